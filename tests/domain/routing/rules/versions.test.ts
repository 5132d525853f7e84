// The life of the rules on both engines: a draft, publishing, rolling back, two people at once, and who may.
import { afterAll, beforeEach, expect, it } from "vitest";
import { importRules } from "../../../../app/domain/routing/rules/import-rules.server.ts";
import {
  decideProposal,
  proposeRule,
} from "../../../../app/domain/routing/rules/propose-rule.server.ts";
import {
  publishDraft,
  rollBack,
} from "../../../../app/domain/routing/rules/publish-draft.server.ts";
import {
  readPublishedRules,
  readShadowRules,
} from "../../../../app/domain/routing/rules/read-published-rules.server.ts";
import {
  exportRules,
  readRuleHistory,
  readRuleSets,
} from "../../../../app/domain/routing/rules/read-rule-sets.server.ts";
import { backTest } from "../../../../app/domain/routing/rules/back-test-rules.server.ts";
import { dismissFailure } from "../../../../app/domain/routing/rules/record-rules.server.ts";
import {
  discardDraft,
  saveDraft,
  startDraft,
  switchShadow,
} from "../../../../app/domain/routing/rules/save-draft.server.ts";
import type { ProposalId } from "../../../../app/domain/routing/rules/proposal.ts";
import type { Reference } from "../../../../app/domain/problem/reference.ts";
import { anybody } from "../../../../app/domain/shared/actor.ts";
import type { Context } from "../../../../app/domain/shared/context.server.ts";
import { onBothEngines } from "../../../support/database.ts";
import { makePortal } from "../../../support/fixtures-portal.ts";
import type { TestPortal } from "../../../support/fixtures-portal.ts";
import { people } from "../../../support/fixtures.ts";
import { ruleOf } from "./rules-support.ts";

const admin = people.administrator;
const first = ruleOf("first", { category: "pothole" }, { branch: "water" });
const second = ruleOf("second", { area: "north-area" }, { branch: "office" }, { position: 20 });

