// What an import did or would do, in sentences; at every door the same.
import type { ExchangeFault } from "../domain/administration/exchange/exchange-outcome.ts";
import type { Speech } from "../i18n/translate.ts";
import { importFaultInWords } from "./admin-import-words.ts";
import { faultInWords } from "./admin-rule-words.ts";

export function exchangeFaultInWords(fault: ExchangeFault, speech: Speech): string {
  const { code, facts, of, line } = fault;
  if (of === "thing") return importFaultInWords({ line, code, facts }, speech);
  if (of === "calendar") return speech.t(`exchange.calendar.${code}`, facts);
  const { about = "", ...rest } = facts;
  const says = faultInWords({ code, facts: rest }, speech);
  return about === "" ? says : `${String(about)}: ${says}`;
}
