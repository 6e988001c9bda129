/**
 * The rules of docs/CONFLICTS.md, naively: a node is a Map of parts, and merging takes the greater
 * one.
 *
 * States never change in place, so that tests can retain old ones. Each rule is a method: a test
 * plants a bug by overriding one.
 */
import {
  type Deletion,
  type Element,
  type Expiry,
  type Node,
  type Part,
  type Register,
  ROOT,
  type Share,
  type Stamp,
  type State,
  actorOf,
  bytesOf,
  clockOf,
  nameOf,
  stampOf,
  stampsOf,
} from "./model-parts.ts";

/** The parts of one field. */
export interface Field {
  register?: Register;
  shares: Share[];
  elements: Element[];
}

/** The visible value of a field, and the latest stamp in it. */
export interface Seen {
  value: unknown;
  stamp: Stamp;
}

export class Model {
  readonly #seen = new WeakMap<Node, Map<string, Seen>>();

  // ── Merging ───────────────────────────────────────────────────────────────────────────────────

  merge(a: State, b: State): State {
    if (a === b) return a;
    const merged = new Map(a);
    for (const [id, node] of b) {
      const other = a.get(id);
      if (other !== node) merged.set(id, other ? this.mergeNode(other, node) : node);
    }
    return merged;
  }

  /** Returns the node itself if the parts add nothing. */
  mergeNode(node: Node, parts: Node): Node {
    let merged: Map<string, Part> | undefined;
    for (const [key, part] of parts) {
      const other = (merged ?? node).get(key);
      if (other === part) continue;
      const greater = other ? this.mergePart(other, part) : part;
      if (greater !== other) (merged ??= new Map(node)).set(key, greater);
    }
    return merged ?? node;
  }

  mergePart(a: Part, b: Part): Part {
    if (a.kind === "register" && b.kind === "register") return this.mergeRegister(a, b);
    if (a.kind === "share" && b.kind === "share") {
      return isGreater([b.base, b.clock, b.sum], [a.base, a.clock, a.sum]) ? b : a;
    }
    if (a.kind === "element" && b.kind === "element") return this.mergeElement(a, b);
    if (a.kind === "expiry" && b.kind === "expiry") {
      return isGreater([b.stamp, b.timeMs], [a.stamp, a.timeMs]) ? b : a;
    }
    return (a as Deletion).stamp >= (b as Deletion).stamp ? a : b;
  }

  mergeRegister(a: Register, b: Register): Register {
    if (a.stamp !== b.stamp) return a.stamp > b.stamp ? a : b;
    const bytes = (part: Register) => (part.removed ? "" : bytesOf(part.value));
    return bytes(a) >= bytes(b) ? a : b;
  }

  mergeElement(a: Element, b: Element): Element {
    const later = isGreater([b.removed, b.removal], [a.removed, a.removal]) ? b : a;
    const added = a.added > b.added ? a.added : b.added;
    return added === later.added ? later : { ...later, added };
  }

  /** The parts of a state that a replica with this version vector lacks. */
  since(state: State, vector: Record<string, bigint>): State {
    const lacks = (stamp: Stamp) => clockOf(stamp) > (vector[nameOf(actorOf(stamp))] ?? 0n);
    const lacking = new Map<string, Node>();
    for (const [id, node] of state) {
      const parts = [...this.alive(node)].filter(([, part]) => stampsOf(part).some(lacks));
      if (parts.length > 0) lacking.set(id, new Map(parts));
    }
    return lacking;
  }

  /**
   * The parts that a replica sends: those above the tombstone stamp of their field. Removals of
   * adds below it are left out, too.
   */
  alive(node: Node): Node {
    const deletion = deletionOf(node);
    const fields = this.split(node);
    const counts = (part: Part): boolean => {
      if (part.kind === "deletion") return true;
      if (part.kind === "expiry") return part.stamp > deletion;
      if (part.kind === "register" && part.field === undefined) return part.stamp > deletion;
      const tombstone = this.tombstone(fields.get(part.field!)!, deletion);
      if (part.kind === "element") return stampOf(part.added, part.actor) > tombstone;
      return (part.kind === "share" ? part.base : part.stamp) >= tombstone;
    };
    const cleared = (part: Part): Part => {
      if (part.kind !== "element" || part.removed === 0n) return part;
      const tombstone = this.tombstone(fields.get(part.field)!, deletion);
      if (stampOf(part.removed, part.actor) > tombstone) return part;
      return { ...part, removed: 0n, removal: 0n };
    };
    const alive = [...node].filter(([, part]) => counts(part));
    return new Map(alive.map(([key, part]) => [key, cleared(part)]));
  }

  // ── Seeing ────────────────────────────────────────────────────────────────────────────────────

