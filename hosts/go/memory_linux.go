package pluresdb

import (
	"encoding/binary"
	"fmt"
	"math"
	"sync/atomic"
	"syscall"
	"time"
	"unsafe"
)

// memoryBytes is all that an address reaches.
const memoryBytes = 1 << 32

const (
	futexWait = 0
	futexWake = 1
)

// memory is a linear memory: address space in which memory files are mapped. Its owner sees to it that
// nothing uses it after unmapAll.
//
// Words that other processes change are read and written by atomics or by the core. Everything else is
// private, or a copy that counts once the epoch was found valid.
type memory struct {
	bytes []byte
}

func newMemory() (*memory, error) {
	access := syscall.PROT_READ | syscall.PROT_WRITE
	flags := syscall.MAP_PRIVATE | syscall.MAP_ANON | syscall.MAP_NORESERVE
	bytes, err := syscall.Mmap(-1, 0, memoryBytes, access, flags)
	if err != nil {
		return nil, err
	}
	return &memory{bytes}, nil
}

func (m *memory) unmapAll() { _ = syscall.Munmap(m.bytes) }

// mapFile maps the first bytes of a file. A shorter file would end the process at a later load.
func (m *memory) mapFile(at, bytes uint32, fd int, isWritable bool) error {
	var found syscall.Stat_t
	if err := syscall.Fstat(fd, &found); err != nil {
		return err
	}
	if found.Mode&syscall.S_IFMT != syscall.S_IFREG || found.Size < int64(bytes) {
		return fmt.Errorf("a file of %d bytes, expected %d", found.Size, bytes)
	}
	access := uintptr(syscall.PROT_READ)
	if isWritable {
		access |= syscall.PROT_WRITE
	}
	base := uintptr(unsafe.Pointer(unsafe.SliceData(m.bytes)))
	flags := uintptr(syscall.MAP_SHARED | syscall.MAP_FIXED)
	_, _, errno := syscall.Syscall6(syscall.SYS_MMAP, base+uintptr(at), uintptr(bytes), access, flags, uintptr(fd), 0)
	if errno != 0 {
		return errno
	}
	return nil
}

func (m *memory) word(at uint32) *uint32 { return (*uint32)(unsafe.Pointer(&m.bytes[at&^3])) }

func (m *memory) load(at uint32) uint32         { return atomic.LoadUint32(m.word(at)) }
func (m *memory) store(at, value uint32)        { atomic.StoreUint32(m.word(at), value) }
func (m *memory) add(at, value uint32)          { atomic.AddUint32(m.word(at), value) }
func (m *memory) slice(at, bytes uint32) []byte { return m.bytes[at : uint64(at)+uint64(bytes)] }

func (m *memory) load64(at uint32) uint64 { return binary.LittleEndian.Uint64(m.slice(at, 8)) }

func (m *memory) store64(at uint32, value uint64) {
	binary.LittleEndian.PutUint64(m.slice(at, 8), value)
}

func (m *memory) loadFloat(at uint32) float64 { return math.Float64frombits(m.load64(at)) }

// futexWait sleeps while the word is as expected, at most so long. It may wake for no reason.
func (m *memory) futexWait(at, expected uint32, limit time.Duration) {
	until := syscall.NsecToTimespec(int64(limit))
	// Not private: the sleepers and wakers are other processes.
	_, _, _ = syscall.Syscall6(syscall.SYS_FUTEX, uintptr(unsafe.Pointer(m.word(at))), futexWait,
		uintptr(expected), uintptr(unsafe.Pointer(&until)), 0, 0)
}

func (m *memory) futexWake(at uint32) {
	_, _, _ = syscall.Syscall6(syscall.SYS_FUTEX, uintptr(unsafe.Pointer(m.word(at))), futexWake,
		math.MaxInt32, 0, 0, 0)
}
