// A sentence for everything that can be wrong with a file, or a form, of branches, areas, categories or landmarks, and for
// what is worth a look. At every door the same.
import type { FileFault } from "../domain/administration/files/file-fault.ts";
import type { ImportFault, ImportWarning } from "../domain/branch/import-fault.ts";
import type { Speech } from "../i18n/translate.ts";

/** Facts besides `field` that speak of one, such as its name in a form. */
type FieldWords = (field: string) => string;

export function importFaultInWords(
  { code, facts }: ImportFault,
  { t }: Speech,
  fieldWords: FieldWords = (field) => field,
): string {
  const { ring, position = 0, field = "" } = facts;
  // A landmark's point has neither ring nor place in one.
  const where = ring === undefined ? "" : t("administration.inRing", { ring, position });
  const all = { ...facts, where, field: fieldWords(String(field)) };
  if (code === "not_a_record" && field !== "")
    return t("administration.fault.not_a_record_field", all);
  if (code === "not_a_polygon" && facts.type === "none")
    return t("administration.fault.not_a_polygon_none");
  return t(`administration.fault.${code}`, all);
}

export function importWarningInWords({ code, facts }: ImportWarning, { t }: Speech): string {
  return t(`administration.warning.${code}`, facts);
}

/** Why a file can't be read at all. */
export function fileFaultInWords(
  { code, facts }: Pick<FileFault, "code" | "facts">,
  { t }: Speech,
): string {
  return t(`exchange.file.${code}`, facts);
}
