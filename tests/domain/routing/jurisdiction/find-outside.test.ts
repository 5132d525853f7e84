// What a resident types as the place: coordinates are kept with the problem, and what lies beyond the county is asked about.
import { afterAll, beforeAll, expect, it } from "vitest";
import { findOutside } from "../../../../app/domain/routing/jurisdiction/find-outside.server.ts";
import type { TestContext } from "../../../support/context.ts";
import { onBothEngines } from "../../../support/database.ts";
import { insertMap } from "../../../support/fixtures-map.ts";
import { makePortal } from "../../../support/fixtures-portal.ts";
import type { TestPortal } from "../../../support/fixtures-portal.ts";
import { reload, submit } from "../../../support/fixtures-problem.ts";

onBothEngines("a place as it was typed", (engine) => {
  let portal: TestPortal;
  let context: TestContext;
  const ask = (text: string, choseArea = false) => findOutside(context, { text, choseArea });
  const pointOf = async (place: string) => {
    const { id } = await submit(context, { place, area: "unknown" });
    return (await reload(context, id)).point;
  };

  beforeAll(async () => {
    portal = await makePortal(engine);
    ({ context } = portal);
  });
  afterAll(() => portal.remove());

  it("is never outside where there is no map, and its coordinates are kept all the same", async () => {
    expect(await ask("50.1234, 8.5678")).toBeNull();
    expect(await pointOf("50.125, 8.500")).toEqual({ latitude: 50.125, longitude: 8.5 });
  });

  it("is inside, near, or in words that name nothing: nothing is asked", async () => {
    await insertMap(context);
    const inside = [
      "30.050, 116.050",
      "116.050, 30.050",
      "30.050, 116.202",
      "at home",
      "the old mill",
    ];
    for (const text of inside) expect(await ask(text), text).toBeNull();
  });

  it("is asked about with whom may be responsible, when it lies beyond", async () => {
    const heron = {
      name: { en: "Heron County", "zh-CN": "鹭洲县" },
      responsible: { en: "the Heron County hotline, 555-0141", "zh-CN": "鹭洲县热线 555-0141" },
    };
    expect(await ask("30.050, 116.500")).toEqual({ by: "point", ...heron });
    expect(await ask("30.050, 116.500", true)).toEqual({ by: "point", ...heron });
    expect(await ask("鹭洲县人民路")).toEqual({ by: "name", ...heron });
    expect(await ask("on the road to Heron County", true)).toBeNull();
    expect(await ask("the old mill, towards Heron County")).toBeNull();
  });

  it("keeps its coordinates with the problem, the right way round, and no area that nobody chose", async () => {
    const point = { latitude: 30.0625, longitude: 116.125 };
    expect(await pointOf("by the ditch, 30.0625, 116.125")).toEqual(point);
    expect(await pointOf("116.1250, 30.0625")).toEqual(point);
    expect(await pointOf("by the ditch")).toBeNull();
    const { areaId } = await submit(context, { place: "30.0625, 116.125", area: "unknown" });
    expect(areaId).toBeNull();
  });
});
