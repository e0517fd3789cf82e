// The last change shown again: what is seen meanwhile, what ends it, and that it changes nothing.
import assert from 'node:assert/strict';
import test from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { isAccessible } from './support/axe.mjs';
import { setUp } from './support/browser.mjs';
import { open } from './support/open.mjs';
import { screenshot } from './support/screenshot.mjs';
import { atGrid, choose, enter, field, shown } from './support/grid.mjs';
import { SMALL, WIDE, chips, heard, listen, mark, moved, places, replay } from './support/strip.mjs';
import { LOOKS, choose as chooseFile, count, exampleCity, fewSchools, saved, scrollsSideways } from './support/workspace.mjs';

const shared = setUp();

test('the last change is shown again: before and after three times, in place', async (t) => {
  const page = await exampleCity(t, shared, { context: { viewport: WIDE } });
  assert.equal(await replay(page).isDisabled(), true);
  const before = await count(page, 'breach');
  await enter(page, ...SMALL, '30');
  await sleep(4_300);
  const still = await places(page);
  await listen(page, '.verdict-mark--breach .verdict-strip__count');
  const told = page.getByRole('status');
  await page.keyboard.press('Alt+r');
  await mark(page).getByText('修改前').waitFor();
  assert.equal(await shown(page, ...SMALL), '22', 'the table goes with it');
  assert.match(await told.textContent(), /正在回放/);
  assert.deepEqual(await chips(page), {});
  assert.deepEqual(await places(page), still);
  await mark(page).waitFor({ state: 'detached' });
  const turns = await heard(page);
  assert.deepEqual(turns.map((it) => Number(it.text) - before), [0, -1, 0, -1, 0, -1]);
  for (let i = 1; i < turns.length; i += 1) {
    const shown = turns[i].at - turns[i - 1].at;
    assert.ok(shown > 550 && shown < 900, `${shown} ms`);
  }
  assert.equal(await shown(page, ...SMALL), '30', 'it rests on what is');
  assert.deepEqual(await places(page), still);
  assert.deepEqual(await moved(page), []);
});

test('any key or click ends the replay, and does nothing else', async (t) => {
  const page = await exampleCity(t, shared, { context: { viewport: WIDE } });
  await enter(page, ...SMALL, '30');
  const focused = field(page);
  const value = await focused.inputValue();
  await page.keyboard.press('Alt+r');
  await mark(page).waitFor();
  await page.keyboard.press('7');
  assert.equal(await mark(page).count(), 0);
  assert.equal(await focused.inputValue(), value, 'the key was not typed');
  await page.keyboard.type('7');
  assert.equal(await focused.inputValue(), '7', 'the next one is');
  await page.keyboard.press('Escape');

  await choose(page, SMALL[0]);
  const remove = page.getByRole('button', { name: /^删除.*服装设计与工艺/ });
  await replay(page).click();
  await mark(page).waitFor();
  await remove.click();
  assert.equal(await mark(page).count(), 0);
  assert.equal((await saved(page)).plan.schools.flatMap((it) => it.offerings).filter((it) => it.id === 'S12-02').length, 1, 'nothing was removed');
  await remove.click();
  assert.equal((await saved(page)).plan.schools.flatMap((it) => it.offerings).filter((it) => it.id === 'S12-02').length, 0, 'the next click counts');

  await replay(page).focus();
  await page.keyboard.press('Enter');
  await mark(page).waitFor();
  await page.keyboard.press('Alt+r');
  assert.equal(await mark(page).count(), 0);
});

test('with less motion what was before is shown while something is held', async (t) => {
  const page = await exampleCity(t, shared, { context: { viewport: WIDE, reducedMotion: 'reduce' } });
  const before = await count(page, 'breach');
  await enter(page, ...SMALL, '30');
  await page.keyboard.down('Alt');
  await page.keyboard.down('r');
  await mark(page).getByText('修改前').waitFor();
  await page.keyboard.down('r');
  await sleep(1_500);
  assert.equal(await count(page, 'breach'), before, 'no turns, however long');
  await page.keyboard.up('r');
  await page.keyboard.up('Alt');
  assert.equal(await mark(page).count(), 0);
  assert.equal(await count(page, 'breach'), before - 1);

  await replay(page).hover();
  await page.mouse.down();
  await mark(page).waitFor();
  assert.equal(await count(page, 'breach'), before);
  await page.mouse.up();
  assert.equal(await mark(page).count(), 0);
  await replay(page).focus();
  await page.keyboard.down('Enter');
  await mark(page).waitFor();
  await page.keyboard.up('Enter');
  assert.equal(await mark(page).count(), 0);
  assert.equal(await count(page, 'breach'), before - 1);
});

for (const [locale, viewport, colorScheme] of LOOKS) {
  const named = `${locale}-${viewport.width}-${colorScheme}`;
  test(`what was before is accessible while it is shown: ${named}`, async (t) => {
    const page = await open(t, shared, { context: { locale, viewport, colorScheme, reducedMotion: 'reduce' } });
    await chooseFile(page, 'few.json', fewSchools());
    await atGrid(page);
    await enter(page, ...SMALL, '30');
    // Held, so that it stays for as long as it is looked at.
    await page.keyboard.down('Alt');
    await page.keyboard.down('r');
    await mark(page).waitFor();
    await isAccessible(page);
    assert.equal(await scrollsSideways(page), false);
    await screenshot(page, `replay-held-${named}`, { fullPage: false });
    assert.equal(await mark(page).count(), 1, 'all the time');
    await page.keyboard.up('r');
    await page.keyboard.up('Alt');
    await mark(page).waitFor({ state: 'detached' });
  });
}
