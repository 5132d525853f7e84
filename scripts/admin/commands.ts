// Every command of `npm run admin`, in the order in which a new portal needs them.
import type { Command } from "./command.ts";
import {
  createApiKeyCommand,
  listApiKeysCommand,
  revokeApiKeyCommand,
} from "./commands/api-keys.ts";
import { backup } from "./commands/backup.ts";
import {
  assignCalendarCommand,
  exportCalendarCommand,
  importCalendarCommand,
} from "./commands/calendars.ts";
import { createOfficialCommand } from "./commands/create-official.ts";
import { exportCommands } from "./commands/exports.ts";
import { generate } from "./commands/generate.ts";
import { importAreasCommand } from "./commands/import-areas.ts";
import { importBranchesCommand } from "./commands/import-branches.ts";
import { importCategoriesCommand } from "./commands/import-categories.ts";
import { importLandmarksCommand } from "./commands/import-landmarks.ts";
import {
  importCalendarsCommand,
  importDutiesCommand,
  importPeopleCommand,
} from "./commands/import-lists.ts";
import { importProblems } from "./commands/import-problems.ts";
import { importRulesCommand } from "./commands/import-rules.ts";
import { resetCodesCommand } from "./commands/reset-codes.ts";
import { restoreCommand } from "./commands/restore.ts";
import { retryFailedCommand } from "./commands/retry-failed.ts";
import { verifyLogCommand } from "./commands/verify-log.ts";

export const commands: readonly Command[] = [
  importAreasCommand,
  importLandmarksCommand,
  importCategoriesCommand,
  importBranchesCommand,
  importDutiesCommand,
  importRulesCommand,
  importCalendarCommand,
  importCalendarsCommand,
  exportCalendarCommand,
  assignCalendarCommand,
  createOfficialCommand,
  importPeopleCommand,
  resetCodesCommand,
  createApiKeyCommand,
  revokeApiKeyCommand,
  listApiKeysCommand,
  importProblems,
  ...exportCommands,
  generate,
  verifyLogCommand,
  backup,
  restoreCommand,
  retryFailedCommand,
];
