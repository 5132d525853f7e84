// Publishes the demo county's rules, and begins the draft.
import { importRules } from "../../../app/domain/routing/rules/import-rules.server.ts";
import { system } from "../../../app/domain/shared/actor.ts";
import type { Context } from "../../../app/domain/shared/context.server.ts";
import { demoDraft, demoRules } from "../rules.ts";

/** Throws when the county has not what the rules name. Call it once, when branches, areas and kinds are saved. */
export async function fillRules(context: Context): Promise<void> {
  for (const [rules, publish] of [
    [demoRules, "The first rules of the county · 首批规则"],
    [demoDraft, null],
  ] as const) {
    const { faults } = await importRules(context, system("demo"), rules, { publish });
    if (faults.length > 0) throw new Error(`rules of the demo county: ${JSON.stringify(faults)}`);
  }
}
