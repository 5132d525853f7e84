// Which features a model knows, and how rare each is. A table of open addresses: hundreds of thousands of entries,
// looked up millions of times while it learns.
import { normalised, readFeatures } from "./features.ts";

/** A text as a model sees it: places in the vocabulary and their weights, of length 1 together. */
export interface Vector {
  readonly indices: Int32Array;
  readonly weights: Float32Array;
}

export class Vocabulary {
  /** Hashes in the order of their places. */
  readonly hashes: Int32Array;
  /** How telling each feature is: ln((1 + texts) / (1 + texts with it)) + 1. */
  readonly rarity: Float32Array;
  readonly #slots: Int32Array;
  readonly #mask: number;
  readonly #counts: Int32Array;
  #touched: Int32Array = new Int32Array(1024);

  constructor(hashes: Int32Array, rarity: Float32Array) {
    this.hashes = hashes;
    this.rarity = rarity;
    const size = 2 ** Math.ceil(Math.log2(hashes.length * 2 + 2));
    this.#mask = size - 1;
    this.#slots = new Int32Array(size).fill(-1);
    for (let index = 0; index < hashes.length; index += 1) {
      let slot = spread(hashes[index] ?? 0) & this.#mask;
      while ((this.#slots[slot] ?? -1) >= 0) slot = (slot + 1) & this.#mask;
      this.#slots[slot] = index;
    }
    this.#counts = new Int32Array(hashes.length);
  }

  get size(): number {
    return this.hashes.length;
  }

  /** The place of a feature, or -1. */
  indexOf(hash: number): number {
    let slot = spread(hash) & this.#mask;
    for (;;) {
      const index = this.#slots[slot] ?? -1;
      if (index < 0 || this.hashes[index] === hash) return index;
      slot = (slot + 1) & this.#mask;
    }
  }

  /** The text's known features: (1 + ln count) x rarity, of length 1 together. */
  vectorOf(text: string): Vector {
    let touched = 0;
    readFeatures(normalised(text), (hash) => {
      const index = this.indexOf(hash);
      if (index < 0) return;
      if (this.#counts[index] === 0) {
        if (touched === this.#touched.length) this.#grow();
        this.#touched[touched++] = index;
      }
      this.#counts[index] = (this.#counts[index] ?? 0) + 1;
    });
    const indices = this.#touched.slice(0, touched);
    const weights = new Float32Array(touched);
    let square = 0;
    for (let at = 0; at < touched; at += 1) {
      const index = indices[at] ?? 0;
      const count = this.#counts[index] ?? 1;
      const times = count === 1 ? 1 : 1 + Math.log(count);
      const weight = times * (this.rarity[index] ?? 0);
      weights[at] = weight;
      square += weight * weight;
      this.#counts[index] = 0;
    }
    const length = Math.sqrt(square);
    for (let at = 0; at < touched; at += 1) weights[at] = (weights[at] ?? 0) / length;
    return { indices, weights };
  }

  #grow(): void {
    const larger = new Int32Array(this.#touched.length * 2);
    larger.set(this.#touched);
    this.#touched = larger;
  }
}

/** Hashes whose low bits are alike must not share a neighbourhood. */
function spread(hash: number): number {
  return Math.imul(hash, 0x85ebca6b) >>> 7;
}

/** Every feature that at least `minTexts` of the texts have. */
export function* learnVocabulary(
  texts: readonly string[],
  minTexts: number,
): Generator<void, Vocabulary> {
  const counts = new Map<number, number>();
  const last = new Map<number, number>();
  for (const [number, text] of texts.entries()) {
    readFeatures(normalised(text), (hash) => {
      if (last.get(hash) === number) return;
      last.set(hash, number);
      counts.set(hash, (counts.get(hash) ?? 0) + 1);
    });
    if (number % 100 === 99) yield;
  }
  const kept = [...counts].filter(([, count]) => count >= minTexts);
  const hashes = Int32Array.from(kept, ([hash]) => hash);
  const rarity = Float32Array.from(
    kept,
    ([, count]) => Math.log((1 + texts.length) / (1 + count)) + 1,
  );
  return new Vocabulary(hashes, rarity);
}
