// Letters about accounts on their whole way: from the transaction that owes them, over a real queue, to a real mail server.
import { afterEach, describe, expect, it } from "vitest";
import { readInvitation } from "../../app/domain/staff/accept-invitation.server.ts";
import { invitePerson, listInvitations } from "../../app/domain/staff/invite.server.ts";
import { readDeliveries, retryFailed } from "../../app/domain/outbox/retry-failed.server.ts";
import type { Language } from "../../app/domain/shared/language.ts";
import { releaseHandovers } from "../../db/repositories/outbox.ts";
import { people } from "../support/fixtures.ts";
import { redisAvailable } from "../support/redis.ts";
import type { SmtpRefusal } from "../support/smtp.ts";
import { until } from "../support/until.ts";
import { countOwed, setStage } from "./stage.ts";
import type { Stage } from "./stage.ts";

const { administrator } = people;
const email = "li@county.test";

describe.skipIf(!redisAvailable)("the letter of an invitation", () => {
  let stage: Stage;
  let refusal: SmtpRefusal | null = null;
  afterEach(async () => {
    refusal = null;
    await stage.clear();
  });

  const invite = (language: Language = "en") =>
    invitePerson(stage.context, administrator, {
      ...{ email, name: "Li Wen", role: "official", branchCode: "north" },
      language,
    });
  const fate = async (invited: Awaited<ReturnType<typeof invite>>) =>
    (await listInvitations(stage.context, administrator, invited.personId))[0]?.letterState;

  it.each(["en", "zh-CN"] as const)("carries the link to its person, in %s", async (language) => {
    stage = await setStage();
    stage.startWorker();
    const invited = await invite(language);
    const letter = await stage.smtp.until(({ to }) => to === email);
    const link = `https://portal.test${invited.path ?? ""}`;
    expect(letter.text).toContain(link);
    expect(letter.html).toContain(`href="${link}"`);
    expect(letter.html).toContain(`lang="${language}"`);
    expect(letter.parsed.headers.get("auto-submitted")).toBe("auto-generated");
    expect(letter.raw).not.toContain("List-Unsubscribe");
    const token = invited.path?.split("/").at(-1) ?? "";
    expect(await readInvitation(stage.context, token)).toMatchObject({ email, kind: "invite" });
    await until(async () => (await fate(invited)) === "sent");
    expect(stage.toldRedis()).not.toContain(token);
    expect(stage.toldRedis()).not.toContain(email);
    expect(stage.logged.join()).not.toContain(token);
  });

  it("is sent once, though its job runs twice", async () => {
    stage = await setStage();
    stage.startWorker();
    const invited = await invite();
    await until(async () => (await fate(invited)) === "sent");
    await stage.context.db.transact(async (queries) => {
      const { id } = await queries.selectFrom("outbox").select("id").executeTakeFirstOrThrow();
      await queries.updateTable("outbox").set({ done_at: null }).execute();
      await releaseHandovers(queries, [id as never]);
    });
    await until(async () => (await countOwed(stage.context, "send-account-letter")) === 0);
    expect(stage.smtp.letters).toHaveLength(1);
  });

  it("that the server refuses for good is shown to administrators, and goes again when asked", async () => {
    stage = await setStage({ smtp: { refuse: () => refusal } });
    refusal = { code: 550, words: `5.1.1 <${email}> no such mailbox` };
    stage.startWorker();
    const invited = await invite();
    await until(async () => (await fate(invited)) === "failed");
    const everything = { state: null, after: null };
    const { failed } = await readDeliveries(stage.context, administrator, everything);
    expect(failed).toMatchObject([{ job: "send-account-letter" }]);
    expect(failed[0]?.lastError).not.toContain(email);
    refusal = null;
    expect(await retryFailed(stage.context, administrator, null)).toBe(1);
    await until(async () => (await fate(invited)) === "sent");
    expect(stage.smtp.letters).toHaveLength(1);
  });
});
