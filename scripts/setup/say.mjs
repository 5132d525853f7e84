// What the person at the terminal is told. Plain JavaScript for Node 18, since it speaks before the
// install; it knows nothing of the portal.

/** A failure whose message says all that a person needs: it is printed without a stack. */
export class SetupFailure extends Error {}

/** @param {string} line */
export function say(line) {
  process.stdout.write(`${line}\n`);
}

/** Prints what is being done, and when it ends how long it took, on one line. */
export async function step(what, work) {
  const startedMs = Date.now();
  process.stdout.write(`${what} ... `);
  try {
    const result = await work();
    say(`${((Date.now() - startedMs) / 1000).toFixed(1)} s`);
    return result;
  } catch (fault) {
    say("failed");
    throw fault;
  }
}

/** Prints a failure for a person, and ends the process with exit code 1. */
export function giveUp(fault) {
  const text = fault instanceof SetupFailure ? fault.message : (fault?.stack ?? String(fault));
  process.stderr.write(`${text}\n`);
  process.exit(1);
}
