/** Draws the charts as SVG files. */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { View, parse } from "vega";
import { type TopLevelSpec, compile } from "vega-lite";
import type { Figure } from "../figure.ts";
import { dotPlot, lineChart } from "./chart-kinds.ts";
import { CHARTS, type Chart, dotPlotOf, lineChartOf } from "./charts.ts";

/** Returns the charts that have figures. */
export async function drawCharts(folder: string, figures: readonly Figure[]): Promise<Chart[]> {
  mkdirSync(folder, { recursive: true });
  const drawn: Chart[] = [];
  for (const chart of CHARTS) {
    const spec = specOf(chart, figures);
    if (!spec) continue;
    writeFileSync(join(folder, `${chart.name}.svg`), `${await svgOf(spec)}\n`);
    drawn.push(chart);
  }
  return drawn;
}

function specOf(chart: Chart, figures: readonly Figure[]): TopLevelSpec | undefined {
  if (chart.over) {
    const lines = lineChartOf(chart, figures);
    return lines && lineChart(lines);
  }
  const dots = dotPlotOf(chart, figures);
  return dots && dotPlot(dots);
}

async function svgOf(spec: TopLevelSpec): Promise<string> {
  const view = new View(parse(compile(spec).spec), { renderer: "none" });
  const svg = await view.toSVG();
  view.finalize();
  return svg;
}
