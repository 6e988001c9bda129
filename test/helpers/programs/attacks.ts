/** Programs of a hostile client. */
import type { Body } from "./run.ts";

export interface Target {
  directory: string;
  channel: string;
  /** The server's process. */
  pid: number;
}

/**
 * Attacks the files that a client gets. Says the result of each attack: an error's code or "done".
 */
export const attackFiles: Body<Target> = async (
  { bytesOf, fs, greet, loadNative, say, until },
  { directory, channel, pid },
) => {
  const native = loadNative();
  const { SHRINK, GROW, FUTURE_WRITE, SEAL, WRITE } = native.seals;
  const { socket, fds } = await greet(`${directory}/${channel}.sock`);
  const [store, doorbell, slot] = fds as [number, number, number];
  const pages = new Uint8Array(
    new WebAssembly.Memory({ shared: true, initial: 10, maximum: 10 }).buffer,
  );
  native.map(pages, bytesOf.page, bytesOf.slot, slot, true);
  native.wakeByte(socket);
  await until(() => native.getSeals(slot) & SEAL);

  const found: Record<string, string> = {};
  const attack = (name: string, action: () => unknown) => {
    try {
      action();
      found[name] = "done";
    } catch (error) {
      found[name] = String((error as NodeJS.ErrnoException).code);
    }
  };
  // These seals make the kernel refuse holes and further writable mappings as well.
  const sealed = SHRINK | GROW | FUTURE_WRITE | SEAL;
  for (const [name, fd, bytes, least] of [
    ["store", store, bytesOf.page, sealed],
    ["slot", slot, bytesOf.slot, sealed],
    ["doorbell", doorbell, bytesOf.doorbell, SHRINK | GROW | SEAL],
  ] as const) {
    if ((native.getSeals(fd) & least) !== least) found[`${name}: seals`] = "missing";
    attack(`${name}: shrink`, () => fs.ftruncateSync(fd, 0));
    attack(`${name}: grow`, () => fs.ftruncateSync(fd, 2 ** 33));
    attack(`${name}: allocate`, () => {
      const errno = native.allocate(fd, 2 ** 33, 4096);
      if (errno) throw Object.assign(new Error(), { code: errno === 1 ? "EPERM" : errno });
    });
    attack(`${name}: more seals`, () => native.seal(fd, WRITE));
    attack(`${name}: truncate on opening`, () => fs.openSync(`/proc/self/fd/${fd}`, "w"));
    if (fd === doorbell) continue;
    attack(`${name}: write`, () => fs.writeSync(fd, "harm", 0));
    attack(`${name}: write reopened`, () => {
      fs.writeSync(fs.openSync(`/proc/self/fd/${fd}`, "r+"), "harm", 0);
    });
    attack(`${name}: map writable`, () => native.map(pages, 0, bytes, fd, true));
  }

  const theirs = fs.readdirSync(`/proc/${pid}/fd`).filter((fd) => {
    const path = `/proc/${pid}/fd/${fd}`;
    return fs.existsSync(path) && fs.readlinkSync(path).startsWith(`/memfd:pluresdb:${channel}`);
  });
  for (const fd of theirs) {
    const path = `/proc/${pid}/fd/${fd}`;
    attack("server's: write", () => fs.writeSync(fs.openSync(path, "r+"), "harm", 0));
    attack("server's: truncate", () => fs.truncateSync(path, 0));
  }

  native.map(pages, 0, bytesOf.page, store, false);
  const maps = fs.readFileSync("/proc/self/maps", "utf8").split("\n");
  const line = maps.find((text) => text.includes(`memfd:pluresdb:${channel}`))!;
  const address = Number.parseInt(line, 16);
  attack("write through /proc/self/mem", () => {
    fs.writeSync(fs.openSync("/proc/self/mem", "r+"), Buffer.from("harm"), 0, 4, address);
  });
  say(found);
};

/** Writes to the mapped store, which must end this process. */
export const attackPages: Body<Target & { how: string }> = async (
  { bytesOf, fs, greet, loadNative, say },
  { directory, channel, how },
) => {
  const native = loadNative();
  const { fds } = await greet(`${directory}/${channel}.sock`);
  const memory = new WebAssembly.Memory({ shared: true, initial: 10, maximum: 20 });
  native.map(new Uint8Array(memory.buffer), 0, bytesOf.page, fds[0]!, false);
  say("mapped");
  // Growing makes the pages of the memory writable, if the kernel permits it.
  if (how === "wasm grow") (memory as unknown as { grow(pages: number): void }).grow(1);
  new Uint8Array(memory.buffer).fill(0xff, 0, bytesOf.page);
  fs.writeSync(2, "the store was overwritten\n");
};

/** Connects like a client, then writes nonsense to the positions of its rings. */
export const breakRings: Body<Target & { tail: number }> = async (
  { bytesOf, greet, loadNative, say, until },
  { directory, channel, tail },
) => {
  const native = loadNative();
  const { socket, fds } = await greet(`${directory}/${channel}.sock`);
  const memory = new WebAssembly.Memory({ shared: true, initial: 10, maximum: 10 });
  const pages = new Uint8Array(memory.buffer);
  native.map(pages, 0, bytesOf.doorbell, fds[1]!, true);
  native.map(pages, bytesOf.page, bytesOf.slot, fds[2]!, true);
  native.wakeByte(socket);
  await until(() => native.getSeals(fds[2]!) & native.seals.SEAL);
  // The tail is a slot's first word, and its rings begin a page behind it.
  pages.fill(0xa5, bytesOf.page + bytesOf.doorbell, bytesOf.page + bytesOf.slot);
  const words = new Int32Array(memory.buffer);
  Atomics.store(words, bytesOf.page >> 2, tail);
  Atomics.add(words, 0, 1);
  native.futexWake(pages, 0, 1);
  // The server has hung up: the stream ends.
  await until(async () => (await native.receive(socket, 1, 0, 100))?.bytes.length === 0);
  say("hung up");
};

/** Connects in every wrong way: silent, with too many bytes, and with other seals. */
export const strangersTalk: Body<string> = async ({ greet, loadNative, net, sleep }, path) => {
  const native = loadNative();
  for (let i = 0; i < 300; i++) native.close(native.connect(path));
  const talk = (words: Uint8Array) =>
    new Promise<void>((resolve) => {
      const socket = net.connect(path);
      socket.on("error", () => {});
      socket.on("close", () => resolve());
      socket.write(words, () => setTimeout(() => socket.destroy(), 20));
    });
  await Promise.all([1, 100, 100_000].map((bytes) => talk(new Uint8Array(bytes).fill(0xff))));
  for (const seals of [native.seals.SEAL, native.seals.FUTURE_WRITE | native.seals.SEAL]) {
    const { socket, fds } = await greet(path);
    native.seal(fds[2]!, seals);
    native.wakeByte(socket);
    await sleep(100);
    for (const open of [...fds, socket]) native.close(open);
  }
};
