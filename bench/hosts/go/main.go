// Bbolt as scripts/hosts/peers.mjs has clients: os.Args[1] is its file.
package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"log"
	"os"
	"strconv"
	"strings"
	"time"

	"go.etcd.io/bbolt"
)

const users = 1000

var bucket = []byte("users")

type user struct {
	Name     string `json:"name"`
	Email    string `json:"email"`
	Age      int    `json:"age"`
	IsActive bool   `json:"isActive"`
}

func main() {
	store, err := bbolt.Open(os.Args[1], 0o600, nil)
	check(err)
	check(store.Update(func(writing *bbolt.Tx) error {
		all, err := writing.CreateBucketIfNotExists(bucket)
		for i := 0; err == nil && i < users; i++ {
			text, _ := json.Marshal(user{fmt.Sprintf("user %d", i), fmt.Sprintf("%d@example.com", i), i % 100, true})
			err = all.Put([]byte(fmt.Sprintf("user:%d", i)), text)
		}
		return err
	}))
	lines := bufio.NewScanner(os.Stdin)
	for lines.Scan() {
		count, err := strconv.Atoi(strings.Fields(lines.Text())[1])
		check(err)
		started := time.Now()
		for i := range count {
			var found user
			check(store.View(func(reading *bbolt.Tx) error {
				return json.Unmarshal(reading.Bucket(bucket).Get([]byte("user:"+strconv.Itoa(i*7919%1000))), &found)
			}))
		}
		fmt.Printf("{\"ns\":%f}\n", float64(time.Since(started).Nanoseconds())/float64(count))
	}
}

func check(err error) {
	if err != nil {
		log.Fatal(err)
	}
}
