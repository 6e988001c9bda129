/** The progress of a long command: one line on a terminal, nothing elsewhere. */
import { performance } from "node:perf_hooks";
import { onInterrupt } from "./interrupt.ts";
import { formatCount, styled } from "./output.ts";
import { drawLine, eraseLine, lineChars } from "./terminal.ts";

const BAR_CHARS = 28;
/** Faster updates are invisible. */
const UPDATE_MS = 50;

export class Progress {
  readonly #title: string;
  readonly #unit: string;
  #shownMs = -Infinity;
  #forget: (() => void) | undefined;

  /**
   * `unit` follows the numbers, such as "nodes". While something `blocks` the event loop a listener
   * to signals would only delay them: then the line stays at Ctrl-C.
   */
  constructor(title: string, unit: string, blocks = false) {
    this.#title = title;
    this.#unit = unit;
    if (!blocks && process.stderr.isTTY) this.#forget = onInterrupt(eraseLine);
  }

  update(done: number, total: number): void {
    const nowMs = performance.now();
    if (!process.stderr.isTTY || nowMs - this.#shownMs < UPDATE_MS) return;
    this.#shownMs = nowMs;
    const share = Math.min(1, done / Math.max(1, total));
    const percent = String(Math.floor(share * 100)).padStart(3);
    const text = `${percent} %  ${formatCount(done)} of ${formatCount(total)} ${this.#unit}`;
    // In a narrow terminal the bar shrinks, and then the end is left out.
    const room = lineChars() - 2 - this.#title.length - text.length;
    const chars = Math.max(0, Math.min(BAR_CHARS, room));
    const filled = Math.round(share * chars);
    const bar = "█".repeat(filled) + "░".repeat(chars - filled);
    if (chars > 0) drawLine(`${this.#title} ${styled("cyan", bar, process.stderr)} ${text}`);
    else drawLine(`${this.#title} ${text}`.slice(0, lineChars()));
  }

  stop(): void {
    eraseLine();
    this.#forget?.();
    this.#forget = undefined;
  }
}
