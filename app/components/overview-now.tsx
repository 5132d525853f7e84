// What is open now, by branch and by person; each number leads to the problems behind it.
import type { LocalText } from "../domain/shared/language.ts";
import { useSpeech } from "./speech.tsx";
import { Cell, StaffTable } from "./staff-table.tsx";

const columns = ["open", "overdue", "withoutOwner", "returnedTwice", "reopened"] as const;
type Load = Readonly<Record<(typeof columns)[number], number>>;

/** The inbox's view of each column, where it has one. */
const viewOf: Partial<Record<(typeof columns)[number], string>> = {
  open: "branch",
  overdue: "overdue",
  withoutOwner: "unowned",
  reopened: "reopened",
};

export function OpenNow(props: {
  readonly branches: readonly {
    readonly id: string;
    readonly name: LocalText;
    readonly depth: number;
    readonly load: Load;
  }[];
  readonly load: Load;
  readonly mayLookIn: boolean;
}) {
  const { t, local } = useSpeech();
  const withAny = props.branches.filter(({ load }) => load.open > 0);
  if (withAny.length === 0) return <p>{t("overview.now.none")}</p>;
  return (
    <StaffTable
      name="overview-now"
      caption={t("overview.now.caption")}
      columns={[
        { name: "branch", text: t("overview.now.branch") },
        ...columns.map((name) => ({ name, text: t(`overview.now.${name}`) })),
      ]}
    >
      {withAny.map((branch) => (
        <tr role="row" key={branch.id}>
          <Cell name="branch">
            {"\u2003".repeat(Math.max(0, branch.depth))}
            {local(branch.name)}
          </Cell>
          {columns.map((name) => (
            <Cell key={name} name={name} label={t(`overview.now.${name}`)}>
              <Number
                count={branch.load[name]}
                to={props.mayLookIn ? addressOf(viewOf[name], branch.id) : null}
              />
            </Cell>
          ))}
        </tr>
      ))}
      <tr role="row" className="total">
        <Cell name="branch">{t("overview.now.all")}</Cell>
        {columns.map((name) => (
          <Cell key={name} name={name} label={t(`overview.now.${name}`)}>
            <Number
              count={props.load[name]}
              to={props.mayLookIn ? addressOf(viewOf[name], null) : null}
            />
          </Cell>
        ))}
      </tr>
    </StaffTable>
  );
}

function addressOf(view: string | undefined, branchId: string | null): string | null {
  if (view === undefined) return null;
  return `/inbox?view=${view}${branchId === null ? "" : `&branch=${branchId}`}`;
}

function Number({ count, to }: { readonly count: number; readonly to: string | null }) {
  return to === null || count === 0 ? <>{count}</> : <a href={to}>{count}</a>;
}

export function PeopleNow(props: {
  readonly people: readonly {
    readonly id: string;
    readonly name: string;
    readonly branch: LocalText | null;
    readonly open: number;
    readonly overdue: number;
  }[];
  readonly mayLookIn: boolean;
}) {
  const { t, local } = useSpeech();
  if (props.people.length === 0) return <p>{t("overview.people.none")}</p>;
  return (
    <StaffTable
      name="overview-people"
      caption={t("overview.people.caption")}
      columns={[
        { name: "person", text: t("overview.people.person") },
        { name: "branch", text: t("overview.now.branch") },
        { name: "open", text: t("overview.now.open") },
        { name: "overdue", text: t("overview.now.overdue") },
      ]}
    >
      {props.people.map((person) => (
        <tr role="row" key={`${person.id} ${local(person.branch)}`}>
          <Cell name="person">{person.name}</Cell>
          <Cell name="branch" label={t("overview.now.branch")}>
            {local(person.branch)}
          </Cell>
          <Cell name="open" label={t("overview.now.open")}>
            <Number
              count={person.open}
              to={props.mayLookIn ? `/inbox?view=branch&owner=${person.id}` : null}
            />
          </Cell>
          <Cell name="overdue" label={t("overview.now.overdue")}>
            {person.overdue}
          </Cell>
        </tr>
      ))}
    </StaffTable>
  );
}
