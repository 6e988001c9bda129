//! The conformance vectors of `test/conformance`, on the core in C. docs/ABI.md describes them.

use std::path::Path;

use serde_json::{json, Value};

use crate::ids::{id_of, Key};
use crate::layout as l;
use crate::sys::Pages;

const CAPACITY: u32 = 0x40_0000;
const VALUE_BYTES_MAX: u32 = 0x4_0000;
const AHEAD_MS: u32 = 60_000;
const STAGING: u32 = l::STORE_BASE + CAPACITY;
const TEXT: u32 = STAGING + 0x20_0000;
const ROOM: u32 = 0x10_0000;
const STATUSES: [(&str, u32); 7] = [
    ("OK", l::OK),
    ("NOT_FOUND", l::NOT_FOUND),
    ("NO_SPACE", l::NO_SPACE),
    ("BAD_KEY", l::BAD_KEY),
    ("BAD_VALUE", l::BAD_VALUE),
    ("TOO_LARGE", l::TOO_LARGE),
    ("CONFLICT", l::CONFLICT),
];

struct Store(Pages);

impl Store {
    fn new(actor: u32) -> Store {
        let pages = Pages::new().unwrap();
        pages.format(CAPACITY, 1, 2, actor, 0, VALUE_BYTES_MAX, AHEAD_MS, 0, 0);
        Store(pages)
    }

    fn result(&self, word: u32) -> u32 {
        self.0.load(l::ENGINE_SCRATCH + l::SCRATCH_RESULT + word)
    }

    /// Repeats a call until the core needs nothing more.
    fn settle(&self, call: impl Fn(&Pages) -> u32) -> u32 {
        loop {
            match call(&self.0) {
                l::NEEDS_PAGES => {
                    let needed = self.0.load(l::STORE_NEEDED_BYTES);
                    self.0.commit_heap(self.0.load(l::STORE_HEAP_END) + needed);
                }
                l::NEEDS_BUCKETS => {
                    let most = self.0.load(l::STORE_BUCKETS_MAX);
                    let count = self.0.load(l::STORE_BUCKETS_COMMITTED) + 64;
                    self.0.commit_buckets(count.min(most), most);
                }
                status => return status,
            }
        }
    }

    fn write(&self, step: &Value, now_ms: f64) -> Value {
        let items = step.get("items").and_then(Value::as_array);
        let end = match items {
            Some(items) => self.batch(items),
            None => self.body(STAGING, step),
        };
        let Some(end) = end else { return json!({ "status": "BAD_VALUE" }) };
        let op = if items.is_some() { l::OP_BATCH } else { op_of(step) };
        let status = self.settle(|pages| {
            pages.execute(l::ENGINE_SCRATCH, op, STAGING, end - STAGING, now_ms)
        });
        let mut expect = json!({ "status": name_of(status) });
        if status == l::OK && items.is_none() && self.result(l::RESULT_ANSWERED) == 1 {
            let bits = self.0.load64(l::ENGINE_SCRATCH + l::SCRATCH_RESULT + l::RESULT_ANSWER);
            expect["answer"] = json!(f64::from_bits(bits));
        }
        if status != l::OK && items.is_some() && self.result(l::RESULT_ITEM) != 0 {
            expect["item"] = json!(self.result(l::RESULT_ITEM));
        }
        expect
    }

    fn batch(&self, items: &[Value]) -> Option<u32> {
        self.0.store(STAGING + l::BATCH_ITEMS, items.len() as u32);
        self.0.store(STAGING + l::BATCH_ITEMS + 4, 0);
        let mut at = STAGING + l::BATCH_FIRST;
        for item in items {
            let end = self.body(at + l::ITEM_BODY, item)?;
            self.0.store(at + l::ITEM_OP, op_of(item));
            self.0.store(at + l::ITEM_BYTES, end - at - l::ITEM_BODY);
            at = (end + 7) & !7;
            self.0.fill(end, at - end);
        }
        Some(at)
    }

    fn body(&self, at: u32, step: &Value) -> Option<u32> {
        let key = key_of(&step["id"]);
        let mut next = at + l::BODY_ID + key.write(&self.0, at + l::BODY_ID);
        let mut flags = 0;
        if step.get("ifAbsent").is_some() {
            flags |= l::FLAG_IF_ABSENT;
        }
        if step.get("ifExists").is_some() {
            flags |= l::FLAG_IF_EXISTS;
        }
        if let Some(version) = step.get("ifVersion") {
            flags |= l::FLAG_IF_VERSION;
            self.0.store64(next, version.as_u64().unwrap());
            next += 8;
        }
        if let Some(expires) = step.get("expiresMs") {
            flags |= l::FLAG_EXPIRES;
            self.0.store64(next, expires.as_f64().unwrap().to_bits());
            next += 8;
        }
        self.0.store(at + l::BODY_KEY_INFO, key.info);
        self.0.store(at + l::BODY_FLAGS, flags);
        let Some(text) = step.get("data").and_then(Value::as_str) else { return Some(next) };
        self.0.write(TEXT, text.as_bytes());
        let kind = if step["op"] == "patch" { l::JSON_FOR_PATCH } else { l::JSON_FOR_VALUE };
        let length = text.len() as u32;
        let bytes = self.0.encode_json(l::READER_SCRATCH, TEXT, length, next, next + ROOM, kind);
        (bytes > 0).then_some(next + bytes)
    }

