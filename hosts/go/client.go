package pluresdb

import (
	"context"
	"encoding/binary"
	"errors"
	"math"
	"reflect"
	"sync"
	"sync/atomic"
	"time"
)

const (
	// Between two attempts of a read to find a new server.
	searchPause = 100 * time.Millisecond
	// An id to ask for when only the wait matters.
	anyID      = "?"
	serverEnds = 10 * time.Second
)

// Client is a connection to a channel. Goroutines may share it.
type Client struct {
	channel  *channel
	options  options
	wakes    *wakes
	current  atomic.Pointer[connection]
	search   sync.Mutex
	searched time.Time
	isClosed atomic.Bool
}

// Node is a node of a channel. The version is the number of the change that made its data.
type Node struct {
	ID      string
	Data    any
	Version uint64
}

// Connect connects to the server of a channel. The context ends the wait for it.
func Connect(ctx context.Context, channel string, given ...Option) (*Client, error) {
	made := &Client{options: options{requestTimeout: 5 * time.Second, reconnect: true}, wakes: newWakes()}
	for _, option := range given {
		option(&made.options)
	}
	found, bad := newChannel(channel)
	if bad != nil {
		return nil, bad
	}
	made.channel = found
	opened, err := openConnection(ctx, found, made.options.connectTimeout, made.wakes)
	if err != nil {
		return nil, err
	}
	made.current.Store(opened)
	return made, nil
}

// Channel is the name of the channel.
func (c *Client) Channel() string { return c.channel.name }

// IsConnected says whether the server is there. Reads go on without one.
func (c *Client) IsConnected() bool { return !c.isClosed.Load() && !c.current.Load().isGone.Load() }

// ServerPID is the process that serves the channel, or did so last.
func (c *Client) ServerPID() int { return int(c.current.Load().welcome.pid) }

// Close hangs up. Later calls return ErrClosed.
func (c *Client) Close() error {
	if c.isClosed.Swap(true) {
		return nil
	}
	c.search.Lock()
	defer c.search.Unlock()
	c.current.Load().close()
	c.wakes.wake()
	return nil
}

func closedError() *Error {
	return fail(ErrClosed, "The client was closed. Nothing was done. Connect again.")
}

// ── Reading ─────────────────────────────────────────────────────────────────────────────────────────

// Get returns the data of a node, as encoding/json would: nil, bool, float64, string, []any and
// map[string]any, and besides *big.Int, time.Time and []byte. Without such a node it is ErrNotFound.
func (c *Client) Get(ctx context.Context, id string) (any, error) {
	node, err := c.GetNode(ctx, id)
	return node.Data, err
}

// GetNode returns the data and its version, for IfVersion.
func (c *Client) GetNode(ctx context.Context, id string) (Node, error) {
	node := Node{ID: id}
	version, err := c.read(ctx, id, func(d *decoder) (err error) {
		node.Data, err = d.any()
		return err
	})
	node.Version = version
	return node, err
}

// GetInto reads a node into what `target` points to, by the rules of encoding/json: its version.
func (c *Client) GetInto(ctx context.Context, id string, target any) (uint64, error) {
	place := reflect.ValueOf(target)
	if place.Kind() != reflect.Pointer || place.IsNil() {
		return 0, fail(ErrBadOption, "The target of %q is a %T; expected a pointer. Nothing was read.", id, target)
	}
	return c.read(ctx, id, func(d *decoder) error { return d.into(place.Elem()) })
}

// GetAs returns the data of a node as a type.
func GetAs[T any](ctx context.Context, c *Client, id string) (T, error) {
	var data T
	_, err := c.GetInto(ctx, id, &data)
	return data, err
}

// Has says whether there is such a node.
func (c *Client) Has(ctx context.Context, id string) (bool, error) {
	_, err := c.read(ctx, id, func(*decoder) error { return nil })
	if errors.Is(err, ErrNotFound) {
		return false, nil
	}
	return err == nil, err
}

// read calls `look` with the data of a node: its version.
func (c *Client) read(ctx context.Context, id string, look func(*decoder) error) (uint64, error) {
	on, err := c.reading(ctx)
	if err != nil {
		return 0, err
	}
	r, data, version, outcome, err := on.read(id)
	if outcome == found {
		defer on.rooms.release(r)
	} else if outcome == torn && err == nil {
		data, version, outcome, err = c.ask(ctx, on, id)
	}
	if err == nil && outcome == absent {
		return 0, fail(ErrNotFound, "There is no node %q.", id)
	}
	if err == nil {
		d := on.decoder(data)
		err = look(&d)
	}
	if err != nil {
		return 0, readError(id, err)
	}
	return version, nil
}

