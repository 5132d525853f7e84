// The classifier's models: what each learned from, how it did, and the way back to an earlier one.
import type { Evaluation } from "../domain/routing/classifier/evaluation.ts";
import type { ModelReport, ModelState } from "../domain/routing/classifier/model-version.ts";
import type { Instant } from "../domain/shared/instant.ts";
import type { LocalText } from "../domain/shared/language.ts";
import { SubmitButton } from "./form.tsx";
import { useSpeech } from "./speech.tsx";
import { Cell, StaffTable } from "./staff-table.tsx";

interface ModelWords {
  readonly number: number;
  readonly state: ModelState;
  readonly trainedAt: Instant;
  readonly report: ModelReport;
  readonly hasWeights: boolean;
}

function usePercent(): (share: number) => string {
  const { language } = useSpeech();
  const format = new Intl.NumberFormat(language, { style: "percent", maximumFractionDigits: 1 });
  return (share) => format.format(share);
}

/** Newest first, as the repository gives them. */
export function ModelList({ models }: { readonly models: readonly ModelWords[] }) {
  return (
    <ul className="staff-messages">
      {models.map((model) => (
        <li key={model.number}>
          <OneModel model={model} />
        </li>
      ))}
    </ul>
  );
}

function OneModel({ model }: { readonly model: ModelWords }) {
  const { t, moment } = useSpeech();
  const percent = usePercent();
  const { number, state, report } = model;
  const rival = report.rival && {
    number: report.rival.number,
    accuracy: percent(report.rival.accuracy),
  };
  return (
    <>
      <p>
        <strong>{t("models.version", { number })}</strong> · {t(`models.state.${state}`)}
      </p>
      <p className="staff-meta">
        {t("models.learned", {
          moment: moment(model.trainedAt),
          problems: report.problems,
          sentences: report.sentences,
          seconds: report.seconds.toFixed(1),
        })}
      </p>
      <p>
        {report.kinds ? <Tested evaluation={report.kinds} /> : t("models.untested")}
        {report.urgencies &&
          ` ${t("models.urgency", { accuracy: percent(report.urgencies.accuracy) })}`}
      </p>
      {rival && <p>{t("models.rival", rival)}</p>}
      <p>{t("models.reliability", { share: percent(report.reliability) })}</p>
      {state !== "active" && <WayBack number={number} hasWeights={model.hasWeights} />}
    </>
  );
}

function WayBack({ number, hasWeights }: Pick<ModelWords, "number" | "hasWeights">) {
  const { t } = useSpeech();
  if (!hasWeights) return <p className="staff-meta">{t("models.gone")}</p>;
  return (
    <form method="post">
      <input type="hidden" name="use" value={number} />
      <SubmitButton kind="quiet">{t("models.use", { number })}</SubmitButton>
    </form>
  );
}

function Tested({ evaluation }: { readonly evaluation: Evaluation }) {
  const { t } = useSpeech();
  const percent = usePercent();
  return (
    <>
      {t("models.tested", {
        texts: evaluation.texts,
        accuracy: percent(evaluation.accuracy),
        top3: percent(evaluation.top3),
        f1: evaluation.macroF1.toFixed(2),
        coverage: percent(evaluation.coverageAt95),
      })}
    </>
  );
}

/** Every kind that was among the held-out problems, the most frequent first. */
export function KindTable(props: {
  readonly evaluation: Evaluation;
  readonly kindName: (code: string) => LocalText | null;
}) {
  const { t, local } = useSpeech();
  const percent = usePercent();
  const columns = (["kind", "texts", "precision", "recall"] as const).map((name) => ({
    name,
    text: t(`models.${name}`),
  }));
  const classes = [...props.evaluation.classes].sort((a, b) => b.texts - a.texts);
  return (
    <StaffTable name="model-kinds" caption={t("models.kinds")} columns={columns}>
      {classes.map(({ label, texts, precision, recall }) => (
        <tr key={label} role="row">
          <Cell name="kind">{local(props.kindName(label)) || label}</Cell>
          <Cell name="texts" label={t("models.texts")}>
            {texts}
          </Cell>
          <Cell name="precision" label={t("models.precision")}>
            {precision === null ? t("models.never") : percent(precision)}
          </Cell>
          <Cell name="recall" label={t("models.recall")}>
            {percent(recall)}
          </Cell>
        </tr>
      ))}
    </StaffTable>
  );
}

/** What was promised and what came true, by how sure the model was. */
export function ReliabilityTable({ evaluation }: { readonly evaluation: Evaluation }) {
  const { t } = useSpeech();
  const percent = usePercent();
  const columns = (["promised", "right", "texts"] as const).map((name) => ({
    name,
    text: t(`models.${name}`),
  }));
  return (
    <StaffTable name="model-promises" caption={t("models.reliabilityTitle")} columns={columns}>
      {evaluation.reliability.map(({ from, promised, right, texts }) => (
        <tr key={from} role="row">
          <Cell name="promised" label={t("models.promised")}>
            {percent(promised)}
          </Cell>
          <Cell name="right" label={t("models.right")}>
            {percent(right)}
          </Cell>
          <Cell name="texts" label={t("models.texts")}>
            {texts}
          </Cell>
        </tr>
      ))}
    </StaffTable>
  );
}
