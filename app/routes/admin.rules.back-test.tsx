// The draft, or what was once published, tried on the past. Looking changes nothing, so its form is sent by GET.
import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { BackTestResult } from "../components/admin-rules-back-test.tsx";
import { Select } from "../components/choices.tsx";
import { SubmitButton } from "../components/form.tsx";
import type { PageHandle } from "../components/page.ts";
import { BackLink } from "../components/parts.tsx";
import { useSpeech } from "../components/speech.tsx";
import { SAMPLE_DEFAULT, backTest } from "../domain/routing/rules/back-test-rules.server.ts";
import { readRuleHistory, readRuleSets } from "../domain/routing/rules/read-rule-sets.server.ts";
import { orRefuse } from "../http/answer.server.ts";
import { requirePage } from "../http/staff.server.ts";

export const handle: PageHandle = { title: ({ t }) => t("rules.backTest.title"), width: "staff" };

const samples = [500, SAMPLE_DEFAULT, 10_000] as const;

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { portal } = context;
  const staff = await requirePage(request, portal, "admin");
  const { draft } = await orRefuse(readRuleSets(portal.context, staff));
  const { versions } = await orRefuse(readRuleHistory(portal.context, staff, { before: null }));
  const query = new URL(request.url).searchParams;
  const version = numberIn(query.get("what"));
  const asked = numberIn(query.get("sample"));
  const can = version !== null || draft !== null;
  const result =
    query.has("sample") && can
      ? await orRefuse(
          backTest(portal.context, staff, { sample: asked ?? SAMPLE_DEFAULT, version }),
        )
      : null;
  return {
    result,
    samples,
    hasDraft: draft !== null,
    versions: versions.flatMap((one) => one.version ?? []),
    what: version,
    sample: asked ?? SAMPLE_DEFAULT,
  };
}

function numberIn(typed: string | null): number | null {
  return typed !== null && /^\d{1,6}$/.test(typed) ? Number(typed) : null;
}

export default function BackTest() {
  const view = useLoaderData<typeof loader>();
  const { t } = useSpeech();
  const { result } = view;
  const nameOf = (version: number | null) =>
    version === null ? t("rules.backTest.draft") : t("rules.backTest.version", { version });
  const versions = view.versions.map((version) => ({
    value: String(version),
    label: nameOf(version),
  }));
  const draft = view.hasDraft ? [{ value: "draft", label: nameOf(null) }] : [];
  const sizes = view.samples.map((size) => ({ value: String(size), label: String(size) }));
  const against = result?.againstVersion ?? null;
  return (
    <main id="main">
      <BackLink to="/admin/rules" />
      <h1>{t("rules.backTest.title")}</h1>
      <p>{t("rules.backTest.lead")}</p>
      <form method="get">
        <Select
          name="what"
          label={t("rules.backTest.what")}
          value={view.what === null ? "draft" : String(view.what)}
          groups={[{ title: null, choices: [...draft, ...versions] }]}
        />
        <Select
          name="sample"
          label={t("rules.backTest.sample")}
          value={String(view.sample)}
          groups={[{ title: null, choices: sizes }]}
        />
        <SubmitButton>{t("rules.backTest.button")}</SubmitButton>
      </form>
      {result && (
        <section aria-labelledby="result">
          <h2 id="result">{t("rules.backTest.result")}</h2>
          <p>
            {against === null
              ? t("rules.backTest.againstNothing", { tried: nameOf(result.version) })
              : t("rules.backTest.against", { tried: nameOf(result.version), version: against })}
          </p>
          <BackTestResult view={result} />
        </section>
      )}
    </main>
  );
}
