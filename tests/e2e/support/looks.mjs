// What a page must hold to in every state, measured.
import assert from 'node:assert/strict';
import { scrollsSideways } from './workspace.mjs';

/** Everything that can be pressed, chosen or typed into. */
const TARGETS = 'a[href], button, input, select, textarea, summary, [role="option"], [role="tab"]';
/** Smallest side of a target. Unit: CSS pixels. WCAG 2.5.8 has exceptions; the page takes none of them. */
const SMALLEST = 24;

/** The targets on screen with a side that is too short. */
export const tooSmall = (page) =>
  page.evaluate(
    ([targets, smallest]) =>
      [...document.querySelectorAll(targets)]
        .filter((it) => it.checkVisibility())
        .map((it) => [it.className || it.textContent, it.getBoundingClientRect()])
        // To half a pixel of what the layout rounds.
        .filter(([, { width, height }]) => Math.min(width, height) < smallest - 0.5)
        .map(([name, { width, height }]) => `${name} ${width}×${height}`),
    [TARGETS, SMALLEST],
  );

/** The targets whose name does not hold what is written on them: who says what is written finds none. */
export const misnamed = (page) =>
  page.evaluate((targets) => {
    const plain = (text) => text.replace(/\s+/g, '').toLowerCase();
    return [...document.querySelectorAll(targets)]
      .filter((it) => it.localName !== 'select' && it.checkVisibility() && it.ariaLabel && !plain(it.ariaLabel).includes(plain(it.innerText)))
      .map((it) => `${it.innerText} is called ${it.ariaLabel}`);
  }, TARGETS);

/** Boxes that their text is higher than, and the year, which must not reach into its slider. */
export const cutOff = (page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('button, summary, [role="tab"], .clause-card > *, .finding-card > *, .drawer__section > *, .year-slider > *')]
      .filter((it) => it.checkVisibility() && getComputedStyle(it).display !== 'inline')
      .filter((it) => it.scrollHeight > it.clientHeight + 1 || (it.matches('.year-slider__now') && it.scrollWidth > it.clientWidth + 1))
      .map((it) => `${it.className} ${it.textContent}: ${it.scrollWidth}×${it.scrollHeight} in ${it.clientWidth}×${it.clientHeight}`),
  );

/** The words below the years in the head of the grid that are cut, or run into the one before. */
export const cutBelowYears = (page) =>
  page.evaluate(() => {
    const clipped = (it) => {
      const style = getComputedStyle(it);
      return it.getBoundingClientRect().left - (style.overflowX === 'clip' ? parseFloat(style.overflowClipMargin) || 0 : 0);
    };
    const all = [...document.querySelectorAll('.grid__basis')].filter((it) => it.checkVisibility());
    const ends = all.map((it) => it.getBoundingClientRect().right);
    return all
      .filter((it, nth) => {
        const { left } = it.getBoundingClientRect();
        return left < clipped(it.closest('.grid__name')) || left < clipped(it.closest('.grid__sort')) || left < (ends[nth - 1] ?? 0);
      })
      .map((it) => it.textContent);
  });

/** Whether nothing of an element is cut: neither by the box of the grid nor by the window. */
export const isWhole = (page, selector) =>
  page.locator(selector).evaluate((element) => {
    const [it, box] = [element, document.querySelector('.grid__box')].map((one) => one.getBoundingClientRect());
    return it.left >= box.left && it.right <= box.right && it.bottom <= Math.min(box.bottom, innerHeight) + 1;
  });

/** What of the year and its slider lies outside of their box, which cuts it off. */
export const outside = (page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('.year-slider > *')]
      .filter((it) => it.checkVisibility())
      .map((it) => [it, it.getBoundingClientRect(), it.parentElement.getBoundingClientRect()])
      .filter(([, it, box]) => it.top < box.top || it.bottom > box.bottom || it.left < box.left || it.right > box.right)
      .map(([it]) => `${it.className} ${it.textContent}`),
  );

/** What is wider than the box that shows it. */
export const cutSideways = (page, selector) =>
  page.evaluate(
    (selector) =>
      [...document.querySelectorAll(selector)]
        .filter((it) => it.checkVisibility() && it.scrollWidth > it.clientWidth + 1 && getComputedStyle(it).display !== 'inline')
        .map((it) => `${it.className} ${it.textContent.trim()}: ${it.scrollWidth} in ${it.clientWidth}`),
    selector,
  );

/** What reaches beyond the box around it; in `scrolls` it may, as it comes into view there. */
export const within = (page, selector, box, scrolls) =>
  page.evaluate(
    ([selector, box, scrolls]) =>
      [...document.querySelectorAll(selector)]
        .filter((it) => it.checkVisibility() && !(scrolls && it.closest(scrolls)))
        .map((it) => [it, it.getBoundingClientRect(), it.parentElement.closest(box).getBoundingClientRect()])
        .filter(([, it, around]) => it.left < around.left - 1 || it.right > around.right + 1 || it.top < around.top - 1 || it.bottom > around.bottom + 1)
        .map(([it, { left, right, top, bottom }]) => `${it.className} ${it.textContent.trim()}: ${[left, right, top, bottom].map(Math.round)}`),
    [selector, box, scrolls],
  );

/** The lines in which elements stand: each from the top of its highest to the bottom of its lowest. */
export const lines = (page, selector) =>
  page.evaluate((selector) => {
    const all = [...document.querySelectorAll(selector)].filter((it) => it.checkVisibility()).map((it) => it.getBoundingClientRect());
    const lines = [];
    for (const { top, bottom } of all.sort((one, other) => one.top - other.top)) {
      const last = lines.at(-1);
      if (last && top < last.bottom - 1) last.bottom = Math.max(last.bottom, bottom);
      else lines.push({ top, bottom });
    }
    return lines;
  }, selector);

/** What moves, with its time. */
export const moving = (page) =>
  page.evaluate(() =>
    document
      .getAnimations()
      .filter((it) => it.effect.getComputedTiming().activeDuration > 0)
      .map((it) => `${it.effect.target.className} ${it.animationName ?? it.transitionProperty}`),
  );

export async function fits(page, name) {
  assert.equal(await scrollsSideways(page), false, `${name} is not wider than its window`);
  assert.deepEqual(await tooSmall(page), [], name);
  assert.deepEqual(await misnamed(page), [], name);
}

/** What has the focus: its name, whether that is seen, and whether something lies over all of it. */
export const focus = (page) =>
  page.evaluate(() => {
    const it = document.activeElement;
    if (!it || it === document.body) return null;
    const cell = it.id === 'grid-field' ? document.querySelector('.grid-row__cell--active') : null;
    const style = getComputedStyle(cell ?? it);
    const { left, right, top, bottom } = (cell ?? it).getBoundingClientRect();
    const points = [0.02, 0.25, 0.5, 0.75, 0.98].flatMap((x) => [0.02, 0.25, 0.5, 0.75, 0.98].map((y) => [left + (right - left) * x, top + (bottom - top) * y]));
    const isOver = (found) => found !== null && (it.contains(found) || found.contains(it) || (cell?.contains(found) ?? false));
    return {
      name: it.getAttribute('aria-label') ?? it.textContent.trim(),
      isGrid: cell !== null,
      isSeen: style.outlineStyle !== 'none' || (cell !== null && style.boxShadow !== 'none'),
      isCovered: !points.some(([x, y]) => isOver(document.elementFromPoint(x, y))),
    };
  });
