// A file between its dry run and the word to do it: kept by the portal, so that what was looked at is what is done.
import {
  deleteKeptFile,
  deleteKeptFilesUntil,
  findKeptFile,
  insertKeptFile,
  listKeptFiles,
} from "../../../../db/repositories/kept-file.ts";
import { createHash } from "node:crypto";
import { assertMayImport } from "../../branch/save-changes.server.ts";
import { canonicalJson } from "../../problem/event.ts";
import type { StaffActor } from "../../shared/actor.ts";
import type { Context } from "../../shared/context.server.ts";
import { addMs } from "../../shared/instant.ts";
import type { Instant } from "../../shared/instant.ts";
import { Refusal } from "../../shared/refusal.ts";
import { fileEncodings, textOfFile } from "../files/file-text.ts";
import type { FileEncoding } from "../files/file-text.ts";
import { exchangeKindOf } from "./exchange-kind.ts";
import type { ExchangeKind } from "./exchange-kind.ts";
import type { ExchangeOutcome } from "./exchange-outcome.ts";
import { importFile, rowsOfFile } from "./import-file.server.ts";

/** How long a file waits for the word. */
const KEPT_MS = 30 * 60 * 1_000;
const NAME_MAX_CHARACTERS = 120;

export interface WaitingFile {
  readonly id: string;
  readonly kind: ExchangeKind;
  readonly encoding: FileEncoding;
  readonly name: string;
  readonly keptUntil: Instant;
}

export interface FileSeen extends WaitingFile {
  readonly outcome: ExchangeOutcome;
  /** A mark of what the import would do now. */
  readonly version: string;
}

/**
 * Keeps a file that can be read, for 30 minutes, and returns its id. Throws a FileFault for one that can't. Refuses with
 * `not_allowed` for anybody but administrators.
 */
export async function keepFile(
  context: Context,
  actor: StaffActor,
  file: {
    readonly kind: ExchangeKind;
    readonly name: string;
    readonly bytes: Uint8Array;
    readonly maxBytes: number;
  },
): Promise<string> {
  assertMayImport(actor);
  const { text, encoding } = textOfFile(file.bytes, file.maxBytes);
  rowsOfFile(file.kind, text);
  const id = context.makeId<"kept-file">();
  await context.db.transact((queries) =>
    insertKeptFile(queries, {
      ...{ id, personId: actor.personId, content: text, what: `${file.kind} ${encoding}` },
      name: file.name.slice(-NAME_MAX_CHARACTERS),
      keptUntil: addMs(context.now(), KEPT_MS),
    }),
  );
  return id;
}

/** What the import of that file would do at this moment. Refuses with `not_allowed` and `expired`. */
export async function tryKeptFile(
  context: Context,
  actor: StaffActor,
  id: string,
): Promise<FileSeen> {
  const { file, rows } = await open(context, actor, id);
  const outcome = await importFile(context, actor, { kind: file.kind, rows }, { dryRun: true });
  return { ...file, outcome, version: versionOfOutcome(outcome) };
}

/**
 * Imports the file, if that still does what was seen, and deletes it then. With faults nothing is written and the file stays.
 * Refuses with `not_allowed`, `expired`, and `changed_meanwhile` when it would do something else by now.
 */
export async function importKeptFile(
  context: Context,
  actor: StaffActor,
  id: string,
  { seen, reason }: { readonly seen: string; readonly reason: string },
): Promise<ExchangeOutcome> {
  const { file, rows } = await open(context, actor, id);
  const { version } = await tryKeptFile(context, actor, id);
  if (version !== seen) throw new Refusal("changed_meanwhile");
  const what = { kind: file.kind, rows };
  const outcome = await importFile(context, actor, what, { dryRun: false, reason });
  if (outcome.faults.length === 0) await forgetKeptFile(context, actor, id);
  return outcome;
}

/** Throws the file away. Twice: nothing happens. */
export async function forgetKeptFile(
  context: Context,
  actor: StaffActor,
  id: string,
): Promise<void> {
  await context.db.transact((queries) => deleteKeptFile(queries, id, actor.personId));
}

/** The files of that person that wait for the word, the newest first. */
export async function listWaitingFiles(
  context: Context,
  actor: StaffActor,
): Promise<WaitingFile[]> {
  const files = await listKeptFiles(context.db.read, actor.personId, context.now());
  return files.flatMap((one) => waiting(one) ?? []);
}

/** Deletes the files that nobody said yes to in time. */
export async function forgetOldFiles(context: Context): Promise<void> {
  await context.db.transact((queries) => deleteKeptFilesUntil(queries, context.now()));
}

async function open(context: Context, actor: StaffActor, id: string) {
  assertMayImport(actor);
  const found = await findKeptFile(context.db.read, id, actor.personId, context.now());
  const file = found && waiting(found);
  if (!file) throw new Refusal("expired");
  return { file, rows: rowsOfFile(file.kind, found.content) };
}

function waiting(file: {
  readonly id: string;
  readonly what: string;
  readonly name: string;
  readonly keptUntil: Instant;
}): WaitingFile | null {
  const [first, second] = file.what.split(" ");
  const kind = exchangeKindOf(first);
  const encoding = fileEncodings.find((one) => one === second) ?? "utf-8";
  const { id, name, keptUntil } = file;
  return kind && { id, kind, encoding, name, keptUntil };
}

function versionOfOutcome({ changes, removed }: ExchangeOutcome): string {
  const text = canonicalJson({ changes, removed });
  return createHash("sha256").update(text).digest("hex").slice(0, 16);
}
