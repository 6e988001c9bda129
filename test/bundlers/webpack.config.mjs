import { resolve } from "node:path";

const common = { mode: "production", target: "node20", entry: "./app/main.js" };
const path = resolve("out/webpack");

export default [
  { ...common, output: { path, filename: "main.cjs" } },
  {
    ...common,
    experiments: { outputModule: true },
    output: { path, filename: "main.mjs", module: true, chunkFilename: "[id].mjs" },
  },
];
