// Who chose no village: their point gives it, or their words give places to choose from.
import { afterAll, beforeAll, expect, it } from "vitest";
import {
  checkPlace,
  placeOfPoint,
} from "../../../../app/domain/routing/jurisdiction/check-place.server.ts";
import { findOutside } from "../../../../app/domain/routing/jurisdiction/find-outside.server.ts";
import { onBothEngines } from "../../../support/database.ts";
import { insertMap } from "../../../support/fixtures-map.ts";
import { makePortal } from "../../../support/fixtures-portal.ts";
import type { TestPortal } from "../../../support/fixtures-portal.ts";

const inNorth = { latitude: 30.05, longitude: 116.05 };
const beyond = { latitude: 30.05, longitude: 116.5 };

onBothEngines("a place without a village", (engine) => {
  let portal: TestPortal;
  const check = (text: string, point: typeof inNorth | null = null) =>
    checkPlace(portal.context, { text, point });

  beforeAll(async () => {
    portal = await makePortal(engine);
  });
  afterAll(() => portal.remove());

  it("stays unknown where there is no map", async () => {
    expect(await check("30.050, 116.050", inNorth)).toEqual({ area: null, matches: [] });
    expect(await placeOfPoint(portal.context, inNorth)).toBeNull();
  });

  it("is in the village of its point, pressed on a map or typed", async () => {
    await insertMap(portal.context);
    expect(await check("the ferry", inNorth)).toEqual({ area: "north-area", matches: [] });
    expect((await check("30.050, 116.150")).area).toBe("south-area");
    expect(await placeOfPoint(portal.context, inNorth)).toMatchObject({ code: "north-area" });
    expect(await placeOfPoint(portal.context, beyond)).toBeNull();
  });

  it("may be several places that are called alike, or one, or none", async () => {
    const codes = async (text: string) => (await check(text)).matches.map(({ code }) => code);
    expect((await codes("at the ferry")).sort()).toEqual(["north-area", "south-area"]);
    expect(await codes("behind the old mill")).toEqual(["north-area"]);
    expect(await codes("by the ditch")).toEqual([]);
  });

  it("is asked about when its point lies beyond the county, whatever village was chosen", async () => {
    const place = { text: "the old mill", choseArea: true };
    expect(await findOutside(portal.context, { ...place, point: beyond })).toMatchObject({
      by: "point",
    });
    expect(await findOutside(portal.context, { ...place, point: inNorth })).toBeNull();
  });
});
