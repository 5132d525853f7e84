// Is a mail server's no final? Knows its codes, and nothing of letters.

/** nodemailer's codes for answers to sender, recipient and content; other ones are about us, such as our password. */
const aboutTheLetter = ["EENVELOPE", "EMESSAGE"];

/** A 5xx answer about this very letter: trying again can't help. */
export function isPermanent(error: unknown): boolean {
  if (!(error instanceof Error) || !("responseCode" in error) || !("code" in error)) return false;
  const answer = Number(error.responseCode);
  return aboutTheLetter.includes(String(error.code)) && answer >= 500 && answer < 600;
}
