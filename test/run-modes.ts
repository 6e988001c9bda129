/** The special runs of test files: which files run a second time, and in which environment. */

export interface Run {
  /** The path of the file below the folder, without its ending. */
  name: string;
  /** Names a special run; `env` is the environment that makes it so. */
  mode?: string;
  env?: Record<string, string>;
}

/** The environment that loads the core with asserts, and the files that run in it. */
const DEBUG_CORE = { PLURESDB_IPC_CORE: "debug" };
const ON_DEBUG_CORE = new Set([
  "codec/json-text",
  "core/bare-host",
  "core/batch-fire",
  "core/change-log",
  "core/core-model",
  "core/torn-reads",
  "core/wraps",
  "disk/durability-model",
  "replication/batch",
  "replication/conditions",
  "replication/delta-fuzz",
  "replication/laws",
  "replication/operations",
  "replication/splices",
  "replication/tombstones-laws",
]);
/** The environments that place stores above 2 and above 3 GiB, and the files that always run in them. */
const HIGH_GAPS: Record<string, string> = { "2 GiB": "0x80000000", "3 GiB": "0xc0000000" };
const ON_HIGH_PAGES = new Set([
  "codec/written-shapes",
  "core/collisions",
  "core/heap-check",
  "disk/durability-clock",
  "documents/ends",
  "read/record-cache",
  "replication/operations",
  "replication/resync",
  "watch/watch",
]);
/** The environment that turns the addon off, and the files that run in it as well. */
const WITHOUT_ADDON = { PLURESDB_IPC_NATIVE: "off" };
export const ALSO_WITHOUT_ADDON = new Set([
  "database/answers",
  "database/conformance",
  "database/verbs",
  "open/hand-over",
  "open/mode",
  "open/newcomer",
  "open/open",
  "open/openers",
  "open/take-over",
  "package/demo",
]);
const QUICK_WITHOUT_ADDON = new Set([
  "database/answers",
  "database/conformance",
  "database/verbs",
  "open/open",
  "package/demo",
]);
/** The environment in which clients have mirrors, and the files that run in it. */
const WITH_MIRRORS = { PLURESDB_IPC_TRANSPORT: "mirror" };
/** Every other file that has a client is in a table of docs/STREAM.md, with the reason. */
export const ON_MIRRORS = new Set([
  "cli/cli",
  "cli/cli-directory",
  "cli/json",
  "cli/misuse",
  "cli/terminal",
  "cli/transfer",
  "cli/ways",
  "client-server/bad-input",
  "client-server/client-server",
  "client-server/failed-starts",
  "client-server/globals",
  "client-server/inspection",
  "client-server/odd-arguments",
  "client-server/reconnect",
  "client-server/rendezvous",
  "client-server/signals",
  "client-server/turns",
  "client-server/workers",
  "database/answers",
  "database/conformance",
  "database/limits",
  "database/schemas",
  "database/store-promises",
  "database/verbs",
  "disk/durability-kills",
  "disk/removed",
  "documents/compaction",
  "documents/ends",
  "documents/foreign",
  "documents/live",
  "documents/pace",
  "documents/trim",
  "http/hostile-http",
  "http/http",
  "http/http-docs",
  "open/hand-over",
  "open/mode",
  "open/newcomer",
  "open/open",
  "open/openers",
  "open/take-over",
  "replication/conditions",
  "replication/replica-kills",
  "replication/servers",
  "replication/tombstones-client",
  "watch/cursors",
  "watch/going-on",
  "watch/listeners",
  "watch/watch",
  "watch/watch-processes",
]);
const QUICK_ON_MIRRORS = new Set(["client-server/client-server"]);

interface Modes {
  debug?: boolean;
  high?: boolean;
  "without-addon"?: string;
  mirrors?: string;
}

/** The runs of a file by the arguments of the runner. */
export function runsOf(name: string, modes: Modes): Run[] {
  const { debug, high, mirrors, "without-addon": withoutAddon } = modes;
  const onMirrors = { name, mode: "mirrors", env: WITH_MIRRORS };
  const bare = { name, mode: "no addon", env: WITHOUT_ADDON };
  if (mirrors === "all" || withoutAddon === "all") {
    const runs = mirrors === "all" && ON_MIRRORS.has(name) ? [onMirrors] : [];
    return withoutAddon === "all" && ALSO_WITHOUT_ADDON.has(name) ? [...runs, bare] : runs;
  }
  const runs: Run[] = [{ name }];
  if (mirrors && QUICK_ON_MIRRORS.has(name)) runs.push(onMirrors);
  if (debug && ON_DEBUG_CORE.has(name)) runs.push({ name, mode: "debug", env: DEBUG_CORE });
  if (withoutAddon && QUICK_WITHOUT_ADDON.has(name)) runs.push(bare);
  if (!high || !(ON_HIGH_PAGES.has(name) || process.env["FULL"])) return runs;
  for (const [mode, bytes] of Object.entries(HIGH_GAPS)) {
    runs.push({ name, mode, env: { PLURESDB_IPC_GAP_BYTES: bytes } });
  }
  return runs;
}
