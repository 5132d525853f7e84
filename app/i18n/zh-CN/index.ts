// 简体中文，按平台的部分分列。
import type { Texts } from "../texts.ts";
import { account } from "./account.ts";
import { acts } from "./acts.ts";
import { admin } from "./admin.ts";
import { administration } from "./administration.ts";
import { clock } from "./clock.ts";
import { bulk } from "./bulk.ts";
import { cues } from "./cues.ts";
import { danger } from "./danger.ts";
import { exchange } from "./exchange.ts";
import { follow } from "./follow.ts";
import { keys } from "./keys.ts";
import { live } from "./live.ts";
import { inbox } from "./inbox.ts";
import { map } from "./map.ts";
import { models } from "./models.ts";
import { open311 } from "./open311.ts";
import { overview } from "./overview.ts";
import { own } from "./own.ts";
import { photos } from "./photos.ts";
import { publicPages } from "./public.ts";
import { record } from "./record.ts";
import { refusals } from "./refusals.ts";
import { report } from "./report.ts";
import { resident } from "./resident.ts";
import { similar } from "./similar.ts";
import { routing } from "./routing.ts";
import { rules } from "./rules.ts";
import { site } from "./site.ts";
import { split } from "./split.ts";
import { staff } from "./staff.ts";
import { states } from "./states.ts";
import { timeline } from "./timeline.ts";
import { together } from "./together.ts";
import { words } from "./words.ts";
import { undo } from "./undo.ts";

export const zhCN: Texts = {
  site,
  states,
  refusals,
  report,
  danger,
  own,
  resident,
  timeline,
  photos,
  public: publicPages,
  account,
  acts,
  split,
  staff,
  keys,
  inbox,
  bulk,
  admin,
  administration,
  exchange,
  clock,
  cues,
  live,
  map,
  models,
  overview,
  record,
  routing,
  rules,
  together,
  words,
  similar,
  follow,
  open311,
  undo,
};
