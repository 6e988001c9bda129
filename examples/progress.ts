/** A line for each finished job; on a terminal also one with the progress of the others. */
import { ProgressLine } from "../bench/progress.ts";

const NAME_CHARS = 7;

export class Progress {
  readonly #line = new ProgressLine();
  readonly #percents = new Map<string, number>();

  update(name: string, done: number, total: number): void {
    this.#percents.set(name, Math.floor((100 * Math.min(done, total)) / total));
    const jobs = Array.from(this.#percents, ([job, percent]) => `${job} ${percent} %`);
    this.#line.show(jobs.join("   "));
  }

  finish(name: string, text: string): void {
    this.#percents.delete(name);
    this.#line.clear();
    console.log(`   ${name.padEnd(NAME_CHARS)} ${text}`);
  }
}
