// The grid as a user meets it: rows in view, a cursor, a field over the active cell.

/** The text field that keeps the focus. */
export const field = (page) => page.locator('#grid-field');

/** Scrolls until the row of an offering or school is in the document. */
export async function row(page, name) {
  const found = page.locator('.grid-row').filter({ hasText: name });
  const box = page.locator('.grid__box');
  await page.locator('.grid-row').first().waitFor();
  for (let top = 0; (await found.count()) === 0; top += 400) {
    const isEnd = await box.evaluate((it, to) => { it.scrollTop = to; return it.scrollTop < to - 1; }, top);
    await page.waitForTimeout(60);
    if (isEnd && (await found.count()) === 0) throw new Error(`no row of ${name}`);
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

/** Puts the cursor onto a cell. */
export async function goTo(page, name, heading) {
  const cell = await cellOf(page, name, heading);
  await cell.scrollIntoViewIfNeeded();
  await cell.click();
  return cell;
}

/** Types into a cell, without ending it. */
export async function type(page, name, heading, text) {
  const cell = await goTo(page, name, heading);
  if (text === '') {
    await page.keyboard.press('F2');
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.press('Backspace');
  } else {
    await page.keyboard.type(text);
  }
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
