// All kinds of problem in their order, two levels: what each is like, and a way up the list.
import { redirect } from "@remix-run/node";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useDoneText } from "../components/admin-done.ts";
import { ThingTree } from "../components/admin-tree.tsx";
import { valueInWords } from "../components/admin-words.ts";
import type { PageHandle } from "../components/page.ts";
import { BackLink } from "../components/parts.tsx";
import { useSpeech } from "../components/speech.tsx";
import { DoneMessage } from "../components/staff-views.tsx";
import { readThings } from "../domain/administration/read-things.server.ts";
import { moveKindUp } from "../domain/administration/save-thing.server.ts";
import { postedThing, textIn } from "../http/admin-thing.server.ts";
import { orRefuse } from "../http/answer.server.ts";
import { requirePage } from "../http/staff.server.ts";

export const handle: PageHandle = {
  title: ({ t }) => t("administration.categories.title"),
  width: "staff",
};

export async function loader({ request, context }: LoaderFunctionArgs) {
  const staff = await requirePage(request, context.portal, "admin");
  const kinds = await readThings(context.portal.context, staff, "category");
  return {
    kinds: kinds.map(({ code, parent, name, record }) => ({ code, parent, name, record })),
    done: new URL(request.url).searchParams.get("done"),
  };
}

export async function action(args: ActionFunctionArgs) {
  const { staff, fields } = await postedThing(args);
  await orRefuse(moveKindUp(args.context.portal.context, staff, textIn(fields, "up")));
  return redirect("/admin/categories?done=moved", 303);
}

export default function Categories() {
  const { kinds, done } = useLoaderData<typeof loader>();
  const speech = useSpeech();
  const { t, local } = speech;
  const isFirst = (code: string, parent: string) =>
    kinds.find((one) => one.parent === parent)?.code === code;
  return (
    <main id="main">
      <DoneMessage text={useDoneText(done)} />
      <BackLink to="/admin" />
      <h1>{t("administration.categories.title")}</h1>
      <p className="buttons">
        <a className="button" href="/admin/categories/new">
          {t("administration.categories.add")}
        </a>
      </p>
      <ThingTree
        things={kinds}
        folder="/admin/categories"
        about={({ code, parent, name, record }) => {
          const questions = String(record.questions ?? "");
          const count = questions.startsWith("[")
            ? (JSON.parse(questions) as unknown[]).length
            : questions.split("\n").filter((line) => line !== "").length;
          const marks = [
            valueInWords("urgency", record.urgency ?? null, speech),
            record.sensitive === true && t("administration.categories.isSensitive"),
            record.complex === true && t("administration.categories.isComplex"),
            record.retired === true && t("administration.categories.isRetired"),
            count > 0 && t("administration.categories.questions", { count }),
          ];
          return (
            <>
              <span className="staff-meta">
                {marks.filter((mark) => mark !== false).join(" · ")}
              </span>{" "}
              {!isFirst(code, parent) && (
                <form method="post">
                  <button
                    type="submit"
                    className="button quiet"
                    name="up"
                    value={code}
                    aria-label={t("administration.categories.upOf", { name: local(name) })}
                  >
                    {t("administration.categories.up")}
                  </button>
                </form>
              )}
            </>
          );
        }}
      />
    </main>
  );
}
