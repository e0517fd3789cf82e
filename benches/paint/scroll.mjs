// The largest plan that a file may hold: opens it in the built page, scrolls and edits it, and prints what that took.
//
//   node benches/paint/scroll.mjs PAGE
//
// 20,000 schools with 230,000 offerings. A frame is late that comes more than 34 ms after the one before it.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { serve } from '../../.ci/serve.mjs';
import { launch } from '../../tests/e2e/support/browser.mjs';
import { generate } from '../workload/generate.mjs';
import { toPlan } from '../workload/to-plan.mjs';

const [page = 'dist/page'] = process.argv.slice(2);
const SCHOOLS = 20_000;
const quantile = (values, share) => [...values].sort((a, b) => a - b)[Math.max(0, Math.ceil(share * values.length) - 1)];

/** What has to be reached: late frames in percent, script for a turn of the wheel in milliseconds, memory in MB. */
const TARGETS = { late: 5, script: 8, memory: 600 };

const plan = toPlan(generate('nation10', 1));
plan.schools.length = SCHOOLS;
const file = path.join(os.tmpdir(), 'major-planner-largest.json');
fs.writeFileSync(file, JSON.stringify(plan));
const offerings = plan.schools.reduce((sum, it) => sum + it.offerings.length, 0);
console.log(`${SCHOOLS} schools, ${offerings} offerings, ${(fs.statSync(file).size / 1e6).toFixed(0)} MB`);

const server = await serve(page, { headers: { 'Cross-Origin-Opener-Policy': 'same-origin', 'Cross-Origin-Embedder-Policy': 'require-corp' } });
const browser = await launch();
const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'zh-CN' });
const tab = await context.newPage();
await tab.addInitScript(() => {
  window.pauses = [];
  new PerformanceObserver((list) => pauses.push(...list.getEntries().map((it) => it.duration))).observe({ type: 'longtask' });
});
await tab.goto(server.address);
await tab.locator('.start__doors').waitFor();
await tab.waitForTimeout(500);

let missed = false;
const say = (what, figure, unit, target) => {
  missed ||= target !== undefined && figure > target;
  const verdict = target === undefined ? '' : `  ${figure > target ? 'MISSED' : 'reached'}: at most ${target} ${unit}`;
  console.log(`${what.padEnd(40)} ${figure.toFixed(1)} ${unit}${verdict}`);
};
const pauses = () => tab.evaluate(() => Math.max(0, ...pauses.splice(0)));

await pauses();
const begun = Date.now();
await tab.locator('input[type=file]').first().setInputFiles(file);
await tab.locator('.grid-row').first().waitFor({ timeout: 120_000 });
say('opened after', Date.now() - begun, 'ms');
say('longest pause meanwhile', await pauses(), 'ms');
await tab.locator('.top-bar__saved').filter({ hasText: '已存于本机' }).waitFor();
say('longest pause while it is kept', await pauses(), 'ms');
// Answers after the next collection of garbage.
const memory = await tab.evaluate(async () => (await performance.measureUserAgentSpecificMemory()).bytes / 1e6);
say('memory', memory, 'MB', TARGETS.memory);

const devtools = await context.newCDPSession(tab);
await devtools.send('Performance.enable');
const scripted = async () => (await devtools.send('Performance.getMetrics')).metrics.find((it) => it.name === 'ScriptDuration').value * 1000;
const { x, y } = await tab.locator('.grid__box').boundingBox();
await tab.mouse.move(x + 300, y + 300);
await tab.evaluate(() => {
  const seen = { times: [], goes: true };
  window.seen = seen;
  const frame = (time) => {
    seen.times.push(time);
    if (seen.goes) requestAnimationFrame(frame);
  };
  requestAnimationFrame(frame);
});
const scripts = [];
let before = await scripted();
for (let turn = 0; turn < 200; turn += 1) {
  // Row by row, and now and then far.
  await tab.mouse.wheel(0, turn % 20 === 19 ? 300_000 : 240);
  await tab.waitForTimeout(20);
  const now = await scripted();
  scripts.push(now - before);
  before = now;
}
const times = await tab.evaluate(() => ((seen.goes = false), seen.times));
const gaps = times.slice(1).map((it, at) => it - times[at]);
say('late frames while scrolling', (100 * gaps.filter((it) => it > 34).length) / gaps.length, '%', TARGETS.late);
say('script for a turn of the wheel, median', quantile(scripts, 0.5), 'ms', TARGETS.script);

await tab.locator('.grid-row[data-row] [data-column="9"]').nth(6).click();
await tab.evaluate(() => {
  window.edits = [];
  const painted = ({ timeStamp }) =>
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => edits.push(performance.now() - timeStamp);
      port2.postMessage(0);
    });
  addEventListener('keydown', painted, { capture: true });
});
for (let edit = 0; edit < 40; edit += 1) {
  await tab.keyboard.press(edit % 2 ? 'Backspace' : '5');
  await tab.waitForFunction((count) => edits.length > count, edit, { polling: 20 });
  await tab.waitForTimeout(60);
}
const edits = await tab.evaluate(() => edits);
say('a key, median', quantile(edits, 0.5), 'ms');
await pauses();
await tab.keyboard.press('Enter');
await tab.waitForTimeout(3_000);
say('longest pause while an edit is kept', await pauses(), 'ms');
await browser.close();
await server.close();
process.exitCode = missed ? 1 : 0;
