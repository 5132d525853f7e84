// Saved lists with what can be done with each, and the settings of the inbox.
import { afterActions } from "../domain/triage/inbox-settings.ts";
import type { InboxSettings } from "../domain/triage/inbox-settings.ts";
import { inboxViews } from "../domain/triage/inbox-view.ts";
import { SAVED_NAME_MAX } from "../domain/triage/saved-view.ts";
import { useSpeech } from "./speech.tsx";

interface Saved {
  readonly id: string;
  readonly name: string;
  readonly query: string;
  readonly mayChange: boolean;
}

interface Tried {
  readonly typed: Readonly<Record<string, string>>;
  readonly field: string;
}

export function SavedLists(props: {
  readonly saved: readonly Saved[];
  readonly tried: Tried | null;
}) {
  const { t } = useSpeech();
  const { saved, tried } = props;
  return (
    <>
      {tried?.field === "name" && <TryAgain typed={tried.typed} />}
      {saved.length === 0 && <p>{t("inbox.kept.none")}</p>}
      <ul className="inbox-kept">
        {saved.map((one, at) => (
          <li key={one.id}>
            <a href={`/inbox?${one.query}&saved=${one.id}`}>{one.name}</a>
            {at > 0 && <Button one={one} what="up" />}
            {one.mayChange ? (
              <>
                <Rename one={one} tried={tried} />
                <Button one={one} what="delete" />
              </>
            ) : (
              <span className="staff-meta">{t("inbox.kept.notYours")}</span>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

/** A list that could not be saved, with all that was chosen for it. */
function TryAgain({ typed }: { readonly typed: Tried["typed"] }) {
  const { t } = useSpeech();
  const kept = ["scope", "branch", "query"].filter((name) => typed[name] !== undefined);
  return (
    <form method="post" action="/inbox/views">
      {kept.map((name) => (
        <input key={name} type="hidden" name={name} value={typed[name]} />
      ))}
      <label htmlFor="name">{t("inbox.save.name")}</label>{" "}
      <input id="name" name="name" defaultValue={typed.name} aria-invalid="true" />{" "}
      <button className="button" type="submit" name="what" value="save">
        {t("inbox.save.button")}
      </button>
    </form>
  );
}

function Rename({ one, tried }: { readonly one: Saved; readonly tried: Tried | null }) {
  const { t } = useSpeech();
  const wrong = tried?.field === `name-${one.id}`;
  return (
    <form method="post" action="/inbox/views">
      <input type="hidden" name="id" value={one.id} />
      <label className="unseen" htmlFor={`name-${one.id}`}>
        {t("inbox.kept.named", { what: t("inbox.kept.rename"), name: one.name })}
      </label>
      <input
        id={`name-${one.id}`}
        name="name"
        defaultValue={wrong ? tried.typed.name : one.name}
        maxLength={SAVED_NAME_MAX}
        aria-invalid={wrong ? true : undefined}
      />{" "}
      <button className="button secondary" type="submit" name="what" value="rename">
        {t("inbox.kept.renameButton")}
      </button>
    </form>
  );
}

function Button({ one, what }: { readonly one: Saved; readonly what: "up" | "delete" }) {
  const { t } = useSpeech();
  const text = t(`inbox.kept.${what}`);
  return (
    <form method="post" action="/inbox/views">
      <input type="hidden" name="id" value={one.id} />
      <button
        className="button secondary"
        type="submit"
        name="what"
        value={what}
        aria-label={t("inbox.kept.named", { what: text, name: one.name })}
      >
        {text}
      </button>
    </form>
  );
}

export function InboxSettingsForms(props: {
  readonly saved: readonly Saved[];
  readonly settings: InboxSettings;
}) {
  const { t } = useSpeech();
  const { saved, settings } = props;
  const views = inboxViews.map((view) => ({
    value: view,
    label: t(`inbox.view.${view}`),
  }));
  return (
    <>
      <Setting
        what="first"
        value={settings.first ?? "todo"}
        choices={[...views, ...saved.map(({ id, name }) => ({ value: id, label: name }))]}
      />
      <Setting
        what="after"
        value={settings.after}
        choices={afterActions.map((value) => ({ value, label: t(`inbox.kept.afters.${value}`) }))}
      />
    </>
  );
}

function Setting(props: {
  readonly what: "first" | "after";
  readonly value: string;
  readonly choices: readonly { readonly value: string; readonly label: string }[];
}) {
  const { t } = useSpeech();
  const { what } = props;
  return (
    <form method="post" action="/inbox/views" className="inbox-setting">
      <label htmlFor={`setting-${what}`}>{t(`inbox.kept.${what}`)}</label>{" "}
      <select id={`setting-${what}`} name="value" defaultValue={props.value}>
        {props.choices.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>{" "}
      <button className="button secondary" type="submit" name="what" value={what}>
        {t("inbox.kept.set")}
      </button>
    </form>
  );
}
