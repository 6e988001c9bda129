/*
 * What the C of core.c and json.c is written in: WebAssembly's memory and arithmetic. `m` is the base
 * of the linear memory, around which the host has reserved MEMORY_RESERVED bytes: an address and an
 * offset are below 4 GiB each, so that no access needs a check.
 */
#include <stdint.h>
#include <string.h>
#include <math.h>

typedef uint8_t u8;
typedef int8_t s8;
typedef uint16_t u16;
typedef int16_t s16;
typedef uint32_t u32;
typedef int32_t s32;
typedef uint64_t u64;
typedef int64_t s64;
typedef float f32;
typedef double f64;
typedef u8 v128 __attribute__((vector_size(16), aligned(1), may_alias));

#if !defined(__x86_64__) || __BYTE_ORDER__ != __ORDER_LITTLE_ENDIAN__
#error "the pages' readers are checked on x86-64 only"
#endif

#define LOAD(name, in, wide, out)                        \
  static inline out name(const u8* m, u64 at) {          \
    in value;                                            \
    memcpy(&value, m + at, sizeof value);                \
    return (out)(wide)value;                             \
  }
#define STORE(name, in, out)                             \
  static inline void name(u8* m, u64 at, in value) {     \
    out low = (out)value;                                \
    memcpy(m + at, &low, sizeof low);                    \
  }

LOAD(i32_load, u32, u32, u32)
LOAD(i64_load, u64, u64, u64)
LOAD(f64_load, f64, f64, f64)
LOAD(i32_load8_s, s8, s32, u32)
LOAD(i32_load8_u, u8, u32, u32)
LOAD(i32_load16_s, s16, s32, u32)
LOAD(i32_load16_u, u16, u32, u32)
LOAD(i64_load8_s, s8, s64, u64)
LOAD(i64_load8_u, u8, u64, u64)
LOAD(i64_load16_s, s16, s64, u64)
LOAD(i64_load16_u, u16, u64, u64)
LOAD(i64_load32_s, s32, s64, u64)
LOAD(i64_load32_u, u32, u64, u64)
LOAD(v128_load, v128, v128, v128)
STORE(i32_store, u32, u32)
STORE(i64_store, u64, u64)
STORE(f64_store, f64, f64)
STORE(i32_store8, u32, u8)
STORE(i32_store16, u32, u16)
STORE(i64_store8, u64, u8)
STORE(i64_store16, u64, u16)
STORE(i64_store32, u64, u32)
STORE(v128_store, v128, v128)

/* Sequentially consistent, as WebAssembly's. A load is a plain one of the processor. */
#define WORD(type, at) ((type*)(void*)(m + (at)))
#define ATOMIC(name, type)                                              \
  static inline type name##_atomic_load(u8* m, u64 at) {                \
    return __atomic_load_n(WORD(type, at), __ATOMIC_SEQ_CST);           \
  }                                                                     \
  static inline void name##_atomic_store(u8* m, u64 at, type value) {   \
    __atomic_store_n(WORD(type, at), value, __ATOMIC_SEQ_CST);          \
  }                                                                     \
  static inline type name##_atomic_rmw_xchg(u8* m, u64 at, type value) { \
    return __atomic_exchange_n(WORD(type, at), value, __ATOMIC_SEQ_CST); \
  }                                                                     \
  static inline type name##_atomic_rmw_add(u8* m, u64 at, type value) { \
    return __atomic_fetch_add(WORD(type, at), value, __ATOMIC_SEQ_CST); \
  }                                                                     \
  static inline type name##_atomic_rmw_cmpxchg(u8* m, u64 at, type expected, type value) { \
    __atomic_compare_exchange_n(WORD(type, at), &expected, value, 0, __ATOMIC_SEQ_CST,     \
                                __ATOMIC_SEQ_CST);                                         \
    return expected;                                                                       \
  }
ATOMIC(i32, u32)
ATOMIC(i64, u64)
#define atomic_fence() __atomic_thread_fence(__ATOMIC_SEQ_CST)

static inline void memory_copy(u8* m, u32 to, u32 from, u32 bytes) {
  memmove(m + to, m + from, bytes);
}
static inline void memory_fill(u8* m, u32 at, u32 value, u32 bytes) {
  memset(m + at, (int)value, bytes);
}

#define UNLIKELY(x) __builtin_expect(!!(x), 0)
#define UNREACHABLE (__builtin_trap(), 0)
#define TRAP(x) (__builtin_trap(), 0)
#define I32_CLZ(x) ((x) ? (u32)__builtin_clz(x) : 32u)
#define I64_CLZ(x) ((x) ? (u64)__builtin_clzll(x) : 64u)
#define I32_CTZ(x) ((x) ? (u32)__builtin_ctz(x) : 32u)
#define I64_CTZ(x) ((x) ? (u64)__builtin_ctzll(x) : 64u)
#define I32_POPCNT(x) ((u32)__builtin_popcount(x))
#define I64_POPCNT(x) ((u64)__builtin_popcountll(x))
#define DIV_U(x, y) (UNLIKELY((y) == 0) ? TRAP(0) : (x) / (y))
#define REM_U(x, y) (UNLIKELY((y) == 0) ? TRAP(0) : (x) % (y))
#define I32_DIV_S(x, y) \
  ((u32)(UNLIKELY((y) == 0 || ((x) == 0x80000000u && (y) == ~0u)) ? TRAP(0) : (s32)(x) / (s32)(y)))
