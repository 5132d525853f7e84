// The two large parts of the rules page: what is published, and the draft.
import type { RuleNames } from "../domain/routing/rules/rule-names.ts";
import type { Rule } from "../domain/routing/rules/rule.ts";
import type { RuleFault } from "../domain/routing/rules/rule-fault.ts";
import type { Instant } from "../domain/shared/instant.ts";
import { DraftButtons, DraftForm, PublishForm, RuleList } from "./admin-rules.tsx";
import { ShadowSection } from "./admin-rules-shadow.tsx";
import { SubmitButton } from "./form.tsx";
import { useSpeech } from "./speech.tsx";
import { EmptyList } from "./staff-views.tsx";

/** Everything that is done on the pages of rules, and said afterwards. */
export const ruleMoves = [
  "start",
  "saved",
  "up",
  "down",
  "remove",
  "discard",
  "publish",
  "roll_back",
  "shadow_on",
  "shadow_off",
  "dismiss_failure",
  "add_proposal",
  "dismiss_proposal",
] as const;
export type RuleMove = (typeof ruleMoves)[number];

/** Why a move was not made, and what was typed for it. */
export interface NotDone {
  readonly because: "changed" | "faults" | "no_note";
  readonly faults: readonly RuleFault[];
  readonly note: string;
}

interface Version {
  readonly version: number | null;
  readonly rules: readonly Rule[];
  readonly edits: number;
  readonly shadow: boolean;
  readonly madeBy: string | null;
  readonly madeAt: Instant;
  readonly publishedBy: string | null;
  readonly publishedAt: Instant | null;
  readonly note: string;
}

interface View {
  readonly published: Version | null;
  readonly publishedFaults: readonly RuleFault[];
  readonly draft: Version | null;
  readonly draftFaults: readonly RuleFault[];
  readonly shadow: Parameters<typeof ShadowSection>[0]["shadow"] | null;
  readonly names: RuleNames;
}

/** Who published a version, when and why. */
export function usePublishedBy(): (set: Omit<Version, "rules">) => string {
  const { t, moment } = useSpeech();
  return ({ version, publishedBy, publishedAt, note }) =>
    t("rules.publishedBy", {
      version: version ?? "",
      who: publishedBy ?? t("rules.nobody"),
      moment: publishedAt === null ? "" : moment(publishedAt),
      note,
    });
}

export function PublishedRules({ view }: { readonly view: View }) {
  const { t } = useSpeech();
  const publishedBy = usePublishedBy();
  const { published } = view;
  return (
    <section aria-labelledby="published">
      <h2 id="published">{t("rules.published")}</h2>
      {published === null ? (
        <p>{t("rules.nonePublished")}</p>
      ) : (
        <>
          <p>{publishedBy(published)}</p>
          {view.publishedFaults.length > 0 && <p>{t("rules.faultsNow")}</p>}
          <RuleList rules={published.rules} names={view.names} faults={view.publishedFaults} />
          <p className="buttons">
            <a href="/admin/rules/history">{t("rules.history")}</a>
            <a href={`/admin/rules/export/${published.version ?? ""}`}>{t("rules.export")}</a>
          </p>
        </>
      )}
    </section>
  );
}

export function RulesDraft(props: {
  readonly view: View;
  readonly note: string | undefined;
  readonly noNote: string | undefined;
}) {
  const { t } = useSpeech();
  const { draft } = props.view;
  return (
    <section aria-labelledby="draft">
      <h2 id="draft">{t("rules.draft")}</h2>
      {draft === null ? (
        <>
          <p>{t("rules.noDraft")}</p>
          <form method="post">
            <SubmitButton name="move" value="start">
              {t("rules.start")}
            </SubmitButton>
          </form>
        </>
      ) : (
        <Draft {...props} draft={draft} />
      )}
    </section>
  );
}

function Draft(props: {
  readonly view: View;
  readonly draft: Version;
  readonly note: string | undefined;
  readonly noNote: string | undefined;
}) {
  const { t, moment } = useSpeech();
  const { view, draft } = props;
  const { rules, edits } = draft;
  const who = draft.madeBy ?? t("rules.nobody");
  return (
    <>
      <p>{t("rules.draftBy", { who, moment: moment(draft.madeAt) })}</p>
      {rules.length === 0 && <EmptyList text={t("rules.emptyDraft")} />}
      <RuleList
        rules={rules}
        names={view.names}
        faults={view.draftFaults}
        buttons={(rule, name) => (
          <DraftButtons
            rule={rule}
            name={name}
            seen={edits}
            first={rule === rules[0]}
            last={rule === rules.at(-1)}
          />
        )}
      />
      <p className="buttons">
        <a className="button" href="/admin/rules/draft/new">
          {t("rules.add")}
        </a>
        <a className="button quiet" href="/admin/rules/back-test">
          {t("rules.backTestLink")}
        </a>
        <a href="/admin/rules/export/draft">{t("rules.export")}</a>
      </p>
      {view.shadow && <ShadowSection shadow={view.shadow} on={draft.shadow} seen={edits} />}
      <h2>{t("rules.publish.title")}</h2>
      <div className="field">
        <PublishForm seen={edits} note={props.note} error={props.noNote} />
      </div>
      <DraftForm move="discard" seen={edits} text={t("rules.discard")} kind="warning" />
    </>
  );
}
