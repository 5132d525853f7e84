// How the built programs are run: by `npm start`, by themselves, and by the benchmarks alike.

/**
 * V8 lets its heap grow to what the machine has, and gives it back late. Held to this, web and worker need about a third
 * less memory under load, and are as fast (measured with `npm run bench -- pipeline`); what lives in them is under 80 MB.
 */
const YOUNG_SPACE_MB = 4;
const OLD_SPACE_MB = 192;

/** The arguments for Node that run the built `name`. */
export function programArgs(name: "web" | "worker"): string[] {
  return [
    `--max-semi-space-size=${YOUNG_SPACE_MB}`,
    `--max-old-space-size=${OLD_SPACE_MB}`,
    `build/${name}.js`,
  ];
}
