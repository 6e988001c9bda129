/** The figures as tables, for a terminal. */
import type { Figure } from "../figure.ts";
import { peerEntry } from "../peers/index.ts";
import {
  bold,
  dim,
  formatCount,
  formatRate,
  formatRatio,
  formatShort,
  formatTime,
  formatValue,
  newTable,
} from "../table.ts";
import type { Bar } from "./bars.ts";

/** Above this background load a figure is of little use. */
const NOISY_PERCENT = 10;

/** One block of rows a trial: its title, then the peers. */
export function familyTable(figures: readonly Figure[], sizeUnit = ""): string {
  const head = ["", "ops/s", "min – max", "p50", "p99", "ours is", "background"];
  const table = newTable(["left", ...head.slice(1).map(() => "right" as const)], head);
  let last = "";
  for (const figure of figures) {
    const { title, at, peer } = figure;
    const unit = at === 1 ? sizeUnit.replace(/s$/, "") : sizeUnit;
    const group = at === undefined ? title : `${title}, ${formatCount(at)} ${unit}`;
    if (group !== last) table.push([bold(group), ...head.slice(1).map(() => "")]);
    last = group;
    const name = peerEntry(peer).title;
    table.push([`  ${peer === "ipc" ? bold(name) : name}`, ...cells(figure, figures)]);
  }
  return String(table);
}

function cells(figure: Figure, figures: readonly Figure[]): string[] {
  const { opsPerSecond, latency, value, unit, missing, backgroundPercent } = figure;
  if (missing) return [dim(firstLine(missing)), "", "", "", "", ""];
  const background = backgroundPercent === undefined ? "" : `${backgroundPercent.toFixed(0)} %`;
  const load = (backgroundPercent ?? 0) >= NOISY_PERCENT ? bold(background) : dim(background);
  if (value) {
    const spread = spreadText(value, (n) => formatValue(n, unit!));
    return [formatValue(value.median, unit!), spread, "", "", "", load];
  }
  return [
    opsPerSecond ? formatRate(opsPerSecond.median) : "–",
    opsPerSecond ? spreadText(opsPerSecond, formatShort) : "",
    formatTime(latency?.p50.median),
    formatTime(latency?.p99.median),
    formatAdvantage(figure, figures),
    load,
  ];
}

function spreadText({ min, max }: { min: number; max: number }, format: (n: number) => string) {
  if (min === max) return "";
  return dim(`${format(min)} – ${format(max)}`);
}

/** The ratio of our rate to this peer's. */
function formatAdvantage(figure: Figure, figures: readonly Figure[]): string {
  const ours = figures.find(
    ({ trial, at, peer }) => trial === figure.trial && at === figure.at && peer === "ipc",
  );
  const [a, b] = [ours?.opsPerSecond?.median, figure.opsPerSecond?.median];
  return figure.peer === "ipc" || !a || !b ? "" : formatRatio(a / b);
}

/** The bars that were measured. */
export function barTable(bars: readonly Bar[]): string {
  const table = newTable(
    ["left", "right", "left", "right", "left", "right"],
    ["operation", "bar", "", "measured", "", "undisturbed"],
  );
  for (const bar of bars.filter(({ measured }) => measured !== undefined)) {
    const [target, measured, undisturbed] = barCells(bar);
    table.push([bar.operation, target, bar.bar, measured, verdict(bar), dim(undisturbed!)]);
  }
  return String(table);
}

/** The limit and the measured values, in their unit. */
export function barCells({ kind, limit, unit, measured, undisturbed }: Bar): string[] {
  const shown = (value: number | undefined) =>
    value === undefined ? "–" : formatValue(value, unit);
  const target = `${kind === "least" ? "≥" : "≤"} ${formatValue(limit, unit)}`;
  return [target, shown(measured), shown(undisturbed)];
}

function verdict(bar: Bar): string {
  return bar.isReached === false ? bold(plainVerdict(bar)) : plainVerdict(bar);
}

export function plainVerdict({ measured, isReached, missedBy }: Bar): string {
  if (measured === undefined) return "not measured";
  if (isReached) return "reached";
  return `missed by ${missedBy! < 10 ? missedBy!.toFixed(1) : missedBy!.toFixed(0)} %`;
}

function firstLine(text: string): string {
  return text.split("\n", 1)[0]!.slice(0, 60);
}
