// Signs of danger as administrators see them: the list with its examples, and a text tried on it.
import { Focused } from "./focused.tsx";
import type { Cue } from "../domain/screening/cue.ts";
import type { CueFault } from "../domain/screening/prove-cues.ts";
import { givenIn, languages } from "../domain/shared/language.ts";
import { SubmitButton, TextArea } from "./form.tsx";
import { Notice } from "./parts.tsx";
import { useSpeech } from "./speech.tsx";

/** Tried by GET: nothing changes, and nothing is kept. */
export function TryText(props: {
  readonly text: string;
  readonly maxCharacters: number;
  /** Null while nothing was tried. */
  readonly found: readonly Cue[] | null;
}) {
  const { t, local } = useSpeech();
  const { found } = props;
  const names = (found ?? []).map(({ name }) => local(name)).join(", ");
  return (
    <form method="get">
      <TextArea
        name="text"
        label={t("cues.tryLabel")}
        hint={t("cues.tryHint", { max: props.maxCharacters })}
        value={props.text}
        rows={3}
      />
      <SubmitButton kind="quiet">{t("cues.tryButton")}</SubmitButton>
      {found !== null && (
        <div role="status">
          <Notice tone={found.length > 0 ? "alert" : "plain"}>
            <p>{found.length > 0 ? t("cues.tryFound", { names }) : t("cues.tryNothing")}</p>
          </Notice>
        </div>
      )}
    </form>
  );
}

export function CueList({ cues }: { readonly cues: readonly Cue[] }) {
  const { t, local } = useSpeech();
  return (
    <ul className="staff-messages">
      {cues.map((cue) => (
        <li key={cue.code}>
          <p>
            <strong>{local(cue.name)}</strong>{" "}
            <span className="staff-meta">
              {cue.code}
              {!cue.active && ` · ${t("cues.off")}`}
            </span>
          </p>
          <Examples cue={cue} />
          <p>
            <a className="button quiet" href={`/admin/cues/${cue.code}`}>
              {t("cues.edit", { name: local(cue.name) })}
            </a>
          </p>
        </li>
      ))}
    </ul>
  );
}

function Examples({ cue }: { readonly cue: Cue }) {
  const { t } = useSpeech();
  const lists = [
    { title: t("cues.finds"), lines: cue.mustMatch },
    { title: t("cues.passes"), lines: cue.mustNotMatch },
  ];
  return (
    <details>
      <summary>{t("cues.examples")}</summary>
      {lists.map(({ title, lines }) => (
        <div key={title}>
          <p>{title}</p>
          <ul>
            {languages.flatMap((language) =>
              (givenIn(lines, language) ?? []).map((line) => (
                <li key={line} lang={language}>
                  {line}
                </li>
              )),
            )}
          </ul>
        </div>
      ))}
    </details>
  );
}

/** Everything that speaks against publishing; has the focus, so that it is heard. */
export function CueFaults({ faults }: { readonly faults: readonly CueFault[] }) {
  const { t } = useSpeech();
  if (faults.length === 0) return null;
  return (
    <Focused id="errors" className="error-summary">
      <div role="alert">
        <h2>{t("cues.faultTitle")}</h2>
        <ul>
          {faults.map(({ code, cue, line }, index) => (
            <li key={index}>{t(`cues.fault.${code}`, { cue: cue ?? "", line: line ?? "" })}</li>
          ))}
        </ul>
      </div>
    </Focused>
  );
}
