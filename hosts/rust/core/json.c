/* Made by scripts/hosts-core.mjs from json.wasm, SHA-256 9f49f379f78e2b844b045b49022db3d9ac0312fe0d55d53a867f8b151e52b8e2. */
#include "wasm.h"

u32 json_encodeJson(u8* m, u32 p0, u32 p1, u32 p2, u32 p3, u32 p4, u32 p5);
u32 json_decodeJson(u8* m, u32 p0, u32 p1, u32 p2, u32 p3, u32 p4);
static void json_f0(u8* m, u32 p0, u32 p1);
static u32 json_f1(u8* m, u32 p0, u64 p1, u32 p2);
static u32 json_f2(u8* m, u32 p0, u32 p1);
static u32 json_f3(u8* m, u32 p0, u32 p1);
static u32 json_f4(u8* m, u32 p0, u32 p1);
static u32 json_f5(u8* m, u32 p0, u32 p1);
static u32 json_f6(u8* m, u32 p0, u32 p1, u64 p2, u32 p3);
static void json_f7(u8* m, u32 p0, u32 p1);
static u32 json_f8(u8* m, u32 p0, u32 p1, u64 p2, u32 p3);
static u32 json_f9(u8* m, u32 p0, u64 p1, u32 p2);
static u64 json_f10(u8* m, u64 p0, u64 p1);
static u32 json_f11(u8* m, u32 p0, u32 p1, u32 p2);
static u32 json_f12(u8* m, u32 p0, u32 p1);
static void json_f13(u8* m, u32 p0, u32 p1, u32 p2);
static u32 json_f14(u8* m, u32 p0);
static u64 json_f15(u8* m, u32 p0, u32 p1, u32 p2);
static void json_f16(u8* m, u32 p0, u32 p1);
static u32 json_f17(u8* m, u32 p0, u32 p1);
static u32 json_f18(u8* m, u32 p0, u64 p1, u32 p2);
static u32 json_f19(u8* m, u32 p0, u32 p1);
static u32 json_f20(u8* m, u32 p0);
static u64 json_f21(u8* m, u64 p0, u64 p1);
static void json_f22(u8* m, u32 p0, u64 p1);
static u32 json_f23(u8* m, u32 p0);
static u32 json_f24(u8* m, u32 p0);
static u64 json_f25(u8* m, u32 p0, u32 p1, u32 p2);
static u32 json_f26(u8* m, u32 p0);
static u32 json_f27(u8* m, u32 p0, u32 p1, u32 p2, u32 p3);
static u32 json_f28(u8* m, u32 p0, u32 p1, u32 p2, u32 p3, u32 p4);
static u32 json_f29(u8* m, u32 p0, u32 p1, u32 p2);
static u32 json_f30(u8* m, u32 p0, u32 p1, u32 p2, u32 p3, u32 p4);
static void json_f31(u8* m, u32 p0, u32 p1, u32 p2, u32 p3);
static u32 json_f32(u8* m, u32 p0);
static u32 json_f33(u8* m, u32 p0, f64 p1);
static u32 json_f34(u8* m, u32 p0, u32 p1);
static u32 json_f35(u8* m, u32 p0, u32 p1, u32 p2);
static void json_f36(u8* m, u32 p0);
static void json_f37(u8* m, u32 p0, u32 p1);
static u32 json_f38(u8* m, u32 p0, u32 p1, u32 p2);
static u32 json_f39(u8* m, u32 p0, u32 p1, u32 p2, u32 p3);
static u32 json_f40(u8* m, u32 p0, u32 p1, u32 p2, u32 p3, u32 p4, u32 p5);
static u32 json_f41(u8* m, u32 p0, u32 p1, u32 p2, u32 p3);
static u32 json_f42(u8* m, u32 p0);
static u32 json_f43(u8* m, u32 p0, u32 p1);
static u32 json_f44(u8* m, u32 p0, u32 p1);
static u32 json_f45(u8* m, u32 p0, u32 p1);
static u32 json_f46(u8* m, u32 p0, u32 p1);
static u32 json_f47(u8* m, u32 p0);
static u32 json_f48(u8* m, u32 p0, u32 p1, u32 p2);
static u32 json_f49(u8* m, u32 p0, u32 p1, u32 p2, f64 p3, u32 p4);
static void json_f50(u8* m, u32 p0, u32 p1, u32 p2);
static u32 json_f51(u8* m, u32 p0, u32 p1);
static void json_f52(u8* m, u32 p0, u32 p1, u32 p2);
static u32 json_f53(u8* m, u32 p0, f64 p1);
static u32 json_f54(u8* m, u32 p0, u32 p1, u32 p2, u32 p3, u32 p4);
static u32 json_f55(u8* m, u32 p0, u64 p1, u32 p2);
static u32 json_f56(u8* m, u32 p0);
static void json_f57(u8* m, u32 p0, u32 p1);
static void json_f58(u8* m, u32 p0, u32 p1);
static u32 json_f59(u8* m, u32 p0);
static u32 json_f60(u8* m, f64 p0, u32 p1);
static u32 json_f61(u8* m, u32 p0, u32 p1, u32 p2);
static u32 json_f62(u8* m, u32 p0, f64 p1);
static u32 json_f63(u8* m, u32 p0, u32 p1, u32 p2, u32 p3, u32 p4);
static u32 json_f64(u8* m, u32 p0, u32 p1, u32 p2);
static u32 json_f65(u8* m, u32 p0, u32 p1);
static u32 json_f66(u8* m, u32 p0, u32 p1, u32 p2, u32 p3);
static u32 json_f67(u8* m, u32 p0, u32 p1, u32 p2, u32 p3);
static u32 json_f68(u8* m, u32 p0, u32 p1, u32 p2, u32 p3);
static u32 json_f69(u8* m, u32 p0, u32 p1, u32 p2);
static f64 json_f70(u8* m, u32 p0, u32 p1, u32 p2);
static f64 json_f71(u8* m, u32 p0, u32 p1);
static f64 json_f72(u8* m, u32 p0, u32 p1);
static u32 json_f73(u8* m, u32 p0, u32 p1, u32 p2);
static u32 json_f74(u8* m, u32 p0, u32 p1, u32 p2);
static u32 json_f75(u8* m, u32 p0, u32 p1, u32 p2);
static u32 json_f76(u8* m, u32 p0, u32 p1, u32 p2);
static u32 json_f77(u8* m, u32 p0, u32 p1, u32 p2);
u32 json_encodeJson_0(u8* m, u32 p0, u32 p1, u32 p2, u32 p3, u32 p4, u32 p5);
u32 json_decodeJson_0(u8* m, u32 p0, u32 p1, u32 p2, u32 p3, u32 p4);
static u32 json_f80(u8* m, u32 p0, u32 p1);
static u32 json_f81(u8* m, u32 p0, f64 p1);
static u32 json_f82(u8* m, u64 p0, u32 p1);
static f64 json_f83(u8* m, u32 p0, u32 p1);
static u64 json_f84(u8* m, u32 p0, u32 p1);
static void json_f85(u8* m, u32 p0, u32 p1, u32 p2);
static u32 json_f86(u8* m, u32 p0, u32 p1, u32 p2);

