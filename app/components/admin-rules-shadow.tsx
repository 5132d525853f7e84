// What a draft in shadow would have done.
import type { Instant } from "../domain/shared/instant.ts";
import type { LocalText } from "../domain/shared/language.ts";
import { DraftForm } from "./admin-rules.tsx";
import { Moment } from "./parts.tsx";
import { useSpeech } from "./speech.tsx";
import { Cell, StaffTable } from "./staff-table.tsx";

interface Shadow {
  readonly tried: number;
  readonly differing: number;
  readonly differences: readonly {
    readonly reference: string;
    readonly at: Instant;
    readonly branchId: string;
    readonly realBranchId: string;
    readonly branchBy: string | null;
  }[];
  readonly branches: Readonly<Record<string, LocalText>>;
}

export function ShadowSection(props: {
  readonly shadow: Shadow;
  readonly on: boolean;
  readonly seen: number;
}) {
  const { t } = useSpeech();
  const { shadow, on } = props;
  const { tried, differing } = shadow;
  return (
    <section aria-labelledby="shadow">
      <h2 id="shadow">{t("rules.shadow.title")}</h2>
      <p>{on ? t("rules.shadow.on", { tried, differing }) : t("rules.shadow.off")}</p>
      <DraftForm
        move={on ? "shadow_off" : "shadow_on"}
        seen={props.seen}
        text={t(on ? "rules.shadow.switchOff" : "rules.shadow.switchOn")}
      />
      {shadow.differences.length > 0 && <Differences shadow={shadow} />}
    </section>
  );
}

function Differences({ shadow }: { readonly shadow: Shadow }) {
  const { t, local } = useSpeech();
  const columns = ["reference", "real", "draft", "rule"] as const;
  const label = (name: (typeof columns)[number]) => t(`rules.shadow.column.${name}`);
  const branch = (id: string) => local(shadow.branches[id] ?? null) || t("staff.routing.noBranch");
  return (
    <StaffTable
      name="shadow-table"
      caption={t("rules.shadow.caption")}
      columns={columns.map((name) => ({ name, text: label(name) }))}
    >
      {shadow.differences.map((one) => (
        <tr role="row" key={one.reference + one.at}>
          <Cell name="reference">
            {one.reference}
            {" · "}
            <span className="staff-meta">
              <Moment at={one.at} />
            </span>
          </Cell>
          <Cell name="real" label={label("real")}>
            {branch(one.realBranchId)}
          </Cell>
          <Cell name="draft" label={label("draft")}>
            {branch(one.branchId)}
          </Cell>
          <Cell name="rule" label={label("rule")}>
            {one.branchBy ?? t("rules.shadow.noRule")}
          </Cell>
        </tr>
      ))}
    </StaffTable>
  );
}
