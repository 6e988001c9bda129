/** What the doctor found. */
import { EXIT_FAILED, print, styled } from "./output.ts";

export interface Finding {
  check: string;
  ok: boolean;
  found: string;
}

/** Prints the findings; a failed one makes the exit code 1. */
export function report(findings: Finding[], json: boolean | undefined): void {
  const width = Math.max(...findings.map(({ check }) => check.length));
  for (const { check, ok, found } of findings) {
    const mark = ok ? styled("green", "✓", process.stdout) : styled("red", "✗", process.stdout);
    print(json ? JSON.stringify({ check, ok, found }) : `${mark} ${check.padEnd(width)}  ${found}`);
  }
  if (findings.some(({ ok }) => !ok)) process.exitCode = EXIT_FAILED;
}
