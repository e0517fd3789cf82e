//! The address bar follows the open clause card, and the card the address.

use crate::browser;
use crate::session::Address;
use yew::prelude::*;

/// Shows the address of a card in the address bar, and calls back with the
/// address the page was opened with, and with every one that is entered later.
#[hook]
pub fn use_address(address: Option<Address>, on_address: Callback<Address>) {
    let shown = use_mut_ref(|| None::<Address>);
    use_effect_with((), move |()| {
        let arrive = move || {
            if let Some(address) = Address::parse(&browser::fragment()) {
                on_address.emit(address);
            }
        };
        arrive();
        let listener = browser::on_fragment(arrive);
        move || drop(listener)
    });
    // What stands there for another reason is left alone.
    use_effect_with(address, move |address| {
        if *shown.borrow() != *address {
            let fragment = address.as_ref().map(Address::fragment);
            browser::set_fragment(fragment.as_deref());
            shown.borrow_mut().clone_from(address);
        }
    });
}
