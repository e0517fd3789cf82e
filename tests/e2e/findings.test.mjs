// Findings, the card behind each, its address, what to fill in first, and coverage.
import assert from 'node:assert/strict';
import test from 'node:test';
import { setUp } from './support/browser.mjs';
import { enter, field, type } from './support/grid.mjs';
import { mounted, open } from './support/open.mjs';
import { screenshot } from './support/screenshot.mjs';
import { choose, count, exampleCity, fewSchools } from './support/workspace.mjs';

const shared = setUp();
const card = (page) => page.getByRole('dialog');
const entry = (page, text) => page.locator('.finding-card__open').filter({ hasText: text }).first();
const small = (page) => entry(page, '2023年27人、2024年24人、2025年22人');
const hash = (page) => page.evaluate(() => location.hash);
const focused = (page) => page.evaluate(() => document.activeElement.textContent);
const SMALL = '#finding/2025/small-intake/S12-02';
const CELL = ['服装设计与工艺', 2025];
/** Waits until the cursor of the grid is there, seen, and has the focus. */
const atCell = (page, label) =>
  page.waitForFunction((label) => {
    const { id, ariaLabel } = document.activeElement;
    return id === 'grid-field' && new RegExp(label).test(ariaLabel) && document.querySelector('.grid-row__cell--active') !== null;
  }, label);

test('findings are grouped by clause or by school, with their counts', async (t) => {
  const page = await exampleCity(t, shared);
  const open_ = (await count(page, 'breach')) + (await count(page, 'near')) + (await count(page, 'unknown'));
  const counted = async () => {
    const all = await page.locator('.findings-panel__count').allTextContents();
    return all.reduce((sum, it) => sum + Number(it), 0);
  };
  assert.equal(await counted(), open_);
  await page.getByRole('heading', { name: /第四部分第6条/ }).waitFor();
  await page.getByRole('button', { name: '按学校', exact: true }).click();
  await page.getByRole('heading', { name: /^全市/ }).waitFor();
  await page.getByRole('heading', { name: /西垣职业学校/ }).waitFor();
  assert.equal(await page.getByRole('heading', { name: /第四部分第6条/ }).count(), 0);
  assert.equal(await counted(), open_);
  await page.getByRole('tab', { name: '覆盖' }).click();
  await page.getByRole('tab', { name: '判定' }).click();
  assert.equal(await page.getByRole('button', { name: '按学校', exact: true }).getAttribute('aria-pressed'), 'true', 'kept');
});

test('robust verdicts and those that hang on a reading are told apart in words', async (t) => {
  const page = await exampleCity(t, shared);
  assert.match(await small(page).textContent(), /取决于口径/);
  assert.ok((await page.locator('.finding-card').filter({ hasText: '与口径无关' }).count()) > 0);
});

test('a click opens a card, which takes the focus, and Esc gives it back', async (t) => {
  const page = await exampleCity(t, shared);
  await small(page).click();
  const here = card(page);
  await here.getByText('第四部分第6条').waitFor();
  await here.getByText('2025年招生30人及以上').waitFor();
  await here.getByText('硬性要求').waitFor();
  assert.equal(await here.evaluate((it) => it === document.activeElement), true);
  assert.equal(await hash(page), SMALL);
  await page.mouse.move(10, 10);
  await page.waitForTimeout(500);
  assert.equal(await here.count(), 1, 'it stays when the pointer goes');
  await page.keyboard.press('Escape');
  assert.equal(await card(page).count(), 0);
  assert.equal(await hash(page), '');
  assert.match(await focused(page), /2023年27人/);
});

test('Enter opens a card, and its button closes it', async (t) => {
  const page = await exampleCity(t, shared);
  await small(page).focus();
  await page.keyboard.press('Enter');
  await card(page).waitFor();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  assert.equal(await page.evaluate(() => document.activeElement.getAttribute('aria-label')), '关闭');
  await page.keyboard.press('Enter');
  assert.equal(await card(page).count(), 0);
  assert.match(await focused(page), /2023年27人/);
});

