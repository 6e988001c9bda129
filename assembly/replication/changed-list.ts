/**
 * The changed list: the ids of the nodes that a delta changed, as the answer has them. Entries have
 * no padding.
 */
import { ID_BYTES_MAX } from "../layout/memory";
import { CHANGED_COUNT, CHANGED_DELETE, CHANGED_FIRST, CHANGED_ID } from "../layout/requests";
import { copyWords } from "../codec/bytes";
import { keyBytes, paddedBytes } from "../codec/ids";

/** Bytes that may be written behind the last entry: ids are copied with their padding. */
export const CHANGED_EXTRA: u32 = 8;

/** Starts an empty list at `answer`: where its first entry goes. */
export function openChangedList(answer: u32): u32 {
  store<u32>(answer, 0, CHANGED_COUNT);
  return answer + CHANGED_FIRST;
}

/** Adds the id at `id` (padded), whose data may have changed: where the next entry goes. */
export function addChanged(answer: u32, at: u32, id: u32, keyInfo: u32, hasData: bool): u32 {
  assert(keyInfo <= (ID_BYTES_MAX << 1) + 1);
  store<u16>(at, <u16>((keyInfo << 1) | (hasData ? 0 : CHANGED_DELETE)));
  copyWords(id, at + CHANGED_ID, paddedBytes(keyInfo));
  store<u32>(answer, load<u32>(answer, CHANGED_COUNT) + 1, CHANGED_COUNT);
  return at + CHANGED_ID + keyBytes(keyInfo);
}
