// Working on a problem's page as staff do: with the keyboard alone, or with plain forms in a browser without scripts.
import type { Locator, Page } from "playwright-core";
import { loaded } from "./form-hands.ts";

/** What an official can do at a page. Fields are named as the page names them. */
export interface DeskHands {
  /** Opens what the key opens; `summary` is what a pointer would press for it. */
  readonly open: (key: string, field: string) => Promise<void>;
  readonly type: (field: string, text: string) => Promise<void>;
  /** Chooses in a list of choices, or among radios. */
  readonly choose: (field: string, value: string) => Promise<void>;
  /** Presses a button that sends its form. */
  readonly send: (button: string) => Promise<void>;
  /** Makes what one key does alone. */
  readonly act: (key: string, button: string) => Promise<void>;
  /** From wherever one is to the page of that problem, by the inbox's search. */
  readonly find: (reference: string) => Promise<void>;
}

const MOST_STEPS = 200;

const named = (page: Page, field: string): Locator => page.locator(`main [name="${field}"]`);

/** The page's own forms; the mouse is never touched, and no field is filled but by keys. */
export function keyboardDesk(page: Page): DeskHands {
  const { keyboard } = page;
  const reach = async (target: Locator): Promise<void> => {
    for (let tabs = 0; tabs < MOST_STEPS; tabs += 1) {
      if (await target.evaluate((element) => element === document.activeElement)) return;
      await keyboard.press("Tab");
    }
    throw new Error(`the keyboard does not reach ${String(target)}`);
  };
  const has = (field: string) =>
    page.evaluate((name) => document.activeElement?.getAttribute("name") === name, field);
  return {
    open: async (key, field) => {
      await leaveFields(page);
      await keyboard.press(key);
      const isIn = await page.evaluate(
        (name) => document.activeElement?.closest("details, form")?.querySelector(name) !== null,
        field,
      );
      if (!isIn) throw new Error(`${key} does not lead to ${field}`);
    },
    type: async (field, text) => {
      await reach(named(page, field).first());
      await keyboard.press("Control+A");
      await keyboard.type(text);
    },
    choose: async (field, value) => {
      const all = named(page, field);
      for (let tabs = 0; !(await has(field)) && tabs < MOST_STEPS; tabs += 1)
        await keyboard.press("Tab");
      const isRadio = (await all.first().getAttribute("type")) === "radio";
      const chosen = () =>
        isRadio ? all.and(page.locator(`[value="${value}"]`)).isChecked() : isValue(all, value);
      if (isRadio) await keyboard.press("Space");
      for (let steps = 0; steps < MOST_STEPS; steps += 1) {
        if (await chosen()) return;
        await keyboard.press("ArrowDown");
      }
      throw new Error(`the keyboard does not choose ${field} ${value}`);
    },
    send: (button) =>
      loaded(page, async () => {
        await reach(page.locator(button).first());
        await keyboard.press("Enter");
      }),
    act: (key) =>
      loaded(page, async () => {
        await leaveFields(page);
        await keyboard.press(key);
      }),
    find: async (reference) => {
      await leaveFields(page);
      if (new URL(page.url()).pathname === "/inbox") await keyboard.press("/");
      else await loaded(page, () => keyboard.press("/"));
      await keyboard.type(reference);
      await loaded(page, () => keyboard.press("Enter"));
      await keyboard.press("j");
      await loaded(page, () => keyboard.press("Enter"));
    },
  };
}

/** As a browser without scripts has it: what is folded is opened by a click, and every form is sent. */
export function plainDesk(page: Page): DeskHands {
  const desk: DeskHands = {
    open: async (_key, field) => {
      const fold = page.locator("details:not([open])", { has: page.locator(field) });
      if ((await fold.count()) > 0) await fold.first().locator("summary").first().click();
    },
    type: (field, text) => named(page, field).first().fill(text),
    choose: async (field, value) => {
      const all = named(page, field);
      if ((await all.first().getAttribute("type")) === "radio")
        await all.and(page.locator(`[value="${value}"]`)).check();
      else await all.first().selectOption(value);
    },
    send: (button) => loaded(page, () => page.locator(button).first().click()),
    act: (_key, button) => desk.send(button),
    find: async (reference) => {
      await page.goto("/inbox?view=all");
      await page.fill("#q", reference);
      await desk.send(".inbox-search button");
      await desk.send(`#row-${reference} a[href]`);
    },
  };
  return desk;
}

async function isValue(field: Locator, value: string): Promise<boolean> {
  return (await field.first().inputValue()) === value;
}

/** Keys are commands only outside of fields: Tab leads out of them, as it does for people. */
async function leaveFields(page: Page): Promise<void> {
  for (let tabs = 0; tabs < MOST_STEPS; tabs += 1) {
    const isTyping = await page.evaluate(
      () => document.activeElement?.matches("input, textarea, select") ?? false,
    );
    if (!isTyping) return;
    await page.keyboard.press("Tab");
  }
}