onBothEngines("rules", (engine) => {
  let portal: TestPortal;
  let context: Context;
  const portals: TestPortal[] = [];

  beforeEach(async () => {
    portal = await makePortal(engine);
    portals.push(portal);
    ({ context } = portal);
  });
  afterAll(async () => {
    for (const one of portals) await one.remove();
  });

  const put = (seen: number, rule = first) =>
    saveDraft(context, admin, { seen, edit: { kind: "put", rule, replaces: null } });
  const standing = async () => {
    const { published, draft } = await readRuleSets(context, admin);
    const codes = (set: typeof draft) => set?.rules.map(({ code }) => code) ?? null;
    return { published: codes(published), draft: codes(draft) };
  };
  const tried = async () => (await readPublishedRules(context.db, context.db.read)).rules.length;

  it("begin as a draft, are published with a note, and the router sees them at once", async () => {
    expect(await tried()).toBe(0);
    await startDraft(context, admin);
    expect(await put(0)).toBeNull();
    expect(await tried()).toBe(0);
    expect(await publishDraft(context, admin, { seen: 1, note: " Potholes " })).toEqual({
      version: 1,
    });
    expect(await tried()).toBe(1);
    const rules = await readPublishedRules(context.db, context.db.read);
    expect(rules).toBe(await readPublishedRules(context.db, context.db.read));
    expect(rules.version).toBe(1);
    expect(await standing()).toEqual({ published: ["first"], draft: null });
    const { versions } = await readRuleHistory(context, admin, { before: null });
    expect(versions).toMatchObject([
      {
        version: 1,
        state: "published",
        publishedBy: admin.name,
        note: "Potholes",
        restoredFrom: null,
      },
    ]);
  });

  it("are there once as a draft, however often one is begun", async () => {
    const [one, other] = await Promise.all([
      startDraft(context, admin),
      startDraft(portal.anotherProcess(), admin),
    ]);
    expect(one.id).toBe(other.id);
  });

  it("are changed by whoever was first; who comes later is told", async () => {
    await startDraft(context, admin);
    await put(0);
    await expect(put(0, second)).rejects.toMatchObject({ code: "changed_meanwhile" });
    const late = { seen: 0, note: "late" };
    await expect(publishDraft(context, admin, late)).rejects.toMatchObject({
      code: "changed_meanwhile",
    });
    await expect(discardDraft(context, admin, late)).rejects.toMatchObject({
      code: "changed_meanwhile",
    });
    expect((await standing()).draft).toEqual(["first"]);
    expect(await put(1, first)).toBe("same_code");
  });

  it("of a draft that is thrown away are gone, and nothing can be done with them", async () => {
    await startDraft(context, admin);
    await discardDraft(context, admin, { seen: 0 });
    expect(await standing()).toEqual({ published: null, draft: null });
    await expect(put(0)).rejects.toMatchObject({ code: "not_found" });
    await expect(backTest(context, admin, { sample: 1 })).rejects.toMatchObject({
      code: "not_found",
    });
  });

  it("are not published with a fault, without a note, or with a branch that was closed meanwhile", async () => {
    await startDraft(context, admin);
    await put(0);
    await expect(publishDraft(context, admin, { seen: 1, note: "  " })).rejects.toMatchObject({
      code: "missing_fact",
    });
    await context.db.transact((queries) =>
      queries
        .updateTable("branch")
        .set({ closed_at: context.now() })
        .where("id", "=", "water")
        .execute(),
    );
    expect(await publishDraft(context, admin, { seen: 1, note: "now" })).toMatchObject({
      faults: [{ rule: "first", code: "branch_closed", facts: { named: "water" } }],
    });
    expect(await standing()).toEqual({ published: null, draft: ["first"] });
  });

  it("roll back to an earlier version as a new one, and leave a draft as it is", async () => {
    await importRules(context, admin, [first], { publish: "one" });
    await importRules(context, admin, [first, second], { publish: "two" });
    await startDraft(context, admin);
    expect(await rollBack(context, admin, { version: 1, note: "two was wrong" })).toEqual({
      version: 3,
    });
    expect(await standing()).toEqual({ published: ["first"], draft: ["first", "second"] });
    expect(await tried()).toBe(1);
    const { versions } = await readRuleHistory(context, admin, { before: null });
    expect(
      versions.map(({ version, state, restoredFrom }) => [version, state, restoredFrom]),
    ).toEqual([
      [3, "published", 1],
      [2, "retired", null],
      [1, "retired", null],
    ]);
    const again = { version: 3, note: "x" };
    await expect(rollBack(context, admin, again)).rejects.toMatchObject({ code: "already_done" });
    const unknown = { version: 9, note: "x" };
    await expect(rollBack(context, admin, unknown)).rejects.toMatchObject({ code: "not_found" });
    expect(await publishDraft(context, admin, { seen: 0, note: "two again" })).toEqual({
      version: 4,
    });
  });

  it("roll back only to what may still be published", async () => {
    await importRules(context, admin, [first], { publish: "one" });
    await importRules(context, admin, [second], { publish: "two" });
    await context.db.transact((queries) =>
      queries
        .updateTable("branch")
        .set({ closed_at: context.now() })
        .where("id", "=", "water")
        .execute(),
    );
    expect(await rollBack(context, admin, { version: 1, note: "x" })).toMatchObject({
      faults: [{ code: "branch_closed" }],
    });
    expect((await standing()).published).toEqual(["second"]);
  });

  it("from a file replace the draft, all or none, and can be taken out again as they were", async () => {
    await startDraft(context, admin);
    await put(0, second);
    expect(
      await importRules(context, admin, [first, { ...second, position: 10 }], { publish: null }),
    ).toMatchObject({
      faults: [{ index: 1, code: "same_position" }],
    });
    expect((await standing()).draft).toEqual(["second"]);
    expect(
      await importRules(context, admin, [first], { publish: null, dryRun: true }),
    ).toMatchObject({ count: 1 });
    expect((await standing()).draft).toEqual(["second"]);
    await importRules(context, admin, [second, first], { publish: null });
    expect(await exportRules(context, admin, "draft")).toEqual([first, second]);
    await expect(put(1)).rejects.toMatchObject({ code: "changed_meanwhile" });
  });

  it("in shadow are given to the router beside the published ones, with the hash of what is tried", async () => {
    const shadow = () => readShadowRules(context.db, context.db.read);
    await startDraft(context, admin);
    await put(0);
    expect(await shadow()).toBeNull();
    await switchShadow(context, admin, { seen: 1, shadow: true });
    const one = await shadow();
    expect(one?.rules.rules.map(({ code }) => code)).toEqual(["first"]);
    await put(2, second);
    expect((await shadow())?.draftHash).not.toBe(one?.draftHash);
    expect(await publishDraft(context, admin, { seen: 3, note: "seen enough" })).toEqual({
      version: 1,
    });
    expect(await shadow()).toBeNull();
  });

  it("that were proposed are put into the draft once, or left", async () => {
    const propose = (name: string) =>
      context.db.transact((queries) =>
        proposeRule(context, queries, {
          name,
          when: first.when,
          then: first.then,
          because: "FB-2222-2222" as Reference,
        }),
      );
    const [one, other] = [await propose("Potholes are water"), await propose("Another")];
    expect((await readRuleSets(context, admin)).proposals).toMatchObject([
      { name: "Potholes are water", because: "FB-2222-2222" },
      { name: "Another" },
    ]);
    expect(await decideProposal(context, admin, { id: one, state: "added" })).toBe(
      "potholes-are-water",
    );
    expect(await decideProposal(context, admin, { id: other, state: "dismissed" })).toBeNull();
    const again = { id: one, state: "added" } as const;
    await expect(decideProposal(context, admin, again)).rejects.toMatchObject({
      code: "already_done",
    });
    expect((await standing()).draft).toEqual(["potholes-are-water"]);
    expect((await readRuleSets(context, admin)).proposals).toEqual([]);
    await expect(
      context.db.transact((queries) =>
        proposeRule(context, queries, {
          name: "x",
          when: { moon: 1 } as never,
          then: {},
          because: "FB-2222-2222" as Reference,
        }),
      ),
    ).rejects.toMatchObject({ code: "invalid_input" });
  });

  it("are for administrators alone", async () => {
    const others = [people.supervisor, people.lead, people.official, people.moderator, anybody];
    for (const other of others) {
      const tries: Promise<unknown>[] = [
        readRuleSets(context, other),
        readRuleHistory(context, other, { before: null }),
        exportRules(context, other, "draft"),
        startDraft(context, other),
        saveDraft(context, other, { seen: 0, edit: { kind: "remove", code: "x" } }),
        switchShadow(context, other, { seen: 0, shadow: true }),
        discardDraft(context, other, { seen: 0 }),
        publishDraft(context, other, { seen: 0, note: "x" }),
        rollBack(context, other, { version: 1, note: "x" }),
        importRules(context, other, [first], { publish: null }),
        backTest(context, other, { sample: 1 }),
        dismissFailure(context, other, "x"),
        decideProposal(context, other, { id: "x" as ProposalId, state: "added" }),
      ];
      for (const one of tries) await expect(one).rejects.toMatchObject({ code: "not_allowed" });
    }
    expect(await standing()).toEqual({ published: null, draft: null });
  });
});
