/** Several client processes at once, reading or writing. */
import { PEOPLE } from "../data/people.ts";
import type { PeerName } from "../peers/index.ts";
import type { Trial } from "../rounds.ts";
import { type Family, playSizes } from "./family.ts";

const PEERS: readonly PeerName[] = ["ipc", "lmdb-json", "redis", "http"];

/** All clients write the same nodes. */
const TRIALS: readonly Trial[] = [
  { name: "readers", title: "readers", operation: "get", mode: "each", chunk: 1000 },
  {
    name: "writers",
    title: "writers, 100 in flight",
    operation: "put",
    mode: "flight",
    chunk: 100,
  },
].map((trial) => ({ ...trial, isCrowded: true }) as Trial);

export const clients: Family = {
  name: "clients",
  sizeUnit: "of them",
  title: "Several clients, all together",
  trials: TRIALS,
  run: (run) =>
    playSizes(run, "clients", TRIALS, run.isQuick ? [4] : [1, 2, 4, 8], (count) => ({
      peers: PEERS,
      dataset: `people:${PEOPLE}`,
      clients: count,
    })),
};
