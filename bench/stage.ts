/** A stage: peers with a server process and connected client processes each. */
import { mkdtempSync } from "node:fs";
import { join } from "node:path";
import { Child } from "./child.ts";
import type { ConnectRequest, MeasureRequest } from "./handlers.ts";
import { medianLatency } from "./latency.ts";
import type { Measurement, Work } from "./measure.ts";
import { type PeerName, peerEntry } from "./peers/index.ts";
import type { Durability, OperationName } from "./peers/peer.ts";

export interface Scene {
  peers: readonly PeerName[];
  /** A name that `datasetNamed` knows. */
  dataset: string;
  /** Client processes of each peer. Default: 1. */
  clients?: number;
  durability?: Durability;
}

const PROCESS = new URL("./peer-process.js", import.meta.url);
const LACKING = "has no such operation";

export class Stage {
  readonly scene: Scene;
  readonly contenders: Performer[];

  private constructor(scene: Scene, contenders: Performer[]) {
    this.scene = scene;
    this.contenders = contenders;
  }

  static async open(scene: Scene): Promise<Stage> {
    const directory = mkdtempSync(join(process.env.PLURESDB_IPC_DIR!, "stage-"));
    const contenders = scene.peers.map((peer) => new Performer(peer, scene, directory));
    await Promise.all(contenders.map((contender) => contender.start()));
    return new Stage(scene, contenders);
  }

  contender(peer: PeerName): Performer {
    return this.contenders.find((contender) => contender.peer === peer)!;
  }

  async close(): Promise<void> {
    await Promise.all(this.contenders.map((contender) => contender.end()));
  }
}

/** A peer's client processes, which measure trials. */
export class Contender {
  readonly peer: PeerName;
  readonly clients: Child[];

  constructor(peer: PeerName, clients: Child[]) {
    this.peer = peer;
    this.clients = clients;
  }

  /** Why it cannot do the operation; undefined: it can. */
  async refusal(operation: OperationName): Promise<string | undefined> {
    const knows = await this.clients[0]!.request<boolean>("knows", operation);
    return knows ? undefined : LACKING;
  }

  /** All its clients together: the sum of their rates, and the median of their latencies. */
  async measure(work: Work, budgetMs: number): Promise<Measurement> {
    const request: MeasureRequest = { work, budgetMs };
    const measured = await Promise.all(
      this.clients.map((client) => client.request<Measurement>("measure", request)),
    );
    const sum: Measurement = {};
    for (const key of ["operations", "opsPerSecond", "steadyPerSecond"] as const) {
      const numbers = measured.flatMap((one) => one[key] ?? []);
      if (numbers.length > 0) sum[key] = numbers.reduce((total, number) => total + number, 0);
    }
    const latencies = measured.flatMap(({ latency }) => latency ?? []);
    if (latencies.length > 0) sum.latency = medianLatency(latencies);
    return sum;
  }
}

/** A contender that starts its processes. */
export class Performer extends Contender {
  readonly #arguments: string[];
  readonly #clientCount: number;
  #missing: string | undefined;
  #address = "";
  server: Child | undefined;

  constructor(peer: PeerName, scene: Scene, directory: string) {
    super(peer, []);
    this.#clientCount = scene.clients ?? 1;
    this.#arguments = [peer, scene.dataset, scene.durability ?? "memory", directory];
  }

  get isThere(): boolean {
    return this.#missing === undefined;
  }

  get missing(): string | undefined {
    return this.#missing;
  }

  /** A peer that does not start is missing, and the rest goes on without it. */
  async start(): Promise<void> {
    try {
      this.#missing = await peerEntry(this.peer).missing?.();
      if (this.#missing) return;
      this.server = new Child(PROCESS, "server", ...this.#arguments);
      this.#address = await this.server.request<string>("serve");
      const shares = Array.from({ length: this.#clientCount }, (_, i) => i / this.#clientCount);
      await Promise.all(shares.map((share) => this.addClient(share)));
      await this.clients[0]?.request("check");
    } catch (error) {
      this.#missing = `failed: ${(error as Error).message}`;
    }
  }

  /** Starts one more client process. `connectMs`: the time of its `connect`. */
  async addClient(share = 0): Promise<{ client: Child; connectMs: number }> {
    const client = new Child(PROCESS, "client", ...this.#arguments);
    this.clients.push(client);
    const request: ConnectRequest = { address: this.#address, share };
    return { client, connectMs: await client.request<number>("connect", request) };
  }

  override async refusal(operation: OperationName): Promise<string | undefined> {
    return this.#missing ?? super.refusal(operation);
  }

  async end(): Promise<void> {
    await Promise.all(this.clients.map((client) => client.end()));
    await this.server?.end();
  }
}
