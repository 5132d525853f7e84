// The list of jobs: none is missing, and what it promises about tries and waits is what BullMQ is told.
import { describe, expect, it } from "vitest";
import { jobNames } from "../../app/domain/outbox/job.ts";
import { DAY_MS } from "../../app/domain/shared/instant.ts";
import { catalogue, jobOptions, queueNames } from "../../workers/catalogue.ts";

const specs = Object.entries(catalogue);

describe("the catalogue of jobs", () => {
  it("covers every job that a change can owe, and no other", () => {
    expect(Object.keys(catalogue).sort()).toEqual([...jobNames].sort());
  });

  it("gives every queue something to do", () => {
    expect(new Set(specs.map(([, { queue }]) => queue))).toEqual(new Set(queueNames));
  });

  it.each(specs)("%s is tried more than once, with growing and uneven waits", (_name, spec) => {
    expect(spec.attempts).toBeGreaterThan(1);
    expect(jobOptions(spec)).toMatchObject({
      attempts: spec.attempts,
      backoff: { type: "exponential", delay: spec.backoffMs, jitter: spec.jitter },
    });
    expect(spec.jitter).toBeGreaterThan(0);
    expect(spec.jitter).toBeLessThan(1);
  });

  it.each(specs)("%s leaves nothing in Redis when it has ended", (_name, spec) => {
    expect(jobOptions(spec)).toMatchObject({ removeOnComplete: true, removeOnFail: true });
  });

  it("tries a letter for about the three days that mail servers keep trying", () => {
    const { attempts, backoffMs, jitter } = catalogue["send-letter"];
    const longestMs = backoffMs * (2 ** (attempts - 1) - 1);
    expect(longestMs * (1 - jitter)).toBeGreaterThan(1.5 * DAY_MS);
    expect(longestMs).toBeLessThan(4 * DAY_MS);
  });

  it("never drops a time limit: what fails there is tried for ever", () => {
    expect(catalogue["check-limit"].atTheEnd).toBe("retry");
    expect(catalogue["close-in-silence"].atTheEnd).toBe("retry");
    expect(catalogue["check-assistance"].atTheEnd).toBe("retry");
  });
});
