package pluresdb

import (
	"bytes"
	"encoding"
	"encoding/binary"
	"encoding/json"
	"fmt"
	"math"
	"math/big"
	"reflect"
	"slices"
	"time"
)

const (
	integerMax    = 1 << 53
	smallMax      = 127
	shortBytesMax = 63
	longHeader    = lLongHeaderBytes
)

// encoder writes values: docs/FORMAT.md#values.
type encoder struct {
	out []byte
	// Where a failure was, innermost first.
	path []string
}

type encodeError struct{ reason string }

func (e *encodeError) Error() string { return e.reason }

// encode appends a value to `out`.
func encode(out []byte, id string, value any) ([]byte, *Error) {
	e := &encoder{out: out}
	if err := e.any(value, 0); err != nil {
		slices.Reverse(e.path)
		place := "data"
		for _, step := range e.path {
			place += step
		}
		return nil, fail(ErrBadValue, "The value of %q cannot be stored: %s is %s. Nothing was changed.", id, place, err)
	}
	if len(e.out)-len(out) == 1 && e.out[len(out)] == lTagUndefined {
		return nil, fail(ErrBadValue, "The value of %q is undefined, which is no data. Nothing was changed.", id)
	}
	return e.out, nil
}

func (e *encoder) at(step string, err error) error {
	if err != nil {
		e.path = append(e.path, step)
	}
	return err
}

// any writes the types that most values are made of without reflection.
func (e *encoder) any(value any, depth int) error {
	switch v := value.(type) {
	case nil:
		e.tag(lTagNull)
	case bool:
		e.bool(v)
	case string:
		return e.text(v)
	case float64:
		e.number(v)
	case int:
		e.integer(int64(v))
	case map[string]any:
		if v == nil {
			e.tag(lTagNull)
			return nil
		}
		return e.fields(v, depth)
	case []any:
		if v == nil {
			e.tag(lTagNull)
			return nil
		}
		return e.items(len(v), depth, func(i int) error { return e.any(v[i], depth+1) })
	default:
		return e.value(reflect.ValueOf(value), depth)
	}
	return nil
}

func (e *encoder) tag(tag byte) { e.out = append(e.out, tag) }

func (e *encoder) bool(value bool) {
	if value {
		e.tag(lTagTrue)
	} else {
		e.tag(lTagFalse)
	}
}

func (e *encoder) double(tag byte, value float64) {
	e.tag(tag)
	e.out = binary.LittleEndian.AppendUint64(e.out, math.Float64bits(value))
}

// number writes the one form of a number: elements of a set are compared by their bytes.
func (e *encoder) number(value float64) {
	if value >= math.MinInt32 && value <= math.MaxInt32 && value == math.Trunc(value) &&
		(value != 0 || !math.Signbit(value)) {
		e.integer(int64(value))
		return
	}
	e.double(lTagF64, value)
}

func (e *encoder) integer(value int64) {
	switch {
	case value >= 0 && value <= smallMax:
		e.tag(byte(lTagSmall + value))
	case value >= math.MinInt32 && value <= math.MaxInt32:
		e.tag(lTagI32)
		e.out = binary.LittleEndian.AppendUint32(e.out, uint32(value))
	case value > -integerMax && value < integerMax:
		e.double(lTagF64, float64(value))
	default:
		_ = e.bigint(big.NewInt(value))
	}
}

func (e *encoder) long(tag byte, bytes []byte) error {
	if len(bytes) > lValueBytesMax {
		return &encodeError{"larger than any store accepts"}
	}
	e.tag(tag)
	e.out = binary.LittleEndian.AppendUint32(e.out, uint32(len(bytes)))
	e.out = append(e.out, bytes...)
	return nil
}

func (e *encoder) bigint(value *big.Int) error {
	magnitude := value.Bytes()
	if len(magnitude)+1 > lBigintBytesMax {
		return &encodeError{fmt.Sprintf("an integer of %d bytes", len(magnitude))}
	}
	slices.Reverse(magnitude)
	sign := byte(0)
	if value.Sign() < 0 {
		sign = 1
	}
	return e.long(lTagBigint, append([]byte{sign}, magnitude...))
}

func (e *encoder) date(value time.Time) {
	ms := math.NaN()
	if !value.IsZero() {
		ms = float64(value.UnixMilli())
	}
	e.double(lTagDate, ms)
}

