#!/usr/bin/env node
/** The command line: `npx pluresdb-ipc --help`. */
import { buildProgram } from "./program.ts";

// `pluresdb-ipc list | head` closes the pipe early, which is no failure.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") process.exit();
  throw error;
});

await buildProgram().parseAsync();
