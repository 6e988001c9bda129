#include "errors.h"

#include <cerrno>
#include <cstring>

static std::string ErrnoName(int errorNumber);

// `strerror_r` answers with the text, which may lie outside the buffer (glibc), or with a status, and
// the text is in the buffer (musl).
[[maybe_unused]] static const char* ReasonOf(const char* text, const char*) { return text; }
[[maybe_unused]] static const char* ReasonOf(int, const char* buffer) { return buffer; }

Napi::Error ErrnoError(Napi::Env env, int errorNumber, const char* syscall,
                       const std::string& detail) {
  char buffer[128] = "";
  const char* reason = ReasonOf(strerror_r(errorNumber, buffer, sizeof buffer), buffer);
  std::string code = ErrnoName(errorNumber);
  std::string message = code + ": " + reason + ", " + syscall;
  if (!detail.empty()) message += " (" + detail + ")";

  Napi::Error error = Napi::Error::New(env, message);
  error.Set("code", Napi::String::New(env, code));
  error.Set("errno", Napi::Number::New(env, errorNumber));
  error.Set("syscall", Napi::String::New(env, syscall));
  return error;
}

Napi::Value ThrowErrno(Napi::Env env, int errorNumber, const char* syscall,
                       const std::string& detail) {
  ErrnoError(env, errorNumber, syscall, detail).ThrowAsJavaScriptException();
  return env.Undefined();
}

// A table, since the prebuilt file would need glibc 2.32 with `strerrorname_np`.
static std::string ErrnoName(int errorNumber) {
#define NAME(constant) \
  case constant:       \
    return #constant
  switch (errorNumber) {
    NAME(EACCES);
    NAME(EADDRINUSE);
    NAME(EADDRNOTAVAIL);
    NAME(EAFNOSUPPORT);
    NAME(EAGAIN);
    NAME(EALREADY);
    NAME(EBADF);
    NAME(EBADMSG);
    NAME(EBUSY);
    NAME(ECANCELED);
    NAME(ECONNABORTED);
    NAME(ECONNREFUSED);
    NAME(ECONNRESET);
    NAME(EDEADLK);
    NAME(EDESTADDRREQ);
    NAME(EDQUOT);
    NAME(EEXIST);
    NAME(EFAULT);
    NAME(EFBIG);
    NAME(EINPROGRESS);
    NAME(EINTR);
    NAME(EINVAL);
    NAME(EIO);
    NAME(EISCONN);
    NAME(EISDIR);
    NAME(ELOOP);
    NAME(EMFILE);
    NAME(EMSGSIZE);
    NAME(ENAMETOOLONG);
    NAME(ENFILE);
    NAME(ENOBUFS);
    NAME(ENODEV);
    NAME(ENOENT);
    NAME(ENOLCK);
    NAME(ENOMEM);
    NAME(ENOSPC);
    NAME(ENOSYS);
    NAME(ENOTCONN);
    NAME(ENOTDIR);
    NAME(ENOTSOCK);
    NAME(ENOTSUP);
    NAME(ENXIO);
    NAME(EOVERFLOW);
    NAME(EPERM);
    NAME(EPIPE);
    NAME(EPROTO);
    NAME(EPROTOTYPE);
    NAME(ERANGE);
    NAME(EROFS);
    NAME(ESPIPE);
    NAME(ESTALE);
    NAME(ETIMEDOUT);
    NAME(ETOOMANYREFS);
    NAME(ETXTBSY);
    NAME(EXDEV);
  }
#undef NAME
  return "E" + std::to_string(errorNumber);
}
