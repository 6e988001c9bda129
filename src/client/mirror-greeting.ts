/** The start of a connection to a server's socket for mirrors: versions, and the secret where there is one. */
import { isProof, newChallenge, proofOf } from "../channel/secret.ts";
import { PluresError } from "../support/error.ts";
import * as WIRE from "../stream/wire.ts";

export class MirrorGreeting {
  readonly #channel: string;
  readonly #secret: Buffer | undefined;
  readonly #write: (frame: Buffer) => void;
  readonly #challenge = newChallenge();
  /** The server has proved that it knows the secret. */
  #isProven: boolean;

  /** `secret`: what both sides prove to know; undefined: rights of the socket decide. */
  constructor(channel: string, secret: Buffer | undefined, write: (frame: Buffer) => void) {
    this.#channel = channel;
    this.#secret = secret;
    this.#write = write;
    this.#isProven = secret === undefined;
  }

  /** `token`: of the mirror whose second connection this is. */
  begin(token?: Buffer): void {
    this.#write(WIRE.writeHello({ pid: process.pid, challenge: this.#challenge, token }));
  }

  /**
   * The body of the server's welcome, whose version is not checked yet, once that has come. Throws for another
   * frame, and for a server that does not know the secret.
   */
  receive({ kind, body }: WIRE.Frame): Buffer | undefined {
    if (kind === WIRE.CHALLENGE && this.#secret) {
      this.#prove(this.#secret, body);
      return undefined;
    }
    if (kind !== WIRE.WELCOME) throw WIRE.badFrame("no welcome");
    return body;
  }

  /** Throws unless the server has proved that it knows the secret. */
  checkProven(): void {
    if (!this.#isProven) throw this.#stranger();
  }

  /** The server comes first: a process that took the pipe's name learns nothing. */
  #prove(secret: Buffer, body: Buffer): void {
    const proof = body.subarray(0, WIRE.PROOF_BYTES);
    if (!isProof(proof, secret, "server", this.#challenge)) throw this.#stranger();
    this.#isProven = true;
    const answer = proofOf(secret, "client", body.subarray(WIRE.PROOF_BYTES));
    this.#write(WIRE.writeFrame(WIRE.PROOF, 0, answer));
  }

  #stranger(): PluresError {
    return new PluresError(
      "ERR_PERMISSION",
      `The process that serves "${this.#channel}" does not know the channel's secret, so it may be another ` +
        "user's. Nothing was sent to it. Use the same rendezvous directory in server and client.",
    );
  }
}
