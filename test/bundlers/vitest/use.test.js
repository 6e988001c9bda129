import { expect, test, vi } from "vitest";
import { EXPECTED, useAll } from "../app/use.js";

test("everything works", async () => {
  expect(await useAll("vitest")).toBe(EXPECTED);
});

test("everything works under fake timers", async () => {
  vi.useFakeTimers();
  expect(await useAll("vitest-fake")).toBe(EXPECTED);
});
