// Plans on the device: kept while one works, several of them, and storage that refuses.
import assert from 'node:assert/strict';
import fs from 'node:fs/promises';
import test from 'node:test';
import { isAccessible } from './support/axe.mjs';
import { setUp } from './support/browser.mjs';
import { atGrid, enter, goTo, shown, type, typeAndBeHeard } from './support/grid.mjs';
import { layoutShift, mounted, open } from './support/open.mjs';
import { screenshot } from './support/screenshot.mjs';
import { LOOKS, choose, count, exampleCity, fewSchools, kept, scrollsSideways } from './support/workspace.mjs';

const shared = setUp();
const CELL = ['服装设计与工艺', 2025];
const isKept = (page) => page.getByText(/已存于本机 \d\d:\d\d|Saved on this device \d\d:\d\d/).waitFor();
const toStart = (page) => page.getByRole('button', { name: /^(返回首页|Start page)$/ }).click();
const rows = (page) => page.locator('.document-list__row');

async function reloaded(page) {
  await page.reload();
  await mounted(page);
}

/** Opens a file with a few schools under this title. */
async function few(page, title) {
  await choose(page, `${title}.json`, JSON.stringify({ ...JSON.parse(fewSchools()), title }));
  await page.waitForFunction((title) => document.querySelector('#plan-title')?.value === title, title);
}

test('what was typed is there after a reload at once, and after closing at once', async (t) => {
  const page = await exampleCity(t, shared);
  await isKept(page);
  await goTo(page, ...CELL);
  await page.keyboard.press('F2');
  await page.keyboard.type('3');
  await page.locator('.grid-row__cell--active', { hasText: '223' }).waitFor({ state: 'attached' });
  await reloaded(page);
  assert.equal(await shown(page, ...CELL), '223');
  await typeAndBeHeard(page, ...CELL, '34');
  await page.close({ runBeforeUnload: true });
  const again = await page.context().newPage();
  await again.goto(shared.address);
  await mounted(again);
  assert.equal(await shown(again, ...CELL), '34');
});

test('a plan that is left at once after opening is there too', async (t) => {
  const page = await exampleCity(t, shared);
  await typeAndBeHeard(page, ...CELL, '35');
  await reloaded(page);
  assert.equal(await shown(page, ...CELL), '35');
});

test('a change that the database did not take any more is taken over on the next visit', async (t) => {
  const page = await exampleCity(t, shared);
  await isKept(page);
  await page.evaluate(() => {
    const { put } = IDBObjectStore.prototype;
    IDBObjectStore.prototype.put = function (...rest) {
      const request = put.apply(this, rest);
      this.transaction.abort();
      return request;
    };
  });
  await typeAndBeHeard(page, ...CELL, '36');
  await reloaded(page);
  assert.equal(await shown(page, ...CELL), '36');
  assert.equal(await page.evaluate(() => localStorage.getItem('major-planner/last-change')), null, 'once');
  const texts = await kept(page);
  assert.match(texts[`plan/${texts['at-hand']}`], /"2025": ?36/);
});

test('a reload comes back to plan and year without showing anything else, and nothing moves', async (t) => {
  const page = await exampleCity(t, shared);
  await page.getByRole('slider').fill('2027');
  await isKept(page);
  await page.addInitScript(() => {
    window.shown = new Set();
    new MutationObserver(() => {
      for (const name of ['boot', 'start', 'workspace']) if (document.querySelector(`.${name}`)) window.shown.add(name);
    }).observe(document, { childList: true, subtree: true });
  });
  await reloaded(page);
  await atGrid(page);
  assert.equal(await page.getByRole('slider').inputValue(), '2027');
  assert.deepEqual(await page.evaluate(() => [...window.shown]), ['boot', 'workspace']);
  assert.equal(await layoutShift(page), 0);
});

