// Sends the letter with the link by which a member of staff sets a password, and writes down its fate.
import {
  finishAccountLetterJob,
  prepareAccountLetter,
  recordAccountLetter,
} from "../../app/domain/staff/account-letter.server.ts";
import type { Context } from "../../app/domain/shared/context.server.ts";
import { isPermanent } from "../mail/permanent.ts";
import { renderAccountLetter } from "../mail/render.ts";
import type { LetterSettings } from "../mail/render.ts";
import type { MailTransport } from "../mail/transport.ts";
import { withoutAddresses } from "../mail/without-addresses.ts";
import { Hopeless } from "../run-job.ts";
import type { Handler } from "../run-job.ts";

/** At least once, like `sendLetter`, with one Message-ID; a link that no longer works is not sent. */
export function sendAccountLetter(
  context: Context,
  transport: MailTransport,
  settings: LetterSettings,
): Handler<"send-account-letter"> {
  return async (job) => {
    const prepared = await prepareAccountLetter(context, job.invitationId);
    if (prepared.send === null) {
      if (prepared.skip === null) await finishAccountLetterJob(context, job.outboxId);
      else await recordAccountLetter(context, { ...job, state: "skipped", reason: prepared.skip });
      return;
    }
    try {
      await transport.send(renderAccountLetter(prepared.send, settings).mail);
    } catch (error) {
      const reason = withoutAddresses(error instanceof Error ? error.message : String(error));
      await recordAccountLetter(context, { ...job, state: "deferred", reason });
      throw isPermanent(error) ? new Hopeless(reason) : error;
    }
    await recordAccountLetter(context, { ...job, state: "sent", reason: null });
  };
}
