// What must stand nowhere in public, taken from the tables themselves: contacts, words as typed that the public version
// does not hold, messages, tasks, reasons of what is not public, keys, and ids. Knows no pages.
import { publicPoint } from "../../app/domain/problem/public-point.ts";
import { publicEventTypes } from "../../app/domain/problem/timeline.ts";
import type { Context } from "../../app/domain/shared/context.server.ts";
import { listCategories } from "../../db/repositories/county.ts";
import { unspaced } from "./public-crawl.ts";

export interface Forbidden {
  /** What it is, such as `message.text`. */
  readonly what: string;
  readonly text: string;
}

/** Shorter ones stand by chance in other texts. Chinese says as much in half the characters. */
const FRAGMENT_MIN_CHARACTERS = 12;
const HAN_FRAGMENT_MIN_CHARACTERS = 6;

/** Everything that must not appear. */
export async function forbiddenWords({ db }: Context): Promise<Forbidden[]> {
  const published = await publicWords(db.read);
  const isPublic = (text: string) => published.includes(text);
  const fragments = (what: string, text: string | null): Forbidden[] =>
    pieces(text ?? "")
      .filter((piece) => !isPublic(piece))
      .map((piece) => ({ what, text: piece }));
  const whole = (what: string, text: string | null): Forbidden[] =>
    text === null || text.trim().length < 2 ? [] : [{ what, text: unspaced(text) }];
  const { read } = db;
  const originals = await read.selectFrom("original_text").selectAll().execute();
  const contacts = await read.selectFrom("contact").selectAll().execute();
  const followers = await read.selectFrom("follower").selectAll().execute();
  const messages = await read.selectFrom("message").selectAll().execute();
  const tasks = await read.selectFrom("assistance").selectAll().execute();
  const events = await read.selectFrom("event").selectAll().execute();
  const people = await read.selectFrom("person").selectAll().execute();
  const problems = await read.selectFrom("problem").selectAll().execute();
  const hidden = await hiddenPublicWords(read);
  return [
    ...originals.flatMap((row) => [
      ...fragments("original_text.description", row.description),
      ...fragments("original_text.place", row.place),
    ]),
    ...contacts.flatMap((row) => [
      ...whole("contact.email", row.email),
      ...whole("contact.name", row.name).filter(({ text }) => !isPublic(text)),
    ]),
    ...followers.flatMap((row) => [
      ...whole("follower.email", row.email),
      ...whole("follower.person_hash", row.person_hash),
      ...whole("follower.address_hash", row.address_hash),
    ]),
    ...messages.flatMap((row) => fragments(`message.text (${row.kind})`, row.text)),
    ...tasks.flatMap((row) => [
      ...fragments("assistance.task", row.task),
      ...fragments("assistance.result", row.result),
      ...fragments("assistance.decline_reason", row.decline_reason),
    ]),
    ...events
      .filter(({ type }) => !publicEventTypes.has(type as never))
      .flatMap((row) => fragments(`event.reason (${row.type})`, row.reason)),
    ...hidden.flatMap((text) => fragments("public_text of what is not shown", text)),
    ...people.flatMap((row) => [
      ...whole("person.email", row.email),
      ...whole("person.id", row.id),
    ]),
    ...problems.flatMap((row) => [
      ...whole("problem.id", row.id),
      ...whole("problem.tracking_key_hash", row.tracking_key_hash),
      ...whole("problem.draft_id", row.draft_id),
      ...(row.publication === "published" ? [] : whole("problem.reference", row.reference)),
    ]),
    ...(await exactPoints(read)),
  ];
}

/** Everything that moderators and branches have said in public, as one text. */
async function publicWords(read: Context["db"]["read"]): Promise<string> {
  const texts = await read
    .selectFrom("public_text")
    .innerJoin("problem", "problem.id", "public_text.problem_id")
    .select(["description", "place", "private_home"])
    .where("publication", "=", "published")
    .execute();
  const results = await read
    .selectFrom("resolution")
    .innerJoin("problem", "problem.id", "resolution.problem_id")
    .select(["verified", "measure", "result", "evidence"])
    .where("publication", "=", "published")
    .execute();
  const reasons = await read.selectFrom("event").select(["type", "reason"]).execute();
  const county = [
    ...(await read.selectFrom("area").select("name").execute()),
    ...(await read.selectFrom("branch").select("name").execute()),
    ...(await read.selectFrom("landmark").select("name").execute()),
    ...(await read.selectFrom("category").select(["name", "description"]).execute()),
  ];
  const all = [
    ...texts.flatMap((row) => [row.description, row.private_home === 1 ? "" : row.place]),
    ...results.flatMap((row) => Object.values(row)),
    ...reasons.map(({ type, reason }) =>
      publicEventTypes.has(type as never) ? (reason ?? "") : "",
    ),
    ...county.flatMap((row) => Object.values(row)),
  ];
  return all.map(unspaced).join("\n");
}

/** Public texts of problems that were hidden again, and places that moderators wrote for private homes. */
async function hiddenPublicWords(read: Context["db"]["read"]): Promise<string[]> {
  const rows = await read
    .selectFrom("public_text")
    .innerJoin("problem", "problem.id", "public_text.problem_id")
    .select(["description", "place", "private_home", "publication"])
    .execute();
  return rows.flatMap(({ description, place, private_home, publication }) =>
    publication !== "published" ? [description, place] : private_home === 1 ? [place] : [],
  );
}

/** Coordinates to five decimals, about a metre, and to four where the place is blurred. */
async function exactPoints(read: Context["db"]["read"]): Promise<Forbidden[]> {
  const categories = await listCategories(read);
  const rows = await read
    .selectFrom("problem")
    .selectAll()
    .where("latitude", "is not", null)
    .execute();
  return rows.flatMap((row) => {
    const point = { latitude: row.latitude ?? 0, longitude: row.longitude ?? 0 };
    const kind = categories.find(({ id }) => id === row.category_id);
    const parent = categories.find(({ id }) => id === kind?.parentId);
    const delicate = kind === undefined || kind.sensitive || (parent?.sensitive ?? false);
    const privateHome = row.private_home === 1;
    const shown = publicPoint({ point, privateHome }, delicate, null);
    const decimals = delicate || privateHome ? [4, 5] : [5];
    return (["latitude", "longitude"] as const).flatMap((axis) =>
      decimals
        .map((count) => point[axis].toFixed(count))
        // A round number is itself, however exact.
        .filter((text) => !text.endsWith("0") && text !== String(shown?.[axis]))
        .map((text) => ({ what: `problem.${axis}`, text })),
    );
  });
}

/** Sentences and their parts that are long enough to be somebody's own. */
function pieces(text: string): string[] {
  return text
    .split(/[\n。！？；;!?]|\.(?=\s|$)/u)
    .map(unspaced)
    .filter((piece) =>
      /\p{Script=Han}/u.test(piece)
        ? [...piece].length >= HAN_FRAGMENT_MIN_CHARACTERS
        : piece.length >= FRAGMENT_MIN_CHARACTERS,
    );
}
