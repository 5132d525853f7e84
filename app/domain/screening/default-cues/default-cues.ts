// The cues that came with the portal, version 0: in force until an administrator publishes others.
import type { Cue, CueSet } from "../cue.ts";
import { compileCues } from "../compile-cues.ts";
import { animal } from "./animal.ts";
import { collapse } from "./collapse.ts";
import { drowning } from "./drowning.ts";
import { explosion } from "./explosion.ts";
import { falling } from "./falling.ts";
import { fire } from "./fire.ts";
import { flood } from "./flood.ts";
import { gas } from "./gas.ts";
import { liveWire } from "./live-wire.ts";
import { medical } from "./medical.ts";
import { missingChild } from "./missing-child.ts";
import { missingPerson } from "./missing-person.ts";
import { openShaft } from "./open-shaft.ts";
import { poison } from "./poison.ts";
import { selfHarm } from "./self-harm.ts";
import { traffic } from "./traffic.ts";
import { trapped } from "./trapped.ts";
import { violence } from "./violence.ts";

const cues: readonly Cue[] = [
  gas,
  fire,
  explosion,
  liveWire,
  collapse,
  openShaft,
  falling,
  trapped,
  drowning,
  flood,
  missingChild,
  missingPerson,
  selfHarm,
  violence,
  medical,
  poison,
  traffic,
  animal,
];

export const defaultCueSet: CueSet = { version: 0, cues };

/** Ready to be asked; for doors that have no database, such as `npm run evaluate`. */
export const defaultCues = compileCues(cues);
