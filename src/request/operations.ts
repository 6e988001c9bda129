/** The writing operations: the request of each, for the store and for clients alike. */
import * as SLOT from "../../assembly/layout/slot.ts";
import {
  CONDITION_NAMES,
  type RequestWriter,
  type Conditions,
  type Write,
} from "./request-writer.ts";
import { LIMIT_NAMES, type Limits } from "./limits.ts";
import { PluresError } from "../support/error.ts";
import { checkOptions, shown } from "../support/options.ts";

/** What a write that removes something may depend on. It makes no node that could expire. */
export type RemovalConditions = Omit<Conditions, "ttlMs">;

/** The same, and how long the program waits for it. */
export interface RemovalOptions extends RemovalConditions, Limits {}

/** @internal */
export const REMOVAL_NAMES = CONDITION_NAMES.filter((name) => name !== "ttlMs");
const REMOVAL_OPTIONS = [...REMOVAL_NAMES, ...LIMIT_NAMES];

/** A write of a value. A class without closures, as many are made. */
class ValueWrite implements Write {
  readonly op: number;
  readonly id: string;
  readonly #value: unknown;
  readonly #conditions: Conditions | undefined;

  constructor(op: number, id: string, value: unknown, conditions?: Conditions) {
    this.op = op;
    this.id = id;
    this.#value = value;
    this.#conditions = conditions;
  }

  write(writer: RequestWriter): number {
    return writer.writeValue(this.id, this.#value, this.#conditions);
  }
}

export function putWrite(id: string, data: unknown, conditions?: Conditions): Write {
  return new ValueWrite(SLOT.OP_PUT, id, data, conditions);
}

export function deleteWrite(id: string, conditions?: RemovalConditions): Write {
  if (conditions !== undefined) checkOptions(conditions, "A delete", REMOVAL_OPTIONS);
  return { op: SLOT.OP_DELETE, id, write: (writer) => writer.writeNode(id, conditions) };
}

/** Sets the fields of `fields` and removes those that are `undefined`. */
export function patchWrite(id: string, fields: unknown, conditions?: Conditions): Write {
  if (typeof fields !== "object" || fields === null || Array.isArray(fields)) {
    throw new PluresError(
      "ERR_BAD_VALUE",
      `patch was given ${Array.isArray(fields) ? "an array" : shown(fields)}; expected an object of ` +
        "the fields to set, with undefined for those to remove. Nothing was changed. Use put to " +
        "replace a whole node.",
    );
  }
  const names = Object.entries(fields).filter(([, value]) => value === undefined);
  const patch = [fields, names.map(([name]) => name)];
  return new ValueWrite(SLOT.OP_PATCH, id, patch, conditions);
}

export function incrementWrite(
  id: string,
  field: string,
  by: number,
  conditions?: Conditions,
): Write {
  checkField(field);
  if (!Number.isFinite(by)) {
    throw new PluresError(
      "ERR_BAD_VALUE",
      `increment was given ${shown(by)} (${typeof by}); expected a finite number. Nothing was changed.` +
        (typeof by === "object"
          ? " Options come behind it: increment(id, field, 1, options)."
          : ""),
    );
  }
  return new ValueWrite(SLOT.OP_INCREMENT, id, [field, by], conditions);
}

export function addWrite(
  id: string,
  field: string,
  element: unknown,
  conditions?: Conditions,
): Write {
  checkField(field);
  return new ValueWrite(SLOT.OP_ADD, id, [field, element], conditions);
}

export function removeWrite(
  id: string,
  field: string,
  element: unknown,
  conditions?: RemovalConditions,
): Write {
  checkField(field);
  if (conditions !== undefined) checkOptions(conditions, "removeFromSet", REMOVAL_OPTIONS);
  return new ValueWrite(SLOT.OP_REMOVE, id, [field, element], conditions);
}

function checkField(field: unknown): void {
  if (typeof field === "string") return;
  throw new PluresError(
    "ERR_BAD_VALUE",
    `The field is ${shown(field)} (${typeof field}); expected its name, a string. Nothing was changed.`,
  );
}
