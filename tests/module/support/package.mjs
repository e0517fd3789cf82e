// The package as built last, and a folder in which others would use it.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = path.resolve(fileURLToPath(import.meta.url), '../../../..');
export const PACKAGE = path.join(ROOT, 'dist/module');

/** The text of a file of the repository. */
export const read = (name) => fs.readFileSync(path.join(ROOT, name), 'utf8');

/** The plan files that are in order. */
export const PLANS = [
  ...fs.readdirSync(path.join(ROOT, 'tests/files/valid')).map((name) => `tests/files/valid/${name}`),
  'tests/files/korla.json',
  'src/store/example-city.json',
];

/** A file's text without the byte-order mark that the command line skips. */
export const planOf = (name) => JSON.parse(read(name).replace(/^\uFEFF/, ''));

/** A folder for one test, with the package among its node_modules as a copy. */
export function folderWithPackage(t) {
  const folder = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'major-planner-')));
  t.after(() => fs.rmSync(folder, { recursive: true, force: true }));
  fs.cpSync(PACKAGE, path.join(folder, 'node_modules/major-planner'), { recursive: true });
  fs.writeFileSync(path.join(folder, 'package.json'), '{ "type": "module", "private": true }\n');
  return folder;
}
