// Everything that is stored about a resident, in words. Shows what its view lists, and nothing else.
import type { ReactNode } from "react";
import { hazardsIn } from "../domain/screening/hazard.ts";
import type { OwnDataView } from "../domain/resident/own-data-view.ts";
import type { Instant } from "../domain/shared/instant.ts";
import type { LocalText } from "../domain/shared/language.ts";
import type { TextKey } from "../i18n/texts.ts";
import { AnswerList, Moment, Timeline } from "./parts.tsx";
import { pointInWords } from "./resident-told.tsx";
import { Messages } from "./resident-messages.tsx";
import { useSpeech } from "./speech.tsx";

type View = OwnDataView;

function Part(props: {
  readonly id: string;
  readonly title: string;
  readonly children: ReactNode;
}) {
  return (
    <section aria-labelledby={props.id}>
      <h2 id={props.id}>{props.title}</h2>
      {props.children}
    </section>
  );
}

export function StoredContact({ view }: { readonly view: View }) {
  const { t } = useSpeech();
  const { contact } = view;
  const none = t("own.data.none");
  return (
    <Part id="contact" title={t("own.data.contact")}>
      <AnswerList
        answers={[
          { label: t("own.data.email"), value: contact?.email ?? none },
          { label: t("own.data.name"), value: contact?.name ?? none },
          { label: t("own.data.lettersStopped"), value: orMoment(contact?.lettersStoppedAt, none) },
          { label: t("own.data.reads"), value: <ContactReads view={view} /> },
          { label: t("own.data.takenOut"), value: <TakenOut view={view} /> },
        ]}
      />
    </Part>
  );
}

const roles = ["moderator", "official", "lead", "supervisor", "administrator"] as const;

function ContactReads({ view }: { readonly view: View }) {
  const { t } = useSpeech();
  if (view.contactReads.length === 0) return <>{t("own.data.noReads")}</>;
  return (
    <ul>
      {view.contactReads.map(({ because, reason, ...reader }) => (
        <Looked
          key={reader.at}
          {...reader}
          why={[because && t(`account.contact.reason.${because}`), reason]}
        />
      ))}
    </ul>
  );
}

function TakenOut({ view }: { readonly view: View }) {
  const { t } = useSpeech();
  if (view.takenOut.length === 0) return <>{t("own.data.noReads")}</>;
  return (
    <ul>
      {view.takenOut.map(({ reason, withContact, ...reader }) => (
        <Looked
          key={reader.at}
          {...reader}
          why={[reason, withContact ? t("own.data.takenWithContact") : null]}
        />
      ))}
    </ul>
  );
}

/** When, as what, of which branch, and what for. */
function Looked(props: {
  readonly at: Instant;
  readonly role: string | null;
  readonly branch: LocalText | null;
  readonly why: readonly (string | null)[];
}) {
  const { t, moment, local } = useSpeech();
  const { at, branch, why } = props;
  const known = roles.find((one) => one === props.role);
  const who = known ? t(`routing.role.${known}`) : t("own.data.somebody");
  return <li>{[moment(at), who, branch && local(branch), ...why].filter(Boolean).join(" · ")}</li>;
}

export function StoredWords({ view }: { readonly view: View }) {
  const { t, local } = useSpeech();
  const { original } = view;
  const none = t("own.data.none");
  const own = (text: string | undefined) => (
    <span className="as-typed" lang={view.language}>
      {text === undefined || text === "" ? none : text}
    </span>
  );
  const { danger, hazards, ...others } = view.rawAnswers;
  const raw = Object.entries(others).filter(
    ([code]) => !view.answers.some((one) => one.code === code),
  );
  const saidOfDanger = danger && [
    t(danger === "yes" ? "danger.yes" : "danger.no"),
    ...hazardsIn(hazards).map((hazard) => t(`danger.hazards.${hazard}`)),
  ];
  return (
    <Part id="words" title={t("own.data.words")}>
      <AnswerList
        answers={[
          { label: t("resident.told.description"), value: own(original?.description) },
          { label: t("resident.told.place"), value: own(original?.place) },
          { label: t("own.told.point"), value: view.point ? pointInWords(view.point) : none },
          ...(view.privateHome
            ? [{ label: t("own.told.home"), value: t("own.told.homeText") }]
            : []),
          ...(saidOfDanger
            ? [{ label: t("danger.check.label"), value: saidOfDanger.join(" · ") }]
            : []),
          ...view.answers.map(({ question, answer }) => ({
            label: local(question),
            value: answer ? local(answer) : t("resident.told.unknown"),
          })),
          {
            label: t("own.told.groups"),
            value: view.focusGroups.map((one) => t(`rules.group.${one}`)).join(" · ") || none,
          },
          { label: t("resident.told.category"), value: local(view.category) || none },
          { label: t("resident.told.area"), value: local(view.area) || none },
          {
            label: t("own.data.signals"),
            value: view.signals.map((one) => t(`own.data.signal.${one}`)).join(" · ") || none,
          },
        ]}
      />
      {raw.length > 0 && (
        <p className="hint">
          {t("own.data.kindAnswers", {
            answers: raw.map(([code, answer]) => `${code}: ${answer}`).join(" · "),
          })}
        </p>
      )}
    </Part>
  );
}

