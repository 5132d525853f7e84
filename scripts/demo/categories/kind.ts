// The shape in which kinds of problem are written down. No kinds are in here.
import type { Category } from "../../../app/domain/branch/branch.ts";
import type { BaseLanguage, LocalText } from "../../../app/domain/shared/language.ts";

export type Sentences = Readonly<Record<BaseLanguage, readonly string[]>>;

interface SubKind {
  readonly code: string;
  readonly name: LocalText;
  readonly description: LocalText;
  /** As residents would write; the first classifier learns from them. */
  readonly examples: Sentences;
  readonly sensitive?: true;
  readonly complex?: true;
  /** `normal` when not given. */
  readonly defaultUrgency?: Category["defaultUrgency"];
}

export interface TopKind {
  readonly code: string;
  readonly name: LocalText;
  readonly description: LocalText;
  readonly kinds: readonly SubKind[];
}
