//! Batches: several writes that happen at once, or not at all.

use serde::Serialize;

use crate::error::{Error, Result};
use crate::layout as l;
use crate::rooms::Staging;
use crate::sys::Pages;
use crate::writes::{Conditions, Write};

/// Writes that `IPCClient::batch` executes together. An error of a value appears there.
#[derive(Debug, Clone, Default)]
pub struct Batch {
    writes: Vec<Write>,
    error: Option<Error>,
}

impl Batch {
    pub fn new() -> Batch {
        Batch::default()
    }

    pub fn len(&self) -> usize {
        self.writes.len()
    }

    pub fn is_empty(&self) -> bool {
        self.writes.is_empty() && self.error.is_none()
    }

    pub fn put(self, id: &str, data: impl Serialize) -> Batch {
        self.put_with(id, data, Conditions::none())
    }

    pub fn put_with(self, id: &str, data: impl Serialize, conditions: Conditions) -> Batch {
        self.with(Write::with(l::OP_PUT, id, conditions, &data))
    }

    pub fn patch(self, id: &str, fields: impl Serialize) -> Batch {
        self.patch_with(id, fields, Conditions::none())
    }

    pub fn patch_with(self, id: &str, fields: impl Serialize, conditions: Conditions) -> Batch {
        self.with(Write::with(l::OP_PATCH, id, conditions, &fields))
    }

    pub fn delete(self, id: &str) -> Batch {
        self.delete_with(id, Conditions::none())
    }

    pub fn delete_with(self, id: &str, conditions: Conditions) -> Batch {
        self.with(Ok(Write::new(l::OP_DELETE, id, conditions)))
    }

    pub fn increment(self, id: &str, field: &str, by: f64) -> Batch {
        self.with(Write::with(l::OP_INCREMENT, id, Conditions::none(), &(field, by)))
    }

    pub fn add_to_set(self, id: &str, field: &str, element: impl Serialize) -> Batch {
        self.with(Write::with(l::OP_ADD, id, Conditions::none(), &(field, element)))
    }

    pub fn remove_from_set(self, id: &str, field: &str, element: impl Serialize) -> Batch {
        self.with(Write::with(l::OP_REMOVE, id, Conditions::none(), &(field, element)))
    }

    fn with(mut self, write: Result<Write>) -> Batch {
        match write {
            Ok(write) => self.writes.push(write),
            Err(error) => self.error = self.error.or(Some(error)),
        }
        self
    }

    pub(crate) fn id_of(&self, item: usize) -> Option<&str> {
        self.writes.get(item).map(|write| write.id.as_str())
    }

    pub(crate) fn body(&self, pages: &Pages, staging: Staging) -> Result<u32> {
        if let Some(error) = &self.error {
            return Err(error.clone());
        }
        if self.writes.len() > l::BATCH_ITEMS_MAX as usize {
            return Err(Error::BadOption(format!(
                "The batch has {} writes; expected at most {}. Nothing was changed.",
                self.writes.len(),
                l::BATCH_ITEMS_MAX,
            )));
        }
        pages.store(staging.body + l::BATCH_ITEMS, self.writes.len() as u32);
        pages.store(staging.body + l::BATCH_ITEMS + 4, 0);
        let mut at = staging.body + l::BATCH_FIRST;
        for write in &self.writes {
            let bytes = write.body(pages, staging, l::READER_SCRATCH, at + l::ITEM_BODY)?;
            pages.store(at + l::ITEM_OP, write.op);
            pages.store(at + l::ITEM_BYTES, bytes);
            let end = at + l::ITEM_BODY + bytes;
            let padded = (end + 7) & !7;
            pages.fill(end, padded - end);
            at = padded;
        }
        Ok(at - staging.body)
    }
}
