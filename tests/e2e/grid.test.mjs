// The grid: keys, the one field, selection, blocks, completion, rows in view.
import assert from 'node:assert/strict';
import test from 'node:test';
import { setUp } from './support/browser.mjs';
import { cellOf, column, enter, field, goTo, row, shown, type } from './support/grid.mjs';
import { open } from './support/open.mjs';
import { choose, count, exampleCity, saved } from './support/workspace.mjs';

const shared = setUp();
const NAME = '服装设计与工艺';
const undo = (page) => page.getByRole('button', { name: /^撤销/ });
const active = (page) => page.locator('.grid-row__cell--active');
const place = async (page) => {
  const cell = active(page);
  return [Number(await cell.locator('..').getAttribute('data-row')), Number(await cell.getAttribute('data-column'))];
};
const offering = async (page, id) => (await saved(page)).plan.schools.flatMap((it) => it.offerings).find((it) => it.id === id);

test('the field keeps the focus and is never made anew', async (t) => {
  const page = await exampleCity(t, shared);
  await goTo(page, NAME, 2025);
  await field(page).evaluate((it) => (it.same = true));
  for (const key of ['ArrowRight', 'F2', 'Escape', '5', 'Enter', 'Tab', 'PageDown', 'Control+End', 'Control+Home', 'Delete']) {
    await page.keyboard.press(key);
    assert.deepEqual(await page.evaluate(() => [document.activeElement.id, document.activeElement.same]), ['grid-field', true], key);
  }
  assert.match(await field(page).getAttribute('aria-label'), /青城/);
});

test('keys move the cursor as in a spreadsheet, and Tab leaves at the last cell', async (t) => {
  const page = await exampleCity(t, shared);
  const start = [1, await column(page, 2025)];
  await page.locator(`.grid-row[data-row="1"] [data-column="${start[1]}"]`).click();
  for (const [key, by] of [['ArrowDown', [1, 0]], ['ArrowUp', [0, 0]], ['ArrowRight', [0, 1]], ['ArrowLeft', [0, 0]], ['Tab', [0, 1]], ['Shift+Tab', [0, 0]]]) {
    await page.keyboard.press(key);
    assert.deepEqual(await place(page), [start[0] + by[0], start[1] + by[1]], key);
  }
  await page.keyboard.press('Home');
  assert.deepEqual(await place(page), [1, 0]);
  await page.keyboard.press('Control+End');
  const [last] = await place(page);
  assert.ok(last > 300, 'the last row of all');
  await page.keyboard.press('ArrowDown');
  assert.deepEqual((await place(page))[0], last, 'there is none below');
  await page.keyboard.press('End');
  await page.keyboard.press('Tab');
  assert.notEqual(await page.evaluate(() => document.activeElement.id), 'grid-field', 'Tab leaves the grid');
  await page.keyboard.press('Shift+Tab');
  assert.equal(await page.evaluate(() => document.activeElement.id), 'grid-field', 'and comes back');
  await page.keyboard.press('Escape');
  assert.notEqual(await page.evaluate(() => document.activeElement.id), 'grid-field', 'Esc leaves it too');
});

test('a printed key replaces, F2 and Enter keep, Enter commits down, Esc drops', async (t) => {
  const page = await exampleCity(t, shared);
  const [at] = [await goTo(page, NAME, 2025)];
  const [line] = await place(page);
  await page.keyboard.type('31');
  assert.equal(await field(page).inputValue(), '31');
  await page.keyboard.press('Enter');
  assert.equal((await place(page))[0], line + 1);
  assert.equal((await at.textContent()).trim(), '31');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('F2');
  await page.keyboard.type('5');
  assert.equal(await field(page).inputValue(), '315');
  await page.keyboard.press('Escape');
  assert.equal((await at.textContent()).trim(), '31');
  await page.keyboard.press('Enter');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.type('0');
  assert.equal(await field(page).inputValue(), '301', 'arrows move the caret while typing');
  await page.keyboard.press('Shift+Enter');
  assert.equal((await place(page))[0], line - 1);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Delete');
  assert.equal((await at.textContent()).trim(), '', 'blank, not 0');
  assert.equal((await offering(page, 'S12-02')).intake?.['2025'] ?? null, null);
});

