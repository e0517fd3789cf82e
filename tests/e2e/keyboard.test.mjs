// The main job without a pointer, and without eyes: keys alone, and what a screen reader is told.
import assert from 'node:assert/strict';
import fs from 'node:fs/promises';
import test from 'node:test';
import { setUp } from './support/browser.mjs';
import { atGrid } from './support/grid.mjs';
import { focus } from './support/looks.mjs';
import { mounted, open } from './support/open.mjs';
import { choose, count, fewSchools } from './support/workspace.mjs';

const shared = setUp();
const FINDING = /^违反招生过少.*2023年27人、2024年24人、2025年22人/;

/** Presses a key until what has the focus is named like this; says how often. */
async function until(page, key, name, most = 60) {
  for (let pressed = 0; pressed <= most; pressed += 1) {
    const it = await focus(page);
    if (it && name.test(it.name)) return pressed;
    await page.keyboard.press(key);
  }
  throw new Error(`${name} has not had the focus after ${most} times ${key}`);
}

test('from the start page to an edited, explained and saved plan by keys alone', async (t) => {
  const page = await open(t, shared);
  await page.evaluate(() => {
    window.pointed = 0;
    for (const name of ['pointerdown', 'mousedown', 'touchstart']) addEventListener(name, () => (window.pointed += 1), true);
  });
  await until(page, 'Tab', /^打开示例城市/);
  await page.keyboard.press('Enter');
  await atGrid(page);
  const before = await count(page, 'breach');
  // From the grid, which has every cell as a stop, Esc leads on.
  await until(page, 'Tab', /年招生人数/);
  await page.keyboard.press('Escape');
  await until(page, 'Tab', FINDING);
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').getByText('第四部分第6条').waitFor();
  await until(page, 'Tab', /^服装设计与工艺/);
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => /服装设计与工艺.*2025年招生人数，22，违反/.test(document.activeElement.ariaLabel));
  await page.keyboard.type('30');
  await page.keyboard.press('Enter');
  await page.keyboard.press('ArrowUp');
  await page.waitForFunction(() => /2025年招生人数，30，合规/.test(document.activeElement.ariaLabel), undefined, { timeout: 5_000 });
  assert.equal(await count(page, 'breach'), before - 1);
  await page.keyboard.press('End');
  const label = () => page.evaluate(() => document.activeElement.ariaLabel.split('，').slice(1).join('，'));
  await page.waitForFunction(() => /距成班/.test(document.activeElement.ariaLabel));
  assert.equal(await label(), '距成班，刚好成班，合规');
  await page.keyboard.press('ArrowLeft');
  await page.waitForFunction(() => /，判定/.test(document.activeElement.ariaLabel));
  assert.equal(await label(), '判定，合规');
  // Why it is met now: the card that is open has followed.
  assert.match(await page.getByRole('dialog').textContent(), /合规/);
  // To the top bar, backwards, out of the grid.
  await page.keyboard.press('Escape');
  await until(page, 'Shift+Tab', /^保存文件$/, 30);
  const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
  const plan = JSON.parse(await fs.readFile(await download.path(), 'utf8'));
  assert.equal(plan.schools.flatMap((it) => it.offerings).find((it) => it.id === 'S12-02').intake[2025], 30);
  await until(page, 'Shift+Tab', /^撤销$/);
  await page.keyboard.press('Enter');
  assert.equal(await count(page, 'breach'), before);
  await page.getByText(/已存于本机/).waitFor();
  assert.equal(await page.evaluate(() => window.pointed), 0);
  await page.reload();
  await mounted(page);
  await atGrid(page);
  assert.equal(await count(page, 'breach'), before);
});

for (const viewport of [{ width: 1280, height: 800 }, { width: 360, height: 640 }, { width: 320, height: 256 }]) {
  test(`what has the focus is seen and never covered: ${viewport.width}×${viewport.height}`, async (t) => {
    const page = await open(t, shared, { context: { viewport } });
    await choose(page, 'few.json', fewSchools());
    await atGrid(page);
    for (const key of ['Tab', 'Shift+Tab']) {
      for (let i = 0; i < 45; i += 1) {
        await page.keyboard.press(key);
        const it = await focus(page);
        if (it === null) continue;
        assert.ok(it.isSeen, `${it.name} shows its focus`);
        assert.equal(it.isCovered, false, `something lies over ${it.name}`);
        if (it.isGrid) await page.keyboard.press('Escape');
      }
    }
  });
}

/** What a screen reader is told, in its order: a line each with role and name. */
async function told(page) {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  const named = new Map(nodes.map((node) => [node.nodeId, node]));
  const lines = [];
  const walk = (node) => {
    if (!node.ignored) lines.push(`${node.role.value} ${node.name?.value ?? ''}`.trim());
    for (const id of node.childIds ?? []) if (named.has(id)) walk(named.get(id));
  };
  walk(nodes[0]);
  return lines;
}

/** That the lines come in this order, others between them. */
function inOrder(lines, expected) {
  let at = 0;
  for (const line of expected) {
    const found = lines.findIndex((it, nth) => nth >= at && (line instanceof RegExp ? line.test(it) : it === line));
    assert.ok(found >= 0, `${line} after ${lines[at - 1]} in\n${lines.slice(at).join('\n')}`);
    at = found + 1;
  }
}

