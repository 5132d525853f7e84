// One-time codes on the page of one's account, in each of their states.
import type { Instant } from "../domain/shared/instant.ts";
import { CodeField, RecoveryCodes, ScanPicture } from "./account-code.tsx";
import { SubmitButton, TextField } from "./form.tsx";
import type { FieldMessages } from "./form.tsx";
import { useSpeech } from "./speech.tsx";

/** Scan, or type; then confirm. */
export function CodesSetUp(props: {
  readonly scan: { readonly size: number; readonly path: string; readonly secret: string };
  readonly messages: FieldMessages;
}) {
  const { t } = useSpeech();
  const { secret, ...picture } = props.scan;
  return (
    <>
      <p>{t("account.codes.scan")}</p>
      <ScanPicture {...picture} />
      <p>
        {t("account.codes.secret")}{" "}
        <code className="account-secret">{secret.replace(/(.{4})(?=.)/g, "$1 ")}</code>
      </p>
      <h2>{t("account.codes.confirmTitle")}</h2>
      <form method="post" noValidate>
        <CodeField name="confirm-code" error={props.messages["confirm-code"]} />
        <SubmitButton name="do" value="confirm">
          {t("account.codes.confirm")}
        </SubmitButton>{" "}
        <SubmitButton kind="quiet" name="do" value="cancel">
          {t("account.codes.cancel")}
        </SubmitButton>
      </form>
    </>
  );
}

/** What was made, this once. */
export function CodesMadeNow({ codes }: { readonly codes: readonly string[] }) {
  const { t } = useSpeech();
  return (
    <>
      <h2>{t("account.codes.madeTitle")}</h2>
      <p>{t("account.codes.made")}</p>
      <RecoveryCodes codes={codes} />
      <p>{t("account.codes.others")}</p>
      <p>
        <a className="button main" href="/account/codes">
          {t("account.codes.madeDone")}
        </a>
      </p>
    </>
  );
}

/** Switched on: new recovery codes, or off again. */
export function CodesOn(props: {
  readonly since: Instant;
  readonly left: number;
  readonly messages: FieldMessages;
}) {
  const { t, moment } = useSpeech();
  const { since, left, messages } = props;
  return (
    <>
      <p>
        {t("account.codes.on", { moment: moment(since) })}{" "}
        {t("account.codes.left", { count: left })}
      </p>
      <h2>{t("account.codes.renewTitle")}</h2>
      <p>{t("account.codes.renewText")}</p>
      <form method="post" noValidate>
        <CodeField name="renew-code" error={messages["renew-code"]} recovery />
        <SubmitButton kind="quiet" name="do" value="renew">
          {t("account.codes.renew")}
        </SubmitButton>
      </form>
      <h2>{t("account.codes.offTitle")}</h2>
      <form method="post" noValidate>
        <TextField
          name="off-password"
          type="password"
          label={t("account.password.old")}
          error={messages["off-password"]}
          autoComplete="current-password"
        />
        <CodeField name="off-code" error={messages["off-code"]} recovery />
        <SubmitButton kind="warning" name="do" value="off">
          {t("account.codes.switchOff")}
        </SubmitButton>
      </form>
    </>
  );
}
