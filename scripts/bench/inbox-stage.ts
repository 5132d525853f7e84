// Who looks at the inbox in the benchmark: an official of the branch with most problems, a lead of a subtree, and a supervisor
// of everything, each signed in. And words of its problems, common ones and rare ones.
import { grantsOfPerson } from "../../db/repositories/staff.ts";
import type { StaffActor, StaffRole } from "../../app/domain/shared/actor.ts";
import type { Context } from "../../app/domain/shared/context.server.ts";
import type { PersonId } from "../../app/domain/shared/ids.ts";

export interface Onlookers {
  readonly official: StaffActor;
  readonly lead: StaffActor;
  readonly supervisor: StaffActor;
}

async function holderOf({ db }: Context, role: StaffRole): Promise<StaffActor> {
  const rows = await db.read
    .selectFrom("staff_grant")
    .select((eb) => [
      "person_id",
      eb
        .selectFrom("problem")
        .select((inner) => inner.fn.countAll<number>().as("count"))
        .whereRef("problem.branch_id", "=", "staff_grant.branch_id")
        .as("count"),
    ])
    .where("role", "=", role)
    .execute();
  const [most] = rows.sort((a, b) => Number(b.count) - Number(a.count));
  if (!most) throw new Error(`nobody is ${role}`);
  const personId = most.person_id as PersonId;
  const grants = (await grantsOfPerson(db.read, personId)).filter((grant) => grant.role === role);
  return { kind: "staff", personId, name: role, grants };
}

export async function onlookers(context: Context): Promise<Onlookers> {
  return {
    official: await holderOf(context, "official"),
    lead: await holderOf(context, "lead"),
    supervisor: await holderOf(context, "supervisor"),
  };
}

/** References and words from all over the database. */
export async function searched({ db }: Context) {
  const rows = await db.read
    .selectFrom("problem")
    .innerJoin("original_text", "original_text.problem_id", "problem.id")
    .select([
      "problem.reference",
      "problem.language",
      "original_text.description",
      "original_text.place",
    ])
    .orderBy("problem.id", "desc")
    .limit(2_000)
    .execute();
  const english = rows.filter(({ language }) => language === "en");
  const chinese = rows.filter(({ language }) => language === "zh-CN");
  const counts = new Map<string, number>();
  for (const { description } of english) {
    for (const word of new Set(description.toLowerCase().match(/[a-z]{4,}/g))) {
      counts.set(word, (counts.get(word) ?? 0) + 1);
    }
  }
  const byCount = [...counts].sort((a, b) => b[1] - a[1]).map(([word]) => word);
  return {
    references: rows.map(({ reference }) => reference),
    common: byCount.slice(0, 8),
    rare: byCount.slice(-40),
    chinese: chinese
      .flatMap(({ description }) => /\p{Script=Han}{2}/u.exec(description)?.[0] ?? [])
      .slice(0, 40),
    places: rows.map(({ place }) => place.slice(0, 40)).filter(Boolean),
  };
}
