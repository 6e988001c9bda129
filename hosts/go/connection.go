package pluresdb

import (
	"context"
	"encoding/binary"
	"errors"
	"os"
	"runtime"
	"sync/atomic"
	"syscall"
	"time"
)

const (
	// A process that listens answers at once unless it is stopped or very busy.
	welcomeTime = 5 * time.Second
	// A slot whose client is gone is free soon; a server that ends hangs up.
	patience = time.Second
	pollMin  = 5 * time.Millisecond
	pollMax  = 100 * time.Millisecond
	// More than a welcome has, so that none arrives without an owner.
	fdsMax       = 16
	wakeBytesMax = 256
)

// welcome is what the server said.
type welcome struct {
	capacity, valueBytesMax, pid uint32
}

// connection is a connection to one server: its pages in this process's memory, a slot, and a goroutine
// that hears of wake-ups and of the server's end. docs/PROTOCOL.md has each step.
type connection struct {
	memory   *memory
	core     *core
	welcome  welcome
	slot     uint32
	rooms    *rooms
	requests *requests
	shapes   [lShapesMax]atomic.Pointer[[]string]
	socket   *os.File
	wakes    *wakes
	isGone   atomic.Bool
	// Closed once the server has hung up, or this client.
	ended chan struct{}
	// Closed once the memory is not used any more.
	released chan struct{}
	isClosed atomic.Bool
}

// openConnection connects, waiting for a server at most so long.
func openConnection(ctx context.Context, channel *channel, timeout time.Duration, wakes *wakes) (*connection, error) {
	started, wait := time.Now(), pollMin
	for {
		made, isHungUp, err := tryConnection(channel, wakes)
		if made != nil {
			return made, nil
		}
		isFull := errors.Is(err, ErrTooManyClients)
		if err != nil && !isFull {
			return nil, err
		}
		limit := timeout
		if isHungUp || isFull {
			limit = max(limit, patience)
		}
		left := limit - time.Since(started)
		if left <= 0 {
			if err == nil {
				err = noServer(channel, isHungUp)
			}
			return nil, err
		}
		select {
		case <-ctx.Done():
			return nil, aborted(ctx, "Nothing is connected.")
		case <-time.After(min(wait, left)):
		}
		wait = min(wait*2, pollMax)
	}
}

func tryConnection(channel *channel, wakes *wakes) (made *connection, isHungUp bool, err error) {
	fd, dialError := channel.dial()
	if dialError != nil {
		return nil, false, dialError
	}
	if fd < 0 {
		return nil, false, nil
	}
	// The file is of the poller: a read waits without a thread, and ends by Close.
	socket := os.NewFile(uintptr(fd), "pluresdb-ipc")
	var fds []int
	defer func() {
		for _, each := range fds {
			_ = syscall.Close(each)
		}
		if made == nil {
			_ = socket.Close()
		}
	}()
	message, err := receive(socket, channel, lWelcomeBytes, &fds)
	if message == nil {
		return nil, err == nil, err
	}
	heard, bad := readWelcome(message, len(fds), channel)
	if bad != nil {
		return nil, false, bad
	}
	opened, bad := mapPages(heard, fds, channel)
	if bad != nil {
		return nil, false, bad
	}
	// This byte says that the slot is mapped, so that no other process can map it any more.
	_, err = socket.Write([]byte{0})
	var ready []byte
	if err == nil {
		ready, err = receive(socket, channel, lReadyPath+lReadyPathBytesMax, &fds)
	}
	if err != nil || len(ready) < lReadyPath {
		opened.core.close()
		opened.memory.unmapAll()
		return nil, true, nil
	}
	opened.socket, opened.wakes = socket, wakes
	go opened.listen()
	return opened, false, nil
}

// receive reads the next message with its descriptors; nothing when the server hung up instead.
func receive(socket *os.File, channel *channel, bytesMax int, fds *[]int) ([]byte, error) {
	_ = socket.SetReadDeadline(time.Now().Add(welcomeTime))
	raw, err := socket.SyscallConn()
	if err != nil {
		return nil, noResources("Waiting for the server", err)
	}
	message, control := make([]byte, bytesMax), make([]byte, syscall.CmsgSpace(fdsMax*4))
	var count, controlCount int
	var failure error
	waited := raw.Read(func(fd uintptr) bool {
		count, controlCount, _, _, failure = syscall.Recvmsg(int(fd), message, control, syscall.MSG_CMSG_CLOEXEC|syscall.MSG_DONTWAIT)
		return failure != syscall.EAGAIN && failure != syscall.EINTR
	})
	_ = socket.SetReadDeadline(time.Time{})
	if errors.Is(waited, os.ErrDeadlineExceeded) {
		return nil, fail(ErrTimeout, "The server of %q did not answer within %v; nothing is connected. Check whether "+
			"its process is stopped or overloaded.", channel.name, welcomeTime)
	}
	if waited != nil || failure != nil {
		return nil, nil
	}
	if parsed, err := syscall.ParseSocketControlMessage(control[:controlCount]); err == nil {
		for _, each := range parsed {
			if rights, err := syscall.ParseUnixRights(&each); err == nil {
				*fds = append(*fds, rights...)
			}
		}
	}
	if count == 0 {
		return nil, nil
	}
	return message[:count], nil
}

