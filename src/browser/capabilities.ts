/** What a store in a page can do, in place of `database/capabilities.ts`. */
import type { Capabilities } from "../database/database.ts";

export const EVERYTHING: Capabilities = Object.freeze({ sync: true, documents: false });
