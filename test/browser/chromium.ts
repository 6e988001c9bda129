/** Chromium without a window, and its pages, by the DevTools protocol. */
import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { WebSocket } from "undici";

const FLAGS = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--remote-debugging-port=0",
];
/** A watchdog of one command. */
const SECONDS_MAX = 60;

export class Chromium {
  readonly #child: ChildProcess;
  readonly #profile: string;
  readonly #socket: WebSocket;
  readonly #waiting = new Map<number, (answer: any) => void>();
  /** Of each session: calls of the functions that its page got from the test. */
  readonly bindings = new Map<string, (name: string, payload: string) => void>();
  #id = 0;

  private constructor(child: ChildProcess, profile: string, socket: WebSocket) {
    this.#child = child;
    this.#profile = profile;
    this.#socket = socket;
    socket.addEventListener("message", ({ data }) => {
      const answer = JSON.parse(data as string);
      if (answer.method === "Runtime.bindingCalled") {
        const { name, payload } = answer.params;
        this.bindings.get(answer.sessionId)?.(name, payload);
      }
      this.#waiting.get(answer.id)?.(answer);
      this.#waiting.delete(answer.id);
    });
  }

  static async start(executable: string): Promise<Chromium> {
    const profile = mkdtempSync(join(tmpdir(), "pluresdb-chromium-"));
    const child = spawn(executable, [...FLAGS, `--user-data-dir=${profile}`], {
      stdio: ["ignore", "ignore", "pipe"],
      // Its own group, which ends with it.
      detached: true,
    });
    let errors = "";
    const address = await new Promise<string>((resolve, reject) => {
      child.once("exit", () => reject(new Error(`Chromium ended: ${errors}`)));
      child.stderr!.setEncoding("utf8").on("data", (text: string) => {
        errors += text;
        const [, found] = /listening on (ws:\S+)/.exec(errors) ?? [];
        if (found) resolve(found);
      });
    });
    const socket = new WebSocket(address);
    await new Promise((resolve) => socket.addEventListener("open", resolve));
    return new Chromium(child, profile, socket);
  }

  async command(method: string, params: object = {}, sessionId?: string): Promise<any> {
    const id = ++this.#id;
    const answered = new Promise<any>((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error(`${method}: no answer`)), SECONDS_MAX * 1000);
      timer.unref();
      this.#waiting.set(id, (answer) => {
        clearTimeout(timer);
        if (answer.error) reject(new Error(`${method}: ${answer.error.message}`));
        else resolve(answer.result);
      });
    });
    this.#socket.send(JSON.stringify({ id, method, params, ...(sessionId && { sessionId }) }));
    return answered;
  }

  /** A new tab. */
  async open(url: string): Promise<Page> {
    const { targetId } = await this.command("Target.createTarget", { url });
    const { sessionId } = await this.command("Target.attachToTarget", { targetId, flatten: true });
    const page = new Page(this, targetId, sessionId);
    await page.command("Page.enable");
    await page.ready();
    return page;
  }

  async end(): Promise<void> {
    const ended = new Promise((resolve) => this.#child.once("exit", resolve));
    process.kill(-this.#child.pid!, "SIGKILL");
    await ended;
    rmSync(this.#profile, { recursive: true, force: true, maxRetries: 20, retryDelay: 50 });
  }
}

export class Page {
  readonly #chromium: Chromium;
  readonly #target: string;
  readonly #session: string;

  constructor(chromium: Chromium, target: string, session: string) {
    this.#chromium = chromium;
    this.#target = target;
    this.#session = session;
  }

  command(method: string, params?: object): Promise<any> {
    return this.#chromium.command(method, params, this.#session);
  }

  /** Lets the page call `listener` by a global function of this name, with a text; `script` runs first in it. */
  async expose(name: string, listener: (text: string) => void, script: string): Promise<void> {
    await this.command("Runtime.enable");
    await this.command("Runtime.addBinding", { name });
    this.#chromium.bindings.set(this.#session, (called, payload) => {
      if (called === name) listener(payload);
    });
    await this.command("Page.addScriptToEvaluateOnNewDocument", { source: script });
    await this.evaluate(`void (${`(() => {${script}})()`})`);
  }

  /** The value of an expression, awaited. It and what it needs are JSON. */
  async evaluate<Result = any>(expression: string): Promise<Result> {
    const { result, exceptionDetails } = await this.command("Runtime.evaluate", {
      expression: `(async () => (${expression}))()`,
      awaitPromise: true,
      returnByValue: true,
    });
    if (!exceptionDetails) return result.value;
    throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
  }

  /** Calls a function in the page. It sees nothing of this file but its argument. */
  call<Args, Result>(body: (args: Args) => Result, args?: Args): Promise<Awaited<Result>> {
    return this.evaluate(`(${String(body)})(${JSON.stringify(args) ?? ""})`);
  }

  /** Resolves when the page's script has run. */
  async ready(): Promise<void> {
    for (;;) {
      const isReady = await this.evaluate("globalThis.isReady === true").catch(() => false);
      if (isReady) return;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }

  async reload(): Promise<void> {
    await this.evaluate("void (globalThis.isReady = false)");
    await this.command("Page.reload");
    await this.ready();
  }

  async screenshot(file: string): Promise<void> {
    const { data } = await this.command("Page.captureScreenshot");
    writeFileSync(file, Buffer.from(data, "base64"));
  }

  async close(): Promise<void> {
    await this.#chromium.command("Target.closeTarget", { targetId: this.#target });
  }
}
