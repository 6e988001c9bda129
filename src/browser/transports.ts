/** In place of `client/transports.ts`: a page connects by ports and WebSockets alone. */
import { PluresError } from "../support/error.ts";

export function connectBy(): never {
  throw new PluresError(
    "ERR_UNSUPPORTED_PLATFORM",
    "A page cannot connect to a channel by its name. Nothing was opened. Use open({ port }) or open({ url }).",
  );
}
