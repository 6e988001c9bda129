/** Executing what came from a mirror in the stream's thread, while the engine's thread sleeps. */
import { ENGINE_SCRATCH } from "../../assembly/layout/memory.ts";
import * as STATUS from "../../assembly/layout/status.ts";
import { STORE_LOG_TAIL, STORE_RESERVED_COUNT } from "../../assembly/layout/store.ts";
import { Journal } from "../disk/journal.ts";
import { entryBase } from "../memory/memory-map.ts";
import type { Signals } from "../memory/signals.ts";
import type { StoreMemory } from "../memory/store-memory.ts";
import { WallClock } from "../memory/wall-clock.ts";
import { EngineRight } from "./engine-right.ts";
import { hasWatchers } from "./watch-notifier.ts";

/** What the engine has to hear of a slot: docs/STREAM.md. */
export type SlotMessage = { kind: "closed" | "broken" | "shutdown"; slot: number };

const FRAMES_A_TURN = 128;
/** More is left to the engine. */
const TURNS_MAX = 4;

export class StreamEngine {
  readonly #memory: StoreMemory;
  readonly #right: EngineRight;
  readonly #clock: WallClock;
  readonly #journal: Journal | undefined;
  readonly #post: (message: SlotMessage) => void;

  constructor(memory: StoreMemory, signals: Signals, post: (message: SlotMessage) => void) {
    const { map, pages } = memory;
    this.#memory = memory;
    this.#right = new EngineRight(pages, map, signals);
    this.#clock = new WallClock(pages);
    this.#journal = map.journalBase ? new Journal(memory.memory, map) : undefined;
    this.#post = post;
  }

  /** Executes the requests of the slot if the engine sleeps: whether nothing is left to it. */
  execute(slot: number): boolean {
    if (!this.#right.tryTake()) return false;
    const { words } = this.#memory.pages;
    const tail = words[STORE_LOG_TAIL >>> 2];
    const reserved = words[STORE_RESERVED_COUNT >>> 2];
    let isDone = false;
    try {
      isDone = this.#serve(slot);
    } catch (error) {
      this.#right.break();
      throw error;
    }
    this.#right.release();
    // The engine wakes watches, and has documents compacted.
    const isNews = tail !== words[STORE_LOG_TAIL >>> 2] && hasWatchers(words, this.#memory.map);
    return isDone && !isNews && reserved === words[STORE_RESERVED_COUNT >>> 2];
  }

  #serve(slot: number): boolean {
    const { core, map } = this.#memory;
    const entry = entryBase(map, slot);
    const nowMs = this.#clock.now();
    for (let turn = 0; turn < TURNS_MAX; turn++) {
      const status = core.serve(ENGINE_SCRATCH, entry, 1, 0, nowMs, FRAMES_A_TURN, 0);
      if (status === STATUS.RING_EMPTY) return true;
      this.#journal?.wake();
      // The slot's own wake-up is for this thread, which looks at it anyway.
      if (status === STATUS.BUSY || status === STATUS.WAKE) continue;
      if (status === STATUS.CLOSED) this.#post({ kind: "closed", slot });
      else if (status === STATUS.BROKEN) this.#post({ kind: "broken", slot });
      else if (status === STATUS.SHUTDOWN) this.#post({ kind: "shutdown", slot });
      // It needs memory or a commit, for which the engine asks again.
      else return false;
    }
    return false;
  }
}
