//! The language of the page.

use crate::browser::{self, LocalStorage};
use crate::i18n::Locale;
use crate::store::Keeper;
use yew::prelude::*;

/// The language, and the way to choose another.
#[derive(Clone, PartialEq)]
pub struct LocaleHandle {
    /// The language of the page.
    pub locale: Locale,
    /// Chooses a language.
    pub choose: Callback<Locale>,
}

/// The language that was chosen before, or else the browser's.
#[hook]
pub fn use_locale() -> LocaleHandle {
    let locale = use_state(first_locale);
    use_effect_with(*locale, |locale| browser::set_language(locale.tag()));
    let state = locale.clone();
    let choose = use_callback((), move |chosen: Locale, ()| {
        // Where it cannot be kept the page still speaks it.
        let _ = Keeper::on(LocalStorage).keep_language(chosen.tag());
        state.set(chosen);
    });
    LocaleHandle { locale: *locale, choose }
}

fn first_locale() -> Locale {
    let chosen = Keeper::on(LocalStorage).language().ok().flatten();
    let chosen = chosen.as_deref().and_then(Locale::of_tag);
    chosen.unwrap_or_else(|| Locale::of_tags(browser::languages().iter().map(String::as_str)))
}
