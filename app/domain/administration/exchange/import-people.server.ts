// People from a file: who is new is invited, and sets a password by a link; nobody loses a role.
import { z } from "zod";
import { listBranches } from "../../../../db/repositories/county.ts";
import { faulty } from "../../branch/import-fault.ts";
import type {
  ImportChange,
  ImportFault,
  ImportOptions,
  ImportOutcome,
  ImportRow,
} from "../../branch/import-fault.ts";
import { flag, listOf, name, oneOf } from "../../branch/import-fields.ts";
import { readRows } from "../../branch/read-rows.ts";
import type { Lined } from "../../branch/read-rows.ts";
import { assertMayImport } from "../../branch/save-changes.server.ts";
import { canonicalJson } from "../../problem/event.ts";
import { contactAnswer } from "../../problem/submission.ts";
import type { Actor } from "../../shared/actor.ts";
import { staffRoles } from "../../shared/actor.ts";
import type { Context } from "../../shared/context.server.ts";
import { languages } from "../../shared/language.ts";
import { createOfficial } from "../../staff/create-official.server.ts";
import { invitePerson } from "../../staff/invite.server.ts";
import type { ConfigRecord } from "../config-change.ts";
import { personInFile, readPeopleInFile, roleWord } from "../people-in-file.server.ts";
import { recordChange } from "../record-change.server.ts";

/** Each of them who is new costs the hashing of a password. */
export const PEOPLE_MAX = 300;

const role = z.string({ error: "not_a_role" }).transform((word, issues) => {
  const [roleTyped = "", branchCode = "", ...more] = word.split("@").map((part) => part.trim());
  const known = staffRoles.find((one) => one === roleTyped);
  if (known && branchCode !== "" && more.length === 0) return { role: known, branchCode };
  issues.addIssue({
    code: "custom",
    message: "not_a_role" satisfies ImportFault["code"],
    params: { allowed: staffRoles.join(", ") },
  });
  return z.NEVER;
});

const personRecord = z.strictObject({
  /** The address: what other files call the code. */
  code: z.preprocess(
    (value) => (typeof value === "string" ? value.trim().toLowerCase() : value),
    z
      .string({ error: "missing" })
      .min(1, { error: "missing" })
      .refine((value) => contactAnswer.shape.email.safeParse(value).success, {
        error: "not_an_email" satisfies ImportFault["code"],
      }),
  ),
  name,
  language: oneOf(languages),
  roles: listOf(role, ";"),
  closed: flag,
});
type PersonRecord = z.output<typeof personRecord>;

/**
 * Invites who is new, with the first role as an invitation and the rest beside it; adds roles and changes names and languages of
 * who is there. What a person has besides stays. Everything is checked first; then one person after the other is written, so
 * that what breaks off can be done again. Again: nothing changes. Refuses with `not_allowed` for anybody but administrators and
 * the portal itself.
 */
export async function importPeople(
  context: Context,
  actor: Actor,
  rows: readonly ImportRow[],
  { dryRun, reason = "" }: ImportOptions,
): Promise<ImportOutcome> {
  assertMayImport(actor);
  const queries = context.db.read;
  const standing = new Map(
    (await readPeopleInFile(queries)).map((one) => [String(one.email).toLowerCase(), one]),
  );
  const open = new Map((await listBranches(queries)).map(({ code, closed }) => [code, !closed]));
  const { records, faults } = readRows(rows.map(byAddress), personRecord);
  for (const row of records.values())
    faults.push(...personFaults(row, standing.get(row.code) ?? null, open));
  if (faults.length > 0) return faulty(faults.map(namedEmail));
  const all = [...records.values()].map((row) => changeOf(row, standing.get(row.code) ?? null));
  const changes = all.filter(
    ({ before, after }) => before === null || canonicalJson(before) !== canonicalJson(after),
  );
  if (!dryRun)
    for (const change of changes) {
      const row = records.get(change.code);
      if (row) await write(context, actor, row, change, reason);
    }
  const added = changes.filter(({ before }) => before === null).length;
  const [changed, unchanged] = [changes.length - added, all.length - changes.length];
  return { faults: [], warnings: [], changes, added, changed, unchanged };
}

async function write(
  context: Context,
  actor: Actor,
  { code: email, name: ownName, language, roles = [] }: Lined<PersonRecord>,
  { before, after }: ImportChange,
  reason: string,
): Promise<void> {
  const known: unknown = before?.roles;
  const had = Array.isArray(known) ? (known as readonly string[]) : [];
  const added = roles.filter(
    ({ role: one, branchCode }) => !had.includes(roleWord(one, branchCode)),
  );
  const [first = roles[0], ...rest] = added;
  if (!first) return;
  const person = { email, name: ownName, language };
  const { personId } = await invitePerson(context, actor, { ...person, ...first });
  for (const one of rest)
    await createOfficial(context, actor, { ...person, ...one, password: null });
  await context.db.transact((queries) =>
    recordChange(context, queries, actor, {
      kind: "person",
      thingId: personId,
      ...{ before, after, reason },
    }),
  );
}

function changeOf(
  { line, code: email, name: ownName, language, roles = [] }: Lined<PersonRecord>,
  before: ConfigRecord | null,
): ImportChange {
  const had = Array.isArray(before?.roles) ? (before.roles as readonly string[]) : [];
  const given = roles.map(({ role: one, branchCode }) => roleWord(one, branchCode));
  const closedAt = null;
  const after = {
    ...personInFile({ email, name: ownName, language, closedAt }, [...new Set([...had, ...given])]),
    // As it is written there; addresses are the same in any case.
    ...(before ? { email: before.email ?? email, closed: before.closed ?? false } : {}),
  };
  return { code: email, line, before, after };
}

function personFaults(
  { line, code, closed, roles = [], name: ownName, language }: Lined<PersonRecord>,
  before: ConfigRecord | null,
  open: ReadonlyMap<string, boolean>,
): ImportFault[] {
  const fault = (faultCode: ImportFault["code"], about: string): ImportFault => ({
    line,
    code: faultCode,
    facts: { code: about },
  });
  const known: unknown = before?.roles;
  const had = Array.isArray(known) ? (known as readonly string[]) : [];
  const fresh = roles.filter(
    ({ role: one, branchCode }) => !had.includes(roleWord(one, branchCode)),
  );
  const isTouched = fresh.length > 0 || before?.name !== ownName || before.language !== language;
  if (closed && before?.closed !== true) return [fault("closing_by_hand", code)];
  if (before?.closed === true)
    return isTouched || !closed ? [fault("account_is_closed", code)] : [];
  if (isTouched && roles.length === 0) return [fault("no_role", code)];
  return fresh.flatMap(({ branchCode }) => {
    const isOpen = open.get(branchCode);
    if (isOpen === undefined) return [fault("unknown_branch", branchCode)];
    return isOpen ? [] : [fault("branch_is_closed", branchCode)];
  });
}

function byAddress({ line, fields }: ImportRow): ImportRow {
  if (typeof fields !== "object" || fields === null || Array.isArray(fields))
    return { line, fields };
  const { email, ...rest } = fields as Readonly<Record<string, unknown>>;
  return {
    line,
    fields: { ...rest, code: typeof email === "string" ? email.toLowerCase() : email },
  };
}

function namedEmail(fault: ImportFault): ImportFault {
  if (fault.facts.field !== "code") return fault;
  return { ...fault, facts: { ...fault.facts, field: "email" } };
}
