/** Invalid input, and input that is just valid. */

/** An object that no message can turn into a string. */
const bare = (): unknown => Object.create(null);

export function badNames(): unknown[] {
  const paths = ["", ".", "..", "a/b", "/a", "../a", "a..b"];
  const units = ["nul\0", "line\n", "tab\t", "\u007f", "\ud800", "x".repeat(65), "é".repeat(33)];
  return [...paths, ...units, undefined, null, 7, {}, [], Symbol("a"), bare()];
}

export function goodNames(): string[] {
  return ["x".repeat(64), "é".repeat(32), "a b", ".a", "日本", "%n$(ls)", "a\\b"];
}

export function badIds(): unknown[] {
  const long = ["x".repeat(1025), "é".repeat(513), `${"日".repeat(341)}xx`, "\ud800".repeat(342)];
  const others = [undefined, null, 7, {}, ["a"], Symbol("a"), bare()];
  return ["", ...long, `${"🎈".repeat(256)}x`, ...others];
}

export function goodIds(): string[] {
  return ["x".repeat(1024), "é".repeat(512), "日".repeat(341), "🎈".repeat(256), "\0", " "];
}

/** Values, and the text that the message has for each. */
export function badValues(): [unknown, RegExp][] {
  const cycle: { a: unknown[] } = { a: [1] };
  cycle.a.push(cycle);
  let deep: unknown = 1;
  for (let depth = 0; depth <= 512; depth++) deep = [deep];
  return [
    [undefined, /data is undefined/],
    [() => 1, /data is a function/],
    [{ user: { tags: [1, Symbol("s")] } }, /data\.user\.tags\[1\] is a symbol/],
    [{ "not an identifier": new Map() }, /data\["not an identifier"\] is a Map/],
    [[new Set()], /data\[0\] is a Set/],
    [{ at: /x/ }, /data\.at is a RegExp/],
    [{ later: Promise.resolve(1) }, /data\.later is a Promise/],
    [[new Float64Array(1)], /data\[0\] is a typed array/],
    [cycle, /data\.a\[1\] is data again: a cycle/],
    [deep, /nested deeper than 512/],
    [1n << (8n * 0x100000n), /a bigint of 10485\d\d bytes/],
  ];
}

export function badOptions(): ["store" | "server" | "client", string, unknown[]][] {
  const times = [-1, Number.NaN, "5", null, 5n, {}];
  return [
    ["store", "actor", ["", 7, -1n, 1n << 64n]],
    ["store", "capacityBytes", [0, 1 << 19, 2 ** 32, 1.5, "1", Number.NaN]],
    ["store", "valueBytesMax", [0, -1, 2 ** 29, "1"]],
    ["server", "maxClients", [0, 1025, 1.5, "64", null]],
    ["server", "spinUs", [-1, 1_000_001, "50", bare()]],
    ["server", "timeoutMs", times],
    ["client", "timeoutMs", times],
    ["client", "requestTimeoutMs", times],
    ["client", "signal", [5, "abort", {}]],
  ];
}
