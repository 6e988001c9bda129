/** The conformance vectors of other hosts: Node.js runs them first, by both codecs. */
import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { test } from "uvu";
import { CASES } from "../conformance/cases.ts";
import { textOf } from "../conformance/make.ts";
import { runVectors, type Step } from "../helpers/vectors.ts";

const FOLDER = new URL("../../../test/conformance/", import.meta.url);

interface File {
  stores: number;
  steps: (Step & { expect: unknown })[];
}

function read(name: string): string {
  return readFileSync(new URL(`${name}.json`, FOLDER), "utf8");
}

test("a file for each case, and no other", () => {
  const files = readdirSync(fileURLToPath(FOLDER)).filter((name) => name.endsWith(".json"));
  assert.deepEqual(
    files.sort(),
    Object.keys(CASES)
      .map((name) => `${name}.json`)
      .sort(),
  );
});

for (const name of Object.keys(CASES)) {
  test(`${name}: the checked-in vectors are what the implementation answers`, () => {
    assert.equal(read(name), textOf(name));
  });

  test(`${name}: with the module for hosts each step answers the same`, () => {
    const { stores, steps } = JSON.parse(read(name)) as File;
    const bare = steps.map(({ expect: _, ...step }) => step as Step);
    const answers = JSON.parse(
      JSON.stringify(runVectors({ stores, steps: bare }, true)),
    ) as File["steps"];
    answers.forEach((answer, index) => assert.deepEqual(answer, steps[index], `step ${index}`));
  });
}

test.run();
