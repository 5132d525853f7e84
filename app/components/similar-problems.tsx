// Problems that are perhaps the same, with what speaks for it: as cards for residents, as a list for staff.
import { isOpen } from "../domain/problem/handling.ts";
import { formatTag } from "../domain/shared/language.ts";
import type { PublicPhotoView } from "../domain/attachment/photo.ts";
import type { SimilarProblem } from "../domain/similar/similar-view.ts";
import type { Grounds } from "../domain/similar/similarity.ts";
import { Moment, StateTag } from "./parts.tsx";
import { CardPhoto } from "./photo-list.tsx";
import { useSpeech } from "./speech.tsx";

const METRES_A_KILOMETRE = 1_000;
/** Nobody measured to the metre. */
const ROUNDED_TO_METRES = 10;

/** Published ones, each with a button that says "this one". `chosen` is the reference that was said before. */
export function SimilarCards(props: {
  readonly found: readonly SimilarProblem[];
  readonly chosen: string | null;
  /** One photo for those that have one, by their reference. */
  readonly photos: Readonly<Record<string, PublicPhotoView>>;
}) {
  const { t } = useSpeech();
  return (
    <ul className="problem-cards">
      {props.found.map((one) => (
        <li key={one.reference}>
          <article className="problem-card chooses">
            <CardPhoto photo={props.photos[one.reference]} />
            <SimilarAbout one={one} />
            {one.reference === props.chosen && (
              <p>
                <strong>{t("follow.similar.chosen")}</strong>
              </p>
            )}
            {isOpen(one.handling) ? (
              <button
                type="submit"
                className="button"
                name="joins"
                value={one.reference}
                aria-label={t("follow.similar.chooseOf", { reference: one.reference })}
              >
                {t("follow.similar.choose")}
              </button>
            ) : (
              <p className="hint">{t("follow.similar.ended")}</p>
            )}
          </article>
        </li>
      ))}
    </ul>
  );
}

/** What it says, where it stands, whose it is, and how many it affects. */
function SimilarAbout({ one }: { readonly one: SimilarProblem }) {
  const { t, local, day } = useSpeech();
  const about = [
    local(one.category),
    local(one.area),
    one.branch && t("follow.similar.branch", { branch: local(one.branch) }),
    affectedShort(one.affectedCount, t),
  ];
  return (
    <>
      <h2 lang={one.language}>{one.summary}</h2>
      {one.text !== one.summary && (
        <details>
          <summary>{t("follow.similar.text")}</summary>
          <div className="as-typed" lang={one.language}>
            {one.text}
          </div>
        </details>
      )}
      <p className="problem-card-state">
        <StateTag handling={one.handling} closedBy={one.closedBy} />
        <a href={`/problems/${one.reference}`}>
          {t("follow.similar.look")} ({one.reference})
        </a>
      </p>
      <p className="problem-card-about">
        {about.map((text, index) => text && <span key={index}>{text}</span>)}
        <time dateTime={one.submittedAt}>
          {t("similar.reported", { date: day(one.submittedAt) })}
        </time>
      </p>
    </>
  );
}

function affectedShort(count: number, t: ReturnType<typeof useSpeech>["t"]): string | null {
  if (count === 0) return null;
  return count === 1 ? t("follow.countShort.one") : t("follow.countShort.many", { number: count });
}

/** Those that this person may see, each with what speaks for it; `mayMerge` offers to join them. */
export function SimilarList(props: {
  readonly found: readonly SimilarProblem[];
  readonly mayMerge: boolean;
}) {
  const { t, local } = useSpeech();
  if (props.found.length === 0) return <p>{t("similar.staff.none")}</p>;
  return (
    <>
      <p className="hint">{t("similar.staff.intro")}</p>
      <ul className="staff-messages">
        {props.found.map((one) => (
          <li key={one.reference}>
            <p>
              <a href={`/inbox/${one.reference}`}>{one.reference}</a>{" "}
              <StateTag handling={one.handling} closedBy={one.closedBy} />
            </p>
            <p lang={one.language}>{one.summary}</p>
            <p className="staff-meta">
              {one.affectedCount > 0 && <>{affectedShort(one.affectedCount, t)} · </>}
              {one.branch ? local(one.branch) : t("similar.staff.noBranch")} ·{" "}
              <Moment at={one.submittedAt} />
            </p>
            <GroundWords grounds={one.grounds} />
            {props.mayMerge && (
              <p>
                <a href={`?mergeInto=${one.reference}#move-merge`}>
                  {t("similar.staff.merge", { reference: one.reference })}
                </a>
              </p>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

/** Words, distance, kind and days, in words. */
function GroundWords({ grounds }: { readonly grounds: Grounds }) {
  const { t, language } = useSpeech();
  const { words, distanceMetres, near, sameKind, days } = grounds;
  const list = new Intl.ListFormat(formatTag(language), { style: "narrow" });
  const place =
    distanceMetres === null
      ? {
          same_area: t("similar.grounds.sameArea"),
          same_township: t("similar.grounds.sameTownship"),
        }[near as "same_area" | "same_township"]
      : metresInWords(distanceMetres, t);
  const parts = [
    words.length > 0 && t("similar.grounds.words", { words: list.format(words) }),
    place,
    sameKind && t("similar.grounds.sameKind"),
    days === 0 ? t("similar.grounds.sameDay") : t("similar.grounds.days", { days }),
  ];
  return <p className="staff-meta">{parts.filter(Boolean).join(" · ")}</p>;
}

function metresInWords(metres: number, t: ReturnType<typeof useSpeech>["t"]): string {
  return metres < METRES_A_KILOMETRE
    ? t("similar.grounds.metres", {
        metres: Math.round(metres / ROUNDED_TO_METRES) * ROUNDED_TO_METRES,
      })
    : t("similar.grounds.kilometres", { kilometres: (metres / METRES_A_KILOMETRE).toFixed(1) });
}
