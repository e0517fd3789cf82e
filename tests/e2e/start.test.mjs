// From a blank page to a first verdict, and back to it after a reload.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import test from 'node:test';
import { setUp } from './support/browser.mjs';
import { atGrid, shown, type } from './support/grid.mjs';
import { mounted, open } from './support/open.mjs';
import { choose, count, exampleCity, share } from './support/workspace.mjs';

const shared = setUp();
const KORLA = new URL('../files/korla.json', import.meta.url);

test('the example city shows verdicts after one action, and says that it is fictional', async (t) => {
  const page = await open(t, shared);
  await page.getByText('63所虚构学校').waitFor();
  await page.getByRole('button', { name: '打开示例城市' }).click();
  assert.ok((await count(page, 'breach')) > 0);
  assert.match(await page.getByRole('textbox', { name: '规划名称' }).inputValue(), /虚构/);
  assert.match(await share(page), /^\d+\.\d%/);
});

test('a new plan is judged after one action', async (t) => {
  const page = await open(t, shared);
  await page.getByRole('button', { name: '新建空白规划' }).click();
  assert.ok((await count(page, 'breach')) > 0, 'no chain has its schools yet');
  await page.getByText('添加学校：输入学校名称').waitFor();
});

test('a plan file is judged after one action, chosen or dropped', async (t) => {
  const page = await open(t, shared);
  const text = fs.readFileSync(KORLA, 'utf8');
  await choose(page, 'korla.json', text);
  await atGrid(page);
  const title = JSON.parse(text).title ?? '';
  assert.equal(await page.getByRole('textbox', { name: '规划名称' }).inputValue(), title);

  const other = await open(t, shared);
  await other.evaluate((text) => {
    const data = new DataTransfer();
    data.items.add(new File([text], 'korla.json'));
    const drop = (type) => document.querySelector('main').dispatchEvent(new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer: data }));
    drop('dragover');
    drop('drop');
  }, text);
  await atGrid(other);
});

test('plan, year and language are there again after a reload', async (t) => {
  const page = await exampleCity(t, shared);
  await type(page, '服装设计与工艺', 2025, '31');
  await page.getByRole('slider').fill('2027');
  await page.getByRole('button', { name: 'English' }).click();
  await page.getByText(/Saved on this device \d\d:\d\d/).waitFor();
  const before = { breach: await count(page, 'breach'), share: await share(page) };
  await page.reload();
  await mounted(page);
  assert.equal(await shown(page, '服装设计与工艺', 2025), '31');
  assert.equal(await page.getByRole('slider').inputValue(), '2027');
  assert.equal(await page.locator('html').getAttribute('lang'), 'en');
  assert.deepEqual({ breach: await count(page, 'breach'), share: await share(page) }, before);
});

test('what was typed a moment before leaving is kept', async (t) => {
  const page = await exampleCity(t, shared);
  await page.getByText(/已存于本机/).waitFor();
  await type(page, '服装设计与工艺', 2025, '32');
  await page.reload();
  await mounted(page);
  assert.equal(await shown(page, '服装设计与工艺', 2025), '32');
});

test('the start page leads back to the plan', async (t) => {
  const page = await exampleCity(t, shared);
  const breaches = await count(page, 'breach');
  await page.getByRole('button', { name: '返回首页' }).click();
  await page.getByRole('button', { name: /继续上次的规划/ }).click();
  assert.equal(await count(page, 'breach'), breaches);
});

test('the language follows the browser, and a choice is kept', async (t) => {
  const page = await open(t, shared, { context: { locale: 'en-GB' } });
  await page.getByRole('button', { name: 'Open the example city' }).waitFor();
  assert.equal(await page.locator('html').getAttribute('lang'), 'en');
  await page.getByRole('button', { name: '中文' }).click();
  await page.getByRole('button', { name: '打开示例城市' }).waitFor();
  assert.equal(await page.locator('html').getAttribute('lang'), 'zh-Hans');
  await page.reload();
  await mounted(page);
  await page.getByRole('button', { name: '打开示例城市' }).waitFor();
});

test('an example city that cannot be fetched is said so, and the door works again', async (t) => {
  let answers = (route) => route.fulfill({ status: 503, body: '' });
  const page = await open(t, shared, {
    allow: [/^console: Failed to load resource/],
    before: (page) => page.route('**/example-city-*.json', (route) => answers(route)),
  });
  const door = page.getByRole('button', { name: '打开示例城市' });
  const alert = page.getByRole('alert').filter({ hasText: '未能加载示例城市' });
  await door.click();
  await alert.waitFor();
  answers = (route) => route.abort();
  await door.click();
  await alert.waitFor();
  answers = (route) => route.continue();
  await door.click();
  await atGrid(page);
  assert.ok((await count(page, 'breach')) > 0);
});

test('an example city that arrives late does not take the place of another plan', async (t) => {
  let release;
  const held = new Promise((done) => (release = done));
  const page = await open(t, shared, {
    before: (page) =>
      page.route('**/example-city-*.json', async (route) => {
        await held;
        await route.continue();
      }),
  });
  const arrived = page.waitForResponse('**/example-city-*.json');
  await page.getByRole('button', { name: '打开示例城市' }).click();
  await page.getByRole('button', { name: '新建空白规划' }).click();
  await page.getByText('添加学校：输入学校名称').waitFor();
  release();
  await (await arrived).finished();
  await page.waitForTimeout(100);
  assert.equal(await page.getByText('添加学校：输入学校名称').isVisible(), true);
});
