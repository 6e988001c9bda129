// The lock file: at most one process holds it, and the kernel frees it when that process dies.
//
// `flock`, since a POSIX lock is lost when any library of the process closes any descriptor of the
// file. A separate file that only its owner may open, since `flock` also succeeds on a read-only
// descriptor: any user who may read the file could lock it.
#include <fcntl.h>
#include <sys/file.h>

#include <cerrno>
#include <climits>

#include "arguments.h"
#include "descriptors.h"
#include "errors.h"

constexpr int LOCK_TRIES_MAX = 16;
constexpr mode_t LOCK_MODE = 0600;
constexpr mode_t OTHERS_MODE = 0077;

namespace {

struct Attempt {
  enum Outcome { WON, HELD, REPLACED, FAILED } outcome;
  UniqueDescriptor file{-1};    // WON
  int holderPid = 0;            // HELD
  int errorNumber = 0;          // FAILED
  const char* syscall = "lock"; // FAILED
};

Attempt Failure(int errorNumber, const char* syscall) {
  return {Attempt::FAILED, UniqueDescriptor(-1), 0, errorNumber, syscall};
}

}  // namespace

static Attempt TryLock(const char* path, uid_t owner);

// lock(path, owner = this user): { fd } | { pid }
static Napi::Value Lock(const Napi::CallbackInfo& info) {
  Napi::Env env = info.Env();
  Arguments arguments(info);
  std::string path = arguments.Text(0, "path");
  uid_t owner = geteuid();
  // Root may act for the user whose directory it is: whatever it makes there is that user's.
  if (owner == 0 && !info[1].IsUndefined()) {
    owner = static_cast<uid_t>(arguments.Integer(1, "owner", 0, UINT_MAX));
  }
  if (arguments.Failed()) return env.Undefined();

  for (int tryIndex = 0; tryIndex < LOCK_TRIES_MAX; tryIndex++) {
    Attempt attempt = TryLock(path.c_str(), owner);
    Napi::Object result = Napi::Object::New(env);
    switch (attempt.outcome) {
      case Attempt::WON:
        result.Set("fd", Descriptors::Of(env).Own(env, attempt.file));
        return result;
      case Attempt::HELD:
        result.Set("pid", Napi::Number::New(env, attempt.holderPid));
        return result;
      case Attempt::FAILED:
        return ThrowErrno(env, attempt.errorNumber, attempt.syscall, path);
      case Attempt::REPLACED:
        break;
    }
  }
  return ThrowErrno(env, EAGAIN, "lock", path + " is replaced again and again");
}

// Another user may have planted any file but a private regular file of this user. With more than
// one name the content also belongs to another file. IsStillAt detects a file without a name.
static bool IsTrusted(const struct statx& status, uid_t owner) {
  bool isOurs = status.stx_uid == geteuid() || status.stx_uid == owner;
  return S_ISREG(status.stx_mode) && isOurs &&
         (status.stx_mode & OTHERS_MODE) == 0 && status.stx_nlink <= 1;
}

static bool IsStillAt(const char* path, const struct statx& locked) {
  struct statx named = {};
  if (Statx(AT_FDCWD, path, AT_SYMLINK_NOFOLLOW, &named) != 0) return false;
  return named.stx_ino == locked.stx_ino && named.stx_dev_major == locked.stx_dev_major &&
         named.stx_dev_minor == locked.stx_dev_minor;
}

// A hint for a message: the holder may not have written it yet, or may have ended.
static int ReadPid(int fd) {
  char text[16];
  ssize_t length = pread(fd, text, sizeof text, 0);
  int64_t pid = 0;
  ssize_t index = 0;
  for (; index < length && text[index] >= '0' && text[index] <= '9'; index++) {
    pid = pid * 10 + (text[index] - '0');
  }
  bool isWhole = index > 0 && index < length && text[index] == '\n' && pid <= INT32_MAX;
  return isWhole ? static_cast<int>(pid) : 0;
}

static int WritePid(int fd) {
  std::string text = std::to_string(getpid()) + "\n";
  if (ftruncate(fd, 0) != 0) return errno;
  ssize_t written = pwrite(fd, text.data(), text.size(), 0);
  if (written < 0) return errno;
  return static_cast<size_t>(written) == text.size() ? 0 : ENOSPC;
}

