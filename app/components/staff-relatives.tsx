// What a problem was a part of, its parts, what it is joined with and what was joined into it, each a link.
import type { Relative, RelativesView } from "../domain/triage/relatives.ts";
import { StateTag } from "./parts.tsx";
import { useSpeech } from "./speech.tsx";

/** Nothing for a problem that stands alone. */
export function Relatives({ view }: { readonly view: RelativesView }) {
  const { t } = useSpeech();
  const rows: readonly (readonly [string, readonly Relative[]])[] = [
    [t("split.related.from"), view.from ? [view.from] : []],
    [t("split.related.part"), view.parts],
    [t("split.related.into"), view.into ? [view.into] : []],
    [t("split.related.joined"), view.joined],
  ];
  const some = rows.filter(([, all]) => all.length > 0);
  if (some.length === 0) return null;
  return (
    <section id="related" aria-labelledby="related-title">
      <h2 id="related-title">{t("split.related.title")}</h2>
      <dl className="staff-facts">
        {some.map(([label, all]) => (
          <div key={label}>
            <dt>{label}</dt>
            {all.map((one) => (
              <dd key={one.reference}>
                {one.mayOpen ? (
                  <a href={`/inbox/${one.reference}`}>{one.reference}</a>
                ) : (
                  one.reference
                )}{" "}
                <StateTag handling={one.handling} closedBy={one.closedBy} />
              </dd>
            ))}
          </div>
        ))}
      </dl>
      {view.more && (
        <p className="hint">{t("split.related.more", { number: view.joined.length })}</p>
      )}
    </section>
  );
}
