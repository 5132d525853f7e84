// Every act's panel on the page of a problem, in the order in which people need them.
import { Fragment } from "react";
import type { ReactNode } from "react";
import type { ActName, ActViews, TriedAct } from "../../domain/triage/act-views.ts";
import type { Speech } from "../../i18n/translate.ts";
import type { FieldMessages } from "../form.tsx";
import { useSpeech } from "../speech.tsx";
import type { SeenProblem } from "../staff-moves.tsx";
import { refusedAct } from "./act-fold.tsx";
import type { PanelFrame } from "./act-fold.tsx";
import { ExtensionPanel, extensionDone, extensionMessages } from "./act-extension.tsx";
import { FocusPanel, focusDone, focusMessages } from "./act-focus.tsx";
import { MessagePanel, messageDone, messageMessages } from "./act-message.tsx";
import { NotePanel, noteDone, noteMessages } from "./act-note.tsx";
import { UndoPanel, undoDone, undoMessages } from "./act-undo.tsx";
import { OwnPanel, ownDone, ownMessages } from "./act-own.tsx";
import { SnoozePanel, snoozeDone, snoozeMessages } from "./act-snooze.tsx";
import { SplitPanel, splitDone, splitMessages } from "./act-split.tsx";
import { UrgencyPanel, urgencyDone, urgencyMessages } from "./act-urgency.tsx";
import { VolunteersPanel, volunteersDone, volunteersMessages } from "./act-volunteers.tsx";

interface Drawn<Name extends ActName> {
  readonly Panel: (props: PanelFrame & { readonly view: NonNullable<ActViews[Name]> }) => ReactNode;
  readonly messages: (tried: TriedAct, speech: Speech) => FieldMessages;
  /** What was done, in a sentence; `verb` is whatever stood in the address. */
  readonly done: (verb: string, speech: Speech) => string;
}

const drawn: { readonly [Name in ActName]: Drawn<Name> } = {
  note: { Panel: NotePanel, messages: noteMessages, done: noteDone },
  message: { Panel: MessagePanel, messages: messageMessages, done: messageDone },
  undo: { Panel: UndoPanel, messages: undoMessages, done: undoDone },
  own: { Panel: OwnPanel, messages: ownMessages, done: ownDone },
  snooze: { Panel: SnoozePanel, messages: snoozeMessages, done: snoozeDone },
  urgency: { Panel: UrgencyPanel, messages: urgencyMessages, done: urgencyDone },
  focus: { Panel: FocusPanel, messages: focusMessages, done: focusDone },
  extension: { Panel: ExtensionPanel, messages: extensionMessages, done: extensionDone },
  volunteers: { Panel: VolunteersPanel, messages: volunteersMessages, done: volunteersDone },
  split: { Panel: SplitPanel, messages: splitMessages, done: splitDone },
};

/** In the order in which they are needed. What corrects the facts stands last, beside the form that corrects the kind. */
const groupOf: Readonly<Record<ActName, Group>> = {
  message: "words",
  note: "words",
  own: "work",
  snooze: "work",
  extension: "work",
  volunteers: "work",
  undo: "work",
  urgency: "facts",
  focus: "facts",
  split: "facts",
};
const groups = ["words", "work", "facts"] as const;
type Group = (typeof groups)[number];

/** The panels of all acts that this person has here, in groups; `children` stand with what corrects the facts. */
export function ActPanels(props: {
  readonly acts: ActViews;
  readonly seen: SeenProblem;
  readonly tried: TriedAct | null;
  readonly children?: ReactNode;
}) {
  const { t } = useSpeech();
  const own = (Object.keys(groupOf) as ActName[]).filter((name) => props.acts[name] !== null);
  return groups.map((group) => {
    const names = own.filter((name) => groupOf[name] === group);
    const others = group === "facts" ? props.children : null;
    if (names.length === 0) return others && <Fragment key={group}>{others}</Fragment>;
    return (
      <section key={group} className="act-group" aria-labelledby={`acts-${group}`}>
        <h3 id={`acts-${group}`}>{t(`acts.group.${group}`)}</h3>
        {names.map((name) => {
          const { Panel } = drawn[name] as Drawn<never>;
          const tried = props.tried?.act === name ? props.tried : null;
          return (
            <Panel key={name} view={props.acts[name] as never} seen={props.seen} tried={tried} />
          );
        })}
        {others}
      </section>
    );
  });
}

/** Whether the panel of the act that was tried is still on the page. */
export function hasAct(acts: ActViews, tried: TriedAct | null): boolean {
  return tried !== null && acts[tried.act] !== null;
}

/** Everything that is wrong with an act that was tried, by field or form. */
export function actMessages(tried: TriedAct | null, speech: Speech): FieldMessages {
  if (tried === null) return {};
  return { ...refusedAct(tried, speech), ...drawn[tried.act].messages(tried, speech) };
}

/** The sentence that says what was just done; null when it was no act. */
export function actDone(
  done: { readonly name: ActName; readonly verb: string } | null,
  speech: Speech,
): string | null {
  return done && drawn[done.name].done(done.verb, speech);
}
