/** What a database can do in Node.js. In a page `browser/capabilities.ts` stands in its place. */
import type { Capabilities } from "./database.ts";

/** @internal */
export const EVERYTHING: Capabilities = Object.freeze({ sync: true, documents: true });
