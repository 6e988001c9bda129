/** Runs a program that a test has as a function: see `../program.ts`. */
import * as tools from "./tools.ts";

export type Tools = typeof tools;
export type Body<Args> = (tools: Tools, args: Args) => unknown;

const [text, args] = process.argv.slice(2) as [string, string];
const body = new Function(`return (${text});`)() as Body<unknown>;
await body(tools, JSON.parse(args));
