// A program of a user, whole: a store on disk, a server, a client, a watch. Prints "fine".
import * as pluresdb from "pluresdb-ipc";
import { run } from "./steps.cjs";

await run(pluresdb);
