package pluresdb

import (
	"context"
	"iter"
	"reflect"
)

const (
	// How often the engine is asked before the pages count as damaged.
	waitsMax = 16
)

// List iterates over the nodes of a range, all by default, in the order of their ids. Up to 64 neighbours
// come from one state. An error ends it.
//
//	for node, err := range db.List(ctx, pluresdb.Prefix("user:")) {
func (c *Client) List(ctx context.Context, given ...RangeOption) iter.Seq2[Node, error] {
	return func(yield func(Node, error) bool) {
		err := c.scan(ctx, given, func(on *connection, raw rawNode) (bool, error) {
			node := Node{ID: textOf(raw.key.units, raw.key.info&1 == 1), Version: raw.version}
			d := on.decoder(raw.data)
			data, err := d.any()
			if err != nil {
				return false, readError(node.ID, err)
			}
			node.Data = data
			return yield(node, nil), nil
		})
		if err != nil {
			yield(Node{}, err)
		}
	}
}

// ListAs is List with data of a type.
func ListAs[T any](ctx context.Context, c *Client, given ...RangeOption) iter.Seq2[Entry[T], error] {
	return func(yield func(Entry[T], error) bool) {
		err := c.scan(ctx, given, func(on *connection, raw rawNode) (bool, error) {
			entry := Entry[T]{ID: textOf(raw.key.units, raw.key.info&1 == 1), Version: raw.version}
			d := on.decoder(raw.data)
			if err := d.into(reflect.ValueOf(&entry.Data).Elem()); err != nil {
				return false, readError(entry.ID, err)
			}
			return yield(entry, nil), nil
		})
		if err != nil {
			yield(Entry[T]{}, err)
		}
	}
}

// Entry is a node with data of a type.
type Entry[T any] struct {
	ID      string
	Data    T
	Version uint64
}

// Count is the number of nodes of a range, all by default.
func (c *Client) Count(ctx context.Context, given ...RangeOption) (int, error) {
	count := 0
	err := c.scan(ctx, given, func(*connection, rawNode) (bool, error) {
		count++
		return true, nil
	})
	return count, err
}

// scan calls `take` with each node, until it answers false.
func (c *Client) scan(ctx context.Context, given []RangeOption, take func(*connection, rawNode) (bool, error)) error {
	all, bad := boundsOf(given)
	if bad != nil {
		return bad
	}
	left := all.limit
	for _, piece := range all.pieces() {
		goesOn := true
		err := c.scanPiece(ctx, piece, func(on *connection, raw rawNode) (more bool, err error) {
			if all.hasLimit && left == 0 {
				return false, nil
			}
			left--
			goesOn, err = take(on, raw)
			goesOn = goesOn && !(all.hasLimit && left == 0)
			return goesOn, err
		})
		if err != nil || !goesOn {
			return err
		}
	}
	return nil
}

func (c *Client) scanPiece(ctx context.Context, piece bounds, take func(*connection, rawNode) (bool, error)) error {
	if piece.isEmpty {
		return nil
	}
	from, to := piece.from.key(), piece.to.key()
	flags := uint32(0)
	if piece.reverse {
		flags = lScanReverse
	}
	most := uint32(nodesMax)
	if piece.hasLimit && piece.limit < nodesMax {
		most = uint32(piece.limit)
	}
	for {
		on, read, err := c.chunk(ctx, from, to, flags, most)
		if err != nil {
			return err
		}
		for _, raw := range read.nodes {
			// Absent: it has expired, or is retained without data.
			if raw.version == 0 {
				continue
			}
			if more, err := take(on, raw); err != nil || !more {
				return err
			}
		}
		if !read.hasMore || len(read.nodes) == 0 {
			return nil
		}
		last := read.nodes[len(read.nodes)-1].key
		if piece.reverse {
			to = last
		} else {
			from = last
			flags |= lScanFromExclusive
		}
		most = nodesMax
	}
}

// chunk reads some nodes of one moment.
func (c *Client) chunk(ctx context.Context, from, to key, flags, most uint32) (*connection, chunk, error) {
	for tries := 1; ; tries++ {
		if err := ctx.Err(); err != nil {
			return nil, chunk{}, aborted(ctx, "The list is incomplete.")
		}
		on, err := c.reading(ctx)
		if err != nil {
			return nil, chunk{}, err
		}
		r := on.rooms.take()
		if r == nil {
			continue
		}
		read, ok := on.readChunk(r, from, to, flags, most)
		if ok {
			// A shape's names are read with a room.
			for _, each := range read.nodes {
				_ = on.decoder(each.data)
			}
		}
		on.rooms.release(r)
		if ok {
			return on, read, nil
		}
		most = max(1, most/2)
		pause(tries)
		if tries%triesMax != 0 {
			continue
		}
		if tries > triesMax*waitsMax {
			return nil, chunk{}, fail(ErrCorrupt, "The store's indexes cannot be read: their pages make no sense, or "+
				"change all the time. Nothing was changed. Restart the server; if the error comes back, report it.")
		}
		// Waits until the engine has finished what it is doing, if it lives.
		body, _ := bodyOf(anyID, noValue{}, nil)
		if _, err := on.run(ctx, lOpGet, body, c.deadline()); err != nil {
			return nil, chunk{}, err
		}
	}
}
