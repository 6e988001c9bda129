/** How far a long command is: a bar on a terminal, nothing elsewhere. */
import cliProgress from "cli-progress";

const BAR_CHARS = 28;
/** Updates that are closer together are not seen. */
const UPDATE_MS = 50;

export class Progress {
  readonly #bar: cliProgress.SingleBar | undefined;
  #shownMs = 0;

  /** `unit` follows the numbers, such as "nodes". */
  constructor(title: string, unit: string) {
    if (!process.stderr.isTTY) return;
    const isPlain = Boolean(process.env["NO_COLOR"]);
    const bar = isPlain ? "{bar}" : "\u001b[36m{bar}\u001b[39m";
    this.#bar = new cliProgress.SingleBar({
      format: `${title} ${bar} {percentage} %  {value} of {total} ${unit}`,
      barCompleteChar: "█",
      barIncompleteChar: "░",
      barsize: BAR_CHARS,
      autopadding: true,
      hideCursor: true,
      clearOnComplete: true,
      formatValue: (value, _options, type) =>
        type === "percentage" ? String(value).padStart(3) : value.toLocaleString("en-US"),
      // Ctrl-C ends the program as ever.
      gracefulExit: false,
      stream: process.stderr,
    });
  }

  update(done: number, total: number): void {
    const bar = this.#bar;
    if (!bar) return;
    if (!bar.isActive) bar.start(Math.max(total, 1), 0);
    const nowMs = performance.now();
    if (done < total && nowMs - this.#shownMs < UPDATE_MS) return;
    this.#shownMs = nowMs;
    bar.setTotal(Math.max(total, 1));
    bar.update(done);
  }

  stop(): void {
    if (this.#bar?.isActive) this.#bar.stop();
  }
}
