package pluresdb_test

import (
	"os"
	"strconv"
	"strings"
	"testing"
)

// READS is their number. With the build tag "unchecked" a client does not look whether what it read is
// valid, and this fails.
func TestNoReadIsTorn(t *testing.T) {
	startServer(t, t.Name(), "writes")
	db := connect(t, t.Name())
	reads := 100_000
	if given := os.Getenv("READS"); given != "" {
		reads, _ = strconv.Atoi(given)
	}
	type value struct {
		Text   string `json:"text"`
		Length int    `json:"length"`
	}
	versions := map[uint64]bool{}
	for count := 0; count < reads || len(versions) < 500; count++ {
		var found value
		version, err := db.GetInto(background, "torn", &found)
		if version == 0 && strings.Contains(err.Error(), "ERR_NOT_FOUND") {
			continue
		}
		must(t, err)
		// Each value is one letter, again and again: a torn one has two.
		if len(found.Text) != found.Length || strings.Count(found.Text, found.Text[:1]) != found.Length {
			t.Fatalf("%d characters of %d: %s", len(found.Text), found.Length, found.Text)
		}
		versions[version] = true
	}
}
