// Peer is a client of the channel os.Args[1], which does what the lines of its input say:
// scripts/hosts/peers.mjs.
package main

import (
	"bufio"
	"context"
	"encoding/json"
	"fmt"
	"log"
	"math/big"
	"os"
	"slices"
	"strconv"
	"strings"
	"time"

	pluresdb "github.com/plures/pluresdb-ipc/hosts/go"
)

var (
	ctx = context.Background()
	db  *pluresdb.Client
)

type host struct {
	Host string   `json:"host"`
	PID  int      `json:"pid"`
	Text string   `json:"text"`
	Big  *big.Int `json:"big"`
}

type user struct {
	Name     string `json:"name"`
	Email    string `json:"email"`
	Age      int    `json:"age"`
	IsActive bool   `json:"isActive"`
}

type own struct {
	Name     string `json:"name"`
	I        int    `json:"i"`
	IsActive bool   `json:"isActive"`
	Text     string `json:"text"`
}

func main() {
	opened, err := pluresdb.Connect(ctx, os.Args[1], pluresdb.ConnectTimeout(10*time.Second))
	check(err)
	db = opened
	lines := bufio.NewScanner(os.Stdin)
	for lines.Scan() {
		words := strings.Fields(lines.Text())
		answer, err := json.Marshal(run(words[0], words[1:]))
		check(err)
		fmt.Println(string(answer))
	}
	check(db.Close())
}

func check(err error) {
	if err != nil {
		log.Fatal(err)
	}
}

func run(command string, words []string) any {
	switch command {
	case "meet":
		check(db.Put(ctx, "host:"+words[0], host{words[0], os.Getpid(), "of " + words[0] + " 😀", new(big.Int).Lsh(big.NewInt(1), 64)}))
		return map[string]int{"pid": os.Getpid()}
	case "read":
		texts := map[string]string{}
		for _, name := range words {
			found, err := pluresdb.GetAs[host](ctx, db, "host:"+name)
			check(err)
			texts[name] = found.Text
		}
		return texts
	case "measure":
		count, _ := strconv.Atoi(words[1])
		return map[string][2]int64{
			"get": times(count, func(int) { _, err := pluresdb.GetAs[host](ctx, db, "host:"+words[0]); check(err) }),
			"put": times(count, func(i int) { check(db.Put(ctx, "own:"+words[0], own{words[0], i, true, "x"})) }),
		}
	case "bench":
		count, _ := strconv.Atoi(words[0])
		started := time.Now()
		for i := range count {
			_, err := pluresdb.GetAs[user](ctx, db, "user:"+strconv.Itoa(i*7919%1000))
			check(err)
		}
		return map[string]float64{"ns": float64(time.Since(started).Nanoseconds()) / float64(count)}
	case "victim":
		for i := 0; ; i++ {
			check(db.Put(ctx, fmt.Sprintf("victim:%d", i%100), map[string]any{"text": strings.Repeat("x", i*977%40_000)}))
			_, _ = db.Get(ctx, fmt.Sprintf("victim:%d", i*7%100))
		}
	}
	log.Fatalf("no command %q", command)
	return nil
}

// times is what half of the calls took at most, and 99 of 100, in nanoseconds.
func times(count int, call func(int)) [2]int64 {
	all := make([]int64, count)
	for i := range all {
		started := time.Now()
		call(i)
		all[i] = time.Since(started).Nanoseconds()
	}
	slices.Sort(all)
	return [2]int64{all[count/2], all[count*99/100]}
}