static Attempt LockOpened(UniqueDescriptor file, const char* path, uid_t owner) {
  struct statx status = {};
  int errorNumber = Inspect(file.Get(), &status);
  if (errorNumber != 0) return Failure(errorNumber, "fstat");
  if (!IsTrusted(status, owner)) return Failure(EPERM, "lock");

  if (flock(file.Get(), LOCK_EX | LOCK_NB) != 0) {
    if (errno != EWOULDBLOCK) return Failure(errno, "flock");
    return {Attempt::HELD, UniqueDescriptor(-1), ReadPid(file.Get())};
  }
  // Between this open and this lock the holder may have deleted the file, and another process may
  // have created and locked a new one: two holders. Only the file that has the name counts.
  if (!IsStillAt(path, status)) return {Attempt::REPLACED};

  // An unusual umask may have cleared the owner's bits. Then no later process could open the file.
  if ((status.stx_mode & 0777) != LOCK_MODE && fchmod(file.Get(), LOCK_MODE) != 0) {
    return Failure(errno, "fchmod");
  }
  errorNumber = WritePid(file.Get());
  if (errorNumber != 0) return Failure(errorNumber, "write");
  return {Attempt::WON, std::move(file)};
}

static Attempt TryLock(const char* path, uid_t owner) {
  // O_NONBLOCK and O_NOCTTY in case that the path is a FIFO or a terminal.
  int flags = O_RDWR | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY;
  UniqueDescriptor file(open(path, flags | O_CREAT | O_EXCL, LOCK_MODE));
  bool isNew = file.IsOpen();
  if (!isNew && errno == EEXIST) {
    file = UniqueDescriptor(open(path, flags));
    if (!file.IsOpen() && errno == ENOENT) return {Attempt::REPLACED};
  }
  if (!file.IsOpen()) return Failure(errno, "open");
  Attempt attempt = LockOpened(std::move(file), path, owner);
  // A process that has opened it since finds that its name is gone, and tries again.
  if (isNew && attempt.outcome == Attempt::FAILED) unlink(path);
  return attempt;
}

// The claims of names are locks of byte ranges of their directory, which need no write access as
// long as they are shared ones: a query for an exclusive one finds them. A range begins at the
// name's hash, and its length is the holder's pid.
constexpr int PID_BITS = 22;
constexpr int HASH_BITS = 40;

static struct flock ClaimOf(const std::string& name, short type, pid_t bytes) {
  uint64_t hash = 14695981039346656037ull;
  for (unsigned char byte : name) hash = (hash ^ byte) * 1099511628211ull;
  struct flock range = {};
  range.l_type = type;
  range.l_whence = SEEK_SET;
  range.l_start = static_cast<off_t>((hash >> (64 - HASH_BITS)) << PID_BITS);
  range.l_len = bytes;
  return range;
}

// claim(fd, name): 0, or the pid of the process that has it
static Napi::Value Claim(const Napi::CallbackInfo& info) {
  Napi::Env env = info.Env();
  Arguments arguments(info);
  int fd = arguments.Descriptor(0, "fd");
  std::string name = arguments.Text(1, "name");
  if (arguments.Failed()) return env.Undefined();
  // After the lock as well: two processes may claim at the same time. Then both give way.
  struct flock mine = ClaimOf(name, F_RDLCK, getpid());
  pid_t holder = 0;
  for (bool isLocked : {false, true}) {
    struct flock found = ClaimOf(name, F_WRLCK, 1 << PID_BITS);
    if (fcntl(fd, F_OFD_GETLK, &found) == 0 && found.l_type != F_UNLCK) {
      holder = static_cast<pid_t>(found.l_len);
    }
    // A file system without such locks: the lock file has to do.
    if (holder != 0 || isLocked || fcntl(fd, F_OFD_SETLK, &mine) != 0) break;
  }
  if (holder != 0) {
    mine.l_type = F_UNLCK;
    fcntl(fd, F_OFD_SETLK, &mine);
  }
  return Napi::Number::New(env, holder);
}

// lockOpened(fd, isExclusive): false if others have locked it; then an earlier lock may be lost. A file
// system without such locks has to do.
static Napi::Value LockOpened(const Napi::CallbackInfo& info) {
  Napi::Env env = info.Env();
  Arguments arguments(info);
  int fd = arguments.Descriptor(0, "fd");
  bool isExclusive = arguments.Boolean(1, "isExclusive");
  if (arguments.Failed()) return env.Undefined();
  bool isHeld = flock(fd, (isExclusive ? LOCK_EX : LOCK_SH) | LOCK_NB) != 0 && errno == EWOULDBLOCK;
  return Napi::Boolean::New(env, !isHeld);
}

void DefineLock(Napi::Env env, Napi::Object exports) {
  exports.Set("lockOpened", Napi::Function::New<LockOpened>(env, "lockOpened"));
  exports.Set("claim", Napi::Function::New<Claim>(env, "claim"));
  exports.Set("lock", Napi::Function::New<Lock>(env, "lock"));
}
