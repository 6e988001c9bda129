/**
 * The engine of a store that no server serves: the core's writer, on this thread.
 *
 * The core never waits. A status asks for memory or for room in the journal; the loops here meet
 * the need and run the request again.
 */
import * as MEMORY from "../../assembly/layout/memory.ts";
import { BODY_SKIP } from "../../assembly/layout/requests.ts";
import { OP_ADD, OP_BATCH, OP_INCREMENT } from "../../assembly/layout/slot.ts";
import { FOUND, NEEDS_JOURNAL, NOT_DURABLE, OK } from "../../assembly/layout/status.ts";
import type { Persistence } from "../disk/persistence.ts";
import { type Backing, HeapGrowth } from "../memory/heap-growth.ts";
import type { StoreMemory } from "../memory/store-memory.ts";
import { WallClock } from "../memory/wall-clock.ts";
import { readAnswer } from "../request/deltas.ts";
import type { Reply } from "../request/reply.ts";
import type { ReadAnswer } from "../request/steps.ts";

/** Buckets of the hash index in which each write looks for expired nodes. */
const SWEEP_BUCKETS = 4;
/** Below this the core answers with a status instead of an address. */
const ADDRESS_MIN = 4096;
const RESULT = MEMORY.ENGINE_SCRATCH + MEMORY.SCRATCH_RESULT;

export class StoreEngine {
  readonly #memory: StoreMemory;
  readonly #growth: HeapGrowth;
  readonly #persistence: Persistence | undefined;
  readonly #clock: WallClock;

  /** `backing` makes pages real; `persistence` is that of a store with a path. */
  constructor(memory: StoreMemory, persistence: Persistence | undefined, backing?: Backing) {
    this.#memory = memory;
    this.#growth = new HeapGrowth(memory.core, memory.pages, backing);
    this.#persistence = persistence;
    this.#clock = new WallClock(memory.pages);
  }

  /** Executes the request whose `total` bytes are staged; undefined: OK. Throws ERR_NOT_DURABLE. */
  execute(op: number, total: number): Reply | undefined {
    const { core, map } = this.#memory;
    const persistence = this.#persistence;
    persistence?.start();
    const status = this.#untilDone(() =>
      core.execute(MEMORY.ENGINE_SCRATCH, op, map.stagingBase, total, this.#clock.now()),
    );
    if (status === NOT_DURABLE) throw persistence!.error();
    core.sweep(MEMORY.ENGINE_SCRATCH, Date.now(), SWEEP_BUCKETS);
    persistence?.afterChange(false);
    if (status === OK) return op === OP_INCREMENT || op === OP_ADD ? this.#answer() : undefined;
    // The refused item of a batch.
    const isBatch = op === OP_BATCH;
    return {
      status,
      data: isBatch ? this.#copyResult(MEMORY.RESULT_ITEM, MEMORY.ITEM_ANSWER_BYTES) : undefined,
    };
  }

  /** Executes a request that is answered with bytes; a refusal is thrown as its error. */
  call<Result>(op: number, total: number, read: ReadAnswer<Result>, waits: boolean): Result {
    const { core, map, pages } = this.#memory;
    const { stagingBase } = map;
    const nowMs = this.#clock.now();
    this.#persistence?.start();
    const answer = this.#untilDone(
      () => core.call(MEMORY.ENGINE_SCRATCH, op, stagingBase, total, nowMs) >>> 0,
    );
    if (answer === NOT_DURABLE) throw this.#persistence!.error();
    if (answer < ADDRESS_MIN) {
      const data = this.#copyResult(MEMORY.RESULT_FUTURE, MEMORY.FUTURE_BYTES);
      return readAnswer({ status: answer, data }, read);
    }
    try {
      this.#persistence?.afterChange(waits);
      return read(
        pages,
        answer + BODY_SKIP,
        pages.words[(RESULT + MEMORY.RESULT_BYTES) >>> 2]! >>> 0,
      );
    } finally {
      core.release(answer);
    }
  }

  /** What the write answers besides OK. */
  #answer(): Reply | undefined {
    const { words } = this.#memory.pages;
    if (!words[(RESULT + MEMORY.RESULT_ANSWERED) >>> 2]) return undefined;
    const data = this.#copyResult(MEMORY.RESULT_ANSWER, MEMORY.WRITE_ANSWER_BYTES);
    return { status: FOUND, data };
  }

  #copyResult(at: number, bytes: number): Buffer {
    return Buffer.from(this.#memory.pages.bytes.subarray(RESULT + at, RESULT + at + bytes));
  }

  /** Each turn meets one need of the core, which then comes further or refuses the request. */
  #untilDone(operation: () => number): number {
    this.#growth.liftLimits(Date.now());
    for (;;) {
      const status = this.#growth.run(operation);
      if (status !== NEEDS_JOURNAL) return status;
      this.#persistence!.waitForRoom();
    }
  }
}
