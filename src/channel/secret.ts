/**
 * The secret of a channel, in a file that only the user's own processes can read.
 *
 * A named pipe can be opened by other users of the machine, so client and server prove to each other that
 * they know the secret: each sends a challenge, and gets its HMAC with the secret and the sender's role.
 * The secret itself never leaves the process. A process that took the pipe's name after the server's end
 * learns nothing that it could use, and can prove nothing.
 *
 * The server makes the file once, while it holds the channel's lock: so one process writes it at a time.
 */
import { createHmac, randomBytes, timingSafeEqual } from "node:crypto";
import * as fs from "node:fs";
import { PluresError } from "../support/error.ts";
import { isLimit, limitError } from "../support/system-errors.ts";
import { type ChannelPaths, HAS_PIPES } from "./channel.ts";

const SECRET_BYTES = 32;
export const CHALLENGE_BYTES = 32;
const FILE_MODE = 0o600;
const OTHERS = 0o077;

/** Whether the secret decides who may connect. Elsewhere than on Windows only tests say so. */
export const IS_SECRET_USED = HAS_PIPES || process.env["PLURESDB_IPC_SECRET"] === "on";

export type Role = "server" | "client";

/** The secret of the channel that this process has locked; made if there is none. */
export function makeSecret(paths: ChannelPaths): Buffer {
  const found = readSecret(paths);
  if (found) return found;
  const secret = randomBytes(SECRET_BYTES);
  const aside = `${paths.secret}.new`;
  try {
    // Under another name first: a client must not read half of it.
    fs.rmSync(aside, { force: true });
    fs.writeFileSync(aside, secret, { flag: "wx", mode: FILE_MODE, flush: true });
    fs.renameSync(aside, paths.secret);
  } catch (cause) {
    throw unusable(paths.secret, cause);
  }
  return secret;
}

/** Undefined: no server has made one yet. Throws ERR_PERMISSION for a file that others may know. */
export function readSecret({ secret: file }: ChannelPaths): Buffer | undefined {
  let fd = -1;
  try {
    fd = fs.openSync(file, fs.constants.O_RDONLY | (fs.constants.O_NOFOLLOW ?? 0));
    const status = fs.fstatSync(fd);
    const user = process.geteuid?.();
    const isPrivate = user === undefined || (status.uid === user && !(status.mode & OTHERS));
    const secret = isPrivate && status.isFile() ? fs.readFileSync(fd) : undefined;
    if (secret?.length === SECRET_BYTES) return secret;
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw unusable(file, cause);
  } finally {
    if (fd >= 0) fs.closeSync(fd);
  }
  throw unusable(file, undefined);
}

export function newChallenge(): Buffer {
  return randomBytes(CHALLENGE_BYTES);
}

/** The answer of the process in `role` to the other's challenge. */
export function proofOf(secret: Buffer, role: Role, challenge: Uint8Array): Buffer {
  return createHmac("sha256", secret).update(role).update(challenge).digest();
}

/** Whether `proof` is that answer. */
export function isProof(
  proof: Uint8Array,
  secret: Buffer,
  role: Role,
  challenge: Uint8Array,
): boolean {
  const expected = proofOf(secret, role, challenge);
  return proof.length === expected.length && timingSafeEqual(proof, expected);
}

function unusable(file: string, cause: unknown): unknown {
  const { code } = (cause ?? {}) as NodeJS.ErrnoException;
  if (isLimit(code)) return limitError(cause);
  return new PluresError(
    "ERR_PERMISSION",
    `The channel's secret ${file} cannot be used (${code ?? "it is not private, or damaged"}); expected ` +
      `a file of this user with ${SECRET_BYTES} bytes and mode 600. Nothing was sent. Remove it while ` +
      "no server runs: the next one makes it again.",
    { cause },
  );
}
