// The table of keys as a form: every command of staff pages, where it works, and its key.
import { keyCommandNames, keyCommands, keyPlaces, keysOf } from "../domain/staff/keyboard.ts";
import type { KeyCommand, KeyFault, KeySettings } from "../domain/staff/keyboard.ts";
import { Checkbox } from "./choices.tsx";
import { SubmitButton } from "./form.tsx";
import { useSpeech } from "./speech.tsx";
import { Cell, StaffTable } from "./staff-table.tsx";

export function KeysForm(props: {
  readonly settings: KeySettings;
  readonly typed: Readonly<Partial<Record<KeyCommand, string>>>;
  readonly faults: Readonly<Partial<Record<KeyCommand, KeyFault>>>;
}) {
  const { t } = useSpeech();
  const columns = ["command", "where", "keys"] as const;
  return (
    <form method="post" noValidate>
      <Checkbox
        name="off"
        label={t("keys.off")}
        hint={t("keys.offHint")}
        checked={props.settings.off}
      />
      <p className="hint" id="keys-hint">
        {t("keys.fieldHint")}
      </p>
      <StaffTable
        name="keys-table"
        caption={t("keys.table.caption")}
        columns={columns.map((name) => ({ name, text: t(`keys.table.${name}`) }))}
      >
        {keyCommandNames.map((command) => (
          <KeyRow key={command} command={command} {...props} />
        ))}
      </StaffTable>
      <div className="buttons">
        <SubmitButton>{t("keys.save")}</SubmitButton>
        <SubmitButton kind="quiet" name="usual" value="yes">
          {t("keys.usual")}
        </SubmitButton>
      </div>
    </form>
  );
}

function KeyRow(props: Parameters<typeof KeysForm>[0] & { readonly command: KeyCommand }) {
  const { t } = useSpeech();
  const { command, settings, typed, faults } = props;
  const { at } = keyCommands[command];
  const places =
    at.length === keyPlaces.length
      ? [t("keys.at.everywhere")]
      : at.map((one) => t(`keys.at.${one}`));
  const label = `${t(`keys.command.${command}`)} (${places.join(", ")})`;
  return (
    <tr role="row">
      <Cell name="command">{t(`keys.command.${command}`)}</Cell>
      <Cell name="where" label={t("keys.table.where")}>
        {places.join(", ")}
      </Cell>
      <Cell name="keys" label={t("keys.table.keys")}>
        <input
          className="key-field"
          id={command}
          name={command}
          aria-label={label}
          aria-describedby="keys-hint"
          aria-invalid={faults[command] ? true : undefined}
          defaultValue={typed[command] ?? keysOf({ ...settings, off: false }, command)}
          maxLength={5}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
        />
      </Cell>
    </tr>
  );
}
