/**
 * The write set of a batch: for each node the value that it is to have, which no reader sees yet.
 *
 *   block  │ header u32 │ 0 u32 │ WriteSet │ entries, in order of first write │ slots u32 … │
 *
 * The writer sees a node's value in the set wherever it asks for the node's value, so later items
 * of a batch see what earlier ones did. A slot holds an entry's number plus 1; 0: empty.
 */
import { BLOCK_HEADER_BYTES } from "../layout/heap";
import { NODE_VALUE } from "../layout/node";
import { BODY_SKIP } from "../layout/requests";
import { OK } from "../layout/status";
import { STORE_WRITE_SET } from "../layout/store";
import { ADDRESS_MIN, release } from "../heap/allocator";
import { allocateSurely } from "../heap/epochs";
import { closeOverlay } from "./overlay";

@unmanaged
export class WriteSetEntry {
  node: u32;
  /** The value to be; 0: the node is to go. */
  value: u32;
  /** The value that it replaces, once it is published. */
  old: u32;
  /** The overlay over `value`, whose parts come to it, or 0. */
  overlay: u32;
}

@unmanaged
class WriteSet {
  count: u32;
  countMax: u32;
  mask: u32;
  /** Where the items behind the present one begin, and how many there are. */
  nextItem: u32;
  itemsLeft: u32;
  unused: u32;
}

/** Opens a write set for the writes of `items` items: OK or a status. */
export function openWriteSet(items: u32): u32 {
  const slots: u32 = 2 << (32 - clz(items));
  const bytes: u32 = offsetof<WriteSet>() + items * offsetof<WriteSetEntry>() + slots * 4;
  const block = allocateSurely(BODY_SKIP - BLOCK_HEADER_BYTES + bytes);
  if (block < ADDRESS_MIN) return block;
  memory.fill(block + BODY_SKIP, 0, bytes);
  const set = changetype<WriteSet>(<usize>(block + BODY_SKIP));
  set.countMax = items;
  set.mask = slots - 1;
  store<u32>(STORE_WRITE_SET, block);
  return OK;
}

/** Makes room for one node more in the write set: OK or a status. */
export function growWriteSet(): u32 {
  const old = load<u32>(STORE_WRITE_SET);
  const set = writeSet();
  if (set.count < set.countMax) return OK;
  const status = openWriteSet(set.countMax * 2);
  if (status != OK) return status;
  memory.copy(
    <u32>changetype<usize>(writeSetAt(0)),
    old + BODY_SKIP + offsetof<WriteSet>(),
    set.count * offsetof<WriteSetEntry>(),
  );
  const count = set.count;
  for (let i: u32 = 0; i < count; i++) {
    writeSet().count = i + 1;
    store<u32>(slotOf(writeSetAt(i).node), i + 1);
  }
  release(old);
  return OK;
}

export function closeWriteSet(): void {
  for (let i: u32 = 0; i < writeSetCount(); i++) {
    const overlay = writeSetAt(i).overlay;
    if (overlay) closeOverlay(overlay);
  }
  release(load<u32>(STORE_WRITE_SET));
  store<u32>(STORE_WRITE_SET, 0);
}

export function setNextItem(item: u32, left: u32): void {
  writeSet().nextItem = item;
  writeSet().itemsLeft = left;
}

export function nextItemOf(): u32 {
  return writeSet().nextItem;
}

export function itemsLeft(): u32 {
  return writeSet().itemsLeft;
}

export function hasWriteSet(): bool {
  return load<u32>(STORE_WRITE_SET) != 0;
}

export function writeSetCount(): u32 {
  return writeSet().count;
}

export function writeSetAt(index: u32): WriteSetEntry {
  const first = load<u32>(STORE_WRITE_SET) + BODY_SKIP + offsetof<WriteSet>();
  return changetype<WriteSetEntry>(<usize>(first + index * offsetof<WriteSetEntry>()));
}

/** A node's value as the writer sees it, or 0. */
export function valueOfNode(node: u32): u32 {
  if (!load<u32>(STORE_WRITE_SET)) return load<u32>(node, NODE_VALUE);
  const number = load<u32>(slotOf(node));
  return number ? writeSetAt(number - 1).value : load<u32>(node, NODE_VALUE);
}

/** The number, from 1, of the entry of a node that the batch has written, or 0. */
export function writtenNumber(node: u32): u32 {
  return node && load<u32>(STORE_WRITE_SET) ? load<u32>(slotOf(node)) : 0;
}

/** Adds the value that the node is to have, which replaces an earlier one. */
export function addToWriteSet(node: u32, value: u32): void {
  const slot = slotOf(node);
  const number = load<u32>(slot);
  if (number) {
    const entry = writeSetAt(number - 1);
    // No reader has seen it.
    if (entry.value) release(entry.value);
    entry.value = value;
    return;
  }
  const set = writeSet();
  assert(set.count < set.countMax);
  const entry = writeSetAt(set.count);
  set.count++;
  entry.node = node;
  entry.value = value;
  store<u32>(slot, set.count);
}

function writeSet(): WriteSet {
  return changetype<WriteSet>(<usize>(load<u32>(STORE_WRITE_SET) + BODY_SKIP));
}

/** The slot with the node's entry, or the empty one for it. */
function slotOf(node: u32): u32 {
  const set = writeSet();
  const entries = <u32>changetype<usize>(set) + offsetof<WriteSet>();
  const slots = entries + set.countMax * offsetof<WriteSetEntry>();
  let index = (node >> 3) * 0x9e3779b1;
  index ^= index >> 15;
  // At most half of the slots are in use and the growing steps visit each, so the walk ends. Nodes of
  // addresses that were chosen for neighbouring slots make no long runs.
  let step: u32 = 0;
  while (true) {
    const slot = slots + (index & set.mask) * 4;
    const number = load<u32>(slot);
    if (!number || writeSetAt(number - 1).node == node) return slot;
    index += ++step;
  }
}
