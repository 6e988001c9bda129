/** Tables of stamps: new stamps for a node's writes keep the order of the old ones. */

/** Heap sort of `count` stamps, without equal ones: how many remain. */
export function sortStamps(stamps: u32, count: u32): u32 {
  for (let root: i32 = <i32>(count >> 1) - 1; root >= 0; root--) sink(stamps, root, count);
  for (let end: i32 = <i32>count - 1; end > 0; end--) {
    swap(stamps, 0, end);
    sink(stamps, 0, end);
  }
  let unique: u32 = 0;
  for (let i: u32 = 0; i < count; i++) {
    const stamp = load<u64>(stamps + i * 8);
    if (unique && load<u64>(stamps + (unique - 1) * 8) == stamp) continue;
    assert(!unique || load<u64>(stamps + (unique - 1) * 8) < stamp);
    store<u64>(stamps + unique * 8, stamp);
    unique++;
  }
  return unique;
}

function sink(stamps: u32, start: u32, end: u32): void {
  let root = start;
  while (root * 2 + 1 < end) {
    let child = root * 2 + 1;
    const next = stamps + (child + 1) * 8;
    if (child + 1 < end && load<u64>(next) > load<u64>(stamps + child * 8)) child++;
    if (load<u64>(stamps + root * 8) >= load<u64>(stamps + child * 8)) return;
    swap(stamps, root, child);
    root = child;
  }
}

function swap(stamps: u32, i: u32, j: u32): void {
  const stamp = load<u64>(stamps + i * 8);
  store<u64>(stamps + i * 8, load<u64>(stamps + j * 8));
  store<u64>(stamps + j * 8, stamp);
}

/** The number of stamps before one, in a sorted table that has it. */
export function rankOf(stamps: u32, count: u32, stamp: u64): u32 {
  let low: u32 = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (load<u64>(stamps + middle * 8) < stamp) low = middle + 1;
    else high = middle;
  }
  assert(low < count);
  assert(load<u64>(stamps + low * 8) == stamp);
  return low;
}
