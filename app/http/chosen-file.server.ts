// A file field of a form that was posted.

export interface ChosenFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Null when nothing was chosen: that is sent as an empty file without a name. `field` is what the form calls it. */
export async function chosenFile(
  value: FormDataEntryValue | null,
  field: string,
): Promise<ChosenFile | null> {
  if (value === null || typeof value === "string") return null;
  if (value.size === 0 && (value.name === "" || value.name === field)) return null;
  return { name: value.name, bytes: new Uint8Array(await value.arrayBuffer()) };
}
