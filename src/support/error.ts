/**
 * The one error class. Its `code` is stable. Its message says what failed, what still holds and what
 * to do.
 */

export type ErrorCode =
  | "ERR_ABORTED"
  | "ERR_BAD_CHANNEL"
  | "ERR_BAD_DELTA"
  | "ERR_BAD_ID"
  | "ERR_BAD_OPTION"
  | "ERR_BAD_UPDATE"
  | "ERR_BAD_VALUE"
  | "ERR_CHANNEL_IN_USE"
  | "ERR_CLOSED"
  | "ERR_CONFLICT"
  | "ERR_CORRUPT"
  | "ERR_ENGINE_FAILED"
  | "ERR_FUTURE_STAMP"
  | "ERR_MISSING_PACKAGE"
  | "ERR_NOT_DURABLE"
  | "ERR_NOT_FOUND"
  | "ERR_NO_SERVER"
  | "ERR_NO_SPACE"
  | "ERR_PERMISSION"
  | "ERR_PORT_IN_USE"
  | "ERR_RESYNC_REQUIRED"
  | "ERR_SERVER_GONE"
  | "ERR_STORE_IN_USE"
  | "ERR_STORE_MISMATCH"
  | "ERR_TIMEOUT"
  | "ERR_TOO_MANY_CLIENTS"
  | "ERR_TRIMMED"
  | "ERR_UNSUPPORTED_PLATFORM"
  | "ERR_VALUE_TOO_LARGE"
  | "ERR_VERSION_MISMATCH";

export interface ErrorDetails {
  cause?: unknown;
  pid?: number;
  id?: string;
  current?: { data: any; version: number } | undefined;
  item?: number;
  issues?: readonly SchemaIssue[];
}

/** One thing that a schema finds wrong with a value. */
export interface SchemaIssue {
  /** The problem, in words. */
  readonly message: string;
  /** Where: names of fields and indexes of elements, each perhaps as an object's `key`. */
  readonly path?: readonly (PropertyKey | { readonly key: PropertyKey })[] | undefined;
}

/** Registered, so that `instanceof` holds across two copies of the package in one process. */
const BRAND = Symbol.for("pluresdb-ipc.PluresError");

/** Arguments are checked some calls below the program's: its own line is among those of the stack. */
const STACK_CALLS = 30;

/** Every error of this package: a stable `code`, and a message that says what still holds. */
export class PluresError extends Error {
  override readonly name = "PluresError";
  /** What failed, for programs. `docs/TROUBLESHOOTING.md` has an entry for each. */
  readonly code: ErrorCode;
  /** Where the package's documentation has this code. An uncaught error prints it. */
  readonly help: string;
  /** With ERR_CHANNEL_IN_USE and ERR_STORE_IN_USE: the process that uses it. */
  declare readonly pid?: number;
  /** With ERR_CONFLICT: the node's id. */
  declare readonly id?: string;
  /**
   * With ERR_CONFLICT: the node's data and version; undefined: the node does not exist. Not
   * enumerable: a program that logs the error logs no data.
   */
  declare readonly current?: { data: any; version: number } | undefined;
  /** With a refused batch: the index of the item that was refused. */
  declare readonly item?: number;
  /** With ERR_BAD_VALUE of a schema: all that it finds wrong. */
  declare readonly issues?: readonly SchemaIssue[];

  constructor(code: ErrorCode, message: string, details?: ErrorDetails) {
    const { stackTraceLimit } = Error;
    if (stackTraceLimit > 0) Error.stackTraceLimit = Math.max(stackTraceLimit, STACK_CALLS);
    super(message, details?.cause === undefined ? undefined : { cause: details.cause });
    Error.stackTraceLimit = stackTraceLimit;
    this.code = code;
    this.help = `docs/TROUBLESHOOTING.md#${code.toLowerCase()}`;
    for (const [name, value] of Object.entries(details ?? {})) {
      if (name === "current") setCurrent(this, value);
      else if (name !== "cause" && value !== undefined) Object.assign(this, { [name]: value });
    }
    Object.defineProperty(this, BRAND, { value: true });
  }

  static override [Symbol.hasInstance](value: unknown): boolean {
    return typeof value === "object" && value !== null && BRAND in value;
  }
}

/** Adds the data that a conflict met, where neither console.log nor JSON shows it. @internal */
export function setCurrent(error: PluresError, current: unknown): void {
  Object.defineProperty(error, "current", { value: current, configurable: true });
}
