//! Unix stream sockets with descriptors in their messages.

use std::io;
use std::mem;
use std::os::fd::{AsFd, AsRawFd, BorrowedFd, FromRawFd, OwnedFd, RawFd};
use std::os::unix::ffi::OsStrExt;
use std::path::Path;
use std::ptr;
use std::time::Duration;

const FDS_MAX: usize = 16;

pub struct Received {
    pub bytes: Vec<u8>,
    pub fds: Vec<OwnedFd>,
}

pub struct Socket(OwnedFd);

impl Socket {
    pub fn from_fd(fd: OwnedFd) -> Socket {
        Socket(fd)
    }

    /// Never waits: a server that does not accept is `WouldBlock`.
    pub fn connect(path: &Path) -> io::Result<Socket> {
        let (address, bytes) = address_of(path)?;
        let kind = libc::SOCK_STREAM | libc::SOCK_CLOEXEC | libc::SOCK_NONBLOCK;
        // SAFETY: A new descriptor, owned at once; the address lives through the call.
        unsafe {
            let fd = libc::socket(libc::AF_UNIX, kind, 0);
            if fd < 0 {
                return Err(io::Error::last_os_error());
            }
            let socket = Socket(OwnedFd::from_raw_fd(fd));
            if libc::connect(fd, ptr::from_ref(&address).cast(), bytes) != 0 {
                return Err(io::Error::last_os_error());
            }
            Ok(socket)
        }
    }

    /// Waits for bytes or the end: false when the time is over.
    pub fn wait(&self, timeout: Duration) -> io::Result<bool> {
        let mut polled = libc::pollfd {
            fd: self.0.as_raw_fd(),
            events: libc::POLLIN | libc::POLLRDHUP,
            revents: 0,
        };
        let ms = timeout.as_millis().min(i32::MAX as u128) as i32;
        // SAFETY: One entry, which lives through the call.
        let found = unsafe { libc::poll(&mut polled, 1, ms) };
        if found < 0 {
            let error = io::Error::last_os_error();
            return if error.kind() == io::ErrorKind::Interrupted { Ok(false) } else { Err(error) };
        }
        Ok(found > 0)
    }

    /// One message, without waiting. No bytes: the other side is gone.
    pub fn receive(&self, bytes_max: usize) -> io::Result<Received> {
        let mut bytes = vec![0u8; bytes_max];
        let mut control = [0u64; 32];
        let mut vector = libc::iovec { iov_base: bytes.as_mut_ptr().cast(), iov_len: bytes_max };
        // SAFETY: All pointers are to buffers that live through the call. The descriptors are owned
        // by nothing else.
        unsafe {
            let mut message: libc::msghdr = mem::zeroed();
            message.msg_iov = &mut vector;
            message.msg_iovlen = 1;
            message.msg_control = control.as_mut_ptr().cast();
            message.msg_controllen = mem::size_of_val(&control) as _;
            let flags = libc::MSG_CMSG_CLOEXEC | libc::MSG_DONTWAIT;
            let count = libc::recvmsg(self.0.as_raw_fd(), &mut message, flags);
            if count < 0 {
                return Err(io::Error::last_os_error());
            }
            bytes.truncate(count as usize);
            let mut fds = Vec::new();
            let mut header = libc::CMSG_FIRSTHDR(&message);
            while !header.is_null() {
                let head = &*header;
                if head.cmsg_level == libc::SOL_SOCKET && head.cmsg_type == libc::SCM_RIGHTS {
                    let data = libc::CMSG_DATA(header);
                    let size = head.cmsg_len as usize - (data as usize - header as usize);
                    for index in 0..size / mem::size_of::<RawFd>() {
                        let fd = ptr::read_unaligned(data.cast::<RawFd>().add(index));
                        fds.push(OwnedFd::from_raw_fd(fd));
                    }
                }
                header = libc::CMSG_NXTHDR(&message, header);
            }
            Ok(Received { bytes, fds })
        }
    }

