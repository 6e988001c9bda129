//! Wake-ups for threads and tasks that wait for changes.

use std::sync::{Arc, Condvar, Mutex};
use std::task::Waker;
use std::time::Duration;

#[derive(Default)]
struct State {
    count: u64,
    wakers: Vec<Waker>,
}

/// Counts wake-ups. All clones are one.
#[derive(Clone, Default)]
pub struct Wakes(Arc<(Mutex<State>, Condvar)>);

impl Wakes {
    pub fn wake(&self) {
        let (state, changed) = &*self.0;
        let mut state = state.lock().unwrap();
        state.count += 1;
        let wakers = std::mem::take(&mut state.wakers);
        drop(state);
        changed.notify_all();
        for waker in wakers {
            waker.wake();
        }
    }

    pub fn count(&self) -> u64 {
        self.0.0.lock().unwrap().count
    }

    /// Waits until there were more than `count`, at most so long.
    pub fn wait(&self, count: u64, timeout: Duration) {
        let (state, changed) = &*self.0;
        let guard = state.lock().unwrap();
        let _ = changed.wait_timeout_while(guard, timeout, |state| state.count == count);
    }

    /// Wakes the task at the next one: false if there were more than `count` already.
    pub fn register(&self, count: u64, waker: &Waker) -> bool {
        let mut state = self.0.0.lock().unwrap();
        if state.count != count {
            return false;
        }
        state.wakers.push(waker.clone());
        true
    }
}
