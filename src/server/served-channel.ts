/**
 * The channel of a running server: its lock and its socket, in a directory that it holds.
 *
 * Cleaners of temporary files remove them while they are in use. So the directory itself has a
 * claim by the channel's name: no second server starts beside the first. The first one puts back
 * what is missing, and removes only what is its own.
 */
import { closeSync } from "node:fs";
import { clearInterval, setInterval } from "node:timers";
import { type ChannelPaths, openChannel, throughDescriptor } from "../channel/channel.ts";
import { IS_SECRET_USED, makeSecret } from "../channel/secret.ts";
import { claimName, isAt, lockFile, unlockFile } from "../memory/file-lock.ts";
import { openDirectory } from "../support/open-directory.ts";
import { limitError } from "../support/system-errors.ts";
import { inUse, lockChannel } from "./channel-lock.ts";

/** A look takes some ten microseconds. */
const LOOK_MS = 500;

/** What accepts connections on the sockets of a channel. */
export interface ChannelListener {
  listen(paths: ChannelPaths, group: number | undefined): Promise<void>;
  /** Makes the sockets again that are not at their paths. */
  restore(paths: ChannelPaths): Promise<void>;
  unlisten(): void;
}

/** The directory of a channel, by its descriptor. */
interface Place extends ChannelPaths {
  path: string;
  fd: number;
}

export class ServedChannel {
  readonly #channel: string;
  readonly #group: number | undefined;
  #place: Place;
  #lockFd = -1;
  #listener: ChannelListener | undefined;
  #timer: NodeJS.Timeout | undefined;
  #isLooking = false;

  private constructor(channel: string, group: number | undefined) {
    this.#channel = channel;
    this.#group = group;
    this.#place = this.#open();
  }

  /** Locks the channel. Rejects with ERR_CHANNEL_IN_USE, ERR_PERMISSION or ERR_NO_SPACE. */
  static async lock(channel: string, group: number | undefined): Promise<ServedChannel> {
    let served: ServedChannel | undefined;
    try {
      served = new ServedChannel(channel, group);
      served.#lockFd = await lockChannel(served.#place, channel);
      const pid = claimName(served.#place.fd, channel);
      if (pid !== 0) throw inUse(channel, pid);
      return served;
    } catch (error) {
      served?.release();
      throw limitError(error);
    }
  }

  /** Listens on the channel's socket, and puts it back from then on. Throws ERR_PERMISSION. */
  async listen(listener: ChannelListener): Promise<void> {
    this.#listener = listener;
    await listener.listen(this.#place, this.#group);
    if (this.#listener !== listener) return;
    this.#timer = setInterval(() => void this.#look(), LOOK_MS).unref();
  }

  /** Accepts no clients from now on. */
  unlisten(): void {
    clearInterval(this.#timer);
    this.#listener?.unlisten();
    this.#listener = undefined;
  }

  /** What mirrors have to know; undefined: rights of the socket decide. Throws ERR_PERMISSION. */
  secret(): Buffer | undefined {
    return IS_SECRET_USED ? makeSecret(this.#place) : undefined;
  }

  /** Leaves the channel to the next server. */
  release(): void {
    if (this.#lockFd >= 0) unlockFile(this.#lockFd);
    if (this.#place.fd >= 0) closeSync(this.#place.fd);
    this.#lockFd = this.#place.fd = -1;
  }

  /** Its paths lead through the descriptor: they are short, and stay in the directory. */
  #open(): Place {
    const paths = openChannel(this.#channel, { group: this.#group, role: "server" });
    const path = paths.directory;
    const fd = openDirectory(path);
    return { ...throughDescriptor(paths, fd), path, fd };
  }

  async #look(): Promise<void> {
    if (this.#isLooking) return;
    this.#isLooking = true;
    try {
      if (this.#hasPlace() && this.#hasLock()) await this.#listener?.restore(this.#place);
    } catch {
      // The next look may succeed.
    }
    this.#isLooking = false;
  }

  /** Makes the directory again if it is gone. False if another server has it. */
  #hasPlace(): boolean {
    if (isAt(this.#place.path, this.#place.fd)) return true;
    const fresh = this.#open();
    if (claimName(fresh.fd, this.#channel) !== 0) {
      closeSync(fresh.fd);
      return false;
    }
    closeSync(this.#place.fd);
    this.#place = fresh;
    return true;
  }

  /** Makes the lock file again if it is gone. False if another server has it. */
  #hasLock(): boolean {
    const { lock } = this.#place;
    if (isAt(lock, this.#lockFd)) return true;
    const { fd } = lockFile(lock);
    if (fd === undefined) return false;
    unlockFile(this.#lockFd);
    this.#lockFd = fd;
    return true;
  }
}
