/** The nodes as a watch has delivered them. Asserts that versions only go up. */
import assert from "node:assert/strict";

import type { Change } from "../../src/index.ts";

export class Mirror {
  readonly nodes = new Map<string, unknown>();
  readonly #versions = new Map<string, number>();
  overruns = 0;
  changes = 0;

  apply(change: Change): void {
    this.changes++;
    if (change.kind === "lagged") {
      this.overruns++;
      this.nodes.clear();
      this.#versions.clear();
      return;
    }
    const { id, version } = change;
    const before = this.#versions.get(id) ?? 0;
    assert.ok(version > before, `${id}: version ${version} was delivered after ${before}`);
    this.#versions.set(id, version);
    if (change.kind === "put") this.nodes.set(id, change.data);
    else this.nodes.delete(id);
  }

  assertIs(entries: Iterable<{ id: string; data: unknown }>): void {
    const expected = new Map(Array.from(entries, ({ id, data }) => [id, data]));
    assert.deepEqual(new Map([...this.nodes].sort(byId)), new Map([...expected].sort(byId)));
  }
}

function byId([a]: [string, unknown], [b]: [string, unknown]): number {
  return a < b ? -1 : Number(a > b);
}
