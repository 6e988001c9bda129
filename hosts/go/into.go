package pluresdb

import (
	"encoding"
	"encoding/json"
	"fmt"
	"math"
	"math/big"
	"reflect"
	"strconv"
	"time"
)

type intoError struct{ reason string }

func (e *intoError) Error() string { return e.reason }

var (
	unmarshalType     = reflect.TypeFor[json.Unmarshaler]()
	textUnmarshalType = reflect.TypeFor[encoding.TextUnmarshaler]()
)

// into reads the next value into a place, by the rules of encoding/json.
func (d *decoder) into(place reflect.Value) error {
	if place.Kind() == reflect.Pointer {
		return d.intoPointer(place)
	}
	t := place.Type()
	if t == timeType || t == bigType {
		return d.intoOwn(place)
	}
	// A type without a name has no methods.
	if t.PkgPath() != "" && place.CanAddr() && isUnmarshaler(t) {
		return d.intoMarshaler(place.Addr().Interface())
	}
	tag := d.peek()
	switch t.Kind() {
	case reflect.String:
		if tag >= lTagShort && tag < lTagSmall {
			text, err := d.name()
			place.SetString(text)
			return err
		}
	case reflect.Int:
		if tag >= lTagSmall {
			d.rest = d.rest[1:]
			place.SetInt(int64(tag - lTagSmall))
			return nil
		}
	case reflect.Bool:
		if tag == lTagTrue || tag == lTagFalse {
			d.rest = d.rest[1:]
			place.SetBool(tag == lTagTrue)
			return nil
		}
	case reflect.Interface:
		value, err := d.any()
		if err == nil && value != nil {
			if !reflect.TypeOf(value).AssignableTo(t) {
				return mismatch(value, t)
			}
			place.Set(reflect.ValueOf(value))
		} else if err == nil {
			place.SetZero()
		}
		return err
	case reflect.Struct:
		if tag == lTagObject || tag == lTagShaped {
			return d.intoStruct(place)
		}
	case reflect.Map:
		if (tag == lTagObject || tag == lTagShaped) && t.Key().Kind() == reflect.String {
			return d.intoMap(place)
		}
	case reflect.Slice:
		if tag == lTagArray {
			return d.intoSlice(place)
		}
	}
	value, err := d.any()
	if err != nil {
		return err
	}
	return assign(place, value)
}

func isUnmarshaler(t reflect.Type) bool {
	pointer := reflect.PointerTo(t)
	return pointer.Implements(unmarshalType) || pointer.Implements(textUnmarshalType)
}

func (d *decoder) peek() byte {
	if len(d.rest) == 0 {
		return lTagNull
	}
	return d.rest[0]
}

func (d *decoder) intoPointer(place reflect.Value) error {
	if d.peek() == lTagNull {
		_, err := d.tag()
		place.SetZero()
		return err
	}
	if place.IsNil() {
		place.Set(reflect.New(place.Type().Elem()))
	}
	return d.into(place.Elem())
}

func (d *decoder) intoOwn(place reflect.Value) error {
	value, err := d.any()
	if err != nil {
		return err
	}
	switch v := value.(type) {
	case nil:
		place.SetZero()
		return nil
	case time.Time:
		if place.Type() == timeType {
			place.Set(reflect.ValueOf(v))
			return nil
		}
	case *big.Int:
		if place.Type() == bigType {
			place.Addr().Interface().(*big.Int).Set(v)
			return nil
		}
	case float64:
		if place.Type() == bigType && v == math.Trunc(v) && math.Abs(v) < integerMax {
			place.Addr().Interface().(*big.Int).SetInt64(int64(v))
			return nil
		}
	case string:
		// What encoding/json makes of a time.
		if place.Type() == timeType {
			if parsed, err := time.Parse(time.RFC3339Nano, v); err == nil {
				place.Set(reflect.ValueOf(parsed))
				return nil
			}
		}
	}
	return mismatch(value, place.Type())
}

func (d *decoder) intoMarshaler(target any) error {
	value, err := d.any()
	if err != nil {
		return err
	}
	text, err := json.Marshal(value)
	if err == nil {
		err = json.Unmarshal(text, target)
	}
	if err != nil {
		return &intoError{err.Error()}
	}
	return nil
}

// eachField calls `read` at the value of each field.
func (d *decoder) eachField(read func(name string) error) error {
	tag, err := d.tag()
	if err != nil {
		return err
	}
	if tag == lTagShaped {
		if _, err := d.take(lShapedHeaderBytes - 1); err != nil || d.names == nil {
			return errDamaged
		}
		d.depth = 1
		for _, name := range d.names {
			if err := read(name); err != nil {
				return err
			}
		}
		return nil
	}
	count, err := d.items()
	if err != nil {
		return err
	}
	d.depth++
	for range count {
		name, err := d.name()
		if err == nil {
			err = read(name)
		}
		if err != nil {
			return err
		}
	}
	d.depth--
	return nil
}

