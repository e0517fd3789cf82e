// A table with headers, pasted into the grid: what its columns are is asked, and what comes of it said before it is taken.
import assert from 'node:assert/strict';
import test from 'node:test';
import { isAccessible } from './support/axe.mjs';
import { setUp } from './support/browser.mjs';
import { atGrid, column, enter, field, goTo, shown } from './support/grid.mjs';
import { fits } from './support/looks.mjs';
import { open } from './support/open.mjs';
import { screenshot } from './support/screenshot.mjs';
import { LOOKS, choose, saved } from './support/workspace.mjs';

const shared = setUp();
const CLIPBOARD = { permissions: ['clipboard-read', 'clipboard-write'] };
const WORDS = {
  'zh-CN': { title: '粘贴的内容带有表头', take: '取用', cells: '原样逐格粘贴', cancel: '取消' },
  'en-GB': { title: 'What you pasted has headers', take: 'Take over', cells: 'Paste as it stands, cell by cell', cancel: 'Cancel' },
};
const SCHOOL = '青城第一职业学校（虚构）';

/** A plan of two schools; the second has two offerings of one code. */
const PLAN = JSON.stringify({
  format: 'major-planner/plan', version: 1, pack: 'hohhot-2022', as_of: 2025, horizon: 2028, title: '两所学校',
  schools: [
    { id: 'S01', kind: 'other', name: SCHOOL, offerings: [
      { id: 'S01-01', code: '720201', name: '护理', first_year: 2015, chains: ['biomedicine'], intake: { 2023: 40, 2024: 41, 2025: 42 } },
      { id: 'S01-02', code: '730701', name: '电子商务', first_year: 2015, chains: ['logistics'], intake: { 2023: 30, 2024: 31 } },
    ] },
    { id: 'S02', kind: 'other', name: '乙职业学校', offerings: [
      { id: 'S02-01', code: '720201', name: '护理', first_year: 2015, level: 'region_quality', flags: ['off_orientation'], intake: { 2023: 40, 2024: 41, 2025: 42 } },
      { id: 'S02-02', code: '720201', name: '护理', first_year: 2015, level: 'school', flags: ['oversupply'], intake: { 2023: 20 } },
      { id: 'S02-03', code: '730301', name: '会计事务', first_year: 2015, intake: { 2023: 45, 2024: 46, 2025: 47 } },
    ] },
  ],
});

/** As Excel puts it on the clipboard: a merged title, a line break in a header, quotes in a cell, a row of sums. */
const SHEET = [
  '2026年招生计划表\t\t\t\t\t\t',
  '院校名称\t"专业\n代码"\t开设专业\t2025年招生数\t"2026年\n计划招生"\t备注\t带头人',
  `${SCHOOL}\t720201\t护理\t\t４５人\t"说""明"""\t张`,
  '\t730701\t电子商务\t33\t二十\t\t李',
  '\t\t校本专业\t25\t30\t\t',
  '丙职业学校\t710205\t\t26\t28\t\t',
  '乙职业学校\t720201\t护理\t\t50\t\t',
  '合计\t\t\t84\t153\t\t',
].join('\r\n') + '\r\n';

async function plan(t, { locale = 'zh-CN', file = PLAN, ...context } = {}) {
  const page = await open(t, shared, { context: { locale, ...CLIPBOARD, ...context } });
  await choose(page, 'plan.json', file);
  await atGrid(page);
  return page;
}

async function paste(page, text, at = '电子商务') {
  await goTo(page, at, 2024);
  await page.evaluate((it) => navigator.clipboard.writeText(it), text);
  await page.keyboard.press('Control+v');
}

const dialog = (page) => page.locator('dialog.paste-columns');
const button = (page, name) => dialog(page).getByRole('button', { name, exact: true });
const choice = (page, name) => dialog(page).getByRole('combobox', { name });
const said = (page, name) => choice(page, name).evaluate((it) => it.selectedOptions[0].textContent);
const counts = (page) => dialog(page).locator('.paste-columns__counts');
const unread = (page) => dialog(page).locator('.paste-columns__unread li');
const active = (page) => page.evaluate(() => [document.activeElement.id, document.querySelector('.grid-row__cell--active')?.parentElement.textContent]);
const undo = (page) => page.getByRole('button', { name: /^(撤销|Undo)/ });

