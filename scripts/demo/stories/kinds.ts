// How often which kind of problem comes up, in town and in the countryside, and which of them have a place.
import { demoCategories } from "../categories.ts";

/** Shares of a kind: in the communities of the subdistricts, and in the villages. */
const shares: Readonly<Record<string, readonly [town: number, country: number]>> = {
  "water-outage": [8, 5],
  "water-quality": [3, 3],
  "pipe-leak": [4, 2],
  drainage: [9, 5],
  "road-damage": [6, 11],
  footpath: [6, 4],
  "street-lighting": [7, 9],
  "bus-service": [3, 4],
  "traffic-parking": [6, 0],
  "building-safety": [3, 1],
  "old-housing": [6, 0],
  "lifts-property": [8, 0],
  "property-title": [2, 0],
  "shared-cables": [2, 2],
  refuse: [10, 9],
  noise: [8, 2],
  "air-smell": [5, 3],
  "river-pollution": [2, 5],
  "pensions-benefits": [2, 3],
  "elder-care": [3, 3],
  hardship: [2, 2],
  "disability-access": [2, 0],
  "unpaid-wages": [2, 1],
  "school-places": [2, 1],
  "school-safety": [3, 2],
  clinics: [1, 3],
  "medical-insurance": [2, 2],
  "food-safety": [3, 1],
  consumer: [3, 1],
  licences: [2, 1],
  irrigation: [0, 6],
  "farm-land": [0, 3],
  "farm-support": [0, 4],
  "plant-animal-disease": [0, 3],
  danger: [5, 4],
  "fire-hazard": [4, 1],
  neighbours: [5, 3],
  "stray-animals": [4, 3],
};

/** The kinds that come up there, with their shares. */
export function kindsIn(where: "town" | "country"): (readonly [string, number])[] {
  return Object.entries(shares).map(([code, share]) => [code, share[where === "town" ? 0 : 1]]);
}

const topsThere: ReadonlySet<string | null> = new Set([
  "water",
  "roads",
  "housing",
  "environment",
  "safety",
]);

/** True for kinds that can be seen at a place, unlike a pension. */
export function isThere(kindCode: string): boolean {
  return demoCategories.some(
    ({ code, parentCode }) => code === kindCode && topsThere.has(parentCode),
  );
}
