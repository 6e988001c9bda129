/**
 * `npm run test:sanitizers`: the core in C and the extension for Python with the sanitizers of the C
 * compiler for addresses and undefined behaviour, over all tests of the extension and FRAMES (1,000,000)
 * frames that no correct client sends. Afterwards the extension is built without them again.
 */
import { spawnSync } from "node:child_process";

const FLAGS = "-g -fsanitize=address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer";
const FRAMES = process.env.FRAMES ?? "1000000";
const HOST = "hosts/python";

function main() {
  try {
    build({ CFLAGS: FLAGS });
    // Python itself is not built with them, and returns no memory at its end.
    const env = {
      LD_PRELOAD: `${library("libasan.so")} ${library("libubsan.so")}`,
      ASAN_OPTIONS: "detect_leaks=0:abort_on_error=1",
      UBSAN_OPTIONS: "print_stacktrace=1",
      PYTHONMALLOC: "malloc",
      FRAMES,
    };
    const args = ["-m", "unittest", "discover", "--start-directory", "tests", "--verbose"];
    if (!run("python3", args, env)) process.exitCode = 1;
  } finally {
    build({});
  }
}

function build(env) {
  if (!run("python3", ["build_backend.py"], env)) throw new Error("the extension was not built");
}

function library(name) {
  const { stdout } = spawnSync("cc", [`-print-file-name=${name}`], { encoding: "utf8" });
  return stdout.trim();
}

function run(command, args, env) {
  const options = { cwd: HOST, stdio: "inherit", env: { ...process.env, ...env } };
  return spawnSync(command, args, options).status === 0;
}

main();
