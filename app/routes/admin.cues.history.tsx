// Every version of the signs of danger: by whom, when and why, with a way back.
import { data, redirect } from "@remix-run/node";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { CueFaults } from "../components/admin-cues.tsx";
import { SubmitButton } from "../components/form.tsx";
import type { PageHandle } from "../components/page.ts";
import { BackLink } from "../components/parts.tsx";
import { useSpeech } from "../components/speech.tsx";
import {
  listCueVersions,
  readCuesFor,
  rollBackCues,
} from "../domain/screening/publish-cues.server.ts";
import { orRefuse, refusalAnswer } from "../http/answer.server.ts";
import { readFields } from "../http/form.server.ts";
import { languageOf } from "../http/language.server.ts";
import { requirePageForForm } from "../http/staff-form.server.ts";
import { requirePage } from "../http/staff.server.ts";
import { speech } from "../i18n/translate.ts";

export const handle: PageHandle = { title: ({ t }) => t("cues.past.title"), width: "staff" };

const NUMBER = /^\d{1,9}$/;

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { portal } = context;
  const staff = await requirePage(request, portal, "admin");
  const { version } = await orRefuse(readCuesFor(portal.context, staff));
  return { version, versions: await orRefuse(listCueVersions(portal.context, staff)) };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { portal } = context;
  const staff = await requirePageForForm(request, portal, "admin");
  const fields = await readFields(request);
  const [to, seen] = [fields.get("to"), fields.get("seen")];
  if (typeof to !== "string" || typeof seen !== "string" || !NUMBER.test(to) || !NUMBER.test(seen))
    throw refusalAnswer("invalid_input");
  const { t } = speech(languageOf(request), portal.context.calendar.timeZone);
  const change = {
    toVersion: Number(to),
    seenVersion: Number(seen),
    note: t("cues.past.note", { version: to }),
  };
  const published = await orRefuse(rollBackCues(portal.context, staff, change));
  if (!published.published) return data({ faults: published.faults }, { status: 422 });
  return redirect("/admin/cues?saved=1", 303);
}

export default function CueHistory() {
  const { version, versions } = useLoaderData<typeof loader>();
  const tried = useActionData<typeof action>();
  const { t, moment } = useSpeech();
  const origin = { version: 0, inForce: version === 0, note: null, by: null };
  const rows = versions.map((one) => ({
    ...one,
    by: t("cues.past.by", { name: one.madeBy, moment: moment(one.madeAt) }),
  }));
  return (
    <main id="main">
      <BackLink to="/admin/cues" />
      <CueFaults faults={tried?.faults ?? []} />
      <h1>{t("cues.past.title")}</h1>
      <ul className="staff-messages">
        {[...rows, origin].map((one) => {
          const name =
            one.version === 0
              ? t("cues.past.origin")
              : t("cues.past.version", { version: one.version });
          return (
            <li key={one.version}>
              <p>
                <strong>{name}</strong>
                {one.inForce && ` · ${t("cues.past.inForce")}`}
              </p>
              {one.by && <p className="staff-meta">{one.by}</p>}
              {one.note && <p>{one.note}</p>}
              {!one.inForce && (
                <form method="post">
                  <input type="hidden" name="to" value={one.version} />
                  <input type="hidden" name="seen" value={version} />
                  <SubmitButton kind="quiet">
                    {t("cues.past.rollBack", { version: name })}
                  </SubmitButton>
                </form>
              )}
            </li>
          );
        })}
      </ul>
    </main>
  );
}
