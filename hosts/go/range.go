package pluresdb

import (
	"bytes"
	"encoding/binary"
)

// Ids are compared with this much of a bound. They are shorter.
const boundUnitsMax = 1024

// A RangeOption is a part of a range of ids, which List, Count and Watch have. Ids are in the order of
// their UTF-16 units.
type RangeOption func(*idRange)

type idRange struct {
	prefix, start, after, end *string
	limit                     int
	hasLimit, reverse         bool
}

// Prefix is for ids that start with this.
func Prefix(prefix string) RangeOption { return func(r *idRange) { r.prefix = &prefix } }

// Start is the lowest id, inclusive.
func Start(id string) RangeOption { return func(r *idRange) { r.start = &id } }

// After is for ids behind this one: the next page of a list.
func After(id string) RangeOption { return func(r *idRange) { r.after = &id } }

// End is the end of the ids, exclusive.
func End(id string) RangeOption { return func(r *idRange) { r.end = &id } }

// Limit is the most nodes of a list.
func Limit(nodes int) RangeOption { return func(r *idRange) { r.limit, r.hasLimit = nodes, true } }

// Reverse is from the highest id to the lowest. The bounds mean the same.
func Reverse() RangeOption { return func(r *idRange) { r.reverse = true } }

// codes are the units of a text with the high byte first, which orders them.
type codes []byte

func codesOf(text string) (codes, *Error) {
	units, isWide, ok := appendUnits(nil, text)
	if !ok {
		return nil, fail(ErrBadOption, "The bound %q is no UTF-8. Nothing was read.", text)
	}
	out := make(codes, 0, len(units)*2)
	if !isWide {
		for _, unit := range units {
			out = append(out, 0, unit)
		}
		return out, nil
	}
	for i := 0; i < len(units); i += 2 {
		out = append(out, units[i+1], units[i])
	}
	return out, nil
}

var (
	reserved    = codes{0, lReservedFirstUnit, 0, lReservedSecondUnit, 0, lReservedThirdUnit}
	reservedEnd = codes{0, lReservedFirstUnit, 0, lReservedSecondUnit, 0, lReservedThirdUnit + 1}
)

// isReserved says whether the library uses the id itself, for documents and presence.
func isReserved(id string) bool {
	return len(id) > 3 && id[0] == lReservedFirstUnit && id[1] == lReservedSecondUnit && id[2] == lReservedThirdUnit
}

// bounds are from ≤ id < to. An empty end is none.
type bounds struct {
	from, to codes
	limit    int
	hasLimit bool
	reverse  bool
	isEmpty  bool
}

func boundsOf(options []RangeOption) (bounds, *Error) {
	var r idRange
	for _, option := range options {
		option(&r)
	}
	if r.hasLimit && r.limit < 0 {
		return bounds{}, fail(ErrBadOption, "The limit is %d; expected 0 or more. Nothing was read.", r.limit)
	}
	var parts [4]codes
	for i, text := range []*string{r.prefix, r.start, r.after, r.end} {
		if text != nil {
			var err *Error
			if parts[i], err = codesOf(*text); err != nil {
				return bounds{}, err
			}
		}
	}
	prefix, start, after, end := parts[0], parts[1], parts[2], parts[3]
	if r.after != nil {
		// The next string in the order of units.
		after = append(after, 0, 0)
	}
	from := later(later(prefix, start), after)
	to := prefix.successor()
	if r.end != nil && (to == nil || bytes.Compare(end, to) < 0) {
		to = end
	}
	hasEnd := r.end != nil || to != nil
	isEmpty := r.hasLimit && r.limit == 0 || hasEnd && bytes.Compare(from, to) >= 0
	return bounds{from, to, r.limit, r.hasLimit, r.reverse, isEmpty}, nil
}

func later(a, b codes) codes {
	if bytes.Compare(a, b) >= 0 {
		return a
	}
	return b
}

// successor is the smallest string behind all that start with this one, or nil.
func (c codes) successor() codes {
	next := bytes.Clone(c)
	for len(next) > 0 && next[len(next)-1] == 0xff && next[len(next)-2] == 0xff {
		next = next[:len(next)-2]
	}
	if len(next) == 0 {
		return nil
	}
	last := next[len(next)-2:]
	binary.BigEndian.PutUint16(last, binary.BigEndian.Uint16(last)+1)
	return next
}

// pieces are the same bounds without reserved ids, unless they start among them.
func (b bounds) pieces() []bounds {
	isAmong := b.showsReserved() || bytes.Compare(b.from, reservedEnd) >= 0
	if b.isEmpty || isAmong || len(b.to) > 0 && bytes.Compare(b.to, reserved) <= 0 {
		return []bounds{b}
	}
	before, behind := b, b
	before.to = reserved
	behind.from = reservedEnd
	if len(b.to) > 0 && bytes.Compare(b.to, reservedEnd) <= 0 {
		return []bounds{before}
	}
	if b.reverse {
		return []bounds{behind, before}
	}
	return []bounds{before, behind}
}

func (b bounds) showsReserved() bool { return bytes.HasPrefix(b.from, reserved) }

// key is the bound as the pages have it.
func (c codes) key() key {
	isLong := len(c) > boundUnitsMax*2
	if isLong {
		c = c[:boundUnitsMax*2]
	}
	isWide := false
	for i := 0; i < len(c); i += 2 {
		isWide = isWide || c[i] != 0
	}
	units := make([]byte, 0, len(c))
	for i := 0; i < len(c); i += 2 {
		units = append(units, c[i+1])
		if isWide {
			units = append(units, c[i])
		}
	}
	if isLong && !isWide {
		// No id has so many units: it lies behind all that start with these.
		units = append(units, 0)
	}
	return keyOf(units, isWide)
}
