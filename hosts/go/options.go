package pluresdb

import (
	"encoding/binary"
	"math"
	"time"
)

// An Option says how to connect.
type Option func(*options)

type options struct {
	connectTimeout, requestTimeout time.Duration
	reconnect                      bool
}

// ConnectTimeout is how long to wait for a server. Without it there must be one.
func ConnectTimeout(limit time.Duration) Option { return func(o *options) { o.connectTimeout = limit } }

// RequestTimeout is how long a request may take, 5 s by default. A context may end it before.
func RequestTimeout(limit time.Duration) Option { return func(o *options) { o.requestTimeout = limit } }

// NoReconnect makes the end of the server the end of the client's writes.
func NoReconnect() Option { return func(o *options) { o.reconnect = false } }

// A Condition says when a write is executed, and when its node expires.
type Condition func(*conditions)

type conditions struct {
	flags   uint32
	version uint64
	ttl     time.Duration
}

// IfVersion is for a node with this version, 0 if it must not exist; else the error is ErrConflict.
func IfVersion(version uint64) Condition {
	return func(c *conditions) { c.flags |= lFlagIfVersion; c.version = version }
}

// IfAbsent is for a node that does not exist.
func IfAbsent() Condition { return func(c *conditions) { c.flags |= lFlagIfAbsent } }

// IfExists is for a node that exists.
func IfExists() Condition { return func(c *conditions) { c.flags |= lFlagIfExists } }

// TTL makes the node absent after this time.
func TTL(ttl time.Duration) Condition {
	return func(c *conditions) { c.flags |= lFlagExpires; c.ttl = ttl }
}

// noValue is in place of a value, for a body without one.
type noValue struct{}

// bodyOf is the body of a write.
func bodyOf(id string, value any, given []Condition) ([]byte, *Error) {
	var c conditions
	for _, each := range given {
		each(&c)
	}
	if only := c.flags & (lFlagIfAbsent | lFlagIfExists | lFlagIfVersion); only&(only-1) != 0 {
		return nil, fail(ErrBadOption, "IfVersion, IfAbsent and IfExists exclude each other. Nothing was changed. "+
			"Use one of them.")
	}
	if c.flags&lFlagExpires != 0 && c.ttl <= 0 {
		return nil, fail(ErrBadOption, "The time to live of %q is %v; expected more than 0. Nothing was changed.", id, c.ttl)
	}
	key, err := idKey(id)
	if err != nil {
		return nil, err
	}
	body := make([]byte, 0, lBodyId+len(key.units)+64)
	body = binary.LittleEndian.AppendUint32(body, key.info)
	body = binary.LittleEndian.AppendUint32(body, c.flags)
	body = pad(append(body, key.units...))
	if c.flags&lFlagIfVersion != 0 {
		body = binary.LittleEndian.AppendUint64(body, c.version)
	}
	if c.flags&lFlagExpires != 0 {
		expires := nowMS() + float64(c.ttl)/float64(time.Millisecond)
		body = binary.LittleEndian.AppendUint64(body, math.Float64bits(expires))
	}
	if value == (noValue{}) {
		return body, nil
	}
	return encode(body, id, value)
}

// pad fills up to a multiple of 8.
func pad(bytes []byte) []byte {
	return append(bytes, make([]byte, -len(bytes)&7)...)
}

// patchValue is the value of a patch: the fields to set, and the names of those to remove.
func patchValue(id string, fields map[string]any) ([]any, *Error) {
	if fields == nil {
		return nil, fail(ErrBadValue, "The patch of %q has no fields. Nothing was changed.", id)
	}
	removed := []any{}
	for name, value := range fields {
		if _, isUndefined := value.(Undefined); isUndefined {
			removed = append(removed, name)
		}
	}
	return []any{fields, removed}, nil
}
