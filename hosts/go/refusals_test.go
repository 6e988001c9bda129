package pluresdb

import (
	"context"
	"encoding/binary"
	"errors"
	"fmt"
	"net"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"
	"unsafe"
)

// Servers that are none, and clients that break the rules.

const fakeCapacity = 1 << 20

func fakeWelcome(changed map[int]uint32) []byte {
	words := map[int]uint32{
		lWelcomeMagic: lMagic, lWelcomeVersion: lLayoutVersion, lWelcomeFingerprint: lFingerprint,
		lWelcomeCapacity: fakeCapacity, lWelcomeValueBytesMax: 1 << 20, lWelcomePid: 7,
	}
	for at, word := range changed {
		words[at] = word
	}
	message := make([]byte, lWelcomeBytes)
	for at, word := range words {
		binary.LittleEndian.PutUint32(message[at:], word)
	}
	return message
}

func fakeFiles(t *testing.T, storeBytes int64) []int {
	fds := []int{}
	for _, size := range []int64{storeBytes, lDoorbellBytes, lSlotBytes} {
		name, _ := syscall.BytePtrFromString("pluresdb-test")
		const memfdCreate = 319
		fd, _, errno := syscall.Syscall(memfdCreate, uintptr(unsafe.Pointer(name)), 0, 0)
		if errno != 0 {
			t.Fatal(errno)
		}
		if err := syscall.Ftruncate(int(fd), size); err != nil {
			t.Fatal(err)
		}
		t.Cleanup(func() { _ = syscall.Close(int(fd)) })
		fds = append(fds, int(fd))
	}
	return fds
}

// fakeServer says one thing to each client, and then nothing.
func fakeServer(t *testing.T, message []byte, fds []int) string {
	name := fmt.Sprintf("fake-%d", time.Now().UnixNano())
	listener, err := net.ListenUnix("unix", &net.UnixAddr{Name: filepath.Join(rendezvousDirectory(), name+".sock")})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = listener.Close() })
	go func() {
		for {
			client, err := listener.AcceptUnix()
			if err != nil {
				return
			}
			rights := []byte{}
			if len(fds) > 0 {
				rights = syscall.UnixRights(fds...)
			}
			if len(message) > 0 {
				_, _, _ = client.WriteMsgUnix(message, rights, nil)
				_, _ = client.Read(make([]byte, 1))
			}
			_ = client.Close()
		}
	}()
	return name
}

func refusedAs(t *testing.T, name string, kind *Error) {
	t.Helper()
	db, err := Connect(context.Background(), name)
	if db != nil || !errors.Is(err, kind) {
		t.Fatalf("%v, expected %s", err, kind.Code)
	}
}

func TestChannelsThatCannotBe(t *testing.T) {
	for _, name := range []string{"", "a/b", "..", ".", "x\n", strings.Repeat("x", 65), "\xff"} {
		refusedAs(t, name, ErrBadChannel)
	}
	refusedAs(t, "nothing", ErrNoServer)
	started := time.Now()
	ctx, stop := context.WithTimeout(context.Background(), 50*time.Millisecond)
	defer stop()
	_, err := Connect(ctx, "nothing", ConnectTimeout(time.Minute))
	if !errors.Is(err, ErrTimeout) || !errors.Is(err, context.DeadlineExceeded) || time.Since(started) > 30*time.Second {
		t.Fatal(err)
	}
}

