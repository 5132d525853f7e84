// When and where a photo was taken, read from bytes that anybody may have written.
import { describe, expect, it } from "vitest";
import sharp from "sharp";
import { readExif } from "../../../app/domain/attachment/exif.ts";
import { TAKEN_AT, picture } from "../../support/pictures.ts";

async function block(): Promise<Buffer> {
  const { exif } = await sharp(await picture({ placed: true })).metadata();
  if (!exif) throw new Error("the picture of the test has no EXIF");
  return exif;
}

describe("EXIF", () => {
  it("says when and where", async () => {
    const { takenAt, point } = readExif(await block());
    expect(takenAt).toBe(TAKEN_AT);
    expect(point?.latitude).toBeCloseTo(30.05, 5);
  });

  it("says nothing when it is cut off, and never fails, wherever that is", async () => {
    const whole = await block();
    for (let length = 0; length < whole.length; length += 1) {
      const { takenAt, point } = readExif(whole.subarray(0, length));
      expect([null, TAKEN_AT]).toContain(takenAt);
      if (point) expect(Math.abs(point.latitude)).toBeLessThanOrEqual(90);
    }
  });

  it("never fails on any changed byte", async () => {
    const whole = await block();
    for (let at = 0; at < whole.length; at += 1) {
      for (const value of [0, 0xff, 0x80]) {
        const broken = Buffer.from(whole);
        broken[at] = value;
        const { point } = readExif(broken);
        if (point) {
          expect(Math.abs(point.latitude)).toBeLessThanOrEqual(90);
          expect(Math.abs(point.longitude)).toBeLessThanOrEqual(180);
        }
      }
    }
  });

  it("takes nothing for a place in the sea off Africa, and nonsense for nothing", () => {
    expect(readExif(Buffer.from("Exif\0\0nonsense"))).toEqual({ takenAt: null, point: null });
    expect(readExif(Buffer.alloc(0))).toEqual({ takenAt: null, point: null });
  });
});
