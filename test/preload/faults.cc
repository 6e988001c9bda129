// System calls that fail, for tests: preloaded into a process whose environment says which.
//
//   FAULT="pwrite data.mdb 28"   each call of this function on a file of this name fails with it
//   FAULT_LOG=path               appends the function and the name of each call's file
//
// Only files in a directory whose path has "faults-" in it count. The process may change FAULT at
// any time. With -1 the call does not return, as on a disk that does not answer. Calls by descriptor
// find its path in /proc. An `open` whose descriptor the programs that are started would inherit is
// called "open-inherited".
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace {

const char* const MARK = "faults-";
const int STALLED = -1;

template <typename Function>
Function Real(Function, const char* name) {
  return reinterpret_cast<Function>(dlsym(RTLD_NEXT, name));
}

void Log(const char* name, const char* file) {
  const char* path = getenv("FAULT_LOG");
  if (path == nullptr || *path == '\0') return;
  char line[NAME_MAX + 64];
  int length = snprintf(line, sizeof line, "%s %s\n", name, file);
  // Straight to the kernel: a wrapper of this file would log the log.
  long fd = syscall(SYS_openat, AT_FDCWD, path, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0600);
  if (fd < 0) return;
  syscall(SYS_write, fd, line, length);
  syscall(SYS_close, fd);
}

// Whether the call is to fail; sets errno.
bool FailsAt(const char* name, const char* path) {
  if (strstr(path, MARK) == nullptr) return false;
  const char* slash = strrchr(path, '/');
  const char* file = slash == nullptr ? path : slash + 1;
  if (strncmp(file, MARK, strlen(MARK)) == 0) file = ".";
  Log(name, file);
  const char* fault = getenv("FAULT");
  char wanted[64];
  char wantedFile[NAME_MAX + 1];
  int number = 0;
  if (fault == nullptr || sscanf(fault, "%63s %255s %d", wanted, wantedFile, &number) != 3) return false;
  if (strcmp(wanted, name) != 0 || strcmp(wantedFile, file) != 0) return false;
  while (number == STALLED) pause();
  errno = number;
  return true;
}

bool Fails(const char* name, int fd) {
  int before = errno;
  char link[64];
  char path[PATH_MAX];
  snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
  long length = syscall(SYS_readlink, link, path, sizeof path - 1);
  if (length <= 0) {
    errno = before;
    return false;
  }
  path[length] = '\0';
  return FailsAt(name, path);
}

// The path of a directory's descriptor, which the store uses, is resolved to that directory's.
bool Fails(const char* name, const char* path) {
  int fd = -1;
  int used = 0;
  if (sscanf(path, "/proc/self/fd/%d%n", &fd, &used) != 1) return FailsAt(name, path);
  char link[64];
  char resolved[2 * PATH_MAX];
  snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
  long length = syscall(SYS_readlink, link, resolved, PATH_MAX);
  if (length <= 0) return false;
  snprintf(resolved + length, sizeof resolved - length, "%s", path + used);
  return FailsAt(name, resolved);
}

}  // namespace

extern "C" {

#define OPEN(name)                                       \
  int name(const char* path, int flags, ...) {           \
    va_list list;                                        \
    va_start(list, flags);                               \
    mode_t mode = va_arg(list, mode_t);                  \
    va_end(list);                                        \
    if (Fails(flags & O_CLOEXEC ? "open" : "open-inherited", path)) return -1; \
    static auto real = Real(name, #name);                \
    return real(path, flags, mode);                      \
  }
OPEN(open)
OPEN(open64)

#define CALL(result, failure, name, first, parameters, arguments) \
  CALL_AS(#name, result, failure, name, first, parameters, arguments)
#define CALL_AS(known, result, failure, name, first, parameters, arguments) \
  result name parameters {                                                  \
    if (Fails(known, first)) return failure;                                \
    static auto real = Real(name, #name);                                   \
    return real arguments;                                                  \
  }
CALL(ssize_t, -1, pread, fd, (int fd, void* data, size_t bytes, off_t at), (fd, data, bytes, at))
CALL_AS("pread", ssize_t, -1, pread64, fd, (int fd, void* data, size_t bytes, off64_t at), (fd, data, bytes, at))
CALL(ssize_t, -1, pwrite, fd, (int fd, const void* data, size_t bytes, off_t at), (fd, data, bytes, at))
CALL_AS("pwrite", ssize_t, -1, pwrite64, fd, (int fd, const void* data, size_t bytes, off64_t at), (fd, data, bytes, at))
CALL(ssize_t, -1, read, fd, (int fd, void* data, size_t bytes), (fd, data, bytes))
CALL(ssize_t, -1, write, fd, (int fd, const void* data, size_t bytes), (fd, data, bytes))
CALL(int, -1, fsync, fd, (int fd), (fd))
CALL(int, -1, fdatasync, fd, (int fd), (fd))
CALL(int, -1, ftruncate64, fd, (int fd, off64_t bytes), (fd, bytes))
CALL(int, -1, flock, fd, (int fd, int operation), (fd, operation))
CALL(int, -1, fchmod, fd, (int fd, mode_t mode), (fd, mode))
CALL(int, errno, posix_fallocate, fd, (int fd, off_t at, off_t bytes), (fd, at, bytes))
CALL_AS("posix_fallocate", int, errno, posix_fallocate64, fd, (int fd, off64_t at, off64_t bytes), (fd, at, bytes))
CALL(int, -1, rename, from, (const char* from, const char* to), (from, to))
CALL(int, -1, mkdir, path, (const char* path, mode_t mode), (path, mode))

#define MAP(name, offset)                                                               \
  void* name(void* at, size_t bytes, int protection, int flags, int fd, offset start) { \
    if (fd >= 0 && Fails("mmap", fd)) return MAP_FAILED;                                \
    static auto real = Real(name, #name);                                               \
    return real(at, bytes, protection, flags, fd, start);                               \
  }
MAP(mmap, off_t)
MAP(mmap64, off64_t)

#define LOCK(name)                                                                     \
  int name(int fd, int command, ...) {                                                 \
    va_list list;                                                                      \
    va_start(list, command);                                                           \
    void* argument = va_arg(list, void*);                                              \
    va_end(list);                                                                      \
    if ((command == F_SETLK || command == F_SETLKW) && Fails("fcntl", fd)) return -1; \
    static auto real = Real(name, #name);                                              \
    return real(fd, command, argument);                                                \
  }
LOCK(fcntl)
LOCK(fcntl64)

}  // extern "C"
