//! Memory files, the lock of a channel, and the user.

use std::ffi::CString;
use std::fs::{File, OpenOptions};
use std::io::{self, Read, Seek, SeekFrom, Write};
use std::os::fd::{AsRawFd, FromRawFd, OwnedFd};
use std::os::unix::fs::{MetadataExt, OpenOptionsExt};
use std::path::Path;

const OTHERS_MODE: u32 = 0o077;

pub fn user_id() -> u32 {
    // SAFETY: Has no preconditions.
    unsafe { libc::geteuid() }
}

/// Whether the path is a directory of this user, without rights for others; no symbolic link.
pub fn private_directory(path: &Path) -> io::Result<bool> {
    let found = std::fs::symlink_metadata(path)?;
    Ok(found.is_dir() && found.uid() == user_id() && found.mode() & OTHERS_MODE == 0)
}

/// A memory file of allocated zeroes, and then sealed.
pub fn make_memory_file(name: &str, bytes: u64, allocated: u64) -> io::Result<OwnedFd> {
    let name = CString::new(name)?;
    let flags = libc::MFD_CLOEXEC | libc::MFD_ALLOW_SEALING;
    // SAFETY: The name lives through the call; the descriptor is new and owned at once.
    unsafe {
        let fd = libc::memfd_create(name.as_ptr(), flags);
        if fd < 0 {
            return Err(io::Error::last_os_error());
        }
        let file = OwnedFd::from_raw_fd(fd);
        if libc::ftruncate(fd, bytes as libc::off_t) != 0 {
            return Err(io::Error::last_os_error());
        }
        allocate(&file, 0, allocated)?;
        Ok(file)
    }
}

/// Makes pages real: a full machine is an error here, not a signal later.
pub fn allocate(file: &OwnedFd, offset: u64, bytes: u64) -> io::Result<()> {
    if bytes == 0 {
        return Ok(());
    }
    // SAFETY: A descriptor that this owns.
    let errno = unsafe {
        libc::posix_fallocate(file.as_raw_fd(), offset as libc::off_t, bytes as libc::off_t)
    };
    if errno == 0 { Ok(()) } else { Err(io::Error::from_raw_os_error(errno)) }
}

pub fn seal(file: &OwnedFd, seals: i32) -> io::Result<()> {
    // SAFETY: A descriptor that this owns.
    let result = unsafe { libc::fcntl(file.as_raw_fd(), libc::F_ADD_SEALS, seals) };
    if result == 0 { Ok(()) } else { Err(io::Error::last_os_error()) }
}

pub enum Lock {
    Won(File),
    /// The process that holds it, 0 if it is unknown.
    Held(u32),
}

/// Locks the file of a channel.
pub fn lock_file(path: &Path) -> io::Result<Lock> {
    let mut file = OpenOptions::new()
        .read(true)
        .write(true)
        .create(true)
        .truncate(false)
        .mode(0o600)
        .custom_flags(libc::O_NOFOLLOW | libc::O_NONBLOCK | libc::O_NOCTTY)
        .open(path)?;
    let found = file.metadata()?;
    let is_ours = found.uid() == user_id() && found.mode() & OTHERS_MODE == 0;
    if !found.is_file() || !is_ours || found.nlink() > 1 {
        return Err(io::Error::from(io::ErrorKind::PermissionDenied));
    }
    // SAFETY: A descriptor that this owns.
    if unsafe { libc::flock(file.as_raw_fd(), libc::LOCK_EX | libc::LOCK_NB) } != 0 {
        let error = io::Error::last_os_error();
        if error.kind() != io::ErrorKind::WouldBlock {
            return Err(error);
        }
        let mut text = String::new();
        let _ = file.read_to_string(&mut text);
        return Ok(Lock::Held(text.trim().parse().unwrap_or(0)));
    }
    if !is_locked_file_at(&file, path) {
        return Ok(Lock::Held(0));
    }
    file.set_len(0)?;
    file.seek(SeekFrom::Start(0))?;
    writeln!(file, "{}", std::process::id())?;
    Ok(Lock::Won(file))
}

/// Whether the path still leads to this file.
pub fn is_locked_file_at(file: &File, path: &Path) -> bool {
    match (file.metadata(), std::fs::symlink_metadata(path)) {
        (Ok(held), Ok(named)) => held.ino() == named.ino() && held.dev() == named.dev(),
        _ => false,
    }
}
