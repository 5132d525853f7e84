// Selecting rows of the inbox: a box in each, and a bar that says what can be done with them. A plain form.
import type { ReactNode } from "react";
import { addressOfQuery } from "../domain/triage/inbox-query.ts";
import type { InboxQuery } from "../domain/triage/inbox-query.ts";
import { useSpeech } from "./speech.tsx";

/** Put around a list whose rows have boxes. */
export function BulkForm(props: { readonly query: InboxQuery; readonly children: ReactNode }) {
  const { t } = useSpeech();
  return (
    <form method="post" action="/inbox/bulk" className="bulk">
      <input type="hidden" name="list" value={addressOfQuery(props.query).toString()} />
      {props.children}
      <div className="bulk-bar">
        <button type="submit" className="button quiet">
          {t("bulk.pick.selected")}
        </button>
        <span className="bulk-count" role="status" data-picked={t("bulk.pick.count")} />
        <button type="submit" className="button link" name="all" value="1">
          {t("bulk.pick.all")}
        </button>
        <a href="/inbox/bulk">{t("bulk.pick.before")}</a>
      </div>
      <script type="module" src="/enhance/picked.js" />
    </form>
  );
}

/** The box of one row. */
export function PickBox(props: { readonly reference: string; readonly version: number }) {
  const { reference, version } = props;
  const { t } = useSpeech();
  return (
    <label className="pick">
      <input type="checkbox" name="pick" value={`${reference}~${String(version)}`} />
      <span className="unseen">{t("bulk.pick.row", { reference })}</span>
    </label>
  );
}
