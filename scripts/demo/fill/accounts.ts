// The note that says how to get in: accounts by role, the one password, and some problems to follow as their resident.
import { demoBranches } from "../branches.ts";
import { demoPassword, demoPeople } from "../people.ts";

export interface ToFollow {
  readonly what: string;
  readonly reference: string;
  readonly trackingKey: string;
}

/** The accounts that show the most, by the local part of their address; the others follow the same pattern. */
const shown = [
  "admin",
  "supervisor",
  "moderator",
  "coordinator",
  "dept-housing",
  "lead.dept-housing",
  "water-company",
  "xinzhong",
  "lead.xinzhong",
  "xingwan",
  "xialiuting",
];

/** The note as plain text, for the portal at `publicUrl`. */
export function accountsNote(publicUrl: string, toFollow: readonly ToFollow[]): string {
  const lines = demoPeople
    .filter(({ email }) => shown.includes(email.split("@")[0] ?? ""))
    .map(({ email, roles }) => {
      const [grant] = roles;
      const branch = demoBranches.find(({ code }) => code === grant?.branchCode);
      return `  ${email.padEnd(34)} ${(grant?.role ?? "").padEnd(14)} ${branch?.name.en ?? ""}`;
    });
  const follow = toFollow.map(
    ({ what, reference, trackingKey }) => `  ${reference}  ${trackingKey}  ${what}`,
  );
  return [
    `Demo accounts (trial mode only). Sign in at ${publicUrl}/sign-in; the password is always ${demoPassword}`,
    ...lines,
    "  ... and an official of every other branch: the branch's code @wanglan.example",
    ...(follow.length === 0
      ? []
      : [`Problems to follow as their resident, at ${publicUrl}/track:`, ...follow]),
    "",
  ].join("\n");
}
