// Walking through the form's pages that nobody has to answer, however many there are.
import type { Page } from "playwright-core";
import { press } from "./browse.ts";

const PAGES_AT_MOST = 8;

/** Presses "Continue" on page after page until the one at `path`; fails when it never comes. */
export async function continueTo(page: Page, path: string): Promise<void> {
  for (let pages = 0; pages < PAGES_AT_MOST; pages += 1) {
    const at = new URL(page.url()).pathname;
    if (at === path) return;
    await press(page, page.locator('main form button[type="submit"]:not([name])').last());
    if (new URL(page.url()).pathname === at) break;
  }
  throw new Error(`${path} never came: still at ${page.url()}`);
}
