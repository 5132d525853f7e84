// The rules as the router tries them: remembered in the process until somebody changes them, or the county.
import { listAreas, listBranches, listCategories } from "../../../../db/repositories/county.ts";
import { findStanding } from "../../../../db/repositories/rule-set.ts";
import type { Database, Queries } from "../../../../db/handle.ts";
import { remembered } from "../../shared/remembered.server.ts";
import { draftHash } from "./draft-hash.server.ts";
import { knownCodes } from "./known-codes.ts";
import type { KnownCodes } from "./known-codes.ts";
import { prepareRules } from "./prepare-rules.ts";
import type { PreparedRules, RuleVersion } from "./prepare-rules.ts";
import type { RuleSetId } from "./rule-set.ts";

/** The codes that rules may name, as they are now. */
export async function readKnownCodes(queries: Queries): Promise<KnownCodes> {
  return knownCodes({
    branches: await listBranches(queries),
    areas: await listAreas(queries),
    categories: await listCategories(queries),
  });
}

/** The draft that is tried beside the published rules. */
export interface ShadowRules {
  readonly ruleSetId: RuleSetId;
  /** Of its contents: the draft may be changed while it is in shadow. */
  readonly draftHash: string;
  readonly rules: PreparedRules;
}

interface Standing {
  readonly published: RuleVersion;
  readonly shadow: (RuleVersion & Omit<ShadowRules, "rules">) | null;
}

const standing = remembered("rules", async (queries): Promise<Standing> => {
  const published = await findStanding(queries, "published");
  const draft = await findStanding(queries, "draft");
  return {
    published: published ?? { version: null, rules: [] },
    shadow: draft?.shadow
      ? {
          version: null,
          rules: draft.rules,
          ruleSetId: draft.id,
          draftHash: draftHash(draft.rules),
        }
      : null,
  };
});

const codes = remembered("county", readKnownCodes);

/** The published rules, ready for `tryRules`; without any when nothing was ever published. */
export async function readPublishedRules(db: Database, queries: Queries): Promise<PreparedRules> {
  const { published } = await standing(db, queries);
  return prepareRules(published, await codes(db, queries));
}

/** The draft in shadow, or null when there is none. */
export async function readShadowRules(db: Database, queries: Queries): Promise<ShadowRules | null> {
  const { shadow } = await standing(db, queries);
  if (shadow === null) return null;
  const { ruleSetId, draftHash: hash } = shadow;
  return { ruleSetId, draftHash: hash, rules: prepareRules(shadow, await codes(db, queries)) };
}
