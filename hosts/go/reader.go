package pluresdb

import (
	"runtime"
	"time"
)

const (
	// Torn reads in a row before the engine is asked.
	triesMax = 256
	// The first ones cost less than to let other goroutines run.
	triesQuick = 8
	nodesMax   = 64
)

type outcome int

const (
	torn outcome = iota
	absent
	found
)

// copyData copies the data that find or dataOf found behind what was copied before: its bytes, which
// count once the epoch was found valid.
func (c *connection) copyData(r *room, data uint32) (outcome, []byte, uint64) {
	if data == lRetry {
		return torn, nil, 0
	}
	if data == 0 {
		return absent, nil, 0
	}
	results := r.scratch + lScratchResult
	if expires := c.memory.loadFloat(results + lResultExpires); expires != 0 && expires <= nowMS() {
		return absent, nil, 0
	}
	bytes := c.memory.load(results + lResultBytes)
	value := c.memory.load(results + lResultValue)
	// No data is larger than the store: these are torn bytes.
	if bytes == 0 || bytes > c.slot-lStoreBase || data > c.slot || value > c.slot {
		return torn, nil, 0
	}
	version := c.memory.load64(value + lValueVersion)
	start := len(r.copied)
	r.copied = append(r.copied, c.memory.slice(data, bytes)...)
	return found, r.copied[start:], version
}

// isValid is what validateEpoch of the core does: the epoch is loaded after the last byte that was read.
func (c *connection) isValid(r *room) bool {
	before := c.memory.load(r.scratch + lScratchResult + lResultEpoch)
	return !isChecked || c.memory.load(lStoreEpoch)-before <= lEpochSlack
}

func pause(tries int) {
	if tries > triesQuick {
		runtime.Gosched()
	}
}

// read finds a node. Of what it found the data is a private copy in the room, which the caller releases.
// Torn: the engine has to be asked.
func (c *connection) read(id string) (r *room, data []byte, version uint64, result outcome, err error) {
	if r = c.rooms.take(); r == nil {
		return nil, nil, 0, torn, closedError()
	}
	info, bad := writeID(c.memory, r.scratch+lScratchKey, id)
	if bad != nil {
		c.rooms.release(r)
		return nil, nil, 0, torn, bad
	}
	for tries := range triesMax {
		r.copied = r.copied[:0]
		at := r.find.call2(uint64(r.scratch), uint64(info))
		result, data, version = c.copyData(r, at)
		if result == torn || !c.isValid(r) {
			pause(tries)
			continue
		}
		if result == found {
			return r, data, version, found, nil
		}
		break
	}
	c.rooms.release(r)
	return nil, nil, 0, result, nil
}

// decoder returns a decoder of a node's data.
func (c *connection) decoder(data []byte) decoder {
	made := decoder{rest: data}
	if len(data) > 2 && data[0] == lTagShaped {
		made.names = c.shapeNames(uint32(data[1]) | uint32(data[2])<<8)
	}
	return made
}

// shapeNames are the names of a shape's fields, which never change; nil if there is no such shape. The
// caller has a room.
func (c *connection) shapeNames(number uint32) []string {
	if number >= lShapesMax {
		return nil
	}
	if names := c.shapes[number].Load(); names != nil {
		return *names
	}
	// SYNC POINT: shapes. An entry below the count is finished.
	if number >= c.memory.load(lStoreShapeCount) {
		return nil
	}
	shape := uint32(lShapes + number*lShapeBytes)
	bytes, at := c.memory.load(shape+lShapeNamesBytes), c.memory.load(shape+lShapeNames)
	count := c.memory.load(shape + lShapeFields)
	if bytes > lShapeNamesBytesMax || count > lShapeFieldsMax || at > c.slot {
		return nil
	}
	texts := decoder{rest: c.memory.slice(at, bytes)}
	names := make([]string, count)
	for i := range names {
		name, err := texts.name()
		if err != nil {
			return nil
		}
		names[i] = name
	}
	c.shapes[number].Store(&names)
	return names
}

// chunk is some nodes of one moment.
type chunk struct {
	nodes   []rawNode
	hasMore bool
	batches uint32
}

type rawNode struct {
	key     key
	data    []byte
	version uint64
}

// readChunk finds some nodes; false when they were torn. Their bytes are the room's until its next use.
func (c *connection) readChunk(r *room, from, to key, flags, most uint32) (chunk, bool) {
	from.write(c.memory, r.scratch+lScratchFrom)
	to.write(c.memory, r.scratch+lScratchTo)
	r.copied = r.copied[:0]
	count := r.scan.call(uint64(r.scratch), uint64(from.info), uint64(to.info), uint64(flags), uint64(most))
	result := func(word uint32) uint32 { return c.memory.load(r.scratch + lScratchResult + word) }
	if result(lResultEpoch)&lEpochLocked != 0 {
		return chunk{}, false
	}
	made := chunk{hasMore: result(lResultMore) == 1, batches: result(lResultBatches)}
	for i := range min(count, nodesMax) {
		node := c.memory.load(r.scratch + lScratchNodes + i*4)
		value := c.memory.load(r.scratch + lScratchValues + i*4)
		if node%8 != 0 || node < lStoreBase || node > c.slot {
			return chunk{}, false
		}
		info := c.memory.load(node + lNodeKeyInfo)
		if info>>1 > lIdBytesMax || info&3 == 3 {
			return chunk{}, false
		}
		units := append([]byte(nil), c.memory.slice(node+lNodeId, info>>1)...)
		result, data, version := c.copyData(r, r.dataOf.call(uint64(r.scratch), uint64(value)))
		if result == torn {
			return chunk{}, false
		}
		// The place of what was copied may change while more is.
		made.nodes = append(made.nodes, rawNode{key{units, info}, append([]byte(nil), data...), version})
	}
	return made, c.isValid(r)
}

// logEnd is the end of the change log.
func (c *connection) logEnd() (uint64, bool) {
	r := c.rooms.take()
	if r == nil {
		return 0, false
	}
	defer c.rooms.release(r)
	r.openLog.call(uint64(r.scratch))
	return c.memory.load64(r.scratch + lScratchLog + lLogCursor), true
}

// change is a record of the change log.
type change struct {
	status  uint32
	cursor  uint64
	kind    uint32
	id      string
	version uint64
}

// nextChange reads the next record of a range.
func (c *connection) nextChange(cursor uint64, from, to key) (change, bool) {
	r := c.rooms.take()
	if r == nil {
		return change{}, false
	}
	defer c.rooms.release(r)
	// SYNC POINT: watching. The log is read after the word is set.
	c.memory.store(c.slot+lSlotWatching, 1)
	log := r.scratch + lScratchLog
	from.write(c.memory, r.scratch+lScratchFrom)
	to.write(c.memory, r.scratch+lScratchTo)
	c.memory.store64(log+lLogCursor, cursor)
	const records = 4096
	status := r.readLog.call(uint64(r.scratch), uint64(from.info), uint64(to.info), 0, records)
	made := change{status: status, cursor: c.memory.load64(log + lLogCursor)}
	if status == lFound {
		info := c.memory.load(log + lLogKeyInfo)
		units := c.memory.slice(r.scratch+lScratchKey, min(info>>1, lIdBytesMax))
		made.id = textOf(units, info&1 == 1)
		made.kind = c.memory.load(log + lLogKind)
		made.version = c.memory.load64(log + lLogVersion)
	}
	return made, true
}

func nowMS() float64 { return float64(time.Now().UnixMilli()) }
