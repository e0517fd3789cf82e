// Every main state of the page, one after the other, whatever the window and the language.
import { readFileSync } from 'node:fs';
import { atGrid, choose as goToRow, row, type } from './grid.mjs';
import { open } from './open.mjs';
import { choose, fewSchools } from './workspace.mjs';

const WORDS = {
  'zh-CN': { paste: '粘贴表格', panel: '判定与覆盖', coverage: '覆盖', readings: '口径', scenarios: '方案', findings: '判定', grid: '布点表', details: '详情', close: '关闭', code: '代码', start: '返回首页' },
  'en-GB': { paste: 'Paste a table', panel: 'Verdicts and coverage', coverage: 'Coverage', readings: 'Readings', scenarios: 'Scenarios', findings: 'Verdicts', grid: 'Offerings', details: 'Details', close: 'Close', code: 'Code', start: 'Start page' },
};
const NAME = '服装设计与工艺';
const MISTAKES = readFileSync(new URL('../../files/ten-mistakes.json', import.meta.url), 'utf8');

/**
 * Goes through the states and calls `look(page, name)` in each, named after what is on screen.
 * Only few schools, as every element is looked at.
 */
export async function walk(t, shared, { locale = 'zh-CN', ...context }, look) {
  const words = WORDS[locale];
  const page = await open(t, shared, { context: { locale, ...context } });
  const seen = [];
  const at = async (name) => {
    seen.push(name);
    await look(page, name);
  };
  const button = (name) => page.getByRole('button', { name, exact: true });
  const isNarrow = () => button(words.panel).isVisible();
  const show = async (view) => (await isNarrow()) && button(words[view]).click();
  await at('start');
  await page.locator('#paste-door').click();
  await page.locator('.paste-table').waitFor();
  await at('paste-table');
  await choose(page, 'few.json', fewSchools());
  await atGrid(page);
  await (await row(page, NAME)).waitFor();
  await at('grid');
  await type(page, NAME, 2025, '3x');
  await page.locator('#grid-refused').waitFor();
  await at('refused');
  await type(page, '汽车运用与维修', words.code, 'hl');
  await page.locator('.grid__suggestion').first().waitFor();
  await at('majors');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await choose(page, 'ten-mistakes.json', MISTAKES);
  await page.locator('.notice__issue').first().waitFor();
  await at('errors');
  await page.locator('.notice').getByRole('button', { name: words.close, exact: true }).click();
  // Its first offering is all of the school that serves a chain: without it there are effects.
  await goToRow(page, '托城第二职业学校');
  await page.keyboard.press('ArrowDown');
  await page.getByRole('toolbar').getByRole('button', { name: words.details }).click();
  await page.locator('.drawer').waitFor();
  await page.locator('.drawer details:not([open]) > summary').evaluateAll((all) => all.forEach((it) => it.click()));
  await at('drawer');
  await page.locator('.drawer .chain-tag[aria-pressed=true]').first().click();
  await page.getByRole('alertdialog').waitFor();
  await at('effects');
  await page.keyboard.press('Escape');
  await page.getByRole('alertdialog').waitFor({ state: 'detached' });
  await page.locator('.drawer').getByRole('button', { name: words.close, exact: true }).click();
  await show('panel');
  await page.locator('.finding-card').first().waitFor();
  await at('findings');
  await page.locator('.finding-card__open').first().click();
  await page.locator('.clause-card').waitFor();
  await at('clause-card');
  await page.keyboard.press('Escape');
  await page.getByRole('tab', { name: words.coverage }).click();
  await page.locator('.heat-map').first().waitFor();
  await at('coverage');
  await page.getByRole('tab', { name: words.readings }).click();
  await page.locator('#class_minimum').waitFor();
  await at('readings');
  await page.getByRole('tab', { name: words.scenarios }).click();
  await page.locator('.scenario-panel button').first().click();
  await page.locator('.comparison').waitFor();
  await at('scenarios');
  await page.getByText(/已存于本机 \d|Saved on this device \d/).waitFor({ state: 'attached' });
  await button(words.start).click();
  await page.locator('.document-list').waitFor();
  await at('documents');
  return seen;
}
