// The same as program.mjs in CommonJS.
const { run } = require("./steps.cjs");

run(require("pluresdb-ipc"));
