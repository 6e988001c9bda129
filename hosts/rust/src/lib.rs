//! A local-first key-value store that several processes read from the same memory.
//!
//! A server, in Node.js or in this crate, shares a store on a *channel*. A client reads the server's
//! pages without asking, and writes through a ring.
//!
//! ```no_run
//! use pluresdb_ipc::{IPCClient, Range};
//! use serde_json::json;
//!
//! # fn main() -> pluresdb_ipc::Result<()> {
//! let client = IPCClient::connect("my-app")?;
//! let id = client.put("user:1", json!({ "name": "Alice", "email": "alice@example.com" }))?;
//! assert_eq!(client.get(&id)?.unwrap()["name"], "Alice");
//! for node in client.list_range::<serde_json::Value>(&Range::prefix("user:"))? {
//!     println!("{}: {}", node.id, node.data);
//! }
//! client.delete("user:1")?;
//! # Ok(())
//! # }
//! ```
//!
//! Data is what serde makes JSON of. What JSON lacks is an object with one name: `{"$bigint":"123"}`,
//! `{"$date":"2026-01-31T12:00:00.000Z"}`, `{"$bytes":"AQID"}`, `{"$number":"NaN"}`.

mod batch;
mod channel;
mod client;
mod connection;
mod error;
mod exports;
mod ids;
mod layout;
mod range;
mod reader;
mod requests;
mod rooms;
mod server;
mod store;
mod sys;
mod value;
#[cfg(test)]
mod vectors;
mod wakes;
mod watch;
mod writes;

pub use batch::Batch;
pub use client::{IPCClient, Node, Options, Versioned};
pub use error::{Error, Result};
pub use range::Range;
pub use server::IPCServer;
pub use store::CrdtStore;
pub use watch::{Event, Watch, WatchStream};
pub use writes::Conditions;
