// One-time codes of one's own account: set them up, confirm, keep the recovery codes, switch off.
import { data, redirect } from "@remix-run/node";
import type { ActionFunctionArgs, HeadersFunction, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { CodesMadeNow, CodesOn, CodesSetUp } from "../components/account-codes.tsx";
import { AccountLinks } from "../components/account-links.tsx";
import { ErrorSummary, SubmitButton } from "../components/form.tsx";
import type { FieldMessages } from "../components/form.tsx";
import type { PageHandle } from "../components/page.ts";
import { useSpeech } from "../components/speech.tsx";
import { DoneMessage } from "../components/staff-views.tsx";
import { beginCodes, cancelCodes, readCodes } from "../domain/staff/codes.server.ts";
import type { Speech } from "../i18n/translate.ts";
import { orRefuse, refusalAnswer } from "../http/answer.server.ts";
import { readFields } from "../http/form.server.ts";
import { scanPicture } from "../http/scan-picture.server.ts";
import { changeCodes, madeCodes } from "../http/staff-codes.server.ts";
import type { CodesTried } from "../http/staff-codes.server.ts";
import { requireStaff } from "../http/staff.server.ts";

export const handle: PageHandle = { title: ({ t }) => t("account.codes.title") };

export const headers: HeadersFunction = ({ actionHeaders, loaderHeaders }) =>
  actionHeaders.has("Cache-Control") ? actionHeaders : loaderHeaders;

export async function loader({ request, context }: LoaderFunctionArgs) {
  const staff = await requireStaff(request, context.portal);
  const { setUp, ...codes } = await orRefuse(readCodes(context.portal.context, staff));
  const picture = setUp && scanPicture(setUp.uri);
  const wasOff = new URL(request.url).searchParams.get("done") === "off";
  const scan = setUp && picture && { ...picture, secret: setUp.secret };
  const made = await madeCodes(context.portal, request, staff);
  const headers = new Headers({ "Cache-Control": "no-store" });
  if (made) headers.append("Set-Cookie", made.forget);
  return data({ ...codes, scan, wasOff, recoveryCodes: made?.recoveryCodes ?? null }, { headers });
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { portal, clientAddress } = context;
  // Nothing here is carried along to the page of signing in: codes are soon stale, and passwords stay where they are.
  const staff = await requireStaff(request, portal);
  const fields = await readFields(request);
  const asked = fields.get("do");
  if (asked === "begin") await orRefuse(beginCodes(portal.context, staff));
  else if (asked === "cancel") await orRefuse(cancelCodes(portal.context, staff));
  else if (asked === "confirm" || asked === "renew" || asked === "off") {
    const done = await orRefuse(
      changeCodes({ portal, request, clientAddress }, staff, asked, fields),
    );
    if ("to" in done) return redirect(done.to, { status: 303, headers: done.headers });
    const status = done.wait === null ? 422 : 429;
    return data({ tried: done }, { status });
  } else throw refusalAnswer("invalid_input");
  return redirect("/account/codes", 303);
}

export default function Codes() {
  const { since, recoveryLeft, scan, wasOff, recoveryCodes } = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  const speech = useSpeech();
  const { t } = speech;
  const tried = answered?.tried ?? null;
  const messages = messagesOf(tried, speech);
  return (
    <main id="main">
      <ErrorSummary messages={messages} />
      <DoneMessage text={wasOff && !answered ? t("account.codes.wasOff") : null} />
      <h1>{t("account.codes.title")}</h1>
      <AccountLinks />
      {recoveryCodes && !answered ? (
        <CodesMadeNow codes={recoveryCodes} />
      ) : since !== null ? (
        <CodesOn since={since} left={recoveryLeft} messages={messages} />
      ) : scan ? (
        <CodesSetUp scan={scan} messages={messages} />
      ) : (
        <>
          <p>{t("account.codes.off")}</p>
          <form method="post">
            <SubmitButton name="do" value="begin">
              {t("account.codes.begin")}
            </SubmitButton>
          </form>
        </>
      )}
    </main>
  );
}

function messagesOf(tried: CodesTried | null, { t }: Speech): FieldMessages {
  if (tried === null) return {};
  if (tried.wait !== null)
    return { [tried.field]: t("refusals.too_many_attempts", { seconds: tried.wait }) };
  const { "off-password": password, ...codes } = tried.errors;
  return {
    ...(password && { "off-password": t("account.password.wrong") }),
    ...Object.fromEntries(Object.keys(codes).map((name) => [name, t("refusals.wrong_code")])),
  };
}
