// What somebody has typed and not sent, in whatever form of the page it belongs to: every field asks for its own.
import { createContext, useContext } from "react";
import type { ReactNode } from "react";
import type { DraftView } from "../../domain/together/staff-draft.ts";
import type { Instant } from "../../domain/shared/instant.ts";
import { useSpeech } from "../speech.tsx";

interface Drafts {
  readonly drafts: readonly DraftView[];
  readonly reference: string;
  /** The page to come back to. */
  readonly back: string;
}

const DraftsContext = createContext<Drafts | null>(null);

export function DraftsProvider(props: Drafts & { readonly children: ReactNode }) {
  const { children, ...drafts } = props;
  return <DraftsContext.Provider value={drafts}>{children}</DraftsContext.Provider>;
}

/** What was last typed into the field of that name; undefined: nothing was. */
export function useDraft(name: string): string | undefined {
  const kept = useContext(DraftsContext);
  return kept?.drafts.find(({ fields }) => name in fields)?.fields[name];
}

/** Whether a form has a draft; forms that are folded away open then. `form` is its id, or how the ids of several begin. */
export function useHasDraft(): (form: string) => boolean {
  const kept = useContext(DraftsContext);
  return (form) =>
    kept?.drafts.some((draft) => draft.form === form || draft.form.startsWith(`${form}-`)) ?? false;
}

/**
 * That this is a draft, and how to be rid of it. Stands behind the form's own button: the first button of a form is the one
 * that the Enter key presses.
 */
export function DraftNote({ form }: { readonly form: string }) {
  const { t, moment } = useSpeech();
  const kept = useContext(DraftsContext);
  if (kept === null) return null;
  const draft = kept.drafts.find((one) => one.form === form);
  const address = `/live/draft/${kept.reference}?back=${encodeURIComponent(kept.back)}`;
  return (
    <>
      <input type="hidden" name="form" value={form} />
      {draft && (
        <p className="draft-note">
          {t("live.draft.of", { moment: moment(draft.savedAt as Instant) })}{" "}
          <button className="link" type="submit" formAction={address} name="draft" value="discard">
            {t("live.draft.discard")}
          </button>
        </p>
      )}
    </>
  );
}

/** Behind the form's own button, for browsers without scripts; in others the text is kept while it is typed. */
export function KeepDraft() {
  const { t } = useSpeech();
  const kept = useContext(DraftsContext);
  if (kept === null) return null;
  const address = `/live/draft/${kept.reference}?back=${encodeURIComponent(kept.back)}`;
  return (
    <noscript>
      <button className="button quiet" type="submit" formAction={address} name="draft" value="keep">
        {t("live.draft.keep")}
      </button>
    </noscript>
  );
}
