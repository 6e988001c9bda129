/**
 * The usual service: REST with JSON bodies over HTTP/1.1 on the loopback interface.
 *
 *   GET, PUT, DELETE /nodes/<id>     GET /nodes/<id>?field=<name>     GET /nodes?prefix=<prefix>
 *
 * It is as fast as HTTP allows: one keep-alive connection, pipelined requests, no framework, no
 * compression, and a Map of objects as the store.
 */
import { type IncomingMessage, type ServerResponse, createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { Client, type Dispatcher } from "undici";
import { MapStore } from "./map-store.ts";
import type { Peer } from "./peer.ts";

/** The client pipelines its requests instead of queueing them. */
const PIPELINED_MAX = 1000;
/** Longer than any pause between two trials. */
const KEEP_ALIVE_MS = 600_000;
const NODES = "/nodes";
const JSON_TYPE = { "content-type": "application/json" };

export const httpPeer: Peer = {
  async serve({ dataset }) {
    const store = new MapStore(dataset);
    const server = createServer((request, response) => void answer(store, request, response));
    server.keepAliveTimeout = KEEP_ALIVE_MS;
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const { port } = server.address() as AddressInfo;
    const stop = () => {
      server.close();
      server.closeAllConnections();
    };
    return { address: `http://127.0.0.1:${port}`, stop };
  },

  async connect(address, { dataset: { field } }) {
    const client = new Client(address, {
      pipelining: PIPELINED_MAX,
      keepAliveTimeout: KEEP_ALIVE_MS,
      keepAliveMaxTimeout: KEEP_ALIVE_MS,
    });
    const put = { async: (id: string, data: unknown) => putNode(client, id, data) };
    return {
      operations: {
        get: { async: (id) => getJson(client, nodePath(id)) },
        getField: { async: (id) => getJson(client, `${nodePath(id)}?field=${field}`) },
        // HTTP has no synchronous request: the awaited one takes its place.
        putSync: put,
        put,
        delete: { async: (id) => deleteNode(client, id) },
        list: { async: (prefix) => getJson(client, listPath(prefix)) },
      },
      close: () => client.close(),
    };
  },
};

// ── The client ──────────────────────────────────────────────────────────────────────────────────

async function getJson(client: Client, path: string): Promise<unknown> {
  const { statusCode, body } = await client.request({ method: "GET", path });
  if (statusCode === 200) return body.json();
  await body.dump();
  return statusCode === 404 ? undefined : unexpected(statusCode);
}

async function putNode(client: Client, id: string, data: unknown): Promise<string> {
  const body = JSON.stringify(data);
  const response = await client.request({
    method: "PUT",
    path: nodePath(id),
    headers: JSON_TYPE,
    body,
  });
  await finish(response, 204);
  return id;
}

async function deleteNode(client: Client, id: string): Promise<boolean> {
  const response = await client.request({ method: "DELETE", path: nodePath(id) });
  return (await finish(response, 204, 404)) === 204;
}

async function finish(
  { statusCode, body }: Dispatcher.ResponseData,
  ...expected: number[]
): Promise<number> {
  await body.dump();
  return expected.includes(statusCode) ? statusCode : unexpected(statusCode);
}

function unexpected(statusCode: number): never {
  throw new Error(`The HTTP server answered with status ${statusCode}.`);
}

const nodePath = (id: string) => `${NODES}/${encodeURIComponent(id)}`;
const listPath = (prefix: string) => `${NODES}?prefix=${encodeURIComponent(prefix)}`;

// ── The server ──────────────────────────────────────────────────────────────────────────────────

async function answer(
  store: MapStore,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  try {
    const { method, url = "" } = request;
    const [path = "", query = ""] = url.split("?");
    const id = decodeURIComponent(path.slice(NODES.length + 1));
    if (method === "PUT") {
      store.put(id, JSON.parse(await bodyText(request)));
      sendStatus(response, true);
    } else if (method === "DELETE") sendStatus(response, store.delete(id));
    else if (query === "") sendJson(response, store.get(id));
    else {
      const [name, value = ""] = query.split("=");
      const wanted = decodeURIComponent(value);
      sendJson(response, name === "field" ? store.get(id)?.[wanted] : store.list(wanted));
    }
  } catch (error) {
    response.writeHead(500).end(String(error));
  }
}

function bodyText(request: IncomingMessage): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = "";
    request.setEncoding("utf8");
    request.on("data", (part: string) => (text += part));
    request.on("end", () => resolve(text));
    request.on("error", reject);
  });
}

function sendJson(response: ServerResponse, value: unknown): void {
  if (value === undefined) return sendStatus(response, false);
  const text = JSON.stringify(value);
  response.writeHead(200, { ...JSON_TYPE, "content-length": Buffer.byteLength(text) }).end(text);
}

function sendStatus(response: ServerResponse, found: boolean): void {
  response.writeHead(found ? 204 : 404).end();
}
