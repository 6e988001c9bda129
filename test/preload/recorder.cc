// Records what a process writes to its data file and when it asks the disk to store that, for
// `test/disk/crash-states.test.ts`. Loaded by LD_PRELOAD; RECORD_FILE names the record.
//
// An entry is a header, and for a write its bytes:
//
//   0   4   what happened, as `Event`
//   8   8   where in the file
//   16  8   how many bytes follow
#include <dlfcn.h>
#include <fcntl.h>
#include <string.h>
#include <sys/types.h>
#include <sys/uio.h>
#include <unistd.h>

#include <cstdarg>
#include <cstdint>
#include <cstdlib>

namespace {

constexpr int kDescriptorsMax = 4096;
constexpr int kPiecesMax = 1024;
constexpr int kRecordDescriptor = 1000;
constexpr char kSuffix[] = "/data.mdb";

enum Event : uint32_t {
  kWrite = 1,        // begins
  kSyncedWrite = 2,  // begins, on a descriptor whose writes return when they are on disk
  kSyncedEnd = 3,    // the last kSyncedWrite is on disk
  kSyncBegin = 4,
  kSyncEnd = 5,  // all writes from before kSyncBegin are on disk
  kResize = 6,
};
enum Kind : char { kOther, kData, kSyncedData };

struct Header {
  uint32_t event;
  uint32_t zero;
  uint64_t offset;
  uint64_t bytes;
};

Kind kinds[kDescriptorsMax];

template <typename Function>
Function Real(const char* name) {
  return reinterpret_cast<Function>(dlsym(RTLD_NEXT, name));
}

int RecordDescriptor() {
  static int descriptor = [] {
    const char* path = getenv("RECORD_FILE");
    if (!path) return -1;
    auto open = Real<int (*)(const char*, int, ...)>("open");
    int opened = open(path, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0600);
    return opened < 0 ? -1 : fcntl(opened, F_DUPFD_CLOEXEC, kRecordDescriptor);
  }();
  return descriptor;
}

Kind KindOf(int fd) { return fd >= 0 && fd < kDescriptorsMax ? kinds[fd] : kOther; }

void Record(Event event, off_t offset, const iovec* pieces = nullptr, int count = 0) {
  if (RecordDescriptor() < 0) return;
  if (count > kPiecesMax) abort();
  iovec all[kPiecesMax + 1];
  Header header = {event, 0, static_cast<uint64_t>(offset), 0};
  for (int i = 0; i < count; i++) {
    header.bytes += pieces[i].iov_len;
    all[i + 1] = pieces[i];
  }
  all[0] = {&header, sizeof header};
  // One call, so that entries of several threads do not mix.
  static auto write = Real<ssize_t (*)(int, const iovec*, int)>("writev");
  ssize_t written = write(RecordDescriptor(), all, count + 1);
  if (written != static_cast<ssize_t>(sizeof header + header.bytes)) abort();
}

template <typename Call>
ssize_t Write(int fd, off_t offset, const iovec* pieces, int count, Call call) {
  Kind kind = KindOf(fd);
  if (kind == kOther) return call();
  Record(kind == kData ? kWrite : kSyncedWrite, offset, pieces, count);
  ssize_t result = call();
  if (kind == kSyncedData && result > 0) Record(kSyncedEnd, offset);
  return result;
}

int Sync(int fd, const char* name) {
  bool isData = KindOf(fd) != kOther;
  if (isData) Record(kSyncBegin, 0);
  int result = Real<int (*)(int)>(name)(fd);
  if (isData && result == 0) Record(kSyncEnd, 0);
  return result;
}

int Opened(int fd, const char* path, int flags) {
  if (fd < 0 || fd >= kDescriptorsMax || !path) return fd;
  size_t length = strlen(path);
  size_t suffix = sizeof kSuffix - 1;
  bool isData = length >= suffix && strcmp(path + length - suffix, kSuffix) == 0;
  kinds[fd] = !isData ? kOther : flags & O_DSYNC ? kSyncedData : kData;
  return fd;
}

int Open(const char* name, const char* path, int flags, va_list arguments) {
  mode_t mode = flags & O_CREAT ? va_arg(arguments, mode_t) : 0;
  return Opened(Real<int (*)(const char*, int, ...)>(name)(path, flags, mode), path, flags);
}

}  // namespace

#define EXPORT extern "C" __attribute__((visibility("default")))

EXPORT int open(const char* path, int flags, ...) {
  va_list arguments;
  va_start(arguments, flags);
  int fd = Open("open", path, flags, arguments);
  va_end(arguments);
  return fd;
}

EXPORT int open64(const char* path, int flags, ...) {
  va_list arguments;
  va_start(arguments, flags);
  int fd = Open("open64", path, flags, arguments);
  va_end(arguments);
  return fd;
}

EXPORT int close(int fd) {
  if (fd >= 0 && fd < kDescriptorsMax) kinds[fd] = kOther;
  return Real<int (*)(int)>("close")(fd);
}

EXPORT ssize_t pwrite(int fd, const void* from, size_t bytes, off_t offset) {
  iovec piece = {const_cast<void*>(from), bytes};
  return Write(fd, offset, &piece, 1, [=] {
    return Real<ssize_t (*)(int, const void*, size_t, off_t)>("pwrite")(fd, from, bytes, offset);
  });
}

EXPORT ssize_t pwrite64(int fd, const void* from, size_t bytes, off_t offset) {
  return pwrite(fd, from, bytes, offset);
}

EXPORT ssize_t pwritev(int fd, const iovec* pieces, int count, off_t offset) {
  return Write(fd, offset, pieces, count, [=] {
    return Real<ssize_t (*)(int, const iovec*, int, off_t)>("pwritev")(fd, pieces, count, offset);
  });
}

EXPORT ssize_t pwritev64(int fd, const iovec* pieces, int count, off_t offset) {
  return pwritev(fd, pieces, count, offset);
}

EXPORT ssize_t writev(int fd, const iovec* pieces, int count) {
  off_t offset = KindOf(fd) == kOther ? 0 : lseek(fd, 0, SEEK_CUR);
  return Write(fd, offset, pieces, count, [=] {
    return Real<ssize_t (*)(int, const iovec*, int)>("writev")(fd, pieces, count);
  });
}

EXPORT ssize_t write(int fd, const void* from, size_t bytes) {
  off_t offset = KindOf(fd) == kOther ? 0 : lseek(fd, 0, SEEK_CUR);
  iovec piece = {const_cast<void*>(from), bytes};
  return Write(fd, offset, &piece, 1, [=] {
    return Real<ssize_t (*)(int, const void*, size_t)>("write")(fd, from, bytes);
  });
}

EXPORT int fsync(int fd) { return Sync(fd, "fsync"); }
EXPORT int fdatasync(int fd) { return Sync(fd, "fdatasync"); }

EXPORT int ftruncate(int fd, off_t bytes) {
  if (KindOf(fd) != kOther) Record(kResize, bytes);
  return Real<int (*)(int, off_t)>("ftruncate")(fd, bytes);
}

EXPORT int ftruncate64(int fd, off_t bytes) { return ftruncate(fd, bytes); }
