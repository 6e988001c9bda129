/** Values of every kind that a node can hold. */
const DEPTH = 512;

export function sampleValues(): Record<string, unknown> {
  let nested: unknown = "the innermost";
  for (let depth = 0; depth < DEPTH; depth++) nested = depth % 2 ? [nested] : { nested };
  return {
    null: null,
    true: true,
    false: false,
    zero: 0,
    minusZero: -0,
    small: 127,
    int: -2_147_483_648,
    aboveInt: 2_147_483_648,
    fraction: 0.1,
    largest: Number.MAX_VALUE,
    smallest: Number.MIN_VALUE,
    nan: Number.NaN,
    infinity: Infinity,
    minusInfinity: -Infinity,
    emptyText: "",
    latin1: "naïve café ÿ",
    wide: "日本語 🎈",
    loneHigh: "a\ud83d",
    loneLow: "\udc00b",
    longText: "long ".repeat(10_000),
    bigint: -(2n ** 200n),
    zeroBigint: 0n,
    date: new Date(1_700_000_000_123),
    bytes: Uint8Array.from({ length: 300 }, (_, i) => i % 256),
    noBytes: new Uint8Array(),
    array: [1, "two", [3], { four: 4 }, null],
    object: { name: "Ada", tags: ["x"], "": "no name", 日本: 1, ["__proto__"]: { own: true } },
    numberNames: { "0": "zero", "10": "ten" },
    nested,
  };
}
