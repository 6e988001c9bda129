/** The page: reads synchronously from its copy, and sees what every window and process writes. */
import { open } from "pluresdb-ipc/browser";

/** A new port from the preload script. */
function newPort() {
  return new Promise((resolve) => {
    const hear = ({ source, data, ports }) => {
      if (source !== window || data !== "pluresdb:port") return;
      window.removeEventListener("message", hear);
      resolve(ports[0]);
    };
    window.addEventListener("message", hear);
    window.postMessage("pluresdb:ask", "*");
  });
}

const db = await open({ port: newPort });
const list = document.querySelector("ul");
const form = document.querySelector("form");
const state = document.querySelector("output");

function draw() {
  const notes = db.list({ prefix: "note:" }).map(({ id, data }) => {
    const item = document.createElement("li");
    item.textContent = data.text;
    item.addEventListener("click", () => db.delete(id));
    return item;
  });
  list.replaceChildren(...notes);
}

form.addEventListener("submit", async (event) => {
  event.preventDefault();
  const [field] = form.elements;
  await db.put(`note:${crypto.randomUUID()}`, { text: field.value });
  field.value = "";
});
db.on("change", draw);
db.on("disconnect", () => (state.textContent = "The server is gone; it starts again."));
db.on("reconnect", () => (state.textContent = ""));
draw();
globalThis.db = db;
globalThis.isReady = true;
