package pluresdb

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"unicode/utf8"
)

const (
	channelBytesMax    = 64
	socketPathBytesMax = 107
	othersMode         = 0o077
)

// channel is where the processes of a channel find each other: docs/PROTOCOL.md#finding-the-channel.
type channel struct {
	name      string
	directory string
}

func newChannel(name string) (*channel, *Error) {
	problem := ""
	switch {
	case name == "":
		problem = "it is empty"
	case len(name) > channelBytesMax:
		problem = "it is too long"
	case strings.Contains(name, "/"):
		problem = "it contains a slash"
	case strings.Contains(name, "..") || name == ".":
		problem = "it is a relative path"
	case strings.ContainsFunc(name, func(each rune) bool { return each < ' ' || each == 0x7f }):
		problem = "it contains a control character"
	case !utf8.ValidString(name):
		problem = "it is no UTF-8"
	default:
		return &channel{name, rendezvousDirectory()}, nil
	}
	return nil, fail(ErrBadChannel, "%q cannot be a channel's name: %s; nothing was created. Use 1 to %d bytes "+
		`without "/", ".." and control characters, such as "my-app".`, name, problem, channelBytesMax)
}

func rendezvousDirectory() string {
	if own := os.Getenv("PLURESDB_IPC_DIR"); own != "" {
		if absolute, err := filepath.Abs(own); err == nil {
			return absolute
		}
		return own
	}
	if runtime := os.Getenv("XDG_RUNTIME_DIR"); runtime != "" {
		if found, err := os.Stat(runtime); err == nil && found.IsDir() {
			return filepath.Join(runtime, "pluresdb")
		}
	}
	return fmt.Sprintf("/tmp/pluresdb-%d", os.Geteuid())
}

// exists says whether the directory is there. It is an error if others could have put something into it.
func (c *channel) exists() (bool, *Error) {
	found, err := os.Lstat(c.directory)
	if errors.Is(err, os.ErrNotExist) {
		return false, nil
	}
	if err == nil && found.IsDir() && found.Mode()&othersMode == 0 {
		if stat, ok := found.Sys().(*syscall.Stat_t); ok && int(stat.Uid) == os.Geteuid() {
			return true, nil
		}
	}
	return false, caused(ErrPermission, err, "The rendezvous directory %s is not a directory of user %d with mode "+
		"700. Correct its owner and mode, or set PLURESDB_IPC_DIR to such a directory, the same for server and "+
		"clients.", c.directory, os.Geteuid())
}

// dial returns a connected socket, or -1 when no process listens.
func (c *channel) dial() (int, *Error) {
	if exists, err := c.exists(); !exists {
		return -1, err
	}
	kind := syscall.SOCK_STREAM | syscall.SOCK_CLOEXEC | syscall.SOCK_NONBLOCK
	fd, err := syscall.Socket(syscall.AF_UNIX, kind, 0)
	if err != nil {
		return -1, noResources("Opening a socket", err)
	}
	err = c.connect(fd)
	if err == nil {
		return fd, nil
	}
	_ = syscall.Close(fd)
	switch {
	case errors.Is(err, syscall.ENOENT), errors.Is(err, syscall.ECONNREFUSED), errors.Is(err, syscall.EAGAIN):
		return -1, nil
	case errors.Is(err, syscall.EMFILE), errors.Is(err, syscall.ENFILE):
		return -1, noResources("Opening a socket", err)
	}
	return -1, caused(ErrPermission, err, "The channel's socket %s cannot be opened; expected a socket of this "+
		"user. Correct its owner.", c.socketPath())
}

func (c *channel) socketPath() string { return filepath.Join(c.directory, c.name+".sock") }

func (c *channel) connect(fd int) error {
	path := c.socketPath()
	if len(path) > socketPathBytesMax {
		directory, err := os.Open(c.directory)
		if err != nil {
			return err
		}
		defer directory.Close()
		path = fmt.Sprintf("/proc/self/fd/%d/%s.sock", directory.Fd(), c.name)
	}
	return syscall.Connect(fd, &syscall.SockaddrUnix{Name: path})
}

func noResources(what string, cause error) *Error {
	return caused(ErrNoSpace, cause, "%s failed. Nothing is connected. Free memory or descriptors of this process.", what)
}
