// Files out of the configuration and into it: what can be taken home, the form for one that is brought, and what its import
// would do, line by line.
import type { ExchangeKind, FileFormat } from "../domain/administration/exchange/exchange-kind.ts";
import { exchangeKinds, formatsOf } from "../domain/administration/exchange/exchange-kind.ts";
import type { ExchangeOutcome } from "../domain/administration/exchange/exchange-outcome.ts";
import { differingFields } from "../domain/administration/config-change.ts";
import type { ImportChange } from "../domain/branch/import-fault.ts";
import type { Instant } from "../domain/shared/instant.ts";
import { FieldChanges } from "./admin-log.tsx";
import { exchangeFaultInWords } from "./admin-exchange-words.ts";
import { importWarningInWords } from "./admin-import-words.ts";
import { recordInWords } from "./admin-words.ts";
import { Radios } from "./choices.tsx";
import { Explained, Labelled, SubmitButton, describedBy } from "./form.tsx";
import { Moment, Notice } from "./parts.tsx";
import { useSpeech } from "./speech.tsx";

/** A table or list of each kind, to be saved. */
export function FilesToSave() {
  const { t } = useSpeech();
  return (
    <ul className="admin-tree">
      {exchangeKinds.map((kind) => (
        <li key={kind}>
          {t(`exchange.kind.${kind}`)}:{" "}
          {formatsOf[kind].map((format, index) => (
            <span key={format}>
              {index > 0 && " · "}
              <FileLink kind={kind} format={format} />
            </span>
          ))}
          <span className="staff-meta"> {t(`exchange.about.${kind}`)}</span>
        </li>
      ))}
    </ul>
  );
}

function FileLink({ kind, format }: { readonly kind: ExchangeKind; readonly format: FileFormat }) {
  const { t } = useSpeech();
  const name = t(`exchange.kind.${kind}`);
  return (
    <a
      href={`/admin/exchange/files/${kind}.${format}`}
      aria-label={t("exchange.saveOf", { name, format: t(`exchange.format.${format}`) })}
    >
      {t(`exchange.format.${format}`)}
    </a>
  );
}

/** The form for a file that is brought; `error` is a whole sentence. */
export function FileForm(props: {
  readonly kind: string;
  readonly error: string | undefined;
  readonly kindError: string | undefined;
  readonly maxMegabytes: number;
}) {
  const { t } = useSpeech();
  const field = {
    name: "file",
    hint: t("exchange.fileHint", { megabytes: props.maxMegabytes }),
    error: props.error,
  };
  const choices = exchangeKinds.map((kind) => ({
    value: kind,
    label: t(`exchange.kind.${kind}`),
  }));
  return (
    <form method="post" action="/admin/exchange" encType="multipart/form-data">
      <Radios
        name="kind"
        label={t("exchange.what")}
        groups={[{ title: null, choices }]}
        value={props.kind}
        error={props.kindError}
      />
      <div className={props.error ? "field with-error" : "field"}>
        <Labelled name="file" label={t("exchange.choose")} />
        <Explained {...field} />
        <input
          id="file"
          name="file"
          type="file"
          accept=".csv,.json,.geojson,.txt"
          aria-invalid={props.error ? true : undefined}
          aria-describedby={describedBy("file", field)}
        />
      </div>
      <SubmitButton>{t("exchange.look")}</SubmitButton>
    </form>
  );
}

/** Files that were looked at and wait for the word. */
export function FilesThatWait(props: {
  readonly files: readonly {
    readonly id: string;
    readonly kind: ExchangeKind;
    readonly name: string;
    readonly keptUntil: Instant;
  }[];
}) {
  const { t } = useSpeech();
  if (props.files.length === 0) return null;
  return (
    <>
      <h2>{t("exchange.waiting")}</h2>
      <ul className="admin-tree">
        {props.files.map(({ id, kind, name, keptUntil }) => (
          <li key={id}>
            <a href={`/admin/exchange/${id}`}>{name}</a>{" "}
            <span className="staff-meta">
              {t(`exchange.kind.${kind}`)}, {t("exchange.until")} <Moment at={keptUntil} />
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}

const SHOWN_MAX = 200;

/** What would come of it: what is refused, what is worth a look, what is added, changed, gone, and what stays. */
export function OutcomeView({
  kind,
  outcome,
}: {
  readonly kind: ExchangeKind;
  readonly outcome: ExchangeOutcome;
}) {
  const speech = useSpeech();
  const { t } = speech;
  const { faults, warnings, changes, removed, unchanged } = outcome;
  const lines = (all: readonly { readonly line: number | null; readonly says: string }[]) => (
    <ul>
      {all.slice(0, SHOWN_MAX).map(({ line, says }, index) => (
        <li key={index} className="as-typed">
          {line === null ? says : t("exchange.atLine", { line, says })}
        </li>
      ))}
      {all.length > SHOWN_MAX && <li>{t("exchange.more", { count: all.length - SHOWN_MAX })}</li>}
    </ul>
  );
  if (faults.length > 0)
    return (
      <Notice tone="warning">
        <h2>{t("exchange.refused", { count: faults.length })}</h2>
        {lines(faults.map((one) => ({ line: one.line, says: exchangeFaultInWords(one, speech) })))}
        <p>{t("exchange.mend")}</p>
      </Notice>
    );
  const isQuiet = changes.length + removed.length === 0;
  return (
    <>
      <p>
        <strong>
          {isQuiet
            ? t("exchange.nothingChanges", { count: unchanged })
            : t("exchange.counts", {
                ...{ added: outcome.added, changed: outcome.changed, unchanged },
                removed: removed.length,
              })}
        </strong>
      </p>
      {warnings.length > 0 && (
        <>
          <h2>{t("exchange.warnings")}</h2>
          {lines(
            warnings.map((one) => ({ line: one.line, says: importWarningInWords(one, speech) })),
          )}
        </>
      )}
      {removed.length > 0 && (
        <p>{t("exchange.removed", { codes: removed.join(", "), count: removed.length })}</p>
      )}
      <Changes kind={kind} title="added" changes={changes.filter((one) => one.before === null)} />
      <Changes kind={kind} title="changed" changes={changes.filter((one) => one.before !== null)} />
    </>
  );
}

function Changes(props: {
  readonly kind: ExchangeKind;
  readonly title: "added" | "changed";
  readonly changes: readonly ImportChange[];
}) {
  const speech = useSpeech();
  const { t } = speech;
  const { changes, title } = props;
  if (changes.length === 0) return null;
  return (
    <>
      <h2>{t(`exchange.title.${title}`)}</h2>
      <ul className="admin-tree">
        {changes.slice(0, SHOWN_MAX).map(({ code, line, before, after }) => (
          <li key={code}>
            {line === null
              ? t("exchange.follows", { name: recordInWords("branch", after, speech) })
              : t("exchange.atLine", { line, says: recordInWords("branch", after, speech) })}
            {before && <FieldChanges fields={differingFields(before, after)} />}
          </li>
        ))}
      </ul>
      {changes.length > SHOWN_MAX && (
        <p>{t("exchange.more", { count: changes.length - SHOWN_MAX })}</p>
      )}
    </>
  );
}
