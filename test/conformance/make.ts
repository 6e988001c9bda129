/** Writes the conformance vectors: `npm run vectors`, after a change that means to change them. */
import { writeFileSync } from "node:fs";
import { runVectors } from "../helpers/vectors.ts";
import { CASES } from "./cases.ts";

const FOLDER = new URL("../../../test/conformance/", import.meta.url);

/** The text of a file: a step a line. */
export function textOf(name: string): string {
  const vectors = CASES[name]!;
  const steps = runVectors(vectors, false).map((step) => `  ${JSON.stringify(step)}`);
  return `{ "stores": ${vectors.stores}, "steps": [\n${steps.join(",\n")}\n] }\n`;
}

if (import.meta.url === `file://${process.argv[1]}`) {
  for (const name of Object.keys(CASES))
    writeFileSync(new URL(`${name}.json`, FOLDER), textOf(name));
}
