// A photo that is posted to a problem: read, added, and where its sender goes next. The door of residents and of staff.
import { data, redirect } from "@remix-run/node";
import type { AppLoadContext } from "@remix-run/node";
import type { PhotoRefused } from "../components/photo-upload.tsx";
import { addPhoto } from "../domain/attachment/add-photo.server.ts";
import type { AddTo } from "../domain/attachment/add-photo.server.ts";
import { isRefusal } from "../domain/shared/refusal.ts";
import { statusOf } from "./answer.server.ts";
import { readPhotoForm } from "./photo-upload.server.ts";
import type { PhotoForm } from "./photo-upload.server.ts";

const dones = ["added", "wasThere", "nothingToKeep", "removed"] as const;
export type PhotoDone = (typeof dones)[number];

/** What the page is to say after a form. */
export function photoDone(request: Request): PhotoDone | null {
  const asked = new URL(request.url).searchParams.get("done");
  return dones.find((one) => one === asked) ?? null;
}

/** The form with what was wrong in it. */
export interface PhotoPosted {
  readonly refused: PhotoRefused | null;
  readonly keepWhenAndWhere: boolean;
  /** As it came. */
  readonly role: string;
  readonly roleMissing: boolean;
}

/**
 * Adds the posted photo to what `to` says (null: the form does not say what it shows) and leads back to the page (303), or
 * answers with the form's contents and what was wrong. Refuses nothing: every refusal is an answer.
 */
export async function postPhoto(
  request: Request,
  context: AppLoadContext,
  to: (form: PhotoForm) => AddTo | null,
) {
  let form: PhotoForm | undefined;
  try {
    form = await readPhotoForm(request, context);
    const { file, keepWhenAndWhere } = form;
    const target = to(form);
    if (target === null || file === null) {
      const refused = file === null ? ({ code: "photo_missing", facts: {} } as const) : null;
      return answer(form, refused, target === null, 422);
    }
    const sent = { file, keepWhenAndWhere };
    const { wasThere, offered } = await addPhoto(context.portal.context, target, sent);
    const keptNothing = keepWhenAndWhere && !offered.takenAt && !offered.point;
    const done = wasThere ? "wasThere" : keptNothing ? "nothingToKeep" : "added";
    return redirect(`${new URL(request.url).pathname}?done=${done}`, 303);
  } catch (error) {
    if (!isRefusal(error)) throw error;
    return answer(form, { code: error.code, facts: error.facts }, false, statusOf(error.code));
  }
}

function answer(
  form: PhotoForm | undefined,
  refused: PhotoRefused | null,
  roleMissing: boolean,
  status: number,
) {
  const { keepWhenAndWhere = false, role = "" } = form ?? {};
  return data<PhotoPosted>({ refused, keepWhenAndWhere, role, roleMissing }, { status });
}
