/** A process of the demo's HTTP peer: `demo-http.js server|client`. */
import { answerRequests } from "../bench/child.ts";
import { cities } from "../bench/data/cities.ts";
import { clientRole, serverRole } from "../bench/handlers.ts";
import { httpPeer } from "../bench/peers/http.ts";
import type { Surroundings } from "../bench/peers/peer.ts";

const surroundings: Surroundings = {
  dataset: cities(),
  datasetName: "cities",
  durability: "memory",
  directory: "",
};
const role = process.argv[2] === "server" ? serverRole : clientRole;
const { handlers, leave } = role(httpPeer, surroundings);
answerRequests(handlers, leave);
