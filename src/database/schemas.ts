/**
 * Schemas: what data has to be like before it is written. Any library that implements Standard Schema
 * (https://standardschema.dev) can make them; this package calls nothing of them but `validate`.
 */
import { isReserved } from "../codec/reserved-ids.ts";
import { naming, type BatchItem } from "../request/batch.ts";
import { PluresError, type SchemaIssue } from "../support/error.ts";
import { shown } from "../support/options.ts";

/** A schema of a library that implements Standard Schema, version 1. */
export interface StandardSchema<Input = unknown, Output = Input> {
  /** What the standard asks of a schema. */
  readonly "~standard": {
    readonly version: 1;
    /** The library's name. */
    readonly vendor: string;
    /** The checked and perhaps transformed value, or what is wrong with it. */
    readonly validate: (value: unknown) => SchemaResult<Output> | Promise<SchemaResult<Output>>;
    /** For types only: what goes in and what comes out. */
    readonly types?: { readonly input: Input; readonly output: Output } | undefined;
  };
}

/** What a schema says of a value. */
export type SchemaResult<Output = unknown> =
  | { readonly value: Output; readonly issues?: undefined }
  | { readonly issues: readonly SchemaIssue[] };

/** One schema for all nodes, or one for each prefix of ids: `{ "user:": User, "job:": Job }`. */
export type SchemaOption =
  | StandardSchema<any, any>
  | Readonly<Record<string, StandardSchema<any, any>>>;

const ISSUES_SHOWN_MAX = 3;

/** An item of a batch, which is not checked yet. */
interface Item {
  put?: string;
  patch?: string;
  delete?: string;
  data?: unknown;
  fields?: unknown;
}

/** The schemas in an option `schema`; undefined without one. Throws ERR_BAD_OPTION. */
export function schemaOption(option: unknown): Schemas | undefined {
  return option === undefined ? undefined : new Schemas(option);
}

/** The schemas of a database. */
export class Schemas {
  /** The longest prefix first. */
  readonly #schemas: readonly (readonly [prefix: string, schema: StandardSchema])[];

  /** Throws ERR_BAD_OPTION for anything else than schemas. */
  constructor(option: unknown) {
    const all = isSchema(option) ? { "": option } : option;
    const isMap = typeof all === "object" && all !== null && !Array.isArray(all);
    const entries = isMap ? Object.entries(all) : [["", all] as const];
    for (const [prefix, schema] of entries) if (!isSchema(schema)) throw noSchema(prefix, schema);
    this.#schemas = (entries as [string, StandardSchema][]).sort(([a], [b]) => b.length - a.length);
  }

  /**
   * The data to write: the output of the schema, or a promise of it if the schema is asynchronous.
   * Throws or rejects with ERR_BAD_VALUE. Data without a schema stays as it is.
   */
  check(id: string, data: unknown): unknown {
    const schema = this.#of(id);
    if (!schema) return data;
    let result: SchemaResult | Promise<SchemaResult>;
    try {
      result = schema["~standard"].validate(data);
    } catch (cause) {
      throw failed(id, cause);
    }
    if (!isPromise(result)) return outputOf(id, result);
    return Promise.resolve(result).then(
      (settled) => outputOf(id, settled),
      (cause: unknown) => {
        throw failed(id, cause);
      },
    );
  }

  /**
   * The fields of a patch to write, likewise. Checked is the node as it would be with them. Fields that
   * the schema adds or changes elsewhere are not written.
   */
  checkPatch(id: string, fields: unknown, before: unknown): unknown {
    if (!isRecord(fields) || !this.#of(id)) return fields;
    const checked = this.check(id, patched(before, fields));
    return after(checked, (output) => fieldsOf(output, fields));
  }

  /**
   * The items of a batch, likewise: puts and patches are checked, each after the items before it. An
   * error has the item's index.
   */
  checkBatch(items: readonly BatchItem[], read: (id: string) => unknown): unknown {
    if (!Array.isArray(items)) return items;
    const written = new Map<string, unknown>();
    const before = (id: string) => (written.has(id) ? written.get(id) : read(id));
    return this.#checkItems(items as readonly Item[], [], before, written);
  }

  #checkItems(
    items: readonly Item[],
    done: Item[],
    before: (id: string) => unknown,
    written: Map<string, unknown>,
  ): unknown {
    while (done.length < items.length) {
      const index = done.length;
      const item = items[index]!;
      const add = (checked: Item) => {
        note(checked, before, written);
        done.push(checked);
      };
      const checked = naming(index, () => this.#checkItem(item, before));
      if (isPromise(checked)) {
        return checked.then(
          (settled: Item) => {
            add(settled);
            return this.#checkItems(items, done, before, written);
          },
          (error: unknown) =>
            naming(index, () => {
              throw error;
            }),
        );
      }
      add(checked as Item);
    }
    return done;
  }

  #checkItem(item: Item, before: (id: string) => unknown): unknown {
    if (typeof item?.put === "string") {
      const checked = this.check(item.put, item.data);
      return after(checked, (data) => ({ ...item, data }));
    }
    if (typeof item?.patch === "string") {
      const checked = this.checkPatch(item.patch, item.fields, before(item.patch));
      return after(checked, (fields) => ({ ...item, fields }));
    }
    return item;
  }

