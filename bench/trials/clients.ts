/** Several client processes at once, reading or writing. */
import type { Figure } from "../figure.ts";
import { PEOPLE } from "../data/people.ts";
import type { PeerName } from "../peers/index.ts";
import type { Trial } from "../rounds.ts";
import { type Family, play, sizesOf } from "./family.ts";

const PEERS: readonly PeerName[] = ["ipc", "lmdb-json", "redis", "http"];

/** All of them write the same nodes. */
const TRIALS: readonly Trial[] = [
  {
    name: "readers",
    title: "readers",
    operation: "get",
    mode: "each",
    chunk: 1000,
    isCrowded: true,
  },
  {
    name: "writers",
    title: "writers, 100 in flight",
    operation: "put",
    mode: "flight",
    chunk: 100,
    isCrowded: true,
  },
];

export const clients: Family = {
  name: "clients",
  sizeUnit: "of them",
  title: "Several clients, all together",
  trials: TRIALS,
  run: async (run) => {
    const figures: Figure[] = [];
    for (const count of sizesOf(run, [4], [1, 2, 4, 8])) {
      const scene = { peers: PEERS, dataset: `people:${PEOPLE}`, clients: count };
      const trials = TRIALS.map((trial) => ({ ...trial, at: count }));
      figures.push(...(await play({ ...run, rounds: run.sideRounds }, "clients", scene, trials)));
    }
    return figures;
  },
};
