// A portal and a browser for the tests of one file: started before the first, ended after the last.
import { afterAll, beforeAll } from "vitest";
import { browse } from "./browse.ts";
import type { PortalBrowser } from "./browse.ts";
import { chromiumAvailable } from "./chromium.ts";
import { startPortal } from "./portal.ts";
import type { PortalOptions, RunningPortal } from "./portal.ts";

/** Call it at the top of a file; use what it returns inside `describe.skipIf(!chromiumAvailable)`. */
export function browsedPortal(options: PortalOptions = {}): {
  readonly portal: RunningPortal;
  readonly browser: PortalBrowser;
} {
  let portal: RunningPortal | undefined;
  let browser: PortalBrowser | undefined;
  beforeAll(async () => {
    if (!chromiumAvailable) return;
    portal = await startPortal(options);
    browser = await browse(portal);
  });
  afterAll(async () => {
    await browser?.close();
    await portal?.stop();
  });
  const started = <T>(one: T | undefined): T => {
    if (one === undefined) throw new Error("not started yet: use it inside a test");
    return one;
  };
  return {
    get portal() {
      return started(portal);
    },
    get browser() {
      return started(browser);
    },
  };
}
