// Chains typed into their cell: offered as majors are, part by part, and named where one is not known.
import assert from 'node:assert/strict';
import test from 'node:test';
import { isAccessible } from './support/axe.mjs';
import { setUp } from './support/browser.mjs';
import { atGrid, cellOf, enter, field, goTo, row, shown, typingEnds } from './support/grid.mjs';
import { inputMethod } from './support/ime.mjs';
import { isWhole } from './support/looks.mjs';
import { open } from './support/open.mjs';
import { screenshot } from './support/screenshot.mjs';
import { choose, exampleCity, fewSchools, saved, scrollsSideways } from './support/workspace.mjs';

const shared = setUp();
// It serves no chain.
const NAME = '电子商务';
const CHAINS = '服务的产业链';
const ALL = ['绿色食品加工', '新能源', '现代生物医药', '信息技术', '现代物流', '文化旅游', '战略新兴产业', '优势特色产业'];
const options = (page) => page.getByRole('listbox').getByRole('option');
const marked = (page) => page.getByRole('listbox').getByRole('option', { selected: true });
/** These are offered, and no others: a busy page says so a moment after the key. */
async function offers(page, names) {
  const isSo = (names) => [...document.querySelectorAll('#grid-suggestions [role="option"]')].map((it) => it.textContent).join() === names;
  await page.waitForFunction(isSo, names.join(), { timeout: 5000 }).catch(() => {});
  assert.deepEqual(await options(page).allTextContents(), names);
}
/** Other chains change verdicts elsewhere, which is asked first. */
const takeAllTheSame = (page) => page.getByRole('alertdialog').getByRole('button', { name: '仍然这样做' }).click();
const chains = async (page) => {
  const of = (await saved(page)).plan.schools.flatMap((it) => it.offerings).find((it) => it.name === NAME);
  return of.chains ?? [];
};

async function looked(page, name) {
  assert.equal(await scrollsSideways(page), false);
  await isAccessible(page);
  await screenshot(page, name, { fullPage: false });
}

test('chains are offered by name in either language, id, pinyin and initials, and Enter takes the one marked', async (t) => {
  const page = await exampleCity(t, shared);
  await goTo(page, NAME, CHAINS);
  for (const [text, first] of [['xny', '新能源'], ['xinneng', '新能源'], ['新能', '新能源'], ['New e', '新能源'], ['strategic-e', '战略新兴产业'], ['zlxx', '战略新兴产业'], ['lv', '绿色食品加工'], ['wl', '现代物流']]) {
    await page.keyboard.type(text);
    await marked(page).filter({ hasText: first }).waitFor();
    await page.keyboard.press('Escape');
    await offers(page, []);
    assert.equal(await field(page).inputValue(), text);
    await page.keyboard.press('Escape');
  }
  await page.keyboard.type('xd');
  await offers(page, ['现代生物医药', '现代物流']);
  await page.keyboard.press('ArrowDown');
  assert.equal(await marked(page).textContent(), '现代物流');
  await page.keyboard.press('Enter');
  await takeAllTheSame(page);
  assert.equal(await shown(page, NAME, CHAINS), '现代物流');
  await typingEnds(page);
  assert.deepEqual(await chains(page), ['logistics']);
});

test('the field is a combobox as long as chains are offered', async (t) => {
  const page = await exampleCity(t, shared);
  await goTo(page, NAME, CHAINS);
  const attribute = (name) => field(page).getAttribute(name);
  assert.equal(await attribute('role'), null);
  await page.keyboard.type('xd');
  await options(page).first().waitFor();
  assert.deepEqual([await attribute('role'), await attribute('aria-autocomplete'), await attribute('aria-expanded')], ['combobox', 'list', 'true']);
  assert.equal(await page.getByRole('listbox').getAttribute('id'), await attribute('aria-controls'));
  assert.match(await page.getByRole('listbox').getAttribute('aria-label'), /^找到2项/);
  for (const [key, text] of [['ArrowDown', '现代物流'], ['ArrowDown', '现代生物医药'], ['ArrowUp', '现代物流']]) {
    await page.keyboard.press(key);
    assert.equal(await page.locator(`#${await attribute('aria-activedescendant')}`).textContent(), text);
    assert.equal(await marked(page).textContent(), text);
  }
  await page.keyboard.press('Escape');
  assert.deepEqual([await attribute('role'), await attribute('aria-activedescendant')], [null, null]);
});