test('a screen reader is told headings, strip, grid and findings in this order', async (t) => {
  const page = await open(t, shared, { context: { viewport: { width: 1280, height: 900 } } });
  inOrder(await told(page), ['main', /^heading 专业规划/, /^button 打开示例城市/, /^button 新建空白规划/, /^button 打开规划文件/, /^button 粘贴表格/]);
  await choose(page, 'few.json', fewSchools());
  await atGrid(page);
  await page.locator('.finding-card').first().waitFor();
  inOrder(await told(page), [
    'RootWebArea 示例城市（虚构） · Example city (fictional) · 专业规划',
    'banner',
    'heading 专业规划',
    'textbox 规划名称',
    'button 撤销',
    'button 保存文件',
    'main',
    'region 判定概览',
    'button 违反 15',
    'button 临界 2',
    'button 未知 0',
    'button 合规 53',
    /^button 服务占比 目标70% · 低于目标 56\.5%/,
    'button 缺校产业链 6/8',
    'button 未覆盖学校 0/6',
    'slider 查看学年',
    'status',
    'region 专业布点与招生人数',
    'grid 专业布点与招生人数',
    'columnheader 代码',
    'columnheader 专业',
    'columnheader 2025 实际',
    'columnheader 2026 计划',
    'columnheader 判定',
    /^gridcell 青城第一职业学校/,
    'rowheader 计算机应用',
    'gridcell 76',
    'gridcell 合规',
    'rowheader 服装设计与工艺',
    'gridcell 违反 招生过少',
    'textbox 青城第一职业学校（虚构） 计算机应用（3年），2025年招生人数，76，合规',
    'toolbar 对所在行的操作',
    'region 判定、覆盖与口径',
    'tablist 判定、覆盖与口径',
    'tab 判定',
    'tab 覆盖',
    'tabpanel 判定',
    'heading 2025学年的判定',
    /^heading 第四部分第6条/,
    /^button 违反 招生过少 .*服装设计与工艺.*2023年27人、2024年24人、2025年22人/,
  ]);
});

test('the grid says how large it is and where each row and cell is, however far it is scrolled', async (t) => {
  const page = await open(t, shared, { context: { viewport: { width: 1280, height: 500 } } });
  await choose(page, 'few.json', fewSchools());
  await atGrid(page);
  const places = () =>
    page.getByRole('grid').evaluate((grid) => ({
      counts: [grid.ariaRowCount, grid.ariaColCount],
      rows: [...grid.querySelectorAll('[role=row]')].map((it) => Number(it.ariaRowIndex)),
      cells: [...grid.querySelectorAll('[data-row="1"] > *, [data-row="36"] > *')].map((it) => [it.role ?? it.getAttribute('role'), it.ariaColIndex, it.ariaColSpan]),
    }));
  const first = await places();
  // 24 offerings and 6 schools, a blank row in each and one for a school more, and the headings.
  assert.deepEqual(first.counts, ['38', '17']);
  assert.deepEqual(first.rows.slice(0, 3), [1, 2, 3]);
  assert.equal(first.cells.length, 17);
  assert.deepEqual(first.cells.map(([, index]) => index), Array.from({ length: 17 }, (_, nth) => String(nth + 1)));
  await page.locator('#grid-field').focus();
  await page.keyboard.press('Control+End');
  await page.waitForFunction(() => document.querySelector('[aria-rowindex="38"]') !== null);
  const last = await places();
  assert.ok(last.rows.every((it, nth) => nth < 2 || it === last.rows[nth - 1] + 1), `${last.rows}`);
  assert.equal(last.rows[0], 1, 'the headings stay');
  assert.equal(last.rows.at(-1), 38);
  assert.deepEqual(last.cells, [['gridcell', '1', '17']]);
});

test('headings leave out no level, in every tab, in the drawer and on a card', async (t) => {
  const page = await open(t, shared, { context: { viewport: { width: 1280, height: 900 } } });
  const levels = async (state) => {
    const all = await page.evaluate(() =>
      [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')].filter((it) => it.checkVisibility()).map((it) => [Number(it.tagName[1]), it.textContent]),
    );
    assert.equal(all.filter(([level]) => level === 1).length, 1, `one first heading in ${state}`);
    all.forEach(([level, text], nth) => assert.ok(nth === 0 || level <= all[nth - 1][0] + 1, `${text} in ${state}`));
  };
  await levels('start');
  await choose(page, 'few.json', fewSchools());
  await atGrid(page);
  for (const tab of ['判定', '覆盖', '口径']) {
    await page.getByRole('tab', { name: tab }).click();
    await page.locator('#panel h2').first().waitFor();
    await levels(tab);
  }
  await page.evaluate(() => (location.hash = '#finding/2025/small-intake/S12-02'));
  await page.getByRole('dialog').waitFor();
  await levels('card');
  await page.getByRole('dialog').press('Escape');
  await page.getByRole('toolbar').getByRole('button', { name: '详情' }).click();
  await page.locator('.drawer').waitFor();
  await levels('drawer');
});
