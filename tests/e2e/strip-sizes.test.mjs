// The strip at every width: accessible, readable, always in view, and still.
import assert from 'node:assert/strict';
import test from 'node:test';
import { isAccessible } from './support/axe.mjs';
import { setUp } from './support/browser.mjs';
import { atGrid, enter } from './support/grid.mjs';
import { open } from './support/open.mjs';
import { screenshot } from './support/screenshot.mjs';
import { SMALL, chips, mark, moved, places, slider } from './support/strip.mjs';
import { choose, fewSchools, scrollsSideways } from './support/workspace.mjs';

const shared = setUp();

for (const [width, height, locale, colorScheme] of [
  [320, 640, 'zh-CN', 'dark'],
  [320, 640, 'en-GB', 'light'],
  [360, 740, 'zh-CN', 'light'],
  [360, 740, 'en-GB', 'dark'],
  [768, 1024, 'zh-CN', 'dark'],
  [768, 1024, 'en-GB', 'light'],
  [1280, 720, 'zh-CN', 'light'],
  [1280, 720, 'en-GB', 'dark'],
  [1920, 1080, 'zh-CN', 'dark'],
  [1920, 1080, 'en-GB', 'light'],
]) {
  const named = `${width}-${locale}-${colorScheme}`;
  test(`the strip is accessible and keeps its place: ${named}`, async (t) => {
    const page = await open(t, shared, { context: { locale, colorScheme, viewport: { width, height } } });
    await choose(page, 'few.json', fewSchools());
    await atGrid(page);
    const still = await places(page);
    await slider(page).fill('2027');
    await slider(page).fill('2025');
    // On, and off again: no school is left out, so that no row would be left.
    await page.locator('.verdict-strip__item--schools').click();
    await page.locator('.verdict-strip__item--schools').click();
    await enter(page, ...SMALL, '30');
    assert.deepEqual(await chips(page), { breach: '-1', met: '+1' });
    assert.equal(await scrollsSideways(page), false);
    const cut = await page.evaluate(() => [...document.querySelectorAll('.verdict-strip__figure, .verdict-mark, .year-slider__now, .verdict-strip__name')].filter((it) => it.closest('.verdict-strip') && it.scrollWidth > it.clientWidth + 1).map((it) => it.textContent));
    assert.deepEqual(cut, [], 'everything can be read');
    const crowded = await page.evaluate(() =>
      [...document.querySelectorAll('.verdict-strip__verdict .verdict-mark')]
        .map((it) => {
          const words = document.createRange();
          words.selectNodeContents(it);
          return [it.textContent, it.getBoundingClientRect().right - words.getBoundingClientRect().right];
        })
        .filter(([, room]) => room < 3),
    );
    assert.deepEqual(crowded, [], 'no word touches its edge');
    const bar = await page.locator('.top-bar').boundingBox();
    if (width >= 1280) assert.ok(bar.height < 60, `the top bar is one line: ${bar.height}`);
    const words = page.locator('.grid-row__cell--quiet', { hasText: locale === 'zh-CN' ? '不服务产业链' : 'no key chain' }).first();
    assert.ok(await words.evaluate((it) => it.firstElementChild.scrollWidth <= it.clientWidth - 16), 'nor is it cut that there is no chain');
    await isAccessible(page);
    await screenshot(page, `strip-chips-${named}`, { fullPage: false });
    await page.keyboard.press('Alt+r');
    await mark(page).waitFor();
    await screenshot(page, `strip-replay-${named}`, { fullPage: false });
    await page.keyboard.press('Escape');
    const now = await places(page);
    assert.deepEqual(now.map(([, x, , height]) => [x, height]), still.map(([, x, , height]) => [x, height]));
    await page.evaluate(() => scrollTo(0, 10_000));
    const strip = await page.locator('.verdict-strip').boundingBox();
    assert.ok(strip.y >= 0 && strip.y + strip.height <= height, 'always visible');
    assert.deepEqual(await moved(page), []);
  });
}
