// Everything about one offering or school, changed in the drawer: at once, and one step to undo each.
import assert from 'node:assert/strict';
import test from 'node:test';
import { isAccessible } from './support/axe.mjs';
import { setUp } from './support/browser.mjs';
import { atGrid, press } from './support/grid.mjs';
import { open } from './support/open.mjs';
import { screenshot } from './support/screenshot.mjs';
import { atTop, choose, fewSchools, saved, scrollsSideways } from './support/workspace.mjs';

const shared = setUp();
const undo = (page) => page.getByRole('button', { name: /^(撤销|Undo)$/ });
const redo = (page) => page.getByRole('button', { name: /^(重做|Redo)$/ });
const drawer = (page) => page.locator('.drawer');

async function openDrawer(page, name) {
  await press(page, name, /^(详情|Details)$/);
  const it = drawer(page);
  await it.waitFor();
  return it;
}

async function few(t, options = {}) {
  const page = await open(t, shared, options);
  await choose(page, 'few.json', fewSchools());
  await atGrid(page);
  return page;
}

/** Unfolds a part of the drawer. */
async function unfold(it, name) {
  const part = it.locator('details').filter({ has: it.page().getByRole('heading', { name, exact: true }) });
  if (!(await part.evaluate((element) => element.open))) await part.locator('summary').click();
  return part;
}

async function enter(part, label, text) {
  const field = part.getByRole('textbox', { name: label, exact: true });
  await field.fill(text);
  await field.press('Enter');
  return field;
}

const pick = (part, label, option) => part.getByRole('combobox', { name: label, exact: true }).selectOption({ label: option });
const offering = async (page, id) => (await saved(page)).plan.schools.flatMap((it) => it.offerings).find((it) => it.id === id);

test('every kind of field changes the plan, a step each', async (t) => {
  const page = await few(t);
  const before = await offering(page, 'S12-02');
  const it = await openDrawer(page, '服装设计与工艺');
  assert.equal(await page.evaluate(() => document.activeElement.id), 'drawer-title', 'it has the focus');
  const basics = await unfold(it, '基本信息');
  await enter(basics, '专业名称', '服装设计与工艺（定向）');
  await enter(basics, '学制（年）', '２年');
  await enter(basics, '开办学年', '2008');
  await enter(basics, '停办学年', '2028学年');
  await it.getByRole('button', { name: '现代物流' }).click();
  const rank = await unfold(it, '建设等级');
  await pick(rank, '建设等级', '自治区级优质专业');
  await enter(rank, '起始学年', '2024');
  await (await unfold(it, '自评清点')).getByRole('button', { name: '培养过量' }).click();
  const stops = await unfold(it, '暂停招生');
  await enter(stops, '添加：从哪一学年起停招', '2026');
  await enter(stops, '恢复招生学年', '2027');
  await enter(await unfold(it, '重新备案'), '添加：重新备案的学年', '2022');
  const assessed = await unfold(it, '专业评估');
  await enter(assessed, '添加：评估学年', '2025');
  await pick(assessed, '就业', '达标');
  await pick(assessed, '教学', '不达标');
  const order = await unfold(it, '监督整改');
  await pick(order, '监督整改', '责令限期整改');
  await enter(order, '整改期限（学年）', '2027');
  const filing = await unfold(it, '专业备案');
  await pick(filing, '备案状态', '已备案');
  await enter(filing, '起始学年', '2008');
  await pick(filing, '师资', '满足');
  const ledger = await unfold(it, '专业调整台账');
  await pick(ledger, '决定', '停办');
  await enter(ledger, '起始学年', '2028');
  await enter(ledger, '理由', '需求下降');
  const after = await offering(page, 'S12-02');
  assert.deepEqual(after, {
    ...before,
    name: '服装设计与工艺（定向）',
    length: 2,
    first_year: 2008,
    closed_from: 2028,
    chains: ['logistics', 'local-strength'],
    level: 'region_quality',
    level_since: 2024,
    flags: ['oversupply'],
    suspensions: [{ from: 2026, until: 2027 }],
    refiled_in: [2022],
    assessments: { 2025: { teaching: false, employment: true } },
    order: { stage: 'rectify', since: 2025, deadline: 2027 },
    filing: { status: 'filed', since: 2008, teachers: true },
    ledger: { action: 'close', year: 2028, reason: '需求下降' },
  });
  let steps = 0;
  for (; await undo(page).isEnabled(); steps += 1) await undo(page).click();
  assert.equal(steps, 23 - 1, 'one step for each change');
  assert.deepEqual(await offering(page, 'S12-02'), before);
});

