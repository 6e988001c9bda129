/** The lock of a channel: of all processes, one may serve it. */
import { performance } from "node:perf_hooks";
import { setTimeout as sleep } from "node:timers/promises";
import { WELCOME_BYTES, WELCOME_FDS } from "../../assembly/layout/slot.ts";
import type { ChannelPaths } from "../channel/channel.ts";
import { welcomePid } from "../channel/welcome.ts";
import type { Native } from "../memory/native.ts";
import { PluresError } from "../support/error.ts";
import { holderName, isLimit, limitError } from "../support/system-errors.ts";

/** How long a lock without a server is waited for: its holder starts or dies. */
const DYING_MS = 1000;
const DYING_POLL_MS = 5;
const GREET_MS = 100;

/**
 * Locks the channel; the lock lasts until the returned descriptor is closed. A dying server's
 * clients see its hang-up some moments before its socket is gone and its lock is free: this waits
 * for both. Rejects with ERR_CHANNEL_IN_USE or ERR_PERMISSION.
 */
export async function lockChannel(
  native: Native,
  paths: ChannelPaths,
  channel: string,
): Promise<number> {
  const deadlineMs = performance.now() + DYING_MS;
  // Ends with the lock, or with an error at the deadline.
  for (;;) {
    const lock = tryLock(native, paths.lock);
    const served = await servedBy(native, paths.socket);
    if (lock.fd !== undefined) {
      if (served === undefined) return lock.fd;
      // The lock file was removed, as cleaners of /tmp do: its holder still serves.
      native.close(lock.fd);
    } else if (served === undefined && performance.now() < deadlineMs) {
      await sleep(DYING_POLL_MS);
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

function tryLock(native: Native, path: string): ReturnType<Native["lock"]> {
  try {
    return native.lock(path);
  } catch (cause) {
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
async function servedBy(native: Native, path: string): Promise<number | undefined> {
  let fd: number;
  try {
    fd = native.connect(path);
  } catch {
    return undefined;
  }
  const received = await native.receive(fd, WELCOME_BYTES, WELCOME_FDS, GREET_MS).catch(() => {});
  for (const shared of received?.fds ?? []) native.close(shared);
  native.close(fd);
  return received ? welcomePid(received.bytes) : undefined;
}
