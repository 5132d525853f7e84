// From a problem's page back to its list, and on to the problems before and after it there.
import { useCommand } from "./keys.tsx";
import { BackLink } from "./parts.tsx";
import { useSpeech } from "./speech.tsx";

export function ListSteps(props: {
  readonly back: string;
  /** Addresses; null: there is none. */
  readonly previous: string | null;
  readonly next: string | null;
}) {
  const { t } = useSpeech();
  const command = useCommand();
  const { back, previous, next } = props;
  return (
    <div className="list-steps">
      <BackLink to={back} />
      <nav aria-label={t("inbox.steps.label")}>
        {previous ? (
          <a href={previous} rel="prev" {...command("previous_problem")}>
            {t("inbox.steps.previous")}
          </a>
        ) : (
          <span>{t("inbox.steps.first")}</span>
        )}
        {next ? (
          <a href={next} rel="next" {...command("next_problem")}>
            {t("inbox.steps.next")}
          </a>
        ) : (
          <span>{t("inbox.steps.last")}</span>
        )}
      </nav>
    </div>
  );
}
