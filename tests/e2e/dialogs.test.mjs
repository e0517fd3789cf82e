// Dialogs in front of the page: what their keys do, and what those leave alone.
import assert from 'node:assert/strict';
import test from 'node:test';
import { setUp } from './support/browser.mjs';
import { cellOf, enter, goTo, shown } from './support/grid.mjs';
import { exampleCity } from './support/workspace.mjs';

const shared = setUp();
const NAME = '服装设计与工艺';
const CLIPBOARD = { permissions: ['clipboard-read', 'clipboard-write'] };
const redo = (page) => page.getByRole('button', { name: /^重做/ });

const DIALOGS = {
  help: (page) => page.keyboard.press('F1'),
  'the question about effects': (page) => enter(page, '电子商务', '服务的产业链', '现代物流'),
  'the question about columns': async (page) => {
    await page.evaluate(() => navigator.clipboard.writeText('专业名称\t2026\n护理\t61\n'));
    await page.keyboard.press('Control+v');
  },
};

for (const [named, show] of Object.entries(DIALOGS)) {
  test(`no key undoes anything behind ${named}, wherever in it the focus is`, async (t) => {
    const page = await exampleCity(t, shared, { context: CLIPBOARD });
    const title = page.getByRole('textbox', { name: '规划名称' });
    await title.pressSequentially('！');
    const titled = await title.inputValue();
    await enter(page, NAME, 2025, '31');
    await goTo(page, NAME, 2026);
    await page.evaluate(() => {
      window.undone = [];
      for (const it of ['beforeinput', 'input']) addEventListener(it, ({ inputType }) => /^history/.test(inputType) && window.undone.push(inputType), true);
    });
    await show(page);
    const dialog = page.locator('dialog[open]');
    await dialog.waitFor();
    const press = async (where) => {
      for (const key of ['Control+z', 'Control+y', 'Control+Shift+z', 'Alt+r', 'F1']) {
        await page.keyboard.press(key);
        const told = `${key} ${where}`;
        assert.deepEqual(await page.evaluate(() => window.undone), [], told);
        assert.equal(await page.locator('dialog[open]').count(), 1, told);
        assert.equal(await page.locator('.replay-mark').count(), 0, told);
        assert.equal(await shown(page, NAME, 2025), '31', told);
        assert.equal(await title.inputValue(), titled, told);
        assert.equal(await redo(page).isDisabled(), true, told);
      }
    };
    await press('in it');
    await dialog.getByRole('heading').first().click();
    await press('on its words');
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    assert.equal(await page.evaluate(() => document.activeElement.id), 'grid-field');
    await page.keyboard.press('Control+z');
    await (await cellOf(page, NAME, 2025)).filter({ hasText: '22' }).waitFor();
  });
}

test('Esc in a dialog closes that and no card behind it', async (t) => {
  const page = await exampleCity(t, shared);
  await page.locator('.finding-card').first().hover();
  const card = page.locator('.clause-card').first();
  await card.waitFor();
  await page.keyboard.press('F1');
  await page.locator('dialog[open]').waitFor();
  await page.keyboard.press('Escape');
  await page.locator('dialog[open]').waitFor({ state: 'detached' });
  assert.equal(await card.count(), 1);
  await page.keyboard.press('Escape');
  await card.waitFor({ state: 'detached' });
});
