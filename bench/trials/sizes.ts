/** Values from 64 B to 1 MiB of text, read and written. */
import type { PeerName } from "../peers/index.ts";
import type { Trial } from "../rounds.ts";
import { type Family, playSizes } from "./family.ts";

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
  run: (run) =>
    playSizes(run, "sizes", TRIALS, run.isQuick ? QUICK : FULL, (bytes) => {
      return { peers: PEERS, dataset: `text:${bytes}` };
    }),
};