func readError(id string, err error) error {
	var into *intoError
	if errors.As(err, &into) {
		return fail(ErrBadValue, "The data of %q is not what was asked for: data%s. The node is unchanged. Read it as "+
			"another type.", id, into.reason)
	}
	if errors.Is(err, errDamaged) {
		return fail(ErrCorrupt, "The value of %q makes no sense: its pages are damaged. Nothing was changed. Restart the "+
			"server; if the error comes back, report it.", id)
	}
	return err
}

// ask reads a node from the engine, for a reader that met too many writes.
func (c *Client) ask(ctx context.Context, on *connection, id string) ([]byte, uint64, outcome, error) {
	body, bad := bodyOf(id, noValue{}, nil)
	if bad != nil {
		return nil, 0, torn, bad
	}
	answer, err := on.run(ctx, lOpGet, body, c.deadline())
	if err != nil {
		return nil, 0, torn, err
	}
	if answer.status != lFound {
		if refused := refusal(answer.status, id); refused != nil {
			return nil, 0, torn, refused
		}
		return nil, 0, absent, nil
	}
	if len(answer.data) < lVersionBytes {
		return nil, 0, torn, errDamaged
	}
	return answer.data[lVersionBytes:], binary.LittleEndian.Uint64(answer.data), found, nil
}

// ── Writing ─────────────────────────────────────────────────────────────────────────────────────────

// Put stores a node. It returns when the engine has done it.
func (c *Client) Put(ctx context.Context, id string, data any, conditions ...Condition) error {
	_, err := c.write(ctx, lOpPut, id, data, conditions)
	return err
}

// Patch sets fields of an object, and removes those that are Undefined.
func (c *Client) Patch(ctx context.Context, id string, fields map[string]any, conditions ...Condition) error {
	value, bad := patchValue(id, fields)
	if bad != nil {
		return bad
	}
	_, err := c.write(ctx, lOpPatch, id, value, conditions)
	return err
}

// Delete removes a node: whether there was one.
func (c *Client) Delete(ctx context.Context, id string, conditions ...Condition) (bool, error) {
	answer, err := c.write(ctx, lOpDelete, id, noValue{}, conditions)
	return err == nil && answer.status != lNotFound, err
}

// Increment adds to a field: the new number. Concurrent increments add up.
func (c *Client) Increment(ctx context.Context, id, field string, by float64, conditions ...Condition) (float64, error) {
	if math.IsNaN(by) || math.IsInf(by, 0) {
		return 0, fail(ErrBadValue, "Increment of %q was given %v; expected a finite number. Nothing was changed.", id, by)
	}
	answer, err := c.write(ctx, lOpIncrement, id, []any{field, by}, conditions)
	if err != nil || len(answer.data) < 8 {
		return 0, err
	}
	return math.Float64frombits(binary.LittleEndian.Uint64(answer.data)), nil
}

// AddToSet adds an element to a set: whether it was new. A set reads as an array.
func (c *Client) AddToSet(ctx context.Context, id, field string, element any, conditions ...Condition) (bool, error) {
	answer, err := c.write(ctx, lOpAdd, id, []any{field, element}, conditions)
	return err == nil && answer.status != lFound, err
}

// RemoveFromSet removes an element from a set: whether the node exists.
func (c *Client) RemoveFromSet(ctx context.Context, id, field string, element any, conditions ...Condition) (bool, error) {
	answer, err := c.write(ctx, lOpRemove, id, []any{field, element}, conditions)
	return err == nil && answer.status != lNotFound, err
}

// Batch executes all writes at once, or none.
func (c *Client) Batch(ctx context.Context, batch *Batch) error {
	body, bad := batch.body()
	if bad != nil {
		return bad
	}
	if batch.Len() == 0 {
		return nil
	}
	answer, err := c.request(ctx, lOpBatch, body)
	if err != nil {
		return err
	}
	item := -1
	if len(answer.data) >= 4 {
		item = int(binary.LittleEndian.Uint32(answer.data)) - 1
	}
	if item < 0 || item >= batch.Len() {
		if refused := refusal(answer.status, "of a batch"); refused != nil {
			return refused
		}
		return nil
	}
	if refused := refusal(answer.status, batch.items[item].id); refused != nil {
		return c.withCurrent(ctx, refused, batch.items[item].id, item)
	}
	return nil
}