export function StoredRest({ view }: { readonly view: View }) {
  const { t, day } = useSpeech();
  const { draft, publicText } = view;
  return (
    <>
      <Part id="messages" title={t("own.data.messages")}>
        {view.messages.length === 0 && <p>{t("own.data.none")}</p>}
        <Messages messages={view.messages} />
      </Part>
      <Part id="notes" title={t("own.data.notes")}>
        <p>{t("own.data.notesAbout", { number: view.noteCount })}</p>
      </Part>
      <Part id="photos" title={t("own.data.photos")}>
        <p>{t("own.data.photoCount", { count: view.photoCount })}</p>
      </Part>
      <Part id="letters" title={t("own.data.letters")}>
        <Letters view={view} />
      </Part>
      <Part id="public-text" title={t("own.data.publicText")}>
        {publicText === null ? (
          <p>{t("own.data.none")}</p>
        ) : (
          <div className="quoted" lang={view.language}>
            <div className="as-typed">{publicText.description}</div>
            <div className="as-typed">{publicText.place}</div>
          </div>
        )}
      </Part>
      <Part id="follows" title={t("own.data.follows")}>
        <Follows view={view} />
      </Part>
      <Part id="draft" title={t("own.data.draft")}>
        <p>
          {draft
            ? t("own.data.draftKept", { count: draft.answerCount, date: day(draft.expiresAt) })
            : t("own.data.draftGone")}
        </p>
      </Part>
      <Part id="log" title={t("own.data.events")}>
        <p className="hint">{t("own.data.log")}</p>
        <Timeline entries={view.log} />
      </Part>
    </>
  );
}

function Follows({ view }: { readonly view: View }) {
  const { t, day } = useSpeech();
  if (view.follows.length === 0) return <p>{t("own.data.none")}</p>;
  return (
    <ul>
      {view.follows.map(({ reference, since, counted, gettingLetters }, index) => (
        <li key={index}>
          {reference ? (
            <a href={`/problems/${reference}`}>{reference}</a>
          ) : (
            t("own.data.followsHidden")
          )}{" "}
          · {t("own.data.followsSince", { date: day(since) })} ·{" "}
          {t(counted ? "own.data.followsCounted" : "own.data.followsNotCounted")} ·{" "}
          {t(gettingLetters ? "own.data.followsLetters" : "own.data.followsNoLetters")}
        </li>
      ))}
    </ul>
  );
}

const reasons = ["no_address", "letters_stopped", "erased", "demo"] as const;

function Letters({ view }: { readonly view: View }) {
  const { t, moment } = useSpeech();
  if (view.letters.length === 0) return <p>{t("own.data.none")}</p>;
  return (
    <ul>
      {view.letters.map(({ letter, state, reason, createdAt, finishedAt }, index) => {
        const known = reasons.find((one) => one === reason);
        const fate = t(`staff.letter.state.${state}` as TextKey);
        return (
          <li key={index}>
            {t(`staff.letter.kind.${letter}`)} · {moment(finishedAt ?? createdAt)} ·{" "}
            {known
              ? t("staff.letter.why", { state: fate, reason: t(`staff.letter.reason.${known}`) })
              : fate}
          </li>
        );
      })}
    </ul>
  );
}

function orMoment(at: Instant | null | undefined, none: string): ReactNode {
  return at ? <Moment at={at} /> : none;
}
