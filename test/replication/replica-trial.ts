/**
 * Three replicas that know each other: one that a server persists, which is killed again and again,
 * and two in this process. Facts say what they may show.
 */
import assert from "node:assert/strict";
import { setImmediate as turn, setTimeout as sleep } from "node:timers/promises";

import type { CrdtStore, Durability } from "../../src/index.ts";
import { type Pick, seeded } from "../helpers/codec-fixture.ts";
import { readExport } from "../helpers/collected-tombstones.ts";
import type { DeltaPart } from "../helpers/delta-parser.ts";
import { Facts, type Side, type View, viewOf } from "../helpers/facts.ts";
import { PersistedReplica, newReplica } from "../helpers/persisted-replica.ts";
import { outcome as outcomeOf } from "../helpers/programs/tools.ts";
import type { World } from "../helpers/world.ts";

/** The number of nodes that get a field and lose it again, all at once. */
const HERD = 1000;
const TEXT = "x".repeat(800);
/** The longest time until a server is killed. */
const PATIENCE_MS = 3000;
const DELAY_MS_MAX = 30;
/** Most rounds of exchange among all until they are equal. */
const EXCHANGES_MAX = 6;

/** Three replicas that know each other. */
export class Trial {
  readonly pick: Pick;
  readonly facts: Facts;
  readonly left: CrdtStore = newReplica("left");
  readonly right: CrdtStore = newReplica("right");
  /** Old full exports. */
  readonly old: Uint8Array[] = [];
  readonly found: string[] = [];
  readonly counts = { kills: 0, partly: 0, resynced: 0 };
  persisted!: PersistedReplica;
  #round = 0;

  private constructor(seed: number) {
    this.pick = seeded(seed);
    this.facts = new Facts(this.pick, ["persisted", "left", "right"]);
  }

  static async start(world: World, durability: Durability, seed: number): Promise<Trial> {
    const trial = new Trial(seed);
    trial.persisted = await PersistedReplica.start(world, trial.facts, durability);
    await trial.exchangeAll();
    trial.dress("text");
    await trial.quiet();
    return trial;
  }

  get sides(): [string, Side][] {
    const { persisted, left, right } = this;
    return [
      ["persisted", persisted.client],
      ["left", left],
      ["right", right],
    ];
  }

  view(): View {
    return viewOf(this.persisted.client);
  }

  /** The left replica gives all nodes of the herd a field. */
  dress(field: string): void {
    for (let i = 0; i < HERD; i++) {
      const deed = this.facts.makeFields("left", `herd ${i}`, [field], TEXT);
      deed.execute(this.left);
      this.facts.record(deed, true);
    }
  }

  /** The left replica removes the field from all of them. */
  shear(field: string): void {
    for (const fact of this.facts.all.filter(({ name, unmade }) => name === field && !unmade)) {
      const deed = this.facts.unmakeField("left", fact);
      deed.execute(this.left);
      this.facts.record(deed, true);
    }
  }

  /** A field that no node has had. */
  nextField(): string {
    return `g${this.#round++}`;
  }

  /** A replica in this process writes. */
  write(name: "left" | "right", deeds: number, unmakes = true): void {
    const side = this[name];
    const view = viewOf(side);
    for (let i = 0; i < deeds; i++) {
      const unmade = unmakes && this.pick(2) ? this.facts.unmake(name, view) : undefined;
      const deed = unmade ?? this.facts.make(name);
      deed.execute(side);
      this.facts.record(deed, true);
    }
  }

  /** The persisted replica writes, and does not wait. */
  attempt(deeds: number, seen?: View): void {
    for (let i = 0; i < deeds; i++) {
      const unmade = seen && this.pick(2) ? this.facts.unmake("persisted", seen) : undefined;
      this.persisted.attempt(unmade ?? this.facts.make("persisted"));
    }
  }

  /** Each replica gets the changes that it lacks from each other one, until all are equal. */
  async exchangeAll(sides = this.sides.map(([, side]) => side)): Promise<void> {
    for (let round = 0; round < EXCHANGES_MAX; round++) {
      for (const from of sides) {
        for (const to of sides) if (from !== to) await this.bring(from, to);
      }
      const [first, ...others] = sides.map((side) => JSON.stringify(entriesOf(side)));
      // Once more, so that each has the acknowledgements of the others.
      if (round > 1 && others.every((other) => other === first)) return;
    }
    assert.fail("the vectors differ");
  }

