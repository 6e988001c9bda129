//! A client of the channel that is its argument, which does what the lines of its input say:
//! scripts/hosts/peers.mjs.
use std::io::BufRead;
use std::time::{Duration, Instant};

use pluresdb_ipc::{IPCClient, Options, Result};
use serde::{Deserialize, Serialize};
use serde_json::{json, Value};

#[derive(Deserialize)]
struct User {
    age: u32,
    #[allow(dead_code)]
    name: String,
    #[allow(dead_code)]
    email: String,
    #[allow(dead_code)]
    #[serde(rename = "isActive")]
    is_active: bool,
}

#[derive(Serialize)]
struct Own<'a> {
    name: &'a str,
    i: usize,
    #[serde(rename = "isActive")]
    is_active: bool,
    text: &'a str,
}

fn main() -> Result<()> {
    let channel = std::env::args().nth(1).expect("a channel");
    let wait = Options { connect_timeout: Duration::from_secs(10), ..Options::default() };
    let db = IPCClient::connect_with(&channel, wait)?;
    for line in std::io::stdin().lock().lines() {
        let line = line.expect("a line");
        let words: Vec<&str> = line.split_whitespace().collect();
        println!("{}", run(&db, words[0], &words[1..])?);
    }
    Ok(())
}

fn run(db: &IPCClient, command: &str, words: &[&str]) -> Result<Value> {
    Ok(match command {
        "meet" => {
            let (name, pid) = (words[0], std::process::id());
            let big = json!({ "$bigint": "18446744073709551616" });
            let text = format!("of {name} 😀");
            db.put(&format!("host:{name}"), json!({ "host": name, "pid": pid, "text": text, "big": big }))?;
            json!({ "pid": pid })
        }
        "read" => {
            let mut texts = json!({});
            for name in words {
                texts[name] = db.get(&format!("host:{name}"))?.map_or(Value::Null, |node| node["text"].clone());
            }
            texts
        }
        "measure" => {
            let (name, count) = (words[0], words[1].parse().expect("a number"));
            let (host, own) = (format!("host:{name}"), format!("own:{name}"));
            let get = times(count, |_| db.get(&host).map(|_| ()))?;
            let put = times(count, |i| db.put(&own, Own { name, i, is_active: true, text: "x" }).map(|_| ()))?;
            json!({ "get": get, "put": put })
        }
        "bench" => {
            let count: u64 = words[0].parse().expect("a number");
            let started = Instant::now();
            let mut ages = 0;
            for i in 0..count {
                ages += db.get_as::<User>(&format!("user:{}", i * 7919 % 1000))?.expect("a user").age;
            }
            let ns = started.elapsed().as_nanos() as f64 / count as f64;
            json!({ "ns": ns, "ages": ages })
        }
        "victim" => {
            for i in 0.. {
                db.put(&format!("victim:{}", i % 100), json!({ "text": "x".repeat(i * 977 % 40_000) }))?;
                db.get(&format!("victim:{}", i * 7 % 100))?;
            }
            Value::Null
        }
        _ => panic!("no command {command}"),
    })
}

/// What half of the calls took at most, and 99 of 100, in nanoseconds.
fn times(count: usize, mut call: impl FnMut(usize) -> Result<()>) -> Result<[u64; 2]> {
    let mut all = Vec::with_capacity(count);
    for i in 0..count {
        let started = Instant::now();
        call(i)?;
        all.push(started.elapsed().as_nanos() as u64);
    }
    all.sort_unstable();
    Ok([all[count / 2], all[count * 99 / 100]])
}
