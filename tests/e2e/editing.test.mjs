// What is typed is judged at once; what cannot be read is refused in place.
import assert from 'node:assert/strict';
import test from 'node:test';
import { setUp } from './support/browser.mjs';
import { cellOf, enter, field, goTo, press, shown, type, verdict } from './support/grid.mjs';
import { count, exampleCity, saved, share } from './support/workspace.mjs';

const shared = setUp();
const CELL = ['服装设计与工艺', 2025];
const undo = (page) => page.getByRole('button', { name: '撤销' });
const redo = (page) => page.getByRole('button', { name: '重做' });
const offering = async (page, id) => (await saved(page)).plan.schools.flatMap((it) => it.offerings).find((it) => it.id === id);

test('an intake typed flips its verdict, and undo brings it back', async (t) => {
  const page = await exampleCity(t, shared);
  const before = await count(page, 'breach');
  await (await verdict(page, CELL[0], 'breach')).waitFor();
  await page.getByText('2023年27人、2024年24人、2025年22人，均少于30人').waitFor();
  await type(page, ...CELL, '30');
  await (await verdict(page, CELL[0], 'met')).waitFor();
  assert.equal(await count(page, 'breach'), before - 1, 'before Enter already');
  await page.keyboard.press('Enter');
  await undo(page).click();
  assert.equal(await count(page, 'breach'), before);
  assert.equal(await shown(page, ...CELL), '22');
  await redo(page).click();
  assert.equal(await shown(page, ...CELL), '30');
});

test('keys that come faster than the page is painted all go where they belong', async (t) => {
  const page = await exampleCity(t, shared);
  await goTo(page, ...CELL);
  // On a machine so slow that keys come between a change and its repaint; none waits for the one before.
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: 20 });
  const keys = ['4', '1', 'Enter', '4', '2', 'Enter', 'ArrowUp', 'ArrowUp', 'Tab', '4', '3', 'Shift+Enter'];
  await Promise.all(keys.map((key) => page.keyboard.press(key)));
  await session.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  const [first, second] = (await saved(page)).plan.schools[11].offerings.slice(1);
  assert.deepEqual([first.intake['2025'], second.intake['2025'], first.planned], [41, 42, { 2026: 43 }]);
});

/** What else a retag would change is listed first. */
const takeAllTheSame = (page) => page.getByRole('alertdialog').getByRole('button', { name: '仍然这样做' }).click();

test('a chain given to an offering moves the share', async (t) => {
  const page = await exampleCity(t, shared);
  const before = await share(page);
  await enter(page, '电子商务', '服务的产业链', '现代物流');
  await takeAllTheSame(page);
  const [, serving, total] = /（(\d+)\/(\d+)）/.exec(await share(page));
  const [, servingBefore, totalBefore] = /（(\d+)\/(\d+)）/.exec(before);
  assert.deepEqual([+serving, +total], [+servingBefore + 1, +totalBefore]);
  assert.equal(await shown(page, '电子商务', '服务的产业链'), '现代物流');
  await undo(page).click();
  assert.equal(await share(page), before);
});

test('a letter is refused in place with the reason, and stays to be seen', async (t) => {
  const page = await exampleCity(t, shared);
  const before = await count(page, 'breach');
  await type(page, ...CELL, '3x');
  assert.equal(await field(page).getAttribute('aria-invalid'), 'true');
  const message = page.locator(`#${await field(page).getAttribute('aria-describedby')}`);
  assert.match(await message.textContent(), /“x”不是数字/);
  await page.keyboard.press('Tab');
  assert.equal(await field(page).inputValue(), '3x', 'what was typed stays');
  assert.match(await message.textContent(), /“x”不是数字/, 'and so does the reason');
  assert.equal((await offering(page, 'S12-02')).intake['2025'], 22, 'the plan heard nothing');
  assert.equal(await shown(page, ...CELL), '3x', 'it stays where the focus went elsewhere');
  assert.match(await (await cellOf(page, ...CELL)).getAttribute('title'), /规划未改变/);
  await enter(page, ...CELL, '22');
  assert.equal(await field(page).getAttribute('aria-invalid'), null);
  assert.equal(await message.count(), 0);
  assert.equal(await count(page, 'breach'), before);
});

