// Filling in the form as people do: with a pointer, or with the keyboard alone. The pages come in whatever order the
// portal shows them; each is answered by what it asks.
import type { Locator, Page } from "playwright-core";

/** What somebody can do on a page of the form. */
export interface Hands {
  /** Types into the field; empties it first. */
  type(field: string, text: string): Promise<void>;
  /** Chooses the radio with that value, or the first when there is none. */
  choose(name: string, value?: string): Promise<void>;
  tick(box: string): Promise<void>;
  /** Presses a button of the page and waits for the page that it leads to. */
  press(button: string): Promise<void>;
}

const SEND = 'main form button[type="submit"]';
const MOST_TABS = 250;
const MOST_PAGES = 20;

export function pointerHands(page: Page): Hands {
  return {
    type: (field, text) => page.fill(field, text),
    choose: async (name, value) => {
      await page.check(radio(name, value));
    },
    tick: (box) => page.locator(box).first().check(),
    press: (button) => loaded(page, () => page.locator(button).first().click()),
  };
}

/** Tab, arrows, space and Enter; a field that the keyboard can't reach fails by its name. */
export function keyboardHands(page: Page): Hands {
  const keyboard = page.keyboard;
  const goTo = async (target: string | Locator): Promise<void> => {
    const found = typeof target === "string" ? page.locator(target).first() : target;
    for (let tabs = 0; tabs < MOST_TABS; tabs += 1) {
      if (await found.evaluate((element) => element === document.activeElement)) return;
      await keyboard.press("Tab");
    }
    throw new Error(`the keyboard does not reach ${String(target)}`);
  };
  return {
    type: async (field, text) => {
      await goTo(field);
      await keyboard.press("Control+A");
      await keyboard.type(text);
    },
    choose: async (name, value) => {
      // Tab enters a group at its chosen radio, or at one end; the arrows go round.
      const wanted = page.locator(radio(name, value)).first();
      await enterGroup(page, name);
      await keyboard.press("Space");
      for (let steps = 0; steps < MOST_TABS; steps += 1) {
        if (await wanted.isChecked()) return;
        await keyboard.press("ArrowDown");
      }
      throw new Error(`the keyboard does not choose ${name} ${value ?? ""}`);
    },
    tick: async (box) => {
      await goTo(box);
      if (!(await page.locator(box).first().isChecked())) await keyboard.press("Space");
    },
    press: (button) =>
      loaded(page, async () => {
        await goTo(button);
        await keyboard.press("Enter");
      }),
  };
}

async function enterGroup(page: Page, name: string): Promise<void> {
  for (let tabs = 0; tabs < MOST_TABS; tabs += 1) {
    const inside = await page.evaluate(
      (group) => (document.activeElement as HTMLInputElement | null)?.name === group,
      name,
    );
    if (inside) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`the keyboard does not reach the choices of ${name}`);
}

function radio(name: string, value: string | undefined): string {
  const named = `input[type="radio"][name="${name}"]`;
  return value === undefined ? `${named} >> nth=0` : `${named}[value="${value}"]`;
}

export async function loaded(page: Page, act: () => Promise<void>): Promise<void> {
  const load = page.waitForEvent("load");
  await act();
  await load;
}

export interface Told {
  readonly description: string;
  readonly kind: string;
  readonly place: string;
  readonly area: string;
  readonly email: string;
}

/**
 * Goes through the whole form from its first page to the confirmation; `look` sees every page before it is answered.
 * Returns the pages in the order in which they came.
 */
export async function fillWholeForm(
  page: Page,
  hands: Hands,
  told: Told,
  look: (path: string) => Promise<void> = () => Promise.resolve(),
): Promise<string[]> {
  const pages: string[] = [];
  await page.goto("/report");
  for (let at = 0; at < MOST_PAGES; at += 1) {
    const path = new URL(page.url()).pathname;
    pages.push(path);
    await look(path);
    if (path.startsWith("/report/sent/")) return pages;
    await answer(path, page, hands, told);
  }
  throw new Error(`the form does not end: ${pages.join(" ")}`);
}

async function answer(path: string, page: Page, hands: Hands, told: Told): Promise<void> {
  if (path === "/report") return hands.press('main a.button[href^="/report/"]');
  if (path === "/report/danger") await hands.choose("danger", "no");
  if (path === "/report/what") await hands.type("#description", told.description);
  if (path === "/report/kind") await hands.choose("category", told.kind);
  if (path.startsWith("/report/extra/")) await hands.choose("answer");
  if (path === "/report/where") {
    await hands.type("#place", told.place);
    if ((await page.locator('input[name="area"]').count()) > 0)
      await hands.choose("area", told.area);
  }
  if (path === "/report/concerns") await hands.tick('input[type="checkbox"]');
  if (path === "/report/you") {
    await hands.type("#email", told.email);
    await hands.tick('input[name="publish"]');
  }
  await hands.press(path === "/report/photos" ? "main .go-on" : SEND);
}
