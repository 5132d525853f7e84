// The moderators' list: what the screening held first, then what waits to be published, oldest first.
import { listByPublication, listHeld } from "../../../db/repositories/problem-list.ts";
import type { Listed } from "../../../db/repositories/problem-list.ts";
import { findScreening } from "../../../db/repositories/screening.ts";
import type { Reference } from "../problem/reference.ts";
import { summary } from "../problem/summary.ts";
import type { Urgency } from "../problem/urgency.ts";
import type { StaffActor } from "../shared/actor.ts";
import { grantsOf } from "../shared/actor.ts";
import type { Context } from "../shared/context.server.ts";
import type { Instant } from "../shared/instant.ts";
import { Refusal } from "../shared/refusal.ts";

export const moderationViews = ["held", "pending", "published", "refused", "hidden"] as const;
export type ModerationView = (typeof moderationViews)[number];

export interface ModerationRow {
  readonly reference: Reference;
  readonly language: string;
  readonly summary: string;
  readonly urgency: Urgency;
  readonly submittedAt: Instant;
  /** Codes of why it is here, `spam:links`. */
  readonly reasons: readonly string[];
}

export interface ModerationListView {
  readonly rows: readonly ModerationRow[];
  readonly next: string | null;
}

const PAGE_SIZE = 25;
const SUMMARY_CHARACTERS = 140;

export function isModerationView(value: unknown): value is ModerationView {
  return moderationViews.includes(value as ModerationView);
}

/** One page (25 rows) of a view. Refuses with `not_allowed` for anybody who is no moderator. */
export async function listQueue(
  context: Context,
  actor: StaffActor,
  filter: { readonly view: ModerationView; readonly after: string | null },
): Promise<ModerationListView> {
  if (grantsOf(actor, "moderator").length === 0) throw new Refusal("not_allowed");
  const queries = context.db.read;
  const { after, view } = filter;
  const page =
    view === "held"
      ? await listHeld(queries, { after, size: PAGE_SIZE })
      : await listByPublication(queries, {
          publication: view,
          after,
          size: PAGE_SIZE,
        });
  const rows = await Promise.all(page.items.map((item) => row(context, item)));
  return { rows, next: page.next };
}

async function row(context: Context, { problem, text }: Listed): Promise<ModerationRow> {
  const screening = await findScreening(context.db.read, problem.id);
  return {
    reference: problem.reference,
    language: problem.language,
    summary: summary(text, SUMMARY_CHARACTERS),
    urgency: problem.urgency,
    submittedAt: problem.submittedAt,
    reasons: screening?.reasons ?? [],
  };
}
