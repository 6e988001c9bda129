import commonjs from "@rollup/plugin-commonjs";
import resolve from "@rollup/plugin-node-resolve";

const output = (format, ending) => ({
  dir: "out/rollup",
  format,
  entryFileNames: `[name].${ending}`,
  chunkFileNames: `[name]-[hash].${ending}`,
});

export default {
  input: "app/main.js",
  plugins: [resolve({ preferBuiltins: true }), commonjs()],
  output: [output("es", "mjs"), output("cjs", "cjs")],
};
