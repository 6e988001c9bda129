/**
 * A replica whose server, a process with a directory, is killed and started again; and the fate of
 * the writes that were in flight then.
 *
 * The server executes the writes of one client in their order, so only the last ones may be lost.
 * With `sync` no acknowledged write is among them. With `async` none is before an export, whose
 * answer waits for the disk.
 */
import assert from "node:assert/strict";
import { join } from "node:path";

import { CrdtStore, type Durability, type IPCClient } from "../../src/index.ts";
import { type Deed, type Facts, type View, isShown, viewOf } from "./facts.ts";
import type { Program } from "./program.ts";
import { outcome as outcomeOf } from "./programs/tools.ts";
import { type World, until } from "./world.ts";

/** The smallest journal: much work then takes many commits. */
const JOURNAL_BYTES = 1 << 18;
const CAPACITY_BYTES = 1 << 26;

interface Attempt {
  deed: Deed;
  /** "OK" or the code of an error, and the process that answered. */
  outcome: string;
  pid: number;
}

export class PersistedReplica {
  readonly name = "persisted";
  readonly path: string;
  readonly client: IPCClient;
  readonly #world: World;
  readonly #facts: Facts;
  readonly #durability: Durability;
  #server: Program;
  /** Since the server started. */
  #attempts: Attempt[] = [];
  /** The number of those that are durable. */
  #durableCount = 0;
  #inFlight: Promise<unknown>[] = [];
  /** The number of writes that a server acknowledged and lost, as it may. */
  lost = 0;

  private constructor(world: World, facts: Facts, opened: Opened) {
    this.#world = world;
    this.#facts = facts;
    this.#durability = opened.durability;
    this.path = opened.path;
    this.client = opened.client;
    this.#server = opened.server;
  }

  static async start(
    world: World,
    facts: Facts,
    durability: Durability,
  ): Promise<PersistedReplica> {
    const path = join(world.directory, "data");
    const server = await serve(world, path, durability);
    const client = await world.connect({ requestTimeoutMs: 60_000 });
    return new PersistedReplica(world, facts, { path, durability, server, client });
  }

  /** Writes without waiting for the answer. */
  attempt(deed: Deed): void {
    const attempt: Attempt = { deed, outcome: "?", pid: 0 };
    this.#attempts.push(attempt);
    this.launch(async () => {
      attempt.outcome = await outcomeOf(() => deed.execute(this.client));
      attempt.pid = this.client.serverPid;
    });
  }

  /** Another action that is in flight when the server is killed. */
  launch(action: () => Promise<unknown>): void {
    const promise = action();
    // `secure` and `revive` report its error.
    promise.catch(() => {});
    this.#inFlight.push(promise);
  }

  /** Waits until all writes so far are on disk. */
  async secure(): Promise<void> {
    await Promise.all(this.#inFlight);
    await this.client.flush();
    for (const { deed, outcome } of this.#attempts.slice(this.#durableCount)) {
      assert.equal(outcome, "OK");
      this.#facts.record(deed, true);
    }
    this.#durableCount = this.#attempts.length;
  }

  kill(): void {
    this.#server.kill("SIGKILL");
  }

  /**
   * Starts the next server when the last one is dead and `between` has had the directory. Returns
   * the faults of the writes that were in flight.
   */
  async revive(between: (path: string) => void = () => {}): Promise<string[]> {
    const deadPid = this.#server.pid;
    await this.#server.ended;
    between(this.path);
    this.#server = await serve(this.#world, this.path, this.#durability);
    await until(() => this.client.connected && this.client.serverPid === this.#server.pid);
    await Promise.all(this.#inFlight);
    this.#inFlight = [];
    const found = this.#judge(viewOf(this.client), deadPid);
    this.#attempts = [];
    this.#durableCount = 0;
    return found;
  }

  #judge(view: View, deadPid: number): string[] {
    const found: string[] = [];
    let hole: Deed | undefined;
    for (const { deed, outcome, pid } of this.#attempts.slice(this.#durableCount)) {
      const shown = deed.facts.map((fact) => isShown(view, fact));
      const isDone = shown.every((each) => each === (deed.does === "make"));
      const isHalf = !isDone && shown.includes(deed.does === "make");
      if (isHalf) found.push(`half of ${named(deed)} is on disk`);
      const isAnswered = outcome === "OK";
      if (!isAnswered && outcome !== "ERR_SERVER_GONE") found.push(`${named(deed)}: ${outcome}`);
      const mayBeLost = !isAnswered || (this.#durability === "async" && pid === deadPid);
      if (!isDone && !mayBeLost) found.push(`${named(deed)} was acknowledged, and is lost`);
      if (!isDone && isAnswered) this.lost++;
      if (!isDone) hole ??= deed;
      else if (hole && !(isAnswered && pid !== deadPid)) {
        found.push(`${named(hole)} is lost, and the later ${named(deed)} is not`);
      }
      this.#facts.record(deed, isDone);
    }
    return found;
  }
}

interface Opened {
  path: string;
  durability: Durability;
  server: Program;
  client: IPCClient;
}

function serve(world: World, path: string, durability: Durability): Promise<Program> {
  const options = { path, durability, journalBytes: JOURNAL_BYTES };
  return world.serve({ ...options, capacityBytes: CAPACITY_BYTES });
}

function named({ does, facts }: Deed): string {
  const [{ kind, id, name }] = facts as [Deed["facts"][0]];
  return `to ${does} the ${kind} ${name} of ${id}`;
}

/** A replica in the process of the test, which is never killed. */
export function newReplica(actor: string): CrdtStore {
  return new CrdtStore({ actor, capacityBytes: CAPACITY_BYTES });
}
