// Branches, areas, categories and landmarks as files write them: what is exported, what forms show, and what the log of
// the configuration keeps. The imports read the same words back.
import { createHash } from "node:crypto";
import type { AreaShape, CategoryLearning } from "../../../db/repositories/county-import.ts";
import type { ConfigRecord } from "../administration/config-change.ts";
import { canonicalJson } from "../problem/event.ts";
import type { Area, Branch, Category } from "./branch.ts";
import type { CodeIds, Duties } from "./duties.ts";
import { polygonsOf } from "./geometry.ts";
import type { Landmark } from "./landmark.ts";
import { asColumns } from "./local-fields.ts";
import { cellOfQuestions } from "./question-fields.ts";

export type DutifulBranch = Branch & Duties;
export type ShapedArea = Area & AreaShape;
export type TaughtCategory = Category & CategoryLearning;

type CodeOf = (id: string | null) => string;

/** The columns of `import-branches`. */
export function branchInFile(branch: DutifulBranch, codeOf: CodeOf, ids: CodeIds): ConfigRecord {
  const [areaOf, categoryOf] = [codesIn(ids.areaIds), codesIn(ids.categoryIds)];
  return {
    code: branch.code,
    parent: codeOf(branch.parentId),
    kind: branch.kind,
    ...asColumns("name", branch.name),
    closed: branch.closed,
    areas: branch.areas.map((id) => areaOf.get(id) ?? "").sort(),
    responsibilities: branch.responsibilities
      .map(({ categoryId, areaId }) => {
        const kind = categoryOf.get(categoryId) ?? "";
        return areaId === null ? kind : `${kind}@${areaOf.get(areaId) ?? ""}`;
      })
      .sort(),
  };
}

const turned = new WeakMap<ReadonlyMap<string, string>, Map<string, string>>();

/** By id instead of by code; turned round once. */
function codesIn(ids: ReadonlyMap<string, string>): Map<string, string> {
  const known = turned.get(ids) ?? new Map([...ids].map(([code, id]) => [id, code]));
  turned.set(ids, known);
  return known;
}

/** The properties of `import-areas`; of the border only how long it is and its digest. */
export function areaInFile(area: ShapedArea, codeOf: CodeOf): ConfigRecord {
  const positions = polygonsOf(area.geometry).flat(2).length;
  const digest = createHash("sha256").update(canonicalJson(area.geometry)).digest("hex");
  return {
    code: area.code,
    parent: codeOf(area.parentId),
    level: area.level,
    ...asColumns("name", area.name),
    border: `${String(positions)} / ${digest.slice(0, 16)}`,
  };
}

/** The columns of `import-categories`. */
export function categoryInFile(kind: TaughtCategory, codeOf: CodeOf): ConfigRecord {
  return {
    code: kind.code,
    parent: codeOf(kind.parentId),
    ...asColumns("name", kind.name),
    ...asColumns("description", kind.description),
    sensitive: kind.sensitive,
    complex: kind.complex,
    urgency: kind.defaultUrgency,
    ...asColumns("examples", kind.examples),
    questions: cellOfQuestions(kind.questions),
    retired: kind.retired ?? false,
  };
}

/** The columns of `import-landmarks`. */
export function landmarkInFile(
  landmark: Landmark,
  areaIds: ReadonlyMap<string, string>,
): ConfigRecord {
  const { code, kind, areaId, point } = landmark;
  return {
    code,
    kind,
    ...asColumns("name", landmark.name),
    other_names: landmark.otherNames,
    area: areaId === null ? "" : (codesIn(areaIds).get(areaId) ?? ""),
    latitude: point?.latitude ?? "",
    longitude: point?.longitude ?? "",
    ...(landmark.responsible ? asColumns("responsible", landmark.responsible) : {}),
  };
}
