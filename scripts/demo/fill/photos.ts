// Which problems of the demo county have photos, and how they come to them: by the use cases, at the time of the story.
import { addPhoto } from "../../../app/domain/attachment/add-photo.server.ts";
import type { AddTo } from "../../../app/domain/attachment/add-photo.server.ts";
import { publishPhoto } from "../../../app/domain/attachment/moderate-photo.server.ts";
import { evidenceRoles } from "../../../app/domain/attachment/photo.ts";
import { listPhotos } from "../../../app/domain/attachment/read-photo.server.ts";
import type { Problem } from "../../../app/domain/problem/problem.ts";
import type { ResidentActor, StaffActor } from "../../../app/domain/shared/actor.ts";
import type { Context } from "../../../app/domain/shared/context.server.ts";
import type { Instant } from "../../../app/domain/shared/instant.ts";
import { demoPicture, picturedKinds } from "../photos/pictures.ts";
import type { Story } from "../stories/story.ts";
import { actorFor } from "./actors.ts";

/** Of each kind: enough to be met, few enough to be made in a second or two. */
const RESOLVED_OF_KIND = 2;
const OPEN_OF_KIND = 1;

/** The resident shows it, its branch shows before and after, a moderator publishes what there is. */
export type PhotoStep = "shown by the resident" | "shown by the branch" | "published";

export interface PhotoAct {
  readonly at: Instant;
  readonly photos: PhotoStep;
}

/** By the story's key: what happens when. The newest published problems of the kinds that there are pictures of. */
export function planPhotos(stories: readonly Story[]): ReadonlyMap<string, readonly PhotoAct[]> {
  const newestFirst = stories.toSorted((a, b) => (a.submittedAt < b.submittedAt ? 1 : -1));
  const planned = picturedKinds.flatMap((kind) => {
    const public_ = newestFirst.filter(
      (story) => story.categoryCode === kind && atOf(story, "publish") !== undefined,
    );
    const resolved = public_.filter((story) => atOf(story, "resolve") !== undefined);
    const open = public_.filter((story) => story.steps.every(({ move }) => stillOpen.has(move)));
    return [...resolved.slice(0, RESOLVED_OF_KIND), ...open.slice(0, OPEN_OF_KIND)];
  });
  return new Map(planned.map((story) => [story.key, actsOf(story)]));
}

const stillOpen = new Set(["publish", "accept", "start"]);

function actsOf(story: Story): PhotoAct[] {
  const [resolvedAt, publishedAt] = [atOf(story, "resolve"), atOf(story, "publish")];
  if (publishedAt === undefined) return [];
  if (resolvedAt === undefined) {
    return [
      { at: story.submittedAt, photos: "shown by the resident" },
      { at: publishedAt, photos: "published" },
    ];
  }
  const later = resolvedAt > publishedAt ? resolvedAt : publishedAt;
  return [
    { at: resolvedAt, photos: "shown by the branch" },
    { at: later, photos: "published" },
  ];
}

const atOf = (story: Story, move: string): Instant | undefined =>
  story.steps.find((step) => step.move === move)?.at;

/** Does it, at the context's time. */
export async function playPhotos(
  context: Context,
  staff: readonly StaffActor[],
  { story, problem, step }: { story: Story; problem: Problem; step: PhotoStep },
): Promise<void> {
  const problemId = problem.id;
  if (step === "published") {
    const moderator = actorFor("moderator", problem, staff) as StaffActor;
    for (const { id } of await listPhotos(context, moderator, problemId)) {
      await publishPhoto(context, moderator, id);
    }
    return;
  }
  const add = async (to: AddTo, shows: "before" | "after") => {
    const file = await demoPicture(story.categoryCode ?? "", story.key, shows);
    await addPhoto(context, to, { file, keepWhenAndWhere: false });
  };
  if (step === "shown by the resident") {
    const resident: ResidentActor = { kind: "resident", problemId };
    await add({ actor: resident, role: "addition", problemId }, "before");
    return;
  }
  const official = actorFor("official", problem, staff) as StaffActor;
  for (const role of evidenceRoles) await add({ actor: official, role, problemId }, role);
}
