// The owners of descriptors.
//
// The kernel reuses the numbers of descriptors, so a second close of a number can close an
// unrelated file. Hence each descriptor that the addon creates has exactly one owner:
//
//   UniqueDescriptor (inside a native call) -> Descriptors (the environment) -> release(fd)
#pragma once

#include <sys/stat.h>
#include <unistd.h>

#include <set>

#include "addon.h"

// Closes its descriptor at the end of the scope, unless `Take` was called.
class UniqueDescriptor {
 public:
  explicit UniqueDescriptor(int fd = -1) : fd_(fd) {}
  ~UniqueDescriptor() {
    if (fd_ >= 0) close(fd_);
  }
  UniqueDescriptor(UniqueDescriptor&& other) noexcept : fd_(other.Take()) {}
  UniqueDescriptor& operator=(UniqueDescriptor&& other) noexcept {
    if (fd_ >= 0) close(fd_);
    fd_ = other.Take();
    return *this;
  }

  bool IsOpen() const { return fd_ >= 0; }
  int Get() const { return fd_; }
  int Take() {
    int fd = fd_;
    fd_ = -1;
    return fd;
  }

 private:
  int fd_;
};

// The descriptors of one environment, as its instance data. Only its thread uses them.
class Descriptors {
 public:
  Descriptors() = default;
  ~Descriptors() {
    for (int fd : owned_) close(fd);
  }
  Descriptors(const Descriptors&) = delete;
  Descriptors& operator=(const Descriptors&) = delete;

  static Descriptors& Of(Napi::Env env) { return *env.GetInstanceData<Descriptors>(); }

  Napi::Number Own(Napi::Env env, UniqueDescriptor& descriptor) {
    int fd = descriptor.Take();
    owned_.insert(fd);
    return Napi::Number::New(env, fd);
  }

  // False when the environment does not own it.
  bool Forget(int fd) { return owned_.erase(fd) == 1; }

 private:
  // The inlined code of an unordered_set or a vector needs a newer libstdc++ than Node.js does. The
  // prebuilt file would then not load on some supported systems.
  std::set<int> owned_;
};

// The system call: musl has the function since 1.2.5 only. 0, or -1 and errno.
int Statx(int fd, const char* path, int flags, struct statx* status);

// Returns 0 or an errno. Not `fstat`, with which a local build would need glibc 2.33.
int Inspect(int fd, struct statx* status);
