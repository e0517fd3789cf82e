// Accessibility of what is on screen now: call it after each state a user can reach.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import { createRequire } from 'node:module';

const AXE = fs.readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** The violations as lines of text: rule, what it asks, where. */
export async function violations(page, options = {}) {
  // Evaluated, not added as a script, which the page's policy would stop; and in every frame, as axe asks for.
  for (const frame of page.frames()) {
    if (!(await frame.evaluate(() => 'axe' in window))) await frame.evaluate(AXE);
  }
  const result = await page.evaluate(
    ([values, more]) => window.axe.run(document, { runOnly: { type: 'tag', values }, resultTypes: ['violations'], ...more }),
    [TAGS, options],
  );
  return result.violations.map(
    (rule) => `${rule.impact} ${rule.id}: ${rule.help} @ ${rule.nodes.map((node) => node.target.join(' ')).join(', ')}`,
  );
}

export async function isAccessible(page, options) {
  assert.deepEqual(await violations(page, options), []);
}
