// Finding a row, putting rows in order, and drawing columns: ways to look, never a change.
import assert from 'node:assert/strict';
import test from 'node:test';
import { isAccessible } from './support/axe.mjs';
import { setUp } from './support/browser.mjs';
import { atGrid, cellOf, column, field, goTo } from './support/grid.mjs';
import { mounted, open } from './support/open.mjs';
import { screenshot } from './support/screenshot.mjs';
import { LOOKS, atTop, choose, exampleCity, fewSchools, saved, scrollsSideways } from './support/workspace.mjs';

const shared = setUp();
const bar = (page) => page.getByRole('search', { name: /在表格中查找|Find in the table/ });
const sought = (page) => page.locator('#find-bar-field');
const told = (page) => bar(page).getByRole('status');
const active = (page) => page.locator('.grid-row__cell--active');
const heading = (page, name) => page.getByRole('columnheader', { name });
const focused = (page) => page.evaluate(() => document.activeElement.id);
const ids = (plan) => plan.schools.map((it) => it.offerings.map((of) => of.id));
/** What the rows of the first school show in a column, from the top. */
const shownIn = async (page, name) => {
  const at = await column(page, name);
  return page.evaluate((at) => {
    const texts = [];
    const rows = [...document.querySelectorAll('.grid-row')].slice(1);
    for (const row of rows) {
      const cell = row.querySelector(`[data-column="${at}"]`);
      if (!cell || row.matches('.grid-row--heading, .grid-row--blank')) break;
      texts.push(cell.textContent.trim());
    }
    return texts;
  }, at);
};

test('Ctrl+F finds majors and schools by text, pinyin, initials and code, and Esc goes back to the cell', async (t) => {
  const page = await exampleCity(t, shared);
  await goTo(page, '服装设计与工艺', 2025);
  await page.keyboard.press('Control+f');
  await sought(page).waitFor();
  assert.equal(await focused(page), 'find-bar-field');
  const of = {};
  for (const text of ['huli', 'hl', '护理', '720301']) {
    await sought(page).fill(text);
    await told(page).filter({ hasText: /^\d+\/\d+$|没有找到/ }).waitFor();
    of[text] = (await told(page).textContent()).split('/')[1];
  }
  await sought(page).fill('护理');
  await told(page).filter({ hasText: /^\d+\/\d+$/ }).waitFor();
  await active(page).filter({ hasText: '护理' }).waitFor();
  const first = Number((await told(page).textContent()).split('/')[0]);
  const count = Number(of['护理']);
  assert.ok(count > 1, JSON.stringify(of));
  await page.keyboard.press('Enter');
  await told(page).filter({ hasText: `${(first % count) + 1}/${count}` }).waitFor();
  await page.keyboard.press('Shift+Enter');
  await told(page).filter({ hasText: `${first}/${count}` }).waitFor();
  await page.keyboard.press('F3');
  await told(page).filter({ hasText: `${(first % count) + 1}/${count}` }).waitFor();
  await active(page).filter({ hasText: '护理' }).waitFor();
  assert.equal(await focused(page), 'find-bar-field', 'one goes on from the bar');
  await page.keyboard.press('Escape');
  await bar(page).waitFor({ state: 'detached' });
  assert.equal(await focused(page), 'grid-field');
  assert.match(await field(page).inputValue(), /护理/);
});

test('a school is found, a text that is nowhere is said so, and F3 in the grid goes on', async (t) => {
  const page = await exampleCity(t, shared);
  await goTo(page, '服装设计与工艺', 2025);
  await page.keyboard.press('Control+f');
  await sought(page).fill('托城第二');
  await told(page).filter({ hasText: '1/1' }).waitFor();
  await page.locator('.grid-row--heading .grid-row__cell--active').filter({ hasText: '托城第二' }).waitFor();
  await sought(page).fill('zzzz');
  await told(page).filter({ hasText: '没有找到' }).waitFor();
  await sought(page).fill('会计');
  await told(page).filter({ hasText: /^\d+\/\d+$/ }).waitFor();
  const before = await told(page).textContent();
  await active(page).click();
  await page.keyboard.press('F3');
  await told(page).filter({ hasNotText: before }).waitFor();
  await active(page).filter({ hasText: '会计' }).waitFor();
  assert.equal(await focused(page), 'grid-field');
});

test('a press on a heading puts rows in order within the school, a third brings the file’s order back', async (t) => {
  // Wide enough for every year beside the columns that stay in view.
  const page = await exampleCity(t, shared, { context: { viewport: { width: 1920, height: 900 } } });
  await atGrid(page);
  const before = ids((await saved(page)).plan);
  const order = await shownIn(page, 2025);
  const numbers = (all) => all.map(Number);
  await heading(page, /^2025/).getByRole('button').click();
  await page.locator('[aria-sort="ascending"]').waitFor();
  assert.deepEqual(numbers(await shownIn(page, 2025)), numbers(order).sort((one, other) => one - other));
  await heading(page, /^2025/).getByRole('button').click();
  await page.locator('[aria-sort="descending"]').waitFor();
  assert.deepEqual(numbers(await shownIn(page, 2025)), numbers(order).sort((one, other) => other - one));
  assert.deepEqual(ids((await saved(page)).plan), before, 'the file keeps its order');
  assert.equal(await page.getByRole('button', { name: /^撤销/ }).isDisabled(), true, 'no step to undo');
  await heading(page, /^2025/).getByRole('button').click();
  await page.locator('[aria-sort]').waitFor({ state: 'detached' });
  assert.deepEqual(await shownIn(page, 2025), order);
});

