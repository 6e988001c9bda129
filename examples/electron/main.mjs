/** The main process: starts the server's process, and gives each window a port to it. */
import { fileURLToPath } from "node:url";
import { join } from "node:path";
import { BrowserWindow, MessageChannelMain, app, ipcMain, utilityProcess } from "electron";
import { open } from "pluresdb-ipc";

const here = (file) => fileURLToPath(new URL(file, import.meta.url));
const CHANNEL = "electron-notes";
let server;

function startServer() {
  const path = join(app.getPath("userData"), "data");
  server = utilityProcess.fork(here("./server.mjs"), [CHANNEL, path]);
  // Windows ask for another port when theirs ends, and reconnect by it.
  server.once("exit", () => setTimeout(startServer, 100));
}

ipcMain.on("pluresdb:ask", (event) => {
  // The page's end gives all rights on the data: to pages of this app only.
  if (!event.senderFrame?.url.startsWith("file://")) return;
  const { port1, port2 } = new MessageChannelMain();
  server.postMessage("port", [port1]);
  event.senderFrame.postMessage("pluresdb:port", null, [port2]);
});

await app.whenReady();
startServer();
const window = new BrowserWindow({
  webPreferences: { preload: here("./preload.cjs"), sandbox: true, contextIsolation: true },
});
await window.loadFile(here("./index.html"));

// This process is on the channel as well: on the server's pages, or with a mirror.
const db = await open(CHANNEL, { serve: false, timeoutMs: 30_000 });
const show = () => window.setTitle(`${db.count({ prefix: "note:" })} notes`);
db.on("change", show);
show();
