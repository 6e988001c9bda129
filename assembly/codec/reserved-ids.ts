/**
 * Ids that the library keeps for itself (docs/DOCUMENTS.md): they start with three units that no user
 * means, are not counted as nodes, and those of presence never leave the store.
 */
import {
  HIDDEN_FIRST_UNIT,
  HIDDEN_LOCAL_UNIT,
  HIDDEN_SECOND_UNIT,
  HIDDEN_THIRD_UNIT,
  NODE_ID,
  NODE_KEY_INFO,
} from "../layout/node";
import { keyBytes, keyUnit } from "./ids";

/** Whether the node's id is one of the library's own. */
export function isHidden(node: u32): bool {
  return isHiddenKey(node + NODE_ID, load<u32>(node, NODE_KEY_INFO));
}

/** Whether a node stays in this store: no other replica hears of it. */
export function isLocal(node: u32): bool {
  const id = node + NODE_ID;
  const keyInfo = load<u32>(node, NODE_KEY_INFO);
  return isHiddenKey(id, keyInfo) && <u32>keyUnit(id, keyInfo, 3) == HIDDEN_LOCAL_UNIT;
}

/** Ids are zero-padded to 8 bytes, so four units can be looked at in any. */
function isHiddenKey(id: u32, keyInfo: u32): bool {
  return (
    keyBytes(keyInfo) > 3 &&
    <u32>keyUnit(id, keyInfo, 0) == HIDDEN_FIRST_UNIT &&
    <u32>keyUnit(id, keyInfo, 1) == HIDDEN_SECOND_UNIT &&
    <u32>keyUnit(id, keyInfo, 2) == HIDDEN_THIRD_UNIT
  );
}
