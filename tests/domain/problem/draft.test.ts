// A form that is not sent yet: saved from several tabs at once, deleted by its owner, left alone by everybody else.
import { afterAll, beforeAll, expect, it } from "vitest";
import { addPhotoToDraft } from "../../../app/domain/attachment/add-photo.server.ts";
import { beginDraft, readDraft, saveAnswers } from "../../../app/domain/problem/draft.server.ts";
import { forgetDraft } from "../../../app/domain/problem/forget-draft.server.ts";
import { answersIn } from "../../../app/domain/problem/submission.ts";
import { submitProblem } from "../../../app/domain/problem/submit-problem.server.ts";
import { findByDraft } from "../../../db/repositories/problem.ts";
import { onBothEngines } from "../../support/database.ts";
import { makePortal } from "../../support/fixtures-portal.ts";
import type { TestPortal } from "../../support/fixtures-portal.ts";
import { submissionOf } from "../../support/fixtures-problem.ts";
import { picture } from "../../support/pictures.ts";

onBothEngines("a draft", (engine) => {
  let portal: TestPortal;
  beforeAll(async () => {
    portal = await makePortal(engine);
  });
  afterAll(() => portal.remove());
  const answersOf = async (key: Parameters<typeof readDraft>[1]) =>
    (await readDraft(portal.context, key))?.answers;

  it("keeps what many tabs save at the same moment, page by page and question by question", async () => {
    const { context } = portal;
    const key = await beginDraft(context, { description: "Dark" });
    const pages = Array.from({ length: 8 }, (_, index) => `q${String(index)}`);
    await Promise.all([
      saveAnswers(context, key, { place: "Mill" }),
      saveAnswers(context, key, { category: "bridge" }),
      ...pages.map((code) => saveAnswers(context, key, { questions: `{"${code}":"a"}` })),
    ]);
    const answers = await answersOf(key);
    expect(answers).toMatchObject({ description: "Dark", place: "Mill", category: "bridge" });
    expect(Object.keys(answersIn(answers?.questions)).sort()).toEqual(pages);
  });

  it("is forgotten with its photos by its owner, once and for all, and by nobody else", async () => {
    const { context } = portal;
    const key = await beginDraft(context, { description: "Dark" });
    await addPhotoToDraft(context, key, { file: await picture(), keepWhenAndWhere: false });
    await forgetDraft(context, { ...key, secret: "guessed" });
    expect(await answersOf(key)).toBeDefined();
    await forgetDraft(context, key);
    await forgetDraft(context, key);
    expect(await answersOf(key)).toBeUndefined();
    expect(await context.db.read.selectFrom("attachment").select("id").execute()).toEqual([]);
    await expect(saveAnswers(context, key, { place: "Mill" })).rejects.toMatchObject({
      code: "expired",
    });
  });

  it("that was sent is neither forgotten nor filled in again", async () => {
    const { context } = portal;
    const key = await beginDraft(context, { description: "Dark" });
    await submitProblem(context, { submission: submissionOf(), draft: key });
    await forgetDraft(context, key);
    expect(await findByDraft(context.db.read, key.id)).not.toBeNull();
    await expect(saveAnswers(context, key, { place: "Mill" })).rejects.toMatchObject({
      code: "expired",
    });
  });
});
