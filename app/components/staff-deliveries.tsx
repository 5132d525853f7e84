// What is owed: the queue's lag, the jobs that were given up, the letters with their fate.
import type { DeliveryState, LetterKind } from "../domain/notification/letters-owed.ts";
import type { JobName } from "../domain/outbox/job.ts";
import type { Instant } from "../domain/shared/instant.ts";
import { SubmitButton } from "./form.tsx";
import { Moment } from "./parts.tsx";
import { useSpeech } from "./speech.tsx";
import { fateInWords } from "./staff-routing.tsx";
import { Cell, StaffTable } from "./staff-table.tsx";

export function OwedWords(props: { readonly waiting: number; readonly oldestAt: Instant | null }) {
  const { t, moment } = useSpeech();
  const { waiting, oldestAt } = props;
  if (oldestAt === null) return <p>{t("staff.deliveries.nothingWaits")}</p>;
  return <p>{t("staff.deliveries.waits", { count: waiting, moment: moment(oldestAt) })}</p>;
}

interface FailedJob {
  readonly id: string;
  readonly job: JobName;
  readonly failedAt: Instant;
  readonly lastError: string;
}

/** Each with what went wrong, and a button of its own. */
export function FailedJobs({ failed }: { readonly failed: readonly FailedJob[] }) {
  const { t, moment } = useSpeech();
  if (failed.length === 0) return <p>{t("staff.deliveries.noFailed")}</p>;
  return (
    <>
      <ul className="staff-failed">
        {failed.map(({ id, job, failedAt, lastError }) => {
          const name = t(`staff.deliveries.job.${job}`);
          const when = moment(failedAt);
          return (
            <li key={id}>
              <div>
                <p>
                  <strong>{name}</strong>{" "}
                  <span className="staff-meta">
                    {t("staff.deliveries.since", { moment: when })}
                  </span>
                </p>
                <p className="staff-error">{lastError}</p>
              </div>
              <form method="post">
                <button
                  type="submit"
                  className="button quiet"
                  name="job"
                  value={id}
                  aria-label={t("staff.deliveries.retryOf", { job: name, moment: when })}
                >
                  {t("staff.deliveries.retry")}
                </button>
              </form>
            </li>
          );
        })}
      </ul>
      {failed.length > 1 && (
        <form method="post" className="buttons">
          <SubmitButton name="job" value="all">
            {t("staff.deliveries.retryAll")}
          </SubmitButton>
        </form>
      )}
    </>
  );
}

interface Letter {
  readonly id: string;
  readonly letter: LetterKind;
  readonly state: DeliveryState;
  readonly reason: string | null;
  readonly attempts: number;
  readonly createdAt: Instant;
  readonly finishedAt: Instant | null;
}

export function LetterTable({ letters }: { readonly letters: readonly Letter[] }) {
  const speech = useSpeech();
  const { t } = speech;
  const columns = ["letter", "state", "attempts", "created", "finished"] as const;
  const label = (name: (typeof columns)[number]) => t(`staff.deliveries.column.${name}`);
  return (
    <StaffTable
      name="letter-table"
      caption={t("staff.deliveries.letters")}
      columns={columns.map((name) => ({ name, text: label(name) }))}
    >
      {letters.map((letter) => (
        <tr role="row" key={letter.id}>
          <Cell name="letter">{t(`staff.letter.kind.${letter.letter}`)}</Cell>
          <Cell name="state" label={label("state")}>
            {fateInWords(letter, speech)}
          </Cell>
          <Cell name="attempts" label={label("attempts")}>
            {letter.attempts}
          </Cell>
          <Cell name="created" label={label("created")}>
            <Moment at={letter.createdAt} />
          </Cell>
          <Cell name="finished" label={label("finished")}>
            {letter.finishedAt ? <Moment at={letter.finishedAt} /> : t("staff.deliveries.open")}
          </Cell>
        </tr>
      ))}
    </StaffTable>
  );
}