test('a table of a sheet is taken over into the plan at hand, and undone in one step', async (t) => {
  const page = await plan(t);
  const before = (await saved(page)).text;
  await paste(page, SHEET, '会计事务');
  await counts(page).filter({ hasText: '2行对应已有布点，2行将新增布点，3处未能识别；新增学校：丙职业学校' }).waitFor();
  assert.equal(await page.evaluate(() => document.activeElement.id), 'column-choices-0');
  assert.deepEqual(
    await Promise.all(['院校名称', /^专业\s代码/, '开设专业', '2025年招生数', /^2026年\s计划招生/, '备注', '带头人'].map((it) => said(page, it))),
    ['学校', '专业代码', '专业名称', '2025 年招生人数', '2026 年招生人数', '不取用', '不取用'],
  );
  await dialog(page).getByText('有2列不取用：内容随布点留在保存的文件里，不参与判定。').waitFor();
  const lines = await unread(page).allTextContents();
  for (const [at, pattern] of [/^第4行，2026年\s计划招生 “二十”不是招生人数/, /^第7行，专业\s代码 “720201”对应该校多个布点/, /^第8行 “合计”是合计行/].entries()) assert.match(lines[at], pattern);
  await button(page, '取用').click();
  await dialog(page).waitFor({ state: 'detached' });
  const report = page.locator('.grid__report');
  await report.getByText('已取用6行5列：2行对应已有布点，新增2个布点').waitFor();
  await report.getByText('新增学校：丙职业学校；未取用的列：备注、带头人（内容随布点保留）').waitFor();
  assert.equal(await report.locator('li').count(), 3);
  assert.match(await report.locator('li').first().textContent(), /第4行.*二十/s);
  const [id, row] = await active(page);
  assert.equal(id, 'grid-field');
  assert.match(row, /会计事务/, 'the cursor is on its row, though rows were added');
  assert.equal(await shown(page, '电子商务', 2025), '33');
  const { schools } = (await saved(page)).plan;
  assert.deepEqual(schools[0].offerings.map((it) => [it.code, it.intake[2025], it.planned?.[2026]]), [['720201', 42, 45], ['730701', 33, undefined], ['校本专业', 25, 30]]);
  assert.deepEqual(schools[2].offerings.map((it) => [it.code, it.first_year, it.intake, it.planned]), [['710205', 2025, { 2025: 26 }, { 2026: 28 }]]);
  assert.deepEqual(schools[0].offerings.map((it) => [it['x_备注'], it['x_带头人']]), [['说"明"', '张'], [undefined, '李'], [undefined, undefined]], 'what is not taken stays');
  await isAccessible(page);
  await screenshot(page, 'paste-headers-report-zh', { fullPage: false });
  await goTo(page, '护理', 2025);
  await page.keyboard.press('Alt+Enter');
  assert.deepEqual(await page.locator('.drawer__extras > *').allTextContents(), ['备注', '说"明"', '带头人', '张']);
  await page.locator('.drawer').press('Escape');
  await undo(page).click();
  assert.equal((await saved(page)).text, before, 'one step');
});

test('what comes of it follows the columns, and what was chosen first can be chosen again', async (t) => {
  const page = await plan(t);
  await paste(page, SHEET);
  const first = await counts(page).textContent();
  await choice(page, /^专业\s代码/).selectOption({ label: '不取用' });
  await choice(page, '开设专业').selectOption({ label: '不取用' });
  await counts(page).filter({ hasText: '还不能取用' }).waitFor();
  assert.match(await unread(page).first().textContent(), /缺少“专业代码”或“专业名称”一列/);
  assert.equal(await button(page, '取用').isDisabled(), true);
  await isAccessible(page);
  await choice(page, '开设专业').selectOption({ label: '专业名称' });
  await choice(page, /^专业\s代码/).selectOption({ label: '专业代码' });
  assert.equal(await counts(page).textContent(), first);
  await choice(page, '备注').selectOption({ label: '2024 年招生人数' });
  await unread(page).filter({ hasText: '“说"明"”不是招生人数' }).waitFor();
});

test('Esc and cancel leave everything as it was, with the focus in the cell', async (t) => {
  const page = await plan(t);
  await enter(page, '护理', 2024, '77');
  const before = (await saved(page)).text;
  for (const leave of [() => page.keyboard.press('Escape'), () => button(page, '取消').click()]) {
    await paste(page, SHEET);
    await counts(page).waitFor();
    // What is behind it hears nothing.
    await page.keyboard.press('Control+z');
    await leave();
    await dialog(page).waitFor({ state: 'detached' });
    const [id, row] = await active(page);
    assert.equal(id, 'grid-field');
    assert.match(row, /电子商务/);
    assert.equal(await page.locator('.grid__report').count(), 0);
  }
  await page.keyboard.type('7');
  await page.keyboard.press('Enter');
  assert.equal(await shown(page, '电子商务', 2024), '7', 'typing goes on where it was');
  await page.keyboard.press('Control+z');
  assert.equal((await saved(page)).text, before);
});