test('what is in the lists can be taken out again', async (t) => {
  const page = await few(t);
  const it = await openDrawer(page, '汽车运用与维修');
  await it.getByRole('button', { name: '删除2024年起的暂停招生' }).click();
  await it.getByRole('button', { name: '删除2023年评估' }).click();
  await pick(await unfold(it, '监督整改'), '监督整改', '未责令整改');
  const after = await offering(page, 'S12-03');
  for (const gone of ['suspensions', 'assessments', 'order']) assert.equal(gone in after, false, gone);
});

test('a choice follows undo and redo, however often it was touched', async (t) => {
  const page = await few(t);
  const it = await openDrawer(page, '服装设计与工艺');
  const rank = await unfold(it, '建设等级');
  const shown = () => rank.getByRole('combobox').evaluate((field) => field.selectedOptions[0].textContent);
  await pick(rank, '建设等级', '校级');
  await pick(rank, '建设等级', '自治区级骨干专业');
  for (const [button, expected] of [[undo, '校级'], [undo, '无'], [redo, '校级'], [redo, '自治区级骨干专业'], [undo, '校级']]) {
    await button(page).click();
    assert.equal(await shown(), expected);
  }
});

test('a verdict follows: assessment, order, filing', async (t) => {
  const page = await few(t);
  const findings = async () => {
    await drawer(page).getByRole('button', { name: '关闭' }).click();
    await page.getByRole('tab', { name: '判定' }).click();
    return page.getByRole('tabpanel').textContent();
  };
  let it = await openDrawer(page, '旅游服务与管理');
  let part = await unfold(it, '专业评估');
  await enter(part, '添加：评估学年', '2025');
  await pick(part, '质量', '不达标');
  assert.match(await findings(), /2025年评估质量不达标，办学条件、教学、就业未填；尚未责令整改/);
  it = await openDrawer(page, '旅游服务与管理');
  part = await unfold(it, '监督整改');
  await pick(part, '监督整改', '责令限期整改');
  await enter(part, '起始学年', '2023');
  await enter(part, '整改期限（学年）', '2025');
  assert.match(await findings(), /整改期限已到，期限2025年，仍不达标/);
  await undo(page).click();
  // The panel follows one frame later.
  await page.getByRole('tabpanel').filter({ hasNotText: '期限2025年' }).waitFor();
  it = await openDrawer(page, '旅游服务与管理');
  part = await unfold(it, '专业备案');
  await pick(part, '备案状态', '未获准备案');
  assert.match(await findings(), /备案未获准，当年招生52人，应为0人/);
  await undo(page).click();
  await page.getByRole('tabpanel').filter({ hasNotText: '备案未获准' }).waitFor();
});

test('what cannot be read is refused in place with the reason, and stays', async (t) => {
  const page = await few(t);
  const it = await openDrawer(page, '服装设计与工艺');
  const basics = await unfold(it, '基本信息');
  for (const [typed, reason] of [
    ['20x5', '应为1900至2200的学年，实际是“20x5”'],
    ['2024', '该布点自2024年起才有备案'],
    ['', '缺少这一项'],
  ]) {
    const field = await enter(basics, '开办学年', typed);
    assert.equal(await field.getAttribute('aria-invalid'), 'true', typed);
    assert.equal(await field.inputValue(), typed, 'what was typed stays');
    assert.equal(await page.locator(`#${await field.getAttribute('aria-describedby')}`).textContent(), reason);
  }
  const field = await enter(basics, '停办学年', '1990');
  await field.press('Tab');
  assert.equal(await field.inputValue(), '1990', 'when it is left too');
  await it.getByText('应晚于2007年').waitFor();
  await field.press('Escape');
  assert.equal(await field.inputValue(), '', 'Esc drops it');
  assert.equal(await drawer(page).count(), 1, 'and the drawer stays open');
  assert.equal(await undo(page).isDisabled(), true, 'the plan heard nothing');
  await basics.getByRole('textbox', { name: '专业名称', exact: true }).press('Escape');
  assert.equal(await drawer(page).count(), 0, 'with nothing typed Esc closes it');
});

test('a major is found by its initials and brings its name along', async (t) => {
  const page = await few(t);
  const it = await openDrawer(page, '服装设计与工艺');
  const code = it.getByRole('combobox', { name: '代码', exact: true });
  await code.fill('hl');
  await it.getByRole('option', { name: /护理/ }).first().waitFor();
  await isAccessible(page);
  await screenshot(page, 'drawer-majors', { fullPage: false });
  await code.press('Enter');
  assert.equal(await code.inputValue(), '720201');
  assert.equal(await it.getByRole('textbox', { name: '专业名称' }).inputValue(), '护理');
  assert.match(await it.getByRole('heading', { level: 2 }).textContent(), /^护理/);
  await code.fill('hl');
  await code.press('Tab');
  assert.equal(await code.getAttribute('aria-invalid'), 'true', 'the beginning of a search is no code');
  await it.getByText('请从列表中选一个专业，或输入六位专业代码。').waitFor();
  await code.fill('校本-1');
  await code.press('Tab');
  const { code: kept, off_catalogue: off } = await offering(page, 'S12-02');
  assert.deepEqual([kept, off], ['校本-1', true]);
});

