// Sending once, whatever happens on the way; and lists that both engines answer alike.
import { afterEach, beforeEach, expect, it } from "vitest";
import {
  listServiceRequests,
  readToken,
} from "../../../app/domain/open311/list-requests.server.ts";
import { listServiceRequestUpdates } from "../../../app/domain/open311/list-updates.server.ts";
import {
  createApiKey,
  findApiKey,
  readApiKeys,
  revokeApiKey,
} from "../../../app/domain/open311/manage-keys.server.ts";
import { readRequestFilter, readUpdateFilter } from "../../../app/domain/open311/request-filter.ts";
import { submitRequest } from "../../../app/domain/open311/submit-request.server.ts";
import type { Context } from "../../../app/domain/shared/context.server.ts";
import { onBothEngines } from "../../support/database.ts";
import { branches, people } from "../../support/fixtures.ts";
import { assigned, moved, resolved } from "../../support/fixtures-problem.ts";
import { makePortal } from "../../support/fixtures-portal.ts";
import type { TestPortal } from "../../support/fixtures-portal.ts";

const fields = new Map([
  ["service_code", ["pothole"]],
  ["description", ["A deep hole."]],
  ["address_string", ["Mill Road"]],
]);

onBothEngines("a machine", (engine) => {
  let portal: TestPortal;
  beforeEach(async () => {
    portal = await makePortal(engine);
  });
  afterEach(() => portal.remove());

  const keyOf = async (name: string) => {
    const key = await createApiKey(portal.context, people.administrator, name);
    const found = await findApiKey(portal.context, key);
    if (found === null) throw new Error("the key is not known");
    return found;
  };
  const send = (
    context: Context,
    apiKeyId: Awaited<ReturnType<typeof keyOf>>,
    idempotencyKey: string | null,
  ) =>
    submitRequest(context, {
      apiKeyId,
      fields,
      idempotencyKey,
      language: "en",
      placeByPoint: "There",
    });
  const list = async (query: Record<string, string> = {}) => {
    const parameters = new Map(Object.entries(query).map(([name, value]) => [name, [value]]));
    const found = await listServiceRequests(
      portal.context,
      readRequestFilter(parameters, portal.context.now()).filter,
    );
    return found.map(({ reference }) => reference);
  };

  it("sends a problem once from two processes that do not know of each other", async () => {
    const key = await keyOf("One");
    const contexts = [portal.context, portal.anotherProcess()];
    const sent = await Promise.all(
      [0, 1, 0, 1].map((of) => send(contexts[of] ?? portal.context, key, "a")),
    );
    expect(new Set(sent.map(({ problem }) => problem?.reference)).size).toBe(1);
    expect(sent.filter(({ alreadySent }) => alreadySent === false)).toHaveLength(1);
    expect((await send(portal.context, await keyOf("Two"), "a")).alreadySent).toBe(false);
  });

  it("has a key until it is ended; names are never given twice", async () => {
    const key = await createApiKey(portal.context, people.administrator, " One ");
    await expect(createApiKey(portal.context, people.administrator, "One")).rejects.toMatchObject({
      code: "already_done",
    });
    await revokeApiKey(portal.context, people.administrator, "One");
    await expect(revokeApiKey(portal.context, people.administrator, "One")).rejects.toMatchObject({
      code: "not_found",
    });
    expect(await findApiKey(portal.context, key)).toBeNull();
    const [only] = await readApiKeys(portal.context, people.administrator);
    expect(only?.revokedAt).toBe(portal.context.now());
    await expect(createApiKey(portal.context, people.administrator, " ")).rejects.toMatchObject({
      code: "invalid_input",
    });
  });

  it("keeps its key when the portal's secret is changed", async () => {
    const key = await createApiKey(portal.context, people.administrator, "One");
    const secrets = ["a newer secret", ...portal.context.secrets];
    expect(await findApiKey({ ...portal.context, secrets }, key)).not.toBeNull();
    expect(await findApiKey({ ...portal.context, secrets: ["another"] }, key)).toBeNull();
  });

  it("sees published problems alone, until they are hidden", async () => {
    const facts = { publicText: "A hole.", publicPlace: "Mill Road" };
    const secret = await assigned(portal.context);
    const shown = await moved(
      portal.context,
      people.moderator,
      await assigned(portal.context),
      "publish",
      facts,
    );
    expect(await list()).toEqual([shown.reference]);
    expect(await list({ service_request_id: `${secret.reference},${shown.reference}` })).toEqual([
      shown.reference,
    ]);
    expect(await readToken(portal.context, secret.reference)).toBe(secret.reference);
    await moved(portal.context, people.moderator, shown, "hide", { reason: "A name." });
    expect(await list()).toEqual([]);
    const all = readUpdateFilter(new Map(), portal.context.now()).filter;
    expect(await listServiceRequestUpdates(portal.context, all)).toEqual([]);
  });

  it("finds problems whose kind is not known, and by state", async () => {
    const facts = { publicText: "A hole.", publicPlace: "Mill Road" };
    const unknown = await assigned(portal.context, { category: "unknown", description: "Zzz" });
    await moved(portal.context, people.moderator, unknown, "publish", facts);
    const done = await resolved(portal.context);
    await moved(portal.context, people.moderator, done, "publish", facts);
    expect(await list({ status: "closed" })).toEqual([done.reference]);
    expect(await list({ service_code: "pothole" })).toEqual([done.reference]);
    expect(await list({ service_code: "unknown" })).toEqual([unknown.reference]);
    expect(await list({ service_code: "unknown,pothole" })).toHaveLength(2);
  });

  it("reads the result with the line that says it is resolved, and by when it should be", async () => {
    const facts = { publicText: "A hole.", publicPlace: "Mill Road" };
    const open = await moved(
      portal.context,
      people.moderator,
      await assigned(portal.context),
      "publish",
      facts,
    );
    const done = await resolved(portal.context);
    await moved(portal.context, people.moderator, done, "publish", facts);
    await moved(portal.context, people.moderator, done, "hide", { reason: "Again." });
    await moved(portal.context, people.moderator, done, "publish", facts);
    const { filter } = readRequestFilter(new Map(), portal.context.now());
    const found = await listServiceRequests(portal.context, filter);
    const limit = found.find(({ reference }) => reference === open.reference);
    expect(limit?.branch).toEqual(branches.north.name);
    expect((limit?.expectedAt ?? "") > (open.nextLimit?.dueAt ?? "")).toBe(true);
    const updates = await listServiceRequestUpdates(portal.context, {
      ...filter,
      references: [done.reference],
    });
    expect(updates.find(({ note }) => note.entry.type === "resolve")).toMatchObject({
      status: "closed",
      note: { result: "The road is even" },
    });
    expect(updates[0]).toMatchObject({ status: "open", note: { entry: { type: "submit" } } });
  });
});
