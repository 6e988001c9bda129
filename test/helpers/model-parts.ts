/** The parts of nodes by docs/CONFLICTS.md, as data of the model. */
import { AT, encode, pages } from "./codec-fixture.ts";

/** The clock in front of the 64 bits of the actor, which gives the order of the rule. 0: never. */
export type Stamp = bigint;

const ACTOR_BITS = 64n;

export function stampOf(clock: bigint, actor: bigint): Stamp {
  return (clock << ACTOR_BITS) | actor;
}

export function clockOf(stamp: Stamp): bigint {
  return stamp >> ACTOR_BITS;
}

export function actorOf(stamp: Stamp): bigint {
  return BigInt.asUintN(Number(ACTOR_BITS), stamp);
}

/** The name of an actor in version vectors. */
export function nameOf(actor: bigint): string {
  return actor.toString(16).padStart(16, "0");
}

export interface Deletion {
  kind: "deletion";
  stamp: Stamp;
}

export interface Expiry {
  kind: "expiry";
  stamp: Stamp;
  timeMs: number;
}

export interface Register {
  kind: "register";
  /** undefined: the root. */
  field: string | undefined;
  stamp: Stamp;
  value: unknown;
  removed: boolean;
}

export interface Share {
  kind: "share";
  field: string;
  actor: bigint;
  base: Stamp;
  clock: bigint;
  sum: number;
}

export interface Element {
  kind: "element";
  field: string;
  element: unknown;
  actor: bigint;
  /** The clock of the last add, and of the latest add that was removed; 0: none. */
  added: bigint;
  removed: bigint;
  removal: Stamp;
}

export type Part = Deletion | Expiry | Register | Share | Element;
export type Node = ReadonlyMap<string, Part>;
export type State = ReadonlyMap<string, Node>;

export const NOTHING: Node = new Map();

/** A node of these parts. Of several versions of one part the last one counts. */
export function nodeOf(parts: readonly Part[]): Node {
  return new Map(parts.map((part) => [keyOf(part), part]));
}

export const ROOT = keyOf({
  kind: "register",
  field: undefined,
  stamp: 0n,
  value: 0,
  removed: false,
});

function keyOf(part: Part): string {
  switch (part.kind) {
    case "deletion":
    case "expiry":
      return part.kind;
    case "register":
      return `register ${part.field === undefined ? "" : JSON.stringify(part.field)}`;
    case "share":
      return `share ${part.actor} ${part.field}`;
    default:
      return `element ${part.actor} ${bytesOf(part.element)} ${part.field}`;
  }
}

/** The stamps of the writes that made the part. */
export function stampsOf(part: Part): Stamp[] {
  if (part.kind === "share") return [stampOf(part.clock, part.actor)];
  if (part.kind === "element") return [stampOf(part.added, part.actor), part.removal];
  return [part.stamp];
}

const known = new Map<unknown, string>();

/** The encoding in hexadecimal, which has the order of the bytes. */
export function bytesOf(value: unknown): string {
  let hex = Object.is(value, -0) ? undefined : known.get(value);
  if (hex === undefined) {
    hex = Buffer.from(pages.bytes.subarray(AT, AT + encode(value))).toString("hex");
    if (!Object.is(value, -0)) known.set(value, hex);
  }
  return hex;
}