test('an offering and a school are moved and followed, taken out and had back', async (t) => {
  const page = await few(t);
  const order = async () => (await saved(page)).plan.schools.map((it) => [it.id, ...it.offerings.map((of) => of.id.slice(-2))].join(' '));
  const before = await order();
  let it = await openDrawer(page, '服装设计与工艺');
  await it.getByRole('button', { name: '上移' }).click();
  assert.match((await order())[1], /^S12 02 01/);
  assert.match(await it.getByRole('heading', { level: 2 }).textContent(), /服装设计与工艺/, 'it is followed');
  assert.equal(await it.getByRole('button', { name: '上移' }).isDisabled(), true);
  await it.getByRole('button', { name: '西垣职业学校（虚构）' }).click();
  await page.getByRole('heading', { level: 2, name: '西垣职业学校（虚构）' }).waitFor();
  await it.getByRole('button', { name: '上移' }).click();
  assert.match((await order())[0], /^S12 02 01/);
  await enter(it, '学校名称', '西垣学校');
  await enter(it, '所属旗县区', '赛罕区');
  await pick(it, '学校类型', '国家级重点');
  const school = (await saved(page)).plan.schools[0];
  assert.deepEqual([school.name, school.district, school.kind], ['西垣学校', '赛罕区', 'national_key']);
  await isAccessible(page);
  await screenshot(page, 'drawer-school', { fullPage: false });
  await it.getByRole('button', { name: '删除', exact: true }).click();
  assert.equal((await order()).length, before.length - 1);
  assert.equal(await drawer(page).count(), 0);
  for (let step = 0; step < 6; step += 1) await undo(page).click();
  assert.deepEqual(await order(), before);
});

for (const [locale, size, colorScheme] of [
  ['zh-CN', 'wide', 'light'],
  ['zh-CN', 'narrow', 'dark'],
  ['en-GB', 'wide', 'dark'],
  ['en-GB', 'narrow', 'light'],
]) {
  test(`the drawer with everything unfolded: ${locale} ${size} ${colorScheme}`, async (t) => {
    const viewport = size === 'wide' ? { width: 1280, height: 900 } : { width: 360, height: 740 };
    const page = await few(t, { context: { locale, viewport, colorScheme } });
    const it = await openDrawer(page, '汽车运用与维修');
    const field = it.getByRole('textbox', { name: /^(停办学年|Closed from)$/ });
    await field.fill('1990');
    await field.press('Enter');
    await atTop(page);
    await isAccessible(page);
    await screenshot(page, `drawer-${locale}-${size}-${colorScheme}`, { fullPage: false });
    for (const part of await it.locator('details:not([open]) summary').all()) await part.scrollIntoViewIfNeeded();
    while (await it.locator('details:not([open])').count()) await it.locator('details:not([open]) summary').first().click();
    assert.equal(await scrollsSideways(page), false, 'not wider than its window');
    const overflow = await it.locator('.drawer__content').evaluate((element) => element.scrollWidth > element.clientWidth);
    assert.equal(overflow, false, 'nor than its box');
    await atTop(page);
    await isAccessible(page);
    // All of it in one picture.
    await page.setViewportSize({ ...viewport, height: 2600 });
    await screenshot(page, `drawer-all-${locale}-${size}-${colorScheme}`, { fullPage: false });
  });
}

test('fields of other programs are shown by their own names, and read only', async (t) => {
  const page = await open(t, shared);
  const plan = JSON.parse(fewSchools());
  const school = plan.schools.find((it) => it.id === 'S12');
  Object.assign(school.offerings.find((it) => it.id === 'S12-02'), { x_专业带头人: '张三', x_rooms: [1, 2] });
  school['x_联系人'] = '李四';
  await choose(page, 'few.json', JSON.stringify(plan));
  await atGrid(page);
  const it = await openDrawer(page, '服装设计与工艺');
  const part = await unfold(it, '其他字段');
  assert.deepEqual(await part.locator('dt').allTextContents(), ['专业带头人', 'rooms']);
  assert.deepEqual((await part.locator('dd').allTextContents()).map((text) => text.replace(/\s/g, '')), ['张三', '[1,2]']);
  assert.equal(await part.locator('input, select').count(), 0);
  await part.scrollIntoViewIfNeeded();
  await isAccessible(page);
  await screenshot(page, 'drawer-extras', { fullPage: false });
  await it.getByRole('button', { name: /西垣职业学校/ }).click();
  await it.getByText('李四').waitFor();
  await press(page, '汽车运用与维修', /^详情$/);
  await it.getByRole('heading', { name: '基本信息' }).waitFor();
  assert.equal(await it.getByText('其他字段').count(), 0, 'no part without any');
});
