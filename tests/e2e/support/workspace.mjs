// The page as a user meets it: doors, cells, the strip.
import { readFileSync } from 'node:fs';
import fs from 'node:fs/promises';
import { open } from './open.mjs';

/** Opens the page and goes through the door of the example city. */
export async function exampleCity(t, shared, options = {}) {
  const page = await open(t, shared, options);
  await page.getByRole('button', { name: /打开示例城市|Open the example city/ }).click();
  await page.locator('.grid-row').first().waitFor();
  return page;
}

/** The cell of an offering in a year, by the name a screen reader gives it. */
export const cell = (page, offering, year) =>
  page.getByRole('textbox', { name: new RegExp(`^${offering}.*${year}`) }).first();

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

/** Scrolls the table back: what lies under its fixed column counts as too small to be touched. */
export const tableAtStart = (page) => page.evaluate(() => document.querySelector('.offering-table__box')?.scrollTo({ left: 0 }));

/** A few schools of the example city: axe looks at every element, and the whole city has ten thousand. */
export function fewSchools() {
  const plan = JSON.parse(readFileSync(new URL('../../../src/store/example-city.json', import.meta.url), 'utf8'));
  const chosen = ['S01', 'S12', 'S18', 'S46', 'S50', 'S62'];
  return JSON.stringify({ ...plan, scenarios: [], schools: plan.schools.filter((it) => chosen.includes(it.id)) });
}