test('majors are offered by code, name, pinyin and initials', async (t) => {
  const page = await exampleCity(t, shared);
  await goTo(page, NAME, '代码');
  for (const [text, name] of [['hl', '护理'], ['huli', '护理'], ['720201', '护理'], ['kj', '会计事务'], ['yinyue', '音乐表演'], ['xingzheng', '工商行政管理事务']]) {
    await page.keyboard.type(text);
    await page.locator('.grid__suggestion').filter({ hasText: name }).first().waitFor();
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
  }
  await page.keyboard.type('kj');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowUp');
  assert.match(await page.getByRole('listbox').getByRole('option', { selected: true }).textContent(), /会计事务/);
  assert.equal(await field(page).getAttribute('aria-activedescendant'), 'grid-suggestion-0');
  await page.keyboard.press('Enter');
  const changed = await offering(page, 'S12-02');
  assert.deepEqual([changed.code, changed.name, changed.length ?? 3], ['730301', '会计事务', 3]);
});

test('the blank rows add offerings and schools', async (t) => {
  const page = await open(t, shared);
  await page.getByRole('button', { name: /新建空白规划/ }).click();
  await page.locator('#grid-field:focus').waitFor();
  await page.keyboard.type('新建职业学校');
  await page.keyboard.press('Enter');
  await page.keyboard.type('hl');
  await page.locator('.grid__suggestion').first().waitFor();
  await page.keyboard.press('Enter');
  await page.keyboard.type('校本专业');
  await page.keyboard.press('Enter');
  const { plan } = await saved(page);
  assert.equal(plan.schools[0].name, '新建职业学校');
  assert.deepEqual(plan.schools[0].offerings.map((it) => [it.code, it.name]), [['720201', '护理'], ['校本专业', '校本专业']]);
  await undo(page).click();
  await undo(page).click();
  await undo(page).click();
  assert.equal((await saved(page)).plan.schools.length, 0);
});

test('on a slow machine nothing that is typed ahead is lost', async (t) => {
  const page = await exampleCity(t, shared);
  const devtools = await page.context().newCDPSession(page);
  const slow = (rate) => devtools.send('Emulation.setCPUThrottlingRate', { rate });
  // Without waiting for the page in between, as fingers do.
  const press = (keys) => Promise.all(keys.map((it) => page.keyboard.press(it)));
  const at = await column(page, 2025);
  const cells = page.locator(`.grid-row [data-column="${at}"]`);
  await cells.first().click();
  const numbers = ['71', '72', '73', '74', '75', '76', '77'];
  await slow(12);
  await press(numbers.flatMap((it) => [...it, 'Enter']));
  await slow(1);
  await cells.nth(6).filter({ hasText: '77' }).waitFor();
  assert.deepEqual((await cells.allTextContents()).slice(0, 7), numbers);
  await page.locator('.grid-row--blank').first().click();
  await slow(12);
  // Each row that is typed into has a blank one below it.
  await press(['720301', '720403', '720501'].flatMap((it) => [...it, 'Enter']));
  await slow(1);
  await page.locator('.grid-row').filter({ hasText: '720501' }).first().waitFor();
  const { plan } = await saved(page);
  const codes = plan.schools[0].offerings.map((it) => it.code);
  assert.deepEqual(codes.slice(-3), ['720301', '720403', '720501']);
});

test('a block is pasted in one step, with a report of what was not read', async (t) => {
  const page = await exampleCity(t, shared, { context: { permissions: ['clipboard-read', 'clipboard-write'] } });
  const before = (await saved(page)).text;
  await goTo(page, NAME, 2024);
  await page.evaluate(() => navigator.clipboard.writeText('31\t３２\n"41"\t二十\n'));
  await page.keyboard.press('Control+v');
  const report = page.locator('.grid__report');
  await report.getByText('已粘贴2行2列，改动3处').waitFor();
  await report.getByText(/“二十”/).waitFor();
  assert.equal(await shown(page, NAME, 2024), '31');
  assert.equal(await shown(page, NAME, 2025), '32');
  await undo(page).click();
  assert.equal((await saved(page)).text, before, 'one step');
});

test('a block is copied, cut and filled', async (t) => {
  const page = await exampleCity(t, shared, { context: { permissions: ['clipboard-read', 'clipboard-write'] } });
  await goTo(page, NAME, 2024);
  await page.keyboard.press('Shift+ArrowRight');
  await page.keyboard.press('Control+c');
  assert.equal(await page.evaluate(() => navigator.clipboard.readText()), '24\t22\n', 'with an end of line, as a sheet has it');
  await page.keyboard.press('Control+x');
  assert.equal(await shown(page, NAME, 2025), '');
  await undo(page).click();
  assert.equal(await shown(page, NAME, 2025), '22');
  await goTo(page, NAME, 2024);
  await page.keyboard.press('Shift+ArrowRight');
  await page.keyboard.press('Control+r');
  assert.equal(await shown(page, NAME, 2025), '24');
  await page.keyboard.press('Control+z');
  assert.equal(await shown(page, NAME, 2025), '22');
  await page.keyboard.press('Control+y');
  assert.equal(await shown(page, NAME, 2025), '24');
});

