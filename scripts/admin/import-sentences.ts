// What is wrong with a file of branches, areas, categories or landmarks, in English: commands speak no other language.
import {
  importFaultInWords,
  importWarningInWords,
} from "../../app/components/admin-import-words.ts";
import type { ImportFault, ImportWarning } from "../../app/domain/branch/import-fault.ts";
import { speech } from "../../app/i18n/translate.ts";

const english = speech("en", "UTC");

export function sentenceOfImportFault(fault: ImportFault): string {
  return importFaultInWords(fault, english);
}

export function sentenceOfImportWarning(warning: ImportWarning): string {
  return importWarningInWords(warning, english);
}
