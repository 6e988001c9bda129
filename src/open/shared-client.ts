/** The client behind a shared database: its server may be in any process, this one too. */
import { ClientBase, FAILED, FOUND, type IPCClient } from "../client/client.ts";
import type { Connection } from "../client/connection.ts";
import { type Facts, inspectable } from "../support/inspectable.ts";
import type { PluresError } from "../support/error.ts";
import type { ClientEvents } from "../watch/change-events.ts";
import { EVENTS } from "../watch/live-reads.ts";
import type { Hosting } from "./hosting.ts";
import type { OpenPlan } from "./open-options.ts";
import type { OpenEvents } from "./shared-database.ts";

/** The facts of a client. */
const { toJSON } = ClientBase.prototype as unknown as { toJSON(this: IPCClient): Facts };
const EVENT_NAMES: readonly Exclude<keyof OpenEvents, keyof ClientEvents>[] = ["serving", "error"];

/** A `SharedDatabase`, whose events the declarations of a client do not have. */
export class SharedClient extends ClientBase {
  static {
    inspectable(this.prototype, "SharedDatabase", (db) => {
      const facts = toJSON.call(db);
      return facts["state"] === "closed" ? facts : { ...facts, isServing: db.isServing };
    });
  }

  readonly #hosting: Hosting;

  constructor(connection: Connection, plan: OpenPlan, hosting: Hosting) {
    super(connection, plan.session, (_, wait) => hosting.connect(wait), EVENT_NAMES);
    this.#hosting = hosting;
  }

  get isServing(): boolean {
    return this.#hosting.isServing;
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
