// An emergency alerts the people of the branch that gets it and its supervisors, at once, and never names its resident.
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { prepareLetter } from "../../../app/domain/notification/prepare-letter.server.ts";
import type { Problem } from "../../../app/domain/problem/problem.ts";
import { applyMove } from "../../../app/domain/problem/apply-move.server.ts";
import { raiseUrgency } from "../../../app/domain/problem/raise-urgency.server.ts";
import { system } from "../../../app/domain/shared/actor.ts";
import { deliveriesOfProblem } from "../../../db/repositories/delivery.ts";
import { eventsOfProblem } from "../../../db/repositories/event.ts";
import type { TestContext } from "../../support/context.ts";
import { onBothEngines } from "../../support/database.ts";
import { branches, people } from "../../support/fixtures.ts";
import { makePortal } from "../../support/fixtures-portal.ts";
import type { TestPortal } from "../../support/fixtures-portal.ts";
import {
  assigned,
  moved,
  reload,
  routed,
  screened,
  submit,
} from "../../support/fixtures-problem.ts";
import { renderLetter } from "../../../workers/mail/render.ts";

const DANGER = "A child fell into the open manhole. Call me: 13800138000, mei.resident@example.org";
const settings = {
  publicUrl: "https://portal.test",
  from: "a@portal.test",
  mailDomain: "portal.test",
};

