import { EXPECTED, useAll } from "../app/use.js";

test("everything works", async () => {
  expect(await useAll("jest")).toBe(EXPECTED);
});

test("everything works under fake timers", async () => {
  jest.useFakeTimers();
  expect(await useAll("jest-fake")).toBe(EXPECTED);
});
