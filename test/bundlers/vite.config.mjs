import { defineConfig } from "vite";

const isWhole = process.env.WHOLE !== undefined;

export default defineConfig({
  build: { ssr: "app/main.js", outDir: isWhole ? "out/vite-whole" : "out/vite" },
  ssr: isWhole ? { noExternal: true } : {},
});
