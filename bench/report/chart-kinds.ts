/**
 * The two kinds of charts, as Vega-Lite specifications. The colours are those of Okabe and Ito,
 * which colour-blind people can distinguish. Lines also differ in the shapes of their points.
 */
import type { TopLevelSpec } from "vega-lite";

export interface Dot {
  label: string;
  value: number;
  min: number;
  max: number;
  /** The label beside the dot. */
  text: string;
  kind: "ours" | "other" | "limit";
}

export interface Point {
  series: string;
  x: number;
  y: number;
  min: number;
  max: number;
}

interface Captions {
  title: string;
  subtitle: string;
}

export interface DotPlot extends Captions {
  axis: string;
  isRate: boolean;
  dots: readonly Dot[];
}

export interface LineChart extends Captions {
  x: string;
  y: string;
  /** Logarithmic axes. */
  isLogX: boolean;
  isLogY: boolean;
  isRate: boolean;
  isBytesX: boolean;
  points: readonly Point[];
  /** The style of each series, in the order of the legend. */
  styles: readonly { series: string; color: string; shape: string }[];
}

const WIDTH = 560;
const ROW = 26;
const LINES_HEIGHT = 300;
const FONT = "Helvetica, Arial, DejaVu Sans, sans-serif";
const BLUE = "#0072B2";
const GREY = "#8a8a8a";
const ORANGE = "#D55E00";
const GRID = "#e2e2e2";
const LABEL_PIXELS_MAX = 260;
const LEGEND = { title: null, symbolSize: 90, symbolOpacity: 1, labelLimit: LABEL_PIXELS_MAX };
const BYTES_LABEL =
  "datum.value >= 1048576 ? datum.value / 1048576 + ' MiB' : " +
  "datum.value >= 1024 ? datum.value / 1024 + ' KiB' : datum.value + ' B'";

const CONFIG = {
  font: FONT,
  background: "white",
  title: {
    anchor: "start" as const,
    fontSize: 16,
    subtitleFontSize: 12,
    subtitleColor: "#555",
    offset: 12,
  },
  axis: { labelFontSize: 12, titleFontSize: 12, titleFontWeight: "normal" as const },
  legend: { labelFontSize: 12, titleFontSize: 12 },
  view: { stroke: null },
};

/** Rows in the given order. The line through a dot spans the rounds. */
export function dotPlot({ title, subtitle, axis, isRate, dots }: DotPlot): TopLevelSpec {
  const domain = decades(dots.flatMap(({ min, max }) => [min, max]));
  const x = {
    type: "quantitative",
    scale: { type: "log", domain },
    axis: { title: axis, values: ticks(domain), grid: true, gridColor: GRID, ...format(isRate) },
  } as const;
  const names = { ticks: false, domain: false, labelPadding: 10, labelLimit: LABEL_PIXELS_MAX };
  const colors = { domain: ["ours", "other", "limit"], range: [BLUE, GREY, ORANGE] };
  return {
    title: { text: title, subtitle },
    width: WIDTH,
    height: ROW * dots.length,
    data: { values: dots as Dot[] },
    encoding: {
      y: { field: "label", type: "nominal", sort: null, title: null, axis: names },
      color: { field: "kind", type: "nominal", scale: colors, legend: null },
    },
    layer: [
      {
        mark: { type: "rule", strokeWidth: 3, opacity: 0.35 },
        encoding: { x: { field: "min", ...x }, x2: { field: "max" } },
      },
      {
        mark: { type: "point", filled: true, size: 110, opacity: 1 },
        encoding: { x: { field: "value", ...x } },
      },
      {
        mark: { type: "text", align: "left", dx: 10, dy: -8, fontSize: 11 },
        encoding: { x: { field: "value", ...x }, text: { field: "text" } },
      },
    ],
    config: CONFIG,
  };
}

/** The bars through the points span the rounds. */
export function lineChart(chart: LineChart): TopLevelSpec {
  const { title, subtitle, isLogX, isLogY, isRate, isBytesX, points, styles } = chart;
  const series = styles.map((style) => style.series);
  // One series needs no legend.
  const legend = styles.length > 1 ? LEGEND : null;
  const domain = decades(points.flatMap(({ min, max }) => [min, max]));
  const y = {
    type: "quantitative",
    scale: isLogY ? { type: "log" as const, domain } : { zero: true },
    axis: {
      title: chart.y,
      gridColor: GRID,
      ...(isLogY ? { values: ticks(domain) } : { tickCount: 6 }),
      ...format(isRate),
    },
  } as const;
  const xLabels = isBytesX ? { labelExpr: BYTES_LABEL } : { format: "~s" };
  const values = [...new Set(points.map((point) => point.x))].sort((a, b) => a - b);
  return {
    title: { text: title, subtitle },
    width: WIDTH,
    height: LINES_HEIGHT,
    data: { values: points as Point[] },
    encoding: {
      x: {
        field: "x",
        type: "quantitative",
        scale: isLogX ? { type: "log", nice: false, padding: 16 } : { padding: 16 },
        axis: { title: chart.x, values, grid: false, labelOverlap: true, ...xLabels },
      },
      color: {
        field: "series",
        type: "nominal",
        scale: { domain: series, range: styles.map(({ color }) => color) },
        legend,
      },
    },
    layer: [
      {
        mark: { type: "rule", strokeWidth: 3, opacity: 0.3 },
        encoding: { y: { field: "min", ...y }, y2: { field: "max" } },
      },
      { mark: { type: "line", strokeWidth: 2 }, encoding: { y: { field: "y", ...y } } },
      {
        mark: { type: "point", filled: true, size: 80, opacity: 1 },
        encoding: {
          y: { field: "y", ...y },
          shape: {
            field: "series",
            type: "nominal",
            scale: { domain: series, range: styles.map(({ shape }) => shape) },
            legend,
          },
        },
      },
    ],
    config: CONFIG,
  };
}

/** The powers of ten, or twice or five times one, that enclose the values. */
function decades(values: readonly number[]): [number, number] {
  const [min, max] = [Math.min(...values), Math.max(...values)];
  const steps = [1, 2, 5, 10];
  const power = (value: number) => 10 ** Math.floor(Math.log10(value));
  const low = steps.toReversed().find((step) => step * power(min) <= min) ?? 1;
  const high = steps.find((step) => step * power(max) >= max) ?? 10;
  return [low * power(min), high * power(max)];
}

/** Few lines: at powers of ten if there are several, else also at 2 and 5 times them. */
function ticks([from, to]: readonly [number, number]): number[] {
  const steps = to / from >= 100 ? [1] : [1, 2, 5];
  const powers = Array.from({ length: 25 }, (_, index) => 10 ** (index - 12));
  return powers
    .flatMap((power) => steps.map((step) => Number((step * power).toPrecision(1))))
    .filter((tick) => tick >= from * 0.999 && tick <= to * 1.001);
}

/** Rates as 10k, times as 0.1 and 10,000. */
function format(isRate: boolean) {
  return isRate ? { format: "~s" } : { format: ",~r" };
}
