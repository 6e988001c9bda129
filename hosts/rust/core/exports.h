/* The exports of both modules. Made by scripts/hosts-core.mjs. */
#pragma once
#include <stdint.h>

void core_release(uint8_t *, uint32_t);
uint32_t core_checkHeap(uint8_t *, uint32_t);
uint32_t core_serve(uint8_t *, uint32_t, uint32_t, uint32_t, uint32_t, double, uint32_t, uint32_t);
void core_openJournal(uint8_t *, uint32_t, uint32_t, uint32_t, uint32_t);
uint32_t core_writeMeta(uint8_t *, uint32_t, uint32_t);
void core_drainRetired(uint8_t *);
uint32_t core_encodeEntry(uint8_t *, uint32_t, uint32_t);
void core_restoreDeletion(uint8_t *, uint32_t, uint32_t, uint32_t);
uint32_t core_restoreMeta(uint8_t *, uint32_t, uint32_t, uint32_t, uint32_t);
uint32_t core_restoreRecord(uint8_t *, uint32_t, uint32_t, uint32_t, uint32_t);
void core_sealMeta(uint8_t *, uint32_t, uint32_t, uint32_t);
void core_openLog(uint8_t *, uint32_t);
uint32_t core_readLog(uint8_t *, uint32_t, uint32_t, uint32_t, uint32_t, uint32_t);
uint32_t core_call(uint8_t *, uint32_t, uint32_t, uint32_t, uint32_t, double);
uint32_t core_execute(uint8_t *, uint32_t, uint32_t, uint32_t, uint32_t, double);
uint32_t core_copyNodes(uint8_t *, uint32_t, uint32_t, uint32_t, double);
uint32_t core_dataOf(uint8_t *, uint32_t, uint32_t);
uint32_t core_find(uint8_t *, uint32_t, uint32_t);
uint32_t core_validateEpoch(uint8_t *, uint32_t);
uint32_t core_awaitAcked(uint8_t *, uint32_t, uint32_t, uint32_t);
void core_consumeReply(uint8_t *, uint32_t, uint32_t);
uint32_t core_peekReply(uint8_t *, uint32_t, uint32_t);
uint32_t core_send(uint8_t *, uint32_t, uint32_t, uint32_t, uint32_t, uint32_t, uint32_t, uint32_t);
uint32_t core_scan(uint8_t *, uint32_t, uint32_t, uint32_t, uint32_t, uint32_t);
void core_abandonStep(uint8_t *, uint32_t);
uint32_t core_applyMessage(uint8_t *, uint32_t, uint32_t, uint32_t);
uint32_t core_checkMessage(uint8_t *, uint32_t, uint32_t, uint32_t);
uint32_t core_feedLog(uint8_t *, uint32_t, uint32_t, uint32_t);
uint32_t core_writeLog(uint8_t *, uint64_t, uint32_t, uint32_t);
uint32_t core_feedNodes(uint8_t *, uint32_t, uint32_t, uint32_t);
uint32_t core_sweep(uint8_t *, uint32_t, double, uint32_t);
void core_commitBuckets(uint8_t *, uint32_t, uint32_t);
void core_commitHeap(uint8_t *, uint32_t);
uint32_t core_fingerprint(uint8_t *);
void core_format(uint8_t *, uint32_t, uint32_t, uint32_t, uint32_t, uint32_t, uint32_t, uint32_t, uint32_t, uint32_t);
void core_limitHeap(uint8_t *, uint32_t);
uint32_t core_expandShape(uint8_t *, uint32_t, uint32_t, uint32_t);
uint32_t core_validRecord(uint8_t *, uint32_t, uint32_t);
uint32_t core_validValue(uint8_t *, uint32_t, uint32_t);
uint32_t json_encodeJson(uint8_t *, uint32_t, uint32_t, uint32_t, uint32_t, uint32_t, uint32_t);
uint32_t json_decodeJson(uint8_t *, uint32_t, uint32_t, uint32_t, uint32_t, uint32_t);
