// The kind of a problem, from what the resident chose and what the text says.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Guess } from "../../../app/domain/routing/classifier/model.ts";
import { USUAL_RELIABILITY, kindsOf } from "../../../app/domain/routing/kinds.ts";
import type { Category } from "../../../app/domain/branch/branch.ts";
import type { CategoryId } from "../../../app/domain/shared/ids.ts";
import { categories } from "../../support/fixtures.ts";

const { pothole, bridge, roads, leak } = categories;
const all = Object.values(categories);

/** What the classifier says; codes and ids of the small county are the same words. */
const said = (...guesses: (readonly [Category, number])[]): Guess[] =>
  guesses.map(([{ code }, probability]) => ({ label: code, probability }));

function kinds(chosen: Category | null, guesses: readonly Guess[], reliability = 0.95) {
  return kindsOf({ chosenId: chosen?.id ?? null, guesses, categories: all, reliability });
}
const probabilityOf = (kind: Category, of: ReturnType<typeof kinds>): number =>
  of.find(({ categoryId }) => categoryId === kind.id)?.probability ?? 0;

describe("without a model", () => {
  it("the kind is what the resident chose, as surely as residents usually choose", () => {
    expect(kinds(pothole, [], USUAL_RELIABILITY)).toEqual([
      { categoryId: "pothole", probability: USUAL_RELIABILITY },
    ]);
  });

  it("nothing is known when they did not know", () => {
    expect(kinds(null, [])).toEqual([]);
  });
});

describe("with a model", () => {
  it("the text alone decides when the resident did not know", () => {
    const found = kinds(null, said([leak, 0.9], [pothole, 0.1]));
    expect(found.map(({ categoryId }) => categoryId)).toEqual(["leak", "pothole"]);
    expect(probabilityOf(leak, found)).toBeCloseTo(0.9, 2);
  });

  it("text and choice that agree are surer than either", () => {
    const found = kinds(pothole, said([pothole, 0.9], [leak, 0.1]));
    expect(found[0]?.categoryId).toBe("pothole");
    expect(probabilityOf(pothole, found)).toBeGreaterThan(0.95);
  });

  it("a hesitant text does not overrule the choice, a sure one does", () => {
    expect(kinds(pothole, said([leak, 0.7], [pothole, 0.3]))[0]?.categoryId).toBe("pothole");
    expect(kinds(pothole, said([leak, 0.9999], [pothole, 0.0001]))[0]?.categoryId).toBe("leak");
  });

  it("the less reliable residents are, the more the text counts", () => {
    const guesses = said([leak, 0.9], [pothole, 0.1]);
    const trusted = probabilityOf(pothole, kinds(pothole, guesses, 0.98));
    const doubted = probabilityOf(pothole, kinds(pothole, guesses, 0.6));
    expect(doubted).toBeLessThan(trusted);
  });

  it("a chosen parent speaks for all its children, and the text says which", () => {
    const found = kinds(roads, said([bridge, 0.6], [pothole, 0.2], [leak, 0.2]));
    expect(found[0]?.categoryId).toBe("bridge");
    expect(probabilityOf(pothole, found)).toBeGreaterThan(probabilityOf(leak, found));
    // Three to one, as the text has it: the choice says nothing between the two.
    expect(probabilityOf(bridge, found) / probabilityOf(pothole, found)).toBeCloseTo(3, 6);
  });

  it("a kind that the model has never met stays possible when it was chosen, and nobody is sure", () => {
    const found = kinds(bridge, said([pothole, 0.5], [leak, 0.5]));
    expect(found.length).toBeGreaterThan(0);
    for (const { probability } of found) expect(probability).toBeLessThan(0.6);
  });

  it("labels that are no kinds of the county any more count for nothing", () => {
    const gone = [{ label: "gone", probability: 0.9 }, ...said([leak, 0.1])];
    expect(kinds(null, gone)[0]?.categoryId).toBe("leak");
  });

  it("a chosen kind that is gone leaves the word to the text", () => {
    const chosenId = "gone" as CategoryId;
    const guesses = said([leak, 0.8], [pothole, 0.2]);
    const found = kindsOf({ chosenId, guesses, categories: all, reliability: 0.95 });
    expect(probabilityOf(leak, found)).toBeCloseTo(0.8, 2);
  });
});

it("whatever is chosen and said, at most five kinds come, likeliest first, together at most 1", () => {
  const guesses = fc
    .array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 8, maxLength: 8 })
    .map((weights) => {
      const whole = weights.reduce((sum, one) => sum + one, 0) || 1;
      return all.map(({ code }, at) => ({ label: code, probability: (weights[at] ?? 0) / whole }));
    });
  const chosen = fc.option(fc.constantFrom(...all));
  fc.assert(
    fc.property(
      chosen,
      guesses,
      fc.double({ min: 0, max: 1, noNaN: true }),
      (kind, said, share) => {
        const found = kinds(kind, said, share);
        const values = found.map(({ probability }) => probability);
        expect(found.length).toBeLessThanOrEqual(5);
        expect(values).toEqual([...values].sort((a, b) => b - a));
        expect(values.reduce((sum, one) => sum + one, 0)).toBeLessThanOrEqual(1 + 1e-9);
        expect(new Set(found.map(({ categoryId }) => categoryId)).size).toBe(found.length);
        for (const value of values) expect(Number.isFinite(value)).toBe(true);
      },
    ),
  );
});
