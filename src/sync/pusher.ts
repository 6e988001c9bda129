/**
 * Sends what changes in the store, as it changes, to all at once (docs/SYNC.md, Pushes).
 *
 * A push is an offer: what is lost on the way is asked for. So the one thing that it must not do is
 * to raise vectors over writes that it does not have. It says "who has seen `sent` has now seen the
 * store's vector". Each write between the two that is in the store was either logged behind the place at
 * which the store's vector was `sent`, and so is in the delta; or it came *early*, before others of its
 * writer, and was logged before that place.
 * Own writes are never early. For the writes of others a check says whether there are early ones.
 */
import type { ExportedPiece, LogExport, VersionVector } from "../request/deltas.ts";
import type { PluresError } from "../support/error.ts";
import type { Desk } from "./desk.ts";
import type { Claim } from "./delta-head.ts";
import { earlier, later } from "./vectors.ts";

/** A position in the change log. @internal */
interface Place {
  position: bigint;
  /** How often writes had come early, at that position. */
  early: number;
}

/** A stamp that no write has: nothing of that actor is exported. */
const NEVER = (1n << 64n) - 1n;

/** @internal */
export class Pusher {
  readonly #desk: Desk;
  /** Where the export in progress began: the place up to which everything was sent. */
  #first: Place | undefined;
  /** Where the next piece of it begins. */
  #next = 0n;
  /** The store's vector at the first place: what everybody else has been sent, or can ask for. */
  #sent: VersionVector = {};
  /** The same of what came since then. It counts from the next export on, as pieces have one base. */
  #had: VersionVector = {};
  #isBusy = false;
  #isDue = true;
  /** The number of early writes at which a check found none in the store. */
  #cleanAt: number | undefined;
  #isChecking = false;
  #checkFromMs = 0;
  #checks = 0;
  /** Whether a check would be of use. */
  #wantsCheck = false;

  constructor(desk: Desk) {
    this.#desk = desk;
  }

  /** Whether every change from now on will be sent. */
  get isPlaced(): boolean {
    return this.#first !== undefined;
  }

  /** The store's log has grown. */
  grew(): void {
    this.#isDue = true;
  }

  /** Everybody has what a message brought. */
  received(claims: readonly Claim[]): void {
    const { vector } = this.#desk;
    const had = later(this.#sent, this.#had);
    const isWhole = ({ actor, from, to }: Claim) =>
      from <= (had[actor] ?? 0n) && (vector[actor] ?? 0n) >= to;
    this.has(Object.fromEntries(claims.filter(isWhole).map(({ actor, to }) => [actor, to])));
  }

  /** A peer has all of this: a replica that lacks it can ask. */
  has(vector: VersionVector): void {
    this.#had = later(this.#had, vector);
  }

  /** Plans the next push or check, if there is something to do. */
  poll(): void {
    if (this.#desk.options.isReader) return;
    if (this.#isDue && !this.#isBusy && this.#desk.options.canSend()) this.#export();
    if (this.#wantsCheck && !this.#isChecking && this.#desk.nowMs >= this.#checkFromMs) {
      this.#isChecking = true;
      this.#check(undefined, undefined);
    }
  }

  /** Whether vectors may rise over writes of third replicas: none of those is early at this place. */
  protected claimsOthers(place: Place): boolean {
    return this.#cleanAt === place.early;
  }

  #export(): void {
    this.#isBusy = true;
    this.#isDue = false;
    const first = this.#first;
    const isFirst = first === undefined || first.position === this.#next;
    // What the store itself has not seen must not count as sent: a vector falls with a resynchronisation.
    if (isFirst) this.#sent = earlier(later(this.#sent, this.#had), this.#desk.vector);
    const isOwn = first === undefined || !this.claimsOthers(first);
    const start = first && this.#next;
    const since = this.#sent;
    this.#desk.tasks.push({
      order: { do: "export log", start, first: first?.position ?? 0n, since, isOwn },
      done: (part: LogExport) => this.#exported(part, isOwn),
      failed: (error) => this.#failed(error),
    });
  }

  #exported({ state, delta, end, early, vector }: LogExport, isOwn: boolean): void {
    this.#isBusy = false;
    if (delta.length > 0) this.#desk.messages.push({ ...this.#desk.head, kind: "delta", delta });
    this.#next = end;
    if (state === "cut") {
      this.#isDue = true;
      return;
    }
    if (state === "lost") this.#cleanAt = undefined;
    const own = this.#desk.options.replica;
    const hasOthers = Object.keys(vector).some(
      (actor) => actor !== own && vector[actor]! > (this.#sent[actor] ?? 0n),
    );
    if (hasOthers && isOwn && this.#first) this.#wantsCheck = early !== this.#cleanAt;
    // A replica that misses something learns of it by the state, and asks.
    this.#sent = vector;
    this.#first = { position: end, early };
  }

  #failed(error: PluresError): void {
    this.#isBusy = false;
    // During a resynchronisation the store makes no deltas. Peers ask afterwards.
    this.#first = undefined;
    if (error.code !== "ERR_RESYNC_REQUIRED") {
      this.#desk.emit("error", { error, replica: undefined });
    }
  }

  /** The vector has all that the store holds, or not: an export from the vector says which. */
  #check(cursor: Uint8Array | undefined, early: number | undefined): void {
    const vector = this.#desk.vector;
    const since = { ...vector, [this.#desk.options.replica]: NEVER };
    this.#desk.tasks.push({
      order: { do: "export", since, until: vector, cursor, isCheck: true },
      done: (piece: ExportedPiece) => {
        const isSame = early === undefined || piece.early === early;
        if (piece.delta.length > 0 || !isSame) this.#checked(undefined);
        else if (piece.cursor) this.#check(piece.cursor, piece.early);
        else this.#checked(piece.early);
      },
      failed: () => this.#checked(undefined),
    });
  }

  #checked(early: number | undefined): void {
    this.#isChecking = false;
    this.#cleanAt = early;
    this.#wantsCheck = early === undefined;
    this.#checks = early === undefined ? this.#checks + 1 : 0;
    this.#checkFromMs = this.#desk.nowMs + this.#desk.backoffMs(this.#checks);
  }
}
