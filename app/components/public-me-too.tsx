// "It affects me too" on the page of a published problem: how many said so, one button, and letters for who wants them.
import { useActionData } from "@remix-run/react";
import type { MeTooAnswer, MeTooView } from "../domain/follower/me-too-view.ts";
import { ErrorSummary, SubmitButton, TextField } from "./form.tsx";
import { useSpeech } from "./speech.tsx";

interface Props {
  readonly meToo: MeTooView;
  readonly reference: string;
}

export function PublicMeToo({ meToo, reference }: Props) {
  const { t } = useSpeech();
  const answer = useActionData<MeTooAnswer>();
  const message = answer ? t(faultKey(answer.fault)) : undefined;
  const canAsk = meToo.isOffered && !meToo.isOwn;
  return (
    <section id="me-too" aria-labelledby="me-too-title">
      <h2 id="me-too-title">{t("follow.title")}</h2>
      {message && <ErrorSummary messages={{ [canAsk ? "email" : "me-too"]: message }} />}
      <p>
        <AffectedCount count={meToo.affectedCount} />
      </p>
      {meToo.isOwn && <p>{t("follow.own")}</p>}
      {meToo.isSaid && (
        <p role="status">
          {t("follow.said")} {t(`follow.letters.${meToo.letters}`)}
        </p>
      )}
      {!meToo.isOffered && !meToo.isOwn && <p>{t("follow.ended")}</p>}
      {canAsk && <Ask meToo={meToo} reference={reference} answer={answer} />}
      {meToo.isSaid && <TakeBack meToo={meToo} reference={reference} />}
    </section>
  );
}

/** The honest sentence: only who said so here is counted. */
function AffectedCount({ count }: { readonly count: number }) {
  const { t } = useSpeech();
  if (count === 0) return <>{t("follow.count.none")}</>;
  if (count === 1) return <>{t("follow.count.one")}</>;
  return <>{t("follow.count.many", { number: count })}</>;
}

const action = (reference: string) => `/problems/${reference}#me-too`;

function Ask(props: Props & { readonly answer: MeTooAnswer | undefined }) {
  const { t } = useSpeech();
  const { meToo, reference, answer } = props;
  if (meToo.isSaid && meToo.letters === "on") return null;
  const wrong = answer?.fault === "email_shape" ? t("follow.fault.email_shape") : undefined;
  return (
    <form method="post" action={action(reference)} noValidate>
      <input type="hidden" name="person" value={meToo.person} />
      <TextField
        name="email"
        type="email"
        autoComplete="email"
        spellCheck={false}
        label={t(meToo.isSaid ? "follow.emailWanted" : "follow.email")}
        hint={t("follow.emailHint")}
        error={wrong}
        value={answer?.email}
      />
      <p className="hint">{t("follow.once")}</p>
      <SubmitButton name="meToo" value="say" kind={meToo.isSaid ? "quiet" : "main"}>
        {t(meToo.isSaid ? "follow.askLetters" : "follow.say")}
      </SubmitButton>
    </form>
  );
}

function TakeBack({ meToo, reference }: Props) {
  const { t } = useSpeech();
  return (
    <form method="post" action={action(reference)}>
      <input type="hidden" name="person" value={meToo.person} />
      <p className="hint">{t("follow.backNote")}</p>
      <SubmitButton name="meToo" value="back" kind="quiet">
        {t("follow.back")}
      </SubmitButton>
    </form>
  );
}

const sentences = [
  "email_shape",
  "too_many_attempts",
  "already_done",
  "move_not_possible",
] as const satisfies readonly MeTooAnswer["fault"][];

function faultKey(fault: MeTooAnswer["fault"]) {
  const known = sentences.find((one) => one === fault);
  return known ? (`follow.fault.${known}` as const) : ("follow.fault.other" as const);
}
