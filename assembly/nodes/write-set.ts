/**
 * What a batch has changed so far, and nobody sees yet: for each node its value to be.
 *
 *   table  │ header u32 │ … │ counts │ entries, in order of first change │ slots u32 … │
 *
 * The writer sees a node's pending value wherever it asks for its value, so that later items of a
 * batch see what earlier ones did. A slot holds an entry's number plus 1; 0: empty.
 */
import { BLOCK_HEADER_BYTES } from "../layout/heap";
import { NODE_VALUE } from "../layout/node";
import { BODY_SKIP } from "../layout/requests";
import { OK } from "../layout/status";
import { STORE_WRITE_SET } from "../layout/store";
import { ADDRESS_MIN, release } from "../heap/allocator";
import { allocateSurely } from "../heap/epochs";

@unmanaged
export class Pending {
  node: u32;
  /** The value to be; 0: the node is to go. */
  value: u32;
  /** The value it replaces, once it is published. */
  old: u32;
  unused: u32;
}

@unmanaged
class Table {
  count: u32;
  itemsMax: u32;
  mask: u32;
  unused: u32;
}

/** Opens a table for `items` changes at most: OK or a status. */
export function openPending(items: u32): u32 {
  const slots: u32 = 2 << (32 - clz(items));
  const entries: u32 = items * offsetof<Pending>();
  const bytes = BODY_SKIP - BLOCK_HEADER_BYTES + offsetof<Table>() + entries + slots * 4;
  const block = allocateSurely(bytes);
  if (block < ADDRESS_MIN) return block;
  memory.fill(block + BODY_SKIP, 0, offsetof<Table>() + entries + slots * 4);
  const table = changetype<Table>(<usize>(block + BODY_SKIP));
  table.itemsMax = items;
  table.mask = slots - 1;
  store<u32>(STORE_WRITE_SET, block);
  return OK;
}

export function closePending(): void {
  release(load<u32>(STORE_WRITE_SET));
  store<u32>(STORE_WRITE_SET, 0);
}

export function isPending(): bool {
  return load<u32>(STORE_WRITE_SET) != 0;
}

export function pendingCount(): u32 {
  return tableOf().count;
}

export function pendingAt(index: u32): Pending {
  const first = load<u32>(STORE_WRITE_SET) + BODY_SKIP + offsetof<Table>();
  return changetype<Pending>(<usize>(first + index * offsetof<Pending>()));
}

/** A node's value as the writer sees it, or 0. */
export function valueOfNode(node: u32): u32 {
  if (!load<u32>(STORE_WRITE_SET)) return load<u32>(node, NODE_VALUE);
  const number = load<u32>(slotOf(node));
  return number ? pendingAt(number - 1).value : load<u32>(node, NODE_VALUE);
}

/** The node is to have this value, whatever it was to have before. */
export function setPending(node: u32, value: u32): void {
  const slot = slotOf(node);
  const number = load<u32>(slot);
  if (number) {
    const entry = pendingAt(number - 1);
    // Nobody has seen it.
    if (entry.value) release(entry.value);
    entry.value = value;
    return;
  }
  const table = tableOf();
  const entry = pendingAt(table.count);
  table.count++;
  entry.node = node;
  entry.value = value;
  store<u32>(slot, table.count);
}

function tableOf(): Table {
  return changetype<Table>(<usize>(load<u32>(STORE_WRITE_SET) + BODY_SKIP));
}

/** Where the node's entry is noted, or is to be. At most half of the slots are in use. */
function slotOf(node: u32): u32 {
  const table = tableOf();
  const slots = slotsOf(table);
  let index = (node >> 3) * 0x9e3779b1;
  index ^= index >> 15;
  while (true) {
    const slot = slots + (index & table.mask) * 4;
    const number = load<u32>(slot);
    if (!number || pendingAt(number - 1).node == node) return slot;
    index++;
  }
}

function slotsOf(table: Table): u32 {
  return <u32>changetype<usize>(table) + offsetof<Table>() + table.itemsMax * offsetof<Pending>();
}
