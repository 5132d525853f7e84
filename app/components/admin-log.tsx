// The lines of the log of the configuration, and what can be asked of it.
import type {
  ConfigKind,
  ConfigRecord,
  FieldChange,
} from "../domain/administration/config-change.ts";
import { configKinds } from "../domain/administration/config-change.ts";
import type { Instant } from "../domain/shared/instant.ts";
import { fieldInWords, recordInWords, valueInWords } from "./admin-words.ts";
import { Select } from "./choices.tsx";
import { SubmitButton, TextField } from "./form.tsx";
import { Moment } from "./parts.tsx";
import { useSpeech } from "./speech.tsx";

interface Change {
  readonly sequence: number;
  readonly at: Instant;
  readonly by: string | null;
  readonly kind: ConfigKind;
  readonly what: "added" | "changed" | "removed";
  readonly record: ConfigRecord;
  readonly fields: readonly FieldChange[];
  readonly reason: string;
}

export function ChangeList({ changes }: { readonly changes: readonly Change[] }) {
  const speech = useSpeech();
  const { t } = speech;
  return (
    <ol className="staff-messages" reversed start={changes[0]?.sequence}>
      {changes.map((change) => (
        <li key={change.sequence}>
          <p>
            <strong>
              {t(`administration.log.${change.what}`, {
                kind: t(`administration.kind.${change.kind}`),
                name: recordInWords(change.kind, change.record, speech),
              })}
            </strong>
          </p>
          <p className="staff-meta">
            <Moment at={change.at} /> · {change.by ?? t("administration.system")}
          </p>
          {change.reason !== "" && <p>{change.reason}</p>}
          <FieldChanges fields={change.fields} />
        </li>
      ))}
    </ol>
  );
}

/** Field by field, from what to what. */
export function FieldChanges({ fields }: { readonly fields: readonly FieldChange[] }) {
  const speech = useSpeech();
  if (fields.length === 0) return null;
  return (
    <ul>
      {fields.map(({ field, before, after }) => (
        <li key={field} className="as-typed">
          {speech.t("administration.log.field", {
            field: fieldInWords(field, speech),
            before: valueInWords(field, before, speech),
            after: valueInWords(field, after, speech),
          })}
        </li>
      ))}
    </ul>
  );
}

/** Asked by GET: the address is the view. */
export function LogFilter(props: {
  readonly people: readonly { readonly id: string; readonly name: string }[];
  readonly typed: { readonly kind: string; readonly person: string; readonly day: string };
  readonly badDay: boolean;
}) {
  const { t } = useSpeech();
  const { people, typed, badDay } = props;
  const kinds = configKinds.map((one) => ({ value: one, label: t(`administration.kind.${one}`) }));
  const everybody = { value: "", label: t("administration.log.everybody") };
  return (
    <form method="get" className="admin-filter">
      <Select
        name="kind"
        label={t("administration.log.what")}
        groups={[
          { title: null, choices: [{ value: "", label: t("administration.log.all") }, ...kinds] },
        ]}
        value={typed.kind}
      />
      <Select
        name="person"
        label={t("administration.log.who")}
        groups={[
          {
            title: null,
            choices: [everybody, ...people.map(({ id, name }) => ({ value: id, label: name }))],
          },
        ]}
        value={typed.person}
      />
      <TextField
        name="day"
        label={t("administration.log.day")}
        value={typed.day}
        error={badDay ? t("administration.log.badDay") : undefined}
        short
      />
      <SubmitButton kind="quiet">{t("administration.log.show")}</SubmitButton>
    </form>
  );
}
