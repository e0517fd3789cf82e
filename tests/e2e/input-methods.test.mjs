// Input methods in the grid: no letter is lost, nothing ends a composition but its user, and nothing is taken by mistake.
import assert from 'node:assert/strict';
import http from 'node:http';
import test from 'node:test';
import { setUp } from './support/browser.mjs';
import { atGrid, cellOf, enter, field, goTo, row, shown, typingEnds } from './support/grid.mjs';
import { compositions, inputMethod } from './support/ime.mjs';
import { open } from './support/open.mjs';
import { count, exampleCity, saved } from './support/workspace.mjs';

const shared = setUp();
const NAME = '服装设计与工艺';
const SCHOOL = '西垣职业学校';
const undo = (page) => page.getByRole('button', { name: /^撤销/ });
const isTyping = async (page) => (await page.locator('.grid__field--typing').count()) > 0;
const offering = async (page) => (await saved(page)).plan.schools.flatMap((it) => it.offerings).find((it) => it.id === 'S12-02');

test('a composition loses no letter on a selected cell, however it was selected', async (t) => {
  const page = await exampleCity(t, shared);
  const ime = await inputMethod(page);
  for (const [way, keys] of Object.entries({
    'a click': [],
    'an arrow': ['ArrowDown', 'ArrowUp'],
    Tab: ['Shift+Tab', 'Tab'],
    'Enter, which took the cell above': ['ArrowUp', 'F2', 'Enter'],
    'with others': ['Shift+ArrowDown'],
    'again, after Esc': ['F2', 'Escape'],
  })) {
    await goTo(page, NAME, '专业');
    // Nothing is waited for: the letter may come before the repaint.
    for (const key of keys) await page.keyboard.press(key);
    await ime.key('KeyH');
    await ime.compose('h');
    assert.equal(await field(page).inputValue(), 'h', `${way}: the first letter is there, and takes the place of the text`);
    await ime.key('KeyL');
    await ime.compose('hl');
    assert.equal(await field(page).inputValue(), 'hl', way);
    await ime.commit('护理');
    await page.keyboard.press('Enter');
    assert.equal(await shown(page, '护理', '代码'), '720201', way);
    await undo(page).click();
    await row(page, NAME);
  }
});

test('no key of the grid is heard while something is composed', async (t) => {
  const page = await exampleCity(t, shared);
  await goTo(page, SCHOOL, '代码');
  const ime = await inputMethod(page);
  await ime.spell('xin');
  for (const name of ['Process', 'as it is']) {
    for (const key of ['Enter', 'Tab', 'Escape', 'ArrowDown', 'ArrowUp', 'Home', 'Delete']) {
      await ime.key(key, name === 'Process' ? name : key);
      assert.equal(await field(page).inputValue(), 'xin', `${key}, ${name}`);
    }
  }
  await ime.commit('新校');
  assert.equal(await field(page).inputValue(), '新校');
  await page.keyboard.press('Enter');
  await row(page, '新校');
  await undo(page).click();
  await row(page, SCHOOL);
});

test('a repaint that another cell causes does not end a composition', async (t) => {
  const page = await exampleCity(t, shared);
  await enter(page, NAME, 2025, '31');
  await page.getByText(/已存于本机/).waitFor();
  const breaches = await count(page, 'breach');
  await goTo(page, NAME, '专业');
  const heard = await compositions(page);
  const ime = await inputMethod(page);
  await ime.spell('hu');
  // Another cell, the strip, the panel and the state of saving change, as after an edit from elsewhere: the focus stays.
  await undo(page).evaluate((it) => it.click());
  await (await cellOf(page, NAME, 2025)).filter({ hasText: '22' }).waitFor();
  assert.equal(await count(page, 'breach'), breaches + 1);
  await page.getByText(/已存于本机/).waitFor();
  await page.evaluate(() => document.querySelector('.grid__box').scrollBy(0, 300));
  await page.waitForTimeout(100);
  assert.equal(await field(page).inputValue(), 'hu');
  await ime.compose('hul');
  assert.equal(await field(page).inputValue(), 'hul');
  assert.deepEqual(await heard(), ['compositionstart'], 'it is still the same composition');
  await ime.commit('护理');
  await page.keyboard.press('Enter');
  assert.equal(await shown(page, '护理', '代码'), '720201');
  assert.equal(await shown(page, '护理', 2025), '22');
});

