// The strip at every width: accessible, readable, always in view, and still.
import assert from 'node:assert/strict';
import test from 'node:test';
import { isAccessible } from './support/axe.mjs';
import { setUp } from './support/browser.mjs';
import { open } from './support/open.mjs';
import { screenshot } from './support/screenshot.mjs';
import { chips, mark, moved, places, slider, small } from './support/strip.mjs';
import { choose, fewSchools, scrollsSideways, tableAtStart } from './support/workspace.mjs';

const shared = setUp();

for (const [width, height, locale, colorScheme] of [
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
    await page.getByRole('table').first().waitFor();
    const still = await places(page);
    await slider(page).fill('2027');
    await slider(page).fill('2025');
    await page.locator('.verdict-strip__item--schools').click();
    await small(page).fill('30');
    await small(page).press('Enter');
    assert.deepEqual(await chips(page), { breach: '-1', met: '+1' });
    assert.equal(await scrollsSideways(page), false);
    const cut = await page.evaluate(() => [...document.querySelectorAll('.verdict-strip__figure, .verdict-mark, .year-slider__now, .verdict-strip__name')].filter((it) => it.closest('.verdict-strip') && it.scrollWidth > it.clientWidth + 1).map((it) => it.textContent));
    assert.deepEqual(cut, [], 'everything can be read');
    await tableAtStart(page);
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
