// Pictures for looking at, in tests/e2e/out (not kept).
import fs from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const OUT = path.resolve(fileURLToPath(import.meta.url), '../../out');

/** Writes out/NAME.png and returns its path. */
export async function screenshot(page, name, options = {}) {
  await fs.mkdir(OUT, { recursive: true });
  const file = path.join(OUT, `${name}.png`);
  await page.screenshot({ path: file, fullPage: true, animations: 'disabled', ...options });
  return file;
}
