// Where there is room for little: the bar in two lines, tabs that all fit, long figures, columns to choose one under the other.
import assert from 'node:assert/strict';
import test from 'node:test';
import { toPlan } from '../../benches/workload/to-plan.mjs';
import { generate } from '../../benches/workload/generate.mjs';
import { isAccessible } from './support/axe.mjs';
import { setUp } from './support/browser.mjs';
import { atGrid, choose as goToRow, goTo } from './support/grid.mjs';
import { cutSideways, fits, focus, lines, within } from './support/looks.mjs';
import { open } from './support/open.mjs';
import { screenshot } from './support/screenshot.mjs';
import { choose, fewSchools } from './support/workspace.mjs';

const shared = setUp();
const BAR = '.top-bar button, .top-bar input';
const WINDOWS = [320, 360, 768].flatMap((width) => ['zh-CN', 'en-GB'].map((locale) => ({ locale, viewport: { width, height: 740 } })));

const named = ({ locale, viewport }) => `${viewport.width} px, ${locale}`;

/** Few schools with so many scenarios. */
async function plan(t, context, scenarios = 0) {
  const page = await open(t, shared, { context });
  const all = ['A', 'B', 'C', 'D', 'E'].slice(0, scenarios).map((id) => ({ id, name: '', actions: [] }));
  await choose(page, 'few.json', JSON.stringify({ ...JSON.parse(fewSchools()), scenarios: all }));
  await atGrid(page);
  return page;
}

const showPanel = async (page) => {
  const panel = page.locator('.view-switch button').last();
  if (await panel.isVisible()) await panel.click();
};

for (const context of WINDOWS) {
  test(`the bar has two lines at most, with all that it had, in the order of the keys: ${named(context)}`, async (t) => {
    const page = await plan(t, context, 5);
    assert.equal(await page.locator('.top-bar__scenario').count(), 6, 'no more can be added');
    await page.locator('.top-bar__saved').filter({ hasText: /\d:\d/ }).waitFor();
    assert.ok((await lines(page, `${BAR}, .top-bar__saved`)).length <= 2);
    const { height } = await page.locator('.top-bar').boundingBox();
    assert.ok(height <= 104, `${height} px`);
    assert.deepEqual(await within(page, `${BAR}, .top-bar__saved-when > *`, '.top-bar', '.top-bar__scenarios'), []);
    assert.deepEqual(await cutSideways(page, '.top-bar button, .top-bar__saved-when'), []);
    await fits(page, named(context));
    const stops = await page.locator(BAR).evaluateAll((all) => all.filter((it) => !it.disabled).length);
    await page.locator('#plan-title').focus();
    const passed = [];
    for (let stop = 0; stop < stops; stop += 1) {
      const { isSeen, isCovered } = await focus(page);
      const place = await page.evaluate(() => {
        const { left, top, height } = document.activeElement.getBoundingClientRect();
        const scrolled = document.activeElement.closest('.top-bar__scenarios')?.scrollLeft ?? 0;
        return { isInBar: document.activeElement.closest('.top-bar') !== null, left: left + scrolled, middle: top + height / 2 };
      });
      passed.push({ ...place, isSeen: isSeen && !isCovered });
      await page.keyboard.press('Tab');
    }
    assert.ok(passed.every((it) => it.isInBar && it.isSeen), JSON.stringify(passed));
    const turns = passed.filter((it, nth) => nth > 0 && it.left < passed[nth - 1].left);
    assert.equal(turns.length, 1, 'from the start of a line to its end, and then the next');
    assert.ok(turns[0].middle > passed[0].middle + 20);
    await screenshot(page, `narrow-bar-${context.viewport.width}-${context.locale}`, { fullPage: false });
  });

  test(`every tab of the panel is there, for the pointer and for keys: ${named(context)}`, async (t) => {
    const page = await plan(t, context);
    await showPanel(page);
    assert.deepEqual(await within(page, '[role=tab]', '.side-panel'), []);
    assert.deepEqual(await cutSideways(page, '.side-panel, .side-panel__tabs, .side-panel__tab, .view-switch__choice'), []);
    const tabs = page.getByRole('tab');
    await tabs.first().focus();
    for (let nth = 1; nth < 4; nth += 1) {
      await page.keyboard.press('ArrowRight');
      assert.equal(await tabs.nth(nth).getAttribute('aria-selected'), 'true');
      assert.equal(await tabs.nth(nth).evaluate((it) => it === document.activeElement), true);
    }
    await tabs.first().click();
    await tabs.last().click();
    assert.equal(await tabs.last().getAttribute('aria-selected'), 'true');
    assert.ok((await lines(page, '.view-switch__choice')).length === 1);
    const heights = await page.locator('.view-switch__choice').evaluateAll((all) => all.map((it) => it.clientHeight));
    assert.ok(Math.max(...heights) < 40, 'the names of the views take one line each');
  });
}

