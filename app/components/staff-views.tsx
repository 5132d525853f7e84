// The views of a staff list as links, what a list says when it is empty, and what was just done.
import { useLocation } from "@remix-run/react";
import { useSpeech } from "./speech.tsx";

export interface ViewLink {
  readonly name: string;
  readonly text: string;
  readonly to: string;
}

/** Views of one list, each an address of its own. */
export function ViewLinks(props: {
  readonly label: string;
  readonly views: readonly ViewLink[];
  readonly current: string;
}) {
  return (
    <nav className="staff-views" aria-label={props.label}>
      <ul>
        {props.views.map(({ name, text, to }) => (
          <li key={name}>
            <a href={to} aria-current={name === props.current ? "page" : undefined}>
              {text}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** Nothing to show: a view without anything, or the end of its pages. */
export function EmptyList({ text }: { readonly text: string }) {
  const { t } = useSpeech();
  const query = new URLSearchParams(useLocation().search);
  const later = query.has("after");
  query.delete("after");
  return (
    <div className="staff-empty">
      <p>{later ? t("staff.inbox.emptyPage") : text}</p>
      {later && (
        <p>
          <a href={`?${query.toString()}`}>{t("staff.inbox.first")}</a>
        </p>
      )}
    </div>
  );
}

/** What was just done, said politely to screen readers as well. */
export function DoneMessage(props: {
  readonly text: string | null;
  /** Of a problem that is not on this page, whose last step this person can take back. */
  readonly undoOf?: string | null;
}) {
  const { t } = useSpeech();
  const { text, undoOf } = props;
  if (text === null) return null;
  return (
    <p role="status" className="staff-done">
      {text}
      {undoOf && (
        <>
          {" "}
          <a href={`/undo/${undoOf}`}>{t("undo.link")}</a>
        </>
      )}
    </p>
  );
}
