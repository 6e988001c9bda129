package pluresdb

import (
	"context"
	"encoding/binary"
	"time"
)

const (
	noRoom = 0xffffffff
	// The scratch of requests. Those of readers are elsewhere.
	requestScratch = lReaderScratch
	// Looks at the acknowledged number before this sleeps on it.
	looksMax  = 20_000
	slice     = 100 * time.Millisecond
	roomSlice = time.Millisecond
	// What a request needs besides the value.
	stagingExtraBytes = lBatchExtraBytes
)

// reply is a status, with the bytes that came with it.
type reply struct {
	status uint32
	data   []byte
}

// requests is the client's side of a slot: numbered requests, executed in order, answered before they
// are acknowledged. Its lock lets one goroutine at a time in. docs/PROTOCOL.md#requests has the rules.
type requests struct {
	lock    chan struct{}
	staging uint32
	end     uint32
	last    uint32
	// The park of the engine for which the doorbell was rung last.
	rung        uint32
	isPartial   bool
	partial     reply
	partialOf   uint32
	partialAll  uint32
	send        *export
	awaitAcked  *export
	peekReply   *export
	consume     *export
	fingerprint *export
}

func newRequests(c *core, staging, end uint32) *requests {
	return &requests{
		lock:        make(chan struct{}, 1),
		staging:     staging,
		end:         end,
		send:        c.export("send"),
		awaitAcked:  c.export("awaitAcked"),
		peekReply:   c.export("peekReply"),
		consume:     c.export("consumeReply"),
		fingerprint: c.export("fingerprint"),
	}
}

// errNotSent is about a request of which no server knows: the next one may get it.
var errNotSent = fail(ErrServerGone, "The server is gone.")

// run sends a body, and waits for its reply.
func (c *connection) run(ctx context.Context, op uint32, body []byte, deadline time.Time) (reply, error) {
	q := c.requests
	select {
	case q.lock <- struct{}{}:
	case <-ctx.Done():
		return reply{}, aborted(ctx, "The request was not sent; nothing was changed.")
	}
	defer func() { <-q.lock }()
	if c.isGone.Load() {
		return reply{}, errNotSent
	}
	if uint64(len(body)) > uint64(q.end-q.staging) {
		return reply{status: lTooLarge}, nil
	}
	copy(c.memory.slice(q.staging, uint32(len(body))), body)
	request := q.last + 1
	start := c.memory.load(c.slot + lSlotRequestTail)
	var answer reply
	if err := c.sendAll(ctx, op, request, uint32(len(body)), deadline, &answer); err != nil {
		return reply{}, err
	}
	if err := c.await(ctx, request, start, deadline, &answer); err != nil {
		return reply{}, err
	}
	c.drain(request, &answer)
	return answer, nil
}

func (c *connection) sendAll(ctx context.Context, op, request, total uint32, deadline time.Time, answer *reply) error {
	q := c.requests
	for done := uint32(0); ; {
		kind := op
		if done > 0 {
			kind = lOpMore
		}
		sent := q.send.call(requestScratch, uint64(c.slot), uint64(kind), uint64(request), uint64(q.staging),
			uint64(total), uint64(done))
		c.ringOnce(c.requestResult(lResultStatus))
		if sent != noRoom {
			q.last = request
			if done = sent; done >= total {
				return nil
			}
			continue
		}
		c.drain(request, answer)
		acked := c.slot + lSlotAcked
		c.memory.futexWait(acked, c.memory.load(acked), roomSlice)
		if c.isGone.Load() {
			// A frame counts once all of its pieces are published.
			return errNotSent
		}
		if ctx.Err() == nil && time.Now().Before(deadline) {
			continue
		}
		if done > 0 {
			// No other request can follow one that is half sent.
			c.hangUp()
		}
		if ctx.Err() != nil {
			return aborted(ctx, "The request was not sent; nothing was changed.")
		}
		return fail(ErrTimeout, "The server did not make room for the request in time; nothing was changed. "+
			"Check whether its process is stopped or overloaded.")
	}
}

