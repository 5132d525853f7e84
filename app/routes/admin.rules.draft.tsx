// One rule of the draft, or a new one, in a form.
import { data, redirect } from "@remix-run/node";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { faultInWords, ruleInWords, ruleName } from "../components/admin-rule-words.ts";
import { RuleFields } from "../components/admin-rules-form.tsx";
import { ErrorSummary } from "../components/form.tsx";
import type { PageHandle } from "../components/page.ts";
import { BackLink, Notice } from "../components/parts.tsx";
import { useSpeech } from "../components/speech.tsx";
import { readRuleForm } from "../domain/routing/rules/read-rule-form.server.ts";
import {
  emptyForm,
  formOfRule,
  ruleChoices,
  ruleFields,
} from "../domain/routing/rules/rule-form.ts";
import type { RuleForm } from "../domain/routing/rules/rule-form.ts";
import { impossibleAnswers, ruleOfForm } from "../domain/routing/rules/rule-of-form.ts";
import type { FormFault } from "../domain/routing/rules/rule-of-form.ts";
import type { Rule } from "../domain/routing/rules/rule.ts";
import { saveDraft } from "../domain/routing/rules/save-draft.server.ts";
import { isRefusal } from "../domain/shared/refusal.ts";
import { orRefuse, refusalAnswer } from "../http/answer.server.ts";
import { readFields } from "../http/form.server.ts";
import { requirePageForForm } from "../http/staff-form.server.ts";
import { requirePage } from "../http/staff.server.ts";

interface LoaderData {
  readonly code: string | null;
  readonly rule: Rule | null;
}

export const handle: PageHandle = {
  title: (speech, view: LoaderData) => titleOf(speech, view),
  width: "staff",
};

const titleOf = (speech: Parameters<PageHandle["title"]>[0], { code, rule }: LoaderData): string =>
  code === null
    ? speech.t("rules.form.newTitle")
    : speech.t("rules.form.editTitle", { name: rule ? ruleName(rule, speech) : code });

const codeIn = (param: string | undefined): string | null =>
  param === undefined || param === "new" ? null : param;

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { portal } = context;
  const staff = await requirePage(request, portal, "admin");
  const code = codeIn(params.code);
  const view = await orRefuse(readRuleForm(portal.context, staff, code));
  // After a form was sent the answer to it says that the rule is gone, and keeps what was typed.
  if (code !== null && view.rule === null && request.method === "GET" && !isPosted(request))
    throw refusalAnswer("not_found");
  return { ...view, code };
}

const isPosted = (request: Request): boolean => request.headers.has("content-length");

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { portal } = context;
  const staff = await requirePageForForm(request, portal, "admin");
  const fields = await readFields(request);
  const seen = Number(fields.get("seen") ?? NaN);
  if (!Number.isSafeInteger(seen)) throw refusalAnswer("invalid_input");
  const form = formIn(fields);
  const read = ruleOfForm(form);
  const code = codeIn(params.code);
  const notSaved = (faults: readonly FormFault[], changed: boolean, status: 409 | 422) =>
    data({ form, faults, changed }, { status });
  // Who may not is told so before being told what is wrong with the form.
  const { names } = await orRefuse(readRuleForm(portal.context, staff, code));
  if ("faults" in read) return notSaved(read.faults, false, 422);
  const impossible = impossibleAnswers(form, names);
  if (impossible.length > 0) return notSaved(impossible, false, 422);
  try {
    const edit = { kind: "put", rule: read.rule, replaces: code } as const;
    const fault = await saveDraft(portal.context, staff, { seen, edit });
    if (fault === null) return redirect("/admin/rules?done=saved", 303);
    const facts = { index: null, rule: null, facts: {} };
    return notSaved([{ field: "code", fault: { ...facts, code: fault } }], false, 422);
  } catch (error) {
    if (!isRefusal(error)) throw error;
    if (error.code !== "changed_meanwhile") throw refusalAnswer(error.code, error.facts);
    return notSaved([], true, 409);
  }
}

function formIn(fields: FormData): RuleForm {
  const texts = (name: string) => fields.getAll(name).filter((one) => typeof one === "string");
  return {
    ...Object.fromEntries(ruleFields.map((name) => [name, texts(name)[0] ?? ""])),
    ...Object.fromEntries(ruleChoices.map((name) => [name, texts(name)])),
  } as unknown as RuleForm;
}

export default function DraftRule() {
  const view = useLoaderData<typeof loader>();
  const tried = useActionData<typeof action>() ?? null;
  const speech = useSpeech();
  const { t } = speech;
  const { rule, code } = view;
  const messages = Object.fromEntries(
    (tried?.faults ?? [])
      .map(({ field, fault }): [string, string] => [field, faultInWords(fault, speech)])
      .reverse(),
  );
  const asItIs = rule ? formOfRule(rule) : emptyForm(view.nextPosition);
  return (
    <main id="main">
      <BackLink to="/admin/rules" />
      <ErrorSummary messages={messages} />
      {tried?.changed && (
        <Notice tone="warning" title={t("rules.changed.title")}>
          <p role="alert">{t("rules.changed.text")}</p>
          {rule && <p>{t("rules.changed.form")}</p>}
          {rule && <p>{ruleInWords(rule, view.names, speech)}</p>}
          {!rule && code !== null && <p>{t("rules.changed.gone")}</p>}
        </Notice>
      )}
      <h1>{titleOf(speech, view)}</h1>
      {rule && !tried && <p>{ruleInWords(rule, view.names, speech)}</p>}
      <RuleFields
        form={tried?.form ?? asItIs}
        names={view.names}
        messages={messages}
        seen={view.edits}
      />
    </main>
  );
}
