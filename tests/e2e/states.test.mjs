// Every state a user can reach: accessible, not wider than its window, and looked at.
import assert from 'node:assert/strict';
import test from 'node:test';
import { isAccessible } from './support/axe.mjs';
import { setUp } from './support/browser.mjs';
import { open } from './support/open.mjs';
import { screenshot } from './support/screenshot.mjs';
import { cell, choose, exampleCity, fewSchools, scrollsSideways, tableAtStart } from './support/workspace.mjs';

const shared = setUp();
const SIZES = { wide: { width: 1440, height: 900 }, laptop: { width: 1024, height: 700 }, narrow: { width: 360, height: 740 } };
const NAMES = {
  'zh-CN': { coverage: '覆盖', readings: '口径', panel: '判定与覆盖', table: '布点表', change: /^修改服装设计与工艺/ },
  'en-GB': { coverage: 'Coverage', readings: 'Readings', panel: 'Verdicts and coverage', table: 'Table', change: /^Change 服装设计与工艺/ },
};

async function looked(page, name) {
  await tableAtStart(page);
  assert.equal(await scrollsSideways(page), false, `${name} is not wider than its window`);
  await isAccessible(page);
  await screenshot(page, name, { fullPage: false });
}

for (const [locale, size, colorScheme] of [
  ['zh-CN', 'wide', 'light'],
  ['zh-CN', 'laptop', 'light'],
  ['zh-CN', 'narrow', 'dark'],
  ['en-GB', 'wide', 'dark'],
  ['en-GB', 'narrow', 'light'],
]) {
  const named = `${locale}-${size}-${colorScheme}`;
  test(`the states of the page: ${named}`, async (t) => {
    const context = { locale, viewport: SIZES[size], colorScheme };
    const words = NAMES[locale];
    const start = await open(t, shared, { context });
    await looked(start, `start-${named}`);

    const city = await exampleCity(t, shared, { context });
    await screenshot(city, `city-${named}`, { fullPage: false });

    const page = await open(t, shared, { context });
    await choose(page, 'few.json', fewSchools());
    await page.getByRole('table').first().waitFor();
    const isNarrow = await page.getByRole('button', { name: words.panel, exact: true }).isVisible();
    const show = async (view) => isNarrow && page.getByRole('button', { name: words[view], exact: true }).click();
    await looked(page, `table-${named}`);
    await cell(page, '服装设计与工艺', 2025).fill('3x');
    await page.getByRole('button', { name: words.change }).first().click();
    await page.locator('.offering-editor input').first().fill('hl');
    await page.getByRole('option').first().waitFor();
    await page.locator('.offering-editor').scrollIntoViewIfNeeded();
    await looked(page, `editor-${named}`);
    await show('panel');
    const panel = page.getByRole('tabpanel');
    assert.equal(await panel.isVisible(), true);
    assert.equal(await page.locator('.offering-table').isVisible(), !isNarrow, 'one at a time where there is no room for both');
    await looked(page, `findings-${named}`);
    await page.getByRole('tab', { name: words.coverage }).click();
    await looked(page, `coverage-${named}`);
    await page.getByRole('tab', { name: words.readings }).click();
    await looked(page, `readings-${named}`);
  });
}
test('an empty plan is accessible and does not scroll sideways', async (t) => {
  const page = await open(t, shared, { context: { viewport: SIZES.narrow } });
  await page.getByRole('button', { name: '新建空白方案' }).click();
  await page.getByRole('button', { name: '添加学校' }).click();
  await looked(page, 'empty-plan');
});

test('everything is reached by keyboard, with a visible focus', async (t) => {
  const page = await open(t, shared, { context: { viewport: SIZES.wide } });
  await page.getByRole('button', { name: '新建空白方案' }).focus();
  await page.keyboard.press('Enter');
  await page.getByText('还没有学校').waitFor();
  const seen = new Set();
  for (let i = 0; i < 40; i += 1) {
    await page.keyboard.press('Tab');
    const focused = await page.evaluate(() => {
      const element = document.activeElement;
      if (!element || element === document.body) return null;
      const style = getComputedStyle(element);
      return { name: element.getAttribute('aria-label') ?? element.textContent.trim(), ring: style.outlineStyle !== 'none' };
    });
    if (!focused) continue;
    assert.ok(focused.ring, `${focused.name} shows its focus`);
    seen.add(focused.name);
  }
  for (const name of ['重做', '保存文件', '打开文件', '返回首页', 'English', '添加学校', '判定', '方案名称']) {
    assert.ok(name === '重做' || [...seen].some((it) => it.includes(name)), `${name} in ${[...seen]}`);
  }
});
