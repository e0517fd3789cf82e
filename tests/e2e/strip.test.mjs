// The strip: what changed and for how long, what is told, what filters; undo and redo from everywhere.
import assert from 'node:assert/strict';
import test from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { setUp } from './support/browser.mjs';
import { press, shown, type } from './support/grid.mjs';
import { open } from './support/open.mjs';
import { SMALL, WIDE, chips, heard, listen, moved, places, redo, slider, undo } from './support/strip.mjs';
import { choose, count, exampleCity, fewSchools, share } from './support/workspace.mjs';

const shared = setUp();

test('only what changed shows a chip, edits add up, and after four seconds it is gone', async (t) => {
  const page = await exampleCity(t, shared, { context: { viewport: WIDE } });
  const before = await places(page);
  assert.deepEqual(await chips(page), {});
  await type(page, ...SMALL, '30');
  assert.deepEqual(await chips(page), { breach: '-1', met: '+1' });
  await sleep(2_500);
  await type(page, ...SMALL, '');
  assert.deepEqual(await chips(page), { breach: '-1', unknown: '+1' }, 'against the figures before the first edit');
  await sleep(3_000);
  assert.deepEqual(await chips(page), { breach: '-1', unknown: '+1' }, 'four seconds from the last edit');
  assert.deepEqual(await places(page), before);
  await sleep(1_500);
  assert.deepEqual(await chips(page), {});
  assert.deepEqual(await places(page), before, 'nothing moved');
  await page.keyboard.press('Tab');
  await undo(page).click();
  assert.deepEqual(await chips(page), { breach: '+1', unknown: '-1' }, 'undo is an edit');
  await redo(page).click();
  assert.deepEqual(await chips(page), {}, 'back where it was');
  assert.deepEqual(await moved(page), []);
});

test('a removed offering moves the share, and a reading moves verdicts; another year moves nothing', async (t) => {
  const page = await exampleCity(t, shared, { context: { viewport: WIDE } });
  const before = Number.parseFloat(await share(page));
  await press(page, '服装设计与工艺', /^删除/);
  const after = Number.parseFloat(await share(page));
  assert.equal((await chips(page)).share, (after - before).toFixed(1));
  const ticks = await page.locator('.verdict-strip .share-bar').evaluate((it) => ['part', 'ghost'].map((name) => it.querySelector(`.share-bar__${name}`).getBoundingClientRect()).map((it) => it.right));
  assert.ok(ticks[1] > ticks[0], 'the ghost stands where the share was');
  await slider(page).fill('2026');
  assert.deepEqual(await chips(page), {});
  await page.getByRole('tab', { name: '口径' }).click();
  await page.getByLabel('成班人数').fill('20');
  await page.getByLabel('成班人数').press('Tab');
  assert.match((await chips(page)).breach, /^-\d+$/);
});

test('a plan that is opened is not compared with the one before it', async (t) => {
  const page = await exampleCity(t, shared, { context: { viewport: WIDE } });
  const before = await count(page, 'breach');
  await type(page, ...SMALL, '3x');
  await choose(page, 'few.json', fewSchools());
  await page.waitForFunction((before) => document.querySelector('.verdict-mark--breach .verdict-strip__count').textContent !== String(before), before);
  assert.deepEqual(await chips(page), {});
  assert.equal(await page.locator('.grid-row__cell--refused').count(), 0, 'what was typed was for the other plan');
  assert.equal(await shown(page, ...SMALL), '22');
});

test('what changed is told politely, at most once a second, and the latest last', async (t) => {
  const page = await exampleCity(t, shared, { context: { viewport: WIDE } });
  const region = page.getByRole('status');
  assert.equal(await region.textContent(), '');
  await sleep(1_100);
  await listen(page, '[role=status]');
  for (let i = 0; i < 12; i += 1) {
    await type(page, ...SMALL, i % 2 ? '' : '30');
    // No beat that the messages could fall in with.
    await sleep(i % 3 ? 150 : 430);
  }
  await type(page, ...SMALL, '30');
  await sleep(2_300);
  const told = (await heard(page)).filter((it) => it.text);
  assert.equal(told[0].text, '违反减少1项；合规增加1项');
  assert.equal(told.at(-1).text, '违反减少1项；合规增加1项');
  assert.ok(told.length >= 2 && told.length <= 6, `${told.length} messages`);
  for (let i = 1; i < told.length; i += 1) {
    assert.ok(told[i].at - told[i - 1].at >= 990, `${told[i].at - told[i - 1].at} ms after the one before`);
  }
  await type(page, ...SMALL, '22');
  await page.getByText('各项数字与修改前相同').waitFor({ state: 'attached' });
});

