package pluresdb_test

import (
	"context"
	"errors"
	"math"
	"math/big"
	"os"
	"slices"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"

	pluresdb "github.com/plures/pluresdb-ipc/hosts/go"
)

type user struct {
	Name  string   `json:"name"`
	Age   int      `json:"age"`
	Email string   `json:"email,omitempty"`
	Tags  []string `json:"tags"`
}

func ids(t *testing.T, db *pluresdb.Client, options ...pluresdb.RangeOption) []string {
	t.Helper()
	found := []string{}
	for node, err := range db.List(background, options...) {
		must(t, err)
		found = append(found, node.ID)
	}
	return found
}

func TestNodesArePutReadListedAndDeleted(t *testing.T) {
	_, db := open(t)
	alice := user{Name: "Alice", Age: 7, Tags: []string{"a", "é"}}
	must(t, db.Put(background, "user:1", alice))
	found, err := pluresdb.GetAs[user](background, db, "user:1")
	must(t, err)
	same(t, found, alice)
	data, err := db.Get(background, "user:1")
	must(t, err)
	same(t, data, any(map[string]any{"name": "Alice", "age": 7.0, "tags": []any{"a", "é"}}))
	_, err = db.Get(background, "user:2")
	refused(t, err, pluresdb.ErrNotFound)
	must(t, db.Put(background, "user:2", map[string]any{"name": "Bób 😀"}))
	same(t, ids(t, db, pluresdb.Prefix("user:")), []string{"user:1", "user:2"})
	same(t, ids(t, db, pluresdb.Prefix("user:"), pluresdb.Reverse(), pluresdb.Limit(1)), []string{"user:2"})
	same(t, ids(t, db, pluresdb.Prefix("user:"), pluresdb.After("user:1")), []string{"user:2"})
	same(t, ids(t, db, pluresdb.Start("node:1"), pluresdb.End("node:2")), []string{"node:1"})
	same(t, ids(t, db, pluresdb.Start("x"), pluresdb.End("a")), []string{})
	same(t, ids(t, db, pluresdb.Limit(0)), []string{})
	count, err := db.Count(background)
	must(t, err)
	same(t, count, 4)
	existed, err := db.Delete(background, "user:1")
	must(t, err)
	same(t, existed, true)
	existed, err = db.Delete(background, "user:1")
	must(t, err)
	same(t, existed, false)
	has, err := db.Has(background, "user:1")
	must(t, err)
	same(t, has, false)
	for entry, err := range pluresdb.ListAs[user](background, db, pluresdb.Prefix("user:")) {
		must(t, err)
		same(t, entry.Data.Name, "Bób 😀")
	}
	// A loop may be left early, and an error ends it.
	for range db.List(background) {
		break
	}
	for _, err := range db.List(background, pluresdb.Limit(-1)) {
		refused(t, err, pluresdb.ErrBadOption)
	}
}

func TestListsOfManyNodesInBothDirections(t *testing.T) {
	_, db := open(t)
	expected := []string{}
	batch := pluresdb.NewBatch()
	for i := range 3000 {
		id := "many:" + string(rune('a'+i/1000)) + strings.Repeat("x", i%1000)
		expected = append(expected, id)
		batch.Put(id, i)
	}
	must(t, db.Batch(background, batch))
	slices.Sort(expected)
	same(t, ids(t, db, pluresdb.Prefix("many:")), expected)
	slices.Reverse(expected)
	same(t, ids(t, db, pluresdb.Prefix("many:"), pluresdb.Reverse()), expected)
	for _, id := range []string{"ж", "😀", "\uffff"} {
		must(t, db.Put(background, id, id))
	}
	// The order of UTF-16 units, not that of bytes.
	same(t, ids(t, db, pluresdb.Start("ж")), []string{"ж", "😀", "\uffff"})
	same(t, ids(t, db, pluresdb.Prefix("\uffff")), []string{"\uffff"})
}

