// Rows that come, go and move while they are filtered or in another order: none is missing, none is there twice, and the cursor stays on its own.
import assert from 'node:assert/strict';
import test from 'node:test';
import { setUp } from './support/browser.mjs';
import { atGrid, enter, field, goTo, press } from './support/grid.mjs';
import { open } from './support/open.mjs';
import { choose, saved } from './support/workspace.mjs';

const shared = setUp();
const WIDE = { viewport: { width: 1920, height: 900 }, permissions: ['clipboard-read', 'clipboard-write'] };
const offering = (id, code, name, numbers, chains = []) => ({
  id, code, name, first_year: 2015, chains, intake: Object.fromEntries(numbers.map((it, at) => [2023 + at, it])),
});
/** Two schools; 电子商务 has been too small for a class three years running. */
const PLAN = JSON.stringify({
  format: 'major-planner/plan', version: 1, pack: 'hohhot-2022', as_of: 2025, horizon: 2028, title: '两所学校',
  schools: [
    { id: 'S01', kind: 'other', name: '甲职业学校', offerings: [
      offering('S01-01', '720201', '护理', [40, 41, 55], ['biomedicine']),
      offering('S01-02', '730701', '电子商务', [12, 9, 14]),
      offering('S01-03', '730301', '会计事务', [40, 41, 42]),
    ] },
    { id: 'S02', kind: 'other', name: '乙职业学校', offerings: [offering('S02-01', '710205', '大数据技术应用', [50, 51, 52], ['information'])] },
  ],
});

async function plan(t) {
  const page = await open(t, shared, { context: WIDE });
  await choose(page, 'plan.json', PLAN);
  await atGrid(page);
  return page;
}

const names = (page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('.grid-row')]
      .sort((one, other) => one.dataset.row - other.dataset.row)
      .map((it) => it.textContent.match(/护理|电子商务|会计事务|大数据技术应用|建筑|甲职业学校|乙职业学校/)?.[0])
      .filter(Boolean),
  );
/** Waits until these are the rows. */
async function are(page, expected, why) {
  for (let wait = 0; wait < 40 && JSON.stringify(await names(page)) !== JSON.stringify(expected); wait += 1) await page.waitForTimeout(50);
  assert.deepEqual(await names(page), expected, why);
}
const cursor = async (page, pattern, why) => {
  await page.locator('.grid-row', { has: page.locator('.grid-row__cell--active') }).filter({ hasText: pattern }).waitFor({ timeout: 3000 }).catch(() => {});
  assert.match(await page.locator('.grid-row', { has: page.locator('.grid-row__cell--active') }).textContent(), pattern, why);
};
const sort = async (page, name, way = 'ascending') => {
  await page.getByRole('columnheader', { name }).getByRole('button').first().click();
  await page.locator(`[aria-sort="${way}"]`).waitFor();
};
const undo = (page) => page.getByRole('button', { name: /^撤销/ }).click();
const redo = (page) => page.getByRole('button', { name: /^重做/ }).click();
const only = (page, name) => page.locator('.findings-panel__filters').getByRole('button', { name, exact: true }).click();

test('rows in order stay in order when a move, a removal and an addition are undone and done again', async (t) => {
  const page = await plan(t);
  await press(page, '电子商务', '下移');
  await are(page, ['甲职业学校', '护理', '会计事务', '电子商务', '乙职业学校', '大数据技术应用']);
  await sort(page, /^2025/);
  const inOrder = ['甲职业学校', '电子商务', '会计事务', '护理', '乙职业学校', '大数据技术应用'];
  await are(page, inOrder);
  await undo(page);
  await are(page, inOrder, 'the order of the file is another one, that of the rows is not');
  await redo(page);
  await are(page, inOrder);
  await press(page, '会计事务', /^删除/);
  await are(page, inOrder.filter((it) => it !== '会计事务'));
  await cursor(page, /护理/, 'on what took its place');
  await undo(page);
  await are(page, inOrder, 'had back');
  await cursor(page, /会计事务/, 'and back on it');
  await redo(page);
  await are(page, inOrder.filter((it) => it !== '会计事务'));
});

