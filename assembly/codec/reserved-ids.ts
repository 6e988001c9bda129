/**
 * Ids that the library keeps for itself (docs/DOCUMENTS.md): they start with three units that no user
 * means, are not counted as nodes, and those of presence never leave the store.
 */
import {
  RESERVED_FIRST_UNIT,
  RESERVED_LOCAL_UNIT,
  RESERVED_SECOND_UNIT,
  RESERVED_THIRD_UNIT,
  NODE_ID,
  NODE_KEY_INFO,
} from "../layout/node";
import { keyBytes, keyUnit } from "./ids";

/** Whether the node's id is one of the library's own. */
export function isReserved(node: u32): bool {
  return isReservedKey(node + NODE_ID, load<u32>(node, NODE_KEY_INFO));
}

/** Whether a node stays in this store: no other replica hears of it. */
export function isLocal(node: u32): bool {
  const id = node + NODE_ID;
  const keyInfo = load<u32>(node, NODE_KEY_INFO);
  return isReservedKey(id, keyInfo) && <u32>keyUnit(id, keyInfo, 3) == RESERVED_LOCAL_UNIT;
}

/** Ids are zero-padded to 8 bytes, so four units can be looked at in any. */
function isReservedKey(id: u32, keyInfo: u32): bool {
  return (
    keyBytes(keyInfo) > 3 &&
    <u32>keyUnit(id, keyInfo, 0) == RESERVED_FIRST_UNIT &&
    <u32>keyUnit(id, keyInfo, 1) == RESERVED_SECOND_UNIT &&
    <u32>keyUnit(id, keyInfo, 2) == RESERVED_THIRD_UNIT
  );
}
