//go:build unchecked

package pluresdb

const isChecked = false
