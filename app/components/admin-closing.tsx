// Closing a branch with a successor, how far that is, and opening it again.
import type { ImportFault } from "../domain/branch/import-fault.ts";
import type { LocalText } from "../domain/shared/language.ts";
import { importFaultInWords } from "./admin-import-words.ts";
import { Select } from "./choices.tsx";
import { SubmitButton, TextField } from "./form.tsx";
import { Notice } from "./parts.tsx";
import { useSpeech } from "./speech.tsx";

export interface ClosingView {
  readonly code: string;
  readonly version: string;
  readonly isClosed: boolean;
  readonly isCoordinating: boolean;
  readonly open: number;
  readonly successors: readonly { readonly code: string; readonly name: LocalText }[];
  /** The last closing with a successor; null when there was none. */
  readonly progress: {
    readonly moved: number;
    readonly total: number;
    readonly finished: boolean;
    readonly successor: LocalText;
  } | null;
}

export function BranchClosing(props: {
  readonly view: ClosingView;
  readonly typed: { readonly successor: string; readonly reason: string };
  readonly faults: readonly ImportFault[];
  /** Nothing was done: the branch is no longer what the form showed. */
  readonly changed: boolean;
}) {
  const { t } = useSpeech();
  const { view } = props;
  if (view.isCoordinating) return null;
  return (
    <section aria-labelledby="closing">
      <h2 id="closing">
        {t(
          view.isClosed
            ? "administration.branches.close.reopen"
            : "administration.branches.close.title",
        )}
      </h2>
      {props.changed && (
        <Notice tone="warning">
          <p role="alert">{t("administration.branches.close.changed")}</p>
        </Notice>
      )}
      {view.isClosed && <Progress progress={view.progress} />}
      {view.isClosed ? <ReopenForm {...props} /> : <CloseForm {...props} />}
    </section>
  );
}

function Progress({ progress }: Pick<ClosingView, "progress">) {
  const { t, local } = useSpeech();
  if (progress === null) return null;
  const { moved, total, finished } = progress;
  const facts = { moved, total, successor: local(progress.successor) };
  return (
    <p role="status">
      {finished
        ? t("administration.branches.close.done", { moved, successor: facts.successor })
        : t("administration.branches.close.closing", facts)}
    </p>
  );
}

function ReopenForm({ view, typed }: Parameters<typeof BranchClosing>[0]) {
  const { t } = useSpeech();
  return (
    <form method="post">
      <p>{t("administration.branches.close.reopenLead")}</p>
      <input type="hidden" name="closing-seen" value={view.version} />
      <TextField name="closing-reason" label={t("administration.reason")} value={typed.reason} />
      <SubmitButton kind="quiet" name="do" value="reopen">
        {t("administration.branches.close.reopen")}
      </SubmitButton>
    </form>
  );
}

function CloseForm({ view, typed, faults }: Parameters<typeof BranchClosing>[0]) {
  const speech = useSpeech();
  const { t, local } = speech;
  const none = { value: "", label: t("administration.branches.close.noSuccessor") };
  const others = view.successors.map(({ code, name }) => ({ value: code, label: local(name) }));
  const [fault] = faults;
  return (
    <form method="post">
      <p>{t("administration.branches.close.lead")}</p>
      {view.open > 0 && <p>{t("administration.branches.close.openNow", { count: view.open })}</p>}
      <input type="hidden" name="closing-seen" value={view.version} />
      <Select
        name="successor"
        label={t("administration.branches.close.successor")}
        groups={[{ title: null, choices: [none, ...others] }]}
        value={typed.successor}
        error={fault && importFaultInWords(fault, speech)}
      />
      <TextField name="closing-reason" label={t("administration.reason")} value={typed.reason} />
      <SubmitButton kind="warning" name="do" value="close">
        {t("administration.branches.close.button")}
      </SubmitButton>
    </form>
  );
}
