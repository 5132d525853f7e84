// What fields of the configuration are called, and what stands in them, in the reader's words.
import type {
  ConfigField,
  ConfigKind,
  ConfigRecord,
} from "../domain/administration/config-change.ts";
import { branchKinds, areaLevels } from "../domain/branch/branch.ts";
import { columnNames } from "../domain/branch/local-fields.ts";
import { urgencies } from "../domain/problem/urgency.ts";
import { languages, local } from "../domain/shared/language.ts";
import type { Language, LocalText } from "../domain/shared/language.ts";
import { inColumns } from "../domain/branch/local-fields.ts";
import type { Speech } from "../i18n/translate.ts";
import { languageName } from "../i18n/translate.ts";
import type { TextKey } from "../i18n/texts.ts";

const plainFields = [
  ...["code", "parent", "kind", "closed", "areas", "responsibilities", "level", "border"],
  ...["urgency", "sensitive", "complex", "questions", "retired", "position", "other_names", "area"],
  ...["latitude", "longitude", "email", "language", "roles", "name"],
] as const;
const fieldsByLanguage = ["name", "description", "examples", "responsible"] as const;

/** The label of a field as files call it; fields of other rooms keep their own name. */
export function fieldInWords(field: string, { t, language: reader }: Speech): string {
  for (const stem of fieldsByLanguage) {
    const at = columnNames(stem).indexOf(field);
    const language: Language | undefined = languages[at];
    if (language === undefined) continue;
    const name = t(`administration.field.${stem}`);
    return t("administration.inLanguage", {
      field: name,
      language: languageName(language, reader),
    });
  }
  const isKnown = plainFields.some((one) => one === field);
  return isKnown ? t(`administration.field.${field}` as TextKey) : field;
}

/** What stands in a field. */
export function valueInWords(field: string, value: ConfigField, { t }: Speech): string {
  if (typeof value === "boolean") return t(value ? "administration.yes" : "administration.no");
  if (value === null || value === "") return t("administration.nothing");
  if (typeof value === "object")
    return value.length === 0 ? t("administration.nothing") : value.join(", ");
  const kind = branchKinds.find((one) => one === value);
  if (field === "kind" && kind) return t(`administration.branchKind.${kind}`);
  const level = areaLevels.find((one) => one === value);
  if (field === "level" && level) return t(`administration.level.${level}`);
  const urgency = urgencies.find((one) => one === value);
  if (field === "urgency" && urgency) return t(`states.urgency.${urgency}`);
  return String(value);
}

/** What a recorded thing is called: its name in the reader's language with its code; whatever of it there is. */
export function recordInWords(kind: ConfigKind, record: ConfigRecord, speech: Speech): string {
  const name = record.name ?? local(inColumns(record, "name") as LocalText, speech.language);
  const code = record.code ?? record.email ?? "";
  return [name, code === "" ? "" : `(${String(code)})`]
    .filter((part) => typeof part === "string" && part !== "")
    .join(" ");
}