func readWelcome(message []byte, fdCount int, channel *channel) (welcome, *Error) {
	word := func(at int) uint32 { return binary.LittleEndian.Uint32(message[at:]) }
	if len(message) != lWelcomeBytes || word(lWelcomeMagic) != lMagic {
		return welcome{}, versionMismatch(channel, 0)
	}
	heard := welcome{word(lWelcomeCapacity), word(lWelcomeValueBytesMax), word(lWelcomePid)}
	switch status := word(lWelcomeStatus); status {
	case lOk:
	case lTooMany:
		return welcome{}, fail(ErrTooManyClients, "The server of %q (process %d) has no slot left for a client. The "+
			"others are unaffected. Close clients that are not needed, or start the server with a larger maxClients.",
			channel.name, heard.pid)
	case lNoPages:
		return welcome{}, fail(ErrUnsupportedPlatform, "The server of %q (process %d) runs without the native addon, so it "+
			"has no pages that a client could share. It is unaffected. Start it where the addon loads.", channel.name, heard.pid)
	default:
		return welcome{}, fail(ErrPermission, "The server of %q (process %d) belongs to another user, or refused with "+
			"status %d; expected server and client to run as the same user.", channel.name, heard.pid, status)
	}
	isSane := word(lWelcomeVersion) == lLayoutVersion && word(lWelcomeFingerprint) == lFingerprint &&
		fdCount == lWelcomeFds && heard.capacity >= lCapacityBytesMin && heard.capacity <= lCapacityBytesMax &&
		heard.capacity%lPageBytes == 0 && heard.valueBytesMax <= lValueBytesMax
	if !isSane {
		return welcome{}, versionMismatch(channel, word(lWelcomeFingerprint))
	}
	return heard, nil
}

// mapPages maps the server's pages, and places readers and requests behind the slot.
func mapPages(heard welcome, fds []int, channel *channel) (*connection, *Error) {
	memory, err := newMemory()
	if err != nil {
		return nil, noResources("Reserving address space", err)
	}
	slot := lStoreBase + heard.capacity
	if err = memory.mapFile(lStoreBase, heard.capacity, fds[0], false); err == nil {
		err = memory.mapFile(lDoorbellBase, lDoorbellBytes, fds[1], true)
	}
	if err == nil {
		err = memory.mapFile(slot, lSlotBytes, fds[2], true)
	}
	if err != nil {
		memory.unmapAll()
		return nil, noResources("Mapping the server's pages", err)
	}
	core, err := newCore(memory, false)
	if err != nil {
		memory.unmapAll()
		return nil, err.(*Error)
	}
	const page = lPageBytes
	readers := (uint64(slot) + lSlotBytes + page - 1) / page * page
	staging := readers + roomsMax*page
	// The last page stays free: accesses may reach a little behind an address.
	end := min(staging+uint64(heard.valueBytesMax)+stagingExtraBytes, memoryBytes-page)
	made := &connection{
		memory:   memory,
		core:     core,
		welcome:  heard,
		slot:     slot,
		rooms:    newRooms(uint32(readers), core),
		requests: newRequests(core, uint32(staging), uint32(end)),
		ended:    make(chan struct{}),
		released: make(chan struct{}),
	}
	theirs := memory.load(lStoreFingerprint)
	if memory.load(lStoreMagic) != lMagic || theirs != made.requests.fingerprint.call() {
		core.close()
		memory.unmapAll()
		return nil, versionMismatch(channel, theirs)
	}
	return made, nil
}

// listen hears of wake-ups until the server or this client ends the connection.
func (c *connection) listen() {
	bytes := make([]byte, wakeBytesMax)
	for {
		if count, err := c.socket.Read(bytes); err != nil || count == 0 {
			break
		}
		c.wakes.wake()
	}
	c.isGone.Store(true)
	// Requests that wait find out at once.
	c.wakeWaiting()
	close(c.ended)
	c.wakes.wake()
	_ = c.socket.Close()
}

// wakeWaiting ends the sleep of a request, which then looks around.
func (c *connection) wakeWaiting() {
	if r := c.rooms.take(); r != nil {
		c.memory.futexWake(c.slot + lSlotAcked)
		c.rooms.release(r)
	}
}

// hangUp ends the connection: the server frees the slot. Reads go on.
func (c *connection) hangUp() {
	c.isGone.Store(true)
	_ = c.socket.Close()
}

// close hangs up, and returns the memory once nothing uses it.
func (c *connection) close() {
	if c.isClosed.Swap(true) {
		return
	}
	c.hangUp()
	c.wakeWaiting()
	go func() {
		<-c.ended
		c.requests.lock <- struct{}{}
		c.rooms.close()
		c.core.close()
		c.memory.unmapAll()
		// Requests that come later find that the connection is gone.
		<-c.requests.lock
		close(c.released)
		runtime.KeepAlive(c)
	}()
}

func (c *connection) goneError() *Error {
	return fail(ErrServerGone, "The server (process %d) is gone. Its acknowledged writes can still be read; requests "+
		"in flight may have been executed. Start a server again.", c.welcome.pid)
}

func versionMismatch(channel *channel, theirs uint32) *Error {
	return fail(ErrVersionMismatch, "The server of %q has another layout of the pages (%#010x) than this client "+
		"(%#010x). Nothing is connected. Use the same version of pluresdb-ipc in both.", channel.name, theirs, uint32(lFingerprint))
}

func noServer(channel *channel, isHungUp bool) error {
	if isHungUp {
		return fail(ErrNoSpace, "The server of %q hangs up before it answers: its process has no descriptors or no "+
			"memory left. Its clients are unaffected. Raise its limit of open files, or close clients.", channel.name)
	}
	return fail(ErrNoServer, "No process serves the channel %q. Start a server first, or check the channel's name, and "+
		"that both use the same rendezvous directory (%s).", channel.name, channel.directory)
}
