// Reading a posted photo: the file if one was chosen, and the boxes beside it. Knows forms, not pictures.
import type { AppLoadContext } from "@remix-run/node";
import { sizeFacts } from "../domain/attachment/photo-limits.ts";
import { Refusal } from "../domain/shared/refusal.ts";
import { chosenFile } from "./chosen-file.server.ts";

/** The name of the file field. */
const FIELD = "photo";

export interface PhotoForm {
  /** Null when none was chosen. */
  readonly file: Uint8Array | null;
  readonly keepWhenAndWhere: boolean;
  /** What the pressed button says. */
  readonly button: string;
  /** What the photo shows, where that is asked: as it came. */
  readonly role: string;
}

/**
 * The posted form. Counts one upload of this network address. Refuses with `photo_too_large`, `photo_broken_off` (the form
 * did not come whole) and `too_many_attempts`.
 */
export async function readPhotoForm(
  request: Request,
  { portal, clientAddress, bodyTooLarge }: AppLoadContext,
): Promise<PhotoForm> {
  if (bodyTooLarge) {
    throw new Refusal("photo_too_large", sizeFacts(portal.config.uploadMaxBytes));
  }
  const fields = await request.formData().catch(() => {
    throw new Refusal("photo_broken_off");
  });
  const file = (await chosenFile(fields.get(FIELD), FIELD))?.bytes ?? null;
  if (file) await portal.limits.spend("upload", clientAddress);
  return {
    file,
    keepWhenAndWhere: fields.get("keepWhenAndWhere") === "on",
    button: textOf(fields.get("button")),
    role: textOf(fields.get("role")),
  };
}

function textOf(value: FormDataEntryValue | null): string {
  return typeof value === "string" ? value : "";
}
