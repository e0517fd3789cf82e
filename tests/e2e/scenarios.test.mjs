// What-if: scenarios made by editing, compared with the baseline, undone and kept; side effects and tipping values.
import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import test from 'node:test';
import { isAccessible } from './support/axe.mjs';
import { setUp } from './support/browser.mjs';
import { atGrid, cellOf, choose as chooseRow, enter, field, goTo, row, shown, type } from './support/grid.mjs';
import { open } from './support/open.mjs';
import { screenshot } from './support/screenshot.mjs';
import { LOOKS, choose, count, exampleCity, fewSchools, kept, saved, scrollsSideways, share } from './support/workspace.mjs';

const shared = setUp();
const SMALL = ['服装设计与工艺', 2025];
const scenario = (page, name) => page.getByRole('group', { name: /^(基线与方案|Baseline and scenarios)$/ }).getByRole('button', { name, exact: true });
const tab = (page) => page.getByRole('tab', { name: /^(方案|Scenarios)$/ });
const steps = (page) => page.locator('.scenario-panel__step');
const unfold = async (page) => {
  const part = page.locator('.drawer details').filter({ hasText: '服务的产业链' }).first();
  if (!(await part.evaluate((it) => it.open))) await part.locator('summary').click();
  return part;
};
const undo = (page) => page.getByRole('button', { name: /^(撤销|Undo)$/ });

test('a scenario that mends a breach is made in the grid, compared, undone, kept over a reload, and leaves the baseline alone', async (t) => {
  const page = await exampleCity(t, shared, { context: { viewport: { width: 1440, height: 900 } } });
  const before = await count(page, 'breach');
  await scenario(page, '新建方案').click();
  assert.equal(await scenario(page, '方案C').getAttribute('aria-pressed'), 'true');
  await tab(page).click();
  await page.getByText('还没有步骤。').waitFor();
  await enter(page, ...SMALL, '31');
  await steps(page).filter({ hasText: '2025年招生31人' }).waitFor();
  assert.equal(await count(page, 'breach'), before - 1);
  const cell = await cellOf(page, ...SMALL);
  assert.match(await cell.getAttribute('class'), /--differs/);
  assert.match(await cell.getAttribute('title'), /^基线：22/);
  await goTo(page, ...SMALL);
  assert.match(await field(page).getAttribute('aria-label'), /基线：22/);
  await page.getByRole('textbox', { name: '方案名称' }).fill('多招九人');
  await page.keyboard.press('Enter');
  const line = page.locator('.comparison tbody tr').filter({ hasText: '2025 违反' });
  await line.waitFor();
  const cells = await line.locator('td').allTextContents();
  assert.equal(Number(cells[0]), before);
  assert.equal(Number(cells.at(-1)), before - 1);
  const part = page.locator('.comparison__scenario').filter({ hasText: '方案C · 多招九人' });
  assert.match(await part.textContent(), /招生过少 · 服装设计与工艺，西垣职业学校（虚构），违反 → 无问题/);
  await scenario(page, '基线').click();
  assert.equal(await count(page, 'breach'), before);
  assert.equal(await shown(page, ...SMALL), '22');
  await kept(page);
  await page.getByText(/已存于本机/).waitFor();
  await page.reload();
  await atGrid(page);
  await scenario(page, '方案C').click();
  assert.equal(await shown(page, ...SMALL), '31');
  assert.equal(await count(page, 'breach'), before - 1);
  const { plan } = await saved(page);
  assert.equal(plan.scenarios.at(-1).name, '多招九人');
  assert.equal(plan.scenarios.at(-1).actions.length, 1);
  assert.equal(plan.schools.flatMap((it) => it.offerings).find((it) => it.id === plan.scenarios.at(-1).actions[0].offering).intake[2025], 22);
});

test('a scenario that mends two breaches is compared, undone and done again, and printed', async (t) => {
  const page = await exampleCity(t, shared, { context: { viewport: { width: 1440, height: 900 } } });
  const before = await count(page, 'breach');
  await scenario(page, '新建方案').click();
  await tab(page).click();
  await enter(page, ...SMALL, '31');
  await enter(page, '宝玉石加工与检测', 2025, '31');
  await steps(page).nth(1).waitFor();
  assert.equal(await count(page, 'breach'), before - 2);
  const part = page.locator('.comparison__scenario').filter({ hasText: '方案C' });
  const mended = async () => (await part.textContent()).match(/招生过少 · [^，]+，[^，]+，违反 → 无问题/g)?.length ?? 0;
  assert.equal(await mended(), 2);
  await undo(page).click();
  await steps(page).nth(1).waitFor({ state: 'detached' });
  assert.equal(await count(page, 'breach'), before - 1);
  await page.getByRole('button', { name: /^重做/ }).click();
  await steps(page).nth(1).waitFor();
  assert.equal(await mended(), 2);
  await page.emulateMedia({ media: 'print' });
  const { height, clipped } = await part.evaluate((it) => ({ height: it.getBoundingClientRect().height, clipped: it.closest('.side-panel__content').scrollHeight > it.closest('.side-panel__content').clientHeight + 1 }));
  assert.ok(height > 0 && !clipped, 'the comparison is printed whole');
  const pdf = await page.pdf({ format: 'A4' });
  assert.equal(pdf.subarray(0, 5).toString(), '%PDF-');
  assert.ok(pdf.length > 50_000, `${pdf.length} bytes`);
  await writeFile(new URL('./out/scenario.pdf', import.meta.url), pdf);
});