func TestReservedIDsAreNeitherListedNorCounted(t *testing.T) {
	_, db := open(t)
	events, err := db.Watch(background)
	must(t, err)
	for i := range 100 {
		must(t, db.Put(background, "\x00\x01d"+strings.Repeat("x", i+1), 1))
	}
	must(t, db.Put(background, "a", 1))
	same(t, ids(t, db), []string{"a", "node:1", "node:2"})
	same(t, ids(t, db, pluresdb.Limit(1)), []string{"a"})
	same(t, ids(t, db, pluresdb.Reverse(), pluresdb.Limit(2)), []string{"node:2", "node:1"})
	same(t, len(ids(t, db, pluresdb.Prefix("\x00\x01d"))), 100)
	count, err := db.Count(background)
	must(t, err)
	same(t, count, 3)
	same(t, (<-events).ID, "a")
}

func TestValuesComeBackAsTheyWere(t *testing.T) {
	_, db := open(t)
	huge, _ := new(big.Int).SetString("-123456789012345678901234567890", 10)
	values := []any{
		nil, true, false, 0.0, 1.0, -1.0, 127.0, 128.0, 2147483647.0, 2147483648.0, -2147483648.0, -2147483649.0,
		0.5, 1e300, 5e-324, math.Inf(1), 1e16, "", "a", strings.Repeat("x", 63), strings.Repeat("x", 64),
		strings.Repeat("é", 63), strings.Repeat("é", 64), "ж", "😀", "\xed\xa0\xbdx", "\x00", []byte{}, []byte("abc"),
		[]any{}, map[string]any{}, []any{1.0, []any{"x"}}, map[string]any{"": 1.0, "é": map[string]any{"ж": nil}},
		map[string]any{"$bigint": "1"}, huge, new(big.Int).Lsh(big.NewInt(1), 64),
		time.UnixMilli(1769860800123).UTC(), time.Time{}, []any{pluresdb.Undefined{}, 1.0},
	}
	for _, value := range values {
		// The second and third of a shape are records of it.
		for _, id := range []string{"v:1", "v:2", "v:3"} {
			must(t, db.Put(background, id, value))
			found, err := db.Get(background, id)
			must(t, err)
			if large, ok := value.(*big.Int); ok {
				same(t, found.(*big.Int).String(), large.String())
				continue
			}
			same(t, found, value)
		}
	}
	must(t, db.Put(background, "v", math.Copysign(0, -1)))
	found, err := db.Get(background, "v")
	must(t, err)
	same(t, math.Signbit(found.(float64)), true)
	for name, bad := range map[string]any{
		"data is of the type chan int": make(chan int), `data["a"][1] is of the type func()`: map[string]any{"a": []any{1, func() {}}},
		"no UTF-8": "\xff", "nested deeper": nested(513), "undefined": pluresdb.Undefined{},
	} {
		failure := refused(t, db.Put(background, "bad", bad), pluresdb.ErrBadValue)
		same(t, strings.Contains(failure.Message, name), true)
	}
	must(t, db.Put(background, "deep", nested(512)))
	for _, length := range []int{16_000, 16_384, 100_000, 5_000_000} {
		must(t, db.Put(background, "large", map[string]any{"text": strings.Repeat("é", length)}))
		found, err := pluresdb.GetAs[map[string]string](background, db, "large")
		must(t, err)
		same(t, len(found["text"]), 2*length)
	}
	refused(t, db.Put(background, "large", strings.Repeat("x", 17_000_000)), pluresdb.ErrValueTooLarge)
	refused(t, db.Put(background, "large", strings.Repeat("x", 40_000_000)), pluresdb.ErrValueTooLarge)
}

func nested(levels int) any {
	var value any = []any{}
	for range levels - 1 {
		value = []any{value}
	}
	return value
}

func TestValuesOfOtherHosts(t *testing.T) {
	_, db := open(t)
	type of struct {
		By    string    `json:"by"`
		Big   *big.Int  `json:"big"`
		At    time.Time `json:"at"`
		Bytes []byte    `json:"bytes"`
	}
	found, err := pluresdb.GetAs[of](background, db, "node:1")
	must(t, err)
	same(t, found.Big.String(), "3833759992447475122176")
	same(t, found.At.Equal(time.UnixMilli(0)), true)
	same(t, found.Bytes, []byte{1, 2})
	text, err := db.Get(background, "node:2")
	must(t, err)
	same(t, text, any("\xed\xa0\xbd"))
	must(t, db.Put(background, "copy", found))
	again, err := pluresdb.GetAs[of](background, db, "copy")
	must(t, err)
	same(t, again.Big.String(), found.Big.String())
	_, err = pluresdb.GetAs[struct {
		By int `json:"by"`
	}](background, db, "node:1")
	same(t, strings.Contains(refused(t, err, pluresdb.ErrBadValue).Message, "data.by is a string"), true)
}

