// Everybody who works here: who may what where, and who was here when.
import { data, redirect } from "@remix-run/node";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { InviteForm } from "../components/admin-invite.tsx";
import { ErrorSummary, SubmitButton, TextField } from "../components/form.tsx";
import type { PageHandle } from "../components/page.ts";
import { BackLink, Moment } from "../components/parts.tsx";
import { useSpeech } from "../components/speech.tsx";
import { Cell, StaffTable } from "../components/staff-table.tsx";
import { EmptyList } from "../components/staff-views.tsx";
import { readPeople } from "../domain/administration/read-people.server.ts";
import { readThings } from "../domain/administration/read-things.server.ts";
import { staffRoles } from "../domain/shared/actor.ts";
import { languages } from "../domain/shared/language.ts";
import { isRefusal } from "../domain/shared/refusal.ts";
import { invitePerson } from "../domain/staff/invite.server.ts";
import { postedThing, textIn } from "../http/admin-thing.server.ts";
import { refusalAnswer, statusOf } from "../http/answer.server.ts";
import { requirePage } from "../http/staff.server.ts";

export const handle: PageHandle = {
  title: ({ t }) => t("administration.people.title"),
  width: "staff",
};

const SEARCH_MAX_CHARACTERS = 100;

export async function loader({ request, context }: LoaderFunctionArgs) {
  const staff = await requirePage(request, context.portal, "admin");
  const typed = new URL(request.url).searchParams.get("q") ?? "";
  const search = typed.slice(0, SEARCH_MAX_CHARACTERS);
  const portal = context.portal.context;
  const branches = (await readThings(portal, staff, "branch"))
    .filter(({ record }) => record.closed !== true)
    .map(({ code, name, depth }) => ({ code, name, depth }));
  return { people: await readPeople(portal, staff, search), search, branches };
}

/** Invites somebody; who has an account already gets the role beside it. */
export async function action(args: ActionFunctionArgs) {
  const { staff, fields } = await postedThing(args);
  const typed = {
    ...{ email: textIn(fields, "email"), name: textIn(fields, "name") },
    ...{ language: textIn(fields, "language"), role: textIn(fields, "role") },
    branch: textIn(fields, "branch"),
  };
  const role = staffRoles.find((one) => one === typed.role);
  const language = languages.find((one) => one === typed.language);
  if (!role || !language) throw refusalAnswer("invalid_input");
  const { email, name, branch: branchCode } = typed;
  const wanted = { email, name, language, role, branchCode };
  try {
    const { personId } = await invitePerson(args.context.portal.context, staff, wanted);
    return redirect(`/admin/people/${personId}?done=invited`, 303);
  } catch (error) {
    if (!isRefusal(error) || statusOf(error.code) === 409) throw error;
    const { code, facts } = error;
    const field = code === "invalid_input" ? String(facts.field ?? "email") : "branch";
    const at = code === "account_closed" ? "email" : field;
    return data({ typed, field: at, code }, { status: 422 });
  }
}

export default function People() {
  const { people, search, branches } = useLoaderData<typeof loader>();
  const tried = useActionData<typeof action>();
  const { t, local } = useSpeech();
  const says = tried?.code === "invalid_input" ? "administration.people.invite.wrong" : null;
  const errors = tried ? { [tried.field]: t(says ?? `refusals.${tried.code}`) } : {};
  const columns = ["name", "roles", "seen"] as const;
  const label = (name: (typeof columns)[number]) => t(`administration.people.column.${name}`);
  return (
    <main id="main">
      <ErrorSummary messages={errors} />
      <BackLink to="/admin" />
      <h1>{t("administration.people.title")}</h1>
      <form method="get" className="admin-filter">
        <TextField name="q" label={t("administration.people.search")} value={search} />
        <SubmitButton kind="quiet">{t("administration.log.show")}</SubmitButton>
      </form>
      {people.length === 0 ? (
        <EmptyList text={t("administration.people.none")} />
      ) : (
        <StaffTable
          name="people-table"
          caption={t("administration.people.title")}
          columns={columns.map((name) => ({ name, text: label(name) }))}
        >
          {people.map((person) => (
            <tr role="row" key={person.id}>
              <Cell name="name">
                <a href={`/admin/people/${person.id}`}>{person.name}</a>{" "}
                <span className="staff-meta">
                  {person.email}
                  {person.closedAt && ` · ${t("administration.people.closed")}`}
                  {!person.closedAt &&
                    person.isAwaited &&
                    ` · ${t("administration.people.invite.awaited")}`}
                </span>
              </Cell>
              <Cell name="roles" label={label("roles")}>
                {person.grants
                  .map(({ role, branch }) =>
                    t("administration.people.grant", {
                      role: t(`routing.role.${role}`),
                      branch: local(branch),
                    }),
                  )
                  .join("; ")}
              </Cell>
              <Cell name="seen" label={label("seen")}>
                {person.lastSignInAt ? (
                  <Moment at={person.lastSignInAt} />
                ) : (
                  t("administration.people.never")
                )}
              </Cell>
            </tr>
          ))}
        </StaffTable>
      )}
      <h2>{t("administration.people.invite.title")}</h2>
      <p>{t("administration.people.invite.lead")}</p>
      <InviteForm branches={branches} typed={tried?.typed ?? null} errors={errors} />
    </main>
  );
}
