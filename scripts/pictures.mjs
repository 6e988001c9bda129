/**
 * The README's pictures: draws `speed.svg` from the figures of `docs/bench/results.json`, and renders
 * that and the hand-drawn `pages.svg` to PNG, which npm's page shows.
 *
 *   npm install --no-save @resvg/resvg-js && npm run pictures
 *   node scripts/pictures.mjs --svg     prints speed.svg and writes nothing
 */
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const FOLDER = fileURLToPath(new URL("../docs/pictures/", import.meta.url));
const RESULTS = new URL("../docs/bench/results.json", import.meta.url);
const PIXELS = 1200;
const FONT = "DejaVu Sans";

/** Each bar is the quickest of these peers. */
const BARS = [
  { label: "pluresdb-ipc", peers: ["ipc"] },
  { label: "lmdb-js", peers: ["lmdb-json", "lmdb-msgpack"] },
  { label: "Redis, Unix socket", peers: ["redis"] },
  { label: "child_process messages", peers: ["messages"] },
  { label: "HTTP keep-alive", peers: ["http"] },
];
const PANELS = [
  { trial: "get", title: "Reads a second: get, one client" },
  { trial: "put-flight", title: "Writes a second: put, 1,000 in flight, no fsync" },
];

const WIDTH = 960;
const PANEL_HEIGHT = 210;
const BAR_LEFT = 210;
const BAR_WIDTH = 620;
const ROW = 32;
const OURS = "#0072B2";
const OTHER = "#8a8a8a";

function speedChart(figures) {
  const panels = PANELS.map((panel, index) => drawPanel(panel, 16 + index * PANEL_HEIGHT, figures));
  const height = 16 + PANELS.length * PANEL_HEIGHT;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" ` +
      `font-family="${FONT}, Helvetica, Arial, sans-serif" font-size="15">`,
    `<rect width="${WIDTH}" height="${height}" fill="#fff"/>`,
    ...panels.flat(),
    "</svg>\n",
  ].join("\n");
}

function drawPanel({ trial, title }, top, figures) {
  const rates = BARS.map(({ peers }) =>
    Math.max(...peers.map((peer) => rateOf(figures, trial, peer))),
  );
  const most = Math.max(...rates);
  const rows = BARS.map(({ label }, row) => {
    const y = top + 34 + row * ROW;
    const width = Math.max(1, (rates[row] / most) * BAR_WIDTH).toFixed(1);
    const color = row === 0 ? OURS : OTHER;
    return (
      `<text x="${BAR_LEFT - 12}" y="${y + 17}" text-anchor="end">${label}</text>` +
      `<rect x="${BAR_LEFT}" y="${y}" width="${width}" height="24" fill="${color}"/>` +
      `<text x="${BAR_LEFT + Number(width) + 8}" y="${y + 17}">${rounded(rates[row])}</text>`
    );
  });
  return [`<text x="16" y="${top + 14}" font-weight="bold">${title}</text>`, ...rows];
}

function rateOf(figures, trial, peer) {
  const found = figures.find(
    (one) => one.family === "operations" && one.trial === trial && one.peer === peer,
  );
  if (!found) throw new Error(`${RESULTS.pathname} has no figure of ${peer} for ${trial}.`);
  return found.opsPerSecond.median;
}

/** Three digits count. */
function rounded(rate) {
  return Number(rate.toPrecision(3)).toLocaleString("en-US");
}

const chart = speedChart(JSON.parse(readFileSync(RESULTS, "utf8")).figures);
if (process.argv.includes("--svg")) process.stdout.write(chart);
else {
  const { Resvg } = await import("@resvg/resvg-js");
  writeFileSync(`${FOLDER}speed.svg`, chart);
  for (const name of ["pages", "speed"]) {
    const options = {
      fitTo: { mode: "width", value: PIXELS },
      font: { defaultFontFamily: FONT, sansSerifFamily: FONT },
    };
    const image = new Resvg(readFileSync(`${FOLDER}${name}.svg`, "utf8"), options).render();
    writeFileSync(`${FOLDER}${name}.png`, image.asPng());
  }
}
