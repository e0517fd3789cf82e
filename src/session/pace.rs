//! One message at a time, for those who hear the page.
//!
//! Who types fast would be told a new figure at every keystroke, and hear none
//! to its end. So after each message there is a pause, and of what comes up
//! meanwhile only the latest is told.

/// Lets messages through, with a pause after each.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pace<T> {
    is_pausing: bool,
    waiting: Option<T>,
}

impl<T> Default for Pace<T> {
    fn default() -> Self {
        Self { is_pausing: false, waiting: None }
    }
}

impl<T> Pace<T> {
    /// How long the pause is, in milliseconds: a second, and what the message
    /// before may come late to the page by.
    pub const PAUSE: u32 = 1_050;

    /// What to tell now that there is something new: it, unless a pause is
    /// going on. A pause begins with everything that is told.
    pub fn offer(&mut self, message: T) -> Option<T> {
        if self.is_pausing {
            self.waiting = Some(message);
            return None;
        }
        self.is_pausing = true;
        Some(message)
    }

    /// There is nothing to tell any more.
    pub fn forget(&mut self) {
        self.waiting = None;
    }

    /// What to tell now that the pause is over.
    pub fn resume(&mut self) -> Option<T> {
        let next = self.waiting.take();
        self.is_pausing = next.is_some();
        next
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_is_told_at_once_and_of_those_in_a_pause_the_latest() {
        let mut pace = Pace::default();
        assert_eq!(pace.offer(1), Some(1));
        assert_eq!((pace.offer(2), pace.offer(3)), (None, None));
        assert_eq!(pace.resume(), Some(3));
        assert_eq!(pace.offer(4), None, "that one has its pause too");
        assert_eq!(pace.resume(), Some(4));
        assert_eq!(pace.resume(), None);
        pace.offer(0);
        pace.offer(0);
        pace.forget();
        assert_eq!(pace.resume(), None, "what was forgotten is not told");
        assert_eq!(pace.offer(5), Some(5), "at once after a quiet moment");
    }
}
