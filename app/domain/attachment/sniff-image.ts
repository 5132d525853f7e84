// What a file is by its first bytes, whatever it is called. Files that we can't take are named, so that the answer helps.

export const imageTypes = ["jpeg", "png", "webp"] as const;
export type ImageType = (typeof imageTypes)[number];

/** What people send by mistake; `unknown` when nothing is recognised. */
export const otherTypes = [
  "heic",
  "avif",
  "gif",
  "bmp",
  "tiff",
  "svg",
  "pdf",
  "zip",
  "video",
  "text",
  "unknown",
] as const;
export type OtherType = (typeof otherTypes)[number];

export type Sniffed =
  { readonly image: ImageType } | { readonly image: null; readonly seems: OtherType };

/** The head in which a mark may stand. */
const HEAD_BYTES = 512;
const HEIC_BRANDS = new Set(["heic", "heix", "hevc", "hevx", "heim", "heis", "mif1", "msf1"]);
const AVIF_BRANDS = new Set(["avif", "avis"]);

/** Looks at the first bytes alone; an image may still be broken further on. */
export function sniffImage(bytes: Uint8Array): Sniffed {
  // One character a byte.
  const head = Array.from(bytes.subarray(0, HEAD_BYTES), (byte) => String.fromCharCode(byte)).join(
    "",
  );
  if (head.startsWith("\xff\xd8\xff")) return { image: "jpeg" };
  if (head.startsWith("\x89PNG\r\n\x1a\n")) return { image: "png" };
  if (head.startsWith("RIFF") && head.startsWith("WEBP", 8)) return { image: "webp" };
  return { image: null, seems: otherTypeOf(head) };
}

function otherTypeOf(head: string): OtherType {
  if (head.startsWith("ftyp", 4)) return typeOfBrand(head.slice(8, 12));
  if (/^GIF8[79]a/.test(head)) return "gif";
  if (head.startsWith("BM")) return "bmp";
  if (head.startsWith("II*\0") || head.startsWith("MM\0*")) return "tiff";
  if (head.includes("%PDF-")) return "pdf";
  if (head.startsWith("PK\x03\x04")) return "zip";
  if (/<svg[\s>]/i.test(head)) return "svg";
  // Readable to the end of what we look at: letters, digits, bytes of UTF-8, line ends.
  return head !== "" && !/[\x00-\x08\x0e-\x1f]/.test(head) ? "text" : "unknown";
}

function typeOfBrand(brand: string): OtherType {
  if (HEIC_BRANDS.has(brand)) return "heic";
  return AVIF_BRANDS.has(brand) ? "avif" : "video";
}
