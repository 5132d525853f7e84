// What a resident told us, and what was asked and answered since.
import type { Point } from "../domain/shared/point.ts";
import type { OwnProblemView } from "../domain/resident/own-problem-view.ts";
import { AnswerList, Moment } from "./parts.tsx";
import { Messages } from "./resident-messages.tsx";
import { useSpeech } from "./speech.tsx";

export function Told({ view }: { readonly view: OwnProblemView }) {
  const { t, local } = useSpeech();
  const own = (text: string | null) =>
    text === null ? t("resident.told.erased") : <span lang={view.language}>{text}</span>;
  const named = (name: OwnProblemView["area"]) => local(name) || t("resident.told.unknown");
  return (
    <section aria-labelledby="told">
      <h2 id="told">{t("resident.told.title")}</h2>
      <AnswerList
        answers={[
          { label: t("resident.told.description"), value: own(view.description) },
          { label: t("resident.told.place"), value: own(view.place) },
          ...(view.point ? [{ label: t("own.told.point"), value: pointInWords(view.point) }] : []),
          ...(view.privateHome
            ? [{ label: t("own.told.home"), value: t("own.told.homeText") }]
            : []),
          ...view.answers.map(({ question, answer }) => ({
            label: local(question),
            value: answer ? local(answer) : t("resident.told.unknown"),
          })),
          ...(view.focusGroups.length > 0
            ? [
                {
                  label: t("own.told.groups"),
                  value: view.focusGroups.map((group) => t(`rules.group.${group}`)).join(" · "),
                },
              ]
            : []),
          { label: t("resident.told.category"), value: named(view.category) },
          { label: t("resident.told.area"), value: named(view.area) },
          { label: t("resident.told.branch"), value: named(view.branch) },
          { label: t("resident.told.submittedAt"), value: <Moment at={view.submittedAt} /> },
        ]}
      />
    </section>
  );
}

/** Degrees as maps write them: enough to find it again. */
export function pointInWords({ latitude, longitude }: Point): string {
  return `${latitude.toFixed(5)}, ${longitude.toFixed(5)}`;
}

export function Words({ view }: { readonly view: OwnProblemView }) {
  const { t } = useSpeech();
  if (view.messages.length === 0) return null;
  return (
    <section aria-labelledby="words-said">
      <h2 id="words-said">{t("resident.words.title")}</h2>
      <Messages messages={view.messages} />
    </section>
  );
}
