/** A socket's file, or a pipe: made aside, put back after cleaners removed it, removed at the end. */
import { type Stats, chmodSync, chownSync, lstatSync, renameSync, rmSync } from "node:fs";
import type { Server } from "node:net";
import { HAS_PIPES } from "../channel/channel.ts";
import { PluresError } from "../support/error.ts";
import { isLimit, limitError } from "../support/system-errors.ts";

const SOCKET_MODE = 0o600;
const GROUP_SOCKET_MODE = 0o660;

export class SocketFile {
  readonly #create: () => Server;
  readonly #group: number | undefined;
  #server: Server | undefined;
  #path = "";
  /** The file, as it was made. */
  #file: Stats | undefined;
  #isOver = false;

  /** For this user and the members of `group`. `create` makes a server that accepts. */
  constructor(group: number | undefined, create: () => Server) {
    this.#group = group;
    this.#create = create;
  }

  /**
   * Listens at `path`. The caller holds the channel's lock, so a socket that exists is left over.
   * Throws ERR_PERMISSION.
   */
  async listen(path: string): Promise<void> {
    try {
      await this.#listen(path);
    } catch (cause) {
      if (isLimit((cause as NodeJS.ErrnoException).code)) throw limitError(cause);
      throw new PluresError(
        "ERR_PERMISSION",
        `The socket ${path} cannot be made (${(cause as Error).message}); nothing is served. ` +
          "Remove what has its name, or correct the directory's owner and mode.",
        { cause },
      );
    }
  }

  /** Makes the socket again unless it is at `path`. */
  async restore(path: string): Promise<void> {
    if (!this.#isOver && !this.#isAt(path)) await this.#listen(path);
  }

  async #listen(path: string): Promise<void> {
    const server = this.#create();
    try {
      if (HAS_PIPES) await bind(server, path);
      else await this.#bindAside(server, path);
    } catch (error) {
      server.close();
      throw error;
    }
    this.#server?.close();
    this.#server = server;
    this.#path = path;
    this.#file = HAS_PIPES ? undefined : lstatSync(path);
  }

  /** Makes the socket aside, and then gives it the name in place of what has it. */
  async #bindAside(server: Server, path: string): Promise<void> {
    const aside = path.replace(/sock$/, "new").replace(/stream$/, "next");
    rmSync(aside, { force: true });
    await bind(server, aside);
    if (this.#group !== undefined) chownSync(aside, process.geteuid!(), this.#group);
    chmodSync(aside, this.#group === undefined ? SOCKET_MODE : GROUP_SOCKET_MODE);
    if (this.#isOver) throw new Error("closed before it listened");
    renameSync(aside, path);
  }

  /** Accepts no clients from now on. Another server's socket stays. */
  unlisten(): void {
    this.#isOver = true;
    this.#server?.close();
    if (HAS_PIPES || !this.#path) return;
    try {
      if (this.#isAt(this.#path)) rmSync(this.#path, { force: true });
    } catch {
      // This process gave up its rights there: the next server replaces what is left.
    }
  }

  /** A pipe's name ends with the server only. */
  #isAt(path: string): boolean {
    if (HAS_PIPES) return this.#server !== undefined;
    const found = lstatSync(path, { throwIfNoEntry: false });
    return found !== undefined && found.ino === this.#file?.ino && found.dev === this.#file.dev;
  }
}

async function bind(server: Server, path: string): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    // Stays: a connection that cannot be accepted later fails on the client's side only.
    server.on("error", reject);
    // In a cluster's worker too: in its first process the path leads elsewhere.
    server.listen({ path, exclusive: true }, () => resolve());
  });
}
