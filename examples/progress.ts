/** Bars on a terminal, one line for each finished job elsewhere. */
import cliProgress from "cli-progress";
import { hasColor } from "../bench/table.ts";

const BAR_CHARS = 28;
const NAME_CHARS = 7;

export class Progress {
  readonly #bars = new Map<string, cliProgress.SingleBar>();
  readonly #multiBar: cliProgress.MultiBar | undefined;

  constructor(names: readonly string[]) {
    if (!process.stdout.isTTY) return;
    const bar = hasColor ? "\u001b[36m{bar}\u001b[39m" : "{bar}";
    this.#multiBar = new cliProgress.MultiBar({
      format: `   {name} ${bar} {percentage} %  {text}`,
      barCompleteChar: "█",
      barIncompleteChar: "░",
      barsize: BAR_CHARS,
      autopadding: true,
      // Ctrl-C ends the program, which its own handlers see to.
      gracefulExit: false,
      stream: process.stdout,
    });
    for (const name of names) {
      const shown = { name: name.padEnd(NAME_CHARS), text: "" };
      this.#bars.set(name, this.#multiBar.create(1, 0, shown));
    }
  }

  update(name: string, done: number, total: number): void {
    const bar = this.#bars.get(name);
    bar?.setTotal(total);
    bar?.update(Math.min(done, total));
  }

  finish(name: string, text: string): void {
    const bar = this.#bars.get(name);
    bar?.update(bar.getTotal(), { text });
    if (!bar) console.log(`   ${name.padEnd(NAME_CHARS)} ${text}`);
  }

  stop(): void {
    this.#multiBar?.stop();
  }
}
