// Puts a small trained model into use in a test's portal, as a training does.
import type { LabelledText } from "../../../../app/domain/routing/classifier/corpus.ts";
import { writeModel } from "../../../../app/domain/routing/classifier/model-text.ts";
import { makeModel } from "../../../../app/domain/routing/classifier/model.ts";
import { finish, training } from "../../../../app/domain/routing/classifier/training.ts";
import type { Context } from "../../../../app/domain/shared/context.server.ts";
import { activateModel, insertModel } from "../../../../db/repositories/model.ts";
import { bumpRevision } from "../../../../db/repositories/revision.ts";
import { makeTexts } from "./small-texts.ts";

const learned = (texts: readonly LabelledText[]): string =>
  writeModel(makeModel(finish(training(texts))));

const kinds = learned(makeTexts(1, 400));
/** "Immediately" and "马上" are pressing, "sometime" and "有空" are not. */
const urgencies = learned(
  makeTexts(2, 400).map(({ text }, number) =>
    number % 4 === 0
      ? { text: `immediately immediately ${text} 马上马上`, label: "urgent" }
      : { text: `sometime sometime ${text} 有空有空`, label: "normal" },
  ),
);

/** Activates it, and returns its number. */
export function useModel(context: Context): Promise<number> {
  return context.db.transact(async (queries) => {
    const report = {
      ...{ problems: 400, sentences: 0, kinds: null, urgencies: null, rival: null },
      ...{ reliability: 0.95, seconds: 1 },
    };
    const at = context.now();
    const number = await insertModel(queries, { report, kinds, urgencies, trainedAt: at });
    await activateModel(queries, number, at);
    await bumpRevision(queries, "model");
    return number;
  });
}
