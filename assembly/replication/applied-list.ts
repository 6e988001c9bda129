/**
 * What a delta changed, as the answer tells it: an id and what became of its node, one behind the
 * other. Nothing is padded: each byte is to be read on the other side.
 */
import { APPLIED_COUNT, APPLIED_DELETE, APPLIED_FIRST, APPLIED_ID } from "../layout/requests";
import { copyWords } from "../codec/bytes";
import { keyBytes, paddedBytes } from "../codec/ids";

/** What is written behind the last change: ids are copied with their padding. */
export const APPLIED_EXTRA: u32 = 8;

/** No change yet at `answer`: where the first one goes. */
export function openApplied(answer: u32): u32 {
  store<u32>(answer, 0, APPLIED_COUNT);
  return answer + APPLIED_FIRST;
}

/** Tells that the data of the id at `id` (padded) may have changed: where the next change goes. */
export function addApplied(answer: u32, at: u32, id: u32, keyInfo: u32, isThere: bool): u32 {
  store<u16>(at, <u16>((keyInfo << 1) | (isThere ? 0 : APPLIED_DELETE)));
  copyWords(id, at + APPLIED_ID, paddedBytes(keyInfo));
  store<u32>(answer, load<u32>(answer, APPLIED_COUNT) + 1, APPLIED_COUNT);
  return at + APPLIED_ID + keyBytes(keyInfo);
}
