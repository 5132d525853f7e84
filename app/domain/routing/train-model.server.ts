// The job of training: learn from what people confirmed and corrected, compare with the model in use, take over if it is
// not worse. Lets others in between, because a worker does more than this.
import { setImmediate as pause } from "node:timers/promises";
import { listCategoryLearning } from "../../../db/repositories/county-import.ts";
import { listCategories } from "../../../db/repositories/county.ts";
import {
  activateModel,
  findActiveModel,
  forgetOldWeights,
  insertModel,
} from "../../../db/repositories/model.ts";
import { markDone } from "../../../db/repositories/outbox.ts";
import { bumpRevision } from "../../../db/repositories/revision.ts";
import { listTaughtProblems } from "../../../db/repositories/training.ts";
import type { Queries } from "../../../db/handle.ts";
import type { Context } from "../shared/context.server.ts";
import type { CategoryId, OutboxId } from "../shared/ids.ts";
import type { LabelledText } from "./classifier/corpus.ts";
import { evaluate } from "./classifier/evaluation.ts";
import { readModel, writeModel } from "./classifier/model-text.ts";
import { makeModel } from "./classifier/model.ts";
import type { Model } from "./classifier/model.ts";
import { mayTakeOver } from "./classifier/model-version.ts";
import type { ModelReport } from "./classifier/model-version.ts";
import { training } from "./classifier/training.ts";
import { isHeldOut, lessonsOf, reliabilityOf, sentencesOf } from "./training-texts.ts";
import type { Lessons, TeachingKind } from "./training-texts.ts";

/** The newest so many problems are learned from: older ones speak of a county that has changed. */
const PROBLEMS_MAX = 10_000;
/** Fewer held-out problems than this say nothing about a model. */
const HELD_OUT_LEAST = 20;
/** Of so many models the weights are kept, to go back to; of all others the reports. */
const KEPT_MODELS = 10;
/** For so long it may compute without letting others in. */
const BREATH_MS = 10;

/**
 * Trains a new model and puts it into use if it is not worse on problems that no model has seen. With texts of fewer than
 * two kinds there is nothing to learn, and nothing happens. Twice for one request: once.
 */
export async function trainModel(
  context: Context,
  input: { readonly outboxId: OutboxId },
): Promise<void> {
  const startedMs = Date.now();
  const read = await readLessons(context.db.read);
  const kinds = await learn([...read.taught.kinds, ...read.sentences.kinds]);
  const urgencies = kinds && (await learn([...read.taught.urgencies, ...read.sentences.urgencies]));
  const report = kinds && {
    ...(await judge(context.db.read, read.heldOut, kinds, urgencies)),
    problems: read.taught.kinds.length,
    sentences: read.sentences.kinds.length,
    reliability: read.reliability,
    seconds: (Date.now() - startedMs) / 1_000,
  };
  await context.db.transact(async (queries) => {
    if (!(await markDone(queries, input.outboxId, context.now()))) return;
    if (!kinds || !report) return;
    await keep(context, queries, { kinds, urgencies, report });
  });
}

interface Read {
  readonly taught: Lessons;
  readonly heldOut: Lessons;
  readonly sentences: Lessons;
  readonly reliability: number;
}

async function readLessons(queries: Queries): Promise<Read> {
  const learning = await listCategoryLearning(queries);
  const kinds = new Map(
    (await listCategories(queries)).map((kind): [CategoryId, TeachingKind] => [
      kind.id,
      { ...kind, examples: learning.get(kind.id)?.examples ?? {} },
    ]),
  );
  const problems = await listTaughtProblems(queries, PROBLEMS_MAX);
  return {
    taught: lessonsOf(
      problems.filter(({ id }) => !isHeldOut(id)),
      kinds,
    ),
    heldOut: lessonsOf(
      problems.filter(({ id }) => isHeldOut(id)),
      kinds,
    ),
    sentences: sentencesOf(kinds.values()),
    reliability: reliabilityOf(problems),
  };
}

async function learn(texts: readonly LabelledText[]): Promise<Model | null> {
  if (new Set(texts.map(({ label }) => label)).size < 2) return null;
  const steps = training(texts);
  let breathedMs = performance.now();
  for (;;) {
    const step = steps.next();
    if (step.done === true) return makeModel(step.value);
    if (performance.now() - breathedMs < BREATH_MS) continue;
    await pause();
    breathedMs = performance.now();
  }
}

async function judge(
  queries: Queries,
  heldOut: Lessons,
  kinds: Model,
  urgencies: Model | null,
): Promise<Pick<ModelReport, "kinds" | "urgencies" | "rival">> {
  if (heldOut.kinds.length < HELD_OUT_LEAST) return { kinds: null, urgencies: null, rival: null };
  const active = await findActiveModel(queries);
  return {
    kinds: evaluate(kinds, heldOut.kinds),
    urgencies: urgencies && evaluate(urgencies, heldOut.urgencies),
    rival: active && {
      number: active.number,
      accuracy: evaluate(readModel(active.kinds), heldOut.kinds).accuracy,
    },
  };
}

async function keep(
  context: Context,
  queries: Queries,
  model: { readonly kinds: Model; readonly urgencies: Model | null; readonly report: ModelReport },
): Promise<void> {
  const { report } = model;
  const number = await insertModel(queries, {
    report,
    trainedAt: context.now(),
    kinds: writeModel(model.kinds),
    urgencies: model.urgencies && writeModel(model.urgencies),
  });
  if (mayTakeOver(report)) {
    await activateModel(queries, number, context.now());
    await bumpRevision(queries, "model");
  }
  await forgetOldWeights(queries, KEPT_MODELS);
}