    fn get(&self, key: &Key, now_ms: f64) -> Value {
        key.write(&self.0, l::READER_SCRATCH + l::SCRATCH_KEY);
        let at = self.0.find(l::READER_SCRATCH, key.info);
        let results = l::READER_SCRATCH + l::SCRATCH_RESULT;
        let expires = f64::from_bits(self.0.load64(results + l::RESULT_EXPIRES));
        if at == 0 || (expires != 0.0 && expires <= now_ms) {
            return json!({ "data": null });
        }
        let version = self.0.load64(self.0.load(results + l::RESULT_VALUE) + l::VALUE_VERSION);
        let bytes = self.0.load(results + l::RESULT_BYTES);
        let length = self.0.decode_json(l::READER_SCRATCH, at, bytes, TEXT, TEXT + ROOM);
        let text = String::from_utf8(self.0.read(TEXT, length)).unwrap();
        json!({ "data": text, "version": version })
    }

    fn list(&self, step: &Value, now_ms: f64) -> Value {
        let bound = |name: &str| Key::of(step[name].as_str().unwrap());
        let (mut from, mut to) = (bound("from"), bound("to"));
        let is_reverse = step["reverse"] == true;
        let mut flags = if is_reverse { l::SCAN_REVERSE } else { 0 };
        let mut nodes = Vec::new();
        loop {
            from.write(&self.0, l::READER_SCRATCH + l::SCRATCH_FROM);
            to.write(&self.0, l::READER_SCRATCH + l::SCRATCH_TO);
            let count = self.0.scan(l::READER_SCRATCH, from.info, to.info, flags, 64);
            let more = self.0.load(l::READER_SCRATCH + l::SCRATCH_RESULT + l::RESULT_MORE);
            let mut last = Key::default();
            for index in 0..count {
                let node = self.0.load(l::READER_SCRATCH + l::SCRATCH_NODES + index * 4);
                let info = self.0.load(node + l::NODE_KEY_INFO);
                last = Key { bytes: self.0.read(node + l::NODE_ID, info >> 1), info };
                let found = self.get(&last, now_ms);
                if !found["data"].is_null() {
                    nodes.push(json!([id_value(&last), found["data"]]));
                }
            }
            if count == 0 || more == 0 {
                return json!({ "nodes": nodes });
            }
            if is_reverse {
                to = last;
            } else {
                (from, flags) = (last, l::SCAN_FROM_EXCLUSIVE);
            }
        }
    }

    /// The actors and their stamps.
    fn vector(&self) -> Vec<(u64, u64)> {
        (0..self.0.load(l::STORE_ACTOR_COUNT))
            .map(|index| l::ACTORS + index * l::ACTOR_BYTES)
            .map(|at| (self.0.load64(at + l::ACTOR_ID), self.0.load64(at + l::ACTOR_STAMP)))
            .filter(|(_, stamp)| *stamp != 0)
            .collect()
    }

    fn export(&self, from: &[(u64, u64)], flags: u32, now_ms: f64) -> Vec<u8> {
        let to = self.vector();
        let words = [0, flags, from.len() as u32, to.len() as u32];
        let mut body: Vec<u8> = words.iter().flat_map(|word| word.to_le_bytes()).collect();
        for (actor, stamp) in from.iter().chain(&to) {
            body.extend(actor.to_le_bytes());
            body.extend(stamp.to_le_bytes());
        }
        let (status, answer) = self.call(l::OP_EXPORT, &body, now_ms);
        assert_eq!((status, &answer[..4]), ("OK", &[0u8; 4][..]));
        answer[l::ANSWER_ID as usize..].to_vec()
    }

    fn apply(&self, delta: &[u8], now_ms: f64) -> Value {
        let body = [&[0u8; l::APPLY_HEAD_BYTES as usize], delta].concat();
        let (status, answer) = self.call(l::OP_APPLY, &body, now_ms);
        let mut changed = Vec::new();
        let mut at = (l::APPLY_HEAD_BYTES + l::CHANGED_FIRST) as usize;
        while at < answer.len() {
            let head = u32::from(answer[at]) | u32::from(answer[at + 1]) << 8;
            let start = at + l::CHANGED_ID as usize;
            at = start + (head >> 2) as usize;
            let id = id_value(&Key { bytes: answer[start..at].to_vec(), info: head >> 1 });
            changed.push(json!([id, if head & l::CHANGED_DELETE == 0 { "put" } else { "delete" }]));
        }
        json!({ "status": status, "changed": changed })
    }

    fn call(&self, op: u32, body: &[u8], now_ms: f64) -> (&'static str, Vec<u8>) {
        self.0.write(STAGING, body);
        let length = body.len() as u32;
        let block =
            self.settle(|pages| pages.call(l::ENGINE_SCRATCH, op, STAGING, length, now_ms));
        if block < 4096 {
            return (name_of(block), Vec::new());
        }
        let answer = self.0.read(block + l::BODY_SKIP, self.result(l::RESULT_BYTES));
        self.0.release(block);
        ("OK", answer)
    }
}

