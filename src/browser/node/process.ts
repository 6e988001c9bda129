/** The global `process`, as far as this package asks for it. */
export const process = { env: {}, versions: {}, platform: "browser", arch: "wasm32" };
