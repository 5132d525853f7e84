// Everybody who works here: who may what where, and who was here when.
import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { SubmitButton, TextField } from "../components/form.tsx";
import type { PageHandle } from "../components/page.ts";
import { BackLink, Moment } from "../components/parts.tsx";
import { useSpeech } from "../components/speech.tsx";
import { Cell, StaffTable } from "../components/staff-table.tsx";
import { EmptyList } from "../components/staff-views.tsx";
import { readPeople } from "../domain/administration/read-people.server.ts";
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
  return { people: await readPeople(context.portal.context, staff, search), search };
}

export default function People() {
  const { people, search } = useLoaderData<typeof loader>();
  const { t, local } = useSpeech();
  const columns = ["name", "roles", "seen"] as const;
  const label = (name: (typeof columns)[number]) => t(`administration.people.column.${name}`);
  return (
    <main id="main">
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
    </main>
  );
}
