// See environments.h.
#include "environments.h"

#include <fcntl.h>
#include <pthread.h>
#include <unistd.h>

#include <cerrno>
#include <ctime>
#include <string>

#include "descriptors.h"

// LMDB's files are made for their owner alone.
constexpr mode_t FILE_MODE = 0600;
constexpr int READERS_MAX = 126;
// LMDB enlarges the map by itself.
constexpr size_t MAP_BYTES_MIN = 0x20000;
// More than LMDB's table of readers needs. LMDB maps it, and a hole would be a SIGBUS on a full
// disk.
constexpr off_t LOCK_BYTES = 0x4000;
// The free pages that a transaction looks at, and that LMDB remembers.
constexpr unsigned FREE_LOADED_MAX = 50000;
constexpr unsigned FREE_RETAINED_MAX = 75000;

static pthread_mutex_t sharedLock = PTHREAD_MUTEX_INITIALIZER;
static Shared* firstShared = nullptr;

double NowMs() {
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) / 1e6;
}

static int OpenEnvironment(const char* path, bool isReadOnly, Shared* shared);

static Shared* Find(const char* path) {
  struct stat found;
  if (stat(path, &found) != 0) return nullptr;
  Shared* shared = firstShared;
  while (shared && (shared->device != found.st_dev || shared->inode != found.st_ino)) {
    shared = shared->next;
  }
  return shared;
}

// `sharedLock` is held throughout: two threads may open the same file.
int Acquire(const char* path, bool isReadOnly, Shared** result) {
  pthread_mutex_lock(&sharedLock);
  Shared* shared = Find(path);
  int error = 0;
  if (shared) {
    // A reader of this process has it open: the caller tries again.
    if (shared->isReadOnly && !isReadOnly) error = EBUSY;
  } else {
    shared = new Shared{};
    error = OpenEnvironment(path, isReadOnly, shared);
    if (error) {
      delete shared;
    } else {
      shared->next = firstShared;
      firstShared = shared;
    }
  }
  if (!error) shared->uses++;
  pthread_mutex_unlock(&sharedLock);
  *result = error ? nullptr : shared;
  return error;
}

Shared* Use(Shared* shared) {
  pthread_mutex_lock(&sharedLock);
  shared->uses++;
  pthread_mutex_unlock(&sharedLock);
  return shared;
}

void Release(Shared* shared) {
  pthread_mutex_lock(&sharedLock);
  if (--shared->uses == 0) {
    Shared** link = &firstShared;
    while (*link != shared) link = &(*link)->next;
    *link = shared->next;
    mdb_env_close(shared->env);
    delete shared;
  }
  pthread_mutex_unlock(&sharedLock);
}

// The lock file's pages exist before LMDB maps them. A reader of a read-only file system may have
// none.
static int ProvideLockFile(const char* path, bool isReadOnly) {
  std::string name = std::string(path) + "-lock";
  int flags = O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY;
  UniqueDescriptor file(open(name.c_str(), flags, FILE_MODE));
  if (!file.IsOpen()) return isReadOnly && errno != ELOOP ? 0 : errno;
  struct stat data = {};
  struct stat lock = {};
  if (fstat(file.Get(), &lock) != 0) return errno;
  // The owner of the directory may have given the name to a file of another user.
  if (!S_ISREG(lock.st_mode) || lock.st_nlink > 1) return EPERM;
  // What root makes belongs to the user of the data, who could not open it otherwise.
  bool isRoots = geteuid() == 0 && lstat(path, &data) == 0;
  if (isRoots && lock.st_uid == 0 && data.st_uid != 0 &&
      fchown(file.Get(), data.st_uid, data.st_gid) != 0) {
    return errno;
  }
  return posix_fallocate(file.Get(), 0, LOCK_BYTES);
}

static int OpenEnvironment(const char* path, bool isReadOnly, Shared* shared) {
  // Before LMDB has the file open: closing a descriptor of it releases LMDB's lock.
  int error = ProvideLockFile(path, isReadOnly);
  if (error) return error;
  MDB_env* env = nullptr;
  error = mdb_env_create(&env);
  if (error) return error;
  unsigned flags = MDB_NOSUBDIR | MDB_NOTLS | (isReadOnly ? MDB_RDONLY : 0);
  MDB_txn* txn = nullptr;
  error = mdb_env_set_maxreaders(env, READERS_MAX);
  if (!error) error = mdb_env_set_mapsize(env, MAP_BYTES_MIN);
  if (!error) error = mdb_env_set_freespace_options(env, FREE_LOADED_MAX, FREE_RETAINED_MAX);
  if (!error) error = mdb_env_open(env, path, flags, FILE_MODE);
  if (!error) error = mdb_reader_check(env, nullptr);
  if (!error) error = mdb_txn_begin(env, nullptr, MDB_RDONLY, &txn);
  if (!error) error = mdb_dbi_open(txn, nullptr, 0, &shared->dbi);
  if (txn) mdb_txn_abort(txn);
  mdb_filehandle_t file = -1;
  struct stat opened = {};
  if (!error) error = mdb_env_get_fd(env, &file);
  if (!error && fstat(file, &opened) != 0) error = errno;
  if (error) {
    mdb_env_close(env);
    return error;
  }
  shared->env = env;
  shared->isReadOnly = isReadOnly;
  shared->device = opened.st_dev;
  shared->inode = opened.st_ino;
  shared->checkedMs = NowMs();
  return 0;
}

int BeginReading(Shared* shared, MDB_txn** txn) {
  int error = mdb_txn_begin(shared->env, nullptr, MDB_RDONLY, txn);
  if (error != MDB_READERS_FULL) return error;
  mdb_reader_check(shared->env, nullptr);
  return mdb_txn_begin(shared->env, nullptr, MDB_RDONLY, txn);
}
