// One text that is kept ready, or a new one: its form, how it reads for an example problem, and taking it away.
import { data, redirect } from "@remix-run/node";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { Focused } from "../components/focused.tsx";
import { ErrorSummary, SubmitButton } from "../components/form.tsx";
import type { PageHandle } from "../components/page.ts";
import { BackLink, Notice } from "../components/parts.tsx";
import { useSpeech } from "../components/speech.tsx";
import { TextExample, TextForm, textMessages } from "../components/text-form.tsx";
import type { CannedTextId } from "../domain/shared/ids.ts";
import { defaultLanguage, isLanguage } from "../domain/shared/language.ts";
import type { Language } from "../domain/shared/language.ts";
import { isRefusal } from "../domain/shared/refusal.ts";
import { removeText, saveText } from "../domain/triage/keep-text.server.ts";
import { readText, readTextChoices } from "../domain/triage/read-texts.server.ts";
import type { KeptText } from "../domain/triage/read-texts.server.ts";
import type { TextFaults, TypedText } from "../domain/triage/text-keeping.ts";
import { orRefuse, refusalAnswer } from "../http/answer.server.ts";
import { readFields } from "../http/form.server.ts";
import { keepingTyped } from "../http/keeping-typed.server.ts";
import { requirePageForForm } from "../http/staff-form.server.ts";
import { requirePage } from "../http/staff.server.ts";
import { exampleOf, textTyped } from "../http/text-form.server.ts";

export const handle: PageHandle = { title: ({ t }) => t("words.texts.title"), width: "staff" };

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { portal } = context;
  const staff = await requirePage(request, portal, "texts");
  const choices = await orRefuse(readTextChoices(portal.context, staff));
  const id = idOf(params.id);
  const text = id && (await orRefuse(readText(portal.context, staff, id)));
  const branches = choices.branches.map(({ id: branchId, name }) => ({ id: branchId, name }));
  // What stands there may stay, though it is offered no more.
  if (text?.branch && !branches.some((one) => one.id === text.branchId))
    branches.push({ id: text.branchId, name: text.branch });
  const kinds = choices.kinds.map(({ id: kindId, name }) => ({ id: kindId, name }));
  if (text?.categoryId && text.kind && !kinds.some((one) => one.id === text.categoryId))
    kinds.push({ id: text.categoryId, name: text.kind });
  return {
    text,
    ...{ branches, kinds },
    isKeeper: text?.ownerId === staff.personId,
    example: text && exampleOf(portal, staff, text),
  };
}

const idOf = (id: string | undefined): CannedTextId | null =>
  id === undefined || id === "new" ? null : (id as CannedTextId);

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { portal } = context;
  const staff = await requirePageForForm(request, portal, "texts");
  const fields = await readFields(request);
  const id = idOf(params.id);
  const seen = id && { id, version: Number(fields.get("version")) };
  const typed = textTyped(fields);
  return keepingTyped(fields, async () => {
    try {
      if (seen && fields.get("do") === "remove") {
        await removeText(portal.context, staff, seen);
        return redirect("/inbox/texts?done=removed", 303);
      }
      if (fields.get("do") === "preview") {
        const { branches } = await readTextChoices(portal.context, staff);
        const branch = branches.find((one) => one.id === typed.branch)?.name ?? null;
        const language = isLanguage(typed.language) ? typed.language : defaultLanguage;
        const example = exampleOf(portal, staff, { text: typed.text, language, branch });
        return data(tried(typed, { example }), { status: 422 });
      }
      const takeOver = fields.has("takeOver");
      const { faults } = await saveText(portal.context, staff, { seen, typed, takeOver });
      if (Object.keys(faults).length > 0) return data(tried(typed, { faults }), { status: 422 });
      return redirect(`/inbox/texts?done=${seen ? "changed" : "added"}`, 303);
    } catch (error) {
      if (!isRefusal(error)) throw error;
      if (error.code !== "changed_meanwhile") throw refusalAnswer(error.code, error.facts);
      return data(tried(typed, { changed: true }), { status: 409 });
    }
  });
}

interface Tried {
  readonly typed: TypedText;
  readonly faults: TextFaults;
  readonly changed: boolean;
  readonly example: ReturnType<typeof exampleOf> | null;
}

const tried = (typed: TypedText, why: Partial<Tried>): Tried => ({
  ...{ typed, faults: {}, changed: false, example: null },
  ...why,
});

export default function Text() {
  const view = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  const speech = useSpeech();
  const { t } = speech;
  const { text } = view;
  const typed = answered?.typed ?? typedOf(text, view.branches, speech.language);
  const messages = answered ? textMessages(answered.faults, typed, speech) : {};
  const example = answered?.example ?? (answered ? null : view.example);
  return (
    <main id="main">
      <BackLink to="/inbox/texts" />
      {answered?.changed && text && <Changed text={text} />}
      <ErrorSummary messages={messages} />
      <h1>{t(text ? "words.texts.change" : "words.texts.add")}</h1>
      {answered?.example && (
        <Focused id="preview">
          <TextExample {...answered.example} />
        </Focused>
      )}
      <TextForm
        typed={typed}
        messages={messages}
        version={text?.version ?? null}
        keeper={text && !view.isKeeper ? (text.keeper ?? t("words.texts.nobody")) : null}
        branches={view.branches}
        kinds={view.kinds}
      />
      {!answered && example && <TextExample {...example} />}
      {text && (
        <form method="post">
          <h2>{t("words.texts.remove")}</h2>
          <p className="hint">{t("words.texts.removeHint", { count: text.uses })}</p>
          <input type="hidden" name="version" value={text.version} />
          <SubmitButton kind="quiet" name="do" value="remove">
            {t("words.texts.remove")}
          </SubmitButton>
        </form>
      )}
    </main>
  );
}

/** Somebody was faster: what the text says now, above what was typed here. */
function Changed({ text }: { readonly text: KeptText }) {
  const { t } = useSpeech();
  return (
    <Focused id="changed">
      <Notice tone="warning">
        <p role="alert">{t("words.texts.changed")}</p>
        <p lang={text.language}>
          <strong>{text.title}</strong>
        </p>
        <div className="as-typed quoted" lang={text.language}>
          {text.text}
        </div>
      </Notice>
    </Focused>
  );
}

type Shown = ReturnType<typeof useLoaderData<typeof loader>>;

function typedOf(text: Shown["text"], branches: Shown["branches"], language: Language): TypedText {
  return {
    title: text?.title ?? "",
    text: text?.text ?? "",
    branch: text?.branchId ?? branches[0]?.id ?? "",
    below: text?.below ?? true,
    language: text?.language ?? language,
    handling: text?.handling ?? "",
    category: text?.categoryId ?? "",
    reviewOn: text?.reviewOn ?? "",
  };
}
