package pluresdb

import (
	"encoding/base64"
	"encoding/binary"
	"encoding/json"
	"math"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"
)

// The conformance vectors of test/conformance. docs/ABI.md describes them. Each value also goes through
// the codec of this package, which has to agree with the core's.

const (
	vectorCapacity = 0x400000
	vectorStaging  = lStoreBase + vectorCapacity
	vectorText     = vectorStaging + 0x200000
	vectorRoom     = 0x100000
)

var vectorOps = map[string]uint32{
	"put": lOpPut, "patch": lOpPatch, "delete": lOpDelete, "increment": lOpIncrement, "add": lOpAdd, "remove": lOpRemove,
}

var vectorStatuses = map[uint32]string{
	lOk: "OK", lNotFound: "NOT_FOUND", lNoSpace: "NO_SPACE", lBadKey: "BAD_KEY", lBadValue: "BAD_VALUE",
	lTooLarge: "TOO_LARGE", lConflict: "CONFLICT",
}

type vectorStore struct {
	t      *testing.T
	memory *memory
	core   *core
}

type object = map[string]any

func newVectorStore(t *testing.T, actor uint64) *vectorStore {
	memory, err := newMemory()
	if err != nil {
		t.Fatal(err)
	}
	core, err := newCore(memory, true)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { core.close(); memory.unmapAll() })
	made := &vectorStore{t, memory, core}
	made.call("format", vectorCapacity, 1, 2, actor, 0, 0x40000, 60_000, 0, 0)
	return made
}

func (s *vectorStore) call(name string, arguments ...uint64) uint32 {
	return s.core.export(name).call(arguments...)
}

func (s *vectorStore) result(scratch, word uint32) uint32 {
	return s.memory.load(scratch + lScratchResult + word)
}

// settle repeats a call until the core needs nothing more.
func (s *vectorStore) settle(name string, arguments ...uint64) uint32 {
	for {
		switch status := s.call(name, arguments...); status {
		case lNeedsPages:
			s.call("commitHeap", uint64(s.memory.load(lStoreHeapEnd)+s.memory.load(lStoreNeededBytes)))
		case lNeedsBuckets:
			most := s.memory.load(lStoreBucketsMax)
			s.call("commitBuckets", uint64(min(most, s.memory.load(lStoreBucketsCommitted)+64)), uint64(most))
		default:
			return status
		}
	}
}

func (s *vectorStore) body(step object) []byte {
	key := vectorKey(step["id"])
	flags, conditions := uint32(0), []byte{}
	if step["ifAbsent"] != nil {
		flags |= lFlagIfAbsent
	}
	if step["ifExists"] != nil {
		flags |= lFlagIfExists
	}
	if version, ok := step["ifVersion"].(float64); ok {
		flags |= lFlagIfVersion
		conditions = binary.LittleEndian.AppendUint64(conditions, uint64(version))
	}
	if expires, ok := step["expiresMs"].(float64); ok {
		flags |= lFlagExpires
		conditions = binary.LittleEndian.AppendUint64(conditions, math.Float64bits(expires))
	}
	body := binary.LittleEndian.AppendUint32(nil, key.info)
	body = binary.LittleEndian.AppendUint32(body, flags)
	body = append(pad(append(body, key.units...)), conditions...)
	text, ok := step["data"].(string)
	if !ok {
		return body
	}
	kind := uint64(lJsonForValue)
	if step["op"] == "patch" {
		kind = lJsonForPatch
	}
	copy(s.memory.bytes[vectorText:], text)
	out := uint64(vectorText + vectorRoom)
	bytes := s.call("encodeJson", lReaderScratch, vectorText, uint64(len(text)), out, out+vectorRoom, kind)
	if bytes == 0 {
		return nil
	}
	encoded := s.memory.slice(uint32(out), bytes)
	if kind == lJsonForValue {
		s.checkCodec(text, encoded)
	}
	return append(body, encoded...)
}

// checkCodec decodes a value and encodes it again. Its fields may come in another order.
func (s *vectorStore) checkCodec(text string, encoded []byte) {
	value, err := (&decoder{rest: encoded}).any()
	if err != nil {
		s.t.Fatalf("%s: %v", text, err)
	}
	again, bad := encode(nil, "", value)
	if bad != nil {
		s.t.Fatalf("%s: %v", text, bad)
	}
	once, _ := (&decoder{rest: again}).any()
	if !strings.Contains(text, "NaN") && !reflect.DeepEqual(value, once) {
		s.t.Fatalf("%s: %#v, expected %#v", text, once, value)
	}
	if !strings.Contains(text, "{") && string(again) != string(encoded) {
		s.t.Fatalf("%s: %x, expected %x", text, again, encoded)
	}
}

