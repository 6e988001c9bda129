#!/usr/bin/env node
/** The command line: `npx pluresdb-ipc --help`. */
import { fileError, reportError } from "./errors.ts";
import { EXIT_OK } from "./output.ts";
import { runProgram } from "./program.ts";

process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  // `pluresdb-ipc list | head` closes the pipe early, which is no failure.
  if (error.code === "EPIPE") process.exit(EXIT_OK);
  reportError(fileError("Standard output", "written", error));
  process.exit();
});
// Nothing can say that nothing can be said.
process.stderr.on("error", () => {});
// A fault of ours is reported in a sentence too. NODE_DEBUG=pluresdb prints where it happened.
for (const event of ["uncaughtException", "unhandledRejection"]) {
  process.on(event, (error: unknown) => {
    reportError(error);
    process.exit();
  });
}

await runProgram(process.argv.slice(2));
