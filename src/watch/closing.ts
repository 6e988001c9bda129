/** The promise of an end, which is made when it is first needed. @internal */
export class Closing {
  #isOver = false;
  #error: unknown;
  #promise: Promise<void> | undefined;
  #settle: (() => void) | undefined;

  /** It has ended, perhaps with an error. The first end counts. */
  end(error?: unknown): void {
    if (this.#isOver) return;
    this.#isOver = true;
    this.#error = error;
    this.#settle?.();
  }

  /** Rejects with the error. A program that does not look at it learns nothing of that. */
  get promise(): Promise<void> {
    if (this.#promise) return this.#promise;
    const promise = new Promise<void>((resolve, reject) => {
      this.#settle = () => (this.#error === undefined ? resolve() : reject(this.#error as Error));
    });
    promise.catch(() => {});
    this.#promise = promise;
    if (this.#isOver) this.#settle?.();
    return promise;
  }
}
