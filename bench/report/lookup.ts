/** Finds figures by family, trial, peer and size. */
import type { Figure } from "../figure.ts";
import type { PeerName } from "../peers/index.ts";
import type { Spread } from "../summary.ts";

const LMDB: readonly PeerName[] = ["lmdb-json", "lmdb-msgpack"];

/**
 * `undisturbed`: an estimate without background load, from the best round: its median chunk and
 * its median latency.
 */
export type Pick = "median" | "undisturbed";

export class Lookup {
  readonly figures: readonly Figure[];
  readonly #pick: Pick;

  constructor(figures: readonly Figure[], pick: Pick = "median") {
    this.figures = figures;
    this.#pick = pick;
  }

  find(family: string, trial: string, peer: PeerName, at?: number): Figure | undefined {
    return this.figures.find(
      (figure) =>
        figure.family === family &&
        figure.trial === trial &&
        figure.peer === peer &&
        figure.at === at,
    );
  }

  ops(trial: string, peer: PeerName = "ipc"): number | undefined {
    return this.#rate(this.find("operations", trial, peer));
  }

  p50(trial: string, peer: PeerName = "ipc"): number | undefined {
    return this.#least(this.find("operations", trial, peer)?.latency?.p50);
  }

  opsRatio(trial: string, peer: PeerName, other: PeerName): number | undefined {
    return ratio(this.ops(trial, peer), this.ops(trial, other));
  }

  grownOps(nodes: number, peer: PeerName): number | undefined {
    return this.#rate(this.find("growth", "get", peer, nodes));
  }

  value(family: string, trial: string, at?: number): number | undefined {
    return this.#least(this.find(family, trial, "ipc", at)?.value);
  }

  attachMs(nodes: number): number | undefined {
    return this.value("growth", "attach", nodes);
  }

  durableRatio(): number | undefined {
    const of = (peer: PeerName) => this.#rate(this.find("durability", "put-sync-flight", peer));
    return ratio(of("ipc"), of("lmdb-msgpack"));
  }

  watchP50(): number | undefined {
    return this.#least(this.find("watch", "latency", "ipc", 1)?.latency?.p50);
  }

  /** The percentage of the writer's rate without watchers. */
  lostToWatchers(watchers: number): number | undefined {
    const at = (count: number) => this.#rate(this.find("watch", "writer", "ipc", count));
    const left = ratio(at(watchers), at(0));
    return left === undefined ? undefined : Math.max(0, (1 - left) * 100);
  }

  /** The memory beyond `nodeBytes` a node, over the JSON's bytes: the worse of two datasets. */
  memoryRatio(nodeBytes: number): number | undefined {
    const sizes = this.figures.flatMap(({ trial, at = 0 }) => (trial === "memory" ? at : []));
    const ratios = [
      this.#memoryRatio("memory", nodeBytes, Math.max(...sizes)),
      this.#memoryRatio("memory-cities", nodeBytes),
    ].filter((one) => one !== undefined);
    return ratios.length > 0 ? Math.max(...ratios) : undefined;
  }

  #rate(figure: Figure | undefined): number | undefined {
    if (this.#pick === "median") return figure?.opsPerSecond?.median;
    return figure?.steadyPerSecond ?? figure?.opsPerSecond?.max;
  }

  /** Of a quantity of which less is better. */
  #least(spread: Spread | undefined): number | undefined {
    return this.#pick === "undisturbed" ? spread?.min : spread?.median;
  }

  #memoryRatio(trial: string, nodeBytes: number, at?: number): number | undefined {
    const usedBytes = this.value("growth", trial, at);
    const jsonBytes = this.value("growth", `${trial}-json`, at);
    return usedBytes && jsonBytes ? (usedBytes - nodeBytes) / jsonBytes : undefined;
  }
}

/** The encoding with which lmdb is faster. */
export function fasterOf(figures: Lookup, trial: string): PeerName {
  const [json, msgpack] = LMDB.map((peer) => figures.ops(trial, peer) ?? 0);
  return json! > msgpack! ? LMDB[0]! : LMDB[1]!;
}

function ratio(a: number | undefined, b: number | undefined): number | undefined {
  return a === undefined || b === undefined ? undefined : a / b;
}
