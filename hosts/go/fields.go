package pluresdb

import (
	"reflect"
	"slices"
	"strings"
	"sync"
)

// field is a field of a struct, by the tags of encoding/json.
type field struct {
	name      string
	index     []int
	omitEmpty bool
	omitZero  bool
}

func (f *field) omits(value reflect.Value) bool {
	if f.omitZero && value.IsZero() {
		return true
	}
	if !f.omitEmpty {
		return false
	}
	switch value.Kind() {
	case reflect.Array, reflect.Map, reflect.Slice, reflect.String:
		return value.Len() == 0
	case reflect.Struct:
		return false
	}
	return value.IsZero()
}

var fieldCache sync.Map

// fieldsOf are the fields that a struct is stored by: exported ones, and those of embedded structs
// unless an outer one has their name.
func fieldsOf(t reflect.Type) []*field {
	if found, ok := fieldCache.Load(t); ok {
		return found.([]*field)
	}
	byName := map[string]*field{}
	var fields []*field
	for _, each := range reflect.VisibleFields(t) {
		made := newField(each)
		if made == nil || hidden(t, each.Index) {
			continue
		}
		if other, ok := byName[made.name]; ok {
			if len(other.index) <= len(made.index) {
				continue
			}
			fields = slices.DeleteFunc(fields, func(f *field) bool { return f == other })
		}
		byName[made.name] = made
		fields = append(fields, made)
	}
	found, _ := fieldCache.LoadOrStore(t, fields)
	return found.([]*field)
}

func newField(of reflect.StructField) *field {
	tag := of.Tag.Get("json")
	name, options, _ := strings.Cut(tag, ",")
	isFlattened := of.Anonymous && name == "" && structOf(of.Type) != nil
	if tag == "-" || !of.IsExported() || isFlattened {
		return nil
	}
	if name == "" {
		name = of.Name
	}
	has := func(option string) bool { return slices.Contains(strings.Split(options, ","), option) }
	return &field{name: name, index: of.Index, omitEmpty: has("omitempty"), omitZero: has("omitzero")}
}

// hidden says whether a field is of an embedded struct that is stored as a field of its own, or not.
func hidden(t reflect.Type, index []int) bool {
	for i := 1; i < len(index); i++ {
		outer := t.FieldByIndex(index[:i])
		tag := outer.Tag.Get("json")
		if name, _, _ := strings.Cut(tag, ","); tag == "-" || name != "" {
			return true
		}
	}
	return false
}

// structOf is the struct that a type or what it points to is, other than a value of its own.
func structOf(t reflect.Type) reflect.Type {
	if t.Kind() == reflect.Pointer {
		t = t.Elem()
	}
	if t.Kind() != reflect.Struct || t == timeType || t == bigType {
		return nil
	}
	return t
}

func fieldNamed(fields []*field, name string) *field {
	for _, each := range fields {
		if each.name == name {
			return each
		}
	}
	for _, each := range fields {
		if strings.EqualFold(each.name, name) {
			return each
		}
	}
	return nil
}
