package pluresdb

import (
	"math/bits"
	"runtime"
	"sync/atomic"
)

// A room gives back what a larger value needed.
const copiedKeptMax = 1 << 20

const (
	// Goroutines that read at the same time; one more waits for a room.
	roomsMax = 16
	allRooms = 1<<roomsMax - 1
)

// room is a reader's scratch, with the exports of the core that use it.
type room struct {
	scratch uint32
	find    *export
	scan    *export
	dataOf  *export
	readLog *export
	openLog *export
	// What a read copied before it is checked and decoded.
	copied []byte
}

// rooms lends each room to one goroutine at a time. Whoever uses the memory has one, or the lock of the
// requests, so that closing it is taking them all.
type rooms struct {
	all  [roomsMax]*room
	free atomic.Uint32
	core *core
	// Where the first one is.
	start    uint32
	isClosed atomic.Bool
}

func newRooms(start uint32, core *core) *rooms {
	made := &rooms{start: start, core: core}
	made.free.Store(allRooms)
	return made
}

// take lends a room; nil once the memory is closed.
func (r *rooms) take() *room {
	for {
		free := r.free.Load()
		if free == 0 {
			if r.isClosed.Load() {
				return nil
			}
			// A read takes a microsecond.
			runtime.Gosched()
			continue
		}
		index := bits.TrailingZeros32(free)
		if !r.free.CompareAndSwap(free, free&^(1<<index)) {
			continue
		}
		if r.isClosed.Load() {
			r.give(index)
			return nil
		}
		if r.all[index] == nil {
			r.all[index] = r.build(index)
		}
		return r.all[index]
	}
}

func (r *rooms) build(index int) *room {
	return &room{
		scratch: r.start + uint32(index)*lPageBytes,
		find:    r.core.export("find"),
		scan:    r.core.export("scan"),
		dataOf:  r.core.export("dataOf"),
		readLog: r.core.export("readLog"),
		openLog: r.core.export("openLog"),
	}
}

func (r *rooms) release(used *room) {
	if cap(used.copied) > copiedKeptMax {
		used.copied = nil
	}
	r.give(int((used.scratch - r.start) / lPageBytes))
}

func (r *rooms) give(index int) { r.free.Or(1 << index) }

// close waits until no goroutine has a room, and lends none any more.
func (r *rooms) close() {
	r.isClosed.Store(true)
	for taken := uint32(0); taken != allRooms; {
		free := r.free.Swap(0)
		taken |= free
		if free == 0 {
			runtime.Gosched()
		}
	}
}
