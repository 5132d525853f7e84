import { describe, expect, it } from "vitest";
import { branchKinds } from "../../../app/domain/branch/branch.ts";
import { route } from "../../../app/domain/routing/route.ts";
import { QUESTIONS_MAX, questionCodes } from "../../../app/domain/problem/extra-question.ts";
import { staffRoles } from "../../../app/domain/shared/actor.ts";
import { baseLanguages } from "../../../app/domain/shared/language.ts";
import { makeAreas } from "../../../scripts/demo/areas.ts";
import { coordinatingCode, demoBranches } from "../../../scripts/demo/branches.ts";
import { demoCategories } from "../../../scripts/demo/categories.ts";
import { demoQuestions } from "../../../scripts/demo/questions.ts";
import { demoRules } from "../../../scripts/demo/rules.ts";
import { demoPeople } from "../../../scripts/demo/people.ts";
import { demoResponsibilities } from "../../../scripts/demo/responsibilities.ts";
import { routingFacts } from "../../../scripts/demo/routing.ts";

const areas = makeAreas(1);
const codes = (things: readonly { code: string }[]) => new Set(things.map(({ code }) => code));
const subKinds = demoCategories.filter(({ parentCode }) => parentCode !== null);
const winner = (category: string, area: string) => route(routingFacts(category, area, []));

function expectTree(things: readonly { code: string; parentCode: string | null }[]) {
  const known = new Set<string>();
  for (const { code, parentCode } of things) {
    expect(known.has(code), `${code} twice`).toBe(false);
    expect(parentCode === null || known.has(parentCode), `parent of ${code}`).toBe(true);
    known.add(code);
  }
}

describe("the branches of the demo county", () => {
  it("form one tree under the coordinating office, with every kind in it", () => {
    expectTree(demoBranches);
    const roots = demoBranches.filter(({ parentCode }) => parentCode === null);
    expect(roots.map(({ code, kind }) => [code, kind])).toEqual([
      [coordinatingCode, "coordinating"],
    ]);
    expect(new Set(demoBranches.map(({ kind }) => kind))).toEqual(new Set(branchKinds));
    expect(demoBranches.filter(({ kind }) => kind === "enterprise")).toHaveLength(1);
  });

  it("serve every area of the map, each village by exactly one branch of its own", () => {
    for (const branch of demoBranches) {
      for (const code of branch.areaCodes) expect(codes(areas).has(code), code).toBe(true);
    }
    for (const { code } of areas.filter(({ level }) => level === "village")) {
      const own = demoBranches.filter(
        ({ kind, areaCodes }) =>
          (kind === "village" || kind === "community") && areaCodes.includes(code),
      );
      expect(own, code).toHaveLength(1);
    }
  });

  it("solve known kinds in known areas", () => {
    for (const { branchCode, categoryCode, areaCode } of demoResponsibilities) {
      expect(codes(demoBranches).has(branchCode), branchCode).toBe(true);
      expect(codes(demoCategories).has(categoryCode), categoryCode).toBe(true);
      expect(areaCode === null || codes(areas).has(areaCode), String(areaCode)).toBe(true);
    }
  });

  it.each([
    ["refuse", "miancang", "miancang"],
    ["refuse", "luhuadang", "xialiuting"],
    ["street-lighting", "banwu", "yungen"],
    ["drainage", "xingwan", "xinzhong"],
    ["road-damage", "banwu", "luxian"],
    ["water-outage", "banwu", "water-company"],
    ["school-places", "qingwu", "dept-education"],
    ["licences", "huaiying", "dept-market"],
    ["lifts-property", "fangji", "fangji"],
    ["river-pollution", "yungen", "dept-water"],
  ])("get %s in %s at %s", (category, area, expected) => {
    expect(winner(category, area)).toMatchObject({ outcome: "assigned", branchId: expected });
  });

  it("leave to the coordinating office only what nobody in the county can solve", () => {
    for (const { code } of subKinds) {
      for (const area of areas.filter(({ level }) => level === "village")) {
        const { outcome } = winner(code, area.code);
        expect(outcome, `${code} in ${area.code}`).toBe(
          code === "shared-cables" ? "triage" : "assigned",
        );
      }
    }
  });
});

describe("the kinds of problem of the demo county", () => {
  it("are two levels, named and described in every base language", () => {
    expectTree(demoCategories);
    for (const { code, parentCode, name, description } of demoCategories) {
      const parent = demoCategories.find((category) => category.code === parentCode);
      expect(parent?.parentCode ?? null, code).toBeNull();
      for (const language of baseLanguages) {
        expect(name[language].trim(), code).not.toBe("");
        expect(description[language].trim(), code).not.toBe("");
      }
    }
  });

  it("have at least five sentences each to learn from, none twice", () => {
    const seen = new Set<string>();
    for (const { code, examples } of subKinds) {
      for (const language of baseLanguages) {
        expect(examples[language].length, `${code} ${language}`).toBeGreaterThanOrEqual(5);
        for (const sentence of examples[language]) {
          expect(seen.has(sentence), sentence).toBe(false);
          expect(/[\p{Script=Han}]/u.test(sentence), sentence).toBe(language === "zh-CN");
          seen.add(sentence);
        }
      }
    }
  });
});

describe("the staff of the demo county", () => {
  it("fill every role, with one official for each branch", () => {
    const roles = demoPeople.flatMap((person) => person.roles);
    expect(new Set(roles.map(({ role }) => role))).toEqual(new Set(staffRoles));
    const officials = roles.filter(({ role }) => role === "official");
    expect(officials.map(({ branchCode }) => branchCode)).toEqual(
      demoBranches.map(({ code }) => code),
    );
    expect(roles.filter(({ role }) => role === "moderator")).toHaveLength(2);
    for (const { branchCode } of roles) expect(codes(demoBranches).has(branchCode)).toBe(true);
  });

  it("have names and addresses of their own, at a reserved domain", () => {
    expect(new Set(demoPeople.map(({ email }) => email)).size).toBe(demoPeople.length);
    expect(new Set(demoPeople.map(({ name }) => name["zh-CN"])).size).toBe(demoPeople.length);
    for (const { email } of demoPeople) expect(email).toMatch(/^[a-z0-9.-]+@wanglan\.example$/);
  });
});

describe("the extra questions of the demo county", () => {
  const all = Object.values(demoQuestions).flat();

  it("belong to kinds that there are, at most three each, with codes that no other has", () => {
    for (const [kind, questions] of Object.entries(demoQuestions)) {
      expect(codes(subKinds).has(kind), kind).toBe(true);
      expect(questions.length).toBeLessThanOrEqual(QUESTIONS_MAX);
    }
    expect(Object.keys(demoQuestions).length).toBeGreaterThanOrEqual(8);
    expect(questionCodes(demoCategories).size).toBe(all.length + 2);
    for (const { choices } of all) expect(codes(choices).size).toBe(choices.length);
  });

  it("are what its rules go by", () => {
    const named = JSON.stringify(demoRules).match(/"question":"([^"]+)"/g) ?? [];
    expect(named.length).toBeGreaterThan(0);
    for (const one of named) {
      expect(questionCodes(demoCategories)).toContain(one.slice('"question":"'.length, -1));
    }
  });
});
