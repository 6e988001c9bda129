/**
 * A real nats-server with JetStream for tests: $NATS_SERVER, the one in PATH, or one that Go's toolchain builds
 * once into the directory of temporary files. Undefined: this machine has none and cannot build it.
 */
import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

const MODULE = "github.com/nats-io/nats-server/v2@v2.12.1";
const BUILT = join(tmpdir(), "pluresdb-nats-server");
const START_MS = 30_000;

export function findNatsServer(): string | undefined {
  const named = process.env["NATS_SERVER"];
  if (named) return named;
  const has = (command: string, argument: string) => spawnSync(command, [argument]).status === 0;
  if (has("nats-server", "--version")) return "nats-server";
  const built = join(BUILT, "nats-server");
  if (existsSync(built)) return built;
  if (!has("go", "version")) return undefined;
  console.log(`building ${MODULE}`);
  const env = { ...process.env, GOBIN: BUILT };
  const { status } = spawnSync("go", ["install", MODULE], { env, stdio: "inherit" });
  return status === 0 ? built : undefined;
}

export async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await new Promise((resolve) => server.once("listening", resolve));
  const { port } = server.address() as { port: number };
  await new Promise((resolve) => server.close(resolve));
  return port;
}

export class NatsServer {
  readonly #binary: string;
  readonly directory: string;
  readonly port: number;
  #process: ChildProcess | undefined;

  constructor(binary: string, directory: string, port: number) {
    this.#binary = binary;
    this.directory = directory;
    this.port = port;
  }

  get url(): string {
    return `nats://127.0.0.1:${this.port}`;
  }

  async start(): Promise<void> {
    const options = ["-a", "127.0.0.1", "-p", `${this.port}`, "-js", "-sd", this.directory];
    this.#process = spawn(this.#binary, options, { stdio: ["ignore", "ignore", "pipe"] });
    const started = this.#process;
    let said = "";
    started.stderr!.on("data", (text: Buffer) => (said += text.toString()));
    const endMs = Date.now() + START_MS;
    while (!said.includes("Server is ready")) {
      if (started.exitCode !== null || Date.now() > endMs) throw new Error(`nats-server: ${said}`);
      await sleep(10);
    }
  }

  /** Ends it at once, as a power cut would. */
  async kill(): Promise<void> {
    const ended = this.#process;
    if (!ended || ended.exitCode !== null || ended.signalCode !== null) return;
    const gone = new Promise((resolve) => ended.once("exit", resolve));
    ended.kill("SIGKILL");
    await gone;
  }
}