func TestWhatIsNoServerOfThisLayout(t *testing.T) {
	for i, each := range []struct {
		message  []byte
		hasFiles bool
		kind     *Error
	}{
		{make([]byte, 32), false, ErrVersionMismatch},
		{[]byte("?"), false, ErrVersionMismatch},
		{[]byte("HTTP/1.1 400 Bad Request\r\n\r\n12345678"), false, ErrVersionMismatch},
		{fakeWelcome(map[int]uint32{lWelcomeFingerprint: 1}), true, ErrVersionMismatch},
		{fakeWelcome(map[int]uint32{lWelcomeVersion: 99}), true, ErrVersionMismatch},
		{fakeWelcome(nil), false, ErrVersionMismatch},
		{fakeWelcome(map[int]uint32{lWelcomeCapacity: 12345}), true, ErrVersionMismatch},
		{fakeWelcome(map[int]uint32{lWelcomeCapacity: 0xffff0000}), true, ErrVersionMismatch},
		{fakeWelcome(map[int]uint32{lWelcomeValueBytesMax: 0xffffffff}), true, ErrVersionMismatch},
		// Right words, but the store has another header.
		{fakeWelcome(nil), true, ErrVersionMismatch},
		{fakeWelcome(map[int]uint32{lWelcomeStatus: lTooMany}), false, ErrTooManyClients},
		{fakeWelcome(map[int]uint32{lWelcomeStatus: lForbidden}), false, ErrPermission},
		{fakeWelcome(map[int]uint32{lWelcomeStatus: 77}), false, ErrPermission},
		{fakeWelcome(map[int]uint32{lWelcomeStatus: lNoPages}), false, ErrUnsupportedPlatform},
		{nil, false, ErrNoSpace},
	} {
		t.Run(fmt.Sprint(i), func(t *testing.T) {
			fds := []int{}
			if each.hasFiles {
				fds = fakeFiles(t, fakeCapacity)
			}
			refusedAs(t, fakeServer(t, each.message, fds), each.kind)
		})
	}
	refusedAs(t, fakeServer(t, fakeWelcome(nil), fakeFiles(t, 4096)), ErrNoSpace)
	refusedAs(t, fakeServer(t, fakeWelcome(nil), append(fakeFiles(t, fakeCapacity), fakeFiles(t, 1)...)), ErrVersionMismatch)
}

func TestADirectoryThatOthersMayEnter(t *testing.T) {
	path := t.TempDir()
	if err := os.Chmod(path, 0o755); err != nil {
		t.Fatal(err)
	}
	t.Setenv("PLURESDB_IPC_DIR", path)
	refusedAs(t, "any", ErrPermission)
	if err := os.Chmod(path, 0o700); err != nil {
		t.Fatal(err)
	}
	refusedAs(t, "any", ErrNoServer)
	link := filepath.Join(path, "link")
	if err := os.Symlink(path, link); err != nil {
		t.Fatal(err)
	}
	t.Setenv("PLURESDB_IPC_DIR", link)
	refusedAs(t, "any", ErrPermission)
}

func TestRubbishInItsRingsEndsAClientAndNoOther(t *testing.T) {
	command := exec.Command("node", "../rust/tests/server.mjs", t.Name())
	output, err := command.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := command.Start(); err != nil {
		t.Fatal(err)
	}
	defer func() { _ = command.Process.Kill(); _ = command.Wait() }()
	_, _ = output.Read(make([]byte, 6))
	ctx := context.Background()
	other, err := Connect(ctx, t.Name())
	if err != nil {
		t.Fatal(err)
	}
	defer other.Close()
	for seed := range 20 {
		hostile, err := Connect(ctx, t.Name(), NoReconnect(), RequestTimeout(2*time.Second))
		if err != nil {
			t.Fatal(err)
		}
		on := hostile.current.Load()
		ring := on.memory.slice(on.slot+lSlotRequests, lRequestRingBytes)
		for i := range ring {
			ring[i] = byte(seed*37 + i*11)
		}
		on.memory.add(on.slot+lSlotRequestTail, uint32(8*(seed+1)))
		for range 20 {
			if err = hostile.Put(ctx, "y", strings.Repeat("x", 10_000)); err != nil {
				break
			}
		}
		if !errors.Is(err, ErrServerGone) && !errors.Is(err, ErrTimeout) {
			t.Fatal(err)
		}
		_ = hostile.Close()
	}
	if err := other.Put(ctx, "after", 1); err != nil {
		t.Fatal(err)
	}
}

func TestTheStoreIsMappedReadOnly(t *testing.T) {
	command := exec.Command("node", "../rust/tests/server.mjs", t.Name())
	output, _ := command.StdoutPipe()
	if err := command.Start(); err != nil {
		t.Fatal(err)
	}
	defer func() { _ = command.Process.Kill(); _ = command.Wait() }()
	_, _ = output.Read(make([]byte, 6))
	db, err := Connect(context.Background(), t.Name())
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	maps, _ := os.ReadFile("/proc/self/maps")
	found := 0
	for line := range strings.Lines(string(maps)) {
		if strings.Contains(line, "pluresdb:"+t.Name()) {
			found++
			if !strings.Contains(line, " r--s ") {
				t.Fatal(line)
			}
		}
	}
	if found == 0 {
		t.Fatal("it is not mapped")
	}
}
