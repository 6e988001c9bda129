/** The client behind a shared database: its server may be in any process, this one too. */
import { ClientBase, FAILED, FOUND } from "../client/client.ts";
import type { Connection } from "../client/connection.ts";
import type { Listener } from "../support/emitter.ts";
import type { PluresError } from "../support/error.ts";
import type { ClientEvents } from "../watch/change-events.ts";
import { EVENTS } from "../watch/live-reads.ts";
import type { Hosting } from "./hosting.ts";
import type { OpenPlan } from "./open-options.ts";
import type { OpenEvents, SharedDatabase } from "./shared-database.ts";

const EVENT_NAMES: readonly Exclude<keyof OpenEvents, keyof ClientEvents>[] = ["serving", "error"];

export class SharedClient extends ClientBase implements SharedDatabase {
  readonly #hosting: Hosting;

  constructor(connection: Connection, plan: OpenPlan, hosting: Hosting) {
    super(connection, plan.session, (_, wait) => hosting.connect(wait), EVENT_NAMES);
    this.#hosting = hosting;
  }

  get isServing(): boolean {
    return this.#hosting.isServing;
  }

  override on<Name extends keyof OpenEvents>(
    event: Name,
    listener: Listener<OpenEvents[Name]>,
  ): this {
    return super.on(event as keyof ClientEvents, listener as Listener<any>);
  }

  override off<Name extends keyof OpenEvents>(
    event: Name,
    listener: Listener<OpenEvents[Name]>,
  ): this {
    return super.off(event as keyof ClientEvents, listener as Listener<any>);
  }

  override async close(): Promise<void> {
    super.close();
    await this.#hosting.close();
  }

  override [Symbol.dispose](): void {
    void this.close();
  }

  override [FOUND](): void {
    super[FOUND]();
    if (this.isServing) this.#emit("serving", { pid: process.pid });
  }

  /** Requests that wait for a server learn why there is none. */
  override [FAILED](error: PluresError): boolean {
    this.#emit("error", { error });
    return true;
  }

  #emit<Name extends keyof OpenEvents>(name: Name, event: OpenEvents[Name]): void {
    this[EVENTS].emit(name as keyof ClientEvents, event as never);
  }
}