  /** Nodes of the package's own, such as chunks of documents, have none. */
  #of(id: string): StandardSchema | undefined {
    if (typeof id !== "string" || isReserved(id)) return undefined;
    return this.#schemas.find(([prefix]) => id.startsWith(prefix))?.[1];
  }
}

function isSchema(value: unknown): value is StandardSchema {
  const isHolder = (typeof value === "object" && value !== null) || typeof value === "function";
  const standard = isHolder ? (value as Partial<StandardSchema>)["~standard"] : undefined;
  return standard?.version === 1 && typeof standard.validate === "function";
}

function isPromise(value: unknown): value is Promise<any> {
  return typeof (value as Partial<Promise<unknown>> | null | undefined)?.then === "function";
}

/** The result of a check, for a call that blocks. An asynchronous schema is ERR_BAD_OPTION. */
export function atOnce(checked: unknown): any {
  if (!isPromise(checked)) return checked;
  checked.then(undefined, () => {});
  throw new PluresError(
    "ERR_BAD_OPTION",
    "A schema is asynchronous, and a verb that ends in Sync cannot wait for it. Nothing was written. " +
      "Use the verb without Sync.",
  );
}

/** Writes what a schema made of the data: in this turn, unless the schema is asynchronous. */
export async function afterCheck<Result>(
  check: () => unknown,
  write: (checked: any) => Promise<Result>,
): Promise<Result> {
  return after(check(), write);
}

/** What `change` makes of a value, now or when there is one. */
function after<Result>(value: unknown, change: (value: any) => Result): Result | Promise<Result> {
  return isPromise(value) ? value.then(change) : change(value);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The node with the fields of a patch. */
function patched(before: unknown, fields: object): object {
  const node = { ...(isRecord(before) ? before : {}), ...fields };
  return Object.fromEntries(Object.entries(node).filter(([, value]) => value !== undefined));
}

/** Records what an item of a batch makes of its node, for the items behind it. */
function note(item: Item, before: (id: string) => unknown, written: Map<string, unknown>): void {
  if (typeof item?.put === "string") written.set(item.put, item.data);
  else if (typeof item?.delete === "string") written.set(item.delete, undefined);
  else if (typeof item?.patch === "string" && isRecord(item.fields)) {
    written.set(item.patch, patched(before(item.patch), item.fields));
  }
}

/** What the schema made of the fields of a patch; one that it removed is removed. */
function fieldsOf(output: unknown, fields: object): object {
  const made = (output ?? {}) as Record<string, unknown>;
  return Object.fromEntries(Object.keys(fields).map((name) => [name, made[name]]));
}

function outputOf(id: string, result: SchemaResult): unknown {
  const issues = (result as { issues?: readonly SchemaIssue[] } | null)?.issues;
  if (!issues) return (result as { value: unknown }).value;
  const shownIssues = issues.slice(0, ISSUES_SHOWN_MAX).map(textOf).join("; ");
  const more = issues.length - ISSUES_SHOWN_MAX;
  throw new PluresError(
    "ERR_BAD_VALUE",
    `The data of the node ${shown(id)} does not fit its schema: ${shownIssues}` +
      `${more > 0 ? `; and ${more} more` : ""}. Nothing was written. Correct the data; error.issues lists all.`,
    { id, issues },
  );
}

/** Such as `tags[2]: too long`. */
function textOf({ message, path }: SchemaIssue): string {
  const steps = (path ?? []).map((step) => (typeof step === "object" ? step.key : step));
  const place = steps.map((step) => (typeof step === "number" ? `[${step}]` : `.${String(step)}`));
  return place.length === 0 ? message : `${place.join("").replace(/^\./, "")}: ${message}`;
}

function failed(id: string, cause: unknown): PluresError {
  return new PluresError(
    "ERR_BAD_VALUE",
    `The schema of the node ${shown(id)} failed instead of answering (${String(cause)}). Nothing was ` +
      "written. Correct the schema.",
    { id, cause },
  );
}

function noSchema(prefix: string, found: unknown): PluresError {
  const of = prefix === "" ? "" : ` of ${shown(prefix)}`;
  return new PluresError(
    "ERR_BAD_OPTION",
    `The option schema${of} is ${shown(found)}; expected a Standard Schema (https://standardschema.dev), ` +
      'or an object of them by prefixes, such as { "user:": User }. Nothing was done.',
  );
}
