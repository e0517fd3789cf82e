// Looking at the grid: what stays in view, what the pointer opens, what is printed, what arrives later.
import assert from 'node:assert/strict';
import test from 'node:test';
import { isAccessible } from './support/axe.mjs';
import { setUp } from './support/browser.mjs';
import { atGrid, cellOf, field, goTo, row } from './support/grid.mjs';
import { open } from './support/open.mjs';
import { screenshot } from './support/screenshot.mjs';
import { slider } from './support/strip.mjs';
import { choose, exampleCity, fewSchools } from './support/workspace.mjs';

const shared = setUp();
const NAME = '服装设计与工艺';

/** Where the frozen cells of a row begin, from the edge of the grid's box; and the year column beside them. */
const places = (page) =>
  page.locator('.grid__box').evaluate((box) => {
    const { left, width } = box.getBoundingClientRect();
    const cells = box.querySelectorAll('[data-row="1"] [data-column]');
    const at = (nth) => cells[nth].getBoundingClientRect().left - left;
    const end = (nth) => left + box.clientWidth - cells[nth].getBoundingClientRect().right;
    return { code: at(0), name: at(1), year: at(9) + box.scrollLeft, margin: end(cells.length - 1), verdict: end(cells.length - 2), width };
  });

test('the first columns and the verdict stay where they are, however far the rows are scrolled sideways', async (t) => {
  const page = await exampleCity(t, shared);
  const box = page.locator('.grid__box');
  const before = await places(page);
  assert.deepEqual([before.code, before.name, before.margin, before.verdict], [0, 72, 0, 72]);
  for (const left of [120, 502, 0]) {
    await box.evaluate((it, left) => (it.scrollLeft = left), left);
    await box.and(page.locator('[data-sideways]')).waitFor();
    const during = await places(page);
    await page.locator('.grid__box:not([data-sideways])').waitFor();
    const after = await places(page);
    assert.deepEqual(during, before, `while scrolled to ${left}`);
    assert.deepEqual(after, during, `at ${left}, standing still`);
  }
});

/** Whether the column of a year is seen whole, beside the columns that stay in view. Runs in the page. */
const isYearSeen = (year) => {
  const edges = (it) => it.getBoundingClientRect();
  const at = (name) => [...document.querySelectorAll('.grid__name')].filter((it) => it.matches(name)).map(edges);
  const [column] = [...document.querySelectorAll('.grid__name--year')].filter((it) => it.textContent.startsWith(year)).map(edges);
  const box = edges(document.querySelector('.grid__box'));
  const isWide = document.querySelector('.grid--wide') !== null;
  const [start, end] = [at('.grid-row__cell--name')[0].right, isWide ? at('.grid-row__cell--verdict')[0].left : box.right];
  return column.left >= start - 1 && column.right <= end + 1;
};
const isSeen = (page, year) => page.evaluate(isYearSeen, String(year));
const seen = (page, year) => page.waitForFunction(isYearSeen, String(year), { timeout: 2_000 });

/** How far the rows are scrolled sideways. */
const across = (page, left) =>
  page.locator('.grid__box').evaluate((it, left) => {
    if (left !== undefined) it.scrollLeft = left;
    return it.scrollLeft;
  }, left);

for (const [width, height] of [[1280, 800], [768, 1024], [360, 740]]) {
  test(`the column of the year that is chosen comes into view, and the focus stays where it is: ${width} px`, async (t) => {
    const page = await exampleCity(t, shared, { context: { viewport: { width, height }, reducedMotion: 'reduce' } });
    const cell = await page.evaluate(() => document.querySelector('.grid-row__cell--active').closest('[data-row]').dataset.row);
    await slider(page).focus();
    await across(page, 0);
    assert.equal(await isSeen(page, 2028), false, 'out of view');
    // What is scrolled here is over before it is noted what the page scrolls.
    await page.waitForTimeout(300);
    for (const [key, year] of [['End', 2028], ['Home', 2025]]) {
      await page.evaluate(() => {
        window.places = new Set();
        document.querySelector('.grid__box').addEventListener('scroll', ({ target }) => window.places.add(target.scrollLeft));
      });
      await slider(page).press(key);
      await seen(page, year);
      await page.waitForTimeout(300);
      assert.ok((await page.evaluate(() => window.places.size)) <= 1, 'at once, and not by and by');
      assert.equal(await page.evaluate(() => document.activeElement.type), 'range');
    }
    assert.equal(await page.evaluate(() => document.querySelector('.grid-row__cell--active').closest('[data-row]').dataset.row), cell, 'nor does the cursor move');
    await page.getByRole('button', { name: '方案A', exact: true }).click();
    await across(page, 0);
    await slider(page).fill('2027');
    await seen(page, 2027);
  });
}

test('a year whose column is in view moves nothing', async (t) => {
  const page = await exampleCity(t, shared, { context: { viewport: { width: 1280, height: 800 } } });
  await slider(page).fill('2027');
  await seen(page, 2027);
  const place = await across(page);
  assert.equal(await isSeen(page, 2026), true);
  await slider(page).fill('2026');
  await page.locator('.grid__name--shown').filter({ hasText: '2026' }).waitFor();
  assert.equal(await across(page), place);
});