test('steps are undone, switched off, moved and taken out one by one', async (t) => {
  const page = await exampleCity(t, shared, { context: { viewport: { width: 1440, height: 900 } } });
  await scenario(page, '新建方案').click();
  await tab(page).click();
  await enter(page, ...SMALL, '31');
  await enter(page, '会计事务', 2025, '70');
  await steps(page).nth(1).waitFor();
  const said = async () => (await steps(page).locator('.scenario-panel__what').allTextContents()).map((it) => it.match(/招生(\d+)人/)[1]);
  assert.deepEqual(await said(), ['31', '70']);
  await page.getByRole('button', { name: /^下移.*31/ }).click();
  await page.waitForFunction(() => document.querySelector('.scenario-panel__what').textContent.includes('70'));
  await page.getByRole('button', { name: /^停用这一步.*31/ }).click();
  await page.getByText('已停用').waitFor();
  assert.equal(await shown(page, ...SMALL), '22');
  await undo(page).click();
  assert.equal(await shown(page, ...SMALL), '31');
  await page.getByRole('button', { name: /^删除这一步.*70/ }).click();
  await steps(page).nth(1).waitFor({ state: 'detached' });
  assert.equal(await shown(page, '会计事务', 2025), '66');
  // Typed back to the baseline, the step is gone.
  await enter(page, ...SMALL, '22');
  await page.getByText('还没有步骤。').waitFor();
});

test('what a scenario cannot say is refused with the reason, and a step that does not fit any more says so', async (t) => {
  const page = await exampleCity(t, shared, { context: { viewport: { width: 1440, height: 900 } } });
  await scenario(page, '方案A').click();
  await enter(page, '会计事务', '专业', '另一个名称');
  await page.getByText('方案不能作这项修改，请切换到基线再改').waitFor();
  await scenario(page, '基线').click();
  // The scenario closes it.
  await goTo(page, '宝玉石加工与检测', '专业');
  await page.getByRole('toolbar').getByRole('button', { name: /^删除/ }).click();
  await scenario(page, '方案A').click();
  await tab(page).click();
  await page.locator('.scenario-panel__step--refused').filter({ hasText: '与现在的基线不符' }).waitFor();
});

test('before an offering is closed the verdicts elsewhere are listed, and leaving it leaves the plan', async (t) => {
  const page = await exampleCity(t, shared, { context: { viewport: { width: 1440, height: 900 } } });
  const before = await share(page);
  await goTo(page, '计算机平面设计', '专业');
  await page.keyboard.press('Alt+Enter');
  await page.locator('.drawer').waitFor();
  await (await unfold(page)).getByRole('button', { name: /信息技术/ }).click();
  const dialog = page.getByRole('alertdialog');
  await dialog.waitFor();
  assert.match(await dialog.textContent(), /这样做还会改变另外\d+项判定/);
  assert.match(await dialog.textContent(), /西川职业学校（虚构），无问题 → 违反/);
  await isAccessible(page);
  await screenshot(page, 'effects', { fullPage: false });
  for (const key of ['Tab', 'Tab', 'Tab', 'Tab', 'Shift+Tab', 'Shift+Tab']) {
    await page.keyboard.press(key);
    // A browser's own bar may have its turn, and then the page has no focus.
    assert.equal(await page.evaluate(() => document.activeElement === document.body || document.activeElement.closest('dialog') !== null), true, 'nothing behind the question has the focus');
  }
  await page.mouse.click(20, 400);
  await dialog.waitFor();
  assert.equal(await page.evaluate(() => document.elementFromPoint(20, 400).localName), 'dialog', 'nothing behind it is pressed');
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  assert.equal(await share(page), before);
  assert.equal(await undo(page).isDisabled(), true);
  assert.match(await page.evaluate(() => document.activeElement.textContent), /信息技术/, 'back to where it was asked');
  await (await unfold(page)).getByRole('button', { name: /信息技术/ }).click();
  await dialog.getByRole('button', { name: '仍然这样做' }).click();
  await dialog.waitFor({ state: 'detached' });
  assert.notEqual(await share(page), before);
  assert.equal(await undo(page).isDisabled(), false);
});

