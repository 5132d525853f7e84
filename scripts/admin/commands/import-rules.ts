// `import-rules FILE`: the router's rules, as the draft or published at once.
import { importRules } from "../../../app/domain/routing/rules/import-rules.server.ts";
import { system } from "../../../app/domain/shared/actor.ts";
import { rowsOfList } from "../../../app/domain/administration/files/rows.ts";
import { faultInWords } from "../../../app/components/admin-rule-words.ts";
import { speech } from "../../../app/i18n/translate.ts";
import { isSet, operandOf, textOf } from "../command.ts";
import type { Call, Command } from "../command.ts";
import { readRowsOf } from "../files/read-text.ts";
import { fileTyped, withPortal } from "../portal.ts";
import { refuseFaults } from "../run-import.ts";

export const importRulesCommand: Command = {
  name: "import-rules",
  operands: ["FILE"],
  options: {
    "dry-run": { type: "boolean", does: "checks everything and writes nothing" },
    publish: { type: "boolean", does: "publishes the rules; without it they are the draft" },
    note: { type: "string", value: "WORDS", does: "why they are published, for the history" },
  },
  does: "Replaces the draft of the router's rules, from a JSON list. Branches, areas and categories come first.",
  details: [
    '  [{"code":"school-gate","name":"At school gates","position":10,',
    '    "when":{"all":[{"words":["school gate","学校门口"]},{"area":"willow"}]},',
    '    "then":{"branch":"education","urgency":"urgent"}}]',
    "  when    all, any, not; category, area, urgency, focusGroups, words, answer, time",
    "  then    branch, urgency, assisting, focusGroups",
    "The rules page gives any version as such a file.",
    "",
    "Everything is checked first, and every fault is named with its line; then the whole draft is replaced, or nothing.",
  ],
  examples: [
    "import-rules rules.json --dry-run",
    'import-rules rules.json --publish --note "2027"',
  ],
  run,
};

async function run(call: Call): Promise<void> {
  const file = fileTyped(operandOf(call));
  const rows = await readRowsOf(file, rowsOfList);
  const value = rows.map(({ fields }) => fields);
  const dryRun = isSet(call, "dry-run");
  const publish = isSet(call, "publish") ? (textOf(call, "note") ?? "import-rules") : null;
  const outcome = await withPortal(dryRun ? "before" : "now", ({ context }) =>
    importRules(context, system("import"), value, { dryRun, publish }),
  );
  const english = speech("en", "UTC");
  refuseFaults(
    file,
    outcome.faults.map((fault) => {
      const says = faultInWords(fault, english);
      const number = fault.index === null ? null : fault.index + 1;
      const about = [number === null ? null : `rule ${String(number)}`, fault.rule];
      const which = about.filter((one) => one !== null).join(", ");
      const line = fault.index === null ? null : (rows[fault.index]?.line ?? null);
      return { line, says: which === "" ? says : `${which}: ${says}` };
    }),
  );
  const what = dryRun
    ? " (dry run: nothing was written)"
    : outcome.version === null
      ? " in the draft"
      : ` published as version ${String(outcome.version)}`;
  process.stdout.write(`rules: ${String(outcome.count)}${what}\n`);
}
