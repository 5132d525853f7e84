// Lives the stories through: calls the real use cases, in the order of time, with a clock that is moved. So the log is
// a real one, and a story that the rules forbid stops everything.
import { moveProblem } from "../../../app/domain/problem/move-problem.server.ts";
import type { MoveFacts } from "../../../app/domain/problem/lifecycle.ts";
import type { Problem } from "../../../app/domain/problem/problem.ts";
import { submitProblem } from "../../../app/domain/problem/submit-problem.server.ts";
import type { Submitted } from "../../../app/domain/problem/submit-problem.server.ts";
import type { Context } from "../../../app/domain/shared/context.server.ts";
import type { Instant } from "../../../app/domain/shared/instant.ts";
import type { Queries } from "../../../db/handle.ts";
import { findProblem } from "../../../db/repositories/problem.ts";
import type { Story, StoryFacts, StoryStep } from "../stories/story.ts";
import { actorFor } from "./actors.ts";
import { of } from "./county.ts";
import type { SavedCounty } from "./county.ts";
import { pendingJobs } from "./jobs.ts";
import { planPhotos, playPhotos } from "./photos.ts";
import type { PhotoAct, PhotoStep } from "./photos.ts";

/** What the replay works with: a context whose time is set, over one open transaction. */
export interface Stage {
  readonly context: Context;
  readonly queries: Queries;
  readonly setClock: (at: Instant) => void;
  /** What is drawn from here on (references, keys) belongs to that story. */
  readonly setStory: (key: string) => void;
  readonly county: SavedCounty;
}

interface Act {
  readonly at: Instant;
  readonly story: Story;
  /** Null: the submission itself. */
  readonly step: StoryStep | PhotoAct | null;
}

/** Plays all stories up to `end`, and returns what was submitted, by the story's key. Later jobs are left to the workers. */
export async function replay(
  stage: Stage,
  stories: readonly Story[],
  end: Instant,
): Promise<ReadonlyMap<string, Submitted>> {
  const jobs = pendingJobs(stage.context, stage.queries);
  const submitted = new Map<string, Submitted>();
  const jobsUntil = async (until: Instant) => {
    for (let at = jobs.next(); at !== null && at < until; at = jobs.next()) {
      stage.setClock(at);
      await jobs.doNext();
      await jobs.collect();
    }
  };
  for (const act of inOrder(stories)) {
    await jobsUntil(act.at);
    stage.setClock(act.at);
    if (act.step === null) submitted.set(act.story.key, await submit(stage, act.story));
    else if ("photos" in act.step) await show(stage, submitted, act.story, act.step.photos);
    else await make(stage, submitted, act.story, act.step);
    await jobs.collect();
  }
  await jobsUntil(end);
  await jobs.handBack();
  return submitted;
}

function inOrder(stories: readonly Story[]): Act[] {
  const photos = planPhotos(stories);
  const actsOf = (story: Story): Act[] => {
    const acts = (photos.get(story.key) ?? []).map((step) => ({ at: step.at, story, step }));
    const isLast = ({ step }: (typeof acts)[number]) => step.photos === "published";
    // Of one time: evidence is there when it is said to be resolved, and looked at when all is public.
    return [
      { at: story.submittedAt, story, step: null },
      ...acts.filter((act) => !isLast(act)),
      ...story.steps.map((step) => ({ at: step.at, story, step })),
      ...acts.filter(isLast),
    ];
  };
  return stories.flatMap(actsOf).sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
}

function submit({ context, setStory }: Stage, story: Story): Promise<Submitted> {
  setStory(story.key);
  const { text, placeText, areaCode, categoryCode, email, name, wantsPublication, language } =
    story;
  return submitProblem(context, {
    submission: {
      description: text,
      place: placeText,
      area: areaCode ?? "unknown",
      category: categoryCode ?? "unknown",
      email: email ?? undefined,
      name: name ?? undefined,
      publish: wantsPublication,
      language,
    },
    draft: null,
  });
}

async function show(
  stage: Stage,
  submitted: ReadonlyMap<string, Submitted>,
  story: Story,
  step: PhotoStep,
): Promise<void> {
  const staff = stage.county.staff.map(({ actor }) => actor);
  const problem = await find(stage, submitted, story);
  await playPhotos(stage.context, staff, { story, problem, step });
}

async function find(
  { queries }: Stage,
  submitted: ReadonlyMap<string, Submitted>,
  { key }: Story,
): Promise<Problem> {
  const problem = await findProblem(queries, of(submitted, key).problem.id);
  if (!problem) throw new Error(`the problem of ${key} is gone`);
  return problem;
}

async function make(
  stage: Stage,
  submitted: ReadonlyMap<string, Submitted>,
  story: Story,
  step: StoryStep,
): Promise<void> {
  const problem = await find(stage, submitted, story);
  const staff = stage.county.staff.map(({ actor }) => actor);
  const actor = actorFor(step.by, problem, staff);
  const facts = moveFacts(stage.county, submitted, step.facts);
  await moveProblem(stage.context, actor, {
    problemId: problem.id,
    move: step.move,
    facts,
    seenVersion: problem.version,
  }).catch((cause: unknown) => {
    throw new Error(`${story.key}: ${step.move} of a problem that is ${problem.handling}`, {
      cause,
    });
  });
}

/** Codes and keys become ids. */
function moveFacts(
  county: SavedCounty,
  submitted: ReadonlyMap<string, Submitted>,
  { branchCode, targetKey, ...facts }: StoryFacts,
): MoveFacts {
  return {
    ...facts,
    ...(branchCode === undefined ? {} : { branchId: of(county.branches, branchCode).id }),
    ...(targetKey === undefined ? {} : { targetId: of(submitted, targetKey).problem.id }),
  };
}
