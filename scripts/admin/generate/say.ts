// What is written in a life, with the slots of its texts filled.
import type { BranchId } from "../../../app/domain/shared/ids.ts";
import { demoBranches } from "../../demo/branches.ts";
import { fill } from "../../demo/texts/fill.ts";
import type { Life } from "./life.ts";

/** The text with its slots filled, and {branch} as the name of that branch. */
export function say({ drawn, world }: Life, text: string, branchId?: BranchId): string {
  if (branchId === undefined) return fill(text, drawn.slots);
  const { code } = world.branch(branchId);
  const name = demoBranches.find((branch) => branch.code === code)?.name[drawn.opening.language];
  return fill(text.replaceAll("{branch}", name ?? code), drawn.slots);
}