test('Enter ends a composition with its letters, and only the next one takes the cell', async (t) => {
  const page = await exampleCity(t, shared);
  const cell = await goTo(page, NAME, '专业');
  const ime = await inputMethod(page);
  await ime.spell('huli');
  await ime.key('Enter');
  await ime.commit('huli');
  // As Safari tells of the key: after the end, and by its name.
  await ime.key('Enter', 'Enter');
  assert.equal(await field(page).inputValue(), 'huli');
  assert.equal(await isTyping(page), true);
  assert.match(await cell.getAttribute('class'), /--active/);
  assert.equal(await undo(page).isDisabled(), true, 'nothing is taken yet');
  // The letters find the major, as they do without an input method.
  await page.locator('.grid__suggestion').filter({ hasText: '护理' }).first().waitFor();
  await page.keyboard.press('Enter');
  assert.equal(await shown(page, '护理', '代码'), '720201');
  assert.doesNotMatch(await (await cellOf(page, '护理', '专业')).getAttribute('class'), /--active/, 'and the cursor goes on');
});

test('the space bar ends a composition with what it chooses, and adds no space', async (t) => {
  const page = await exampleCity(t, shared);
  await goTo(page, SCHOOL, '代码');
  const ime = await inputMethod(page);
  await ime.spell('xin');
  await ime.key('Space');
  await ime.commit('新');
  assert.equal(await field(page).inputValue(), '新');
  await ime.spell('xiao');
  await ime.key('Space');
  await ime.commit('校');
  assert.equal(await field(page).inputValue(), '新校', 'the second one goes on behind the first');
  assert.equal(await isTyping(page), true);
  assert.equal(await undo(page).isDisabled(), true, 'nothing is taken yet');
  await page.keyboard.press('Enter');
  assert.equal((await saved(page)).plan.schools.find((it) => it.id === 'S12').name, '新校');
});

for (const [where, click] of Object.entries({
  'on another cell': (page) => page.locator('.grid-row__cell--number').first().click(),
  'outside the grid': (page) => page.getByRole('textbox', { name: '规划名称' }).click(),
})) {
  test(`a composition that is left by a click ${where} stands`, async (t) => {
    const page = await exampleCity(t, shared);
    await goTo(page, SCHOOL, '代码');
    const ime = await inputMethod(page);
    await ime.spell('xiao');
    await click(page);
    await row(page, 'xiao');
    assert.equal((await saved(page)).plan.schools.find((it) => it.id === 'S12').name, 'xiao');
    await typingEnds(page);
  });
}

test('Esc gives a composition up and leaves the cell as it was, wherever one goes on', async (t) => {
  const page = await exampleCity(t, shared);
  const ime = await inputMethod(page);
  for (const [name, heading, text] of [
    [NAME, 2025, '22'],
    [NAME, '专业', NAME],
    [SCHOOL, '代码', `${SCHOOL}（虚构）`],
  ]) {
    for (const [on, go] of Object.entries({
      'down by an arrow': () => page.keyboard.press('ArrowDown'),
      'to another cell by a click': () => goTo(page, NAME, 2024),
      'out of the grid by a click': () => page.getByRole('textbox', { name: '规划名称' }).click(),
    })) {
      const cell = await goTo(page, name, heading);
      const before = await cell.textContent();
      await ime.spell('hu');
      await ime.key('Escape');
      await ime.cancel();
      await typingEnds(page);
      assert.equal(await field(page).inputValue(), text, 'the field holds what the cell does');
      await go();
      assert.equal(await (await cellOf(page, name, heading)).textContent(), before, `${text}, ${on}`);
      assert.equal(await undo(page).isDisabled(), true, `${text}, ${on}`);
    }
    await goTo(page, name, heading);
    await ime.spell('shi');
    await ime.cancel();
    await ime.type('shi', '十');
    assert.equal(await field(page).inputValue(), '十', 'begun anew it loses no letter either');
    await page.keyboard.press('Escape');
  }
});

test('Esc gives up what is composed within a text, and the text stays to be typed on', async (t) => {
  const page = await exampleCity(t, shared);
  await goTo(page, NAME, '专业');
  await page.keyboard.press('F2');
  const ime = await inputMethod(page);
  await ime.spell('hu');
  assert.equal(await field(page).inputValue(), `${NAME}hu`);
  await ime.cancel();
  assert.equal(await field(page).inputValue(), NAME);
  assert.equal(await isTyping(page), true);
  await ime.type('ban', '班');
  assert.equal(await field(page).inputValue(), `${NAME}班`);
  await page.keyboard.press('Escape');
  assert.equal(await shown(page, NAME, '专业'), NAME);
  assert.equal(await undo(page).isDisabled(), true);
});

test('an intake typed with an input method is read when it is committed', async (t) => {
  const page = await exampleCity(t, shared);
  await goTo(page, NAME, 2025);
  const ime = await inputMethod(page);
  await ime.compose('san');
  assert.equal(await page.locator('#grid-refused').count(), 0, 'what is half composed is not refused');
  await ime.commit('３０人');
  await page.keyboard.press('Enter');
  assert.equal(await shown(page, NAME, 2025), '30');
  assert.equal((await offering(page)).intake['2025'], 30);
});

