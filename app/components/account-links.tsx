// The pages of one's own account, each a click away.
import { useLocation } from "@remix-run/react";
import { useSpeech } from "./speech.tsx";

export function AccountLinks() {
  const { t } = useSpeech();
  const { pathname } = useLocation();
  const pages = [
    ["/account", t("account.nav.details")],
    ["/account/codes", t("account.nav.codes")],
    ["/account/sessions", t("account.nav.sessions")],
    ["/account/keys", t("account.nav.keys")],
  ] as const;
  return (
    <nav className="staff-views" aria-label={t("account.nav.label")}>
      <ul>
        {pages.map(([to, text]) => (
          <li key={to}>
            <a href={to} aria-current={pathname === to ? "page" : undefined}>
              {text}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
