// What is typed is judged at once; what cannot be read is refused in place.
import assert from 'node:assert/strict';
import test from 'node:test';
import { setUp } from './support/browser.mjs';
import { cell, count, exampleCity, saved, share } from './support/workspace.mjs';

const shared = setUp();
const row = (page, name) => page.getByRole('row').filter({ has: page.getByRole('rowheader', { name }) });
const undo = (page) => page.getByRole('button', { name: '撤销' });
const redo = (page) => page.getByRole('button', { name: '重做' });

test('an intake typed flips its verdict, and undo brings it back', async (t) => {
  const page = await exampleCity(t, shared);
  const before = await count(page, 'breach');
  const here = row(page, /服装设计与工艺/).first();
  await here.locator('.verdict-mark--breach').waitFor();
  await page.getByText('2023年27人、2024年24人、2025年22人，均少于30人').waitFor();
  await cell(page, '服装设计与工艺', 2025).fill('30');
  await here.locator('.verdict-mark--met').waitFor();
  assert.equal(await count(page, 'breach'), before - 1);
  await cell(page, '服装设计与工艺', 2025).press('Enter');
  await undo(page).click();
  assert.equal(await count(page, 'breach'), before);
  assert.equal(await cell(page, '服装设计与工艺', 2025).inputValue(), '22');
  await redo(page).click();
  assert.equal(await cell(page, '服装设计与工艺', 2025).inputValue(), '30');
});

test('a chain given to an offering moves the share', async (t) => {
  const page = await exampleCity(t, shared);
  const before = await share(page);
  await page.getByRole('button', { name: /^修改电子商务/ }).first().click();
  const editor = page.locator('.offering-editor');
  await editor.getByRole('button', { name: '现代物流' }).click();
  await editor.getByRole('button', { name: '确定' }).click();
  const [, serving, total] = /（(\d+)\/(\d+)）/.exec(await share(page));
  const [, servingBefore, totalBefore] = /（(\d+)\/(\d+)）/.exec(before);
  assert.deepEqual([+serving, +total], [+servingBefore + 1, +totalBefore]);
  await undo(page).click();
  assert.equal(await share(page), before);
});

test('a letter is refused in place with the reason, and stays to be seen', async (t) => {
  const page = await exampleCity(t, shared);
  const before = await count(page, 'breach');
  const field = cell(page, '服装设计与工艺', 2025);
  await field.fill('');
  await field.pressSequentially('3x');
  assert.equal(await field.getAttribute('aria-invalid'), 'true');
  const message = page.locator(`#${await field.getAttribute('aria-describedby')}`);
  assert.match(await message.textContent(), /“x”不是数字/);
  await field.press('Tab');
  assert.equal(await field.inputValue(), '3x', 'what was typed stays');
  assert.match(await message.textContent(), /“x”不是数字/, 'and so does the reason');
  assert.equal((await saved(page)).plan.schools.flatMap((it) => it.offerings).find((it) => it.id === 'S12-02').intake['2025'], 22, 'the plan heard nothing');
  await field.fill('22');
  assert.equal(await field.getAttribute('aria-invalid'), null);
  assert.equal(await message.count(), 0);
  assert.equal(await count(page, 'breach'), before);
});

test('numbers are read as Chinese sheets write them, and shown as numbers', async (t) => {
  const page = await exampleCity(t, shared);
  const field = cell(page, '服装设计与工艺', 2025);
  for (const [typed, shown] of [['３〇人', '30'], ['1,200', '1200'], [' 45 ', '45']]) {
    await field.fill(typed);
    assert.equal(await field.inputValue(), typed, 'untouched while typing');
    await field.press('Tab');
    assert.equal(await field.inputValue(), shown);
  }
});

test('a blank is not a zero', async (t) => {
  const page = await exampleCity(t, shared);
  const here = row(page, /服装设计与工艺/).first();
  await cell(page, '服装设计与工艺', 2025).fill('');
  await here.locator('.verdict-mark--unknown').waitFor();
  await page.getByText('缺2025年招生人数，若少于30人即违反').first().waitFor();
  await cell(page, '服装设计与工艺', 2025).fill('0');
  await here.locator('.verdict-mark--breach').waitFor();
  await cell(page, '服装设计与工艺', 2025).press('Escape');
  assert.equal(await cell(page, '服装设计与工艺', 2025).inputValue(), '22', 'Esc drops what was typed');
  assert.equal(await undo(page).isDisabled(), true);
});

