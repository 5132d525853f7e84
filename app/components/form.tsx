// The parts of every form: fields with label, hint and error, the error summary, the button.
import type { ReactNode } from "react";
import { useSpeech } from "./speech.tsx";

/** Field name to a whole sentence. */
export type FieldMessages = Readonly<Record<string, string>>;

interface FieldProps {
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
    // eslint-disable-next-line jsx-a11y/no-autofocus -- without scripts, this is how the summary gets the focus
    <div id="errors" className="error-summary" tabIndex={-1} autoFocus>
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
    </div>
  );
}

function describedBy(name: string, props: Pick<FieldProps, "hint" | "error">): string | undefined {
  const ids = [props.hint && `${name}-hint`, props.error && `${name}-error`].filter(Boolean);
  return ids.length > 0 ? ids.join(" ") : undefined;
}

function Explained({ name, hint, error }: Pick<FieldProps, "name" | "hint" | "error">) {
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

function Labelled({ name, label, heading }: Pick<FieldProps, "name" | "label" | "heading">) {
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
  return (
    <div className={props.error ? "field with-error" : "field"}>
      <Labelled {...props} />
      <Explained {...props} />
      <input
        id={props.name}
        name={props.name}
        type={props.type ?? "text"}
        className={props.short ? "short" : undefined}
        defaultValue={props.value}
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
  return (
    <div className={props.error ? "field with-error" : "field"}>
      <Labelled {...props} />
      <Explained {...props} />
      <textarea
        id={props.name}
        name={props.name}
        rows={props.rows ?? 4}
        defaultValue={props.value}
        aria-invalid={props.error ? true : undefined}
        aria-describedby={describedBy(props.name, props)}
      />
    </div>
  );
}

export interface Choice {
  readonly value: string;
  readonly label: string;
  readonly hint?: string;
}

export interface ChoiceGroup {
  /** Null: the choices stand without a heading of their own. */
  readonly title: string | null;
  readonly choices: readonly Choice[];
}

/** One of several; errors lead to the first. */
export function Radios(
  props: FieldProps & {
    readonly groups: readonly ChoiceGroup[];
    readonly value?: string | undefined;
  },
) {
  const legend = (
    <legend className={props.heading ? "label-heading" : "label"}>{props.label}</legend>
  );
  let first = true;
  return (
    <fieldset
      className={props.error ? "field with-error" : "field"}
      aria-describedby={describedBy(props.name, props)}
    >
      {props.heading ? (
        <legend className="label-heading">
          <h1>{props.label}</h1>
        </legend>
      ) : (
        legend
      )}
      <Explained {...props} />
      {props.groups.map((group) => (
        <div key={group.title ?? ""} className="choice-group">
          {group.title !== null && <p className="choice-group-title">{group.title}</p>}
          {group.choices.map((choice) => {
            const id = first ? props.name : `${props.name}-${choice.value}`;
            first = false;
            return (
              <Radio
                key={choice.value}
                id={id}
                name={props.name}
                choice={choice}
                chosen={props.value}
              />
            );
          })}
        </div>
      ))}
    </fieldset>
  );
}

function Radio(props: {
  readonly id: string;
  readonly name: string;
  readonly choice: Choice;
  readonly chosen: string | undefined;
}) {
  const { choice, id } = props;
  return (
    <div className="choice">
      <input
        type="radio"
        id={id}
        name={props.name}
        value={choice.value}
        defaultChecked={props.chosen === choice.value}
        aria-describedby={choice.hint ? `${id}-hint` : undefined}
      />
      <label htmlFor={id}>{choice.label}</label>
      {choice.hint && (
        <p className="hint" id={`${id}-hint`}>
          {choice.hint}
        </p>
      )}
    </div>
  );
}

/** One of many, in a list that opens. */
export function Select(
  props: FieldProps & {
    readonly groups: readonly ChoiceGroup[];
    readonly value?: string | undefined;
  },
) {
  return (
    <div className={props.error ? "field with-error" : "field"}>
      <Labelled {...props} />
      <Explained {...props} />
      <select
        id={props.name}
        name={props.name}
        defaultValue={props.value ?? ""}
        aria-invalid={props.error ? true : undefined}
        aria-describedby={describedBy(props.name, props)}
      >
        {props.groups.map((group) =>
          group.title === null ? (
            group.choices.map((choice) => <Option key={choice.value} choice={choice} />)
          ) : (
            <optgroup key={group.title} label={group.title}>
              {group.choices.map((choice) => (
                <Option key={choice.value} choice={choice} />
              ))}
            </optgroup>
          ),
        )}
      </select>
    </div>
  );
}

function Option({ choice }: { readonly choice: Choice }) {
  return <option value={choice.value}>{choice.label}</option>;
}

/** Yes or no. */
export function Checkbox(props: {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly checked: boolean;
}) {
  return (
    <div className="field choice">
      <input
        type="checkbox"
        id={props.name}
        name={props.name}
        value="on"
        defaultChecked={props.checked}
        aria-describedby={props.hint ? `${props.name}-hint` : undefined}
      />
      <label htmlFor={props.name}>{props.label}</label>
      {props.hint && (
        <p className="hint" id={`${props.name}-hint`}>
          {props.hint}
        </p>
      )}
    </div>
  );
}

/** The button that sends the form. `name` and `value` when a form has several. */
export function SubmitButton(props: {
  readonly children: ReactNode;
  readonly kind?: "main" | "quiet" | "warning";
  readonly name?: string;
  readonly value?: string;
}) {
  return (
    <button
      type="submit"
      className={`button ${props.kind ?? "main"}`}
      name={props.name}
      value={props.value}
    >
      {props.children}
    </button>
  );
}
