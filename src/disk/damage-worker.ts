/** A thread that looks for damage to a file of LMDB, and posts what it is. */
import { parentPort, workerData } from "node:worker_threads";
import { damageOf } from "./lmdb-walk.ts";

parentPort!.postMessage(damageOf(workerData as string));
