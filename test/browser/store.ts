/** A store in pages of Chromium: in memory, in IndexedDB, over reloads and in two tabs. */
import assert from "node:assert/strict";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { test } from "uvu";
import type { Page } from "./chromium.ts";
import { inBrowser, withVite } from "./site.ts";

/** Where the pictures of pages are, to be looked at. */
const PICTURES = process.env["PICTURES"];
declare const pluresdb: any;
declare const db: any;
declare const show: any;

async function openStore(page: Page, options: object = {}): Promise<void> {
  await page.call(async (given) => {
    (globalThis as any).db = await pluresdb.open("notes", given);
    show(db);
  }, options);
}

test(
  "a store in memory has all verbs, in a page that is not isolated",
  inBrowser(async (open) => {
    const page = await open();
    const seen = await page.call(async () => {
      const store = new pluresdb.CrdtStore();
      const changes: string[] = [];
      store.watch({ prefix: "" }, ({ kind, id }: any) => changes.push(`${kind} ${id}`));
      await store.put("a", { n: 1, big: 5n, at: new Date(0), bytes: new Uint8Array([1, 2]) });
      store.putSync("é", "x".repeat(100) + "日本🚀\ud800");
      await store.increment("a", "n", 2);
      await store.addToSet("a", "tags", "new");
      await store.patch("a", { more: [1, null, -0, Number.NaN] });
      await store.batch([{ put: "b", data: 1 }, { delete: "none" }]);
      const conflict = await store
        .put("b", 2, { ifAbsent: true })
        .catch((error: any) => error.code);
      await store.update("b", (n: number) => n + 1);
      const { big, at, bytes, ...rest } = store.get("a");
      const other = new pluresdb.CrdtStore();
      for (const delta of await store.changesSince()) await other.applyChanges(delta);
      await new Promise((resolve) => setTimeout(resolve, 100));
      const map = await store.put("m", new Map()).catch((error: any) => error.code);
      return {
        isolated: (globalThis as any).crossOriginIsolated,
        kinds: [typeof big, at.getTime(), [...bytes], Object.is(rest.more[2], -0)],
        rest,
        text: store.get("é").length,
        lone: store.get("é").charCodeAt(104),
        ids: store.list().map(({ id }: any) => id),
        last: store.list({ reverse: true, limit: 1 })[0].id,
        b: store.get("b"),
        other: other.count(),
        conflict,
        map,
        changes: [...new Set(changes)].sort(),
        path: (() => {
          try {
            return new pluresdb.CrdtStore({ path: "x" });
          } catch (error: any) {
            return error.code;
          }
        })(),
        doc: await store.doc("d").catch((error: any) => error.code),
      };
    });
    assert.deepEqual(seen, {
      isolated: false,
      kinds: ["bigint", 0, [1, 2], true],
      rest: { n: 3, tags: ["new"], more: [1, null, 0, null] },
      text: 105,
      lone: 0xd800,
      ids: ["a", "b", "é"],
      last: "é",
      b: 2,
      other: 3,
      conflict: "ERR_CONFLICT",
      map: "ERR_BAD_VALUE",
      changes: ["put a", "put b", "put é"],
      path: "ERR_UNSUPPORTED_PLATFORM",
      doc: "ERR_UNSUPPORTED_PLATFORM",
    });
  }),
);

test(
  "what was acknowledged is there after a reload at once, with deletions and times to live",
  inBrowser(async (open) => {
    const page = await open();
    await openStore(page);
    await page.call(async () => {
      await db.put("user:1", { name: "Alice", visits: 0 });
      await db.put("gone", 1);
      await db.put("short", 1, { ttlMs: 1 });
      await db.put("long", 1, { ttlMs: 3_600_000 });
      const all = [];
      for (let n = 0; n < 500; n++) all.push(db.put(`n:${n}`, { n }));
      all.push(db.increment("user:1", "visits", 2), db.delete("gone"));
      await Promise.all(all);
    });
    await page.reload();
    await openStore(page);
    const seen = await page.call(() => ({
      user: db.get("user:1"),
      count: db.count({ prefix: "n:" }),
      others: [db.has("gone"), db.has("short"), db.has("long"), !!db.meta("long").expires],
    }));
    assert.deepEqual(seen, {
      user: { name: "Alice", visits: 2 },
      count: 500,
      others: [false, false, true, true],
    });
    // One replica, however often the page is loaded.
    for (let n = 0; n < 4; n++) {
      await page.call(async () => void (await db.increment("user:1", "visits")));
      await page.reload();
      await openStore(page);
    }
    const after = await page.call(() => [
      db.get("user:1").visits,
      Object.keys(db.versionVector()).length,
    ]);
    assert.deepEqual(after, [6, 1]);
    if (PICTURES) {
      mkdirSync(PICTURES, { recursive: true });
      await page.screenshot(join(PICTURES, "reload.png"));
    }
  }),
);

