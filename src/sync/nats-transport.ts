/**
 * NATS as a transport (docs/SYNC.md, NATS). A JetStream stream keeps the deltas for replicas that are away. It
 * publishes each message again once it has stored it, with its number, and that is how replicas hear of
 * changes: there are no consumers. States, requests and answers are plain messages.
 */
import { clearInterval, setInterval } from "node:timers";
import { setTimeout as sleep } from "node:timers/promises";
import { performance } from "node:perf_hooks";
import { debuglog } from "node:util";
import { PluresError } from "../support/error.ts";
import { Assembler } from "./fragments.ts";
import { decodeMessage } from "./message.ts";
import type { NatsConnectionLike, NatsMessage, StreamManager } from "./nats-types.ts";
import { type NatsOptions, planNats } from "./nats-options.ts";
import {
  missingPackage,
  noJetStream,
  openStream,
  readBatch,
  readMessage,
  streamState,
} from "./nats-stream.ts";
import { StreamTrimmer } from "./stream-trimmer.ts";
import { StreamPlace, markOf, senderOf } from "./stream-place.ts";
import type { SyncListener, SyncRoute, SyncTransport } from "./transport.ts";

/** A message that is read from the stream comes in base64, with its subject and headers. */
const PAYLOAD_SHARE = 0.7;
const PAYLOAD_BYTES = 2 ** 20;
/** Deltas that the stream has not confirmed. */
const UNCONFIRMED_MAX = 256;
const UNCONFIRMED_BYTES_MAX = 4 * 2 ** 20;
const CONFIRM_MS = 5000;
const LOOK_MS = 1000;
const SAVE_MS = 2000;
const RETRY_MS_MAX = 10_000;
const log = debuglog("pluresdb");

/**
 * Replicates over NATS: all replicas that name the same stream. `connection` is that of `connect` of
 * `@nats-io/transport-node`, which has the credentials; it stays open. Needs `@nats-io/jetstream`, and a
 * server from 2.10 on with JetStream.
 */
export function natsTransport(connection: NatsConnectionLike, options: NatsOptions): SyncTransport {
  return new NatsTransport(connection, planNats(connection, options));
}

interface Unconfirmed {
  bytes: Uint8Array;
  atMs: number;
}

class NatsTransport implements SyncTransport {
  readonly isBroadcast = true;
  readonly bytesMax: number;
  readonly #connection: NatsConnectionLike;
  readonly #options: Required<NatsOptions>;
  readonly #prefix: string;
  #listener: SyncListener | undefined;
  #manager: StreamManager | undefined;
  #place!: StreamPlace;
  #assembler = new Assembler();
  /** Messages of the stream that came while it was read. */
  #live: { seq: number; data: Uint8Array }[] = [];
  #unconfirmed: Unconfirmed[] = [];
  #unconfirmedBytes = 0;
  #waiting: (() => void)[] = [];
  #subscriptions: { unsubscribe(): void }[] = [];
  #timers: NodeJS.Timeout[] = [];
  #isUp = false;
  /** The stream is being read up to its end. */
  #isOpening = false;
  #wantsOpening = false;
  /** The stamp up to which the stream had this replica's writes when it was behind. */
  #wasBehindAt: bigint | undefined;
  #isReported = false;
  #savedSeq = -1;
  #savedOwn = -1n;
  readonly #trimmer = new StreamTrimmer();

  constructor(connection: NatsConnectionLike, options: Required<NatsOptions>) {
    this.#connection = connection;
    this.#options = options;
    this.#prefix = `pluresdb.${options.stream}`;
    this.bytesMax = Math.floor((connection.info?.max_payload ?? PAYLOAD_BYTES) * PAYLOAD_SHARE);
  }

  start(listener: SyncListener): void {
    this.#listener = listener;
    void this.#run(listener);
  }

