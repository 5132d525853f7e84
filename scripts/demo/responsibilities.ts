// Which branch of the demo county solves which kind of problem where. The lowest responsible one gets it, so
// villages stand before townships, townships and the water company before departments.
import type { BranchKind } from "../../app/domain/branch/branch.ts";
import { demoBranches } from "./branches.ts";

export interface DemoResponsibility {
  readonly branchCode: string;
  /** A category of either level; an upper one stands for all below it. */
  readonly categoryCode: string;
  /** Null: wherever the problem is. */
  readonly areaCode: string | null;
}

/** What every branch of a kind solves in its own areas. */
const byKind: Partial<Record<BranchKind, readonly string[]>> = {
  community: [
    "refuse",
    "street-lighting",
    "footpath",
    "lifts-property",
    "elder-care",
    "neighbours",
    "stray-animals",
  ],
  village: ["refuse", "street-lighting", "footpath", "elder-care", "neighbours", "stray-animals"],
  subdistrict: [
    "drainage",
    "road-damage",
    "old-housing",
    "noise",
    "hardship",
    "disability-access",
    "neighbours",
  ],
  township: [
    "drainage",
    "road-damage",
    "irrigation",
    "farm-land",
    "noise",
    "hardship",
    "lifts-property",
    "neighbours",
  ],
};

/**
 * What a department or the company solves everywhere. Nobody solves `shared-cables`: they belong to companies outside
 * the county, and the coordinating office has to talk to them.
 */
const byBranch: Readonly<Record<string, readonly string[]>> = {
  "water-company": ["water-outage", "water-quality", "pipe-leak"],
  "dept-water": ["water", "river-pollution", "irrigation"],
  "dept-transport": ["roads"],
  "dept-housing": ["building-safety", "old-housing", "lifts-property", "property-title"],
  "dept-environment": ["environment"],
  "dept-welfare": ["welfare"],
  "dept-education": ["school-places", "school-safety"],
  "dept-health": ["clinics", "medical-insurance"],
  "dept-market": ["market"],
  "dept-safety": ["safety"],
  "dept-agriculture": ["countryside"],
};

export const demoResponsibilities: readonly DemoResponsibility[] = demoBranches.flatMap(
  ({ code: branchCode, kind, areaCodes }) => [
    ...(byKind[kind] ?? []).flatMap((categoryCode) =>
      areaCodes.map((areaCode) => ({ branchCode, categoryCode, areaCode })),
    ),
    ...(byBranch[branchCode] ?? []).map((categoryCode) => ({
      branchCode,
      categoryCode,
      areaCode: null,
    })),
  ],
);