func (e *encoder) text(value string) error {
	if isASCII(value) && len(value) <= shortBytesMax {
		e.tag(byte(lTagShort + len(value)))
		e.out = append(e.out, value...)
		return nil
	}
	start := len(e.out)
	e.out = append(e.out, make([]byte, longHeader)...)
	out, isWide, ok := appendUnits(e.out, value)
	if !ok {
		return &encodeError{"a string that is no UTF-8"}
	}
	bytes := len(out) - start - longHeader
	if bytes > lValueBytesMax {
		return &encodeError{"larger than any store accepts"}
	}
	if !isWide && bytes <= shortBytesMax {
		copy(out[start+1:], out[start+longHeader:])
		out[start] = byte(lTagShort + bytes)
		e.out = out[:start+1+bytes]
		return nil
	}
	out[start] = lTagLatin1
	if isWide {
		out[start] = lTagUtf16
	}
	binary.LittleEndian.PutUint32(out[start+1:], uint32(bytes))
	e.out = out
	return nil
}

func (e *encoder) items(count, depth int, item func(int) error) error {
	start, err := e.open(lTagArray, depth)
	for i := 0; err == nil && i < count; i++ {
		err = e.at(fmt.Sprintf("[%d]", i), item(i))
	}
	if err == nil {
		e.close(start, count)
	}
	return err
}

func (e *encoder) open(tag byte, depth int) (int, error) {
	if depth >= lDepthMax {
		return 0, &encodeError{fmt.Sprintf("nested deeper than %d levels, or a cycle", lDepthMax)}
	}
	start := len(e.out)
	e.out = append(e.out, tag, 0, 0, 0, 0, 0, 0, 0, 0)
	return start, nil
}

func (e *encoder) close(start, count int) {
	binary.LittleEndian.PutUint32(e.out[start+1:], uint32(len(e.out)-start-lContainerHeaderBytes))
	binary.LittleEndian.PutUint32(e.out[start+5:], uint32(count))
}

// fields writes a map in the order of its names, so that the fields of many nodes have one shape.
func (e *encoder) fields(fields map[string]any, depth int) error {
	names := make([]string, 0, len(fields))
	for name := range fields {
		names = append(names, name)
	}
	slices.Sort(names)
	start, err := e.open(lTagObject, depth)
	if err != nil {
		return err
	}
	count := 0
	for _, name := range names {
		value := fields[name]
		if _, isUndefined := value.(Undefined); isUndefined {
			continue
		}
		if err := e.field(name, func() error { return e.any(value, depth+1) }); err != nil {
			return err
		}
		count++
	}
	e.close(start, count)
	return nil
}

func (e *encoder) field(name string, value func() error) error {
	err := e.text(name)
	if err == nil {
		err = value()
	}
	if err != nil {
		e.path = append(e.path, fmt.Sprintf("[%q]", name))
	}
	return err
}

var (
	timeType      = reflect.TypeFor[time.Time]()
	bigType       = reflect.TypeFor[big.Int]()
	undefinedType = reflect.TypeFor[Undefined]()
	rawType       = reflect.TypeFor[json.RawMessage]()
	jsonType      = reflect.TypeFor[json.Marshaler]()
	textType      = reflect.TypeFor[encoding.TextMarshaler]()
)

func (e *encoder) value(v reflect.Value, depth int) error {
	if !v.IsValid() {
		e.tag(lTagNull)
		return nil
	}
	t := v.Type()
	switch t {
	case timeType:
		e.date(v.Interface().(time.Time))
		return nil
	case bigType:
		value := v.Interface().(big.Int)
		return e.bigint(&value)
	case undefinedType:
		e.tag(lTagUndefined)
		return nil
	}
	isNil := (t.Kind() == reflect.Pointer || t.Kind() == reflect.Interface) && v.IsNil()
	if !isNil && t.Kind() != reflect.Pointer && (t.Implements(jsonType) || t.Implements(textType)) {
		return e.marshaled(v.Interface(), depth)
	}
	switch t.Kind() {
	case reflect.Bool:
		e.bool(v.Bool())
	case reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64:
		e.integer(v.Int())
	case reflect.Uint, reflect.Uint8, reflect.Uint16, reflect.Uint32, reflect.Uint64, reflect.Uintptr:
		if v.Uint() < integerMax {
			e.integer(int64(v.Uint()))
			return nil
		}
		return e.bigint(new(big.Int).SetUint64(v.Uint()))
	case reflect.Float32, reflect.Float64:
		e.number(v.Float())
	case reflect.String:
		return e.text(v.String())
	case reflect.Interface:
		if isNil {
			e.tag(lTagNull)
			return nil
		}
		return e.any(v.Elem().Interface(), depth)
	case reflect.Pointer:
		return e.pointer(v, depth)
	case reflect.Slice, reflect.Array:
		return e.slice(v, depth)
	case reflect.Map:
		return e.mapped(v, depth)
	case reflect.Struct:
		return e.structure(v, depth)
	default:
		return &encodeError{"of the type " + t.String()}
	}
	return nil
}

