// Memory files, and mapping them onto pages of a shared WebAssembly.Memory.
#include <fcntl.h>
#include <sys/mman.h>

#include <cerrno>
#include <climits>

#include "arguments.h"
#include "descriptors.h"
#include "errors.h"

// Constants of the kernel's interface that older headers lack.
constexpr unsigned int MEMFD_NOEXEC_SEAL = 0x0008;  // Linux 6.3
constexpr int SEAL_FUTURE_WRITE = 0x0010;           // Linux 5.1

constexpr int64_t FILE_BYTES_MAX = (int64_t{1} << 53) - 1;
constexpr int ALLOCATE_TRIES_MAX = 1000;

static int Replace(const Arguments::Bytes& pages, int protection, int flags, int fd);

// memfdCreate(name, bytes): fd
static Napi::Value MemfdCreate(const Napi::CallbackInfo& info) {
  Napi::Env env = info.Env();
  Arguments arguments(info);
  std::string name = arguments.Text(0, "name");
  int64_t bytes = arguments.Integer(1, "bytes", 0, FILE_BYTES_MAX);
  if (arguments.Failed()) return env.Undefined();

  unsigned int flags = MFD_CLOEXEC | MFD_ALLOW_SEALING;
  int fd = memfd_create(name.c_str(), flags | MEMFD_NOEXEC_SEAL);
  if (fd < 0 && errno == EINVAL) fd = memfd_create(name.c_str(), flags);
  UniqueDescriptor file(fd);
  if (!file.IsOpen()) return ThrowErrno(env, errno, "memfd_create", name);
  if (ftruncate(file.Get(), bytes) != 0) return ThrowErrno(env, errno, "ftruncate", name);
  return Descriptors::Of(env).Own(env, file);
}

// seal(fd, seals)
static Napi::Value Seal(const Napi::CallbackInfo& info) {
  Napi::Env env = info.Env();
  Arguments arguments(info);
  int fd = arguments.Descriptor(0, "fd");
  int seals = static_cast<int>(arguments.Integer(1, "seals", 0, INT_MAX));
  if (arguments.Failed()) return env.Undefined();
  if (fcntl(fd, F_ADD_SEALS, seals) != 0) return ThrowErrno(env, errno, "fcntl", "F_ADD_SEALS");
  return env.Undefined();
}

// getSeals(fd): seals
static Napi::Value GetSeals(const Napi::CallbackInfo& info) {
  Napi::Env env = info.Env();
  Arguments arguments(info);
  int fd = arguments.Descriptor(0, "fd");
  if (arguments.Failed()) return env.Undefined();
  int seals = fcntl(fd, F_GET_SEALS);
  if (seals < 0) return ThrowErrno(env, errno, "fcntl", "F_GET_SEALS");
  return Napi::Number::New(env, seals);
}

// allocate(fd, offset, bytes): 0 or the errno
static Napi::Value Allocate(const Napi::CallbackInfo& info) {
  Napi::Env env = info.Env();
  Arguments arguments(info);
  int fd = arguments.Descriptor(0, "fd");
  int64_t offset = arguments.Integer(1, "offset", 0, FILE_BYTES_MAX);
  int64_t bytes = arguments.Integer(2, "bytes", 1, FILE_BYTES_MAX);
  if (arguments.Failed()) return env.Undefined();
  int errorNumber = EINTR;
  // tmpfs undoes the whole allocation when a signal arrives. Without a limit a process with a fast
  // timer signal could try forever.
  for (int tryIndex = 0; errorNumber == EINTR && tryIndex < ALLOCATE_TRIES_MAX; tryIndex++) {
    errorNumber = posix_fallocate(fd, offset, bytes);
  }
  return Napi::Number::New(env, errorNumber);
}