for (const locale of ['zh-CN', 'en-GB']) {
  test(`figures of a plan of hundreds of schools are not cut, nor is what changed beside them: ${locale}`, async (t) => {
    const page = await open(t, shared, { context: { locale, viewport: { width: 1280, height: 800 } } });
    await choose(page, 'province.json', JSON.stringify(toPlan(generate('province', 1))));
    await atGrid(page, { timeout: 60_000 });
    const counts = await page.locator('.verdict-strip__count').allTextContents();
    assert.ok(Math.max(...counts) > 9_999, counts.join());
    for (const [nth, width] of [320, 360, 768, 1024, 1280, 1920].entries()) {
      await page.setViewportSize({ width, height: 800 });
      await showPanel(page);
      await page.locator('#tab-readings').click();
      await page.locator('#class_minimum').fill(String(60 + 2 * nth));
      await page.locator('#class_minimum').press('Tab');
      await page.locator('.verdict-strip__verdict .verdict-strip__chip').filter({ hasText: /\d{4}/ }).first().waitFor();
      await page.evaluate(() => scrollTo(0, 0));
      const boxes = '.verdict-strip__verdict, .verdict-strip__item';
      assert.deepEqual(await cutSideways(page, `${boxes}, .verdict-strip .verdict-mark, .verdict-strip__figure, .verdict-strip__chip`), [], `${width} px`);
      for (const box of ['.verdict-strip__verdict', '.verdict-strip__item']) {
        assert.deepEqual(await within(page, `${box} .verdict-strip__count, ${box} .verdict-strip__value, ${box} .verdict-strip__chip:not(:empty)`, box), [], `${width} px`);
      }
      await screenshot(page, `narrow-strip-${width}-${locale}`, { fullPage: false });
    }
  });
}

const SHEET = [
  '院校名称\t"专业\n代码"\t开设专业\t学制\t2024年招生数\t2025年招生数\t"2026年\n计划招生"\t备注\t带头人',
  '西垣职业学校（虚构）\t680402\t服装设计与工艺\t3\t24\t22\t30\t说明\t张',
  '\t710201\t计算机应用\t3\t49\t50\t50\t\t李',
].join('\n');

for (const [width, height, least] of [[360, 740, 5], [768, 600, 5], [768, 1024, 9]]) {
  for (const locale of ['zh-CN', 'en-GB']) {
    test(`what the columns of a pasted block are is looked over many at a time: ${width} × ${height} px, ${locale}`, async (t) => {
      const page = await plan(t, { locale, viewport: { width, height }, permissions: ['clipboard-read', 'clipboard-write'] });
      await goTo(page, '服装设计与工艺', 2024);
      await page.evaluate((it) => navigator.clipboard.writeText(it), SHEET);
      await page.keyboard.press('Control+v');
      const columns = page.locator('.column-choices__column');
      await columns.first().waitFor();
      // Past what is said above them once.
      await columns.first().evaluate((it) => it.scrollIntoView({ block: 'start' }));
      const seen = await columns.evaluateAll((all) => {
        const box = all[0].closest('dialog > *').getBoundingClientRect();
        return all.filter((it) => it.getBoundingClientRect().top >= box.top - 1 && it.getBoundingClientRect().bottom <= box.bottom + 1).length;
      });
      assert.ok(seen >= least, `${seen} of ${await columns.count()} columns`);
      assert.equal((await lines(page, '.column-choices__column')).length, 9, 'one under the other');
      assert.deepEqual(await within(page, '.column-choices__column > *', '.column-choices__column'), []);
      assert.deepEqual(await cutSideways(page, '.column-choices__name, .column-choices__sample, .dialog__foot'), []);
      assert.deepEqual(await within(page, '.dialog__foot button', '.dialog__foot'), []);
      await isAccessible(page);
      await fits(page, 'dialog');
      await screenshot(page, `narrow-columns-${width}x${height}-${locale}`, { fullPage: false });
    });
  }
}

test('dialogs have one frame, and stay within the window', async (t) => {
  const page = await plan(t, { viewport: { width: 1280, height: 800 }, permissions: ['clipboard-read', 'clipboard-write'] });
  const frames = {};
  const look = async (name) => {
    const dialog = page.locator('dialog[open]');
    await dialog.waitFor();
    const [frame, head] = await dialog.evaluate((it) =>
      [it, it.querySelector('header')].map((part) => {
        const style = getComputedStyle(part);
        return ['border', 'borderRadius', 'boxShadow', 'backgroundColor', 'color', 'padding', 'maxHeight', 'minHeight', 'fontSize'].map((it) => `${it}: ${style[it]}`);
      }),
    );
    frames[name] = { frame, head };
    for (const width of [320, 360, 768, 1280]) {
      await page.setViewportSize({ width, height: 600 });
      const { x, y, width: wide, height } = await dialog.boundingBox();
      assert.ok(x >= 0 && y >= 0 && x + wide <= width && y + height <= 600, `${name} in ${width} px: ${[x, y, wide, height]}`);
    }
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
  };
  await page.keyboard.press('F1');
  await look('help');
  await goTo(page, '服装设计与工艺', 2024);
  await page.evaluate((it) => navigator.clipboard.writeText(it), SHEET);
  await page.keyboard.press('Control+v');
  await look('columns');
  await goToRow(page, '托城第二职业学校');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Alt+Enter');
  await page.locator('.drawer .chain-tag[aria-pressed=true]').first().click();
  await look('effects');
  assert.deepEqual(frames.columns, frames.help);
  assert.deepEqual(frames.effects, frames.help);
});
