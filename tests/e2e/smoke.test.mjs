// The built page loads, under its policy, from its own folder alone, and says so when it cannot.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import test from 'node:test';
import { firstLoad } from '../../.ci/budget.mjs';
import { serve } from '../../.ci/serve.mjs';
import { isAccessible } from './support/axe.mjs';
import { PAGE, setUp } from './support/browser.mjs';
import { layoutShift, mounted, open, watch } from './support/open.mjs';
import { screenshot } from './support/screenshot.mjs';

const POLICY =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data: blob:; " +
  "connect-src 'self'; worker-src 'self' blob:; manifest-src 'self'; base-uri 'none'; form-action 'none'";

const shared = setUp();

/** Holds the module back until `release` is called, so that the skeleton stays. */
async function heldBack(page) {
  let release;
  const held = new Promise((done) => (release = done));
  await page.route('**/*.wasm', async (route) => {
    await held;
    await route.continue();
  });
  return release;
}

test('the program takes the place of the skeleton, and nothing moves', async (t) => {
  let release;
  const page = await open(t, shared, { ready: false, before: async (page) => (release = await heldBack(page)) });
  await page.getByRole('heading', { level: 1, name: 'Major Planner' }).waitFor();
  assert.equal(await page.locator('.boot__skeleton').isVisible(), true);
  assert.equal(await page.locator('#boot-no-webassembly, #boot-too-old, #boot-failed').filter({ visible: true }).count(), 0);
  await screenshot(page, 'loading', { animations: 'allow' });
  release();
  await mounted(page);
  await page.getByRole('heading', { level: 1, name: 'Major Planner' }).waitFor();
  assert.equal(await layoutShift(page), 0);
  await screenshot(page, 'loaded');
});

test('loading shows the bytes loaded', async (t) => {
  const page = await open(t, shared, {
    before: (page) =>
      page.addInitScript(() => {
        window.shown = [];
        new MutationObserver(() => {
          const text = document.getElementById('boot-bytes')?.textContent;
          if (text && text !== window.shown.at(-1)) window.shown.push(text);
        }).observe(document, { childList: true, subtree: true, characterData: true });
      }),
  });
  const wasm = fs.readdirSync(PAGE).find((name) => name.endsWith('_bg.wasm'));
  const all = Math.ceil(fs.statSync(path.join(PAGE, wasm)).size / 1000).toLocaleString('en');
  assert.equal((await page.evaluate(() => window.shown)).at(-1), `${all} / ${all} kB`);
});

test('what every test is held to is seen when it happens', async (t) => {
  const context = await shared.browser.newContext();
  t.after(() => context.close());
  const page = await context.newPage();
  const seen = await watch(page);
  const until = async (pattern) => {
    for (let i = 0; i < 100 && !seen.some((text) => pattern.test(text)); i += 1) await page.waitForTimeout(20);
    assert.ok(seen.some((text) => pattern.test(text)), `${pattern} in ${seen}`);
  };
  await page.goto(shared.address);
  await mounted(page);
  assert.deepEqual(seen, []);
  await page.evaluate(() => console.error('a fault'));
  await until(/^console: a fault/);
  await page.evaluate(() => void setTimeout(() => { throw new Error('thrown'); }));
  await until(/^page error: thrown/);
  await page.evaluate(() => document.body.setAttribute('style', 'color: red'));
  await until(/^policy violation: style-src-attr/);
  await page.evaluate(() => fetch('http://outside.invalid/').catch(() => {}));
  await until(/^policy violation: connect-src/);
  // Where the policy would let it through, the request itself is seen.
  await page.goto('data:text/html,<img src="http://outside.invalid/x.png">');
  await until(/^outside request: /);
});

