// Who closes which descriptor.
//
// A descriptor number means whatever was opened last under it, so closing a number twice can
// close a file of somebody else. Hence each descriptor we create has exactly one owner:
//
//   UniqueDescriptor (inside a native call) -> Descriptors (the environment) -> release(fd)
#pragma once

#include <sys/stat.h>
#include <unistd.h>

#include <set>

#include "addon.h"

// Closes the descriptor at the end of its scope, unless it was taken.
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

// The descriptors of one environment: its instance data, touched by its own thread only.
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

  // False when it was never owned.
  bool Forget(int fd) { return owned_.erase(fd) == 1; }

 private:
  // Not an unordered_set or a vector: their inlined code needs a libstdc++ newer than the one that
  // Node.js itself asks for, and then the prebuilt file would not load on some supported systems.
  std::set<int> owned_;
};

// fstat under another name: `fstat` itself would make the prebuilt file need glibc 2.33.
// 0 or an errno.
int Inspect(int fd, struct statx* status);
