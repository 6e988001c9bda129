// Run without a permission: prints the code and the message of the error.
import { CrdtStore, IPCClient } from "pluresdb-ipc";

try {
  if (process.argv[2] === "store") new CrdtStore({ path: process.argv[3] }).close();
  else await IPCClient.connect("nobody-serves-this");
  console.log("it was allowed");
} catch ({ code, message }) {
  console.log(code, message);
}