#define I64_DIV_S(x, y) \
  ((u64)(UNLIKELY((y) == 0 || ((x) == 1ull << 63 && (y) == ~0ull)) ? TRAP(0) : (s64)(x) / (s64)(y)))
#define I32_REM_S(x, y) \
  ((u32)(UNLIKELY((y) == 0) ? TRAP(0) : (y) == ~0u ? 0 : (s32)(x) % (s32)(y)))
#define I64_REM_S(x, y) \
  ((u64)(UNLIKELY((y) == 0) ? TRAP(0) : (y) == ~0ull ? 0 : (s64)(x) % (s64)(y)))
#define I32_ROTL(x, y) (((x) << ((y) & 31)) | ((x) >> (-(y) & 31)))
#define I32_ROTR(x, y) (((x) >> ((y) & 31)) | ((x) << (-(y) & 31)))
#define I64_ROTL(x, y) (((x) << ((y) & 63)) | ((x) >> (-(y) & 63)))
#define I64_ROTR(x, y) (((x) >> ((y) & 63)) | ((x) << (-(y) & 63)))
/* A NaN or what does not fit becomes the nearest that does, 0 for a NaN. */
#define SATURATE(x, type, low, high) \
  ((x) != (x) ? 0 : (x) <= (low) ? (type)(low) : (x) >= (high) ? (type)((high) - 1) : (type)(x))
#define I32_TRUNC_SAT_S_F64(x) ((u32)SATURATE(x, s32, -2147483648.0, 2147483648.0))
#define I32_TRUNC_SAT_U_F64(x) ((u32)SATURATE(x, u32, 0.0, 4294967296.0))
#define I64_TRUNC_SAT_S_F64(x)                                                      \
  ((u64)((x) != (x) ? 0 : (x) < -9223372036854775808.0 ? INT64_MIN                  \
         : (x) >= 9223372036854775808.0 ? INT64_MAX : (s64)(x)))
#define I64_TRUNC_SAT_U_F64(x)                                                      \
  ((u64)((x) != (x) || (x) <= 0 ? 0 : (x) >= 18446744073709551616.0 ? UINT64_MAX : (u64)(x)))
#define I32_TRUNC_S_F64(x) \
  ((x) > -2147483649.0 && (x) < 2147483648.0 ? (u32)(s32)(x) : (u32)TRAP(0))
#define I32_TRUNC_U_F64(x) ((x) > -1.0 && (x) < 4294967296.0 ? (u32)(x) : (u32)TRAP(0))
#define I64_TRUNC_S_F64(x) \
  ((x) >= -9223372036854775808.0 && (x) < 9223372036854775808.0 ? (u64)(s64)(x) : (u64)TRAP(0))
#define I64_TRUNC_U_F64(x) \
  ((x) > -1.0 && (x) < 18446744073709551616.0 ? (u64)(x) : (u64)TRAP(0))

typedef u32 v32x4 __attribute__((vector_size(16)));
typedef u64 v64x2 __attribute__((vector_size(16)));
typedef u8 v8x16 __attribute__((vector_size(16)));
#define v128_const(...) ((v128){__VA_ARGS__})
#define v128_i64x2_make(a, b) ((v128)(v64x2){(a), (b)})
#define v128_i32x4_splat(x) ((v128)(v32x4){(x), (x), (x), (x)})
#define v128_i32x4_eq(a, b) ((v128)((v32x4)(a) == (v32x4)(b)))
#define v128_v128_xor(a, b) ((a) ^ (b))
#ifdef __clang__
#define v128_i8x16_shuffle(a, b, ...) \
  ((v128)__builtin_shufflevector((v8x16)(a), (v8x16)(b), __VA_ARGS__))
#else
#define v128_i8x16_shuffle(a, b, ...) \
  ((v128)__builtin_shuffle((v8x16)(a), (v8x16)(b), (v8x16){__VA_ARGS__}))
#endif
static inline u32 v128_i32x4_bitmask(v128 value) {
  v32x4 lanes = (v32x4)value >> 31;
  return lanes[0] | lanes[1] << 1 | lanes[2] << 2 | lanes[3] << 3;
}

static inline u64 i64_reinterpret_f64(f64 value) {
  u64 bits;
  memcpy(&bits, &value, sizeof bits);
  return bits;
}
static inline f64 f64_reinterpret_i64(u64 bits) {
  f64 value;
  memcpy(&value, &bits, sizeof value);
  return value;
}
#define wasm_floor(x) __builtin_floor(x)
#define wasm_ceil(x) __builtin_ceil(x)
#define wasm_trunc(x) __builtin_trunc(x)
#define wasm_nearbyint(x) __builtin_nearbyint(x)
#define wasm_fabs(x) __builtin_fabs(x)

/* A NaN wins, and -0 is below 0. */
static inline f64 FMIN(f64 x, f64 y) {
  return x != x ? x : y != y ? y : x == 0 && y == 0 ? (signbit(x) ? x : y) : x < y ? x : y;
}
static inline f64 FMAX(f64 x, f64 y) {
  return x != x ? x : y != y ? y : x == 0 && y == 0 ? (signbit(x) ? y : x) : x > y ? x : y;
}
