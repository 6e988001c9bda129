/** Batches: several writes that are executed at one instant, or not at all. */
import type { ElementOf, Fields, NumberField, PrefixOf, SetField } from "../codec/data-types.ts";
import { BATCH_ITEMS_MAX } from "../../assembly/layout/requests.ts";
import { OP_BATCH } from "../../assembly/layout/slot.ts";
import { NOT_DURABLE, OK, TOO_LARGE } from "../../assembly/layout/status.ts";
import { CONDITION_NAMES, type Conditions, type Write } from "./request-writer.ts";
import { PluresError } from "../support/error.ts";
import { badOption, checkOptions, shown } from "../support/options.ts";
import { statusError, type Reply } from "./reply.ts";
import * as operations from "./operations.ts";
import type { RemovalConditions } from "./operations.ts";

/**
 * One write of a batch. In a database with a map of prefixes its id is a literal or a template that
 * begins with one of them, and the data is of that type.
 */
export type BatchItem<Data = any> =
  | ItemAt<Data, PrefixOf<Data>>
  | ({ delete: string } & RemovalConditions);

/** Of nodes whose ids begin with one of the prefixes; never: of any node. */
type ItemAt<Data, Prefix extends string> = [Prefix] extends [never]
  ? ItemOf<Data, string>
  : Prefix extends keyof Data
    ? ItemOf<Data[Prefix], `${Prefix}${string}`>
    : never;

/** The operation with the node's id, and its arguments. `Data` is the type of the node's data. */
export type ItemOf<Data, Id extends string> =
  | ({ put: Id; data: Data } & Conditions)
  | ({ patch: Id; fields: Fields<Data> } & Conditions)
  | ({ delete: string } & RemovalConditions)
  | ({ increment: Id; field: NumberField<Data>; by?: number } & Conditions)
  | {
      [Name in SetField<Data>]:
        | ({ addToSet: Id; field: Name; element: ElementOf<Data, Name> } & Conditions)
        | ({ removeFromSet: Id; field: Name; element: ElementOf<Data, Name> } & RemovalConditions);
    }[SetField<Data>];

/** An item of any operation. */
interface Item extends Conditions {
  data?: unknown;
  fields?: unknown;
  field?: string;
  by?: number;
  element?: unknown;
}

/** The names that an item of each operation may have. */
const NAMES: Record<string, readonly string[]> = {
  put: ["put", "data", ...CONDITION_NAMES],
  patch: ["patch", "fields", ...CONDITION_NAMES],
  delete: ["delete", ...operations.REMOVAL_NAMES],
  increment: ["increment", "field", "by", ...CONDITION_NAMES],
  addToSet: ["addToSet", "field", "element", ...CONDITION_NAMES],
  removeFromSet: ["removeFromSet", "field", "element", ...operations.REMOVAL_NAMES],
};

const WRITES: Record<string, (id: string, item: Item) => Write> = {
  put: (id, item) => operations.putWrite(id, item.data, conditionsOf(item)),
  patch: (id, item) => operations.patchWrite(id, item.fields, conditionsOf(item)),
  delete: (id, item) => operations.deleteWrite(id, removalOf(item)),
  increment: (id, { field, by = 1, ...rest }) =>
    operations.incrementWrite(id, field!, by, conditionsOf(rest)),
  addToSet: (id, { field, element, ...rest }) =>
    operations.addWrite(id, field!, element, conditionsOf(rest)),
  removeFromSet: (id, { field, element, ...rest }) =>
    operations.removeWrite(id, field!, element, removalOf(rest)),
};
const OPERATIONS = Object.keys(WRITES);

/** The writes of a batch; errors say which item they are about. @internal */
export interface BatchWrite extends Write {
  ids: string[];
}

/** The request that executes all items. @internal */
export function batchWrite(items: readonly BatchItem[]): BatchWrite {
  checkItems(items);
  // Not `map`, which passes over the holes of an array.
  const writes = Array.from(items, (item, index) => naming(index, () => itemWrite(item)));
  const named = writes.map((write, index): Write => {
    return { ...write, write: (writer) => naming(index, () => write.write(writer)) };
  });
  const ids = writes.map(({ id }) => id);
  return { op: OP_BATCH, id: "a batch", ids, write: (writer) => writer.writeBatch(named) };
}

/** Throws unless the batch was executed; the error says which item was refused. @internal */
export function checkBatch({ ids }: BatchWrite, reply: Reply | undefined): void {
  if (!reply || reply.status === OK) return;
  if (reply.status === NOT_DURABLE) throw statusError(reply.status, "a batch", reply.data);
  const index = (reply.data?.readUInt32LE() ?? 0) - 1;
  if (index < 0 && reply.status === TOO_LARGE) {
    throw new PluresError(
      "ERR_VALUE_TOO_LARGE",
      `The batch writes ${ids.length} items, whose ids take more than half of the journal. Nothing ` +
        "was changed. Make several batches of it, or create the store with a larger journalBytes.",
    );
  }
  if (index < 0) throw statusError(reply.status, "a batch");
  naming(index, () => {
    throw statusError(reply.status, ids[index]!);
  });
}

function checkItems(items: unknown): void {
  if (!Array.isArray(items)) {
    throw badOption("A batch", items, "an array of items such as { put: id, data }");
  }
  if (items.length <= BATCH_ITEMS_MAX) return;
  throw new PluresError(
    "ERR_VALUE_TOO_LARGE",
    `The batch has ${items.length} items; expected at most ${BATCH_ITEMS_MAX}. ` +
      "Nothing was changed. Make several batches of it.",
  );
}

function itemWrite(item: BatchItem): Write {
  const isObject = typeof item === "object" && item !== null;
  const found = isObject ? OPERATIONS.filter((name) => Object.hasOwn(item, name)) : [];
  if (found.length === 1) {
    const operation = found[0]!;
    checkOptions(item, `A ${operation} of a batch`, NAMES[operation]!);
    return WRITES[operation]!((item as any)[operation], item as Item);
  }
  const what = isObject ? `has ${found.join(" and ") || "no operation"}` : `is ${shown(item)}`;
  throw new PluresError(
    "ERR_BAD_OPTION",
    `It ${what}; expected one of ${OPERATIONS.join(", ")} with the id, as in { put: id, data }. ` +
      "Nothing was changed.",
  );
}

function conditionsOf({ ifVersion, ifAbsent, ifExists, ttlMs }: Conditions): Conditions {
  return { ifVersion, ifAbsent, ifExists, ttlMs };
}

function removalOf({ ifVersion, ifAbsent, ifExists }: Conditions): operations.RemovalConditions {
  return { ifVersion, ifAbsent, ifExists };
}

/** Adds to an error which item it is about. @internal */
export function naming<T>(item: number, action: () => T): T {
  try {
    return action();
  } catch (error) {
    if (!(error instanceof PluresError) || error.item !== undefined) throw error;
    const { code, message, id, issues, cause } = error;
    const details = { item, cause, ...(id !== undefined && { id }), ...(issues && { issues }) };
    throw new PluresError(code, `Item ${item} of the batch: ${message}`, details);
  }
}
