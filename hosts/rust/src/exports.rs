//! The exports of both modules. Made by scripts/hosts-core.mjs.
#![allow(non_snake_case, dead_code, clippy::too_many_arguments)]

unsafe extern "C" {
    pub fn core_release(m: *mut u8, a0: u32);
    pub fn core_checkHeap(m: *mut u8, a0: u32) -> u32;
    pub fn core_serve(m: *mut u8, a0: u32, a1: u32, a2: u32, a3: u32, a4: f64, a5: u32, a6: u32) -> u32;
    pub fn core_openJournal(m: *mut u8, a0: u32, a1: u32, a2: u32, a3: u32);
    pub fn core_writeMeta(m: *mut u8, a0: u32, a1: u32) -> u32;
    pub fn core_drainRetired(m: *mut u8);
    pub fn core_encodeEntry(m: *mut u8, a0: u32, a1: u32) -> u32;
    pub fn core_restoreDeletion(m: *mut u8, a0: u32, a1: u32, a2: u32);
    pub fn core_restoreMeta(m: *mut u8, a0: u32, a1: u32, a2: u32, a3: u32) -> u32;
    pub fn core_restoreRecord(m: *mut u8, a0: u32, a1: u32, a2: u32, a3: u32) -> u32;
    pub fn core_sealMeta(m: *mut u8, a0: u32, a1: u32, a2: u32);
    pub fn core_openLog(m: *mut u8, a0: u32);
    pub fn core_readLog(m: *mut u8, a0: u32, a1: u32, a2: u32, a3: u32, a4: u32) -> u32;
    pub fn core_call(m: *mut u8, a0: u32, a1: u32, a2: u32, a3: u32, a4: f64) -> u32;
    pub fn core_execute(m: *mut u8, a0: u32, a1: u32, a2: u32, a3: u32, a4: f64) -> u32;
    pub fn core_copyNodes(m: *mut u8, a0: u32, a1: u32, a2: u32, a3: f64) -> u32;
    pub fn core_dataOf(m: *mut u8, a0: u32, a1: u32) -> u32;
    pub fn core_find(m: *mut u8, a0: u32, a1: u32) -> u32;
    pub fn core_validateEpoch(m: *mut u8, a0: u32) -> u32;
    pub fn core_awaitAcked(m: *mut u8, a0: u32, a1: u32, a2: u32) -> u32;
    pub fn core_consumeReply(m: *mut u8, a0: u32, a1: u32);
    pub fn core_peekReply(m: *mut u8, a0: u32, a1: u32) -> u32;
    pub fn core_send(m: *mut u8, a0: u32, a1: u32, a2: u32, a3: u32, a4: u32, a5: u32, a6: u32) -> u32;
    pub fn core_scan(m: *mut u8, a0: u32, a1: u32, a2: u32, a3: u32, a4: u32) -> u32;
    pub fn core_abandonStep(m: *mut u8, a0: u32);
    pub fn core_applyMessage(m: *mut u8, a0: u32, a1: u32, a2: u32) -> u32;
    pub fn core_checkMessage(m: *mut u8, a0: u32, a1: u32, a2: u32) -> u32;
    pub fn core_feedLog(m: *mut u8, a0: u32, a1: u32, a2: u32) -> u32;
    pub fn core_writeLog(m: *mut u8, a0: u64, a1: u32, a2: u32) -> u32;
    pub fn core_feedNodes(m: *mut u8, a0: u32, a1: u32, a2: u32) -> u32;
    pub fn core_sweep(m: *mut u8, a0: u32, a1: f64, a2: u32) -> u32;
    pub fn core_commitBuckets(m: *mut u8, a0: u32, a1: u32);
    pub fn core_commitHeap(m: *mut u8, a0: u32);
    pub fn core_fingerprint(m: *mut u8) -> u32;
    pub fn core_format(m: *mut u8, a0: u32, a1: u32, a2: u32, a3: u32, a4: u32, a5: u32, a6: u32, a7: u32, a8: u32);
    pub fn core_limitHeap(m: *mut u8, a0: u32);
    pub fn core_expandShape(m: *mut u8, a0: u32, a1: u32, a2: u32) -> u32;
    pub fn core_validRecord(m: *mut u8, a0: u32, a1: u32) -> u32;
    pub fn core_validValue(m: *mut u8, a0: u32, a1: u32) -> u32;
    pub fn json_encodeJson(m: *mut u8, a0: u32, a1: u32, a2: u32, a3: u32, a4: u32, a5: u32) -> u32;
    pub fn json_decodeJson(m: *mut u8, a0: u32, a1: u32, a2: u32, a3: u32, a4: u32) -> u32;
}
