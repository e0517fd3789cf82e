// Charts: read by keyboard, as a table, taken along; the doubt of projections, and the choice of a method.
import assert from 'node:assert/strict';
import fs from 'node:fs/promises';
import test from 'node:test';
import { isAccessible } from './support/axe.mjs';
import { setUp } from './support/browser.mjs';
import { atGrid, enter, press } from './support/grid.mjs';
import { open } from './support/open.mjs';
import { screenshot } from './support/screenshot.mjs';
import { atTop, choose, exampleCity, fewSchools, LOOKS, saved, scrollsSideways } from './support/workspace.mjs';

const shared = setUp();
const chart = (page, id) => page.locator('.chart').filter({ has: page.locator(`#chart-${id}`) });
const said = (page, id) => chart(page, id).locator('.chart__point').textContent();
/** Waits until bands and chances are worked out. */
const workedOut = (page) => page.locator('.share-outlook[aria-busy="false"]').waitFor();

async function coverage(page) {
  await page.getByRole('tab', { name: /^(覆盖|Coverage)$/ }).click();
  await workedOut(page);
}

/** A few schools, and a scenario that closes an offering that serves and one that does not, and retags a third. */
function fewWithScenario() {
  const plan = JSON.parse(fewSchools());
  const all = plan.schools.flatMap((it) => it.offerings).filter((it) => !it.closed_from);
  const serving = all.filter((it) => it.chains?.length);
  const other = all.filter((it) => !it.chains?.length);
  const close = (it) => ({ do: 'close', offering: it.id, year: 2026 });
  const actions = [close(serving[0]), close(other[0]), { do: 'set_chains', offering: other[1].id, chains: serving[0].chains }];
  return JSON.stringify({ ...plan, scenarios: [{ id: 'A', name: '三步', actions }] });
}

async function few(t, options = {}, text = fewSchools()) {
  const page = await open(t, shared, options);
  await choose(page, 'few.json', text);
  await atGrid(page);
  return page;
}

test('a chart is one stop, its name says what it comes to, and arrows go from point to point', async (t) => {
  const page = await exampleCity(t, shared);
  await coverage(page);
  const plot = page.locator('#chart-share');
  assert.match(await plot.getAttribute('aria-label'), /布点占比：2025年67\.9%，2028年67\.9%；学生占比：.*目标70%/);
  await plot.focus();
  assert.match(await said(page, 'share'), /^2025年（实际）布点占比：67\.9%$/);
  await page.keyboard.press('ArrowRight');
  assert.match(await said(page, 'share'), /^2026年（预测）布点占比：/);
  await page.keyboard.press('ArrowDown');
  assert.match(await said(page, 'share'), /^2026年（预测）学生占比：[\d.]+%，八成区间[\d.]+%至[\d.]+%$/);
  await page.keyboard.press('End');
  assert.match(await said(page, 'share'), /^2028年/);
  assert.equal(await plot.locator('.chart__ring').count(), 1, 'the point is marked');
  await page.keyboard.press('Tab');
  assert.equal(await page.evaluate(() => document.activeElement.textContent), '表格', 'the next stop');
  await plot.locator('.chart__touched').nth(1).hover();
  assert.match(await said(page, 'share'), /^2026年/, 'the pointer does the same');
});

test('the table holds what the chart shows, and both can be copied', async (t) => {
  const page = await exampleCity(t, shared, { context: { permissions: ['clipboard-read', 'clipboard-write'] } });
  await coverage(page);
  const here = chart(page, 'share');
  const button = here.getByRole('button', { name: '表格' });
  assert.equal(await here.getByRole('table').count(), 0);
  await button.click();
  assert.equal(await button.getAttribute('aria-expanded'), 'true');
  const rows = await here.getByRole('row').evaluateAll((all) => all.map((row) => [...row.cells].map((cell) => cell.textContent)));
  assert.equal(rows.length, 5);
  assert.deepEqual(rows[0].slice(0, 3), ['学年', '依据', '布点占比']);
  assert.equal(rows[1][0], '2025');
  const label = await page.locator('#chart-share').getAttribute('aria-label');
  assert.ok(label.includes(`2025年${rows[1][2]}`), 'the same numbers');
  await here.getByRole('button', { name: '复制数据' }).click();
  await here.getByText('已复制').waitFor();
  const text = await page.evaluate(() => navigator.clipboard.readText());
  assert.deepEqual(text.trimEnd().split('\n').map((row) => row.split('\t')), rows);
});

