// The demo county as it lies in the database, with the ids it has there: is it all there?
import { readCounty } from "../../../app/domain/routing/read-county.server.ts";
import type { PersonId } from "../../../app/domain/shared/ids.ts";
import type { Queries } from "../../../db/handle.ts";
import { findPersonByEmail } from "../../../db/repositories/staff.ts";
import { demoBranches } from "../../demo/branches.ts";
import { demoCategories } from "../../demo/categories.ts";
import { demoPeople } from "../../demo/people.ts";
import { CommandFault } from "../command.ts";

/** The county and its staff. Fails when the database holds another one than the demo county, or lacks its staff. */
export async function readDemoCounty(queries: Queries) {
  const county = await readCounty(queries);
  const categories = byCode(county.categories);
  assertDemo("branch", demoBranches, byCode([...county.branches.values()]));
  assertDemo("category", demoCategories, categories);
  const people = await readStaff(queries);
  return { county, categories, areas: byCode(county.areas), people };
}

/** What was found; throws RangeError for nothing. */
export function known<T>(found: T | undefined, code: string): T {
  if (found === undefined) throw new RangeError(`nothing has the code ${code}`);
  return found;
}

function byCode<T extends { readonly code: string }>(all: readonly T[]): Map<string, T> {
  return new Map(all.map((one) => [one.code, one]));
}

function assertDemo(
  noun: string,
  demo: readonly { readonly code: string }[],
  found: ReadonlyMap<string, unknown>,
): void {
  const missing = demo.find(({ code }) => !found.has(code));
  if (missing === undefined) return;
  const but = `there is no ${noun} ${missing.code}`;
  throw new CommandFault(`The problems of generate happen in the demo county, and here ${but}.`);
}

async function readStaff(queries: Queries) {
  const officials = new Map<string, PersonId>();
  const moderators: PersonId[] = [];
  let supervisor: PersonId | null = null;
  for (const { email, roles } of demoPeople) {
    const person = await findPersonByEmail(queries, email);
    if (!person) throw new CommandFault(`There is no account ${email}, as the demo county has it.`);
    for (const { role, branchCode } of roles) {
      if (role === "official") officials.set(branchCode, person.id);
      if (role === "moderator") moderators.push(person.id);
      if (role === "supervisor") supervisor = person.id;
    }
  }
  return { officials, moderators, supervisor: known(supervisor ?? undefined, "supervisor") };
}
