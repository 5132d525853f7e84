// The second page of signing in: a one-time code, or a recovery code. A form that was kept comes along.
import { data, redirect } from "@remix-run/node";
import type { ActionFunctionArgs, HeadersFunction, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData } from "@remix-run/react";
import { ErrorSummary, SubmitButton } from "../components/form.tsx";
import { CodeField } from "../components/account-code.tsx";
import type { PageHandle } from "../components/page.ts";
import { useSpeech } from "../components/speech.tsx";
import { KeptForm } from "../components/staff-kept-form.tsx";
import { isRefusal } from "../domain/shared/refusal.ts";
import type { RefusalCode, RefusalFacts } from "../domain/shared/refusal.ts";
import { readHalf } from "../domain/staff/sign-in.server.ts";
import { statusOf } from "../http/answer.server.ts";
import { readHalfToken } from "../http/cookies.server.ts";
import { readFields } from "../http/form.server.ts";
import { keptFields } from "../http/kept-fields.server.ts";
import { tryCode } from "../http/staff-sign-in.server.ts";
import { localAddress } from "../http/staff.server.ts";

export const handle: PageHandle = { title: ({ t }) => t("account.signInCode.title") };

/** Retry-After. */
export const headers: HeadersFunction = ({ actionHeaders }) => actionHeaders;

/** Back to the password, with everything that came along. */
function again(request: Request, status: 303 | 307) {
  return redirect(`/sign-in${new URL(request.url).search}`, status);
}

export async function loader({ request, context }: LoaderFunctionArgs) {
  const half = await readHalfToken(request);
  const person = half && (await readHalf(context.portal.context, half));
  // After a POST the page is answered by the action.
  if (!person && request.method === "GET") throw again(request, 303);
  return null;
}

interface Tried {
  readonly refusal: { readonly code: RefusalCode; readonly facts: RefusalFacts } | null;
  readonly kept: readonly (readonly [string, string])[];
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { portal, clientAddress } = context;
  const fields = await readFields(request);
  const kept = keptFields(fields);
  const typed = fields.get("sign-in-code");
  // Sent on from the page of the password, with a form that waits.
  if (typeof typed !== "string") return data<Tried>({ refusal: null, kept }, { status: 401 });
  const half = await readHalfToken(request);
  try {
    const { start, headers } = await tryCode({ portal, request, clientAddress }, half, typed);
    const next = new URL(request.url).searchParams.get("next");
    return redirect(localAddress(next, start ?? "/"), {
      status: kept.length > 0 ? 307 : 303,
      headers,
    });
  } catch (error) {
    if (!isRefusal(error)) throw error;
    const { code, facts } = error;
    if (code === "expired") throw again(request, kept.length > 0 ? 307 : 303);
    const headers: HeadersInit =
      code === "too_many_attempts" ? { "Retry-After": String(facts.seconds) } : {};
    return data<Tried>({ kept, refusal: { code, facts } }, { status: statusOf(code), headers });
  }
}

export default function SignInCode() {
  const tried = useActionData<typeof action>();
  const { t } = useSpeech();
  const refusal = tried?.refusal;
  const error = refusal
    ? t(`refusals.${refusal.code}`, { seconds: Number(refusal.facts.seconds) })
    : undefined;
  return (
    <main id="main">
      <ErrorSummary messages={error === undefined ? {} : { "sign-in-code": error }} />
      <h1>{t("account.signInCode.title")}</h1>
      <p className="lead">{t("account.signInCode.lead")}</p>
      <form method="post" noValidate>
        <CodeField name="sign-in-code" error={error} recovery />
        {tried && <KeptForm fields={tried.kept} />}
        <SubmitButton>{t("staff.signIn.button")}</SubmitButton>
      </form>
      <p className="hint">{t("account.signInCode.lost")}</p>
    </main>
  );
}