test('while one types in the column by which rows are in order, they keep their place', async (t) => {
  const page = await plan(t);
  await sort(page, /^2025/);
  const inOrder = ['甲职业学校', '电子商务', '会计事务', '护理', '乙职业学校', '大数据技术应用'];
  await enter(page, '电子商务', 2025, '99');
  await are(page, inOrder);
  await cursor(page, /会计事务/, 'Enter went down');
  await undo(page);
  await are(page, inOrder);
});

test('what is typed into the blank row of rows in order is followed to its place', async (t) => {
  const page = await plan(t);
  await sort(page, /^代码/);
  await are(page, ['甲职业学校', '护理', '会计事务', '电子商务', '乙职业学校', '大数据技术应用']);
  await goTo(page, '护理', 2025);
  await page.locator('.grid__tools').getByRole('button').first().click();
  await page.keyboard.type('640301');
  await page.locator('.grid__suggestion').first().click();
  await page.locator('.grid-row').filter({ hasText: '640301' }).waitFor();
  await cursor(page, /640301/, 'the new row stands first');
  await page.keyboard.press('ArrowDown');
  await cursor(page, /护理/);
  await page.locator('.grid__tools').getByRole('button').first().click();
  await page.keyboard.type('650101');
  await page.keyboard.press('Enter');
  await page.locator('.grid-row').filter({ hasText: '650101' }).waitFor();
  await cursor(page, /添加布点/, 'Enter goes on to the next');
  const { plan: kept } = await saved(page);
  assert.deepEqual(kept.schools[0].offerings.map((it) => it.code), ['720201', '730701', '730301', '640301', '650101']);
});

test('under a filter, what is undone is seen though the filter would leave it out, once', async (t) => {
  const page = await plan(t);
  await only(page, '违反');
  await are(page, ['甲职业学校', '电子商务']);
  await enter(page, '电子商务', 2025, '60');
  await are(page, ['甲职业学校', '电子商务'], 'while one types');
  await press(page, '电子商务', /^删除/);
  await are(page, [], 'no breach is left');
  await undo(page);
  await are(page, ['甲职业学校', '电子商务'], 'had back');
  await cursor(page, /电子商务/);
  await undo(page);
  await are(page, ['甲职业学校', '电子商务']);
  await page.getByRole('button', { name: '显示全部' }).first().click();
  await are(page, ['甲职业学校', '护理', '电子商务', '会计事务', '乙职业学校', '大数据技术应用']);
});

test('under a filter, rows that a pasted table adds are seen, and one undo takes them away', async (t) => {
  const page = await plan(t);
  await only(page, '违反');
  await goTo(page, '电子商务', 2025);
  await page.evaluate((it) => navigator.clipboard.writeText(it), '学校\t专业名称\t2025\n甲职业学校\t建筑工程施工\t60\n');
  await page.keyboard.press('Control+v');
  await page.getByRole('button', { name: '取用', exact: true }).click();
  await are(page, ['甲职业学校', '电子商务', '建筑']);
  await cursor(page, /电子商务/);
  assert.equal(await field(page).evaluate((it) => it === document.activeElement), true);
  await undo(page);
  await are(page, ['甲职业学校', '电子商务']);
});

test('a filter stays about its school when one above it goes and comes back', async (t) => {
  const page = await plan(t);
  await page.locator('select.findings-panel__school').selectOption({ label: '乙职业学校' });
  await are(page, ['乙职业学校', '大数据技术应用']);
  await page.getByRole('button', { name: '显示全部' }).first().click();
  await press(page, '甲职业学校', /^删除/);
  await are(page, ['乙职业学校', '大数据技术应用']);
  // The panel follows the plan a moment later.
  await page.locator('select.findings-panel__school').filter({ hasNotText: '甲职业学校' }).waitFor();
  await page.locator('select.findings-panel__school').selectOption({ label: '乙职业学校' });
  await undo(page);
  await page.getByRole('button', { name: /^撤销/, disabled: true }).waitFor();
  await are(page, ['乙职业学校', '大数据技术应用']);
  assert.equal(await page.locator('select.findings-panel__school').evaluate((it) => it.selectedOptions[0].textContent), '乙职业学校');
});
