/** A mirror that is connected: states of the store go there, requests of its clients come back. */
import { randomBytes } from "node:crypto";
import { clearTimeout, setImmediate, setTimeout } from "node:timers";
import type { Socket } from "node:net";
import { OK, TOO_MANY } from "../../assembly/layout/status.ts";
import { MESSAGE_HEAD } from "../../assembly/layout/stream.ts";
import { STORE_ENDED, STORE_LOG_BYTES, STORE_LOG_TAIL } from "../../assembly/layout/store.ts";
import { slotBase } from "../memory/memory-map.ts";
import { u64At } from "../memory/pages.ts";
import type { StoreMemory } from "../memory/store-memory.ts";
import { Feed } from "../stream/feed.ts";
import { onlyItem } from "../stream/message.ts";
import * as WIRE from "../stream/wire.ts";
import type { StreamLane } from "./stream-lane.ts";
import { type SlotState, StreamSlot } from "./stream-slot.ts";

/** A state that the store is about to leave is looked for again after so long. */
const AGAIN_MS = 1;
/** Messages that one turn sends to one mirror, before others have theirs. */
const MESSAGES_A_TURN = 8;
/** Bytes that wait for a mirror that does not read: then it gets no more until they are gone. */
const UNSENT_BYTES_MAX = 0x100000;
/** A mirror is slowed down while more than this share of the change log is ahead of it. */
const UNREAD_SHARE_LOG2 = 3;
/** Frames that end here go to the socket as one. */
const JOINED_BYTES_MAX = 0x10000;
/** Larger messages of states go to a mirror's thread only, which does not mind to apply them. */
const LANE_BYTES_MAX = 0x2000;
/** What the second connection has goes to the first one this much later, in case its thread is busy. */
const LATER_MS = 1;

/** What the peers of one server share. */
export interface StreamHost {
  memory: StoreMemory;
  /** What a mirror learns at first. `isKnown`: it has this version, and may be here. */
  welcome(isKnown: boolean): Buffer;
  /** What a mirror must prove to know; undefined: nothing. */
  secret: Buffer | undefined;
  /** Whether the server may have one more mirror. */
  readonly hasRoom: boolean;
  peerOf(token: Buffer): StreamPeer | undefined;
  came(peer: StreamPeer): void;
  /** Asks for a slot, which comes by `opened`. */
  reserve(peer: StreamPeer, client: number): void;
  release(slot: number): void;
  /** Wakes the engine if it sleeps. */
  ring(): void;
  /** Has the slot's requests executed, within some microseconds if that is possible. */
  execute(slot: StreamSlot, peer: StreamPeer): void;
  gone(peer: StreamPeer): void;
}

export class StreamPeer {
  /** By which its second connection names it. */
  readonly token = randomBytes(WIRE.TOKEN_BYTES);
  readonly #socket: Socket;
  readonly #host: StreamHost;
  readonly #slots = new Map<number, StreamSlot>();
  readonly #feed: Feed;
  #lane: StreamLane | undefined;
  /** States that are sent once the mirror has all that the engine had done by then. */
  #noted: { mark: ReturnType<Feed["mark"]>; states: Map<StreamSlot, SlotState> } | undefined;
  /** Of the last message of states. */
  #number = 0;
  /** A head came after the second connection. */
  #isSnapshot = false;
  /** What the first connection has yet to get, and whether the second one has all of it. */
  #joined: Buffer[] = [];
  #joinedBytes = 0;
  #isOnBoth = true;
  #flushTimer: NodeJS.Timeout | undefined;
  #isOpening = false;
  /** The position of the change log up to which the mirror has everything. */
  #reached = Infinity;
  #isTold = false;
  #timer: NodeJS.Timeout | undefined;
  #isPlanned = false;
  #isOver = false;

  /** It has said what it is, and was welcomed. */
  constructor(socket: Socket, host: StreamHost) {
    this.#socket = socket;
    this.#host = host;
    this.#feed = new Feed(host.memory);
    this.#reached = u64At(host.memory.pages.words, STORE_LOG_TAIL >>> 2);
    host.came(this);
    this.#write(WIRE.writeFrame(WIRE.TOKEN, 0, this.token));
  }

