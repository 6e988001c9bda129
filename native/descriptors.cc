#include "descriptors.h"

#include <fcntl.h>
#include <sys/syscall.h>

#include <cerrno>

#include "arguments.h"
#include "errors.h"

int Statx(int fd, const char* path, int flags, struct statx* status) {
  return static_cast<int>(syscall(SYS_statx, fd, path, flags, STATX_BASIC_STATS, status));
}

int Inspect(int fd, struct statx* status) {
  return Statx(fd, "", AT_EMPTY_PATH, status) == 0 ? 0 : errno;
}

// close(fd)
static Napi::Value Close(const Napi::CallbackInfo& info) {
  Napi::Env env = info.Env();
  Arguments arguments(info);
  int fd = arguments.Descriptor(0, "fd");
  if (arguments.Failed()) return env.Undefined();
  if (!Descriptors::Of(env).Forget(fd)) return ThrowErrno(env, EBADF, "close", "not ours");
  // After EINTR and EIO Linux has closed it, too. A retry could close a new file.
  if (close(fd) != 0 && errno == EBADF) return ThrowErrno(env, EBADF, "close");
  return env.Undefined();
}

// release(fd): the caller closes it
static Napi::Value Release(const Napi::CallbackInfo& info) {
  Napi::Env env = info.Env();
  Arguments arguments(info);
  int fd = arguments.Descriptor(0, "fd");
  if (arguments.Failed()) return env.Undefined();
  if (!Descriptors::Of(env).Forget(fd)) return ThrowErrno(env, EBADF, "release", "not ours");
  return env.Undefined();
}

// duplicate(fd): fd
static Napi::Value Duplicate(const Napi::CallbackInfo& info) {
  Napi::Env env = info.Env();
  Arguments arguments(info);
  int fd = arguments.Descriptor(0, "fd");
  if (arguments.Failed()) return env.Undefined();
  UniqueDescriptor copy(fcntl(fd, F_DUPFD_CLOEXEC, 0));
  if (!copy.IsOpen()) return ThrowErrno(env, errno, "fcntl");
  return Descriptors::Of(env).Own(env, copy);
}

// isAt(path, fd): boolean
static Napi::Value IsAt(const Napi::CallbackInfo& info) {
  Napi::Env env = info.Env();
  Arguments arguments(info);
  std::string path = arguments.Text(0, "path");
  int fd = arguments.Descriptor(1, "fd");
  if (arguments.Failed()) return env.Undefined();
  struct statx held = {};
  int errorNumber = Inspect(fd, &held);
  if (errorNumber != 0) return ThrowErrno(env, errorNumber, "fstat");
  struct statx named = {};
  if (Statx(AT_FDCWD, path.c_str(), 0, &named) == 0) {
    return Napi::Boolean::New(env, named.stx_ino == held.stx_ino &&
                                       named.stx_dev_major == held.stx_dev_major &&
                                       named.stx_dev_minor == held.stx_dev_minor);
  }
  if (errno == ENOENT || errno == ENOTDIR) return Napi::Boolean::New(env, false);
  return ThrowErrno(env, errno, "stat", path);
}

void DefineDescriptors(Napi::Env env, Napi::Object exports) {
  exports.Set("close", Napi::Function::New<Close>(env, "close"));
  exports.Set("release", Napi::Function::New<Release>(env, "release"));
  exports.Set("isAt", Napi::Function::New<IsAt>(env, "isAt"));
  exports.Set("duplicate", Napi::Function::New<Duplicate>(env, "duplicate"));
}
