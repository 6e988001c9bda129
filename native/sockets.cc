// Unix stream sockets beyond `node:net`. Receiving, which waits, is in receive.cc.
#include "sockets.h"

#include <sys/socket.h>
#include <sys/un.h>

#include <cerrno>
#include <cstring>

#include "arguments.h"
#include "deadline.h"
#include "descriptors.h"
#include "errors.h"

constexpr int EINTR_TRIES_MAX = 100;

// connect(path): fd
static Napi::Value Connect(const Napi::CallbackInfo& info) {
  Napi::Env env = info.Env();
  Arguments arguments(info);
  std::string path = arguments.Text(0, "path");
  if (arguments.Failed()) return env.Undefined();

  struct sockaddr_un address = {};
  address.sun_family = AF_UNIX;
  // An empty path would mean a name in the abstract namespace, which has no permissions.
  if (path.empty()) return ThrowErrno(env, ENOENT, "connect", "the path is empty");
  if (path.size() >= sizeof address.sun_path) {
    return ThrowErrno(env, ENAMETOOLONG, "connect", path);
  }
  memcpy(address.sun_path, path.c_str(), path.size() + 1);

  // Non-blocking: a server that never accepts has a full backlog, and a blocking connect would wait
  // for it forever. This one fails with EAGAIN.
  UniqueDescriptor socketFd(socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0));
  if (!socketFd.IsOpen()) return ThrowErrno(env, errno, "socket");
  if (connect(socketFd.Get(), reinterpret_cast<struct sockaddr*>(&address), sizeof address) != 0) {
    return ThrowErrno(env, errno, "connect", path);
  }
  return Descriptors::Of(env).Own(env, socketFd);
}

// send(fd, bytes, fds)
static Napi::Value Send(const Napi::CallbackInfo& info) {
  Napi::Env env = info.Env();
  Arguments arguments(info);
  int fd = arguments.Descriptor(0, "fd");
  // The array first: an element may be a getter, which could detach `bytes`.
  MessageDescriptors list = arguments.DescriptorList(2, "fds");
  Arguments::Bytes bytes = arguments.ByteArray(1, "bytes");
  if (arguments.Failed()) return env.Undefined();
  // The kernel drops descriptors of a message without bytes.
  if (bytes.length == 0) return ThrowErrno(env, EINVAL, "sendmsg", "bytes is empty");

  struct iovec vector = {bytes.data, static_cast<size_t>(bytes.length)};
  MessageControl control;
  struct msghdr message = {};
  message.msg_iov = &vector;
  message.msg_iovlen = 1;
  if (list.count > 0) {
    size_t fdsBytes = list.count * sizeof(int);
    message.msg_control = control.bytes;
    message.msg_controllen = CMSG_SPACE(fdsBytes);
    struct cmsghdr* header = CMSG_FIRSTHDR(&message);
    header->cmsg_level = SOL_SOCKET;
    header->cmsg_type = SCM_RIGHTS;
    header->cmsg_len = CMSG_LEN(fdsBytes);
    memcpy(CMSG_DATA(header), list.fds, fdsBytes);
  }

  Deadline deadline(WAIT_MS_MAX);
  for (;;) {  // bounded by the deadline; EINTR is rare, since MSG_DONTWAIT does not sleep
    ssize_t sent = sendmsg(fd, &message, MSG_NOSIGNAL | MSG_DONTWAIT);
    if (sent == bytes.length) return env.Undefined();
    // The rest would be a second message, without the descriptors.
    if (sent >= 0) return ThrowErrno(env, EPROTO, "sendmsg", "only a part was sent");
    int errorNumber = errno;
    if (errorNumber == EINTR) continue;
    if (errorNumber != EAGAIN || deadline.RemainingMs() == 0) {
      return ThrowErrno(env, errorNumber, "sendmsg");
    }
    errorNumber = PollUntil(fd, POLLOUT, deadline);
    if (errorNumber == ETIMEDOUT) return ThrowErrno(env, EAGAIN, "sendmsg");
    if (errorNumber != 0) return ThrowErrno(env, errorNumber, "poll");
  }
}

// wakeByte(fd): boolean
static Napi::Value WakeByte(const Napi::CallbackInfo& info) {
  Napi::Env env = info.Env();
  Arguments arguments(info);
  int fd = arguments.Descriptor(0, "fd");
  if (arguments.Failed()) return env.Undefined();
  const uint8_t zero = 0;
  int errorNumber = EINTR;
  for (int tryIndex = 0; errorNumber == EINTR && tryIndex < EINTR_TRIES_MAX; tryIndex++) {
    errorNumber = send(fd, &zero, 1, MSG_DONTWAIT | MSG_NOSIGNAL) == 1 ? 0 : errno;
  }
  switch (errorNumber) {
    case 0:
    case EAGAIN:  // the buffer is full: earlier bytes wake the peer
      return Napi::Boolean::New(env, true);
    case EPIPE:
    case ECONNRESET:
    case ENOTCONN:
    case EBADF:
      return Napi::Boolean::New(env, false);
  }
  return ThrowErrno(env, errorNumber, "send");
}

void DefineSockets(Napi::Env env, Napi::Object exports) {
  exports.Set("connect", Napi::Function::New<Connect>(env, "connect"));
  exports.Set("send", Napi::Function::New<Send>(env, "send"));
  exports.Set("wakeByte", Napi::Function::New<WakeByte>(env, "wakeByte"));
}
