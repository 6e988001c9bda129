// The entry point: one call for each environment (the main thread and each worker) that loads us.
#include "addon.h"

#include "descriptors.h"

static Napi::Object Init(Napi::Env env, Napi::Object exports) {
  // Deleted, and with it every descriptor still owned, when the environment is torn down.
  env.SetInstanceData(new Descriptors());

  DefineDescriptors(env, exports);
  DefineMemory(env, exports);
  DefineFutex(env, exports);
  DefineSockets(env, exports);
  DefineReceive(env, exports);
  DefineLock(env, exports);
  DefineUsers(env, exports);
  return exports;
}

NODE_API_MODULE(pluresdb_ipc, Init)
