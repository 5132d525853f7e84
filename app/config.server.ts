// The settings, read once: the only place that looks at the environment. Every fault is named, all at once.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { randomBytes } from "node:crypto";
import { join, resolve } from "node:path";
import { z } from "zod";

export interface Config {
  readonly port: number;
  readonly host: string;
  readonly publicUrl: string;
  readonly mode: "trial" | "production";
  /** Pages are served by Vite and reload themselves (`npm run dev`). */
  readonly development: boolean;
  readonly dataDir: string;
  readonly databaseUrl: string;
  /** Null: a private Redis is found or started by whoever starts the processes. */
  readonly redisUrl: string | null;
  readonly smtpUrl: string | null;
  readonly mailFrom: string;
  /** Newest first. */
  readonly secrets: readonly string[];
  /** Express's `trust proxy`: hops, addresses, or false. */
  readonly trustProxy: number | string | false;
  readonly logLevel: string;
  readonly tileUrl: string | null;
  readonly uploadMaxBytes: number;
  readonly workerConcurrency: number;
  readonly mailHoldMs: number;
  /** How often pages of staff ask what changed where they can't be told. */
  readonly livePollMs: number;
  readonly timeZone: string;
}

/** Where photos lie, and how large one may be when it comes. */
export function attachmentsOf({ dataDir, uploadMaxBytes }: Config) {
  return { folder: join(dataDir, "attachments"), photoMaxBytes: uploadMaxBytes };
}

/** Everything that is wrong with the settings, a sentence each. */
export class FaultySettings extends Error {
  readonly faults: readonly string[];
  constructor(faults: readonly string[]) {
    super(
      `The settings have ${String(faults.length)} fault(s):\n${faults.map((f) => `  - ${f}`).join("\n")}`,
    );
    this.name = "FaultySettings";
    this.faults = faults;
  }
}

const SECRET_MIN_CHARACTERS = 32;
const SECRET_MIN_DISTINCT = 10;

const whole = (min: number, max: number, standard: number) =>
  z.coerce
    .number({ error: `must be a whole number from ${String(min)} to ${String(max)}` })
    .int(`must be a whole number from ${String(min)} to ${String(max)}`)
    .min(min, `must be at least ${String(min)}`)
    .max(max, `must be at most ${String(max)}`)
    .default(standard);

const url = (pattern: RegExp, example: string) =>
  z.string().regex(pattern, `must look like ${example}`).optional();

const environment = z.object({
  PORT: whole(0, 65_535, 3_000),
  HOST: z.string().default("127.0.0.1"),
  PUBLIC_URL: url(/^https?:\/\/[^\s/]+[^\s]*$/, "https://feedback.example.org"),
  PORTAL_MODE: z
    .enum(["trial", "production"], { error: "must be trial or production" })
    .default("trial"),
  DATA_DIR: z.string().default("var"),
  DATABASE_URL: url(
    /^(file:.+|postgres(ql)?:\/\/.+)$/,
    "file:PATH or postgres://user:password@host/name",
  ),
  REDIS_URL: url(/^(rediss?:\/\/.+|unix:\/.+)$/, "redis://host:port, rediss://... or unix:/path"),
  SMTP_URL: url(/^smtps?:\/\/.+$/, "smtp://user:password@host:port"),
  MAIL_FROM: z
    .string()
    .regex(
      /^([^<>\r\n]*<)?[^\s@<>]+@[^\s@<>]+>?$/,
      "must be an e-mail address, with or without a name",
    )
    .optional(),
  SESSION_SECRET: z.string().optional(),
  TRUST_PROXY: z.string().optional(),
  LOG_LEVEL: z
    .enum(["trace", "debug", "info", "warn", "error", "fatal", "silent"], {
      error: "must be trace, debug, info, warn, error, fatal or silent",
    })
    .default("info"),
  TILE_URL: url(/^https?:\/\/.+\{z\}.+$/, "https://tiles.example.org/{z}/{x}/{y}.png"),
  UPLOAD_MAX_BYTES: whole(1_024, 1_073_741_824, 10_485_760),
  WORKER_CONCURRENCY: whole(1, 256, 8),
  MAIL_HOLD_SECONDS: whole(0, 86_400, 60),
  LIVE_POLL_SECONDS: whole(1, 3_600, 30),
  NODE_ENV: z.string().optional(),
  TIME_ZONE: z
    .string()
    .refine(isTimeZone, "must be a time zone such as Asia/Shanghai")
    .default("Asia/Shanghai"),
});
type Environment = z.output<typeof environment>;

