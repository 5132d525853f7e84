// Problems that are perhaps the same, with what speaks for it: as cards for residents, as a list for staff.
import type { SimilarProblem } from "../domain/similar/similar-view.ts";
import type { Grounds } from "../domain/similar/similarity.ts";
import { Moment, StateTag } from "./parts.tsx";
import { useSpeech } from "./speech.tsx";

const METRES_A_KILOMETRE = 1_000;
/** Nobody measured to the metre. */
const ROUNDED_TO_METRES = 10;

/** Published ones, each with a link to its public page. */
export function SimilarCards({ found }: { readonly found: readonly SimilarProblem[] }) {
  const { t, local, day } = useSpeech();
  return (
    <ul className="problem-cards">
      {found.map((one) => (
        <li key={one.reference}>
          <article className="problem-card">
            <h2 lang={one.language}>{one.summary}</h2>
            <p className="problem-card-state">
              <StateTag handling={one.handling} closedBy={one.closedBy} />
            </p>
            <p className="problem-card-about">
              {[one.category, one.area].map(
                (name, index) => name && <span key={index}>{local(name)}</span>,
              )}
              <time dateTime={one.submittedAt}>
                {t("similar.reported", { date: day(one.submittedAt) })}
              </time>
            </p>
            <p className="problem-card-state">
              <a href={`/problems/${one.reference}`}>
                {t("similar.thisOne", { reference: one.reference })}
              </a>
            </p>
          </article>
        </li>
      ))}
    </ul>
  );
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
  const comma = language === "en" ? ", " : "、";
  const place =
    distanceMetres === null
      ? {
          same_area: t("similar.grounds.sameArea"),
          same_township: t("similar.grounds.sameTownship"),
        }[near as "same_area" | "same_township"]
      : metresInWords(distanceMetres, t);
  const parts = [
    words.length > 0 && t("similar.grounds.words", { words: words.join(comma) }),
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
