/**
 * The types of a database's data. `Data` is the type of all nodes, or a map from prefixes of ids to
 * types, such as `{ "user:": User; "job:": Job }`: then the prefix of an id says what its node holds.
 */

/** How a prefix ends. A type with such a property is a map of prefixes, any other the type of all nodes. */
type PrefixEnd = ":" | "/" | "." | "#" | "|" | "~" | "@" | "-";

/** The prefixes of a map; never: `Data` is the type of all nodes. */
export type PrefixOf<Data> = unknown extends Data
  ? never
  : [Extract<keyof Data, `${string}${PrefixEnd}` | "">] extends [never]
    ? never
    : keyof Data & string;

/** The prefixes of a map that an id begins with. */
type Beginning<Prefix extends string, Id extends string> = Prefix extends unknown
  ? Id extends `${Prefix}${string}`
    ? Prefix
    : never
  : never;

/** The longest of several prefixes of one id: no other one begins with it. */
type Longest<Prefix extends string, All extends string = Prefix> = Prefix extends unknown
  ? [Exclude<All extends `${Prefix}${string}` ? All : never, Prefix>] extends [never]
    ? Prefix
    : never
  : never;

/** The prefixes of a map for the ids of a range, of which `Start` is the prefix. */
type Within<Prefix extends string, Start extends string> = Prefix extends `${Start}${string}`
  ? Prefix
  : never;

/**
 * The type of a node's data. `Id` is the type of its id: a literal, a template such as
 * `` `user:${number}` ``, or `string`, for which it is that of any node.
 */
export type DataOf<Data, Id extends string = string> = [PrefixOf<Data>] extends [never]
  ? Data
  : string extends Id
    ? Data[keyof Data]
    : Id extends unknown
      ? [Beginning<PrefixOf<Data>, Id>] extends [never]
        ? NoSuchPrefix<PrefixOf<Data>>
        : Data[Longest<Beginning<PrefixOf<Data>, Id>> & keyof Data]
      : never;

/** The type of the nodes of a range whose ids begin with `Start`. */
export type DataIn<Data, Start extends string = string> = [PrefixOf<Data>] extends [never]
  ? Data
  : string extends Start
    ? Data[keyof Data]
    : Data[(Longest<Beginning<PrefixOf<Data>, Start>> | Within<PrefixOf<Data>, Start>) &
        keyof Data];

/** What a name has to be besides a string: one of `Names`. An editor offers them. */
export type OneOf<Names extends string> = Names | NoSuchField<Names>;

/** The data of an id that begins with no prefix of the database: no value has this type. */
export interface NoSuchPrefix<Prefixes> {
  /** The prefixes that have a type. */
  readonly prefixes: Prefixes;
}

/** A name that is no field, or none that the verb takes: no value has this type. */
export interface NoSuchField<Names> {
  /** The fields that would do. */
  readonly fields: Names;
}

/** The ids of a range. */
export type IdIn<Prefix extends string> = `${Prefix}${string}`;

/** The names of a record's fields; of a union of records those of each. */
export type FieldName<Data> = unknown extends Data
  ? string
  : Data extends unknown
    ? keyof Data & string
    : never;

/** The type of a field; of a union of records that of each, `undefined` where one lacks it. */
export type FieldOf<Data, Name extends string> = unknown extends Data
  ? any
  : Data extends unknown
    ? Name extends keyof Data
      ? Data[Name]
      : undefined
    : never;

/** The names of the fields that `increment` takes: those that are numbers, or may be. */
export type NumberField<Data> = FieldsLike<Data, number>;

/** The names of the fields that are arrays, or may be: the sets. */
export type SetField<Data> = FieldsLike<Data, readonly unknown[]>;

/** The elements of a set. */
export type ElementOf<Data, Name extends string> =
  NonNullable<FieldOf<Data, Name>> extends infer Field
    ? unknown extends Field
      ? unknown
      : Field extends readonly (infer Element)[]
        ? Element
        : never
    : never;

type FieldsLike<Data, Value> = unknown extends Data
  ? string
  : Data extends unknown
    ? {
        [Name in keyof Data & string]-?: unknown extends Data[Name]
          ? Name
          : Extract<Data[Name], Value> extends never
            ? never
            : Name;
      }[keyof Data & string]
    : never;

/** The fields that a patch sets; `undefined` removes one. */
export type Fields<Data = any> = { [Name in keyof Data]?: Data[Name] | undefined };
