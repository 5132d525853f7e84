// "No more letters about this problem." GET only asks; POST stops them, for people and for mail programs (RFC 8058).
import { data } from "@remix-run/node";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { SubmitButton } from "../components/form.tsx";
import type { PageHandle } from "../components/page.ts";
import { useSpeech } from "../components/speech.tsx";
import { readStopToken, stopLetters } from "../domain/resident/stop-letters.server.ts";
import { isRefusal } from "../domain/shared/refusal.ts";

type Asked = { readonly asked: Awaited<ReturnType<typeof readStopToken>> | null } | undefined;

export const handle: PageHandle = {
  title: ({ t }, data: Asked) => {
    if (!data?.asked) return t("resident.stop.goneTitle");
    const { reference, stopped } = data.asked;
    return t(stopped ? "resident.stop.doneTitle" : "resident.stop.title", { reference });
  },
};

export async function loader({ params, context }: LoaderFunctionArgs) {
  try {
    return data({ asked: await readStopToken(context.portal.context, params.token ?? "") });
  } catch (error) {
    if (!isRefusal(error)) throw error;
    return data({ asked: null }, { status: 410 });
  }
}

/** The body is not looked at: `List-Unsubscribe=One-Click`, a button's, or none. A second time is answered alike. */
export async function action({ params, context }: ActionFunctionArgs) {
  try {
    await stopLetters(context.portal.context, params.token ?? "");
    return data(null);
  } catch (error) {
    if (!isRefusal(error)) throw error;
    return data(null, { status: 410 });
  }
}

export default function StopLetters() {
  const { t } = useSpeech();
  const { asked } = useLoaderData<typeof loader>();
  if (!asked) {
    return (
      <main id="main">
        <h1>{t("resident.stop.goneTitle")}</h1>
        <p>{t("resident.stop.goneText")}</p>
        <FollowLink to="/track" />
      </main>
    );
  }
  const { reference, stopped, reader } = asked;
  const follows = reader === "follower";
  if (stopped) {
    return (
      <main id="main">
        <h1>{t("resident.stop.doneTitle")}</h1>
        <p role="status">
          {t(follows ? "follow.stop.doneText" : "resident.stop.doneText", { reference })}
        </p>
        {follows ? (
          <p>
            <a href={`/problems/${reference}`}>{t("follow.stop.look")}</a>
          </p>
        ) : (
          <FollowLink to={`/r/${reference}`} />
        )}
      </main>
    );
  }
  return (
    <main id="main">
      <h1>{t("resident.stop.title", { reference })}</h1>
      <p>{t(follows ? "follow.stop.text" : "resident.stop.text")}</p>
      <form method="post">
        <SubmitButton>{t("resident.stop.button")}</SubmitButton>
      </form>
    </main>
  );
}

function FollowLink({ to }: { readonly to: string }) {
  const { t } = useSpeech();
  return (
    <p>
      <a className="button quiet" href={to}>
        {t("resident.stop.follow")}
      </a>
    </p>
  );
}