func TestTypesAreStoredByTheRulesOfEncodingJSON(t *testing.T) {
	_, db := open(t)
	type Base struct {
		ID      int64 `json:"id"`
		Created time.Time
	}
	type level string
	type all struct {
		Base
		Name    *string           `json:"name"`
		Skipped string            `json:"-"`
		hidden  int               //nolint:unused
		Empty   map[string]int    `json:"empty,omitempty"`
		Levels  map[level]uint64  `json:"levels"`
		Pair    [2]int            `json:"pair"`
		Any     any               `json:"any"`
		Wait    time.Duration     `json:"wait"`
		Small   float32           `json:"small"`
		Inner   []struct{ N int } `json:"inner"`
	}
	name := "x"
	value := all{
		Base: Base{math.MaxInt64, time.UnixMilli(5).UTC()}, Name: &name, Levels: map[level]uint64{"a": math.MaxUint64},
		Pair: [2]int{1, 2}, Any: "text", Wait: time.Second, Small: 0.5, Inner: []struct{ N int }{{1}, {2}},
	}
	must(t, db.Put(background, "all", &value))
	found, err := pluresdb.GetAs[all](background, db, "all")
	must(t, err)
	same(t, *found.Name, "x")
	found.Name = value.Name
	same(t, found, value)
	data, err := db.Get(background, "all")
	must(t, err)
	same(t, len(data.(map[string]any)), 9)
	same(t, data.(map[string]any)["id"].(*big.Int).String(), "9223372036854775807")
	must(t, db.Put(background, "number", 300))
	if _, err := pluresdb.GetAs[uint8](background, db, "number"); !errors.Is(err, pluresdb.ErrBadValue) {
		t.Fatal(err)
	}
	optional, err := pluresdb.GetAs[*int](background, db, "number")
	must(t, err)
	same(t, *optional, 300)
	_, err = db.GetInto(background, "number", 5)
	refused(t, err, pluresdb.ErrBadOption)
}

func TestIDs(t *testing.T) {
	_, db := open(t)
	good := []string{"a", "é", "ж", "😀", "\xed\xa0\xbd", "\x00", strings.Repeat("x", 1024), strings.Repeat("ж", 512)}
	for _, id := range good {
		must(t, db.Put(background, id, id))
		found, err := db.Get(background, id)
		must(t, err)
		same(t, found, any(id))
		same(t, slices.Contains(ids(t, db), id), true)
	}
	for _, id := range []string{"", strings.Repeat("x", 1025), "\xff"} {
		_, err := db.Get(background, id)
		refused(t, err, pluresdb.ErrBadID)
		refused(t, db.Put(background, id, 1), pluresdb.ErrBadID)
	}
}

func TestConditionsAndAConflictHasTheNodeAsItIs(t *testing.T) {
	_, db := open(t)
	must(t, db.Put(background, "a", 1, pluresdb.IfAbsent()))
	node, err := db.GetNode(background, "a")
	must(t, err)
	conflict := refused(t, db.Put(background, "a", 2, pluresdb.IfAbsent()), pluresdb.ErrConflict)
	same(t, *conflict.Current, node)
	must(t, db.Put(background, "a", 3, pluresdb.IfVersion(node.Version)))
	refused(t, db.Put(background, "a", 4, pluresdb.IfVersion(node.Version)), pluresdb.ErrConflict)
	refused(t, db.Patch(background, "none", map[string]any{"x": 1}, pluresdb.IfExists()), pluresdb.ErrConflict)
	refused(t, db.Put(background, "a", 4, pluresdb.IfAbsent(), pluresdb.IfExists()), pluresdb.ErrBadOption)
	refused(t, db.Put(background, "a", 4, pluresdb.TTL(-1)), pluresdb.ErrBadOption)
	must(t, db.Put(background, "soon", 1, pluresdb.TTL(50*time.Millisecond)))
	has, err := db.Has(background, "soon")
	must(t, err)
	same(t, has, true)
	time.Sleep(80 * time.Millisecond)
	has, err = db.Has(background, "soon")
	must(t, err)
	same(t, has, false)
	same(t, slices.Contains(ids(t, db), "soon"), false)
}

