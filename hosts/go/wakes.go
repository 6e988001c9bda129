package pluresdb

import "sync"

// wakes tells all who wait that something may have changed.
type wakes struct {
	lock    sync.Mutex
	changed chan struct{}
}

func newWakes() *wakes { return &wakes{changed: make(chan struct{})} }

// next is closed at the next wake-up.
func (w *wakes) next() <-chan struct{} {
	w.lock.Lock()
	defer w.lock.Unlock()
	return w.changed
}

func (w *wakes) wake() {
	w.lock.Lock()
	defer w.lock.Unlock()
	close(w.changed)
	w.changed = make(chan struct{})
}
