//! The bodies of writes, with their conditions.

use std::time::Duration;

use serde::Serialize;

use crate::error::{Error, Result};
use crate::ids::id_key;
use crate::layout as l;
use crate::reader::now_ms;
use crate::rooms::Staging;
use crate::sys::Pages;

/// When a write may be executed, and when its node expires.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Conditions {
    if_version: Option<u64>,
    if_absent: bool,
    if_exists: bool,
    ttl: Option<Duration>,
}

impl Conditions {
    pub fn none() -> Conditions {
        Conditions::default()
    }

    /// Only if the node has this version, 0 if it must not exist; else `Error::Conflict`.
    pub fn if_version(version: u64) -> Conditions {
        Conditions { if_version: Some(version), ..Conditions::default() }
    }

    pub fn if_absent() -> Conditions {
        Conditions { if_absent: true, ..Conditions::default() }
    }

    pub fn if_exists() -> Conditions {
        Conditions { if_exists: true, ..Conditions::default() }
    }

    /// The node is absent after this time.
    pub fn ttl(self, ttl: Duration) -> Conditions {
        Conditions { ttl: Some(ttl), ..self }
    }
}

/// A write: an operation on a node, with the JSON text of its value.
#[derive(Debug, Clone)]
pub(crate) struct Write {
    pub op: u32,
    pub id: String,
    pub conditions: Conditions,
    pub text: Option<Vec<u8>>,
}

impl Write {
    pub fn new(op: u32, id: &str, conditions: Conditions) -> Write {
        Write { op, id: id.to_owned(), conditions, text: None }
    }

    pub fn with(op: u32, id: &str, conditions: Conditions, value: &impl Serialize) -> Result<Write> {
        let text = serde_json::to_vec(value).map_err(|error| {
            Error::BadValue(format!("The data of {id:?} is not JSON: {error}. Nothing was changed."))
        })?;
        Ok(Write { text: Some(text), ..Write::new(op, id, conditions) })
    }

    /// Writes the body at `at`: its bytes.
    pub fn body(&self, pages: &Pages, staging: Staging, scratch: u32, at: u32) -> Result<u32> {
        let key = id_key(&self.id)?;
        if at + l::BODY_HEAD_BYTES_MAX + 16 > staging.body_end {
            return Err(self.too_large());
        }
        let Conditions { if_version, if_absent, if_exists, ttl } = self.conditions;
        let mut flags = 0;
        let mut next = at + l::BODY_ID + key.write(pages, at + l::BODY_ID);
        if if_absent {
            flags |= l::FLAG_IF_ABSENT;
        }
        if if_exists {
            flags |= l::FLAG_IF_EXISTS;
        }
        if let Some(version) = if_version {
            flags |= l::FLAG_IF_VERSION;
            pages.store64(next, version);
            next += l::CONDITION_BYTES;
        }
        if let Some(ttl) = ttl {
            flags |= l::FLAG_EXPIRES;
            pages.store64(next, (now_ms() + ttl.as_secs_f64() * 1000.0).to_bits());
            next += l::CONDITION_BYTES;
        }
        pages.store(at + l::BODY_KEY_INFO, key.info);
        pages.store(at + l::BODY_FLAGS, flags);
        match &self.text {
            None => Ok(next - at),
            Some(text) => Ok(next - at + self.encode(pages, staging, scratch, text, next)?),
        }
    }

    fn encode(&self, pages: &Pages, staging: Staging, scratch: u32, text: &[u8], out: u32) -> Result<u32> {
        if text.len() > (staging.text_end - staging.text) as usize {
            return Err(self.too_large());
        }
        pages.write(staging.text, text);
        let is_patch = self.op == l::OP_PATCH;
        let kind = if is_patch { l::JSON_FOR_PATCH } else { l::JSON_FOR_VALUE };
        let length = text.len() as u32;
        let bytes = pages.encode_json(scratch, staging.text, length, out, staging.body_end, kind);
        if bytes > 0 {
            return Ok(bytes);
        }
        match pages.load(scratch + l::SCRATCH_RESULT + l::RESULT_STATUS) {
            l::TOO_LARGE => Err(self.too_large()),
            _ => Err(Error::BadValue(format!(
                "The data of {:?} cannot be stored: an integer beyond 2^53 (write \
                 {{\"$bigint\":\"…\"}}), a number too large or too small, a mark that stands for nothing, \
                 or more than {} levels{}. Nothing was changed.",
                self.id,
                l::DEPTH_MAX,
                if is_patch { ", or a patch that is no object" } else { "" },
            ))),
        }
    }

    fn too_large(&self) -> Error {
        Error::ValueTooLarge(format!(
            "The value of {:?} is larger than the store accepts; nothing was changed. Split it, or \
             create the store with a larger valueBytesMax.",
            self.id,
        ))
    }
}

/// The error of a request about `id` that the engine refused, or nothing.
pub(crate) fn refusal(status: u32, id: &str) -> Option<Error> {
    let text = |what: &str| format!("{what} (node {id:?}). Nothing was changed.");
    Some(match status {
        l::OK | l::FOUND | l::NOT_FOUND | l::BUSY => return None,
        l::NO_SPACE | l::ACTORS_FULL => Error::NoSpace(text(
            "The store has no room: delete nodes, or create it with a larger capacityBytes",
        )),
        l::TOO_LARGE => Error::ValueTooLarge(text("The value is larger than the store accepts")),
        l::BAD_KEY => Error::BadId(text("The engine refused the id")),
        l::BAD_VALUE => Error::BadValue(text(
            "The field does not fit the operation: increment needs a number or no field, sets a set \
             that add_to_set made or no field",
        )),
        l::CONFLICT => Error::Conflict {
            message: text("The node does not meet the conditions of the write"),
            current: None,
            item: None,
        },
        l::NOT_DURABLE => Error::NotDurable(format!(
            "The disk did not take the write of {id:?}: it may be seen, but is not durable. Writes go \
             on when the disk has space again.",
        )),
        l::RESYNC | l::BEHIND => Error::ResyncRequired(text("The replicas have to resynchronise")),
        l::BAD_DELTA => Error::BadDelta(text("The delta is damaged, or of another version")),
        l::FUTURE => Error::FutureStamp(text("The delta is ahead of this machine's clock")),
        status => Error::Corrupt(text(&format!("The engine answered with status {status}"))),
    })
}
