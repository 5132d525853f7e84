import type { Texts } from "../texts.ts";
export const staff: Texts["staff"] = {};
