/**
 * The core that the tests run on: the release build, or the debug build with `--debug` of the
 * runner.
 */
const RELEASE = new URL("../../../build/core.wasm", import.meta.url);

export const IS_DEBUG = process.env["PLURESDB_IPC_CORE"] === "debug";
export const CORE_FILE = IS_DEBUG ? new URL("core.debug.wasm", RELEASE) : RELEASE;

const TEXT = new URL("json.wasm", RELEASE);

/** The module of JSON text, of the same build. */
export const TEXT_FILE = IS_DEBUG ? new URL("json.debug.wasm", RELEASE) : TEXT;
