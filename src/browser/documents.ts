/** Documents in a page, in place of `documents/open.ts`. */
import { PluresError } from "../support/error.ts";

export function openDoc(): never {
  throw new PluresError(
    "ERR_UNSUPPORTED_PLATFORM",
    "Documents need Node.js; nothing was changed. In a page store the fields of a node, which merge, " +
      "or use loro-crdt itself and put its updates as bytes.",
  );
}