// map(memory, offset, bytes, fd, writable)
static Napi::Value Map(const Napi::CallbackInfo& info) {
  Napi::Env env = info.Env();
  Arguments arguments(info);
  Arguments::Bytes pages = arguments.SharedPages();
  int fd = arguments.Descriptor(3, "fd");
  bool writable = arguments.Boolean(4, "writable");
  if (arguments.Failed()) return env.Undefined();

  // A load past the end of a file is a SIGBUS. The file can shrink after this check unless the
  // caller has sealed it.
  struct statx status = {};
  int errorNumber = Inspect(fd, &status);
  if (errorNumber != 0) return ThrowErrno(env, errorNumber, "fstat");
  if (status.stx_size < static_cast<uint64_t>(pages.length)) {
    return ThrowErrno(env, EINVAL, "mmap", "the file is smaller than the range");
  }
  int protection = writable ? PROT_READ | PROT_WRITE : PROT_READ;
  errorNumber = Replace(pages, protection, MAP_SHARED, fd);
  if (errorNumber != 0) return ThrowErrno(env, errorNumber, "mmap");
  return env.Undefined();
}

// unmap(memory, offset, bytes)
static Napi::Value Unmap(const Napi::CallbackInfo& info) {
  Napi::Env env = info.Env();
  Arguments arguments(info);
  Arguments::Bytes pages = arguments.SharedPages();
  if (arguments.Failed()) return env.Undefined();
  // Zeroed private pages as V8 maps them: the range still belongs to the wasm memory.
  int flags = MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE;
  int errorNumber = Replace(pages, PROT_READ | PROT_WRITE, flags, -1);
  if (errorNumber != 0) return ThrowErrno(env, errorNumber, "mmap");
  return env.Undefined();
}

// Replaces the pages with a new mapping: 0 or an errno.
//
// When a file refuses an mmap with MAP_FIXED (because of a seal, say), kernels before 6.12 have
// already unmapped the old pages. Any later mmap of the process could then fill that hole in the
// wasm memory, and wasm stores would overwrite it. So the new mapping is made at another address,
// where refusal is harmless, and moved into place.
static int Replace(const Arguments::Bytes& pages, int protection, int flags, int fd) {
  size_t bytes = static_cast<size_t>(pages.length);
  void* fresh = mmap(nullptr, bytes, protection, flags, fd, 0);
  if (fresh == MAP_FAILED) return errno;
  if (mremap(fresh, bytes, bytes, MREMAP_MAYMOVE | MREMAP_FIXED, pages.data) != MAP_FAILED) {
    return 0;
  }
  // The kernel is out of memory. There may be a hole: fill it or abort.
  int errorNumber = errno;
  munmap(fresh, bytes);
  int repairFlags = MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE | MAP_FIXED;
  if (mmap(pages.data, bytes, PROT_READ | PROT_WRITE, repairFlags, -1, 0) == MAP_FAILED) {
    Napi::Error::Fatal("pluresdb-ipc", "a wasm memory lost its pages: the kernel has no memory");
  }
  return errorNumber;
}

void DefineMemory(Napi::Env env, Napi::Object exports) {
  exports.Set("memfdCreate", Napi::Function::New<MemfdCreate>(env, "memfdCreate"));
  exports.Set("seal", Napi::Function::New<Seal>(env, "seal"));
  exports.Set("getSeals", Napi::Function::New<GetSeals>(env, "getSeals"));
  exports.Set("allocate", Napi::Function::New<Allocate>(env, "allocate"));
  exports.Set("map", Napi::Function::New<Map>(env, "map"));
  exports.Set("unmap", Napi::Function::New<Unmap>(env, "unmap"));
  exports.Set("pageBytes", Napi::Number::New(env, static_cast<double>(sysconf(_SC_PAGESIZE))));

  Napi::Object seals = Napi::Object::New(env);
  seals.Set("SEAL", Napi::Number::New(env, F_SEAL_SEAL));
  seals.Set("SHRINK", Napi::Number::New(env, F_SEAL_SHRINK));
  seals.Set("GROW", Napi::Number::New(env, F_SEAL_GROW));
  seals.Set("WRITE", Napi::Number::New(env, F_SEAL_WRITE));
  seals.Set("FUTURE_WRITE", Napi::Number::New(env, SEAL_FUTURE_WRITE));
  exports.Set("seals", seals);
}
