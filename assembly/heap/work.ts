/**
 * Work: how many parts of nodes the requests of a turn have looked at. Frames do not measure a turn:
 * one frame may be about a node of a million parts.
 */
import { CONTROL_WORK } from "../layout/memory";

/** Parts after which a turn ends: some milliseconds. */
const WORK_MAX: u32 = 0x10000;

export function startWork(): void {
  store<u32>(CONTROL_WORK, 0);
}

export function addWork(parts: u32): void {
  store<u32>(CONTROL_WORK, load<u32>(CONTROL_WORK) + parts);
}

/** Whether the turn is over: other requests come first. */
export function isWorkDone(): bool {
  return load<u32>(CONTROL_WORK) >= WORK_MAX;
}
