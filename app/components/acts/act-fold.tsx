// The frame of every act's form: folded until somebody wants it, open again with everything typed when it was refused.
import type { ReactNode } from "react";
import type { ActName, TriedAct } from "../../domain/triage/act-views.ts";
import type { RefusalCode } from "../../domain/shared/refusal.ts";
import type { Speech } from "../../i18n/translate.ts";
import { keyCommands } from "../../domain/staff/keyboard.ts";
import type { KeyCommand } from "../../domain/staff/keyboard.ts";
import { useCommand } from "../keys.tsx";
import { DraftNote, useHasDraft } from "../together/drafts.tsx";
import { SeenFields } from "../staff-moves.tsx";
import type { SeenProblem } from "../staff-moves.tsx";

/** What every panel gets besides its own view. */
export interface PanelFrame {
  readonly seen: SeenProblem;
  /** This very act, when it was just tried. */
  readonly tried: TriedAct | null;
}

/** Acts have the keys of the command of their name. */
function isCommand(name: string): name is KeyCommand {
  return name in keyCommands;
}

/** The id and the name of an act's field. */
export function actField(act: ActName, name: string): string {
  return `${act}-${name}`;
}

/** The id of an act's form; a refusal of the whole leads there. */
export function actForm(act: ActName): string {
  return `act-${act}`;
}

export function ActFold(props: {
  readonly act: ActName;
  readonly title: string;
  readonly open?: boolean;
  readonly children: ReactNode;
}) {
  const { act, title, open = false, children } = props;
  const command = useCommand();
  const hasDraft = useHasDraft();
  return (
    <details className="move" id={`${actForm(act)}-fold`} open={open || hasDraft(actForm(act))}>
      <summary {...(isCommand(act) && command(act))}>{title}</summary>
      {children}
    </details>
  );
}

/** One form of an act, with the version that the page shows. A second form of one act needs an `id` of its own. */
export function ActForm(props: {
  readonly act: ActName;
  readonly id?: string;
  readonly seen: SeenProblem;
  readonly children: ReactNode;
}) {
  return (
    <form method="post" id={props.id ?? actForm(props.act)} noValidate>
      <SeenFields seen={props.seen} />
      {props.children}
      <DraftNote form={props.id ?? actForm(props.act)} />
    </form>
  );
}

/** What was refused as a whole, under the form's id; each act adds the sentences of its fields. */
export function refusedAct(tried: TriedAct, { t }: Speech): Record<string, string> {
  if (tried.refusal === null) return {};
  return { [actForm(tried.act)]: t(`refusals.${tried.refusal as RefusalCode}`) };
}
