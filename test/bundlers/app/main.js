import { useAll } from "./use.js";

useAll("bundled").then(
  (line) => console.log(line),
  (error) => {
    console.log(error.code, error.message);
    process.exitCode = 1;
  },
);