test('the policy stands in the header and in the page', async (t) => {
  const page = await open(t, shared);
  const response = await page.request.get(shared.address);
  assert.equal(response.headers()['content-security-policy'], POLICY);
  assert.equal(response.headers()['x-content-type-options'], 'nosniff');
  assert.equal(response.headers()['referrer-policy'], 'no-referrer');
  assert.equal(response.headers()['cross-origin-opener-policy'], 'same-origin');
  assert.equal(await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content'), POLICY);
  // In the page as it arrives: the program may set properties by script.
  assert.doesNotMatch(await response.text(), /<style|\sstyle=|\son[a-z]+=|<script(?![^>]*\ssrc=)/, 'nothing inline');
});

test('the meta tag alone holds the policy too', async (t) => {
  const server = await serve(PAGE, { headers: { 'Content-Security-Policy': "img-src *" } });
  t.after(() => server.close());
  const page = await open(t, { ...shared, address: server.address }, { allow: [/^policy violation: script-src-elem inline/, /^console: .*inline script/] });
  await page.evaluate(() => document.body.append(Object.assign(document.createElement('script'), { textContent: 'window.ran = true' })));
  assert.equal(await page.evaluate(() => 'ran' in window), false);
});

test('a first visit fetches what the size budget counts, then the part that arrives later, and nothing else', async (t) => {
  const fetched = new Set();
  const page = await open(t, shared, {
    before: (page) => page.on('request', (request) => fetched.add(decodeURIComponent(new URL(request.url()).pathname).slice(1) || 'index.html')),
  });
  await page.waitForLoadState('networkidle');
  // A browser without a window does not always ask for the icon.
  const counted = firstLoad(PAGE).filter((name) => !name.startsWith('icon-'));
  const asked = [...fetched].filter((name) => !name.startsWith('icon-'));
  const later = asked.splice(-2).sort();
  assert.match(later.join(' '), /^later-\w+\.css later-\w+\.wasm$/);
  assert.deepEqual(asked.sort(), counted);
});

test('the module is served as WebAssembly and compiled while it loads', async (t) => {
  const page = await open(t, shared, {
    before: (page) =>
      page.addInitScript(() => {
        const streaming = WebAssembly.instantiateStreaming;
        WebAssembly.instantiateStreaming = async (source, imports) => {
          window.streamed = (await source).headers.get('Content-Type');
          return streaming.call(WebAssembly, source, imports);
        };
      }),
  });
  assert.equal(await page.evaluate(() => window.streamed), 'application/wasm');
});

for (const colorScheme of ['light', 'dark']) {
  test(`the skeleton is accessible and does not scroll sideways, ${colorScheme}`, async (t) => {
    let release;
    const page = await open(t, shared, {
      context: { colorScheme, viewport: { width: 320, height: 640 } },
      ready: false,
      before: async (page) => (release = await heldBack(page)),
    });
    await isAccessible(page);
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), true);
    release();
    await mounted(page);
  });
}

test('without WebAssembly a message says so in both languages', async (t) => {
  const page = await open(t, shared, { ready: false, before: (page) => page.addInitScript(() => delete globalThis.WebAssembly) });
  const message = page.getByRole('alert');
  await message.getByText('此浏览器没有启用 WebAssembly').waitFor();
  await message.getByText('WebAssembly is not available in this browser').waitFor();
  assert.equal(await page.locator('#boot-loading').isVisible(), false);
  await isAccessible(page);
  await screenshot(page, 'no-webassembly');
});

test('a browser that cannot compile the program is called too old', async (t) => {
  const page = await open(t, shared, {
    ready: false,
    allow: [/^console: CompileError/],
    before: (page) => page.route('**/*.wasm', (route) => route.fulfill({ contentType: 'application/wasm', body: Buffer.from('\0asm\x01\0\0\0\xff', 'latin1') })),
  });
  await page.getByRole('alert').getByText('This browser is too old').waitFor();
});

test('a browser without modules is called too old', async (t) => {
  const page = await open(t, shared, { ready: false, before: (page) => page.route(/boot-[0-9a-f]+\.js$/, (route) => route.fulfill({ contentType: 'text/javascript', body: '' })) });
  const file = fs.readdirSync(PAGE).find((name) => name.startsWith('boot-too-old'));
  assert.match(await page.locator('script[nomodule]').getAttribute('src'), new RegExp(file));
  await page.evaluate(fs.readFileSync(path.join(PAGE, file), 'utf8'));
  await page.getByRole('alert').getByText('This browser is too old').waitFor();
});

test('a load that fails says so, with the reason', async (t) => {
  const page = await open(t, shared, {
    ready: false,
    allow: [/^console: /],
    before: (page) => page.route('**/*.wasm', (route) => route.fulfill({ status: 404, body: '' })),
  });
  await page.getByRole('alert').getByText('could not be loaded').waitFor();
  assert.match(await page.locator('#boot-reason').textContent(), /404/);
});

test('without JavaScript the page says what it needs', async (t) => {
  const page = await open(t, shared, { ready: false, context: { javaScriptEnabled: false } });
  // By element: Playwright's search by text passes over noscript.
  const message = page.locator('noscript');
  assert.match(await message.innerText(), /本页需要 JavaScript.*This page needs JavaScript/s);
  assert.equal(await message.isVisible(), true);
  assert.equal(await page.locator('#boot-loading').isVisible(), false);
  await screenshot(page, 'no-javascript');
});

test('the page works from a folder below the root', async (t) => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'major-planner-'));
  t.after(() => fs.rmSync(folder, { recursive: true }));
  fs.cpSync(PAGE, path.join(folder, 'plans'), { recursive: true });
  fs.copyFileSync(path.join(PAGE, 'index.html'), path.join(folder, 'index.html'));
  const server = await serve(folder);
  t.after(() => server.close());
  await open(t, { ...shared, address: server.address }, { path: 'plans/' });
});

test('the server keeps to its folder', async () => {
  const status = async (name) => (await fetch(shared.address + name)).status;
  assert.equal(await status('index.html'), 200);
  assert.equal(await status('nothing.html'), 404);
  for (const name of ['..%2f..%2fCargo.toml', '%2e%2e/%2e%2e/Cargo.toml', '..%5c..%5cCargo.toml', '%00', '%', '/etc/passwd']) {
    assert.equal(await status(name), 404, name);
  }
});
