// One process of the conformance run, in whichever runtime starts it. It does what the lines of its
// standard input say, and answers each with a line: {"id", "value"} or {"id", "error", "code"}.
import process from "node:process";
import { createInterface } from "node:readline";
import { actions } from "./actions.mjs";

const TAG = "@@";

export function say(message) {
  process.stdout.write(`${TAG}${JSON.stringify(message)}\n`);
}

const lines = createInterface({ input: process.stdin });
lines.on("line", async (line) => {
  const { id, name, args } = JSON.parse(line);
  try {
    const value = await actions[name](...args);
    say({ id, value: value ?? null });
  } catch (error) {
    const { code = "none", message, stack } = error ?? {};
    say({ id, error: String(stack ?? message ?? error), code });
  }
});
// Its end closes what is open: without work left the process ends by itself.
lines.on("close", () => actions.end());
say({ id: 0, value: process.pid });
