// Signs people in at a running portal as their browsers would, with a password that is made for the occasion.
import { hashPassword } from "../../app/domain/staff/sign-in.server.ts";
import type { StaffActor } from "../../app/domain/shared/actor.ts";
import type { Context } from "../../app/domain/shared/context.server.ts";

/** A cookie for each of them, in their order. */
export async function signInAs(
  { db }: Context,
  url: string,
  password: string,
  people: readonly StaffActor[],
): Promise<string[]> {
  const hash = await hashPassword(password);
  const cookies: string[] = [];
  for (const { personId } of people) {
    await db.transact((queries) =>
      queries
        .updateTable("person")
        .set({ password_hash: hash })
        .where("id", "=", personId)
        .execute(),
    );
    const { email } = await db.read
      .selectFrom("person")
      .select("email")
      .where("id", "=", personId)
      .executeTakeFirstOrThrow();
    const answer = await fetch(`${url}/sign-in`, {
      method: "POST",
      redirect: "manual",
      body: new URLSearchParams({ email, password }),
    });
    const set = answer.headers.getSetCookie().map((one) => one.split(";")[0] ?? "");
    if (set.length === 0) throw new Error(`signing in was answered with ${String(answer.status)}`);
    cookies.push(set.join("; "));
  }
  return cookies;
}