// Flush returns when all earlier writes are on disk, for a store that has one.
func (c *Client) Flush(ctx context.Context) error {
	answer, err := c.request(ctx, lOpFlush, nil)
	if err != nil {
		return err
	}
	if refused := refusal(answer.status, "of a flush"); refused != nil {
		return refused
	}
	return nil
}

// Shutdown stops the server, waits until it has hung up, and closes the client.
func (c *Client) Shutdown(ctx context.Context) error {
	on := c.current.Load()
	if _, err := on.run(ctx, lOpShutdown, nil, c.deadline()); err != nil {
		return err
	}
	select {
	case <-on.ended:
		return c.Close()
	case <-ctx.Done():
		return aborted(ctx, "The server acknowledged its end, but has not hung up yet.")
	case <-time.After(serverEnds):
		return fail(ErrTimeout, "The server of %q acknowledged its end, but did not hang up within %v.", c.channel.name, serverEnds)
	}
}

func (c *Client) write(ctx context.Context, op uint32, id string, value any, conditions []Condition) (reply, error) {
	body, bad := bodyOf(id, value, conditions)
	if bad != nil {
		return reply{}, bad
	}
	answer, err := c.request(ctx, op, body)
	if err != nil || answer.status == lOk {
		return answer, err
	}
	if refused := refusal(answer.status, id); refused != nil {
		return answer, c.withCurrent(ctx, refused, id, -1)
	}
	return answer, nil
}

// withCurrent adds the node as it is to a conflict.
func (c *Client) withCurrent(ctx context.Context, refused *Error, id string, item int) error {
	if refused.Code != ErrConflict.Code {
		return refused
	}
	refused.Item = item
	if node, err := c.GetNode(ctx, id); err == nil {
		refused.Current = &node
	}
	return refused
}

// ── Connections ─────────────────────────────────────────────────────────────────────────────────────

func (c *Client) deadline() time.Time { return time.Now().Add(c.options.requestTimeout) }

// request sends a body. What was not sent to a server that ended goes to the next one.
func (c *Client) request(ctx context.Context, op uint32, body []byte) (reply, error) {
	deadline := c.deadline()
	for {
		on, err := c.writing(ctx, deadline)
		if err != nil {
			return reply{}, err
		}
		answer, err := on.run(ctx, op, body, deadline)
		switch {
		case err == nil:
			return answer, nil
		case c.isClosed.Load() && errors.Is(err, ErrServerGone):
			return reply{}, fail(ErrClosed, "The client was closed while a request was in flight, which may have been executed.")
		case err != error(errNotSent):
			return reply{}, err
		case !c.options.reconnect:
			return reply{}, on.goneError()
		}
	}
}

// reading is the connection for reads: a new one if the server has ended and another one serves.
func (c *Client) reading(ctx context.Context) (*connection, error) {
	if c.isClosed.Load() {
		return nil, closedError()
	}
	on := c.current.Load()
	if !on.isGone.Load() || !c.options.reconnect {
		return on, nil
	}
	if found, err := c.next(ctx, 0); err == nil {
		return found, nil
	}
	return on, nil
}

// writing is the connection for a request.
func (c *Client) writing(ctx context.Context, deadline time.Time) (*connection, error) {
	if c.isClosed.Load() {
		return nil, closedError()
	}
	on := c.current.Load()
	if !on.isGone.Load() {
		return on, nil
	}
	if !c.options.reconnect {
		return nil, on.goneError()
	}
	found, err := c.next(ctx, max(time.Until(deadline), 0))
	if errors.Is(err, ErrNoServer) {
		return nil, on.goneError()
	}
	return found, err
}

// next connects to the next server.
func (c *Client) next(ctx context.Context, timeout time.Duration) (*connection, error) {
	c.search.Lock()
	defer c.search.Unlock()
	on := c.current.Load()
	if c.isClosed.Load() {
		return nil, closedError()
	}
	if !on.isGone.Load() {
		return on, nil
	}
	if timeout == 0 && time.Since(c.searched) < searchPause {
		return nil, on.goneError()
	}
	found, err := openConnection(ctx, c.channel, timeout, c.wakes)
	c.searched = time.Now()
	if err != nil {
		return nil, err
	}
	c.current.Store(found)
	on.close()
	c.wakes.wake()
	return found, nil
}
