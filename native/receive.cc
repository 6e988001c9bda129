// Receiving a message with descriptors on a libuv thread: the wait does not block JavaScript.
#include <fcntl.h>
#include <sys/socket.h>

#include <cerrno>
#include <cstring>
#include <memory>

#include "arguments.h"
#include "deadline.h"
#include "descriptors.h"
#include "errors.h"
#include "sockets.h"

namespace {

class Receiver : public Napi::AsyncWorker {
 public:
  // Uses a duplicate: JavaScript may close `fd` during the wait, and its number may then belong to
  // another file.
  Receiver(Napi::Env env, napi_deferred deferred, UniqueDescriptor socketFd, size_t bytesMax,
           size_t fdsMax, double timeoutMs)
      : Napi::AsyncWorker(env, "pluresdb-ipc receive"),
        deferred_(deferred),
        socketFd_(std::move(socketFd)),
        bytes_(new uint8_t[bytesMax]),
        bytesMax_(bytesMax),
        fdsMax_(fdsMax),
        deadline_(timeoutMs) {}

  void Execute() override {
    errorNumber_ = PollUntil(socketFd_.Get(), POLLIN, deadline_);
    if (errorNumber_ == 0) errorNumber_ = ReceiveMessage();
    // Closed here rather than on the JavaScript thread: if JavaScript has closed `fd` during the
    // wait, the peer sees the hang-up soon.
    socketFd_ = UniqueDescriptor();
  }

  // Runs on the JavaScript thread, also while the environment is torn down. Then each call that
  // could run JavaScript fails, and the environment closes these descriptors with all others.
  void OnOK() override {
    Napi::Env env = Env();
    if (errorNumber_ == ETIMEDOUT) {
      napi_resolve_deferred(env, deferred_, env.Undefined());
    } else if (errorNumber_ != 0) {
      Napi::Error error = ErrnoError(env, errorNumber_, "recvmsg", detail_);
      napi_reject_deferred(env, deferred_, error.Value());
    } else {
      ResolveMessage(env);
    }
  }

 private:
  void ResolveMessage(Napi::Env env) {
    Napi::Array fds = Napi::Array::New(env, fdsReceived_);
    for (uint32_t index = 0; index < fdsReceived_; index++) {
      fds.Set(index, Descriptors::Of(env).Own(env, fds_[index]));
    }
    Napi::Uint8Array bytes = Napi::Uint8Array::New(env, bytesReceived_);
    if (bytes.IsEmpty()) return;  // the environment is torn down
    if (bytesReceived_ > 0) memcpy(bytes.Data(), bytes_.get(), bytesReceived_);
    Napi::Object result = Napi::Object::New(env);
    result.Set("bytes", bytes);
    result.Set("fds", fds);
    napi_resolve_deferred(env, deferred_, result);
  }

  // 0, ETIMEDOUT or an errno. After an error `fds_` closes the received descriptors.
  int ReceiveMessage() {
    struct iovec vector = {bytes_.get(), bytesMax_};
    MessageControl control;
    struct msghdr message = {};
    message.msg_iov = &vector;
    message.msg_iovlen = 1;
    message.msg_control = control.bytes;
    message.msg_controllen = sizeof control.bytes;
    ssize_t received = recvmsg(socketFd_.Get(), &message, MSG_CMSG_CLOEXEC | MSG_DONTWAIT);
    // A signal interrupted the call, or another reader took the bytes that poll saw: none came yet.
    if (received < 0 && (errno == EAGAIN || errno == EINTR)) return ETIMEDOUT;
    if (received < 0) return errno;
    bytesReceived_ = static_cast<size_t>(received);

    // All descriptors, even if fewer are expected: one without an owner would leak.
    struct cmsghdr* header = CMSG_FIRSTHDR(&message);
    for (; header != nullptr; header = CMSG_NXTHDR(&message, header)) {
      if (header->cmsg_level == SOL_SOCKET && header->cmsg_type == SCM_RIGHTS) TakeFrom(header);
    }
    if (message.msg_flags & MSG_CTRUNC || fdsReceived_ > fdsMax_) {
      detail_ = "more descriptors than expected, or no room for them";
      return EPROTO;
    }
    return 0;
  }

  void TakeFrom(struct cmsghdr* header) {
    size_t count = (header->cmsg_len - CMSG_LEN(0)) / sizeof(int);
    for (size_t index = 0; index < count; index++) {
      int fd;
      memcpy(&fd, CMSG_DATA(header) + index * sizeof fd, sizeof fd);
      UniqueDescriptor descriptor(fd);
      // Always true: the control buffer has room for MESSAGE_FDS_MAX descriptors.
      if (fdsReceived_ < MESSAGE_FDS_MAX) fds_[fdsReceived_++] = std::move(descriptor);
    }
  }

  napi_deferred deferred_;
  UniqueDescriptor socketFd_;
  std::unique_ptr<uint8_t[]> bytes_;
  size_t bytesMax_;
  size_t bytesReceived_ = 0;
  UniqueDescriptor fds_[MESSAGE_FDS_MAX];
  size_t fdsMax_;
  size_t fdsReceived_ = 0;
  Deadline deadline_;
  int errorNumber_ = 0;
  const char* detail_ = "";
};

}  // namespace

// receive(fd, bytesMax, fdsMax, timeoutMs): Promise<{ bytes, fds } | undefined>
static Napi::Value Receive(const Napi::CallbackInfo& info) {
  Napi::Env env = info.Env();
  Arguments arguments(info);
  int fd = arguments.Descriptor(0, "fd");
  // At least one byte, so that an empty result means the end of the stream.
  int64_t bytesMax = arguments.Integer(1, "bytesMax", 1, MESSAGE_BYTES_MAX);
  int64_t fdsMax = arguments.Integer(2, "fdsMax", 0, MESSAGE_FDS_MAX);
  double timeoutMs = arguments.TimeoutMs(3, "timeoutMs");
  if (arguments.Failed()) return env.Undefined();

  // Napi::Promise::Deferred returns garbage when a terminating worker cannot create a promise.
  napi_deferred deferred = nullptr;
  napi_value promise = nullptr;
  if (napi_create_promise(env, &deferred, &promise) != napi_ok) return env.Undefined();

  UniqueDescriptor socketFd(fcntl(fd, F_DUPFD_CLOEXEC, 0));
  if (!socketFd.IsOpen()) {
    napi_reject_deferred(env, deferred, ErrnoError(env, errno, "fcntl").Value());
    return Napi::Value(env, promise);
  }
  // The receiver deletes itself when it is done.
  auto* receiver = new Receiver(env, deferred, std::move(socketFd), static_cast<size_t>(bytesMax),
                                static_cast<size_t>(fdsMax), timeoutMs);
  receiver->Queue();
  return Napi::Value(env, promise);
}

void DefineReceive(Napi::Env env, Napi::Object exports) {
  exports.Set("receive", Napi::Function::New<Receive>(env, "receive"));
}
