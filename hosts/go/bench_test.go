package pluresdb_test

import (
	"strconv"
	"testing"

	pluresdb "github.com/plures/pluresdb-ipc/hosts/go"
)

// A node of four fields, to a struct and to a map.
func BenchmarkGet(b *testing.B) {
	type of struct {
		Name     string `json:"name"`
		Email    string `json:"email"`
		Age      int    `json:"age"`
		IsActive bool   `json:"isActive"`
	}
	startServer(b, "bench", "")
	db := connect(b, "bench")
	for i := range 1000 {
		must(b, db.Put(background, "user:"+strconv.Itoa(i), of{"user " + strconv.Itoa(i), strconv.Itoa(i) + "@example.com", i % 100, true}))
	}
	b.Run("struct", func(b *testing.B) {
		for i := 0; b.Loop(); i++ {
			if _, err := pluresdb.GetAs[of](background, db, "user:"+strconv.Itoa(i*7919%1000)); err != nil {
				b.Fatal(err)
			}
		}
	})
	b.Run("map", func(b *testing.B) {
		for i := 0; b.Loop(); i++ {
			if _, err := db.Get(background, "user:"+strconv.Itoa(i*7919%1000)); err != nil {
				b.Fatal(err)
			}
		}
	})
}
