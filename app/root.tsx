// The frame of every page: language, title, header, footer, and what is shown when something goes wrong.
import { useContext } from "react";
import type { ReactNode } from "react";
import type { LinksFunction, LoaderFunctionArgs } from "@remix-run/node";
import {
  Links,
  Outlet,
  isRouteErrorResponse,
  useLocation,
  useMatches,
  useRouteError,
  useRouteLoaderData,
} from "@remix-run/react";
import { KeptWords } from "./components/kept-words.tsx";
import { KeysOfPage, KeysProvider } from "./components/keys.tsx";
import type { PageHandle, PageLink } from "./components/page.ts";
import { PageStatus } from "./components/page-status.ts";
import { pageKeys } from "./components/page-keys.ts";
import { SiteFooter, SiteHeader } from "./components/site-frame.tsx";
import { SpeechProvider, useSpeech } from "./components/speech.tsx";
import { defaultLanguage, directionOf } from "./domain/shared/language.ts";
import type { RefusalCode } from "./domain/shared/refusal.ts";
import { readKeySettings } from "./domain/staff/key-settings.server.ts";
import { usualKeys } from "./domain/staff/keyboard.ts";
import type { KeyPlace } from "./domain/staff/keyboard.ts";
import { mayOpenPage } from "./domain/staff/permissions.ts";
import type { RefusalAnswer } from "./http/answer.server.ts";
import { languageOf } from "./http/language.server.ts";
import { readStaff } from "./http/staff.server.ts";
import siteStyles from "./styles/site.css?url";

export const links: LinksFunction = () => [{ rel: "stylesheet", href: siteStyles }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { portal, requestId } = context;
  const staff = await readStaff(request, portal);
  const keys = staff && (await readKeySettings(portal.context, staff));
  return {
    language: languageOf(request),
    timeZone: portal.config.timeZone,
    trial: portal.config.mode === "trial",
    mailbox: portal.config.mode === "trial" && portal.config.smtpUrl === null,
    requestId,
    keys,
    staff: staff && {
      name: staff.name,
      inbox: mayOpenPage(staff, "inbox"),
      moderation: mayOpenPage(staff, "moderation"),
      overview: mayOpenPage(staff, "overview"),
      administration: mayOpenPage(staff, "admin"),
    },
  };
}

export function Layout({ children }: { readonly children: ReactNode }) {
  const root = useRouteLoaderData<typeof loader>("root");
  const alone = useStandsAlone();
  const language = root?.language ?? defaultLanguage;
  return (
    <SpeechProvider language={language} timeZone={root?.timeZone ?? "UTC"}>
      <Document>
        {!alone && <SiteHeader staff={root?.staff ?? null} />}
        {children}
        {!alone && (
          <SiteFooter
            trial={root?.trial ?? false}
            mailbox={root?.mailbox ?? false}
            staff={Boolean(root?.staff)}
          />
        )}
      </Document>
    </SpeechProvider>
  );
}

function Document({ children }: { readonly children: ReactNode }) {
  const { language, t } = useSpeech();
  const page = usePage();
  const root = useRouteLoaderData<typeof loader>("root");
  const { staff = null, keys = null } = root ?? {};
  return (
    <html lang={language} dir={directionOf(language)}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>{page.title}</title>
        <link rel="icon" href="/icon.svg" type="image/svg+xml" />
        <Links />
        {page.links.map((link) => (
          <link key={link.rel} {...link} />
        ))}
        <script src="/enhance.js" defer />
      </head>
      <body className={`width-${page.width}`}>
        <a className="skip" href="#main">
          {t("site.skip")}
        </a>
        <KeysProvider keys={page.keys && staff && pageKeys(page.keys, keys ?? usualKeys, staff)}>
          {children}
          <KeysOfPage />
        </KeysProvider>
      </body>
    </html>
  );
}

/** A page that cannot be shown needs the ways out of it, whatever it would have been. */
function useStandsAlone(): boolean {
  const error = useRouteError();
  const match = useMatches().findLast(({ handle }) => handle !== undefined);
  const handle = match?.handle as PageHandle | undefined;
  return handle?.alone === true && (error === undefined || error === null);
}

interface Page {
  readonly title: string;
  readonly width: string;
  readonly links: readonly PageLink[];
  readonly keys: KeyPlace | null;
}

/** Title, width and keys, from the innermost route that says so. */
function usePage(): Page {
  const said = useSpeech();
  const status = useContext(PageStatus);
  const error = useRouteError();
  const match = useMatches().findLast(({ handle }) => handle !== undefined);
  const handle = match?.handle as PageHandle | undefined;
  const name = said.t("site.name");
  if (!handle || (error !== undefined && error !== null)) {
    const what = describe(error).notFound ? "notFoundTitle" : "faultTitle";
    const title = `${said.t(`site.faults.${what}`)} – ${name}`;
    return { title, width: "resident", links: [], keys: null };
  }
  const own = handle.title(said, match?.data as never);
  const title = status === 422 ? said.t("site.errorTitle", { title: own }) : own;
  return {
    title: `${title} – ${name}`,
    width: handle.width ?? "resident",
    links: handle.links?.(said, match?.data as never) ?? [],
    keys: handle.keys ?? null,
  };
}

export default function Root() {
  return <Outlet />;
}

export function ErrorBoundary() {
  const error = useRouteError();
  const { t } = useSpeech();
  const root = useRouteLoaderData<typeof loader>("root");
  const { pathname } = useLocation();
  const fault = describe(error);
  return (
    <main id="main">
      <h1>{t(fault.notFound ? "site.faults.notFoundTitle" : "site.faults.faultTitle")}</h1>
      {fault.refusal === null ? (
        <p>{t("site.faults.faultText", { requestId: root?.requestId ?? "-" })}</p>
      ) : (
        <p>{t(`refusals.${fault.refusal}`, fault.facts)}</p>
      )}
      <KeptWords words={fault.kept} />
      <p>
        <a href={fault.notFound ? "/" : pathname}>
          {t(fault.notFound ? "site.faults.home" : "site.back")}
        </a>
      </p>
    </main>
  );
}

function describe(error: unknown): {
  notFound: boolean;
  refusal: RefusalCode | null;
  facts: Record<string, string | number>;
  kept: readonly string[];
} {
  if (!isRouteErrorResponse(error)) return { notFound: false, refusal: null, facts: {}, kept: [] };
  const answer = error.data as Partial<RefusalAnswer> | null;
  const notFound = error.status === 404;
  const refusal = answer?.refusal ?? (notFound ? "not_found" : null);
  const facts = { ...answer?.facts } as Record<string, string | number>;
  return { notFound, refusal, facts, kept: answer?.kept ?? [] };
}
