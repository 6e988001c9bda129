/** The charts: one message each. */
import type { Figure } from "../figure.ts";
import { type PeerName, peerEntry } from "../peers/index.ts";
import { formatRate, formatTime, formatValue } from "../table.ts";
import { type Dot, type DotPlot, type LineChart, type Point } from "./chart-kinds.ts";

export interface Chart {
  /** The file's name. */
  name: string;
  title: string;
  subtitle: string;
  /** The family and trials whose figures it shows. */
  family: string;
  trials: readonly string[];
  quantity: "rate" | "p50" | "value" | "meanTime";
  /** The x axis of a line chart. */
  over?: { title: string; isLog: boolean };
  isLinear?: boolean;
}

export const CHARTS: readonly Chart[] = [
  dots("get", "One client's reads", "operations", ["get"], "rate"),
  dots("get-field", "Reading one field of a document", "operations", ["get-field"], "rate"),
  dots(
    "put-sync",
    "Time of a write, one after another",
    "operations",
    ["put-sync", "put-sync-asleep", "cache-line", "futex"],
    "p50",
  ),
  dots("put-flight", "One client's writes, 1,000 in flight", "operations", ["put-flight"], "rate"),
  dots("list", "Listing 10,000 documents, decoded", "operations", ["list"], "meanTime"),
  dots("durability", "Durable writes, 1,000 in flight", "durability", ["put-sync-flight"], "rate"),
  dots("memory", "Memory a city takes", "growth", ["memory-cities", "memory-cities-json"], "value"),
  lines("growth", "A read, as the store grows", "growth", "get", "meanTime", nodes()),
  lines(
    "attach",
    "Attaching a new process, as the store grows",
    "growth",
    "attach",
    "value",
    nodes(),
  ),
  lines("sizes-get", "Reading values of all sizes", "sizes", "get", "meanTime", bytes()),
  lines("sizes-put", "Writing values of all sizes, awaited", "sizes", "put", "p50", bytes()),
  lines("readers", "Reads of several clients together", "clients", "readers", "rate", clients()),
  lines("writers", "Writes of several clients together", "clients", "writers", "rate", clients()),
  {
    ...lines("watchers", "What watchers cost the writer", "watch", "writer", "rate", watchers()),
    isLinear: true,
  },
  {
    ...lines("watch-latency", "Until watchers see a change", "watch", "latency", "p50", watchers()),
    isLinear: true,
  },
];

const AXES = {
  rate: "operations a second",
  p50: "microseconds, median",
  meanTime: "microseconds, on average",
  value: "",
};

const STYLES: Partial<Record<PeerName, { color: string; shape: string }>> = {
  map: { color: "#000000", shape: "cross" },
  ipc: { color: "#0072B2", shape: "circle" },
  "ipc-uncached": { color: "#56B4E9", shape: "circle" },
  "lmdb-json": { color: "#E69F00", shape: "square" },
  "lmdb-msgpack": { color: "#D55E00", shape: "diamond" },
  redis: { color: "#CC79A7", shape: "triangle-up" },
  http: { color: "#009E73", shape: "triangle-down" },
};

/** Undefined without figures. */
export function dotPlotOf(chart: Chart, figures: readonly Figure[]): DotPlot | undefined {
  const wanted = figuresOf(chart, figures);
  const dotted = wanted.flatMap((figure) => dotOf(chart, figure) ?? []);
  const isLessBetter = chart.quantity !== "rate";
  dotted.sort((a, b) => (isLessBetter ? a.value - b.value : b.value - a.value));
  if (dotted.length === 0) return undefined;
  const unit = wanted.find(({ unit: one }) => one)?.unit;
  const axis = `${unit === "bytes" ? "bytes a node" : AXES[chart.quantity]} (log scale)`;
  const better = isLessBetter ? "Further left is better." : "Further right is better.";
  const subtitle = `${chart.subtitle} ${better}`;
  return { title: chart.title, subtitle, axis, isRate: !isLessBetter, dots: dotted };
}

