/** Values from 64 B to 1 MiB of text, read and written. */
import type { Figure } from "../figure.ts";
import type { PeerName } from "../peers/index.ts";
import type { Trial } from "../rounds.ts";
import { type Family, play, sizesOf } from "./family.ts";

const PEERS: readonly PeerName[] = ["ipc", "lmdb-json", "lmdb-msgpack", "redis", "http"];

const TRIALS: readonly Trial[] = [
  { name: "get", title: "get", operation: "get", mode: "each", chunk: 200 },
  { name: "put", title: "put, awaited", operation: "put", mode: "each", chunk: 50 },
];

const KIB = 1024;
const QUICK = [64 * KIB];
const FULL = [64, 256, KIB, 4 * KIB, 16 * KIB, 64 * KIB, 256 * KIB, KIB * KIB];

export const sizes: Family = {
  name: "sizes",
  sizeUnit: "bytes",
  title: "Values of 64 B to 1 MiB",
  trials: TRIALS,
  run: async (run) => {
    const figures: Figure[] = [];
    for (const bytes of sizesOf(run, QUICK, FULL)) {
      const scene = { peers: PEERS, dataset: `text:${bytes}` };
      const trials = TRIALS.map((trial) => ({ ...trial, at: bytes }));
      figures.push(...(await play({ ...run, rounds: run.sideRounds }, "sizes", scene, trials)));
    }
    return figures;
  },
};
