// One line for whatever went wrong. What nobody expected keeps its stack: that is a fault of the portal.
import { FaultySettings } from "../../app/config.server.ts";
import { isRefusal } from "../../app/domain/shared/refusal.ts";
import type { Refusal } from "../../app/domain/shared/refusal.ts";
import { resources } from "../../app/i18n/texts.ts";
import { CopyFault } from "../../db/copy-fault.ts";
import { DatabaseBusy } from "../../db/handle.ts";

/** What a person at a shell is told. */
export function sentenceOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (isRefusal(error)) return sentenceOfRefusal(error);
  if (error instanceof FaultySettings || error instanceof CopyFault) return error.message;
  if (error instanceof DatabaseBusy) return "the database is busy: try again in a moment";
  // Files, sockets and the engines name their faults with a code.
  if ("code" in error && typeof error.code === "string") return firstMessage(error);
  return error.stack ?? error.message;
}

/** An AggregateError of a connection has no message of its own. */
function firstMessage(error: Error): string {
  const { errors } = error as { errors?: readonly Error[] };
  const message = error.message || errors?.[0]?.message || error.name;
  return message.split("\n")[0] ?? message;
}

function sentenceOfRefusal({ code, facts }: Refusal): string {
  const about = Object.values(facts).map(String).join(", ");
  return about === "" ? resources.en.refusals[code] : `${resources.en.refusals[code]} (${about})`;
}