/**
 * Reads the settings. Empty variables count as not set. In trial mode a secret is made once and kept under DATA_DIR.
 * Throws `FaultySettings` with every fault. Reading again gives the same.
 */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const set = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ""));
  const parsed = environment.safeParse(set);
  const faults = parsed.success
    ? []
    : parsed.error.issues.map((issue) => `${String(issue.path[0])} ${issue.message}`);
  faults.push(...productionFaults(set));
  if (!parsed.success || faults.length > 0) throw new FaultySettings(faults);
  return toConfig(parsed.data);
}

function productionFaults(set: Readonly<Record<string, string | undefined>>): string[] {
  const faults: string[] = [];
  if (set.PORTAL_MODE === "production") {
    for (const name of ["SESSION_SECRET", "PUBLIC_URL", "SMTP_URL", "MAIL_FROM"]) {
      if (!set[name]) faults.push(`${name} must be set in production mode`);
    }
  }
  for (const secret of set.SESSION_SECRET?.split(",") ?? []) {
    const weak =
      secret.length < SECRET_MIN_CHARACTERS || new Set(secret).size < SECRET_MIN_DISTINCT;
    if (weak) {
      faults.push(
        `SESSION_SECRET is too weak: use ${String(SECRET_MIN_CHARACTERS)} or more random characters`,
      );
    }
  }
  return faults;
}

function toConfig(set: Environment): Config {
  const dataDir = resolve(set.DATA_DIR);
  const config: Config = {
    port: set.PORT,
    host: set.HOST,
    publicUrl: (set.PUBLIC_URL ?? `http://${set.HOST}:${String(set.PORT)}`).replace(/\/+$/, ""),
    mode: set.PORTAL_MODE,
    development: set.NODE_ENV === "development",
    dataDir,
    databaseUrl: set.DATABASE_URL ?? `file:${join(dataDir, "portal.db")}`,
    redisUrl: set.REDIS_URL ?? null,
    smtpUrl: set.SMTP_URL ?? null,
    mailFrom: set.MAIL_FROM ?? "portal@localhost",
    secrets: set.SESSION_SECRET?.split(",") ?? [secretOf(dataDir)],
    trustProxy: trustProxy(set.TRUST_PROXY),
    logLevel: set.LOG_LEVEL,
    tileUrl: set.TILE_URL ?? null,
    uploadMaxBytes: set.UPLOAD_MAX_BYTES,
    workerConcurrency: set.WORKER_CONCURRENCY,
    mailHoldMs: set.MAIL_HOLD_SECONDS * 1_000,
    livePollMs: set.LIVE_POLL_SECONDS * 1_000,
    timeZone: set.TIME_ZONE,
  };
  return Object.freeze(config);
}

/** The trial's own secret; the first of two processes that start at once makes it. */
function secretOf(dataDir: string): string {
  const file = join(dataDir, "session-secret");
  if (!existsSync(file)) {
    mkdirSync(dataDir, { recursive: true });
    try {
      writeFileSync(file, randomBytes(32).toString("base64url"), { mode: 0o600, flag: "wx" });
    } catch (error) {
      if (!existsSync(file)) throw error;
    }
  }
  return readFileSync(file, "utf8").trim();
}

function trustProxy(value: string | undefined): Config["trustProxy"] {
  if (value === undefined || value === "false") return false;
  return /^\d+$/.test(value) ? Number(value) : value;
}

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat("en", { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
