// The parts of forms in which somebody chooses: one of several, one of many, yes or no.
import { Explained, Labelled, describedBy } from "./form.tsx";
import type { FieldProps } from "./form.tsx";
import { useDraft } from "./together/drafts.tsx";

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
    /** Less likely ones, which open under a title of their own; open from the start if one of them is chosen. */
    readonly more?: { readonly title: string; readonly groups: readonly ChoiceGroup[] };
    readonly value?: string | undefined;
  },
) {
  const { more } = props;
  const chosen = useDraft(props.name) ?? props.value;
  const legend = (
    <legend className={props.heading ? "label-heading" : "label"}>{props.label}</legend>
  );
  const first = props.groups[0]?.choices[0]?.value;
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
      <ChoiceGroups name={props.name} groups={props.groups} first={first} chosen={chosen} />
      {more && (
        <details className="decision" open={hasChoice(more.groups, chosen)}>
          <summary>{more.title}</summary>
          <ChoiceGroups name={props.name} groups={more.groups} first={first} chosen={chosen} />
        </details>
      )}
    </fieldset>
  );
}

function hasChoice(groups: readonly ChoiceGroup[], value: string | undefined): boolean {
  return groups.some(({ choices }) => choices.some((choice) => choice.value === value));
}

function ChoiceGroups(props: {
  readonly name: string;
  readonly groups: readonly ChoiceGroup[];
  /** This one has the field's own name as its id, so that an error leads to it. */
  readonly first: string | undefined;
  readonly chosen: string | undefined;
}) {
  return props.groups.map((group) => (
    <div key={group.title ?? ""} className="choice-group">
      {group.title !== null && <p className="choice-group-title">{group.title}</p>}
      {group.choices.map((choice) => (
        <Radio
          key={choice.value}
          id={choice.value === props.first ? props.name : `${props.name}-${choice.value}`}
          name={props.name}
          choice={choice}
          chosen={props.chosen}
        />
      ))}
    </div>
  ));
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
  const draft = useDraft(props.name);
  return (
    <div className={props.error ? "field with-error" : "field"}>
      <Labelled {...props} />
      <Explained {...props} />
      <select
        id={props.name}
        name={props.name}
        defaultValue={draft ?? props.value ?? ""}
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

/** Any of several, or none. */
export function Checkboxes(
  props: FieldProps & {
    readonly choices: readonly Choice[];
    readonly ticked: readonly string[];
  },
) {
  const { name } = props;
  return (
    <fieldset className="field" aria-describedby={describedBy(name, props)}>
      <legend className={props.heading ? "label-heading" : "label"}>
        {props.heading ? <h1>{props.label}</h1> : props.label}
      </legend>
      <Explained {...props} />
      {props.choices.map(({ value, label, hint }) => {
        const id = `${name}-${value}`;
        return (
          <div key={value} className="choice">
            <input
              type="checkbox"
              id={id}
              name={name}
              value={value}
              defaultChecked={props.ticked.includes(value)}
              aria-describedby={hint ? `${id}-hint` : undefined}
            />
            <label htmlFor={id}>{label}</label>
            {hint && (
              <p className="hint" id={`${id}-hint`}>
                {hint}
              </p>
            )}
          </div>
        );
      })}
    </fieldset>
  );
}

/** Yes or no. */
export function Checkbox(props: {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly checked: boolean;
}) {
  const draft = useDraft(props.name);
  return (
    <div className="field choice">
      <input
        type="checkbox"
        id={props.name}
        name={props.name}
        value="on"
        defaultChecked={draft === undefined ? props.checked : draft !== ""}
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