func (d *decoder) intoStruct(place reflect.Value) error {
	fields := fieldsOf(place.Type())
	return d.eachField(func(name string) error {
		found := fieldNamed(fields, name)
		if found == nil {
			_, err := d.any()
			return err
		}
		if len(found.index) == 1 {
			return within(name, d.into(place.Field(found.index[0])))
		}
		return within(name, d.into(fieldAt(place, found.index)))
	})
}

// fieldAt makes the embedded structs on the way to a field.
func fieldAt(place reflect.Value, index []int) reflect.Value {
	for i, each := range index {
		if i > 0 && place.Kind() == reflect.Pointer {
			if place.IsNil() {
				place.Set(reflect.New(place.Type().Elem()))
			}
			place = place.Elem()
		}
		place = place.Field(each)
	}
	return place
}

func (d *decoder) intoMap(place reflect.Value) error {
	t := place.Type()
	if place.IsNil() {
		place.Set(reflect.MakeMap(t))
	}
	return d.eachField(func(name string) error {
		item := reflect.New(t.Elem()).Elem()
		err := within(name, d.into(item))
		if err == nil {
			place.SetMapIndex(reflect.ValueOf(name).Convert(t.Key()), item)
		}
		return err
	})
}

func (d *decoder) intoSlice(place reflect.Value) error {
	if _, err := d.tag(); err != nil {
		return err
	}
	count, err := d.items()
	if err != nil {
		return err
	}
	d.depth++
	made := reflect.MakeSlice(place.Type(), count, count)
	for i := range count {
		if err := d.into(made.Index(i)); err != nil {
			return within(strconv.Itoa(i), err)
		}
	}
	d.depth--
	place.Set(made)
	return nil
}

// within adds the step to the place of what failed.
func within(step string, err error) error {
	if found, ok := err.(*intoError); ok {
		return &intoError{"." + step + found.reason}
	}
	return err
}

func mismatch(value any, t reflect.Type) error {
	return &intoError{fmt.Sprintf(" is %s, which is no %s", kindOf(value), t)}
}

func kindOf(value any) string {
	switch value.(type) {
	case nil:
		return "null"
	case float64:
		return fmt.Sprintf("the number %v", value)
	case map[string]any:
		return "an object"
	case []any:
		return "an array"
	}
	return fmt.Sprintf("a %T", value)
}

// assign puts a value of encoding/json's types into a place of another type.
func assign(place reflect.Value, value any) error {
	t := place.Type()
	switch v := value.(type) {
	case nil:
		place.SetZero()
		return nil
	case bool:
		if t.Kind() == reflect.Bool {
			place.SetBool(v)
			return nil
		}
	case string:
		if t.Kind() == reflect.String {
			place.SetString(v)
			return nil
		}
	case []byte:
		if t.Kind() == reflect.Slice && t.Elem().Kind() == reflect.Uint8 {
			place.SetBytes(v)
			return nil
		}
	case []any:
		if t.Kind() == reflect.Array && len(v) == t.Len() {
			for i, item := range v {
				if err := assign(place.Index(i), item); err != nil {
					return within(strconv.Itoa(i), err)
				}
			}
			return nil
		}
	case float64:
		if assignNumber(place, v) {
			return nil
		}
	case *big.Int:
		if assignBig(place, v) {
			return nil
		}
	}
	return mismatch(value, t)
}

func assignNumber(place reflect.Value, value float64) bool {
	switch place.Kind() {
	case reflect.Float32, reflect.Float64:
		place.SetFloat(value)
		return true
	case reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64:
		whole := int64(value)
		if float64(whole) == value && math.Abs(value) <= integerMax && !place.OverflowInt(whole) {
			place.SetInt(whole)
			return true
		}
	case reflect.Uint, reflect.Uint8, reflect.Uint16, reflect.Uint32, reflect.Uint64, reflect.Uintptr:
		if value >= 0 && value <= integerMax && value == math.Trunc(value) && !place.OverflowUint(uint64(value)) {
			place.SetUint(uint64(value))
			return true
		}
	}
	return false
}

func assignBig(place reflect.Value, value *big.Int) bool {
	switch place.Kind() {
	case reflect.Int, reflect.Int64:
		if value.IsInt64() {
			place.SetInt(value.Int64())
			return true
		}
	case reflect.Uint, reflect.Uint64:
		if value.IsUint64() {
			place.SetUint(value.Uint64())
			return true
		}
	}
	return false
}
