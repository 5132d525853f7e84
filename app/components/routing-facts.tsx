// What a decision went by: the kinds it may be, with the words that spoke for each, the place, who returned it.
import type { ReactNode } from "react";
import type {
  ExplainedDecision,
  ExplainedNote,
  Likely,
  Named,
} from "../domain/routing/explanation.ts";
import type { Language } from "../domain/shared/language.ts";
import { usePercent } from "./percent.ts";
import { useSpeech } from "./speech.tsx";
import { listInWords } from "./staff-problem.tsx";

export function RoutingFactList(props: {
  readonly decision: ExplainedDecision;
  readonly language: Language;
}) {
  const { t, local, language } = useSpeech();
  const { decision } = props;
  const { chosen, returnedBy, proposed, ruled } = decision;
  const branch = (one: Named) => local(one.name) || t("staff.routing.noBranch");
  return (
    <dl className="staff-facts">
      <Fact name={t("routing.explain.chosen")}>
        {chosen === null
          ? t("routing.explain.notChosen")
          : local(chosen.name) || t("routing.explain.noKind")}
      </Fact>
      <Fact name={t("routing.explain.kinds")}>
        <Kinds {...props} />
      </Fact>
      <Fact name={t("routing.explain.place")}>
        <Place decision={decision} />
      </Fact>
      <Fact name={t("routing.explain.areas")}>
        <Areas areas={decision.areas} />
      </Fact>
      {returnedBy.length > 0 && (
        <Fact name={t("routing.explain.returnedBy")}>
          {listInWords(returnedBy.map(branch), language)}
        </Fact>
      )}
      {proposed && <Fact name={t("routing.explain.proposed")}>{branch(proposed)}</Fact>}
      {ruled && <Fact name={t("routing.explain.ruled")}>{branch(ruled)}</Fact>}
    </dl>
  );
}

function Fact(props: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{props.name}</dt>
      <dd>{props.children}</dd>
    </div>
  );
}

/** "Leaking pipe, 54 %"; without the figure where none was noted. */
function useLikely(): (one: Likely, gone: string) => string {
  const { t, local } = useSpeech();
  const percent = usePercent();
  return ({ name, probability }, gone) => {
    const known = local(name) || gone;
    return probability === null
      ? known
      : t("routing.explain.likely", { name: known, probability: percent(probability) });
  };
}

function Kinds(props: { readonly decision: ExplainedDecision; readonly language: Language }) {
  const { t } = useSpeech();
  const likely = useLikely();
  const { kinds } = props.decision;
  if (kinds.length === 0) return t("routing.explain.noKinds");
  return (
    <ol className="plain-list">
      {kinds.map((kind, index) => (
        <li key={index}>
          {likely(kind, t("routing.explain.noKind"))}
          {kind.words.length > 0 && (
            <p className="staff-meta">
              <SpokenWords words={kind.words} language={props.language} />
            </p>
          )}
        </li>
      ))}
    </ol>
  );
}

/** The words are the resident's own, in their language. */
function SpokenWords(props: { readonly words: readonly string[]; readonly language: Language }) {
  const { t } = useSpeech();
  const [before, after] = t("routing.explain.words", { words: "\u0000" }).split("\u0000");
  return (
    <>
      {before}
      <span lang={props.language}>{props.words.join(t("rules.list"))}</span>
      {after}
    </>
  );
}

function Areas({ areas }: { readonly areas: readonly Likely[] }) {
  const { t } = useSpeech();
  const likely = useLikely();
  if (areas.length === 0) return t("routing.explain.noAreas");
  return (
    <ol className="plain-list">
      {areas.map((area, index) => (
        <li key={index}>{likely(area, t("routing.explain.noArea"))}</li>
      ))}
    </ol>
  );
}

function Place({ decision }: { readonly decision: ExplainedDecision }) {
  const { t } = useSpeech();
  const { how, matched, notes } = decision;
  return (
    <>
      {t(`routing.explain.how.${how ?? "unknown"}`)}
      {matched !== null && <p>{t("routing.explain.matched", { name: matched })}</p>}
      {notes.map((note, index) => (
        <p key={index}>
          <NoteInWords note={note} />
        </p>
      ))}
    </>
  );
}

function NoteInWords({ note }: { readonly note: ExplainedNote }) {
  const { t, local } = useSpeech();
  const { code, metres, count, name } = note;
  const area = local(name) || t("routing.explain.noArea");
  return t(`routing.explain.note.${code}`, { area, metres, count });
}
