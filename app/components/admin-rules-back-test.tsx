// What rules would have done with problems of the past, in figures and tables.
import type { BackTestFigures } from "../domain/routing/rules/back-test.ts";
import type { LocalText } from "../domain/shared/language.ts";
import { failureInWords } from "./admin-rule-words.ts";
import { useSpeech } from "./speech.tsx";
import { Cell, StaffTable } from "./staff-table.tsx";

type View = BackTestFigures & { readonly branches: Readonly<Record<string, LocalText>> };

export function BackTestResult({ view }: { readonly view: View }) {
  const { t } = useSpeech();
  if (view.problems === 0) return <p>{t("rules.backTest.nothing")}</p>;
  return (
    <>
      <Figures view={view} />
      <h2>{t("rules.backTest.moves")}</h2>
      {view.moves.length === 0 ? <p>{t("rules.backTest.noMoves")}</p> : <Moves view={view} />}
      <h2>{t("rules.backTest.rules")}</h2>
      <Tallies view={view} />
    </>
  );
}

function Figures({ view }: { readonly view: View }) {
  const { t, language } = useSpeech();
  const all = view.problems;
  const percent = new Intl.NumberFormat(language, { style: "percent", maximumFractionDigits: 1 });
  const figures = ["matching", "moving", "agreeingNow", "agreeingThen"] as const;
  return (
    <dl className="staff-facts">
      <div>
        <dt>{t("rules.backTest.problems")}</dt>
        <dd>{all}</dd>
      </div>
      {figures.map((name) => (
        <div key={name}>
          <dt>{t(`rules.backTest.${name}`)}</dt>
          <dd>
            {t("rules.backTest.of", {
              count: view[name],
              all,
              share: percent.format(view[name] / all),
            })}
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Moves({ view }: { readonly view: View }) {
  const { t, local } = useSpeech();
  const columns = ["from", "to", "count", "examples"] as const;
  const label = (name: (typeof columns)[number]) => t(`rules.backTest.column.${name}`);
  const branch = (id: string | null) =>
    id === null
      ? t("rules.backTest.nobody")
      : local(view.branches[id] ?? null) || t("staff.routing.noBranch");
  return (
    <StaffTable
      name="moves-table"
      caption={t("rules.backTest.moves")}
      columns={columns.map((name) => ({ name, text: label(name) }))}
    >
      {view.moves.map(({ from, to, count, examples }) => (
        <tr role="row" key={`${from ?? ""} ${to ?? ""}`}>
          <Cell name="from" label={label("from")}>
            {branch(from)}
          </Cell>
          <Cell name="to" label={label("to")}>
            {branch(to)}
          </Cell>
          <Cell name="count" label={label("count")}>
            {count}
          </Cell>
          <Cell name="examples" label={label("examples")}>
            {examples.join(t("rules.list"))}
          </Cell>
        </tr>
      ))}
    </StaffTable>
  );
}

function Tallies({ view }: { readonly view: View }) {
  const speech = useSpeech();
  const { t } = speech;
  const columns = ["rule", "matched", "failed"] as const;
  const label = (name: (typeof columns)[number]) => t(`rules.backTest.ruleColumn.${name}`);
  return (
    <StaffTable
      name="tally-table"
      caption={t("rules.backTest.rules")}
      columns={columns.map((name) => ({ name, text: label(name) }))}
    >
      {view.rules.map(({ code, matched, failed, fault }) => (
        <tr role="row" key={code}>
          <Cell name="rule">{code}</Cell>
          <Cell name="matched" label={label("matched")}>
            {matched === 0 ? t("rules.backTest.never") : matched}
          </Cell>
          <Cell name="failed" label={label("failed")}>
            {failed} {fault !== null && failureInWords(fault, speech)}
          </Cell>
        </tr>
      ))}
    </StaffTable>
  );
}
