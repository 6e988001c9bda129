/** The progress of a run: one line on a terminal, nothing elsewhere. */
import { dim } from "./table.ts";

/** Faster updates are invisible. */
const SHOWN_MS = 50;
const ERASE_LINE = "\r\u001b[2K";

export class ProgressLine {
  readonly #stream = process.stderr;
  readonly #startedMs = performance.now();
  #shownMs = 0;
  #prefix = "";

  /** From now on `prefix` precedes each text. */
  head(prefix: string): void {
    this.#prefix = prefix;
  }

  show(text: string): void {
    const nowMs = performance.now();
    if (!this.#stream.isTTY || nowMs - this.#shownMs < SHOWN_MS) return;
    this.#shownMs = nowMs;
    const parts = [clock(nowMs - this.#startedMs), this.#prefix, text];
    const line = parts.filter((part) => part !== "").join("  ");
    this.#stream.write(ERASE_LINE + dim(line.slice(0, (this.#stream.columns ?? 80) - 1)));
  }

  clear(): void {
    if (this.#stream.isTTY) this.#stream.write(ERASE_LINE);
    this.#shownMs = 0;
  }
}

export function clock(ms: number): string {
  const seconds = Math.floor(ms / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}
