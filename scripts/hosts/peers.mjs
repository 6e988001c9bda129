/**
 * A client of each host as a child process, which does what a line says and answers with a line of JSON:
 *
 *   meet NAME            puts host:NAME                           { pid }
 *   read NAME …          reads these nodes                        { NAME: text, … }
 *   measure NAME COUNT   gets and puts, one after the other       { get: [p50, p99], put: [p50, p99] } in ns
 *   bench COUNT          gets of user:0 to user:999               { ns } of one get
 *   victim               writes and reads until it is killed
 */
import { spawn, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";

import { downloaded } from "../downloads.mjs";

const BUILT = "build/hosts";
/** PROFILE=debug is what `cargo test` has compiled already. */
const PROFILE = process.env.PROFILE ?? "release";
const RELEASE = PROFILE === "release" ? ["--release"] : [];

/** How each host's client is built, and started. */
const HOSTS = [
  { name: "Node.js", command: () => [process.execPath, "scripts/hosts/peer.mjs"] },
  { name: "Deno", command: deno },
  {
    name: "Rust",
    tool: "cargo",
    build: ["cargo", "build", "--quiet", "--locked", "--example", "peer", ...RELEASE],
    folder: "hosts/rust",
    command: () => [`hosts/rust/target/${PROFILE}/examples/peer`],
  },
  {
    name: "Go",
    tool: "go",
    build: ["go", "build", "-o", "../../build/hosts/go-peer", "./internal/peer"],
    folder: "hosts/go",
    command: () => [`${BUILT}/go-peer`],
  },
  {
    name: "Python",
    tool: "python3",
    build: ["python3", "build_backend.py"],
    folder: "hosts/python",
    command: () => ["python3", "hosts/python/tests/peer.py"],
  },
];

async function deno() {
  const folder = await downloaded("deno-2.9.6", ["@deno/linux-x64-glibc@2.9.6"]);
  const program = join(folder, "node_modules/@deno/linux-x64-glibc/deno");
  return [program, "run", "--allow-all", "--no-lock", "--quiet", "scripts/hosts/peer.mjs"];
}

/** The hosts that can run here, built: their names and commands. */
export async function buildHosts(names) {
  mkdirSync(BUILT, { recursive: true });
  const built = [];
  for (const { name, tool, build, folder, command } of HOSTS) {
    if (names && !names.includes(name)) continue;
    if (tool && spawnSync("sh", ["-c", `command -v ${tool}`]).status !== 0) {
      console.log(`${name} is left out: ${tool} is missing`);
      continue;
    }
    if (build) {
      const options = { cwd: folder, stdio: ["ignore", "ignore", "inherit"] };
      const { status } = spawnSync(build[0], build.slice(1), options);
      if (status !== 0) throw new Error(`${name} could not be built`);
    }
    built.push({ name, command: await command() });
  }
  return built;
}

/** A rendezvous directory of this run alone. */
export function useOwnDirectory() {
  const directory = mkdtempSync(join(tmpdir(), "pluresdb-hosts-"));
  process.env.PLURESDB_IPC_DIR = directory;
  process.once("exit", () => rmSync(directory, { recursive: true, force: true }));
  return directory;
}

export class Peer {
  #child;
  #lines;
  #exited;

  constructor({ name, command }, channel) {
    this.name = name;
    const options = { stdio: ["pipe", "pipe", "inherit"] };
    this.#child = spawn(command[0], [...command.slice(1), channel], options);
    this.#lines = createInterface({ input: this.#child.stdout })[Symbol.asyncIterator]();
    this.#exited = new Promise((resolve) => this.#child.once("exit", resolve));
    // A child that was killed does not read its input.
    this.#child.stdin.on("error", () => {});
  }

  get pid() {
    return this.#child.pid;
  }

  send(...words) {
    this.#child.stdin.write(`${words.join(" ")}\n`);
  }

  async ask(...words) {
    this.send(...words);
    const { value, done } = await this.#lines.next();
    if (done) throw new Error(`${this.name} ended at "${words.join(" ")}"`);
    return JSON.parse(value);
  }

  /** Ends it, and waits for that. */
  async end() {
    this.#child.stdin.end();
    await this.#exited;
  }

  async kill() {
    this.#child.kill("SIGKILL");
    await this.#exited;
  }
}

/** Lines of a table with right-aligned columns. */
export function printTable(rows) {
  const widths = rows[0].map((_, column) =>
    Math.max(...rows.map((row) => [...row[column]].length)),
  );
  for (const row of rows) {
    const cells = row.map((cell, column) =>
      column === 0 ? cell.padEnd(widths[0]) : cell.padStart(widths[column]),
    );
    console.log(cells.join("  "));
  }
}

export function us(ns) {
  const rounded = Number((ns / 1000).toPrecision(3));
  return `${rounded.toLocaleString("en-US")} µs`;
}
