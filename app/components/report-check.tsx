// The check page: one card for what everyone will see, one for what only the branch sees, and what to look at once more.
import type { ReactNode } from "react";
import type { PhotoView } from "../domain/attachment/photo.ts";
import type { AnswerInWords } from "../domain/problem/extra-question.ts";
import { focusGroupsIn } from "../domain/problem/focus-group.ts";
import type { DraftAnswers } from "../domain/problem/submission.ts";
import { hazardsIn } from "../domain/screening/hazard.ts";
import type { PersonalDataQuoted } from "../domain/screening/personal-data.ts";
import type { LocalText } from "../domain/shared/language.ts";
import { textOfPoint } from "../domain/shared/point.ts";
import { AnswerList, Notice } from "./parts.tsx";
import type { Answer } from "./parts.tsx";
import { PhotoList } from "./photo-list.tsx";
import { useSpeech } from "./speech.tsx";

export interface CheckView {
  readonly answers: DraftAnswers;
  readonly category: LocalText | null;
  readonly area: LocalText | null;
  readonly extra: readonly AnswerInWords[];
  readonly personalData: readonly PersonalDataQuoted<"description" | "place">[];
  readonly photos: readonly PhotoView[];
}

const change = (page: string) => `/report/${page}?change=1`;

/** Both cards, with a link beside every answer. */
export function CheckCards({ view }: { readonly view: CheckView }) {
  const { t } = useSpeech();
  const isPublic = view.answers.publish === "on";
  const isHome = view.answers.privateHome === "on";
  const { words, place } = useShared(view);
  const photos = photoRow(t, view.photos);
  const own = useOwn(view);
  const hidden = [{ ...homeRow(t), change: change("where") }];
  const open = [words, isHome ? hidden : place, [photos]];
  return (
    <>
      <Card
        name="public"
        title={t("report.check.public")}
        note={t(isPublic ? "report.check.publicNote" : "report.check.publicNothing")}
        answers={isPublic ? open.flat() : []}
      />
      <Card
        name="private"
        title={t("report.check.private")}
        note={t("report.check.privateNote")}
        answers={[...(isPublic ? (isHome ? place : []) : [...words, ...place, photos]), ...own]}
      />
    </>
  );
}

function Card(props: {
  readonly name: string;
  readonly title: string;
  readonly note: string;
  readonly answers: readonly Answer[];
}) {
  return (
    <section className={`card check-${props.name}`} aria-labelledby={`check-${props.name}`}>
      <h2 id={`check-${props.name}`}>{props.title}</h2>
      <p className="hint">{props.note}</p>
      {props.answers.length > 0 && <AnswerList answers={props.answers} />}
    </section>
  );
}

type Translate = ReturnType<typeof useSpeech>["t"];

const homeRow = (t: Translate): Answer => ({
  label: t("report.check.rows.place"),
  value: t("report.check.placeHidden"),
});

/** What may become public, and the place apart: at somebody's home it does not. */
function useShared(view: CheckView): { words: Answer[]; place: Answer[] } {
  const { t, local } = useSpeech();
  const { answers } = view;
  const row = rowsOf(t);
  return {
    words: [
      row("description", answers.description, "what", "description"),
      row("category", local(view.category) || t("report.kind.unknown"), "kind", "category"),
      row("area", local(view.area) || t("report.where.areaUnknown"), "where", "area"),
    ],
    place: [
      row("place", answers.place, "where", "place"),
      ...(answers.point ? [row("point", t("report.check.point"), "where")] : []),
    ],
  };
}

/** The pictures alone: when and where they were taken is for the branch. */
function photoRow(t: Translate, photos: CheckView["photos"]): Answer {
  const bare = photos.map((photo) => ({ ...photo, takenAt: null, point: null }));
  const shown = (
    <>
      <PhotoList photos={bare} place="draft" />
      <p className="hint">{t("photos.check.note")}</p>
    </>
  );
  return {
    label: t("photos.check.label"),
    value: photos.length > 0 ? shown : t("photos.check.none"),
    change: change("photos"),
  };
}

