// "Yes, write to me about this problem": the link in the one letter that an address gets unasked. GET only asks.
import { data, redirect } from "@remix-run/node";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { SubmitButton } from "../components/form.tsx";
import type { PageHandle } from "../components/page.ts";
import { useSpeech } from "../components/speech.tsx";
import { confirmFollow, readConfirmToken } from "../domain/follower/confirm-follow.server.ts";
import type { FollowAsked } from "../domain/follower/confirm-follow.server.ts";
import { isRefusal } from "../domain/shared/refusal.ts";

type Asked = { readonly asked: FollowAsked | null } | undefined;

export const handle: PageHandle = {
  title: ({ t }, shown: Asked) => {
    if (!shown?.asked) return t("follow.confirm.goneTitle");
    const { reference, confirmed } = shown.asked;
    return t(confirmed ? "follow.confirm.doneTitle" : "follow.confirm.title", { reference });
  },
};

export async function loader({ params, context }: LoaderFunctionArgs) {
  try {
    return data({ asked: await readConfirmToken(context.portal.context, params.token ?? "") });
  } catch (error) {
    if (!isRefusal(error)) throw error;
    return data({ asked: null }, { status: 410 });
  }
}

/** A second time is answered alike. */
export async function action({ params, context }: ActionFunctionArgs) {
  const token = params.token ?? "";
  try {
    await confirmFollow(context.portal.context, token);
    return redirect(`/follow/${encodeURIComponent(token)}`, 303);
  } catch (error) {
    if (!isRefusal(error)) throw error;
    return data(null, { status: 410 });
  }
}

export default function Follow() {
  const { t } = useSpeech();
  const { asked } = useLoaderData<typeof loader>();
  if (!asked) {
    return (
      <main id="main">
        <h1>{t("follow.confirm.goneTitle")}</h1>
        <p>{t("follow.confirm.goneText")}</p>
        <p>
          <a className="button quiet" href="/problems">
            {t("site.nav.problems")}
          </a>
        </p>
      </main>
    );
  }
  const { reference, isPublic, confirmed } = asked;
  return (
    <main id="main">
      <h1>{t(confirmed ? "follow.confirm.doneTitle" : "follow.confirm.title", { reference })}</h1>
      {confirmed ? (
        <p role="status">{t("follow.confirm.doneText")}</p>
      ) : (
        <>
          <p>{t("follow.confirm.text")}</p>
          <form method="post">
            <SubmitButton>{t("follow.confirm.button")}</SubmitButton>
          </form>
        </>
      )}
      {isPublic ? (
        <p>
          <a href={`/problems/${reference}`}>{t("follow.confirm.look", { reference })}</a>
        </p>
      ) : (
        <p>{t("follow.confirm.hidden")}</p>
      )}
    </main>
  );
}
