// Problems that are perhaps the same, for the form and for officials: candidates, never a decision.
import {
  newestNumber,
  newestWith,
  problemsByNumber,
  wordsOf,
} from "../../../db/repositories/token-index.ts";
import type { Queries } from "../../../db/handle.ts";
import { isOpen } from "../problem/handling.ts";
import type { Handling } from "../problem/handling.ts";
import type { Problem } from "../problem/problem.ts";
import { summary } from "../problem/summary.ts";
import { readCounty } from "../routing/read-county.server.ts";
import type { County } from "../routing/read-county.server.ts";
import type { PublicActor, StaffActor } from "../shared/actor.ts";
import type { Context } from "../shared/context.server.ts";
import type { ProblemId } from "../shared/ids.ts";
import type { Instant } from "../shared/instant.ts";
import { remembered } from "../shared/remembered.server.ts";
import { maySee } from "../staff/reach.ts";
import { pickCandidates, rarestTokens } from "./candidates.ts";
import { wordsTogether } from "./index-problem.server.ts";
import { areaMarks, kindMarks, squareMarks } from "./marks.ts";
import type { Placed } from "./marks.ts";
import { SHOWN_FROM, likeness, sharedWords, similarity } from "./similarity.ts";
import type { Circumstances, Places } from "./similarity.ts";
import type { SimilarProblem } from "./similar-view.ts";
import { hashToken, tokenize } from "./tokens.ts";

export interface SimilarQuery extends Placed {
  /** All words, the place among them. */
  readonly text: string;
  readonly at: Instant;
  /** The problem itself, when it is one already. */
  readonly exceptId: ProblemId | null;
  /** The most that are given. */
  readonly limit: number;
}

/** So deep is every mark looked into to learn how rare it is. */
const SAMPLE_DEPTH = 64;
/** So many of the newest problems with a word are candidates. */
const WORD_DEPTH = 500;
/** So many of the newest problems of the same area, kind and squares are known to be so. */
const PLACE_DEPTH = 1_000;
/** Read, and looked at for whether they may be shown. */
const READ = 100;
/** Their words are compared. */
const COMPARED = 40;

const SUMMARY_CHARACTERS = 120;

/** Nobody says again what turned out to be another's, nothing, or taken back. */
const outOfQuestion: readonly Handling[] = ["merged", "rejected", "withdrawn"];

const readPlaces = remembered("county", async (queries) => {
  const county = await readCounty(queries);
  const places: Places = {
    groupOf: new Map(county.categories.map(({ id, parentId }) => [id, parentId])),
    pathOf: new Map(county.areas.map(({ id, path }) => [id, path])),
  };
  return { county, places };
});

/**
 * The problems most like `query`, best first; empty when none is like enough. For the public: published ones, by their
 * public words and area alone, since words that were covered, and points, would show in what is found. For staff: those
 * that `actor` may see.
 */
export async function findSimilar(
  context: Context,
  actor: PublicActor | StaffActor,
  query: SimilarQuery,
): Promise<SimilarProblem[]> {
  const queries = context.db.read;
  const tokens = tokenize(query.text);
  const weights = new Map<string, number>();
  const numbers = await candidates(queries, query, [...tokens.keys()], weights);
  if (numbers.length === 0) return [];
  const found = await problemsByNumber(queries, numbers);
  const shown = numbers
    .flatMap((number) => found.get(number) ?? [])
    .filter((problem) => problem.id !== query.exceptId && mayBeShown(actor, problem))
    .slice(0, COMPARED);
  const version = actor.kind === "public" ? "public" : "original";
  const ids = shown.map(({ id }) => id);
  const texts = await wordsOf(queries, ids, version);
  const { county, places } = await readPlaces(context.db, queries);
  const asked = { ...query, open: true };
  return shown
    .flatMap((problem) => {
      const text = texts.get(problem.id);
      if (!text) return [];
      const others = tokenize(wordsTogether(text));
      const words = sharedWords(tokens, weights, (token) => others.has(token));
      const like = { likeWords: likeness(weights, others), words };
      const { score, grounds } = similarity(asked, circumstances(actor, problem), places, like);
      return [{ ...view(problem, text.description, county), score, grounds }];
    })
    .filter(({ score }) => score >= SHOWN_FROM)
    .sort((a, b) => b.score - a.score)
    .slice(0, query.limit);
}

/** Numbers of the index, the most promising first; fills `weights` with what each token is worth. */
async function candidates(
  queries: Queries,
  query: SimilarQuery,
  tokens: readonly string[],
  weights: Map<string, number>,
): Promise<number[]> {
  if (tokens.length === 0) return [];
  const near = [...areaMarks(query), ...squareMarks(query.point)];
  const kind = kindMarks(query);
  const all = [...tokens.map(hashToken), ...near, ...kind];
  const [newest, sample] = await Promise.all([
    newestNumber(queries),
    newestWith(queries, all, SAMPLE_DEPTH),
  ]);
  const isDeeper = (mark: number) => sample.get(mark)?.length === SAMPLE_DEPTH;
  const chosen = rarestTokens(tokens, sample, newest, SAMPLE_DEPTH, weights);
  const [words, placed] = await Promise.all([
    newestWith(queries, chosen.filter(isDeeper), WORD_DEPTH),
    newestWith(queries, [...near, ...kind].filter(isDeeper), PLACE_DEPTH),
  ]);
  const ofPlace = (mark: number) => placed.get(mark) ?? sample.get(mark) ?? [];
  return pickCandidates(
    tokens.map((token) => {
      const mark = hashToken(token);
      const numbers = chosen.includes(mark) ? (words.get(mark) ?? sample.get(mark) ?? []) : [];
      return { weight: weights.get(token) ?? 0, numbers };
    }),
    {
      near: near.flatMap(ofPlace),
      kind: kind.flatMap(ofPlace),
    },
    READ,
  );
}

function mayBeShown(actor: PublicActor | StaffActor, problem: Problem): boolean {
  if (outOfQuestion.includes(problem.handling)) return false;
  return actor.kind === "public" ? problem.publication === "published" : maySee(actor, problem);
}

function circumstances(actor: PublicActor | StaffActor, problem: Problem): Circumstances {
  const { categoryId, areaId, point, submittedAt, handling } = problem;
  const known = actor.kind === "public" ? null : point;
  return { categoryId, areaId, point: known, at: submittedAt, open: isOpen(handling) };
}

function view(
  problem: Problem,
  description: string,
  county: County,
): Omit<SimilarProblem, "score" | "grounds"> {
  return {
    reference: problem.reference,
    language: problem.language,
    summary: summary(description, SUMMARY_CHARACTERS),
    text: description,
    affectedCount: problem.affectedCount,
    handling: problem.handling,
    closedBy: problem.closedBy,
    category: county.categories.find(({ id }) => id === problem.categoryId)?.name ?? null,
    area: county.areas.find(({ id }) => id === problem.areaId)?.name ?? null,
    branch: problem.branch ? (county.branches.get(problem.branch.id)?.name ?? null) : null,
    submittedAt: problem.submittedAt,
  };
}