test('numbers are read as Chinese sheets write them, and shown as numbers', async (t) => {
  const page = await exampleCity(t, shared);
  for (const [typed, number] of [['３〇人', '30'], ['1,200', '1200'], [' 45 ', '45']]) {
    await type(page, ...CELL, typed);
    assert.equal(await field(page).inputValue(), typed, 'untouched while typing');
    await page.keyboard.press('Tab');
    assert.equal(await shown(page, ...CELL), number);
  }
});

test('a blank is not a zero', async (t) => {
  const page = await exampleCity(t, shared);
  await type(page, ...CELL, '');
  await (await verdict(page, CELL[0], 'unknown')).waitFor();
  await page.getByText('缺2025年招生人数，若少于30人即违反').first().waitFor();
  await page.keyboard.type('0');
  await (await verdict(page, CELL[0], 'breach')).waitFor();
  await page.keyboard.press('Escape');
  assert.equal(await shown(page, ...CELL), '22', 'Esc drops what was typed');
  assert.equal(await undo(page).isDisabled(), true);
});

test('a school and its offering are added, judged, removed, and had back', async (t) => {
  const page = await exampleCity(t, shared);
  await page.getByRole('button', { name: '添加学校', exact: true }).click();
  await page.keyboard.type('新建职业学校');
  await page.keyboard.press('Enter');
  await press(page, '新建职业学校', '添加布点');
  await page.keyboard.type('hl');
  await page.locator('.grid__suggestion').filter({ hasText: '护理' }).first().waitFor();
  await page.keyboard.press('Enter');
  // Behind the new offering is the next blank row.
  assert.match(await field(page).getAttribute('aria-label'), /^新建职业学校 添加布点/);
  await page.keyboard.press('ArrowUp');
  assert.match(await field(page).getAttribute('aria-label'), /^新建职业学校 护理/);
  await page.keyboard.press('Home');
  for (let i = 0; i < 3; i += 1) await page.keyboard.press('ArrowRight');
  await page.keyboard.type('现代生物医药');
  await page.keyboard.press('Enter');
  await takeAllTheSame(page);
  const added = (await saved(page)).plan.schools.at(-1);
  assert.deepEqual([added.name, added.kind], ['新建职业学校', 'other']);
  assert.deepEqual([added.offerings[0].code, added.offerings[0].name, added.offerings[0].chains], ['720201', '护理', ['biomedicine']]);
  await press(page, '新建职业学校', '删除新建职业学校及其全部布点');
  assert.equal((await saved(page)).plan.schools.length, 63);
  await undo(page).click();
  assert.equal((await saved(page)).plan.schools.length, 64);
  for (let i = 0; i < 3; i += 1) await undo(page).click();
  assert.equal((await saved(page)).plan.schools.length, 63);
});

test('an offering is removed and had back', async (t) => {
  const page = await exampleCity(t, shared);
  const before = await share(page);
  await press(page, CELL[0], /^删除.*服装设计与工艺/);
  assert.notEqual(await share(page), before);
  await undo(page).click();
  assert.equal(await share(page), before);
  await (await verdict(page, CELL[0], 'breach')).waitFor();
});

test('what a cell does not take is refused with the reason, and the plan stays', async (t) => {
  const page = await exampleCity(t, shared);
  const name = '会计事务';
  for (const [heading, text, reason] of [
    ['学制', '99', /1至10/],
    ['首年', '1', /1900至2200/],
    ['服务的产业链', '太空', /没有名为“太空”的产业链/],
    ['层级', '校级', /不能直接输入/],
    ['2025', '1.5', /人数应为整数|小数/],
  ]) {
    await enter(page, name, heading, text);
    assert.match(await page.locator('#grid-refused').textContent(), reason, heading);
    assert.equal(await field(page).inputValue(), text, heading);
    await page.keyboard.press('Escape');
  }
  assert.equal(await undo(page).isDisabled(), true);
});

