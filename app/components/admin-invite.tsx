// Inviting somebody to work here: who, in which language, with which role over which branch.
import { staffRoles } from "../domain/shared/actor.ts";
import type { LocalText } from "../domain/shared/language.ts";
import { languages } from "../domain/shared/language.ts";
import { languageName } from "../i18n/translate.ts";
import { Select } from "./choices.tsx";
import { SubmitButton, TextField } from "./form.tsx";
import { useSpeech } from "./speech.tsx";

export interface InviteTyped {
  readonly email: string;
  readonly name: string;
  readonly language: string;
  readonly role: string;
  readonly branch: string;
}

export function InviteForm(props: {
  readonly branches: readonly {
    readonly code: string;
    readonly name: LocalText;
    readonly depth: number;
  }[];
  readonly typed: InviteTyped | null;
  /** Field name to a whole sentence. */
  readonly errors: Readonly<Record<string, string>>;
}) {
  const { t, local, language: reader } = useSpeech();
  const { branches, typed, errors } = props;
  const plain = (choices: { value: string; label: string }[]) => [{ title: null, choices }];
  return (
    <form method="post">
      <TextField
        name="email"
        type="email"
        label={t("administration.field.email")}
        value={typed?.email}
        error={errors.email}
      />
      <TextField
        name="name"
        label={t("administration.people.column.name")}
        value={typed?.name}
        error={errors.name}
      />
      <Select
        name="language"
        label={t("administration.field.language")}
        groups={plain(languages.map((one) => ({ value: one, label: languageName(one, reader) })))}
        value={typed?.language ?? reader}
      />
      <Select
        name="role"
        label={t("administration.people.role")}
        groups={plain(staffRoles.map((one) => ({ value: one, label: t(`routing.role.${one}`) })))}
        value={typed?.role ?? "official"}
      />
      <Select
        name="branch"
        label={t("administration.people.branch")}
        groups={plain(
          branches.map(({ code, name, depth }) => ({
            value: code,
            label: `${"– ".repeat(depth)}${local(name)}`,
          })),
        )}
        value={typed?.branch}
        error={errors.branch}
      />
      <SubmitButton>{t("administration.people.invite.button")}</SubmitButton>
    </form>
  );
}
