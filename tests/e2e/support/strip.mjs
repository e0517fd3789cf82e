// The strip as a user meets it: its chips, where its parts are, undo and replay.
import { cell } from './workspace.mjs';

export const WIDE = { width: 1440, height: 900 };
/** Three years too small in 2025, so that its intake flips a verdict. */
export const small = (page) => cell(page, '服装设计与工艺', 2025);
export const slider = (page) => page.getByRole('slider');
export const undo = (page) => page.getByRole('button', { name: /^(撤销|Undo)$/ });
export const redo = (page) => page.getByRole('button', { name: /^(重做|Redo)$/ });
export const replay = (page) => page.getByRole('button', { name: /^(回放上一步修改|Replay last change)$/ });
export const mark = (page) => page.locator('.replay-mark');

/** The chips that are shown, by what they stand beside. */
export const chips = (page) =>
  page.evaluate(() => {
    const name = (it) => /(?:verdict-mark|item)--(\w+)/.exec(it.closest('.verdict-mark, .verdict-strip__item').className)[1];
    const shown = [...document.querySelectorAll('.verdict-strip__chip')].filter((it) => it.textContent);
    return Object.fromEntries(shown.map((it) => [name(it), it.textContent]));
  });

/** Where each part of the strip is. */
export const places = (page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('.verdict-strip, .verdict-strip button, .verdict-strip__count, .verdict-strip__chip, .year-slider, .offering-table')].map((it) => {
      const { x, y, height } = it.getBoundingClientRect();
      return [it.className, x, y, height];
    }),
  );

/** What has moved by itself since the page opened, but for rows and findings, which may be others after an edit. */
export const moved = (page) =>
  page.evaluate(
    () =>
      new Promise((done) => {
        const seen = [];
        const isContent = (node) => (node?.nodeType === Node.TEXT_NODE ? node.parentElement : node)?.closest('.offering-table__box, .side-panel__content');
        const add = (list) => {
          for (const entry of list.getEntries().filter((it) => !it.hadRecentInput)) {
            seen.push(...entry.sources.filter((it) => it.node && !isContent(it.node)).map((it) => it.node.className ?? it.node.textContent));
          }
        };
        const observer = new PerformanceObserver(add);
        observer.observe({ type: 'layout-shift', buffered: true });
        requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => (observer.disconnect(), done(seen)), 50)));
      }),
  );

/** Writes down what an element says, and when, from now on. */
export const listen = (page, selector) =>
  page.evaluate((selector) => {
    window.heard = [];
    const element = document.querySelector(selector);
    const note = () => window.heard.push({ at: performance.now(), text: element.textContent });
    new MutationObserver(note).observe(element, { childList: true, characterData: true, subtree: true });
  }, selector);
export const heard = (page) => page.evaluate(() => window.heard);
