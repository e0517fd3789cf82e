//! Values that components share.

use crate::i18n::Locale;
use std::ops::Deref;
use std::rc::Rc;
use yew::prelude::*;

/// A shared value that equals only itself. A component that gets the same one
/// again is not rendered again, and nothing has to be compared for that.
#[derive(Debug)]
pub struct Shared<T>(Rc<T>);

impl<T> Clone for Shared<T> {
    fn clone(&self) -> Self {
        Self(Rc::clone(&self.0))
    }
}

impl<T> PartialEq for Shared<T> {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl<T> From<&Rc<T>> for Shared<T> {
    fn from(value: &Rc<T>) -> Self {
        Self(Rc::clone(value))
    }
}

impl<T> Deref for Shared<T> {
    type Target = Rc<T>;

    fn deref(&self) -> &Rc<T> {
        &self.0
    }
}

/// The language of the page, of which a component without hooks hears again
/// when it is another one, as long as it keeps the handle.
pub(super) fn language<C: Component>(
    ctx: &Context<C>,
    speaks: impl Fn(Locale) -> C::Message + 'static,
) -> (Locale, Option<ContextHandle<Locale>>) {
    let language = ctx.link().context::<Locale>(ctx.link().callback(speaks));
    language.map_or((Locale::default(), None), |(it, handle)| (it, Some(handle)))
}
