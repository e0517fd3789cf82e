// The page as a user meets it: doors, the strip, files, what is kept.
import { readFileSync } from 'node:fs';
import fs from 'node:fs/promises';
import { atGrid } from './grid.mjs';
import { open } from './open.mjs';

/** Opens the page and goes through the door of the example city. */
export async function exampleCity(t, shared, options = {}) {
  const page = await open(t, shared, options);
  await page.getByRole('button', { name: /打开示例城市|Open the example city/ }).click();
  await atGrid(page);
  return page;
}

/** The number beside a verdict in the strip. */
export async function count(page, verdict) {
  const strip = page.getByRole('region', { name: /判定概览|Verdicts at a glance/ });
  const text = await strip.locator(`.verdict-mark--${verdict} .verdict-strip__count`).textContent();
  return Number(text);
}

/** The share in the strip, as it is written. */
export const share = (page) => page.locator('.verdict-strip__item--share .verdict-strip__value').textContent();

/** The plan file that saving gives. */
export async function saved(page) {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: /^(保存文件|Save file)$/ }).click(),
  ]);
  const text = await fs.readFile(await download.path(), 'utf8');
  return { name: download.suggestedFilename(), text, plan: JSON.parse(text) };
}

/** What the page keeps in the browser's database, by name. */
export const kept = (page) =>
  page.evaluate(
    () =>
      new Promise((done, fail) => {
        const request = indexedDB.open('major-planner', 1);
        request.onerror = () => fail(request.error);
        request.onsuccess = () => {
          const store = request.result.transaction('texts').objectStore('texts');
          const [names, texts] = [store.getAllKeys(), store.getAll()];
          store.transaction.oncomplete = () => {
            request.result.close();
            done(Object.fromEntries(names.result.map((name, at) => [name, texts.result[at]])));
          };
        };
      }),
  );

/** Gives a file to the page as if it had been chosen. */
export const choose = (page, name, content) =>
  page.locator('input[type=file]').first().setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(content) });

/** What no state may have: a page wider than its window. */
export const scrollsSideways = (page) =>
  page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);

/** Scrolls the page to its top: what lies half under the strip counts as too small to be touched. */
export const atTop = (page) => page.evaluate(() => scrollTo(0, 0));

/** A few schools of the example city: axe looks at every element, and the whole city has ten thousand. */
export function fewSchools() {
  const plan = JSON.parse(readFileSync(new URL('../../../src/store/example-city.json', import.meta.url), 'utf8'));
  const chosen = ['S01', 'S12', 'S18', 'S46', 'S50', 'S62'];
  return JSON.stringify({ ...plan, scenarios: [], schools: plan.schools.filter((it) => chosen.includes(it.id)) });
}

/** Language, window and colours in which a state is looked at: each language wide and narrow, light and dark. */
export const LOOKS = [
  ['zh-CN', { width: 1280, height: 900 }, 'light'],
  ['zh-CN', { width: 360, height: 740 }, 'dark'],
  ['en-GB', { width: 1280, height: 900 }, 'dark'],
  ['en-GB', { width: 360, height: 740 }, 'light'],
];
