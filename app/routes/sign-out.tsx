// Signing out, by a form only: opening the address changes nothing.
import { redirect } from "@remix-run/node";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { SubmitButton } from "../components/form.tsx";
import type { PageHandle } from "../components/page.ts";
import { useSpeech } from "../components/speech.tsx";
import { signOut } from "../domain/staff/session.server.ts";
import { readStaffSecret, setStaffSecret } from "../http/cookies.server.ts";
import { readStaff } from "../http/staff.server.ts";

export const handle: PageHandle = { title: ({ t }) => t("staff.signOut.title") };

export async function loader({ request, context }: LoaderFunctionArgs) {
  const staff = await readStaff(request, context.portal);
  if (!staff) throw redirect("/sign-in", 303);
  return { name: staff.name };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { portal } = context;
  const secret = await readStaffSecret(request);
  if (secret) await signOut(portal.context, secret);
  return redirect("/sign-in", {
    status: 303,
    headers: { "Set-Cookie": await setStaffSecret(portal, null) },
  });
}

export default function SignOut() {
  const { name } = useLoaderData<typeof loader>();
  const { t } = useSpeech();
  return (
    <main id="main">
      <h1>{t("staff.signOut.title")}</h1>
      <p>{t("staff.signOut.text", { name })}</p>
      <form method="post">
        <SubmitButton>{t("staff.signOut.button")}</SubmitButton>
      </form>
    </main>
  );
}
