import { describe, expect, test } from "vitest";
import { namesThatFit } from "../../../app/domain/map/names-that-fit.ts";

const name = (code: string, text: string, x: number, y: number, counted = false) => ({
  code,
  text,
  at: [x, y] as const,
  counted,
});

describe("names on the drawn county", () => {
  test("of two that would lie across each other, the one with a number is written", () => {
    const names = [
      name("a", "Xialiuting Village", 100, 100),
      name("b", "Luhuadang", 120, 100, true),
    ];
    expect([...namesThatFit(names, 400)]).toEqual(["b"]);
  });

  test("both are written where there is room, below each other or beside", () => {
    const names = [
      name("a", "杏湾", 100, 100),
      name("b", "菜园", 130, 100),
      name("c", "新中", 100, 120),
    ];
    expect(namesThatFit(names, 400).size).toBe(3);
  });

  test("none runs over the edge, nor across the number of another", () => {
    const names = [
      name("a", "Xialiuting Village", 10, 100),
      name("b", "Luhuadang", 200, 100, true),
      name("c", "Xingwan", 205, 85),
    ];
    expect([...namesThatFit(names, 400)]).toEqual(["b"]);
  });
});
