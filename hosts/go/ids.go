package pluresdb

import (
	"encoding/binary"
	"unicode/utf8"
)

const (
	surrogateMin = 0xd800
	surrogateMax = 0xdfff
	highMin      = 0xd800
	lowMin       = 0xdc00
	planeMin     = 0x10000
)

// nextPoint reads a code point. Half of a surrogate pair is the three bytes that UTF-8 would give it.
func nextPoint(text string) (point rune, bytes int, ok bool) {
	point, bytes = utf8.DecodeRuneInString(text)
	if point != utf8.RuneError || bytes > 1 {
		return point, bytes, true
	}
	if len(text) >= 3 && text[0] == 0xed && text[1] >= 0xa0 && text[1] < 0xc0 && text[2]&0xc0 == 0x80 {
		return rune(text[0]&0xf)<<12 | rune(text[1]&0x3f)<<6 | rune(text[2]&0x3f), 3, true
	}
	return 0, 0, false
}

func isASCII(text string) bool {
	for i := 0; i < len(text); i++ {
		if text[i] >= utf8.RuneSelf {
			return false
		}
	}
	return true
}

// appendUnits appends a text as the pages have it: one byte a unit (Latin-1) if that does, else UTF-16.
func appendUnits(out []byte, text string) (units []byte, isWide, ok bool) {
	if isASCII(text) {
		return append(out, text...), false, true
	}
	for rest := text; rest != ""; {
		point, bytes, ok := nextPoint(rest)
		if !ok {
			return out, false, false
		}
		isWide = isWide || point > 0xff
		rest = rest[bytes:]
	}
	for rest := text; rest != ""; {
		point, bytes, _ := nextPoint(rest)
		rest = rest[bytes:]
		switch {
		case !isWide:
			out = append(out, byte(point))
		case point >= planeMin:
			high, low := highMin+(point-planeMin)>>10, lowMin+(point-planeMin)&0x3ff
			out = append(out, byte(high), byte(high>>8), byte(low), byte(low>>8))
		default:
			out = append(out, byte(point), byte(point>>8))
		}
	}
	return out, isWide, true
}

// textOf makes a string of units.
func textOf(units []byte, isWide bool) string {
	if !isWide {
		for i, unit := range units {
			if unit >= utf8.RuneSelf {
				return latinText(units, i)
			}
		}
		return string(units)
	}
	out := make([]byte, 0, len(units))
	for i := 0; i+1 < len(units); i += 2 {
		point := rune(binary.LittleEndian.Uint16(units[i:]))
		if point >= surrogateMin && point < lowMin && i+3 < len(units) {
			low := rune(binary.LittleEndian.Uint16(units[i+2:]))
			if low >= lowMin && low <= surrogateMax {
				point = planeMin + (point-highMin)<<10 + low - lowMin
				i += 2
			}
		}
		if point >= surrogateMin && point <= surrogateMax {
			out = append(out, 0xe0|byte(point>>12), 0x80|byte(point>>6)&0xbf, 0x80|byte(point)&0xbf)
			continue
		}
		out = utf8.AppendRune(out, point)
	}
	return string(out)
}

func latinText(units []byte, first int) string {
	out := make([]byte, first, len(units)*2)
	copy(out, units)
	for _, unit := range units[first:] {
		out = utf8.AppendRune(out, rune(unit))
	}
	return string(out)
}

// key is an id or a bound as the pages have it.
type key struct {
	units []byte
	info  uint32
}

func keyOf(units []byte, isWide bool) key {
	info := uint32(len(units)) << 1
	if isWide {
		info |= 1
	}
	return key{units, info}
}

func (k key) write(m *memory, at uint32) {
	copy(m.bytes[at:], k.units)
	clear(m.slice(at+uint32(len(k.units)), 8))
}

// writeID writes an id for find: its key info, or an error if it can be none.
func writeID(m *memory, at uint32, id string) (uint32, *Error) {
	if id != "" && len(id) <= lIdUtf8BytesMax && isASCII(id) {
		copy(m.bytes[at:], id)
		clear(m.slice(at+uint32(len(id)), 8))
		return uint32(len(id)) << 1, nil
	}
	found, err := idKey(id)
	if err != nil {
		return 0, err
	}
	found.write(m, at)
	return found.info, nil
}

func idKey(id string) (key, *Error) {
	if id == "" || len(id) > lIdUtf8BytesMax {
		return key{}, fail(ErrBadID, "An id must have 1 to %d bytes in UTF-8, but this one has %d. Nothing was "+
			"done. Shorten the id, for instance to a hash.", lIdUtf8BytesMax, len(id))
	}
	units, isWide, ok := appendUnits(nil, id)
	if !ok {
		return key{}, fail(ErrBadID, "The id %q is no UTF-8. Nothing was done. Use another one, for instance "+
			"its bytes in hexadecimal.", id)
	}
	return keyOf(units, isWide), nil
}
