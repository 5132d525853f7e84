// What a page must say first: it has the focus when the page comes, with scripts or without.
import type { ReactNode } from "react";

export function Focused(props: {
  /** Where links and tests find it. */
  readonly id: string;
  readonly className?: string;
  readonly children: ReactNode;
}) {
  return (
    // eslint-disable-next-line jsx-a11y/no-autofocus -- without scripts, this is how it gets the focus
    <div id={props.id} className={props.className} tabIndex={-1} autoFocus>
      {props.children}
    </div>
  );
}
