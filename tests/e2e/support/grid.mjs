// The grid as a user meets it: rows in view, a cursor, a field over the active cell.

/** The text field that keeps the focus. */
export const field = (page) => page.locator('#grid-field');

/** Waits until no text is being typed into a cell: a busy page says so a moment after the key. */
export const typingEnds = (page) => page.locator('.grid__field--typing').waitFor({ state: 'detached' });

/** Waits until the grid is there. */
export const atGrid = (page, options) => page.locator('.grid:not([aria-busy]) .grid-row').first().waitFor(options);

/** Scrolls to a height and waits for the row there, however busy the machine is; says whether it is the end. */
const scrolled = (box, top) =>
  box.evaluate(async (it, top) => {
    it.scrollTop = top;
    const last = it.querySelector('[role="grid"]').getAttribute('aria-rowcount') - 2;
    const first = Math.min(Math.ceil(it.scrollTop / 32), last);
    for (let frame = 0; frame < 300 && !it.querySelector(`[data-row="${first}"]`); frame += 1) await new Promise(requestAnimationFrame);
    return it.scrollTop < top - 1;
  }, top);

/** Scrolls until the row of an offering or school is in the document: the first of that name. */
export async function row(page, name) {
  const found = page.locator('.grid-row').filter({ hasText: name });
  const box = page.locator('.grid__box');
  await atGrid(page);
  // Never further than what is in view, which is little where the window is low.
  const step = Math.min(400, Math.max(64, (await box.evaluate((it) => it.clientHeight)) - 72));
  for (let top = 0; (await found.count()) === 0; top += step) {
    if ((await scrolled(box, top)) && (await found.count()) === 0) throw new Error(`no row of ${name}`);
  }
  return found.first();
}

/** The position of a column by its heading. */
export async function column(page, heading) {
  const headings = await page.locator('.grid__name').allTextContents();
  const at = headings.findIndex((it) => it.trim().startsWith(String(heading)));
  if (at < 0) throw new Error(`no column ${heading} among ${headings}`);
  return at;
}

/** The cell of an offering in a column: `2025`, `代码`, ... */
export async function cellOf(page, name, heading) {
  const at = await column(page, heading);
  return (await row(page, name)).locator(`[data-column="${at}"]`);
}

/** Clicks a cell, where columns that stay in view do not cover it: those need a frame to follow the rows. */
async function click(cell) {
  await cell.evaluate(async (it) => {
    const { left, top, width, height } = it.getBoundingClientRect();
    if (it.contains(document.elementFromPoint(left + width / 2, top + height / 2))) return;
    it.scrollIntoView({ block: 'nearest', inline: 'center' });
    for (let frame = 0; frame < 3; frame += 1) await new Promise((next) => requestAnimationFrame(next));
  });
  await cell.click();
}

/** Puts the cursor onto a cell. */
export async function goTo(page, name, heading) {
  const cell = await cellOf(page, name, heading);
  await click(cell);
  return cell;
}

/** Types into a cell, in the place of what it holds or of what is being typed there, without ending it. */
export async function type(page, name, heading, text) {
  const cell = await cellOf(page, name, heading);
  const isTyping = (await page.locator('.grid__field--typing').count()) > 0 && /--active/.test(await cell.getAttribute('class'));
  if (!isTyping) await click(cell);
  if (text === '' && !isTyping) await page.keyboard.press('F2');
  if (text === '' || isTyping) await page.keyboard.press('ControlOrMeta+a');
  if (text === '') await page.keyboard.press('Backspace');
  else await page.keyboard.type(text);
  return cell;
}

/** Types into a cell and commits it. */
export async function enter(page, name, heading, text) {
  const cell = await type(page, name, heading, text);
  await page.keyboard.press('Enter');
  return cell;
}

/** What a cell shows. */
export const shown = async (page, name, heading) => ((await (await cellOf(page, name, heading)).textContent()) ?? '').trim();

/** Puts the cursor onto the name of an offering or school. */
export async function choose(page, name) {
  await (await row(page, name)).locator('.grid-row__cell--name, .grid-row__cell--whole').click();
}

/** Presses one of the buttons below the grid for the row of an offering or school. */
export async function press(page, name, button) {
  await choose(page, name);
  await page.getByRole('toolbar').getByRole('button', { name: button }).click();
}

/** What the verdict of an offering is. */
export const verdict = async (page, name, is) => (await row(page, name)).locator(`.verdict-mark--${is}`);

/** Types a number into a cell and waits until the plan has heard of it: then, at the latest, it must not be lost. */
export async function typeAndBeHeard(page, name, heading, text) {
  const cell = await type(page, name, heading, text);
  await cell.filter({ hasText: text }).waitFor({ state: 'attached' });
  return cell;
}