func (e *encoder) pointer(v reflect.Value, depth int) error {
	if v.IsNil() {
		e.tag(lTagNull)
		return nil
	}
	elem := v.Type().Elem()
	isOwn := elem == timeType || elem == bigType
	isMarshaler := v.Type().Implements(jsonType) || v.Type().Implements(textType)
	if !isOwn && isMarshaler && !elem.Implements(jsonType) && !elem.Implements(textType) {
		return e.marshaled(v.Interface(), depth)
	}
	if depth > lDepthMax {
		return &encodeError{fmt.Sprintf("nested deeper than %d levels, or a cycle", lDepthMax)}
	}
	return e.value(v.Elem(), depth)
}

func (e *encoder) slice(v reflect.Value, depth int) error {
	if v.Kind() == reflect.Slice {
		if v.IsNil() {
			e.tag(lTagNull)
			return nil
		}
		if v.Type().Elem().Kind() == reflect.Uint8 {
			return e.long(lTagBytes, v.Bytes())
		}
	}
	return e.items(v.Len(), depth, func(i int) error { return e.value(v.Index(i), depth+1) })
}

func (e *encoder) mapped(v reflect.Value, depth int) error {
	if v.IsNil() {
		e.tag(lTagNull)
		return nil
	}
	if v.Type().Key().Kind() != reflect.String {
		return e.marshaled(v.Interface(), depth)
	}
	fields := make(map[string]any, v.Len())
	for entries := v.MapRange(); entries.Next(); {
		fields[entries.Key().String()] = entries.Value().Interface()
	}
	return e.fields(fields, depth)
}

func (e *encoder) structure(v reflect.Value, depth int) error {
	start, err := e.open(lTagObject, depth)
	if err != nil {
		return err
	}
	count := 0
	for _, field := range fieldsOf(v.Type()) {
		value, err := v.FieldByIndexErr(field.index)
		if err != nil || field.omits(value) {
			continue
		}
		if err := e.field(field.name, func() error { return e.value(value, depth+1) }); err != nil {
			return err
		}
		count++
	}
	e.close(start, count)
	return nil
}

// marshaled writes what a type makes of itself for encoding/json.
func (e *encoder) marshaled(value any, depth int) error {
	text, err := json.Marshal(value)
	if err != nil {
		return &encodeError{fmt.Sprintf("a %T, whose JSON failed: %v", value, err)}
	}
	decoder := json.NewDecoder(bytes.NewReader(text))
	decoder.UseNumber()
	var parsed any
	if err := decoder.Decode(&parsed); err != nil {
		return &encodeError{fmt.Sprintf("a %T, whose JSON failed: %v", value, err)}
	}
	return e.parsed(parsed, depth)
}

// parsed writes what encoding/json read; its numbers have all of their digits.
func (e *encoder) parsed(value any, depth int) error {
	switch v := value.(type) {
	case json.Number:
		if whole, ok := new(big.Int).SetString(v.String(), 10); ok {
			if whole.IsInt64() {
				e.integer(whole.Int64())
				return nil
			}
			return e.bigint(whole)
		}
		number, err := v.Float64()
		if err != nil {
			return &encodeError{"the number " + v.String() + ", which no double holds"}
		}
		e.number(number)
		return nil
	case []any:
		return e.items(len(v), depth, func(i int) error { return e.parsed(v[i], depth+1) })
	case map[string]any:
		names := make([]string, 0, len(v))
		for name := range v {
			names = append(names, name)
		}
		slices.Sort(names)
		start, err := e.open(lTagObject, depth)
		for _, name := range names {
			if err == nil {
				err = e.field(name, func() error { return e.parsed(v[name], depth+1) })
			}
		}
		if err == nil {
			e.close(start, len(names))
		}
		return err
	}
	return e.any(value, depth)
}
