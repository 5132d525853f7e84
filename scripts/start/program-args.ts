// How the built programs are run: by `npm start`, by themselves, and by the benchmarks alike.

/**
 * V8 lets the space for young objects grow to what the machine has, and gives it back late; held small, web and worker
 * need about a third less memory under load, and are as fast (measured with `npm run bench -- pipeline`).
 */
const YOUNG_SPACE_MB = 4;

/** The arguments for Node that run the built `name`. */
export function programArgs(name: "web" | "worker"): string[] {
  return [`--max-semi-space-size=${YOUNG_SPACE_MB}`, `build/${name}.js`];
}
