/**
 * The mirrors of this process: one for a channel, whatever thread uses it.
 *
 * A thread asks the others by a broadcast. A mirror answers with its memory: a thread that has that can take
 * a desk in it, and needs no other message.
 */
import { BroadcastChannel } from "node:worker_threads";
import { randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { CAPACITY_BYTES_MAX, PAGE_BYTES, STORE_BASE } from "../../assembly/layout/memory.ts";
import type { ServedStore } from "../channel/ready.ts";
import type { MemoryMap } from "../memory/memory-map.ts";
import { MIRROR_CLIENTS_MAX } from "../stream/wire.ts";
import { slotsOf } from "./mirror-desk.ts";
import { SLOT_BYTES } from "../../assembly/layout/slot.ts";

export const ASK_CHANNEL = "pluresdb-ipc mirrors";
/** A mirror answers within a millisecond, unless it is just applying much. */
const ANSWER_MS = 10;
const EXTRA_BYTES_MIN = 0x100000;
/** What 32-bit addresses reach, without what lies behind the desks. */
const DESKS_END_MAX = 0xf0000000;

/** What a thread needs of a mirror. */
export interface SharedMirror {
  memory: WebAssembly.Memory;
  map: MemoryMap;
  serverPid: number;
  /** Of the server's store. */
  capacityBytes: number;
  store: ServedStore;
}

export interface Question {
  key: string;
  id: string;
  answer?: SharedMirror;
}

/** A mirror has more room than its server, as it may need more: its free blocks are others. */
export function mirrorCapacity(capacityBytes: number): number {
  const extraBytes = Math.ceil(capacityBytes / 8 / PAGE_BYTES) * PAGE_BYTES + EXTRA_BYTES_MIN;
  return Math.min(capacityBytes + extraBytes, CAPACITY_BYTES_MAX);
}

/** The desks of a mirror of such a store: as many as there are addresses for. */
export function desksIn(capacityBytes: number, valueBytesMax: number): number {
  const left = DESKS_END_MAX - STORE_BASE - capacityBytes - 2 * valueBytesMax;
  const deskBytes = slotsOf(1, valueBytesMax) * SLOT_BYTES;
  return Math.max(1, Math.min(MIRROR_CLIENTS_MAX, Math.floor(left / deskBytes)));
}

/** Calls `heard` with each message. */
export function listen(channel: BroadcastChannel, heard: (message: Question) => void): void {
  const target = channel as unknown as EventTarget;
  target.addEventListener("message", (event) => heard((event as Event & { data: Question }).data));
}

/** The mirrors of `key` that other threads of this process have. */
export async function askMirrors(key: string): Promise<SharedMirror[]> {
  const channel = new BroadcastChannel(ASK_CHANNEL);
  const id = randomUUID();
  const found: SharedMirror[] = [];
  listen(channel, (data) => {
    if (data.id === id && data.answer) found.push(data.answer);
  });
  const question: Question = { key, id };
  channel.postMessage(question);
  await sleep(ANSWER_MS);
  channel.close();
  return found;
}
