// Trunk runs this over the page it has put together, before it moves it into place.
import fs from 'node:fs';
import path from 'node:path';

const folder = process.env.TRUNK_STAGING_DIR;
const file = path.join(folder, 'index.html');
let html = fs.readFileSync(file, 'utf8');

function replace(pattern, replacement) {
  const changed = html.replace(pattern, replacement);
  if (changed === html) throw new Error(`index.html: nothing matches ${pattern}`);
  html = changed;
}

// The size of the module, for the progress bar: Trunk offers no such parameter.
const wasm = fs.readdirSync(folder).find((name) => name.endsWith('_bg.wasm'));
replace(/(<meta name="boot"[^>]*)>/, `$1 data-size="${fs.statSync(path.join(folder, wasm)).size}">`);

// `make dev` alone: the script by which Trunk reloads the page is an inline one.
if (process.env.MP_DEV === '1') replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, '');

fs.writeFileSync(file, html);
