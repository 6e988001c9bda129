//! The one error, with the codes that all hosts share (docs/TROUBLESHOOTING.md has an entry for each).

use std::fmt;
use std::io;

use crate::client::Versioned;

pub type Result<T> = std::result::Result<T, Error>;

macro_rules! errors {
    ($($(#[$doc:meta])* $name:ident = $code:literal,)*) => {
        /// What failed, what still holds, and what to do: the message says all three.
        #[derive(Debug, Clone, PartialEq)]
        #[non_exhaustive]
        pub enum Error {
            $($(#[$doc])* $name(String),)*
            /// The node does not meet the conditions of the write: `ERR_CONFLICT`.
            Conflict {
                message: String,
                /// The node as it is, if the write was about one that exists.
                current: Option<Box<Versioned>>,
                /// Of a batch: which of its items it was, from 0 on.
                item: Option<usize>,
            },
            /// Another process serves the channel: `ERR_CHANNEL_IN_USE`.
            ChannelInUse {
                message: String,
                /// That process, 0 if it is unknown.
                pid: u32,
            },
        }

        impl Error {
            /// The code, such as `ERR_NO_SERVER`.
            pub fn code(&self) -> &'static str {
                match self {
                    $(Error::$name(_) => $code,)*
                    Error::Conflict { .. } => "ERR_CONFLICT",
                    Error::ChannelInUse { .. } => "ERR_CHANNEL_IN_USE",
                }
            }

            pub fn message(&self) -> &str {
                match self {
                    $(Error::$name(message) => message,)*
                    Error::Conflict { message, .. } | Error::ChannelInUse { message, .. } => message,
                }
            }
        }
    };
}

errors! {
    /// The name cannot be a channel's.
    BadChannel = "ERR_BAD_CHANNEL",
    BadId = "ERR_BAD_ID",
    /// An option, or the way in which options are combined.
    BadOption = "ERR_BAD_OPTION",
    /// The data cannot be stored, or is not what the caller asked for.
    BadValue = "ERR_BAD_VALUE",
    BadDelta = "ERR_BAD_DELTA",
    ValueTooLarge = "ERR_VALUE_TOO_LARGE",
    /// The store or the machine has no room.
    NoSpace = "ERR_NO_SPACE",
    NoServer = "ERR_NO_SERVER",
    /// The server ended. Requests in flight may have been executed.
    ServerGone = "ERR_SERVER_GONE",
    Timeout = "ERR_TIMEOUT",
    Closed = "ERR_CLOSED",
    TooManyClients = "ERR_TOO_MANY_CLIENTS",
    VersionMismatch = "ERR_VERSION_MISMATCH",
    Permission = "ERR_PERMISSION",
    /// The write is in memory, but the disk did not take it.
    NotDurable = "ERR_NOT_DURABLE",
    ResyncRequired = "ERR_RESYNC_REQUIRED",
    FutureStamp = "ERR_FUTURE_STAMP",
    Corrupt = "ERR_CORRUPT",
    /// The server has no pages that other processes could map.
    UnsupportedPlatform = "ERR_UNSUPPORTED_PLATFORM",
}

impl fmt::Display for Error {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}: {}", self.code(), self.message())
    }
}

impl std::error::Error for Error {}

/// An error of the system on the way to a server or to memory.
pub(crate) fn system(what: &str, error: &io::Error) -> Error {
    let message = format!("{what} failed: {error}. Nothing was changed.");
    match error.raw_os_error() {
        Some(libc::EACCES | libc::EPERM) => Error::Permission(message),
        _ => Error::NoSpace(format!("{message} Free memory or descriptors of this process.")),
    }
}
