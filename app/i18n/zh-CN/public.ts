import type { Texts } from "../texts.ts";
export const publicPages: Texts["public"] = {};
