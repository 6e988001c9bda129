/** Passes ports from the main process to the page, which cannot get them itself. Runs sandboxed. */
const { ipcRenderer } = require("electron");

window.addEventListener("message", ({ source, data }) => {
  if (source === window && data === "pluresdb:ask") ipcRenderer.send("pluresdb:ask");
});

ipcRenderer.on("pluresdb:port", ({ ports }) => window.postMessage("pluresdb:port", "*", ports));