test('a year chosen beside the panel is in view when the grid is shown again, with its columns as they were', async (t) => {
  const page = await exampleCity(t, shared, { context: { viewport: { width: 768, height: 1024 } } });
  await across(page, 0);
  await page.getByRole('button', { name: '判定与覆盖' }).click();
  await slider(page).fill('2028');
  await page.getByRole('button', { name: '布点表' }).click();
  await page.locator('.grid--wide').waitFor({ timeout: 2_000 });
  await seen(page, 2028);
});

test('the pointer resting on a verdict of the grid opens its card, and leaving closes it', async (t) => {
  const page = await exampleCity(t, shared);
  const cell = (await row(page, NAME)).locator('.grid-row__cell--verdict');
  await cell.hover();
  await page.locator('.clause-card').filter({ hasText: NAME }).waitFor();
  await (await cellOf(page, NAME, '学制')).hover();
  await page.locator('.clause-card').waitFor({ state: 'detached' });
});

test('Shift+F10 on a cell explains the row', async (t) => {
  const page = await exampleCity(t, shared);
  await (await cellOf(page, NAME, '学制')).click();
  await page.keyboard.press('Shift+F10');
  await page.locator('.clause-card').filter({ hasText: NAME }).waitFor();
});

test('every row is printed, and only those in view are there again afterwards', async (t) => {
  const page = await exampleCity(t, shared);
  const rows = () => page.locator('.grid-row').count();
  const inView = await rows();
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  await page.emulateMedia({ media: 'print' });
  assert.ok((await rows()) > 300, `${await rows()} rows`);
  await page.locator('.grid-row').last().waitFor();
  const { x, width } = await page.locator('[data-row="1"] .grid-row__cell--margin').boundingBox();
  assert.ok(x + width <= 1031, `${x + width} px do not fit A4 across`);
  await page.emulateMedia({ media: 'screen' });
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  await page.waitForFunction((count) => document.querySelectorAll('.grid-row').length === count, inView);
});

test('a column that stays at the end of the view is drawn by as much as the pointer moves', async (t) => {
  const page = await exampleCity(t, shared);
  const cell = page.locator('[data-row="1"] .grid-row__cell--verdict');
  const { width: before } = await cell.boundingBox();
  const { x, y, height } = await page.locator('.grid__name.grid-row__cell--verdict .grid__edge').boundingBox();
  await page.mouse.move(x + 4, y + height / 2);
  await page.mouse.down();
  for (const by of [5, 10, 20, 30, 22]) await page.mouse.move(x + 4 + by, y + height / 2);
  await page.mouse.up();
  await page.waitForFunction((width) => Math.abs(document.querySelector('[data-row="1"] .grid-row__cell--verdict').getBoundingClientRect().width - width) < 2, before + 22);
});

test('a column drawn by the pointer follows it, and no row is made anew until it comes up', async (t) => {
  const page = await exampleCity(t, shared);
  const { x, y, height } = await page.locator('.grid__edge').nth(1).boundingBox();
  const [width, end] = [async () => (await page.locator('[data-row="1"] .grid-row__cell--name').boundingBox()).width, async () => (await places(page)).margin];
  const before = await width();
  await page.evaluate(() => {
    window.made = 0;
    const note = (all) => (window.made += all.length);
    new MutationObserver(note).observe(document.querySelector('.grid__rows'), { subtree: true, childList: true, attributes: true, characterData: true });
  });
  await page.mouse.move(x + 4, y + height / 2);
  await page.mouse.down();
  for (const by of [20, 60, 100, -40]) {
    await page.mouse.move(x + 4 + by, y + height / 2);
    await page.waitForFunction(([from, by]) => Math.abs(document.querySelector('[data-row="1"] .grid-row__cell--name').getBoundingClientRect().width - from - by) < 2, [before, by]);
    assert.equal(await end(), 0, 'what stays in view stays where it is');
    const [field, cell] = await Promise.all(['#grid-field', '.grid-row__cell--active'].map((it) => page.locator(it).boundingBox()));
    assert.ok(Math.abs(field.x - cell.x) < 2, 'the field lies over its cell');
  }
  assert.equal(await page.evaluate(() => window.made), 0);
  await page.mouse.up();
  await page.waitForFunction(() => window.made > 0);
  assert.ok(Math.abs((await width()) - before + 40) < 2);
});

test('a filter that leaves nothing says so', async (t) => {
  const page = await exampleCity(t, shared);
  await page.locator('select.findings-panel__school').selectOption({ index: 2 });
  await page.getByRole('button', { name: '未知', exact: true }).first().click();
  await page.getByText('没有符合筛选条件的布点。').waitFor();
  await isAccessible(page);
});