test('a card comes up where the pointer rests, and goes with it', async (t) => {
  const page = await exampleCity(t, shared);
  await small(page).hover();
  assert.equal(await card(page).count(), 0, 'not at once');
  await card(page).waitFor();
  assert.equal(await hash(page), '', 'only what was asked for is an address');
  assert.equal(await card(page).evaluate((it) => it.contains(document.activeElement)), false);
  await card(page).hover();
  await page.waitForTimeout(500);
  assert.equal(await card(page).count(), 1, 'the way from finding to card');
  await page.mouse.move(10, 10);
  await card(page).waitFor({ state: 'detached' });
  await small(page).hover();
  await card(page).waitFor();
  await page.keyboard.press('Escape');
  await card(page).waitFor({ state: 'detached' });
});

test('a pinned card stays while another is opened', async (t) => {
  const page = await exampleCity(t, shared);
  await small(page).click();
  await card(page).getByRole('button', { name: '固定' }).click();
  await page.keyboard.press('Tab');
  await entry(page, '电子商务').evaluate((it) => it.click());
  assert.equal(await card(page).count(), 2);
  assert.equal(await page.getByRole('dialog', { name: /服装设计与工艺/ }).getByRole('button', { name: '固定' }).getAttribute('aria-pressed'), 'true');
  await screenshot(page, 'cards-pinned', { fullPage: false });
  await page.keyboard.press('Escape');
  assert.equal(await card(page).count(), 1);
  assert.equal(await hash(page), SMALL, 'the pinned one is where the page is now');
  await card(page).getByRole('button', { name: '关闭' }).click();
  assert.equal(await card(page).count(), 0);
});

test('the reading in the card says what it would give, and flips the verdict', async (t) => {
  const page = await exampleCity(t, shared);
  const before = await count(page, 'breach');
  await small(page).click();
  const choice = card(page).getByLabel('成班人数');
  assert.deepEqual(await choice.locator('option').allTextContents(), ['30', '20：合规', '25：临界', '40']);
  await choice.selectOption('20：合规');
  await card(page).locator('.clause-card__head .verdict-mark--met').waitFor();
  assert.ok((await count(page, 'breach')) < before);
  await card(page).getByLabel('成班人数').selectOption('30：违反');
  await card(page).locator('.clause-card__head .verdict-mark--breach').waitFor();
  assert.equal(await count(page, 'breach'), before);
});

test('what is typed shows in the open card', async (t) => {
  const page = await exampleCity(t, shared);
  await small(page).click();
  await type(page, ...CELL, '21');
  await card(page).getByText('2025年21人').waitFor();
  await type(page, ...CELL, '30');
  await card(page).locator('.clause-card__head .verdict-mark--met').waitFor();
});

test('an address opens its card and its year after a reload, and when it is entered', async (t) => {
  const page = await exampleCity(t, shared);
  await page.evaluate(() => (location.hash = '#finding/2027/small-intake/S12-02'));
  await card(page).getByText('2025年22人、2026年22人、2027年22人').waitFor();
  assert.equal(await page.getByRole('slider').inputValue(), '2027');
  await page.waitForTimeout(900);
  await page.reload();
  await mounted(page);
  await card(page).getByText('2025年22人、2026年22人、2027年22人').waitFor();
  assert.equal(await page.getByRole('slider').inputValue(), '2027');
  await page.evaluate(() => (location.hash = '#finding/2025/serving-share/city'));
  await card(page).getByText('服务产业布点占比').first().waitFor();
  await page.evaluate(() => (location.hash = '#finding/2025/small-intake/S99-99'));
  await card(page).getByText('已不适用：本规划中没有这个对象').waitFor();
  await card(page).getByRole('button', { name: '关闭' }).click();
  assert.equal(await hash(page), '');
});

test('the citation is copied, and shown to be copied by hand where the browser refuses', async (t) => {
  const page = await exampleCity(t, shared);
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await small(page).click();
  await card(page).getByRole('button', { name: '复制引文' }).click();
  await card(page).getByText('已复制').waitFor();
  const text = await page.evaluate(() => navigator.clipboard.readText());
  for (const part of ['《呼和浩特市中等职业教育专业建设规则（2022—2025年）》第四部分第6条', '违反', '2023年27人', '2025年']) assert.ok(text.includes(part), text);
  await page.evaluate(() => (Clipboard.prototype.writeText = () => Promise.reject(new Error('refused'))));
  await card(page).getByRole('button', { name: '复制引文' }).click();
  await card(page).getByText('浏览器不允许复制').waitFor();
  assert.equal(await card(page).getByRole('textbox', { name: '复制引文' }).inputValue(), text);
});

