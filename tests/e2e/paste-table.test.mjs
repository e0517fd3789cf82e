// A table pasted from a sheet becomes a plan, or says everything that is wrong with it.
import assert from 'node:assert/strict';
import test from 'node:test';
import { isAccessible } from './support/axe.mjs';
import { setUp } from './support/browser.mjs';
import { atGrid, shown } from './support/grid.mjs';
import { layoutShift, mounted, open } from './support/open.mjs';
import { screenshot } from './support/screenshot.mjs';
import { LOOKS, count, saved, scrollsSideways } from './support/workspace.mjs';

const shared = setUp();
const WORDS = {
  'zh-CN': { door: /^粘贴表格/, field: '表格内容（第一行为表头）', make: '生成规划', example: '填入小例子' },
  'en-GB': { door: /^Paste a table/, field: 'The table, with its headers in the first row', make: 'Make the plan', example: 'Fill in a small example' },
};

async function door(t, locale = 'zh-CN', context = {}) {
  const page = await open(t, shared, { context: { locale, ...context } });
  const words = WORDS[locale];
  await page.getByRole('button', { name: words.door }).click();
  const field = page.getByLabel(words.field);
  await field.waitFor();
  return { page, field, words, make: () => page.getByRole('button', { name: words.make }).click() };
}

test('a block as Excel copies it becomes a plan of its own', async (t) => {
  const { page, field, make } = await door(t);
  assert.equal(await field.evaluate((it) => it === document.activeElement), true);
  const block = '学校\t类型\t专业代码\t专业名称\t产业链\t2023\t2024\t2025\t2027\r\n' +
    '甲校\t国家级重点\t720201\t护理\t现代生物医药\t42\t４０人\t1,200\t30\r\n' +
    '\t\t\t"校本\n专业"\t\t\t0\t\t\r\n乙校\t\t\t电子商务\t现代物流、信息技术\t25\t26\t27\t\r\n';
  await field.fill(block);
  await make();
  await atGrid(page);
  assert.ok((await count(page, 'breach')) > 0);
  assert.equal(await shown(page, '护理', 2024), '40');
  const { plan } = await saved(page);
  assert.deepEqual(plan.schools.map((it) => [it.name, it.kind, it.offerings.length]), [['甲校', 'national_key', 2], ['乙校', 'other', 1]]);
  const [nursing, own] = plan.schools[0].offerings;
  assert.deepEqual([nursing.intake, nursing.planned, nursing.chains, nursing.first_year], [{ 2023: 42, 2024: 40, 2025: 1200 }, { 2027: 30 }, ['biomedicine'], 2023]);
  assert.deepEqual([own.code, own.off_catalogue, own.intake, own.first_year], ['校本\n专业', true, { 2024: 0 }, 2024]);
  assert.equal(plan.schools[1].offerings[0].code.length, 6);
  await page.getByText(/已存于本机/).waitFor();
  await page.reload();
  await mounted(page);
  assert.equal(await shown(page, '护理', 2024), '40');
});

test('everything that is wrong is said with row and column, and the text stays to be mended', async (t) => {
  const { page, field, make } = await door(t);
  const block = '学校\t专业名称\t2024\n\t护理\t30\n甲校\t护理\t12x\n甲校\t\t30\n';
  await field.fill(block);
  await make();
  const alert = page.getByRole('alert').filter({ hasText: '没有生成规划：有3处需要修改' });
  await alert.waitFor();
  const said = await alert.getByRole('listitem').allTextContents();
  for (const [at, pattern] of [/^第2行，学校没有填学校/, /^第3行，2024“12x”不是招生人数：“x”不是数字/, /^第4行，专业名称专业代码和专业名称都没有填/].entries()) assert.match(said[at], pattern);
  assert.equal(await field.inputValue(), block);
  await isAccessible(page);
  await screenshot(page, 'paste-wrong-zh');
  await page.getByRole('button', { name: 'English' }).click();
  await page.getByText('No plan was made: 3 mistakes').waitFor();
  for (const text of await page.locator('.notice__issue').allTextContents()) assert.match(text, /^row \d/);
  assert.equal(await page.locator('textarea').inputValue(), block, 'in the other language too');
  await page.locator('textarea').fill('学校\t专业名称\t2024\n甲校\t护理\t30\n');
  await page.getByRole('button', { name: 'Make the plan' }).click();
  await atGrid(page);
  assert.equal(await shown(page, '护理', 2024), '30');
});

