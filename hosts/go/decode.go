package pluresdb

import (
	"encoding/binary"
	"errors"
	"math"
	"math/big"
	"time"
)

// Undefined is JavaScript's undefined, as an element of an array. A patch removes the fields that have it.
type Undefined struct{}

// errDamaged is about a value that makes no sense, though its epoch was valid.
var errDamaged = errors.New("the value makes no sense")

// decoder reads values: docs/FORMAT.md#values.
type decoder struct {
	rest  []byte
	depth int
	// Data of 32 bits and more whose fields are elsewhere.
	names []string
}

func (d *decoder) take(count int) ([]byte, error) {
	if count < 0 || count > len(d.rest) {
		return nil, errDamaged
	}
	taken := d.rest[:count]
	d.rest = d.rest[count:]
	return taken, nil
}

func (d *decoder) word() (uint32, error) {
	four, err := d.take(4)
	if err != nil {
		return 0, err
	}
	return binary.LittleEndian.Uint32(four), nil
}

func (d *decoder) float() (float64, error) {
	eight, err := d.take(8)
	if err != nil {
		return 0, err
	}
	return math.Float64frombits(binary.LittleEndian.Uint64(eight)), nil
}

func (d *decoder) tag() (byte, error) {
	one, err := d.take(1)
	if err != nil {
		return 0, err
	}
	return one[0], nil
}

// long is the bytes behind a length.
func (d *decoder) long() ([]byte, error) {
	count, err := d.word()
	if err != nil {
		return nil, err
	}
	return d.take(int(count))
}

func (d *decoder) text(tag byte) (string, error) {
	if tag >= lTagShort && tag < lTagSmall {
		units, err := d.take(int(tag) - lTagShort)
		return textOf(units, false), err
	}
	if tag != lTagLatin1 && tag != lTagUtf16 {
		return "", errDamaged
	}
	units, err := d.long()
	return textOf(units, tag == lTagUtf16), err
}

func (d *decoder) name() (string, error) {
	tag, err := d.tag()
	if err != nil {
		return "", err
	}
	return d.text(tag)
}

// items is the number of items of an array or object.
func (d *decoder) items() (int, error) {
	bytes, err := d.word()
	if err != nil {
		return 0, err
	}
	count, err := d.word()
	if err != nil || int(bytes) > len(d.rest) || int(count) > int(bytes) || d.depth >= lDepthMax {
		return 0, errDamaged
	}
	return int(count), nil
}

func (d *decoder) bigint() (*big.Int, error) {
	bytes, err := d.long()
	if err != nil || len(bytes) == 0 {
		return nil, errDamaged
	}
	magnitude := make([]byte, len(bytes)-1)
	for i, each := range bytes[1:] {
		magnitude[len(magnitude)-1-i] = each
	}
	value := new(big.Int).SetBytes(magnitude)
	if bytes[0] != 0 {
		value.Neg(value)
	}
	return value, nil
}

func dateOf(ms float64) time.Time {
	if math.IsNaN(ms) {
		return time.Time{}
	}
	return time.UnixMilli(int64(ms)).UTC()
}

// any is a value as encoding/json makes it, with what JSON lacks.
func (d *decoder) any() (any, error) {
	tag, err := d.tag()
	if err != nil {
		return nil, err
	}
	switch {
	case tag >= lTagSmall:
		return float64(tag - lTagSmall), nil
	case tag >= lTagShort, tag == lTagLatin1, tag == lTagUtf16:
		return d.text(tag)
	}
	switch tag {
	case lTagNull:
		return nil, nil
	case lTagUndefined:
		return Undefined{}, nil
	case lTagFalse:
		return false, nil
	case lTagTrue:
		return true, nil
	case lTagI32:
		word, err := d.word()
		return float64(int32(word)), err
	case lTagF64:
		return d.float()
	case lTagDate:
		ms, err := d.float()
		return dateOf(ms), err
	case lTagBytes:
		bytes, err := d.long()
		return append([]byte{}, bytes...), err
	case lTagBigint:
		return d.bigint()
	case lTagArray:
		return d.array()
	case lTagObject:
		return d.object()
	case lTagShaped:
		return d.record()
	}
	return nil, errDamaged
}

func (d *decoder) array() (any, error) {
	count, err := d.items()
	if err != nil {
		return nil, err
	}
	d.depth++
	list := make([]any, 0, count)
	for range count {
		item, err := d.any()
		if err != nil {
			return nil, err
		}
		list = append(list, item)
	}
	d.depth--
	return list, nil
}

func (d *decoder) object() (any, error) {
	count, err := d.items()
	if err != nil {
		return nil, err
	}
	d.depth++
	fields := make(map[string]any, count)
	for range count {
		name, err := d.name()
		if err != nil {
			return nil, err
		}
		if fields[name], err = d.any(); err != nil {
			return nil, err
		}
	}
	d.depth--
	return fields, nil
}

// record is the data of a node whose names are in the table of shapes.
func (d *decoder) record() (any, error) {
	if _, err := d.take(lShapedHeaderBytes - 1); err != nil || d.names == nil {
		return nil, errDamaged
	}
	d.depth = 1
	fields := make(map[string]any, len(d.names))
	for _, name := range d.names {
		var err error
		if fields[name], err = d.any(); err != nil {
			return nil, err
		}
	}
	return fields, nil
}
