// Moderation: the list with its reasons in words, and the form that puts a public text beside the original.
import type { PersonalDataKind } from "../domain/screening/personal-data.ts";
import type { Instant } from "../domain/shared/instant.ts";
import type { Language } from "../domain/shared/language.ts";
import type { Urgency } from "../domain/problem/urgency.ts";
import type { StaffMove } from "../domain/triage/move-answers.ts";
import type { Speech } from "../i18n/translate.ts";
import { SubmitButton, TextArea, TextField } from "./form.tsx";
import { Moment, screeningReasons } from "./parts.tsx";
import { useSpeech } from "./speech.tsx";
import { UrgencyTag } from "./staff-inbox.tsx";
import { moveMessages } from "./staff-move-messages.ts";
import type { TypedMove } from "./staff-move-messages.ts";
import type { SeenProblem } from "./staff-moves.tsx";
import { MoveForms, SeenFields } from "./staff-moves.tsx";
import { TypedWords, listInWords } from "./staff-problem.tsx";
import { Cell, StaffTable } from "./staff-table.tsx";

interface Row {
  readonly reference: string;
  readonly language: string;
  readonly summary: string;
  readonly urgency: Urgency;
  readonly submittedAt: Instant;
  readonly reasons: readonly string[];
}

export function ModerationTable(props: {
  readonly rows: readonly Row[];
  readonly view: string;
  readonly caption: string;
}) {
  const speech = useSpeech();
  const { t } = speech;
  const columns = ["reference", "summary", "reasons", "at"] as const;
  return (
    <StaffTable
      name="moderation-table"
      caption={props.caption}
      columns={columns.map((name) => ({ name, text: t(`staff.moderation.column.${name}`) }))}
    >
      {props.rows.map((row) => (
        <tr role="row" key={row.reference} data-row={row.reference}>
          <Cell name="reference">
            <a href={`/moderation/${row.reference}?view=${props.view}`}>{row.reference}</a>
          </Cell>
          <Cell name="summary">
            <UrgencyTag urgency={row.urgency} />
            <span lang={row.language}>{row.summary}</span>
          </Cell>
          <Cell name="reasons" label={t("staff.moderation.column.reasons")}>
            {reasonsInWords(row.reasons, speech)}
          </Cell>
          <Cell name="at" label={t("staff.moderation.column.at")}>
            <Moment at={row.submittedAt} />
          </Cell>
        </tr>
      ))}
    </StaffTable>
  );
}

export function reasonsInWords(codes: readonly string[], { t, language }: Speech): string {
  return listInWords(screeningReasons(codes, t), language) || t("staff.moderation.noReasons");
}

/** What the search for personal data found, and the moderator should look for more of. */
export function CoveredNote({ kinds }: { readonly kinds: readonly PersonalDataKind[] }) {
  const { t, language } = useSpeech();
  if (kinds.length === 0) return null;
  const names = [...new Set(kinds)].map((kind) => t(`staff.moderation.kinds.${kind}`));
  const what = listInWords(names, language);
  return <p className="hint">{t("staff.moderation.covered", { what })}</p>;
}

interface PublishProps {
  readonly seen: SeenProblem;
  readonly language: Language;
  /** What the form begins with. */
  readonly offered: { readonly description: string; readonly place: string };
  readonly tried: TypedMove | null;
}

/** What the moderator can decide now. What the check holds is sent on or rejected first, and published afterwards. */
export function Decisions(
  props: PublishProps & {
    readonly moves: readonly StaffMove[];
    readonly published: PublishProps["offered"] | null;
  },
) {
  const { t } = useSpeech();
  const { moves, published, seen, tried, language } = props;
  const held = moves.includes("send_on");
  const publishable = moves.includes("publish");
  const order: readonly StaffMove[] = held
    ? ["send_on", "reject", "refuse", "hide", "reinstate"]
    : ["refuse", "hide", "reject", "reinstate"];
  const others = order.filter((move) => moves.includes(move));
  return (
    <>
      {publishable && !held && <PublishForm {...props} />}
      {!publishable && published && (
        <>
          <h3>{t("staff.problem.publicVersion")}</h3>
          <TypedWords text={published} language={language} />
        </>
      )}
      {(others.length > 0 || !publishable) && (
        <MoveForms
          moves={others}
          usual={held ? "send_on" : null}
          seen={seen}
          branches={[]}
          tried={tried}
        />
      )}
      {publishable && held && (
        <details className="move" open={tried?.move === "publish"}>
          <summary>{t("staff.move.publish.title")}</summary>
          <PublishForm {...props} />
        </details>
      )}
    </>
  );
}

/** The public text, beside the original: what is published is exactly what stands here. */
function PublishForm(props: PublishProps) {
  const speech = useSpeech();
  const { t } = speech;
  const tried = props.tried?.move === "publish" ? props.tried : null;
  const messages = moveMessages(tried, speech);
  return (
    <form method="post" id="move-publish" className="move usual" noValidate>
      <p className="hint">{t("staff.move.publish.hint")}</p>
      <SeenFields seen={props.seen} />
      <div lang={props.language}>
        <TextArea
          name="publish-publicText"
          label={<span lang={speech.language}>{t("staff.answer.publicText.label")}</span>}
          hint={t("staff.answer.publicText.hint")}
          rows={9}
          value={tried?.typed.publicText ?? (tried ? "" : props.offered.description)}
          error={messages["publish-publicText"]}
        />
        <TextField
          name="publish-publicPlace"
          label={<span lang={speech.language}>{t("staff.answer.publicPlace.label")}</span>}
          hint={t("staff.answer.publicPlace.hint")}
          value={tried?.typed.publicPlace ?? (tried ? "" : props.offered.place)}
          error={messages["publish-publicPlace"]}
        />
      </div>
      <SubmitButton name="move" value="publish">
        {t("staff.move.publish.button")}
      </SubmitButton>
    </form>
  );
}
