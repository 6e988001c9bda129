/**
 * `npm run demo:hosts`: one server in Node.js, and a client of each host whose toolchain is present. Each
 * puts a node, and reads those of all others. The pages of all are one memory file, mapped read-only.
 */
import { readFileSync } from "node:fs";

import { CrdtStore, IPCServer } from "../../dist/src/index.js";
import { buildHosts, Peer, printTable, us, useOwnDirectory } from "./peers.mjs";

const CHANNEL = "demo-hosts";
const COUNT = Number(process.env.COUNT ?? 20_000);

async function main() {
  useOwnDirectory();
  const hosts = await buildHosts();
  const server = await new IPCServer(CHANNEL, new CrdtStore()).start();
  const peers = hosts.map((host) => new Peer(host, CHANNEL));
  try {
    const names = hosts.map(({ name }) => name);
    console.log(`One server (Node.js, process ${process.pid}), ${peers.length} clients\n`);
    for (const peer of peers) await peer.ask("meet", peer.name);
    const read = await Promise.all(peers.map((peer) => peer.ask("read", ...names)));
    printReads(names, read);
    printMappings(peers);
    await printTimes(peers);
  } finally {
    for (const peer of peers) await peer.end();
    await server.stop();
  }
}

function printReads(names, read) {
  console.log("Each client put a node, and reads those of all:");
  const isRight = (reader, name) => read[reader][name] === `of ${name} 😀`;
  printTable([
    ["read by", ...names],
    ...names.map((name, i) => [name, ...names.map((of) => (isRight(i, of) ? "✓" : "wrong"))]),
  ]);
  if (names.some((_, i) => names.some((name) => !isRight(i, name)))) process.exitCode = 1;
}

/** What /proc says of the store's pages in each process. */
function printMappings(peers) {
  const found = peers.map(({ name, pid }) => {
    const line = readFileSync(`/proc/${pid}/maps`, "utf8")
      .split("\n")
      .find((each) => each.includes(`pluresdb:${CHANNEL}`));
    const [, access, , , inode] = (line ?? "").split(/ +/);
    return { name, pid, access: access ?? "not mapped", inode: inode ?? "none" };
  });
  console.log("\nThe store's pages, from /proc/<pid>/maps:");
  const rows = found.map(({ name, pid, access, inode }) => [name, `${pid}`, access, inode]);
  printTable([["client", "pid", "access", "inode"], ...rows]);
  const isOne = new Set(found.map(({ inode }) => inode)).size === 1;
  const isReadOnly = found.every(({ access }) => access === "r--s");
  console.log(isOne && isReadOnly ? "The same memory in all, read-only." : "They differ.");
  if (!isOne || !isReadOnly) process.exitCode = 1;
}

/** One client after the other, so that none takes the processor from another. */
async function printTimes(peers) {
  console.log(
    `\n${COUNT.toLocaleString("en-US")} calls, one after the other, one client at a time:`,
  );
  const rows = [];
  for (const peer of peers) {
    const { get, put } = await peer.ask("measure", peer.name, COUNT);
    rows.push([peer.name, ...[...get, ...put].map(us)]);
  }
  printTable([["client", "get p50", "get p99", "put p50", "put p99"], ...rows]);
}

await main();
