// All texts of the pages, by language. English is the shape; every other language must have the same keys, which the
// compiler checks. Adding a language: a folder like zh-CN, an entry in `resources`, and the language's own tag.
import { en } from "./en/index.ts";
import { zhCN } from "./zh-CN/index.ts";
import type { Language } from "../domain/shared/language.ts";

type Shape<T> = T extends string
  ? string
  : T extends readonly string[]
    ? readonly string[]
    : { readonly [Key in keyof T]: Shape<T[Key]> } & Plurals<T>;

/** A text that counts may have forms of its own for the plurals of its language. */
type Plurals<T> = {
  readonly [
    Key in keyof T & string as T[Key] extends string ? `${Key}_${Intl.LDMLPluralRule}` : never
  ]?: string;
};

export type Texts = Shape<typeof en>;

export const resources: Record<Language, Texts> = { en, "zh-CN": zhCN };

type Leaves<T, Prefix extends string = ""> = {
  [Key in keyof T & string]: T[Key] extends string
    ? `${Prefix}${Key}`
    : T[Key] extends readonly string[]
      ? never
      : Leaves<T[Key], `${Prefix}${Key}.`>;
}[keyof T & string];

/** The address of one text, `report.what.title`. */
export type TextKey = Leaves<typeof en>;
