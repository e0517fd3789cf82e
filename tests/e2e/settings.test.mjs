// The settings of a plan that are no readings: its years, the schools outside of it, and what a scenario leaves alone.
import assert from 'node:assert/strict';
import test from 'node:test';
import { isAccessible } from './support/axe.mjs';
import { setUp } from './support/browser.mjs';
import { atGrid } from './support/grid.mjs';
import { open } from './support/open.mjs';
import { screenshot } from './support/screenshot.mjs';
import { LOOKS, atTop, choose, exampleCity, fewSchools, saved, scrollsSideways, share } from './support/workspace.mjs';

const shared = setUp();
const undo = (page) => page.getByRole('button', { name: /^(撤销|Undo)$/ }).click();
const readings = (page) => page.getByRole('tab', { name: /^(口径|Readings)$/ }).click();
const extent = (page) => page.getByLabel(/^(本规划列出|The plan lists)$/);
const others = (page, name) => page.getByRole('group', { name: '其余学校合计' }).getByRole('textbox', { name, exact: true });

async function enter(field, text) {
  await field.fill(text);
  await field.press('Enter');
}

test('the figures of the schools outside the plan are entered, judged, undone and saved', async (t) => {
  const page = await exampleCity(t, shared);
  const before = await share(page);
  await readings(page);
  assert.equal(await page.getByRole('textbox', { name: '布点数', exact: true }).count(), 0, 'a whole city has no others');
  await extent(page).selectOption({ label: '全市部分学校' });
  await enter(others(page, '布点数'), '１,０00');
  await enter(others(page, '服务产业链的布点数'), '1000');
  await page.waitForFunction((before) => document.querySelector('.verdict-strip__item--share .verdict-strip__value').textContent !== before, before);
  await enter(page.getByRole('textbox', { name: '现代物流', exact: true }), '3');
  const { plan } = await saved(page);
  assert.deepEqual([plan.extent, plan.background], ['part', { offerings: 1000, serving_offerings: 1000, chain_schools: { logistics: 3 } }]);
  await enter(others(page, '学校数'), '1,2');
  await page.getByRole('alert').filter({ hasText: '应为0至1000000000的整数，实际是“1,2”' }).waitFor();
  assert.equal(await others(page, '学校数').getAttribute('aria-invalid'), 'true');
  await enter(others(page, '学校数'), '');
  await extent(page).selectOption({ label: '全市所有学校' });
  await others(page, '布点数').waitFor({ state: 'detached' });
  assert.equal(await share(page), before);
  assert.equal((await saved(page)).plan.background, undefined);
  await undo(page);
  await others(page, '布点数').waitFor();
  assert.equal(await others(page, '布点数').inputValue(), '1000');
  const chosen = (text) => page.waitForFunction((text) => document.querySelector('#extent').selectedOptions[0].text === text, text);
  await chosen('全市部分学校');
  for (let i = 0; i < 4; i += 1) await undo(page);
  await chosen('全市所有学校');
});

test('under a scenario the years, the method and the extent are read and reached, not changed', async (t) => {
  const page = await exampleCity(t, shared);
  await readings(page);
  assert.equal(await page.locator('#horizon').getAttribute('readonly'), null);
  await page.getByRole('button', { name: '方案A', exact: true }).click();
  const reason = page.locator('#frame-fixed');
  await reason.waitFor();
  assert.match(await reason.textContent(), /不能编辑.*请切换到基线/);
  for (const id of ['as-of', 'horizon', 'extent']) {
    const field = page.locator(`#${id}`);
    await field.focus();
    assert.equal(await page.evaluate(() => document.activeElement.id), id, 'it can be reached');
    assert.match(await field.getAttribute('aria-describedby'), /frame-fixed/);
    const value = await field.inputValue();
    await page.keyboard.type('7');
    assert.equal(await field.inputValue(), value);
  }
  const method = page.locator('#method-mean');
  await method.focus();
  assert.equal(await page.evaluate(() => document.activeElement.id), 'method-mean');
  await page.keyboard.press('Space');
  await page.locator('label[for=method-drift]').click({ force: true });
  assert.equal(await page.locator('#method-hold').isChecked(), true);
  assert.equal(await page.getByText('方案不能作这项修改').count(), 0, 'nothing is refused afterwards');
  // A reading is what a scenario may have of its own.
  assert.equal(await page.locator('#class_minimum').getAttribute('readonly'), null);
  await page.getByRole('button', { name: '基线', exact: true }).click();
  await page.locator('#horizon:not([readonly])').waitFor();
  await page.locator('label[for=method-drift]').click();
  assert.equal(await page.locator('#method-drift').isChecked(), true);
});

for (const [locale, viewport, colorScheme] of LOOKS) {
  const named = `${locale}-${viewport.width}-${colorScheme}`;
  test(`the settings of a plan are accessible and fit: ${named}`, async (t) => {
    const page = await open(t, shared, { context: { locale, viewport, colorScheme } });
    const plan = { ...JSON.parse(fewSchools()), extent: 'part', scenarios: [{ id: 'A', name: 'A', actions: [] }] };
    await choose(page, 'few.json', JSON.stringify(plan));
    await atGrid(page);
    const panel = page.getByRole('button', { name: /^(判定与覆盖|Verdicts and coverage)$/ });
    if (await panel.isVisible()) await panel.click();
    await readings(page);
    await enter(page.locator('#others-schools'), '-1');
    await page.locator('#others-schools[aria-invalid=true]').waitFor();
    for (const state of ['edited', 'fixed']) {
      if (state === 'fixed') await page.getByRole('button', { name: /^(方案A|Scenario A)$/ }).click();
      if (state === 'fixed') await page.locator('#frame-fixed').waitFor();
      if (state === 'fixed') assert.equal(await page.locator('#others-schools[aria-invalid]').count(), 0, 'what was refused is not there to be mended');
      assert.equal(await scrollsSideways(page), false);
      await atTop(page);
      await isAccessible(page);
      for (const id of ['as-of', 'extent', 'others-chain-7']) {
        await page.locator(`#${id}`).scrollIntoViewIfNeeded();
        await screenshot(page, `settings-${state}-${id}-${named}`, { fullPage: false });
      }
    }
  });
}