export function lineChartOf(chart: Chart, figures: readonly Figure[]): LineChart | undefined {
  const wanted = figuresOf(chart, figures);
  const points = wanted.flatMap((figure): Point[] => {
    const spread = spreadOf(chart, figure);
    const series = peerEntry(figure.peer).title;
    if (!spread || figure.at === undefined) return [];
    const { median: y, min, max } = spread;
    return [{ series, x: figure.at, y, min, max }];
  });
  if (points.length < 2) return undefined;
  const present = new Set(points.map(({ series }) => series));
  const styles = Object.entries(STYLES).flatMap(([peer, style]) => {
    const series = peerEntry(peer as PeerName).title;
    return present.has(series) ? [{ series, ...style }] : [];
  });
  const unit = wanted.find(({ unit: one }) => one)?.unit;
  const isLogY = !chart.isLinear;
  const y = `${unit === "ms" ? "milliseconds" : AXES[chart.quantity]}${isLogY ? " (log scale)" : ""}`;
  const better = chart.quantity === "rate" ? "Higher is better." : "Lower is better.";
  const { title, subtitle, over } = chart;
  return {
    title,
    subtitle: `${subtitle} ${better}`.trim(),
    x: `${over!.title}${over!.isLog ? " (log scale)" : ""}`,
    y,
    isLogX: over!.isLog,
    isLogY,
    isRate: chart.quantity === "rate",
    isBytesX: chart.family === "sizes",
    points,
    styles,
  };
}

function figuresOf({ family, trials }: Chart, figures: readonly Figure[]): Figure[] {
  return figures.filter((figure) => {
    return figure.family === family && trials.includes(figure.trial) && !figure.missing;
  });
}

function spreadOf({ quantity }: Chart, { opsPerSecond, latency, value }: Figure) {
  if (quantity === "value") return value;
  if (quantity === "p50") return latency?.p50;
  if (quantity === "rate" || !opsPerSecond) return opsPerSecond;
  const { median, min, max } = opsPerSecond;
  return { median: 1e6 / median, min: 1e6 / max, max: 1e6 / min };
}

function dotOf(chart: Chart, figure: Figure): Dot | undefined {
  const spread = spreadOf(chart, figure);
  if (!spread) return undefined;
  const { median: value, min, max } = spread;
  const text = {
    rate: formatRate(value),
    value: formatValue(value, figure.unit ?? ""),
    p50: formatTime(value),
    meanTime: formatTime(value),
  }[chart.quantity];
  const isLimit =
    figure.peer === "machine" || figure.peer === "map" || figure.trial.endsWith("-json");
  const kind = isLimit ? "limit" : figure.peer === "ipc" ? "ours" : "other";
  return { label: labelOf(figure), value, min, max, text, kind };
}

/** The peer, or the trial if that says more. */
function labelOf({ trial, title, peer }: Figure): string {
  if (peer === "machine") return title;
  if (trial === "put-sync-asleep") return `${peerEntry(peer).title}, server asleep`;
  return trial.endsWith("-json") ? "as JSON text" : peerEntry(peer).title;
}

function dots(
  name: string,
  title: string,
  family: string,
  trials: readonly string[],
  quantity: Chart["quantity"],
): Chart {
  const isSmall = family === "operations" || family === "durability";
  const subtitle = isSmall ? "10,000 documents of four fields." : "171,075 cities.";
  return { name, title, subtitle, family, trials, quantity };
}

function lines(
  name: string,
  title: string,
  family: string,
  trial: string,
  quantity: Chart["quantity"],
  over: NonNullable<Chart["over"]>,
): Chart {
  return { name, title, subtitle: "", family, trials: [trial], quantity, over };
}

function nodes() {
  return { title: "nodes in the store", isLog: true };
}

function bytes() {
  return { title: "bytes of a value", isLog: true };
}

function clients() {
  return { title: "client processes", isLog: false };
}

function watchers() {
  return { title: "watching processes", isLog: false };
}
