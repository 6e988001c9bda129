/** The surroundings of a test: its own channel and rendezvous directory, which end with it. */
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

/** A watchdog for tests that hang. No test should come near it. */
const SECONDS_MAX = 200 * PATIENCE;
const MESSAGE_UNITS_MIN = 40;

export class World {
  readonly channel = `test-${randomBytes(6).toString("hex")}`;
  readonly directory = mkdtempSync(join(tmpdir(), "pluresdb-test-"));
  readonly #programs: Program[] = [];
  readonly #clients: IPCClient[] = [];
  readonly #servers: IPCServer[] = [];

  /** Starts a program in a separate process. `program.ts` says what it can use. */
  start<Args>(body: Body<Args>, args: Args, env?: NodeJS.ProcessEnv): Program {
    const program = Program.start(body, args, env);
    this.#programs.push(program);
    return program;
  }

  /** Starts a server in a separate process. Resolves when clients can connect to it. */
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

  /** Starts a server in the process of the test. */
  async serveHere(store = new CrdtStore(), options: ServerOptions = {}): Promise<IPCServer> {
    return this.server(store, options).start();
  }

  /** The same server, not yet started. */
  server(store: CrdtStore, options?: ServerOptions, channel = this.channel): IPCServer {
    const server = new IPCServer(channel, store, { signals: false, ...options });
    this.#servers.push(server);
    return server;
  }

  /** Connects a client in the process of the test. */
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

/** Runs a test in a new world. `PLURESDB_IPC_DIR` is the directory of the world. */
export function inWorld(body: (world: World) => Promise<void>): () => Promise<void> {
  return async () => {
    const world = new World();
    process.env["PLURESDB_IPC_DIR"] = world.directory;
    let timer: NodeJS.Timeout | undefined;
    const watchdog = new Promise<never>((_, reject) => {
      const late = () => reject(new Error(`the test took more than ${SECONDS_MAX} s`));
      timer = setTimeout(late, SECONDS_MAX * 1000);
    });
    // A test that fails half-way leaves promises behind, which must not hide its error.
    const unhandled: unknown[] = [];
    const collect = (reason: unknown) => unhandled.push(reason);
    process.on("unhandledRejection", collect);
    try {
      await Promise.race([body(world), watchdog]);
      assert.deepEqual(unhandled, []);
    } finally {
      clearTimeout(timer);
      await world.end();
      process.off("unhandledRejection", collect);
    }
  };
}

/** Returns the PluresError of `action`, which must have this code and a message of some length. */
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

/** Waits until `condition` holds. The watchdog of the world bounds it. */
export async function until(condition: () => unknown): Promise<void> {
  while (!(await condition())) await sleep(2);
}