func (s *vectorStore) write(step object, now float64) object {
	items, isBatch := step["items"].([]any)
	op, body := uint32(lOpBatch), []byte{}
	if isBatch {
		body = binary.LittleEndian.AppendUint64(body, uint64(len(items)))
		for _, each := range items {
			one := s.body(each.(object))
			if one == nil {
				return object{"status": "BAD_VALUE"}
			}
			body = binary.LittleEndian.AppendUint32(body, vectorOps[each.(object)["op"].(string)])
			body = binary.LittleEndian.AppendUint32(body, uint32(len(one)))
			body = pad(append(body, one...))
		}
	} else {
		op = vectorOps[step["op"].(string)]
		if body = s.body(step); body == nil {
			return object{"status": "BAD_VALUE"}
		}
	}
	copy(s.memory.bytes[vectorStaging:], body)
	status := s.settle("execute", lEngineScratch, uint64(op), vectorStaging, uint64(len(body)), math.Float64bits(now))
	expect := object{"status": vectorStatuses[status]}
	if status == lOk && !isBatch && s.result(lEngineScratch, lResultAnswered) == 1 {
		expect["answer"] = s.memory.loadFloat(lEngineScratch + lScratchResult + lResultAnswer)
	}
	if item := s.result(lEngineScratch, lResultItem); status != lOk && isBatch && item != 0 {
		expect["item"] = float64(item)
	}
	return expect
}

func (s *vectorStore) get(id key, now float64) object {
	id.write(s.memory, lReaderScratch+lScratchKey)
	at := s.call("find", lReaderScratch, uint64(id.info))
	expires := s.memory.loadFloat(lReaderScratch + lScratchResult + lResultExpires)
	if at == 0 || expires != 0 && expires <= now {
		return object{"data": nil}
	}
	version := s.memory.load64(s.result(lReaderScratch, lResultValue) + lValueVersion)
	bytes := s.result(lReaderScratch, lResultBytes)
	length := s.call("decodeJson", lReaderScratch, uint64(at), uint64(bytes), vectorText, vectorText+vectorRoom)
	return object{"data": string(s.memory.slice(vectorText, length)), "version": float64(version)}
}

func (s *vectorStore) list(step object, now float64) object {
	from, to := vectorKey(step["from"]), vectorKey(step["to"])
	isReverse := step["reverse"] == true
	flags := uint64(0)
	if isReverse {
		flags = lScanReverse
	}
	nodes := []any{}
	for {
		from.write(s.memory, lReaderScratch+lScratchFrom)
		to.write(s.memory, lReaderScratch+lScratchTo)
		count := s.call("scan", lReaderScratch, uint64(from.info), uint64(to.info), flags, 64)
		hasMore := s.result(lReaderScratch, lResultMore) == 1
		var last key
		for i := range count {
			node := s.memory.load(lReaderScratch + lScratchNodes + i*4)
			info := s.memory.load(node + lNodeKeyInfo)
			last = key{append([]byte{}, s.memory.slice(node+lNodeId, info>>1)...), info}
			if found := s.get(last, now); found["data"] != nil {
				nodes = append(nodes, []any{vectorID(last), found["data"]})
			}
		}
		if count == 0 || !hasMore {
			return object{"nodes": nodes}
		}
		if isReverse {
			to = last
		} else {
			from, flags = last, lScanFromExclusive
		}
	}
}

// vector is the actors and their stamps.
func (s *vectorStore) vector() [][2]uint64 {
	found := [][2]uint64{}
	for i := range s.memory.load(lStoreActorCount) {
		at := lActors + i*lActorBytes
		if stamp := s.memory.load64(at + lActorStamp); stamp != 0 {
			found = append(found, [2]uint64{s.memory.load64(at + lActorId), stamp})
		}
	}
	return found
}

func (s *vectorStore) ask(op uint32, body []byte, now float64) (string, []byte) {
	copy(s.memory.bytes[vectorStaging:], body)
	block := s.settle("call", lEngineScratch, uint64(op), vectorStaging, uint64(len(body)), math.Float64bits(now))
	if block < 4096 {
		return vectorStatuses[block], nil
	}
	answer := append([]byte{}, s.memory.slice(block+lBodySkip, s.result(lEngineScratch, lResultBytes))...)
	s.call("release", uint64(block))
	return "OK", answer
}

