// LMDB environments. Each call leaves LMDB at rest, so a thread may end between any two of them.
//
// The end of a worker thread cuts JavaScript off at any operation, but never a native call. A write
// transaction left open would keep LMDB's lock, for which every later writer waits. Hence
// `diskCommit` begins, fills and commits a transaction in one call.
#include <fcntl.h>
#include <sys/mman.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

#include "arguments.h"
#include "descriptors.h"
#include "environments.h"
#include "errors.h"

// The sizes before each key and value of a batch, as two u32.
constexpr size_t HEADER_BYTES = 8;
// In place of the value's size: the key is removed.
constexpr uint32_t REMOVED = 0xffffffff;
// How long the slot of a dead reader may hold up the reuse of pages.
constexpr double READER_CHECK_MS = 1000;
// For the free pages of a transaction, and pages that it fills in part.
constexpr size_t SPARE_PAGES = 64;
// The largest page of a kernel.
constexpr size_t MAP_BYTES_STEP = 0x10000;
// LMDB's own tree, of the free pages.
constexpr MDB_dbi FREE_TREE = 0;

namespace {

struct Scan {
  Shared* shared;
  MDB_txn* txn;
  MDB_cursor* cursor;
};

}  // namespace

// An errno, or one of LMDB's own negative numbers.
static Napi::Error DiskError(Napi::Env env, int error, const char* call) {
  if (error > 0) return ErrnoError(env, error, call);
  Napi::Error failure = Napi::Error::New(env, mdb_strerror(error));
  failure.Set("code", Napi::String::New(env, "LMDB"));
  failure.Set("errno", Napi::Number::New(env, -error));
  failure.Set("syscall", Napi::String::New(env, call));
  return failure;
}

static Napi::Value ThrowDisk(Napi::Env env, int error, const char* call) {
  DiskError(env, error, call).ThrowAsJavaScriptException();
  return env.Undefined();
}

// A handle is an external value whose content is gone once it is closed.
template <typename Content>
struct Handle {
  Content* content;
  void (*close)(Content*);
};

template <typename Content>
static Napi::Value NewHandle(Napi::Env env, Content* content, void (*close)(Content*)) {
  auto* handle = new Handle<Content>{content, close};
  napi_finalize finalize = [](napi_env, void* data, void*) {
    auto* ended = static_cast<Handle<Content>*>(data);
    if (ended->content) ended->close(ended->content);
    delete ended;
  };
  napi_value value = nullptr;
  if (napi_create_external(env, handle, finalize, nullptr, &value) == napi_ok) {
    return Napi::Value(env, value);
  }
  // This thread is being terminated.
  finalize(env, handle, nullptr);
  return env.Undefined();
}

// Null after an exception.
template <typename Content>
static Handle<Content>* HandleAt(const Napi::CallbackInfo& info, bool isOpen = true) {
  if (info[0].IsExternal()) {
    auto* handle = info[0].As<Napi::External<Handle<Content>>>().Data();
    if (handle && (!isOpen || handle->content)) return handle;
  }
  Napi::TypeError::New(info.Env(), "expected an open handle").ThrowAsJavaScriptException();
  return nullptr;
}

// diskOpen(path, isReadOnly): disk
static Napi::Value DiskOpen(const Napi::CallbackInfo& info) {
  Napi::Env env = info.Env();
  Arguments arguments(info);
  std::string path = arguments.Text(0, "path");
  bool isReadOnly = arguments.Boolean(1, "isReadOnly");
  if (arguments.Failed()) return env.Undefined();
  Shared* shared = nullptr;
  int error = Acquire(path.c_str(), isReadOnly, &shared);
  if (error) return ThrowDisk(env, error, "mdb_env_open");
  return NewHandle<Shared>(env, shared, Release);
}

// diskClose(disk)
static Napi::Value DiskClose(const Napi::CallbackInfo& info) {
  auto* handle = HandleAt<Shared>(info, false);
  if (handle && handle->content) Release(handle->content);
  if (handle) handle->content = nullptr;
  return info.Env().Undefined();
}

