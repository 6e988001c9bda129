//! A server of the channel "my-app". Clients in Node.js and in Rust can connect.
use pluresdb_ipc::{CrdtStore, IPCServer};
use serde_json::json;

fn main() -> pluresdb_ipc::Result<()> {
    let store = CrdtStore::default();
    store.put("greeting", json!({ "text": "hello from Rust" }))?;
    let server = IPCServer::new("my-app", store)?.start()?;
    println!("serving my-app in process {}", std::process::id());
    server.wait();
    Ok(())
}
