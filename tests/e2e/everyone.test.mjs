// For everyone: enlarged windows, larger spacing, targets for a finger, colours of the system, no motion.
import assert from 'node:assert/strict';
import test from 'node:test';
import { isAccessible } from './support/axe.mjs';
import { setUp } from './support/browser.mjs';
import { enter } from './support/grid.mjs';
import { cutBelowYears, cutOff, fits, focus, moving, outside } from './support/looks.mjs';
import { screenshot } from './support/screenshot.mjs';
import { atTop, exampleCity } from './support/workspace.mjs';
import { walk } from './support/walk.mjs';

const shared = setUp();
const STATES = ['start', 'paste-table', 'grid', 'refused', 'majors', 'errors', 'drawer', 'effects', 'findings', 'clause-card', 'coverage', 'readings', 'scenarios', 'documents'];

for (const [name, context] of Object.entries({
  'in a window of 320 px': { viewport: { width: 320, height: 640 } },
  'in a window of 320 px, in English': { viewport: { width: 320, height: 640 }, locale: 'en-GB' },
  'enlarged to 400 %': { viewport: { width: 320, height: 256 }, deviceScaleFactor: 4 },
  'enlarged to 200 %': { viewport: { width: 640, height: 450 }, deviceScaleFactor: 2 },
  'in a window of 1280 px, with less motion': { viewport: { width: 1280, height: 900 }, locale: 'en-GB', reducedMotion: 'reduce' },
})) {
  test(`${name} no state scrolls sideways, and a finger finds every target`, async (t) => {
    const seen = await walk(t, shared, context, async (page, state) => {
      await fits(page, state);
      assert.deepEqual(await outside(page), [], state);
      if (context.reducedMotion) assert.deepEqual(await moving(page), [], state);
      await screenshot(page, `everyone-${context.viewport.width}x${context.viewport.height}-${state}`, { fullPage: false });
    });
    assert.deepEqual(seen, STATES);
  });
}

test('larger spacing of letters, words and lines cuts no button and widens no state', async (t) => {
  await walk(t, shared, { viewport: { width: 1024, height: 800 }, locale: 'en-GB' }, async (page, state) => {
    await page.evaluate(() => {
      if (document.adoptedStyleSheets.length) return;
      const sheet = new CSSStyleSheet();
      sheet.replaceSync('* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }');
      document.adoptedStyleSheets = [sheet];
    });
    await fits(page, state);
    assert.deepEqual(await cutOff(page), [], state);
    assert.deepEqual(await cutBelowYears(page), [], state);
    await screenshot(page, `everyone-spacing-${state}`, { fullPage: false });
  });
});

for (const [colorScheme, locale, viewport] of [
  ['light', 'zh-CN', { width: 1280, height: 800 }],
  ['dark', 'en-GB', { width: 360, height: 740 }],
]) {
  test(`in the colours of the system every state is accessible, and the focus is seen: ${colorScheme}`, async (t) => {
    await walk(t, shared, { viewport, locale, colorScheme, forcedColors: 'active' }, async (page, state) => {
      await atTop(page);
      await isAccessible(page);
      for (let i = 0; i < 6 && state !== 'refused' && state !== 'majors'; i += 1) {
        await page.keyboard.press('Tab');
        const it = await focus(page);
        assert.ok(it === null || it.isSeen, `${it?.name} in ${state}`);
      }
      if (state === 'clause-card') await page.locator('.clause-card').focus();
      await screenshot(page, `everyone-forced-${colorScheme}-${state}`, { fullPage: false });
    });
  });
}

test('in the colours of the system what is active, selected and chosen is told from the rest', async (t) => {
  const page = await exampleCity(t, shared, { context: { forcedColors: 'active' } });
  const style = (selector, name) => page.locator(selector).first().evaluate((it, name) => getComputedStyle(it)[name], name);
  await page.locator('#grid-field').focus();
  await page.keyboard.press('Shift+ArrowDown');
  const plain = await style('.grid-row__cell:not([aria-selected])', 'backgroundColor');
  assert.equal(await style('.grid-row__cell--active', 'outlineStyle'), 'solid');
  assert.notEqual(await style('.grid-row__cell[aria-selected]:not(.grid-row__cell--active)', 'backgroundColor'), plain);
  for (const [on, off] of [
    ['[role=tab][aria-selected=true]', '[role=tab][aria-selected=false]'],
    ['.language-switch [aria-pressed=true]', '.language-switch [aria-pressed=false]'],
    ['.findings-panel [aria-pressed=true]', '.findings-panel [aria-pressed=false]'],
  ]) {
    assert.notEqual(await style(on, 'backgroundColor'), await style(off, 'backgroundColor'), on);
  }
  await page.locator('.verdict-strip__verdict').first().press('Enter');
  assert.notEqual(await style('.verdict-strip__verdict[aria-pressed=true] .verdict-mark', 'color'), await style('.verdict-strip__verdict[aria-pressed=false] .verdict-mark', 'color'));
});

test('where less motion is asked for, nothing moves after an edit', async (t) => {
  const page = await exampleCity(t, shared, { context: { reducedMotion: 'reduce' } });
  await enter(page, '服装设计与工艺', 2025, '30');
  assert.deepEqual(await moving(page), []);
  assert.equal(await page.evaluate(() => getComputedStyle(document.documentElement).scrollBehavior), 'auto');
});