test('Enter and the arrows move down and up a column', async (t) => {
  const page = await exampleCity(t, shared);
  const first = page.locator('input[data-column="2025"]').nth(0);
  const second = page.locator('input[data-column="2025"]').nth(1);
  const isFocused = (it) => it.evaluate((element) => element === document.activeElement);
  await first.focus();
  await first.press('Enter');
  assert.equal(await isFocused(second), true);
  await second.press('ArrowUp');
  assert.equal(await isFocused(first), true);
});

test('a school and its offering are added, judged, removed, and had back', async (t) => {
  const page = await exampleCity(t, shared);
  await page.getByRole('button', { name: '添加学校' }).click();
  await page.getByLabel('学校名称').fill('新建职业学校');
  await page.getByLabel('学校类型').selectOption('national_key');
  await page.getByRole('button', { name: '确定' }).click();
  await page.getByText('新建职业学校', { exact: true }).first().waitFor();
  await page.getByRole('button', { name: '为新建职业学校添加布点' }).click();
  const editor = page.locator('.offering-editor');
  await editor.getByLabel('专业代码').fill('hl');
  await editor.getByRole('option', { name: /护理/ }).first().waitFor();
  await editor.getByLabel('专业代码').press('Enter');
  assert.equal(await editor.getByLabel('专业代码').inputValue(), '720201');
  assert.equal(await editor.getByLabel('专业名称').inputValue(), '护理');
  await editor.getByRole('button', { name: '现代生物医药' }).click();
  await editor.getByRole('button', { name: '确定' }).click();
  const { plan } = await saved(page);
  const added = plan.schools.at(-1);
  assert.equal(added.kind, 'national_key');
  assert.deepEqual([added.offerings[0].code, added.offerings[0].chains], ['720201', ['biomedicine']]);
  await page.getByRole('button', { name: '删除新建职业学校' }).click();
  assert.equal((await saved(page)).plan.schools.length, 63);
  await undo(page).click();
  assert.equal((await saved(page)).plan.schools.length, 64);
  await undo(page).click();
  await undo(page).click();
  assert.equal((await saved(page)).plan.schools.length, 63);
});

test('an offering is removed and had back', async (t) => {
  const page = await exampleCity(t, shared);
  const before = await share(page);
  await page.getByRole('button', { name: /^删除服装设计与工艺/ }).first().click();
  assert.notEqual(await share(page), before);
  await undo(page).click();
  assert.equal(await share(page), before);
  await row(page, /服装设计与工艺/).first().locator('.verdict-mark--breach').waitFor();
});

test('a form that is not right says so field by field, and nothing is added', async (t) => {
  const page = await exampleCity(t, shared);
  await page.getByRole('button', { name: /^为青城第一职业学校.*添加布点$/ }).click();
  const editor = page.locator('.offering-editor');
  await editor.getByLabel('学制（年）').fill('99');
  await editor.getByRole('button', { name: '确定' }).click();
  assert.equal(await editor.getByLabel('专业代码').getAttribute('aria-invalid'), 'true');
  assert.equal(await editor.getByLabel('学制（年）').getAttribute('aria-invalid'), 'true');
  await editor.getByRole('button', { name: '取消' }).click();
  assert.equal(await undo(page).isDisabled(), true);
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
  await page.waitForFunction(() => document.activeElement.matches('[role=rowheader]'));
  assert.match(await page.evaluate(() => document.activeElement.textContent), /服装设计与工艺/);
});

test('another year is judged with its projected intakes', async (t) => {
  const page = await exampleCity(t, shared);
  const cellOfLater = cell(page, '服装设计与工艺', 2027);
  assert.equal(await cellOfLater.inputValue(), '');
  assert.equal(await cellOfLater.getAttribute('placeholder'), '22', 'projected, not entered');
  assert.equal(await cellOfLater.getAttribute('title'), '预测22人');
  await page.getByRole('radio', { name: /2027/ }).check({ force: true });
  await page.getByText('2025年22人、2026年22人、2027年22人，均少于30人').waitFor();
  await page.getByRole('tab', { name: '覆盖' }).click();
  assert.equal(await page.locator('.share-chart__line--projected').count(), 3);
  assert.equal(await page.getByRole('row', { name: /2027 预测/ }).count(), 1);
});