  /**
   * One replica gets the changes that it lacks from another one, by a resynchronisation if needed.
   */
  async bring(from: Side, to: Side): Promise<void> {
    try {
      const options = { replica: to.replicaId };
      for (const delta of await from.changesSince(to.versionVector(), options)) {
        await to.applyChanges(delta);
      }
      await from.acknowledge(to.replicaId, to.versionVector());
    } catch (error) {
      if ((error as { code?: string }).code !== "ERR_RESYNC_REQUIRED") throw error;
      // Perhaps the other one must resynchronise.
      const outcome = await outcomeOf(async () => to.resynchroniseSync(await from.changesSince()));
      if (outcome === "OK") this.counts.resynced++;
      else assert.equal(outcome, "ERR_RESYNC_REQUIRED");
    }
  }

  /** All replicas receive everything, and must show the right facts. */
  async quiet(): Promise<void> {
    await this.persisted.secure();
    await this.exchangeAll();
    for (const [name, side] of this.sides) {
      this.found.push(...this.facts.violationsOfAll(name, viewOf(side)));
    }
  }

  /** Kills the server once `isDue`, or some milliseconds later. */
  async killWhen(isDue: () => boolean): Promise<void> {
    const startedMs = performance.now();
    while (!isDue() && performance.now() - startedMs < PATIENCE_MS) await turn();
    if (this.pick(2)) await sleep(this.pick(DELAY_MS_MAX));
    this.persisted.kill();
    this.counts.kills++;
  }

  /** Applies old deltas again, to each replica. */
  async repeat(): Promise<void> {
    for (const [, side] of this.sides) {
      const delta = this.old[this.pick(this.old.length)];
      if (delta) await permit(["OK", "ERR_RESYNC_REQUIRED"], () => side.applyChangesSync(delta));
    }
    for (const [name, side] of this.sides) {
      this.found.push(...this.facts.violations(name, viewOf(side)));
    }
  }

  /** All replicas must be equal to the last byte, also after a full collection, and from disk. */
  async end(): Promise<void> {
    await this.quiet();
    await assertSame(this.sides, true);
    for (const [, side] of this.sides) await side.collect();
    for (const [, side] of this.sides) assert.equal(side.stats().keptDeletions, 0);
    // Without this an `async` server may have old tombstones after its restart.
    await this.persisted.secure();
    this.persisted.kill();
    this.found.push(...(await this.persisted.revive()));
    await assertSame(this.sides);
    const { kills, partly, resynced } = this.counts;
    console.log(
      `${kills} killed, ${partly} of them half-way; ${resynced} resynchronised; ` +
        `${this.facts.all.length} facts, ${this.persisted.lost} lost`,
    );
    assert.deepEqual(this.found.slice(0, 20), []);
  }
}

/** Fails unless the action has one of these outcomes. */
export async function permit(outcomes: string[], action: () => unknown): Promise<void> {
  const outcome = await outcomeOf(action);
  assert(outcomes.includes(outcome), `${outcome} instead of ${outcomes.join(" or ")}`);
}

function entriesOf(side: Side): [string, string][] {
  const entries = Object.entries(side.versionVector()).map(([actor, stamp]) => {
    return [actor, String(stamp)] as [string, string];
  });
  return entries.sort();
}

/** All replicas must show the same. With `hasTombstones` their tombstones may differ. */
async function assertSame(sides: [string, Side][], hasTombstones = false): Promise<void> {
  const [[first, side], ...others] = sides as [[string, Side], ...[string, Side][]];
  const view = viewOf(side);
  const parts = await partsOf(side);
  for (const [name, other] of others) {
    const names = `${first} and ${name}`;
    assertEqual(viewOf(other), view, names);
    if (!hasTombstones) assertEqual(await partsOf(other), parts, names);
    for (const id of view.keys()) assert.deepEqual(other.getRaw(id), side.getRaw(id), names);
  }
}

/**
 * The parts of a replica, except those that end an expiry. Such a part is collected with the last
 * field of its node. A later write of a replica that had not seen the end does not bring it back.
 */
async function partsOf(side: Side): Promise<View> {
  const { nodes } = readExport(await side.changesSince());
  const isUnlimited = ({ kind, expires }: DeltaPart) => kind === "expiry" && expires === 0;
  return new Map([...nodes].map(([id, parts]) => [id, parts.filter((part) => !isUnlimited(part))]));
}

/** Reports only the first of thousands of nodes that differs. */
function assertEqual(actual: View, expected: View, what: string): void {
  const [missing, extra] = [keysWithout(expected, actual), keysWithout(actual, expected)];
  assert.deepEqual({ missing, extra }, { missing: {}, extra: {} }, what);
  for (const [id, node] of actual) assert.deepEqual(node, expected.get(id), `${what}: ${id}`);
}

/** The nodes of one view that the other one lacks. */
function keysWithout(one: View, other: View): object {
  return Object.fromEntries([...one].filter(([id]) => !other.has(id)));
}
