// Saves the texts that the demo county's branches keep ready.
import { readCounty } from "../../../app/domain/routing/read-county.server.ts";
import type { Context } from "../../../app/domain/shared/context.server.ts";
import { baseLanguages } from "../../../app/domain/shared/language.ts";
import { DAY_MS, addMs } from "../../../app/domain/shared/instant.ts";
import { saveText } from "../../../app/domain/triage/keep-text.server.ts";
import { readyTexts } from "../texts/ready-texts.ts";
import type { SavedCounty } from "./county.ts";

const DAY_CHARACTERS = 10;

/** Throws when the county has not what the texts name. Call it once, when branches, kinds and staff are saved. */
export async function fillTexts(context: Context, county: SavedCounty): Promise<void> {
  const { categories } = await readCounty(context.db.read);
  for (const ready of readyTexts) {
    const { branchCode, keeper, categoryCode, handling, reviewInDays } = ready;
    const branch = county.branches.get(branchCode);
    const actor = county.staff.find(({ person }) => person.email.startsWith(`${keeper}@`))?.actor;
    const category = categories.find(({ code }) => code === categoryCode)?.id ?? "";
    if (!branch || !actor) throw new RangeError(`nobody keeps texts of ${branchCode}`);
    const reviewOn =
      reviewInDays === null
        ? ""
        : addMs(context.now(), reviewInDays * DAY_MS).slice(0, DAY_CHARACTERS);
    for (const language of baseLanguages) {
      const { title, text } = ready.words[language];
      const place = { branch: branch.id, below: true, handling: handling ?? "", category };
      const typed = { ...{ title, text, language, reviewOn }, ...place };
      const { faults } = await saveText(context, actor, { seen: null, typed, takeOver: false });
      const wrong = Object.keys(faults).join(", ");
      if (wrong !== "") throw new Error(`text of the demo county "${title}": ${wrong}`);
    }
  }
}
