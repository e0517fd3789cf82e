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

/** Writes down what an element says, and when, from now on. */
export const listen = (page, selector) =>
  page.evaluate((selector) => {
    window.heard = [];
    const element = document.querySelector(selector);
    const note = () => window.heard.push({ at: performance.now(), text: element.textContent });
    new MutationObserver(note).observe(element, { childList: true, characterData: true, subtree: true });
  }, selector);
export const heard = (page) => page.evaluate(() => window.heard);
