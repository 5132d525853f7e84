// Sends one letter: reads it, puts it into words, hands it to the mail server, and writes down its fate.
import { prepareLetter } from "../../app/domain/notification/prepare-letter.server.ts";
import {
  finishLetterJob,
  recordDelivery,
} from "../../app/domain/notification/record-delivery.server.ts";
import type { Context } from "../../app/domain/shared/context.server.ts";
import { renderLetter } from "../mail/render.ts";
import type { LetterSettings } from "../mail/render.ts";
import type { MailTransport } from "../mail/transport.ts";
import { withoutAddresses } from "../mail/without-addresses.ts";
import { isPermanent } from "../mail/permanent.ts";
import { Hopeless } from "../run-job.ts";
import type { Handler } from "../run-job.ts";

/**
 * At least once: a crash between the server's "taken" and the row sends it again, with the same Message-ID. A 5xx answer
 * about this letter is final; anything else is tried again, and the row says `deferred` meanwhile.
 */
export function sendLetter(
  context: Context,
  transport: MailTransport,
  settings: LetterSettings,
): Handler<"send-letter"> {
  return async ({ deliveryId, outboxId }) => {
    const prepared = await prepareLetter(context, deliveryId);
    if (prepared.send === null) {
      if (prepared.skip === null) await finishLetterJob(context, outboxId);
      else
        await recordDelivery(context, {
          deliveryId,
          outboxId,
          state: "skipped",
          reason: prepared.skip,
        });
      return;
    }
    try {
      await transport.send(renderLetter(prepared.send, settings).mail);
    } catch (error) {
      const reason = withoutAddresses(error instanceof Error ? error.message : String(error));
      await recordDelivery(context, { deliveryId, outboxId, state: "deferred", reason });
      throw isPermanent(error) ? new Hopeless(reason) : error;
    }
    await recordDelivery(context, { deliveryId, outboxId, state: "sent", reason: null });
  };
}
