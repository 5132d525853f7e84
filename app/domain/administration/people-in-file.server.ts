// People as files and the log of the configuration write them: roles by the codes of their branches, no password.
import { listBranches } from "../../../db/repositories/county.ts";
import { listGrants, listPeople } from "../../../db/repositories/people.ts";
import type { ListedPerson } from "../../../db/repositories/people.ts";
import type { Queries } from "../../../db/handle.ts";
import type { ConfigRecord } from "./config-change.ts";

/** A role over a branch, as one word. */
export const roleWord = (role: string, branchCode: string): string => `${role}@${branchCode}`;

export function personInFile(
  {
    email,
    name,
    language,
    closedAt,
  }: Pick<ListedPerson, "email" | "name" | "language" | "closedAt">,
  roles: readonly string[],
): ConfigRecord {
  return { email, name, language, roles: [...roles].sort(), closed: closedAt !== null };
}

/** Everybody, by name. Whoever calls it has asked whether the actor may. */
export async function readPeopleInFile(queries: Queries): Promise<ConfigRecord[]> {
  const codes = new Map((await listBranches(queries)).map(({ id, code }) => [id, code]));
  const grants = await listGrants(queries, null);
  return (await listPeople(queries)).map((person) => {
    const own = grants.filter(({ personId }) => personId === person.id);
    const roles = own.map(({ role, branchId }) => roleWord(role, codes.get(branchId) ?? ""));
    return personInFile(person, roles);
  });
}
