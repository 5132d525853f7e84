// The others who are at a problem: who reads or writes, who decides, and what changed since the page came. Shown without
// scripts as it was when the page came; with scripts it is kept up to date. Only what changed is announced.
import type { ReactNode } from "react";
import type { Instant } from "../../domain/shared/instant.ts";
import type {
  NewsEntry,
  TogetherPageView,
  TogetherView,
} from "../../domain/together/together-view.ts";
import { timelineSentence } from "../parts.tsx";
import { useSpeech } from "../speech.tsx";
import { DraftsProvider } from "./drafts.tsx";

export function Together(props: {
  readonly view: TogetherPageView;
  readonly problem: {
    readonly reference: string;
    readonly version: number;
    readonly changedAt: Instant;
  };
  /** This page's address. */
  readonly back: string;
  /** Everything that has forms. */
  readonly children: ReactNode;
}) {
  const { view, problem, back } = props;
  return (
    <DraftsProvider drafts={view.drafts} reference={problem.reference} back={back}>
      <div
        className="together"
        data-live="problem"
        data-mark={view.mark}
        data-poll-ms={view.pollMs}
        data-reference={problem.reference}
        data-version={problem.version}
        data-seen={problem.changedAt}
        data-back={back}
      >
        <div id="together-news" role="status" />
        <div id="together-who">
          <WhoIsHere view={view} reference={problem.reference} back={back} />
        </div>
        <script type="module" src="/enhance/live.js" />
      </div>
      {props.children}
    </DraftsProvider>
  );
}

/** Never announced: it changes too often to be read out. */
export function WhoIsHere(props: {
  readonly view: TogetherView;
  readonly reference: string;
  readonly back: string;
}) {
  const { t, time } = useSpeech();
  const { view, reference, back } = props;
  const { claim } = view;
  return (
    <form method="post" action={`/live/claim/${reference}`} className="together-who">
      <input type="hidden" name="back" value={back} />
      {view.takenOver && (
        <p className="to-note">
          {t("live.claim.taken", { name: view.takenOver.name, time: time(view.takenOver.at) })}
        </p>
      )}
      {view.others.map(({ name, state }) => (
        <p key={name}>{t(`live.who.${state}`, { name })}</p>
      ))}
      {claim && (
        <p>
          {claim.mine
            ? t("live.claim.mine", { time: time(claim.until) })
            : t("live.claim.other", { name: claim.name, time: time(claim.until) })}
        </p>
      )}
      {!claim?.mine && (
        <button className="link" type="submit" name="take" value={claim ? "over" : "free"}>
          {claim ? t("live.claim.takeOver") : t("live.claim.take")}
        </button>
      )}
    </form>
  );
}

/** What changed since the page came: the newest, and a link to all of it. */
export function NewsBar(props: { readonly news: readonly NewsEntry[]; readonly back: string }) {
  const { t, local } = useSpeech();
  const [newest] = props.news;
  if (!newest) return null;
  const what = timelineSentence(newest, t, local);
  return (
    <p className="together-news">
      {newest.name === null
        ? t("live.news.other", { what })
        : t("live.news.by", { name: newest.name, what })}{" "}
      <a href={props.back}>{t("live.news.show")}</a>
    </p>
  );
}
