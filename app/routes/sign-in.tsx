// Staff sign in. Whoever was sent here by a form that was posted too late finds it kept, and it is sent on afterwards.
import { data, redirect } from "@remix-run/node";
import type { ActionFunctionArgs, HeadersFunction, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { ErrorSummary, SubmitButton, TextField } from "../components/form.tsx";
import type { FieldMessages } from "../components/form.tsx";
import type { PageHandle } from "../components/page.ts";
import { Notice } from "../components/parts.tsx";
import { useSpeech } from "../components/speech.tsx";
import { KeptForm } from "../components/staff-kept-form.tsx";
import { DoneMessage } from "../components/staff-views.tsx";
import { cleanText } from "../domain/problem/submission.ts";
import { isRefusal } from "../domain/shared/refusal.ts";
import type { RefusalCode, RefusalFacts } from "../domain/shared/refusal.ts";
import { statusOf } from "../http/answer.server.ts";
import { checkFields, readFields } from "../http/form.server.ts";
import type { FieldErrors } from "../http/form.server.ts";
import { keptFields } from "../http/kept-fields.server.ts";
import { startOf, trySignIn } from "../http/staff-sign-in.server.ts";
import { localAddress, readStaff } from "../http/staff.server.ts";

export const handle: PageHandle = { title: ({ t }) => t("staff.signIn.title") };

/** Retry-After. */
export const headers: HeadersFunction = ({ actionHeaders }) => actionHeaders;

/** Longer than any address that could be right. */
const EMAIL_MAX_CHARACTERS = 320;
const credentials = z.object({
  email: z
    .string({ error: "empty" })
    .transform((typed) => cleanText(typed).toLowerCase().slice(0, EMAIL_MAX_CHARACTERS))
    .refine((email) => email !== "", { error: "empty" }),
  password: z.string({ error: "empty" }),
});

const nextOf = (request: Request) => new URL(request.url).searchParams.get("next");

export async function loader({ request, context }: LoaderFunctionArgs) {
  // After a POST the page is answered by the action.
  const staff = await readStaff(request, context.portal);
  if (staff) throw redirect(localAddress(nextOf(request), startOf(staff)), 303);
  return { isReset: new URL(request.url).searchParams.get("done") === "password" };
}

interface Tried {
  readonly errors: FieldErrors;
  readonly refusal: { readonly code: RefusalCode; readonly facts: RefusalFacts } | null;
  readonly email: string;
  readonly kept: readonly (readonly [string, string])[];
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { portal, clientAddress } = context;
  const fields = await readFields(request);
  const kept = keptFields(fields);
  const email = fields.get("email");
  const again = { errors: {}, refusal: null, kept, email: typeof email === "string" ? email : "" };
  // Signed in again in another tab: what was kept needs to wait no longer.
  if (kept.length > 0 && (await readStaff(request, portal))) {
    return redirect(localAddress(nextOf(request), "/"), 307);
  }
  if (email === null) return data<Tried>(again, { status: 401 });
  const read = checkFields(fields, credentials);
  if (!read.ok) return data<Tried>({ ...again, errors: read.errors }, { status: 422 });
  try {
    const { start, headers } = await trySignIn({ portal, request, clientAddress }, read.value);
    const to = start === null ? codePage(request) : localAddress(nextOf(request), start);
    return redirect(to, { status: kept.length > 0 ? 307 : 303, headers });
  } catch (error) {
    if (!isRefusal(error)) throw error;
    const { code, facts } = error;
    const headers: HeadersInit =
      code === "too_many_attempts" ? { "Retry-After": String(facts.seconds) } : {};
    return data<Tried>({ ...again, refusal: { code, facts } }, { status: statusOf(code), headers });
  }
}

/** The page that asks for the code, with the address to go to afterwards. */
function codePage(request: Request): string {
  const next = nextOf(request);
  return next === null ? "/sign-in/code" : `/sign-in/code?next=${encodeURIComponent(next)}`;
}

export default function SignIn() {
  const tried = useActionData<typeof action>();
  const { isReset } = useLoaderData<typeof loader>();
  const { t } = useSpeech();
  const messages = messagesOf(tried, t);
  return (
    <main id="main">
      <DoneMessage text={isReset && !tried ? t("account.reset.done") : null} />
      <ErrorSummary messages={messages} />
      <h1>{t("staff.signIn.title")}</h1>
      {tried && tried.kept.length > 0 ? (
        <Notice tone="warning" title={t("staff.signIn.expired")}>
          <p>{t("staff.signIn.expiredText")}</p>
        </Notice>
      ) : (
        <p className="lead">{t("staff.signIn.lead")}</p>
      )}
      <form method="post" noValidate>
        <TextField
          name="email"
          type="email"
          label={t("staff.signIn.email")}
          value={tried?.email}
          error={messages.email}
          autoComplete="username"
          spellCheck={false}
        />
        <TextField
          name="password"
          type="password"
          label={t("staff.signIn.password")}
          error={messages.password}
          autoComplete="current-password"
        />
        {tried && <KeptForm fields={tried.kept} />}
        <SubmitButton>{t("staff.signIn.button")}</SubmitButton>
      </form>
      <p>
        <a href="/sign-in/forgotten">{t("account.forgotten.link")}</a>
      </p>
    </main>
  );
}

function messagesOf(tried: Tried | undefined, t: ReturnType<typeof useSpeech>["t"]): FieldMessages {
  if (!tried) return {};
  if (tried.refusal) {
    const { code, facts } = tried.refusal;
    return { email: t(`refusals.${code}`, { seconds: Number(facts.seconds) }) };
  }
  return {
    ...(tried.errors.email && { email: t("staff.signIn.emailEmpty") }),
    ...(tried.errors.password && { password: t("staff.signIn.passwordEmpty") }),
  };
}
