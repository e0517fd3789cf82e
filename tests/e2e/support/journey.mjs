// The main journey: what a planner does on the first visit, as one script for every engine.
import assert from 'node:assert/strict';

const FINDING = '2023年27人、2024年24人、2025年22人';

const breaches = (user) => user.look(() => Number(document.querySelector('.verdict-mark--breach .verdict-strip__count').textContent));
const breachesAre = (user, number) =>
  user.until((number) => Number(document.querySelector('.verdict-mark--breach .verdict-strip__count')?.textContent) === number, number);
const has = (user, selector, text = '') =>
  user.until((selector, text) => [...document.querySelectorAll(selector)].some((it) => it.textContent.includes(text)), selector, text);
const hasNot = (user, selector, text = '') =>
  user.until((selector, text) => ![...document.querySelectorAll(selector)].some((it) => it.textContent.includes(text)), selector, text);
/** What goes wrong in the page without a test looking at it. */
const listen = (user) =>
  user.look(() => {
    window.wrong = [];
    for (const kind of ['error', 'unhandledrejection', 'securitypolicyviolation'])
      addEventListener(kind, (event) => window.wrong.push(`${kind} ${event.message ?? event.reason ?? event.blockedURI}`), true);
  });
const nothingWrong = async (user) => assert.deepEqual(await user.look(() => window.wrong), []);

/** A step that fails is named, and ends the journey: the next ones stand on it. */
async function step(name, run) {
  try {
    await run();
  } catch (error) {
    throw new Error(`${name}: ${error.message}`, { cause: error });
  }
}

export async function journey(user, address) {
  let before;
  await step('the page opens, in Chinese', async () => {
    await user.goto(address);
    await has(user, '.start__door');
    await listen(user);
    await user.click('.language-switch__choice', '中文');
    await has(user, '.start__door-name', '打开示例城市');
    assert.equal(await user.look(() => document.documentElement.lang), 'zh-Hans');
  });
  await step('the example city opens, judged', async () => {
    await user.click('.start__door', '打开示例城市');
    await has(user, '.grid:not([aria-busy]) .grid-row');
    before = await breaches(user);
    assert.ok(before > 1, `${before} breaches`);
  });
  await step('a finding opens its clause card, which leads to the cell', async () => {
    await user.click('.finding-card__open', FINDING);
    await has(user, '[role=dialog]', '第四部分第6条');
    await user.click('.clause-card__subject button', '服装设计与工艺');
    await user.until(() => document.activeElement.id === 'grid-field' && document.querySelector('.grid-row__cell--active')?.textContent === '22');
  });
  await step('typing an intake flips the verdict: strip and findings follow', async () => {
    await user.type('30');
    await breachesAre(user, before - 1);
    await has(user, '.verdict-mark--breach .verdict-strip__chip', '-1');
    await hasNot(user, '.finding-card__open', FINDING);
    await user.press('Enter');
    await user.until(() => document.activeElement.id === 'grid-field' && !document.querySelector('.grid__field--typing'));
  });
  await step('a clause card opens by a click and closes by Esc', async () => {
    await user.click('.clause-card__buttons [aria-label=关闭]');
    await hasNot(user, '[role=dialog]');
    await user.click('.finding-card__open', '人');
    await has(user, '[role=dialog] h3', '怎样会改变判定');
    await user.until(() => document.activeElement.getAttribute('role') === 'dialog');
    await user.press('Escape');
    await hasNot(user, '[role=dialog]');
  });
  await step('undo takes it back', async () => {
    await user.click('.top-bar__actions [aria-label=撤销]');
    await breachesAre(user, before);
    await has(user, '.finding-card__open', FINDING);
    await user.click('.top-bar__actions [aria-label=重做]');
    await breachesAre(user, before - 1);
  });
  await step('another reading judges everything again', async () => {
    await user.click('#tab-readings');
    await user.click('#class_minimum');
    await user.press('Control+a');
    await user.type('20');
    await user.press('Tab');
    await user.until((number) => Number(document.querySelector('.verdict-mark--breach .verdict-strip__count').textContent) < number, before - 1);
  });
  await step('after a reload the plan is there, as it was left', async () => {
    const after = await breaches(user);
    await has(user, '.top-bar__saved', '已存于本机');
    await nothingWrong(user);
    await user.reload();
    await has(user, '.grid:not([aria-busy]) .grid-row');
    await listen(user);
    await breachesAre(user, after);
    await user.click('#tab-readings');
    await user.until(() => document.querySelector('#class_minimum')?.value === '20');
  });
  await step('the language is switched, everywhere at once', async () => {
    await user.click('.language-switch__choice', 'English');
    await has(user, '.verdict-strip__verdict', 'Breach');
    await has(user, '.side-panel__tab', 'Verdicts');
    await has(user, '.grid__name', 'Verdict');
    assert.equal(await user.look(() => document.documentElement.lang), 'en');
    await nothingWrong(user);
  });
}
