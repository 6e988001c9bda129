/** The files that a host of another language is made of: `pluresdb-ipc/wasm`. */
export { type HostFiles, hostFiles } from "./memory/host-files.ts";
