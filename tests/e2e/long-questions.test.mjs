// Questions about a large plan that take seconds: answered beside the page, which goes on being typed into.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test from 'node:test';
import { isAccessible } from './support/axe.mjs';
import { setUp } from './support/browser.mjs';
import { atGrid, shown, type } from './support/grid.mjs';
import { open } from './support/open.mjs';
import { screenshot } from './support/screenshot.mjs';
import { LOOKS, atTop, choose, scrollsSideways } from './support/workspace.mjs';

const shared = setUp();

/** The example city so many times, one beside the other. */
function cities(count) {
  const city = JSON.parse(readFileSync(new URL('../../src/store/example-city.json', import.meta.url), 'utf8'));
  const renamed = (nth) => (it) => ({ ...it, id: `${nth}-${it.id}` });
  const school = (nth) => (it) => ({ ...renamed(nth)(it), name: `${it.name}${nth}`, offerings: it.offerings.map(renamed(nth)) });
  const schools = Array.from({ length: count }, (_, nth) => city.schools.map(school(nth))).flat();
  return JSON.stringify({ ...city, title: '大区', scenarios: [], schools });
}

/** A worker is asked as soon as `letGo` is called: to look at a state takes longer than the answer. */
const holdQuestions = (page) =>
  page.addInitScript(() => {
    const post = Worker.prototype.postMessage;
    Worker.prototype.postMessage = function (message) {
      if (!message[1].startsWith('{')) return post.call(this, message);
      window.letGo = () => post.call(this, message);
    };
  });

async function largePlan(t, options = {}) {
  const page = await open(t, shared, options);
  await choose(page, 'large.json', cities(30));
  await atGrid(page);
  return page;
}

const panel = async (page, name) => {
  const toPanel = page.getByRole('button', { name: /^(判定与覆盖|Verdicts and coverage)$/ });
  if (await toPanel.isVisible()) await toPanel.click();
  await page.getByRole('tab', { name }).click();
  return page.getByRole('tabpanel');
};
const noWorkers = async (page) => {
  for (let tries = 0; page.workers().length > 0; tries += 1) {
    assert.ok(tries < 50, 'a worker is left');
    await page.waitForTimeout(100);
  }
};

for (const [locale, viewport, colorScheme] of LOOKS) {
  const named = `${locale}-${viewport.width}-${colorScheme}`;
  const words = locale === 'zh-CN' ? ['覆盖', '计算区间和可能性', '正在计算…', '取消'] : ['Coverage', 'Work out bands and chances', 'Working…', 'Cancel'];
  test(`the outlook of a large plan is worked out beside the page, can be stopped and asked again: ${named}`, async (t) => {
    const page = await largePlan(t, { context: { locale, viewport, colorScheme }, before: holdQuestions });
    const [tab, ask, working, stop] = words;
    const coverage = await panel(page, tab);
    const bar = coverage.getByRole('progressbar', { name: working });
    await coverage.getByRole('button', { name: ask }).click();
    await bar.waitFor();
    await coverage.getByRole('button', { name: stop }).click();
    await bar.waitFor({ state: 'detached' });
    await noWorkers(page);
    await coverage.getByRole('button', { name: ask }).click();
    await bar.waitFor();
    await bar.scrollIntoViewIfNeeded();
    await screenshot(page, `long-question-${named}`, { fullPage: false });
    await atTop(page);
    await isAccessible(page);
    assert.equal(await scrollsSideways(page), false);
    assert.equal(await bar.count(), 1, 'that was the state looked at');
    await page.evaluate(() => letGo());
    await coverage.locator('.share-outlook__chances li').first().waitFor({ timeout: 60_000 });
    assert.equal(await bar.count(), 0);
    assert.equal(await page.evaluate(() => document.activeElement.textContent), ask, 'the focus stays on the button');
    await noWorkers(page);
  });
}

test('while a question is answered the plan can be typed into, and the answer says that it is of the plan before', async (t) => {
  const page = await largePlan(t);
  const coverage = await panel(page, '覆盖');
  await coverage.getByRole('button', { name: '计算区间和可能性' }).click();
  await coverage.getByRole('progressbar').waitFor();
  assert.equal(page.workers().length, 1, 'it is done beside the page');
  await type(page, '计算机应用', 2025, '61');
  assert.equal(await shown(page, '计算机应用', 2025), '61');
  await coverage.locator('.share-outlook__chances li').first().waitFor({ timeout: 60_000 });
  await coverage.getByText('规划已有改动').waitFor();
});

test('which number to fill in first is found beside the page too', async (t) => {
  const page = await largePlan(t);
  const findings = await panel(page, '判定');
  await findings.getByRole('button', { name: '看先补哪个数' }).first().click();
  const list = findings.getByRole('region', { name: '先补哪个数' });
  await list.getByRole('button', { name: '看先补哪个数' }).click();
  await list.getByRole('progressbar').waitFor();
  assert.equal(page.workers().length, 1, 'it is done beside the page');
  await list.getByRole('listitem').first().waitFor({ timeout: 60_000 });
  await noWorkers(page);
});

test('where a browser gives no worker the page does it in slices', async (t) => {
  const page = await largePlan(t, { before: (it) => it.addInitScript(() => delete window.Worker) });
  const coverage = await panel(page, '覆盖');
  await coverage.getByRole('button', { name: '计算区间和可能性' }).click();
  await coverage.getByRole('progressbar').waitFor();
  await type(page, '计算机应用', 2025, '61');
  await coverage.locator('.share-outlook__chances li').first().waitFor({ timeout: 60_000 });
  assert.equal(page.workers().length, 0);
});

test('among thousands of schools one is looked for by its name, and the findings are those of it alone', async (t) => {
  const page = await largePlan(t);
  const findings = await panel(page, '判定');
  const search = findings.getByRole('combobox', { name: '按学校筛选' });
  const all = await findings.locator('.findings-panel__count').allTextContents();
  await search.fill('青城第一职业');
  assert.equal(await findings.locator('datalist option').count(), 30, 'one a city');
  assert.deepEqual(await findings.locator('.findings-panel__count').allTextContents(), all, 'half a name chooses none');
  const name = await findings.locator('datalist option').nth(7).getAttribute('value');
  await search.fill(name);
  await findings.locator('.finding-card__school').first().waitFor();
  for (const school of await findings.locator('.finding-card__school').allTextContents()) assert.equal(school, name);
  await isAccessible(page);
  await page.getByRole('button', { name: '取消筛选' }).click();
  assert.equal(await search.inputValue(), '');
  assert.deepEqual(await findings.locator('.findings-panel__count').allTextContents(), all);
});
