/** The ways to a server: pages where they can be had, else a mirror. */
import { checkRuntime, nativeOrNone } from "../memory/native.ts";
import { PluresError } from "../support/error.ts";
import { connectMirror } from "./connect-mirror.ts";
import type { Transport } from "./connect-options.ts";
import { connectPages } from "./connect.ts";
import type { Connect } from "./connection.ts";
import { permitted } from "../support/permissions.ts";

/** Without the addon here, or without pages at the server, a mirror is what works. */
const connectAuto: Connect = async (channel, wait) => {
  if (!nativeOrNone()) return connectMirror(channel, wait);
  try {
    return await connectPages(channel, wait);
  } catch (error) {
    const isNone = error instanceof PluresError && error.code === "ERR_UNSUPPORTED_PLATFORM";
    if (!isNone) throw error;
    return connectMirror(channel, wait);
  }
};

/** What `auto` means in this process, if the environment says so. */
const OVERRIDE = "PLURESDB_IPC_TRANSPORT";

/** @internal */
export function connectBy(transport: Transport): Connect {
  const wanted = transport === "auto" ? process.env[OVERRIDE] : transport;
  const others = wanted === "pages" ? connectPages : connectAuto;
  const connect = wanted === "mirror" ? connectMirror : others;
  return (channel, wait) => {
    checkRuntime();
    return permitted(() => connect(channel, wait));
  };
}
