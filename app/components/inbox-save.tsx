// Saving the list that is shown under a name: a form that opens.
import type { LocalText } from "../domain/shared/language.ts";
import { addressOfQuery } from "../domain/triage/inbox-query.ts";
import type { InboxQuery } from "../domain/triage/inbox-query.ts";
import { SAVED_NAME_MAX } from "../domain/triage/saved-view.ts";
import type { SavedScope } from "../domain/triage/saved-view.ts";
import { useSpeech } from "./speech.tsx";

export function SaveList(props: {
  readonly query: InboxQuery;
  readonly scopes: readonly SavedScope[];
  readonly saveFor: readonly { readonly id: string; readonly name: LocalText }[];
}) {
  const { query, scopes, saveFor } = props;
  const { t, local } = useSpeech();
  return (
    <details className="inbox-filter">
      <summary>{t("inbox.save.title")}</summary>
      <form method="post" action="/inbox/views" className="inbox-filter-form">
        <input type="hidden" name="query" value={addressOfQuery(query).toString()} />
        <div className="inbox-filter-choice">
          <label htmlFor="save-name">{t("inbox.save.name")}</label>
          <input id="save-name" name="name" required maxLength={SAVED_NAME_MAX} />
        </div>
        <div className="inbox-filter-choice">
          <label htmlFor="save-scope">{t("inbox.save.scope")}</label>
          <select id="save-scope" name="scope" defaultValue="mine">
            {scopes.map((scope) => (
              <option key={scope} value={scope}>
                {t(`inbox.save.scopes.${scope}`)}
              </option>
            ))}
          </select>
        </div>
        {saveFor.length > 1 && (
          <div className="inbox-filter-choice">
            <label htmlFor="save-branch">{t("inbox.save.branch")}</label>
            <select id="save-branch" name="branch">
              {saveFor.map(({ id, name }) => (
                <option key={id} value={id}>
                  {local(name)}
                </option>
              ))}
            </select>
          </div>
        )}
        {saveFor.length === 1 && <input type="hidden" name="branch" value={saveFor[0]?.id} />}
        <p>
          <button className="button" type="submit" name="what" value="save">
            {t("inbox.save.button")}
          </button>
        </p>
      </form>
    </details>
  );
}
