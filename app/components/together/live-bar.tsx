// Above a list that changes while somebody looks at it: how much is new. The list itself never jumps; this leads to it anew.
import type { TimelineEntry } from "../../domain/problem/timeline.ts";
import { timelineSentence } from "../parts.tsx";
import { useSpeech } from "../speech.tsx";

export function LiveBar(props: {
  /** The place in the log that the list was read at. */
  readonly mark: number;
  /** The query of the list's address. */
  readonly list: string;
  /** What its rows' links say of it. */
  readonly from: string;
  readonly showBranch: boolean;
  /** How often it asks what changed where it can't be told. */
  readonly pollMs: number;
  /** False on later pages: what is new mostly stands before them. */
  readonly countsNew: boolean;
}) {
  const { mark, list, from, showBranch } = props;
  const { t } = useSpeech();
  return (
    <div
      className="live-bar"
      data-live="bar"
      data-mark={mark}
      data-list={list}
      data-from={from}
      data-branch={showBranch ? "yes" : "no"}
      data-poll-ms={props.pollMs}
      data-counts-new={props.countsNew ? "yes" : "no"}
      data-new={t("live.list.new", { number: "{{number}}" })}
      data-again={t("live.list.again")}
    >
      <p role="status" />
      <script type="module" src="/enhance/live.js" />
    </div>
  );
}

/** Why a row is no longer in its list: the last thing that happened, and who did it. */
export function LeftRow(props: {
  readonly reference: string;
  readonly last: TimelineEntry | null;
  readonly name: string | null;
}) {
  const { t, local } = useSpeech();
  const { reference, last, name } = props;
  const what = last ? timelineSentence(last, t, local) : "";
  const by = name ?? (last ? t(`timeline.by.${last.by}`) : "");
  return <p data-left={reference}>{t("live.list.left", { what, name: by })}</p>;
}
