// The parts of every form: fields with label, hint and error, the error summary, the button.
import type { KeyCommand } from "../domain/staff/keyboard.ts";
import { Focused } from "./focused.tsx";
import type { ReactNode } from "react";
import { useSpeech } from "./speech.tsx";
import { useCommand } from "./keys.tsx";
import { useDraft } from "./together/drafts.tsx";

/** Field name to a whole sentence. */
export type FieldMessages = Readonly<Record<string, string>>;

export interface FieldProps {
  readonly name: string;
  readonly label: ReactNode;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  /** The label is the page's heading. */
  readonly heading?: boolean;
}

/** Stands above the heading when something is wrong; has the focus, and leads to each field. */
export function ErrorSummary({ messages }: { readonly messages: FieldMessages }) {
  const { t } = useSpeech();
  const entries = Object.entries(messages);
  if (entries.length === 0) return null;
  return (
    <Focused id="errors" className="error-summary">
      <div role="alert">
        <h2>{t("site.errorSummary")}</h2>
        <ul>
          {entries.map(([name, message]) => (
            <li key={name}>
              <a href={`#${name}`}>{message}</a>
            </li>
          ))}
        </ul>
      </div>
    </Focused>
  );
}

/** The ids of what explains the field, for `aria-describedby`. */
export function describedBy(
  name: string,
  props: Pick<FieldProps, "hint" | "error">,
): string | undefined {
  const ids = [props.hint && `${name}-hint`, props.error && `${name}-error`].filter(Boolean);
  return ids.length > 0 ? ids.join(" ") : undefined;
}

/** Hint and error of a field. */
export function Explained({ name, hint, error }: Pick<FieldProps, "name" | "hint" | "error">) {
  return (
    <>
      {hint && (
        <p className="hint" id={`${name}-hint`}>
          {hint}
        </p>
      )}
      {error && (
        <p className="field-error" id={`${name}-error`}>
          {error}
        </p>
      )}
    </>
  );
}

/** The label of a field, as the page's heading where it is that. */
export function Labelled({ name, label, heading }: Pick<FieldProps, "name" | "label" | "heading">) {
  const element = (
    <label className={heading ? "label-heading" : "label"} htmlFor={name}>
      {label}
    </label>
  );
  return heading ? <h1>{element}</h1> : element;
}

/** One line of text. */
export function TextField(
  props: FieldProps & {
    readonly value?: string | undefined;
    readonly type?: "text" | "email" | "password";
    readonly autoComplete?: string;
    readonly spellCheck?: boolean;
    readonly short?: boolean;
  },
) {
  const draft = useDraft(props.name);
  return (
    <div className={props.error ? "field with-error" : "field"}>
      <Labelled {...props} />
      <Explained {...props} />
      <input
        id={props.name}
        name={props.name}
        type={props.type ?? "text"}
        className={props.short ? "short" : undefined}
        defaultValue={draft ?? props.value}
        autoComplete={props.autoComplete}
        spellCheck={props.spellCheck}
        aria-invalid={props.error ? true : undefined}
        aria-describedby={describedBy(props.name, props)}
      />
    </div>
  );
}

/** Several lines of text. */
export function TextArea(
  props: FieldProps & { readonly value?: string | undefined; readonly rows?: number },
) {
  const draft = useDraft(props.name);
  return (
    <div className={props.error ? "field with-error" : "field"}>
      <Labelled {...props} />
      <Explained {...props} />
      <textarea
        id={props.name}
        name={props.name}
        rows={props.rows ?? 4}
        defaultValue={draft ?? props.value}
        aria-invalid={props.error ? true : undefined}
        aria-describedby={describedBy(props.name, props)}
      />
    </div>
  );
}

/** The button that sends the form. `name` and `value` when a form has several. */
export function SubmitButton(props: {
  readonly children: ReactNode;
  readonly kind?: "main" | "quiet" | "warning";
  readonly name?: string;
  readonly value?: string;
  /** The one that leads to the next page, where there are several. */
  readonly goesOn?: boolean;
  /** What it does, for keys and the list of commands. */
  readonly command?: KeyCommand | undefined;
}) {
  const command = useCommand();
  return (
    <button
      {...(props.command && command(props.command))}
      type="submit"
      className={`button ${props.kind ?? "main"}${props.goesOn ? " go-on" : ""}`}
      name={props.name}
      value={props.value}
    >
      {props.children}
    </button>
  );
}
