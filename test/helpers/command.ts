/** The command line, run as a user would run it. */
import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

export interface Ran {
  code: number | null;
  stdout: string;
  stderr: string;
}

/** A watchdog. */
const SECONDS_MAX = 60;
const MAIN = fileURLToPath(new URL("../../src/cli/main.js", import.meta.url));

/** Runs `pluresdb` with these arguments to its end. */
export async function pluresdb(args: string[], input = ""): Promise<Ran> {
  const child = spawn(process.execPath, [MAIN, ...args], {
    stdio: "pipe",
    timeout: SECONDS_MAX * 1000,
    killSignal: "SIGKILL",
  });
  let stdout = "";
  let stderr = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => (stdout += text));
  child.stderr.setEncoding("utf8").on("data", (text: string) => (stderr += text));
  // A program that reads nothing has gone before it could.
  child.stdin.on("error", () => {});
  child.stdin.end(input);
  const code = await new Promise<number | null>((resolve) => child.once("close", resolve));
  return { code, stdout, stderr };
}