  async send(bytes: Uint8Array, { to, isDelta }: SyncRoute): Promise<void> {
    const listener = this.#listener;
    if (!listener || !this.#isUp) return;
    if (!isDelta) {
      this.#publish(to === undefined ? `${this.#prefix}.s` : `${this.#prefix}.q.${to}`, bytes);
      return;
    }
    this.#unconfirmed.push({ bytes, atMs: performance.now() });
    this.#unconfirmedBytes += bytes.length;
    this.#publish(`${this.#prefix}.d.${listener.replica.id}`, bytes);
    while (this.#isFull && this.#listener && this.#isUp) {
      await new Promise<void>((resolve) => this.#waiting.push(resolve));
    }
  }

  async close(): Promise<void> {
    if (!this.#listener) return;
    for (const timer of this.#timers) clearInterval(timer);
    for (const one of this.#subscriptions) one.unsubscribe();
    if (!this.#connection.isClosed()) await this.#connection.flush().catch(() => {});
    await this.#save().catch(() => {});
    this.#listener = undefined;
    this.#release();
  }

  get #isFull(): boolean {
    return (
      this.#unconfirmed.length >= UNCONFIRMED_MAX || this.#unconfirmedBytes >= UNCONFIRMED_BYTES_MAX
    );
  }

  #publish(subject: string, bytes: Uint8Array): void {
    try {
      this.#connection.publish(subject, bytes);
    } catch (error) {
      // The connection is closed: its end follows.
      log("sync: %s", (error as Error).message);
    }
  }

  #release(): void {
    for (const resolve of this.#waiting.splice(0)) resolve();
  }

  async #run(listener: SyncListener): Promise<void> {
    const { replica } = listener;
    this.#place = new StreamPlace(replica.id, replica.load(this.#options.stream) as object);
    try {
      const { jetstreamManager } = await import("@nats-io/jetstream" as string);
      this.#manager = (await jetstreamManager(this.#connection, {
        checkAPI: false,
      })) as StreamManager;
    } catch (error) {
      listener.failed(missingPackage(error));
      return listener.ended();
    }
    this.#subscribe(replica.id);
    void this.#followStatus();
    void this.#connection.closed().then(() => this.#listener?.ended());
    this.#timers.push(
      setInterval(() => this.#look(), LOOK_MS),
      setInterval(() => void this.#keep(), SAVE_MS),
    );
    for (const timer of this.#timers) timer.unref?.();
    this.#reopen();
  }

  #subscribe(replica: string): void {
    const on = (subject: string, take: (message: NatsMessage) => void) =>
      this.#connection.subscribe(subject, {
        callback: (error, message: NatsMessage) => {
          if (!error && this.#listener) take(message);
        },
      });
    const plain = ({ data }: NatsMessage) => void (this.#isUp && this.#listener?.message(data));
    this.#subscriptions = [
      on(`${this.#prefix}.l.*`, (message) => {
        const seq = Number(message.headers?.get("Nats-Sequence"));
        if (Number.isSafeInteger(seq)) this.#heard(seq, message.data);
      }),
      on(`${this.#prefix}.s`, plain),
      on(`${this.#prefix}.q.${replica}`, plain),
    ];
  }

  async #followStatus(): Promise<void> {
    for await (const { type } of this.#connection.status()) {
      if (!this.#listener) return;
      if (type === "disconnect") this.#down("the connection to NATS is gone");
      else if (type === "reconnect") this.#reopen();
    }
  }

  #down(problem: string): void {
    if (!this.#isUp) return;
    this.#isUp = false;
    this.#forgetUnconfirmed();
    this.#listener?.down(problem);
  }

