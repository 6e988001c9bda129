/**
 * The naive record of replicas' writes: facts. One replica makes each fact once, and a replica that
 * has seen it unmakes it at most once. So no rule of merging is needed to say what a store may
 * show. In the end it must show each fact that was made and not unmade, and no other. A fact that
 * is gone stays gone.
 */
import type { CrdtStore, IPCClient } from "../../src/index.ts";
import type { Pick } from "./codec-fixture.ts";

/** A replica: a store, or a client of one. */
export type Side = CrdtStore | IPCClient;
/** The nodes that a replica shows. */
export type View = ReadonlyMap<string, any>;

export interface Fact {
  kind: "register" | "element" | "share";
  id: string;
  /** The field or the element; of a share the position of its digit in the sum. */
  name: string;
  maker: string;
  /** Undefined: not known yet. */
  made: boolean | undefined;
  unmade: boolean | undefined;
  /** The replicas that have seen its end. */
  readonly goneAt: Set<string>;
}

/** One write. It makes or unmakes all of its facts, or none. */
export interface Deed {
  does: "make" | "unmake";
  by: string;
  facts: Fact[];
  execute(side: Side): unknown;
}

const FIELDS_MAX = 3;
const COUNTERS = 10;
const SETS = 5;
const TRIES = 50;

export function viewOf(side: Side): View {
  return new Map(side.list().map(({ id, data }) => [id, data]));
}

export function isShown(view: View, { kind, id, name }: Fact): boolean {
  const data = view.get(id);
  if (data === undefined) return false;
  if (kind === "register") return data[name] !== undefined;
  if (kind === "element") return data.tags?.includes(name) ?? false;
  return Math.floor((data.n ?? 0) / 10 ** Number(name)) % 10 === 1;
}

export class Facts {
  readonly all: Fact[] = [];
  readonly #ids = new Map<string, Fact[]>();
  readonly #pick: Pick;
  readonly #names: string[];
  #count = 0;

  constructor(pick: Pick, names: string[]) {
    this.#pick = pick;
    this.#names = names;
  }

  // ── Deeds ─────────────────────────────────────────────────────────────────────────────────────

  /** A random new deed. */
  make(by: string): Deed {
    const pick = this.#pick;
    const number = this.#count++;
    const kind = pick(4);
    if (kind === 0) {
      const id = `set ${pick(SETS)}`;
      const name = `${by} ${number}`;
      const facts = [this.#fact("element", id, name, by)];
      return { does: "make", by, facts, execute: (side) => side.addToSetSync(id, "tags", name) };
    }
    const digit = this.#names.indexOf(by);
    const id = `count ${pick(COUNTERS)}.${Math.floor(number / 100)}`;
    const isCounted = this.#ids.get(id)?.some(({ maker }) => maker === by);
    if (kind === 1 && !isCounted) {
      const facts = [this.#fact("share", id, `${digit}`, by)];
      return {
        does: "make",
        by,
        facts,
        execute: (side) => side.incrementSync(id, "n", 10 ** digit),
      };
    }
    const fields = Array.from({ length: 1 + pick(FIELDS_MAX) }, (_, i) => `f${i}`);
    return this.makeFields(by, `node ${by} ${number}`, fields, number);
  }

  makeFields(by: string, id: string, fields: string[], value: unknown): Deed {
    const facts = fields.map((field) => this.#fact("register", id, field, by));
    const data = Object.fromEntries(fields.map((field) => [field, value]));
    return { does: "make", by, facts, execute: (side) => side.patchSync(id, data) };
  }

  unmakeField(by: string, fact: Fact): Deed {
    const { id, name } = fact;
    const removed = { [name]: undefined };
    return this.#unmaking(by, [fact], (side) => side.patchSync(id, removed));
  }

  /** Unmakes a node, a field or an element that shows in `view`; undefined: none shows. */
  unmake(by: string, view: View): Deed | undefined {
    for (let tries = 0; tries < TRIES; tries++) {
      const fact = this.all[this.#pick(this.all.length)]!;
      const { kind, id, name } = fact;
      if (kind === "share" || !isLive(fact) || !isShown(view, fact)) continue;
      if (kind === "element") {
        return this.#unmaking(by, [fact], (side) => side.removeFromSetSync(id, "tags", name));
      }
      const deed = this.#pick(2) ? this.remove(by, id, view) : this.unmakeField(by, fact);
      if (deed) return deed;
    }
    return undefined;
  }

  /** Deletes a node if all its facts show in `view`. */
  remove(by: string, id: string, view: View): Deed | undefined {
    const facts = this.#ids
      .get(id)!
      .filter(({ made, unmade }) => made !== false && unmade !== true);
    if (!facts.every((fact) => isLive(fact) && isShown(view, fact))) return undefined;
    return this.#unmaking(by, facts, (side) => side.deleteSync(id));
  }

  /** Records whether a deed was done. */
  record({ does, by, facts }: Deed, isDone: boolean): void {
    for (const fact of facts) {
      if (does === "make") fact.made = isDone;
      else fact.unmade = isDone;
      if (does === "unmake" && isDone) fact.goneAt.add(by);
    }
  }

  #fact(kind: Fact["kind"], id: string, name: string, maker: string): Fact {
    const doubts = { made: undefined, unmade: false };
    const fact: Fact = { kind, id, name, maker, ...doubts, goneAt: new Set() };
    this.all.push(fact);
    const others = this.#ids.get(id);
    if (others) others.push(fact);
    else this.#ids.set(id, [fact]);
    return fact;
  }

  #unmaking(by: string, facts: Fact[], execute: Deed["execute"]): Deed {
    for (const fact of facts) fact.unmade = undefined;
    return { does: "unmake", by, facts, execute };
  }

  // ── The check ─────────────────────────────────────────────────────────────────────────────────

  /** The facts that a replica shows and must not, or must show and does not. */
  violations(replica: string, view: View): string[] {
    const found: string[] = [];
    for (const fact of this.all) {
      const shown = isShown(view, fact);
      const isOwn = fact.maker === replica && isLive(fact);
      if (shown && fact.made === false)
        found.push(describe(replica, fact, "was never made, and shows"));
      if (shown && fact.goneAt.has(replica)) found.push(describe(replica, fact, "came back"));
      if (!shown && isOwn) found.push(describe(replica, fact, "was acknowledged, and is lost"));
    }
    return found;
  }

  /** The same for a replica that has received everything. Later checks rely on that. */
  violationsOfAll(replica: string, view: View): string[] {
    const found = this.violations(replica, view);
    for (const fact of this.all) {
      const shown = isShown(view, fact);
      if (!shown && isLive(fact)) found.push(describe(replica, fact, "is missing"));
      if (shown && fact.unmade) found.push(describe(replica, fact, "is not gone"));
      if (fact.unmade) fact.goneAt.add(replica);
    }
    return found;
  }
}

/** True if the fact is known to be made and not unmade. */
function isLive({ made, unmade }: Fact): boolean {
  return made === true && unmade === false;
}

function describe(replica: string, { kind, id, name, maker }: Fact, what: string): string {
  return `${replica}: the ${kind} ${name} of ${id}, of ${maker}, ${what}`;
}
