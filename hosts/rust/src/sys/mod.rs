//! The only module with `unsafe`: the core's linear memory, its exports, and the system's calls.
//!
//! What it relies on: the core follows no address outside of its 4 GiB, around which `Pages` reserves
//! all that an address and an offset can reach; other processes change shared words at any time, so
//! those are read by atomics or by the core, never through a reference.

mod files;
mod pages;
mod socket;

pub use files::{
    allocate, is_locked_file_at, lock_file, make_memory_file, private_directory, seal, user_id, Lock,
};
pub use pages::{Pages, Protection, MEMORY_BYTES};
pub use socket::{wait_readable, Received, Socket};
