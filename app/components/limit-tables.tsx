// Tables of limits for administrators: what each row gives, and when something submitted now would be due.
import type { DueToday } from "../domain/clock/due-today.ts";
import { limitKinds } from "../domain/clock/limit-policy.ts";
import type { LimitPolicy } from "../domain/clock/limit-policy.ts";
import { useSpeech } from "./speech.tsx";
import { Cell, StaffTable } from "./staff-table.tsx";

/** Who has which limit, in words. */
export function PolicyTable({ policy }: { readonly policy: LimitPolicy }) {
  const { t } = useSpeech();
  const columns = ["category", "urgency", "limit", "time"] as const;
  const text = (name: (typeof columns)[number]) => t(`clock.limits.column.${name}`);
  const factors = Object.entries(policy.focusFactors);
  return (
    <>
      <StaffTable
        name="limit-policy"
        caption={t("clock.limits.inUse")}
        columns={columns.map((name) => ({ name, text: text(name) }))}
      >
        {policy.rows.map(({ category, urgency, kind, amount, unit }) => (
          <tr role="row" key={`${category ?? "*"} ${urgency} ${kind}`}>
            <Cell name="category" label={text("category")}>
              {category === null
                ? t("clock.limits.allKinds")
                : category === "complex"
                  ? t("clock.limits.complexKinds")
                  : category}
            </Cell>
            <Cell name="urgency" label={text("urgency")}>
              {t(`states.urgency.${urgency}`)}
            </Cell>
            <Cell name="limit" label={text("limit")}>
              {t(`staff.limit.${kind}Title`)}
            </Cell>
            <Cell name="time" label={text("time")}>
              {t(`clock.limits.unit.${unit}`, { amount })}
            </Cell>
          </tr>
        ))}
      </StaffTable>
      {factors.map(([group, factor]) => (
        <p key={group}>{t("clock.limits.factor", { group, share: Math.round(factor * 100) })}</p>
      ))}
    </>
  );
}

/** When what is submitted now would be due. */
export function DuePreview({ due }: { readonly due: readonly DueToday[] }) {
  const { t, moment } = useSpeech();
  return (
    <StaffTable
      name="limit-preview"
      caption={t("clock.limits.preview")}
      columns={[
        { name: "urgency", text: t("clock.limits.column.urgency") },
        ...limitKinds.map((name) => ({ name, text: t(`staff.limit.${name}Title`) })),
      ]}
    >
      {due.map(({ urgency, limits }) => (
        <tr role="row" key={urgency}>
          <Cell name="urgency">{t(`states.urgency.${urgency}`)}</Cell>
          {limitKinds.map((name) => {
            const dueAt = limits.find(({ kind }) => kind === name)?.dueAt ?? null;
            return (
              <Cell key={name} name={name} label={t(`staff.limit.${name}Title`)}>
                {dueAt === null ? "–" : moment(dueAt)}
              </Cell>
            );
          })}
        </tr>
      ))}
    </StaffTable>
  );
}
