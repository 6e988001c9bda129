// The entry point: called once for each environment, the main thread and each worker.
#include "addon.h"

#include "descriptors.h"

static Napi::Object Init(Napi::Env env, Napi::Object exports) {
  // The environment deletes it when it is torn down, which closes the owned descriptors.
  env.SetInstanceData(new Descriptors());

  DefineDescriptors(env, exports);
  DefineMemory(env, exports);
  DefineFutex(env, exports);
  DefineSockets(env, exports);
  DefineReceive(env, exports);
  DefineLock(env, exports);
  DefineDisk(env, exports);
  DefineUsers(env, exports);
  return exports;
}

NODE_API_MODULE(pluresdb_ipc, Init)
