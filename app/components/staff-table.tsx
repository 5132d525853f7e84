// A dense table whose rows become cards on a narrow screen. The roles keep it a table for screen readers even then,
// when it no longer looks like one.
import type { ReactNode } from "react";

export function StaffTable(props: {
  readonly name: string;
  /** What live updates call it; without it nothing in it changes by itself. */
  readonly live?: string;
  readonly caption: string;
  readonly columns: readonly { readonly name: string; readonly text: string }[];
  readonly children: ReactNode;
}) {
  return (
    <table role="table" className={`staff-table ${props.name}`} data-live={props.live}>
      <caption className="unseen">{props.caption}</caption>
      <thead>
        <tr role="row">
          {props.columns.map(({ name, text }) =>
            text === "" ? (
              // eslint-disable-next-line jsx-a11y/no-interactive-element-to-noninteractive-role -- a cell is a cell
              <td key={name} role="cell" className={`c-${name}`} />
            ) : (
              <th key={name} role="columnheader" scope="col" className={`c-${name}`}>
                {text}
              </th>
            ),
          )}
        </tr>
      </thead>
      <tbody>{props.children}</tbody>
    </table>
  );
}

/** One cell; `label` names its column where the columns have no heads. */
export function Cell(props: {
  readonly name: string;
  readonly label?: string;
  readonly children: ReactNode;
}) {
  return (
    // eslint-disable-next-line jsx-a11y/no-interactive-element-to-noninteractive-role -- a cell is a cell
    <td role="cell" className={`c-${props.name}`} data-label={props.label}>
      {props.children}
    </td>
  );
}
