/**
 * A replica whose server, a process with a directory, is killed and started again; and what became
 * of the writes that were under way then.
 *
 * Writes of one client are carried out in their order, so of those that a server saw a first part is
 * kept. With `sync` that has each one that was acknowledged; with `async` those that some later
 * answer stood on, which waits for the disk.
 */
import assert from "node:assert/strict";
import { join } from "node:path";

import { CrdtStore, type Durability, type IPCClient } from "../../src/index.ts";
import { type Deed, type Facts, type View, isShown, viewOf } from "./facts.ts";
import type { Program } from "./program.ts";
import { outcome as outcomeOf } from "./programs/tools.ts";
import { type World, until } from "./world.ts";

/** As small as can be, so that much work takes many commits. */
const JOURNAL_BYTES = 1 << 18;
const CAPACITY_BYTES = 1 << 26;

interface Attempt {
  deed: Deed;
  /** "OK" or an error's code, and whose answer that was. */
  outcome: string;
  pid: number;
}

export class KeptReplica {
  readonly name = "kept";
  readonly path: string;
  readonly client: IPCClient;
  readonly #world: World;
  readonly #facts: Facts;
  readonly #durability: Durability;
  #server: Program;
  /** Since the server started. */
  #attempts: Attempt[] = [];
  /** So many of them cannot be lost any more. */
  #secured = 0;
  #flying: Promise<unknown>[] = [];
  /** Writes that a server had acknowledged and lost, as it may. */
  lost = 0;

  private constructor(world: World, facts: Facts, kept: Kept) {
    this.#world = world;
    this.#facts = facts;
    this.#durability = kept.durability;
    this.path = kept.path;
    this.client = kept.client;
    this.#server = kept.server;
  }

  static async start(world: World, facts: Facts, durability: Durability): Promise<KeptReplica> {
    const path = join(world.directory, "kept");
    const server = await serve(world, path, durability);
    const client = await world.connect({ requestTimeoutMs: 60_000 });
    return new KeptReplica(world, facts, { path, durability, server, client });
  }

  /** Writes without waiting for the answer. */
  attempt(deed: Deed): void {
    const attempt: Attempt = { deed, outcome: "?", pid: 0 };
    this.#attempts.push(attempt);
    this.fly(async () => {
      attempt.outcome = await outcomeOf(() => deed.execute(this.client));
      attempt.pid = this.client.serverPid;
    });
  }

  /** Something else that is under way when the server is killed. */
  fly(action: () => Promise<unknown>): void {
    const flying = action();
    // Whoever waits for it hears of what went wrong.
    flying.catch(() => {});
    this.#flying.push(flying);
  }

  /** Waits until what was written so far is on disk. */
  async secure(): Promise<void> {
    await Promise.all(this.#flying);
    await this.client.flush();
    for (const { deed, outcome } of this.#attempts.slice(this.#secured)) {
      assert.equal(outcome, "OK");
      this.#facts.settle(deed, true);
    }
    this.#secured = this.#attempts.length;
  }

  kill(): void {
    this.#server.kill("SIGKILL");
  }

  /**
   * Starts the next server once the one before is dead, and `between` has done something to the
   * directory: what is wrong with the writes that were under way.
   */
  async revive(between: (path: string) => void = () => {}): Promise<string[]> {
    const deadPid = this.#server.pid;
    await this.#server.ended;
    between(this.path);
    this.#server = await serve(this.#world, this.path, this.#durability);
    await until(() => this.client.connected && this.client.serverPid === this.#server.pid);
    await Promise.all(this.#flying);
    this.#flying = [];
    const found = this.#judge(viewOf(this.client), deadPid);
    this.#attempts = [];
    this.#secured = 0;
    return found;
  }

  #judge(view: View, deadPid: number): string[] {
    const found: string[] = [];
    let hole: Deed | undefined;
    for (const { deed, outcome, pid } of this.#attempts.slice(this.#secured)) {
      const shown = deed.facts.map((fact) => isShown(view, fact));
      const isDone = shown.every((each) => each === (deed.does === "make"));
      const isHalf = !isDone && shown.includes(deed.does === "make");
      if (isHalf) found.push(`half of ${named(deed)} was kept`);
      const isAnswered = outcome === "OK";
      if (!isAnswered && outcome !== "ERR_SERVER_GONE") found.push(`${named(deed)}: ${outcome}`);
      const mayBeLost = !isAnswered || (this.#durability === "async" && pid === deadPid);
      if (!isDone && !mayBeLost) found.push(`${named(deed)} was acknowledged, and is lost`);
      if (!isDone && isAnswered) this.lost++;
      if (!isDone) hole ??= deed;
      else if (hole && !(isAnswered && pid !== deadPid)) {
        found.push(`${named(hole)} is lost, and the later ${named(deed)} is not`);
      }
      this.#facts.settle(deed, isDone);
    }
    return found;
  }
}

interface Kept {
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

/** A replica in the test's own memory, which nobody kills. */
export function newReplica(actor: string): CrdtStore {
  return new CrdtStore({ actor, capacityBytes: CAPACITY_BYTES });
}