static int Fill(MDB_txn* txn, MDB_dbi dbi, uint8_t* batch, size_t bytes) {
  for (size_t at = 0; at < bytes;) {
    uint32_t sizes[2];
    if (bytes - at < HEADER_BYTES) return EINVAL;
    memcpy(sizes, batch + at, HEADER_BYTES);
    bool isRemoved = sizes[1] == REMOVED;
    size_t valueBytes = isRemoved ? 0 : sizes[1];
    at += HEADER_BYTES;
    if (bytes - at < sizes[0] + valueBytes) return EINVAL;
    MDB_val key = {sizes[0], batch + at};
    MDB_val value = {valueBytes, batch + at + sizes[0]};
    int error = isRemoved ? mdb_del(txn, dbi, &key, nullptr) : mdb_put(txn, dbi, &key, &value, 0);
    if (error && !(isRemoved && error == MDB_NOTFOUND)) return error;
    at += sizes[0] + valueBytes;
  }
  return 0;
}

// Enlarges the map for a batch, in its transaction: LMDB itself would go on without a map when no
// address space is left for a larger one. A transaction copies each page at most once.
static int Reserve(MDB_env* env, size_t batchBytes) {
  MDB_envinfo now = {};
  MDB_stat tree = {};
  int error = mdb_env_info(env, &now);
  if (!error) error = mdb_env_stat(env, &tree);
  if (error) return error;
  size_t pages = now.me_last_pgno + 1 + batchBytes / tree.ms_psize + SPARE_PAGES;
  size_t bytes = 2 * pages * tree.ms_psize;
  if (bytes <= now.me_mapsize) return 0;
  // Twice as much, so that it is rarely enlarged: the earlier maps stay. Whole pages of the system.
  bytes = (2 * bytes + MAP_BYTES_STEP - 1) / MAP_BYTES_STEP * MAP_BYTES_STEP;
  mdb_filehandle_t file = -1;
  error = mdb_env_get_fd(env, &file);
  if (error) return error;
  void* probe = mmap(nullptr, bytes, PROT_READ, MAP_SHARED, file, 0);
  if (probe == MAP_FAILED) return errno;
  munmap(probe, bytes);
  return mdb_env_set_mapsize(env, bytes);
}

// LMDB ends the process when a transaction frees many pages, apart from one another, while its tree
// of free pages is empty, as it is in a copy: the list of them takes a page, for which LMDB looks in
// that tree. So a transaction that frees a few comes first.
static int FreeFirstPages(Shared* shared) {
  if (shared->hasFreePages) return 0;
  MDB_txn* txn = nullptr;
  int error = mdb_txn_begin(shared->env, nullptr, 0, &txn);
  if (error) return error;
  MDB_stat freed = {};
  MDB_stat records = {};
  error = mdb_stat(txn, FREE_TREE, &freed);
  if (!error) error = mdb_stat(txn, shared->dbi, &records);
  if (error || freed.ms_entries > 0 || records.ms_entries == 0) {
    mdb_txn_abort(txn);
    shared->hasFreePages = !error && freed.ms_entries > 0;
    return error;
  }
  // The records stay as they are.
  uint8_t name[] = {0xff};
  MDB_val key = {sizeof(name), name};
  MDB_val value = {0, name};
  error = mdb_put(txn, shared->dbi, &key, &value, MDB_NOOVERWRITE);
  if (!error) error = mdb_del(txn, shared->dbi, &key, nullptr);
  if (error) {
    mdb_txn_abort(txn);
    return error;
  }
  error = mdb_txn_commit(txn);
  shared->hasFreePages = !error;
  return error;
}

