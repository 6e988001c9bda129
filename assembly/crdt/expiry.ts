/** Expiry: the times that sweeping and counting go by, in whole seconds since 1970. */
import * as NODE from "../layout/node";
import * as STORE from "../layout/store";
import { partAt, partsOf } from "./parts";

const SECOND_MS: f64 = 1000;

/** Whether this is a time, or 0 for never. Merging compares bits, so −0 is neither. */
export function validExpiry(atMs: f64): bool {
  return isFinite(atMs) && <i64>reinterpret<u64>(atMs) >= 0;
}

/** Whether a value has expired, so that readers do not see it. */
export function hasExpired(value: u32, nowMs: f64): bool {
  const expires = load<f64>(value, NODE.VALUE_EXPIRES);
  return expires != 0 && expires <= nowMs;
}

/** Schedules the sweep of a value that a node gets, if it ever expires. */
export function scheduleExpiry(value: u32): void {
  if (!value || !load<f64>(value, NODE.VALUE_EXPIRES) || !load<u32>(value, NODE.VALUE_BYTES))
    return;
  const from = secondOf(load<f64>(value, NODE.VALUE_EXPIRES));
  const at = secondOf(dueMs(value));
  atomic.store<u32>(STORE.STORE_EXPIRES_FROM, earlier(load<u32>(STORE.STORE_EXPIRES_FROM), from));
  store<u32>(STORE.STORE_SWEEP_AT, earlier(load<u32>(STORE.STORE_SWEEP_AT), at));
  rescheduleExpiry(value);
}

/** Schedules the next sweep for a value that this one leaves. */
export function rescheduleExpiry(value: u32): void {
  if (!load<f64>(value, NODE.VALUE_EXPIRES) || !load<u32>(value, NODE.VALUE_BYTES)) return;
  const from = secondOf(load<f64>(value, NODE.VALUE_EXPIRES));
  store<u32>(STORE.STORE_SWEPT_FROM, earlier(load<u32>(STORE.STORE_SWEPT_FROM), from));
  store<u32>(
    STORE.STORE_SWEPT_AT,
    earlier(load<u32>(STORE.STORE_SWEPT_AT), secondOf(dueMs(value))),
  );
}

/**
 * When an expired value is to be swept. With replicas that is a deletion. The replica that set the
 * time makes it, once the writes from before the end can be expected to have arrived. The others
 * make it only if that replica has not.
 */
export function dueMs(value: u32): f64 {
  const expires = load<f64>(value, NODE.VALUE_EXPIRES);
  if (!load<u32>(STORE.STORE_REPLICAS)) return expires;
  const grace = <f64>load<u32>(STORE.STORE_AHEAD_MS_MAX);
  return expires + (expiryActor(value) ? 2 * grace : grace);
}

function expiryActor(value: u32): u32 {
  const count = load<u32>(value, NODE.VALUE_PARTS);
  const parts = partsOf(value);
  for (let i: u32 = 0; i < count && i < 2; i++) {
    const part = partAt(parts, i);
    if (load<u32>(part, NODE.PART_KIND) == NODE.KIND_EXPIRY)
      return load<u32>(part, NODE.PART_ACTOR);
  }
  return load<u32>(value, NODE.VALUE_ACTOR);
}

/** At least 1, as 0 means never. */
function secondOf(ms: f64): u32 {
  return <u32>max<f64>(1, min<f64>(floor(ms / SECOND_MS), <f64>u32.MAX_VALUE));
}

function earlier(a: u32, b: u32): u32 {
  if (!a || !b) return a | b;
  return min(a, b);
}
