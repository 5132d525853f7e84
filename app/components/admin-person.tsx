// What administrators can do with one account, a form for each.
import type { StaffRole } from "../domain/shared/actor.ts";
import { staffRoles } from "../domain/shared/actor.ts";
import type { Instant } from "../domain/shared/instant.ts";
import type { LocalText } from "../domain/shared/language.ts";
import { Select } from "./choices.tsx";
import { SubmitButton, TextField } from "./form.tsx";
import { useSpeech } from "./speech.tsx";

export interface PersonFormsProps {
  readonly person: {
    readonly closedAt: Instant | null;
    readonly isAwaited: boolean;
    readonly openSessions: number;
    readonly grants: readonly {
      readonly role: StaffRole;
      readonly branchCode: string;
      readonly branch: LocalText;
    }[];
  };
  readonly branches: readonly {
    readonly code: string;
    readonly name: LocalText;
    readonly depth: number;
  }[];
}

export function PersonForms({ person, branches }: PersonFormsProps) {
  const { t } = useSpeech();
  return (
    <>
      <h2>{t("administration.people.column.roles")}</h2>
      <Grants grants={person.grants} />
      <OneMoreRole branches={branches} />
      <h2>{t("administration.people.account")}</h2>
      <p>{t("administration.people.sessions", { count: person.openSessions })}</p>
      {person.isAwaited && person.closedAt === null && <Awaited />}
      <form method="post">
        <TextField
          name="reason"
          label={t("administration.reason")}
          hint={t("administration.reasonHint")}
        />
        {person.openSessions > 0 && (
          <SubmitButton kind="quiet" name="do" value="end_sessions">
            {t("administration.people.endSessions")}
          </SubmitButton>
        )}
        {person.closedAt === null ? (
          <SubmitButton kind="warning" name="do" value="close">
            {t("administration.people.close")}
          </SubmitButton>
        ) : (
          <SubmitButton kind="quiet" name="do" value="reopen">
            {t("administration.people.reopen")}
          </SubmitButton>
        )}
      </form>
    </>
  );
}

function Awaited() {
  const { t } = useSpeech();
  return (
    <form method="post" className="buttons">
      <p>{t("administration.people.invite.awaitedLong")}</p>
      <SubmitButton kind="quiet" name="do" value="invite_again">
        {t("administration.people.invite.again")}
      </SubmitButton>
      <SubmitButton kind="warning" name="do" value="revoke">
        {t("administration.people.invite.revoke")}
      </SubmitButton>
    </form>
  );
}

function Grants({ grants }: Pick<PersonFormsProps["person"], "grants">) {
  const { t, local } = useSpeech();
  if (grants.length === 0) return <p>{t("administration.people.noRoles")}</p>;
  return (
    <form method="post">
      <ul>
        {grants.map(({ role, branchCode, branch }) => {
          const says = t("administration.people.grant", {
            role: t(`routing.role.${role}`),
            branch: local(branch),
          });
          return (
            <li key={`${role} ${branchCode}`}>
              {says}{" "}
              <button
                type="submit"
                className="button quiet"
                name="do"
                value={`take~${role}~${branchCode}`}
                aria-label={t("administration.people.takeOf", { grant: says })}
              >
                {t("administration.people.take")}
              </button>
            </li>
          );
        })}
      </ul>
    </form>
  );
}

function OneMoreRole({ branches }: Pick<PersonFormsProps, "branches">) {
  const { t, local } = useSpeech();
  const roles = staffRoles.map((one) => ({ value: one, label: t(`routing.role.${one}`) }));
  const over = branches.map(({ code, name, depth }) => ({
    value: code,
    label: `${"– ".repeat(depth)}${local(name)}`,
  }));
  return (
    <form method="post" className="admin-filter">
      <Select
        name="role"
        label={t("administration.people.role")}
        groups={[{ title: null, choices: roles }]}
        value="official"
      />
      <Select
        name="branch"
        label={t("administration.people.branch")}
        groups={[{ title: null, choices: over }]}
      />
      <SubmitButton kind="quiet" name="do" value="grant">
        {t("administration.people.give")}
      </SubmitButton>
    </form>
  );
}