  #forgetUnconfirmed(): void {
    this.#unconfirmed = [];
    this.#unconfirmedBytes = 0;
    this.#release();
  }

  /** A message that the stream has stored. */
  #heard(seq: number, data: Uint8Array): void {
    if (this.#isOpening || !this.#isUp) {
      this.#live.push({ seq, data });
      return;
    }
    if (seq === this.#place.seq + 1) this.#take(seq, data, true);
    else this.#reopen({ seq, data });
  }

  #take(seq: number, data: Uint8Array, isLive: boolean): Promise<void> | void {
    this.#place.took(seq, markOf(data));
    const whole = this.#assembler.add(data);
    const message = whole && decodeMessage(whole);
    const listener = this.#listener!;
    if (senderOf(data) !== listener.replica.id) return listener.message(data);
    if (isLive) this.#confirm(data);
    this.#place.stored(message, isLive && !this.#wantsOpening);
    return undefined;
  }

  /** The stream has stored what this replica sent. */
  #confirm(data: Uint8Array): void {
    const index = this.#unconfirmed.findIndex(({ bytes }) => Buffer.compare(bytes, data) === 0);
    if (index < 0) return;
    for (const { bytes } of this.#unconfirmed.splice(0, index + 1))
      this.#unconfirmedBytes -= bytes.length;
    // Those before it are lost.
    if (index > 0) this.#reopen();
    this.#release();
  }

  /** The stream stored nothing of what was sent for a while: it is looked at again. */
  #look(): void {
    if (!this.#isUp || this.#isOpening) return;
    const [first] = this.#unconfirmed;
    if (first && performance.now() - first.atMs > CONFIRM_MS) return this.#reopen();
    // Changes that were not pushed, as the change log was overrun.
    const { id, vector, resend } = this.#listener!.replica;
    const isBehind = !first && (vector()[id] ?? 0n) > this.#place.own;
    if (isBehind && this.#wasBehindAt === this.#place.own) resend(this.#place.own);
    this.#wasBehindAt = isBehind ? this.#place.own : undefined;
  }

  /** Reads the stream up to its end, and sends what it lacks. */
  #reopen(live?: { seq: number; data: Uint8Array }): void {
    if (live) this.#live.push(live);
    this.#wantsOpening = true;
    if (!this.#isOpening) void this.#openAll();
  }

  async #openAll(): Promise<void> {
    this.#isOpening = true;
    for (let waitMs = 100; this.#wantsOpening && this.#listener;) {
      this.#wantsOpening = false;
      try {
        await this.#open();
        waitMs = 100;
      } catch (error) {
        if (!this.#listener || this.#connection.isClosed()) break;
        if (error instanceof PluresError) {
          this.#listener.failed(error);
          this.#listener.ended();
          break;
        }
        this.#report(error as Error);
        this.#wantsOpening = true;
        await sleep(waitMs * (0.5 + Math.random() / 2));
        waitMs = Math.min(waitMs * 2, RETRY_MS_MAX);
      }
    }
    this.#isOpening = false;
    const live = this.#live.splice(0);
    for (const { seq, data } of live) if (seq > this.#place.seq) this.#heard(seq, data);
  }

  /** One event, and lines for the log. */
  #report(error: Error): void {
    log("sync: the stream cannot be read: %s", error.message);
    if (this.#isReported || !/jetstream not enabled|no responders/i.test(error.message)) return;
    this.#isReported = true;
    this.#listener?.failed(noJetStream(error));
  }

  async #open(): Promise<void> {
    const manager = this.#manager!;
    const { stream } = this.#options;
    const listener = this.#listener!;
    this.#forgetUnconfirmed();
    await openStream(manager, this.#prefix, this.#options);
    let state = await streamState(manager, stream);
    const { seq } = this.#place;
    const isThere = seq > 0 && seq >= state.first && seq <= state.last;
    const there = isThere ? await readMessage(manager, stream, seq) : undefined;
    const opening = this.#place.open(
      state,
      there ? markOf(there.data) : undefined,
      await this.#confirmedByAll(),
    );
    if (opening !== "same") log("sync: the stream %s is %s", stream, opening);
    while (this.#place.seq < state.last) {
      const { messages, end } = await readBatch(manager, stream, this.#place.seq + 1, state.last);
      for (const message of messages) await this.#take(message.seq, message.data, false);
      // Messages at the end may have been removed.
      if (this.#place.seq < end) this.#place.took(end, "");
      if (this.#place.seq >= state.last) state = await streamState(manager, stream);
    }
    await listener.replica.settled();
    if (!this.#listener) return;
    if (!this.#isUp) {
      this.#isUp = true;
      listener.up();
    }
    listener.replica.resend(this.#place.own);
  }

  /** The own stamp that all known replicas have; 0: none is known. */
  async #confirmedByAll(): Promise<bigint> {
    const { id, known } = this.#listener!.replica;
    const stamps = (await known()).map((vector) => vector[id] ?? 0n);
    return stamps.reduce((a, b) => (a < b ? a : b), stamps[0] ?? 0n);
  }

  /** Saves the place behind the data, and removes from the stream what all have. */
  async #keep(): Promise<void> {
    try {
      await this.#save();
      const { stream, trims } = this.#options;
      if (trims && this.#isUp)
        await this.#trimmer.trim(this.#manager!, stream, this.#listener!.replica);
    } catch (error) {
      log("sync: %s", (error as Error).message);
    }
  }

  async #save(): Promise<void> {
    const listener = this.#listener;
    if (!listener || !this.#isUp || this.#isOpening) return;
    const { saved } = this.#place;
    if (saved.seq === this.#savedSeq && BigInt(saved.own) === this.#savedOwn) return;
    const refused = listener.replica.refused();
    await listener.replica.settled();
    // Refused messages are read again by the next start.
    if (listener.replica.refused() !== refused) return;
    await listener.replica.save(this.#options.stream, saved);
    this.#savedSeq = saved.seq;
    this.#savedOwn = BigInt(saved.own);
    this.#trimmer.add(saved.seq, listener.replica.vector());
  }
}
