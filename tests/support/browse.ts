// Looking at a running portal with a real browser, and with the eyes of axe.
import { join } from "node:path";
import { AxeBuilder } from "@axe-core/playwright";
import type {
  Browser,
  BrowserContext,
  BrowserContextOptions,
  Locator,
  Page,
} from "playwright-core";
import type { Language } from "../../app/domain/shared/language.ts";
import { ROOT } from "../../scripts/setup/place.mjs";
import { launchChromium } from "./chromium.ts";
import type { RunningPortal } from "./portal.ts";

export interface Visit {
  /** False: the browser runs no scripts at all. */
  readonly scripts?: boolean;
  readonly language?: Language;
  readonly scheme?: "light" | "dark";
  readonly widthPx?: number;
  readonly heightPx?: number;
}

const STEP_MS = 20_000;

/** A browser for one portal; each visitor has cookies and settings of their own. */
export interface PortalBrowser {
  readonly visitor: (visit?: Visit) => Promise<BrowserContext>;
  /** A visitor's first page. */
  readonly page: (visit?: Visit) => Promise<Page>;
  readonly close: () => Promise<void>;
}

/** Starts it; whoever does closes it. Addresses are given without the host: `page.goto("/track")`. */
export async function browse(portal: RunningPortal): Promise<PortalBrowser> {
  const browser: Browser = await launchChromium();
  const visitor = async (visit: Visit = {}) => {
    const options: BrowserContextOptions = {
      baseURL: portal.url,
      javaScriptEnabled: visit.scripts ?? false,
      locale: visit.language ?? "en",
      colorScheme: visit.scheme ?? "light",
      viewport: { width: visit.widthPx ?? 1_280, height: visit.heightPx ?? 900 },
    };
    const context = await browser.newContext(options);
    // What is not there by then is not coming: the failing step is named instead of the whole test.
    context.setDefaultTimeout(STEP_MS);
    return context;
  };
  return {
    visitor,
    page: async (visit) => (await visitor(visit)).newPage(),
    close: () => browser.close(),
  };
}

const WCAG_2_2_AA = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** Presses the button that sends a form, waits for the whole page that it leads to, and returns the form's status. */
export async function press(page: Page, button: string | Locator): Promise<number> {
  // Pages send signs of life by themselves, too.
  const answer = page.waitForResponse(
    (one) => one.request().method() === "POST" && one.request().isNavigationRequest(),
  );
  const loaded = page.waitForEvent("load");
  await (typeof button === "string" ? page.getByRole("button", { name: button }) : button).click();
  await loaded;
  return (await answer).status();
}

/** Follows the link, and waits for the whole page that it leads to. */
export async function follow(link: Locator): Promise<void> {
  const loaded = link.page().waitForEvent("load");
  await link.click();
  await loaded;
}

/**
 * What axe finds wrong with the page, a line each; empty when it is well. First as it is, then its colours in the other
 * scheme, light or dark. The page must be allowed scripts.
 */
export async function faultsOf(page: Page): Promise<string[]> {
  const isDark = await page.evaluate(() => matchMedia("(prefers-color-scheme: dark)").matches);
  const asItIs = await axe(page).withTags(WCAG_2_2_AA).analyze();
  await page.emulateMedia({ colorScheme: isDark ? "light" : "dark" });
  const otherColours = await axe(page).withRules(["color-contrast"]).analyze();
  await page.emulateMedia({ colorScheme: isDark ? "dark" : "light" });
  return [...asItIs.violations, ...otherColours.violations].flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} at ${target.join(" ")}: ${failureSummary}`),
  );
}

/** There are no frames here, which is what the slower mode is for. */
function axe(page: Page): AxeBuilder {
  return new AxeBuilder({ page }).setLegacyMode();
}

/** True when something sticks out of the window sideways. */
export function isTooWide(page: Page): Promise<boolean> {
  return page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
}

/**
 * Keeps a picture of the whole page under `artifacts/pages`, for people to look at after the run: by its name, language
 * and width, in the colours that it has now.
 */
export async function keepPicture(page: Page, name: string): Promise<void> {
  const language = (await page.locator("html").getAttribute("lang")) ?? "none";
  const widthPx = page.viewportSize()?.width ?? 0;
  const file = `${name.replace(/[^\p{L}\p{N}]+/gu, "-")}-${language}-${String(widthPx)}.png`;
  await page.screenshot({ path: join(ROOT, "artifacts/pages", file), fullPage: true });
}
