// Keys and commands of a staff page, as its elements carry them: the browser's part (`enhance/keys.ts`) finds them there.
import { createContext, useContext } from "react";
import type { ReactNode } from "react";
import { keyCommandNames } from "../domain/staff/keyboard.ts";
import type { KeyCommand, KeyPlace } from "../domain/staff/keyboard.ts";
import { useSpeech } from "./speech.tsx";

/** What keys this person has on this kind of page; null where there are none. */
export interface PageKeys {
  readonly place: KeyPlace;
  readonly keys: readonly {
    readonly command: KeyCommand;
    readonly keys: string;
    /** Where it leads from every page. */
    readonly to: string | null;
  }[];
}

const Keys = createContext<PageKeys | null>(null);

export function KeysProvider(props: {
  readonly keys: PageKeys | null;
  readonly children: ReactNode;
}) {
  return <Keys.Provider value={props.keys}>{props.children}</Keys.Provider>;
}

/** For the link, button or summary that does `command`: what the key presses, and what the palette offers. */
export function useCommand(): (command: KeyCommand) => Readonly<Record<string, string>> {
  const page = useContext(Keys);
  return (command) => {
    const keys = page?.keys.find((one) => one.command === command)?.keys ?? "";
    // A space would separate two alternatives there, not two keys one after the other.
    const told = keys === "" || keys.includes(" ") ? {} : { "aria-keyshortcuts": keys };
    return { "data-command": command, ...told };
  };
}

/** What the browser needs of it: the keys with their names, and a few words. Nothing on pages without keys. */
export function KeysOfPage() {
  const { t } = useSpeech();
  const page = useContext(Keys);
  if (page === null) return null;
  const commands = page.keys.map((one) => ({ ...one, text: t(`keys.command.${one.command}`) }));
  const names = Object.fromEntries(keyCommandNames.map((one) => [one, t(`keys.command.${one}`)]));
  const texts = {
    sheet: t("keys.sheet.title"),
    change: t("keys.sheet.change"),
    close: t("keys.close"),
    palette: t("keys.palette.title"),
    search: t("keys.palette.label"),
    find: t("keys.palette.find", { words: "{{words}}" }),
    none: t("keys.palette.none"),
    copied: t("keys.copied", { reference: "{{reference}}" }),
  };
  return (
    <>
      <div
        hidden
        id="page-keys"
        data-keys={JSON.stringify(commands)}
        data-names={JSON.stringify(names)}
        data-texts={JSON.stringify(texts)}
      />
      <script type="module" src="/enhance/keys.js" />
    </>
  );
}
