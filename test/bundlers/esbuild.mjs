import { build } from "esbuild";

for (const [format, ending] of Object.entries({ esm: "mjs", cjs: "cjs" })) {
  await build({
    entryPoints: ["app/main.js"],
    bundle: true,
    platform: "node",
    format,
    outfile: `out/esbuild/main.${ending}`,
  });
}
