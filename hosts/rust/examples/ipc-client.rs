//! A client of the channel "my-app": run it beside any server of that channel.
use pluresdb_ipc::{IPCClient, Options};
use serde_json::json;
use std::time::Duration;

fn main() -> pluresdb_ipc::Result<()> {
    let wait = Options { connect_timeout: Duration::from_secs(10), ..Options::default() };
    let client = IPCClient::connect_with("my-app", wait)?;
    println!("connected to process {}", client.server_pid());

    let id = client.put("user:1", json!({ "name": "Alice", "email": "alice@example.com" }))?;
    println!("put {id}: {:?}", client.get(&id)?);
    println!("visits: {}", client.increment("page:1", "visits", 1.0)?);
    for node in client.list()? {
        println!("{}: {}", node.id, node.data);
    }
    println!("deleted {id}: {}", client.delete(&id)?);
    Ok(())
}
