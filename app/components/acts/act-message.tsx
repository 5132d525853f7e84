// Writing to the resident in two steps: the words, then the very letter with "send" and "change". A form of its own, apart
// from notes, so that neither is ever taken for the other.
import { gapsIn } from "../../domain/triage/canned-text.ts";
import { MESSAGE_MAX_CHARACTERS } from "../../domain/triage/message.ts";
import type { ActViews, TriedAct } from "../../domain/triage/act-views.ts";
import type { Speech } from "../../i18n/translate.ts";
import { SubmitButton, TextArea } from "../form.tsx";
import type { FieldMessages } from "../form.tsx";
import { LetterPreview } from "../letter-preview.tsx";
import { useSpeech } from "../speech.tsx";
import { TextInsert } from "../text-insert.tsx";
import { ActFold, ActForm, actField } from "./act-fold.tsx";
import type { PanelFrame } from "./act-fold.tsx";

type View = NonNullable<ActViews["message"]>;

const field = (name: string) => actField("message", name);

export function messageMessages(tried: TriedAct, { t }: Speech): FieldMessages {
  const { errors, typed, refusal } = tried;
  if (refusal === "open_gaps") {
    const gaps = gapsIn(typed.text ?? "").join(" ");
    return { [field("text")]: t("words.gaps", { gaps }) };
  }
  return {
    ...(errors.text && {
      [field("text")]:
        errors.text === "too_long"
          ? t("words.message.tooLong", { max: MESSAGE_MAX_CHARACTERS })
          : t("words.message.empty"),
    }),
    ...(errors.canned && { [field("canned")]: t("words.insert.unknown") }),
  };
}

export function messageDone(verb: string, { t }: Speech): string {
  return verb === "takeBack" ? t("words.message.done.takeBack") : t("words.message.done.send");
}

export function MessagePanel({ view, seen, tried }: PanelFrame & { readonly view: View }) {
  const { t } = useSpeech();
  const letter = tried?.letter ?? null;
  return (
    <ActFold act="message" title={t("words.message.title")} open={tried !== null || isHeld(view)}>
      <Held view={view} seen={seen} />
      {letter && tried ? (
        <>
          <LetterPreview id="message-letter" letter={letter} />
          <ActForm act="message" seen={seen}>
            <input type="hidden" name={field("text")} value={tried.typed.text ?? ""} />
            <input type="hidden" name={field("used")} value={tried.typed.used ?? ""} />
            <p className="actions">
              <SubmitButton name="act" value="message.send">
                {t("words.message.send")}
              </SubmitButton>
              <SubmitButton kind="quiet" name="act" value="message.change">
                {t("words.message.change")}
              </SubmitButton>
            </p>
          </ActForm>
        </>
      ) : (
        <Writing view={view} seen={seen} tried={tried} />
      )}
    </ActFold>
  );
}

const isHeld = ({ held }: View) => held.length > 0;

function Writing({ view, seen, tried }: PanelFrame & { readonly view: View }) {
  const speech = useSpeech();
  const { t } = speech;
  const messages = tried ? messageMessages(tried, speech) : {};
  return (
    <ActForm act="message" seen={seen}>
      <p className="hint">{t(`words.fate.${view.fate}`, { seconds: view.holdSeconds })}</p>
      <TextInsert
        name={field("canned")}
        usedName={field("used")}
        used={tried?.typed.used}
        texts={view.texts}
        error={messages[field("canned")]}
        button={{ name: "act", value: "message.insert" }}
      />
      {view.mayKeepTexts && (
        <p className="staff-meta">
          <a href="/inbox/texts">{t("words.texts.link")}</a>
        </p>
      )}
      <TextArea
        name={field("text")}
        label={t("words.message.label")}
        hint={t("words.message.hint")}
        value={tried?.typed.text}
        error={messages[field("text")]}
        rows={5}
      />
      <SubmitButton name="act" value="message.preview">
        {t("words.message.preview")}
      </SubmitButton>
    </ActForm>
  );
}

/** Messages whose letter still waits. */
function Held({ view, seen }: { readonly view: View; readonly seen: PanelFrame["seen"] }) {
  const { t, moment } = useSpeech();
  return view.held.map(({ id, text, until }) => (
    <ActForm key={id} act="message" id={`act-message-${id}`} seen={seen}>
      <div className="as-typed quoted">{text}</div>
      <p className="hint">{t("words.message.held", { moment: moment(until) })}</p>
      <input type="hidden" name={field("id")} value={id} />
      <SubmitButton kind="quiet" name="act" value="message.takeBack">
        {t("words.message.takeBack")}
      </SubmitButton>
    </ActForm>
  ));
}
