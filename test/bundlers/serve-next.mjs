/** Starts the built Next app, and prints its route and its page. */
import { spawn } from "node:child_process";
import { createServer } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";

const TRIES = 300;

const port = await new Promise((resolve) => {
  const server = createServer().listen(0, "127.0.0.1", () => {
    const found = server.address().port;
    server.close(() => resolve(found));
  });
});
const args = ["node_modules/next/dist/bin/next", "start", "next", "-p", `${port}`];
const next = spawn(process.execPath, args, { stdio: ["ignore", "ignore", "inherit"] });
try {
  const route = await textOf("api");
  const page = await textOf("");
  if (!page.includes(route)) throw new Error(page);
  console.log(route);
} finally {
  next.kill();
}

async function textOf(path) {
  for (let tries = 0; tries < TRIES; tries++) {
    const answer = await fetch(`http://127.0.0.1:${port}/${path}`).catch(() => undefined);
    if (answer) return answer.text();
    await sleep(100);
  }
  throw new Error("Next does not answer");
}
