// The keys that a person has made of the usual ones, kept in the account and not in a browser.
import { z } from "zod";
import { findSetting, saveSetting } from "../../../db/repositories/person-setting.ts";
import type { StaffActor } from "../shared/actor.ts";
import type { Context } from "../shared/context.server.ts";
import { keyCommandNames, settingsOf, usualKeys } from "./keyboard.ts";
import type { KeyCommand, KeySettings } from "./keyboard.ts";

const SETTING = "keys";
const saved = z.object({ off: z.boolean(), own: z.record(z.string(), z.string()) });

/** The person's keys; the usual ones for whoever has changed none. Commands that are no more are left out. */
export async function readKeySettings(
  context: Context,
  { personId }: Pick<StaffActor, "personId">,
): Promise<KeySettings> {
  const read = saved.safeParse(await findSetting(context.db.read, personId, SETTING));
  if (!read.success) return usualKeys;
  const { off, own } = read.data;
  return { off, own: Object.fromEntries(keyCommandNames.flatMap((name) => keyIn(own, name))) };
}

function keyIn(own: Readonly<Record<string, string>>, name: KeyCommand): [KeyCommand, string][] {
  const keys = own[name];
  return keys === undefined ? [] : [[name, keys]];
}

/**
 * Saves what was typed for each command, unless something is wrong with it: then nothing is saved, and the faults are
 * returned. Twice: the same.
 */
export async function saveKeySettings(
  context: Context,
  { personId }: Pick<StaffActor, "personId">,
  typed: Readonly<Partial<Record<KeyCommand, string>>>,
  off: boolean,
): Promise<ReturnType<typeof settingsOf>["faults"]> {
  const { settings, faults } = settingsOf(typed, off);
  if (Object.keys(faults).length > 0) return faults;
  await context.db.transact((queries) => saveSetting(queries, personId, SETTING, settings));
  return {};
}