// diskCommit(disk, batch): the milliseconds that the disk took
static Napi::Value DiskCommit(const Napi::CallbackInfo& info) {
  Napi::Env env = info.Env();
  Arguments arguments(info);
  Arguments::Bytes batch = arguments.ByteArray(1, "batch");
  auto* handle = HandleAt<Shared>(info);
  if (!handle || arguments.Failed()) return env.Undefined();
  Shared* shared = handle->content;
  if (NowMs() - shared->checkedMs >= READER_CHECK_MS) {
    mdb_reader_check(shared->env, nullptr);
    shared->checkedMs = NowMs();
  }
  int error = FreeFirstPages(shared);
  if (error) return ThrowDisk(env, error, "mdb_txn_commit");
  MDB_txn* txn = nullptr;
  error = mdb_txn_begin(shared->env, nullptr, 0, &txn);
  if (error) return ThrowDisk(env, error, "mdb_txn_begin");
  size_t batchBytes = static_cast<size_t>(batch.length);
  error = Reserve(shared->env, batchBytes);
  const char* call = error ? "mmap" : "mdb_put";
  if (!error) error = Fill(txn, shared->dbi, batch.data, batchBytes);
  if (error) {
    mdb_txn_abort(txn);
    return ThrowDisk(env, error, call);
  }
  double startedMs = NowMs();
  error = mdb_txn_commit(txn);
  if (error && error != MDB_EMPTY_TXN) return ThrowDisk(env, error, "mdb_txn_commit");
  return Napi::Number::New(env, NowMs() - startedMs);
}

static Napi::Value Copy(Napi::Env env, const MDB_val& bytes) {
  return Napi::Buffer<uint8_t>::Copy(env, static_cast<uint8_t*>(bytes.mv_data), bytes.mv_size);
}

// diskGet(disk, key): a copy of the value, or undefined
static Napi::Value DiskGet(const Napi::CallbackInfo& info) {
  Napi::Env env = info.Env();
  Arguments arguments(info);
  Arguments::Bytes key = arguments.ByteArray(1, "key");
  auto* handle = HandleAt<Shared>(info);
  if (!handle || arguments.Failed()) return env.Undefined();
  MDB_txn* txn = nullptr;
  int error = BeginReading(handle->content, &txn);
  if (error) return ThrowDisk(env, error, "mdb_txn_begin");
  MDB_val name = {static_cast<size_t>(key.length), key.data};
  MDB_val value;
  error = mdb_get(txn, handle->content->dbi, &name, &value);
  Napi::Value result = error ? env.Undefined() : Copy(env, value);
  mdb_txn_abort(txn);
  if (error && error != MDB_NOTFOUND) return ThrowDisk(env, error, "mdb_get");
  return result;
}

// diskCount(disk): the number of keys
static Napi::Value DiskCount(const Napi::CallbackInfo& info) {
  auto* handle = HandleAt<Shared>(info);
  if (!handle) return info.Env().Undefined();
  MDB_stat status = {};
  int error = mdb_env_stat(handle->content->env, &status);
  if (error) return ThrowDisk(info.Env(), error, "mdb_env_stat");
  return Napi::Number::New(info.Env(), static_cast<double>(status.ms_entries));
}

static void EndScan(Scan* scan) {
  mdb_cursor_close(scan->cursor);
  mdb_txn_abort(scan->txn);
  Release(scan->shared);
  delete scan;
}

// diskScan(disk, from): a scan of one commit's keys, from the first one that is not below `from`
static Napi::Value DiskScan(const Napi::CallbackInfo& info) {
  Napi::Env env = info.Env();
  Arguments arguments(info);
  Arguments::Bytes from = arguments.ByteArray(1, "from");
  auto* handle = HandleAt<Shared>(info);
  if (!handle || arguments.Failed()) return env.Undefined();
  Shared* shared = handle->content;
  Scan scan = {shared, nullptr, nullptr};
  int error = BeginReading(shared, &scan.txn);
  if (!error) error = mdb_cursor_open(scan.txn, shared->dbi, &scan.cursor);
  MDB_val key = {static_cast<size_t>(from.length), from.data};
  MDB_val value;
  if (!error) error = mdb_cursor_get(scan.cursor, &key, &value, MDB_SET_RANGE);
  if (error) {
    if (scan.cursor) mdb_cursor_close(scan.cursor);
    if (scan.txn) mdb_txn_abort(scan.txn);
    return error == MDB_NOTFOUND ? env.Undefined() : ThrowDisk(env, error, "mdb_cursor_get");
  }
  Use(shared);
  return NewHandle<Scan>(env, new Scan(scan), EndScan);
}

