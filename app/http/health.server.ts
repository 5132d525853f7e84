// For operators and their machines: alive, ready, figures.
import type { Express } from "express";
import { Gauge, Registry, collectDefaultMetrics } from "prom-client";
import type { Portal } from "../db.server.ts";
import { readLag } from "../domain/outbox/hand-over.server.ts";
import { readFigures } from "../domain/problem/read-figures.server.ts";

/** Older than this, what is owed no longer counts as merely on its way. */
const LAG_WARN_MS = 60_000;

export function answerHealth(app: Express, portal: Portal): void {
  const metrics = makeMetrics(portal);
  app.get("/healthz", (_request, response) => {
    response.type("text/plain").send("ok\n");
  });
  app.get("/readyz", (_request, response, next) => {
    readiness(portal)
      .then((state) => response.status(state.database === "up" ? 200 : 503).json(state))
      .catch(next);
  });
  app.get("/metrics", (_request, response, next) => {
    metrics
      .measure()
      .then(() => metrics.registry.metrics())
      .then((text) => response.type(metrics.registry.contentType).send(text))
      .catch(next);
  });
}

/** Ready means that problems can be accepted: that needs the database alone. */
async function readiness(portal: Portal) {
  try {
    await portal.context.db.ping();
    const lag = await readLag(portal.context);
    return {
      ready: true,
      database: "up" as const,
      redis: (await portal.redis.isUp()) ? "up" : "down",
      relay: { ...lag, late: lag.oldestMs > LAG_WARN_MS },
    };
  } catch {
    return { ready: false, database: "down" as const };
  }
}

function makeMetrics(portal: Portal) {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry, prefix: "portal_" });
  const gauge = (name: string, help: string, labelNames: string[] = []) =>
    new Gauge({ name: `portal_${name}`, help, labelNames, registers: [registry] });
  const problems = gauge("problems", "Problems by handling state", ["handling"]);
  const letters = gauge("letters", "Letters by what became of them", ["state"]);
  const waiting = gauge("outbox_waiting", "Entries of the outbox that no queue has yet");
  const oldest = gauge("outbox_oldest_seconds", "Age of the oldest of them, in seconds");
  const failed = gauge("outbox_failed", "Entries given up, waiting for an administrator");
  const redis = gauge("redis_up", "1 when Redis answers");
  const streams = gauge("live_streams", "Open streams of live updates in this process");
  const measure = async () => {
    streams.set(portal.live.count());
    const lag = await readLag(portal.context);
    waiting.set(lag.waiting);
    oldest.set(lag.oldestMs / 1_000);
    failed.set(lag.failed);
    redis.set((await portal.redis.isUp()) ? 1 : 0);
    const figures = await readFigures(portal.context);
    for (const [handling, count] of figures.handling) problems.set({ handling }, count);
    for (const [state, count] of figures.letters) letters.set({ state }, count);
  };
  return { registry, measure };
}
