// Failed system calls as JavaScript errors with the fields of Node's own: code, errno, syscall.
#pragma once

#include "addon.h"

// `detail` says what the error's number cannot, such as the path; it may be empty.
Napi::Error ErrnoError(Napi::Env env, int errorNumber, const char* syscall,
                       const std::string& detail = "");

// Throws it, and returns the value that a native function returns with an exception pending.
Napi::Value ThrowErrno(Napi::Env env, int errorNumber, const char* syscall,
                       const std::string& detail = "");
