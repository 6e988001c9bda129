/** A process of one peer: `peer-process.js server|client <peer> <dataset> <durability> <directory>`. */
import { answerRequests } from "./child.ts";
import { datasetNamed } from "./data/named.ts";
import { clientRole, serverRole } from "./handlers.ts";
import { type PeerName, peerEntry } from "./peers/index.ts";
import type { Durability } from "./peers/peer.ts";

const [role, name, datasetName, durability, directory] = process.argv.slice(2) as string[];
const peer = await peerEntry(name as PeerName).load();
const surroundings = {
  dataset: datasetNamed(datasetName!),
  datasetName: datasetName!,
  durability: durability as Durability,
  directory: directory!,
};
const { handlers, leave } = (role === "server" ? serverRole : clientRole)(peer, surroundings);
answerRequests(handlers, leave);