/** What the resident let us keep of them. */
function photoFacts(t: Translate, photos: CheckView["photos"]): Answer[] {
  const kept = photos.flatMap(({ takenAt, point }) => {
    const place = point && t("photos.takenWhere", { place: textOfPoint(point) });
    const taken = takenAt && t("photos.takenAt", { time: takenAt.replace("T", " ").slice(0, 16) });
    return taken || place ? [[taken, place].filter(Boolean).join(" · ")] : [];
  });
  if (kept.length === 0) return [];
  return [{ label: t("photos.check.kept"), value: kept.join("\n"), change: change("photos") }];
}

function useOwn({ answers, extra, photos }: CheckView): Answer[] {
  const { t, local } = useSpeech();
  const row = rowsOf(t);
  const said = answers.danger === "yes" ? t("danger.yes") : t("danger.no");
  const seen = hazardsIn(answers.hazards).map((hazard) => t(`danger.hazards.${hazard}`));
  const danger = answers.danger ? [said, ...seen].join(" · ") : t("danger.check.none");
  const groups = focusGroupsIn(answers.focusGroups).map((group) =>
    t(`report.concerns.group.${group}`),
  );
  const publish = t(
    answers.publish === "on" ? "report.check.publishYes" : "report.check.publishNo",
  );
  return [
    { label: t("danger.check.label"), value: danger, change: change("danger") },
    ...extra.map(({ code, question, answer }, index) => ({
      label: local(question),
      value: local(answer) || t("report.extra.unknown"),
      change: change(`extra/${String(index + 1)}`),
      changeId: code,
    })),
    ...(answers.joins ? [row("joins", joinsWords(t, answers.joins), "similar")] : []),
    row("concerns", groups.join(" · ") || t("report.check.nobody"), "concerns"),
    row("email", answers.email || t("report.check.noLetters"), "you", "email"),
    row("name", answers.name || t("site.notGiven"), "you", "name"),
    row("publish", publish, "you"),
    ...photoFacts(t, photos),
  ];
}

const joinsWords = (t: Translate, reference: string) => t("report.check.joins", { reference });

type RowName =
  | "description"
  | "category"
  | "place"
  | "point"
  | "area"
  | "joins"
  | "concerns"
  | "email"
  | "name"
  | "publish";

/** `field` is where an error leads: the link with which the answer is changed. */
const rowsOf =
  (t: Translate) =>
  (name: RowName, value: ReactNode, page: string, field?: string): Answer => ({
    label: t(`report.check.rows.${name}`),
    value,
    change: change(page),
    ...(field === undefined ? {} : { changeId: field }),
  });

/** Names what was found and where, with the way to take it out. It never keeps anybody from sending. */
export function PersonalDataNotice({ found }: { readonly found: CheckView["personalData"] }) {
  const { t } = useSpeech();
  if (found.length === 0) return null;
  const pages = { description: "what", place: "where" } as const;
  return (
    <Notice tone="warning" title={t("report.check.personalData.title")}>
      <ul>
        {found.map(({ field, kind, quote }, index) => (
          <li key={index}>
            {t(`report.check.personalData.${kind}`)}: <strong>{quote}</strong>{" "}
            {t(`report.check.personalData.in.${field}`)}{" "}
            <a
              href={change(pages[field])}
              aria-label={t("report.check.personalData.takeOutOf", { quote })}
            >
              {t("report.check.personalData.takeOut")}
            </a>
          </li>
        ))}
      </ul>
      <p>{t("report.check.personalData.covered")}</p>
    </Notice>
  );
}

/** A field that people don't see: what fills it in is no person. Said in words for those who meet it all the same. */
export function UnseenField({ name }: { readonly name: string }) {
  const { t } = useSpeech();
  return (
    <div className="unseen" aria-hidden="true">
      <label htmlFor={name}>{t("report.check.unseen")}</label>
      <input id={name} name={name} type="text" tabIndex={-1} autoComplete="off" />
    </div>
  );
}

/** Work for a browser with scripts; its person sees nothing of it, and without scripts nothing happens. */
export function Puzzle({ name, puzzle }: { readonly name: string; readonly puzzle: string }) {
  return (
    <>
      <input type="hidden" name={name} data-puzzle={puzzle} />
      <script type="module" src="/enhance/puzzle.js" />
    </>
  );
}
