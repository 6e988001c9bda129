/** Permissions of Deno, which throws its own error from whichever call needs one. */
import { PluresError } from "./error.ts";

/** What each such error says, and with it the flag. */
const REFUSAL = /^Requires .* access\b.*/;
/** An error is the cause of a later one, some times. */
const CAUSES_MAX = 8;

/** What `action` returns or resolves to; if Deno refuses it a permission, throws ERR_PERMISSION. */
export function permitted<Result>(action: () => Result): Result {
  try {
    const result = action();
    if (!(result instanceof Promise)) return result;
    return result.catch((error: unknown) => {
      throw refusalOr(error);
    }) as Result;
  } catch (error) {
    throw refusalOr(error);
  }
}

/** Whether Deno refused a permission. */
export function isRefusal(error: unknown): boolean {
  return refusalOr(error) !== error;
}

function refusalOr(error: unknown): unknown {
  const { deno } = process.versions as { deno?: string };
  if (deno === undefined) return error;
  let found = error as { message?: unknown; cause?: unknown } | undefined;
  for (let causes = 0; found && causes < CAUSES_MAX; causes++, found = found.cause as never) {
    const refusal = REFUSAL.exec(String(found.message))?.[0];
    if (refusal !== undefined) return refused(refusal, error);
  }
  return error;
}

function refused(refusal: string, cause: unknown): PluresError {
  return new PluresError(
    "ERR_PERMISSION",
    `Deno refused a permission: ${refusal}. Nothing was changed. A client and a store in memory need ` +
      "--allow-env, --allow-ffi, --allow-read and --allow-sys; a server and a store with a path need " +
      "--allow-all.",
    { cause },
  );
}
