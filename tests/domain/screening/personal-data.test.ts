// What identifies a person in a text, so that a moderator can cover it: found as people write it, in both languages.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  coverPersonalData,
  findPersonalData,
  quotePersonalData,
} from "../../../app/domain/screening/personal-data.ts";
import type { PersonalDataKind } from "../../../app/domain/screening/personal-data.ts";

const found = (text: string): [PersonalDataKind, string][] =>
  findPersonalData(text).map(({ kind, start, end }) => [kind, text.slice(start, end)]);

describe("personal data", () => {
  it.each<[string, PersonalDataKind, string]>([
    ["write to mei@example.org please", "email", "mei@example.org"],
    ["邮箱：mei.li@mail.example.org，谢谢", "email", "mei.li@mail.example.org"],
    ["my number is 13800138000", "phone", "13800138000"],
    ["call +86 138 0013 8000 now", "phone", "+86 138 0013 8000"],
    ["call +49-30-1234567", "phone", "+49-30-1234567"],
    ["电话13800138000找我", "phone", "13800138000"],
    ["电话：０５７１－８８８８８８８８", "phone", "０５７１－８８８８８８８８"],
    ["电话１３８００１３８０００", "phone", "１３８００１３８０００"],
    ["我的身份证号是110101199003074514", "identity_number", "110101199003074514"],
    ["ID 11010119900307451X.", "identity_number", "11010119900307451X"],
    [
      "身份证１１０１０１１９９００３０７４５１Ｘ",
      "identity_number",
      "１１０１０１１９９００３０７４５１Ｘ",
    ],
  ])("in %j there is %s %s", (text, kind, exactly) => {
    expect(found(text)).toEqual([[kind, exactly]]);
  });

  it.each([
    "The lamp has been dark for 14 days.",
    "3 号楼 2 单元 501 室",
    "公交 302 路 7:30 不来",
    "the road costs 120000 a year",
    "5@ the market",
    "Article 12, paragraph 3",
    "110",
  ])("in %j there is none", (text) => {
    expect(found(text)).toEqual([]);
  });

  it("several in one text are all found, in order", () => {
    const text = "mei@example.org or 13800138000; ID 110101199003074514; li@example.org";
    expect(found(text).map(([kind]) => kind)).toEqual([
      "email",
      "phone",
      "identity_number",
      "email",
    ]);
  });

  it("an identity number is not taken for a phone number", () => {
    expect(found("110101199003074514").map(([kind]) => kind)).toEqual(["identity_number"]);
  });

  it("covered, nothing of it is left, and everything else is", () => {
    const text = "Call 13800138000 or mei@example.org, I am at home after six.";
    const covered = coverPersonalData(text);
    expect(covered).toBe("Call █████ or █████, I am at home after six.");
    expect(findPersonalData(covered)).toEqual([]);
  });

  it("findings never overlap, lie within the text, and none is left after covering", () => {
    const secrets = ["mei@example.org", "13800138000", "110101199003074514"];
    const word = fc.constantFrom(...secrets, "路灯，", "a", "(b)", "。", "12", "C/D-3");
    fc.assert(
      fc.property(fc.array(word, { maxLength: 12 }), (words) => {
        const text = words.join(" ");
        const all = findPersonalData(text);
        let at = 0;
        for (const { start, end } of all) {
          expect(start).toBeGreaterThanOrEqual(at);
          expect(end).toBeGreaterThan(start);
          at = end;
        }
        expect(at).toBeLessThanOrEqual(text.length);
        const covered = coverPersonalData(text);
        for (const secret of secrets) expect(covered).not.toContain(secret);
        expect(findPersonalData(covered)).toEqual([]);
      }),
    );
  });
});

describe("telling the one who typed it", () => {
  it("names the field and quotes what was found, in their order", () => {
    const found = quotePersonalData([
      ["description", "请打 138 1234 5678，或写信到 a@b.cn。"],
      ["place", "At 330106198001011234, Mill Road"],
    ]);
    expect(found).toEqual([
      { field: "description", kind: "phone", quote: "138 1234 5678" },
      { field: "description", kind: "email", quote: "a@b.cn" },
      { field: "place", kind: "identity_number", quote: "330106198001011234" },
    ]);
  });

  it("takes coordinates for no telephone number", () => {
    expect(quotePersonalData([["place", "30.050000, 116.5000000"]])).toEqual([]);
  });
});
