/** Writes that resolve when they are on disk. */
import type { PeerName } from "../peers/index.ts";
import { PEOPLE } from "../data/people.ts";
import type { Trial } from "../rounds.ts";
import { type Family, play } from "./family.ts";

const PEERS: readonly PeerName[] = ["ipc", "lmdb-json", "lmdb-msgpack", "lmdb-flushed"];

const TRIALS: readonly Trial[] = [
  {
    name: "put-sync-flight",
    title: "put, 1,000 in flight",
    operation: "put",
    mode: "flight",
    chunk: 1000,
  },
];

export const durability: Family = {
  name: "durability",
  title: "On the disk, durability sync beside lmdb's defaults",
  trials: TRIALS,
  run: (run) => {
    const scene = { peers: PEERS, dataset: `people:${PEOPLE}`, durability: "sync" as const };
    return play(run, "durability", scene, TRIALS);
  },
};
