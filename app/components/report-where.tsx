// The fields of the page of the place: words, a point where there is one, the village, and whether somebody lives there.
import { Explained, TextField, describedBy } from "./form.tsx";
import type { FieldMessages } from "./form.tsx";
import { Checkbox, Radios, Select } from "./choices.tsx";
import type { ChoiceGroup } from "./choices.tsx";
import { PlaceTools } from "./report-where-tools.tsx";
import { useSpeech } from "./speech.tsx";
import type { Area } from "../domain/branch/branch.ts";
import type { LocalText } from "../domain/shared/language.ts";
import { pointOfText } from "../domain/shared/point.ts";

/** With more villages than that a list that opens is quicker: for a thumb, and for who hears every choice read out. */
const RADIOS_MOST = 8;

export type AreaToChoose = Pick<Area, "id" | "parentId" | "code" | "name">;

export interface PlaceTyped {
  readonly place: string;
  readonly area: string | undefined;
  readonly point: string;
  readonly privateHome: boolean;
}

export function PlaceFields(props: {
  readonly areas: readonly AreaToChoose[];
  readonly typed: PlaceTyped;
  /** The area in which the point lies. */
  readonly pointIn: LocalText | null;
  readonly messages: FieldMessages;
}) {
  const { t } = useSpeech();
  const { typed, messages, pointIn } = props;
  return (
    <>
      <TextField
        name="place"
        label={t("report.where.placeLabel")}
        hint={t("report.where.placeHint")}
        error={messages.place}
        value={typed.place}
      />
      <PlaceTools />
      <PointField point={typed.point} within={pointIn} error={messages.point} />
      <AreaField areas={props.areas} area={typed.area} error={messages.area} />
      <Checkbox
        name="privateHome"
        label={t("report.where.privateHome")}
        hint={t("report.where.privateHomeHint")}
        checked={typed.privateHome}
      />
    </>
  );
}

/** A point is a box that is ticked: what is not wanted is unticked. Scripts fill it; until then it is not there. */
function PointField(props: {
  readonly point: string;
  readonly within: LocalText | null;
  readonly error: string | undefined;
}) {
  const { t, local } = useSpeech();
  const point = pointOfText(props.point);
  const coordinates = props.point.replace(",", ", ");
  const { within } = props;
  return (
    <div className="field choice" id="point-field" hidden={!point}>
      <input
        type="checkbox"
        id="point"
        name="point"
        value={point ? props.point : ""}
        defaultChecked={point !== null}
        aria-describedby={describedBy("point", { hint: "point", error: props.error })}
      />
      <label htmlFor="point">
        {within
          ? t("report.where.pointIn", { area: local(within), coordinates })
          : t("report.where.pointAnywhere", { coordinates })}
      </label>
      <Explained name="point" hint={t("report.where.pointHint")} error={props.error} />
    </div>
  );
}

function AreaField(props: {
  readonly areas: readonly AreaToChoose[];
  readonly area: string | undefined;
  readonly error: string | undefined;
}) {
  const { t } = useSpeech();
  const groups = useAreaGroups(props.areas);
  const unknown = {
    title: null,
    choices: [{ value: "unknown", label: t("report.where.areaUnknown") }],
  };
  const field = {
    name: "area",
    label: t("report.where.areaLabel"),
    error: props.error,
    value: props.area,
  };
  const count = groups.reduce((sum, { choices }) => sum + choices.length, 0);
  if (count <= RADIOS_MOST) return <Radios {...field} groups={[...groups, unknown]} />;
  const choose = {
    title: null,
    choices: [{ value: "", label: t("report.where.areaChoose") }, ...unknown.choices],
  };
  return <Select {...field} groups={[choose, ...groups]} />;
}

/** Villages and communities by township; a county that has only one level is listed as it is. */
function useAreaGroups(areas: readonly AreaToChoose[]): ChoiceGroup[] {
  const { local } = useSpeech();
  const parents = new Set(areas.map(({ parentId }) => parentId));
  const lowest = areas.filter(({ id }) => !parents.has(id));
  return areas
    .map((parent) => ({
      title: local(parent.name),
      choices: lowest
        .filter(({ parentId }) => parentId === parent.id)
        .map((one) => ({ value: one.code, label: local(one.name) })),
    }))
    .filter(({ choices }) => choices.length > 0);
}
