// Versions of the cues: proven before they are in force, in force everywhere at once, one after the other, and never none.
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import type { Cue } from "../../../app/domain/screening/cue.ts";
import { defaultCueSet } from "../../../app/domain/screening/default-cues/default-cues.ts";
import {
  listCueVersions,
  publishCues,
  readCuesFor,
  rollBackCues,
} from "../../../app/domain/screening/publish-cues.server.ts";
import { readCues } from "../../../app/domain/screening/read-cues.server.ts";
import { findScreening } from "../../../db/repositories/screening.ts";
import { bumpRevision, readRevision } from "../../../db/repositories/revision.ts";
import type { TestContext } from "../../support/context.ts";
import { onBothEngines } from "../../support/database.ts";
import { people } from "../../support/fixtures.ts";
import { makePortal } from "../../support/fixtures-portal.ts";
import type { TestPortal } from "../../support/fixtures-portal.ts";
import { screened, submit } from "../../support/fixtures-problem.ts";

const dragon: Cue = {
  code: "dragon",
  name: { en: "Dragon", "zh-CN": "恶龙" },
  phrases: { en: ["dragon*"], "zh-CN": ["恶龙"] },
  except: { en: ["dragon boat*"], "zh-CN": [] },
  mustMatch: { en: ["A dragon!"], "zh-CN": ["恶龙来了"] },
  mustNotMatch: { en: ["The dragon boat leaks."], "zh-CN": ["龙舟坏了"] },
  active: true,
};
const withDragon = [...defaultCueSet.cues, dragon];

onBothEngines("cues in versions", (engine) => {
  let portal: TestPortal;
  let context: TestContext;

  beforeAll(async () => {
    portal = await makePortal(engine);
    ({ context } = portal);
  });
  beforeEach(async () => {
    await context.db.transact(async (queries) => {
      await queries.deleteFrom("cue_set").execute();
      await bumpRevision(queries, "cues");
    });
  });
  afterAll(async () => {
    await portal.remove();
  });

  const { administrator } = people;
  const publish = (cues: readonly Cue[], seenVersion = 0) =>
    publishCues(context, administrator, { cues, seenVersion, note: "  for the tests " });
  const inForce = async (of: TestContext = context) => {
    const { version, cues } = await readCues(of.db, of.db.read);
    return { version, codes: cues.map(({ code }) => code) };
  };

  it("begin with those that came with the portal", async () => {
    expect(await readCuesFor(context, administrator)).toMatchObject(defaultCueSet);
    expect(await listCueVersions(context, administrator)).toEqual([]);
  });

  it("are in force in every process as soon as they are published", async () => {
    const other = portal.anotherProcess();
    expect((await inForce(other)).codes).not.toContain("dragon");
    const before = await readRevision(context.db.read, "cues");
    expect(await publish(withDragon)).toEqual({ published: true, version: 1 });
    expect(await readRevision(context.db.read, "cues")).toBe(before + 1);
    expect((await inForce(other)).codes).toContain("dragon");
    const problem = await screened(other, await submit(other, { description: "恶龙来了" }));
    expect(problem.urgency).toBe("emergency");
    expect(await findScreening(context.db.read, problem.id)).toMatchObject({
      reasons: ["danger:dragon"],
      version: "screening-3 cues-1",
    });
  });

  it("are refused with every example that does not come out, and nothing is written", async () => {
    const wrong: Cue = {
      ...dragon,
      mustMatch: { en: ["A dragon!", "A wyvern!"], "zh-CN": ["大虫来了"] },
      mustNotMatch: { en: ["Two dragons."], "zh-CN": [] },
    };
    expect(await publish([...defaultCueSet.cues, wrong])).toEqual({
      published: false,
      faults: [
        { code: "not_found", cue: "dragon", line: "A wyvern!" },
        { code: "found", cue: "dragon", line: "Two dragons." },
        { code: "not_found", cue: "dragon", line: "大虫来了" },
      ],
    });
    expect((await inForce()).version).toBe(0);
  });

  it("are never none", async () => {
    const off = defaultCueSet.cues.map((cue) => ({ ...cue, active: false }));
    for (const cues of [[], off]) {
      expect(await publish(cues)).toMatchObject({
        published: false,
        faults: [{ code: "no_cues" }],
      });
    }
    expect((await inForce()).codes).toHaveLength(defaultCueSet.cues.length);
  });

  it("that are switched off are kept and not looked for", async () => {
    await publish(withDragon.map((cue) => ({ ...cue, active: cue.code !== "dragon" })));
    const { compiled } = await readCues(context.db, context.db.read);
    expect(compiled.find("A dragon!")).toEqual([]);
    expect((await inForce()).codes).toContain("dragon");
  });

  it("are refused when another version is in force than the seen one, also of two at once", async () => {
    const other = portal.anotherProcess();
    const change = { cues: withDragon, seenVersion: 0, note: "" };
    const both = await Promise.allSettled([
      publishCues(context, administrator, change),
      publishCues(other, administrator, change),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    await expect(publish(withDragon, 0)).rejects.toMatchObject({ code: "changed_meanwhile" });
    expect((await inForce()).version).toBe(1);
  });

  it("go back to an older version as a new one, and the history keeps all", async () => {
    await publish(withDragon);
    await publish(defaultCueSet.cues, 1);
    const back = { toVersion: 1, seenVersion: 2, note: "it was right" };
    expect(await rollBackCues(context, administrator, back)).toEqual({
      published: true,
      version: 3,
    });
    expect((await inForce()).codes).toContain("dragon");
    await rollBackCues(context, administrator, { toVersion: 0, seenVersion: 3, note: "all new" });
    expect((await inForce()).codes).not.toContain("dragon");
    const versions = await listCueVersions(context, administrator);
    expect(versions.map(({ version, inForce: now, note }) => [version, now, note])).toEqual([
      [4, true, "all new"],
      [3, false, "it was right"],
      [2, false, "for the tests"],
      [1, false, "for the tests"],
    ]);
    await expect(
      rollBackCues(context, administrator, { toVersion: 9, seenVersion: 4, note: "" }),
    ).rejects.toMatchObject({ code: "not_found" });
  });

  it("are for administrators only", async () => {
    const change = { cues: withDragon, seenVersion: 0, note: "" };
    const { moderator, official, lead, supervisor } = people;
    for (const other of [moderator, official, lead, supervisor, { kind: "public" } as const]) {
      const refused = { code: "not_allowed" };
      await expect(publishCues(context, other, change)).rejects.toMatchObject(refused);
      await expect(
        rollBackCues(context, other, { toVersion: 0, seenVersion: 0, note: "" }),
      ).rejects.toMatchObject(refused);
      await expect(readCuesFor(context, other)).rejects.toMatchObject(refused);
      await expect(listCueVersions(context, other)).rejects.toMatchObject(refused);
    }
  });
});
