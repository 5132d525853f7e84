// The county as a picture that needs no script: areas as shapes, shaded by a number. What it shows must stand beside it
// in words too (a table or a sentence): the picture itself is hidden from who cannot see it.
import { drawnAt } from "../domain/map/frame.ts";
import type { CountyDrawing, DrawnArea } from "../domain/map/county-drawing.ts";
import { NAME_BELOW_UNITS, namesThatFit } from "../domain/map/names-that-fit.ts";
import type { Point } from "../domain/shared/point.ts";
import { useSpeech } from "./speech.tsx";

export interface CountyMapProps {
  readonly drawing: CountyDrawing;
  /** By area code; areas without a number are drawn plain. Leave it out where nothing is counted. */
  readonly counts?: Readonly<Record<string, number>>;
  /** Where a press on an area leads. The same links must stand in the words beside the picture. */
  readonly linkTo?: (areaCode: string) => string;
  /** A pin. */
  readonly marker?: Point;
}

/** Shades from 1, for the fewest, to 4, for the most; nothing is shaded where nothing is. */
const SHADES = 4;

export function CountyMap({ drawing, counts, linkTo, marker }: CountyMapProps) {
  const { local } = useSpeech();
  const { frame, areas, townships } = drawing;
  const most = Math.max(1, ...Object.values(counts ?? {}));
  const named = namesThatFit(
    areas.map(({ code, name, nameAt }) => ({
      code,
      text: local(name),
      at: nameAt,
      counted: (counts?.[code] ?? 0) > 0,
    })),
    frame.width,
  );
  return (
    <svg
      className="county-map"
      viewBox={`0 0 ${String(frame.width)} ${String(frame.height)}`}
      aria-hidden="true"
      focusable="false"
    >
      {areas.map((area) => {
        const count = counts?.[area.code] ?? 0;
        const shade = count === 0 ? 0 : Math.ceil((count / most) * SHADES);
        const shape = <AreaShape area={area} shade={shade} count={counts ? count : null} />;
        if (!linkTo) return <g key={area.code}>{shape}</g>;
        return (
          <a key={area.code} href={linkTo(area.code)} tabIndex={-1}>
            {shape}
          </a>
        );
      })}
      {townships.map(({ code, path }) => (
        <path key={code} d={path} className="county-map-township" />
      ))}
      {areas.map((area) => (
        <AreaName
          key={area.code}
          area={area}
          count={counts?.[area.code] ?? 0}
          named={named.has(area.code)}
        />
      ))}
      {marker && <Marker at={drawnAt(frame, marker)} />}
    </svg>
  );
}

function AreaShape(props: {
  readonly area: DrawnArea;
  readonly shade: number;
  readonly count: number | null;
}) {
  const { local, language } = useSpeech();
  const { area, shade, count } = props;
  const name = local(area.name);
  return (
    <path d={area.path} className={`county-map-area shade-${String(shade)}`}>
      <title>{count === null ? name : `${name}: ${count.toLocaleString(language)}`}</title>
    </path>
  );
}

function AreaName(props: {
  readonly area: DrawnArea;
  readonly count: number;
  readonly named: boolean;
}) {
  const { local, language } = useSpeech();
  const { area, count, named } = props;
  const [x, y] = area.nameAt;
  return (
    <g className="county-map-words">
      {count > 0 && (
        <text x={x} y={y} className="county-map-count">
          {count.toLocaleString(language)}
        </text>
      )}
      {named && (
        <text x={x} y={y + NAME_BELOW_UNITS} className="county-map-name">
          {local(area.name)}
        </text>
      )}
    </g>
  );
}

function Marker({ at: [x, y] }: { readonly at: readonly [number, number] }) {
  return (
    <g className="county-map-marker" transform={`translate(${String(x)} ${String(y)})`}>
      <path d="M0 0C-3-8-10-11-10-19a10 10 0 0 1 20 0C10-11 3-8 0 0Z" />
      <circle cy="-19" r="3.5" />
    </g>
  );
}
