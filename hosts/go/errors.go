package pluresdb

import (
	"context"
	"errors"
	"fmt"
)

// Error is every error of this package: what failed, what still holds, and what to do. Its code is the
// one that all hosts share, such as ERR_NO_SERVER (docs/TROUBLESHOOTING.md has an entry for each).
type Error struct {
	Code    string
	Message string
	// Current is the node as it is, of a conflict about one that exists.
	Current *Node
	// Item is which write of a batch a conflict is about, from 0 on; -1 for other errors.
	Item int
	// Err is the cause, such as context.Canceled.
	Err error
}

func (e *Error) Error() string {
	if e.Err != nil {
		return fmt.Sprintf("%s: %s (%v)", e.Code, e.Message, e.Err)
	}
	return e.Code + ": " + e.Message
}

// Unwrap returns the cause.
func (e *Error) Unwrap() error { return e.Err }

// Is says whether the target is an Error with the same code: errors.Is(err, pluresdb.ErrConflict).
func (e *Error) Is(target error) bool {
	other, ok := target.(*Error)
	return ok && other.Code == e.Code
}

// For errors.Is.
var (
	ErrAborted             = &Error{Code: "ERR_ABORTED"}
	ErrBadChannel          = &Error{Code: "ERR_BAD_CHANNEL"}
	ErrBadID               = &Error{Code: "ERR_BAD_ID"}
	ErrBadOption           = &Error{Code: "ERR_BAD_OPTION"}
	ErrBadValue            = &Error{Code: "ERR_BAD_VALUE"}
	ErrClosed              = &Error{Code: "ERR_CLOSED"}
	ErrConflict            = &Error{Code: "ERR_CONFLICT"}
	ErrCorrupt             = &Error{Code: "ERR_CORRUPT"}
	ErrNoServer            = &Error{Code: "ERR_NO_SERVER"}
	ErrNoSpace             = &Error{Code: "ERR_NO_SPACE"}
	ErrNotDurable          = &Error{Code: "ERR_NOT_DURABLE"}
	ErrNotFound            = &Error{Code: "ERR_NOT_FOUND"}
	ErrPermission          = &Error{Code: "ERR_PERMISSION"}
	ErrServerGone          = &Error{Code: "ERR_SERVER_GONE"}
	ErrTimeout             = &Error{Code: "ERR_TIMEOUT"}
	ErrTooManyClients      = &Error{Code: "ERR_TOO_MANY_CLIENTS"}
	ErrUnsupportedPlatform = &Error{Code: "ERR_UNSUPPORTED_PLATFORM"}
	ErrValueTooLarge       = &Error{Code: "ERR_VALUE_TOO_LARGE"}
	ErrVersionMismatch     = &Error{Code: "ERR_VERSION_MISMATCH"}
)

func fail(kind *Error, format string, values ...any) *Error {
	return &Error{Code: kind.Code, Message: fmt.Sprintf(format, values...), Item: -1}
}

func caused(kind *Error, cause error, format string, values ...any) *Error {
	made := fail(kind, format, values...)
	made.Err = cause
	return made
}

// aborted is the error of a context that ended.
func aborted(ctx context.Context, what string) *Error {
	cause := context.Cause(ctx)
	if errors.Is(ctx.Err(), context.DeadlineExceeded) {
		return caused(ErrTimeout, cause, "%s", what)
	}
	return caused(ErrAborted, cause, "%s", what)
}

// refusal is the error of a request about a node that the engine refused, or nil.
func refusal(status uint32, id string) *Error {
	kind, reason := ErrCorrupt, fmt.Sprintf("The engine answered with status %d", status)
	switch status {
	case lOk, lFound, lNotFound, lBusy:
		return nil
	case lNotDurable:
		return fail(ErrNotDurable, "The disk did not take the write of %q: it may be seen, but is not "+
			"durable. Writes go on when the disk has space again.", id)
	case lNoSpace, lActorsFull:
		kind, reason = ErrNoSpace, "The store has no room: delete nodes, or create it with a larger capacityBytes"
	case lTooLarge:
		kind, reason = ErrValueTooLarge, "The value is larger than the store accepts: split it, or create "+
			"the store with a larger valueBytesMax"
	case lBadKey:
		kind, reason = ErrBadID, "The engine refused the id"
	case lBadValue:
		kind, reason = ErrBadValue, "The field does not fit the operation: Increment needs a number or no "+
			"field, sets a set that AddToSet made or no field, Patch an object or no node"
	case lConflict:
		kind, reason = ErrConflict, "The node does not meet the conditions of the write"
	}
	return fail(kind, "%s (node %q). Nothing was changed.", reason, id)
}