test('rows change places, and the cursor goes with them', async (t) => {
  const page = await exampleCity(t, shared);
  const ids = async () => (await saved(page)).plan.schools[11].offerings.map((it) => it.id);
  const before = await ids();
  await goTo(page, NAME, 2025);
  const [line] = await place(page);
  await page.keyboard.press('Alt+ArrowUp');
  assert.deepEqual(await place(page), [line - 1, await column(page, 2025)]);
  const after = await ids();
  assert.notDeepEqual(after, before);
  assert.deepEqual([...after].sort(), [...before].sort());
  await page.keyboard.press('Control+z');
  assert.deepEqual(await ids(), before);
});

test('only rows in view are in the document, and a large plan scrolls and is edited', async (t) => {
  const page = await open(t, shared);
  const offerings = (school) => Array.from({ length: 20 }, (_, nth) => ({
    id: `${school}-${nth}`, code: '720201', first_year: 2015, chains: ['biomedicine'], intake: { 2023: 40, 2024: 41, 2025: 42 },
  }));
  const schools = Array.from({ length: 1000 }, (_, at) => ({ id: `S${at}`, kind: 'other', name: `第${at}学校`, offerings: offerings(`S${at}`) }));
  await choose(page, 'large.json', JSON.stringify({ format: 'major-planner/plan', version: 1, pack: 'hohhot-2022', as_of: 2025, horizon: 2027, schools }));
  await page.locator('.grid-row').first().waitFor({ timeout: 30_000 });
  assert.ok((await page.locator('.grid-row').count()) < 100);
  assert.equal(await page.getByRole('grid').getAttribute('aria-rowcount'), String(1000 * 22 + 2));
  await goTo(page, '第0学校', '代码');
  await page.keyboard.press('Control+End');
  await page.getByText('添加学校：输入学校名称').waitFor();
  assert.ok((await page.locator('.grid-row').count()) < 100);
  const breaches = await count(page, 'breach');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  const cell = active(page);
  const year = await column(page, 2025);
  await cell.locator(`xpath=../*[@data-column="${year}"]`).click();
  await page.keyboard.type('1');
  await page.keyboard.press('Enter');
  assert.equal((await saved(page)).plan.schools[999].offerings[19].intake['2025'], 1);
  assert.equal(await count(page, 'breach'), breaches);
});

test('a filter leaves some rows, which stay while one types', async (t) => {
  const page = await exampleCity(t, shared);
  await page.getByRole('button', { name: /^违反\s*\d+/ }).first().click();
  await page.getByText(/筛选中：\d+个布点显示\d+个/).waitFor();
  await enter(page, NAME, 2025, '30');
  assert.equal(await shown(page, NAME, 2025), '30', 'it is no breach any more, and still there');
  await page.getByRole('button', { name: '显示全部' }).click();
  assert.equal(await page.getByText(/筛选中/).count(), 0);
});

test('a text that was refused stays in its cell, with the reason, until it is mended', async (t) => {
  const page = await exampleCity(t, shared);
  const before = await count(page, 'breach');
  await type(page, NAME, 2025, '3x');
  assert.equal(await field(page).getAttribute('aria-invalid'), 'true');
  assert.match(await page.locator('#grid-refused').textContent(), /“x”不是数字/);
  await page.keyboard.press('Enter');
  assert.equal(await field(page).inputValue(), '3x', 'Enter does not lose it');
  await page.locator('.grid-row__cell--number').first().click();
  const cell = await cellOf(page, NAME, 2025);
  assert.match(await cell.getAttribute('class'), /refused/);
  assert.equal((await cell.textContent()).trim(), '3x');
  assert.equal((await offering(page, 'S12-02')).intake['2025'], 22, 'the plan heard nothing');
  assert.equal(await count(page, 'breach'), before);
  await enter(page, NAME, 2025, '22');
  assert.doesNotMatch(await cell.getAttribute('class'), /refused/);
});
