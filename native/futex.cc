// Sleeping on a word that several processes map, and waking its sleepers.
//
// Never FUTEX_PRIVATE_FLAG: the kernel finds a private futex by its virtual address, which differs
// between processes. It finds a shared one by file and offset, also through a read-only mapping.
#include <linux/futex.h>
#include <poll.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <cerrno>
#include <climits>
#include <cmath>

#include "arguments.h"
#include "deadline.h"
#include "errors.h"

constexpr double HANGUP_SLICE_MS = 20;

// The results of futexWait; `src/memory/native.ts` documents them.
constexpr int WAIT_WOKEN = 0;
constexpr int WAIT_TIMED_OUT = 1;
constexpr int WAIT_HANGUP = 2;

// 0 when woken, or the errno.
static int SleepOn(uint32_t* word, uint32_t expected, double sliceMs) {
  long nanoseconds = std::lround(sliceMs * 1e6);
  struct timespec timeout = {nanoseconds / 1000000000L, nanoseconds % 1000000000L};
  long result = syscall(SYS_futex, word, FUTEX_WAIT, expected, &timeout, nullptr, 0);
  return result == 0 ? 0 : errno;
}

// 0 when the peer is connected, EPIPE when it hung up, or the errno of poll.
static int CheckHangup(int fd) {
  struct pollfd polled = {fd, POLLRDHUP, 0};
  // EINTR cannot happen: with a time-out of 0 poll does not sleep.
  if (poll(&polled, 1, 0) < 0) return errno;
  if (polled.revents & POLLNVAL) return EBADF;
  return polled.revents & (POLLHUP | POLLRDHUP | POLLERR) ? EPIPE : 0;
}

// futexWait(memory, offset, expected, timeoutMs, hangupFd = -1): 0 | 1 | 2
static Napi::Value FutexWait(const Napi::CallbackInfo& info) {
  Napi::Env env = info.Env();
  Arguments arguments(info);
  uint32_t* word = arguments.SharedWord();
  // An Int32Array may read a word as negative, a Uint32Array does not: accept both.
  auto expected = static_cast<uint32_t>(arguments.Integer(2, "expected", INT_MIN, UINT_MAX));
  double timeoutMs = arguments.TimeoutMs(3, "timeoutMs");
  int hangupFd = arguments.OptionalDescriptor(4, "hangupFd");
  if (arguments.Failed()) return env.Undefined();

  Deadline deadline(timeoutMs);
  double remainingMs = timeoutMs;
  // Bounded by the deadline. Always sleeps once, so a time-out of 0 still compares the word.
  do {
    double sliceMs = hangupFd >= 0 ? std::fmin(remainingMs, HANGUP_SLICE_MS) : remainingMs;
    int errorNumber = SleepOn(word, expected, sliceMs);
    // EAGAIN: the word had another value. EINTR: a signal. The caller checks the word again. It has
    // to do so after any wake, because wakes can be spurious.
    if (errorNumber == 0 || errorNumber == EAGAIN || errorNumber == EINTR) {
      return Napi::Number::New(env, WAIT_WOKEN);
    }
    if (errorNumber != ETIMEDOUT) return ThrowErrno(env, errorNumber, "futex");
    if (hangupFd >= 0) {
      errorNumber = CheckHangup(hangupFd);
      if (errorNumber == EPIPE) return Napi::Number::New(env, WAIT_HANGUP);
      if (errorNumber != 0) return ThrowErrno(env, errorNumber, "poll");
    }
    remainingMs = deadline.RemainingMs();
  } while (remainingMs > 0);
  return Napi::Number::New(env, WAIT_TIMED_OUT);
}

// futexWake(memory, offset, count): woken
static Napi::Value FutexWake(const Napi::CallbackInfo& info) {
  Napi::Env env = info.Env();
  Arguments arguments(info);
  uint32_t* word = arguments.SharedWord();
  int64_t count = arguments.Integer(2, "count", 1, INT_MAX);
  if (arguments.Failed()) return env.Undefined();
  long woken = syscall(SYS_futex, word, FUTEX_WAKE, count, nullptr, nullptr, 0);
  if (woken < 0) return ThrowErrno(env, errno, "futex");
  return Napi::Number::New(env, static_cast<double>(woken));
}

void DefineFutex(Napi::Env env, Napi::Object exports) {
  exports.Set("futexWait", Napi::Function::New<FutexWait>(env, "futexWait"));
  exports.Set("futexWake", Napi::Function::New<FutexWake>(env, "futexWake"));
}