func (s *vectorStore) export(from [][2]uint64, flags uint32, now float64) []byte {
	to := s.vector()
	body := []byte{}
	for _, word := range []uint32{0, flags, uint32(len(from)), uint32(len(to))} {
		body = binary.LittleEndian.AppendUint32(body, word)
	}
	for _, each := range append(from, to...) {
		body = binary.LittleEndian.AppendUint64(body, each[0])
		body = binary.LittleEndian.AppendUint64(body, each[1])
	}
	status, answer := s.ask(lOpExport, body, now)
	if status != "OK" || binary.LittleEndian.Uint32(answer) != 0 {
		s.t.Fatalf("the export answered %s", status)
	}
	return answer[lAnswerId:]
}

func (s *vectorStore) apply(delta []byte, now float64) object {
	status, answer := s.ask(lOpApply, append(make([]byte, lApplyHeadBytes), delta...), now)
	changed := []any{}
	for at := lApplyHeadBytes + lChangedFirst; at < len(answer); {
		head := uint32(binary.LittleEndian.Uint16(answer[at:]))
		start := at + lChangedId
		at = start + int(head>>2)
		kind := "put"
		if head&lChangedDelete != 0 {
			kind = "delete"
		}
		changed = append(changed, []any{vectorID(key{answer[start:at], head >> 1}), kind})
	}
	return object{"status": status, "changed": changed}
}

func vectorKey(id any) key {
	if text, ok := id.(string); ok {
		units, isWide, _ := appendUnits(nil, text)
		return keyOf(units, isWide)
	}
	made, isWide := codes{}, false
	for _, unit := range id.(object)["units"].([]any) {
		made = binary.BigEndian.AppendUint16(made, uint16(unit.(float64)))
		isWide = isWide || unit.(float64) > 255
	}
	found := made.key()
	if isWide != (found.info&1 == 1) {
		panic("the key has another width")
	}
	return found
}

func vectorID(of key) any {
	text := textOf(of.units, of.info&1 == 1)
	if strings.ToValidUTF8(text, "") == text {
		return text
	}
	units := []any{}
	for i := 0; i < len(of.units); i += 2 {
		units = append(units, float64(binary.LittleEndian.Uint16(of.units[i:])))
	}
	return object{"units": units}
}

func vectorAnswer(stores []*vectorStore, step object) object {
	now := step["nowMs"].(float64)
	store := func(name string) *vectorStore { return stores[int(step[name].(float64))] }
	switch step["op"] {
	case "get":
		return store("store").get(vectorKey(step["id"]), now)
	case "list":
		return store("store").list(step, now)
	case "sweep":
		for store("store").settle("sweep", lEngineScratch, math.Float64bits(now), 128) != lRingEmpty {
		}
		return object{}
	case "merge":
		delta := store("from").export(store("to").vector(), 0, now)
		// Without anything new there is no delta.
		answer := object{"status": "OK", "changed": []any{}}
		if len(delta) > 0 {
			answer = store("to").apply(delta, now)
		}
		answer["delta"] = base64.StdEncoding.EncodeToString(delta)
		return answer
	case "digest":
		delta := store("store").export(nil, lExportCopy, now)
		return object{"delta": base64.StdEncoding.EncodeToString(delta)}
	}
	return store("store").write(step, now)
}

func TestVectors(t *testing.T) {
	files, _ := filepath.Glob("../../test/conformance/*.json")
	if len(files) < 7 {
		t.Fatalf("%d files", len(files))
	}
	for _, file := range files {
		t.Run(filepath.Base(file), func(t *testing.T) {
			text, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			var content struct {
				Stores uint64
				Steps  []object
			}
			if err := json.Unmarshal(text, &content); err != nil || len(content.Steps) == 0 {
				t.Fatal(err)
			}
			stores := []*vectorStore{}
			for actor := range content.Stores {
				stores = append(stores, newVectorStore(t, actor+1))
			}
			for i, step := range content.Steps {
				answer, expect := vectorAnswer(stores, step), step["expect"].(object)
				if !reflect.DeepEqual(answer, expect) && len(answer)+len(expect) > 0 {
					t.Fatalf("step %d: %v\nanswered %v", i, step, answer)
				}
			}
		})
	}
}
