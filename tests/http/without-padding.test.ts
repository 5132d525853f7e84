// Pages in Chinese arrive whole: no character is damaged where React's buffer ends.
import { PassThrough } from "node:stream";
import type { Transform } from "node:stream";
import { buffer } from "node:stream/consumers";
import { createElement } from "react";
import { renderToPipeableStream, renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { withoutPadding } from "../../app/http/without-padding.server.ts";

const paragraphs = (shift: number) =>
  createElement(
    "div",
    null,
    "x".repeat(shift),
    Array.from({ length: 400 }, (_, key) => createElement("p", { key }, "路灯坏了三个星期 😀")),
  );

function rendered(shift: number, through: Transform): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const { pipe } = renderToPipeableStream(paragraphs(shift), {
      onAllReady: () => {
        buffer(through).then(resolve, reject);
        pipe(through);
      },
      onError: reject,
    });
  });
}

const shifts = [0, 1, 2, 3, 4, 5];

describe("a page in Chinese", () => {
  it("is damaged by React itself: once it is not, this mending can go", async () => {
    const pages = await Promise.all(shifts.map((shift) => rendered(shift, new PassThrough())));
    expect(pages.some((page) => page.includes(0))).toBe(true);
  });

  it("arrives whole, wherever the buffer ends", async () => {
    for (const shift of shifts) {
      const page = (await rendered(shift, withoutPadding())).toString("utf8");
      const plain = (html: string) => html.replaceAll("<!-- -->", "");
      expect(plain(page)).toBe(renderToStaticMarkup(paragraphs(shift)));
    }
  });
});