test('Alt+S sorts by verdict, the gravest first; what is typed goes into the row that is seen; rows are not moved meanwhile', async (t) => {
  const page = await exampleCity(t, shared);
  await goTo(page, '会计事务', '判定');
  await page.keyboard.press('Escape');
  await goTo(page, '会计事务', 2025);
  const at = await column(page, '判定');
  await page.keyboard.press('End');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Alt+s');
  await page.locator('[aria-sort="ascending"]').waitFor();
  assert.match((await shownIn(page, '判定'))[0], /违反/);
  assert.match(await active(page).textContent(), /违反/, 'the cursor stays on its row');
  assert.equal(Number(await active(page).getAttribute('data-column')), at);
  const before = ids((await saved(page)).plan);
  await active(page).click();
  await page.keyboard.press('Alt+ArrowDown');
  await page.getByText('排序时不能移动行').waitFor();
  assert.deepEqual(ids((await saved(page)).plan), before);
  await goTo(page, '会计事务', 2025);
  await page.keyboard.type('61');
  await page.keyboard.press('Enter');
  const offering = (await saved(page)).plan.schools[0].offerings.find((it) => it.code === '730301');
  assert.equal(offering.intake['2025'], 61);
  await page.getByRole('button', { name: '恢复文件中的顺序' }).click();
  await page.locator('[aria-sort]').waitFor({ state: 'detached' });
});

test('columns are drawn by pointer and by keys, and are as wide the next time', async (t) => {
  const page = await exampleCity(t, shared);
  const width = async () => Math.round((await heading(page, /^专业$/).boundingBox()).width);
  assert.equal(await width(), 168);
  const { x, y, width: wide } = await heading(page, /^专业$/).boundingBox();
  await page.mouse.move(x + wide - 3, y + 20);
  await page.mouse.down();
  await page.mouse.move(x + wide + 30, y + 20, { steps: 4 });
  await page.mouse.move(x + wide + 57, y + 20, { steps: 4 });
  await page.mouse.up();
  const drawn = await width();
  assert.ok(Math.abs(drawn - 228) <= 8, `${drawn}`);
  assert.equal(await page.locator('[aria-sort]').count(), 0, 'to draw is not to press');
  await page.locator('.grid-row[data-row="1"] .grid-row__cell--name').click();
  await page.keyboard.press('Alt+Shift+ArrowRight');
  assert.equal(await width(), drawn + 8);
  await page.keyboard.press('Alt+Shift+ArrowLeft');
  await page.keyboard.press('Alt+Shift+ArrowLeft');
  assert.equal(await width(), drawn - 8);
  const box = await field(page).boundingBox();
  assert.ok(Math.abs(box.width - (drawn - 8)) <= 2, 'the field is as wide as its cell');
  await page.reload();
  await mounted(page);
  await atGrid(page);
  assert.equal(await width(), drawn - 8);
  const at = await heading(page, /^专业$/).boundingBox();
  await page.mouse.dblclick(at.x + at.width - 3, at.y + 20);
  assert.equal(await width(), 168);
  const cut = page.locator('.grid-row[data-row="1"] .grid-row__cell--name .grid-row__cut');
  assert.equal(await cut.count(), 0);
  await page.mouse.move(at.x + 165, at.y + 20);
  await page.mouse.down();
  await page.mouse.move(at.x + 60, at.y + 20, { steps: 4 });
  await page.mouse.up();
  assert.equal(await cut.count(), 1, 'a name without room is cut');
});

test('a bar to find with and sorted rows are accessible, wide and narrow, in both languages', async (t) => {
  for (const [locale, viewport, colorScheme] of LOOKS) {
    const page = await open(t, shared, { context: { locale, viewport, colorScheme } });
    await choose(page, 'few.json', fewSchools());
    await atGrid(page);
    await page.locator('.grid-row[data-row="1"] .grid-row__cell--name').click();
    await page.keyboard.press('Alt+s');
    await page.locator('[aria-sort]').waitFor();
    await page.keyboard.press('Alt+ArrowDown');
    await page.keyboard.press('Control+f');
    await sought(page).fill('jsj');
    await told(page).filter({ hasText: /\d\/\d/ }).waitFor();
    await atTop(page);
    await screenshot(page, `find-${locale}-${viewport.width}`);
    await isAccessible(page);
    assert.equal(await scrollsSideways(page), false);
    const edges = async (it) => (({ x, width }) => [x, x + width])(await it.boundingBox());
    const [[start, end], [, last]] = [await edges(page.locator('.grid')), await edges(bar(page).getByRole('button').last())];
    assert.ok(start >= 0 && last <= end, `${locale} ${viewport.width}: its buttons end at ${last} of ${end}`);
  }
});
