// What a problem was a part of, and its own parts: for its resident, and for everybody as far as they are public.
import type { Reference } from "../domain/problem/reference.ts";
import { useSpeech } from "./speech.tsx";

interface Parts {
  readonly splitFrom: Reference | null;
  readonly parts: readonly Reference[];
}

/** On its resident's pages; with `data` they are told that each has its own. Nothing for a problem that stands alone. */
export function OwnParts(props: { readonly view: Parts; readonly data?: boolean }) {
  const { t } = useSpeech();
  const { splitFrom, parts } = props.view;
  if (splitFrom === null && parts.length === 0) return null;
  const below = props.data ? "/data" : "";
  const line = (key: "split.own.from" | "split.own.part", reference: Reference) => (
    <li key={reference}>
      <a href={`/r/${reference}${below}`}>{t(key, { reference })}</a>
    </li>
  );
  return (
    <>
      <ul className="own-parts">
        {splitFrom && line("split.own.from", splitFrom)}
        {parts.map((reference) => line("split.own.part", reference))}
      </ul>
      {props.data && <p>{t("split.own.apart")}</p>}
    </>
  );
}

/** The same between published problems, on their public pages. */
export function PublicParts({ view }: { readonly view: Parts }) {
  const { t } = useSpeech();
  const { splitFrom, parts } = view;
  if (splitFrom === null && parts.length === 0) return null;
  const line = (key: "split.public.from" | "split.public.part", reference: Reference) => (
    <li key={reference}>
      <a href={`/problems/${reference}`}>{t(key, { reference })}</a>
    </li>
  );
  return (
    <ul>
      {splitFrom && line("split.public.from", splitFrom)}
      {parts.map((reference) => line("split.public.part", reference))}
    </ul>
  );
}