func TestCountersSetsPatchesAndBatches(t *testing.T) {
	_, db := open(t)
	for _, step := range []struct{ by, expected float64 }{{1, 1}, {2.5, 3.5}} {
		number, err := db.Increment(background, "page", "hits", step.by)
		must(t, err)
		same(t, number, step.expected)
	}
	_, err := db.Increment(background, "page", "hits", math.NaN())
	refused(t, err, pluresdb.ErrBadValue)
	for _, expected := range []bool{true, false} {
		isNew, err := db.AddToSet(background, "tags", "all", "a")
		must(t, err)
		same(t, isNew, expected)
	}
	// One form of a number, whatever its type.
	for _, element := range []any{1, 1.0, uint8(1)} {
		isNew, err := db.AddToSet(background, "tags", "all", element)
		must(t, err)
		same(t, isNew, element == 1)
	}
	exists, err := db.RemoveFromSet(background, "tags", "all", "a")
	must(t, err)
	same(t, exists, true)
	exists, err = db.RemoveFromSet(background, "none", "all", "a")
	must(t, err)
	same(t, exists, false)
	_, err = db.Increment(background, "tags", "all", 1)
	refused(t, err, pluresdb.ErrBadValue)
	must(t, db.Put(background, "user", map[string]any{"name": "A", "mail": "a@b"}))
	must(t, db.Patch(background, "user", map[string]any{"age": 7, "mail": pluresdb.Undefined{}}))
	data, err := db.Get(background, "user")
	must(t, err)
	same(t, data, any(map[string]any{"name": "A", "age": 7.0}))
	refused(t, db.Patch(background, "user", nil), pluresdb.ErrBadValue)
	transfer := pluresdb.NewBatch().Put("from", map[string]any{"n": 10}).Increment("from", "n", -3)
	must(t, db.Batch(background, transfer.Increment("to", "n", 3)))
	data, err = db.Get(background, "from")
	must(t, err)
	same(t, data, any(map[string]any{"n": 7.0}))
	bad := pluresdb.NewBatch().Delete("from").Put("to", 1, pluresdb.IfAbsent())
	conflict := refused(t, db.Batch(background, bad), pluresdb.ErrConflict)
	same(t, conflict.Item, 1)
	same(t, conflict.Current.Data, any(map[string]any{"n": 3.0}))
	refused(t, db.Batch(background, pluresdb.NewBatch().Put("", 1)), pluresdb.ErrBadID)
	must(t, db.Batch(background, pluresdb.NewBatch()))
	must(t, db.Flush(background))
	has, err := db.Has(background, "from")
	must(t, err)
	same(t, has, true)
}

func TestGoroutinesShareAClient(t *testing.T) {
	_, db := open(t)
	var all sync.WaitGroup
	for worker := range 24 {
		all.Go(func() {
			id := "t" + string(rune('a'+worker))
			for i := range 200 {
				if err := db.Put(background, id, map[string]any{"i": i}); err != nil {
					t.Error(err)
					return
				}
				found, err := pluresdb.GetAs[map[string]int](background, db, id)
				if err != nil || found["i"] != i {
					t.Errorf("%v %v, expected %d", found, err, i)
					return
				}
				if _, err := db.Increment(background, "all", "n", 1); err != nil {
					t.Error(err)
				}
			}
		})
	}
	all.Wait()
	found, err := pluresdb.GetAs[map[string]int](background, db, "all")
	must(t, err)
	same(t, found["n"], 4800)
}

func TestAWatchIsAChannel(t *testing.T) {
	_, db := open(t)
	ctx, stop := context.WithCancel(background)
	events, err := db.Watch(ctx, pluresdb.Prefix("w:"))
	must(t, err)
	must(t, db.Put(background, "other", 1))
	must(t, db.Put(background, "w:1", map[string]any{"a": 1}))
	first := <-events
	same(t, first.Kind.String()+first.ID, "putw:1")
	same(t, first.Data, any(map[string]any{"a": 1.0}))
	time.Sleep(20 * time.Millisecond)
	_, err = db.Delete(background, "w:1")
	must(t, err)
	second := <-events
	same(t, second.Kind, pluresdb.EventDelete)
	stop()
	for range events {
	}
	// One that nobody receives from ends with its client.
	other := connect(t, t.Name())
	unheard, err := other.Watch(background)
	must(t, err)
	must(t, db.Put(background, "x", 1))
	time.Sleep(20 * time.Millisecond)
	must(t, other.Close())
	until(t, func() bool {
		select {
		case _, isOpen := <-unheard:
			return !isOpen
		default:
			return false
		}
	})
}

