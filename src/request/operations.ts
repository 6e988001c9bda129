/** The writing operations: the request of each, for the store and for clients alike. */
import * as SLOT from "../../assembly/layout/slot.ts";
import type { RequestWriter, Conditions, Write } from "./request-writer.ts";
import { PluresError } from "../support/error.ts";
import { shown } from "../support/options.ts";

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

export function deleteWrite(id: string, conditions?: Conditions): Write {
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

export function incrementWrite(id: string, field: string, by: number): Write {
  checkField(field);
  if (!Number.isFinite(by)) {
    throw new PluresError(
      "ERR_BAD_VALUE",
      `increment was given ${shown(by)} (${typeof by}); expected a finite number. Nothing was changed.`,
    );
  }
  return new ValueWrite(SLOT.OP_INCREMENT, id, [field, by]);
}

export function addWrite(id: string, field: string, element: unknown): Write {
  checkField(field);
  return new ValueWrite(SLOT.OP_ADD, id, [field, element]);
}

export function removeWrite(id: string, field: string, element: unknown): Write {
  checkField(field);
  return new ValueWrite(SLOT.OP_REMOVE, id, [field, element]);
}

function checkField(field: unknown): void {
  if (typeof field === "string") return;
  throw new PluresError(
    "ERR_BAD_VALUE",
    `The field is ${shown(field)} (${typeof field}); expected its name, a string. Nothing was changed.`,
  );
}