fn op_of(step: &Value) -> u32 {
    match step["op"].as_str().unwrap() {
        "put" => l::OP_PUT,
        "patch" => l::OP_PATCH,
        "delete" => l::OP_DELETE,
        "increment" => l::OP_INCREMENT,
        "add" => l::OP_ADD,
        "remove" => l::OP_REMOVE,
        other => panic!("{other}"),
    }
}

fn name_of(status: u32) -> &'static str {
    STATUSES.iter().find(|(_, value)| *value == status).expect("a status of the vectors").0
}

fn key_of(id: &Value) -> Key {
    match id.as_str() {
        Some(text) => Key::of(text),
        None => {
            let units = id["units"].as_array().unwrap();
            Key::from_units(&units.iter().map(|unit| unit.as_u64().unwrap() as u16).collect::<Vec<_>>())
        }
    }
}

fn id_value(key: &Key) -> Value {
    let is_wide = key.info & 1 == 1;
    let units: Vec<u16> = if is_wide {
        key.bytes.chunks_exact(2).map(|two| u16::from_le_bytes([two[0], two[1]])).collect()
    } else {
        key.bytes.iter().map(|byte| u16::from(*byte)).collect()
    };
    match String::from_utf16(&units) {
        Ok(_) => json!(id_of(&key.bytes, is_wide)),
        Err(_) => json!({ "units": units }),
    }
}

fn base64(bytes: &[u8]) -> String {
    const CHARS: &[u8] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut text = String::new();
    for three in bytes.chunks(3) {
        let bits = three.iter().fold(0u32, |bits, byte| bits << 8 | u32::from(*byte));
        let bits = bits << (8 * (3 - three.len()));
        for index in 0..4 {
            let six = (bits >> (18 - 6 * index) & 63) as usize;
            text.push(if index <= three.len() { char::from(CHARS[six]) } else { '=' });
        }
    }
    text
}

/// Numbers of an answer may be written with a point.
fn same(a: &Value, b: &Value) -> bool {
    match (a, b) {
        (Value::Number(a), Value::Number(b)) => a.as_f64() == b.as_f64(),
        (Value::Array(a), Value::Array(b)) => {
            a.len() == b.len() && a.iter().zip(b).all(|(a, b)| same(a, b))
        }
        (Value::Object(a), Value::Object(b)) => {
            a.len() == b.len() && a.iter().all(|(name, a)| b.get(name).is_some_and(|b| same(a, b)))
        }
        _ => a == b,
    }
}

fn run(name: &str) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../test/conformance");
    let text = std::fs::read_to_string(folder.join(format!("{name}.json"))).unwrap();
    let file: Value = serde_json::from_str(&text).unwrap();
    let stores: Vec<Store> =
        (1..=file["stores"].as_u64().unwrap()).map(|actor| Store::new(actor as u32)).collect();
    for (index, step) in file["steps"].as_array().unwrap().iter().enumerate() {
        let now_ms = step["nowMs"].as_f64().unwrap();
        let store = |name: &str| &stores[step[name].as_u64().unwrap() as usize];
        let answer = match step["op"].as_str().unwrap() {
            "get" => store("store").get(&key_of(&step["id"]), now_ms),
            "list" => store("store").list(step, now_ms),
            "sweep" => {
                let sweep = |pages: &Pages| pages.sweep(l::ENGINE_SCRATCH, now_ms, 128);
                while store("store").settle(sweep) != l::RING_EMPTY {}
                json!({})
            }
            "merge" => {
                let delta = store("from").export(&store("to").vector(), 0, now_ms);
                // Without anything new there is no delta.
                let mut answer = match delta.is_empty() {
                    true => json!({ "status": "OK", "changed": [] }),
                    false => store("to").apply(&delta, now_ms),
                };
                answer["delta"] = json!(base64(&delta));
                answer
            }
            "digest" => {
                let delta = store("store").export(&[], l::EXPORT_COPY, now_ms);
                json!({ "delta": base64(&delta) })
            }
            _ => store("store").write(step, now_ms),
        };
        assert!(same(&answer, &step["expect"]), "{name}, step {index}: {step}\nanswered {answer}");
    }
}

macro_rules! vectors {
    ($($function:ident = $name:literal,)*) => {
        $(#[test] fn $function() { run($name); })*
        #[test]
        fn each_file_is_run() {
            let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../test/conformance");
            let mut files: Vec<_> = std::fs::read_dir(folder).unwrap()
                .map(|file| file.unwrap().file_name().into_string().unwrap())
                .filter(|name| name.ends_with(".json")).collect();
            let mut names = vec![$(concat!($name, ".json")),*];
            files.sort();
            names.sort();
            assert_eq!(files, names);
        }
    };
}

vectors! {
    values = "values",
    ids = "ids",
    conditions = "conditions",
    counters_and_sets = "counters-sets",
    batches = "batches",
    expiry = "expiry",
    merges = "merges",
}
