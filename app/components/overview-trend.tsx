// Three rates over the months as lines, drawn on the server. Lines differ by dash and mark, not by colour alone, and are
// named at their ends.
import { ratesOf } from "../domain/figures/counts.ts";
import type { Counts, RateName } from "../domain/figures/counts.ts";
import { shareOf } from "../domain/figures/rate.ts";
import { lineOf } from "../domain/figures/trend.ts";
import { usePercent } from "./percent.ts";
import { useSpeech } from "./speech.tsx";

const drawn = ["response", "solved", "satisfied"] as const satisfies RateName[];
const WIDTH = 560;
const HEIGHT = 160;
const MARGIN = { left: 48, right: 16, top: 12, bottom: 26 };

export function TrendDrawing(props: {
  readonly months: readonly { readonly month: string; readonly counts: Counts }[];
}) {
  const { t } = useSpeech();
  const percent = usePercent();
  const { months } = props;
  if (months.length < 2) return null;
  const box = [WIDTH + MARGIN.left + MARGIN.right, HEIGHT + MARGIN.top + MARGIN.bottom];
  return (
    <figure className="trend">
      <svg viewBox={`0 0 ${box.join(" ")}`} role="img" aria-label={t("overview.trend.drawing")}>
        <g transform={`translate(${String(MARGIN.left)} ${String(MARGIN.top)})`}>
          {[0, 0.5, 1].map((share) => (
            <g key={share}>
              <path className="grid" d={`M0 ${String((1 - share) * HEIGHT)}H${String(WIDTH)}`} />
              <text x={-8} y={(1 - share) * HEIGHT + 4} textAnchor="end">
                {percent(share)}
              </text>
            </g>
          ))}
          <text x={0} y={HEIGHT + 20}>
            {months[0]?.month}
          </text>
          <text x={WIDTH} y={HEIGHT + 20} textAnchor="end">
            {months.at(-1)?.month}
          </text>
          {drawn.map((name) => (
            <TrendLine key={name} name={name} months={months} />
          ))}
        </g>
      </svg>
      <figcaption>
        <ul className="trend-names">
          {drawn.map((name) => (
            <li key={name}>
              <svg viewBox="0 0 40 12" width="40" height="12" aria-hidden="true">
                <path className={`line ${name}`} d="M0 6H40" />
                <Mark name={name} x={20} y={6} />
              </svg>{" "}
              {t(`overview.rates.name.${name}`)}
            </li>
          ))}
        </ul>
      </figcaption>
    </figure>
  );
}

function TrendLine(props: {
  readonly name: (typeof drawn)[number];
  readonly months: readonly { readonly counts: Counts }[];
}) {
  const { name, months } = props;
  const shares = months.map(({ counts }) => shareOf(ratesOf(counts)[name]));
  const { path, dots } = lineOf(shares, WIDTH, HEIGHT);
  return (
    <g>
      <path className={`line ${name}`} d={path} />
      {dots.map(({ x, y }) => (
        <Mark key={x} name={name} x={x} y={y} />
      ))}
    </g>
  );
}

/** A circle, a square, a triangle. */
function Mark(props: {
  readonly name: (typeof drawn)[number];
  readonly x: number;
  readonly y: number;
}) {
  const { name, x, y } = props;
  const at = (dx: number, dy: number) => `${String(x + dx)} ${String(y + dy)}`;
  if (name === "response") return <circle className={`mark ${name}`} cx={x} cy={y} r={4} />;
  const path =
    name === "solved"
      ? `M${at(-4, -4)}L${at(4, -4)}L${at(4, 4)}L${at(-4, 4)}Z`
      : `M${at(0, -5)}L${at(5, 4)}L${at(-5, 4)}Z`;
  return <path className={`mark ${name}`} d={path} />;
}
