// One person: the roles, each with a button to take it away, one more role, sessions, closing the account.
import { data, redirect } from "@remix-run/node";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { PersonForms } from "../components/admin-person.tsx";
import { useDoneText } from "../components/admin-done.ts";
import type { PageHandle } from "../components/page.ts";
import { BackLink, Notice } from "../components/parts.tsx";
import { useSpeech } from "../components/speech.tsx";
import { DoneMessage } from "../components/staff-views.tsx";
import { changePerson } from "../domain/administration/change-person.server.ts";
import type { PersonChange } from "../domain/administration/change-person.server.ts";
import { readPeople } from "../domain/administration/read-people.server.ts";
import { readThings } from "../domain/administration/read-things.server.ts";
import type { StaffActor } from "../domain/shared/actor.ts";
import { staffRoles } from "../domain/shared/actor.ts";
import type { PersonId } from "../domain/shared/ids.ts";
import { isRefusal } from "../domain/shared/refusal.ts";
import { invitePerson, revokeInvitation } from "../domain/staff/invite.server.ts";
import { postedThing, textIn } from "../http/admin-thing.server.ts";
import { orRefuse, refusalAnswer, statusOf } from "../http/answer.server.ts";
import { requirePage } from "../http/staff.server.ts";

export const handle: PageHandle = {
  title: ({ t }) => t("administration.people.title"),
  width: "staff",
};

const REASON_MAX_CHARACTERS = 500;

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const staff = await requirePage(request, context.portal, "admin");
  const portal = context.portal.context;
  const person = (await readPeople(portal, staff, "")).find(({ id }) => id === params.id);
  if (!person) throw refusalAnswer("not_found");
  const branches = (await readThings(portal, staff, "branch"))
    .filter(({ record }) => record.closed !== true)
    .map(({ code, name, depth }) => ({ code, name, depth }));
  return { person, branches, done: new URL(request.url).searchParams.get("done") };
}

export async function action(args: ActionFunctionArgs) {
  const { staff, fields } = await postedThing(args);
  const portal = args.context.portal.context;
  const what = textIn(fields, "do");
  if (what === "invite_again" || what === "revoke") return invitation(args, staff, what);
  const change = changeIn(fields);
  if (!change) throw refusalAnswer("invalid_input");
  const id = (args.params.id ?? "") as PersonId;
  try {
    const reason = textIn(fields, "reason").slice(0, REASON_MAX_CHARACTERS);
    await changePerson(portal, staff, id, change, reason);
    return redirect(`/admin/people/${encodeURIComponent(id)}?done=saved`, 303);
  } catch (error) {
    if (!isRefusal(error)) throw error;
    if (error.code !== "last_administrator") throw refusalAnswer(error.code, error.facts);
    return data({ refused: error.code }, { status: statusOf(error.code) });
  }
}

/** Sends the link again, or takes it back; an account that nobody has used yet is closed with it. */
async function invitation(
  { params, context }: ActionFunctionArgs,
  staff: StaffActor,
  what: "invite_again" | "revoke",
) {
  const portal = context.portal.context;
  const person = (await readPeople(portal, staff, "")).find(({ id }) => id === params.id);
  const grant = person?.grants[0];
  if (!person?.isAwaited) throw refusalAnswer("not_found");
  if (what === "revoke") await orRefuse(revokeInvitation(portal, staff, person.id));
  else if (!grant) throw refusalAnswer("invalid_input");
  else {
    const { email, name, language } = person;
    const { role, branchCode } = grant;
    await orRefuse(invitePerson(portal, staff, { email, name, language, role, branchCode }));
  }
  const done = what === "revoke" ? "revoked" : "invited";
  return redirect(`/admin/people/${encodeURIComponent(person.id)}?done=${done}`, 303);
}

function changeIn(fields: FormData): PersonChange | null {
  const [what, of = "", at = ""] = textIn(fields, "do").split("~");
  if (what === "close" || what === "reopen" || what === "end_sessions") return { do: what };
  if (what !== "grant" && what !== "take") return null;
  const role = staffRoles.find((one) => one === (what === "grant" ? textIn(fields, "role") : of));
  const branchCode = what === "grant" ? textIn(fields, "branch") : at;
  return role ? { do: what, role, branchCode } : null;
}

export default function PersonPage() {
  const { person, branches, done } = useLoaderData<typeof loader>();
  const tried = useActionData<typeof action>();
  const { t } = useSpeech();
  return (
    <main id="main">
      <DoneMessage text={useDoneText(tried ? null : done)} />
      <BackLink to="/admin/people" />
      <h1>{person.name}</h1>
      {tried && (
        <Notice tone="warning">
          <p role="alert">{t("refusals.last_administrator")}</p>
        </Notice>
      )}
      <p className="staff-meta">
        {person.email}
        {person.closedAt && ` · ${t("administration.people.closed")}`} ·{" "}
        <a href={`/admin/log?thing=${encodeURIComponent(person.id)}`}>
          {t("administration.history")}
        </a>
      </p>
      <PersonForms person={person} branches={branches} />
    </main>
  );
}
