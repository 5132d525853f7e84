// A sentence for everything that can be wrong with a file of branches, areas, categories or landmarks, and for
// what is worth a look.
import type {
  ImportFault,
  ImportFaultCode,
  ImportWarning,
  ImportWarningCode,
} from "../../app/domain/branch/import-fault.ts";

type Facts = ImportFault["facts"];

/** A landmark's point has neither ring nor place in one. */
const where = ({ ring, position }: Facts): string =>
  ring === undefined ? "" : `ring ${String(ring)}, position ${String(position)}: `;

const sentences: Record<ImportFaultCode, (facts: Facts) => string> = {
  not_a_record: ({ field }) =>
    field ? `${String(field)} can't be read` : "this is not a record with fields",
  unknown_field: ({ field }) => `there is no field "${String(field)}"`,
  missing: ({ field }) => `${String(field)} is missing`,
  too_long: ({ field }) => `${String(field)} is too long`,
  not_a_code: ({ field }) =>
    `${String(field)} must be letters, digits, dots, dashes and underlines without spaces`,
  reserved_code: ({ field }) => `${String(field)} must not be "unknown": residents answer so`,
  not_one_of: ({ field, allowed }) => `${String(field)} must be one of ${String(allowed)}`,
  not_a_list: ({ field }) => `${String(field)} must be a list`,
  not_true_or_false: ({ field }) => `${String(field)} must be true or false`,
  duplicate_code: ({ code, firstLine }) =>
    `the code ${String(code)} stands in line ${String(firstLine)} already`,
  unknown_parent: ({ code, parent }) =>
    `${String(code)} should lie under ${String(parent)}, and nothing has that code`,
  circular: ({ codes }) => `this goes in a circle: ${String(codes)}`,
  second_coordinating: ({ code, other }) =>
    `${String(code)} can't be the coordinating branch: ${String(other)} is`,
  no_coordinating: () => "no branch is of the kind coordinating, and there must be one",
  second_root: ({ code, other }) =>
    `${String(code)} has no parent, and only one can stand at the top: ${String(other)} does`,
  third_level: ({ code, parent }) =>
    `${String(code)} lies under ${String(parent)}, which has a parent itself: there are two levels only`,
  level_not_below_parent: ({ code, level, parent, parentLevel }) =>
    `${String(code)} is a ${String(level)} and can't lie in ${String(parent)}, a ${String(parentLevel)}`,
  coordinating_closed: ({ code }) =>
    `${String(code)} coordinates: it holds what nobody else has, and can't be closed`,
  closed_with_problems: ({ code, count }) =>
    `${String(code)} can't be closed: ${String(count)} open problem(s) lie with it or are its to answer for; give them to others first`,
  unknown_area: ({ code }) => `there is no area ${String(code)}`,
  unknown_category: ({ code }) => `there is no category ${String(code)}`,
  not_a_polygon: ({ type }) =>
    `the geometry must be a Polygon or a MultiPolygon, and is ${type === "none" ? "missing" : String(type)}`,
  not_a_position: (facts) => `${where(facts)}this is not a position of two numbers`,
  out_of_range: ({ longitude, latitude, ...facts }) =>
    `${where(facts)}${String(longitude)}, ${String(latitude)} is not on the earth (longitude first, then latitude, in degrees)`,
  ring_too_short: ({ ring }) => `ring ${String(ring)} has fewer than four positions`,
  ring_not_closed: ({ ring }) => `ring ${String(ring)} does not end where it begins`,
  swapped: ({ longitude, latitude, ...facts }) =>
    `${where(facts)}${String(longitude)}, ${String(latitude)} is not on the earth: are they swapped? Longitude comes first, then latitude`,
  too_many_positions: ({ count, max }) =>
    `the geometry has ${String(count)} positions, and ${String(max)} are allowed: simplify it`,
  too_many_rings: ({ count, max }) =>
    `the geometry has ${String(count)} rings, and ${String(max)} are allowed: simplify it`,
  too_tangled: () =>
    "the border runs to and fro over itself so often that it can't be checked: simplify it",
  no_area: ({ ring }) => `ring ${String(ring)} encloses nothing`,
  ring_crosses_itself: ({ longitude, latitude, ...facts }) =>
    `${where(facts)}the ring crosses itself after ${String(longitude)}, ${String(latitude)}`,
  rings_cross: ({ longitude, latitude, other, ...facts }) =>
    `${where(facts)}the ring crosses ring ${String(other)} after ${String(longitude)}, ${String(latitude)}`,
  hole_not_inside: ({ ring }) => `ring ${String(ring)} is a hole, and does not lie in its polygon`,
  parts_overlap: ({ ring, other }) =>
    `ring ${String(ring)} lies in ring ${String(other)}: parts of one area must not overlap`,
  far_and_swapped: ({ code, longitude, latitude }) =>
    `${String(code)} lies around ${String(longitude)}, ${String(latitude)}, far from all the others, and near them if longitude and latitude are swapped`,
  not_a_point: () => "the geometry must be a Point",
  not_degrees: ({ field }) => `${String(field)} must be a number of degrees, such as 30.1234`,
  half_a_point: ({ field }) =>
    `${String(field)} is missing: give both latitude and longitude, or neither`,
  no_place: ({ code }) => `${String(code)} has neither an area nor a point`,
  inside_the_county: ({ code, area }) =>
    `${String(code)} is of the kind outside, and its point lies in the area ${String(area)}`,
  same_name: ({ name, other }) =>
    `the name ${String(name)} stands twice in one area: ${String(other)} has it already`,
  too_many_questions: ({ field }) => `${String(field)} are more than three`,
  too_many_choices: ({ field }) => `${String(field)} are more than twelve`,
  no_choices: ({ field }) => `${String(field)} are missing: a question needs something to choose`,
  same_choice: ({ field }) => `${String(field)} have the same code twice`,
  same_question: ({ question, code, other }) =>
    `the question ${String(question)} of ${String(code)} has a code that a question of ${String(other)} has already: rules could not tell them apart`,
  code_taken: ({ code }) => `the code ${String(code)} is there already`,
  reserved_question: ({ field }) =>
    `${String(field)} must not be "danger" or "hazards": the form itself keeps answers under them`,
};

const warnings: Record<ImportWarningCode, (facts: Facts) => string> = {
  areas_overlap: ({ code, other, percent, hectares }) =>
    `${String(code)} and ${String(other)} overlap by ${String(hectares)} ha, ${String(percent)} % of the smaller`,
  outside_parent: ({ code, parent, percent, hectares }) =>
    `${String(hectares)} ha of ${String(code)}, ${String(percent)} % of it, lie outside ${String(parent)}`,
  outside_its_area: ({ code, area }) => `the point of ${String(code)} lies outside ${String(area)}`,
  outside_every_area: ({ code }) => `the point of ${String(code)} lies outside every area`,
};

export function sentenceOfImportFault({ code, facts }: ImportFault): string {
  return sentences[code](facts);
}

export function sentenceOfImportWarning({ code, facts }: ImportWarning): string {
  return warnings[code](facts);
}
