//go:build !unchecked

package pluresdb

// isChecked is false in builds with the tag "unchecked", to see the tests of torn reads fail.
const isChecked = true
