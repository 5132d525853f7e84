// What each branch solves where, from a file with a line for each duty.
import type {
  ImportFault,
  ImportOptions,
  ImportOutcome,
  ImportRow,
} from "../../branch/import-fault.ts";
import { faulty } from "../../branch/import-fault.ts";
import { importBranches } from "../../branch/import-branches.server.ts";
import type { Actor } from "../../shared/actor.ts";
import type { Context } from "../../shared/context.server.ts";
import { readThings } from "../read-things.server.ts";

/**
 * A branch that the file names solves afterwards what the file says, and nothing else (a line without a category: nothing);
 * branches that it doesn't name stay as they are. Again: nothing changes. With faults nothing is written. Refuses with
 * `not_allowed` for anybody but administrators and the portal itself.
 */
export async function importDuties(
  context: Context,
  actor: Actor,
  rows: readonly ImportRow[],
  options: ImportOptions,
): Promise<ImportOutcome> {
  const branches = new Map(
    (await readThings(context, actor, "branch")).map(({ code, record }) => [code, record]),
  );
  const known = {
    category: new Set((await readThings(context, actor, "category")).map(({ code }) => code)),
    area: new Set((await readThings(context, actor, "area")).map(({ code }) => code)),
  };
  const faults: ImportFault[] = [];
  const wanted = new Map<string, { line: number; duties: object[] }>();
  for (const { line, fields } of rows) {
    const read = readDuty(fields);
    const { branch, category, area } = read.duty;
    faults.push(...read.faults.map((fault) => ({ line, ...fault })));
    if (read.faults.length > 0) continue;
    const unknown = (code: ImportFault["code"], given: string) =>
      faults.push({ line, code, facts: { code: given } });
    if (!branches.has(branch)) unknown("unknown_branch", branch);
    if (category !== "" && !known.category.has(category)) unknown("unknown_category", category);
    if (area !== "" && !known.area.has(area)) unknown("unknown_area", area);
    const all = wanted.get(branch) ?? { line, duties: [] };
    if (category !== "") all.duties.push({ category, area });
    wanted.set(branch, all);
  }
  if (faults.length > 0) return faulty(faults);
  const asBranches = [...wanted].map(([code, { line, duties }]) => ({
    line,
    fields: { ...branches.get(code), responsibilities: duties },
  }));
  return importBranches(context, actor, asBranches, options);
}

const names = ["branch", "category", "area"] as const;
type Duty = Record<(typeof names)[number], string>;

function readDuty(fields: unknown): { duty: Duty; faults: Omit<ImportFault, "line">[] } {
  const duty: Duty = { branch: "", category: "", area: "" };
  if (typeof fields !== "object" || fields === null)
    return { duty, faults: [{ code: "not_a_record", facts: { field: "" } }] };
  const faults: Omit<ImportFault, "line">[] = [];
  for (const [field, value] of Object.entries(fields)) {
    const name = names.find((one) => one === field);
    if (name === undefined) faults.push({ code: "unknown_field", facts: { field } });
    else if (typeof value !== "string") faults.push({ code: "not_a_record", facts: { field } });
    else duty[name] = value.trim();
  }
  if (faults.length === 0 && duty.branch === "")
    faults.push({ code: "missing", facts: { field: "branch" } });
  return { duty, faults };
}
