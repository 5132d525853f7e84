// What is to be done with all that was selected: one form, in which everything is left as it is unless it is changed.
import { focusGroups } from "../domain/problem/focus-group.ts";
import { urgencies } from "../domain/problem/urgency.ts";
import type { LocalText } from "../domain/shared/language.ts";
import { snoozePresets } from "../domain/triage/snooze.ts";
import { bulkMessages } from "./bulk-messages.ts";
import { Select } from "./choices.tsx";
import type { Choice } from "./choices.tsx";
import { SubmitButton, TextArea, TextField } from "./form.tsx";
import { useSpeech } from "./speech.tsx";

export interface BulkOffers {
  readonly people: readonly { readonly id: string; readonly name: string }[];
  readonly branches: readonly { readonly id: string; readonly name: LocalText }[];
}

export function BulkChoose(props: {
  readonly offers: BulkOffers;
  readonly typed: Readonly<Record<string, string>>;
  readonly errors: Readonly<Record<string, string>>;
}) {
  const speech = useSpeech();
  const { t, local } = speech;
  const { offers, typed } = props;
  const messages = bulkMessages(props.errors, speech);
  const field = (name: string) => ({ name, value: typed[name], error: messages[name] });
  const choose = (name: string, label: string, choices: readonly Choice[]) => (
    <Select
      {...field(name)}
      label={label}
      groups={[{ title: null, choices: [{ value: "leave", label: t("bulk.leave") }, ...choices] }]}
    />
  );
  return (
    <form method="post" className="bulk-choose" noValidate>
      {choose("owner", t("acts.own.title"), [
        { value: "me", label: t("bulk.owner.me") },
        { value: "nobody", label: t("bulk.owner.nobody") },
        ...offers.people.map(({ id, name }) => ({ value: id, label: name })),
      ])}
      {choose("accept", t("bulk.accept.label"), [
        { value: "accept", label: t("bulk.accept.accept") },
      ])}
      {choose(
        "urgency",
        t("acts.urgency.label"),
        urgencies.map((value) => ({ value, label: t(`states.urgency.${value}`) })),
      )}
      <TextField
        {...field("urgency-reason")}
        label={t("bulk.urgencyReason")}
        hint={t("acts.reason.forResident")}
      />
      {choose(
        "focus",
        t("acts.focus.title"),
        focusGroups.map((value) => ({
          value,
          label: t("bulk.addGroup", { group: t(`report.concerns.group.${value}`) }),
        })),
      )}
      {choose("snooze", t("acts.snooze.title"), [
        ...snoozePresets.map((value) => ({ value, label: t(`bulk.sleep.${value}`) })),
        { value: "date", label: t("acts.snooze.when.date") },
        { value: "wake", label: t("acts.snooze.wake") },
      ])}
      <TextField
        {...field("day")}
        label={t("acts.snooze.day.label")}
        hint={t("acts.snooze.day.hint")}
        autoComplete="off"
        short
      />
      <TextField
        {...field("time")}
        label={t("acts.snooze.time.label")}
        hint={t("acts.snooze.time.hint")}
        autoComplete="off"
        short
      />
      {offers.branches.length > 0 && (
        <>
          {choose(
            "branch",
            t("bulk.branch"),
            offers.branches.map(({ id, name }) => ({ value: id, label: local(name) })),
          )}
          <TextField
            {...field("branch-reason")}
            label={t("bulk.branchReason")}
            hint={t("acts.reason.forResident")}
          />
        </>
      )}
      <TextArea {...field("note")} label={t("bulk.note.label")} hint={t("bulk.note.hint")} />
      <SubmitButton name="do" value="ask">
        {t("bulk.check.go")}
      </SubmitButton>
    </form>
  );
}
