// What a password must not be. Length is what helps; a rule about signs and capitals only makes people write it down
// (NIST SP 800-63B, section 5.1.1.2). Pure.

export const PASSWORD_MIN_CHARACTERS = 10;
export const PASSWORD_MAX_CHARACTERS = 200;

/** What stands in the row of somebody who was invited and has set no password yet: none is right. */
export const NO_PASSWORD = "";

export type PasswordFault = "short" | "long" | "address" | "common";

/** The commonest that are long enough, in lower case. */
const commonest: ReadonlySet<string> = new Set([
  ...["password12", "password123", "password1234", "passw0rd123", "p@ssw0rd123", "qwertyuiop"],
  ...["1q2w3e4r5t", "1qaz2wsx3edc", "qazwsxedc123", "asdfghjkl1", "zxcvbnm123", "qwerty1234"],
  ...["qwerty12345", "qwerty123456", "abcd123456", "abc1234567", "abc123456789", "aa123456789"],
  ...["a123456789", "123456789a", "iloveyou123", "letmein123", "welcome123", "welcome1234"],
  ...["admin12345", "admin123456", "administrator", "changeme123", "woaini1314", "woaini520"],
  ...["woaini1314520", "5201314520", "zhongguo123", "147258369a", "qq123456789", "asd123456789"],
]);

/** A password that a machine tries first: one of the list, few different signs, or a row of neighbours. */
function isCommon(password: string): boolean {
  const plain = password.toLowerCase();
  if (commonest.has(plain) || new Set(plain).size < 4) return true;
  const steps = new Set(
    Array.from(plain.slice(1), (sign, index) => sign.charCodeAt(0) - plain.charCodeAt(index)),
  );
  // 1234567890 and 0987654321 turn over once.
  return (
    [...steps].every((step) => [1, -9].includes(step)) ||
    [...steps].every((step) => [-1, 9].includes(step))
  );
}

/** Null when it may be used; `email` is the account's address. */
export function passwordFault(password: string, email: string): PasswordFault | null {
  if ([...password].length < PASSWORD_MIN_CHARACTERS) return "short";
  if (password.length > PASSWORD_MAX_CHARACTERS) return "long";
  const plain = password.toLowerCase();
  const [local = ""] = email.toLowerCase().split("@");
  const bare = plain.replace(/[\d\W_]+$/, "");
  if (plain.includes(email.toLowerCase()) || (local !== "" && bare === local)) return "address";
  return isCommon(password) ? "common" : null;
}
