//! A linear memory: address space in which memory files are mapped, and the core over it.

use std::io;
use std::os::fd::{AsRawFd, BorrowedFd};
use std::ptr;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::Duration;

use crate::exports as core;

/// What an address and an offset of the core, each below 4 GiB, can reach.
const RESERVED_BYTES: usize = 0x2_0001_0000;
/// What a host may use.
pub const MEMORY_BYTES: u64 = 0x1_0000_0000;

#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Protection {
    Read,
    ReadWrite,
}

/// Zeroed memory: address space only, until a page is touched.
pub struct Pages {
    base: *mut u8,
}

// SAFETY: All access is by atomics, by copies of ranges that their owner has to itself, or by the
// core, whose rules of which thread may call what are those of docs/ABI.md.
unsafe impl Send for Pages {}
unsafe impl Sync for Pages {}

impl Pages {
    pub fn new() -> io::Result<Pages> {
        let flags = libc::MAP_PRIVATE | libc::MAP_ANONYMOUS | libc::MAP_NORESERVE;
        // SAFETY: A new mapping at an address that the system chooses.
        let base = unsafe { libc::mmap(ptr::null_mut(), RESERVED_BYTES, libc::PROT_NONE, flags, -1, 0) };
        if base == libc::MAP_FAILED {
            return Err(io::Error::last_os_error());
        }
        let pages = Pages { base: base.cast() };
        let usable = libc::PROT_READ | libc::PROT_WRITE;
        // SAFETY: The first part of the mapping above.
        if unsafe { libc::mprotect(base, MEMORY_BYTES as usize, usable) } != 0 {
            return Err(io::Error::last_os_error());
        }
        Ok(pages)
    }

    /// Maps the first `bytes` bytes of a file at `at`. Refuses a shorter file: a load behind its end
    /// would end the process.
    pub fn map(&self, at: u32, bytes: u32, fd: BorrowedFd<'_>, protection: Protection) -> io::Result<()> {
        let file = std::fs::File::from(fd.try_clone_to_owned()?);
        if file.metadata()?.len() < u64::from(bytes) {
            return Err(io::Error::from(io::ErrorKind::UnexpectedEof));
        }
        let both = libc::PROT_READ | libc::PROT_WRITE;
        let access = if protection == Protection::Read { libc::PROT_READ } else { both };
        // Made elsewhere and moved here: a refused MAP_FIXED would leave a hole on older kernels.
        // SAFETY: The new mapping is this function's. The range lies in this memory, and nothing
        // else uses it yet.
        let moved = unsafe {
            let fresh = libc::mmap(
                ptr::null_mut(),
                bytes as usize,
                access,
                libc::MAP_SHARED,
                fd.as_raw_fd(),
                0,
            );
            if fresh == libc::MAP_FAILED {
                return Err(io::Error::last_os_error());
            }
            let flags = libc::MREMAP_MAYMOVE | libc::MREMAP_FIXED;
            let to: *mut libc::c_void = self.at(at).cast();
            libc::mremap(fresh, bytes as usize, bytes as usize, flags, to)
        };
        if moved == libc::MAP_FAILED { Err(io::Error::last_os_error()) } else { Ok(()) }
    }

    /// Puts private zeroes in place of what is mapped.
    pub fn unmap(&self, at: u32, bytes: u32) {
        let access = libc::PROT_READ | libc::PROT_WRITE;
        let flags = libc::MAP_PRIVATE | libc::MAP_ANONYMOUS | libc::MAP_NORESERVE | libc::MAP_FIXED;
        // SAFETY: As in `map`.
        unsafe { libc::mmap(self.at(at).cast(), bytes as usize, access, flags, -1, 0) };
    }

    #[inline]
    fn at(&self, address: u32) -> *mut u8 {
        // SAFETY: Each address lies in the reserved range.
        unsafe { self.base.add(address as usize) }
    }

    // ── Words ───────────────────────────────────────────────────────────────────────────────────

    #[inline]
    fn atomic(&self, address: u32) -> &AtomicU32 {
        assert!(address % 4 == 0);
        // SAFETY: Aligned, mapped for as long as `self`, and only accessed by atomics.
        unsafe { AtomicU32::from_ptr(self.at(address).cast()) }
    }

    #[inline]
    pub fn load(&self, address: u32) -> u32 {
        self.atomic(address).load(Ordering::SeqCst)
    }

    #[inline]
    pub fn store(&self, address: u32, value: u32) {
        self.atomic(address).store(value, Ordering::SeqCst);
    }

    pub fn add(&self, address: u32, value: u32) -> u32 {
        self.atomic(address).fetch_add(value, Ordering::SeqCst)
    }

    pub fn swap(&self, address: u32, value: u32) -> u32 {
        self.atomic(address).swap(value, Ordering::SeqCst)
    }

    #[inline]
    pub fn load64(&self, address: u32) -> u64 {
        u64::from(self.load(address)) | u64::from(self.load(address + 4)) << 32
    }

    #[inline]
    pub fn store64(&self, address: u32, value: u64) {
        self.store(address, value as u32);
        self.store(address + 4, (value >> 32) as u32);
    }

    // ── Bytes ───────────────────────────────────────────────────────────────────────────────────

    /// Writes bytes to private memory of the caller.
    #[inline]
    pub fn write(&self, address: u32, bytes: &[u8]) {
        assert!(u64::from(address) + bytes.len() as u64 <= MEMORY_BYTES);
        // SAFETY: In bounds; no reference to linear memory exists.
        unsafe { ptr::copy_nonoverlapping(bytes.as_ptr(), self.at(address), bytes.len()) };
    }