for (const [what, ending] of [['its program', 'wasm'], ['its style sheet', 'css']]) {
  test(`a part that arrives late is announced where it was asked for, and ${what} fetched again when that failed`, async (t) => {
    let fail;
    const failed = new Promise((done) => (fail = done));
    let asked = 0;
    const page = await exampleCity(t, shared, {
      allow: [/later-|Failed to load resource|503/],
      before: (page) =>
        page.route(`**/later-*.${ending}`, async (route) => {
          asked += 1;
          if (asked > 1) return route.continue();
          await failed;
          return route.fulfill({ status: 503, body: '' });
        }),
    });
    await page.getByRole('tab', { name: '覆盖' }).click();
    await page.getByText('这一部分正在加载……').waitFor();
    fail();
    const panel = page.locator('.coverage-panel');
    await panel.waitFor({ timeout: 10_000 });
    assert.equal(asked, 2);
    assert.equal(await panel.evaluate((it) => getComputedStyle(it).display), 'grid', 'as its sheet says');
  });
}

/** How far the arrow of the sorted column is above the letters of its heading. Unit: pixels. */
const aboveHeading = (page) =>
  page.locator('[aria-sort]').evaluate((name) => {
    const style = getComputedStyle(name, '::before');
    const [, down = 1] = style.scale.split(' ').map(Number);
    const bottom = name.getBoundingClientRect().top + parseFloat(style.top) + parseFloat(style.height) * down;
    const range = document.createRange();
    const text = document.createTreeWalker(name, NodeFilter.SHOW_TEXT).nextNode();
    range.selectNodeContents(text);
    const drawing = document.createElement('canvas').getContext('2d');
    const { font } = getComputedStyle(text.parentElement);
    drawing.font = font;
    const { fontBoundingBoxAscent, actualBoundingBoxAscent } = drawing.measureText(text.data);
    return range.getBoundingClientRect().top + fontBoundingBoxAscent - actualBoundingBoxAscent - bottom;
  });

for (const locale of ['zh-CN', 'en-GB']) {
  test(`the arrow of a sorted column lies over no letter, however narrow the column: ${locale}`, async (t) => {
    for (const [named, widths] of [['usual', ''], ['narrowest', '40 40 40 40 40 40 40 40 40 40']]) {
      const page = await open(t, shared, { context: { locale }, before: (it) => it.addInitScript((kept) => localStorage.setItem('major-planner/widths', kept), widths) });
      await choose(page, 'few.json', fewSchools());
      await atGrid(page);
      for (const year of ['2022', '2026']) {
        const head = page.locator('.grid__name', { hasText: year }).getByRole('button');
        await head.evaluate((it) => it.click());
        await page.locator('[aria-sort="ascending"]', { hasText: year }).waitFor();
        assert.ok((await aboveHeading(page)) >= 0, `${year}, ${named}: ${await aboveHeading(page)}`);
        await screenshot(page, `sorted-${locale}-${named}-${year}`, { fullPage: false });
        await head.evaluate((it) => it.click());
        assert.ok((await aboveHeading(page)) >= 0, `${year}, ${named}, descending`);
        assert.equal(await page.locator('[aria-sort]').evaluate((it) => it.querySelector('button').scrollHeight <= it.clientHeight), true, 'and the heading stays in its box');
      }
    }
  });
}

for (const [locale, width, more, name, rule] of [
  ['zh-CN', 1280, '另1项', /违反 整改与停招，另1项$/, '整改与停招、'],
  ['en-GB', 1280, '1 more', /Breach Rectify, suspend, close, 1 more$/, 'Rectify, suspend, close, '],
  ['zh-CN', 360, '另1项', /违反 整改与停招，另1项$/, '整改与停招、'],
  ['en-GB', 360, '1 more', /Breach Rectify, suspend, close, 1 more$/, 'Rectify, suspend, close, '],
]) {
  test(`that a row has more findings is said in words, which no margin is like: ${locale}, ${width} pixels`, async (t) => {
    const page = await open(t, shared, { context: { locale, viewport: { width, height: 800 } } });
    await choose(page, 'few.json', fewSchools());
    await atGrid(page);
    await goTo(page, '汽车运用与维修', 2025);
    const cell = (await row(page, '汽车运用与维修')).locator('.grid-row__cell--verdict');
    await cell.scrollIntoViewIfNeeded();
    assert.equal(await cell.locator('.grid-row__more').textContent(), more);
    assert.match(await field(page).getAttribute('aria-label'), name);
    assert.ok((await cell.getAttribute('title')).startsWith(rule), 'the tip names them all');
    assert.doesNotMatch(await cell.textContent(), /[+−]\d/);
    const [{ right, cut }, end] = await cell.evaluate((it) => {
      const said = it.querySelector('.grid-row__more');
      return [{ right: said.getBoundingClientRect().right, cut: said.scrollWidth > said.clientWidth }, it.getBoundingClientRect().right];
    });
    assert.equal(cut, false, 'it can be read whole');
    assert.ok(right <= end - 8, `${right} within ${end}`);
    await screenshot(page, `more-${locale}-${width}`, { fullPage: false });
  });
}
