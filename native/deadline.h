// Bounded waiting. Nothing can interrupt a native call: `worker.terminate()` and `process.exit()`
// wait for it. So no call waits longer than WAIT_MS_MAX, and callers loop.
#pragma once

#include <poll.h>

#include <cerrno>
#include <cmath>
#include <ctime>

constexpr double WAIT_MS_MAX = 100;

class Deadline {
 public:
  explicit Deadline(double timeoutMs) : endMs_(NowMs() + timeoutMs) {}

  double RemainingMs() const {
    double remainingMs = endMs_ - NowMs();
    return remainingMs > 0 ? remainingMs : 0;
  }

 private:
  // Monotonic: a step of the wall clock must not stretch or cut a wait.
  static double NowMs() {
    struct timespec now = {};
    clock_gettime(CLOCK_MONOTONIC, &now);
    return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) / 1e6;
  }

  double endMs_;
};

// Waits for `events` on a descriptor: 0 when ready (or hung up), ETIMEDOUT, or an errno.
inline int PollUntil(int fd, short events, const Deadline& deadline) {
  struct pollfd polled = {fd, events, 0};
  int readyCount;
  do {  // ends at the deadline: each round waits for the rest of the time
    readyCount = poll(&polled, 1, static_cast<int>(std::ceil(deadline.RemainingMs())));
  } while (readyCount < 0 && errno == EINTR);
  if (readyCount < 0) return errno;
  if (readyCount == 0) return ETIMEDOUT;
  return polled.revents & POLLNVAL ? EBADF : 0;
}
