// Keys with which machines send problems: made, ended, listed and checked. Kept as keyed hashes only.
import {
  insertApiKey,
  listApiKeys,
  revokeApiKey as revoke,
} from "../../../db/repositories/api-key.ts";
import type { ApiKeyId } from "../../../db/repositories/api-key.ts";
import type { Queries } from "../../../db/handle.ts";
import { cleanText, NAME_MAX_CHARACTERS } from "../problem/submission.ts";
import { makeTrackingKey } from "../problem/tracking-key.ts";
import type { Actor } from "../shared/actor.ts";
import { grantsOf } from "../shared/actor.ts";
import type { Context } from "../shared/context.server.ts";
import type { Instant } from "../shared/instant.ts";
import { Refusal } from "../shared/refusal.ts";
import { keyedHash, matchesKeyedHash } from "../shared/secrets.server.ts";

const PURPOSE = "api-key";

/** Which key it is. */
export type ApiKeyFound = ApiKeyId;

export interface ApiKeyView {
  readonly name: string;
  readonly createdAt: Instant;
  readonly revokedAt: Instant | null;
}

/**
 * Makes a key of about 116 bits and returns it: it can't be shown again. Refuses with `invalid_input` for an empty or
 * too long name, `already_done` when one has that name (revoked ones too: a name says for ever who it was), and
 * `not_allowed` for anybody but administrators and the portal itself.
 */
export async function createApiKey(context: Context, actor: Actor, name: string): Promise<string> {
  assertMay(actor);
  const key = `${makeTrackingKey(context.draw)}-${makeTrackingKey(context.draw)}`;
  await context.db.transact((queries) => saveApiKey(context, queries, name, key));
  return key;
}

/** Saves a key that is known already, such as the demo's, inside the caller's transaction. Refuses like `createApiKey`. */
export async function saveApiKey(
  context: Context,
  queries: Queries,
  typedName: string,
  key: string,
): Promise<void> {
  const name = cleanText(typedName);
  if (name === "" || [...name].length > NAME_MAX_CHARACTERS)
    throw new Refusal("invalid_input", { field: "name" });
  const added = await insertApiKey(queries, {
    id: context.makeId<"api-key">(),
    name,
    keyHash: keyedHash(context, PURPOSE, key),
    createdAt: context.now(),
    revokedAt: null,
  });
  if (!added) throw new Refusal("already_done");
}

/** Ends the key of that name. Refuses with `not_found` when there is none or it was ended, and with `not_allowed`. */
export async function revokeApiKey(context: Context, actor: Actor, name: string): Promise<void> {
  assertMay(actor);
  const done = await context.db.transact((queries) =>
    revoke(queries, cleanText(name), context.now()),
  );
  if (!done) throw new Refusal("not_found");
}

/** Every key by name, oldest first. Refuses with `not_allowed`. */
export async function readApiKeys(context: Context, actor: Actor): Promise<ApiKeyView[]> {
  assertMay(actor);
  const keys = await listApiKeys(context.db.read);
  return keys.map(({ name, createdAt, revokedAt }) => ({ name, createdAt, revokedAt }));
}

/** Whose key that is, or null for one that was never made or was ended. */
export async function findApiKey(context: Context, key: string): Promise<ApiKeyFound | null> {
  const keys = await listApiKeys(context.db.read);
  const found = keys.find(
    ({ keyHash, revokedAt }) =>
      revokedAt === null && matchesKeyedHash(context, PURPOSE, key, keyHash),
  );
  return found?.id ?? null;
}

function assertMay(actor: Actor): void {
  if (actor.kind !== "system" && grantsOf(actor, "administrator").length === 0)
    throw new Refusal("not_allowed");
}
