// A model as text for a column of a table, and back. A few megabytes.
import { z } from "zod";
import type { Model } from "./model.ts";
import { Vocabulary } from "./vocabulary.ts";

/** The way in which texts become features and features become scores; a model of another kind can't be read. */
const MODEL_KIND = "linear-1";

const CHUNK_BYTES = 0x8000;

function toText(values: Int32Array | Float32Array | Int8Array): string {
  const bytes = new Uint8Array(values.buffer, values.byteOffset, values.byteLength);
  let binary = "";
  for (let at = 0; at < bytes.length; at += CHUNK_BYTES)
    binary += String.fromCharCode(...bytes.subarray(at, at + CHUNK_BYTES));
  return btoa(binary);
}

function toBytes(text: string): ArrayBuffer {
  const binary = atob(text);
  const bytes = new Uint8Array(binary.length);
  for (let at = 0; at < binary.length; at += 1) bytes[at] = binary.charCodeAt(at);
  return bytes.buffer;
}

const packed = z.object({
  kind: z.literal(MODEL_KIND),
  labels: z.array(z.string()).min(2),
  calibration: z.object({
    sharpness: z.number(),
    slope: z.number(),
    offset: z.number(),
    // The first models had none.
    steps: z
      .object({ promised: z.array(z.number()), right: z.array(z.number()) })
      .default({ promised: [], right: [] }),
  }),
  hashes: z.string(),
  rarity: z.string(),
  scales: z.string(),
  biases: z.string(),
  weights: z.string(),
});

export function writeModel(model: Model): string {
  const { labels, calibration, vocabulary } = model;
  return JSON.stringify({
    kind: MODEL_KIND,
    labels,
    calibration,
    hashes: toText(vocabulary.hashes),
    rarity: toText(vocabulary.rarity),
    scales: toText(model.scales),
    biases: toText(model.biases),
    weights: toText(model.weights),
  });
}

/** Throws for what `writeModel` did not write. */
export function readModel(text: string): Model {
  const { labels, calibration, ...rest } = packed.parse(JSON.parse(text));
  const hashes = new Int32Array(toBytes(rest.hashes));
  const rarity = new Float32Array(toBytes(rest.rarity));
  const scales = new Float32Array(toBytes(rest.scales));
  const biases = new Float32Array(toBytes(rest.biases));
  const weights = new Int8Array(toBytes(rest.weights));
  const features = [rarity.length, scales.length, weights.length / labels.length];
  if (biases.length !== labels.length || features.some((count) => count !== hashes.length))
    throw new Error("the model is cut short");
  const vocabulary = new Vocabulary(hashes, rarity);
  return { labels, calibration, vocabulary, scales, biases, weights };
}
