// Keys of machines, and what was sent with them under which Idempotency-Key.
import type { DraftId, Id } from "../../app/domain/shared/ids.ts";
import type { Instant } from "../../app/domain/shared/instant.ts";
import type { Queries } from "../handle.ts";
import type { ApiKeyRow } from "../tables/api-key.ts";

export type ApiKeyId = Id<"api-key">;

export interface ApiKey {
  readonly id: ApiKeyId;
  readonly name: string;
  readonly keyHash: string;
  readonly createdAt: Instant;
  readonly revokedAt: Instant | null;
}

/** Adds a key. Returns false when one has that name or hash, revoked or not. */
export async function insertApiKey(queries: Queries, key: ApiKey): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await queries
    .insertInto("api_key")
    .values({
      id: key.id,
      name: key.name,
      key_hash: key.keyHash,
      created_at: key.createdAt,
      revoked_at: key.revokedAt,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow();
  return (numInsertedOrUpdatedRows ?? 0n) > 0n;
}

/** All keys, oldest first, the revoked ones too. They are few. */
export async function listApiKeys(queries: Queries): Promise<ApiKey[]> {
  const rows = await queries.selectFrom("api_key").selectAll().orderBy("id").execute();
  return rows.map(fromRow);
}

/** Ends the key of that name. Returns false when there is none, or it was ended before. */
export async function revokeApiKey(queries: Queries, name: string, at: Instant): Promise<boolean> {
  const { numUpdatedRows } = await queries
    .updateTable("api_key")
    .set({ revoked_at: at })
    .where("name", "=", name)
    .where("revoked_at", "is", null)
    .executeTakeFirstOrThrow();
  return numUpdatedRows > 0n;
}

export interface ApiRequest {
  readonly apiKeyId: ApiKeyId;
  readonly idempotencyHash: string;
  readonly bodyHash: string;
  readonly draftId: DraftId;
  readonly at: Instant;
}

/** Notes a request, unless one with that key and hash is there; returns the one that is there then. */
export async function noteApiRequest(queries: Queries, request: ApiRequest): Promise<ApiRequest> {
  const { apiKeyId, idempotencyHash, bodyHash, draftId, at } = request;
  await queries
    .insertInto("api_request")
    .values({
      api_key_id: apiKeyId,
      idempotency_hash: idempotencyHash,
      body_hash: bodyHash,
      draft_id: draftId,
      at,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const row = await queries
    .selectFrom("api_request")
    .selectAll()
    .where("api_key_id", "=", apiKeyId)
    .where("idempotency_hash", "=", idempotencyHash)
    .executeTakeFirstOrThrow();
  return {
    apiKeyId,
    idempotencyHash,
    bodyHash: row.body_hash,
    draftId: row.draft_id as DraftId,
    at: row.at as Instant,
  };
}

function fromRow(row: ApiKeyRow): ApiKey {
  return {
    id: row.id as ApiKeyId,
    name: row.name,
    keyHash: row.key_hash,
    createdAt: row.created_at as Instant,
    revokedAt: row.revoked_at as Instant | null,
  };
}
