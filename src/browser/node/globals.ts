/** Globals of Node.js that a page lacks: esbuild puts them where a module uses them. */
export { Buffer } from "./buffer.ts";
export { process } from "./process.ts";
