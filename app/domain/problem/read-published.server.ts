// What the public sees of one published problem: a list of what may be shown, and nothing else.
import { eventsOfProblem } from "../../../db/repositories/event.ts";
import { findByReference, findProblem } from "../../../db/repositories/problem.ts";
import { partsOf } from "../../../db/repositories/relatives.ts";
import { findPublicText, findResolution } from "../../../db/repositories/text.ts";
import { callsOfProblems } from "../../../db/repositories/volunteers.ts";
import { listPublicPhotos } from "../attachment/read-photo.server.ts";
import { readCounty } from "../routing/read-county.server.ts";
import type { Context } from "../shared/context.server.ts";
import { Refusal } from "../shared/refusal.ts";
import { publicVolunteers } from "../volunteer/volunteer-call.ts";
import type { PublishedProblemView } from "./published-view.ts";
import { parseReference } from "./reference.ts";
import { timeline } from "./timeline.ts";

/** Reads a published problem by its public number. Refuses with `not_found` for anything not published. */
export async function readPublished(
  context: Context,
  typed: string,
): Promise<PublishedProblemView> {
  const queries = context.db.read;
  const reference = parseReference(typed);
  const problem = reference && (await findByReference(queries, reference));
  const text = problem && (await findPublicText(queries, problem.id));
  if (problem?.publication !== "published" || !text) throw new Refusal("not_found");
  const county = await readCounty(queries);
  const branchName = (id: string) =>
    [...county.branches.values()].find((branch) => branch.id === id)?.name ?? null;
  const target = problem.mergedIntoId ? await findProblem(queries, problem.mergedIntoId) : null;
  const whole = problem.splitFromId ? await findProblem(queries, problem.splitFromId) : null;
  return {
    reference: problem.reference,
    language: problem.language,
    handling: problem.handling,
    closedBy: problem.closedBy,
    description: text.description,
    place: problem.privateHome ? "" : text.place,
    category: county.categories.find(({ id }) => id === problem.categoryId)?.name ?? null,
    area: county.areas.find(({ id }) => id === problem.areaId)?.name ?? null,
    branch: problem.branch ? branchName(problem.branch.id) : null,
    submittedAt: problem.submittedAt,
    volunteers: publicVolunteers(problem, await callsOfProblems(queries, [problem.id])),
    resolution: await findResolution(queries, problem.id),
    photos: await listPublicPhotos(context, problem),
    timeline: timeline(await eventsOfProblem(queries, problem.id), "public", branchName),
    mergedInto: target?.publication === "published" ? target.reference : null,
    splitFrom: whole?.publication === "published" ? whole.reference : null,
    parts: (await partsOf(queries, problem.id))
      .filter(({ publication }) => publication === "published")
      .map(({ reference: part }) => part),
  };
}
