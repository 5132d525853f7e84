// A form that came too late, kept while its sender signs in again: shown in words, and sent on with the same fields.
import { branchMoves, choiceAnswers, moderatorMoves } from "../domain/triage/move-answers.ts";
import { useSpeech } from "./speech.tsx";

export function KeptForm({ fields }: { readonly fields: readonly (readonly [string, string])[] }) {
  const { t } = useSpeech();
  if (fields.length === 0) return null;
  const asked = fields.find(([name]) => name === "move")?.[1];
  const move = [...branchMoves, ...moderatorMoves].find((one) => one === asked);
  const own = fields.filter(
    ([name, value]) =>
      value !== "" &&
      name.startsWith(`${move ?? ""}-`) &&
      !choiceAnswers.some((choice) => name.endsWith(`-${choice}`)),
  );
  return (
    <>
      {fields.map(([name, value], index) => (
        <input key={index} type="hidden" name={name} value={value} />
      ))}
      {move && (
        <>
          <h2>{t("staff.signIn.kept")}</h2>
          <p>{t(`staff.move.${move}.title`)}</p>
          {own.map(([name, value]) => (
            <blockquote key={name} className="as-typed staff-kept">
              {value}
            </blockquote>
          ))}
        </>
      )}
    </>
  );
}
