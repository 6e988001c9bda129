/** The naive model of a store, and the two side by side. */
import * as assert from "node:assert/strict";
import { type CrdtStore, PluresError, type Range } from "../../src/index.ts";

type Found = { id: string; data: unknown }[];

export class Model {
  readonly nodes = new Map<string, unknown>();
  #sorted: string[] | undefined;

  put(id: string, data: unknown): void {
    if (!this.nodes.has(id)) this.#sorted = undefined;
    this.nodes.set(id, data);
  }

  delete(id: string): boolean {
    const had = this.nodes.delete(id);
    if (had) this.#sorted = undefined;
    return had;
  }

  /** In the order of JavaScript's `<`. */
  ids(): string[] {
    this.#sorted ??= [...this.nodes.keys()].sort((a, b) => (a < b ? -1 : 1));
    return this.#sorted;
  }

  list(range: Range = {}): Found {
    const { prefix = "", start, end, limit = Infinity, reverse = false } = range;
    let ids = this.ids().filter((id) => id.startsWith(prefix));
    if (start !== undefined) ids = ids.filter((id) => id >= start);
    if (end !== undefined) ids = ids.filter((id) => id < end);
    if (reverse) ids.reverse();
    return ids.slice(0, limit).map((id) => ({ id, data: this.nodes.get(id) }));
  }
}

/** A store and its model, which execute the same operations and are compared. */
export class Pair {
  readonly store: CrdtStore;
  readonly model = new Model();
  /** Puts without room. */
  refused = 0;

  constructor(store: CrdtStore) {
    this.store = store;
  }

  /** True if there was room. */
  put(id: string, data: unknown): boolean {
    try {
      this.store.putSync(id, data);
    } catch (error) {
      assert.ok(error instanceof PluresError, String(error));
      assert.equal(error.code, "ERR_NO_SPACE", error.message);
      this.refused++;
      return false;
    }
    this.model.put(id, data);
    return true;
  }

  delete(id: string): boolean {
    const had = this.store.deleteSync(id);
    assert.equal(had, this.model.delete(id), `delete of ${show(id)}`);
    return had;
  }

  compareNode(id: string): void {
    assert.equal(this.store.has(id), this.model.nodes.has(id), `has of ${show(id)}`);
    assert.deepEqual(this.store.get(id), this.model.nodes.get(id), `get of ${show(id)}`);
  }

  compareRange(range?: Range): void {
    const expected = this.model.list(range);
    const message = `list of ${JSON.stringify(range)}`;
    compareLists(this.store.list(range), expected, message);
    compareLists([...this.store.entries(range)], expected, message);
  }

  compareAll(): void {
    const { nodes } = this.model;
    assert.equal(this.store.count(), nodes.size);
    for (const [id, data] of nodes) assert.deepEqual(this.store.get(id), data, `get ${show(id)}`);
    this.compareRange();
    this.compareRange({ reverse: true });
  }

  deleteAll(): void {
    for (const id of this.model.nodes.keys()) this.delete(id);
  }
}

/** Compares ids first, because their difference is readable. */
function compareLists(found: Found, expected: Found, message: string): void {
  const same = found.length === expected.length && found.every((e, i) => e.id === expected[i]!.id);
  if (!same) assert.deepEqual(found.map(idOf), expected.map(idOf), message);
  assert.deepEqual(found, expected, message);
}

function idOf(entry: { id: string }): string {
  return entry.id;
}

export function show(text: string): string {
  return JSON.stringify(text.length > 60 ? `${text.slice(0, 60)}… (${text.length})` : text);
}
