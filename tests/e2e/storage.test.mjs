// A device that keeps nothing: it is said, the plan file is a way out, and the page works on.
import assert from 'node:assert/strict';
import test from 'node:test';
import { setUp } from './support/browser.mjs';
import { shown, type } from './support/grid.mjs';
import { mounted, open } from './support/open.mjs';
import { count, exampleCity } from './support/workspace.mjs';

const shared = setUp();
const CELL = ['服装设计与工艺', 2025];
const isKept = (page) => page.getByText(/已存于本机 \d\d:\d\d/).waitFor();
const toStart = (page) => page.getByRole('button', { name: '返回首页' }).click();
const atTable = (page) => page.locator('.grid-row').first().waitFor();

const REFUSALS = {
  'no database': [() => Object.defineProperty(window, 'indexedDB', { value: undefined }), '浏览器不允许本页保存数据'],
  'a database that throws': [() => { IDBFactory.prototype.open = () => { throw new DOMException('', 'SecurityError'); }; }, '浏览器不允许本页保存数据'],
  'a database that fails to open': [
    () => {
      IDBFactory.prototype.open = () => {
        const request = Object.create(IDBOpenDBRequest.prototype, { error: { value: new DOMException('', 'UnknownError') } });
        for (const name of ['onsuccess', 'onerror', 'onblocked', 'onupgradeneeded']) Object.defineProperty(request, name, { value: null, writable: true });
        setTimeout(() => request.onerror?.({ target: request }));
        return request;
      };
    },
    '浏览器不允许本页保存数据',
  ],
  'a full database': [() => { IDBObjectStore.prototype.put = () => { throw new DOMException('', 'QuotaExceededError'); }; }, '存储空间已满'],
  'a transaction that is aborted': [
    () => {
      const { put } = IDBObjectStore.prototype;
      IDBObjectStore.prototype.put = function (...rest) {
        const request = put.apply(this, rest);
        this.transaction.abort();
        return request;
      };
    },
    '浏览器不允许本页保存数据',
  ],
};
for (const [name, [refuse, said]] of Object.entries(REFUSALS)) {
  test(`${name}: it is said, the file is a way out, and the page works on`, async (t) => {
    const page = await exampleCity(t, shared, { before: (page) => page.addInitScript(refuse) });
    const alert = page.getByRole('alert').filter({ hasText: said });
    await alert.waitFor();
    const [download] = await Promise.all([page.waitForEvent('download'), alert.getByRole('button', { name: '下载方案文件' }).click()]);
    assert.match(download.suggestedFilename(), /\.json$/);
    const before = await count(page, 'breach');
    await type(page, ...CELL, '39');
    assert.equal(await count(page, 'breach'), before - 1);
    await toStart(page);
    await page.getByRole('button', { name: '新建空白方案' }).click();
    await page.waitForFunction(() => document.querySelector('#plan-title')?.value === '');
    await toStart(page);
    await page.locator('.document-list__row').nth(1).getByRole('button', { name: /^打开/ }).click();
    await page.waitForFunction(() => document.querySelector('#plan-title')?.value.includes('虚构'));
    await atTable(page);
    assert.equal(await shown(page, ...CELL), '39', 'both are there as long as the page is');
  });
}

test('a database of a later version is left alone, and that is said', async (t) => {
  const page = await open(t, shared, { path: 'nothing-here', ready: false, allow: [/404/] });
  await page.evaluate(() => new Promise((done) => {
    const request = indexedDB.open('major-planner', 2);
    request.onsuccess = () => (request.result.close(), done());
  }));
  await page.goto(shared.address);
  await mounted(page);
  await page.getByRole('alert').filter({ hasText: '由更新版本的页面保存' }).waitFor();
  await page.getByRole('button', { name: '打开示例城市' }).click();
  await page.getByRole('alert').filter({ hasText: '由更新版本的页面保存' }).getByRole('button').waitFor();
});

test('a later version of the page is not made to wait by this one', async (t) => {
  const page = await exampleCity(t, shared);
  await isKept(page);
  const outcome = await page.evaluate(() => new Promise((done) => {
    const request = indexedDB.open('major-planner', 2);
    request.onblocked = () => done('blocked');
    request.onsuccess = () => (request.result.close(), done('opened'));
  }));
  assert.equal(outcome, 'opened');
  await type(page, ...CELL, '40');
  await page.getByRole('alert').filter({ hasText: '由更新版本的页面保存' }).waitFor();
});

test('a database that never answers does not keep the page from coming', async (t) => {
  const page = await open(t, shared, { before: (page) => page.addInitScript(() => { IDBFactory.prototype.open = () => Object.create(IDBOpenDBRequest.prototype, { onsuccess: { set() {} }, onerror: { set() {} }, onupgradeneeded: { set() {} } }); }) });
  await page.getByRole('alert').filter({ hasText: '浏览器不允许本页保存数据' }).waitFor();
  await page.getByRole('button', { name: '打开示例城市' }).click();
  await atTable(page);
});

test('without any storage the page works too', async (t) => {
  const refuse = () => {
    for (const name of ['localStorage', 'indexedDB']) Object.defineProperty(window, name, { get: () => { throw new DOMException('', 'SecurityError'); } });
  };
  const page = await exampleCity(t, shared, { before: (page) => page.addInitScript(refuse) });
  await page.getByRole('alert').filter({ hasText: '浏览器不允许本页保存数据' }).waitFor();
  assert.ok((await count(page, 'breach')) > 0);
});
