// What operators see: alive, ready, figures; ready also while Redis is away, since problems are accepted all the same.
import { describe, expect, it } from "vitest";
import { submitProblem } from "../../app/domain/problem/submit-problem.server.ts";
import { browsedPortal } from "../support/browsed-portal.ts";

const at = browsedPortal({ redisUrl: "unix:/nowhere/redis.sock" });

const get = (path: string) => fetch(`${at.portal.url}${path}`);

describe("a portal whose Redis is away", () => {
  it("is alive and ready, and says that Redis is down", async () => {
    expect((await get("/healthz")).status).toBe(200);
    const answer = await get("/readyz");
    expect(answer.status).toBe(200);
    expect(await answer.json()).toMatchObject({ ready: true, database: "up", redis: "down" });
  });

  it("accepts a problem and counts what waits for a worker", async () => {
    await submitProblem(at.portal.context, {
      draft: null,
      submission: {
        description: "A hole in the road",
        category: "pothole",
        place: "By the mill",
        area: "north-area",
        email: undefined,
        name: undefined,
        publish: true,
        language: "en",
      },
    });
    const metrics = await (await get("/metrics")).text();
    expect(metrics).toMatch(/portal_outbox_waiting [1-9]/);
    expect(metrics).toMatch(/portal_problems\{handling="submitted"\} 1/);
    expect(metrics).toMatch(/portal_redis_up 0/);
  });

  it("sends pages with headers that let nothing foreign in", async () => {
    const { headers } = await get("/");
    expect(headers.get("content-security-policy")).toContain("script-src 'self'");
    expect(headers.get("x-content-type-options")).toBe("nosniff");
    expect(headers.get("x-powered-by")).toBeNull();
  });
});
