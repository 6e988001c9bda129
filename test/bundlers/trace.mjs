/** Copies what @vercel/nft traces to out/nft, as a deployment does. */
import { cpSync } from "node:fs";
import { nodeFileTrace } from "@vercel/nft";

const { fileList } = await nodeFileTrace(["app/main.js", "app/required.js"]);
for (const file of fileList) cpSync(file, `out/nft/${file}`, { dereference: true });
