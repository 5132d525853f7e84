// What another form sent along to the pages of signing in, to be sent on afterwards.

/** Fields of the pages of signing in themselves. */
const own: ReadonlySet<string> = new Set(["email", "password", "sign-in-code"]);

export function keptFields(fields: FormData): (readonly [string, string])[] {
  return [...fields].flatMap(([name, value]) =>
    typeof value === "string" && !own.has(name) ? [[name, value] as const] : [],
  );
}
