/** A test's surroundings: a channel and a meeting place of its own, and an end for all of it. */
import assert from "node:assert/strict";
import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

import {
  type ConnectOptions,
  CrdtStore,
  type ErrorCode,
  IPCClient,
  IPCServer,
  PluresError,
  type ServerOptions,
  type StoreOptions,
} from "../../src/index.ts";
import { PATIENCE, Program } from "./program.ts";
import type { Body } from "./programs/run.ts";

/** A watchdog for what never comes; no test is meant to get near it. */
const SECONDS_MAX = 200 * PATIENCE;
const MESSAGE_UNITS_MIN = 40;

export class World {
  readonly channel = `test-${randomBytes(6).toString("hex")}`;
  readonly directory = mkdtempSync(join(tmpdir(), "pluresdb-test-"));
  readonly #programs: Program[] = [];
  readonly #clients: IPCClient[] = [];
  readonly #servers: IPCServer[] = [];

  /** Starts a program in a process of its own: see `program.ts` for what it can see. */
  start<Args>(body: Body<Args>, args: Args, env?: NodeJS.ProcessEnv): Program {
    const program = Program.start(body, args, env);
    this.#programs.push(program);
    return program;
  }

  /** A server in a process of its own, which clients can connect to when this resolves. */
  async serve(
    options: StoreOptions & ServerOptions = {},
    channel = this.channel,
  ): Promise<Program> {
    const { maxClients, spinUs, signals, group, timeoutMs, ...store } = options;
    const given = Object.entries({ maxClients, spinUs, signals, group, timeoutMs });
    const program = this.start(runServer, {
      channel,
      store,
      server: Object.fromEntries(given.filter(([, value]) => value !== undefined)),
    });
    assert.equal(await program.said(), "serving");
    return program;
  }

  /** A server in the test's own process. */
  async serveHere(store = new CrdtStore(), options: ServerOptions = {}): Promise<IPCServer> {
    return this.server(store, options).start();
  }

  /** The same, yet to be started. */
  server(store: CrdtStore, options?: ServerOptions, channel = this.channel): IPCServer {
    const server = new IPCServer(channel, store, { signals: false, ...options });
    this.#servers.push(server);
    return server;
  }

  /** A client in the test's own process. */
  async connect(options?: ConnectOptions, channel = this.channel): Promise<IPCClient> {
    const client = await IPCClient.connect(channel, options);
    this.#clients.push(client);
    return client;
  }

  async end(): Promise<void> {
    for (const client of this.#clients) client.close();
    for (const program of this.#programs) {
      program.kill("SIGCONT");
      program.kill("SIGKILL");
    }
    await Promise.all([
      ...this.#programs.map((program) => program.ended),
      ...this.#servers.map((server) => server.stop()),
    ]);
    rmSync(this.directory, { recursive: true, force: true });
  }
}

const runServer: Body<{ channel: string; store: StoreOptions; server: ServerOptions }> = async (
  { CrdtStore: Store, IPCServer: Server, say },
  { channel, store, server },
) => {
  await new Server(channel, new Store(store), server).start();
  say("serving");
};

/** A test's body with a world of its own, where `PLURESDB_IPC_DIR` is the world's directory. */
export function inWorld(body: (world: World) => Promise<void>): () => Promise<void> {
  return async () => {
    const world = new World();
    process.env["PLURESDB_IPC_DIR"] = world.directory;
    let timer: NodeJS.Timeout | undefined;
    const watchdog = new Promise<never>((_, reject) => {
      const late = () => reject(new Error(`the test took more than ${SECONDS_MAX} s`));
      timer = setTimeout(late, SECONDS_MAX * 1000);
    });
    // A test that fails half-way leaves promises behind: they must not hide why it failed.
    const unhandled: unknown[] = [];
    const keep = (reason: unknown) => unhandled.push(reason);
    process.on("unhandledRejection", keep);
    try {
      await Promise.race([body(world), watchdog]);
      assert.deepEqual(unhandled, []);
    } finally {
      clearTimeout(timer);
      await world.end();
      process.off("unhandledRejection", keep);
    }
  };
}

/** The PluresError that `action` throws or rejects with: it has this code and explains itself. */
export async function assertRefused(code: ErrorCode, action: () => unknown): Promise<PluresError> {
  let found: unknown;
  try {
    found = await action();
  } catch (error) {
    assert(error instanceof PluresError, `not a PluresError: ${String(error)}`);
    assert(error instanceof Error);
    assert.equal(error.code, code, error.stack);
    assert(error.message.length > MESSAGE_UNITS_MIN, `too short: ${error.message}`);
    return error;
  }
  assert.fail(`expected ${code}, but it answered ${String(found)}`);
}

/** Waits until `condition` holds; the world's watchdog bounds it. */
export async function until(condition: () => unknown): Promise<void> {
  while (!(await condition())) await sleep(2);
}