test('of several chains the one at the caret is completed, and a separator takes what Enter would', async (t) => {
  const page = await exampleCity(t, shared);
  await goTo(page, NAME, CHAINS);
  await page.keyboard.type('xny,');
  assert.equal(await field(page).inputValue(), '新能源,', 'the name is written out');
  await offers(page, ALL.filter((it) => it !== '新能源'));
  assert.equal(await marked(page).count(), 0, 'and none of it is taken');
  await page.keyboard.type('wl');
  await offers(page, ['现代物流']);
  await page.keyboard.press('Enter');
  await takeAllTheSame(page);
  assert.equal(await (await cellOf(page, NAME, CHAINS)).getAttribute('title'), '新能源、现代物流');
  // Between two others.
  await goTo(page, NAME, CHAINS);
  await page.keyboard.press('F2');
  assert.equal(await field(page).inputValue(), '新能源、现代物流', 'what it held, by name');
  await offers(page, []);
  for (let i = 0; i < 5; i += 1) await page.keyboard.press('ArrowLeft');
  await page.keyboard.type('、xx');
  await offers(page, ['信息技术', '战略新兴产业']);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Tab');
  assert.equal(await (await cellOf(page, NAME, CHAINS)).getAttribute('title'), '新能源、现代物流、战略新兴产业');
  assert.deepEqual(await chains(page), ['new-energy', 'logistics', 'strategic-emerging']);
});

test('a blank cell that is opened offers all chains, and a click takes one', async (t) => {
  const page = await exampleCity(t, shared);
  await goTo(page, NAME, CHAINS);
  await page.keyboard.press('F2');
  await offers(page, ALL);
  await options(page).filter({ hasText: '文化旅游' }).click();
  assert.equal(await shown(page, NAME, CHAINS), '文化旅游');
  assert.equal(await field(page).evaluate((it) => it === document.activeElement), true);
  await page.keyboard.press('F2');
  await page.keyboard.press('Enter');
  assert.equal(await shown(page, NAME, CHAINS), '文化旅游', 'nothing was typed');
  await page.getByRole('button', { name: /^撤销/ }).click();
  assert.equal(await page.getByRole('button', { name: /^撤销/ }).isDisabled(), true, 'it was one step');
});

test('a chain that is not known is refused with those that there are', async (t) => {
  for (const [locale, heading, said] of [['zh-CN', CHAINS, `没有名为“太空”的产业链，可填：${ALL.join('、')}`], ['en-GB', 'Chains served', 'there is no chain "太空"; known: Green food processing, New energy, Modern biomedicine, Information technology, Modern logistics, Culture and tourism, Strategic emerging industries, Local strengths']]) {
    const page = await exampleCity(t, shared, { context: { locale } });
    await enter(page, NAME, heading, '太空');
    assert.equal(await page.locator('#grid-refused').textContent(), said);
    assert.equal(await field(page).inputValue(), '太空');
  }
});

test('an input method offers chains while it composes, and what it commits is completed', async (t) => {
  const page = await exampleCity(t, shared);
  await goTo(page, NAME, CHAINS);
  const ime = await inputMethod(page);
  await ime.spell('xinneng');
  await marked(page).filter({ hasText: '新能源' }).waitFor();
  for (const key of ['ArrowDown', 'Enter', 'Tab', 'Escape']) {
    await ime.key(key);
    assert.equal(await field(page).inputValue(), 'xinneng', `${key} is the input method's`);
  }
  await ime.commit('新能');
  assert.equal(await field(page).inputValue(), '新能');
  await marked(page).filter({ hasText: '新能源' }).waitFor();
  // Some input methods compose what stands between chains, others just type it.
  await ime.key('Backslash');
  await ime.compose('、');
  assert.equal(await field(page).inputValue(), '新能、', 'what is composed is left alone');
  await ime.commit('、');
  assert.equal(await field(page).inputValue(), '新能源、');
  await ime.type('wuliu', '物流');
  await ime.commit('，');
  assert.equal(await field(page).inputValue(), '新能源、现代物流，');
  await ime.type('wenhua', '文化');
  await offers(page, ['文化旅游']);
  await page.keyboard.press('Enter');
  await takeAllTheSame(page);
  assert.deepEqual(await chains(page), ['new-energy', 'logistics', 'culture-tourism']);
});

for (const [locale, viewport, colorScheme] of [['zh-CN', { width: 1280, height: 900 }, 'light'], ['en-GB', { width: 360, height: 740 }, 'dark']]) {
  test(`the list of chains and the reason are whole and accessible: ${locale}, ${viewport.width} pixels`, async (t) => {
    const page = await open(t, shared, { context: { locale, viewport, colorScheme } });
    await choose(page, 'few.json', fewSchools());
    await atGrid(page);
    await (await row(page, '服装设计与工艺')).waitFor();
    const heading = locale === 'zh-CN' ? CHAINS : 'Chains served';
    await goTo(page, '服装设计与工艺', heading);
    // All of them: the longest list.
    await page.keyboard.type('、');
    await options(page).first().waitFor();
    assert.equal(await isWhole(page, '#grid-suggestions'), true, 'every chain can be seen');
    await looked(page, `chains-${locale}-${viewport.width}`);
    await page.keyboard.type('太空');
    await page.keyboard.press('Enter');
    await page.locator('#grid-refused').waitFor();
    assert.equal(await isWhole(page, '#grid-refused'), true, 'the reason can be read');
    await looked(page, `chains-refused-${locale}-${viewport.width}`);
  });
}