const FOREIGN = '院校名称\t国标专业码\t开设专业\t带头人\t2024年招生数\t招生计划\r\n' +
  '甲校\t720201\t护理\t张\t42\t1,200\r\n\t\t校本专业\t\t25\t12x\r\n';

test('a table with the headers of others is read as its columns are said to be, and nothing of it is lost', async (t) => {
  const { page, field, make } = await door(t);
  await field.fill(FOREIGN);
  await make();
  const choice = (name) => page.getByRole('combobox', { name, exact: true });
  const said = (name) => choice(name).evaluate((it) => it.selectedOptions[0].textContent);
  await choice('院校名称').waitFor();
  assert.equal(await page.evaluate(() => document.activeElement.id), 'column-choices-0');
  assert.deepEqual(
    await Promise.all(['院校名称', '国标专业码', '开设专业', '带头人', '2024年招生数'].map(said)),
    ['学校', '专业代码', '专业名称', '不取用', '2024 年招生人数'],
  );
  assert.deepEqual(await page.locator('.column-choices__column').nth(2).locator('.column-choices__sample').allTextContents(), ['护理', '校本专业']);
  await choice('招生计划').selectOption({ label: '2023 年招生人数' });
  await page.getByText('有1列不取用').waitFor();
  await make();
  await page.getByRole('alert').filter({ hasText: '第3行，招生计划' }).waitFor();
  await isAccessible(page);
  await screenshot(page, 'paste-columns-wrong-zh');
  await field.fill(FOREIGN.replace('12x', '12'));
  await make();
  await atGrid(page);
  assert.equal(await shown(page, '护理', 2024), '42');
  const [nursing, own] = (await saved(page)).plan.schools[0].offerings;
  assert.deepEqual([nursing.code, nursing.intake, nursing['x_带头人']], ['720201', { 2023: 1200, 2024: 42 }, '张']);
  assert.deepEqual([own.intake, own['x_带头人']], [{ 2023: 12, 2024: 25 }, undefined]);
});

test('a title above the headers is passed over', async (t) => {
  const { page, field, make } = await door(t);
  await field.fill(`某市招生计划表\t\t\t\t\t\r\n${FOREIGN.replace('12x', '12')}`);
  await make();
  await page.getByRole('combobox', { name: '院校名称', exact: true }).waitFor();
  await make();
  await atGrid(page);
  assert.equal(await shown(page, '护理', 2024), '42');
});

test('the door is closed again, and the focus is on it', async (t) => {
  const { page, field } = await door(t);
  await page.getByRole('button', { name: '取消' }).click();
  assert.equal(await field.count(), 0);
  assert.equal(await page.evaluate(() => document.activeElement.id), 'paste-door');
});

for (const [locale, viewport, colorScheme] of LOOKS) {
  const named = `${locale}-${viewport.width}-${colorScheme}`;
  test(`the example makes a plan, and the door is accessible and fits: ${named}`, async (t) => {
    const { page, field, words, make } = await door(t, locale, { viewport, colorScheme });
    await page.getByRole('button', { name: words.example }).click();
    assert.match(await field.inputValue(), /720201\t护理/);
    await isAccessible(page);
    assert.equal(await scrollsSideways(page), false);
    await screenshot(page, `paste-${named}`);
    await make();
    await atGrid(page);
    assert.equal((await saved(page)).plan.schools.length, 2);
    assert.equal(await layoutShift(page), 0);
  });
}

for (const [locale, viewport, colorScheme] of LOOKS) {
  const named = `${locale}-${viewport.width}-${colorScheme}`;
  test(`what the columns are is asked accessibly, and fits: ${named}`, async (t) => {
    const { page, field, make } = await door(t, locale, { viewport, colorScheme });
    await field.fill(FOREIGN);
    await make();
    await page.locator('#column-choices-0').waitFor();
    await isAccessible(page);
    assert.equal(await scrollsSideways(page), false);
    await screenshot(page, `paste-columns-${named}`);
  });
}
