// What administrators see of what is owed: lag, what was given up, and every letter's fate.
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { giveUp } from "../../app/domain/outbox/give-up.server.ts";
import type { OutboxId } from "../../app/domain/shared/ids.ts";
import { findOwed } from "../../db/repositories/outbox.ts";
import { assigned, owedJob, submit } from "../support/fixtures-problem.ts";
import { people } from "../support/fixtures.ts";
import { startPortal } from "../support/portal.ts";
import type { RunningPortal } from "../support/portal.ts";
import { signedIn, words } from "./staff-stage.ts";
import type { Visitor } from "./staff-stage.ts";

const address = "/admin/deliveries";

describe("deliveries", () => {
  let portal: RunningPortal;
  let administrator: Visitor;
  beforeAll(async () => {
    portal = await startPortal();
    administrator = await signedIn(portal, people.administrator);
  });
  afterAll(() => portal.stop());

  /** Gives up the letter of a new problem. */
  const givenUp = async (): Promise<OutboxId> => {
    const problem = await submit(portal.context);
    const id = await owedJob(portal.context, problem.id, "send-letter");
    const entry = await findOwed(portal.context.db.read, id);
    if (!entry) throw new Error("nothing is owed");
    await giveUp(portal.context, entry, "550 <mailbox> is full & closed");
    return id;
  };
  const isOwed = async (id: OutboxId) => (await findOwed(portal.context.db.read, id)) !== null;

  it("say that nothing waits and nothing was given up, when it is so", async () => {
    const text = words(await administrator.get(address));
    expect(text).toContain("Nothing waits for the queue.");
    expect(text).toContain("Nothing was given up.");
    expect(text).toContain("No letter of this kind.");
  });

  it("show how far the queue is behind, and letters with the reason of their fate", async () => {
    await assigned(portal.context, { email: undefined });
    const page = await administrator.get(address);
    expect(words(page)).toMatch(/Waiting for the queue: \d+. The oldest since /);
    expect(words(page)).toContain("not sent: no address was given");
    const failed = await administrator.get(`${address}?state=failed`);
    expect(words(failed)).toContain("No letter of this kind.");
    expect((await administrator.get(`${address}?state=nonsense&after=x`)).status).toBe(200);
  });

  it("set one going again, and leave the others", async () => {
    const [one, other] = [await givenUp(), await givenUp()];
    const page = await administrator.get(`${address}?state=failed`);
    expect(page.html).toContain("550 &lt;mailbox&gt; is full &amp; closed");
    const answer = await administrator.post(address, { job: one });
    expect([answer.status, answer.location]).toEqual([303, `${address}?retried=1`]);
    expect(words(await administrator.get(answer.location ?? ""))).toContain("1 set going again.");
    expect([await isOwed(one), await isOwed(other)]).toEqual([true, false]);
  });

  it("set all going again, and twice does nothing more", async () => {
    const id = await givenUp();
    expect((await administrator.post(address, { job: "all" })).location).toContain("retried=2");
    expect(await isOwed(id)).toBe(true);
    expect((await administrator.post(address, { job: "all" })).location).toContain("retried=0");
  });

  it("set nothing going again for an unknown job or a form without one", async () => {
    const id = await givenUp();
    expect((await administrator.post(address, { job: "nonsense" })).location).toContain(
      "retried=0",
    );
    expect((await administrator.post(address, {})).status).toBe(422);
    expect(await isOwed(id)).toBe(false);
  });
});