onBothEngines("alerts of an emergency", (engine) => {
  let portal: TestPortal;
  let context: TestContext;

  beforeAll(async () => {
    portal = await makePortal(engine);
    ({ context } = portal);
  });
  beforeEach(async () => {
    await setClosed(null, people.official, people.lead, people.officialOfOffice);
  });
  afterAll(async () => {
    await portal.remove();
  });

  async function setClosed(at: string | null, ...staff: readonly { personId: string }[]) {
    const ids = staff.map(({ personId }) => personId);
    await context.db.transact((queries) =>
      queries.updateTable("person").set({ closed_at: at }).where("id", "in", ids).execute(),
    );
  }

  const alerts = async (problem: Pick<Problem, "id">) =>
    (await deliveriesOfProblem(context.db.read, problem.id)).filter(
      ({ letter }) => letter === "emergency_alert",
    );
  const told = async (problem: Pick<Problem, "id">) =>
    (await alerts(problem)).map(({ recipient, state }) => [recipient.slice(7), state]).sort();
  const substituteOf = async (problem: Pick<Problem, "id">) =>
    (await eventsOfProblem(context.db.read, problem.id)).find(
      ({ type }) => type === "staff_alerted",
    )?.facts ?? null;

  it("go to the officials of the branch that gets it and to the supervisor, when it is routed", async () => {
    const problem = await assigned(context, { description: DANGER });
    expect(problem.branch?.id).toBe(branches.north.id);
    expect(await told(problem)).toEqual([
      [people.official.personId, "queued"],
      [people.supervisor.personId, "queued"],
    ]);
    expect(await substituteOf(problem)).toBeNull();
  });

  it("are not owed for a problem that is none", async () => {
    expect(await told(await assigned(context))).toEqual([]);
  });

  it("have jobs that wait for nothing and go before all others, as the routing does", async () => {
    const problem = await assigned(context, { description: DANGER });
    const rows = await context.db.read
      .selectFrom("outbox")
      .select(["job", "payload", "created_at", "due_at", "ahead"])
      .where("problem_id", "=", problem.id)
      .execute();
    const ids = (await alerts(problem)).map(({ id }) => JSON.stringify({ deliveryId: id }));
    const owed = rows.filter(({ payload }) => ids.includes(payload));
    expect(owed).toHaveLength(2);
    for (const { created_at, due_at, ahead } of owed)
      expect([due_at, ahead]).toEqual([created_at, 1]);
    expect(rows.find(({ job }) => job === "route-problem")?.ahead).toBe(1);
    expect(rows.find(({ job }) => job === "check-limit")?.ahead).toBe(0);
  });

  it("go to the people of the next branch as well, when it is given on", async () => {
    const problem = await assigned(context, { description: DANGER });
    await moved(context, people.supervisor, problem, "assign", {
      branchId: branches.township.id,
      reason: "They have the crane",
    });
    const given = await told(problem);
    expect(given.map(([who]) => who)).toEqual(
      expect.arrayContaining([people.officialOfTownship.personId, people.lead.personId]),
    );
    expect(given.filter(([who]) => who === people.supervisor.personId)).toHaveLength(2);
  });

  it("are owed when the urgency is raised after a branch has it", async () => {
    const problem = await assigned(context);
    await context.db.transact(async (queries) => {
      const raised = await raiseUrgency(context, queries, system("test"), problem, "emergency", []);
      await applyMove(context, queries, people.official, raised, "accept");
    });
    expect((await reload(context, problem.id)).urgency).toBe("emergency");
    expect(await told(problem)).toEqual([
      [people.official.personId, "queued"],
      [people.supervisor.personId, "queued"],
    ]);
  });

  it("go to the lead above when the branch has nobody, and the log says so", async () => {
    await setClosed(context.now(), people.official);
    const problem = await assigned(context, { description: DANGER });
    expect(await told(problem)).toEqual([
      [people.lead.personId, "queued"],
      [people.official.personId, "skipped"],
      [people.supervisor.personId, "queued"],
    ]);
    const skipped = (await alerts(problem)).find(({ state }) => state === "skipped");
    expect(skipped?.reason).toBe("account_closed");
    expect(await substituteOf(problem)).toEqual({ instead: "lead_above", people: 2 });
    const forLead = (await alerts(problem)).find(({ recipient }) => recipient.includes("lead"));
    if (!forLead) throw new Error("no alert for the lead");
    const { send } = await prepareLetter(context, forLead.id);
    expect(send?.alert?.instead).toBe(true);
  });

  it("go to the coordinating branch when nobody is above either", async () => {
    await setClosed(context.now(), people.official, people.lead);
    const problem = await assigned(context, { description: DANGER });
    expect((await told(problem)).map(([who]) => who)).toContain(people.officialOfOffice.personId);
    expect(await substituteOf(problem)).toEqual({ instead: "coordinating", people: 2 });
  });

  it("say what, where and why, and nothing of who sent it", async () => {
    const submitted = await submit(context, {
      description: DANGER,
      danger: "yes",
      hazards: "open_shaft",
    });
    const problem = await routed(context, await screened(context, submitted));
    for (const { id } of await alerts(problem)) {
      const { send } = await prepareLetter(context, id);
      if (!send) throw new Error("nothing to send");
      expect(send.alert?.saidByResident).toBe(true);
      expect(send.alert?.dangers.map(({ en }) => en)).toContain("Open shaft");
      const { text, html, subject, mail } = renderLetter(send, settings);
      for (const part of [text, html]) {
        expect(part).toContain(`https://portal.test/inbox/${problem.reference}`);
        expect(part).toContain("Mill Road, by the third lamp");
        for (const secret of [
          "13800138000",
          "mei.resident@example.org",
          "Mei of the mill",
          "?t=",
        ]) {
          expect(part).not.toContain(secret);
        }
      }
      expect(subject).toContain("Emergency");
      expect(mail.to).toMatchObject({ address: send.to.email });
      expect(send.to.email).toMatch(/@staff\.test$/);
    }
  });

  it("are in the reader's own language", async () => {
    await context.db.transact((queries) =>
      queries
        .updateTable("person")
        .set({ language: "zh-CN" })
        .where("id", "=", people.supervisor.personId)
        .execute(),
    );
    const problem = await assigned(context, { description: DANGER });
    const languages = await Promise.all(
      (await alerts(problem)).map(
        async ({ id }) => (await prepareLetter(context, id)).send?.language,
      ),
    );
    expect(languages.sort()).toEqual(["en", "zh-CN"]);
  });

  it("are skipped when the account was closed after they were owed", async () => {
    const problem = await assigned(context, { description: DANGER });
    await setClosed(context.now(), people.official);
    const own = (await alerts(problem)).find(({ recipient }) => recipient.includes("official"));
    if (!own) throw new Error("no alert for the official");
    expect(await prepareLetter(context, own.id)).toEqual({ send: null, skip: "account_closed" });
  });

  it("leave the resident's own letters in a thread of their own", async () => {
    const problem = await assigned(context, { description: DANGER });
    const all = await deliveriesOfProblem(context.db.read, problem.id);
    const received = all.find(({ letter }) => letter === "received");
    for (const { id, recipient, messageId } of all) {
      const { send } = await prepareLetter(context, id);
      expect(send?.rootMessageId).toBe(recipient === "resident" ? received?.messageId : messageId);
      expect(send?.emergency).toBe(recipient !== "resident" || id === received?.id);
    }
  });
});
