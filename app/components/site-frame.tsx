// The header and the footer of every page.
import { useLocation } from "@remix-run/react";
import { languages } from "../domain/shared/language.ts";
import { languageName } from "../i18n/translate.ts";
import { useSpeech } from "./speech.tsx";

export interface StaffInHeader {
  readonly name: string;
  readonly inbox: boolean;
  readonly moderation: boolean;
  readonly overview: boolean;
  readonly administration: boolean;
}

export function SiteHeader({ staff }: { readonly staff: StaffInHeader | null }) {
  const { t } = useSpeech();
  return (
    <header className="site-header">
      <div className="site-header-inner">
        <a className="site-name" href="/">
          <SiteMark />
          {t("site.name")}
        </a>
        <LanguageSwitch />
        <nav aria-label={t("site.nav.label")}>
          {staff ? <StaffLinks staff={staff} /> : <PublicLinks />}
        </nav>
      </div>
    </header>
  );
}

/** Two rings: a problem, and the answer around it. */
function SiteMark() {
  return (
    <svg className="site-mark" viewBox="0 0 24 24" width="24" height="24" aria-hidden="true">
      <circle cx="12" cy="12" r="10" fill="none" stroke="currentColor" strokeWidth="2.5" />
      <circle cx="12" cy="12" r="4" fill="currentColor" />
    </svg>
  );
}

function PublicLinks() {
  const { t } = useSpeech();
  return (
    <ul>
      <NavLink to="/report" text={t("site.nav.report")} />
      <NavLink to="/track" text={t("site.nav.track")} />
      <NavLink to="/problems" text={t("site.nav.problems")} />
    </ul>
  );
}

function StaffLinks({ staff }: { readonly staff: StaffInHeader }) {
  const { t } = useSpeech();
  return (
    <ul>
      {staff.inbox && <NavLink to="/inbox" text={t("site.nav.inbox")} />}
      {staff.moderation && <NavLink to="/moderation" text={t("site.nav.moderation")} />}
      {staff.overview && <NavLink to="/overview" text={t("site.nav.overview")} />}
      {staff.administration && <NavLink to="/admin" text={t("site.nav.administration")} />}
      <NavLink to="/problems" text={t("site.nav.problems")} />
      <NavLink to="/account" text={staff.name} />
      <li>
        <form method="post" action="/sign-out">
          <button className="link" type="submit">
            {t("site.nav.signOut")}
          </button>
        </form>
      </li>
    </ul>
  );
}

function NavLink({ to, text }: { readonly to: string; readonly text: string }) {
  const { pathname } = useLocation();
  const here = pathname === to || pathname.startsWith(`${to}/`);
  return (
    <li>
      <a href={to} aria-current={here ? "page" : undefined}>
        {text}
      </a>
    </li>
  );
}

function LanguageSwitch() {
  const { t, language } = useSpeech();
  const { pathname, search } = useLocation();
  const address = (to: string) => {
    const query = new URLSearchParams(search);
    query.set("lang", to);
    return `${pathname}?${query.toString()}`;
  };
  return (
    <ul className="language-switch" aria-label={t("site.language")}>
      {languages.map((one) => (
        <li key={one} lang={one}>
          {one === language ? (
            <span aria-current="true">{languageName(one, one)}</span>
          ) : (
            <a href={address(one)} hrefLang={one}>
              {languageName(one, one)}
            </a>
          )}
        </li>
      ))}
    </ul>
  );
}

export function SiteFooter(props: {
  readonly trial: boolean;
  readonly mailbox: boolean;
  /** Somebody of the staff is signed in. */
  readonly staff: boolean;
}) {
  const { t } = useSpeech();
  return (
    <footer className="site-footer">
      <div className="site-footer-inner">
        <h2>{t("site.footer.help")}</h2>
        <p>{t("site.footer.helpText")}</p>
        {props.trial && <p>{t("site.footer.trial")}</p>}
        <ul>
          <li>
            {props.staff ? (
              <a href="/account/keys">{t("keys.link")}</a>
            ) : (
              <a href="/sign-in">{t("site.nav.signIn")}</a>
            )}
          </li>
          {props.mailbox && (
            <li>
              <a href="/dev/mail">{t("site.nav.mail")}</a>
            </li>
          )}
        </ul>
      </div>
    </footer>
  );
}
