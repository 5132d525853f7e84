// What an address says was just done with a thing, in words.
import { useSpeech } from "./speech.tsx";

export function useDoneText(done: string | null): string | null {
  const { t } = useSpeech();
  if (done === "saved") return t("administration.saved");
  if (done === "unchanged") return t("administration.unchanged");
  if (done === "closed") return t("administration.branches.closed");
  if (done === "reopened") return t("administration.branches.reopened");
  if (done === "invited") return t("administration.people.invite.done");
  if (done === "revoked") return t("administration.people.invite.revoked");
  return done === "moved" ? t("administration.categories.moved") : null;
}
