// Every state a user can reach: accessible, not wider than its window, and looked at.
import assert from 'node:assert/strict';
import test from 'node:test';
import { isAccessible } from './support/axe.mjs';
import { setUp } from './support/browser.mjs';
import { atGrid, press, row, type } from './support/grid.mjs';
import { isWhole } from './support/looks.mjs';
import { open } from './support/open.mjs';
import { screenshot } from './support/screenshot.mjs';
import { atTop, choose, fewSchools, scrollsSideways } from './support/workspace.mjs';

const shared = setUp();
const SIZES = { wide: { width: 1440, height: 900 }, laptop: { width: 1024, height: 700 }, narrow: { width: 360, height: 740 } };
const NAMES = {
  'zh-CN': { coverage: '覆盖', readings: '口径', panel: '判定与覆盖', code: '代码', details: '详情', breach: /^违反\s*\d+$/, city: '打开示例城市' },
  'en-GB': { coverage: 'Coverage', readings: 'Readings', panel: 'Verdicts and coverage', code: 'Code', details: 'Details', breach: /^Breach\s*\d+$/, city: 'Open the example city' },
};

async function looked(page, name) {
  assert.equal(await scrollsSideways(page), false, `${name} is not wider than its window`);
  await atTop(page);
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
    const words = NAMES[locale];
    const page = await open(t, shared, { context: { locale, viewport: SIZES[size], colorScheme } });
    await looked(page, `start-${named}`);
    await page.getByRole('button', { name: words.city }).click();
    await atGrid(page);
    await screenshot(page, `city-${named}`, { fullPage: false });

    await choose(page, 'few.json', fewSchools());
    await (await row(page, '服装设计与工艺')).waitFor();
    const isNarrow = await page.getByRole('button', { name: words.panel, exact: true }).isVisible();
    const show = async (view) => isNarrow && page.getByRole('button', { name: words[view], exact: true }).click();
    await looked(page, `grid-${named}`);
    await type(page, '服装设计与工艺', 2025, '3x');
    await page.locator('#grid-refused').waitFor();
    assert.equal(await isWhole(page, '#grid-refused'), true, 'the reason can be read');
    await looked(page, `refused-${named}`);
    await type(page, '汽车运用与维修', words.code, 'hl');
    await page.locator('.grid__suggestion').first().waitFor();
    assert.equal(await isWhole(page, '#grid-suggestions'), true, 'every major can be seen');
    await looked(page, `majors-${named}`);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Shift+ArrowDown');
    await page.keyboard.press('Shift+ArrowRight');
    await page.getByRole('button', { name: words.breach }).first().click();
    await page.locator('.grid__filtered').waitFor();
    await looked(page, `filtered-${named}`);
    await page.getByRole('button', { name: words.breach }).first().click();
    await show('panel');
    assert.equal(await page.getByRole('tabpanel').isVisible(), true);
    assert.equal(await page.locator('.grid').isVisible(), !isNarrow, 'one at a time where there is no room for both');
    await looked(page, `findings-${named}`);
    await page.getByRole('tab', { name: words.coverage }).click();
    await looked(page, `coverage-${named}`);
    await page.getByRole('tab', { name: words.readings }).click();
    await looked(page, `readings-${named}`);
  });
}

test('an empty plan is accessible and does not scroll sideways', async (t) => {
  const page = await open(t, shared, { context: { viewport: SIZES.narrow } });
  await page.getByRole('button', { name: '新建空白规划' }).click();
  await page.getByRole('button', { name: '添加学校', exact: true }).click();
  await page.keyboard.type('新');
  await looked(page, 'empty-plan');
});

test('everything is reached by keyboard, with a visible focus', async (t) => {
  const page = await open(t, shared, { context: { viewport: SIZES.wide } });
  await page.getByRole('button', { name: '新建空白规划' }).focus();
  await page.keyboard.press('Enter');
  await page.getByText('添加学校：输入学校名称').waitFor();
  const seen = new Set();
  for (let i = 0; i < 60; i += 1) {
    await page.keyboard.press('Tab');
    const focused = await page.evaluate(() => {
      const element = document.activeElement;
      if (!element || element === document.body) return null;
      const isGrid = element.id === 'grid-field';
      // The cell of the cursor shows the focus of the field that lies over it.
      const style = getComputedStyle(isGrid ? document.querySelector('.grid-row__cell--active') : element);
      const ring = isGrid ? style.boxShadow !== 'none' : style.outlineStyle !== 'none';
      return { name: element.getAttribute('aria-label') ?? element.textContent.trim(), ring };
    });
    if (!focused) continue;
    assert.ok(focused.ring, `${focused.name} shows its focus`);
    seen.add(focused.name);
  }
  for (const name of ['保存文件', '打开文件', '返回首页', 'English', '添加学校：输入学校名称', '添加学校', '判定', '规划名称']) {
    assert.ok([...seen].some((it) => it.includes(name)), `${name} in ${[...seen]}`);
  }
});