  /** The node's data; undefined: absent. */
  view(node: Node, nowMs: number): unknown {
    const expiry = node.get("expiry") as Expiry | undefined;
    const holds = expiry && expiry.stamp > deletionOf(node);
    if (holds && expiry.timeMs <= nowMs) return undefined;
    return this.data(node);
  }

  /** The ids and data of the existing nodes, in order. */
  list(state: State, nowMs: number): { id: string; data: unknown }[] {
    return [...state]
      .map(([id, node]) => ({ id, data: this.view(node, nowMs) }))
      .filter(({ data }) => data !== undefined)
      .sort((a, b) => (a.id < b.id ? -1 : 1));
  }

  /** The data without regard to expiry. */
  data(node: Node): unknown {
    const seen = this.fields(node);
    const root = this.root(node);
    if (root) {
      const isObject = Object.getPrototypeOf(root.value ?? 0) === Object.prototype;
      const isLatest = [...seen.values()].every(({ stamp }) => root.stamp > stamp);
      if (seen.size === 0 || (!isObject && isLatest)) return root.value;
    }
    if (seen.size === 0) return undefined;
    return Object.fromEntries([...seen].map(([name, { value }]) => [name, value]));
  }

  /** The register of the root, if visible. Fields may still hide it. */
  root(node: Node): Register | undefined {
    const root = node.get(ROOT) as Register | undefined;
    return root && !root.removed && root.stamp > deletionOf(node) ? root : undefined;
  }

  /** The visible fields, without the root. */
  fields(node: Node): Map<string, Seen> {
    const cached = this.#seen.get(node);
    if (cached) return cached;
    const seen = new Map<string, Seen>();
    this.#seen.set(node, seen);
    for (const [name, field] of this.split(node)) {
      const value = this.field(field, deletionOf(node));
      if (value) seen.set(name, value);
    }
    return seen;
  }

  split(node: Node): Map<string, Field> {
    const fields = new Map<string, Field>();
    for (const part of node.values()) {
      if (part.kind === "deletion" || part.kind === "expiry" || part.field === undefined) continue;
      let field = fields.get(part.field);
      if (!field) fields.set(part.field, (field = { shares: [], elements: [] }));
      if (part.kind === "register") field.register = part;
      else if (part.kind === "share") field.shares.push(part);
      else field.elements.push(part);
    }
    return fields;
  }

  field(field: Field, deletion: Stamp): Seen | undefined {
    const { register } = field;
    const tombstone = this.tombstone(field, deletion);
    const isVisible = register && !register.removed && register.stamp === tombstone;
    const elements = field.elements.filter((element) => this.isIn(element, tombstone));
    if (elements.length > 0) {
      const sorted = new Map(elements.map(({ element }) => [bytesOf(element), element]));
      const value = [...sorted].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, element]) => element);
      return { value, stamp: latest(elements.map(({ added, actor }) => stampOf(added, actor))) };
    }
    const shares = this.sharesOn(field, tombstone);
    if (shares.length === 0) {
      return isVisible ? { value: register.value, stamp: register.stamp } : undefined;
    }
    const number = isVisible && Number.isFinite(register.value) ? (register.value as number) : 0;
    const stamp = latest(shares.map(({ clock, actor }) => stampOf(clock, actor)));
    return { value: shares.reduce((sum, share) => sum + share.sum, number), stamp };
  }

  /** The tombstone stamp: the later one of the register and the deletion. */
  tombstone({ register }: Field, deletion: Stamp): Stamp {
    return latest([deletion, register?.stamp ?? 0n]);
  }

  /** The base of a new share: the tombstone stamp, or the latest base of a share. */
  base(field: Field, deletion: Stamp): Stamp {
    return latest([this.tombstone(field, deletion), ...field.shares.map(({ base }) => base)]);
  }

  isIn(element: Element, tombstone: Stamp): boolean {
    return element.added > element.removed && stampOf(element.added, element.actor) > tombstone;
  }

  sharesOn(field: Field, tombstone: Stamp): Share[] {
    return field.shares.filter(({ base }) => base >= tombstone);
  }
}

/** The stamp of the node's last delete, or 0. */
export function deletionOf(node: Node): Stamp {
  return (node.get("deletion") as Deletion | undefined)?.stamp ?? 0n;
}

function latest(stamps: Stamp[]): Stamp {
  return stamps.reduce((a, b) => (a > b ? a : b), 0n);
}

/** Compares lexicographically. */
function isGreater(a: (bigint | number | string)[], b: (bigint | number | string)[]): boolean {
  const at = a.findIndex((item, index) => item !== b[index]);
  return at >= 0 && a[at]! > b[at]!;
}
