/**
 * The addon, with a clock at its sleeps and wake-ups. `PLURESDB_IPC_NATIVE` names this file for the
 * processes of the profile, so the product needs no hook. A thread writes its marks to
 * `PROFILE_TRACES` when it ends.
 */
const { writeFileSync }: typeof import("node:fs") = require("node:fs");
const path: typeof import("node:path") = require("node:path");
const { threadId }: typeof import("node:worker_threads") = require("node:worker_threads");

const ADDON = `../../../prebuilds/${process.platform}-${process.arch}/pluresdb-ipc.node`;
const native = require(path.join(__dirname, ADDON));

const marks: [what: string, atNs: number][] = [];
/** The process at the other end of each socket, for the marks of wake-ups. */
const pids = new Map<number, number>();

function mark(what: string): void {
  marks.push([what, Number(process.hrtime.bigint())]);
}

function pidAt(fd: number): number {
  let pid = pids.get(fd);
  if (pid === undefined) pids.set(fd, (pid = native.peer(fd).pid as number));
  return pid;
}

process.on("exit", () => {
  const name = `${process.pid}-${threadId}.json`;
  writeFileSync(path.join(process.env["PROFILE_TRACES"]!, name), JSON.stringify(marks));
});

module.exports = {
  ...native,
  mark,
  futexWait(...args: unknown[]) {
    const result = native.futexWait(...args);
    mark("awake");
    return result;
  },
  futexWake(...args: unknown[]) {
    mark("ring");
    const result = native.futexWake(...args);
    mark("rung");
    return result;
  },
  wakeByte(fd: number) {
    const pid = pidAt(fd);
    mark(`wake ${pid}`);
    const result = native.wakeByte(fd);
    mark(`woken ${pid}`);
    return result;
  },
};
