// Why one's own problem is where it is, in one sentence.
import type { RoutingSentence } from "../domain/routing/routing-sentence.ts";
import { useSpeech } from "./speech.tsx";

export function WhyHere({ why }: { readonly why: RoutingSentence | null }) {
  const { t, local } = useSpeech();
  if (why === null) return null;
  const { code, branch, kind, area } = why;
  return (
    <p>
      {t(`routing.why.${code}`, { branch: local(branch), kind: local(kind), area: local(area) })}
    </p>
  );
}
