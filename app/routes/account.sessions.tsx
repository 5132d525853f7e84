// Where somebody is signed in, and ending it there.
import { redirect } from "@remix-run/node";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { AccountLinks } from "../components/account-links.tsx";
import type { PageHandle } from "../components/page.ts";
import { AnswerList, Moment } from "../components/parts.tsx";
import { SubmitButton } from "../components/form.tsx";
import { useSpeech } from "../components/speech.tsx";
import { DoneMessage } from "../components/staff-views.tsx";
import type { SessionId } from "../domain/shared/ids.ts";
import type { Device } from "../domain/staff/device.ts";
import { endOtherSessions, endSession, listSessions } from "../domain/staff/session.server.ts";
import type { Speech } from "../i18n/translate.ts";
import { orRefuse, refusalAnswer } from "../http/answer.server.ts";
import { readStaffSecret } from "../http/cookies.server.ts";
import { readFields } from "../http/form.server.ts";
import { requireStaffForForm } from "../http/staff-form.server.ts";
import { requireStaff } from "../http/staff.server.ts";

export const handle: PageHandle = { title: ({ t }) => t("account.sessions.title") };

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { portal } = context;
  const staff = await requireStaff(request, portal);
  const secret = (await readStaffSecret(request)) ?? "";
  const done = new URL(request.url).searchParams.get("done");
  return {
    sessions: await listSessions(portal.context, staff, secret),
    done: done === "one" || done === "others" ? done : null,
  };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { portal } = context;
  const staff = await requireStaffForForm(request, portal);
  const end = (await readFields(request)).get("end");
  if (typeof end !== "string" || end === "") throw refusalAnswer("invalid_input");
  if (end === "others") {
    await endOtherSessions(portal.context, staff, (await readStaffSecret(request)) ?? "");
    return redirect("/account/sessions?done=others", 303);
  }
  await orRefuse(endSession(portal.context, staff, end as SessionId));
  return redirect("/account/sessions?done=one", 303);
}

/** "Firefox on Windows". */
function deviceWords(device: Device | null, { t }: Speech): string {
  return t("account.sessions.device", {
    browser: device?.browser ?? t("account.sessions.unknownBrowser"),
    system: device?.system ?? t("account.sessions.unknownSystem"),
  });
}

export default function Sessions() {
  const { sessions, done } = useLoaderData<typeof loader>();
  const speech = useSpeech();
  const { t } = speech;
  const said = done === "one" ? t("account.sessions.ended") : t("account.sessions.endedOthers");
  return (
    <main id="main">
      <DoneMessage text={done ? said : null} />
      <h1>{t("account.sessions.title")}</h1>
      <AccountLinks />
      <p>{t("account.sessions.text")}</p>
      {sessions.map((one) => {
        const device = deviceWords(one.device, speech);
        return (
          <article key={one.id} className="account-session" aria-labelledby={`s-${one.id}`}>
            <h2 id={`s-${one.id}`}>
              {device}{" "}
              {one.here && <span className="state plain">{t("account.sessions.here")}</span>}
            </h2>
            <AnswerList
              answers={[
                { label: t("account.sessions.network"), value: one.network ?? "–" },
                { label: t("account.sessions.first"), value: <Moment at={one.createdAt} /> },
                { label: t("account.sessions.last"), value: <Moment at={one.lastSeenAt} /> },
              ]}
            />
            {!one.here && (
              <form method="post">
                <button
                  type="submit"
                  className="button quiet"
                  name="end"
                  value={one.id}
                  aria-label={t("account.sessions.endNamed", { device })}
                >
                  {t("account.sessions.end")}
                </button>
              </form>
            )}
          </article>
        );
      })}
      {sessions.length > 1 && (
        <form method="post">
          <SubmitButton kind="warning" name="end" value="others">
            {t("account.sessions.endOthers")}
          </SubmitButton>
        </form>
      )}
    </main>
  );
}