func (c *connection) await(ctx context.Context, request, start uint32, deadline time.Time, answer *reply) error {
	q := c.requests
	if q.awaitAcked.call(uint64(c.slot), uint64(request), looksMax) != 0 {
		return nil
	}
	word := c.slot + lSlotAcked
	stop := func() bool { return true }
	if ctx.Done() != nil {
		stop = context.AfterFunc(ctx, c.wakeWaiting)
	}
	defer stop()
	for {
		c.drain(request, answer)
		acked := c.memory.load(word)
		switch {
		case isReached(acked, request):
			return nil
		case c.isGone.Load():
			if c.memory.load(lStoreEnded) != 0 && int32(c.memory.load(c.slot+lSlotRequestHead)-start) <= 0 {
				return errNotSent
			}
			return c.goneError()
		case ctx.Err() != nil:
			return aborted(ctx, "The server may still execute the request.")
		case !time.Now().Before(deadline):
			return fail(ErrTimeout, "The server did not answer in time; it may still execute the request. Check "+
				"whether its process is stopped or overloaded.")
		}
		// Another client can write the doorbell, and so end a ring's effect.
		if park := c.memory.load(lStoreSleeping); park&1 == 1 && park == q.rung {
			c.ring()
		}
		c.memory.store(c.slot+lSlotWaiting, lWaitingFutex)
		// SYNC POINT: waiting. Checked after the word is set.
		hasNews := q.peekReply.call(requestScratch, uint64(c.slot)) == lOk
		if hasNews || isReached(c.memory.load(word), request) {
			c.memory.store(c.slot+lSlotWaiting, lWaitingNot)
			continue
		}
		limit := slice
		if q.isPartial {
			limit = roomSlice
		}
		c.memory.futexWait(word, acked, min(limit, max(time.Until(deadline), 0)+time.Millisecond))
	}
}

// drain takes all replies out of the ring, and that of `request` into `answer`.
func (c *connection) drain(request uint32, answer *reply) {
	q := c.requests
	for q.peekReply.call(requestScratch, uint64(c.slot)) == lOk {
		number, total := c.requestResult(lResultRequest), c.requestResult(lResultTotal)
		if !q.isPartial || q.partialOf != number || q.partialAll != total {
			q.isPartial, q.partialOf, q.partialAll = true, number, total
			q.partial = reply{status: c.requestResult(lResultStatus)}
		}
		left := total - uint32(len(q.partial.data))
		piece := c.memory.slice(c.requestResult(lResultValue), min(left, c.requestResult(lResultBytes)))
		q.partial.data = append(q.partial.data, piece...)
		q.consume.call(requestScratch, uint64(c.slot))
		c.ringOnce(c.memory.load(lStoreSleeping))
		if uint32(len(q.partial.data)) < total {
			continue
		}
		q.isPartial = false
		first := number
		if q.partial.status == lNotDurable && len(q.partial.data) >= 4 {
			first = binary.LittleEndian.Uint32(q.partial.data)
		}
		if isReached(request, first) && isReached(number, request) {
			*answer = q.partial
		}
	}
}

func (c *connection) requestResult(word uint32) uint32 {
	return c.memory.load(requestScratch + lScratchResult + word)
}

// SYNC POINT: sleeping. Each client ends each park of the engine once.
func (c *connection) ringOnce(park uint32) {
	if park&1 == 1 && park != c.requests.rung {
		c.requests.rung = park
		c.ring()
	}
}

// ring wakes the engine if it is parked.
func (c *connection) ring() {
	c.memory.add(lDoorbellBase, 1)
	c.memory.futexWake(lDoorbellBase)
}

// isReached says whether `acked` is `request` or a later number.
func isReached(acked, request uint32) bool { return int32(acked-request) >= 0 }
