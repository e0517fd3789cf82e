// Findings, cards and coverage in every look: accessible, not wider than their window, and looked at.
import assert from 'node:assert/strict';
import test from 'node:test';
import { isAccessible } from './support/axe.mjs';
import { setUp } from './support/browser.mjs';
import { atGrid } from './support/grid.mjs';
import { open } from './support/open.mjs';
import { screenshot } from './support/screenshot.mjs';
import { atTop, choose, fewSchools, scrollsSideways } from './support/workspace.mjs';

const shared = setUp();
const card = (page) => page.getByRole('dialog');
const WORDS = {
  'zh-CN': { panel: '判定与覆盖', coverage: '覆盖', findings: '判定', unknown: /^未知\s*\d+$/ },
  'en-GB': { panel: 'Verdicts and coverage', coverage: 'Coverage', findings: 'Verdicts', unknown: /^Unknown\s*\d+$/ },
};
for (const [locale, width, colorScheme] of [
  ['zh-CN', 1280, 'light'],
  ['zh-CN', 360, 'dark'],
  ['en-GB', 1280, 'dark'],
  ['en-GB', 360, 'light'],
]) {
  const named = `${locale}-${width}-${colorScheme}`;
  test(`findings, card and coverage are accessible: ${named}`, async (t) => {
    const words = WORDS[locale];
    const page = await open(t, shared, { context: { locale, viewport: { width, height: 760 }, colorScheme } });
    const plan = JSON.parse(fewSchools());
    const [first, second] = plan.schools[0].offerings;
    first.assessments = { 2024: { conditions: true, teaching: false, quality: true, employment: true } };
    first.order = { stage: 'rectify', since: 2024, deadline: 2026 };
    Object.assign(second.intake, { 2023: 20, 2024: 20, 2025: null });
    second.first_year = 2015;
    await choose(page, 'few.json', JSON.stringify(plan));
    await atGrid(page);
    const isNarrow = width < 900;
    if (isNarrow) await page.getByRole('button', { name: words.panel, exact: true }).click();
    const looked = async (name) => {
      assert.equal(await scrollsSideways(page), false, `${name} is not wider than its window`);
      await atTop(page);
      await isAccessible(page);
      await screenshot(page, `${name}-${named}`, { fullPage: false });
    };
    await looked('findings');
    await page.getByRole('button', { name: locale === 'zh-CN' ? '按学校' : 'By school', exact: true }).click();
    await looked('findings-by-school');
    await page.evaluate(() => (location.hash = '#finding/2025/small-intake/S12-02'));
    await card(page).waitFor();
    await looked('card');
    await page.evaluate((id) => (location.hash = `#finding/2025/stage/${id}`), first.id);
    await page.locator('.ladder__step--reached').first().waitFor();
    await looked('card-ladder');
    await page.evaluate(() => (location.hash = '#finding/2025/serving-share/city'));
    await page.getByText(locale === 'zh-CN' ? '怎样会改变判定' : 'What would flip it').scrollIntoViewIfNeeded();
    await looked('card-share');
    await page.keyboard.press('Escape');
    await page.getByRole('group', { name: locale === 'zh-CN' ? '按判定筛选' : 'Filter by verdict' }).getByRole('button', { name: locale === 'zh-CN' ? '未知' : 'Unknown' }).click();
    await page.locator('.missing-list li').first().waitFor();
    await looked('missing');
    await page.getByRole('tab', { name: words.coverage }).click();
    await looked('coverage-panel');
    await page.locator('.heat-map').first().scrollIntoViewIfNeeded();
    await screenshot(page, `heat-map-${named}`, { fullPage: false });
  });
}