test('before a block of chains is emptied or pasted over the verdicts elsewhere are listed, and leaving it leaves no report', async (t) => {
  const page = await exampleCity(t, shared, { context: { viewport: { width: 1440, height: 900 } } });
  const before = await share(page);
  const dialog = page.getByRole('alertdialog');
  await goTo(page, '护理', '服务的产业链');
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Control+c');
  for (const keys of ['Delete', 'Control+v']) {
    await goTo(page, '计算机平面设计', '服务的产业链');
    await page.keyboard.press('Shift+ArrowDown');
    await page.keyboard.press(keys);
    await dialog.waitFor();
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    assert.equal(await share(page), before);
    assert.equal(await page.locator('.grid__report').count(), 0);
    assert.equal(await field(page).evaluate((it) => it === document.activeElement), true);
  }
  await page.keyboard.press('Delete');
  await dialog.getByRole('button', { name: '仍然这样做' }).click();
  await dialog.waitFor({ state: 'detached' });
  assert.notEqual(await share(page), before);
});

test('under an intake stands which numbers keep the verdicts, and what the next one brings', async (t) => {
  const page = await exampleCity(t, shared, { context: { viewport: { width: 1440, height: 900 } } });
  await goTo(page, ...SMALL);
  const line = page.locator('#grid-tipping');
  await line.filter({ hasText: '30人，2025年“招生过少”不再违反' }).waitFor();
  const [, most] = (await line.textContent()).match(/(\d+)人(?:及以下)?，判定不变/) ?? [];
  assert.equal(most, '29');
  assert.equal(await field(page).getAttribute('aria-describedby'), 'grid-tipping');
  await type(page, ...SMALL, '29');
  await (await row(page, SMALL[0])).locator('.verdict-mark--breach').waitFor();
  await type(page, ...SMALL, '30');
  await (await row(page, SMALL[0])).locator('.verdict-mark--breach').waitFor({ state: 'detached' });
});

/** A few schools with a scenario of two steps, one of which does not fit. */
function fewWithScenario() {
  const plan = JSON.parse(fewSchools());
  const [{ id }] = plan.schools[1].offerings;
  const actions = [{ do: 'close', offering: id, year: 2026 }, { do: 'suspend', offering: id, year: 2026 }];
  return JSON.stringify({ ...plan, scenarios: [{ id: 'A', name: '停办一个', actions }] });
}

test('a large plan is compared scenario by scenario, and the page goes on meanwhile', async (t) => {
  const page = await open(t, shared);
  const offerings = (id) => Array.from({ length: 12 }, (_, nth) => ({ id: `${id}-${nth}`, code: '720201', name: '护理', length: 3, first_year: 2015, intake: { 2024: 40, 2025: 41 } }));
  const schools = Array.from({ length: 800 }, (_, nth) => ({ id: `S${nth}`, name: `第${nth}学校`, kind: 'other', offerings: offerings(`S${nth}`) }));
  const scenarios = ['A', 'B', 'C'].map((id, nth) => ({ id, actions: [{ do: 'set_intake', offering: `S${nth}-1`, year: 2026, students: 5 }] }));
  await choose(page, 'many.json', JSON.stringify({ format: 'major-planner/plan', version: 1, pack: 'hohhot-2022', as_of: 2025, horizon: 2026, schools, scenarios }));
  await atGrid(page);
  await page.evaluate(() => {
    window.told = [];
    const see = () => told.push(document.querySelector('.comparison[aria-busy] [role=status]')?.textContent);
    new MutationObserver(see).observe(document.body, { subtree: true, childList: true, characterData: true });
  });
  await tab(page).click();
  await page.locator('.comparison:not([aria-busy]) .comparison__scenario').nth(2).waitFor();
  assert.ok((await page.evaluate(() => told)).some((it) => /^正在计算… \d \/ 3$/.test(it ?? '')), 'it says how far it is');
  await page.locator('.comparison__scenario').filter({ hasText: '方案C' }).getByText(/改变|变化|判定/).first().waitFor();
});

for (const [locale, viewport, colorScheme] of LOOKS) {
  const name = `${locale}-${viewport.width}-${colorScheme}`;
  test(`scenarios and comparison are accessible and fit: ${name}`, async (t) => {
    const page = await open(t, shared, { context: { locale, viewport, colorScheme } });
    await choose(page, 'few.json', fewWithScenario());
    await atGrid(page);
    await scenario(page, locale === 'zh-CN' ? '方案A' : 'Scenario A').click();
    if (viewport.width < 900) await page.locator('.view-switch button').last().click();
    await tab(page).click();
    await page.locator('.comparison').waitFor();
    await isAccessible(page);
    assert.equal(await scrollsSideways(page), false);
    await screenshot(page, `scenarios-${name}`);
    if (viewport.width < 900) await page.locator('.view-switch button').first().click();
    await scenario(page, locale === 'zh-CN' ? '基线' : 'Baseline').click();
    // All that its school has for a chain.
    await chooseRow(page, '托城第二职业学校');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Alt+Enter');
    await page.locator('.drawer .chain-tag[aria-pressed=true]').first().click();
    await page.getByRole('alertdialog').waitFor();
    await isAccessible(page);
    assert.equal(await scrollsSideways(page), false);
    await screenshot(page, `effects-${name}`, { fullPage: false });
  });
}
