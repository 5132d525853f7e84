// A tree of things that administrators set up, as nested lists: a name that leads to its page, and lines about it.
import type { ReactNode } from "react";
import type { LocalText } from "../domain/shared/language.ts";
import { useSpeech } from "./speech.tsx";

export interface TreeThing {
  readonly code: string;
  readonly parent: string;
  readonly name: LocalText;
}

export function ThingTree<Thing extends TreeThing>(props: {
  readonly things: readonly Thing[];
  /** Address of the folder in which each has a page. */
  readonly folder: string;
  readonly about: (thing: Thing) => ReactNode;
  readonly parent?: string;
}) {
  const { local } = useSpeech();
  const { things, folder, about, parent = "" } = props;
  const here = things.filter((one) => one.parent === parent);
  if (here.length === 0) return null;
  return (
    <ul className="admin-tree">
      {here.map((thing) => (
        <li key={thing.code}>
          <a href={`${folder}/${encodeURIComponent(thing.code)}`}>{local(thing.name)}</a>{" "}
          {about(thing)}
          <ThingTree {...props} parent={thing.code} />
        </li>
      ))}
    </ul>
  );
}
