/** The lock of a channel: of all processes, one may serve it. */
import { performance } from "node:perf_hooks";
import { connect } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import type { ChannelPaths } from "../channel/channel.ts";
import { welcomePid } from "../channel/welcome.ts";
import { type Locked, lockFile, unlockFile } from "../memory/file-lock.ts";
import { nativeOrNone } from "../memory/native.ts";
import { PluresError } from "../support/error.ts";
import { holderName, isLimit, limitError } from "../support/system-errors.ts";

/** How long a lock without a server is waited for: its holder starts or dies. */
const DYING_MS = 1000;
const DYING_POLL_MS = 5;
/** Without the addon each try may start a program. */
const DYING_POLL_BARE_MS = 50;
const GREET_MS = 100;

/**
 * Locks the channel; the lock lasts until the returned descriptor is closed. A dying server's
 * clients see its hang-up some moments before its socket is gone and its lock is free: this waits
 * for both. Rejects with ERR_CHANNEL_IN_USE or ERR_PERMISSION.
 */
export async function lockChannel(paths: ChannelPaths, channel: string): Promise<number> {
  const deadlineMs = performance.now() + DYING_MS;
  const pollMs = nativeOrNone() ? DYING_POLL_MS : DYING_POLL_BARE_MS;
  // Ends with the lock, or with an error at the deadline.
  for (;;) {
    const lock = tryLock(paths.lock);
    const served = await servedBy(paths.socket);
    if (lock.fd !== undefined) {
      if (served === undefined) return lock.fd;
      // The lock file was removed, as cleaners of /tmp do: its holder still serves.
      unlockFile(lock.fd);
    } else if (served === undefined && performance.now() < deadlineMs) {
      await sleep(pollMs);
      continue;
    }
    throw inUse(channel, served ?? lock.pid ?? 0);
  }
}

export function inUse(channel: string, pid: number): PluresError {
  return new PluresError(
    "ERR_CHANNEL_IN_USE",
    `The channel "${channel}" is served by ${holderName(pid)}, which is unaffected. Connect as a ` +
      "client, stop that process, or choose another channel.",
    { pid },
  );
}

function tryLock(path: string): Locked {
  try {
    return lockFile(path);
  } catch (cause) {
    if (cause instanceof PluresError) throw cause;
    const { code } = cause as NodeJS.ErrnoException;
    if (isLimit(code)) throw limitError(cause);
    throw new PluresError(
      "ERR_PERMISSION",
      `The lock file ${path} cannot be used (${code}); expected a regular file of this user with ` +
        "mode 600. Remove what has its name.",
      { cause },
    );
  }
}

/** The process that serves at `path`. A dying one may still accept, but sends no welcome. */
function servedBy(path: string): Promise<number | undefined> {
  return new Promise((resolve) => {
    const socket = connect(path);
    const end = (pid?: number) => {
      socket.destroy();
      resolve(pid);
    };
    socket.setTimeout(GREET_MS, end);
    // The system closes the descriptors that come with it, as no process receives them.
    socket.once("data", (bytes) => end(welcomePid(bytes)));
    socket.once("error", () => end()).once("close", () => end());
  });
}
