// The three things that others can check, and what shows them: as everybody sees them.
import type { ReactNode } from "react";
import type { Resolution as Said } from "../domain/problem/lifecycle.ts";
import type { Instant } from "../domain/shared/instant.ts";
import { AnswerList } from "./parts.tsx";
import { useSpeech } from "./speech.tsx";

const parts = ["verified", "measure", "result", "evidence"] as const;

export function Resolution(props: {
  readonly said: Said & { readonly at: Instant };
  /** The resident has contradicted it, and no newer one is there. */
  readonly overtaken: boolean;
  /** Photos of before and after. */
  readonly children?: ReactNode;
}) {
  const { said, overtaken } = props;
  const { t, moment } = useSpeech();
  return (
    <section className="resolution" aria-labelledby="resolution">
      <h2 id="resolution">{t("public.resolution.title")}</h2>
      <p className="hint">
        {t(overtaken ? "public.resolution.overtaken" : "public.resolution.at", {
          date: moment(said.at),
        })}
      </p>
      <AnswerList
        answers={parts.map((part) => ({
          label: t(`public.resolution.${part}`),
          value: said[part],
        }))}
      />
      {props.children}
    </section>
  );
}
