// The field for a one-time code, the picture that a phone scans, and recovery codes to be kept.
import { useSpeech } from "./speech.tsx";
import { Explained, Labelled, describedBy } from "./form.tsx";

/** Phones offer the code by themselves; recovery codes hold letters, so the keyboard stays whole where they are taken. */
export function CodeField(props: {
  readonly name: string;
  readonly error?: string | undefined;
  /** A recovery code is taken, too. */
  readonly recovery?: boolean;
}) {
  const { t } = useSpeech();
  const { name, error, recovery = false } = props;
  const hint = recovery ? t("account.code.hintRecovery") : t("account.code.hint");
  const shown = { name, hint, error };
  return (
    <div className={error ? "field with-error" : "field"}>
      <Labelled {...shown} label={t("account.code.label")} />
      <Explained {...shown} />
      <input
        id={name}
        name={name}
        type="text"
        className="short"
        inputMode={recovery ? "text" : "numeric"}
        autoComplete="one-time-code"
        autoCapitalize="characters"
        spellCheck={false}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy(name, shown)}
      />
    </div>
  );
}

/** `path` is drawn on a square of `size` modules; always dark on light, since phones read nothing else. */
export function ScanPicture({ size, path }: { readonly size: number; readonly path: string }) {
  const { t } = useSpeech();
  return (
    <svg
      className="account-scan"
      viewBox={`0 0 ${String(size)} ${String(size)}`}
      role="img"
      aria-label={t("account.codes.picture")}
      shapeRendering="crispEdges"
    >
      <rect width={size} height={size} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  );
}

/** Shown this once. */
export function RecoveryCodes({ codes }: { readonly codes: readonly string[] }) {
  return (
    <ol className="account-recovery">
      {codes.map((code) => (
        <li key={code}>
          <code>{code}</code>
        </li>
      ))}
    </ol>
  );
}
