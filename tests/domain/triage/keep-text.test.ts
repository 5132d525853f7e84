// Keeping texts ready: who may, what a text must be, and two people at once.
import { afterAll, beforeAll, expect, it } from "vitest";
import type { CannedTextId } from "../../../app/domain/shared/ids.ts";
import { removeText, saveText } from "../../../app/domain/triage/keep-text.server.ts";
import { textsThatFit } from "../../../app/domain/triage/insert-text.server.ts";
import {
  readText,
  readTextChoices,
  readTexts,
} from "../../../app/domain/triage/read-texts.server.ts";
import type { TextFilter } from "../../../app/domain/triage/read-texts.server.ts";
import type { TypedText } from "../../../app/domain/triage/text-keeping.ts";
import { listConfigChanges } from "../../../db/repositories/config-change.ts";
import { onBothEngines } from "../../support/database.ts";
import { branches, categories, people } from "../../support/fixtures.ts";
import { makePortal } from "../../support/fixtures-portal.ts";
import type { TestPortal } from "../../support/fixtures-portal.ts";
import { assigned } from "../../support/fixtures-problem.ts";

const typed: TypedText = {
  title: "We look on Monday",
  text: "We look at {{reference}} on ###day###.",
  branch: branches.north.id,
  below: false,
  language: "en",
  handling: "",
  category: "",
  reviewOn: "",
};
const everything: TextFilter = { handling: null, categoryId: null, language: null };

onBothEngines("texts kept ready", (engine) => {
  let portal: TestPortal;
  beforeAll(async () => {
    portal = await makePortal(engine);
  });
  afterAll(() => portal.remove());

  const save = (
    changes: Partial<TypedText>,
    actor = people.lead,
    seen: { id: CannedTextId; version: number } | null = null,
  ) => saveText(portal.context, actor, { seen, typed: { ...typed, ...changes }, takeOver: false });
  const list = (actor = people.lead, filter: Partial<TextFilter> = {}) =>
    readTexts(portal.context, actor, { ...everything, ...filter });
  const named = async (title: string, actor = people.lead) => {
    const found = (await list(actor)).find((text) => text.title === title);
    if (!found) throw new Error(`no text ${title}`);
    return found;
  };

  it("are offered on the problems of their branch from then on, and stand in the log", async () => {
    expect(await save({ title: "On the way" })).toEqual({ faults: {} });
    const problem = await assigned(portal.context);
    const offered = await textsThatFit(portal.context, problem);
    expect(offered.map(({ title }) => title)).toContain("On the way");
    const text = await named("On the way");
    expect(text).toMatchObject({ keeper: people.lead.name, uses: 0, version: 1, overdue: false });
    const about = { kind: "canned_text", actorId: null, thingId: text.id, between: null } as const;
    const { items } = await listConfigChanges(portal.context.db.read, about, null, 10);
    expect(items).toMatchObject([{ before: null, after: { name: "On the way" } }]);
  });

  it("are kept by leads for their branches and those below, by supervisors for all, by nobody else", async () => {
    const { branches: kept } = await readTextChoices(portal.context, people.lead);
    const ids = kept.map(({ id }) => id);
    expect(ids).toContain(branches.north.id);
    expect(ids).not.toContain(branches.water.id);
    const forged = await save({ branch: branches.water.id });
    expect(forged).toEqual({ faults: { branch: true } });
    await expect(save({}, people.official)).rejects.toMatchObject({ code: "not_allowed" });
    await expect(list(people.administrator)).rejects.toMatchObject({ code: "not_allowed" });
    await save({ branch: branches.water.id, title: "Of the water" }, people.supervisor);
    const { id, version } = await named("Of the water", people.supervisor);
    const other = { code: "not_your_branch" };
    await expect(readText(portal.context, people.lead, id)).rejects.toMatchObject(other);
    await expect(save({}, people.lead, { id, version })).rejects.toMatchObject(other);
    await expect(removeText(portal.context, people.lead, { id, version })).rejects.toMatchObject(
      other,
    );
    expect((await list()).map(({ title }) => title)).not.toContain("Of the water");
  });

  it("of a branch above are seen by those who use them, and not theirs to change", async () => {
    const below = { branch: branches.office.id, below: true, title: "For all" };
    await save(below, people.supervisor);
    await save({ ...below, below: false, title: "Of the office" }, people.supervisor);
    expect(await named("For all")).toMatchObject({ mayChange: false });
    expect((await list()).map(({ title }) => title)).not.toContain("Of the office");
  });

  it.each([
    ["title", { title: " " }],
    ["title", { title: "x".repeat(81) }],
    ["text", { text: "" }],
    ["text", { text: "字".repeat(2_001) }],
    ["gaps", { text: "Dear {{nobody}}" }],
    ["branch", { branch: "" }],
    ["language", { language: "xx" }],
    ["handling", { handling: "cheerful" }],
    ["category", { category: "none" }],
    ["reviewOn", { reviewOn: "2026-02-30" }],
  ])("are not saved with a wrong %s", async (field, changes) => {
    const before = await list();
    expect(await save(changes)).toEqual({ faults: { [field]: true } });
    expect(await list()).toEqual(before);
  });

  it("are found by state, kind (with what lies within it) and language, and by what is for any", async () => {
    const roads = { handling: "accepted", category: categories.roads.id, language: "zh-CN" };
    await save({ ...roads, title: "道路" });
    const titles = async (filter: Partial<TextFilter>) =>
      (await list(people.lead, filter)).map(({ title }) => title);
    expect(await titles({ categoryId: categories.pothole.id })).toContain("道路");
    expect(await titles({ categoryId: categories.pothole.id })).toContain("On the way");
    expect(await titles({ categoryId: categories.leak.id })).not.toContain("道路");
    expect(await titles({ handling: "resolved" })).not.toContain("道路");
    expect(await titles({ language: "zh-CN" })).toEqual(["道路"]);
  });

  it("say when they should have been read again", async () => {
    await save({ title: "Old", reviewOn: "2020-05-31" });
    await save({ title: "Young", reviewOn: "2099-05-31" });
    expect(await named("Old")).toMatchObject({ overdue: true });
    expect(await named("Young")).toMatchObject({ overdue: false });
  });

  it("are changed and removed only as they were seen", async () => {
    await save({ title: "Twice" });
    const seen = await named("Twice");
    await save({ title: "Twice", text: "Mine" }, people.lead, seen);
    const late = { code: "changed_meanwhile" };
    await expect(save({ text: "Theirs" }, people.supervisor, seen)).rejects.toMatchObject(late);
    await expect(removeText(portal.context, people.lead, seen)).rejects.toMatchObject(late);
    const now = await named("Twice");
    expect(now).toMatchObject({ text: "Mine", version: 2, keeper: people.lead.name });
    await removeText(portal.context, people.lead, now);
    await expect(readText(portal.context, people.lead, now.id)).rejects.toMatchObject({
      code: "not_found",
    });
    await expect(save({}, people.lead, now)).rejects.toMatchObject({ code: "not_found" });
  });

  it("pass to another keeper who says so", async () => {
    await save({ title: "Handed on" });
    const seen = await named("Handed on");
    const asked = { seen, typed: { ...typed, title: "Handed on" }, takeOver: true };
    await saveText(portal.context, people.supervisor, asked);
    expect(await named("Handed on")).toMatchObject({ ownerId: people.supervisor.personId });
  });
});
