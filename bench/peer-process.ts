/** A process of one peer: `peer-process.js server|client ipc|http [nodes]`. */
import { answerRequests } from "./child.ts";
import { clientHandlers, serverHandlers } from "./handlers.ts";
import { httpPeer } from "./http-peer.ts";
import { ipcPeer } from "./ipc-peer.ts";
import { people } from "./people.ts";

const [role, name, nodes] = process.argv.slice(2);
const dataset = people(nodes === undefined ? undefined : Number(nodes));
const peer = name === "http" ? httpPeer : ipcPeer;
if (role === "server") {
  const { handlers, leave } = serverHandlers(peer, dataset);
  answerRequests(handlers, leave);
} else answerRequests(clientHandlers(peer, dataset).handlers);
