// Firefox through WebDriver BiDi with Playwright's own calls: Debian's build, not a patched one.
// Playwright 1.65 asks for a media emulation that Firefox ESR 153 does not know, so it is pinned before that.
import { firefox } from 'playwright-core';

export const launchFirefox = (options = {}) =>
  firefox.launch({
    channel: 'moz-firefox',
    executablePath: process.env.FIREFOX,
    timeout: 60_000,
    ...options,
    // What Firefox would ask hosts of its own for, before any page is opened.
    firefoxUserPrefs: { 'intl.accept_languages': 'zh-CN', 'network.captive-portal-service.enabled': false, ...options.firefoxUserPrefs },
  });
