/**
 * A cluster whose workers share a database, without a server to start: one of them serves, and when
 * it is killed another one takes over.
 *
 *   npm run example:cluster
 */
import cluster from "node:cluster";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { open } from "../src/index.ts";

const WORKERS = 3;
const VISITS = 100;

/** Counts visits until all are counted. */
async function work(path: string): Promise<void> {
  await using db = await open("example-cluster", { path, durability: "sync" });
  console.log(`worker ${cluster.worker!.id} ${db.isServing ? "serves" : "is connected"}`);
  db.on("serving", () => console.log(`worker ${cluster.worker!.id} takes over`));
  process.send!({ opened: db.isServing });
  for (let visit = 0; visit < VISITS; visit++) {
    // A write in flight to the killed server may have been executed: it is not repeated.
    await db.increment("page", "visits").catch(({ code }) => console.log(code));
  }
}

/** Starts the workers, and kills the one that serves. */
async function lead(): Promise<void> {
  const path = mkdtempSync(join(tmpdir(), "pluresdb-cluster-"));
  process.env["EXAMPLE_PATH"] = path;
  let opened = 0;
  let serving: (() => void) | undefined;
  cluster.on("message", (worker, message: { opened: boolean }) => {
    if (message.opened) serving = () => worker.process.kill("SIGKILL");
    if (++opened === WORKERS) serving?.();
  });
  const ended = Array.from({ length: WORKERS }, () => {
    const worker = cluster.fork();
    return new Promise((resolve) => worker.once("exit", resolve));
  });
  await Promise.all(ended);
  await using db = await open("example-cluster", { path });
  console.log(`${db.get("page").visits} visits`);
  await db.close();
  rmSync(path, { recursive: true });
}

if (cluster.isPrimary) await lead();
else {
  await work(process.env["EXAMPLE_PATH"]!);
  // Its channel to the first process keeps a worker alive.
  process.disconnect();
}
