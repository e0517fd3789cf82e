// Plan files: opened, refused with every mistake, saved and opened again.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import test from 'node:test';
import { isAccessible } from './support/axe.mjs';
import { setUp } from './support/browser.mjs';
import { atGrid, shown, type } from './support/grid.mjs';
import { open } from './support/open.mjs';
import { screenshot } from './support/screenshot.mjs';
import { LOOKS, choose, count, exampleCity, fewSchools, saved, scrollsSideways } from './support/workspace.mjs';

const shared = setUp();
const file = (name) => fs.readFileSync(new URL(`../files/${name}`, import.meta.url), 'utf8');

test('a file with ten mistakes gives ten messages with paths, and the plan stays', async (t) => {
  const page = await open(t, shared);
  await choose(page, 'few.json', fewSchools());
  await type(page, '服装设计与工艺', 2025, '29');
  const before = { breach: await count(page, 'breach'), title: await page.getByRole('textbox', { name: '规划名称' }).inputValue() };
  await choose(page, '十处错误.json', file('ten-mistakes.json'));
  const alert = page.getByRole('alert').filter({ hasText: '十处错误.json没有打开：有10处错误' });
  await alert.waitFor();
  const paths = await alert.locator('.notice__path').allTextContents();
  assert.deepEqual(paths.sort(), file('ten-mistakes.expected.txt').trim().split('\n').sort());
  for (const text of await alert.getByRole('listitem').allTextContents()) assert.match(text, /\p{Script=Han}/u);
  assert.deepEqual({ breach: await count(page, 'breach'), title: await page.getByRole('textbox', { name: '规划名称' }).inputValue() }, before);
  assert.equal(await shown(page, '服装设计与工艺', 2025), '29');
  await isAccessible(page);
  await screenshot(page, 'ten-mistakes-zh');
  await page.getByRole('button', { name: 'English' }).click();
  await page.getByText('was not opened: 10 mistakes').waitFor();
  const said = await page.locator('.notice__issue span').allTextContents();
  for (const text of said) assert.doesNotMatch(text, /\p{Script=Han}/u);
  await screenshot(page, 'ten-mistakes-en');
  await page.getByRole('button', { name: 'Close', exact: true }).click();
  assert.equal(await page.locator('.notice').count(), 0);
});

for (const [locale, viewport, colorScheme] of LOOKS) {
  const named = `${locale}-${viewport.width}-${colorScheme}`;
  test(`mistakes are accessible and fit, on the start page and beside a plan: ${named}`, async (t) => {
    const page = await open(t, shared, { context: { locale, viewport, colorScheme } });
    for (const where of ['start', 'plan']) {
      await choose(page, 'ten-mistakes.json', file('ten-mistakes.json'));
      await page.locator('.notice__issue').first().waitFor();
      await isAccessible(page);
      assert.equal(await scrollsSideways(page), false);
      await screenshot(page, `mistakes-${where}-${named}`, { fullPage: false });
      await choose(page, 'few.json', fewSchools());
      await atGrid(page);
    }
  });
}

test('enlarged to 400 %, what is said of a refused file comes into view, each time', async (t) => {
  const page = await open(t, shared, { context: { viewport: { width: 320, height: 256 }, deviceScaleFactor: 4 } });
  for (const where of ['start', 'plan']) {
    for (let time = 0; time < 2; time += 1) {
      for (const scrolled of [0, 100_000]) {
        await page.evaluate((to) => scrollTo(0, to), scrolled);
        await choose(page, 'ten-mistakes.json', file('ten-mistakes.json'));
        await page.waitForFunction(() => {
          const { top, bottom } = document.querySelector('.notice__title')?.getBoundingClientRect() ?? { top: -1 };
          return top >= 0 && bottom <= innerHeight;
        });
      }
    }
    await screenshot(page, `mistakes-400-${where}`, { fullPage: false });
    await choose(page, 'few.json', fewSchools());
    await atGrid(page);
  }
});

test('a file that is no plan is refused on the start page too', async (t) => {
  const page = await open(t, shared);
  for (const content of ['', 'not json', '[]', '{}', '\xff']) {
    await choose(page, 'other.json', content);
    await page.getByRole('alert').filter({ hasText: 'other.json没有打开' }).waitFor();
    await page.getByRole('button', { name: '关闭' }).click();
  }
  await page.getByRole('button', { name: '打开示例城市' }).waitFor();
});