    /// Sends a message whole. It is short: a full buffer is an error.
    pub fn send(&self, bytes: &[u8], fds: &[BorrowedFd<'_>]) -> io::Result<()> {
        assert!(fds.len() <= FDS_MAX && !bytes.is_empty());
        let mut control = [0u64; 32];
        let mut vector =
            libc::iovec { iov_base: bytes.as_ptr().cast_mut().cast(), iov_len: bytes.len() };
        // SAFETY: All pointers are to buffers that live through the call.
        let sent = unsafe {
            let mut message: libc::msghdr = mem::zeroed();
            message.msg_iov = &mut vector;
            message.msg_iovlen = 1;
            if !fds.is_empty() {
                let size = (fds.len() * mem::size_of::<RawFd>()) as u32;
                message.msg_control = control.as_mut_ptr().cast();
                message.msg_controllen = libc::CMSG_SPACE(size) as _;
                let header = libc::CMSG_FIRSTHDR(&message);
                (*header).cmsg_level = libc::SOL_SOCKET;
                (*header).cmsg_type = libc::SCM_RIGHTS;
                (*header).cmsg_len = libc::CMSG_LEN(size) as _;
                for (index, fd) in fds.iter().enumerate() {
                    let place = libc::CMSG_DATA(header).cast::<RawFd>().add(index);
                    ptr::write_unaligned(place, fd.as_raw_fd());
                }
            }
            let flags = libc::MSG_NOSIGNAL | libc::MSG_DONTWAIT;
            libc::sendmsg(self.0.as_raw_fd(), &message, flags)
        };
        match sent {
            -1 => Err(io::Error::last_os_error()),
            sent if sent as usize == bytes.len() => Ok(()),
            _ => Err(io::Error::from(io::ErrorKind::WriteZero)),
        }
    }

    /// The user of the process on the other side.
    pub fn peer(&self) -> io::Result<u32> {
        // SAFETY: The structure is plain and lives through the call.
        unsafe {
            let mut found: libc::ucred = mem::zeroed();
            let mut bytes = mem::size_of::<libc::ucred>() as libc::socklen_t;
            let result = libc::getsockopt(
                self.0.as_raw_fd(),
                libc::SOL_SOCKET,
                libc::SO_PEERCRED,
                ptr::from_mut(&mut found).cast(),
                &mut bytes,
            );
            if result == 0 { Ok(found.uid) } else { Err(io::Error::last_os_error()) }
        }
    }

    /// Ends both directions: a thread that waits on it returns.
    pub fn shut(&self) {
        // SAFETY: A descriptor that this owns.
        unsafe { libc::shutdown(self.0.as_raw_fd(), libc::SHUT_RDWR) };
    }
}

/// Which of the descriptors have something to read, or an end, within the time.
pub fn wait_readable(fds: &[BorrowedFd<'_>], timeout: Duration) -> Vec<bool> {
    let mut polled: Vec<libc::pollfd> = fds
        .iter()
        .map(|fd| libc::pollfd { fd: fd.as_raw_fd(), events: libc::POLLIN | libc::POLLRDHUP, revents: 0 })
        .collect();
    let ms = timeout.as_millis().min(i32::MAX as u128) as i32;
    // SAFETY: The entries live through the call. After a signal none has anything.
    unsafe { libc::poll(polled.as_mut_ptr(), polled.len() as libc::nfds_t, ms) };
    polled.iter().map(|each| each.revents != 0).collect()
}

impl AsFd for Socket {
    fn as_fd(&self) -> BorrowedFd<'_> {
        self.0.as_fd()
    }
}

fn address_of(path: &Path) -> io::Result<(libc::sockaddr_un, libc::socklen_t)> {
    let name = path.as_os_str().as_bytes();
    // SAFETY: Plain data, for which zeroes are a value.
    let mut address: libc::sockaddr_un = unsafe { mem::zeroed() };
    address.sun_family = libc::AF_UNIX as libc::sa_family_t;
    if name.is_empty() || name.len() >= address.sun_path.len() {
        return Err(io::Error::from_raw_os_error(libc::ENAMETOOLONG));
    }
    for (place, byte) in address.sun_path.iter_mut().zip(name) {
        *place = *byte as libc::c_char;
    }
    Ok((address, mem::size_of::<libc::sockaddr_un>() as libc::socklen_t))
}
