// The publication track: may the public see it? A second, smaller machine that never waits for
// the first. Knows nothing of handling.
import type { MoveRow } from "./handling.ts";

export const publicationStates = ["private", "pending", "published", "refused", "hidden"] as const;
export type Publication = (typeof publicationStates)[number];

/** Where publication may rest: everything but a decision that a moderator still owes. */
export const finalPublicationStates = ["private", "published", "refused", "hidden"] as const;

/** Every move on the publication track. */
export const publicationMoves = {
  offer: { from: ["private"], to: "pending", by: ["system"], requires: [] },
  publish: {
    from: ["pending", "refused", "hidden"],
    to: "published",
    by: ["moderator"],
    requires: ["public_text"],
  },
  refuse: {
    from: ["pending"],
    to: "refused",
    by: ["moderator"],
    requires: ["reason"],
  },
  hide: {
    from: ["published"],
    to: "hidden",
    by: ["moderator"],
    requires: ["reason"],
  },
  retract: {
    from: ["pending", "published"],
    to: "private",
    by: ["resident", "system"],
    requires: [],
  },
} as const satisfies Record<string, MoveRow<Publication>>;

export type PublicationMove = keyof typeof publicationMoves;
export const publicationMoveNames = Object.keys(publicationMoves) as PublicationMove[];
