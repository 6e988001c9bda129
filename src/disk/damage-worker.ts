/** A thread that looks for damage to a file of LMDB, and posts what it is. */
import { parentPort, workerData } from "node:worker_threads";
import { damageOf } from "./lmdb-walk.ts";

const { file } = workerData as { file: string };
parentPort!.postMessage(damageOf(file));
