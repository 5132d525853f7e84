// What was chosen first beside what it came to, as a plain table. Where both are the same a ✓ says so, not colour alone.
import { OTHERS } from "../domain/routing/confusion.ts";
import type { Matrix, MatrixRow } from "../domain/routing/confusion.ts";
import type { LocalText } from "../domain/shared/language.ts";
import { usePercent } from "./percent.ts";
import { useSpeech } from "./speech.tsx";

export function MatrixTable(props: {
  readonly matrix: Matrix;
  readonly names: Readonly<Record<string, LocalText>>;
  readonly caption: string;
  /** The head of the first column. */
  readonly first: string;
}) {
  const { t, local } = useSpeech();
  const { matrix, names, caption, first } = props;
  const nameOf = (id: string | null) =>
    id === OTHERS
      ? t("routing.confusion.others")
      : (id !== null && local(names[id] ?? null)) || t("routing.confusion.unknown");
  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- whoever has no mouse scrolls it with the arrow keys
    <div className="scroll-across" role="region" aria-label={caption} tabIndex={0}>
      <table className="matrix">
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{first}</th>
            {matrix.columns.map((id) => (
              <th key={id ?? ""} scope="col">
                {nameOf(id)}
              </th>
            ))}
            <th scope="col">{t("routing.confusion.total")}</th>
            <th scope="col">{t("routing.confusion.agreement")}</th>
          </tr>
        </thead>
        <tbody>
          {matrix.rows.map((row) => (
            <MatrixLine
              key={row.id ?? ""}
              row={row}
              name={nameOf(row.id)}
              columns={matrix.columns}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function MatrixLine(props: {
  readonly row: MatrixRow;
  readonly name: string;
  readonly columns: Matrix["columns"];
}) {
  const { t } = useSpeech();
  const percent = usePercent();
  const { row, name, columns } = props;
  const isSame = (index: number) => columns[index] === row.id && row.id !== OTHERS;
  return (
    <tr>
      <th scope="row">{name}</th>
      {row.cells.map((count, index) => (
        <td key={index} className={isSame(index) ? "same" : undefined}>
          {isSame(index) && count > 0 && (
            <>
              <span aria-hidden="true">✓ </span>
              <span className="unseen">{t("routing.confusion.same")} </span>
            </>
          )}
          {count === 0 ? "·" : count}
        </td>
      ))}
      <td>{row.total}</td>
      <td>{percent(row.agreeing / row.total)}</td>
    </tr>
  );
}
