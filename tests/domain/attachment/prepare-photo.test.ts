// From what somebody sends to what is kept: only the pixels come through.
import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { coverPhoto, preparePhoto } from "../../../app/domain/attachment/prepare-photo.server.ts";
import type { Cover } from "../../../app/domain/attachment/cover.ts";
import { TAKEN_AT, bomb, others, picture } from "../../support/pictures.ts";

const refusal = async (file: Uint8Array) => {
  const code = await preparePhoto(file).then(
    () => "taken",
    (error: { code?: string }) => error.code ?? "a fault",
  );
  return code;
};

/** The colour of one pixel: red, green, blue. */
async function pixel(file: Buffer, left: number, top: number): Promise<number[]> {
  const raw = await sharp(file).extract({ left, top, width: 1, height: 1 }).raw().toBuffer();
  return [...raw];
}

describe("a photo that is kept", () => {
  it.each(["jpeg", "png", "webp"] as const)("is made again from %s, as JPEG", async (format) => {
    const made = await preparePhoto(await picture({ format, widthPx: 4_000, heightPx: 1_000 }));
    expect((await sharp(made.full).metadata()).format).toBe("jpeg");
    expect([made.widthPx, made.heightPx, made.bytes]).toEqual([2_048, 512, made.full.length]);
    const small = await sharp(made.small).metadata();
    expect([small.width, small.height]).toEqual([320, 80]);
  });

  it("says nothing of its camera, time and place, but the offer does", async () => {
    const sent = await picture({ placed: true });
    expect(sent.includes("SecretCamera"), "the picture of the test has metadata").toBe(true);
    const made = await preparePhoto(sent);
    for (const file of [made.full, made.small]) {
      const { exif, xmp, iptc, icc, orientation } = await sharp(file).metadata();
      expect([exif, xmp, iptc, icc, orientation]).toEqual(Array(5).fill(undefined));
      for (const word of ["SecretCamera", "Exif", "2026:03:02"])
        expect(file.includes(word)).toBe(false);
    }
    const { takenAt, point } = made.whenAndWhere;
    expect(takenAt).toBe(TAKEN_AT);
    expect(point?.latitude).toBeCloseTo(30.05, 5);
    expect(point?.longitude).toBeCloseTo(116.05, 5);
  });

  it("stands upright, whichever way the camera was held", async () => {
    const top = await picture({ widthPx: 100, heightPx: 50, colour: "#ff0000" });
    const sent = await sharp({
      create: { width: 100, height: 100, channels: 3, background: "#0000ff" },
    })
      .composite([{ input: top, left: 0, top: 0 }])
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer();
    const { full } = await preparePhoto(sent);
    const [red = 0, , blue = 0] = await pixel(full, 90, 50);
    expect(red, "what was on top is on the right now").toBeGreaterThan(200);
    expect(blue).toBeLessThan(60);
  });

  it("holds nothing of what was hung on to the file", async () => {
    const mark = "PK\x03\x04<script>alert('polyglot')</script>";
    const sent = Buffer.concat([await picture(), Buffer.from(mark, "latin1")]);
    const { full, small } = await preparePhoto(sent);
    for (const file of [full, small]) expect(file.includes("polyglot")).toBe(false);
  });

  it("is white where it was transparent", async () => {
    const clear = await sharp({
      create: { width: 20, height: 20, channels: 4, background: { r: 0, g: 0, b: 0, alpha: 0 } },
    })
      .png()
      .toBuffer();
    const { full } = await preparePhoto(clear);
    expect(Math.min(...(await pixel(full, 10, 10)))).toBeGreaterThan(250);
  });
});

describe("a file that is refused", () => {
  it.each(Object.entries(others))("%s is named, whatever it is called", async (seems, file) => {
    await expect(preparePhoto(file)).rejects.toMatchObject({
      code: "photo_type",
      facts: { seems },
    });
  });

  it("that is empty", async () => {
    expect(await refusal(Buffer.alloc(0))).toBe("photo_empty");
  });

  it("that is half a photo, at every length", async () => {
    for (const format of ["jpeg", "png", "webp"] as const) {
      const whole = await picture({ format, widthPx: 900 });
      for (const share of [0.02, 0.3, 0.6, 0.9]) {
        const half = whole.subarray(0, Math.max(16, Math.floor(whole.length * share)));
        expect(await refusal(half), `${format} ${String(share)}`).toBe("photo_unreadable");
      }
    }
  });

  it("that unpacks to more pixels than any camera has", async () => {
    const small = bomb(30_000);
    expect(small.byteLength).toBeLessThan(200_000);
    expect(await refusal(small)).toBe("photo_too_many_pixels");
    expect(await refusal(bomb(2_000_000_000)), "beyond what the format allows").toMatch(
      /^photo_(too_many_pixels|unreadable)$/,
    );
  });

  it("that begins like a photo and goes on as something else", async () => {
    const tail = Buffer.from("<html>".repeat(500));
    for (const head of ["\xff\xd8\xff\xe0", "\x89PNG\r\n\x1a\n", "RIFF\x10\x00\x00\x00WEBPVP8 "]) {
      expect(await refusal(Buffer.concat([Buffer.from(head, "latin1"), tail]))).toBe(
        "photo_unreadable",
      );
    }
  });
});

describe("a covered photo", () => {
  const half: Cover = { x: 0, y: 0, width: 0.5, height: 1 };

  it("is black there and as it was elsewhere, in both sizes", async () => {
    const { full } = await preparePhoto(await picture({ colour: "#ff8800" }));
    const covered = await coverPhoto(full, [half]);
    expect(Math.max(...(await pixel(covered.full, 50, 200)))).toBeLessThan(20);
    expect((await pixel(covered.full, 350, 200))[0]).toBeGreaterThan(230);
    expect(Math.max(...(await pixel(covered.small, 40, 160)))).toBeLessThan(20);
  });

  it("takes rectangles that stick out or hide nothing", async () => {
    const { full } = await preparePhoto(await picture());
    const odd = [
      { x: 0.9, y: 0.9, width: 1, height: 1 },
      { x: 1, y: 1, width: 1, height: 1 },
      { x: 0.2, y: 0.2, width: 0, height: 0.5 },
    ];
    const covered = await coverPhoto(full, odd);
    expect(Math.max(...(await pixel(covered.full, 399, 399)))).toBeLessThan(20);
    expect((await pixel(covered.full, 90, 150))[0]).toBeGreaterThan(150);
  });
});
