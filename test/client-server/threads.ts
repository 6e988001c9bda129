/** Programs as in `program.ts`, in threads of this process. */
import { once } from "node:events";
import { Worker } from "node:worker_threads";

import type { Body } from "../helpers/programs/run.ts";

const RUN = new URL("../helpers/programs/run.js", import.meta.url);

/** Resolves when the program has posted "ready" to its parent. Rejects if it fails first. */
export async function startThread<Args>(body: Body<Args>, args: Args): Promise<Worker> {
  const worker = new Worker(RUN, { argv: [body.toString(), JSON.stringify(args)] });
  worker.on("error", (error) => worker.emit("message", error));
  const [word] = (await once(worker, "message")) as unknown[];
  if (word === "ready") return worker;
  throw word;
}
