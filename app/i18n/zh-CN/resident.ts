import type { Texts } from "../texts.ts";
export const resident: Texts["resident"] = {};
