package pluresdb

import "encoding/binary"

// Batch is several writes that Client.Batch executes at once, or not at all. The error of a value appears
// there.
type Batch struct {
	items []batchItem
	err   *Error
}

type batchItem struct {
	op   uint32
	id   string
	body []byte
}

// NewBatch returns an empty batch.
func NewBatch() *Batch { return &Batch{} }

// Len is the number of writes.
func (b *Batch) Len() int { return len(b.items) }

// Put stores a node.
func (b *Batch) Put(id string, data any, conditions ...Condition) *Batch {
	return b.add(lOpPut, id, data, conditions)
}

// Patch sets fields of an object, and removes those that are Undefined.
func (b *Batch) Patch(id string, fields map[string]any, conditions ...Condition) *Batch {
	value, err := patchValue(id, fields)
	if err != nil {
		return b.failed(err)
	}
	return b.add(lOpPatch, id, value, conditions)
}

// Delete removes a node.
func (b *Batch) Delete(id string, conditions ...Condition) *Batch {
	return b.add(lOpDelete, id, noValue{}, conditions)
}

// Increment adds to a field.
func (b *Batch) Increment(id, field string, by float64, conditions ...Condition) *Batch {
	return b.add(lOpIncrement, id, []any{field, by}, conditions)
}

// AddToSet adds an element to a set.
func (b *Batch) AddToSet(id, field string, element any, conditions ...Condition) *Batch {
	return b.add(lOpAdd, id, []any{field, element}, conditions)
}

// RemoveFromSet removes an element from a set.
func (b *Batch) RemoveFromSet(id, field string, element any, conditions ...Condition) *Batch {
	return b.add(lOpRemove, id, []any{field, element}, conditions)
}

func (b *Batch) add(op uint32, id string, value any, conditions []Condition) *Batch {
	body, err := bodyOf(id, value, conditions)
	if err != nil {
		return b.failed(err)
	}
	b.items = append(b.items, batchItem{op, id, body})
	return b
}

func (b *Batch) failed(err *Error) *Batch {
	if b.err == nil {
		err.Item = len(b.items)
		b.err = err
	}
	return b
}

func (b *Batch) body() ([]byte, *Error) {
	if b.err != nil {
		return nil, b.err
	}
	if len(b.items) > lBatchItemsMax {
		return nil, fail(ErrBadOption, "The batch has %d writes; expected at most %d. Nothing was changed.",
			len(b.items), lBatchItemsMax)
	}
	body := binary.LittleEndian.AppendUint32(nil, uint32(len(b.items)))
	body = binary.LittleEndian.AppendUint32(body, 0)
	for _, item := range b.items {
		body = binary.LittleEndian.AppendUint32(body, item.op)
		body = binary.LittleEndian.AppendUint32(body, uint32(len(item.body)))
		body = pad(append(body, item.body...))
	}
	return body, nil
}