test('a plan saved and opened again is the same, byte for byte', async (t) => {
  const page = await exampleCity(t, shared);
  await type(page, '服装设计与工艺', 2027, '33');
  const first = await saved(page);
  assert.match(first.name, /^示例城市.*\.json$/);
  const other = await open(t, shared);
  await choose(other, first.name, first.text);
  await atGrid(other);
  assert.equal(await shown(other, '服装设计与工艺', 2027), '33');
  assert.equal((await saved(other)).text, first.text);
});

test('the title names the plan, its file and the window', async (t) => {
  const page = await exampleCity(t, shared);
  await page.getByRole('textbox', { name: '规划名称' }).fill('呼和浩特 2026');
  await page.getByRole('textbox', { name: '规划名称' }).press('Enter');
  const { name, plan } = await saved(page);
  assert.deepEqual([name, plan.title], ['呼和浩特 2026.json', '呼和浩特 2026']);
  assert.equal(await page.title(), '呼和浩特 2026 · 专业规划');
});

/** A plan so large that it is read in slices: some thousand schools. */
function manySchools() {
  const offerings = (id) => Array.from({ length: 12 }, (_, nth) => ({ id: `${id}-${nth}`, code: '720201', name: '护理', first_year: 2015, intake: { 2024: 40 + nth, 2025: 41 } }));
  const schools = Array.from({ length: 6000 }, (_, nth) => ({ id: `S${nth}`, name: `第${nth}学校`, kind: 'other', offerings: offerings(`S${nth}`) }));
  return JSON.stringify({ format: 'major-planner/plan', version: 1, pack: 'hohhot-2022', as_of: 2025, horizon: 2026, extent: 'city', schools });
}

for (const [locale, viewport, colorScheme] of LOOKS) {
  const named = `${locale}-${viewport.width}-${colorScheme}`;
  test(`while a large file is read the page is accessible: ${named}`, async (t) => {
    const page = await open(t, shared, {
      context: { locale, viewport, colorScheme },
      // Between two slices of the reading the page sends itself a message: held back, the reading stands still.
      before: (page) =>
        page.addInitScript(() => {
          const { postMessage } = MessagePort.prototype;
          const waiting = [];
          window.hold = false;
          window.goOn = () => ((window.hold = false), waiting.splice(0).forEach((it) => it()));
          MessagePort.prototype.postMessage = function (...rest) {
            const post = () => postMessage.apply(this, rest);
            window.hold ? waiting.push(post) : post();
          };
        }),
    });
    await choose(page, 'few.json', fewSchools());
    await atGrid(page);
    const large = manySchools();
    for (const where of ['plan', 'start']) {
      if (where === 'start') await page.getByRole('button', { name: /^(返回首页|Start page)$/ }).click();
      await page.evaluate(() => (window.hold = true));
      await choose(page, 'large.json', large);
      // The first slice is over: how far it is, is said after it.
      await page.waitForTimeout(300);
      await page.evaluate(() => (window.goOn(), setTimeout(() => (window.hold = true), 30)));
      await page.getByRole('progressbar').waitFor();
      await page.waitForTimeout(100);
      await isAccessible(page);
      assert.equal(await scrollsSideways(page), false);
      await screenshot(page, `opening-${where}-${named}`, { fullPage: false });
      await page.getByRole('button', { name: /^(取消|Cancel)$/ }).click();
      await page.evaluate(() => window.goOn());
      await page.getByRole('progressbar').waitFor({ state: 'detached' });
    }
  });
}

test('a large file shows how far it is read, can be left, and is kept without the page standing still', async (t) => {
  const page = await open(t, shared, {
    before: (page) =>
      page.addInitScript(() => {
        window.pauses = [];
        new PerformanceObserver((list) => pauses.push(...list.getEntries().map((it) => it.duration))).observe({ type: 'longtask' });
      }),
  });
  const large = manySchools();
  // Slowed, so that its reading is met half way.
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: 6 });
  await choose(page, 'large.json', large);
  const bar = page.getByRole('progressbar', { name: '正在打开large.json' });
  await bar.waitFor();
  await page.getByRole('button', { name: '取消' }).click();
  await bar.waitFor({ state: 'detached' });
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  await page.waitForTimeout(500);
  assert.equal(await page.locator('.grid').count(), 0, 'it is not opened after all');
  await choose(page, 'large.json', large);
  await atGrid(page);
  const state = (text) => page.locator('.top-bar__saved').filter({ hasText: text }).waitFor();
  await state('已存于本机');
  await page.evaluate(() => (pauses.length = 0));
  await type(page, '护理', 2025, '7');
  await state('正在保存');
  await state('已存于本机');
  // What is left is the device's own copying of the text.
  const most = Math.max(0, ...(await page.evaluate(() => pauses)));
  assert.ok(most < 250, `${most} ms`);
});
