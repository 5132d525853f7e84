// Mail servers repeat addresses in their answers; logs and delivery rows must not.

const LONGEST = 300;

/** `text` with every e-mail address replaced, cut to 300 characters. */
export function withoutAddresses(text: string): string {
  return text.replace(/[^\s<>"'(),;:]+@[^\s<>"'(),;:]+/g, "[address]").slice(0, LONGEST);
}
