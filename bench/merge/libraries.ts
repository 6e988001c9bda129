/** The compared libraries. */
import { automerge } from "./automerge.ts";
import type { Library } from "./library.ts";
import { loro } from "./loro.ts";
import { pluresdb, pluresdbClient } from "./pluresdb.ts";
import { yjs } from "./yjs.ts";

export const LIBRARIES: readonly Library[] = [pluresdb, pluresdbClient, yjs, loro, automerge];
/** Positions in LIBRARIES. The bars compare OURS with PEERS, and its bytes with LORO's. */
export const OURS = LIBRARIES.indexOf(pluresdb);
export const PEERS = [yjs, loro, automerge].map((library) => LIBRARIES.indexOf(library));
export const LORO = LIBRARIES.indexOf(loro);