test('the subject of a card leads to its row', async (t) => {
  const page = await exampleCity(t, shared);
  await small(page).click();
  await card(page).getByRole('button', { name: /服装设计与工艺/ }).click();
  await atCell(page, '^西垣职业学校.*服装设计与工艺');
});

test('the unknown list leads to the number to fill in first, and that settles it', async (t) => {
  const page = await exampleCity(t, shared);
  await enter(page, ...CELL, '');
  const before = await count(page, 'unknown');
  assert.equal(await page.locator('.missing-list').count(), 0);
  await page.getByRole('button', { name: '看先补哪个数' }).click();
  await page.locator('.missing-list li').first().waitFor();
  await page.getByRole('button', { name: '看先补哪个数' }).click();
  await page.getByRole('button', { name: /^未知\s*\d+$/ }).click();
  const line = page.locator('.missing-list').getByRole('button', { name: /服装设计与工艺.*2025年招生人数/ });
  await line.click();
  await atCell(page, '服装设计与工艺.*2025年招生人数');
  await page.keyboard.type('30');
  assert.ok((await count(page, 'unknown')) < before);
  await line.waitFor({ state: 'detached' });
});

test('a large plan shows a hundred findings and more when asked', async (t) => {
  const page = await open(t, shared);
  const plan = JSON.parse(fewSchools());
  const source = plan.schools.flatMap((it) => it.offerings).find((it) => it.id === 'S12-02');
  plan.schools = Array.from({ length: 120 }, (_, at) => ({
    id: `T${at}`, name: `第${at}学校`, kind: 'other',
    offerings: [1, 2].map((nth) => ({ ...source, id: `T${at}-${nth}`, intake: { ...source.intake, 2025: nth === 1 ? null : 22 } })),
  }));
  await choose(page, 'large.json', JSON.stringify(plan));
  await page.locator('.finding-card').first().waitFor();
  assert.equal(await page.locator('.finding-card').count(), 100);
  await page.getByText(/显示100条，共\d+条/).waitFor();
  await page.getByRole('button', { name: '再显示一些' }).click();
  assert.equal(await page.locator('.finding-card').count(), 200);
  await page.getByRole('button', { name: /^未知\s*\d+$/ }).first().click();
  const list = page.locator('.missing-list');
  // It may be there for a moment only.
  await page.evaluate(() => {
    const note = () => (window.worked ||= document.querySelector('.missing-list')?.textContent.includes('正在计算'));
    new MutationObserver(note).observe(document.body, { childList: true, characterData: true, subtree: true });
  });
  await list.getByRole('button', { name: '看先补哪个数' }).click();
  await list.locator('li').first().waitFor();
  assert.equal(await page.evaluate(() => window.worked), true, 'it says that it is at work');
  assert.equal(await list.locator('li').count(), 50);
  await list.getByRole('button', { name: '再显示一些' }).click();
  assert.equal(await list.locator('li').count(), 100);
  await type(page, ...CELL, '30');
  await list.getByText('规划已有改动').waitFor();
});

test('coverage: the share, chains by years, and the schools left out', async (t) => {
  const page = await exampleCity(t, shared);
  await page.getByRole('tab', { name: '覆盖' }).click();
  const map = page.getByRole('table', { name: /承接的学校越多/ });
  assert.equal(await map.getByRole('row').count(), 9);
  assert.equal(await map.getByRole('columnheader').count(), 5);
  await map.getByText('少于2所').first().waitFor({ state: 'attached' });
  assert.equal(await page.locator('.chart__line--ghost').count(), 0, 'nothing to compare with');
  await page.locator('.coverage-panel__schools button').first().click();
  await page.getByRole('button', { name: '取消筛选' }).waitFor();
});