// diskNext(scan): { key, value } as copies; undefined at the end, which closes the scan
static Napi::Value DiskNext(const Napi::CallbackInfo& info) {
  Napi::Env env = info.Env();
  auto* handle = HandleAt<Scan>(info, false);
  if (!handle || !handle->content) return env.Undefined();
  MDB_cursor* cursor = handle->content->cursor;
  MDB_val key;
  MDB_val value;
  int error = mdb_cursor_get(cursor, &key, &value, MDB_GET_CURRENT);
  Napi::Object entry = Napi::Object::New(env);
  if (!error) {
    entry.Set("key", Copy(env, key));
    entry.Set("value", Copy(env, value));
    error = mdb_cursor_get(cursor, &key, &value, MDB_NEXT);
    if (!error) return entry;
  }
  EndScan(handle->content);
  handle->content = nullptr;
  if (error != MDB_NOTFOUND) return ThrowDisk(env, error, "mdb_cursor_get");
  return entry;
}

// diskEndScan(scan)
static Napi::Value DiskEndScan(const Napi::CallbackInfo& info) {
  auto* handle = HandleAt<Scan>(info, false);
  if (handle && handle->content) EndScan(handle->content);
  if (handle) handle->content = nullptr;
  return info.Env().Undefined();
}

namespace {

// Copies one commit to a file, and that to the disk, on a libuv thread. The end of an environment
// waits for it.
class Copier : public Napi::AsyncWorker {
 public:
  Copier(Napi::Env env, napi_deferred deferred, Shared* shared, UniqueDescriptor target)
      : Napi::AsyncWorker(env, "pluresdb-ipc copy"),
        deferred_(deferred),
        shared_(shared),
        target_(std::move(target)) {}
  ~Copier() override { Release(shared_); }

  void Execute() override {
    // Only the pages in use: while the copy is made, none of its commit is free for the writer.
    error_ = mdb_env_copyfd2(shared_->env, target_.Get(), MDB_CP_COMPACT);
    if (error_ == 0 && fsync(target_.Get()) != 0) error_ = errno;
  }

  void OnOK() override {
    Napi::Env env = Env();
    if (error_ == 0) {
      napi_resolve_deferred(env, deferred_, env.Undefined());
    } else {
      napi_reject_deferred(env, deferred_, DiskError(env, error_, "mdb_env_copy").Value());
    }
  }

 private:
  napi_deferred deferred_;
  Shared* shared_;
  UniqueDescriptor target_;
  int error_ = 0;
};

}  // namespace

// diskCopy(disk, fd): Promise<void>
static Napi::Value DiskCopy(const Napi::CallbackInfo& info) {
  Napi::Env env = info.Env();
  Arguments arguments(info);
  int fd = arguments.Descriptor(1, "fd");
  auto* handle = HandleAt<Shared>(info);
  if (!handle || arguments.Failed()) return env.Undefined();
  UniqueDescriptor target(fcntl(fd, F_DUPFD_CLOEXEC, 0));
  if (!target.IsOpen()) return ThrowErrno(env, errno, "fcntl");
  napi_deferred deferred = nullptr;
  napi_value promise = nullptr;
  if (napi_create_promise(env, &deferred, &promise) != napi_ok) return env.Undefined();
  auto* copier = new Copier(env, deferred, Use(handle->content), std::move(target));
  copier->Queue();
  return Napi::Value(env, promise);
}

void DefineDisk(Napi::Env env, Napi::Object exports) {
  exports.Set("diskOpen", Napi::Function::New<DiskOpen>(env, "diskOpen"));
  exports.Set("diskClose", Napi::Function::New<DiskClose>(env, "diskClose"));
  exports.Set("diskCommit", Napi::Function::New<DiskCommit>(env, "diskCommit"));
  exports.Set("diskGet", Napi::Function::New<DiskGet>(env, "diskGet"));
  exports.Set("diskCount", Napi::Function::New<DiskCount>(env, "diskCount"));
  exports.Set("diskScan", Napi::Function::New<DiskScan>(env, "diskScan"));
  exports.Set("diskNext", Napi::Function::New<DiskNext>(env, "diskNext"));
  exports.Set("diskEndScan", Napi::Function::New<DiskEndScan>(env, "diskEndScan"));
  exports.Set("diskCopy", Napi::Function::New<DiskCopy>(env, "diskCopy"));
}
