// The user at the other end of a connection, and the number of a group.
#include <grp.h>
#include <sys/socket.h>

#include <cerrno>
#include <memory>

#include "arguments.h"
#include "errors.h"

// A constant of the kernel's interface that older headers lack.
#ifndef SO_PEERGROUPS
#define SO_PEERGROUPS 59  // Linux 4.13
#endif

constexpr size_t GROUPS_MAX = 65536;
constexpr size_t GROUP_ENTRY_BYTES_MAX = 1 << 20;

// The supplementary groups that the peer had; none if the kernel does not report them.
static Napi::Value PeerGroups(Napi::Env env, int fd) {
  socklen_t length = GROUPS_MAX * sizeof(gid_t);
  std::unique_ptr<gid_t[]> groups(new gid_t[GROUPS_MAX]);
  if (getsockopt(fd, SOL_SOCKET, SO_PEERGROUPS, groups.get(), &length) != 0) {
    if (errno != ENOPROTOOPT) return ThrowErrno(env, errno, "getsockopt", "SO_PEERGROUPS");
    length = 0;
  }
  uint32_t count = static_cast<uint32_t>(length / sizeof(gid_t));
  Napi::Array result = Napi::Array::New(env, count);
  for (uint32_t index = 0; index < count; index++) {
    result.Set(index, Napi::Number::New(env, groups[index]));
  }
  return result;
}

// peer(fd): { pid, uid, gid, groups }
static Napi::Value Peer(const Napi::CallbackInfo& info) {
  Napi::Env env = info.Env();
  Arguments arguments(info);
  int fd = arguments.Descriptor(0, "fd");
  if (arguments.Failed()) return env.Undefined();
  struct ucred credentials = {};
  socklen_t length = sizeof credentials;
  if (getsockopt(fd, SOL_SOCKET, SO_PEERCRED, &credentials, &length) != 0) {
    return ThrowErrno(env, errno, "getsockopt", "SO_PEERCRED");
  }
  // The kernel reports this without a peer. It must not pass for a user.
  if (credentials.uid == static_cast<uid_t>(-1)) return ThrowErrno(env, ENOTCONN, "getsockopt");
  Napi::Value groups = PeerGroups(env, fd);
  if (env.IsExceptionPending()) return env.Undefined();
  Napi::Object result = Napi::Object::New(env);
  result.Set("pid", Napi::Number::New(env, credentials.pid));
  result.Set("uid", Napi::Number::New(env, credentials.uid));
  result.Set("gid", Napi::Number::New(env, credentials.gid));
  result.Set("groups", groups);
  return result;
}

// groupId(name): number | undefined
static Napi::Value GroupId(const Napi::CallbackInfo& info) {
  Napi::Env env = info.Env();
  Arguments arguments(info);
  std::string name = arguments.Text(0, "name");
  if (arguments.Failed()) return env.Undefined();
  // A group with many members has a long entry: the buffer grows until it fits.
  for (size_t bytes = 1024; bytes <= GROUP_ENTRY_BYTES_MAX; bytes *= 4) {
    std::unique_ptr<char[]> buffer(new char[bytes]);
    struct group entry = {};
    struct group* found = nullptr;
    int errorNumber = getgrnam_r(name.c_str(), &entry, buffer.get(), bytes, &found);
    if (found != nullptr) return Napi::Number::New(env, found->gr_gid);
    // The error for a missing group differs between systems.
    if (errorNumber != ERANGE) return env.Undefined();
  }
  return env.Undefined();
}

void DefineUsers(Napi::Env env, Napi::Object exports) {
  exports.Set("peer", Napi::Function::New<Peer>(env, "peer"));
  exports.Set("groupId", Napi::Function::New<GroupId>(env, "groupId"));
}