test('it can be pasted as it stands, cell by cell', async (t) => {
  const page = await plan(t);
  await paste(page, '专业代码\t2024\n720201\t33\n', '护理');
  await button(page, '原样逐格粘贴').click();
  const report = page.locator('.grid__report');
  await report.getByText(/^已粘贴2行2列/).waitFor();
  await report.getByText(/“专业代码”/).waitFor();
  assert.equal((await active(page))[0], 'grid-field');
});

test('by keys alone, without a column of schools: into the school of the cursor', async (t) => {
  const page = await plan(t);
  await paste(page, '专业名称\t2026\n护理\t61\n电子商务\t62\n', '电子商务');
  await counts(page).filter({ hasText: '2行对应已有布点，0行将新增布点，0处未能识别' }).waitFor();
  for (let presses = 0; presses < 12 && (await page.evaluate(() => document.activeElement.id)) !== 'paste-columns-take'; presses += 1) await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.locator('.grid__report').getByText(/^已取用2行2列/).waitFor();
  const [first, second] = (await saved(page)).plan.schools;
  assert.deepEqual(first.offerings.map((it) => it.planned), [{ 2026: 61 }, { 2026: 62 }]);
  assert.equal(second.offerings.every((it) => it.planned === undefined), true);
});

test('what other chains would change elsewhere is asked before it is taken, and left it is not reported', async (t) => {
  const page = await plan(t);
  const before = (await saved(page)).text;
  const text = `学校\t专业名称\t产业链\n乙职业学校\t会计事务\t现代物流\n`;
  const effects = page.locator('dialog.effects-dialog');
  await paste(page, text);
  await button(page, '取用').click();
  await effects.waitFor();
  assert.equal(await page.evaluate(() => document.activeElement.id), 'effects-take');
  await effects.getByRole('button').first().click();
  await effects.waitFor({ state: 'detached' });
  assert.equal((await active(page))[0], 'grid-field');
  assert.equal(await page.locator('.grid__report').count(), 0);
  assert.equal((await saved(page)).text, before);
  await paste(page, text);
  await button(page, '取用').click();
  await page.locator('#effects-take').click();
  await page.locator('.grid__report').getByText(/^已取用1行3列/).waitFor();
  assert.equal((await active(page))[0], 'grid-field');
  assert.deepEqual((await saved(page)).plan.schools[1].offerings[2].chains, ['logistics']);
});

test('what the grid copies is pasted without asking, though its words are those of headers', async (t) => {
  const page = await plan(t, { locale: 'en-GB' });
  await page.locator(`.grid-row[data-row="5"] [data-column="${await column(page, 'Rank')}"]`).click();
  await page.keyboard.press('Shift+ArrowRight');
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Control+c');
  assert.match(await page.evaluate(() => navigator.clipboard.readText()), /^quality major of the region\toff the school's orientation/);
  await page.keyboard.press('Control+v');
  await page.locator('.grid__report').getByText(/^Pasted 2 rows, 2 columns/).waitFor();
  assert.equal(await dialog(page).count(), 0);
});

test('into a plan in which nothing is yet', async (t) => {
  const page = await open(t, shared, { context: CLIPBOARD });
  await page.getByRole('button', { name: /^新建空白规划|新建/ }).first().click();
  await field(page).waitFor();
  await field(page).focus();
  await page.evaluate((it) => navigator.clipboard.writeText(it), '学校\t类型\t专业名称\t2025\n甲校\t国家级重点\t护理\t40\n\t\t电子商务\t41\n');
  await page.keyboard.press('Control+v');
  await counts(page).filter({ hasText: '0行对应已有布点，2行将新增布点，0处未能识别；新增学校：甲校' }).waitFor();
  await button(page, '取用').click();
  await page.locator('.grid__report').waitFor();
  assert.deepEqual((await saved(page)).plan.schools.map((it) => [it.name, it.kind, it.offerings.length]), [['甲校', 'national_key', 2]]);
});

for (const [locale, viewport, colorScheme] of LOOKS) {
  const name = `${locale}-${viewport.width}-${colorScheme}`;
  test(`the dialog is accessible and fits: ${name}`, async (t) => {
    const page = await plan(t, { locale, viewport, colorScheme });
    await paste(page, SHEET);
    await page.getByRole('dialog', { name: WORDS[locale].title }).waitFor();
    await isAccessible(page);
    await fits(page, name);
    await screenshot(page, `paste-headers-${name}`, { fullPage: false });
    for (const it of ['take', 'cells', 'cancel']) assert.equal(await button(page, WORDS[locale][it]).isVisible(), true, it);
    await unread(page).last().scrollIntoViewIfNeeded();
    await screenshot(page, `paste-headers-end-${name}`, { fullPage: false });
    await button(page, WORDS[locale].take).click();
    await page.locator('.grid__report').waitFor();
    await isAccessible(page);
    await fits(page, name);
    await screenshot(page, `paste-headers-report-${name}`, { fullPage: false });
  });
}
