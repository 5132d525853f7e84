// What is taken out of the configuration and brought back changes nothing, whichever kind and format it is.
import { readFileSync } from "node:fs";
import { afterAll, beforeAll, expect, it } from "vitest";
import { exportFile } from "../../../app/domain/administration/exchange/export-file.server.ts";
import {
  exchangeKinds,
  formatsOf,
} from "../../../app/domain/administration/exchange/exchange-kind.ts";
import type { ExchangeKind } from "../../../app/domain/administration/exchange/exchange-kind.ts";
import {
  importFile,
  rowsOfFile,
} from "../../../app/domain/administration/exchange/import-file.server.ts";
import { textOfFile } from "../../../app/domain/administration/files/file-text.ts";
import { fillDemo } from "../../../scripts/demo/fill/fill.ts";
import { makeTestContext } from "../../support/context.ts";
import type { TestContext } from "../../support/context.ts";
import { makeDatabase, onBothEngines } from "../../support/database.ts";
import type { TestDatabase } from "../../support/database.ts";
import { system } from "../../../app/domain/shared/actor.ts";

const nobody = system("import");
const write = { dryRun: false };
const both = exchangeKinds.flatMap((kind) => formatsOf[kind].map((format) => ({ kind, format })));

onBothEngines("files of the demo county", (engine) => {
  let made: TestDatabase;
  let context: TestContext;

  beforeAll(async () => {
    made = await makeDatabase(engine);
    context = makeTestContext(made.db);
    const settings = { ...context, mailHoldMs: 0, wake: () => undefined };
    await fillDemo({ settings, seed: 7, problems: 2, days: 80, end: context.now() });
    const calendar = readFileSync("docs/examples/calendar-cn-2026.json", "utf8");
    const rows = rowsOfFile("calendars", `[${calendar}]`);
    const { faults } = await importFile(context, nobody, { kind: "calendars", rows }, write);
    expect(faults).toEqual([]);
  }, 240_000);

  afterAll(() => made.remove());

  const dryRun = (kind: ExchangeKind, text: string) =>
    importFile(context, nobody, { kind, rows: rowsOfFile(kind, text) }, { dryRun: true });

  it.each(both)("$kind come back from $format as they were", async ({ kind, format }) => {
    if (kind === "calendars" && (await exportFile(context, nobody, kind, format)) === "[]\n")
      return;
    const text = await exportFile(context, nobody, kind, format);
    const read = textOfFile(new TextEncoder().encode(text)).text;
    const outcome = await dryRun(kind, read);
    expect(outcome).toMatchObject({ faults: [], changes: [], removed: [], added: 0, changed: 0 });
    expect(outcome.unchanged).toBeGreaterThan(0);
  });
});
