// Node-API, set up once for all files of the addon, and the list of those files.
//
// The addon wraps system calls that Node.js lacks: sealed memory files, futexes, descriptor
// passing, a lock file. It also has LMDB. It knows nothing about the database. Its state is the
// instance data (`Descriptors`) and the process's open environments of LMDB, under a lock, so
// several worker threads can load it.
#pragma once

#ifndef __linux__
#error "memfd, futexes and SO_PEERCRED exist on Linux only"
#endif

// A worker that is being terminated cannot run JavaScript: a throw or a property store in a native
// call fails. Without this switch node-addon-api then aborts the whole process.
#ifndef NODE_API_SWALLOW_UNTHROWABLE_EXCEPTIONS
#define NODE_API_SWALLOW_UNTHROWABLE_EXCEPTIONS
#endif

#include <napi.h>

void DefineDescriptors(Napi::Env env, Napi::Object exports);  // close, release, duplicate, isAt
void DefineMemory(Napi::Env env, Napi::Object exports);
void DefineFutex(Napi::Env env, Napi::Object exports);
void DefineSockets(Napi::Env env, Napi::Object exports);
void DefineReceive(Napi::Env env, Napi::Object exports);
void DefineLock(Napi::Env env, Napi::Object exports);
void DefineDisk(Napi::Env env, Napi::Object exports);
void DefineUsers(Napi::Env env, Napi::Object exports);
