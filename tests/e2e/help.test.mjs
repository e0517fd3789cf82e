// Help where it is needed: keys and words on F1, and a tour that is offered once.
import assert from 'node:assert/strict';
import test from 'node:test';
import { isAccessible } from './support/axe.mjs';
import { setUp } from './support/browser.mjs';
import { atGrid, field, goTo } from './support/grid.mjs';
import { mounted, open } from './support/open.mjs';
import { screenshot } from './support/screenshot.mjs';
import { LOOKS, atTop, choose, exampleCity, fewSchools, scrollsSideways } from './support/workspace.mjs';

const shared = setUp();
const NAME = '服装设计与工艺';
const help = (page) => page.getByRole('dialog', { name: /^(帮助|Help)$/ });
const tour = (page) => page.getByRole('complementary', { name: /^(看一遍导览|Take the tour)$/ });
const focused = (page) => page.evaluate(() => document.activeElement.id);

test('F1 in a cell opens the help, Esc closes it and the cell has the focus again', async (t) => {
  const page = await exampleCity(t, shared);
  await goTo(page, NAME, 2025);
  await page.keyboard.press('F1');
  await help(page).waitFor();
  assert.equal(await help(page).evaluate((it) => it.contains(document.activeElement)), true);
  for (const words of ['Ctrl+D、Ctrl+R', '重新备案', '停招', '离开表格', '本页不判断什么']) assert.ok(await help(page).getByText(words).count(), words);
  for (let press = 0; press < 6; press += 1) {
    await page.keyboard.press('Tab');
    assert.equal(await page.evaluate(() => document.activeElement === document.body || document.querySelector('#help').contains(document.activeElement)), true, 'Tab stays within');
  }
  await page.keyboard.press('F1');
  assert.equal(await help(page).count(), 1);
  await page.keyboard.press('Escape');
  await help(page).waitFor({ state: 'detached' });
  assert.equal(await focused(page), 'grid-field');
  await page.keyboard.type('33');
  assert.equal(await field(page).inputValue(), '33');
});

test('the button in the bar opens the help, too, and its own button closes it', async (t) => {
  const page = await exampleCity(t, shared, { context: { locale: 'en-GB' } });
  const button = page.getByRole('button', { name: 'Help' });
  await button.click();
  await help(page).getByText('Leave').count();
  await help(page).getByRole('button', { name: 'Close help' }).click();
  await help(page).waitFor({ state: 'detached' });
  assert.equal(await button.evaluate((it) => it === document.activeElement), true);
});

test('the tour is offered on the first example city, is gone through, and is not offered again', async (t) => {
  const page = await exampleCity(t, shared, { tour: true });
  await tour(page).getByText('第一次来？').waitFor();
  await tour(page).getByRole('button', { name: '开始' }).click();
  for (const [name, place] of [['判定概览', 'verdict-strip'], ['表格', 'grid'], ['判定列表', 'workspace__side'], ['撤销与回放', 'top-bar__actions'], ['文件', 'top-bar__actions']]) {
    await tour(page).locator('.tour__name').filter({ hasText: name }).waitFor();
    await page.locator(`.${place}[data-pointed]`).waitFor();
    await tour(page).getByRole('button', { name: name === '文件' ? '完成' : '下一步' }).click();
  }
  await tour(page).waitFor({ state: 'detached' });
  assert.equal(await page.locator('[data-pointed]').count(), 0);
  await page.reload();
  await mounted(page);
  await atGrid(page);
  await page.keyboard.press('F1');
  await help(page).waitFor();
  assert.equal(await tour(page).count(), 0);
  await help(page).getByRole('button', { name: '看一遍导览' }).click();
  await tour(page).getByText('第1步，共5步').waitFor();
  assert.equal(await help(page).count(), 0);
  await tour(page).getByRole('button', { name: '跳过' }).click();
  await tour(page).waitFor({ state: 'detached' });
});

test('where there is room for one thing only, each step of the tour points at something that is there', async (t) => {
  const page = await exampleCity(t, shared, { tour: true, context: { viewport: { width: 360, height: 740 } } });
  await tour(page).getByRole('button', { name: '开始' }).click();
  for (const place of ['verdict-strip', 'grid', 'view-switch', 'top-bar__actions', 'top-bar__actions']) {
    await page.locator(`.${place}[data-pointed]`).waitFor();
    await tour(page).locator('.button--primary').click();
  }
});

test('the tour is not offered on a plan of one’s own, and once skipped stays away', async (t) => {
  const page = await open(t, shared, { tour: true });
  await choose(page, 'own.json', fewSchools().replace('示例城市（虚构）', '本市'));
  await atGrid(page);
  await page.keyboard.press('F1');
  await help(page).waitFor();
  assert.equal(await tour(page).count(), 0);
  const other = await exampleCity(t, shared, { tour: true });
  await tour(other).getByRole('button', { name: '跳过' }).click();
  await other.reload();
  await atGrid(other);
  await other.keyboard.press('F1');
  await help(other).waitFor();
  assert.equal(await tour(other).count(), 0);
});

test('help and tour are accessible in both languages, wide and narrow, light and dark', async (t) => {
  for (const [locale, viewport, colorScheme] of LOOKS) {
    const page = await open(t, shared, { tour: true, context: { locale, viewport, colorScheme } });
    await choose(page, 'few.json', fewSchools());
    await atGrid(page);
    await tour(page).waitFor();
    await atTop(page);
    await isAccessible(page);
    await tour(page).locator('.button--primary').click();
    await screenshot(page, `tour-${locale}-${viewport.width}`);
    await isAccessible(page);
    assert.equal(await scrollsSideways(page), false);
    await tour(page).locator('.button--quiet').click();
    await page.keyboard.press('F1');
    await help(page).waitFor();
    await screenshot(page, `help-${locale}-${viewport.width}`);
    await isAccessible(page);
    assert.equal(await scrollsSideways(page), false);
  }
});
