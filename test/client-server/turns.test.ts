/** Long requests of one client, and what others wait for them. */
import assert from "node:assert/strict";
import { test } from "uvu";

import { inWorld } from "../helpers/world.ts";

const ELEMENTS = 40_000;
const REQUESTS = 100;

test(
  "a client is served between two costly requests of another, however many are in its ring",
  inWorld(async (world) => {
    await world.serve();
    const [busy, other] = [await world.connect(), await world.connect()];
    const add = (element: number) => ({ addToSet: "large", field: "set", element });
    await busy.batch(Array.from({ length: ELEMENTS }, (_, i) => add(i)));
    const { version } = busy.stats();
    const adds = Array.from({ length: REQUESTS }, (_, i) => busy.addToSet("large", "set", -1 - i));
    // Acknowledged at the end of the first turn.
    await adds[0];
    await other.put("probe", 1);
    // Each write takes one version.
    const before = other.getWithVersion("probe")!.version - version - 1;
    assert(before < REQUESTS / 2, `${before} of ${REQUESTS} came first`);
    await Promise.all(adds);
    assert.equal(busy.get("large").set.length, ELEMENTS + REQUESTS);
  }),
);

test.run();
