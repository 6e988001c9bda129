/** The figures of a run, the source of all reports. */
import type { Latency } from "./latency.ts";
import type { Measurement } from "./measure.ts";
import type { PeerName } from "./peers/index.ts";
import { type Spread, spreadOf } from "./summary.ts";

export interface Figure {
  family: string;
  trial: string;
  title: string;
  peer: PeerName;
  /** The quantity that grows in this family: nodes, clients, watchers or bytes. */
  at?: number;
  /** Operations a second over the rounds. */
  opsPerSecond?: Spread;
  /** The rate of the median chunk, in the best round. */
  steadyPerSecond?: number;
  latency?: Record<keyof Latency, Spread>;
  /** Another quantity, in its unit. */
  value?: Spread;
  unit?: string;
  /** The background CPU load, of all processors. */
  backgroundPercent?: number;
  /** Why there is no figure. */
  missing?: string;
  /** It is missing because of a failure. */
  isFailure?: boolean;
}

export type FigureName = Pick<Figure, "family" | "trial" | "title" | "peer" | "at">;

export function figureOf(
  name: FigureName,
  rounds: readonly Measurement[],
  backgroundPercent: number,
): Figure {
  const figure: Figure = { ...name, backgroundPercent };
  const ops = rounds.flatMap(({ opsPerSecond }) => opsPerSecond ?? []);
  if (ops.length > 0) figure.opsPerSecond = spreadOf(ops);
  const steady = rounds.flatMap(({ steadyPerSecond }) => steadyPerSecond ?? []);
  if (steady.length > 0) figure.steadyPerSecond = Math.max(...steady);
  const latencies = rounds.flatMap(({ latency }) => latency ?? []);
  if (latencies.length > 0) {
    const of = (key: keyof Latency) => spreadOf(latencies.map((latency) => latency[key]));
    figure.latency = { p50: of("p50"), p99: of("p99") };
  }
  return figure;
}

export function valueOf(
  name: FigureName,
  unit: string,
  values: readonly number[],
  backgroundPercent?: number,
): Figure {
  const figure: Figure = { ...name, value: spreadOf(values), unit };
  if (backgroundPercent !== undefined) figure.backgroundPercent = backgroundPercent;
  return figure;
}
