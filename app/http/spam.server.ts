// What the door sees of who sends the form: how many come from the same place. Nobody is turned away but by a limit that
// no village reaches; everything else is a signal for the screening.
import type { AppLoadContext } from "@remix-run/node";
import type { Signal } from "../domain/problem/signal.ts";
import type { DraftId } from "../domain/shared/ids.ts";
import { networkOf } from "./network-of.server.ts";
import { isPuzzleSolved, makePuzzle } from "./puzzle.server.ts";

/** So many sendings of one sender in ten minutes are nothing unusual: a family, a village office that helps. */
const FEW = 8;

/** The puzzle for the check page of that draft; null as long as not many come from where it comes from. */
export async function puzzleFor(
  { portal, clientAddress }: AppLoadContext,
  draftId: DraftId,
): Promise<string | null> {
  const sent = await portal.limits.used("submit", clientAddress);
  return sent >= FEW ? JSON.stringify(await makePuzzle(portal.context, draftId)) : null;
}

/**
 * Counts one sending, and gives its signals: `many_from_network`, unless its browser has solved the puzzle. Refuses with
 * `too_many_attempts` beyond the limits.
 */
export async function countSending(
  { portal, clientAddress }: AppLoadContext,
  draftId: DraftId,
  puzzle: string | undefined,
): Promise<Signal[]> {
  await portal.limits.spend("submit", clientAddress);
  await portal.limits.spend("submitNetwork", networkOf(clientAddress));
  const few = (await portal.limits.used("submit", clientAddress)) <= FEW;
  const excused = few || (await isPuzzleSolved(portal.context, draftId, puzzle));
  return excused ? [] : ["many_from_network"];
}
