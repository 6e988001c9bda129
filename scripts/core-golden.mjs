/** The build's checks of the cores that it built, against the golden counts of their atomic instructions. */
import { existsSync, readFileSync, writeFileSync } from "node:fs";

import { BuildError, list } from "./build-tools.mjs";
import { atomicCounts, atomicDifferences, checkCore } from "./core-check.mjs";
import { differentCounts, sameAtomics } from "./core-check.mjs";
import { VARIANTS, textOf } from "./core-variants.mjs";

/** Always runs: it takes milliseconds, and the golden counts change without the core. */
export function checkBuiltCore({ file, fences, atomics, counted }, bless) {
  const bytes = readChecked(file, fences);
  const text = readFileSync(textOf(file), "utf8");
  if (!sameAtomics(bytes, text)) {
    throw new BuildError(`${file} and ${textOf(file)} are not of one compilation: delete both.`);
  }
  // A core that is made of another one's text has its instructions but for those that were replaced.
  if (!atomics) return;
  const counts = atomicCounts(text);
  const isStandard = file === VARIANTS.standard.file;
  const standard = isStandard ? {} : readGolden(VARIANTS.standard.atomics);
  const own = differentCounts(standard, counts, counted);
  if (bless) return writeGolden(atomics, own);

  const differences = atomicDifferences(readGolden(atomics), own);
  if (differences.length === 0) return;
  const reason = `The atomic instructions of ${file} are not those of ${atomics}:`;
  const advice = "If the change means that, accept them: node scripts/build.mjs --bless";
  throw new BuildError(`${list(reason, differences)}\n${advice}`);
}

export function readChecked(file, fences = false) {
  const bytes = readFileSync(file);
  const problems = checkCore(bytes, { fences });
  if (problems.length > 0) throw new BuildError(list(`${file} is not usable:`, problems));
  return bytes;
}

function readGolden(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : {};
}

function writeGolden(file, counts) {
  const text = `${JSON.stringify(counts, undefined, 2)}\n`;
  if (existsSync(file) && readFileSync(file, "utf8") === text) return;
  writeFileSync(file, text);
  console.log(`wrote ${file}`);
}
