// The chain that every request goes through, in order. Knows HTTP; knows no noun of the domain.
import { randomUUID } from "node:crypto";
import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { createRequestHandler } from "@remix-run/express";
import type { ServerBuild } from "@remix-run/node";
import compression from "compression";
import express from "express";
import type { Express, NextFunction, Request, RequestHandler, Response } from "express";
import helmet from "helmet";
import type { Logger } from "pino";
import type { Portal } from "../db.server.ts";
import { isLanguage } from "../domain/shared/language.ts";
import { isRefusal } from "../domain/shared/refusal.ts";
import { holdBodies, takeBody } from "./body-limit.server.ts";
import { answerHealth } from "./health.server.ts";
import { answerLetterAsHtml } from "./mailbox.server.ts";
import { answerLive } from "./live/live-stream.server.ts";
import { answerOpen311 } from "./open311/open311.server.ts";
import { senderOf } from "./network-of.server.ts";
import { isForeignPost } from "./origin.server.ts";

const YEAR_SECONDS = 365 * 24 * 60 * 60;

/** The express application with Remix behind its guards. In development Vite serves and reloads the pages. */
export async function makeApplication(portal: Portal, log: Logger): Promise<Express> {
  const app = express();
  app.disable("x-powered-by");
  app.set("trust proxy", portal.config.trustProxy);
  app.use(withLog(log));
  // Before anything that waits: not one byte of a body may pass uncounted.
  app.use(holdBodies(portal.config.uploadMaxBytes));
  answerHealth(app, portal);
  const vite = portal.config.development ? await developmentServer() : null;
  app.use(securityHeaders(portal.config, vite !== null));
  app.use(compression());
  if (vite) app.get("/enhance/:file", leadToSource).use(vite.middlewares);
  else
    app.use(
      "/assets",
      express.static("build/client/assets", { immutable: true, maxAge: YEAR_SECONDS * 1_000 }),
    );
  app.use(express.static(vite ? "public" : "build/client", { maxAge: "1h", index: false }));
  answerOpen311(app, portal, log);
  app.use(settled(guard(portal)));
  app.use(rememberLanguage(portal.config.publicUrl));
  answerLetterAsHtml(app, portal);
  answerLive(app, portal);
  const build = vite
    ? () => vite.ssrLoadModule("virtual:remix/server-build") as Promise<ServerBuild>
    : await readBuild();
  app.all(
    "*",
    settled(
      createRequestHandler({
        build,
        mode: vite ? "development" : "production",
        getLoadContext: (request, response) => ({
          portal,
          requestId: String(response.locals.requestId),
          clientAddress: senderOf(request.ip ?? ""),
          bodyTooLarge: response.locals.bodyTooLarge === true,
          logFault: (error) => {
            log.error({ err: error, requestId: String(response.locals.requestId) }, "fault");
          },
        }),
      }),
    ),
  );
  app.use(answerFault(log));
  return app;
}

/** Express 4 does not wait for what a handler promises: rejections are handed on to `answerFault`. */
function settled(
  handler: (request: Request, response: Response, next: NextFunction) => Promise<void>,
): RequestHandler {
  return (request, response, next) => {
    handler(request, response, next).catch(next);
  };
}

async function readBuild(): Promise<ServerBuild> {
  const file = resolve("build/server/index.js");
  if (!existsSync(file)) throw new Error("there is no build: run `npm run build` first");
  return (await import(pathToFileURL(file).href)) as ServerBuild;
}

async function developmentServer() {
  const { createServer } = await import("vite");
  return createServer({ server: { middlewareMode: true }, appType: "custom" });
}

/** Vite makes scripts of their sources one by one; a build has bundled them. */
function leadToSource(request: Request<{ file: string }>, response: Response): void {
  response.redirect(`/app/enhance/${request.params.file.replace(/[.]js$/, ".ts")}`);
}

/** One JSON line a request: no query, no address of the client, nothing that a resident typed. */
function withLog(log: Logger) {
  return (request: Request, response: Response, next: NextFunction) => {
    const startedMs = performance.now();
    const requestId = randomUUID();
    response.locals.requestId = requestId;
    response.setHeader("X-Request-Id", requestId);
    response.on("finish", () => {
      const ms = Math.round(performance.now() - startedMs);
      const path = request.path.replace(/^\/(u|follow|invitation)\/.*/, "/$1/...");
      log.info(
        { requestId, method: request.method, path, status: response.statusCode, ms },
        "request",
      );
    });
    next();
  };
}

function securityHeaders({ publicUrl, tileUrl }: Portal["config"], development: boolean) {
  const tiles = tileUrl === null ? [] : [new URL(tileUrl).origin];
  const overHttps = publicUrl.startsWith("https:");
  return helmet({
    contentSecurityPolicy: development
      ? false
      : {
          useDefaults: false,
          directives: {
            defaultSrc: ["'self'"],
            scriptSrc: ["'self'"],
            styleSrc: ["'self'"],
            imgSrc: ["'self'", "data:", ...tiles],
            objectSrc: ["'none'"],
            baseUri: ["'none'"],
            formAction: ["'self'"],
            frameAncestors: ["'none'"],
            ...(overHttps ? { upgradeInsecureRequests: [] } : {}),
          },
        },
    strictTransportSecurity: overHttps && { maxAge: YEAR_SECONDS },
    referrerPolicy: { policy: "same-origin" },
    crossOriginEmbedderPolicy: false,
  });
}

/** Too many, from another site, or too large: answered before anything of it is read. */
function guard(portal: Portal) {
  return async (request: Request, response: Response, next: NextFunction) => {
    try {
      await portal.limits.spend("request", senderOf(request.ip ?? ""));
    } catch (refused) {
      if (!isRefusal(refused)) throw refused;
      response.setHeader("Retry-After", String(refused.facts.seconds));
      response.status(429).type("text/plain").send("Too many requests. 请求过多,请稍后再试。\n");
      return;
    }
    if (isForeignPost(request, portal.config.publicUrl)) {
      response.status(403).type("text/plain").send("Sent from another site. 请求来自其他网站。\n");
      return;
    }
    // Remix compares it with Host, which a proxy may have changed, and would answer 500; it was compared above.
    delete request.headers.origin;
    await takeBody(request, response, next);
  };
}

/** `?lang=` is remembered for a year. */
function rememberLanguage(publicUrl: string) {
  return (request: Request, response: Response, next: NextFunction) => {
    const { lang } = request.query;
    if (isLanguage(lang)) {
      response.cookie("lang", lang, {
        maxAge: YEAR_SECONDS * 1_000,
        sameSite: "lax",
        secure: publicUrl.startsWith("https:"),
      });
    }
    next();
  };
}

/** What even Remix could not answer: a broken address or encoding, or a fault. Never a stack trace. */
function answerFault(log: Logger) {
  return (error: unknown, _request: Request, response: Response, next: NextFunction) => {
    const requestId = String(response.locals.requestId);
    const broken = error instanceof URIError;
    if (!broken) log.error({ err: error, requestId }, "fault");
    if (response.headersSent) {
      next(error);
      return;
    }
    response
      .status(broken ? 400 : 500)
      .type("text/plain")
      .send(broken ? "That address is broken. 地址有误。\n" : `Fault ${requestId}. 系统故障。\n`);
  };
}
