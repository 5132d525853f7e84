// A real browser for tests: the machine's Chromium, without a window, with a profile of its own.
import { type Browser, chromium } from "playwright-core";
import { findChromium } from "../../scripts/setup/programs.ts";

const program = process.env.PORTAL_TEST_CHROMIUM ?? findChromium();

// Root can't use Chromium's sandbox; the rest keeps it from talking to anybody but the portal.
const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--disable-dev-shm-usage",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** Whether this machine has one. Tests that need it say `describe.skipIf(!chromiumAvailable)`. */
export const chromiumAvailable = program !== undefined;

/** Starts a browser with a fresh profile. Whoever starts it closes it. */
export function launchChromium(): Promise<Browser> {
  if (program === undefined) throw new Error("no Chromium on this machine");
  return chromium.launch({ executablePath: program, headless: true, args: FLAGS });
}