test('each plan opened is a document of its own, with what can be undone in it', async (t) => {
  const page = await exampleCity(t, shared);
  await enter(page, ...CELL, '37');
  await toStart(page);
  await page.getByRole('button', { name: '打开示例城市' }).click();
  await atGrid(page);
  assert.equal(await shown(page, ...CELL), '22', 'the example is as it was');
  assert.equal(await page.getByRole('button', { name: '撤销' }).isDisabled(), true);
  await toStart(page);
  await few(page, '少数学校');
  await isKept(page);
  await toStart(page);
  assert.deepEqual(await rows(page).locator('.document-list__name').allTextContents().then((all) => all.length), 3);
  assert.match(await rows(page).first().textContent(), /少数学校保存于 \d{4}-\d\d-\d\d \d\d:\d\d继续/);
  await rows(page).nth(2).getByRole('button', { name: /^打开/ }).click();
  await atGrid(page);
  assert.equal(await shown(page, ...CELL), '37');
  await page.getByRole('button', { name: '撤销' }).click();
  assert.equal(await shown(page, ...CELL), '22');
  await isKept(page);
  await reloaded(page);
  await toStart(page);
  assert.equal(await rows(page).count(), 3);
  await rows(page).nth(1).getByRole('button', { name: '打开“少数学校”' }).click();
  await page.waitForFunction(() => document.querySelector('#plan-title')?.value === '少数学校');
  await reloaded(page);
  assert.equal(await page.locator('#plan-title').inputValue(), '少数学校', 'the last used is at hand');
});

test('a plan is removed at once, is had back as long as the page is open, and then stays removed', async (t) => {
  const page = await open(t, shared);
  await few(page, '甲');
  await isKept(page);
  await few(page, '乙');
  await isKept(page);
  await toStart(page);
  const remove = (title) => page.getByRole('button', { name: `删除“${title}”`, exact: true });
  const told = page.locator('.document-list').getByRole('status');
  const undo = (title) => told.getByRole('button', { name: `撤销删除“${title}”` });
  const focused = () => page.evaluate(() => document.activeElement.getAttribute('aria-label') ?? document.activeElement.textContent);
  await remove('甲').focus();
  await page.keyboard.press('Enter');
  await told.getByText('已从本机删除“甲”').waitFor();
  assert.equal(await focused(), '撤销删除“甲”', 'the focus is not lost');
  assert.deepEqual(Object.keys(await kept(page)).filter((it) => it.startsWith('plan/')).length, 1);
  await page.keyboard.press('Enter');
  await remove('甲').waitFor();
  assert.equal(await focused(), '保存在本机的规划');
  assert.equal(await told.textContent(), '');
  // As it was when it was last at hand, with what can be undone.
  await page.getByRole('button', { name: '继续“乙”' }).click();
  await enter(page, ...CELL, '38');
  await toStart(page);
  await remove('乙').click();
  await undo('乙').waitFor();
  assert.equal(await page.getByRole('button', { name: /继续上次的规划/ }).count(), 0, 'nothing is at hand');
  await undo('乙').click();
  await page.getByRole('button', { name: '打开“乙”' }).click();
  await atGrid(page);
  assert.equal(await shown(page, ...CELL), '38');
  await page.getByRole('button', { name: '撤销' }).click();
  assert.equal(await shown(page, ...CELL), '22');
  await isKept(page);
  await toStart(page);
  for (const title of ['甲', '乙']) {
    await remove(title).click();
    await undo(title).waitFor();
  }
  assert.equal(await told.getByRole('button').count(), 2, 'each can be had back');
  assert.equal(await page.getByRole('button', { name: /继续上次的规划/ }).count(), 0, 'nothing is at hand');
  assert.deepEqual(await kept(page), {});
  await reloaded(page);
  await page.getByRole('button', { name: '打开示例城市' }).waitFor();
  assert.equal(await page.locator('.document-list').count(), 0);
});

