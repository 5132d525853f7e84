// Tables and lists as people save them: every cell comes through, and every fault has its line.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseCsv } from "../../../app/domain/administration/files/csv.ts";
import { csvField, plainCell } from "../../../app/domain/shared/csv.ts";
import { listRows, parseJson } from "../../../app/domain/administration/files/json.ts";

function faultOf(read: () => unknown): unknown {
  try {
    return read();
  } catch (error) {
    return error;
  }
}

const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`;

describe("a table", () => {
  it.each([
    ["that was quoted, but for a mark against formulas", quoted, plainCell],
    ["that we have written", csvField, (cell: string) => cell],
  ])("gives back every cell %s, whatever is in it", (_what, written, expected) => {
    const odd = ["a,b", '"', '""', "a\r\nb", "\n", "，村", "=1+1", "'=x", "''-", "\t"];
    const cell = fc.oneof(fc.string(), fc.constantFrom(...odd));
    const row = fc.tuple(cell, cell, cell).filter((cells) => cells.some((one) => one.trim()));
    const ends = fc.constantFrom("\n", "\r\n");
    fc.assert(
      fc.property(fc.array(row), ends, fc.boolean(), (rows, end, isClosed) => {
        const lines = ["x,y,z", ...rows.map((cells) => cells.map(written).join(","))];
        const read = parseCsv(lines.join(end) + (isClosed ? end : ""));
        expect(read.map(({ fields }) => Object.values(fields as Record<string, string>))).toEqual(
          rows.map((cells) => cells.map(expected)),
        );
      }),
    );
  });

  it("counts lines as an editor does, also behind cells of several lines", () => {
    const read = parseCsv('a,b\n"1\n2\n3",x\n\n,\n4,y\n');
    expect(read.map(({ line }) => line)).toEqual([2, 7]);
  });

  it("takes missing cells at the end for not given", () => {
    expect(parseCsv("a,b\n1\n")).toEqual([{ line: 2, fields: { a: "1" } }]);
  });

  it.each(['a\n"b', 'a\nb"c"\n', 'a\n"b"c\n'])("refuses %j at its line", (text) => {
    expect(faultOf(() => parseCsv(text))).toMatchObject({ code: "quote", line: 2 });
  });
});

describe("a list in JSON", () => {
  it("knows the line in which each of its things begins", () => {
    const text =
      '{"note": ["features", {"features": [1]}],\n "features": [ {"a": [1,\n2]},\n\n3, [[4]\n],\n"x, ]"]}';
    const rows = listRows(text, JSON.parse(text), "features") ?? [];
    expect(rows.map(({ line }) => line)).toEqual([2, 5, 5, 7]);
  });

  it("at the top too, however it is laid out", () => {
    const things = fc.array(fc.jsonValue(), { maxLength: 5 });
    fc.assert(
      fc.property(things, (list) => {
        const text = JSON.stringify(list, null, 1);
        const rows = listRows(text, list, null) ?? [];
        const lines = text.split("\n");
        for (const { line, fields } of rows) {
          const [begins = ""] = JSON.stringify(fields, null, 1).split("\n");
          expect(lines[line - 1]?.trim().startsWith(begins.slice(0, 1))).toBe(true);
          expect(lines[line - 1]).toMatch(/^ \S/);
        }
        expect(new Set(rows.map(({ line }) => line)).size).toBe(rows.length);
      }),
    );
  });

  it("names the line in which it breaks, wherever that is", () => {
    const sound = JSON.stringify({ list: [{ a: "x", b: [1, true, null] }, "{", 2.5] }, null, 2);
    const marks = [...sound.matchAll(/[,:\]}]/g)].map((match) => match.index);
    for (const at of marks) {
      const broken = `${sound.slice(0, at)}?${sound.slice(at)}`;
      if (isInText(sound, at)) continue;
      const line = sound.slice(0, at).split("\n").length;
      expect(faultOf(() => parseJson(broken))).toMatchObject({ code: "not_json", line });
    }
  });
});

const isInText = (text: string, at: number) => (text.slice(0, at).split('"').length - 1) % 2 === 1;
