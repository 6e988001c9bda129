/** Why a store's directory or file cannot be opened, as the errors of this package. */
import { basename } from "node:path";
import { type ErrorCode, PluresError } from "../support/error.ts";
import { isLimit, remedyOf } from "../support/system-errors.ts";
import { VERSION } from "./lmdb-format.ts";
import { FileDamage, UnreadableVersion } from "./lmdb-walk.ts";

const FORBIDDEN = new Set("EACCES EPERM EROFS ELOOP EISDIR ENOTDIR EEXIST ENAMETOOLONG".split(" "));
/** LMDB's own errors have this code, and one of them says that the version is another one. */
const LMDB_CODE = "LMDB";
const LMDB_VERSION_MISMATCH = 30_794;

/** The error of opening the directory, or a file in it. */
export function cannotOpen(directory: string, cause: unknown): PluresError {
  if (cause instanceof PluresError) return cause;
  const { code, errno, message, path, syscall } = cause as NodeJS.ErrnoException;
  const isOther = cause instanceof UnreadableVersion || errno === LMDB_VERSION_MISMATCH;
  if (isOther) {
    return new PluresError(
      "ERR_VERSION_MISMATCH",
      `The file of the store in ${directory} cannot be read: ${message}, and this LMDB reads ` +
        `version ${VERSION}. Nothing was changed. Open it with the pluresdb-ipc that wrote it.`,
    );
  }
  if (cause instanceof FileDamage || code === LMDB_CODE) {
    return new PluresError(
      "ERR_CORRUPT",
      `The file of the store in ${directory} is damaged: ${message}. Nothing was changed. ` +
        "Restore a backup; `pluresdb-ipc doctor` exports the readable nodes.",
      { cause },
    );
  }
  const what = syscall ? `${code}, ${syscall} ${path ? basename(path) : ""}`.trim() : message;
  return new PluresError(
    openCode(code),
    `The store in ${directory} cannot be opened (${what}). Nothing was changed. ${remedyOf(code)}`,
    { cause },
  );
}

function openCode(code: string | undefined): ErrorCode {
  if (FORBIDDEN.has(code!)) return "ERR_PERMISSION";
  return isLimit(code) ? "ERR_NO_SPACE" : "ERR_NOT_DURABLE";
}
