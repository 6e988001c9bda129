/** The progress of a long command: one line on a terminal, nothing elsewhere. */
import { performance } from "node:perf_hooks";
import { formatCount } from "./output.ts";

const BAR_CHARS = 28;
/** Faster updates are invisible. */
const UPDATE_MS = 50;
const COLUMNS_DEFAULT = 80;
const ERASE_LINE = "\r\u001b[2K";

export class Progress {
  readonly #title: string;
  readonly #unit: string;
  #shownMs = -Infinity;

  /** `unit` follows the numbers, such as "nodes". */
  constructor(title: string, unit: string) {
    this.#title = title;
    this.#unit = unit;
  }

  update(done: number, total: number): void {
    const { stderr } = process;
    const nowMs = performance.now();
    if (!stderr.isTTY || nowMs - this.#shownMs < UPDATE_MS) return;
    this.#shownMs = nowMs;
    const share = Math.min(1, done / Math.max(1, total));
    const percent = String(Math.floor(share * 100)).padStart(3);
    const text = `${percent} %  ${formatCount(done)} of ${formatCount(total)} ${this.#unit}`;
    const columns = stderr.columns || COLUMNS_DEFAULT;
    // A line that wraps cannot be erased: the bar shrinks.
    const room = columns - 3 - this.#title.length - text.length;
    const chars = Math.max(0, Math.min(BAR_CHARS, room));
    const filled = Math.round(share * chars);
    const bar = "█".repeat(filled) + "░".repeat(chars - filled);
    const shown = process.env["NO_COLOR"] ? bar : `\u001b[36m${bar}\u001b[39m`;
    stderr.write(`${ERASE_LINE}${this.#title} ${shown} ${text}`);
  }

  stop(): void {
    if (this.#shownMs > -Infinity) process.stderr.write(ERASE_LINE);
    this.#shownMs = -Infinity;
  }
}
