/** The utility process: has the store, and lets the windows in over the ports that main sends. */
import { open, servePort } from "pluresdb-ipc";

const [channel, path] = process.argv.slice(2);
const opening = open(channel, { path, durability: "sync" });

process.parentPort.on("message", async ({ ports: [port] }) => {
  servePort(await opening, port);
});
