// What every room of the addon shares: Node-API, set up once, and the list of rooms.
//
// The addon wraps system calls that Node.js lacks (sealed memory files, futexes, descriptor
// passing, a lock file). It knows nothing about the database, and keeps no state outside the
// instance data (`Descriptors`), so it can be loaded by several worker threads at once.
#pragma once

#ifndef __linux__
#error "memfd, futexes and SO_PEERCRED exist on Linux only"
#endif

// A worker that is being terminated can run no JavaScript, so a throw or a property store in a
// native call then fails. Without this switch node-addon-api turns that failure into an abort of
// the whole process.
#ifndef NODE_API_SWALLOW_UNTHROWABLE_EXCEPTIONS
#define NODE_API_SWALLOW_UNTHROWABLE_EXCEPTIONS
#endif

#include <napi.h>

void DefineDescriptors(Napi::Env env, Napi::Object exports);  // close, release, duplicate
void DefineMemory(Napi::Env env, Napi::Object exports);
void DefineFutex(Napi::Env env, Napi::Object exports);
void DefineSockets(Napi::Env env, Napi::Object exports);
void DefineReceive(Napi::Env env, Napi::Object exports);
void DefineLock(Napi::Env env, Napi::Object exports);
void DefineUsers(Napi::Env env, Napi::Object exports);
