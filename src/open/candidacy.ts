/** The candidacy for a channel: of all that could serve it, one at a time tries. */
import { closeSync } from "node:fs";
import { openChannel } from "../channel/channel.ts";
import type { ConnectWait } from "../client/connection.ts";
import { claimName } from "../memory/file-lock.ts";
import { openDirectory } from "../support/open-directory.ts";
import { limitError } from "../support/system-errors.ts";

/** No channel has this name, which has a slash. */
const nameOf = (channel: string) => `${channel}/open`;

/**
 * Spares most processes the start of a server that would find the channel locked: it decides nothing,
 * the channel's lock does. Ends with `end`, or with the process.
 */
export class Candidacy {
  readonly #fd: number;

  private constructor(fd: number) {
    this.#fd = fd;
  }

  /** The candidacy, or the process that has it. Throws ERR_PERMISSION or ERR_NO_SPACE. */
  static claim(channel: string, wait: ConnectWait): Candidacy | number {
    const { group, directory } = wait;
    try {
      const fd = openDirectory(
        openChannel(channel, { group, directory, role: "server" }).directory,
      );
      const pid = claimName(fd, nameOf(channel));
      if (pid === 0) return new Candidacy(fd);
      closeSync(fd);
      return pid;
    } catch (error) {
      throw limitError(error);
    }
  }

  end(): void {
    closeSync(this.#fd);
  }
}
