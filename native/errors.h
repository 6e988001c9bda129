// Failed system calls as JavaScript errors with the fields that Node.js uses: code, errno, syscall.
#pragma once

#include "addon.h"

// `detail` adds information to the error's number, such as the path. It may be empty.
Napi::Error ErrnoError(Napi::Env env, int errorNumber, const char* syscall,
                       const std::string& detail = "");

// Throws it, and returns the value that a native function returns with an exception pending.
Napi::Value ThrowErrno(Napi::Env env, int errorNumber, const char* syscall,
                       const std::string& detail = "");
