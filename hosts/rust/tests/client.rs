//! A client of a server in Node.js. `npm run build` comes first.

use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::OnceLock;
use std::thread;
use std::time::{Duration, Instant};

use futures_util::StreamExt;
use pluresdb_ipc::{
    Batch, Conditions, CrdtStore, Error, Event, IPCClient, IPCServer, Options, Range,
};
use serde::{Deserialize, Serialize};
use serde_json::{json, Value};

/// All tests use one new rendezvous directory.
fn directory() -> &'static Path {
    static DIRECTORY: OnceLock<std::path::PathBuf> = OnceLock::new();
    DIRECTORY.get_or_init(|| {
        let path = std::env::temp_dir().join(format!("pluresdb-rust-{}", std::process::id()));
        std::env::set_var("PLURESDB_IPC_DIR", &path);
        path
    })
}

struct Server(Child);

impl Server {
    fn start(channel: &str, mode: &str) -> Server {
        let script = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/server.mjs");
        let mut child = Command::new("node")
            .args([script, channel, mode])
            .env("PLURESDB_IPC_DIR", directory())
            .stdout(Stdio::piped())
            .spawn()
            .expect("node");
        let mut line = String::new();
        BufReader::new(child.stdout.take().unwrap()).read_line(&mut line).unwrap();
        assert_eq!(line, "ready\n", "npm run build comes first");
        Server(child)
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

fn open(channel: &str) -> (Server, IPCClient) {
    let server = Server::start(channel, "");
    (server, IPCClient::connect(channel).unwrap())
}

#[derive(Debug, PartialEq, Serialize, Deserialize)]
struct User {
    name: String,
    age: u32,
    #[serde(default)]
    tags: Vec<String>,
}

#[test]
fn nodes_are_put_read_listed_and_deleted() {
    let (_server, client) = open("basic");
    let id = client.put("user:1", json!({ "name": "Alice", "age": 7 })).unwrap();
    assert_eq!(id, "user:1");
    assert_eq!(client.get("user:1").unwrap(), Some(json!({ "name": "Alice", "age": 7 })));
    assert_eq!(client.get("user:2").unwrap(), None);
    let bob = User { name: "Bób 😀".into(), age: 40, tags: vec!["ж".into()] };
    client.put("user:2", &bob).unwrap();
    assert_eq!(client.get_as::<User>("user:2").unwrap(), Some(bob));
    assert!(matches!(client.get_as::<User>("node:1"), Err(Error::BadValue(_))));
    let ids = |range: Range| -> Vec<String> {
        client.list_range::<Value>(&range).unwrap().into_iter().map(|node| node.id).collect()
    };
    assert_eq!(ids(Range::prefix("user:")), ["user:1", "user:2"]);
    assert_eq!(ids(Range::prefix("user:").reverse().limit(1)), ["user:2"]);
    assert_eq!(ids(Range::prefix("user:").after("user:1")), ["user:2"]);
    assert_eq!(ids(Range::all().start("node:1").end("node:2")), ["node:1"]);
    assert_eq!(client.len().unwrap(), 4);
    assert!(client.delete("user:1").unwrap());
    assert!(!client.delete("user:1").unwrap());
    assert!(!client.has("user:1").unwrap());
}

#[test]
fn reserved_ids_are_neither_listed_nor_counted() {
    let (_server, client) = open("reserved");
    let store = CrdtStore::new(1 << 20).unwrap();
    for suffix in 0..100 {
        client.put(&format!("\u{0}\u{1}d{suffix}"), 1).unwrap();
        store.put(&format!("\u{0}\u{1}d{suffix}"), 1).unwrap();
    }
    for id in ["node:1", "node:2"] {
        store.put(id, 1).unwrap();
    }
    assert_eq!((client.len().unwrap(), store.len()), (2, 2));
    let first = Range::all().limit(1);
    let lists = [client.list_range::<Value>(&first).unwrap(), store.list_range(&first).unwrap()];
    assert!(lists.iter().all(|list| list.len() == 1 && list[0].id == "node:1"));
    assert_eq!(store.list().unwrap().len(), 2);
}

#[test]
fn values_of_other_hosts_have_marks_and_lone_surrogates_are_escapes() {
    let (_server, client) = open("marks");
    let found = client.get("node:1").unwrap().unwrap();
    assert_eq!(found["big"], json!({ "$bigint": "3833759992447475122176" }));
    assert_eq!(found["at"], json!({ "$date": "1970-01-01T00:00:00.000Z" }));
    assert_eq!(client.get_json("node:2").unwrap().unwrap(), "\"\\ud83d\"");
    assert!(matches!(client.get("node:2"), Err(Error::BadValue(_))));
    client.put("copy", &found).unwrap();
    assert_eq!(client.get("copy").unwrap(), Some(found));
    for wrong in [json!({ "$bigint": "x" }), json!(u64::MAX), json!({ "$date": "no" })] {
        assert!(matches!(client.put("wrong", &wrong), Err(Error::BadValue(_))), "{wrong}");
    }
    assert_eq!(client.get("wrong").unwrap(), None);
}

#[test]
fn conditions_hold_and_a_conflict_has_the_node_as_it_is() {
    let (_server, client) = open("conditions");
    client.put_with("a", 1, Conditions::if_absent()).unwrap();
    let version = client.version_of("a").unwrap().unwrap();
    let refused = client.put_with("a", 2, Conditions::if_absent()).unwrap_err();
    assert_eq!(refused.code(), "ERR_CONFLICT");
    let Error::Conflict { current: Some(current), .. } = refused else { panic!("{refused}") };
    assert_eq!((current.data, current.version), (json!(1), version));
    client.put_with("a", 3, Conditions::if_version(version)).unwrap();
    assert!(client.put_with("a", 4, Conditions::if_version(version)).is_err());
    assert!(client.patch_with("none", json!({ "x": 1 }), Conditions::if_exists()).is_err());
    let soon = Conditions::none().ttl(Duration::from_millis(50));
    client.put_with("soon", 1, soon).unwrap();
    assert!(client.has("soon").unwrap());
    thread::sleep(Duration::from_millis(80));
    assert_eq!(client.get("soon").unwrap(), None);
}

#[test]
fn counters_sets_patches_and_batches() {
    let (_server, client) = open("verbs");
    assert_eq!(client.increment("page", "hits", 1.0).unwrap(), 1.0);
    assert_eq!(client.increment("page", "hits", 2.5).unwrap(), 3.5);
    assert!(client.increment("page", "hits", f64::NAN).is_err());
    assert!(client.add_to_set("tags", "all", "a").unwrap());
    assert!(!client.add_to_set("tags", "all", "a").unwrap());
    assert!(client.remove_from_set("tags", "all", "a").unwrap());
    assert!(!client.remove_from_set("none", "all", "a").unwrap());
    client.put("user", json!({ "name": "A", "mail": "a@b" })).unwrap();
    client.patch("user", json!({ "age": 7, "mail": { "$undefined": true } })).unwrap();
    assert_eq!(client.get("user").unwrap(), Some(json!({ "name": "A", "age": 7 })));
    assert!(matches!(client.patch("user", 1), Err(Error::BadValue(_))));
    let transfer = Batch::new().put("from", json!({ "n": 10 })).increment("from", "n", -3.0);
    client.batch(&transfer.increment("to", "n", 3.0)).unwrap();
    assert_eq!(client.get("from").unwrap(), Some(json!({ "n": 7 })));
    let refused = Batch::new().delete("from").put_with("to", 1, Conditions::if_absent());
    let Err(Error::Conflict { item, current, .. }) = client.batch(&refused) else { panic!() };
    assert_eq!((item, current.unwrap().data), (Some(1), json!({ "n": 3 })));
    assert!(client.has("from").unwrap());
    assert!(client.batch(&Batch::new().put("", 1)).is_err());
    client.flush().unwrap();
}

#[test]
fn large_values_go_in_pieces_and_come_back() {
    let (_server, client) = open("large");
    for length in [0usize, 62, 63, 64, 16_000, 16_384, 100_000, 1_000_000] {
        let text = "é".repeat(length);
        client.put("large", json!({ "text": text })).unwrap();
        assert_eq!(client.get("large").unwrap().unwrap()["text"], text);
    }
    let too_large = "x".repeat(40_000_000);
    assert!(matches!(client.put("large", too_large), Err(Error::ValueTooLarge(_))));
    assert!(matches!(client.put("", 1), Err(Error::BadId(_))));
    assert!(matches!(client.put(&"x".repeat(1025), 1), Err(Error::BadId(_))));
    client.put(&"ж".repeat(512), 1).unwrap();
    assert_eq!(client.get(&"ж".repeat(512)).unwrap(), Some(json!(1)));
}

#[test]
fn a_watch_is_an_iterator_and_a_stream() {
    let (_server, client) = open("watch");
    let mut watch = client.watch(Range::prefix("w:")).unwrap();
    let mut stream = client.watch(Range::all()).unwrap().into_stream();
    let writer = client.clone();
    let writing = thread::spawn(move || {
        thread::sleep(Duration::from_millis(50));
        writer.put("other", 1).unwrap();
        writer.put("w:1", json!({ "a": 1 })).unwrap();
        thread::sleep(Duration::from_millis(50));
        writer.delete("w:1").unwrap();
    });
    let Event::Put { id, data, version } = watch.next().unwrap().unwrap() else { panic!() };
    assert_eq!((id.as_str(), data), ("w:1", json!({ "a": 1 })));
    assert!(version > 0);
    assert!(matches!(watch.next().unwrap().unwrap(), Event::Delete { id, .. } if id == "w:1"));
    let first = futures_executor::block_on(stream.next()).unwrap().unwrap();
    assert!(matches!(first, Event::Put { id, .. } if id == "other"));
    writing.join().unwrap();
    assert!(watch.next_timeout(Duration::from_millis(20)).is_none());
}

#[test]
fn threads_share_a_client() {
    fn is_shared<T: Send + Sync + Clone>() {}
    is_shared::<IPCClient>();
    let (_server, client) = open("threads");
    let threads: Vec<_> = (0..12)
        .map(|thread| {
            let client = client.clone();
            std::thread::spawn(move || {
                for round in 0..200 {
                    let id = format!("t{thread}");
                    client.put(&id, round).unwrap();
                    assert_eq!(client.get(&id).unwrap(), Some(json!(round)));
                    client.increment("all", "n", 1.0).unwrap();
                }
            })
        })
        .collect();
    for thread in threads {
        thread.join().unwrap();
    }
    assert_eq!(client.get("all").unwrap(), Some(json!({ "n": 2400 })));
}

#[test]
fn reads_go_on_without_the_server_and_the_next_one_is_found() {
    let (server, client) = open("reconnect");
    client.put("a", 1).unwrap();
    let mut watch = client.watch(Range::all()).unwrap();
    drop(server);
    let deadline = Instant::now() + Duration::from_secs(5);
    while client.is_connected() {
        assert!(Instant::now() < deadline);
        thread::sleep(Duration::from_millis(5));
    }
    assert_eq!(client.get("a").unwrap(), Some(json!(1)));
    let quick = Options { reconnect: false, ..Options::default() };
    assert!(matches!(IPCClient::connect_with("reconnect", quick), Err(Error::NoServer(_))));
    let _next = Server::start("reconnect", "");
    client.put("b", 2).unwrap();
    assert_eq!((client.get("a").unwrap(), client.get("b").unwrap()), (None, Some(json!(2))));
    assert_eq!(watch.next().unwrap().unwrap(), Event::Lagged);
    client.shutdown().unwrap();
}

#[test]
fn no_read_is_torn() {
    #[derive(Deserialize)]
    struct Torn {
        text: String,
        length: usize,
    }
    let _server = Server::start("torn", "writes");
    let client = IPCClient::connect("torn").unwrap();
    let rounds: u64 = std::env::var("READS").map_or(50_000, |count| count.parse().unwrap());
    let mut versions = std::collections::HashSet::new();
    let mut reads = 0;
    // Also by the way of the text. A read takes less time than a write.
    while reads < rounds || versions.len() < 500 {
        reads += 1;
        let text = client.get_json("torn").unwrap();
        let by_text = text.map(|text| serde_json::from_str::<Torn>(&text).unwrap());
        let Some(found) = client.get_versioned::<Torn>("torn").unwrap() else { continue };
        for Torn { text, length } in by_text.into_iter().chain([found.data]) {
            let first = text.chars().next().unwrap();
            assert!(text.len() == length && text.chars().all(|each| each == first), "{text}");
        }
        versions.insert(found.version);
    }
}

#[test]
fn wrong_channels_and_foreign_servers_are_refused() {
    directory();
    for name in ["", "a/b", "..", ".", "x\n", &"x".repeat(65)] {
        assert_eq!(IPCClient::connect(name).err().unwrap().code(), "ERR_BAD_CHANNEL", "{name:?}");
    }
    assert_eq!(IPCClient::connect("nothing").err().unwrap().code(), "ERR_NO_SERVER");
    let _server = Server::start("foreign", "");
    // One that says something else.
    let path = directory().join("fake.sock");
    let listener = std::os::unix::net::UnixListener::bind(&path).unwrap();
    let fake = thread::spawn(move || {
        let mut without_pages = vec![0u8; 32];
        without_pages[..4].copy_from_slice(b"PLUR");
        without_pages[12] = 31;
        for bytes in [vec![0u8; 32], b"PLUR".repeat(8), b"?".to_vec(), without_pages] {
            use std::io::Write;
            let (mut socket, _) = listener.accept().unwrap();
            socket.write_all(&bytes).unwrap();
        }
    });
    let codes: Vec<_> = (0..4).map(|_| IPCClient::connect("fake").err().unwrap().code()).collect();
    let expected =
        ["ERR_VERSION_MISMATCH", "ERR_PERMISSION", "ERR_VERSION_MISMATCH", "ERR_UNSUPPORTED_PLATFORM"];
    assert_eq!(codes, expected);
    fake.join().unwrap();
}

// ── The server ──────────────────────────────────────────────────────────────────────────────────

#[test]
fn a_server_shares_a_store_with_clients_of_this_crate() {
    directory();
    let store = CrdtStore::new(64 << 20).unwrap();
    store.put("before", json!({ "n": 1 })).unwrap();
    let server = IPCServer::new("rust-server", store.clone()).unwrap();
    server.start().unwrap();
    let again = IPCServer::new("rust-server", CrdtStore::new(1 << 20).unwrap()).unwrap();
    let Err(Error::ChannelInUse { pid, .. }) = again.start() else { panic!() };
    assert_eq!(pid, std::process::id());
    let client = IPCClient::connect("rust-server").unwrap();
    assert_eq!(client.get("before").unwrap(), Some(json!({ "n": 1 })));
    let mut watch = client.watch(Range::all()).unwrap();
    // Both write at the same time; the store grows.
    let writer = {
        let store = store.clone();
        thread::spawn(move || {
            for round in 0..5000 {
                store.put(&format!("s:{round}"), json!({ "text": "x".repeat(100), "n": round })).unwrap();
                store.increment("all", "n", 1.0).unwrap();
            }
        })
    };
    for round in 0..5000 {
        client.put(&format!("c:{round}"), json!({ "text": "y".repeat(100), "n": round })).unwrap();
        client.increment("all", "n", 1.0).unwrap();
    }
    writer.join().unwrap();
    assert_eq!(client.get("all").unwrap(), Some(json!({ "n": 10000 })));
    assert_eq!(store.get("c:4999").unwrap().unwrap()["n"], 4999);
    assert_eq!(client.list_range::<Value>(&Range::prefix("s:")).unwrap().len(), 5000);
    assert_eq!(store.list().unwrap().len(), client.len().unwrap());
    assert!(watch.next().unwrap().is_ok());
    assert_eq!(server.clients(), 1);
    drop((client, watch));
    let deadline = Instant::now() + Duration::from_secs(5);
    while server.clients() > 0 {
        assert!(Instant::now() < deadline);
        thread::sleep(Duration::from_millis(5));
    }
    server.stop();
    assert_eq!(store.get("before").unwrap(), Some(json!({ "n": 1 })));
    store.delete("before").unwrap();
    assert_eq!(IPCClient::connect("rust-server").err().unwrap().code(), "ERR_NO_SERVER");
}

#[test]
fn a_client_in_node_reads_writes_and_watches_a_store_of_this_crate() {
    directory();
    let store = CrdtStore::new(64 << 20).unwrap();
    store.put("rust:1", json!({ "by": "rust", "big": { "$bigint": "12345678901234567890" } })).unwrap();
    let server = IPCServer::new("for-node", store.clone()).unwrap().start().unwrap();
    let script = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/client.mjs");
    let output = Command::new("node")
        .args([script, "for-node"])
        .env("PLURESDB_IPC_DIR", directory())
        .output()
        .unwrap();
    let text = String::from_utf8_lossy(&output.stdout);
    assert!(output.status.success(), "{text}{}", String::from_utf8_lossy(&output.stderr));
    assert_eq!(store.get("node:1").unwrap(), Some(json!({ "by": "node", "n": 4 })));
    // It asked the server to end.
    server.wait();
}

#[test]
fn clients_that_are_killed_leave_their_slots() {
    directory();
    let server = IPCServer::new("kills", CrdtStore::new(16 << 20).unwrap()).unwrap().start().unwrap();
    let script = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/victim.mjs");
    for round in 0..5u64 {
        let mut victims: Vec<_> = (0..2)
            .map(|_| {
                Command::new("node")
                    .args([script, "kills"])
                    .env("PLURESDB_IPC_DIR", directory())
                    .spawn()
                    .unwrap()
            })
            .collect();
        thread::sleep(Duration::from_millis(150 + 97 * round));
        for victim in &mut victims {
            victim.kill().unwrap();
            victim.wait().unwrap();
        }
    }
    let client = IPCClient::connect("kills").unwrap();
    client.put("after", 1).unwrap();
    let deadline = Instant::now() + Duration::from_secs(5);
    while server.clients() > 1 {
        assert!(Instant::now() < deadline, "{} clients", server.clients());
        thread::sleep(Duration::from_millis(5));
    }
    server.stop();
}

#[test]
fn typed_reads_mean_the_same_with_and_without_their_text() {
    directory();
    #[derive(Debug, PartialEq, Serialize, Deserialize)]
    enum Kind {
        Plain,
        Sized(u8),
    }
    #[derive(Debug, PartialEq, Serialize, Deserialize)]
    struct Wrapped(f64);
    let store = CrdtStore::new(16 << 20).unwrap();
    let values = [
        json!(null),
        json!([true, false, null, 0, 127, 128, -1, 2147483648u64, -2147483649i64, 0.5, 1e300]),
        json!(9007199254740991u64),
        json!({ "a": "é", "b": "ж", "c": { "$bigint": "1" }, "d": [] }),
        json!({ "$object": { "$only": 1 } }),
        json!({ "$object": { "$only": { "x": [{ "$number": "NaN" }] } } }),
        json!({ "": { "": "x".repeat(2000) } }),
        (0..400).fold(json!(1), |inner, _| json!([inner])),
    ];
    for (index, value) in values.iter().enumerate() {
        // The second one of a shape is a record of it.
        for copy in 0..3 {
            let id = format!("{index}:{copy}");
            store.put(&id, value).unwrap();
            assert_eq!(store.get(&id).unwrap().as_ref(), Some(value), "{index}");
        }
    }
    assert_eq!(store.list().unwrap().len(), 3 * values.len());
    for kind in [Kind::Plain, Kind::Sized(7)] {
        store.put("kind", &kind).unwrap();
        assert_eq!(store.get_as::<Kind>("kind").unwrap(), Some(kind));
    }
    store.put("number", 3).unwrap();
    assert_eq!(store.get_as::<Wrapped>("number").unwrap(), Some(Wrapped(3.0)));
    assert_eq!(store.get_as::<Option<u8>>("number").unwrap(), Some(Some(3)));
    assert!(matches!(store.get_as::<String>("number"), Err(Error::BadValue(_))));
    store.put("number", 300).unwrap();
    assert!(matches!(store.get_as::<u8>("number"), Err(Error::BadValue(_))));
}

#[test]
fn a_full_store_says_so_and_goes_on() {
    let store = CrdtStore::new(1 << 20).unwrap();
    let text = "x".repeat(1000);
    let mut count = 0;
    let refused = loop {
        match store.put(&format!("n:{count}"), &text) {
            Ok(_) => count += 1,
            Err(error) => break error,
        }
    };
    assert_eq!(refused.code(), "ERR_NO_SPACE");
    assert!(count > 100 && store.len() == count);
    for index in 0..count {
        assert_eq!(store.get(&format!("n:{index}")).unwrap().unwrap(), text.as_str());
        assert!(store.delete(&format!("n:{index}")).unwrap());
    }
    store.put("again", &text).unwrap();
    assert_eq!(CrdtStore::new(12345).err().unwrap().code(), "ERR_BAD_OPTION");
}
