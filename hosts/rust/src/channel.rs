//! A channel's name, and its files in the rendezvous directory.

use std::env;
use std::fs;
use std::os::fd::AsRawFd;
use std::os::unix::fs::{DirBuilderExt, MetadataExt, OpenOptionsExt};
use std::path::{Path, PathBuf};

use crate::error::{Error, Result};
use crate::sys;

const CHANNEL_BYTES_MAX: usize = 64;
const SOCKET_PATH_BYTES_MAX: usize = 107;
const PRIVATE_MODE: u32 = 0o700;
const ROOT: u32 = 0;

/// Where the processes of a channel find each other.
pub struct Channel {
    pub name: String,
    pub directory: PathBuf,
}

impl Channel {
    pub fn new(name: &str) -> Result<Channel> {
        Ok(Channel { name: checked_name(name)?, directory: rendezvous_directory() })
    }

    pub fn file(&self, kind: &str) -> PathBuf {
        self.directory.join(format!("{}.{kind}", self.name))
    }

    /// Whether the directory exists; an error if others could have put something into it.
    pub fn exists(&self) -> Result<bool> {
        match sys::private_directory(&self.directory) {
            Ok(true) => Ok(true),
            Ok(false) => Err(self.not_private()),
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(false),
            Err(_) => Err(self.not_private()),
        }
    }

    /// Makes the directory: only a server does.
    pub fn make_directory(&self) -> Result<()> {
        if self.exists()? {
            return Ok(());
        }
        let parent = self.directory.parent().unwrap_or(Path::new("/"));
        let owner = fs::metadata(parent).map(|found| found.uid());
        if !owner.is_ok_and(|uid| uid == sys::user_id() || uid == ROOT) {
            return Err(self.not_private());
        }
        match fs::DirBuilder::new().mode(PRIVATE_MODE).create(&self.directory) {
            Err(error) if error.kind() != std::io::ErrorKind::AlreadyExists => Err(self.not_private()),
            _ => self.exists().map(|_| ()),
        }
    }

    fn not_private(&self) -> Error {
        Error::Permission(format!(
            "The rendezvous directory {} is not a directory of user {} with mode 700. Correct its \
             owner and mode, or set PLURESDB_IPC_DIR to such a directory, the same for server and \
             clients.",
            self.directory.display(),
            sys::user_id(),
        ))
    }
}

/// Calls `using` with a path that fits into a socket's address.
pub fn with_short_path<R>(path: &Path, using: impl FnOnce(&Path) -> R) -> std::io::Result<R> {
    if path.as_os_str().len() <= SOCKET_PATH_BYTES_MAX {
        return Ok(using(path));
    }
    let (directory, name) = (path.parent().unwrap_or(path), path.file_name().unwrap_or_default());
    let mut options = fs::OpenOptions::new();
    let open = options.read(true).custom_flags(libc::O_DIRECTORY).open(directory)?;
    Ok(using(&PathBuf::from(format!("/proc/self/fd/{}", open.as_raw_fd())).join(name)))
}

fn rendezvous_directory() -> PathBuf {
    let set = |name: &str| env::var_os(name).filter(|value| !value.is_empty()).map(PathBuf::from);
    if let Some(own) = set("PLURESDB_IPC_DIR") {
        return std::path::absolute(&own).unwrap_or(own);
    }
    match set("XDG_RUNTIME_DIR") {
        Some(runtime) if fs::symlink_metadata(&runtime).is_ok_and(|found| found.is_dir()) => {
            runtime.join("pluresdb")
        }
        _ => PathBuf::from(format!("/tmp/pluresdb-{}", sys::user_id())),
    }
}

fn checked_name(name: &str) -> Result<String> {
    let problem = if name.is_empty() {
        "it is empty"
    } else if name.len() > CHANNEL_BYTES_MAX {
        "it is too long"
    } else if name.contains('/') {
        "it contains a slash"
    } else if name.contains("..") || name == "." {
        "it is a relative path"
    } else if name.chars().any(|each| each < ' ' || each == '\u{7f}') {
        "it contains a control character"
    } else {
        return Ok(name.to_owned());
    };
    Err(Error::BadChannel(format!(
        "{name:?} cannot be a channel's name: {problem}; nothing was created. Use 1 to \
         {CHANNEL_BYTES_MAX} bytes without \"/\", \"..\" and control characters, such as \"my-app\".",
    )))
}
