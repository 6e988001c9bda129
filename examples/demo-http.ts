/** A process of the demo's HTTP peer: `demo-http.js server|client`. */
import { answerRequests } from "../bench/child.ts";
import { clientHandlers, serverHandlers } from "../bench/handlers.ts";
import { httpPeer } from "../bench/http-peer.ts";
import { cities } from "./cities.ts";

if (process.argv[2] === "server") {
  const { handlers, leave } = serverHandlers(httpPeer, cities());
  answerRequests(handlers, leave);
} else answerRequests(clientHandlers(httpPeer, cities()).handlers);
