// What a branch asks of volunteers, and what volunteers did: as everybody sees it.
import type { PublicVolunteers, VolunteerWork } from "../domain/volunteer/volunteer-call.ts";
import { AnswerList } from "./parts.tsx";
import { useSpeech } from "./speech.tsx";

/** Nothing while nobody is looked for. */
export function VolunteersWanted({ wanted }: Pick<PublicVolunteers, "wanted">) {
  const { t } = useSpeech();
  if (wanted === null) return null;
  const parts = ["task", "when", "contact"] as const;
  return (
    <section className="volunteers-wanted" aria-labelledby="volunteers">
      <h2 id="volunteers">{t("public.volunteers.title")}</h2>
      <AnswerList
        answers={parts.map((part) => ({
          label: t(`public.volunteers.${part}`),
          value: wanted[part],
        }))}
      />
    </section>
  );
}

/** Nothing when none were there. Stands with the resolution. */
export function VolunteersThanked({ done }: { readonly done: readonly VolunteerWork[] }) {
  const { t } = useSpeech();
  if (done.length === 0) return null;
  return (
    <section aria-labelledby="volunteers-done">
      <h2 id="volunteers-done">{t("public.volunteers.doneTitle")}</h2>
      {done.map(({ people, hours, result }, index) => (
        <p key={index}>
          <strong>{t("public.volunteers.done", { people, hours })}</strong> {result}
        </p>
      ))}
    </section>
  );
}
