// The main journey, the same script in three engines.
import assert from 'node:assert/strict';
import fs from 'node:fs/promises';
import path from 'node:path';
import test from 'node:test';
import { launch, setUp } from './support/browser.mjs';
import { launchFirefox } from './support/firefox.mjs';
import { journey } from './support/journey.mjs';
import { watch } from './support/open.mjs';
import { OUT, screenshot } from './support/screenshot.mjs';
import { playwrightUser, webdriverUser } from './support/user.mjs';
import { launchWebKit } from './support/webkit.mjs';

const shared = setUp({ browser: false });

async function throughPlaywright(t, name, browser) {
  t.after(() => browser.close());
  t.diagnostic(`${name} ${browser.version()}`);
  const page = await (await browser.newContext({ locale: 'zh-CN', viewport: { width: 1280, height: 900 } })).newPage();
  const seen = [];
  page.on('pageerror', (error) => seen.push(`page error: ${error.message}`));
  page.on('console', (message) => message.type() === 'error' && seen.push(`console: ${message.text()}`));
  await journey(playwrightUser(page), shared.address);
  // Before the picture: for that Playwright adds a style, which the page's policy stops.
  assert.deepEqual(seen, []);
  await screenshot(page, `engine-${name.toLowerCase()}`, { fullPage: false });
}

test('the main journey in Chromium', async (t) => throughPlaywright(t, 'Chromium', await launch()));

test('the main journey in Firefox', async (t) => throughPlaywright(t, 'Firefox', await launchFirefox()));

test('the main journey in WebKitGTK', async (t) => {
  const webkit = await launchWebKit();
  t.after(() => webkit.close());
  t.diagnostic(`WebKitGTK ${webkit.version}`);
  await webkit.ask('POST', '/window/rect', { width: 1280, height: 900 });
  await journey(webdriverUser(webkit), shared.address);
  await fs.mkdir(OUT, { recursive: true });
  await fs.writeFile(path.join(OUT, 'engine-webkit.png'), await webkit.ask('GET', '/screenshot'), 'base64');
});
