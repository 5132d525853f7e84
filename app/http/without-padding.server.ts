// Mends what React 18 does to texts that are not English. It writes pages in views of 2,048 bytes; where a character of
// several bytes does not fit at the end of one, it sends the view with the one or two zero bytes that were left over, and
// a browser shows them as damaged characters (and would send them back with a form). HTML has no zero bytes, so all that
// there are can go. React 19 no longer does so.
import { Transform } from "node:stream";

/** Lets a page through without its zero bytes. */
export function withoutPadding(): Transform {
  return new Transform({
    transform(chunk: Uint8Array, _encoding, done) {
      done(null, chunk.includes(0) ? chunk.filter((byte) => byte !== 0) : chunk);
    },
  });
}