test(
  "two tabs see each other's writes, merge them, and lose none when one is closed",
  inBrowser(async (open) => {
    const [one, two] = [await open(), await open()];
    await openStore(one);
    await openStore(two);
    await one.call(async () => void (await db.put("page", { title: "a", hits: 0 })));
    const title = () => two.evaluate("db.get('page')?.title");
    while ((await title()) !== "a") await new Promise((resolve) => setTimeout(resolve, 5));
    const hit = async () => {
      const all = [];
      for (let n = 0; n < 200; n++) {
        all.push(db.increment("page", "hits"));
        if (n % 20 === 0) await Promise.all(all);
      }
      await Promise.all(all);
    };
    await Promise.all([one.call(hit), two.call(hit)]);
    await two.call(async () => void (await db.patch("page", { by: "two" })));
    if (PICTURES) await two.screenshot(join(PICTURES, "two-tabs.png"));
    await two.close();
    const hits = () => one.evaluate("db.get('page').by && db.get('page').hits");
    while ((await hits()) !== 400) await new Promise((resolve) => setTimeout(resolve, 5));
    const three = await open();
    await openStore(three);
    const seen = await three.call(() => [db.get("page"), Object.keys(db.versionVector()).length]);
    assert.deepEqual(seen, [{ title: "a", hits: 400, by: "two" }, 2]);
    await one.reload();
    await openStore(one);
    assert.equal(await hits(), 400);
  }),
);

test(
  "deltas that outgrow the data are replaced, and a tab that is alone collects deletions",
  inBrowser(async (open) => {
    const page = await open();
    await openStore(page);
    const rows = () =>
      page.call(
        () =>
          new Promise((resolve) => {
            const request = (globalThis as any).indexedDB.open("pluresdb-ipc:notes");
            request.onsuccess = () => {
              const store = request.result.transaction(["deltas"]).objectStore("deltas");
              store.count().onsuccess = ({ target }: any) => {
                request.result.close();
                resolve(target.result);
              };
            };
          }),
      );
    await page.call(async () => {
      for (let n = 0; n < 200; n++) await db.put("a", { n, text: "x".repeat(50) });
    });
    assert.ok(Number(await rows()) < 100);
    await page.call(async () => {
      const all = [];
      for (let n = 0; n < 3000; n++) all.push(db.put(`t:${n}`, n));
      await Promise.all(all);
      await db.clear({ prefix: "t:" });
    });
    assert.equal(await page.evaluate("db.stats().keptDeletions"), 3000);
    for (let n = 0; n < 2; n++) {
      await page.reload();
      await openStore(page);
      const seen = await page.call(() => [db.get("a").n, db.count(), db.stats().keptDeletions]);
      assert.deepEqual(seen, [199, 1, 0]);
    }
    const second = await open();
    await openStore(second);
    await second.call(async () => void (await db.put("b", 1)));
    while (!(await page.evaluate("db.has('b')"))) await new Promise((r) => setTimeout(r, 5));
    await page.call(async () => void (await db.put("c", 1)));
    while (!(await second.evaluate("db.has('c')"))) await new Promise((r) => setTimeout(r, 5));
  }),
);

test(
  "a quota that is used up, missing IndexedDB and blocking verbs are errors with a code",
  inBrowser(async (open) => {
    const page = await open();
    await openStore(page);
    await page.call(async () => void (await db.put("a", 1)));
    const sync = await page.call(() => {
      try {
        db.putSync("b", 1);
        return "none";
      } catch (error: any) {
        return [error.code, db.has("b")];
      }
    });
    assert.deepEqual(sync, ["ERR_UNSUPPORTED_PLATFORM", false]);
    await page.call(() => {
      const { prototype } = (globalThis as any).IDBObjectStore;
      const { add } = prototype;
      (globalThis as any).free = () => (prototype.add = add);
      prototype.add = () => {
        throw new (globalThis as any).DOMException("full", "QuotaExceededError");
      };
    });
    const full = await page.call(async () => {
      const code = await db.put("big", "x".repeat(1 << 20)).catch((error: any) => error.code);
      return [code, db.has("big")];
    });
    assert.deepEqual(full, ["ERR_NOT_DURABLE", true]);
    await page.call(async () => {
      (globalThis as any).free();
      await db.flush();
    });
    await page.reload();
    await openStore(page, { durability: "async" });
    assert.equal(await page.evaluate("db.get('big').length"), 1 << 20);
    assert.equal(await page.evaluate("(db.putSync('b', 1), db.flush(), db.get('b'))"), 1);
    await page.call(async () => void (await db.close()));
    const closed = await page.call(async () => [
      await db.put("c", 1).catch((error: any) => error.code),
      await pluresdb.open("notes", { size: 1 }).catch((error: any) => error.code),
    ]);
    assert.deepEqual(closed, ["ERR_CLOSED", "ERR_BAD_OPTION"]);
    const missing = await page.call(async () => {
      Object.defineProperty(globalThis, "indexedDB", { value: undefined });
      return pluresdb.open("notes").catch((error: any) => error.code);
    });
    // The module took the browser's own when it was called.
    assert.equal(missing, "ERR_UNSUPPORTED_PLATFORM");
  }),
);

test(
  "a page of Vite without a configuration keeps its store, too",
  inBrowser(async (open) => {
    const page = await open();
    await openStore(page);
    await page.call(async () => void (await db.put("é", { by: "Vite" })));
    await page.reload();
    await openStore(page);
    assert.deepEqual(await page.evaluate("db.get('é')"), { by: "Vite" });
  }, withVite),
);

test.run();