  /** Its second connection. */
  join(lane: StreamLane): void {
    if (this.#lane) throw WIRE.badFrame("a third connection");
    this.#lane = lane;
  }

  /** The second connection has ended: its thread may be blocked, and hears of it by the first one. */
  leave(lane: StreamLane): void {
    if (this.#lane !== lane) return;
    this.#lane = undefined;
    if (this.#isOver) return;
    this.#write(WIRE.writeWords(WIRE.ALONE, 0));
    this.#flushAll();
  }

  receive(frame: WIRE.Frame): void {
    if (this.#isOver) return;
    const { kind, client, body } = frame;
    if (kind === WIRE.OPEN) return this.#open(client);
    const slot = this.#slots.get(client);
    if (!slot) {
      // The engine has closed the slot while these were on their way.
      if (kind === WIRE.CLOSE) this.#write(WIRE.writeWords(WIRE.CLOSED, client));
      return;
    }
    if (kind === WIRE.REQUESTS) {
      slot.request(body);
      this.#publish();
    } else if (kind === WIRE.TAKEN && body.length === 4) {
      slot.take(body.readUInt32LE(0));
      this.#host.ring();
    } else if (kind === WIRE.CLOSE) this.#close(client, slot);
    else throw WIRE.badFrame(`a frame of the kind ${kind}`);
  }

  /**
   * Shows the engine requests, as far as the mirror is current. One that writes faster than it becomes
   * current waits: else its own writes would overrun the change log, and it would need another snapshot.
   */
  #publish(): void {
    const { words } = this.#host.memory.pages;
    const ringBytes = words[STORE_LOG_BYTES >>> 2]! >>> 0;
    for (const slot of this.#slots.values()) {
      if (!slot.isHeldBack) continue;
      const unread = u64At(words, STORE_LOG_TAIL >>> 2) - this.#reached;
      // A change has fewer bytes in the log than in its request.
      const room = (ringBytes >>> UNREAD_SHARE_LOG2) - unread - slot.underWay;
      if (room <= 0) return;
      slot.publish(room);
      this.#host.execute(slot, this);
    }
  }

  /** One at a time: until the answer nothing else of this mirror is read. */
  #open(client: number): void {
    const isFull = this.#slots.size >= WIRE.MIRROR_CLIENTS_MAX;
    if (isFull || this.#slots.has(client) || this.#isOpening) {
      throw WIRE.badFrame(`the client ${client} once more`);
    }
    this.#isOpening = true;
    this.#socket.pause();
    this.#host.reserve(this, client);
  }

  /** The answer to `reserve`. */
  opened(client: number, number: number | undefined): void {
    this.#isOpening = false;
    if (this.#isOver) {
      if (number !== undefined) this.#host.release(number);
      return;
    }
    if (number !== undefined) {
      const { map, pages } = this.#host.memory;
      this.#slots.set(client, new StreamSlot(pages, number, slotBase(map, number), client));
    }
    // The client sees itself among the clients.
    this.serve();
    const status = number === undefined ? TOO_MANY : OK;
    this.#write(WIRE.writeWords(WIRE.OPENED, client, status, number ?? 0));
    this.#flushAll();
    this.#socket.resume();
  }

  /** The engine serves the slot no more. */
  broken(number: number): void {
    for (const [client, slot] of this.#slots) if (slot.number === number) this.#close(client, slot);
    this.#flushAll();
  }

  #close(client: number, slot: StreamSlot): void {
    this.#slots.delete(client);
    this.#noted?.states.delete(slot);
    this.#host.release(slot.number);
    this.#write(WIRE.writeWords(WIRE.CLOSED, client));
  }

  /** Sends what is new, as far as the mirror reads. */
  serve(): void {
    const feed = this.#feed;
    if (this.#isOver) return;
    for (let messages = 0; ; messages++) {
      if (!this.#hasRoom) break;
      if (!this.#noted) this.#note(feed);
      if (this.#noted && feed.hasReached(this.#noted.mark)) {
        this.#sendNoted();
        continue;
      }
      if (messages >= MESSAGES_A_TURN) {
        this.#later();
        break;
      }
      const tail = u64At(this.#host.memory.pages.words, STORE_LOG_TAIL >>> 2);
      const message = feed.next();
      if (!message) {
        this.#reached = tail;
        if (this.#noted) this.#again();
        else this.#caughtUp();
        break;
      }
      this.#isTold = false;
      this.#sendContent(message);
    }
    this.#flush();
    this.#publish();
  }

  /** Notes what the engine has done, and up to where the mirror must be to hear of it. */
  #note(feed: Feed): void {
    const states = new Map<StreamSlot, SlotState>();
    for (const slot of this.#slots.values()) {
      const state = slot.look();
      if (!slot.isSent(state)) states.set(slot, state);
    }
    // The mark is taken after the acknowledgements were seen.
    if (states.size > 0) this.#noted = { mark: feed.mark(), states };
  }

  #sendNoted(): void {
    this.#reached = this.#noted!.mark.position;
    for (const [slot, state] of this.#noted!.states) {
      slot.send(state, this.#number, (frame) => this.#writeBoth(frame));
    }
    this.#noted = undefined;
  }

  #sendContent(message: Buffer): void {
    this.#number = (this.#number + 1) >>> 0;
    const frame = WIRE.writeContent(this.#number, message);
    // Messages after a head are for another memory than the one that the second connection knows.
    if (this.#lane && onlyItem(message, MESSAGE_HEAD)) this.#isSnapshot = true;
    if (message.length <= LANE_BYTES_MAX) this.#writeBoth(frame);
    else this.#write(frame);
  }

  /** The mirror has everything, and learns that. */
  #caughtUp(): void {
    if (this.#isTold) return;
    this.#isTold = true;
    this.#writeBoth(WIRE.writeWords(WIRE.CURRENT, 0));
  }

  /** From time to time a mirror hears that it is current. */
  beat(): void {
    this.#isTold = false;
    this.serve();
  }

  /** Whether something has happened since the last `serve`, which the next wake-up would not tell. */
  arm(): boolean {
    if (this.#isOver) return false;
    let isBehind = false;
    for (const slot of this.#slots.values()) {
      slot.arm();
      isBehind ||= !this.#noted && !slot.isSent(slot.look());
    }
    return isBehind && this.#socket.writableLength <= UNSENT_BYTES_MAX;
  }

  #again(): void {
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      this.serve();
    }, AGAIN_MS);
  }

  #later(): void {
    if (this.#isPlanned) return;
    this.#isPlanned = true;
    setImmediate(() => {
      this.#isPlanned = false;
      this.serve();
    });
  }

  /** The engine has ended: the mirror hears of all that was done, and that this is all. */
  finish(): void {
    const feed = this.#feed;
    if (this.#isOver) return;
    this.serve();
    for (let message = feed.next(); message && this.#hasRoom; message = feed.next()) {
      this.#sendContent(message);
    }
    if (!this.#noted) this.#note(feed);
    if (this.#noted && feed.hasReached(this.#noted.mark)) this.#sendNoted();
    const ended = Atomics.load(this.#host.memory.pages.words, STORE_ENDED >>> 2);
    this.#write(WIRE.writeWords(WIRE.ENDED, 0, ended));
    this.#flush();
    this.#socket.end();
  }

  get #hasRoom(): boolean {
    return this.#socket.writableLength + this.#joinedBytes <= UNSENT_BYTES_MAX;
  }

  #write(frame: Buffer): void {
    this.#isOnBoth = false;
    this.#push(frame);
  }

  /** To both connections: the first one gets it later, unless the second one refuses it. */
  #writeBoth(frame: Buffer): void {
    if (!this.#isSnapshot && this.#lane?.isOpen) this.#lane.write(frame);
    else this.#isOnBoth = false;
    this.#push(frame);
  }

  #push(frame: Buffer): void {
    this.#joined.push(frame);
    this.#joinedBytes += frame.length;
    if (this.#joinedBytes >= JOINED_BYTES_MAX) this.#flushAll();
  }

  #flush(): void {
    if (this.#joinedBytes === 0) return;
    if (!this.#lane || !this.#isOnBoth) return this.#flushAll();
    this.#lane.flush();
    this.#flushTimer ??= setTimeout(() => this.#flushAll(), LATER_MS);
  }

  #flushAll(): void {
    clearTimeout(this.#flushTimer);
    this.#flushTimer = undefined;
    this.#lane?.flush();
    this.#isOnBoth = true;
    if (this.#joinedBytes === 0 || this.#isOver) return;
    this.#socket.write(WIRE.joinFrames(this.#joined));
    this.#joined = [];
    this.#joinedBytes = 0;
  }

  end(): void {
    if (this.#isOver) return;
    this.#isOver = true;
    clearTimeout(this.#timer);
    clearTimeout(this.#flushTimer);
    for (const { number } of this.#slots.values()) this.#host.release(number);
    this.#slots.clear();
    this.#lane?.destroy();
    this.#host.gone(this);
  }
}
