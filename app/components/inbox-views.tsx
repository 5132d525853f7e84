// The views of the inbox in their groups, and the saved ones, each an address of its own with its count.
import { isRareView, viewGroups } from "../domain/triage/inbox-view.ts";
import type { InboxView, ViewGroup } from "../domain/triage/inbox-view.ts";
import { useSpeech } from "./speech.tsx";

export interface Count {
  readonly count: number;
  readonly more: boolean;
}

export interface SavedLink {
  readonly id: string;
  readonly name: string;
  readonly query: string;
  readonly counted: Count;
}

const groups = Object.keys(viewGroups) as ViewGroup[];

export function InboxViews(props: {
  readonly counts: Readonly<Record<InboxView, Count>>;
  readonly saved: readonly SavedLink[];
  /** The view that is shown, or the id of the saved one. */
  readonly current: string;
  readonly mayKeepTexts: boolean;
}) {
  const { t } = useSpeech();
  const { counts, saved, current } = props;
  return (
    <nav className="inbox-views" aria-label={t("inbox.views.title")}>
      {groups.map((group) => {
        const views: readonly InboxView[] = viewGroups[group];
        // What most people never have stands there only while they have it.
        const shown = views.filter(
          (view) => !isRareView(view) || view === current || counts[view].count > 0,
        );
        return (
          shown.length > 0 && (
            <Group
              key={group}
              title={t(`inbox.views.group.${group}`)}
              current={current}
              links={shown.map((view) => ({
                name: view,
                to: `/inbox?view=${view}`,
                text: t(`inbox.view.${view}`),
                counted: counts[view],
              }))}
            />
          )
        );
      })}
      {saved.length > 0 && (
        <Group
          title={t("inbox.views.group.saved")}
          current={current}
          links={saved.map(({ id, name, query, counted }) => ({
            name: id,
            to: `/inbox?${query}&saved=${id}`,
            text: name,
            counted,
          }))}
        />
      )}
      <p>
        <a href="/inbox/views">{t("inbox.save.manage")}</a>
        {props.mayKeepTexts && (
          <>
            <br />
            <a href="/inbox/texts">{t("words.texts.link")}</a>
          </>
        )}
      </p>
    </nav>
  );
}

function Group(props: {
  readonly title: string;
  readonly current: string;
  readonly links: readonly {
    readonly name: string;
    readonly to: string;
    readonly text: string;
    readonly counted: Count;
  }[];
}) {
  const { t } = useSpeech();
  return (
    <div className="inbox-views-group">
      <h2>{props.title}</h2>
      <ul>
        {props.links.map(({ name, to, text, counted }) => (
          <li key={name}>
            <a href={to} aria-current={name === props.current ? "page" : undefined}>
              {t(counted.more ? "inbox.views.more" : "inbox.views.count", {
                view: text,
                count: counted.count,
              })}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
