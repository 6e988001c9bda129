/** Whether the server of a channel has the store that an `open` asked for. */
import { STORE_AHEAD_MS_MAX } from "../../assembly/layout/store.ts";
import { statSync } from "node:fs";
import type { ServedStore } from "../channel/ready.ts";
import type { Connection } from "../client/connection.ts";
import { GAP_BYTES } from "../memory/memory-map.ts";
import { readReplicaId } from "../request/peers.ts";
import { PluresError } from "../support/error.ts";
import type { Demands } from "./open-options.ts";

/** Throws ERR_STORE_MISMATCH, which names what was asked for and what is served. */
export function checkAgreement({ channel, serverPid, ...served }: Offer, demands: Demands): void {
  const { store, memory } = served;
  const ask = { channel, serverPid };
  if (demands.path !== undefined && !isDirectory(demands.path, store)) {
    throw mismatch(ask, `the path ${demands.path}`, placeOf(store));
  }
  const { capacityBytes } = served;
  const { valueBytesMax } = memory.map;
  const found: [keyof Demands, unknown][] = [
    ["durability", store.durability],
    ["capacityBytes", capacityBytes],
    ["valueBytesMax", valueBytesMax],
    ["maxAheadMs", memory.pages.words[STORE_AHEAD_MS_MAX >>> 2]! >>> 0],
    ["actor", BigInt(`0x${readReplicaId(memory.pages)}`)],
  ];
  for (const [name, value] of found) {
    const asked = demands[name];
    if (asked === undefined || asked === value) continue;
    throw mismatch(ask, `${name} ${shownAs(name, asked)}`, `${name} ${shownAs(name, value)}`);
  }
}

/** The compared parts of a connection. */
type Offer = Pick<Connection, "channel" | "serverPid" | "store" | "memory" | "capacityBytes">;

/**
 * Throws ERR_STORE_MISMATCH unless the server has the store of the `last` one: this client showed its
 * data.
 */
export function checkSame({ channel, serverPid, store }: Offer, last: ServedStore): void {
  const isSame =
    store.durability === last.durability &&
    store.device === last.device &&
    store.inode === last.inode;
  if (isSame) return;
  const [was, is] = [last, store].map((each) => `${placeOf(each)}, ${each.durability}`);
  throw mismatch({ channel, serverPid }, `the store that it had, ${was}`, is!);
}

/** Throws ERR_STORE_MISMATCH unless `path` is still the directory of the `last` server. */
export function checkDirectory(channel: string, path: string, last: ServedStore): void {
  if (isDirectory(path, last)) return;
  throw new PluresError(
    "ERR_STORE_MISMATCH",
    `The directory ${path} is not the one that the last server of "${channel}" had open ` +
      `(${placeOf(last)}): it was moved, replaced or removed. No process serves the channel; reads ` +
      "continue from the last state. Move the directory back, or close all that use the channel.",
  );
}

function isDirectory(path: string, { device, inode, path: served }: ServedStore): boolean {
  if (served === undefined) return false;
  const found = statSync(path, { bigint: true, throwIfNoEntry: false });
  return found !== undefined && found.dev === device && found.ino === inode;
}

function placeOf({ path }: ServedStore): string {
  return path === undefined ? "a store in memory" : `the path ${path}`;
}

function shownAs(name: keyof Demands, value: unknown): string {
  if (name === "actor") return (value as bigint).toString(16).padStart(16, "0");
  return name === "capacityBytes" ? String((value as number) - GAP_BYTES) : String(value);
}

function mismatch(
  { channel, serverPid }: Pick<Offer, "channel" | "serverPid">,
  asked: string,
  served: string,
): PluresError {
  return new PluresError(
    "ERR_STORE_MISMATCH",
    `Process ${serverPid} serves the channel "${channel}" with ${served}, but this open() asks for ` +
      `${asked}. Nothing was opened or changed. Use the same options in all processes, or another ` +
      "channel for other data.",
    { pid: serverPid },
  );
}
