// Package pluresdb is a client of a local-first key-value store that several processes read from the
// same memory.
//
// A server, in Node.js or in Rust, shares a store on a channel. A client reads the server's pages
// without asking, and writes through a ring.
//
//	db, err := pluresdb.Connect(ctx, "my-app")
//	if err != nil {
//		return err
//	}
//	defer db.Close()
//	err = db.Put(ctx, "user:1", User{Name: "Alice"})
//	user, err := pluresdb.GetAs[User](ctx, db, "user:1")
//	for node, err := range db.List(ctx, pluresdb.Prefix("user:")) {
//		…
//	}
//
// Data is what encoding/json makes of a value, by the same tags. Besides, time.Time is a date,
// *big.Int a bigint, and []byte bytes. A string that is no UTF-8 is refused, but half of a surrogate
// pair, which JavaScript has, is the three bytes that UTF-8 would give it.
package pluresdb