test('the plan that the first version kept is taken over once', async (t) => {
  const page = await open(t, shared, {
    before: (page) =>
      page.addInitScript((text) => {
        if (sessionStorage.getItem('begun')) return;
        sessionStorage.setItem('begun', 'yes');
        localStorage.setItem('major-planner/plan', text);
        localStorage.setItem('major-planner/place', '{"version":1,"year":2027,"kept_at":1700000000000}');
      }, fewSchools()),
  });
  await atGrid(page);
  assert.equal(await page.getByRole('slider').inputValue(), '2027');
  await isKept(page);
  assert.equal(await page.evaluate(() => localStorage.getItem('major-planner/plan')), null);
  await type(page, ...CELL, '38');
  await reloaded(page);
  assert.equal(await shown(page, ...CELL), '38');
  await toStart(page);
  assert.equal(await rows(page).count(), 1);
});

test('a plan that cannot be read stays where it is and can be downloaded', async (t) => {
  const page = await open(t, shared);
  await few(page, '半个');
  await isKept(page);
  await page.evaluate(
    () =>
      new Promise((done) => {
        const request = indexedDB.open('major-planner', 1);
        request.onsuccess = () => {
          const transaction = request.result.transaction('texts', 'readwrite');
          const store = transaction.objectStore('texts');
          const at = store.get('at-hand');
          at.onsuccess = () => store.put('{ half', `plan/${at.result}`);
          transaction.oncomplete = () => (request.result.close(), done());
        };
      }),
  );
  await reloaded(page);
  const alert = page.getByRole('alert').filter({ hasText: '无法读取' });
  const [download] = await Promise.all([page.waitForEvent('download'), alert.getByRole('button', { name: '下载规划文件' }).click()]);
  assert.equal(await fs.readFile(await download.path(), 'utf8'), '{ half');
  await page.getByRole('button', { name: '打开示例城市' }).click();
  await isKept(page);
  assert.ok(Object.values(await kept(page)).includes('{ half'), 'it is not written over');
  await toStart(page);
  await page.getByRole('button', { name: '打开“半个”' }).click();
  await alert.waitFor();
});

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
    const [download] = await Promise.all([page.waitForEvent('download'), alert.getByRole('button', { name: '下载规划文件' }).click()]);
    assert.match(download.suggestedFilename(), /\.json$/);
    const before = await count(page, 'breach');
    await type(page, ...CELL, '39');
    assert.equal(await count(page, 'breach'), before - 1);
    await toStart(page);
    await page.getByRole('button', { name: '新建空白规划' }).click();
    await page.getByText('添加学校：输入学校名称').waitFor();
    await alert.waitFor();
    await isAccessible(page);
    await toStart(page);
    await rows(page).nth(1).getByRole('button', { name: /^打开/ }).click();
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
  await atGrid(page);
});

test('without any storage the page works too', async (t) => {
  const refuse = () => {
    for (const name of ['localStorage', 'indexedDB']) Object.defineProperty(window, name, { get: () => { throw new DOMException('', 'SecurityError'); } });
  };
  const page = await exampleCity(t, shared, { before: (page) => page.addInitScript(refuse) });
  await page.getByRole('alert').filter({ hasText: '浏览器不允许本页保存数据' }).waitFor();
  assert.ok((await count(page, 'breach')) > 0);
});

for (const [locale, viewport, colorScheme] of LOOKS) {
  const named = `${locale}-${viewport.width}-${colorScheme}`;
  test(`the list of plans is accessible and fits: ${named}`, async (t) => {
    const page = await open(t, shared, { context: { locale, viewport, colorScheme } });
    await few(page, '呼和浩特市中等职业学校专业布点规划 2026（讨论稿）');
    await isKept(page);
    await few(page, 'Second');
    await isKept(page);
    await toStart(page);
    await page.getByRole('button', { name: /^(删除|Remove) ?“呼/ }).click();
    await page.locator('.document-list').getByRole('status').getByRole('button').waitFor();
    await isAccessible(page);
    assert.equal(await scrollsSideways(page), false);
    await screenshot(page, `documents-${named}`);
  });
}
