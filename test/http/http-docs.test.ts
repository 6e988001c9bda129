/** The page of HTTP: its lines run as pasted, and the command keeps its token to its user. */
import assert from "node:assert/strict";
import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { chmodSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { test } from "uvu";
import { Command, MAIN, pluresdb } from "../cli/command.ts";
import { inWorld } from "../helpers/world.ts";
import { PACKAGE } from "../package/compile.ts";

const PAGE = readFileSync(join(PACKAGE, "docs/HTTP.md"), "utf8");
const SECONDS_MAX = 60;

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as { port: number };
  server.close();
  return port;
}

/** The lines of the page's shell blocks, each with the output that its comment promises. */
function linesOf(page: string): { line: string; promised: string }[] {
  const blocks = Array.from(page.matchAll(/^```sh\n([\s\S]*?)^```$/gm), ([, text]) => text!);
  const lines = blocks.flatMap((text) => text.trim().split("\n"));
  return lines.map((line) => {
    const [, command, promised = ""] = /^(.*?)(?: # (.*))?$/.exec(line) ?? [];
    return { line: command!, promised };
  });
}

test(
  "each line of HTTP.md prints what the page says",
  inWorld(async (world) => {
    const port = await freePort();
    const lines = linesOf(PAGE);
    assert.ok(lines.length > 15);
    const mark = "=== end of a line ===";
    const script = lines
      .map(({ line }) => `${line}\necho; echo "${mark}"`)
      .join("\n")
      .replaceAll("34567", String(port));
    const shell = `npx() { shift; "${process.execPath}" "${MAIN}" "$@"; }\n${script}\nnpx pluresdb-ipc stop --channel my-app; wait`;
    const child = spawn("bash", ["-c", shell], {
      cwd: world.directory,
      timeout: SECONDS_MAX * 1000,
      stdio: ["ignore", "pipe", "pipe"],
    });
    let [printed, errors] = ["", ""];
    child.stdout.setEncoding("utf8").on("data", (text: string) => (printed += text));
    child.stderr.setEncoding("utf8").on("data", (text: string) => (errors += text));
    await once(child, "close");
    const outputs = printed.split(`${mark}\n`).map((text) => text.trim());
    for (const [n, { line, promised }] of lines.entries()) {
      assert.equal(outputs[n]?.replaceAll(String(port), "34567"), promised, `${line}\n${errors}`);
    }
    const token = readFileSync(join(world.directory, "token"), "utf8").trim();
    assert.equal(statSync(join(world.directory, "token")).mode & 0o777, 0o600);
    assert.ok(!errors.includes(token) && !printed.includes(token));
  }),
);

test(
  "the command makes a token that only its user can read, and removes it",
  inWorld(async (world) => {
    const command = new Command(["serve", "--channel", world.channel, "--http", "0"]);
    await command.prints(/HTTP is on .*\.\n/);
    command.child.kill("SIGTERM");
    const file = join(process.env["PLURESDB_IPC_DIR"]!, `${world.channel}.token`);
    const { stderr, code } = await command.ended;
    assert.match(
      stderr,
      new RegExp(`HTTP is on http://127\\.0\\.0\\.1:\\d+; its token is in ${file}`),
    );
    assert.equal(code, 0);
    assert.equal(statSync(file, { throwIfNoEntry: false }), undefined);
  }),
);

test(
  "a token that others may know is refused, and so are calls that make no sense",
  inWorld(async (world) => {
    const file = join(world.directory, "token");
    const serve = (...args: string[]) => pluresdb(["serve", "--channel", world.channel, ...args]);
    writeFileSync(file, `${"x".repeat(32)}\n`);
    chmodSync(file, 0o644);
    const open = await serve("--http", "0", "--http-token-file", file);
    assert.equal(open.code, 2);
    assert.match(open.stderr, /open to other users.*chmod 600/);
    chmodSync(file, 0o600);
    writeFileSync(file, "short");
    const short = await serve("--http", "0", "--http-token-file", file);
    assert.match(short.stderr, /shorter than 16/);
    assert.ok(!short.stderr.includes('"short"'));
    const calls: [string[], RegExp][] = [
      [["--http", "70000"], /Expected a port/],
      [["--http-token-file", file], /--http-token-file does nothing without --http/],
      [["--http", "--http-origins", "*"], /Expected origins/],
    ];
    for (const [args, message] of calls) {
      const { code, stderr } = await serve(...args);
      assert.equal(code, 2, stderr);
      assert.match(stderr, message);
    }
    const env = { ...process.env, PLURESDB_HTTP_TOKEN: "bad token" };
    const args = [MAIN, "serve", "--channel", world.channel, "--http", "0"];
    const odd = spawnSync(process.execPath, args, { env, encoding: "utf8" });
    assert.equal(odd.status, 2);
    assert.match(odd.stderr, /PLURESDB_HTTP_TOKEN/);
  }),
);

test.run();
