// The keys of staff pages: all of them in a table, to be changed or switched off.
import { data, redirect } from "@remix-run/node";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { KeysForm } from "../components/account-keys.tsx";
import { ErrorSummary } from "../components/form.tsx";
import type { PageHandle } from "../components/page.ts";
import { useSpeech } from "../components/speech.tsx";
import { DoneMessage } from "../components/staff-views.tsx";
import { readKeySettings, saveKeySettings } from "../domain/staff/key-settings.server.ts";
import { keyCommandNames } from "../domain/staff/keyboard.ts";
import type { KeyCommand } from "../domain/staff/keyboard.ts";
import { readFields, typedIn } from "../http/form.server.ts";
import { requireStaffForForm } from "../http/staff-form.server.ts";
import { requireStaff } from "../http/staff.server.ts";

export const handle: PageHandle = { title: ({ t }) => t("keys.title"), width: "staff" };

export async function loader({ request, context }: LoaderFunctionArgs) {
  const staff = await requireStaff(request, context.portal);
  return {
    settings: await readKeySettings(context.portal.context, staff),
    saved: new URL(request.url).searchParams.has("saved"),
  };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const staff = await requireStaffForForm(request, context.portal);
  const fields = await readFields(request);
  const all = fields.has("usual") ? {} : typedIn(fields);
  const typed: Partial<Record<KeyCommand, string>> = Object.fromEntries(
    keyCommandNames.flatMap((name) => {
      const keys = all[name];
      return keys === undefined ? [] : [[name, keys]];
    }),
  );
  const off = fields.has("off") && !fields.has("usual");
  const faults = await saveKeySettings(context.portal.context, staff, typed, off);
  if (Object.keys(faults).length > 0) return data({ typed, off, faults }, { status: 422 });
  return redirect("/account/keys?saved=yes", 303);
}

export default function AccountKeys() {
  const { settings, saved } = useLoaderData<typeof loader>();
  const tried = useActionData<typeof action>();
  const { t } = useSpeech();
  const messages = Object.fromEntries(
    Object.entries(tried?.faults ?? {}).map(([name, fault]) => [
      name,
      t(`keys.faults.${fault}`, { command: t(`keys.command.${name as KeyCommand}`) }),
    ]),
  );
  return (
    <main id="main" className="staff-page">
      <ErrorSummary messages={messages} />
      <DoneMessage text={saved && !tried ? t("keys.saved") : null} />
      <h1>{t("keys.title")}</h1>
      <p>{t("keys.lead")}</p>
      <KeysForm
        settings={tried ? { ...settings, off: tried.off } : settings}
        typed={tried?.typed ?? {}}
        faults={tried?.faults ?? {}}
      />
    </main>
  );
}
