// Says politely that a place seems to lie beyond the county, and who may be responsible there.
import { Focused } from "./focused.tsx";
import type { LocalText } from "../domain/shared/language.ts";
import { Notice } from "./parts.tsx";
import { useSpeech } from "./speech.tsx";

/** Stands above the heading and has the focus. The form below keeps what was typed. */
export function OutsideNotice(props: {
  readonly by: "point" | "name";
  readonly name: LocalText | null;
  readonly responsible: LocalText | null;
}) {
  const { t, local } = useSpeech();
  const { by, responsible } = props;
  const name = local(props.name);
  const seems = name === "" ? "nowhere" : by;
  return (
    <Focused id="outside">
      <Notice tone="warning" title={t("report.where.outside.title")}>
        <p>{t(`report.where.outside.${seems}`, { name })}</p>
        <p>
          {responsible
            ? t("report.where.outside.responsible", { who: local(responsible) })
            : t("report.where.outside.nobodyKnown")}
        </p>
        <p>{t("report.where.outside.choice", { button: t("report.where.outside.button") })}</p>
      </Notice>
    </Focused>
  );
}