test('what is typed into a reading stays while the plan is being kept', async (t) => {
  const page = await exampleCity(t, shared);
  await page.getByRole('tab', { name: '口径' }).click();
  await page.getByText(/已存于本机/).waitFor();
  const title = page.getByRole('textbox', { name: '规划名称' });
  await title.fill('另一个名称');
  await title.press('Tab');
  await page.getByLabel('成班人数').fill('20');
  // Longer than the quiet after which a plan is kept.
  await page.waitForTimeout(1_000);
  assert.equal(await page.getByLabel('成班人数').inputValue(), '20');
});

test('a reading changes verdicts, and a finding says on which reading it depends', async (t) => {
  const page = await exampleCity(t, shared);
  const before = await count(page, 'breach');
  const entry = page.locator('.finding-card').filter({ hasText: '电子商务' }).first();
  await entry.getByText('取决于口径').waitFor();
  await entry.getByRole('button').click();
  const card = page.getByRole('dialog');
  await card.locator('option', { hasText: '20：' }).waitFor({ state: 'attached' });
  await card.getByRole('button', { name: '关闭' }).click();
  await page.getByRole('tab', { name: '口径' }).click();
  await page.getByLabel('成班人数').fill('20');
  await page.getByLabel('成班人数').press('Tab');
  await page.getByText('默认：30').waitFor();
  assert.ok((await count(page, 'breach')) < before);
  await page.getByLabel('成班人数').fill('400');
  await page.getByLabel('成班人数').press('Tab');
  await page.locator('#class_minimum[aria-invalid="true"]').waitFor();
  await page.getByRole('button', { name: '全部恢复默认' }).click();
  assert.equal(await count(page, 'breach'), before);
});

test('findings are filtered by verdict and by school, and lead to the row', async (t) => {
  const page = await exampleCity(t, shared);
  const cards = page.locator('.finding-card');
  const all = await cards.count();
  await page.getByRole('button', { name: /^临界\s*\d+$/ }).click();
  assert.equal(await cards.count(), await count(page, 'near'));
  assert.ok((await cards.count()) < all);
  await page.getByRole('button', { name: '取消筛选' }).click();
  await page.getByRole('combobox', { name: '按学校筛选' }).selectOption({ label: '西垣职业学校（虚构）' });
  assert.ok((await cards.count()) >= 1);
  await cards.getByRole('button', { name: /服装设计与工艺/ }).first().click();
  await page.getByRole('dialog').getByRole('button', { name: /服装设计与工艺/ }).click();
  await page.waitForFunction(() => document.activeElement.id === 'grid-field');
  assert.match(await field(page).getAttribute('aria-label'), /^西垣职业学校（虚构） 服装设计与工艺/);
  assert.equal(await page.locator('.grid-row__cell--active').locator('xpath=..').getByText('服装设计与工艺').isVisible(), true);
});

test('another year is judged with its projected intakes', async (t) => {
  const page = await exampleCity(t, shared);
  const later = await cellOf(page, CELL[0], 2027);
  assert.equal(await later.getAttribute('title'), '预测22人', 'projected, not entered');
  assert.match(await later.getAttribute('class'), /quiet/);
  await later.click();
  assert.equal(await field(page).inputValue(), '', 'there is nothing to be edited');
  await page.getByRole('slider').fill('2027');
  await page.getByText('2025年22人、2026年22人、2027年22人，均少于30人').waitFor();
  await page.getByRole('tab', { name: '覆盖' }).click();
  assert.equal(await page.locator('#chart-share line.chart__line--first.chart__line--projected').count(), 3);
  await page.locator('.share-outlook').getByRole('button', { name: '表格' }).first().click();
  assert.equal(await page.getByRole('row', { name: /2027 预测/ }).count(), 1);
});