test('the year is chosen by keyboard, at once, and is no step to undo', async (t) => {
  const page = await exampleCity(t, shared, { context: { viewport: WIDE } });
  const year = slider(page);
  assert.equal(await year.getAttribute('aria-valuetext'), '2025 实际');
  await year.focus();
  await year.press('ArrowRight');
  await year.press('ArrowRight');
  assert.equal(await year.getAttribute('aria-valuetext'), '2027 预测');
  await page.getByText('2027学年的判定').waitFor();
  await year.press('End');
  assert.equal(await year.inputValue(), '2028');
  await year.press('Home');
  assert.equal(await year.inputValue(), '2025');
  assert.equal(await undo(page).isDisabled(), true);
  const { height } = await year.boundingBox();
  assert.ok(height >= 24, `${height} px for a finger`);
  const [thumb, name] = await page.evaluate(() => {
    const field = document.querySelector('.year-slider__field').getBoundingClientRect();
    const name = document.querySelector('.year-slider__year--now').getBoundingClientRect();
    return [field.x + 12, name.x + name.width / 2];
  });
  assert.ok(Math.abs(thumb - name) < 1, 'its name stands under the thumb');
});

test('one year that is judged is a text', async (t) => {
  const page = await open(t, shared, { context: { viewport: WIDE } });
  const plan = { ...JSON.parse(fewSchools()), horizon: 2025 };
  for (const school of plan.schools) for (const it of school.offerings) delete it.planned;
  await choose(page, 'one.json', JSON.stringify(plan));
  await page.getByText('2025 实际').waitFor();
  assert.equal(await slider(page).count(), 0);
});

test('every item of the strip filters, and filters no more when pressed again', async (t) => {
  const page = await exampleCity(t, shared, { context: { viewport: WIDE } });
  const cards = page.locator('.finding-card');
  const all = await cards.count();
  const items = page.locator('.verdict-strip button');
  assert.equal(await items.count(), 7);
  for (let i = 0; i < 7; i += 1) {
    const item = items.nth(i);
    await item.click();
    assert.equal(await item.getAttribute('aria-pressed'), 'true');
    assert.equal(await page.locator('.verdict-strip [aria-pressed=true]').count(), 1, 'one at a time');
    assert.ok((await cards.count()) < all);
    await item.press('Enter');
    assert.equal(await item.getAttribute('aria-pressed'), 'false');
    assert.equal(await cards.count(), all);
  }
  await page.getByRole('button', { name: /^临界\s*\d+$/ }).click();
  assert.equal(await cards.count(), await count(page, 'near'));
});

test('undo and redo by keyboard, but not out of a text that is being typed', async (t) => {
  const page = await exampleCity(t, shared, { context: { viewport: WIDE } });
  assert.equal(await undo(page).getAttribute('title'), '撤销（Ctrl+Z）');
  assert.equal(await redo(page).getAttribute('title'), '重做（Ctrl+Y）');
  const before = await count(page, 'breach');
  await press(page, '服装设计与工艺', /^删除/);
  const after = await count(page, 'breach');
  assert.notEqual(after, before);
  await slider(page).focus();
  await page.keyboard.press('Control+z');
  assert.equal(await count(page, 'breach'), before);
  await page.keyboard.press('Control+y');
  assert.equal(await count(page, 'breach'), after);
  await page.keyboard.press('Control+z');
  assert.equal(await count(page, 'breach'), before);
  await page.keyboard.press('Control+Shift+Z');
  assert.equal(await count(page, 'breach'), after);
  const title = page.getByRole('textbox', { name: '规划名称' });
  const text = await title.inputValue();
  await title.focus();
  await page.keyboard.press('End');
  await page.keyboard.type('二');
  await page.keyboard.press('Control+z');
  assert.equal(await title.inputValue(), text, 'the text alone is undone');
  assert.equal(await count(page, 'breach'), after);
});
