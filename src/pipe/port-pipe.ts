/** Pipes over a message port: connections by their numbers, each with its flow control. */
import type { Pipe, PipeListener } from "./pipe.ts";
import { type AnyPort, type PortMessage, listenTo, post } from "./port.ts";

/** The other end learns so often how much has come. */
const TOLD_BYTES = 0x10000;
const NUMBERS = 2 ** 31;

/** One end of a connection over a port. @internal */
export class PortPipe implements Pipe {
  readonly #post: (message: Omit<PortMessage, "connection">) => void;
  readonly #ended: () => void;
  #listener: PipeListener | undefined;
  #sent = 0;
  #taken = 0;
  #received = 0;
  #told = 0;
  #isOver = false;

  /** `ended` is called once, by whatever end. */
  constructor(post_: (message: Omit<PortMessage, "connection">) => void, ended: () => void) {
    this.#post = post_;
    this.#ended = ended;
  }

  listen(listener: PipeListener): void {
    this.#listener = listener;
  }

  /** Copies the bytes into a separate buffer: cloning a view would send all that its buffer holds. */
  send(bytes: Uint8Array): void {
    if (this.#isOver) return;
    const copy = new Uint8Array(bytes);
    this.#sent += copy.length;
    this.#post({ bytes: copy });
  }

  get unsentBytes(): number {
    return this.#sent - this.#taken;
  }

  /** A port cannot be held back. Its owner ends a connection that sends too much. */
  pause(): void {}

  resume(): void {}

  close(): void {
    if (this.#isOver) return;
    this.#post({ isEnd: true });
    this.#end();
  }

  /** A message for this connection. */
  receive({ bytes, received, isEnd }: PortMessage): void {
    if (this.#isOver) return;
    if (isEnd) return this.lose();
    if (bytes) return this.#take(bytes);
    if (received === undefined || received < this.#taken || received > this.#sent)
      return this.lose();
    this.#taken = received;
    this.#listener?.drained();
  }

  #take(bytes: Uint8Array): void {
    this.#received += bytes.length;
    // A copy: the sender may share the memory with this thread.
    this.#listener?.bytes(Buffer.from(bytes));
    if (this.#isOver || this.#received - this.#told < TOLD_BYTES) return;
    this.#told = this.#received;
    this.#post({ received: this.#received });
  }

  /** The other end is gone, or sends nonsense. */
  lose(): void {
    if (this.#isOver) return;
    this.#end();
    this.#listener?.closed();
  }

  #end(): void {
    this.#isOver = true;
    this.#ended();
  }
}

/** The connections of one port. @internal */
export class PortPipes {
  readonly #port: AnyPort;
  readonly #pipes = new Map<number, PortPipe>();
  readonly #accept: ((pipe: PortPipe) => void) | undefined;
  /** Other users of the port begin elsewhere. */
  #last = Math.floor(Math.random() * NUMBERS);
  #isGone = false;

  /** `accept` gets the connections that the other end opens. */
  constructor(port: AnyPort, accept?: (pipe: PortPipe) => void) {
    this.#port = port;
    this.#accept = accept;
    listenTo(
      port,
      (message) => this.#receive(message),
      () => this.#lose(),
    );
  }

  get isGone(): boolean {
    return this.#isGone;
  }

  open(): PortPipe {
    this.#last++;
    return this.#add(this.#last);
  }

  /** Opens and accepts no more. */
  end(): void {
    this.#isGone = true;
  }

  #add(connection: number): PortPipe {
    const pipe = new PortPipe(
      (message) => post(this.#port, { connection, ...message }),
      () => this.#pipes.delete(connection),
    );
    this.#pipes.set(connection, pipe);
    return pipe;
  }

  #receive(message: PortMessage): void {
    if (this.#isGone) return;
    const { connection, bytes } = message;
    let pipe = this.#pipes.get(connection);
    if (!pipe && bytes && this.#accept) {
      pipe = this.#add(connection);
      this.#accept(pipe);
    }
    pipe?.receive(message);
  }

  #lose(): void {
    if (this.#isGone) return;
    this.#isGone = true;
    for (const pipe of this.#pipes.values()) pipe.lose();
  }
}
