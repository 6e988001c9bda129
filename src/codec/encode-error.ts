/** Why a value cannot be encoded, and the path of that place: turned into an error message. */
import { DEPTH_MAX } from "../../assembly/layout/memory.ts";
import { PluresError } from "../support/error.ts";

export const NO_ROOM = "too large";
export const TOO_DEEP = `nested deeper than ${DEPTH_MAX} levels`;

const NAME_SHOWN_UNITS = 40;
const STEPS_SHOWN_FIRST = 8;
const STEPS_SHOWN_LAST = 4;

const ACCEPTED =
  "Nothing was written. Accepted are null, booleans, numbers, bigints, strings, Dates, Uint8Arrays, and arrays and " +
  "objects of these; an object with a toJSON method is replaced by its result.";

/**
 * Thrown where the encoding fails, and caught by `encodeValue`. Each container that it passes adds
 * itself. So the path costs nothing while nothing fails.
 */
export class EncodeError {
  readonly #found: string;
  /** From the innermost container outwards, and the index or name in each. */
  readonly #containers: object[] = [];
  readonly #steps: (number | string)[] = [];

  constructor(found: string) {
    this.#found = found;
  }

  within(container: object, step: number | string): void {
    this.#containers.push(container);
    this.#steps.push(step);
  }

  toError(roomBytes: number): PluresError {
    const steps = this.#steps.toReversed();
    const found = this.#found;
    if (found === NO_ROOM || found === TOO_DEEP) {
      const cycle = this.#cycle(steps);
      if (cycle)
        return bad(`${cycle}: a cycle. Nothing was written. Refer to the object by an id.`);
    }
    if (found === NO_ROOM) {
      return new PluresError(
        "ERR_VALUE_TOO_LARGE",
        `The encoded value is larger than the limit of ${roomBytes} bytes, reached at ` +
          `${pathOf(steps)}. Nothing was written. Split it, or create the store with a larger ` +
          "valueBytesMax.",
      );
    }
    if (found === TOO_DEEP)
      return bad(`${pathOf(steps)} is ${found}. Nothing was written. Flatten the value.`);
    return bad(`${pathOf(steps)} is ${found}. ${ACCEPTED}`);
  }

  /** A cycle ends with no room or too deep. Then one container is on the path twice. */
  #cycle(steps: readonly (number | string)[]): string | undefined {
    const depths = new Map<object, number>();
    for (const [depth, container] of this.#containers.toReversed().entries()) {
      const before = depths.get(container);
      if (before !== undefined) {
        return `${pathOf(steps.slice(0, depth))} is ${pathOf(steps.slice(0, before))} again`;
      }
      depths.set(container, depth);
    }
    return undefined;
  }
}

/** What every use of a revoked Proxy throws. It has no other mark. */
const REVOKED = /proxy that has been revoked/;

/** The thrown value; an EncodeError also for a revoked Proxy, such as a draft after its end. */
export function encodeErrorOf(thrown: unknown): unknown {
  const isRevoked = thrown instanceof TypeError && REVOKED.test(thrown.message);
  return isRevoked ? new EncodeError("a Proxy that was revoked") : thrown;
}

/** Adds `container` to the path of what was thrown in it; the caller throws the result. */
export function located(thrown: unknown, container: object, step: number | string): unknown {
  const found = encodeErrorOf(thrown);
  if (found instanceof EncodeError) found.within(container, step);
  return found;
}

function bad(message: string): PluresError {
  return new PluresError("ERR_BAD_VALUE", `The value cannot be stored: ${message}`);
}

/** Such as `data.user.tags[3]`. */
function pathOf(steps: readonly (number | string)[]): string {
  if (steps.length <= STEPS_SHOWN_FIRST + STEPS_SHOWN_LAST) return `data${joined(steps)}`;
  const first = steps.slice(0, STEPS_SHOWN_FIRST);
  return `data${joined(first)} … ${joined(steps.slice(-STEPS_SHOWN_LAST))}`;
}

function joined(steps: readonly (number | string)[]): string {
  return steps.map(shown).join("");
}

function shown(step: number | string): string {
  if (typeof step === "number") return `[${step}]`;
  const isLong = step.length > NAME_SHOWN_UNITS;
  if (!isLong && /^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u.test(step)) return `.${step}`;
  return `[${JSON.stringify(isLong ? `${step.slice(0, NAME_SHOWN_UNITS)}…` : step)}]`;
}