    #[inline]
    pub fn fill(&self, address: u32, bytes: u32) {
        assert!(u64::from(address) + u64::from(bytes) <= MEMORY_BYTES);
        // SAFETY: As in `write`.
        unsafe { ptr::write_bytes(self.at(address), 0, bytes as usize) };
    }

    /// A copy of bytes, which may be torn if another process writes them.
    pub fn read(&self, address: u32, bytes: u32) -> Vec<u8> {
        assert!(u64::from(address) + u64::from(bytes) <= MEMORY_BYTES);
        let mut copy = Vec::with_capacity(bytes as usize);
        // SAFETY: In bounds; all bytes of the copy are written before its length is set.
        unsafe {
            ptr::copy_nonoverlapping(self.at(address), copy.as_mut_ptr(), bytes as usize);
            copy.set_len(bytes as usize);
        }
        copy
    }

    /// The same into a place of the caller.
    #[inline]
    pub fn read_into(&self, address: u32, place: &mut [u8]) {
        assert!(u64::from(address) + place.len() as u64 <= MEMORY_BYTES);
        // SAFETY: In bounds on both sides.
        unsafe { ptr::copy_nonoverlapping(self.at(address), place.as_mut_ptr(), place.len()) };
    }

    /// Lends bytes of memory that only the caller uses, such as a text in its room.
    #[inline]
    pub fn lend<R>(&self, address: u32, bytes: u32, look: impl FnOnce(&[u8]) -> R) -> R {
        assert!(u64::from(address) + u64::from(bytes) <= MEMORY_BYTES);
        // SAFETY: In bounds, initialized, and private: its owner holds it while it looks.
        look(unsafe { std::slice::from_raw_parts(self.at(address), bytes as usize) })
    }

    // ── Sleeping ────────────────────────────────────────────────────────────────────────────────

    /// Sleeps while the word is `expected`, at most `timeout`; wakes may be spurious.
    pub fn futex_wait(&self, address: u32, expected: u32, timeout: Duration) {
        let limit = libc::timespec {
            tv_sec: timeout.as_secs() as libc::time_t,
            tv_nsec: timeout.subsec_nanos() as libc::c_long,
        };
        let word = self.atomic(address).as_ptr();
        // SAFETY: The word is mapped, the limit lives through the call. Not private: other processes.
        unsafe { libc::syscall(libc::SYS_futex, word, libc::FUTEX_WAIT, expected, &limit, 0, 0) };
    }

    pub fn futex_wake(&self, address: u32) {
        let word = self.atomic(address).as_ptr();
        // SAFETY: The word is mapped.
        unsafe { libc::syscall(libc::SYS_futex, word, libc::FUTEX_WAKE, i32::MAX, 0, 0, 0) };
    }
}

impl Drop for Pages {
    fn drop(&mut self) {
        // SAFETY: The mapping of `new`, which nothing borrows any more.
        unsafe { libc::munmap(self.base.cast(), RESERVED_BYTES) };
    }
}

/// An export of the core or of the module of JSON text, as docs/ABI.md describes it.
macro_rules! exports {
    ($($name:ident = $export:ident($($argument:ident: $type:ty),*) $(-> $result:ty)?;)*) => {
        impl Pages {
            $(
                #[allow(clippy::too_many_arguments, dead_code)]
                #[inline]
                pub fn $name(&self, $($argument: $type),*) $(-> $result)? {
                    // SAFETY: The core follows addresses in this memory only.
                    unsafe { core::$export(self.base, $($argument),*) }
                }
            )*
        }
    };
}

exports! {
    find = core_find(scratch: u32, key_info: u32) -> u32;
    scan = core_scan(scratch: u32, from: u32, to: u32, flags: u32, most: u32) -> u32;
    data_of = core_dataOf(scratch: u32, value: u32) -> u32;
    validate_epoch = core_validateEpoch(scratch: u32) -> u32;
    open_log = core_openLog(scratch: u32);
    read_log = core_readLog(scratch: u32, from: u32, to: u32, also: u32, most: u32) -> u32;
    send = core_send(scratch: u32, slot: u32, op: u32, request: u32, body: u32, total: u32, done: u32) -> u32;
    await_acked = core_awaitAcked(slot: u32, request: u32, looks: u32) -> u32;
    peek_reply = core_peekReply(scratch: u32, slot: u32) -> u32;
    consume_reply = core_consumeReply(scratch: u32, slot: u32);
    fingerprint = core_fingerprint() -> u32;
    encode_json = json_encodeJson(scratch: u32, text: u32, bytes: u32, out: u32, end: u32, kind: u32) -> u32;
    decode_json = json_decodeJson(scratch: u32, data: u32, bytes: u32, out: u32, end: u32) -> u32;
    format = core_format(capacity: u32, seed_low: u32, seed_high: u32, actor_low: u32, actor_high: u32, value_bytes_max: u32, ahead_ms_max: u32, log_bytes: u32, gap_bytes: u32);
    execute = core_execute(scratch: u32, op: u32, body: u32, total: u32, now_ms: f64) -> u32;
    call = core_call(scratch: u32, op: u32, body: u32, total: u32, now_ms: f64) -> u32;
    release = core_release(block: u32);
    serve = core_serve(scratch: u32, table: u32, slots: u32, first: u32, now_ms: f64, frames: u32, spins: u32) -> u32;
    sweep = core_sweep(scratch: u32, now_ms: f64, buckets: u32) -> u32;
    commit_heap = core_commitHeap(end: u32);
    limit_heap = core_limitHeap(end: u32);
    commit_buckets = core_commitBuckets(count: u32, most: u32);
}