async function downloaded(page, button) {
  const [download] = await Promise.all([page.waitForEvent('download'), button.click()]);
  return { name: download.suggestedFilename(), bytes: await fs.readFile(await download.path()) };
}

for (const colorScheme of ['light', 'dark']) {
  test(`a chart is taken along as a picture that needs nothing of the page: ${colorScheme}`, async (t) => {
    const page = await exampleCity(t, shared, { context: { colorScheme } });
    await coverage(page);
    const here = chart(page, 'share');
    await page.locator('#chart-share').focus();
    const svg = await downloaded(page, here.getByRole('button', { name: '下载SVG' }));
    assert.match(svg.name, /服务产业布点占比.*\.svg$/);
    const text = svg.bytes.toString();
    assert.doesNotMatch(text, /var\(|class=|data-aside|<script|https?:\/\/(?!www\.w3\.org)/);
    assert.match(text, /<title>[^<]*布点占比：2025年67\.9%/);
    // Drawn by itself, with nothing of this page around it, it shows lines in their colours.
    const seen = await page.evaluate(async (text) => {
      const image = new Image();
      image.src = `data:image/svg+xml,${encodeURIComponent(text)}`;
      await image.decode();
      const canvas = Object.assign(document.createElement('canvas'), { width: image.width, height: image.height });
      const context = canvas.getContext('2d');
      context.drawImage(image, 0, 0);
      const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
      const colours = new Set();
      for (let at = 0; at < data.length; at += 4) colours.add(data.slice(at, at + 4).join());
      return { width: image.width, height: image.height, corner: [...data.slice(0, 3)], colours: colours.size };
    }, text);
    assert.equal(seen.width, 360);
    assert.equal(seen.corner[0] > 128, colorScheme === 'light', 'on the ground of the page');
    assert.ok(seen.colours > 100, `${seen.colours} colours`);
    const png = await downloaded(page, here.getByRole('button', { name: '下载PNG' }));
    assert.match(png.name, /\.png$/);
    assert.equal(png.bytes.subarray(0, 8).toString('hex'), '89504e470d0a1a0a', 'a real one');
    assert.deepEqual([png.bytes.readUInt32BE(16), png.bytes.readUInt32BE(20)], [3 * seen.width, 3 * seen.height]);
    await fs.mkdir(new URL('./out/', import.meta.url), { recursive: true });
    await fs.writeFile(new URL(`./out/chart-png-${colorScheme}.png`, import.meta.url), png.bytes);
  });
}

test('while sites count on file the share is told not to depend on intakes; while they recruit it has a band', async (t) => {
  const page = await exampleCity(t, shared);
  await coverage(page);
  const bands = (look) => page.locator(`#chart-share .chart__band--${look}`).count();
  await page.getByText('服务占比与招生人数无关').waitFor();
  assert.deepEqual([await bands('first'), await bands('second')], [0, 1]);
  assert.equal(await page.getByText(/2028年服务占比达不到70%的可能性为/).count(), 1);
  await page.getByRole('tab', { name: '口径' }).click();
  await page.locator('#site_basis').selectOption('recruiting');
  await coverage(page);
  assert.equal(await page.getByText('服务占比与招生人数无关').count(), 0);
  assert.deepEqual([await bands('first'), await bands('second')], [1, 1]);
});

test('bands and chances follow an edit when nothing has been typed for a while', async (t) => {
  const page = await few(t);
  await coverage(page);
  const before = await page.locator('#chart-city-rolls').getAttribute('aria-label');
  await enter(page, '服装设计与工艺', 2025, '200');
  await page.locator('.share-outlook[aria-busy="true"]').waitFor();
  await workedOut(page);
  assert.notEqual(await page.locator('#chart-city-rolls').getAttribute('aria-label'), before);
});

test('a large plan has its bands and chances when asked', async (t) => {
  const page = await open(t, shared);
  const plan = JSON.parse(fewSchools());
  const source = plan.schools.flatMap((it) => it.offerings).find((it) => it.id === 'S12-02');
  plan.schools = Array.from({ length: 501 }, (_, at) => ({
    id: `T${at}`, name: `第${at}学校`, kind: 'other',
    offerings: Array.from({ length: 10 }, (_, nth) => ({ ...source, id: `T${at}-${nth}` })),
  }));
  await choose(page, 'large.json', JSON.stringify(plan));
  await atGrid(page);
  await page.getByRole('tab', { name: '覆盖' }).click();
  const ask = page.getByRole('button', { name: '计算区间和可能性' });
  await ask.waitFor();
  await page.waitForTimeout(600);
  assert.equal(await page.locator('.share-outlook__chances').count(), 0, 'not by itself');
  await ask.click();
  await page.getByText(/2028年服务占比达不到70%的可能性/).waitFor({ timeout: 60_000 });
  await enter(page, '服装设计与工艺', 2025, '31');
  await page.getByText('下面的可能性是改动之前的').waitFor();
  await ask.waitFor();
});

test('the intakes of an offering stand against the class line, with the chance of a small year', async (t) => {
  const page = await few(t);
  await press(page, '服装设计与工艺', /^详情$/);
  const drawer = page.locator('.drawer');
  await drawer.getByRole('heading', { name: '历年招生与在校生' }).waitFor();
  const plot = drawer.locator('#chart-intakes');
  assert.match(await plot.getAttribute('aria-label'), /服装设计与工艺.*招生人数；.*成班人数：30/);
  assert.equal(await plot.locator('.chart__band--first').count(), 1);
  await plot.focus();
  await page.keyboard.press('End');
  assert.match(await said(page, 'intakes'), /^2028年（预测）招生人数：22，八成区间\d+至\d+。2028年招生不足30人的可能性为\d+%$/);
  assert.equal(await drawer.getByText(/年招生不足30人的可能性为/).count(), 3 + 1, 'each year, and the point looked at');
  await drawer.getByText(/^2025年在校生：\d+人/).waitFor();
  await chart(page, 'roll').getByRole('button', { name: '表格' }).click();
  assert.equal(await chart(page, 'roll').getByRole('row').count(), 9);
});

test('a method is chosen by its explanation and its back-test, in one step to undo', async (t) => {
  const page = await exampleCity(t, shared);
  await page.getByRole('tab', { name: '口径' }).click();
  const choice = page.getByRole('group', { name: '以后各年未填计划时，按此预测' });
  await choice.getByText(/用本规划自己的历史检验.*次预测/).waitFor();
  assert.equal(await choice.getByRole('radio').count(), 5);
  assert.equal(await choice.getByText(/平均相差\d+\.\d人/).count(), 5, 'each with its errors');
  await choice.getByText('判定从不取决于预测').waitFor();
  const hold = choice.getByRole('radio', { name: /^保持/ });
  assert.equal(await hold.isChecked(), true);
  await hold.focus();
  await page.keyboard.press('ArrowDown');
  assert.equal(await choice.getByRole('radio', { name: /^平均/ }).isChecked(), true, 'by keyboard');
  assert.equal((await saved(page)).plan.projection.method, 'mean');
  await page.getByRole('button', { name: '撤销' }).click();
  // It follows, a frame later.
  await choice.locator('[value=hold]:checked').waitFor();
  assert.equal(await page.getByRole('button', { name: '撤销' }).isDisabled(), true, 'one step');
});

const scenario = (page, name) => page.getByRole('group', { name: /^(基线与方案|Baseline and scenarios)$/ }).getByRole('button', { name, exact: true });

test('a scenario has no method of its own: the choice is seen, and says where it is made', async (t) => {
  const page = await exampleCity(t, shared);
  await page.getByRole('tab', { name: '口径' }).click();
  const choice = page.locator('.method-choice[aria-busy="false"]');
  await choice.waitFor();
  assert.equal(await choice.getByRole('radio').first().isEnabled(), true);
  await scenario(page, '方案A').click();
  const reason = page.getByText('要修改，请切换到基线');
  await reason.waitFor();
  assert.equal(await choice.getAttribute('aria-describedby'), await reason.getAttribute('id'));
  assert.deepEqual(await choice.getByRole('radio').evaluateAll((all) => all.map((it) => it.ariaDisabled)), Array(5).fill('true'));
  await scenario(page, '基线').click();
  await reason.waitFor({ state: 'detached' });
  assert.equal(await choice.getByRole('radio').first().isEnabled(), true);
});

test('under a scenario the share of the baseline is a dashed line behind its own', async (t) => {
  const page = await exampleCity(t, shared);
  await coverage(page);
  const ghosts = page.locator('#chart-share .chart__line--ghost');
  assert.equal(await ghosts.count(), 0);
  await scenario(page, '方案A').click();
  await ghosts.first().waitFor({ state: 'attached' });
  await workedOut(page);
  const dashes = (look) => page.locator(`#chart-share .chart__line--${look}`).evaluateAll((all) => [...new Set(all.map((it) => getComputedStyle(it).strokeDasharray))]);
  assert.deepEqual(await dashes('first'), ['none']);
  assert.notDeepEqual(await dashes('ghost'), ['none']);
  assert.match(await page.locator('#chart-share').getAttribute('aria-label'), /布点占比（基线）：2025年67\.9%/);
});

test('what moved the share is taken apart: by keyboard, in rows that add up exactly, as a picture', async (t) => {
  const page = await exampleCity(t, shared, { context: { permissions: ['clipboard-read', 'clipboard-write'] } });
  await page.getByRole('tab', { name: '方案' }).click();
  const here = chart(page, 'apart-0');
  const plot = here.locator('#chart-apart-0');
  assert.match(await plot.getAttribute('aria-label'), /^2028年占比变化的构成；基线：67\.9%；.*个百分点；.*方案A：[\d.]+%$/);
  const rows = await here.getByRole('row').evaluateAll((all) => all.map((row) => [...row.cells].map((cell) => cell.textContent)));
  const [head, before, ...parts] = rows;
  const whole = parts.pop();
  const after = parts.pop();
  assert.deepEqual(head, ['构成', '布点', '百分点', '精确值']);
  assert.match(parts[0][2], /^[+−][\d.]+$/);
  const amount = (row) => Number(row[3].split(' / ')[0]);
  assert.ok(parts.length > 0);
  assert.equal(parts.reduce((sum, row) => sum + amount(row), amount(before)), amount(after), 'to the last one');
  assert.equal(amount(whole), amount(after) - amount(before));
  assert.equal(new Set([before, ...parts, after, whole].map((row) => row[3].split(' / ')[1])).size, 1, 'over one denominator');
  await plot.focus();
  assert.match(await said(page, 'apart-0'), /^基线：\d+ \/ \d+，67\.9%$/);
  await page.keyboard.press('ArrowDown');
  assert.match(await said(page, 'apart-0'), /：\d+个，[+−][\d.]+个百分点$/);
  assert.equal(await plot.locator('.chart__ring').count(), 1);
  await page.keyboard.press('End');
  assert.match(await said(page, 'apart-0'), /^方案A：/);
  await here.getByRole('button', { name: '复制数据' }).click();
  await here.getByText('已复制').waitFor();
  const text = await page.evaluate(() => navigator.clipboard.readText());
  assert.deepEqual(text.trimEnd().split('\n').map((row) => row.split('\t')), rows);
  const svg = await downloaded(page, here.getByRole('button', { name: '下载SVG' }));
  assert.match(svg.bytes.toString(), /<title>2028年占比变化的构成；/);
  assert.doesNotMatch(svg.bytes.toString(), /var\(|class=|data-aside/);
});

test('the tables of chains can be had as pictures, with a pattern for each shade', async (t) => {
  const page = await exampleCity(t, shared);
  await coverage(page);
  await fs.mkdir(new URL('./out/', import.meta.url), { recursive: true });
  for (const [nth, id] of ['chains', 'school-map'].entries()) {
    const here = page.locator('.chart').filter({ has: page.getByRole('button', { name: '图片' }) }).nth(nth);
    await here.getByRole('button', { name: '图片' }).click();
    const picture = here.getByRole('img');
    await picture.waitFor();
    assert.equal(await picture.locator(`[fill="url(#chart-${id}-hatch-4)"]`).count() > 1, true, 'a cell, and the legend');
    const svg = await downloaded(page, here.getByRole('button', { name: '下载SVG' }));
    assert.match(svg.name, /产业链.*\.svg$/);
    assert.doesNotMatch(svg.bytes.toString(), /var\(|class=|color-mix|color\(/, 'for any program');
    const png = await downloaded(page, here.getByRole('button', { name: '下载PNG' }));
    assert.equal(png.bytes.subarray(0, 8).toString('hex'), '89504e470d0a1a0a');
    await fs.writeFile(new URL(`./out/chart-${id}.png`, import.meta.url), png.bytes);
  }
});

test('chains by schools: only schools that serve, page by page, and a name filters', async (t) => {
  const page = await exampleCity(t, shared, { context: { permissions: ['clipboard-read', 'clipboard-write'] } });
  await coverage(page);
  const map = page.getByRole('region', { name: '各校承接的产业链' });
  const tools = page.locator('.school-map__tools');
  assert.equal(await map.locator('tbody tr').count(), 25);
  await tools.getByText('第1至25所，共57所').waitFor();
  await tools.getByRole('button', { name: '下一页' }).click();
  await tools.getByRole('button', { name: '下一页' }).click();
  assert.equal(await map.locator('tbody tr').count(), 7);
  assert.equal(await tools.getByRole('button', { name: '下一页' }).isDisabled(), true);
  await page.locator('.school-map').getByRole('button', { name: '复制数据' }).click();
  await page.locator('.school-map').getByText('已复制').waitFor();
  assert.equal((await page.evaluate(() => navigator.clipboard.readText())).trimEnd().split('\n').length, 58);
  await map.locator('tbody button').first().click();
  await page.getByRole('button', { name: '取消筛选' }).waitFor();
});

for (const [locale, viewport, colorScheme] of LOOKS) {
  const named = `${locale}-${viewport.width}-${colorScheme}`;
  test(`the charts: ${named}`, async (t) => {
    const page = await few(t, { context: { locale, viewport, colorScheme } }, fewWithScenario());
    const toPanel = page.getByRole('button', { name: /^(判定与覆盖|Verdicts and coverage)$/ });
    const toGrid = page.getByRole('button', { name: /^(布点表|Table)$/ }).first();
    const isNarrow = await toPanel.isVisible();
    if (isNarrow) await toPanel.click();
    await coverage(page);
    await page.locator('#chart-share').focus();
    await page.keyboard.press('ArrowRight');
    for (const button of await page.locator('.chart [aria-expanded]').all()) await button.click();
    const looked = async (name) => {
      assert.equal(await scrollsSideways(page), false, name);
      await atTop(page);
      await isAccessible(page);
      await page.setViewportSize({ ...viewport, height: 2600 });
      await page.locator('#panel, .drawer__content').first().evaluate((it) => (it.scrollTop = 0));
      await screenshot(page, `charts-${name}-${named}`, { fullPage: false });
      await page.setViewportSize(viewport);
    };
    await looked('coverage');
    await scenario(page, locale === 'zh-CN' ? '方案A' : 'Scenario A').click();
    await page.locator('#chart-share .chart__line--ghost').first().waitFor({ state: 'attached' });
    await workedOut(page);
    await looked('ghost');
    await page.getByRole('tab', { name: /^(方案|Scenarios)$/ }).click();
    await page.locator('#chart-apart-0').focus();
    await page.keyboard.press('ArrowDown');
    await looked('apart');
    await scenario(page, locale === 'zh-CN' ? '基线' : 'Baseline').click();
    await page.getByRole('tab', { name: /^(口径|Readings)$/ }).click();
    await page.locator('.method-choice[aria-busy="false"]').waitFor();
    await looked('method');
    if (isNarrow) await toGrid.click();
    await press(page, '服装设计与工艺', /^(详情|Details)$/);
    await page.locator('#chart-intakes').focus();
    await looked('offering');
  });
}