for (const [whose, host] of [['the same site', '127.0.0.1'], ['another site', 'localhost']]) {
  test(`in a frame of ${whose} a composition loses no letter, is taken and is given up`, async (t) => {
    const outer = http.createServer((_, response) => {
      response.setHeader('Content-Type', 'text/html');
      response.end(`<!doctype html><title>Outer</title><iframe src="${shared.address}" width="1200" height="640"></iframe>`);
    });
    await new Promise((ready) => outer.listen(0, '127.0.0.1', ready));
    t.after(() => outer.close());
    const page = await open(t, shared, { path: `http://${host}:${outer.address().port}/`, ready: false });
    await page.frameLocator('iframe').getByRole('button', { name: '打开示例城市' }).click();
    const frame = page.frames().find((it) => it.url().startsWith(shared.address) && it !== page.mainFrame());
    await atGrid(frame);
    await goTo(frame, NAME, '专业');
    const ime = await inputMethod(page, host === 'localhost' ? frame : page);
    const heard = await compositions(frame);
    await ime.key('KeyH');
    await ime.compose('h');
    assert.equal(await field(frame).inputValue(), 'h');
    await ime.compose('huli');
    await ime.commit('护理');
    assert.equal(await field(frame).inputValue(), '护理');
    await page.keyboard.press('Enter');
    assert.equal(await shown(frame, '护理', '代码'), '720201');
    await goTo(frame, '护理', 2025);
    await ime.spell('er');
    await ime.cancel();
    assert.equal(await shown(frame, '护理', 2025), '22');
    assert.deepEqual(await heard(), ['compositionstart', 'compositionend', 'compositionstart', 'compositionend']);
  });
}

/** The built page, but for its room: that stands in the shadow root of an element, as in a page of somebody else. */
async function inShadow(page) {
  await page.route(shared.address, async (route) => {
    const response = await route.fetch();
    const html = await response.text();
    const sheets = html.match(/<link[^>]*rel="?stylesheet"?[^>]*>/g).join('');
    const [, skeleton] = html.match(/<div id="?app"?>([\s\S]*)<\/div>\s*<\/body>/);
    const host = `<h1>Outer</h1><div hidden>${skeleton}</div><major-planner><template shadowrootmode="open">${sheets}<div id="app"></div></template></major-planner>`;
    await route.fulfill({ response, body: html.replace(/<body>[\s\S]*<\/body>/, `<body>${host}</body>`) });
  });
}

test('in a shadow root a composition loses no letter, survives a repaint, is taken and is given up', async (t) => {
  const page = await open(t, shared, { before: inShadow, ready: false });
  await page.getByRole('button', { name: '打开示例城市' }).click();
  await atGrid(page);
  assert.equal(await page.evaluate(() => document.querySelector('.grid')), null, 'nothing of it is in the outer document');
  await goTo(page, NAME, '专业');
  const heard = await compositions(page);
  const ime = await inputMethod(page);
  await ime.key('KeyH');
  await ime.compose('h');
  assert.equal(await field(page).inputValue(), 'h', 'the first letter is there');
  await page.getByText(/已存于本机/).waitFor();
  await ime.compose('huli');
  for (const key of ['Enter', 'Tab', 'Escape', 'ArrowDown']) await ime.key(key);
  assert.equal(await field(page).inputValue(), 'huli', 'its keys are its own');
  await ime.commit('护理');
  await page.keyboard.press('Enter');
  assert.equal(await shown(page, '护理', '代码'), '720201');
  assert.deepEqual(await heard(), ['compositionstart', 'compositionend'], 'it was one composition');
  await goTo(page, '护理', 2025);
  await ime.spell('er');
  await ime.cancel();
  assert.equal(await shown(page, '护理', 2025), '22');
  await ime.type('ershi', '20');
  await (await cellOf(page, '护理', '代码')).click();
  assert.equal(await shown(page, '护理', 2025), '20', 'a click elsewhere takes it');
  // What happens in the shadow root seems, from outside, to happen to the element around it.
  const title = page.locator('#plan-title');
  await title.click();
  await title.pressSequentially('！');
  await page.keyboard.press('ControlOrMeta+z');
  assert.equal(await shown(page, '护理', 2025), '20', 'a field undoes its own typing');
  await field(page).focus();
  await page.keyboard.press('Escape');
  await page.keyboard.press('ControlOrMeta+z');
  assert.equal(await shown(page, '护理', 2025), '22');
  await page.keyboard.press('F1');
  await page.getByRole('dialog').waitFor();
  assert.equal(await page.locator('major-planner').evaluate((it) => it.shadowRoot.querySelectorAll('link[href*="/later-"]').length), 1, 'the sheet of what arrives later stands where it is needed');
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
});
