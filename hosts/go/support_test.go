package pluresdb_test

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	pluresdb "github.com/plures/pluresdb-ipc/hosts/go"
)

var background = context.Background()

// All tests use one new rendezvous directory.
func TestMain(m *testing.M) {
	directory, err := os.MkdirTemp("", "pluresdb-go-")
	if err != nil {
		panic(err)
	}
	os.Setenv("PLURESDB_IPC_DIR", directory)
	code := m.Run()
	os.RemoveAll(directory)
	os.Exit(code)
}

// server is a server in Node.js. `npm run build` comes first.
type server struct{ *exec.Cmd }

func startServer(t testing.TB, channel, mode string) *server {
	t.Helper()
	command := exec.Command("node", "../rust/tests/server.mjs", channel, mode)
	output, err := command.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	command.Stderr = os.Stderr
	if err := command.Start(); err != nil {
		t.Fatal(err)
	}
	line, _ := bufio.NewReader(output).ReadString('\n')
	if line != "ready\n" {
		t.Fatalf("%q: npm run build comes first", line)
	}
	made := &server{command}
	t.Cleanup(made.kill)
	return made
}

// stop returns once each of its threads has stopped.
func (s *server) stop(t testing.TB) {
	t.Helper()
	must(t, s.Process.Signal(syscall.SIGSTOP))
	until(t, func() bool {
		tasks, _ := filepath.Glob(fmt.Sprintf("/proc/%d/task/*/stat", s.Process.Pid))
		for _, each := range tasks {
			if stat, err := os.ReadFile(each); err == nil && !strings.Contains(string(stat), ") T ") {
				return false
			}
		}
		return true
	})
}

func (s *server) kill() {
	_ = s.Process.Kill()
	_ = s.Wait()
}

func connect(t testing.TB, channel string, options ...pluresdb.Option) *pluresdb.Client {
	t.Helper()
	db, err := pluresdb.Connect(background, channel, options...)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = db.Close() })
	return db
}

func open(t testing.TB) (*server, *pluresdb.Client) {
	t.Helper()
	started := startServer(t, t.Name(), "")
	return started, connect(t, t.Name())
}

func must(t testing.TB, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

func refused(t testing.TB, err error, kind *pluresdb.Error) *pluresdb.Error {
	t.Helper()
	var found *pluresdb.Error
	if !errors.Is(err, kind) || !errors.As(err, &found) || found.Message == "" {
		t.Fatalf("%v, expected %s", err, kind.Code)
	}
	return found
}

func same[T any](t testing.TB, actual, expected T) {
	t.Helper()
	if a, b := fmt.Sprintf("%#v", actual), fmt.Sprintf("%#v", expected); a != b {
		t.Fatalf("%s, expected %s", a, b)
	}
}

func until(t testing.TB, holds func() bool) {
	t.Helper()
	for deadline := time.Now().Add(10 * time.Second); !holds(); time.Sleep(5 * time.Millisecond) {
		if time.Now().After(deadline) {
			t.Fatal("it did not happen in time")
		}
	}
}
