package pluresdb

import (
	"context"
	"errors"
	"time"
)

const (
	// A system without socket buffers may lose a wake-up.
	watchLook = time.Second
	// How often to look for a new server.
	watchSearch = 100 * time.Millisecond
)

// EventKind is what happened to a node.
type EventKind int

const (
	// EventPut is about a node that was written.
	EventPut EventKind = iota + 1
	// EventDelete is about a node that was removed.
	EventDelete
	// EventLagged is about changes that were missed: this watch was too slow, or there is a new server.
	// Read the range again.
	EventLagged
)

func (k EventKind) String() string {
	return [...]string{"", "put", "delete", "lagged"}[k]
}

// Event is a change, as the node is now: quick changes of one node may be one event.
type Event struct {
	Kind    EventKind
	ID      string
	Data    any
	Version uint64
	// Err is about a node that could not be read. The watch goes on.
	Err error
}

// Watch sends the changes of a range from now on. The channel is closed when the context ends or the
// client is closed.
func (c *Client) Watch(ctx context.Context, given ...RangeOption) (<-chan Event, error) {
	all, bad := boundsOf(given)
	if bad != nil {
		return nil, bad
	}
	on, err := c.reading(ctx)
	if err != nil {
		return nil, err
	}
	cursor, ok := on.logEnd()
	if !ok {
		return nil, closedError()
	}
	events := make(chan Event)
	watch := &watch{c, all, all.from.key(), all.to.key(), on, cursor, events}
	go watch.run(ctx)
	return events, nil
}

type watch struct {
	client   *Client
	bounds   bounds
	from, to key
	on       *connection
	cursor   uint64
	events   chan Event
}

func (w *watch) run(ctx context.Context) {
	defer close(w.events)
	for ctx.Err() == nil && !w.client.isClosed.Load() {
		next := w.client.wakes.next()
		event, ok := w.look(ctx)
		if ok {
			select {
			case w.events <- event:
			case <-ctx.Done():
			case <-w.closed():
			}
			continue
		}
		limit := watchLook
		if w.on.isGone.Load() {
			limit = watchSearch
		}
		timer := time.NewTimer(limit)
		select {
		case <-next:
		case <-ctx.Done():
		case <-timer.C:
		}
		timer.Stop()
	}
}

// closed is closed when the present connection's memory is not used any more: the receiver of an event may
// have gone.
func (w *watch) closed() <-chan struct{} {
	return w.on.released
}

// look is the next change, if there is one already.
func (w *watch) look(ctx context.Context) (Event, bool) {
	on, err := w.client.reading(ctx)
	if err != nil {
		return Event{}, false
	}
	if on != w.on {
		cursor, ok := on.logEnd()
		if !ok {
			return Event{}, false
		}
		w.on, w.cursor = on, cursor
		return Event{Kind: EventLagged}, true
	}
	if w.bounds.isEmpty {
		return Event{}, false
	}
	for {
		change, ok := on.nextChange(w.cursor, w.from, w.to)
		if !ok {
			return Event{}, false
		}
		w.cursor = change.cursor
		switch {
		case change.status == lOverrun:
			w.cursor, _ = on.logEnd()
			return Event{Kind: EventLagged}, true
		case change.status == lRingEmpty:
			return Event{}, false
		case change.status != lFound, isReserved(change.id) && !w.bounds.showsReserved():
			continue
		case change.kind == lLogDelete:
			return Event{Kind: EventDelete, ID: change.id, Version: change.version}, true
		}
		node, err := w.client.GetNode(ctx, change.id)
		switch {
		case errors.Is(err, ErrNotFound):
			// Its deletion comes later in the log.
			continue
		case err != nil && (ctx.Err() != nil || errors.Is(err, ErrClosed)):
			return Event{}, false
		}
		return Event{Kind: EventPut, ID: change.id, Data: node.Data, Version: node.Version, Err: err}, true
	}
}