func TestAContextEndsAWait(t *testing.T) {
	started, db := open(t)
	must(t, db.Put(background, "a", 1))
	started.stop(t)
	ctx, stop := context.WithTimeout(background, 100*time.Millisecond)
	defer stop()
	err := db.Put(ctx, "a", 2)
	refused(t, err, pluresdb.ErrTimeout)
	same(t, errors.Is(err, context.DeadlineExceeded), true)
	cancelled, cancel := context.WithCancel(background)
	time.AfterFunc(50*time.Millisecond, cancel)
	err = db.Put(cancelled, "a", 3)
	refused(t, err, pluresdb.ErrAborted)
	same(t, errors.Is(err, context.Canceled), true)
	data, err := db.Get(background, "a")
	must(t, err)
	same(t, data, any(1.0))
	large := strings.Repeat("x", 200_000)
	for err = nil; err == nil; {
		ctx, stop := context.WithTimeout(background, 50*time.Millisecond)
		err = db.Put(ctx, "large", large)
		stop()
	}
	must(t, started.Process.Signal(syscall.SIGCONT))
	must(t, db.Put(background, "b", 4))
	data, err = db.Get(background, "b")
	must(t, err)
	same(t, data, any(4.0))
}

func TestReadsGoOnWithoutTheServerAndTheNextOneIsFound(t *testing.T) {
	started, db := open(t)
	must(t, db.Put(background, "a", 1))
	events, err := db.Watch(background)
	must(t, err)
	final := connect(t, t.Name(), pluresdb.NoReconnect())
	started.kill()
	until(t, func() bool { return !db.IsConnected() && !final.IsConnected() })
	data, err := db.Get(background, "a")
	must(t, err)
	same(t, data, any(1.0))
	_, err = pluresdb.Connect(background, t.Name())
	refused(t, err, pluresdb.ErrNoServer)
	refused(t, final.Put(background, "a", 2), pluresdb.ErrServerGone)
	written := make(chan error)
	go func() { written <- db.Put(background, "b", 2) }()
	next := startServer(t, t.Name(), "")
	must(t, <-written)
	_, err = db.Get(background, "a")
	refused(t, err, pluresdb.ErrNotFound)
	data, err = db.Get(background, "b")
	must(t, err)
	same(t, data, any(2.0))
	same(t, db.ServerPID(), next.Process.Pid)
	same(t, (<-events).Kind, pluresdb.EventLagged)
	must(t, db.Shutdown(background))
	must(t, next.Wait())
}

func TestAClosedClientSaysSoAndReturnsItsMemory(t *testing.T) {
	_, db := open(t)
	mappings := func() int {
		maps, err := os.ReadFile("/proc/self/maps")
		must(t, err)
		return strings.Count(string(maps), "pluresdb:"+t.Name())
	}
	before := mappings()
	// The server takes 8: more than that need the slots of those before.
	for range 20 {
		other, err := pluresdb.Connect(background, t.Name())
		must(t, err)
		must(t, other.Put(background, "a", 1))
		var all sync.WaitGroup
		for range 4 {
			all.Go(func() {
				for {
					if _, err := other.Get(background, "a"); err != nil {
						refused(t, err, pluresdb.ErrClosed)
						return
					}
				}
			})
		}
		must(t, other.Close())
		must(t, other.Close())
		all.Wait()
		refused(t, other.Put(background, "a", 1), pluresdb.ErrClosed)
		_, err = other.Watch(background)
		refused(t, err, pluresdb.ErrClosed)
		for _, err := range other.List(background) {
			refused(t, err, pluresdb.ErrClosed)
		}
	}
	until(t, func() bool { return mappings() == before })
	must(t, db.Put(background, "b", 1))
}