u32 json_encodeJson(u8* m, u32 p0, u32 p1, u32 p2, u32 p3, u32 p4, u32 p5) {
u32 ret = json_encodeJson_0(m, p0, p1, p2, p3, p4, p5);
return ret;
}
u32 json_decodeJson(u8* m, u32 p0, u32 p1, u32 p2, u32 p3, u32 p4) {
u32 ret = json_decodeJson_0(m, p0, p1, p2, p3, p4);
return ret;
}
static void json_f0(u8* m, u32 p0, u32 p1) {
u32 l2 = 0;
u32 i0, i1;
i0 = p0;
i1 = 9728u;
i0 += i1;
l2 = i0;
i0 = i32_load(m, (u64)(i0) + 8u);
i0 = !(i0);
if (i0) {
i0 = l2;
i1 = p1;
i32_store(m, (u64)(i0) + 8u, i1);
}
}
static u32 json_f1(u8* m, u32 p0, u64 p1, u32 p2) {
u32 l3 = 0, l4 = 0;
u32 i0, i1, i2;
u64 j1, j2, j3;
i0 = p0;
i1 = p2;
i0 = json_f5(m, i0, i1);
l4 = i0;
if (i0) {
L1:
i0 = p2;
i1 = l3;
i0 = i0 > i1;
if (i0) {
i0 = l3;
i1 = l4;
i0 += i1;
j1 = p1;
i2 = l3;
j2 = (u64)(i2);
j3 = 3ull;
j2 <<= (j3 & 63);
j1 >>= (j2 & 63);
i64_store8(m, (u64)(i0), j1);
i0 = l3;
i1 = 1u;
i0 += i1;
l3 = i0;
goto L1;
}
}
i0 = l4;
return i0;
}
static u32 json_f2(u8* m, u32 p0, u32 p1) {
u32 l2 = 0;
u32 i0, i1;
i0 = p0;
i1 = 1u;
i0 = json_f5(m, i0, i1);
l2 = i0;
if (i0) {
i0 = l2;
i1 = p1;
i32_store8(m, (u64)(i0), i1);
}
i0 = l2;
return i0;
}
static u32 json_f3(u8* m, u32 p0, u32 p1) {
u32 i0, i1;
i0 = p0;
i1 = p1;
i0 = i0 < i1;
if (i0) {
i0 = p0;
i0 = i32_load8_u(m, (u64)(i0));
} else {
i0 = 0u;
}
return i0;
}
static u32 json_f4(u8* m, u32 p0, u32 p1) {
u32 l2 = 0;
u32 i0, i1, i2;
L0:
i0 = p0;
i1 = p1;
i0 = i0 < i1;
if (i0) {
i0 = p0;
i0 = i32_load8_u(m, (u64)(i0));
l2 = i0;
i1 = 10u;
i0 = i0 != i1;
i1 = l2;
i2 = 32u;
i1 = i1 != i2;
i0 &= i1;
i1 = l2;
i2 = 13u;
i1 = i1 != i2;
i0 &= i1;
i1 = l2;
i2 = 9u;
i1 = i1 != i2;
i0 &= i1;
i0 = !(i0);
if (i0) {
i0 = p0;
i1 = 1u;
i0 += i1;
p0 = i0;
goto L0;
}
}
i0 = p0;
return i0;
}
static u32 json_f5(u8* m, u32 p0, u32 p1) {
u32 l2 = 0, l3 = 0;
u32 i0, i1, i2;
i0 = p0;
i1 = 9728u;
i0 += i1;
l3 = i0;
i0 = i32_load(m, (u64)(i0));
l2 = i0;
i0 = l3;
i0 = i32_load(m, (u64)(i0) + 4u);
i1 = l2;
i0 -= i1;
i1 = p1;
i0 = i0 < i1;
if (i0) {
i0 = p0;
i1 = 7u;
json_f0(m, i0, i1);
i0 = 0u;
goto Bfunc;
}
i0 = l3;
i1 = p1;
i2 = l2;
i1 += i2;
i32_store(m, (u64)(i0), i1);
i0 = l2;
Bfunc:;
return i0;
}
static u32 json_f6(u8* m, u32 p0, u32 p1, u64 p2, u32 p3) {
u32 i0, i1, i2, i3;
u64 j2;
i0 = p1;
i1 = p0;
i2 = p3;
i1 += i2;
i0 = i0 == i1;
if (i0) {
i0 = p0;
i1 = p1;
j2 = p2;
i3 = p3;
i0 = json_f8(m, i0, i1, j2, i3);
} else {
i0 = 0u;
}
return i0;
}
static void json_f7(u8* m, u32 p0, u32 p1) {
u32 l2 = 0, l3 = 0, l4 = 0;
u64 l5 = 0, l6 = 0;
u32 i0, i1, i2, i3, i4;
u64 j0, j1, j2, j3;
i0 = p1;
i0 = !(i0);
i1 = p0;
i1 = i32_load(m, (u64)(i1));
l3 = i1;
i1 = !(i1);
i0 |= i1;
if (i0) {
goto Bfunc;
}
i0 = p1;
i1 = 5u;
i0 >>= (i1 & 31);
l2 = i0;
i0 = p1;
i1 = 31u;
i0 &= i1;
l4 = i0;
i0 = l3;
p1 = i0;
L1:
i0 = p1;
if (i0) {
i0 = p0;
i1 = p1;
i2 = l2;
i1 += i2;
i2 = 1u;
i1 += i2;
i2 = 2u;
i1 <<= (i2 & 31);
i0 += i1;
j1 = l5;
i2 = p0;
i3 = p1;
i4 = 2u;
i3 <<= (i4 & 31);
i2 += i3;
j2 = i64_load32_u(m, (u64)(i2));
i3 = l4;
j3 = (u64)(i3);
j2 <<= (j3 & 63);
l6 = j2;
j3 = 32ull;
j2 >>= (j3 & 63);
j1 |= j2;
i64_store32(m, (u64)(i0), j1);
j0 = l6;
j1 = 4294967295ull;
j0 &= j1;
l5 = j0;
i0 = p1;
i1 = 1u;
i0 -= i1;
p1 = i0;
goto L1;
}
i0 = p0;
i1 = l2;
i2 = 1u;
i1 += i2;
i2 = 2u;
i1 <<= (i2 & 31);
i0 += i1;
j1 = l5;
i64_store32(m, (u64)(i0), j1);
i0 = p0;
i1 = 4u;
i0 += i1;
i1 = 0u;
i2 = l2;
i3 = 2u;
i2 <<= (i3 & 31);
memory_fill(m, i0, i1, i2);
i0 = p0;
i1 = l2;
i2 = l3;
i1 += i2;
i2 = 1u;
i1 += i2;
i32_store(m, (u64)(i0), i1);
i0 = p0;
json_f36(m, i0);
Bfunc:;
}
static u32 json_f8(u8* m, u32 p0, u32 p1, u64 p2, u32 p3) {
u32 l4 = 0;
u32 i0, i1, i2;
u64 j1, j2, j3;
i0 = p1;
i1 = p0;
i0 -= i1;
i1 = p3;
i0 = i0 < i1;
i1 = p0;
i2 = p1;
i1 = i1 > i2;
i0 |= i1;
if (i0) {
i0 = 0u;
goto Bfunc;
}
L1:
i0 = p3;
i1 = l4;
i0 = i0 > i1;
if (i0) {
i0 = p0;
i1 = l4;
i0 += i1;
i0 = i32_load8_u(m, (u64)(i0));
j1 = p2;
i2 = l4;
j2 = (u64)(i2);
j3 = 3ull;
j2 <<= (j3 & 63);
j1 >>= (j2 & 63);
i1 = (u32)(j1);
i2 = 255u;
i1 &= i2;
i0 = i0 != i1;
if (i0) {
i0 = 0u;
goto Bfunc;
}
i0 = l4;
i1 = 1u;
i0 += i1;
l4 = i0;
goto L1;
}
i0 = 1u;
Bfunc:;
return i0;
}
static u32 json_f9(u8* m, u32 p0, u64 p1, u32 p2) {
u32 l3 = 0;
u32 i0, i1, i2;
u64 j0, j1, j2;
i0 = p2;
l3 = i0;
L0:
i0 = l3;
if (i0) {
i0 = p0;
i1 = l3;
i0 += i1;
i1 = 1u;
i0 -= i1;
j1 = p1;
j2 = 10ull;
j1 = I64_REM_S(j1, j2);
i1 = (u32)(j1);
i2 = 48u;
i1 += i2;
i32_store8(m, (u64)(i0), i1);
j0 = p1;
j1 = 10ull;
j0 = I64_DIV_S(j0, j1);
p1 = j0;
i0 = l3;
i1 = 1u;
i0 -= i1;
l3 = i0;
goto L0;
}
i0 = p0;
i1 = p2;
i0 += i1;
return i0;
}
static u64 json_f10(u8* m, u64 p0, u64 p1) {
u32 l5 = 0;
u64 l2 = 0, l3 = 0, l4 = 0;
u32 i0, i3, i4;
u64 j0, j1, j2, j3, j4, j5;
j0 = p1;
j1 = 13ull;
i0 = j0 == j1;
if (i0) {
j0 = p0;
j1 = 1ull;
j0 += j1;
j1 = 1ull;
j0 = json_f10(m, j0, j1);
goto Bfunc;
}
j0 = p0;
j1 = 1ull;
j0 -= j1;
l3 = j0;
j1 = 400ull;
j0 = json_f21(m, j0, j1);
j1 = l3;
j2 = 4ull;
j1 = json_f21(m, j1, j2);
j2 = l3;
j3 = 100ull;
j2 = json_f21(m, j2, j3);
j1 -= j2;
j0 += j1;
l4 = j0;
j0 = p0;
j1 = 3ull;
j0 &= j1;
i0 = !(j0);
l5 = i0;
if (i0) {
j0 = p0;
j1 = 100ull;
j0 = I64_REM_S(j0, j1);
j1 = 0ull;
i0 = j0 != j1;
if (i0) {
j0 = 0ull;
} else {
j0 = p0;
j1 = 400ull;
j0 = I64_REM_S(j0, j1);
}
i0 = !(j0);
l5 = i0;
}
j0 = p0;
j1 = 365ull;
j0 *= j1;
j1 = l4;
j0 += j1;
j1 = 1ull;
j0 += j1;
l2 = j0;
j0 = 1ull;
p0 = j0;
L3:
j0 = p0;
j1 = p1;
i0 = (u64)((s64)j0 < (s64)j1);
if (i0) {
j0 = p0;
j1 = 2ull;
i0 = j0 == j1;
if (i0) {
j0 = l2;
j1 = 29ull;
j2 = 28ull;
i3 = l5;
j1 = i3 ? j1 : j2;
j0 += j1;
} else {
j0 = l2;
j1 = 30ull;
j2 = 31ull;
j3 = p0;
j4 = 6ull;
i3 = j3 == j4;
j4 = p0;
j5 = 4ull;
i4 = j4 == j5;
i3 |= i4;
j4 = p0;
j5 = 9ull;
i4 = j4 == j5;
i3 |= i4;
j4 = p0;
j5 = 11ull;
i4 = j4 == j5;
i3 |= i4;
j1 = i3 ? j1 : j2;
j0 += j1;
}
l2 = j0;
j0 = p0;
j1 = 1ull;
j0 += j1;
p0 = j0;
goto L3;
}
j0 = l2;
Bfunc:;
return j0;
}
static u32 json_f11(u8* m, u32 p0, u32 p1, u32 p2) {
u32 l3 = 0, l4 = 0, l5 = 0, l6 = 0, l7 = 0, l8 = 0, l9 = 0, l10 = 0,
l11 = 0, l12 = 0, l13 = 0, l14 = 0;
u32 i0, i1, i2, i3, i4, i5;
i0 = p1;
i1 = p2;
i0 = i0 >= i1;
if (i0) {
i0 = 1u;
} else {
i0 = p1;
i0 = i32_load8_u(m, (u64)(i0));
i1 = 34u;
i0 = i0 != i1;
}
if (i0) {goto B0;}
i0 = p1;
i1 = 1u;
i0 += i1;
l3 = i0;
L2:
i0 = p2;
i1 = l3;
i0 = i0 <= i1;
if (i0) {goto B0;}
i0 = l3;
i0 = i32_load8_u(m, (u64)(i0));
l8 = i0;
i1 = 34u;
i0 = i0 == i1;
if (i0) {goto B3;}
i0 = l8;
i1 = 128u;
i0 = i0 < i1;
i1 = l8;
i2 = 32u;
i1 = i1 >= i2;
i0 &= i1;
i1 = l8;
i2 = 92u;
i1 = i1 != i2;
i0 &= i1;
if (i0) {
i0 = l3;
i1 = 1u;
i0 += i1;
l3 = i0;
i0 = l5;
i1 = 1u;
i0 += i1;
l5 = i0;
goto L2;
}
i0 = l8;
i1 = 32u;
i0 = i0 < i1;
if (i0) {
i0 = 0u;
} else {
i0 = l3;
i1 = p2;
i0 = json_f45(m, i0, i1);
}
l9 = i0;
i0 = !(i0);
if (i0) {goto B0;}
i0 = l6;
i1 = l3;
i1 = json_f32(m, i1);
i2 = 65536u;
i3 = 0u;
i4 = l9;
i5 = 1u;
i4 = (u32)((s32)i4 > (s32)i5);
i2 = i4 ? i2 : i3;
i1 |= i2;
i0 |= i1;
l6 = i0;
i0 = l5;
i1 = l9;
i0 += i1;
l5 = i0;
i0 = l3;
i0 = json_f20(m, i0);
i1 = l3;
i0 += i1;
l3 = i0;
goto L2;
B3:;
i0 = p0;
i1 = l5;
i2 = 1u;
i1 <<= (i2 & 31);
i2 = l5;
i3 = l6;
i4 = 255u;
i3 = i3 > i4;
l10 = i3;
i1 = i3 ? i1 : i2;
l7 = i1;
i2 = l10;
i2 = !(i2);
p0 = i2;
if (i2) {
i2 = l5;
i3 = 63u;
i2 = i2 <= i3;
p0 = i2;
}
i2 = 1u;
i3 = 5u;
i4 = p0;
i2 = i4 ? i2 : i3;
l11 = i2;
i1 += i2;
i0 = json_f5(m, i0, i1);
l12 = i0;
i0 = !(i0);
if (i0) {
i0 = 0u;
goto Bfunc;
}
i0 = p0;
if (i0) {
i0 = l12;
i1 = l5;
i2 = 4294967232u;
i1 -= i2;
i32_store8(m, (u64)(i0), i1);
} else {
i0 = l12;
i1 = 7u;
i2 = 6u;
i3 = l10;
i1 = i3 ? i1 : i2;
i32_store8(m, (u64)(i0), i1);
i0 = l12;
i1 = l7;
i32_store(m, (u64)(i0) + 1u, i1);
}
i0 = l10;
if (i0) {
i0 = l11;
i1 = l12;
i0 += i1;
p0 = i0;
i0 = p1;
i1 = 1u;
i0 += i1;
p1 = i0;
L10:
i0 = p1;
i1 = l3;
i0 = i0 < i1;
if (i0) {
i0 = p1;
i0 = json_f32(m, i0);
l13 = i0;
i1 = 65536u;
i0 = i0 < i1;
if (i0) {
i0 = p0;
i1 = l13;
i32_store16(m, (u64)(i0), i1);
i0 = p0;
i1 = 2u;
i0 += i1;
goto B12;
}
i0 = p0;
i1 = l13;
i2 = 10u;
i1 >>= (i2 & 31);
i2 = 55232u;
i1 += i2;
i32_store16(m, (u64)(i0), i1);
i0 = p0;
i1 = l13;
i2 = 1023u;
i1 &= i2;
i2 = 56320u;
i1 |= i2;
i32_store16(m, (u64)(i0) + 2u, i1);
i0 = p0;
i1 = 4u;
i0 += i1;
B12:;
p0 = i0;
i0 = p1;
i0 = json_f20(m, i0);
i1 = p1;
i0 += i1;
p1 = i0;
goto L10;
}
} else {
i0 = l11;
i1 = l12;
i0 += i1;
p0 = i0;
i0 = p1;
i1 = 1u;
i0 += i1;
p2 = i0;
L14:
i0 = p2;
i1 = l3;
i0 = i0 < i1;
if (i0) {
i0 = p0;
l14 = i0;
i1 = 1u;
i0 += i1;
p0 = i0;
i0 = l14;
i1 = p2;
i1 = json_f32(m, i1);
i32_store8(m, (u64)(i0), i1);
i0 = p2;
i0 = json_f20(m, i0);
i1 = p2;
i0 += i1;
p2 = i0;
goto L14;
}
}
i0 = l3;
i1 = 1u;
i0 += i1;
goto Bfunc;
B0:;
i0 = p0;
i1 = 6u;
json_f0(m, i0, i1);
i0 = 0u;
Bfunc:;
return i0;
}
static u32 json_f12(u8* m, u32 p0, u32 p1) {
u32 i0, i1;
i0 = p0;
i1 = p1;
i32_store8(m, (u64)(i0), i1);
i0 = p0;
i1 = 1u;
i0 += i1;
return i0;
}
static void json_f13(u8* m, u32 p0, u32 p1, u32 p2) {
u32 l5 = 0;
u64 l3 = 0, l4 = 0;
u32 i0, i1, i2, i3;
u64 j0, j1, j2, j3;
i0 = p0;
i0 = json_f56(m, i0);
l5 = i0;
i0 = p2;
j0 = (u64)(i0);
l3 = j0;
i0 = p0;
i1 = 4u;
i0 += i1;
p2 = i0;
L0:
i0 = p2;
i1 = l5;
i0 = i0 < i1;
if (i0) {
i0 = p2;
j1 = l3;
i2 = p2;
j2 = i64_load32_u(m, (u64)(i2));
i3 = p1;
j3 = (u64)(i3);
j2 *= j3;
j1 += j2;
l4 = j1;
i64_store32(m, (u64)(i0), j1);
j0 = l4;
j1 = 32ull;
j0 >>= (j1 & 63);
l3 = j0;
i0 = p2;
i1 = 4u;
i0 += i1;
p2 = i0;
goto L0;
}
j0 = l3;
j1 = 0ull;
i0 = j0 != j1;
if (i0) {
i0 = p0;
j1 = l3;
i1 = (u32)(j1);
json_f37(m, i0, i1);
}
}
static u32 json_f14(u8* m, u32 p0) {
u32 i0, i1;
i0 = p0;
i1 = 48u;
i0 -= i1;
i1 = 255u;
i0 &= i1;
i1 = 10u;
i0 = i0 < i1;
return i0;
}
static u64 json_f15(u8* m, u32 p0, u32 p1, u32 p2) {
u32 i0, i1, i2;
u64 j0;
i0 = p0;
i1 = p1;
i0 = i0 < i1;
if (i0) {
i0 = p0;
i0 = i32_load8_u(m, (u64)(i0));
i1 = p2;
i2 = 255u;
i1 &= i2;
i0 = i0 == i1;
} else {
i0 = 0u;
}
if (i0) {
i0 = p0;
i1 = 1u;
i0 += i1;
i1 = p1;
i2 = 2u;
j0 = json_f25(m, i0, i1, i2);
} else {
j0 = 18446744073709551615ull;
}
return j0;
}
static void json_f16(u8* m, u32 p0, u32 p1) {
u32 l2 = 0;
u32 i0, i1, i2;
L0:
i0 = p1;
i1 = 9u;
i0 = i0 >= i1;
if (i0) {
i0 = p0;
i1 = 1000000000u;
i2 = 0u;
json_f13(m, i0, i1, i2);
i0 = p1;
i1 = 9u;
i0 -= i1;
p1 = i0;
goto L0;
}
i0 = 1u;
l2 = i0;
L2:
i0 = p1;
if (i0) {
i0 = l2;
i1 = 10u;
i0 *= i1;
l2 = i0;
i0 = p1;
i1 = 1u;
i0 -= i1;
p1 = i0;
goto L2;
}
i0 = p0;
i1 = l2;
i2 = 0u;
json_f13(m, i0, i1, i2);
}
static u32 json_f17(u8* m, u32 p0, u32 p1) {
u32 l2 = 0, l3 = 0, l4 = 0, l5 = 0, l6 = 0;
u32 i0, i1, i2, i3;
i0 = p0;
i0 = i32_load(m, (u64)(i0));
l2 = i0;
i1 = p1;
i1 = i32_load(m, (u64)(i1));
i0 = i0 != i1;
if (i0) {
i0 = 4294967295u;
i1 = 1u;
i2 = l2;
i3 = p1;
i3 = i32_load(m, (u64)(i3));
i2 = i2 < i3;
i0 = i2 ? i0 : i1;
goto Bfunc;
}
L1:
i0 = l2;
if (i0) {
i0 = p0;
i1 = l2;
i2 = 2u;
i1 <<= (i2 & 31);
l5 = i1;
i0 += i1;
i0 = i32_load(m, (u64)(i0));
l4 = i0;
i1 = p1;
i2 = l5;
i1 += i2;
i1 = i32_load(m, (u64)(i1));
l6 = i1;
i0 = i0 != i1;
if (i0) {
i0 = 4294967295u;
i1 = 1u;
i2 = l4;
i3 = l6;
i2 = i2 < i3;
i0 = i2 ? i0 : i1;
goto Bfunc;
}
i0 = l2;
i1 = 1u;
i0 -= i1;
l2 = i0;
goto L1;
}
i0 = 0u;
Bfunc:;
return i0;
}
static u32 json_f18(u8* m, u32 p0, u64 p1, u32 p2) {
u32 i0, i2;
u64 j1;
i0 = p0;
j1 = 8827ull;
i2 = 2u;
i0 = json_f1(m, i0, j1, i2);
if (i0) {
i0 = p0;
j1 = p1;
i2 = p2;
i0 = json_f1(m, i0, j1, i2);
} else {
i0 = 0u;
}
i0 = !(i0);
if (i0) {
i0 = 0u;
goto Bfunc;
}
i0 = p0;
j1 = 14882ull;
i2 = 2u;
i0 = json_f1(m, i0, j1, i2);
Bfunc:;
return i0;
}
static u32 json_f19(u8* m, u32 p0, u32 p1) {
u32 i0, i1;
i0 = p1;
i1 = 512u;
i0 = i0 < i1;
if (i0) {
i0 = p0;
i1 = 9u;
i0 = json_f5(m, i0, i1);
} else {
i0 = p0;
i1 = 6u;
json_f0(m, i0, i1);
i0 = 0u;
}
return i0;
}
static u32 json_f20(u8* m, u32 p0) {
u32 l1 = 0;
u32 i0, i1, i2, i3, i4;
i0 = p0;
i0 = i32_load8_u(m, (u64)(i0));
l1 = i0;
i1 = 92u;
i0 = i0 == i1;
if (i0) {
i0 = 6u;
i1 = 2u;
i2 = p0;
i2 = i32_load8_u(m, (u64)(i2) + 1u);
i3 = 117u;
i2 = i2 == i3;
i0 = i2 ? i0 : i1;
goto Bfunc;
}
i0 = l1;
i1 = 128u;
i0 = i0 < i1;
if (i0) {
i0 = 1u;
goto Bfunc;
}
i0 = 2u;
i1 = 3u;
i2 = 4u;
i3 = l1;
i4 = 240u;
i3 = i3 < i4;
i1 = i3 ? i1 : i2;
i2 = l1;
i3 = 224u;
i2 = i2 < i3;
i0 = i2 ? i0 : i1;
Bfunc:;
return i0;
}
static u64 json_f21(u8* m, u64 p0, u64 p1) {
u64 l2 = 0;
u32 i2;
u64 j0, j1, j2, j3;
j0 = p0;
j1 = p1;
j0 = I64_DIV_S(j0, j1);
l2 = j0;
j1 = 1ull;
j0 -= j1;
j1 = l2;
j2 = p0;
j3 = p1;
j2 = I64_REM_S(j2, j3);
j3 = 0ull;
i2 = (u64)((s64)j2 < (s64)j3);
j0 = i2 ? j0 : j1;
return j0;
}
static void json_f22(u8* m, u32 p0, u64 p1) {
u32 i0, i1, i2, i3;
u64 j1, j2, j3, j4;
i0 = p0;
j1 = p1;
i64_store(m, (u64)(i0) + 4u, j1);
i0 = p0;
i1 = 2u;
j2 = p1;
j3 = 0ull;
i2 = j2 != j3;
j3 = p1;
j4 = 32ull;
j3 >>= (j4 & 63);
i3 = (u32)(j3);
i1 = i3 ? i1 : i2;
i32_store(m, (u64)(i0), i1);
}
static u32 json_f23(u8* m, u32 p0) {
u32 i0, i1, i2, i3, i4;
i0 = p0;
i1 = 1u;
i2 = 5u;
i3 = p0;
i3 = i32_load8_u(m, (u64)(i3));
i4 = 64u;
i3 = i3 >= i4;
i1 = i3 ? i1 : i2;
i0 += i1;
return i0;
}
static u32 json_f24(u8* m, u32 p0) {
u32 l1 = 0;
u32 i0, i1;
i0 = p0;
i0 = i32_load8_u(m, (u64)(i0));
l1 = i0;
i1 = 64u;
i0 = i0 >= i1;
if (i0) {
i0 = l1;
i1 = 4294967232u;
i0 += i1;
goto Bfunc;
}
i0 = l1;
i1 = 6u;
i0 = i0 == i1;
if (i0) {
i0 = p0;
i0 = i32_load(m, (u64)(i0) + 1u);
} else {
i0 = 0u;
}
Bfunc:;
return i0;
}
static u64 json_f25(u8* m, u32 p0, u32 p1, u32 p2) {
u32 l3 = 0, l4 = 0;
u64 l5 = 0;
u32 i0, i1, i2;
u64 j0, j1, j2;
i0 = p1;
i1 = p0;
i0 -= i1;
i1 = p2;
i0 = i0 < i1;
i1 = p0;
i2 = p1;
i1 = i1 > i2;
i0 |= i1;
if (i0) {
j0 = 18446744073709551615ull;
goto Bfunc;
}
L1:
i0 = p2;
i1 = l3;
i0 = i0 > i1;
if (i0) {
i0 = p0;
i1 = l3;
i0 += i1;
i0 = i32_load8_u(m, (u64)(i0));
l4 = i0;
i0 = json_f14(m, i0);
i0 = !(i0);
if (i0) {
j0 = 18446744073709551615ull;
goto Bfunc;
}
i0 = l4;
i1 = 48u;
i0 -= i1;
i1 = 255u;
i0 &= i1;
j0 = (u64)(i0);
j1 = l5;
j2 = 10ull;
j1 *= j2;
j0 += j1;
l5 = j0;
i0 = l3;
i1 = 1u;
i0 += i1;
l3 = i0;
goto L1;
}
j0 = l5;
Bfunc:;
return j0;
}
static u32 json_f26(u8* m, u32 p0) {
u32 i0, i1, i2, i3;
i0 = p0;
i1 = 26u;
i0 = i0 < i1;
if (i0) {
i0 = p0;
i1 = 65u;
i0 += i1;
goto Bfunc;
}
i0 = p0;
i1 = 52u;
i0 = i0 < i1;
if (i0) {
i0 = p0;
i1 = 71u;
i0 += i1;
goto Bfunc;
}
i0 = p0;
i1 = 62u;
i0 = i0 < i1;
if (i0) {
i0 = p0;
i1 = 4u;
i0 -= i1;
goto Bfunc;
}
i0 = 43u;
i1 = 47u;
i2 = p0;
i3 = 62u;
i2 = i2 == i3;
i0 = i2 ? i0 : i1;
Bfunc:;
return i0;
}
static u32 json_f27(u8* m, u32 p0, u32 p1, u32 p2, u32 p3) {
u32 l4 = 0, l5 = 0;
f64 l6 = 0;
u32 i0, i1, i2, i3, i4, i5;
u64 j3, j4;
f64 d2, d3;
i0 = p1;
i1 = p2;
i0 = i0 >= i1;
if (i0) {goto B0;}
i0 = p1;
i0 = i32_load8_u(m, (u64)(i0));
l4 = i0;
i1 = 128u;
i0 = i0 >= i1;
if (i0) {
i0 = p1;
i1 = 1u;
i0 += i1;
i1 = 0u;
i2 = p0;
i3 = l4;
i4 = 128u;
i3 -= i4;
d3 = (f64)(i3);
i2 = json_f33(m, i2, d3);
i0 = i2 ? i0 : i1;
goto Bfunc;
}
i0 = l4;
i1 = 64u;
i0 = i0 >= i1;
if (i0) {
i0 = p0;
i1 = p1;
i2 = 1u;
i1 += i2;
i2 = p2;
i3 = l4;
i4 = 4294967232u;
i3 += i4;
i4 = 0u;
i0 = json_f28(m, i0, i1, i2, i3, i4);
goto Bfunc;
}
i0 = l4;
switch (i0) {
case 0: goto B12;
case 1: goto B11;
case 2: goto B10;
case 3: goto B9;
case 4: goto B8;
case 5: goto B7;
case 6: goto B13;
case 7: goto B13;
case 8: goto B13;
case 9: goto B6;
default: goto B13;
}
B13:;
i0 = l4;
i1 = 6u;
i0 = i0 == i1;
i1 = l4;
i2 = 7u;
i1 = i1 == i2;
i0 |= i1;
i1 = l4;
i2 = 8u;
i1 = i1 == i2;
i2 = l4;
i3 = 10u;
i2 = i2 == i3;
i1 |= i2;
i0 |= i1;
if (i0) {goto B5;}
i0 = l4;
i1 = 11u;
i0 = i0 == i1;
i1 = l4;
i2 = 12u;
i1 = i1 == i2;
i0 |= i1;
if (i0) {goto B4;}
goto B3;
B12:;
i0 = p1;
i1 = 1u;
i0 += i1;
i1 = 0u;
i2 = p0;
j3 = 1819047278ull;
i4 = 4u;
i2 = json_f1(m, i2, j3, i4);
i0 = i2 ? i0 : i1;
goto Bfunc;
B11:;
i0 = p1;
i1 = 1u;
i0 += i1;
i1 = 0u;
i2 = 0u;
i3 = p0;
j4 = 8827ull;
i5 = 2u;
i3 = json_f1(m, i3, j4, i5);
if (i3) {
i3 = p0;
j4 = 7956002802389382436ull;
i5 = 8u;
i3 = json_f1(m, i3, j4, i5);
} else {
i3 = 0u;
}
i3 = !(i3);
if (i3) {goto B14;}
i2 = 0u;
i3 = p0;
j4 = 25701ull;
i5 = 2u;
i3 = json_f1(m, i3, j4, i5);
if (i3) {
i3 = p0;
j4 = 14882ull;
i5 = 2u;
i3 = json_f1(m, i3, j4, i5);
} else {
i3 = 0u;
}
i3 = !(i3);
if (i3) {goto B14;}
i2 = p0;
j3 = 538573107828ull;
i4 = 5u;
i2 = json_f1(m, i2, j3, i4);
B14:;
i0 = i2 ? i0 : i1;
goto Bfunc;
B10:;
i0 = p1;
i1 = 1u;
i0 += i1;
i1 = 0u;
i2 = p0;
j3 = 435728179558ull;
i4 = 5u;
i2 = json_f1(m, i2, j3, i4);
i0 = i2 ? i0 : i1;
goto Bfunc;
B9:;
i0 = p1;
i1 = 1u;
i0 += i1;
i1 = 0u;
i2 = p0;
j3 = 1702195828ull;
i4 = 4u;
i2 = json_f1(m, i2, j3, i4);
i0 = i2 ? i0 : i1;
goto Bfunc;
B8:;
i0 = p2;
i1 = p1;
i0 -= i1;
i1 = 5u;
i0 = i0 < i1;
if (i0) {goto B0;}
i0 = p1;
i1 = 5u;
i0 += i1;
i1 = 0u;
i2 = p0;
i3 = p1;
i3 = i32_load(m, (u64)(i3) + 1u);
d3 = (f64)(s32)(i3);
i2 = json_f33(m, i2, d3);
i0 = i2 ? i0 : i1;
goto Bfunc;
B7:;
i0 = p2;
i1 = p1;
i0 -= i1;
i1 = 9u;
i0 = i0 < i1;
if (i0) {goto B0;}
i0 = p1;
i1 = 9u;
i0 += i1;
i1 = 0u;
i2 = p0;
i3 = p1;
d3 = f64_load(m, (u64)(i3) + 1u);
i2 = json_f62(m, i2, d3);
i0 = i2 ? i0 : i1;
goto Bfunc;
B6:;
i0 = p2;
i1 = p1;
i0 -= i1;
i1 = 9u;
i0 = i0 < i1;
if (i0) {goto B0;}
i0 = p1;
i1 = 9u;
i0 += i1;
i1 = 0u;
i2 = p1;
d2 = f64_load(m, (u64)(i2) + 1u);
l6 = d2;
i2 = 0u;
i3 = p0;
j4 = 435744236580ull;
i5 = 5u;
i3 = json_f18(m, i3, j4, i5);
i3 = !(i3);
if (i3) {goto B17;}
d2 = l6;
d2 = wasm_fabs(d2);
d3 = 8640000000000000.0;
i2 = d2 <= d3;
i2 = !(i2);
if (i2) {
i2 = p0;
j3 = 1819047278ull;
i4 = 4u;
i2 = json_f1(m, i2, j3, i4);
if (i2) {
i2 = p0;
i3 = 125u;
i2 = json_f2(m, i2, i3);
} else {
i2 = 0u;
}
i2 = !(i2);
i2 = !(i2);
goto B17;
}
i2 = 0u;
i3 = p0;
i4 = 34u;
i3 = json_f2(m, i3, i4);
i3 = !(i3);
if (i3) {goto B17;}
i2 = 0u;
i3 = p0;
i4 = 27u;
i3 = json_f5(m, i3, i4);
l5 = i3;
i3 = !(i3);
if (i3) {goto B17;}
i2 = p0;
i3 = 9728u;
i2 += i3;
d3 = l6;
j3 = I64_TRUNC_SAT_S_F64(d3);
i4 = l5;
i3 = json_f82(m, j3, i4);
i4 = l5;
i3 += i4;
i32_store(m, (u64)(i2), i3);
i2 = p0;
j3 = 32034ull;
i4 = 2u;
i2 = json_f1(m, i2, j3, i4);
B17:;
i0 = i2 ? i0 : i1;
goto Bfunc;
B5:;
i0 = p0;
i1 = p1;
i2 = p2;
i3 = l4;
i0 = json_f39(m, i0, i1, i2, i3);
goto Bfunc;
B4:;
i0 = p0;
i1 = p1;
i2 = p2;
i3 = l4;
i4 = p3;
i0 = json_f63(m, i0, i1, i2, i3, i4);
goto Bfunc;
B3:;
i0 = p0;
i1 = 6u;
json_f0(m, i0, i1);
i0 = 0u;
goto Bfunc;
B0:;
i0 = p0;
i1 = 6u;
json_f0(m, i0, i1);
i0 = 0u;
Bfunc:;
return i0;
}
static u32 json_f28(u8* m, u32 p0, u32 p1, u32 p2, u32 p3, u32 p4) {
u32 i0, i1, i2, i3, i4;
i0 = 1u;
i1 = p3;
i2 = 1u;
i1 &= i2;
i2 = 0u;
i3 = p4;
i1 = i3 ? i1 : i2;
i2 = p2;
i3 = p1;
i2 -= i3;
i3 = p3;
i2 = i2 < i3;
i3 = p1;
i4 = p2;
i3 = i3 > i4;
i2 |= i3;
i0 = i2 ? i0 : i1;
if (i0) {
i0 = p0;
i1 = 6u;
json_f0(m, i0, i1);
i0 = 0u;
goto Bfunc;
}
i0 = p0;
i1 = p1;
i2 = p3;
i3 = p4;
i0 = json_f66(m, i0, i1, i2, i3);
Bfunc:;
return i0;
}
static u32 json_f29(u8* m, u32 p0, u32 p1, u32 p2) {
u32 l3 = 0, l4 = 0, l5 = 0, l6 = 0, l7 = 0, l8 = 0, l9 = 0, l10 = 0,
l11 = 0, l12 = 0;
f64 l13 = 0;
u32 i0, i1, i2, i3, i4;
u64 j2;
f64 d0, d1;
i0 = p1;
i1 = p0;
i2 = 9728u;
i1 += i2;
i1 = i32_load(m, (u64)(i1) + 12u);
l6 = i1;
i0 = json_f3(m, i0, i1);
l7 = i0;
i1 = 34u;
i0 = i0 == i1;
if (i0) {
i0 = p0;
i1 = p1;
i2 = l6;
i0 = json_f11(m, i0, i1, i2);
goto Bfunc;
}
i0 = l7;
i1 = 123u;
i0 = i0 == i1;
if (i0) {
i0 = p0;
i1 = p1;
i2 = p2;
i3 = 0u;
i0 = json_f41(m, i0, i1, i2, i3);
goto Bfunc;
}
i0 = l7;
i1 = 91u;
i0 = i0 == i1;
if (i0) {
i0 = p0;
i1 = p2;
i0 = json_f19(m, i0, i1);
l8 = i0;
i0 = p0;
i1 = 9728u;
i0 += i1;
i0 = i32_load(m, (u64)(i0) + 12u);
l9 = i0;
i0 = 0u;
i1 = l8;
i1 = !(i1);
if (i1) {goto B3;}
i0 = p1;
i1 = 1u;
i0 += i1;
i1 = l9;
i0 = json_f4(m, i0, i1);
p1 = i0;
i1 = l9;
i0 = json_f3(m, i0, i1);
i1 = 93u;
i0 = i0 != i1;
if (i0) {
L5:
i0 = 0u;
i1 = p0;
i2 = p1;
i3 = p2;
i4 = 1u;
i3 += i4;
i1 = json_f29(m, i1, i2, i3);
l10 = i1;
i1 = !(i1);
if (i1) {goto B3;}
i0 = l5;
i1 = 1u;
i0 += i1;
l5 = i0;
i0 = l10;
i1 = l9;
i0 = json_f4(m, i0, i1);
p1 = i0;
i1 = l9;
i0 = json_f3(m, i0, i1);
i1 = 44u;
i0 = i0 == i1;
if (i0) {
i0 = p1;
i1 = 1u;
i0 += i1;
i1 = l9;
i0 = json_f4(m, i0, i1);
p1 = i0;
goto L5;
}
}
i0 = p1;
i1 = l9;
i0 = json_f3(m, i0, i1);
i1 = 93u;
i0 = i0 != i1;
if (i0) {
i0 = p0;
i1 = 6u;
json_f0(m, i0, i1);
i0 = 0u;
goto B3;
}
i0 = p0;
i1 = l8;
i2 = 11u;
i3 = l5;
json_f31(m, i0, i1, i2, i3);
i0 = p1;
i1 = 1u;
i0 += i1;
B3:;
goto Bfunc;
}
i0 = p1;
i1 = l6;
j2 = 1819047278ull;
i3 = 4u;
i0 = json_f8(m, i0, i1, j2, i3);
if (i0) {
i0 = p1;
i1 = 4u;
i0 += i1;
i1 = 0u;
i2 = p0;
i3 = 0u;
i2 = json_f2(m, i2, i3);
i0 = i2 ? i0 : i1;
goto Bfunc;
}
i0 = p1;
i1 = l6;
j2 = 1702195828ull;
i3 = 4u;
i0 = json_f8(m, i0, i1, j2, i3);
if (i0) {
i0 = p1;
i1 = 4u;
i0 += i1;
i1 = 0u;
i2 = p0;
i3 = 3u;
i2 = json_f2(m, i2, i3);
i0 = i2 ? i0 : i1;
goto Bfunc;
}
i0 = p1;
i1 = l6;
j2 = 435728179558ull;
i3 = 5u;
i0 = json_f8(m, i0, i1, j2, i3);
if (i0) {
i0 = p1;
i1 = 5u;
i0 += i1;
i1 = 0u;
i2 = p0;
i3 = 2u;
i2 = json_f2(m, i2, i3);
i0 = i2 ? i0 : i1;
goto Bfunc;
}
i0 = p0;
i1 = p1;
i2 = l6;
i0 = json_f48(m, i0, i1, i2);
l11 = i0;
i0 = !(i0);
if (i0) {
i0 = p0;
i1 = 6u;
json_f0(m, i0, i1);
i0 = 0u;
goto Bfunc;
}
i0 = p0;
i1 = p0;
i2 = 9728u;
i1 += i2;
d1 = f64_load(m, (u64)(i1) + 24u);
l13 = d1;
i2 = 0u;
i1 = json_f60(m, d1, i2);
i0 = json_f5(m, i0, i1);
l12 = i0;
i0 = !(i0);
if (i0) {
i0 = 0u;
goto Bfunc;
}
d0 = l13;
i1 = l12;
i0 = json_f60(m, d0, i1);
i0 = l11;
Bfunc:;
return i0;
}
static u32 json_f30(u8* m, u32 p0, u32 p1, u32 p2, u32 p3, u32 p4) {
u32 l5 = 0, l6 = 0, l7 = 0, l8 = 0, l9 = 0, l10 = 0, l11 = 0, l12 = 0,
l13 = 0, l14 = 0, l15 = 0, l16 = 0;
u32 i0, i1, i2, i3, i4;
i0 = p0;
i1 = 9728u;
i0 += i1;
l11 = i0;
l6 = i0;
i0 = p1;
i1 = 1u;
i0 += i1;
i1 = l11;
i1 = i32_load(m, (u64)(i1) + 12u);
l12 = i1;
i0 = json_f4(m, i0, i1);
l5 = i0;
i1 = l12;
i0 = json_f3(m, i0, i1);
i1 = 125u;
i0 = i0 != i1;
if (i0) {
L2:
i0 = l6;
i0 = i32_load(m, (u64)(i0));
l9 = i0;
i0 = p0;
i1 = l5;
i2 = l12;
i0 = json_f11(m, i0, i1, i2);
l13 = i0;
i0 = !(i0);
if (i0) {
i0 = 0u;
goto Bfunc;
}
i0 = l13;
i1 = l12;
i0 = json_f4(m, i0, i1);
l14 = i0;
i1 = l12;
i0 = json_f3(m, i0, i1);
i1 = 58u;
i0 = i0 != i1;
if (i0) {goto B0;}
i0 = l6;
i0 = i32_load(m, (u64)(i0));
l15 = i0;
i0 = p0;
i1 = l14;
i2 = 1u;
i1 += i2;
i2 = l12;
i1 = json_f4(m, i1, i2);
i2 = p3;
i3 = 1u;
i2 += i3;
i0 = json_f29(m, i0, i1, i2);
l10 = i0;
i0 = !(i0);
if (i0) {
i0 = 0u;
goto Bfunc;
}
i0 = l8;
i1 = 1u;
i0 += i1;
i1 = l8;
i2 = l15;
i2 = i32_load8_u(m, (u64)(i2));
i3 = 1u;
i2 = i2 != i3;
l16 = i2;
i3 = p4;
i3 = !(i3);
i2 = i2 == i3;
i0 = i2 ? i0 : i1;
l8 = i0;
i0 = p4;
i1 = 1u;
i0 = i0 == i1;
if (i0) {
i0 = l6;
i1 = l9;
i2 = l15;
i3 = l16;
i1 = i3 ? i1 : i2;
i32_store(m, (u64)(i0), i1);
} else {
i0 = l16;
i0 = !(i0);
if (i0) {
i0 = l6;
i1 = l9;
i32_store(m, (u64)(i0), i1);
}
}
i0 = l10;
i1 = l12;
i0 = json_f4(m, i0, i1);
l5 = i0;
i1 = l12;
i0 = json_f3(m, i0, i1);
i1 = 44u;
i0 = i0 == i1;
if (i0) {
i0 = l5;
i1 = 1u;
i0 += i1;
i1 = l12;
i0 = json_f4(m, i0, i1);
l5 = i0;
goto L2;
}
}
i0 = l5;
i1 = l12;
i0 = json_f3(m, i0, i1);
i1 = 125u;
i0 = i0 != i1;
if (i0) {goto B0;}
i0 = p0;
i1 = p2;
i2 = 11u;
i3 = 12u;
i4 = p4;
i2 = i4 ? i2 : i3;
i3 = l8;
json_f31(m, i0, i1, i2, i3);
i0 = l5;
i1 = 1u;
i0 += i1;
goto Bfunc;
B0:;
i0 = p0;
i1 = 6u;
json_f0(m, i0, i1);
i0 = 0u;
Bfunc:;
return i0;
}
static void json_f31(u8* m, u32 p0, u32 p1, u32 p2, u32 p3) {
u32 i0, i1, i2;
i0 = p1;
i1 = p2;
i32_store8(m, (u64)(i0), i1);
i0 = p1;
i1 = p0;
i2 = 9728u;
i1 += i2;
i1 = i32_load(m, (u64)(i1));
i2 = p1;
i1 -= i2;
i2 = 9u;
i1 -= i2;
i32_store(m, (u64)(i0) + 1u, i1);
i0 = p1;
i1 = p3;
i32_store(m, (u64)(i0) + 5u, i1);
}
static u32 json_f32(u8* m, u32 p0) {
u32 l1 = 0, l2 = 0, l3 = 0, l4 = 0, l5 = 0, l6 = 0;
u32 i0, i1, i2, i3;
i0 = p0;
i0 = i32_load8_u(m, (u64)(i0));
l4 = i0;
i1 = 92u;
i0 = i0 == i1;
if (i0) {
i0 = p0;
i0 = i32_load8_u(m, (u64)(i0) + 1u);
l5 = i0;
i1 = 117u;
i0 = i0 != i1;
if (i0) {
i0 = l5;
i0 = json_f47(m, i0);
goto Bfunc;
}
i0 = 2u;
l1 = i0;
L2:
i0 = l1;
i1 = 6u;
i0 = i0 < i1;
if (i0) {
i0 = p0;
i1 = l1;
i0 += i1;
i0 = i32_load8_u(m, (u64)(i0));
i0 = json_f42(m, i0);
i1 = l2;
i2 = 4u;
i1 <<= (i2 & 31);
i0 |= i1;
l2 = i0;
i0 = l1;
i1 = 1u;
i0 += i1;
l1 = i0;
goto L2;
}
i0 = l2;
goto Bfunc;
}
i0 = l4;
i1 = 128u;
i0 = i0 < i1;
if (i0) {
i0 = l4;
goto Bfunc;
}
i0 = p0;
i0 = i32_load8_u(m, (u64)(i0) + 1u);
i1 = 63u;
i0 &= i1;
l6 = i0;
i0 = l4;
i1 = 224u;
i0 = i0 < i1;
if (i0) {
i0 = l4;
i1 = 31u;
i0 &= i1;
i1 = 6u;
i0 <<= (i1 & 31);
i1 = l6;
i0 |= i1;
goto Bfunc;
}
i0 = p0;
i0 = i32_load8_u(m, (u64)(i0) + 2u);
i1 = 63u;
i0 &= i1;
l3 = i0;
i0 = l4;
i1 = 240u;
i0 = i0 < i1;
if (i0) {
i0 = l4;
i1 = 15u;
i0 &= i1;
i1 = 12u;
i0 <<= (i1 & 31);
i1 = l6;
i2 = 6u;
i1 <<= (i2 & 31);
i0 |= i1;
i1 = l3;
i0 |= i1;
goto Bfunc;
}
i0 = p0;
i0 = i32_load8_u(m, (u64)(i0) + 3u);
i1 = 63u;
i0 &= i1;
i1 = l4;
i2 = 7u;
i1 &= i2;
i2 = 18u;
i1 <<= (i2 & 31);
i2 = l6;
i3 = 12u;
i2 <<= (i3 & 31);
i1 |= i2;
i2 = l3;
i3 = 6u;
i2 <<= (i3 & 31);
i1 |= i2;
i0 |= i1;
Bfunc:;
return i0;
}
static u32 json_f33(u8* m, u32 p0, f64 p1) {
u32 l2 = 0, l3 = 0, l4 = 0, l5 = 0, l6 = 0, l7 = 0, l8 = 0;
u32 i0, i1, i2, i3;
f64 d0, d1;
i0 = p0;
i1 = 28u;
i0 = json_f5(m, i0, i1);
l4 = i0;
i0 = !(i0);
if (i0) {
i0 = 0u;
goto Bfunc;
}
i0 = l4;
l2 = i0;
d0 = p1;
d1 = 0.0;
i0 = d0 < d1;
if (i0) {
i0 = l2;
i1 = 45u;
i32_store8(m, (u64)(i0), i1);
i0 = l2;
i1 = 1u;
i0 += i1;
l2 = i0;
}
i0 = p0;
i1 = 9728u;
i0 += i1;
l3 = i0;
d0 = p1;
d1 = 0.0;
i0 = d0 == d1;
if (i0) {
i0 = l2;
l7 = i0;
i1 = 1u;
i0 += i1;
l2 = i0;
i0 = l7;
i1 = 48u;
i32_store8(m, (u64)(i0), i1);
} else {
i0 = p0;
d1 = p1;
d1 = wasm_fabs(d1);
i0 = json_f53(m, i0, d1);
l5 = i0;
i0 = l3;
i1 = 32u;
i0 += i1;
l6 = i0;
i0 = l3;
i0 = i32_load(m, (u64)(i0) + 16u);
l8 = i0;
i1 = 4294967291u;
i0 = (u32)((s32)i0 < (s32)i1);
i1 = l8;
i2 = 21u;
i1 = (u32)((s32)i1 > (s32)i2);
i0 |= i1;
if (i0) {
i0 = l6;
i1 = l5;
i2 = l8;
i3 = 1u;
i2 -= i3;
i3 = l2;
i0 = json_f67(m, i0, i1, i2, i3);
} else {
i0 = l6;
i1 = l5;
i2 = l8;
i3 = l2;
i0 = json_f68(m, i0, i1, i2, i3);
}
l2 = i0;
}
i0 = l3;
i1 = l2;
i32_store(m, (u64)(i0), i1);
i0 = l4;
Bfunc:;
return i0;
}
static u32 json_f34(u8* m, u32 p0, u32 p1) {
u32 i0, i1;
L0:
i0 = p0;
i1 = p1;
i0 = i0 < i1;
if (i0) {
i0 = p0;
i0 = i32_load8_u(m, (u64)(i0));
i0 = json_f14(m, i0);
} else {
i0 = 0u;
}
if (i0) {
i0 = p0;
i1 = 1u;
i0 += i1;
p0 = i0;
goto L0;
}
i0 = p0;
return i0;
}
static u32 json_f35(u8* m, u32 p0, u32 p1, u32 p2) {
u32 i0, i1;
i0 = p0;
i1 = 9728u;
i0 += i1;
i1 = p1;
i32_store(m, (u64)(i0), i1);
i0 = p2;
return i0;
}
static void json_f36(u8* m, u32 p0) {
u32 l1 = 0;
u32 i0, i1, i2;
i0 = p0;
i0 = i32_load(m, (u64)(i0));
l1 = i0;
L0:
i0 = l1;
if (i0) {
i0 = p0;
i1 = l1;
i2 = 2u;
i1 <<= (i2 & 31);
i0 += i1;
i0 = i32_load(m, (u64)(i0));
} else {
i0 = 1u;
}
i0 = !(i0);
if (i0) {
i0 = l1;
i1 = 1u;
i0 -= i1;
l1 = i0;
goto L0;
}
i0 = p0;
i1 = l1;
i32_store(m, (u64)(i0), i1);
}
static void json_f37(u8* m, u32 p0, u32 p1) {
u32 i0, i1, i2;
i0 = p0;
i0 = json_f56(m, i0);
i1 = p1;
i32_store(m, (u64)(i0), i1);
i0 = p0;
i1 = p0;
i1 = i32_load(m, (u64)(i1));
i2 = 1u;
i1 += i2;
i32_store(m, (u64)(i0), i1);
}
static u32 json_f38(u8* m, u32 p0, u32 p1, u32 p2) {
u32 l3 = 0;
u32 i0, i1, i2, i3, i4;
i0 = p1;
i1 = p2;
i0 = i0 >= i1;
if (i0) {
i0 = p0;
i1 = 6u;
json_f0(m, i0, i1);
i0 = 0u;
goto Bfunc;
}
i0 = p1;
i0 = i32_load8_u(m, (u64)(i0));
l3 = i0;
i1 = 128u;
i0 = i0 < i1;
i1 = l3;
i2 = 64u;
i1 = i1 >= i2;
i0 &= i1;
if (i0) {
i0 = p0;
i1 = p1;
i2 = 1u;
i1 += i2;
i2 = p2;
i3 = l3;
i4 = 4294967232u;
i3 += i4;
i4 = 0u;
i0 = json_f28(m, i0, i1, i2, i3, i4);
goto Bfunc;
}
i0 = l3;
i1 = 7u;
i0 = i0 == i1;
i1 = l3;
i2 = 6u;
i1 = i1 == i2;
i0 |= i1;
if (i0) {
i0 = p0;
i1 = p1;
i2 = p2;
i3 = l3;
i0 = json_f39(m, i0, i1, i2, i3);
goto Bfunc;
}
i0 = p0;
i1 = 6u;
json_f0(m, i0, i1);
i0 = 0u;
Bfunc:;
return i0;
}
static u32 json_f39(u8* m, u32 p0, u32 p1, u32 p2, u32 p3) {
u32 l4 = 0, l5 = 0, l6 = 0;
u32 i0, i1, i2, i3, i4, i5;
u64 j2, j3;
i0 = p2;
i1 = p1;
i0 -= i1;
i1 = 5u;
i0 = i0 < i1;
if (i0) {goto B0;}
i0 = p1;
i0 = i32_load(m, (u64)(i0) + 1u);
l4 = i0;
i1 = p2;
i2 = p1;
i3 = 5u;
i2 += i3;
l5 = i2;
i1 -= i2;
i0 = i0 > i1;
if (i0) {goto B0;}
i0 = p3;
i1 = 8u;
i0 = i0 == i1;
if (i0) {
i0 = 0u;
i1 = p0;
j2 = 126879583003172ull;
i3 = 6u;
i1 = json_f18(m, i1, j2, i3);
if (i1) {
i1 = p0;
i2 = 34u;
i1 = json_f2(m, i1, i2);
} else {
i1 = 0u;
}
i1 = !(i1);
if (i1) {goto B2;}
i0 = 0u;
i1 = p0;
i2 = l4;
i3 = 2u;
i2 += i3;
i3 = 3u;
i2 = DIV_U(i2, i3);
i3 = 2u;
i2 <<= (i3 & 31);
i1 = json_f5(m, i1, i2);
l6 = i1;
i1 = !(i1);
if (i1) {goto B2;}
i0 = l5;
i1 = l4;
i2 = l6;
json_f85(m, i0, i1, i2);
i0 = l4;
i1 = l5;
i0 += i1;
i1 = 0u;
i2 = p0;
j3 = 32034ull;
i4 = 2u;
i2 = json_f1(m, i2, j3, i4);
i0 = i2 ? i0 : i1;
B2:;
goto Bfunc;
}
i0 = p3;
i1 = 10u;
i0 = i0 == i1;
if (i0) {
i0 = p0;
i1 = l5;
i2 = l4;
i0 = json_f64(m, i0, i1, i2);
goto Bfunc;
}
i0 = p0;
i1 = l5;
i2 = p2;
i3 = l4;
i4 = p3;
i5 = 7u;
i4 = i4 == i5;
i0 = json_f28(m, i0, i1, i2, i3, i4);
goto Bfunc;
B0:;
i0 = p0;
i1 = 6u;
json_f0(m, i0, i1);
i0 = 0u;
Bfunc:;
return i0;
}
static u32 json_f40(u8* m, u32 p0, u32 p1, u32 p2, u32 p3, u32 p4, u32 p5) {
u32 l6 = 0, l7 = 0, l8 = 0, l9 = 0, l10 = 0, l11 = 0, l12 = 0, l13 = 0,
l14 = 0, l15 = 0, l16 = 0, l17 = 0;
u32 i0, i1, i2, i3, i4, i5;
u64 j1;
i0 = p3;
i1 = 1u;
i0 = i0 == i1;
l8 = i0;
if (i0) {
i0 = 0u;
i1 = 0u;
i2 = p4;
i3 = p1;
i4 = p4;
i2 = i4 ? i2 : i3;
l11 = i2;
i3 = 4294967295u;
i4 = p2;
i5 = p4;
i3 = i5 ? i3 : i4;
l12 = i3;
i2 = i2 >= i3;
if (i2) {goto B2;}
i1 = l11;
i1 = i32_load8_u(m, (u64)(i1));
l13 = i1;
i2 = 128u;
i1 = i1 < i2;
i2 = l13;
i3 = 64u;
i2 = i2 >= i3;
i1 &= i2;
if (i1) {
i1 = l11;
i2 = 1u;
i1 += i2;
i2 = l13;
i3 = 4294967232u;
i2 += i3;
i3 = l12;
i1 = json_f61(m, i1, i2, i3);
goto B2;
}
i1 = l13;
i2 = 7u;
i1 = i1 == i2;
l14 = i1;
i2 = l13;
i3 = 6u;
i2 = i2 == i3;
i1 |= i2;
if (i1) {
i1 = 0u;
i2 = l12;
i3 = l11;
i2 -= i3;
i3 = 5u;
i2 = i2 < i3;
if (i2) {goto B5;}
i1 = 0u;
i2 = l11;
i2 = i32_load(m, (u64)(i2) + 1u);
l15 = i2;
i3 = 1u;
i2 &= i3;
i3 = l14;
i2 &= i3;
if (i2) {goto B5;}
i1 = l11;
i2 = 5u;
i1 += i2;
i2 = l15;
i3 = l12;
i1 = json_f61(m, i1, i2, i3);
B5:;
goto B2;
}
i1 = 0u;
B2:;
i1 = !(i1);
if (i1) {goto B1;}
i0 = l11;
i1 = 1u;
i2 = 5u;
i3 = l11;
i3 = i32_load8_u(m, (u64)(i3));
l16 = i3;
i4 = 64u;
i3 = i3 >= i4;
i1 = i3 ? i1 : i2;
i0 += i1;
l17 = i0;
i0 = 0u;
i1 = l16;
i2 = 64u;
i1 = i1 == i2;
i2 = l12;
i3 = l17;
i2 = i2 <= i3;
i1 |= i2;
if (i1) {
i1 = 1u;
} else {
i1 = l17;
i1 = i32_load8_u(m, (u64)(i1));
i2 = 36u;
i1 = i1 != i2;
}
if (i1) {goto B1;}
i0 = 1u;
i1 = l16;
i2 = 64u;
i1 = i1 >= i2;
if (i1) {goto B1;}
i0 = l11;
i0 = i32_load(m, (u64)(i0) + 1u);
if (i0) {
i0 = l16;
i1 = 7u;
i0 = i0 != i1;
if (i0) {
i0 = 0u;
} else {
i0 = l17;
i0 = i32_load8_u(m, (u64)(i0) + 1u);
}
} else {
i0 = 1u;
}
i0 = !(i0);
B1:;
l8 = i0;
}
i0 = l8;
if (i0) {
i0 = p0;
j1 = 32760384526118692ull;
i2 = 7u;
i0 = json_f18(m, i0, j1, i2);
} else {
i0 = 1u;
}
i0 = !(i0);
if (i0) {goto B9;}
i0 = p0;
i1 = 123u;
i0 = json_f2(m, i0, i1);
i0 = !(i0);
if (i0) {goto B9;}
i0 = p4;
l6 = i0;
L11:
i0 = p3;
i1 = l10;
i0 = i0 > i1;
if (i0) {
i0 = l10;
if (i0) {
i0 = p0;
i1 = 44u;
i0 = json_f2(m, i0, i1);
} else {
i0 = 1u;
}
i0 = !(i0);
if (i0) {goto B9;}
i0 = p4;
if (i0) {
i0 = p0;
i1 = l6;
i2 = 4294967295u;
i0 = json_f38(m, i0, i1, i2);
l6 = i0;
} else {
i0 = p0;
i1 = p1;
i2 = p2;
i0 = json_f38(m, i0, i1, i2);
p1 = i0;
}
i0 = !(i0);
if (i0) {goto B9;}
i0 = p0;
i1 = 58u;
i0 = json_f2(m, i0, i1);
i0 = !(i0);
if (i0) {goto B9;}
i0 = p0;
i1 = p1;
i2 = p2;
i3 = p5;
i4 = 1u;
i3 += i4;
i0 = json_f27(m, i0, i1, i2, i3);
p1 = i0;
i0 = !(i0);
if (i0) {goto B9;}
i0 = l10;
i1 = 1u;
i0 += i1;
l10 = i0;
goto L11;
}
i0 = p1;
i1 = p2;
i0 = i0 != i1;
if (i0) {
i0 = p0;
i1 = 6u;
json_f0(m, i0, i1);
i0 = 0u;
goto Bfunc;
}
i0 = p0;
i1 = 125u;
i0 = json_f2(m, i0, i1);
if (i0) {
i0 = l8;
if (i0) {
i0 = p0;
i1 = 125u;
i0 = json_f2(m, i0, i1);
} else {
i0 = 1u;
}
} else {
i0 = 0u;
}
i0 = !(i0);
if (i0) {goto B9;}
i0 = p1;
goto Bfunc;
B9:;
i0 = 0u;
Bfunc:;
return i0;
}
static u32 json_f41(u8* m, u32 p0, u32 p1, u32 p2, u32 p3) {
u32 l4 = 0, l5 = 0, l6 = 0, l7 = 0, l8 = 0, l9 = 0, l10 = 0, l11 = 0,
l12 = 0, l13 = 0;
u32 i0, i1, i2, i3, i4;
i0 = p0;
i1 = 9728u;
i0 += i1;
l6 = i0;
l7 = i0;
i0 = i32_load(m, (u64)(i0));
l5 = i0;
i0 = p3;
i0 = !(i0);
if (i0) {
i0 = p0;
i1 = p1;
i2 = 1u;
i1 += i2;
i2 = l7;
i2 = i32_load(m, (u64)(i2) + 12u);
i1 = json_f4(m, i1, i2);
l8 = i1;
i0 = json_f65(m, i0, i1);
l9 = i0;
if (i0) {
i0 = p0;
i1 = l8;
i2 = l9;
i0 = json_f74(m, i0, i1, i2);
l10 = i0;
i1 = 2u;
i0 = i0 == i1;
if (i0) {
i0 = l6;
i0 = i32_load(m, (u64)(i0) + 12u);
l11 = i0;
i0 = 0u;
i1 = p0;
i2 = l9;
i3 = p2;
i4 = 1u;
i1 = json_f41(m, i1, i2, i3, i4);
l12 = i1;
if (i1) {
i1 = l12;
i2 = l11;
i1 = json_f4(m, i1, i2);
} else {
i1 = 0u;
}
l13 = i1;
i1 = !(i1);
if (i1) {goto B3;}
i0 = l13;
i1 = l11;
i0 = json_f3(m, i0, i1);
i1 = 125u;
i0 = i0 == i1;
if (i0) {
i0 = l13;
i1 = 1u;
i0 += i1;
} else {
i0 = p0;
i1 = 6u;
json_f0(m, i0, i1);
i0 = 0u;
}
B3:;
goto Bfunc;
}
i0 = l10;
i1 = 1u;
i0 = i0 != i1;
if (i0) {
i0 = l10;
goto Bfunc;
}
i0 = p0;
i1 = 9728u;
i0 += i1;
i1 = l5;
i32_store(m, (u64)(i0), i1);
}
}
i0 = p0;
i1 = p2;
i0 = json_f19(m, i0, i1);
i0 = !(i0);
if (i0) {
i0 = 0u;
goto Bfunc;
}
i0 = p0;
i1 = p1;
i2 = l5;
i3 = p2;
i4 = 0u;
i0 = json_f30(m, i0, i1, i2, i3, i4);
Bfunc:;
return i0;
}
static u32 json_f42(u8* m, u32 p0) {
u32 l1 = 0;
u32 i0, i1, i2, i3;
i0 = p0;
i0 = json_f14(m, i0);
if (i0) {
i0 = p0;
i1 = 48u;
i0 -= i1;
i1 = 255u;
i0 &= i1;
goto Bfunc;
}
i0 = 16u;
i1 = p0;
i2 = 32u;
i1 |= i2;
i2 = 97u;
i1 -= i2;
l1 = i1;
i2 = 10u;
i1 += i2;
i2 = 255u;
i1 &= i2;
i2 = l1;
i3 = 255u;
i2 &= i3;
i3 = 6u;
i2 = i2 >= i3;
i0 = i2 ? i0 : i1;
Bfunc:;
return i0;
}
static u32 json_f43(u8* m, u32 p0, u32 p1) {
u32 l2 = 0;
u32 i0, i1, i2, i3, i4, i5;
i0 = p0;
i1 = 34u;
i0 = i0 == i1;
i1 = p0;
i2 = 32u;
i1 = i1 < i2;
i0 |= i1;
i1 = p0;
i2 = 92u;
i1 = i1 == i2;
i0 |= i1;
if (i0) {
i0 = p0;
i1 = 8u;
i0 = i0 == i1;
if (i0) {
i0 = 98u;
} else {
i0 = p0;
i1 = 9u;
i0 = i0 == i1;
if (i0) {
i0 = 116u;
} else {
i0 = p0;
i1 = 10u;
i0 = i0 == i1;
if (i0) {
i0 = 110u;
} else {
i0 = 102u;
i1 = 114u;
i2 = p0;
i3 = 0u;
i4 = p0;
i5 = 32u;
i4 = i4 >= i5;
i2 = i4 ? i2 : i3;
i3 = p0;
i4 = 13u;
i3 = i3 == i4;
i1 = i3 ? i1 : i2;
i2 = p0;
i3 = 12u;
i2 = i2 == i3;
i0 = i2 ? i0 : i1;
}
}
}
l2 = i0;
i1 = 255u;
i0 &= i1;
i0 = !(i0);
if (i0) {
i0 = p0;
i1 = p1;
i0 = json_f44(m, i0, i1);
goto B1;
}
i0 = p1;
i1 = 92u;
i32_store8(m, (u64)(i0), i1);
i0 = p1;
i1 = l2;
i32_store8(m, (u64)(i0) + 1u, i1);
i0 = p1;
i1 = 2u;
i0 += i1;
B1:;
goto Bfunc;
}
i0 = p0;
i1 = 128u;
i0 = i0 < i1;
if (i0) {
i0 = p1;
i1 = p0;
i32_store8(m, (u64)(i0), i1);
i0 = p1;
i1 = 1u;
i0 += i1;
goto Bfunc;
}
i0 = p0;
i1 = 2048u;
i0 = i0 < i1;
if (i0) {
i0 = p1;
i1 = p0;
i2 = 6u;
i1 >>= (i2 & 31);
i2 = 192u;
i1 |= i2;
i32_store8(m, (u64)(i0), i1);
i0 = p1;
i1 = p0;
i2 = 63u;
i1 &= i2;
i2 = 128u;
i1 |= i2;
i32_store8(m, (u64)(i0) + 1u, i1);
i0 = p1;
i1 = 2u;
i0 += i1;
goto Bfunc;
}
i0 = p0;
i1 = 63488u;
i0 &= i1;
i1 = 55296u;
i0 = i0 == i1;
if (i0) {
i0 = p0;
i1 = p1;
i0 = json_f44(m, i0, i1);
goto Bfunc;
}
i0 = p1;
i1 = p0;
i2 = 12u;
i1 >>= (i2 & 31);
i2 = 224u;
i1 |= i2;
i32_store8(m, (u64)(i0), i1);
i0 = p1;
i1 = p0;
i2 = 6u;
i1 >>= (i2 & 31);
i2 = 63u;
i1 &= i2;
i2 = 128u;
i1 |= i2;
i32_store8(m, (u64)(i0) + 1u, i1);
i0 = p1;
i1 = p0;
i2 = 63u;
i1 &= i2;
i2 = 128u;
i1 |= i2;
i32_store8(m, (u64)(i0) + 2u, i1);
i0 = p1;
i1 = 3u;
i0 += i1;
Bfunc:;
return i0;
}
static u32 json_f44(u8* m, u32 p0, u32 p1) {
u32 l2 = 0, l3 = 0;
u32 i0, i1, i2, i3, i4;
i0 = p1;
i1 = 92u;
i32_store8(m, (u64)(i0), i1);
i0 = p1;
i1 = 117u;
i32_store8(m, (u64)(i0) + 1u, i1);
L0:
i0 = l2;
i1 = 4u;
i0 = i0 < i1;
if (i0) {
i0 = p1;
i1 = 2u;
i0 += i1;
i1 = l2;
i0 += i1;
i1 = p0;
i2 = 12u;
i3 = l2;
i4 = 2u;
i3 <<= (i4 & 31);
i2 -= i3;
i1 >>= (i2 & 31);
i2 = 15u;
i1 &= i2;
l3 = i1;
i2 = 48u;
i1 += i2;
i2 = l3;
i3 = 87u;
i2 += i3;
i3 = l3;
i4 = 10u;
i3 = i3 < i4;
i1 = i3 ? i1 : i2;
i32_store8(m, (u64)(i0), i1);
i0 = l2;
i1 = 1u;
i0 += i1;
l2 = i0;
goto L0;
}
i0 = p1;
i1 = 6u;
i0 += i1;
return i0;
}
static u32 json_f45(u8* m, u32 p0, u32 p1) {
u32 l2 = 0, l3 = 0, l4 = 0, l5 = 0, l6 = 0;
u32 i0, i1, i2, i3, i4;
i0 = p0;
i0 = i32_load8_u(m, (u64)(i0));
l4 = i0;
i1 = 92u;
i0 = i0 == i1;
if (i0) {
i0 = 0u;
i1 = p1;
i2 = p0;
i1 -= i2;
i2 = 2u;
i1 = i1 < i2;
if (i1) {goto B1;}
i0 = p0;
i0 = i32_load8_u(m, (u64)(i0) + 1u);
l5 = i0;
i1 = 117u;
i0 = i0 != i1;
if (i0) {
i0 = l5;
i0 = json_f47(m, i0);
i1 = 0u;
i0 = i0 != i1;
goto B1;
}
i0 = 0u;
i1 = p1;
i2 = p0;
i1 -= i2;
i2 = 6u;
i1 = i1 < i2;
if (i1) {goto B1;}
i0 = 2u;
p1 = i0;
L3:
i0 = p1;
i1 = 6u;
i0 = i0 < i1;
if (i0) {
i0 = 0u;
i1 = p0;
i2 = p1;
i1 += i2;
i1 = i32_load8_u(m, (u64)(i1));
i1 = json_f42(m, i1);
i2 = 15u;
i1 = i1 > i2;
if (i1) {goto B1;}
i0 = p1;
i1 = 1u;
i0 += i1;
p1 = i0;
goto L3;
}
i0 = 1u;
B1:;
i0 = !(i0);
i0 = !(i0);
goto Bfunc;
}
i0 = l4;
i1 = 128u;
i0 = i0 < i1;
if (i0) {
i0 = 1u;
goto Bfunc;
}
i0 = l4;
i1 = 194u;
i0 = i0 < i1;
i1 = l4;
i2 = 244u;
i1 = i1 > i2;
i0 |= i1;
if (i0) {goto B6;}
i0 = p0;
i0 = json_f20(m, i0);
l3 = i0;
i1 = p1;
i2 = p0;
i1 -= i2;
i0 = i0 > i1;
if (i0) {goto B6;}
i0 = 1u;
p1 = i0;
L7:
i0 = p1;
i1 = l3;
i0 = i0 < i1;
if (i0) {
i0 = p0;
i1 = p1;
i0 += i1;
i0 = i32_load8_u(m, (u64)(i0));
i1 = 192u;
i0 &= i1;
i1 = 128u;
i0 = i0 != i1;
if (i0) {goto B6;}
i0 = p1;
i1 = 1u;
i0 += i1;
p1 = i0;
goto L7;
}
i0 = l4;
i1 = 224u;
i0 = i0 == i1;
i1 = p0;
i1 = i32_load8_u(m, (u64)(i1) + 1u);
l6 = i1;
i2 = 160u;
i1 = i1 < i2;
i0 &= i1;
i1 = l4;
i2 = 237u;
i1 = i1 == i2;
i2 = l6;
i3 = 159u;
i2 = i2 > i3;
i1 &= i2;
i0 |= i1;
i1 = l4;
i2 = 240u;
i1 = i1 == i2;
i2 = l6;
i3 = 144u;
i2 = i2 < i3;
i1 &= i2;
i2 = l4;
i3 = 244u;
i2 = i2 == i3;
i3 = l6;
i4 = 143u;
i3 = i3 > i4;
i2 &= i3;
i1 |= i2;
i0 |= i1;
if (i0) {goto B6;}
i0 = 2u;
i1 = 1u;
i2 = l3;
i3 = 4u;
i2 = i2 == i3;
i0 = i2 ? i0 : i1;
goto Bfunc;
B6:;
i0 = 0u;
Bfunc:;
return i0;
}
static u32 json_f46(u8* m, u32 p0, u32 p1) {
u32 l2 = 0;
u32 i0, i1;
i0 = p0;
i1 = 1u;
i0 += i1;
p0 = i0;
L0:
i0 = p0;
i1 = p1;
i0 = i0 < i1;
if (i0) {
i0 = p0;
i0 = i32_load8_u(m, (u64)(i0));
l2 = i0;
i1 = 34u;
i0 = i0 == i1;
if (i0) {
i0 = p0;
i1 = 1u;
i0 += i1;
goto Bfunc;
}
i0 = l2;
i1 = 32u;
i0 = i0 < i1;
if (i0) {
i0 = 0u;
goto Bfunc;
}
i0 = p0;
i1 = p1;
i0 = json_f45(m, i0, i1);
if (i0) {
i0 = p0;
i0 = json_f20(m, i0);
i1 = p0;
i0 += i1;
} else {
i0 = 0u;
}
p0 = i0;
i0 = !(i0);
if (i0) {
i0 = 0u;
goto Bfunc;
}
goto L0;
}
i0 = 0u;
Bfunc:;
return i0;
}
static u32 json_f47(u8* m, u32 p0) {
u32 l1 = 0;
u32 i0, i1, i2;
i0 = p0;
i1 = 255u;
i0 &= i1;
l1 = i0;
i1 = 34u;
i0 = i0 == i1;
i1 = l1;
i2 = 47u;
i1 = i1 == i2;
i0 |= i1;
i1 = l1;
i2 = 92u;
i1 = i1 == i2;
i0 |= i1;
i0 = !(i0);
if (i0) {
i0 = l1;
i1 = 98u;
i0 = i0 == i1;
if (i0) {goto B5;}
i0 = l1;
i1 = 102u;
i0 = i0 == i1;
if (i0) {goto B4;}
i0 = l1;
i1 = 110u;
i0 = i0 == i1;
if (i0) {goto B3;}
i0 = l1;
i1 = 114u;
i0 = i0 == i1;
if (i0) {goto B2;}
i0 = l1;
i1 = 116u;
i0 = i0 == i1;
if (i0) {goto B1;}
goto B0;
}
i0 = p0;
i1 = 255u;
i0 &= i1;
goto Bfunc;
B5:;
i0 = 8u;
goto Bfunc;
B4:;
i0 = 12u;
goto Bfunc;
B3:;
i0 = 10u;
goto Bfunc;
B2:;
i0 = 13u;
goto Bfunc;
B1:;
i0 = 9u;
goto Bfunc;
B0:;
i0 = 0u;
Bfunc:;
return i0;
}
static u32 json_f48(u8* m, u32 p0, u32 p1, u32 p2) {
u32 l4 = 0, l5 = 0, l6 = 0, l7 = 0, l8 = 0, l9 = 0, l10 = 0, l11 = 0;
u64 l12 = 0;
f64 l3 = 0;
u32 i0, i1, i2, i3;
u64 j0, j1, j2;
f64 d0, d1, d2;
i0 = p1;
i1 = p2;
i2 = p0;
i3 = 9728u;
i2 += i3;
l4 = i2;
i3 = 4294967232u;
i2 -= i3;
l9 = i2;
i0 = json_f69(m, i0, i1, i2);
l5 = i0;
i0 = !(i0);
if (i0) {
i0 = 0u;
goto Bfunc;
}
i0 = p1;
i0 = i32_load8_u(m, (u64)(i0));
i1 = 45u;
i0 = i0 == i1;
l6 = i0;
i0 = l9;
i0 = i32_load(m, (u64)(i0) + 8u);
i0 = !(i0);
if (i0) {
i0 = l4;
d1 = -0.0;
d2 = 0.0;
i3 = l6;
d1 = i3 ? d1 : d2;
f64_store(m, (u64)(i0) + 24u, d1);
i0 = l5;
goto Bfunc;
}
i0 = l9;
j0 = i64_load(m, (u64)(i0) + 16u);
i1 = l9;
j1 = i64_load32_u(m, (u64)(i1) + 8u);
j0 += j1;
l12 = j0;
j1 = 18446744073709551290ull;
i0 = (u64)((s64)j0 < (s64)j1);
j1 = l12;
j2 = 310ull;
i1 = (u64)((s64)j1 > (s64)j2);
i0 |= i1;
if (i0) {
i0 = 0u;
goto Bfunc;
}
i0 = p0;
i1 = l9;
d0 = json_f71(m, i0, i1);
l3 = d0;
d1 = INFINITY;
i0 = d0 == d1;
d1 = l3;
d2 = 0.0;
i1 = d1 == d2;
i0 |= i1;
if (i0) {
i0 = 0u;
goto Bfunc;
}
d0 = l3;
d1 = 9007199254740992.0;
i0 = d0 >= d1;
i1 = 0u;
i2 = l9;
i2 = i32_load8_u(m, (u64)(i2) + 24u);
i0 = i2 ? i0 : i1;
if (i0) {
i0 = 1u;
i1 = p0;
i2 = 9728u;
i1 += i2;
l7 = i1;
i1 = i32_load(m, (u64)(i1) + 20u);
if (i1) {goto B5;}
i0 = l9;
i0 = i32_load(m, (u64)(i0) + 4u);
l8 = i0;
i0 = l9;
i0 = i32_load(m, (u64)(i0) + 8u);
l10 = i0;
i0 = p0;
d1 = l3;
i0 = json_f53(m, i0, d1);
l11 = i0;
i0 = 0u;
i1 = l7;
i1 = i32_load(m, (u64)(i1) + 16u);
i2 = l10;
i1 = i1 != i2;
i2 = l10;
i3 = l11;
i2 = i2 < i3;
i1 |= i2;
if (i1) {goto B5;}
i0 = 0u;
p0 = i0;
L6:
i0 = p0;
i1 = l10;
i0 = i0 < i1;
if (i0) {
i0 = 0u;
i1 = p0;
i2 = l11;
i1 = i1 < i2;
if (i1) {
i1 = l7;
i2 = 32u;
i1 += i2;
i2 = p0;
i1 += i2;
i1 = i32_load8_u(m, (u64)(i1));
} else {
i1 = 48u;
}
i2 = p0;
i3 = l8;
i2 += i3;
i2 = i32_load8_u(m, (u64)(i2));
i1 = i1 != i2;
if (i1) {goto B5;}
i0 = p0;
i1 = 1u;
i0 += i1;
p0 = i0;
goto L6;
}
i0 = 1u;
B5:;
} else {
i0 = 1u;
}
i0 = !(i0);
if (i0) {
i0 = 0u;
goto Bfunc;
}
i0 = l4;
d1 = l3;
d1 = -(d1);
d2 = l3;
i3 = l6;
d1 = i3 ? d1 : d2;
f64_store(m, (u64)(i0) + 24u, d1);
i0 = l5;
Bfunc:;
return i0;
}
static u32 json_f49(u8* m, u32 p0, u32 p1, u32 p2, f64 p3, u32 p4) {
u32 i0, i1;
f64 d1;
i0 = p0;
i1 = 9728u;
i0 += i1;
i1 = p1;
i32_store(m, (u64)(i0), i1);
i0 = p0;
i1 = 9u;
i0 = json_f5(m, i0, i1);
i0 = !(i0);
if (i0) {
i0 = 0u;
goto Bfunc;
}
i0 = p1;
i1 = p2;
i32_store8(m, (u64)(i0), i1);
i0 = p1;
d1 = p3;
f64_store(m, (u64)(i0) + 1u, d1);
i0 = p4;
Bfunc:;
return i0;
}
static void json_f50(u8* m, u32 p0, u32 p1, u32 p2) {
u32 l3 = 0;
u32 i0, i1;
i0 = p0;
i1 = 9728u;
i0 += i1;
l3 = i0;
i1 = p1;
i32_store(m, (u64)(i0), i1);
i0 = l3;
i1 = p2;
i32_store(m, (u64)(i0) + 4u, i1);
i0 = l3;
i1 = 0u;
i32_store(m, (u64)(i0) + 8u, i1);
}
static u32 json_f51(u8* m, u32 p0, u32 p1) {
u32 l2 = 0, l3 = 0;
u32 i0, i1, i2;
i0 = p0;
i1 = 1024u;
i0 += i1;
i1 = p0;
i2 = 9728u;
i1 += i2;
l3 = i1;
i1 = i32_load(m, (u64)(i1) + 8u);
l2 = i1;
i32_store(m, (u64)(i0) + 24u, i1);
i0 = l2;
if (i0) {
i0 = 0u;
} else {
i0 = l3;
i0 = i32_load(m, (u64)(i0));
i1 = p1;
i0 -= i1;
}
return i0;
}
static void json_f52(u8* m, u32 p0, u32 p1, u32 p2) {
u32 i0, i1, i2;
i0 = p0;
i1 = 10u;
i2 = 0u;
json_f13(m, i0, i1, i2);
i0 = p1;
i1 = 10u;
i2 = 0u;
json_f13(m, i0, i1, i2);
i0 = p2;
i1 = 10u;
i2 = 0u;
json_f13(m, i0, i1, i2);
}
static u32 json_f53(u8* m, u32 p0, f64 p1) {
u32 l6 = 0;
f64 l2 = 0, l3 = 0, l4 = 0, l5 = 0;
u32 i0, i1, i2;
u64 j1;
f64 d0, d1, d2;
i0 = p0;
i1 = 9728u;
i0 += i1;
l6 = i0;
d0 = p1;
d0 = wasm_trunc(d0);
d1 = p1;
i0 = d0 == d1;
d1 = p1;
d2 = 9007199254740992.0;
i1 = d1 < d2;
i0 &= i1;
if (i0) {
i0 = l6;
d1 = p1;
j1 = I64_TRUNC_SAT_U_F64(d1);
i2 = 0u;
i0 = json_f55(m, i0, j1, i2);
goto Bfunc;
}
d0 = 1.0;
l2 = d0;
i0 = 0u;
p0 = i0;
L1:
i0 = p0;
i1 = 22u;
i0 = i0 <= i1;
if (i0) {
d0 = p1;
d1 = l2;
d0 *= d1;
l4 = d0;
d1 = 1000000000000000.0;
i0 = d0 >= d1;
i0 = !(i0);
if (i0) {
d0 = l4;
d0 = wasm_nearbyint(d0);
l5 = d0;
d1 = l2;
d0 /= d1;
d1 = p1;
i0 = d0 == d1;
d1 = l5;
d2 = 0.0;
i1 = d1 > d2;
i0 &= i1;
if (i0) {
i0 = l6;
d1 = l5;
j1 = I64_TRUNC_SAT_U_F64(d1);
i2 = p0;
i0 = json_f55(m, i0, j1, i2);
goto Bfunc;
}
d0 = l2;
d1 = 10.0;
d0 *= d1;
l2 = d0;
i0 = p0;
i1 = 1u;
i0 += i1;
p0 = i0;
goto L1;
}
}
i0 = l6;
d1 = p1;
i0 = json_f81(m, i0, d1);
Bfunc:;
return i0;
}
static u32 json_f54(u8* m, u32 p0, u32 p1, u32 p2, u32 p3, u32 p4) {
u32 l7 = 0, l8 = 0;
u64 l5 = 0, l6 = 0;
u32 i0, i1, i2, i3, i4;
u64 j0, j1, j2, j3;
i0 = p0;
i1 = p3;
json_f58(m, i0, i1);
i0 = p1;
i0 = i32_load(m, (u64)(i0));
l7 = i0;
L0:
i0 = p3;
i0 = i32_load(m, (u64)(i0));
i1 = l7;
i0 = i0 < i1;
if (i0) {
i0 = p3;
i1 = 0u;
json_f37(m, i0, i1);
goto L0;
}
i0 = 1u;
p0 = i0;
L2:
i0 = p0;
i1 = p3;
i1 = i32_load(m, (u64)(i1));
i0 = i0 <= i1;
if (i0) {
i0 = p3;
i1 = p0;
i2 = 2u;
i1 <<= (i2 & 31);
l8 = i1;
i0 += i1;
j1 = l5;
i2 = p0;
i3 = l7;
i2 = i2 <= i3;
if (i2) {
i2 = p1;
i3 = l8;
i2 += i3;
j2 = i64_load32_u(m, (u64)(i2));
} else {
j2 = 0ull;
}
i3 = p3;
i4 = l8;
i3 += i4;
j3 = i64_load32_u(m, (u64)(i3));
j2 += j3;
j1 += j2;
l6 = j1;
i64_store32(m, (u64)(i0), j1);
j0 = l6;
j1 = 32ull;
j0 >>= (j1 & 63);
l5 = j0;
i0 = p0;
i1 = 1u;
i0 += i1;
p0 = i0;
goto L2;
}
j0 = l5;
j1 = 0ull;
i0 = j0 != j1;
if (i0) {
i0 = p3;
j1 = l5;
i1 = (u32)(j1);
json_f37(m, i0, i1);
}
i0 = p3;
i1 = p2;
i0 = json_f17(m, i0, i1);
i1 = p4;
i0 += i1;
i1 = 0u;
i0 = (u32)((s32)i0 > (s32)i1);
return i0;
}
static u32 json_f55(u8* m, u32 p0, u64 p1, u32 p2) {
u32 l3 = 0, l4 = 0;
u64 l5 = 0;
u32 i0, i1, i2;
u64 j0, j1, j2;
i0 = p0;
i1 = 32u;
i0 += i1;
l4 = i0;
j0 = p1;
l5 = j0;
L0:
j0 = l5;
j1 = 0ull;
i0 = j0 != j1;
if (i0) {
i0 = l3;
i1 = 1u;
i0 += i1;
l3 = i0;
j0 = l5;
j1 = 10ull;
j0 = DIV_U(j0, j1);
l5 = j0;
goto L0;
}
i0 = p0;
i1 = l3;
i2 = p2;
i1 -= i2;
i32_store(m, (u64)(i0) + 16u, i1);
i0 = l3;
p0 = i0;
L2:
i0 = p0;
if (i0) {
i0 = p0;
i1 = l4;
i0 += i1;
i1 = 1u;
i0 -= i1;
j1 = p1;
j2 = 10ull;
j1 = REM_U(j1, j2);
i1 = (u32)(j1);
i2 = 48u;
i1 += i2;
i32_store8(m, (u64)(i0), i1);
j0 = p1;
j1 = 10ull;
j0 = DIV_U(j0, j1);
p1 = j0;
i0 = p0;
i1 = 1u;
i0 -= i1;
p0 = i0;
goto L2;
}
L4:
i0 = l3;
if (i0) {
i0 = l3;
i1 = l4;
i0 += i1;
i1 = 1u;
i0 -= i1;
i0 = i32_load8_u(m, (u64)(i0));
i1 = 48u;
i0 = i0 == i1;
} else {
i0 = 0u;
}
if (i0) {
i0 = l3;
i1 = 1u;
i0 -= i1;
l3 = i0;
goto L4;
}
i0 = l3;
return i0;
}
static u32 json_f56(u8* m, u32 p0) {
u32 i0, i1, i2;
i0 = p0;
i1 = 4u;
i0 += i1;
i1 = p0;
i1 = i32_load(m, (u64)(i1));
i2 = 2u;
i1 <<= (i2 & 31);
i0 += i1;
return i0;
}
static void json_f57(u8* m, u32 p0, u32 p1) {
u32 l2 = 0, l3 = 0, l4 = 0, l5 = 0;
u64 l6 = 0, l7 = 0;
u32 i0, i1, i2;
u64 j0, j1;
i0 = p1;
i0 = i32_load(m, (u64)(i0));
l3 = i0;
i0 = 1u;
l2 = i0;
L0:
i0 = l2;
i1 = p0;
i1 = i32_load(m, (u64)(i1));
i0 = i0 <= i1;
if (i0) {
i0 = p0;
i1 = l2;
i2 = 2u;
i1 <<= (i2 & 31);
l4 = i1;
i0 += i1;
l5 = i0;
j0 = i64_load32_u(m, (u64)(i0));
i1 = l2;
i2 = l3;
i1 = i1 <= i2;
if (i1) {
i1 = p1;
i2 = l4;
i1 += i2;
j1 = i64_load32_u(m, (u64)(i1));
} else {
j1 = 0ull;
}
j0 -= j1;
j1 = l6;
j0 += j1;
l7 = j0;
i0 = l5;
j1 = l7;
i64_store32(m, (u64)(i0), j1);
j0 = l7;
j1 = 63ull;
j0 = (u64)((s64)j0 >> (j1 & 63));
l6 = j0;
i0 = l2;
i1 = 1u;
i0 += i1;
l2 = i0;
goto L0;
}
i0 = p0;
json_f36(m, i0);
}
static void json_f58(u8* m, u32 p0, u32 p1) {
u32 i0, i1, i2, i3;
i0 = p1;
i1 = p0;
i2 = p0;
i2 = i32_load(m, (u64)(i2));
i3 = 2u;
i2 <<= (i3 & 31);
i3 = 4u;
i2 += i3;
memory_copy(m, i0, i1, i2);
}
static u32 json_f59(u8* m, u32 p0) {
u32 l1 = 0;
u32 i0, i1, i2, i3;
i0 = p0;
i0 = i32_load(m, (u64)(i0));
l1 = i0;
if (i0) {
i0 = l1;
i1 = 5u;
i0 <<= (i1 & 31);
i1 = p0;
i2 = l1;
i3 = 2u;
i2 <<= (i3 & 31);
i1 += i2;
i1 = i32_load(m, (u64)(i1));
i1 = I32_CLZ(i1);
i0 -= i1;
} else {
i0 = 0u;
}
return i0;
}
static u32 json_f60(u8* m, f64 p0, u32 p1) {
u32 l2 = 0, l3 = 0;
u32 i0, i1, i2, i3;
f64 d0, d1, d2;
d0 = p0;
i0 = I32_TRUNC_SAT_S_F64(d0);
l3 = i0;
d0 = (f64)(s32)(i0);
d1 = p0;
i0 = d0 == d1;
l2 = i0;
if (i0) {
d0 = p0;
d1 = 0.0;
i0 = d0 == d1;
d1 = 1.0;
d2 = p0;
d1 /= d2;
d2 = 0.0;
i1 = d1 < d2;
i0 &= i1;
i0 = !(i0);
l2 = i0;
}
i0 = l2;
i1 = l3;
i2 = 0u;
i1 = (u32)((s32)i1 >= (s32)i2);
i0 &= i1;
i1 = l3;
i2 = 127u;
i1 = i1 <= i2;
i0 &= i1;
if (i0) {
i0 = p1;
if (i0) {
i0 = p1;
i1 = l3;
i2 = 255u;
i1 &= i2;
i2 = 128u;
i1 += i2;
i32_store8(m, (u64)(i0), i1);
}
i0 = 1u;
goto Bfunc;
}
i0 = p1;
if (i0) {
i0 = p1;
i1 = 4u;
i2 = 5u;
i3 = l2;
i1 = i3 ? i1 : i2;
i32_store8(m, (u64)(i0), i1);
i0 = l2;
if (i0) {
i0 = p1;
i1 = l3;
i32_store(m, (u64)(i0) + 1u, i1);
} else {
i0 = p1;
d1 = p0;
f64_store(m, (u64)(i0) + 1u, d1);
}
}
i0 = 5u;
i1 = 9u;
i2 = l2;
i0 = i2 ? i0 : i1;
Bfunc:;
return i0;
}
static u32 json_f61(u8* m, u32 p0, u32 p1, u32 p2) {
u32 i0, i1, i2, i3, i4;
i0 = p0;
i1 = p1;
i0 += i1;
i1 = 0u;
i2 = p0;
i3 = p2;
i2 = i2 <= i3;
i3 = p2;
i4 = p0;
i3 -= i4;
i4 = p1;
i3 = i3 >= i4;
i2 &= i3;
i0 = i2 ? i0 : i1;
return i0;
}
static u32 json_f62(u8* m, u32 p0, f64 p1) {
u32 l2 = 0;
u32 i0, i1, i2, i3, i4;
u64 j1, j2;
f64 d0, d1, d2, d3, d4;
d0 = p1;
d1 = p1;
d0 -= d1;
d1 = 0.0;
i0 = d0 == d1;
if (i0) {
d0 = p1;
d1 = 0.0;
i0 = d0 == d1;
d1 = 1.0;
d2 = p1;
d1 /= d2;
d2 = 0.0;
i1 = d1 < d2;
i0 &= i1;
} else {
i0 = 1u;
}
i0 = !(i0);
if (i0) {
i0 = p0;
d1 = p1;
i0 = json_f33(m, i0, d1);
goto Bfunc;
}
i0 = p0;
j1 = 32199620762627620ull;
i2 = 7u;
i0 = json_f18(m, i0, j1, i2);
if (i0) {
i0 = p0;
i1 = 34u;
i0 = json_f2(m, i0, i1);
} else {
i0 = 0u;
}
i0 = !(i0);
if (i0) {
i0 = 0u;
goto Bfunc;
}
d0 = p1;
d1 = 0.0;
i0 = d0 < d1;
if (i0) {
i0 = p0;
i1 = 45u;
i0 = json_f2(m, i0, i1);
} else {
i0 = 1u;
}
i0 = !(i0);
if (i0) {
i0 = 0u;
goto Bfunc;
}
d0 = p1;
d1 = 0.0;
i0 = d0 == d1;
if (i0) {
i0 = p0;
j1 = 12333ull;
i2 = 2u;
i0 = json_f1(m, i0, j1, i2);
if (i0) {
i0 = p0;
j1 = 32034ull;
i2 = 2u;
i0 = json_f1(m, i0, j1, i2);
} else {
i0 = 0u;
}
i0 = !(i0);
i0 = !(i0);
goto Bfunc;
}
i0 = p0;
j1 = 8751735898823355977ull;
j2 = 5136718ull;
d3 = p1;
d4 = p1;
i3 = d3 == d4;
l2 = i3;
j1 = i3 ? j1 : j2;
i2 = 8u;
i3 = 3u;
i4 = l2;
i2 = i4 ? i2 : i3;
i0 = json_f1(m, i0, j1, i2);
i0 = !(i0);
if (i0) {
i0 = 0u;
goto Bfunc;
}
i0 = p0;
j1 = 32034ull;
i2 = 2u;
i0 = json_f1(m, i0, j1, i2);
Bfunc:;
return i0;
}
static u32 json_f63(u8* m, u32 p0, u32 p1, u32 p2, u32 p3, u32 p4) {
u32 l5 = 0, l6 = 0, l7 = 0;
u32 i0, i1, i2, i3, i4, i5;
i0 = p2;
i1 = p1;
i0 -= i1;
i1 = 9u;
i0 = i0 < i1;
i1 = p4;
i2 = 512u;
i1 = i1 >= i2;
i0 |= i1;
if (i0) {goto B0;}
i0 = p1;
i0 = i32_load(m, (u64)(i0) + 5u);
l6 = i0;
i0 = p1;
i0 = i32_load(m, (u64)(i0) + 1u);
l5 = i0;
i1 = p2;
i2 = p1;
i3 = 9u;
i2 += i3;
l7 = i2;
i1 -= i2;
i0 = i0 > i1;
if (i0) {goto B0;}
i0 = p3;
i1 = 12u;
i0 = i0 == i1;
if (i0) {
i0 = p0;
i1 = l7;
i2 = l5;
i3 = l7;
i2 += i3;
i3 = l6;
i4 = 0u;
i5 = p4;
i0 = json_f40(m, i0, i1, i2, i3, i4, i5);
goto Bfunc;
}
i0 = l7;
p2 = i0;
i0 = p0;
i1 = 91u;
i0 = json_f2(m, i0, i1);
i0 = !(i0);
if (i0) {
i0 = 0u;
goto Bfunc;
}
i0 = 0u;
p3 = i0;
L3:
i0 = p3;
i1 = l6;
i0 = i0 < i1;
if (i0) {
i0 = p3;
if (i0) {
i0 = p0;
i1 = 44u;
i0 = json_f2(m, i0, i1);
} else {
i0 = 1u;
}
i0 = !(i0);
if (i0) {
i0 = 0u;
goto Bfunc;
}
i0 = p0;
i1 = p2;
i2 = l5;
i3 = l7;
i2 += i3;
i3 = p4;
i4 = 1u;
i3 += i4;
i0 = json_f27(m, i0, i1, i2, i3);
p2 = i0;
i0 = !(i0);
if (i0) {
i0 = 0u;
goto Bfunc;
}
i0 = p3;
i1 = 1u;
i0 += i1;
p3 = i0;
goto L3;
}
i0 = p2;
i1 = l5;
i2 = l7;
i1 += i2;
i0 = i0 != i1;
if (i0) {goto B0;}
i0 = p2;
i1 = 0u;
i2 = p0;
i3 = 93u;
i2 = json_f2(m, i2, i3);
i0 = i2 ? i0 : i1;
goto Bfunc;
B0:;
i0 = p0;
i1 = 6u;
json_f0(m, i0, i1);
i0 = 0u;
Bfunc:;
return i0;
}
static u32 json_f64(u8* m, u32 p0, u32 p1, u32 p2) {
u32 l3 = 0, l4 = 0, l5 = 0, l6 = 0;
u32 i0, i1, i2, i3, i4;
u64 j1, j3;
i0 = p2;
i0 = !(i0);
i1 = p2;
i2 = 1048576u;
i1 = i1 > i2;
i0 |= i1;
if (i0) {goto B0;}
i0 = p1;
i0 = i32_load8_u(m, (u64)(i0));
l4 = i0;
i1 = 1u;
i0 = i0 > i1;
if (i0) {goto B0;}
i0 = p0;
j1 = 32772496284017188ull;
i2 = 7u;
i0 = json_f18(m, i0, j1, i2);
if (i0) {
i0 = p0;
i1 = 34u;
i0 = json_f2(m, i0, i1);
} else {
i0 = 0u;
}
i0 = !(i0);
if (i0) {
i0 = 0u;
goto Bfunc;
}
i0 = p0;
i1 = p2;
i2 = 2u;
i1 <<= (i2 & 31);
i2 = 29u;
i1 += i2;
i0 = json_f5(m, i0, i1);
l3 = i0;
i0 = !(i0);
if (i0) {
i0 = 0u;
goto Bfunc;
}
i0 = p1;
i1 = 1u;
i0 += i1;
i1 = p2;
i2 = 1u;
i1 -= i2;
i2 = l3;
i3 = l4;
i2 += i3;
i0 = json_f76(m, i0, i1, i2);
l6 = i0;
i0 = l4;
i1 = 1u;
i0 = i0 == i1;
l5 = i0;
if (i0) {
i0 = l6;
i1 = 1u;
i0 = i0 == i1;
if (i0) {
i0 = l3;
i0 = i32_load8_u(m, (u64)(i0) + 1u);
i1 = 48u;
i0 = i0 == i1;
} else {
i0 = 0u;
}
i0 = !(i0);
l5 = i0;
}
i0 = l5;
if (i0) {
i0 = l3;
i1 = 45u;
i32_store8(m, (u64)(i0), i1);
} else {
i0 = l4;
if (i0) {
i0 = l3;
i1 = 48u;
i32_store8(m, (u64)(i0), i1);
}
}
i0 = p0;
i1 = 9728u;
i0 += i1;
i1 = l3;
i2 = l6;
i1 += i2;
i2 = l5;
i1 += i2;
i32_store(m, (u64)(i0), i1);
i0 = p1;
i1 = p2;
i0 += i1;
i1 = 0u;
i2 = p0;
j3 = 32034ull;
i4 = 2u;
i2 = json_f1(m, i2, j3, i4);
i0 = i2 ? i0 : i1;
goto Bfunc;
B0:;
i0 = p0;
i1 = 6u;
json_f0(m, i0, i1);
i0 = 0u;
Bfunc:;
return i0;
}
static u32 json_f65(u8* m, u32 p0, u32 p1) {
u32 l2 = 0, l3 = 0, l4 = 0, l5 = 0, l6 = 0, l7 = 0, l8 = 0, l9 = 0,
l10 = 0;
u32 i0, i1, i2, i3, i4;
i0 = p1;
i1 = p0;
i2 = 9728u;
i1 += i2;
i1 = i32_load(m, (u64)(i1) + 12u);
l6 = i1;
i0 = json_f3(m, i0, i1);
i1 = 34u;
i0 = i0 != i1;
if (i0) {
i0 = 0u;
goto Bfunc;
}
i0 = p1;
i1 = 1u;
i0 += i1;
i1 = l6;
i0 = json_f3(m, i0, i1);
l7 = i0;
i1 = 92u;
i0 = i0 != i1;
i1 = l7;
i2 = 36u;
i1 = i1 != i2;
i0 &= i1;
if (i0) {
i0 = 0u;
goto Bfunc;
}
i0 = p1;
i1 = l6;
i0 = json_f46(m, i0, i1);
l8 = i0;
i0 = !(i0);
if (i0) {
i0 = 0u;
goto Bfunc;
}
i0 = l8;
i1 = l6;
i0 = json_f4(m, i0, i1);
l9 = i0;
i1 = l6;
i0 = json_f3(m, i0, i1);
i1 = 58u;
i0 = i0 != i1;
if (i0) {
i0 = 0u;
goto Bfunc;
}
i0 = l9;
i1 = 1u;
i0 += i1;
i1 = l6;
i0 = json_f4(m, i0, i1);
l5 = i0;
l2 = i0;
L5:
i0 = l2;
i1 = l6;
i0 = i0 < i1;
if (i0) {
i0 = l2;
i0 = i32_load8_u(m, (u64)(i0));
l3 = i0;
i1 = 34u;
i0 = i0 == i1;
if (i0) {
i0 = 0u;
i1 = l2;
i2 = l6;
i1 = json_f46(m, i1, i2);
l2 = i1;
i1 = !(i1);
if (i1) {goto B4;}
} else {
i0 = l3;
i1 = 125u;
i0 = i0 == i1;
p1 = i0;
i0 = !(i0);
if (i0) {
i0 = l3;
i1 = 93u;
i0 = i0 == i1;
p1 = i0;
}
i0 = l2;
i1 = 0u;
i2 = 1u;
i3 = l3;
i4 = 44u;
i3 = i3 == i4;
i4 = p1;
i2 = i4 ? i2 : i3;
i3 = l4;
i1 = i3 ? i1 : i2;
if (i1) {goto B4;}
i0 = l4;
i1 = 1u;
i0 += i1;
i1 = l4;
i2 = 1u;
i1 -= i2;
i2 = l4;
i3 = p1;
i1 = i3 ? i1 : i2;
i2 = l3;
i3 = 91u;
i2 = i2 == i3;
i3 = l3;
i4 = 123u;
i3 = i3 == i4;
i2 |= i3;
i0 = i2 ? i0 : i1;
l4 = i0;
i0 = l2;
i1 = 1u;
i0 += i1;
l2 = i0;
}
goto L5;
}
i0 = 0u;
B4:;
l10 = i0;
i0 = l5;
i1 = 0u;
i2 = l10;
if (i2) {
i2 = l10;
i3 = l6;
i2 = json_f4(m, i2, i3);
i3 = l6;
i2 = json_f3(m, i2, i3);
i3 = 125u;
i2 = i2 == i3;
} else {
i2 = 0u;
}
i0 = i2 ? i0 : i1;
Bfunc:;
return i0;
}
static u32 json_f66(u8* m, u32 p0, u32 p1, u32 p2, u32 p3) {
u32 l4 = 0, l5 = 0, l6 = 0, l7 = 0, l8 = 0, l9 = 0, l10 = 0;
u64 l11 = 0;
u32 i0, i1, i2, i3;
u64 j0, j1, j2, j3, j4;
i0 = p0;
i1 = 34u;
i0 = json_f2(m, i0, i1);
i0 = !(i0);
if (i0) {
i0 = 0u;
goto Bfunc;
}
i0 = p1;
i1 = p2;
i0 += i1;
l5 = i0;
i0 = p0;
i1 = 9728u;
i0 += i1;
l6 = i0;
i0 = i32_load(m, (u64)(i0) + 4u);
i1 = 8u;
i0 -= i1;
l7 = i0;
i0 = l6;
i0 = i32_load(m, (u64)(i0));
p2 = i0;
L1:
i0 = p1;
i1 = l5;
i0 = i0 < i1;
if (i0) {
i0 = l7;
i1 = p2;
i0 -= i1;
i1 = 0u;
i0 = (u32)((s32)i0 < (s32)i1);
if (i0) {
i0 = p0;
i1 = 7u;
json_f0(m, i0, i1);
i0 = 0u;
goto Bfunc;
}
i0 = p3;
if (i0) {
i0 = p1;
i0 = i32_load16_u(m, (u64)(i0));
l9 = i0;
i1 = 64512u;
i0 &= i1;
i1 = 55296u;
i0 = i0 == i1;
i1 = p1;
i2 = 2u;
i1 += i2;
p1 = i1;
i2 = l5;
i1 = i1 < i2;
i0 &= i1;
if (i0) {
i0 = p1;
i0 = i32_load16_u(m, (u64)(i0));
} else {
i0 = 0u;
}
l8 = i0;
i1 = 64512u;
i0 &= i1;
i1 = 56320u;
i0 = i0 == i1;
if (i0) {
i0 = p1;
i1 = 2u;
i0 += i1;
p1 = i0;
i0 = p2;
i1 = l9;
i2 = 1023u;
i1 &= i2;
i2 = 10u;
i1 <<= (i2 & 31);
i2 = 65536u;
i1 += i2;
i2 = l8;
i3 = 1023u;
i2 &= i3;
i1 += i2;
l10 = i1;
i2 = 18u;
i1 >>= (i2 & 31);
i2 = 240u;
i1 |= i2;
i32_store8(m, (u64)(i0), i1);
i0 = p2;
i1 = l10;
i2 = 12u;
i1 >>= (i2 & 31);
i2 = 63u;
i1 &= i2;
i2 = 128u;
i1 |= i2;
i32_store8(m, (u64)(i0) + 1u, i1);
i0 = p2;
i1 = l10;
i2 = 6u;
i1 >>= (i2 & 31);
i2 = 63u;
i1 &= i2;
i2 = 128u;
i1 |= i2;
i32_store8(m, (u64)(i0) + 2u, i1);
i0 = p2;
i1 = l10;
i2 = 63u;
i1 &= i2;
i2 = 128u;
i1 |= i2;
i32_store8(m, (u64)(i0) + 3u, i1);
i0 = p2;
i1 = 4u;
i0 += i1;
} else {
i0 = l9;
i1 = p2;
i0 = json_f43(m, i0, i1);
}
p2 = i0;
goto L1;
}
i0 = l5;
i1 = p1;
i0 -= i1;
i1 = 8u;
i0 = i0 >= i1;
if (i0) {
i0 = p1;
j0 = i64_load(m, (u64)(i0));
l11 = j0;
j1 = l11;
j2 = 6655295901103053916ull;
j1 ^= j2;
j2 = 72340172838076673ull;
j1 -= j2;
j2 = l11;
j3 = 2459565876494606882ull;
j2 ^= j3;
j3 = 72340172838076673ull;
j2 -= j3;
j3 = l11;
j4 = 2314885530818453536ull;
j3 -= j4;
j2 |= j3;
j1 |= j2;
j0 |= j1;
j1 = 9259542123273814144ull;
j0 &= j1;
i0 = !(j0);
if (i0) {
i0 = p2;
j1 = l11;
i64_store(m, (u64)(i0), j1);
i0 = p1;
i1 = 8u;
i0 += i1;
p1 = i0;
i0 = p2;
i1 = 8u;
i0 += i1;
p2 = i0;
goto L1;
}
}
i0 = p1;
i0 = i32_load8_u(m, (u64)(i0));
i1 = p2;
i0 = json_f43(m, i0, i1);
p2 = i0;
i0 = p1;
i1 = 1u;
i0 += i1;
p1 = i0;
goto L1;
}
i0 = l6;
i1 = p2;
i32_store(m, (u64)(i0), i1);
i0 = l5;
i1 = 0u;
i2 = p0;
i3 = 34u;
i2 = json_f2(m, i2, i3);
i0 = i2 ? i0 : i1;
Bfunc:;
return i0;
}
static u32 json_f67(u8* m, u32 p0, u32 p1, u32 p2, u32 p3) {
u32 l4 = 0, l5 = 0, l6 = 0, l7 = 0, l8 = 0, l9 = 0, l10 = 0, l11 = 0,
l12 = 0;
u32 i0, i1, i2, i3, i4;
i0 = p3;
i1 = 1u;
i0 += i1;
l4 = i0;
i0 = p3;
i1 = p0;
i1 = i32_load8_u(m, (u64)(i1));
i32_store8(m, (u64)(i0), i1);
i0 = p1;
i1 = 1u;
i0 = i0 > i1;
if (i0) {
i0 = l4;
l6 = i0;
i1 = 1u;
i0 += i1;
l4 = i0;
i0 = l6;
i1 = 46u;
i32_store8(m, (u64)(i0), i1);
}
i0 = 1u;
l5 = i0;
L1:
i0 = p1;
i1 = l5;
i0 = i0 > i1;
if (i0) {
i0 = l4;
l7 = i0;
i1 = 1u;
i0 += i1;
l4 = i0;
i0 = l7;
i1 = p0;
i2 = l5;
i1 += i2;
i1 = i32_load8_u(m, (u64)(i1));
i32_store8(m, (u64)(i0), i1);
i0 = l5;
i1 = 1u;
i0 += i1;
l5 = i0;
goto L1;
}
i0 = l4;
i1 = 101u;
i32_store8(m, (u64)(i0), i1);
i0 = l4;
l8 = i0;
i0 = l8;
i1 = 2u;
i0 += i1;
l4 = i0;
i0 = l8;
i1 = 45u;
i2 = 43u;
i3 = p2;
i4 = 0u;
i3 = (u32)((s32)i3 < (s32)i4);
i1 = i3 ? i1 : i2;
i32_store8(m, (u64)(i0) + 1u, i1);
i0 = p2;
i1 = p2;
i2 = 31u;
i1 = (u32)((s32)i1 >> (i2 & 31));
l9 = i1;
i0 += i1;
i1 = l9;
i0 ^= i1;
l10 = i0;
i1 = 100u;
i0 = (u32)((s32)i0 >= (s32)i1);
if (i0) {
i0 = l4;
l11 = i0;
i1 = 1u;
i0 += i1;
l4 = i0;
i0 = l11;
i1 = l10;
i2 = 100u;
i1 = I32_DIV_S(i1, i2);
i2 = 48u;
i1 += i2;
i32_store8(m, (u64)(i0), i1);
}
i0 = l10;
i1 = 10u;
i0 = (u32)((s32)i0 >= (s32)i1);
if (i0) {
i0 = l4;
l12 = i0;
i1 = 1u;
i0 += i1;
l4 = i0;
i0 = l12;
i1 = l10;
i2 = 10u;
i1 = I32_DIV_S(i1, i2);
i2 = 10u;
i1 = I32_REM_S(i1, i2);
i2 = 48u;
i1 += i2;
i32_store8(m, (u64)(i0), i1);
}
i0 = l4;
i1 = l10;
i2 = 10u;
i1 = I32_REM_S(i1, i2);
i2 = 48u;
i1 += i2;
i32_store8(m, (u64)(i0), i1);
i0 = l4;
i1 = 1u;
i0 += i1;
return i0;
}
static u32 json_f68(u8* m, u32 p0, u32 p1, u32 p2, u32 p3) {
u32 l4 = 0, l5 = 0, l6 = 0, l7 = 0, l8 = 0, l9 = 0, l10 = 0;
u32 i0, i1, i2;
i0 = p2;
i1 = 0u;
i0 = (u32)((s32)i0 <= (s32)i1);
if (i0) {
i0 = p3;
i1 = 48u;
i32_store8(m, (u64)(i0), i1);
i0 = p3;
l6 = i0;
i0 = l6;
i1 = 2u;
i0 += i1;
p3 = i0;
i0 = l6;
i1 = 46u;
i32_store8(m, (u64)(i0) + 1u, i1);
i0 = p2;
l4 = i0;
L1:
i0 = l4;
i1 = 0u;
i0 = (u32)((s32)i0 < (s32)i1);
if (i0) {
i0 = p3;
l7 = i0;
i1 = 1u;
i0 += i1;
p3 = i0;
i0 = l7;
i1 = 48u;
i32_store8(m, (u64)(i0), i1);
i0 = l4;
i1 = 1u;
i0 += i1;
l4 = i0;
goto L1;
}
}
i0 = 0u;
l4 = i0;
L3:
i0 = p1;
i1 = l4;
i0 = i0 > i1;
if (i0) {
i0 = p2;
i1 = l4;
i0 = i0 == i1;
i1 = p2;
i2 = 0u;
i1 = (u32)((s32)i1 > (s32)i2);
i0 &= i1;
if (i0) {
i0 = p3;
l8 = i0;
i1 = 1u;
i0 += i1;
p3 = i0;
i0 = l8;
i1 = 46u;
i32_store8(m, (u64)(i0), i1);
}
i0 = p3;
l9 = i0;
i1 = 1u;
i0 += i1;
p3 = i0;
i0 = l9;
i1 = p0;
i2 = l4;
i1 += i2;
i1 = i32_load8_u(m, (u64)(i1));
i32_store8(m, (u64)(i0), i1);
i0 = l4;
i1 = 1u;
i0 += i1;
l4 = i0;
goto L3;
}
L6:
i0 = p1;
i1 = p2;
i0 = (u32)((s32)i0 < (s32)i1);
if (i0) {
i0 = p3;
l10 = i0;
i1 = 1u;
i0 += i1;
p3 = i0;
i0 = l10;
i1 = 48u;
i32_store8(m, (u64)(i0), i1);
i0 = p1;
i1 = 1u;
i0 += i1;
p1 = i0;
goto L6;
}
i0 = p3;
return i0;
}
static u32 json_f69(u8* m, u32 p0, u32 p1, u32 p2) {
u32 l3 = 0, l4 = 0, l5 = 0, l6 = 0, l7 = 0, l8 = 0, l9 = 0;
u64 l10 = 0, l11 = 0;
u32 i0, i1, i2, i3, i4, i5;
u64 j1, j2, j3, j4;
i0 = p0;
i1 = 1u;
i0 += i1;
i1 = p0;
i2 = p0;
i3 = p1;
i2 = i2 < i3;
if (i2) {
i2 = p0;
i2 = i32_load8_u(m, (u64)(i2));
i3 = 45u;
i2 = i2 == i3;
} else {
i2 = 0u;
}
i0 = i2 ? i0 : i1;
l6 = i0;
l3 = i0;
i1 = l6;
i2 = p1;
i1 = json_f34(m, i1, i2);
p0 = i1;
i0 = i0 == i1;
if (i0) {
i0 = 1u;
} else {
i0 = l3;
i0 = i32_load8_u(m, (u64)(i0));
i1 = 48u;
i0 = i0 == i1;
i1 = p0;
i2 = l3;
i1 -= i2;
i2 = 1u;
i1 = i1 > i2;
i0 &= i1;
}
if (i0) {
i0 = 0u;
goto Bfunc;
}
i0 = p2;
i1 = 1u;
i32_store8(m, (u64)(i0) + 24u, i1);
i0 = p0;
l4 = i0;
i0 = p0;
i1 = p1;
i0 = i0 < i1;
if (i0) {
i0 = p0;
i0 = i32_load8_u(m, (u64)(i0));
i1 = 46u;
i0 = i0 == i1;
} else {
i0 = 0u;
}
if (i0) {
i0 = p2;
i1 = 0u;
i32_store8(m, (u64)(i0) + 24u, i1);
i0 = p0;
i1 = 1u;
i0 += i1;
i1 = p1;
i0 = json_f34(m, i0, i1);
l4 = i0;
i1 = p0;
i0 -= i1;
i1 = 1u;
i0 -= i1;
l5 = i0;
i0 = !(i0);
if (i0) {
i0 = 0u;
goto Bfunc;
}
i0 = l4;
p0 = i0;
}
L6:
i0 = l3;
i1 = l4;
i0 = i0 < i1;
if (i0) {
i0 = l3;
i0 = i32_load8_u(m, (u64)(i0));
i0 = json_f14(m, i0);
if (i0) {
i0 = l3;
i0 = i32_load8_u(m, (u64)(i0));
i1 = 48u;
i0 = i0 != i1;
} else {
i0 = 0u;
}
} else {
i0 = 1u;
}
i0 = !(i0);
if (i0) {
i0 = l3;
i1 = 1u;
i0 += i1;
l3 = i0;
goto L6;
}
i0 = p2;
i1 = l3;
i32_store(m, (u64)(i0) + 4u, i1);
i0 = p2;
i1 = l4;
i2 = l3;
i1 -= i2;
i32_store(m, (u64)(i0) + 8u, i1);
i0 = l3;
i1 = l4;
i2 = l5;
i1 -= i2;
i0 = i0 < i1;
i1 = 0u;
i2 = l5;
i0 = i2 ? i0 : i1;
if (i0) {
i0 = p2;
i1 = p2;
i1 = i32_load(m, (u64)(i1) + 8u);
i2 = 1u;
i1 -= i2;
i32_store(m, (u64)(i0) + 8u, i1);
}
i0 = p2;
i1 = p0;
i2 = p1;
i1 = i1 < i2;
if (i1) {
i1 = p0;
i1 = i32_load8_u(m, (u64)(i1));
i2 = 32u;
i1 |= i2;
i2 = 101u;
i1 = i1 == i2;
} else {
i1 = 0u;
}
if (i1) {
i1 = p2;
i2 = 0u;
i32_store8(m, (u64)(i1) + 24u, i2);
i1 = p0;
i2 = 2u;
i1 += i2;
i2 = p0;
i3 = 1u;
i2 += i3;
l7 = i2;
i3 = p1;
i4 = l7;
i3 = i3 > i4;
if (i3) {
i3 = p0;
i3 = i32_load8_u(m, (u64)(i3) + 1u);
} else {
i3 = 0u;
}
l8 = i3;
i4 = 45u;
i3 = i3 == i4;
i4 = l8;
i5 = 43u;
i4 = i4 == i5;
i3 |= i4;
i1 = i3 ? i1 : i2;
l9 = i1;
i2 = p1;
i1 = json_f34(m, i1, i2);
p0 = i1;
i2 = l9;
i1 = i1 <= i2;
if (i1) {
i1 = 0u;
i0 = i1; goto Bfunc;
}
i1 = l9;
p1 = i1;
L15:
i1 = p0;
i2 = p1;
i1 = i1 > i2;
if (i1) {
j1 = 100000000ull;
i2 = p1;
j2 = i64_load8_u(m, (u64)(i2));
j3 = 48ull;
j2 -= j3;
j3 = l10;
j4 = 10ull;
j3 *= j4;
j2 += j3;
l11 = j2;
j3 = l11;
j4 = 100000000ull;
i3 = (u64)((s64)j3 >= (s64)j4);
j1 = i3 ? j1 : j2;
l10 = j1;
i1 = p1;
i2 = 1u;
i1 += i2;
p1 = i1;
goto L15;
}
j1 = 0ull;
j2 = l10;
j1 -= j2;
j2 = l10;
i3 = l8;
i4 = 45u;
i3 = i3 == i4;
j1 = i3 ? j1 : j2;
} else {
j1 = 0ull;
}
i2 = l5;
j2 = (u64)(i2);
j1 -= j2;
i64_store(m, (u64)(i0) + 16u, j1);
i0 = p2;
i1 = p0;
i32_store(m, (u64)(i0), i1);
i0 = p0;
Bfunc:;
return i0;
}
static f64 json_f70(u8* m, u32 p0, u32 p1, u32 p2) {
u32 l8 = 0, l9 = 0, l10 = 0, l11 = 0, l12 = 0, l13 = 0, l14 = 0, l15 = 0,
l16 = 0, l17 = 0;
u64 l3 = 0, l4 = 0, l5 = 0, l6 = 0, l7 = 0;
u32 i0, i1, i2, i3, i4;
u64 j0, j1, j2, j3, j4;
f64 d0, d1;
i0 = 4294966222u;
i1 = p1;
i1 = json_f59(m, i1);
i2 = p2;
i2 = json_f59(m, i2);
i1 -= i2;
i2 = 53u;
i1 -= i2;
l13 = i1;
i2 = l13;
i3 = 4294966222u;
i2 = (u32)((s32)i2 <= (s32)i3);
i0 = i2 ? i0 : i1;
l8 = i0;
i1 = 0u;
i0 = (u32)((s32)i0 < (s32)i1);
if (i0) {
i0 = p1;
i1 = 0u;
i2 = l8;
i1 -= i2;
json_f7(m, i0, i1);
} else {
i0 = p2;
i1 = l8;
json_f7(m, i0, i1);
}
i0 = p2;
i1 = 54u;
json_f7(m, i0, i1);
L1:
i0 = l11;
i1 = 53u;
i0 = (u32)((s32)i0 <= (s32)i1);
if (i0) {
i0 = 0u;
l12 = i0;
i0 = p2;
i0 = i32_load(m, (u64)(i0));
l9 = i0;
L4:
i0 = l9;
if (i0) {
i0 = p2;
i1 = l9;
i2 = 2u;
i1 <<= (i2 & 31);
i0 += i1;
l14 = i0;
i1 = l14;
i1 = i32_load(m, (u64)(i1));
l15 = i1;
i2 = 1u;
i1 >>= (i2 & 31);
i2 = l12;
i1 |= i2;
i32_store(m, (u64)(i0), i1);
i0 = l15;
i1 = 31u;
i0 <<= (i1 & 31);
l12 = i0;
i0 = l9;
i1 = 1u;
i0 -= i1;
l9 = i0;
goto L4;
}
i0 = p2;
json_f36(m, i0);
j0 = l3;
j1 = 1ull;
j0 <<= (j1 & 63);
l5 = j0;
i1 = p1;
i2 = p2;
i1 = json_f17(m, i1, i2);
i2 = 0u;
i1 = (u32)((s32)i1 < (s32)i2);
if (i1) {goto B3;}
i0 = p1;
i1 = p2;
json_f57(m, i0, i1);
j0 = l5;
j1 = 1ull;
j0 |= j1;
B3:;
l3 = j0;
i0 = l11;
i1 = 1u;
i0 += i1;
l11 = i0;
goto L1;
}
i0 = p1;
i1 = 1u;
json_f7(m, i0, i1);
i0 = p1;
i1 = p2;
i0 = json_f17(m, i0, i1);
p2 = i0;
i0 = p0;
i1 = p1;
i1 = i32_load(m, (u64)(i1));
i2 = 0u;
i1 = i1 != i2;
l16 = i1;
i1 = !(i1);
i32_store(m, (u64)(i0) + 20u, i1);
j0 = l3;
l4 = j0;
j1 = 53ull;
j0 >>= (j1 & 63);
j1 = 0ull;
i0 = j0 != j1;
if (i0) {
j0 = l3;
j1 = 1ull;
j0 >>= (j1 & 63);
l4 = j0;
i0 = l16;
i1 = 4294967295u;
j2 = l3;
j3 = 1ull;
j2 &= j3;
i2 = (u32)(j2);
l17 = i2;
i0 = i2 ? i0 : i1;
p2 = i0;
i0 = l17;
if (i0) {
i0 = p0;
i1 = 0u;
i32_store(m, (u64)(i0) + 20u, i1);
}
i0 = l8;
i1 = 1u;
i0 += i1;
l8 = i0;
}
j0 = l4;
j1 = 1ull;
j0 += j1;
j1 = l4;
i2 = p2;
i2 = !(i2);
j3 = l4;
j4 = 1ull;
j3 &= j4;
i3 = (u32)(j3);
i2 &= i3;
i3 = p2;
i4 = 0u;
i3 = (u32)((s32)i3 > (s32)i4);
i2 |= i3;
j0 = i2 ? j0 : j1;
l6 = j0;
j1 = 52ull;
j0 >>= (j1 & 63);
i0 = !(j0);
if (i0) {
j0 = l6;
d0 = f64_reinterpret_i64(j0);
goto Bfunc;
}
d0 = INFINITY;
i1 = l8;
i2 = 1074u;
i1 += i2;
j1 = (u64)(s64)(s32)(i1);
j2 = 52ull;
j1 <<= (j2 & 63);
j2 = l6;
j1 += j2;
l7 = j1;
d1 = f64_reinterpret_i64(j1);
j2 = l7;
j3 = 9218868437227405312ull;
i2 = j2 >= j3;
d0 = i2 ? d0 : d1;
Bfunc:;
return d0;
}
static f64 json_f71(u8* m, u32 p0, u32 p1) {
u32 l2 = 0, l3 = 0, l4 = 0, l5 = 0, l6 = 0, l7 = 0;
u64 l8 = 0;
f64 l9 = 0;
u32 i0, i1, i2, i3;
u64 j0, j1, j2, j3;
f64 d0, d1, d2;
i0 = p1;
j0 = i64_load(m, (u64)(i0) + 16u);
i0 = (u32)(j0);
l2 = i0;
i0 = p1;
i0 = i32_load(m, (u64)(i0) + 8u);
i1 = 17u;
i0 = i0 <= i1;
if (i0) {
i0 = p1;
i0 = i32_load(m, (u64)(i0) + 4u);
l3 = i0;
i0 = p1;
i0 = i32_load(m, (u64)(i0) + 8u);
l4 = i0;
L1:
i0 = l4;
if (i0) {
i0 = l3;
i0 = i32_load8_u(m, (u64)(i0));
l5 = i0;
i1 = 46u;
i0 = i0 != i1;
if (i0) {
i0 = l4;
i1 = 1u;
i0 -= i1;
l4 = i0;
i0 = l5;
i1 = 48u;
i0 -= i1;
i1 = 255u;
i0 &= i1;
j0 = (u64)(i0);
j1 = l8;
j2 = 10ull;
j1 *= j2;
j0 += j1;
l8 = j0;
}
i0 = l3;
i1 = 1u;
i0 += i1;
l3 = i0;
goto L1;
}
i0 = l2;
i1 = 4294967274u;
i0 = (u32)((s32)i0 >= (s32)i1);
l6 = i0;
if (i0) {
i0 = l2;
i1 = 22u;
i0 = (u32)((s32)i0 <= (s32)i1);
} else {
i0 = l6;
}
i1 = 0u;
j2 = l8;
j3 = 9007199254740992ull;
i2 = j2 < j3;
i0 = i2 ? i0 : i1;
if (i0) {
d0 = 1.0;
l9 = d0;
i0 = l2;
i1 = l2;
i2 = 31u;
i1 = (u32)((s32)i1 >> (i2 & 31));
l7 = i1;
i0 += i1;
i1 = l7;
i0 ^= i1;
p1 = i0;
L6:
i0 = p1;
if (i0) {
d0 = l9;
d1 = 10.0;
d0 *= d1;
l9 = d0;
i0 = p1;
i1 = 1u;
i0 -= i1;
p1 = i0;
goto L6;
}
j0 = l8;
d0 = (f64)(j0);
d1 = l9;
d0 /= d1;
j1 = l8;
d1 = (f64)(j1);
d2 = l9;
d1 *= d2;
i2 = l2;
i3 = 0u;
i2 = (u32)((s32)i2 < (s32)i3);
d0 = i2 ? d0 : d1;
goto Bfunc;
}
}
i0 = p0;
i1 = 9728u;
i0 += i1;
i1 = p1;
d0 = json_f72(m, i0, i1);
Bfunc:;
return d0;
}
static f64 json_f72(u8* m, u32 p0, u32 p1) {
u32 l2 = 0, l3 = 0, l4 = 0, l5 = 0, l6 = 0, l7 = 0, l8 = 0, l9 = 0,
l10 = 0;
u32 i0, i1, i2, i3;
u64 j0, j1;
f64 d0;
i0 = p0;
i1 = 128u;
i0 += i1;
l5 = i0;
i1 = 1024u;
i0 += i1;
l6 = i0;
i0 = p1;
j0 = i64_load(m, (u64)(i0) + 16u);
i0 = (u32)(j0);
l3 = i0;
i0 = l5;
j1 = 0ull;
json_f22(m, i0, j1);
i0 = p1;
i0 = i32_load(m, (u64)(i0) + 8u);
l2 = i0;
i0 = p1;
i0 = i32_load(m, (u64)(i0) + 4u);
p1 = i0;
L0:
i0 = l4;
i1 = 800u;
i0 = i0 < i1;
i1 = 0u;
i2 = l2;
i0 = i2 ? i0 : i1;
if (i0) {
i0 = p1;
i0 = i32_load8_u(m, (u64)(i0));
l8 = i0;
i1 = 46u;
i0 = i0 != i1;
if (i0) {
i0 = l5;
i1 = 10u;
i2 = l8;
i3 = 48u;
i2 -= i3;
i3 = 255u;
i2 &= i3;
json_f13(m, i0, i1, i2);
i0 = l4;
i1 = 1u;
i0 += i1;
l4 = i0;
i0 = l2;
i1 = 1u;
i0 -= i1;
l2 = i0;
}
i0 = p1;
i1 = 1u;
i0 += i1;
p1 = i0;
goto L0;
}
i0 = l2;
if (i0) {
i0 = l2;
i1 = l3;
i0 += i1;
l9 = i0;
i0 = 1u;
l4 = i0;
L4:
i0 = l2;
if (i0) {
i0 = p1;
i0 = i32_load8_u(m, (u64)(i0));
l10 = i0;
i1 = 46u;
i0 = i0 != i1;
if (i0) {
i0 = l4;
i1 = 0u;
i2 = l10;
i3 = 48u;
i2 = i2 == i3;
i0 = i2 ? i0 : i1;
l4 = i0;
i0 = l2;
i1 = 1u;
i0 -= i1;
l2 = i0;
}
i0 = p1;
i1 = 1u;
i0 += i1;
p1 = i0;
goto L4;
}
i0 = l4;
if (i0) {
i0 = l9;
} else {
i0 = l5;
i1 = 10u;
i2 = 1u;
json_f13(m, i0, i1, i2);
i0 = l9;
i1 = 1u;
i0 -= i1;
}
l3 = i0;
}
i0 = l6;
j1 = 1ull;
json_f22(m, i0, j1);
i0 = l3;
i1 = 0u;
i0 = (u32)((s32)i0 >= (s32)i1);
if (i0) {
i0 = l5;
i1 = l3;
json_f16(m, i0, i1);
} else {
i0 = l6;
i1 = 0u;
i2 = l3;
i1 -= i2;
json_f16(m, i0, i1);
}
i0 = p0;
i1 = l5;
i2 = l6;
d0 = json_f70(m, i0, i1, i2);
return d0;
}
static u32 json_f73(u8* m, u32 p0, u32 p1, u32 p2) {
u32 l3 = 0, l4 = 0, l5 = 0, l6 = 0;
u32 i0, i1, i2, i3, i4, i5, i6;
u64 j5;
f64 d3;
i0 = p0;
i1 = 9728u;
i0 += i1;
i0 = i32_load(m, (u64)(i0));
l3 = i0;
i0 = p1;
i1 = p2;
i0 = json_f3(m, i0, i1);
i1 = 34u;
i0 = i0 != i1;
if (i0) {goto B0;}
i0 = p0;
i1 = p1;
i2 = p2;
i0 = json_f11(m, i0, i1, i2);
l4 = i0;
i0 = !(i0);
if (i0) {
i0 = 0u;
goto Bfunc;
}
i0 = p0;
i1 = l3;
i2 = 5u;
i3 = l3;
i3 = json_f23(m, i3);
l5 = i3;
i4 = l3;
i4 = json_f24(m, i4);
i5 = l5;
i4 += i5;
l6 = i4;
j5 = 5136718ull;
i6 = 3u;
i3 = json_f6(m, i3, i4, j5, i6);
if (i3) {
d3 = f64_reinterpret_i64(0x7ff8000000000000) /* nan:0x8000000000000 */;
} else {
i3 = l5;
i4 = l6;
j5 = 12333ull;
i6 = 2u;
i3 = json_f6(m, i3, i4, j5, i6);
if (i3) {
d3 = -0.0;
} else {
i3 = l5;
i4 = l6;
j5 = 8751735898823355977ull;
i6 = 8u;
i3 = json_f6(m, i3, i4, j5, i6);
if (i3) {
d3 = INFINITY;
} else {
i3 = l5;
i4 = l6;
i3 = i3 < i4;
if (i3) {
i3 = l5;
i3 = i32_load8_u(m, (u64)(i3));
i4 = 45u;
i3 = i3 == i4;
} else {
i3 = 0u;
}
if (i3) {
i3 = l5;
i4 = 1u;
i3 += i4;
i4 = l6;
j5 = 8751735898823355977ull;
i6 = 8u;
i3 = json_f6(m, i3, i4, j5, i6);
} else {
i3 = 0u;
}
i3 = !(i3);
if (i3) {goto B0;}
d3 = -INFINITY;
}
}
}
i4 = l4;
i0 = json_f49(m, i0, i1, i2, d3, i4);
goto Bfunc;
B0:;
i0 = p0;
i1 = 6u;
json_f0(m, i0, i1);
i0 = 0u;
Bfunc:;
return i0;
}
static u32 json_f74(u8* m, u32 p0, u32 p1, u32 p2) {
u32 l3 = 0, l4 = 0, l5 = 0, l6 = 0, l7 = 0, l8 = 0, l9 = 0, l10 = 0,
l11 = 0, l12 = 0, l13 = 0, l14 = 0, l15 = 0, l16 = 0, l17 = 0, l18 = 0,
l19 = 0, l20 = 0;
f64 l21 = 0;
u32 i0, i1, i2, i3, i4;
u64 j2;
f64 d0, d1, d3;
i0 = p0;
i1 = 9728u;
i0 += i1;
l6 = i0;
i0 = i32_load(m, (u64)(i0));
l7 = i0;
i0 = p0;
i1 = p1;
i2 = l6;
i2 = i32_load(m, (u64)(i2) + 12u);
l8 = i2;
i0 = json_f11(m, i0, i1, i2);
i0 = !(i0);
if (i0) {
i0 = 0u;
goto Bfunc;
}
i0 = l7;
i0 = i32_load8_u(m, (u64)(i0));
l9 = i0;
i1 = 64u;
i0 = i0 < i1;
if (i0) {
i0 = 1u;
goto Bfunc;
}
i0 = l7;
i1 = 1u;
i0 += i1;
l10 = i0;
i1 = l9;
i0 += i1;
i1 = 4294967232u;
i0 += i1;
l11 = i0;
i0 = p0;
i1 = 9728u;
i0 += i1;
i1 = l7;
i32_store(m, (u64)(i0), i1);
i0 = l10;
i1 = l11;
j2 = 32760384526118692ull;
i3 = 7u;
i0 = json_f6(m, i0, i1, j2, i3);
if (i0) {
i0 = 2u;
i1 = 1u;
i2 = p2;
i3 = l8;
i2 = json_f3(m, i2, i3);
i3 = 123u;
i2 = i2 == i3;
i0 = i2 ? i0 : i1;
goto Bfunc;
}
i0 = l10;
i1 = l11;
j2 = 32772496284017188ull;
i3 = 7u;
i0 = json_f6(m, i0, i1, j2, i3);
if (i0) {
i0 = p0;
i1 = p2;
i2 = l8;
i0 = json_f75(m, i0, i1, i2);
} else {
i0 = l10;
i1 = l11;
j2 = 435744236580ull;
i3 = 5u;
i0 = json_f6(m, i0, i1, j2, i3);
if (i0) {
i0 = p0;
i1 = 9728u;
i0 += i1;
i0 = i32_load(m, (u64)(i0));
l12 = i0;
i0 = p2;
i1 = 4u;
i0 += i1;
l4 = i0;
d0 = f64_reinterpret_i64(0x7ff8000000000000) /* nan:0x8000000000000 */;
l21 = d0;
i0 = p2;
i1 = l8;
j2 = 1819047278ull;
i3 = 4u;
i0 = json_f8(m, i0, i1, j2, i3);
i0 = !(i0);
if (i0) {
i0 = 0u;
i1 = p0;
i2 = p2;
i3 = l8;
i1 = json_f11(m, i1, i2, i3);
l4 = i1;
i1 = !(i1);
if (i1) {goto B5;}
i0 = l12;
i0 = json_f23(m, i0);
i1 = l12;
i1 = json_f24(m, i1);
d0 = json_f83(m, i0, i1);
l21 = d0;
d1 = l21;
i0 = d0 != d1;
if (i0) {
i0 = p0;
i1 = 6u;
json_f0(m, i0, i1);
i0 = 0u;
goto B5;
}
}
i0 = p0;
i1 = l12;
i2 = 9u;
d3 = l21;
i4 = l4;
i0 = json_f49(m, i0, i1, i2, d3, i4);
B5:;
} else {
i0 = l10;
i1 = l11;
j2 = 126879583003172ull;
i3 = 6u;
i0 = json_f6(m, i0, i1, j2, i3);
if (i0) {
i0 = p0;
i1 = 9728u;
i0 += i1;
i0 = i32_load(m, (u64)(i0));
l13 = i0;
i0 = 0u;
i1 = p0;
i2 = 5u;
i1 = json_f5(m, i1, i2);
i1 = !(i1);
if (i1) {goto B9;}
i0 = p0;
i1 = 9728u;
i0 += i1;
i0 = i32_load(m, (u64)(i0));
l14 = i0;
i0 = 0u;
i1 = p0;
i2 = p2;
i3 = l8;
i1 = json_f11(m, i1, i2, i3);
l15 = i1;
i1 = !(i1);
if (i1) {goto B9;}
i0 = l13;
i1 = 5u;
i0 += i1;
l16 = i0;
i0 = l14;
i0 = i32_load8_u(m, (u64)(i0));
i1 = 7u;
i0 = i0 != i1;
if (i0) {
i0 = l14;
i0 = json_f23(m, i0);
i1 = l14;
i1 = json_f24(m, i1);
i2 = l16;
i0 = json_f86(m, i0, i1, i2);
} else {
i0 = 4294967295u;
}
l17 = i0;
i1 = 0u;
i0 = (u32)((s32)i0 < (s32)i1);
if (i0) {
i0 = p0;
i1 = 6u;
json_f0(m, i0, i1);
i0 = 0u;
goto B9;
}
i0 = l13;
i1 = 8u;
i32_store8(m, (u64)(i0), i1);
i0 = l13;
i1 = l17;
i32_store(m, (u64)(i0) + 1u, i1);
i0 = p0;
i1 = l16;
i2 = l17;
i1 += i2;
i2 = l15;
i0 = json_f35(m, i0, i1, i2);
B9:;
} else {
i0 = l10;
i1 = l11;
j2 = 32199620762627620ull;
i3 = 7u;
i0 = json_f6(m, i0, i1, j2, i3);
if (i0) {
i0 = p0;
i1 = p2;
i2 = l8;
i0 = json_f73(m, i0, i1, i2);
} else {
i0 = l11;
i1 = l10;
i2 = 10u;
i1 += i2;
i0 = i0 == i1;
if (i0) {
i0 = l10;
i1 = l11;
j2 = 7956002802389382436ull;
i3 = 8u;
i0 = json_f8(m, i0, i1, j2, i3);
} else {
i0 = 0u;
}
if (i0) {
i0 = l10;
i1 = 8u;
i0 += i1;
i1 = l11;
j2 = 25701ull;
i3 = 2u;
i0 = json_f8(m, i0, i1, j2, i3);
if (i0) {
i0 = p2;
i1 = l8;
j2 = 1702195828ull;
i3 = 4u;
i0 = json_f8(m, i0, i1, j2, i3);
i0 = !(i0);
if (i0) {
i0 = p0;
i1 = 6u;
json_f0(m, i0, i1);
i0 = 0u;
goto B16;
}
i0 = p0;
i1 = 1u;
i0 = json_f5(m, i0, i1);
l18 = i0;
if (i0) {
i0 = l18;
i1 = 1u;
i32_store8(m, (u64)(i0), i1);
}
i0 = p2;
i1 = 4u;
i0 += i1;
i1 = 0u;
i2 = l18;
i0 = i2 ? i0 : i1;
B16:;
} else {
i0 = 1u;
}
} else {
i0 = 1u;
}
}
}
}
}
l19 = i0;
i1 = 1u;
i0 = i0 <= i1;
if (i0) {
i0 = l19;
goto Bfunc;
}
i0 = l19;
i1 = l8;
i0 = json_f4(m, i0, i1);
l20 = i0;
i1 = l8;
i0 = json_f3(m, i0, i1);
i1 = 125u;
i0 = i0 == i1;
if (i0) {
i0 = l20;
i1 = 1u;
i0 += i1;
} else {
i0 = p0;
i1 = 6u;
json_f0(m, i0, i1);
i0 = 0u;
}
Bfunc:;
return i0;
}
static u32 json_f75(u8* m, u32 p0, u32 p1, u32 p2) {
u32 l3 = 0, l4 = 0, l5 = 0, l6 = 0, l7 = 0, l8 = 0;
u64 l10 = 0;
f64 l9 = 0;
u32 i0, i1, i2;
u64 j1, j2, j3;
f64 d1, d2;
i0 = p0;
i1 = 9728u;
i0 += i1;
i0 = i32_load(m, (u64)(i0));
l3 = i0;
i0 = p1;
i1 = p2;
i0 = json_f3(m, i0, i1);
i1 = 34u;
i0 = i0 == i1;
if (i0) {
i0 = p0;
i1 = 16u;
i0 = json_f5(m, i0, i1);
i0 = !(i0);
if (i0) {
i0 = 0u;
goto Bfunc;
}
i0 = p0;
i1 = 9728u;
i0 += i1;
i0 = i32_load(m, (u64)(i0));
l4 = i0;
i0 = p0;
i1 = p1;
i2 = p2;
i0 = json_f11(m, i0, i1, i2);
l5 = i0;
if (i0) {
i0 = l4;
i0 = json_f23(m, i0);
i1 = l4;
i1 = json_f24(m, i1);
i2 = l3;
i0 = json_f77(m, i0, i1, i2);
} else {
i0 = 0u;
}
l6 = i0;
i1 = 0u;
i2 = l5;
i0 = i2 ? i0 : i1;
if (i0) {
i0 = p0;
i1 = l3;
i2 = l6;
i1 += i2;
i2 = l5;
i0 = json_f35(m, i0, i1, i2);
} else {
i0 = p0;
i1 = 6u;
json_f0(m, i0, i1);
i0 = 0u;
}
goto Bfunc;
}
i0 = p0;
i1 = p1;
i2 = p2;
i0 = json_f48(m, i0, i1, i2);
l7 = i0;
i0 = !(i0);
i1 = p0;
i2 = 9728u;
i1 += i2;
d1 = f64_load(m, (u64)(i1) + 24u);
l9 = d1;
d2 = l9;
d2 = wasm_trunc(d2);
i1 = d1 != d2;
i0 |= i1;
d1 = l9;
d1 = wasm_fabs(d1);
d2 = 9007199254740991.0;
i1 = d1 > d2;
i0 |= i1;
if (i0) {
i0 = p0;
i1 = 6u;
json_f0(m, i0, i1);
i0 = 0u;
goto Bfunc;
}
i0 = p0;
i1 = 14u;
i0 = json_f5(m, i0, i1);
i0 = !(i0);
if (i0) {
i0 = 0u;
goto Bfunc;
}
i0 = l3;
i1 = 10u;
i32_store8(m, (u64)(i0), i1);
i0 = l3;
i1 = 8u;
d2 = l9;
d2 = wasm_fabs(d2);
j2 = I64_TRUNC_SAT_U_F64(d2);
l10 = j2;
j2 = I64_CLZ(j2);
j3 = 3ull;
j2 >>= (j3 & 63);
i2 = (u32)(j2);
i1 -= i2;
l8 = i1;
i2 = 1u;
i1 += i2;
i32_store(m, (u64)(i0) + 1u, i1);
i0 = l3;
d1 = l9;
d2 = 0.0;
i1 = d1 < d2;
i32_store8(m, (u64)(i0) + 5u, i1);
i0 = l3;
j1 = l10;
i64_store(m, (u64)(i0) + 6u, j1);
i0 = p0;
i1 = l3;
i2 = 6u;
i1 += i2;
i2 = l8;
i1 += i2;
i2 = l7;
i0 = json_f35(m, i0, i1, i2);
Bfunc:;
return i0;
}
static u32 json_f76(u8* m, u32 p0, u32 p1, u32 p2) {
u32 l3 = 0, l4 = 0, l5 = 0, l6 = 0;
u64 l7 = 0, l8 = 0;
u32 i0, i1, i2, i3;
u64 j0, j1, j2, j3;
i0 = p2;
i1 = p1;
i2 = 2u;
i1 <<= (i2 & 31);
i2 = 32u;
i1 += i2;
i0 += i1;
i1 = p1;
i2 = 3u;
i1 += i2;
i2 = 2u;
i1 >>= (i2 & 31);
l3 = i1;
i2 = 2u;
i1 <<= (i2 & 31);
i0 -= i1;
l4 = i0;
i0 = l3;
if (i0) {
i0 = l4;
i1 = l3;
i2 = 2u;
i1 <<= (i2 & 31);
i0 += i1;
i1 = 4u;
i0 -= i1;
i1 = 0u;
i32_store(m, (u64)(i0), i1);
}
i0 = l4;
i1 = p0;
i2 = p1;
memory_copy(m, i0, i1, i2);
i0 = l4;
p0 = i0;
L1:
L2:
i0 = l3;
if (i0) {
i0 = l4;
i1 = l3;
i2 = 2u;
i1 <<= (i2 & 31);
i0 += i1;
i1 = 4u;
i0 -= i1;
i0 = i32_load(m, (u64)(i0));
} else {
i0 = 1u;
}
i0 = !(i0);
if (i0) {
i0 = l3;
i1 = 1u;
i0 -= i1;
l3 = i0;
goto L2;
}
i0 = l3;
if (i0) {
j0 = 0ull;
l7 = j0;
i0 = l3;
p1 = i0;
L6:
i0 = p1;
if (i0) {
i0 = l4;
i1 = p1;
i2 = 2u;
i1 <<= (i2 & 31);
i0 += i1;
i1 = 4u;
i0 -= i1;
l5 = i0;
i1 = l5;
j1 = i64_load32_u(m, (u64)(i1));
j2 = l7;
j3 = 32ull;
j2 <<= (j3 & 63);
j1 |= j2;
l8 = j1;
j2 = 1000000000ull;
j1 = DIV_U(j1, j2);
i64_store32(m, (u64)(i0), j1);
j0 = l8;
j1 = 1000000000ull;
j0 = REM_U(j0, j1);
l7 = j0;
i0 = p1;
i1 = 1u;
i0 -= i1;
p1 = i0;
goto L6;
}
i0 = 0u;
p1 = i0;
L8:
i0 = p1;
i1 = 9u;
i0 = i0 < i1;
if (i0) {
i0 = p0;
i1 = 1u;
i0 -= i1;
p0 = i0;
j1 = l7;
j2 = 10ull;
j1 = REM_U(j1, j2);
i1 = (u32)(j1);
i2 = 48u;
i1 += i2;
i32_store8(m, (u64)(i0), i1);
j0 = l7;
j1 = 10ull;
j0 = DIV_U(j0, j1);
l7 = j0;
i0 = p1;
i1 = 1u;
i0 += i1;
p1 = i0;
goto L8;
}
goto L1;
}
L10:
i0 = p0;
i1 = l4;
i0 = i0 < i1;
if (i0) {
i0 = p0;
i0 = i32_load8_u(m, (u64)(i0));
i1 = 48u;
i0 = i0 == i1;
} else {
i0 = 0u;
}
if (i0) {
i0 = p0;
i1 = 1u;
i0 += i1;
p0 = i0;
goto L10;
}
i0 = p0;
i1 = l4;
i0 = i0 == i1;
if (i0) {
i0 = p0;
i1 = 1u;
i0 -= i1;
p0 = i0;
i1 = 48u;
i32_store8(m, (u64)(i0), i1);
}
i0 = p2;
i1 = p0;
i2 = l4;
i3 = p0;
i2 -= i3;
l6 = i2;
memory_copy(m, i0, i1, i2);
i0 = l6;
return i0;
}
static u32 json_f77(u8* m, u32 p0, u32 p1, u32 p2) {
u32 l3 = 0, l4 = 0, l5 = 0, l6 = 0, l7 = 0, l8 = 0, l9 = 0, l10 = 0,
l11 = 0, l12 = 0;
u64 l13 = 0, l14 = 0;
u32 i0, i1, i2, i3;
u64 j0, j1, j2, j3;
i0 = p0;
i1 = p1;
i0 += i1;
l8 = i0;
i1 = p1;
i2 = 0u;
i1 = i1 != i2;
p1 = i1;
if (i1) {
i1 = p0;
i1 = i32_load8_u(m, (u64)(i1));
i2 = 45u;
i1 = i1 == i2;
p1 = i1;
}
i1 = p0;
i2 = 1u;
i1 += i2;
i2 = p0;
i3 = p1;
i1 = i3 ? i1 : i2;
l4 = i1;
i0 = i0 == i1;
if (i0) {
i0 = 0u;
goto Bfunc;
}
i0 = p2;
i1 = 6u;
i0 += i1;
l6 = i0;
i0 = 0u;
p0 = i0;
L2:
i0 = l4;
i1 = l8;
i0 = i0 < i1;
if (i0) {
i0 = 0u;
l3 = i0;
i0 = 1u;
l7 = i0;
i0 = l8;
i1 = l4;
i0 -= i1;
i1 = 9u;
i0 = REM_U(i0, i1);
l9 = i0;
if (i0) {
i0 = l9;
} else {
i0 = 9u;
}
i1 = l4;
i0 += i1;
l10 = i0;
L5:
i0 = l4;
i1 = l10;
i0 = i0 < i1;
if (i0) {
i0 = l4;
i0 = i32_load8_u(m, (u64)(i0));
i0 = json_f14(m, i0);
i0 = !(i0);
if (i0) {
i0 = 0u;
goto Bfunc;
}
i0 = l4;
i0 = i32_load8_u(m, (u64)(i0));
i1 = 48u;
i0 -= i1;
i1 = l3;
i2 = 10u;
i1 *= i2;
i0 += i1;
l3 = i0;
i0 = l7;
i1 = 10u;
i0 *= i1;
l7 = i0;
i0 = l4;
i1 = 1u;
i0 += i1;
l4 = i0;
goto L5;
}
i0 = l3;
j0 = (u64)(i0);
l13 = j0;
i0 = 0u;
l3 = i0;
L8:
i0 = p0;
i1 = l3;
i0 = i0 > i1;
if (i0) {
i0 = l6;
i1 = l3;
i2 = 2u;
i1 <<= (i2 & 31);
i0 += i1;
l11 = i0;
j1 = l13;
i2 = l11;
j2 = i64_load32_u(m, (u64)(i2));
i3 = l7;
j3 = (u64)(i3);
j2 *= j3;
j1 += j2;
l14 = j1;
i64_store32(m, (u64)(i0), j1);
j0 = l14;
j1 = 32ull;
j0 >>= (j1 & 63);
l13 = j0;
i0 = l3;
i1 = 1u;
i0 += i1;
l3 = i0;
goto L8;
}
j0 = l13;
j1 = 0ull;
i0 = j0 != j1;
if (i0) {
i0 = p0;
l12 = i0;
i1 = 1u;
i0 += i1;
p0 = i0;
i0 = l6;
i1 = l12;
i2 = 2u;
i1 <<= (i2 & 31);
i0 += i1;
j1 = l13;
i64_store32(m, (u64)(i0), j1);
}
i0 = p0;
i1 = 2u;
i0 <<= (i1 & 31);
i1 = 1048580u;
i0 = i0 > i1;
if (i0) {
i0 = 0u;
goto Bfunc;
}
goto L2;
}
i0 = p0;
i1 = 2u;
i0 <<= (i1 & 31);
p0 = i0;
L12:
i0 = p0;
if (i0) {
i0 = p0;
i1 = l6;
i0 += i1;
i1 = 1u;
i0 -= i1;
i0 = i32_load8_u(m, (u64)(i0));
} else {
i0 = 1u;
}
i0 = !(i0);
if (i0) {
i0 = p0;
i1 = 1u;
i0 -= i1;
p0 = i0;
goto L12;
}
i0 = p0;
i1 = 1u;
i0 += i1;
i1 = 1048576u;
i0 = i0 > i1;
if (i0) {
i0 = 0u;
goto Bfunc;
}
i0 = p2;
i1 = 10u;
i32_store8(m, (u64)(i0), i1);
i0 = p2;
i1 = p0;
i2 = 1u;
i1 += i2;
i32_store(m, (u64)(i0) + 1u, i1);
i0 = p2;
i1 = p0;
i2 = 0u;
i3 = p1;
i1 = i3 ? i1 : i2;
i1 = !(i1);
i1 = !(i1);
i32_store8(m, (u64)(i0) + 5u, i1);
i0 = p0;
i1 = 6u;
i0 += i1;
Bfunc:;
return i0;
}
u32 json_encodeJson_0(u8* m, u32 p0, u32 p1, u32 p2, u32 p3, u32 p4, u32 p5) {
u32 l6 = 0, l7 = 0, l8 = 0, l9 = 0, l10 = 0, l11 = 0, l12 = 0, l13 = 0;
u32 i0, i1, i2, i3, i4, i5;
i0 = p0;
i1 = p3;
i2 = p4;
json_f50(m, i0, i1, i2);
i0 = p0;
i1 = 9728u;
i0 += i1;
l7 = i0;
i1 = p1;
i2 = p2;
i1 += i2;
l8 = i1;
i32_store(m, (u64)(i0) + 12u, i1);
i0 = p1;
i1 = l8;
i0 = json_f4(m, i0, i1);
l9 = i0;
i0 = p5;
i1 = 1u;
i0 = i0 == i1;
if (i0) {
i0 = 0u;
i1 = p0;
i2 = 0u;
i1 = json_f19(m, i1, i2);
l10 = i1;
i1 = !(i1);
if (i1) {goto B1;}
i0 = l9;
i1 = l7;
i1 = i32_load(m, (u64)(i1) + 12u);
i0 = json_f3(m, i0, i1);
i1 = 123u;
i0 = i0 != i1;
if (i0) {
i0 = p0;
i1 = 6u;
json_f0(m, i0, i1);
i0 = 0u;
goto B1;
}
i0 = 0u;
i1 = p0;
i2 = 1u;
i1 = json_f19(m, i1, i2);
l11 = i1;
i1 = !(i1);
if (i1) {goto B1;}
i0 = 0u;
i1 = p0;
i2 = l9;
i3 = l11;
i4 = 1u;
i5 = 0u;
i1 = json_f30(m, i1, i2, i3, i4, i5);
l12 = i1;
i1 = !(i1);
if (i1) {goto B1;}
i0 = 0u;
i1 = p0;
i2 = 1u;
i1 = json_f19(m, i1, i2);
l6 = i1;
if (i1) {
i1 = p0;
i2 = l9;
i3 = l6;
i4 = 1u;
i5 = 1u;
i1 = json_f30(m, i1, i2, i3, i4, i5);
} else {
i1 = 0u;
}
i1 = !(i1);
if (i1) {goto B1;}
i0 = p0;
i1 = l10;
i2 = 11u;
i3 = 2u;
json_f31(m, i0, i1, i2, i3);
i0 = l12;
B1:;
} else {
i0 = p0;
i1 = l9;
i2 = 0u;
i0 = json_f29(m, i0, i1, i2);
}
l13 = i0;
if (i0) {
i0 = l13;
i1 = l8;
i0 = json_f4(m, i0, i1);
i1 = l8;
i0 = i0 != i1;
} else {
i0 = 0u;
}
if (i0) {
i0 = p0;
i1 = 6u;
json_f0(m, i0, i1);
} else {
i0 = l13;
if (i0) {
i0 = p3;
i0 = i32_load8_u(m, (u64)(i0));
i1 = 1u;
i0 = i0 == i1;
} else {
i0 = 0u;
}
if (i0) {
i0 = p0;
i1 = 6u;
json_f0(m, i0, i1);
}
}
i0 = p0;
i1 = p3;
i0 = json_f51(m, i0, i1);
return i0;
}
u32 json_decodeJson_0(u8* m, u32 p0, u32 p1, u32 p2, u32 p3, u32 p4) {
u32 l5 = 0, l6 = 0, l7 = 0, l8 = 0;
u32 i0, i1, i2, i3, i4, i5;
i0 = p0;
i1 = p3;
i2 = p4;
json_f50(m, i0, i1, i2);
i0 = p1;
i1 = p1;
i2 = p2;
i1 += i2;
l5 = i1;
i0 = i0 >= i1;
if (i0) {
i0 = p0;
i1 = 6u;
json_f0(m, i0, i1);
i0 = 0u;
goto B0;
}
i0 = p1;
i0 = i32_load8_u(m, (u64)(i0));
i1 = 13u;
i0 = i0 != i1;
if (i0) {
i0 = p0;
i1 = p1;
i2 = l5;
i3 = 0u;
i0 = json_f27(m, i0, i1, i2, i3);
goto B0;
}
i0 = l5;
i1 = p1;
i0 -= i1;
i1 = 3u;
i0 = i0 < i1;
if (i0) {
i0 = 4294967295u;
} else {
i0 = p1;
i0 = i32_load16_u(m, (u64)(i0) + 1u);
}
l6 = i0;
i1 = 512u;
i0 = i0 < i1;
if (i0) {
i0 = l6;
i1 = 196704u;
i1 = i32_atomic_load(m, (u64)(i1));
i0 = i0 < i1;
} else {
i0 = 0u;
}
i0 = !(i0);
if (i0) {
i0 = p0;
i1 = 6u;
json_f0(m, i0, i1);
i0 = 0u;
goto B0;
}
i0 = p0;
i1 = p1;
i2 = 3u;
i1 += i2;
i2 = l5;
i3 = l6;
i4 = 4u;
i3 <<= (i4 & 31);
i4 = 364544u;
i3 += i4;
l7 = i3;
i3 = i32_load(m, (u64)(i3) + 8u);
i4 = l7;
i4 = i32_load(m, (u64)(i4));
i5 = 0u;
i0 = json_f40(m, i0, i1, i2, i3, i4, i5);
B0:;
l8 = i0;
i0 = l5;
i1 = l8;
i0 = i0 != i1;
i1 = 0u;
i2 = l8;
i0 = i2 ? i0 : i1;
if (i0) {
i0 = p0;
i1 = 6u;
json_f0(m, i0, i1);
}
i0 = p0;
i1 = p3;
i0 = json_f51(m, i0, i1);
return i0;
}
static u32 json_f80(u8* m, u32 p0, u32 p1) {
u32 l2 = 0, l3 = 0, l4 = 0, l5 = 0, l6 = 0, l7 = 0, l8 = 0, l9 = 0,
l10 = 0, l11 = 0;
u32 i0, i1, i2, i3, i4, i5, i6;
i0 = p0;
i1 = 128u;
i0 += i1;
l2 = i0;
i1 = 1024u;
i0 += i1;
l3 = i0;
i1 = 1024u;
i0 += i1;
l5 = i0;
i1 = 1024u;
i0 += i1;
l6 = i0;
i1 = 1024u;
i0 += i1;
l9 = i0;
i0 = p0;
i1 = 32u;
i0 += i1;
l7 = i0;
L0:
i0 = 48u;
p0 = i0;
L1:
i0 = l2;
i1 = l3;
i0 = json_f17(m, i0, i1);
i1 = 0u;
i0 = (u32)((s32)i0 >= (s32)i1);
if (i0) {
i0 = l2;
i1 = l3;
json_f57(m, i0, i1);
i0 = p0;
i1 = 1u;
i0 += i1;
p0 = i0;
goto L1;
}
i0 = l2;
i1 = l5;
i0 = json_f17(m, i0, i1);
i1 = p1;
i0 -= i1;
i1 = 0u;
i0 = (u32)((s32)i0 < (s32)i1);
l10 = i0;
i1 = l2;
i2 = l6;
i3 = l3;
i4 = l9;
i5 = p1;
i1 = json_f54(m, i1, i2, i3, i4, i5);
l8 = i1;
i0 |= i1;
i0 = !(i0);
if (i0) {
i0 = l4;
i1 = l7;
i0 += i1;
i1 = p0;
i32_store8(m, (u64)(i0), i1);
i0 = l2;
i1 = l5;
i2 = l6;
json_f52(m, i0, i1, i2);
goto B3;
}
i0 = l2;
i1 = 1u;
json_f7(m, i0, i1);
i0 = l2;
i1 = l3;
i0 = json_f17(m, i0, i1);
l11 = i0;
i0 = l4;
i1 = l7;
i0 += i1;
i1 = p0;
i2 = 1u;
i1 += i2;
i2 = p0;
i3 = l8;
if (i3) {
i3 = l11;
i3 = !(i3);
i4 = p0;
i5 = 1u;
i4 &= i5;
i3 &= i4;
i4 = l10;
i4 = !(i4);
i5 = l11;
i6 = 0u;
i5 = (u32)((s32)i5 > (s32)i6);
i4 |= i5;
i3 |= i4;
} else {
i3 = l8;
}
i1 = i3 ? i1 : i2;
i32_store8(m, (u64)(i0), i1);
i0 = l4;
i1 = 1u;
i0 += i1;
goto Bfunc;
B3:;
i0 = l4;
i1 = 1u;
i0 += i1;
l4 = i0;
goto L0;
UNREACHABLE;
Bfunc:;
return i0;
}
static u32 json_f81(u8* m, u32 p0, f64 p1) {
u32 l2 = 0, l3 = 0, l4 = 0, l5 = 0, l6 = 0, l7 = 0, l8 = 0, l9 = 0,
l10 = 0, l11 = 0, l12 = 0, l13 = 0, l14 = 0, l15 = 0, l16 = 0;
u64 l17 = 0, l18 = 0, l19 = 0, l20 = 0;
u32 i0, i1, i2, i3, i4, i5;
u64 j0, j1, j2, j4, j5;
f64 d0, d1;
i0 = p0;
i1 = 128u;
i0 += i1;
l4 = i0;
i1 = 1024u;
i0 += i1;
l11 = i0;
i1 = 1024u;
i0 += i1;
l5 = i0;
i1 = 1024u;
i0 += i1;
l6 = i0;
i1 = 1024u;
i0 += i1;
l8 = i0;
d0 = p1;
j0 = i64_reinterpret_f64(d0);
l19 = j0;
j1 = 52ull;
j0 >>= (j1 & 63);
i0 = (u32)(j0);
l12 = i0;
i0 = l4;
j1 = l19;
j2 = 4503599627370495ull;
j1 &= j2;
l20 = j1;
j2 = 4503599627370496ull;
j1 |= j2;
j2 = l20;
i3 = l12;
j1 = i3 ? j1 : j2;
l18 = j1;
json_f22(m, i0, j1);
i0 = l4;
j1 = l20;
i1 = !(j1);
i2 = l12;
i3 = 1u;
i2 = i2 > i3;
i1 &= i2;
l13 = i1;
i2 = l12;
i3 = 1075u;
i2 -= i3;
i3 = 4294966222u;
i4 = l12;
i2 = i4 ? i2 : i3;
l14 = i2;
i3 = 0u;
i4 = l14;
i5 = 0u;
i4 = (u32)((s32)i4 > (s32)i5);
i2 = i4 ? i2 : i3;
l9 = i2;
i3 = 1u;
i2 += i3;
i1 += i2;
json_f7(m, i0, i1);
i0 = l11;
j1 = 1ull;
json_f22(m, i0, j1);
i0 = l11;
i1 = 0u;
i2 = l14;
i1 -= i2;
l10 = i1;
i2 = 0u;
i3 = l10;
i4 = 0u;
i3 = (u32)((s32)i3 > (s32)i4);
i1 = i3 ? i1 : i2;
i2 = 1u;
i1 += i2;
i2 = l13;
i1 += i2;
json_f7(m, i0, i1);
i0 = l5;
j1 = 1ull;
json_f22(m, i0, j1);
i0 = l5;
i1 = l9;
json_f7(m, i0, i1);
i0 = l5;
i1 = l6;
json_f58(m, i0, i1);
i0 = l6;
i1 = l13;
json_f7(m, i0, i1);
i0 = l14;
j1 = l18;
j1 = I64_CLZ(j1);
i1 = (u32)(j1);
i0 -= i1;
i1 = 63u;
i0 += i1;
d0 = (f64)(s32)(i0);
d1 = 0.30102999566398114;
d0 *= d1;
d1 = -1e-10;
d0 += d1;
d0 = wasm_ceil(d0);
i0 = I32_TRUNC_SAT_S_F64(d0);
l2 = i0;
i1 = 0u;
i0 = (u32)((s32)i0 >= (s32)i1);
if (i0) {
i0 = l11;
i1 = l2;
json_f16(m, i0, i1);
} else {
i0 = l4;
i1 = 0u;
i2 = l2;
i1 -= i2;
l15 = i1;
json_f16(m, i0, i1);
i0 = l5;
i1 = l15;
json_f16(m, i0, i1);
i0 = l6;
i1 = l15;
json_f16(m, i0, i1);
}
i0 = l4;
i1 = l6;
i2 = l11;
i3 = l8;
j4 = l18;
j5 = 1ull;
j4 &= j5;
i4 = !(j4);
l16 = i4;
i0 = json_f54(m, i0, i1, i2, i3, i4);
if (i0) {
i0 = l2;
i1 = 1u;
i0 += i1;
l2 = i0;
} else {
i0 = l4;
i1 = l5;
i2 = l6;
json_f52(m, i0, i1, i2);
}
i0 = p0;
i1 = l2;
i32_store(m, (u64)(i0) + 16u, i1);
i0 = p0;
i1 = l16;
i0 = json_f80(m, i0, i1);
return i0;
}
static u32 json_f82(u8* m, u64 p0, u32 p1) {
u32 l10 = 0;
u64 l2 = 0, l3 = 0, l4 = 0, l5 = 0, l6 = 0, l7 = 0, l8 = 0, l9 = 0;
u32 i0, i1, i2, i3;
u64 j0, j1, j2, j3;
j0 = p0;
j1 = p0;
j2 = 86400000ull;
j1 = json_f21(m, j1, j2);
l6 = j1;
j2 = 86400000ull;
j1 *= j2;
j0 -= j1;
l3 = j0;
j0 = l6;
j1 = 719528ull;
j0 += j1;
l4 = j0;
j1 = 400ull;
j0 *= j1;
j1 = 146097ull;
j0 = json_f21(m, j0, j1);
p0 = j0;
L0:
j0 = p0;
j1 = 1ull;
j0 = json_f10(m, j0, j1);
j1 = l4;
i0 = (u64)((s64)j0 > (s64)j1);
if (i0) {
j0 = p0;
j1 = 1ull;
j0 -= j1;
p0 = j0;
goto L0;
}
L2:
j0 = p0;
j1 = 1ull;
j0 += j1;
l7 = j0;
j1 = 1ull;
j0 = json_f10(m, j0, j1);
j1 = l4;
i0 = (u64)((s64)j0 <= (s64)j1);
if (i0) {
j0 = l7;
p0 = j0;
goto L2;
}
j0 = 1ull;
l2 = j0;
L4:
j0 = p0;
j1 = l2;
j2 = 1ull;
j1 += j2;
l8 = j1;
j0 = json_f10(m, j0, j1);
j1 = l4;
i0 = (u64)((s64)j0 <= (s64)j1);
if (i0) {
j0 = l8;
l2 = j0;
goto L4;
}
j0 = p0;
j1 = 0ull;
i0 = (u64)((s64)j0 < (s64)j1);
l10 = i0;
j1 = p0;
j2 = 9999ull;
i1 = (u64)((s64)j1 > (s64)j2);
i0 |= i1;
if (i0) {
i0 = p1;
i1 = 45u;
i2 = 43u;
i3 = l10;
i1 = i3 ? i1 : i2;
i32_store8(m, (u64)(i0), i1);
i0 = p1;
i1 = 1u;
i0 += i1;
j1 = p0;
j2 = p0;
j3 = 63ull;
j2 = (u64)((s64)j2 >> (j3 & 63));
l9 = j2;
j1 += j2;
j2 = l9;
j1 ^= j2;
i2 = 6u;
i0 = json_f9(m, i0, j1, i2);
} else {
i0 = p1;
j1 = p0;
i2 = 4u;
i0 = json_f9(m, i0, j1, i2);
}
i1 = 45u;
i0 = json_f12(m, i0, i1);
j1 = l2;
i2 = 2u;
i0 = json_f9(m, i0, j1, i2);
i1 = 45u;
i0 = json_f12(m, i0, i1);
j1 = l4;
j2 = p0;
j3 = l2;
j2 = json_f10(m, j2, j3);
j1 -= j2;
j2 = 1ull;
j1 += j2;
i2 = 2u;
i0 = json_f9(m, i0, j1, i2);
i1 = 84u;
i0 = json_f12(m, i0, i1);
j1 = l3;
j2 = 3600000ull;
j1 = I64_DIV_S(j1, j2);
i2 = 2u;
i0 = json_f9(m, i0, j1, i2);
i1 = 58u;
i0 = json_f12(m, i0, i1);
j1 = l3;
j2 = 60000ull;
j1 = I64_DIV_S(j1, j2);
j2 = 60ull;
j1 = I64_REM_S(j1, j2);
i2 = 2u;
i0 = json_f9(m, i0, j1, i2);
i1 = 58u;
i0 = json_f12(m, i0, i1);
j1 = l3;
j2 = 1000ull;
j1 = I64_DIV_S(j1, j2);
j2 = 60ull;
j1 = I64_REM_S(j1, j2);
i2 = 2u;
i0 = json_f9(m, i0, j1, i2);
i1 = 46u;
i0 = json_f12(m, i0, i1);
j1 = l3;
j2 = 1000ull;
j1 = I64_REM_S(j1, j2);
i2 = 3u;
i0 = json_f9(m, i0, j1, i2);
i1 = 90u;
i0 = json_f12(m, i0, i1);
i1 = p1;
i0 -= i1;
return i0;
}
static f64 json_f83(u8* m, u32 p0, u32 p1) {
u32 l9 = 0, l10 = 0, l11 = 0, l12 = 0;
u64 l2 = 0, l3 = 0, l4 = 0, l5 = 0, l6 = 0, l7 = 0, l8 = 0;
f64 l13 = 0;
u32 i0, i1, i2, i3, i4;
u64 j0, j1, j2, j3;
f64 d0, d1, d3, d4;
i0 = p0;
i1 = p1;
i0 += i1;
l9 = i0;
i0 = p1;
if (i0) {
i0 = p0;
i0 = i32_load8_u(m, (u64)(i0));
} else {
i0 = 0u;
}
l10 = i0;
i1 = 45u;
i0 = i0 == i1;
i1 = l10;
i2 = 43u;
i1 = i1 == i2;
i0 |= i1;
if (i0) {
j0 = 9223372036854775808ull;
j1 = 0ull;
i2 = p0;
i3 = 1u;
i2 += i3;
i3 = l9;
i4 = 6u;
j2 = json_f25(m, i2, i3, i4);
l5 = j2;
j1 -= j2;
j2 = l5;
j3 = 0ull;
i2 = (u64)((s64)j2 <= (s64)j3);
j0 = i2 ? j0 : j1;
j1 = l5;
i2 = l10;
i3 = 45u;
i2 = i2 == i3;
j0 = i2 ? j0 : j1;
l2 = j0;
i0 = p0;
i1 = 7u;
i0 += i1;
} else {
i0 = p0;
i1 = l9;
i2 = 4u;
j0 = json_f25(m, i0, i1, i2);
l2 = j0;
i0 = p0;
i1 = 4u;
i0 += i1;
}
l11 = i0;
i1 = l9;
i2 = 45u;
j0 = json_f15(m, i0, i1, i2);
l6 = j0;
i0 = l11;
i1 = 3u;
i0 += i1;
i1 = l9;
i2 = 45u;
j0 = json_f15(m, i0, i1, i2);
l4 = j0;
i0 = l10;
i1 = 45u;
i0 = i0 != i1;
j1 = l2;
j2 = 18446744073709551615ull;
i1 = j1 == j2;
i0 &= i1;
if (i0) {
d0 = f64_reinterpret_i64(0x7ff8000000000000) /* nan:0x8000000000000 */;
goto Bfunc;
}
j0 = l2;
j1 = 9223372036854775808ull;
i0 = j0 == j1;
j1 = l6;
j2 = 0ull;
i1 = (u64)((s64)j1 <= (s64)j2);
i0 |= i1;
j1 = l6;
j2 = 12ull;
i1 = (u64)((s64)j1 > (s64)j2);
i0 |= i1;
if (i0) {
d0 = f64_reinterpret_i64(0x7ff8000000000000) /* nan:0x8000000000000 */;
goto Bfunc;
}
j0 = l4;
j1 = 0ull;
i0 = (u64)((s64)j0 <= (s64)j1);
if (i0) {
i0 = 1u;
} else {
j0 = l4;
j1 = l2;
j2 = l6;
j3 = 1ull;
j2 += j3;
j1 = json_f10(m, j1, j2);
j2 = l2;
j3 = l6;
j2 = json_f10(m, j2, j3);
j1 -= j2;
i0 = (u64)((s64)j0 > (s64)j1);
}
if (i0) {
d0 = f64_reinterpret_i64(0x7ff8000000000000) /* nan:0x8000000000000 */;
goto Bfunc;
}
j0 = l2;
j1 = l6;
j0 = json_f10(m, j0, j1);
j1 = l4;
j0 += j1;
j1 = 719529ull;
j0 -= j1;
l7 = j0;
d0 = f64_reinterpret_i64(0x7ff8000000000000) /* nan:0x8000000000000 */;
i1 = l9;
i2 = l11;
i3 = 6u;
i2 += i3;
l12 = i2;
i1 = i1 == i2;
if (i1) {
j1 = 0ull;
} else {
i1 = l12;
i2 = l9;
j1 = json_f84(m, i1, i2);
}
l8 = j1;
j2 = l7;
j3 = 86400000ull;
j2 *= j3;
j1 += j2;
d1 = (f64)(s64)(j1);
l13 = d1;
j2 = l8;
j3 = 9223372036854775808ull;
i2 = j2 == j3;
d3 = l13;
d3 = wasm_fabs(d3);
d4 = 8640000000000000.0;
i3 = d3 > d4;
i2 |= i3;
d0 = i2 ? d0 : d1;
Bfunc:;
return d0;
}
static u64 json_f84(u8* m, u32 p0, u32 p1) {
u32 l2 = 0, l3 = 0, l4 = 0, l5 = 0, l6 = 0, l7 = 0, l8 = 0;
u64 l9 = 0, l10 = 0, l11 = 0, l12 = 0, l13 = 0, l14 = 0, l15 = 0, l16 = 0,
l17 = 0, l18 = 0, l19 = 0;
u32 i0, i1, i2, i3;
u64 j0, j1, j2;
i0 = p0;
i1 = p1;
i2 = 84u;
j0 = json_f15(m, i0, i1, i2);
l14 = j0;
i0 = p0;
i1 = 3u;
i0 += i1;
i1 = p1;
i2 = 58u;
j0 = json_f15(m, i0, i1, i2);
l15 = j0;
i0 = p0;
i1 = 6u;
i0 += i1;
l2 = i0;
i1 = p1;
i0 = i0 < i1;
if (i0) {
i0 = l2;
i0 = i32_load8_u(m, (u64)(i0));
i1 = 58u;
i0 = i0 == i1;
} else {
i0 = 0u;
}
if (i0) {
i0 = l2;
i1 = p1;
i2 = 58u;
j0 = json_f15(m, i0, i1, i2);
l10 = j0;
i0 = l2;
i1 = 3u;
i0 += i1;
l2 = i0;
i1 = p1;
i0 = i0 < i1;
j1 = l10;
j2 = 0ull;
i1 = (u64)((s64)j1 >= (s64)j2);
i0 &= i1;
if (i0) {
i0 = l2;
i0 = i32_load8_u(m, (u64)(i0));
i1 = 46u;
i0 = i0 == i1;
} else {
i0 = 0u;
}
if (i0) {
i0 = l2;
i1 = 1u;
i0 += i1;
l2 = i0;
l4 = i0;
j0 = 100ull;
l12 = j0;
L5:
i0 = p1;
i1 = l2;
i0 = i0 > i1;
if (i0) {
i0 = l2;
i0 = i32_load8_u(m, (u64)(i0));
i0 = json_f14(m, i0);
} else {
i0 = 0u;
}
if (i0) {
i0 = l2;
l5 = i0;
i1 = 1u;
i0 += i1;
l2 = i0;
i0 = l5;
i0 = i32_load8_u(m, (u64)(i0));
i1 = 48u;
i0 -= i1;
l6 = i0;
i1 = 255u;
i0 &= i1;
i1 = 0u;
j2 = l12;
i2 = !(j2);
i0 = i2 ? i0 : i1;
if (i0) {goto B0;}
j0 = l13;
j1 = l12;
i2 = l6;
i3 = 255u;
i2 &= i3;
j2 = (u64)(i2);
j1 *= j2;
j0 += j1;
l13 = j0;
j0 = l12;
j1 = 10ull;
j0 = I64_DIV_S(j0, j1);
l12 = j0;
goto L5;
}
i0 = l2;
i1 = l4;
i0 = i0 == i1;
if (i0) {goto B0;}
}
}
j0 = l15;
j1 = 0ull;
i0 = (u64)((s64)j0 < (s64)j1);
j1 = l15;
j2 = 59ull;
i1 = (u64)((s64)j1 > (s64)j2);
i0 |= i1;
j1 = l10;
j2 = 0ull;
i1 = (u64)((s64)j1 < (s64)j2);
i0 |= i1;
j1 = l10;
j2 = 59ull;
i1 = (u64)((s64)j1 > (s64)j2);
i0 |= i1;
if (i0) {goto B0;}
j0 = l14;
j1 = 24ull;
i0 = j0 == j1;
l7 = i0;
if (i0) {
j0 = l10;
j1 = l15;
j0 += j1;
j1 = l13;
j0 += j1;
i0 = !(j0);
} else {
i0 = l7;
}
i0 = !(i0);
j1 = l14;
j2 = 23ull;
i1 = (u64)((s64)j1 > (s64)j2);
i0 &= i1;
j1 = l14;
j2 = 0ull;
i1 = (u64)((s64)j1 < (s64)j2);
i0 |= i1;
i1 = p1;
i2 = l2;
i1 = i1 <= i2;
i0 |= i1;
if (i0) {goto B0;}
j0 = l14;
j1 = 60ull;
j0 *= j1;
j1 = l15;
j0 += j1;
j1 = 60ull;
j0 *= j1;
j1 = l10;
j0 += j1;
j1 = 1000ull;
j0 *= j1;
j1 = l13;
j0 += j1;
l16 = j0;
i0 = l2;
i0 = i32_load8_u(m, (u64)(i0));
l8 = i0;
i1 = 90u;
i0 = i0 == i1;
if (i0) {
j0 = 9223372036854775808ull;
j1 = l16;
i2 = l2;
i3 = 1u;
i2 += i3;
i3 = p1;
i2 = i2 != i3;
j0 = i2 ? j0 : j1;
goto Bfunc;
}
i0 = l8;
i1 = 45u;
i0 = i0 != i1;
i1 = l8;
i2 = 43u;
i1 = i1 != i2;
i0 &= i1;
if (i0) {goto B0;}
i0 = l2;
i1 = 3u;
i0 += i1;
i1 = p1;
i2 = 58u;
j0 = json_f15(m, i0, i1, i2);
l17 = j0;
j1 = 60ull;
i0 = (u64)((s64)j0 < (s64)j1);
i1 = l2;
i2 = 1u;
i1 += i2;
i2 = p1;
i3 = 2u;
j1 = json_f25(m, i1, i2, i3);
l18 = j1;
j2 = 0ull;
i1 = (u64)((s64)j1 >= (s64)j2);
p0 = i1;
if (i1) {
j1 = l18;
j2 = 24ull;
i1 = (u64)((s64)j1 < (s64)j2);
p0 = i1;
}
i1 = p0;
if (i1) {
j1 = l17;
j2 = 0ull;
i1 = (u64)((s64)j1 >= (s64)j2);
p0 = i1;
}
i1 = p0;
i2 = p0;
i0 = i2 ? i0 : i1;
i0 = !(i0);
i1 = l2;
i2 = 6u;
i1 += i2;
i2 = p1;
i1 = i1 != i2;
i0 |= i1;
if (i0) {goto B0;}
j0 = l18;
j1 = 60ull;
j0 *= j1;
j1 = l17;
j0 += j1;
j1 = 60000ull;
j0 *= j1;
l19 = j0;
j1 = l16;
j0 += j1;
j1 = l16;
j2 = l19;
j1 -= j2;
i2 = l8;
i3 = 45u;
i2 = i2 == i3;
j0 = i2 ? j0 : j1;
goto Bfunc;
B0:;
j0 = 9223372036854775808ull;
Bfunc:;
return j0;
}
static void json_f85(u8* m, u32 p0, u32 p1, u32 p2) {
u32 l3 = 0, l4 = 0, l5 = 0, l6 = 0;
u32 i0, i1, i2;
L0:
i0 = p1;
i1 = l4;
i0 = i0 > i1;
if (i0) {
i0 = p0;
i1 = l4;
i0 += i1;
l6 = i0;
i0 = i32_load8_u(m, (u64)(i0));
i1 = 16u;
i0 <<= (i1 & 31);
l3 = i0;
i0 = p1;
i1 = l4;
i0 -= i1;
l5 = i0;
i1 = 1u;
i0 = i0 > i1;
if (i0) {
i0 = l3;
i1 = l6;
i1 = i32_load8_u(m, (u64)(i1) + 1u);
i2 = 8u;
i1 <<= (i2 & 31);
i0 |= i1;
l3 = i0;
}
i0 = l5;
i1 = 2u;
i0 = i0 > i1;
if (i0) {
i0 = l3;
i1 = p0;
i2 = l4;
i1 += i2;
i1 = i32_load8_u(m, (u64)(i1) + 2u);
i0 |= i1;
l3 = i0;
}
i0 = p2;
i1 = l3;
i2 = 18u;
i1 >>= (i2 & 31);
i1 = json_f26(m, i1);
i32_store8(m, (u64)(i0), i1);
i0 = p2;
i1 = l3;
i2 = 12u;
i1 >>= (i2 & 31);
i2 = 63u;
i1 &= i2;
i1 = json_f26(m, i1);
i32_store8(m, (u64)(i0) + 1u, i1);
i0 = p2;
i1 = l5;
i2 = 1u;
i1 = i1 > i2;
if (i1) {
i1 = l3;
i2 = 6u;
i1 >>= (i2 & 31);
i2 = 63u;
i1 &= i2;
i1 = json_f26(m, i1);
} else {
i1 = 61u;
}
i32_store8(m, (u64)(i0) + 2u, i1);
i0 = p2;
i1 = l5;
i2 = 2u;
i1 = i1 > i2;
if (i1) {
i1 = l3;
i2 = 63u;
i1 &= i2;
i1 = json_f26(m, i1);
} else {
i1 = 61u;
}
i32_store8(m, (u64)(i0) + 3u, i1);
i0 = p2;
i1 = 4u;
i0 += i1;
p2 = i0;
i0 = l4;
i1 = 3u;
i0 += i1;
l4 = i0;
goto L0;
}
}
static u32 json_f86(u8* m, u32 p0, u32 p1, u32 p2) {
u32 l3 = 0, l4 = 0, l5 = 0, l6 = 0, l7 = 0, l8 = 0, l9 = 0, l10 = 0,
l11 = 0, l12 = 0, l13 = 0, l14 = 0, l15 = 0, l16 = 0;
u32 i0, i1, i2, i3, i4, i5, i6;
i0 = p1;
l3 = i0;
L0:
i0 = p1;
i1 = l3;
i0 -= i1;
i1 = 2u;
i0 = i0 < i1;
i1 = 0u;
i2 = l3;
i0 = i2 ? i0 : i1;
if (i0) {
i0 = p0;
i1 = l3;
i0 += i1;
i1 = 1u;
i0 -= i1;
i0 = i32_load8_u(m, (u64)(i0));
i1 = 61u;
i0 = i0 == i1;
} else {
i0 = 0u;
}
if (i0) {
i0 = l3;
i1 = 1u;
i0 -= i1;
l3 = i0;
goto L0;
}
i0 = 1u;
i1 = p1;
i2 = l3;
i1 -= i2;
l9 = i1;
i2 = 4u;
i3 = l3;
i4 = 3u;
i3 &= i4;
l7 = i3;
i2 -= i3;
i3 = 3u;
i2 &= i3;
i1 = i1 != i2;
i2 = 0u;
i3 = l9;
i1 = i3 ? i1 : i2;
i2 = l7;
i3 = 1u;
i2 = i2 == i3;
i0 = i2 ? i0 : i1;
if (i0) {
i0 = 4294967295u;
goto Bfunc;
}
i0 = p2;
p1 = i0;
L4:
i0 = l3;
i1 = l6;
i0 = i0 > i1;
if (i0) {
i0 = p0;
i1 = l6;
i0 += i1;
i0 = i32_load8_u(m, (u64)(i0));
l10 = i0;
i1 = 65u;
i0 -= i1;
i1 = 255u;
i0 &= i1;
l11 = i0;
i1 = 26u;
i0 = i0 < i1;
if (i0) {
i0 = l11;
goto B6;
}
i0 = l10;
i1 = 97u;
i0 -= i1;
l12 = i0;
i1 = 255u;
i0 &= i1;
i1 = 26u;
i0 = i0 < i1;
if (i0) {
i0 = l12;
i1 = 26u;
i0 += i1;
i1 = 255u;
i0 &= i1;
goto B6;
}
i0 = l10;
i1 = 48u;
i0 -= i1;
l13 = i0;
i1 = 255u;
i0 &= i1;
i1 = 10u;
i0 = i0 < i1;
if (i0) {
i0 = l13;
i1 = 52u;
i0 += i1;
i1 = 255u;
i0 &= i1;
goto B6;
}
i0 = 62u;
i1 = 63u;
i2 = 64u;
i3 = l10;
i4 = 47u;
i3 = i3 == i4;
i1 = i3 ? i1 : i2;
i2 = l10;
i3 = 43u;
i2 = i2 == i3;
i0 = i2 ? i0 : i1;
B6:;
l14 = i0;
i1 = 63u;
i0 = i0 > i1;
if (i0) {
i0 = 4294967295u;
goto Bfunc;
}
i0 = l8;
i1 = 6u;
i0 <<= (i1 & 31);
i1 = l14;
i0 |= i1;
l8 = i0;
i0 = l6;
i1 = 3u;
i0 &= i1;
i1 = 1u;
i0 <<= (i1 & 31);
l15 = i0;
if (i0) {
i0 = p1;
l16 = i0;
i1 = 1u;
i0 += i1;
p1 = i0;
i0 = l16;
i1 = l8;
i2 = 6u;
i3 = l15;
i2 -= i3;
i1 >>= (i2 & 31);
i32_store8(m, (u64)(i0), i1);
}
i0 = l6;
i1 = 1u;
i0 += i1;
l6 = i0;
goto L4;
}
i0 = 4294967295u;
i1 = p1;
i2 = p2;
i1 -= i2;
i2 = 15u;
i3 = 3u;
i4 = 0u;
i5 = l7;
i6 = 3u;
i5 = i5 == i6;
i3 = i5 ? i3 : i4;
i4 = l7;
i5 = 2u;
i4 = i4 == i5;
i2 = i4 ? i2 : i3;
i3 = l8;
i2 &= i3;
i0 = i2 ? i0 : i1;
Bfunc:;
return i0;
}
