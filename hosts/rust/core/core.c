/* Made by scripts/hosts-core.mjs from core.wasm, SHA-256 cd426481f5fb79e970f40d3cdd35a8942c8a263755bcb04ea73368c557215d31. */
#include "wasm.h"

void core_release(u8* m, u32 p0);
u32 core_checkHeap(u8* m, u32 p0);
u32 core_serve(u8* m, u32 p0, u32 p1, u32 p2, u32 p3, f64 p4, u32 p5, u32 p6);
void core_openJournal(u8* m, u32 p0, u32 p1, u32 p2, u32 p3);
u32 core_writeMeta(u8* m, u32 p0, u32 p1);
void core_drainRetired(u8* m);
u32 core_encodeEntry(u8* m, u32 p0, u32 p1);
void core_restoreDeletion(u8* m, u32 p0, u32 p1, u32 p2);
u32 core_restoreMeta(u8* m, u32 p0, u32 p1, u32 p2, u32 p3);
u32 core_restoreRecord(u8* m, u32 p0, u32 p1, u32 p2, u32 p3);
void core_sealMeta(u8* m, u32 p0, u32 p1, u32 p2);
void core_openLog(u8* m, u32 p0);
u32 core_readLog(u8* m, u32 p0, u32 p1, u32 p2, u32 p3, u32 p4);
u32 core_call(u8* m, u32 p0, u32 p1, u32 p2, u32 p3, f64 p4);
u32 core_execute(u8* m, u32 p0, u32 p1, u32 p2, u32 p3, f64 p4);
u32 core_copyNodes(u8* m, u32 p0, u32 p1, u32 p2, f64 p3);
u32 core_dataOf(u8* m, u32 p0, u32 p1);
u32 core_find(u8* m, u32 p0, u32 p1);
u32 core_validateEpoch(u8* m, u32 p0);
u32 core_awaitAcked(u8* m, u32 p0, u32 p1, u32 p2);
void core_consumeReply(u8* m, u32 p0, u32 p1);
u32 core_peekReply(u8* m, u32 p0, u32 p1);
u32 core_send(u8* m, u32 p0, u32 p1, u32 p2, u32 p3, u32 p4, u32 p5, u32 p6);
u32 core_scan(u8* m, u32 p0, u32 p1, u32 p2, u32 p3, u32 p4);
void core_abandonStep(u8* m, u32 p0);
u32 core_applyMessage(u8* m, u32 p0, u32 p1, u32 p2);
u32 core_checkMessage(u8* m, u32 p0, u32 p1, u32 p2);
u32 core_feedLog(u8* m, u32 p0, u32 p1, u32 p2);
u32 core_writeLog(u8* m, u64 p0, u32 p1, u32 p2);
u32 core_feedNodes(u8* m, u32 p0, u32 p1, u32 p2);
u32 core_sweep(u8* m, u32 p0, f64 p1, u32 p2);
void core_commitBuckets(u8* m, u32 p0, u32 p1);
void core_commitHeap(u8* m, u32 p0);
u32 core_fingerprint(u8* m);
void core_format(u8* m, u32 p0, u32 p1, u32 p2, u32 p3, u32 p4, u32 p5, u32 p6, u32 p7, 
    u32 p8);
void core_limitHeap(u8* m, u32 p0);
u32 core_expandShape(u8* m, u32 p0, u32 p1, u32 p2);
u32 core_validRecord(u8* m, u32 p0, u32 p1);
u32 core_validValue(u8* m, u32 p0, u32 p1);
void core_release_0(u8* m, u32 p0);
static u32 core_f1(u8* m, u32 p0);
static u32 core_f2(u8* m, u32 p0, u32 p1, u32 p2);
static void core_f3(u8* m, u32 p0);
static u32 core_f4(u8* m, u32 p0, u32 p1);
static void core_f5(u8* m, u32 p0);
static void core_f6(u8* m, u32 p0, u32 p1, u32 p2);
static u32 core_f7(u8* m, u32 p0);
static u32 core_f8(u8* m, u32 p0, u32 p1);
static u32 core_f9(u8* m, u32 p0, u32 p1);
static u32 core_f10(u8* m, u32 p0, u32 p1, u32 p2, u32 p3);
static u32 core_f11(u8* m, u32 p0, u32 p1, u32 p2);
static u32 core_f12(u8* m, u32 p0, u32 p1, u32 p2, f64 p3);
static u32 core_f13(u8* m, u32 p0, u32 p1);
static u32 core_f14(u8* m, u32 p0, u32 p1, u32 p2);
static u32 core_f15(u8* m, u32 p0, f64 p1);
static u32 core_f16(u8* m, u32 p0, u32 p1, u32 p2, u32 p3);
static u32 core_f17(u8* m, u32 p0);
static u32 core_f18(u8* m, u32 p0, u32 p1, u32 p2);
static u32 core_f19(u8* m, u32 p0, u32 p1);
static u32 core_f20(u8* m, u64 p0);
static u32 core_f21(u8* m, u32 p0, u32 p1, u32 p2);
static void core_f22(u8* m);
static u32 core_f23(u8* m, u32 p0, u32 p1, u32 p2);
static u32 core_f24(u8* m, u32 p0, u32 p1, u32 p2);
static void core_f25(u8* m, u32 p0, u32 p1);
static void core_f26(u8* m, u32 p0, u32 p1, u32 p2);
static void core_f27(u8* m, u32 p0, u32 p1, u32 p2);
static u32 core_f28(u8* m, u32 p0);
static void core_f29(u8* m, u32 p0, u32 p1);
static u32 core_f30(u8* m, u32 p0, u64 p1, u32 p2);
static void core_f31(u8* m, u32 p0);
static void core_f32(u8* m, u32 p0, u32 p1, u64 p2);
static u32 core_f33(u8* m, u32 p0, u32 p1, u32 p2);
static u32 core_f34(u8* m, u32 p0, u32 p1, u32 p2);
static u32 core_f35(u8* m, u32 p0, u32 p1, u32 p2);
static u32 core_f36(u8* m, u32 p0, u32 p1);
static void core_f37(u8* m, u32 p0, u32 p1);
static u64 core_f38(u8* m, u32 p0, u32 p1);
static u32 core_f39(u8* m, u32 p0, u32 p1);
static u32 core_f40(u8* m, u32 p0);
static void core_f41(u8* m, u32 p0, u32 p1);
static void core_f42(u8* m, u32 p0, u32 p1);
static u32 core_f43(u8* m, u32 p0);
static u32 core_f44(u8* m, u32 p0);
static u32 core_f45(u8* m, u32 p0, u32 p1, u32 p2);
static u32 core_f46(u8* m, u32 p0, u32 p1, u32 p2);
static void core_f47(u8* m, u32 p0, u32 p1, u64 p2);
static u32 core_f48(u8* m, u32 p0, u32 p1, u32 p2, u32 p3);
static u32 core_f49(u8* m, u32 p0, u32 p1, u32 p2, u32 p3, u32 p4, u32 p5);
static u64 core_f50(u8* m, u32 p0);
static u64 core_f51(u8* m, u32 p0, u32 p1);
static u32 core_f52(u8* m, u32 p0, u32 p1, u32 p2, u64 p3, u32 p4);
static u32 core_f53(u8* m, u32 p0, u32 p1);
static u32 core_f54(u8* m, u32 p0, u32 p1, u32 p2, u32 p3, u32 p4);
static void core_f55(u8* m, u32 p0, u32 p1);
static void core_f56(u8* m);
static u32 core_f57(u8* m, u32 p0, u32 p1, u32 p2, u32 p3, u32 p4);
static u32 core_f58(u8* m, u32 p0, u32 p1, u32 p2, u32 p3);
static u32 core_f59(u8* m, u32 p0);
static u32 core_f60(u8* m, u32 p0, u32 p1);
static u32 core_f61(u8* m, u32 p0);
static void core_f62(u8* m);
static u32 core_f63(u8* m, u32 p0);
static u32 core_f64(u8* m, u32 p0, u32 p1);
static u32 core_f65(u8* m, u32 p0, u32 p1);
static u32 core_f66(u8* m, u32 p0, u32 p1);
static void core_f67(u8* m, u32 p0, u32 p1, u32 p2, u64 p3);
static u32 core_f68(u8* m, u32 p0);
static u32 core_f69(u8* m, u32 p0, u32 p1);
static u32 core_f70(u8* m, u64 p0, u32 p1, u32 p2);
static void core_f71(u8* m, u32 p0);
static u32 core_f72(u8* m, u32 p0);
static u32 core_f73(u8* m, u32 p0);
static u32 core_f74(u8* m, u32 p0, u32 p1, u32 p2, u32 p3, u32 p4);
static u32 core_f75(u8* m, u32 p0, u32 p1, u32 p2, u32 p3, u32 p4);
static u32 core_f76(u8* m, u32 p0, u32 p1, u32 p2, u32 p3, u32 p4, u32 p5, u32 p6);
static void core_f77(u8* m, u32 p0);
static void core_f78(u8* m, u32 p0, u32 p1, u32 p2, u32 p3);
static void core_f79(u8* m, u32 p0, u32 p1);
static void core_f80(u8* m, u32 p0, u32 p1, u64 p2);
static u32 core_f81(u8* m, u32 p0, u32 p1, u32 p2, f64 p3);
static u32 core_f82(u8* m, u32 p0, u32 p1);
static void core_f83(u8* m, u32 p0, u32 p1);
static u32 core_f84(u8* m, u32 p0, u32 p1);
static u32 core_f85(u8* m, u32 p0);
static u32 core_f86(u8* m, u32 p0, u32 p1, u32 p2, u32 p3);
static u32 core_f87(u8* m, u32 p0, u32 p1);
static void core_f88(u8* m, u32 p0);
static u32 core_f89(u8* m);
static u32 core_f90(u8* m, u32 p0, u32 p1, u32 p2);
u32 core_validRecord_0(u8* m, u32 p0, u32 p1);
u32 core_expandShape_0(u8* m, u32 p0, u32 p1, u32 p2);
static u32 core_f93(u8* m, u32 p0, u32 p1);
static u32 core_f94(u8* m, u32 p0, u32 p1, u32 p2);
static u32 core_f95(u8* m);
static u32 core_f96(u8* m, u32 p0, u32 p1);
static u32 core_f97(u8* m, u32 p0, u32 p1, u32 p2);
static u32 core_f98(u8* m, u32 p0, u32 p1);
static void core_f99(u8* m, u32 p0, u32 p1);
static void core_f100(u8* m, u32 p0, u32 p1, u32 p2);
static u32 core_f101(u8* m, u32 p0);
static u32 core_f102(u8* m, u32 p0, u32 p1, u32 p2, f64 p3);
static u32 core_f103(u8* m, u32 p0, u32 p1, u32 p2, u32 p3, u32 p4);
static u32 core_f104(u8* m, u32 p0, u32 p1, u32 p2, u32 p3);
static u32 core_f105(u8* m, u32 p0, u32 p1, u32 p2, u32 p3);
static void core_f106(u8* m, u32 p0, u32 p1);
static u32 core_f107(u8* m, u32 p0, u32 p1);
static u32 core_f108(u8* m, u32 p0, u32 p1, u32 p2, u32 p3);
static u32 core_f109(u8* m, u32 p0, u32 p1, u32 p2, u32 p3, u32 p4);
static u32 core_f110(u8* m, u32 p0, u32 p1, u32 p2);
static u32 core_f111(u8* m, u32 p0);
static void core_f112(u8* m, u32 p0);
static u64 core_f113(u8* m, u32 p0, u64 p1);
static u32 core_f114(u8* m, u32 p0);
static u32 core_f115(u8* m, u32 p0, u32 p1, u32 p2);
u32 core_scan_0(u8* m, u32 p0, u32 p1, u32 p2, u32 p3, u32 p4);
static u32 core_f117(u8* m, u32 p0, u32 p1, u32 p2, u32 p3, f64 p4);
static u32 core_f118(u8* m, u32 p0, u32 p1, u32 p2, f64 p3, f64 p4);
static u32 core_f119(u8* m, u32 p0, u32 p1);
static u32 core_f120(u8* m, u32 p0, f64 p1);
static u32 core_f121(u8* m, u32 p0, u32 p1, u32 p2);
static u32 core_f122(u8* m, u32 p0, u32 p1, u32 p2, u32 p3);
static u32 core_f123(u8* m, u32 p0, u32 p1, u32 p2, u32 p3);
static u32 core_f124(u8* m, u32 p0, u32 p1);
static u32 core_f125(u8* m, u32 p0, u32 p1);
static u32 core_f126(u8* m, u32 p0, u32 p1, u32 p2, u32 p3);
static void core_f127(u8* m, u32 p0);
static u32 core_f128(u8* m, u32 p0);
static u32 core_f129(u8* m, u32 p0);
static u32 core_f130(u8* m, u32 p0, u32 p1);
static u32 core_f131(u8* m, u32 p0);
static u32 core_f132(u8* m, u32 p0, u64 p1, u64 p2);
static u32 core_f133(u8* m, u32 p0, u32 p1, u32 p2);
static u32 core_f134(u8* m, u32 p0);
static u32 core_f135(u8* m, u32 p0, u32 p1, u32 p2, u32 p3, u32 p4);
static u32 core_f136(u8* m, u32 p0, u32 p1, u32 p2, u32 p3, f64 p4);
static u32 core_f137(u8* m, u32 p0);
static void core_f138(u8* m, u32 p0);
static u32 core_f139(u8* m, u32 p0);
static u32 core_f140(u8* m, u32 p0, u32 p1, u32 p2, u32 p3);
static u32 core_f141(u8* m, u32 p0, u32 p1);
static u32 core_f142(u8* m, u32 p0);
static u32 core_f143(u8* m, u32 p0, u32 p1);
static void core_f144(u8* m, u32 p0);
static u32 core_f145(u8* m, u64 p0);
static void core_f146(u8* m, u32 p0, u32 p1);
static u32 core_f147(u8* m, u32 p0, u32 p1);
static u32 core_f148(u8* m);
static u32 core_f149(u8* m, u32 p0);
static u64 core_f150(u8* m, u32 p0, u64 p1);
static u64 core_f151(u8* m, u32 p0);
static u32 core_f152(u8* m, u32 p0);
static void core_f153(u8* m, u32 p0);
static u32 core_f154(u8* m, u64 p0, u32 p1);
static void core_f155(u8* m, u32 p0, u32 p1, u32 p2, u32 p3, u32 p4, u32 p5);
static void core_f156(u8* m, u32 p0, u32 p1, u32 p2, u32 p3);
static u32 core_f157(u8* m, u32 p0, u32 p1, u32 p2, u32 p3, u32 p4, u32 p5, f64 p6);
static u32 core_f158(u8* m, u32 p0, u32 p1, u32 p2, u32 p3, f64 p4);
static u32 core_f159(u8* m, u32 p0, u32 p1, u32 p2, u32 p3, f64 p4);
static u32 core_f160(u8* m, u32 p0, u32 p1);
static u32 core_f161(u8* m, u32 p0, u32 p1, u32 p2);
static u32 core_f162(u8* m, u32 p0, u32 p1, u32 p2);
static void core_f163(u8* m, u32 p0, u32 p1, u32 p2, u32 p3);
static void core_f164(u8* m, u32 p0, u32 p1);
static u32 core_f165(u8* m, u32 p0, u32 p1);
static void core_f166(u8* m, u32 p0, u32 p1);
static void core_f167(u8* m, u32 p0);
static void core_f168(u8* m, u32 p0, u32 p1);
static u32 core_f169(u8* m, u32 p0, u32 p1, u32 p2, u64 p3);
static void core_f170(u8* m, u32 p0, u32 p1, u32 p2, u32 p3);
static void core_f171(u8* m, u32 p0, u32 p1, u32 p2);
static u32 core_f172(u8* m, u32 p0, u32 p1);
static u32 core_f173(u8* m, u32 p0, u32 p1);
static void core_f174(u8* m, u32 p0, u32 p1, u32 p2);
static void core_f175(u8* m, u32 p0, u32 p1, u32 p2);
static void core_f176(u8* m, u32 p0, u32 p1, u32 p2, u32 p3);
static u32 core_f177(u8* m, u32 p0);
static void core_f178(u8* m, u32 p0, u32 p1, u32 p2);
static void core_f179(u8* m, u32 p0, u32 p1, u32 p2, u32 p3);
static u32 core_f180(u8* m, u32 p0, u32 p1, u32 p2, u32 p3);
static u32 core_f181(u8* m, u32 p0, u32 p1);
static u32 core_f182(u8* m, u32 p0, u32 p1);
static u64 core_f183(u8* m, u32 p0, u32 p1);
static void core_f184(u8* m, u32 p0);
static f64 core_f185(u8* m, u32 p0, u32 p1);
static u32 core_f186(u8* m, u32 p0, u32 p1, u32 p2, u32 p3);
static u32 core_f187(u8* m, u32 p0, u32 p1);
static u32 core_f188(u8* m, u32 p0, u32 p1);
static u32 core_f189(u8* m, u32 p0, u32 p1, u64 p2, u32 p3, u32 p4);
u32 core_feedNodes_0(u8* m, u32 p0, u32 p1, u32 p2);
static u32 core_f191(u8* m, u32 p0, u32 p1, u32 p2, u32 p3);
u32 core_writeLog_0(u8* m, u64 p0, u32 p1, u32 p2);
u32 core_feedLog_0(u8* m, u32 p0, u32 p1, u32 p2);
u32 core_checkMessage_0(u8* m, u32 p0, u32 p1, u32 p2);
static u32 core_f195(u8* m, u32 p0, u32 p1, u32 p2);
u32 core_applyMessage_0(u8* m, u32 p0, u32 p1, u32 p2);
static u32 core_f197(u8* m, u32 p0, u32 p1);
void core_abandonStep_0(u8* m, u32 p0);
static u32 core_f199(u8* m, u32 p0, u32 p1, u32 p2, f64 p3);
static u32 core_f200(u8* m, u32 p0, u32 p1, u32 p2, u32 p3, f64 p4);
static u32 core_f201(u8* m, u32 p0, u32 p1, u32 p2, f64 p3);
static u32 core_f202(u8* m, u32 p0, u32 p1, u32 p2);
static u32 core_f203(u8* m, u32 p0, u32 p1);
static u32 core_f204(u8* m, u32 p0, u32 p1, u32 p2, u32 p3);
static u32 core_f205(u8* m, u32 p0, u32 p1, u32 p2);
static void core_f206(u8* m, u32 p0);
static u32 core_f207(u8* m, u32 p0, u32 p1, u32 p2, u32 p3, u32 p4, u32 p5);
static u32 core_f208(u8* m, u32 p0, u32 p1, f64 p2);
static u32 core_f209(u8* m, u32 p0, u32 p1, u32 p2, u32 p3, f64 p4);
static u32 core_f210(u8* m, u32 p0, u32 p1, u32 p2, f64 p3);
static void core_f211(u8* m, u32 p0, u32 p1);
static u32 core_f212(u8* m, u32 p0, u32 p1, u32 p2, u32 p3, u32 p4);
u32 core_validateEpoch_0(u8* m, u32 p0);
u32 core_find_0(u8* m, u32 p0, u32 p1);
u32 core_dataOf_0(u8* m, u32 p0, u32 p1);
u32 core_copyNodes_0(u8* m, u32 p0, u32 p1, u32 p2, f64 p3);
u32 core_readLog_0(u8* m, u32 p0, u32 p1, u32 p2, u32 p3, u32 p4);
void core_openLog_0(u8* m, u32 p0);
static u32 core_f219(u8* m, u32 p0, u32 p1, u32 p2);
static u32 core_f220(u8* m, u32 p0, u32 p1, u32 p2, f64 p3, f64 p4);
static u32 core_f221(u8* m, u32 p0, u32 p1, u32 p2);
static u32 core_f222(u8* m, u32 p0, u32 p1, u32 p2, u32 p3, f64 p4);
static void core_f223(u8* m, u32 p0, u32 p1, u32 p2, u32 p3, f64 p4);
static u32 core_f224(u8* m, u32 p0, u32 p1, u32 p2, u32 p3, f64 p4, f64 p5);
static u32 core_f225(u8* m, u32 p0);
void core_limitHeap_0(u8* m, u32 p0);
void core_format_0(u8* m, u32 p0, u32 p1, u32 p2, u32 p3, u32 p4, u32 p5, u32 p6, u32 p7, 
    u32 p8);
u32 core_fingerprint_0(u8* m);
void core_commitHeap_0(u8* m, u32 p0);
void core_commitBuckets_0(u8* m, u32 p0, u32 p1);
u32 core_writeMeta_0(u8* m, u32 p0, u32 p1);
void core_openJournal_0(u8* m, u32 p0, u32 p1, u32 p2, u32 p3);
static void core_f233(u8* m, u32 p0);
u32 core_checkHeap_0(u8* m, u32 p0);
static u32 core_f235(u8* m);
static u32 core_f236(u8* m, u32 p0, u32 p1, u32 p2, u32 p3, u32 p4, u32 p5);
static u32 core_f237(u8* m, u32 p0, u32 p1, u32 p2);
void core_drainRetired_0(u8* m);
static u32 core_f239(u8* m, u32 p0, f64 p1);
static u32 core_f240(u8* m, u32 p0, u32 p1, u32 p2, f64 p3);
u32 core_sweep_0(u8* m, u32 p0, f64 p1, u32 p2);
u32 core_send_0(u8* m, u32 p0, u32 p1, u32 p2, u32 p3, u32 p4, u32 p5, u32 p6);
u32 core_peekReply_0(u8* m, u32 p0, u32 p1);
void core_consumeReply_0(u8* m, u32 p0, u32 p1);
u32 core_awaitAcked_0(u8* m, u32 p0, u32 p1, u32 p2);
static u32 core_f246(u8* m, u32 p0, u32 p1, f64 p2, u32 p3);
u32 core_serve_0(u8* m, u32 p0, u32 p1, u32 p2, u32 p3, f64 p4, u32 p5, u32 p6);
static u32 core_f248(u8* m, u32 p0, u32 p1, u32 p2, f64 p3);
u32 core_execute_0(u8* m, u32 p0, u32 p1, u32 p2, u32 p3, f64 p4);
u32 core_call_0(u8* m, u32 p0, u32 p1, u32 p2, u32 p3, f64 p4);
static void core_f251(u8* m, u32 p0, u32 p1, u32 p2);
u32 core_encodeEntry_0(u8* m, u32 p0, u32 p1);
void core_sealMeta_0(u8* m, u32 p0, u32 p1, u32 p2);
static u32 core_f254(u8* m, u32 p0, u32 p1, u32 p2, u32 p3, u32 p4);
u32 core_restoreRecord_0(u8* m, u32 p0, u32 p1, u32 p2, u32 p3);
u32 core_restoreMeta_0(u8* m, u32 p0, u32 p1, u32 p2, u32 p3);
void core_restoreDeletion_0(u8* m, u32 p0, u32 p1, u32 p2);
static void core_f258(u8* m, u32 p0, u32 p1);
static u32 core_f259(u8* m, u32 p0, u32 p1, u32 p2, u64 p3, u32 p4);
static u32 core_f260(u8* m, u32 p0, u32 p1);
static void core_f261(u8* m, u32 p0, u32 p1, u64 p2, u64 p3, u32 p4);
static u32 core_f262(u8* m, u32 p0, u32 p1, u32 p2, u32 p3, u32 p4);
u32 core_validValue_0(u8* m, u32 p0, u32 p1);

void core_release(u8* m, u32 p0) {
core_release_0(m, p0);
}
u32 core_checkHeap(u8* m, u32 p0) {
u32 ret = core_checkHeap_0(m, p0);
return ret;
}
u32 core_serve(u8* m, u32 p0, u32 p1, u32 p2, u32 p3, f64 p4, u32 p5, u32 p6) {
u32 ret = core_serve_0(m, p0, p1, p2, p3, p4, p5, p6);
return ret;
}
void core_openJournal(u8* m, u32 p0, u32 p1, u32 p2, u32 p3) {
core_openJournal_0(m, p0, p1, p2, p3);
}
u32 core_writeMeta(u8* m, u32 p0, u32 p1) {
u32 ret = core_writeMeta_0(m, p0, p1);
return ret;
}
void core_drainRetired(u8* m) {
core_drainRetired_0(m);
}
u32 core_encodeEntry(u8* m, u32 p0, u32 p1) {
u32 ret = core_encodeEntry_0(m, p0, p1);
return ret;
}
void core_restoreDeletion(u8* m, u32 p0, u32 p1, u32 p2) {
core_restoreDeletion_0(m, p0, p1, p2);
}
u32 core_restoreMeta(u8* m, u32 p0, u32 p1, u32 p2, u32 p3) {
u32 ret = core_restoreMeta_0(m, p0, p1, p2, p3);
return ret;
}
u32 core_restoreRecord(u8* m, u32 p0, u32 p1, u32 p2, u32 p3) {
u32 ret = core_restoreRecord_0(m, p0, p1, p2, p3);
return ret;
}
void core_sealMeta(u8* m, u32 p0, u32 p1, u32 p2) {
core_sealMeta_0(m, p0, p1, p2);
}
void core_openLog(u8* m, u32 p0) {
core_openLog_0(m, p0);
}
u32 core_readLog(u8* m, u32 p0, u32 p1, u32 p2, u32 p3, u32 p4) {
u32 ret = core_readLog_0(m, p0, p1, p2, p3, p4);
return ret;
}
u32 core_call(u8* m, u32 p0, u32 p1, u32 p2, u32 p3, f64 p4) {
u32 ret = core_call_0(m, p0, p1, p2, p3, p4);
return ret;
}
u32 core_execute(u8* m, u32 p0, u32 p1, u32 p2, u32 p3, f64 p4) {
u32 ret = core_execute_0(m, p0, p1, p2, p3, p4);
return ret;
}
u32 core_copyNodes(u8* m, u32 p0, u32 p1, u32 p2, f64 p3) {
u32 ret = core_copyNodes_0(m, p0, p1, p2, p3);
return ret;
}
u32 core_dataOf(u8* m, u32 p0, u32 p1) {
u32 ret = core_dataOf_0(m, p0, p1);
return ret;
}
u32 core_find(u8* m, u32 p0, u32 p1) {
u32 ret = core_find_0(m, p0, p1);
return ret;
}
u32 core_validateEpoch(u8* m, u32 p0) {
u32 ret = core_validateEpoch_0(m, p0);
return ret;
}
u32 core_awaitAcked(u8* m, u32 p0, u32 p1, u32 p2) {
u32 ret = core_awaitAcked_0(m, p0, p1, p2);
return ret;
}
void core_consumeReply(u8* m, u32 p0, u32 p1) {
core_consumeReply_0(m, p0, p1);
}
u32 core_peekReply(u8* m, u32 p0, u32 p1) {
u32 ret = core_peekReply_0(m, p0, p1);
return ret;
}
u32 core_send(u8* m, u32 p0, u32 p1, u32 p2, u32 p3, u32 p4, u32 p5, u32 p6) {
u32 ret = core_send_0(m, p0, p1, p2, p3, p4, p5, p6);
return ret;
}
u32 core_scan(u8* m, u32 p0, u32 p1, u32 p2, u32 p3, u32 p4) {
u32 ret = core_scan_0(m, p0, p1, p2, p3, p4);
return ret;
}
void core_abandonStep(u8* m, u32 p0) {
core_abandonStep_0(m, p0);
}
u32 core_applyMessage(u8* m, u32 p0, u32 p1, u32 p2) {
u32 ret = core_applyMessage_0(m, p0, p1, p2);
return ret;
}
u32 core_checkMessage(u8* m, u32 p0, u32 p1, u32 p2) {
u32 ret = core_checkMessage_0(m, p0, p1, p2);
return ret;
}
u32 core_feedLog(u8* m, u32 p0, u32 p1, u32 p2) {
u32 ret = core_feedLog_0(m, p0, p1, p2);
return ret;
}
u32 core_writeLog(u8* m, u64 p0, u32 p1, u32 p2) {
u32 ret = core_writeLog_0(m, p0, p1, p2);
return ret;
}
u32 core_feedNodes(u8* m, u32 p0, u32 p1, u32 p2) {
u32 ret = core_feedNodes_0(m, p0, p1, p2);
return ret;
}
u32 core_sweep(u8* m, u32 p0, f64 p1, u32 p2) {
u32 ret = core_sweep_0(m, p0, p1, p2);
return ret;
}
void core_commitBuckets(u8* m, u32 p0, u32 p1) {
core_commitBuckets_0(m, p0, p1);
}
void core_commitHeap(u8* m, u32 p0) {
core_commitHeap_0(m, p0);
}
u32 core_fingerprint(u8* m) {
u32 ret = core_fingerprint_0(m);
return ret;
}
void core_format(u8* m, u32 p0, u32 p1, u32 p2, u32 p3, u32 p4, u32 p5, u32 p6, u32 p7, 
    u32 p8) {
core_format_0(m, p0, p1, p2, p3, p4, p5, p6, p7,
p8);
}
void core_limitHeap(u8* m, u32 p0) {
core_limitHeap_0(m, p0);
}
u32 core_expandShape(u8* m, u32 p0, u32 p1, u32 p2) {
u32 ret = core_expandShape_0(m, p0, p1, p2);
return ret;
}
u32 core_validRecord(u8* m, u32 p0, u32 p1) {
u32 ret = core_validRecord_0(m, p0, p1);
return ret;
}
u32 core_validValue(u8* m, u32 p0, u32 p1) {
u32 ret = core_validValue_0(m, p0, p1);
return ret;
}
void core_release_0(u8* m, u32 p0) {
u32 l1 = 0, l2 = 0, l3 = 0, l4 = 0;
u32 i0, i1, i2;
i0 = p0;
i0 = i32_load(m, (u64)(i0));
l2 = i0;
i1 = 4294967292u;
i0 &= i1;
l1 = i0;
i0 = l2;
i1 = 2u;
i0 &= i1;
if (i0) {
i0 = p0;
i1 = p0;
i2 = 4u;
i1 -= i2;
i1 = i32_load(m, (u64)(i1));
l2 = i1;
i0 -= i1;
p0 = i0;
core_f77(m, i0);
i0 = l1;
i1 = l2;
i0 += i1;
l1 = i0;
}
i0 = p0;
i1 = l1;
i0 += i1;
l4 = i0;
i1 = 196816u;
i1 = i32_load(m, (u64)(i1));
l2 = i1;
i0 = i0 < i1;
if (i0) {
i0 = l4;
i0 = i32_load(m, (u64)(i0));
i1 = 1u;
i0 &= i1;
} else {
i0 = 0u;
}
if (i0) {
i0 = l4;
i0 = i32_load(m, (u64)(i0));
i1 = 4294967292u;
i0 &= i1;
l3 = i0;
i0 = l4;
core_f77(m, i0);
i0 = l1;
i1 = l3;
i0 += i1;
l1 = i0;
i1 = p0;
i0 += i1;
} else {
i0 = l4;
}
i1 = l2;
i0 = i0 == i1;
if (i0) {
i0 = 196816u;
i1 = p0;
i32_store(m, (u64)(i0), i1);
goto Bfunc;
}
i0 = p0;
i1 = l1;
core_f146(m, i0, i1);
Bfunc:;
}
static u32 core_f1(u8* m, u32 p0) {
u32 l1 = 0;
u32 i0, i1, i2;
i0 = p0;
i0 = core_f7(m, i0);
l1 = i0;
i1 = 4u;
i0 = i0 != i1;
if (i0) {
i0 = l1;
goto Bfunc;
}
i0 = 196864u;
i0 = i32_load(m, (u64)(i0));
i1 = 196868u;
i1 = i32_load(m, (u64)(i1));
i0 = i0 != i1;
if (i0) {
i0 = 196672u;
i1 = 196672u;
i1 = i32_load(m, (u64)(i1));
i2 = 2u;
i1 += i2;
i32_atomic_store(m, (u64)(i0), i1);
i0 = 196876u;
i1 = 0u;
i32_store(m, (u64)(i0), i1);
i0 = 196880u;
i1 = 0u;
i32_store(m, (u64)(i0), i1);
i0 = 196672u;
i1 = 196672u;
i1 = i32_load(m, (u64)(i1));
i2 = 2u;
i1 += i2;
i32_atomic_store(m, (u64)(i0), i1);
i0 = 196876u;
i1 = 0u;
i32_store(m, (u64)(i0), i1);
i0 = 196880u;
i1 = 0u;
i32_store(m, (u64)(i0), i1);
i0 = 16384u;
core_f3(m, i0);
}
i0 = p0;
i0 = core_f7(m, i0);
Bfunc:;
return i0;
}
static u32 core_f2(u8* m, u32 p0, u32 p1, u32 p2) {
u32 l3 = 0;
u32 i0, i1, i2, i3, i4, i5;
i0 = p0;
i1 = p1;
i0 = i0 >= i1;
if (i0) {
i0 = 0u;
goto Bfunc;
}
i0 = p0;
i0 = i32_load8_u(m, (u64)(i0));
l3 = i0;
i1 = 3u;
i0 = i0 <= i1;
i1 = l3;
i2 = 128u;
i1 = i1 >= i2;
i0 |= i1;
if (i0) {
i0 = p0;
i1 = 1u;
i0 += i1;
goto Bfunc;
}
i0 = l3;
i1 = 64u;
i0 = i0 >= i1;
if (i0) {
i0 = p0;
i1 = 1u;
i0 += i1;
p0 = i0;
i1 = l3;
i2 = 4294967232u;
i1 += i2;
p2 = i1;
i0 += i1;
i1 = 0u;
i2 = p0;
i3 = p1;
i2 = i2 <= i3;
i3 = p1;
i4 = p0;
i3 -= i4;
i4 = p2;
i3 = i3 >= i4;
i2 &= i3;
i0 = i2 ? i0 : i1;
goto Bfunc;
}
i0 = l3;
i1 = 4u;
i0 = i0 == i1;
if (i0) {
i0 = p0;
i1 = 1u;
i0 += i1;
p0 = i0;
i1 = 4u;
i0 += i1;
i1 = 0u;
i2 = p0;
i3 = p1;
i2 = i2 <= i3;
i3 = p1;
i4 = p0;
i3 -= i4;
i4 = 4u;
i3 = i3 >= i4;
i2 &= i3;
i0 = i2 ? i0 : i1;
goto Bfunc;
}
i0 = l3;
i1 = 9u;
i0 = i0 == i1;
i1 = l3;
i2 = 5u;
i1 = i1 == i2;
i0 |= i1;
if (i0) {
i0 = p0;
i1 = 1u;
i0 += i1;
p0 = i0;
i1 = 8u;
i0 += i1;
i1 = 0u;
i2 = p0;
i3 = p1;
i2 = i2 <= i3;
i3 = p1;
i4 = p0;
i3 -= i4;
i4 = 8u;
i3 = i3 >= i4;
i2 &= i3;
i0 = i2 ? i0 : i1;
goto Bfunc;
}
i0 = l3;
i1 = 8u;
i0 = i0 <= i1;
i1 = l3;
i2 = 6u;
i1 = i1 >= i2;
i0 &= i1;
if (i0) {
i0 = l3;
i1 = 7u;
i0 = i0 == i1;
p2 = i0;
i0 = 0u;
i1 = p1;
i2 = p0;
i1 -= i2;
i2 = 5u;
i1 = i1 < i2;
if (i1) {goto B6;}
i0 = 0u;
i1 = p2;
i2 = p0;
i2 = i32_load(m, (u64)(i2) + 1u);
p2 = i2;
i3 = 1u;
i2 &= i3;
i1 &= i2;
if (i1) {goto B6;}
i0 = p0;
i1 = 5u;
i0 += i1;
p0 = i0;
i1 = p2;
i0 += i1;
i1 = 0u;
i2 = p0;
i3 = p1;
i2 = i2 <= i3;
i3 = p1;
i4 = p0;
i3 -= i4;
i4 = p2;
i3 = i3 >= i4;
i2 &= i3;
i0 = i2 ? i0 : i1;
B6:;
goto Bfunc;
}
i0 = l3;
i1 = 10u;
i0 = i0 == i1;
if (i0) {
i0 = 0u;
i1 = p1;
i2 = p0;
i1 -= i2;
i2 = 5u;
i1 = i1 < i2;
if (i1) {
i1 = 0u;
} else {
i1 = p0;
i2 = 5u;
i1 += i2;
p2 = i1;
i2 = p0;
i2 = i32_load(m, (u64)(i2) + 1u);
l3 = i2;
i1 += i2;
i2 = 0u;
i3 = p1;
i4 = p2;
i3 -= i4;
i4 = l3;
i3 = i3 >= i4;
i4 = p1;
i5 = p2;
i4 = i4 >= i5;
i3 &= i4;
i1 = i3 ? i1 : i2;
}
p1 = i1;
i1 = !(i1);
if (i1) {goto B8;}
i0 = 0u;
i1 = p0;
i1 = i32_load(m, (u64)(i1) + 1u);
p2 = i1;
i1 = !(i1);
i2 = p2;
i3 = 1048576u;
i2 = i2 > i3;
i1 |= i2;
if (i1) {goto B8;}
i0 = p1;
i1 = 0u;
i2 = p0;
i2 = i32_load8_u(m, (u64)(i2) + 5u);
i3 = 1u;
i2 = i2 <= i3;
i0 = i2 ? i0 : i1;
B8:;
goto Bfunc;
}
i0 = l3;
i1 = 11u;
i0 = i0 == i1;
if (i0) {
i0 = p0;
i1 = p1;
i2 = p2;
i3 = 0u;
i0 = core_f186(m, i0, i1, i2, i3);
goto Bfunc;
}
i0 = l3;
i1 = 12u;
i0 = i0 == i1;
if (i0) {
i0 = p0;
i1 = p1;
i2 = p2;
i3 = 1u;
i0 = core_f186(m, i0, i1, i2, i3);
goto Bfunc;
}
i0 = 0u;
Bfunc:;
return i0;
}
static void core_f3(u8* m, u32 p0) {
u32 l1 = 0, l2 = 0, l3 = 0, l4 = 0, l5 = 0, l6 = 0;
u32 i0, i1, i2;
i0 = 196672u;
i0 = i32_load(m, (u64)(i0));
l4 = i0;
i0 = 196868u;
i0 = i32_load(m, (u64)(i0));
l5 = i0;
i0 = 196864u;
i0 = i32_load(m, (u64)(i0));
l1 = i0;
i0 = 196872u;
i0 = i32_load(m, (u64)(i0));
l2 = i0;
L0:
i0 = l1;
i1 = l5;
i0 = i0 != i1;
i1 = p0;
i2 = l3;
i1 = i1 > i2;
i0 &= i1;
if (i0) {
i0 = l4;
i1 = l1;
i2 = 16383u;
i1 &= i2;
i2 = 3u;
i1 <<= (i2 & 31);
i2 = 200704u;
i1 += i2;
l6 = i1;
i1 = i32_load(m, (u64)(i1) + 4u);
i0 -= i1;
i1 = 4u;
i0 = i0 >= i1;
if (i0) {
i0 = l2;
i1 = l6;
i1 = i32_load(m, (u64)(i1));
l6 = i1;
i1 = i32_load(m, (u64)(i1));
i2 = 4294967292u;
i1 &= i2;
i0 -= i1;
l2 = i0;
i0 = l6;
core_release_0(m, i0);
i0 = l1;
i1 = 1u;
i0 += i1;
l1 = i0;
i0 = l3;
i1 = 1u;
i0 += i1;
l3 = i0;
goto L0;
}
}
i0 = 196864u;
i1 = l1;
i32_store(m, (u64)(i0), i1);
i0 = 196872u;
i1 = l2;
i32_store(m, (u64)(i0), i1);
}
static u32 core_f4(u8* m, u32 p0, u32 p1) {
u32 l2 = 0, l3 = 0;
u32 i0, i1, i2, i3, i4;
i0 = p0;
i1 = p1;
i0 = i0 >= i1;
if (i0) {
i0 = 0u;
goto Bfunc;
}
i0 = p0;
i0 = i32_load8_u(m, (u64)(i0));
l2 = i0;
i1 = 128u;
i0 = i0 < i1;
i1 = l2;
i2 = 64u;
i1 = i1 >= i2;
i0 &= i1;
if (i0) {
i0 = p0;
i1 = 1u;
i0 += i1;
p0 = i0;
i1 = l2;
i2 = 4294967232u;
i1 += i2;
l2 = i1;
i0 += i1;
i1 = 0u;
i2 = p0;
i3 = p1;
i2 = i2 <= i3;
i3 = p1;
i4 = p0;
i3 -= i4;
i4 = l2;
i3 = i3 >= i4;
i2 &= i3;
i0 = i2 ? i0 : i1;
goto Bfunc;
}
i0 = l2;
i1 = 7u;
i0 = i0 == i1;
l3 = i0;
i1 = l2;
i2 = 6u;
i1 = i1 == i2;
i0 |= i1;
if (i0) {
i0 = 0u;
i1 = p1;
i2 = p0;
i1 -= i2;
i2 = 5u;
i1 = i1 < i2;
if (i1) {goto B3;}
i0 = 0u;
i1 = l3;
i2 = p0;
i2 = i32_load(m, (u64)(i2) + 1u);
l2 = i2;
i3 = 1u;
i2 &= i3;
i1 &= i2;
if (i1) {goto B3;}
i0 = p0;
i1 = 5u;
i0 += i1;
p0 = i0;
i1 = l2;
i0 += i1;
i1 = 0u;
i2 = p0;
i3 = p1;
i2 = i2 <= i3;
i3 = p1;
i4 = p0;
i3 -= i4;
i4 = l2;
i3 = i3 >= i4;
i2 &= i3;
i0 = i2 ? i0 : i1;
B3:;
goto Bfunc;
}
i0 = 0u;
Bfunc:;
return i0;
}
static void core_f5(u8* m, u32 p0) {
u32 l1 = 0, l2 = 0, l3 = 0;
u32 i0, i1, i2, i3, i4;
i0 = 196868u;
i0 = i32_load(m, (u64)(i0));
l1 = i0;
i1 = 196864u;
i1 = i32_load(m, (u64)(i1));
l2 = i1;
i0 -= i1;
i1 = 16384u;
i0 = i0 == i1;
i1 = l1;
i2 = l2;
i1 = i1 != i2;
i0 &= i1;
if (i0) {
i0 = 196672u;
i1 = 196672u;
i1 = i32_load(m, (u64)(i1));
i2 = 2u;
i1 += i2;
i32_atomic_store(m, (u64)(i0), i1);
i0 = 196876u;
i1 = 0u;
i32_store(m, (u64)(i0), i1);
i0 = 196880u;
i1 = 0u;
i32_store(m, (u64)(i0), i1);
i0 = 196672u;
i1 = 196672u;
i1 = i32_load(m, (u64)(i1));
i2 = 2u;
i1 += i2;
i32_atomic_store(m, (u64)(i0), i1);
i0 = 196876u;
i1 = 0u;
i32_store(m, (u64)(i0), i1);
i0 = 196880u;
i1 = 0u;
i32_store(m, (u64)(i0), i1);
i0 = 16384u;
core_f3(m, i0);
}
i0 = p0;
i0 = i32_load(m, (u64)(i0));
i1 = 4294967292u;
i0 &= i1;
l2 = i0;
i0 = l1;
i1 = 16383u;
i0 &= i1;
i1 = 3u;
i0 <<= (i1 & 31);
i1 = 200704u;
i0 += i1;
l3 = i0;
i1 = p0;
i32_store(m, (u64)(i0), i1);
i0 = l3;
i1 = 196672u;
i1 = i32_load(m, (u64)(i1));
i32_store(m, (u64)(i0) + 4u, i1);
i0 = 196868u;
i1 = l1;
i2 = 1u;
i1 += i2;
i32_store(m, (u64)(i0), i1);
i0 = 196872u;
i1 = 196872u;
i1 = i32_load(m, (u64)(i1));
i2 = l2;
i1 += i2;
i32_store(m, (u64)(i0), i1);
i0 = 196880u;
i0 = i32_load(m, (u64)(i0));
i1 = l2;
i0 += i1;
p0 = i0;
i0 = 196876u;
i1 = 196876u;
i1 = i32_load(m, (u64)(i1));
i2 = 1u;
i1 += i2;
l1 = i1;
i32_store(m, (u64)(i0), i1);
i0 = 196880u;
i1 = p0;
i32_store(m, (u64)(i0), i1);
i0 = l1;
i1 = 4096u;
i0 = i0 >= i1;
if (i0) {
i0 = 1u;
} else {
i0 = p0;
i1 = 32768u;
i2 = 196816u;
i2 = i32_load(m, (u64)(i2));
i3 = 196644u;
i3 = i32_load(m, (u64)(i3));
i2 -= i3;
i3 = 196836u;
i3 = i32_load(m, (u64)(i3));
i2 -= i3;
i3 = 5u;
i2 >>= (i3 & 31);
p0 = i2;
i3 = p0;
i4 = 32768u;
i3 = i3 < i4;
i1 = i3 ? i1 : i2;
i0 = i0 >= i1;
}
if (i0) {
i0 = 196672u;
i1 = 196672u;
i1 = i32_load(m, (u64)(i1));
i2 = 2u;
i1 += i2;
i32_atomic_store(m, (u64)(i0), i1);
i0 = 196876u;
i1 = 0u;
i32_store(m, (u64)(i0), i1);
i0 = 196880u;
i1 = 0u;
i32_store(m, (u64)(i0), i1);
}
}
static void core_f6(u8* m, u32 p0, u32 p1, u32 p2) {
u32 l3 = 0, l4 = 0;
u64 l5 = 0;
u32 i0, i1, i2;
u64 j0, j1;
v128 o1;
i0 = p2;
i1 = 512u;
i0 = i0 > i1;
if (i0) {
i0 = p1;
i1 = p0;
i2 = p2;
memory_copy(m, i0, i1, i2);
goto Bfunc;
}
L1:
i0 = l3;
i1 = 16u;
i0 += i1;
l4 = i0;
i1 = p2;
i0 = i0 <= i1;
if (i0) {
i0 = p1;
i1 = l3;
i0 += i1;
i1 = p0;
i2 = l3;
i1 += i2;
o1 = v128_load(m, (u64)(i1));
v128_store(m, (u64)(i0), o1);
i0 = l4;
l3 = i0;
goto L1;
}
i0 = p2;
i1 = 16u;
i0 = i0 > i1;
if (i0) {
i0 = p1;
i1 = p2;
i0 += i1;
i1 = 16u;
i0 -= i1;
i1 = p0;
i2 = p2;
i1 += i2;
i2 = 16u;
i1 -= i2;
o1 = v128_load(m, (u64)(i1));
v128_store(m, (u64)(i0), o1);
goto Bfunc;
}
i0 = p2;
i1 = l3;
i0 -= i1;
l4 = i0;
i1 = 8u;
i0 = i0 >= i1;
if (i0) {
i0 = p0;
i1 = l3;
i0 += i1;
p0 = i0;
i1 = l4;
i0 += i1;
i1 = 8u;
i0 -= i1;
j0 = i64_load(m, (u64)(i0));
l5 = j0;
i0 = p1;
i1 = l3;
i0 += i1;
p1 = i0;
i1 = p0;
j1 = i64_load(m, (u64)(i1));
i64_store(m, (u64)(i0), j1);
i0 = p1;
i1 = l4;
i0 += i1;
i1 = 8u;
i0 -= i1;
j1 = l5;
i64_store(m, (u64)(i0), j1);
} else {
i0 = l4;
i1 = 4u;
i0 = i0 >= i1;
if (i0) {
i0 = p0;
i1 = l3;
i0 += i1;
p0 = i0;
i1 = l4;
i0 += i1;
i1 = 4u;
i0 -= i1;
i0 = i32_load(m, (u64)(i0));
p2 = i0;
i0 = p1;
i1 = l3;
i0 += i1;
p1 = i0;
i1 = p0;
i1 = i32_load(m, (u64)(i1));
i32_store(m, (u64)(i0), i1);
i0 = p1;
i1 = l4;
i0 += i1;
i1 = 4u;
i0 -= i1;
i1 = p2;
i32_store(m, (u64)(i0), i1);
} else {
L6:
i0 = p2;
i1 = l3;
i0 = i0 > i1;
if (i0) {
i0 = p1;
i1 = l3;
i0 += i1;
i1 = p0;
i2 = l3;
i1 += i2;
i1 = i32_load8_u(m, (u64)(i1));
i32_store8(m, (u64)(i0), i1);
i0 = l3;
i1 = 1u;
i0 += i1;
l3 = i0;
goto L6;
}
}
}
Bfunc:;
}
static u32 core_f7(u8* m, u32 p0) {
u32 l1 = 0, l2 = 0, l3 = 0, l4 = 0;
u32 i0, i1, i2, i3, i4;
i0 = 25u;
i1 = 16u;
i2 = p0;
i3 = 11u;
i2 += i3;
i3 = 4294967288u;
i2 &= i3;
p0 = i2;
i3 = p0;
i4 = 16u;
i3 = i3 <= i4;
i1 = i3 ? i1 : i2;
l2 = i1;
i1 = I32_CLZ(i1);
i0 -= i1;
i1 = 0u;
i2 = l2;
i3 = 128u;
i2 = i2 >= i3;
i0 = i2 ? i0 : i1;
p0 = i0;
i1 = 4u;
i0 <<= (i1 & 31);
l3 = i0;
i0 = p0;
if (i0) {
i0 = l2;
i1 = p0;
i2 = 2u;
i1 += i2;
i0 >>= (i1 & 31);
i1 = 15u;
i0 &= i1;
} else {
i0 = l2;
i1 = 3u;
i0 >>= (i1 & 31);
}
i1 = l3;
i0 += i1;
i1 = 2u;
i0 <<= (i1 & 31);
i1 = 197248u;
i0 += i1;
i0 = i32_load(m, (u64)(i0));
p0 = i0;
L2:
i0 = l1;
i1 = 8u;
i0 = i0 < i1;
i1 = 0u;
i2 = p0;
i0 = i2 ? i0 : i1;
if (i0) {
i0 = l2;
i1 = p0;
i1 = i32_load(m, (u64)(i1));
i2 = 4294967292u;
i1 &= i2;
i0 = i0 <= i1;
if (i0) {goto B1;}
i0 = p0;
i0 = i32_load(m, (u64)(i0) + 4u);
p0 = i0;
i0 = l1;
i1 = 1u;
i0 += i1;
l1 = i0;
goto L2;
}
i0 = 0u;
p0 = i0;
B1:;
i0 = p0;
i0 = !(i0);
if (i0) {
i0 = 25u;
i1 = l2;
i1 = I32_CLZ(i1);
i0 -= i1;
i1 = 0u;
i2 = l2;
i3 = 128u;
i2 = i2 >= i3;
i0 = i2 ? i0 : i1;
l1 = i0;
i1 = 2u;
i0 <<= (i1 & 31);
i1 = 197124u;
i0 += i1;
i0 = i32_load(m, (u64)(i0));
i1 = 2u;
i2 = l1;
if (i2) {
i2 = l2;
i3 = l1;
i4 = 2u;
i3 += i4;
i2 >>= (i3 & 31);
i3 = 15u;
i2 &= i3;
} else {
i2 = l2;
i3 = 3u;
i2 >>= (i3 & 31);
}
i1 <<= (i2 & 31);
i2 = 1u;
i1 -= i2;
i2 = 4294967295u;
i1 ^= i2;
i0 &= i1;
p0 = i0;
if (i0) {
i0 = p0;
} else {
i0 = 0u;
i1 = 197120u;
i1 = i32_load(m, (u64)(i1));
i2 = 2u;
i3 = l1;
i2 <<= (i3 & 31);
i3 = 1u;
i2 -= i3;
i3 = 4294967295u;
i2 ^= i3;
i1 &= i2;
p0 = i1;
i1 = !(i1);
if (i1) {goto B5;}
i0 = p0;
i0 = I32_CTZ(i0);
l1 = i0;
i1 = 2u;
i0 <<= (i1 & 31);
i1 = 197124u;
i0 += i1;
i0 = i32_load(m, (u64)(i0));
}
i0 = I32_CTZ(i0);
i1 = l1;
i2 = 4u;
i1 <<= (i2 & 31);
i0 += i1;
i1 = 2u;
i0 <<= (i1 & 31);
i1 = 197248u;
i0 += i1;
i0 = i32_load(m, (u64)(i0));
B5:;
p0 = i0;
}
i0 = p0;
i0 = !(i0);
if (i0) {
i0 = 196688u;
i0 = i32_load(m, (u64)(i0));
p0 = i0;
i1 = 196816u;
i1 = i32_load(m, (u64)(i1));
l1 = i1;
i0 -= i1;
i1 = l2;
i0 = i0 >= i1;
if (i0) {
i0 = 196816u;
i1 = l1;
i2 = l2;
i1 += i2;
i32_store(m, (u64)(i0), i1);
i0 = l1;
i1 = l2;
i32_store(m, (u64)(i0), i1);
i0 = l1;
goto B9;
}
i0 = 4u;
i1 = 196824u;
i1 = i32_load(m, (u64)(i1));
i2 = l1;
i1 -= i2;
i2 = l2;
i1 = i1 < i2;
if (i1) {goto B9;}
i0 = 196844u;
i1 = l2;
i2 = p0;
i3 = l1;
i2 -= i3;
i1 -= i2;
i32_store(m, (u64)(i0), i1);
i0 = 2u;
B9:;
p0 = i0;
i1 = 4u;
i0 = i0 != i1;
if (i0) {
i0 = p0;
goto Bfunc;
}
i0 = 0u;
l1 = i0;
i0 = 25u;
i1 = l2;
i1 = I32_CLZ(i1);
i0 -= i1;
i1 = 0u;
i2 = l2;
i3 = 128u;
i2 = i2 >= i3;
i0 = i2 ? i0 : i1;
p0 = i0;
i1 = 4u;
i0 <<= (i1 & 31);
l3 = i0;
i0 = p0;
if (i0) {
i0 = l2;
i1 = p0;
i2 = 2u;
i1 += i2;
i0 >>= (i1 & 31);
i1 = 15u;
i0 &= i1;
} else {
i0 = l2;
i1 = 3u;
i0 >>= (i1 & 31);
}
i1 = l3;
i0 += i1;
i1 = 2u;
i0 <<= (i1 & 31);
i1 = 197248u;
i0 += i1;
i0 = i32_load(m, (u64)(i0));
p0 = i0;
L14:
i0 = l1;
i1 = 4294967295u;
i0 = i0 != i1;
i1 = 0u;
i2 = p0;
i0 = i2 ? i0 : i1;
if (i0) {
i0 = l2;
i1 = p0;
i1 = i32_load(m, (u64)(i1));
i2 = 4294967292u;
i1 &= i2;
i0 = i0 <= i1;
if (i0) {goto B13;}
i0 = p0;
i0 = i32_load(m, (u64)(i0) + 4u);
p0 = i0;
i0 = l1;
i1 = 1u;
i0 += i1;
l1 = i0;
goto L14;
}
i0 = 0u;
p0 = i0;
B13:;
i0 = p0;
i0 = !(i0);
if (i0) {
i0 = 4u;
goto Bfunc;
}
}
i0 = p0;
core_f77(m, i0);
i0 = p0;
i0 = i32_load(m, (u64)(i0));
l1 = i0;
i1 = 2u;
i0 &= i1;
l3 = i0;
i0 = l1;
i1 = 4294967292u;
i0 &= i1;
l1 = i0;
i1 = l2;
i0 -= i1;
l4 = i0;
i1 = 16u;
i0 = i0 < i1;
if (i0) {
i0 = p0;
i1 = l1;
i2 = l3;
i1 |= i2;
i32_store(m, (u64)(i0), i1);
i0 = p0;
i1 = l1;
i0 += i1;
l1 = i0;
i1 = l1;
i1 = i32_load(m, (u64)(i1));
i2 = 4294967293u;
i1 &= i2;
i32_store(m, (u64)(i0), i1);
goto B17;
}
i0 = p0;
i1 = l2;
i2 = l3;
i1 |= i2;
i32_store(m, (u64)(i0), i1);
i0 = p0;
i1 = l2;
i0 += i1;
i1 = l4;
core_f146(m, i0, i1);
B17:;
i0 = p0;
Bfunc:;
return i0;
}
static u32 core_f8(u8* m, u32 p0, u32 p1) {
u32 l3 = 0, l4 = 0;
u64 l2 = 0;
u32 i0, i1, i2;
u64 j0, j1;
i0 = p0;
i0 = i32_load(m, (u64)(i0) + 8u);
l4 = i0;
i1 = p0;
i1 = i32_load(m, (u64)(i1) + 12u);
i0 = i0 < i1;
if (i0) {
i0 = l4;
i0 = i32_load8_u(m, (u64)(i0));
} else {
i0 = 128u;
}
l3 = i0;
i1 = 128u;
i0 = i0 < i1;
i1 = p1;
i2 = l3;
i1 = i1 >= i2;
i0 &= i1;
if (i0) {
i0 = p0;
i1 = l4;
i2 = 1u;
i1 += i2;
i32_store(m, (u64)(i0) + 8u, i1);
i0 = l3;
goto Bfunc;
}
i0 = p0;
j0 = core_f50(m, i0);
l2 = j0;
i0 = (u32)(j0);
l3 = i0;
i0 = p1;
j0 = (u64)(i0);
j1 = l2;
i0 = j0 < j1;
if (i0) {
i0 = p0;
i0 = i32_load(m, (u64)(i0) + 4u);
i0 = !(i0);
if (i0) {
i0 = p0;
i1 = 22u;
i32_store(m, (u64)(i0) + 4u, i1);
}
i0 = 0u;
} else {
i0 = l3;
}
Bfunc:;
return i0;
}
static u32 core_f9(u8* m, u32 p0, u32 p1) {
u32 l2 = 0, l3 = 0, l4 = 0, l5 = 0;
u32 i0, i1, i2, i3, i4, i5;
i0 = p0;
i1 = p1;
i0 = i0 == i1;
if (i0) {
i0 = 0u;
goto Bfunc;
}
i0 = p0;
i0 = !(i0);
if (i0) {
i0 = 4294967295u;
goto Bfunc;
}
i0 = p1;
i0 = !(i0);
if (i0) {
i0 = 1u;
goto Bfunc;
}
i0 = p1;
i0 = i32_load8_u(m, (u64)(i0));
l2 = i0;
i1 = 64u;
i0 = i0 >= i1;
l3 = i0;
i0 = p0;
i1 = 1u;
i2 = 5u;
i3 = p0;
i3 = i32_load8_u(m, (u64)(i3));
l4 = i3;
i4 = 64u;
i3 = i3 >= i4;
l5 = i3;
i1 = i3 ? i1 : i2;
i0 += i1;
i1 = l5;
if (i1) {
i1 = l4;
i2 = 4294967232u;
i1 += i2;
i2 = 1u;
i1 <<= (i2 & 31);
} else {
i1 = p0;
i1 = i32_load(m, (u64)(i1) + 1u);
i2 = 1u;
i1 <<= (i2 & 31);
i2 = l4;
i3 = 7u;
i2 = i2 == i3;
i1 |= i2;
}
i2 = p1;
i3 = 1u;
i4 = 5u;
i5 = l3;
i3 = i5 ? i3 : i4;
i2 += i3;
i3 = l3;
if (i3) {
i3 = l2;
i4 = 4294967232u;
i3 += i4;
i4 = 1u;
i3 <<= (i4 & 31);
} else {
i3 = p1;
i3 = i32_load(m, (u64)(i3) + 1u);
i4 = 1u;
i3 <<= (i4 & 31);
i4 = l2;
i5 = 7u;
i4 = i4 == i5;
i3 |= i4;
}
i0 = core_f10(m, i0, i1, i2, i3);
Bfunc:;
return i0;
}
static u32 core_f10(u8* m, u32 p0, u32 p1, u32 p2, u32 p3) {
u32 l4 = 0, l5 = 0, l6 = 0, l7 = 0, l8 = 0;
u32 i0, i1, i2, i3;
u64 j0, j1;
i0 = p1;
i1 = p3;
i0 |= i1;
i1 = 1u;
i0 &= i1;
i0 = !(i0);
if (i0) {
i0 = p1;
i1 = 1u;
i0 >>= (i1 & 31);
l5 = i0;
i1 = p3;
i2 = 1u;
i1 >>= (i2 & 31);
p3 = i1;
i2 = p3;
i3 = l5;
i2 = i2 > i3;
i0 = i2 ? i0 : i1;
l6 = i0;
L1:
i0 = l4;
i1 = 8u;
i0 += i1;
i1 = l6;
i0 = i0 <= i1;
if (i0) {
i0 = p0;
i1 = l4;
i0 += i1;
j0 = i64_load(m, (u64)(i0));
i1 = p2;
i2 = l4;
i1 += i2;
j1 = i64_load(m, (u64)(i1));
i0 = j0 == j1;
} else {
i0 = 0u;
}
if (i0) {
i0 = l4;
i1 = 8u;
i0 += i1;
l4 = i0;
goto L1;
}
L5:
i0 = l4;
i1 = l6;
i0 = i0 < i1;
if (i0) {
i0 = p0;
i1 = l4;
i0 += i1;
i0 = i32_load8_u(m, (u64)(i0));
i1 = p2;
i2 = l4;
i1 += i2;
i1 = i32_load8_u(m, (u64)(i1));
i0 -= i1;
p1 = i0;
if (i0) {goto B4;}
i0 = l4;
i1 = 1u;
i0 += i1;
l4 = i0;
goto L5;
}
i0 = 0u;
p1 = i0;
B4:;
i0 = p1;
i1 = l5;
i2 = p3;
i1 -= i2;
i2 = p1;
i0 = i2 ? i0 : i1;
goto Bfunc;
}
i0 = p1;
i1 = 1u;
i0 >>= (i1 & 31);
i1 = p1;
i2 = 1u;
i1 &= i2;
i0 >>= (i1 & 31);
l5 = i0;
i1 = p3;
i2 = 1u;
i1 >>= (i2 & 31);
i2 = p3;
i3 = 1u;
i2 &= i3;
i1 >>= (i2 & 31);
l7 = i1;
i2 = l5;
i3 = l7;
i2 = i2 < i3;
i0 = i2 ? i0 : i1;
l8 = i0;
L7:
i0 = l4;
i1 = l8;
i0 = i0 < i1;
if (i0) {
i0 = p1;
i1 = 1u;
i0 &= i1;
if (i0) {
i0 = p0;
i1 = l4;
i2 = 1u;
i1 <<= (i2 & 31);
i0 += i1;
i0 = i32_load16_u(m, (u64)(i0));
goto B9;
}
i0 = p0;
i1 = l4;
i0 += i1;
i0 = i32_load8_u(m, (u64)(i0));
B9:;
i1 = p3;
i2 = 1u;
i1 &= i2;
if (i1) {
i1 = p2;
i2 = l4;
i3 = 1u;
i2 <<= (i3 & 31);
i1 += i2;
i1 = i32_load16_u(m, (u64)(i1));
goto B11;
}
i1 = p2;
i2 = l4;
i1 += i2;
i1 = i32_load8_u(m, (u64)(i1));
B11:;
i0 -= i1;
l6 = i0;
if (i0) {
i0 = l6;
goto Bfunc;
}
i0 = l4;
i1 = 1u;
i0 += i1;
l4 = i0;
goto L7;
}
i0 = l5;
i1 = l7;
i0 -= i1;
Bfunc:;
return i0;
}
static u32 core_f11(u8* m, u32 p0, u32 p1, u32 p2) {
u32 l3 = 0, l4 = 0, l5 = 0, l6 = 0;
u32 i0, i1, i2, i3, i4, i5;
i0 = p0;
i1 = 57344u;
i0 += i1;
l3 = i0;
i0 = p0;
i1 = 16376u;
i0 += i1;
i0 = i32_load(m, (u64)(i0));
i1 = 1129464627u;
i0 = i0 != i1;
if (i0) {
i0 = p0;
L1:
i1 = l4;
i2 = 256u;
i1 = i1 < i2;
if (i1) {
i1 = l4;
p0 = i1;
i1 = 0u;
l6 = i1;
L3:
i1 = l6;
i2 = 8u;
i1 = (u32)((s32)i1 < (s32)i2);
if (i1) {
i1 = p0;
i2 = 1u;
i1 >>= (i2 & 31);
i2 = 3988292384u;
i3 = 0u;
i4 = p0;
i5 = 1u;
i4 &= i5;
i2 = i4 ? i2 : i3;
i1 ^= i2;
p0 = i1;
i1 = l6;
i2 = 1u;
i1 += i2;
l6 = i1;
goto L3;
}
i1 = l3;
i2 = l4;
i3 = 2u;
i2 <<= (i3 & 31);
i1 += i2;
i2 = p0;
i32_store(m, (u64)(i1), i2);
i1 = l4;
i2 = 1u;
i1 += i2;
l4 = i1;
goto L1;
}
i1 = l3;
p0 = i1;
L5:
i1 = p0;
i2 = l3;
i3 = 7168u;
i2 += i3;
i1 = i1 < i2;
if (i1) {
i1 = p0;
i2 = 1024u;
i1 += i2;
i2 = p0;
i2 = i32_load(m, (u64)(i2));
l4 = i2;
i3 = 255u;
i2 &= i3;
i3 = 2u;
i2 <<= (i3 & 31);
i3 = l3;
i2 += i3;
i2 = i32_load(m, (u64)(i2));
i3 = l4;
i4 = 8u;
i3 >>= (i4 & 31);
i2 ^= i3;
i32_store(m, (u64)(i1), i2);
i1 = p0;
i2 = 4u;
i1 += i2;
p0 = i1;
goto L5;
}
i1 = 16376u;
i0 += i1;
i1 = 1129464627u;
i32_store(m, (u64)(i0), i1);
}
i0 = 4294967295u;
p0 = i0;
i0 = p1;
i1 = p2;
i0 += i1;
l4 = i0;
i0 = p1;
i1 = p2;
i2 = 4294967288u;
i1 &= i2;
i0 += i1;
p2 = i0;
L7:
i0 = p1;
i1 = p2;
i0 = i0 < i1;
if (i0) {
i0 = l3;
i1 = 3072u;
i0 += i1;
i1 = p1;
i1 = i32_load(m, (u64)(i1) + 4u);
l5 = i1;
i2 = 255u;
i1 &= i2;
i2 = 2u;
i1 <<= (i2 & 31);
i0 += i1;
i0 = i32_load(m, (u64)(i0));
i1 = l3;
i2 = 2048u;
i1 += i2;
i2 = l5;
i3 = 8u;
i2 >>= (i3 & 31);
i3 = 255u;
i2 &= i3;
i3 = 2u;
i2 <<= (i3 & 31);
i1 += i2;
i1 = i32_load(m, (u64)(i1));
i0 ^= i1;
i1 = l3;
i2 = 1024u;
i1 += i2;
i2 = l5;
i3 = 16u;
i2 >>= (i3 & 31);
i3 = 255u;
i2 &= i3;
i3 = 2u;
i2 <<= (i3 & 31);
i1 += i2;
i1 = i32_load(m, (u64)(i1));
i2 = l5;
i3 = 24u;
i2 >>= (i3 & 31);
i3 = 2u;
i2 <<= (i3 & 31);
i3 = l3;
i2 += i3;
i2 = i32_load(m, (u64)(i2));
i1 ^= i2;
i0 ^= i1;
i1 = l3;
i2 = 7168u;
i1 += i2;
i2 = p1;
i2 = i32_load(m, (u64)(i2));
i3 = p0;
i2 ^= i3;
p0 = i2;
i3 = 255u;
i2 &= i3;
i3 = 2u;
i2 <<= (i3 & 31);
i1 += i2;
i1 = i32_load(m, (u64)(i1));
i2 = l3;
i3 = 6144u;
i2 += i3;
i3 = p0;
i4 = 8u;
i3 >>= (i4 & 31);
i4 = 255u;
i3 &= i4;
i4 = 2u;
i3 <<= (i4 & 31);
i2 += i3;
i2 = i32_load(m, (u64)(i2));
i1 ^= i2;
i2 = l3;
i3 = 5120u;
i2 += i3;
i3 = p0;
i4 = 16u;
i3 >>= (i4 & 31);
i4 = 255u;
i3 &= i4;
i4 = 2u;
i3 <<= (i4 & 31);
i2 += i3;
i2 = i32_load(m, (u64)(i2));
i3 = l3;
i4 = 4096u;
i3 += i4;
i4 = p0;
i5 = 24u;
i4 >>= (i5 & 31);
i5 = 2u;
i4 <<= (i5 & 31);
i3 += i4;
i3 = i32_load(m, (u64)(i3));
i2 ^= i3;
i1 ^= i2;
i0 ^= i1;
p0 = i0;
i0 = p1;
i1 = 8u;
i0 += i1;
p1 = i0;
goto L7;
}
L9:
i0 = p1;
i1 = l4;
i0 = i0 < i1;
if (i0) {
i0 = p0;
i1 = p1;
i1 = i32_load8_u(m, (u64)(i1));
i0 ^= i1;
i1 = 255u;
i0 &= i1;
i1 = 2u;
i0 <<= (i1 & 31);
i1 = l3;
i0 += i1;
i0 = i32_load(m, (u64)(i0));
i1 = p0;
i2 = 8u;
i1 >>= (i2 & 31);
i0 ^= i1;
p0 = i0;
i0 = p1;
i1 = 1u;
i0 += i1;
p1 = i0;
goto L9;
}
i0 = p0;
i1 = 4294967295u;
i0 ^= i1;
return i0;
}
static u32 core_f12(u8* m, u32 p0, u32 p1, u32 p2, f64 p3) {
u32 l4 = 0, l5 = 0, l6 = 0, l7 = 0;
u64 l8 = 0, l9 = 0;
f64 l10 = 0;
u32 i0, i1, i2, i3, i4;
u64 j1, j2, j3, j4, j5;
f64 d1, d2, d3, d4;
i0 = p0;
i0 = i32_load(m, (u64)(i0));
i1 = 10528u;
i0 += i1;
l4 = i0;
i0 = p0;
i0 = i32_load(m, (u64)(i0) + 16u);
l5 = i0;
if (i0) {
i0 = l5;
i0 = core_f40(m, i0);
} else {
i0 = 0u;
}
l6 = i0;
if (i0) {
i0 = l6;
i0 = i32_load(m, (u64)(i0) + 28u);
l7 = i0;
if (i0) {
i0 = l7;
} else {
i0 = 1u;
i1 = l6;
i1 = i32_load8_u(m, (u64)(i1) + 40u);
i2 = 13u;
i1 = i1 == i2;
if (i1) {
i1 = l6;
i1 = i32_load16_u(m, (u64)(i1) + 41u);
i2 = 4u;
i1 <<= (i2 & 31);
i2 = 364544u;
i1 += i2;
i1 = i32_load(m, (u64)(i1) + 8u);
goto B3;
}
i1 = l6;
i1 = i32_load8_u(m, (u64)(i1) + 40u);
i2 = 12u;
i1 = i1 == i2;
if (i1) {
i1 = l6;
i1 = i32_load(m, (u64)(i1) + 45u);
} else {
i1 = 0u;
}
B3:;
l7 = i1;
i2 = l7;
i3 = 1u;
i2 = i2 <= i3;
i0 = i2 ? i0 : i1;
i1 = 1u;
i0 += i1;
}
} else {
i0 = 0u;
}
l7 = i0;
i0 = l4;
i1 = p0;
i2 = l7;
i3 = p1;
i4 = p2;
i0 = core_f135(m, i0, i1, i2, i3, i4);
p0 = i0;
if (i0) {
i0 = p0;
goto Bfunc;
}
i0 = l4;
i0 = i32_load(m, (u64)(i0) + 4u);
p0 = i0;
i0 = l4;
i1 = l6;
if (i1) {
i1 = l6;
i1 = i32_load(m, (u64)(i1) + 4u);
} else {
i1 = 0u;
}
if (i1) {
i1 = l6;
d1 = f64_load(m, (u64)(i1) + 32u);
l10 = d1;
d2 = 0.0;
i1 = d1 != d2;
d2 = p3;
d3 = l10;
i2 = d2 >= d3;
i1 &= i2;
} else {
i1 = 0u;
}
i32_store8(m, (u64)(i0) + 28u, i1);
i0 = l4;
i1 = l4;
i1 = i32_load8_u(m, (u64)(i1) + 28u);
if (i1) {
i1 = 196848u;
i1 = i32_load(m, (u64)(i1));
if (i1) {
i1 = l5;
i1 = i32_load(m, (u64)(i1) + 12u);
p1 = i1;
i2 = 1u;
i1 >>= (i2 & 31);
i2 = 3u;
i1 = i1 > i2;
if (i1) {
i1 = p1;
i2 = 1u;
i1 &= i2;
if (i1) {
i1 = l5;
i1 = i32_load16_u(m, (u64)(i1) + 16u);
goto B12;
}
i1 = l5;
i1 = i32_load8_u(m, (u64)(i1) + 16u);
B12:;
} else {
i1 = 1u;
}
if (i1) {
i1 = 0u;
} else {
i1 = p1;
i2 = 1u;
i1 &= i2;
if (i1) {
i1 = l5;
i1 = i32_load16_u(m, (u64)(i1) + 18u);
goto B15;
}
i1 = l5;
i1 = i32_load8_u(m, (u64)(i1) + 17u);
B15:;
i2 = 1u;
i1 = i1 == i2;
}
if (i1) {
i1 = p1;
i2 = 1u;
i1 &= i2;
if (i1) {
i1 = l5;
i1 = i32_load16_u(m, (u64)(i1) + 20u);
goto B18;
}
i1 = l5;
i1 = i32_load8_u(m, (u64)(i1) + 18u);
B18:;
i2 = 100u;
i1 = i1 == i2;
} else {
i1 = 0u;
}
if (i1) {
i1 = p1;
i2 = 1u;
i1 &= i2;
if (i1) {
i1 = l5;
i1 = i32_load16_u(m, (u64)(i1) + 22u);
goto B21;
}
i1 = l5;
i1 = i32_load8_u(m, (u64)(i1) + 19u);
B21:;
i2 = 112u;
i1 = i1 == i2;
} else {
i1 = 0u;
}
} else {
i1 = 1u;
}
if (i1) {
i1 = 0u;
} else {
i1 = p0;
i2 = 0u;
i3 = 64u;
memory_fill(m, i1, i2, i3);
i1 = p0;
i2 = 0u;
i32_store(m, (u64)(i1), i2);
i1 = 196808u;
i2 = 196808u;
j2 = i64_load(m, (u64)(i2));
j3 = 1ull;
j2 += j3;
l9 = j2;
d3 = p3;
i4 = 66520u;
d4 = f64_load(m, (u64)(i4));
d3 -= d4;
d4 = 0.0;
d3 = FMAX(d3, d4);
j3 = I64_TRUNC_SAT_U_F64(d3);
j4 = 16ull;
j3 <<= (j4 & 63);
l8 = j3;
j4 = l8;
j5 = l9;
i4 = j4 < j5;
j2 = i4 ? j2 : j3;
l8 = j2;
i64_store(m, (u64)(i1), j2);
j1 = l8;
i2 = 331784u;
j2 = i64_load(m, (u64)(i2));
i1 = j1 > j2;
if (i1) {
i1 = 331784u;
j2 = l8;
i64_store(m, (u64)(i1), j2);
i1 = 393216u;
i2 = 196808u;
j2 = i64_load(m, (u64)(i2));
i64_store(m, (u64)(i1), j2);
}
i1 = p0;
j2 = l8;
i64_store(m, (u64)(i1) + 32u, j2);
i1 = 1u;
}
} else {
i1 = l6;
i2 = p0;
i1 = core_f87(m, i1, i2);
}
i32_store(m, (u64)(i0) + 8u, i1);
i0 = 0u;
Bfunc:;
return i0;
}
static u32 core_f13(u8* m, u32 p0, u32 p1) {
u32 l2 = 0, l3 = 0, l4 = 0, l5 = 0;
u32 i0, i1, i2, i3;
i0 = p1;
if (i0) {
i0 = p0;
l2 = i0;
L1:
i0 = l3;
i1 = 1u;
i2 = l2;
i0 = i2 ? i0 : i1;
i0 = !(i0);
if (i0) {
i0 = l2;
i1 = 56u;
i0 += i1;
l4 = i0;
i0 = l2;
l3 = i0;
L4:
i0 = l3;
i1 = l4;
i0 = i0 < i1;
if (i0) {
i0 = l3;
i0 = i32_load(m, (u64)(i0) + 4u);
i1 = p1;
i0 = i0 == i1;
if (i0) {goto B3;}
i0 = l3;
i1 = 8u;
i0 += i1;
l3 = i0;
goto L4;
}
i0 = 0u;
l3 = i0;
B3:;
i0 = l2;
i0 = i32_load(m, (u64)(i0) + 56u);
l2 = i0;
i1 = 8u;
i0 += i1;
i1 = 0u;
i2 = l2;
i0 = i2 ? i0 : i1;
l2 = i0;
goto L1;
}
}
i0 = l3;
i0 = !(i0);
if (i0) {
i0 = p1;
if (i0) {
i0 = p1;
i1 = 16u;
i0 += i1;
i1 = p1;
i1 = i32_load(m, (u64)(i1) + 12u);
i2 = 1u;
i1 >>= (i2 & 31);
i2 = 7u;
i1 += i2;
i2 = 4294967288u;
i1 &= i2;
i0 += i1;
i0 = i32_load(m, (u64)(i0));
} else {
i0 = p0;
i0 = i32_load(m, (u64)(i0) + 60u);
}
p1 = i0;
if (i0) {
i0 = p1;
goto Bfunc;
}
}
i0 = l3;
i0 = !(i0);
l2 = i0;
L9:
i0 = p0;
if (i0) {
i0 = p0;
i1 = 56u;
i0 += i1;
l5 = i0;
i0 = p0;
p1 = i0;
L11:
i0 = p1;
i1 = l5;
i0 = i0 < i1;
if (i0) {
i0 = p1;
i0 = i32_load(m, (u64)(i0) + 4u);
l4 = i0;
i1 = 0u;
i2 = l2;
i0 = i2 ? i0 : i1;
if (i0) {
i0 = l4;
goto Bfunc;
}
i0 = 1u;
i1 = l2;
i2 = p1;
i3 = l3;
i2 = i2 == i3;
i0 = i2 ? i0 : i1;
l2 = i0;
i0 = p1;
i1 = 8u;
i0 += i1;
p1 = i0;
goto L11;
}
i0 = p0;
i0 = i32_load(m, (u64)(i0) + 56u);
p0 = i0;
i1 = 8u;
i0 += i1;
i1 = 0u;
i2 = p0;
i0 = i2 ? i0 : i1;
p0 = i0;
goto L9;
}
i0 = 0u;
Bfunc:;
return i0;
}
static u32 core_f14(u8* m, u32 p0, u32 p1, u32 p2) {
u32 l3 = 0, l4 = 0, l5 = 0, l6 = 0, l7 = 0, l8 = 0, l9 = 0, l10 = 0,
l11 = 0, l12 = 0;
v128 l13 = v128_i64x2_make(0, 0);
u32 i0, i1, i2, i3, i4;
u64 j1, j2;
v128 o0, o1, o2;
L0:
i0 = l9;
i1 = 16u;
i0 = i0 < i1;
if (i0) {
i0 = 4294967295u;
i1 = 196676u;
i1 = i32_atomic_load(m, (u64)(i1));
l10 = i1;
i2 = 1u;
i1 -= i2;
i1 = I32_CLZ(i1);
i0 >>= (i1 & 31);
l3 = i0;
i1 = p2;
i0 &= i1;
l4 = i0;
i0 = 196640u;
i0 = i32_load(m, (u64)(i0));
i1 = l4;
i2 = l4;
i3 = l3;
i4 = 1u;
i3 >>= (i4 & 31);
i2 &= i3;
i3 = l4;
i4 = l10;
i3 = i3 < i4;
i1 = i3 ? i1 : i2;
i2 = 6u;
i1 <<= (i2 & 31);
i0 += i1;
l5 = i0;
i0 = i32_atomic_load(m, (u64)(i0) + 60u);
l11 = i0;
i0 = 0u;
l8 = i0;
L3:
i0 = l8;
i1 = 4u;
i0 = i0 < i1;
if (i0) {
i0 = l5;
o0 = v128_load(m, (u64)(i0));
i1 = l5;
o1 = v128_load(m, (u64)(i1) + 16u);
o0 = v128_i8x16_shuffle(o0, o1, 0, 1, 2, 3, 8, 9, 10, 11, 16, 17, 18, 19, 24, 25, 26, 27);
i1 = p2;
o1 = v128_i32x4_splat(i1);
l13 = o1;
o0 = v128_i32x4_eq(o0, o1);
i0 = v128_i32x4_bitmask(o0);
i1 = l5;
o1 = v128_load(m, (u64)(i1) + 32u);
i2 = l5;
o2 = v128_load(m, (u64)(i2) + 48u);
o1 = v128_i8x16_shuffle(o1, o2, 0, 1, 2, 3, 8, 9, 10, 11, 16, 17, 18, 19, 24, 25, 26, 27);
o2 = l13;
o1 = v128_i32x4_eq(o1, o2);
i1 = v128_i32x4_bitmask(o1);
i2 = 4u;
i1 <<= (i2 & 31);
i0 |= i1;
i1 = 127u;
i0 &= i1;
l6 = i0;
L5:
i0 = l6;
if (i0) {
i0 = l5;
i1 = l6;
i1 = I32_CTZ(i1);
i2 = 3u;
i1 <<= (i2 & 31);
i0 += i1;
i0 = i32_atomic_load(m, (u64)(i0) + 4u);
l4 = i0;
if (i0) {
i0 = 196644u;
i0 = i32_load(m, (u64)(i0));
l3 = i0;
i0 = l4;
i1 = 7u;
i0 &= i1;
if (i0) {
i0 = 0u;
} else {
i0 = l4;
i1 = l3;
i0 -= i1;
i1 = 196688u;
i1 = i32_load(m, (u64)(i1));
i2 = l3;
i1 -= i2;
i0 = i0 < i1;
}
if (i0) {
i0 = l4;
i0 = i32_load(m, (u64)(i0) + 12u);
i1 = p1;
i0 = i0 != i1;
} else {
i0 = 1u;
}
if (i0) {
i0 = 0u;
} else {
i0 = p0;
l3 = i0;
i0 = l4;
i1 = 16u;
i0 += i1;
l7 = i0;
i1 = p1;
i2 = 1u;
i1 >>= (i2 & 31);
i2 = 7u;
i1 += i2;
i2 = 4294967288u;
i1 &= i2;
i0 += i1;
l12 = i0;
L12:
i0 = l7;
i1 = l12;
i0 = i0 < i1;
if (i0) {
i0 = 0u;
i1 = l7;
j1 = i64_load(m, (u64)(i1));
i2 = l3;
j2 = i64_load(m, (u64)(i2));
i1 = j1 != j2;
if (i1) {goto B11;}
i0 = l7;
i1 = 8u;
i0 += i1;
l7 = i0;
i0 = l3;
i1 = 8u;
i0 += i1;
l3 = i0;
goto L12;
}
i0 = 1u;
B11:;
}
} else {
i0 = 0u;
}
if (i0) {goto B2;}
i0 = l6;
i1 = l6;
i2 = 1u;
i1 -= i2;
i0 &= i1;
l6 = i0;
goto L5;
}
i0 = 0u;
l4 = i0;
i0 = l5;
i0 = i32_atomic_load(m, (u64)(i0) + 56u);
l3 = i0;
if (i0) {
i0 = 196644u;
i0 = i32_load(m, (u64)(i0));
l5 = i0;
i0 = l3;
i1 = 7u;
i0 &= i1;
if (i0) {
i0 = 0u;
} else {
i0 = l3;
i1 = l5;
i0 -= i1;
i1 = 196688u;
i1 = i32_load(m, (u64)(i1));
i2 = l5;
i1 -= i2;
i0 = i0 < i1;
}
} else {
i0 = 0u;
}
i0 = !(i0);
if (i0) {goto B2;}
i0 = l3;
i1 = 8u;
i0 += i1;
l5 = i0;
i0 = l8;
i1 = 1u;
i0 += i1;
l8 = i0;
goto L3;
}
i0 = 0u;
l4 = i0;
B2:;
i0 = l4;
if (i0) {
i0 = l4;
goto Bfunc;
}
i0 = 196676u;
i0 = i32_atomic_load(m, (u64)(i0));
i1 = l10;
i0 = i0 == i1;
if (i0) {
i0 = l11;
if (i0) {
i0 = p0;
i1 = p1;
i0 = core_f141(m, i0, i1);
} else {
i0 = 0u;
}
goto Bfunc;
}
i0 = l9;
i1 = 1u;
i0 += i1;
l9 = i0;
goto L0;
}
i0 = p0;
i1 = p1;
i0 = core_f141(m, i0, i1);
Bfunc:;
return i0;
}
static u32 core_f15(u8* m, u32 p0, f64 p1) {
f64 l2 = 0;
u32 i0, i1, i2, i3;
f64 d2, d3, d4;
i0 = p0;
if (i0) {
i0 = p0;
i0 = core_f40(m, i0);
} else {
i0 = 0u;
}
p0 = i0;
if (i0) {
i0 = p0;
i0 = i32_load(m, (u64)(i0) + 4u);
} else {
i0 = 0u;
}
i0 = !(i0);
if (i0) {
i0 = 0u;
goto Bfunc;
}
i0 = 0u;
i1 = p0;
i2 = p0;
d2 = f64_load(m, (u64)(i2) + 32u);
l2 = d2;
d3 = 0.0;
i2 = d2 != d3;
d3 = p1;
d4 = l2;
i3 = d3 >= d4;
i2 &= i3;
i0 = i2 ? i0 : i1;
Bfunc:;
return i0;
}
static u32 core_f16(u8* m, u32 p0, u32 p1, u32 p2, u32 p3) {
u32 i0, i1, i2, i3;
i0 = p3;
i1 = 3u;
i0 = i0 == i1;
i1 = p3;
i2 = 2u;
i1 = i1 == i2;
i0 |= i1;
i1 = p3;
i2 = 24u;
i1 = i1 == i2;
i0 |= i1;
if (i0) {
i0 = p3;
goto Bfunc;
}
i0 = p3;
if (i0) {
i0 = p0;
i1 = p1;
i2 = p3;
i3 = p2;
core_f78(m, i0, i1, i2, i3);
}
i0 = p1;
i1 = p2;
i1 = i32_load(m, (u64)(i1) + 8u);
i32_store(m, (u64)(i0) + 20u, i1);
i0 = 0u;
Bfunc:;
return i0;
}
static u32 core_f17(u8* m, u32 p0) {
u32 l1 = 0, l2 = 0, l3 = 0, l4 = 0, l5 = 0, l6 = 0, l7 = 0, l8 = 0;
u32 i0, i1, i2, i3, i4;
u64 j1;
i0 = p0;
i0 = i32_load(m, (u64)(i0) + 4u);
if (i0) {
i0 = 1u;
} else {
i0 = p0;
i0 = i32_load(m, (u64)(i0) + 8u);
i1 = p0;
i1 = i32_load(m, (u64)(i1) + 12u);
i0 = i0 == i1;
}
if (i0) {
i0 = 0u;
goto Bfunc;
}
i0 = p0;
i0 = i32_load(m, (u64)(i0));
l5 = i0;
i1 = 2048u;
i0 += i1;
l2 = i0;
i0 = p0;
i0 = i32_load(m, (u64)(i0) + 112u);
l1 = i0;
i0 = p0;
i1 = 4097u;
i0 = core_f8(m, i0, i1);
l3 = i0;
i1 = 1u;
i0 >>= (i1 & 31);
l4 = i0;
i0 = l1;
i1 = l3;
i0 ^= i1;
i1 = 1u;
i0 &= i1;
i1 = 1u;
i2 = l1;
i0 = i2 ? i0 : i1;
if (i0) {
i0 = 0u;
} else {
i0 = p0;
i1 = l4;
i2 = l1;
i3 = 1u;
i2 >>= (i3 & 31);
l6 = i2;
i3 = l4;
i4 = l6;
i3 = i3 < i4;
i1 = i3 ? i1 : i2;
i0 = core_f8(m, i0, i1);
}
l7 = i0;
i0 = l5;
i1 = 4352u;
i0 += i1;
l5 = i0;
i0 = p0;
i0 = i32_load(m, (u64)(i0) + 4u);
if (i0) {
i0 = 1u;
} else {
i0 = p0;
i0 = i32_load(m, (u64)(i0) + 12u);
i1 = p0;
i1 = i32_load(m, (u64)(i1) + 8u);
i0 -= i1;
i1 = l4;
i2 = l7;
i1 -= i2;
i0 = i0 < i1;
}
if (i0) {goto B3;}
i0 = l1;
i1 = l3;
i0 |= i1;
i1 = 1u;
i0 &= i1;
l8 = i0;
i0 = l1;
if (i0) {
i0 = l8;
if (i0) {
i0 = l2;
i1 = l5;
i2 = l1;
i3 = 1u;
i2 >>= (i3 & 31);
i3 = 7u;
i2 += i3;
i3 = 4294967288u;
i2 &= i3;
core_f6(m, i0, i1, i2);
} else {
i0 = l2;
i1 = l7;
i0 += i1;
i1 = p0;
i1 = i32_load(m, (u64)(i1) + 112u);
i2 = l7;
i3 = 1u;
i2 <<= (i3 & 31);
l6 = i2;
i1 -= i2;
i2 = p0;
i2 = i32_load(m, (u64)(i2) + 8u);
i3 = l3;
i4 = l6;
i3 -= i4;
i0 = core_f10(m, i0, i1, i2, i3);
i1 = 0u;
i0 = (u32)((s32)i0 >= (s32)i1);
if (i0) {goto B3;}
}
}
i0 = p0;
i0 = i32_load(m, (u64)(i0) + 8u);
i1 = l2;
i2 = l7;
i1 += i2;
i2 = l4;
i3 = l7;
i2 -= i3;
l6 = i2;
core_f6(m, i0, i1, i2);
i0 = p0;
i1 = p0;
i1 = i32_load(m, (u64)(i1) + 8u);
i2 = l6;
i1 += i2;
i32_store(m, (u64)(i0) + 8u, i1);
i0 = l2;
i1 = l4;
i0 += i1;
j1 = 0ull;
i64_store(m, (u64)(i0), j1);
i0 = l2;
i1 = l3;
i0 = core_f93(m, i0, i1);
i0 = !(i0);
if (i0) {goto B3;}
i0 = l8;
i1 = 0u;
i2 = l1;
i0 = i2 ? i0 : i1;
if (i0) {
i0 = l5;
i1 = l1;
i2 = l2;
i3 = l3;
i0 = core_f10(m, i0, i1, i2, i3);
i1 = 0u;
i0 = (u32)((s32)i0 >= (s32)i1);
} else {
i0 = 0u;
}
if (i0) {goto B3;}
i0 = p0;
i1 = l3;
i32_store(m, (u64)(i0) + 112u, i1);
i0 = p0;
i1 = p0;
i2 = p0;
i2 = i32_load(m, (u64)(i2) + 12u);
i3 = p0;
i3 = i32_load(m, (u64)(i3) + 8u);
i2 -= i3;
i1 = core_f8(m, i1, i2);
i32_store(m, (u64)(i0) + 116u, i1);
i0 = p0;
i0 = i32_load(m, (u64)(i0) + 116u);
i0 = !(i0);
if (i0) {goto B3;}
i0 = p0;
i0 = i32_load(m, (u64)(i0) + 4u);
i0 = !(i0);
goto Bfunc;
B3:;
i0 = p0;
i0 = i32_load(m, (u64)(i0) + 4u);
i0 = !(i0);
if (i0) {
i0 = p0;
i1 = 22u;
i32_store(m, (u64)(i0) + 4u, i1);
}
i0 = 0u;
Bfunc:;
return i0;
}
static u32 core_f18(u8* m, u32 p0, u32 p1, u32 p2) {
u32 l3 = 0;
u32 i0, i1, i2;
i0 = p0;
i1 = p2;
i2 = 6u;
i1 <<= (i2 & 31);
i0 += i1;
i0 = i32_load(m, (u64)(i0) + 8u);
l3 = i0;
i0 = p2;
i1 = 1u;
i0 += i1;
p2 = i0;
L0:
i0 = p1;
i1 = p2;
i0 = i0 > i1;
if (i0) {
i0 = p0;
i1 = p2;
i2 = 6u;
i1 <<= (i2 & 31);
i0 += i1;
i0 = i32_load(m, (u64)(i0) + 8u);
i1 = l3;
i0 = core_f9(m, i0, i1);
} else {
i0 = 1u;
}
i0 = !(i0);
if (i0) {
i0 = p2;
i1 = 1u;
i0 += i1;
p2 = i0;
goto L0;
}
i0 = p2;
return i0;
}
static u32 core_f19(u8* m, u32 p0, u32 p1) {
u32 l2 = 0;
u64 l3 = 0, l4 = 0;
u32 i0, i1, i2, i3;
u64 j1, j2, j3;
i0 = p0;
i1 = p1;
i0 = core_f53(m, i0, i1);
l2 = i0;
if (i0) {
i0 = 1u;
} else {
i0 = p0;
i0 = i32_load(m, (u64)(i0));
i1 = 2u;
i0 = i0 <= i1;
}
if (i0) {
i0 = l2;
goto Bfunc;
}
i0 = 4294967295u;
i1 = p0;
i1 = i32_load(m, (u64)(i1) + 24u);
i2 = 4u;
i1 <<= (i2 & 31);
i2 = 331776u;
i1 += i2;
j1 = i64_load(m, (u64)(i1));
l3 = j1;
i2 = p1;
i2 = i32_load(m, (u64)(i2) + 24u);
i3 = 4u;
i2 <<= (i3 & 31);
i3 = 331776u;
i2 += i3;
j2 = i64_load(m, (u64)(i2));
l4 = j2;
i1 = j1 > j2;
j2 = l3;
j3 = l4;
i2 = j2 < j3;
i0 = i2 ? i0 : i1;
Bfunc:;
return i0;
}
static u32 core_f20(u8* m, u64 p0) {
u32 l1 = 0, l2 = 0, l3 = 0, l4 = 0, l5 = 0;
u64 l6 = 0;
u32 i0, i1, i2;
u64 j0, j1, j2;
i0 = 196696u;
i0 = i32_load(m, (u64)(i0));
l2 = i0;
L1:
i0 = l1;
i1 = l2;
i0 = i0 < i1;
if (i0) {
i0 = l1;
i1 = 4u;
i0 <<= (i1 & 31);
i1 = 331776u;
i0 += i1;
j0 = i64_load(m, (u64)(i0));
j1 = p0;
i0 = j0 == j1;
if (i0) {
i0 = l1;
i1 = 3u;
i0 <<= (i1 & 31);
i1 = 393216u;
i0 += i1;
j0 = i64_load(m, (u64)(i0));
j1 = 18446744073709551615ull;
i0 = j0 == j1;
} else {
i0 = 1u;
}
i0 = !(i0);
if (i0) {goto B0;}
i0 = l1;
i1 = 1u;
i0 += i1;
l1 = i0;
goto L1;
}
i0 = 4294967295u;
l1 = i0;
B0:;
i0 = l1;
i1 = 4294967295u;
i0 = i0 != i1;
if (i0) {
i0 = l1;
goto Bfunc;
}
i0 = 196696u;
i0 = i32_load(m, (u64)(i0));
l2 = i0;
i1 = 2048u;
i0 = i0 == i1;
i1 = 197096u;
j1 = i64_load(m, (u64)(i1));
l6 = j1;
j2 = 0ull;
i1 = j1 != j2;
if (i1) {
i1 = 4294967295u;
l1 = i1;
i1 = 66508u;
i1 = i32_load(m, (u64)(i1));
l3 = i1;
if (i1) {
i1 = l3;
j1 = i64_atomic_load(m, (u64)(i1) + 64u);
j2 = l6;
i1 = j1 >= j2;
} else {
i1 = 1u;
}
i1 = !(i1);
if (i1) {goto B6;}
i1 = 196696u;
i1 = i32_load(m, (u64)(i1));
l5 = i1;
i1 = 1u;
l1 = i1;
L8:
i1 = l1;
i2 = l5;
i1 = i1 < i2;
if (i1) {
i1 = l1;
i2 = 3u;
i1 <<= (i2 & 31);
i2 = 393216u;
i1 += i2;
l3 = i1;
j1 = i64_load(m, (u64)(i1));
j2 = 18446744073709551615ull;
i1 = j1 == j2;
if (i1) {
i1 = l1;
i2 = 4u;
i1 <<= (i2 & 31);
i2 = 331776u;
i1 += i2;
j2 = p0;
i64_store(m, (u64)(i1), j2);
i1 = l3;
j2 = 0ull;
i64_store(m, (u64)(i1), j2);
goto B6;
}
i1 = l1;
i2 = 1u;
i1 += i2;
l1 = i1;
goto L8;
}
i1 = 4294967295u;
l1 = i1;
B6:;
} else {
i1 = 4294967295u;
l1 = i1;
}
i1 = l1;
i2 = 4294967295u;
i1 = i1 != i2;
i0 |= i1;
if (i0) {
i0 = l1;
goto Bfunc;
}
i0 = l2;
i1 = 4u;
i0 <<= (i1 & 31);
i1 = 331776u;
i0 += i1;
l1 = i0;
j1 = p0;
i64_store(m, (u64)(i0), j1);
i0 = l1;
j1 = 0ull;
i64_store(m, (u64)(i0) + 8u, j1);
i0 = l2;
i1 = 3u;
i0 <<= (i1 & 31);
i1 = 393216u;
i0 += i1;
j1 = 0ull;
i64_store(m, (u64)(i0), j1);
i0 = 196696u;
i1 = l2;
i2 = 1u;
i1 += i2;
i32_atomic_store(m, (u64)(i0), i1);
i0 = l2;
Bfunc:;
return i0;
}
static u32 core_f21(u8* m, u32 p0, u32 p1, u32 p2) {
u32 l3 = 0, l4 = 0;
u64 l5 = 0, l6 = 0, l7 = 0;
u32 i0, i1, i2, i3;
u64 j0, j1, j2, j3, j4;
i0 = 196624u;
j0 = i64_load(m, (u64)(i0));
l6 = j0;
j1 = 11400714819323198485ull;
j0 *= j1;
j1 = 1ull;
j0 |= j1;
l7 = j0;
i1 = p2;
j1 = (u64)(i1);
j0 ^= j1;
l5 = j0;
i0 = p1;
l3 = i0;
i1 = p2;
i2 = 1u;
i1 >>= (i2 & 31);
i2 = 7u;
i1 += i2;
i2 = 4294967288u;
i1 &= i2;
i0 += i1;
l4 = i0;
L0:
i0 = l3;
i1 = l4;
i0 = i0 < i1;
if (i0) {
j0 = l5;
j1 = l7;
j0 *= j1;
i1 = l3;
i1 = i32_load(m, (u64)(i1));
j2 = l6;
i2 = (u32)(j2);
i1 += i2;
j1 = (u64)(i1);
i2 = l3;
i2 = i32_load(m, (u64)(i2) + 4u);
j3 = l6;
j4 = 32ull;
j3 >>= (j4 & 63);
i3 = (u32)(j3);
i2 += i3;
j2 = (u64)(i2);
j1 *= j2;
j0 += j1;
l5 = j0;
i0 = l3;
i1 = 8u;
i0 += i1;
l3 = i0;
goto L0;
}
i0 = p0;
i1 = 10496u;
i0 += i1;
l3 = i0;
i1 = p0;
i32_store(m, (u64)(i0), i1);
i0 = l3;
i1 = p1;
i32_store(m, (u64)(i0) + 4u, i1);
i0 = l3;
i1 = p2;
i32_store(m, (u64)(i0) + 8u, i1);
i0 = l3;
j1 = l5;
j2 = l5;
j3 = 32ull;
j2 >>= (j3 & 63);
j1 ^= j2;
j2 = 11400714819323198485ull;
j1 *= j2;
j2 = 32ull;
j1 >>= (j2 & 63);
i1 = (u32)(j1);
p0 = i1;
i32_store(m, (u64)(i0) + 12u, i1);
i0 = l3;
i1 = p1;
i2 = p2;
i3 = p0;
i1 = core_f14(m, i1, i2, i3);
i32_store(m, (u64)(i0) + 16u, i1);
i0 = l3;
return i0;
}
static void core_f22(u8* m) {
u32 l0 = 0, l1 = 0, l2 = 0, l3 = 0;
u64 l4 = 0;
u32 i0, i1, i2;
u64 j0, j1, j2;
i0 = 66508u;
i0 = i32_load(m, (u64)(i0));
l0 = i0;
i0 = !(i0);
if (i0) {
goto Bfunc;
}
i0 = l0;
j0 = i64_load(m, (u64)(i0) + 8u);
l4 = j0;
i0 = (u32)(j0);
i1 = l0;
i1 = i32_load(m, (u64)(i1) + 40u);
l1 = i1;
i2 = 1u;
i1 -= i2;
i0 &= i1;
l2 = i0;
i0 = l1;
i1 = l2;
i0 -= i1;
l1 = i0;
i1 = 196696u;
i1 = i32_load(m, (u64)(i1));
i2 = 4u;
i1 <<= (i2 & 31);
i2 = 56u;
i1 += i2;
l3 = i1;
i0 = i0 < i1;
if (i0) {
i0 = l0;
i1 = 196608u;
i0 += i1;
i1 = l2;
i0 += i1;
l2 = i0;
i1 = l1;
i32_store(m, (u64)(i0), i1);
i0 = l2;
i1 = 0u;
i32_store(m, (u64)(i0) + 4u, i1);
j0 = l4;
i1 = l1;
j1 = (u64)(i1);
j0 += j1;
l4 = j0;
i0 = 0u;
} else {
i0 = l2;
}
i1 = l0;
i2 = 196608u;
i1 += i2;
i0 += i1;
l1 = i0;
i1 = l3;
i32_store(m, (u64)(i0), i1);
i0 = l1;
i1 = 4u;
i32_store(m, (u64)(i0) + 4u, i1);
i0 = l0;
j1 = l4;
i2 = l3;
j2 = (u64)(i2);
j1 += j2;
i64_store(m, (u64)(i0) + 8u, j1);
i0 = l1;
i1 = 0u;
i32_store(m, (u64)(i0) + 20u, i1);
i0 = l1;
i1 = 196696u;
i1 = i32_load(m, (u64)(i1));
i2 = 4u;
i1 <<= (i2 & 31);
i2 = 32u;
i1 += i2;
i32_store(m, (u64)(i0) + 16u, i1);
i0 = 196696u;
i0 = i32_load(m, (u64)(i0));
i1 = 4u;
i0 <<= (i1 & 31);
l0 = i0;
i0 = l1;
i1 = 24u;
i0 += i1;
l1 = i0;
i1 = 0u;
i32_store(m, (u64)(i0), i1);
i0 = l1;
i1 = 0u;
i32_store(m, (u64)(i0) + 4u, i1);
i0 = l1;
i1 = 196808u;
j1 = i64_load(m, (u64)(i1));
i64_store(m, (u64)(i0) + 8u, j1);
i0 = l1;
i1 = 196800u;
j1 = i64_load(m, (u64)(i1));
i64_store(m, (u64)(i0) + 16u, j1);
i0 = l1;
i1 = 0u;
i32_store(m, (u64)(i0) + 24u, i1);
i0 = l1;
i1 = 196848u;
i1 = i32_load(m, (u64)(i1));
i32_store(m, (u64)(i0) + 28u, i1);
i0 = l1;
i1 = 32u;
i0 += i1;
i1 = 331776u;
i2 = l0;
memory_copy(m, i0, i1, i2);
Bfunc:;
}
static u32 core_f23(u8* m, u32 p0, u32 p1, u32 p2) {
u32 l3 = 0, l4 = 0, l5 = 0, l6 = 0;
u32 i0, i1, i2, i3, i4, i5;
i0 = 196680u;
i0 = i32_load(m, (u64)(i0));
l3 = i0;
L0:
i0 = l4;
i1 = 12u;
i0 = i0 < i1;
if (i0) {
i0 = l3;
i0 = i32_load(m, (u64)(i0) + 4u);
i1 = 65535u;
i0 &= i1;
l5 = i0;
i0 = p0;
i1 = 9728u;
i0 += i1;
i1 = l4;
i2 = 3u;
i1 <<= (i2 & 31);
i0 += i1;
l6 = i0;
i1 = l3;
i32_store(m, (u64)(i0), i1);
i0 = l3;
i0 = i32_atomic_load(m, (u64)(i0) + 4u);
i1 = 16u;
i0 >>= (i1 & 31);
i0 = !(i0);
if (i0) {
i0 = l6;
i1 = l3;
i2 = l5;
i3 = p1;
i4 = p2;
i1 = core_f48(m, i1, i2, i3, i4);
i32_store(m, (u64)(i0) + 4u, i1);
i0 = l4;
i1 = 1u;
i0 += i1;
goto Bfunc;
}
i0 = l6;
i1 = l3;
i2 = l5;
i3 = p1;
i4 = p2;
i5 = 0u;
i1 = core_f74(m, i1, i2, i3, i4, i5);
l5 = i1;
i32_store(m, (u64)(i0) + 4u, i1);
i0 = l3;
i1 = 8u;
i0 += i1;
i1 = l5;
i2 = 3u;
i1 <<= (i2 & 31);
i0 += i1;
i0 = i32_atomic_load(m, (u64)(i0));
l3 = i0;
i0 = l4;
i1 = 1u;
i0 += i1;
l4 = i0;
goto L0;
}
i0 = 0u;
Bfunc:;
return i0;
}
static u32 core_f24(u8* m, u32 p0, u32 p1, u32 p2) {
u32 l3 = 0;
u32 i0, i1, i2, i3;
i0 = 196644u;
i0 = i32_load(m, (u64)(i0));
l3 = i0;
i0 = p0;
i1 = 7u;
i0 &= i1;
if (i0) {
i0 = 0u;
} else {
i0 = p0;
i1 = l3;
i0 -= i1;
i1 = 196688u;
i1 = i32_load(m, (u64)(i1));
i2 = l3;
i1 -= i2;
i0 = i0 < i1;
}
i0 = !(i0);
if (i0) {
i0 = 4294967295u;
goto Bfunc;
}
i0 = p0;
i0 = i32_load(m, (u64)(i0) + 12u);
l3 = i0;
i1 = 1u;
i0 >>= (i1 & 31);
i1 = 2048u;
i0 = i0 > i1;
if (i0) {
i0 = 4294967295u;
goto Bfunc;
}
i0 = p0;
i1 = 16u;
i0 += i1;
i1 = l3;
i2 = p1;
i3 = p2;
i0 = core_f10(m, i0, i1, i2, i3);
Bfunc:;
return i0;
}
static void core_f25(u8* m, u32 p0, u32 p1) {
u32 l2 = 0, l3 = 0, l4 = 0, l5 = 0;
u64 l7 = 0;
f64 l6 = 0;
u32 i0, i1, i2, i3, i4;
u64 j0, j1, j2;
f64 d0, d1, d2;
v128 o1;
i0 = p1;
l2 = i0;
L0:
i0 = l2;
i1 = p1;
i2 = 4294967232u;
i1 -= i2;
i0 = i0 < i1;
if (i0) {
i0 = l2;
o1 = v128_const(0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00);
v128_store(m, (u64)(i0), o1);
i0 = l2;
i1 = 16u;
i0 += i1;
l2 = i0;
goto L0;
}
i0 = p0;
i0 = i32_load(m, (u64)(i0) + 8u);
l2 = i0;
i1 = p0;
i1 = i32_load(m, (u64)(i1) + 12u);
i0 = i0 == i1;
if (i0) {goto B2;}
i0 = p0;
i1 = l2;
i2 = 1u;
i1 += i2;
i32_store(m, (u64)(i0) + 8u, i1);
i0 = l2;
i0 = i32_load8_u(m, (u64)(i0));
l3 = i0;
i1 = 7u;
i0 &= i1;
l4 = i0;
i1 = 4u;
i0 = i0 > i1;
if (i0) {
i0 = 1u;
} else {
i0 = l3;
i1 = 4294967288u;
i0 &= i1;
i1 = 32u;
i2 = l4;
i2 = !(i2);
if (i2) {goto B4;}
i1 = 96u;
i2 = l4;
i3 = 1u;
i2 = i2 == i3;
if (i2) {goto B4;}
i1 = 120u;
i2 = l4;
i3 = 2u;
i2 = i2 == i3;
if (i2) {goto B4;}
i1 = 224u;
i2 = l4;
i3 = 3u;
i2 = i2 == i3;
if (i2) {goto B4;}
i1 = 48u;
i2 = 0u;
i3 = l4;
i4 = 4u;
i3 = i3 == i4;
i1 = i3 ? i1 : i2;
B4:;
i2 = 4294967295u;
i1 ^= i2;
i0 &= i1;
}
if (i0) {goto B2;}
i0 = p1;
i1 = l4;
i32_store(m, (u64)(i0), i1);
i0 = l3;
i1 = 8u;
i0 &= i1;
i0 = !(i0);
i1 = l4;
i2 = 2u;
i1 = i1 >= i2;
i0 &= i1;
if (i0) {
i0 = p0;
i1 = p0;
i1 = i32_load(m, (u64)(i1) + 36u);
i0 = core_f8(m, i0, i1);
l2 = i0;
i0 = p0;
i0 = i32_load(m, (u64)(i0) + 4u);
if (i0) {goto B6;}
i0 = l2;
if (i0) {
i0 = p0;
i0 = i32_load(m, (u64)(i0) + 32u);
i1 = l2;
i2 = 1u;
i1 -= i2;
i2 = 2u;
i1 <<= (i2 & 31);
i0 += i1;
i0 = i32_load(m, (u64)(i0));
l2 = i0;
} else {
i0 = p0;
i0 = i32_load(m, (u64)(i0) + 8u);
l2 = i0;
i1 = p0;
i1 = i32_load(m, (u64)(i1) + 12u);
i0 = core_f4(m, i0, i1);
i0 = !(i0);
if (i0) {
i0 = p0;
i0 = i32_load(m, (u64)(i0) + 4u);
i0 = !(i0);
if (i0) {
i0 = p0;
i1 = 22u;
i32_store(m, (u64)(i0) + 4u, i1);
}
goto B6;
}
i0 = p0;
i1 = l2;
i2 = p0;
i2 = i32_load(m, (u64)(i2) + 12u);
i3 = 0u;
i1 = core_f2(m, i1, i2, i3);
i32_store(m, (u64)(i0) + 8u, i1);
i0 = p0;
i0 = i32_load(m, (u64)(i0) + 36u);
l5 = i0;
i1 = 255u;
i0 = i0 < i1;
if (i0) {
i0 = p0;
i0 = i32_load(m, (u64)(i0) + 32u);
i1 = l5;
i2 = 2u;
i1 <<= (i2 & 31);
i0 += i1;
i1 = l2;
i32_store(m, (u64)(i0), i1);
i0 = p0;
i1 = p0;
i1 = i32_load(m, (u64)(i1) + 36u);
i2 = 1u;
i1 += i2;
i32_store(m, (u64)(i0) + 36u, i1);
}
}
i0 = p1;
i1 = l2;
i32_store(m, (u64)(i0) + 8u, i1);
i0 = p1;
i1 = l2;
i2 = p0;
i2 = i32_load(m, (u64)(i2) + 12u);
i3 = 0u;
i1 = core_f2(m, i1, i2, i3);
i2 = l2;
i1 -= i2;
i32_store(m, (u64)(i0) + 12u, i1);
B6:;
}
i0 = l3;
i1 = 32u;
i0 &= i1;
if (i0) {
i0 = p0;
j0 = i64_load(m, (u64)(i0) + 80u);
i0 = !(j0);
if (i0) {
i0 = p0;
i0 = i32_load(m, (u64)(i0) + 4u);
i0 = !(i0);
if (i0) {
i0 = p0;
i1 = 22u;
i32_store(m, (u64)(i0) + 4u, i1);
}
}
} else {
i0 = p0;
i1 = p0;
i2 = p0;
i2 = i32_load(m, (u64)(i2) + 20u);
i3 = 1u;
i2 -= i3;
i1 = core_f8(m, i1, i2);
i32_store(m, (u64)(i0) + 76u, i1);
i0 = p0;
i1 = p0;
i2 = p0;
i2 = i32_load(m, (u64)(i2) + 76u);
j1 = core_f51(m, i1, i2);
i64_store(m, (u64)(i0) + 80u, j1);
}
i0 = p0;
i0 = i32_load(m, (u64)(i0) + 76u);
l2 = i0;
i0 = p1;
i1 = p0;
i1 = i32_load(m, (u64)(i1) + 28u);
l5 = i1;
if (i1) {
i1 = l5;
i2 = l2;
i3 = 2u;
i2 <<= (i3 & 31);
i1 += i2;
i1 = i32_load(m, (u64)(i1));
} else {
i1 = l2;
}
i32_store(m, (u64)(i0) + 24u, i1);
i0 = p1;
i1 = p0;
j1 = i64_load(m, (u64)(i1) + 80u);
i64_store(m, (u64)(i0) + 32u, j1);
i0 = p0;
i0 = i32_load(m, (u64)(i0) + 4u);
if (i0) {
goto Bfunc;
}
i0 = l4;
i1 = 1u;
i0 = i0 == i1;
if (i0) {
i0 = l3;
i1 = 64u;
i0 &= i1;
i0 = !(i0);
if (i0) {
i0 = p0;
i0 = i32_load(m, (u64)(i0) + 12u);
i1 = p0;
i1 = i32_load(m, (u64)(i1) + 8u);
i0 -= i1;
i1 = 8u;
i0 = i0 < i1;
if (i0) {
i0 = p0;
i0 = i32_load(m, (u64)(i0) + 4u);
i0 = !(i0);
if (i0) {
i0 = p0;
i1 = 22u;
i32_store(m, (u64)(i0) + 4u, i1);
}
j0 = 0ull;
goto B18;
}
i0 = p0;
i1 = p0;
i1 = i32_load(m, (u64)(i1) + 8u);
i2 = 8u;
i1 += i2;
i32_store(m, (u64)(i0) + 8u, i1);
i0 = p0;
i0 = i32_load(m, (u64)(i0) + 8u);
i1 = 8u;
i0 -= i1;
j0 = i64_load(m, (u64)(i0));
B18:;
d0 = f64_reinterpret_i64(j0);
l6 = d0;
j0 = i64_reinterpret_f64(d0);
j1 = 0ull;
i0 = (u64)((s64)j0 >= (s64)j1);
d1 = l6;
d2 = l6;
d1 -= d2;
d2 = 0.0;
i1 = d1 == d2;
i0 &= i1;
i0 = !(i0);
if (i0) {
i0 = p0;
i0 = i32_load(m, (u64)(i0) + 4u);
i0 = !(i0);
if (i0) {
i0 = p0;
i1 = 22u;
i32_store(m, (u64)(i0) + 4u, i1);
}
}
i0 = p1;
d1 = l6;
f64_store(m, (u64)(i0) + 40u, d1);
}
} else {
i0 = l4;
i1 = 2u;
i0 = i0 == i1;
if (i0) {
i0 = l3;
i1 = 64u;
i0 &= i1;
i0 = !(i0);
if (i0) {
i0 = p1;
i1 = p0;
i2 = 8388608u;
i1 = core_f8(m, i1, i2);
i32_store(m, (u64)(i0) + 56u, i1);
}
i0 = l3;
i1 = 16u;
i0 &= i1;
if (i0) {
i0 = p1;
i1 = 1u;
i32_store(m, (u64)(i0) + 4u, i1);
} else {
i0 = p0;
i1 = p1;
core_f168(m, i0, i1);
}
} else {
i0 = l4;
i1 = 3u;
i0 = i0 == i1;
if (i0) {
i0 = l3;
i1 = 64u;
i0 &= i1;
i0 = !(i0);
if (i0) {
i0 = p1;
i1 = p0;
i2 = p0;
i3 = p0;
i3 = i32_load(m, (u64)(i3) + 20u);
i4 = 1u;
i3 -= i4;
i2 = core_f8(m, i2, i3);
l2 = i2;
j1 = core_f51(m, i1, i2);
i64_store(m, (u64)(i0) + 40u, j1);
i0 = p1;
i1 = p0;
i1 = i32_load(m, (u64)(i1) + 28u);
l4 = i1;
if (i1) {
i1 = l4;
i2 = l2;
i3 = 2u;
i2 <<= (i3 & 31);
i1 += i2;
i1 = i32_load(m, (u64)(i1));
} else {
i1 = l2;
}
i32_store(m, (u64)(i0) + 28u, i1);
}
i0 = l3;
i1 = 128u;
i0 &= i1;
if (i0) {
j0 = 0ull;
i1 = p0;
j1 = core_f50(m, i1);
l7 = j1;
j2 = 1ull;
j1 &= j2;
j0 -= j1;
j1 = l7;
j2 = 1ull;
j1 >>= (j2 & 63);
j0 ^= j1;
l7 = j0;
j1 = 18437736874454810625ull;
i0 = (u64)((s64)j0 < (s64)j1);
j1 = l7;
j2 = 9007199254740991ull;
i1 = (u64)((s64)j1 > (s64)j2);
i0 |= i1;
if (i0) {
i0 = p0;
i0 = i32_load(m, (u64)(i0) + 4u);
i0 = !(i0);
if (i0) {
i0 = p0;
i1 = 22u;
i32_store(m, (u64)(i0) + 4u, i1);
}
}
j0 = l7;
d0 = (f64)(s64)(j0);
} else {
i0 = p0;
i0 = i32_load(m, (u64)(i0) + 12u);
i1 = p0;
i1 = i32_load(m, (u64)(i1) + 8u);
i0 -= i1;
i1 = 8u;
i0 = i0 < i1;
if (i0) {
i0 = p0;
i0 = i32_load(m, (u64)(i0) + 4u);
i0 = !(i0);
if (i0) {
i0 = p0;
i1 = 22u;
i32_store(m, (u64)(i0) + 4u, i1);
}
j0 = 0ull;
goto B32;
}
i0 = p0;
i1 = p0;
i1 = i32_load(m, (u64)(i1) + 8u);
i2 = 8u;
i1 += i2;
i32_store(m, (u64)(i0) + 8u, i1);
i0 = p0;
i0 = i32_load(m, (u64)(i0) + 8u);
i1 = 8u;
i0 -= i1;
j0 = i64_load(m, (u64)(i0));
B32:;
d0 = f64_reinterpret_i64(j0);
}
l6 = d0;
d1 = l6;
d0 -= d1;
d1 = 0.0;
i0 = d0 != d1;
if (i0) {
i0 = p0;
i0 = i32_load(m, (u64)(i0) + 4u);
i0 = !(i0);
if (i0) {
i0 = p0;
i1 = 22u;
i32_store(m, (u64)(i0) + 4u, i1);
}
}
i0 = p1;
d1 = l6;
f64_store(m, (u64)(i0) + 48u, d1);
} else {
i0 = l4;
i1 = 4u;
i0 = i0 == i1;
if (i0) {
i0 = p0;
i1 = p1;
core_f168(m, i0, i1);
i0 = l3;
i1 = 16u;
i0 &= i1;
if (i0) {
i0 = p0;
i0 = i32_load(m, (u64)(i0) + 4u);
} else {
i0 = 1u;
}
if (i0) {goto B38;}
i0 = p1;
i1 = p0;
i2 = p0;
i2 = i32_load(m, (u64)(i2) + 76u);
j1 = core_f51(m, i1, i2);
i64_store(m, (u64)(i0) + 40u, j1);
i0 = p1;
i1 = p0;
i2 = p0;
i3 = p0;
i3 = i32_load(m, (u64)(i3) + 20u);
i4 = 1u;
i3 -= i4;
i2 = core_f8(m, i2, i3);
l2 = i2;
j1 = core_f51(m, i1, i2);
i64_store(m, (u64)(i0) + 48u, j1);
i0 = p1;
i1 = p0;
i1 = i32_load(m, (u64)(i1) + 28u);
p0 = i1;
if (i1) {
i1 = p0;
i2 = l2;
i3 = 2u;
i2 <<= (i3 & 31);
i1 += i2;
i1 = i32_load(m, (u64)(i1));
} else {
i1 = l2;
}
i32_store(m, (u64)(i0) + 28u, i1);
B38:;
}
}
}
}
goto Bfunc;
B2:;
i0 = p0;
i0 = i32_load(m, (u64)(i0) + 4u);
i0 = !(i0);
if (i0) {
i0 = p0;
i1 = 22u;
i32_store(m, (u64)(i0) + 4u, i1);
}
Bfunc:;
}
static void core_f26(u8* m, u32 p0, u32 p1, u32 p2) {
u32 l3 = 0, l4 = 0, l5 = 0;
u64 l6 = 0;
u32 i0, i1, i2, i3;
u64 j0, j1;
i0 = p1;
i1 = 1u;
i0 >>= (i1 & 31);
i1 = 1u;
i0 -= i1;
l3 = i0;
L0:
i0 = l3;
i1 = 0u;
i0 = (u32)((s32)i0 >= (s32)i1);
if (i0) {
i0 = p0;
i1 = l3;
i2 = p1;
i3 = p2;
core_f179(m, i0, i1, i2, i3);
i0 = l3;
i1 = 1u;
i0 -= i1;
l3 = i0;
goto L0;
}
i0 = p1;
i1 = 1u;
i0 -= i1;
l3 = i0;
L2:
i0 = l3;
i1 = 0u;
i0 = (u32)((s32)i0 > (s32)i1);
if (i0) {
i0 = p0;
i1 = l3;
i2 = 6u;
i1 <<= (i2 & 31);
i0 += i1;
l4 = i0;
i0 = 0u;
p1 = i0;
L4:
i0 = p1;
i1 = 64u;
i0 = i0 < i1;
if (i0) {
i0 = p0;
i1 = p1;
i0 += i1;
l5 = i0;
j0 = i64_load(m, (u64)(i0));
l6 = j0;
i0 = l5;
i1 = p1;
i2 = l4;
i1 += i2;
l5 = i1;
j1 = i64_load(m, (u64)(i1));
i64_store(m, (u64)(i0), j1);
i0 = l5;
j1 = l6;
i64_store(m, (u64)(i0), j1);
i0 = p1;
i1 = 8u;
i0 += i1;
p1 = i0;
goto L4;
}
i0 = p0;
i1 = 0u;
i2 = l3;
i3 = p2;
core_f179(m, i0, i1, i2, i3);
i0 = l3;
i1 = 1u;
i0 -= i1;
l3 = i0;
goto L2;
}
}
static void core_f27(u8* m, u32 p0, u32 p1, u32 p2) {
u32 l4 = 0, l5 = 0, l6 = 0, l7 = 0;
f64 l3 = 0;
u32 i0, i1, i2, i3, i4, i5;
u64 j0, j1;
f64 d0, d1, d2, d3;
i0 = p2;
if (i0) {
i0 = p2;
j0 = i64_load(m, (u64)(i0) + 32u);
j1 = 1ull;
j0 <<= (j1 & 63);
j1 = 2ull;
j0 -= j1;
j1 = 18437736874454810622ull;
i0 = j0 > j1;
} else {
i0 = 1u;
}
if (i0) {
i0 = 0u;
} else {
i0 = p2;
i0 = i32_load(m, (u64)(i0) + 4u);
}
if (i0) {
i0 = p2;
d0 = f64_load(m, (u64)(i0) + 32u);
l3 = d0;
i0 = 196848u;
i0 = i32_load(m, (u64)(i0));
if (i0) {
i0 = p2;
i0 = i32_load(m, (u64)(i0) + 28u);
l5 = i0;
i0 = p2;
i1 = 40u;
i0 += i1;
i1 = p2;
i1 = i32_load(m, (u64)(i1) + 4u);
i2 = 7u;
i1 += i2;
i2 = 4294967288u;
i1 &= i2;
i0 += i1;
l6 = i0;
d0 = l3;
i1 = 196652u;
i1 = i32_load(m, (u64)(i1));
d1 = (f64)(i1);
l3 = d1;
d2 = l3;
d1 += d2;
d2 = l3;
L5:
i3 = l4;
i4 = 2u;
i3 = i3 < i4;
i4 = l4;
i5 = l5;
i4 = i4 < i5;
i3 &= i4;
if (i3) {
i3 = l6;
i4 = l4;
i5 = 6u;
i4 <<= (i5 & 31);
i3 += i4;
l7 = i3;
i3 = i32_load(m, (u64)(i3));
i4 = 1u;
i3 = i3 == i4;
if (i3) {
i3 = l7;
i3 = i32_load(m, (u64)(i3) + 24u);
goto B4;
}
i3 = l4;
i4 = 1u;
i3 += i4;
l4 = i3;
goto L5;
}
i3 = p2;
i3 = i32_load(m, (u64)(i3) + 24u);
B4:;
d1 = i3 ? d1 : d2;
d0 += d1;
l3 = d0;
}
i0 = 196712u;
i1 = 196712u;
i1 = i32_load(m, (u64)(i1));
l4 = i1;
i2 = p2;
d2 = f64_load(m, (u64)(i2) + 32u);
d3 = 1000.0;
d2 /= d3;
d2 = wasm_floor(d2);
d3 = 4294967295.0;
d2 = FMIN(d2, d3);
d3 = 1.0;
d2 = FMAX(d2, d3);
i2 = I32_TRUNC_SAT_U_F64(d2);
l5 = i2;
i1 |= i2;
i2 = l4;
i3 = l5;
i4 = l4;
i5 = l5;
i4 = i4 < i5;
i2 = i4 ? i2 : i3;
i3 = l5;
i3 = !(i3);
i4 = l4;
i4 = !(i4);
i3 |= i4;
i1 = i3 ? i1 : i2;
i32_atomic_store(m, (u64)(i0), i1);
i0 = 197024u;
d1 = l3;
d2 = 1000.0;
d1 /= d2;
d1 = wasm_floor(d1);
d2 = 4294967295.0;
d1 = FMIN(d1, d2);
d2 = 1.0;
d1 = FMAX(d1, d2);
i1 = I32_TRUNC_SAT_U_F64(d1);
l4 = i1;
i2 = 197024u;
i2 = i32_load(m, (u64)(i2));
l5 = i2;
i1 |= i2;
i2 = l5;
i3 = l4;
i4 = l4;
i5 = l5;
i4 = i4 > i5;
i2 = i4 ? i2 : i3;
i3 = l4;
i3 = !(i3);
i4 = l5;
i4 = !(i4);
i3 |= i4;
i1 = i3 ? i1 : i2;
i32_store(m, (u64)(i0), i1);
i0 = p2;
core_f184(m, i0);
}
i0 = p1;
if (i0) {
i0 = p1;
i0 = i32_load(m, (u64)(i0) + 4u);
} else {
i0 = 0u;
}
i1 = 0u;
i0 = i0 != i1;
p1 = i0;
i1 = p2;
if (i1) {
i1 = p2;
i1 = i32_load(m, (u64)(i1) + 4u);
} else {
i1 = 0u;
}
i2 = 0u;
i1 = i1 != i2;
p2 = i1;
i0 = i0 == i1;
if (i0) {
goto Bfunc;
}
i0 = 196708u;
i1 = 196684u;
i2 = p0;
i2 = i32_load(m, (u64)(i2) + 12u);
l4 = i2;
i3 = 1u;
i2 >>= (i3 & 31);
i3 = 3u;
i2 = i2 > i3;
if (i2) {
i2 = l4;
i3 = 1u;
i2 &= i3;
if (i2) {
i2 = p0;
i2 = i32_load16_u(m, (u64)(i2) + 16u);
goto B12;
}
i2 = p0;
i2 = i32_load8_u(m, (u64)(i2) + 16u);
B12:;
} else {
i2 = 1u;
}
if (i2) {
i2 = 0u;
} else {
i2 = l4;
i3 = 1u;
i2 &= i3;
if (i2) {
i2 = p0;
i2 = i32_load16_u(m, (u64)(i2) + 18u);
goto B15;
}
i2 = p0;
i2 = i32_load8_u(m, (u64)(i2) + 17u);
B15:;
i3 = 1u;
i2 = i2 == i3;
}
if (i2) {
i2 = l4;
i3 = 1u;
i2 &= i3;
if (i2) {
i2 = p0;
i2 = i32_load16_u(m, (u64)(i2) + 20u);
goto B18;
}
i2 = p0;
i2 = i32_load8_u(m, (u64)(i2) + 18u);
B18:;
i3 = 100u;
i2 = i2 == i3;
} else {
i2 = 0u;
}
i0 = i2 ? i0 : i1;
p0 = i0;
i1 = p0;
i1 = i32_load(m, (u64)(i1));
i2 = p2;
i1 += i2;
i2 = p1;
i1 -= i2;
i32_atomic_store(m, (u64)(i0), i1);
Bfunc:;
}
static u32 core_f28(u8* m, u32 p0) {
u32 l1 = 0, l2 = 0, l3 = 0, l4 = 0, l5 = 0;
u32 i0, i1, i2, i3;
u64 j0, j1;
i0 = p0;
i0 = i32_load(m, (u64)(i0) + 32u);
if (i0) {
L1:
i0 = l1;
i0 = !(i0);
i1 = l2;
i2 = p0;
i2 = i32_load(m, (u64)(i2) + 16u);
i1 = i1 < i2;
i0 &= i1;
if (i0) {
i0 = p0;
i0 = i32_load(m, (u64)(i0) + 32u);
l4 = i0;
i1 = 16u;
i0 += i1;
i1 = p0;
i1 = i32_load(m, (u64)(i1) + 12u);
i2 = l2;
i3 = 6u;
i2 <<= (i3 & 31);
i1 += i2;
l5 = i1;
i0 = core_f124(m, i0, i1);
l1 = i0;
i1 = l4;
i1 = i32_load(m, (u64)(i1) + 24u);
i0 = i0 < i1;
if (i0) {
i0 = l4;
i0 = i32_load(m, (u64)(i0) + 20u);
i1 = l1;
i2 = 6u;
i1 <<= (i2 & 31);
i0 += i1;
i1 = l5;
i0 = core_f19(m, i0, i1);
} else {
i0 = 1u;
}
if (i0) {
i0 = l4;
i0 = i32_load(m, (u64)(i0) + 24u);
i1 = 64u;
i0 = i0 == i1;
if (i0) {
i0 = l4;
i1 = 0u;
i0 = core_f64(m, i0, i1);
l1 = i0;
if (i0) {goto B3;}
i0 = 0u;
l1 = i0;
}
i0 = l4;
i0 = i32_load(m, (u64)(i0) + 20u);
i1 = l1;
i2 = 6u;
i1 <<= (i2 & 31);
i0 += i1;
l3 = i0;
i1 = 4294967232u;
i0 -= i1;
i1 = l3;
i2 = l4;
i2 = i32_load(m, (u64)(i2) + 24u);
i3 = l1;
i2 -= i3;
i3 = 6u;
i2 <<= (i3 & 31);
memory_copy(m, i0, i1, i2);
i0 = l3;
i1 = l5;
i2 = 64u;
memory_copy(m, i0, i1, i2);
i0 = l4;
i1 = l4;
i1 = i32_load(m, (u64)(i1) + 24u);
i2 = 1u;
i1 += i2;
i32_store(m, (u64)(i0) + 24u, i1);
} else {
i0 = l4;
i0 = i32_load(m, (u64)(i0) + 20u);
i1 = l1;
i2 = 6u;
i1 <<= (i2 & 31);
i0 += i1;
i1 = l5;
core_f55(m, i0, i1);
}
i0 = l5;
i0 = i32_load(m, (u64)(i0));
i1 = 4u;
i0 = i0 == i1;
if (i0) {
i0 = l5;
j0 = i64_load(m, (u64)(i0) + 32u);
i1 = l5;
j1 = i64_load(m, (u64)(i1) + 40u);
i0 = j0 > j1;
} else {
i0 = 1u;
}
if (i0) {
i0 = l4;
i1 = 80u;
i0 += i1;
i1 = l5;
i2 = 64u;
memory_copy(m, i0, i1, i2);
i0 = l4;
i1 = 1u;
i32_store(m, (u64)(i0) + 8u, i1);
}
i0 = 0u;
l1 = i0;
B3:;
i0 = l2;
i1 = 1u;
i0 += i1;
l2 = i0;
goto L1;
}
i0 = p0;
i0 = i32_load(m, (u64)(i0) + 24u);
l2 = i0;
if (i0) {
i0 = l2;
core_release_0(m, i0);
}
i0 = p0;
i1 = 0u;
i32_store(m, (u64)(i0) + 24u, i1);
i0 = l1;
goto Bfunc;
}
i0 = p0;
i0 = core_f137(m, i0);
l1 = i0;
i1 = 4u;
i0 = i0 == i1;
if (i0) {
i0 = 196864u;
i0 = i32_load(m, (u64)(i0));
i1 = 196868u;
i1 = i32_load(m, (u64)(i1));
i0 = i0 != i1;
if (i0) {
i0 = 196672u;
i1 = 196672u;
i1 = i32_load(m, (u64)(i1));
i2 = 2u;
i1 += i2;
i32_atomic_store(m, (u64)(i0), i1);
i0 = 196876u;
i1 = 0u;
i32_store(m, (u64)(i0), i1);
i0 = 196880u;
i1 = 0u;
i32_store(m, (u64)(i0), i1);
i0 = 196672u;
i1 = 196672u;
i1 = i32_load(m, (u64)(i1));
i2 = 2u;
i1 += i2;
i32_atomic_store(m, (u64)(i0), i1);
i0 = 196876u;
i1 = 0u;
i32_store(m, (u64)(i0), i1);
i0 = 196880u;
i1 = 0u;
i32_store(m, (u64)(i0), i1);
i0 = 16384u;
core_f3(m, i0);
}
i0 = p0;
i0 = core_f137(m, i0);
l1 = i0;
}
i0 = p0;
i0 = i32_load(m, (u64)(i0) + 24u);
l2 = i0;
if (i0) {
i0 = l2;
core_release_0(m, i0);
}
i0 = p0;
i1 = 0u;
i32_store(m, (u64)(i0) + 24u, i1);
i0 = l1;
Bfunc:;
return i0;
}
static void core_f29(u8* m, u32 p0, u32 p1) {
u32 l2 = 0, l3 = 0, l4 = 0, l5 = 0, l6 = 0, l7 = 0, l8 = 0, l9 = 0,
l10 = 0;
u64 l11 = 0, l12 = 0;
u32 i0, i1, i2, i3, i4;
u64 j0, j1, j2, j3;
L0:
i0 = p1;
i1 = l2;
i0 = i0 > i1;
if (i0) {
i0 = p0;
i1 = l2;
i2 = 6u;
i1 <<= (i2 & 31);
i0 += i1;
i0 = i32_load(m, (u64)(i0));
i1 = 2u;
i0 = i0 < i1;
} else {
i0 = 0u;
}
if (i0) {
i0 = l2;
i1 = 1u;
i0 += i1;
l2 = i0;
goto L0;
}
i0 = 0u;
i1 = p0;
l4 = i1;
i2 = p1;
if (i2) {
i2 = l4;
i2 = i32_load(m, (u64)(i2));
} else {
i2 = 1u;
}
i0 = i2 ? i0 : i1;
l10 = i0;
L4:
i0 = l2;
i1 = l5;
i0 = i0 > i1;
if (i0) {
i0 = l4;
i1 = l5;
i2 = 6u;
i1 <<= (i2 & 31);
i0 += i1;
i1 = 0u;
i32_store(m, (u64)(i0) + 60u, i1);
i0 = l5;
i1 = 1u;
i0 += i1;
l5 = i0;
goto L4;
}
L6:
i0 = p1;
i1 = l2;
i0 = i0 > i1;
if (i0) {
i0 = l4;
i1 = p1;
i2 = l2;
i0 = core_f18(m, i0, i1, i2);
p0 = i0;
i0 = l10;
if (i0) {
i0 = l10;
j0 = i64_load(m, (u64)(i0) + 32u);
} else {
j0 = 0ull;
}
l11 = j0;
i0 = l10;
if (i0) {
i0 = l10;
i0 = i32_load(m, (u64)(i0) + 24u);
} else {
i0 = 0u;
}
l3 = i0;
i0 = l4;
i1 = l2;
i2 = 6u;
i1 <<= (i2 & 31);
i0 += i1;
l7 = i0;
i0 = i32_load(m, (u64)(i0));
i1 = 2u;
i0 = i0 != i1;
if (i0) {
i0 = 0u;
} else {
i0 = l7;
i0 = i32_load(m, (u64)(i0) + 24u);
l6 = i0;
i0 = l7;
j0 = i64_load(m, (u64)(i0) + 32u);
l12 = j0;
j1 = l11;
i0 = j0 > j1;
l5 = i0;
i0 = l7;
i1 = 0u;
j2 = l11;
j3 = l12;
i2 = j2 == j3;
if (i2) {
i2 = l3;
i3 = l6;
i2 = i2 != i3;
if (i2) {
i2 = l6;
i3 = 4u;
i2 <<= (i3 & 31);
i3 = 331776u;
i2 += i3;
j2 = i64_load(m, (u64)(i2));
i3 = l3;
i4 = 4u;
i3 <<= (i4 & 31);
i4 = 331776u;
i3 += i4;
j3 = i64_load(m, (u64)(i3));
i2 = j2 > j3;
} else {
i2 = 0u;
}
} else {
i2 = l5;
}
i0 = i2 ? i0 : i1;
}
l8 = i0;
if (i0) {
i0 = l8;
if (i0) {
i0 = l8;
j0 = i64_load(m, (u64)(i0) + 32u);
} else {
j0 = 0ull;
}
l11 = j0;
}
i0 = l8;
if (i0) {
i0 = l8;
if (i0) {
i0 = l8;
i0 = i32_load(m, (u64)(i0) + 24u);
} else {
i0 = 0u;
}
l3 = i0;
}
i0 = 0u;
l9 = i0;
i0 = l2;
l5 = i0;
L17:
i0 = p0;
i1 = l5;
i0 = i0 > i1;
if (i0) {
i0 = l4;
i1 = l5;
i2 = 6u;
i1 <<= (i2 & 31);
i0 += i1;
l7 = i0;
i0 = i32_load(m, (u64)(i0));
l6 = i0;
i1 = 2u;
i0 = i0 == i1;
if (i0) {
i0 = l7;
i1 = l8;
i0 = i0 == i1;
if (i0) {
i0 = l7;
i0 = i32_load(m, (u64)(i0) + 4u);
} else {
i0 = 1u;
}
i0 = !(i0);
l6 = i0;
} else {
i0 = l6;
i1 = 3u;
i0 = i0 == i1;
if (i0) {
i0 = l7;
j1 = l11;
i2 = l3;
i0 = core_f30(m, i0, j1, i2);
i0 = !(i0);
l6 = i0;
} else {
i0 = 1u;
i1 = l7;
j1 = i64_load(m, (u64)(i1) + 32u);
i2 = l7;
j2 = i64_load(m, (u64)(i2) + 40u);
i1 = j1 > j2;
if (i1) {
i1 = l7;
j2 = l11;
i3 = l3;
i1 = core_f30(m, i1, j2, i3);
} else {
i1 = 1u;
}
i1 = !(i1);
l6 = i1;
i2 = l9;
i0 = i2 ? i0 : i1;
l9 = i0;
}
}
i0 = l7;
i1 = l6;
i32_store(m, (u64)(i0) + 60u, i1);
i0 = l5;
i1 = 1u;
i0 += i1;
l5 = i0;
goto L17;
}
i0 = l9;
if (i0) {
L24:
i0 = p0;
i1 = l2;
i0 = i0 > i1;
if (i0) {
i0 = l4;
i1 = l2;
i2 = 6u;
i1 <<= (i2 & 31);
i0 += i1;
l3 = i0;
i0 = i32_load(m, (u64)(i0));
i1 = 4u;
i0 = i0 != i1;
if (i0) {
i0 = l3;
i1 = 8u;
i2 = 0u;
i3 = l3;
i3 = i32_load(m, (u64)(i3) + 60u);
i4 = 1u;
i3 &= i4;
i1 = i3 ? i1 : i2;
i32_store(m, (u64)(i0) + 60u, i1);
}
i0 = l2;
i1 = 1u;
i0 += i1;
l2 = i0;
goto L24;
}
}
i0 = p0;
l2 = i0;
goto L6;
}
}
static u32 core_f30(u8* m, u32 p0, u64 p1, u32 p2) {
u64 l3 = 0;
u32 i0, i1, i2;
u64 j0, j1;
i0 = p0;
i0 = i32_load(m, (u64)(i0));
i1 = 4u;
i0 = i0 == i1;
if (i0) {
i0 = p0;
if (i0) {
i0 = p0;
j0 = i64_load(m, (u64)(i0) + 32u);
} else {
j0 = 0ull;
}
l3 = j0;
i0 = p0;
if (i0) {
i0 = p0;
i0 = i32_load(m, (u64)(i0) + 24u);
} else {
i0 = 0u;
}
p0 = i0;
j0 = p1;
j1 = l3;
i0 = j0 != j1;
if (i0) {
j0 = p1;
j1 = l3;
i0 = j0 < j1;
} else {
i0 = p0;
i1 = p2;
i0 = i0 != i1;
if (i0) {
i0 = p0;
i1 = 4u;
i0 <<= (i1 & 31);
i1 = 331776u;
i0 += i1;
j0 = i64_load(m, (u64)(i0));
i1 = p2;
i2 = 4u;
i1 <<= (i2 & 31);
i2 = 331776u;
i1 += i2;
j1 = i64_load(m, (u64)(i1));
i0 = j0 > j1;
} else {
i0 = 0u;
}
}
i0 = !(i0);
goto Bfunc;
}
i0 = p0;
i0 = i32_load(m, (u64)(i0));
i1 = 3u;
i0 = i0 == i1;
if (i0) {
i0 = p0;
j0 = i64_load(m, (u64)(i0) + 40u);
goto B5;
}
i0 = p0;
j0 = i64_load(m, (u64)(i0) + 32u);
B5:;
l3 = j0;
i0 = p0;
i0 = i32_load(m, (u64)(i0));
i1 = 3u;
i0 = i0 == i1;
if (i0) {
i0 = p0;
i0 = i32_load(m, (u64)(i0) + 28u);
goto B7;
}
i0 = p0;
i0 = i32_load(m, (u64)(i0) + 24u);
B7:;
p0 = i0;
j0 = p1;
j1 = l3;
i0 = j0 != j1;
if (i0) {
j0 = p1;
j1 = l3;
i0 = j0 > j1;
} else {
i0 = p0;
i1 = p2;
i0 = i0 != i1;
if (i0) {
i0 = p2;
i1 = 4u;
i0 <<= (i1 & 31);
i1 = 331776u;
i0 += i1;
j0 = i64_load(m, (u64)(i0));
i1 = p0;
i2 = 4u;
i1 <<= (i2 & 31);
i2 = 331776u;
i1 += i2;
j1 = i64_load(m, (u64)(i1));
i0 = j0 > j1;
} else {
i0 = 0u;
}
}
Bfunc:;
return i0;
}
static void core_f31(u8* m, u32 p0) {
u32 i0, i1, i2;
i0 = p0;
i0 = i32_load(m, (u64)(i0) + 12u);
i1 = p0;
i1 = i32_load(m, (u64)(i1) + 16u);
i2 = 0u;
core_f26(m, i0, i1, i2);
i0 = p0;
i1 = p0;
i1 = i32_load(m, (u64)(i1) + 12u);
i2 = p0;
i2 = i32_load(m, (u64)(i2) + 16u);
i1 = core_f182(m, i1, i2);
i32_store(m, (u64)(i0) + 16u, i1);
}
static void core_f32(u8* m, u32 p0, u32 p1, u64 p2) {
u32 l5 = 0, l6 = 0, l7 = 0;
u64 l3 = 0, l4 = 0;
u32 i0, i1, i2, i3, i4, i5;
u64 j0, j1, j2, j3, j4, j5;
i0 = 196660u;
i0 = i32_load(m, (u64)(i0));
l5 = i0;
i1 = 197000u;
j1 = i64_load(m, (u64)(i1));
l3 = j1;
i1 = (u32)(j1);
i2 = l5;
i3 = 1u;
i2 -= i3;
i1 &= i2;
i0 -= i1;
l6 = i0;
i1 = 0u;
i2 = p1;
i2 = i32_load(m, (u64)(i2) + 12u);
i3 = 1u;
i2 >>= (i3 & 31);
i3 = 7u;
i2 += i3;
i3 = 4294967288u;
i2 &= i3;
i3 = 16u;
i2 += i3;
j2 = (u64)(i2);
l4 = j2;
i3 = l6;
j3 = (u64)(i3);
i2 = j2 > j3;
i0 = i2 ? i0 : i1;
l6 = i0;
j0 = (u64)(i0);
j1 = l3;
j0 += j1;
j1 = l4;
j0 += j1;
l4 = j0;
i1 = 196992u;
j1 = i64_load(m, (u64)(i1));
i0 = j0 > j1;
if (i0) {
i0 = 196992u;
j1 = l4;
i2 = l5;
i3 = 5u;
i2 >>= (i3 & 31);
j2 = (u64)(i2);
j1 += j2;
i64_atomic_store(m, (u64)(i0), j1);
}
i0 = l6;
if (i0) {
i0 = 196656u;
i0 = i32_load(m, (u64)(i0));
j1 = l3;
i1 = (u32)(j1);
i2 = 196660u;
i2 = i32_load(m, (u64)(i2));
i3 = 1u;
i2 -= i3;
i1 &= i2;
i0 += i1;
i1 = 0u;
i32_store(m, (u64)(i0), i1);
}
i0 = p1;
i0 = i32_load(m, (u64)(i0) + 12u);
l7 = i0;
i1 = 1u;
i0 >>= (i1 & 31);
i1 = 7u;
i0 += i1;
i1 = 4294967288u;
i0 &= i1;
l5 = i0;
i0 = 196656u;
i0 = i32_load(m, (u64)(i0));
j1 = l3;
i2 = l6;
j2 = (u64)(i2);
j1 += j2;
i1 = (u32)(j1);
i2 = 196660u;
i2 = i32_load(m, (u64)(i2));
i3 = 1u;
i2 -= i3;
i1 &= i2;
i0 += i1;
l6 = i0;
i1 = p0;
i2 = 256u;
i3 = 0u;
j4 = p2;
i5 = 196800u;
j5 = i64_load(m, (u64)(i5));
i4 = j4 < j5;
i2 = i4 ? i2 : i3;
i1 |= i2;
i32_store(m, (u64)(i0), i1);
i0 = l6;
i1 = l7;
i32_store(m, (u64)(i0) + 4u, i1);
i0 = l6;
j1 = p2;
i64_store(m, (u64)(i0) + 8u, j1);
i0 = p1;
i1 = 16u;
i0 += i1;
p1 = i0;
i0 = l6;
i1 = 16u;
i0 += i1;
l6 = i0;
i0 = 0u;
p0 = i0;
L2:
i0 = p0;
i1 = l5;
i0 = i0 < i1;
if (i0) {
i0 = p0;
i1 = l6;
i0 += i1;
i1 = p0;
i2 = p1;
i1 += i2;
j1 = i64_load(m, (u64)(i1));
i64_store(m, (u64)(i0), j1);
i0 = p0;
i1 = 8u;
i0 += i1;
p0 = i0;
goto L2;
}
i0 = 197000u;
j1 = l4;
i64_atomic_store(m, (u64)(i0), j1);
i0 = 197008u;
j1 = p2;
i64_store(m, (u64)(i0), j1);
}
static u32 core_f33(u8* m, u32 p0, u32 p1, u32 p2) {
u32 l3 = 0, l4 = 0, l5 = 0, l6 = 0, l7 = 0, l8 = 0, l9 = 0, l10 = 0,
l11 = 0;
u32 i0, i1, i2, i3, i4;
i0 = p0;
i1 = 9984u;
i0 += i1;
i1 = 0u;
i32_store(m, (u64)(i0), i1);
i0 = p0;
i1 = 10240u;
i0 += i1;
i1 = 0u;
i32_store(m, (u64)(i0), i1);
i0 = p0;
i1 = p1;
i2 = 16u;
i1 += i2;
i2 = p1;
i2 = i32_load(m, (u64)(i2) + 12u);
i0 = core_f23(m, i0, i1, i2);
i1 = 1u;
i0 -= i1;
l4 = i0;
L0:
i0 = l4;
i1 = 0u;
i0 = (u32)((s32)i0 >= (s32)i1);
if (i0) {
i0 = p0;
i1 = 9728u;
i0 += i1;
i1 = l4;
i2 = 3u;
i1 <<= (i2 & 31);
i0 += i1;
i0 = i32_load(m, (u64)(i0));
i0 = i32_load(m, (u64)(i0) + 4u);
i1 = 65535u;
i0 &= i1;
i1 = 1u;
i0 = i0 == i1;
} else {
i0 = 0u;
}
if (i0) {
i0 = p0;
i1 = 10240u;
i0 += i1;
l3 = i0;
i0 = i32_load(m, (u64)(i0));
i1 = 1u;
i0 += i1;
l6 = i0;
i1 = 2u;
i0 <<= (i1 & 31);
i1 = l3;
i0 += i1;
i1 = p0;
i2 = 9728u;
i1 += i2;
i2 = l4;
i3 = 3u;
i2 <<= (i3 & 31);
i1 += i2;
i1 = i32_load(m, (u64)(i1));
i32_store(m, (u64)(i0), i1);
i0 = l3;
i1 = l6;
i32_store(m, (u64)(i0), i1);
i0 = l4;
i1 = 1u;
i0 -= i1;
l4 = i0;
goto L0;
}
i0 = l4;
i1 = 0u;
i0 = (u32)((s32)i0 < (s32)i1);
if (i0) {
i0 = p1;
i1 = 0u;
i32_atomic_store(m, (u64)(i0) + 8u, i1);
i0 = 196680u;
i1 = 0u;
i32_atomic_store(m, (u64)(i0), i1);
goto B3;
}
i0 = p0;
i1 = 9728u;
i0 += i1;
i1 = l4;
i2 = 3u;
i1 <<= (i2 & 31);
i0 += i1;
l3 = i0;
i0 = i32_load(m, (u64)(i0) + 4u);
l6 = i0;
i0 = l3;
i0 = i32_load(m, (u64)(i0));
l7 = i0;
i0 = i32_load(m, (u64)(i0) + 4u);
i1 = 16u;
i0 >>= (i1 & 31);
i1 = 0u;
i0 = i0 != i1;
l3 = i0;
if (i0) {
i0 = p0;
i1 = 10240u;
i0 += i1;
l8 = i0;
i0 = i32_load(m, (u64)(i0));
i1 = 1u;
i0 += i1;
l9 = i0;
i1 = 2u;
i0 <<= (i1 & 31);
i1 = l8;
i0 += i1;
i1 = l7;
i2 = 8u;
i1 += i2;
i2 = l6;
i3 = 1u;
i4 = l6;
i2 = i4 ? i2 : i3;
i3 = 3u;
i2 <<= (i3 & 31);
i1 += i2;
i1 = i32_load(m, (u64)(i1) + 4u);
i32_store(m, (u64)(i0), i1);
i0 = l8;
i1 = l9;
i32_store(m, (u64)(i0), i1);
}
i0 = p2;
if (i0) {
i0 = 196672u;
i1 = 196672u;
i1 = i32_load(m, (u64)(i1));
i2 = 5u;
i1 += i2;
i32_atomic_store(m, (u64)(i0), i1);
i0 = p1;
i1 = 0u;
i32_atomic_store(m, (u64)(i0) + 8u, i1);
i0 = l3;
if (i0) {
i0 = l7;
i1 = 8u;
i0 += i1;
i1 = l6;
i2 = 3u;
i1 <<= (i2 & 31);
i0 += i1;
p1 = i0;
i1 = p1;
i2 = 8u;
i1 += i2;
i2 = l7;
i2 = i32_load(m, (u64)(i2) + 4u);
i3 = 65535u;
i2 &= i3;
i3 = 1u;
i2 -= i3;
p1 = i2;
i3 = l6;
i2 -= i3;
i3 = 3u;
i2 <<= (i3 & 31);
memory_copy(m, i0, i1, i2);
i0 = l7;
i1 = l7;
i1 = i32_atomic_load(m, (u64)(i1) + 8u);
i32_store(m, (u64)(i0) + 8u, i1);
i0 = l7;
i1 = 0u;
i32_store(m, (u64)(i0) + 12u, i1);
i0 = l7;
i1 = p1;
i2 = l7;
i2 = i32_load(m, (u64)(i2) + 4u);
i3 = 4294901760u;
i2 &= i3;
i1 |= i2;
i32_store(m, (u64)(i0) + 4u, i1);
} else {
i0 = l7;
i1 = 8u;
i0 += i1;
i1 = l6;
i2 = 2u;
i1 <<= (i2 & 31);
i0 += i1;
p1 = i0;
i1 = p1;
i2 = 4u;
i1 += i2;
i2 = l7;
i2 = i32_load(m, (u64)(i2) + 4u);
i3 = 65535u;
i2 &= i3;
i3 = 1u;
i2 -= i3;
p1 = i2;
i3 = l6;
i2 -= i3;
i3 = 2u;
i2 <<= (i3 & 31);
memory_copy(m, i0, i1, i2);
i0 = l7;
i1 = p1;
i32_store(m, (u64)(i0) + 4u, i1);
}
i0 = 196672u;
i1 = 196672u;
i1 = i32_load(m, (u64)(i1));
i2 = 3u;
i1 += i2;
i32_atomic_store(m, (u64)(i0), i1);
goto B3;
}
i0 = l4;
i0 = !(i0);
i1 = l3;
i2 = l3;
i0 = i2 ? i0 : i1;
p2 = i0;
if (i0) {
i0 = l7;
i0 = i32_load(m, (u64)(i0) + 4u);
i1 = 65535u;
i0 &= i1;
i1 = 2u;
i0 = i0 == i1;
} else {
i0 = p2;
}
if (i0) {
i0 = l7;
i1 = 0u;
i2 = l6;
i1 -= i2;
i2 = 3u;
i1 <<= (i2 & 31);
i0 += i1;
i0 = i32_atomic_load(m, (u64)(i0) + 16u);
p2 = i0;
} else {
i0 = l3;
if (i0) {
i0 = l7;
i0 = i32_load(m, (u64)(i0) + 4u);
i1 = 65535u;
i0 &= i1;
l8 = i0;
i1 = 3u;
i0 <<= (i1 & 31);
i1 = 4u;
i0 -= i1;
i0 = core_f7(m, i0);
l3 = i0;
i1 = 4096u;
i0 = i0 >= i1;
if (i0) {
i0 = 0u;
p2 = i0;
L12:
i0 = l5;
i1 = l8;
i0 = i0 < i1;
if (i0) {
i0 = l5;
i1 = l6;
i0 = i0 != i1;
if (i0) {
i0 = l7;
i1 = 8u;
i0 += i1;
i1 = l5;
i2 = 3u;
i1 <<= (i2 & 31);
i0 += i1;
l9 = i0;
i0 = i32_atomic_load(m, (u64)(i0));
l10 = i0;
i0 = p2;
if (i0) {
i0 = l9;
i0 = i32_load(m, (u64)(i0) + 4u);
} else {
i0 = 0u;
}
l11 = i0;
i0 = l3;
i1 = 8u;
i0 += i1;
i1 = p2;
i2 = 3u;
i1 <<= (i2 & 31);
i0 += i1;
l9 = i0;
i1 = l10;
i32_store(m, (u64)(i0), i1);
i0 = l9;
i1 = l11;
i32_store(m, (u64)(i0) + 4u, i1);
i0 = p2;
i1 = 1u;
i0 += i1;
p2 = i0;
}
i0 = l5;
i1 = 1u;
i0 += i1;
l5 = i0;
goto L12;
}
i0 = l3;
i1 = p2;
i2 = l7;
i2 = i32_load(m, (u64)(i2) + 4u);
i3 = 4294901760u;
i2 &= i3;
i1 |= i2;
i32_store(m, (u64)(i0) + 4u, i1);
}
i0 = l3;
p2 = i0;
} else {
i0 = l7;
i0 = i32_load(m, (u64)(i0) + 4u);
i1 = 65535u;
i0 &= i1;
i1 = 1u;
i0 -= i1;
l3 = i0;
i1 = 7u;
i0 += i1;
i1 = 4294967288u;
i0 &= i1;
i1 = 2u;
i0 <<= (i1 & 31);
i1 = 4u;
i0 += i1;
i0 = core_f7(m, i0);
p2 = i0;
i1 = 4096u;
i0 = i0 >= i1;
if (i0) {
i0 = p2;
i1 = 8u;
i0 += i1;
l5 = i0;
i1 = l7;
i2 = 8u;
i1 += i2;
l8 = i1;
i2 = l6;
i3 = 2u;
i2 <<= (i3 & 31);
l9 = i2;
memory_copy(m, i0, i1, i2);
i0 = l5;
i1 = l9;
i0 += i1;
i1 = l8;
i2 = l9;
i1 += i2;
i2 = 4u;
i1 += i2;
i2 = l3;
i3 = l6;
i2 -= i3;
i3 = 2u;
i2 <<= (i3 & 31);
memory_copy(m, i0, i1, i2);
i0 = p2;
i1 = l3;
i32_store(m, (u64)(i0) + 4u, i1);
}
}
}
i0 = p2;
i1 = 4096u;
i0 = i0 < i1;
if (i0) {
i0 = p2;
goto Bfunc;
}
i0 = p0;
i1 = 10240u;
i0 += i1;
l3 = i0;
i0 = i32_load(m, (u64)(i0));
i1 = 1u;
i0 += i1;
l5 = i0;
i1 = 2u;
i0 <<= (i1 & 31);
i1 = l3;
i0 += i1;
i1 = l7;
i32_store(m, (u64)(i0), i1);
i0 = l3;
i1 = l5;
i32_store(m, (u64)(i0), i1);
i0 = p1;
i1 = 0u;
i32_atomic_store(m, (u64)(i0) + 8u, i1);
i0 = p0;
i1 = l4;
i2 = p2;
i0 = core_f34(m, i0, i1, i2);
goto Bfunc;
B3:;
i0 = p0;
core_f144(m, i0);
i0 = 0u;
Bfunc:;
return i0;
}
static u32 core_f34(u8* m, u32 p0, u32 p1, u32 p2) {
u32 i0, i1, i2;
i0 = p2;
i1 = 4096u;
i0 = i0 < i1;
if (i0) {
i0 = p0;
i1 = p2;
i0 = core_f36(m, i0, i1);
goto Bfunc;
}
i0 = p1;
if (i0) {
i0 = p0;
i1 = p1;
i2 = 3u;
i1 <<= (i2 & 31);
i0 += i1;
i1 = 9720u;
i0 += i1;
p1 = i0;
i0 = i32_load(m, (u64)(i0));
i1 = 8u;
i0 += i1;
i1 = p1;
i1 = i32_load(m, (u64)(i1) + 4u);
i2 = 3u;
i1 <<= (i2 & 31);
i0 += i1;
i1 = p2;
i32_atomic_store(m, (u64)(i0), i1);
} else {
i0 = 196680u;
i1 = p2;
i32_atomic_store(m, (u64)(i0), i1);
}
i0 = p0;
core_f144(m, i0);
i0 = 0u;
Bfunc:;
return i0;
}
static u32 core_f35(u8* m, u32 p0, u32 p1, u32 p2) {
u32 l3 = 0;
u32 i0, i1, i2, i3;
i0 = 196644u;
i0 = i32_load(m, (u64)(i0));
l3 = i0;
i0 = p0;
i1 = 7u;
i0 &= i1;
if (i0) {
i0 = 0u;
} else {
i0 = p0;
i1 = l3;
i0 -= i1;
i1 = 196688u;
i1 = i32_load(m, (u64)(i1));
i2 = l3;
i1 -= i2;
i0 = i0 < i1;
}
i0 = !(i0);
if (i0) {
i0 = 4294967295u;
goto Bfunc;
}
i0 = p0;
i0 = i32_load(m, (u64)(i0) + 4u);
l3 = i0;
i1 = 1u;
i0 >>= (i1 & 31);
i1 = 2048u;
i0 = i0 > i1;
if (i0) {
i0 = 4294967295u;
goto Bfunc;
}
i0 = p0;
i1 = 8u;
i0 += i1;
i1 = l3;
i2 = p1;
i3 = p2;
i0 = core_f10(m, i0, i1, i2, i3);
Bfunc:;
return i0;
}
static u32 core_f36(u8* m, u32 p0, u32 p1) {
u32 l2 = 0, l3 = 0;
u32 i0, i1, i2;
i0 = p0;
i1 = 9984u;
i0 += i1;
l2 = i0;
i0 = i32_load(m, (u64)(i0));
l3 = i0;
i0 = 1u;
p0 = i0;
L0:
i0 = p0;
i1 = l3;
i0 = i0 <= i1;
if (i0) {
i0 = l2;
i1 = p0;
i2 = 2u;
i1 <<= (i2 & 31);
i0 += i1;
i0 = i32_load(m, (u64)(i0));
core_release_0(m, i0);
i0 = p0;
i1 = 1u;
i0 += i1;
p0 = i0;
goto L0;
}
i0 = p1;
return i0;
}
static void core_f37(u8* m, u32 p0, u32 p1) {
u32 l5 = 0, l6 = 0, l7 = 0, l8 = 0, l9 = 0;
u64 l2 = 0, l3 = 0, l4 = 0;
f64 l10 = 0;
u32 i0, i1, i2, i3, i4;
u64 j0, j1, j2, j3, j4, j5;
f64 d0, d1, d2, d3, d4, d5;
i0 = p1;
i0 = i32_load(m, (u64)(i0));
l7 = i0;
i0 = p1;
i0 = i32_load(m, (u64)(i0) + 24u);
l8 = i0;
i0 = p1;
j0 = i64_load(m, (u64)(i0) + 32u);
l2 = j0;
i1 = p0;
j1 = i64_load(m, (u64)(i1) + 32u);
i0 = j0 == j1;
l5 = i0;
if (i0) {
i0 = l8;
i1 = p0;
i1 = i32_load(m, (u64)(i1) + 40u);
i0 = i0 == i1;
l5 = i0;
}
i0 = p1;
j0 = i64_load(m, (u64)(i0) + 40u);
l3 = j0;
i0 = 0u;
i1 = l7;
i1 = !(i1);
if (i1) {goto B1;}
i0 = 64u;
i1 = 0u;
j2 = l3;
i2 = !(j2);
i0 = i2 ? i0 : i1;
l6 = i0;
i1 = l7;
i2 = 1u;
i1 = i1 == i2;
if (i1) {goto B1;}
i0 = 16u;
i1 = 0u;
j2 = l3;
j3 = 0ull;
i2 = j2 != j3;
i0 = i2 ? i0 : i1;
i1 = l7;
i2 = 4u;
i1 = i1 == i2;
if (i1) {goto B1;}
i0 = l7;
i1 = 3u;
i0 = i0 == i1;
if (i0) {
i0 = l6;
i1 = 128u;
i2 = 0u;
i3 = p1;
d3 = f64_load(m, (u64)(i3) + 48u);
l10 = d3;
d3 = wasm_trunc(d3);
d4 = l10;
i3 = d3 == d4;
d4 = l10;
d4 = wasm_fabs(d4);
d5 = 9007199254740991.0;
i4 = d4 <= d5;
i3 &= i4;
i4 = p1;
j4 = i64_load(m, (u64)(i4) + 48u);
j5 = 9223372036854775808ull;
i4 = j4 != j5;
i3 &= i4;
i1 = i3 ? i1 : i2;
i0 |= i1;
goto B1;
}
i0 = 0u;
i1 = 8u;
i2 = p1;
i2 = i32_load(m, (u64)(i2) + 8u);
i0 = i2 ? i0 : i1;
l6 = i0;
i1 = 16u;
i0 |= i1;
i1 = l6;
i2 = p1;
i2 = i32_load(m, (u64)(i2) + 4u);
i0 = i2 ? i0 : i1;
l6 = i0;
i1 = l6;
i2 = 64u;
i1 |= i2;
i2 = p1;
i2 = i32_load(m, (u64)(i2) + 56u);
i0 = i2 ? i0 : i1;
B1:;
i1 = l7;
i0 |= i1;
i1 = 32u;
i2 = 0u;
i3 = l5;
i1 = i3 ? i1 : i2;
i0 |= i1;
l9 = i0;
i0 = p0;
i0 = i32_load(m, (u64)(i0));
l6 = i0;
if (i0) {
i0 = l6;
i1 = p0;
i1 = i32_load(m, (u64)(i1) + 4u);
i0 += i1;
i1 = l9;
i32_store8(m, (u64)(i0), i1);
}
i0 = p0;
i1 = p0;
i1 = i32_load(m, (u64)(i1) + 4u);
i2 = 1u;
i1 += i2;
i32_store(m, (u64)(i0) + 4u, i1);
i0 = p1;
i0 = i32_load(m, (u64)(i0) + 8u);
if (i0) {
i0 = p0;
i1 = p1;
core_f258(m, i0, i1);
}
i0 = l5;
i0 = !(i0);
if (i0) {
i0 = p0;
i1 = l8;
j2 = l2;
core_f80(m, i0, i1, j2);
}
i0 = p0;
j1 = l2;
i64_store(m, (u64)(i0) + 32u, j1);
i0 = p0;
i1 = l8;
i32_store(m, (u64)(i0) + 40u, i1);
i0 = p0;
i1 = p0;
j1 = i64_load(m, (u64)(i1) + 56u);
l4 = j1;
j2 = l2;
i3 = l7;
i4 = 3u;
i3 = i3 == i4;
if (i3) {
i3 = p1;
j3 = i64_load(m, (u64)(i3) + 40u);
} else {
j3 = l2;
}
l3 = j3;
j4 = l2;
j5 = l3;
i4 = j4 < j5;
j2 = i4 ? j2 : j3;
l2 = j2;
j3 = l2;
j4 = l4;
i3 = j3 > j4;
j1 = i3 ? j1 : j2;
i64_store(m, (u64)(i0) + 56u, j1);
i0 = l7;
i1 = 1u;
i0 = i0 == i1;
if (i0) {
i0 = p1;
j0 = i64_load(m, (u64)(i0) + 40u);
l2 = j0;
j1 = 0ull;
i0 = j0 != j1;
if (i0) {
i0 = p0;
i0 = i32_load(m, (u64)(i0));
p1 = i0;
if (i0) {
i0 = p1;
i1 = p0;
i1 = i32_load(m, (u64)(i1) + 4u);
i0 += i1;
j1 = l2;
i64_store(m, (u64)(i0), j1);
}
i0 = p0;
i1 = p0;
i1 = i32_load(m, (u64)(i1) + 4u);
i2 = 8u;
i1 += i2;
i32_store(m, (u64)(i0) + 4u, i1);
}
} else {
i0 = l7;
i1 = 2u;
i0 = i0 == i1;
if (i0) {
i0 = p1;
i0 = i32_load(m, (u64)(i0) + 56u);
if (i0) {
i0 = p1;
j0 = i64_load32_u(m, (u64)(i0) + 56u);
l3 = j0;
i0 = p0;
i0 = i32_load(m, (u64)(i0));
l5 = i0;
if (i0) {
i0 = l5;
i1 = p0;
i1 = i32_load(m, (u64)(i1) + 4u);
i0 += i1;
l5 = i0;
j0 = l3;
l2 = j0;
L13:
j0 = l2;
j1 = 127ull;
i0 = j0 > j1;
if (i0) {
i0 = l5;
l6 = i0;
i1 = 1u;
i0 += i1;
l5 = i0;
i0 = l6;
j1 = l2;
j2 = 128ull;
j1 |= j2;
i64_store8(m, (u64)(i0), j1);
j0 = l2;
j1 = 7ull;
j0 >>= (j1 & 63);
l2 = j0;
goto L13;
}
i0 = l5;
j1 = l2;
i64_store8(m, (u64)(i0), j1);
}
i0 = p0;
i1 = p0;
i1 = i32_load(m, (u64)(i1) + 4u);
j2 = 63ull;
j3 = l3;
j4 = 1ull;
j3 |= j4;
j3 = I64_CLZ(j3);
j2 -= j3;
i2 = (u32)(j2);
i3 = 7u;
i2 = DIV_U(i2, i3);
i3 = 1u;
i2 += i3;
i1 += i2;
i32_store(m, (u64)(i0) + 4u, i1);
}
i0 = p1;
i0 = i32_load(m, (u64)(i0) + 4u);
i0 = !(i0);
if (i0) {
i0 = p1;
i0 = i32_load(m, (u64)(i0) + 16u);
l5 = i0;
i0 = p1;
i0 = i32_load(m, (u64)(i0) + 20u);
p1 = i0;
i0 = p0;
i0 = i32_load(m, (u64)(i0));
l6 = i0;
if (i0) {
i0 = l6;
i1 = p0;
i1 = i32_load(m, (u64)(i1) + 4u);
i0 += i1;
i1 = l5;
i2 = p1;
memory_copy(m, i0, i1, i2);
}
i0 = p0;
i1 = p1;
i2 = p0;
i2 = i32_load(m, (u64)(i2) + 4u);
i1 += i2;
i32_store(m, (u64)(i0) + 4u, i1);
}
} else {
i0 = l7;
i1 = 3u;
i0 = i0 == i1;
if (i0) {
i0 = p1;
j0 = i64_load(m, (u64)(i0) + 40u);
l2 = j0;
j1 = 0ull;
i0 = j0 != j1;
if (i0) {
i0 = p0;
i1 = p1;
i1 = i32_load(m, (u64)(i1) + 28u);
j2 = l2;
core_f80(m, i0, i1, j2);
}
i0 = p1;
d0 = f64_load(m, (u64)(i0) + 48u);
l10 = d0;
d0 = wasm_trunc(d0);
d1 = l10;
i0 = d0 == d1;
d1 = l10;
d1 = wasm_fabs(d1);
d2 = 9007199254740991.0;
i1 = d1 <= d2;
i0 &= i1;
i1 = p1;
j1 = i64_load(m, (u64)(i1) + 48u);
l2 = j1;
j2 = 9223372036854775808ull;
i1 = j1 != j2;
i0 &= i1;
if (i0) {
d0 = l10;
j0 = I64_TRUNC_SAT_S_F64(d0);
l2 = j0;
j1 = 1ull;
j0 <<= (j1 & 63);
j1 = l2;
j2 = 63ull;
j1 = (u64)((s64)j1 >> (j2 & 63));
j0 ^= j1;
l3 = j0;
i0 = p0;
l5 = i0;
i0 = i32_load(m, (u64)(i0));
p1 = i0;
if (i0) {
i0 = p1;
i1 = p0;
i1 = i32_load(m, (u64)(i1) + 4u);
i0 += i1;
p0 = i0;
j0 = l3;
l2 = j0;
L21:
j0 = l2;
j1 = 127ull;
i0 = j0 > j1;
if (i0) {
i0 = p0;
p1 = i0;
i1 = 1u;
i0 += i1;
p0 = i0;
i0 = p1;
j1 = l2;
j2 = 128ull;
j1 |= j2;
i64_store8(m, (u64)(i0), j1);
j0 = l2;
j1 = 7ull;
j0 >>= (j1 & 63);
l2 = j0;
goto L21;
}
i0 = p0;
j1 = l2;
i64_store8(m, (u64)(i0), j1);
}
i0 = l5;
i1 = l5;
i1 = i32_load(m, (u64)(i1) + 4u);
j2 = 63ull;
j3 = l3;
j4 = 1ull;
j3 |= j4;
j3 = I64_CLZ(j3);
j2 -= j3;
i2 = (u32)(j2);
i3 = 7u;
i2 = DIV_U(i2, i3);
i3 = 1u;
i2 += i3;
i1 += i2;
i32_store(m, (u64)(i0) + 4u, i1);
} else {
i0 = p0;
i0 = i32_load(m, (u64)(i0));
p1 = i0;
if (i0) {
i0 = p1;
i1 = p0;
i1 = i32_load(m, (u64)(i1) + 4u);
i0 += i1;
j1 = l2;
i64_store(m, (u64)(i0), j1);
}
i0 = p0;
i1 = p0;
i1 = i32_load(m, (u64)(i1) + 4u);
i2 = 8u;
i1 += i2;
i32_store(m, (u64)(i0) + 4u, i1);
}
} else {
i0 = l7;
i1 = 4u;
i0 = i0 == i1;
if (i0) {
i0 = p1;
i0 = i32_load(m, (u64)(i0) + 16u);
l5 = i0;
i0 = p1;
i0 = i32_load(m, (u64)(i0) + 20u);
l6 = i0;
i0 = p0;
i0 = i32_load(m, (u64)(i0));
l7 = i0;
if (i0) {
i0 = l7;
i1 = p0;
i1 = i32_load(m, (u64)(i1) + 4u);
i0 += i1;
i1 = l5;
i2 = l6;
memory_copy(m, i0, i1, i2);
}
i0 = p0;
i1 = l6;
i2 = p0;
i2 = i32_load(m, (u64)(i2) + 4u);
i1 += i2;
i32_store(m, (u64)(i0) + 4u, i1);
i0 = p1;
j0 = i64_load(m, (u64)(i0) + 40u);
i0 = !(j0);
if (i0) {
goto Bfunc;
}
i0 = p1;
j0 = i64_load(m, (u64)(i0) + 40u);
i1 = p0;
j1 = i64_load(m, (u64)(i1) + 24u);
j0 -= j1;
l2 = j0;
j1 = 1ull;
j0 <<= (j1 & 63);
j1 = l2;
j2 = 63ull;
j1 = (u64)((s64)j1 >> (j2 & 63));
j0 ^= j1;
l3 = j0;
i0 = p0;
i0 = i32_load(m, (u64)(i0));
l5 = i0;
if (i0) {
i0 = l5;
i1 = p0;
i1 = i32_load(m, (u64)(i1) + 4u);
i0 += i1;
l5 = i0;
j0 = l3;
l2 = j0;
L28:
j0 = l2;
j1 = 127ull;
i0 = j0 > j1;
if (i0) {
i0 = l5;
l6 = i0;
i1 = 1u;
i0 += i1;
l5 = i0;
i0 = l6;
j1 = l2;
j2 = 128ull;
j1 |= j2;
i64_store8(m, (u64)(i0), j1);
j0 = l2;
j1 = 7ull;
j0 >>= (j1 & 63);
l2 = j0;
goto L28;
}
i0 = l5;
j1 = l2;
i64_store8(m, (u64)(i0), j1);
}
i0 = p0;
i1 = p0;
i1 = i32_load(m, (u64)(i1) + 4u);
j2 = 63ull;
j3 = l3;
j4 = 1ull;
j3 |= j4;
j3 = I64_CLZ(j3);
j2 -= j3;
i2 = (u32)(j2);
i3 = 7u;
i2 = DIV_U(i2, i3);
i3 = 1u;
i2 += i3;
i1 += i2;
i32_store(m, (u64)(i0) + 4u, i1);
i0 = p0;
i1 = p1;
i1 = i32_load(m, (u64)(i1) + 28u);
i2 = p1;
j2 = i64_load(m, (u64)(i2) + 48u);
core_f80(m, i0, i1, j2);
}
}
}
}
Bfunc:;
}
static u64 core_f38(u8* m, u32 p0, u32 p1) {
u32 l4 = 0, l5 = 0;
u64 l2 = 0, l3 = 0;
u32 i0, i1, i2, i3, i4, i5;
u64 j0, j1, j2, j3, j4;
i0 = p0;
j0 = i64_load(m, (u64)(i0) + 88u);
i1 = 10u;
i2 = p0;
i2 = i32_load(m, (u64)(i2) + 12u);
i3 = p1;
i4 = 8u;
i3 += i4;
l4 = i3;
i2 -= i3;
p0 = i2;
i3 = p0;
i4 = 10u;
i3 = i3 >= i4;
i1 = i3 ? i1 : i2;
p1 = i1;
i1 = 0u;
p0 = i1;
L1:
i1 = p0;
i2 = p1;
i1 = i1 < i2;
if (i1) {
i1 = p0;
i2 = l4;
i1 += i2;
i1 = i32_load8_u(m, (u64)(i1));
l5 = i1;
i2 = 128u;
i1 &= i2;
i1 = !(i1);
if (i1) {
i1 = 0u;
i2 = p0;
i3 = 1u;
i2 += i3;
i3 = p0;
i4 = 9u;
i3 = i3 == i4;
i4 = l5;
i5 = 1u;
i4 = i4 > i5;
i3 &= i4;
i1 = i3 ? i1 : i2;
goto B0;
}
i1 = p0;
i2 = 1u;
i1 += i2;
p0 = i1;
goto L1;
}
i1 = 0u;
B0:;
p1 = i1;
i1 = 0u;
p0 = i1;
L4:
i1 = p0;
i2 = p1;
i1 = i1 < i2;
if (i1) {
j1 = l2;
i2 = p0;
i3 = l4;
i2 += i3;
j2 = i64_load8_u(m, (u64)(i2));
j3 = 127ull;
j2 &= j3;
i3 = p0;
j3 = (u64)(i3);
j4 = 7ull;
j3 *= j4;
j2 <<= (j3 & 63);
j1 |= j2;
l2 = j1;
i1 = p0;
i2 = 1u;
i1 += i2;
p0 = i1;
goto L4;
}
j1 = 0ull;
j2 = l2;
j3 = 1ull;
j2 &= j3;
j1 -= j2;
j2 = l2;
j3 = 1ull;
j2 >>= (j3 & 63);
j1 ^= j2;
j0 += j1;
return j0;
}
static u32 core_f39(u8* m, u32 p0, u32 p1) {
u32 l2 = 0, l3 = 0, l4 = 0, l5 = 0, l6 = 0, l7 = 0, l8 = 0, l9 = 0,
l10 = 0;
u64 l11 = 0, l12 = 0, l13 = 0;
u32 i0, i1, i2, i3, i4;
u64 j0, j1, j2, j3;
i0 = p0;
i1 = p1;
core_f29(m, i0, i1);
i0 = 0u;
i1 = p0;
l8 = i1;
i2 = p1;
if (i2) {
i2 = p0;
i2 = i32_load(m, (u64)(i2));
} else {
i2 = 1u;
}
i0 = i2 ? i0 : i1;
p0 = i0;
if (i0) {
i0 = p0;
j0 = i64_load(m, (u64)(i0) + 32u);
} else {
j0 = 0ull;
}
l12 = j0;
i0 = p0;
if (i0) {
i0 = p0;
i0 = i32_load(m, (u64)(i0) + 24u);
} else {
i0 = 0u;
}
l7 = i0;
i0 = 0u;
p0 = i0;
L3:
i0 = p0;
i1 = p1;
i0 = i0 < i1;
if (i0) {
i0 = l8;
i1 = p0;
i2 = 6u;
i1 <<= (i2 & 31);
i0 += i1;
i0 = i32_load(m, (u64)(i0));
i1 = 2u;
i0 = i0 < i1;
} else {
i0 = 0u;
}
if (i0) {
i0 = p0;
i1 = 1u;
i0 += i1;
p0 = i0;
goto L3;
}
L6:
i0 = p0;
i1 = l3;
i0 = i0 > i1;
if (i0) {
i0 = l8;
i1 = l3;
i2 = 6u;
i1 <<= (i2 & 31);
i0 += i1;
l4 = i0;
i0 = i32_load(m, (u64)(i0));
if (i0) {
i0 = l4;
if (i0) {
i0 = l4;
j0 = i64_load(m, (u64)(i0) + 32u);
} else {
j0 = 0ull;
}
l11 = j0;
i0 = l4;
if (i0) {
i0 = l4;
i0 = i32_load(m, (u64)(i0) + 24u);
} else {
i0 = 0u;
}
l4 = i0;
j0 = l11;
j1 = l12;
i0 = j0 != j1;
if (i0) {
j0 = l11;
j1 = l12;
i0 = j0 > j1;
} else {
i0 = l4;
i1 = l7;
i0 = i0 != i1;
if (i0) {
i0 = l4;
i1 = 4u;
i0 <<= (i1 & 31);
i1 = 331776u;
i0 += i1;
j0 = i64_load(m, (u64)(i0));
i1 = l7;
i2 = 4u;
i1 <<= (i2 & 31);
i2 = 331776u;
i1 += i2;
j1 = i64_load(m, (u64)(i1));
i0 = j0 > j1;
} else {
i0 = 0u;
}
}
i0 = !(i0);
} else {
i0 = l4;
i0 = core_f85(m, i0);
}
i0 = !(i0);
if (i0) {
i0 = l2;
l4 = i0;
i1 = 1u;
i0 += i1;
l2 = i0;
i0 = l3;
i1 = l4;
i0 = i0 != i1;
if (i0) {
i0 = l8;
i1 = l4;
i2 = 6u;
i1 <<= (i2 & 31);
i0 += i1;
i1 = l8;
i2 = l3;
i3 = 6u;
i2 <<= (i3 & 31);
i1 += i2;
i2 = 64u;
memory_copy(m, i0, i1, i2);
}
}
i0 = l3;
i1 = 1u;
i0 += i1;
l3 = i0;
goto L6;
}
i0 = l2;
l3 = i0;
L15:
i0 = p0;
i1 = p1;
i0 = i0 < i1;
if (i0) {
i0 = l8;
i1 = p1;
i2 = p0;
i0 = core_f18(m, i0, i1, i2);
l4 = i0;
i0 = l8;
i1 = p0;
i2 = 6u;
i1 <<= (i2 & 31);
i0 += i1;
l9 = i0;
i0 = i32_load(m, (u64)(i0));
i1 = 2u;
i0 = i0 != i1;
if (i0) {
i0 = 0u;
} else {
i0 = l9;
i0 = i32_load(m, (u64)(i0) + 24u);
l6 = i0;
i0 = l9;
j0 = i64_load(m, (u64)(i0) + 32u);
l11 = j0;
j1 = l12;
i0 = j0 > j1;
l5 = i0;
i0 = l9;
i1 = 0u;
j2 = l11;
j3 = l12;
i2 = j2 == j3;
if (i2) {
i2 = l6;
i3 = l7;
i2 = i2 != i3;
if (i2) {
i2 = l6;
i3 = 4u;
i2 <<= (i3 & 31);
i3 = 331776u;
i2 += i3;
j2 = i64_load(m, (u64)(i2));
i3 = l7;
i4 = 4u;
i3 <<= (i4 & 31);
i4 = 331776u;
i3 += i4;
j3 = i64_load(m, (u64)(i3));
i2 = j2 > j3;
} else {
i2 = 0u;
}
} else {
i2 = l5;
}
i0 = i2 ? i0 : i1;
}
l5 = i0;
if (i0) {
i0 = l5;
if (i0) {
i0 = l5;
j0 = i64_load(m, (u64)(i0) + 32u);
} else {
j0 = 0ull;
}
} else {
j0 = l12;
}
l11 = j0;
i0 = l5;
if (i0) {
i0 = l5;
if (i0) {
i0 = l5;
i0 = i32_load(m, (u64)(i0) + 24u);
} else {
i0 = 0u;
}
} else {
i0 = l7;
}
l6 = i0;
L24:
i0 = p0;
i1 = l4;
i0 = i0 < i1;
if (i0) {
i0 = l8;
i1 = p0;
i2 = 6u;
i1 <<= (i2 & 31);
i0 += i1;
l10 = i0;
j1 = l11;
i2 = l6;
i0 = core_f30(m, i0, j1, i2);
if (i0) {goto B26;}
i0 = l10;
i0 = i32_load(m, (u64)(i0));
i1 = 4u;
i0 = i0 != i1;
if (i0) {goto B27;}
i0 = l10;
i0 = i32_load(m, (u64)(i0) + 24u);
l9 = i0;
j0 = l11;
i1 = l10;
j1 = i64_load(m, (u64)(i1) + 40u);
l13 = j1;
i0 = j0 < j1;
l5 = i0;
j0 = l11;
j1 = l13;
i0 = j0 == j1;
if (i0) {
i0 = l6;
i1 = l9;
i0 = i0 != i1;
if (i0) {
i0 = l9;
i1 = 4u;
i0 <<= (i1 & 31);
i1 = 331776u;
i0 += i1;
j0 = i64_load(m, (u64)(i0));
i1 = l6;
i2 = 4u;
i1 <<= (i2 & 31);
i2 = 331776u;
i1 += i2;
j1 = i64_load(m, (u64)(i1));
i0 = j0 > j1;
} else {
i0 = 0u;
}
} else {
i0 = l5;
}
if (i0) {
i0 = l10;
j0 = i64_load(m, (u64)(i0) + 32u);
j1 = l13;
i0 = j0 <= j1;
if (i0) {
i0 = 0u;
} else {
i0 = 196848u;
i0 = i32_load(m, (u64)(i0));
if (i0) {
i0 = 197048u;
i0 = i32_load(m, (u64)(i0));
l5 = i0;
if (i0) {
i0 = l9;
i1 = l5;
i1 = i32_load(m, (u64)(i1) + 4u);
i0 = i0 >= i1;
} else {
i0 = 1u;
}
if (i0) {
j0 = 0ull;
} else {
i0 = l5;
i1 = l9;
i2 = 3u;
i1 <<= (i2 & 31);
i0 += i1;
j0 = i64_load(m, (u64)(i0) + 8u);
}
j1 = l13;
i0 = j0 >= j1;
} else {
i0 = 1u;
}
}
i0 = !(i0);
if (i0) {goto B27;}
i0 = l10;
j0 = i64_load(m, (u64)(i0) + 48u);
l13 = j0;
i0 = l10;
i0 = i32_load(m, (u64)(i0) + 28u);
l9 = i0;
i0 = 196848u;
i0 = i32_load(m, (u64)(i0));
if (i0) {
i0 = 197048u;
i0 = i32_load(m, (u64)(i0));
l5 = i0;
if (i0) {
i0 = l9;
i1 = l5;
i1 = i32_load(m, (u64)(i1) + 4u);
i0 = i0 >= i1;
} else {
i0 = 1u;
}
if (i0) {
j0 = 0ull;
} else {
i0 = l5;
i1 = l9;
i2 = 3u;
i1 <<= (i2 & 31);
i0 += i1;
j0 = i64_load(m, (u64)(i0) + 8u);
}
j1 = l13;
i0 = j0 >= j1;
} else {
i0 = 1u;
}
i0 = !(i0);
if (i0) {goto B27;}
}
i0 = l10;
j1 = 0ull;
i64_store(m, (u64)(i0) + 40u, j1);
i0 = l10;
j1 = 0ull;
i64_store(m, (u64)(i0) + 48u, j1);
i0 = l10;
i1 = 0u;
i32_store(m, (u64)(i0) + 28u, i1);
B27:;
i0 = l10;
i0 = i32_load(m, (u64)(i0) + 60u);
i1 = 9u;
i0 &= i1;
if (i0) {
i0 = 0u;
} else {
i0 = l10;
i0 = core_f85(m, i0);
}
if (i0) {goto B26;}
i0 = l3;
l5 = i0;
i1 = 1u;
i0 += i1;
l3 = i0;
i0 = p0;
i1 = l5;
i0 = i0 != i1;
if (i0) {
i0 = l8;
i1 = l5;
i2 = 6u;
i1 <<= (i2 & 31);
i0 += i1;
i1 = l8;
i2 = p0;
i3 = 6u;
i2 <<= (i3 & 31);
i1 += i2;
i2 = 64u;
memory_copy(m, i0, i1, i2);
}
B26:;
i0 = p0;
i1 = 1u;
i0 += i1;
p0 = i0;
goto L24;
}
i0 = l4;
p0 = i0;
goto L15;
}
i0 = l2;
i1 = l3;
i0 = i0 >= i1;
if (i0) {
i0 = 0u;
p1 = i0;
L42:
i0 = p1;
i1 = l2;
i0 = i0 < i1;
if (i0) {
i0 = l8;
i1 = p1;
i2 = 6u;
i1 <<= (i2 & 31);
i0 += i1;
i0 = core_f85(m, i0);
i0 = !(i0);
if (i0) {goto B41;}
i0 = p1;
i1 = 1u;
i0 += i1;
p1 = i0;
goto L42;
}
i0 = 0u;
l2 = i0;
B41:;
i0 = l2;
} else {
i0 = l3;
}
return i0;
}
static u32 core_f40(u8* m, u32 p0) {
u32 l1 = 0, l2 = 0, l3 = 0, l4 = 0, l5 = 0, l6 = 0;
u32 i0, i1, i2, i3;
i0 = 196856u;
i0 = i32_load(m, (u64)(i0));
i0 = !(i0);
if (i0) {
i0 = p0;
i0 = i32_load(m, (u64)(i0) + 8u);
goto Bfunc;
}
i0 = 196856u;
i0 = i32_load(m, (u64)(i0));
l6 = i0;
i1 = 32u;
i0 += i1;
i1 = l6;
i1 = i32_load(m, (u64)(i1) + 12u);
i2 = 4u;
i1 <<= (i2 & 31);
i0 += i1;
l2 = i0;
i0 = p0;
i1 = 3u;
i0 >>= (i1 & 31);
i1 = 2654435761u;
i0 *= i1;
l1 = i0;
i1 = 15u;
i0 >>= (i1 & 31);
i1 = l1;
i0 ^= i1;
l1 = i0;
L1:
i0 = l2;
i1 = l1;
i2 = l6;
i2 = i32_load(m, (u64)(i2) + 16u);
i1 &= i2;
i2 = 2u;
i1 <<= (i2 & 31);
i0 += i1;
l3 = i0;
i0 = i32_load(m, (u64)(i0));
l4 = i0;
if (i0) {
i0 = p0;
i1 = 196856u;
i1 = i32_load(m, (u64)(i1));
i2 = l4;
i3 = 4u;
i2 <<= (i3 & 31);
i1 += i2;
i1 = i32_load(m, (u64)(i1) + 16u);
i0 = i0 == i1;
} else {
i0 = 1u;
}
i0 = !(i0);
if (i0) {
i0 = l5;
i1 = 1u;
i0 += i1;
l5 = i0;
i1 = l1;
i0 += i1;
l1 = i0;
goto L1;
}
i0 = l3;
i0 = i32_load(m, (u64)(i0));
l1 = i0;
if (i0) {
i0 = 196856u;
i0 = i32_load(m, (u64)(i0));
i1 = l1;
i2 = 4u;
i1 <<= (i2 & 31);
i0 += i1;
i0 = i32_load(m, (u64)(i0) + 20u);
} else {
i0 = p0;
i0 = i32_load(m, (u64)(i0) + 8u);
}
Bfunc:;
return i0;
}
static void core_f41(u8* m, u32 p0, u32 p1) {
u32 l2 = 0, l3 = 0, l4 = 0, l5 = 0, l6 = 0, l7 = 0;
u32 i0, i1, i2, i3;
i0 = 196856u;
i0 = i32_load(m, (u64)(i0));
l6 = i0;
i1 = 32u;
i0 += i1;
i1 = l6;
i1 = i32_load(m, (u64)(i1) + 12u);
i2 = 4u;
i1 <<= (i2 & 31);
i0 += i1;
l7 = i0;
i0 = p0;
i1 = 3u;
i0 >>= (i1 & 31);
i1 = 2654435761u;
i0 *= i1;
l2 = i0;
i1 = 15u;
i0 >>= (i1 & 31);
i1 = l2;
i0 ^= i1;
l2 = i0;
L0:
i0 = l7;
i1 = l2;
i2 = l6;
i2 = i32_load(m, (u64)(i2) + 16u);
i1 &= i2;
i2 = 2u;
i1 <<= (i2 & 31);
i0 += i1;
l3 = i0;
i0 = i32_load(m, (u64)(i0));
l4 = i0;
if (i0) {
i0 = p0;
i1 = 196856u;
i1 = i32_load(m, (u64)(i1));
i2 = l4;
i3 = 4u;
i2 <<= (i3 & 31);
i1 += i2;
i1 = i32_load(m, (u64)(i1) + 16u);
i0 = i0 == i1;
} else {
i0 = 1u;
}
i0 = !(i0);
if (i0) {
i0 = l5;
i1 = 1u;
i0 += i1;
l5 = i0;
i1 = l2;
i0 += i1;
l2 = i0;
goto L0;
}
i0 = l3;
i0 = i32_load(m, (u64)(i0));
l2 = i0;
if (i0) {
i0 = 196856u;
i0 = i32_load(m, (u64)(i0));
i1 = l2;
i2 = 4u;
i1 <<= (i2 & 31);
i0 += i1;
p0 = i0;
i0 = i32_load(m, (u64)(i0) + 20u);
l2 = i0;
if (i0) {
i0 = l2;
core_release_0(m, i0);
}
i0 = p0;
i1 = p1;
i32_store(m, (u64)(i0) + 20u, i1);
goto Bfunc;
}
i0 = 196856u;
i0 = i32_load(m, (u64)(i0));
l2 = i0;
i0 = i32_load(m, (u64)(i0) + 8u);
l4 = i0;
i0 = l2;
i1 = l4;
i2 = 1u;
i1 += i2;
i32_store(m, (u64)(i0) + 8u, i1);
i0 = l2;
i1 = 32u;
i0 += i1;
i1 = l4;
i2 = 4u;
i1 <<= (i2 & 31);
i0 += i1;
l4 = i0;
i1 = p0;
i32_store(m, (u64)(i0), i1);
i0 = l4;
i1 = p1;
i32_store(m, (u64)(i0) + 4u, i1);
i0 = l3;
i1 = l2;
i1 = i32_load(m, (u64)(i1) + 8u);
i32_store(m, (u64)(i0), i1);
Bfunc:;
}
static void core_f42(u8* m, u32 p0, u32 p1) {
u32 i0, i1, i2;
i0 = p0;
i1 = p1;
i2 = 0u;
i0 = core_f33(m, i0, i1, i2);
if (i0) {
i0 = p0;
i1 = p1;
i2 = 1u;
i0 = core_f33(m, i0, i1, i2);
}
i0 = p1;
core_f138(m, i0);
i0 = 196692u;
i1 = 196692u;
i1 = i32_load(m, (u64)(i1));
i2 = 1u;
i1 -= i2;
i32_store(m, (u64)(i0), i1);
i0 = p1;
core_f5(m, i0);
i0 = 3u;
core_f3(m, i0);
}
static u32 core_f43(u8* m, u32 p0) {
u32 l1 = 0, l2 = 0;
u64 l3 = 0;
u32 i0, i1, i2;
u64 j1, j2, j3;
i0 = p0;
i0 = i32_load(m, (u64)(i0) + 16u);
l1 = i0;
i0 = p0;
i0 = i32_load(m, (u64)(i0) + 8u);
i1 = 0u;
i0 = core_f69(m, i0, i1);
l2 = i0;
if (i0) {
i0 = l2;
goto Bfunc;
}
i0 = 196856u;
i0 = i32_load(m, (u64)(i0));
if (i0) {
i0 = l1;
i1 = 0u;
core_f41(m, i0, i1);
i0 = 0u;
goto Bfunc;
}
i0 = l1;
i0 = i32_load(m, (u64)(i0) + 8u);
l2 = i0;
i0 = 196800u;
i1 = 196800u;
j1 = i64_load(m, (u64)(i1));
j2 = 1ull;
j1 += j2;
l3 = j1;
i64_store(m, (u64)(i0), j1);
i0 = p0;
i0 = core_f128(m, i0);
p0 = i0;
if (i0) {
i0 = 196800u;
j1 = l3;
j2 = 1ull;
j1 -= j2;
i64_store(m, (u64)(i0), j1);
i0 = p0;
goto Bfunc;
}
i0 = l1;
i1 = l2;
i2 = 0u;
j3 = l3;
core_f67(m, i0, i1, i2, j3);
i0 = l2;
core_f5(m, i0);
i0 = 3u;
core_f3(m, i0);
i0 = l1;
core_f5(m, i0);
i0 = 3u;
core_f3(m, i0);
i0 = 0u;
Bfunc:;
return i0;
}
static u32 core_f44(u8* m, u32 p0) {
u32 l1 = 0, l2 = 0, l3 = 0, l4 = 0, l5 = 0, l6 = 0, l7 = 0, l8 = 0;
u32 i0, i1, i2, i3, i4, i5, i6, i7;
i0 = p0;
i0 = i32_load(m, (u64)(i0) + 8u);
i1 = p0;
i1 = i32_load(m, (u64)(i1) + 12u);
l2 = i1;
i1 = 0u;
i2 = 196692u;
i2 = i32_load(m, (u64)(i2));
i3 = 196676u;
i3 = i32_load(m, (u64)(i3));
l3 = i3;
i4 = 5u;
i3 *= i4;
i2 = i2 < i3;
if (i2) {goto B0;}
i1 = 0u;
i2 = l3;
i3 = 196832u;
i3 = i32_load(m, (u64)(i3));
i2 = i2 >= i3;
if (i2) {goto B0;}
i1 = l3;
i2 = 196828u;
i2 = i32_load(m, (u64)(i2));
i1 = i1 >= i2;
if (i1) {
i1 = 196852u;
i2 = l3;
i3 = 1u;
i2 += i3;
i32_store(m, (u64)(i1), i2);
i1 = 3u;
goto B0;
}
i1 = l3;
core_f233(m, i1);
i1 = 0u;
B0:;
l3 = i1;
if (i1) {
i1 = l3;
i0 = i1; goto Bfunc;
}
i1 = 1u;
i0 >>= (i1 & 31);
i1 = 7u;
i0 += i1;
i1 = 4294967288u;
i0 &= i1;
i1 = 12u;
i0 += i1;
i1 = 0u;
i2 = 8u;
i3 = 196640u;
i3 = i32_load(m, (u64)(i3));
i4 = 4294967295u;
i5 = 196676u;
i5 = i32_load(m, (u64)(i5));
l1 = i5;
i6 = 1u;
i5 -= i6;
i5 = I32_CLZ(i5);
i4 >>= (i5 & 31);
l3 = i4;
i5 = l2;
i4 &= i5;
l4 = i4;
i5 = l4;
i6 = l3;
i7 = 1u;
i6 >>= (i7 & 31);
i5 &= i6;
i6 = l1;
i7 = l4;
i6 = i6 > i7;
i4 = i6 ? i4 : i5;
i5 = 6u;
i4 <<= (i5 & 31);
i3 += i4;
i3 = core_f72(m, i3);
l3 = i3;
i1 = i3 ? i1 : i2;
i0 += i1;
i0 = core_f7(m, i0);
l1 = i0;
i1 = 4096u;
i0 = i0 < i1;
if (i0) {
i0 = l1;
p0 = i0;
} else {
i0 = l1;
i1 = p0;
i1 = i32_load(m, (u64)(i1) + 12u);
i32_store(m, (u64)(i0) + 4u, i1);
i0 = l1;
i1 = 0u;
i32_store(m, (u64)(i0) + 8u, i1);
i0 = l1;
i1 = p0;
i1 = i32_load(m, (u64)(i1) + 8u);
i32_store(m, (u64)(i0) + 12u, i1);
i0 = l1;
i1 = 16u;
i0 += i1;
i1 = p0;
i1 = i32_load(m, (u64)(i1) + 4u);
i2 = p0;
i2 = i32_load(m, (u64)(i2) + 8u);
i3 = 1u;
i2 >>= (i3 & 31);
i3 = 7u;
i2 += i3;
i3 = 4294967288u;
i2 &= i3;
memory_copy(m, i0, i1, i2);
i0 = p0;
i0 = i32_load(m, (u64)(i0));
l4 = i0;
i1 = 9984u;
i0 += i1;
p0 = i0;
i1 = 0u;
i32_store(m, (u64)(i0), i1);
i0 = l4;
i1 = 10240u;
i0 += i1;
i1 = 0u;
i32_store(m, (u64)(i0), i1);
i0 = 196680u;
i0 = i32_load(m, (u64)(i0));
i0 = !(i0);
if (i0) {
i0 = l1;
i0 = core_f142(m, i0);
l5 = i0;
i1 = 4096u;
i0 = i0 >= i1;
if (i0) {
i0 = p0;
i0 = i32_load(m, (u64)(i0));
i1 = 1u;
i0 += i1;
l6 = i0;
i1 = 2u;
i0 <<= (i1 & 31);
i1 = p0;
i0 += i1;
i1 = l5;
i32_store(m, (u64)(i0), i1);
i0 = p0;
i1 = l6;
i32_store(m, (u64)(i0), i1);
}
i0 = l4;
i1 = 0u;
i2 = l5;
i0 = core_f34(m, i0, i1, i2);
goto B4;
}
i0 = l4;
i1 = 9728u;
i0 += i1;
i1 = l4;
i2 = l1;
i3 = 16u;
i2 += i3;
i3 = l1;
i3 = i32_load(m, (u64)(i3) + 12u);
i1 = core_f23(m, i1, i2, i3);
l5 = i1;
i2 = 1u;
i1 -= i2;
l6 = i1;
i2 = 3u;
i1 <<= (i2 & 31);
i0 += i1;
l7 = i0;
i0 = i32_load(m, (u64)(i0));
p0 = i0;
i0 = l7;
i0 = i32_load(m, (u64)(i0) + 4u);
l7 = i0;
i0 = p0;
i0 = i32_load(m, (u64)(i0) + 4u);
i1 = 65535u;
i0 &= i1;
l8 = i0;
i1 = 64u;
i0 = i0 == i1;
if (i0) {
i0 = l4;
i1 = l5;
i2 = l1;
i0 = core_f237(m, i0, i1, i2);
goto B4;
}
i0 = l7;
i1 = l8;
i0 = i0 == i1;
if (i0) {
i0 = l8;
i1 = 64u;
i2 = p0;
i2 = i32_load(m, (u64)(i2));
i3 = 4294967292u;
i2 &= i3;
i3 = 8u;
i2 -= i3;
i3 = 2u;
i2 >>= (i3 & 31);
l5 = i2;
i3 = l5;
i4 = 64u;
i3 = i3 >= i4;
i1 = i3 ? i1 : i2;
i0 = i0 < i1;
} else {
i0 = 0u;
}
if (i0) {
i0 = p0;
i1 = 8u;
i0 += i1;
i1 = l8;
i2 = 2u;
i1 <<= (i2 & 31);
i0 += i1;
i1 = l1;
i32_store(m, (u64)(i0), i1);
i0 = p0;
i1 = l8;
i2 = 1u;
i1 += i2;
i32_atomic_store(m, (u64)(i0) + 4u, i1);
i0 = 0u;
goto B4;
}
i0 = p0;
i1 = 0u;
i2 = l8;
i3 = l7;
i4 = l1;
i0 = core_f75(m, i0, i1, i2, i3, i4);
l5 = i0;
i1 = 4096u;
i0 = i0 >= i1;
if (i0) {
i0 = l4;
i1 = 9984u;
i0 += i1;
l7 = i0;
i0 = i32_load(m, (u64)(i0));
i1 = 1u;
i0 += i1;
l8 = i0;
i1 = 2u;
i0 <<= (i1 & 31);
i1 = l7;
i0 += i1;
i1 = l5;
i32_store(m, (u64)(i0), i1);
i0 = l7;
i1 = l8;
i32_store(m, (u64)(i0), i1);
}
i0 = l4;
i1 = 10240u;
i0 += i1;
l7 = i0;
i0 = i32_load(m, (u64)(i0));
i1 = 1u;
i0 += i1;
l8 = i0;
i1 = 2u;
i0 <<= (i1 & 31);
i1 = l7;
i0 += i1;
i1 = p0;
i32_store(m, (u64)(i0), i1);
i0 = l7;
i1 = l8;
i32_store(m, (u64)(i0), i1);
i0 = l4;
i1 = l6;
i2 = l5;
i0 = core_f34(m, i0, i1, i2);
B4:;
p0 = i0;
if (i0) {
i0 = l1;
core_release_0(m, i0);
}
}
i0 = p0;
if (i0) {
i0 = p0;
i1 = 4u;
i0 = i0 == i1;
if (i0) {
i0 = 196640u;
i0 = i32_load(m, (u64)(i0));
i1 = 4294967295u;
i2 = 196676u;
i2 = i32_load(m, (u64)(i2));
l1 = i2;
i3 = 1u;
i2 -= i3;
i2 = I32_CLZ(i2);
i1 >>= (i2 & 31);
l3 = i1;
i2 = l2;
i1 &= i2;
l2 = i1;
i2 = l2;
i3 = l3;
i4 = 1u;
i3 >>= (i4 & 31);
i2 &= i3;
i3 = l1;
i4 = l2;
i3 = i3 > i4;
i1 = i3 ? i1 : i2;
i2 = 6u;
i1 <<= (i2 & 31);
i0 += i1;
core_f71(m, i0);
}
i0 = p0;
goto Bfunc;
}
i0 = l3;
if (i0) {
i0 = l3;
i1 = l2;
i32_store(m, (u64)(i0), i1);
i0 = l3;
i1 = l1;
i32_atomic_store(m, (u64)(i0) + 4u, i1);
} else {
i0 = l1;
i1 = 16u;
i0 += i1;
i1 = l1;
i1 = i32_load(m, (u64)(i1) + 12u);
i2 = 1u;
i1 >>= (i2 & 31);
i2 = 7u;
i1 += i2;
i2 = 4294967288u;
i1 &= i2;
i0 += i1;
i1 = 196640u;
i1 = i32_load(m, (u64)(i1));
i2 = 4294967295u;
i3 = 196676u;
i3 = i32_load(m, (u64)(i3));
p0 = i3;
i4 = 1u;
i3 -= i4;
i3 = I32_CLZ(i3);
i2 >>= (i3 & 31);
l2 = i2;
i3 = l1;
i3 = i32_load(m, (u64)(i3) + 4u);
i2 &= i3;
l3 = i2;
i3 = l3;
i4 = l2;
i5 = 1u;
i4 >>= (i5 & 31);
i3 &= i4;
i4 = p0;
i5 = l3;
i4 = i4 > i5;
i2 = i4 ? i2 : i3;
i3 = 6u;
i2 <<= (i3 & 31);
i1 += i2;
p0 = i1;
i1 = i32_load(m, (u64)(i1) + 60u);
l2 = i1;
i32_store(m, (u64)(i0), i1);
i0 = l1;
i1 = 16u;
i0 += i1;
i1 = l1;
i1 = i32_load(m, (u64)(i1) + 12u);
i2 = 1u;
i1 >>= (i2 & 31);
i2 = 7u;
i1 += i2;
i2 = 4294967288u;
i1 &= i2;
i0 += i1;
i1 = 0u;
i32_store(m, (u64)(i0) + 4u, i1);
i0 = l2;
if (i0) {
i0 = l2;
i1 = 16u;
i0 += i1;
i1 = l2;
i1 = i32_load(m, (u64)(i1) + 12u);
i2 = 1u;
i1 >>= (i2 & 31);
i2 = 7u;
i1 += i2;
i2 = 4294967288u;
i1 &= i2;
i0 += i1;
i1 = l1;
i32_store(m, (u64)(i0) + 4u, i1);
}
i0 = p0;
i1 = l1;
i32_atomic_store(m, (u64)(i0) + 60u, i1);
}
i0 = 196692u;
i1 = 196692u;
i1 = i32_load(m, (u64)(i1));
i2 = 1u;
i1 += i2;
i32_store(m, (u64)(i0), i1);
i0 = l1;
Bfunc:;
return i0;
}
static u32 core_f45(u8* m, u32 p0, u32 p1, u32 p2) {
u32 l3 = 0, l4 = 0, l5 = 0, l6 = 0, l7 = 0, l8 = 0, l9 = 0;
u32 i0, i1, i2;
u64 j0, j1;
i0 = p2;
i1 = p0;
i1 = i32_load(m, (u64)(i1) + 8u);
i0 = i0 != i1;
if (i0) {
i0 = 1u;
} else {
i0 = p0;
i0 = i32_load8_u(m, (u64)(i0) + 28u);
}
if (i0) {
i0 = 0u;
goto Bfunc;
}
L2:
i0 = p2;
i1 = l6;
i0 = i0 > i1;
if (i0) {
i0 = 60u;
l4 = i0;
i0 = 0u;
l9 = i0;
i0 = l6;
i1 = 6u;
i0 <<= (i1 & 31);
l3 = i0;
i1 = p1;
i0 += i1;
l7 = i0;
i1 = p0;
i1 = i32_load(m, (u64)(i1) + 4u);
i2 = l3;
i1 += i2;
l8 = i1;
i0 = i0 == i1;
if (i0) {goto B4;}
i0 = l7;
i1 = 7u;
i0 &= i1;
i1 = l8;
i2 = 7u;
i1 &= i2;
i0 = i0 == i1;
if (i0) {
L6:
i0 = l7;
i1 = 7u;
i0 &= i1;
if (i0) {
i0 = 0u;
l9 = i0;
i0 = l4;
i0 = !(i0);
if (i0) {goto B4;}
i0 = l7;
i0 = i32_load8_u(m, (u64)(i0));
l5 = i0;
i1 = l8;
i1 = i32_load8_u(m, (u64)(i1));
l3 = i1;
i0 -= i1;
l9 = i0;
i0 = l3;
i1 = l5;
i0 = i0 != i1;
if (i0) {goto B4;}
i0 = l4;
i1 = 1u;
i0 -= i1;
l4 = i0;
i0 = l7;
i1 = 1u;
i0 += i1;
l7 = i0;
i0 = l8;
i1 = 1u;
i0 += i1;
l8 = i0;
goto L6;
}
L8:
i0 = l4;
i1 = 8u;
i0 = i0 >= i1;
if (i0) {
i0 = l7;
j0 = i64_load(m, (u64)(i0));
i1 = l8;
j1 = i64_load(m, (u64)(i1));
i0 = j0 == j1;
if (i0) {
i0 = l7;
i1 = 8u;
i0 += i1;
l7 = i0;
i0 = l8;
i1 = 8u;
i0 += i1;
l8 = i0;
i0 = l4;
i1 = 8u;
i0 -= i1;
l4 = i0;
goto L8;
}
}
}
L11:
i0 = l4;
l3 = i0;
i1 = 1u;
i0 -= i1;
l4 = i0;
i0 = l3;
if (i0) {
i0 = l7;
i0 = i32_load8_u(m, (u64)(i0));
l5 = i0;
i1 = l8;
i1 = i32_load8_u(m, (u64)(i1));
l3 = i1;
i0 -= i1;
l9 = i0;
i0 = l3;
i1 = l5;
i0 = i0 != i1;
if (i0) {goto B4;}
i0 = l7;
i1 = 1u;
i0 += i1;
l7 = i0;
i0 = l8;
i1 = 1u;
i0 += i1;
l8 = i0;
goto L11;
}
i0 = 0u;
l9 = i0;
B4:;
i0 = l9;
if (i0) {
i0 = 0u;
goto Bfunc;
}
i0 = l6;
i1 = 1u;
i0 += i1;
l6 = i0;
goto L2;
}
i0 = 1u;
Bfunc:;
return i0;
}
static u32 core_f46(u8* m, u32 p0, u32 p1, u32 p2) {
u32 l3 = 0, l4 = 0, l5 = 0;
u32 i0, i1, i2;
u64 j0, j1;
i0 = p0;
i1 = p1;
i2 = p2;
i0 = core_f45(m, i0, i1, i2);
if (i0) {
i0 = 0u;
goto Bfunc;
}
i0 = p2;
i0 = !(i0);
if (i0) {
i0 = p0;
i0 = i32_load(m, (u64)(i0));
p0 = i0;
i0 = i32_load(m, (u64)(i0) + 16u);
if (i0) {
i0 = p0;
i0 = core_f43(m, i0);
} else {
i0 = 0u;
}
goto Bfunc;
}
i0 = 196848u;
i0 = i32_load(m, (u64)(i0));
if (i0) {
i0 = p1;
i1 = p2;
i2 = 6u;
i1 <<= (i2 & 31);
i0 += i1;
l5 = i0;
i0 = p1;
l3 = i0;
L5:
i0 = l3;
i1 = l5;
i0 = i0 < i1;
if (i0) {
i0 = 1u;
i1 = l3;
i1 = i32_load(m, (u64)(i1));
l4 = i1;
i1 = !(i1);
if (i1) {goto B7;}
i0 = l4;
i1 = 2u;
i0 = i0 == i1;
if (i0) {
i0 = l3;
i0 = i32_load(m, (u64)(i0) + 4u);
i1 = 0u;
i0 = i0 != i1;
goto B7;
}
i0 = l4;
i1 = 4u;
i0 = i0 == i1;
if (i0) {
i0 = l3;
j0 = i64_load(m, (u64)(i0) + 40u);
j1 = 0ull;
i0 = j0 != j1;
} else {
i0 = 0u;
}
B7:;
if (i0) {
i0 = 197068u;
i1 = 1u;
i32_store(m, (u64)(i0), i1);
goto B4;
}
i0 = l3;
i1 = 4294967232u;
i0 -= i1;
l3 = i0;
goto L5;
}
B4:;
}
i0 = p0;
i0 = i32_load(m, (u64)(i0));
i0 = i32_load(m, (u64)(i0));
i1 = p1;
i2 = p2;
i0 = core_f90(m, i0, i1, i2);
p1 = i0;
i1 = 4096u;
i0 = i0 < i1;
if (i0) {
i0 = p1;
goto Bfunc;
}
i0 = p0;
i0 = i32_load(m, (u64)(i0));
i1 = p1;
i0 = core_f130(m, i0, i1);
p0 = i0;
if (i0) {
i0 = p1;
core_release_0(m, i0);
}
i0 = p0;
Bfunc:;
return i0;
}
static void core_f47(u8* m, u32 p0, u32 p1, u64 p2) {
u32 l3 = 0, l4 = 0, l5 = 0, l6 = 0, l7 = 0, l8 = 0, l9 = 0, l10 = 0;
u64 l11 = 0;
u32 i0, i1, i2, i3, i4, i5;
u64 j0, j1, j2, j3, j4;
i0 = 66508u;
i0 = i32_load(m, (u64)(i0));
l3 = i0;
i0 = !(i0);
if (i0) {
goto Bfunc;
}
i0 = p1;
i0 = i32_load(m, (u64)(i0));
i1 = 4294967292u;
i0 &= i1;
l5 = i0;
i0 = l3;
i1 = l3;
i1 = i32_load(m, (u64)(i1) + 16u);
l6 = i1;
i2 = l6;
i3 = p0;
i3 = i32_load(m, (u64)(i3) + 12u);
i4 = 1u;
i3 >>= (i4 & 31);
i4 = 7u;
i3 += i4;
i4 = 4294967288u;
i3 &= i4;
i4 = 24u;
i3 += i4;
l4 = i3;
i4 = l4;
i5 = l6;
i4 = i4 > i5;
i2 = i4 ? i2 : i3;
i1 -= i2;
l6 = i1;
i32_store(m, (u64)(i0) + 16u, i1);
i0 = 1u;
i1 = 2u;
i2 = l4;
i3 = l5;
i2 += i3;
l7 = i2;
i3 = l3;
i3 = i32_load(m, (u64)(i3) + 40u);
i4 = 2u;
i3 >>= (i4 & 31);
i2 = i2 <= i3;
if (i2) {
i2 = l3;
j2 = i64_load(m, (u64)(i2) + 8u);
i3 = l3;
j3 = i64_atomic_load(m, (u64)(i3) + 64u);
j2 -= j3;
l11 = j2;
i2 = l6;
j2 = (u64)(i2);
i3 = l7;
j3 = (u64)(i3);
j4 = 1ull;
j3 <<= (j4 & 63);
j2 += j3;
i3 = l3;
j3 = i64_load32_u(m, (u64)(i3) + 40u);
j4 = l11;
j3 -= j4;
i2 = j2 <= j3;
} else {
i2 = 0u;
}
l7 = i2;
i0 = i2 ? i0 : i1;
l6 = i0;
i0 = l3;
j0 = i64_load(m, (u64)(i0) + 8u);
l11 = j0;
i0 = (u32)(j0);
i1 = l3;
i1 = i32_load(m, (u64)(i1) + 40u);
l8 = i1;
i2 = 1u;
i1 -= i2;
i0 &= i1;
l9 = i0;
i0 = l8;
i1 = l9;
i0 -= i1;
l8 = i0;
i1 = l4;
i2 = l5;
i1 += i2;
i2 = l4;
i3 = l7;
i1 = i3 ? i1 : i2;
l10 = i1;
i0 = i0 < i1;
if (i0) {
i0 = l3;
i1 = 196608u;
i0 += i1;
i1 = l9;
i0 += i1;
l9 = i0;
i1 = l8;
i32_store(m, (u64)(i0), i1);
i0 = l9;
i1 = 0u;
i32_store(m, (u64)(i0) + 4u, i1);
j0 = l11;
i1 = l8;
j1 = (u64)(i1);
j0 += j1;
l11 = j0;
i0 = 0u;
} else {
i0 = l9;
}
i1 = l3;
i2 = 196608u;
i1 += i2;
i0 += i1;
l8 = i0;
i1 = l10;
i32_store(m, (u64)(i0), i1);
i0 = l8;
i1 = l6;
i32_store(m, (u64)(i0) + 4u, i1);
i0 = l3;
j1 = l11;
i2 = l10;
j2 = (u64)(i2);
j1 += j2;
i64_store(m, (u64)(i0) + 8u, j1);
i0 = l8;
i1 = p0;
i1 = i32_load(m, (u64)(i1) + 12u);
l6 = i1;
i32_store(m, (u64)(i0) + 20u, i1);
i0 = l8;
i1 = 24u;
i0 += i1;
i1 = p0;
i2 = 16u;
i1 += i2;
i2 = l6;
i3 = 1u;
i2 >>= (i3 & 31);
i3 = 7u;
i2 += i3;
i3 = 4294967288u;
i2 &= i3;
memory_copy(m, i0, i1, i2);
i0 = l8;
j1 = p2;
i64_store(m, (u64)(i0) + 8u, j1);
i0 = l8;
i1 = l5;
i2 = 0u;
i3 = l7;
i1 = i3 ? i1 : i2;
i32_store(m, (u64)(i0) + 16u, i1);
i0 = l7;
if (i0) {
i0 = l4;
i1 = l8;
i0 += i1;
i1 = p1;
i2 = l5;
memory_copy(m, i0, i1, i2);
} else {
i0 = l3;
i1 = l3;
j1 = i64_load(m, (u64)(i1) + 8u);
i64_store(m, (u64)(i0) + 24u, j1);
}
Bfunc:;
}
static u32 core_f48(u8* m, u32 p0, u32 p1, u32 p2, u32 p3) {
u32 l4 = 0, l5 = 0;
u32 i0, i1, i2;
L0:
i0 = p1;
i1 = l5;
i0 = i0 > i1;
if (i0) {
i0 = p0;
i1 = 8u;
i0 += i1;
i1 = p1;
i2 = l5;
i1 += i2;
i2 = 1u;
i1 >>= (i2 & 31);
l4 = i1;
i2 = 2u;
i1 <<= (i2 & 31);
i0 += i1;
i0 = i32_load(m, (u64)(i0));
i1 = p2;
i2 = p3;
i0 = core_f24(m, i0, i1, i2);
i1 = 0u;
i0 = (u32)((s32)i0 < (s32)i1);
if (i0) {
i0 = l4;
i1 = 1u;
i0 += i1;
l5 = i0;
} else {
i0 = l4;
p1 = i0;
}
goto L0;
}
i0 = l5;
return i0;
}
static u32 core_f49(u8* m, u32 p0, u32 p1, u32 p2, u32 p3, u32 p4, u32 p5) {
u32 l6 = 0, l7 = 0, l8 = 0, l9 = 0, l10 = 0, l11 = 0, l12 = 0;
u32 i0, i1, i2, i3, i4, i5;
i0 = 65536u;
i1 = p0;
i1 = i32_load(m, (u64)(i1) + 12u);
l6 = i1;
i2 = 65535u;
i1 &= i2;
i0 -= i1;
l7 = i0;
i1 = l6;
i0 += i1;
i1 = l6;
i2 = 16384u;
i3 = p4;
i4 = p5;
i3 -= i4;
l8 = i3;
i4 = l8;
i5 = 16384u;
i4 = i4 >= i5;
i2 = i4 ? i2 : i3;
l8 = i2;
i3 = 23u;
i2 += i3;
i3 = 4294967288u;
i2 &= i3;
l10 = i2;
i3 = l7;
i2 = i2 > i3;
i0 = i2 ? i0 : i1;
l9 = i0;
i1 = l10;
i0 += i1;
l10 = i0;
i1 = p0;
i1 = i32_load(m, (u64)(i1) + 4u);
l11 = i1;
i1 = i32_atomic_load(m, (u64)(i1) + 64u);
i0 -= i1;
i1 = 65536u;
i0 = i0 > i1;
if (i0) {
i0 = p5;
goto Bfunc;
}
i0 = l11;
i1 = 266240u;
i0 += i1;
l12 = i0;
i0 = l6;
i1 = l9;
i0 = i0 != i1;
if (i0) {
i0 = l12;
i1 = l6;
i2 = 65535u;
i1 &= i2;
i0 += i1;
l7 = i0;
i1 = l9;
i2 = l6;
i1 -= i2;
i32_store(m, (u64)(i0), i1);
i0 = l7;
i1 = 0u;
i32_store(m, (u64)(i0) + 4u, i1);
}
i0 = l12;
i1 = l9;
i2 = 65535u;
i1 &= i2;
i0 += i1;
i1 = p1;
i2 = p2;
i3 = p4;
i4 = p3;
i5 = p5;
i4 += i5;
i5 = l8;
core_f155(m, i0, i1, i2, i3, i4, i5);
i0 = p0;
i1 = l10;
i32_store(m, (u64)(i0) + 12u, i1);
i0 = l11;
i1 = l10;
i32_atomic_store(m, (u64)(i0) + 128u, i1);
i0 = p5;
i1 = l8;
i0 += i1;
Bfunc:;
return i0;
}
static u64 core_f50(u8* m, u32 p0) {
u32 l1 = 0, l2 = 0, l3 = 0, l4 = 0, l5 = 0;
u64 l6 = 0;
u32 i0, i1, i2, i3, i4;
u64 j0, j1, j2, j3;
i0 = 10u;
i1 = p0;
i1 = i32_load(m, (u64)(i1) + 12u);
i2 = p0;
i2 = i32_load(m, (u64)(i2) + 8u);
l3 = i2;
i1 -= i2;
l4 = i1;
i2 = l4;
i3 = 10u;
i2 = i2 >= i3;
i0 = i2 ? i0 : i1;
l5 = i0;
L1:
i0 = l1;
i1 = l5;
i0 = i0 < i1;
if (i0) {
i0 = l1;
i1 = l3;
i0 += i1;
i0 = i32_load8_u(m, (u64)(i0));
l4 = i0;
i1 = 128u;
i0 &= i1;
i0 = !(i0);
if (i0) {
i0 = 0u;
i1 = l1;
i2 = 1u;
i1 += i2;
i2 = l1;
i3 = 9u;
i2 = i2 == i3;
i3 = l4;
i4 = 1u;
i3 = i3 > i4;
i2 &= i3;
i0 = i2 ? i0 : i1;
goto B0;
}
i0 = l1;
i1 = 1u;
i0 += i1;
l1 = i0;
goto L1;
}
i0 = 0u;
B0:;
l1 = i0;
i0 = !(i0);
if (i0) {
i0 = p0;
i0 = i32_load(m, (u64)(i0) + 4u);
i0 = !(i0);
if (i0) {
i0 = p0;
i1 = 22u;
i32_store(m, (u64)(i0) + 4u, i1);
}
}
i0 = p0;
i0 = i32_load(m, (u64)(i0) + 8u);
l3 = i0;
L6:
i0 = l1;
i1 = l2;
i0 = i0 > i1;
if (i0) {
j0 = l6;
i1 = l2;
i2 = l3;
i1 += i2;
j1 = i64_load8_u(m, (u64)(i1));
j2 = 127ull;
j1 &= j2;
i2 = l2;
j2 = (u64)(i2);
j3 = 7ull;
j2 *= j3;
j1 <<= (j2 & 63);
j0 |= j1;
l6 = j0;
i0 = l2;
i1 = 1u;
i0 += i1;
l2 = i0;
goto L6;
}
i0 = p0;
i1 = l1;
i2 = p0;
i2 = i32_load(m, (u64)(i2) + 8u);
i1 += i2;
i32_store(m, (u64)(i0) + 8u, i1);
j0 = l6;
return j0;
}
static u64 core_f51(u8* m, u32 p0, u32 p1) {
u64 l2 = 0, l3 = 0;
u32 i0, i1, i2;
u64 j0, j1, j2, j3;
i0 = p0;
j0 = i64_load(m, (u64)(i0) + 88u);
j1 = 0ull;
i2 = p0;
j2 = core_f50(m, i2);
l2 = j2;
j3 = 1ull;
j2 &= j3;
j1 -= j2;
j2 = l2;
j3 = 1ull;
j2 >>= (j3 & 63);
j1 ^= j2;
j0 += j1;
l3 = j0;
i0 = !(j0);
if (i0) {
i0 = p0;
i0 = i32_load(m, (u64)(i0) + 4u);
i0 = !(i0);
if (i0) {
i0 = p0;
i1 = 22u;
i32_store(m, (u64)(i0) + 4u, i1);
}
}
i0 = p0;
i0 = i32_load(m, (u64)(i0) + 4u);
i0 = !(i0);
if (i0) {
i0 = p0;
i0 = i32_load(m, (u64)(i0) + 16u);
i1 = p1;
i2 = 24u;
i1 *= i2;
i0 += i1;
j0 = i64_load(m, (u64)(i0));
l2 = j0;
j0 = l3;
i1 = p0;
j1 = i64_load(m, (u64)(i1) + 104u);
i0 = j0 > j1;
if (i0) {
i0 = p0;
j1 = l3;
i64_store(m, (u64)(i0) + 104u, j1);
}
j0 = l3;
i1 = p0;
j1 = i64_load(m, (u64)(i1) + 96u);
i0 = j0 <= j1;
if (i0) {
i0 = 1u;
} else {
i0 = p0;
i0 = i32_load(m, (u64)(i0) + 4u);
}
if (i0) {goto B3;}
i0 = p0;
i1 = 23u;
i32_store(m, (u64)(i0) + 4u, i1);
i0 = p0;
i0 = i32_load(m, (u64)(i0));
i1 = 1072u;
i0 += i1;
p0 = i0;
j1 = l2;
i64_store(m, (u64)(i0), j1);
i0 = p0;
j1 = l3;
i64_store(m, (u64)(i0) + 8u, j1);
B3:;
}
j0 = l3;
return j0;
}
static u32 core_f52(u8* m, u32 p0, u32 p1, u32 p2, u64 p3, u32 p4) {
u32 l5 = 0, l6 = 0, l7 = 0, l8 = 0, l9 = 0, l10 = 0, l11 = 0;
u32 i0, i1, i2, i3;
u64 j1;
i0 = p0;
i0 = i32_load8_u(m, (u64)(i0));
i1 = 13u;
i0 = i0 == i1;
if (i0) {
i0 = p0;
i0 = i32_load16_u(m, (u64)(i0) + 1u);
i1 = 4u;
i0 <<= (i1 & 31);
i1 = 364544u;
i0 += i1;
i0 = i32_load(m, (u64)(i0) + 8u);
goto B0;
}
i0 = p0;
i0 = i32_load8_u(m, (u64)(i0));
i1 = 12u;
i0 = i0 == i1;
if (i0) {
i0 = p0;
i0 = i32_load(m, (u64)(i0) + 5u);
} else {
i0 = 0u;
}
B0:;
l6 = i0;
i0 = !(i0);
if (i0) {
i0 = p2;
i1 = 0u;
i2 = 64u;
memory_fill(m, i0, i1, i2);
i0 = p2;
i1 = 2u;
i32_store(m, (u64)(i0), i1);
i0 = p2;
i1 = 0u;
i32_store(m, (u64)(i0) + 8u, i1);
i0 = p2;
i1 = 0u;
i32_store(m, (u64)(i0) + 12u, i1);
i0 = p2;
i1 = p0;
i32_store(m, (u64)(i0) + 16u, i1);
i0 = p2;
i1 = p1;
i32_store(m, (u64)(i0) + 20u, i1);
i0 = p2;
i1 = p4;
i32_store(m, (u64)(i0) + 24u, i1);
i0 = p2;
j1 = p3;
i64_store(m, (u64)(i0) + 32u, j1);
i0 = p2;
i1 = 0u;
i32_store(m, (u64)(i0) + 56u, i1);
i0 = 1u;
goto Bfunc;
}
i0 = p0;
i1 = p1;
i0 += i1;
l10 = i0;
i0 = p0;
i0 = i32_load8_u(m, (u64)(i0));
i1 = 13u;
i0 = i0 == i1;
l7 = i0;
if (i0) {
i0 = p0;
i0 = i32_load16_u(m, (u64)(i0) + 1u);
i1 = 4u;
i0 <<= (i1 & 31);
i1 = 364544u;
i0 += i1;
i0 = i32_load(m, (u64)(i0));
} else {
i0 = p0;
i1 = 9u;
i0 += i1;
}
p1 = i0;
i0 = p0;
i1 = 3u;
i0 += i1;
p0 = i0;
L5:
i0 = l5;
i1 = l6;
i0 = i0 < i1;
if (i0) {
i0 = p0;
i1 = p1;
i2 = 4294967295u;
i1 = core_f4(m, i1, i2);
l8 = i1;
i2 = l7;
i0 = i2 ? i0 : i1;
l9 = i0;
i1 = l10;
i2 = 0u;
i0 = core_f2(m, i0, i1, i2);
p0 = i0;
i0 = p2;
i1 = l5;
i2 = 6u;
i1 <<= (i2 & 31);
i0 += i1;
l11 = i0;
i1 = 0u;
i2 = 64u;
memory_fill(m, i0, i1, i2);
i0 = l11;
i1 = 2u;
i32_store(m, (u64)(i0), i1);
i0 = l11;
i1 = p1;
i32_store(m, (u64)(i0) + 8u, i1);
i0 = l11;
i1 = l8;
i2 = p1;
i1 -= i2;
i32_store(m, (u64)(i0) + 12u, i1);
i0 = l11;
i1 = l9;
i32_store(m, (u64)(i0) + 16u, i1);
i0 = l11;
i1 = p0;
i2 = l9;
i1 -= i2;
i32_store(m, (u64)(i0) + 20u, i1);
i0 = l11;
i1 = p4;
i32_store(m, (u64)(i0) + 24u, i1);
i0 = l11;
j1 = p3;
i64_store(m, (u64)(i0) + 32u, j1);
i0 = l11;
i1 = l5;
i32_store(m, (u64)(i0) + 56u, i1);
i0 = l8;
i1 = p0;
i2 = l7;
i0 = i2 ? i0 : i1;
p1 = i0;
i0 = l5;
i1 = 1u;
i0 += i1;
l5 = i0;
goto L5;
}
i0 = p2;
i1 = l6;
i2 = 0u;
core_f26(m, i0, i1, i2);
i0 = 1u;
p0 = i0;
i0 = 1u;
p4 = i0;
L7:
i0 = p4;
i1 = l6;
i0 = i0 < i1;
if (i0) {
i0 = p2;
i1 = p0;
i2 = 1u;
i1 -= i2;
i2 = 6u;
i1 <<= (i2 & 31);
i0 += i1;
i1 = p2;
i2 = p4;
i3 = 6u;
i2 <<= (i3 & 31);
i1 += i2;
l5 = i1;
i0 = core_f19(m, i0, i1);
if (i0) {
i0 = p0;
p1 = i0;
i1 = 1u;
i0 += i1;
p0 = i0;
i0 = p1;
i1 = p4;
i0 = i0 != i1;
if (i0) {
i0 = p2;
i1 = p1;
i2 = 6u;
i1 <<= (i2 & 31);
i0 += i1;
i1 = l5;
i2 = 64u;
memory_copy(m, i0, i1, i2);
}
}
i0 = p4;
i1 = 1u;
i0 += i1;
p4 = i0;
goto L7;
}
i0 = p0;
Bfunc:;
return i0;
}
static u32 core_f53(u8* m, u32 p0, u32 p1) {
u32 l2 = 0, l3 = 0, l4 = 0;
u32 i0, i1, i2;
i0 = p1;
i0 = i32_load(m, (u64)(i0));
l3 = i0;
i1 = 2u;
i0 = i0 < i1;
i1 = p0;
i1 = i32_load(m, (u64)(i1));
l2 = i1;
i2 = 2u;
i1 = i1 < i2;
i0 |= i1;
if (i0) {
i0 = l2;
i1 = l3;
i0 -= i1;
goto Bfunc;
}
i0 = p0;
i0 = i32_load(m, (u64)(i0) + 8u);
i1 = p1;
i1 = i32_load(m, (u64)(i1) + 8u);
i0 = core_f9(m, i0, i1);
l4 = i0;
if (i0) {
i0 = l4;
goto Bfunc;
}
i0 = l2;
i1 = l3;
i0 = i0 != i1;
if (i0) {
i0 = l2;
i1 = l3;
i0 -= i1;
goto Bfunc;
}
i0 = l2;
i1 = 4u;
i0 = i0 == i1;
if (i0) {
i0 = p0;
i1 = p1;
i0 = core_f181(m, i0, i1);
} else {
i0 = 0u;
}
Bfunc:;
return i0;
}
static u32 core_f54(u8* m, u32 p0, u32 p1, u32 p2, u32 p3, u32 p4) {
u32 l5 = 0, l6 = 0, l7 = 0, l8 = 0, l9 = 0, l10 = 0, l11 = 0;
u32 i0, i1, i2, i3;
L0:
i0 = p3;
i1 = l11;
i0 = i0 > i1;
i1 = p1;
i2 = l10;
i1 = i1 > i2;
i0 |= i1;
if (i0) {
i0 = p0;
i1 = l10;
i2 = 6u;
i1 <<= (i2 & 31);
i0 += i1;
l8 = i0;
i0 = p2;
i1 = l11;
i2 = 6u;
i1 <<= (i2 & 31);
i0 += i1;
l9 = i0;
i0 = l6;
l5 = i0;
i1 = 1u;
i0 += i1;
l6 = i0;
i0 = p4;
i1 = l5;
i2 = 6u;
i1 <<= (i2 & 31);
i0 += i1;
l5 = i0;
i0 = p1;
i1 = l10;
i0 = i0 == i1;
if (i0) {
i0 = 1u;
} else {
i0 = p3;
i1 = l11;
i0 = i0 == i1;
if (i0) {
i0 = 4294967295u;
} else {
i0 = l8;
i1 = l9;
i0 = core_f19(m, i0, i1);
}
}
l7 = i0;
i1 = 0u;
i0 = (u32)((s32)i0 <= (s32)i1);
if (i0) {
i0 = l5;
i1 = l8;
i2 = 64u;
memory_copy(m, i0, i1, i2);
} else {
i0 = l5;
i1 = l9;
i2 = 64u;
memory_copy(m, i0, i1, i2);
}
i0 = l7;
i0 = !(i0);
if (i0) {
i0 = l5;
i1 = l9;
core_f55(m, i0, i1);
}
i0 = l10;
i1 = 1u;
i0 += i1;
i1 = l10;
i2 = l7;
i3 = 0u;
i2 = (u32)((s32)i2 <= (s32)i3);
i0 = i2 ? i0 : i1;
l10 = i0;
i0 = l11;
i1 = 1u;
i0 += i1;
i1 = l11;
i2 = l7;
i3 = 0u;
i2 = (u32)((s32)i2 >= (s32)i3);
i0 = i2 ? i0 : i1;
l11 = i0;
goto L0;
}
i0 = l6;
return i0;
}
static void core_f55(u8* m, u32 p0, u32 p1) {
u32 l2 = 0, l3 = 0, l4 = 0;
u64 l5 = 0, l6 = 0, l7 = 0;
u32 i0, i1, i2, i3;
u64 j0, j1, j2, j3, j4;
f64 d0, d1;
i0 = p0;
i0 = i32_load(m, (u64)(i0));
l2 = i0;
i1 = 4u;
i0 = i0 == i1;
if (i0) {
i0 = p0;
i1 = p0;
if (i1) {
i1 = p0;
j1 = i64_load(m, (u64)(i1) + 32u);
} else {
j1 = 0ull;
}
l5 = j1;
i2 = p1;
if (i2) {
i2 = p1;
j2 = i64_load(m, (u64)(i2) + 32u);
} else {
j2 = 0ull;
}
l6 = j2;
j3 = l5;
j4 = l6;
i3 = j3 > j4;
j1 = i3 ? j1 : j2;
i64_store(m, (u64)(i0) + 32u, j1);
i0 = p1;
j0 = i64_load(m, (u64)(i0) + 40u);
l6 = j0;
i1 = p0;
j1 = i64_load(m, (u64)(i1) + 40u);
l5 = j1;
i0 = j0 != j1;
if (i0) {
j0 = l5;
j1 = l6;
i0 = j0 < j1;
} else {
i0 = p1;
i0 = i32_load(m, (u64)(i0) + 28u);
l2 = i0;
i0 = p0;
i0 = i32_load(m, (u64)(i0) + 28u);
l3 = i0;
i0 = p1;
j0 = i64_load(m, (u64)(i0) + 48u);
l5 = j0;
i1 = p0;
j1 = i64_load(m, (u64)(i1) + 48u);
l7 = j1;
i0 = j0 > j1;
l4 = i0;
j0 = l5;
j1 = l7;
i0 = j0 == j1;
if (i0) {
i0 = l2;
i1 = l3;
i0 = i0 != i1;
if (i0) {
i0 = l2;
i1 = 4u;
i0 <<= (i1 & 31);
i1 = 331776u;
i0 += i1;
j0 = i64_load(m, (u64)(i0));
i1 = l3;
i2 = 4u;
i1 <<= (i2 & 31);
i2 = 331776u;
i1 += i2;
j1 = i64_load(m, (u64)(i1));
i0 = j0 > j1;
} else {
i0 = 0u;
}
} else {
i0 = l4;
}
}
i0 = !(i0);
if (i0) {goto B1;}
i0 = p0;
j1 = l6;
i64_store(m, (u64)(i0) + 40u, j1);
i0 = p0;
i1 = p1;
j1 = i64_load(m, (u64)(i1) + 48u);
i64_store(m, (u64)(i0) + 48u, j1);
i0 = p0;
i1 = p1;
i1 = i32_load(m, (u64)(i1) + 28u);
i32_store(m, (u64)(i0) + 28u, i1);
B1:;
} else {
i0 = l2;
i1 = 3u;
i0 = i0 == i1;
if (i0) {
i0 = p1;
j0 = i64_load(m, (u64)(i0) + 40u);
l5 = j0;
i1 = p0;
j1 = i64_load(m, (u64)(i1) + 40u);
l6 = j1;
i0 = j0 != j1;
l2 = i0;
i1 = p1;
i1 = i32_load(m, (u64)(i1) + 28u);
l3 = i1;
i2 = p0;
i2 = i32_load(m, (u64)(i2) + 28u);
l4 = i2;
i1 = i1 != i2;
i0 |= i1;
if (i0) {
i0 = l2;
if (i0) {
j0 = l5;
j1 = l6;
i0 = j0 > j1;
} else {
i0 = l3;
i1 = l4;
i0 = i0 != i1;
if (i0) {
i0 = l3;
i1 = 4u;
i0 <<= (i1 & 31);
i1 = 331776u;
i0 += i1;
j0 = i64_load(m, (u64)(i0));
i1 = l4;
i2 = 4u;
i1 <<= (i2 & 31);
i2 = 331776u;
i1 += i2;
j1 = i64_load(m, (u64)(i1));
i0 = j0 > j1;
} else {
i0 = 0u;
}
}
l2 = i0;
goto B8;
}
i0 = p1;
j0 = i64_load(m, (u64)(i0) + 32u);
l5 = j0;
i1 = p0;
j1 = i64_load(m, (u64)(i1) + 32u);
l6 = j1;
i0 = j0 > j1;
l2 = i0;
j0 = l5;
j1 = l6;
i0 = j0 != j1;
if (i0) {goto B8;}
i0 = p1;
d0 = f64_load(m, (u64)(i0) + 48u);
i1 = p0;
d1 = f64_load(m, (u64)(i1) + 48u);
i0 = d0 > d1;
l2 = i0;
B8:;
} else {
i0 = p1;
if (i0) {
i0 = p1;
j0 = i64_load(m, (u64)(i0) + 32u);
} else {
j0 = 0ull;
}
l5 = j0;
i0 = p0;
if (i0) {
i0 = p0;
j0 = i64_load(m, (u64)(i0) + 32u);
} else {
j0 = 0ull;
}
j1 = l5;
i0 = j0 == j1;
l2 = i0;
if (i0) {
i0 = p1;
if (i0) {
i0 = p1;
i0 = i32_load(m, (u64)(i0) + 24u);
} else {
i0 = 0u;
}
l2 = i0;
i0 = p0;
if (i0) {
i0 = p0;
i0 = i32_load(m, (u64)(i0) + 24u);
} else {
i0 = 0u;
}
i1 = l2;
i0 = i0 == i1;
} else {
i0 = l2;
}
i0 = !(i0);
if (i0) {
i0 = p1;
if (i0) {
i0 = p1;
j0 = i64_load(m, (u64)(i0) + 32u);
} else {
j0 = 0ull;
}
l5 = j0;
i0 = p1;
if (i0) {
i0 = p1;
i0 = i32_load(m, (u64)(i0) + 24u);
} else {
i0 = 0u;
}
l2 = i0;
i0 = p0;
if (i0) {
i0 = p0;
j0 = i64_load(m, (u64)(i0) + 32u);
} else {
j0 = 0ull;
}
l6 = j0;
i0 = p0;
if (i0) {
i0 = p0;
i0 = i32_load(m, (u64)(i0) + 24u);
} else {
i0 = 0u;
}
l3 = i0;
j0 = l5;
j1 = l6;
i0 = j0 != j1;
if (i0) {
j0 = l5;
j1 = l6;
i0 = j0 > j1;
} else {
i0 = l2;
i1 = l3;
i0 = i0 != i1;
if (i0) {
i0 = l2;
i1 = 4u;
i0 <<= (i1 & 31);
i1 = 331776u;
i0 += i1;
j0 = i64_load(m, (u64)(i0));
i1 = l3;
i2 = 4u;
i1 <<= (i2 & 31);
i2 = 331776u;
i1 += i2;
j1 = i64_load(m, (u64)(i1));
i0 = j0 > j1;
} else {
i0 = 0u;
}
}
goto B13;
}
i0 = p1;
i1 = p0;
i0 = core_f181(m, i0, i1);
l2 = i0;
if (i0) {
i0 = l2;
i1 = 0u;
i0 = (u32)((s32)i0 > (s32)i1);
} else {
i0 = p1;
j0 = i64_load(m, (u64)(i0) + 40u);
i1 = p0;
j1 = i64_load(m, (u64)(i1) + 40u);
i0 = j0 > j1;
}
B13:;
l2 = i0;
}
i0 = l2;
if (i0) {
i0 = p0;
i1 = p1;
i2 = 64u;
memory_copy(m, i0, i1, i2);
}
}
}
static void core_f56(u8* m) {
u32 l0 = 0, l1 = 0, l2 = 0, l3 = 0, l4 = 0;
u32 i0, i1, i2, i3;
u64 j0, j1;
j0 = 0ull;
i1 = 1u;
i2 = 197048u;
i2 = i32_load(m, (u64)(i2));
l1 = i2;
if (i2) {
i2 = l1;
i2 = i32_load(m, (u64)(i2) + 4u);
} else {
i2 = 0u;
}
l1 = i2;
i3 = 24u;
i2 *= i3;
i3 = 16u;
i2 += i3;
i0 = core_f70(m, j0, i1, i2);
l3 = i0;
i0 = !(i0);
if (i0) {
goto Bfunc;
}
i0 = l3;
i1 = 197088u;
i1 = i32_load(m, (u64)(i1));
i2 = 0u;
i1 = i1 != i2;
j1 = (u64)(i1);
i64_store(m, (u64)(i0) + 8u, j1);
L2:
i0 = l0;
i1 = l1;
i0 = i0 < i1;
if (i0) {
i0 = l3;
i1 = 16u;
i0 += i1;
i1 = l0;
i2 = 24u;
i1 *= i2;
i0 += i1;
l4 = i0;
i1 = l0;
i2 = 4u;
i1 <<= (i2 & 31);
i2 = 331776u;
i1 += i2;
j1 = i64_load(m, (u64)(i1));
i64_store(m, (u64)(i0), j1);
i0 = l4;
i1 = 197048u;
i1 = i32_load(m, (u64)(i1));
l2 = i1;
if (i1) {
i1 = l0;
i2 = l2;
i2 = i32_load(m, (u64)(i2) + 4u);
i1 = i1 >= i2;
} else {
i1 = 1u;
}
if (i1) {
j1 = 0ull;
} else {
i1 = l2;
i2 = l0;
i3 = 3u;
i2 <<= (i3 & 31);
i1 += i2;
j1 = i64_load(m, (u64)(i1) + 8u);
}
i64_store(m, (u64)(i0) + 8u, j1);
i0 = l4;
i1 = 197048u;
i1 = i32_load(m, (u64)(i1));
l2 = i1;
if (i1) {
i1 = l0;
i2 = l2;
i2 = i32_load(m, (u64)(i2) + 4u);
i1 = i1 >= i2;
} else {
i1 = 1u;
}
if (i1) {
j1 = 0ull;
} else {
i1 = l2;
i2 = l0;
i3 = 3u;
i2 <<= (i3 & 31);
i1 += i2;
j1 = i64_load(m, (u64)(i1) + 8u);
}
i64_store(m, (u64)(i0) + 16u, j1);
i0 = l0;
i1 = 1u;
i0 += i1;
l0 = i0;
goto L2;
}
Bfunc:;
}
static u32 core_f57(u8* m, u32 p0, u32 p1, u32 p2, u32 p3, u32 p4) {
u32 l5 = 0, l6 = 0, l7 = 0, l8 = 0, l9 = 0, l10 = 0, l11 = 0, l12 = 0,
l13 = 0, l14 = 0;
f64 l15 = 0, l16 = 0;
u32 i0, i1, i2, i3, i4, i5;
f64 d0, d1, d2, d3, d4;
L0:
i0 = p1;
i1 = l5;
i0 = i0 > i1;
if (i0) {
i0 = p0;
i1 = l5;
i2 = 6u;
i1 <<= (i2 & 31);
i0 += i1;
i0 = i32_load(m, (u64)(i0));
i1 = 2u;
i0 = i0 < i1;
} else {
i0 = 0u;
}
if (i0) {
i0 = l5;
i1 = 1u;
i0 += i1;
l5 = i0;
goto L0;
}
i0 = p0;
i1 = p1;
i0 = core_f84(m, i0, i1);
if (i0) {
i0 = p0;
i1 = l5;
i2 = 6u;
i1 <<= (i2 & 31);
i0 += i1;
p1 = i0;
i0 = i32_load(m, (u64)(i0) + 20u);
p0 = i0;
i0 = p1;
i1 = p1;
i1 = i32_load(m, (u64)(i1) + 60u);
i2 = 4u;
i1 |= i2;
i32_store(m, (u64)(i0) + 60u, i1);
i0 = p3;
if (i0) {
i0 = p3;
i1 = p1;
i1 = i32_load(m, (u64)(i1) + 16u);
i2 = p0;
memory_copy(m, i0, i1, i2);
i0 = p1;
i1 = p3;
i2 = p4;
i1 -= i2;
i32_store(m, (u64)(i0) + 16u, i1);
}
i0 = p0;
goto Bfunc;
}
i0 = p2;
i1 = 4294967295u;
i0 = i0 != i1;
l14 = i0;
if (i0) {
i0 = p2;
i1 = 4u;
i0 <<= (i1 & 31);
i1 = 364544u;
i0 += i1;
i0 = i32_load(m, (u64)(i0));
} else {
i0 = 0u;
}
l8 = i0;
i0 = p3;
i1 = 3u;
i2 = 9u;
i3 = l14;
i1 = i3 ? i1 : i2;
i0 += i1;
l6 = i0;
L6:
i0 = p1;
i1 = l5;
i0 = i0 > i1;
if (i0) {
i0 = p0;
i1 = p1;
i2 = l5;
i0 = core_f18(m, i0, i1, i2);
l9 = i0;
i0 = p0;
i1 = l5;
i2 = 6u;
i1 <<= (i2 & 31);
i0 += i1;
i0 = i32_load(m, (u64)(i0) + 8u);
if (i0) {
i0 = l5;
l7 = i0;
L10:
i0 = l7;
i1 = l9;
i0 = i0 < i1;
if (i0) {
i0 = 1u;
i1 = p0;
i2 = l7;
i3 = 6u;
i2 <<= (i3 & 31);
i1 += i2;
i1 = i32_load(m, (u64)(i1) + 60u);
i2 = 1u;
i1 &= i2;
if (i1) {goto B9;}
i0 = l7;
i1 = 1u;
i0 += i1;
l7 = i0;
goto L10;
}
i0 = 0u;
B9:;
} else {
i0 = 0u;
}
if (i0) {
i0 = l14;
if (i0) {
i0 = l8;
i1 = 0u;
i2 = p3;
i0 = i2 ? i0 : i1;
l12 = i0;
i0 = l8;
i1 = 4294967295u;
i0 = core_f4(m, i0, i1);
l7 = i0;
i1 = l8;
i0 -= i1;
l11 = i0;
i0 = l5;
l8 = i0;
L14:
i0 = l8;
i1 = l9;
i0 = i0 < i1;
if (i0) {
i0 = p0;
i1 = l8;
i2 = 6u;
i1 <<= (i2 & 31);
i0 += i1;
l10 = i0;
i1 = l10;
i1 = i32_load(m, (u64)(i1) + 60u);
i2 = 18u;
i1 |= i2;
i32_store(m, (u64)(i0) + 60u, i1);
i0 = l12;
if (i0) {
i0 = l10;
i1 = l12;
i32_store(m, (u64)(i0) + 8u, i1);
i0 = l10;
i1 = l11;
i32_store(m, (u64)(i0) + 12u, i1);
}
i0 = l8;
i1 = 1u;
i0 += i1;
l8 = i0;
goto L14;
}
i0 = l7;
l8 = i0;
} else {
i0 = p0;
i1 = l5;
i2 = 6u;
i1 <<= (i2 & 31);
i0 += i1;
l10 = i0;
i0 = i32_load(m, (u64)(i0) + 12u);
l12 = i0;
i0 = l6;
i1 = 0u;
i2 = p3;
i0 = i2 ? i0 : i1;
l7 = i0;
if (i0) {
i0 = l7;
i1 = l10;
i1 = i32_load(m, (u64)(i1) + 8u);
i2 = l12;
memory_copy(m, i0, i1, i2);
}
i0 = l7;
i1 = p4;
i0 -= i1;
i1 = 0u;
i2 = l7;
i0 = i2 ? i0 : i1;
l11 = i0;
i0 = l5;
l7 = i0;
L18:
i0 = l7;
i1 = l9;
i0 = i0 < i1;
if (i0) {
i0 = p0;
i1 = l7;
i2 = 6u;
i1 <<= (i2 & 31);
i0 += i1;
l10 = i0;
i1 = l10;
i1 = i32_load(m, (u64)(i1) + 60u);
i2 = 2u;
i1 |= i2;
i32_store(m, (u64)(i0) + 60u, i1);
i0 = l11;
if (i0) {
i0 = l10;
i1 = l11;
i32_store(m, (u64)(i0) + 8u, i1);
i0 = l10;
i1 = l12;
i32_store(m, (u64)(i0) + 12u, i1);
}
i0 = l7;
i1 = 1u;
i0 += i1;
l7 = i0;
goto L18;
}
i0 = l6;
i1 = l12;
i0 += i1;
l6 = i0;
}
i0 = l13;
i1 = 1u;
i0 += i1;
l13 = i0;
i0 = l5;
l7 = i0;
i0 = l6;
i1 = 0u;
i2 = p3;
i0 = i2 ? i0 : i1;
l11 = i0;
d0 = 0.0;
l15 = d0;
i0 = 0u;
l5 = i0;
i0 = 0u;
l12 = i0;
i0 = l6;
L22:
i1 = l7;
i2 = l9;
i1 = i1 < i2;
if (i1) {
i1 = p0;
i2 = l7;
i3 = 6u;
i2 <<= (i3 & 31);
i1 += i2;
l6 = i1;
i1 = i32_load(m, (u64)(i1) + 60u);
i2 = 1u;
i1 &= i2;
if (i1) {
i1 = l6;
i1 = i32_load(m, (u64)(i1));
l10 = i1;
i2 = 4u;
i1 = i1 == i2;
if (i1) {
i1 = p0;
i2 = l7;
i3 = l9;
i4 = l11;
i5 = p4;
i1 = core_f262(m, i1, i2, i3, i4, i5);
goto B21;
}
i1 = l10;
i2 = 2u;
i1 = i1 == i2;
if (i1) {
i1 = l6;
l5 = i1;
} else {
d1 = l15;
i2 = l6;
d2 = f64_load(m, (u64)(i2) + 48u);
d1 += d2;
l15 = d1;
i1 = 1u;
l12 = i1;
}
}
i1 = l7;
i2 = 1u;
i1 += i2;
l7 = i1;
goto L22;
}
i1 = l12;
i1 = !(i1);
if (i1) {
i1 = l5;
i1 = i32_load(m, (u64)(i1) + 20u);
l6 = i1;
i1 = l5;
i2 = l5;
i2 = i32_load(m, (u64)(i2) + 60u);
i3 = 4u;
i2 |= i3;
i32_store(m, (u64)(i1) + 60u, i2);
i1 = l11;
if (i1) {
i1 = l11;
i2 = l5;
i2 = i32_load(m, (u64)(i2) + 16u);
i3 = l6;
memory_copy(m, i1, i2, i3);
i1 = l5;
i2 = l11;
i3 = p4;
i2 -= i3;
i32_store(m, (u64)(i1) + 16u, i2);
}
i1 = l6;
goto B21;
}
i1 = l5;
if (i1) {
i1 = l5;
i1 = i32_load(m, (u64)(i1) + 16u);
l6 = i1;
i1 = i32_load8_u(m, (u64)(i1));
l5 = i1;
i2 = 128u;
i1 -= i2;
d1 = (f64)(i1);
l16 = d1;
i1 = l5;
i2 = 128u;
i1 = i1 >= i2;
if (i1) {goto B31;}
i1 = l5;
i2 = 4u;
i1 = i1 == i2;
if (i1) {
i1 = l6;
i1 = i32_load(m, (u64)(i1) + 1u);
d1 = (f64)(s32)(i1);
l16 = d1;
goto B31;
}
i1 = l5;
i2 = 5u;
i1 = i1 == i2;
if (i1) {
i1 = l6;
d1 = f64_load(m, (u64)(i1) + 1u);
} else {
d1 = f64_reinterpret_i64(0x7ff8000000000000) /* nan:0x8000000000000 */;
}
l16 = d1;
B31:;
d1 = l15;
d2 = l16;
d1 += d2;
d2 = l15;
d3 = l16;
d4 = l16;
d3 -= d4;
d4 = 0.0;
i3 = d3 == d4;
d1 = i3 ? d1 : d2;
l15 = d1;
}
d1 = l15;
i1 = I32_TRUNC_SAT_S_F64(d1);
l6 = i1;
i2 = 127u;
i1 = i1 <= i2;
i2 = l6;
d2 = (f64)(s32)(i2);
d3 = l15;
i2 = d2 == d3;
l5 = i2;
if (i2) {
d2 = l15;
d3 = 0.0;
i2 = d2 == d3;
if (i2) {
d2 = 1.0;
d3 = l15;
d2 /= d3;
d3 = 0.0;
i2 = d2 < d3;
} else {
i2 = 0u;
}
i2 = !(i2);
l5 = i2;
}
i2 = l6;
i3 = 0u;
i2 = (u32)((s32)i2 >= (s32)i3);
i3 = l5;
i2 &= i3;
i1 &= i2;
if (i1) {
i1 = l11;
if (i1) {
i1 = l11;
i2 = l6;
i3 = 255u;
i2 &= i3;
i3 = 128u;
i2 += i3;
i32_store8(m, (u64)(i1), i2);
}
i1 = 1u;
goto B29;
}
i1 = l11;
if (i1) {
i1 = l11;
i2 = 4u;
i3 = 5u;
i4 = l5;
i2 = i4 ? i2 : i3;
i32_store8(m, (u64)(i1), i2);
i1 = l5;
if (i1) {
i1 = l11;
i2 = l6;
i32_store(m, (u64)(i1) + 1u, i2);
} else {
i1 = l11;
d2 = l15;
f64_store(m, (u64)(i1) + 1u, d2);
}
}
i1 = 5u;
i2 = 9u;
i3 = l5;
i1 = i3 ? i1 : i2;
B29:;
B21:;
i0 += i1;
l6 = i0;
}
i0 = l9;
l5 = i0;
goto L6;
}
i0 = l13;
i0 = !(i0);
if (i0) {
i0 = 0u;
goto Bfunc;
}
i0 = l6;
i1 = p3;
i0 -= i1;
p0 = i0;
i0 = p3;
if (i0) {
i0 = l14;
if (i0) {
i0 = p3;
i1 = 13u;
i32_store8(m, (u64)(i0), i1);
i0 = p3;
i1 = p2;
i32_store16(m, (u64)(i0) + 1u, i1);
} else {
i0 = p3;
i1 = 12u;
i32_store8(m, (u64)(i0), i1);
i0 = p3;
i1 = p0;
i2 = 9u;
i1 -= i2;
i32_store(m, (u64)(i0) + 1u, i1);
i0 = p3;
i1 = l13;
i32_store(m, (u64)(i0) + 5u, i1);
}
}
i0 = p0;
Bfunc:;
return i0;
}
static u32 core_f58(u8* m, u32 p0, u32 p1, u32 p2, u32 p3) {
u32 l4 = 0, l5 = 0, l6 = 0, l7 = 0, l8 = 0, l9 = 0, l10 = 0;
u64 l11 = 0;
u32 i0, i1, i2, i3, i4, i5;
u64 j0, j1, j3;
i0 = p0;
j0 = i64_load(m, (u64)(i0) + 16u);
l11 = j0;
i0 = p0;
i0 = i32_load(m, (u64)(i0) + 32u);
l5 = i0;
i0 = i32_load(m, (u64)(i0) + 28u);
if (i0) {
i0 = l5;
i1 = p1;
i2 = p2;
j3 = l11;
i4 = p3;
i0 = core_f259(m, i0, i1, i2, j3, i4);
p1 = i0;
i0 = i32_load(m, (u64)(i0) + 20u);
i1 = p0;
i1 = i32_load(m, (u64)(i1) + 12u);
i0 = i0 == i1;
l9 = i0;
} else {
i0 = p1;
l7 = i0;
i0 = 0u;
p3 = i0;
i0 = l5;
i0 = i32_load(m, (u64)(i0) + 28u);
if (i0) {
i0 = 0u;
} else {
i0 = l5;
i0 = i32_load(m, (u64)(i0) + 4u);
}
if (i0) {
i0 = l5;
i0 = i32_load8_u(m, (u64)(i0) + 40u);
i1 = 13u;
i0 = i0 == i1;
} else {
i0 = 0u;
}
i0 = !(i0);
if (i0) {goto B1;}
i0 = l5;
j0 = i64_load(m, (u64)(i0) + 16u);
j1 = l11;
i0 = j0 >= j1;
if (i0) {goto B1;}
i0 = l5;
i0 = i32_load16_u(m, (u64)(i0) + 41u);
i1 = 4u;
i0 <<= (i1 & 31);
i1 = 364544u;
i0 += i1;
p1 = i0;
i0 = i32_load(m, (u64)(i0) + 8u);
l10 = i0;
i0 = p1;
i0 = i32_load(m, (u64)(i0));
p1 = i0;
i0 = 1u;
l8 = i0;
L4:
i0 = l8;
i1 = l10;
i0 = i0 <= i1;
if (i0) {
i0 = l4;
i1 = p1;
i0 = core_f9(m, i0, i1);
i1 = 0u;
i0 = (u32)((s32)i0 >= (s32)i1);
if (i0) {goto B1;}
i0 = l8;
i1 = l6;
i2 = p1;
i3 = 4294967295u;
i2 = core_f4(m, i2, i3);
l5 = i2;
i3 = p1;
i2 -= i3;
i3 = p2;
i2 = i2 == i3;
if (i2) {
i2 = 0u;
l4 = i2;
L8:
i2 = p2;
i3 = l4;
i2 = i2 > i3;
if (i2) {
i2 = 0u;
i3 = p1;
i4 = l4;
i3 += i4;
i3 = i32_load8_u(m, (u64)(i3));
i4 = l4;
i5 = l7;
i4 += i5;
i4 = i32_load8_u(m, (u64)(i4));
i3 = i3 != i4;
if (i3) {goto B7;}
i2 = l4;
i3 = 1u;
i2 += i3;
l4 = i2;
goto L8;
}
i2 = 1u;
B7:;
} else {
i2 = 0u;
}
i0 = i2 ? i0 : i1;
l6 = i0;
i0 = p1;
l4 = i0;
i0 = l5;
p1 = i0;
i0 = l8;
i1 = 1u;
i0 += i1;
l8 = i0;
goto L4;
}
i0 = l6;
p3 = i0;
B1:;
i0 = p3;
p1 = i0;
}
i0 = p0;
i1 = p1;
i32_store(m, (u64)(i0) + 4u, i1);
i0 = p0;
i1 = l9;
i32_store(m, (u64)(i0) + 36u, i1);
i0 = p1;
i1 = 0u;
i0 = i0 != i1;
return i0;
}
static u32 core_f59(u8* m, u32 p0) {
u32 l1 = 0, l2 = 0, l3 = 0, l4 = 0, l5 = 0, l6 = 0;
u64 l7 = 0, l8 = 0;
u32 i0, i1, i2, i3, i4, i5;
u64 j0, j1;
i0 = p0;
i0 = i32_load(m, (u64)(i0) + 48u);
l2 = i0;
L0:
i0 = l3;
i1 = p0;
i1 = i32_load(m, (u64)(i1) + 52u);
i0 = i0 < i1;
if (i0) {
i0 = l2;
j0 = i64_load(m, (u64)(i0));
i0 = core_f20(m, j0);
i1 = 4294967295u;
i0 = i0 == i1;
if (i0) {
i0 = 29u;
goto Bfunc;
}
i0 = 10u;
i1 = p0;
i1 = i32_load(m, (u64)(i1) + 12u);
i2 = l2;
i3 = 8u;
i2 += i3;
l5 = i2;
i1 -= i2;
l1 = i1;
i2 = l1;
i3 = 10u;
i2 = i2 >= i3;
i0 = i2 ? i0 : i1;
l6 = i0;
i0 = 0u;
l1 = i0;
i0 = l2;
L4:
i1 = l1;
i2 = l6;
i1 = i1 < i2;
if (i1) {
i1 = l1;
i2 = l5;
i1 += i2;
i1 = i32_load8_u(m, (u64)(i1));
l2 = i1;
i2 = 128u;
i1 &= i2;
i1 = !(i1);
if (i1) {
i1 = 0u;
i2 = l1;
i3 = 1u;
i2 += i3;
i3 = l1;
i4 = 9u;
i3 = i3 == i4;
i4 = l2;
i5 = 1u;
i4 = i4 > i5;
i3 &= i4;
i1 = i3 ? i1 : i2;
goto B3;
}
i1 = l1;
i2 = 1u;
i1 += i2;
l1 = i1;
goto L4;
}
i1 = 0u;
B3:;
i2 = 8u;
i1 += i2;
i0 += i1;
l2 = i0;
i0 = l3;
i1 = 1u;
i0 += i1;
l3 = i0;
goto L0;
}
i0 = core_f89(m);
l3 = i0;
i1 = 4096u;
i0 = i0 < i1;
if (i0) {
i0 = l3;
goto Bfunc;
}
i0 = p0;
i0 = i32_load(m, (u64)(i0) + 48u);
l2 = i0;
L8:
i0 = l4;
i1 = p0;
i1 = i32_load(m, (u64)(i1) + 52u);
i0 = i0 < i1;
if (i0) {
i0 = p0;
i1 = l2;
j0 = core_f38(m, i0, i1);
l7 = j0;
i0 = l2;
j0 = i64_load(m, (u64)(i0));
l8 = j0;
i0 = 196696u;
i0 = i32_load(m, (u64)(i0));
l5 = i0;
i0 = 0u;
l1 = i0;
L11:
i0 = l1;
i1 = l5;
i0 = i0 < i1;
if (i0) {
i0 = l1;
i1 = 4u;
i0 <<= (i1 & 31);
i1 = 331776u;
i0 += i1;
j0 = i64_load(m, (u64)(i0));
j1 = l8;
i0 = j0 == j1;
if (i0) {
i0 = l1;
i1 = 3u;
i0 <<= (i1 & 31);
i1 = 393216u;
i0 += i1;
j0 = i64_load(m, (u64)(i0));
j1 = 18446744073709551615ull;
i0 = j0 == j1;
} else {
i0 = 1u;
}
i0 = !(i0);
if (i0) {goto B10;}
i0 = l1;
i1 = 1u;
i0 += i1;
l1 = i0;
goto L11;
}
i0 = 4294967295u;
l1 = i0;
B10:;
i0 = l3;
i1 = l1;
i2 = 3u;
i1 <<= (i2 & 31);
i0 += i1;
l1 = i0;
j0 = i64_load(m, (u64)(i0) + 8u);
j1 = l7;
i0 = j0 < j1;
if (i0) {
i0 = l1;
j1 = l7;
i64_store(m, (u64)(i0) + 8u, j1);
}
i0 = 10u;
i1 = p0;
i1 = i32_load(m, (u64)(i1) + 12u);
i2 = l2;
i3 = 8u;
i2 += i3;
l5 = i2;
i1 -= i2;
l1 = i1;
i2 = l1;
i3 = 10u;
i2 = i2 >= i3;
i0 = i2 ? i0 : i1;
l6 = i0;
i0 = 0u;
l1 = i0;
i0 = l2;
L16:
i1 = l1;
i2 = l6;
i1 = i1 < i2;
if (i1) {
i1 = l1;
i2 = l5;
i1 += i2;
i1 = i32_load8_u(m, (u64)(i1));
l2 = i1;
i2 = 128u;
i1 &= i2;
i1 = !(i1);
if (i1) {
i1 = 0u;
i2 = l1;
i3 = 1u;
i2 += i3;
i3 = l1;
i4 = 9u;
i3 = i3 == i4;
i4 = l2;
i5 = 1u;
i4 = i4 > i5;
i3 &= i4;
i1 = i3 ? i1 : i2;
goto B15;
}
i1 = l1;
i2 = 1u;
i1 += i2;
l1 = i1;
goto L16;
}
i1 = 0u;
B15:;
i2 = 8u;
i1 += i2;
i0 += i1;
l2 = i0;
i0 = l4;
i1 = 1u;
i0 += i1;
l4 = i0;
goto L8;
}
i0 = l3;
core_f88(m, i0);
i0 = 0u;
Bfunc:;
return i0;
}
static u32 core_f60(u8* m, u32 p0, u32 p1) {
u32 l3 = 0, l4 = 0;
f64 l2 = 0;
u32 i0, i1, i2, i3, i4;
u64 j0, j1;
f64 d0, d1, d2;
i0 = p1;
i1 = 8u;
i0 = i0 < i1;
if (i0) {
i0 = 0u;
goto Bfunc;
}
i0 = p0;
i0 = i32_load(m, (u64)(i0) + 4u);
i1 = 4294967280u;
i0 &= i1;
if (i0) {
i0 = 0u;
goto Bfunc;
}
i0 = p0;
i1 = 8u;
i0 += i1;
i1 = p0;
i1 = i32_load(m, (u64)(i1));
l3 = i1;
i0 = core_f93(m, i0, i1);
if (i0) {
i0 = p1;
i1 = l3;
i2 = 1u;
i1 >>= (i2 & 31);
i2 = 7u;
i1 += i2;
i2 = 4294967288u;
i1 &= i2;
i2 = 8u;
i1 += i2;
p1 = i1;
i2 = 8u;
i1 += i2;
i2 = p1;
i3 = p0;
i3 = i32_load(m, (u64)(i3) + 4u);
l4 = i3;
i4 = 2u;
i3 &= i4;
i1 = i3 ? i1 : i2;
p1 = i1;
i2 = 8u;
i1 += i2;
i2 = p1;
i3 = l4;
i4 = 4u;
i3 &= i4;
i1 = i3 ? i1 : i2;
i0 = i0 < i1;
} else {
i0 = 1u;
}
if (i0) {
i0 = 0u;
goto Bfunc;
}
i0 = l3;
i1 = 1u;
i0 >>= (i1 & 31);
p1 = i0;
i1 = 7u;
i0 &= i1;
if (i0) {
i0 = p0;
i1 = 8u;
i0 += i1;
i1 = p1;
i2 = 4294967292u;
i1 &= i2;
i0 += i1;
l3 = i0;
i1 = l3;
i1 = i32_load(m, (u64)(i1));
i2 = 1u;
i3 = p1;
i4 = 3u;
i3 &= i4;
i4 = 3u;
i3 <<= (i4 & 31);
i2 <<= (i3 & 31);
i3 = 1u;
i2 -= i3;
i1 &= i2;
i32_store(m, (u64)(i0), i1);
i0 = p1;
i1 = 4u;
i0 &= i1;
i0 = !(i0);
if (i0) {
i0 = l3;
i1 = 0u;
i32_store(m, (u64)(i0) + 4u, i1);
}
}
i0 = p0;
i0 = i32_load(m, (u64)(i0) + 4u);
p1 = i0;
i1 = 4u;
i0 &= i1;
l3 = i0;
if (i0) {
i0 = p0;
i1 = p0;
i1 = i32_load(m, (u64)(i1));
i2 = 1u;
i1 >>= (i2 & 31);
i2 = 7u;
i1 += i2;
i2 = 4294967288u;
i1 &= i2;
i2 = 8u;
i1 += i2;
p0 = i1;
i2 = 8u;
i1 += i2;
i2 = p0;
i3 = p1;
i4 = 2u;
i3 &= i4;
i1 = i3 ? i1 : i2;
p0 = i1;
i2 = 8u;
i1 += i2;
i2 = p0;
i3 = l3;
i1 = i3 ? i1 : i2;
i0 += i1;
i1 = 8u;
i0 -= i1;
d0 = f64_load(m, (u64)(i0));
} else {
d0 = 0.0;
}
l2 = d0;
j0 = i64_reinterpret_f64(d0);
j1 = 0ull;
i0 = (u64)((s64)j0 >= (s64)j1);
d1 = l2;
d2 = l2;
d1 -= d2;
d2 = 0.0;
i1 = d1 == d2;
i0 &= i1;
Bfunc:;
return i0;
}
static u32 core_f61(u8* m, u32 p0) {
u32 l1 = 0, l2 = 0, l3 = 0;
u32 i0, i1, i2, i3;
i0 = p0;
i1 = 4u;
i0 <<= (i1 & 31);
i1 = 24u;
i0 += i1;
i1 = 2u;
i2 = 32u;
i3 = p0;
i3 = I32_CLZ(i3);
i2 -= i3;
i1 <<= (i2 & 31);
l2 = i1;
i2 = 2u;
i1 <<= (i2 & 31);
i0 += i1;
l3 = i0;
i1 = 4u;
i0 += i1;
i0 = core_f1(m, i0);
l1 = i0;
i1 = 4096u;
i0 = i0 < i1;
if (i0) {
i0 = l1;
goto Bfunc;
}
i0 = l1;
i1 = 8u;
i0 += i1;
i1 = 0u;
i2 = l3;
memory_fill(m, i0, i1, i2);
i0 = l1;
i1 = p0;
i32_store(m, (u64)(i0) + 12u, i1);
i0 = l1;
i1 = l2;
i2 = 1u;
i1 -= i2;
i32_store(m, (u64)(i0) + 16u, i1);
i0 = 196856u;
i1 = l1;
i32_store(m, (u64)(i0), i1);
i0 = 0u;
Bfunc:;
return i0;
}
static void core_f62(u8* m) {
u32 l0 = 0, l1 = 0;
u32 i0, i1, i2;
L0:
i0 = l0;
i1 = 196856u;
i1 = i32_load(m, (u64)(i1));
l1 = i1;
i1 = i32_load(m, (u64)(i1) + 8u);
i0 = i0 < i1;
if (i0) {
i0 = l1;
i1 = 32u;
i0 += i1;
i1 = l0;
i2 = 4u;
i1 <<= (i2 & 31);
i0 += i1;
i0 = i32_load(m, (u64)(i0) + 12u);
l1 = i0;
if (i0) {
i0 = l1;
core_f127(m, i0);
}
i0 = l0;
i1 = 1u;
i0 += i1;
l0 = i0;
goto L0;
}
i0 = 196856u;
i0 = i32_load(m, (u64)(i0));
core_release_0(m, i0);
i0 = 196856u;
i1 = 0u;
i32_store(m, (u64)(i0), i1);
}
static u32 core_f63(u8* m, u32 p0) {
u32 l1 = 0, l2 = 0, l3 = 0, l4 = 0, l5 = 0, l6 = 0, l7 = 0;
u64 l8 = 0, l9 = 0;
u32 i0, i1, i2, i3, i4;
u64 j0, j1, j2, j3, j4;
i0 = 197088u;
i0 = i32_load(m, (u64)(i0));
if (i0) {
i0 = 0u;
goto Bfunc;
}
i0 = 196696u;
i0 = i32_load(m, (u64)(i0));
l3 = i0;
i1 = 24u;
i0 *= i1;
i1 = 16u;
i0 += i1;
l2 = i0;
i0 = 66508u;
i0 = i32_load(m, (u64)(i0));
l4 = i0;
if (i0) {
i0 = l4;
i0 = i32_load(m, (u64)(i0) + 20u);
} else {
i0 = 1u;
}
if (i0) {
i0 = 0u;
} else {
i0 = l2;
i1 = 40u;
i0 += i1;
j0 = (u64)(i0);
i1 = 196696u;
i1 = i32_load(m, (u64)(i1));
i2 = 4u;
i1 <<= (i2 & 31);
i2 = 56u;
i1 += i2;
j1 = (u64)(i1);
j0 += j1;
l8 = j0;
i0 = l4;
j0 = i64_load(m, (u64)(i0) + 8u);
i1 = l4;
j1 = i64_atomic_load(m, (u64)(i1) + 64u);
j0 -= j1;
l9 = j0;
i0 = 24u;
i1 = 0u;
i2 = l4;
j2 = i64_load32_u(m, (u64)(i2) + 40u);
j3 = l9;
j2 -= j3;
j3 = l8;
j4 = 1ull;
j3 <<= (j4 & 63);
i2 = j2 < j3;
i0 = i2 ? i0 : i1;
}
l2 = i0;
if (i0) {
i0 = l2;
goto Bfunc;
}
i0 = p0;
i1 = 36864u;
i0 += i1;
l4 = i0;
i1 = 0u;
i2 = 2048u;
memory_fill(m, i0, i1, i2);
i0 = l4;
i1 = 1u;
i32_store8(m, (u64)(i0), i1);
i0 = 196680u;
i0 = i32_load(m, (u64)(i0));
if (i0) {
i0 = p0;
i1 = p0;
i2 = p0;
i3 = 2048u;
i2 += i3;
i3 = 0u;
i1 = core_f23(m, i1, i2, i3);
l5 = i1;
i2 = 3u;
i1 <<= (i2 & 31);
i0 += i1;
i1 = 9720u;
i0 += i1;
l2 = i0;
i0 = i32_load(m, (u64)(i0));
l6 = i0;
i0 = l2;
i0 = i32_load(m, (u64)(i0) + 4u);
l2 = i0;
i1 = l6;
i1 = i32_load(m, (u64)(i1) + 4u);
i2 = 65535u;
i1 &= i2;
i0 = i0 < i1;
if (i0) {
i0 = l6;
i1 = 8u;
i0 += i1;
i1 = l2;
i2 = 2u;
i1 <<= (i2 & 31);
i0 += i1;
i0 = i32_load(m, (u64)(i0));
} else {
i0 = 0u;
}
i1 = 0u;
i0 = i0 != i1;
l2 = i0;
i0 = !(i0);
if (i0) {
i0 = l5;
i1 = 3u;
i0 <<= (i1 & 31);
i1 = p0;
i0 += i1;
i1 = 9720u;
i0 += i1;
l6 = i0;
l2 = i0;
L8:
i0 = l2;
i1 = l2;
i1 = i32_load(m, (u64)(i1) + 4u);
i2 = 1u;
i1 += i2;
l7 = i1;
i32_store(m, (u64)(i0) + 4u, i1);
i0 = l7;
i1 = l2;
i1 = i32_load(m, (u64)(i1));
i1 = i32_load(m, (u64)(i1) + 4u);
i2 = 65535u;
i1 &= i2;
i0 = i0 < i1;
if (i0) {goto B9;}
i0 = 0u;
i1 = l2;
i2 = p0;
i3 = 9728u;
i2 += i3;
i1 = i1 == i2;
if (i1) {goto B7;}
i0 = l2;
i1 = 8u;
i0 -= i1;
l2 = i0;
goto L8;
B9:;
L10:
i0 = l2;
i1 = l6;
i0 = i0 < i1;
if (i0) {
i0 = l2;
i1 = l2;
i1 = i32_load(m, (u64)(i1));
i2 = 8u;
i1 += i2;
i2 = l2;
i2 = i32_load(m, (u64)(i2) + 4u);
i3 = 3u;
i2 <<= (i3 & 31);
i1 += i2;
i1 = i32_atomic_load(m, (u64)(i1));
i32_store(m, (u64)(i0) + 8u, i1);
i0 = l2;
i1 = 0u;
i32_store(m, (u64)(i0) + 12u, i1);
i0 = l2;
i1 = 8u;
i0 += i1;
l2 = i0;
goto L10;
}
i0 = 1u;
B7:;
l2 = i0;
}
L12:
i0 = l2;
if (i0) {
i0 = p0;
i1 = l5;
i2 = 3u;
i1 <<= (i2 & 31);
i0 += i1;
i1 = 9720u;
i0 += i1;
l2 = i0;
i0 = i32_load(m, (u64)(i0) + 4u);
l6 = i0;
i1 = l2;
i1 = i32_load(m, (u64)(i1));
l2 = i1;
i1 = i32_load(m, (u64)(i1) + 4u);
i2 = 65535u;
i1 &= i2;
i0 = i0 < i1;
if (i0) {
i0 = l2;
i1 = 8u;
i0 += i1;
i1 = l6;
i2 = 2u;
i1 <<= (i2 & 31);
i0 += i1;
i0 = i32_load(m, (u64)(i0));
} else {
i0 = 0u;
}
i0 = i32_load(m, (u64)(i0) + 8u);
l6 = i0;
if (i0) {
i0 = l4;
i1 = l6;
i1 = i32_load(m, (u64)(i1) + 24u);
i0 += i1;
i1 = 1u;
i32_store8(m, (u64)(i0), i1);
i0 = l6;
i1 = 40u;
i0 += i1;
i1 = l6;
i1 = i32_load(m, (u64)(i1) + 4u);
i2 = 7u;
i1 += i2;
i2 = 4294967288u;
i1 &= i2;
i0 += i1;
l2 = i0;
i1 = l6;
i1 = i32_load(m, (u64)(i1) + 28u);
i2 = 6u;
i1 <<= (i2 & 31);
i0 += i1;
l6 = i0;
L16:
i0 = l2;
i1 = l6;
i0 = i0 < i1;
if (i0) {
i0 = l4;
i1 = l2;
i1 = i32_load(m, (u64)(i1) + 24u);
i0 += i1;
i1 = 1u;
i32_store8(m, (u64)(i0), i1);
i0 = l4;
i1 = l2;
i1 = i32_load(m, (u64)(i1) + 28u);
i0 += i1;
i1 = 1u;
i32_store8(m, (u64)(i0), i1);
i0 = l2;
i1 = 4294967232u;
i0 -= i1;
l2 = i0;
goto L16;
}
}
i0 = l5;
i1 = 3u;
i0 <<= (i1 & 31);
i1 = p0;
i0 += i1;
i1 = 9720u;
i0 += i1;
l6 = i0;
l2 = i0;
L19:
i0 = l2;
i1 = l2;
i1 = i32_load(m, (u64)(i1) + 4u);
i2 = 1u;
i1 += i2;
l7 = i1;
i32_store(m, (u64)(i0) + 4u, i1);
i0 = l7;
i1 = l2;
i1 = i32_load(m, (u64)(i1));
i1 = i32_load(m, (u64)(i1) + 4u);
i2 = 65535u;
i1 &= i2;
i0 = i0 < i1;
if (i0) {goto B20;}
i0 = 0u;
i1 = l2;
i2 = p0;
i3 = 9728u;
i2 += i3;
i1 = i1 == i2;
if (i1) {goto B18;}
i0 = l2;
i1 = 8u;
i0 -= i1;
l2 = i0;
goto L19;
B20:;
L21:
i0 = l2;
i1 = l6;
i0 = i0 < i1;
if (i0) {
i0 = l2;
i1 = l2;
i1 = i32_load(m, (u64)(i1));
i2 = 8u;
i1 += i2;
i2 = l2;
i2 = i32_load(m, (u64)(i2) + 4u);
i3 = 3u;
i2 <<= (i3 & 31);
i1 += i2;
i1 = i32_atomic_load(m, (u64)(i1));
i32_store(m, (u64)(i0) + 8u, i1);
i0 = l2;
i1 = 0u;
i32_store(m, (u64)(i0) + 12u, i1);
i0 = l2;
i1 = 8u;
i0 += i1;
l2 = i0;
goto L21;
}
i0 = 1u;
B18:;
l2 = i0;
goto L12;
}
}
i0 = 196696u;
i0 = i32_load(m, (u64)(i0));
l5 = i0;
i0 = 197040u;
i0 = i32_load(m, (u64)(i0));
l2 = i0;
L23:
i0 = l2;
if (i0) {
i0 = 0u;
p0 = i0;
L25:
i0 = p0;
i1 = l5;
i0 = i0 < i1;
if (i0) {
i0 = p0;
i1 = l2;
i1 = i32_load(m, (u64)(i1) + 24u);
i0 = i0 < i1;
l6 = i0;
if (i0) {
i0 = l2;
i1 = 32u;
i0 += i1;
i1 = p0;
i2 = 4u;
i1 <<= (i2 & 31);
i0 += i1;
j0 = i64_load(m, (u64)(i0));
j1 = 0ull;
i0 = j0 != j1;
} else {
i0 = l6;
}
if (i0) {
i0 = 1u;
} else {
i0 = p0;
i1 = 4u;
i0 <<= (i1 & 31);
i1 = 331776u;
i0 += i1;
j0 = i64_load(m, (u64)(i0));
i1 = l2;
j1 = i64_load(m, (u64)(i1) + 8u);
i0 = j0 == j1;
}
if (i0) {
i0 = p0;
i1 = l4;
i0 += i1;
i1 = 1u;
i32_store8(m, (u64)(i0), i1);
}
i0 = p0;
i1 = 1u;
i0 += i1;
p0 = i0;
goto L25;
}
i0 = l2;
i0 = i32_load(m, (u64)(i0) + 4u);
l2 = i0;
goto L23;
}
i0 = 1u;
p0 = i0;
L30:
i0 = p0;
i1 = l3;
i0 = i0 < i1;
if (i0) {
i0 = p0;
i1 = l4;
i0 += i1;
i0 = i32_load8_u(m, (u64)(i0));
if (i0) {
i0 = 1u;
} else {
i0 = p0;
i1 = 3u;
i0 <<= (i1 & 31);
i1 = 393216u;
i0 += i1;
j0 = i64_load(m, (u64)(i0));
j1 = 18446744073709551615ull;
i0 = j0 == j1;
}
if (i0) {
i0 = 0u;
} else {
i0 = 197048u;
i0 = i32_load(m, (u64)(i0));
l2 = i0;
if (i0) {
i0 = p0;
i1 = l2;
i1 = i32_load(m, (u64)(i1) + 4u);
i0 = i0 >= i1;
} else {
i0 = 1u;
}
if (i0) {
j0 = 0ull;
} else {
i0 = l2;
i1 = p0;
i2 = 3u;
i1 <<= (i2 & 31);
i0 += i1;
j0 = i64_load(m, (u64)(i0) + 8u);
}
i0 = !(j0);
if (i0) {
i0 = 1u;
} else {
i0 = 197048u;
i0 = i32_load(m, (u64)(i0));
l2 = i0;
if (i0) {
i0 = l2;
i0 = i32_load(m, (u64)(i0) + 4u);
} else {
i0 = 0u;
}
if (i0) {
i0 = l2;
j0 = i64_load(m, (u64)(i0) + 8u);
} else {
j0 = 0ull;
}
i1 = p0;
i2 = 3u;
i1 <<= (i2 & 31);
i2 = 393216u;
i1 += i2;
j1 = i64_load(m, (u64)(i1));
i0 = j0 > j1;
}
}
if (i0) {
i0 = 197048u;
i0 = i32_load(m, (u64)(i0));
l1 = i0;
if (i0) {
i0 = p0;
i1 = l1;
i1 = i32_load(m, (u64)(i1) + 4u);
i0 = i0 < i1;
} else {
i0 = 0u;
}
if (i0) {
i0 = l1;
i1 = p0;
i2 = 3u;
i1 <<= (i2 & 31);
i0 += i1;
j1 = 0ull;
i64_store(m, (u64)(i0) + 8u, j1);
}
i0 = 197040u;
i0 = i32_load(m, (u64)(i0));
l2 = i0;
L42:
i0 = l2;
if (i0) {
i0 = p0;
i1 = l2;
i1 = i32_load(m, (u64)(i1) + 24u);
i0 = i0 < i1;
if (i0) {
i0 = l2;
i1 = 32u;
i0 += i1;
i1 = p0;
i2 = 4u;
i1 <<= (i2 & 31);
i0 += i1;
j1 = 0ull;
i64_store(m, (u64)(i0) + 8u, j1);
}
i0 = l2;
i0 = i32_load(m, (u64)(i0) + 4u);
l2 = i0;
goto L42;
}
i0 = p0;
i1 = 4u;
i0 <<= (i1 & 31);
i1 = 331776u;
i0 += i1;
j1 = 0ull;
i64_store(m, (u64)(i0) + 8u, j1);
i0 = p0;
i1 = 3u;
i0 <<= (i1 & 31);
i1 = 393216u;
i0 += i1;
j1 = 18446744073709551615ull;
i64_store(m, (u64)(i0), j1);
i0 = 1u;
l1 = i0;
}
i0 = p0;
i1 = 1u;
i0 += i1;
p0 = i0;
goto L30;
}
i0 = 0u;
l2 = i0;
i0 = 196696u;
i0 = i32_load(m, (u64)(i0));
p0 = i0;
L45:
i0 = p0;
if (i0) {
i0 = l2;
i1 = 1u;
i0 += i1;
i1 = l2;
i2 = p0;
i3 = 3u;
i2 <<= (i3 & 31);
i3 = 393208u;
i2 += i3;
j2 = i64_load(m, (u64)(i2));
j3 = 18446744073709551615ull;
i2 = j2 == j3;
i0 = i2 ? i0 : i1;
l2 = i0;
i0 = p0;
i1 = 1u;
i0 -= i1;
p0 = i0;
goto L45;
}
i0 = 197104u;
i1 = 2048u;
i2 = l3;
i3 = l2;
i2 -= i3;
i3 = 256u;
i2 += i3;
p0 = i2;
i3 = p0;
i4 = 2048u;
i3 = i3 >= i4;
i1 = i3 ? i1 : i2;
i32_store(m, (u64)(i0), i1);
i0 = l1;
i0 = !(i0);
if (i0) {
i0 = 0u;
goto Bfunc;
}
i0 = 196672u;
i1 = 196672u;
i1 = i32_load(m, (u64)(i1));
i2 = 2u;
i1 += i2;
i32_atomic_store(m, (u64)(i0), i1);
i0 = 196876u;
i1 = 0u;
i32_store(m, (u64)(i0), i1);
i0 = 196880u;
i1 = 0u;
i32_store(m, (u64)(i0), i1);
i0 = 196672u;
i1 = 196672u;
i1 = i32_load(m, (u64)(i1));
i2 = 2u;
i1 += i2;
i32_atomic_store(m, (u64)(i0), i1);
i0 = 196876u;
i1 = 0u;
i32_store(m, (u64)(i0), i1);
i0 = 196880u;
i1 = 0u;
i32_store(m, (u64)(i0), i1);
core_f56(m);
core_f22(m);
i0 = 197096u;
j1 = 1ull;
i2 = 66508u;
i2 = i32_load(m, (u64)(i2));
p0 = i2;
if (i2) {
i2 = p0;
j2 = i64_load(m, (u64)(i2) + 8u);
} else {
j2 = 0ull;
}
l8 = j2;
j3 = l8;
j4 = 1ull;
i3 = j3 <= j4;
j1 = i3 ? j1 : j2;
i64_store(m, (u64)(i0), j1);
i0 = 0u;
Bfunc:;
return i0;
}
static u32 core_f64(u8* m, u32 p0, u32 p1) {
u32 l2 = 0, l3 = 0, l4 = 0, l5 = 0;
u32 i0, i1, i2, i3, i4, i5;
i0 = p0;
i1 = 16u;
i0 += i1;
i1 = p1;
i2 = 4u;
i1 <<= (i2 & 31);
i0 += i1;
l3 = i0;
i0 = i32_load(m, (u64)(i0) + 8u);
i0 = !(i0);
if (i0) {
i0 = 0u;
goto Bfunc;
}
i0 = p0;
i1 = p1;
i2 = 4u;
i1 <<= (i2 & 31);
i0 += i1;
l2 = i0;
i0 = 64u;
i1 = p1;
i2 = 1u;
i1 += i2;
l4 = i1;
i2 = 2u;
i1 <<= (i2 & 31);
i0 <<= (i1 & 31);
l5 = i0;
i0 = l4;
i1 = 3u;
i0 = i0 < i1;
if (i0) {
i0 = l2;
i0 = i32_load(m, (u64)(i0) + 40u);
i1 = l3;
i1 = i32_load(m, (u64)(i1) + 8u);
i0 += i1;
i1 = l5;
i0 = i0 > i1;
} else {
i0 = 0u;
}
if (i0) {
i0 = p0;
i1 = p1;
i2 = 1u;
i1 += i2;
i0 = core_f64(m, i0, i1);
p0 = i0;
if (i0) {
i0 = p0;
goto Bfunc;
}
}
i0 = l3;
i0 = i32_load(m, (u64)(i0) + 8u);
i1 = l2;
i1 = i32_load(m, (u64)(i1) + 40u);
i0 += i1;
i1 = 6u;
i0 <<= (i1 & 31);
i1 = 4u;
i0 += i1;
i0 = core_f1(m, i0);
p0 = i0;
i1 = 4096u;
i0 = i0 < i1;
if (i0) {
i0 = p0;
goto Bfunc;
}
i0 = l2;
i0 = i32_load(m, (u64)(i0) + 36u);
i1 = l2;
i1 = i32_load(m, (u64)(i1) + 40u);
i2 = l3;
i2 = i32_load(m, (u64)(i2) + 4u);
i3 = l3;
i3 = i32_load(m, (u64)(i3) + 8u);
i4 = p0;
i5 = 8u;
i4 += i5;
p1 = i4;
i0 = core_f54(m, i0, i1, i2, i3, i4);
l4 = i0;
i0 = l2;
i0 = i32_load(m, (u64)(i0) + 32u);
l5 = i0;
if (i0) {
i0 = l5;
core_release_0(m, i0);
}
i0 = l2;
i1 = p0;
i32_store(m, (u64)(i0) + 32u, i1);
i0 = l2;
i1 = p1;
i32_store(m, (u64)(i0) + 36u, i1);
i0 = l2;
i1 = l4;
i32_store(m, (u64)(i0) + 40u, i1);
i0 = l2;
i1 = 0u;
i32_store(m, (u64)(i0) + 44u, i1);
i0 = l3;
i1 = 0u;
i32_store(m, (u64)(i0) + 8u, i1);
i0 = l3;
i1 = 0u;
i32_store(m, (u64)(i0) + 12u, i1);
i0 = l3;
i0 = i32_load(m, (u64)(i0));
p0 = i0;
if (i0) {
i0 = p0;
core_release_0(m, i0);
}
i0 = l3;
i1 = 0u;
i32_store(m, (u64)(i0), i1);
i0 = 0u;
Bfunc:;
return i0;
}
static u32 core_f65(u8* m, u32 p0, u32 p1) {
u32 l2 = 0, l3 = 0, l4 = 0;
u32 i0, i1, i2;
i0 = p0;
i0 = i32_load(m, (u64)(i0) + 8u);
l2 = i0;
L0:
i0 = l2;
i1 = l4;
i0 = i0 > i1;
if (i0) {
i0 = p0;
i0 = i32_load(m, (u64)(i0) + 4u);
i1 = l2;
i2 = l4;
i1 += i2;
i2 = 1u;
i1 >>= (i2 & 31);
l3 = i1;
i2 = 6u;
i1 <<= (i2 & 31);
i0 += i1;
i1 = p1;
i0 = core_f53(m, i0, i1);
i1 = 0u;
i0 = (u32)((s32)i0 < (s32)i1);
if (i0) {
i0 = l3;
i1 = 1u;
i0 += i1;
l4 = i0;
} else {
i0 = l3;
l2 = i0;
}
goto L0;
}
i0 = l4;
return i0;
}
static u32 core_f66(u8* m, u32 p0, u32 p1) {
u32 l2 = 0, l3 = 0, l4 = 0;
u64 l5 = 0, l6 = 0;
u32 i0, i1, i2;
u64 j0, j1;
L0:
i0 = l2;
i1 = 4u;
i0 = i0 < i1;
if (i0) {
i0 = p0;
i1 = 16u;
i0 += i1;
i1 = l2;
i2 = 4u;
i1 <<= (i2 & 31);
i0 += i1;
l3 = i0;
i0 = i32_load(m, (u64)(i0) + 8u);
if (i0) {
i0 = l3;
i0 = i32_load(m, (u64)(i0) + 4u);
i0 = i32_load(m, (u64)(i0));
} else {
i0 = 1u;
}
i0 = !(i0);
if (i0) {
i0 = l3;
i0 = i32_load(m, (u64)(i0) + 4u);
l3 = i0;
i0 = p1;
i0 = i32_load(m, (u64)(i0));
i1 = 2u;
i0 = i0 == i1;
if (i0) {
i0 = p1;
if (i0) {
i0 = p1;
j0 = i64_load(m, (u64)(i0) + 32u);
} else {
j0 = 0ull;
}
l5 = j0;
i0 = p1;
if (i0) {
i0 = p1;
i0 = i32_load(m, (u64)(i0) + 24u);
} else {
i0 = 0u;
}
l4 = i0;
i0 = l3;
if (i0) {
i0 = l3;
j0 = i64_load(m, (u64)(i0) + 32u);
} else {
j0 = 0ull;
}
l6 = j0;
i0 = l3;
if (i0) {
i0 = l3;
i0 = i32_load(m, (u64)(i0) + 24u);
} else {
i0 = 0u;
}
l3 = i0;
j0 = l5;
j1 = l6;
i0 = j0 != j1;
if (i0) {
j0 = l5;
j1 = l6;
i0 = j0 > j1;
} else {
i0 = l3;
i1 = l4;
i0 = i0 != i1;
if (i0) {
i0 = l4;
i1 = 4u;
i0 <<= (i1 & 31);
i1 = 331776u;
i0 += i1;
j0 = i64_load(m, (u64)(i0));
i1 = l3;
i2 = 4u;
i1 <<= (i2 & 31);
i2 = 331776u;
i1 += i2;
j1 = i64_load(m, (u64)(i1));
i0 = j0 > j1;
} else {
i0 = 0u;
}
}
i0 = !(i0);
if (i0) {
i0 = 1u;
goto Bfunc;
}
} else {
i0 = p1;
i1 = l3;
if (i1) {
i1 = l3;
j1 = i64_load(m, (u64)(i1) + 32u);
} else {
j1 = 0ull;
}
i2 = l3;
if (i2) {
i2 = l3;
i2 = i32_load(m, (u64)(i2) + 24u);
} else {
i2 = 0u;
}
i0 = core_f30(m, i0, j1, i2);
if (i0) {
i0 = 1u;
goto Bfunc;
}
}
}
i0 = l2;
i1 = 1u;
i0 += i1;
l2 = i0;
goto L0;
}
i0 = 0u;
Bfunc:;
return i0;
}
static void core_f67(u8* m, u32 p0, u32 p1, u32 p2, u64 p3) {
u32 l4 = 0, l5 = 0, l6 = 0, l7 = 0;
u64 l8 = 0, l9 = 0;
u32 i0, i1, i2, i3, i4, i5;
u64 j0, j1, j2;
i0 = p1;
if (i0) {
i0 = p1;
i0 = i32_load(m, (u64)(i0) + 4u);
i1 = 0u;
i0 = i0 != i1;
} else {
i0 = 0u;
}
l4 = i0;
if (i0) {
i0 = p2;
if (i0) {
i0 = p2;
i0 = i32_load(m, (u64)(i0) + 4u);
i1 = 0u;
i0 = i0 != i1;
} else {
i0 = 0u;
}
i0 = !(i0);
l4 = i0;
}
j0 = p3;
j1 = 0ull;
i2 = l4;
if (i2) {
i2 = p0;
i2 = i32_load(m, (u64)(i2) + 12u);
l4 = i2;
i3 = 1u;
i2 >>= (i3 & 31);
i3 = 3u;
i2 = i2 > i3;
if (i2) {
i2 = l4;
i3 = 1u;
i2 &= i3;
if (i2) {
i2 = p0;
i2 = i32_load16_u(m, (u64)(i2) + 16u);
goto B5;
}
i2 = p0;
i2 = i32_load8_u(m, (u64)(i2) + 16u);
B5:;
} else {
i2 = 1u;
}
if (i2) {
i2 = 0u;
} else {
i2 = l4;
i3 = 1u;
i2 &= i3;
if (i2) {
i2 = p0;
i2 = i32_load16_u(m, (u64)(i2) + 18u);
goto B8;
}
i2 = p0;
i2 = i32_load8_u(m, (u64)(i2) + 17u);
B8:;
i3 = 1u;
i2 = i2 == i3;
}
if (i2) {
i2 = l4;
i3 = 1u;
i2 &= i3;
if (i2) {
i2 = p0;
i2 = i32_load16_u(m, (u64)(i2) + 20u);
goto B11;
}
i2 = p0;
i2 = i32_load8_u(m, (u64)(i2) + 18u);
B11:;
i3 = 100u;
i2 = i2 == i3;
} else {
i2 = 0u;
}
i2 = !(i2);
} else {
i2 = l4;
}
j0 = i2 ? j0 : j1;
l9 = j0;
i0 = p2;
if (i0) {
i0 = p0;
i1 = p2;
j2 = l9;
core_f47(m, i0, i1, j2);
} else {
i0 = 66508u;
i0 = i32_load(m, (u64)(i0));
l4 = i0;
if (i0) {
i0 = l4;
i1 = l4;
i1 = i32_load(m, (u64)(i1) + 16u);
l5 = i1;
i2 = l5;
i3 = p0;
i3 = i32_load(m, (u64)(i3) + 12u);
i4 = 1u;
i3 >>= (i4 & 31);
i4 = 7u;
i3 += i4;
i4 = 4294967288u;
i3 &= i4;
i4 = 24u;
i3 += i4;
l6 = i3;
i4 = l5;
i5 = l6;
i4 = i4 < i5;
i2 = i4 ? i2 : i3;
i1 -= i2;
i32_store(m, (u64)(i0) + 16u, i1);
i0 = l6;
i1 = l4;
i1 = i32_load(m, (u64)(i1) + 40u);
i2 = 2u;
i1 >>= (i2 & 31);
i0 = i0 <= i1;
if (i0) {
i0 = l4;
j0 = i64_load(m, (u64)(i0) + 8u);
i0 = l4;
j0 = i64_atomic_load(m, (u64)(i0) + 64u);
i0 = l4;
j0 = i64_load32_u(m, (u64)(i0) + 40u);
}
i0 = l4;
j0 = i64_load(m, (u64)(i0) + 8u);
l8 = j0;
i0 = (u32)(j0);
i1 = l4;
i1 = i32_load(m, (u64)(i1) + 40u);
l5 = i1;
i2 = 1u;
i1 -= i2;
i0 &= i1;
l7 = i0;
i0 = l5;
i1 = l7;
i0 -= i1;
l5 = i0;
i1 = l6;
i0 = i0 < i1;
if (i0) {
i0 = l4;
i1 = 196608u;
i0 += i1;
i1 = l7;
i0 += i1;
l7 = i0;
i1 = l5;
i32_store(m, (u64)(i0), i1);
i0 = l7;
i1 = 0u;
i32_store(m, (u64)(i0) + 4u, i1);
j0 = l8;
i1 = l5;
j1 = (u64)(i1);
j0 += j1;
l8 = j0;
i0 = 0u;
} else {
i0 = l7;
}
i1 = l4;
i2 = 196608u;
i1 += i2;
i0 += i1;
l5 = i0;
i1 = l6;
i32_store(m, (u64)(i0), i1);
i0 = l5;
i1 = 3u;
i32_store(m, (u64)(i0) + 4u, i1);
i0 = l4;
j1 = l8;
i2 = l6;
j2 = (u64)(i2);
j1 += j2;
i64_store(m, (u64)(i0) + 8u, j1);
i0 = l5;
i1 = p0;
i1 = i32_load(m, (u64)(i1) + 12u);
l4 = i1;
i32_store(m, (u64)(i0) + 20u, i1);
i0 = l5;
i1 = 24u;
i0 += i1;
i1 = p0;
i2 = 16u;
i1 += i2;
i2 = l4;
i3 = 1u;
i2 >>= (i3 & 31);
i3 = 7u;
i2 += i3;
i3 = 4294967288u;
i2 &= i3;
memory_copy(m, i0, i1, i2);
i0 = l5;
j1 = l9;
i64_store(m, (u64)(i0) + 8u, j1);
i0 = l5;
i1 = 0u;
i32_store(m, (u64)(i0) + 16u, i1);
}
}
i0 = 3u;
i1 = 4u;
i2 = p2;
i0 = i2 ? i0 : i1;
l4 = i0;
i0 = p2;
if (i0) {
i0 = p2;
i0 = i32_load(m, (u64)(i0) + 4u);
} else {
i0 = 0u;
}
if (i0) {
i0 = 1u;
} else {
i0 = 2u;
i1 = l4;
i2 = p1;
if (i2) {
i2 = p1;
i2 = i32_load(m, (u64)(i2) + 4u);
} else {
i2 = 0u;
}
i0 = i2 ? i0 : i1;
}
i1 = p0;
j2 = p3;
core_f32(m, i0, i1, j2);
}
static u32 core_f68(u8* m, u32 p0) {
u32 l1 = 0, l2 = 0, l3 = 0, l4 = 0, l5 = 0, l6 = 0, l7 = 0, l8 = 0;
u32 i0, i1, i2, i3;
i0 = p0;
i0 = i32_load(m, (u64)(i0) + 16u);
l4 = i0;
if (i0) {
i0 = 196856u;
i0 = i32_load(m, (u64)(i0));
} else {
i0 = 0u;
}
if (i0) {
i0 = 196856u;
i0 = i32_load(m, (u64)(i0));
l5 = i0;
i1 = 32u;
i0 += i1;
i1 = l5;
i1 = i32_load(m, (u64)(i1) + 12u);
i2 = 4u;
i1 <<= (i2 & 31);
i0 += i1;
l7 = i0;
i0 = l4;
i1 = 3u;
i0 >>= (i1 & 31);
i1 = 2654435761u;
i0 *= i1;
l1 = i0;
i1 = 15u;
i0 >>= (i1 & 31);
i1 = l1;
i0 ^= i1;
l1 = i0;
L2:
i0 = l7;
i1 = l1;
i2 = l5;
i2 = i32_load(m, (u64)(i2) + 16u);
i1 &= i2;
i2 = 2u;
i1 <<= (i2 & 31);
i0 += i1;
l6 = i0;
i0 = i32_load(m, (u64)(i0));
l8 = i0;
if (i0) {
i0 = l4;
i1 = 196856u;
i1 = i32_load(m, (u64)(i1));
i2 = l8;
i3 = 4u;
i2 <<= (i3 & 31);
i1 += i2;
i1 = i32_load(m, (u64)(i1) + 16u);
i0 = i0 == i1;
} else {
i0 = 1u;
}
i0 = !(i0);
if (i0) {
i0 = l3;
i1 = 1u;
i0 += i1;
l3 = i0;
i1 = l1;
i0 += i1;
l1 = i0;
goto L2;
}
i0 = l6;
i0 = i32_load(m, (u64)(i0));
} else {
i0 = 0u;
}
l1 = i0;
i0 = !(i0);
if (i0) {
i0 = 0u;
goto Bfunc;
}
i0 = 196856u;
i0 = i32_load(m, (u64)(i0));
i1 = l1;
i2 = 4u;
i1 <<= (i2 & 31);
i0 += i1;
l3 = i0;
i0 = i32_load(m, (u64)(i0) + 28u);
l4 = i0;
i0 = !(i0);
if (i0) {
i0 = 0u;
goto Bfunc;
}
L8:
i0 = l2;
i1 = 3u;
i0 = i0 < i1;
if (i0) {
i0 = l4;
i1 = l2;
i0 = core_f64(m, i0, i1);
l1 = i0;
if (i0) {goto B7;}
i0 = l2;
i1 = 1u;
i0 += i1;
l2 = i0;
goto L8;
}
i0 = 0u;
l1 = i0;
B7:;
i0 = l1;
if (i0) {
i0 = l1;
goto Bfunc;
}
i0 = p0;
i0 = i32_load(m, (u64)(i0));
i1 = 10528u;
i0 += i1;
l1 = i0;
i1 = p0;
i32_store(m, (u64)(i0), i1);
i0 = l1;
i1 = 4294967295u;
i32_store(m, (u64)(i0) + 8u, i1);
i0 = l1;
i1 = 0u;
i32_store8(m, (u64)(i0) + 28u, i1);
i0 = l4;
i1 = 4294967232u;
i0 -= i1;
p0 = i0;
i0 = i32_load(m, (u64)(i0) + 4u);
l2 = i0;
i1 = p0;
i1 = i32_load(m, (u64)(i1) + 8u);
i0 = core_f39(m, i0, i1);
l5 = i0;
i0 = l1;
i1 = l2;
i2 = l5;
i0 = core_f46(m, i0, i1, i2);
p0 = i0;
i1 = 4u;
i0 = i0 == i1;
if (i0) {
i0 = 196864u;
i0 = i32_load(m, (u64)(i0));
i1 = 196868u;
i1 = i32_load(m, (u64)(i1));
i0 = i0 != i1;
if (i0) {
i0 = 196672u;
i1 = 196672u;
i1 = i32_load(m, (u64)(i1));
i2 = 2u;
i1 += i2;
i32_atomic_store(m, (u64)(i0), i1);
i0 = 196876u;
i1 = 0u;
i32_store(m, (u64)(i0), i1);
i0 = 196880u;
i1 = 0u;
i32_store(m, (u64)(i0), i1);
i0 = 196672u;
i1 = 196672u;
i1 = i32_load(m, (u64)(i1));
i2 = 2u;
i1 += i2;
i32_atomic_store(m, (u64)(i0), i1);
i0 = 196876u;
i1 = 0u;
i32_store(m, (u64)(i0), i1);
i0 = 196880u;
i1 = 0u;
i32_store(m, (u64)(i0), i1);
i0 = 16384u;
core_f3(m, i0);
}
i0 = l1;
i1 = l2;
i2 = l5;
i0 = core_f46(m, i0, i1, i2);
p0 = i0;
}
i0 = p0;
if (i0) {
i0 = p0;
goto Bfunc;
}
i0 = l4;
core_f127(m, i0);
i0 = l3;
i1 = 0u;
i32_store(m, (u64)(i0) + 28u, i1);
i0 = 0u;
Bfunc:;
return i0;
}
static u32 core_f69(u8* m, u32 p0, u32 p1) {
u32 l2 = 0, l3 = 0;
u64 l4 = 0;
u32 i0, i1, i2, i3;
u64 j0, j1, j2, j3, j4;
i0 = 66508u;
i0 = i32_load(m, (u64)(i0));
l2 = i0;
i0 = !(i0);
if (i0) {
i0 = 0u;
goto Bfunc;
}
i0 = p1;
if (i0) {
i0 = p1;
i0 = i32_load(m, (u64)(i0));
i1 = 4294967292u;
i0 &= i1;
} else {
i0 = 0u;
}
p1 = i0;
j0 = (u64)(i0);
l4 = j0;
i0 = 66508u;
i0 = i32_load(m, (u64)(i0));
l3 = i0;
if (i0) {
j0 = l4;
i1 = l3;
j1 = i64_load32_u(m, (u64)(i1) + 44u);
i0 = j0 <= j1;
} else {
i0 = 1u;
}
i0 = !(i0);
if (i0) {
i0 = 7u;
goto Bfunc;
}
i0 = l2;
i0 = i32_load(m, (u64)(i0) + 20u);
if (i0) {
i0 = 0u;
goto Bfunc;
}
i0 = l2;
j0 = i64_load(m, (u64)(i0) + 24u);
i1 = l2;
j1 = i64_atomic_load(m, (u64)(i1) + 64u);
i0 = j0 > j1;
if (i0) {
i0 = 24u;
goto Bfunc;
}
i0 = p1;
i1 = p0;
i2 = 1u;
i1 >>= (i2 & 31);
i2 = 7u;
i1 += i2;
i2 = 4294967288u;
i1 &= i2;
i2 = 24u;
i1 += i2;
p1 = i1;
i0 += i1;
p0 = i0;
i1 = l2;
i1 = i32_load(m, (u64)(i1) + 40u);
i2 = 2u;
i1 >>= (i2 & 31);
i0 = i0 > i1;
if (i0) {
i0 = p1;
p0 = i0;
}
i0 = l2;
j0 = i64_load(m, (u64)(i0) + 8u);
i1 = l2;
j1 = i64_atomic_load(m, (u64)(i1) + 64u);
j0 -= j1;
l4 = j0;
i0 = 24u;
i1 = 0u;
i2 = l2;
j2 = i64_load32_u(m, (u64)(i2) + 40u);
j3 = l4;
j2 -= j3;
i3 = p0;
j3 = (u64)(i3);
j4 = 1ull;
j3 <<= (j4 & 63);
i2 = j2 < j3;
i0 = i2 ? i0 : i1;
Bfunc:;
return i0;
}
static u32 core_f70(u8* m, u64 p0, u32 p1, u32 p2) {
u32 l3 = 0, l4 = 0, l5 = 0, l6 = 0, l7 = 0, l8 = 0;
u64 l9 = 0;
u32 i0, i1, i2, i3;
u64 j0, j1, j2;
i0 = 66508u;
i0 = i32_load(m, (u64)(i0));
l3 = i0;
i0 = !(i0);
if (i0) {
i0 = 0u;
goto Bfunc;
}
i0 = l3;
j0 = i64_load(m, (u64)(i0) + 8u);
l9 = j0;
i0 = (u32)(j0);
i1 = l3;
i1 = i32_load(m, (u64)(i1) + 40u);
l4 = i1;
i2 = 1u;
i1 -= i2;
i0 &= i1;
l7 = i0;
i0 = l4;
i1 = l7;
i0 -= i1;
l6 = i0;
i1 = 1u;
i2 = 9u;
i3 = p1;
i1 = i3 ? i1 : i2;
l4 = i1;
i2 = 2147483647u;
i1 &= i2;
i2 = 7u;
i1 += i2;
i2 = 4294967288u;
i1 &= i2;
i2 = 24u;
i1 += i2;
l5 = i1;
i2 = p2;
i1 += i2;
l8 = i1;
i0 = i0 < i1;
if (i0) {
i0 = l3;
i1 = 196608u;
i0 += i1;
i1 = l7;
i0 += i1;
l7 = i0;
i1 = l6;
i32_store(m, (u64)(i0), i1);
i0 = l7;
i1 = 0u;
i32_store(m, (u64)(i0) + 4u, i1);
j0 = l9;
i1 = l6;
j1 = (u64)(i1);
j0 += j1;
l9 = j0;
i0 = 0u;
} else {
i0 = l7;
}
i1 = l3;
i2 = 196608u;
i1 += i2;
i0 += i1;
l6 = i0;
i1 = l8;
i32_store(m, (u64)(i0), i1);
i0 = l6;
i1 = 5u;
i32_store(m, (u64)(i0) + 4u, i1);
i0 = l3;
j1 = l9;
i2 = l8;
j2 = (u64)(i2);
j1 += j2;
i64_store(m, (u64)(i0) + 8u, j1);
i0 = l6;
i1 = l4;
i2 = 1u;
i1 <<= (i2 & 31);
i32_store(m, (u64)(i0) + 20u, i1);
i0 = l6;
i1 = p2;
i32_store(m, (u64)(i0) + 16u, i1);
i0 = l6;
i1 = 114u;
i32_store8(m, (u64)(i0) + 24u, i1);
i0 = p1;
i0 = !(i0);
if (i0) {
i0 = l6;
j1 = p0;
i64_store(m, (u64)(i0) + 25u, j1);
}
i0 = p2;
i0 = !(i0);
if (i0) {
i0 = 0u;
goto Bfunc;
}
i0 = l5;
i1 = l6;
i0 += i1;
p1 = i0;
i1 = 0u;
i2 = p2;
memory_fill(m, i0, i1, i2);
i0 = p1;
Bfunc:;
return i0;
}
static void core_f71(u8* m, u32 p0) {
u32 l1 = 0, l2 = 0, l3 = 0, l4 = 0, l5 = 0;
u32 i0, i1;
i0 = p0;
i0 = i32_load(m, (u64)(i0) + 56u);
l3 = i0;
i0 = 1u;
l4 = i0;
L0:
i0 = l3;
if (i0) {
i0 = l3;
i1 = 8u;
i0 += i1;
l1 = i0;
i0 = i32_load(m, (u64)(i0) + 56u);
l3 = i0;
i0 = l1;
i1 = 56u;
i0 += i1;
l5 = i0;
i0 = l1;
l2 = i0;
L3:
i0 = l2;
i1 = l5;
i0 = i0 < i1;
if (i0) {
i0 = 0u;
i1 = l2;
i1 = i32_load(m, (u64)(i1) + 4u);
if (i1) {goto B2;}
i0 = l2;
i1 = 8u;
i0 += i1;
l2 = i0;
goto L3;
}
i0 = 1u;
B2:;
if (i0) {
i0 = p0;
i1 = l3;
i32_atomic_store(m, (u64)(i0) + 56u, i1);
i0 = l1;
i1 = 8u;
i0 -= i1;
core_f5(m, i0);
i0 = 3u;
core_f3(m, i0);
} else {
i0 = l1;
p0 = i0;
}
i0 = l4;
i1 = 1u;
i0 += i1;
l4 = i0;
goto L0;
}
}
static u32 core_f72(u8* m, u32 p0) {
u32 l1 = 0, l2 = 0, l3 = 0;
u32 i0, i1, i2;
i0 = 1u;
l2 = i0;
L0:
i0 = l2;
i1 = 4u;
i0 = i0 < i1;
if (i0) {
i0 = p0;
i1 = 56u;
i0 += i1;
l3 = i0;
i0 = p0;
l1 = i0;
L3:
i0 = l1;
i1 = l3;
i0 = i0 < i1;
if (i0) {
i0 = l1;
i0 = i32_load(m, (u64)(i0) + 4u);
i0 = !(i0);
if (i0) {goto B2;}
i0 = l1;
i1 = 8u;
i0 += i1;
l1 = i0;
goto L3;
}
i0 = 0u;
l1 = i0;
B2:;
i0 = l1;
if (i0) {
i0 = l1;
goto Bfunc;
}
i0 = p0;
i0 = i32_load(m, (u64)(i0) + 56u);
l1 = i0;
i0 = !(i0);
if (i0) {
i0 = 68u;
i0 = core_f7(m, i0);
l2 = i0;
i1 = 4096u;
i0 = i0 < i1;
if (i0) {
i0 = 0u;
l1 = i0;
} else {
i0 = l2;
i1 = 8u;
i0 += i1;
l1 = i0;
i1 = 0u;
i2 = 64u;
memory_fill(m, i0, i1, i2);
i0 = p0;
i1 = l2;
i32_atomic_store(m, (u64)(i0) + 56u, i1);
}
i0 = l1;
goto Bfunc;
}
i0 = l1;
i1 = 8u;
i0 += i1;
p0 = i0;
i0 = l2;
i1 = 1u;
i0 += i1;
l2 = i0;
goto L0;
}
i0 = p0;
i1 = 56u;
i0 += i1;
l1 = i0;
L9:
i0 = p0;
i1 = l1;
i0 = i0 < i1;
if (i0) {
i0 = p0;
i0 = i32_load(m, (u64)(i0) + 4u);
i0 = !(i0);
if (i0) {goto B8;}
i0 = p0;
i1 = 8u;
i0 += i1;
p0 = i0;
goto L9;
}
i0 = 0u;
p0 = i0;
B8:;
i0 = p0;
Bfunc:;
return i0;
}
static u32 core_f73(u8* m, u32 p0) {
u32 l1 = 0, l2 = 0, l3 = 0;
u64 l4 = 0, l5 = 0, l6 = 0;
u32 i0, i1, i2, i3;
u64 j0, j1, j2, j3, j4;
i0 = 196816u;
i0 = i32_load(m, (u64)(i0));
l1 = i0;
i1 = p0;
i0 = i0 <= i1;
l2 = i0;
i0 = p0;
i1 = 7u;
i0 &= i1;
if (i0) {
i0 = 1u;
} else {
i0 = p0;
i1 = 196644u;
i1 = i32_load(m, (u64)(i1));
i0 = i0 < i1;
}
i1 = l2;
i0 |= i1;
if (i0) {
i0 = 0u;
} else {
i0 = p0;
i0 = i32_load(m, (u64)(i0));
i1 = 4294967292u;
i0 &= i1;
l2 = i0;
i1 = 7u;
i0 &= i1;
i0 = !(i0);
i1 = l2;
i2 = 16u;
i1 = i1 >= i2;
i0 &= i1;
i1 = l2;
i2 = l1;
i3 = p0;
i2 -= i3;
i1 = i1 <= i2;
i0 &= i1;
}
if (i0) {
i0 = p0;
i0 = i32_load(m, (u64)(i0));
i1 = 1u;
i0 &= i1;
} else {
i0 = 1u;
}
if (i0) {
i0 = 0u;
} else {
i0 = p0;
i0 = i32_load(m, (u64)(i0) + 12u);
i1 = 1u;
i0 >>= (i1 & 31);
l1 = i0;
i1 = 2048u;
i0 = i0 <= i1;
i1 = 0u;
i2 = l1;
i0 = i2 ? i0 : i1;
if (i0) {
i0 = l1;
i1 = 7u;
i0 += i1;
i1 = 4294967288u;
i0 &= i1;
i1 = 16u;
i0 += i1;
i1 = p0;
i1 = i32_load(m, (u64)(i1));
i2 = 4294967292u;
i1 &= i2;
i0 = i0 <= i1;
} else {
i0 = 0u;
}
}
i0 = !(i0);
if (i0) {
i0 = 0u;
goto Bfunc;
}
i0 = p0;
i0 = i32_load(m, (u64)(i0) + 8u);
l2 = i0;
i0 = 196624u;
j0 = i64_load(m, (u64)(i0));
l5 = j0;
j1 = 11400714819323198485ull;
j0 *= j1;
j1 = 1ull;
j0 |= j1;
l6 = j0;
i1 = p0;
i1 = i32_load(m, (u64)(i1) + 12u);
l3 = i1;
j1 = (u64)(i1);
j0 ^= j1;
l4 = j0;
i0 = p0;
i1 = 16u;
i0 += i1;
l1 = i0;
i1 = l3;
i2 = 1u;
i1 >>= (i2 & 31);
i2 = 7u;
i1 += i2;
i2 = 4294967288u;
i1 &= i2;
i0 += i1;
l3 = i0;
L6:
i0 = l1;
i1 = l3;
i0 = i0 < i1;
if (i0) {
j0 = l4;
j1 = l6;
j0 *= j1;
i1 = l1;
i1 = i32_load(m, (u64)(i1));
j2 = l5;
i2 = (u32)(j2);
i1 += i2;
j1 = (u64)(i1);
i2 = l1;
i2 = i32_load(m, (u64)(i2) + 4u);
j3 = l5;
j4 = 32ull;
j3 >>= (j4 & 63);
i3 = (u32)(j3);
i2 += i3;
j2 = (u64)(i2);
j1 *= j2;
j0 += j1;
l4 = j0;
i0 = l1;
i1 = 8u;
i0 += i1;
l1 = i0;
goto L6;
}
i0 = p0;
i0 = i32_load(m, (u64)(i0) + 4u);
j1 = l4;
j2 = l4;
j3 = 32ull;
j2 >>= (j3 & 63);
j1 ^= j2;
j2 = 11400714819323198485ull;
j1 *= j2;
j2 = 32ull;
j1 >>= (j2 & 63);
i1 = (u32)(j1);
i0 = i0 != i1;
if (i0) {
i0 = 1u;
} else {
i0 = 196816u;
i0 = i32_load(m, (u64)(i0));
p0 = i0;
i1 = l2;
i0 = i0 <= i1;
l1 = i0;
i0 = l2;
i1 = 7u;
i0 &= i1;
if (i0) {
i0 = 1u;
} else {
i0 = l2;
i1 = 196644u;
i1 = i32_load(m, (u64)(i1));
i0 = i0 < i1;
}
i1 = l1;
i0 |= i1;
if (i0) {
i0 = 0u;
} else {
i0 = l2;
i0 = i32_load(m, (u64)(i0));
i1 = 4294967292u;
i0 &= i1;
l1 = i0;
i1 = 7u;
i0 &= i1;
i0 = !(i0);
i1 = l1;
i2 = 16u;
i1 = i1 >= i2;
i0 &= i1;
i1 = l1;
i2 = p0;
i3 = l2;
i2 -= i3;
i1 = i1 <= i2;
i0 &= i1;
}
if (i0) {
i0 = l2;
i0 = i32_load(m, (u64)(i0));
i1 = 1u;
i0 &= i1;
} else {
i0 = 1u;
}
}
if (i0) {
i0 = 0u;
goto Bfunc;
}
i0 = l2;
i0 = i32_load(m, (u64)(i0));
i1 = 4294967292u;
i0 &= i1;
p0 = i0;
i1 = 40u;
i0 = i0 >= i1;
if (i0) {
i0 = l2;
i0 = i32_load(m, (u64)(i0) + 4u);
i1 = p0;
i2 = 40u;
i1 -= i2;
i0 = i0 <= i1;
} else {
i0 = 0u;
}
Bfunc:;
return i0;
}
static u32 core_f74(u8* m, u32 p0, u32 p1, u32 p2, u32 p3, u32 p4) {
u32 l5 = 0, l6 = 0, l7 = 0;
u32 i0, i1, i2, i3;
i0 = 1u;
l6 = i0;
L0:
i0 = p1;
i1 = l6;
i0 = i0 > i1;
if (i0) {
i0 = p0;
i1 = 8u;
i0 += i1;
i1 = p1;
i2 = l6;
i1 += i2;
i2 = 1u;
i1 >>= (i2 & 31);
l5 = i1;
i2 = 3u;
i1 <<= (i2 & 31);
i0 += i1;
i0 = i32_load(m, (u64)(i0) + 4u);
i1 = p2;
i2 = p3;
i0 = core_f35(m, i0, i1, i2);
l7 = i0;
i1 = p4;
i0 |= i1;
i1 = 0u;
i2 = l7;
i3 = 0u;
i2 = (u32)((s32)i2 >= (s32)i3);
i0 = i2 ? i0 : i1;
if (i0) {
i0 = l5;
p1 = i0;
} else {
i0 = l5;
i1 = 1u;
i0 += i1;
l6 = i0;
}
goto L0;
}
i0 = l6;
i1 = 1u;
i0 -= i1;
return i0;
}
static u32 core_f75(u8* m, u32 p0, u32 p1, u32 p2, u32 p3, u32 p4) {
u32 l5 = 0, l6 = 0, l7 = 0;
u32 i0, i1, i2, i3, i4, i5;
i0 = p2;
i1 = p1;
i0 -= i1;
i1 = p3;
i2 = 4294967295u;
i1 = i1 != i2;
i0 += i1;
l6 = i0;
i1 = 7u;
i0 += i1;
i1 = 4294967288u;
i0 &= i1;
i1 = 2u;
i0 <<= (i1 & 31);
i1 = 4u;
i0 += i1;
i0 = core_f7(m, i0);
l5 = i0;
i1 = 4096u;
i0 = i0 < i1;
if (i0) {
i0 = l5;
goto Bfunc;
}
i0 = l5;
i1 = 8u;
i0 += i1;
l7 = i0;
i1 = p0;
i2 = 8u;
i1 += i2;
p0 = i1;
i2 = p1;
i3 = 2u;
i2 <<= (i3 & 31);
i1 += i2;
i2 = p2;
i3 = p1;
i2 -= i3;
i3 = p3;
i4 = p1;
i3 -= i4;
i4 = p3;
i5 = 4294967295u;
i4 = i4 == i5;
i2 = i4 ? i2 : i3;
i3 = 2u;
i2 <<= (i3 & 31);
p1 = i2;
memory_copy(m, i0, i1, i2);
i0 = p3;
i1 = 4294967295u;
i0 = i0 != i1;
if (i0) {
i0 = p1;
i1 = l7;
i0 += i1;
p1 = i0;
i1 = p4;
i32_store(m, (u64)(i0), i1);
i0 = p1;
i1 = 4u;
i0 += i1;
i1 = p0;
i2 = p3;
i3 = 2u;
i2 <<= (i3 & 31);
i1 += i2;
i2 = p2;
i3 = p3;
i2 -= i3;
i3 = 2u;
i2 <<= (i3 & 31);
memory_copy(m, i0, i1, i2);
}
i0 = l5;
i1 = l6;
i32_store(m, (u64)(i0) + 4u, i1);
i0 = l5;
Bfunc:;
return i0;
}
static u32 core_f76(u8* m, u32 p0, u32 p1, u32 p2, u32 p3, u32 p4, u32 p5, u32 p6) {
u32 l7 = 0, l8 = 0, l9 = 0, l10 = 0;
u32 i0, i1, i2, i3;
i0 = p2;
i1 = p1;
i0 -= i1;
i1 = p2;
i2 = p3;
i1 = i1 > i2;
i2 = p1;
i3 = p3;
i2 = i2 <= i3;
l8 = i2;
i3 = l8;
i1 = i3 ? i1 : i2;
i2 = 0u;
i1 = i1 != i2;
i0 += i1;
i1 = 3u;
i0 <<= (i1 & 31);
i1 = 4u;
i0 += i1;
i0 = core_f7(m, i0);
l10 = i0;
i1 = 4096u;
i0 = i0 < i1;
if (i0) {
i0 = l10;
goto Bfunc;
}
L1:
i0 = p1;
i1 = p2;
i0 = i0 < i1;
if (i0) {
i0 = l7;
if (i0) {
i0 = p0;
i1 = 8u;
i0 += i1;
i1 = p1;
i2 = 3u;
i1 <<= (i2 & 31);
i0 += i1;
i0 = i32_load(m, (u64)(i0) + 4u);
} else {
i0 = 0u;
}
l9 = i0;
i0 = l7;
i1 = 1u;
i0 += i1;
l8 = i0;
i0 = l10;
i1 = 8u;
i0 += i1;
i1 = l7;
i2 = 3u;
i1 <<= (i2 & 31);
i0 += i1;
i1 = p1;
i2 = p3;
i1 = i1 == i2;
if (i1) {
i1 = p4;
} else {
i1 = p0;
i2 = 8u;
i1 += i2;
i2 = p1;
i3 = 3u;
i2 <<= (i3 & 31);
i1 += i2;
i1 = i32_atomic_load(m, (u64)(i1));
}
i32_store(m, (u64)(i0), i1);
i0 = l7;
i1 = 3u;
i0 <<= (i1 & 31);
i1 = l10;
i2 = 8u;
i1 += i2;
l7 = i1;
i0 += i1;
i1 = l9;
i32_store(m, (u64)(i0) + 4u, i1);
i0 = p1;
i1 = p3;
i0 = i0 == i1;
if (i0) {
i0 = l7;
i1 = l8;
i2 = 3u;
i1 <<= (i2 & 31);
i0 += i1;
l7 = i0;
i1 = p5;
i32_store(m, (u64)(i0), i1);
i0 = l7;
i1 = p6;
i32_store(m, (u64)(i0) + 4u, i1);
i0 = l8;
i1 = 1u;
i0 += i1;
} else {
i0 = l8;
}
l7 = i0;
i0 = p1;
i1 = 1u;
i0 += i1;
p1 = i0;
goto L1;
}
i0 = l10;
i1 = l7;
i2 = p0;
i2 = i32_load(m, (u64)(i2) + 4u);
i3 = 4294901760u;
i2 &= i3;
i1 |= i2;
i32_store(m, (u64)(i0) + 4u, i1);
i0 = l10;
Bfunc:;
return i0;
}
static void core_f77(u8* m, u32 p0) {
u32 l1 = 0, l2 = 0, l3 = 0, l4 = 0, l5 = 0;
u32 i0, i1, i2, i3;
i0 = 25u;
i1 = p0;
i1 = i32_load(m, (u64)(i1));
i2 = 4294967292u;
i1 &= i2;
l1 = i1;
i1 = I32_CLZ(i1);
i0 -= i1;
i1 = 0u;
i2 = l1;
i3 = 128u;
i2 = i2 >= i3;
i0 = i2 ? i0 : i1;
l2 = i0;
if (i0) {
i0 = l1;
i1 = l2;
i2 = 2u;
i1 += i2;
i0 >>= (i1 & 31);
i1 = 15u;
i0 &= i1;
} else {
i0 = l1;
i1 = 3u;
i0 >>= (i1 & 31);
}
l4 = i0;
i0 = p0;
i0 = i32_load(m, (u64)(i0) + 8u);
l3 = i0;
i0 = p0;
i0 = i32_load(m, (u64)(i0) + 4u);
p0 = i0;
if (i0) {
i0 = p0;
i1 = l3;
i32_store(m, (u64)(i0) + 8u, i1);
}
i0 = l4;
i1 = l2;
i2 = 4u;
i1 <<= (i2 & 31);
i0 += i1;
i1 = 2u;
i0 <<= (i1 & 31);
i1 = 197248u;
i0 += i1;
l5 = i0;
i0 = l3;
if (i0) {
i0 = l3;
i1 = p0;
i32_store(m, (u64)(i0) + 4u, i1);
} else {
i0 = l5;
i1 = p0;
i32_store(m, (u64)(i0), i1);
}
i0 = l5;
i0 = i32_load(m, (u64)(i0));
i0 = !(i0);
if (i0) {
i0 = l2;
i1 = 2u;
i0 <<= (i1 & 31);
i1 = 197124u;
i0 += i1;
p0 = i0;
i0 = i32_load(m, (u64)(i0));
i1 = 4294967294u;
i2 = l4;
i1 = I32_ROTL(i1, i2);
i0 &= i1;
l3 = i0;
i0 = p0;
i1 = l3;
i32_store(m, (u64)(i0), i1);
i0 = l3;
i0 = !(i0);
if (i0) {
i0 = 197120u;
i1 = 197120u;
i1 = i32_load(m, (u64)(i1));
i2 = 4294967294u;
i3 = l2;
i2 = I32_ROTL(i2, i3);
i1 &= i2;
i32_store(m, (u64)(i0), i1);
}
}
i0 = 196836u;
i1 = 196836u;
i1 = i32_load(m, (u64)(i1));
i2 = l1;
i1 -= i2;
i32_store(m, (u64)(i0), i1);
}
static void core_f78(u8* m, u32 p0, u32 p1, u32 p2, u32 p3) {
u32 i0, i1, i2, i3, i4, i5, i6, i7;
u64 j1, j2;
i0 = p3;
i0 = i32_load(m, (u64)(i0) + 8u);
p3 = i0;
i0 = p2;
i1 = 25u;
i0 = i0 == i1;
if (i0) {
i0 = p0;
i1 = p1;
i2 = p3;
i3 = p3;
core_f156(m, i0, i1, i2, i3);
goto Bfunc;
}
i0 = p2;
i1 = 12u;
i0 = i0 != i1;
if (i0) {
i0 = 196944u;
i1 = 196944u;
j1 = i64_load(m, (u64)(i1));
j2 = 1ull;
j1 += j2;
i64_store(m, (u64)(i0), j1);
}
i0 = p1;
i1 = p2;
i2 = p3;
i3 = p0;
i4 = 1024u;
i3 += i4;
p0 = i3;
i4 = 48u;
i5 = 36u;
i6 = p2;
i7 = 23u;
i6 = i6 == i7;
p1 = i6;
i4 = i6 ? i4 : i5;
i3 += i4;
i4 = 16u;
i5 = 4u;
i6 = 0u;
i7 = p0;
i7 = i32_load(m, (u64)(i7) + 36u);
i5 = i7 ? i5 : i6;
i6 = p1;
i4 = i6 ? i4 : i5;
i5 = 0u;
i0 = core_f49(m, i0, i1, i2, i3, i4, i5);
Bfunc:;
}
static void core_f79(u8* m, u32 p0, u32 p1) {
u32 l2 = 0, l3 = 0, l4 = 0;
u64 l5 = 0, l6 = 0;
u32 i0, i1, i2, i3;
u64 j0, j1, j2, j3, j4;
i0 = p1;
i1 = 17488u;
i32_store16(m, (u64)(i0), i1);
i0 = p1;
i1 = 1u;
i32_store8(m, (u64)(i0) + 2u, i1);
i0 = p1;
i1 = p0;
i1 = i32_load8_u(m, (u64)(i1) + 80u);
i1 = !(i1);
i32_store8(m, (u64)(i0) + 3u, i1);
i0 = p1;
i1 = p0;
j1 = i64_load(m, (u64)(i1) + 24u);
i64_store(m, (u64)(i0) + 8u, j1);
i0 = p1;
i1 = 16u;
i0 += i1;
l2 = i0;
i0 = p0;
j0 = i64_load32_u(m, (u64)(i0) + 12u);
l5 = j0;
L0:
j0 = l5;
j1 = 127ull;
i0 = j0 > j1;
if (i0) {
i0 = l2;
l3 = i0;
i1 = 1u;
i0 += i1;
l2 = i0;
i0 = l3;
j1 = l5;
j2 = 128ull;
j1 |= j2;
i64_store8(m, (u64)(i0), j1);
j0 = l5;
j1 = 7ull;
j0 >>= (j1 & 63);
l5 = j0;
goto L0;
}
i0 = l2;
j1 = l5;
i64_store8(m, (u64)(i0), j1);
j0 = 63ull;
i1 = p0;
j1 = i64_load32_u(m, (u64)(i1) + 12u);
j2 = 1ull;
j1 |= j2;
j1 = I64_CLZ(j1);
j0 -= j1;
i0 = (u32)(j0);
i1 = 7u;
i0 = DIV_U(i0, i1);
i1 = p1;
i0 += i1;
i1 = 17u;
i0 += i1;
p1 = i0;
i0 = 0u;
l2 = i0;
L2:
i0 = l2;
i1 = p0;
i1 = i32_load(m, (u64)(i1) + 12u);
i0 = i0 < i1;
if (i0) {
i0 = p0;
i0 = i32_load(m, (u64)(i0) + 8u);
l4 = i0;
i1 = l2;
i2 = 24u;
i1 *= i2;
i0 += i1;
i0 = i32_load(m, (u64)(i0) + 20u);
l3 = i0;
i1 = 24u;
i0 *= i1;
i1 = l4;
i0 += i1;
l4 = i0;
j0 = i64_load(m, (u64)(i0));
l5 = j0;
i0 = l4;
j0 = i64_load(m, (u64)(i0) + 8u);
l6 = j0;
i0 = p1;
i1 = l3;
i2 = 4u;
i1 <<= (i2 & 31);
i2 = 331776u;
i1 += i2;
j1 = i64_load(m, (u64)(i1));
i64_store(m, (u64)(i0), j1);
i0 = p1;
j1 = l5;
i64_store(m, (u64)(i0) + 8u, j1);
i0 = p1;
j1 = l5;
j2 = l6;
j3 = l5;
j4 = l6;
i3 = j3 > j4;
j1 = i3 ? j1 : j2;
j2 = l5;
i3 = p0;
i3 = i32_load8_u(m, (u64)(i3) + 80u);
j1 = i3 ? j1 : j2;
i64_store(m, (u64)(i0) + 16u, j1);
i0 = l2;
i1 = 1u;
i0 += i1;
l2 = i0;
i0 = p1;
i1 = 24u;
i0 += i1;
p1 = i0;
goto L2;
}
}
static void core_f80(u8* m, u32 p0, u32 p1, u64 p2) {
u32 l3 = 0, l4 = 0, l5 = 0, l6 = 0;
u64 l7 = 0, l8 = 0;
u32 i0, i1, i2, i3;
u64 j0, j1, j2, j3, j4;
i0 = p0;
i0 = i32_load(m, (u64)(i0) + 8u);
l6 = i0;
i1 = p1;
i2 = 24u;
i1 *= i2;
i0 += i1;
l5 = i0;
i0 = i32_load(m, (u64)(i0) + 16u);
l4 = i0;
i1 = 1u;
i0 -= i1;
l3 = i0;
i0 = l4;
if (i0) {
i0 = l3;
} else {
i0 = l6;
i1 = p0;
i1 = i32_load(m, (u64)(i1) + 12u);
i2 = 24u;
i1 *= i2;
i0 += i1;
i1 = p1;
i32_store(m, (u64)(i0) + 20u, i1);
i0 = p0;
i1 = p0;
i1 = i32_load(m, (u64)(i1) + 12u);
i2 = 1u;
i1 += i2;
i32_store(m, (u64)(i0) + 12u, i1);
i0 = l5;
i1 = p0;
i1 = i32_load(m, (u64)(i1) + 12u);
i32_store(m, (u64)(i0) + 16u, i1);
i0 = p0;
i0 = i32_load(m, (u64)(i0) + 12u);
i1 = 1u;
i0 -= i1;
}
j0 = (u64)(i0);
l7 = j0;
i0 = p0;
i0 = i32_load(m, (u64)(i0));
p1 = i0;
if (i0) {
i0 = p1;
i1 = p0;
i1 = i32_load(m, (u64)(i1) + 4u);
i0 += i1;
p1 = i0;
j0 = l7;
l8 = j0;
L2:
j0 = l8;
j1 = 127ull;
i0 = j0 > j1;
if (i0) {
i0 = p1;
l3 = i0;
i1 = 1u;
i0 += i1;
p1 = i0;
i0 = l3;
j1 = l8;
j2 = 128ull;
j1 |= j2;
i64_store8(m, (u64)(i0), j1);
j0 = l8;
j1 = 7ull;
j0 >>= (j1 & 63);
l8 = j0;
goto L2;
}
i0 = p1;
j1 = l8;
i64_store8(m, (u64)(i0), j1);
}
i0 = p0;
i1 = p0;
i1 = i32_load(m, (u64)(i1) + 4u);
j2 = 63ull;
j3 = l7;
j4 = 1ull;
j3 |= j4;
j3 = I64_CLZ(j3);
j2 -= j3;
i2 = (u32)(j2);
i3 = 7u;
i2 = DIV_U(i2, i3);
i3 = 1u;
i2 += i3;
i1 += i2;
i32_store(m, (u64)(i0) + 4u, i1);
j0 = p2;
i1 = p0;
j1 = i64_load(m, (u64)(i1) + 24u);
j0 -= j1;
p2 = j0;
j1 = 1ull;
j0 <<= (j1 & 63);
j1 = p2;
j2 = 63ull;
j1 = (u64)((s64)j1 >> (j2 & 63));
j0 ^= j1;
l7 = j0;
i0 = p0;
i0 = i32_load(m, (u64)(i0));
p1 = i0;
if (i0) {
i0 = p1;
i1 = p0;
i1 = i32_load(m, (u64)(i1) + 4u);
i0 += i1;
p1 = i0;
j0 = l7;
p2 = j0;
L5:
j0 = p2;
j1 = 127ull;
i0 = j0 > j1;
if (i0) {
i0 = p1;
l3 = i0;
i1 = 1u;
i0 += i1;
p1 = i0;
i0 = l3;
j1 = p2;
j2 = 128ull;
j1 |= j2;
i64_store8(m, (u64)(i0), j1);
j0 = p2;
j1 = 7ull;
j0 >>= (j1 & 63);
p2 = j0;
goto L5;
}
i0 = p1;
j1 = p2;
i64_store8(m, (u64)(i0), j1);
}
i0 = p0;
i1 = p0;
i1 = i32_load(m, (u64)(i1) + 4u);
j2 = 63ull;
j3 = l7;
j4 = 1ull;
j3 |= j4;
j3 = I64_CLZ(j3);
j2 -= j3;
i2 = (u32)(j2);
i3 = 7u;
i2 = DIV_U(i2, i3);
i3 = 1u;
i2 += i3;
i1 += i2;
i32_store(m, (u64)(i0) + 4u, i1);
}
static u32 core_f81(u8* m, u32 p0, u32 p1, u32 p2, f64 p3) {
u32 l4 = 0, l5 = 0, l6 = 0;
u64 l7 = 0, l8 = 0;
u32 i0, i1, i2, i3, i4;
u64 j0, j1, j2;
f64 d1, d2;
i0 = p0;
i1 = 10752u;
i0 += i1;
l4 = i0;
i1 = p0;
i32_store(m, (u64)(i0), i1);
i0 = l4;
i1 = 0u;
i32_store(m, (u64)(i0) + 4u, i1);
i0 = l4;
i1 = p1;
i2 = p2;
i1 += i2;
i32_store(m, (u64)(i0) + 12u, i1);
i0 = l4;
i1 = 0u;
i32_store(m, (u64)(i0) + 28u, i1);
i0 = l4;
i1 = p0;
i2 = 11264u;
i1 += i2;
i32_store(m, (u64)(i0) + 32u, i1);
i0 = l4;
j1 = 0ull;
i64_store(m, (u64)(i0) + 104u, j1);
i0 = l4;
i1 = 0u;
i32_store(m, (u64)(i0) + 44u, i1);
i0 = l4;
i1 = 0u;
i32_store(m, (u64)(i0) + 56u, i1);
i0 = l4;
i1 = 0u;
i32_store(m, (u64)(i0) + 52u, i1);
i0 = l4;
i1 = 0u;
i32_store8(m, (u64)(i0) + 74u, i1);
i0 = l4;
d1 = p3;
i2 = 196652u;
i2 = i32_load(m, (u64)(i2));
d2 = (f64)(i2);
d1 += d2;
j1 = I64_TRUNC_SAT_U_F64(d1);
j2 = 16ull;
j1 <<= (j2 & 63);
j2 = 65535ull;
j1 |= j2;
i64_store(m, (u64)(i0) + 96u, j1);
i0 = p2;
i1 = 16u;
i0 = i0 >= i1;
if (i0) {
i0 = p1;
i0 = i32_load16_u(m, (u64)(i0));
i1 = 17488u;
i0 = i0 != i1;
if (i0) {
i0 = 1u;
} else {
i0 = p1;
i0 = i32_load8_u(m, (u64)(i0) + 2u);
i1 = 1u;
i0 = i0 != i1;
}
if (i0) {goto B1;}
i0 = p1;
i0 = i32_load8_u(m, (u64)(i0) + 3u);
i1 = 4294967264u;
i0 &= i1;
if (i0) {goto B1;}
i0 = p1;
i0 = i32_load(m, (u64)(i0) + 4u);
i1 = p0;
i2 = p1;
i3 = 8u;
i2 += i3;
i3 = p2;
i4 = 8u;
i3 -= i4;
i1 = core_f11(m, i1, i2, i3);
i0 = i0 == i1;
l5 = i0;
B1:;
}
i0 = l5;
if (i0) {
i0 = l4;
i1 = p1;
i2 = 16u;
i1 += i2;
i32_store(m, (u64)(i0) + 8u, i1);
i0 = l4;
i1 = p1;
j1 = i64_load(m, (u64)(i1) + 8u);
i64_store(m, (u64)(i0) + 88u, j1);
i0 = 0u;
p0 = i0;
i0 = l4;
i1 = 2048u;
i0 = core_f8(m, i0, i1);
p2 = i0;
i0 = l4;
i1 = l4;
i1 = i32_load(m, (u64)(i1) + 8u);
i32_store(m, (u64)(i0) + 16u, i1);
i0 = l4;
i1 = p2;
i32_store(m, (u64)(i0) + 20u, i1);
i0 = p2;
if (i0) {
i0 = l4;
i0 = i32_load(m, (u64)(i0) + 12u);
i1 = l4;
i1 = i32_load(m, (u64)(i1) + 8u);
i0 -= i1;
i1 = p2;
i2 = 24u;
i1 *= i2;
i0 = i0 < i1;
} else {
i0 = 1u;
}
if (i0) {goto B5;}
L7:
i0 = p0;
i1 = p2;
i0 = i0 < i1;
if (i0) {
i0 = l4;
i0 = i32_load(m, (u64)(i0) + 8u);
j0 = i64_load(m, (u64)(i0) + 16u);
l7 = j0;
i0 = 0u;
l5 = i0;
L9:
i0 = p0;
i1 = l5;
i0 = i0 > i1;
if (i0) {
i0 = l4;
i0 = i32_load(m, (u64)(i0) + 16u);
l6 = i0;
i1 = l5;
i2 = 24u;
i1 *= i2;
i0 += i1;
j0 = i64_load(m, (u64)(i0));
i1 = l6;
i2 = p0;
i3 = 24u;
i2 *= i3;
i1 += i2;
j1 = i64_load(m, (u64)(i1));
i0 = j0 == j1;
if (i0) {goto B5;}
i0 = l5;
i1 = 1u;
i0 += i1;
l5 = i0;
goto L9;
}
j0 = l7;
j1 = 0ull;
i0 = j0 != j1;
if (i0) {
i0 = l4;
i0 = i32_load(m, (u64)(i0) + 16u);
i1 = p0;
i2 = 24u;
i1 *= i2;
i0 += i1;
j0 = i64_load(m, (u64)(i0));
l8 = j0;
j0 = l7;
i1 = l4;
j1 = i64_load(m, (u64)(i1) + 104u);
i0 = j0 > j1;
if (i0) {
i0 = l4;
j1 = l7;
i64_store(m, (u64)(i0) + 104u, j1);
}
j0 = l7;
i1 = l4;
j1 = i64_load(m, (u64)(i1) + 96u);
i0 = j0 <= j1;
if (i0) {
i0 = 1u;
} else {
i0 = l4;
i0 = i32_load(m, (u64)(i0) + 4u);
}
if (i0) {goto B12;}
i0 = l4;
i1 = 23u;
i32_store(m, (u64)(i0) + 4u, i1);
i0 = l4;
i0 = i32_load(m, (u64)(i0));
i1 = 1072u;
i0 += i1;
l5 = i0;
j1 = l8;
i64_store(m, (u64)(i0), j1);
i0 = l5;
j1 = l7;
i64_store(m, (u64)(i0) + 8u, j1);
B12:;
}
i0 = p0;
i1 = 1u;
i0 += i1;
p0 = i0;
i0 = l4;
i1 = l4;
i1 = i32_load(m, (u64)(i1) + 8u);
i2 = 24u;
i1 += i2;
i32_store(m, (u64)(i0) + 8u, i1);
goto L7;
}
goto B4;
B5:;
i0 = l4;
i0 = i32_load(m, (u64)(i0) + 4u);
i0 = !(i0);
if (i0) {
i0 = l4;
i1 = 22u;
i32_store(m, (u64)(i0) + 4u, i1);
}
B4:;
i0 = l4;
i1 = p1;
i1 = i32_load8_u(m, (u64)(i1) + 3u);
p0 = i1;
i2 = 1u;
i1 &= i2;
i32_store8(m, (u64)(i0) + 72u, i1);
i0 = l4;
i1 = p0;
i2 = 16u;
i1 &= i2;
i2 = 0u;
i1 = i1 != i2;
i32_store8(m, (u64)(i0) + 73u, i1);
i0 = p0;
i1 = 2u;
i0 &= i1;
if (i0) {
i0 = l4;
i1 = l4;
i2 = 2048u;
i1 = core_f8(m, i1, i2);
i32_store(m, (u64)(i0) + 44u, i1);
}
i0 = l4;
i1 = l4;
i1 = i32_load(m, (u64)(i1) + 8u);
i32_store(m, (u64)(i0) + 40u, i1);
i0 = l4;
i1 = l4;
i1 = i32_load(m, (u64)(i1) + 44u);
core_f166(m, i0, i1);
i0 = p0;
i1 = 4u;
i0 &= i1;
if (i0) {
i0 = l4;
i1 = l4;
i2 = 2048u;
i1 = core_f8(m, i1, i2);
i32_store(m, (u64)(i0) + 52u, i1);
}
i0 = l4;
i1 = l4;
i1 = i32_load(m, (u64)(i1) + 8u);
i32_store(m, (u64)(i0) + 48u, i1);
i0 = l4;
i1 = l4;
i1 = i32_load(m, (u64)(i1) + 52u);
core_f166(m, i0, i1);
i0 = p0;
i1 = 8u;
i0 &= i1;
if (i0) {
i0 = l4;
i0 = i32_load(m, (u64)(i0) + 12u);
i1 = l4;
i1 = i32_load(m, (u64)(i1) + 8u);
i0 -= i1;
i1 = 12u;
i0 = i0 < i1;
if (i0) {
i0 = l4;
i0 = i32_load(m, (u64)(i0) + 4u);
i0 = !(i0);
if (i0) {
i0 = l4;
i1 = 22u;
i32_store(m, (u64)(i0) + 4u, i1);
}
goto B19;
}
i0 = l4;
i1 = l4;
i1 = i32_load(m, (u64)(i1) + 8u);
i32_store(m, (u64)(i0) + 56u, i1);
i0 = l4;
i1 = l4;
i1 = i32_load(m, (u64)(i1) + 8u);
i2 = 12u;
i1 += i2;
i32_store(m, (u64)(i0) + 8u, i1);
B19:;
}
i0 = l4;
i1 = l4;
i1 = i32_load(m, (u64)(i1) + 8u);
i32_store(m, (u64)(i0) + 24u, i1);
} else {
i0 = l4;
i1 = 22u;
i32_store(m, (u64)(i0) + 4u, i1);
}
i0 = l4;
i1 = l4;
i1 = i32_load(m, (u64)(i1) + 24u);
i32_store(m, (u64)(i0) + 8u, i1);
i0 = l4;
i1 = 0u;
i32_store(m, (u64)(i0) + 36u, i1);
i0 = l4;
j1 = 0ull;
i64_store(m, (u64)(i0) + 80u, j1);
i0 = l4;
i1 = 0u;
i32_store(m, (u64)(i0) + 112u, i1);
i0 = l4;
return i0;
}
static u32 core_f82(u8* m, u32 p0, u32 p1) {
u32 l2 = 0, l3 = 0;
u32 i0, i1, i2;
u64 j0;
L0:
i0 = l2;
i1 = p0;
i1 = i32_load(m, (u64)(i1) + 20u);
i0 = i0 < i1;
if (i0) {
i0 = p0;
i0 = i32_load(m, (u64)(i0) + 16u);
i1 = l2;
i2 = 24u;
i1 *= i2;
i0 += i1;
j0 = i64_load(m, (u64)(i0));
i0 = core_f20(m, j0);
l3 = i0;
i1 = 4294967295u;
i0 = i0 == i1;
if (i0) {
i0 = 0u;
goto Bfunc;
}
i0 = p1;
i1 = l2;
i2 = 2u;
i1 <<= (i2 & 31);
i0 += i1;
i1 = l3;
i32_store(m, (u64)(i0), i1);
i0 = l2;
i1 = 1u;
i0 += i1;
l2 = i0;
goto L0;
}
i0 = p0;
i1 = p1;
i32_store(m, (u64)(i0) + 28u, i1);
i0 = 1u;
Bfunc:;
return i0;
}
static void core_f83(u8* m, u32 p0, u32 p1) {
u32 i0, i1;
L0:
i0 = p1;
if (i0) {
i0 = p0;
i0 = core_f17(m, i0);
} else {
i0 = 0u;
}
if (i0) {
i0 = p0;
core_f167(m, i0);
i0 = p1;
i1 = 1u;
i0 -= i1;
p1 = i0;
goto L0;
}
}
static u32 core_f84(u8* m, u32 p0, u32 p1) {
u32 l2 = 0, l3 = 0, l4 = 0, l5 = 0, l6 = 0;
u64 l7 = 0, l8 = 0;
u32 i0, i1, i2;
u64 j0, j1;
L0:
i0 = p1;
i1 = l2;
i0 = i0 > i1;
if (i0) {
i0 = p0;
i1 = l2;
i2 = 6u;
i1 <<= (i2 & 31);
i0 += i1;
i0 = i32_load(m, (u64)(i0));
i1 = 2u;
i0 = i0 < i1;
} else {
i0 = 0u;
}
if (i0) {
i0 = l2;
i1 = 1u;
i0 += i1;
l2 = i0;
goto L0;
}
i0 = p1;
i1 = l2;
i0 = i0 == i1;
if (i0) {
i0 = 1u;
} else {
i0 = p0;
i1 = l2;
i2 = 6u;
i1 <<= (i2 & 31);
i0 += i1;
i0 = i32_load(m, (u64)(i0) + 8u);
}
if (i0) {
i0 = 0u;
goto Bfunc;
}
i0 = p0;
i1 = l2;
i2 = 6u;
i1 <<= (i2 & 31);
i0 += i1;
l3 = i0;
i0 = i32_load(m, (u64)(i0) + 60u);
i1 = 1u;
i0 &= i1;
i0 = !(i0);
if (i0) {
i0 = 0u;
goto Bfunc;
}
i0 = l3;
i0 = i32_load(m, (u64)(i0) + 16u);
i0 = i32_load8_u(m, (u64)(i0));
i1 = 12u;
i0 = i0 == i1;
l4 = i0;
i0 = l2;
i1 = 1u;
i0 += i1;
l2 = i0;
L6:
i0 = p1;
i1 = l2;
i0 = i0 > i1;
if (i0) {
i0 = p0;
i1 = l2;
i2 = 6u;
i1 <<= (i2 & 31);
i0 += i1;
l5 = i0;
i0 = i32_load(m, (u64)(i0) + 60u);
i1 = 1u;
i0 &= i1;
if (i0) {
i0 = l4;
if (i0) {
i0 = 1u;
} else {
i0 = l5;
if (i0) {
i0 = l5;
j0 = i64_load(m, (u64)(i0) + 32u);
} else {
j0 = 0ull;
}
l7 = j0;
i0 = l5;
if (i0) {
i0 = l5;
i0 = i32_load(m, (u64)(i0) + 24u);
} else {
i0 = 0u;
}
l5 = i0;
i0 = l3;
if (i0) {
i0 = l3;
j0 = i64_load(m, (u64)(i0) + 32u);
} else {
j0 = 0ull;
}
l8 = j0;
i0 = l3;
if (i0) {
i0 = l3;
i0 = i32_load(m, (u64)(i0) + 24u);
} else {
i0 = 0u;
}
l6 = i0;
j0 = l7;
j1 = l8;
i0 = j0 != j1;
if (i0) {
j0 = l7;
j1 = l8;
i0 = j0 > j1;
} else {
i0 = l5;
i1 = l6;
i0 = i0 != i1;
if (i0) {
i0 = l5;
i1 = 4u;
i0 <<= (i1 & 31);
i1 = 331776u;
i0 += i1;
j0 = i64_load(m, (u64)(i0));
i1 = l6;
i2 = 4u;
i1 <<= (i2 & 31);
i2 = 331776u;
i1 += i2;
j1 = i64_load(m, (u64)(i1));
i0 = j0 > j1;
} else {
i0 = 0u;
}
}
}
} else {
i0 = 0u;
}
if (i0) {
i0 = 0u;
goto Bfunc;
}
i0 = l2;
i1 = 1u;
i0 += i1;
l2 = i0;
goto L6;
}
i0 = 1u;
Bfunc:;
return i0;
}
static u32 core_f85(u8* m, u32 p0) {
u32 l2 = 0, l3 = 0;
u64 l1 = 0;
u32 i0, i1, i2;
u64 j0, j1;
i0 = p0;
j0 = i64_load(m, (u64)(i0) + 32u);
l1 = j0;
i0 = p0;
i0 = i32_load(m, (u64)(i0) + 24u);
l3 = i0;
i0 = 196848u;
i0 = i32_load(m, (u64)(i0));
if (i0) {
i0 = 197048u;
i0 = i32_load(m, (u64)(i0));
l2 = i0;
if (i0) {
i0 = l3;
i1 = l2;
i1 = i32_load(m, (u64)(i1) + 4u);
i0 = i0 >= i1;
} else {
i0 = 1u;
}
if (i0) {
j0 = 0ull;
} else {
i0 = l2;
i1 = l3;
i2 = 3u;
i1 <<= (i2 & 31);
i0 += i1;
j0 = i64_load(m, (u64)(i0) + 8u);
}
j1 = l1;
i0 = j0 >= j1;
} else {
i0 = 1u;
}
i0 = !(i0);
if (i0) {
i0 = 0u;
goto Bfunc;
}
i0 = p0;
i0 = i32_load(m, (u64)(i0));
i1 = 4u;
i0 = i0 != i1;
if (i0) {
j0 = 0ull;
} else {
i0 = p0;
j0 = i64_load(m, (u64)(i0) + 40u);
}
i0 = !(j0);
if (i0) {
i0 = 1u;
goto Bfunc;
}
i0 = p0;
j0 = i64_load(m, (u64)(i0) + 48u);
l1 = j0;
i0 = p0;
i0 = i32_load(m, (u64)(i0) + 28u);
p0 = i0;
i0 = 196848u;
i0 = i32_load(m, (u64)(i0));
if (i0) {
i0 = 197048u;
i0 = i32_load(m, (u64)(i0));
l2 = i0;
if (i0) {
i0 = p0;
i1 = l2;
i1 = i32_load(m, (u64)(i1) + 4u);
i0 = i0 >= i1;
} else {
i0 = 1u;
}
if (i0) {
j0 = 0ull;
} else {
i0 = l2;
i1 = p0;
i2 = 3u;
i1 <<= (i2 & 31);
i0 += i1;
j0 = i64_load(m, (u64)(i0) + 8u);
}
j1 = l1;
i0 = j0 >= j1;
} else {
i0 = 1u;
}
Bfunc:;
return i0;
}
static u32 core_f86(u8* m, u32 p0, u32 p1, u32 p2, u32 p3) {
u32 i0, i1, i2;
L0:
i0 = p1;
i1 = p2;
i0 = i0 < i1;
if (i0) {
i0 = p0;
i1 = p1;
i2 = 6u;
i1 <<= (i2 & 31);
i0 += i1;
i0 = i32_load(m, (u64)(i0) + 8u);
i1 = p3;
i0 = core_f9(m, i0, i1);
i1 = 0u;
i0 = (u32)((s32)i0 < (s32)i1);
} else {
i0 = 0u;
}
if (i0) {
i0 = p1;
i1 = 1u;
i0 += i1;
p1 = i0;
goto L0;
}
i0 = p1;
return i0;
}
static u32 core_f87(u8* m, u32 p0, u32 p1) {
u32 l2 = 0, l3 = 0, l4 = 0, l5 = 0;
u64 l6 = 0;
f64 l7 = 0;
u32 i0, i1, i2, i3, i4;
u64 j0, j1, j3;
f64 d0, d1;
i0 = p0;
i0 = !(i0);
if (i0) {
i0 = 0u;
goto Bfunc;
}
i0 = p0;
i0 = i32_load(m, (u64)(i0) + 28u);
l4 = i0;
i0 = !(i0);
if (i0) {
i0 = p0;
j0 = i64_load(m, (u64)(i0) + 16u);
l6 = j0;
i0 = p0;
i0 = i32_load(m, (u64)(i0) + 24u);
l2 = i0;
i0 = p0;
d0 = f64_load(m, (u64)(i0) + 32u);
l7 = d0;
i0 = p1;
i1 = 0u;
i2 = 64u;
memory_fill(m, i0, i1, i2);
i0 = p1;
i1 = 1u;
i32_store(m, (u64)(i0), i1);
i0 = p1;
i1 = l2;
i32_store(m, (u64)(i0) + 24u, i1);
i0 = p1;
j1 = l6;
i64_store(m, (u64)(i0) + 32u, j1);
i0 = p1;
d1 = l7;
f64_store(m, (u64)(i0) + 40u, d1);
i0 = p0;
i1 = 40u;
i0 += i1;
i1 = p0;
i1 = i32_load(m, (u64)(i1) + 4u);
i2 = p1;
i3 = 4294967232u;
i2 -= i3;
j3 = l6;
i4 = l2;
i0 = core_f52(m, i0, i1, i2, j3, i4);
i1 = 1u;
i0 += i1;
goto Bfunc;
}
i0 = p1;
i1 = p0;
i2 = 40u;
i1 += i2;
i2 = p0;
i2 = i32_load(m, (u64)(i2) + 4u);
i3 = 7u;
i2 += i3;
i3 = 4294967288u;
i2 &= i3;
i1 += i2;
i2 = l4;
i3 = 6u;
i2 <<= (i3 & 31);
memory_copy(m, i0, i1, i2);
L2:
i0 = l2;
i1 = l4;
i0 = i0 < i1;
if (i0) {
i0 = p1;
i1 = l2;
i2 = 6u;
i1 <<= (i2 & 31);
i0 += i1;
l3 = i0;
i0 = i32_load(m, (u64)(i0) + 8u);
l5 = i0;
i0 = l3;
i0 = i32_load(m, (u64)(i0) + 60u);
i1 = 16u;
i0 &= i1;
i1 = 0u;
i0 = i0 != i1;
i1 = 1u;
i2 = l5;
i0 = i2 ? i0 : i1;
i0 = !(i0);
if (i0) {
i0 = l3;
i1 = p0;
i2 = l5;
i1 += i2;
i32_store(m, (u64)(i0) + 8u, i1);
}
i0 = l3;
i0 = i32_load(m, (u64)(i0) + 16u);
l5 = i0;
if (i0) {
i0 = l3;
i1 = p0;
i2 = l5;
i1 += i2;
i32_store(m, (u64)(i0) + 16u, i1);
}
i0 = l2;
i1 = 1u;
i0 += i1;
l2 = i0;
goto L2;
}
i0 = l4;
Bfunc:;
return i0;
}
static void core_f88(u8* m, u32 p0) {
u32 l1 = 0, l2 = 0;
u64 l3 = 0, l4 = 0;
u32 i0, i1, i2, i3;
u64 j0, j1, j2, j3;
i0 = 197048u;
i0 = i32_load(m, (u64)(i0));
l2 = i0;
L0:
i0 = l1;
i1 = p0;
i1 = i32_load(m, (u64)(i1) + 4u);
i0 = i0 < i1;
if (i0) {
j0 = l3;
i1 = p0;
i2 = l1;
i3 = 3u;
i2 <<= (i3 & 31);
i1 += i2;
j1 = i64_load(m, (u64)(i1) + 8u);
l4 = j1;
j2 = l3;
j3 = l4;
i2 = j2 > j3;
j0 = i2 ? j0 : j1;
l3 = j0;
i0 = l1;
i1 = 1u;
i0 += i1;
l1 = i0;
goto L0;
}
i0 = 197048u;
i1 = p0;
i32_store(m, (u64)(i0), i1);
i0 = 197056u;
j1 = l3;
i64_store(m, (u64)(i0), j1);
i0 = l2;
if (i0) {
i0 = l2;
core_release_0(m, i0);
}
core_f56(m);
}
static u32 core_f89(u8* m) {
u32 l0 = 0, l1 = 0, l2 = 0, l3 = 0;
u64 l4 = 0, l5 = 0;
u32 i0, i1, i2, i3;
u64 j0, j1, j2, j3, j4;
i0 = 196696u;
i0 = i32_load(m, (u64)(i0));
l1 = i0;
i1 = 24u;
i0 *= i1;
i1 = 16u;
i0 += i1;
l2 = i0;
i0 = 66508u;
i0 = i32_load(m, (u64)(i0));
l3 = i0;
if (i0) {
i0 = l3;
i0 = i32_load(m, (u64)(i0) + 20u);
} else {
i0 = 1u;
}
if (i0) {
i0 = 0u;
} else {
i0 = l2;
i1 = 40u;
i0 += i1;
j0 = (u64)(i0);
i1 = 196696u;
i1 = i32_load(m, (u64)(i1));
i2 = 4u;
i1 <<= (i2 & 31);
i2 = 56u;
i1 += i2;
j1 = (u64)(i1);
j0 += j1;
l4 = j0;
i0 = l3;
j0 = i64_load(m, (u64)(i0) + 8u);
i1 = l3;
j1 = i64_atomic_load(m, (u64)(i1) + 64u);
j0 -= j1;
l5 = j0;
i0 = 24u;
i1 = 0u;
i2 = l3;
j2 = i64_load32_u(m, (u64)(i2) + 40u);
j3 = l5;
j2 -= j3;
j3 = l4;
j4 = 1ull;
j3 <<= (j4 & 63);
i2 = j2 < j3;
i0 = i2 ? i0 : i1;
}
l2 = i0;
if (i0) {
i0 = l2;
goto Bfunc;
}
i0 = l1;
i1 = 3u;
i0 <<= (i1 & 31);
i1 = 4u;
i0 += i1;
i0 = core_f1(m, i0);
l2 = i0;
i1 = 4096u;
i0 = i0 < i1;
if (i0) {
i0 = l2;
i1 = 4u;
i2 = l2;
i0 = i2 ? i0 : i1;
goto Bfunc;
}
i0 = l2;
i1 = l1;
i32_store(m, (u64)(i0) + 4u, i1);
L4:
i0 = l0;
i1 = l1;
i0 = i0 < i1;
if (i0) {
i0 = l2;
i1 = l0;
i2 = 3u;
i1 <<= (i2 & 31);
i0 += i1;
i1 = 197048u;
i1 = i32_load(m, (u64)(i1));
l3 = i1;
if (i1) {
i1 = l0;
i2 = l3;
i2 = i32_load(m, (u64)(i2) + 4u);
i1 = i1 >= i2;
} else {
i1 = 1u;
}
if (i1) {
j1 = 0ull;
} else {
i1 = l3;
i2 = l0;
i3 = 3u;
i2 <<= (i3 & 31);
i1 += i2;
j1 = i64_load(m, (u64)(i1) + 8u);
}
i64_store(m, (u64)(i0) + 8u, j1);
i0 = l0;
i1 = 1u;
i0 += i1;
l0 = i0;
goto L4;
}
i0 = l2;
Bfunc:;
return i0;
}
static u32 core_f90(u8* m, u32 p0, u32 p1, u32 p2) {
u32 l3 = 0, l4 = 0, l5 = 0, l6 = 0, l7 = 0, l8 = 0, l9 = 0, l10 = 0,
l11 = 0;
u64 l12 = 0, l13 = 0;
u32 i0, i1, i2, i3, i4;
u64 j0, j1, j2, j3;
f64 d1;
i0 = p1;
i1 = p2;
core_f29(m, i0, i1);
i0 = p2;
i1 = 2u;
i0 = i0 < i1;
if (i0) {
i0 = 1u;
} else {
i0 = p1;
i0 = i32_load(m, (u64)(i0));
i1 = 1u;
i0 = i0 != i1;
}
if (i0) {goto B0;}
i0 = p1;
j0 = i64_load(m, (u64)(i0) + 32u);
l12 = j0;
i0 = p1;
i0 = i32_load(m, (u64)(i0) + 24u);
l9 = i0;
i0 = 1u;
l6 = i0;
L2:
i0 = p2;
i1 = l6;
i0 = i0 > i1;
if (i0) {
i0 = l8;
i1 = p1;
i2 = l6;
i3 = 6u;
i2 <<= (i3 & 31);
i1 += i2;
l10 = i1;
i1 = i32_load(m, (u64)(i1) + 56u);
l11 = i1;
i2 = l8;
i3 = l11;
i2 = i2 > i3;
i0 = i2 ? i0 : i1;
l8 = i0;
i0 = l10;
i0 = i32_load(m, (u64)(i0));
i1 = 2u;
i0 = i0 != i1;
if (i0) {
i0 = 0u;
} else {
i0 = l10;
i0 = i32_load(m, (u64)(i0) + 60u);
i1 = 1u;
i0 &= i1;
}
i0 = !(i0);
if (i0) {goto B0;}
i0 = l10;
j0 = i64_load(m, (u64)(i0) + 32u);
j1 = l12;
i0 = j0 != j1;
if (i0) {
i0 = 1u;
} else {
i0 = l10;
i0 = i32_load(m, (u64)(i0) + 24u);
i1 = l9;
i0 = i0 != i1;
}
if (i0) {goto B0;}
i0 = p2;
i1 = 2u;
i0 = i0 > i1;
if (i0) {
i0 = l10;
i0 = i32_load(m, (u64)(i0) + 8u);
} else {
i0 = 1u;
}
i0 = !(i0);
if (i0) {goto B0;}
i0 = l6;
i1 = 1u;
i0 += i1;
l6 = i0;
goto L2;
}
i0 = l8;
i1 = p2;
i2 = 2u;
i1 -= i2;
i0 = i0 == i1;
if (i0) {
i0 = 0u;
} else {
i0 = 196848u;
i0 = i32_load(m, (u64)(i0));
}
i0 = !(i0);
l5 = i0;
B0:;
i0 = l5;
if (i0) {
i0 = l5;
l3 = i0;
} else {
i0 = 0u;
l8 = i0;
L10:
i0 = p2;
i1 = l7;
i0 = i0 > i1;
if (i0) {
i0 = p1;
i1 = l7;
i2 = 6u;
i1 <<= (i2 & 31);
i0 += i1;
l6 = i0;
i0 = i32_load(m, (u64)(i0) + 60u);
i1 = 1u;
i0 &= i1;
if (i0) {
i0 = l6;
i0 = i32_load(m, (u64)(i0));
i1 = 2u;
i0 = i0 != i1;
if (i0) {
i0 = 0u;
} else {
i0 = l6;
i0 = i32_load(m, (u64)(i0) + 8u);
}
i0 = !(i0);
if (i0) {goto B9;}
i0 = l8;
i1 = l6;
i2 = l8;
i0 = i2 ? i0 : i1;
l8 = i0;
i0 = l6;
if (i0) {
i0 = l6;
j0 = i64_load(m, (u64)(i0) + 32u);
} else {
j0 = 0ull;
}
l12 = j0;
i0 = l8;
if (i0) {
i0 = l8;
j0 = i64_load(m, (u64)(i0) + 32u);
} else {
j0 = 0ull;
}
j1 = l12;
i0 = j0 != j1;
if (i0) {
i0 = 1u;
} else {
i0 = l6;
if (i0) {
i0 = l6;
i0 = i32_load(m, (u64)(i0) + 24u);
} else {
i0 = 0u;
}
l6 = i0;
i0 = l8;
if (i0) {
i0 = l8;
i0 = i32_load(m, (u64)(i0) + 24u);
} else {
i0 = 0u;
}
i1 = l6;
i0 = i0 != i1;
}
if (i0) {goto B9;}
}
i0 = l7;
i1 = 1u;
i0 += i1;
l7 = i0;
goto L10;
}
i0 = l8;
i1 = 0u;
i0 = i0 != i1;
l3 = i0;
B9:;
}
i0 = l3;
l6 = i0;
if (i0) {
i0 = 0u;
l3 = i0;
L20:
i0 = p2;
i1 = l3;
i0 = i0 > i1;
if (i0) {
i0 = p1;
i1 = l3;
i2 = 6u;
i1 <<= (i2 & 31);
i0 += i1;
l7 = i0;
i1 = l7;
i1 = i32_load(m, (u64)(i1) + 60u);
i2 = l3;
i3 = 8u;
i2 <<= (i3 & 31);
i1 |= i2;
i32_store(m, (u64)(i0) + 60u, i1);
i0 = l3;
i1 = 1u;
i0 += i1;
l3 = i0;
goto L20;
}
i0 = p1;
i1 = p2;
i2 = 1u;
core_f26(m, i0, i1, i2);
}
i0 = p1;
i1 = p2;
i2 = 4294967295u;
i3 = 0u;
i4 = 0u;
i0 = core_f57(m, i0, i1, i2, i3, i4);
i1 = 196648u;
i1 = i32_load(m, (u64)(i1));
i0 = i0 > i1;
if (i0) {
i0 = 7u;
goto Bfunc;
}
i0 = p0;
l7 = i0;
i0 = 4294967295u;
i1 = p1;
i2 = p2;
l8 = i2;
i1 = core_f84(m, i1, i2);
if (i1) {goto B23;}
i0 = 0u;
l3 = i0;
L24:
i0 = l3;
i1 = l8;
i0 = i0 < i1;
if (i0) {
i0 = p1;
i1 = l3;
i2 = 6u;
i1 <<= (i2 & 31);
i0 += i1;
i0 = i32_load(m, (u64)(i0));
i1 = 2u;
i0 = i0 < i1;
} else {
i0 = 0u;
}
if (i0) {
i0 = l3;
i1 = 1u;
i0 += i1;
l3 = i0;
goto L24;
}
i0 = l3;
p0 = i0;
L27:
i0 = p0;
i1 = l8;
i0 = i0 < i1;
if (i0) {
i0 = p1;
i1 = l8;
i2 = p0;
i0 = core_f18(m, i0, i1, i2);
p2 = i0;
i0 = p1;
i1 = p0;
i2 = 6u;
i1 <<= (i2 & 31);
i0 += i1;
l3 = i0;
i0 = i32_load(m, (u64)(i0) + 8u);
if (i0) {
L31:
i0 = p0;
i1 = p2;
i0 = i0 < i1;
if (i0) {
i0 = 1u;
i1 = p1;
i2 = p0;
i3 = 6u;
i2 <<= (i3 & 31);
i1 += i2;
i1 = i32_load(m, (u64)(i1) + 60u);
i2 = 1u;
i1 &= i2;
if (i1) {goto B30;}
i0 = p0;
i1 = 1u;
i0 += i1;
p0 = i0;
goto L31;
}
i0 = 0u;
B30:;
} else {
i0 = 0u;
}
if (i0) {
i0 = 4294967295u;
i1 = l4;
i2 = 64u;
i1 = i1 == i2;
if (i1) {goto B23;}
i0 = l3;
i0 = i32_load(m, (u64)(i0) + 12u);
p0 = i0;
i0 = l7;
i1 = 15360u;
i0 += i1;
i1 = l4;
i2 = 3u;
i1 <<= (i2 & 31);
i0 += i1;
l9 = i0;
i1 = l3;
i1 = i32_load(m, (u64)(i1) + 8u);
i32_store(m, (u64)(i0), i1);
i0 = l9;
i1 = p0;
i32_store(m, (u64)(i0) + 4u, i1);
i0 = l4;
i1 = 1u;
i0 += i1;
l4 = i0;
}
i0 = p2;
p0 = i0;
goto L27;
}
i0 = l4;
if (i0) {
i0 = l7;
i1 = l4;
i0 = core_f187(m, i0, i1);
} else {
i0 = 4294967295u;
}
B23:;
p2 = i0;
i0 = p1;
i1 = l8;
i2 = p2;
i3 = 0u;
i4 = 0u;
i0 = core_f57(m, i0, i1, i2, i3, i4);
l4 = i0;
i1 = 36u;
i0 += i1;
l7 = i0;
i0 = l5;
if (i0) {
i0 = 0u;
} else {
i0 = 0u;
p0 = i0;
i0 = 0u;
l3 = i0;
L36:
i0 = l3;
i1 = l8;
i0 = i0 < i1;
if (i0) {
i0 = p1;
i1 = l3;
i2 = 6u;
i1 <<= (i2 & 31);
i0 += i1;
l9 = i0;
i0 = i32_load(m, (u64)(i0) + 60u);
l10 = i0;
i1 = 2u;
i0 &= i1;
i0 = !(i0);
if (i0) {
i0 = p0;
i1 = l9;
i1 = i32_load(m, (u64)(i1) + 12u);
i0 += i1;
p0 = i0;
}
i0 = l10;
i1 = 4u;
i0 &= i1;
i0 = !(i0);
if (i0) {
i0 = p0;
i1 = l9;
i1 = i32_load(m, (u64)(i1) + 20u);
i0 += i1;
p0 = i0;
}
i0 = l3;
i1 = 1u;
i0 += i1;
l3 = i0;
goto L36;
}
i0 = l8;
i1 = 6u;
i0 <<= (i1 & 31);
i1 = 7u;
i0 += i1;
i1 = p0;
i0 += i1;
}
i1 = l7;
i0 += i1;
i0 = core_f7(m, i0);
l9 = i0;
i1 = 4096u;
i0 = i0 < i1;
if (i0) {
i0 = l6;
if (i0) {
i0 = p1;
i1 = l8;
i2 = 0u;
core_f178(m, i0, i1, i2);
}
i0 = l9;
goto Bfunc;
}
i0 = l9;
i1 = l4;
i32_store(m, (u64)(i0) + 4u, i1);
i0 = l9;
i1 = 0u;
i2 = l8;
i3 = l5;
i1 = i3 ? i1 : i2;
i32_store(m, (u64)(i0) + 28u, i1);
i0 = l9;
i1 = p1;
i2 = l8;
d1 = core_f185(m, i1, i2);
f64_store(m, (u64)(i0) + 32u, d1);
i0 = p1;
l3 = i0;
i0 = 1u;
l7 = i0;
L42:
i0 = l7;
i1 = l8;
i0 = i0 < i1;
if (i0) {
i0 = p1;
i1 = l7;
i2 = 6u;
i1 <<= (i2 & 31);
i0 += i1;
p0 = i0;
if (i0) {
i0 = p0;
j0 = i64_load(m, (u64)(i0) + 32u);
} else {
j0 = 0ull;
}
l13 = j0;
i0 = p0;
if (i0) {
i0 = p0;
i0 = i32_load(m, (u64)(i0) + 24u);
} else {
i0 = 0u;
}
l4 = i0;
i0 = l3;
if (i0) {
i0 = l3;
j0 = i64_load(m, (u64)(i0) + 32u);
} else {
j0 = 0ull;
}
l12 = j0;
i0 = l3;
if (i0) {
i0 = l3;
i0 = i32_load(m, (u64)(i0) + 24u);
} else {
i0 = 0u;
}
l10 = i0;
i0 = p0;
i1 = l3;
j2 = l12;
j3 = l13;
i2 = j2 != j3;
if (i2) {
j2 = l12;
j3 = l13;
i2 = j2 < j3;
} else {
i2 = l4;
i3 = l10;
i2 = i2 != i3;
if (i2) {
i2 = l4;
i3 = 4u;
i2 <<= (i3 & 31);
i3 = 331776u;
i2 += i3;
j2 = i64_load(m, (u64)(i2));
i3 = l10;
i4 = 4u;
i3 <<= (i4 & 31);
i4 = 331776u;
i3 += i4;
j3 = i64_load(m, (u64)(i3));
i2 = j2 > j3;
} else {
i2 = 0u;
}
}
i0 = i2 ? i0 : i1;
l3 = i0;
i0 = l7;
i1 = 1u;
i0 += i1;
l7 = i0;
goto L42;
}
i0 = l9;
i1 = l3;
if (i1) {
i1 = l3;
j1 = i64_load(m, (u64)(i1) + 32u);
} else {
j1 = 0ull;
}
i64_store(m, (u64)(i0) + 16u, j1);
i0 = l9;
i1 = l3;
if (i1) {
i1 = l3;
i1 = i32_load(m, (u64)(i1) + 24u);
} else {
i1 = 0u;
}
i32_store(m, (u64)(i0) + 24u, i1);
i0 = p1;
i1 = l8;
i2 = p2;
i3 = l9;
i4 = 40u;
i3 += i4;
i4 = l9;
i0 = core_f57(m, i0, i1, i2, i3, i4);
i0 = l5;
if (i0) {
i0 = l9;
goto Bfunc;
}
i0 = l6;
if (i0) {
i0 = p1;
i1 = l8;
i2 = 32u;
core_f178(m, i0, i1, i2);
}
i0 = p1;
p0 = i0;
i0 = l9;
i1 = 40u;
i0 += i1;
i1 = l9;
i1 = i32_load(m, (u64)(i1) + 4u);
i2 = 7u;
i1 += i2;
i2 = 4294967288u;
i1 &= i2;
i0 += i1;
l3 = i0;
i1 = l8;
i2 = 6u;
i1 <<= (i2 & 31);
i0 += i1;
p1 = i0;
i0 = 0u;
l7 = i0;
L54:
i0 = l7;
i1 = l8;
i0 = i0 < i1;
if (i0) {
i0 = p0;
i1 = l7;
i2 = 6u;
i1 <<= (i2 & 31);
i0 += i1;
l4 = i0;
i0 = i32_load(m, (u64)(i0) + 12u);
p2 = i0;
if (i0) {
i0 = l4;
i0 = i32_load(m, (u64)(i0) + 60u);
i1 = 2u;
i0 &= i1;
} else {
i0 = 1u;
}
if (i0) {
i0 = 0u;
p2 = i0;
} else {
i0 = p1;
i1 = l4;
i1 = i32_load(m, (u64)(i1) + 8u);
i2 = p2;
memory_copy(m, i0, i1, i2);
i0 = l4;
i1 = p1;
i2 = l9;
i1 -= i2;
i32_store(m, (u64)(i0) + 8u, i1);
}
i0 = p1;
i1 = p2;
i0 += i1;
p2 = i0;
i0 = l4;
i0 = i32_load(m, (u64)(i0) + 20u);
p1 = i0;
if (i0) {
i0 = l4;
i0 = i32_load(m, (u64)(i0) + 60u);
i1 = 4u;
i0 &= i1;
} else {
i0 = 1u;
}
if (i0) {
i0 = 0u;
p1 = i0;
} else {
i0 = p2;
i1 = l4;
i1 = i32_load(m, (u64)(i1) + 16u);
i2 = p1;
memory_copy(m, i0, i1, i2);
i0 = l4;
i1 = p2;
i2 = l9;
i1 -= i2;
i32_store(m, (u64)(i0) + 16u, i1);
}
i0 = p1;
i1 = p2;
i0 += i1;
p1 = i0;
i0 = l7;
i1 = 1u;
i0 += i1;
l7 = i0;
goto L54;
}
i0 = l3;
i1 = p0;
i2 = l8;
i3 = 6u;
i2 <<= (i3 & 31);
memory_copy(m, i0, i1, i2);
i0 = l9;
Bfunc:;
return i0;
}
u32 core_validRecord_0(u8* m, u32 p0, u32 p1) {
u32 l2 = 0, l3 = 0;
u32 i0, i1, i2;
i0 = p1;
i0 = !(i0);
if (i0) {
i0 = 0u;
goto Bfunc;
}
i0 = p0;
i0 = i32_load8_u(m, (u64)(i0));
i1 = 13u;
i0 = i0 != i1;
if (i0) {
i0 = p1;
if (i0) {
i0 = p0;
i1 = p0;
i2 = p1;
i1 += i2;
p0 = i1;
i2 = 0u;
i0 = core_f2(m, i0, i1, i2);
i1 = p0;
i0 = i0 == i1;
} else {
i0 = 0u;
}
goto Bfunc;
}
i0 = p1;
i1 = 3u;
i0 = i0 < i1;
if (i0) {
i0 = 0u;
goto Bfunc;
}
i0 = p0;
i0 = i32_load16_u(m, (u64)(i0) + 1u);
l2 = i0;
i1 = 512u;
i0 = i0 < i1;
if (i0) {
i0 = l2;
i1 = 196704u;
i1 = i32_atomic_load(m, (u64)(i1));
i0 = i0 < i1;
} else {
i0 = 0u;
}
i0 = !(i0);
if (i0) {
i0 = 0u;
goto Bfunc;
}
i0 = p0;
i1 = p1;
i0 += i1;
l3 = i0;
i0 = p0;
i1 = 3u;
i0 += i1;
p0 = i0;
i0 = l2;
i1 = 4u;
i0 <<= (i1 & 31);
i1 = 364544u;
i0 += i1;
i0 = i32_load(m, (u64)(i0) + 8u);
p1 = i0;
L6:
i0 = p1;
if (i0) {
i0 = p0;
i1 = l3;
i2 = 1u;
i0 = core_f2(m, i0, i1, i2);
p0 = i0;
i0 = !(i0);
if (i0) {
i0 = 0u;
goto Bfunc;
}
i0 = p1;
i1 = 1u;
i0 -= i1;
p1 = i0;
goto L6;
}
i0 = p0;
i1 = l3;
i0 = i0 == i1;
Bfunc:;
return i0;
}
u32 core_expandShape_0(u8* m, u32 p0, u32 p1, u32 p2) {
u32 l3 = 0, l4 = 0, l5 = 0, l6 = 0, l7 = 0, l8 = 0;
u32 i0, i1, i2, i3;
i0 = p1;
i0 = !(i0);
if (i0) {
i0 = 0u;
goto Bfunc;
}
i0 = p0;
i0 = i32_load8_u(m, (u64)(i0));
i1 = 13u;
i0 = i0 != i1;
if (i0) {
i0 = p2;
i1 = p0;
i2 = p1;
memory_copy(m, i0, i1, i2);
i0 = p1;
goto Bfunc;
}
i0 = p0;
i0 = i32_load16_u(m, (u64)(i0) + 1u);
l3 = i0;
i0 = p1;
i1 = 3u;
i0 = i0 < i1;
if (i0) {
i0 = 0u;
} else {
i0 = l3;
i1 = 512u;
i0 = i0 < i1;
if (i0) {
i0 = l3;
i1 = 196704u;
i1 = i32_atomic_load(m, (u64)(i1));
i0 = i0 < i1;
} else {
i0 = 0u;
}
}
i0 = !(i0);
if (i0) {
i0 = 0u;
goto Bfunc;
}
i0 = p0;
i1 = p1;
i0 += i1;
l6 = i0;
i0 = l3;
i1 = 4u;
i0 <<= (i1 & 31);
i1 = 364544u;
i0 += i1;
p1 = i0;
i0 = i32_load(m, (u64)(i0) + 8u);
l7 = i0;
i0 = p1;
i0 = i32_load(m, (u64)(i0));
p1 = i0;
i0 = p0;
i1 = 3u;
i0 += i1;
p0 = i0;
i0 = p2;
i1 = 9u;
i0 += i1;
l5 = i0;
L5:
i0 = l7;
i1 = l8;
i0 = i0 > i1;
if (i0) {
i0 = p1;
i1 = 4294967295u;
i0 = core_f4(m, i0, i1);
l4 = i0;
i0 = p0;
i1 = l6;
i2 = 1u;
i0 = core_f2(m, i0, i1, i2);
l3 = i0;
i0 = !(i0);
if (i0) {
i0 = 0u;
goto Bfunc;
}
i0 = l5;
i1 = p1;
i2 = l4;
i3 = p1;
i2 -= i3;
p1 = i2;
memory_copy(m, i0, i1, i2);
i0 = p1;
i1 = l5;
i0 += i1;
p1 = i0;
i1 = p0;
i2 = l3;
i3 = p0;
i2 -= i3;
p0 = i2;
memory_copy(m, i0, i1, i2);
i0 = p0;
i1 = p1;
i0 += i1;
l5 = i0;
i0 = l4;
p1 = i0;
i0 = l3;
p0 = i0;
i0 = l8;
i1 = 1u;
i0 += i1;
l8 = i0;
goto L5;
}
i0 = p0;
i1 = l6;
i0 = i0 != i1;
if (i0) {
i0 = 0u;
goto Bfunc;
}
i0 = p2;
i1 = 12u;
i32_store8(m, (u64)(i0), i1);
i0 = p2;
i1 = l5;
i2 = p2;
i1 -= i2;
p0 = i1;
i2 = 9u;
i1 -= i2;
i32_store(m, (u64)(i0) + 1u, i1);
i0 = p2;
i1 = l7;
i32_store(m, (u64)(i0) + 5u, i1);
i0 = p0;
Bfunc:;
return i0;
}
static u32 core_f93(u8* m, u32 p0, u32 p1) {
u32 l2 = 0, l3 = 0, l4 = 0, l5 = 0, l6 = 0, l7 = 0;
u32 i0, i1, i2, i3, i4;
i0 = p1;
i1 = 1u;
i0 >>= (i1 & 31);
l3 = i0;
i0 = !(i0);
i1 = l3;
i2 = 2048u;
i1 = i1 > i2;
i0 |= i1;
if (i0) {
i0 = 0u;
goto Bfunc;
}
i0 = p1;
i1 = 1u;
i0 &= i1;
if (i0) {
i0 = l3;
i1 = 1u;
i0 &= i1;
if (i0) {
i0 = 0u;
} else {
i0 = 0u;
p1 = i0;
L3:
i0 = l2;
i1 = l3;
i0 = i0 < i1;
if (i0) {
i0 = 1u;
i1 = l5;
i2 = p0;
i3 = l2;
i2 += i3;
i2 = i32_load16_u(m, (u64)(i2));
l4 = i2;
i3 = 255u;
i2 = i2 > i3;
i0 = i2 ? i0 : i1;
l5 = i0;
i0 = l4;
i1 = 64512u;
i0 &= i1;
i1 = 56320u;
i0 = i0 == i1;
l6 = i0;
i0 = l4;
i1 = 128u;
i0 = i0 < i1;
if (i0) {
i0 = p1;
i1 = 1u;
i0 += i1;
} else {
i0 = l4;
i1 = 2048u;
i0 = i0 < i1;
if (i0) {
i0 = p1;
i1 = 2u;
i0 += i1;
} else {
i0 = p1;
i1 = 1u;
i2 = 3u;
i3 = l6;
i4 = l7;
i3 &= i4;
i1 = i3 ? i1 : i2;
i0 += i1;
}
}
p1 = i0;
i0 = l4;
i1 = 64512u;
i0 &= i1;
i1 = 55296u;
i0 = i0 == i1;
l7 = i0;
i0 = l2;
i1 = 2u;
i0 += i1;
l2 = i0;
goto L3;
}
i0 = p1;
i1 = 1024u;
i0 = i0 <= i1;
i1 = l5;
i0 &= i1;
}
} else {
i0 = l3;
l2 = i0;
i0 = l3;
i1 = 512u;
i0 = i0 <= i1;
if (i0) {
i0 = 1u;
} else {
i0 = 0u;
p1 = i0;
L8:
i0 = p1;
i1 = l3;
i0 = i0 < i1;
if (i0) {
i0 = l2;
i1 = p0;
i2 = p1;
i1 += i2;
i1 = i32_load8_u(m, (u64)(i1));
i2 = 7u;
i1 >>= (i2 & 31);
i0 += i1;
l2 = i0;
i0 = p1;
i1 = 1u;
i0 += i1;
p1 = i0;
goto L8;
}
i0 = l2;
i1 = 1024u;
i0 = i0 <= i1;
}
}
Bfunc:;
return i0;
}
static u32 core_f94(u8* m, u32 p0, u32 p1, u32 p2) {
u32 l3 = 0;
u32 i0, i1, i2, i3, i4;
i0 = p1;
i1 = 1u;
i0 >>= (i1 & 31);
l3 = i0;
if (i0) {
i0 = l3;
i1 = 7u;
i0 += i1;
i1 = 4294967288u;
i0 &= i1;
i1 = p2;
i0 = i0 > i1;
} else {
i0 = 1u;
}
if (i0) {
i0 = 0u;
} else {
i0 = p0;
i1 = p1;
i0 = core_f93(m, i0, i1);
}
i0 = !(i0);
if (i0) {
i0 = 0u;
goto Bfunc;
}
i0 = p1;
i1 = 1u;
i0 >>= (i1 & 31);
p1 = i0;
i1 = 7u;
i0 &= i1;
if (i0) {
i0 = p0;
i1 = p1;
i2 = 4294967292u;
i1 &= i2;
i0 += i1;
p0 = i0;
i1 = p0;
i1 = i32_load(m, (u64)(i1));
i2 = 1u;
i3 = p1;
i4 = 3u;
i3 &= i4;
i4 = 3u;
i3 <<= (i4 & 31);
i2 <<= (i3 & 31);
i3 = 1u;
i2 -= i3;
i1 &= i2;
i32_store(m, (u64)(i0), i1);
i0 = p1;
i1 = 4u;
i0 &= i1;
i0 = !(i0);
if (i0) {
i0 = p0;
i1 = 0u;
i32_store(m, (u64)(i0) + 4u, i1);
}
}
i0 = 1u;
Bfunc:;
return i0;
}
static u32 core_f95(u8* m) {
u32 l0 = 0, l1 = 0, l2 = 0, l3 = 0, l4 = 0, l5 = 0, l6 = 0, l7 = 0,
l8 = 0, l9 = 0;
u32 i0, i1, i2, i3;
i0 = 196856u;
i0 = i32_load(m, (u64)(i0));
l8 = i0;
if (i0) {
i0 = l8;
i0 = i32_load(m, (u64)(i0) + 12u);
l1 = i0;
i1 = l8;
i1 = i32_load(m, (u64)(i1) + 8u);
i0 = i0 > i1;
if (i0) {goto B1;}
i0 = l1;
i1 = 1u;
i0 <<= (i1 & 31);
i0 = core_f61(m, i0);
l0 = i0;
if (i0) {goto B1;}
i0 = 196856u;
i0 = i32_load(m, (u64)(i0));
i1 = 32u;
i0 += i1;
i1 = l8;
i2 = 32u;
i1 += i2;
i2 = l8;
i2 = i32_load(m, (u64)(i2) + 8u);
i3 = 4u;
i2 <<= (i3 & 31);
memory_copy(m, i0, i1, i2);
i0 = l8;
i0 = i32_load(m, (u64)(i0) + 8u);
l4 = i0;
i0 = 0u;
l0 = i0;
L2:
i0 = l0;
i1 = l4;
i0 = i0 < i1;
if (i0) {
i0 = 196856u;
i0 = i32_load(m, (u64)(i0));
i1 = l0;
i2 = 1u;
i1 += i2;
l1 = i1;
i32_store(m, (u64)(i0) + 8u, i1);
i0 = 0u;
l6 = i0;
i0 = 196856u;
i0 = i32_load(m, (u64)(i0));
l5 = i0;
i1 = 32u;
i0 += i1;
i1 = l5;
i1 = i32_load(m, (u64)(i1) + 12u);
i2 = 4u;
i1 <<= (i2 & 31);
i0 += i1;
l3 = i0;
i0 = 196856u;
i0 = i32_load(m, (u64)(i0));
i1 = 32u;
i0 += i1;
i1 = l0;
i2 = 4u;
i1 <<= (i2 & 31);
i0 += i1;
i0 = i32_load(m, (u64)(i0));
l2 = i0;
i1 = 3u;
i0 >>= (i1 & 31);
i1 = 2654435761u;
i0 *= i1;
l0 = i0;
i1 = 15u;
i0 >>= (i1 & 31);
i1 = l0;
i0 ^= i1;
l7 = i0;
L4:
i0 = l3;
i1 = l7;
i2 = l5;
i2 = i32_load(m, (u64)(i2) + 16u);
i1 &= i2;
i2 = 2u;
i1 <<= (i2 & 31);
i0 += i1;
l0 = i0;
i0 = i32_load(m, (u64)(i0));
l9 = i0;
if (i0) {
i0 = l2;
i1 = 196856u;
i1 = i32_load(m, (u64)(i1));
i2 = l9;
i3 = 4u;
i2 <<= (i3 & 31);
i1 += i2;
i1 = i32_load(m, (u64)(i1) + 16u);
i0 = i0 == i1;
} else {
i0 = 1u;
}
i0 = !(i0);
if (i0) {
i0 = l7;
i1 = l6;
i2 = 1u;
i1 += i2;
l6 = i1;
i0 += i1;
l7 = i0;
goto L4;
}
i0 = l0;
i1 = l1;
i32_store(m, (u64)(i0), i1);
i0 = l1;
l0 = i0;
goto L2;
}
i0 = l8;
core_release_0(m, i0);
i0 = 0u;
l0 = i0;
B1:;
} else {
i0 = 64u;
i0 = core_f61(m, i0);
l0 = i0;
}
i0 = l0;
return i0;
}
static u32 core_f96(u8* m, u32 p0, u32 p1) {
u32 l2 = 0, l3 = 0;
u32 i0, i1, i2;
i0 = p0;
i0 = i32_load(m, (u64)(i0));
i1 = 1856u;
i0 += i1;
i0 = i32_load(m, (u64)(i0) + 16u);
i1 = 0u;
i0 = i0 != i1;
l3 = i0;
if (i0) {
i0 = core_f95(m);
l2 = i0;
if (i0) {
i0 = l2;
goto Bfunc;
}
}
i0 = p0;
i0 = i32_load(m, (u64)(i0) + 16u);
i0 = !(i0);
if (i0) {
i0 = p0;
i0 = core_f44(m, i0);
l2 = i0;
i1 = 4u;
i0 = i0 == i1;
if (i0) {
i0 = 196864u;
i0 = i32_load(m, (u64)(i0));
i1 = 196868u;
i1 = i32_load(m, (u64)(i1));
i0 = i0 != i1;
if (i0) {
i0 = 196672u;
i1 = 196672u;
i1 = i32_load(m, (u64)(i1));
i2 = 2u;
i1 += i2;
i32_atomic_store(m, (u64)(i0), i1);
i0 = 196876u;
i1 = 0u;
i32_store(m, (u64)(i0), i1);
i0 = 196880u;
i1 = 0u;
i32_store(m, (u64)(i0), i1);
i0 = 196672u;
i1 = 196672u;
i1 = i32_load(m, (u64)(i1));
i2 = 2u;
i1 += i2;
i32_atomic_store(m, (u64)(i0), i1);
i0 = 196876u;
i1 = 0u;
i32_store(m, (u64)(i0), i1);
i0 = 196880u;
i1 = 0u;
i32_store(m, (u64)(i0), i1);
i0 = 16384u;
core_f3(m, i0);
}
i0 = p0;
i0 = core_f44(m, i0);
l2 = i0;
}
i0 = l2;
i1 = 4096u;
i0 = i0 < i1;
if (i0) {
i0 = l2;
goto Bfunc;
}
i0 = p0;
i1 = l2;
i32_store(m, (u64)(i0) + 16u, i1);
}
i0 = l3;
if (i0) {
i0 = p0;
i0 = i32_load(m, (u64)(i0) + 16u);
i1 = p1;
core_f41(m, i0, i1);
i0 = 0u;
goto Bfunc;
}
i0 = p0;
i0 = i32_load(m, (u64)(i0) + 16u);
l2 = i0;
i0 = i32_load(m, (u64)(i0) + 8u);
l3 = i0;
i0 = l2;
i1 = l3;
i2 = p1;
core_f27(m, i0, i1, i2);
i0 = p0;
i0 = i32_load(m, (u64)(i0) + 16u);
i1 = p1;
i32_atomic_store(m, (u64)(i0) + 8u, i1);
i0 = l3;
if (i0) {
i0 = l3;
core_f5(m, i0);
i0 = 3u;
core_f3(m, i0);
}
i0 = 0u;
Bfunc:;
return i0;
}
static u32 core_f97(u8* m, u32 p0, u32 p1, u32 p2) {
u32 l3 = 0, l4 = 0, l5 = 0, l6 = 0, l7 = 0, l8 = 0, l9 = 0, l10 = 0;
u64 l11 = 0;
f64 l12 = 0;
u32 i0, i1, i2, i3;
u64 j0, j1, j2, j3;
f64 d1, d2;
i0 = p1;
i1 = 40u;
i0 = i0 < i1;
if (i0) {goto B0;}
i0 = p0;
i0 = i32_load(m, (u64)(i0) + 4u);
l3 = i0;
i0 = p0;
i0 = i32_load(m, (u64)(i0) + 28u);
l4 = i0;
i0 = p0;
j0 = i64_load(m, (u64)(i0) + 8u);
l11 = j0;
i0 = !(j0);
j1 = l11;
j2 = 9007199254740991ull;
i1 = j1 > j2;
i0 |= i1;
if (i0) {goto B0;}
i0 = p0;
i0 = i32_load(m, (u64)(i0) + 24u);
i1 = p2;
i0 = i0 >= i1;
if (i0) {goto B0;}
i0 = p0;
j0 = i64_load(m, (u64)(i0) + 32u);
j1 = 0ull;
i0 = (u64)((s64)j0 >= (s64)j1);
i1 = p0;
d1 = f64_load(m, (u64)(i1) + 32u);
l12 = d1;
d2 = l12;
d1 -= d2;
d2 = 0.0;
i1 = d1 == d2;
i0 &= i1;
i0 = !(i0);
if (i0) {goto B0;}
i0 = l3;
i1 = p1;
i2 = 40u;
i1 -= i2;
i0 = i0 > i1;
if (i0) {
i0 = 1u;
} else {
i0 = l3;
i1 = 196648u;
i1 = i32_load(m, (u64)(i1));
i0 = i0 > i1;
}
if (i0) {goto B0;}
i0 = l3;
if (i0) {
i0 = p0;
i1 = 40u;
i0 += i1;
i1 = l3;
i0 = core_validRecord_0(m, i0, i1);
} else {
i0 = l4;
}
i0 = !(i0);
if (i0) {goto B0;}
i0 = l4;
if (i0) {
i0 = l3;
j0 = (u64)(i0);
j1 = 47ull;
j0 += j1;
j1 = 18446744073709551608ull;
j0 &= j1;
l11 = j0;
i0 = l4;
i1 = 8388608u;
i0 = i0 > i1;
if (i0) {
i0 = 1u;
} else {
i0 = p1;
j0 = (u64)(i0);
j1 = l11;
i2 = l4;
j2 = (u64)(i2);
j3 = 6ull;
j2 <<= (j3 & 63);
j1 += j2;
i0 = j0 < j1;
}
if (i0) {goto B4;}
i0 = p0;
j1 = l11;
i1 = (u32)(j1);
i0 += i1;
l3 = i0;
L6:
i0 = l4;
i1 = l5;
i0 = i0 > i1;
if (i0) {
i0 = l3;
i0 = i32_load(m, (u64)(i0));
l7 = i0;
i1 = 4u;
i0 = i0 > i1;
if (i0) {
i0 = 1u;
} else {
i0 = l3;
i0 = i32_load(m, (u64)(i0) + 4u);
i1 = 1u;
i0 = i0 > i1;
}
if (i0) {goto B9;}
i0 = l3;
i0 = i32_load(m, (u64)(i0) + 24u);
i1 = p2;
i0 = i0 >= i1;
if (i0) {goto B9;}
i0 = l3;
i0 = i32_load(m, (u64)(i0) + 28u);
i1 = p2;
i0 = i0 >= i1;
if (i0) {goto B9;}
i0 = l7;
i1 = 1u;
i0 = i0 == i1;
if (i0) {
i0 = l3;
j0 = i64_load(m, (u64)(i0) + 40u);
j1 = 0ull;
i0 = (u64)((s64)j0 >= (s64)j1);
i1 = l3;
d1 = f64_load(m, (u64)(i1) + 40u);
l12 = d1;
d2 = l12;
d1 -= d2;
d2 = 0.0;
i1 = d1 == d2;
i0 &= i1;
} else {
i0 = 1u;
}
i0 = !(i0);
if (i0) {goto B9;}
i0 = l3;
i0 = i32_load(m, (u64)(i0) + 8u);
l8 = i0;
i0 = l3;
i0 = i32_load(m, (u64)(i0) + 12u);
l9 = i0;
i0 = l3;
i0 = i32_load(m, (u64)(i0) + 60u);
i1 = 16u;
i0 &= i1;
if (i0) {
i0 = l8;
i1 = 374784u;
i0 = i0 < i1;
i1 = 196704u;
i1 = i32_load(m, (u64)(i1));
l10 = i1;
if (i1) {
i1 = l10;
i2 = 4u;
i1 <<= (i2 & 31);
i2 = 364528u;
i1 += i2;
l10 = i1;
i1 = i32_load(m, (u64)(i1));
i2 = l10;
i2 = i32_load(m, (u64)(i2) + 4u);
i1 += i2;
} else {
i1 = 374784u;
}
l10 = i1;
i2 = l8;
i1 = i1 < i2;
i0 |= i1;
i1 = l9;
i2 = l10;
i3 = l8;
i2 -= i3;
i1 = i1 > i2;
i0 |= i1;
if (i0) {
i0 = 0u;
} else {
i0 = l8;
i1 = l8;
i2 = l9;
i1 += i2;
l8 = i1;
i0 = core_f4(m, i0, i1);
i1 = l8;
i0 = i0 == i1;
}
i0 = !(i0);
if (i0) {goto B9;}
} else {
i0 = l8;
if (i0) {
i0 = p1;
i1 = l8;
i0 = i0 >= i1;
i1 = l8;
i2 = 40u;
i1 = i1 >= i2;
i0 &= i1;
i1 = l9;
i2 = p1;
i3 = l8;
i2 -= i3;
i1 = i1 <= i2;
i0 &= i1;
} else {
i0 = l9;
i0 = !(i0);
}
i0 = !(i0);
if (i0) {goto B9;}
i0 = l8;
if (i0) {
i0 = p0;
i1 = l8;
i0 += i1;
l8 = i0;
i1 = l9;
i0 += i1;
l9 = i0;
i0 = l8;
i1 = l9;
i0 = core_f4(m, i0, i1);
i1 = l9;
i0 = i0 != i1;
} else {
i0 = 0u;
}
if (i0) {goto B9;}
}
i0 = l3;
i0 = i32_load(m, (u64)(i0) + 20u);
l8 = i0;
i0 = !(i0);
l9 = i0;
i0 = l3;
i0 = i32_load(m, (u64)(i0) + 16u);
l10 = i0;
if (i0) {
i0 = p1;
i1 = l10;
i0 = i0 >= i1;
i1 = l10;
i2 = 40u;
i1 = i1 >= i2;
i0 &= i1;
i1 = l8;
i2 = p1;
i3 = l10;
i2 -= i3;
i1 = i1 <= i2;
i0 &= i1;
} else {
i0 = l9;
}
i0 = !(i0);
if (i0) {goto B9;}
i0 = l7;
i1 = 4u;
i0 = i0 != i1;
i1 = l10;
i1 = !(i1);
if (i1) {goto B8;}
i0 = p0;
i1 = l10;
i0 += i1;
l7 = i0;
i1 = l8;
i0 += i1;
l8 = i0;
i0 = l7;
i1 = l8;
i2 = 0u;
i0 = core_f2(m, i0, i1, i2);
i1 = l8;
i0 = i0 == i1;
goto B8;
B9:;
i0 = 0u;
B8:;
i0 = !(i0);
if (i0) {goto B4;}
i0 = l5;
i1 = 1u;
i0 += i1;
l5 = i0;
i0 = l3;
i1 = 4294967232u;
i0 -= i1;
l3 = i0;
goto L6;
}
i0 = 1u;
l6 = i0;
B4:;
} else {
i0 = 1u;
l6 = i0;
}
i0 = l6;
goto Bfunc;
B0:;
i0 = 0u;
Bfunc:;
return i0;
}
static u32 core_f98(u8* m, u32 p0, u32 p1) {
u32 l4 = 0, l5 = 0, l6 = 0, l7 = 0;
u64 l2 = 0, l3 = 0;
u32 i0, i1, i2, i3, i4;
u64 j0, j1, j2, j3;
i0 = 196648u;
i0 = i32_load(m, (u64)(i0));
l6 = i0;
i0 = p1;
i0 = i32_load(m, (u64)(i0) + 32u);
l5 = i0;
i0 = i32_load(m, (u64)(i0) + 4u);
l7 = i0;
i0 = l5;
i0 = i32_load(m, (u64)(i0));
i1 = 4294967292u;
i0 &= i1;
j0 = (u64)(i0);
l3 = j0;
i0 = p1;
i0 = i32_load(m, (u64)(i0) + 36u);
i1 = 0u;
i0 = i0 != i1;
l4 = i0;
if (i0) {
i0 = l6;
j0 = (u64)(i0);
i1 = l7;
j1 = (u64)(i1);
j2 = 1024ull;
j1 += j2;
i0 = j0 < j1;
} else {
i0 = 1u;
}
if (i0) {
i0 = l6;
j0 = (u64)(i0);
i1 = l5;
i1 = i32_load(m, (u64)(i1) + 28u);
i1 = !(i1);
l6 = i1;
if (i1) {
i1 = l5;
i2 = p1;
j1 = core_f183(m, i1, i2);
} else {
i1 = p1;
j1 = i64_load32_u(m, (u64)(i1) + 12u);
i2 = l5;
j2 = i64_load32_u(m, (u64)(i2) + 4u);
i3 = p1;
i3 = i32_load(m, (u64)(i3) + 4u);
j3 = i64_load32_u(m, (u64)(i3) + 20u);
j2 -= j3;
j1 += j2;
}
l2 = j1;
i2 = l5;
i2 = i32_load8_u(m, (u64)(i2) + 40u);
i3 = 13u;
i2 = i2 != i3;
if (i2) {
i2 = l7;
} else {
i2 = l5;
i2 = i32_load16_u(m, (u64)(i2) + 41u);
i3 = 4u;
i2 <<= (i3 & 31);
i3 = 364544u;
i2 += i3;
i2 = i32_load(m, (u64)(i2) + 4u);
i3 = l7;
i4 = 6u;
i3 += i4;
i2 += i3;
}
i3 = l7;
i2 -= i3;
j2 = (u64)(i2);
j1 += j2;
i0 = j0 < j1;
if (i0) {
i0 = 0u;
goto Bfunc;
}
i0 = l6;
if (i0) {
j0 = l2;
j1 = 7ull;
j0 += j1;
j1 = 18446744073709551608ull;
j0 &= j1;
i1 = l5;
i1 = i32_load16_u(m, (u64)(i1) + 41u);
i2 = 4u;
i1 <<= (i2 & 31);
i2 = 364544u;
i1 += i2;
j1 = i64_load32_u(m, (u64)(i1) + 8u);
j2 = 6ull;
j1 <<= (j2 & 63);
j0 += j1;
j1 = 104ull;
j0 += j1;
} else {
i0 = l4;
if (i0) {
j0 = l3;
} else {
j0 = l2;
i0 = (u32)(j0);
i1 = 7u;
i0 += i1;
i1 = 4294967288u;
i0 &= i1;
i1 = l5;
i1 = i32_load(m, (u64)(i1) + 4u);
i2 = 7u;
i1 += i2;
i2 = 4294967288u;
i1 &= i2;
i0 -= i1;
i1 = l5;
i1 = core_f177(m, i1);
i2 = l5;
i1 -= i2;
i0 += i1;
j0 = (u64)(i0);
}
}
} else {
j0 = l3;
}
j1 = 24ull;
j0 += j1;
l2 = j0;
i0 = 66508u;
i0 = i32_load(m, (u64)(i0));
l5 = i0;
if (i0) {
j0 = l2;
i1 = l5;
j1 = i64_load32_u(m, (u64)(i1) + 44u);
i0 = j0 <= j1;
} else {
i0 = 1u;
}
i0 = !(i0);
if (i0) {
i0 = 0u;
goto Bfunc;
}
i0 = p0;
i1 = p0;
i1 = i32_load(m, (u64)(i1) + 36u);
i2 = 1u;
i1 += i2;
i32_store(m, (u64)(i0) + 36u, i1);
i0 = p0;
i1 = p0;
j1 = i64_load(m, (u64)(i1) + 8u);
i2 = p1;
i2 = i32_load(m, (u64)(i2));
i2 = i32_load(m, (u64)(i2) + 12u);
i3 = 1u;
i2 >>= (i3 & 31);
i3 = 7u;
i2 += i3;
i3 = 4294967288u;
i2 &= i3;
i3 = 8u;
i2 += i3;
j2 = (u64)(i2);
j1 += j2;
i64_store(m, (u64)(i0) + 8u, j1);
i0 = l4;
if (i0) {
i0 = 66512u;
i0 = i32_load(m, (u64)(i0));
i1 = 0u;
i0 = i0 != i1;
} else {
i0 = 0u;
}
i0 = !(i0);
if (i0) {
i0 = p0;
j1 = l2;
i2 = p0;
j2 = i64_load(m, (u64)(i2));
j1 += j2;
i64_store(m, (u64)(i0), j1);
}
i0 = 1u;
Bfunc:;
return i0;
}
static void core_f99(u8* m, u32 p0, u32 p1) {
u32 l4 = 0, l5 = 0, l6 = 0;
u64 l2 = 0, l3 = 0;
u32 i0, i1, i2;
u64 j0, j1, j2, j3;
i0 = 196696u;
i0 = i32_load(m, (u64)(i0));
l5 = i0;
i0 = 1u;
l4 = i0;
L0:
i0 = l4;
i1 = l5;
i0 = i0 < i1;
if (i0) {
i0 = p0;
i0 = i32_load(m, (u64)(i0) + 60u);
i1 = l4;
i2 = 3u;
i1 <<= (i2 & 31);
i0 += i1;
j0 = i64_load(m, (u64)(i0));
l2 = j0;
i0 = p1;
i0 = !(i0);
if (i0) {
j0 = l2;
i1 = l4;
i2 = 4u;
i1 <<= (i2 & 31);
i2 = 331776u;
i1 += i2;
j1 = i64_load(m, (u64)(i1) + 8u);
l3 = j1;
j2 = l2;
j3 = l3;
i2 = j2 < j3;
j0 = i2 ? j0 : j1;
l2 = j0;
}
i0 = l4;
i1 = 4u;
i0 <<= (i1 & 31);
i1 = 331776u;
i0 += i1;
l6 = i0;
j0 = i64_load(m, (u64)(i0) + 8u);
j1 = l2;
i0 = j0 != j1;
if (i0) {
i0 = l6;
j1 = l2;
i64_store(m, (u64)(i0) + 8u, j1);
i0 = l4;
i1 = 3u;
i0 <<= (i1 & 31);
i1 = 393216u;
i0 += i1;
i1 = 196808u;
j1 = i64_load(m, (u64)(i1));
i64_store(m, (u64)(i0), j1);
}
i0 = l4;
i1 = 1u;
i0 += i1;
l4 = i0;
goto L0;
}
i0 = p1;
if (i0) {
i0 = p0;
i0 = i32_load(m, (u64)(i0) + 60u);
j0 = i64_load(m, (u64)(i0));
l2 = j0;
i1 = 331784u;
j1 = i64_load(m, (u64)(i1));
i0 = j0 > j1;
if (i0) {
i0 = 331784u;
j1 = l2;
i64_store(m, (u64)(i0), j1);
i0 = 393216u;
i1 = 196808u;
j1 = i64_load(m, (u64)(i1));
i64_store(m, (u64)(i0), j1);
}
}
}
static void core_f100(u8* m, u32 p0, u32 p1, u32 p2) {
u32 l3 = 0, l4 = 0, l5 = 0, l6 = 0;
u32 i0, i1, i2, i3, i4, i5;
u64 j0;
L0:
i0 = p2;
i1 = l4;
i0 = i0 > i1;
if (i0) {
i0 = p1;
j0 = i64_load(m, (u64)(i0));
i0 = core_f20(m, j0);
i0 = 10u;
i1 = p0;
i1 = i32_load(m, (u64)(i1) + 12u);
i2 = p1;
i3 = 8u;
i2 += i3;
l5 = i2;
i1 -= i2;
l3 = i1;
i2 = l3;
i3 = 10u;
i2 = i2 >= i3;
i0 = i2 ? i0 : i1;
l6 = i0;
i0 = 0u;
l3 = i0;
i0 = p1;
L3:
i1 = l3;
i2 = l6;
i1 = i1 < i2;
if (i1) {
i1 = l3;
i2 = l5;
i1 += i2;
i1 = i32_load8_u(m, (u64)(i1));
p1 = i1;
i2 = 128u;
i1 &= i2;
i1 = !(i1);
if (i1) {
i1 = 0u;
i2 = l3;
i3 = 1u;
i2 += i3;
i3 = l3;
i4 = 9u;
i3 = i3 == i4;
i4 = p1;
i5 = 1u;
i4 = i4 > i5;
i3 &= i4;
i1 = i3 ? i1 : i2;
goto B2;
}
i1 = l3;
i2 = 1u;
i1 += i2;
l3 = i1;
goto L3;
}
i1 = 0u;
B2:;
i2 = 8u;
i1 += i2;
i0 += i1;
p1 = i0;
i0 = l4;
i1 = 1u;
i0 += i1;
l4 = i0;
goto L0;
}
}
static u32 core_f101(u8* m, u32 p0) {
u32 l1 = 0, l2 = 0, l3 = 0, l4 = 0, l5 = 0, l6 = 0, l7 = 0;
u64 l8 = 0;
u32 i0, i1, i2, i3, i4, i5;
u64 j2, j3;
i0 = p0;
i0 = i32_load(m, (u64)(i0) + 44u);
l5 = i0;
i0 = p0;
i0 = i32_load(m, (u64)(i0) + 40u);
l3 = i0;
L0:
i0 = l4;
i1 = l5;
i0 = i0 < i1;
if (i0) {
i0 = l1;
i1 = 1u;
i0 += i1;
i1 = l1;
i2 = l3;
j2 = i64_load(m, (u64)(i2));
l8 = j2;
i2 = 196696u;
i2 = i32_load(m, (u64)(i2));
l7 = i2;
i2 = 0u;
l1 = i2;
L3:
i2 = l1;
i3 = l7;
i2 = i2 < i3;
if (i2) {
i2 = l1;
i3 = 4u;
i2 <<= (i3 & 31);
i3 = 331776u;
i2 += i3;
j2 = i64_load(m, (u64)(i2));
j3 = l8;
i2 = j2 == j3;
if (i2) {
i2 = l1;
i3 = 3u;
i2 <<= (i3 & 31);
i3 = 393216u;
i2 += i3;
j2 = i64_load(m, (u64)(i2));
j3 = 18446744073709551615ull;
i2 = j2 == j3;
} else {
i2 = 1u;
}
i2 = !(i2);
if (i2) {goto B2;}
i2 = l1;
i3 = 1u;
i2 += i3;
l1 = i2;
goto L3;
}
i2 = 4294967295u;
l1 = i2;
B2:;
i2 = l1;
i3 = 4294967295u;
i2 = i2 == i3;
i0 = i2 ? i0 : i1;
l1 = i0;
i0 = 10u;
i1 = p0;
i1 = i32_load(m, (u64)(i1) + 12u);
i2 = l3;
i3 = 8u;
i2 += i3;
l6 = i2;
i1 -= i2;
l2 = i1;
i2 = l2;
i3 = 10u;
i2 = i2 >= i3;
i0 = i2 ? i0 : i1;
l7 = i0;
i0 = 0u;
l2 = i0;
i0 = l3;
L7:
i1 = l2;
i2 = l7;
i1 = i1 < i2;
if (i1) {
i1 = l2;
i2 = l6;
i1 += i2;
i1 = i32_load8_u(m, (u64)(i1));
l3 = i1;
i2 = 128u;
i1 &= i2;
i1 = !(i1);
if (i1) {
i1 = 0u;
i2 = l2;
i3 = 1u;
i2 += i3;
i3 = l2;
i4 = 9u;
i3 = i3 == i4;
i4 = l3;
i5 = 1u;
i4 = i4 > i5;
i3 &= i4;
i1 = i3 ? i1 : i2;
goto B6;
}
i1 = l2;
i2 = 1u;
i1 += i2;
l2 = i1;
goto L7;
}
i1 = 0u;
B6:;
i2 = 8u;
i1 += i2;
i0 += i1;
l3 = i0;
i0 = l4;
i1 = 1u;
i0 += i1;
l4 = i0;
goto L0;
}
i0 = 0u;
l3 = i0;
L10:
i0 = l3;
i1 = p0;
i1 = i32_load(m, (u64)(i1) + 20u);
i0 = i0 < i1;
if (i0) {
i0 = l1;
i1 = 1u;
i0 += i1;
i1 = l1;
i2 = p0;
i2 = i32_load(m, (u64)(i2) + 16u);
i3 = l3;
i4 = 24u;
i3 *= i4;
i2 += i3;
j2 = i64_load(m, (u64)(i2));
l8 = j2;
i2 = 196696u;
i2 = i32_load(m, (u64)(i2));
l5 = i2;
i2 = 0u;
l1 = i2;
L13:
i2 = l1;
i3 = l5;
i2 = i2 < i3;
if (i2) {
i2 = l1;
i3 = 4u;
i2 <<= (i3 & 31);
i3 = 331776u;
i2 += i3;
j2 = i64_load(m, (u64)(i2));
j3 = l8;
i2 = j2 == j3;
if (i2) {
i2 = l1;
i3 = 3u;
i2 <<= (i3 & 31);
i3 = 393216u;
i2 += i3;
j2 = i64_load(m, (u64)(i2));
j3 = 18446744073709551615ull;
i2 = j2 == j3;
} else {
i2 = 1u;
}
i2 = !(i2);
if (i2) {goto B12;}
i2 = l1;
i3 = 1u;
i2 += i3;
l1 = i2;
goto L13;
}
i2 = 4294967295u;
l1 = i2;
B12:;
i2 = l1;
i3 = 4294967295u;
i2 = i2 == i3;
i0 = i2 ? i0 : i1;
l1 = i0;
i0 = l3;
i1 = 1u;
i0 += i1;
l3 = i0;
goto L10;
}
i0 = l1;
return i0;
}
static u32 core_f102(u8* m, u32 p0, u32 p1, u32 p2, f64 p3) {
u32 l4 = 0, l5 = 0, l6 = 0, l7 = 0, l8 = 0, l9 = 0, l10 = 0;
u64 l11 = 0;
u32 i0, i1, i2, i3, i4, i5;
u64 j0, j1, j2;
f64 d3;
i0 = p1;
i1 = p2;
i2 = 1u;
d3 = 0.0;
i0 = core_f12(m, i0, i1, i2, d3);
l5 = i0;
if (i0) {
i0 = l5;
goto Bfunc;
}
i0 = p0;
i0 = i32_load(m, (u64)(i0));
i1 = 10528u;
i0 += i1;
l7 = i0;
i0 = 0u;
p1 = i0;
L1:
i0 = p1;
i1 = p2;
i0 = i0 < i1;
if (i0) {
i0 = p0;
i1 = l7;
i1 = i32_load(m, (u64)(i1) + 12u);
i2 = p1;
i3 = 6u;
i2 <<= (i3 & 31);
i1 += i2;
core_f25(m, i0, i1);
i0 = p1;
i1 = 1u;
i0 += i1;
p1 = i0;
goto L1;
}
i0 = l7;
i1 = p2;
i32_store(m, (u64)(i0) + 16u, i1);
i0 = l7;
core_f31(m, i0);
i0 = l7;
i0 = i32_load(m, (u64)(i0) + 12u);
p1 = i0;
i1 = l7;
i1 = i32_load(m, (u64)(i1) + 16u);
p2 = i1;
i2 = 6u;
i1 <<= (i2 & 31);
i0 += i1;
l8 = i0;
L3:
i0 = l6;
i1 = l7;
i1 = i32_load(m, (u64)(i1) + 8u);
i0 = i0 < i1;
if (i0) {
i0 = l7;
i0 = i32_load(m, (u64)(i0) + 4u);
i1 = l6;
i2 = 6u;
i1 <<= (i2 & 31);
i0 += i1;
l9 = i0;
i0 = i32_load(m, (u64)(i0) + 24u);
l10 = i0;
i0 = l9;
j0 = i64_load(m, (u64)(i0) + 32u);
i1 = p0;
i1 = i32_load(m, (u64)(i1) + 60u);
i2 = l10;
i3 = 3u;
i2 <<= (i3 & 31);
i1 += i2;
j1 = i64_load(m, (u64)(i1));
i0 = j0 > j1;
if (i0) {
i0 = l10;
if (i0) {
i0 = l9;
i0 = i32_load(m, (u64)(i0));
l10 = i0;
i1 = 4u;
i0 = i0 != i1;
if (i0) {
i0 = 1u;
i1 = l10;
i1 = !(i1);
if (i1) {goto B10;}
i0 = l10;
i1 = 2u;
i0 = i0 == i1;
if (i0) {
i0 = l9;
i0 = i32_load(m, (u64)(i0) + 4u);
i1 = 0u;
i0 = i0 != i1;
goto B10;
}
i0 = l10;
i1 = 4u;
i0 = i0 == i1;
if (i0) {
i0 = l9;
j0 = i64_load(m, (u64)(i0) + 40u);
j1 = 0ull;
i0 = j0 != j1;
} else {
i0 = 0u;
}
B10:;
i0 = !(i0);
goto B8;
}
i0 = l9;
j0 = i64_load(m, (u64)(i0) + 32u);
i1 = l9;
j1 = i64_load(m, (u64)(i1) + 40u);
i0 = j0 > j1;
B8:;
} else {
i0 = 0u;
}
if (i0) {
i0 = p0;
j0 = i64_load(m, (u64)(i0) + 64u);
l11 = j0;
j1 = 0ull;
i0 = j0 != j1;
if (i0) {
j0 = l11;
i1 = l9;
j1 = i64_load(m, (u64)(i1) + 32u);
i0 = j0 >= j1;
if (i0) {
i0 = 1u;
} else {
i0 = l9;
i0 = i32_load(m, (u64)(i0));
i1 = 3u;
i0 = i0 == i1;
if (i0) {
i0 = l9;
j0 = i64_load(m, (u64)(i0) + 40u);
j1 = l11;
i0 = j0 <= j1;
} else {
i0 = 0u;
}
}
} else {
i0 = 0u;
}
} else {
i0 = 0u;
}
i0 = !(i0);
goto B5;
}
i0 = l9;
i1 = l7;
i1 = i32_load(m, (u64)(i1) + 12u);
i2 = l7;
i2 = i32_load(m, (u64)(i2) + 16u);
i0 = core_f115(m, i0, i1, i2);
B5:;
if (i0) {
i0 = l8;
i1 = l4;
i2 = 6u;
i1 <<= (i2 & 31);
i0 += i1;
i1 = l9;
i2 = 64u;
memory_copy(m, i0, i1, i2);
i0 = l4;
i1 = 1u;
i0 += i1;
l4 = i0;
}
i0 = l6;
i1 = 1u;
i0 += i1;
l6 = i0;
goto L3;
}
i0 = l7;
i0 = i32_load(m, (u64)(i0) + 20u);
l6 = i0;
i1 = l8;
i2 = l4;
i3 = p1;
i4 = p2;
i5 = l6;
i1 = core_f54(m, i1, i2, i3, i4, i5);
i0 = core_f39(m, i0, i1);
p1 = i0;
i0 = 0u;
l4 = i0;
L19:
i0 = p1;
i1 = l4;
i0 = i0 > i1;
if (i0) {
i0 = 1u;
i1 = l6;
i2 = l4;
i3 = 6u;
i2 <<= (i3 & 31);
i1 += i2;
p2 = i1;
i1 = i32_load(m, (u64)(i1) + 24u);
if (i1) {
i1 = 0u;
} else {
i1 = p2;
j1 = i64_load(m, (u64)(i1) + 32u);
i2 = p0;
i2 = i32_load(m, (u64)(i2) + 60u);
i3 = p2;
i3 = i32_load(m, (u64)(i3) + 24u);
i4 = 3u;
i3 <<= (i4 & 31);
i2 += i3;
j2 = i64_load(m, (u64)(i2));
i1 = j1 > j2;
}
if (i1) {
i1 = p2;
i1 = i32_load(m, (u64)(i1));
l8 = i1;
i2 = 4u;
i1 = i1 != i2;
if (i1) {
i1 = 1u;
i2 = l8;
i2 = !(i2);
if (i2) {goto B25;}
i1 = l8;
i2 = 2u;
i1 = i1 == i2;
if (i1) {
i1 = p2;
i1 = i32_load(m, (u64)(i1) + 4u);
i2 = 0u;
i1 = i1 != i2;
goto B25;
}
i1 = l8;
i2 = 4u;
i1 = i1 == i2;
if (i1) {
i1 = p2;
j1 = i64_load(m, (u64)(i1) + 40u);
j2 = 0ull;
i1 = j1 != j2;
} else {
i1 = 0u;
}
B25:;
i1 = !(i1);
goto B23;
}
i1 = p2;
j1 = i64_load(m, (u64)(i1) + 32u);
i2 = p2;
j2 = i64_load(m, (u64)(i2) + 40u);
i1 = j1 > j2;
B23:;
} else {
i1 = 0u;
}
if (i1) {
i1 = p0;
j1 = i64_load(m, (u64)(i1) + 64u);
l11 = j1;
j2 = 0ull;
i1 = j1 != j2;
if (i1) {
j1 = l11;
i2 = p2;
j2 = i64_load(m, (u64)(i2) + 32u);
i1 = j1 >= j2;
if (i1) {
i1 = 1u;
} else {
i1 = p2;
i1 = i32_load(m, (u64)(i1));
i2 = 3u;
i1 = i1 == i2;
if (i1) {
i1 = p2;
j1 = i64_load(m, (u64)(i1) + 40u);
j2 = l11;
i1 = j1 <= j2;
} else {
i1 = 0u;
}
}
} else {
i1 = 0u;
}
} else {
i1 = 0u;
}
if (i1) {goto B18;}
i0 = l4;
i1 = 1u;
i0 += i1;
l4 = i0;
goto L19;
}
i0 = 0u;
B18:;
if (i0) {
i0 = p0;
i1 = l6;
i2 = p1;
d3 = p3;
i0 = core_f201(m, i0, i1, i2, d3);
l5 = i0;
i0 = l6;
i1 = p1;
i0 = core_f39(m, i0, i1);
p1 = i0;
}
i0 = l5;
i0 = !(i0);
if (i0) {
i0 = l7;
i1 = l6;
i2 = p1;
i0 = core_f46(m, i0, i1, i2);
l5 = i0;
}
i0 = l7;
i0 = i32_load(m, (u64)(i0) + 24u);
p0 = i0;
if (i0) {
i0 = p0;
core_release_0(m, i0);
}
i0 = l7;
i1 = 0u;
i32_store(m, (u64)(i0) + 24u, i1);
i0 = l5;
Bfunc:;
return i0;
}
static u32 core_f103(u8* m, u32 p0, u32 p1, u32 p2, u32 p3, u32 p4) {
u32 l5 = 0, l6 = 0, l7 = 0, l8 = 0, l9 = 0;
u32 i0, i1, i2, i3;
i0 = p1;
i1 = 1u;
i32_store8(m, (u64)(i0) + 80u, i1);
i0 = 196680u;
i0 = i32_load(m, (u64)(i0));
i0 = !(i0);
if (i0) {
i0 = 0u;
goto Bfunc;
}
i0 = p0;
i1 = p0;
i2 = p0;
i3 = 2048u;
i2 += i3;
l6 = i2;
i3 = p2;
i1 = core_f23(m, i1, i2, i3);
l5 = i1;
i2 = 3u;
i1 <<= (i2 & 31);
i0 += i1;
i1 = 9720u;
i0 += i1;
l7 = i0;
i0 = i32_load(m, (u64)(i0));
l8 = i0;
i0 = i32_load(m, (u64)(i0) + 4u);
i1 = 65535u;
i0 &= i1;
i1 = l7;
i1 = i32_load(m, (u64)(i1) + 4u);
l7 = i1;
i0 = i0 > i1;
if (i0) {
i0 = l8;
i1 = 8u;
i0 += i1;
i1 = l7;
i2 = 2u;
i1 <<= (i2 & 31);
i0 += i1;
i0 = i32_load(m, (u64)(i0));
} else {
i0 = 0u;
}
l7 = i0;
if (i0) {
i0 = l7;
i1 = l6;
i2 = p2;
i0 = core_f24(m, i0, i1, i2);
} else {
i0 = 0u;
}
if (i0) {
i0 = 1u;
} else {
i0 = l5;
i1 = 3u;
i0 <<= (i1 & 31);
i1 = p0;
i0 += i1;
i1 = 9720u;
i0 += i1;
l6 = i0;
p2 = i0;
L5:
i0 = p2;
i1 = p2;
i1 = i32_load(m, (u64)(i1) + 4u);
i2 = 1u;
i1 += i2;
l7 = i1;
i32_store(m, (u64)(i0) + 4u, i1);
i0 = l7;
i1 = p2;
i1 = i32_load(m, (u64)(i1));
i1 = i32_load(m, (u64)(i1) + 4u);
i2 = 65535u;
i1 &= i2;
i0 = i0 < i1;
if (i0) {goto B6;}
i0 = 0u;
i1 = p2;
i2 = p0;
i3 = 9728u;
i2 += i3;
i1 = i1 == i2;
if (i1) {goto B4;}
i0 = p2;
i1 = 8u;
i0 -= i1;
p2 = i0;
goto L5;
B6:;
L7:
i0 = p2;
i1 = l6;
i0 = i0 < i1;
if (i0) {
i0 = p2;
i1 = p2;
i1 = i32_load(m, (u64)(i1));
i2 = 8u;
i1 += i2;
i2 = p2;
i2 = i32_load(m, (u64)(i2) + 4u);
i3 = 3u;
i2 <<= (i3 & 31);
i1 += i2;
i1 = i32_atomic_load(m, (u64)(i1));
i32_store(m, (u64)(i0) + 8u, i1);
i0 = p2;
i1 = 0u;
i32_store(m, (u64)(i0) + 12u, i1);
i0 = p2;
i1 = 8u;
i0 += i1;
p2 = i0;
goto L7;
}
i0 = 1u;
B4:;
}
p2 = i0;
L9:
i0 = p2;
if (i0) {
i0 = p3;
i1 = p1;
i1 = i32_load(m, (u64)(i1) + 72u);
i0 = i0 > i1;
} else {
i0 = 0u;
}
if (i0) {
i0 = p0;
i1 = l5;
i2 = 3u;
i1 <<= (i2 & 31);
i0 += i1;
i1 = 9720u;
i0 += i1;
l6 = i0;
i0 = i32_load(m, (u64)(i0) + 4u);
l7 = i0;
i1 = l6;
i1 = i32_load(m, (u64)(i1));
l6 = i1;
i1 = i32_load(m, (u64)(i1) + 4u);
i2 = 65535u;
i1 &= i2;
i0 = i0 < i1;
if (i0) {
i0 = l6;
i1 = 8u;
i0 += i1;
i1 = l7;
i2 = 2u;
i1 <<= (i2 & 31);
i0 += i1;
i0 = i32_load(m, (u64)(i0));
} else {
i0 = 0u;
}
l7 = i0;
i0 = i32_load(m, (u64)(i0) + 8u);
l8 = i0;
if (i0) {
i0 = p1;
i1 = l8;
i0 = core_f165(m, i0, i1);
} else {
i0 = 0u;
}
if (i0) {
i0 = l7;
i0 = i32_load(m, (u64)(i0) + 12u);
l6 = i0;
i1 = 1u;
i0 >>= (i1 & 31);
i1 = 3u;
i0 = i0 > i1;
if (i0) {
i0 = l6;
i1 = 1u;
i0 &= i1;
if (i0) {
i0 = l7;
i0 = i32_load16_u(m, (u64)(i0) + 16u);
goto B17;
}
i0 = l7;
i0 = i32_load8_u(m, (u64)(i0) + 16u);
B17:;
} else {
i0 = 1u;
}
if (i0) {
i0 = 0u;
} else {
i0 = l6;
i1 = 1u;
i0 &= i1;
if (i0) {
i0 = l7;
i0 = i32_load16_u(m, (u64)(i0) + 18u);
goto B20;
}
i0 = l7;
i0 = i32_load8_u(m, (u64)(i0) + 17u);
B20:;
i1 = 1u;
i0 = i0 == i1;
}
if (i0) {
i0 = l6;
i1 = 1u;
i0 &= i1;
if (i0) {
i0 = l7;
i0 = i32_load16_u(m, (u64)(i0) + 20u);
goto B23;
}
i0 = l7;
i0 = i32_load8_u(m, (u64)(i0) + 18u);
B23:;
i1 = 100u;
i0 = i0 == i1;
} else {
i0 = 0u;
}
if (i0) {
i0 = l6;
i1 = 1u;
i0 &= i1;
if (i0) {
i0 = l7;
i0 = i32_load16_u(m, (u64)(i0) + 22u);
goto B26;
}
i0 = l7;
i0 = i32_load8_u(m, (u64)(i0) + 19u);
B26:;
i1 = 112u;
i0 = i0 == i1;
} else {
i0 = 0u;
}
} else {
i0 = 1u;
}
i0 = !(i0);
if (i0) {
i0 = p1;
i0 = i32_load(m, (u64)(i0) + 4u);
l9 = i0;
i0 = p0;
i1 = p1;
i2 = l7;
i3 = l8;
i0 = core_f105(m, i0, i1, i2, i3);
l6 = i0;
if (i0) {
i0 = l6;
goto Bfunc;
}
i0 = p4;
i1 = p1;
i1 = i32_load(m, (u64)(i1) + 4u);
i0 = i0 < i1;
if (i0) {
i0 = p1;
i0 = i32_load(m, (u64)(i0) + 68u);
} else {
i0 = 0u;
}
if (i0) {
i0 = p1;
i1 = l9;
i32_store(m, (u64)(i0) + 4u, i1);
goto B12;
}
i0 = p1;
i1 = p1;
i1 = i32_load(m, (u64)(i1) + 68u);
i2 = 1u;
i1 += i2;
i32_store(m, (u64)(i0) + 68u, i1);
}
i0 = p1;
i1 = p1;
i1 = i32_load(m, (u64)(i1) + 72u);
i2 = l8;
if (i2) {
i2 = l8;
i2 = i32_load(m, (u64)(i2) + 28u);
} else {
i2 = 0u;
}
i3 = 4u;
i2 >>= (i3 & 31);
i3 = 1u;
i2 += i3;
i1 += i2;
i32_store(m, (u64)(i0) + 72u, i1);
i0 = p1;
i1 = l7;
i32_store(m, (u64)(i0) + 76u, i1);
i0 = l5;
i1 = 3u;
i0 <<= (i1 & 31);
i1 = p0;
i0 += i1;
i1 = 9720u;
i0 += i1;
l6 = i0;
p2 = i0;
L34:
i0 = p2;
i1 = p2;
i1 = i32_load(m, (u64)(i1) + 4u);
i2 = 1u;
i1 += i2;
l7 = i1;
i32_store(m, (u64)(i0) + 4u, i1);
i0 = l7;
i1 = p2;
i1 = i32_load(m, (u64)(i1));
i1 = i32_load(m, (u64)(i1) + 4u);
i2 = 65535u;
i1 &= i2;
i0 = i0 < i1;
if (i0) {goto B35;}
i0 = 0u;
i1 = p2;
i2 = p0;
i3 = 9728u;
i2 += i3;
i1 = i1 == i2;
if (i1) {goto B33;}
i0 = p2;
i1 = 8u;
i0 -= i1;
p2 = i0;
goto L34;
B35:;
L36:
i0 = p2;
i1 = l6;
i0 = i0 < i1;
if (i0) {
i0 = p2;
i1 = p2;
i1 = i32_load(m, (u64)(i1));
i2 = 8u;
i1 += i2;
i2 = p2;
i2 = i32_load(m, (u64)(i2) + 4u);
i3 = 3u;
i2 <<= (i3 & 31);
i1 += i2;
i1 = i32_atomic_load(m, (u64)(i1));
i32_store(m, (u64)(i0) + 8u, i1);
i0 = p2;
i1 = 0u;
i32_store(m, (u64)(i0) + 12u, i1);
i0 = p2;
i1 = 8u;
i0 += i1;
p2 = i0;
goto L36;
}
i0 = 1u;
B33:;
p2 = i0;
goto L9;
B12:;
}
i0 = p1;
i1 = p2;
i1 = !(i1);
i32_store8(m, (u64)(i0) + 80u, i1);
i0 = 0u;
Bfunc:;
return i0;
}
static u32 core_f104(u8* m, u32 p0, u32 p1, u32 p2, u32 p3) {
u32 l4 = 0, l5 = 0, l6 = 0, l7 = 0, l8 = 0, l9 = 0, l10 = 0;
u64 l11 = 0, l12 = 0, l13 = 0;
u32 i0, i1, i2, i3, i4, i5, i6;
u64 j0, j1, j2, j3, j4, j5, j6;
i0 = p1;
i0 = i32_load(m, (u64)(i0) + 8u);
i1 = 0u;
i2 = 196696u;
i2 = i32_load(m, (u64)(i2));
i3 = 24u;
i2 *= i3;
memory_fill(m, i0, i1, i2);
i0 = p1;
i1 = p2;
core_f106(m, i0, i1);
i0 = p0;
i1 = p1;
i0 = core_f172(m, i0, i1);
l10 = i0;
i0 = i32_load8_u(m, (u64)(i0) + 25u);
i0 = !(i0);
if (i0) {
i0 = 28u;
goto Bfunc;
}
i0 = p0;
i1 = 2048u;
i0 += i1;
l4 = i0;
i1 = p2;
i2 = 16u;
i1 += i2;
i2 = p2;
i2 = i32_load(m, (u64)(i2));
l9 = i2;
i3 = 1u;
i2 >>= (i3 & 31);
l5 = i2;
memory_copy(m, i0, i1, i2);
i0 = l5;
i1 = 7u;
i0 &= i1;
if (i0) {
i0 = l4;
i1 = l5;
i2 = 4294967292u;
i1 &= i2;
i0 += i1;
l4 = i0;
i1 = l4;
i1 = i32_load(m, (u64)(i1));
i2 = 1u;
i3 = l5;
i4 = 3u;
i3 &= i4;
i4 = 3u;
i3 <<= (i4 & 31);
i2 <<= (i3 & 31);
i3 = 1u;
i2 -= i3;
i1 &= i2;
i32_store(m, (u64)(i0), i1);
i0 = l5;
i1 = 4u;
i0 &= i1;
i0 = !(i0);
if (i0) {
i0 = l4;
i1 = 0u;
i32_store(m, (u64)(i0) + 4u, i1);
}
}
i0 = p1;
i1 = 196808u;
j1 = i64_load(m, (u64)(i1));
i64_store(m, (u64)(i0) + 24u, j1);
i0 = p1;
i1 = 0u;
i32_store(m, (u64)(i0) + 12u, i1);
i0 = p1;
i0 = i32_load8_u(m, (u64)(i0) + 81u);
if (i0) {
i0 = 196696u;
i0 = i32_load(m, (u64)(i0));
l5 = i0;
i0 = p1;
j1 = 0ull;
i64_store(m, (u64)(i0) + 24u, j1);
L5:
i0 = l5;
l4 = i0;
i0 = 0u;
l7 = i0;
L6:
i0 = l5;
i1 = l7;
i0 = i0 > i1;
if (i0) {
i0 = p1;
i0 = i32_load(m, (u64)(i0) + 8u);
i1 = l7;
i2 = 24u;
i1 *= i2;
i0 += i1;
l6 = i0;
j0 = i64_load(m, (u64)(i0) + 8u);
l13 = j0;
i0 = !(j0);
if (i0) {
i0 = 1u;
} else {
i0 = l6;
i0 = i32_load(m, (u64)(i0) + 16u);
}
i0 = !(i0);
if (i0) {
i0 = p1;
i1 = p1;
j1 = i64_load(m, (u64)(i1) + 24u);
l12 = j1;
j2 = l13;
j3 = l12;
j4 = l13;
i3 = j3 > j4;
j1 = i3 ? j1 : j2;
i64_store(m, (u64)(i0) + 24u, j1);
i0 = l7;
i1 = l4;
i2 = l4;
i3 = l5;
i2 = i2 == i3;
if (i2) {
i2 = 1u;
} else {
i2 = l7;
i3 = 4u;
i2 <<= (i3 & 31);
i3 = 331776u;
i2 += i3;
j2 = i64_load(m, (u64)(i2));
i3 = l4;
i4 = 4u;
i3 <<= (i4 & 31);
i4 = 331776u;
i3 += i4;
j3 = i64_load(m, (u64)(i3));
i2 = j2 < j3;
}
i0 = i2 ? i0 : i1;
l4 = i0;
}
i0 = l7;
i1 = 1u;
i0 += i1;
l7 = i0;
goto L6;
}
i0 = l4;
i1 = l5;
i0 = i0 == i1;
if (i0) {goto B4;}
i0 = p1;
i0 = i32_load(m, (u64)(i0) + 8u);
l7 = i0;
i1 = l4;
i2 = 24u;
i1 *= i2;
i0 += i1;
l6 = i0;
i0 = i32_load(m, (u64)(i0) + 16u);
i0 = !(i0);
if (i0) {
i0 = l7;
i1 = p1;
i1 = i32_load(m, (u64)(i1) + 12u);
i2 = 24u;
i1 *= i2;
i0 += i1;
i1 = l4;
i32_store(m, (u64)(i0) + 20u, i1);
i0 = p1;
i1 = p1;
i1 = i32_load(m, (u64)(i1) + 12u);
i2 = 1u;
i1 += i2;
i32_store(m, (u64)(i0) + 12u, i1);
i0 = l6;
i1 = p1;
i1 = i32_load(m, (u64)(i1) + 12u);
i32_store(m, (u64)(i0) + 16u, i1);
i0 = p1;
i0 = i32_load(m, (u64)(i0) + 12u);
}
goto L5;
UNREACHABLE;
B4:;
} else {
i0 = p1;
i0 = i32_load(m, (u64)(i0) + 8u);
l4 = i0;
i0 = i32_load(m, (u64)(i0) + 16u);
i0 = !(i0);
if (i0) {
i0 = l4;
i1 = p1;
i1 = i32_load(m, (u64)(i1) + 12u);
i2 = 24u;
i1 *= i2;
i0 += i1;
i1 = 0u;
i32_store(m, (u64)(i0) + 20u, i1);
i0 = p1;
i1 = p1;
i1 = i32_load(m, (u64)(i1) + 12u);
i2 = 1u;
i1 += i2;
i32_store(m, (u64)(i0) + 12u, i1);
i0 = l4;
i1 = p1;
i1 = i32_load(m, (u64)(i1) + 12u);
i32_store(m, (u64)(i0) + 16u, i1);
i0 = p1;
i0 = i32_load(m, (u64)(i0) + 12u);
}
}
i0 = p1;
i1 = 0u;
i32_store(m, (u64)(i0), i1);
i0 = p1;
i1 = 0u;
i32_store(m, (u64)(i0) + 4u, i1);
i0 = p1;
i1 = 0u;
i32_store(m, (u64)(i0) + 20u, i1);
i0 = p1;
j1 = 0ull;
i64_store(m, (u64)(i0) + 32u, j1);
i0 = p1;
j1 = 18446744073709551615ull;
i64_store(m, (u64)(i0) + 56u, j1);
i0 = p1;
i1 = 0u;
i32_store(m, (u64)(i0) + 64u, i1);
i0 = p1;
i1 = 0u;
i32_store(m, (u64)(i0) + 68u, i1);
i0 = p1;
i1 = 0u;
i32_store(m, (u64)(i0) + 72u, i1);
i0 = p1;
i1 = 0u;
i32_store(m, (u64)(i0) + 76u, i1);
i0 = p0;
i1 = p1;
i2 = l9;
i3 = 65536u;
i4 = p3;
i0 = core_f103(m, i0, i1, i2, i3, i4);
p3 = i0;
if (i0) {
i0 = p3;
goto Bfunc;
}
i0 = p1;
i1 = p2;
i1 = i32_load(m, (u64)(i1) + 4u);
i2 = 1u;
i1 &= i2;
p2 = i1;
i0 = core_f107(m, i0, i1);
l8 = i0;
i0 = p1;
i0 = i32_load8_u(m, (u64)(i0) + 80u);
i0 = !(i0);
l4 = i0;
i0 = !(i0);
if (i0) {
i0 = p2;
l4 = i0;
}
i0 = l4;
if (i0) {
i0 = p1;
i0 = i32_load(m, (u64)(i0) + 76u);
l7 = i0;
i0 = p1;
i0 = i32_load8_u(m, (u64)(i0) + 81u);
if (i0) {
i0 = p1;
i0 = i32_load(m, (u64)(i0) + 12u);
} else {
i0 = 196696u;
i0 = i32_load(m, (u64)(i0));
}
l6 = i0;
i0 = 0u;
p2 = i0;
L17:
i0 = p2;
i1 = l6;
i0 = i0 < i1;
if (i0) {
i0 = p1;
i0 = i32_load(m, (u64)(i0) + 8u);
p3 = i0;
i1 = p1;
i1 = i32_load8_u(m, (u64)(i1) + 81u);
if (i1) {
i1 = p3;
i2 = p2;
i3 = 24u;
i2 *= i3;
i1 += i2;
i1 = i32_load(m, (u64)(i1) + 20u);
} else {
i1 = p2;
}
p3 = i1;
i2 = 24u;
i1 *= i2;
l5 = i1;
i0 += i1;
j0 = i64_load(m, (u64)(i0) + 8u);
l12 = j0;
i0 = p1;
i0 = i32_load(m, (u64)(i0) + 8u);
i1 = l5;
i0 += i1;
l5 = i0;
j0 = l12;
j1 = 0ull;
i0 = j0 != j1;
if (i0) {
i0 = l5;
j0 = i64_load(m, (u64)(i0));
j1 = l12;
j2 = l11;
i3 = p3;
i4 = 4u;
i3 <<= (i4 & 31);
i4 = 331776u;
i3 += i4;
j3 = i64_load(m, (u64)(i3));
j2 ^= j3;
j3 = 11400714819323198485ull;
j2 *= j3;
j3 = 31ull;
j2 = I64_ROTL(j2, j3);
j1 ^= j2;
j2 = 11400714819323198485ull;
j1 *= j2;
j2 = 31ull;
j1 = I64_ROTL(j1, j2);
j0 ^= j1;
j1 = 11400714819323198485ull;
j0 *= j1;
j1 = 31ull;
j0 = I64_ROTL(j0, j1);
l11 = j0;
}
i0 = p2;
i1 = 1u;
i0 += i1;
p2 = i0;
goto L17;
}
i0 = l10;
j1 = l11;
j2 = 32ull;
j1 >>= (j2 & 63);
i1 = (u32)(j1);
i2 = 1u;
i1 |= i2;
i32_store(m, (u64)(i0) + 12u, i1);
i0 = p0;
i1 = 2048u;
i0 += i1;
p2 = i0;
i0 = l10;
i1 = l9;
if (i1) {
i1 = p0;
i2 = p2;
i3 = l9;
i4 = 1u;
i3 >>= (i4 & 31);
i4 = 7u;
i3 += i4;
i4 = 4294967288u;
i3 &= i4;
i1 = core_f11(m, i1, i2, i3);
i2 = 1u;
i1 |= i2;
} else {
i1 = 0u;
}
i32_store(m, (u64)(i0) + 16u, i1);
i0 = l7;
i0 = i32_load(m, (u64)(i0) + 12u);
p2 = i0;
i0 = l10;
i1 = p1;
i1 = i32_load8_u(m, (u64)(i1) + 80u);
if (i1) {
i1 = 0u;
} else {
i1 = p2;
if (i1) {
i1 = p0;
i2 = l7;
i3 = 16u;
i2 += i3;
i3 = p2;
i4 = 1u;
i3 >>= (i4 & 31);
i4 = 7u;
i3 += i4;
i4 = 4294967288u;
i3 &= i4;
i1 = core_f11(m, i1, i2, i3);
i2 = 1u;
i1 |= i2;
} else {
i1 = 0u;
}
}
i32_store(m, (u64)(i0) + 20u, i1);
}
i0 = l10;
i1 = p1;
i2 = l4;
core_f171(m, i0, i1, i2);
i0 = l8;
if (i0) {
i0 = p1;
i0 = i32_load(m, (u64)(i0) + 4u);
i1 = l10;
i1 = i32_load(m, (u64)(i1));
j2 = 63ull;
i3 = p1;
j3 = i64_load32_u(m, (u64)(i3) + 12u);
j4 = 1ull;
j3 |= j4;
j3 = I64_CLZ(j3);
j2 -= j3;
i2 = (u32)(j2);
i3 = 7u;
i2 = DIV_U(i2, i3);
i3 = 17u;
i2 += i3;
i3 = p1;
i3 = i32_load(m, (u64)(i3) + 12u);
i4 = 24u;
i3 *= i4;
i2 += i3;
i1 += i2;
i0 += i1;
} else {
i0 = 0u;
}
l7 = i0;
i1 = p1;
i1 = i32_load8_u(m, (u64)(i1) + 80u);
if (i1) {
i1 = 0u;
} else {
i1 = p1;
i1 = i32_load(m, (u64)(i1) + 76u);
i1 = i32_load(m, (u64)(i1) + 12u);
}
l6 = i1;
i2 = 1u;
i1 >>= (i2 & 31);
i2 = 7u;
i1 += i2;
i2 = 4294967288u;
i1 &= i2;
i2 = 8u;
i1 += i2;
l5 = i1;
i2 = 4u;
i1 += i2;
i0 += i1;
i0 = core_f1(m, i0);
l4 = i0;
i1 = 4096u;
i0 = i0 < i1;
if (i0) {
i0 = l4;
goto Bfunc;
}
i0 = l5;
i1 = l4;
i2 = 8u;
i1 += i2;
p2 = i1;
i0 += i1;
p3 = i0;
i0 = p2;
i1 = l6;
i32_store(m, (u64)(i0), i1);
i0 = p2;
i1 = 196860u;
i1 = i32_load(m, (u64)(i1));
i32_store(m, (u64)(i0) + 4u, i1);
i0 = l6;
if (i0) {
i0 = p2;
i1 = 8u;
i0 += i1;
i1 = p1;
i1 = i32_load(m, (u64)(i1) + 76u);
i2 = 16u;
i1 += i2;
i2 = l6;
i3 = 1u;
i2 >>= (i3 & 31);
i3 = 7u;
i2 += i3;
i3 = 4294967288u;
i2 &= i3;
memory_copy(m, i0, i1, i2);
}
i0 = l8;
if (i0) {
i0 = p1;
i1 = p3;
core_f79(m, i0, i1);
i0 = l10;
i1 = p1;
i2 = p3;
i3 = p3;
j4 = 63ull;
i5 = p1;
j5 = i64_load32_u(m, (u64)(i5) + 12u);
j6 = 1ull;
j5 |= j6;
j5 = I64_CLZ(j5);
j4 -= j5;
i4 = (u32)(j4);
i5 = 7u;
i4 = DIV_U(i4, i5);
i5 = 17u;
i4 += i5;
i5 = p1;
i5 = i32_load(m, (u64)(i5) + 12u);
i6 = 24u;
i5 *= i6;
i4 += i5;
i3 += i4;
core_f170(m, i0, i1, i2, i3);
i0 = p1;
i0 = i32_load8_u(m, (u64)(i0) + 81u);
if (i0) {
i0 = 196848u;
i0 = i32_load(m, (u64)(i0));
} else {
i0 = 1u;
}
i0 = !(i0);
if (i0) {
i0 = p3;
i1 = p3;
i1 = i32_load8_u(m, (u64)(i1) + 3u);
i2 = 16u;
i1 |= i2;
i32_store8(m, (u64)(i0) + 3u, i1);
}
i0 = p1;
i0 = i32_load(m, (u64)(i0) + 72u);
p2 = i0;
i0 = p1;
i1 = l10;
i1 = i32_load(m, (u64)(i1));
i2 = p3;
j3 = 63ull;
i4 = p1;
j4 = i64_load32_u(m, (u64)(i4) + 12u);
j5 = 1ull;
j4 |= j5;
j4 = I64_CLZ(j4);
j3 -= j4;
i3 = (u32)(j3);
i4 = 7u;
i3 = DIV_U(i3, i4);
i4 = 17u;
i3 += i4;
i4 = p1;
i4 = i32_load(m, (u64)(i4) + 12u);
i5 = 24u;
i4 *= i5;
i3 += i4;
i2 += i3;
i1 += i2;
i32_store(m, (u64)(i0), i1);
i0 = p1;
i1 = 0u;
i32_store(m, (u64)(i0) + 4u, i1);
i0 = p1;
i1 = 0u;
i32_store(m, (u64)(i0) + 20u, i1);
i0 = p1;
j1 = 0ull;
i64_store(m, (u64)(i0) + 32u, j1);
i0 = p1;
j1 = 18446744073709551615ull;
i64_store(m, (u64)(i0) + 56u, j1);
i0 = p1;
i1 = 0u;
i32_store(m, (u64)(i0) + 64u, i1);
i0 = p1;
i1 = 0u;
i32_store(m, (u64)(i0) + 68u, i1);
i0 = p1;
i1 = 0u;
i32_store(m, (u64)(i0) + 72u, i1);
i0 = p1;
i1 = 0u;
i32_store(m, (u64)(i0) + 76u, i1);
i0 = p0;
i1 = p1;
i2 = l9;
i3 = p2;
i4 = 4294967295u;
i0 = core_f103(m, i0, i1, i2, i3, i4);
p1 = i0;
if (i0) {
i0 = l4;
core_release_0(m, i0);
i0 = p1;
goto Bfunc;
}
i0 = p3;
i1 = p0;
i2 = p3;
i3 = 8u;
i2 += i3;
i3 = l7;
i4 = 8u;
i3 -= i4;
i1 = core_f11(m, i1, i2, i3);
i32_store(m, (u64)(i0) + 4u, i1);
}
i0 = p0;
i1 = 1024u;
i0 += i1;
i1 = l5;
i2 = l7;
i1 += i2;
i32_store(m, (u64)(i0) + 8u, i1);
i0 = l4;
Bfunc:;
return i0;
}
static u32 core_f105(u8* m, u32 p0, u32 p1, u32 p2, u32 p3) {
u32 l4 = 0, l5 = 0, l6 = 0, l7 = 0, l8 = 0;
u64 l9 = 0, l10 = 0;
u32 i0, i1, i2, i3, i4;
u64 j0, j1, j2, j3, j4;
i0 = p0;
i1 = 36864u;
i0 += i1;
l4 = i0;
i0 = p3;
if (i0) {
i0 = p3;
i0 = i32_load(m, (u64)(i0) + 28u);
p0 = i0;
if (i0) {
i0 = p0;
} else {
i0 = 1u;
i1 = p3;
i1 = i32_load8_u(m, (u64)(i1) + 40u);
i2 = 13u;
i1 = i1 == i2;
if (i1) {
i1 = p3;
i1 = i32_load16_u(m, (u64)(i1) + 41u);
i2 = 4u;
i1 <<= (i2 & 31);
i2 = 364544u;
i1 += i2;
i1 = i32_load(m, (u64)(i1) + 8u);
goto B2;
}
i1 = p3;
i1 = i32_load8_u(m, (u64)(i1) + 40u);
i2 = 12u;
i1 = i1 == i2;
if (i1) {
i1 = p3;
i1 = i32_load(m, (u64)(i1) + 45u);
} else {
i1 = 0u;
}
B2:;
p0 = i1;
i2 = p0;
i3 = 1u;
i2 = i2 <= i3;
i0 = i2 ? i0 : i1;
i1 = 1u;
i0 += i1;
}
} else {
i0 = 0u;
}
i1 = 6u;
i0 <<= (i1 & 31);
p0 = i0;
i1 = 20480u;
i0 = i0 > i1;
if (i0) {
i0 = p0;
i1 = 4u;
i0 += i1;
i0 = core_f1(m, i0);
l7 = i0;
i1 = 4096u;
i0 = i0 < i1;
if (i0) {
i0 = l7;
goto Bfunc;
}
i0 = l7;
i1 = 8u;
i0 += i1;
l4 = i0;
}
i0 = p3;
i1 = l4;
i0 = core_f87(m, i0, i1);
l6 = i0;
i0 = p1;
i1 = p2;
core_f164(m, i0, i1);
i0 = 0u;
p2 = i0;
i0 = 0u;
p3 = i0;
L7:
i0 = p3;
i1 = l6;
i0 = i0 < i1;
if (i0) {
i0 = p2;
i1 = 1u;
i0 += i1;
i1 = 1u;
p0 = i1;
i1 = p1;
i1 = i32_load(m, (u64)(i1) + 8u);
i2 = l4;
i3 = p3;
i4 = 6u;
i3 <<= (i4 & 31);
i2 += i3;
l8 = i2;
i2 = i32_load(m, (u64)(i2) + 24u);
i3 = 24u;
i2 *= i3;
i1 += i2;
j1 = i64_load(m, (u64)(i1));
i2 = l8;
j2 = i64_load(m, (u64)(i2) + 32u);
i1 = j1 < j2;
if (i1) {goto B9;}
i1 = 0u;
p0 = i1;
i1 = l8;
i1 = i32_load(m, (u64)(i1));
i2 = 4u;
i1 = i1 != i2;
if (i1) {
j1 = 0ull;
} else {
i1 = l8;
j1 = i64_load(m, (u64)(i1) + 40u);
}
i1 = !(j1);
if (i1) {goto B9;}
i1 = p1;
i1 = i32_load(m, (u64)(i1) + 8u);
i2 = l8;
i2 = i32_load(m, (u64)(i2) + 28u);
i3 = 24u;
i2 *= i3;
i1 += i2;
j1 = i64_load(m, (u64)(i1));
i2 = l8;
j2 = i64_load(m, (u64)(i2) + 48u);
i1 = j1 < j2;
p0 = i1;
B9:;
i1 = p2;
i2 = p0;
i0 = i2 ? i0 : i1;
p2 = i0;
i0 = p3;
i1 = 1u;
i0 += i1;
p3 = i0;
goto L7;
}
i0 = p2;
j0 = (u64)(i0);
l9 = j0;
i0 = p1;
i0 = i32_load(m, (u64)(i0));
p0 = i0;
if (i0) {
i0 = p0;
i1 = p1;
i1 = i32_load(m, (u64)(i1) + 4u);
i0 += i1;
p2 = i0;
j0 = l9;
l10 = j0;
L12:
j0 = l10;
j1 = 127ull;
i0 = j0 > j1;
if (i0) {
i0 = p2;
p0 = i0;
i1 = 1u;
i0 += i1;
p2 = i0;
i0 = p0;
j1 = l10;
j2 = 128ull;
j1 |= j2;
i64_store8(m, (u64)(i0), j1);
j0 = l10;
j1 = 7ull;
j0 >>= (j1 & 63);
l10 = j0;
goto L12;
}
i0 = p2;
j1 = l10;
i64_store8(m, (u64)(i0), j1);
}
i0 = p1;
i1 = p1;
i1 = i32_load(m, (u64)(i1) + 4u);
j2 = 63ull;
j3 = l9;
j4 = 1ull;
j3 |= j4;
j3 = I64_CLZ(j3);
j2 -= j3;
i2 = (u32)(j2);
i3 = 7u;
i2 = DIV_U(i2, i3);
i3 = 1u;
i2 += i3;
i1 += i2;
i32_store(m, (u64)(i0) + 4u, i1);
i0 = 0u;
p2 = i0;
L14:
i0 = p2;
i1 = l6;
i0 = i0 < i1;
if (i0) {
i0 = 1u;
p0 = i0;
i0 = p1;
i0 = i32_load(m, (u64)(i0) + 8u);
i1 = l4;
i2 = p2;
i3 = 6u;
i2 <<= (i3 & 31);
i1 += i2;
p3 = i1;
i1 = i32_load(m, (u64)(i1) + 24u);
i2 = 24u;
i1 *= i2;
i0 += i1;
j0 = i64_load(m, (u64)(i0));
i1 = p3;
j1 = i64_load(m, (u64)(i1) + 32u);
i0 = j0 < j1;
if (i0) {goto B16;}
i0 = 0u;
p0 = i0;
i0 = p3;
i0 = i32_load(m, (u64)(i0));
i1 = 4u;
i0 = i0 != i1;
if (i0) {
j0 = 0ull;
} else {
i0 = p3;
j0 = i64_load(m, (u64)(i0) + 40u);
}
i0 = !(j0);
if (i0) {goto B16;}
i0 = p1;
i0 = i32_load(m, (u64)(i0) + 8u);
i1 = p3;
i1 = i32_load(m, (u64)(i1) + 28u);
i2 = 24u;
i1 *= i2;
i0 += i1;
j0 = i64_load(m, (u64)(i0));
i1 = p3;
j1 = i64_load(m, (u64)(i1) + 48u);
i0 = j0 < j1;
p0 = i0;
B16:;
i0 = p0;
if (i0) {
i0 = p1;
i1 = l4;
i2 = p2;
i3 = 6u;
i2 <<= (i3 & 31);
i1 += i2;
core_f37(m, i0, i1);
}
i0 = p2;
i1 = 1u;
i0 += i1;
p2 = i0;
goto L14;
}
i0 = l7;
if (i0) {
i0 = l7;
core_release_0(m, i0);
}
i0 = 0u;
Bfunc:;
return i0;
}
static void core_f106(u8* m, u32 p0, u32 p1) {
u32 l4 = 0, l5 = 0, l6 = 0, l7 = 0, l8 = 0;
u64 l2 = 0, l3 = 0;
u32 i0, i1, i2, i3;
u64 j0, j1, j2, j3, j4;
i0 = p0;
j1 = 0ull;
i64_store(m, (u64)(i0) + 48u, j1);
i0 = p1;
i0 = i32_load(m, (u64)(i0) + 8u);
l6 = i0;
i1 = p1;
i1 = i32_load(m, (u64)(i1) + 12u);
i0 += i1;
l7 = i0;
i0 = p1;
i1 = 16u;
i0 += i1;
i1 = p1;
i1 = i32_load(m, (u64)(i1));
i2 = 1u;
i1 >>= (i2 & 31);
i2 = 7u;
i1 += i2;
i2 = 4294967288u;
i1 &= i2;
i0 += i1;
l4 = i0;
L0:
i0 = l5;
i1 = l7;
i0 = i0 < i1;
if (i0) {
i0 = l4;
j0 = i64_load(m, (u64)(i0) + 8u);
l2 = j0;
i0 = l5;
i1 = l6;
i0 = i0 < i1;
if (i0) {
i0 = p0;
i1 = p0;
j1 = i64_load(m, (u64)(i1) + 48u);
l3 = j1;
j2 = l2;
j3 = l2;
j4 = l3;
i3 = j3 < j4;
j1 = i3 ? j1 : j2;
i64_store(m, (u64)(i0) + 48u, j1);
}
i0 = l4;
j0 = i64_load(m, (u64)(i0));
l3 = j0;
i0 = 196696u;
i0 = i32_load(m, (u64)(i0));
l8 = i0;
i0 = 0u;
p1 = i0;
L4:
i0 = p1;
i1 = l8;
i0 = i0 < i1;
if (i0) {
i0 = p1;
i1 = 4u;
i0 <<= (i1 & 31);
i1 = 331776u;
i0 += i1;
j0 = i64_load(m, (u64)(i0));
j1 = l3;
i0 = j0 == j1;
if (i0) {
i0 = p1;
i1 = 3u;
i0 <<= (i1 & 31);
i1 = 393216u;
i0 += i1;
j0 = i64_load(m, (u64)(i0));
j1 = 18446744073709551615ull;
i0 = j0 == j1;
} else {
i0 = 1u;
}
i0 = !(i0);
if (i0) {goto B3;}
i0 = p1;
i1 = 1u;
i0 += i1;
p1 = i0;
goto L4;
}
i0 = 4294967295u;
p1 = i0;
B3:;
i0 = p1;
i1 = 4294967295u;
i0 = i0 != i1;
if (i0) {
i0 = p0;
i0 = i32_load(m, (u64)(i0) + 8u);
i1 = p1;
i2 = 24u;
i1 *= i2;
i0 += i1;
l8 = i0;
i0 = l5;
i1 = l6;
i0 = i0 < i1;
if (i0) {
i0 = l8;
j1 = l2;
i2 = l8;
j2 = i64_load(m, (u64)(i2));
l3 = j2;
j3 = l2;
j4 = l3;
i3 = j3 > j4;
j1 = i3 ? j1 : j2;
i64_store(m, (u64)(i0), j1);
} else {
i0 = l8;
j1 = l2;
i2 = p1;
i3 = 4u;
i2 <<= (i3 & 31);
i3 = 331776u;
i2 += i3;
j2 = i64_load(m, (u64)(i2) + 8u);
l3 = j2;
j3 = l2;
j4 = l3;
i3 = j3 < j4;
j1 = i3 ? j1 : j2;
i64_store(m, (u64)(i0) + 8u, j1);
}
}
i0 = l5;
i1 = 1u;
i0 += i1;
l5 = i0;
i0 = l4;
i1 = 16u;
i0 += i1;
l4 = i0;
goto L0;
}
}
static u32 core_f107(u8* m, u32 p0, u32 p1) {
u32 l2 = 0, l3 = 0, l4 = 0, l5 = 0, l6 = 0;
u32 i0, i1, i2;
u64 j0, j1;
i0 = p0;
i0 = i32_load8_u(m, (u64)(i0) + 80u);
i0 = !(i0);
if (i0) {
i0 = p0;
i0 = i32_load(m, (u64)(i0) + 68u);
i1 = 0u;
i0 = i0 != i1;
goto Bfunc;
}
i0 = 196696u;
i0 = i32_load(m, (u64)(i0));
l5 = i0;
L1:
i0 = l3;
i1 = l5;
i0 = i0 < i1;
if (i0) {
i0 = p0;
i0 = i32_load(m, (u64)(i0) + 8u);
l6 = i0;
i1 = l3;
i2 = 24u;
i1 *= i2;
i0 += i1;
l4 = i0;
j0 = i64_load(m, (u64)(i0) + 8u);
i1 = l4;
j1 = i64_load(m, (u64)(i1));
i0 = j0 > j1;
if (i0) {
i0 = l4;
i0 = i32_load(m, (u64)(i0) + 16u);
i0 = !(i0);
if (i0) {
i0 = l6;
i1 = p0;
i1 = i32_load(m, (u64)(i1) + 12u);
i2 = 24u;
i1 *= i2;
i0 += i1;
i1 = l3;
i32_store(m, (u64)(i0) + 20u, i1);
i0 = p0;
i1 = p0;
i1 = i32_load(m, (u64)(i1) + 12u);
i2 = 1u;
i1 += i2;
i32_store(m, (u64)(i0) + 12u, i1);
i0 = l4;
i1 = p0;
i1 = i32_load(m, (u64)(i1) + 12u);
i32_store(m, (u64)(i0) + 16u, i1);
i0 = p0;
i0 = i32_load(m, (u64)(i0) + 12u);
}
i0 = 1u;
l2 = i0;
}
i0 = l3;
i1 = 1u;
i0 += i1;
l3 = i0;
goto L1;
}
i0 = 1u;
i1 = p1;
i2 = l2;
i0 = i2 ? i0 : i1;
if (i0) {
i0 = 1u;
} else {
i0 = p0;
i0 = i32_load(m, (u64)(i0) + 68u);
i1 = 0u;
i0 = i0 != i1;
}
Bfunc:;
return i0;
}
static u32 core_f108(u8* m, u32 p0, u32 p1, u32 p2, u32 p3) {
u32 l4 = 0, l5 = 0, l6 = 0, l7 = 0, l8 = 0;
u64 l9 = 0, l10 = 0, l11 = 0;
u32 i0, i1, i2, i3, i4;
u64 j1, j2, j3, j4, j5;
L0:
i0 = l5;
i1 = p2;
i1 = i32_load(m, (u64)(i1) + 4u);
i0 = i0 < i1;
if (i0) {
i0 = p2;
i0 = i32_load(m, (u64)(i0));
i1 = l5;
i2 = 2u;
i1 <<= (i2 & 31);
i0 += i1;
i0 = i32_load(m, (u64)(i0));
l6 = i0;
i1 = 16u;
i0 += i1;
l4 = i0;
i1 = 196624u;
j1 = i64_load(m, (u64)(i1));
l10 = j1;
j2 = 11400714819323198485ull;
j1 *= j2;
j2 = 1ull;
j1 |= j2;
l11 = j1;
i2 = l6;
i2 = i32_load(m, (u64)(i2) + 4u);
l8 = i2;
j2 = (u64)(i2);
j1 ^= j2;
l9 = j1;
i1 = l4;
i2 = l8;
i3 = 1u;
i2 >>= (i3 & 31);
i3 = 7u;
i2 += i3;
i3 = 4294967288u;
i2 &= i3;
i1 += i2;
l6 = i1;
L2:
i1 = l4;
i2 = l6;
i1 = i1 < i2;
if (i1) {
j1 = l9;
j2 = l11;
j1 *= j2;
i2 = l4;
i2 = i32_load(m, (u64)(i2));
j3 = l10;
i3 = (u32)(j3);
i2 += i3;
j2 = (u64)(i2);
i3 = l4;
i3 = i32_load(m, (u64)(i3) + 4u);
j4 = l10;
j5 = 32ull;
j4 >>= (j5 & 63);
i4 = (u32)(j4);
i3 += i4;
j3 = (u64)(i3);
j2 *= j3;
j1 += j2;
l9 = j1;
i1 = l4;
i2 = 8u;
i1 += i2;
l4 = i1;
goto L2;
}
i1 = l8;
j2 = l9;
j3 = l9;
j4 = 32ull;
j3 >>= (j4 & 63);
j2 ^= j3;
j3 = 11400714819323198485ull;
j2 *= j3;
j3 = 32ull;
j2 >>= (j3 & 63);
i2 = (u32)(j2);
i0 = core_f14(m, i0, i1, i2);
l4 = i0;
if (i0) {
i0 = l4;
i0 = i32_load(m, (u64)(i0) + 8u);
} else {
i0 = 0u;
}
l6 = i0;
if (i0) {
i0 = p1;
i1 = l6;
i0 = core_f165(m, i0, i1);
} else {
i0 = 0u;
}
if (i0) {
i0 = l4;
i0 = i32_load(m, (u64)(i0) + 12u);
l7 = i0;
i1 = 1u;
i0 >>= (i1 & 31);
i1 = 3u;
i0 = i0 > i1;
if (i0) {
i0 = l7;
i1 = 1u;
i0 &= i1;
if (i0) {
i0 = l4;
i0 = i32_load16_u(m, (u64)(i0) + 16u);
goto B8;
}
i0 = l4;
i0 = i32_load8_u(m, (u64)(i0) + 16u);
B8:;
} else {
i0 = 1u;
}
if (i0) {
i0 = 0u;
} else {
i0 = l7;
i1 = 1u;
i0 &= i1;
if (i0) {
i0 = l4;
i0 = i32_load16_u(m, (u64)(i0) + 18u);
goto B11;
}
i0 = l4;
i0 = i32_load8_u(m, (u64)(i0) + 17u);
B11:;
i1 = 1u;
i0 = i0 == i1;
}
if (i0) {
i0 = l7;
i1 = 1u;
i0 &= i1;
if (i0) {
i0 = l4;
i0 = i32_load16_u(m, (u64)(i0) + 20u);
goto B14;
}
i0 = l4;
i0 = i32_load8_u(m, (u64)(i0) + 18u);
B14:;
i1 = 100u;
i0 = i0 == i1;
} else {
i0 = 0u;
}
if (i0) {
i0 = l7;
i1 = 1u;
i0 &= i1;
if (i0) {
i0 = l4;
i0 = i32_load16_u(m, (u64)(i0) + 22u);
goto B17;
}
i0 = l4;
i0 = i32_load8_u(m, (u64)(i0) + 19u);
B17:;
i1 = 112u;
i0 = i0 == i1;
} else {
i0 = 0u;
}
} else {
i0 = 1u;
}
i0 = !(i0);
if (i0) {
i0 = p0;
i1 = p1;
i2 = l4;
i3 = l6;
i0 = core_f105(m, i0, i1, i2, i3);
l4 = i0;
if (i0) {
i0 = l4;
goto Bfunc;
}
i0 = p1;
i1 = p1;
i1 = i32_load(m, (u64)(i1) + 68u);
i2 = 1u;
i1 += i2;
i32_store(m, (u64)(i0) + 68u, i1);
i0 = p3;
i1 = p1;
i1 = i32_load(m, (u64)(i1) + 4u);
i0 = i0 < i1;
if (i0) {
i0 = 7u;
goto Bfunc;
}
}
i0 = l5;
i1 = 1u;
i0 += i1;
l5 = i0;
goto L0;
}
i0 = 0u;
Bfunc:;
return i0;
}
static u32 core_f109(u8* m, u32 p0, u32 p1, u32 p2, u32 p3, u32 p4) {
u32 l5 = 0, l6 = 0, l7 = 0, l8 = 0, l9 = 0, l10 = 0, l11 = 0, l12 = 0,
l13 = 0;
u64 l14 = 0, l15 = 0;
u32 i0, i1, i2, i3, i4, i5, i6;
u64 j0, j1, j2, j3, j4, j5, j6;
i0 = p4;
if (i0) {
i0 = p1;
i0 = i32_load8_u(m, (u64)(i0) + 80u);
i0 = !(i0);
l6 = i0;
i0 = !(i0);
if (i0) {
i0 = p3;
j0 = i64_load(m, (u64)(i0) + 16u);
i1 = p3;
j1 = i64_load(m, (u64)(i1) + 32u);
i0 = j0 != j1;
l6 = i0;
}
i0 = p2;
i1 = l6;
if (i1) {
i1 = p3;
j1 = i64_load(m, (u64)(i1) + 32u);
i2 = 196624u;
j2 = i64_load(m, (u64)(i2));
j1 ^= j2;
l14 = j1;
i1 = 196696u;
i1 = i32_load(m, (u64)(i1));
l8 = i1;
L3:
i1 = l7;
i2 = l8;
i1 = i1 < i2;
if (i1) {
i1 = p1;
i1 = i32_load(m, (u64)(i1) + 8u);
i2 = l7;
i3 = 24u;
i2 *= i3;
i1 += i2;
j1 = i64_load(m, (u64)(i1));
l15 = j1;
j2 = 0ull;
i1 = j1 != j2;
if (i1) {
j1 = l15;
j2 = l14;
i3 = l7;
i4 = 4u;
i3 <<= (i4 & 31);
i4 = 331776u;
i3 += i4;
j3 = i64_load(m, (u64)(i3));
j2 ^= j3;
j3 = 11400714819323198485ull;
j2 *= j3;
j3 = 31ull;
j2 = I64_ROTL(j2, j3);
j1 ^= j2;
j2 = 11400714819323198485ull;
j1 *= j2;
j2 = 31ull;
j1 = I64_ROTL(j1, j2);
l14 = j1;
}
i1 = l7;
i2 = 1u;
i1 += i2;
l7 = i1;
goto L3;
}
j1 = l14;
j2 = 32ull;
j1 >>= (j2 & 63);
i1 = (u32)(j1);
i2 = 1u;
i1 |= i2;
} else {
i1 = 0u;
}
i32_store(m, (u64)(i0) + 12u, i1);
i0 = p2;
i1 = p3;
j1 = i64_load(m, (u64)(i1) + 16u);
i2 = p3;
j2 = i64_load(m, (u64)(i2) + 32u);
i1 = j1 == j2;
if (i1) {
i1 = 0u;
} else {
i1 = p3;
j1 = i64_load(m, (u64)(i1) + 16u);
j2 = 3ull;
j1 >>= (j2 & 63);
i1 = (u32)(j1);
i2 = 1u;
i1 |= i2;
}
i32_store(m, (u64)(i0) + 16u, i1);
i0 = p2;
i1 = p1;
i1 = i32_load8_u(m, (u64)(i1) + 80u);
if (i1) {
i1 = 0u;
} else {
i1 = p3;
j1 = i64_load(m, (u64)(i1) + 24u);
j2 = 3ull;
j1 >>= (j2 & 63);
i1 = (u32)(j1);
i2 = 1u;
i1 |= i2;
}
i32_store(m, (u64)(i0) + 20u, i1);
i0 = p2;
i1 = p1;
i2 = l6;
core_f171(m, i0, i1, i2);
}
i0 = 0u;
l7 = i0;
i0 = 196696u;
i0 = i32_load(m, (u64)(i0));
l6 = i0;
L8:
i0 = l6;
if (i0) {
i0 = l7;
i1 = 1u;
i0 += i1;
i1 = l7;
i2 = l6;
i3 = 4u;
i2 <<= (i3 & 31);
i3 = 331760u;
i2 += i3;
j2 = i64_load(m, (u64)(i2) + 8u);
j3 = 0ull;
i2 = j2 != j3;
i0 = i2 ? i0 : i1;
l7 = i0;
i0 = l6;
i1 = 1u;
i0 -= i1;
l6 = i0;
goto L8;
}
i0 = p4;
if (i0) {
i0 = p1;
i0 = i32_load(m, (u64)(i0) + 4u);
i1 = p2;
i1 = i32_load(m, (u64)(i1));
j2 = 63ull;
i3 = p1;
j3 = i64_load32_u(m, (u64)(i3) + 12u);
j4 = 1ull;
j3 |= j4;
j3 = I64_CLZ(j3);
j2 -= j3;
i2 = (u32)(j2);
i3 = 7u;
i2 = DIV_U(i2, i3);
i3 = 17u;
i2 += i3;
i3 = p1;
i3 = i32_load(m, (u64)(i3) + 12u);
i4 = 24u;
i3 *= i4;
i2 += i3;
i1 += i2;
i0 += i1;
} else {
i0 = 0u;
}
l8 = i0;
i1 = l7;
i2 = 4u;
i1 <<= (i2 & 31);
l12 = i1;
i2 = 24u;
i1 += i2;
i0 += i1;
l7 = i0;
i1 = 4u;
i0 += i1;
i0 = core_f1(m, i0);
l10 = i0;
i1 = 4096u;
i0 = i0 < i1;
if (i0) {
i0 = l10;
goto Bfunc;
}
i0 = l10;
i1 = 8u;
i0 += i1;
l11 = i0;
i1 = p3;
i1 = i32_load(m, (u64)(i1) + 8u);
i32_store(m, (u64)(i0), i1);
i0 = l11;
i1 = 196860u;
i1 = i32_load(m, (u64)(i1));
i32_store(m, (u64)(i0) + 4u, i1);
i0 = l11;
i1 = p3;
j1 = i64_load(m, (u64)(i1) + 24u);
i64_store(m, (u64)(i0) + 8u, j1);
i0 = 196696u;
i0 = i32_load(m, (u64)(i0));
l6 = i0;
L12:
i0 = l6;
if (i0) {
i0 = l5;
i1 = 1u;
i0 += i1;
i1 = l5;
i2 = l6;
i3 = 4u;
i2 <<= (i3 & 31);
i3 = 331760u;
i2 += i3;
j2 = i64_load(m, (u64)(i2) + 8u);
j3 = 0ull;
i2 = j2 != j3;
i0 = i2 ? i0 : i1;
l5 = i0;
i0 = l6;
i1 = 1u;
i0 -= i1;
l6 = i0;
goto L12;
}
i0 = l11;
i1 = l5;
j1 = (u64)(i1);
i64_store(m, (u64)(i0) + 16u, j1);
i0 = 196696u;
i0 = i32_load(m, (u64)(i0));
l9 = i0;
i0 = l11;
i1 = 24u;
i0 += i1;
l5 = i0;
i0 = 0u;
l6 = i0;
L14:
i0 = l6;
i1 = l9;
i0 = i0 < i1;
if (i0) {
i0 = l6;
i1 = 4u;
i0 <<= (i1 & 31);
i1 = 331776u;
i0 += i1;
l13 = i0;
j0 = i64_load(m, (u64)(i0) + 8u);
j1 = 0ull;
i0 = j0 != j1;
if (i0) {
i0 = l5;
i1 = l13;
j1 = i64_load(m, (u64)(i1));
i64_store(m, (u64)(i0), j1);
i0 = l5;
i1 = l13;
j1 = i64_load(m, (u64)(i1) + 8u);
i64_store(m, (u64)(i0) + 8u, j1);
i0 = l5;
i1 = 16u;
i0 += i1;
l5 = i0;
}
i0 = l6;
i1 = 1u;
i0 += i1;
l6 = i0;
goto L14;
}
i0 = p4;
if (i0) {
i0 = p1;
i1 = l11;
i2 = 24u;
i1 += i2;
i2 = l12;
i1 += i2;
p4 = i1;
core_f79(m, i0, i1);
i0 = p2;
i1 = p1;
i2 = p4;
i3 = p4;
j4 = 63ull;
i5 = p1;
j5 = i64_load32_u(m, (u64)(i5) + 12u);
j6 = 1ull;
j5 |= j6;
j5 = I64_CLZ(j5);
j4 -= j5;
i4 = (u32)(j4);
i5 = 7u;
i4 = DIV_U(i4, i5);
i5 = 17u;
i4 += i5;
i5 = p1;
i5 = i32_load(m, (u64)(i5) + 12u);
i6 = 24u;
i5 *= i6;
i4 += i5;
i3 += i4;
core_f170(m, i0, i1, i2, i3);
i0 = p1;
i1 = p2;
i1 = i32_load(m, (u64)(i1));
i2 = p4;
j3 = 63ull;
i4 = p1;
j4 = i64_load32_u(m, (u64)(i4) + 12u);
j5 = 1ull;
j4 |= j5;
j4 = I64_CLZ(j4);
j3 -= j4;
i3 = (u32)(j3);
i4 = 7u;
i3 = DIV_U(i3, i4);
i4 = 17u;
i3 += i4;
i4 = p1;
i4 = i32_load(m, (u64)(i4) + 12u);
i5 = 24u;
i4 *= i5;
i3 += i4;
i2 += i3;
i1 += i2;
i32_store(m, (u64)(i0), i1);
i0 = p1;
i1 = 0u;
i32_store(m, (u64)(i0) + 4u, i1);
i0 = p1;
i1 = 0u;
i32_store(m, (u64)(i0) + 20u, i1);
i0 = p1;
j1 = 0ull;
i64_store(m, (u64)(i0) + 32u, j1);
i0 = p1;
j1 = 18446744073709551615ull;
i64_store(m, (u64)(i0) + 56u, j1);
i0 = p1;
i1 = 0u;
i32_store(m, (u64)(i0) + 64u, i1);
i0 = p1;
i1 = 0u;
i32_store(m, (u64)(i0) + 68u, i1);
i0 = p1;
i1 = 0u;
i32_store(m, (u64)(i0) + 72u, i1);
i0 = p1;
i1 = 0u;
i32_store(m, (u64)(i0) + 76u, i1);
i0 = p0;
i1 = p1;
i2 = p3;
i3 = 4294967295u;
i0 = core_f108(m, i0, i1, i2, i3);
p1 = i0;
if (i0) {
i0 = l10;
core_release_0(m, i0);
i0 = p1;
goto Bfunc;
}
i0 = p4;
i1 = p0;
i2 = p4;
i3 = 8u;
i2 += i3;
i3 = l8;
i4 = 8u;
i3 -= i4;
i1 = core_f11(m, i1, i2, i3);
i32_store(m, (u64)(i0) + 4u, i1);
}
i0 = p0;
i1 = 1024u;
i0 += i1;
i1 = l7;
i32_store(m, (u64)(i0) + 8u, i1);
i0 = l10;
Bfunc:;
return i0;
}
static u32 core_f110(u8* m, u32 p0, u32 p1, u32 p2) {
u32 l3 = 0, l4 = 0, l5 = 0, l6 = 0;
u64 l7 = 0;
u32 i0, i1, i2, i3;
u64 j0, j1;
f64 d3;
i0 = p1;
i1 = p0;
i1 = i32_load(m, (u64)(i1) + 116u);
i2 = 0u;
d3 = 0.0;
i0 = core_f12(m, i0, i1, i2, d3);
p1 = i0;
if (i0) {
i0 = p1;
goto Bfunc;
}
i0 = p0;
i0 = i32_load(m, (u64)(i0));
i1 = 10528u;
i0 += i1;
p1 = i0;
i0 = p2;
if (i0) {
i0 = p1;
i0 = i32_load(m, (u64)(i0) + 12u);
i1 = p2;
i2 = 64u;
memory_copy(m, i0, i1, i2);
} else {
i0 = 0u;
p2 = i0;
L2:
i0 = p2;
i1 = p0;
i1 = i32_load(m, (u64)(i1) + 116u);
i0 = i0 < i1;
if (i0) {
i0 = p0;
i1 = p1;
i1 = i32_load(m, (u64)(i1) + 12u);
i2 = p2;
i3 = 6u;
i2 <<= (i3 & 31);
i1 += i2;
core_f25(m, i0, i1);
i0 = p2;
i1 = 1u;
i0 += i1;
p2 = i0;
goto L2;
}
}
i0 = p1;
i1 = p0;
i1 = i32_load(m, (u64)(i1) + 116u);
i32_store(m, (u64)(i0) + 16u, i1);
i0 = p1;
core_f31(m, i0);
i0 = 197056u;
j0 = i64_load(m, (u64)(i0));
j1 = 0ull;
i0 = j0 != j1;
if (i0) {
L5:
i0 = l4;
i1 = p1;
i1 = i32_load(m, (u64)(i1) + 16u);
i0 = i0 < i1;
if (i0) {
i0 = p1;
i0 = i32_load(m, (u64)(i0) + 4u);
l5 = i0;
i0 = p1;
i0 = i32_load(m, (u64)(i0) + 8u);
l6 = i0;
i0 = 0u;
p2 = i0;
i0 = 197056u;
j0 = i64_load(m, (u64)(i0));
l7 = j0;
i1 = p1;
i1 = i32_load(m, (u64)(i1) + 12u);
i2 = l4;
i3 = 6u;
i2 <<= (i3 & 31);
i1 += i2;
p0 = i1;
j1 = i64_load(m, (u64)(i1) + 32u);
i0 = j0 >= j1;
if (i0) {
i0 = 1u;
} else {
i0 = p0;
i0 = i32_load(m, (u64)(i0));
i1 = 3u;
i0 = i0 == i1;
if (i0) {
i0 = p0;
j0 = i64_load(m, (u64)(i0) + 40u);
j1 = l7;
i0 = j0 <= j1;
} else {
i0 = 0u;
}
}
i0 = !(i0);
if (i0) {goto B7;}
i0 = p0;
i0 = i32_load(m, (u64)(i0) + 24u);
i1 = 4u;
i0 <<= (i1 & 31);
i1 = 331776u;
i0 += i1;
j0 = i64_load(m, (u64)(i0) + 8u);
i1 = p0;
j1 = i64_load(m, (u64)(i1) + 32u);
i0 = j0 < j1;
if (i0) {goto B7;}
i0 = 1u;
p2 = i0;
i0 = p0;
i0 = i32_load(m, (u64)(i0));
i1 = 4u;
i0 = i0 != i1;
if (i0) {
j0 = 0ull;
} else {
i0 = p0;
j0 = i64_load(m, (u64)(i0) + 40u);
}
i0 = !(j0);
if (i0) {goto B7;}
i0 = p0;
i0 = i32_load(m, (u64)(i0) + 28u);
i1 = 4u;
i0 <<= (i1 & 31);
i1 = 331776u;
i0 += i1;
j0 = i64_load(m, (u64)(i0) + 8u);
i1 = p0;
j1 = i64_load(m, (u64)(i1) + 48u);
i0 = j0 >= j1;
if (i0) {goto B7;}
i0 = p0;
i1 = l5;
i2 = l6;
i0 = core_f115(m, i0, i1, i2);
i0 = !(i0);
p2 = i0;
B7:;
i0 = p2;
i0 = !(i0);
if (i0) {
i0 = l3;
i1 = l4;
i0 = i0 != i1;
if (i0) {
i0 = p1;
i0 = i32_load(m, (u64)(i0) + 12u);
i1 = l3;
i2 = 6u;
i1 <<= (i2 & 31);
i0 += i1;
i1 = p0;
i2 = 64u;
memory_copy(m, i0, i1, i2);
}
i0 = l3;
i1 = 1u;
i0 += i1;
l3 = i0;
}
i0 = l4;
i1 = 1u;
i0 += i1;
l4 = i0;
goto L5;
}
i0 = p1;
i1 = l3;
i32_store(m, (u64)(i0) + 16u, i1);
}
i0 = 0u;
Bfunc:;
return i0;
}
static u32 core_f111(u8* m, u32 p0) {
u32 l1 = 0, l2 = 0, l3 = 0, l4 = 0, l5 = 0, l6 = 0;
u64 l7 = 0;
u32 i0, i1, i2, i3, i4, i5, i6;
u64 j0, j1, j2, j3, j4;
L0:
i0 = l2;
i1 = p0;
i1 = i32_load(m, (u64)(i1) + 20u);
i0 = i0 < i1;
if (i0) {
i0 = l3;
i1 = 1u;
i0 += i1;
i1 = p0;
i1 = i32_load(m, (u64)(i1) + 16u);
i2 = l2;
i3 = 24u;
i2 *= i3;
i1 += i2;
j1 = i64_load(m, (u64)(i1));
l7 = j1;
i1 = 196696u;
i1 = i32_load(m, (u64)(i1));
l5 = i1;
i1 = 0u;
l1 = i1;
L3:
i1 = l1;
i2 = l5;
i1 = i1 < i2;
if (i1) {
i1 = l1;
i2 = 4u;
i1 <<= (i2 & 31);
i2 = 331776u;
i1 += i2;
j1 = i64_load(m, (u64)(i1));
j2 = l7;
i1 = j1 == j2;
if (i1) {
i1 = l1;
i2 = 3u;
i1 <<= (i2 & 31);
i2 = 393216u;
i1 += i2;
j1 = i64_load(m, (u64)(i1));
j2 = 18446744073709551615ull;
i1 = j1 == j2;
} else {
i1 = 1u;
}
i1 = !(i1);
if (i1) {goto B2;}
i1 = l1;
i2 = 1u;
i1 += i2;
l1 = i1;
goto L3;
}
i1 = 4294967295u;
l1 = i1;
B2:;
i1 = l3;
i2 = l1;
i3 = 4294967295u;
i2 = i2 == i3;
i0 = i2 ? i0 : i1;
l3 = i0;
i0 = l2;
i1 = 1u;
i0 += i1;
l2 = i0;
goto L0;
}
i0 = p0;
i0 = i32_load(m, (u64)(i0) + 48u);
l2 = i0;
i0 = 0u;
i1 = 196692u;
i1 = i32_load(m, (u64)(i1));
if (i1) {goto B6;}
i0 = 196696u;
i0 = i32_load(m, (u64)(i0));
l4 = i0;
i0 = 0u;
l1 = i0;
L7:
i0 = l1;
i1 = l4;
i0 = i0 < i1;
if (i0) {
i0 = 0u;
i1 = l1;
i2 = 4u;
i1 <<= (i2 & 31);
i2 = 331776u;
i1 += i2;
j1 = i64_load(m, (u64)(i1) + 8u);
j2 = 0ull;
i1 = j1 != j2;
if (i1) {goto B6;}
i0 = l1;
i1 = 1u;
i0 += i1;
l1 = i0;
goto L7;
}
i0 = 1u;
B6:;
if (i0) {
i0 = p0;
i0 = i32_load(m, (u64)(i0) + 52u);
} else {
i0 = 0u;
}
l4 = i0;
L10:
i0 = l4;
if (i0) {
i0 = l3;
i1 = 1u;
i0 += i1;
l5 = i0;
i0 = l2;
j0 = i64_load(m, (u64)(i0));
l7 = j0;
i0 = 196696u;
i0 = i32_load(m, (u64)(i0));
l6 = i0;
i0 = 0u;
l1 = i0;
L13:
i0 = l1;
i1 = l6;
i0 = i0 < i1;
if (i0) {
i0 = l1;
i1 = 4u;
i0 <<= (i1 & 31);
i1 = 331776u;
i0 += i1;
j0 = i64_load(m, (u64)(i0));
j1 = l7;
i0 = j0 == j1;
if (i0) {
i0 = l1;
i1 = 3u;
i0 <<= (i1 & 31);
i1 = 393216u;
i0 += i1;
j0 = i64_load(m, (u64)(i0));
j1 = 18446744073709551615ull;
i0 = j0 == j1;
} else {
i0 = 1u;
}
i0 = !(i0);
if (i0) {goto B12;}
i0 = l1;
i1 = 1u;
i0 += i1;
l1 = i0;
goto L13;
}
i0 = 4294967295u;
l1 = i0;
B12:;
i0 = l3;
i1 = l5;
i2 = l1;
i3 = 4294967295u;
i2 = i2 == i3;
if (i2) {
i2 = 0u;
l1 = i2;
L18:
i2 = l1;
i3 = p0;
i3 = i32_load(m, (u64)(i3) + 20u);
i2 = i2 < i3;
if (i2) {
i2 = 1u;
j3 = l7;
i4 = p0;
i4 = i32_load(m, (u64)(i4) + 16u);
i5 = l1;
i6 = 24u;
i5 *= i6;
i4 += i5;
j4 = i64_load(m, (u64)(i4));
i3 = j3 == j4;
if (i3) {goto B17;}
i2 = l1;
i3 = 1u;
i2 += i3;
l1 = i2;
goto L18;
}
i2 = 0u;
B17:;
} else {
i2 = 1u;
}
i0 = i2 ? i0 : i1;
l3 = i0;
i0 = 10u;
i1 = p0;
i1 = i32_load(m, (u64)(i1) + 12u);
i2 = l2;
i3 = 8u;
i2 += i3;
l5 = i2;
i1 -= i2;
l1 = i1;
i2 = l1;
i3 = 10u;
i2 = i2 >= i3;
i0 = i2 ? i0 : i1;
l6 = i0;
i0 = 0u;
l1 = i0;
i0 = l2;
L21:
i1 = l1;
i2 = l6;
i1 = i1 < i2;
if (i1) {
i1 = l1;
i2 = l5;
i1 += i2;
i1 = i32_load8_u(m, (u64)(i1));
l2 = i1;
i2 = 128u;
i1 &= i2;
i1 = !(i1);
if (i1) {
i1 = 0u;
i2 = l1;
i3 = 1u;
i2 += i3;
i3 = l1;
i4 = 9u;
i3 = i3 == i4;
i4 = l2;
i5 = 1u;
i4 = i4 > i5;
i3 &= i4;
i1 = i3 ? i1 : i2;
goto B20;
}
i1 = l1;
i2 = 1u;
i1 += i2;
l1 = i1;
goto L21;
}
i1 = 0u;
B20:;
i2 = 8u;
i1 += i2;
i0 += i1;
l2 = i0;
i0 = l4;
i1 = 1u;
i0 -= i1;
l4 = i0;
goto L10;
}
i0 = l3;
return i0;
}
static void core_f112(u8* m, u32 p0) {
u32 l1 = 0, l2 = 0, l3 = 0, l4 = 0, l5 = 0;
u64 l6 = 0;
u32 i0, i1, i2, i3;
u64 j1, j2, j3, j4;
i0 = p0;
i0 = i32_load(m, (u64)(i0) + 20u);
l1 = i0;
if (i0) {
i0 = l1;
i0 = i32_load(m, (u64)(i0) + 4u);
i1 = 65535u;
i0 &= i1;
} else {
i0 = 0u;
}
l4 = i0;
i1 = p0;
i1 = i32_load(m, (u64)(i1) + 24u);
i0 += i1;
l3 = i0;
i0 = p0;
i1 = 0u;
i32_store(m, (u64)(i0) + 24u, i1);
i0 = p0;
i1 = p0;
j1 = i64_load(m, (u64)(i1));
j2 = 288ull;
j1 += j2;
i64_store(m, (u64)(i0), j1);
i0 = l3;
i1 = 64u;
i0 = i0 <= i1;
if (i0) {
goto Bfunc;
}
i0 = p0;
i0 = i32_load(m, (u64)(i0) + 32u);
l1 = i0;
L2:
i0 = l2;
i1 = l4;
i0 = i0 < i1;
if (i0) {
i0 = l1;
i1 = p0;
i1 = i32_load(m, (u64)(i1) + 20u);
i2 = 8u;
i1 += i2;
i2 = l2;
i3 = 2u;
i2 <<= (i3 & 31);
i1 += i2;
i1 = i32_load(m, (u64)(i1));
i1 = i32_load(m, (u64)(i1) + 12u);
i2 = 1u;
i1 >>= (i2 & 31);
i2 = 7u;
i1 += i2;
i2 = 4294967288u;
i1 &= i2;
l5 = i1;
i2 = l1;
i3 = l5;
i2 = i2 > i3;
i0 = i2 ? i0 : i1;
l1 = i0;
i0 = l2;
i1 = 1u;
i0 += i1;
l2 = i0;
goto L2;
}
i0 = p0;
i1 = p0;
j1 = i64_load(m, (u64)(i1));
i2 = l3;
i3 = 4294967232u;
i2 += i3;
i3 = 5u;
i2 >>= (i3 & 31);
j2 = (u64)(i2);
j3 = 1ull;
j2 += j3;
l6 = j2;
i3 = l1;
j3 = (u64)(i3);
j4 = 872ull;
j3 += j4;
j2 *= j3;
j1 += j2;
i64_store(m, (u64)(i0), j1);
i0 = p0;
i1 = p0;
j1 = i64_load(m, (u64)(i1));
i2 = p0;
i2 = i32_load(m, (u64)(i2) + 28u);
i3 = 2u;
i2 += i3;
j2 = (u64)(i2);
j3 = l6;
j4 = 31ull;
j3 = DIV_U(j3, j4);
j4 = 2ull;
j3 += j4;
j2 *= j3;
j3 = 1104ull;
j2 *= j3;
j1 += j2;
i64_store(m, (u64)(i0), j1);
Bfunc:;
}
static u64 core_f113(u8* m, u32 p0, u64 p1) {
u32 l2 = 0, l3 = 0, l4 = 0, l5 = 0, l6 = 0;
u32 i0, i1, i2, i3, i4, i5;
u64 j0, j1;
i0 = p0;
i0 = i32_load(m, (u64)(i0) + 40u);
l2 = i0;
L0:
i0 = l4;
i1 = p0;
i1 = i32_load(m, (u64)(i1) + 44u);
i0 = i0 < i1;
if (i0) {
i0 = l2;
j0 = i64_load(m, (u64)(i0));
j1 = p1;
i0 = j0 == j1;
if (i0) {
i0 = p0;
i1 = l2;
j0 = core_f38(m, i0, i1);
goto Bfunc;
}
i0 = 10u;
i1 = p0;
i1 = i32_load(m, (u64)(i1) + 12u);
i2 = l2;
i3 = 8u;
i2 += i3;
l5 = i2;
i1 -= i2;
l3 = i1;
i2 = l3;
i3 = 10u;
i2 = i2 >= i3;
i0 = i2 ? i0 : i1;
l6 = i0;
i0 = 0u;
l3 = i0;
i0 = l2;
L4:
i1 = l3;
i2 = l6;
i1 = i1 < i2;
if (i1) {
i1 = l3;
i2 = l5;
i1 += i2;
i1 = i32_load8_u(m, (u64)(i1));
l2 = i1;
i2 = 128u;
i1 &= i2;
i1 = !(i1);
if (i1) {
i1 = 0u;
i2 = l3;
i3 = 1u;
i2 += i3;
i3 = l3;
i4 = 9u;
i3 = i3 == i4;
i4 = l2;
i5 = 1u;
i4 = i4 > i5;
i3 &= i4;
i1 = i3 ? i1 : i2;
goto B3;
}
i1 = l3;
i2 = 1u;
i1 += i2;
l3 = i1;
goto L4;
}
i1 = 0u;
B3:;
i2 = 8u;
i1 += i2;
i0 += i1;
l2 = i0;
i0 = l4;
i1 = 1u;
i0 += i1;
l4 = i0;
goto L0;
}
i0 = 0u;
l2 = i0;
L7:
i0 = l2;
i1 = p0;
i1 = i32_load(m, (u64)(i1) + 20u);
i0 = i0 < i1;
if (i0) {
j0 = p1;
i1 = p0;
i1 = i32_load(m, (u64)(i1) + 16u);
i2 = l2;
i3 = 24u;
i2 *= i3;
i1 += i2;
l3 = i1;
j1 = i64_load(m, (u64)(i1));
i0 = j0 == j1;
if (i0) {
i0 = l3;
j0 = i64_load(m, (u64)(i0) + 16u);
goto Bfunc;
}
i0 = l2;
i1 = 1u;
i0 += i1;
l2 = i0;
goto L7;
}
j0 = 0ull;
Bfunc:;
return j0;
}
static u32 core_f114(u8* m, u32 p0) {
u32 l1 = 0, l2 = 0, l3 = 0;
u32 i0, i1, i2, i3;
u64 j0, j1, j2;
i0 = 197048u;
i0 = i32_load(m, (u64)(i0));
l2 = i0;
if (i0) {
i0 = l2;
i0 = i32_load(m, (u64)(i0) + 4u);
} else {
i0 = 0u;
}
l3 = i0;
L1:
i0 = l1;
i1 = l3;
i0 = i0 < i1;
if (i0) {
i0 = 197048u;
i0 = i32_load(m, (u64)(i0));
l2 = i0;
if (i0) {
i0 = l1;
i1 = l2;
i1 = i32_load(m, (u64)(i1) + 4u);
i0 = i0 >= i1;
} else {
i0 = 1u;
}
if (i0) {
j0 = 0ull;
} else {
i0 = l2;
i1 = l1;
i2 = 3u;
i1 <<= (i2 & 31);
i0 += i1;
j0 = i64_load(m, (u64)(i0) + 8u);
}
i1 = p0;
i2 = l1;
i3 = 4u;
i2 <<= (i3 & 31);
i3 = 331776u;
i2 += i3;
j2 = i64_load(m, (u64)(i2));
j1 = core_f113(m, i1, j2);
i0 = j0 > j1;
if (i0) {
i0 = 0u;
goto Bfunc;
}
i0 = l1;
i1 = 1u;
i0 += i1;
l1 = i0;
goto L1;
}
i0 = 1u;
Bfunc:;
return i0;
}
static u32 core_f115(u8* m, u32 p0, u32 p1, u32 p2) {
u32 l3 = 0, l4 = 0, l5 = 0, l6 = 0;
u32 i0, i1, i2;
u64 j0, j1;
L0:
i0 = p2;
i1 = l4;
i0 = i0 > i1;
if (i0) {
i0 = p1;
i1 = p2;
i2 = l4;
i1 += i2;
i2 = 1u;
i1 >>= (i2 & 31);
l3 = i1;
i2 = 6u;
i1 <<= (i2 & 31);
i0 += i1;
l5 = i0;
i1 = p0;
i0 = core_f19(m, i0, i1);
l6 = i0;
i0 = !(i0);
if (i0) {
i0 = l5;
j0 = i64_load(m, (u64)(i0) + 32u);
i1 = p0;
j1 = i64_load(m, (u64)(i1) + 32u);
i0 = j0 >= j1;
goto Bfunc;
}
i0 = l6;
i1 = 0u;
i0 = (u32)((s32)i0 < (s32)i1);
if (i0) {
i0 = l3;
i1 = 1u;
i0 += i1;
l4 = i0;
} else {
i0 = l3;
p2 = i0;
}
goto L0;
}
i0 = 0u;
Bfunc:;
return i0;
}
u32 core_scan_0(u8* m, u32 p0, u32 p1, u32 p2, u32 p3, u32 p4) {
u32 l5 = 0, l6 = 0, l7 = 0;
u32 i0, i1, i2, i3, i4;
i0 = p0;
i1 = 1024u;
i0 += i1;
l6 = i0;
i1 = 196700u;
i1 = i32_atomic_load(m, (u64)(i1));
l5 = i1;
i32_store(m, (u64)(i0) + 72u, i1);
i0 = p0;
i1 = p1;
i2 = p2;
i3 = p3;
i4 = p4;
i0 = core_f212(m, i0, i1, i2, i3, i4);
p3 = i0;
i0 = 0u;
p1 = i0;
L0:
i0 = p1;
i1 = p3;
i0 = i0 < i1;
if (i0) {
i0 = 196644u;
i0 = i32_load(m, (u64)(i0));
p4 = i0;
i0 = p1;
i1 = 2u;
i0 <<= (i1 & 31);
l7 = i0;
i1 = p0;
i2 = 9216u;
i1 += i2;
i0 += i1;
i0 = i32_load(m, (u64)(i0));
p2 = i0;
i0 = p0;
i1 = 9472u;
i0 += i1;
i1 = l7;
i0 += i1;
i1 = p2;
i2 = 7u;
i1 &= i2;
if (i1) {
i1 = 0u;
} else {
i1 = p2;
i2 = p4;
i1 -= i2;
i2 = 196688u;
i2 = i32_load(m, (u64)(i2));
i3 = p4;
i2 -= i3;
i1 = i1 < i2;
}
if (i1) {
i1 = p2;
i1 = i32_atomic_load(m, (u64)(i1) + 8u);
} else {
i1 = 0u;
}
i32_store(m, (u64)(i0), i1);
i0 = p1;
i1 = 1u;
i0 += i1;
p1 = i0;
goto L0;
}
i0 = l5;
i1 = 1u;
i0 &= i1;
if (i0) {
i0 = 1u;
} else {
i0 = 196700u;
i0 = i32_atomic_load(m, (u64)(i0));
i1 = l5;
i0 = i0 != i1;
}
if (i0) {
i0 = l6;
i1 = 1u;
i32_store(m, (u64)(i0) + 12u, i1);
}
i0 = p3;
return i0;
}
static u32 core_f117(u8* m, u32 p0, u32 p1, u32 p2, u32 p3, f64 p4) {
u32 l5 = 0, l6 = 0, l7 = 0, l8 = 0, l9 = 0, l10 = 0;
u64 l11 = 0, l12 = 0;
f64 l13 = 0, l14 = 0;
u32 i0, i1, i2, i3, i4, i5;
u64 j0, j1, j2, j3, j4;
f64 d0, d1, d2, d3, d4, d5;
i0 = p2;
i1 = p3;
i0 = core_f60(m, i0, i1);
i0 = !(i0);
if (i0) {
i0 = 5u;
goto Bfunc;
}
i0 = p1;
i1 = p2;
i2 = p2;
i2 = i32_load(m, (u64)(i2));
i3 = 1u;
i2 >>= (i3 & 31);
i3 = 7u;
i2 += i3;
i3 = 4294967288u;
i2 &= i3;
i3 = 8u;
i2 += i3;
l6 = i2;
i3 = 8u;
i2 += i3;
i3 = l6;
i4 = p2;
i4 = i32_load(m, (u64)(i4) + 4u);
l6 = i4;
i5 = 2u;
i4 &= i5;
i2 = i4 ? i2 : i3;
l7 = i2;
i3 = 8u;
i2 += i3;
i3 = l7;
i4 = l6;
i5 = 4u;
i4 &= i5;
i2 = i4 ? i2 : i3;
i1 += i2;
l8 = i1;
i2 = p2;
i3 = p3;
i2 += i3;
l6 = i2;
i0 = core_f219(m, i0, i1, i2);
p3 = i0;
if (i0) {
i0 = p3;
goto Bfunc;
}
i0 = p0;
i1 = p2;
i2 = 8u;
i1 += i2;
i2 = p2;
i2 = i32_load(m, (u64)(i2));
i0 = core_f21(m, i0, i1, i2);
l9 = i0;
i0 = 196856u;
i0 = i32_load(m, (u64)(i0));
if (i0) {
i0 = l9;
i1 = p1;
i2 = p2;
i0 = core_f221(m, i0, i1, i2);
if (i0) {
i0 = 196936u;
i1 = 196928u;
i2 = p1;
i3 = 2u;
i2 = i2 == i3;
i0 = i2 ? i0 : i1;
p0 = i0;
i1 = p0;
j1 = i64_load(m, (u64)(i1));
j2 = 1ull;
j1 += j2;
i64_store(m, (u64)(i0), j1);
i0 = 0u;
goto Bfunc;
}
i0 = p1;
i1 = 9u;
i0 = i0 <= i1;
i1 = p1;
i2 = 6u;
i1 = i1 >= i2;
i0 &= i1;
if (i0) {
i0 = p2;
i0 = i32_load(m, (u64)(i0) + 4u);
i1 = 11u;
i0 &= i1;
} else {
i0 = 1u;
}
if (i0) {
i0 = l9;
i0 = core_f68(m, i0);
p3 = i0;
}
i0 = p3;
if (i0) {
i0 = p3;
goto Bfunc;
}
}
i0 = p1;
i1 = 2u;
i0 = i0 == i1;
if (i0) {
i0 = l9;
i0 = i32_load(m, (u64)(i0) + 16u);
d1 = p4;
i0 = core_f15(m, i0, d1);
} else {
i0 = 1u;
}
i0 = !(i0);
if (i0) {
i0 = 21u;
i1 = 1u;
i2 = p2;
i2 = i32_load(m, (u64)(i2) + 4u);
i3 = 8u;
i2 &= i3;
i0 = i2 ? i0 : i1;
goto Bfunc;
}
i0 = 21u;
i1 = l9;
i1 = i32_load(m, (u64)(i1) + 16u);
d2 = p4;
i1 = core_f15(m, i1, d2);
p0 = i1;
i2 = 0u;
i3 = p2;
i3 = i32_load(m, (u64)(i3) + 4u);
p3 = i3;
i4 = 1u;
i3 &= i4;
i1 = i3 ? i1 : i2;
if (i1) {goto B9;}
i0 = 21u;
i1 = p0;
i2 = 1u;
i3 = p3;
i4 = 8u;
i3 &= i4;
i1 = i3 ? i1 : i2;
i1 = !(i1);
if (i1) {goto B9;}
i0 = 0u;
i1 = p3;
i2 = 2u;
i1 &= i2;
i1 = !(i1);
if (i1) {goto B9;}
i0 = 21u;
i1 = 0u;
i2 = p0;
if (i2) {
i2 = p0;
j2 = i64_load(m, (u64)(i2) + 8u);
} else {
j2 = 0ull;
}
i3 = p2;
i4 = 8u;
i3 += i4;
i4 = p2;
i4 = i32_load(m, (u64)(i4));
i5 = 1u;
i4 >>= (i5 & 31);
i5 = 7u;
i4 += i5;
i5 = 4294967288u;
i4 &= i5;
i3 += i4;
j3 = i64_load(m, (u64)(i3));
i2 = j2 != j3;
i0 = i2 ? i0 : i1;
B9:;
p0 = i0;
if (i0) {
i0 = p0;
goto Bfunc;
}
i0 = p1;
i1 = 1u;
i0 = i0 == i1;
if (i0) {
i0 = p2;
i0 = i32_load(m, (u64)(i0) + 4u);
p0 = i0;
i1 = 4u;
i0 &= i1;
p3 = i0;
if (i0) {
i0 = p2;
i1 = p2;
i1 = i32_load(m, (u64)(i1));
i2 = 1u;
i1 >>= (i2 & 31);
i2 = 7u;
i1 += i2;
i2 = 4294967288u;
i1 &= i2;
i2 = 8u;
i1 += i2;
p2 = i1;
i2 = 8u;
i1 += i2;
i2 = p2;
i3 = p0;
i4 = 2u;
i3 &= i4;
i1 = i3 ? i1 : i2;
p0 = i1;
i2 = 8u;
i1 += i2;
i2 = p0;
i3 = p3;
i1 = i3 ? i1 : i2;
i0 += i1;
i1 = 8u;
i0 -= i1;
d0 = f64_load(m, (u64)(i0));
} else {
d0 = 0.0;
}
l13 = d0;
i0 = 1u;
p2 = i0;
i0 = l9;
i0 = i32_load(m, (u64)(i0) + 16u);
p0 = i0;
if (i0) {
i0 = p0;
i0 = core_f40(m, i0);
} else {
i0 = 0u;
}
p0 = i0;
if (i0) {
i0 = 196848u;
i0 = i32_load(m, (u64)(i0));
} else {
i0 = 0u;
}
i0 = !(i0);
if (i0) {goto B15;}
i0 = 0u;
p2 = i0;
i0 = p0;
i0 = i32_load(m, (u64)(i0) + 28u);
if (i0) {
i0 = 1u;
} else {
i0 = p0;
d0 = f64_load(m, (u64)(i0) + 32u);
l14 = d0;
d1 = 0.0;
i0 = d0 != d1;
d1 = p4;
d2 = l14;
i1 = d1 >= d2;
i0 &= i1;
}
if (i0) {goto B15;}
i0 = 1u;
p2 = i0;
i0 = p0;
i1 = 40u;
i0 += i1;
l10 = i0;
i0 = i32_load8_u(m, (u64)(i0));
i1 = 13u;
i0 = i0 == i1;
if (i0) {
i0 = l8;
i0 = i32_load8_u(m, (u64)(i0));
i1 = 13u;
i0 = i0 == i1;
} else {
i0 = 0u;
}
if (i0) {
i0 = l10;
i0 = i32_load16_u(m, (u64)(i0) + 1u);
i1 = l8;
i1 = i32_load16_u(m, (u64)(i1) + 1u);
i0 = i0 == i1;
} else {
i0 = 0u;
}
if (i0) {goto B19;}
i0 = 0u;
p2 = i0;
i0 = l8;
i0 = i32_load8_u(m, (u64)(i0));
i1 = 13u;
i0 = i0 == i1;
if (i0) {
i0 = l8;
i0 = i32_load16_u(m, (u64)(i0) + 1u);
i1 = 4u;
i0 <<= (i1 & 31);
i1 = 364544u;
i0 += i1;
i0 = i32_load(m, (u64)(i0) + 8u);
goto B22;
}
i0 = l8;
i0 = i32_load8_u(m, (u64)(i0));
i1 = 12u;
i0 = i0 == i1;
if (i0) {
i0 = l8;
i0 = i32_load(m, (u64)(i0) + 5u);
} else {
i0 = 0u;
}
B22:;
i1 = l10;
i1 = i32_load8_u(m, (u64)(i1));
i2 = 13u;
i1 = i1 == i2;
if (i1) {
i1 = l10;
i1 = i32_load16_u(m, (u64)(i1) + 1u);
i2 = 4u;
i1 <<= (i2 & 31);
i2 = 364544u;
i1 += i2;
i1 = i32_load(m, (u64)(i1) + 8u);
goto B25;
}
i1 = l10;
i1 = i32_load8_u(m, (u64)(i1));
i2 = 12u;
i1 = i1 == i2;
if (i1) {
i1 = l10;
i1 = i32_load(m, (u64)(i1) + 5u);
} else {
i1 = 0u;
}
B25:;
l7 = i1;
i0 = i0 != i1;
if (i0) {goto B19;}
i0 = l10;
i0 = i32_load8_u(m, (u64)(i0));
i1 = 13u;
i0 = i0 == i1;
if (i0) {
i0 = l10;
i0 = i32_load16_u(m, (u64)(i0) + 1u);
i1 = 4u;
i0 <<= (i1 & 31);
i1 = 364544u;
i0 += i1;
i0 = i32_load(m, (u64)(i0));
} else {
i0 = l10;
i1 = 9u;
i0 += i1;
}
p3 = i0;
i0 = l8;
i0 = i32_load8_u(m, (u64)(i0));
i1 = 13u;
i0 = i0 == i1;
if (i0) {
i0 = l8;
i0 = i32_load16_u(m, (u64)(i0) + 1u);
i1 = 4u;
i0 <<= (i1 & 31);
i1 = 364544u;
i0 += i1;
i0 = i32_load(m, (u64)(i0));
} else {
i0 = l8;
i1 = 9u;
i0 += i1;
}
p0 = i0;
L30:
i0 = l5;
i1 = l7;
i0 = i0 < i1;
if (i0) {
i0 = p3;
i1 = p0;
i0 = core_f9(m, i0, i1);
if (i0) {goto B19;}
i0 = l10;
i1 = p3;
i0 = core_f119(m, i0, i1);
p3 = i0;
i0 = l8;
i1 = p0;
i0 = core_f119(m, i0, i1);
p0 = i0;
i0 = l5;
i1 = 1u;
i0 += i1;
l5 = i0;
goto L30;
}
i0 = 1u;
p2 = i0;
B19:;
B15:;
i0 = p2;
i0 = !(i0);
if (i0) {
i0 = l9;
i1 = l8;
i2 = l6;
i3 = l8;
i2 -= i3;
d3 = l13;
d4 = p4;
i0 = core_f220(m, i0, i1, i2, d3, d4);
p0 = i0;
goto B32;
}
i0 = l9;
i1 = l8;
i2 = l6;
i3 = l8;
i2 -= i3;
d3 = l13;
d4 = p4;
i0 = core_f118(m, i0, i1, i2, d3, d4);
p0 = i0;
i1 = 4u;
i0 = i0 != i1;
if (i0) {goto B32;}
i0 = 196864u;
i0 = i32_load(m, (u64)(i0));
i1 = 196868u;
i1 = i32_load(m, (u64)(i1));
i0 = i0 != i1;
if (i0) {
i0 = 196672u;
i1 = 196672u;
i1 = i32_load(m, (u64)(i1));
i2 = 2u;
i1 += i2;
i32_atomic_store(m, (u64)(i0), i1);
i0 = 196876u;
i1 = 0u;
i32_store(m, (u64)(i0), i1);
i0 = 196880u;
i1 = 0u;
i32_store(m, (u64)(i0), i1);
i0 = 196672u;
i1 = 196672u;
i1 = i32_load(m, (u64)(i1));
i2 = 2u;
i1 += i2;
i32_atomic_store(m, (u64)(i0), i1);
i0 = 196876u;
i1 = 0u;
i32_store(m, (u64)(i0), i1);
i0 = 196880u;
i1 = 0u;
i32_store(m, (u64)(i0), i1);
i0 = 16384u;
core_f3(m, i0);
}
i0 = l9;
i1 = l8;
i2 = l6;
i3 = l8;
i2 -= i3;
d3 = l13;
d4 = p4;
i0 = core_f118(m, i0, i1, i2, d3, d4);
p0 = i0;
B32:;
goto B12;
}
i0 = p1;
i1 = 2u;
i0 = i0 == i1;
if (i0) {
i0 = 196808u;
i1 = 196808u;
j1 = i64_load(m, (u64)(i1));
j2 = 1ull;
j1 += j2;
l12 = j1;
d2 = p4;
i3 = 66520u;
d3 = f64_load(m, (u64)(i3));
d2 -= d3;
d3 = 0.0;
d2 = FMAX(d2, d3);
j2 = I64_TRUNC_SAT_U_F64(d2);
j3 = 16ull;
j2 <<= (j3 & 63);
l11 = j2;
j3 = l11;
j4 = l12;
i3 = j3 < j4;
j1 = i3 ? j1 : j2;
l11 = j1;
i64_store(m, (u64)(i0), j1);
j0 = l11;
i1 = 331784u;
j1 = i64_load(m, (u64)(i1));
i0 = j0 > j1;
if (i0) {
i0 = 331784u;
j1 = l11;
i64_store(m, (u64)(i0), j1);
i0 = 393216u;
i1 = 196808u;
j1 = i64_load(m, (u64)(i1));
i64_store(m, (u64)(i0), j1);
}
i0 = 196848u;
i0 = i32_load(m, (u64)(i0));
if (i0) {
i0 = l9;
i0 = i32_load(m, (u64)(i0) + 16u);
p0 = i0;
i0 = i32_load(m, (u64)(i0) + 12u);
p2 = i0;
i1 = 1u;
i0 >>= (i1 & 31);
i1 = 3u;
i0 = i0 > i1;
if (i0) {
i0 = p2;
i1 = 1u;
i0 &= i1;
if (i0) {
i0 = p0;
i0 = i32_load16_u(m, (u64)(i0) + 16u);
goto B40;
}
i0 = p0;
i0 = i32_load8_u(m, (u64)(i0) + 16u);
B40:;
} else {
i0 = 1u;
}
if (i0) {
i0 = 0u;
} else {
i0 = p2;
i1 = 1u;
i0 &= i1;
if (i0) {
i0 = p0;
i0 = i32_load16_u(m, (u64)(i0) + 18u);
goto B43;
}
i0 = p0;
i0 = i32_load8_u(m, (u64)(i0) + 17u);
B43:;
i1 = 1u;
i0 = i0 == i1;
}
if (i0) {
i0 = p2;
i1 = 1u;
i0 &= i1;
if (i0) {
i0 = p0;
i0 = i32_load16_u(m, (u64)(i0) + 20u);
goto B46;
}
i0 = p0;
i0 = i32_load8_u(m, (u64)(i0) + 18u);
B46:;
i1 = 100u;
i0 = i0 == i1;
} else {
i0 = 0u;
}
if (i0) {
i0 = p2;
i1 = 1u;
i0 &= i1;
if (i0) {
i0 = p0;
i0 = i32_load16_u(m, (u64)(i0) + 22u);
goto B49;
}
i0 = p0;
i0 = i32_load8_u(m, (u64)(i0) + 19u);
B49:;
i1 = 112u;
i0 = i0 == i1;
} else {
i0 = 0u;
}
} else {
i0 = 1u;
}
if (i0) {
i0 = l9;
i0 = core_f43(m, i0);
p0 = i0;
goto B37;
}
i0 = l9;
i1 = 1u;
i2 = 0u;
d3 = p4;
i0 = core_f12(m, i0, i1, i2, d3);
p0 = i0;
if (i0) {goto B37;}
i0 = l9;
i0 = i32_load(m, (u64)(i0));
i1 = 10528u;
i0 += i1;
p0 = i0;
i0 = i32_load(m, (u64)(i0) + 12u);
i1 = p0;
i1 = i32_load(m, (u64)(i1) + 16u);
i2 = 6u;
i1 <<= (i2 & 31);
i0 += i1;
p2 = i0;
i1 = 0u;
i2 = 64u;
memory_fill(m, i0, i1, i2);
i0 = p2;
i1 = 0u;
i32_store(m, (u64)(i0), i1);
i0 = p0;
i1 = p0;
i1 = i32_load(m, (u64)(i1) + 16u);
i2 = 1u;
i1 += i2;
i32_store(m, (u64)(i0) + 16u, i1);
i0 = p2;
i1 = 0u;
i32_store(m, (u64)(i0) + 8u, i1);
i0 = p2;
i1 = 0u;
i32_store(m, (u64)(i0) + 12u, i1);
i0 = p2;
j1 = l11;
i64_store(m, (u64)(i0) + 32u, j1);
i0 = p0;
i0 = core_f28(m, i0);
p0 = i0;
B37:;
goto B12;
}
i0 = p1;
i1 = 6u;
i0 = i0 == i1;
if (i0) {
i0 = l9;
i1 = p2;
i2 = l8;
i3 = l6;
d4 = p4;
i0 = core_f222(m, i0, i1, i2, i3, d4);
p0 = i0;
goto B12;
}
i0 = p2;
i0 = i32_load(m, (u64)(i0) + 4u);
p0 = i0;
i1 = 4u;
i0 &= i1;
p3 = i0;
if (i0) {
i0 = p2;
i1 = p2;
i1 = i32_load(m, (u64)(i1));
i2 = 1u;
i1 >>= (i2 & 31);
i2 = 7u;
i1 += i2;
i2 = 4294967288u;
i1 &= i2;
i2 = 8u;
i1 += i2;
p2 = i1;
i2 = 8u;
i1 += i2;
i2 = p2;
i3 = p0;
i4 = 2u;
i3 &= i4;
i1 = i3 ? i1 : i2;
p0 = i1;
i2 = 8u;
i1 += i2;
i2 = p0;
i3 = p3;
i1 = i3 ? i1 : i2;
i0 += i1;
i1 = 8u;
i0 -= i1;
d0 = f64_load(m, (u64)(i0));
} else {
d0 = 0.0;
}
l13 = d0;
i0 = l8;
i1 = 9u;
i0 += i1;
p2 = i0;
i1 = l6;
i2 = 0u;
i0 = core_f2(m, i0, i1, i2);
p0 = i0;
i0 = l9;
i0 = i32_load(m, (u64)(i0));
p3 = i0;
i1 = 11008u;
i0 += i1;
l5 = i0;
i1 = 3u;
i2 = 4u;
i3 = p1;
i4 = 7u;
i3 = i3 == i4;
l7 = i3;
i1 = i3 ? i1 : i2;
i32_store(m, (u64)(i0), i1);
i0 = l5;
i1 = p2;
i32_store(m, (u64)(i0) + 8u, i1);
i0 = l5;
i1 = p0;
i32_store(m, (u64)(i0) + 16u, i1);
i0 = l5;
i1 = l6;
i2 = p0;
i1 -= i2;
i32_store(m, (u64)(i0) + 20u, i1);
i0 = l9;
i1 = l5;
i2 = l7;
i3 = 2u;
d4 = p4;
i0 = core_f136(m, i0, i1, i2, i3, d4);
p0 = i0;
if (i0) {goto B54;}
i0 = p3;
i1 = 10528u;
i0 += i1;
p3 = i0;
i0 = i32_load(m, (u64)(i0) + 4u);
i1 = p3;
i1 = i32_load(m, (u64)(i1) + 8u);
core_f29(m, i0, i1);
i0 = p3;
i1 = p1;
i2 = p2;
i3 = l6;
d4 = l13;
d5 = p4;
i0 = core_f224(m, i0, i1, i2, i3, d4, d5);
p0 = i0;
i0 = !(i0);
if (i0) {
i0 = p3;
i0 = core_f28(m, i0);
p0 = i0;
goto B54;
}
i0 = p3;
i0 = i32_load(m, (u64)(i0) + 24u);
p2 = i0;
if (i0) {
i0 = p2;
core_release_0(m, i0);
}
i0 = p3;
i1 = 0u;
i32_store(m, (u64)(i0) + 24u, i1);
B54:;
B12:;
i0 = p0;
if (i0) {
i0 = p0;
} else {
i0 = 196936u;
i1 = 196928u;
i2 = p1;
i3 = 2u;
i2 = i2 == i3;
i0 = i2 ? i0 : i1;
p0 = i0;
i1 = p0;
j1 = i64_load(m, (u64)(i1));
j2 = 1ull;
j1 += j2;
i64_store(m, (u64)(i0), j1);
i0 = 0u;
}
Bfunc:;
return i0;
}
static u32 core_f118(u8* m, u32 p0, u32 p1, u32 p2, f64 p3, f64 p4) {
u32 l5 = 0, l6 = 0, l7 = 0, l8 = 0, l9 = 0, l10 = 0, l11 = 0;
u64 l12 = 0, l13 = 0;
u32 i0, i1, i2, i3;
u64 j0, j1, j2, j3, j4;
f64 d1, d2, d3;
i0 = p1;
i0 = i32_load8_u(m, (u64)(i0));
i1 = 13u;
i0 = i0 == i1;
if (i0) {
i0 = 4294967295u;
} else {
i0 = p0;
i0 = i32_load(m, (u64)(i0));
l9 = i0;
i0 = 4294967295u;
i1 = p1;
i1 = i32_load8_u(m, (u64)(i1));
i2 = 12u;
i1 = i1 != i2;
if (i1) {goto B1;}
i0 = 4294967295u;
i1 = p1;
i1 = i32_load(m, (u64)(i1) + 5u);
l7 = i1;
i1 = !(i1);
i2 = l7;
i3 = 64u;
i2 = i2 > i3;
i1 |= i2;
if (i1) {goto B1;}
i0 = p1;
i1 = p2;
i0 += i1;
l8 = i0;
i0 = p1;
i1 = 9u;
i0 += i1;
l5 = i0;
L2:
i0 = l6;
i1 = l7;
i0 = i0 < i1;
if (i0) {
i0 = l5;
i1 = l8;
i0 = core_f4(m, i0, i1);
l10 = i0;
i0 = l9;
i1 = 15360u;
i0 += i1;
i1 = l6;
i2 = 3u;
i1 <<= (i2 & 31);
i0 += i1;
l11 = i0;
i1 = l5;
i32_store(m, (u64)(i0), i1);
i0 = l11;
i1 = l10;
i2 = l5;
i1 -= i2;
i32_store(m, (u64)(i0) + 4u, i1);
i0 = l10;
i1 = l8;
i2 = 0u;
i0 = core_f2(m, i0, i1, i2);
l5 = i0;
i0 = l6;
i1 = 1u;
i0 += i1;
l6 = i0;
goto L2;
}
i0 = l9;
i1 = l7;
i0 = core_f187(m, i0, i1);
B1:;
}
l6 = i0;
i1 = 4294967295u;
i0 = i0 == i1;
if (i0) {
i0 = p2;
} else {
i0 = p2;
i1 = l6;
i2 = 4u;
i1 <<= (i2 & 31);
i2 = 364544u;
i1 += i2;
i1 = i32_load(m, (u64)(i1) + 4u);
i0 -= i1;
i1 = 6u;
i0 -= i1;
}
l5 = i0;
i1 = 36u;
i0 += i1;
i0 = core_f7(m, i0);
l7 = i0;
i1 = 4096u;
i0 = i0 < i1;
if (i0) {
i0 = l7;
goto Bfunc;
}
i0 = l7;
i1 = l5;
i32_store(m, (u64)(i0) + 4u, i1);
i0 = 196808u;
i1 = 196808u;
j1 = i64_load(m, (u64)(i1));
j2 = 1ull;
j1 += j2;
l12 = j1;
d2 = p4;
i3 = 66520u;
d3 = f64_load(m, (u64)(i3));
d2 -= d3;
d3 = 0.0;
d2 = FMAX(d2, d3);
j2 = I64_TRUNC_SAT_U_F64(d2);
j3 = 16ull;
j2 <<= (j3 & 63);
l13 = j2;
j3 = l12;
j4 = l13;
i3 = j3 > j4;
j1 = i3 ? j1 : j2;
l12 = j1;
i64_store(m, (u64)(i0), j1);
j0 = l12;
i1 = 331784u;
j1 = i64_load(m, (u64)(i1));
i0 = j0 > j1;
if (i0) {
i0 = 331784u;
j1 = l12;
i64_store(m, (u64)(i0), j1);
i0 = 393216u;
i1 = 196808u;
j1 = i64_load(m, (u64)(i1));
i64_store(m, (u64)(i0), j1);
}
i0 = l7;
j1 = l12;
i64_store(m, (u64)(i0) + 16u, j1);
i0 = l7;
i1 = 0u;
i32_store(m, (u64)(i0) + 24u, i1);
i0 = l7;
i1 = 0u;
i32_store(m, (u64)(i0) + 28u, i1);
i0 = l7;
d1 = p3;
f64_store(m, (u64)(i0) + 32u, d1);
i0 = l7;
i1 = 40u;
i0 += i1;
l5 = i0;
i0 = l6;
i1 = 4294967295u;
i0 = i0 == i1;
if (i0) {
i0 = p1;
i1 = l5;
i2 = p2;
core_f6(m, i0, i1, i2);
goto B7;
}
i0 = p1;
i1 = p2;
i0 += i1;
l8 = i0;
i0 = p1;
i1 = 9u;
i0 += i1;
p1 = i0;
i0 = l5;
i1 = 13u;
i32_store8(m, (u64)(i0), i1);
i0 = l5;
i1 = l6;
i32_store16(m, (u64)(i0) + 1u, i1);
i0 = l5;
i1 = 3u;
i0 += i1;
p2 = i0;
i0 = l6;
i1 = 4u;
i0 <<= (i1 & 31);
i1 = 364544u;
i0 += i1;
i0 = i32_load(m, (u64)(i0) + 8u);
l5 = i0;
L9:
i0 = l5;
if (i0) {
i0 = p1;
i1 = l8;
i0 = core_f4(m, i0, i1);
l6 = i0;
i1 = l8;
i2 = 0u;
i0 = core_f2(m, i0, i1, i2);
p1 = i0;
i1 = l6;
i0 -= i1;
l9 = i0;
i0 = l6;
i1 = p2;
i2 = l9;
core_f6(m, i0, i1, i2);
i0 = p2;
i1 = l9;
i0 += i1;
p2 = i0;
i0 = l5;
i1 = 1u;
i0 -= i1;
l5 = i0;
goto L9;
}
B7:;
i0 = p0;
i1 = l7;
i0 = core_f130(m, i0, i1);
p0 = i0;
if (i0) {
i0 = l7;
core_release_0(m, i0);
}
i0 = p0;
Bfunc:;
return i0;
}
static u32 core_f119(u8* m, u32 p0, u32 p1) {
u32 i0, i1, i2;
i0 = p1;
i1 = 4294967295u;
i0 = core_f4(m, i0, i1);
p1 = i0;
i0 = p0;
i0 = i32_load8_u(m, (u64)(i0));
i1 = 13u;
i0 = i0 == i1;
if (i0) {
i0 = p1;
} else {
i0 = p1;
i1 = 4294967295u;
i2 = 0u;
i0 = core_f2(m, i0, i1, i2);
}
return i0;
}
static u32 core_f120(u8* m, u32 p0, f64 p1) {
u32 l2 = 0, l3 = 0, l4 = 0;
u64 l5 = 0, l6 = 0, l7 = 0;
u32 i0, i1, i2, i3, i4;
u64 j1, j2, j3, j4, j5;
f64 d1;
i0 = p0;
i1 = 8u;
i0 += i1;
l2 = i0;
i1 = 196624u;
j1 = i64_load(m, (u64)(i1));
l6 = j1;
j2 = 11400714819323198485ull;
j1 *= j2;
j2 = 1ull;
j1 |= j2;
l7 = j1;
i2 = p0;
i2 = i32_load(m, (u64)(i2));
l4 = i2;
j2 = (u64)(i2);
j1 ^= j2;
l5 = j1;
i1 = l2;
i2 = l4;
i3 = 1u;
i2 >>= (i3 & 31);
i3 = 7u;
i2 += i3;
i3 = 4294967288u;
i2 &= i3;
i1 += i2;
p0 = i1;
L0:
i1 = p0;
i2 = l2;
i1 = i1 > i2;
if (i1) {
j1 = l5;
j2 = l7;
j1 *= j2;
i2 = l2;
i2 = i32_load(m, (u64)(i2));
j3 = l6;
i3 = (u32)(j3);
i2 += i3;
j2 = (u64)(i2);
i3 = l2;
i3 = i32_load(m, (u64)(i3) + 4u);
j4 = l6;
j5 = 32ull;
j4 >>= (j5 & 63);
i4 = (u32)(j4);
i3 += i4;
j3 = (u64)(i3);
j2 *= j3;
j1 += j2;
l5 = j1;
i1 = l2;
i2 = 8u;
i1 += i2;
l2 = i1;
goto L0;
}
i1 = l4;
j2 = l5;
j3 = l5;
j4 = 32ull;
j3 >>= (j4 & 63);
j2 ^= j3;
j3 = 11400714819323198485ull;
j2 *= j3;
j3 = 32ull;
j2 >>= (j3 & 63);
i2 = (u32)(j2);
i0 = core_f14(m, i0, i1, i2);
d1 = p1;
i0 = core_f15(m, i0, d1);
return i0;
}
static u32 core_f121(u8* m, u32 p0, u32 p1, u32 p2) {
u32 l3 = 0, l4 = 0, l5 = 0;
u32 i0, i1, i2;
u64 j0, j1;
i0 = p0;
i0 = i32_load(m, (u64)(i0));
i1 = 4u;
i0 = i0 != i1;
if (i0) {
i0 = 0u;
} else {
i0 = p0;
i0 = i32_load(m, (u64)(i0) + 60u);
i1 = 1u;
i0 &= i1;
}
i0 = !(i0);
if (i0) {
i0 = 0u;
goto Bfunc;
}
i0 = p2;
i1 = p1;
i0 -= i1;
i1 = p0;
i1 = i32_load(m, (u64)(i1) + 20u);
p2 = i1;
i0 = i0 != i1;
if (i0) {
i0 = 0u;
goto Bfunc;
}
i0 = p0;
i0 = i32_load(m, (u64)(i0) + 16u);
l3 = i0;
i0 = 0u;
p0 = i0;
i0 = p1;
i1 = l3;
i0 = i0 == i1;
if (i0) {goto B3;}
i0 = l3;
i1 = 7u;
i0 &= i1;
i1 = p1;
i2 = 7u;
i1 &= i2;
i0 = i0 == i1;
if (i0) {
L5:
i0 = l3;
i1 = 7u;
i0 &= i1;
if (i0) {
i0 = 0u;
p0 = i0;
i0 = p2;
i0 = !(i0);
if (i0) {goto B3;}
i0 = l3;
i0 = i32_load8_u(m, (u64)(i0));
l4 = i0;
i1 = p1;
i1 = i32_load8_u(m, (u64)(i1));
l5 = i1;
i0 -= i1;
p0 = i0;
i0 = l4;
i1 = l5;
i0 = i0 != i1;
if (i0) {goto B3;}
i0 = p2;
i1 = 1u;
i0 -= i1;
p2 = i0;
i0 = l3;
i1 = 1u;
i0 += i1;
l3 = i0;
i0 = p1;
i1 = 1u;
i0 += i1;
p1 = i0;
goto L5;
}
L7:
i0 = p2;
i1 = 8u;
i0 = i0 >= i1;
if (i0) {
i0 = l3;
j0 = i64_load(m, (u64)(i0));
i1 = p1;
j1 = i64_load(m, (u64)(i1));
i0 = j0 == j1;
if (i0) {
i0 = l3;
i1 = 8u;
i0 += i1;
l3 = i0;
i0 = p1;
i1 = 8u;
i0 += i1;
p1 = i0;
i0 = p2;
i1 = 8u;
i0 -= i1;
p2 = i0;
goto L7;
}
}
}
L10:
i0 = p2;
p0 = i0;
i1 = 1u;
i0 -= i1;
p2 = i0;
i0 = p0;
if (i0) {
i0 = l3;
i0 = i32_load8_u(m, (u64)(i0));
l4 = i0;
i1 = p1;
i1 = i32_load8_u(m, (u64)(i1));
l5 = i1;
i0 -= i1;
p0 = i0;
i0 = l4;
i1 = l5;
i0 = i0 != i1;
if (i0) {goto B3;}
i0 = l3;
i1 = 1u;
i0 += i1;
l3 = i0;
i0 = p1;
i1 = 1u;
i0 += i1;
p1 = i0;
goto L10;
}
i0 = 0u;
p0 = i0;
B3:;
i0 = p0;
i0 = !(i0);
Bfunc:;
return i0;
}
static u32 core_f122(u8* m, u32 p0, u32 p1, u32 p2, u32 p3) {
u32 l4 = 0, l5 = 0, l6 = 0, l7 = 0, l8 = 0, l9 = 0, l10 = 0, l11 = 0;
u32 i0, i1, i2, i3;
i0 = p0;
i1 = 144u;
i0 += i1;
l8 = i0;
i0 = p1;
i0 = i32_load(m, (u64)(i0));
l10 = i0;
i0 = p1;
i0 = i32_load(m, (u64)(i0) + 8u);
l11 = i0;
L0:
i0 = l9;
i1 = 4u;
i0 = i0 < i1;
if (i0) {
i0 = p0;
i1 = 16u;
i0 += i1;
i1 = l9;
i2 = 4u;
i1 <<= (i2 & 31);
i0 += i1;
l6 = i0;
i0 = 0u;
l4 = i0;
L2:
i0 = l4;
i1 = l6;
i1 = i32_load(m, (u64)(i1) + 8u);
i0 = i0 < i1;
if (i0) {
i0 = l6;
i0 = i32_load(m, (u64)(i0) + 4u);
i1 = l4;
i2 = 6u;
i1 <<= (i2 & 31);
i0 += i1;
i0 = i32_load(m, (u64)(i0));
i1 = 2u;
i0 = i0 < i1;
} else {
i0 = 0u;
}
if (i0) {
i0 = l4;
l5 = i0;
i1 = 1u;
i0 += i1;
l4 = i0;
i0 = p3;
if (i0) {
i0 = p3;
i1 = l7;
i2 = 6u;
i1 <<= (i2 & 31);
i0 += i1;
i1 = l6;
i1 = i32_load(m, (u64)(i1) + 4u);
i2 = l5;
i3 = 6u;
i2 <<= (i3 & 31);
i1 += i2;
i2 = 64u;
memory_copy(m, i0, i1, i2);
}
i0 = l7;
i1 = 1u;
i0 += i1;
l7 = i0;
goto L2;
}
i0 = l10;
i1 = 2u;
i0 = i0 < i1;
if (i0) {goto B6;}
i0 = l8;
i1 = p1;
i2 = 64u;
memory_copy(m, i0, i1, i2);
i0 = l8;
i1 = 2u;
i32_store(m, (u64)(i0), i1);
i0 = l6;
i1 = l8;
i0 = core_f65(m, i0, i1);
l4 = i0;
L7:
i0 = l4;
i1 = l6;
i1 = i32_load(m, (u64)(i1) + 8u);
i0 = i0 < i1;
if (i0) {
i0 = l6;
i0 = i32_load(m, (u64)(i0) + 4u);
i1 = l4;
i2 = 6u;
i1 <<= (i2 & 31);
i0 += i1;
i0 = i32_load(m, (u64)(i0) + 8u);
i1 = l11;
i0 = core_f9(m, i0, i1);
} else {
i0 = 1u;
}
i0 = !(i0);
if (i0) {
i0 = p2;
if (i0) {
i0 = 0u;
} else {
i0 = l6;
i0 = i32_load(m, (u64)(i0) + 4u);
i1 = l4;
i2 = 6u;
i1 <<= (i2 & 31);
i0 += i1;
i0 = i32_load(m, (u64)(i0));
i1 = 4u;
i0 = i0 == i1;
}
i0 = !(i0);
if (i0) {
i0 = l4;
l5 = i0;
i1 = 1u;
i0 += i1;
l4 = i0;
i0 = p3;
if (i0) {
i0 = p3;
i1 = l7;
i2 = 6u;
i1 <<= (i2 & 31);
i0 += i1;
i1 = l6;
i1 = i32_load(m, (u64)(i1) + 4u);
i2 = l5;
i3 = 6u;
i2 <<= (i3 & 31);
i1 += i2;
i2 = 64u;
memory_copy(m, i0, i1, i2);
}
i0 = l7;
i1 = 1u;
i0 += i1;
l7 = i0;
goto L7;
}
}
i0 = 1u;
i1 = l10;
i2 = 4u;
i1 = i1 != i2;
i2 = p2;
i0 = i2 ? i0 : i1;
if (i0) {goto B6;}
i0 = l6;
i1 = p1;
i0 = core_f65(m, i0, i1);
l4 = i0;
L13:
i0 = l4;
i1 = l6;
i1 = i32_load(m, (u64)(i1) + 8u);
i0 = i0 < i1;
if (i0) {
i0 = l6;
i0 = i32_load(m, (u64)(i0) + 4u);
i1 = l4;
i2 = 6u;
i1 <<= (i2 & 31);
i0 += i1;
i1 = p1;
i0 = core_f53(m, i0, i1);
} else {
i0 = 1u;
}
i0 = !(i0);
if (i0) {
i0 = l4;
l5 = i0;
i1 = 1u;
i0 += i1;
l4 = i0;
i0 = p3;
if (i0) {
i0 = p3;
i1 = l7;
i2 = 6u;
i1 <<= (i2 & 31);
i0 += i1;
i1 = l6;
i1 = i32_load(m, (u64)(i1) + 4u);
i2 = l5;
i3 = 6u;
i2 <<= (i3 & 31);
i1 += i2;
i2 = 64u;
memory_copy(m, i0, i1, i2);
}
i0 = l7;
i1 = 1u;
i0 += i1;
l7 = i0;
goto L13;
}
B6:;
i0 = l9;
i1 = 1u;
i0 += i1;
l9 = i0;
goto L0;
}
i0 = l7;
return i0;
}
static u32 core_f123(u8* m, u32 p0, u32 p1, u32 p2, u32 p3) {
u32 l4 = 0, l5 = 0, l6 = 0, l7 = 0;
u32 i0, i1, i2, i3;
i0 = p0;
i1 = 80u;
i0 += i1;
l7 = i0;
i0 = p0;
i0 = i32_load(m, (u64)(i0) + 8u);
if (i0) {
i0 = p0;
i1 = l7;
i2 = p1;
i3 = p2;
i0 = core_f126(m, i0, i1, i2, i3);
} else {
i0 = 0u;
}
if (i0) {
i0 = 1u;
goto Bfunc;
}
i0 = p0;
i1 = 0u;
i32_store(m, (u64)(i0) + 8u, i1);
i0 = 4u;
l5 = i0;
L2:
i0 = l5;
if (i0) {
i0 = l5;
i1 = 4u;
i0 <<= (i1 & 31);
i1 = p0;
i0 += i1;
l6 = i0;
i0 = i32_load(m, (u64)(i0) + 12u);
l4 = i0;
L4:
i0 = l4;
i1 = l6;
i1 = i32_load(m, (u64)(i1) + 8u);
i0 = i0 < i1;
if (i0) {
i0 = p0;
i1 = l6;
i1 = i32_load(m, (u64)(i1) + 4u);
i2 = l4;
i3 = 6u;
i2 <<= (i3 & 31);
i1 += i2;
i2 = p1;
i3 = p2;
i0 = core_f126(m, i0, i1, i2, i3);
} else {
i0 = 1u;
}
i0 = !(i0);
if (i0) {
i0 = l4;
i1 = 1u;
i0 += i1;
l4 = i0;
goto L4;
}
i0 = l5;
i1 = 1u;
i0 = i0 > i1;
if (i0) {
i0 = l6;
i1 = l4;
i32_store(m, (u64)(i0) + 12u, i1);
}
i0 = l6;
i0 = i32_load(m, (u64)(i0) + 8u);
i1 = l4;
i0 = i0 != i1;
if (i0) {
i0 = l7;
i1 = l6;
i1 = i32_load(m, (u64)(i1) + 4u);
i2 = l4;
i3 = 6u;
i2 <<= (i3 & 31);
i1 += i2;
i2 = 64u;
memory_copy(m, i0, i1, i2);
i0 = p0;
i1 = 1u;
i32_store(m, (u64)(i0) + 8u, i1);
i0 = 1u;
goto Bfunc;
}
i0 = l5;
i1 = 1u;
i0 -= i1;
l5 = i0;
goto L2;
}
i0 = p3;
i0 = !(i0);
if (i0) {
i0 = 0u;
goto Bfunc;
}
i0 = p0;
i1 = 0u;
i0 = core_f125(m, i0, i1);
p1 = i0;
if (i0) {
i0 = p1;
i0 = i32_load(m, (u64)(i0) + 4u);
} else {
i0 = 1u;
}
if (i0) {
i0 = 1u;
} else {
i0 = p0;
i1 = p1;
i0 = core_f66(m, i0, i1);
}
i0 = !(i0);
Bfunc:;
return i0;
}
static u32 core_f124(u8* m, u32 p0, u32 p1) {
u32 l2 = 0, l3 = 0, l4 = 0;
u32 i0, i1, i2;
i0 = p0;
i0 = i32_load(m, (u64)(i0) + 8u);
l2 = i0;
L0:
i0 = l2;
i1 = l4;
i0 = i0 > i1;
if (i0) {
i0 = p0;
i0 = i32_load(m, (u64)(i0) + 4u);
i1 = l2;
i2 = l4;
i1 += i2;
i2 = 1u;
i1 >>= (i2 & 31);
l3 = i1;
i2 = 6u;
i1 <<= (i2 & 31);
i0 += i1;
i1 = p1;
i0 = core_f19(m, i0, i1);
i1 = 0u;
i0 = (u32)((s32)i0 < (s32)i1);
if (i0) {
i0 = l3;
i1 = 1u;
i0 += i1;
l4 = i0;
} else {
i0 = l3;
l2 = i0;
}
goto L0;
}
i0 = l4;
return i0;
}
static u32 core_f125(u8* m, u32 p0, u32 p1) {
u32 l2 = 0, l3 = 0, l4 = 0, l5 = 0;
u64 l6 = 0, l7 = 0;
u32 i0, i1, i2, i3, i4;
u64 j2, j3;
i0 = p0;
i1 = 144u;
i0 += i1;
l2 = i0;
i1 = 2u;
i32_store(m, (u64)(i0), i1);
i0 = l2;
i1 = p1;
i32_store(m, (u64)(i0) + 8u, i1);
i0 = 0u;
p1 = i0;
L0:
i0 = l3;
i1 = 4u;
i0 = i0 < i1;
if (i0) {
i0 = p0;
i1 = 16u;
i0 += i1;
i1 = l3;
i2 = 4u;
i1 <<= (i2 & 31);
i0 += i1;
l5 = i0;
i1 = l2;
i0 = core_f65(m, i0, i1);
l4 = i0;
i1 = l5;
i1 = i32_load(m, (u64)(i1) + 8u);
i0 = i0 == i1;
if (i0) {
i0 = 1u;
} else {
i0 = l5;
i0 = i32_load(m, (u64)(i0) + 4u);
i1 = l4;
i2 = 6u;
i1 <<= (i2 & 31);
i0 += i1;
i1 = l2;
i0 = core_f53(m, i0, i1);
}
i0 = !(i0);
if (i0) {
i0 = l5;
i0 = i32_load(m, (u64)(i0) + 4u);
i1 = l4;
i2 = 6u;
i1 <<= (i2 & 31);
i0 += i1;
l4 = i0;
i1 = p1;
i2 = p1;
if (i2) {
i2 = l4;
if (i2) {
i2 = l4;
j2 = i64_load(m, (u64)(i2) + 32u);
} else {
j2 = 0ull;
}
l6 = j2;
i2 = l4;
if (i2) {
i2 = l4;
i2 = i32_load(m, (u64)(i2) + 24u);
} else {
i2 = 0u;
}
l4 = i2;
i2 = p1;
if (i2) {
i2 = p1;
j2 = i64_load(m, (u64)(i2) + 32u);
} else {
j2 = 0ull;
}
l7 = j2;
i2 = p1;
if (i2) {
i2 = p1;
i2 = i32_load(m, (u64)(i2) + 24u);
} else {
i2 = 0u;
}
p1 = i2;
j2 = l6;
j3 = l7;
i2 = j2 != j3;
if (i2) {
j2 = l6;
j3 = l7;
i2 = j2 > j3;
} else {
i2 = p1;
i3 = l4;
i2 = i2 != i3;
if (i2) {
i2 = l4;
i3 = 4u;
i2 <<= (i3 & 31);
i3 = 331776u;
i2 += i3;
j2 = i64_load(m, (u64)(i2));
i3 = p1;
i4 = 4u;
i3 <<= (i4 & 31);
i4 = 331776u;
i3 += i4;
j3 = i64_load(m, (u64)(i3));
i2 = j2 > j3;
} else {
i2 = 0u;
}
}
} else {
i2 = 1u;
}
i0 = i2 ? i0 : i1;
p1 = i0;
}
i0 = l3;
i1 = 1u;
i0 += i1;
l3 = i0;
goto L0;
}
i0 = p1;
return i0;
}
static u32 core_f126(u8* m, u32 p0, u32 p1, u32 p2, u32 p3) {
u32 l4 = 0, l5 = 0, l6 = 0, l7 = 0, l8 = 0;
u32 i0, i1, i2, i3;
u64 j1, j2;
i0 = p1;
i0 = i32_load(m, (u64)(i0) + 8u);
l8 = i0;
i0 = !(i0);
i1 = p1;
i1 = i32_load(m, (u64)(i1));
l6 = i1;
i2 = 2u;
i1 = i1 < i2;
i0 |= i1;
if (i0) {
i0 = 1u;
} else {
L2:
i0 = p3;
i1 = l5;
i0 = i0 > i1;
if (i0) {
i0 = 1u;
i1 = p2;
i2 = p3;
i3 = l5;
i2 += i3;
i3 = 1u;
i2 >>= (i3 & 31);
l4 = i2;
i3 = 6u;
i2 <<= (i3 & 31);
i1 += i2;
i1 = i32_load(m, (u64)(i1) + 8u);
i2 = l8;
i1 = core_f9(m, i1, i2);
l7 = i1;
i1 = !(i1);
if (i1) {goto B1;}
i0 = l7;
i1 = 0u;
i0 = (u32)((s32)i0 < (s32)i1);
if (i0) {
i0 = l4;
i1 = 1u;
i0 += i1;
l5 = i0;
} else {
i0 = l4;
p3 = i0;
}
goto L2;
}
i0 = 0u;
B1:;
}
if (i0) {
i0 = 0u;
goto Bfunc;
}
i0 = p0;
i1 = l8;
i0 = core_f125(m, i0, i1);
p2 = i0;
i0 = l6;
i1 = 2u;
i0 = i0 == i1;
if (i0) {
i0 = p2;
i0 = i32_load(m, (u64)(i0) + 4u);
if (i0) {
i0 = 1u;
} else {
i0 = p0;
i1 = p2;
i0 = core_f66(m, i0, i1);
}
i0 = !(i0);
goto Bfunc;
}
i0 = p0;
i1 = 144u;
i0 += i1;
p3 = i0;
i1 = p1;
i2 = 64u;
memory_copy(m, i0, i1, i2);
i0 = 0u;
l5 = i0;
L8:
i0 = l5;
i1 = 4u;
i0 = i0 < i1;
if (i0) {
i0 = p0;
i1 = 16u;
i0 += i1;
i1 = l5;
i2 = 4u;
i1 <<= (i2 & 31);
i0 += i1;
l4 = i0;
i1 = p1;
i0 = core_f124(m, i0, i1);
l7 = i0;
i1 = l4;
i1 = i32_load(m, (u64)(i1) + 8u);
i0 = i0 < i1;
if (i0) {
i0 = l4;
i0 = i32_load(m, (u64)(i0) + 4u);
i1 = l7;
i2 = 6u;
i1 <<= (i2 & 31);
i0 += i1;
i1 = p1;
i0 = core_f19(m, i0, i1);
} else {
i0 = 1u;
}
i0 = !(i0);
if (i0) {
i0 = p3;
i1 = l4;
i1 = i32_load(m, (u64)(i1) + 4u);
i2 = l7;
i3 = 6u;
i2 <<= (i3 & 31);
i1 += i2;
core_f55(m, i0, i1);
}
i0 = l5;
i1 = 1u;
i0 += i1;
l5 = i0;
goto L8;
}
i0 = l6;
i1 = 4u;
i0 = i0 == i1;
i1 = p3;
j1 = i64_load(m, (u64)(i1) + 32u);
i2 = p3;
j2 = i64_load(m, (u64)(i2) + 40u);
i1 = j1 <= j2;
i0 &= i1;
if (i0) {
i0 = 0u;
goto Bfunc;
}
i0 = p2;
if (i0) {
i0 = p3;
i1 = p2;
if (i1) {
i1 = p2;
j1 = i64_load(m, (u64)(i1) + 32u);
} else {
j1 = 0ull;
}
i2 = p2;
if (i2) {
i2 = p2;
i2 = i32_load(m, (u64)(i2) + 24u);
} else {
i2 = 0u;
}
i0 = core_f30(m, i0, j1, i2);
} else {
i0 = 0u;
}
if (i0) {
i0 = 0u;
goto Bfunc;
}
i0 = p0;
i1 = p3;
i0 = core_f66(m, i0, i1);
i0 = !(i0);
Bfunc:;
return i0;
}
static void core_f127(u8* m, u32 p0) {
u32 l1 = 0, l2 = 0;
u32 i0, i1, i2;
i0 = 1u;
l1 = i0;
L0:
i0 = l1;
i1 = 4u;
i0 = i0 < i1;
if (i0) {
i0 = p0;
i1 = 16u;
i0 += i1;
i1 = l1;
i2 = 4u;
i1 <<= (i2 & 31);
i0 += i1;
i0 = i32_load(m, (u64)(i0));
l2 = i0;
if (i0) {
i0 = l2;
core_release_0(m, i0);
}
i0 = l1;
i1 = 1u;
i0 += i1;
l1 = i0;
goto L0;
}
i0 = p0;
core_release_0(m, i0);
}
static u32 core_f128(u8* m, u32 p0) {
u32 l1 = 0, l2 = 0, l3 = 0, l4 = 0;
u32 i0, i1, i2;
i0 = p0;
i0 = i32_load(m, (u64)(i0) + 16u);
l2 = i0;
i0 = i32_load(m, (u64)(i0) + 8u);
l4 = i0;
i0 = p0;
i0 = i32_load(m, (u64)(i0));
l3 = i0;
i1 = l2;
i2 = 0u;
i0 = core_f33(m, i0, i1, i2);
l1 = i0;
i1 = 4u;
i0 = i0 == i1;
if (i0) {
i0 = 196864u;
i0 = i32_load(m, (u64)(i0));
i1 = 196868u;
i1 = i32_load(m, (u64)(i1));
i0 = i0 != i1;
if (i0) {
i0 = 196672u;
i1 = 196672u;
i1 = i32_load(m, (u64)(i1));
i2 = 2u;
i1 += i2;
i32_atomic_store(m, (u64)(i0), i1);
i0 = 196876u;
i1 = 0u;
i32_store(m, (u64)(i0), i1);
i0 = 196880u;
i1 = 0u;
i32_store(m, (u64)(i0), i1);
i0 = 196672u;
i1 = 196672u;
i1 = i32_load(m, (u64)(i1));
i2 = 2u;
i1 += i2;
i32_atomic_store(m, (u64)(i0), i1);
i0 = 196876u;
i1 = 0u;
i32_store(m, (u64)(i0), i1);
i0 = 196880u;
i1 = 0u;
i32_store(m, (u64)(i0), i1);
i0 = 16384u;
core_f3(m, i0);
}
i0 = l3;
i1 = l2;
i2 = 0u;
i0 = core_f33(m, i0, i1, i2);
l1 = i0;
i1 = 4u;
i0 = i0 == i1;
if (i0) {
i0 = l3;
i1 = l2;
i2 = 1u;
i0 = core_f33(m, i0, i1, i2);
l1 = i0;
}
}
i0 = l1;
if (i0) {
i0 = l1;
goto Bfunc;
}
i0 = l2;
core_f138(m, i0);
i0 = l2;
i1 = l4;
i2 = 0u;
core_f27(m, i0, i1, i2);
i0 = 196692u;
i1 = 196692u;
i1 = i32_load(m, (u64)(i1));
i2 = 1u;
i1 -= i2;
i32_store(m, (u64)(i0), i1);
i0 = p0;
i1 = 0u;
i32_store(m, (u64)(i0) + 16u, i1);
i0 = 0u;
Bfunc:;
return i0;
}
static u32 core_f129(u8* m, u32 p0) {
u32 l1 = 0;
u64 l2 = 0;
u32 i0, i1, i2;
u64 j1, j2;
i0 = p0;
i0 = i32_load(m, (u64)(i0) + 36u);
if (i0) {
i0 = 66512u;
i0 = i32_load(m, (u64)(i0));
i1 = 0u;
i0 = i0 != i1;
} else {
i0 = 0u;
}
i0 = !(i0);
if (i0) {
i0 = p0;
i0 = core_f225(m, i0);
goto Bfunc;
}
i0 = p0;
i0 = i32_load(m, (u64)(i0) + 32u);
l1 = i0;
i1 = p0;
i1 = i32_load(m, (u64)(i1) + 4u);
i2 = p0;
core_f175(m, i0, i1, i2);
i0 = 196800u;
i1 = 196800u;
j1 = i64_load(m, (u64)(i1));
j2 = 1ull;
j1 += j2;
l2 = j1;
i64_store(m, (u64)(i0), j1);
i0 = l1;
j1 = l2;
i64_store(m, (u64)(i0) + 8u, j1);
i0 = p0;
i0 = i32_load(m, (u64)(i0));
i1 = l1;
j2 = 0ull;
core_f47(m, i0, i1, j2);
i0 = 0u;
Bfunc:;
return i0;
}
static u32 core_f130(u8* m, u32 p0, u32 p1) {
u32 l3 = 0;
u64 l2 = 0;
u32 i0, i1, i2;
u64 j1, j2, j3;
i0 = p0;
i0 = i32_load(m, (u64)(i0) + 8u);
i1 = p1;
i0 = core_f69(m, i0, i1);
l3 = i0;
if (i0) {
i0 = l3;
goto Bfunc;
}
i0 = p0;
i0 = i32_load(m, (u64)(i0) + 16u);
i0 = !(i0);
if (i0) {
i0 = p0;
i0 = core_f44(m, i0);
l3 = i0;
i1 = 4096u;
i0 = i0 < i1;
if (i0) {
i0 = l3;
goto Bfunc;
}
i0 = p0;
i1 = l3;
i32_store(m, (u64)(i0) + 16u, i1);
}
i0 = 196856u;
i0 = i32_load(m, (u64)(i0));
if (i0) {
i0 = p1;
j1 = 18446744073709551615ull;
i64_store(m, (u64)(i0) + 8u, j1);
i0 = p0;
i0 = i32_load(m, (u64)(i0) + 16u);
i1 = p1;
core_f41(m, i0, i1);
} else {
i0 = p0;
i0 = i32_load(m, (u64)(i0) + 16u);
p0 = i0;
i0 = i32_load(m, (u64)(i0) + 8u);
l3 = i0;
i0 = 196800u;
i1 = 196800u;
j1 = i64_load(m, (u64)(i1));
j2 = 1ull;
j1 += j2;
l2 = j1;
i64_store(m, (u64)(i0), j1);
i0 = p1;
j1 = l2;
i64_store(m, (u64)(i0) + 8u, j1);
i0 = p0;
i1 = l3;
i2 = p1;
core_f27(m, i0, i1, i2);
i0 = p0;
i1 = p1;
i32_atomic_store(m, (u64)(i0) + 8u, i1);
i0 = p0;
i1 = l3;
i2 = p1;
j3 = l2;
core_f67(m, i0, i1, i2, j3);
i0 = l3;
if (i0) {
i0 = l3;
core_f5(m, i0);
i0 = 3u;
core_f3(m, i0);
}
}
i0 = 0u;
Bfunc:;
return i0;
}
static u32 core_f131(u8* m, u32 p0) {
u32 l1 = 0;
u32 i0, i1, i2, i3;
i0 = p0;
i0 = i32_load(m, (u64)(i0) + 32u);
l1 = i0;
if (i0) {
i0 = l1;
i1 = 0u;
i2 = 0u;
i3 = 1u;
i0 = core_f123(m, i0, i1, i2, i3);
i0 = !(i0);
goto Bfunc;
}
i0 = 0u;
i1 = p0;
i1 = i32_load(m, (u64)(i1));
i1 = i32_load(m, (u64)(i1) + 16u);
l1 = i1;
if (i1) {
i1 = l1;
i1 = core_f40(m, i1);
} else {
i1 = 0u;
}
l1 = i1;
i2 = p0;
i2 = i32_load8_u(m, (u64)(i2) + 28u);
i0 = i2 ? i0 : i1;
if (i0) {
i0 = l1;
i0 = i32_load(m, (u64)(i0) + 4u);
} else {
i0 = 0u;
}
i0 = !(i0);
Bfunc:;
return i0;
}
static u32 core_f132(u8* m, u32 p0, u64 p1, u64 p2) {
u32 l3 = 0;
u32 i0, i1, i2, i3, i4;
u64 j2, j3;
i0 = p0;
i0 = i32_load(m, (u64)(i0) + 20u);
l3 = i0;
i1 = p0;
i1 = i32_load(m, (u64)(i1) + 4u);
i2 = p0;
i2 = i32_load(m, (u64)(i2) + 8u);
i3 = 6u;
i2 <<= (i3 & 31);
memory_copy(m, i0, i1, i2);
i0 = l3;
i1 = p0;
i1 = i32_load(m, (u64)(i1) + 8u);
j2 = p1;
j3 = p2;
i4 = p0;
i4 = i32_load(m, (u64)(i4) + 12u);
core_f261(m, i0, i1, j2, j3, i4);
i0 = p0;
i1 = l3;
i2 = p0;
i2 = i32_load(m, (u64)(i2) + 8u);
i0 = core_f45(m, i0, i1, i2);
if (i0) {
i0 = 0u;
} else {
i0 = p0;
i1 = l3;
i2 = p0;
i2 = i32_load(m, (u64)(i2) + 8u);
i0 = core_f133(m, i0, i1, i2);
}
return i0;
}
static u32 core_f133(u8* m, u32 p0, u32 p1, u32 p2) {
u32 i0, i1, i2;
u64 j1, j2;
i0 = p0;
i0 = i32_load(m, (u64)(i0));
i0 = i32_load(m, (u64)(i0));
i1 = p1;
i2 = p2;
i0 = core_f90(m, i0, i1, i2);
p1 = i0;
i1 = 4096u;
i0 = i0 < i1;
if (i0) {
i0 = p1;
goto Bfunc;
}
i0 = p0;
i0 = i32_load(m, (u64)(i0));
i0 = i32_load(m, (u64)(i0) + 16u);
p2 = i0;
i0 = i32_load(m, (u64)(i0) + 12u);
i1 = p1;
i0 = core_f69(m, i0, i1);
p0 = i0;
i0 = !(i0);
if (i0) {
i0 = p1;
i1 = p2;
i1 = i32_load(m, (u64)(i1) + 8u);
p0 = i1;
j1 = i64_load(m, (u64)(i1) + 8u);
i64_store(m, (u64)(i0) + 8u, j1);
i0 = p2;
i1 = p1;
i32_atomic_store(m, (u64)(i0) + 8u, i1);
i0 = p2;
i1 = p1;
j2 = 0ull;
core_f47(m, i0, i1, j2);
i0 = 3u;
i1 = p2;
i2 = 197008u;
j2 = i64_load(m, (u64)(i2));
core_f32(m, i0, i1, j2);
i0 = p0;
core_f5(m, i0);
i0 = 3u;
core_f3(m, i0);
i0 = 0u;
p0 = i0;
}
i0 = p0;
if (i0) {
i0 = p1;
core_release_0(m, i0);
}
i0 = p0;
Bfunc:;
return i0;
}
static u32 core_f134(u8* m, u32 p0) {
u32 l1 = 0, l2 = 0;
u32 i0, i1, i2, i3;
u64 j1, j2;
i0 = p0;
i0 = i32_load(m, (u64)(i0) + 20u);
l2 = i0;
i1 = p0;
i1 = i32_load(m, (u64)(i1) + 4u);
i2 = p0;
i2 = i32_load(m, (u64)(i2) + 8u);
i3 = 6u;
i2 <<= (i3 & 31);
memory_copy(m, i0, i1, i2);
i0 = p0;
i1 = l2;
i2 = l2;
i3 = p0;
i3 = i32_load(m, (u64)(i3) + 8u);
i2 = core_f39(m, i2, i3);
l1 = i2;
i0 = core_f45(m, i0, i1, i2);
if (i0) {
i0 = 0u;
goto Bfunc;
}
i0 = l1;
if (i0) {
i0 = p0;
i1 = l2;
i2 = l1;
i0 = core_f133(m, i0, i1, i2);
} else {
i0 = p0;
i0 = i32_load(m, (u64)(i0));
i0 = core_f43(m, i0);
}
l2 = i0;
i0 = p0;
i0 = i32_load(m, (u64)(i0) + 8u);
i1 = l1;
i0 -= i1;
p0 = i0;
i0 = l2;
i0 = !(i0);
if (i0) {
i0 = 197072u;
i1 = 197072u;
j1 = i64_load(m, (u64)(i1));
i2 = p0;
j2 = (u64)(i2);
j1 += j2;
i64_store(m, (u64)(i0), j1);
}
i0 = l2;
Bfunc:;
return i0;
}
static u32 core_f135(u8* m, u32 p0, u32 p1, u32 p2, u32 p3, u32 p4) {
u32 l5 = 0, l6 = 0;
u32 i0, i1, i2, i3;
i0 = p3;
i1 = 8388608u;
i2 = p2;
i1 -= i2;
i0 = i0 > i1;
i1 = p2;
i2 = 8388608u;
i1 = i1 > i2;
i0 |= i1;
if (i0) {
i0 = 7u;
goto Bfunc;
}
i0 = 66516u;
i1 = p2;
i2 = p3;
i1 += i2;
l6 = i1;
i2 = 66516u;
i2 = i32_load(m, (u64)(i2));
i1 += i2;
i32_store(m, (u64)(i0), i1);
i0 = p1;
i0 = i32_load(m, (u64)(i0));
i1 = 36864u;
i0 += i1;
l5 = i0;
i0 = p0;
i1 = 0u;
i32_store(m, (u64)(i0) + 24u, i1);
i0 = l6;
i1 = p3;
i2 = p4;
i0 = i2 ? i0 : i1;
p3 = i0;
i1 = p2;
i0 += i1;
i1 = 7u;
i0 <<= (i1 & 31);
p4 = i0;
i1 = 20480u;
i0 = i0 > i1;
if (i0) {
i0 = p4;
i1 = 8u;
i0 += i1;
i0 = core_f1(m, i0);
p4 = i0;
i1 = 4096u;
i0 = i0 < i1;
if (i0) {
i0 = p4;
goto Bfunc;
}
i0 = p0;
i1 = p4;
i32_store(m, (u64)(i0) + 24u, i1);
i0 = p4;
i1 = 8u;
i0 += i1;
l5 = i0;
}
i0 = p0;
i1 = p1;
i32_store(m, (u64)(i0), i1);
i0 = p0;
i1 = l5;
i32_store(m, (u64)(i0) + 4u, i1);
i0 = p0;
i1 = l5;
i2 = p2;
i3 = 6u;
i2 <<= (i3 & 31);
i1 += i2;
i32_store(m, (u64)(i0) + 12u, i1);
i0 = p0;
i1 = 0u;
i32_store(m, (u64)(i0) + 16u, i1);
i0 = p0;
i1 = p0;
i1 = i32_load(m, (u64)(i1) + 12u);
i2 = p3;
i3 = 6u;
i2 <<= (i3 & 31);
i1 += i2;
i32_store(m, (u64)(i0) + 20u, i1);
i0 = p0;
i1 = 0u;
i32_store(m, (u64)(i0) + 32u, i1);
i0 = 0u;
Bfunc:;
return i0;
}
static u32 core_f136(u8* m, u32 p0, u32 p1, u32 p2, u32 p3, f64 p4) {
u32 l5 = 0, l6 = 0, l7 = 0, l8 = 0, l9 = 0, l10 = 0, l11 = 0;
f64 l12 = 0;
u32 i0, i1, i2, i3, i4, i5;
f64 d0, d1, d2, d3;
i0 = p0;
i0 = i32_load(m, (u64)(i0) + 16u);
l8 = i0;
if (i0) {
i0 = 196856u;
i0 = i32_load(m, (u64)(i0));
} else {
i0 = 0u;
}
if (i0) {
i0 = 196856u;
i0 = i32_load(m, (u64)(i0));
l10 = i0;
i1 = 32u;
i0 += i1;
i1 = l10;
i1 = i32_load(m, (u64)(i1) + 12u);
i2 = 4u;
i1 <<= (i2 & 31);
i0 += i1;
l7 = i0;
i0 = l8;
i1 = 3u;
i0 >>= (i1 & 31);
i1 = 2654435761u;
i0 *= i1;
l5 = i0;
i1 = 15u;
i0 >>= (i1 & 31);
i1 = l5;
i0 ^= i1;
l6 = i0;
L2:
i0 = l7;
i1 = l6;
i2 = l10;
i2 = i32_load(m, (u64)(i2) + 16u);
i1 &= i2;
i2 = 2u;
i1 <<= (i2 & 31);
i0 += i1;
l9 = i0;
i0 = i32_load(m, (u64)(i0));
l5 = i0;
if (i0) {
i0 = l8;
i1 = 196856u;
i1 = i32_load(m, (u64)(i1));
i2 = l5;
i3 = 4u;
i2 <<= (i3 & 31);
i1 += i2;
i1 = i32_load(m, (u64)(i1) + 16u);
i0 = i0 == i1;
} else {
i0 = 1u;
}
i0 = !(i0);
if (i0) {
i0 = l11;
i1 = 1u;
i0 += i1;
l11 = i0;
i1 = l6;
i0 += i1;
l6 = i0;
goto L2;
}
i0 = l9;
i0 = i32_load(m, (u64)(i0));
} else {
i0 = 0u;
}
l6 = i0;
if (i0) {
i0 = 196856u;
i0 = i32_load(m, (u64)(i0));
i1 = l6;
i2 = 4u;
i1 <<= (i2 & 31);
i0 += i1;
i0 = i32_load(m, (u64)(i0) + 20u);
} else {
i0 = 0u;
}
l8 = i0;
if (i0) {
i0 = l8;
if (i0) {
i0 = l8;
i0 = i32_load(m, (u64)(i0) + 28u);
l5 = i0;
if (i0) {
i0 = l5;
} else {
i0 = 1u;
i1 = l8;
i1 = i32_load8_u(m, (u64)(i1) + 40u);
i2 = 13u;
i1 = i1 == i2;
if (i1) {
i1 = l8;
i1 = i32_load16_u(m, (u64)(i1) + 41u);
i2 = 4u;
i1 <<= (i2 & 31);
i2 = 364544u;
i1 += i2;
i1 = i32_load(m, (u64)(i1) + 8u);
goto B9;
}
i1 = l8;
i1 = i32_load8_u(m, (u64)(i1) + 40u);
i2 = 12u;
i1 = i1 == i2;
if (i1) {
i1 = l8;
i1 = i32_load(m, (u64)(i1) + 45u);
} else {
i1 = 0u;
}
B9:;
l5 = i1;
i2 = l5;
i3 = 1u;
i2 = i2 <= i3;
i0 = i2 ? i0 : i1;
i1 = 1u;
i0 += i1;
}
} else {
i0 = 0u;
}
i1 = 64u;
i0 = i0 < i1;
} else {
i0 = 1u;
}
if (i0) {
i0 = 1u;
} else {
i0 = l8;
d0 = f64_load(m, (u64)(i0) + 32u);
l12 = d0;
d1 = 0.0;
i0 = d0 != d1;
d1 = p4;
d2 = l12;
i1 = d1 >= d2;
i0 &= i1;
}
if (i0) {
i0 = p0;
i1 = p3;
i2 = 1u;
d3 = p4;
i0 = core_f12(m, i0, i1, i2, d3);
goto Bfunc;
}
i0 = 196856u;
i0 = i32_load(m, (u64)(i0));
i1 = l6;
i2 = 4u;
i1 <<= (i2 & 31);
i0 += i1;
l9 = i0;
i0 = i32_load(m, (u64)(i0) + 28u);
i0 = !(i0);
if (i0) {
i0 = 4300u;
i0 = core_f1(m, i0);
l6 = i0;
i1 = 4096u;
i0 = i0 < i1;
if (i0) {goto B15;}
i0 = l6;
i1 = 8u;
i0 += i1;
i1 = 0u;
i2 = 4296u;
memory_fill(m, i0, i1, i2);
i0 = l8;
if (i0) {
i0 = l8;
i0 = i32_load(m, (u64)(i0) + 28u);
l5 = i0;
if (i0) {
i0 = l5;
} else {
i0 = 1u;
i1 = l8;
i1 = i32_load8_u(m, (u64)(i1) + 40u);
i2 = 13u;
i1 = i1 == i2;
if (i1) {
i1 = l8;
i1 = i32_load16_u(m, (u64)(i1) + 41u);
i2 = 4u;
i1 <<= (i2 & 31);
i2 = 364544u;
i1 += i2;
i1 = i32_load(m, (u64)(i1) + 8u);
goto B18;
}
i1 = l8;
i1 = i32_load8_u(m, (u64)(i1) + 40u);
i2 = 12u;
i1 = i1 == i2;
if (i1) {
i1 = l8;
i1 = i32_load(m, (u64)(i1) + 45u);
} else {
i1 = 0u;
}
B18:;
l5 = i1;
i2 = l5;
i3 = 1u;
i2 = i2 <= i3;
i0 = i2 ? i0 : i1;
i1 = 1u;
i0 += i1;
}
} else {
i0 = 0u;
}
i1 = 6u;
i0 <<= (i1 & 31);
i1 = 4u;
i0 += i1;
i0 = core_f1(m, i0);
l5 = i0;
i1 = 4096u;
i0 = i0 < i1;
if (i0) {
i0 = l6;
core_release_0(m, i0);
i0 = l5;
l6 = i0;
goto B15;
}
i0 = l6;
i1 = l6;
i2 = 208u;
i1 += i2;
i32_store(m, (u64)(i0) + 20u, i1);
i0 = l6;
i1 = 4294967232u;
i0 -= i1;
l7 = i0;
i1 = l5;
i32_store(m, (u64)(i0), i1);
i0 = l7;
i1 = l5;
i2 = 8u;
i1 += i2;
i32_store(m, (u64)(i0) + 4u, i1);
i0 = l7;
i1 = l8;
i2 = l7;
i2 = i32_load(m, (u64)(i2) + 4u);
i1 = core_f87(m, i1, i2);
i32_store(m, (u64)(i0) + 8u, i1);
B15:;
i0 = l6;
i1 = 4096u;
i0 = i0 < i1;
if (i0) {
i0 = l6;
goto Bfunc;
}
i0 = l9;
i1 = l6;
i32_store(m, (u64)(i0) + 28u, i1);
}
i0 = p0;
i0 = i32_load(m, (u64)(i0));
i1 = 10528u;
i0 += i1;
l8 = i0;
i1 = p0;
i2 = l9;
i2 = i32_load(m, (u64)(i2) + 28u);
l7 = i2;
i3 = p1;
i4 = p2;
i5 = 0u;
i2 = core_f122(m, i2, i3, i4, i5);
l6 = i2;
i3 = p3;
i4 = 1u;
i0 = core_f135(m, i0, i1, i2, i3, i4);
l5 = i0;
if (i0) {
i0 = l5;
goto Bfunc;
}
i0 = l7;
i1 = p1;
i2 = p2;
i3 = l8;
i3 = i32_load(m, (u64)(i3) + 4u);
i0 = core_f122(m, i0, i1, i2, i3);
i0 = l8;
i0 = i32_load(m, (u64)(i0) + 4u);
i1 = l6;
i2 = 0u;
core_f26(m, i0, i1, i2);
i0 = l8;
i1 = l8;
i1 = i32_load(m, (u64)(i1) + 4u);
i2 = l6;
i1 = core_f182(m, i1, i2);
i32_store(m, (u64)(i0) + 8u, i1);
i0 = l8;
i0 = i32_load(m, (u64)(i0) + 4u);
i1 = l8;
i1 = i32_load(m, (u64)(i1) + 8u);
d0 = core_f185(m, i0, i1);
l12 = d0;
d1 = 0.0;
i0 = d0 != d1;
d1 = p4;
d2 = l12;
i1 = d1 >= d2;
i0 &= i1;
if (i0) {
i0 = l8;
i0 = i32_load(m, (u64)(i0) + 24u);
p1 = i0;
if (i0) {
i0 = p1;
core_release_0(m, i0);
}
i0 = l8;
i1 = 0u;
i32_store(m, (u64)(i0) + 24u, i1);
i0 = p0;
i0 = core_f68(m, i0);
p1 = i0;
if (i0) {
i0 = p1;
} else {
i0 = p0;
i1 = p3;
i2 = 1u;
d3 = p4;
i0 = core_f12(m, i0, i1, i2, d3);
}
goto Bfunc;
}
i0 = l8;
i1 = 0u;
i32_store8(m, (u64)(i0) + 28u, i1);
i0 = l8;
i1 = l7;
i32_store(m, (u64)(i0) + 32u, i1);
i0 = 0u;
Bfunc:;
return i0;
}
static u32 core_f137(u8* m, u32 p0) {
u32 l1 = 0, l2 = 0;
u32 i0, i1, i2, i3, i4;
i0 = p0;
i0 = i32_load(m, (u64)(i0) + 4u);
i1 = p0;
i1 = i32_load(m, (u64)(i1) + 8u);
i2 = p0;
i2 = i32_load(m, (u64)(i2) + 12u);
i3 = p0;
i3 = i32_load(m, (u64)(i3) + 16u);
i4 = p0;
i4 = i32_load(m, (u64)(i4) + 20u);
l1 = i4;
i0 = core_f54(m, i0, i1, i2, i3, i4);
l2 = i0;
i0 = p0;
i1 = l1;
i2 = l2;
i0 = core_f45(m, i0, i1, i2);
if (i0) {
i0 = 0u;
goto Bfunc;
}
i0 = p0;
i1 = l1;
i2 = l1;
i3 = l2;
i2 = core_f39(m, i2, i3);
i0 = core_f46(m, i0, i1, i2);
Bfunc:;
return i0;
}
static void core_f138(u8* m, u32 p0) {
u32 l1 = 0, l2 = 0, l3 = 0, l4 = 0;
u32 i0, i1, i2, i3, i4;
i0 = 196640u;
i0 = i32_load(m, (u64)(i0));
i1 = 4294967295u;
i2 = 196676u;
i2 = i32_load(m, (u64)(i2));
l4 = i2;
i3 = 1u;
i2 -= i3;
i2 = I32_CLZ(i2);
i1 >>= (i2 & 31);
l3 = i1;
i2 = p0;
i2 = i32_load(m, (u64)(i2) + 4u);
i1 &= i2;
l1 = i1;
i2 = l1;
i3 = l3;
i4 = 1u;
i3 >>= (i4 & 31);
i2 &= i3;
i3 = l1;
i4 = l4;
i3 = i3 < i4;
i1 = i3 ? i1 : i2;
i2 = 6u;
i1 <<= (i2 & 31);
i0 += i1;
l4 = i0;
l1 = i0;
L0:
i0 = l2;
i1 = 1u;
i2 = l1;
i0 = i2 ? i0 : i1;
i0 = !(i0);
if (i0) {
i0 = l1;
i1 = 56u;
i0 += i1;
l3 = i0;
i0 = l1;
l2 = i0;
L3:
i0 = l2;
i1 = l3;
i0 = i0 < i1;
if (i0) {
i0 = l2;
i0 = i32_load(m, (u64)(i0) + 4u);
i1 = p0;
i0 = i0 == i1;
if (i0) {goto B2;}
i0 = l2;
i1 = 8u;
i0 += i1;
l2 = i0;
goto L3;
}
i0 = 0u;
l2 = i0;
B2:;
i0 = l1;
i0 = i32_load(m, (u64)(i0) + 56u);
l1 = i0;
i1 = 8u;
i0 += i1;
i1 = 0u;
i2 = l1;
i0 = i2 ? i0 : i1;
l1 = i0;
goto L0;
}
i0 = l2;
i0 = !(i0);
if (i0) {
i0 = p0;
i1 = 16u;
i0 += i1;
i1 = p0;
i1 = i32_load(m, (u64)(i1) + 12u);
i2 = 1u;
i1 >>= (i2 & 31);
i2 = 7u;
i1 += i2;
i2 = 4294967288u;
i1 &= i2;
i0 += i1;
p0 = i0;
i0 = i32_load(m, (u64)(i0) + 4u);
l1 = i0;
i0 = p0;
i0 = i32_load(m, (u64)(i0));
p0 = i0;
if (i0) {
i0 = p0;
i1 = 16u;
i0 += i1;
i1 = p0;
i1 = i32_load(m, (u64)(i1) + 12u);
i2 = 1u;
i1 >>= (i2 & 31);
i2 = 7u;
i1 += i2;
i2 = 4294967288u;
i1 &= i2;
i0 += i1;
i1 = l1;
i32_store(m, (u64)(i0) + 4u, i1);
}
i0 = l1;
if (i0) {
i0 = l1;
i1 = 16u;
i0 += i1;
i1 = l1;
i1 = i32_load(m, (u64)(i1) + 12u);
i2 = 1u;
i1 >>= (i2 & 31);
i2 = 7u;
i1 += i2;
i2 = 4294967288u;
i1 &= i2;
i0 += i1;
i1 = p0;
i32_store(m, (u64)(i0), i1);
} else {
i0 = l4;
i1 = p0;
i32_atomic_store(m, (u64)(i0) + 60u, i1);
}
goto Bfunc;
}
i0 = l2;
i1 = 0u;
i32_atomic_store(m, (u64)(i0) + 4u, i1);
i0 = l4;
i0 = i32_load(m, (u64)(i0) + 60u);
p0 = i0;
i0 = !(i0);
if (i0) {
i0 = l4;
core_f71(m, i0);
goto Bfunc;
}
i0 = l2;
i1 = p0;
i1 = i32_load(m, (u64)(i1) + 4u);
i32_store(m, (u64)(i0), i1);
i0 = l2;
i1 = p0;
i32_atomic_store(m, (u64)(i0) + 4u, i1);
i0 = p0;
i1 = 16u;
i0 += i1;
i1 = p0;
i1 = i32_load(m, (u64)(i1) + 12u);
i2 = 1u;
i1 >>= (i2 & 31);
i2 = 7u;
i1 += i2;
i2 = 4294967288u;
i1 &= i2;
i0 += i1;
p0 = i0;
i0 = i32_load(m, (u64)(i0) + 4u);
l1 = i0;
i0 = p0;
i0 = i32_load(m, (u64)(i0));
p0 = i0;
if (i0) {
i0 = p0;
i1 = 16u;
i0 += i1;
i1 = p0;
i1 = i32_load(m, (u64)(i1) + 12u);
i2 = 1u;
i1 >>= (i2 & 31);
i2 = 7u;
i1 += i2;
i2 = 4294967288u;
i1 &= i2;
i0 += i1;
i1 = l1;
i32_store(m, (u64)(i0) + 4u, i1);
}
i0 = l1;
if (i0) {
i0 = l1;
i1 = 16u;
i0 += i1;
i1 = l1;
i1 = i32_load(m, (u64)(i1) + 12u);
i2 = 1u;
i1 >>= (i2 & 31);
i2 = 7u;
i1 += i2;
i2 = 4294967288u;
i1 &= i2;
i0 += i1;
i1 = p0;
i32_store(m, (u64)(i0), i1);
} else {
i0 = l4;
i1 = p0;
i32_atomic_store(m, (u64)(i0) + 60u, i1);
}
Bfunc:;
}
static u32 core_f139(u8* m, u32 p0) {
u32 l1 = 0, l2 = 0, l3 = 0, l4 = 0;
u32 i0, i1, i2;
i0 = p0;
i0 = i32_load(m, (u64)(i0) + 4u);
l4 = i0;
i1 = 65535u;
i0 &= i1;
l2 = i0;
i0 = l4;
i1 = 16u;
i0 >>= (i1 & 31);
i0 = !(i0);
if (i0) {
i0 = l2;
goto Bfunc;
}
L1:
i0 = l1;
i1 = l2;
i0 = i0 < i1;
if (i0) {
i0 = p0;
i1 = 8u;
i0 += i1;
i1 = l1;
i2 = 3u;
i1 <<= (i2 & 31);
i0 += i1;
i0 = i32_atomic_load(m, (u64)(i0));
i0 = core_f139(m, i0);
i1 = l3;
i0 += i1;
l3 = i0;
i0 = l1;
i1 = 1u;
i0 += i1;
l1 = i0;
goto L1;
}
i0 = l3;
Bfunc:;
return i0;
}
static u32 core_f140(u8* m, u32 p0, u32 p1, u32 p2, u32 p3) {
u32 l4 = 0, l5 = 0, l6 = 0, l7 = 0, l8 = 0, l9 = 0;
u32 i0, i1, i2, i3;
i0 = 196816u;
i0 = i32_load(m, (u64)(i0));
l4 = i0;
i1 = p0;
i0 = i0 <= i1;
l7 = i0;
i0 = p0;
i1 = 7u;
i0 &= i1;
if (i0) {
i0 = 1u;
} else {
i0 = p0;
i1 = 196644u;
i1 = i32_load(m, (u64)(i1));
i0 = i0 < i1;
}
i1 = l7;
i0 |= i1;
if (i0) {
i0 = 0u;
} else {
i0 = p0;
i0 = i32_load(m, (u64)(i0));
i1 = 4294967292u;
i0 &= i1;
l7 = i0;
i1 = 7u;
i0 &= i1;
i0 = !(i0);
i1 = l7;
i2 = 16u;
i1 = i1 >= i2;
i0 &= i1;
i1 = l7;
i2 = l4;
i3 = p0;
i2 -= i3;
i1 = i1 <= i2;
i0 &= i1;
}
if (i0) {
i0 = p0;
i0 = i32_load(m, (u64)(i0));
i1 = 1u;
i0 &= i1;
} else {
i0 = 1u;
}
if (i0) {
i0 = 1u;
} else {
i0 = p1;
i1 = p0;
i1 = i32_load(m, (u64)(i1) + 4u);
i2 = 16u;
i1 >>= (i2 & 31);
i0 = i0 != i1;
}
if (i0) {
i0 = p0;
goto Bfunc;
}
i0 = p0;
i0 = i32_load(m, (u64)(i0) + 4u);
i1 = 65535u;
i0 &= i1;
l7 = i0;
i0 = !(i0);
i1 = l7;
i2 = 64u;
i1 = i1 > i2;
i0 |= i1;
if (i0) {
i0 = p0;
goto Bfunc;
}
i0 = 8u;
i1 = 4u;
i2 = p1;
i0 = i2 ? i0 : i1;
i1 = l7;
i0 *= i1;
i1 = 8u;
i0 += i1;
i1 = p0;
i1 = i32_load(m, (u64)(i1));
i2 = 4294967292u;
i1 &= i2;
i0 = i0 > i1;
if (i0) {
i0 = p0;
goto Bfunc;
}
i0 = p1;
i0 = !(i0);
if (i0) {
L9:
i0 = l5;
i1 = l7;
i0 = i0 < i1;
if (i0) {
i0 = p0;
p1 = i0;
i0 = l5;
i1 = 2u;
i0 <<= (i1 & 31);
l6 = i0;
i1 = p0;
i2 = 8u;
i1 += i2;
i0 += i1;
i0 = i32_load(m, (u64)(i0));
l4 = i0;
i0 = core_f73(m, i0);
i0 = !(i0);
if (i0) {goto B8;}
i0 = l4;
p1 = i0;
i1 = 16u;
i0 += i1;
l4 = i0;
i1 = p1;
i1 = i32_load(m, (u64)(i1) + 12u);
l8 = i1;
i2 = p1;
i2 = i32_load(m, (u64)(i2) + 4u);
i0 = core_f14(m, i0, i1, i2);
i1 = p1;
i0 = i0 != i1;
if (i0) {goto B8;}
i0 = p0;
p1 = i0;
i0 = l5;
if (i0) {
i0 = p0;
i1 = l6;
i0 += i1;
i0 = i32_load(m, (u64)(i0) + 4u);
i1 = l4;
i2 = l8;
i0 = core_f24(m, i0, i1, i2);
i1 = 0u;
i0 = (u32)((s32)i0 >= (s32)i1);
} else {
i0 = 0u;
}
if (i0) {goto B8;}
i0 = p2;
if (i0) {
i0 = p2;
i1 = l4;
i2 = l8;
i0 = core_f35(m, i0, i1, i2);
i1 = 0u;
i0 = (u32)((s32)i0 > (s32)i1);
} else {
i0 = 0u;
}
if (i0) {goto B8;}
i0 = p3;
if (i0) {
i0 = p3;
i1 = l4;
i2 = l8;
i0 = core_f35(m, i0, i1, i2);
i1 = 0u;
i0 = (u32)((s32)i0 <= (s32)i1);
} else {
i0 = 0u;
}
if (i0) {goto B8;}
i0 = l5;
i1 = 1u;
i0 += i1;
l5 = i0;
goto L9;
}
i0 = 0u;
p1 = i0;
B8:;
i0 = p1;
goto Bfunc;
}
L14:
i0 = l6;
i1 = l7;
i0 = i0 < i1;
if (i0) {
i0 = l6;
i1 = 1u;
i0 += i1;
i1 = l7;
i0 = i0 == i1;
l5 = i0;
if (i0) {
i0 = p3;
} else {
i0 = p0;
i1 = l6;
i2 = 3u;
i1 <<= (i2 & 31);
i0 += i1;
i0 = i32_load(m, (u64)(i0) + 20u);
}
l4 = i0;
i0 = l5;
if (i0) {
i0 = 1u;
l5 = i0;
} else {
i0 = 196816u;
i0 = i32_load(m, (u64)(i0));
l8 = i0;
i1 = l4;
i0 = i0 <= i1;
l9 = i0;
i0 = 0u;
l5 = i0;
i0 = l4;
i1 = 7u;
i0 &= i1;
if (i0) {
i0 = 1u;
} else {
i0 = l4;
i1 = 196644u;
i1 = i32_load(m, (u64)(i1));
i0 = i0 < i1;
}
i1 = l9;
i0 |= i1;
if (i0) {
i0 = 0u;
} else {
i0 = l4;
i0 = i32_load(m, (u64)(i0));
i1 = 4294967292u;
i0 &= i1;
l9 = i0;
i1 = 7u;
i0 &= i1;
i0 = !(i0);
i1 = l9;
i2 = 16u;
i1 = i1 >= i2;
i0 &= i1;
i1 = l9;
i2 = l8;
i3 = l4;
i2 -= i3;
i1 = i1 <= i2;
i0 &= i1;
}
if (i0) {
i0 = l4;
i0 = i32_load(m, (u64)(i0));
i1 = 1u;
i0 &= i1;
} else {
i0 = 1u;
}
if (i0) {goto B18;}
i0 = l4;
i0 = i32_load(m, (u64)(i0) + 4u);
l8 = i0;
i1 = 1u;
i0 >>= (i1 & 31);
l9 = i0;
i1 = 2048u;
i0 = i0 <= i1;
i1 = 0u;
i2 = l9;
i0 = i2 ? i0 : i1;
if (i0) {
i0 = l9;
i1 = 7u;
i0 += i1;
i1 = 4294967288u;
i0 &= i1;
i1 = 8u;
i0 += i1;
i1 = l4;
i1 = i32_load(m, (u64)(i1));
i2 = 4294967292u;
i1 &= i2;
i0 = i0 <= i1;
} else {
i0 = 0u;
}
i0 = !(i0);
if (i0) {goto B18;}
i0 = p2;
if (i0) {
i0 = p2;
i1 = l4;
i2 = 8u;
i1 += i2;
i2 = l8;
i0 = core_f35(m, i0, i1, i2);
i1 = 0u;
i0 = (u32)((s32)i0 >= (s32)i1);
} else {
i0 = 0u;
}
if (i0) {goto B18;}
i0 = p3;
if (i0) {
i0 = p3;
i1 = l4;
i2 = 8u;
i1 += i2;
i2 = l8;
i0 = core_f35(m, i0, i1, i2);
i1 = 0u;
i0 = (u32)((s32)i0 > (s32)i1);
} else {
i0 = 1u;
}
l5 = i0;
B18:;
}
i0 = l5;
i0 = !(i0);
if (i0) {
i0 = p0;
goto Bfunc;
}
i0 = p0;
i1 = 8u;
i0 += i1;
i1 = l6;
i2 = 3u;
i1 <<= (i2 & 31);
i0 += i1;
i0 = i32_atomic_load(m, (u64)(i0));
i1 = p1;
i2 = 1u;
i1 -= i2;
i2 = p2;
i3 = l4;
i0 = core_f140(m, i0, i1, i2, i3);
p2 = i0;
if (i0) {
i0 = p2;
goto Bfunc;
}
i0 = l4;
p2 = i0;
i0 = l6;
i1 = 1u;
i0 += i1;
l6 = i0;
goto L14;
}
i0 = 0u;
Bfunc:;
return i0;
}
static u32 core_f141(u8* m, u32 p0, u32 p1) {
u32 l2 = 0, l3 = 0, l4 = 0;
u32 i0, i1, i2, i3, i4, i5;
i0 = 196680u;
i0 = i32_atomic_load(m, (u64)(i0));
l2 = i0;
L0:
i0 = l3;
i1 = 12u;
i0 = i0 < i1;
if (i0) {
i0 = 196644u;
i0 = i32_load(m, (u64)(i0));
l4 = i0;
i0 = l2;
i1 = 7u;
i0 &= i1;
if (i0) {
i0 = 0u;
} else {
i0 = l2;
i1 = l4;
i0 -= i1;
i1 = 196688u;
i1 = i32_load(m, (u64)(i1));
i2 = l4;
i1 -= i2;
i0 = i0 < i1;
}
} else {
i0 = 0u;
}
if (i0) {
i0 = l2;
i0 = i32_atomic_load(m, (u64)(i0) + 4u);
i1 = 65535u;
i0 &= i1;
l4 = i0;
i1 = 0u;
i2 = l4;
i3 = 64u;
i2 = i2 <= i3;
i0 = i2 ? i0 : i1;
l4 = i0;
i0 = l2;
i0 = i32_atomic_load(m, (u64)(i0) + 4u);
i1 = 16u;
i0 >>= (i1 & 31);
i0 = !(i0);
if (i0) {
i0 = 0u;
i1 = l2;
i2 = l4;
i3 = p0;
i4 = p1;
i1 = core_f48(m, i1, i2, i3, i4);
l3 = i1;
i2 = l4;
i1 = i1 < i2;
if (i1) {
i1 = l2;
i2 = 8u;
i1 += i2;
i2 = l3;
i3 = 2u;
i2 <<= (i3 & 31);
i1 += i2;
i1 = i32_load(m, (u64)(i1));
} else {
i1 = 0u;
}
l2 = i1;
i2 = l2;
if (i2) {
i2 = l2;
i3 = p0;
i4 = p1;
i2 = core_f24(m, i2, i3, i4);
} else {
i2 = 1u;
}
i0 = i2 ? i0 : i1;
goto Bfunc;
}
i0 = l2;
i1 = 8u;
i0 += i1;
i1 = l2;
i2 = l4;
i3 = p0;
i4 = p1;
i5 = 0u;
i1 = core_f74(m, i1, i2, i3, i4, i5);
i2 = 3u;
i1 <<= (i2 & 31);
i0 += i1;
i0 = i32_atomic_load(m, (u64)(i0));
l2 = i0;
i0 = l3;
i1 = 1u;
i0 += i1;
l3 = i0;
goto L0;
}
i0 = 0u;
Bfunc:;
return i0;
}
static u32 core_f142(u8* m, u32 p0) {
u32 l1 = 0;
u32 i0, i1;
i0 = 36u;
i0 = core_f7(m, i0);
l1 = i0;
i1 = 4096u;
i0 = i0 < i1;
if (i0) {
i0 = l1;
goto Bfunc;
}
i0 = l1;
i1 = p0;
i32_store(m, (u64)(i0) + 8u, i1);
i0 = l1;
i1 = 1u;
i32_store(m, (u64)(i0) + 4u, i1);
i0 = l1;
Bfunc:;
return i0;
}
static u32 core_f143(u8* m, u32 p0, u32 p1) {
u32 l2 = 0;
u32 i0, i1, i2;
i0 = 20u;
i0 = core_f7(m, i0);
l2 = i0;
i1 = 4096u;
i0 = i0 < i1;
if (i0) {
i0 = l2;
goto Bfunc;
}
i0 = l2;
i1 = p0;
i32_store(m, (u64)(i0) + 8u, i1);
i0 = l2;
i1 = 0u;
i32_store(m, (u64)(i0) + 12u, i1);
i0 = l2;
i1 = p1;
i2 = 16u;
i1 <<= (i2 & 31);
i2 = 1u;
i1 |= i2;
i32_store(m, (u64)(i0) + 4u, i1);
i0 = l2;
Bfunc:;
return i0;
}
static void core_f144(u8* m, u32 p0) {
u32 l1 = 0, l2 = 0;
u32 i0, i1, i2;
i0 = p0;
i1 = 10240u;
i0 += i1;
l1 = i0;
i0 = i32_load(m, (u64)(i0));
l2 = i0;
i0 = 1u;
p0 = i0;
L0:
i0 = p0;
i1 = l2;
i0 = i0 <= i1;
if (i0) {
i0 = l1;
i1 = p0;
i2 = 2u;
i1 <<= (i2 & 31);
i0 += i1;
i0 = i32_load(m, (u64)(i0));
core_f5(m, i0);
i0 = 3u;
core_f3(m, i0);
i0 = p0;
i1 = 1u;
i0 += i1;
p0 = i0;
goto L0;
}
}
static u32 core_f145(u8* m, u64 p0) {
u32 l1 = 0;
u32 i0, i1;
u64 j0;
j0 = p0;
i0 = (u32)(j0);
i0 = core_f1(m, i0);
l1 = i0;
i1 = 4096u;
i0 = i0 < i1;
if (i0) {
i0 = l1;
goto Bfunc;
}
i0 = l1;
core_release_0(m, i0);
i0 = 0u;
Bfunc:;
return i0;
}
static void core_f146(u8* m, u32 p0, u32 p1) {
u32 l2 = 0, l3 = 0, l4 = 0, l5 = 0;
u32 i0, i1, i2, i3;
i0 = 25u;
i1 = p1;
i1 = I32_CLZ(i1);
i0 -= i1;
i1 = 0u;
i2 = p1;
i3 = 128u;
i2 = i2 >= i3;
i0 = i2 ? i0 : i1;
l2 = i0;
if (i0) {
i0 = p1;
i1 = l2;
i2 = 2u;
i1 += i2;
i0 >>= (i1 & 31);
i1 = 15u;
i0 &= i1;
} else {
i0 = p1;
i1 = 3u;
i0 >>= (i1 & 31);
}
l3 = i0;
i1 = l2;
i2 = 4u;
i1 <<= (i2 & 31);
i0 += i1;
i1 = 2u;
i0 <<= (i1 & 31);
i1 = 197248u;
i0 += i1;
l5 = i0;
i0 = i32_load(m, (u64)(i0));
l4 = i0;
i0 = p0;
i1 = p1;
i2 = 1u;
i1 |= i2;
i32_store(m, (u64)(i0), i1);
i0 = p0;
i1 = l4;
i32_store(m, (u64)(i0) + 4u, i1);
i0 = p0;
i1 = 0u;
i32_store(m, (u64)(i0) + 8u, i1);
i0 = p0;
i1 = p1;
i0 += i1;
i1 = 4u;
i0 -= i1;
i1 = p1;
i32_store(m, (u64)(i0), i1);
i0 = l4;
if (i0) {
i0 = l4;
i1 = p0;
i32_store(m, (u64)(i0) + 8u, i1);
}
i0 = l5;
i1 = p0;
i32_store(m, (u64)(i0), i1);
i0 = l2;
i1 = 2u;
i0 <<= (i1 & 31);
i1 = 197124u;
i0 += i1;
l4 = i0;
i1 = l4;
i1 = i32_load(m, (u64)(i1));
i2 = 1u;
i3 = l3;
i2 <<= (i3 & 31);
i1 |= i2;
i32_store(m, (u64)(i0), i1);
i0 = 197120u;
i1 = 197120u;
i1 = i32_load(m, (u64)(i1));
i2 = 1u;
i3 = l2;
i2 <<= (i3 & 31);
i1 |= i2;
i32_store(m, (u64)(i0), i1);
i0 = p0;
i1 = p1;
i0 += i1;
p0 = i0;
i1 = p0;
i1 = i32_load(m, (u64)(i1));
i2 = 2u;
i1 |= i2;
i32_store(m, (u64)(i0), i1);
i0 = 196836u;
i1 = 196836u;
i1 = i32_load(m, (u64)(i1));
i2 = p1;
i1 += i2;
i32_store(m, (u64)(i0), i1);
}
static u32 core_f147(u8* m, u32 p0, u32 p1) {
u32 l2 = 0, l3 = 0, l4 = 0, l5 = 0, l6 = 0, l7 = 0;
u64 l8 = 0;
u32 i0, i1, i2, i3;
u64 j1, j2;
f64 d4;
i0 = 66516u;
i1 = 0u;
i32_store(m, (u64)(i0), i1);
i0 = p1;
l3 = i0;
L0:
i0 = l3;
if (i0) {
i0 = 66516u;
i0 = i32_load(m, (u64)(i0));
i1 = 65536u;
i0 = i0 >= i1;
} else {
i0 = 1u;
}
i0 = !(i0);
if (i0) {
i0 = 197064u;
i0 = i32_load(m, (u64)(i0));
l6 = i0;
i1 = 196676u;
i1 = i32_load(m, (u64)(i1));
i0 = i0 > i1;
if (i0) {
i0 = 197064u;
i1 = 0u;
i32_store(m, (u64)(i0), i1);
i0 = 11u;
goto Bfunc;
}
i0 = 0u;
l4 = i0;
i0 = 196640u;
i0 = i32_load(m, (u64)(i0));
i1 = l6;
i2 = 1u;
i1 -= i2;
i2 = 6u;
i1 <<= (i2 & 31);
i0 += i1;
l5 = i0;
i1 = 0u;
i0 = core_f13(m, i0, i1);
p1 = i0;
L5:
i0 = p1;
if (i0) {
i0 = l5;
i1 = p1;
i0 = core_f13(m, i0, i1);
i1 = p1;
i1 = i32_load(m, (u64)(i1) + 8u);
l7 = i1;
if (i1) {
i1 = l7;
i1 = core_f149(m, i1);
} else {
i1 = 0u;
}
if (i1) {
i1 = p0;
i2 = 10496u;
i1 += i2;
l4 = i1;
i2 = p0;
i32_store(m, (u64)(i1), i2);
i1 = l4;
i2 = p1;
i3 = 16u;
i2 += i3;
i32_store(m, (u64)(i1) + 4u, i2);
i1 = l4;
i2 = p1;
i2 = i32_load(m, (u64)(i2) + 12u);
i32_store(m, (u64)(i1) + 8u, i2);
i1 = l4;
i2 = p1;
i2 = i32_load(m, (u64)(i2) + 4u);
i32_store(m, (u64)(i1) + 12u, i2);
i1 = l4;
i2 = p1;
i32_store(m, (u64)(i1) + 16u, i2);
i1 = l4;
i2 = 0u;
i3 = 0u;
d4 = 0.0;
i1 = core_f12(m, i1, i2, i3, d4);
p1 = i1;
i1 = !(i1);
if (i1) {
i1 = p0;
i2 = 10528u;
i1 += i2;
l4 = i1;
i1 = core_f134(m, i1);
p1 = i1;
i2 = 4u;
i1 = i1 == i2;
if (i1) {
i1 = 196864u;
i1 = i32_load(m, (u64)(i1));
i2 = 196868u;
i2 = i32_load(m, (u64)(i2));
i1 = i1 != i2;
if (i1) {
i1 = 196672u;
i2 = 196672u;
i2 = i32_load(m, (u64)(i2));
i3 = 2u;
i2 += i3;
i32_atomic_store(m, (u64)(i1), i2);
i1 = 196876u;
i2 = 0u;
i32_store(m, (u64)(i1), i2);
i1 = 196880u;
i2 = 0u;
i32_store(m, (u64)(i1), i2);
i1 = 196672u;
i2 = 196672u;
i2 = i32_load(m, (u64)(i2));
i3 = 2u;
i2 += i3;
i32_atomic_store(m, (u64)(i1), i2);
i1 = 196876u;
i2 = 0u;
i32_store(m, (u64)(i1), i2);
i1 = 196880u;
i2 = 0u;
i32_store(m, (u64)(i1), i2);
i1 = 16384u;
core_f3(m, i1);
}
i1 = l4;
i1 = core_f134(m, i1);
p1 = i1;
}
i1 = l4;
i1 = i32_load(m, (u64)(i1) + 24u);
l7 = i1;
if (i1) {
i1 = l7;
core_release_0(m, i1);
}
i1 = l4;
i2 = 0u;
i32_store(m, (u64)(i1) + 24u, i2);
}
i1 = 66508u;
i1 = i32_load(m, (u64)(i1));
l4 = i1;
if (i1) {
i1 = l4;
i2 = 0u;
i32_store(m, (u64)(i1) + 20u, i2);
i1 = l4;
i2 = 0u;
i32_store(m, (u64)(i1) + 16u, i2);
i1 = l4;
j1 = i64_load(m, (u64)(i1) + 8u);
l8 = j1;
i2 = l4;
j2 = i64_load(m, (u64)(i2));
i1 = j1 != j2;
if (i1) {
i1 = l4;
j2 = l8;
i64_atomic_store(m, (u64)(i1), j2);
}
}
i1 = p1;
i2 = 3u;
i1 = i1 == i2;
i2 = p1;
i3 = 2u;
i2 = i2 == i3;
i1 |= i2;
i2 = p1;
i3 = 24u;
i2 = i2 == i3;
i1 |= i2;
if (i1) {goto B4;}
i1 = 1u;
l4 = i1;
i1 = p1;
if (i1) {goto B7;}
}
p1 = i0;
goto L5;
B7:;
}
i0 = l4;
if (i0) {
i0 = l5;
i1 = 0u;
i0 = core_f13(m, i0, i1);
p1 = i0;
L17:
i0 = p1;
if (i0) {
i0 = p1;
i0 = i32_load(m, (u64)(i0) + 8u);
l2 = i0;
if (i0) {
i0 = l2;
i0 = core_f149(m, i0);
} else {
i0 = 0u;
}
if (i0) {
i0 = 197068u;
i1 = 1u;
i32_store(m, (u64)(i0), i1);
}
i0 = l5;
i1 = p1;
i0 = core_f13(m, i0, i1);
p1 = i0;
goto L17;
}
}
i0 = 0u;
p1 = i0;
B4:;
i0 = p1;
i1 = 3u;
i0 = i0 == i1;
i1 = p1;
i2 = 2u;
i1 = i1 == i2;
i0 |= i1;
i1 = p1;
i2 = 24u;
i1 = i1 == i2;
i0 |= i1;
if (i0) {
i0 = p1;
goto Bfunc;
}
i0 = 197064u;
i1 = l6;
i2 = 1u;
i1 += i2;
i32_store(m, (u64)(i0), i1);
i0 = l3;
i1 = 1u;
i0 -= i1;
l3 = i0;
goto L0;
}
i0 = 12u;
Bfunc:;
return i0;
}
static u32 core_f148(u8* m) {
u32 l0 = 0, l1 = 0, l2 = 0, l3 = 0, l4 = 0;
u64 l5 = 0, l6 = 0;
u32 i0, i1, i2, i3, i4, i5;
u64 j0, j1, j2, j3, j4;
i0 = 197040u;
i0 = i32_load(m, (u64)(i0));
l1 = i0;
L0:
i0 = l1;
if (i0) {
i0 = 0u;
l0 = i0;
i0 = l1;
i0 = i32_load(m, (u64)(i0) + 24u);
l3 = i0;
L3:
i0 = l0;
i1 = l3;
i0 = i0 < i1;
if (i0) {
i0 = l0;
i1 = 4u;
i0 <<= (i1 & 31);
l4 = i0;
i1 = 331776u;
i0 += i1;
j0 = i64_load(m, (u64)(i0) + 8u);
i1 = l1;
i2 = 32u;
i1 += i2;
i2 = l4;
i1 += i2;
j1 = i64_load(m, (u64)(i1));
i0 = j0 < j1;
if (i0) {goto B2;}
i0 = l0;
i1 = 1u;
i0 += i1;
l0 = i0;
goto L3;
}
i0 = 0u;
l0 = i0;
L5:
i0 = l0;
i1 = l3;
i0 = i0 < i1;
if (i0) {
i0 = l1;
i1 = 32u;
i0 += i1;
i1 = l0;
i2 = 4u;
i1 <<= (i2 & 31);
i0 += i1;
l4 = i0;
i1 = l4;
j1 = i64_load(m, (u64)(i1));
i64_store(m, (u64)(i0) + 8u, j1);
i0 = l0;
i1 = 1u;
i0 += i1;
l0 = i0;
goto L5;
}
B2:;
i0 = l1;
i0 = i32_load(m, (u64)(i0) + 4u);
l1 = i0;
goto L0;
}
i0 = core_f89(m);
l3 = i0;
i1 = 4096u;
i0 = i0 < i1;
if (i0) {
i0 = l3;
goto Bfunc;
}
i0 = 196696u;
i0 = i32_load(m, (u64)(i0));
l4 = i0;
i0 = 0u;
l1 = i0;
L8:
i0 = l1;
i1 = l4;
i0 = i0 < i1;
if (i0) {
i0 = l1;
i1 = 4u;
i0 <<= (i1 & 31);
i1 = 331776u;
i0 += i1;
j0 = i64_load(m, (u64)(i0) + 8u);
l5 = j0;
i0 = 197040u;
i0 = i32_load(m, (u64)(i0));
l0 = i0;
L10:
i0 = l0;
if (i0) {
j0 = 0ull;
j1 = l5;
i2 = l1;
i3 = l0;
i3 = i32_load(m, (u64)(i3) + 24u);
i2 = i2 < i3;
if (i2) {
i2 = l0;
i3 = 32u;
i2 += i3;
i3 = l1;
i4 = 4u;
i3 <<= (i4 & 31);
i2 += i3;
j2 = i64_load(m, (u64)(i2) + 8u);
} else {
j2 = 0ull;
}
l6 = j2;
j3 = l5;
j4 = l6;
i3 = j3 < j4;
j1 = i3 ? j1 : j2;
i2 = l1;
if (i2) {
i2 = 0u;
} else {
j2 = l6;
i3 = 331784u;
j3 = i64_load(m, (u64)(i3));
i2 = j2 > j3;
}
j0 = i2 ? j0 : j1;
l5 = j0;
i0 = l0;
i0 = i32_load(m, (u64)(i0) + 4u);
l0 = i0;
goto L10;
}
i0 = 1u;
i1 = l2;
j2 = l5;
i3 = l3;
i4 = l1;
i5 = 3u;
i4 <<= (i5 & 31);
i3 += i4;
l0 = i3;
j3 = i64_load(m, (u64)(i3) + 8u);
i2 = j2 <= j3;
if (i2) {
i2 = 0u;
} else {
i2 = l0;
j3 = l5;
i64_store(m, (u64)(i2) + 8u, j3);
i2 = 1u;
}
i0 = i2 ? i0 : i1;
l2 = i0;
i0 = l1;
i1 = 1u;
i0 += i1;
l1 = i0;
goto L8;
}
i0 = l2;
if (i0) {
i0 = l3;
core_f88(m, i0);
} else {
i0 = l3;
core_release_0(m, i0);
}
i0 = 0u;
i1 = 11u;
i2 = l2;
i0 = i2 ? i0 : i1;
Bfunc:;
return i0;
}
static u32 core_f149(u8* m, u32 p0) {
u32 l1 = 0, l2 = 0, l3 = 0, l4 = 0, l5 = 0;
u64 l6 = 0, l7 = 0, l8 = 0;
u32 i0, i1, i2, i3;
u64 j0, j1, j2, j3;
i0 = p0;
i1 = 40u;
i0 += i1;
i1 = p0;
i1 = i32_load(m, (u64)(i1) + 4u);
l3 = i1;
i2 = 7u;
i1 += i2;
i2 = 4294967288u;
i1 &= i2;
i0 += i1;
i1 = p0;
i1 = i32_load(m, (u64)(i1) + 28u);
l1 = i1;
i2 = 6u;
i1 <<= (i2 & 31);
i0 += i1;
l2 = i0;
i0 = l1;
i1 = 1u;
i0 = i0 == i1;
l1 = i0;
if (i0) {
i0 = l3;
i0 = !(i0);
l1 = i0;
}
i0 = p0;
i1 = 40u;
i0 += i1;
i1 = p0;
i1 = i32_load(m, (u64)(i1) + 4u);
i2 = 7u;
i1 += i2;
i2 = 4294967288u;
i1 &= i2;
i0 += i1;
p0 = i0;
L1:
i0 = p0;
i1 = l2;
i0 = i0 < i1;
if (i0) {
i0 = l1;
if (i0) {
i0 = p0;
i0 = i32_load(m, (u64)(i0));
i1 = 1u;
i0 = i0 == i1;
} else {
i0 = l1;
}
if (i0) {
i0 = 1u;
} else {
i0 = 1u;
i1 = p0;
i1 = i32_load(m, (u64)(i1));
l3 = i1;
i1 = !(i1);
if (i1) {goto B5;}
i0 = l3;
i1 = 2u;
i0 = i0 == i1;
if (i0) {
i0 = p0;
i0 = i32_load(m, (u64)(i0) + 4u);
i1 = 0u;
i0 = i0 != i1;
goto B5;
}
i0 = l3;
i1 = 4u;
i0 = i0 == i1;
if (i0) {
i0 = p0;
j0 = i64_load(m, (u64)(i0) + 40u);
j1 = 0ull;
i0 = j0 != j1;
} else {
i0 = 0u;
}
B5:;
}
if (i0) {
i0 = p0;
i0 = i32_load(m, (u64)(i0) + 24u);
l4 = i0;
i0 = p0;
j0 = i64_load(m, (u64)(i0) + 32u);
l6 = j0;
i0 = p0;
i0 = i32_load(m, (u64)(i0));
i1 = 4u;
i0 = i0 != i1;
if (i0) {
i0 = 196848u;
i0 = i32_load(m, (u64)(i0));
if (i0) {
i0 = 197048u;
i0 = i32_load(m, (u64)(i0));
l3 = i0;
if (i0) {
i0 = l4;
i1 = l3;
i1 = i32_load(m, (u64)(i1) + 4u);
i0 = i0 >= i1;
} else {
i0 = 1u;
}
if (i0) {
j0 = 0ull;
} else {
i0 = l3;
i1 = l4;
i2 = 3u;
i1 <<= (i2 & 31);
i0 += i1;
j0 = i64_load(m, (u64)(i0) + 8u);
}
j1 = l6;
i0 = j0 >= j1;
} else {
i0 = 1u;
}
goto B9;
}
i0 = p0;
j0 = i64_load(m, (u64)(i0) + 40u);
l7 = j0;
i0 = p0;
j0 = i64_load(m, (u64)(i0) + 48u);
l8 = j0;
i0 = p0;
i0 = i32_load(m, (u64)(i0) + 28u);
l5 = i0;
i0 = 0u;
i1 = 196848u;
i1 = i32_load(m, (u64)(i1));
if (i1) {
i1 = 197048u;
i1 = i32_load(m, (u64)(i1));
l3 = i1;
if (i1) {
i1 = l5;
i2 = l3;
i2 = i32_load(m, (u64)(i2) + 4u);
i1 = i1 >= i2;
} else {
i1 = 1u;
}
if (i1) {
j1 = 0ull;
} else {
i1 = l3;
i2 = l5;
i3 = 3u;
i2 <<= (i3 & 31);
i1 += i2;
j1 = i64_load(m, (u64)(i1) + 8u);
}
j2 = l8;
i1 = j1 >= j2;
} else {
i1 = 1u;
}
i1 = !(i1);
if (i1) {goto B9;}
j0 = l6;
j1 = l7;
j2 = l6;
j3 = l7;
i2 = j2 < j3;
j0 = i2 ? j0 : j1;
l8 = j0;
i0 = 196848u;
i0 = i32_load(m, (u64)(i0));
if (i0) {
i0 = 197048u;
i0 = i32_load(m, (u64)(i0));
l3 = i0;
if (i0) {
i0 = l4;
i1 = l3;
i1 = i32_load(m, (u64)(i1) + 4u);
i0 = i0 >= i1;
} else {
i0 = 1u;
}
if (i0) {
j0 = 0ull;
} else {
i0 = l3;
i1 = l4;
i2 = 3u;
i1 <<= (i2 & 31);
i0 += i1;
j0 = i64_load(m, (u64)(i0) + 8u);
}
j1 = l8;
i0 = j0 >= j1;
} else {
i0 = 1u;
}
if (i0) {
j0 = l6;
j1 = l7;
i0 = j0 > j1;
if (i0) {
i0 = 1u;
} else {
i0 = 196848u;
i0 = i32_load(m, (u64)(i0));
if (i0) {
i0 = 197048u;
i0 = i32_load(m, (u64)(i0));
l3 = i0;
if (i0) {
i0 = l4;
i1 = l3;
i1 = i32_load(m, (u64)(i1) + 4u);
i0 = i0 >= i1;
} else {
i0 = 1u;
}
if (i0) {
j0 = 0ull;
} else {
i0 = l3;
i1 = l4;
i2 = 3u;
i1 <<= (i2 & 31);
i0 += i1;
j0 = i64_load(m, (u64)(i0) + 8u);
}
j1 = l6;
i0 = j0 >= j1;
} else {
i0 = 1u;
}
}
} else {
i0 = 0u;
}
B9:;
if (i0) {
i0 = 1u;
goto Bfunc;
}
i0 = 197068u;
i1 = 1u;
i32_store(m, (u64)(i0), i1);
}
i0 = p0;
i1 = 4294967232u;
i0 -= i1;
p0 = i0;
goto L1;
}
i0 = 0u;
Bfunc:;
return i0;
}
static u64 core_f150(u8* m, u32 p0, u64 p1) {
u32 l4 = 0, l5 = 0, l6 = 0;
u64 l2 = 0, l3 = 0;
u32 i0, i1, i2, i3, i4;
u64 j0, j1, j2, j3, j4;
i0 = p0;
i0 = !(i0);
if (i0) {
j0 = 0ull;
goto Bfunc;
}
i0 = p0;
i0 = i32_load(m, (u64)(i0) + 28u);
l4 = i0;
if (i0) {
i0 = p0;
i1 = 40u;
i0 += i1;
i1 = p0;
i1 = i32_load(m, (u64)(i1) + 4u);
i2 = 7u;
i1 += i2;
i2 = 4294967288u;
i1 &= i2;
i0 += i1;
p0 = i0;
i1 = l4;
i2 = 6u;
i1 <<= (i2 & 31);
i0 += i1;
l5 = i0;
L2:
i0 = p0;
i1 = l5;
i0 = i0 < i1;
if (i0) {
i0 = 0u;
l4 = i0;
L4:
i0 = l4;
i1 = 3u;
i0 = i0 < i1;
if (i0) {
i0 = p0;
i0 = i32_load(m, (u64)(i0));
l6 = i0;
i1 = 4u;
i0 = i0 != i1;
i1 = 0u;
i2 = l4;
i0 = i2 ? i0 : i1;
if (i0) {
i0 = l6;
i1 = 3u;
i0 = i0 != i1;
i1 = l4;
i2 = 1u;
i1 = i1 > i2;
i0 |= i1;
} else {
i0 = 0u;
}
if (i0) {
j0 = 0ull;
} else {
i0 = l4;
if (i0) {
i0 = 40u;
i1 = 48u;
i2 = l4;
i3 = 1u;
i2 = i2 == i3;
i0 = i2 ? i0 : i1;
} else {
i0 = 32u;
}
i1 = p0;
i0 += i1;
j0 = i64_load(m, (u64)(i0));
}
l3 = j0;
j1 = p1;
i0 = j0 <= j1;
if (i0) {
i0 = p0;
i1 = 28u;
i2 = 24u;
i3 = l4;
i4 = 2u;
i3 = i3 == i4;
l6 = i3;
if (i3) {
i3 = l6;
} else {
i3 = l4;
i4 = 1u;
i3 = i3 == i4;
if (i3) {
i3 = p0;
i3 = i32_load(m, (u64)(i3));
i4 = 3u;
i3 = i3 == i4;
} else {
i3 = 0u;
}
}
i1 = i3 ? i1 : i2;
i0 += i1;
i0 = i32_load(m, (u64)(i0));
} else {
i0 = 1u;
}
i0 = !(i0);
if (i0) {
j0 = l2;
j1 = l3;
j2 = l2;
j3 = l3;
i2 = j2 > j3;
j0 = i2 ? j0 : j1;
l2 = j0;
}
i0 = l4;
i1 = 1u;
i0 += i1;
l4 = i0;
goto L4;
}
i0 = p0;
i1 = 4294967232u;
i0 -= i1;
p0 = i0;
goto L2;
}
j0 = l2;
goto Bfunc;
}
j0 = 0ull;
i1 = p0;
j1 = i64_load(m, (u64)(i1) + 16u);
l2 = j1;
i2 = 1u;
j3 = p1;
j4 = l2;
i3 = j3 < j4;
i4 = p0;
i4 = i32_load(m, (u64)(i4) + 24u);
i2 = i4 ? i2 : i3;
j0 = i2 ? j0 : j1;
Bfunc:;
return j0;
}
static u64 core_f151(u8* m, u32 p0) {
u32 l1 = 0, l2 = 0;
u64 l3 = 0, l4 = 0, l5 = 0;
u32 i0, i1, i2, i3;
u64 j0, j1, j2, j3, j4;
i0 = p0;
i0 = !(i0);
if (i0) {
j0 = 0ull;
goto Bfunc;
}
i0 = p0;
j0 = i64_load(m, (u64)(i0) + 16u);
l3 = j0;
i0 = p0;
i1 = 40u;
i0 += i1;
i1 = p0;
i1 = i32_load(m, (u64)(i1) + 4u);
i2 = 7u;
i1 += i2;
i2 = 4294967288u;
i1 &= i2;
i0 += i1;
l1 = i0;
i1 = p0;
i1 = i32_load(m, (u64)(i1) + 28u);
i2 = 6u;
i1 <<= (i2 & 31);
i0 += i1;
l2 = i0;
i0 = l1;
p0 = i0;
L1:
i0 = p0;
i1 = l2;
i0 = i0 < i1;
if (i0) {
j0 = l3;
i1 = p0;
j1 = i64_load(m, (u64)(i1) + 32u);
l5 = j1;
i2 = p0;
i2 = i32_load(m, (u64)(i2));
l1 = i2;
i3 = 3u;
i2 = i2 == i3;
if (i2) {
i2 = p0;
j2 = i64_load(m, (u64)(i2) + 40u);
goto B3;
}
i2 = l1;
i3 = 4u;
i2 = i2 == i3;
if (i2) {
i2 = p0;
j2 = i64_load(m, (u64)(i2) + 48u);
} else {
j2 = 0ull;
}
B3:;
l4 = j2;
j3 = l4;
j4 = l5;
i3 = j3 < j4;
j1 = i3 ? j1 : j2;
l4 = j1;
j2 = l3;
j3 = l4;
i2 = j2 > j3;
j0 = i2 ? j0 : j1;
l3 = j0;
i0 = p0;
i1 = 4294967232u;
i0 -= i1;
p0 = i0;
goto L1;
}
j0 = l3;
Bfunc:;
return j0;
}
static u32 core_f152(u8* m, u32 p0) {
u32 l1 = 0, l2 = 0, l3 = 0;
u32 i0, i1, i2, i3, i4, i5;
i0 = 196680u;
i0 = i32_load(m, (u64)(i0));
i0 = !(i0);
if (i0) {
i0 = 0u;
goto Bfunc;
}
i0 = p0;
i1 = p0;
i2 = p0;
i3 = 2048u;
i2 += i3;
i3 = 0u;
i1 = core_f23(m, i1, i2, i3);
l1 = i1;
i2 = 3u;
i1 <<= (i2 & 31);
i0 += i1;
i1 = 9720u;
i0 += i1;
l2 = i0;
i0 = i32_load(m, (u64)(i0) + 4u);
l3 = i0;
i0 = l1;
i1 = 0u;
i2 = l3;
i3 = l2;
i3 = i32_load(m, (u64)(i3));
l2 = i3;
i3 = i32_load(m, (u64)(i3) + 4u);
i4 = 65535u;
i3 &= i4;
i2 = i2 < i3;
if (i2) {
i2 = l2;
i3 = 8u;
i2 += i3;
i3 = l3;
i4 = 2u;
i3 <<= (i4 & 31);
i2 += i3;
i2 = i32_load(m, (u64)(i2));
} else {
i2 = 0u;
}
if (i2) {
i2 = 1u;
} else {
i2 = l1;
i3 = 3u;
i2 <<= (i3 & 31);
i3 = p0;
i2 += i3;
i3 = 9720u;
i2 += i3;
l2 = i2;
l1 = i2;
L4:
i2 = l1;
i3 = l1;
i3 = i32_load(m, (u64)(i3) + 4u);
i4 = 1u;
i3 += i4;
l3 = i3;
i32_store(m, (u64)(i2) + 4u, i3);
i2 = l3;
i3 = l1;
i3 = i32_load(m, (u64)(i3));
i3 = i32_load(m, (u64)(i3) + 4u);
i4 = 65535u;
i3 &= i4;
i2 = i2 < i3;
if (i2) {goto B5;}
i2 = 0u;
i3 = l1;
i4 = p0;
i5 = 9728u;
i4 += i5;
i3 = i3 == i4;
if (i3) {goto B3;}
i2 = l1;
i3 = 8u;
i2 -= i3;
l1 = i2;
goto L4;
B5:;
L6:
i2 = l1;
i3 = l2;
i2 = i2 < i3;
if (i2) {
i2 = l1;
i3 = l1;
i3 = i32_load(m, (u64)(i3));
i4 = 8u;
i3 += i4;
i4 = l1;
i4 = i32_load(m, (u64)(i4) + 4u);
i5 = 3u;
i4 <<= (i5 & 31);
i3 += i4;
i3 = i32_atomic_load(m, (u64)(i3));
i32_store(m, (u64)(i2) + 8u, i3);
i2 = l1;
i3 = 0u;
i32_store(m, (u64)(i2) + 12u, i3);
i2 = l1;
i3 = 8u;
i2 += i3;
l1 = i2;
goto L6;
}
i2 = 1u;
B3:;
}
i0 = i2 ? i0 : i1;
Bfunc:;
return i0;
}
static void core_f153(u8* m, u32 p0) {
u32 l1 = 0, l2 = 0;
u32 i0, i1, i2;
i0 = 197036u;
l1 = i0;
L0:
i0 = l1;
i0 = i32_load(m, (u64)(i0) + 4u);
l2 = i0;
i1 = p0;
i0 = i0 != i1;
if (i0) {
i0 = l2;
l1 = i0;
goto L0;
}
i0 = l1;
i1 = p0;
i1 = i32_load(m, (u64)(i1) + 4u);
i32_store(m, (u64)(i0) + 4u, i1);
i0 = 197044u;
i1 = 197044u;
i1 = i32_load(m, (u64)(i1));
i2 = 1u;
i1 -= i2;
i32_store(m, (u64)(i0), i1);
i0 = p0;
core_release_0(m, i0);
}
static u32 core_f154(u8* m, u64 p0, u32 p1) {
u32 l2 = 0, l3 = 0;
u32 i0, i1, i2, i3;
u64 j1;
i0 = p1;
i1 = 4u;
i0 <<= (i1 & 31);
i1 = 32u;
i0 += i1;
l3 = i0;
i1 = 4u;
i0 -= i1;
i0 = core_f1(m, i0);
l2 = i0;
i1 = 4096u;
i0 = i0 < i1;
if (i0) {
i0 = l2;
goto Bfunc;
}
i0 = l2;
i1 = 4u;
i0 += i1;
i1 = 0u;
i2 = l3;
i3 = 4u;
i2 -= i3;
memory_fill(m, i0, i1, i2);
i0 = l2;
j1 = p0;
i64_store(m, (u64)(i0) + 8u, j1);
i0 = l2;
i1 = p1;
i32_store(m, (u64)(i0) + 24u, i1);
i0 = l2;
Bfunc:;
return i0;
}
static void core_f155(u8* m, u32 p0, u32 p1, u32 p2, u32 p3, u32 p4, u32 p5) {
u32 i0, i1, i2;
i0 = p0;
i1 = p5;
i2 = 23u;
i1 += i2;
i2 = 4294967288u;
i1 &= i2;
i32_store(m, (u64)(i0), i1);
i0 = p0;
i1 = p1;
i32_store(m, (u64)(i0) + 4u, i1);
i0 = p0;
i1 = p2;
i32_store(m, (u64)(i0) + 8u, i1);
i0 = p0;
i1 = p3;
i32_store(m, (u64)(i0) + 12u, i1);
i0 = p4;
i1 = p0;
i2 = 16u;
i1 += i2;
i2 = p5;
core_f6(m, i0, i1, i2);
}
static void core_f156(u8* m, u32 p0, u32 p1, u32 p2, u32 p3) {
u32 i0, i1, i2, i3, i4, i5;
u64 j1, j2;
i0 = 196944u;
i1 = 196944u;
j1 = i64_load(m, (u64)(i1));
j2 = 1ull;
j1 += j2;
i64_store(m, (u64)(i0), j1);
i0 = p0;
i1 = 1088u;
i0 += i1;
p0 = i0;
i1 = p2;
i32_store(m, (u64)(i0), i1);
i0 = p0;
i1 = 66508u;
i1 = i32_load(m, (u64)(i1));
p2 = i1;
if (i1) {
i1 = p2;
i1 = i32_atomic_load(m, (u64)(i1) + 72u);
} else {
i1 = 0u;
}
i32_store(m, (u64)(i0) + 4u, i1);
i0 = p1;
i1 = 25u;
i2 = p3;
i3 = p0;
i4 = 8u;
i5 = 0u;
i0 = core_f49(m, i0, i1, i2, i3, i4, i5);
}
static u32 core_f157(u8* m, u32 p0, u32 p1, u32 p2, u32 p3, u32 p4, u32 p5, f64 p6) {
u32 i0, i1, i2, i3, i4, i5;
u64 j1;
f64 d4;
i0 = p3;
i1 = 15u;
i0 = i0 == i1;
i1 = p3;
i2 = 17u;
i1 = i1 == i2;
i0 |= i1;
if (i0) {
i0 = 1u;
} else {
i0 = p3;
i1 = 11u;
i0 = i0 == i1;
i1 = p3;
i2 = 10u;
i1 = i1 == i2;
i0 |= i1;
i1 = p3;
i2 = 18u;
i1 = i1 == i2;
i0 |= i1;
}
i0 = !(i0);
if (i0) {
i0 = p0;
i1 = p3;
i2 = p4;
i3 = p5;
d4 = p6;
i0 = core_f158(m, i0, i1, i2, i3, d4);
p4 = i0;
i0 = !(i0);
i1 = p3;
i2 = 16u;
i1 = i1 != i2;
i0 &= i1;
if (i0) {
i0 = p0;
i1 = 1024u;
i0 += i1;
p3 = i0;
i0 = i32_load(m, (u64)(i0) + 88u);
if (i0) {
i0 = p1;
i1 = 17u;
i2 = p2;
i2 = i32_load(m, (u64)(i2) + 8u);
i3 = p3;
i4 = 80u;
i3 += i4;
i4 = 8u;
i5 = 0u;
i0 = core_f49(m, i0, i1, i2, i3, i4, i5);
}
}
i0 = p0;
i1 = p1;
i2 = p2;
i3 = p4;
i0 = core_f16(m, i0, i1, i2, i3);
goto Bfunc;
}
i0 = p0;
i1 = p3;
i2 = p4;
i3 = p5;
d4 = p6;
i0 = core_f159(m, i0, i1, i2, i3, d4);
p3 = i0;
i1 = 4096u;
i0 = i0 < i1;
if (i0) {
i0 = p0;
i1 = p1;
i2 = p2;
i3 = p3;
i0 = core_f16(m, i0, i1, i2, i3);
goto Bfunc;
}
i0 = 66508u;
i0 = i32_load(m, (u64)(i0));
p4 = i0;
if (i0) {
i0 = p1;
i1 = p4;
j1 = i64_load(m, (u64)(i1));
i64_store(m, (u64)(i0) + 72u, j1);
i0 = p4;
i1 = 1u;
i32_atomic_store(m, (u64)(i0) + 132u, i1);
}
i0 = p0;
i1 = 1024u;
i0 += i1;
i0 = i32_load(m, (u64)(i0) + 8u);
p0 = i0;
i0 = p1;
i1 = p3;
i32_store(m, (u64)(i0) + 40u, i1);
i0 = p1;
i1 = p2;
i1 = i32_load(m, (u64)(i1) + 8u);
i32_store(m, (u64)(i0) + 44u, i1);
i0 = p1;
i1 = p0;
i32_store(m, (u64)(i0) + 48u, i1);
i0 = p1;
i1 = 0u;
i32_store(m, (u64)(i0) + 52u, i1);
i0 = 0u;
Bfunc:;
return i0;
}
static u32 core_f158(u8* m, u32 p0, u32 p1, u32 p2, u32 p3, f64 p4) {
u32 l7 = 0, l8 = 0, l9 = 0, l10 = 0, l11 = 0, l12 = 0, l13 = 0;
u64 l5 = 0, l6 = 0;
u32 i0, i1, i2, i3, i4, i5;
u64 j0, j1, j2, j3, j4, j5;
f64 d1, d2, d3, d4;
i0 = p0;
i1 = 1024u;
i0 += i1;
l7 = i0;
i1 = 0u;
i32_store(m, (u64)(i0) + 36u, i1);
i0 = l7;
i1 = 0u;
i32_store(m, (u64)(i0) + 88u, i1);
i0 = 66508u;
i0 = i32_load(m, (u64)(i0));
l7 = i0;
if (i0) {
i0 = l7;
i0 = i32_load(m, (u64)(i0) + 32u);
} else {
i0 = 0u;
}
if (i0) {
i0 = 25u;
goto Bfunc;
}
i0 = p1;
i1 = 16u;
i0 = i0 == i1;
if (i0) {
i0 = p2;
l7 = i0;
i0 = p3;
i1 = 8u;
i0 = i0 < i1;
if (i0) {
i0 = 1u;
} else {
i0 = l7;
i0 = i32_load(m, (u64)(i0));
i1 = 65536u;
i0 = i0 > i1;
}
if (i0) {goto B3;}
i0 = p3;
i1 = l7;
i0 += i1;
p2 = i0;
i0 = l7;
i1 = 8u;
i0 += i1;
p1 = i0;
i0 = l7;
i0 = i32_load(m, (u64)(i0));
l9 = i0;
L5:
i0 = l9;
if (i0) {
i0 = 0u;
l8 = i0;
i0 = p2;
i1 = p1;
i0 -= i1;
i1 = 8u;
i0 = i0 < i1;
if (i0) {
i0 = 1u;
} else {
i0 = p1;
i0 = i32_load(m, (u64)(i0) + 4u);
i1 = p2;
i2 = p1;
i1 -= i2;
i2 = 8u;
i1 -= i2;
i0 = i0 > i1;
}
if (i0) {goto B3;}
i0 = p1;
i0 = i32_load(m, (u64)(i0));
l10 = i0;
i1 = 2u;
i0 = i0 == i1;
i1 = l10;
i2 = 1u;
i1 = i1 == i2;
i0 |= i1;
if (i0) {
i0 = 1u;
} else {
i0 = l10;
i1 = 9u;
i0 = i0 <= i1;
i1 = l10;
i2 = 6u;
i1 = i1 >= i2;
i0 &= i1;
}
i0 = !(i0);
if (i0) {goto B3;}
i0 = l9;
i1 = 1u;
i0 = i0 == i1;
l8 = i0;
i0 = p2;
i1 = p1;
i2 = 8u;
i1 += i2;
i2 = p1;
i2 = i32_load(m, (u64)(i2) + 4u);
i3 = 7u;
i2 += i3;
i3 = 4294967288u;
i2 &= i3;
i1 += i2;
p1 = i1;
i0 = i0 < i1;
if (i0) {goto B3;}
i0 = l9;
i1 = 1u;
i0 -= i1;
l9 = i0;
goto L5;
}
i0 = p1;
i1 = p2;
i0 = i0 == i1;
l8 = i0;
B3:;
i0 = 6u;
p2 = i0;
i0 = l8;
i0 = !(i0);
if (i0) {goto B9;}
i0 = 0u;
p2 = i0;
i0 = l7;
i0 = i32_load(m, (u64)(i0));
p1 = i0;
i0 = !(i0);
if (i0) {goto B9;}
i0 = 196692u;
i0 = i32_load(m, (u64)(i0));
i1 = p1;
i0 += i1;
i1 = 5u;
i0 = DIV_U(i0, i1);
i1 = 1u;
i0 += i1;
p2 = i0;
i1 = 196832u;
i1 = i32_load(m, (u64)(i1));
l8 = i1;
i2 = p2;
i3 = l8;
i2 = i2 < i3;
i0 = i2 ? i0 : i1;
p2 = i0;
i1 = 196828u;
i1 = i32_load(m, (u64)(i1));
i0 = i0 <= i1;
if (i0) {
i0 = 0u;
} else {
i0 = 196852u;
i1 = p2;
i32_store(m, (u64)(i0), i1);
i0 = 3u;
}
p2 = i0;
if (i0) {goto B9;}
i0 = l7;
i1 = 8u;
i0 += i1;
p2 = i0;
i0 = l7;
i0 = i32_load(m, (u64)(i0));
l8 = i0;
L11:
i0 = l8;
if (i0) {
i0 = p2;
i0 = i32_load(m, (u64)(i0) + 4u);
l9 = i0;
i1 = 8u;
i0 = i0 >= i1;
if (i0) {
j0 = l5;
i1 = p2;
i1 = i32_load(m, (u64)(i1) + 8u);
i2 = 1u;
i1 >>= (i2 & 31);
i2 = 7u;
i1 += i2;
i2 = 4294967288u;
i1 &= i2;
l10 = i1;
i2 = l9;
i3 = l9;
i4 = l10;
i3 = i3 > i4;
i1 = i3 ? i1 : i2;
j1 = (u64)(i1);
j0 += j1;
l5 = j0;
}
i0 = p2;
i1 = 8u;
i0 += i1;
i1 = p2;
i1 = i32_load(m, (u64)(i1) + 4u);
i2 = 7u;
i1 += i2;
i2 = 4294967288u;
i1 &= i2;
i0 += i1;
p2 = i0;
i0 = l8;
i1 = 1u;
i0 -= i1;
l8 = i0;
goto L11;
}
i0 = 0u;
i1 = 66508u;
i1 = i32_load(m, (u64)(i1));
p2 = i1;
i1 = !(i1);
if (i1) {goto B14;}
i0 = 7u;
i1 = 196696u;
i1 = i32_load(m, (u64)(i1));
i2 = 4u;
i1 <<= (i2 & 31);
i2 = 56u;
i1 += i2;
j1 = (u64)(i1);
i2 = p1;
j2 = (u64)(i2);
j3 = 24ull;
j2 *= j3;
j3 = l5;
j2 += j3;
j1 += j2;
j2 = 18446744073709543424ull;
j1 -= j2;
l5 = j1;
i2 = p2;
j2 = i64_load32_u(m, (u64)(i2) + 40u);
j3 = 1ull;
j2 >>= (j3 & 63);
i1 = j1 > j2;
if (i1) {goto B14;}
i0 = 24u;
i1 = p2;
j1 = i64_load(m, (u64)(i1) + 24u);
i2 = p2;
j2 = i64_atomic_load(m, (u64)(i2) + 64u);
i1 = j1 > j2;
if (i1) {
i1 = 1u;
} else {
i1 = p2;
j1 = i64_load(m, (u64)(i1) + 8u);
i2 = p2;
j2 = i64_atomic_load(m, (u64)(i2) + 64u);
j1 -= j2;
l6 = j1;
j1 = l5;
i2 = p2;
j2 = i64_load32_u(m, (u64)(i2) + 40u);
j3 = l6;
j2 -= j3;
i1 = j1 > j2;
}
if (i1) {goto B14;}
i0 = p2;
j1 = l5;
i64_store32(m, (u64)(i0) + 16u, j1);
i0 = p2;
i1 = 1u;
i32_store(m, (u64)(i0) + 20u, i1);
i0 = 0u;
B14:;
p2 = i0;
if (i0) {goto B9;}
i0 = 2u;
p2 = i0;
j0 = 2147483647ull;
i1 = p3;
j1 = (u64)(i1);
j2 = 1ull;
j1 <<= (j2 & 63);
i2 = p1;
j2 = (u64)(i2);
j3 = 9ull;
j2 <<= (j3 & 63);
j1 += j2;
l5 = j1;
j2 = l5;
j3 = 2147483647ull;
i2 = j2 >= j3;
j0 = i2 ? j0 : j1;
i0 = core_f145(m, j0);
i1 = 2u;
i0 = i0 == i1;
if (i0) {goto B9;}
i0 = p1;
i0 = core_f61(m, i0);
p2 = i0;
if (i0) {goto B9;}
i0 = 196928u;
j0 = i64_load(m, (u64)(i0));
l5 = j0;
i0 = 196936u;
j0 = i64_load(m, (u64)(i0));
l6 = j0;
i0 = l7;
i0 = i32_load(m, (u64)(i0));
l8 = i0;
i0 = l7;
i1 = 8u;
i0 += i1;
p1 = i0;
i0 = 1u;
p3 = i0;
L17:
i0 = p3;
i1 = l8;
i0 = i0 <= i1;
if (i0) {
i0 = 196856u;
i0 = i32_load(m, (u64)(i0));
i1 = p1;
i2 = 8u;
i1 += i2;
l9 = i1;
i2 = p1;
i2 = i32_load(m, (u64)(i2) + 4u);
l10 = i2;
i3 = 7u;
i2 += i3;
i3 = 4294967288u;
i2 &= i3;
i1 += i2;
p2 = i1;
i32_store(m, (u64)(i0) + 20u, i1);
i0 = 196856u;
i0 = i32_load(m, (u64)(i0));
i1 = l8;
i2 = p3;
i1 -= i2;
i32_store(m, (u64)(i0) + 24u, i1);
i0 = p0;
i1 = p1;
i1 = i32_load(m, (u64)(i1));
i2 = l9;
i3 = l10;
d4 = p4;
i0 = core_f117(m, i0, i1, i2, i3, d4);
p1 = i0;
i1 = 1u;
i0 = i0 != i1;
i1 = 0u;
i2 = p1;
i0 = i2 ? i0 : i1;
if (i0) {
i0 = p1;
i1 = 3u;
i0 = i0 == i1;
i1 = p1;
i2 = 2u;
i1 = i1 == i2;
i0 |= i1;
i1 = p1;
i2 = 24u;
i1 = i1 == i2;
i0 |= i1;
i0 = !(i0);
if (i0) {
i0 = p0;
i1 = 1024u;
i0 += i1;
i1 = p3;
i32_store(m, (u64)(i0) + 36u, i1);
}
i0 = p1;
goto B16;
}
i0 = p2;
p1 = i0;
i0 = p3;
i1 = 1u;
i0 += i1;
p3 = i0;
goto L17;
}
i0 = 0u;
B16:;
p2 = i0;
i0 = !(i0);
if (i0) {
i0 = 0u;
l8 = i0;
L23:
i0 = l8;
i1 = 196856u;
i1 = i32_load(m, (u64)(i1));
p1 = i1;
i1 = i32_load(m, (u64)(i1) + 8u);
i0 = i0 < i1;
if (i0) {
i0 = p1;
i1 = 32u;
i0 += i1;
i1 = l8;
i2 = 4u;
i1 <<= (i2 & 31);
i0 += i1;
p1 = i0;
i0 = i32_load(m, (u64)(i0) + 12u);
i0 = !(i0);
if (i0) {goto B25;}
i0 = p1;
i0 = i32_load(m, (u64)(i0));
p1 = i0;
i0 = p0;
i1 = 10496u;
i0 += i1;
l13 = i0;
i1 = p0;
i32_store(m, (u64)(i0), i1);
i0 = l13;
i1 = p1;
i2 = 16u;
i1 += i2;
i32_store(m, (u64)(i0) + 4u, i1);
i0 = l13;
i1 = p1;
i1 = i32_load(m, (u64)(i1) + 12u);
i32_store(m, (u64)(i0) + 8u, i1);
i0 = l13;
i1 = p1;
i1 = i32_load(m, (u64)(i1) + 4u);
i32_store(m, (u64)(i0) + 12u, i1);
i0 = l13;
i1 = p1;
i32_store(m, (u64)(i0) + 16u, i1);
i0 = l13;
i0 = core_f68(m, i0);
l12 = i0;
i0 = !(i0);
if (i0) {goto B25;}
i0 = l12;
i1 = 3u;
i0 = i0 == i1;
i1 = l12;
i2 = 2u;
i1 = i1 == i2;
i0 |= i1;
i1 = l12;
i2 = 24u;
i1 = i1 == i2;
i0 |= i1;
i0 = !(i0);
if (i0) {
i0 = p0;
i1 = 1024u;
i0 += i1;
i1 = l7;
i1 = i32_load(m, (u64)(i1));
l11 = i1;
i1 = l7;
i2 = 8u;
i1 += i2;
l8 = i1;
i1 = 0u;
p1 = i1;
i1 = 1u;
p2 = i1;
L27:
i1 = p2;
i2 = l11;
i1 = i1 <= i2;
if (i1) {
i1 = l8;
i1 = i32_load(m, (u64)(i1) + 8u);
l7 = i1;
i2 = l13;
i2 = i32_load(m, (u64)(i2) + 8u);
i1 = i1 == i2;
if (i1) {
i1 = l13;
i1 = i32_load(m, (u64)(i1) + 4u);
p3 = i1;
i1 = l8;
i2 = 16u;
i1 += i2;
l9 = i1;
i2 = l7;
i3 = 1u;
i2 >>= (i3 & 31);
i3 = 7u;
i2 += i3;
i3 = 4294967288u;
i2 &= i3;
i1 += i2;
l7 = i1;
i1 = p2;
i2 = p1;
L31:
i3 = l7;
i4 = l9;
i3 = i3 > i4;
if (i3) {
i3 = 0u;
i4 = l9;
j4 = i64_load(m, (u64)(i4));
i5 = p3;
j5 = i64_load(m, (u64)(i5));
i4 = j4 != j5;
if (i4) {goto B30;}
i3 = l9;
i4 = 8u;
i3 += i4;
l9 = i3;
i3 = p3;
i4 = 8u;
i3 += i4;
p3 = i3;
goto L31;
}
i3 = 1u;
B30:;
i1 = i3 ? i1 : i2;
p1 = i1;
}
i1 = p2;
i2 = 1u;
i1 += i2;
p2 = i1;
i1 = l8;
i2 = 8u;
i1 += i2;
i2 = l8;
i2 = i32_load(m, (u64)(i2) + 4u);
i3 = 7u;
i2 += i3;
i3 = 4294967288u;
i2 &= i3;
i1 += i2;
l8 = i1;
goto L27;
}
i1 = p1;
i32_store(m, (u64)(i0) + 36u, i1);
}
i0 = l12;
goto B22;
B25:;
i0 = l8;
i1 = 1u;
i0 += i1;
l8 = i0;
goto L23;
}
i0 = 0u;
B22:;
p2 = i0;
}
i0 = p2;
if (i0) {
i0 = 196856u;
i0 = i32_load(m, (u64)(i0));
i0 = i32_load(m, (u64)(i0) + 8u);
p1 = i0;
i0 = 0u;
p3 = i0;
L34:
i0 = p1;
i1 = p3;
i0 = i0 > i1;
if (i0) {
i0 = 196856u;
i0 = i32_load(m, (u64)(i0));
i1 = 32u;
i0 += i1;
i1 = p3;
i2 = 4u;
i1 <<= (i2 & 31);
i0 += i1;
l7 = i0;
i0 = i32_load(m, (u64)(i0) + 4u);
l8 = i0;
if (i0) {
i0 = l8;
core_release_0(m, i0);
}
i0 = l7;
i0 = i32_load(m, (u64)(i0));
l7 = i0;
i0 = i32_load(m, (u64)(i0) + 8u);
i0 = !(i0);
if (i0) {
i0 = p0;
i1 = l7;
core_f42(m, i0, i1);
}
i0 = p3;
i1 = 1u;
i0 += i1;
p3 = i0;
goto L34;
}
i0 = 196928u;
j1 = l5;
i64_store(m, (u64)(i0), j1);
i0 = 196936u;
j1 = l6;
i64_store(m, (u64)(i0), j1);
} else {
i0 = 196700u;
i0 = i32_load(m, (u64)(i0));
l7 = i0;
i0 = 196856u;
i0 = i32_load(m, (u64)(i0));
i0 = i32_load(m, (u64)(i0) + 8u);
l8 = i0;
i0 = 196800u;
j0 = i64_load(m, (u64)(i0));
l5 = j0;
l6 = j0;
i0 = 0u;
p3 = i0;
L38:
i0 = p3;
i1 = l8;
i0 = i0 < i1;
if (i0) {
i0 = 196856u;
i0 = i32_load(m, (u64)(i0));
i1 = 32u;
i0 += i1;
i1 = p3;
i2 = 4u;
i1 <<= (i2 & 31);
i0 += i1;
p1 = i0;
i1 = p1;
i1 = i32_load(m, (u64)(i1));
i1 = i32_load(m, (u64)(i1) + 8u);
i32_store(m, (u64)(i0) + 8u, i1);
j0 = l6;
j1 = 1ull;
j0 += j1;
j1 = l6;
i2 = p1;
i2 = i32_load(m, (u64)(i2) + 8u);
if (i2) {
i2 = 1u;
} else {
i2 = p1;
i2 = i32_load(m, (u64)(i2) + 4u);
}
j0 = i2 ? j0 : j1;
l6 = j0;
i0 = p1;
i0 = i32_load(m, (u64)(i0) + 4u);
p1 = i0;
if (i0) {
i0 = p1;
j1 = l6;
i64_store(m, (u64)(i0) + 8u, j1);
}
i0 = p3;
i1 = 1u;
i0 += i1;
p3 = i0;
goto L38;
}
i0 = 196800u;
j1 = l6;
i64_store(m, (u64)(i0), j1);
i0 = 196700u;
i1 = l7;
i2 = 1u;
i1 += i2;
i32_atomic_store(m, (u64)(i0), i1);
i0 = 0u;
p1 = i0;
L42:
i0 = p1;
i1 = l8;
i0 = i0 < i1;
if (i0) {
i0 = 196856u;
i0 = i32_load(m, (u64)(i0));
i1 = 32u;
i0 += i1;
i1 = p1;
i2 = 4u;
i1 <<= (i2 & 31);
i0 += i1;
p3 = i0;
i0 = i32_load(m, (u64)(i0));
i1 = p3;
i1 = i32_load(m, (u64)(i1) + 8u);
i2 = p3;
i2 = i32_load(m, (u64)(i2) + 4u);
core_f27(m, i0, i1, i2);
i0 = p3;
i0 = i32_load(m, (u64)(i0));
i1 = p3;
i1 = i32_load(m, (u64)(i1) + 4u);
i32_atomic_store(m, (u64)(i0) + 8u, i1);
i0 = p1;
i1 = 1u;
i0 += i1;
p1 = i0;
goto L42;
}
i0 = 196700u;
i1 = l7;
i2 = 2u;
i1 += i2;
i32_atomic_store(m, (u64)(i0), i1);
i0 = 196856u;
i0 = i32_load(m, (u64)(i0));
i0 = i32_load(m, (u64)(i0) + 8u);
p1 = i0;
i0 = 0u;
p3 = i0;
L44:
i0 = p1;
i1 = p3;
i0 = i0 > i1;
if (i0) {
i0 = 196856u;
i0 = i32_load(m, (u64)(i0));
i1 = 32u;
i0 += i1;
i1 = p3;
i2 = 4u;
i1 <<= (i2 & 31);
i0 += i1;
l7 = i0;
i0 = i32_load(m, (u64)(i0) + 8u);
if (i0) {
i0 = 1u;
} else {
i0 = l7;
i0 = i32_load(m, (u64)(i0) + 4u);
}
if (i0) {
i0 = l7;
i0 = i32_load(m, (u64)(i0));
i1 = l7;
i1 = i32_load(m, (u64)(i1) + 8u);
i2 = l7;
i2 = i32_load(m, (u64)(i2) + 4u);
j3 = l5;
j4 = 1ull;
j3 += j4;
l5 = j3;
core_f67(m, i0, i1, i2, j3);
}
i0 = l7;
i0 = i32_load(m, (u64)(i0) + 8u);
l8 = i0;
if (i0) {
i0 = l8;
core_f5(m, i0);
i0 = 3u;
core_f3(m, i0);
}
i0 = l7;
i0 = i32_load(m, (u64)(i0) + 4u);
i0 = !(i0);
if (i0) {
i0 = p0;
i1 = l7;
i1 = i32_load(m, (u64)(i1));
core_f42(m, i0, i1);
}
i0 = p3;
i1 = 1u;
i0 += i1;
p3 = i0;
goto L44;
}
}
core_f62(m);
B9:;
} else {
i0 = p1;
i1 = 13u;
i0 = i0 == i1;
if (i0) {
i0 = p0;
i1 = p2;
i2 = p3;
d3 = p4;
i0 = core_f240(m, i0, i1, i2, d3);
} else {
i0 = p1;
i1 = 19u;
i0 = i0 == i1;
if (i0) {
i0 = p0;
d1 = p4;
i0 = core_f239(m, i0, d1);
p1 = i0;
} else {
i0 = p1;
i1 = 14u;
i0 = i0 == i1;
if (i0) {
i0 = 6u;
p1 = i0;
i0 = p3;
i1 = 8u;
i0 = i0 != i1;
if (i0) {
i0 = 1u;
} else {
i0 = p2;
i0 = i32_load(m, (u64)(i0));
i1 = 4294967294u;
i0 &= i1;
}
if (i0) {goto B53;}
i0 = 0u;
p1 = i0;
i0 = 196848u;
i0 = i32_load(m, (u64)(i0));
if (i0) {
i0 = 197088u;
i0 = i32_load(m, (u64)(i0));
} else {
i0 = 1u;
}
if (i0) {goto B53;}
i0 = p2;
i0 = i32_load(m, (u64)(i0));
i1 = 1u;
i0 &= i1;
if (i0) {
i0 = 196696u;
i0 = i32_load(m, (u64)(i0));
i1 = 1024u;
i0 = i0 > i1;
if (i0) {
i0 = 196808u;
i1 = 196808u;
j1 = i64_load(m, (u64)(i1));
j2 = 1ull;
j1 += j2;
l5 = j1;
d2 = 0.0;
i3 = 66520u;
d3 = f64_load(m, (u64)(i3));
d2 -= d3;
d3 = 0.0;
d2 = FMAX(d2, d3);
j2 = I64_TRUNC_SAT_U_F64(d2);
j3 = 16ull;
j2 <<= (j3 & 63);
l6 = j2;
j3 = l5;
j4 = l6;
i3 = j3 > j4;
j1 = i3 ? j1 : j2;
l5 = j1;
i64_store(m, (u64)(i0), j1);
j0 = l5;
i1 = 331784u;
j1 = i64_load(m, (u64)(i1));
i0 = j0 > j1;
if (i0) {
i0 = 331784u;
j1 = l5;
i64_store(m, (u64)(i0), j1);
i0 = 393216u;
i1 = 196808u;
j1 = i64_load(m, (u64)(i1));
i64_store(m, (u64)(i0), j1);
}
}
i0 = core_f148(m);
p1 = i0;
i1 = 11u;
i0 = i0 != i1;
i1 = 0u;
i2 = p1;
i0 = i2 ? i0 : i1;
if (i0) {goto B53;}
i0 = 197068u;
i1 = 0u;
i32_store(m, (u64)(i0), i1);
i0 = 197064u;
i1 = 1u;
i32_store(m, (u64)(i0), i1);
}
i0 = 0u;
p1 = i0;
i0 = 197064u;
i0 = i32_load(m, (u64)(i0));
i0 = !(i0);
if (i0) {goto B53;}
i0 = p0;
i1 = 4096u;
i0 = core_f147(m, i0, i1);
p0 = i0;
i1 = 0u;
i2 = p0;
i3 = 11u;
i2 = i2 != i3;
i0 = i2 ? i0 : i1;
p1 = i0;
B53:;
} else {
i0 = p0;
i1 = p1;
i2 = p2;
i3 = p3;
d4 = p4;
i0 = core_f117(m, i0, i1, i2, i3, d4);
p1 = i0;
}
}
i0 = p1;
}
p2 = i0;
}
i0 = 66508u;
i0 = i32_load(m, (u64)(i0));
p0 = i0;
if (i0) {
i0 = p0;
i1 = 0u;
i32_store(m, (u64)(i0) + 20u, i1);
i0 = p0;
i1 = 0u;
i32_store(m, (u64)(i0) + 16u, i1);
i0 = p0;
j0 = i64_load(m, (u64)(i0) + 8u);
l5 = j0;
i1 = p0;
j1 = i64_load(m, (u64)(i1));
i0 = j0 != j1;
if (i0) {
i0 = p0;
j1 = l5;
i64_atomic_store(m, (u64)(i0), j1);
}
}
i0 = p2;
Bfunc:;
return i0;
}
static u32 core_f159(u8* m, u32 p0, u32 p1, u32 p2, u32 p3, f64 p4) {
u32 l5 = 0, l6 = 0, l7 = 0, l8 = 0, l9 = 0;
u64 l10 = 0, l11 = 0;
u32 i0, i1, i2, i3;
u64 j0, j1, j2;
f64 d1, d2, d3;
i0 = p1;
i1 = 17u;
i0 = i0 == i1;
if (i0) {
i0 = p3;
i1 = 8u;
i0 = i0 < i1;
if (i0) {goto B1;}
i0 = p2;
i1 = p3;
i0 += i1;
p1 = i0;
i0 = p2;
i1 = 8u;
i0 += i1;
p3 = i0;
i0 = p2;
i0 = i32_load(m, (u64)(i0));
l5 = i0;
L2:
i0 = l5;
if (i0) {
i0 = p1;
i1 = p3;
i0 = i0 <= i1;
if (i0) {
i0 = 0u;
} else {
i0 = p3;
i1 = p1;
i2 = p3;
i1 -= i2;
i0 = core_f60(m, i0, i1);
}
i0 = !(i0);
if (i0) {goto B1;}
j0 = l10;
i1 = p3;
d2 = p4;
i1 = core_f120(m, i1, d2);
l6 = i1;
if (i1) {
i1 = l6;
i1 = i32_load(m, (u64)(i1) + 4u);
l7 = i1;
i2 = l6;
i2 = i32_load8_u(m, (u64)(i2) + 40u);
i3 = 13u;
i2 = i2 != i3;
if (i2) {goto B6;}
i1 = l6;
i1 = i32_load16_u(m, (u64)(i1) + 41u);
i2 = 4u;
i1 <<= (i2 & 31);
i2 = 364544u;
i1 += i2;
i1 = i32_load(m, (u64)(i1) + 4u);
i2 = l7;
i3 = 6u;
i2 += i3;
i1 += i2;
B6:;
} else {
i1 = 0u;
}
i2 = 7u;
i1 += i2;
i2 = 4294967288u;
i1 &= i2;
i2 = 16u;
i1 += i2;
j1 = (u64)(i1);
j0 += j1;
l10 = j0;
i0 = p3;
i1 = p3;
i1 = i32_load(m, (u64)(i1));
i2 = 1u;
i1 >>= (i2 & 31);
i2 = 7u;
i1 += i2;
i2 = 4294967288u;
i1 &= i2;
i2 = 8u;
i1 += i2;
i0 += i1;
p3 = i0;
i0 = l5;
i1 = 1u;
i0 -= i1;
l5 = i0;
goto L2;
}
j0 = l10;
j1 = 0ull;
i2 = p1;
i3 = p3;
i2 = i2 == i3;
j0 = i2 ? j0 : j1;
l11 = j0;
B1:;
i0 = 5u;
p3 = i0;
j0 = l11;
i0 = !(j0);
if (i0) {goto B7;}
i0 = 4u;
p3 = i0;
j0 = l11;
j1 = 2147483647ull;
i0 = j0 > j1;
if (i0) {goto B7;}
j0 = l11;
i0 = (u32)(j0);
i1 = 4u;
i0 += i1;
i0 = core_f1(m, i0);
p3 = i0;
i1 = 4096u;
i0 = i0 < i1;
if (i0) {goto B7;}
i0 = p3;
i1 = 8u;
i0 += i1;
p1 = i0;
i0 = p2;
i1 = 8u;
i0 += i1;
l6 = i0;
i0 = p2;
i0 = i32_load(m, (u64)(i0));
l5 = i0;
L8:
i0 = l5;
if (i0) {
i0 = p1;
i1 = l6;
d2 = p4;
i1 = core_f120(m, i1, d2);
p2 = i1;
if (i1) {
i1 = p2;
i1 = i32_load(m, (u64)(i1) + 4u);
l7 = i1;
i2 = p2;
i2 = i32_load8_u(m, (u64)(i2) + 40u);
i3 = 13u;
i2 = i2 != i3;
if (i2) {goto B11;}
i1 = p2;
i1 = i32_load16_u(m, (u64)(i1) + 41u);
i2 = 4u;
i1 <<= (i2 & 31);
i2 = 364544u;
i1 += i2;
i1 = i32_load(m, (u64)(i1) + 4u);
i2 = l7;
i3 = 6u;
i2 += i3;
i1 += i2;
B11:;
} else {
i1 = 0u;
}
l7 = i1;
j1 = (u64)(i1);
i64_store(m, (u64)(i0), j1);
i0 = p1;
i1 = p2;
if (i1) {
i1 = p2;
j1 = i64_load(m, (u64)(i1) + 8u);
} else {
j1 = 0ull;
}
i64_store(m, (u64)(i0) + 8u, j1);
i0 = p2;
if (i0) {
i0 = p2;
i1 = 40u;
i0 += i1;
i1 = p2;
i1 = i32_load(m, (u64)(i1) + 4u);
i2 = p1;
i3 = 16u;
i2 += i3;
i0 = core_expandShape_0(m, i0, i1, i2);
}
i0 = p1;
i1 = 16u;
i0 += i1;
i1 = l7;
i2 = 7u;
i1 += i2;
i2 = 4294967288u;
i1 &= i2;
i0 += i1;
p1 = i0;
i0 = l6;
i1 = l6;
i1 = i32_load(m, (u64)(i1));
i2 = 1u;
i1 >>= (i2 & 31);
i2 = 7u;
i1 += i2;
i2 = 4294967288u;
i1 &= i2;
i2 = 8u;
i1 += i2;
i0 += i1;
l6 = i0;
i0 = l5;
i1 = 1u;
i0 -= i1;
l5 = i0;
goto L8;
}
i0 = p0;
i1 = 1024u;
i0 += i1;
j1 = l11;
i64_store32(m, (u64)(i0) + 8u, j1);
B7:;
i0 = p3;
goto Bfunc;
}
i0 = p1;
i1 = 15u;
i0 = i0 == i1;
if (i0) {
i0 = 0u;
p1 = i0;
i0 = 197040u;
i0 = i32_load(m, (u64)(i0));
p2 = i0;
L15:
i0 = p2;
if (i0) {
i0 = p1;
i1 = p2;
i1 = i32_load(m, (u64)(i1) + 24u);
i2 = 4u;
i1 <<= (i2 & 31);
i2 = 24u;
i1 += i2;
i0 += i1;
p1 = i0;
i0 = p2;
i0 = i32_load(m, (u64)(i0) + 4u);
p2 = i0;
goto L15;
}
i0 = p1;
i1 = 4u;
i0 += i1;
i0 = core_f1(m, i0);
l8 = i0;
i1 = 4096u;
i0 = i0 >= i1;
if (i0) {
i0 = l8;
i1 = 8u;
i0 += i1;
p2 = i0;
i0 = 197040u;
i0 = i32_load(m, (u64)(i0));
p1 = i0;
L18:
i0 = p1;
if (i0) {
i0 = p1;
i0 = i32_load(m, (u64)(i0) + 24u);
p3 = i0;
i1 = 196696u;
i1 = i32_load(m, (u64)(i1));
l5 = i1;
i2 = p3;
i3 = l5;
i2 = i2 < i3;
i0 = i2 ? i0 : i1;
l9 = i0;
i0 = p2;
i1 = 24u;
i0 += i1;
p3 = i0;
i0 = 0u;
l5 = i0;
i0 = 0u;
l6 = i0;
L20:
i0 = l6;
i1 = l9;
i0 = i0 < i1;
if (i0) {
i0 = l6;
i1 = 4u;
i0 <<= (i1 & 31);
l7 = i0;
i1 = p1;
i2 = 32u;
i1 += i2;
i0 += i1;
j0 = i64_load(m, (u64)(i0));
l10 = j0;
j1 = 0ull;
i0 = j0 != j1;
if (i0) {
i0 = p3;
i1 = l7;
i2 = 331776u;
i1 += i2;
j1 = i64_load(m, (u64)(i1));
i64_store(m, (u64)(i0), j1);
i0 = p3;
j1 = l10;
i64_store(m, (u64)(i0) + 8u, j1);
i0 = l5;
i1 = 1u;
i0 += i1;
l5 = i0;
i0 = p3;
i1 = 16u;
i0 += i1;
p3 = i0;
}
i0 = l6;
i1 = 1u;
i0 += i1;
l6 = i0;
goto L20;
}
i0 = p2;
i1 = p1;
j1 = i64_load(m, (u64)(i1) + 8u);
i64_store(m, (u64)(i0), j1);
i0 = p2;
i1 = l5;
i32_store(m, (u64)(i0) + 8u, i1);
i0 = p2;
i1 = 0u;
i32_store(m, (u64)(i0) + 12u, i1);
i0 = p2;
i1 = p1;
d1 = f64_load(m, (u64)(i1) + 16u);
f64_store(m, (u64)(i0) + 16u, d1);
i0 = p3;
p2 = i0;
i0 = p1;
i0 = i32_load(m, (u64)(i0) + 4u);
p1 = i0;
goto L18;
}
i0 = p0;
i1 = 1024u;
i0 += i1;
i1 = p2;
i2 = l8;
i1 -= i2;
i2 = 8u;
i1 -= i2;
i32_store(m, (u64)(i0) + 8u, i1);
}
i0 = l8;
goto Bfunc;
}
i0 = 66508u;
i0 = i32_load(m, (u64)(i0));
l5 = i0;
if (i0) {
i0 = l5;
i0 = i32_load(m, (u64)(i0) + 32u);
} else {
i0 = 0u;
}
if (i0) {
i0 = 25u;
goto Bfunc;
}
i0 = p1;
i1 = 10u;
i0 = i0 == i1;
if (i0) {
i0 = p0;
i1 = p2;
i2 = p3;
i0 = core_f205(m, i0, i1, i2);
} else {
i0 = p1;
i1 = 11u;
i0 = i0 == i1;
if (i0) {
i0 = p0;
i1 = p2;
i2 = p3;
d3 = p4;
i0 = core_f210(m, i0, i1, i2, d3);
} else {
i0 = p0;
i1 = p2;
i2 = p3;
d3 = p4;
i0 = core_f199(m, i0, i1, i2, d3);
}
}
i1 = 66508u;
i1 = i32_load(m, (u64)(i1));
p1 = i1;
if (i1) {
i1 = p1;
i2 = 0u;
i32_store(m, (u64)(i1) + 20u, i2);
i1 = p1;
i2 = 0u;
i32_store(m, (u64)(i1) + 16u, i2);
i1 = p1;
j1 = i64_load(m, (u64)(i1) + 8u);
l10 = j1;
i2 = p1;
j2 = i64_load(m, (u64)(i2));
i1 = j1 != j2;
if (i1) {
i1 = p1;
j2 = l10;
i64_atomic_store(m, (u64)(i1), j2);
}
}
Bfunc:;
return i0;
}
static u32 core_f160(u8* m, u32 p0, u32 p1) {
u32 i0, i1, i2, i3, i4, i5, i6, i7;
i0 = p1;
i1 = 196648u;
i1 = i32_load(m, (u64)(i1));
i2 = 4194304u;
i3 = 4194304u;
i4 = 2072u;
i5 = p0;
i6 = 15u;
i5 = i5 == i6;
i6 = p0;
i7 = 17u;
i6 = i6 == i7;
i5 |= i6;
if (i5) {
i5 = 1u;
} else {
i5 = p0;
i6 = 11u;
i5 = i5 == i6;
i6 = p0;
i7 = 10u;
i6 = i6 == i7;
i5 |= i6;
i6 = p0;
i7 = 18u;
i6 = i6 == i7;
i5 |= i6;
}
i3 = i5 ? i3 : i4;
i4 = p0;
i5 = 16u;
i4 = i4 == i5;
i2 = i4 ? i2 : i3;
i1 += i2;
i0 = i0 > i1;
if (i0) {
i0 = 7u;
goto Bfunc;
}
i0 = p1;
i1 = 4u;
i0 += i1;
i0 = core_f1(m, i0);
Bfunc:;
return i0;
}
static u32 core_f161(u8* m, u32 p0, u32 p1, u32 p2) {
u32 l3 = 0, l4 = 0, l5 = 0;
u64 l6 = 0, l7 = 0;
u32 i0, i1, i2, i3;
u64 j0, j1;
i0 = p1;
i0 = i32_load(m, (u64)(i0) + 20u);
l3 = i0;
i1 = p1;
i1 = i32_load(m, (u64)(i1) + 64u);
l4 = i1;
i0 = i0 == i1;
if (i0) {
i0 = 0u;
goto Bfunc;
}
i0 = 66508u;
i0 = i32_load(m, (u64)(i0));
l5 = i0;
if (i0) {
i0 = p2;
if (i0) {
i0 = p1;
j0 = i64_load(m, (u64)(i0) + 72u);
i1 = l5;
j1 = i64_atomic_load(m, (u64)(i1) + 64u);
i0 = j0 > j1;
if (i0) {
i0 = l4;
i1 = p1;
i1 = i32_load(m, (u64)(i1) + 4u);
i1 = i32_atomic_load(m, (u64)(i1) + 64u);
p2 = i1;
i2 = 7u;
i1 &= i2;
i1 = !(i1);
i2 = p1;
i2 = i32_load(m, (u64)(i2) + 12u);
i3 = p2;
i2 -= i3;
i3 = 32736u;
i2 = i2 <= i3;
i1 &= i2;
i1 = !(i1);
if (i1) {goto B3;}
i0 = p0;
i1 = p1;
i2 = l4;
i3 = 1u;
i2 += i3;
i3 = l3;
core_f156(m, i0, i1, i2, i3);
}
i0 = p1;
i0 = i32_load(m, (u64)(i0) + 40u);
i0 = !(i0);
if (i0) {
i0 = p1;
j1 = 0ull;
i64_store(m, (u64)(i0) + 72u, j1);
}
i0 = p1;
i1 = l3;
i32_store(m, (u64)(i0) + 96u, i1);
i0 = p1;
i1 = l3;
i32_store(m, (u64)(i0) + 80u, i1);
i0 = l3;
B3:;
p0 = i0;
} else {
i0 = l5;
i0 = i32_load(m, (u64)(i0) + 36u);
if (i0) {
i0 = l3;
i1 = p1;
i1 = i32_load(m, (u64)(i1) + 96u);
i0 = i0 != i1;
} else {
i0 = 0u;
}
if (i0) {
i0 = p1;
i1 = l3;
i32_store(m, (u64)(i0) + 96u, i1);
i0 = p1;
i1 = l5;
j1 = i64_load(m, (u64)(i1));
i64_store(m, (u64)(i0) + 72u, j1);
}
i0 = p1;
j0 = i64_load(m, (u64)(i0) + 72u);
l6 = j0;
i0 = p1;
i0 = i32_load(m, (u64)(i0) + 80u);
p2 = i0;
i0 = l5;
j0 = i64_atomic_load(m, (u64)(i0) + 64u);
l7 = j0;
i0 = l4;
p0 = i0;
i0 = p2;
i1 = l4;
i0 = i0 != i1;
if (i0) {
j0 = l7;
i1 = p1;
j1 = i64_load(m, (u64)(i1) + 88u);
i0 = j0 < j1;
} else {
i0 = 0u;
}
if (i0) {goto B8;}
i0 = p1;
i1 = l3;
i32_store(m, (u64)(i0) + 80u, i1);
i0 = p1;
j1 = l6;
i64_store(m, (u64)(i0) + 88u, j1);
i0 = l3;
p0 = i0;
j0 = l6;
j1 = l7;
i0 = j0 <= j1;
if (i0) {goto B8;}
i0 = p2;
i1 = l4;
i2 = p2;
i3 = l4;
i2 = i2 != i3;
i0 = i2 ? i0 : i1;
p0 = i0;
B8:;
}
i0 = p0;
l3 = i0;
}
i0 = l3;
i1 = l4;
i0 = i0 == i1;
if (i0) {
i0 = 0u;
goto Bfunc;
}
i0 = p1;
i1 = l3;
i32_store(m, (u64)(i0) + 64u, i1);
i0 = 1u;
Bfunc:;
return i0;
}
static u32 core_f162(u8* m, u32 p0, u32 p1, u32 p2) {
u32 l3 = 0, l4 = 0, l5 = 0;
u32 i0, i1, i2;
i0 = p1;
i1 = 1u;
i0 &= i1;
l4 = i0;
i0 = p0;
i1 = p1;
i2 = 1u;
i1 >>= (i2 & 31);
i0 += i1;
l5 = i0;
i0 = p2;
i1 = 1u;
i0 += i1;
p1 = i0;
i0 = p2;
i1 = 110u;
i32_store8(m, (u64)(i0), i1);
L0:
i0 = p0;
i1 = l5;
i0 = i0 < i1;
if (i0) {
i0 = l4;
if (i0) {
i0 = p0;
i0 = i32_load16_u(m, (u64)(i0));
} else {
i0 = p0;
i0 = i32_load8_u(m, (u64)(i0));
}
l3 = i0;
i1 = 128u;
i0 = i0 < i1;
if (i0) {
i0 = p1;
i1 = l3;
i32_store8(m, (u64)(i0), i1);
} else {
i0 = l3;
i1 = 2048u;
i0 = i0 < i1;
if (i0) {
i0 = p1;
i1 = l3;
i2 = 6u;
i1 >>= (i2 & 31);
i2 = 192u;
i1 |= i2;
i32_store8(m, (u64)(i0), i1);
i0 = p1;
i1 = 1u;
i0 += i1;
} else {
i0 = p1;
i1 = l3;
i2 = 12u;
i1 >>= (i2 & 31);
i2 = 224u;
i1 |= i2;
i32_store8(m, (u64)(i0), i1);
i0 = p1;
i1 = l3;
i2 = 6u;
i1 >>= (i2 & 31);
i2 = 63u;
i1 &= i2;
i2 = 128u;
i1 |= i2;
i32_store8(m, (u64)(i0) + 1u, i1);
i0 = p1;
i1 = 2u;
i0 += i1;
}
p1 = i0;
i1 = l3;
i2 = 63u;
i1 &= i2;
i2 = 128u;
i1 |= i2;
i32_store8(m, (u64)(i0), i1);
}
i0 = p1;
i1 = 1u;
i0 += i1;
p1 = i0;
i0 = p0;
i1 = l4;
i2 = 1u;
i1 += i2;
i0 += i1;
p0 = i0;
goto L0;
}
i0 = p1;
i1 = p2;
i0 -= i1;
return i0;
}
static void core_f163(u8* m, u32 p0, u32 p1, u32 p2, u32 p3) {
u32 l6 = 0, l7 = 0;
u64 l4 = 0, l5 = 0;
u32 i0, i1, i2, i3;
u64 j0, j1, j2, j3, j4;
i0 = p1;
i1 = p2;
i2 = 8u;
i1 += i2;
core_f164(m, i0, i1);
i0 = p3;
i0 = i32_load(m, (u64)(i0) + 28u);
l6 = i0;
i0 = !(i0);
if (i0) {
i0 = p0;
i1 = p1;
i2 = p3;
core_f251(m, i0, i1, i2);
goto Bfunc;
}
i0 = p0;
i1 = 11008u;
i0 += i1;
l7 = i0;
i0 = l6;
j0 = (u64)(i0);
l4 = j0;
i0 = p1;
i0 = i32_load(m, (u64)(i0));
p0 = i0;
if (i0) {
i0 = p0;
i1 = p1;
i1 = i32_load(m, (u64)(i1) + 4u);
i0 += i1;
p0 = i0;
j0 = l4;
l5 = j0;
L2:
j0 = l5;
j1 = 127ull;
i0 = j0 > j1;
if (i0) {
i0 = p0;
p2 = i0;
i1 = 1u;
i0 += i1;
p0 = i0;
i0 = p2;
j1 = l5;
j2 = 128ull;
j1 |= j2;
i64_store8(m, (u64)(i0), j1);
j0 = l5;
j1 = 7ull;
j0 >>= (j1 & 63);
l5 = j0;
goto L2;
}
i0 = p0;
j1 = l5;
i64_store8(m, (u64)(i0), j1);
}
i0 = p1;
i1 = p1;
i1 = i32_load(m, (u64)(i1) + 4u);
j2 = 63ull;
j3 = l4;
j4 = 1ull;
j3 |= j4;
j3 = I64_CLZ(j3);
j2 -= j3;
i2 = (u32)(j2);
i3 = 7u;
i2 = DIV_U(i2, i3);
i3 = 1u;
i2 += i3;
i1 += i2;
i32_store(m, (u64)(i0) + 4u, i1);
i0 = 0u;
p2 = i0;
L4:
i0 = p2;
i1 = l6;
i0 = i0 < i1;
if (i0) {
i0 = l7;
i1 = p3;
i2 = 40u;
i1 += i2;
i2 = p3;
i2 = i32_load(m, (u64)(i2) + 4u);
i3 = 7u;
i2 += i3;
i3 = 4294967288u;
i2 &= i3;
i1 += i2;
i2 = p2;
i3 = 6u;
i2 <<= (i3 & 31);
i1 += i2;
i2 = 64u;
memory_copy(m, i0, i1, i2);
i0 = l7;
i0 = i32_load(m, (u64)(i0) + 60u);
i1 = 16u;
i0 &= i1;
i1 = 0u;
i0 = i0 != i1;
i1 = 1u;
i2 = l7;
i2 = i32_load(m, (u64)(i2) + 8u);
p0 = i2;
i0 = i2 ? i0 : i1;
i0 = !(i0);
if (i0) {
i0 = l7;
i1 = p0;
i2 = p3;
i1 += i2;
i32_store(m, (u64)(i0) + 8u, i1);
}
i0 = l7;
i0 = i32_load(m, (u64)(i0) + 16u);
p0 = i0;
if (i0) {
i0 = l7;
i1 = p0;
i2 = p3;
i1 += i2;
i32_store(m, (u64)(i0) + 16u, i1);
}
i0 = p1;
i1 = l7;
core_f37(m, i0, i1);
i0 = p2;
i1 = 1u;
i0 += i1;
p2 = i0;
goto L4;
}
Bfunc:;
}
static void core_f164(u8* m, u32 p0, u32 p1) {
u32 l2 = 0, l3 = 0, l4 = 0, l5 = 0, l6 = 0, l7 = 0;
u64 l8 = 0, l9 = 0;
u32 i0, i1, i2, i3;
u64 j0, j1, j2, j3, j4;
i0 = p1;
i0 = i32_load(m, (u64)(i0) + 12u);
l7 = i0;
i1 = 1u;
i0 >>= (i1 & 31);
l6 = i0;
i0 = p0;
i0 = i32_load(m, (u64)(i0) + 64u);
l5 = i0;
i0 = l7;
j0 = (u64)(i0);
l9 = j0;
i0 = p0;
i0 = i32_load(m, (u64)(i0));
l2 = i0;
if (i0) {
i0 = l2;
i1 = p0;
i1 = i32_load(m, (u64)(i1) + 4u);
i0 += i1;
l2 = i0;
j0 = l9;
l8 = j0;
L1:
j0 = l8;
j1 = 127ull;
i0 = j0 > j1;
if (i0) {
i0 = l2;
l3 = i0;
i1 = 1u;
i0 += i1;
l2 = i0;
i0 = l3;
j1 = l8;
j2 = 128ull;
j1 |= j2;
i64_store8(m, (u64)(i0), j1);
j0 = l8;
j1 = 7ull;
j0 >>= (j1 & 63);
l8 = j0;
goto L1;
}
i0 = l2;
j1 = l8;
i64_store8(m, (u64)(i0), j1);
}
i0 = p0;
i1 = p0;
i1 = i32_load(m, (u64)(i1) + 4u);
j2 = 63ull;
j3 = l9;
j4 = 1ull;
j3 |= j4;
j3 = I64_CLZ(j3);
j2 -= j3;
i2 = (u32)(j2);
i3 = 7u;
i2 = DIV_U(i2, i3);
i3 = 1u;
i2 += i3;
i1 += i2;
i32_store(m, (u64)(i0) + 4u, i1);
i0 = l5;
if (i0) {
i0 = l5;
i0 = i32_load(m, (u64)(i0) + 12u);
i1 = l7;
i0 ^= i1;
i1 = 1u;
i0 &= i1;
} else {
i0 = 1u;
}
i0 = !(i0);
if (i0) {
i0 = l6;
i1 = l5;
i1 = i32_load(m, (u64)(i1) + 12u);
i2 = 1u;
i1 >>= (i2 & 31);
l2 = i1;
i2 = l2;
i3 = l6;
i2 = i2 > i3;
i0 = i2 ? i0 : i1;
l2 = i0;
L5:
i0 = l2;
i1 = l4;
i0 = i0 > i1;
if (i0) {
i0 = l5;
i1 = 16u;
i0 += i1;
i1 = l4;
i0 += i1;
i0 = i32_load8_u(m, (u64)(i0));
i1 = p1;
i2 = 16u;
i1 += i2;
i2 = l4;
i1 += i2;
i1 = i32_load8_u(m, (u64)(i1));
i0 = i0 == i1;
} else {
i0 = 0u;
}
if (i0) {
i0 = l4;
i1 = 1u;
i0 += i1;
l4 = i0;
goto L5;
}
i0 = l4;
j0 = (u64)(i0);
l9 = j0;
i0 = p0;
i0 = i32_load(m, (u64)(i0));
l2 = i0;
if (i0) {
i0 = l2;
i1 = p0;
i1 = i32_load(m, (u64)(i1) + 4u);
i0 += i1;
l2 = i0;
j0 = l9;
l8 = j0;
L9:
j0 = l8;
j1 = 127ull;
i0 = j0 > j1;
if (i0) {
i0 = l2;
l3 = i0;
i1 = 1u;
i0 += i1;
l2 = i0;
i0 = l3;
j1 = l8;
j2 = 128ull;
j1 |= j2;
i64_store8(m, (u64)(i0), j1);
j0 = l8;
j1 = 7ull;
j0 >>= (j1 & 63);
l8 = j0;
goto L9;
}
i0 = l2;
j1 = l8;
i64_store8(m, (u64)(i0), j1);
}
i0 = p0;
i1 = p0;
i1 = i32_load(m, (u64)(i1) + 4u);
j2 = 63ull;
j3 = l9;
j4 = 1ull;
j3 |= j4;
j3 = I64_CLZ(j3);
j2 -= j3;
i2 = (u32)(j2);
i3 = 7u;
i2 = DIV_U(i2, i3);
i3 = 1u;
i2 += i3;
i1 += i2;
i32_store(m, (u64)(i0) + 4u, i1);
}
i0 = l6;
i1 = l4;
i0 -= i1;
l2 = i0;
i0 = p0;
i0 = i32_load(m, (u64)(i0));
l3 = i0;
if (i0) {
i0 = l3;
i1 = p0;
i1 = i32_load(m, (u64)(i1) + 4u);
i0 += i1;
i1 = p1;
i2 = 16u;
i1 += i2;
i2 = l4;
i1 += i2;
i2 = l2;
memory_copy(m, i0, i1, i2);
}
i0 = p0;
i1 = l2;
i2 = p0;
i2 = i32_load(m, (u64)(i2) + 4u);
i1 += i2;
i32_store(m, (u64)(i0) + 4u, i1);
i0 = p0;
i1 = p1;
i32_store(m, (u64)(i0) + 64u, i1);
}
static u32 core_f165(u8* m, u32 p0, u32 p1) {
u32 l2 = 0, l3 = 0, l4 = 0, l5 = 0;
u32 i0, i1, i2, i3;
u64 j0, j1;
i0 = p1;
i0 = i32_load(m, (u64)(i0) + 28u);
l4 = i0;
i0 = !(i0);
if (i0) {
i0 = p0;
i0 = i32_load(m, (u64)(i0) + 8u);
i1 = p1;
i1 = i32_load(m, (u64)(i1) + 24u);
i2 = 24u;
i1 *= i2;
i0 += i1;
j0 = i64_load(m, (u64)(i0));
i1 = p1;
j1 = i64_load(m, (u64)(i1) + 16u);
i0 = j0 < j1;
goto Bfunc;
}
i0 = p1;
i1 = 40u;
i0 += i1;
i1 = p1;
i1 = i32_load(m, (u64)(i1) + 4u);
i2 = 7u;
i1 += i2;
i2 = 4294967288u;
i1 &= i2;
i0 += i1;
l5 = i0;
L1:
i0 = l3;
i1 = l4;
i0 = i0 < i1;
if (i0) {
i0 = 1u;
p1 = i0;
i0 = p0;
i0 = i32_load(m, (u64)(i0) + 8u);
i1 = l5;
i2 = l3;
i3 = 6u;
i2 <<= (i3 & 31);
i1 += i2;
l2 = i1;
i1 = i32_load(m, (u64)(i1) + 24u);
i2 = 24u;
i1 *= i2;
i0 += i1;
j0 = i64_load(m, (u64)(i0));
i1 = l2;
j1 = i64_load(m, (u64)(i1) + 32u);
i0 = j0 < j1;
if (i0) {goto B3;}
i0 = 0u;
p1 = i0;
i0 = l2;
i0 = i32_load(m, (u64)(i0));
i1 = 4u;
i0 = i0 != i1;
if (i0) {
j0 = 0ull;
} else {
i0 = l2;
j0 = i64_load(m, (u64)(i0) + 40u);
}
i0 = !(j0);
if (i0) {goto B3;}
i0 = p0;
i0 = i32_load(m, (u64)(i0) + 8u);
i1 = l2;
i1 = i32_load(m, (u64)(i1) + 28u);
i2 = 24u;
i1 *= i2;
i0 += i1;
j0 = i64_load(m, (u64)(i0));
i1 = l2;
j1 = i64_load(m, (u64)(i1) + 48u);
i0 = j0 < j1;
p1 = i0;
B3:;
i0 = p1;
if (i0) {
i0 = 1u;
goto Bfunc;
}
i0 = l3;
i1 = 1u;
i0 += i1;
l3 = i0;
goto L1;
}
i0 = 0u;
Bfunc:;
return i0;
}
static void core_f166(u8* m, u32 p0, u32 p1) {
u32 l4 = 0, l5 = 0;
u64 l2 = 0, l3 = 0;
u32 i0, i1, i2;
u64 j0, j1, j2, j3;
L0:
i0 = p1;
i1 = l4;
i0 = i0 > i1;
if (i0) {
i0 = p0;
i0 = i32_load(m, (u64)(i0) + 4u);
} else {
i0 = 1u;
}
i0 = !(i0);
if (i0) {
i0 = p0;
i0 = i32_load(m, (u64)(i0) + 12u);
i1 = p0;
i1 = i32_load(m, (u64)(i1) + 8u);
i0 -= i1;
i1 = 8u;
i0 = i0 < i1;
if (i0) {
i0 = p0;
i0 = i32_load(m, (u64)(i0) + 4u);
i0 = !(i0);
if (i0) {
i0 = p0;
i1 = 22u;
i32_store(m, (u64)(i0) + 4u, i1);
}
j0 = 0ull;
goto B3;
}
i0 = p0;
i1 = p0;
i1 = i32_load(m, (u64)(i1) + 8u);
i2 = 8u;
i1 += i2;
i32_store(m, (u64)(i0) + 8u, i1);
i0 = p0;
i0 = i32_load(m, (u64)(i0) + 8u);
i1 = 8u;
i0 -= i1;
j0 = i64_load(m, (u64)(i0));
B3:;
l2 = j0;
i0 = p0;
j0 = i64_load(m, (u64)(i0) + 88u);
j1 = 0ull;
i2 = p0;
j2 = core_f50(m, i2);
l3 = j2;
j3 = 1ull;
j2 &= j3;
j1 -= j2;
j2 = l3;
j3 = 1ull;
j2 >>= (j3 & 63);
j1 ^= j2;
j0 += j1;
l3 = j0;
i0 = !(j0);
if (i0) {
i0 = p0;
i0 = i32_load(m, (u64)(i0) + 4u);
i0 = !(i0);
if (i0) {
i0 = p0;
i1 = 22u;
i32_store(m, (u64)(i0) + 4u, i1);
}
} else {
j0 = l3;
i1 = p0;
j1 = i64_load(m, (u64)(i1) + 104u);
i0 = j0 > j1;
if (i0) {
i0 = p0;
j1 = l3;
i64_store(m, (u64)(i0) + 104u, j1);
}
j0 = l3;
i1 = p0;
j1 = i64_load(m, (u64)(i1) + 96u);
i0 = j0 <= j1;
if (i0) {
i0 = 1u;
} else {
i0 = p0;
i0 = i32_load(m, (u64)(i0) + 4u);
}
if (i0) {goto B8;}
i0 = p0;
i1 = 23u;
i32_store(m, (u64)(i0) + 4u, i1);
i0 = p0;
i0 = i32_load(m, (u64)(i0));
i1 = 1072u;
i0 += i1;
l5 = i0;
j1 = l2;
i64_store(m, (u64)(i0), j1);
i0 = l5;
j1 = l3;
i64_store(m, (u64)(i0) + 8u, j1);
B8:;
}
i0 = l4;
i1 = 1u;
i0 += i1;
l4 = i0;
goto L0;
}
}
static void core_f167(u8* m, u32 p0) {
u32 l1 = 0, l2 = 0;
u32 i0, i1;
i0 = p0;
i0 = i32_load(m, (u64)(i0));
i1 = 11008u;
i0 += i1;
l2 = i0;
i0 = p0;
i0 = i32_load(m, (u64)(i0) + 116u);
l1 = i0;
L0:
i0 = l1;
if (i0) {
i0 = p0;
i0 = i32_load(m, (u64)(i0) + 4u);
} else {
i0 = 1u;
}
i0 = !(i0);
if (i0) {
i0 = p0;
i1 = l2;
core_f25(m, i0, i1);
i0 = l1;
i1 = 1u;
i0 -= i1;
l1 = i0;
goto L0;
}
}
static void core_f168(u8* m, u32 p0, u32 p1) {
u32 l2 = 0, l3 = 0;
u32 i0, i1, i2;
i0 = p0;
i0 = i32_load(m, (u64)(i0) + 4u);
if (i0) {
goto Bfunc;
}
i0 = p0;
i0 = i32_load(m, (u64)(i0) + 8u);
i1 = p0;
i1 = i32_load(m, (u64)(i1) + 12u);
i2 = 0u;
i0 = core_f2(m, i0, i1, i2);
l2 = i0;
i0 = !(i0);
if (i0) {
i0 = p0;
i0 = i32_load(m, (u64)(i0) + 4u);
i0 = !(i0);
if (i0) {
i0 = p0;
i1 = 22u;
i32_store(m, (u64)(i0) + 4u, i1);
}
goto Bfunc;
}
i0 = l2;
i1 = p0;
i1 = i32_load(m, (u64)(i1) + 8u);
i0 -= i1;
l3 = i0;
i1 = 196648u;
i1 = i32_load(m, (u64)(i1));
i0 = i0 > i1;
if (i0) {
i0 = p0;
i1 = 7u;
i32_store(m, (u64)(i0) + 4u, i1);
}
i0 = p1;
i1 = p0;
i1 = i32_load(m, (u64)(i1) + 8u);
i32_store(m, (u64)(i0) + 16u, i1);
i0 = p1;
i1 = l3;
i32_store(m, (u64)(i0) + 20u, i1);
i0 = p0;
i1 = l2;
i32_store(m, (u64)(i0) + 8u, i1);
Bfunc:;
}
static u32 core_f169(u8* m, u32 p0, u32 p1, u32 p2, u64 p3) {
u32 l4 = 0;
u64 l5 = 0;
u32 i0, i1, i2, i3;
u64 j0, j1, j2, j3, j4;
i0 = p1;
i1 = p2;
i2 = 4u;
i1 <<= (i2 & 31);
i2 = 331776u;
i1 += i2;
j1 = i64_load(m, (u64)(i1));
i64_store(m, (u64)(i0), j1);
i0 = p1;
i1 = 8u;
i0 += i1;
p2 = i0;
j0 = p3;
i1 = p0;
j1 = i64_load(m, (u64)(i1) + 24u);
j0 -= j1;
l5 = j0;
j1 = 1ull;
j0 <<= (j1 & 63);
j1 = l5;
j2 = 63ull;
j1 = (u64)((s64)j1 >> (j2 & 63));
j0 ^= j1;
l5 = j0;
L0:
j0 = l5;
j1 = 127ull;
i0 = j0 > j1;
if (i0) {
i0 = p2;
l4 = i0;
i1 = 1u;
i0 += i1;
p2 = i0;
i0 = l4;
j1 = l5;
j2 = 128ull;
j1 |= j2;
i64_store8(m, (u64)(i0), j1);
j0 = l5;
j1 = 7ull;
j0 >>= (j1 & 63);
l5 = j0;
goto L0;
}
i0 = p2;
j1 = l5;
i64_store8(m, (u64)(i0), j1);
i0 = p1;
j1 = 63ull;
j2 = p3;
i3 = p0;
j3 = i64_load(m, (u64)(i3) + 24u);
j2 -= j3;
p3 = j2;
j3 = 1ull;
j2 <<= (j3 & 63);
j3 = p3;
j4 = 63ull;
j3 = (u64)((s64)j3 >> (j4 & 63));
j2 ^= j3;
j3 = 1ull;
j2 |= j3;
j2 = I64_CLZ(j2);
j1 -= j2;
i1 = (u32)(j1);
i2 = 7u;
i1 = DIV_U(i1, i2);
i2 = 9u;
i1 += i2;
i0 += i1;
return i0;
}
static void core_f170(u8* m, u32 p0, u32 p1, u32 p2, u32 p3) {
u32 l4 = 0, l5 = 0, l6 = 0, l7 = 0, l8 = 0;
u64 l9 = 0;
u32 i0, i1, i2, i3, i4, i5;
u64 j0, j1, j2, j3;
i0 = p1;
i0 = i32_load8_u(m, (u64)(i0) + 81u);
if (i0) {
i0 = p1;
i0 = i32_load(m, (u64)(i0) + 12u);
} else {
i0 = 196696u;
i0 = i32_load(m, (u64)(i0));
}
l7 = i0;
i0 = p0;
i0 = i32_load(m, (u64)(i0) + 4u);
if (i0) {
i0 = p2;
i1 = p2;
i1 = i32_load8_u(m, (u64)(i1) + 3u);
i2 = 2u;
i1 |= i2;
i32_store8(m, (u64)(i0) + 3u, i1);
i0 = p3;
i1 = p0;
i1 = i32_load(m, (u64)(i1) + 4u);
l8 = i1;
j1 = (u64)(i1);
l9 = j1;
L2:
j1 = l9;
j2 = 127ull;
i1 = j1 > j2;
if (i1) {
i1 = p3;
l5 = i1;
i2 = 1u;
i1 += i2;
p3 = i1;
i1 = l5;
j2 = l9;
j3 = 128ull;
j2 |= j3;
i64_store8(m, (u64)(i1), j2);
j1 = l9;
j2 = 7ull;
j1 >>= (j2 & 63);
l9 = j1;
goto L2;
}
i1 = p3;
j2 = l9;
i64_store8(m, (u64)(i1), j2);
j1 = 63ull;
i2 = l8;
j2 = (u64)(i2);
j3 = 1ull;
j2 |= j3;
j2 = I64_CLZ(j2);
j1 -= j2;
i1 = (u32)(j1);
i2 = 7u;
i1 = DIV_U(i1, i2);
i2 = 1u;
i1 += i2;
i0 += i1;
p3 = i0;
L4:
i0 = l4;
i1 = l7;
i0 = i0 < i1;
if (i0) {
i0 = p1;
i0 = i32_load(m, (u64)(i0) + 8u);
l5 = i0;
i1 = p1;
i1 = i32_load8_u(m, (u64)(i1) + 81u);
if (i1) {
i1 = l5;
i2 = l4;
i3 = 24u;
i2 *= i3;
i1 += i2;
i1 = i32_load(m, (u64)(i1) + 20u);
} else {
i1 = l4;
}
l5 = i1;
i2 = 24u;
i1 *= i2;
i0 += i1;
l6 = i0;
j0 = i64_load(m, (u64)(i0) + 8u);
l9 = j0;
i0 = !(j0);
if (i0) {
i0 = 0u;
} else {
i0 = p1;
i0 = i32_load8_u(m, (u64)(i0) + 80u);
if (i0) {
i0 = l6;
i0 = i32_load(m, (u64)(i0) + 16u);
} else {
i0 = 0u;
}
if (i0) {
j0 = l9;
i1 = l6;
j1 = i64_load(m, (u64)(i1));
i0 = j0 < j1;
} else {
i0 = 1u;
}
}
if (i0) {
i0 = p1;
i1 = p3;
i2 = l5;
i3 = p1;
i3 = i32_load(m, (u64)(i3) + 8u);
i4 = l5;
i5 = 24u;
i4 *= i5;
i3 += i4;
j3 = i64_load(m, (u64)(i3) + 8u);
i0 = core_f169(m, i0, i1, i2, j3);
p3 = i0;
}
i0 = l4;
i1 = 1u;
i0 += i1;
l4 = i0;
goto L4;
}
}
i0 = p0;
i0 = i32_load(m, (u64)(i0) + 8u);
if (i0) {
i0 = p2;
i1 = p2;
i1 = i32_load8_u(m, (u64)(i1) + 3u);
i2 = 4u;
i1 |= i2;
i32_store8(m, (u64)(i0) + 3u, i1);
i0 = p3;
i1 = p0;
i1 = i32_load(m, (u64)(i1) + 8u);
l6 = i1;
j1 = (u64)(i1);
l9 = j1;
L12:
j1 = l9;
j2 = 127ull;
i1 = j1 > j2;
if (i1) {
i1 = p3;
l4 = i1;
i2 = 1u;
i1 += i2;
p3 = i1;
i1 = l4;
j2 = l9;
j3 = 128ull;
j2 |= j3;
i64_store8(m, (u64)(i1), j2);
j1 = l9;
j2 = 7ull;
j1 >>= (j2 & 63);
l9 = j1;
goto L12;
}
i1 = p3;
j2 = l9;
i64_store8(m, (u64)(i1), j2);
j1 = 63ull;
i2 = l6;
j2 = (u64)(i2);
j3 = 1ull;
j2 |= j3;
j2 = I64_CLZ(j2);
j1 -= j2;
i1 = (u32)(j1);
i2 = 7u;
i1 = DIV_U(i1, i2);
i2 = 1u;
i1 += i2;
i0 += i1;
p3 = i0;
i0 = 0u;
l4 = i0;
L14:
i0 = l4;
i1 = l7;
i0 = i0 < i1;
if (i0) {
i0 = p1;
i0 = i32_load8_u(m, (u64)(i0) + 81u);
if (i0) {
i0 = p1;
i0 = i32_load(m, (u64)(i0) + 8u);
i1 = l4;
i2 = 24u;
i1 *= i2;
i0 += i1;
i0 = i32_load(m, (u64)(i0) + 20u);
} else {
i0 = l4;
}
l5 = i0;
i0 = 197048u;
i0 = i32_load(m, (u64)(i0));
l6 = i0;
if (i0) {
i0 = l5;
i1 = l6;
i1 = i32_load(m, (u64)(i1) + 4u);
i0 = i0 >= i1;
} else {
i0 = 1u;
}
if (i0) {
j0 = 0ull;
} else {
i0 = l6;
i1 = l5;
i2 = 3u;
i1 <<= (i2 & 31);
i0 += i1;
j0 = i64_load(m, (u64)(i0) + 8u);
}
j1 = 0ull;
i0 = j0 != j1;
if (i0) {
i0 = p1;
i1 = p3;
i2 = l5;
i3 = 197048u;
i3 = i32_load(m, (u64)(i3));
p3 = i3;
if (i3) {
i3 = l5;
i4 = p3;
i4 = i32_load(m, (u64)(i4) + 4u);
i3 = i3 >= i4;
} else {
i3 = 1u;
}
if (i3) {
j3 = 0ull;
} else {
i3 = p3;
i4 = l5;
i5 = 3u;
i4 <<= (i5 & 31);
i3 += i4;
j3 = i64_load(m, (u64)(i3) + 8u);
}
i0 = core_f169(m, i0, i1, i2, j3);
p3 = i0;
}
i0 = l4;
i1 = 1u;
i0 += i1;
l4 = i0;
goto L14;
}
}
i0 = p0;
i0 = i32_load(m, (u64)(i0) + 12u);
i0 = !(i0);
if (i0) {
goto Bfunc;
}
i0 = p2;
i1 = p2;
i1 = i32_load8_u(m, (u64)(i1) + 3u);
i2 = 8u;
i1 |= i2;
i32_store8(m, (u64)(i0) + 3u, i1);
i0 = p3;
i1 = p0;
i1 = i32_load(m, (u64)(i1) + 12u);
i32_store(m, (u64)(i0), i1);
i0 = p3;
i1 = p0;
i1 = i32_load(m, (u64)(i1) + 16u);
i32_store(m, (u64)(i0) + 4u, i1);
i0 = p3;
i1 = p0;
i1 = i32_load(m, (u64)(i1) + 20u);
i32_store(m, (u64)(i0) + 8u, i1);
Bfunc:;
}
static void core_f171(u8* m, u32 p0, u32 p1, u32 p2) {
u32 l3 = 0, l4 = 0, l5 = 0, l6 = 0, l7 = 0;
u64 l8 = 0;
u32 i0, i1, i2, i3, i4, i5;
u64 j0, j1, j2, j3, j4, j5;
i0 = p0;
i0 = i32_load8_u(m, (u64)(i0) + 24u);
if (i0) {
i0 = p2;
if (i0) {
i0 = p2;
} else {
i0 = p0;
i0 = i32_load(m, (u64)(i0) + 8u);
i1 = 0u;
i0 = i0 != i1;
}
} else {
i0 = p1;
j0 = i64_load(m, (u64)(i0) + 56u);
i1 = p1;
j1 = i64_load(m, (u64)(i1) + 48u);
i0 = j0 <= j1;
}
l7 = i0;
i0 = p0;
i1 = 0u;
i32_store(m, (u64)(i0) + 4u, i1);
i0 = p0;
i1 = 0u;
i32_store(m, (u64)(i0), i1);
i0 = p1;
i0 = i32_load8_u(m, (u64)(i0) + 81u);
if (i0) {
i0 = p1;
i0 = i32_load(m, (u64)(i0) + 12u);
} else {
i0 = 196696u;
i0 = i32_load(m, (u64)(i0));
}
l6 = i0;
L3:
i0 = l3;
i1 = l6;
i0 = i0 < i1;
if (i0) {
i0 = p1;
i0 = i32_load8_u(m, (u64)(i0) + 81u);
if (i0) {
i0 = p1;
i0 = i32_load(m, (u64)(i0) + 8u);
i1 = l3;
i2 = 24u;
i1 *= i2;
i0 += i1;
i0 = i32_load(m, (u64)(i0) + 20u);
} else {
i0 = l3;
}
l4 = i0;
i0 = l7;
if (i0) {
i0 = p1;
i0 = i32_load(m, (u64)(i0) + 8u);
i1 = l4;
i2 = 24u;
i1 *= i2;
i0 += i1;
l5 = i0;
j0 = i64_load(m, (u64)(i0) + 8u);
l8 = j0;
i0 = !(j0);
if (i0) {
i0 = 0u;
} else {
i0 = p1;
i0 = i32_load8_u(m, (u64)(i0) + 80u);
if (i0) {
i0 = l5;
i0 = i32_load(m, (u64)(i0) + 16u);
} else {
i0 = 0u;
}
if (i0) {
j0 = l8;
i1 = l5;
j1 = i64_load(m, (u64)(i1));
i0 = j0 < j1;
} else {
i0 = 1u;
}
}
} else {
i0 = 0u;
}
if (i0) {
i0 = p0;
i1 = p0;
i1 = i32_load(m, (u64)(i1) + 4u);
i2 = 1u;
i1 += i2;
i32_store(m, (u64)(i0) + 4u, i1);
i0 = p0;
i1 = p0;
i1 = i32_load(m, (u64)(i1));
j2 = 63ull;
i3 = p1;
i3 = i32_load(m, (u64)(i3) + 8u);
i4 = l4;
i5 = 24u;
i4 *= i5;
i3 += i4;
j3 = i64_load(m, (u64)(i3) + 8u);
i4 = p1;
j4 = i64_load(m, (u64)(i4) + 24u);
j3 -= j4;
l8 = j3;
j4 = 1ull;
j3 <<= (j4 & 63);
j4 = l8;
j5 = 63ull;
j4 = (u64)((s64)j4 >> (j5 & 63));
j3 ^= j4;
j4 = 1ull;
j3 |= j4;
j3 = I64_CLZ(j3);
j2 -= j3;
i2 = (u32)(j2);
i3 = 7u;
i2 = DIV_U(i2, i3);
i3 = 9u;
i2 += i3;
i1 += i2;
i32_store(m, (u64)(i0), i1);
}
i0 = p0;
i0 = i32_load(m, (u64)(i0) + 8u);
if (i0) {
i0 = 197048u;
i0 = i32_load(m, (u64)(i0));
l5 = i0;
if (i0) {
i0 = l4;
i1 = l5;
i1 = i32_load(m, (u64)(i1) + 4u);
i0 = i0 >= i1;
} else {
i0 = 1u;
}
if (i0) {
j0 = 0ull;
} else {
i0 = l5;
i1 = l4;
i2 = 3u;
i1 <<= (i2 & 31);
i0 += i1;
j0 = i64_load(m, (u64)(i0) + 8u);
}
j1 = 0ull;
i0 = j0 != j1;
} else {
i0 = 0u;
}
if (i0) {
i0 = p0;
i1 = p0;
i1 = i32_load(m, (u64)(i1));
j2 = 63ull;
i3 = 197048u;
i3 = i32_load(m, (u64)(i3));
l5 = i3;
if (i3) {
i3 = l4;
i4 = l5;
i4 = i32_load(m, (u64)(i4) + 4u);
i3 = i3 >= i4;
} else {
i3 = 1u;
}
if (i3) {
j3 = 0ull;
} else {
i3 = l5;
i4 = l4;
i5 = 3u;
i4 <<= (i5 & 31);
i3 += i4;
j3 = i64_load(m, (u64)(i3) + 8u);
}
i4 = p1;
j4 = i64_load(m, (u64)(i4) + 24u);
j3 -= j4;
l8 = j3;
j4 = 1ull;
j3 <<= (j4 & 63);
j4 = l8;
j5 = 63ull;
j4 = (u64)((s64)j4 >> (j5 & 63));
j3 ^= j4;
j4 = 1ull;
j3 |= j4;
j3 = I64_CLZ(j3);
j2 -= j3;
i2 = (u32)(j2);
i3 = 7u;
i2 = DIV_U(i2, i3);
i3 = 9u;
i2 += i3;
i1 += i2;
i32_store(m, (u64)(i0), i1);
}
i0 = l3;
i1 = 1u;
i0 += i1;
l3 = i0;
goto L3;
}
i0 = p2;
if (i0) {
i0 = p0;
i1 = p0;
i1 = i32_load(m, (u64)(i1));
i2 = 12u;
i1 += i2;
i32_store(m, (u64)(i0), i1);
} else {
i0 = p0;
i1 = 0u;
i32_store(m, (u64)(i0) + 12u, i1);
}
i0 = p0;
i0 = i32_load(m, (u64)(i0) + 4u);
if (i0) {
i0 = p0;
i1 = p0;
i1 = i32_load(m, (u64)(i1));
j2 = 63ull;
i3 = p0;
j3 = i64_load32_u(m, (u64)(i3) + 4u);
j4 = 1ull;
j3 |= j4;
j3 = I64_CLZ(j3);
j2 -= j3;
i2 = (u32)(j2);
i3 = 7u;
i2 = DIV_U(i2, i3);
i3 = 1u;
i2 += i3;
i1 += i2;
i32_store(m, (u64)(i0), i1);
}
i0 = p0;
i0 = i32_load(m, (u64)(i0) + 8u);
if (i0) {
i0 = p0;
i1 = p0;
i1 = i32_load(m, (u64)(i1));
j2 = 63ull;
i3 = p0;
j3 = i64_load32_u(m, (u64)(i3) + 8u);
j4 = 1ull;
j3 |= j4;
j3 = I64_CLZ(j3);
j2 -= j3;
i2 = (u32)(j2);
i3 = 7u;
i2 = DIV_U(i2, i3);
i3 = 1u;
i2 += i3;
i1 += i2;
i32_store(m, (u64)(i0), i1);
}
}
static u32 core_f172(u8* m, u32 p0, u32 p1) {
u32 l2 = 0, l3 = 0, l4 = 0;
u64 l5 = 0;
u32 i0, i1, i2, i3;
u64 j0, j1;
i0 = p0;
i1 = 10880u;
i0 += i1;
l2 = i0;
i1 = p1;
j1 = i64_load(m, (u64)(i1) + 48u);
i1 = !(j1);
i32_store8(m, (u64)(i0) + 24u, i1);
i0 = l2;
i1 = 1u;
i32_store8(m, (u64)(i0) + 25u, i1);
i0 = l2;
i1 = 0u;
i32_store(m, (u64)(i0) + 8u, i1);
i0 = 196696u;
i0 = i32_load(m, (u64)(i0));
l3 = i0;
i0 = 0u;
p0 = i0;
L0:
i0 = p0;
i1 = l3;
i0 = i0 < i1;
if (i0) {
i0 = p1;
i0 = i32_load(m, (u64)(i0) + 8u);
i1 = p0;
i2 = 24u;
i1 *= i2;
i0 += i1;
l4 = i0;
i0 = l2;
i0 = i32_load8_u(m, (u64)(i0) + 24u);
if (i0) {
i0 = l4;
j0 = i64_load(m, (u64)(i0) + 8u);
} else {
i0 = l4;
j0 = i64_load(m, (u64)(i0));
}
i1 = 197048u;
i1 = i32_load(m, (u64)(i1));
l4 = i1;
if (i1) {
i1 = p0;
i2 = l4;
i2 = i32_load(m, (u64)(i2) + 4u);
i1 = i1 >= i2;
} else {
i1 = 1u;
}
if (i1) {
j1 = 0ull;
} else {
i1 = l4;
i2 = p0;
i3 = 3u;
i2 <<= (i3 & 31);
i1 += i2;
j1 = i64_load(m, (u64)(i1) + 8u);
}
l5 = j1;
i0 = j0 < j1;
if (i0) {
i0 = l2;
i1 = 0u;
i32_store8(m, (u64)(i0) + 25u, i1);
}
j0 = l5;
j1 = 0ull;
i0 = j0 != j1;
if (i0) {
i0 = l2;
i1 = l2;
i1 = i32_load(m, (u64)(i1) + 8u);
i2 = 1u;
i1 += i2;
i32_store(m, (u64)(i0) + 8u, i1);
}
i0 = p0;
i1 = 1u;
i0 += i1;
p0 = i0;
goto L0;
}
i0 = l2;
i0 = i32_load8_u(m, (u64)(i0) + 24u);
i0 = !(i0);
if (i0) {
i0 = l2;
i1 = 0u;
i32_store(m, (u64)(i0) + 8u, i1);
}
i0 = l2;
return i0;
}
static u32 core_f173(u8* m, u32 p0, u32 p1) {
u32 l2 = 0, l3 = 0, l4 = 0, l5 = 0;
u64 l6 = 0;
u32 i0, i1, i2, i3;
u64 j0, j1;
i0 = p1;
i1 = 1u;
i0 >>= (i1 & 31);
i1 = 1u;
i0 -= i1;
l3 = i0;
L0:
i0 = l3;
i1 = 0u;
i0 = (u32)((s32)i0 >= (s32)i1);
if (i0) {
i0 = p0;
i1 = l3;
i2 = p1;
core_f174(m, i0, i1, i2);
i0 = l3;
i1 = 1u;
i0 -= i1;
l3 = i0;
goto L0;
}
i0 = p1;
i1 = 1u;
i0 -= i1;
l3 = i0;
L2:
i0 = l3;
i1 = 0u;
i0 = (u32)((s32)i0 > (s32)i1);
if (i0) {
i0 = p0;
j0 = i64_load(m, (u64)(i0));
l6 = j0;
i0 = p0;
i1 = p0;
i2 = l3;
i3 = 3u;
i2 <<= (i3 & 31);
i1 += i2;
l5 = i1;
j1 = i64_load(m, (u64)(i1));
i64_store(m, (u64)(i0), j1);
i0 = l5;
j1 = l6;
i64_store(m, (u64)(i0), j1);
i0 = p0;
i1 = 0u;
i2 = l3;
core_f174(m, i0, i1, i2);
i0 = l3;
i1 = 1u;
i0 -= i1;
l3 = i0;
goto L2;
}
L4:
i0 = p1;
i1 = l4;
i0 = i0 > i1;
if (i0) {
i0 = p0;
i1 = l4;
i2 = 3u;
i1 <<= (i2 & 31);
i0 += i1;
j0 = i64_load(m, (u64)(i0));
l6 = j0;
i0 = l2;
if (i0) {
i0 = p0;
i1 = l2;
i2 = 1u;
i1 -= i2;
i2 = 3u;
i1 <<= (i2 & 31);
i0 += i1;
j0 = i64_load(m, (u64)(i0));
j1 = l6;
i0 = j0 == j1;
} else {
i0 = 0u;
}
i0 = !(i0);
if (i0) {
i0 = p0;
i1 = l2;
i2 = 3u;
i1 <<= (i2 & 31);
i0 += i1;
j1 = l6;
i64_store(m, (u64)(i0), j1);
i0 = l2;
i1 = 1u;
i0 += i1;
l2 = i0;
}
i0 = l4;
i1 = 1u;
i0 += i1;
l4 = i0;
goto L4;
}
i0 = l2;
return i0;
}
static void core_f174(u8* m, u32 p0, u32 p1, u32 p2) {
u32 l3 = 0, l4 = 0, l5 = 0;
u64 l6 = 0;
u32 i0, i1, i2, i3, i4, i5, i6, i7;
u64 j0, j1, j4, j5;
L0:
i0 = p1;
i1 = 1u;
i0 <<= (i1 & 31);
i1 = 1u;
i0 += i1;
l3 = i0;
i1 = p2;
i0 = i0 < i1;
if (i0) {
i0 = p0;
i1 = l3;
i2 = 1u;
i1 += i2;
l4 = i1;
i2 = 3u;
i1 <<= (i2 & 31);
i0 += i1;
l5 = i0;
i0 = p0;
i1 = p1;
i2 = 3u;
i1 <<= (i2 & 31);
i0 += i1;
j0 = i64_load(m, (u64)(i0));
i1 = p0;
i2 = l4;
i3 = l3;
i4 = p2;
i5 = l4;
i4 = i4 > i5;
if (i4) {
i4 = l5;
j4 = i64_load(m, (u64)(i4));
i5 = p0;
i6 = l3;
i7 = 3u;
i6 <<= (i7 & 31);
i5 += i6;
j5 = i64_load(m, (u64)(i5));
i4 = j4 > j5;
} else {
i4 = 0u;
}
i2 = i4 ? i2 : i3;
l3 = i2;
i3 = 3u;
i2 <<= (i3 & 31);
i1 += i2;
j1 = i64_load(m, (u64)(i1));
i0 = j0 >= j1;
if (i0) {
goto Bfunc;
}
i0 = p0;
i1 = p1;
i2 = 3u;
i1 <<= (i2 & 31);
i0 += i1;
p1 = i0;
j0 = i64_load(m, (u64)(i0));
l6 = j0;
i0 = p1;
i1 = p0;
i2 = l3;
i3 = 3u;
i2 <<= (i3 & 31);
i1 += i2;
p1 = i1;
j1 = i64_load(m, (u64)(i1));
i64_store(m, (u64)(i0), j1);
i0 = p1;
j1 = l6;
i64_store(m, (u64)(i0), j1);
i0 = l3;
p1 = i0;
goto L0;
}
Bfunc:;
}
static void core_f175(u8* m, u32 p0, u32 p1, u32 p2) {
u32 l5 = 0;
u64 l3 = 0, l4 = 0;
u32 i0, i1, i2;
u64 j0, j1;
i0 = p2;
i0 = i32_load(m, (u64)(i0) + 8u);
i1 = p0;
i2 = p1;
i2 = i32_load(m, (u64)(i2) + 16u);
i1 += i2;
i2 = p2;
i2 = i32_load(m, (u64)(i2) + 12u);
core_f6(m, i0, i1, i2);
i0 = p2;
j0 = i64_load(m, (u64)(i0) + 16u);
l3 = j0;
i0 = p2;
i0 = i32_load(m, (u64)(i0) + 24u);
l5 = i0;
i0 = p1;
i1 = p2;
i1 = i32_load(m, (u64)(i1) + 12u);
i32_store(m, (u64)(i0) + 20u, i1);
i0 = p1;
i1 = p2;
i1 = i32_load(m, (u64)(i1) + 28u);
i32_store(m, (u64)(i0) + 56u, i1);
i0 = p1;
j1 = l3;
i64_store(m, (u64)(i0) + 32u, j1);
i0 = p1;
i1 = l5;
i32_store(m, (u64)(i0) + 24u, i1);
i0 = p0;
i0 = i32_load(m, (u64)(i0) + 24u);
p1 = i0;
i0 = p0;
j0 = i64_load(m, (u64)(i0) + 16u);
l4 = j0;
j1 = l3;
i0 = j0 < j1;
p2 = i0;
j0 = l3;
j1 = l4;
i0 = j0 == j1;
if (i0) {
i0 = p1;
i1 = l5;
i0 = i0 != i1;
if (i0) {
i0 = l5;
i1 = 4u;
i0 <<= (i1 & 31);
i1 = 331776u;
i0 += i1;
j0 = i64_load(m, (u64)(i0));
i1 = p1;
i2 = 4u;
i1 <<= (i2 & 31);
i2 = 331776u;
i1 += i2;
j1 = i64_load(m, (u64)(i1));
i0 = j0 > j1;
} else {
i0 = 0u;
}
} else {
i0 = p2;
}
if (i0) {
i0 = p0;
j1 = l3;
i64_store(m, (u64)(i0) + 16u, j1);
i0 = p0;
i1 = l5;
i32_store(m, (u64)(i0) + 24u, i1);
}
}
static void core_f176(u8* m, u32 p0, u32 p1, u32 p2, u32 p3) {
u32 i0, i1, i2, i3;
i0 = p0;
i1 = p1;
i1 = i32_load(m, (u64)(i1) + 4u);
i32_store(m, (u64)(i0) + 4u, i1);
i0 = p1;
i1 = 8u;
i0 += i1;
i1 = p0;
i2 = 8u;
i1 += i2;
i2 = p3;
i3 = 8u;
i2 -= i3;
core_f6(m, i0, i1, i2);
i0 = p0;
i1 = p2;
i1 = i32_load(m, (u64)(i1) + 4u);
i2 = p0;
i3 = p1;
i2 -= i3;
i1 += i2;
i2 = p2;
core_f175(m, i0, i1, i2);
}
static u32 core_f177(u8* m, u32 p0) {
u32 l1 = 0, l2 = 0, l3 = 0, l4 = 0;
u32 i0, i1, i2, i3;
i0 = p0;
i1 = 40u;
i0 += i1;
i1 = p0;
i1 = i32_load(m, (u64)(i1) + 4u);
i2 = 7u;
i1 += i2;
i2 = 4294967288u;
i1 &= i2;
i0 += i1;
l2 = i0;
i1 = p0;
i1 = i32_load(m, (u64)(i1) + 28u);
i2 = 6u;
i1 <<= (i2 & 31);
i0 += i1;
l3 = i0;
i1 = p0;
i0 -= i1;
l1 = i0;
L0:
i0 = l2;
i1 = l3;
i0 = i0 < i1;
if (i0) {
i0 = l2;
i0 = i32_load(m, (u64)(i0) + 60u);
l4 = i0;
i1 = 7u;
i0 &= i1;
i1 = 7u;
i0 = i0 != i1;
if (i0) {
i0 = l4;
i1 = 16u;
i0 &= i1;
i0 = !(i0);
if (i0) {
i0 = l1;
i1 = l2;
i1 = i32_load(m, (u64)(i1) + 8u);
i2 = l2;
i2 = i32_load(m, (u64)(i2) + 12u);
i1 += i2;
l4 = i1;
i2 = l1;
i3 = l4;
i2 = i2 > i3;
i0 = i2 ? i0 : i1;
l1 = i0;
}
i0 = l1;
i1 = l2;
i1 = i32_load(m, (u64)(i1) + 16u);
i2 = l2;
i2 = i32_load(m, (u64)(i2) + 20u);
i1 += i2;
l4 = i1;
i2 = l1;
i3 = l4;
i2 = i2 > i3;
i0 = i2 ? i0 : i1;
l1 = i0;
}
i0 = l2;
i1 = 4294967232u;
i0 -= i1;
l2 = i0;
goto L0;
}
i0 = p0;
i1 = l1;
i0 += i1;
return i0;
}
static void core_f178(u8* m, u32 p0, u32 p1, u32 p2) {
u32 l3 = 0, l4 = 0;
u32 i0, i1, i2;
i0 = p0;
i1 = p1;
i2 = 2u;
core_f26(m, i0, i1, i2);
L0:
i0 = p1;
i1 = l3;
i0 = i0 > i1;
if (i0) {
i0 = p0;
i1 = l3;
i2 = 6u;
i1 <<= (i2 & 31);
i0 += i1;
l4 = i0;
i1 = l4;
i1 = i32_load(m, (u64)(i1) + 60u);
i2 = 255u;
i1 &= i2;
i2 = p2;
i1 |= i2;
i32_store(m, (u64)(i0) + 60u, i1);
i0 = l3;
i1 = 1u;
i0 += i1;
l3 = i0;
goto L0;
}
}
static void core_f179(u8* m, u32 p0, u32 p1, u32 p2, u32 p3) {
u32 l4 = 0, l5 = 0, l6 = 0, l7 = 0;
u64 l8 = 0;
u32 i0, i1, i2, i3, i4, i5, i6, i7;
u64 j0, j1;
L0:
i0 = p1;
i1 = 1u;
i0 <<= (i1 & 31);
i1 = 1u;
i0 += i1;
l4 = i0;
i1 = p2;
i0 = i0 < i1;
if (i0) {
i0 = p0;
i1 = p1;
i2 = l4;
i3 = 1u;
i2 += i3;
l5 = i2;
i3 = l4;
i4 = p2;
i5 = l5;
i4 = i4 > i5;
if (i4) {
i4 = p0;
i5 = l4;
i6 = l5;
i7 = p3;
i4 = core_f180(m, i4, i5, i6, i7);
i5 = 0u;
i4 = (u32)((s32)i4 < (s32)i5);
} else {
i4 = 0u;
}
i2 = i4 ? i2 : i3;
l4 = i2;
i3 = p3;
i0 = core_f180(m, i0, i1, i2, i3);
i1 = 0u;
i0 = (u32)((s32)i0 >= (s32)i1);
if (i0) {
goto Bfunc;
}
i0 = p0;
i1 = p1;
i2 = 6u;
i1 <<= (i2 & 31);
i0 += i1;
l6 = i0;
i0 = p0;
i1 = l4;
i2 = 6u;
i1 <<= (i2 & 31);
i0 += i1;
l5 = i0;
i0 = 0u;
p1 = i0;
L4:
i0 = p1;
i1 = 64u;
i0 = i0 < i1;
if (i0) {
i0 = p1;
i1 = l6;
i0 += i1;
l7 = i0;
j0 = i64_load(m, (u64)(i0));
l8 = j0;
i0 = l7;
i1 = p1;
i2 = l5;
i1 += i2;
l7 = i1;
j1 = i64_load(m, (u64)(i1));
i64_store(m, (u64)(i0), j1);
i0 = l7;
j1 = l8;
i64_store(m, (u64)(i0), j1);
i0 = p1;
i1 = 8u;
i0 += i1;
p1 = i0;
goto L4;
}
i0 = l4;
p1 = i0;
goto L0;
}
Bfunc:;
}
static u32 core_f180(u8* m, u32 p0, u32 p1, u32 p2, u32 p3) {
u32 i0, i1, i2;
i0 = p0;
i1 = p1;
i2 = 6u;
i1 <<= (i2 & 31);
i0 += i1;
p1 = i0;
i0 = p0;
i1 = p2;
i2 = 6u;
i1 <<= (i2 & 31);
i0 += i1;
p0 = i0;
i0 = p3;
i0 = !(i0);
if (i0) {
i0 = p1;
i1 = p0;
i0 = core_f19(m, i0, i1);
goto Bfunc;
}
i0 = p1;
i0 = i32_load(m, (u64)(i0) + 60u);
i1 = 8u;
i0 >>= (i1 & 31);
i1 = p0;
i1 = i32_load(m, (u64)(i1) + 60u);
i2 = 8u;
i1 >>= (i2 & 31);
i0 -= i1;
p2 = i0;
i0 = p3;
i1 = 2u;
i0 = i0 == i1;
if (i0) {
i0 = p2;
goto Bfunc;
}
i0 = p1;
i0 = i32_load(m, (u64)(i0));
i1 = p0;
i1 = i32_load(m, (u64)(i1));
i0 -= i1;
p3 = i0;
if (i0) {
i0 = p3;
goto Bfunc;
}
i0 = p1;
i0 = i32_load(m, (u64)(i0) + 56u);
i1 = p0;
i1 = i32_load(m, (u64)(i1) + 56u);
i0 -= i1;
p0 = i0;
i1 = p2;
i2 = p0;
i0 = i2 ? i0 : i1;
Bfunc:;
return i0;
}
static u32 core_f181(u8* m, u32 p0, u32 p1) {
u32 l2 = 0, l3 = 0, l4 = 0, l5 = 0, l6 = 0, l7 = 0;
u32 i0, i1, i2, i3;
u64 j0, j1;
i0 = p0;
i0 = i32_load(m, (u64)(i0) + 20u);
l4 = i0;
i1 = p1;
i1 = i32_load(m, (u64)(i1) + 20u);
l5 = i1;
i2 = l4;
i3 = l5;
i2 = i2 < i3;
i0 = i2 ? i0 : i1;
l2 = i0;
i0 = p0;
i0 = i32_load(m, (u64)(i0) + 16u);
l3 = i0;
i0 = 0u;
p0 = i0;
i0 = l3;
i1 = p1;
i1 = i32_load(m, (u64)(i1) + 16u);
p1 = i1;
i0 = i0 == i1;
if (i0) {goto B0;}
i0 = l3;
i1 = 7u;
i0 &= i1;
i1 = p1;
i2 = 7u;
i1 &= i2;
i0 = i0 == i1;
if (i0) {
L2:
i0 = l3;
i1 = 7u;
i0 &= i1;
if (i0) {
i0 = 0u;
p0 = i0;
i0 = l2;
i0 = !(i0);
if (i0) {goto B0;}
i0 = l3;
i0 = i32_load8_u(m, (u64)(i0));
l6 = i0;
i1 = p1;
i1 = i32_load8_u(m, (u64)(i1));
l7 = i1;
i0 -= i1;
p0 = i0;
i0 = l6;
i1 = l7;
i0 = i0 != i1;
if (i0) {goto B0;}
i0 = l2;
i1 = 1u;
i0 -= i1;
l2 = i0;
i0 = l3;
i1 = 1u;
i0 += i1;
l3 = i0;
i0 = p1;
i1 = 1u;
i0 += i1;
p1 = i0;
goto L2;
}
L4:
i0 = l2;
i1 = 8u;
i0 = i0 >= i1;
if (i0) {
i0 = l3;
j0 = i64_load(m, (u64)(i0));
i1 = p1;
j1 = i64_load(m, (u64)(i1));
i0 = j0 == j1;
if (i0) {
i0 = l3;
i1 = 8u;
i0 += i1;
l3 = i0;
i0 = p1;
i1 = 8u;
i0 += i1;
p1 = i0;
i0 = l2;
i1 = 8u;
i0 -= i1;
l2 = i0;
goto L4;
}
}
}
L7:
i0 = l2;
p0 = i0;
i1 = 1u;
i0 -= i1;
l2 = i0;
i0 = p0;
if (i0) {
i0 = l3;
i0 = i32_load8_u(m, (u64)(i0));
l6 = i0;
i1 = p1;
i1 = i32_load8_u(m, (u64)(i1));
l7 = i1;
i0 -= i1;
p0 = i0;
i0 = l6;
i1 = l7;
i0 = i0 != i1;
if (i0) {goto B0;}
i0 = l3;
i1 = 1u;
i0 += i1;
l3 = i0;
i0 = p1;
i1 = 1u;
i0 += i1;
p1 = i0;
goto L7;
}
i0 = 0u;
p0 = i0;
B0:;
i0 = p0;
i1 = l4;
i2 = l5;
i1 -= i2;
i2 = p0;
i0 = i2 ? i0 : i1;
return i0;
}
static u32 core_f182(u8* m, u32 p0, u32 p1) {
u32 l2 = 0, l3 = 0, l4 = 0, l5 = 0;
u32 i0, i1, i2, i3;
i0 = p1;
i0 = !(i0);
if (i0) {
i0 = 0u;
goto Bfunc;
}
i0 = 1u;
l2 = i0;
i0 = 1u;
l5 = i0;
L1:
i0 = p1;
i1 = l5;
i0 = i0 > i1;
if (i0) {
i0 = p0;
i1 = l2;
i2 = 1u;
i1 -= i2;
i2 = 6u;
i1 <<= (i2 & 31);
i0 += i1;
l3 = i0;
i1 = p0;
i2 = l5;
i3 = 6u;
i2 <<= (i3 & 31);
i1 += i2;
l4 = i1;
i0 = core_f19(m, i0, i1);
if (i0) {
i0 = l2;
l3 = i0;
i1 = 1u;
i0 += i1;
l2 = i0;
i0 = l3;
i1 = l5;
i0 = i0 != i1;
if (i0) {
i0 = p0;
i1 = l3;
i2 = 6u;
i1 <<= (i2 & 31);
i0 += i1;
i1 = l4;
i2 = 64u;
memory_copy(m, i0, i1, i2);
}
} else {
i0 = l3;
i1 = l4;
core_f55(m, i0, i1);
}
i0 = l5;
i1 = 1u;
i0 += i1;
l5 = i0;
goto L1;
}
i0 = l2;
Bfunc:;
return i0;
}
static u64 core_f183(u8* m, u32 p0, u32 p1) {
u32 l2 = 0, l3 = 0, l4 = 0;
u32 i0, i1, i2, i3, i4, i5;
u64 j0, j1, j2;
i0 = p1;
i0 = i32_load(m, (u64)(i0) + 4u);
l4 = i0;
i0 = p0;
i1 = 43u;
i0 += i1;
l2 = i0;
i0 = 1u;
l3 = i0;
L0:
i0 = l3;
i1 = l4;
i0 = i0 < i1;
if (i0) {
i0 = l2;
i1 = p0;
i1 = i32_load(m, (u64)(i1) + 4u);
i2 = p0;
i3 = 40u;
i2 += i3;
i1 += i2;
i2 = 0u;
i0 = core_f2(m, i0, i1, i2);
l2 = i0;
i0 = l3;
i1 = 1u;
i0 += i1;
l3 = i0;
goto L0;
}
i0 = p1;
j0 = i64_load32_u(m, (u64)(i0) + 12u);
i1 = p0;
j1 = i64_load32_u(m, (u64)(i1) + 4u);
i2 = l2;
i3 = p0;
i3 = i32_load(m, (u64)(i3) + 4u);
i4 = p0;
i5 = 40u;
i4 += i5;
i3 += i4;
i4 = 0u;
i2 = core_f2(m, i2, i3, i4);
i3 = l2;
i2 -= i3;
j2 = (u64)(i2);
j1 -= j2;
j0 += j1;
return j0;
}
static void core_f184(u8* m, u32 p0) {
u32 l2 = 0, l3 = 0, l4 = 0, l5 = 0, l6 = 0;
f64 l1 = 0;
u32 i0, i1, i2, i3, i4, i5, i6;
u64 j0, j1;
f64 d0, d1, d2, d3;
i0 = p0;
j0 = i64_load(m, (u64)(i0) + 32u);
j1 = 1ull;
j0 <<= (j1 & 63);
j1 = 2ull;
j0 -= j1;
j1 = 18437736874454810622ull;
i0 = j0 > j1;
if (i0) {
i0 = 0u;
} else {
i0 = p0;
i0 = i32_load(m, (u64)(i0) + 4u);
}
i0 = !(i0);
if (i0) {
goto Bfunc;
}
i0 = 197032u;
i1 = p0;
d1 = f64_load(m, (u64)(i1) + 32u);
d2 = 1000.0;
d1 /= d2;
d1 = wasm_floor(d1);
d2 = 4294967295.0;
d1 = FMIN(d1, d2);
d2 = 1.0;
d1 = FMAX(d1, d2);
i1 = I32_TRUNC_SAT_U_F64(d1);
l3 = i1;
i2 = 197032u;
i2 = i32_load(m, (u64)(i2));
l4 = i2;
i1 |= i2;
i2 = l4;
i3 = l3;
i4 = l3;
i5 = l4;
i4 = i4 > i5;
i2 = i4 ? i2 : i3;
i3 = l3;
i3 = !(i3);
i4 = l4;
i4 = !(i4);
i3 |= i4;
i1 = i3 ? i1 : i2;
i32_store(m, (u64)(i0), i1);
i0 = p0;
d0 = f64_load(m, (u64)(i0) + 32u);
l1 = d0;
i0 = 197036u;
i0 = i32_load(m, (u64)(i0));
l3 = i0;
i0 = 197036u;
i1 = 196848u;
i1 = i32_load(m, (u64)(i1));
if (i1) {
i1 = p0;
i1 = i32_load(m, (u64)(i1) + 28u);
l5 = i1;
i1 = p0;
i2 = 40u;
i1 += i2;
i2 = p0;
i2 = i32_load(m, (u64)(i2) + 4u);
i3 = 7u;
i2 += i3;
i3 = 4294967288u;
i2 &= i3;
i1 += i2;
l6 = i1;
d1 = l1;
i2 = 196652u;
i2 = i32_load(m, (u64)(i2));
d2 = (f64)(i2);
l1 = d2;
d3 = l1;
d2 += d3;
d3 = l1;
L4:
i4 = l2;
i5 = 2u;
i4 = i4 < i5;
i5 = l2;
i6 = l5;
i5 = i5 < i6;
i4 &= i5;
if (i4) {
i4 = l6;
i5 = l2;
i6 = 6u;
i5 <<= (i6 & 31);
i4 += i5;
l4 = i4;
i4 = i32_load(m, (u64)(i4));
i5 = 1u;
i4 = i4 == i5;
if (i4) {
i4 = l4;
i4 = i32_load(m, (u64)(i4) + 24u);
goto B3;
}
i4 = l2;
i5 = 1u;
i4 += i5;
l2 = i4;
goto L4;
}
i4 = p0;
i4 = i32_load(m, (u64)(i4) + 24u);
B3:;
d2 = i4 ? d2 : d3;
d1 += d2;
} else {
d1 = l1;
}
d2 = 1000.0;
d1 /= d2;
d1 = wasm_floor(d1);
d2 = 4294967295.0;
d1 = FMIN(d1, d2);
d2 = 1.0;
d1 = FMAX(d1, d2);
i1 = I32_TRUNC_SAT_U_F64(d1);
p0 = i1;
i2 = l3;
i1 |= i2;
i2 = l3;
i3 = p0;
i4 = p0;
i5 = l3;
i4 = i4 > i5;
i2 = i4 ? i2 : i3;
i3 = p0;
i3 = !(i3);
i4 = l3;
i4 = !(i4);
i3 |= i4;
i1 = i3 ? i1 : i2;
i32_store(m, (u64)(i0), i1);
Bfunc:;
}
static f64 core_f185(u8* m, u32 p0, u32 p1) {
u32 l4 = 0;
u64 l2 = 0, l3 = 0;
u32 i0, i1, i2, i3;
u64 j0, j1;
f64 d0;
i0 = p0;
i1 = p1;
i2 = 6u;
i1 <<= (i2 & 31);
i0 += i1;
i1 = 0u;
i2 = p0;
i3 = p1;
if (i3) {
i3 = p0;
i3 = i32_load(m, (u64)(i3));
} else {
i3 = 1u;
}
i1 = i3 ? i1 : i2;
p1 = i1;
i2 = 4294967232u;
i1 -= i2;
i2 = p0;
i3 = p1;
i1 = i3 ? i1 : i2;
p0 = i1;
i0 = i0 == i1;
if (i0) {
i0 = 1u;
} else {
i0 = p0;
i0 = i32_load(m, (u64)(i0));
i1 = 1u;
i0 = i0 != i1;
}
if (i0) {
d0 = 0.0;
goto Bfunc;
}
i0 = p0;
if (i0) {
i0 = p0;
j0 = i64_load(m, (u64)(i0) + 32u);
} else {
j0 = 0ull;
}
l2 = j0;
i0 = p0;
if (i0) {
i0 = p0;
i0 = i32_load(m, (u64)(i0) + 24u);
} else {
i0 = 0u;
}
l4 = i0;
i0 = p1;
if (i0) {
i0 = p1;
j0 = i64_load(m, (u64)(i0) + 32u);
} else {
j0 = 0ull;
}
l3 = j0;
i0 = p1;
if (i0) {
i0 = p1;
i0 = i32_load(m, (u64)(i0) + 24u);
} else {
i0 = 0u;
}
p1 = i0;
j0 = l2;
j1 = l3;
i0 = j0 != j1;
if (i0) {
j0 = l2;
j1 = l3;
i0 = j0 > j1;
} else {
i0 = p1;
i1 = l4;
i0 = i0 != i1;
if (i0) {
i0 = l4;
i1 = 4u;
i0 <<= (i1 & 31);
i1 = 331776u;
i0 += i1;
j0 = i64_load(m, (u64)(i0));
i1 = p1;
i2 = 4u;
i1 <<= (i2 & 31);
i2 = 331776u;
i1 += i2;
j1 = i64_load(m, (u64)(i1));
i0 = j0 > j1;
} else {
i0 = 0u;
}
}
if (i0) {
i0 = p0;
d0 = f64_load(m, (u64)(i0) + 40u);
} else {
d0 = 0.0;
}
Bfunc:;
return d0;
}
static u32 core_f186(u8* m, u32 p0, u32 p1, u32 p2, u32 p3) {
u32 l4 = 0, l5 = 0;
u32 i0, i1, i2, i3, i4;
i0 = p1;
i1 = p0;
i0 -= i1;
i1 = 9u;
i0 = i0 < i1;
i1 = p2;
i2 = 512u;
i1 = i1 >= i2;
i0 |= i1;
if (i0) {
i0 = 0u;
goto Bfunc;
}
i0 = p0;
i0 = i32_load(m, (u64)(i0) + 5u);
l5 = i0;
i0 = p0;
i1 = 9u;
i0 += i1;
l4 = i0;
i1 = p0;
i1 = i32_load(m, (u64)(i1) + 1u);
p0 = i1;
i0 += i1;
i1 = 0u;
i2 = p1;
i3 = l4;
i2 -= i3;
i3 = p0;
i2 = i2 >= i3;
i3 = p1;
i4 = l4;
i3 = i3 >= i4;
i2 &= i3;
i0 = i2 ? i0 : i1;
p0 = i0;
i0 = !(i0);
if (i0) {
i0 = 0u;
goto Bfunc;
}
i0 = 0u;
p1 = i0;
L2:
i0 = p1;
i1 = l5;
i0 = i0 < i1;
if (i0) {
i0 = p3;
if (i0) {
i0 = l4;
i1 = p0;
i0 = core_f4(m, i0, i1);
l4 = i0;
i0 = !(i0);
if (i0) {
i0 = 0u;
goto Bfunc;
}
}
i0 = l4;
i1 = p0;
i2 = p2;
i3 = 1u;
i2 += i3;
i0 = core_f2(m, i0, i1, i2);
l4 = i0;
i0 = !(i0);
if (i0) {
i0 = 0u;
goto Bfunc;
}
i0 = p1;
i1 = 1u;
i0 += i1;
p1 = i0;
goto L2;
}
i0 = p0;
i1 = 0u;
i2 = p0;
i3 = l4;
i2 = i2 == i3;
i0 = i2 ? i0 : i1;
Bfunc:;
return i0;
}
static u32 core_f187(u8* m, u32 p0, u32 p1) {
u32 l2 = 0, l3 = 0, l4 = 0, l5 = 0, l6 = 0, l7 = 0, l8 = 0, l9 = 0,
l10 = 0, l11 = 0, l12 = 0, l13 = 0, l14 = 0, l15 = 0;
u32 i0, i1, i2, i3;
u64 j0, j1;
i0 = p0;
i1 = 15360u;
i0 += i1;
l11 = i0;
i0 = p1;
l3 = i0;
L0:
i0 = p1;
i1 = l8;
i0 = i0 > i1;
if (i0) {
i0 = l11;
i1 = l8;
i2 = 3u;
i1 <<= (i2 & 31);
i0 += i1;
l6 = i0;
i0 = i32_load(m, (u64)(i0));
l7 = i0;
i0 = l6;
i0 = i32_load(m, (u64)(i0) + 4u);
l9 = i0;
i0 = 0u;
l2 = i0;
L2:
i0 = l2;
i1 = 4u;
i0 += i1;
l5 = i0;
i1 = l9;
i0 = i0 <= i1;
if (i0) {
i0 = l3;
i1 = l2;
i2 = l7;
i1 += i2;
i1 = i32_load(m, (u64)(i1));
i0 ^= i1;
i1 = 13u;
i0 = I32_ROTL(i0, i1);
i1 = 2654435761u;
i0 *= i1;
l3 = i0;
i0 = l5;
l2 = i0;
goto L2;
}
L4:
i0 = l2;
i1 = l9;
i0 = i0 < i1;
if (i0) {
i0 = l3;
i1 = l2;
i2 = l7;
i1 += i2;
i1 = i32_load8_u(m, (u64)(i1));
i0 ^= i1;
i1 = 13u;
i0 = I32_ROTL(i0, i1);
i1 = 2654435761u;
i0 *= i1;
l3 = i0;
i0 = l2;
i1 = 1u;
i0 += i1;
l2 = i0;
goto L4;
}
i0 = l3;
i1 = l3;
i2 = 15u;
i1 >>= (i2 & 31);
i0 ^= i1;
l3 = i0;
i0 = l4;
i1 = l6;
i1 = i32_load(m, (u64)(i1) + 4u);
i0 += i1;
l4 = i0;
i0 = l8;
i1 = 1u;
i0 += i1;
l8 = i0;
goto L0;
}
i0 = p1;
l6 = i0;
i0 = l4;
l7 = i0;
i0 = l3;
p1 = i0;
L6:
i0 = p1;
i1 = 1023u;
i0 &= i1;
i1 = 1u;
i0 <<= (i1 & 31);
i1 = 372736u;
i0 += i1;
l12 = i0;
i0 = p1;
i1 = 1u;
i0 += i1;
p1 = i0;
i0 = l12;
i0 = i32_load16_u(m, (u64)(i0));
l2 = i0;
i0 = !(i0);
if (i0) {goto B7;}
i0 = l2;
i1 = 4u;
i0 <<= (i1 & 31);
i1 = 364528u;
i0 += i1;
l2 = i0;
i0 = i32_load(m, (u64)(i0) + 12u);
i1 = l3;
i0 = i0 != i1;
if (i0) {
i0 = 1u;
} else {
i0 = l2;
i0 = i32_load(m, (u64)(i0) + 8u);
i1 = l6;
i0 = i0 != i1;
}
if (i0) {goto L6;}
i0 = l2;
i0 = i32_load(m, (u64)(i0) + 4u);
i1 = l7;
i0 = i0 != i1;
if (i0) {goto L6;}
i0 = l2;
i0 = i32_load(m, (u64)(i0));
l4 = i0;
i0 = 0u;
l10 = i0;
L10:
i0 = l6;
i1 = l10;
i0 = i0 > i1;
if (i0) {
i0 = l11;
i1 = l10;
i2 = 3u;
i1 <<= (i2 & 31);
i0 += i1;
l9 = i0;
i0 = i32_load(m, (u64)(i0) + 4u);
l13 = i0;
l5 = i0;
i0 = 0u;
l8 = i0;
i0 = l4;
l2 = i0;
i1 = l9;
i1 = i32_load(m, (u64)(i1));
l9 = i1;
i0 = i0 == i1;
if (i0) {goto B12;}
i0 = l2;
i1 = 7u;
i0 &= i1;
i1 = l9;
i2 = 7u;
i1 &= i2;
i0 = i0 == i1;
if (i0) {
L14:
i0 = l2;
i1 = 7u;
i0 &= i1;
if (i0) {
i0 = 0u;
l8 = i0;
i0 = l5;
i0 = !(i0);
if (i0) {goto B12;}
i0 = l2;
i0 = i32_load8_u(m, (u64)(i0));
l14 = i0;
i1 = l9;
i1 = i32_load8_u(m, (u64)(i1));
l15 = i1;
i0 -= i1;
l8 = i0;
i0 = l14;
i1 = l15;
i0 = i0 != i1;
if (i0) {goto B12;}
i0 = l5;
i1 = 1u;
i0 -= i1;
l5 = i0;
i0 = l2;
i1 = 1u;
i0 += i1;
l2 = i0;
i0 = l9;
i1 = 1u;
i0 += i1;
l9 = i0;
goto L14;
}
L16:
i0 = l5;
i1 = 8u;
i0 = i0 >= i1;
if (i0) {
i0 = l2;
j0 = i64_load(m, (u64)(i0));
i1 = l9;
j1 = i64_load(m, (u64)(i1));
i0 = j0 == j1;
if (i0) {
i0 = l2;
i1 = 8u;
i0 += i1;
l2 = i0;
i0 = l9;
i1 = 8u;
i0 += i1;
l9 = i0;
i0 = l5;
i1 = 8u;
i0 -= i1;
l5 = i0;
goto L16;
}
}
}
L19:
i0 = l5;
l8 = i0;
i1 = 1u;
i0 -= i1;
l5 = i0;
i0 = l8;
if (i0) {
i0 = l2;
i0 = i32_load8_u(m, (u64)(i0));
l14 = i0;
i1 = l9;
i1 = i32_load8_u(m, (u64)(i1));
l15 = i1;
i0 -= i1;
l8 = i0;
i0 = l14;
i1 = l15;
i0 = i0 != i1;
if (i0) {goto B12;}
i0 = l2;
i1 = 1u;
i0 += i1;
l2 = i0;
i0 = l9;
i1 = 1u;
i0 += i1;
l9 = i0;
goto L19;
}
i0 = 0u;
l8 = i0;
B12:;
i0 = 0u;
i1 = l8;
if (i1) {goto B9;}
i0 = l4;
i1 = l13;
i0 += i1;
l4 = i0;
i0 = l10;
i1 = 1u;
i0 += i1;
l10 = i0;
goto L10;
}
i0 = 1u;
B9:;
i0 = !(i0);
if (i0) {goto L6;}
B7:;
i0 = l12;
i0 = i32_load16_u(m, (u64)(i0));
p1 = i0;
if (i0) {
i0 = p1;
i1 = 1u;
i0 -= i1;
goto Bfunc;
}
i0 = 0u;
i1 = 196704u;
i1 = i32_load(m, (u64)(i1));
p1 = i1;
i2 = 512u;
i1 = i1 == i2;
i2 = l7;
i3 = 1024u;
i2 = i2 > i3;
i1 |= i2;
if (i1) {goto B22;}
i0 = 0u;
i1 = p1;
if (i1) {
i1 = p1;
i2 = 4u;
i1 <<= (i2 & 31);
i2 = 364528u;
i1 += i2;
p1 = i1;
i1 = i32_load(m, (u64)(i1));
i2 = p1;
i2 = i32_load(m, (u64)(i2) + 4u);
i1 += i2;
} else {
i1 = 374784u;
}
i2 = l7;
i1 += i2;
i2 = 393216u;
i1 = i1 > i2;
if (i1) {goto B22;}
i0 = 196800u;
i0 = i32_load(m, (u64)(i0));
p1 = i0;
i0 = p0;
i1 = 14336u;
i0 += i1;
i1 = l3;
i2 = 127u;
i1 &= i2;
i2 = 3u;
i1 <<= (i2 & 31);
i0 += i1;
p0 = i0;
i0 = i32_load(m, (u64)(i0));
i1 = l3;
i0 = i0 == i1;
if (i0) {
i0 = p0;
i0 = i32_load(m, (u64)(i0) + 4u);
i1 = p1;
i0 = i0 != i1;
goto B22;
}
i0 = p0;
i1 = l3;
i32_store(m, (u64)(i0), i1);
i0 = p0;
i1 = p1;
i32_store(m, (u64)(i0) + 4u, i1);
i0 = 0u;
B22:;
i0 = !(i0);
if (i0) {
i0 = 4294967295u;
goto Bfunc;
}
i0 = 196704u;
i0 = i32_load(m, (u64)(i0));
p0 = i0;
i1 = 4u;
i0 <<= (i1 & 31);
p1 = i0;
i1 = 364544u;
i0 += i1;
l2 = i0;
i0 = p0;
if (i0) {
i0 = p1;
i1 = 364528u;
i0 += i1;
p1 = i0;
i0 = i32_load(m, (u64)(i0));
i1 = p1;
i1 = i32_load(m, (u64)(i1) + 4u);
i0 += i1;
} else {
i0 = 374784u;
}
p1 = i0;
l8 = i0;
i0 = 0u;
l5 = i0;
L28:
i0 = l5;
i1 = l6;
i0 = i0 < i1;
if (i0) {
i0 = l8;
i1 = l11;
i2 = l5;
i3 = 3u;
i2 <<= (i3 & 31);
i1 += i2;
l4 = i1;
i1 = i32_load(m, (u64)(i1));
i2 = l4;
i2 = i32_load(m, (u64)(i2) + 4u);
memory_copy(m, i0, i1, i2);
i0 = 4294967295u;
i1 = p1;
i2 = l8;
i1 = core_f188(m, i1, i2);
if (i1) {goto B27;}
i0 = l8;
i1 = l4;
i1 = i32_load(m, (u64)(i1) + 4u);
i0 += i1;
l8 = i0;
i0 = l5;
i1 = 1u;
i0 += i1;
l5 = i0;
goto L28;
}
i0 = l2;
i1 = p1;
i32_store(m, (u64)(i0), i1);
i0 = l2;
i1 = l7;
i32_store(m, (u64)(i0) + 4u, i1);
i0 = l2;
i1 = l6;
i32_store(m, (u64)(i0) + 8u, i1);
i0 = l2;
i1 = l3;
i32_store(m, (u64)(i0) + 12u, i1);
i0 = l12;
i1 = p0;
i2 = 1u;
i1 += i2;
p1 = i1;
i32_store16(m, (u64)(i0), i1);
i0 = 196704u;
i1 = p1;
i32_atomic_store(m, (u64)(i0), i1);
i0 = p0;
B27:;
Bfunc:;
return i0;
}
static u32 core_f188(u8* m, u32 p0, u32 p1) {
u32 i0, i1;
L0:
i0 = p0;
i1 = p1;
i0 = i0 < i1;
if (i0) {
i0 = p0;
i1 = p1;
i0 = core_f9(m, i0, i1);
i0 = !(i0);
if (i0) {
i0 = 1u;
goto Bfunc;
}
i0 = p0;
i1 = 4294967295u;
i0 = core_f4(m, i0, i1);
p0 = i0;
goto L0;
}
i0 = 0u;
Bfunc:;
return i0;
}
static u32 core_f189(u8* m, u32 p0, u32 p1, u64 p2, u32 p3, u32 p4) {
u32 l5 = 0, l6 = 0, l7 = 0, l8 = 0, l9 = 0, l10 = 0, l11 = 0, l12 = 0,
l13 = 0;
u64 l14 = 0, l15 = 0, l16 = 0;
u32 i0, i1, i2, i3, i4;
u64 j0, j1, j2, j3, j4;
i0 = 196624u;
j0 = i64_load(m, (u64)(i0));
l15 = j0;
j1 = 11400714819323198485ull;
j0 *= j1;
j1 = 1ull;
j0 |= j1;
l16 = j0;
i1 = p1;
j1 = (u64)(i1);
j0 ^= j1;
l14 = j0;
i0 = p0;
i1 = 2048u;
i0 += i1;
l6 = i0;
l5 = i0;
i1 = p1;
i2 = 1u;
i1 >>= (i2 & 31);
i2 = 7u;
i1 += i2;
i2 = 4294967288u;
i1 &= i2;
i0 += i1;
l8 = i0;
L0:
i0 = l5;
i1 = l8;
i0 = i0 < i1;
if (i0) {
j0 = l14;
j1 = l16;
j0 *= j1;
i1 = l5;
i1 = i32_load(m, (u64)(i1));
j2 = l15;
i2 = (u32)(j2);
i1 += i2;
j1 = (u64)(i1);
i2 = l5;
i2 = i32_load(m, (u64)(i2) + 4u);
j3 = l15;
j4 = 32ull;
j3 >>= (j4 & 63);
i3 = (u32)(j3);
i2 += i3;
j2 = (u64)(i2);
j1 *= j2;
j0 += j1;
l14 = j0;
i0 = l5;
i1 = 8u;
i0 += i1;
l5 = i0;
goto L0;
}
j0 = l14;
j1 = l14;
j2 = 32ull;
j1 >>= (j2 & 63);
j0 ^= j1;
j1 = 11400714819323198485ull;
j0 *= j1;
j1 = 32ull;
j0 >>= (j1 & 63);
i0 = (u32)(j0);
l5 = i0;
L2:
i0 = l7;
i1 = 64u;
i0 = i0 < i1;
if (i0) {
i0 = 196672u;
i0 = i32_atomic_load(m, (u64)(i0));
l8 = i0;
i1 = 1u;
i0 &= i1;
if (i0) {goto B4;}
i0 = l6;
i1 = p1;
i2 = l5;
i0 = core_f14(m, i0, i1, i2);
l9 = i0;
if (i0) {
i0 = l9;
i0 = i32_atomic_load(m, (u64)(i0) + 8u);
} else {
i0 = 0u;
}
l9 = i0;
i0 = !(i0);
if (i0) {
i0 = 196672u;
i0 = i32_atomic_load(m, (u64)(i0));
i1 = l8;
i0 -= i1;
i1 = 2u;
i0 = i0 <= i1;
if (i0) {
i0 = 1u;
goto Bfunc;
}
goto B4;
}
i0 = 196644u;
i0 = i32_load(m, (u64)(i0));
l10 = i0;
i0 = l9;
i1 = 7u;
i0 &= i1;
if (i0) {
i0 = 0u;
} else {
i0 = l9;
i1 = l10;
i0 -= i1;
i1 = 196688u;
i1 = i32_load(m, (u64)(i1));
i2 = l10;
i1 -= i2;
i0 = i0 < i1;
}
i0 = !(i0);
if (i0) {goto B4;}
i0 = l9;
j0 = i64_load(m, (u64)(i0) + 8u);
l14 = j0;
i0 = 0u;
i1 = l9;
i1 = i32_load(m, (u64)(i1));
i2 = 4294967292u;
i1 &= i2;
l10 = i1;
i2 = 40u;
i1 = i1 < i2;
i2 = 196688u;
i2 = i32_load(m, (u64)(i2));
i3 = l9;
i2 -= i3;
i3 = l10;
i2 = i2 < i3;
i1 |= i2;
if (i1) {goto B9;}
i0 = l10;
i1 = l9;
i1 = i32_load(m, (u64)(i1) + 28u);
if (i1) {goto B9;}
i0 = l9;
i0 = i32_load(m, (u64)(i0) + 4u);
i1 = 47u;
i0 += i1;
i1 = 4294967288u;
i0 &= i1;
l11 = i0;
i1 = 0u;
i2 = l10;
i3 = l11;
i2 = i2 >= i3;
i0 = i2 ? i0 : i1;
B9:;
l10 = i0;
i0 = !(i0);
j1 = p2;
j2 = l14;
i1 = j1 < j2;
i0 |= i1;
if (i0) {
i0 = 196672u;
i0 = i32_atomic_load(m, (u64)(i0));
i1 = l8;
i0 -= i1;
i1 = 2u;
i0 = i0 > i1;
if (i0) {goto B4;}
i0 = p0;
i1 = 1856u;
i0 += i1;
p0 = i0;
j0 = i64_load(m, (u64)(i0) + 16u);
j1 = l14;
i0 = j0 < j1;
if (i0) {
i0 = p0;
j1 = l14;
i64_store(m, (u64)(i0) + 16u, j1);
}
i0 = 9u;
goto Bfunc;
}
i0 = p1;
i1 = 1u;
i0 >>= (i1 & 31);
i1 = 7u;
i0 += i1;
i1 = 4294967288u;
i0 &= i1;
l11 = i0;
i0 = l10;
i1 = 131072u;
i0 = i0 > i1;
if (i0) {
i0 = 7u;
} else {
i0 = 17u;
i1 = 12u;
i2 = p4;
i3 = l11;
i4 = 16u;
i3 += i4;
i4 = l10;
i3 += i4;
i2 = i2 >= i3;
i0 = i2 ? i0 : i1;
}
l11 = i0;
i1 = 17u;
i0 = i0 == i1;
if (i0) {
i0 = p3;
i1 = 4u;
i32_store(m, (u64)(i0), i1);
i0 = p3;
i1 = p1;
i2 = 1u;
i1 >>= (i2 & 31);
i2 = 7u;
i1 += i2;
i2 = 4294967288u;
i1 &= i2;
l12 = i1;
i2 = 8u;
i1 += i2;
i2 = l10;
i1 += i2;
i32_store(m, (u64)(i0) + 4u, i1);
i0 = p3;
i1 = 8u;
i0 += i1;
l13 = i0;
i1 = p1;
i32_store(m, (u64)(i0), i1);
i0 = l13;
i1 = l10;
i32_store(m, (u64)(i0) + 4u, i1);
i0 = l13;
i1 = 8u;
i0 += i1;
l13 = i0;
i1 = l6;
i2 = l12;
memory_copy(m, i0, i1, i2);
i0 = l10;
i0 = !(i0);
if (i0) {goto B14;}
i0 = l12;
i1 = l13;
i0 += i1;
l12 = i0;
i1 = l9;
i2 = l10;
memory_copy(m, i0, i1, i2);
i0 = l12;
i1 = 0u;
i32_store(m, (u64)(i0), i1);
B14:;
}
i0 = 196672u;
i0 = i32_atomic_load(m, (u64)(i0));
i1 = l8;
i0 -= i1;
i1 = 2u;
i0 = i0 > i1;
if (i0) {goto B4;}
i0 = l11;
i1 = 17u;
i0 = i0 == i1;
if (i0) {
i0 = p0;
i1 = 1856u;
i0 += i1;
i1 = p1;
i2 = 1u;
i1 >>= (i2 & 31);
i2 = 7u;
i1 += i2;
i2 = 4294967288u;
i1 &= i2;
i2 = 16u;
i1 += i2;
i2 = l10;
i1 += i2;
i32_store(m, (u64)(i0) + 28u, i1);
}
i0 = l11;
goto Bfunc;
B4:;
i0 = l7;
i1 = 1u;
i0 += i1;
l7 = i0;
goto L2;
}
i0 = 12u;
Bfunc:;
return i0;
}
u32 core_feedNodes_0(u8* m, u32 p0, u32 p1, u32 p2) {
u32 l3 = 0, l4 = 0, l5 = 0, l6 = 0, l7 = 0, l8 = 0, l9 = 0, l10 = 0,
l11 = 0, l12 = 0;
u32 i0, i1, i2, i3, i4, i5;
i0 = p0;
i1 = 1856u;
i0 += i1;
l12 = i0;
i0 = p0;
i1 = 1024u;
i0 += i1;
l11 = i0;
i0 = p1;
l3 = i0;
i0 = 17u;
l5 = i0;
L0:
i0 = l5;
i1 = 17u;
i0 = i0 == i1;
i1 = l10;
i2 = 64u;
i1 = i1 < i2;
i0 &= i1;
if (i0) {
i0 = p0;
i1 = 4352u;
i0 += i1;
i1 = p0;
i2 = 6656u;
i1 += i2;
l7 = i1;
i2 = l12;
i2 = i32_load(m, (u64)(i2) + 24u);
l4 = i2;
i3 = 1u;
i2 >>= (i3 & 31);
i3 = 7u;
i2 += i3;
i3 = 4294967288u;
i2 &= i3;
memory_copy(m, i0, i1, i2);
i0 = p0;
i1 = l4;
i2 = 0u;
i3 = 2u;
i4 = 64u;
i0 = core_scan_0(m, i0, i1, i2, i3, i4);
l9 = i0;
i0 = l12;
i1 = 0u;
i32_store(m, (u64)(i0) + 28u, i1);
i0 = l12;
i1 = 0u;
i32_store(m, (u64)(i0) + 36u, i1);
i0 = l11;
i1 = l4;
i32_store(m, (u64)(i0) + 8u, i1);
i0 = p0;
i1 = l9;
i2 = l3;
i3 = p2;
i4 = l3;
i5 = p1;
i4 -= i5;
i3 -= i4;
i0 = core_f191(m, i0, i1, i2, i3);
l4 = i0;
i0 = l11;
i0 = i32_load(m, (u64)(i0) + 12u);
l6 = i0;
i1 = 1u;
i0 &= i1;
if (i0) {
i0 = 0u;
} else {
i0 = 196672u;
i0 = i32_atomic_load(m, (u64)(i0));
i1 = l6;
i0 -= i1;
i1 = 2u;
i0 = i0 <= i1;
}
if (i0) {
i0 = 0u;
l10 = i0;
i0 = l4;
l5 = i0;
i0 = l11;
i0 = i32_load(m, (u64)(i0) + 8u);
l4 = i0;
i0 = l9;
if (i0) {
i0 = l12;
i1 = l4;
i32_store(m, (u64)(i0) + 24u, i1);
i0 = l7;
i1 = p0;
i2 = 2048u;
i1 += i2;
i2 = l4;
i3 = 1u;
i2 >>= (i3 & 31);
i3 = 7u;
i2 += i3;
i3 = 4294967288u;
i2 &= i3;
memory_copy(m, i0, i1, i2);
}
i0 = l8;
i1 = l12;
i1 = i32_load(m, (u64)(i1) + 36u);
i0 += i1;
l8 = i0;
i0 = l3;
i1 = l12;
i1 = i32_load(m, (u64)(i1) + 28u);
i0 += i1;
l3 = i0;
}
i0 = l10;
i1 = 1u;
i0 += i1;
l10 = i0;
goto L0;
}
i0 = l12;
i1 = l3;
i2 = p1;
i1 -= i2;
i32_store(m, (u64)(i0) + 28u, i1);
i0 = l12;
i1 = l8;
i32_store(m, (u64)(i0) + 36u, i1);
i0 = 12u;
i1 = l5;
i2 = l5;
i3 = 17u;
i2 = i2 == i3;
i0 = i2 ? i0 : i1;
return i0;
}
static u32 core_f191(u8* m, u32 p0, u32 p1, u32 p2, u32 p3) {
u32 l4 = 0, l5 = 0, l6 = 0, l7 = 0, l8 = 0, l9 = 0, l10 = 0, l11 = 0,
l12 = 0, l13 = 0, l14 = 0;
u32 i0, i1, i2, i3, i4, i5;
i0 = p0;
i1 = 2048u;
i0 += i1;
l8 = i0;
i1 = p0;
i2 = 6656u;
i1 += i2;
i2 = p0;
i3 = 1024u;
i2 += i3;
l9 = i2;
i2 = i32_load(m, (u64)(i2) + 8u);
i3 = 1u;
i2 >>= (i3 & 31);
i3 = 7u;
i2 += i3;
i3 = 4294967288u;
i2 &= i3;
memory_copy(m, i0, i1, i2);
i0 = p0;
i1 = 1856u;
i0 += i1;
l6 = i0;
i0 = p2;
l4 = i0;
L0:
i0 = p1;
i1 = l7;
i0 = i0 > i1;
if (i0) {
i0 = l7;
i1 = 2u;
i0 <<= (i1 & 31);
l10 = i0;
i1 = p0;
i2 = 9472u;
i1 += i2;
i0 += i1;
i0 = i32_load(m, (u64)(i0));
l5 = i0;
i0 = 196644u;
i0 = i32_load(m, (u64)(i0));
l11 = i0;
i0 = p0;
i1 = 9216u;
i0 += i1;
i1 = l10;
i0 += i1;
i0 = i32_load(m, (u64)(i0));
l10 = i0;
i1 = 7u;
i0 &= i1;
if (i0) {
i0 = 0u;
} else {
i0 = l10;
i1 = l11;
i0 -= i1;
i1 = 196688u;
i1 = i32_load(m, (u64)(i1));
i2 = l11;
i1 -= i2;
i0 = i0 < i1;
}
i0 = !(i0);
if (i0) {
i0 = 12u;
goto Bfunc;
}
i0 = l10;
i0 = i32_load(m, (u64)(i0) + 12u);
l11 = i0;
i1 = 1u;
i0 >>= (i1 & 31);
l12 = i0;
i1 = 7u;
i0 += i1;
i1 = 4294967288u;
i0 &= i1;
l13 = i0;
i0 = l12;
i1 = 2048u;
i0 = i0 > i1;
if (i0) {
i0 = 12u;
goto Bfunc;
}
i0 = 196644u;
i0 = i32_load(m, (u64)(i0));
l12 = i0;
i0 = l5;
i1 = 7u;
i0 &= i1;
if (i0) {
i0 = 0u;
} else {
i0 = l5;
i1 = l12;
i0 -= i1;
i1 = 196688u;
i1 = i32_load(m, (u64)(i1));
i2 = l12;
i1 -= i2;
i0 = i0 < i1;
}
if (i0) {
i0 = 0u;
i1 = l5;
i1 = i32_load(m, (u64)(i1));
i2 = 4294967292u;
i1 &= i2;
l12 = i1;
i2 = 40u;
i1 = i1 < i2;
i2 = 196688u;
i2 = i32_load(m, (u64)(i2));
i3 = l5;
i2 -= i3;
i3 = l12;
i2 = i2 < i3;
i1 |= i2;
if (i1) {goto B7;}
i0 = l12;
i1 = l5;
i1 = i32_load(m, (u64)(i1) + 28u);
if (i1) {goto B7;}
i0 = l5;
i0 = i32_load(m, (u64)(i0) + 4u);
i1 = 47u;
i0 += i1;
i1 = 4294967288u;
i0 &= i1;
l14 = i0;
i1 = 0u;
i2 = l12;
i3 = l14;
i2 = i2 >= i3;
i0 = i2 ? i0 : i1;
B7:;
} else {
i0 = 0u;
}
l12 = i0;
if (i0) {
i0 = l12;
i1 = 131072u;
i0 = i0 > i1;
if (i0) {
i0 = 7u;
} else {
i0 = 17u;
i1 = 12u;
i2 = l13;
i3 = 16u;
i2 += i3;
i3 = l12;
i2 += i3;
i3 = p3;
i4 = l4;
i5 = p2;
i4 -= i5;
i3 -= i4;
i2 = i2 <= i3;
i0 = i2 ? i0 : i1;
}
} else {
i0 = 17u;
}
l14 = i0;
i1 = 12u;
i0 = i0 == i1;
if (i0) {
i0 = 12u;
goto Bfunc;
}
i0 = l8;
i1 = l10;
i2 = 16u;
i1 += i2;
i2 = l13;
memory_copy(m, i0, i1, i2);
i0 = l9;
i1 = l11;
i32_store(m, (u64)(i0) + 8u, i1);
i0 = l14;
i1 = 7u;
i0 = i0 == i1;
if (i0) {
i0 = 7u;
goto Bfunc;
}
i0 = l12;
if (i0) {
i0 = l4;
i1 = 4u;
i32_store(m, (u64)(i0), i1);
i0 = l4;
i1 = l11;
i2 = 1u;
i1 >>= (i2 & 31);
i2 = 7u;
i1 += i2;
i2 = 4294967288u;
i1 &= i2;
l10 = i1;
i2 = 8u;
i1 += i2;
i2 = l12;
i1 += i2;
i32_store(m, (u64)(i0) + 4u, i1);
i0 = l4;
i1 = 8u;
i0 += i1;
l14 = i0;
i1 = l11;
i32_store(m, (u64)(i0), i1);
i0 = l14;
i1 = l12;
i32_store(m, (u64)(i0) + 4u, i1);
i0 = l14;
i1 = 8u;
i0 += i1;
l11 = i0;
i1 = l8;
i2 = l10;
memory_copy(m, i0, i1, i2);
i0 = l12;
if (i0) {
i0 = l10;
i1 = l11;
i0 += i1;
l10 = i0;
i1 = l5;
i2 = l12;
memory_copy(m, i0, i1, i2);
i0 = l10;
i1 = 0u;
i32_store(m, (u64)(i0), i1);
}
i0 = l6;
i1 = l4;
i2 = l13;
i3 = 16u;
i2 += i3;
i3 = l12;
i2 += i3;
i1 += i2;
l4 = i1;
i2 = p2;
i1 -= i2;
i32_store(m, (u64)(i0) + 28u, i1);
i0 = l6;
i1 = l6;
i1 = i32_load(m, (u64)(i1) + 36u);
i2 = 1u;
i1 += i2;
i32_store(m, (u64)(i0) + 36u, i1);
}
i0 = l7;
i1 = 1u;
i0 += i1;
l7 = i0;
goto L0;
}
i0 = 17u;
i1 = 0u;
i2 = p1;
if (i2) {
i2 = l9;
i2 = i32_load(m, (u64)(i2) + 32u);
} else {
i2 = 0u;
}
i0 = i2 ? i0 : i1;
Bfunc:;
return i0;
}
u32 core_writeLog_0(u8* m, u64 p0, u32 p1, u32 p2) {
u32 l3 = 0, l4 = 0, l5 = 0;
u32 i0, i1, i2, i3, i4, i5;
u64 j0, j1;
i0 = 196656u;
i0 = i32_load(m, (u64)(i0));
l3 = i0;
j0 = p0;
i0 = (u32)(j0);
i1 = 196660u;
i1 = i32_load(m, (u64)(i1));
l4 = i1;
i2 = 1u;
i1 -= i2;
i0 &= i1;
l5 = i0;
i0 = p2;
i1 = 6u;
i32_store(m, (u64)(i0), i1);
i0 = p2;
i1 = p1;
i2 = 8u;
i1 += i2;
i32_store(m, (u64)(i0) + 4u, i1);
i0 = p2;
i1 = 8u;
i0 += i1;
p2 = i0;
j1 = p0;
i64_store(m, (u64)(i0), j1);
i0 = p2;
i1 = 8u;
i0 += i1;
p2 = i0;
i1 = l3;
i2 = l5;
i1 += i2;
i2 = p1;
i3 = l4;
i4 = l5;
i3 -= i4;
l4 = i3;
i4 = p1;
i5 = l4;
i4 = i4 < i5;
i2 = i4 ? i2 : i3;
l4 = i2;
memory_copy(m, i0, i1, i2);
i0 = p2;
i1 = l4;
i0 += i1;
i1 = l3;
i2 = p1;
i3 = l4;
i2 -= i3;
memory_copy(m, i0, i1, i2);
i0 = p1;
i1 = 16u;
i0 += i1;
return i0;
}
u32 core_feedLog_0(u8* m, u32 p0, u32 p1, u32 p2) {
u32 l3 = 0, l4 = 0, l5 = 0, l6 = 0, l7 = 0, l8 = 0, l9 = 0, l10 = 0,
l11 = 0, l12 = 0, l13 = 0;
u64 l14 = 0, l15 = 0, l16 = 0, l17 = 0;
u32 i0, i1, i2, i3, i4;
u64 j0, j1, j2, j3;
i0 = p0;
i1 = 1856u;
i0 += i1;
l5 = i0;
j0 = i64_load(m, (u64)(i0));
l14 = j0;
i0 = p1;
l3 = i0;
i0 = 17u;
l4 = i0;
i0 = l5;
i1 = 0u;
i32_store(m, (u64)(i0) + 36u, i1);
L0:
i0 = l4;
i1 = 17u;
i0 = i0 == i1;
if (i0) {
i0 = p2;
i1 = l3;
i2 = p1;
i1 -= i2;
i0 -= i1;
l4 = i0;
i1 = l5;
j1 = i64_load(m, (u64)(i1));
l16 = j1;
j2 = l14;
j1 -= j2;
i1 = (u32)(j1);
i2 = 16u;
i1 += i2;
l6 = i1;
i2 = 6336u;
i1 += i2;
i0 = i0 < i1;
if (i0) {
i0 = 12u;
l4 = i0;
goto B2;
}
i0 = l5;
i1 = 0u;
i32_store(m, (u64)(i0) + 28u, i1);
i0 = l4;
i1 = l6;
i0 -= i1;
i1 = 6336u;
i0 -= i1;
l8 = i0;
i0 = p0;
i1 = 1856u;
i0 += i1;
l9 = i0;
i0 = 196660u;
i0 = i32_load(m, (u64)(i0));
l10 = i0;
i0 = 11u;
j1 = l16;
i2 = 197000u;
j2 = i64_atomic_load(m, (u64)(i2));
i1 = j1 >= j2;
if (i1) {goto B4;}
j0 = l16;
i0 = (u32)(j0);
i1 = l10;
i2 = 1u;
i1 -= i2;
i0 &= i1;
l11 = i0;
i1 = 196656u;
i1 = i32_load(m, (u64)(i1));
i0 += i1;
l4 = i0;
i0 = i32_load(m, (u64)(i0));
l12 = i0;
i1 = 4294967039u;
i0 &= i1;
l6 = i0;
if (i0) {
i0 = l4;
i0 = i32_load(m, (u64)(i0) + 4u);
} else {
i0 = 0u;
}
l7 = i0;
i0 = l6;
if (i0) {
i0 = l4;
j0 = i64_load(m, (u64)(i0) + 8u);
} else {
j0 = 0ull;
}
l17 = j0;
i0 = 27u;
i1 = l7;
i2 = 1u;
i1 >>= (i2 & 31);
l13 = i1;
i2 = 2048u;
i1 = i1 > i2;
if (i1) {goto B4;}
i0 = l6;
if (i0) {
i0 = p0;
i1 = 2048u;
i0 += i1;
i1 = l4;
i2 = 16u;
i1 += i2;
i2 = l13;
i3 = 7u;
i2 += i3;
i3 = 4294967288u;
i2 &= i3;
memory_copy(m, i0, i1, i2);
}
i0 = 27u;
i1 = l10;
j1 = (u64)(i1);
i2 = 196992u;
j2 = i64_atomic_load(m, (u64)(i2));
j3 = l16;
j2 -= j3;
i1 = j1 < j2;
if (i1) {goto B4;}
i0 = l6;
i0 = !(i0);
if (i0) {
i0 = l9;
j1 = l16;
i2 = l10;
i3 = l11;
i2 -= i3;
j2 = (u64)(i2);
j1 += j2;
i64_store(m, (u64)(i0), j1);
i0 = 17u;
goto B4;
}
i0 = p0;
i1 = 1856u;
i0 += i1;
l4 = i0;
i0 = p0;
i1 = l7;
j2 = l17;
i3 = l3;
i4 = l8;
i0 = core_f189(m, i0, i1, j2, i3, i4);
l8 = i0;
i1 = 1u;
i0 = i0 == i1;
if (i0) {
i0 = l6;
i1 = 4u;
i0 = i0 == i1;
i1 = l6;
i2 = 2u;
i1 = i1 == i2;
i0 |= i1;
if (i0) {
i0 = l3;
i1 = 4u;
i32_store(m, (u64)(i0), i1);
i0 = l3;
i1 = l7;
i2 = 1u;
i1 >>= (i2 & 31);
i2 = 7u;
i1 += i2;
i2 = 4294967288u;
i1 &= i2;
l6 = i1;
i2 = 8u;
i1 += i2;
i32_store(m, (u64)(i0) + 4u, i1);
i0 = l3;
i1 = 8u;
i0 += i1;
l10 = i0;
i1 = l7;
i32_store(m, (u64)(i0), i1);
i0 = l10;
i1 = 0u;
i32_store(m, (u64)(i0) + 4u, i1);
i0 = l10;
i1 = 8u;
i0 += i1;
i1 = p0;
i2 = 2048u;
i1 += i2;
i2 = l6;
memory_copy(m, i0, i1, i2);
i0 = l4;
i1 = l6;
i2 = 16u;
i1 += i2;
i32_store(m, (u64)(i0) + 28u, i1);
} else {
i0 = 196800u;
j0 = i64_atomic_load(m, (u64)(i0));
l15 = j0;
i1 = p0;
i2 = 1856u;
i1 += i2;
l6 = i1;
j1 = i64_load(m, (u64)(i1) + 16u);
i0 = j0 > j1;
if (i0) {
i0 = l6;
j1 = l15;
i64_store(m, (u64)(i0) + 16u, j1);
}
}
}
i0 = l8;
i1 = 17u;
i0 = i0 == i1;
if (i0) {
i0 = l4;
i1 = l4;
i1 = i32_load(m, (u64)(i1) + 36u);
i2 = 1u;
i1 += i2;
i32_store(m, (u64)(i0) + 36u, i1);
}
i0 = 12u;
i1 = l8;
i2 = 12u;
i1 = i1 == i2;
if (i1) {goto B4;}
i0 = l9;
j1 = l17;
i64_store(m, (u64)(i0) + 8u, j1);
i0 = l9;
i1 = l12;
i2 = 256u;
i1 &= i2;
i32_store(m, (u64)(i0) + 32u, i1);
i0 = l9;
i1 = l7;
i2 = 1u;
i1 >>= (i2 & 31);
i2 = 7u;
i1 += i2;
i2 = 4294967288u;
i1 &= i2;
j1 = (u64)(i1);
j2 = l16;
j3 = 16ull;
j2 += j3;
j1 += j2;
i64_store(m, (u64)(i0), j1);
i0 = l8;
i1 = 7u;
i0 = i0 == i1;
if (i0) {
i0 = l9;
i1 = l7;
i32_store(m, (u64)(i0) + 24u, i1);
}
i0 = 7u;
i1 = 17u;
i2 = l8;
i3 = 7u;
i2 = i2 == i3;
i0 = i2 ? i0 : i1;
B4:;
l4 = i0;
i0 = l3;
i1 = l5;
i1 = i32_load(m, (u64)(i1) + 28u);
i0 += i1;
l3 = i0;
goto L0;
B2:;
}
i0 = l4;
i1 = 27u;
i0 = i0 == i1;
if (i0) {
i0 = 27u;
goto Bfunc;
}
i0 = l5;
j0 = i64_load(m, (u64)(i0));
l15 = j0;
j1 = l14;
i0 = j0 != j1;
if (i0) {
i0 = 196656u;
i0 = i32_load(m, (u64)(i0));
p0 = i0;
j0 = l14;
i0 = (u32)(j0);
i1 = 196660u;
i1 = i32_load(m, (u64)(i1));
p2 = i1;
i2 = 1u;
i1 -= i2;
i0 &= i1;
l6 = i0;
j0 = l15;
j1 = l14;
j0 -= j1;
i0 = (u32)(j0);
l7 = i0;
i1 = p2;
i2 = l6;
i1 -= i2;
p2 = i1;
i2 = p2;
i3 = l7;
i2 = i2 > i3;
i0 = i2 ? i0 : i1;
p2 = i0;
i0 = l3;
i1 = 6u;
i32_store(m, (u64)(i0), i1);
i0 = l3;
i1 = l7;
i2 = 8u;
i1 += i2;
i32_store(m, (u64)(i0) + 4u, i1);
i0 = l3;
i1 = 8u;
i0 += i1;
l8 = i0;
j1 = l14;
i64_store(m, (u64)(i0), j1);
i0 = l8;
i1 = 8u;
i0 += i1;
l8 = i0;
i1 = p0;
i2 = l6;
i1 += i2;
i2 = p2;
memory_copy(m, i0, i1, i2);
i0 = p2;
i1 = l8;
i0 += i1;
i1 = p0;
i2 = l7;
i3 = p2;
i2 -= i3;
memory_copy(m, i0, i1, i2);
i0 = l3;
i1 = l7;
i2 = 16u;
i1 += i2;
i0 += i1;
l3 = i0;
}
i0 = 196992u;
j0 = i64_atomic_load(m, (u64)(i0));
l15 = j0;
i0 = 196660u;
j0 = i64_load32_u(m, (u64)(i0));
j1 = l15;
j2 = l14;
j1 -= j2;
i0 = j0 < j1;
if (i0) {
i0 = 27u;
goto Bfunc;
}
i0 = l5;
i1 = l3;
i2 = p1;
i1 -= i2;
i32_store(m, (u64)(i0) + 28u, i1);
i0 = l4;
Bfunc:;
return i0;
}
u32 core_checkMessage_0(u8* m, u32 p0, u32 p1, u32 p2) {
u32 l3 = 0, l4 = 0;
u32 i0, i1, i2, i3;
i0 = 196704u;
i0 = i32_load(m, (u64)(i0));
l3 = i0;
i0 = 196696u;
i0 = i32_load(m, (u64)(i0));
l4 = i0;
i0 = p0;
i1 = 1856u;
i0 += i1;
i1 = p1;
i32_store(m, (u64)(i0) + 36u, i1);
i0 = p0;
i1 = p1;
i2 = p1;
i3 = p2;
i2 += i3;
i0 = core_f195(m, i0, i1, i2);
if (i0) {
i0 = 0u;
goto Bfunc;
}
i0 = 196704u;
i1 = l3;
i32_store(m, (u64)(i0), i1);
i0 = 196696u;
i1 = l4;
i32_store(m, (u64)(i0), i1);
i0 = 6u;
Bfunc:;
return i0;
}
static u32 core_f195(u8* m, u32 p0, u32 p1, u32 p2) {
u32 l3 = 0, l4 = 0, l5 = 0, l6 = 0, l7 = 0, l8 = 0, l9 = 0, l10 = 0,
l11 = 0, l12 = 0, l13 = 0, l14 = 0, l15 = 0, l16 = 0, l17 = 0, l18 = 0;
u64 l19 = 0, l20 = 0;
u32 i0, i1, i2, i3, i4;
u64 j0, j1, j2, j3;
i0 = p0;
i1 = 1856u;
i0 += i1;
l12 = i0;
j0 = i64_load(m, (u64)(i0));
l19 = j0;
i0 = p1;
l8 = i0;
L1:
i0 = p2;
i1 = l8;
i0 = i0 > i1;
if (i0) {
i0 = p2;
i1 = l8;
i0 -= i1;
l3 = i0;
i1 = 8u;
i0 = i0 < i1;
i1 = l13;
i0 |= i1;
if (i0) {goto B0;}
i0 = l8;
i0 = i32_load(m, (u64)(i0) + 4u);
l4 = i0;
i1 = l3;
i2 = 8u;
i1 -= i2;
i0 = i0 > i1;
if (i0) {
i0 = 1u;
} else {
i0 = p2;
i1 = l8;
i2 = l8;
i2 = i32_load(m, (u64)(i2) + 4u);
i1 += i2;
i2 = 15u;
i1 += i2;
i2 = 4294967288u;
i1 &= i2;
i0 = i0 < i1;
}
if (i0) {goto B0;}
i0 = l8;
i0 = i32_load(m, (u64)(i0));
l3 = i0;
i1 = 5u;
i0 = i0 != i1;
i1 = 0u;
i2 = l3;
i3 = 3u;
i2 = i2 > i3;
i3 = 0u;
i4 = l12;
i4 = i32_load(m, (u64)(i4) + 20u);
i2 = i4 ? i2 : i3;
i0 = i2 ? i0 : i1;
if (i0) {goto B0;}
i0 = l8;
i1 = 8u;
i0 += i1;
l5 = i0;
i0 = l3;
i1 = 2u;
i0 = i0 == i1;
if (i0) {
i0 = 0u;
l14 = i0;
i0 = l4;
i1 = 8u;
i0 = i0 < i1;
if (i0) {goto B5;}
i0 = l5;
i0 = i32_load(m, (u64)(i0) + 4u);
l15 = i0;
i1 = 512u;
i2 = l5;
i2 = i32_load(m, (u64)(i2));
l9 = i2;
i1 -= i2;
i0 = i0 > i1;
i1 = l9;
i2 = 196704u;
i2 = i32_load(m, (u64)(i2));
i1 = i1 > i2;
i0 |= i1;
if (i0) {goto B5;}
i0 = l4;
i1 = l5;
i0 += i1;
l16 = i0;
i0 = l5;
i1 = 8u;
i0 += i1;
l3 = i0;
i0 = l9;
l6 = i0;
L6:
i0 = l6;
i1 = l9;
i2 = l15;
i1 += i2;
i0 = i0 < i1;
if (i0) {
i0 = l16;
i1 = l3;
i0 -= i1;
i1 = 8u;
i0 = i0 < i1;
i1 = l3;
i2 = l16;
i1 = i1 > i2;
i0 |= i1;
if (i0) {goto B5;}
i0 = l3;
i0 = i32_load(m, (u64)(i0));
l17 = i0;
i0 = l3;
i0 = i32_load(m, (u64)(i0) + 4u);
l10 = i0;
i1 = l16;
i2 = l3;
i3 = 8u;
i2 += i3;
l4 = i2;
i1 -= i2;
i0 = i0 > i1;
i1 = l10;
i2 = 1024u;
i1 = i1 > i2;
i0 |= i1;
if (i0) {goto B5;}
i0 = 0u;
l7 = i0;
i0 = l17;
i0 = !(i0);
i1 = l17;
i2 = 64u;
i1 = i1 > i2;
i0 |= i1;
if (i0) {goto B8;}
i0 = l4;
i1 = l10;
i0 += i1;
l18 = i0;
i0 = l4;
l3 = i0;
i0 = 0u;
l11 = i0;
L9:
i0 = l11;
i1 = l17;
i0 = i0 < i1;
if (i0) {
i0 = l3;
i1 = l18;
i0 = core_f4(m, i0, i1);
l5 = i0;
if (i0) {
i0 = l4;
i1 = l3;
i0 = core_f188(m, i0, i1);
} else {
i0 = 1u;
}
if (i0) {goto B8;}
i0 = l5;
l3 = i0;
i0 = l11;
i1 = 1u;
i0 += i1;
l11 = i0;
goto L9;
}
i0 = l3;
i1 = l18;
i0 = i0 == i1;
l7 = i0;
B8:;
i0 = l7;
if (i0) {
i0 = l4;
l7 = i0;
i0 = l10;
l3 = i0;
i0 = l6;
i1 = 4u;
i0 <<= (i1 & 31);
i1 = 364544u;
i0 += i1;
l11 = i0;
i0 = l6;
i1 = 196704u;
i1 = i32_load(m, (u64)(i1));
i0 = i0 < i1;
if (i0) {
i0 = 0u;
i1 = l11;
i1 = i32_load(m, (u64)(i1) + 8u);
i2 = l17;
i1 = i1 != i2;
if (i1) {goto B13;}
i0 = 0u;
i1 = l11;
i1 = i32_load(m, (u64)(i1) + 4u);
i2 = l3;
i1 = i1 != i2;
if (i1) {goto B13;}
i0 = 0u;
l5 = i0;
i0 = l7;
i1 = l11;
i1 = i32_load(m, (u64)(i1));
l11 = i1;
i0 = i0 == i1;
if (i0) {goto B15;}
i0 = l11;
i1 = 7u;
i0 &= i1;
i1 = l7;
i2 = 7u;
i1 &= i2;
i0 = i0 == i1;
if (i0) {
L17:
i0 = l11;
i1 = 7u;
i0 &= i1;
if (i0) {
i0 = 0u;
l5 = i0;
i0 = l3;
i0 = !(i0);
if (i0) {goto B15;}
i0 = l11;
i0 = i32_load8_u(m, (u64)(i0));
l17 = i0;
i1 = l7;
i1 = i32_load8_u(m, (u64)(i1));
l18 = i1;
i0 -= i1;
l5 = i0;
i0 = l17;
i1 = l18;
i0 = i0 != i1;
if (i0) {goto B15;}
i0 = l3;
i1 = 1u;
i0 -= i1;
l3 = i0;
i0 = l11;
i1 = 1u;
i0 += i1;
l11 = i0;
i0 = l7;
i1 = 1u;
i0 += i1;
l7 = i0;
goto L17;
}
L19:
i0 = l3;
i1 = 8u;
i0 = i0 >= i1;
if (i0) {
i0 = l11;
j0 = i64_load(m, (u64)(i0));
i1 = l7;
j1 = i64_load(m, (u64)(i1));
i0 = j0 == j1;
if (i0) {
i0 = l11;
i1 = 8u;
i0 += i1;
l11 = i0;
i0 = l7;
i1 = 8u;
i0 += i1;
l7 = i0;
i0 = l3;
i1 = 8u;
i0 -= i1;
l3 = i0;
goto L19;
}
}
}
L22:
i0 = l3;
l5 = i0;
i1 = 1u;
i0 -= i1;
l3 = i0;
i0 = l5;
if (i0) {
i0 = l11;
i0 = i32_load8_u(m, (u64)(i0));
l17 = i0;
i1 = l7;
i1 = i32_load8_u(m, (u64)(i1));
l18 = i1;
i0 -= i1;
l5 = i0;
i0 = l17;
i1 = l18;
i0 = i0 != i1;
if (i0) {goto B15;}
i0 = l11;
i1 = 1u;
i0 += i1;
l11 = i0;
i0 = l7;
i1 = 1u;
i0 += i1;
l7 = i0;
goto L22;
}
i0 = 0u;
l5 = i0;
B15:;
i0 = l5;
i0 = !(i0);
goto B13;
}
i0 = 0u;
i1 = l3;
i2 = 393216u;
i3 = l6;
if (i3) {
i3 = l6;
i4 = 4u;
i3 <<= (i4 & 31);
i4 = 364528u;
i3 += i4;
l5 = i3;
i3 = i32_load(m, (u64)(i3));
i4 = l5;
i4 = i32_load(m, (u64)(i4) + 4u);
i3 += i4;
} else {
i3 = 374784u;
}
l5 = i3;
i2 -= i3;
i1 = i1 > i2;
if (i1) {goto B13;}
i0 = l5;
i1 = l7;
i2 = l3;
memory_copy(m, i0, i1, i2);
i0 = l11;
i1 = l5;
i32_store(m, (u64)(i0), i1);
i0 = l11;
i1 = l3;
i32_store(m, (u64)(i0) + 4u, i1);
i0 = l11;
i1 = l17;
i32_store(m, (u64)(i0) + 8u, i1);
i0 = l11;
i1 = 0u;
i32_store(m, (u64)(i0) + 12u, i1);
i0 = 196704u;
i1 = l6;
i2 = 1u;
i1 += i2;
i32_atomic_store(m, (u64)(i0), i1);
i0 = 1u;
B13:;
} else {
i0 = 0u;
}
i0 = !(i0);
if (i0) {goto B5;}
i0 = l4;
i1 = l10;
i0 += i1;
i1 = 7u;
i0 += i1;
i1 = 4294967288u;
i0 &= i1;
l3 = i0;
i0 = l6;
i1 = 1u;
i0 += i1;
l6 = i0;
goto L6;
}
i0 = l3;
i1 = l16;
i0 = i0 == i1;
l14 = i0;
B5:;
i0 = l14;
i0 = !(i0);
if (i0) {goto B0;}
} else {
i0 = l3;
i1 = 3u;
i0 = i0 == i1;
if (i0) {
i0 = 0u;
i1 = l4;
i2 = 8u;
i1 = i1 < i2;
if (i1) {goto B26;}
i0 = 0u;
i1 = l5;
i1 = i32_load(m, (u64)(i1) + 4u);
l3 = i1;
i2 = 2048u;
i3 = l5;
i3 = i32_load(m, (u64)(i3));
l7 = i3;
i2 -= i3;
i1 = i1 > i2;
i2 = l7;
i3 = 196696u;
i3 = i32_load(m, (u64)(i3));
i2 = i2 > i3;
i1 |= i2;
if (i1) {goto B26;}
i0 = 0u;
i1 = l4;
i2 = l3;
i3 = 3u;
i2 <<= (i3 & 31);
i3 = 8u;
i2 += i3;
i1 = i1 != i2;
if (i1) {goto B26;}
i0 = 0u;
l6 = i0;
L27:
i0 = l3;
i1 = l6;
i0 = i0 > i1;
if (i0) {
i0 = l6;
i1 = l7;
i0 += i1;
l4 = i0;
i1 = 196696u;
i1 = i32_load(m, (u64)(i1));
i0 = i0 >= i1;
if (i0) {
i0 = l4;
i1 = 4u;
i0 <<= (i1 & 31);
i1 = 331776u;
i0 += i1;
l9 = i0;
i1 = l5;
i2 = 8u;
i1 += i2;
i2 = l6;
i3 = 3u;
i2 <<= (i3 & 31);
i1 += i2;
j1 = i64_load(m, (u64)(i1));
i64_store(m, (u64)(i0), j1);
i0 = l9;
j1 = 0ull;
i64_store(m, (u64)(i0) + 8u, j1);
i0 = 196696u;
i1 = l4;
i2 = 1u;
i1 += i2;
i32_atomic_store(m, (u64)(i0), i1);
}
i0 = l6;
i1 = 1u;
i0 += i1;
l6 = i0;
goto L27;
}
i0 = 1u;
B26:;
i0 = !(i0);
if (i0) {goto B0;}
} else {
i0 = l3;
i1 = 4u;
i0 = i0 == i1;
if (i0) {
i0 = 0u;
i1 = l4;
i2 = 8u;
i1 = i1 < i2;
if (i1) {goto B31;}
i0 = l5;
i0 = i32_load(m, (u64)(i0) + 4u);
l3 = i0;
i0 = l5;
i0 = i32_load(m, (u64)(i0));
l6 = i0;
i1 = 1u;
i0 >>= (i1 & 31);
i1 = 7u;
i0 += i1;
i1 = 4294967288u;
i0 &= i1;
l7 = i0;
i0 = 0u;
i1 = l5;
i2 = 8u;
i1 += i2;
l5 = i1;
i2 = l6;
i3 = l4;
i4 = 8u;
i3 -= i4;
l4 = i3;
i1 = core_f94(m, i1, i2, i3);
i1 = !(i1);
if (i1) {goto B31;}
i0 = 0u;
i1 = 1u;
i2 = l3;
i3 = l4;
i4 = l7;
i3 -= i4;
i2 = i2 != i3;
i3 = l3;
i4 = 7u;
i3 &= i4;
i1 = i3 ? i1 : i2;
if (i1) {goto B31;}
i0 = l3;
if (i0) {
i0 = l5;
i1 = l7;
i0 += i1;
i1 = l3;
i2 = 196696u;
i2 = i32_load(m, (u64)(i2));
i0 = core_f97(m, i0, i1, i2);
} else {
i0 = 1u;
}
B31:;
i0 = !(i0);
if (i0) {goto B0;}
} else {
i0 = l3;
i1 = 5u;
i0 = i0 == i1;
if (i0) {
i0 = p0;
i1 = 1856u;
i0 += i1;
l6 = i0;
i0 = 0u;
l3 = i0;
i0 = l4;
i1 = 16u;
i0 = i0 < i1;
if (i0) {goto B34;}
i0 = l5;
i0 = i32_load(m, (u64)(i0) + 4u);
l7 = i0;
i0 = l5;
i0 = i32_load(m, (u64)(i0) + 8u);
l9 = i0;
i0 = l5;
i0 = i32_load(m, (u64)(i0) + 12u);
l10 = i0;
i0 = l5;
i0 = i32_load(m, (u64)(i0));
l11 = i0;
i1 = 1u;
i0 >>= (i1 & 31);
i1 = 7u;
i0 += i1;
i1 = 4294967288u;
i0 &= i1;
l13 = i0;
i0 = l5;
i1 = 16u;
i0 += i1;
i1 = l11;
i2 = l4;
i3 = 16u;
i2 -= i3;
l4 = i2;
i0 = core_f94(m, i0, i1, i2);
i0 = !(i0);
if (i0) {goto B34;}
i0 = 1u;
i1 = l10;
i2 = l4;
i3 = l13;
i2 -= i3;
i1 = i1 != i2;
i2 = l10;
i3 = 7u;
i2 &= i3;
i3 = 1u;
i4 = l10;
i2 = i4 ? i2 : i3;
i0 = i2 ? i0 : i1;
if (i0) {goto B34;}
i0 = l7;
i1 = 7u;
i0 &= i1;
if (i0) {
i0 = 1u;
} else {
i0 = l7;
i1 = 196620u;
i1 = i32_load(m, (u64)(i1));
i0 = i0 > i1;
}
if (i0) {goto B34;}
i0 = l7;
i1 = l9;
i0 = i0 < i1;
i1 = l10;
i2 = l7;
i3 = l9;
i2 -= i3;
i1 = i1 > i2;
i0 |= i1;
if (i0) {goto B34;}
i0 = l9;
i0 = !(i0);
l3 = i0;
i0 = l6;
i0 = i32_load(m, (u64)(i0) + 20u);
i0 = !(i0);
if (i0) {goto B34;}
i0 = 0u;
l3 = i0;
i0 = l9;
i1 = l6;
i1 = i32_load(m, (u64)(i1) + 32u);
i0 = i0 != i1;
if (i0) {goto B34;}
i0 = l7;
i1 = l6;
i1 = i32_load(m, (u64)(i1) + 28u);
i0 = i0 == i1;
if (i0) {
i0 = l11;
i1 = l6;
i1 = i32_load(m, (u64)(i1) + 24u);
i0 = i0 == i1;
} else {
i0 = 0u;
}
if (i0) {
i0 = p0;
i1 = 4352u;
i0 += i1;
l6 = i0;
i0 = l5;
i1 = 16u;
i0 += i1;
l3 = i0;
i1 = l11;
i2 = 1u;
i1 >>= (i2 & 31);
i2 = 7u;
i1 += i2;
i2 = 4294967288u;
i1 &= i2;
i0 += i1;
l4 = i0;
L39:
i0 = l3;
i1 = l4;
i0 = i0 < i1;
if (i0) {
i0 = 0u;
i1 = l3;
j1 = i64_load(m, (u64)(i1));
i2 = l6;
j2 = i64_load(m, (u64)(i2));
i1 = j1 != j2;
if (i1) {goto B38;}
i0 = l3;
i1 = 8u;
i0 += i1;
l3 = i0;
i0 = l6;
i1 = 8u;
i0 += i1;
l6 = i0;
goto L39;
}
i0 = 1u;
B38:;
} else {
i0 = 0u;
}
l3 = i0;
B34:;
i0 = l3;
i0 = !(i0);
if (i0) {goto B0;}
i0 = 1u;
l13 = i0;
} else {
i0 = l3;
i1 = 6u;
i0 = i0 == i1;
if (i0) {
j0 = 0ull;
i1 = 1u;
i2 = l4;
i3 = 7u;
i2 &= i3;
i3 = l4;
i4 = 8u;
i3 = i3 < i4;
i1 = i3 ? i1 : i2;
if (i1) {goto B42;}
j0 = 0ull;
i1 = l5;
j1 = i64_load(m, (u64)(i1));
j2 = l19;
i1 = j1 != j2;
if (i1) {goto B42;}
j0 = 0ull;
j1 = l19;
i2 = l4;
j2 = (u64)(i2);
j1 += j2;
j2 = 8ull;
j1 -= j2;
l20 = j1;
j2 = l19;
j1 -= j2;
i2 = 196660u;
j2 = i64_load32_u(m, (u64)(i2));
l19 = j2;
i1 = j1 > j2;
j2 = l20;
j3 = 9007199254740991ull;
i2 = j2 > j3;
i1 |= i2;
if (i1) {goto B42;}
j0 = l20;
i1 = l12;
i1 = i32_load(m, (u64)(i1) + 16u);
i1 = !(i1);
if (i1) {goto B42;}
j0 = l20;
j1 = 0ull;
j2 = l20;
i3 = 197000u;
j3 = i64_load(m, (u64)(i3));
j2 -= j3;
j3 = l19;
i2 = j2 <= j3;
j0 = i2 ? j0 : j1;
B42:;
l19 = j0;
i0 = !(j0);
if (i0) {goto B0;}
} else {
i0 = l3;
i1 = 7u;
i0 = i0 != i1;
if (i0) {goto B0;}
i0 = 0u;
i1 = l4;
i2 = 72u;
i1 = i1 < i2;
if (i1) {goto B43;}
i0 = 0u;
i1 = l5;
j1 = i64_load(m, (u64)(i1));
l20 = j1;
j2 = 9007199254740991ull;
i1 = j1 > j2;
j2 = l20;
i3 = l12;
j3 = i64_load(m, (u64)(i3) + 8u);
i2 = j2 < j3;
i1 |= i2;
if (i1) {goto B43;}
i0 = 0u;
i1 = l5;
j1 = i64_load(m, (u64)(i1) + 8u);
j2 = l19;
i1 = j1 != j2;
if (i1) {goto B43;}
i0 = 0u;
i1 = l5;
i1 = i32_load(m, (u64)(i1) + 68u);
l3 = i1;
i2 = 2048u;
i1 = i1 > i2;
if (i1) {goto B43;}
i0 = 0u;
i1 = l4;
i2 = l3;
i3 = 4u;
i2 <<= (i3 & 31);
i3 = 72u;
i2 += i3;
i1 = i1 != i2;
if (i1) {goto B43;}
i0 = 0u;
l6 = i0;
L44:
i0 = l3;
i1 = l6;
i0 = i0 > i1;
if (i0) {
i0 = 0u;
i1 = l5;
i2 = 72u;
i1 += i2;
i2 = l6;
i3 = 4u;
i2 <<= (i3 & 31);
i1 += i2;
i1 = i32_load(m, (u64)(i1));
i2 = 196696u;
i2 = i32_load(m, (u64)(i2));
i1 = i1 >= i2;
if (i1) {goto B43;}
i0 = l6;
i1 = 1u;
i0 += i1;
l6 = i0;
goto L44;
}
i0 = 1u;
B43:;
i0 = !(i0);
if (i0) {goto B0;}
i0 = 1u;
l13 = i0;
}
}
}
}
}
i0 = l8;
i1 = l8;
i1 = i32_load(m, (u64)(i1) + 4u);
i0 += i1;
i1 = 15u;
i0 += i1;
i1 = 4294967288u;
i0 &= i1;
l8 = i0;
goto L1;
}
i0 = p1;
i1 = p2;
i0 = i0 < i1;
goto Bfunc;
B0:;
i0 = 0u;
Bfunc:;
return i0;
}
u32 core_applyMessage_0(u8* m, u32 p0, u32 p1, u32 p2) {
u32 l3 = 0, l4 = 0;
u32 i0, i1, i2;
i0 = p0;
i1 = 1856u;
i0 += i1;
l3 = i0;
i0 = p1;
i1 = p2;
i0 += i1;
p2 = i0;
L0:
i0 = p2;
i1 = l3;
i1 = i32_load(m, (u64)(i1) + 36u);
l4 = i1;
i0 = i0 > i1;
if (i0) {
i0 = p0;
i1 = l4;
i0 = core_f197(m, i0, i1);
p1 = i0;
if (i0) {
i0 = p1;
goto Bfunc;
}
i0 = l3;
i1 = l4;
i2 = l4;
i2 = i32_load(m, (u64)(i2) + 4u);
i1 += i2;
i2 = 15u;
i1 += i2;
i2 = 4294967288u;
i1 &= i2;
i32_store(m, (u64)(i0) + 36u, i1);
goto L0;
}
i0 = 0u;
Bfunc:;
return i0;
}
static u32 core_f197(u8* m, u32 p0, u32 p1) {
u32 l2 = 0, l3 = 0, l4 = 0, l5 = 0, l6 = 0, l7 = 0, l8 = 0, l9 = 0;
u64 l10 = 0, l11 = 0;
u32 i0, i1, i2, i3, i4, i5;
u64 j0, j1, j2;
i0 = p1;
i1 = 8u;
i0 += i1;
l3 = i0;
i0 = p1;
i0 = i32_load(m, (u64)(i0));
l4 = i0;
i1 = 4u;
i0 = i0 == i1;
if (i0) {
i0 = l3;
i0 = i32_load(m, (u64)(i0) + 4u);
p1 = i0;
i0 = p0;
i1 = l3;
i2 = 8u;
i1 += i2;
i2 = l3;
i2 = i32_load(m, (u64)(i2));
l2 = i2;
i0 = core_f21(m, i0, i1, i2);
l4 = i0;
i0 = p1;
i0 = !(i0);
if (i0) {
i0 = l4;
i0 = i32_load(m, (u64)(i0) + 16u);
p1 = i0;
if (i0) {
i0 = l4;
i0 = i32_load(m, (u64)(i0));
i1 = 1856u;
i0 += i1;
i0 = i32_load(m, (u64)(i0) + 16u);
if (i0) {
i0 = core_f95(m);
p0 = i0;
i0 = !(i0);
if (i0) {
i0 = p1;
i1 = 0u;
core_f41(m, i0, i1);
}
goto B4;
}
i0 = p1;
i0 = i32_load(m, (u64)(i0) + 8u);
i1 = l4;
i1 = core_f128(m, i1);
p0 = i1;
if (i1) {goto B4;}
core_f5(m, i0);
i0 = 3u;
core_f3(m, i0);
i0 = p1;
core_f5(m, i0);
i0 = 3u;
core_f3(m, i0);
i0 = 0u;
p0 = i0;
B4:;
} else {
i0 = 0u;
p0 = i0;
}
goto B1;
}
i0 = p1;
i1 = 4u;
i0 -= i1;
p1 = i0;
i0 = core_f1(m, i0);
p0 = i0;
i1 = 4096u;
i0 = i0 < i1;
if (i0) {goto B1;}
i0 = p0;
i1 = 4u;
i0 += i1;
i1 = l3;
i2 = l2;
i3 = 1u;
i2 >>= (i3 & 31);
i3 = 7u;
i2 += i3;
i3 = 4294967288u;
i2 &= i3;
i1 += i2;
i2 = 12u;
i1 += i2;
i2 = p1;
memory_copy(m, i0, i1, i2);
i0 = l4;
i1 = p0;
i0 = core_f96(m, i0, i1);
p1 = i0;
if (i0) {
i0 = p0;
core_release_0(m, i0);
}
i0 = p1;
p0 = i0;
B1:;
i0 = p0;
goto Bfunc;
}
i0 = l4;
i1 = 5u;
i0 = i0 == i1;
if (i0) {
i0 = l3;
i0 = i32_load(m, (u64)(i0) + 4u);
l6 = i0;
i0 = l3;
i0 = i32_load(m, (u64)(i0) + 8u);
l7 = i0;
i0 = l3;
i0 = i32_load(m, (u64)(i0) + 12u);
l8 = i0;
i0 = l3;
i0 = i32_load(m, (u64)(i0));
l4 = i0;
i1 = 1u;
i0 >>= (i1 & 31);
i1 = 7u;
i0 += i1;
i1 = 4294967288u;
i0 &= i1;
l9 = i0;
i0 = p0;
i1 = 1856u;
i0 += i1;
l5 = i0;
i0 = i32_load(m, (u64)(i0) + 20u);
p1 = i0;
i0 = !(i0);
if (i0) {
i0 = l6;
i1 = 4u;
i0 -= i1;
i0 = core_f1(m, i0);
p1 = i0;
l2 = i0;
i0 = p1;
i1 = 4096u;
i0 = i0 < i1;
if (i0) {goto B9;}
i0 = l5;
i1 = p1;
i32_store(m, (u64)(i0) + 20u, i1);
i0 = l5;
i1 = l4;
i32_store(m, (u64)(i0) + 24u, i1);
i0 = l5;
i1 = l6;
i32_store(m, (u64)(i0) + 28u, i1);
i0 = p0;
i1 = 4352u;
i0 += i1;
i1 = l3;
i2 = 16u;
i1 += i2;
i2 = l9;
memory_copy(m, i0, i1, i2);
}
i0 = 0u;
i1 = 4u;
i2 = l7;
i0 = i2 ? i0 : i1;
l2 = i0;
i1 = p1;
i2 = l7;
i1 += i2;
i0 += i1;
i1 = l3;
i2 = 16u;
i1 += i2;
i2 = l9;
i1 += i2;
i2 = l2;
i1 += i2;
i2 = l8;
i3 = l2;
i2 -= i3;
memory_copy(m, i0, i1, i2);
i0 = l5;
i1 = l7;
i2 = l8;
i1 += i2;
l3 = i1;
i32_store(m, (u64)(i0) + 32u, i1);
i0 = 0u;
l2 = i0;
i0 = l3;
i1 = l6;
i0 = i0 < i1;
if (i0) {goto B9;}
i0 = p1;
i1 = l6;
i2 = 196696u;
i2 = i32_load(m, (u64)(i2));
i0 = core_f97(m, i0, i1, i2);
l3 = i0;
i0 = p0;
i1 = p0;
i2 = 4352u;
i1 += i2;
i2 = l4;
i0 = core_f21(m, i0, i1, i2);
l2 = i0;
i0 = l3;
if (i0) {
i0 = l2;
i1 = p1;
i0 = core_f96(m, i0, i1);
} else {
i0 = 6u;
}
l2 = i0;
i1 = 6u;
i0 = i0 != i1;
i1 = 0u;
i2 = l2;
i0 = i2 ? i0 : i1;
i0 = !(i0);
if (i0) {
i0 = p0;
i1 = 1856u;
i0 += i1;
i1 = 0u;
i32_store(m, (u64)(i0) + 20u, i1);
i0 = l3;
i0 = !(i0);
if (i0) {
i0 = p1;
core_release_0(m, i0);
}
}
B9:;
i0 = l2;
goto Bfunc;
}
i0 = l4;
i1 = 6u;
i0 = i0 == i1;
if (i0) {
i0 = 196656u;
i0 = i32_load(m, (u64)(i0));
l2 = i0;
i0 = 196660u;
i0 = i32_load(m, (u64)(i0));
l4 = i0;
i0 = l3;
j0 = i64_load(m, (u64)(i0));
l11 = j0;
i1 = p1;
i1 = i32_load(m, (u64)(i1) + 4u);
i2 = 8u;
i1 -= i2;
p1 = i1;
j1 = (u64)(i1);
j0 += j1;
l10 = j0;
i1 = 196992u;
j1 = i64_load(m, (u64)(i1));
i0 = j0 > j1;
if (i0) {
i0 = 196992u;
j1 = l10;
i64_atomic_store(m, (u64)(i0), j1);
}
i0 = p1;
i1 = l4;
j2 = l11;
i2 = (u32)(j2);
i3 = l4;
i4 = 1u;
i3 -= i4;
i2 &= i3;
l4 = i2;
i1 -= i2;
l5 = i1;
i2 = p1;
i3 = l5;
i2 = i2 < i3;
i0 = i2 ? i0 : i1;
l5 = i0;
i0 = l2;
i1 = l4;
i0 += i1;
i1 = l3;
i2 = 8u;
i1 += i2;
l3 = i1;
i2 = l5;
memory_copy(m, i0, i1, i2);
i0 = l2;
i1 = l3;
i2 = l5;
i1 += i2;
i2 = p1;
i3 = l5;
i2 -= i3;
memory_copy(m, i0, i1, i2);
i0 = p0;
i1 = 1856u;
i0 += i1;
j1 = l10;
i64_store(m, (u64)(i0), j1);
} else {
i0 = l4;
i1 = 7u;
i0 = i0 == i1;
if (i0) {
i0 = l3;
j0 = i64_load(m, (u64)(i0));
l10 = j0;
i0 = l3;
i0 = i32_load(m, (u64)(i0) + 64u);
l4 = i0;
i0 = p0;
i1 = 1856u;
i0 += i1;
l5 = i0;
i0 = i32_load(m, (u64)(i0) + 16u);
if (i0) {
i0 = 197032u;
i1 = l4;
i32_store(m, (u64)(i0), i1);
}
i0 = 196800u;
j1 = l10;
i64_store(m, (u64)(i0), j1);
i0 = 196856u;
i0 = i32_load(m, (u64)(i0));
p1 = i0;
if (i0) {
i0 = p1;
i0 = i32_load(m, (u64)(i0) + 8u);
l6 = i0;
i0 = 196700u;
i1 = 196700u;
i1 = i32_load(m, (u64)(i1));
p1 = i1;
i2 = 1u;
i1 += i2;
i32_atomic_store(m, (u64)(i0), i1);
L19:
i0 = l2;
i1 = l6;
i0 = i0 < i1;
if (i0) {
i0 = 196856u;
i0 = i32_load(m, (u64)(i0));
i1 = 32u;
i0 += i1;
i1 = l2;
i2 = 4u;
i1 <<= (i2 & 31);
i0 += i1;
l7 = i0;
i1 = l7;
i1 = i32_load(m, (u64)(i1));
i1 = i32_load(m, (u64)(i1) + 8u);
i32_store(m, (u64)(i0) + 8u, i1);
i0 = l7;
i0 = i32_load(m, (u64)(i0));
i1 = l7;
i1 = i32_load(m, (u64)(i1) + 8u);
i2 = l7;
i2 = i32_load(m, (u64)(i2) + 4u);
core_f27(m, i0, i1, i2);
i0 = l7;
i0 = i32_load(m, (u64)(i0));
i1 = l7;
i1 = i32_load(m, (u64)(i1) + 4u);
i32_atomic_store(m, (u64)(i0) + 8u, i1);
i0 = l2;
i1 = 1u;
i0 += i1;
l2 = i0;
goto L19;
}
i0 = 196700u;
i1 = p1;
i2 = 2u;
i1 += i2;
i32_atomic_store(m, (u64)(i0), i1);
i0 = 0u;
p1 = i0;
L21:
i0 = p1;
i1 = l6;
i0 = i0 < i1;
if (i0) {
i0 = 196856u;
i0 = i32_load(m, (u64)(i0));
i1 = 32u;
i0 += i1;
i1 = p1;
i2 = 4u;
i1 <<= (i2 & 31);
i0 += i1;
l2 = i0;
i0 = i32_load(m, (u64)(i0) + 8u);
l7 = i0;
if (i0) {
i0 = l7;
core_f5(m, i0);
i0 = 3u;
core_f3(m, i0);
}
i0 = l2;
i0 = i32_load(m, (u64)(i0) + 4u);
i0 = !(i0);
if (i0) {
i0 = p0;
i1 = l2;
i1 = i32_load(m, (u64)(i1));
core_f42(m, i0, i1);
}
i0 = p1;
i1 = 1u;
i0 += i1;
p1 = i0;
goto L21;
}
core_f62(m);
}
i0 = 196712u;
i1 = l4;
i2 = 197032u;
i2 = i32_load(m, (u64)(i2));
p0 = i2;
i3 = p0;
i4 = l4;
i3 = i3 > i4;
i1 = i3 ? i1 : i2;
i2 = p0;
i3 = l4;
i2 |= i3;
i3 = p0;
i4 = 0u;
i5 = l4;
i3 = i5 ? i3 : i4;
i1 = i3 ? i1 : i2;
i32_atomic_store(m, (u64)(i0), i1);
i0 = 0u;
p0 = i0;
L25:
i0 = p0;
i1 = 24u;
i0 = i0 < i1;
if (i0) {
i0 = p0;
i1 = 196928u;
i0 += i1;
i1 = l3;
i2 = 24u;
i1 += i2;
i2 = p0;
i1 += i2;
j1 = i64_load(m, (u64)(i1));
i64_store(m, (u64)(i0), j1);
i0 = p0;
i1 = 8u;
i0 += i1;
p0 = i0;
goto L25;
}
i0 = 196808u;
i1 = l3;
j1 = i64_load(m, (u64)(i1) + 16u);
i64_store(m, (u64)(i0), j1);
i0 = 197072u;
i1 = l3;
j1 = i64_load(m, (u64)(i1) + 48u);
i64_store(m, (u64)(i0), j1);
i0 = 196952u;
i1 = l3;
i1 = i32_load(m, (u64)(i1) + 56u);
i32_store(m, (u64)(i0), i1);
i0 = 196848u;
i1 = l3;
i1 = i32_load(m, (u64)(i1) + 60u);
i2 = 0u;
i1 = i1 != i2;
i32_store(m, (u64)(i0), i1);
i0 = l3;
i0 = i32_load(m, (u64)(i0) + 68u);
p1 = i0;
i0 = 0u;
p0 = i0;
L27:
i0 = p0;
i1 = p1;
i0 = i0 < i1;
if (i0) {
i0 = l3;
i1 = 72u;
i0 += i1;
i1 = p0;
i2 = 4u;
i1 <<= (i2 & 31);
i0 += i1;
l2 = i0;
i0 = i32_load(m, (u64)(i0));
i1 = 4u;
i0 <<= (i1 & 31);
i1 = 331776u;
i0 += i1;
i1 = l2;
j1 = i64_load(m, (u64)(i1) + 8u);
i64_store(m, (u64)(i0) + 8u, j1);
i0 = p0;
i1 = 1u;
i0 += i1;
p0 = i0;
goto L27;
}
i0 = 197000u;
i1 = l5;
j1 = i64_load(m, (u64)(i1));
i64_atomic_store(m, (u64)(i0), j1);
i0 = 197008u;
j1 = l10;
i64_store(m, (u64)(i0), j1);
i0 = l5;
j1 = l10;
i64_store(m, (u64)(i0) + 8u, j1);
i0 = l5;
i1 = 1u;
i32_store(m, (u64)(i0) + 16u, i1);
} else {
i0 = l4;
i1 = 3u;
i0 = i0 == i1;
if (i0) {
i0 = l3;
i0 = i32_load(m, (u64)(i0));
p1 = i0;
i0 = l3;
i0 = i32_load(m, (u64)(i0) + 4u);
l2 = i0;
i0 = 0u;
p0 = i0;
L30:
i0 = p0;
i1 = l2;
i0 = i0 < i1;
if (i0) {
i0 = l3;
i1 = 8u;
i0 += i1;
i1 = p0;
i2 = 3u;
i1 <<= (i2 & 31);
i0 += i1;
j0 = i64_load(m, (u64)(i0));
l10 = j0;
i1 = p0;
i2 = p1;
i1 += i2;
i2 = 4u;
i1 <<= (i2 & 31);
i2 = 331776u;
i1 += i2;
l4 = i1;
j1 = i64_load(m, (u64)(i1));
i0 = j0 != j1;
if (i0) {
i0 = l4;
j1 = 0ull;
i64_store(m, (u64)(i0) + 8u, j1);
i0 = l4;
j1 = l10;
i64_store(m, (u64)(i0), j1);
}
i0 = p0;
i1 = 1u;
i0 += i1;
p0 = i0;
goto L30;
}
}
}
}
i0 = 0u;
Bfunc:;
return i0;
}
void core_abandonStep_0(u8* m, u32 p0) {
u32 l1 = 0, l2 = 0, l3 = 0, l4 = 0;
u32 i0, i1, i2;
u64 j1;
i0 = p0;
i1 = 1856u;
i0 += i1;
l2 = i0;
i0 = i32_load(m, (u64)(i0) + 20u);
l3 = i0;
if (i0) {
i0 = l3;
core_release_0(m, i0);
}
i0 = l2;
i1 = 0u;
i32_store(m, (u64)(i0) + 20u, i1);
i0 = l2;
i1 = 197000u;
j1 = i64_load(m, (u64)(i1));
i64_store(m, (u64)(i0), j1);
i0 = 196856u;
i0 = i32_load(m, (u64)(i0));
i0 = !(i0);
if (i0) {
goto Bfunc;
}
i0 = 196856u;
i0 = i32_load(m, (u64)(i0));
i0 = i32_load(m, (u64)(i0) + 8u);
l3 = i0;
L2:
i0 = l1;
i1 = l3;
i0 = i0 < i1;
if (i0) {
i0 = 196856u;
i0 = i32_load(m, (u64)(i0));
i1 = 32u;
i0 += i1;
i1 = l1;
i2 = 4u;
i1 <<= (i2 & 31);
i0 += i1;
l4 = i0;
i0 = i32_load(m, (u64)(i0) + 4u);
l2 = i0;
if (i0) {
i0 = l2;
core_release_0(m, i0);
}
i0 = l4;
i0 = i32_load(m, (u64)(i0));
l2 = i0;
i0 = i32_load(m, (u64)(i0) + 8u);
i0 = !(i0);
if (i0) {
i0 = p0;
i1 = l2;
core_f42(m, i0, i1);
}
i0 = l1;
i1 = 1u;
i0 += i1;
l1 = i0;
goto L2;
}
core_f62(m);
Bfunc:;
}
static u32 core_f199(u8* m, u32 p0, u32 p1, u32 p2, f64 p3) {
u32 l4 = 0, l5 = 0, l6 = 0, l7 = 0, l8 = 0, l9 = 0, l10 = 0, l11 = 0,
l12 = 0;
u64 l13 = 0, l14 = 0;
u32 i0, i1, i2, i3, i4, i5;
u64 j0, j1, j2, j3, j4;
f64 d3, d4;
i0 = p2;
i1 = 24u;
i0 = i0 < i1;
if (i0) {
i0 = 0u;
} else {
i0 = p1;
i0 = i32_load(m, (u64)(i0) + 8u);
}
l7 = i0;
i1 = 1u;
i0 >>= (i1 & 31);
l8 = i0;
i1 = 7u;
i0 += i1;
i1 = 4294967288u;
i0 &= i1;
i1 = 24u;
i0 += i1;
l9 = i0;
i1 = p2;
i0 = i0 > i1;
i1 = l8;
i2 = 2048u;
i1 = i1 > i2;
i0 |= i1;
if (i0) {
i0 = 6u;
goto Bfunc;
}
i0 = p0;
i1 = p1;
i2 = l9;
i1 += i2;
i2 = p2;
i3 = l9;
i2 -= i3;
d3 = p3;
i0 = core_f81(m, i0, i1, i2, d3);
l8 = i0;
i0 = 0u;
p2 = i0;
L2:
i0 = p2;
i1 = l8;
i1 = i32_load(m, (u64)(i1) + 20u);
i0 = i0 < i1;
if (i0) {
i0 = l8;
i0 = i32_load(m, (u64)(i0) + 4u);
} else {
i0 = 1u;
}
i0 = !(i0);
if (i0) {
i0 = l8;
i0 = i32_load(m, (u64)(i0) + 16u);
i1 = p2;
i2 = 24u;
i1 *= i2;
i0 += i1;
j0 = i64_load(m, (u64)(i0) + 8u);
j1 = 0ull;
i0 = j0 != j1;
if (i0) {
i0 = l8;
i1 = 22u;
i32_store(m, (u64)(i0) + 4u, i1);
}
i0 = p2;
i1 = 1u;
i0 += i1;
p2 = i0;
goto L2;
}
i0 = l8;
i0 = i32_load(m, (u64)(i0) + 4u);
p2 = i0;
if (i0) {goto B6;}
i0 = p1;
i0 = i32_load(m, (u64)(i0));
i1 = 2u;
i0 &= i1;
i1 = 0u;
i0 = i0 != i1;
i1 = l8;
i1 = i32_load(m, (u64)(i1) + 56u);
l9 = i1;
if (i1) {
i1 = l9;
i1 = i32_load(m, (u64)(i1) + 4u);
} else {
i1 = 0u;
}
l10 = i1;
i1 = l9;
if (i1) {
i1 = l9;
i1 = i32_load(m, (u64)(i1));
} else {
i1 = 0u;
}
l11 = i1;
i1 = 22u;
p2 = i1;
i1 = l9;
i2 = 1u;
i3 = l8;
i3 = i32_load8_u(m, (u64)(i3) + 72u);
i1 = i3 ? i1 : i2;
i1 = !(i1);
if (i1) {goto B6;}
if (i0) {
i0 = 0u;
} else {
i0 = l10;
i1 = p1;
i1 = i32_load(m, (u64)(i1) + 12u);
i0 = i0 != i1;
}
if (i0) {goto B6;}
i0 = p1;
i0 = i32_load(m, (u64)(i0));
i1 = 1u;
i0 &= i1;
if (i0) {
i0 = 0u;
} else {
i0 = l11;
i1 = p1;
i1 = i32_load(m, (u64)(i1) + 16u);
i0 = i0 != i1;
}
if (i0) {goto B6;}
i0 = l8;
i1 = 4294967295u;
core_f83(m, i0, i1);
i0 = l8;
i0 = i32_load(m, (u64)(i0) + 4u);
p2 = i0;
B6:;
i0 = p2;
if (i0) {
i0 = p2;
goto Bfunc;
}
i0 = p1;
i0 = i32_load(m, (u64)(i0));
i1 = 1u;
i0 &= i1;
l9 = i0;
if (i0) {
i0 = 1u;
} else {
i0 = p1;
i0 = i32_load(m, (u64)(i0) + 4u);
p0 = i0;
i0 = !(i0);
i1 = p0;
i2 = 4294967295u;
i1 = i1 == i2;
i0 |= i1;
if (i0) {
i0 = 0u;
} else {
i0 = p0;
i1 = 197088u;
i1 = i32_load(m, (u64)(i1));
i0 = i0 == i1;
}
}
i0 = !(i0);
if (i0) {
i0 = 29u;
goto Bfunc;
}
i0 = l8;
i0 = core_f101(m, i0);
p0 = i0;
i0 = 196696u;
i0 = i32_load(m, (u64)(i0));
p2 = i0;
L15:
i0 = p2;
if (i0) {
i0 = l5;
i1 = 1u;
i0 += i1;
i1 = l5;
i2 = p2;
i3 = 3u;
i2 <<= (i3 & 31);
i3 = 393208u;
i2 += i3;
j2 = i64_load(m, (u64)(i2));
j3 = 18446744073709551615ull;
i2 = j2 == j3;
i0 = i2 ? i0 : i1;
l5 = i0;
i0 = p2;
i1 = 1u;
i0 -= i1;
p2 = i0;
goto L15;
}
i0 = p0;
i1 = 196696u;
i1 = i32_load(m, (u64)(i1));
i2 = l5;
i1 -= i2;
i0 += i1;
p0 = i0;
i1 = 2048u;
i0 = i0 > i1;
if (i0) {
i0 = 1u;
} else {
i0 = p0;
i1 = 1024u;
i2 = 197104u;
i2 = i32_load(m, (u64)(i2));
p0 = i2;
i3 = p0;
i4 = 1024u;
i3 = i3 < i4;
i1 = i3 ? i1 : i2;
i0 = i0 > i1;
}
if (i0) {
i0 = l8;
i0 = i32_load(m, (u64)(i0));
i0 = core_f63(m, i0);
p2 = i0;
if (i0) {goto B17;}
}
i0 = 0u;
i1 = l8;
i1 = core_f101(m, i1);
p0 = i1;
i2 = 2048u;
i3 = 196696u;
i3 = i32_load(m, (u64)(i3));
p2 = i3;
i2 -= i3;
l5 = i2;
i1 = i1 <= i2;
if (i1) {goto B20;}
L21:
i0 = p2;
if (i0) {
i0 = l4;
i1 = 1u;
i0 += i1;
i1 = l4;
i2 = p2;
i3 = 3u;
i2 <<= (i3 & 31);
i3 = 393208u;
i2 += i3;
j2 = i64_load(m, (u64)(i2));
j3 = 18446744073709551615ull;
i2 = j2 == j3;
i0 = i2 ? i0 : i1;
l4 = i0;
i0 = p2;
i1 = 1u;
i0 -= i1;
p2 = i0;
goto L21;
}
i0 = 30u;
i1 = p0;
i2 = l4;
i3 = l5;
i2 += i3;
i1 = i1 > i2;
if (i1) {goto B20;}
i0 = 197096u;
j0 = i64_load(m, (u64)(i0));
l13 = j0;
i0 = 0u;
i1 = 24u;
i2 = 66508u;
i2 = i32_load(m, (u64)(i2));
p0 = i2;
if (i2) {
i2 = p0;
j2 = i64_atomic_load(m, (u64)(i2) + 64u);
j3 = l13;
i2 = j2 >= j3;
} else {
i2 = 1u;
}
i0 = i2 ? i0 : i1;
B20:;
p2 = i0;
if (i0) {goto B17;}
i0 = 0u;
p2 = i0;
L24:
i0 = p2;
i1 = l8;
i1 = i32_load(m, (u64)(i1) + 20u);
i0 = i0 < i1;
if (i0) {
i0 = l8;
i0 = i32_load(m, (u64)(i0) + 16u);
i1 = p2;
i2 = 24u;
i1 *= i2;
i0 += i1;
j0 = i64_load(m, (u64)(i0));
i0 = core_f20(m, j0);
i0 = p2;
i1 = 1u;
i0 += i1;
p2 = i0;
goto L24;
}
i0 = l8;
i1 = l8;
i1 = i32_load(m, (u64)(i1) + 40u);
i2 = l8;
i2 = i32_load(m, (u64)(i2) + 44u);
core_f100(m, i0, i1, i2);
i0 = l8;
i1 = l8;
i1 = i32_load(m, (u64)(i1) + 48u);
i2 = l8;
i2 = i32_load(m, (u64)(i2) + 52u);
core_f100(m, i0, i1, i2);
i0 = 0u;
p2 = i0;
B17:;
i0 = p2;
if (i0) {
i0 = p2;
goto Bfunc;
}
i0 = 196696u;
i0 = i32_load(m, (u64)(i0));
p0 = i0;
i1 = 3u;
i0 <<= (i1 & 31);
i1 = l8;
i1 = i32_load(m, (u64)(i1) + 20u);
i2 = 2u;
i1 <<= (i2 & 31);
i0 += i1;
i1 = 4u;
i0 += i1;
i0 = core_f1(m, i0);
l10 = i0;
i1 = 4096u;
i0 = i0 < i1;
if (i0) {
i0 = l10;
goto Bfunc;
}
i0 = 65540u;
i0 = core_f1(m, i0);
l11 = i0;
i1 = 4096u;
i0 = i0 < i1;
if (i0) {
i0 = l10;
core_release_0(m, i0);
i0 = l11;
goto Bfunc;
}
i0 = l8;
i1 = l10;
i2 = 8u;
i1 += i2;
i32_store(m, (u64)(i0) + 60u, i1);
i0 = 0u;
l4 = i0;
L29:
i0 = p0;
i1 = l4;
i0 = i0 > i1;
if (i0) {
i0 = l8;
i0 = i32_load(m, (u64)(i0) + 60u);
i1 = l4;
i2 = 3u;
i1 <<= (i2 & 31);
i0 += i1;
i1 = l8;
i2 = l4;
i3 = 4u;
i2 <<= (i3 & 31);
i3 = 331776u;
i2 += i3;
j2 = i64_load(m, (u64)(i2));
j1 = core_f113(m, i1, j2);
i64_store(m, (u64)(i0), j1);
i0 = l4;
i1 = 1u;
i0 += i1;
l4 = i0;
goto L29;
}
i0 = l8;
i1 = l8;
i1 = i32_load(m, (u64)(i1) + 60u);
i2 = p0;
i3 = 3u;
i2 <<= (i3 & 31);
i1 += i2;
i0 = core_f82(m, i0, i1);
i0 = l8;
i0 = i32_load(m, (u64)(i0) + 48u);
p2 = i0;
i0 = l8;
j1 = 0ull;
i64_store(m, (u64)(i0) + 64u, j1);
i0 = 0u;
l4 = i0;
L31:
i0 = l4;
i1 = l8;
i1 = i32_load(m, (u64)(i1) + 52u);
i0 = i0 < i1;
if (i0) {
i0 = l8;
i1 = l8;
j1 = i64_load(m, (u64)(i1) + 64u);
l13 = j1;
i2 = l8;
i3 = p2;
j2 = core_f38(m, i2, i3);
l14 = j2;
j3 = l13;
j4 = l14;
i3 = j3 > j4;
j1 = i3 ? j1 : j2;
i64_store(m, (u64)(i0) + 64u, j1);
i0 = 10u;
i1 = l8;
i1 = i32_load(m, (u64)(i1) + 12u);
i2 = p2;
i3 = 8u;
i2 += i3;
p0 = i2;
i1 -= i2;
l5 = i1;
i2 = l5;
i3 = 10u;
i2 = i2 >= i3;
i0 = i2 ? i0 : i1;
l12 = i0;
i0 = 0u;
l5 = i0;
i0 = p2;
L34:
i1 = l5;
i2 = l12;
i1 = i1 < i2;
if (i1) {
i1 = p0;
i2 = l5;
i1 += i2;
i1 = i32_load8_u(m, (u64)(i1));
p2 = i1;
i2 = 128u;
i1 &= i2;
i1 = !(i1);
if (i1) {
i1 = 0u;
i2 = l5;
i3 = 1u;
i2 += i3;
i3 = l5;
i4 = 9u;
i3 = i3 == i4;
i4 = p2;
i5 = 1u;
i4 = i4 > i5;
i3 &= i4;
i1 = i3 ? i1 : i2;
goto B33;
}
i1 = l5;
i2 = 1u;
i1 += i2;
l5 = i1;
goto L34;
}
i1 = 0u;
B33:;
i2 = 8u;
i1 += i2;
i0 += i1;
p2 = i0;
i0 = l4;
i1 = 1u;
i0 += i1;
l4 = i0;
goto L31;
}
i0 = l9;
if (i0) {
i0 = 28u;
p2 = i0;
i0 = l8;
i0 = core_f114(m, i0);
i0 = !(i0);
if (i0) {goto B38;}
i0 = 197088u;
i0 = i32_load(m, (u64)(i0));
p0 = i0;
i0 = 197088u;
i1 = 197092u;
i1 = i32_load(m, (u64)(i1));
i2 = 1u;
i1 += i2;
i32_store(m, (u64)(i0), i1);
i0 = l8;
i0 = core_f59(m, i0);
p2 = i0;
if (i0) {
i0 = 197088u;
i1 = p0;
i32_store(m, (u64)(i0), i1);
goto B38;
}
i0 = 197092u;
i1 = 197088u;
i1 = i32_load(m, (u64)(i1));
i32_store(m, (u64)(i0), i1);
i0 = 196848u;
i1 = 1u;
i32_store(m, (u64)(i0), i1);
i0 = 197068u;
i1 = 1u;
i32_store(m, (u64)(i0), i1);
i0 = 197108u;
i1 = 0u;
i32_store(m, (u64)(i0), i1);
i0 = l8;
j0 = i64_load(m, (u64)(i0) + 104u);
l13 = j0;
i1 = 196808u;
j1 = i64_load(m, (u64)(i1));
i0 = j0 > j1;
if (i0) {
i0 = 196808u;
j1 = l13;
i64_store(m, (u64)(i0), j1);
}
i0 = l8;
i1 = 0u;
core_f99(m, i0, i1);
core_f22(m);
i0 = 0u;
p2 = i0;
B38:;
} else {
i0 = 0u;
p2 = i0;
}
i0 = p2;
p0 = i0;
if (i0) {
i0 = 1u;
} else {
i0 = l8;
i0 = i32_load(m, (u64)(i0) + 48u);
l5 = i0;
L43:
i0 = l6;
i1 = l8;
i1 = i32_load(m, (u64)(i1) + 52u);
i0 = i0 < i1;
if (i0) {
i0 = l5;
j0 = i64_load(m, (u64)(i0));
l13 = j0;
i0 = 196696u;
i0 = i32_load(m, (u64)(i0));
l4 = i0;
i0 = 0u;
p2 = i0;
L46:
i0 = p2;
i1 = l4;
i0 = i0 < i1;
if (i0) {
i0 = p2;
i1 = 4u;
i0 <<= (i1 & 31);
i1 = 331776u;
i0 += i1;
j0 = i64_load(m, (u64)(i0));
j1 = l13;
i0 = j0 == j1;
if (i0) {
i0 = p2;
i1 = 3u;
i0 <<= (i1 & 31);
i1 = 393216u;
i0 += i1;
j0 = i64_load(m, (u64)(i0));
j1 = 18446744073709551615ull;
i0 = j0 == j1;
} else {
i0 = 1u;
}
i0 = !(i0);
if (i0) {goto B45;}
i0 = p2;
i1 = 1u;
i0 += i1;
p2 = i0;
goto L46;
}
i0 = 4294967295u;
p2 = i0;
B45:;
i0 = 0u;
i1 = p2;
i2 = 4294967295u;
i1 = i1 == i2;
if (i1) {
i1 = 1u;
} else {
i1 = 197048u;
i1 = i32_load(m, (u64)(i1));
l4 = i1;
if (i1) {
i1 = p2;
i2 = l4;
i2 = i32_load(m, (u64)(i2) + 4u);
i1 = i1 >= i2;
} else {
i1 = 1u;
}
if (i1) {
j1 = 0ull;
} else {
i1 = l4;
i2 = p2;
i3 = 3u;
i2 <<= (i3 & 31);
i1 += i2;
j1 = i64_load(m, (u64)(i1) + 8u);
}
i2 = l8;
i3 = l5;
j2 = core_f38(m, i2, i3);
i1 = j1 < j2;
}
if (i1) {goto B42;}
i0 = 10u;
i1 = l8;
i1 = i32_load(m, (u64)(i1) + 12u);
i2 = l5;
i3 = 8u;
i2 += i3;
l4 = i2;
i1 -= i2;
p2 = i1;
i2 = p2;
i3 = 10u;
i2 = i2 >= i3;
i0 = i2 ? i0 : i1;
l9 = i0;
i0 = 0u;
p2 = i0;
i0 = l5;
L53:
i1 = p2;
i2 = l9;
i1 = i1 < i2;
if (i1) {
i1 = p2;
i2 = l4;
i1 += i2;
i1 = i32_load8_u(m, (u64)(i1));
l5 = i1;
i2 = 128u;
i1 &= i2;
i1 = !(i1);
if (i1) {
i1 = 0u;
i2 = p2;
i3 = 1u;
i2 += i3;
i3 = p2;
i4 = 9u;
i3 = i3 == i4;
i4 = l5;
i5 = 1u;
i4 = i4 > i5;
i3 &= i4;
i1 = i3 ? i1 : i2;
goto B52;
}
i1 = p2;
i2 = 1u;
i1 += i2;
p2 = i1;
goto L53;
}
i1 = 0u;
B52:;
i2 = 8u;
i1 += i2;
i0 += i1;
l5 = i0;
i0 = l6;
i1 = 1u;
i0 += i1;
l6 = i0;
goto L43;
}
i0 = 1u;
B42:;
}
i0 = !(i0);
if (i0) {
i0 = l8;
i0 = core_f59(m, i0);
p0 = i0;
}
i0 = p0;
i0 = !(i0);
if (i0) {
i0 = l8;
i1 = p1;
i2 = l7;
i3 = l11;
i4 = 8u;
i3 += i4;
d4 = p3;
i0 = core_f200(m, i0, i1, i2, i3, d4);
p0 = i0;
}
i0 = l10;
core_release_0(m, i0);
i0 = p0;
i0 = !(i0);
if (i0) {
i0 = l11;
goto Bfunc;
}
i0 = l11;
core_release_0(m, i0);
i0 = p0;
Bfunc:;
return i0;
}
static u32 core_f200(u8* m, u32 p0, u32 p1, u32 p2, u32 p3, f64 p4) {
u32 l5 = 0, l6 = 0, l7 = 0, l8 = 0, l9 = 0, l10 = 0, l11 = 0, l12 = 0,
l13 = 0, l14 = 0, l15 = 0, l16 = 0, l17 = 0, l18 = 0, l19 = 0, l20 = 0,
l21 = 0, l22 = 0;
u64 l23 = 0, l24 = 0;
u32 i0, i1, i2, i3, i4;
u64 j0, j1, j2, j3, j4;
f64 d1, d2, d4;
i0 = p0;
i0 = i32_load(m, (u64)(i0));
l10 = i0;
i1 = 6656u;
i0 += i1;
l11 = i0;
i1 = p1;
i2 = 24u;
i1 += i2;
i2 = p2;
p1 = i2;
i3 = 1u;
i2 >>= (i3 & 31);
l5 = i2;
memory_copy(m, i0, i1, i2);
i0 = l5;
i1 = 7u;
i0 &= i1;
if (i0) {
i0 = l11;
i1 = l5;
i2 = 4294967292u;
i1 &= i2;
i0 += i1;
l6 = i0;
i1 = l6;
i1 = i32_load(m, (u64)(i1));
i2 = 1u;
i3 = l5;
i4 = 3u;
i3 &= i4;
i4 = 3u;
i3 <<= (i4 & 31);
i2 <<= (i3 & 31);
i3 = 1u;
i2 -= i3;
i1 &= i2;
i32_store(m, (u64)(i0), i1);
i0 = l5;
i1 = 4u;
i0 &= i1;
i0 = !(i0);
if (i0) {
i0 = l6;
i1 = 0u;
i32_store(m, (u64)(i0) + 4u, i1);
}
}
i0 = p3;
i1 = 2080u;
i0 += i1;
l12 = i0;
i1 = 0u;
i32_store(m, (u64)(i0), i1);
i0 = l12;
i1 = 4u;
i0 += i1;
l6 = i0;
i0 = p3;
i1 = 63478u;
i0 += i1;
l16 = i0;
i0 = p0;
i0 = i32_load(m, (u64)(i0));
i1 = 6656u;
i0 += i1;
l7 = i0;
i0 = p0;
i1 = p0;
i1 = i32_load(m, (u64)(i1) + 24u);
i32_store(m, (u64)(i0) + 8u, i1);
i0 = p0;
i1 = 0u;
i32_store(m, (u64)(i0) + 36u, i1);
i0 = p0;
j1 = 0ull;
i64_store(m, (u64)(i0) + 80u, j1);
i0 = p0;
i1 = 0u;
i32_store(m, (u64)(i0) + 112u, i1);
L3:
i0 = p0;
i0 = core_f17(m, i0);
if (i0) {
i0 = 1u;
l5 = i0;
i0 = p1;
if (i0) {
i0 = p0;
i0 = i32_load(m, (u64)(i0));
i1 = 2048u;
i0 += i1;
i1 = p0;
i1 = i32_load(m, (u64)(i1) + 112u);
i2 = l7;
i3 = p1;
i0 = core_f10(m, i0, i1, i2, i3);
i1 = 0u;
i0 = (u32)((s32)i0 > (s32)i1);
} else {
i0 = 1u;
}
if (i0) {goto B2;}
i0 = p0;
core_f167(m, i0);
goto L3;
}
i0 = 0u;
l5 = i0;
B2:;
i0 = 66516u;
i1 = 0u;
i32_store(m, (u64)(i0), i1);
i0 = 4096u;
l13 = i0;
L6:
i0 = l6;
i1 = l16;
i0 = i0 < i1;
i1 = 0u;
i2 = l13;
i0 = i2 ? i0 : i1;
if (i0) {
i0 = 66516u;
i0 = i32_load(m, (u64)(i0));
i1 = 65536u;
i0 = i0 >= i1;
} else {
i0 = 1u;
}
i0 = !(i0);
if (i0) {
i0 = 196680u;
i0 = i32_load(m, (u64)(i0));
i0 = !(i0);
if (i0) {
i0 = 0u;
l9 = i0;
goto B10;
}
i0 = l10;
i1 = l10;
i2 = l11;
i3 = p1;
i1 = core_f23(m, i1, i2, i3);
l7 = i1;
i2 = 3u;
i1 <<= (i2 & 31);
i0 += i1;
i1 = 9720u;
i0 += i1;
l8 = i0;
i0 = i32_load(m, (u64)(i0));
l9 = i0;
i0 = l8;
i0 = i32_load(m, (u64)(i0) + 4u);
l8 = i0;
i1 = l9;
i1 = i32_load(m, (u64)(i1) + 4u);
i2 = 65535u;
i1 &= i2;
i0 = i0 < i1;
if (i0) {
i0 = l9;
i1 = 8u;
i0 += i1;
i1 = l8;
i2 = 2u;
i1 <<= (i2 & 31);
i0 += i1;
i0 = i32_load(m, (u64)(i0));
} else {
i0 = 0u;
}
l9 = i0;
if (i0) {
i0 = l9;
i1 = l11;
i2 = p1;
i0 = core_f24(m, i0, i1, i2);
i1 = 0u;
i0 = (u32)((s32)i0 > (s32)i1);
} else {
i0 = 0u;
}
if (i0) {
i0 = l9;
i0 = i32_load(m, (u64)(i0) + 8u);
if (i0) {
i0 = l9;
i0 = i32_load(m, (u64)(i0) + 12u);
l8 = i0;
i1 = 1u;
i0 >>= (i1 & 31);
i1 = 3u;
i0 = i0 > i1;
if (i0) {
i0 = l8;
i1 = 1u;
i0 &= i1;
if (i0) {
i0 = l9;
i0 = i32_load16_u(m, (u64)(i0) + 16u);
goto B17;
}
i0 = l9;
i0 = i32_load8_u(m, (u64)(i0) + 16u);
B17:;
} else {
i0 = 1u;
}
if (i0) {
i0 = 0u;
} else {
i0 = l8;
i1 = 1u;
i0 &= i1;
if (i0) {
i0 = l9;
i0 = i32_load16_u(m, (u64)(i0) + 18u);
goto B20;
}
i0 = l9;
i0 = i32_load8_u(m, (u64)(i0) + 17u);
B20:;
i1 = 1u;
i0 = i0 == i1;
}
if (i0) {
i0 = l8;
i1 = 1u;
i0 &= i1;
if (i0) {
i0 = l9;
i0 = i32_load16_u(m, (u64)(i0) + 20u);
goto B23;
}
i0 = l9;
i0 = i32_load8_u(m, (u64)(i0) + 18u);
B23:;
i1 = 100u;
i0 = i0 == i1;
} else {
i0 = 0u;
}
if (i0) {
i0 = l8;
i1 = 1u;
i0 &= i1;
if (i0) {
i0 = l9;
i0 = i32_load16_u(m, (u64)(i0) + 22u);
goto B26;
}
i0 = l9;
i0 = i32_load8_u(m, (u64)(i0) + 19u);
B26:;
i1 = 112u;
i0 = i0 == i1;
} else {
i0 = 0u;
}
} else {
i0 = 1u;
}
} else {
i0 = 1u;
}
i0 = !(i0);
if (i0) {goto B10;}
L28:
i0 = l7;
i1 = 3u;
i0 <<= (i1 & 31);
i1 = l10;
i0 += i1;
i1 = 9720u;
i0 += i1;
l8 = i0;
l9 = i0;
L30:
i0 = l9;
i1 = l9;
i1 = i32_load(m, (u64)(i1) + 4u);
i2 = 1u;
i1 += i2;
l14 = i1;
i32_store(m, (u64)(i0) + 4u, i1);
i0 = l14;
i1 = l9;
i1 = i32_load(m, (u64)(i1));
i1 = i32_load(m, (u64)(i1) + 4u);
i2 = 65535u;
i1 &= i2;
i0 = i0 < i1;
if (i0) {goto B31;}
i0 = 0u;
i1 = l9;
i2 = l10;
i3 = 9728u;
i2 += i3;
i1 = i1 == i2;
if (i1) {goto B29;}
i0 = l9;
i1 = 8u;
i0 -= i1;
l9 = i0;
goto L30;
B31:;
L32:
i0 = l8;
i1 = l9;
i0 = i0 > i1;
if (i0) {
i0 = l9;
i1 = l9;
i1 = i32_load(m, (u64)(i1));
i2 = 8u;
i1 += i2;
i2 = l9;
i2 = i32_load(m, (u64)(i2) + 4u);
i3 = 3u;
i2 <<= (i3 & 31);
i1 += i2;
i1 = i32_atomic_load(m, (u64)(i1));
i32_store(m, (u64)(i0) + 8u, i1);
i0 = l9;
i1 = 0u;
i32_store(m, (u64)(i0) + 12u, i1);
i0 = l9;
i1 = 8u;
i0 += i1;
l9 = i0;
goto L32;
}
i0 = 1u;
B29:;
if (i0) {
i0 = l10;
i1 = l7;
i2 = 3u;
i1 <<= (i2 & 31);
i0 += i1;
i1 = 9720u;
i0 += i1;
l8 = i0;
i0 = i32_load(m, (u64)(i0) + 4u);
l9 = i0;
i1 = l8;
i1 = i32_load(m, (u64)(i1));
l8 = i1;
i1 = i32_load(m, (u64)(i1) + 4u);
i2 = 65535u;
i1 &= i2;
i0 = i0 < i1;
if (i0) {
i0 = l8;
i1 = 8u;
i0 += i1;
i1 = l9;
i2 = 2u;
i1 <<= (i2 & 31);
i0 += i1;
i0 = i32_load(m, (u64)(i0));
} else {
i0 = 0u;
}
l9 = i0;
i0 = i32_load(m, (u64)(i0) + 8u);
if (i0) {
i0 = l9;
i0 = i32_load(m, (u64)(i0) + 12u);
l8 = i0;
i1 = 1u;
i0 >>= (i1 & 31);
i1 = 3u;
i0 = i0 > i1;
if (i0) {
i0 = l8;
i1 = 1u;
i0 &= i1;
if (i0) {
i0 = l9;
i0 = i32_load16_u(m, (u64)(i0) + 16u);
goto B38;
}
i0 = l9;
i0 = i32_load8_u(m, (u64)(i0) + 16u);
B38:;
} else {
i0 = 1u;
}
if (i0) {
i0 = 0u;
} else {
i0 = l8;
i1 = 1u;
i0 &= i1;
if (i0) {
i0 = l9;
i0 = i32_load16_u(m, (u64)(i0) + 18u);
goto B41;
}
i0 = l9;
i0 = i32_load8_u(m, (u64)(i0) + 17u);
B41:;
i1 = 1u;
i0 = i0 == i1;
}
if (i0) {
i0 = l8;
i1 = 1u;
i0 &= i1;
if (i0) {
i0 = l9;
i0 = i32_load16_u(m, (u64)(i0) + 20u);
goto B44;
}
i0 = l9;
i0 = i32_load8_u(m, (u64)(i0) + 18u);
B44:;
i1 = 100u;
i0 = i0 == i1;
} else {
i0 = 0u;
}
if (i0) {
i0 = l8;
i1 = 1u;
i0 &= i1;
if (i0) {
i0 = l9;
i0 = i32_load16_u(m, (u64)(i0) + 22u);
goto B47;
}
i0 = l9;
i0 = i32_load8_u(m, (u64)(i0) + 19u);
B47:;
i1 = 112u;
i0 = i0 == i1;
} else {
i0 = 0u;
}
} else {
i0 = 1u;
}
i0 = !(i0);
if (i0) {goto B10;}
goto L28;
}
i0 = 0u;
l9 = i0;
B10:;
i0 = l5;
if (i0) {
i0 = 1u;
} else {
i0 = 0u;
i1 = l9;
i2 = p0;
i2 = i32_load8_u(m, (u64)(i2) + 72u);
i0 = i2 ? i0 : i1;
}
i0 = !(i0);
if (i0) {
i0 = p0;
i0 = i32_load8_u(m, (u64)(i0) + 72u);
if (i0) {
i0 = 1u;
l15 = i0;
} else {
i0 = 196696u;
i0 = i32_load(m, (u64)(i0));
i1 = 24u;
i0 *= i1;
i1 = 16u;
i0 += i1;
l5 = i0;
i0 = 66508u;
i0 = i32_load(m, (u64)(i0));
l7 = i0;
if (i0) {
i0 = l7;
i0 = i32_load(m, (u64)(i0) + 20u);
} else {
i0 = 1u;
}
if (i0) {
i0 = 0u;
} else {
i0 = l5;
i1 = 40u;
i0 += i1;
j0 = (u64)(i0);
i1 = 196696u;
i1 = i32_load(m, (u64)(i1));
i2 = 4u;
i1 <<= (i2 & 31);
i2 = 56u;
i1 += i2;
j1 = (u64)(i1);
j0 += j1;
l23 = j0;
i0 = l7;
j0 = i64_load(m, (u64)(i0) + 8u);
i1 = l7;
j1 = i64_atomic_load(m, (u64)(i1) + 64u);
j0 -= j1;
l24 = j0;
i0 = 24u;
i1 = 0u;
i2 = l7;
j2 = i64_load32_u(m, (u64)(i2) + 40u);
j3 = l24;
j2 -= j3;
j3 = l23;
j4 = 1ull;
j3 <<= (j4 & 63);
i2 = j2 < j3;
i0 = i2 ? i0 : i1;
}
l5 = i0;
i0 = !(i0);
if (i0) {
i0 = p0;
i1 = 1u;
core_f99(m, i0, i1);
i0 = 197088u;
i1 = 0u;
i32_store(m, (u64)(i0), i1);
i0 = 196860u;
i1 = 196860u;
i1 = i32_load(m, (u64)(i1));
i2 = 1u;
i1 += i2;
i32_store(m, (u64)(i0), i1);
core_f56(m);
core_f22(m);
i0 = 0u;
l5 = i0;
}
i0 = l5;
if (i0) {
i0 = p1;
i1 = p2;
i0 = i0 == i1;
if (i0) {
i0 = l5;
goto Bfunc;
}
} else {
i0 = 2u;
l15 = i0;
}
}
goto B9;
}
i0 = l9;
i1 = 0u;
i0 = i0 != i1;
l7 = i0;
if (i0) {
i0 = l5;
if (i0) {
i0 = l9;
i1 = p0;
i1 = i32_load(m, (u64)(i1));
i2 = 2048u;
i1 += i2;
i2 = p0;
i2 = i32_load(m, (u64)(i2) + 112u);
i0 = core_f24(m, i0, i1, i2);
i1 = 0u;
i0 = (u32)((s32)i0 < (s32)i1);
} else {
i0 = 1u;
}
l7 = i0;
}
i0 = l7;
if (i0) {
i0 = l9;
i0 = i32_load(m, (u64)(i0) + 12u);
} else {
i0 = p0;
i0 = i32_load(m, (u64)(i0) + 112u);
}
l8 = i0;
i0 = l10;
i1 = 4352u;
i2 = 2048u;
i3 = l7;
i1 = i3 ? i1 : i2;
i0 += i1;
l14 = i0;
i0 = l7;
if (i0) {
i0 = l9;
i1 = 16u;
i0 += i1;
i1 = l14;
i2 = l8;
i3 = 1u;
i2 >>= (i3 & 31);
i3 = 7u;
i2 += i3;
i3 = 4294967288u;
i2 &= i3;
core_f6(m, i0, i1, i2);
}
i0 = l10;
i1 = l14;
i2 = l8;
i0 = core_f21(m, i0, i1, i2);
l22 = i0;
i0 = i32_load(m, (u64)(i0) + 16u);
l9 = i0;
if (i0) {
i0 = l9;
i0 = i32_load(m, (u64)(i0) + 8u);
} else {
i0 = 0u;
}
l9 = i0;
if (i0) {
i0 = l9;
j0 = i64_load(m, (u64)(i0) + 8u);
} else {
j0 = 0ull;
}
l23 = j0;
i0 = l22;
i0 = i32_load(m, (u64)(i0) + 16u);
d1 = p4;
i0 = core_f15(m, i0, d1);
i1 = 0u;
i0 = i0 != i1;
i1 = p0;
i1 = i32_load(m, (u64)(i1) + 8u);
l18 = i1;
i1 = p0;
i1 = i32_load(m, (u64)(i1) + 36u);
l19 = i1;
i1 = p0;
j1 = i64_load(m, (u64)(i1) + 80u);
l24 = j1;
i1 = p0;
i1 = i32_load(m, (u64)(i1) + 76u);
l20 = i1;
i1 = p0;
i2 = l22;
i3 = l7;
if (i3) {
i3 = 0u;
} else {
i3 = p0;
i3 = i32_load(m, (u64)(i3) + 116u);
}
l21 = i3;
d4 = p4;
i1 = core_f102(m, i1, i2, i3, d4);
l9 = i1;
i2 = 4u;
i1 = i1 == i2;
if (i1) {
i1 = 196864u;
i1 = i32_load(m, (u64)(i1));
i2 = 196868u;
i2 = i32_load(m, (u64)(i2));
i1 = i1 != i2;
if (i1) {
i1 = 196672u;
i2 = 196672u;
i2 = i32_load(m, (u64)(i2));
i3 = 2u;
i2 += i3;
i32_atomic_store(m, (u64)(i1), i2);
i1 = 196876u;
i2 = 0u;
i32_store(m, (u64)(i1), i2);
i1 = 196880u;
i2 = 0u;
i32_store(m, (u64)(i1), i2);
i1 = 196672u;
i2 = 196672u;
i2 = i32_load(m, (u64)(i2));
i3 = 2u;
i2 += i3;
i32_atomic_store(m, (u64)(i1), i2);
i1 = 196876u;
i2 = 0u;
i32_store(m, (u64)(i1), i2);
i1 = 196880u;
i2 = 0u;
i32_store(m, (u64)(i1), i2);
i1 = 16384u;
core_f3(m, i1);
}
i1 = p0;
i2 = l18;
i32_store(m, (u64)(i1) + 8u, i2);
i1 = p0;
i2 = l19;
i32_store(m, (u64)(i1) + 36u, i2);
i1 = p0;
j2 = l24;
i64_store(m, (u64)(i1) + 80u, j2);
i1 = p0;
i2 = l20;
i32_store(m, (u64)(i1) + 76u, i2);
i1 = p0;
i2 = l22;
i3 = l21;
d4 = p4;
i1 = core_f102(m, i1, i2, i3, d4);
l9 = i1;
}
i1 = l9;
if (i1) {
i1 = l9;
i2 = 3u;
i1 = i1 == i2;
i2 = l9;
i3 = 2u;
i2 = i2 == i3;
i1 |= i2;
i2 = l9;
i3 = 24u;
i2 = i2 == i3;
i1 |= i2;
i2 = p1;
i3 = p2;
i2 = i2 != i3;
i1 &= i2;
if (i1) {goto B9;}
i1 = l9;
i0 = i1; goto Bfunc;
}
i1 = l14;
i2 = l11;
i3 = l8;
p1 = i3;
i4 = 1u;
i3 >>= (i4 & 31);
i4 = 7u;
i3 += i4;
i4 = 4294967288u;
i3 &= i4;
core_f6(m, i1, i2, i3);
i1 = l22;
i1 = i32_load(m, (u64)(i1) + 16u);
l8 = i1;
d2 = p4;
i1 = core_f15(m, i1, d2);
i2 = 0u;
i1 = i1 != i2;
l9 = i1;
i0 |= i1;
i1 = l8;
if (i1) {
i1 = l8;
i1 = i32_load(m, (u64)(i1) + 8u);
} else {
i1 = 0u;
}
l8 = i1;
if (i1) {
i1 = l8;
j1 = i64_load(m, (u64)(i1) + 8u);
} else {
j1 = 0ull;
}
j2 = l23;
i1 = j1 != j2;
i0 &= i1;
if (i0) {
i0 = l6;
i1 = l9;
i1 = !(i1);
i2 = p1;
i3 = 1u;
i2 <<= (i3 & 31);
i1 |= i2;
i32_store16(m, (u64)(i0), i1);
i0 = l6;
i1 = 2u;
i0 += i1;
l9 = i0;
i0 = p1;
i1 = 1u;
i0 >>= (i1 & 31);
i1 = 7u;
i0 += i1;
i1 = 4294967288u;
i0 &= i1;
l14 = i0;
i0 = 0u;
l8 = i0;
L70:
i0 = l8;
i1 = l14;
i0 = i0 < i1;
if (i0) {
i0 = l8;
i1 = l9;
i0 += i1;
i1 = l8;
i2 = l11;
i1 += i2;
j1 = i64_load(m, (u64)(i1));
i64_store(m, (u64)(i0), j1);
i0 = l8;
i1 = 8u;
i0 += i1;
l8 = i0;
goto L70;
}
i0 = l12;
i1 = l12;
i1 = i32_load(m, (u64)(i1));
i2 = 1u;
i1 += i2;
i32_store(m, (u64)(i0), i1);
i0 = l6;
i1 = 2u;
i0 += i1;
i1 = p1;
i2 = 1u;
i1 >>= (i2 & 31);
i0 += i1;
l6 = i0;
}
i0 = l7;
i0 = !(i0);
if (i0) {
i0 = p0;
i0 = core_f17(m, i0);
l5 = i0;
}
i0 = l13;
i1 = 1u;
i0 -= i1;
l13 = i0;
goto L6;
B9:;
}
i0 = p0;
i0 = i32_load(m, (u64)(i0) + 56u);
p0 = i0;
i0 = p3;
i1 = p1;
i32_store(m, (u64)(i0) + 8u, i1);
i0 = p3;
i1 = l15;
i32_store(m, (u64)(i0), i1);
i0 = p3;
i1 = 197088u;
i1 = i32_load(m, (u64)(i1));
i32_store(m, (u64)(i0) + 4u, i1);
i0 = p3;
i1 = p0;
if (i1) {
i1 = p0;
i1 = i32_load(m, (u64)(i1) + 8u);
} else {
i1 = 0u;
}
i32_store(m, (u64)(i0) + 12u, i1);
i0 = p3;
i1 = p0;
if (i1) {
i1 = p0;
i1 = i32_load(m, (u64)(i1));
} else {
i1 = 0u;
}
i32_store(m, (u64)(i0) + 16u, i1);
i0 = p3;
i1 = 24u;
i0 += i1;
i1 = l11;
i2 = p1;
i3 = 1u;
i2 >>= (i3 & 31);
i3 = 7u;
i2 += i3;
i3 = 4294967288u;
i2 &= i3;
memory_copy(m, i0, i1, i2);
i0 = l10;
i1 = 1024u;
i0 += i1;
i1 = l6;
i2 = p3;
i1 -= i2;
i32_store(m, (u64)(i0) + 8u, i1);
i0 = 0u;
Bfunc:;
return i0;
}
static u32 core_f201(u8* m, u32 p0, u32 p1, u32 p2, f64 p3) {
u32 l4 = 0, l5 = 0, l6 = 0, l7 = 0, l8 = 0, l9 = 0, l10 = 0, l11 = 0;
u64 l12 = 0, l13 = 0, l14 = 0;
u32 i0, i1, i2, i3, i4;
u64 j0, j1, j2, j3, j4;
f64 d2, d3;
i0 = p2;
i1 = 3u;
i0 <<= (i1 & 31);
i1 = 8u;
i0 += i1;
i0 = core_f1(m, i0);
l11 = i0;
i1 = 4096u;
i0 = i0 < i1;
if (i0) {
i0 = l11;
goto Bfunc;
}
i0 = l11;
i1 = 8u;
i0 += i1;
l8 = i0;
L1:
i0 = p2;
i1 = l5;
i0 = i0 > i1;
if (i0) {
i0 = p1;
i1 = l5;
i2 = 6u;
i1 <<= (i2 & 31);
i0 += i1;
l6 = i0;
i0 = i32_load(m, (u64)(i0) + 24u);
if (i0) {
i0 = 0u;
} else {
i0 = l6;
j0 = i64_load(m, (u64)(i0) + 32u);
i1 = p0;
i1 = i32_load(m, (u64)(i1) + 60u);
i2 = l6;
i2 = i32_load(m, (u64)(i2) + 24u);
i3 = 3u;
i2 <<= (i3 & 31);
i1 += i2;
j1 = i64_load(m, (u64)(i1));
i0 = j0 > j1;
}
if (i0) {
i0 = l6;
i0 = i32_load(m, (u64)(i0));
l7 = i0;
i1 = 4u;
i0 = i0 != i1;
if (i0) {
i0 = 1u;
i1 = l7;
i1 = !(i1);
if (i1) {goto B7;}
i0 = l7;
i1 = 2u;
i0 = i0 == i1;
if (i0) {
i0 = l6;
i0 = i32_load(m, (u64)(i0) + 4u);
i1 = 0u;
i0 = i0 != i1;
goto B7;
}
i0 = l7;
i1 = 4u;
i0 = i0 == i1;
if (i0) {
i0 = l6;
j0 = i64_load(m, (u64)(i0) + 40u);
j1 = 0ull;
i0 = j0 != j1;
} else {
i0 = 0u;
}
B7:;
i0 = !(i0);
goto B5;
}
i0 = l6;
j0 = i64_load(m, (u64)(i0) + 32u);
i1 = l6;
j1 = i64_load(m, (u64)(i1) + 40u);
i0 = j0 > j1;
B5:;
} else {
i0 = 0u;
}
if (i0) {
i0 = l8;
i1 = l4;
i2 = 3u;
i1 <<= (i2 & 31);
i0 += i1;
i1 = l6;
j1 = i64_load(m, (u64)(i1) + 32u);
i64_store(m, (u64)(i0), j1);
i0 = l4;
i1 = 1u;
i0 += i1;
l4 = i0;
}
i0 = l5;
i1 = 1u;
i0 += i1;
l5 = i0;
goto L1;
}
i0 = l8;
i1 = l4;
i0 = core_f173(m, i0, i1);
l6 = i0;
i0 = 196808u;
i1 = 196808u;
j1 = i64_load(m, (u64)(i1));
j2 = 1ull;
j1 += j2;
l12 = j1;
d2 = p3;
i3 = 66520u;
d3 = f64_load(m, (u64)(i3));
d2 -= d3;
d3 = 0.0;
d2 = FMAX(d2, d3);
j2 = I64_TRUNC_SAT_U_F64(d2);
j3 = 16ull;
j2 <<= (j3 & 63);
l13 = j2;
j3 = l12;
j4 = l13;
i3 = j3 > j4;
j1 = i3 ? j1 : j2;
l13 = j1;
i64_store(m, (u64)(i0), j1);
j0 = l13;
i1 = 331784u;
j1 = i64_load(m, (u64)(i1));
i0 = j0 > j1;
if (i0) {
i0 = 331784u;
j1 = l13;
i64_store(m, (u64)(i0), j1);
i0 = 393216u;
i1 = 196808u;
j1 = i64_load(m, (u64)(i1));
i64_store(m, (u64)(i0), j1);
}
i0 = 196808u;
i1 = 1u;
i2 = l6;
i3 = l6;
i4 = 1u;
i3 = i3 <= i4;
i1 = i3 ? i1 : i2;
j1 = (u64)(i1);
j2 = l13;
j1 += j2;
j2 = 1ull;
j1 -= j2;
l12 = j1;
i64_store(m, (u64)(i0), j1);
j0 = l12;
i1 = 331784u;
j1 = i64_load(m, (u64)(i1));
i0 = j0 > j1;
if (i0) {
i0 = 331784u;
j1 = l12;
i64_store(m, (u64)(i0), j1);
i0 = 393216u;
i1 = 196808u;
j1 = i64_load(m, (u64)(i1));
i64_store(m, (u64)(i0), j1);
}
L13:
i0 = p2;
i1 = l9;
i0 = i0 > i1;
if (i0) {
i0 = p1;
i1 = l9;
i2 = 6u;
i1 <<= (i2 & 31);
i0 += i1;
l10 = i0;
i0 = i32_load(m, (u64)(i0) + 24u);
if (i0) {
i0 = 0u;
} else {
i0 = l10;
j0 = i64_load(m, (u64)(i0) + 32u);
i1 = p0;
i1 = i32_load(m, (u64)(i1) + 60u);
i2 = l10;
i2 = i32_load(m, (u64)(i2) + 24u);
i3 = 3u;
i2 <<= (i3 & 31);
i1 += i2;
j1 = i64_load(m, (u64)(i1));
i0 = j0 > j1;
}
if (i0) {
i0 = l10;
i0 = i32_load(m, (u64)(i0));
l4 = i0;
i1 = 4u;
i0 = i0 != i1;
if (i0) {
i0 = 1u;
i1 = l4;
i1 = !(i1);
if (i1) {goto B19;}
i0 = l4;
i1 = 2u;
i0 = i0 == i1;
if (i0) {
i0 = l10;
i0 = i32_load(m, (u64)(i0) + 4u);
i1 = 0u;
i0 = i0 != i1;
goto B19;
}
i0 = l4;
i1 = 4u;
i0 = i0 == i1;
if (i0) {
i0 = l10;
j0 = i64_load(m, (u64)(i0) + 40u);
j1 = 0ull;
i0 = j0 != j1;
} else {
i0 = 0u;
}
B19:;
i0 = !(i0);
goto B17;
}
i0 = l10;
j0 = i64_load(m, (u64)(i0) + 32u);
i1 = l10;
j1 = i64_load(m, (u64)(i1) + 40u);
i0 = j0 > j1;
B17:;
} else {
i0 = 0u;
}
if (i0) {
i0 = l10;
j0 = i64_load(m, (u64)(i0) + 32u);
l12 = j0;
i0 = 0u;
l4 = i0;
i0 = l6;
l5 = i0;
L23:
i0 = l4;
i1 = l5;
i0 = i0 < i1;
if (i0) {
i0 = l8;
i1 = l4;
i2 = l5;
i1 += i2;
i2 = 1u;
i1 >>= (i2 & 31);
l7 = i1;
i2 = 3u;
i1 <<= (i2 & 31);
i0 += i1;
j0 = i64_load(m, (u64)(i0));
j1 = l12;
i0 = j0 < j1;
if (i0) {
i0 = l7;
i1 = 1u;
i0 += i1;
l4 = i0;
} else {
i0 = l7;
l5 = i0;
}
goto L23;
}
i0 = l10;
j1 = l13;
i2 = l4;
j2 = (u64)(i2);
j1 += j2;
i64_store(m, (u64)(i0) + 32u, j1);
}
i0 = l9;
i1 = 1u;
i0 += i1;
l9 = i0;
goto L13;
}
i0 = l11;
core_release_0(m, i0);
i0 = 0u;
p0 = i0;
L26:
i0 = p0;
i1 = p2;
i0 = i0 < i1;
if (i0) {
i0 = p1;
i1 = p0;
i2 = 6u;
i1 <<= (i2 & 31);
i0 += i1;
i0 = i32_load(m, (u64)(i0));
i1 = 2u;
i0 = i0 < i1;
} else {
i0 = 0u;
}
if (i0) {
i0 = p0;
i1 = 1u;
i0 += i1;
p0 = i0;
goto L26;
}
L29:
i0 = p0;
i1 = p2;
i0 = i0 < i1;
if (i0) {
i0 = p1;
i1 = p2;
i2 = p0;
i0 = core_f18(m, i0, i1, i2);
l4 = i0;
i0 = p1;
i1 = p0;
i2 = 6u;
i1 <<= (i2 & 31);
i0 += i1;
l6 = i0;
i0 = i32_load(m, (u64)(i0));
i1 = 2u;
i0 = i0 == i1;
l5 = i0;
if (i0) {
i0 = l6;
i0 = i32_load(m, (u64)(i0) + 4u);
i0 = !(i0);
l5 = i0;
}
i0 = l5;
if (i0) {
i0 = l6;
j0 = i64_load(m, (u64)(i0) + 32u);
} else {
i0 = 197056u;
j0 = i64_load(m, (u64)(i0));
j1 = 1ull;
j0 += j1;
}
l12 = j0;
i0 = l5;
if (i0) {
i0 = l6;
i0 = i32_load(m, (u64)(i0) + 24u);
} else {
i0 = 0u;
}
l5 = i0;
L34:
i0 = p0;
i1 = l4;
i0 = i0 < i1;
if (i0) {
i0 = p1;
i1 = p0;
i2 = 6u;
i1 <<= (i2 & 31);
i0 += i1;
l6 = i0;
i0 = i32_load(m, (u64)(i0));
i1 = 3u;
i0 = i0 != i1;
if (i0) {
i0 = 1u;
} else {
i0 = l6;
i0 = i32_load(m, (u64)(i0) + 24u);
}
if (i0) {goto B36;}
i0 = l6;
j0 = i64_load(m, (u64)(i0) + 32u);
j1 = l13;
i0 = j0 < j1;
if (i0) {goto B36;}
i0 = l6;
i0 = i32_load(m, (u64)(i0) + 28u);
l7 = i0;
i0 = l6;
j0 = i64_load(m, (u64)(i0) + 40u);
l14 = j0;
j1 = l12;
i0 = j0 < j1;
l8 = i0;
j0 = l12;
j1 = l14;
i0 = j0 == j1;
if (i0) {
i0 = l5;
i1 = l7;
i0 = i0 != i1;
if (i0) {
i0 = l5;
i1 = 4u;
i0 <<= (i1 & 31);
i1 = 331776u;
i0 += i1;
j0 = i64_load(m, (u64)(i0));
i1 = l7;
i2 = 4u;
i1 <<= (i2 & 31);
i2 = 331776u;
i1 += i2;
j1 = i64_load(m, (u64)(i1));
i0 = j0 > j1;
} else {
i0 = 0u;
}
} else {
i0 = l8;
}
i0 = !(i0);
if (i0) {goto B36;}
i0 = l6;
j1 = l12;
i64_store(m, (u64)(i0) + 40u, j1);
i0 = l6;
i1 = l5;
i32_store(m, (u64)(i0) + 28u, i1);
B36:;
i0 = p0;
i1 = 1u;
i0 += i1;
p0 = i0;
goto L34;
}
i0 = l4;
p0 = i0;
goto L29;
}
i0 = 0u;
Bfunc:;
return i0;
}
static u32 core_f202(u8* m, u32 p0, u32 p1, u32 p2) {
u32 l3 = 0, l4 = 0, l5 = 0, l6 = 0, l7 = 0, l8 = 0;
v128 l9 = v128_i64x2_make(0, 0);
u32 i0, i1, i2, i3, i4, i5;
v128 o1, o2, o3;
i0 = p1;
i1 = p2;
i2 = 40u;
i1 *= i2;
i0 += i1;
l5 = i0;
i0 = p0;
i0 = i32_load(m, (u64)(i0));
i1 = 54784u;
i0 += i1;
l3 = i0;
i0 = p1;
p2 = i0;
L0:
i0 = p2;
i1 = l5;
i0 = i0 < i1;
if (i0) {
i0 = p2;
i1 = 196640u;
i1 = i32_load(m, (u64)(i1));
i2 = 4294967295u;
i3 = 196676u;
i3 = i32_load(m, (u64)(i3));
l7 = i3;
i4 = 1u;
i3 -= i4;
i3 = I32_CLZ(i3);
i2 >>= (i3 & 31);
l8 = i2;
i3 = l3;
i3 = i32_load(m, (u64)(i3));
i2 &= i3;
l6 = i2;
i3 = l6;
i4 = l8;
i5 = 1u;
i4 >>= (i5 & 31);
i3 &= i4;
i4 = l6;
i5 = l7;
i4 = i4 < i5;
i2 = i4 ? i2 : i3;
i3 = 6u;
i2 <<= (i3 & 31);
i1 += i2;
l6 = i1;
i32_store(m, (u64)(i0), i1);
i0 = l4;
i1 = l6;
i1 = i32_load(m, (u64)(i1));
i0 += i1;
l4 = i0;
i0 = p2;
i1 = 40u;
i0 += i1;
p2 = i0;
i0 = l3;
i1 = 80u;
i0 += i1;
l3 = i0;
goto L0;
}
i0 = p0;
i0 = i32_load(m, (u64)(i0));
i1 = 54784u;
i0 += i1;
l3 = i0;
i0 = p1;
p0 = i0;
L2:
i0 = p0;
i1 = l5;
i0 = i0 < i1;
if (i0) {
i0 = l3;
i0 = i32_load(m, (u64)(i0));
l6 = i0;
i0 = p0;
i0 = i32_load(m, (u64)(i0));
p2 = i0;
i0 = p0;
L5:
i1 = p2;
if (i1) {
i1 = p2;
o1 = v128_load(m, (u64)(i1));
i2 = p2;
o2 = v128_load(m, (u64)(i2) + 16u);
o1 = v128_i8x16_shuffle(o1, o2, 0, 1, 2, 3, 8, 9, 10, 11, 16, 17, 18, 19, 24, 25, 26, 27);
i2 = l6;
o2 = v128_i32x4_splat(i2);
l9 = o2;
o1 = v128_i32x4_eq(o1, o2);
i1 = v128_i32x4_bitmask(o1);
i2 = p2;
o2 = v128_load(m, (u64)(i2) + 32u);
i3 = p2;
o3 = v128_load(m, (u64)(i3) + 48u);
o2 = v128_i8x16_shuffle(o2, o3, 0, 1, 2, 3, 8, 9, 10, 11, 16, 17, 18, 19, 24, 25, 26, 27);
o3 = l9;
o2 = v128_i32x4_eq(o2, o3);
i2 = v128_i32x4_bitmask(o2);
i3 = 4u;
i2 <<= (i3 & 31);
i1 |= i2;
i2 = 127u;
i1 &= i2;
l7 = i1;
if (i1) {
i1 = p2;
i2 = l7;
i2 = I32_CTZ(i2);
i3 = 3u;
i2 <<= (i3 & 31);
i1 += i2;
i1 = i32_load(m, (u64)(i1) + 4u);
goto B4;
}
i1 = p2;
i1 = i32_load(m, (u64)(i1) + 56u);
p2 = i1;
i2 = 8u;
i1 += i2;
i2 = 0u;
i3 = p2;
i1 = i3 ? i1 : i2;
p2 = i1;
goto L5;
}
i1 = 0u;
B4:;
i32_store(m, (u64)(i0), i1);
i0 = p0;
i1 = 40u;
i0 += i1;
p0 = i0;
i0 = l3;
i1 = 80u;
i0 += i1;
l3 = i0;
goto L2;
}
i0 = p1;
p0 = i0;
L8:
i0 = p0;
i1 = l5;
i0 = i0 < i1;
if (i0) {
i0 = p0;
i1 = p0;
i1 = i32_load(m, (u64)(i1));
p2 = i1;
if (i1) {
i1 = p2;
i1 = i32_load(m, (u64)(i1) + 8u);
} else {
i1 = 0u;
}
i32_store(m, (u64)(i0) + 32u, i1);
i0 = p0;
i1 = 40u;
i0 += i1;
p0 = i0;
goto L8;
}
i0 = p1;
p0 = i0;
L11:
i0 = p0;
i1 = l5;
i0 = i0 < i1;
if (i0) {
i0 = l4;
i1 = p0;
i1 = i32_load(m, (u64)(i1) + 32u);
p2 = i1;
i1 = i32_load(m, (u64)(i1) + 4u);
i2 = p2;
i2 = i32_load(m, (u64)(i2) + 32u);
i1 += i2;
i0 += i1;
l4 = i0;
i0 = p0;
i1 = 40u;
i0 += i1;
p0 = i0;
goto L11;
}
L13:
i0 = p1;
i1 = l5;
i0 = i0 < i1;
if (i0) {
i0 = l4;
i1 = p1;
i1 = i32_load(m, (u64)(i1) + 32u);
p0 = i1;
if (i1) {
i1 = p0;
i2 = 40u;
i1 += i2;
i2 = p0;
i2 = i32_load(m, (u64)(i2) + 4u);
i3 = 7u;
i2 += i3;
i3 = 4294967288u;
i2 &= i3;
i1 += i2;
} else {
i1 = 0u;
}
p0 = i1;
i1 = i32_load(m, (u64)(i1) + 32u);
i2 = p0;
i3 = 4294967232u;
i2 -= i3;
i2 = i32_load(m, (u64)(i2) + 32u);
i1 += i2;
i0 += i1;
i1 = p0;
i1 = i32_load(m, (u64)(i1) + 160u);
i2 = p0;
i2 = i32_load(m, (u64)(i2));
i1 += i2;
i0 += i1;
l4 = i0;
i0 = p1;
i1 = 40u;
i0 += i1;
p1 = i0;
goto L13;
}
i0 = l4;
return i0;
}
static u32 core_f203(u8* m, u32 p0, u32 p1) {
u32 l2 = 0, l3 = 0, l4 = 0, l5 = 0, l6 = 0, l7 = 0, l8 = 0, l9 = 0,
l10 = 0, l11 = 0, l12 = 0, l13 = 0, l14 = 0, l15 = 0;
u64 l16 = 0;
u32 i0, i1, i2, i3, i4, i5;
u64 j0, j1, j2;
i0 = p0;
i0 = i32_load(m, (u64)(i0) + 4u);
if (i0) {
i0 = 0u;
goto Bfunc;
}
L1:
i0 = p0;
i0 = i32_load(m, (u64)(i0) + 76u);
l13 = i0;
i0 = p0;
j0 = i64_load(m, (u64)(i0) + 80u);
l16 = j0;
i0 = p1;
i0 = i32_load(m, (u64)(i0) + 56u);
l2 = i0;
i1 = 448u;
i2 = p1;
i2 = i32_load(m, (u64)(i2) + 40u);
l3 = i2;
i1 -= i2;
l4 = i1;
i2 = l2;
i3 = l4;
i2 = i2 < i3;
i0 = i2 ? i0 : i1;
l6 = i0;
i0 = p0;
i0 = i32_load(m, (u64)(i0));
l2 = i0;
i1 = 2048u;
i0 += i1;
l4 = i0;
i0 = l2;
i1 = 36864u;
i0 += i1;
i1 = l3;
i2 = 40u;
i1 *= i2;
i0 += i1;
l7 = i0;
l5 = i0;
i0 = 0u;
l2 = i0;
L3:
i0 = l2;
i1 = l6;
i0 = i0 < i1;
if (i0) {
i0 = p0;
i1 = l4;
i2 = p0;
i2 = i32_load(m, (u64)(i2));
i3 = 54784u;
i2 += i3;
i3 = l2;
i4 = 80u;
i3 *= i4;
i2 += i3;
l3 = i2;
i3 = l5;
i0 = core_f204(m, i0, i1, i2, i3);
i0 = !(i0);
if (i0) {goto B2;}
i0 = l3;
i1 = 16u;
i0 += i1;
l4 = i0;
i0 = l2;
i1 = 1u;
i0 += i1;
l2 = i0;
i0 = l5;
i1 = 40u;
i0 += i1;
l5 = i0;
goto L3;
}
i0 = l6;
l2 = i0;
B2:;
i0 = l2;
i0 = !(i0);
if (i0) {
i0 = 0u;
goto Bfunc;
}
i0 = l2;
l3 = i0;
i0 = 0u;
l2 = i0;
i0 = p1;
i1 = p0;
i2 = l7;
l5 = i2;
i3 = l3;
i1 = core_f202(m, i1, i2, i3);
i32_store(m, (u64)(i0) + 64u, i1);
L7:
i0 = l2;
i1 = l3;
i0 = i0 < i1;
if (i0) {
i0 = p0;
i0 = i32_load(m, (u64)(i0));
i1 = 54784u;
i0 += i1;
i1 = l2;
i2 = 80u;
i1 *= i2;
i0 += i1;
l11 = i0;
i1 = 16u;
i0 += i1;
l8 = i0;
i0 = l11;
i0 = i32_load(m, (u64)(i0) + 4u);
l12 = i0;
i0 = l11;
i0 = i32_load(m, (u64)(i0));
l14 = i0;
i0 = l5;
i0 = i32_load(m, (u64)(i0));
l9 = i0;
if (i0) {
i0 = l9;
i0 = i32_load(m, (u64)(i0) + 12u);
i1 = l12;
i0 = i0 == i1;
} else {
i0 = 0u;
}
if (i0) {
i0 = l8;
l4 = i0;
i0 = l9;
i1 = 16u;
i0 += i1;
l10 = i0;
i1 = l12;
i2 = 1u;
i1 >>= (i2 & 31);
i2 = 7u;
i1 += i2;
i2 = 4294967288u;
i1 &= i2;
i0 += i1;
l15 = i0;
L12:
i0 = l10;
i1 = l15;
i0 = i0 < i1;
if (i0) {
i0 = 0u;
i1 = l10;
j1 = i64_load(m, (u64)(i1));
i2 = l4;
j2 = i64_load(m, (u64)(i2));
i1 = j1 != j2;
if (i1) {goto B11;}
i0 = l10;
i1 = 8u;
i0 += i1;
l10 = i0;
i0 = l4;
i1 = 8u;
i0 += i1;
l4 = i0;
goto L12;
}
i0 = 1u;
B11:;
} else {
i0 = 0u;
}
i0 = !(i0);
if (i0) {
i0 = l8;
i1 = l12;
i2 = l14;
i0 = core_f14(m, i0, i1, i2);
l9 = i0;
}
i0 = l9;
if (i0) {
i0 = l9;
i0 = i32_load(m, (u64)(i0) + 8u);
} else {
i0 = 0u;
}
l4 = i0;
if (i0) {
i0 = l4;
i0 = i32_load(m, (u64)(i0) + 28u);
i1 = 8388608u;
i0 = i0 >= i1;
} else {
i0 = 1u;
}
if (i0) {goto B6;}
i0 = l5;
i1 = l9;
i32_store(m, (u64)(i0), i1);
i0 = l5;
i1 = l4;
i32_store(m, (u64)(i0) + 32u, i1);
i0 = l5;
i1 = p0;
i1 = i32_load(m, (u64)(i1) + 32u);
i2 = l11;
i2 = i32_load(m, (u64)(i2) + 8u);
l4 = i2;
i3 = 1u;
i2 -= i3;
i3 = 2u;
i2 <<= (i3 & 31);
i1 += i2;
i1 = i32_load(m, (u64)(i1));
l8 = i1;
i2 = l8;
i3 = 4294967295u;
i2 = core_f4(m, i2, i3);
i3 = l8;
i2 -= i3;
i3 = p0;
i3 = i32_load(m, (u64)(i3));
i4 = 13312u;
i3 += i4;
i4 = l4;
i5 = 2u;
i4 <<= (i5 & 31);
i3 += i4;
i0 = core_f58(m, i0, i1, i2, i3);
if (i0) {
i0 = p1;
i1 = l5;
i0 = core_f98(m, i0, i1);
} else {
i0 = 0u;
}
i0 = !(i0);
if (i0) {goto B6;}
i0 = p1;
i1 = p1;
i1 = i32_load(m, (u64)(i1) + 40u);
i2 = 1u;
i1 += i2;
i32_store(m, (u64)(i0) + 40u, i1);
i0 = l2;
i1 = 1u;
i0 += i1;
l2 = i0;
i0 = l5;
i1 = 40u;
i0 += i1;
l5 = i0;
goto L7;
}
i0 = l3;
l2 = i0;
B6:;
i0 = l2;
i1 = l3;
i0 = i0 < i1;
if (i0) {
i0 = p1;
i1 = 1u;
i2 = l2;
i3 = l2;
i4 = 1u;
i3 = i3 <= i4;
i1 = i3 ? i1 : i2;
i32_store(m, (u64)(i0) + 56u, i1);
i0 = l7;
i1 = l2;
i2 = 1u;
i1 -= i2;
i2 = 40u;
i1 *= i2;
i0 += i1;
p1 = i0;
i0 = p0;
i1 = l2;
if (i1) {
i1 = p1;
i1 = i32_load(m, (u64)(i1) + 24u);
} else {
i1 = l13;
}
i32_store(m, (u64)(i0) + 76u, i1);
i0 = p0;
i1 = l2;
if (i1) {
i1 = p1;
j1 = i64_load(m, (u64)(i1) + 16u);
} else {
j1 = l16;
}
i64_store(m, (u64)(i0) + 80u, j1);
i0 = p0;
i1 = p0;
i1 = i32_load(m, (u64)(i1));
i2 = 54784u;
i1 += i2;
i2 = l2;
i3 = 80u;
i2 *= i3;
i1 += i2;
p1 = i1;
i1 = i32_load(m, (u64)(i1) + 12u);
i32_store(m, (u64)(i0) + 8u, i1);
i0 = p0;
i1 = 1u;
i32_store(m, (u64)(i0) + 116u, i1);
i0 = p0;
i1 = p1;
i1 = i32_load(m, (u64)(i1) + 4u);
l2 = i1;
i32_store(m, (u64)(i0) + 112u, i1);
i0 = p1;
i1 = 16u;
i0 += i1;
p1 = i0;
i0 = p0;
i0 = i32_load(m, (u64)(i0));
i1 = 2048u;
i0 += i1;
l3 = i0;
i0 = l2;
i1 = 1u;
i0 >>= (i1 & 31);
i1 = 7u;
i0 += i1;
i1 = 4294967288u;
i0 &= i1;
l2 = i0;
i0 = 0u;
p0 = i0;
L21:
i0 = p0;
i1 = l2;
i0 = i0 < i1;
if (i0) {
i0 = p0;
i1 = l3;
i0 += i1;
i1 = p0;
i2 = p1;
i1 += i2;
j1 = i64_load(m, (u64)(i1));
i64_store(m, (u64)(i0), j1);
i0 = p0;
i1 = 8u;
i0 += i1;
p0 = i0;
goto L21;
}
i0 = 1u;
goto Bfunc;
}
i0 = p1;
i1 = 32u;
i2 = p1;
i2 = i32_load(m, (u64)(i2) + 56u);
i3 = 1u;
i2 <<= (i3 & 31);
l2 = i2;
i3 = l2;
i4 = 32u;
i3 = (u32)((s32)i3 >= (s32)i4);
i1 = i3 ? i1 : i2;
i32_store(m, (u64)(i0) + 56u, i1);
i0 = p0;
i1 = p0;
i1 = i32_load(m, (u64)(i1));
i2 = l3;
i3 = 80u;
i2 *= i3;
i1 += i2;
i2 = 54704u;
i1 += i2;
l2 = i1;
i1 = i32_load(m, (u64)(i1) + 4u);
l4 = i1;
i32_store(m, (u64)(i0) + 112u, i1);
i0 = l2;
i1 = 16u;
i0 += i1;
l5 = i0;
i0 = p0;
i0 = i32_load(m, (u64)(i0));
i1 = 2048u;
i0 += i1;
l7 = i0;
i0 = l4;
i1 = 1u;
i0 >>= (i1 & 31);
i1 = 7u;
i0 += i1;
i1 = 4294967288u;
i0 &= i1;
l4 = i0;
i0 = 0u;
l2 = i0;
L23:
i0 = l2;
i1 = l4;
i0 = i0 < i1;
if (i0) {
i0 = l2;
i1 = l7;
i0 += i1;
i1 = l2;
i2 = l5;
i1 += i2;
j1 = i64_load(m, (u64)(i1));
i64_store(m, (u64)(i0), j1);
i0 = l2;
i1 = 8u;
i0 += i1;
l2 = i0;
goto L23;
}
i0 = l3;
i1 = l6;
i0 = i0 >= i1;
if (i0) {goto L1;}
i0 = 0u;
Bfunc:;
return i0;
}
static u32 core_f204(u8* m, u32 p0, u32 p1, u32 p2, u32 p3) {
u32 l4 = 0, l5 = 0, l6 = 0, l7 = 0, l8 = 0, l9 = 0, l10 = 0, l11 = 0,
l12 = 0, l13 = 0, l14 = 0;
u64 l15 = 0, l16 = 0, l17 = 0, l18 = 0, l19 = 0;
u32 i0, i1, i2, i3, i4;
u64 j0, j1, j2, j3, j4, j5;
i0 = p0;
i0 = i32_load(m, (u64)(i0) + 112u);
l4 = i0;
i0 = !(i0);
i1 = p0;
i1 = i32_load(m, (u64)(i1) + 12u);
i2 = p0;
i2 = i32_load(m, (u64)(i2) + 8u);
l6 = i2;
i1 -= i2;
l10 = i1;
i2 = 16u;
i1 = i1 < i2;
i0 |= i1;
if (i0) {goto B0;}
i0 = l6;
i0 = i32_load8_u(m, (u64)(i0) + 1u);
l9 = i0;
i0 = l6;
i0 = i32_load8_u(m, (u64)(i0));
l8 = i0;
i1 = 1u;
i0 >>= (i1 & 31);
l5 = i0;
i0 = l4;
i1 = l8;
i0 |= i1;
i1 = 1u;
i0 &= i1;
if (i0) {goto B0;}
i0 = l8;
i1 = l9;
i0 |= i1;
i1 = 128u;
i0 &= i1;
if (i0) {goto B0;}
i0 = l5;
i1 = l9;
i0 = i0 <= i1;
if (i0) {goto B0;}
i0 = l4;
i1 = 1u;
i0 >>= (i1 & 31);
l4 = i0;
i1 = l9;
i0 = i0 < i1;
if (i0) {goto B0;}
i0 = l5;
i1 = l9;
i0 -= i1;
l11 = i0;
i1 = l10;
i2 = 16u;
i1 -= i2;
i0 = i0 > i1;
if (i0) {goto B0;}
i0 = l6;
i1 = 2u;
i0 += i1;
l12 = i0;
i0 = l4;
i1 = l9;
i0 = i0 > i1;
if (i0) {
i0 = l12;
i0 = i32_load8_u(m, (u64)(i0));
i1 = p1;
i2 = l9;
i1 += i2;
i1 = i32_load8_u(m, (u64)(i1));
i0 = i0 <= i1;
if (i0) {goto B0;}
}
i0 = l11;
i1 = l12;
i0 += i1;
i1 = 1u;
i0 += i1;
l10 = i0;
i0 = i32_load8_u(m, (u64)(i0));
l11 = i0;
i0 = l10;
i0 = i32_load8_u(m, (u64)(i0) + 1u);
l13 = i0;
i0 = l10;
i1 = 1u;
i0 -= i1;
i0 = i32_load8_u(m, (u64)(i0));
i1 = 1u;
i0 = i0 != i1;
if (i0) {goto B0;}
i0 = l11;
i1 = 4294967199u;
i0 &= i1;
i1 = 2u;
i0 = i0 != i1;
if (i0) {goto B0;}
i0 = l13;
i1 = 128u;
i0 &= i1;
if (i0) {goto B0;}
i0 = p0;
i0 = i32_load(m, (u64)(i0) + 36u);
i1 = l13;
i2 = 1u;
i1 -= i2;
i0 = i0 <= i1;
if (i0) {goto B0;}
i0 = l10;
i1 = 2u;
i0 += i1;
l4 = i0;
i0 = p0;
i0 = i32_load(m, (u64)(i0) + 76u);
l6 = i0;
i0 = p0;
j0 = i64_load(m, (u64)(i0) + 80u);
l15 = j0;
i0 = l11;
i1 = 32u;
i0 &= i1;
i0 = !(i0);
if (i0) {
i0 = l4;
i0 = i32_load8_u(m, (u64)(i0));
l6 = i0;
i0 = l4;
j0 = i64_load(m, (u64)(i0) + 1u);
l15 = j0;
j1 = 18446744073709551615ull;
j0 ^= j1;
j1 = 9259542123273814144ull;
j0 &= j1;
l16 = j0;
j1 = 0ull;
i0 = j0 != j1;
if (i0) {
j0 = l16;
j0 = I64_CTZ(j0);
j1 = 3ull;
j0 >>= (j1 & 63);
i0 = (u32)(j0);
i1 = 1u;
i0 += i1;
} else {
i0 = 0u;
}
l14 = i0;
i0 = l6;
i1 = 128u;
i0 &= i1;
if (i0) {goto B0;}
i0 = l6;
i1 = p0;
i1 = i32_load(m, (u64)(i1) + 20u);
i0 = i0 >= i1;
if (i0) {goto B0;}
i0 = l14;
i0 = !(i0);
if (i0) {goto B0;}
i0 = p0;
j0 = i64_load(m, (u64)(i0) + 88u);
j1 = 0ull;
j2 = l15;
j3 = 8ull;
i4 = l14;
j4 = (u64)(i4);
j3 -= j4;
j4 = 3ull;
j3 <<= (j4 & 63);
l15 = j3;
j2 <<= (j3 & 63);
j3 = l15;
j2 >>= (j3 & 63);
j3 = 9187201950435737471ull;
j2 &= j3;
l15 = j2;
j3 = 35747867511423103ull;
j2 &= j3;
j3 = l15;
j4 = 9151454082924314368ull;
j3 &= j4;
j4 = 1ull;
j3 >>= (j4 & 63);
j2 |= j3;
l15 = j2;
j3 = 70364449226751ull;
j2 &= j3;
j3 = l15;
j4 = 4611404544524353536ull;
j3 &= j4;
j4 = 2ull;
j3 >>= (j4 & 63);
j2 |= j3;
l15 = j2;
j3 = 268435455ull;
j2 &= j3;
j3 = l15;
j4 = 1152921500311879680ull;
j3 &= j4;
j4 = 4ull;
j3 >>= (j4 & 63);
j2 |= j3;
l15 = j2;
j3 = 1ull;
j2 &= j3;
j1 -= j2;
j2 = l15;
j3 = 1ull;
j2 >>= (j3 & 63);
j1 ^= j2;
j0 += j1;
l15 = j0;
i0 = l4;
i1 = l14;
i2 = 1u;
i1 += i2;
i0 += i1;
l4 = i0;
}
j0 = l15;
i0 = !(j0);
if (i0) {goto B0;}
j0 = l15;
i1 = p0;
j1 = i64_load(m, (u64)(i1) + 96u);
i0 = j0 > j1;
if (i0) {goto B0;}
i0 = l11;
i1 = 64u;
i0 &= i1;
i0 = !(i0);
if (i0) {
i0 = l4;
i0 = i32_load8_u(m, (u64)(i0));
l7 = i0;
i0 = l4;
i1 = 1u;
i0 += i1;
l4 = i0;
}
i0 = 5u;
i1 = l4;
i1 = i32_load8_u(m, (u64)(i1));
l11 = i1;
i2 = 4u;
i1 = i1 == i2;
if (i1) {goto B4;}
i0 = 1u;
i1 = l11;
i2 = 3u;
i1 = i1 <= i2;
i2 = l11;
i3 = 128u;
i2 = i2 >= i3;
i1 |= i2;
if (i1) {goto B4;}
i0 = l11;
i1 = 63u;
i0 -= i1;
i1 = l11;
i2 = 64u;
i1 = i1 >= i2;
if (i1) {goto B4;}
i0 = 9u;
i1 = 0u;
i2 = l11;
i3 = 5u;
i2 = i2 == i3;
i0 = i2 ? i0 : i1;
B4:;
l11 = i0;
i0 = l7;
i1 = 128u;
i0 &= i1;
if (i0) {goto B0;}
i0 = l11;
i0 = !(i0);
if (i0) {goto B0;}
i0 = p0;
i0 = i32_load(m, (u64)(i0) + 12u);
i1 = l4;
i0 -= i1;
i1 = l11;
i0 = i0 < i1;
if (i0) {goto B0;}
i0 = p3;
i1 = l4;
i32_store(m, (u64)(i0) + 8u, i1);
i0 = p3;
i1 = l11;
i32_store(m, (u64)(i0) + 12u, i1);
i0 = p3;
j1 = l15;
i64_store(m, (u64)(i0) + 16u, j1);
i0 = p3;
i1 = l6;
i32_store(m, (u64)(i0) + 24u, i1);
i0 = p3;
i1 = l7;
i32_store(m, (u64)(i0) + 28u, i1);
i0 = p2;
i1 = 16u;
i0 += i1;
l7 = i0;
i0 = 0u;
p3 = i0;
i0 = 196624u;
j0 = i64_load(m, (u64)(i0));
l19 = j0;
j1 = 11400714819323198485ull;
j0 *= j1;
j1 = 1ull;
j0 |= j1;
l18 = j0;
i1 = l5;
j1 = (u64)(i1);
j2 = 1ull;
j1 <<= (j2 & 63);
j0 ^= j1;
l17 = j0;
i0 = l9;
i1 = 4294967288u;
i0 &= i1;
l14 = i0;
L6:
i0 = p3;
i1 = l14;
i0 = i0 < i1;
if (i0) {
i0 = p3;
i1 = l7;
i0 += i1;
i1 = p1;
i2 = p3;
i1 += i2;
j1 = i64_load(m, (u64)(i1));
l16 = j1;
i64_store(m, (u64)(i0), j1);
j0 = l17;
j1 = l18;
j0 *= j1;
j1 = l19;
i1 = (u32)(j1);
j2 = l16;
i2 = (u32)(j2);
i1 += i2;
j1 = (u64)(i1);
j2 = l19;
j3 = 32ull;
j2 >>= (j3 & 63);
i2 = (u32)(j2);
j3 = l16;
j4 = 32ull;
j3 >>= (j4 & 63);
i3 = (u32)(j3);
i2 += i3;
j2 = (u64)(i2);
j1 *= j2;
j0 += j1;
l17 = j0;
i0 = p3;
i1 = 8u;
i0 += i1;
p3 = i0;
goto L6;
}
i0 = p1;
i1 = l14;
i0 += i1;
j0 = i64_load(m, (u64)(i0));
j1 = 1ull;
i2 = l9;
i3 = 7u;
i2 &= i3;
j2 = (u64)(i2);
j3 = 3ull;
j2 <<= (j3 & 63);
l16 = j2;
j1 <<= (j2 & 63);
j2 = 1ull;
j1 -= j2;
j0 &= j1;
i1 = l12;
j1 = i64_load(m, (u64)(i1));
j2 = l16;
j1 <<= (j2 & 63);
j0 |= j1;
l16 = j0;
i0 = l5;
i1 = 1u;
i0 -= i1;
i1 = 4294967288u;
i0 &= i1;
p1 = i0;
i0 = l12;
i1 = l9;
i0 -= i1;
l9 = i0;
L8:
i0 = p1;
i1 = p3;
i0 = i0 > i1;
if (i0) {
i0 = p3;
i1 = l7;
i0 += i1;
j1 = l16;
i64_store(m, (u64)(i0), j1);
j0 = l17;
j1 = l18;
j0 *= j1;
j1 = l19;
i1 = (u32)(j1);
j2 = l16;
i2 = (u32)(j2);
i1 += i2;
j1 = (u64)(i1);
j2 = l19;
j3 = 32ull;
j2 >>= (j3 & 63);
i2 = (u32)(j2);
j3 = l16;
j4 = 32ull;
j3 >>= (j4 & 63);
i3 = (u32)(j3);
i2 += i3;
j2 = (u64)(i2);
j1 *= j2;
j0 += j1;
l17 = j0;
i0 = l9;
i1 = p3;
i2 = 8u;
i1 += i2;
p3 = i1;
i0 += i1;
j0 = i64_load(m, (u64)(i0));
l16 = j0;
goto L8;
}
i0 = p1;
i1 = l7;
i0 += i1;
j1 = l16;
i2 = 0u;
i3 = l5;
i2 -= i3;
i3 = 7u;
i2 &= i3;
j2 = (u64)(s64)(s32)(i2);
j3 = 3ull;
j2 <<= (j3 & 63);
l16 = j2;
j1 <<= (j2 & 63);
j2 = l16;
j1 >>= (j2 & 63);
l16 = j1;
i64_store(m, (u64)(i0), j1);
i0 = p2;
j1 = l17;
j2 = l18;
j1 *= j2;
j2 = l19;
i2 = (u32)(j2);
j3 = l16;
i3 = (u32)(j3);
i2 += i3;
j2 = (u64)(i2);
j3 = l19;
j4 = 32ull;
j3 >>= (j4 & 63);
i3 = (u32)(j3);
j4 = l16;
j5 = 32ull;
j4 >>= (j5 & 63);
i4 = (u32)(j4);
i3 += i4;
j3 = (u64)(i3);
j2 *= j3;
j1 += j2;
l16 = j1;
j2 = l16;
j3 = 32ull;
j2 >>= (j3 & 63);
j1 ^= j2;
j2 = 11400714819323198485ull;
j1 *= j2;
j2 = 32ull;
j1 >>= (j2 & 63);
i64_store32(m, (u64)(i0), j1);
i0 = p2;
i1 = l8;
i32_store(m, (u64)(i0) + 4u, i1);
i0 = p2;
i1 = l13;
i32_store(m, (u64)(i0) + 8u, i1);
i0 = p2;
i1 = l10;
i32_store(m, (u64)(i0) + 12u, i1);
i0 = p0;
i1 = l4;
i2 = l11;
i1 += i2;
i32_store(m, (u64)(i0) + 8u, i1);
i0 = p0;
i1 = l8;
i32_store(m, (u64)(i0) + 112u, i1);
i0 = p0;
i1 = l6;
i32_store(m, (u64)(i0) + 76u, i1);
i0 = p0;
j1 = l15;
i64_store(m, (u64)(i0) + 80u, j1);
j0 = l15;
i1 = p0;
j1 = i64_load(m, (u64)(i1) + 104u);
i0 = j0 > j1;
if (i0) {
i0 = p0;
j1 = l15;
i64_store(m, (u64)(i0) + 104u, j1);
}
i0 = 1u;
goto Bfunc;
B0:;
i0 = 0u;
Bfunc:;
return i0;
}
static u32 core_f205(u8* m, u32 p0, u32 p1, u32 p2) {
u32 l3 = 0, l4 = 0, l5 = 0, l6 = 0, l7 = 0, l8 = 0;
u64 l9 = 0, l10 = 0;
u32 i0, i1, i2, i3, i4, i5;
u64 j0, j1, j2, j3, j4;
i0 = p2;
i1 = 16u;
i0 = i0 < i1;
if (i0) {goto B0;}
i0 = p1;
i0 = i32_load(m, (u64)(i0));
l4 = i0;
i1 = 1u;
i0 >>= (i1 & 31);
i1 = 2048u;
i0 = i0 > i1;
if (i0) {
i0 = 1u;
} else {
i0 = p1;
i0 = i32_load(m, (u64)(i0) + 4u);
i1 = 4294967264u;
i0 &= i1;
}
if (i0) {goto B0;}
i0 = p1;
i0 = i32_load(m, (u64)(i0) + 4u);
l5 = i0;
i1 = 4u;
i0 &= i1;
i1 = 0u;
i0 = i0 != i1;
l6 = i0;
i0 = 1u;
i1 = l5;
i2 = 2u;
i1 &= i2;
i2 = l4;
i0 = i2 ? i0 : i1;
i1 = 0u;
i2 = l6;
i0 = i2 ? i0 : i1;
if (i0) {goto B0;}
i0 = 0u;
i1 = l5;
i2 = 24u;
i1 &= i2;
i2 = l6;
i0 = i2 ? i0 : i1;
if (i0) {goto B0;}
i0 = p2;
j0 = (u64)(i0);
i1 = l4;
i2 = 1u;
i1 >>= (i2 & 31);
i2 = 7u;
i1 += i2;
i2 = 4294967288u;
i1 &= i2;
i2 = 16u;
i1 += i2;
j1 = (u64)(i1);
i2 = p1;
j2 = i64_load32_u(m, (u64)(i2) + 8u);
i3 = p1;
j3 = i64_load32_u(m, (u64)(i3) + 12u);
j2 += j3;
j3 = 4ull;
j2 <<= (j3 & 63);
j1 += j2;
j2 = 16ull;
j3 = 0ull;
i4 = l6;
j2 = i4 ? j2 : j3;
j1 += j2;
i0 = j0 == j1;
l3 = i0;
B0:;
i0 = l3;
i0 = !(i0);
if (i0) {
i0 = 6u;
goto Bfunc;
}
i0 = 197088u;
i0 = i32_load(m, (u64)(i0));
if (i0) {
i0 = 29u;
goto Bfunc;
}
i0 = p1;
i0 = i32_load(m, (u64)(i0) + 4u);
i1 = 2u;
i0 &= i1;
i1 = 0u;
i0 = i0 != i1;
p2 = i0;
if (i0) {
i0 = 1u;
} else {
i0 = 196848u;
i0 = i32_load(m, (u64)(i0));
}
i0 = !(i0);
if (i0) {
i0 = 66508u;
i0 = i32_load(m, (u64)(i0));
l3 = i0;
if (i0) {
i0 = l3;
i0 = i32_load(m, (u64)(i0) + 20u);
} else {
i0 = 1u;
}
if (i0) {
i0 = 0u;
} else {
i0 = 196696u;
i0 = i32_load(m, (u64)(i0));
i1 = 4u;
i0 <<= (i1 & 31);
i1 = 56u;
i0 += i1;
j0 = (u64)(i0);
j1 = 1ull;
j0 <<= (j1 & 63);
l9 = j0;
i0 = l3;
j0 = i64_load(m, (u64)(i0) + 8u);
i1 = l3;
j1 = i64_atomic_load(m, (u64)(i1) + 64u);
j0 -= j1;
l10 = j0;
i0 = 24u;
i1 = 0u;
j2 = l9;
i3 = l3;
j3 = i64_load32_u(m, (u64)(i3) + 40u);
j4 = l10;
j3 -= j4;
i2 = j2 > j3;
i0 = i2 ? i0 : i1;
}
l3 = i0;
if (i0) {
i0 = l3;
goto Bfunc;
}
i0 = 196848u;
i1 = 1u;
i32_store(m, (u64)(i0), i1);
core_f22(m);
}
i0 = 196696u;
i0 = i32_load(m, (u64)(i0));
i1 = 24u;
i0 *= i1;
i1 = 4u;
i0 += i1;
i0 = core_f1(m, i0);
l5 = i0;
i1 = 4096u;
i0 = i0 < i1;
if (i0) {
i0 = l5;
goto Bfunc;
}
i0 = p0;
i1 = 10752u;
i0 += i1;
l6 = i0;
i1 = p0;
i2 = 11264u;
i1 += i2;
i32_store(m, (u64)(i0) + 16u, i1);
i0 = l6;
i1 = p2;
i32_store8(m, (u64)(i0) + 81u, i1);
i0 = l6;
i1 = l5;
i2 = 8u;
i1 += i2;
i32_store(m, (u64)(i0) + 8u, i1);
i0 = p1;
i0 = i32_load(m, (u64)(i0) + 4u);
i1 = 4u;
i0 &= i1;
if (i0) {
i0 = 6u;
p2 = i0;
i0 = p1;
i1 = 16u;
i0 += i1;
i1 = p1;
i1 = i32_load(m, (u64)(i1) + 8u);
i2 = p1;
i2 = i32_load(m, (u64)(i2) + 12u);
i1 += i2;
i2 = 4u;
i1 <<= (i2 & 31);
i0 += i1;
l7 = i0;
j0 = i64_load(m, (u64)(i0));
l9 = j0;
j1 = 7ull;
j0 &= j1;
j1 = 0ull;
i0 = j0 != j1;
if (i0) {
i0 = 1u;
} else {
i0 = p1;
j0 = i64_load32_u(m, (u64)(i0) + 12u);
j1 = 0ull;
i0 = j0 != j1;
}
if (i0) {goto B11;}
i0 = l6;
i0 = i32_load(m, (u64)(i0) + 8u);
i1 = 0u;
i2 = 196696u;
i2 = i32_load(m, (u64)(i2));
l3 = i2;
i3 = 24u;
i2 *= i3;
memory_fill(m, i0, i1, i2);
i0 = l6;
i1 = p1;
core_f106(m, i0, i1);
i0 = 0u;
p2 = i0;
L13:
i0 = p2;
i1 = l3;
i0 = i0 < i1;
if (i0) {
i0 = l6;
i0 = i32_load(m, (u64)(i0) + 8u);
i1 = p2;
i2 = 24u;
i1 *= i2;
i0 += i1;
i1 = p2;
i2 = 4u;
i1 <<= (i2 & 31);
i2 = 331776u;
i1 += i2;
j1 = i64_load(m, (u64)(i1) + 8u);
i64_store(m, (u64)(i0) + 8u, j1);
i0 = p2;
i1 = 1u;
i0 += i1;
p2 = i0;
goto L13;
}
i0 = 28u;
p2 = i0;
i0 = p0;
i1 = l6;
i0 = core_f172(m, i0, i1);
l3 = i0;
i0 = i32_load8_u(m, (u64)(i0) + 25u);
if (i0) {
i0 = l3;
i0 = i32_load8_u(m, (u64)(i0) + 24u);
if (i0) {
i0 = l3;
i0 = i32_load(m, (u64)(i0) + 8u);
} else {
i0 = 0u;
}
} else {
i0 = 1u;
}
if (i0) {goto B11;}
i0 = l3;
i1 = 0u;
i32_store8(m, (u64)(i0) + 24u, i1);
i0 = 44u;
i0 = core_f1(m, i0);
p2 = i0;
i1 = 4096u;
i0 = i0 < i1;
if (i0) {goto B11;}
i0 = p1;
i0 = i32_load(m, (u64)(i0) + 4u);
i1 = 16u;
i0 &= i1;
i1 = 0u;
i0 = i0 != i1;
l8 = i0;
i0 = p2;
i1 = 8u;
i0 += i1;
l4 = i0;
i1 = 0u;
i32_store(m, (u64)(i0), i1);
i0 = l4;
i1 = l8;
if (i1) {
i1 = 197000u;
j1 = i64_load(m, (u64)(i1));
} else {
j1 = l9;
}
i64_store(m, (u64)(i0) + 16u, j1);
i0 = l4;
i1 = l7;
j1 = i64_load(m, (u64)(i1) + 8u);
i64_store(m, (u64)(i0) + 32u, j1);
i0 = p0;
i1 = l6;
i2 = p1;
i3 = l3;
i4 = l4;
i5 = l8;
i0 = core_f207(m, i0, i1, i2, i3, i4, i5);
i1 = l4;
i1 = i32_load(m, (u64)(i1));
p1 = i1;
if (i1) {
i1 = p1;
i2 = 8u;
i1 -= i2;
core_release_0(m, i1);
}
i1 = p2;
core_release_0(m, i1);
p2 = i0;
B11:;
i0 = l5;
core_release_0(m, i0);
i0 = p2;
goto Bfunc;
}
i0 = p0;
i1 = l6;
i2 = p1;
i3 = 1048576u;
i0 = core_f104(m, i0, i1, i2, i3);
p2 = i0;
i1 = 4u;
i0 = i0 == i1;
if (i0) {
i0 = p0;
i1 = l6;
i2 = p1;
i3 = 32768u;
i0 = core_f104(m, i0, i1, i2, i3);
p2 = i0;
}
i0 = l5;
core_release_0(m, i0);
i0 = p2;
Bfunc:;
return i0;
}
static void core_f206(u8* m, u32 p0) {
u32 l1 = 0, l2 = 0, l3 = 0, l4 = 0, l5 = 0, l6 = 0, l7 = 0, l8 = 0,
l9 = 0, l10 = 0, l11 = 0, l12 = 0, l13 = 0;
u64 l14 = 0;
u32 i0, i1, i2, i3, i4, i5, i6;
u64 j0, j1, j2;
i0 = p0;
j0 = i64_load(m, (u64)(i0) + 16u);
l14 = j0;
L0:
j0 = l14;
i1 = p0;
j1 = i64_load(m, (u64)(i1) + 24u);
i0 = j0 < j1;
if (i0) {
i0 = 196656u;
i0 = i32_load(m, (u64)(i0));
j1 = l14;
i1 = (u32)(j1);
i2 = 196660u;
i2 = i32_load(m, (u64)(i2));
i3 = 1u;
i2 -= i3;
i1 &= i2;
i0 += i1;
l3 = i0;
i0 = i32_load(m, (u64)(i0));
if (i0) {
i0 = p0;
i0 = i32_load(m, (u64)(i0));
i1 = l4;
i2 = 2u;
i1 <<= (i2 & 31);
i0 += i1;
i1 = l3;
i32_store(m, (u64)(i0), i1);
i0 = l4;
i1 = 1u;
i0 += i1;
l4 = i0;
}
j0 = l14;
i1 = 196660u;
i1 = i32_load(m, (u64)(i1));
l1 = i1;
j2 = l14;
i2 = (u32)(j2);
i3 = l1;
i4 = 1u;
i3 -= i4;
i2 &= i3;
i1 -= i2;
l2 = i1;
j1 = (u64)(i1);
j0 += j1;
i1 = l3;
i1 = i32_load(m, (u64)(i1));
i1 = !(i1);
if (i1) {goto B3;}
j0 = 0ull;
i1 = l3;
i1 = i32_load(m, (u64)(i1) + 4u);
i2 = 1u;
i1 >>= (i2 & 31);
l1 = i1;
i2 = 2048u;
i1 = i1 > i2;
i2 = 1u;
i3 = l1;
i1 = i3 ? i1 : i2;
if (i1) {goto B3;}
j0 = l14;
i1 = l1;
i2 = 7u;
i1 += i2;
i2 = 4294967288u;
i1 &= i2;
i2 = 16u;
i1 += i2;
l1 = i1;
j1 = (u64)(i1);
j0 += j1;
j1 = 0ull;
i2 = l1;
i3 = l2;
i2 = i2 <= i3;
j0 = i2 ? j0 : j1;
B3:;
l14 = j0;
goto L0;
}
i0 = p0;
i0 = i32_load(m, (u64)(i0));
l1 = i0;
i1 = l4;
i2 = 2u;
i1 <<= (i2 & 31);
i0 += i1;
l3 = i0;
i0 = 1u;
l13 = i0;
L4:
i0 = l4;
i1 = l13;
i0 = i0 > i1;
if (i0) {
i0 = 0u;
l2 = i0;
L6:
i0 = l2;
i1 = l4;
i0 = i0 < i1;
if (i0) {
i0 = l2;
i1 = l13;
i2 = 1u;
i1 <<= (i2 & 31);
i0 += i1;
l5 = i0;
i1 = l4;
i2 = l4;
i3 = l5;
i2 = i2 > i3;
i0 = i2 ? i0 : i1;
l11 = i0;
i0 = l2;
l7 = i0;
i1 = l13;
i0 += i1;
l5 = i0;
i1 = l4;
i2 = l4;
i3 = l5;
i2 = i2 > i3;
i0 = i2 ? i0 : i1;
l8 = i0;
l12 = i0;
i0 = l2;
l6 = i0;
L8:
i0 = l6;
i1 = l11;
i0 = i0 < i1;
if (i0) {
i0 = l3;
i1 = l6;
i2 = 2u;
i1 <<= (i2 & 31);
i0 += i1;
i1 = l1;
i2 = l7;
i3 = 2u;
i2 <<= (i3 & 31);
i1 += i2;
i1 = i32_load(m, (u64)(i1));
l10 = i1;
i2 = l1;
i3 = l12;
i4 = 2u;
i3 <<= (i4 & 31);
i2 += i3;
i2 = i32_load(m, (u64)(i2));
l9 = i2;
i3 = l11;
i4 = l12;
i3 = i3 == i4;
l5 = i3;
i3 = !(i3);
if (i3) {
i3 = l7;
i4 = l8;
i3 = i3 < i4;
if (i3) {
i3 = l10;
i4 = 16u;
i3 += i4;
i4 = l10;
i4 = i32_load(m, (u64)(i4) + 4u);
i5 = l9;
i6 = 16u;
i5 += i6;
i6 = l9;
i6 = i32_load(m, (u64)(i6) + 4u);
i3 = core_f10(m, i3, i4, i5, i6);
i4 = 0u;
i3 = (u32)((s32)i3 <= (s32)i4);
} else {
i3 = 0u;
}
l5 = i3;
}
i3 = l5;
i1 = i3 ? i1 : i2;
i32_store(m, (u64)(i0), i1);
i0 = l5;
if (i0) {
i0 = l7;
i1 = 1u;
i0 += i1;
l7 = i0;
} else {
i0 = l12;
i1 = 1u;
i0 += i1;
l12 = i0;
}
i0 = l6;
i1 = 1u;
i0 += i1;
l6 = i0;
goto L8;
}
i0 = l2;
i1 = l13;
i2 = 1u;
i1 <<= (i2 & 31);
i0 += i1;
l2 = i0;
goto L6;
}
i0 = l1;
i1 = l3;
l1 = i1;
l3 = i0;
i0 = l13;
i1 = 1u;
i0 <<= (i1 & 31);
l13 = i0;
goto L4;
}
i0 = l1;
l3 = i0;
i0 = 0u;
l1 = i0;
i0 = 0u;
l2 = i0;
L13:
i0 = l2;
i1 = l4;
i0 = i0 < i1;
if (i0) {
i0 = l3;
i1 = l2;
i2 = 2u;
i1 <<= (i2 & 31);
i0 += i1;
i0 = i32_load(m, (u64)(i0));
l6 = i0;
i0 = l1;
if (i0) {
i0 = p0;
i0 = i32_load(m, (u64)(i0));
i1 = l1;
i2 = 1u;
i1 -= i2;
i2 = 2u;
i1 <<= (i2 & 31);
i0 += i1;
i0 = i32_load(m, (u64)(i0));
l5 = i0;
i1 = 16u;
i0 += i1;
i1 = l5;
i1 = i32_load(m, (u64)(i1) + 4u);
i2 = l6;
i3 = 16u;
i2 += i3;
i3 = l6;
i3 = i32_load(m, (u64)(i3) + 4u);
i0 = core_f10(m, i0, i1, i2, i3);
} else {
i0 = 1u;
}
if (i0) {
i0 = p0;
i0 = i32_load(m, (u64)(i0));
i1 = l1;
i2 = 2u;
i1 <<= (i2 & 31);
i0 += i1;
i1 = l6;
i32_store(m, (u64)(i0), i1);
i0 = l1;
i1 = 1u;
i0 += i1;
l1 = i0;
}
i0 = l2;
i1 = 1u;
i0 += i1;
l2 = i0;
goto L13;
}
i0 = p0;
i1 = l1;
i32_store(m, (u64)(i0) + 4u, i1);
}
static u32 core_f207(u8* m, u32 p0, u32 p1, u32 p2, u32 p3, u32 p4, u32 p5) {
u32 l6 = 0, l7 = 0, l8 = 0;
u64 l9 = 0, l10 = 0;
u32 i0, i1, i2, i3, i4, i5, i6;
u64 j0, j1, j2, j3, j4, j5;
i0 = 16384u;
l7 = i0;
L0:
i0 = 196660u;
i0 = i32_load(m, (u64)(i0));
l6 = i0;
i0 = 197000u;
j0 = i64_load(m, (u64)(i0));
l10 = j0;
i0 = p4;
i1 = 0u;
i32_store(m, (u64)(i0) + 4u, i1);
i0 = p4;
j1 = l10;
i64_store(m, (u64)(i0) + 24u, j1);
i0 = p4;
i1 = 2u;
i32_store(m, (u64)(i0) + 8u, i1);
j0 = l10;
i1 = p4;
j1 = i64_load(m, (u64)(i1) + 16u);
i0 = j0 < j1;
if (i0) {
i0 = 1u;
} else {
i0 = l6;
j0 = (u64)(i0);
i1 = 196992u;
j1 = i64_load(m, (u64)(i1));
i2 = p4;
j2 = i64_load(m, (u64)(i2) + 16u);
j1 -= j2;
i0 = j0 < j1;
}
if (i0) {goto B2;}
i0 = p4;
j0 = i64_load(m, (u64)(i0) + 16u);
l9 = j0;
L4:
j0 = l9;
j1 = l10;
i0 = j0 < j1;
if (i0) {
i0 = l7;
i1 = p4;
i1 = i32_load(m, (u64)(i1) + 4u);
i0 = i0 > i1;
} else {
i0 = 0u;
}
if (i0) {
i0 = 196656u;
i0 = i32_load(m, (u64)(i0));
j1 = l9;
i1 = (u32)(j1);
i2 = 196660u;
i2 = i32_load(m, (u64)(i2));
i3 = 1u;
i2 -= i3;
i1 &= i2;
i0 += i1;
l6 = i0;
i0 = i32_load(m, (u64)(i0));
if (i0) {
i0 = p4;
i1 = p4;
i1 = i32_load(m, (u64)(i1) + 4u);
i2 = 1u;
i1 += i2;
i32_store(m, (u64)(i0) + 4u, i1);
}
j0 = l9;
i1 = 196660u;
i1 = i32_load(m, (u64)(i1));
l8 = i1;
j2 = l9;
i2 = (u32)(j2);
i3 = l8;
i4 = 1u;
i3 -= i4;
i2 &= i3;
i1 -= i2;
l8 = i1;
j1 = (u64)(i1);
j0 += j1;
i1 = l6;
i1 = i32_load(m, (u64)(i1));
i1 = !(i1);
if (i1) {goto B8;}
j0 = 0ull;
i1 = l6;
i1 = i32_load(m, (u64)(i1) + 4u);
i2 = 1u;
i1 >>= (i2 & 31);
l6 = i1;
i2 = 2048u;
i1 = i1 > i2;
i2 = 1u;
i3 = l6;
i1 = i3 ? i1 : i2;
if (i1) {goto B8;}
j0 = l9;
i1 = l6;
i2 = 7u;
i1 += i2;
i2 = 4294967288u;
i1 &= i2;
i2 = 16u;
i1 += i2;
l6 = i1;
j1 = (u64)(i1);
j0 += j1;
j1 = 0ull;
i2 = l6;
i3 = l8;
i2 = i2 <= i3;
j0 = i2 ? j0 : j1;
B8:;
l9 = j0;
i0 = !(j0);
j1 = l9;
j2 = l10;
i1 = j1 > j2;
i0 |= i1;
if (i0) {goto B2;}
goto L4;
}
i0 = p4;
j1 = l9;
i64_store(m, (u64)(i0) + 24u, j1);
i0 = p4;
j1 = l9;
j2 = l10;
i1 = j1 != j2;
i32_store(m, (u64)(i0) + 8u, i1);
B2:;
i0 = p5;
if (i0) {
i0 = 1u;
} else {
i0 = p4;
i0 = i32_load(m, (u64)(i0) + 8u);
i1 = 2u;
i0 = i0 == i1;
}
if (i0) {
i0 = p0;
i1 = p1;
i2 = p3;
i3 = p4;
i4 = 0u;
i0 = core_f109(m, i0, i1, i2, i3, i4);
goto Bfunc;
}
i0 = p4;
i0 = i32_load(m, (u64)(i0) + 4u);
if (i0) {
i0 = p4;
i0 = i32_load(m, (u64)(i0));
} else {
i0 = 1u;
}
i0 = !(i0);
if (i0) {
i0 = p4;
i0 = i32_load(m, (u64)(i0) + 4u);
i1 = 3u;
i0 <<= (i1 & 31);
i1 = 4u;
i0 += i1;
i0 = core_f1(m, i0);
l6 = i0;
i1 = 4096u;
i0 = i0 < i1;
if (i0) {goto B11;}
i0 = p4;
i1 = l6;
i2 = 8u;
i1 += i2;
i32_store(m, (u64)(i0), i1);
}
i0 = p4;
core_f206(m, i0);
i0 = 196696u;
i0 = i32_load(m, (u64)(i0));
l8 = i0;
i0 = 0u;
l6 = i0;
L14:
i0 = l6;
i1 = l8;
i0 = i0 < i1;
if (i0) {
i0 = p1;
i0 = i32_load(m, (u64)(i0) + 8u);
i1 = l6;
i2 = 24u;
i1 *= i2;
i0 += i1;
j1 = 0ull;
i64_store(m, (u64)(i0) + 16u, j1);
i0 = l6;
i1 = 1u;
i0 += i1;
l6 = i0;
goto L14;
}
i0 = p1;
i1 = 0u;
i32_store(m, (u64)(i0) + 12u, i1);
i0 = p1;
i1 = 196808u;
j1 = i64_load(m, (u64)(i1));
i64_store(m, (u64)(i0) + 24u, j1);
i0 = p1;
i0 = i32_load(m, (u64)(i0) + 8u);
l6 = i0;
i0 = i32_load(m, (u64)(i0) + 16u);
i0 = !(i0);
if (i0) {
i0 = l6;
i1 = p1;
i1 = i32_load(m, (u64)(i1) + 12u);
i2 = 24u;
i1 *= i2;
i0 += i1;
i1 = 0u;
i32_store(m, (u64)(i0) + 20u, i1);
i0 = p1;
i1 = p1;
i1 = i32_load(m, (u64)(i1) + 12u);
i2 = 1u;
i1 += i2;
i32_store(m, (u64)(i0) + 12u, i1);
i0 = l6;
i1 = p1;
i1 = i32_load(m, (u64)(i1) + 12u);
i32_store(m, (u64)(i0) + 16u, i1);
i0 = p1;
i0 = i32_load(m, (u64)(i0) + 12u);
}
i0 = p1;
i1 = 0u;
i32_store(m, (u64)(i0), i1);
i0 = p1;
i1 = 0u;
i32_store(m, (u64)(i0) + 4u, i1);
i0 = p1;
i1 = 0u;
i32_store(m, (u64)(i0) + 20u, i1);
i0 = p1;
j1 = 0ull;
i64_store(m, (u64)(i0) + 32u, j1);
i0 = p1;
j1 = 18446744073709551615ull;
i64_store(m, (u64)(i0) + 56u, j1);
i0 = p1;
i1 = 0u;
i32_store(m, (u64)(i0) + 64u, i1);
i0 = p1;
i1 = 0u;
i32_store(m, (u64)(i0) + 68u, i1);
i0 = p1;
i1 = 0u;
i32_store(m, (u64)(i0) + 72u, i1);
i0 = p1;
i1 = 0u;
i32_store(m, (u64)(i0) + 76u, i1);
i0 = p0;
i1 = p1;
i2 = p4;
i3 = 4294967295u;
i4 = 524288u;
i5 = l7;
i6 = 1u;
i5 = i5 == i6;
i3 = i5 ? i3 : i4;
i0 = core_f108(m, i0, i1, i2, i3);
l6 = i0;
B11:;
i0 = l6;
i0 = !(i0);
if (i0) {goto B1;}
i0 = l6;
i1 = 7u;
i0 = i0 != i1;
if (i0) {
i0 = l6;
goto Bfunc;
} else {
i0 = l7;
i1 = 1u;
i0 >>= (i1 & 31);
l7 = i0;
goto L0;
}
UNREACHABLE;
B1:;
i0 = p1;
i1 = p4;
i1 = i32_load(m, (u64)(i1) + 8u);
i1 = !(i1);
i32_store8(m, (u64)(i0) + 80u, i1);
i0 = p2;
i0 = i32_load(m, (u64)(i0) + 4u);
i1 = 8u;
i0 &= i1;
if (i0) {
i0 = 196696u;
i0 = i32_load(m, (u64)(i0));
i1 = 1u;
i0 -= i1;
p2 = i0;
L19:
i0 = p2;
if (i0) {
i0 = p1;
i0 = i32_load(m, (u64)(i0) + 8u);
i1 = p2;
i2 = 24u;
i1 *= i2;
i0 += i1;
p5 = i0;
j0 = i64_load(m, (u64)(i0));
l9 = j0;
i0 = p5;
j1 = l9;
i2 = p2;
i3 = 4u;
i2 <<= (i3 & 31);
i3 = 331776u;
i2 += i3;
j2 = i64_load(m, (u64)(i2) + 8u);
l10 = j2;
j3 = l9;
j4 = l10;
i3 = j3 < j4;
j1 = i3 ? j1 : j2;
i64_store(m, (u64)(i0) + 8u, j1);
i0 = p2;
i1 = 1u;
i0 -= i1;
p2 = i0;
goto L19;
}
}
i0 = p0;
i1 = p1;
i2 = p3;
i3 = p4;
i4 = p1;
i4 = i32_load8_u(m, (u64)(i4) + 80u);
i4 = !(i4);
p0 = i4;
if (i4) {
i4 = p0;
} else {
i4 = p4;
j4 = i64_load(m, (u64)(i4) + 16u);
i5 = p4;
j5 = i64_load(m, (u64)(i5) + 32u);
i4 = j4 != j5;
}
if (i4) {
i4 = 1u;
} else {
i4 = p1;
i5 = 0u;
i4 = core_f107(m, i4, i5);
}
i0 = core_f109(m, i0, i1, i2, i3, i4);
Bfunc:;
return i0;
}
static u32 core_f208(u8* m, u32 p0, u32 p1, f64 p2) {
u32 l3 = 0, l4 = 0, l5 = 0, l6 = 0, l7 = 0, l8 = 0, l9 = 0, l10 = 0,
l11 = 0, l12 = 0;
u64 l13 = 0, l14 = 0, l15 = 0, l16 = 0;
f64 l17 = 0;
u32 i0, i1, i2, i3, i4;
u64 j0, j1, j2, j3;
f64 d0, d1, d2;
i0 = p0;
i0 = i32_load(m, (u64)(i0));
l3 = i0;
i1 = 36864u;
i0 += i1;
l5 = i0;
i1 = l3;
i2 = 10880u;
i1 += i2;
l8 = i1;
i1 = i32_load(m, (u64)(i1) + 40u);
i2 = 40u;
i1 *= i2;
i0 += i1;
l9 = i0;
i0 = 196800u;
j0 = i64_load(m, (u64)(i0));
j1 = 1ull;
j0 += j1;
l13 = j0;
i0 = p1;
i1 = 0u;
i32_store(m, (u64)(i0), i1);
i0 = p1;
i1 = 4u;
i0 += i1;
l3 = i0;
i0 = l5;
l4 = i0;
L0:
i0 = l4;
i1 = l9;
i0 = i0 < i1;
if (i0) {
i0 = l4;
i0 = i32_load(m, (u64)(i0));
l6 = i0;
i0 = l4;
i0 = i32_load(m, (u64)(i0) + 32u);
d0 = f64_load(m, (u64)(i0) + 32u);
l17 = d0;
d1 = 0.0;
i0 = d0 != d1;
d1 = p2;
d2 = l17;
i1 = d1 >= d2;
i0 &= i1;
i1 = l4;
i1 = i32_load(m, (u64)(i1) + 24u);
l10 = i1;
i1 = l4;
i2 = p0;
i2 = i32_load(m, (u64)(i2) + 28u);
l11 = i2;
if (i2) {
i2 = l11;
i3 = l10;
i4 = 2u;
i3 <<= (i4 & 31);
i2 += i3;
i2 = i32_load(m, (u64)(i2));
} else {
i2 = l10;
}
i32_store(m, (u64)(i1) + 24u, i2);
i1 = l4;
i1 = core_f129(m, i1);
l10 = i1;
if (i1) {
i1 = l10;
i0 = i1; goto Bfunc;
}
i0 = !(i0);
if (i0) {
i0 = l6;
i1 = 16u;
i0 += i1;
l10 = i0;
i0 = l3;
i1 = l6;
i1 = i32_load(m, (u64)(i1) + 12u);
l11 = i1;
i2 = 1u;
i1 <<= (i2 & 31);
i32_store16(m, (u64)(i0), i1);
i0 = l3;
i1 = 2u;
i0 += i1;
l7 = i0;
i0 = l11;
i1 = 1u;
i0 >>= (i1 & 31);
i1 = 7u;
i0 += i1;
i1 = 4294967288u;
i0 &= i1;
l12 = i0;
i0 = 0u;
l6 = i0;
L5:
i0 = l6;
i1 = l12;
i0 = i0 < i1;
if (i0) {
i0 = l6;
i1 = l7;
i0 += i1;
i1 = l6;
i2 = l10;
i1 += i2;
j1 = i64_load(m, (u64)(i1));
i64_store(m, (u64)(i0), j1);
i0 = l6;
i1 = 8u;
i0 += i1;
l6 = i0;
goto L5;
}
i0 = p1;
i1 = p1;
i1 = i32_load(m, (u64)(i1));
i2 = 1u;
i1 += i2;
i32_store(m, (u64)(i0), i1);
i0 = l3;
i1 = 2u;
i0 += i1;
i1 = l11;
i2 = 1u;
i1 >>= (i2 & 31);
i0 += i1;
l3 = i0;
}
i0 = l4;
i1 = 40u;
i0 += i1;
l4 = i0;
goto L0;
}
i0 = l8;
j0 = i64_load(m, (u64)(i0) + 8u);
i1 = l8;
i1 = i32_load(m, (u64)(i1) + 36u);
i2 = 3u;
i1 <<= (i2 & 31);
j1 = (u64)(i1);
j0 += j1;
l15 = j0;
i0 = l8;
i0 = i32_load(m, (u64)(i0) + 40u);
l4 = i0;
i0 = !(i0);
if (i0) {goto B7;}
i0 = l5;
i1 = l4;
i2 = 40u;
i1 *= i2;
i0 += i1;
l7 = i0;
i0 = 196660u;
i0 = i32_load(m, (u64)(i0));
l4 = i0;
i1 = 197000u;
j1 = i64_load(m, (u64)(i1));
l16 = j1;
i1 = (u32)(j1);
i2 = l4;
i3 = 1u;
i2 -= i3;
i1 &= i2;
i0 -= i1;
l4 = i0;
i1 = 0u;
i2 = l4;
j2 = (u64)(i2);
j3 = l15;
i2 = j2 < j3;
i0 = i2 ? i0 : i1;
if (i0) {
i0 = 1u;
} else {
j0 = l15;
i1 = 196660u;
j1 = i64_load32_u(m, (u64)(i1));
j2 = 1ull;
j1 >>= (j2 & 63);
i0 = j0 > j1;
}
if (i0) {
L10:
i0 = l5;
i1 = l7;
i0 = i0 < i1;
if (i0) {
j0 = l13;
l14 = j0;
j1 = 1ull;
j0 += j1;
l13 = j0;
i0 = 1u;
i1 = l5;
i1 = i32_load(m, (u64)(i1));
j2 = l14;
core_f32(m, i0, i1, j2);
i0 = l5;
i1 = 40u;
i0 += i1;
l5 = i0;
goto L10;
}
goto B7;
}
j0 = l15;
j1 = l16;
j0 += j1;
l14 = j0;
i1 = 196992u;
j1 = i64_load(m, (u64)(i1));
i0 = j0 > j1;
if (i0) {
i0 = 196992u;
j1 = l14;
i2 = 196660u;
i2 = i32_load(m, (u64)(i2));
i3 = 5u;
i2 >>= (i3 & 31);
j2 = (u64)(i2);
j1 += j2;
i64_atomic_store(m, (u64)(i0), j1);
}
i0 = 196656u;
i0 = i32_load(m, (u64)(i0));
j1 = l16;
i1 = (u32)(j1);
i2 = 196660u;
i2 = i32_load(m, (u64)(i2));
i3 = 1u;
i2 -= i3;
i1 &= i2;
i0 += i1;
l6 = i0;
L13:
i0 = l5;
i1 = l7;
i0 = i0 < i1;
if (i0) {
i0 = 257u;
i1 = 1u;
j2 = l13;
i3 = 196800u;
j3 = i64_load(m, (u64)(i3));
i2 = j2 < j3;
i0 = i2 ? i0 : i1;
l4 = i0;
j0 = l13;
l14 = j0;
j1 = 1ull;
j0 += j1;
l13 = j0;
i0 = l5;
i0 = i32_load(m, (u64)(i0));
l8 = i0;
i0 = i32_load(m, (u64)(i0) + 12u);
l9 = i0;
i1 = 1u;
i0 >>= (i1 & 31);
i1 = 7u;
i0 += i1;
i1 = 4294967288u;
i0 &= i1;
l10 = i0;
i0 = l6;
i1 = l4;
i32_store(m, (u64)(i0), i1);
i0 = l6;
i1 = l9;
i32_store(m, (u64)(i0) + 4u, i1);
i0 = l6;
j1 = l14;
i64_store(m, (u64)(i0) + 8u, j1);
i0 = l8;
i1 = 16u;
i0 += i1;
l8 = i0;
i0 = l6;
i1 = 16u;
i0 += i1;
l9 = i0;
i0 = 0u;
l4 = i0;
L15:
i0 = l4;
i1 = l10;
i0 = i0 < i1;
if (i0) {
i0 = l4;
i1 = l9;
i0 += i1;
i1 = l4;
i2 = l8;
i1 += i2;
j1 = i64_load(m, (u64)(i1));
i64_store(m, (u64)(i0), j1);
i0 = l4;
i1 = 8u;
i0 += i1;
l4 = i0;
goto L15;
}
i0 = l6;
i1 = 16u;
i0 += i1;
i1 = l10;
i0 += i1;
l6 = i0;
i0 = l5;
i1 = 40u;
i0 += i1;
l5 = i0;
goto L13;
}
i0 = 197000u;
j1 = l15;
j2 = l16;
j1 += j2;
i64_atomic_store(m, (u64)(i0), j1);
i0 = 197008u;
j1 = l13;
j2 = 1ull;
j1 -= j2;
i64_store(m, (u64)(i0), j1);
B7:;
i0 = p0;
i0 = i32_load(m, (u64)(i0));
i1 = 1024u;
i0 += i1;
i1 = l3;
i2 = p1;
i1 -= i2;
i32_store(m, (u64)(i0) + 8u, i1);
i0 = 0u;
Bfunc:;
return i0;
}
static u32 core_f209(u8* m, u32 p0, u32 p1, u32 p2, u32 p3, f64 p4) {
u32 l5 = 0, l6 = 0, l7 = 0, l8 = 0, l9 = 0, l10 = 0, l11 = 0, l12 = 0,
l13 = 0;
u64 l14 = 0, l15 = 0;
u32 i0, i1, i2, i3, i4;
u64 j0, j1, j2, j3;
f64 d1, d3;
i0 = p0;
i0 = i32_load(m, (u64)(i0));
i1 = 2048u;
i0 += i1;
l6 = i0;
i0 = p3;
i1 = 0u;
i32_store(m, (u64)(i0), i1);
i0 = p3;
i1 = 4u;
i0 += i1;
l5 = i0;
i0 = p0;
i1 = p0;
i1 = i32_load(m, (u64)(i1) + 24u);
i32_store(m, (u64)(i0) + 8u, i1);
i0 = p0;
i1 = 0u;
i32_store(m, (u64)(i0) + 36u, i1);
i0 = p0;
j1 = 0ull;
i64_store(m, (u64)(i0) + 80u, j1);
i0 = p0;
i1 = 0u;
i32_store(m, (u64)(i0) + 112u, i1);
i0 = p0;
i1 = p1;
core_f83(m, i0, i1);
L0:
i0 = p2;
if (i0) {
i0 = p0;
i0 = core_f17(m, i0);
} else {
i0 = 0u;
}
if (i0) {
i0 = p0;
i0 = i32_load(m, (u64)(i0));
i1 = l6;
i2 = p0;
i2 = i32_load(m, (u64)(i2) + 112u);
i0 = core_f21(m, i0, i1, i2);
l9 = i0;
i0 = i32_load(m, (u64)(i0) + 16u);
p1 = i0;
if (i0) {
i0 = p1;
i0 = i32_load(m, (u64)(i0) + 8u);
} else {
i0 = 0u;
}
l10 = i0;
if (i0) {
i0 = l10;
j0 = i64_load(m, (u64)(i0) + 8u);
} else {
j0 = 0ull;
}
l14 = j0;
i0 = p1;
d1 = p4;
i0 = core_f15(m, i0, d1);
i1 = 0u;
i0 = i0 != i1;
l12 = i0;
i0 = l9;
i0 = i32_load(m, (u64)(i0) + 16u);
l13 = i0;
i0 = 0u;
p1 = i0;
i0 = l10;
if (i0) {
i0 = p0;
i0 = i32_load(m, (u64)(i0) + 116u);
i1 = 1u;
i0 = i0 == i1;
} else {
i0 = 0u;
}
if (i0) {
i0 = p0;
i1 = p0;
i1 = i32_load(m, (u64)(i1));
i2 = 11008u;
i1 += i2;
p1 = i1;
core_f25(m, i0, i1);
i0 = p0;
i0 = i32_load(m, (u64)(i0));
i1 = 13312u;
i0 += i1;
l8 = i0;
i0 = p0;
i0 = i32_load(m, (u64)(i0));
i1 = 11072u;
i0 += i1;
l11 = i0;
i0 = 0u;
l7 = i0;
i0 = p1;
i0 = i32_load(m, (u64)(i0));
i1 = 2u;
i0 = i0 != i1;
if (i0) {goto B8;}
i0 = p1;
i0 = i32_load(m, (u64)(i0) + 8u);
if (i0) {
i0 = p1;
i0 = i32_load(m, (u64)(i0) + 4u);
} else {
i0 = 1u;
}
if (i0) {goto B8;}
i0 = l11;
i1 = l13;
i32_store(m, (u64)(i0), i1);
i0 = l11;
i1 = l13;
i1 = i32_load(m, (u64)(i1) + 8u);
i32_store(m, (u64)(i0) + 32u, i1);
i0 = l11;
i1 = p1;
i1 = i32_load(m, (u64)(i1) + 16u);
i32_store(m, (u64)(i0) + 8u, i1);
i0 = l11;
i1 = p1;
i1 = i32_load(m, (u64)(i1) + 20u);
i32_store(m, (u64)(i0) + 12u, i1);
i0 = l11;
i1 = p1;
j1 = i64_load(m, (u64)(i1) + 32u);
i64_store(m, (u64)(i0) + 16u, j1);
i0 = l11;
i1 = p1;
i1 = i32_load(m, (u64)(i1) + 24u);
i32_store(m, (u64)(i0) + 24u, i1);
i0 = l11;
i1 = p1;
i1 = i32_load(m, (u64)(i1) + 56u);
i32_store(m, (u64)(i0) + 28u, i1);
i0 = 1u;
l7 = i0;
B8:;
i0 = l7;
if (i0) {
i0 = l11;
i1 = p1;
i1 = i32_load(m, (u64)(i1) + 8u);
i2 = p1;
i2 = i32_load(m, (u64)(i2) + 12u);
i3 = l8;
i0 = core_f58(m, i0, i1, i2, i3);
} else {
i0 = 0u;
}
if (i0) {
i0 = 196800u;
j0 = i64_load(m, (u64)(i0));
j1 = 1ull;
j0 += j1;
l15 = j0;
i0 = p0;
i0 = i32_load(m, (u64)(i0));
i1 = 11072u;
i0 += i1;
i0 = core_f129(m, i0);
p1 = i0;
i0 = !(i0);
if (i0) {
i0 = 1u;
i1 = l13;
j2 = l15;
core_f32(m, i0, i1, j2);
}
goto B5;
}
}
i0 = p0;
i1 = l9;
i2 = p1;
i0 = core_f110(m, i0, i1, i2);
p1 = i0;
i0 = !(i0);
if (i0) {
i0 = p0;
i0 = i32_load(m, (u64)(i0));
i1 = 10528u;
i0 += i1;
i0 = core_f28(m, i0);
p1 = i0;
}
B5:;
i0 = p1;
if (i0) {
i0 = p1;
goto Bfunc;
}
i0 = 0u;
i1 = l12;
i2 = l9;
i2 = i32_load(m, (u64)(i2) + 16u);
p1 = i2;
d3 = p4;
i2 = core_f15(m, i2, d3);
i3 = 0u;
i2 = i2 != i3;
l7 = i2;
i3 = l12;
i1 = i3 ? i1 : i2;
i2 = l10;
i3 = p1;
i4 = p1;
i2 = i4 ? i2 : i3;
l8 = i2;
if (i2) {
i2 = p1;
i2 = i32_load(m, (u64)(i2) + 8u);
j2 = i64_load(m, (u64)(i2) + 8u);
j3 = l14;
i2 = j2 == j3;
} else {
i2 = l8;
}
i0 = i2 ? i0 : i1;
if (i0) {
i0 = l5;
i1 = l7;
i1 = !(i1);
i2 = p0;
i2 = i32_load(m, (u64)(i2) + 112u);
l7 = i2;
i3 = 1u;
i2 <<= (i3 & 31);
i1 |= i2;
i32_store16(m, (u64)(i0), i1);
i0 = l5;
i1 = 2u;
i0 += i1;
l8 = i0;
i0 = l7;
i1 = 1u;
i0 >>= (i1 & 31);
i1 = 7u;
i0 += i1;
i1 = 4294967288u;
i0 &= i1;
l9 = i0;
i0 = 0u;
p1 = i0;
L17:
i0 = p1;
i1 = l9;
i0 = i0 < i1;
if (i0) {
i0 = p1;
i1 = l8;
i0 += i1;
i1 = p1;
i2 = l6;
i1 += i2;
j1 = i64_load(m, (u64)(i1));
i64_store(m, (u64)(i0), j1);
i0 = p1;
i1 = 8u;
i0 += i1;
p1 = i0;
goto L17;
}
i0 = p3;
i1 = p3;
i1 = i32_load(m, (u64)(i1));
i2 = 1u;
i1 += i2;
i32_store(m, (u64)(i0), i1);
i0 = l5;
i1 = 2u;
i0 += i1;
i1 = l7;
i2 = 1u;
i1 >>= (i2 & 31);
i0 += i1;
l5 = i0;
}
i0 = p2;
i1 = 1u;
i0 -= i1;
p2 = i0;
goto L0;
}
i0 = p0;
i0 = i32_load(m, (u64)(i0));
i1 = 1024u;
i0 += i1;
i1 = l5;
i2 = p3;
i1 -= i2;
i32_store(m, (u64)(i0) + 8u, i1);
i0 = p0;
i0 = i32_load(m, (u64)(i0) + 4u);
Bfunc:;
return i0;
}
static u32 core_f210(u8* m, u32 p0, u32 p1, u32 p2, f64 p3) {
u32 l4 = 0, l5 = 0, l6 = 0, l7 = 0, l8 = 0, l9 = 0, l10 = 0, l11 = 0,
l12 = 0, l13 = 0, l14 = 0;
u64 l15 = 0, l16 = 0, l17 = 0;
u32 i0, i1, i2, i3, i4, i5;
u64 j0, j1, j2, j3, j4, j5;
f64 d2, d3, d4;
i0 = p2;
i1 = 8u;
i0 = i0 < i1;
if (i0) {
i0 = 22u;
goto Bfunc;
}
i0 = p0;
i1 = p1;
i2 = 8u;
i1 += i2;
i2 = p2;
i3 = 8u;
i2 -= i3;
d3 = p3;
i0 = core_f81(m, i0, i1, i2, d3);
l5 = i0;
i0 = p1;
i0 = i32_load(m, (u64)(i0) + 4u);
i1 = 196624u;
i1 = i32_load(m, (u64)(i1));
i2 = 197092u;
i2 = i32_load(m, (u64)(i2));
i1 += i2;
i0 = i0 == i1;
if (i0) {
i0 = p1;
i0 = i32_load(m, (u64)(i0));
} else {
i0 = 0u;
}
l9 = i0;
i0 = l5;
i0 = i32_load(m, (u64)(i0) + 4u);
p1 = i0;
if (i0) {goto B2;}
i0 = 29u;
p1 = i0;
i0 = 197088u;
i0 = i32_load(m, (u64)(i0));
if (i0) {goto B2;}
i0 = l5;
i1 = 197056u;
j1 = i64_load(m, (u64)(i1));
j2 = 0ull;
i1 = j1 != j2;
if (i1) {
i1 = l5;
i1 = core_f114(m, i1);
} else {
i1 = 1u;
}
i1 = !(i1);
i32_store8(m, (u64)(i0) + 74u, i1);
i0 = l5;
i0 = i32_load(m, (u64)(i0) + 48u);
p2 = i0;
L4:
i0 = l7;
i1 = l5;
i1 = i32_load(m, (u64)(i1) + 52u);
i0 = i0 < i1;
if (i0) {
i0 = l5;
i1 = p2;
j0 = core_f38(m, i0, i1);
l16 = j0;
i0 = p2;
j0 = i64_load(m, (u64)(i0));
l15 = j0;
i0 = 196696u;
i0 = i32_load(m, (u64)(i0));
l10 = i0;
i0 = 0u;
p1 = i0;
L7:
i0 = p1;
i1 = l10;
i0 = i0 < i1;
if (i0) {
i0 = p1;
i1 = 4u;
i0 <<= (i1 & 31);
i1 = 331776u;
i0 += i1;
j0 = i64_load(m, (u64)(i0));
j1 = l15;
i0 = j0 == j1;
if (i0) {
i0 = p1;
i1 = 3u;
i0 <<= (i1 & 31);
i1 = 393216u;
i0 += i1;
j0 = i64_load(m, (u64)(i0));
j1 = 18446744073709551615ull;
i0 = j0 == j1;
} else {
i0 = 1u;
}
i0 = !(i0);
if (i0) {goto B6;}
i0 = p1;
i1 = 1u;
i0 += i1;
p1 = i0;
goto L7;
}
i0 = 4294967295u;
p1 = i0;
B6:;
i0 = p1;
i1 = 4294967295u;
i0 = i0 == i1;
if (i0) {
j0 = 0ull;
} else {
i0 = p1;
i1 = 4u;
i0 <<= (i1 & 31);
i1 = 331776u;
i0 += i1;
j0 = i64_load(m, (u64)(i0) + 8u);
l17 = j0;
i1 = 197048u;
i1 = i32_load(m, (u64)(i1));
l10 = i1;
if (i1) {
i1 = p1;
i2 = l10;
i2 = i32_load(m, (u64)(i2) + 4u);
i1 = i1 >= i2;
} else {
i1 = 1u;
}
if (i1) {
j1 = 0ull;
} else {
i1 = l10;
i2 = p1;
i3 = 3u;
i2 <<= (i3 & 31);
i1 += i2;
j1 = i64_load(m, (u64)(i1) + 8u);
}
l15 = j1;
j2 = l15;
j3 = l17;
i2 = j2 < j3;
j0 = i2 ? j0 : j1;
}
j1 = l16;
i0 = j0 < j1;
if (i0) {
i0 = 0u;
i1 = 29u;
i2 = 0u;
i3 = 196692u;
i3 = i32_load(m, (u64)(i3));
if (i3) {goto B14;}
i2 = 196696u;
i2 = i32_load(m, (u64)(i2));
p2 = i2;
i2 = 0u;
p1 = i2;
L15:
i2 = p1;
i3 = p2;
i2 = i2 < i3;
if (i2) {
i2 = 0u;
i3 = p1;
i4 = 4u;
i3 <<= (i4 & 31);
i4 = 331776u;
i3 += i4;
j3 = i64_load(m, (u64)(i3) + 8u);
j4 = 0ull;
i3 = j3 != j4;
if (i3) {goto B14;}
i2 = p1;
i3 = 1u;
i2 += i3;
p1 = i2;
goto L15;
}
i2 = 1u;
B14:;
i0 = i2 ? i0 : i1;
p1 = i0;
goto B2;
}
i0 = 10u;
i1 = l5;
i1 = i32_load(m, (u64)(i1) + 12u);
i2 = p2;
i3 = 8u;
i2 += i3;
l10 = i2;
i1 -= i2;
p1 = i1;
i2 = p1;
i3 = 10u;
i2 = i2 >= i3;
i0 = i2 ? i0 : i1;
l11 = i0;
i0 = 0u;
p1 = i0;
i0 = p2;
L18:
i1 = p1;
i2 = l11;
i1 = i1 < i2;
if (i1) {
i1 = p1;
i2 = l10;
i1 += i2;
i1 = i32_load8_u(m, (u64)(i1));
p2 = i1;
i2 = 128u;
i1 &= i2;
i1 = !(i1);
if (i1) {
i1 = 0u;
i2 = p1;
i3 = 1u;
i2 += i3;
i3 = p1;
i4 = 9u;
i3 = i3 == i4;
i4 = p2;
i5 = 1u;
i4 = i4 > i5;
i3 &= i4;
i1 = i3 ? i1 : i2;
goto B17;
}
i1 = p1;
i2 = 1u;
i1 += i2;
p1 = i1;
goto L18;
}
i1 = 0u;
B17:;
i2 = 8u;
i1 += i2;
i0 += i1;
p2 = i0;
i0 = l7;
i1 = 1u;
i0 += i1;
l7 = i0;
goto L4;
}
i0 = 0u;
p1 = i0;
B2:;
i0 = p1;
if (i0) {
i0 = p1;
goto Bfunc;
}
i0 = l5;
i0 = core_f111(m, i0);
i1 = 196696u;
i1 = i32_load(m, (u64)(i1));
p1 = i1;
L22:
i1 = p1;
if (i1) {
i1 = l6;
i2 = 1u;
i1 += i2;
i2 = l6;
i3 = p1;
i4 = 3u;
i3 <<= (i4 & 31);
i4 = 393208u;
i3 += i4;
j3 = i64_load(m, (u64)(i3));
j4 = 18446744073709551615ull;
i3 = j3 == j4;
i1 = i3 ? i1 : i2;
l6 = i1;
i1 = p1;
i2 = 1u;
i1 -= i2;
p1 = i1;
goto L22;
}
i1 = 196696u;
i1 = i32_load(m, (u64)(i1));
i2 = l6;
i1 -= i2;
i0 += i1;
p1 = i0;
i1 = 2048u;
i0 = i0 > i1;
if (i0) {
i0 = 1u;
} else {
i0 = p1;
i1 = 1024u;
i2 = 197104u;
i2 = i32_load(m, (u64)(i2));
p1 = i2;
i3 = p1;
i4 = 1024u;
i3 = i3 < i4;
i1 = i3 ? i1 : i2;
i0 = i0 > i1;
}
if (i0) {
i0 = p0;
i0 = core_f63(m, i0);
p1 = i0;
if (i0) {
i0 = p1;
goto Bfunc;
}
}
i0 = 0u;
l6 = i0;
i0 = 0u;
i1 = l5;
i1 = core_f111(m, i1);
p2 = i1;
i2 = 2048u;
i3 = 196696u;
i3 = i32_load(m, (u64)(i3));
p1 = i3;
i2 -= i3;
l7 = i2;
i1 = i1 <= i2;
if (i1) {goto B27;}
L28:
i0 = p1;
if (i0) {
i0 = l6;
i1 = 1u;
i0 += i1;
i1 = l6;
i2 = p1;
i3 = 3u;
i2 <<= (i3 & 31);
i3 = 393208u;
i2 += i3;
j2 = i64_load(m, (u64)(i2));
j3 = 18446744073709551615ull;
i2 = j2 == j3;
i0 = i2 ? i0 : i1;
l6 = i0;
i0 = p1;
i1 = 1u;
i0 -= i1;
p1 = i0;
goto L28;
}
i0 = 30u;
i1 = p2;
i2 = l6;
i3 = l7;
i2 += i3;
i1 = i1 > i2;
if (i1) {goto B27;}
i0 = 197096u;
j0 = i64_load(m, (u64)(i0));
l15 = j0;
i0 = 0u;
i1 = 24u;
i2 = 66508u;
i2 = i32_load(m, (u64)(i2));
p1 = i2;
if (i2) {
i2 = p1;
j2 = i64_atomic_load(m, (u64)(i2) + 64u);
j3 = l15;
i2 = j2 >= j3;
} else {
i2 = 1u;
}
i0 = i2 ? i0 : i1;
B27:;
p1 = i0;
if (i0) {
i0 = p1;
goto Bfunc;
}
i0 = l5;
i0 = i32_load(m, (u64)(i0) + 52u);
if (i0) {
i0 = 0u;
i1 = 196692u;
i1 = i32_load(m, (u64)(i1));
if (i1) {goto B33;}
i0 = 196696u;
i0 = i32_load(m, (u64)(i0));
l6 = i0;
i0 = 0u;
p1 = i0;
L34:
i0 = p1;
i1 = l6;
i0 = i0 < i1;
if (i0) {
i0 = 0u;
i1 = p1;
i2 = 4u;
i1 <<= (i2 & 31);
i2 = 331776u;
i1 += i2;
j1 = i64_load(m, (u64)(i1) + 8u);
j2 = 0ull;
i1 = j1 != j2;
if (i1) {goto B33;}
i0 = p1;
i1 = 1u;
i0 += i1;
p1 = i0;
goto L34;
}
i0 = 1u;
B33:;
} else {
i0 = 0u;
}
if (i0) {
i0 = l5;
i0 = i32_load(m, (u64)(i0) + 52u);
i1 = 196696u;
i1 = i32_load(m, (u64)(i1));
i0 += i1;
i1 = 24u;
i0 *= i1;
i1 = 56u;
i0 += i1;
} else {
i0 = 0u;
}
i1 = p2;
i2 = 4u;
i1 <<= (i2 & 31);
i0 += i1;
p2 = i0;
i0 = 66508u;
i0 = i32_load(m, (u64)(i0));
p1 = i0;
if (i0) {
i0 = p1;
j0 = i64_load32_u(m, (u64)(i0) + 40u);
j1 = 1ull;
j0 >>= (j1 & 63);
l15 = j0;
i1 = p2;
j1 = (u64)(i1);
i2 = 196696u;
i2 = i32_load(m, (u64)(i2));
i3 = 4u;
i2 <<= (i3 & 31);
i3 = 56u;
i2 += i3;
j2 = (u64)(i2);
j3 = 18446744073709543424ull;
j2 -= j3;
j1 += j2;
l16 = j1;
j0 -= j1;
j1 = 0ull;
j2 = l15;
j3 = l16;
i2 = j2 > j3;
j0 = i2 ? j0 : j1;
} else {
j0 = 18446744073709551615ull;
}
l15 = j0;
i0 = l5;
i0 = i32_load(m, (u64)(i0));
i1 = 10880u;
i0 += i1;
l6 = i0;
i1 = 0u;
i2 = 68u;
memory_fill(m, i0, i1, i2);
i0 = l6;
i1 = 16u;
i32_store(m, (u64)(i0) + 56u, i1);
i0 = l5;
i1 = l9;
core_f83(m, i0, i1);
L38:
i0 = l5;
i0 = i32_load8_u(m, (u64)(i0) + 74u);
if (i0) {
i0 = 0u;
} else {
i0 = l5;
i1 = l6;
i0 = core_f203(m, i0, i1);
}
if (i0) {
i0 = 1u;
} else {
i0 = l5;
i0 = core_f17(m, i0);
}
if (i0) {
i0 = 0u;
i1 = l9;
j2 = l15;
i3 = l6;
j3 = i64_load(m, (u64)(i3) + 8u);
i4 = l6;
j4 = i64_load32_u(m, (u64)(i4) + 36u);
j5 = 24ull;
j4 *= j5;
j3 += j4;
i2 = j2 < j3;
if (i2) {
i2 = l6;
i2 = i32_load(m, (u64)(i2) + 44u);
} else {
i2 = 0u;
}
if (i2) {
i2 = 0u;
} else {
i2 = l6;
i3 = l6;
i3 = i32_load(m, (u64)(i3) + 36u);
i32_store(m, (u64)(i2) + 44u, i3);
i2 = l6;
i3 = l6;
j3 = i64_load(m, (u64)(i3) + 8u);
i64_store(m, (u64)(i2) + 48u, j3);
i2 = 1u;
}
i0 = i2 ? i0 : i1;
i0 = !(i0);
if (i0) {
i0 = l5;
i1 = l6;
core_f211(m, i0, i1);
goto L38;
}
}
j0 = l15;
i1 = l6;
j1 = i64_load(m, (u64)(i1) + 8u);
i2 = l6;
j2 = i64_load32_u(m, (u64)(i2) + 36u);
j3 = 24ull;
j2 *= j3;
j1 += j2;
i0 = j0 < j1;
if (i0) {
i0 = l6;
i0 = i32_load(m, (u64)(i0) + 44u);
} else {
i0 = 0u;
}
i0 = !(i0);
if (i0) {
i0 = l6;
i1 = l6;
i1 = i32_load(m, (u64)(i1) + 36u);
i32_store(m, (u64)(i0) + 44u, i1);
i0 = l6;
i1 = l6;
j1 = i64_load(m, (u64)(i1) + 8u);
i64_store(m, (u64)(i0) + 48u, j1);
}
i0 = l6;
core_f112(m, i0);
i0 = l5;
i0 = i32_load(m, (u64)(i0) + 4u);
p1 = i0;
i0 = !(i0);
if (i0) {
i0 = 4u;
i1 = 0u;
i2 = l6;
j2 = i64_load(m, (u64)(i2));
j3 = 4026531840ull;
i2 = j2 > j3;
if (i2) {
i2 = 1u;
} else {
i2 = l6;
j2 = i64_load(m, (u64)(i2) + 8u);
j3 = 4026531840ull;
i2 = j2 > j3;
}
i0 = i2 ? i0 : i1;
p1 = i0;
}
i0 = p1;
if (i0) {
i0 = p1;
goto Bfunc;
}
i0 = l5;
i0 = i32_load(m, (u64)(i0));
i1 = 10880u;
i0 += i1;
l7 = i0;
i0 = i32_load(m, (u64)(i0) + 44u);
p1 = i0;
i1 = l9;
i0 += i1;
i1 = 0u;
i2 = p1;
i3 = l7;
i3 = i32_load(m, (u64)(i3) + 36u);
i2 = i2 < i3;
i0 = i2 ? i0 : i1;
l10 = i0;
i0 = l7;
j0 = i64_load(m, (u64)(i0) + 48u);
i1 = p2;
j1 = (u64)(i1);
j0 += j1;
l15 = j0;
i0 = 0u;
i1 = 66508u;
i1 = i32_load(m, (u64)(i1));
p2 = i1;
i1 = !(i1);
if (i1) {goto B50;}
i0 = 7u;
i1 = 196696u;
i1 = i32_load(m, (u64)(i1));
i2 = 4u;
i1 <<= (i2 & 31);
i2 = 56u;
i1 += i2;
j1 = (u64)(i1);
i2 = p1;
j2 = (u64)(i2);
j3 = 24ull;
j2 *= j3;
j3 = l15;
j2 += j3;
j1 += j2;
j2 = 18446744073709543424ull;
j1 -= j2;
l15 = j1;
i2 = p2;
j2 = i64_load32_u(m, (u64)(i2) + 40u);
j3 = 1ull;
j2 >>= (j3 & 63);
i1 = j1 > j2;
if (i1) {goto B50;}
i0 = 24u;
i1 = p2;
j1 = i64_load(m, (u64)(i1) + 24u);
i2 = p2;
j2 = i64_atomic_load(m, (u64)(i2) + 64u);
i1 = j1 > j2;
if (i1) {
i1 = 1u;
} else {
i1 = p2;
j1 = i64_load(m, (u64)(i1) + 8u);
i2 = p2;
j2 = i64_atomic_load(m, (u64)(i2) + 64u);
j1 -= j2;
l16 = j1;
j1 = l15;
i2 = p2;
j2 = i64_load32_u(m, (u64)(i2) + 40u);
j3 = l16;
j2 -= j3;
i1 = j1 > j2;
}
if (i1) {goto B50;}
i0 = p2;
j1 = l15;
i64_store32(m, (u64)(i0) + 16u, j1);
i0 = p2;
i1 = 1u;
i32_store(m, (u64)(i0) + 20u, i1);
i0 = 0u;
B50:;
p1 = i0;
i0 = !(i0);
if (i0) {
i0 = l7;
i0 = i32_load(m, (u64)(i0) + 16u);
i1 = 196692u;
i1 = i32_load(m, (u64)(i1));
i0 += i1;
i1 = 5u;
i0 = DIV_U(i0, i1);
i1 = 1u;
i0 += i1;
p1 = i0;
i1 = 196832u;
i1 = i32_load(m, (u64)(i1));
p2 = i1;
i2 = p1;
i3 = p2;
i2 = i2 < i3;
i0 = i2 ? i0 : i1;
p1 = i0;
i1 = 196828u;
i1 = i32_load(m, (u64)(i1));
i0 = i0 <= i1;
if (i0) {
i0 = 0u;
} else {
i0 = 196852u;
i1 = p1;
i32_store(m, (u64)(i0), i1);
i0 = 3u;
}
p1 = i0;
}
i0 = p1;
if (i0) {
i0 = p1;
goto Bfunc;
}
i0 = l5;
i0 = i32_load(m, (u64)(i0) + 20u);
i1 = 2u;
i0 <<= (i1 & 31);
i1 = 4u;
i0 += i1;
i0 = core_f1(m, i0);
l6 = i0;
i1 = 4096u;
i0 = i0 < i1;
if (i0) {
i0 = l6;
goto Bfunc;
}
i0 = l7;
j0 = i64_load(m, (u64)(i0) + 8u);
i0 = (u32)(j0);
i1 = 24u;
i0 += i1;
i0 = core_f1(m, i0);
p2 = i0;
i1 = 4096u;
i0 = i0 < i1;
if (i0) {
i0 = p2;
} else {
i0 = l7;
j0 = i64_load(m, (u64)(i0));
i0 = core_f145(m, j0);
}
p1 = i0;
i0 = !(i0);
if (i0) {
i0 = l5;
i1 = l6;
i2 = 8u;
i1 += i2;
i0 = core_f82(m, i0, i1);
i0 = l7;
i0 = i32_load8_u(m, (u64)(i0) + 60u);
if (i0) {
i0 = 196648u;
i0 = i32_load(m, (u64)(i0));
l11 = i0;
i0 = l5;
i0 = i32_load(m, (u64)(i0));
i1 = 2048u;
i0 += i1;
l12 = i0;
i0 = l5;
i1 = l5;
i1 = i32_load(m, (u64)(i1) + 24u);
i32_store(m, (u64)(i0) + 8u, i1);
i0 = l5;
i1 = 0u;
i32_store(m, (u64)(i0) + 36u, i1);
i0 = l5;
j1 = 0ull;
i64_store(m, (u64)(i0) + 80u, j1);
i0 = l5;
i1 = 0u;
i32_store(m, (u64)(i0) + 112u, i1);
L60:
i0 = l5;
i0 = core_f17(m, i0);
if (i0) {
i0 = l5;
i1 = l5;
i1 = i32_load(m, (u64)(i1));
i2 = l12;
i3 = l5;
i3 = i32_load(m, (u64)(i3) + 112u);
i1 = core_f21(m, i1, i2, i3);
i2 = 0u;
i0 = core_f110(m, i0, i1, i2);
p1 = i0;
if (i0) {goto B59;}
i0 = l5;
i0 = i32_load(m, (u64)(i0));
i1 = 10528u;
i0 += i1;
p1 = i0;
i0 = i32_load(m, (u64)(i0) + 20u);
l13 = i0;
i1 = p1;
i1 = i32_load(m, (u64)(i1) + 4u);
i2 = p1;
i2 = i32_load(m, (u64)(i2) + 8u);
i3 = p1;
i3 = i32_load(m, (u64)(i3) + 12u);
i4 = p1;
i4 = i32_load(m, (u64)(i4) + 16u);
i5 = l13;
i1 = core_f54(m, i1, i2, i3, i4, i5);
l14 = i1;
core_f29(m, i0, i1);
i0 = l13;
i1 = l14;
i2 = 4294967295u;
i3 = 0u;
i4 = 0u;
i0 = core_f57(m, i0, i1, i2, i3, i4);
l13 = i0;
i0 = p1;
i0 = i32_load(m, (u64)(i0) + 24u);
l14 = i0;
if (i0) {
i0 = l14;
core_release_0(m, i0);
}
i0 = p1;
i1 = 0u;
i32_store(m, (u64)(i0) + 24u, i1);
i0 = 7u;
p1 = i0;
i0 = l11;
i1 = l13;
i0 = i0 < i1;
if (i0) {goto B59;}
goto L60;
}
i0 = l5;
i0 = i32_load(m, (u64)(i0) + 4u);
p1 = i0;
B59:;
}
i0 = p1;
if (i0) {
i0 = 0u;
} else {
i0 = l5;
i0 = i32_load(m, (u64)(i0) + 52u);
}
if (i0) {
i0 = 0u;
i1 = 196692u;
i1 = i32_load(m, (u64)(i1));
if (i1) {goto B65;}
i0 = 196696u;
i0 = i32_load(m, (u64)(i0));
l11 = i0;
L66:
i0 = l4;
i1 = l11;
i0 = i0 < i1;
if (i0) {
i0 = 0u;
i1 = l4;
i2 = 4u;
i1 <<= (i2 & 31);
i2 = 331776u;
i1 += i2;
j1 = i64_load(m, (u64)(i1) + 8u);
j2 = 0ull;
i1 = j1 != j2;
if (i1) {goto B65;}
i0 = l4;
i1 = 1u;
i0 += i1;
l4 = i0;
goto L66;
}
i0 = 1u;
B65:;
} else {
i0 = 0u;
}
if (i0) {
i0 = l5;
i0 = core_f59(m, i0);
p1 = i0;
}
}
i0 = p1;
i0 = !(i0);
if (i0) {
i0 = l5;
i0 = i32_load8_u(m, (u64)(i0) + 73u);
i0 = !(i0);
if (i0) {
i0 = 196848u;
i1 = 1u;
i32_store(m, (u64)(i0), i1);
}
i0 = l5;
j0 = i64_load(m, (u64)(i0) + 104u);
l15 = j0;
i1 = 196808u;
j1 = i64_load(m, (u64)(i1));
i0 = j0 > j1;
if (i0) {
i0 = 196808u;
j1 = l15;
i64_store(m, (u64)(i0), j1);
}
i0 = 66512u;
i0 = i32_load(m, (u64)(i0));
if (i0) {
i0 = 196672u;
i1 = 196672u;
i1 = i32_load(m, (u64)(i1));
i2 = 2u;
i1 += i2;
i32_atomic_store(m, (u64)(i0), i1);
i0 = 196876u;
i1 = 0u;
i32_store(m, (u64)(i0), i1);
i0 = 196880u;
i1 = 0u;
i32_store(m, (u64)(i0), i1);
i0 = 196672u;
i1 = 196672u;
i1 = i32_load(m, (u64)(i1));
i2 = 2u;
i1 += i2;
i32_atomic_store(m, (u64)(i0), i1);
i0 = 196876u;
i1 = 0u;
i32_store(m, (u64)(i0), i1);
i0 = 196880u;
i1 = 0u;
i32_store(m, (u64)(i0), i1);
}
i0 = p2;
i1 = 8u;
i0 += i1;
p1 = i0;
i1 = l10;
i32_store(m, (u64)(i0), i1);
i0 = p1;
i1 = 196624u;
i1 = i32_load(m, (u64)(i1));
i2 = 197092u;
i2 = i32_load(m, (u64)(i2));
i1 += i2;
i32_store(m, (u64)(i0) + 4u, i1);
i0 = p1;
i1 = 8u;
i0 += i1;
p1 = i0;
i0 = l10;
i0 = !(i0);
i1 = l7;
i1 = i32_load(m, (u64)(i1) + 40u);
i2 = l7;
i2 = i32_load(m, (u64)(i2) + 36u);
i1 = i1 == i2;
l4 = i1;
i2 = l4;
i0 = i2 ? i0 : i1;
if (i0) {
i0 = l5;
i1 = p1;
d2 = p3;
i0 = core_f208(m, i0, i1, d2);
} else {
i0 = l5;
i1 = l9;
i2 = l7;
i2 = i32_load(m, (u64)(i2) + 44u);
i3 = p1;
d4 = p3;
i0 = core_f209(m, i0, i1, i2, i3, d4);
}
p1 = i0;
i0 = p0;
i1 = 1024u;
i0 += i1;
p0 = i0;
i1 = p0;
i1 = i32_load(m, (u64)(i1) + 8u);
i2 = 8u;
i1 += i2;
i32_store(m, (u64)(i0) + 8u, i1);
}
i0 = p1;
i0 = !(i0);
if (i0) {
i0 = l10;
i0 = !(i0);
p0 = i0;
if (i0) {
i0 = 1u;
i1 = l5;
i1 = i32_load(m, (u64)(i1) + 56u);
p0 = i1;
i1 = !(i1);
if (i1) {goto B76;}
i0 = p0;
i0 = i32_load(m, (u64)(i0));
l4 = i0;
i0 = p0;
i0 = i32_load(m, (u64)(i0) + 4u);
l7 = i0;
if (i0) {
i0 = 0u;
i1 = l4;
i2 = 197108u;
i2 = i32_load(m, (u64)(i2));
i1 = i1 != i2;
if (i1) {goto B76;}
i0 = 0u;
i1 = l7;
i2 = 197112u;
i2 = i32_load(m, (u64)(i2));
i1 = i1 != i2;
if (i1) {goto B76;}
}
i0 = 197108u;
i1 = l4;
i32_store(m, (u64)(i0), i1);
i0 = 197112u;
i1 = p0;
i1 = i32_load(m, (u64)(i1) + 8u);
i32_store(m, (u64)(i0), i1);
i0 = 1u;
B76:;
p0 = i0;
}
i0 = p0;
if (i0) {
i0 = 1u;
l4 = i0;
L79:
i0 = l8;
i1 = l5;
i1 = i32_load(m, (u64)(i1) + 20u);
i0 = i0 < i1;
if (i0) {
i0 = l5;
i0 = i32_load(m, (u64)(i0) + 16u);
i1 = l8;
i2 = 24u;
i1 *= i2;
i0 += i1;
l7 = i0;
j0 = i64_load(m, (u64)(i0));
l15 = j0;
i0 = 196696u;
i0 = i32_load(m, (u64)(i0));
l9 = i0;
i0 = 0u;
p0 = i0;
L82:
i0 = p0;
i1 = l9;
i0 = i0 < i1;
if (i0) {
i0 = p0;
i1 = 4u;
i0 <<= (i1 & 31);
i1 = 331776u;
i0 += i1;
j0 = i64_load(m, (u64)(i0));
j1 = l15;
i0 = j0 == j1;
if (i0) {
i0 = p0;
i1 = 3u;
i0 <<= (i1 & 31);
i1 = 393216u;
i0 += i1;
j0 = i64_load(m, (u64)(i0));
j1 = 18446744073709551615ull;
i0 = j0 == j1;
} else {
i0 = 1u;
}
i0 = !(i0);
if (i0) {goto B81;}
i0 = p0;
i1 = 1u;
i0 += i1;
p0 = i0;
goto L82;
}
i0 = 4294967295u;
p0 = i0;
B81:;
i0 = p0;
i1 = 4u;
i0 <<= (i1 & 31);
i1 = 331776u;
i0 += i1;
j0 = i64_load(m, (u64)(i0) + 8u);
i1 = l7;
j1 = i64_load(m, (u64)(i1) + 8u);
i0 = j0 < j1;
if (i0) {
i0 = 0u;
l4 = i0;
goto B85;
}
i0 = l7;
j0 = i64_load(m, (u64)(i0) + 16u);
l15 = j0;
i1 = p0;
i2 = 4u;
i1 <<= (i2 & 31);
i2 = 331776u;
i1 += i2;
l7 = i1;
j1 = i64_load(m, (u64)(i1) + 8u);
i0 = j0 > j1;
if (i0) {
i0 = l7;
j1 = l15;
i64_store(m, (u64)(i0) + 8u, j1);
i0 = p0;
i1 = 3u;
i0 <<= (i1 & 31);
i1 = 393216u;
i0 += i1;
i1 = 196808u;
j1 = i64_load(m, (u64)(i1));
i64_store(m, (u64)(i0), j1);
}
B85:;
i0 = l8;
i1 = 1u;
i0 += i1;
l8 = i0;
goto L79;
}
i0 = l4;
} else {
i0 = p0;
}
if (i0) {
i0 = l5;
i0 = i32_load8_u(m, (u64)(i0) + 72u);
} else {
i0 = 1u;
}
if (i0) {
i0 = 1u;
} else {
i0 = 0u;
p0 = i0;
i0 = 1u;
l8 = i0;
L90:
i0 = p0;
i1 = l5;
i1 = i32_load(m, (u64)(i1) + 20u);
i0 = i0 < i1;
if (i0) {
i0 = l8;
i1 = 0u;
i2 = l5;
i2 = i32_load(m, (u64)(i2) + 16u);
i3 = p0;
i4 = 24u;
i3 *= i4;
i2 += i3;
l4 = i2;
j2 = i64_load(m, (u64)(i2) + 16u);
i3 = l4;
j3 = i64_load(m, (u64)(i3) + 8u);
i2 = j2 > j3;
i0 = i2 ? i0 : i1;
l8 = i0;
i0 = p0;
i1 = 1u;
i0 += i1;
p0 = i0;
goto L90;
}
i0 = 0u;
i1 = l8;
if (i1) {
j1 = 18446744073709551615ull;
l15 = j1;
i1 = 0u;
p0 = i1;
L94:
i1 = p0;
i2 = l5;
i2 = i32_load(m, (u64)(i2) + 20u);
i1 = i1 < i2;
if (i1) {
j1 = l15;
i2 = l5;
i2 = i32_load(m, (u64)(i2) + 16u);
i3 = p0;
i4 = 24u;
i3 *= i4;
i2 += i3;
j2 = i64_load(m, (u64)(i2) + 16u);
l16 = j2;
j3 = l15;
j4 = l16;
i3 = j3 < j4;
j1 = i3 ? j1 : j2;
l15 = j1;
i1 = p0;
i2 = 1u;
i1 += i2;
p0 = i1;
goto L94;
}
j1 = l15;
i2 = l5;
j2 = i64_load(m, (u64)(i2) + 104u);
i1 = j1 >= j2;
} else {
i1 = 0u;
}
if (i1) {goto B92;}
i0 = l5;
i0 = i32_load(m, (u64)(i0));
i1 = 11008u;
i0 += i1;
p0 = i0;
i0 = l5;
i1 = l5;
i1 = i32_load(m, (u64)(i1) + 24u);
i32_store(m, (u64)(i0) + 8u, i1);
i0 = l5;
i1 = 0u;
i32_store(m, (u64)(i0) + 36u, i1);
i0 = l5;
j1 = 0ull;
i64_store(m, (u64)(i0) + 80u, j1);
i0 = l5;
i1 = 0u;
i32_store(m, (u64)(i0) + 112u, i1);
L96:
i0 = l5;
i0 = core_f17(m, i0);
if (i0) {
i0 = l5;
i0 = i32_load(m, (u64)(i0) + 116u);
l8 = i0;
L98:
i0 = l8;
if (i0) {
i0 = l5;
i1 = p0;
core_f25(m, i0, i1);
i0 = 1u;
i1 = p0;
i1 = i32_load(m, (u64)(i1) + 24u);
i2 = 4u;
i1 <<= (i2 & 31);
i2 = 331776u;
i1 += i2;
j1 = i64_load(m, (u64)(i1) + 8u);
i2 = p0;
j2 = i64_load(m, (u64)(i2) + 32u);
i1 = j1 < j2;
if (i1) {goto B92;}
i0 = p0;
i0 = i32_load(m, (u64)(i0));
i1 = 4u;
i0 = i0 != i1;
if (i0) {goto B100;}
i0 = p0;
j0 = i64_load(m, (u64)(i0) + 40u);
i0 = !(j0);
if (i0) {goto B100;}
i0 = 1u;
i1 = p0;
i1 = i32_load(m, (u64)(i1) + 28u);
i2 = 4u;
i1 <<= (i2 & 31);
i2 = 331776u;
i1 += i2;
j1 = i64_load(m, (u64)(i1) + 8u);
i2 = p0;
j2 = i64_load(m, (u64)(i2) + 48u);
i1 = j1 < j2;
if (i1) {goto B92;}
B100:;
i0 = l8;
i1 = 1u;
i0 -= i1;
l8 = i0;
goto L98;
}
goto L96;
}
i0 = 0u;
B92:;
}
if (i0) {
i0 = 196860u;
i1 = 196860u;
i1 = i32_load(m, (u64)(i1));
i2 = 1u;
i1 += i2;
i32_store(m, (u64)(i0), i1);
}
core_f22(m);
}
i0 = l6;
core_release_0(m, i0);
i0 = p1;
i0 = !(i0);
if (i0) {
i0 = p2;
goto Bfunc;
}
i0 = p2;
i1 = 4096u;
i0 = i0 >= i1;
if (i0) {
i0 = p2;
core_release_0(m, i0);
}
i0 = p1;
Bfunc:;
return i0;
}
static void core_f211(u8* m, u32 p0, u32 p1) {
u32 l2 = 0, l3 = 0, l4 = 0, l5 = 0, l6 = 0, l7 = 0, l8 = 0, l9 = 0,
l10 = 0, l11 = 0, l12 = 0, l13 = 0;
u64 l14 = 0, l15 = 0, l16 = 0, l17 = 0, l18 = 0;
u32 i0, i1, i2, i3, i4, i5;
u64 j0, j1, j2, j3, j4;
i0 = 196624u;
j0 = i64_load(m, (u64)(i0));
l18 = j0;
j1 = 11400714819323198485ull;
j0 *= j1;
j1 = 1ull;
j0 |= j1;
l17 = j0;
i1 = p0;
i1 = i32_load(m, (u64)(i1) + 112u);
l2 = i1;
j1 = (u64)(i1);
j0 ^= j1;
l14 = j0;
i0 = p0;
i0 = i32_load(m, (u64)(i0));
i1 = 2048u;
i0 += i1;
l9 = i0;
l3 = i0;
i1 = l2;
i2 = 1u;
i1 >>= (i2 & 31);
i2 = 7u;
i1 += i2;
i2 = 4294967288u;
i1 &= i2;
i0 += i1;
l4 = i0;
L0:
i0 = l3;
i1 = l4;
i0 = i0 < i1;
if (i0) {
j0 = l14;
j1 = l17;
j0 *= j1;
i1 = l3;
i1 = i32_load(m, (u64)(i1));
j2 = l18;
i2 = (u32)(j2);
i1 += i2;
j1 = (u64)(i1);
i2 = l3;
i2 = i32_load(m, (u64)(i2) + 4u);
j3 = l18;
j4 = 32ull;
j3 >>= (j4 & 63);
i3 = (u32)(j3);
i2 += i3;
j2 = (u64)(i2);
j1 *= j2;
j0 += j1;
l14 = j0;
i0 = l3;
i1 = 8u;
i0 += i1;
l3 = i0;
goto L0;
}
i0 = l9;
i1 = l2;
j2 = l14;
j3 = l14;
j4 = 32ull;
j3 >>= (j4 & 63);
j2 ^= j3;
j3 = 11400714819323198485ull;
j2 *= j3;
j3 = 32ull;
j2 >>= (j3 & 63);
i2 = (u32)(j2);
i0 = core_f14(m, i0, i1, i2);
l7 = i0;
if (i0) {
i0 = l7;
i0 = i32_load(m, (u64)(i0) + 8u);
} else {
i0 = 0u;
}
l4 = i0;
if (i0) {
i0 = l4;
i0 = i32_load(m, (u64)(i0) + 28u);
l2 = i0;
if (i0) {
i0 = l2;
} else {
i0 = 1u;
i1 = l4;
i1 = i32_load8_u(m, (u64)(i1) + 40u);
i2 = 13u;
i1 = i1 == i2;
if (i1) {
i1 = l4;
i1 = i32_load16_u(m, (u64)(i1) + 41u);
i2 = 4u;
i1 <<= (i2 & 31);
i2 = 364544u;
i1 += i2;
i1 = i32_load(m, (u64)(i1) + 8u);
goto B5;
}
i1 = l4;
i1 = i32_load8_u(m, (u64)(i1) + 40u);
i2 = 12u;
i1 = i1 == i2;
if (i1) {
i1 = l4;
i1 = i32_load(m, (u64)(i1) + 45u);
} else {
i1 = 0u;
}
B5:;
l2 = i1;
i2 = l2;
i3 = 1u;
i2 = i2 <= i3;
i0 = i2 ? i0 : i1;
i1 = 1u;
i0 += i1;
}
} else {
i0 = 0u;
}
l11 = i0;
i1 = 8388608u;
i0 = i0 > i1;
if (i0) {
i0 = 1u;
} else {
i0 = p0;
i0 = i32_load(m, (u64)(i0) + 116u);
i1 = 8388608u;
i2 = l11;
i1 -= i2;
i0 = i0 > i1;
}
if (i0) {
i0 = p0;
i1 = 7u;
i32_store(m, (u64)(i0) + 4u, i1);
goto Bfunc;
}
i0 = p0;
i0 = i32_load(m, (u64)(i0));
i1 = 11008u;
i0 += i1;
l12 = i0;
i0 = l4;
i0 = !(i0);
l2 = i0;
if (i0) {
i0 = p0;
i0 = i32_load(m, (u64)(i0) + 116u);
i1 = 1u;
i0 = i0 > i1;
l2 = i0;
}
L11:
i0 = l5;
i1 = p0;
i1 = i32_load(m, (u64)(i1) + 116u);
i0 = i0 < i1;
if (i0) {
i0 = p0;
i0 = i32_load(m, (u64)(i0) + 4u);
} else {
i0 = 1u;
}
i0 = !(i0);
if (i0) {
i0 = p0;
j0 = i64_load(m, (u64)(i0) + 80u);
l14 = j0;
i0 = p0;
i0 = i32_load(m, (u64)(i0) + 76u);
l10 = i0;
i0 = p0;
i1 = l12;
core_f25(m, i0, i1);
i0 = p0;
i0 = i32_load8_u(m, (u64)(i0) + 74u);
if (i0) {
i0 = p0;
i0 = i32_load(m, (u64)(i0) + 4u);
} else {
i0 = 1u;
}
if (i0) {
i0 = 0u;
} else {
i0 = 197056u;
j0 = i64_load(m, (u64)(i0));
l17 = j0;
i1 = l12;
j1 = i64_load(m, (u64)(i1) + 32u);
i0 = j0 >= j1;
if (i0) {
i0 = 1u;
} else {
i0 = l12;
i0 = i32_load(m, (u64)(i0));
i1 = 3u;
i0 = i0 == i1;
if (i0) {
i0 = l12;
j0 = i64_load(m, (u64)(i0) + 40u);
j1 = l17;
i0 = j0 <= j1;
} else {
i0 = 0u;
}
}
if (i0) {
i0 = p0;
i0 = i32_load(m, (u64)(i0) + 16u);
i1 = l12;
i1 = i32_load(m, (u64)(i1) + 24u);
i2 = 24u;
i1 *= i2;
i0 += i1;
j0 = i64_load(m, (u64)(i0));
l17 = j0;
i0 = 196696u;
i0 = i32_load(m, (u64)(i0));
l13 = i0;
i0 = 0u;
l3 = i0;
L20:
i0 = l3;
i1 = l13;
i0 = i0 < i1;
if (i0) {
i0 = l3;
i1 = 4u;
i0 <<= (i1 & 31);
i1 = 331776u;
i0 += i1;
j0 = i64_load(m, (u64)(i0));
j1 = l17;
i0 = j0 == j1;
if (i0) {
i0 = l3;
i1 = 3u;
i0 <<= (i1 & 31);
i1 = 393216u;
i0 += i1;
j0 = i64_load(m, (u64)(i0));
j1 = 18446744073709551615ull;
i0 = j0 == j1;
} else {
i0 = 1u;
}
i0 = !(i0);
if (i0) {goto B19;}
i0 = l3;
i1 = 1u;
i0 += i1;
l3 = i0;
goto L20;
}
i0 = 4294967295u;
l3 = i0;
B19:;
i0 = l3;
i1 = 4294967295u;
i0 = i0 == i1;
if (i0) {
i0 = 1u;
} else {
i0 = l3;
i1 = 4u;
i0 <<= (i1 & 31);
i1 = 331776u;
i0 += i1;
j0 = i64_load(m, (u64)(i0) + 8u);
i1 = l12;
j1 = i64_load(m, (u64)(i1) + 32u);
i0 = j0 < j1;
}
} else {
i0 = 0u;
}
}
if (i0) {
i0 = p0;
i1 = 28u;
i32_store(m, (u64)(i0) + 4u, i1);
}
j0 = l16;
i1 = l12;
j1 = i64_load32_u(m, (u64)(i1) + 12u);
i2 = l12;
j2 = i64_load32_u(m, (u64)(i2) + 20u);
j1 += j2;
j0 += j1;
l16 = j0;
i0 = l5;
i0 = !(i0);
l3 = i0;
if (i0) {
i0 = l3;
} else {
j0 = l14;
i1 = p0;
j1 = i64_load(m, (u64)(i1) + 80u);
i0 = j0 == j1;
if (i0) {
i0 = l10;
i1 = p0;
i1 = i32_load(m, (u64)(i1) + 76u);
i0 = i0 == i1;
} else {
i0 = 0u;
}
}
i1 = 0u;
i2 = l2;
i0 = i2 ? i0 : i1;
if (i0) {
i0 = p0;
i0 = i32_load(m, (u64)(i0) + 116u);
l2 = i0;
i0 = l12;
i0 = i32_load(m, (u64)(i0));
l10 = i0;
i1 = 1u;
i0 = i0 == i1;
l3 = i0;
i0 = l5;
i0 = !(i0);
if (i0) {goto B28;}
i0 = 0u;
l3 = i0;
i0 = l10;
i1 = 2u;
i0 = i0 != i1;
if (i0) {
i0 = 1u;
} else {
i0 = l12;
i0 = i32_load(m, (u64)(i0) + 4u);
}
if (i0) {goto B28;}
i0 = l2;
i1 = 2u;
i0 = i0 == i1;
if (i0) {
i0 = 1u;
} else {
i0 = l12;
i0 = i32_load(m, (u64)(i0) + 8u);
i1 = 0u;
i0 = i0 != i1;
}
l3 = i0;
B28:;
} else {
i0 = 0u;
l3 = i0;
}
i0 = l3;
l2 = i0;
i0 = l6;
i1 = l12;
i1 = i32_load(m, (u64)(i1) + 56u);
l3 = i1;
i2 = l3;
i3 = l6;
i2 = i2 < i3;
i0 = i2 ? i0 : i1;
l6 = i0;
i0 = l5;
i1 = 1u;
i0 += i1;
l5 = i0;
goto L11;
}
i0 = p0;
i0 = i32_load(m, (u64)(i0) + 4u);
if (i0) {
goto Bfunc;
}
i0 = l2;
if (i0) {
i0 = l6;
i1 = p0;
i1 = i32_load(m, (u64)(i1) + 116u);
i2 = 2u;
i1 -= i2;
i0 = i0 == i1;
} else {
i0 = 0u;
}
l3 = i0;
i0 = l4;
i1 = 0u;
i2 = p0;
i2 = i32_load(m, (u64)(i2) + 116u);
i3 = 1u;
i2 = i2 == i3;
i0 = i2 ? i0 : i1;
if (i0) {
i0 = p0;
i0 = i32_load(m, (u64)(i0));
i1 = 36864u;
i0 += i1;
i1 = p1;
i1 = i32_load(m, (u64)(i1) + 40u);
i2 = 40u;
i1 *= i2;
i0 += i1;
l5 = i0;
i0 = 0u;
l2 = i0;
i0 = l12;
i0 = i32_load(m, (u64)(i0));
i1 = 2u;
i0 = i0 != i1;
if (i0) {goto B34;}
i0 = l12;
i0 = i32_load(m, (u64)(i0) + 8u);
if (i0) {
i0 = l12;
i0 = i32_load(m, (u64)(i0) + 4u);
} else {
i0 = 1u;
}
if (i0) {goto B34;}
i0 = l5;
i1 = l7;
i32_store(m, (u64)(i0), i1);
i0 = l5;
i1 = l7;
i1 = i32_load(m, (u64)(i1) + 8u);
i32_store(m, (u64)(i0) + 32u, i1);
i0 = l5;
i1 = l12;
i1 = i32_load(m, (u64)(i1) + 16u);
i32_store(m, (u64)(i0) + 8u, i1);
i0 = l5;
i1 = l12;
i1 = i32_load(m, (u64)(i1) + 20u);
i32_store(m, (u64)(i0) + 12u, i1);
i0 = l5;
i1 = l12;
j1 = i64_load(m, (u64)(i1) + 32u);
i64_store(m, (u64)(i0) + 16u, j1);
i0 = l5;
i1 = l12;
i1 = i32_load(m, (u64)(i1) + 24u);
i32_store(m, (u64)(i0) + 24u, i1);
i0 = l5;
i1 = l12;
i1 = i32_load(m, (u64)(i1) + 56u);
i32_store(m, (u64)(i0) + 28u, i1);
i0 = 1u;
l2 = i0;
B34:;
i0 = 0u;
i1 = l2;
i1 = !(i1);
if (i1) {goto B36;}
i0 = 0u;
i1 = l5;
i2 = l12;
i2 = i32_load(m, (u64)(i2) + 8u);
i3 = l12;
i3 = i32_load(m, (u64)(i3) + 12u);
i4 = p0;
i4 = i32_load(m, (u64)(i4));
i5 = 13312u;
i4 += i5;
i1 = core_f58(m, i1, i2, i3, i4);
i1 = !(i1);
if (i1) {goto B36;}
i0 = p1;
i1 = l5;
i0 = core_f98(m, i0, i1);
i0 = !(i0);
if (i0) {
i0 = p0;
i1 = 7u;
i32_store(m, (u64)(i0) + 4u, i1);
}
i0 = p1;
i0 = i32_load(m, (u64)(i0) + 40u);
l2 = i0;
i1 = 448u;
i0 = i0 < i1;
if (i0) {
i0 = p1;
i1 = l2;
i2 = 1u;
i1 += i2;
i32_store(m, (u64)(i0) + 40u, i1);
}
i0 = 1u;
B36:;
} else {
i0 = 0u;
}
if (i0) {
goto Bfunc;
}
i0 = p1;
i1 = p1;
i1 = i32_load(m, (u64)(i1) + 36u);
i2 = 1u;
i1 += i2;
i32_store(m, (u64)(i0) + 36u, i1);
i0 = p1;
i1 = p1;
j1 = i64_load(m, (u64)(i1) + 8u);
i2 = p0;
i2 = i32_load(m, (u64)(i2) + 112u);
i3 = 1u;
i2 >>= (i3 & 31);
i3 = 7u;
i2 += i3;
i3 = 4294967288u;
i2 &= i3;
i3 = 8u;
i2 += i3;
j2 = (u64)(i2);
j1 += j2;
i64_store(m, (u64)(i0) + 8u, j1);
i0 = 196648u;
j0 = i64_load32_u(m, (u64)(i0));
i1 = l4;
i1 = !(i1);
if (i1) {goto B40;}
i1 = l4;
i1 = i32_load(m, (u64)(i1) + 28u);
l2 = i1;
i1 = !(i1);
if (i1) {
i1 = l4;
i1 = i32_load(m, (u64)(i1) + 4u);
l2 = i1;
i2 = l4;
i2 = i32_load8_u(m, (u64)(i2) + 40u);
i3 = 13u;
i2 = i2 != i3;
if (i2) {goto B42;}
i1 = l4;
i1 = i32_load16_u(m, (u64)(i1) + 41u);
i2 = 4u;
i1 <<= (i2 & 31);
i2 = 364544u;
i1 += i2;
i1 = i32_load(m, (u64)(i1) + 4u);
i2 = l2;
i3 = 6u;
i2 += i3;
i1 += i2;
B42:;
j1 = (u64)(i1);
l15 = j1;
goto B40;
}
L43:
i1 = l2;
i2 = l8;
i1 = i1 > i2;
if (i1) {
j1 = l15;
i2 = l4;
i3 = 40u;
i2 += i3;
i3 = l4;
i3 = i32_load(m, (u64)(i3) + 4u);
i4 = 7u;
i3 += i4;
i4 = 4294967288u;
i3 &= i4;
i2 += i3;
i3 = l8;
i4 = 6u;
i3 <<= (i4 & 31);
i2 += i3;
l5 = i2;
j2 = i64_load32_u(m, (u64)(i2) + 12u);
i3 = l5;
j3 = i64_load32_u(m, (u64)(i3) + 20u);
j2 += j3;
j1 += j2;
l15 = j1;
i1 = l8;
i2 = 1u;
i1 += i2;
l8 = i1;
goto L43;
}
B40:;
j1 = l15;
j2 = l16;
j1 += j2;
l14 = j1;
j2 = 9ull;
j1 += j2;
i2 = p0;
j2 = i64_load32_u(m, (u64)(i2) + 116u);
i3 = l11;
j3 = (u64)(i3);
j2 += j3;
l15 = j2;
j3 = 18ull;
j2 *= j3;
j1 += j2;
i0 = j0 < j1;
if (i0) {
i0 = p1;
i1 = 1u;
i32_store8(m, (u64)(i0) + 60u, i1);
}
j0 = l14;
j1 = 0ull;
j2 = l15;
i3 = l3;
j1 = i3 ? j1 : j2;
j2 = 18ull;
j1 *= j2;
j0 += j1;
j1 = 73ull;
j0 += j1;
l16 = j0;
j1 = l16;
j2 = l15;
j3 = 6ull;
j2 <<= (j3 & 63);
j3 = l14;
j2 += j3;
j1 += j2;
i2 = l3;
j0 = i2 ? j0 : j1;
l14 = j0;
i0 = 66508u;
i0 = i32_load(m, (u64)(i0));
l2 = i0;
if (i0) {
j0 = l14;
i1 = l2;
j1 = i64_load32_u(m, (u64)(i1) + 44u);
i0 = j0 <= j1;
} else {
i0 = 1u;
}
if (i0) {
i0 = 1u;
} else {
i0 = p0;
i0 = i32_load(m, (u64)(i0) + 4u);
}
i0 = !(i0);
if (i0) {
i0 = p0;
i1 = 7u;
i32_store(m, (u64)(i0) + 4u, i1);
}
i0 = p1;
j1 = l14;
i2 = p1;
j2 = i64_load(m, (u64)(i2));
j1 += j2;
i64_store(m, (u64)(i0), j1);
j0 = l15;
j1 = 7ull;
j0 <<= (j1 & 63);
l14 = j0;
j1 = 20480ull;
i0 = j0 > j1;
if (i0) {
i0 = p1;
i1 = p1;
j1 = i64_load(m, (u64)(i1));
j2 = l14;
j3 = 24ull;
j2 += j3;
j1 += j2;
i64_store(m, (u64)(i0), j1);
}
i0 = l7;
i0 = !(i0);
if (i0) {
i0 = p0;
i0 = i32_load(m, (u64)(i0) + 112u);
l3 = i0;
i0 = p1;
i1 = p1;
i1 = i32_load(m, (u64)(i1) + 16u);
i2 = 1u;
i1 += i2;
i32_store(m, (u64)(i0) + 16u, i1);
i0 = p1;
i1 = p1;
i1 = i32_load(m, (u64)(i1) + 32u);
l2 = i1;
i2 = l3;
i3 = 1u;
i2 >>= (i3 & 31);
i3 = 7u;
i2 += i3;
i3 = 4294967288u;
i2 &= i3;
l4 = i2;
i3 = l2;
i4 = l4;
i3 = i3 > i4;
i1 = i3 ? i1 : i2;
i32_store(m, (u64)(i0) + 32u, i1);
i0 = p1;
i1 = p1;
j1 = i64_load(m, (u64)(i1));
i2 = l4;
i3 = 16u;
i2 += i3;
j2 = (u64)(i2);
j3 = 72ull;
j2 += j3;
j1 += j2;
i64_store(m, (u64)(i0), j1);
i0 = 0u;
l2 = i0;
i0 = 196680u;
i0 = i32_load(m, (u64)(i0));
if (i0) {
i0 = p1;
i1 = p0;
i1 = i32_load(m, (u64)(i1));
i2 = l9;
i3 = l3;
i1 = core_f23(m, i1, i2, i3);
i32_store(m, (u64)(i0) + 28u, i1);
i0 = p1;
i0 = i32_load(m, (u64)(i0) + 28u);
i1 = 3u;
i0 <<= (i1 & 31);
l3 = i0;
i1 = p0;
i1 = i32_load(m, (u64)(i1));
i0 += i1;
i1 = 9720u;
i0 += i1;
i0 = i32_load(m, (u64)(i0));
l2 = i0;
i0 = p0;
i0 = i32_load(m, (u64)(i0));
i1 = l3;
i0 += i1;
i1 = 9720u;
i0 += i1;
p0 = i0;
i0 = i32_load(m, (u64)(i0));
l3 = i0;
i0 = p0;
i0 = i32_load(m, (u64)(i0) + 4u);
p0 = i0;
i1 = l3;
i1 = i32_load(m, (u64)(i1) + 4u);
i2 = 65535u;
i1 &= i2;
i0 = i0 < i1;
if (i0) {
i0 = l3;
i1 = 8u;
i0 += i1;
i1 = p0;
i2 = 2u;
i1 <<= (i2 & 31);
i0 += i1;
i0 = i32_load(m, (u64)(i0));
} else {
i0 = 0u;
}
i0 = !(i0);
} else {
i0 = 1u;
}
p0 = i0;
i0 = l2;
i1 = p1;
i1 = i32_load(m, (u64)(i1) + 20u);
i0 = i0 != i1;
if (i0) {
i0 = p1;
core_f112(m, i0);
}
i0 = p1;
i1 = l2;
i32_store(m, (u64)(i0) + 20u, i1);
i0 = p1;
i1 = p1;
i1 = i32_load(m, (u64)(i1) + 24u);
i2 = 1u;
i1 += i2;
i32_store(m, (u64)(i0) + 24u, i1);
i0 = p1;
i1 = p1;
j1 = i64_load(m, (u64)(i1));
j2 = 36ull;
j3 = 288ull;
i4 = p0;
j2 = i4 ? j2 : j3;
j1 += j2;
i64_store(m, (u64)(i0), j1);
}
Bfunc:;
}
static u32 core_f212(u8* m, u32 p0, u32 p1, u32 p2, u32 p3, u32 p4) {
u32 l5 = 0, l6 = 0, l7 = 0, l8 = 0, l9 = 0, l10 = 0, l11 = 0, l12 = 0,
l13 = 0, l14 = 0, l15 = 0;
u32 i0, i1, i2, i3, i4, i5;
i0 = p0;
i1 = 1024u;
i0 += i1;
l9 = i0;
i1 = 196672u;
i1 = i32_atomic_load(m, (u64)(i1));
i32_store(m, (u64)(i0) + 12u, i1);
i0 = l9;
i1 = 0u;
i32_store(m, (u64)(i0) + 32u, i1);
i0 = 64u;
i1 = p4;
i2 = p4;
i3 = 64u;
i2 = i2 >= i3;
i0 = i2 ? i0 : i1;
l11 = i0;
i0 = p0;
i1 = 4352u;
i0 += i1;
l8 = i0;
i0 = p0;
i1 = 6656u;
i0 += i1;
l10 = i0;
i0 = p3;
i1 = 1u;
i0 &= i1;
l7 = i0;
i0 = p3;
i1 = 2u;
i0 &= i1;
i1 = 0u;
i0 = i0 != i1;
l12 = i0;
L0:
i0 = l13;
i1 = 64u;
i0 = i0 < i1;
if (i0) {
i0 = 0u;
p4 = i0;
i0 = 196680u;
i0 = i32_atomic_load(m, (u64)(i0));
p3 = i0;
i0 = 0u;
l6 = i0;
L3:
i0 = l6;
i1 = 12u;
i0 = i0 < i1;
if (i0) {
i0 = 196644u;
i0 = i32_load(m, (u64)(i0));
l5 = i0;
i0 = p3;
i1 = 7u;
i0 &= i1;
if (i0) {
i0 = 0u;
} else {
i0 = p3;
i1 = l5;
i0 -= i1;
i1 = 196688u;
i1 = i32_load(m, (u64)(i1));
i2 = l5;
i1 -= i2;
i0 = i0 < i1;
}
if (i0) {
i0 = p3;
i0 = i32_atomic_load(m, (u64)(i0) + 4u);
i1 = 16u;
i0 >>= (i1 & 31);
} else {
i0 = 0u;
}
} else {
i0 = 0u;
}
if (i0) {
i0 = p3;
i0 = i32_atomic_load(m, (u64)(i0) + 4u);
i1 = 65535u;
i0 &= i1;
l5 = i0;
i1 = 0u;
i2 = l5;
i3 = 64u;
i2 = i2 <= i3;
i0 = i2 ? i0 : i1;
l14 = i0;
i0 = l7;
if (i0) {
i0 = 1u;
i1 = l14;
i2 = l14;
i3 = 1u;
i2 = i2 <= i3;
i0 = i2 ? i0 : i1;
i1 = 1u;
i0 -= i1;
} else {
i0 = 0u;
}
l5 = i0;
i0 = p2;
i1 = p1;
i2 = l7;
i0 = i2 ? i0 : i1;
l15 = i0;
if (i0) {
i0 = p3;
i1 = l14;
i2 = l10;
i3 = l8;
i4 = l7;
i2 = i4 ? i2 : i3;
i3 = l15;
i4 = l7;
i0 = core_f74(m, i0, i1, i2, i3, i4);
l5 = i0;
}
i0 = l5;
i1 = l5;
i2 = 1u;
i1 += i2;
i2 = l14;
i1 = i1 < i2;
i2 = l7;
i0 = i2 ? i0 : i1;
if (i0) {
i0 = p3;
i1 = 8u;
i0 += i1;
i1 = l5;
i2 = l7;
i2 = !(i2);
i1 += i2;
i2 = 3u;
i1 <<= (i2 & 31);
i0 += i1;
i0 = i32_load(m, (u64)(i0) + 4u);
p4 = i0;
}
i0 = p3;
i1 = 8u;
i0 += i1;
i1 = l5;
i2 = 3u;
i1 <<= (i2 & 31);
i0 += i1;
i0 = i32_atomic_load(m, (u64)(i0));
p3 = i0;
i0 = l6;
i1 = 1u;
i0 += i1;
l6 = i0;
goto L3;
}
i0 = p3;
i0 = !(i0);
if (i0) {
i0 = 0u;
goto Bfunc;
}
i0 = 196644u;
i0 = i32_load(m, (u64)(i0));
l5 = i0;
i0 = p3;
i1 = 7u;
i0 &= i1;
if (i0) {
i0 = 0u;
} else {
i0 = p3;
i1 = l5;
i0 -= i1;
i1 = 196688u;
i1 = i32_load(m, (u64)(i1));
i2 = l5;
i1 -= i2;
i0 = i0 < i1;
}
if (i0) {
i0 = p3;
i0 = i32_atomic_load(m, (u64)(i0) + 4u);
i1 = 16u;
i0 >>= (i1 & 31);
} else {
i0 = 1u;
}
if (i0) {goto B2;}
i0 = p3;
i0 = i32_atomic_load(m, (u64)(i0) + 4u);
i1 = 65535u;
i0 &= i1;
l5 = i0;
i1 = 0u;
i2 = l5;
i3 = 64u;
i2 = i2 <= i3;
i0 = i2 ? i0 : i1;
l5 = i0;
i1 = p1;
if (i1) {
i1 = p3;
i2 = l5;
i3 = l8;
i4 = p1;
i1 = core_f48(m, i1, i2, i3, i4);
} else {
i1 = 0u;
}
l6 = i1;
i0 = i0 > i1;
i1 = l12;
i0 &= i1;
if (i0) {
i0 = p3;
i1 = 8u;
i0 += i1;
i1 = l6;
i2 = 2u;
i1 <<= (i2 & 31);
i0 += i1;
i0 = i32_load(m, (u64)(i0));
i1 = l8;
i2 = p1;
i0 = core_f24(m, i0, i1, i2);
} else {
i0 = 1u;
}
i0 = !(i0);
if (i0) {
i0 = l6;
i1 = 1u;
i0 += i1;
l6 = i0;
}
i0 = l6;
i0 = !(i0);
i1 = l5;
i2 = p2;
if (i2) {
i2 = p3;
i3 = l5;
i4 = l10;
i5 = p2;
i2 = core_f48(m, i2, i3, i4, i5);
l5 = i2;
}
i2 = l5;
i1 = i1 == i2;
i2 = l7;
i0 = i2 ? i0 : i1;
l14 = i0;
i0 = l5;
i1 = l6;
i0 = i0 > i1;
if (i0) {
i0 = l5;
i1 = l6;
i0 -= i1;
p1 = i0;
i1 = l11;
i2 = p1;
i3 = l11;
i2 = i2 < i3;
i0 = i2 ? i0 : i1;
p2 = i0;
i0 = 0u;
p1 = i0;
L19:
i0 = p1;
i1 = p2;
i0 = i0 < i1;
if (i0) {
i0 = p0;
i1 = 9216u;
i0 += i1;
i1 = p1;
i2 = 2u;
i1 <<= (i2 & 31);
i0 += i1;
i1 = p3;
i2 = 8u;
i1 += i2;
i2 = l5;
i3 = 1u;
i2 -= i3;
i3 = p1;
i2 -= i3;
i3 = p1;
i4 = l6;
i3 += i4;
i4 = l7;
i2 = i4 ? i2 : i3;
i3 = 2u;
i2 <<= (i3 & 31);
i1 += i2;
i1 = i32_load(m, (u64)(i1));
i32_store(m, (u64)(i0), i1);
i0 = p1;
i1 = 1u;
i0 += i1;
p1 = i0;
goto L19;
}
i0 = l9;
i1 = p2;
i2 = l5;
i3 = l6;
i2 -= i3;
i1 = i1 < i2;
p0 = i1;
i2 = p4;
i3 = 0u;
i2 = i2 != i3;
i3 = 0u;
i4 = l14;
i2 = i4 ? i2 : i3;
i3 = p0;
i1 = i3 ? i1 : i2;
i2 = 0u;
i1 = i1 != i2;
i32_store(m, (u64)(i0) + 32u, i1);
i0 = p2;
goto Bfunc;
}
i0 = p4;
i0 = !(i0);
i1 = l14;
i1 = !(i1);
i0 |= i1;
if (i0) {
i0 = 0u;
goto Bfunc;
}
i0 = l10;
i1 = l8;
i2 = l7;
i0 = i2 ? i0 : i1;
l6 = i0;
i0 = 196644u;
i0 = i32_load(m, (u64)(i0));
l5 = i0;
i0 = 0u;
p3 = i0;
i0 = p4;
i1 = 7u;
i0 &= i1;
if (i0) {
i0 = 0u;
} else {
i0 = p4;
i1 = l5;
i0 -= i1;
i1 = 196688u;
i1 = i32_load(m, (u64)(i1));
i2 = l5;
i1 -= i2;
i0 = i0 < i1;
}
i0 = !(i0);
if (i0) {goto B22;}
i0 = p4;
i0 = i32_load(m, (u64)(i0) + 4u);
l5 = i0;
i1 = 1u;
i0 >>= (i1 & 31);
l14 = i0;
i1 = 2048u;
i0 = i0 > i1;
if (i0) {goto B22;}
i0 = l6;
i1 = p4;
i2 = 8u;
i1 += i2;
i2 = l14;
i3 = 7u;
i2 += i3;
i3 = 4294967288u;
i2 &= i3;
memory_copy(m, i0, i1, i2);
i0 = l5;
p3 = i0;
B22:;
i0 = p3;
i0 = !(i0);
if (i0) {goto B2;}
i0 = l7;
if (i0) {
i0 = p3;
p2 = i0;
} else {
i0 = p3;
p1 = i0;
i0 = 0u;
l12 = i0;
}
i0 = l13;
i1 = 1u;
i0 += i1;
l13 = i0;
goto L0;
B2:;
}
i0 = l9;
i1 = 1u;
i32_store(m, (u64)(i0) + 12u, i1);
i0 = 0u;
Bfunc:;
return i0;
}
u32 core_validateEpoch_0(u8* m, u32 p0) {
u32 i0, i1;
i0 = p0;
i1 = 1024u;
i0 += i1;
i0 = i32_load(m, (u64)(i0) + 12u);
p0 = i0;
i0 = 196672u;
i0 = i32_atomic_load(m, (u64)(i0));
i1 = p0;
i0 -= i1;
i1 = 2u;
i0 = i0 <= i1;
return i0;
}
u32 core_find_0(u8* m, u32 p0, u32 p1) {
u32 l2 = 0, l3 = 0, l4 = 0, l5 = 0;
u64 l6 = 0, l7 = 0, l8 = 0;
u32 i0, i1, i2, i3, i4;
u64 j0, j1, j2, j3, j4, j5;
f64 d1;
i0 = p0;
i1 = 2048u;
i0 += i1;
l2 = i0;
i0 = 196672u;
i0 = i32_atomic_load(m, (u64)(i0));
l3 = i0;
i1 = 1u;
i0 &= i1;
if (i0) {
i0 = 9u;
goto Bfunc;
}
i0 = 196700u;
i0 = i32_atomic_load(m, (u64)(i0));
i1 = 1u;
i0 &= i1;
if (i0) {
i0 = 9u;
goto Bfunc;
}
i0 = p0;
i1 = 1024u;
i0 += i1;
l4 = i0;
i1 = l3;
i32_store(m, (u64)(i0) + 12u, i1);
i0 = p1;
i1 = 1u;
i0 >>= (i1 & 31);
l3 = i0;
i1 = 7u;
i0 &= i1;
if (i0) {
i0 = l2;
i1 = l3;
i2 = 4294967292u;
i1 &= i2;
i0 += i1;
l5 = i0;
i1 = l5;
i1 = i32_load(m, (u64)(i1));
i2 = 1u;
i3 = l3;
i4 = 3u;
i3 &= i4;
i4 = 3u;
i3 <<= (i4 & 31);
i2 <<= (i3 & 31);
i3 = 1u;
i2 -= i3;
i1 &= i2;
i32_store(m, (u64)(i0), i1);
i0 = l3;
i1 = 4u;
i0 &= i1;
i0 = !(i0);
if (i0) {
i0 = l5;
i1 = 0u;
i32_store(m, (u64)(i0) + 4u, i1);
}
}
i0 = 196624u;
j0 = i64_load(m, (u64)(i0));
l7 = j0;
j1 = 11400714819323198485ull;
j0 *= j1;
j1 = 1ull;
j0 |= j1;
l6 = j0;
i1 = p1;
j1 = (u64)(i1);
j0 ^= j1;
l8 = j0;
i0 = l2;
l3 = i0;
i0 = l2;
i1 = p1;
i2 = 1u;
i1 >>= (i2 & 31);
i2 = 7u;
i1 += i2;
i2 = 4294967288u;
i1 &= i2;
i0 += i1;
l5 = i0;
L4:
i0 = l2;
i1 = l5;
i0 = i0 < i1;
if (i0) {
j0 = l6;
j1 = l8;
j0 *= j1;
i1 = l2;
i1 = i32_load(m, (u64)(i1));
j2 = l7;
i2 = (u32)(j2);
i1 += i2;
j1 = (u64)(i1);
i2 = l2;
i2 = i32_load(m, (u64)(i2) + 4u);
j3 = l7;
j4 = 32ull;
j3 >>= (j4 & 63);
i3 = (u32)(j3);
i2 += i3;
j2 = (u64)(i2);
j1 *= j2;
j0 += j1;
l8 = j0;
i0 = l2;
i1 = 8u;
i0 += i1;
l2 = i0;
goto L4;
}
i0 = l4;
i1 = l3;
i2 = p1;
j3 = l8;
j4 = l8;
j5 = 32ull;
j4 >>= (j5 & 63);
j3 ^= j4;
j4 = 11400714819323198485ull;
j3 *= j4;
j4 = 32ull;
j3 >>= (j4 & 63);
i3 = (u32)(j3);
i1 = core_f14(m, i1, i2, i3);
l2 = i1;
i32_store(m, (u64)(i0), i1);
i0 = l4;
i1 = 0u;
i32_store(m, (u64)(i0) + 4u, i1);
i0 = l2;
if (i0) {
i0 = 0u;
p1 = i0;
i0 = l2;
i0 = i32_atomic_load(m, (u64)(i0) + 8u);
l2 = i0;
i0 = !(i0);
if (i0) {goto B7;}
i0 = 196644u;
i0 = i32_load(m, (u64)(i0));
l3 = i0;
i0 = 9u;
p1 = i0;
i0 = l2;
i1 = 7u;
i0 &= i1;
if (i0) {
i0 = 0u;
} else {
i0 = l2;
i1 = l3;
i0 -= i1;
i1 = 196688u;
i1 = i32_load(m, (u64)(i1));
i2 = l3;
i1 -= i2;
i0 = i0 < i1;
}
i0 = !(i0);
if (i0) {goto B7;}
i0 = l2;
i0 = i32_load(m, (u64)(i0) + 4u);
l3 = i0;
i1 = 196648u;
i1 = i32_load(m, (u64)(i1));
i0 = i0 > i1;
i1 = l3;
i2 = 40u;
i1 += i2;
i2 = 196688u;
i2 = i32_load(m, (u64)(i2));
i3 = l2;
i2 -= i3;
i1 = i1 > i2;
i0 |= i1;
if (i0) {goto B7;}
i0 = p0;
i1 = 1024u;
i0 += i1;
p0 = i0;
i1 = l2;
i32_store(m, (u64)(i0) + 4u, i1);
i0 = 0u;
p1 = i0;
i0 = l3;
i0 = !(i0);
if (i0) {goto B7;}
i0 = p0;
i1 = l3;
i32_store(m, (u64)(i0) + 8u, i1);
i0 = p0;
i1 = l2;
d1 = f64_load(m, (u64)(i1) + 32u);
f64_store(m, (u64)(i0) + 40u, d1);
i0 = l2;
i1 = 40u;
i0 += i1;
p1 = i0;
B7:;
} else {
i0 = 0u;
p1 = i0;
}
i0 = p1;
Bfunc:;
return i0;
}
u32 core_dataOf_0(u8* m, u32 p0, u32 p1) {
u32 l2 = 0;
u32 i0, i1, i2, i3;
f64 d1;
i0 = p1;
i0 = !(i0);
if (i0) {
i0 = 0u;
goto Bfunc;
}
i0 = 196644u;
i0 = i32_load(m, (u64)(i0));
l2 = i0;
i0 = p1;
i1 = 7u;
i0 &= i1;
if (i0) {
i0 = 0u;
} else {
i0 = p1;
i1 = l2;
i0 -= i1;
i1 = 196688u;
i1 = i32_load(m, (u64)(i1));
i2 = l2;
i1 -= i2;
i0 = i0 < i1;
}
i0 = !(i0);
if (i0) {
i0 = 9u;
goto Bfunc;
}
i0 = p1;
i0 = i32_load(m, (u64)(i0) + 4u);
l2 = i0;
i1 = 196648u;
i1 = i32_load(m, (u64)(i1));
i0 = i0 > i1;
i1 = l2;
i2 = 40u;
i1 += i2;
i2 = 196688u;
i2 = i32_load(m, (u64)(i2));
i3 = p1;
i2 -= i3;
i1 = i1 > i2;
i0 |= i1;
if (i0) {
i0 = 9u;
goto Bfunc;
}
i0 = p0;
i1 = 1024u;
i0 += i1;
i1 = p1;
i32_store(m, (u64)(i0) + 4u, i1);
i0 = l2;
i0 = !(i0);
if (i0) {
i0 = 0u;
goto Bfunc;
}
i0 = p0;
i1 = 1024u;
i0 += i1;
p0 = i0;
i1 = l2;
i32_store(m, (u64)(i0) + 8u, i1);
i0 = p0;
i1 = p1;
d1 = f64_load(m, (u64)(i1) + 32u);
f64_store(m, (u64)(i0) + 40u, d1);
i0 = p1;
i1 = 40u;
i0 += i1;
Bfunc:;
return i0;
}
u32 core_copyNodes_0(u8* m, u32 p0, u32 p1, u32 p2, f64 p3) {
u32 l4 = 0, l5 = 0, l6 = 0, l7 = 0, l8 = 0, l9 = 0, l10 = 0, l11 = 0,
l12 = 0, l13 = 0, l14 = 0;
u64 l16 = 0;
f64 l15 = 0;
u32 i0, i1, i2, i3;
u64 j0, j1;
f64 d0, d1, d2;
i0 = p0;
i1 = 1024u;
i0 += i1;
l9 = i0;
i0 = p0;
i1 = 65536u;
i0 += i1;
l10 = i0;
i0 = p0;
i1 = 17408u;
i0 += i1;
l7 = i0;
i0 = p1;
l4 = i0;
L1:
i0 = p2;
i1 = l4;
i0 = i0 > i1;
if (i0) {
i0 = 196644u;
i0 = i32_load(m, (u64)(i0));
l5 = i0;
i0 = p0;
i1 = 9216u;
i0 += i1;
i1 = l4;
i2 = 2u;
i1 <<= (i2 & 31);
i0 += i1;
i0 = i32_load(m, (u64)(i0));
l8 = i0;
i1 = 7u;
i0 &= i1;
if (i0) {
i0 = 0u;
} else {
i0 = l8;
i1 = l5;
i0 -= i1;
i1 = 196688u;
i1 = i32_load(m, (u64)(i1));
i2 = l5;
i1 -= i2;
i0 = i0 < i1;
}
i0 = !(i0);
if (i0) {goto B0;}
i0 = l8;
i0 = i32_load(m, (u64)(i0) + 12u);
l11 = i0;
i1 = 1u;
i0 >>= (i1 & 31);
l12 = i0;
i0 = 0u;
l6 = i0;
i0 = p0;
i1 = 9472u;
i0 += i1;
i1 = l4;
i2 = 2u;
i1 <<= (i2 & 31);
i0 += i1;
i0 = i32_load(m, (u64)(i0));
l13 = i0;
i0 = !(i0);
if (i0) {goto B4;}
i0 = 196644u;
i0 = i32_load(m, (u64)(i0));
l5 = i0;
i0 = 9u;
l6 = i0;
i0 = l13;
i1 = 7u;
i0 &= i1;
if (i0) {
i0 = 0u;
} else {
i0 = l13;
i1 = l5;
i0 -= i1;
i1 = 196688u;
i1 = i32_load(m, (u64)(i1));
i2 = l5;
i1 -= i2;
i0 = i0 < i1;
}
i0 = !(i0);
if (i0) {goto B4;}
i0 = l13;
i0 = i32_load(m, (u64)(i0) + 4u);
l5 = i0;
i1 = 196648u;
i1 = i32_load(m, (u64)(i1));
i0 = i0 > i1;
i1 = l5;
i2 = 40u;
i1 += i2;
i2 = 196688u;
i2 = i32_load(m, (u64)(i2));
i3 = l13;
i2 -= i3;
i1 = i1 > i2;
i0 |= i1;
if (i0) {goto B4;}
i0 = p0;
i1 = 1024u;
i0 += i1;
l14 = i0;
i1 = l13;
i32_store(m, (u64)(i0) + 4u, i1);
i0 = 0u;
l6 = i0;
i0 = l5;
i0 = !(i0);
if (i0) {goto B4;}
i0 = l14;
i1 = l5;
i32_store(m, (u64)(i0) + 8u, i1);
i0 = l14;
i1 = l13;
d1 = f64_load(m, (u64)(i1) + 32u);
f64_store(m, (u64)(i0) + 40u, d1);
i0 = l13;
i1 = 40u;
i0 += i1;
l6 = i0;
B4:;
i0 = l6;
i1 = 9u;
i0 = i0 == i1;
i1 = l12;
i2 = 2048u;
i1 = i1 > i2;
i0 |= i1;
if (i0) {goto B0;}
i0 = 0u;
l5 = i0;
i0 = l6;
if (i0) {
i0 = l9;
d0 = f64_load(m, (u64)(i0) + 40u);
l15 = d0;
d1 = 0.0;
i0 = d0 == d1;
d1 = p3;
d2 = l15;
i1 = d1 < d2;
i0 |= i1;
if (i0) {
i0 = l9;
i0 = i32_load(m, (u64)(i0) + 8u);
} else {
i0 = 0u;
}
l5 = i0;
d0 = l15;
d1 = 0.0;
i0 = d0 == d1;
if (i0) {
i0 = l6;
i1 = 40u;
i0 -= i1;
j0 = i64_load(m, (u64)(i0) + 8u);
} else {
j0 = 0ull;
}
} else {
j0 = 0ull;
}
l16 = j0;
i0 = l5;
i1 = l10;
i2 = l7;
i1 -= i2;
l13 = i1;
i2 = l12;
i1 -= i2;
i0 = i0 > i1;
i1 = l12;
i2 = l13;
i1 = i1 > i2;
i0 |= i1;
if (i0) {goto B0;}
i0 = p0;
i1 = 16384u;
i0 += i1;
i1 = l4;
i2 = p1;
i1 -= i2;
i2 = 4u;
i1 <<= (i2 & 31);
i0 += i1;
l13 = i0;
i1 = l11;
i32_store(m, (u64)(i0), i1);
i0 = l13;
i1 = l5;
i32_store(m, (u64)(i0) + 4u, i1);
i0 = l13;
j1 = l16;
i64_store(m, (u64)(i0) + 8u, j1);
i0 = l7;
i1 = l8;
i2 = 16u;
i1 += i2;
i2 = l12;
memory_copy(m, i0, i1, i2);
i0 = l7;
i1 = l12;
i0 += i1;
l7 = i0;
i1 = l6;
i2 = l5;
memory_copy(m, i0, i1, i2);
i0 = l5;
i1 = l7;
i0 += i1;
l7 = i0;
i0 = l4;
i1 = 1u;
i0 += i1;
l4 = i0;
goto L1;
}
i0 = p2;
i1 = p1;
i0 -= i1;
goto Bfunc;
B0:;
i0 = l4;
i1 = p1;
i0 -= i1;
Bfunc:;
return i0;
}
u32 core_readLog_0(u8* m, u32 p0, u32 p1, u32 p2, u32 p3, u32 p4) {
u32 l9 = 0, l10 = 0, l11 = 0, l12 = 0, l13 = 0, l14 = 0, l15 = 0, l16 = 0,
l17 = 0;
u64 l5 = 0, l6 = 0, l7 = 0, l8 = 0;
u32 i0, i1, i2, i3;
u64 j0, j1, j2;
i0 = 196656u;
i0 = i32_load(m, (u64)(i0));
l10 = i0;
i0 = 196660u;
i0 = i32_load(m, (u64)(i0));
l14 = i0;
i0 = 197000u;
j0 = i64_atomic_load(m, (u64)(i0));
l7 = j0;
i0 = p0;
i1 = 1792u;
i0 += i1;
l12 = i0;
j0 = i64_load(m, (u64)(i0));
l6 = j0;
L0:
i0 = p4;
i1 = l11;
i0 = i0 > i1;
if (i0) {
j0 = l6;
j1 = l7;
i0 = j0 >= j1;
if (i0) {
i0 = 11u;
goto Bfunc;
}
i0 = l10;
j1 = l6;
i1 = (u32)(j1);
i2 = l14;
i3 = 1u;
i2 -= i3;
i1 &= i2;
l9 = i1;
i0 += i1;
l15 = i0;
i0 = i32_load(m, (u64)(i0));
i1 = 4294967039u;
i0 &= i1;
l13 = i0;
j0 = l6;
i1 = l14;
i2 = l9;
i1 -= i2;
j1 = (u64)(i1);
j0 += j1;
l5 = j0;
j0 = 0ull;
l8 = j0;
i0 = 0u;
l17 = i0;
i0 = l13;
if (i0) {
i0 = l15;
i0 = i32_load(m, (u64)(i0) + 4u);
l16 = i0;
i1 = 1u;
i0 >>= (i1 & 31);
i1 = 2048u;
i0 = i0 > i1;
if (i0) {
i0 = 27u;
goto Bfunc;
}
i0 = l16;
i1 = 1u;
i0 >>= (i1 & 31);
i1 = 7u;
i0 += i1;
i1 = 4294967288u;
i0 &= i1;
j0 = (u64)(i0);
j1 = l6;
j2 = 16ull;
j1 += j2;
j0 += j1;
l5 = j0;
i0 = l15;
j0 = i64_load(m, (u64)(i0) + 8u);
l8 = j0;
i0 = l15;
i1 = 16u;
i0 += i1;
l9 = i0;
i0 = l13;
i1 = 2u;
i0 = i0 <= i1;
if (i0) {
i0 = p1;
if (i0) {
i0 = l9;
i1 = l16;
i2 = p0;
i3 = 4352u;
i2 += i3;
i3 = p1;
i0 = core_f10(m, i0, i1, i2, i3);
i1 = 0u;
i0 = (u32)((s32)i0 < (s32)i1);
} else {
i0 = 0u;
}
if (i0) {
i0 = 0u;
} else {
i0 = p2;
if (i0) {
i0 = l9;
i1 = l16;
i2 = p0;
i3 = 6656u;
i2 += i3;
i3 = p2;
i0 = core_f10(m, i0, i1, i2, i3);
i1 = 0u;
i0 = (u32)((s32)i0 < (s32)i1);
} else {
i0 = 1u;
}
}
if (i0) {
i0 = 0u;
} else {
i0 = p3;
i1 = l16;
i0 = i0 == i1;
if (i0) {
i0 = l9;
i1 = l16;
i2 = p0;
i3 = 16384u;
i2 += i3;
i3 = p3;
i0 = core_f10(m, i0, i1, i2, i3);
} else {
i0 = 1u;
}
}
} else {
i0 = 1u;
}
i0 = !(i0);
l17 = i0;
if (i0) {
i0 = p0;
i1 = 1792u;
i0 += i1;
l9 = i0;
i1 = l13;
i32_store(m, (u64)(i0) + 16u, i1);
i0 = l9;
i1 = l16;
i32_store(m, (u64)(i0) + 20u, i1);
i0 = l9;
i1 = l15;
j1 = i64_load(m, (u64)(i1) + 8u);
i64_store(m, (u64)(i0) + 8u, j1);
i0 = p0;
i1 = 2048u;
i0 += i1;
i1 = l15;
i2 = 16u;
i1 += i2;
i2 = l16;
i3 = 1u;
i2 >>= (i3 & 31);
i3 = 7u;
i2 += i3;
i3 = 4294967288u;
i2 &= i3;
memory_copy(m, i0, i1, i2);
}
}
i0 = l14;
j0 = (u64)(i0);
i1 = 196992u;
j1 = i64_atomic_load(m, (u64)(i1));
j2 = l6;
j1 -= j2;
i0 = j0 < j1;
if (i0) {
i0 = 27u;
goto Bfunc;
}
i0 = l12;
j1 = l5;
l6 = j1;
i64_store(m, (u64)(i0), j1);
j0 = l8;
j1 = 0ull;
i0 = j0 != j1;
if (i0) {
i0 = l12;
j1 = l8;
i64_store(m, (u64)(i0) + 24u, j1);
}
i0 = l17;
if (i0) {
i0 = 17u;
goto Bfunc;
}
i0 = l11;
i1 = 1u;
i0 += i1;
l11 = i0;
goto L0;
}
i0 = 12u;
Bfunc:;
return i0;
}
void core_openLog_0(u8* m, u32 p0) {
u64 l1 = 0;
u32 i0, i1;
u64 j1;
i0 = p0;
i1 = 1792u;
i0 += i1;
p0 = i0;
i1 = 197008u;
j1 = i64_atomic_load(m, (u64)(i1));
l1 = j1;
i64_store(m, (u64)(i0) + 8u, j1);
i0 = p0;
j1 = l1;
i64_store(m, (u64)(i0) + 24u, j1);
i0 = p0;
i1 = 197000u;
j1 = i64_atomic_load(m, (u64)(i1));
i64_store(m, (u64)(i0), j1);
}
static u32 core_f219(u8* m, u32 p0, u32 p1, u32 p2) {
u32 l4 = 0, l5 = 0;
f64 l3 = 0;
u32 i0, i1, i2, i3, i4;
f64 d0, d2, d3;
i0 = p0;
i1 = 1u;
i0 = i0 == i1;
if (i0) {
i0 = 7u;
i1 = 196648u;
i1 = i32_load(m, (u64)(i1));
l4 = i1;
i2 = p2;
i3 = p1;
i2 -= i3;
p0 = i2;
i1 = i1 < i2;
if (i1) {goto B1;}
i0 = 6u;
i1 = p1;
i2 = p0;
i1 = core_validRecord_0(m, i1, i2);
i1 = !(i1);
if (i1) {goto B1;}
i0 = 7u;
i1 = 0u;
i2 = p1;
i2 = i32_load8_u(m, (u64)(i2));
i3 = 13u;
i2 = i2 == i3;
if (i2) {
i2 = p1;
i2 = i32_load16_u(m, (u64)(i2) + 1u);
i3 = 4u;
i2 <<= (i3 & 31);
i3 = 364544u;
i2 += i3;
i2 = i32_load(m, (u64)(i2) + 4u);
i3 = p0;
i4 = 6u;
i3 += i4;
i2 += i3;
} else {
i2 = p0;
}
i3 = l4;
i2 = i2 > i3;
i0 = i2 ? i0 : i1;
B1:;
goto Bfunc;
}
i0 = p0;
i1 = 2u;
i0 = i0 == i1;
if (i0) {
i0 = 0u;
goto Bfunc;
}
i0 = p0;
i1 = 6u;
i0 = i0 == i1;
if (i0) {
i0 = p2;
i1 = p1;
i0 -= i1;
p0 = i0;
if (i0) {
i0 = p1;
i1 = p0;
i2 = p1;
i1 += i2;
p0 = i1;
i2 = 0u;
i0 = core_f2(m, i0, i1, i2);
i1 = p0;
i0 = i0 == i1;
} else {
i0 = 0u;
}
if (i0) {
i0 = p1;
i0 = i32_load8_u(m, (u64)(i0));
i1 = 11u;
i0 = i0 != i1;
if (i0) {
i0 = 1u;
} else {
i0 = p1;
i0 = i32_load(m, (u64)(i0) + 5u);
i1 = 2u;
i0 = i0 != i1;
}
if (i0) {goto B7;}
i0 = p1;
i1 = 9u;
i0 += i1;
p0 = i0;
i0 = i32_load8_u(m, (u64)(i0));
i1 = 12u;
i0 = i0 != i1;
if (i0) {goto B7;}
i0 = p0;
i1 = p2;
i2 = 0u;
i0 = core_f2(m, i0, i1, i2);
p0 = i0;
i0 = i32_load8_u(m, (u64)(i0));
i1 = 11u;
i0 = i0 != i1;
if (i0) {goto B7;}
i0 = p0;
i0 = i32_load(m, (u64)(i0) + 5u);
l5 = i0;
i0 = p0;
i1 = 9u;
i0 += i1;
p0 = i0;
i0 = 0u;
p1 = i0;
L9:
i0 = p1;
i1 = l5;
i0 = i0 < i1;
if (i0) {
i0 = p0;
i1 = p2;
i0 = core_f4(m, i0, i1);
i0 = !(i0);
if (i0) {goto B7;}
i0 = p0;
i1 = p2;
i2 = 0u;
i0 = core_f2(m, i0, i1, i2);
p0 = i0;
i0 = p1;
i1 = 1u;
i0 += i1;
p1 = i0;
goto L9;
}
i0 = 1u;
l4 = i0;
B7:;
}
i0 = 0u;
i1 = 6u;
i2 = l4;
i0 = i2 ? i0 : i1;
goto Bfunc;
}
i0 = 6u;
i1 = p2;
i2 = p1;
i1 -= i2;
l4 = i1;
if (i1) {
i1 = p1;
i2 = p1;
i3 = l4;
i2 += i3;
l4 = i2;
i3 = 0u;
i1 = core_f2(m, i1, i2, i3);
i2 = l4;
i1 = i1 == i2;
} else {
i1 = 0u;
}
if (i1) {
i1 = p1;
i1 = i32_load8_u(m, (u64)(i1));
i2 = 11u;
i1 = i1 != i2;
if (i1) {
i1 = 1u;
} else {
i1 = p1;
i1 = i32_load(m, (u64)(i1) + 5u);
i2 = 2u;
i1 = i1 != i2;
}
if (i1) {
i1 = 0u;
} else {
i1 = p1;
i2 = 9u;
i1 += i2;
i2 = p2;
i1 = core_f4(m, i1, i2);
i2 = 0u;
i1 = i1 != i2;
}
} else {
i1 = 0u;
}
i1 = !(i1);
if (i1) {goto B11;}
i0 = 0u;
i1 = p0;
i2 = 7u;
i1 = i1 != i2;
if (i1) {goto B11;}
i0 = p1;
i1 = 9u;
i0 += i1;
i1 = p2;
i2 = 0u;
i0 = core_f2(m, i0, i1, i2);
p0 = i0;
i0 = i32_load8_u(m, (u64)(i0));
p1 = i0;
i1 = 128u;
i0 -= i1;
d0 = (f64)(i0);
l3 = d0;
i0 = p1;
i1 = 128u;
i0 = i0 >= i1;
if (i0) {goto B16;}
i0 = p1;
i1 = 4u;
i0 = i0 == i1;
if (i0) {
i0 = p0;
i0 = i32_load(m, (u64)(i0) + 1u);
d0 = (f64)(s32)(i0);
l3 = d0;
goto B16;
}
i0 = p1;
i1 = 5u;
i0 = i0 == i1;
if (i0) {
i0 = p0;
d0 = f64_load(m, (u64)(i0) + 1u);
} else {
d0 = f64_reinterpret_i64(0x7ff8000000000000) /* nan:0x8000000000000 */;
}
l3 = d0;
B16:;
i0 = 6u;
i1 = 0u;
d2 = l3;
d3 = l3;
d2 -= d3;
d3 = 0.0;
i2 = d2 != d3;
i0 = i2 ? i0 : i1;
B11:;
Bfunc:;
return i0;
}
static u32 core_f220(u8* m, u32 p0, u32 p1, u32 p2, f64 p3, f64 p4) {
u32 l7 = 0, l8 = 0, l9 = 0, l10 = 0, l11 = 0, l12 = 0, l13 = 0;
u64 l5 = 0, l6 = 0;
u32 i0, i1, i2, i3, i4, i5;
u64 j0, j1, j2, j3, j4;
f64 d1, d2, d3;
i0 = p0;
i1 = 1u;
i2 = p1;
i2 = i32_load8_u(m, (u64)(i2));
i3 = 13u;
i2 = i2 == i3;
if (i2) {
i2 = p1;
i2 = i32_load16_u(m, (u64)(i2) + 1u);
i3 = 4u;
i2 <<= (i3 & 31);
i3 = 364544u;
i2 += i3;
i2 = i32_load(m, (u64)(i2) + 8u);
goto B0;
}
i2 = p1;
i2 = i32_load8_u(m, (u64)(i2));
i3 = 12u;
i2 = i2 == i3;
if (i2) {
i2 = p1;
i2 = i32_load(m, (u64)(i2) + 5u);
} else {
i2 = 0u;
}
B0:;
l8 = i2;
i3 = l8;
i4 = 1u;
i3 = i3 <= i4;
i1 = i3 ? i1 : i2;
i2 = 1u;
i1 += i2;
i2 = 1u;
d3 = p4;
i0 = core_f12(m, i0, i1, i2, d3);
l8 = i0;
if (i0) {
i0 = l8;
goto Bfunc;
}
i0 = p0;
i0 = i32_load(m, (u64)(i0));
i1 = 10528u;
i0 += i1;
l9 = i0;
i0 = 196808u;
i1 = 196808u;
j1 = i64_load(m, (u64)(i1));
j2 = 1ull;
j1 += j2;
l5 = j1;
d2 = p4;
i3 = 66520u;
d3 = f64_load(m, (u64)(i3));
d2 -= d3;
d3 = 0.0;
d2 = FMAX(d2, d3);
j2 = I64_TRUNC_SAT_U_F64(d2);
j3 = 16ull;
j2 <<= (j3 & 63);
l6 = j2;
j3 = l5;
j4 = l6;
i3 = j3 > j4;
j1 = i3 ? j1 : j2;
l5 = j1;
i64_store(m, (u64)(i0), j1);
j0 = l5;
i1 = 331784u;
j1 = i64_load(m, (u64)(i1));
i0 = j0 > j1;
if (i0) {
i0 = 331784u;
j1 = l5;
i64_store(m, (u64)(i0), j1);
i0 = 393216u;
i1 = 196808u;
j1 = i64_load(m, (u64)(i1));
i64_store(m, (u64)(i0), j1);
}
i0 = l9;
i0 = i32_load(m, (u64)(i0) + 12u);
p0 = i0;
i1 = 0u;
i2 = 64u;
memory_fill(m, i0, i1, i2);
i0 = p0;
i1 = 1u;
i32_store(m, (u64)(i0), i1);
i0 = p0;
i1 = 0u;
i32_store(m, (u64)(i0) + 24u, i1);
i0 = p0;
j1 = l5;
i64_store(m, (u64)(i0) + 32u, j1);
i0 = p0;
d1 = p3;
f64_store(m, (u64)(i0) + 40u, d1);
i0 = l9;
i1 = p1;
i2 = p2;
i3 = l9;
i3 = i32_load(m, (u64)(i3) + 12u);
i4 = 4294967232u;
i3 -= i4;
j4 = l5;
i5 = 0u;
i1 = core_f52(m, i1, i2, i3, j4, i5);
l11 = i1;
i2 = 1u;
i1 += i2;
i32_store(m, (u64)(i0) + 16u, i1);
i0 = 0u;
p1 = i0;
i0 = l9;
i0 = i32_load(m, (u64)(i0) + 12u);
i1 = 4294967232u;
i0 -= i1;
p2 = i0;
i0 = l9;
i0 = i32_load(m, (u64)(i0) + 4u);
l12 = i0;
i1 = l9;
i1 = i32_load(m, (u64)(i1) + 8u);
core_f29(m, i0, i1);
i0 = l9;
i0 = i32_load(m, (u64)(i0) + 8u);
p0 = i0;
L5:
i0 = p0;
i1 = p1;
i0 = i0 > i1;
if (i0) {
i0 = l12;
i1 = p1;
i2 = 6u;
i1 <<= (i2 & 31);
i0 += i1;
i0 = i32_load(m, (u64)(i0));
i1 = 2u;
i0 = i0 < i1;
} else {
i0 = 0u;
}
if (i0) {
i0 = p1;
i1 = 1u;
i0 += i1;
p1 = i0;
goto L5;
}
L8:
i0 = l9;
i0 = i32_load(m, (u64)(i0) + 8u);
p0 = i0;
i1 = p1;
i0 = i0 > i1;
if (i0) {
i0 = l12;
i1 = p0;
i2 = p1;
i0 = core_f18(m, i0, i1, i2);
p0 = i0;
i0 = p2;
i1 = l7;
i2 = l11;
i3 = l12;
i4 = p1;
i5 = 6u;
i4 <<= (i5 & 31);
i3 += i4;
l13 = i3;
i3 = i32_load(m, (u64)(i3) + 8u);
l8 = i3;
i0 = core_f86(m, i0, i1, i2, i3);
l7 = i0;
i1 = l11;
i0 = i0 < i1;
l10 = i0;
if (i0) {
i0 = p2;
i1 = l7;
i2 = 6u;
i1 <<= (i2 & 31);
i0 += i1;
i0 = i32_load(m, (u64)(i0) + 8u);
i1 = l8;
i0 = core_f9(m, i0, i1);
i0 = !(i0);
} else {
i0 = l10;
}
if (i0) {
i0 = 0u;
} else {
L13:
i0 = p0;
i1 = p1;
i0 = i0 > i1;
if (i0) {
i0 = 1u;
i1 = l12;
i2 = p1;
i3 = 6u;
i2 <<= (i3 & 31);
i1 += i2;
i1 = i32_load(m, (u64)(i1) + 60u);
i2 = 1u;
i1 &= i2;
if (i1) {goto B12;}
i0 = p1;
i1 = 1u;
i0 += i1;
p1 = i0;
goto L13;
}
i0 = 0u;
B12:;
}
if (i0) {
i0 = l13;
i0 = i32_load(m, (u64)(i0) + 12u);
p1 = i0;
i0 = l9;
i0 = i32_load(m, (u64)(i0) + 12u);
i1 = l9;
i1 = i32_load(m, (u64)(i1) + 16u);
i2 = 6u;
i1 <<= (i2 & 31);
i0 += i1;
l10 = i0;
i1 = 0u;
i2 = 64u;
memory_fill(m, i0, i1, i2);
i0 = l10;
i1 = 2u;
i32_store(m, (u64)(i0), i1);
i0 = l9;
i1 = l9;
i1 = i32_load(m, (u64)(i1) + 16u);
i2 = 1u;
i1 += i2;
i32_store(m, (u64)(i0) + 16u, i1);
i0 = l10;
i1 = l8;
i32_store(m, (u64)(i0) + 8u, i1);
i0 = l10;
i1 = p1;
i32_store(m, (u64)(i0) + 12u, i1);
i0 = l10;
j1 = l5;
i64_store(m, (u64)(i0) + 32u, j1);
i0 = l10;
i1 = 1u;
i32_store(m, (u64)(i0) + 4u, i1);
}
i0 = p0;
p1 = i0;
goto L8;
}
i0 = l9;
i0 = i32_load(m, (u64)(i0) + 12u);
i1 = l9;
i1 = i32_load(m, (u64)(i1) + 16u);
i2 = 0u;
core_f26(m, i0, i1, i2);
i0 = l9;
i0 = core_f28(m, i0);
Bfunc:;
return i0;
}
static u32 core_f221(u8* m, u32 p0, u32 p1, u32 p2) {
u32 l3 = 0, l4 = 0, l5 = 0, l6 = 0, l7 = 0, l8 = 0;
u32 i0, i1, i2, i3;
u64 j0, j1;
i0 = p1;
i1 = 1u;
i0 = i0 == i1;
if (i0) {
i0 = p2;
i0 = i32_load(m, (u64)(i0) + 4u);
i1 = 11u;
i0 &= i1;
} else {
i0 = 1u;
}
if (i0) {
i0 = 0u;
} else {
i0 = p0;
i0 = i32_load(m, (u64)(i0) + 16u);
p1 = i0;
if (i0) {
i0 = 196856u;
i0 = i32_load(m, (u64)(i0));
} else {
i0 = 0u;
}
if (i0) {
i0 = 196856u;
i0 = i32_load(m, (u64)(i0));
l4 = i0;
i1 = 32u;
i0 += i1;
i1 = l4;
i1 = i32_load(m, (u64)(i1) + 12u);
i2 = 4u;
i1 <<= (i2 & 31);
i0 += i1;
l5 = i0;
i0 = p1;
i1 = 3u;
i0 >>= (i1 & 31);
i1 = 2654435761u;
i0 *= i1;
p2 = i0;
i1 = 15u;
i0 >>= (i1 & 31);
i1 = p2;
i0 ^= i1;
p2 = i0;
L4:
i0 = l5;
i1 = p2;
i2 = l4;
i2 = i32_load(m, (u64)(i2) + 16u);
i1 &= i2;
i2 = 2u;
i1 <<= (i2 & 31);
i0 += i1;
l6 = i0;
i0 = i32_load(m, (u64)(i0));
l7 = i0;
if (i0) {
i0 = p1;
i1 = 196856u;
i1 = i32_load(m, (u64)(i1));
i2 = l7;
i3 = 4u;
i2 <<= (i3 & 31);
i1 += i2;
i1 = i32_load(m, (u64)(i1) + 16u);
i0 = i0 == i1;
} else {
i0 = 1u;
}
i0 = !(i0);
if (i0) {
i0 = l3;
i1 = 1u;
i0 += i1;
l3 = i0;
i1 = p2;
i0 += i1;
p2 = i0;
goto L4;
}
i0 = l6;
i0 = i32_load(m, (u64)(i0));
} else {
i0 = 0u;
}
}
i0 = !(i0);
if (i0) {
i0 = 0u;
goto Bfunc;
}
i0 = 196856u;
i0 = i32_load(m, (u64)(i0));
p1 = i0;
i0 = i32_load(m, (u64)(i0) + 20u);
l5 = i0;
i0 = 1024u;
i1 = p1;
i1 = i32_load(m, (u64)(i1) + 24u);
p1 = i1;
i2 = p1;
i3 = 1024u;
i2 = i2 >= i3;
i0 = i2 ? i0 : i1;
l6 = i0;
L8:
i0 = l6;
if (i0) {
i0 = l5;
i1 = 8u;
i0 += i1;
l3 = i0;
i0 = 0u;
i1 = l5;
i1 = i32_load(m, (u64)(i1) + 4u);
i2 = p0;
i2 = i32_load(m, (u64)(i2) + 8u);
p2 = i2;
i3 = 1u;
i2 >>= (i3 & 31);
p1 = i2;
i3 = 8u;
i2 += i3;
i1 = i1 < i2;
if (i1) {goto B10;}
i0 = 0u;
i1 = p2;
i2 = l3;
i2 = i32_load(m, (u64)(i2));
i1 = i1 != i2;
if (i1) {goto B10;}
i0 = 0u;
p2 = i0;
i0 = l3;
i1 = 8u;
i0 += i1;
l3 = i0;
i1 = p0;
i1 = i32_load(m, (u64)(i1) + 4u);
l4 = i1;
i0 = i0 == i1;
if (i0) {goto B11;}
i0 = l3;
i1 = 7u;
i0 &= i1;
i1 = l4;
i2 = 7u;
i1 &= i2;
i0 = i0 == i1;
if (i0) {
L13:
i0 = l3;
i1 = 7u;
i0 &= i1;
if (i0) {
i0 = 0u;
p2 = i0;
i0 = p1;
i0 = !(i0);
if (i0) {goto B11;}
i0 = l3;
i0 = i32_load8_u(m, (u64)(i0));
l7 = i0;
i1 = l4;
i1 = i32_load8_u(m, (u64)(i1));
l8 = i1;
i0 -= i1;
p2 = i0;
i0 = l7;
i1 = l8;
i0 = i0 != i1;
if (i0) {goto B11;}
i0 = p1;
i1 = 1u;
i0 -= i1;
p1 = i0;
i0 = l3;
i1 = 1u;
i0 += i1;
l3 = i0;
i0 = l4;
i1 = 1u;
i0 += i1;
l4 = i0;
goto L13;
}
L15:
i0 = p1;
i1 = 8u;
i0 = i0 >= i1;
if (i0) {
i0 = l3;
j0 = i64_load(m, (u64)(i0));
i1 = l4;
j1 = i64_load(m, (u64)(i1));
i0 = j0 == j1;
if (i0) {
i0 = l3;
i1 = 8u;
i0 += i1;
l3 = i0;
i0 = l4;
i1 = 8u;
i0 += i1;
l4 = i0;
i0 = p1;
i1 = 8u;
i0 -= i1;
p1 = i0;
goto L15;
}
}
}
L18:
i0 = p1;
p2 = i0;
i1 = 1u;
i0 -= i1;
p1 = i0;
i0 = p2;
if (i0) {
i0 = l3;
i0 = i32_load8_u(m, (u64)(i0));
l7 = i0;
i1 = l4;
i1 = i32_load8_u(m, (u64)(i1));
l8 = i1;
i0 -= i1;
p2 = i0;
i0 = l7;
i1 = l8;
i0 = i0 != i1;
if (i0) {goto B11;}
i0 = l3;
i1 = 1u;
i0 += i1;
l3 = i0;
i0 = l4;
i1 = 1u;
i0 += i1;
l4 = i0;
goto L18;
}
i0 = 0u;
p2 = i0;
B11:;
i0 = p2;
i0 = !(i0);
B10:;
if (i0) {
i0 = l5;
i0 = i32_load(m, (u64)(i0));
i1 = 1u;
i0 = i0 == i1;
if (i0) {
i0 = l5;
i0 = i32_load(m, (u64)(i0) + 12u);
i1 = 11u;
i0 &= i1;
} else {
i0 = 1u;
}
i0 = !(i0);
goto Bfunc;
}
i0 = l5;
i1 = 8u;
i0 += i1;
i1 = l5;
i1 = i32_load(m, (u64)(i1) + 4u);
i2 = 7u;
i1 += i2;
i2 = 4294967288u;
i1 &= i2;
i0 += i1;
l5 = i0;
i0 = l6;
i1 = 1u;
i0 -= i1;
l6 = i0;
goto L8;
}
i0 = 0u;
Bfunc:;
return i0;
}
static u32 core_f222(u8* m, u32 p0, u32 p1, u32 p2, u32 p3, f64 p4) {
u32 l5 = 0, l6 = 0, l7 = 0, l8 = 0, l9 = 0, l10 = 0, l11 = 0, l12 = 0;
u64 l13 = 0, l14 = 0;
u32 i0, i1, i2, i3, i4, i5, i6, i7;
u64 j0, j1, j2, j3, j4;
f64 d1, d2, d3, d4;
i0 = p2;
i1 = 9u;
i0 += i1;
l5 = i0;
i1 = p3;
i2 = 0u;
i0 = core_f2(m, i0, i1, i2);
l6 = i0;
i0 = i32_load(m, (u64)(i0) + 5u);
p2 = i0;
i0 = l5;
i0 = i32_load8_u(m, (u64)(i0));
i1 = 13u;
i0 = i0 == i1;
if (i0) {
i0 = l5;
i0 = i32_load16_u(m, (u64)(i0) + 1u);
i1 = 4u;
i0 <<= (i1 & 31);
i1 = 364544u;
i0 += i1;
i0 = i32_load(m, (u64)(i0) + 8u);
goto B0;
}
i0 = l5;
i0 = i32_load8_u(m, (u64)(i0));
i1 = 12u;
i0 = i0 == i1;
if (i0) {
i0 = l5;
i0 = i32_load(m, (u64)(i0) + 5u);
} else {
i0 = 0u;
}
B0:;
l9 = i0;
i0 = p0;
i0 = i32_load(m, (u64)(i0));
i1 = 11008u;
i0 += i1;
l10 = i0;
i1 = 1u;
i32_store(m, (u64)(i0), i1);
i0 = p0;
i1 = l10;
i2 = 0u;
i3 = p2;
i4 = 1u;
i5 = l9;
i6 = l9;
i7 = 1u;
i6 = i6 <= i7;
i4 = i6 ? i4 : i5;
i5 = 2u;
i4 += i5;
i3 += i4;
d4 = p4;
i0 = core_f136(m, i0, i1, i2, i3, d4);
p2 = i0;
if (i0) {
i0 = p2;
goto Bfunc;
}
i0 = p0;
i0 = i32_load(m, (u64)(i0));
i1 = 10528u;
i0 += i1;
l11 = i0;
i0 = 196808u;
i1 = 196808u;
j1 = i64_load(m, (u64)(i1));
j2 = 1ull;
j1 += j2;
l13 = j1;
d2 = p4;
i3 = 66520u;
d3 = f64_load(m, (u64)(i3));
d2 -= d3;
d3 = 0.0;
d2 = FMAX(d2, d3);
j2 = I64_TRUNC_SAT_U_F64(d2);
j3 = 16ull;
j2 <<= (j3 & 63);
l14 = j2;
j3 = l13;
j4 = l14;
i3 = j3 > j4;
j1 = i3 ? j1 : j2;
l13 = j1;
i64_store(m, (u64)(i0), j1);
j0 = l13;
i1 = 331784u;
j1 = i64_load(m, (u64)(i1));
i0 = j0 > j1;
if (i0) {
i0 = 331784u;
j1 = l13;
i64_store(m, (u64)(i0), j1);
i0 = 393216u;
i1 = 196808u;
j1 = i64_load(m, (u64)(i1));
i64_store(m, (u64)(i0), j1);
}
i0 = l11;
i1 = l5;
i1 = i32_load(m, (u64)(i1) + 5u);
l9 = i1;
if (i1) {
i1 = l5;
i2 = l6;
i3 = l5;
i2 -= i3;
i3 = l11;
i3 = i32_load(m, (u64)(i3) + 12u);
j4 = l13;
i5 = 0u;
i1 = core_f52(m, i1, i2, i3, j4, i5);
} else {
i1 = 0u;
}
i32_store(m, (u64)(i0) + 16u, i1);
i0 = l6;
i0 = i32_load(m, (u64)(i0) + 5u);
l12 = i0;
i0 = l6;
i1 = 9u;
i0 += i1;
p2 = i0;
L6:
i0 = l7;
i1 = l12;
i0 = i0 < i1;
if (i0) {
i0 = p2;
i1 = p3;
i2 = 0u;
i0 = core_f2(m, i0, i1, i2);
p0 = i0;
i0 = l11;
i0 = i32_load(m, (u64)(i0) + 12u);
i1 = l11;
i1 = i32_load(m, (u64)(i1) + 16u);
i2 = 6u;
i1 <<= (i2 & 31);
i0 += i1;
l10 = i0;
i1 = 0u;
i2 = 64u;
memory_fill(m, i0, i1, i2);
i0 = l10;
i1 = 2u;
i32_store(m, (u64)(i0), i1);
i0 = l11;
i1 = l11;
i1 = i32_load(m, (u64)(i1) + 16u);
i2 = 1u;
i1 += i2;
i32_store(m, (u64)(i0) + 16u, i1);
i0 = l10;
i1 = p2;
i32_store(m, (u64)(i0) + 8u, i1);
i0 = l10;
i1 = p0;
i2 = p2;
i1 -= i2;
i32_store(m, (u64)(i0) + 12u, i1);
i0 = l10;
j1 = l13;
i64_store(m, (u64)(i0) + 32u, j1);
i0 = l10;
i1 = 1u;
i32_store(m, (u64)(i0) + 4u, i1);
i0 = p0;
p2 = i0;
i0 = l7;
i1 = 1u;
i0 += i1;
l7 = i0;
goto L6;
}
i0 = l11;
i0 = core_f131(m, i0);
if (i0) {
i0 = 1u;
} else {
i0 = p1;
i0 = i32_load(m, (u64)(i0) + 4u);
i1 = 4u;
i0 &= i1;
}
if (i0) {
i0 = l11;
i0 = i32_load(m, (u64)(i0) + 12u);
i1 = l11;
i2 = l11;
i2 = i32_load(m, (u64)(i2) + 16u);
p2 = i2;
i3 = 1u;
i2 += i3;
i32_store(m, (u64)(i1) + 16u, i2);
i1 = p1;
i1 = i32_load(m, (u64)(i1) + 4u);
p3 = i1;
i2 = 4u;
i1 &= i2;
l7 = i1;
if (i1) {
i1 = p1;
i2 = p1;
i2 = i32_load(m, (u64)(i2));
i3 = 1u;
i2 >>= (i3 & 31);
i3 = 7u;
i2 += i3;
i3 = 4294967288u;
i2 &= i3;
i3 = 8u;
i2 += i3;
p1 = i2;
i3 = 8u;
i2 += i3;
i3 = p1;
i4 = p3;
i5 = 2u;
i4 &= i5;
i2 = i4 ? i2 : i3;
p1 = i2;
i3 = 8u;
i2 += i3;
i3 = p1;
i4 = l7;
i2 = i4 ? i2 : i3;
i1 += i2;
i2 = 8u;
i1 -= i2;
d1 = f64_load(m, (u64)(i1));
} else {
d1 = 0.0;
}
p4 = d1;
i1 = p2;
i2 = 6u;
i1 <<= (i2 & 31);
i0 += i1;
p0 = i0;
i1 = 0u;
i2 = 64u;
memory_fill(m, i0, i1, i2);
i0 = p0;
i1 = 1u;
i32_store(m, (u64)(i0), i1);
i0 = p0;
i1 = 0u;
i32_store(m, (u64)(i0) + 24u, i1);
i0 = p0;
j1 = l13;
i64_store(m, (u64)(i0) + 32u, j1);
i0 = p0;
d1 = p4;
f64_store(m, (u64)(i0) + 40u, d1);
}
i0 = l11;
core_f31(m, i0);
i0 = l9;
if (i0) {
i0 = 1u;
} else {
i0 = 0u;
p1 = i0;
i0 = l11;
i0 = i32_load(m, (u64)(i0) + 32u);
p0 = i0;
if (i0) {
i0 = p0;
i1 = l11;
i1 = i32_load(m, (u64)(i1) + 12u);
i2 = l11;
i2 = i32_load(m, (u64)(i2) + 16u);
i3 = 0u;
i0 = core_f123(m, i0, i1, i2, i3);
goto B12;
}
i0 = l11;
i0 = i32_load(m, (u64)(i0) + 4u);
p2 = i0;
i1 = l11;
i1 = i32_load(m, (u64)(i1) + 8u);
core_f29(m, i0, i1);
i0 = l11;
i0 = i32_load(m, (u64)(i0) + 8u);
p0 = i0;
L14:
i0 = p0;
i1 = p1;
i0 = i0 > i1;
if (i0) {
i0 = p2;
i1 = p1;
i2 = 6u;
i1 <<= (i2 & 31);
i0 += i1;
i0 = i32_load(m, (u64)(i0));
i1 = 2u;
i0 = i0 < i1;
} else {
i0 = 0u;
}
if (i0) {
i0 = p1;
i1 = 1u;
i0 += i1;
p1 = i0;
goto L14;
}
L17:
i0 = l11;
i0 = i32_load(m, (u64)(i0) + 8u);
p0 = i0;
i1 = p1;
i0 = i0 > i1;
if (i0) {
i0 = p2;
i1 = p0;
i2 = p1;
i0 = core_f18(m, i0, i1, i2);
p0 = i0;
i0 = p2;
i1 = p1;
i2 = 6u;
i1 <<= (i2 & 31);
i0 += i1;
i0 = i32_load(m, (u64)(i0) + 8u);
p3 = i0;
if (i0) {
L21:
i0 = p0;
i1 = p1;
i0 = i0 > i1;
if (i0) {
i0 = 1u;
i1 = p2;
i2 = p1;
i3 = 6u;
i2 <<= (i3 & 31);
i1 += i2;
i1 = i32_load(m, (u64)(i1) + 60u);
i2 = 1u;
i1 &= i2;
if (i1) {goto B20;}
i0 = p1;
i1 = 1u;
i0 += i1;
p1 = i0;
goto L21;
}
i0 = 0u;
B20:;
} else {
i0 = 0u;
}
if (i0) {
i0 = 1u;
i1 = l11;
i1 = i32_load(m, (u64)(i1) + 12u);
p1 = i1;
i2 = l8;
i3 = l11;
i3 = i32_load(m, (u64)(i3) + 16u);
l7 = i3;
i4 = p3;
i1 = core_f86(m, i1, i2, i3, i4);
l8 = i1;
i2 = l7;
i1 = i1 == i2;
if (i1) {goto B12;}
i0 = 1u;
i1 = p1;
i2 = l8;
i3 = 6u;
i2 <<= (i3 & 31);
i1 += i2;
i1 = i32_load(m, (u64)(i1) + 8u);
i2 = p3;
i1 = core_f9(m, i1, i2);
if (i1) {goto B12;}
}
i0 = p0;
p1 = i0;
goto L17;
}
i0 = 0u;
B12:;
}
i0 = !(i0);
if (i0) {
i0 = l11;
i1 = l5;
i2 = l6;
i3 = l5;
i2 -= i3;
i3 = l11;
i3 = i32_load(m, (u64)(i3) + 12u);
i4 = l11;
i4 = i32_load(m, (u64)(i4) + 16u);
p0 = i4;
i5 = 6u;
i4 <<= (i5 & 31);
i3 += i4;
j4 = l13;
i5 = 0u;
i1 = core_f52(m, i1, i2, i3, j4, i5);
i2 = p0;
i1 += i2;
i32_store(m, (u64)(i0) + 16u, i1);
i0 = l11;
core_f31(m, i0);
}
i0 = l11;
i0 = core_f28(m, i0);
Bfunc:;
return i0;
}
static void core_f223(u8* m, u32 p0, u32 p1, u32 p2, u32 p3, f64 p4) {
u32 l8 = 0, l9 = 0, l10 = 0, l11 = 0, l12 = 0, l13 = 0;
u64 l5 = 0, l6 = 0, l7 = 0;
u32 i0, i1, i2, i3, i4;
u64 j0, j1, j2, j3;
f64 d0, d1;
i0 = 0u;
i1 = p0;
i1 = i32_load(m, (u64)(i1) + 4u);
l12 = i1;
i2 = p0;
i2 = i32_load(m, (u64)(i2) + 8u);
if (i2) {
i2 = l12;
i2 = i32_load(m, (u64)(i2));
} else {
i2 = 1u;
}
i0 = i2 ? i0 : i1;
p0 = i0;
if (i0) {
i0 = p0;
j0 = i64_load(m, (u64)(i0) + 32u);
} else {
j0 = 0ull;
}
l6 = j0;
l5 = j0;
i0 = p0;
if (i0) {
i0 = p0;
i0 = i32_load(m, (u64)(i0) + 24u);
} else {
i0 = 0u;
}
l8 = i0;
p0 = i0;
i0 = p2;
l10 = i0;
L3:
i0 = p3;
i1 = l10;
i0 = i0 > i1;
if (i0) {
i0 = l12;
i1 = l10;
i2 = 6u;
i1 <<= (i2 & 31);
i0 += i1;
l11 = i0;
i0 = i32_load(m, (u64)(i0));
l13 = i0;
i1 = 4u;
i0 = i0 != i1;
if (i0) {
i0 = l13;
i1 = 3u;
i0 = i0 == i1;
if (i0) {
i0 = l11;
j0 = i64_load(m, (u64)(i0) + 40u);
goto B6;
}
i0 = l11;
j0 = i64_load(m, (u64)(i0) + 32u);
B6:;
l7 = j0;
i0 = l11;
i0 = i32_load(m, (u64)(i0));
i1 = 3u;
i0 = i0 == i1;
if (i0) {
i0 = l11;
i0 = i32_load(m, (u64)(i0) + 28u);
goto B8;
}
i0 = l11;
i0 = i32_load(m, (u64)(i0) + 24u);
B8:;
l13 = i0;
j0 = l5;
j1 = l7;
i0 = j0 != j1;
if (i0) {
j0 = l5;
j1 = l7;
i0 = j0 < j1;
} else {
i0 = p0;
i1 = l13;
i0 = i0 != i1;
if (i0) {
i0 = l13;
i1 = 4u;
i0 <<= (i1 & 31);
i1 = 331776u;
i0 += i1;
j0 = i64_load(m, (u64)(i0));
i1 = p0;
i2 = 4u;
i1 <<= (i2 & 31);
i2 = 331776u;
i1 += i2;
j1 = i64_load(m, (u64)(i1));
i0 = j0 > j1;
} else {
i0 = 0u;
}
}
if (i0) {
i0 = l11;
l9 = i0;
j0 = l7;
l5 = j0;
i0 = l13;
p0 = i0;
}
i0 = l10;
i1 = 1u;
i0 += i1;
l10 = i0;
goto L3;
}
}
i0 = l9;
if (i0) {
i0 = l9;
i0 = i32_load(m, (u64)(i0));
i1 = 3u;
i0 = i0 == i1;
if (i0) {
i0 = l9;
j0 = i64_load(m, (u64)(i0) + 40u);
goto B14;
}
i0 = l9;
j0 = i64_load(m, (u64)(i0) + 32u);
B14:;
} else {
j0 = l6;
}
l5 = j0;
i0 = l9;
if (i0) {
i0 = l9;
i0 = i32_load(m, (u64)(i0));
i1 = 3u;
i0 = i0 == i1;
if (i0) {
i0 = l9;
i0 = i32_load(m, (u64)(i0) + 28u);
goto B17;
}
i0 = l9;
i0 = i32_load(m, (u64)(i0) + 24u);
B17:;
} else {
i0 = l8;
}
p0 = i0;
i0 = p2;
i1 = p3;
i0 = i0 < i1;
if (i0) {
i0 = l12;
i1 = p2;
i2 = 6u;
i1 <<= (i2 & 31);
i0 += i1;
l9 = i0;
i0 = i32_load(m, (u64)(i0));
i1 = 2u;
i0 = i0 != i1;
if (i0) {
i0 = 0u;
} else {
i0 = l9;
i0 = i32_load(m, (u64)(i0) + 24u);
l10 = i0;
i0 = l9;
j0 = i64_load(m, (u64)(i0) + 32u);
l7 = j0;
j1 = l6;
i0 = j0 > j1;
l11 = i0;
i0 = l9;
i1 = 0u;
j2 = l6;
j3 = l7;
i2 = j2 == j3;
if (i2) {
i2 = l8;
i3 = l10;
i2 = i2 != i3;
if (i2) {
i2 = l10;
i3 = 4u;
i2 <<= (i3 & 31);
i3 = 331776u;
i2 += i3;
j2 = i64_load(m, (u64)(i2));
i3 = l8;
i4 = 4u;
i3 <<= (i4 & 31);
i4 = 331776u;
i3 += i4;
j3 = i64_load(m, (u64)(i3));
i2 = j2 > j3;
} else {
i2 = 0u;
}
} else {
i2 = l11;
}
i0 = i2 ? i0 : i1;
}
} else {
i0 = 0u;
}
l9 = i0;
if (i0) {
i0 = l9;
if (i0) {
i0 = l9;
j0 = i64_load(m, (u64)(i0) + 32u);
} else {
j0 = 0ull;
}
l6 = j0;
}
i0 = l9;
if (i0) {
i0 = l9;
if (i0) {
i0 = l9;
i0 = i32_load(m, (u64)(i0) + 24u);
} else {
i0 = 0u;
}
l8 = i0;
}
i0 = l9;
if (i0) {
i0 = l9;
i0 = i32_load(m, (u64)(i0) + 4u);
i0 = !(i0);
} else {
i0 = l9;
}
if (i0) {
i0 = 0u;
} else {
j0 = l5;
i1 = 197056u;
j1 = i64_load(m, (u64)(i1));
i0 = j0 <= j1;
}
if (i0) {
i0 = 197056u;
j0 = i64_load(m, (u64)(i0));
j1 = 0ull;
i0 = j0 != j1;
} else {
i0 = 0u;
}
if (i0) {
i0 = 197056u;
j0 = i64_load(m, (u64)(i0));
j1 = 1ull;
j0 += j1;
l5 = j0;
i0 = 0u;
p0 = i0;
}
L31:
i0 = p2;
i1 = p3;
i0 = i0 < i1;
if (i0) {
i0 = l12;
i1 = p2;
i2 = 6u;
i1 <<= (i2 & 31);
i0 += i1;
l9 = i0;
i0 = i32_load(m, (u64)(i0));
i1 = 3u;
i0 = i0 != i1;
if (i0) {
i0 = 1u;
} else {
i0 = l9;
i0 = i32_load(m, (u64)(i0) + 24u);
}
i0 = !(i0);
if (i0) {
i0 = l9;
j1 = l6;
i2 = l8;
i0 = core_f30(m, i0, j1, i2);
i0 = !(i0);
if (i0) {
d0 = p4;
i1 = l9;
d1 = f64_load(m, (u64)(i1) + 48u);
d0 += d1;
p4 = d0;
}
}
i0 = p2;
i1 = 1u;
i0 += i1;
p2 = i0;
goto L31;
}
i0 = p1;
j1 = l5;
i64_store(m, (u64)(i0) + 40u, j1);
i0 = p1;
i1 = p0;
i32_store(m, (u64)(i0) + 28u, i1);
i0 = p1;
d1 = p4;
f64_store(m, (u64)(i0) + 48u, d1);
}
static u32 core_f224(u8* m, u32 p0, u32 p1, u32 p2, u32 p3, f64 p4, f64 p5) {
u32 l6 = 0, l7 = 0, l8 = 0, l9 = 0, l10 = 0, l11 = 0, l12 = 0;
u64 l15 = 0, l16 = 0;
f64 l13 = 0, l14 = 0;
u32 i0, i1, i2, i3, i4;
u64 j0, j1, j2, j3, j4;
f64 d0, d1, d2, d3, d4;
i0 = p0;
i0 = i32_load(m, (u64)(i0) + 4u);
l9 = i0;
i0 = p2;
i1 = p3;
i2 = 0u;
i0 = core_f2(m, i0, i1, i2);
l11 = i0;
i0 = p0;
i0 = i32_load(m, (u64)(i0) + 8u);
l7 = i0;
L0:
i0 = l6;
i1 = l7;
i0 = i0 < i1;
if (i0) {
i0 = l9;
i1 = l6;
i2 = 6u;
i1 <<= (i2 & 31);
i0 += i1;
i0 = i32_load(m, (u64)(i0));
i1 = 2u;
i0 = i0 < i1;
} else {
i0 = 0u;
}
if (i0) {
i0 = l6;
i1 = 1u;
i0 += i1;
l6 = i0;
goto L0;
}
i0 = l9;
i1 = l6;
i2 = p0;
i2 = i32_load(m, (u64)(i2) + 8u);
l7 = i2;
i3 = p2;
i0 = core_f86(m, i0, i1, i2, i3);
l6 = i0;
i1 = l7;
i0 = i0 < i1;
l7 = i0;
if (i0) {
i0 = l9;
i1 = l6;
i2 = 6u;
i1 <<= (i2 & 31);
i0 += i1;
i0 = i32_load(m, (u64)(i0) + 8u);
i1 = p2;
i0 = core_f9(m, i0, i1);
i0 = !(i0);
l7 = i0;
}
i0 = l7;
if (i0) {
i0 = l9;
i1 = p0;
i1 = i32_load(m, (u64)(i1) + 8u);
i2 = l6;
i0 = core_f18(m, i0, i1, i2);
} else {
i0 = l6;
}
l8 = i0;
i0 = l7;
if (i0) {
i0 = l9;
i1 = l6;
i2 = 6u;
i1 <<= (i2 & 31);
i0 += i1;
l7 = i0;
i0 = i32_load(m, (u64)(i0));
i1 = 2u;
i0 = i0 == i1;
if (i0) {
i0 = l7;
i0 = i32_load(m, (u64)(i0) + 60u);
i1 = 1u;
i0 &= i1;
} else {
i0 = 0u;
}
} else {
i0 = 0u;
}
if (i0) {
i0 = p1;
i1 = 7u;
i0 = i0 != i1;
if (i0) {
i0 = 6u;
goto Bfunc;
}
i0 = l9;
i1 = l6;
i2 = 6u;
i1 <<= (i2 & 31);
i0 += i1;
i0 = i32_load(m, (u64)(i0) + 16u);
l7 = i0;
i0 = i32_load8_u(m, (u64)(i0));
l10 = i0;
i1 = 128u;
i0 -= i1;
d0 = (f64)(i0);
l14 = d0;
i0 = l10;
i1 = 128u;
i0 = i0 >= i1;
if (i0) {goto B9;}
i0 = l10;
i1 = 4u;
i0 = i0 == i1;
if (i0) {
i0 = l7;
i0 = i32_load(m, (u64)(i0) + 1u);
d0 = (f64)(s32)(i0);
l14 = d0;
goto B9;
}
i0 = l10;
i1 = 5u;
i0 = i0 == i1;
if (i0) {
i0 = l7;
d0 = f64_load(m, (u64)(i0) + 1u);
} else {
d0 = f64_reinterpret_i64(0x7ff8000000000000) /* nan:0x8000000000000 */;
}
l14 = d0;
B9:;
d0 = l14;
d1 = l14;
d0 -= d1;
d1 = 0.0;
i0 = d0 == d1;
if (i0) {
i0 = 1u;
l10 = i0;
} else {
i0 = l6;
l7 = i0;
L14:
i0 = l7;
i1 = l8;
i0 = i0 < i1;
if (i0) {
i0 = 1u;
l10 = i0;
i0 = l9;
i1 = l7;
i2 = 6u;
i1 <<= (i2 & 31);
i0 += i1;
l12 = i0;
i0 = i32_load(m, (u64)(i0));
i1 = 3u;
i0 = i0 == i1;
if (i0) {
i0 = l12;
i0 = i32_load(m, (u64)(i0) + 60u);
i1 = 1u;
i0 &= i1;
} else {
i0 = 0u;
}
if (i0) {goto B13;}
i0 = l7;
i1 = 1u;
i0 += i1;
l7 = i0;
goto L14;
}
i0 = 0u;
l10 = i0;
B13:;
}
i0 = l10;
i0 = !(i0);
if (i0) {
i0 = 6u;
goto Bfunc;
}
}
i0 = p1;
i1 = 7u;
i0 = i0 == i1;
if (i0) {
i0 = l6;
l7 = i0;
L20:
i0 = l7;
i1 = l8;
i0 = i0 < i1;
if (i0) {
i0 = 1u;
l10 = i0;
i0 = l9;
i1 = l7;
i2 = 6u;
i1 <<= (i2 & 31);
i0 += i1;
l12 = i0;
i0 = i32_load(m, (u64)(i0));
i1 = 4u;
i0 = i0 == i1;
if (i0) {
i0 = l12;
i0 = i32_load(m, (u64)(i0) + 60u);
i1 = 1u;
i0 &= i1;
} else {
i0 = 0u;
}
if (i0) {goto B19;}
i0 = l7;
i1 = 1u;
i0 += i1;
l7 = i0;
goto L20;
}
i0 = 0u;
l10 = i0;
B19:;
} else {
i0 = 0u;
l10 = i0;
}
i0 = l10;
if (i0) {
i0 = 6u;
goto Bfunc;
}
i0 = p1;
i1 = 9u;
i0 = i0 == i1;
if (i0) {
L25:
i0 = l6;
i1 = l8;
i0 = i0 < i1;
if (i0) {
i0 = p0;
i0 = i32_load(m, (u64)(i0) + 4u);
i1 = l6;
i2 = 6u;
i1 <<= (i2 & 31);
i0 += i1;
p1 = i0;
i1 = l11;
i2 = p3;
i0 = core_f121(m, i0, i1, i2);
if (i0) {
j0 = l15;
i0 = !(j0);
if (i0) {
i0 = 196808u;
i1 = 196808u;
j1 = i64_load(m, (u64)(i1));
j2 = 1ull;
j1 += j2;
l15 = j1;
d2 = p5;
i3 = 66520u;
d3 = f64_load(m, (u64)(i3));
d2 -= d3;
d3 = 0.0;
d2 = FMAX(d2, d3);
j2 = I64_TRUNC_SAT_U_F64(d2);
j3 = 16ull;
j2 <<= (j3 & 63);
l16 = j2;
j3 = l15;
j4 = l16;
i3 = j3 > j4;
j1 = i3 ? j1 : j2;
l15 = j1;
i64_store(m, (u64)(i0), j1);
j0 = l15;
i1 = 331784u;
j1 = i64_load(m, (u64)(i1));
i0 = j0 > j1;
if (i0) {
i0 = 331784u;
j1 = l15;
i64_store(m, (u64)(i0), j1);
i0 = 393216u;
i1 = 196808u;
j1 = i64_load(m, (u64)(i1));
i64_store(m, (u64)(i0), j1);
}
}
i0 = p0;
i0 = i32_load(m, (u64)(i0) + 12u);
i1 = p0;
i2 = p0;
i2 = i32_load(m, (u64)(i2) + 16u);
l7 = i2;
i3 = 1u;
i2 += i3;
i32_store(m, (u64)(i1) + 16u, i2);
i1 = l7;
i2 = 6u;
i1 <<= (i2 & 31);
i0 += i1;
p2 = i0;
i1 = p1;
i2 = 64u;
memory_copy(m, i0, i1, i2);
i0 = p2;
i1 = p1;
j1 = i64_load(m, (u64)(i1) + 32u);
i64_store(m, (u64)(i0) + 40u, j1);
i0 = p2;
j1 = l15;
i64_store(m, (u64)(i0) + 48u, j1);
i0 = p2;
i1 = 0u;
i32_store(m, (u64)(i0) + 28u, i1);
}
i0 = l6;
i1 = 1u;
i0 += i1;
l6 = i0;
goto L25;
}
i0 = p0;
i0 = i32_load(m, (u64)(i0) + 16u);
i0 = !(i0);
goto Bfunc;
}
i0 = 196808u;
i1 = 196808u;
j1 = i64_load(m, (u64)(i1));
j2 = 1ull;
j1 += j2;
l15 = j1;
d2 = p5;
i3 = 66520u;
d3 = f64_load(m, (u64)(i3));
d2 -= d3;
d3 = 0.0;
d2 = FMAX(d2, d3);
j2 = I64_TRUNC_SAT_U_F64(d2);
j3 = 16ull;
j2 <<= (j3 & 63);
l16 = j2;
j3 = l15;
j4 = l16;
i3 = j3 > j4;
j1 = i3 ? j1 : j2;
l15 = j1;
i64_store(m, (u64)(i0), j1);
j0 = l15;
i1 = 331784u;
j1 = i64_load(m, (u64)(i1));
i0 = j0 > j1;
if (i0) {
i0 = 331784u;
j1 = l15;
i64_store(m, (u64)(i0), j1);
i0 = 393216u;
i1 = 196808u;
j1 = i64_load(m, (u64)(i1));
i64_store(m, (u64)(i0), j1);
}
i0 = p0;
i0 = i32_load(m, (u64)(i0) + 12u);
i1 = p0;
i1 = i32_load(m, (u64)(i1) + 16u);
i2 = 6u;
i1 <<= (i2 & 31);
i0 += i1;
l7 = i0;
i1 = 0u;
i2 = 64u;
memory_fill(m, i0, i1, i2);
i0 = l7;
i1 = 3u;
i2 = 4u;
i3 = p1;
i4 = 7u;
i3 = i3 == i4;
p1 = i3;
i1 = i3 ? i1 : i2;
i32_store(m, (u64)(i0), i1);
i0 = p0;
i1 = p0;
i1 = i32_load(m, (u64)(i1) + 16u);
i2 = 1u;
i1 += i2;
i32_store(m, (u64)(i0) + 16u, i1);
i0 = l7;
i1 = p2;
i32_store(m, (u64)(i0) + 8u, i1);
i0 = l7;
i1 = l11;
i2 = p2;
i1 -= i2;
i32_store(m, (u64)(i0) + 12u, i1);
i0 = l7;
j1 = l15;
i64_store(m, (u64)(i0) + 32u, j1);
i0 = p1;
if (i0) {
i0 = l11;
i0 = i32_load8_u(m, (u64)(i0));
p1 = i0;
i1 = 128u;
i0 -= i1;
d0 = (f64)(i0);
p5 = d0;
i0 = p1;
i1 = 128u;
i0 = i0 >= i1;
if (i0) {goto B32;}
i0 = p1;
i1 = 4u;
i0 = i0 == i1;
if (i0) {
i0 = l11;
i0 = i32_load(m, (u64)(i0) + 1u);
d0 = (f64)(s32)(i0);
p5 = d0;
goto B32;
}
i0 = p1;
i1 = 5u;
i0 = i0 == i1;
if (i0) {
i0 = l11;
d0 = f64_load(m, (u64)(i0) + 1u);
} else {
d0 = f64_reinterpret_i64(0x7ff8000000000000) /* nan:0x8000000000000 */;
}
p5 = d0;
B32:;
i0 = p0;
i1 = l7;
i2 = l6;
i3 = l8;
d4 = p5;
core_f223(m, i0, i1, i2, i3, d4);
i0 = l7;
d0 = f64_load(m, (u64)(i0) + 48u);
l14 = d0;
i0 = 331776u;
j0 = i64_load(m, (u64)(i0));
l16 = j0;
d0 = f64_reinterpret_i64(0x7ff8000000000000) /* nan:0x8000000000000 */;
p5 = d0;
i0 = 0u;
p1 = i0;
L35:
i0 = l6;
i1 = l8;
i0 = i0 < i1;
if (i0) {
i0 = l9;
i1 = l6;
i2 = 6u;
i1 <<= (i2 & 31);
i0 += i1;
p2 = i0;
i0 = i32_load(m, (u64)(i0) + 24u);
p3 = i0;
i0 = p2;
i0 = i32_load(m, (u64)(i0));
i1 = 3u;
i0 = i0 == i1;
if (i0) {
i0 = p1;
if (i0) {
i0 = 0u;
} else {
j0 = l16;
i1 = p3;
i2 = 4u;
i1 <<= (i2 & 31);
i2 = 331776u;
i1 += i2;
j1 = i64_load(m, (u64)(i1));
i0 = j0 <= j1;
}
if (i0) {
d0 = l13;
d1 = l14;
d0 += d1;
l13 = d0;
i0 = 1u;
p1 = i0;
}
i0 = p3;
if (i0) {
i0 = p2;
i0 = i32_load(m, (u64)(i0) + 60u);
i1 = 1u;
i0 &= i1;
} else {
i0 = 0u;
}
if (i0) {
d0 = l13;
i1 = p2;
d1 = f64_load(m, (u64)(i1) + 48u);
d0 += d1;
l13 = d0;
}
} else {
i0 = p2;
i0 = i32_load(m, (u64)(i0));
i1 = 2u;
i0 = i0 == i1;
if (i0) {
i0 = p2;
i0 = i32_load(m, (u64)(i0) + 60u);
i1 = 1u;
i0 &= i1;
} else {
i0 = 0u;
}
if (i0) {
i0 = p2;
i0 = i32_load(m, (u64)(i0) + 16u);
p2 = i0;
i0 = i32_load8_u(m, (u64)(i0));
p3 = i0;
i1 = 128u;
i0 -= i1;
d0 = (f64)(i0);
p5 = d0;
i0 = p3;
i1 = 128u;
i0 = i0 >= i1;
if (i0) {goto B44;}
i0 = p3;
i1 = 4u;
i0 = i0 == i1;
if (i0) {
i0 = p2;
i0 = i32_load(m, (u64)(i0) + 1u);
d0 = (f64)(s32)(i0);
p5 = d0;
goto B44;
}
i0 = p3;
i1 = 5u;
i0 = i0 == i1;
if (i0) {
i0 = p2;
d0 = f64_load(m, (u64)(i0) + 1u);
} else {
d0 = f64_reinterpret_i64(0x7ff8000000000000) /* nan:0x8000000000000 */;
}
p5 = d0;
B44:;
}
}
i0 = l6;
i1 = 1u;
i0 += i1;
l6 = i0;
goto L35;
}
d0 = l13;
d1 = l13;
d2 = l14;
d1 += d2;
i2 = p1;
d0 = i2 ? d0 : d1;
l13 = d0;
d1 = p5;
d0 += d1;
d1 = l13;
d2 = p5;
d3 = p5;
d2 -= d3;
d3 = 0.0;
i2 = d2 == d3;
d0 = i2 ? d0 : d1;
p5 = d0;
d1 = p5;
d0 -= d1;
d1 = 0.0;
i0 = d0 != d1;
i1 = l7;
d1 = f64_load(m, (u64)(i1) + 48u);
l13 = d1;
d2 = l13;
d1 -= d2;
d2 = 0.0;
i1 = d1 != d2;
i0 |= i1;
if (i0) {
i0 = 6u;
goto Bfunc;
}
i0 = p0;
i0 = i32_load(m, (u64)(i0));
i0 = i32_load(m, (u64)(i0));
i1 = 1024u;
i0 += i1;
p1 = i0;
d1 = p5;
f64_store(m, (u64)(i0) + 80u, d1);
i0 = p1;
i1 = 1u;
i32_store(m, (u64)(i0) + 88u, i1);
} else {
i0 = l9;
i1 = p0;
i1 = i32_load(m, (u64)(i1) + 8u);
i0 = core_f84(m, i0, i1);
if (i0) {
i0 = 0u;
} else {
L50:
i0 = l6;
i1 = l8;
i0 = i0 < i1;
if (i0) {
i0 = 1u;
i1 = l9;
i2 = l6;
i3 = 6u;
i2 <<= (i3 & 31);
i1 += i2;
i2 = l11;
i3 = p3;
i1 = core_f121(m, i1, i2, i3);
if (i1) {goto B49;}
i0 = l6;
i1 = 1u;
i0 += i1;
l6 = i0;
goto L50;
}
i0 = 0u;
B49:;
}
if (i0) {
i0 = p0;
i0 = i32_load(m, (u64)(i0));
i0 = i32_load(m, (u64)(i0));
i1 = 1024u;
i0 += i1;
p1 = i0;
d1 = 0.0;
f64_store(m, (u64)(i0) + 80u, d1);
i0 = p1;
i1 = 1u;
i32_store(m, (u64)(i0) + 88u, i1);
}
i0 = l7;
i1 = l11;
i32_store(m, (u64)(i0) + 16u, i1);
i0 = l7;
i1 = p3;
i2 = l11;
i1 -= i2;
i32_store(m, (u64)(i0) + 20u, i1);
}
i0 = p0;
i0 = core_f131(m, i0);
if (i0) {
i0 = p0;
i0 = i32_load(m, (u64)(i0) + 12u);
i1 = p0;
i2 = p0;
i2 = i32_load(m, (u64)(i2) + 16u);
p2 = i2;
i3 = 1u;
i2 += i3;
i32_store(m, (u64)(i1) + 16u, i2);
i1 = p2;
i2 = 6u;
i1 <<= (i2 & 31);
i0 += i1;
p1 = i0;
i1 = 0u;
i2 = 64u;
memory_fill(m, i0, i1, i2);
i0 = p1;
i1 = 1u;
i32_store(m, (u64)(i0), i1);
i0 = p1;
i1 = 0u;
i32_store(m, (u64)(i0) + 24u, i1);
i0 = p1;
j1 = l15;
i64_store(m, (u64)(i0) + 32u, j1);
i0 = p1;
d1 = p4;
f64_store(m, (u64)(i0) + 40u, d1);
}
i0 = p0;
i0 = i32_load(m, (u64)(i0) + 12u);
i1 = p0;
i1 = i32_load(m, (u64)(i1) + 16u);
i2 = 0u;
core_f26(m, i0, i1, i2);
i0 = 0u;
Bfunc:;
return i0;
}
static u32 core_f225(u8* m, u32 p0) {
u32 l1 = 0, l2 = 0, l3 = 0, l4 = 0, l5 = 0, l6 = 0, l7 = 0, l8 = 0,
l9 = 0, l10 = 0, l11 = 0, l12 = 0, l13 = 0, l14 = 0, l15 = 0;
u64 l16 = 0;
u32 i0, i1, i2, i3;
u64 j0, j1, j2;
f64 d1;
v128 o1;
i0 = p0;
i0 = i32_load(m, (u64)(i0));
l10 = i0;
i0 = p0;
i0 = i32_load(m, (u64)(i0) + 32u);
l15 = i0;
i0 = i32_load(m, (u64)(i0));
i1 = 4294967292u;
i0 &= i1;
l2 = i0;
i0 = p0;
i0 = i32_load(m, (u64)(i0) + 36u);
if (i0) {
i0 = 0u;
i1 = 196864u;
i1 = i32_load(m, (u64)(i1));
l1 = i1;
i2 = 196868u;
i2 = i32_load(m, (u64)(i2));
i1 = i1 == i2;
if (i1) {goto B1;}
i0 = 0u;
i1 = 196672u;
i1 = i32_load(m, (u64)(i1));
i2 = l1;
i3 = 16383u;
i2 &= i3;
i3 = 3u;
i2 <<= (i3 & 31);
i3 = 200704u;
i2 += i3;
l3 = i2;
i2 = i32_load(m, (u64)(i2) + 4u);
i1 -= i2;
i2 = 4u;
i1 = i1 < i2;
if (i1) {goto B1;}
i0 = 0u;
i1 = l2;
i2 = l3;
i2 = i32_load(m, (u64)(i2));
l3 = i2;
i2 = i32_load(m, (u64)(i2));
i3 = 4294967292u;
i2 &= i3;
i1 = i1 != i2;
if (i1) {goto B1;}
i0 = 196864u;
i1 = l1;
i2 = 1u;
i1 += i2;
i32_store(m, (u64)(i0), i1);
i0 = 196872u;
i1 = 196872u;
i1 = i32_load(m, (u64)(i1));
i2 = l2;
i1 -= i2;
i32_store(m, (u64)(i0), i1);
i0 = l3;
B1:;
} else {
i0 = 0u;
}
l8 = i0;
l1 = i0;
if (i0) {
i0 = l1;
i1 = l15;
i2 = p0;
i3 = l2;
core_f176(m, i0, i1, i2, i3);
} else {
i0 = l15;
i0 = i32_load(m, (u64)(i0) + 28u);
if (i0) {
i0 = l15;
i1 = p0;
i0 = core_f260(m, i0, i1);
} else {
i0 = l15;
i1 = p0;
j0 = core_f183(m, i0, i1);
i0 = (u32)(j0);
l1 = i0;
j0 = (u64)(i0);
j1 = 7ull;
j0 += j1;
j1 = 18446744073709551608ull;
j0 &= j1;
i1 = l15;
i2 = 40u;
i1 += i2;
l2 = i1;
i1 = i32_load16_u(m, (u64)(i1) + 1u);
i2 = 4u;
i1 <<= (i2 & 31);
i2 = 364544u;
i1 += i2;
j1 = i64_load32_u(m, (u64)(i1) + 8u);
j2 = 6ull;
j1 <<= (j2 & 63);
j0 += j1;
j1 = 104ull;
j0 += j1;
i0 = (u32)(j0);
i1 = 4u;
i0 -= i1;
i0 = core_f1(m, i0);
l14 = i0;
i1 = 4096u;
i0 = i0 >= i1;
if (i0) {
i0 = l14;
i1 = l1;
i32_store(m, (u64)(i0) + 4u, i1);
i0 = l14;
i1 = p0;
j1 = i64_load(m, (u64)(i1) + 16u);
i64_store(m, (u64)(i0) + 16u, j1);
i0 = l14;
i1 = p0;
i1 = i32_load(m, (u64)(i1) + 24u);
i32_store(m, (u64)(i0) + 24u, i1);
i0 = l14;
i1 = l2;
i1 = i32_load16_u(m, (u64)(i1) + 1u);
i2 = 4u;
i1 <<= (i2 & 31);
i2 = 364544u;
i1 += i2;
i1 = i32_load(m, (u64)(i1) + 8u);
i2 = 1u;
i1 += i2;
i32_store(m, (u64)(i0) + 28u, i1);
i0 = l14;
i1 = l15;
d1 = f64_load(m, (u64)(i1) + 32u);
f64_store(m, (u64)(i0) + 32u, d1);
i0 = l2;
i1 = l14;
i2 = 40u;
i1 += i2;
l2 = i1;
i2 = 3u;
core_f6(m, i0, i1, i2);
i0 = p0;
l5 = i0;
i0 = i32_load(m, (u64)(i0) + 4u);
l7 = i0;
i0 = l14;
i0 = i32_load(m, (u64)(i0) + 28u);
i1 = 1u;
i0 -= i1;
l6 = i0;
i0 = l2;
i1 = l1;
i2 = 7u;
i1 += i2;
i2 = 4294967288u;
i1 &= i2;
i0 += i1;
l2 = i0;
l1 = i0;
L5:
i0 = l1;
i1 = l2;
i2 = 4294967232u;
i1 -= i2;
i0 = i0 < i1;
if (i0) {
i0 = l1;
o1 = v128_const(0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00);
v128_store(m, (u64)(i0), o1);
i0 = l1;
i1 = 16u;
i0 += i1;
l1 = i0;
goto L5;
}
i0 = l2;
i1 = 1u;
i32_store(m, (u64)(i0), i1);
i0 = l2;
i1 = l15;
j1 = i64_load(m, (u64)(i1) + 16u);
i64_store(m, (u64)(i0) + 32u, j1);
i0 = l2;
i1 = l15;
i1 = i32_load(m, (u64)(i1) + 24u);
i32_store(m, (u64)(i0) + 24u, i1);
i0 = l2;
i1 = l15;
d1 = f64_load(m, (u64)(i1) + 32u);
f64_store(m, (u64)(i0) + 40u, d1);
i0 = l15;
i0 = i32_load16_u(m, (u64)(i0) + 41u);
i1 = 4u;
i0 <<= (i1 & 31);
i1 = 364544u;
i0 += i1;
i0 = i32_load(m, (u64)(i0));
l1 = i0;
i0 = l15;
i1 = 43u;
i0 += i1;
p0 = i0;
i0 = l14;
i1 = 43u;
i0 += i1;
l12 = i0;
i0 = l2;
i1 = 4294967232u;
i0 -= i1;
l4 = i0;
i0 = 1u;
l13 = i0;
L7:
i0 = l6;
i1 = l13;
i0 = i0 >= i1;
if (i0) {
i0 = p0;
i1 = l15;
i1 = i32_load(m, (u64)(i1) + 4u);
i2 = l15;
i3 = 40u;
i2 += i3;
i1 += i2;
i2 = 0u;
i0 = core_f2(m, i0, i1, i2);
l2 = i0;
i0 = l1;
i1 = 4294967295u;
i0 = core_f4(m, i0, i1);
l3 = i0;
i0 = l7;
i1 = l13;
i0 = i0 == i1;
l9 = i0;
if (i0) {
i0 = l5;
i0 = i32_load(m, (u64)(i0) + 12u);
} else {
i0 = l2;
i1 = p0;
i0 -= i1;
}
l11 = i0;
i0 = l9;
if (i0) {
i0 = l5;
i0 = i32_load(m, (u64)(i0) + 8u);
} else {
i0 = p0;
}
i1 = l12;
i2 = l11;
core_f6(m, i0, i1, i2);
i0 = l4;
p0 = i0;
L11:
i0 = p0;
i1 = l4;
i2 = 4294967232u;
i1 -= i2;
i0 = i0 < i1;
if (i0) {
i0 = p0;
o1 = v128_const(0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00);
v128_store(m, (u64)(i0), o1);
i0 = p0;
i1 = 16u;
i0 += i1;
p0 = i0;
goto L11;
}
i0 = l4;
i1 = 2u;
i32_store(m, (u64)(i0), i1);
i0 = l4;
i1 = l15;
j1 = i64_load(m, (u64)(i1) + 16u);
i64_store(m, (u64)(i0) + 32u, j1);
i0 = l4;
i1 = l15;
i1 = i32_load(m, (u64)(i1) + 24u);
i32_store(m, (u64)(i0) + 24u, i1);
i0 = l4;
i1 = l1;
i32_store(m, (u64)(i0) + 8u, i1);
i0 = l4;
i1 = l3;
i2 = l1;
i1 -= i2;
i32_store(m, (u64)(i0) + 12u, i1);
i0 = l4;
i1 = l12;
i2 = l14;
i1 -= i2;
i32_store(m, (u64)(i0) + 16u, i1);
i0 = l4;
i1 = l11;
i32_store(m, (u64)(i0) + 20u, i1);
i0 = l4;
i1 = l13;
i2 = 1u;
i1 -= i2;
i32_store(m, (u64)(i0) + 56u, i1);
i0 = l4;
i1 = 23u;
i32_store(m, (u64)(i0) + 60u, i1);
i0 = l9;
if (i0) {
i0 = l4;
i1 = l5;
j1 = i64_load(m, (u64)(i1) + 16u);
i64_store(m, (u64)(i0) + 32u, j1);
i0 = l4;
i1 = l5;
i1 = i32_load(m, (u64)(i1) + 24u);
i32_store(m, (u64)(i0) + 24u, i1);
i0 = l4;
i1 = l5;
i1 = i32_load(m, (u64)(i1) + 28u);
i32_store(m, (u64)(i0) + 56u, i1);
}
i0 = l3;
l1 = i0;
i0 = l2;
p0 = i0;
i0 = l11;
i1 = l12;
i0 += i1;
l12 = i0;
i0 = l13;
i1 = 1u;
i0 += i1;
l13 = i0;
i0 = l4;
i1 = 4294967232u;
i0 -= i1;
l4 = i0;
goto L7;
}
}
i0 = l14;
}
l1 = i0;
i1 = 4096u;
i0 = i0 < i1;
if (i0) {
i0 = l1;
goto Bfunc;
}
}
i0 = 196800u;
i1 = 196800u;
j1 = i64_load(m, (u64)(i1));
j2 = 1ull;
j1 += j2;
l16 = j1;
i64_store(m, (u64)(i0), j1);
i0 = l1;
j1 = l16;
i64_store(m, (u64)(i0) + 8u, j1);
i0 = l10;
i1 = l1;
i32_atomic_store(m, (u64)(i0) + 8u, i1);
i0 = l10;
i1 = l1;
j2 = 0ull;
core_f47(m, i0, i1, j2);
i0 = l8;
if (i0) {
i0 = l15;
core_f5(m, i0);
} else {
i0 = l15;
core_f5(m, i0);
i0 = 3u;
core_f3(m, i0);
}
i0 = 0u;
Bfunc:;
return i0;
}
void core_limitHeap_0(u8* m, u32 p0) {
u32 i0, i1;
i0 = 196824u;
i1 = p0;
i32_store(m, (u64)(i0), i1);
}
void core_format_0(u8* m, u32 p0, u32 p1, u32 p2, u32 p3, u32 p4, u32 p5, u32 p6, u32 p7, 
    u32 p8) {
u32 l9 = 0, l10 = 0;
u32 i0, i1, i2, i3, i4, i5, i6, i7,
i8;
u64 j0;
i0 = p8;
i1 = 409600u;
i0 += i1;
l9 = i0;
i1 = 2147483648u;
i2 = 268435456u;
i3 = 65536u;
i4 = p7;
i5 = 4194304u;
i6 = p0;
i7 = p8;
i6 -= i7;
p8 = i6;
i7 = 6u;
i6 >>= (i7 & 31);
l10 = i6;
i7 = l10;
i8 = 4194304u;
i7 = i7 >= i8;
i5 = i7 ? i5 : i6;
i6 = p7;
i4 = i6 ? i4 : i5;
p7 = i4;
i5 = p7;
i6 = 65536u;
i5 = i5 <= i6;
i3 = i5 ? i3 : i4;
p7 = i3;
i4 = p7;
i5 = 268435456u;
i4 = i4 >= i5;
i2 = i4 ? i2 : i3;
i2 = I32_CLZ(i2);
i1 >>= (i2 & 31);
p7 = i1;
i0 += i1;
l10 = i0;
i0 = 196612u;
i1 = 1u;
i32_store(m, (u64)(i0), i1);
i0 = 196616u;
i1 = 2027694556u;
i32_store(m, (u64)(i0), i1);
i0 = 196620u;
i1 = p0;
i32_store(m, (u64)(i0), i1);
i0 = 196624u;
i1 = p1;
i32_store(m, (u64)(i0), i1);
i0 = 196628u;
i1 = p2;
i32_store(m, (u64)(i0), i1);
i0 = 196632u;
i1 = p3;
i32_store(m, (u64)(i0), i1);
i0 = 196636u;
i1 = p4;
i32_store(m, (u64)(i0), i1);
i0 = 196648u;
i1 = p5;
i32_store(m, (u64)(i0), i1);
i0 = 196652u;
i1 = p6;
i32_store(m, (u64)(i0), i1);
i0 = 196656u;
i1 = l9;
i32_store(m, (u64)(i0), i1);
i0 = 196660u;
i1 = p7;
i32_store(m, (u64)(i0), i1);
i0 = 196640u;
i1 = l10;
i32_store(m, (u64)(i0), i1);
i0 = 196676u;
i1 = 64u;
i32_store(m, (u64)(i0), i1);
i0 = 196828u;
i1 = 64u;
i32_store(m, (u64)(i0), i1);
i0 = 196832u;
i1 = 2147483648u;
i2 = p8;
i3 = 3u;
i2 >>= (i3 & 31);
i2 = I32_CLZ(i2);
i1 >>= (i2 & 31);
p2 = i1;
i2 = 6u;
i1 >>= (i2 & 31);
i32_store(m, (u64)(i0), i1);
i0 = 196644u;
i1 = p2;
i2 = l10;
i1 += i2;
p2 = i1;
i32_store(m, (u64)(i0), i1);
i0 = 196816u;
i1 = p2;
i32_store(m, (u64)(i0), i1);
i0 = 196688u;
i1 = p2;
i32_store(m, (u64)(i0), i1);
i0 = 196824u;
i1 = p0;
i2 = 192512u;
i1 += i2;
i32_store(m, (u64)(i0), i1);
i0 = 197092u;
i1 = p1;
i2 = 1u;
i1 >>= (i2 & 31);
i32_store(m, (u64)(i0), i1);
i0 = 196632u;
j0 = i64_load(m, (u64)(i0));
i0 = core_f20(m, j0);
i0 = 196608u;
i1 = 1381321808u;
i32_atomic_store(m, (u64)(i0), i1);
}
u32 core_fingerprint_0(u8* m) {
u32 i0;
i0 = 2027694556u;
return i0;
}
void core_commitHeap_0(u8* m, u32 p0) {
u32 i0, i1;
i0 = 196688u;
i1 = p0;
i32_store(m, (u64)(i0), i1);
}
void core_commitBuckets_0(u8* m, u32 p0, u32 p1) {
u32 i0, i1;
i0 = 196828u;
i1 = p0;
i32_store(m, (u64)(i0), i1);
i0 = 196832u;
i1 = p1;
i32_store(m, (u64)(i0), i1);
}
u32 core_writeMeta_0(u8* m, u32 p0, u32 p1) {
u32 l2 = 0;
u32 i0, i1, i2;
u64 j1;
i0 = 196696u;
i0 = i32_load(m, (u64)(i0));
i1 = 4u;
i0 <<= (i1 & 31);
l2 = i0;
i0 = p0;
i1 = 0u;
i32_store(m, (u64)(i0), i1);
i0 = p0;
i1 = 0u;
i32_store(m, (u64)(i0) + 4u, i1);
i0 = p0;
i1 = 196808u;
j1 = i64_load(m, (u64)(i1));
i64_store(m, (u64)(i0) + 8u, j1);
i0 = p0;
i1 = 196800u;
j1 = i64_load(m, (u64)(i1));
i64_store(m, (u64)(i0) + 16u, j1);
i0 = p0;
i1 = p1;
i32_store(m, (u64)(i0) + 24u, i1);
i0 = p0;
i1 = 196848u;
i1 = i32_load(m, (u64)(i1));
i32_store(m, (u64)(i0) + 28u, i1);
i0 = p0;
i1 = 32u;
i0 += i1;
i1 = 331776u;
i2 = l2;
memory_copy(m, i0, i1, i2);
i0 = l2;
i1 = 32u;
i0 += i1;
return i0;
}
void core_openJournal_0(u8* m, u32 p0, u32 p1, u32 p2, u32 p3) {
u32 i0, i1, i2;
i0 = p0;
i1 = 0u;
i2 = 256u;
memory_fill(m, i0, i1, i2);
i0 = p0;
i1 = p1;
i32_store(m, (u64)(i0) + 40u, i1);
i0 = p0;
i1 = p2;
i32_store(m, (u64)(i0) + 44u, i1);
i0 = p0;
i1 = p3;
i32_store(m, (u64)(i0) + 36u, i1);
i0 = 66508u;
i1 = p0;
i32_store(m, (u64)(i0), i1);
}
static void core_f233(u8* m, u32 p0) {
u32 l1 = 0, l2 = 0, l3 = 0, l4 = 0, l5 = 0, l6 = 0, l7 = 0, l8 = 0,
l9 = 0, l10 = 0, l11 = 0, l12 = 0;
u32 i0, i1, i2, i3, i4, i5, i6, i7;
i0 = 196640u;
i0 = i32_load(m, (u64)(i0));
l4 = i0;
i1 = 4294967295u;
i2 = p0;
i3 = 1u;
i2 -= i3;
i2 = I32_CLZ(i2);
i1 >>= (i2 & 31);
l2 = i1;
i2 = p0;
i1 &= i2;
l1 = i1;
i2 = l1;
i3 = l2;
i4 = 1u;
i3 >>= (i4 & 31);
i2 &= i3;
i3 = p0;
i4 = l1;
i3 = i3 > i4;
i1 = i3 ? i1 : i2;
i2 = 6u;
i1 <<= (i2 & 31);
i0 += i1;
l3 = i0;
i0 = l4;
i1 = p0;
i2 = 6u;
i1 <<= (i2 & 31);
i0 += i1;
l11 = i0;
i1 = 0u;
i2 = 64u;
memory_fill(m, i0, i1, i2);
i0 = l3;
l2 = i0;
L1:
i0 = l2;
if (i0) {
i0 = l2;
i1 = 56u;
i0 += i1;
l10 = i0;
i0 = l2;
l1 = i0;
L3:
i0 = l1;
i1 = l10;
i0 = i0 < i1;
if (i0) {
i0 = l1;
i0 = i32_load(m, (u64)(i0));
l9 = i0;
i0 = l1;
i0 = i32_load(m, (u64)(i0) + 4u);
l8 = i0;
i0 = !(i0);
if (i0) {goto B5;}
i0 = p0;
i1 = 4294967295u;
i2 = p0;
i3 = 1u;
i2 += i3;
l7 = i2;
i3 = 1u;
i2 -= i3;
i2 = I32_CLZ(i2);
i1 >>= (i2 & 31);
l4 = i1;
i2 = l9;
i1 &= i2;
l12 = i1;
i2 = l12;
i3 = l4;
i4 = 1u;
i3 >>= (i4 & 31);
i2 &= i3;
i3 = l7;
i4 = l12;
i3 = i3 > i4;
i1 = i3 ? i1 : i2;
i0 = i0 != i1;
if (i0) {goto B5;}
i0 = 0u;
i1 = l11;
i1 = core_f72(m, i1);
l4 = i1;
i1 = !(i1);
if (i1) {goto B0;}
i0 = l4;
i1 = l9;
i32_store(m, (u64)(i0), i1);
i0 = l4;
i1 = l8;
i32_atomic_store(m, (u64)(i0) + 4u, i1);
B5:;
i0 = l1;
i1 = 8u;
i0 += i1;
l1 = i0;
goto L3;
}
i0 = l2;
i0 = i32_load(m, (u64)(i0) + 56u);
l1 = i0;
i1 = 8u;
i0 += i1;
i1 = 0u;
i2 = l1;
i0 = i2 ? i0 : i1;
l2 = i0;
goto L1;
}
i0 = 1u;
B0:;
i0 = !(i0);
if (i0) {
i0 = l11;
i0 = i32_load(m, (u64)(i0) + 56u);
p0 = i0;
i0 = l11;
i1 = 0u;
i32_store(m, (u64)(i0) + 56u, i1);
L7:
i0 = p0;
if (i0) {
i0 = p0;
i0 = i32_load(m, (u64)(i0) + 64u);
i1 = p0;
core_f5(m, i1);
i1 = 3u;
core_f3(m, i1);
p0 = i0;
goto L7;
}
goto Bfunc;
}
i0 = l11;
i1 = l3;
i1 = i32_load(m, (u64)(i1) + 60u);
l4 = i1;
i32_store(m, (u64)(i0) + 60u, i1);
i0 = 196676u;
i1 = p0;
i2 = 1u;
i1 += i2;
i32_atomic_store(m, (u64)(i0), i1);
i0 = l3;
l1 = i0;
L9:
i0 = l1;
if (i0) {
i0 = l1;
i1 = 56u;
i0 += i1;
l10 = i0;
i0 = l1;
l2 = i0;
L11:
i0 = l2;
i1 = l10;
i0 = i0 < i1;
if (i0) {
i0 = l2;
i0 = i32_load(m, (u64)(i0) + 4u);
i0 = !(i0);
if (i0) {goto B13;}
i0 = p0;
i1 = 4294967295u;
i2 = p0;
i3 = 1u;
i2 += i3;
l9 = i2;
i3 = 1u;
i2 -= i3;
i2 = I32_CLZ(i2);
i1 >>= (i2 & 31);
l8 = i1;
i2 = l2;
i2 = i32_load(m, (u64)(i2));
i1 &= i2;
l7 = i1;
i2 = l7;
i3 = l8;
i4 = 1u;
i3 >>= (i4 & 31);
i2 &= i3;
i3 = l7;
i4 = l9;
i3 = i3 < i4;
i1 = i3 ? i1 : i2;
i0 = i0 != i1;
if (i0) {goto B13;}
i0 = l2;
i1 = 0u;
i32_atomic_store(m, (u64)(i0) + 4u, i1);
B13:;
i0 = l2;
i1 = 8u;
i0 += i1;
l2 = i0;
goto L11;
}
i0 = l1;
i0 = i32_load(m, (u64)(i0) + 56u);
l1 = i0;
i1 = 8u;
i0 += i1;
i1 = 0u;
i2 = l1;
i0 = i2 ? i0 : i1;
l1 = i0;
goto L9;
}
i0 = l3;
core_f71(m, i0);
i0 = l4;
if (i0) {
i0 = p0;
l2 = i0;
i0 = l4;
p0 = i0;
L15:
i0 = p0;
if (i0) {
i0 = p0;
i1 = 16u;
i0 += i1;
i1 = p0;
i1 = i32_load(m, (u64)(i1) + 12u);
i2 = 1u;
i1 >>= (i2 & 31);
i2 = 7u;
i1 += i2;
i2 = 4294967288u;
i1 &= i2;
i0 += i1;
i0 = i32_load(m, (u64)(i0));
i1 = l11;
i2 = l3;
i3 = l2;
i4 = p0;
i4 = i32_load(m, (u64)(i4) + 4u);
l9 = i4;
i5 = 4294967295u;
i6 = l2;
i7 = 1u;
i6 += i7;
l8 = i6;
i7 = 1u;
i6 -= i7;
i6 = I32_CLZ(i6);
i5 >>= (i6 & 31);
l7 = i5;
i4 &= i5;
l4 = i4;
i5 = l4;
i6 = l7;
i7 = 1u;
i6 >>= (i7 & 31);
i5 &= i6;
i6 = l4;
i7 = l8;
i6 = i6 < i7;
i4 = i6 ? i4 : i5;
i3 = i3 == i4;
l7 = i3;
i1 = i3 ? i1 : i2;
i1 = core_f72(m, i1);
l4 = i1;
if (i1) {
i1 = l4;
i2 = l9;
i32_store(m, (u64)(i1), i2);
i1 = l4;
i2 = p0;
i32_atomic_store(m, (u64)(i1) + 4u, i2);
} else {
i1 = l7;
if (i1) {
i1 = p0;
i2 = 16u;
i1 += i2;
i2 = p0;
i2 = i32_load(m, (u64)(i2) + 12u);
i3 = 1u;
i2 >>= (i3 & 31);
i3 = 7u;
i2 += i3;
i3 = 4294967288u;
i2 &= i3;
i1 += i2;
i2 = l5;
i32_store(m, (u64)(i1), i2);
i1 = p0;
i2 = 16u;
i1 += i2;
i2 = p0;
i2 = i32_load(m, (u64)(i2) + 12u);
i3 = 1u;
i2 >>= (i3 & 31);
i3 = 7u;
i2 += i3;
i3 = 4294967288u;
i2 &= i3;
i1 += i2;
i2 = 0u;
i32_store(m, (u64)(i1) + 4u, i2);
i1 = l5;
if (i1) {
i1 = l5;
i2 = 16u;
i1 += i2;
i2 = l5;
i2 = i32_load(m, (u64)(i2) + 12u);
i3 = 1u;
i2 >>= (i3 & 31);
i3 = 7u;
i2 += i3;
i3 = 4294967288u;
i2 &= i3;
i1 += i2;
i2 = p0;
i32_store(m, (u64)(i1) + 4u, i2);
}
i1 = p0;
l5 = i1;
} else {
i1 = p0;
i2 = 16u;
i1 += i2;
i2 = p0;
i2 = i32_load(m, (u64)(i2) + 12u);
i3 = 1u;
i2 >>= (i3 & 31);
i3 = 7u;
i2 += i3;
i3 = 4294967288u;
i2 &= i3;
i1 += i2;
i2 = l6;
i32_store(m, (u64)(i1), i2);
i1 = p0;
i2 = 16u;
i1 += i2;
i2 = p0;
i2 = i32_load(m, (u64)(i2) + 12u);
i3 = 1u;
i2 >>= (i3 & 31);
i3 = 7u;
i2 += i3;
i3 = 4294967288u;
i2 &= i3;
i1 += i2;
i2 = 0u;
i32_store(m, (u64)(i1) + 4u, i2);
i1 = l6;
if (i1) {
i1 = l6;
i2 = 16u;
i1 += i2;
i2 = l6;
i2 = i32_load(m, (u64)(i2) + 12u);
i3 = 1u;
i2 >>= (i3 & 31);
i3 = 7u;
i2 += i3;
i3 = 4294967288u;
i2 &= i3;
i1 += i2;
i2 = p0;
i32_store(m, (u64)(i1) + 4u, i2);
}
i1 = p0;
l6 = i1;
}
}
p0 = i0;
goto L15;
}
i0 = l3;
i1 = l6;
i32_atomic_store(m, (u64)(i0) + 60u, i1);
i0 = l11;
i1 = l5;
i32_atomic_store(m, (u64)(i0) + 60u, i1);
}
Bfunc:;
}
u32 core_checkHeap_0(u8* m, u32 p0) {
u32 l1 = 0, l2 = 0, l3 = 0, l4 = 0, l5 = 0;
u32 i0, i1, i2, i3, i4, i5;
i0 = 196816u;
i0 = i32_load(m, (u64)(i0));
l4 = i0;
L1:
i0 = p0;
i1 = l4;
i0 = i0 < i1;
if (i0) {
i0 = 1u;
i1 = p0;
i1 = i32_load(m, (u64)(i1));
l2 = i1;
i2 = 4294967292u;
i1 &= i2;
l5 = i1;
i2 = l4;
i3 = p0;
i2 -= i3;
i1 = i1 > i2;
i2 = 1u;
i3 = l5;
i4 = 7u;
i3 &= i4;
i4 = l5;
i5 = 16u;
i4 = i4 < i5;
i2 = i4 ? i2 : i3;
i0 = i2 ? i0 : i1;
if (i0) {goto B0;}
i0 = l2;
i1 = 2u;
i0 &= i1;
i1 = 0u;
i0 = i0 != i1;
i1 = l3;
i0 = i0 != i1;
if (i0) {goto B0;}
i0 = l2;
i1 = 1u;
i0 &= i1;
l2 = i0;
if (i0) {
i0 = l3;
if (i0) {
i0 = 1u;
} else {
i0 = p0;
i1 = l5;
i0 += i1;
i1 = 4u;
i0 -= i1;
i0 = i32_load(m, (u64)(i0));
i1 = l5;
i0 = i0 != i1;
}
if (i0) {goto B0;}
i0 = l1;
i1 = l5;
i0 += i1;
l1 = i0;
}
i0 = l2;
l3 = i0;
i0 = p0;
i1 = l5;
i0 += i1;
p0 = i0;
goto L1;
}
i0 = l4;
p0 = i0;
i0 = l3;
if (i0) {
i0 = 1u;
} else {
i0 = l1;
i1 = 196836u;
i1 = i32_load(m, (u64)(i1));
i0 = i0 != i1;
}
if (i0) {goto B0;}
i0 = 197120u;
i0 = i32_load(m, (u64)(i0));
i1 = 26u;
i0 >>= (i1 & 31);
p0 = i0;
B0:;
i0 = p0;
if (i0) {
i0 = p0;
goto Bfunc;
}
i0 = core_f235(m);
p0 = i0;
i0 = !(i0);
if (i0) {
i0 = 196680u;
i0 = i32_load(m, (u64)(i0));
l3 = i0;
i0 = !(i0);
if (i0) {
i0 = 196680u;
i1 = 0u;
i2 = 196692u;
i2 = i32_load(m, (u64)(i2));
i0 = i2 ? i0 : i1;
p0 = i0;
goto B8;
}
i0 = 196816u;
i0 = i32_load(m, (u64)(i0));
l2 = i0;
i1 = l3;
i0 = i0 <= i1;
l1 = i0;
i0 = 196680u;
p0 = i0;
i0 = l3;
i1 = 7u;
i0 &= i1;
if (i0) {
i0 = 1u;
} else {
i0 = l3;
i1 = 196644u;
i1 = i32_load(m, (u64)(i1));
i0 = i0 < i1;
}
i1 = l1;
i0 |= i1;
if (i0) {
i0 = 0u;
} else {
i0 = l3;
i0 = i32_load(m, (u64)(i0));
i1 = 4294967292u;
i0 &= i1;
l1 = i0;
i1 = 7u;
i0 &= i1;
i0 = !(i0);
i1 = l1;
i2 = 16u;
i1 = i1 >= i2;
i0 &= i1;
i1 = l1;
i2 = l2;
i3 = l3;
i2 -= i3;
i1 = i1 <= i2;
i0 &= i1;
}
if (i0) {
i0 = l3;
i0 = i32_load(m, (u64)(i0));
i1 = 1u;
i0 &= i1;
} else {
i0 = 1u;
}
if (i0) {
i0 = 1u;
} else {
i0 = l3;
i0 = i32_load(m, (u64)(i0) + 4u);
i1 = 16u;
i0 >>= (i1 & 31);
i1 = 12u;
i0 = i0 >= i1;
}
if (i0) {goto B8;}
i0 = l3;
i1 = l3;
i1 = i32_load(m, (u64)(i1) + 4u);
i2 = 16u;
i1 >>= (i2 & 31);
i2 = 0u;
i3 = 0u;
i0 = core_f140(m, i0, i1, i2, i3);
p0 = i0;
if (i0) {goto B8;}
i0 = 196680u;
i1 = 0u;
i2 = l3;
i2 = core_f139(m, i2);
i3 = 196692u;
i3 = i32_load(m, (u64)(i3));
i2 = i2 != i3;
i0 = i2 ? i0 : i1;
p0 = i0;
B8:;
}
i0 = p0;
Bfunc:;
return i0;
}
static u32 core_f235(u8* m) {
u32 l0 = 0, l1 = 0, l2 = 0, l3 = 0, l4 = 0, l5 = 0, l6 = 0, l7 = 0,
l8 = 0, l9 = 0, l10 = 0;
u32 i0, i1, i2, i3, i4;
i0 = 196676u;
i0 = i32_load(m, (u64)(i0));
l4 = i0;
i1 = 196828u;
i1 = i32_load(m, (u64)(i1));
i0 = i0 > i1;
if (i0) {
i0 = 196676u;
goto Bfunc;
}
L1:
i0 = l4;
i1 = l9;
i0 = i0 > i1;
if (i0) {
i0 = 1u;
l8 = i0;
i0 = 196640u;
i0 = i32_load(m, (u64)(i0));
i1 = l9;
i2 = 6u;
i1 <<= (i2 & 31);
i0 += i1;
l1 = i0;
L4:
i0 = l1;
if (i0) {
i0 = 0u;
l10 = i0;
L6:
i0 = l10;
i1 = 7u;
i0 = i0 < i1;
if (i0) {
i0 = l1;
i1 = l10;
i2 = 3u;
i1 <<= (i2 & 31);
i0 += i1;
l0 = i0;
i0 = i32_load(m, (u64)(i0) + 4u);
l2 = i0;
if (i0) {
i0 = l2;
i0 = core_f73(m, i0);
i0 = !(i0);
l3 = i0;
if (i0) {
i0 = l3;
} else {
i0 = l2;
i0 = i32_load(m, (u64)(i0) + 4u);
i1 = l0;
i1 = i32_load(m, (u64)(i1));
i0 = i0 != i1;
}
} else {
i0 = 0u;
}
if (i0) {goto B3;}
i0 = l10;
i1 = 1u;
i0 += i1;
l10 = i0;
goto L6;
}
i0 = l1;
l0 = i0;
i0 = i32_load(m, (u64)(i0) + 56u);
l3 = i0;
if (i0) {
i0 = l3;
i1 = 7u;
i0 &= i1;
if (i0) {
i0 = 1u;
} else {
i0 = l3;
i1 = 196644u;
i1 = i32_load(m, (u64)(i1));
i0 = i0 < i1;
}
i1 = 196816u;
i1 = i32_load(m, (u64)(i1));
l2 = i1;
i2 = l3;
i1 = i1 <= i2;
i0 |= i1;
if (i0) {
i0 = 0u;
} else {
i0 = l3;
i0 = i32_load(m, (u64)(i0));
i1 = 4294967292u;
i0 &= i1;
l1 = i0;
i1 = 7u;
i0 &= i1;
i0 = !(i0);
i1 = l1;
i2 = 16u;
i1 = i1 >= i2;
i0 &= i1;
i1 = l1;
i2 = l2;
i3 = l3;
i2 -= i3;
i1 = i1 <= i2;
i0 &= i1;
}
if (i0) {
i0 = l3;
i0 = i32_load(m, (u64)(i0));
i1 = 1u;
i0 &= i1;
} else {
i0 = 1u;
}
l1 = i0;
i1 = l8;
i2 = 4u;
i1 = i1 == i2;
i2 = l1;
i0 = i2 ? i0 : i1;
} else {
i0 = 0u;
}
if (i0) {goto B3;}
i0 = l0;
i0 = i32_load(m, (u64)(i0) + 56u);
l0 = i0;
i1 = 8u;
i0 += i1;
i1 = 0u;
i2 = l0;
i0 = i2 ? i0 : i1;
l1 = i0;
i0 = l8;
i1 = 1u;
i0 += i1;
l8 = i0;
goto L4;
}
i0 = 0u;
l0 = i0;
B3:;
i0 = l0;
if (i0) {
i0 = l0;
goto Bfunc;
}
i0 = 196640u;
i0 = i32_load(m, (u64)(i0));
i1 = l9;
i2 = 6u;
i1 <<= (i2 & 31);
i0 += i1;
i1 = 0u;
i0 = core_f13(m, i0, i1);
l10 = i0;
L15:
i0 = l10;
if (i0) {
i0 = l10;
i0 = core_f73(m, i0);
if (i0) {
i0 = 196640u;
i0 = i32_load(m, (u64)(i0));
l3 = i0;
i1 = 4294967295u;
i2 = 196676u;
i2 = i32_load(m, (u64)(i2));
l2 = i2;
i3 = 1u;
i2 -= i3;
i2 = I32_CLZ(i2);
i1 >>= (i2 & 31);
l1 = i1;
i2 = l10;
i2 = i32_load(m, (u64)(i2) + 4u);
i1 &= i2;
l0 = i1;
i2 = l0;
i3 = l1;
i4 = 1u;
i3 >>= (i4 & 31);
i2 &= i3;
i3 = l0;
i4 = l2;
i3 = i3 < i4;
i1 = i3 ? i1 : i2;
i2 = 6u;
i1 <<= (i2 & 31);
i0 += i1;
i1 = l3;
i2 = l9;
i3 = 6u;
i2 <<= (i3 & 31);
i1 += i2;
i0 = i0 != i1;
} else {
i0 = 1u;
}
if (i0) {
i0 = l10;
goto Bfunc;
}
i0 = l7;
i1 = 1u;
i0 += i1;
l7 = i0;
i1 = 196692u;
i1 = i32_load(m, (u64)(i1));
i0 = i0 > i1;
if (i0) {
i0 = 196640u;
i0 = i32_load(m, (u64)(i0));
i1 = l9;
i2 = 6u;
i1 <<= (i2 & 31);
i0 += i1;
goto Bfunc;
}
i0 = l10;
i0 = i32_load(m, (u64)(i0) + 8u);
i0 = i32_load(m, (u64)(i0) + 4u);
if (i0) {
i0 = l10;
i0 = i32_load(m, (u64)(i0) + 12u);
l0 = i0;
i1 = 1u;
i0 >>= (i1 & 31);
i1 = 3u;
i0 = i0 > i1;
if (i0) {
i0 = l0;
i1 = 1u;
i0 &= i1;
if (i0) {
i0 = l10;
i0 = i32_load16_u(m, (u64)(i0) + 16u);
goto B22;
}
i0 = l10;
i0 = i32_load8_u(m, (u64)(i0) + 16u);
B22:;
} else {
i0 = 1u;
}
if (i0) {
i0 = 0u;
} else {
i0 = l0;
i1 = 1u;
i0 &= i1;
if (i0) {
i0 = l10;
i0 = i32_load16_u(m, (u64)(i0) + 18u);
goto B25;
}
i0 = l10;
i0 = i32_load8_u(m, (u64)(i0) + 17u);
B25:;
i1 = 1u;
i0 = i0 == i1;
}
if (i0) {
i0 = l0;
i1 = 1u;
i0 &= i1;
if (i0) {
i0 = l10;
i0 = i32_load16_u(m, (u64)(i0) + 20u);
goto B28;
}
i0 = l10;
i0 = i32_load8_u(m, (u64)(i0) + 18u);
B28:;
i1 = 100u;
i0 = i0 == i1;
} else {
i0 = 0u;
}
if (i0) {
i0 = l6;
i1 = 1u;
i0 += i1;
l6 = i0;
} else {
i0 = l5;
i1 = 1u;
i0 += i1;
l5 = i0;
}
}
i0 = 196640u;
i0 = i32_load(m, (u64)(i0));
i1 = l9;
i2 = 6u;
i1 <<= (i2 & 31);
i0 += i1;
i1 = l10;
i0 = core_f13(m, i0, i1);
l10 = i0;
goto L15;
}
i0 = l9;
i1 = 1u;
i0 += i1;
l9 = i0;
goto L1;
}
i0 = l7;
i1 = 196692u;
i1 = i32_load(m, (u64)(i1));
i0 = i0 != i1;
if (i0) {
i0 = 196692u;
goto Bfunc;
}
i0 = l6;
i1 = 196708u;
i1 = i32_load(m, (u64)(i1));
i0 = i0 != i1;
if (i0) {
i0 = 196708u;
goto Bfunc;
}
i0 = 196684u;
i1 = 0u;
i2 = l5;
i3 = 196684u;
i3 = i32_load(m, (u64)(i3));
i2 = i2 != i3;
i0 = i2 ? i0 : i1;
Bfunc:;
return i0;
}
static u32 core_f236(u8* m, u32 p0, u32 p1, u32 p2, u32 p3, u32 p4, u32 p5) {
u32 l6 = 0, l7 = 0, l8 = 0, l9 = 0, l10 = 0, l11 = 0, l12 = 0, l13 = 0;
u32 i0, i1, i2, i3, i4, i5, i6, i7;
i0 = p1;
i1 = 2u;
i0 -= i1;
l9 = i0;
L0:
i0 = l9;
i1 = 0u;
i0 = (u32)((s32)i0 >= (s32)i1);
if (i0) {
i0 = p0;
i1 = 9728u;
i0 += i1;
i1 = l9;
i2 = 3u;
i1 <<= (i2 & 31);
i0 += i1;
l6 = i0;
i0 = i32_load(m, (u64)(i0) + 4u);
l10 = i0;
i0 = l6;
i0 = i32_load(m, (u64)(i0));
l6 = i0;
i0 = i32_load(m, (u64)(i0) + 4u);
i1 = 65535u;
i0 &= i1;
l11 = i0;
i1 = 64u;
i0 = i0 < i1;
if (i0) {
i0 = p0;
i1 = 10240u;
i0 += i1;
p1 = i0;
i0 = i32_load(m, (u64)(i0));
i1 = 1u;
i0 += i1;
p2 = i0;
i1 = 2u;
i0 <<= (i1 & 31);
i1 = p1;
i0 += i1;
i1 = l6;
i32_store(m, (u64)(i0), i1);
i0 = p1;
i1 = p2;
i32_store(m, (u64)(i0), i1);
i0 = l6;
i1 = 0u;
i2 = l11;
i3 = l10;
i4 = p3;
i5 = p4;
i6 = p5;
i0 = core_f76(m, i0, i1, i2, i3, i4, i5, i6);
p1 = i0;
i1 = 4096u;
i0 = i0 >= i1;
if (i0) {
i0 = p0;
i1 = 9984u;
i0 += i1;
p2 = i0;
i0 = i32_load(m, (u64)(i0));
i1 = 1u;
i0 += i1;
p3 = i0;
i1 = 2u;
i0 <<= (i1 & 31);
i1 = p2;
i0 += i1;
i1 = p1;
i32_store(m, (u64)(i0), i1);
i0 = p2;
i1 = p3;
i32_store(m, (u64)(i0), i1);
}
i0 = p0;
i1 = l9;
i2 = p1;
i0 = core_f34(m, i0, i1, i2);
goto Bfunc;
}
i0 = p2;
if (i0) {
i0 = p4;
i1 = l6;
p3 = i1;
i1 = i32_load(m, (u64)(i1) + 4u);
i2 = 16u;
i1 >>= (i2 & 31);
i0 = core_f143(m, i0, i1);
p4 = i0;
i1 = 4096u;
i0 = i0 >= i1;
if (i0) {
i0 = p0;
i1 = 9984u;
i0 += i1;
l6 = i0;
i0 = i32_load(m, (u64)(i0));
i1 = 1u;
i0 += i1;
l7 = i0;
i1 = 2u;
i0 <<= (i1 & 31);
i1 = l6;
i0 += i1;
i1 = p4;
i32_store(m, (u64)(i0), i1);
i0 = l6;
i1 = l7;
i32_store(m, (u64)(i0), i1);
}
} else {
i0 = l6;
i0 = i32_load(m, (u64)(i0) + 268u);
i1 = l6;
i2 = 0u;
i3 = 32u;
i4 = l10;
i5 = p3;
i6 = p4;
i7 = p5;
i1 = core_f76(m, i1, i2, i3, i4, i5, i6, i7);
l8 = i1;
i2 = 4096u;
i1 = i1 >= i2;
if (i1) {
i1 = p0;
i2 = 9984u;
i1 += i2;
l12 = i1;
i1 = i32_load(m, (u64)(i1));
i2 = 1u;
i1 += i2;
l13 = i1;
i2 = 2u;
i1 <<= (i2 & 31);
i2 = l12;
i1 += i2;
i2 = l8;
i32_store(m, (u64)(i1), i2);
i1 = l12;
i2 = l13;
i32_store(m, (u64)(i1), i2);
}
i1 = l6;
i2 = 32u;
i3 = l11;
i4 = l10;
i5 = p3;
i6 = p4;
i7 = p5;
i1 = core_f76(m, i1, i2, i3, i4, i5, i6, i7);
p4 = i1;
i2 = 4096u;
i1 = i1 >= i2;
if (i1) {
i1 = p0;
i2 = 9984u;
i1 += i2;
p3 = i1;
i1 = i32_load(m, (u64)(i1));
i2 = 1u;
i1 += i2;
p5 = i1;
i2 = 2u;
i1 <<= (i2 & 31);
i2 = p3;
i1 += i2;
i2 = p4;
i32_store(m, (u64)(i1), i2);
i1 = p3;
i2 = p5;
i32_store(m, (u64)(i1), i2);
}
i1 = l8;
p3 = i1;
p5 = i0;
i0 = p0;
i1 = 10240u;
i0 += i1;
l7 = i0;
i0 = i32_load(m, (u64)(i0));
i1 = 1u;
i0 += i1;
l8 = i0;
i1 = 2u;
i0 <<= (i1 & 31);
i1 = l7;
i0 += i1;
i1 = l6;
i32_store(m, (u64)(i0), i1);
i0 = l7;
i1 = l8;
i32_store(m, (u64)(i0), i1);
}
i0 = p4;
i1 = 4096u;
i0 = i0 < i1;
i1 = p3;
i2 = 4096u;
i1 = i1 < i2;
i0 |= i1;
if (i0) {
i0 = p0;
i1 = p3;
i2 = p4;
i3 = p3;
i4 = p4;
i3 = i3 < i4;
i1 = i3 ? i1 : i2;
i0 = core_f36(m, i0, i1);
goto Bfunc;
}
i0 = l9;
i1 = 1u;
i0 -= i1;
l9 = i0;
goto L0;
}
i0 = p1;
i1 = 12u;
i0 = i0 == i1;
if (i0) {
i0 = p0;
i1 = 4u;
i0 = core_f36(m, i0, i1);
goto Bfunc;
}
i0 = p3;
i1 = p1;
i0 = core_f143(m, i0, i1);
p2 = i0;
i1 = 4096u;
i0 = i0 >= i1;
if (i0) {
i0 = p2;
i1 = p4;
i32_store(m, (u64)(i0) + 16u, i1);
i0 = p2;
i1 = p5;
i32_store(m, (u64)(i0) + 20u, i1);
i0 = p2;
i1 = p1;
i2 = 16u;
i1 <<= (i2 & 31);
i2 = 2u;
i1 |= i2;
i32_store(m, (u64)(i0) + 4u, i1);
}
i0 = p2;
i1 = 4096u;
i0 = i0 >= i1;
if (i0) {
i0 = p0;
i1 = 9984u;
i0 += i1;
p1 = i0;
i0 = i32_load(m, (u64)(i0));
i1 = 1u;
i0 += i1;
p3 = i0;
i1 = 2u;
i0 <<= (i1 & 31);
i1 = p1;
i0 += i1;
i1 = p2;
i32_store(m, (u64)(i0), i1);
i0 = p1;
i1 = p3;
i32_store(m, (u64)(i0), i1);
}
i0 = p0;
i1 = 0u;
i2 = p2;
i0 = core_f34(m, i0, i1, i2);
Bfunc:;
return i0;
}
static u32 core_f237(u8* m, u32 p0, u32 p1, u32 p2) {
u32 l3 = 0, l4 = 0, l5 = 0, l6 = 0, l7 = 0, l8 = 0, l9 = 0;
u32 i0, i1, i2, i3, i4, i5, i6;
i0 = p0;
i1 = p1;
i2 = 3u;
i1 <<= (i2 & 31);
i0 += i1;
i1 = 9720u;
i0 += i1;
l3 = i0;
i0 = i32_load(m, (u64)(i0));
l4 = i0;
i0 = 64u;
i1 = 32u;
i2 = 0u;
i3 = l3;
i3 = i32_load(m, (u64)(i3) + 4u);
l5 = i3;
i4 = 64u;
i3 = i3 != i4;
if (i3) {goto B0;}
i2 = p1;
i3 = 2u;
i2 -= i3;
l3 = i2;
L1:
i2 = l3;
i3 = 0u;
i2 = (u32)((s32)i2 >= (s32)i3);
if (i2) {
i2 = 0u;
i3 = p0;
i4 = 9728u;
i3 += i4;
i4 = l3;
i5 = 3u;
i4 <<= (i5 & 31);
i3 += i4;
l6 = i3;
i3 = i32_load(m, (u64)(i3) + 4u);
i4 = 1u;
i3 += i4;
i4 = l6;
i4 = i32_load(m, (u64)(i4));
i4 = i32_load(m, (u64)(i4) + 4u);
i5 = 65535u;
i4 &= i5;
i3 = i3 != i4;
if (i3) {goto B0;}
i2 = l3;
i3 = 1u;
i2 -= i3;
l3 = i2;
goto L1;
}
i2 = 1u;
B0:;
l6 = i2;
i0 = i2 ? i0 : i1;
l7 = i0;
i0 = l4;
l3 = i0;
i0 = l6;
i0 = !(i0);
if (i0) {
i0 = l3;
i1 = 0u;
i2 = l7;
i3 = 4294967295u;
i4 = l5;
i5 = l5;
i6 = l7;
i5 = i5 > i6;
i3 = i5 ? i3 : i4;
i4 = p2;
i0 = core_f75(m, i0, i1, i2, i3, i4);
l3 = i0;
i1 = 4096u;
i0 = i0 >= i1;
if (i0) {
i0 = p0;
i1 = 9984u;
i0 += i1;
l8 = i0;
i0 = i32_load(m, (u64)(i0));
i1 = 1u;
i0 += i1;
l9 = i0;
i1 = 2u;
i0 <<= (i1 & 31);
i1 = l8;
i0 += i1;
i1 = l3;
i32_store(m, (u64)(i0), i1);
i0 = l8;
i1 = l9;
i32_store(m, (u64)(i0), i1);
}
i0 = p0;
i1 = 10240u;
i0 += i1;
l8 = i0;
i0 = i32_load(m, (u64)(i0));
i1 = 1u;
i0 += i1;
l9 = i0;
i1 = 2u;
i0 <<= (i1 & 31);
i1 = l8;
i0 += i1;
i1 = l4;
i32_store(m, (u64)(i0), i1);
i0 = l8;
i1 = l9;
i32_store(m, (u64)(i0), i1);
}
i0 = l6;
if (i0) {
i0 = p2;
i0 = core_f142(m, i0);
} else {
i0 = l4;
i1 = l7;
i2 = 64u;
i3 = 4294967295u;
i4 = l5;
i5 = l5;
i6 = l7;
i5 = i5 <= i6;
i3 = i5 ? i3 : i4;
i4 = p2;
i0 = core_f75(m, i0, i1, i2, i3, i4);
}
p2 = i0;
i1 = 4096u;
i0 = i0 >= i1;
if (i0) {
i0 = p0;
i1 = 9984u;
i0 += i1;
l4 = i0;
i0 = i32_load(m, (u64)(i0));
i1 = 1u;
i0 += i1;
l5 = i0;
i1 = 2u;
i0 <<= (i1 & 31);
i1 = l4;
i0 += i1;
i1 = p2;
i32_store(m, (u64)(i0), i1);
i0 = l4;
i1 = l5;
i32_store(m, (u64)(i0), i1);
}
i0 = p2;
i1 = 4096u;
i0 = i0 < i1;
i1 = l3;
i2 = 4096u;
i1 = i1 < i2;
i0 |= i1;
if (i0) {
i0 = p0;
i1 = l3;
i2 = p2;
i3 = p2;
i4 = l3;
i3 = i3 > i4;
i1 = i3 ? i1 : i2;
i0 = core_f36(m, i0, i1);
goto Bfunc;
}
i0 = p2;
i0 = i32_load(m, (u64)(i0) + 8u);
l4 = i0;
i0 = i32_load(m, (u64)(i0) + 12u);
l5 = i0;
i1 = 1u;
i0 >>= (i1 & 31);
i1 = 7u;
i0 += i1;
i1 = 4294967288u;
i0 &= i1;
l7 = i0;
i1 = 4u;
i0 += i1;
i0 = core_f7(m, i0);
l8 = i0;
i1 = 4096u;
i0 = i0 >= i1;
if (i0) {
i0 = l8;
i1 = l5;
i32_store(m, (u64)(i0) + 4u, i1);
i0 = l8;
i1 = 8u;
i0 += i1;
i1 = l4;
i2 = 16u;
i1 += i2;
i2 = l7;
memory_copy(m, i0, i1, i2);
}
i0 = l8;
i1 = 4096u;
i0 = i0 >= i1;
if (i0) {
i0 = p0;
i1 = 9984u;
i0 += i1;
l4 = i0;
i0 = i32_load(m, (u64)(i0));
i1 = 1u;
i0 += i1;
l5 = i0;
i1 = 2u;
i0 <<= (i1 & 31);
i1 = l4;
i0 += i1;
i1 = l8;
i32_store(m, (u64)(i0), i1);
i0 = l4;
i1 = l5;
i32_store(m, (u64)(i0), i1);
}
i0 = l8;
i1 = 4096u;
i0 = i0 < i1;
if (i0) {
i0 = p0;
i1 = l8;
i0 = core_f36(m, i0, i1);
goto Bfunc;
}
i0 = p0;
i1 = p1;
i2 = l6;
i3 = l3;
i4 = p2;
i5 = l8;
i0 = core_f236(m, i0, i1, i2, i3, i4, i5);
Bfunc:;
return i0;
}
void core_drainRetired_0(u8* m) {
u32 i0, i1, i2;
i0 = 196864u;
i0 = i32_load(m, (u64)(i0));
i1 = 196868u;
i1 = i32_load(m, (u64)(i1));
i0 = i0 == i1;
if (i0) {
goto Bfunc;
}
i0 = 196672u;
i1 = 196672u;
i1 = i32_load(m, (u64)(i1));
i2 = 2u;
i1 += i2;
i32_atomic_store(m, (u64)(i0), i1);
i0 = 196876u;
i1 = 0u;
i32_store(m, (u64)(i0), i1);
i0 = 196880u;
i1 = 0u;
i32_store(m, (u64)(i0), i1);
i0 = 196672u;
i1 = 196672u;
i1 = i32_load(m, (u64)(i1));
i2 = 2u;
i1 += i2;
i32_atomic_store(m, (u64)(i0), i1);
i0 = 196876u;
i1 = 0u;
i32_store(m, (u64)(i0), i1);
i0 = 196880u;
i1 = 0u;
i32_store(m, (u64)(i0), i1);
i0 = 16384u;
core_f3(m, i0);
Bfunc:;
}
static u32 core_f239(u8* m, u32 p0, f64 p1) {
u32 l8 = 0, l9 = 0, l10 = 0, l11 = 0, l12 = 0;
u64 l2 = 0, l3 = 0, l4 = 0, l5 = 0, l6 = 0, l7 = 0;
u32 i0, i1, i2, i3;
u64 j0, j1, j2, j3, j4;
f64 d0, d1, d3;
i0 = 197088u;
i0 = i32_load(m, (u64)(i0));
if (i0) {
i0 = 29u;
goto Bfunc;
}
d0 = p1;
i1 = 196652u;
i1 = i32_load(m, (u64)(i1));
d1 = (f64)(i1);
d0 += d1;
j0 = I64_TRUNC_SAT_U_F64(d0);
j1 = 16ull;
j0 <<= (j1 & 63);
j1 = 65535ull;
j0 |= j1;
l4 = j0;
i1 = 196808u;
j1 = i64_load(m, (u64)(i1));
i0 = j0 >= j1;
if (i0) {
i0 = 0u;
goto Bfunc;
}
i0 = 197040u;
i0 = i32_load(m, (u64)(i0));
l9 = i0;
L2:
i0 = l9;
if (i0) {
i0 = l9;
i0 = i32_load(m, (u64)(i0) + 24u);
if (i0) {
i0 = l9;
j0 = i64_load(m, (u64)(i0) + 32u);
l3 = j0;
j1 = l4;
i0 = j0 <= j1;
if (i0) {
j0 = l2;
j1 = l3;
j2 = l2;
j3 = l3;
i2 = j2 > j3;
j0 = i2 ? j0 : j1;
l2 = j0;
}
}
i0 = l9;
i0 = i32_load(m, (u64)(i0) + 4u);
l9 = i0;
goto L2;
}
i0 = 331784u;
j0 = i64_load(m, (u64)(i0));
l3 = j0;
j1 = l4;
i0 = j0 <= j1;
if (i0) {
j0 = l2;
j1 = l3;
j2 = l2;
j3 = l3;
i2 = j2 > j3;
j0 = i2 ? j0 : j1;
l2 = j0;
}
i0 = 197048u;
i0 = i32_load(m, (u64)(i0));
l8 = i0;
if (i0) {
i0 = l8;
i0 = i32_load(m, (u64)(i0) + 4u);
} else {
i0 = 0u;
}
if (i0) {
i0 = l8;
j0 = i64_load(m, (u64)(i0) + 8u);
} else {
j0 = 0ull;
}
j1 = l4;
i0 = j0 <= j1;
if (i0) {
j0 = l2;
i1 = 197048u;
i1 = i32_load(m, (u64)(i1));
l8 = i1;
if (i1) {
i1 = l8;
i1 = i32_load(m, (u64)(i1) + 4u);
} else {
i1 = 0u;
}
if (i1) {
i1 = l8;
j1 = i64_load(m, (u64)(i1) + 8u);
} else {
j1 = 0ull;
}
l3 = j1;
j2 = l2;
j3 = l3;
i2 = j2 > j3;
j0 = i2 ? j0 : j1;
l2 = j0;
}
d0 = p1;
j0 = I64_TRUNC_SAT_U_F64(d0);
j1 = 16ull;
j0 <<= (j1 & 63);
l5 = j0;
i0 = p0;
l8 = i0;
i0 = core_f152(m, i0);
p0 = i0;
i1 = 0u;
i0 = i0 != i1;
l9 = i0;
L12:
i0 = l9;
if (i0) {
j0 = l2;
i1 = l8;
i2 = p0;
i3 = 3u;
i2 <<= (i3 & 31);
i1 += i2;
i2 = 9720u;
i1 += i2;
l9 = i1;
i1 = i32_load(m, (u64)(i1) + 4u);
l10 = i1;
i2 = l9;
i2 = i32_load(m, (u64)(i2));
l9 = i2;
i2 = i32_load(m, (u64)(i2) + 4u);
i3 = 65535u;
i2 &= i3;
i1 = i1 < i2;
if (i1) {
i1 = l9;
i2 = 8u;
i1 += i2;
i2 = l10;
i3 = 2u;
i2 <<= (i3 & 31);
i1 += i2;
i1 = i32_load(m, (u64)(i1));
} else {
i1 = 0u;
}
i1 = i32_load(m, (u64)(i1) + 8u);
j2 = l4;
j1 = core_f150(m, i1, j2);
l3 = j1;
j2 = l2;
j3 = l3;
i2 = j2 > j3;
j0 = i2 ? j0 : j1;
l2 = j0;
i0 = p0;
i1 = 3u;
i0 <<= (i1 & 31);
i1 = l8;
i0 += i1;
i1 = 9720u;
i0 += i1;
l10 = i0;
l9 = i0;
L16:
i0 = l9;
i1 = l9;
i1 = i32_load(m, (u64)(i1) + 4u);
i2 = 1u;
i1 += i2;
l11 = i1;
i32_store(m, (u64)(i0) + 4u, i1);
i0 = l11;
i1 = l9;
i1 = i32_load(m, (u64)(i1));
i1 = i32_load(m, (u64)(i1) + 4u);
i2 = 65535u;
i1 &= i2;
i0 = i0 < i1;
if (i0) {goto B17;}
i0 = 0u;
i1 = l9;
i2 = l8;
i3 = 9728u;
i2 += i3;
i1 = i1 == i2;
if (i1) {goto B15;}
i0 = l9;
i1 = 8u;
i0 -= i1;
l9 = i0;
goto L16;
B17:;
L18:
i0 = l9;
i1 = l10;
i0 = i0 < i1;
if (i0) {
i0 = l9;
i1 = l9;
i1 = i32_load(m, (u64)(i1));
i2 = 8u;
i1 += i2;
i2 = l9;
i2 = i32_load(m, (u64)(i2) + 4u);
i3 = 3u;
i2 <<= (i3 & 31);
i1 += i2;
i1 = i32_atomic_load(m, (u64)(i1));
i32_store(m, (u64)(i0) + 8u, i1);
i0 = l9;
i1 = 0u;
i32_store(m, (u64)(i0) + 12u, i1);
i0 = l9;
i1 = 8u;
i0 += i1;
l9 = i0;
goto L18;
}
i0 = 1u;
B15:;
l9 = i0;
goto L12;
}
j0 = l5;
j1 = l2;
j2 = l2;
j3 = l5;
i2 = j2 < j3;
j0 = i2 ? j0 : j1;
l6 = j0;
l2 = j0;
l3 = j0;
i0 = l8;
i0 = core_f152(m, i0);
l10 = i0;
i1 = 0u;
i0 = i0 != i1;
p0 = i0;
L20:
i0 = p0;
if (i0) {
i0 = l8;
i1 = l10;
i2 = 3u;
i1 <<= (i2 & 31);
i0 += i1;
i1 = 9720u;
i0 += i1;
p0 = i0;
i0 = i32_load(m, (u64)(i0) + 4u);
l9 = i0;
i1 = p0;
i1 = i32_load(m, (u64)(i1));
p0 = i1;
i1 = i32_load(m, (u64)(i1) + 4u);
i2 = 65535u;
i1 &= i2;
i0 = i0 < i1;
if (i0) {
i0 = p0;
i1 = 8u;
i0 += i1;
i1 = l9;
i2 = 2u;
i1 <<= (i2 & 31);
i0 += i1;
i0 = i32_load(m, (u64)(i0));
} else {
i0 = 0u;
}
l11 = i0;
i0 = i32_load(m, (u64)(i0) + 8u);
j0 = core_f151(m, i0);
j1 = l4;
i0 = j0 > j1;
if (i0) {
i0 = l8;
i1 = 10496u;
i0 += i1;
p0 = i0;
i1 = l8;
i32_store(m, (u64)(i0), i1);
i0 = p0;
i1 = l11;
i2 = 16u;
i1 += i2;
i32_store(m, (u64)(i0) + 4u, i1);
i0 = p0;
i1 = l11;
i1 = i32_load(m, (u64)(i1) + 12u);
i32_store(m, (u64)(i0) + 8u, i1);
i0 = p0;
i1 = l11;
i1 = i32_load(m, (u64)(i1) + 4u);
i32_store(m, (u64)(i0) + 12u, i1);
i0 = p0;
i1 = l11;
i32_store(m, (u64)(i0) + 16u, i1);
i0 = p0;
i1 = 0u;
i2 = 1u;
d3 = 0.0;
i0 = core_f12(m, i0, i1, i2, d3);
p0 = i0;
i0 = !(i0);
if (i0) {
i0 = l8;
i1 = 10528u;
i0 += i1;
l9 = i0;
j1 = l4;
j2 = l6;
i0 = core_f132(m, i0, j1, j2);
p0 = i0;
i1 = 4u;
i0 = i0 == i1;
if (i0) {
i0 = 196864u;
i0 = i32_load(m, (u64)(i0));
i1 = 196868u;
i1 = i32_load(m, (u64)(i1));
i0 = i0 != i1;
if (i0) {
i0 = 196672u;
i1 = 196672u;
i1 = i32_load(m, (u64)(i1));
i2 = 2u;
i1 += i2;
i32_atomic_store(m, (u64)(i0), i1);
i0 = 196876u;
i1 = 0u;
i32_store(m, (u64)(i0), i1);
i0 = 196880u;
i1 = 0u;
i32_store(m, (u64)(i0), i1);
i0 = 196672u;
i1 = 196672u;
i1 = i32_load(m, (u64)(i1));
i2 = 2u;
i1 += i2;
i32_atomic_store(m, (u64)(i0), i1);
i0 = 196876u;
i1 = 0u;
i32_store(m, (u64)(i0), i1);
i0 = 196880u;
i1 = 0u;
i32_store(m, (u64)(i0), i1);
i0 = 16384u;
core_f3(m, i0);
}
i0 = l9;
j1 = l4;
j2 = l6;
i0 = core_f132(m, i0, j1, j2);
p0 = i0;
}
i0 = l9;
i0 = i32_load(m, (u64)(i0) + 24u);
l12 = i0;
if (i0) {
i0 = l12;
core_release_0(m, i0);
}
i0 = l9;
i1 = 0u;
i32_store(m, (u64)(i0) + 24u, i1);
}
i0 = p0;
if (i0) {
i0 = p0;
goto Bfunc;
}
}
j0 = l2;
i1 = l11;
i1 = i32_load(m, (u64)(i1) + 8u);
p0 = i1;
j1 = core_f151(m, i1);
l7 = j1;
j2 = l2;
j3 = l7;
i2 = j2 > j3;
j0 = i2 ? j0 : j1;
l2 = j0;
j0 = l3;
i1 = p0;
j2 = 18446744073709551615ull;
j1 = core_f150(m, i1, j2);
l7 = j1;
j2 = l3;
j3 = l7;
i2 = j2 > j3;
j0 = i2 ? j0 : j1;
l3 = j0;
i0 = l10;
i1 = 3u;
i0 <<= (i1 & 31);
i1 = l8;
i0 += i1;
i1 = 9720u;
i0 += i1;
l9 = i0;
p0 = i0;
L30:
i0 = p0;
i1 = p0;
i1 = i32_load(m, (u64)(i1) + 4u);
i2 = 1u;
i1 += i2;
l11 = i1;
i32_store(m, (u64)(i0) + 4u, i1);
i0 = l11;
i1 = p0;
i1 = i32_load(m, (u64)(i1));
i1 = i32_load(m, (u64)(i1) + 4u);
i2 = 65535u;
i1 &= i2;
i0 = i0 < i1;
if (i0) {goto B31;}
i0 = 0u;
i1 = p0;
i2 = l8;
i3 = 9728u;
i2 += i3;
i1 = i1 == i2;
if (i1) {goto B29;}
i0 = p0;
i1 = 8u;
i0 -= i1;
p0 = i0;
goto L30;
B31:;
L32:
i0 = p0;
i1 = l9;
i0 = i0 < i1;
if (i0) {
i0 = p0;
i1 = p0;
i1 = i32_load(m, (u64)(i1));
i2 = 8u;
i1 += i2;
i2 = p0;
i2 = i32_load(m, (u64)(i2) + 4u);
i3 = 3u;
i2 <<= (i3 & 31);
i1 += i2;
i1 = i32_atomic_load(m, (u64)(i1));
i32_store(m, (u64)(i0) + 8u, i1);
i0 = p0;
i1 = 0u;
i32_store(m, (u64)(i0) + 12u, i1);
i0 = p0;
i1 = 8u;
i0 += i1;
p0 = i0;
goto L32;
}
i0 = 1u;
B29:;
p0 = i0;
goto L20;
}
i0 = 196696u;
i0 = i32_load(m, (u64)(i0));
i1 = 24u;
i0 *= i1;
i1 = 16u;
i0 += i1;
p0 = i0;
i0 = 66508u;
i0 = i32_load(m, (u64)(i0));
l8 = i0;
if (i0) {
i0 = l8;
i0 = i32_load(m, (u64)(i0) + 20u);
} else {
i0 = 1u;
}
if (i0) {
i0 = 0u;
} else {
i0 = p0;
i1 = 40u;
i0 += i1;
j0 = (u64)(i0);
i1 = 196696u;
i1 = i32_load(m, (u64)(i1));
i2 = 4u;
i1 <<= (i2 & 31);
i2 = 56u;
i1 += i2;
j1 = (u64)(i1);
j0 += j1;
l6 = j0;
i0 = l8;
j0 = i64_load(m, (u64)(i0) + 8u);
i1 = l8;
j1 = i64_atomic_load(m, (u64)(i1) + 64u);
j0 -= j1;
l7 = j0;
i0 = 24u;
i1 = 0u;
i2 = l8;
j2 = i64_load32_u(m, (u64)(i2) + 40u);
j3 = l7;
j2 -= j3;
j3 = l6;
j4 = 1ull;
j3 <<= (j4 & 63);
i2 = j2 < j3;
i0 = i2 ? i0 : i1;
}
p0 = i0;
if (i0) {
i0 = p0;
goto Bfunc;
}
i0 = 196696u;
i0 = i32_load(m, (u64)(i0));
i1 = 1u;
i0 -= i1;
p0 = i0;
L37:
i0 = p0;
if (i0) {
j0 = l2;
i1 = p0;
i2 = 4u;
i1 <<= (i2 & 31);
i2 = 331776u;
i1 += i2;
j1 = i64_load(m, (u64)(i1) + 8u);
l6 = j1;
j2 = l2;
j3 = l6;
i2 = j2 > j3;
j0 = i2 ? j0 : j1;
l2 = j0;
i0 = p0;
i1 = 1u;
i0 -= i1;
p0 = i0;
goto L37;
}
j0 = l2;
j1 = l4;
i0 = j0 <= j1;
if (i0) {
i0 = 196808u;
j1 = l2;
j2 = l3;
j3 = l2;
j4 = l3;
i3 = j3 > j4;
j1 = i3 ? j1 : j2;
i64_store(m, (u64)(i0), j1);
}
j0 = l4;
i1 = 331784u;
j1 = i64_load(m, (u64)(i1));
i0 = j0 < j1;
if (i0) {
i0 = 331784u;
j1 = l3;
i64_store(m, (u64)(i0), j1);
i0 = 393216u;
i1 = 196808u;
j1 = i64_load(m, (u64)(i1));
i64_store(m, (u64)(i0), j1);
}
j0 = 0ull;
l2 = j0;
i0 = 197048u;
i0 = i32_load(m, (u64)(i0));
p0 = i0;
if (i0) {
i0 = p0;
i0 = i32_load(m, (u64)(i0) + 4u);
} else {
i0 = 0u;
}
if (i0) {
i0 = p0;
j0 = i64_load(m, (u64)(i0) + 8u);
} else {
j0 = 0ull;
}
j1 = l4;
i0 = j0 > j1;
if (i0) {
i0 = 197048u;
i0 = i32_load(m, (u64)(i0));
l8 = i0;
j1 = l5;
i64_store(m, (u64)(i0) + 8u, j1);
i0 = 0u;
p0 = i0;
L44:
i0 = p0;
i1 = l8;
i1 = i32_load(m, (u64)(i1) + 4u);
i0 = i0 < i1;
if (i0) {
j0 = l2;
i1 = 197048u;
i1 = i32_load(m, (u64)(i1));
l9 = i1;
if (i1) {
i1 = p0;
i2 = l9;
i2 = i32_load(m, (u64)(i2) + 4u);
i1 = i1 >= i2;
} else {
i1 = 1u;
}
if (i1) {
j1 = 0ull;
} else {
i1 = l9;
i2 = p0;
i3 = 3u;
i2 <<= (i3 & 31);
i1 += i2;
j1 = i64_load(m, (u64)(i1) + 8u);
}
l3 = j1;
j2 = l2;
j3 = l3;
i2 = j2 > j3;
j0 = i2 ? j0 : j1;
l2 = j0;
i0 = p0;
i1 = 1u;
i0 += i1;
p0 = i0;
goto L44;
}
i0 = 197056u;
j1 = l2;
i64_store(m, (u64)(i0), j1);
core_f56(m);
}
core_f22(m);
i0 = 0u;
Bfunc:;
return i0;
}
static u32 core_f240(u8* m, u32 p0, u32 p1, u32 p2, f64 p3) {
u32 l8 = 0, l9 = 0, l10 = 0, l11 = 0, l12 = 0, l13 = 0, l14 = 0, l15 = 0,
l16 = 0;
u64 l4 = 0, l5 = 0, l6 = 0, l7 = 0;
u32 i0, i1, i2, i3, i4, i5;
u64 j0, j1, j2, j3, j4;
f64 d1;
i0 = p2;
i1 = 16u;
i0 = i0 < i1;
if (i0) {
i0 = 1u;
} else {
i0 = p1;
i0 = i32_load(m, (u64)(i0) + 12u);
i1 = 4294967294u;
i0 &= i1;
}
if (i0) {
i0 = 6u;
goto Bfunc;
}
i0 = p2;
j0 = (u64)(i0);
i1 = p1;
i1 = i32_load(m, (u64)(i1) + 8u);
l13 = i1;
j1 = (u64)(i1);
j2 = 4ull;
j1 <<= (j2 & 63);
j2 = 16ull;
j1 += j2;
i0 = j0 != j1;
if (i0) {
i0 = 6u;
goto Bfunc;
}
i0 = p1;
j0 = i64_load(m, (u64)(i0));
l5 = j0;
i0 = p1;
i0 = i32_load(m, (u64)(i0) + 12u);
i1 = 1u;
i0 &= i1;
if (i0) {
i0 = 197040u;
i0 = i32_load(m, (u64)(i0));
p0 = i0;
L4:
i0 = p0;
if (i0) {
i0 = p0;
j0 = i64_load(m, (u64)(i0) + 8u);
j1 = l5;
i0 = j0 != j1;
} else {
i0 = 0u;
}
if (i0) {
i0 = p0;
i0 = i32_load(m, (u64)(i0) + 4u);
p0 = i0;
goto L4;
}
i0 = 1u;
p1 = i0;
i0 = p0;
i0 = !(i0);
if (i0) {goto B7;}
i0 = 66508u;
i0 = i32_load(m, (u64)(i0));
p1 = i0;
if (i0) {
i0 = p1;
i0 = i32_load(m, (u64)(i0) + 20u);
} else {
i0 = 1u;
}
if (i0) {
i0 = 0u;
} else {
i0 = 196696u;
i0 = i32_load(m, (u64)(i0));
i1 = 4u;
i0 <<= (i1 & 31);
i1 = 56u;
i0 += i1;
j0 = (u64)(i0);
j1 = 40ull;
j0 += j1;
l4 = j0;
i0 = p1;
j0 = i64_load(m, (u64)(i0) + 8u);
i1 = p1;
j1 = i64_atomic_load(m, (u64)(i1) + 64u);
j0 -= j1;
l6 = j0;
i0 = 24u;
i1 = 0u;
i2 = p1;
j2 = i64_load32_u(m, (u64)(i2) + 40u);
j3 = l6;
j2 -= j3;
j3 = l4;
j4 = 1ull;
j3 <<= (j4 & 63);
i2 = j2 < j3;
i0 = i2 ? i0 : i1;
}
p1 = i0;
if (i0) {goto B7;}
i0 = p0;
core_f153(m, i0);
j0 = l5;
i1 = 0u;
i2 = 0u;
i0 = core_f70(m, j0, i1, i2);
i0 = 0u;
p1 = i0;
B7:;
i0 = p1;
goto Bfunc;
}
j0 = l5;
i1 = 196632u;
j1 = i64_load(m, (u64)(i1));
i0 = j0 == j1;
if (i0) {
i0 = 6u;
goto Bfunc;
}
i0 = 197088u;
i0 = i32_load(m, (u64)(i0));
if (i0) {
i0 = 29u;
goto Bfunc;
}
i0 = l13;
if (i0) {
i0 = p1;
i1 = 16u;
i0 += i1;
l14 = i0;
i0 = 196696u;
i0 = i32_load(m, (u64)(i0));
l15 = i0;
L14:
i0 = l8;
i1 = l15;
i0 = i0 < i1;
if (i0) {
i0 = 197048u;
i0 = i32_load(m, (u64)(i0));
p2 = i0;
if (i0) {
i0 = l8;
i1 = p2;
i1 = i32_load(m, (u64)(i1) + 4u);
i0 = i0 >= i1;
} else {
i0 = 1u;
}
if (i0) {
j0 = 0ull;
} else {
i0 = p2;
i1 = l8;
i2 = 3u;
i1 <<= (i2 & 31);
i0 += i1;
j0 = i64_load(m, (u64)(i0) + 8u);
}
l6 = j0;
j1 = 0ull;
i0 = j0 != j1;
if (i0) {
j0 = 0ull;
l4 = j0;
i0 = 0u;
p2 = i0;
L19:
i0 = p2;
i1 = l13;
i0 = i0 < i1;
if (i0) {
i0 = l8;
i1 = 4u;
i0 <<= (i1 & 31);
i1 = 331776u;
i0 += i1;
j0 = i64_load(m, (u64)(i0));
i1 = l14;
i2 = p2;
i3 = 4u;
i2 <<= (i3 & 31);
i1 += i2;
l16 = i1;
j1 = i64_load(m, (u64)(i1));
i0 = j0 == j1;
if (i0) {
j0 = l4;
i1 = l16;
j1 = i64_load(m, (u64)(i1) + 8u);
l7 = j1;
j2 = l4;
j3 = l7;
i2 = j2 > j3;
j0 = i2 ? j0 : j1;
l4 = j0;
}
i0 = p2;
i1 = 1u;
i0 += i1;
p2 = i0;
goto L19;
}
i0 = 0u;
j1 = l4;
j2 = l6;
i1 = j1 < j2;
if (i1) {goto B13;}
}
i0 = l8;
i1 = 1u;
i0 += i1;
l8 = i0;
goto L14;
}
i0 = 1u;
B13:;
} else {
i0 = 1u;
}
i0 = !(i0);
if (i0) {
i0 = 28u;
goto Bfunc;
}
i0 = 197040u;
i0 = i32_load(m, (u64)(i0));
l8 = i0;
L23:
i0 = l8;
if (i0) {
i0 = l8;
j0 = i64_load(m, (u64)(i0) + 8u);
j1 = l5;
i0 = j0 != j1;
} else {
i0 = 0u;
}
if (i0) {
i0 = l8;
i0 = i32_load(m, (u64)(i0) + 4u);
l8 = i0;
goto L23;
}
i0 = l8;
if (i0) {
i0 = 0u;
} else {
i0 = 197044u;
i0 = i32_load(m, (u64)(i0));
i1 = 1024u;
i0 = i0 == i1;
}
if (i0) {
i0 = 19u;
goto Bfunc;
}
i0 = p1;
i1 = 16u;
i0 += i1;
l14 = i0;
L28:
i0 = l10;
i1 = l13;
i0 = i0 < i1;
if (i0) {
i0 = l11;
i1 = 1u;
i0 += i1;
i1 = l14;
i2 = l10;
i3 = 4u;
i2 <<= (i3 & 31);
i1 += i2;
j1 = i64_load(m, (u64)(i1));
l4 = j1;
i1 = 196696u;
i1 = i32_load(m, (u64)(i1));
l16 = i1;
i1 = 0u;
p2 = i1;
L31:
i1 = p2;
i2 = l16;
i1 = i1 < i2;
if (i1) {
i1 = p2;
i2 = 4u;
i1 <<= (i2 & 31);
i2 = 331776u;
i1 += i2;
j1 = i64_load(m, (u64)(i1));
j2 = l4;
i1 = j1 == j2;
if (i1) {
i1 = p2;
i2 = 3u;
i1 <<= (i2 & 31);
i2 = 393216u;
i1 += i2;
j1 = i64_load(m, (u64)(i1));
j2 = 18446744073709551615ull;
i1 = j1 == j2;
} else {
i1 = 1u;
}
i1 = !(i1);
if (i1) {goto B30;}
i1 = p2;
i2 = 1u;
i1 += i2;
p2 = i1;
goto L31;
}
i1 = 4294967295u;
p2 = i1;
B30:;
i1 = l11;
i2 = p2;
i3 = 4294967295u;
i2 = i2 == i3;
i0 = i2 ? i0 : i1;
l11 = i0;
i0 = l10;
i1 = 1u;
i0 += i1;
l10 = i0;
goto L28;
}
i0 = 196696u;
i0 = i32_load(m, (u64)(i0));
p2 = i0;
L34:
i0 = p2;
if (i0) {
i0 = l9;
i1 = 1u;
i0 += i1;
i1 = l9;
i2 = p2;
i3 = 3u;
i2 <<= (i3 & 31);
i3 = 393208u;
i2 += i3;
j2 = i64_load(m, (u64)(i2));
j3 = 18446744073709551615ull;
i2 = j2 == j3;
i0 = i2 ? i0 : i1;
l9 = i0;
i0 = p2;
i1 = 1u;
i0 -= i1;
p2 = i0;
goto L34;
}
i0 = l11;
i1 = 196696u;
i1 = i32_load(m, (u64)(i1));
i2 = l9;
i1 -= i2;
i0 += i1;
p2 = i0;
i1 = 2048u;
i0 = i0 > i1;
if (i0) {
i0 = 1u;
} else {
i0 = p2;
i1 = 1024u;
i2 = 197104u;
i2 = i32_load(m, (u64)(i2));
p2 = i2;
i3 = p2;
i4 = 1024u;
i3 = i3 < i4;
i1 = i3 ? i1 : i2;
i0 = i0 > i1;
}
if (i0) {
i0 = p0;
i0 = core_f63(m, i0);
p0 = i0;
if (i0) {
i0 = p0;
goto Bfunc;
}
}
i0 = 0u;
p2 = i0;
i0 = 0u;
l10 = i0;
L39:
i0 = l10;
i1 = l13;
i0 = i0 < i1;
if (i0) {
i0 = l12;
i1 = 1u;
i0 += i1;
i1 = l14;
i2 = l10;
i3 = 4u;
i2 <<= (i3 & 31);
i1 += i2;
j1 = i64_load(m, (u64)(i1));
l4 = j1;
i1 = 196696u;
i1 = i32_load(m, (u64)(i1));
l11 = i1;
i1 = 0u;
l9 = i1;
L42:
i1 = l9;
i2 = l11;
i1 = i1 < i2;
if (i1) {
i1 = l9;
i2 = 4u;
i1 <<= (i2 & 31);
i2 = 331776u;
i1 += i2;
j1 = i64_load(m, (u64)(i1));
j2 = l4;
i1 = j1 == j2;
if (i1) {
i1 = l9;
i2 = 3u;
i1 <<= (i2 & 31);
i2 = 393216u;
i1 += i2;
j1 = i64_load(m, (u64)(i1));
j2 = 18446744073709551615ull;
i1 = j1 == j2;
} else {
i1 = 1u;
}
i1 = !(i1);
if (i1) {goto B41;}
i1 = l9;
i2 = 1u;
i1 += i2;
l9 = i1;
goto L42;
}
i1 = 4294967295u;
l9 = i1;
B41:;
i1 = l12;
i2 = l9;
i3 = 4294967295u;
i2 = i2 == i3;
i0 = i2 ? i0 : i1;
l12 = i0;
i0 = l10;
i1 = 1u;
i0 += i1;
l10 = i0;
goto L39;
}
i0 = 0u;
i1 = 2048u;
i2 = 196696u;
i2 = i32_load(m, (u64)(i2));
p0 = i2;
i1 -= i2;
l9 = i1;
i2 = l12;
i1 = i1 >= i2;
if (i1) {goto B45;}
L46:
i0 = p0;
if (i0) {
i0 = p2;
i1 = 1u;
i0 += i1;
i1 = p2;
i2 = p0;
i3 = 3u;
i2 <<= (i3 & 31);
i3 = 393208u;
i2 += i3;
j2 = i64_load(m, (u64)(i2));
j3 = 18446744073709551615ull;
i2 = j2 == j3;
i0 = i2 ? i0 : i1;
p2 = i0;
i0 = p0;
i1 = 1u;
i0 -= i1;
p0 = i0;
goto L46;
}
i0 = 30u;
i1 = l12;
i2 = p2;
i3 = l9;
i2 += i3;
i1 = i1 > i2;
if (i1) {goto B45;}
i0 = 197096u;
j0 = i64_load(m, (u64)(i0));
l4 = j0;
i0 = 0u;
i1 = 24u;
i2 = 66508u;
i2 = i32_load(m, (u64)(i2));
p0 = i2;
if (i2) {
i2 = p0;
j2 = i64_atomic_load(m, (u64)(i2) + 64u);
j3 = l4;
i2 = j2 >= j3;
} else {
i2 = 1u;
}
i0 = i2 ? i0 : i1;
B45:;
p0 = i0;
if (i0) {
i0 = p0;
goto Bfunc;
}
i0 = 196696u;
i0 = i32_load(m, (u64)(i0));
i1 = l13;
i0 += i1;
i1 = 24u;
i0 *= i1;
i1 = 16u;
i0 += i1;
p0 = i0;
i0 = 66508u;
i0 = i32_load(m, (u64)(i0));
p2 = i0;
if (i0) {
i0 = p2;
i0 = i32_load(m, (u64)(i0) + 20u);
} else {
i0 = 1u;
}
if (i0) {
i0 = 0u;
} else {
i0 = p0;
i1 = 40u;
i0 += i1;
j0 = (u64)(i0);
i1 = 196696u;
i1 = i32_load(m, (u64)(i1));
i2 = 4u;
i1 <<= (i2 & 31);
i2 = 56u;
i1 += i2;
j1 = (u64)(i1);
j0 += j1;
l4 = j0;
i0 = p2;
j0 = i64_load(m, (u64)(i0) + 8u);
i1 = p2;
j1 = i64_atomic_load(m, (u64)(i1) + 64u);
j0 -= j1;
l6 = j0;
i0 = 24u;
i1 = 0u;
i2 = p2;
j2 = i64_load32_u(m, (u64)(i2) + 40u);
j3 = l6;
j2 -= j3;
j3 = l4;
j4 = 1ull;
j3 <<= (j4 & 63);
i2 = j2 < j3;
i0 = i2 ? i0 : i1;
}
p0 = i0;
if (i0) {
i0 = p0;
goto Bfunc;
}
j0 = l5;
i1 = 196696u;
i1 = i32_load(m, (u64)(i1));
i2 = l13;
i1 += i2;
i0 = core_f154(m, j0, i1);
p0 = i0;
i1 = 4096u;
i0 = i0 < i1;
if (i0) {
i0 = p0;
goto Bfunc;
}
i0 = 196848u;
i0 = i32_load(m, (u64)(i0));
i0 = !(i0);
if (i0) {
i0 = 196848u;
i1 = 1u;
i32_store(m, (u64)(i0), i1);
core_f22(m);
}
i0 = p0;
d1 = p3;
f64_store(m, (u64)(i0) + 16u, d1);
i0 = 0u;
p2 = i0;
i0 = p1;
i1 = 16u;
i0 += i1;
p1 = i0;
L55:
i0 = p2;
i1 = l13;
i0 = i0 < i1;
if (i0) {
i0 = p0;
i1 = 32u;
i0 += i1;
i1 = p1;
j1 = i64_load(m, (u64)(i1));
i1 = core_f20(m, j1);
i2 = 4u;
i1 <<= (i2 & 31);
i0 += i1;
l9 = i0;
i1 = p1;
j1 = i64_load(m, (u64)(i1) + 8u);
l4 = j1;
i2 = l9;
j2 = i64_load(m, (u64)(i2));
l5 = j2;
j3 = l4;
j4 = l5;
i3 = j3 > j4;
j1 = i3 ? j1 : j2;
i64_store(m, (u64)(i0), j1);
i0 = p2;
i1 = 1u;
i0 += i1;
p2 = i0;
i0 = p1;
i1 = 16u;
i0 += i1;
p1 = i0;
goto L55;
}
i0 = p0;
i1 = 196696u;
i1 = i32_load(m, (u64)(i1));
i32_store(m, (u64)(i0) + 24u, i1);
i0 = l8;
if (i0) {
i0 = 0u;
p1 = i0;
i0 = l8;
i0 = i32_load(m, (u64)(i0) + 24u);
p2 = i0;
L59:
i0 = p1;
i1 = p2;
i0 = i0 < i1;
if (i0) {
i0 = p1;
i1 = 4u;
i0 <<= (i1 & 31);
l9 = i0;
i1 = 331776u;
i0 += i1;
j0 = i64_load(m, (u64)(i0) + 8u);
i1 = l8;
i2 = 32u;
i1 += i2;
i2 = l9;
i1 += i2;
j1 = i64_load(m, (u64)(i1));
i0 = j0 < j1;
if (i0) {goto B58;}
i0 = p1;
i1 = 1u;
i0 += i1;
p1 = i0;
goto L59;
}
i0 = 0u;
p1 = i0;
L61:
i0 = p1;
i1 = p2;
i0 = i0 < i1;
if (i0) {
i0 = l8;
i1 = 32u;
i0 += i1;
i1 = p1;
i2 = 4u;
i1 <<= (i2 & 31);
i0 += i1;
l9 = i0;
i1 = l9;
j1 = i64_load(m, (u64)(i1));
i64_store(m, (u64)(i0) + 8u, j1);
i0 = p1;
i1 = 1u;
i0 += i1;
p1 = i0;
goto L61;
}
B58:;
i0 = l8;
i0 = i32_load(m, (u64)(i0) + 24u);
p2 = i0;
i0 = 0u;
p1 = i0;
L63:
i0 = p1;
i1 = p2;
i0 = i0 < i1;
if (i0) {
i0 = p1;
i1 = 4u;
i0 <<= (i1 & 31);
l9 = i0;
i1 = p0;
i2 = 32u;
i1 += i2;
i0 += i1;
l10 = i0;
i1 = l8;
i2 = 32u;
i1 += i2;
i2 = l9;
i1 += i2;
j1 = i64_load(m, (u64)(i1) + 8u);
l4 = j1;
i2 = l10;
j2 = i64_load(m, (u64)(i2));
l5 = j2;
j3 = l4;
j4 = l5;
i3 = j3 < j4;
j1 = i3 ? j1 : j2;
i64_store(m, (u64)(i0) + 8u, j1);
i0 = p1;
i1 = 1u;
i0 += i1;
p1 = i0;
goto L63;
}
i0 = l8;
core_f153(m, i0);
}
i0 = p0;
i1 = 197040u;
i1 = i32_load(m, (u64)(i1));
i32_store(m, (u64)(i0) + 4u, i1);
i0 = 197040u;
i1 = p0;
i32_store(m, (u64)(i0), i1);
i0 = 197044u;
i1 = 197044u;
i1 = i32_load(m, (u64)(i1));
i2 = 1u;
i1 += i2;
i32_store(m, (u64)(i0), i1);
i0 = 0u;
p1 = i0;
i0 = p0;
i0 = i32_load(m, (u64)(i0) + 24u);
p2 = i0;
L66:
i0 = p1;
i1 = p2;
i0 = i0 < i1;
if (i0) {
i0 = p1;
i1 = 4u;
i0 <<= (i1 & 31);
l8 = i0;
i1 = 331776u;
i0 += i1;
j0 = i64_load(m, (u64)(i0) + 8u);
i1 = p0;
i2 = 32u;
i1 += i2;
i2 = l8;
i1 += i2;
j1 = i64_load(m, (u64)(i1));
i0 = j0 < j1;
if (i0) {goto B65;}
i0 = p1;
i1 = 1u;
i0 += i1;
p1 = i0;
goto L66;
}
i0 = 0u;
p1 = i0;
L68:
i0 = p1;
i1 = p2;
i0 = i0 < i1;
if (i0) {
i0 = p0;
i1 = 32u;
i0 += i1;
i1 = p1;
i2 = 4u;
i1 <<= (i2 & 31);
i0 += i1;
l8 = i0;
i1 = l8;
j1 = i64_load(m, (u64)(i1));
i64_store(m, (u64)(i0) + 8u, j1);
i0 = p1;
i1 = 1u;
i0 += i1;
p1 = i0;
goto L68;
}
B65:;
i0 = p0;
j0 = i64_load(m, (u64)(i0) + 8u);
i1 = 0u;
i2 = p0;
i2 = i32_load(m, (u64)(i2) + 24u);
p1 = i2;
i3 = 196696u;
i3 = i32_load(m, (u64)(i3));
p2 = i3;
i4 = p1;
i5 = p2;
i4 = i4 < i5;
i2 = i4 ? i2 : i3;
p2 = i2;
i3 = 24u;
i2 *= i3;
i3 = 16u;
i2 += i3;
i0 = core_f70(m, j0, i1, i2);
l8 = i0;
if (i0) {
i0 = l8;
i1 = p0;
d1 = f64_load(m, (u64)(i1) + 16u);
f64_store(m, (u64)(i0) + 8u, d1);
i0 = 0u;
p1 = i0;
L71:
i0 = p1;
i1 = p2;
i0 = i0 < i1;
if (i0) {
i0 = l8;
i1 = 16u;
i0 += i1;
i1 = p1;
i2 = 24u;
i1 *= i2;
i0 += i1;
l9 = i0;
i1 = p1;
i2 = 4u;
i1 <<= (i2 & 31);
l10 = i1;
i2 = 331776u;
i1 += i2;
j1 = i64_load(m, (u64)(i1));
i64_store(m, (u64)(i0), j1);
i0 = l9;
i1 = p0;
i2 = 32u;
i1 += i2;
i2 = l10;
i1 += i2;
l10 = i1;
j1 = i64_load(m, (u64)(i1));
i64_store(m, (u64)(i0) + 8u, j1);
i0 = l9;
i1 = l10;
j1 = i64_load(m, (u64)(i1) + 8u);
i64_store(m, (u64)(i0) + 16u, j1);
i0 = p1;
i1 = 1u;
i0 += i1;
p1 = i0;
goto L71;
}
}
i0 = 0u;
Bfunc:;
return i0;
}
u32 core_sweep_0(u8* m, u32 p0, f64 p1, u32 p2) {
u32 l3 = 0, l4 = 0, l5 = 0, l6 = 0, l7 = 0, l8 = 0, l9 = 0, l10 = 0,
l11 = 0;
u64 l12 = 0;
f64 l13 = 0;
u32 i0, i1, i2, i3, i4, i5, i6;
u64 j1, j2, j3;
f64 d0, d1, d2, d3, d4;
i0 = 66508u;
i0 = i32_load(m, (u64)(i0));
l3 = i0;
if (i0) {
i0 = l3;
i0 = i32_load(m, (u64)(i0) + 32u);
} else {
i0 = 0u;
}
if (i0) {
i0 = 11u;
goto Bfunc;
}
i0 = 197028u;
i0 = i32_load(m, (u64)(i0));
if (i0) {
i0 = 1u;
} else {
i0 = 197024u;
i0 = i32_load(m, (u64)(i0));
l3 = i0;
if (i0) {
i0 = l3;
i1 = 1u;
i0 += i1;
d0 = (f64)(i0);
d1 = 1000.0;
d0 *= d1;
d1 = p1;
i0 = d0 > d1;
} else {
i0 = 1u;
}
if (i0) {
i0 = 0u;
} else {
i0 = 197032u;
i1 = 0u;
i32_store(m, (u64)(i0), i1);
i0 = 197036u;
i1 = 0u;
i32_store(m, (u64)(i0), i1);
i0 = 197028u;
i1 = 1u;
i32_store(m, (u64)(i0), i1);
i0 = 1u;
}
}
i0 = !(i0);
if (i0) {
i0 = 197064u;
i0 = i32_load(m, (u64)(i0));
i0 = !(i0);
if (i0) {
i0 = 11u;
l3 = i0;
i0 = 197040u;
i0 = i32_load(m, (u64)(i0));
if (i0) {
i0 = 197068u;
i0 = i32_load(m, (u64)(i0));
} else {
i0 = 0u;
}
i0 = !(i0);
if (i0) {goto B6;}
i0 = 197088u;
i0 = i32_load(m, (u64)(i0));
if (i0) {
i0 = 1u;
} else {
d0 = p1;
i1 = 197080u;
d1 = f64_load(m, (u64)(i1));
i0 = d0 < d1;
}
if (i0) {goto B6;}
i0 = 197080u;
d1 = p1;
d2 = 1000.0;
d1 += d2;
f64_store(m, (u64)(i0), d1);
i0 = core_f148(m);
i1 = 66508u;
i1 = i32_load(m, (u64)(i1));
l5 = i1;
if (i1) {
i1 = l5;
i2 = 0u;
i32_store(m, (u64)(i1) + 20u, i2);
i1 = l5;
i2 = 0u;
i32_store(m, (u64)(i1) + 16u, i2);
i1 = l5;
j1 = i64_load(m, (u64)(i1) + 8u);
l12 = j1;
i2 = l5;
j2 = i64_load(m, (u64)(i2));
i1 = j1 != j2;
if (i1) {
i1 = l5;
j2 = l12;
i64_atomic_store(m, (u64)(i1), j2);
}
}
if (i0) {goto B6;}
i0 = 197068u;
i1 = 0u;
i32_store(m, (u64)(i0), i1);
i0 = 197064u;
i1 = 1u;
i32_store(m, (u64)(i0), i1);
}
i0 = p0;
i1 = p2;
i0 = core_f147(m, i0, i1);
l3 = i0;
i1 = 11u;
i0 = i0 == i1;
if (i0) {
i0 = 197080u;
d1 = p1;
d2 = 10000.0;
d1 += d2;
f64_store(m, (u64)(i0), d1);
}
B6:;
i0 = l3;
goto Bfunc;
}
i0 = 66516u;
i1 = 0u;
i32_store(m, (u64)(i0), i1);
L13:
i0 = p2;
if (i0) {
i0 = 66516u;
i0 = i32_load(m, (u64)(i0));
i1 = 65536u;
i0 = i0 >= i1;
} else {
i0 = 1u;
}
i0 = !(i0);
if (i0) {
i0 = 197028u;
i0 = i32_load(m, (u64)(i0));
l7 = i0;
i1 = 196676u;
i1 = i32_load(m, (u64)(i1));
i0 = i0 > i1;
if (i0) {
i0 = 197028u;
i1 = 0u;
i32_store(m, (u64)(i0), i1);
i0 = 197024u;
i1 = 197036u;
i1 = i32_load(m, (u64)(i1));
i32_store(m, (u64)(i0), i1);
i0 = 196712u;
i1 = 197032u;
i1 = i32_load(m, (u64)(i1));
i32_atomic_store(m, (u64)(i0), i1);
i0 = 12u;
goto Bfunc;
}
i0 = 196640u;
i0 = i32_load(m, (u64)(i0));
i1 = l7;
i2 = 1u;
i1 -= i2;
i2 = 6u;
i1 <<= (i2 & 31);
i0 += i1;
l8 = i0;
i1 = 0u;
i0 = core_f13(m, i0, i1);
l3 = i0;
L18:
i0 = l3;
if (i0) {
i0 = l8;
i1 = l3;
i0 = core_f13(m, i0, i1);
i1 = l3;
i1 = i32_load(m, (u64)(i1) + 8u);
l10 = i1;
if (i1) {
i1 = l10;
i1 = i32_load(m, (u64)(i1) + 4u);
} else {
i1 = 0u;
}
if (i1) {
i1 = l10;
d1 = f64_load(m, (u64)(i1) + 32u);
l13 = d1;
d2 = 0.0;
i1 = d1 != d2;
d2 = p1;
d3 = l13;
i2 = d2 >= d3;
i1 &= i2;
} else {
i1 = 0u;
}
if (i1) {
i1 = 0u;
l9 = i1;
i1 = l10;
d1 = f64_load(m, (u64)(i1) + 32u);
l13 = d1;
i1 = 196848u;
i1 = i32_load(m, (u64)(i1));
if (i1) {
i1 = l10;
i1 = i32_load(m, (u64)(i1) + 28u);
l6 = i1;
i1 = l10;
i2 = 40u;
i1 += i2;
i2 = l10;
i2 = i32_load(m, (u64)(i2) + 4u);
i3 = 7u;
i2 += i3;
i3 = 4294967288u;
i2 &= i3;
i1 += i2;
l5 = i1;
d1 = l13;
i2 = 196652u;
i2 = i32_load(m, (u64)(i2));
d2 = (f64)(i2);
l13 = d2;
d3 = l13;
d2 += d3;
d3 = l13;
L26:
i4 = l9;
i5 = 2u;
i4 = i4 < i5;
i5 = l6;
i6 = l9;
i5 = i5 > i6;
i4 &= i5;
if (i4) {
i4 = l5;
i5 = l9;
i6 = 6u;
i5 <<= (i6 & 31);
i4 += i5;
l11 = i4;
i4 = i32_load(m, (u64)(i4));
i5 = 1u;
i4 = i4 == i5;
if (i4) {
i4 = l11;
i4 = i32_load(m, (u64)(i4) + 24u);
goto B25;
}
i4 = l9;
i5 = 1u;
i4 += i5;
l9 = i4;
goto L26;
}
i4 = l10;
i4 = i32_load(m, (u64)(i4) + 24u);
B25:;
d2 = i4 ? d2 : d3;
d1 += d2;
} else {
d1 = l13;
}
d2 = p1;
i1 = d1 <= d2;
} else {
i1 = 0u;
}
if (i1) {
i1 = p0;
i2 = 10496u;
i1 += i2;
l5 = i1;
i2 = p0;
i32_store(m, (u64)(i1), i2);
i1 = l5;
i2 = l3;
i3 = 16u;
i2 += i3;
i32_store(m, (u64)(i1) + 4u, i2);
i1 = l5;
i2 = l3;
i2 = i32_load(m, (u64)(i2) + 12u);
i32_store(m, (u64)(i1) + 8u, i2);
i1 = l5;
i2 = l3;
i2 = i32_load(m, (u64)(i2) + 4u);
i32_store(m, (u64)(i1) + 12u, i2);
i1 = l5;
i2 = l3;
i32_store(m, (u64)(i1) + 16u, i2);
i1 = 196848u;
i1 = i32_load(m, (u64)(i1));
if (i1) {
i1 = l3;
i1 = i32_load(m, (u64)(i1) + 12u);
l6 = i1;
i2 = 1u;
i1 >>= (i2 & 31);
i2 = 3u;
i1 = i1 > i2;
if (i1) {
i1 = l6;
i2 = 1u;
i1 &= i2;
if (i1) {
i1 = l3;
i1 = i32_load16_u(m, (u64)(i1) + 16u);
goto B33;
}
i1 = l3;
i1 = i32_load8_u(m, (u64)(i1) + 16u);
B33:;
} else {
i1 = 1u;
}
if (i1) {
i1 = 0u;
} else {
i1 = l6;
i2 = 1u;
i1 &= i2;
if (i1) {
i1 = l3;
i1 = i32_load16_u(m, (u64)(i1) + 18u);
goto B36;
}
i1 = l3;
i1 = i32_load8_u(m, (u64)(i1) + 17u);
B36:;
i2 = 1u;
i1 = i1 == i2;
}
if (i1) {
i1 = l6;
i2 = 1u;
i1 &= i2;
if (i1) {
i1 = l3;
i1 = i32_load16_u(m, (u64)(i1) + 20u);
goto B39;
}
i1 = l3;
i1 = i32_load8_u(m, (u64)(i1) + 18u);
B39:;
i2 = 100u;
i1 = i1 == i2;
} else {
i1 = 0u;
}
if (i1) {
i1 = l6;
i2 = 1u;
i1 &= i2;
if (i1) {
i1 = l3;
i1 = i32_load16_u(m, (u64)(i1) + 22u);
goto B42;
}
i1 = l3;
i1 = i32_load8_u(m, (u64)(i1) + 19u);
B42:;
i2 = 112u;
i1 = i1 == i2;
} else {
i1 = 0u;
}
} else {
i1 = 1u;
}
if (i1) {
i1 = l5;
i1 = core_f43(m, i1);
goto B30;
}
i1 = l5;
i2 = 0u;
i3 = 0u;
d4 = p1;
i1 = core_f12(m, i1, i2, i3, d4);
l3 = i1;
if (i1) {
i1 = l3;
} else {
i1 = p0;
i2 = 10528u;
i1 += i2;
i1 = core_f28(m, i1);
}
B30:;
l3 = i1;
i1 = 66508u;
i1 = i32_load(m, (u64)(i1));
l5 = i1;
if (i1) {
i1 = l5;
i2 = 0u;
i32_store(m, (u64)(i1) + 20u, i2);
i1 = l5;
i2 = 0u;
i32_store(m, (u64)(i1) + 16u, i2);
i1 = l5;
j1 = i64_load(m, (u64)(i1) + 8u);
l12 = j1;
i2 = l5;
j2 = i64_load(m, (u64)(i2));
i1 = j1 != j2;
if (i1) {
i1 = l5;
j2 = l12;
i64_atomic_store(m, (u64)(i1), j2);
}
}
i1 = l3;
i2 = 3u;
i1 = i1 == i2;
i2 = l3;
i3 = 2u;
i2 = i2 == i3;
i1 |= i2;
i2 = l3;
i3 = 24u;
i2 = i2 == i3;
i1 |= i2;
if (i1) {goto B17;}
i1 = l3;
if (i1) {goto B20;}
i1 = 196936u;
i2 = 196936u;
j2 = i64_load(m, (u64)(i2));
j3 = 1ull;
j2 += j3;
i64_store(m, (u64)(i1), j2);
}
l3 = i0;
goto L18;
B20:;
}
i0 = l8;
i1 = 0u;
i0 = core_f13(m, i0, i1);
l3 = i0;
L48:
i0 = l3;
if (i0) {
i0 = l3;
i0 = i32_load(m, (u64)(i0) + 8u);
core_f184(m, i0);
i0 = l8;
i1 = l3;
i0 = core_f13(m, i0, i1);
l3 = i0;
goto L48;
}
i0 = 0u;
l3 = i0;
B17:;
i0 = l3;
i1 = 3u;
i0 = i0 == i1;
i1 = l3;
i2 = 2u;
i1 = i1 == i2;
i0 |= i1;
i1 = l3;
i2 = 24u;
i1 = i1 == i2;
i0 |= i1;
if (i0) {
i0 = l3;
goto Bfunc;
}
i0 = 197028u;
i1 = l7;
i2 = 1u;
i1 += i2;
i32_store(m, (u64)(i0), i1);
i0 = p2;
i1 = 1u;
i0 -= i1;
p2 = i0;
goto L13;
}
i0 = 12u;
Bfunc:;
return i0;
}
u32 core_send_0(u8* m, u32 p0, u32 p1, u32 p2, u32 p3, u32 p4, u32 p5, u32 p6) {
u32 l7 = 0, l8 = 0, l9 = 0, l10 = 0, l11 = 0, l12 = 0;
u32 i0, i1, i2, i3, i4, i5, i6;
i0 = 262144u;
i1 = p1;
i1 = i32_load(m, (u64)(i1));
l7 = i1;
i2 = 262143u;
i1 &= i2;
i0 -= i1;
l8 = i0;
i1 = l7;
i0 += i1;
i1 = l7;
i2 = l8;
i3 = 16384u;
i4 = p5;
i5 = p6;
i4 -= i5;
l8 = i4;
i5 = l8;
i6 = 16384u;
i5 = i5 >= i6;
i3 = i5 ? i3 : i4;
l8 = i3;
i4 = 23u;
i3 += i4;
i4 = 4294967288u;
i3 &= i4;
l10 = i3;
i2 = i2 < i3;
i0 = i2 ? i0 : i1;
l9 = i0;
i1 = l10;
i0 += i1;
l11 = i0;
i1 = p1;
i1 = i32_load(m, (u64)(i1) + 4u);
i0 -= i1;
i1 = 262144u;
i0 = i0 <= i1;
if (i0) {
i0 = 1u;
} else {
i0 = p1;
i1 = p1;
i1 = i32_atomic_load(m, (u64)(i1) + 140u);
l12 = i1;
i32_store(m, (u64)(i0) + 4u, i1);
i0 = l11;
i1 = l12;
i0 -= i1;
i1 = 262144u;
i0 = i0 <= i1;
}
if (i0) {
i0 = p1;
i1 = 4096u;
i0 += i1;
l11 = i0;
i0 = l7;
i1 = l9;
i0 = i0 != i1;
if (i0) {
i0 = l11;
i1 = l7;
i2 = 262143u;
i1 &= i2;
i0 += i1;
l12 = i0;
i1 = l9;
i2 = l7;
i1 -= i2;
i32_store(m, (u64)(i0), i1);
i0 = l12;
i1 = 0u;
i32_store(m, (u64)(i0) + 4u, i1);
}
i0 = l11;
i1 = l9;
i2 = 262143u;
i1 &= i2;
i0 += i1;
i1 = p2;
i2 = p3;
i3 = p5;
i4 = p4;
i5 = p6;
i4 += i5;
i5 = l8;
core_f155(m, i0, i1, i2, i3, i4, i5);
i0 = p1;
i1 = l9;
i2 = l10;
i1 += i2;
i32_atomic_store(m, (u64)(i0), i1);
i0 = p6;
i1 = l8;
i0 += i1;
} else {
i0 = 4294967295u;
}
i1 = p0;
i2 = 1024u;
i1 += i2;
i2 = 196736u;
i2 = i32_atomic_load(m, (u64)(i2));
i32_store(m, (u64)(i1) + 24u, i2);
return i0;
}
u32 core_peekReply_0(u8* m, u32 p0, u32 p1) {
u32 l2 = 0, l3 = 0, l4 = 0;
u32 i0, i1, i2, i3;
i0 = p1;
i0 = i32_atomic_load(m, (u64)(i0) + 128u);
i1 = p1;
i1 = i32_load(m, (u64)(i1) + 64u);
l4 = i1;
i0 = i0 == i1;
if (i0) {
i0 = 11u;
goto Bfunc;
}
i0 = p0;
i1 = 1024u;
i0 += i1;
l3 = i0;
i1 = p1;
i2 = 266240u;
i1 += i2;
l2 = i1;
i2 = l4;
i3 = 65535u;
i2 &= i3;
i1 += i2;
p0 = i1;
i1 = i32_load(m, (u64)(i1) + 4u);
i1 = !(i1);
if (i1) {
i1 = p1;
i2 = l4;
i3 = p0;
i3 = i32_load(m, (u64)(i3));
i2 += i3;
p0 = i2;
i32_atomic_store(m, (u64)(i1) + 64u, i2);
i1 = l2;
i2 = p0;
i3 = 65535u;
i2 &= i3;
i1 += i2;
p0 = i1;
}
i1 = p0;
i1 = i32_load(m, (u64)(i1) + 4u);
i32_store(m, (u64)(i0) + 24u, i1);
i0 = l3;
i1 = p0;
i1 = i32_load(m, (u64)(i1) + 8u);
i32_store(m, (u64)(i0) + 28u, i1);
i0 = l3;
i1 = p0;
i1 = i32_load(m, (u64)(i1) + 12u);
i32_store(m, (u64)(i0) + 76u, i1);
i0 = l3;
i1 = p0;
i2 = 16u;
i1 += i2;
i32_store(m, (u64)(i0) + 4u, i1);
i0 = l3;
i1 = p0;
i1 = i32_load(m, (u64)(i1));
i2 = 16u;
i1 -= i2;
i32_store(m, (u64)(i0) + 8u, i1);
i0 = 0u;
Bfunc:;
return i0;
}
void core_consumeReply_0(u8* m, u32 p0, u32 p1) {
u32 i0, i1, i2, i3;
i0 = p1;
i1 = p1;
i1 = i32_load(m, (u64)(i1) + 64u);
i2 = p0;
i3 = 1024u;
i2 += i3;
i2 = i32_load(m, (u64)(i2) + 8u);
i3 = 16u;
i2 += i3;
i1 += i2;
i32_atomic_store(m, (u64)(i0) + 64u, i1);
}
u32 core_awaitAcked_0(u8* m, u32 p0, u32 p1, u32 p2) {
u32 i0, i1;
L0:
i0 = p2;
if (i0) {
i0 = p0;
i0 = i32_atomic_load(m, (u64)(i0) + 136u);
i1 = p1;
i0 -= i1;
i1 = 0u;
i0 = (u32)((s32)i0 >= (s32)i1);
if (i0) {
i0 = p2;
goto Bfunc;
}
i0 = p2;
i1 = 1u;
i0 -= i1;
p2 = i0;
goto L0;
}
i0 = 0u;
Bfunc:;
return i0;
}
static u32 core_f246(u8* m, u32 p0, u32 p1, f64 p2, u32 p3) {
u32 l4 = 0, l5 = 0, l6 = 0, l7 = 0, l8 = 0, l9 = 0, l10 = 0, l11 = 0,
l12 = 0, l13 = 0, l14 = 0, l15 = 0;
u32 i0, i1, i2, i3, i4, i5, i6, i7;
u64 j1, j2, j3;
f64 d3;
i0 = p1;
i0 = i32_load(m, (u64)(i0) + 4u);
l8 = i0;
i0 = i32_atomic_load(m, (u64)(i0));
l9 = i0;
i0 = p1;
i0 = i32_load(m, (u64)(i0) + 8u);
l11 = i0;
i0 = p0;
l5 = i0;
i0 = 66508u;
i0 = i32_load(m, (u64)(i0));
p0 = i0;
if (i0) {
i0 = p0;
i1 = p0;
i1 = i32_atomic_load(m, (u64)(i1) + 72u);
i2 = 0u;
i1 = i1 != i2;
p0 = i1;
i32_store(m, (u64)(i0) + 32u, i1);
} else {
i0 = 0u;
p0 = i0;
}
i0 = l5;
i1 = p1;
l7 = i1;
i2 = p0;
i0 = core_f161(m, i0, i1, i2);
l13 = i0;
i0 = p0;
if (i0) {
i0 = l7;
i0 = i32_load(m, (u64)(i0) + 20u);
i1 = l7;
i1 = i32_load(m, (u64)(i1) + 64u);
i0 = i0 != i1;
} else {
i0 = 0u;
}
if (i0) {
i0 = 11u;
goto Bfunc;
}
i0 = l13;
if (i0) {
i0 = l7;
i0 = i32_load(m, (u64)(i0) + 4u);
i1 = l7;
j1 = i64_load32_u(m, (u64)(i1) + 64u);
i2 = l7;
j2 = i64_load32_u(m, (u64)(i2) + 8u);
j3 = 32ull;
j2 <<= (j3 & 63);
j1 |= j2;
i64_atomic_store(m, (u64)(i0) + 136u, j1);
}
i0 = l9;
i1 = l11;
i0 = i0 == i1;
if (i0) {
i0 = l7;
i0 = i32_load(m, (u64)(i0) + 40u);
} else {
i0 = 1u;
}
i0 = !(i0);
if (i0) {
i0 = l13;
if (i0) {
i0 = l8;
i0 = i32_atomic_load(m, (u64)(i0) + 68u);
if (i0) {
i0 = l5;
i1 = 1024u;
i0 += i1;
i1 = l8;
i2 = 0u;
i1 = i32_atomic_rmw_xchg(m, (u64)(i1) + 68u, i2);
p0 = i1;
i32_store(m, (u64)(i0) + 20u, i1);
i0 = 13u;
i1 = 12u;
i2 = p0;
i0 = i2 ? i0 : i1;
} else {
i0 = 12u;
}
} else {
i0 = 11u;
}
goto Bfunc;
}
i0 = p0;
l6 = i0;
i0 = 1u;
i1 = l9;
i2 = 7u;
i1 &= i2;
i2 = l9;
i3 = l11;
i2 -= i3;
i3 = 262144u;
i2 = i2 > i3;
i0 = i2 ? i0 : i1;
if (i0) {goto B8;}
i0 = l7;
i0 = i32_load(m, (u64)(i0) + 40u);
l14 = i0;
if (i0) {
i0 = l7;
i0 = i32_load(m, (u64)(i0) + 44u);
l15 = i0;
i0 = l7;
i0 = i32_load(m, (u64)(i0) + 48u);
l11 = i0;
i0 = l7;
i0 = i32_load(m, (u64)(i0) + 52u);
p0 = i0;
l12 = i0;
L10:
i0 = p0;
i1 = l11;
i0 = i0 < i1;
if (i0) {
i0 = l7;
i0 = i32_load(m, (u64)(i0) + 4u);
i0 = i32_atomic_load(m, (u64)(i0) + 64u);
p1 = i0;
i1 = 7u;
i0 &= i1;
i0 = !(i0);
i1 = l7;
i1 = i32_load(m, (u64)(i1) + 12u);
i2 = p1;
i1 -= i2;
i2 = 32736u;
i1 = i1 <= i2;
i0 &= i1;
} else {
i0 = 0u;
}
if (i0) {
i0 = l7;
i1 = 17u;
i2 = l15;
i3 = l14;
i4 = 8u;
i3 += i4;
i4 = l11;
i5 = p0;
i0 = core_f49(m, i0, i1, i2, i3, i4, i5);
p1 = i0;
i1 = p0;
i0 = i0 != i1;
if (i0) {
i0 = p1;
p0 = i0;
goto L10;
}
}
i0 = l7;
i1 = p0;
i32_store(m, (u64)(i0) + 52u, i1);
i0 = p0;
i1 = l11;
i0 = i0 == i1;
if (i0) {
i0 = l14;
core_release_0(m, i0);
i0 = l7;
i1 = 0u;
i32_store(m, (u64)(i0) + 40u, i1);
i0 = l7;
i1 = l15;
i32_store(m, (u64)(i0) + 20u, i1);
}
i0 = p0;
i1 = l12;
i0 = i0 != i1;
} else {
i0 = 0u;
}
p0 = i0;
i1 = l13;
i2 = p0;
i0 = i2 ? i0 : i1;
p1 = i0;
i0 = 66516u;
i1 = 0u;
i32_store(m, (u64)(i0), i1);
L15:
i0 = l4;
i0 = !(i0);
i1 = p3;
i2 = l10;
i1 = i1 > i2;
i0 &= i1;
if (i0) {
i0 = 66516u;
i0 = i32_load(m, (u64)(i0));
i1 = 65536u;
i0 = i0 >= i1;
} else {
i0 = 1u;
}
i0 = !(i0);
if (i0) {
i0 = l7;
i0 = i32_load(m, (u64)(i0) + 40u);
if (i0) {
i0 = 0u;
} else {
i0 = l7;
i0 = i32_load(m, (u64)(i0) + 4u);
i0 = i32_atomic_load(m, (u64)(i0) + 64u);
p0 = i0;
i1 = 7u;
i0 &= i1;
i0 = !(i0);
i1 = l7;
i1 = i32_load(m, (u64)(i1) + 12u);
i2 = p0;
i1 -= i2;
i2 = 32736u;
i1 = i1 <= i2;
i0 &= i1;
}
i0 = !(i0);
if (i0) {goto B18;}
i0 = l7;
i0 = i32_load(m, (u64)(i0) + 8u);
l11 = i0;
i1 = l9;
i0 = i0 == i1;
if (i0) {goto B18;}
i0 = 18u;
p0 = i0;
i0 = 1u;
i1 = l11;
i2 = 262143u;
i1 &= i2;
l4 = i1;
i2 = l8;
i3 = 4096u;
i2 += i3;
i1 += i2;
l12 = i1;
i1 = i32_atomic_load(m, (u64)(i1));
l13 = i1;
i2 = 262144u;
i3 = l4;
i2 -= i3;
i1 = i1 > i2;
i2 = 1u;
i3 = l13;
i4 = l9;
i5 = l11;
i4 -= i5;
i3 = i3 > i4;
i4 = 1u;
i5 = l13;
i6 = 8u;
i5 = i5 < i6;
i6 = l13;
i7 = 7u;
i6 &= i7;
i4 = i6 ? i4 : i5;
i2 = i4 ? i2 : i3;
i0 = i2 ? i0 : i1;
if (i0) {goto B20;}
i0 = l12;
i0 = i32_atomic_load(m, (u64)(i0) + 4u);
l4 = i0;
if (i0) {
i0 = l13;
i1 = 16u;
i0 = i0 < i1;
i1 = l13;
i2 = 20480u;
i1 = i1 > i2;
i0 |= i1;
if (i0) {goto B20;}
i0 = l12;
i1 = l5;
i2 = 16384u;
i1 += i2;
l12 = i1;
i2 = l13;
core_f6(m, i0, i1, i2);
i0 = l12;
i1 = l13;
i32_store(m, (u64)(i0), i1);
i0 = l12;
i1 = l4;
i32_store(m, (u64)(i0) + 4u, i1);
i0 = l5;
i1 = l7;
i2 = l12;
d3 = p2;
i0 = core_f248(m, i0, i1, i2, d3);
p0 = i0;
i1 = 3u;
i0 = i0 == i1;
i1 = p0;
i2 = 2u;
i1 = i1 == i2;
i0 |= i1;
i1 = p0;
i2 = 24u;
i1 = i1 == i2;
i0 |= i1;
if (i0) {goto B20;}
i0 = p0;
i1 = 8u;
i0 = i0 == i1;
if (i0) {
i0 = l7;
i1 = l7;
i1 = i32_load(m, (u64)(i1) + 16u);
i2 = 1u;
i1 += i2;
p0 = i1;
i32_store(m, (u64)(i0) + 16u, i1);
i0 = p0;
i1 = 3u;
i0 = i0 >= i1;
if (i0) {
i0 = 18u;
} else {
i0 = l5;
i1 = l7;
i2 = 8u;
i3 = l12;
core_f78(m, i0, i1, i2, i3);
i0 = 0u;
}
} else {
i0 = p0;
}
} else {
i0 = 0u;
}
p0 = i0;
i0 = l7;
i1 = l11;
i2 = l13;
i1 += i2;
i32_store(m, (u64)(i0) + 8u, i1);
B20:;
i0 = p0;
l4 = i0;
i0 = 1u;
i1 = p1;
i2 = l7;
i2 = i32_load(m, (u64)(i2) + 8u);
i3 = l11;
i2 = i2 != i3;
i0 = i2 ? i0 : i1;
p1 = i0;
i0 = l10;
i1 = 1u;
i0 += i1;
l10 = i0;
goto L15;
B18:;
}
i0 = l4;
i1 = 18u;
i0 = i0 == i1;
if (i0) {goto B8;}
i0 = p1;
i0 = !(i0);
if (i0) {
i0 = l4;
i1 = 11u;
i2 = l4;
i3 = 3u;
i2 = i2 == i3;
i3 = l4;
i4 = 2u;
i3 = i3 == i4;
i2 |= i3;
i3 = l4;
i4 = 24u;
i3 = i3 == i4;
i2 |= i3;
i0 = i2 ? i0 : i1;
goto Bfunc;
}
i0 = l5;
i1 = l7;
i2 = l6;
i0 = core_f161(m, i0, i1, i2);
i0 = l7;
i0 = i32_load(m, (u64)(i0) + 4u);
i1 = l7;
j1 = i64_load32_u(m, (u64)(i1) + 64u);
i2 = l7;
j2 = i64_load32_u(m, (u64)(i2) + 8u);
j3 = 32ull;
j2 <<= (j3 & 63);
j1 |= j2;
i64_atomic_store(m, (u64)(i0) + 136u, j1);
i0 = l4;
i1 = 3u;
i0 = i0 == i1;
i1 = l4;
i2 = 2u;
i1 = i1 == i2;
i0 |= i1;
i1 = l4;
i2 = 24u;
i1 = i1 == i2;
i0 |= i1;
i1 = l4;
i2 = 15u;
i1 = i1 == i2;
i0 |= i1;
if (i0) {
i0 = l4;
} else {
i0 = l8;
i0 = i32_atomic_load(m, (u64)(i0) + 68u);
if (i0) {
i0 = l5;
i1 = 1024u;
i0 += i1;
i1 = l8;
i2 = 0u;
i1 = i32_atomic_rmw_xchg(m, (u64)(i1) + 68u, i2);
p0 = i1;
i32_store(m, (u64)(i0) + 20u, i1);
i0 = 13u;
i1 = 12u;
i2 = p0;
i0 = i2 ? i0 : i1;
} else {
i0 = 12u;
}
}
goto Bfunc;
B8:;
i0 = l7;
i1 = 1u;
i2 = 3u;
i0 = i32_atomic_rmw_cmpxchg(m, (u64)(i0), i1, i2);
i0 = 18u;
Bfunc:;
return i0;
}
u32 core_serve_0(u8* m, u32 p0, u32 p1, u32 p2, u32 p3, f64 p4, u32 p5, u32 p6) {
u32 l7 = 0, l8 = 0, l9 = 0, l10 = 0, l11 = 0, l12 = 0;
u32 i0, i1, i2, i3;
f64 d2;
L0:
i0 = p6;
i1 = l8;
i0 = i0 >= i1;
if (i0) {
i0 = 0u;
l9 = i0;
i0 = 0u;
l7 = i0;
L2:
i0 = p2;
i1 = l7;
i0 = i0 > i1;
if (i0) {
i0 = p1;
i1 = p3;
i2 = l7;
i1 += i2;
i2 = p2;
i1 = REM_U(i1, i2);
l10 = i1;
i2 = 12u;
i1 <<= (i2 & 31);
i0 += i1;
l11 = i0;
i0 = i32_atomic_load(m, (u64)(i0));
l12 = i0;
i0 = !(i0);
i1 = l12;
i2 = 3u;
i1 = i1 == i2;
i0 |= i1;
i0 = !(i0);
if (i0) {
i0 = p0;
i1 = 1024u;
i0 += i1;
i1 = l10;
i32_store(m, (u64)(i0) + 16u, i1);
i0 = l12;
i1 = 2u;
i0 = i0 == i1;
if (i0) {
i0 = l11;
i0 = i32_load(m, (u64)(i0) + 40u);
p0 = i0;
i0 = l11;
i0 = i32_load(m, (u64)(i0) + 24u);
p1 = i0;
if (i0) {
i0 = p1;
core_release_0(m, i0);
}
i0 = p0;
if (i0) {
i0 = p0;
core_release_0(m, i0);
}
i0 = l11;
i1 = 0u;
i32_store(m, (u64)(i0) + 24u, i1);
i0 = l11;
i1 = 0u;
i32_store(m, (u64)(i0) + 40u, i1);
i0 = l11;
i1 = 0u;
i32_atomic_store(m, (u64)(i0), i1);
i0 = 14u;
goto Bfunc;
}
i0 = p0;
i1 = l11;
d2 = p4;
i3 = p5;
i0 = core_f246(m, i0, i1, d2, i3);
l10 = i0;
i1 = 12u;
i0 = i0 == i1;
if (i0) {
i0 = 1u;
l9 = i0;
} else {
i0 = l10;
i1 = 11u;
i0 = i0 != i1;
if (i0) {
i0 = l10;
goto Bfunc;
}
}
}
i0 = l7;
i1 = 1u;
i0 += i1;
l7 = i0;
goto L2;
}
i0 = l9;
if (i0) {
i0 = 12u;
goto Bfunc;
}
i0 = l8;
i1 = 1u;
i0 += i1;
l8 = i0;
goto L0;
}
i0 = 11u;
Bfunc:;
return i0;
}
static u32 core_f248(u8* m, u32 p0, u32 p1, u32 p2, f64 p3) {
u32 l4 = 0, l5 = 0, l6 = 0, l7 = 0, l8 = 0;
u64 l9 = 0, l10 = 0, l11 = 0;
u32 i0, i1, i2, i3, i4, i5;
u64 j1, j2, j3, j4, j5;
f64 d1, d6;
i0 = p2;
i0 = i32_load(m, (u64)(i0) + 12u);
l4 = i0;
i0 = p2;
i0 = i32_load(m, (u64)(i0));
i1 = 16u;
i0 -= i1;
l5 = i0;
i0 = p2;
i0 = i32_load(m, (u64)(i0) + 4u);
l6 = i0;
i1 = 5u;
i0 = i0 == i1;
if (i0) {
i0 = 8u;
l4 = i0;
i0 = p1;
i0 = i32_load(m, (u64)(i0) + 32u);
l6 = i0;
if (i0) {
i0 = p2;
i0 = i32_load(m, (u64)(i0) + 8u);
i1 = p1;
i1 = i32_load(m, (u64)(i1) + 28u);
i0 = i0 != i1;
} else {
i0 = 1u;
}
if (i0) {goto B1;}
i0 = l5;
i1 = l6;
i2 = p1;
i2 = i32_load(m, (u64)(i2) + 36u);
l7 = i2;
i1 -= i2;
l8 = i1;
i2 = l5;
i3 = l8;
i2 = i2 < i3;
i0 = i2 ? i0 : i1;
l5 = i0;
i0 = !(i0);
if (i0) {goto B1;}
i0 = p1;
i0 = i32_load(m, (u64)(i0) + 24u);
l8 = i0;
if (i0) {
i0 = l8;
i1 = 8u;
i0 += i1;
i1 = l7;
i0 += i1;
i1 = p2;
i2 = 16u;
i1 += i2;
i2 = l5;
memory_copy(m, i0, i1, i2);
}
i0 = l5;
i1 = l7;
i0 += i1;
l4 = i0;
i1 = l6;
i0 = i0 < i1;
if (i0) {
i0 = p1;
i1 = l4;
i32_store(m, (u64)(i0) + 36u, i1);
i0 = 0u;
l4 = i0;
goto B1;
}
i0 = p1;
i0 = i32_load(m, (u64)(i0) + 56u);
l4 = i0;
i0 = l8;
if (i0) {
i0 = p0;
i1 = p1;
i2 = p2;
i3 = l4;
i4 = l8;
i5 = 8u;
i4 += i5;
i5 = l6;
d6 = p3;
i0 = core_f157(m, i0, i1, i2, i3, i4, i5, d6);
} else {
i0 = p0;
i1 = p1;
i2 = p2;
i3 = 0u;
i0 = core_f16(m, i0, i1, i2, i3);
}
l4 = i0;
i1 = 3u;
i0 = i0 == i1;
i1 = l4;
i2 = 2u;
i1 = i1 == i2;
i0 |= i1;
i1 = l4;
i2 = 24u;
i1 = i1 == i2;
i0 |= i1;
if (i0) {goto B1;}
i0 = l8;
if (i0) {
i0 = l8;
core_release_0(m, i0);
}
i0 = p1;
i1 = 0u;
i32_store(m, (u64)(i0) + 24u, i1);
i0 = p1;
i1 = 0u;
i32_store(m, (u64)(i0) + 32u, i1);
B1:;
i0 = l4;
goto Bfunc;
}
i0 = p1;
i0 = i32_load(m, (u64)(i0) + 32u);
if (i0) {
i0 = 8u;
goto Bfunc;
}
i0 = p2;
i0 = i32_load(m, (u64)(i0) + 8u);
i1 = p1;
i1 = i32_load(m, (u64)(i1) + 20u);
i2 = 1u;
i1 += i2;
i0 = i0 != i1;
if (i0) {
i0 = 8u;
goto Bfunc;
}
i0 = p0;
i1 = 1024u;
i0 += i1;
i1 = 0u;
i32_store(m, (u64)(i0) + 36u, i1);
i0 = l6;
i1 = 4u;
i0 = i0 == i1;
if (i0) {
i0 = p0;
i1 = p1;
i2 = p2;
i3 = 0u;
i0 = core_f16(m, i0, i1, i2, i3);
i0 = 15u;
goto Bfunc;
}
i0 = l6;
i1 = 12u;
i0 = i0 == i1;
if (i0) {
i0 = 66508u;
i0 = i32_load(m, (u64)(i0));
l4 = i0;
if (i0) {
i0 = l4;
i0 = i32_load(m, (u64)(i0) + 32u);
i1 = 0u;
i0 = i0 != i1;
} else {
i0 = 0u;
}
i0 = !(i0);
if (i0) {
i0 = 66508u;
i0 = i32_load(m, (u64)(i0));
l4 = i0;
if (i0) {
i0 = p1;
i1 = l4;
j1 = i64_load(m, (u64)(i1));
i64_store(m, (u64)(i0) + 72u, j1);
i0 = l4;
i1 = 1u;
i32_atomic_store(m, (u64)(i0) + 132u, i1);
}
}
i0 = p0;
i1 = p1;
i2 = p2;
i3 = 25u;
i4 = 0u;
i5 = 66508u;
i5 = i32_load(m, (u64)(i5));
p0 = i5;
if (i5) {
i5 = p0;
i5 = i32_load(m, (u64)(i5) + 32u);
} else {
i5 = 0u;
}
i3 = i5 ? i3 : i4;
i0 = core_f16(m, i0, i1, i2, i3);
goto Bfunc;
}
i0 = p2;
i1 = 16u;
i0 += i1;
l7 = i0;
i0 = l6;
i1 = 3u;
i0 = i0 == i1;
if (i0) {
i0 = l4;
i1 = l5;
i0 = i0 > i1;
if (i0) {
i0 = 8u;
} else {
i0 = l7;
i1 = l4;
i0 = core_f60(m, i0, i1);
i0 = !(i0);
if (i0) {
i0 = p0;
i1 = p1;
i2 = p2;
i3 = 5u;
i0 = core_f16(m, i0, i1, i2, i3);
goto B17;
}
i0 = l7;
i1 = 8u;
i0 += i1;
l4 = i0;
i1 = 196624u;
j1 = i64_load(m, (u64)(i1));
l10 = j1;
j2 = 11400714819323198485ull;
j1 *= j2;
j2 = 1ull;
j1 |= j2;
l11 = j1;
i2 = l7;
i2 = i32_load(m, (u64)(i2));
l6 = i2;
j2 = (u64)(i2);
j1 ^= j2;
l9 = j1;
i1 = l4;
i2 = l6;
i3 = 1u;
i2 >>= (i3 & 31);
i3 = 7u;
i2 += i3;
i3 = 4294967288u;
i2 &= i3;
i1 += i2;
l7 = i1;
L19:
i1 = l4;
i2 = l7;
i1 = i1 < i2;
if (i1) {
j1 = l9;
j2 = l11;
j1 *= j2;
i2 = l4;
i2 = i32_load(m, (u64)(i2));
j3 = l10;
i3 = (u32)(j3);
i2 += i3;
j2 = (u64)(i2);
i3 = l4;
i3 = i32_load(m, (u64)(i3) + 4u);
j4 = l10;
j5 = 32ull;
j4 >>= (j5 & 63);
i4 = (u32)(j4);
i3 += i4;
j3 = (u64)(i3);
j2 *= j3;
j1 += j2;
l9 = j1;
i1 = l4;
i2 = 8u;
i1 += i2;
l4 = i1;
goto L19;
}
i1 = l6;
j2 = l9;
j3 = l9;
j4 = 32ull;
j3 >>= (j4 & 63);
j2 ^= j3;
j3 = 11400714819323198485ull;
j2 *= j3;
j3 = 32ull;
j2 >>= (j3 & 63);
i2 = (u32)(j2);
i0 = core_f14(m, i0, i1, i2);
d1 = p3;
i0 = core_f15(m, i0, d1);
l4 = i0;
i0 = !(i0);
if (i0) {
i0 = p0;
i1 = p1;
i2 = p2;
i3 = 1u;
i0 = core_f16(m, i0, i1, i2, i3);
goto B17;
}
i0 = 3u;
i1 = l4;
i1 = i32_load(m, (u64)(i1) + 4u);
l5 = i1;
i2 = l4;
i3 = 40u;
i2 += i3;
l6 = i2;
i2 = i32_load8_u(m, (u64)(i2));
i3 = 13u;
i2 = i2 != i3;
if (i2) {goto B22;}
i1 = l6;
i1 = i32_load16_u(m, (u64)(i1) + 1u);
i2 = 4u;
i1 <<= (i2 & 31);
i2 = 364544u;
i1 += i2;
i1 = i32_load(m, (u64)(i1) + 4u);
i2 = l5;
i3 = 6u;
i2 += i3;
i1 += i2;
B22:;
i2 = 8u;
i1 += i2;
l7 = i1;
i0 = core_f160(m, i0, i1);
l8 = i0;
i1 = 4096u;
i0 = i0 < i1;
if (i0) {
i0 = p0;
i1 = p1;
i2 = p2;
i3 = l8;
i0 = core_f16(m, i0, i1, i2, i3);
goto B17;
}
i0 = l8;
i1 = l4;
j1 = i64_load(m, (u64)(i1) + 8u);
i64_store(m, (u64)(i0) + 8u, j1);
i0 = l6;
i1 = l5;
i2 = l8;
i3 = 16u;
i2 += i3;
i0 = core_expandShape_0(m, i0, i1, i2);
i0 = p1;
i1 = l8;
i32_store(m, (u64)(i0) + 40u, i1);
i0 = p1;
i1 = p2;
i1 = i32_load(m, (u64)(i1) + 8u);
i32_store(m, (u64)(i0) + 44u, i1);
i0 = p1;
i1 = l7;
i32_store(m, (u64)(i0) + 48u, i1);
i0 = p1;
i1 = 0u;
i32_store(m, (u64)(i0) + 52u, i1);
i0 = 0u;
B17:;
}
goto Bfunc;
}
i0 = l6;
i1 = 14u;
i0 = i0 == i1;
i1 = l6;
i2 = 13u;
i1 = i1 == i2;
i0 |= i1;
i1 = l6;
i2 = 19u;
i1 = i1 == i2;
i0 |= i1;
if (i0) {
i0 = 1u;
} else {
i0 = l6;
i1 = 16u;
i0 = i0 == i1;
l8 = i0;
i0 = l6;
i1 = 2u;
i0 = i0 == i1;
i1 = l6;
i2 = 1u;
i1 = i1 == i2;
i0 |= i1;
if (i0) {
i0 = 1u;
} else {
i0 = l6;
i1 = 9u;
i0 = i0 <= i1;
i1 = l6;
i2 = 6u;
i1 = i1 >= i2;
i0 &= i1;
}
i1 = l8;
i0 |= i1;
}
if (i0) {
i0 = 1u;
} else {
i0 = l6;
i1 = 15u;
i0 = i0 == i1;
i1 = l6;
i2 = 17u;
i1 = i1 == i2;
i0 |= i1;
if (i0) {
i0 = 1u;
} else {
i0 = l6;
i1 = 11u;
i0 = i0 == i1;
i1 = l6;
i2 = 10u;
i1 = i1 == i2;
i0 |= i1;
i1 = l6;
i2 = 18u;
i1 = i1 == i2;
i0 |= i1;
}
}
i0 = !(i0);
if (i0) {
i0 = 8u;
goto Bfunc;
}
i0 = l4;
i1 = l5;
i0 = i0 > i1;
if (i0) {
i0 = p2;
i0 = i32_load(m, (u64)(i0) + 4u);
i1 = p2;
i1 = i32_load(m, (u64)(i1) + 12u);
l4 = i1;
i0 = core_f160(m, i0, i1);
l6 = i0;
i1 = 3u;
i0 = i0 == i1;
i1 = l6;
i2 = 2u;
i1 = i1 == i2;
i0 |= i1;
i1 = l6;
i2 = 24u;
i1 = i1 == i2;
i0 |= i1;
if (i0) {
i0 = l6;
} else {
i0 = l6;
i1 = 4096u;
i0 = i0 >= i1;
l7 = i0;
if (i0) {
i0 = l6;
i1 = 8u;
i0 += i1;
i1 = p2;
i2 = 16u;
i1 += i2;
i2 = l5;
memory_copy(m, i0, i1, i2);
} else {
i0 = p0;
i1 = p1;
i2 = l6;
i3 = p2;
core_f78(m, i0, i1, i2, i3);
}
i0 = p1;
i1 = l6;
i2 = 0u;
i3 = l7;
i1 = i3 ? i1 : i2;
i32_store(m, (u64)(i0) + 24u, i1);
i0 = p1;
i1 = p2;
i1 = i32_load(m, (u64)(i1) + 4u);
i32_store(m, (u64)(i0) + 56u, i1);
i0 = p1;
i1 = p2;
i1 = i32_load(m, (u64)(i1) + 8u);
i32_store(m, (u64)(i0) + 28u, i1);
i0 = p1;
i1 = l4;
i32_store(m, (u64)(i0) + 32u, i1);
i0 = p1;
i1 = l5;
i32_store(m, (u64)(i0) + 36u, i1);
i0 = 0u;
}
goto Bfunc;
}
i0 = p0;
i1 = p1;
i2 = p2;
i3 = l6;
i4 = l7;
i5 = l4;
d6 = p3;
i0 = core_f157(m, i0, i1, i2, i3, i4, i5, d6);
Bfunc:;
return i0;
}
u32 core_execute_0(u8* m, u32 p0, u32 p1, u32 p2, u32 p3, f64 p4) {
u32 l5 = 0;
u32 i0, i1, i2, i3;
f64 d4;
i0 = 66508u;
i0 = i32_load(m, (u64)(i0));
l5 = i0;
if (i0) {
i0 = l5;
i1 = l5;
i1 = i32_atomic_load(m, (u64)(i1) + 72u);
i2 = 0u;
i1 = i1 != i2;
i32_store(m, (u64)(i0) + 32u, i1);
}
i0 = p0;
i1 = p1;
i2 = p2;
i3 = p3;
d4 = p4;
i0 = core_f158(m, i0, i1, i2, i3, d4);
return i0;
}
u32 core_call_0(u8* m, u32 p0, u32 p1, u32 p2, u32 p3, f64 p4) {
u32 l5 = 0;
u32 i0, i1, i2, i3;
f64 d4;
i0 = 66508u;
i0 = i32_load(m, (u64)(i0));
l5 = i0;
if (i0) {
i0 = l5;
i1 = l5;
i1 = i32_atomic_load(m, (u64)(i1) + 72u);
i2 = 0u;
i1 = i1 != i2;
i32_store(m, (u64)(i0) + 32u, i1);
}
i0 = p0;
i1 = p1;
i2 = p2;
i3 = p3;
d4 = p4;
i0 = core_f159(m, i0, i1, i2, i3, d4);
return i0;
}
static void core_f251(u8* m, u32 p0, u32 p1, u32 p2) {
u32 l3 = 0, l4 = 0, l5 = 0, l6 = 0, l7 = 0, l8 = 0, l9 = 0, l10 = 0,
l11 = 0;
u64 l12 = 0, l13 = 0, l14 = 0;
f64 l15 = 0;
u32 i0, i1, i2, i3;
u64 j0, j1, j2, j3, j4;
f64 d0, d1;
i0 = p2;
j0 = i64_load(m, (u64)(i0) + 16u);
l14 = j0;
i0 = p2;
i0 = i32_load(m, (u64)(i0) + 24u);
l10 = i0;
i0 = p2;
i0 = i32_load(m, (u64)(i0) + 4u);
l8 = i0;
i0 = 1u;
i1 = p2;
i2 = 40u;
i1 += i2;
l11 = i1;
i1 = i32_load8_u(m, (u64)(i1));
i2 = 13u;
i1 = i1 == i2;
if (i1) {
i1 = l11;
i1 = i32_load16_u(m, (u64)(i1) + 1u);
i2 = 4u;
i1 <<= (i2 & 31);
i2 = 364544u;
i1 += i2;
i1 = i32_load(m, (u64)(i1) + 8u);
goto B0;
}
i1 = l11;
i1 = i32_load8_u(m, (u64)(i1));
i2 = 12u;
i1 = i1 == i2;
if (i1) {
i1 = l11;
i1 = i32_load(m, (u64)(i1) + 5u);
} else {
i1 = 0u;
}
B0:;
l3 = i1;
i2 = l3;
i3 = 1u;
i2 = i2 <= i3;
i0 = i2 ? i0 : i1;
j0 = (u64)(i0);
j1 = 1ull;
j0 += j1;
l12 = j0;
i0 = p1;
i0 = i32_load(m, (u64)(i0));
l3 = i0;
if (i0) {
i0 = l3;
i1 = p1;
i1 = i32_load(m, (u64)(i1) + 4u);
i0 += i1;
l4 = i0;
j0 = l12;
l13 = j0;
L4:
j0 = l13;
j1 = 127ull;
i0 = j0 > j1;
if (i0) {
i0 = l4;
l3 = i0;
i1 = 1u;
i0 += i1;
l4 = i0;
i0 = l3;
j1 = l13;
j2 = 128ull;
j1 |= j2;
i64_store8(m, (u64)(i0), j1);
j0 = l13;
j1 = 7ull;
j0 >>= (j1 & 63);
l13 = j0;
goto L4;
}
i0 = l4;
j1 = l13;
i64_store8(m, (u64)(i0), j1);
}
i0 = p1;
i1 = p1;
i1 = i32_load(m, (u64)(i1) + 4u);
j2 = 63ull;
j3 = l12;
j4 = 1ull;
j3 |= j4;
j3 = I64_CLZ(j3);
j2 -= j3;
i2 = (u32)(j2);
i3 = 7u;
i2 = DIV_U(i2, i3);
i3 = 1u;
i2 += i3;
i1 += i2;
i32_store(m, (u64)(i0) + 4u, i1);
i0 = p2;
d0 = f64_load(m, (u64)(i0) + 32u);
l15 = d0;
i0 = p0;
i1 = 11008u;
i0 += i1;
l4 = i0;
i1 = 0u;
i2 = 64u;
memory_fill(m, i0, i1, i2);
i0 = l4;
i1 = 1u;
i32_store(m, (u64)(i0), i1);
i0 = l4;
i1 = l10;
i32_store(m, (u64)(i0) + 24u, i1);
i0 = l4;
j1 = l14;
i64_store(m, (u64)(i0) + 32u, j1);
i0 = l4;
d1 = l15;
f64_store(m, (u64)(i0) + 40u, d1);
i0 = p1;
i1 = l4;
core_f37(m, i0, i1);
i0 = l11;
i0 = i32_load8_u(m, (u64)(i0));
i1 = 13u;
i0 = i0 == i1;
if (i0) {
i0 = l11;
i0 = i32_load16_u(m, (u64)(i0) + 1u);
i1 = 4u;
i0 <<= (i1 & 31);
i1 = 364544u;
i0 += i1;
i0 = i32_load(m, (u64)(i0) + 8u);
goto B6;
}
i0 = l11;
i0 = i32_load8_u(m, (u64)(i0));
i1 = 12u;
i0 = i0 == i1;
if (i0) {
i0 = l11;
i0 = i32_load(m, (u64)(i0) + 5u);
} else {
i0 = 0u;
}
B6:;
l6 = i0;
i0 = !(i0);
if (i0) {
i0 = l4;
i1 = 0u;
i2 = 64u;
memory_fill(m, i0, i1, i2);
i0 = l4;
i1 = 2u;
i32_store(m, (u64)(i0), i1);
i0 = l4;
i1 = 0u;
i32_store(m, (u64)(i0) + 8u, i1);
i0 = l4;
i1 = 0u;
i32_store(m, (u64)(i0) + 12u, i1);
i0 = l4;
i1 = l11;
i32_store(m, (u64)(i0) + 16u, i1);
i0 = l4;
i1 = l8;
i32_store(m, (u64)(i0) + 20u, i1);
i0 = l4;
i1 = l10;
i32_store(m, (u64)(i0) + 24u, i1);
i0 = l4;
j1 = l14;
i64_store(m, (u64)(i0) + 32u, j1);
i0 = l4;
i1 = 0u;
i32_store(m, (u64)(i0) + 56u, i1);
i0 = p1;
i1 = l4;
core_f37(m, i0, i1);
goto Bfunc;
}
i0 = l11;
i0 = i32_load8_u(m, (u64)(i0));
i1 = 13u;
i0 = i0 == i1;
l3 = i0;
if (i0) {
i0 = l11;
i0 = i32_load16_u(m, (u64)(i0) + 1u);
i1 = 4u;
i0 <<= (i1 & 31);
i1 = 364544u;
i0 += i1;
i0 = i32_load(m, (u64)(i0));
} else {
i0 = l11;
i1 = 9u;
i0 += i1;
}
p2 = i0;
i0 = l11;
i1 = 3u;
i0 += i1;
p0 = i0;
L11:
i0 = l6;
i1 = l9;
i0 = i0 > i1;
if (i0) {
i0 = p0;
i1 = p2;
i2 = 4294967295u;
i1 = core_f4(m, i1, i2);
l7 = i1;
i2 = l3;
i0 = i2 ? i0 : i1;
l5 = i0;
i1 = l8;
i2 = l11;
i1 += i2;
i2 = 0u;
i0 = core_f2(m, i0, i1, i2);
p0 = i0;
i0 = l4;
i1 = 0u;
i2 = 64u;
memory_fill(m, i0, i1, i2);
i0 = l4;
i1 = 2u;
i32_store(m, (u64)(i0), i1);
i0 = l4;
i1 = p2;
i32_store(m, (u64)(i0) + 8u, i1);
i0 = l4;
i1 = l7;
i2 = p2;
i1 -= i2;
i32_store(m, (u64)(i0) + 12u, i1);
i0 = l4;
i1 = l5;
i32_store(m, (u64)(i0) + 16u, i1);
i0 = l4;
i1 = p0;
i2 = l5;
i1 -= i2;
i32_store(m, (u64)(i0) + 20u, i1);
i0 = l4;
i1 = l10;
i32_store(m, (u64)(i0) + 24u, i1);
i0 = l4;
j1 = l14;
i64_store(m, (u64)(i0) + 32u, j1);
i0 = l4;
i1 = 0u;
i32_store(m, (u64)(i0) + 56u, i1);
i0 = l4;
i1 = l9;
i32_store(m, (u64)(i0) + 56u, i1);
i0 = p1;
i1 = l4;
core_f37(m, i0, i1);
i0 = l7;
i1 = p0;
i2 = l3;
i0 = i2 ? i0 : i1;
p2 = i0;
i0 = l9;
i1 = 1u;
i0 += i1;
l9 = i0;
goto L11;
}
Bfunc:;
}
u32 core_encodeEntry_0(u8* m, u32 p0, u32 p1) {
u32 l2 = 0, l3 = 0, l4 = 0, l5 = 0, l6 = 0, l7 = 0;
u64 l8 = 0, l9 = 0, l10 = 0;
u32 i0, i1, i2, i3, i4;
u64 j0, j1, j2, j3, j4, j5;
i0 = 66508u;
i0 = i32_load(m, (u64)(i0));
i1 = 65536u;
i0 += i1;
l7 = i0;
i1 = 1024u;
i0 += i1;
l6 = i0;
i1 = p0;
i2 = 24u;
i1 += i2;
l3 = i1;
i2 = p0;
i2 = i32_load(m, (u64)(i2) + 20u);
l5 = i2;
i3 = p1;
i1 = core_f162(m, i1, i2, i3);
i32_store(m, (u64)(i0) + 4u, i1);
i0 = l6;
i1 = 0u;
i32_store(m, (u64)(i0) + 8u, i1);
i0 = 0u;
i1 = p0;
i1 = i32_load(m, (u64)(i1) + 4u);
l2 = i1;
i2 = 3u;
i1 = i1 == i2;
if (i1) {goto B0;}
i0 = l5;
i1 = 1u;
i0 >>= (i1 & 31);
i1 = 7u;
i0 += i1;
i1 = 4294967288u;
i0 &= i1;
i1 = l3;
i0 += i1;
l4 = i0;
i1 = l2;
i2 = 2u;
i1 = i1 != i2;
if (i1) {goto B0;}
i0 = l3;
i1 = 196624u;
j1 = i64_load(m, (u64)(i1));
l9 = j1;
j2 = 11400714819323198485ull;
j1 *= j2;
j2 = 1ull;
j1 |= j2;
l8 = j1;
i2 = l5;
j2 = (u64)(i2);
j1 ^= j2;
l10 = j1;
L1:
i1 = l3;
i2 = l4;
i1 = i1 < i2;
if (i1) {
j1 = l8;
j2 = l10;
j1 *= j2;
i2 = l3;
i2 = i32_load(m, (u64)(i2));
j3 = l9;
i3 = (u32)(j3);
i2 += i3;
j2 = (u64)(i2);
i3 = l3;
i3 = i32_load(m, (u64)(i3) + 4u);
j4 = l9;
j5 = 32ull;
j4 >>= (j5 & 63);
i4 = (u32)(j4);
i3 += i4;
j3 = (u64)(i3);
j2 *= j3;
j1 += j2;
l10 = j1;
i1 = l3;
i2 = 8u;
i1 += i2;
l3 = i1;
goto L1;
}
i1 = l5;
j2 = l10;
j3 = l10;
j4 = 32ull;
j3 >>= (j4 & 63);
j2 ^= j3;
j3 = 11400714819323198485ull;
j2 *= j3;
j3 = 32ull;
j2 >>= (j3 & 63);
i2 = (u32)(j2);
i0 = core_f14(m, i0, i1, i2);
l2 = i0;
if (i0) {
i0 = l2;
i0 = i32_load(m, (u64)(i0) + 8u);
} else {
i0 = 0u;
}
B0:;
l5 = i0;
i0 = !(i0);
if (i0) {
i0 = 1u;
goto Bfunc;
}
i0 = l7;
i1 = 10752u;
i0 += i1;
l4 = i0;
i1 = l7;
i2 = 11264u;
i1 += i2;
i32_store(m, (u64)(i0) + 16u, i1);
i0 = l4;
i1 = 66508u;
i1 = i32_load(m, (u64)(i1));
i2 = 131072u;
i1 += i2;
i32_store(m, (u64)(i0) + 8u, i1);
i0 = l4;
i0 = i32_load(m, (u64)(i0) + 8u);
i1 = 0u;
i2 = 196696u;
i2 = i32_atomic_load(m, (u64)(i2));
i3 = 24u;
i2 *= i3;
memory_fill(m, i0, i1, i2);
i0 = l4;
i1 = l5;
j1 = i64_load(m, (u64)(i1) + 16u);
i64_store(m, (u64)(i0) + 24u, j1);
i0 = l4;
i1 = 0u;
i32_store(m, (u64)(i0) + 12u, i1);
i0 = l4;
i1 = 1u;
i32_store8(m, (u64)(i0) + 80u, i1);
i0 = l4;
i1 = 0u;
i32_store(m, (u64)(i0), i1);
i0 = l4;
i1 = 0u;
i32_store(m, (u64)(i0) + 4u, i1);
i0 = l4;
i1 = 0u;
i32_store(m, (u64)(i0) + 20u, i1);
i0 = l4;
j1 = 0ull;
i64_store(m, (u64)(i0) + 32u, j1);
i0 = l4;
j1 = 18446744073709551615ull;
i64_store(m, (u64)(i0) + 56u, j1);
i0 = l4;
i1 = 0u;
i32_store(m, (u64)(i0) + 64u, i1);
i0 = l4;
i1 = 0u;
i32_store(m, (u64)(i0) + 68u, i1);
i0 = l4;
i1 = 0u;
i32_store(m, (u64)(i0) + 72u, i1);
i0 = l4;
i1 = 0u;
i32_store(m, (u64)(i0) + 76u, i1);
i0 = l7;
i1 = l4;
i2 = p0;
i3 = l5;
core_f163(m, i0, i1, i2, i3);
j0 = 63ull;
i1 = l4;
j1 = i64_load32_u(m, (u64)(i1) + 12u);
j2 = 1ull;
j1 |= j2;
j1 = I64_CLZ(j1);
j0 -= j1;
i0 = (u32)(j0);
i1 = 7u;
i0 = DIV_U(i0, i1);
i1 = 17u;
i0 += i1;
i1 = l4;
i1 = i32_load(m, (u64)(i1) + 12u);
i2 = 24u;
i1 *= i2;
i0 += i1;
l3 = i0;
i0 = l4;
i0 = i32_load(m, (u64)(i0) + 4u);
i0 = l4;
i1 = p1;
i2 = 2048u;
i1 += i2;
l2 = i1;
i2 = 16u;
i1 += i2;
p1 = i1;
core_f79(m, i0, i1);
i0 = l4;
i1 = p1;
i2 = l3;
i1 += i2;
i32_store(m, (u64)(i0), i1);
i0 = l4;
i1 = 0u;
i32_store(m, (u64)(i0) + 4u, i1);
i0 = l4;
i1 = 0u;
i32_store(m, (u64)(i0) + 20u, i1);
i0 = l4;
j1 = 0ull;
i64_store(m, (u64)(i0) + 32u, j1);
i0 = l4;
j1 = 18446744073709551615ull;
i64_store(m, (u64)(i0) + 56u, j1);
i0 = l4;
i1 = 0u;
i32_store(m, (u64)(i0) + 64u, i1);
i0 = l4;
i1 = 0u;
i32_store(m, (u64)(i0) + 68u, i1);
i0 = l4;
i1 = 0u;
i32_store(m, (u64)(i0) + 72u, i1);
i0 = l4;
i1 = 0u;
i32_store(m, (u64)(i0) + 76u, i1);
i0 = l7;
i1 = l4;
i2 = p0;
i3 = l5;
core_f163(m, i0, i1, i2, i3);
i0 = p1;
i1 = l7;
i2 = p1;
i3 = 8u;
i2 += i3;
i3 = l3;
i4 = l4;
i4 = i32_load(m, (u64)(i4) + 4u);
i3 += i4;
i4 = 8u;
i3 -= i4;
i1 = core_f11(m, i1, i2, i3);
i32_store(m, (u64)(i0) + 4u, i1);
i0 = l3;
i1 = l4;
i1 = i32_load(m, (u64)(i1) + 4u);
i0 += i1;
i1 = 16u;
i0 += i1;
p0 = i0;
i0 = l2;
i1 = 1u;
i32_store(m, (u64)(i0) + 4u, i1);
i0 = l2;
i1 = l5;
j1 = i64_load(m, (u64)(i1) + 8u);
i64_store(m, (u64)(i0) + 8u, j1);
i0 = l2;
i1 = l7;
i2 = l2;
i3 = 4u;
i2 += i3;
i3 = 20u;
i1 = core_f11(m, i1, i2, i3);
i32_store(m, (u64)(i0), i1);
i0 = l6;
i1 = p0;
i32_store(m, (u64)(i0) + 8u, i1);
i0 = 0u;
Bfunc:;
return i0;
}
void core_sealMeta_0(u8* m, u32 p0, u32 p1, u32 p2) {
u32 i0, i1, i2, i3, i4;
i0 = p1;
i1 = 1u;
i32_store(m, (u64)(i0) + 4u, i1);
i0 = p1;
i1 = p0;
i2 = p1;
i3 = 4u;
i2 += i3;
i3 = p2;
i4 = 4u;
i3 -= i4;
i1 = core_f11(m, i1, i2, i3);
i32_store(m, (u64)(i0), i1);
}
static u32 core_f254(u8* m, u32 p0, u32 p1, u32 p2, u32 p3, u32 p4) {
u32 l5 = 0, l6 = 0;
u64 l7 = 0;
u32 i0, i1, i2, i3, i4;
u64 j0, j1;
f64 d1;
i0 = p2;
i1 = 9u;
i0 = i0 != i1;
i1 = p2;
i2 = 1u;
i1 = i1 != i2;
i0 &= i1;
if (i0) {
i0 = 22u;
goto Bfunc;
}
i0 = p4;
i1 = 16u;
i0 = i0 < i1;
if (i0) {
i0 = 1u;
} else {
i0 = p4;
i1 = 16u;
i0 -= i1;
i1 = 24u;
i0 = REM_U(i0, i1);
}
if (i0) {
i0 = 22u;
goto Bfunc;
}
i0 = p3;
i0 = i32_load(m, (u64)(i0));
i1 = p0;
i2 = p3;
i3 = 4u;
i2 += i3;
i3 = p4;
i4 = 4u;
i3 -= i4;
i1 = core_f11(m, i1, i2, i3);
i0 = i0 != i1;
if (i0) {
i0 = 22u;
goto Bfunc;
}
i0 = p3;
i0 = i32_load(m, (u64)(i0) + 4u);
i1 = 1u;
i0 = i0 != i1;
if (i0) {
i0 = 26u;
goto Bfunc;
}
i0 = p3;
i1 = 16u;
i0 += i1;
p0 = i0;
l5 = i0;
L5:
i0 = l5;
i1 = p3;
i2 = p4;
i1 += i2;
i0 = i0 < i1;
if (i0) {
i0 = l5;
j0 = i64_load(m, (u64)(i0) + 8u);
i1 = l5;
j1 = i64_load(m, (u64)(i1) + 16u);
j0 |= j1;
j1 = 0ull;
i0 = j0 != j1;
if (i0) {
i0 = l5;
j0 = i64_load(m, (u64)(i0));
i0 = core_f20(m, j0);
i1 = 4294967295u;
i0 = i0 == i1;
} else {
i0 = 0u;
}
if (i0) {
i0 = 22u;
goto Bfunc;
}
i0 = l5;
i1 = 24u;
i0 += i1;
l5 = i0;
goto L5;
}
i0 = 196696u;
i0 = i32_load(m, (u64)(i0));
l6 = i0;
i0 = p2;
i1 = 1u;
i0 = i0 == i1;
l5 = i0;
if (i0) {
i0 = core_f89(m);
} else {
i0 = p1;
j0 = i64_load(m, (u64)(i0) + 1u);
i1 = l6;
i0 = core_f154(m, j0, i1);
}
p1 = i0;
i1 = 4096u;
i0 = i0 < i1;
if (i0) {
i0 = p1;
goto Bfunc;
}
L11:
i0 = p0;
i1 = p3;
i2 = p4;
i1 += i2;
i0 = i0 < i1;
if (i0) {
i0 = p0;
j0 = i64_load(m, (u64)(i0) + 8u);
i1 = p0;
j1 = i64_load(m, (u64)(i1) + 16u);
j0 |= j1;
j1 = 0ull;
i0 = j0 != j1;
if (i0) {
i0 = p0;
j0 = i64_load(m, (u64)(i0));
l7 = j0;
i0 = 196696u;
i0 = i32_load(m, (u64)(i0));
l6 = i0;
i0 = 0u;
p2 = i0;
L15:
i0 = p2;
i1 = l6;
i0 = i0 < i1;
if (i0) {
i0 = p2;
i1 = 4u;
i0 <<= (i1 & 31);
i1 = 331776u;
i0 += i1;
j0 = i64_load(m, (u64)(i0));
j1 = l7;
i0 = j0 == j1;
if (i0) {
i0 = p2;
i1 = 3u;
i0 <<= (i1 & 31);
i1 = 393216u;
i0 += i1;
j0 = i64_load(m, (u64)(i0));
j1 = 18446744073709551615ull;
i0 = j0 == j1;
} else {
i0 = 1u;
}
i0 = !(i0);
if (i0) {goto B14;}
i0 = p2;
i1 = 1u;
i0 += i1;
p2 = i0;
goto L15;
}
i0 = 4294967295u;
p2 = i0;
B14:;
i0 = l5;
if (i0) {
i0 = p0;
j0 = i64_load(m, (u64)(i0) + 16u);
l7 = j0;
i1 = p1;
i2 = p2;
i3 = 3u;
i2 <<= (i3 & 31);
i1 += i2;
p2 = i1;
j1 = i64_load(m, (u64)(i1) + 8u);
i0 = j0 > j1;
if (i0) {
i0 = p2;
j1 = l7;
i64_store(m, (u64)(i0) + 8u, j1);
}
} else {
i0 = p1;
i1 = 32u;
i0 += i1;
i1 = p2;
i2 = 4u;
i1 <<= (i2 & 31);
i0 += i1;
p2 = i0;
i1 = p0;
j1 = i64_load(m, (u64)(i1) + 8u);
i64_store(m, (u64)(i0), j1);
i0 = p2;
i1 = p0;
j1 = i64_load(m, (u64)(i1) + 16u);
i64_store(m, (u64)(i0) + 8u, j1);
}
}
i0 = p0;
i1 = 24u;
i0 += i1;
p0 = i0;
goto L11;
}
i0 = l5;
if (i0) {
i0 = p3;
j0 = i64_load(m, (u64)(i0) + 8u);
j1 = 0ull;
i0 = j0 != j1;
if (i0) {
i0 = 197088u;
i1 = 4294967295u;
i32_store(m, (u64)(i0), i1);
}
i0 = p1;
core_f88(m, i0);
} else {
i0 = p1;
i1 = p3;
d1 = f64_load(m, (u64)(i1) + 8u);
f64_store(m, (u64)(i0) + 16u, d1);
i0 = p1;
i1 = 197040u;
i1 = i32_load(m, (u64)(i1));
i32_store(m, (u64)(i0) + 4u, i1);
i0 = 197040u;
i1 = p1;
i32_store(m, (u64)(i0), i1);
i0 = 197044u;
i1 = 197044u;
i1 = i32_load(m, (u64)(i1));
i2 = 1u;
i1 += i2;
i32_store(m, (u64)(i0), i1);
}
i0 = 0u;
Bfunc:;
return i0;
}
u32 core_restoreRecord_0(u8* m, u32 p0, u32 p1, u32 p2, u32 p3) {
u32 l4 = 0, l5 = 0, l6 = 0, l7 = 0, l8 = 0;
u64 l9 = 0;
u32 i0, i1, i2, i3, i4;
u64 j0, j1;
f64 d3;
i0 = p1;
i1 = 2048u;
i0 += i1;
l5 = i0;
i0 = p2;
if (i0) {
i0 = p1;
i0 = i32_load8_u(m, (u64)(i0));
i1 = 114u;
i0 = i0 == i1;
} else {
i0 = 0u;
}
if (i0) {
i0 = p0;
i1 = p1;
i2 = p2;
i3 = l5;
i4 = p3;
i0 = core_f254(m, i0, i1, i2, i3, i4);
goto Bfunc;
}
i0 = p3;
i1 = 32u;
i0 = i0 < i1;
if (i0) {
i0 = 22u;
goto Bfunc;
}
i0 = l5;
i0 = i32_load(m, (u64)(i0));
i1 = p0;
i2 = l5;
i3 = 4u;
i2 += i3;
i3 = 20u;
i1 = core_f11(m, i1, i2, i3);
i0 = i0 != i1;
if (i0) {
i0 = 22u;
goto Bfunc;
}
i0 = l5;
i0 = i32_load(m, (u64)(i0) + 4u);
i1 = 1u;
i0 = i0 != i1;
if (i0) {
i0 = 26u;
goto Bfunc;
}
i0 = l5;
i1 = 16u;
i0 += i1;
l6 = i0;
i0 = i32_load8_u(m, (u64)(i0) + 2u);
i1 = 1u;
i0 = i0 != i1;
if (i0) {
i0 = 26u;
goto Bfunc;
}
i0 = p0;
i1 = l6;
i2 = p3;
i3 = 16u;
i2 -= i3;
d3 = 0.0;
i0 = core_f81(m, i0, i1, i2, d3);
l6 = i0;
j1 = 18446744073709551615ull;
i64_store(m, (u64)(i0) + 96u, j1);
i0 = l6;
i0 = i32_load(m, (u64)(i0) + 4u);
if (i0) {
i0 = 0u;
} else {
i0 = l6;
i1 = p0;
i2 = 16384u;
i1 += i2;
i0 = core_f82(m, i0, i1);
}
i0 = !(i0);
if (i0) {
i0 = 22u;
goto Bfunc;
}
i0 = l6;
i0 = core_f17(m, i0);
if (i0) {
i0 = l6;
i0 = i32_load(m, (u64)(i0));
l7 = i0;
i1 = 24576u;
i0 += i1;
p3 = i0;
i0 = p2;
i1 = l7;
i2 = 2048u;
i1 += i2;
i2 = l6;
i2 = i32_load(m, (u64)(i2) + 112u);
i3 = p3;
i1 = core_f162(m, i1, i2, i3);
p2 = i1;
i0 = i0 == i1;
if (i0) {
i0 = p1;
i1 = p3;
i0 = i0 == i1;
if (i0) {goto B10;}
i0 = p3;
i1 = 7u;
i0 &= i1;
i1 = p1;
i2 = 7u;
i1 &= i2;
i0 = i0 == i1;
if (i0) {
L12:
i0 = p3;
i1 = 7u;
i0 &= i1;
if (i0) {
i0 = 0u;
l4 = i0;
i0 = p2;
i0 = !(i0);
if (i0) {goto B10;}
i0 = p3;
i0 = i32_load8_u(m, (u64)(i0));
l7 = i0;
i1 = p1;
i1 = i32_load8_u(m, (u64)(i1));
l8 = i1;
i0 -= i1;
l4 = i0;
i0 = l7;
i1 = l8;
i0 = i0 != i1;
if (i0) {goto B10;}
i0 = p2;
i1 = 1u;
i0 -= i1;
p2 = i0;
i0 = p3;
i1 = 1u;
i0 += i1;
p3 = i0;
i0 = p1;
i1 = 1u;
i0 += i1;
p1 = i0;
goto L12;
}
L14:
i0 = p2;
i1 = 8u;
i0 = i0 >= i1;
if (i0) {
i0 = p3;
j0 = i64_load(m, (u64)(i0));
i1 = p1;
j1 = i64_load(m, (u64)(i1));
i0 = j0 == j1;
if (i0) {
i0 = p3;
i1 = 8u;
i0 += i1;
p3 = i0;
i0 = p1;
i1 = 8u;
i0 += i1;
p1 = i0;
i0 = p2;
i1 = 8u;
i0 -= i1;
p2 = i0;
goto L14;
}
}
}
L17:
i0 = p2;
l4 = i0;
i1 = 1u;
i0 -= i1;
p2 = i0;
i0 = l4;
if (i0) {
i0 = p3;
i0 = i32_load8_u(m, (u64)(i0));
l7 = i0;
i1 = p1;
i1 = i32_load8_u(m, (u64)(i1));
l8 = i1;
i0 -= i1;
l4 = i0;
i0 = l7;
i1 = l8;
i0 = i0 != i1;
if (i0) {goto B10;}
i0 = p3;
i1 = 1u;
i0 += i1;
p3 = i0;
i0 = p1;
i1 = 1u;
i0 += i1;
p1 = i0;
goto L17;
}
i0 = 0u;
l4 = i0;
B10:;
i0 = l4;
} else {
i0 = 1u;
}
} else {
i0 = 1u;
}
if (i0) {
i0 = 22u;
goto Bfunc;
}
i0 = p0;
i1 = p0;
i2 = 2048u;
i1 += i2;
i2 = l6;
i2 = i32_load(m, (u64)(i2) + 112u);
i0 = core_f21(m, i0, i1, i2);
p1 = i0;
i1 = l6;
i1 = i32_load(m, (u64)(i1) + 116u);
i2 = 0u;
d3 = 0.0;
i0 = core_f12(m, i0, i1, i2, d3);
p2 = i0;
if (i0) {
i0 = p2;
goto Bfunc;
}
i0 = p0;
i1 = 10528u;
i0 += i1;
p2 = i0;
i0 = p1;
i0 = i32_load(m, (u64)(i0) + 16u);
if (i0) {
i0 = 22u;
p0 = i0;
} else {
i0 = 0u;
p1 = i0;
L23:
i0 = p1;
i1 = l6;
i1 = i32_load(m, (u64)(i1) + 116u);
i0 = i0 < i1;
if (i0) {
i0 = l6;
i1 = p2;
i1 = i32_load(m, (u64)(i1) + 12u);
i2 = p1;
i3 = 6u;
i2 <<= (i3 & 31);
i1 += i2;
core_f25(m, i0, i1);
i0 = l6;
i0 = i32_load(m, (u64)(i0) + 4u);
p0 = i0;
if (i0) {goto B22;}
i0 = p1;
i1 = 1u;
i0 += i1;
p1 = i0;
goto L23;
}
i0 = 22u;
p0 = i0;
i0 = l6;
i0 = i32_load(m, (u64)(i0) + 8u);
i1 = l6;
i1 = i32_load(m, (u64)(i1) + 12u);
i0 = i0 != i1;
if (i0) {goto B22;}
i0 = p2;
i1 = l6;
i1 = i32_load(m, (u64)(i1) + 116u);
i32_store(m, (u64)(i0) + 16u, i1);
i0 = p2;
core_f31(m, i0);
i0 = 196848u;
i1 = 1u;
i32_store(m, (u64)(i0), i1);
i0 = p2;
i0 = i32_load(m, (u64)(i0));
i0 = i32_load(m, (u64)(i0));
i1 = p2;
i1 = i32_load(m, (u64)(i1) + 12u);
i2 = p2;
i2 = i32_load(m, (u64)(i2) + 16u);
i0 = core_f90(m, i0, i1, i2);
p0 = i0;
i1 = 4096u;
i0 = i0 < i1;
if (i0) {goto B22;}
i0 = l5;
j0 = i64_load(m, (u64)(i0) + 8u);
l9 = j0;
i0 = p2;
i0 = i32_load(m, (u64)(i0));
i0 = core_f44(m, i0);
p1 = i0;
i1 = 4096u;
i0 = i0 >= i1;
if (i0) {
i0 = p0;
j1 = l9;
i64_store(m, (u64)(i0) + 8u, j1);
j0 = l9;
i1 = 196800u;
j1 = i64_load(m, (u64)(i1));
i0 = j0 > j1;
if (i0) {
i0 = 196800u;
j1 = l9;
i64_store(m, (u64)(i0), j1);
}
i0 = p1;
i1 = 0u;
i2 = p0;
core_f27(m, i0, i1, i2);
i0 = p1;
i1 = p0;
i32_atomic_store(m, (u64)(i0) + 8u, i1);
i0 = 0u;
p1 = i0;
}
i0 = p1;
if (i0) {
i0 = p0;
core_release_0(m, i0);
} else {
i0 = l6;
j0 = i64_load(m, (u64)(i0) + 104u);
l9 = j0;
i1 = 196808u;
j1 = i64_load(m, (u64)(i1));
i0 = j0 > j1;
if (i0) {
i0 = 196808u;
j1 = l9;
i64_store(m, (u64)(i0), j1);
}
}
i0 = p1;
p0 = i0;
B22:;
}
i0 = p2;
i0 = i32_load(m, (u64)(i0) + 24u);
p1 = i0;
if (i0) {
i0 = p1;
core_release_0(m, i0);
}
i0 = p2;
i1 = 0u;
i32_store(m, (u64)(i0) + 24u, i1);
i0 = p0;
Bfunc:;
return i0;
}
u32 core_restoreMeta_0(u8* m, u32 p0, u32 p1, u32 p2, u32 p3) {
u32 l6 = 0;
u64 l4 = 0, l5 = 0;
u32 i0, i1, i2, i3, i4;
u64 j0, j1, j2, j3, j4, j5;
i0 = 1u;
i1 = p2;
i2 = 32u;
i1 -= i2;
i2 = 15u;
i1 &= i2;
i2 = p2;
i3 = 32u;
i2 = i2 < i3;
i0 = i2 ? i0 : i1;
if (i0) {
i0 = 22u;
goto Bfunc;
}
i0 = p1;
i0 = i32_load(m, (u64)(i0));
i1 = p0;
i2 = p1;
i3 = 4u;
i2 += i3;
i3 = p2;
i4 = 4u;
i3 -= i4;
i1 = core_f11(m, i1, i2, i3);
i0 = i0 != i1;
if (i0) {
i0 = 22u;
goto Bfunc;
}
i0 = p1;
i0 = i32_load(m, (u64)(i0) + 4u);
i1 = 1u;
i0 = i0 != i1;
if (i0) {
i0 = 26u;
goto Bfunc;
}
i0 = p1;
j0 = i64_load(m, (u64)(i0) + 8u);
i1 = p3;
j1 = (u64)(i1);
j0 += j1;
l4 = j0;
i1 = 196808u;
j1 = i64_load(m, (u64)(i1));
i0 = j0 > j1;
if (i0) {
i0 = 196808u;
j1 = l4;
i64_store(m, (u64)(i0), j1);
}
i0 = 196800u;
i1 = p3;
j1 = (u64)(i1);
i2 = p1;
j2 = i64_load(m, (u64)(i2) + 16u);
l4 = j2;
i3 = 196800u;
j3 = i64_load(m, (u64)(i3));
l5 = j3;
j4 = l4;
j5 = l5;
i4 = j4 > j5;
j2 = i4 ? j2 : j3;
j1 += j2;
l4 = j1;
i64_store(m, (u64)(i0), j1);
i0 = 197008u;
j1 = l4;
i64_store(m, (u64)(i0), j1);
i0 = 196848u;
i1 = p1;
i1 = i32_load(m, (u64)(i1) + 28u);
i32_store(m, (u64)(i0), i1);
i0 = 197068u;
i1 = p1;
i1 = i32_load(m, (u64)(i1) + 28u);
i32_store(m, (u64)(i0), i1);
i0 = p1;
i0 = i32_load(m, (u64)(i0) + 28u);
if (i0) {
i0 = 0u;
} else {
i0 = 197024u;
i0 = i32_load(m, (u64)(i0));
}
if (i0) {
i0 = 197024u;
i1 = 196712u;
i1 = i32_load(m, (u64)(i1));
i32_store(m, (u64)(i0), i1);
}
i0 = p1;
i1 = 32u;
i0 += i1;
p0 = i0;
L6:
i0 = p0;
i1 = p1;
i2 = p2;
i1 += i2;
i0 = i0 < i1;
if (i0) {
i0 = p0;
j0 = i64_load(m, (u64)(i0) + 8u);
j1 = 0ull;
i0 = j0 != j1;
if (i0) {
i0 = p0;
j0 = i64_load(m, (u64)(i0));
i0 = core_f20(m, j0);
p3 = i0;
i1 = 4294967295u;
i0 = i0 == i1;
if (i0) {
i0 = 22u;
goto Bfunc;
}
i0 = p0;
j0 = i64_load(m, (u64)(i0) + 8u);
l4 = j0;
i1 = p3;
i2 = 4u;
i1 <<= (i2 & 31);
i2 = 331776u;
i1 += i2;
l6 = i1;
j1 = i64_load(m, (u64)(i1) + 8u);
i0 = j0 > j1;
if (i0) {
i0 = l6;
j1 = l4;
i64_store(m, (u64)(i0) + 8u, j1);
i0 = p3;
i1 = 3u;
i0 <<= (i1 & 31);
i1 = 393216u;
i0 += i1;
i1 = 196808u;
j1 = i64_load(m, (u64)(i1));
i64_store(m, (u64)(i0), j1);
}
}
i0 = p0;
i1 = 16u;
i0 += i1;
p0 = i0;
goto L6;
}
i0 = 0u;
Bfunc:;
return i0;
}
void core_restoreDeletion_0(u8* m, u32 p0, u32 p1, u32 p2) {
u32 i0, i1, i2, i3;
u64 j2, j3, j4;
i0 = 2u;
i1 = p0;
i2 = p1;
j2 = (u64)(i2);
i3 = p2;
j3 = (u64)(i3);
j4 = 32ull;
j3 <<= (j4 & 63);
j2 |= j3;
core_f32(m, i0, i1, j2);
}
static void core_f258(u8* m, u32 p0, u32 p1) {
u32 l2 = 0, l3 = 0, l4 = 0, l5 = 0, l6 = 0, l7 = 0, l8 = 0, l9 = 0;
u64 l10 = 0, l11 = 0;
u32 i0, i1, i2, i3;
u64 j0, j1, j2, j3, j4;
i0 = p1;
i0 = i32_load(m, (u64)(i0) + 8u);
l3 = i0;
i0 = p1;
i0 = i32_load(m, (u64)(i0) + 12u);
l4 = i0;
L0:
i0 = l7;
i1 = p0;
i1 = i32_load(m, (u64)(i1) + 20u);
i0 = i0 < i1;
if (i0) {
i0 = p0;
i0 = i32_load(m, (u64)(i0) + 16u);
i1 = l7;
i2 = 3u;
i1 <<= (i2 & 31);
i0 += i1;
l2 = i0;
i0 = i32_load(m, (u64)(i0) + 4u);
i1 = l4;
i0 = i0 != i1;
if (i0) {
i0 = 1u;
l9 = i0;
} else {
i0 = l4;
p1 = i0;
i0 = 0u;
l9 = i0;
i0 = l2;
i0 = i32_load(m, (u64)(i0));
l8 = i0;
i1 = l3;
l5 = i1;
i0 = i0 == i1;
if (i0) {goto B3;}
i0 = l8;
i1 = 7u;
i0 &= i1;
i1 = l5;
i2 = 7u;
i1 &= i2;
i0 = i0 == i1;
if (i0) {
L5:
i0 = l8;
i1 = 7u;
i0 &= i1;
if (i0) {
i0 = 0u;
l9 = i0;
i0 = p1;
i0 = !(i0);
if (i0) {goto B3;}
i0 = l8;
i0 = i32_load8_u(m, (u64)(i0));
l6 = i0;
i1 = l5;
i1 = i32_load8_u(m, (u64)(i1));
l2 = i1;
i0 -= i1;
l9 = i0;
i0 = l2;
i1 = l6;
i0 = i0 != i1;
if (i0) {goto B3;}
i0 = p1;
i1 = 1u;
i0 -= i1;
p1 = i0;
i0 = l8;
i1 = 1u;
i0 += i1;
l8 = i0;
i0 = l5;
i1 = 1u;
i0 += i1;
l5 = i0;
goto L5;
}
L7:
i0 = p1;
i1 = 8u;
i0 = i0 >= i1;
if (i0) {
i0 = l8;
j0 = i64_load(m, (u64)(i0));
i1 = l5;
j1 = i64_load(m, (u64)(i1));
i0 = j0 == j1;
if (i0) {
i0 = l8;
i1 = 8u;
i0 += i1;
l8 = i0;
i0 = l5;
i1 = 8u;
i0 += i1;
l5 = i0;
i0 = p1;
i1 = 8u;
i0 -= i1;
p1 = i0;
goto L7;
}
}
}
L10:
i0 = p1;
l2 = i0;
i1 = 1u;
i0 -= i1;
p1 = i0;
i0 = l2;
if (i0) {
i0 = l8;
i0 = i32_load8_u(m, (u64)(i0));
l6 = i0;
i1 = l5;
i1 = i32_load8_u(m, (u64)(i1));
l2 = i1;
i0 -= i1;
l9 = i0;
i0 = l2;
i1 = l6;
i0 = i0 != i1;
if (i0) {goto B3;}
i0 = l8;
i1 = 1u;
i0 += i1;
l8 = i0;
i0 = l5;
i1 = 1u;
i0 += i1;
l5 = i0;
goto L10;
}
i0 = 0u;
l9 = i0;
B3:;
}
i0 = l9;
i0 = !(i0);
if (i0) {
i0 = l7;
i1 = 1u;
i0 += i1;
j0 = (u64)(i0);
l10 = j0;
i0 = p0;
l2 = i0;
i0 = i32_load(m, (u64)(i0));
p1 = i0;
if (i0) {
i0 = p1;
i1 = p0;
i1 = i32_load(m, (u64)(i1) + 4u);
i0 += i1;
p0 = i0;
j0 = l10;
l11 = j0;
L14:
j0 = l11;
j1 = 127ull;
i0 = j0 > j1;
if (i0) {
i0 = p0;
p1 = i0;
i1 = 1u;
i0 += i1;
p0 = i0;
i0 = p1;
j1 = l11;
j2 = 128ull;
j1 |= j2;
i64_store8(m, (u64)(i0), j1);
j0 = l11;
j1 = 7ull;
j0 >>= (j1 & 63);
l11 = j0;
goto L14;
}
i0 = p0;
j1 = l11;
i64_store8(m, (u64)(i0), j1);
}
i0 = l2;
i1 = l2;
i1 = i32_load(m, (u64)(i1) + 4u);
j2 = 63ull;
j3 = l10;
j4 = 1ull;
j3 |= j4;
j3 = I64_CLZ(j3);
j2 -= j3;
i2 = (u32)(j2);
i3 = 7u;
i2 = DIV_U(i2, i3);
i3 = 1u;
i2 += i3;
i1 += i2;
i32_store(m, (u64)(i0) + 4u, i1);
goto Bfunc;
}
i0 = l7;
i1 = 1u;
i0 += i1;
l7 = i0;
goto L0;
}
i0 = p0;
i0 = i32_load(m, (u64)(i0));
p1 = i0;
if (i0) {
i0 = p1;
i1 = p0;
i1 = i32_load(m, (u64)(i1) + 4u);
i0 += i1;
p1 = i0;
L17:
j0 = l11;
j1 = 127ull;
i0 = j0 > j1;
if (i0) {
i0 = p1;
l2 = i0;
i1 = 1u;
i0 += i1;
p1 = i0;
i0 = l2;
j1 = l11;
j2 = 128ull;
j1 |= j2;
i64_store8(m, (u64)(i0), j1);
j0 = l11;
j1 = 7ull;
j0 >>= (j1 & 63);
l11 = j0;
goto L17;
}
i0 = p1;
j1 = l11;
i64_store8(m, (u64)(i0), j1);
}
i0 = p0;
i1 = p0;
i1 = i32_load(m, (u64)(i1) + 4u);
i2 = 1u;
i1 += i2;
i32_store(m, (u64)(i0) + 4u, i1);
i0 = p0;
i0 = i32_load(m, (u64)(i0));
p1 = i0;
if (i0) {
i0 = p1;
i1 = p0;
i1 = i32_load(m, (u64)(i1) + 4u);
i0 += i1;
i1 = l3;
i2 = l4;
memory_copy(m, i0, i1, i2);
}
i0 = p0;
i1 = l4;
i2 = p0;
i2 = i32_load(m, (u64)(i2) + 4u);
i1 += i2;
i32_store(m, (u64)(i0) + 4u, i1);
i0 = p0;
i0 = i32_load(m, (u64)(i0) + 20u);
i1 = 255u;
i0 = i0 == i1;
if (i0) {
goto Bfunc;
}
i0 = p0;
i0 = i32_load(m, (u64)(i0) + 16u);
i1 = p0;
i1 = i32_load(m, (u64)(i1) + 20u);
i2 = 3u;
i1 <<= (i2 & 31);
i0 += i1;
i1 = l3;
i32_store(m, (u64)(i0), i1);
i0 = p0;
i0 = i32_load(m, (u64)(i0) + 16u);
i1 = p0;
i1 = i32_load(m, (u64)(i1) + 20u);
i2 = 3u;
i1 <<= (i2 & 31);
i0 += i1;
i1 = l4;
i32_store(m, (u64)(i0) + 4u, i1);
i0 = p0;
i1 = p0;
i1 = i32_load(m, (u64)(i1) + 20u);
i2 = 1u;
i1 += i2;
i32_store(m, (u64)(i0) + 20u, i1);
Bfunc:;
}
static u32 core_f259(u8* m, u32 p0, u32 p1, u32 p2, u64 p3, u32 p4) {
u32 l5 = 0, l6 = 0, l7 = 0, l8 = 0, l9 = 0, l10 = 0;
u32 i0, i1, i2, i3, i4;
u64 j0, j1;
i0 = p0;
i0 = i32_load(m, (u64)(i0) + 28u);
l5 = i0;
i0 = !(i0);
if (i0) {goto B0;}
i0 = p0;
i0 = i32_load(m, (u64)(i0) + 4u);
i0 = !(i0);
if (i0) {goto B0;}
i0 = p0;
i0 = i32_load8_u(m, (u64)(i0) + 40u);
i1 = 13u;
i0 = i0 == i1;
if (i0) {
i0 = p0;
i0 = i32_load16_u(m, (u64)(i0) + 41u);
i1 = 4u;
i0 <<= (i1 & 31);
i1 = 364544u;
i0 += i1;
i0 = i32_load(m, (u64)(i0) + 8u);
goto B1;
}
i0 = p0;
i0 = i32_load8_u(m, (u64)(i0) + 40u);
i1 = 12u;
i0 = i0 == i1;
if (i0) {
i0 = p0;
i0 = i32_load(m, (u64)(i0) + 45u);
} else {
i0 = 0u;
}
B1:;
i0 = !(i0);
if (i0) {goto B0;}
i0 = p0;
i1 = 40u;
i0 += i1;
i1 = p0;
i1 = i32_load(m, (u64)(i1) + 4u);
i2 = 7u;
i1 += i2;
i2 = 4294967288u;
i1 &= i2;
i0 += i1;
l7 = i0;
i1 = l5;
i2 = 6u;
i1 <<= (i2 & 31);
i0 += i1;
l9 = i0;
i0 = 0u;
i1 = l7;
l5 = i1;
i1 = i32_load(m, (u64)(i1));
l6 = i1;
i1 = !(i1);
if (i1) {goto B4;}
i0 = l6;
i1 = 1u;
i0 = i0 == i1;
if (i0) {
i0 = 0u;
i1 = l9;
i2 = l5;
i3 = 4294967232u;
i2 -= i3;
l5 = i2;
i1 = i1 == i2;
if (i1) {goto B4;}
}
i0 = l5;
i1 = 0u;
i2 = l5;
i2 = i32_load(m, (u64)(i2) + 8u);
i0 = i2 ? i0 : i1;
B4:;
l6 = i0;
i0 = !(i0);
if (i0) {goto B0;}
i0 = l6;
i1 = l7;
i2 = p4;
i2 = i32_load(m, (u64)(i2));
i1 += i2;
l5 = i1;
i0 = i0 > i1;
i1 = l5;
i2 = l9;
i1 = i1 >= i2;
i0 |= i1;
if (i0) {
i0 = 0u;
} else {
i0 = 0u;
i1 = l5;
i1 = i32_load(m, (u64)(i1));
i2 = 2u;
i1 = i1 != i2;
if (i1) {goto B7;}
i0 = 0u;
i1 = l5;
i1 = i32_load(m, (u64)(i1) + 12u);
i2 = p2;
i1 = i1 != i2;
if (i1) {goto B7;}
i0 = l5;
i0 = i32_load(m, (u64)(i0) + 8u);
i1 = 0u;
i2 = p0;
i3 = l5;
i3 = i32_load(m, (u64)(i3) + 60u);
i4 = 16u;
i3 &= i4;
i1 = i3 ? i1 : i2;
i0 += i1;
l10 = i0;
L9:
i0 = p2;
i1 = l8;
i0 = i0 > i1;
if (i0) {
i0 = 0u;
i1 = l8;
i2 = l10;
i1 += i2;
i1 = i32_load8_u(m, (u64)(i1));
i2 = p1;
i3 = l8;
i2 += i3;
i2 = i32_load8_u(m, (u64)(i2));
i1 = i1 != i2;
if (i1) {goto B8;}
i0 = l8;
i1 = 1u;
i0 += i1;
l8 = i0;
goto L9;
}
i0 = 1u;
B8:;
B7:;
}
i0 = !(i0);
if (i0) {
i0 = l6;
l5 = i0;
L12:
i0 = l5;
i1 = l9;
i0 = i0 < i1;
if (i0) {
i0 = 0u;
i1 = l5;
i1 = i32_load(m, (u64)(i1));
i2 = 2u;
i1 = i1 != i2;
if (i1) {goto B14;}
i0 = 0u;
i1 = l5;
i1 = i32_load(m, (u64)(i1) + 12u);
i2 = p2;
i1 = i1 != i2;
if (i1) {goto B14;}
i0 = l5;
i0 = i32_load(m, (u64)(i0) + 8u);
i1 = 0u;
i2 = p0;
i3 = l5;
i3 = i32_load(m, (u64)(i3) + 60u);
i4 = 16u;
i3 &= i4;
i1 = i3 ? i1 : i2;
i0 += i1;
l10 = i0;
i0 = 0u;
l8 = i0;
L16:
i0 = p2;
i1 = l8;
i0 = i0 > i1;
if (i0) {
i0 = 0u;
i1 = l8;
i2 = l10;
i1 += i2;
i1 = i32_load8_u(m, (u64)(i1));
i2 = p1;
i3 = l8;
i2 += i3;
i2 = i32_load8_u(m, (u64)(i2));
i1 = i1 != i2;
if (i1) {goto B15;}
i0 = l8;
i1 = 1u;
i0 += i1;
l8 = i0;
goto L16;
}
i0 = 1u;
B15:;
B14:;
} else {
i0 = 1u;
}
i0 = !(i0);
if (i0) {
i0 = l5;
i1 = 4294967232u;
i0 -= i1;
l5 = i0;
goto L12;
}
i0 = l5;
i1 = l9;
i0 = i0 >= i1;
if (i0) {goto B0;}
i0 = p4;
i1 = l5;
i2 = l7;
i1 -= i2;
i32_store(m, (u64)(i0), i1);
}
i0 = l5;
i0 = i32_load(m, (u64)(i0) + 60u);
i1 = 39u;
i0 &= i1;
i1 = 7u;
i0 = i0 != i1;
if (i0) {goto B0;}
i0 = l5;
j0 = i64_load(m, (u64)(i0) + 32u);
j1 = p3;
i0 = j0 >= j1;
if (i0) {goto B0;}
i0 = 0u;
p0 = i0;
L19:
i0 = l6;
i1 = l9;
i0 = i0 < i1;
if (i0) {
i0 = l5;
i1 = l6;
i0 = i0 == i1;
if (i0) {
i0 = 0u;
} else {
i0 = l6;
i0 = i32_load(m, (u64)(i0) + 60u);
i1 = 1u;
i0 &= i1;
}
if (i0) {
i0 = 0u;
p0 = i0;
i0 = l6;
j0 = i64_load(m, (u64)(i0) + 32u);
j1 = p3;
i0 = j0 != j1;
if (i0) {goto B21;}
i0 = 1u;
p0 = i0;
}
i0 = l6;
i1 = 4294967232u;
i0 -= i1;
l6 = i0;
goto L19;
B21:;
}
i0 = p0;
if (i0) {goto B0;}
i0 = l5;
i1 = 4294967232u;
i0 -= i1;
p0 = i0;
i1 = l9;
i0 = i0 == i1;
if (i0) {
i0 = l5;
goto Bfunc;
}
i0 = l5;
i1 = 0u;
i2 = p0;
i2 = i32_load(m, (u64)(i2));
i3 = 2u;
i2 = i2 == i3;
i0 = i2 ? i0 : i1;
goto Bfunc;
B0:;
i0 = 0u;
Bfunc:;
return i0;
}
static u32 core_f260(u8* m, u32 p0, u32 p1) {
u32 l2 = 0, l3 = 0, l4 = 0, l5 = 0, l6 = 0, l7 = 0, l8 = 0, l9 = 0,
l10 = 0, l11 = 0, l12 = 0;
u64 l13 = 0, l14 = 0;
u32 i0, i1, i2, i3, i4, i5;
u64 j0, j1, j2;
i0 = p1;
i0 = i32_load(m, (u64)(i0) + 12u);
l9 = i0;
i1 = p1;
i1 = i32_load(m, (u64)(i1) + 4u);
l5 = i1;
i1 = i32_load(m, (u64)(i1) + 20u);
i0 -= i1;
l4 = i0;
i0 = p1;
j0 = i64_load32_u(m, (u64)(i0) + 12u);
i1 = p0;
j1 = i64_load32_u(m, (u64)(i1) + 4u);
i2 = l5;
j2 = i64_load32_u(m, (u64)(i2) + 20u);
j1 -= j2;
j0 += j1;
i0 = (u32)(j0);
l10 = i0;
i1 = 7u;
i0 += i1;
i1 = 4294967288u;
i0 &= i1;
i1 = p0;
i1 = i32_load(m, (u64)(i1) + 4u);
i2 = 7u;
i1 += i2;
i2 = 4294967288u;
i1 &= i2;
l11 = i1;
i0 -= i1;
l6 = i0;
i1 = p0;
i1 = core_f177(m, i1);
l3 = i1;
i2 = p0;
i1 -= i2;
i0 += i1;
i1 = 4u;
i0 -= i1;
i0 = core_f1(m, i0);
l2 = i0;
i1 = 4096u;
i0 = i0 < i1;
if (i0) {
i0 = l2;
goto Bfunc;
}
i0 = l4;
i0 = !(i0);
if (i0) {
i0 = l2;
i1 = p0;
i2 = p1;
i3 = l3;
i4 = p0;
i3 -= i4;
core_f176(m, i0, i1, i2, i3);
i0 = l2;
goto Bfunc;
}
i0 = p0;
i0 = i32_load(m, (u64)(i0) + 4u);
i1 = 40u;
i0 += i1;
i1 = l5;
i1 = i32_load(m, (u64)(i1) + 16u);
l7 = i1;
i2 = l5;
i2 = i32_load(m, (u64)(i2) + 20u);
i1 += i2;
l8 = i1;
i0 -= i1;
l12 = i0;
i0 = p0;
i1 = 8u;
i0 += i1;
i1 = l2;
i2 = 8u;
i1 += i2;
i2 = l7;
i3 = 8u;
i2 -= i3;
core_f6(m, i0, i1, i2);
i0 = l2;
i1 = l8;
i0 += i1;
i1 = l4;
i0 += i1;
i1 = p0;
i2 = l8;
i1 += i2;
i2 = l12;
memory_copy(m, i0, i1, i2);
i0 = p0;
i1 = 40u;
i0 += i1;
l8 = i0;
i1 = l11;
i0 += i1;
i1 = l2;
i2 = 40u;
i1 += i2;
i2 = l11;
i1 += i2;
i2 = l6;
i1 += i2;
i2 = l3;
i3 = l8;
i4 = p0;
i4 = i32_load(m, (u64)(i4) + 4u);
i5 = 7u;
i4 += i5;
i5 = 4294967288u;
i4 &= i5;
i3 += i4;
i2 -= i3;
core_f6(m, i0, i1, i2);
i0 = l2;
i0 = i32_load8_u(m, (u64)(i0) + 40u);
i1 = 13u;
i0 = i0 != i1;
if (i0) {
i0 = l2;
i1 = l2;
i1 = i32_load(m, (u64)(i1) + 41u);
i2 = l4;
i1 += i2;
i32_store(m, (u64)(i0) + 41u, i1);
}
i0 = p1;
i0 = i32_load(m, (u64)(i0) + 8u);
i1 = l2;
i2 = l7;
i1 += i2;
i2 = l9;
core_f6(m, i0, i1, i2);
i0 = l2;
i1 = l10;
i32_store(m, (u64)(i0) + 4u, i1);
i0 = l11;
i1 = 40u;
i0 += i1;
l8 = i0;
i0 = l2;
i1 = 40u;
i0 += i1;
i1 = l2;
i1 = i32_load(m, (u64)(i1) + 4u);
i2 = 7u;
i1 += i2;
i2 = 4294967288u;
i1 &= i2;
i0 += i1;
l3 = i0;
i1 = l2;
i1 = i32_load(m, (u64)(i1) + 28u);
i2 = 6u;
i1 <<= (i2 & 31);
i0 += i1;
l9 = i0;
L3:
i0 = l3;
i1 = l9;
i0 = i0 < i1;
if (i0) {
i0 = l3;
i0 = i32_load(m, (u64)(i0) + 8u);
l10 = i0;
i1 = l7;
i0 = i0 > i1;
if (i0) {
i0 = l3;
i0 = i32_load(m, (u64)(i0) + 60u);
i1 = 16u;
i0 &= i1;
i1 = 0u;
i0 = i0 != i1;
} else {
i0 = 1u;
}
i0 = !(i0);
if (i0) {
i0 = l3;
i1 = l10;
i2 = l4;
i3 = l6;
i4 = l8;
i5 = l10;
i4 = i4 > i5;
i2 = i4 ? i2 : i3;
i1 += i2;
i32_store(m, (u64)(i0) + 8u, i1);
}
i0 = l3;
i0 = i32_load(m, (u64)(i0) + 16u);
l10 = i0;
i1 = l7;
i0 = i0 > i1;
if (i0) {
i0 = l3;
i1 = l10;
i2 = l4;
i3 = l6;
i4 = l8;
i5 = l10;
i4 = i4 > i5;
i2 = i4 ? i2 : i3;
i1 += i2;
i32_store(m, (u64)(i0) + 16u, i1);
}
i0 = l3;
i1 = 4294967232u;
i0 -= i1;
l3 = i0;
goto L3;
}
i0 = p1;
j0 = i64_load(m, (u64)(i0) + 16u);
l13 = j0;
i0 = p1;
i0 = i32_load(m, (u64)(i0) + 24u);
l3 = i0;
i0 = l5;
i1 = l2;
i2 = p0;
i1 -= i2;
i0 += i1;
i1 = l6;
i0 += i1;
p0 = i0;
i1 = p1;
i1 = i32_load(m, (u64)(i1) + 12u);
i32_store(m, (u64)(i0) + 20u, i1);
i0 = p0;
i1 = p1;
i1 = i32_load(m, (u64)(i1) + 28u);
i32_store(m, (u64)(i0) + 56u, i1);
i0 = p0;
j1 = l13;
i64_store(m, (u64)(i0) + 32u, j1);
i0 = p0;
i1 = l3;
i32_store(m, (u64)(i0) + 24u, i1);
i0 = l2;
i0 = i32_load(m, (u64)(i0) + 24u);
p0 = i0;
i0 = l2;
j0 = i64_load(m, (u64)(i0) + 16u);
l14 = j0;
j1 = l13;
i0 = j0 < j1;
p1 = i0;
j0 = l13;
j1 = l14;
i0 = j0 == j1;
if (i0) {
i0 = p0;
i1 = l3;
i0 = i0 != i1;
if (i0) {
i0 = l3;
i1 = 4u;
i0 <<= (i1 & 31);
i1 = 331776u;
i0 += i1;
j0 = i64_load(m, (u64)(i0));
i1 = p0;
i2 = 4u;
i1 <<= (i2 & 31);
i2 = 331776u;
i1 += i2;
j1 = i64_load(m, (u64)(i1));
i0 = j0 > j1;
} else {
i0 = 0u;
}
} else {
i0 = p1;
}
if (i0) {
i0 = l2;
j1 = l13;
i64_store(m, (u64)(i0) + 16u, j1);
i0 = l2;
i1 = l3;
i32_store(m, (u64)(i0) + 24u, i1);
}
i0 = l2;
Bfunc:;
return i0;
}
static void core_f261(u8* m, u32 p0, u32 p1, u64 p2, u64 p3, u32 p4) {
u32 l5 = 0, l6 = 0, l7 = 0, l8 = 0, l9 = 0;
u64 l10 = 0, l11 = 0;
u32 i0, i1, i2, i3, i4, i5, i6;
u64 j0, j1, j2, j3;
i0 = p0;
i1 = p1;
i2 = 6u;
i1 <<= (i2 & 31);
i0 += i1;
l9 = i0;
j0 = 18446744073709551615ull;
l10 = j0;
i0 = p0;
p1 = i0;
L0:
i0 = p1;
i1 = l9;
i0 = i0 < i1;
if (i0) {
i0 = 0u;
l5 = i0;
L2:
i0 = l5;
i1 = 3u;
i0 = i0 < i1;
if (i0) {
i0 = p1;
i0 = i32_load(m, (u64)(i0));
l6 = i0;
i1 = 4u;
i0 = i0 != i1;
i1 = 0u;
i2 = l5;
i0 = i2 ? i0 : i1;
if (i0) {
i0 = l6;
i1 = 3u;
i0 = i0 != i1;
i1 = l5;
i2 = 1u;
i1 = i1 > i2;
i0 |= i1;
} else {
i0 = 0u;
}
if (i0) {
j0 = 0ull;
} else {
i0 = l5;
if (i0) {
i0 = 40u;
i1 = 48u;
i2 = l5;
i3 = 1u;
i2 = i2 == i3;
i0 = i2 ? i0 : i1;
} else {
i0 = 32u;
}
i1 = p1;
i0 += i1;
j0 = i64_load(m, (u64)(i0));
}
l11 = j0;
j1 = p2;
i0 = j0 <= j1;
if (i0) {
j0 = p3;
j1 = l11;
j2 = p3;
j3 = l11;
i2 = j2 > j3;
j0 = i2 ? j0 : j1;
p3 = j0;
} else {
j0 = l10;
j1 = l11;
j2 = l10;
j3 = l11;
i2 = j2 < j3;
j0 = i2 ? j0 : j1;
j1 = l10;
i2 = p1;
i3 = 28u;
i4 = 24u;
i5 = l5;
i6 = 2u;
i5 = i5 == i6;
l6 = i5;
if (i5) {
i5 = l6;
} else {
i5 = l5;
i6 = 1u;
i5 = i5 == i6;
if (i5) {
i5 = p1;
i5 = i32_load(m, (u64)(i5));
i6 = 3u;
i5 = i5 == i6;
} else {
i5 = 0u;
}
}
i3 = i5 ? i3 : i4;
i2 += i3;
i2 = i32_load(m, (u64)(i2));
j0 = i2 ? j0 : j1;
l10 = j0;
}
i0 = l5;
i1 = 1u;
i0 += i1;
l5 = i0;
goto L2;
}
i0 = p1;
i1 = 4294967232u;
i0 -= i1;
p1 = i0;
goto L0;
}
i0 = 0u;
p1 = i0;
i0 = p0;
l5 = i0;
L10:
i0 = l5;
i1 = l9;
i0 = i0 < i1;
if (i0) {
i0 = 0u;
l7 = i0;
L12:
i0 = l7;
i1 = 3u;
i0 = i0 < i1;
if (i0) {
i0 = l5;
i0 = i32_load(m, (u64)(i0));
l6 = i0;
i1 = 4u;
i0 = i0 != i1;
i1 = 0u;
i2 = l7;
i0 = i2 ? i0 : i1;
if (i0) {
i0 = l6;
i1 = 3u;
i0 = i0 != i1;
i1 = l7;
i2 = 1u;
i1 = i1 > i2;
i0 |= i1;
} else {
i0 = 0u;
}
if (i0) {
j0 = 0ull;
} else {
i0 = l7;
if (i0) {
i0 = 40u;
i1 = 48u;
i2 = l7;
i3 = 1u;
i2 = i2 == i3;
i0 = i2 ? i0 : i1;
} else {
i0 = 32u;
}
i1 = l5;
i0 += i1;
j0 = i64_load(m, (u64)(i0));
}
l11 = j0;
j1 = p2;
i0 = j0 > j1;
j1 = l10;
j2 = l11;
i1 = j1 > j2;
i0 &= i1;
if (i0) {
i0 = p4;
i1 = p1;
i2 = 3u;
i1 <<= (i2 & 31);
i0 += i1;
j1 = l11;
i64_store(m, (u64)(i0), j1);
i0 = p1;
i1 = 1u;
i0 += i1;
p1 = i0;
}
i0 = l7;
i1 = 1u;
i0 += i1;
l7 = i0;
goto L12;
}
i0 = l5;
i1 = 4294967232u;
i0 -= i1;
l5 = i0;
goto L10;
}
i0 = p4;
i1 = p1;
i0 = core_f173(m, i0, i1);
p1 = i0;
L18:
i0 = p0;
i1 = l9;
i0 = i0 < i1;
if (i0) {
i0 = 0u;
l7 = i0;
L20:
i0 = l7;
i1 = 3u;
i0 = i0 < i1;
if (i0) {
i0 = p0;
i0 = i32_load(m, (u64)(i0));
l5 = i0;
i1 = 4u;
i0 = i0 != i1;
i1 = 0u;
i2 = l7;
i0 = i2 ? i0 : i1;
if (i0) {
i0 = l5;
i1 = 3u;
i0 = i0 != i1;
i1 = l7;
i2 = 1u;
i1 = i1 > i2;
i0 |= i1;
} else {
i0 = 0u;
}
if (i0) {
j0 = 0ull;
} else {
i0 = l7;
if (i0) {
i0 = 40u;
i1 = 48u;
i2 = l7;
i3 = 1u;
i2 = i2 == i3;
i0 = i2 ? i0 : i1;
} else {
i0 = 32u;
}
i1 = p0;
i0 += i1;
j0 = i64_load(m, (u64)(i0));
}
l11 = j0;
j1 = l10;
i0 = j0 >= j1;
j1 = p2;
j2 = l11;
i1 = j1 >= j2;
i0 |= i1;
i0 = !(i0);
if (i0) {
i0 = 0u;
l8 = i0;
i0 = p1;
l5 = i0;
L26:
i0 = l5;
i1 = l8;
i0 = i0 > i1;
if (i0) {
i0 = p4;
i1 = l5;
i2 = l8;
i1 += i2;
i2 = 1u;
i1 >>= (i2 & 31);
l6 = i1;
i2 = 3u;
i1 <<= (i2 & 31);
i0 += i1;
j0 = i64_load(m, (u64)(i0));
j1 = l11;
i0 = j0 < j1;
if (i0) {
i0 = l6;
i1 = 1u;
i0 += i1;
l8 = i0;
} else {
i0 = l6;
l5 = i0;
}
goto L26;
}
i0 = l8;
j0 = (u64)(i0);
j1 = p3;
j2 = 1ull;
j1 += j2;
j0 += j1;
l11 = j0;
i0 = l7;
if (i0) {
i0 = 40u;
i1 = 48u;
i2 = l7;
i3 = 1u;
i2 = i2 == i3;
i0 = i2 ? i0 : i1;
} else {
i0 = 32u;
}
i1 = p0;
i0 += i1;
j1 = l11;
i64_store(m, (u64)(i0), j1);
}
i0 = l7;
i1 = 1u;
i0 += i1;
l7 = i0;
goto L20;
}
i0 = p0;
i1 = 4294967232u;
i0 -= i1;
p0 = i0;
goto L18;
}
}
static u32 core_f262(u8* m, u32 p0, u32 p1, u32 p2, u32 p3, u32 p4) {
u32 l5 = 0, l6 = 0, l7 = 0, l8 = 0, l9 = 0, l10 = 0, l11 = 0, l12 = 0,
l13 = 0, l14 = 0;
u32 i0, i1, i2;
u64 j0, j1;
i0 = p3;
i1 = 9u;
i0 += i1;
l10 = i0;
i0 = p1;
l5 = i0;
L0:
i0 = p2;
i1 = l5;
i0 = i0 > i1;
if (i0) {
i0 = p0;
i1 = l5;
i2 = 6u;
i1 <<= (i2 & 31);
i0 += i1;
l7 = i0;
i0 = i32_load(m, (u64)(i0) + 60u);
i1 = 1u;
i0 &= i1;
i0 = !(i0);
if (i0) {goto B2;}
i0 = l6;
if (i0) {
i0 = l7;
i0 = i32_load(m, (u64)(i0) + 20u);
p1 = i0;
i1 = l6;
i1 = i32_load(m, (u64)(i1) + 20u);
i0 = i0 != i1;
if (i0) {
i0 = 0u;
} else {
i0 = 0u;
l8 = i0;
i0 = l6;
i0 = i32_load(m, (u64)(i0) + 16u);
i1 = p4;
i0 += i1;
l12 = i0;
i1 = l7;
i1 = i32_load(m, (u64)(i1) + 16u);
l11 = i1;
i0 = i0 == i1;
if (i0) {goto B5;}
i0 = l12;
i1 = 7u;
i0 &= i1;
i1 = l11;
i2 = 7u;
i1 &= i2;
i0 = i0 == i1;
if (i0) {
L7:
i0 = l12;
i1 = 7u;
i0 &= i1;
if (i0) {
i0 = 0u;
l8 = i0;
i0 = p1;
i0 = !(i0);
if (i0) {goto B5;}
i0 = l12;
i0 = i32_load8_u(m, (u64)(i0));
l13 = i0;
i1 = l11;
i1 = i32_load8_u(m, (u64)(i1));
l14 = i1;
i0 -= i1;
l8 = i0;
i0 = l13;
i1 = l14;
i0 = i0 != i1;
if (i0) {goto B5;}
i0 = p1;
i1 = 1u;
i0 -= i1;
p1 = i0;
i0 = l12;
i1 = 1u;
i0 += i1;
l12 = i0;
i0 = l11;
i1 = 1u;
i0 += i1;
l11 = i0;
goto L7;
}
L9:
i0 = p1;
i1 = 8u;
i0 = i0 >= i1;
if (i0) {
i0 = l12;
j0 = i64_load(m, (u64)(i0));
i1 = l11;
j1 = i64_load(m, (u64)(i1));
i0 = j0 == j1;
if (i0) {
i0 = l12;
i1 = 8u;
i0 += i1;
l12 = i0;
i0 = l11;
i1 = 8u;
i0 += i1;
l11 = i0;
i0 = p1;
i1 = 8u;
i0 -= i1;
p1 = i0;
goto L9;
}
}
}
L12:
i0 = p1;
l8 = i0;
i1 = 1u;
i0 -= i1;
p1 = i0;
i0 = l8;
if (i0) {
i0 = l12;
i0 = i32_load8_u(m, (u64)(i0));
l13 = i0;
i1 = l11;
i1 = i32_load8_u(m, (u64)(i1));
l14 = i1;
i0 -= i1;
l8 = i0;
i0 = l13;
i1 = l14;
i0 = i0 != i1;
if (i0) {goto B5;}
i0 = l12;
i1 = 1u;
i0 += i1;
l12 = i0;
i0 = l11;
i1 = 1u;
i0 += i1;
l11 = i0;
goto L12;
}
i0 = 0u;
l8 = i0;
B5:;
i0 = l8;
i0 = !(i0);
}
} else {
i0 = 0u;
}
if (i0) {
i0 = p3;
if (i0) {
i0 = l7;
i1 = l6;
i1 = i32_load(m, (u64)(i1) + 16u);
i32_store(m, (u64)(i0) + 16u, i1);
}
i0 = l7;
i1 = l7;
i1 = i32_load(m, (u64)(i1) + 60u);
i2 = 4u;
i1 |= i2;
i32_store(m, (u64)(i0) + 60u, i1);
goto B2;
}
i0 = l7;
i0 = i32_load(m, (u64)(i0) + 20u);
p1 = i0;
i0 = l7;
i1 = l7;
i1 = i32_load(m, (u64)(i1) + 60u);
i2 = 4u;
i1 |= i2;
i32_store(m, (u64)(i0) + 60u, i1);
i0 = l10;
i1 = 0u;
i2 = p3;
i0 = i2 ? i0 : i1;
l6 = i0;
if (i0) {
i0 = l6;
i1 = l7;
i1 = i32_load(m, (u64)(i1) + 16u);
i2 = p1;
memory_copy(m, i0, i1, i2);
i0 = l7;
i1 = l6;
i2 = p4;
i1 -= i2;
i32_store(m, (u64)(i0) + 16u, i1);
}
i0 = p1;
i1 = l10;
i0 += i1;
l10 = i0;
i0 = l7;
l6 = i0;
i0 = l9;
i1 = 1u;
i0 += i1;
l9 = i0;
B2:;
i0 = l5;
i1 = 1u;
i0 += i1;
l5 = i0;
goto L0;
}
i0 = l10;
i1 = p3;
i0 -= i1;
p0 = i0;
i0 = p3;
if (i0) {
i0 = p3;
i1 = 11u;
i32_store8(m, (u64)(i0), i1);
i0 = p3;
i1 = p0;
i2 = 9u;
i1 -= i2;
i32_store(m, (u64)(i0) + 1u, i1);
i0 = p3;
i1 = l9;
i32_store(m, (u64)(i0) + 5u, i1);
}
i0 = p0;
return i0;
}
u32 core_validValue_0(u8* m, u32 p0, u32 p1) {
u32 i0, i1, i2;
i0 = p1;
if (i0) {
i0 = p0;
i1 = p0;
i2 = p1;
i1 += i2;
p0 = i1;
i2 = 0u;
i0 = core_f2(m, i0, i1, i2);
i1 = p0;
i0 = i0 == i1;
} else {
i0 = 0u;
}
return i0;
}
