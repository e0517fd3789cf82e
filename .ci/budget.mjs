// Holds what is downloaded to the budget beside this file: by a first visit of the page, or with the module.
//
//   node .ci/budget.mjs page|module [FOLDER]        dist/page or dist/module unless said otherwise
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import zlib from 'node:zlib';

const here = path.dirname(fileURLToPath(import.meta.url));

/**
 * The files a first visit fetches, found by reading: what the page names, and what its scripts import at once.
 * Modules loaded on first use are not among them. The end-to-end tests hold this list against what a browser fetches.
 */
export function firstLoad(folder) {
  const found = new Set(['index.html']);
  const waiting = ['index.html'];
  const add = (from, name) => {
    if (/^[a-z]+:|^#/.test(name)) return;
    const file = path.posix.join(path.posix.dirname(from), name);
    if (found.has(file)) return;
    found.add(file);
    waiting.push(file);
  };
  while (waiting.length) {
    const file = waiting.pop();
    const text = () => fs.readFileSync(path.join(folder, file), 'utf8');
    if (file.endsWith('.html')) {
      const html = text().replace(/<script[^>]*\snomodule\b[^>]*>/g, '');
      for (const [, name] of html.matchAll(/\s(?:href|src|data-js|data-wasm)="([^"]+)"/g)) add(file, name);
    } else if (file.endsWith('.js')) {
      for (const [, name] of text().matchAll(/(?:^|;)\s*(?:import|export)\b[^'"(;]*['"](\.[^'"]+)['"]/gm)) add(file, name);
    } else if (file.endsWith('.css')) {
      for (const [, name] of text().matchAll(/url\(["']?([^"')]+)["']?\)/g)) add(file, name);
    }
  }
  return [...found].sort();
}

/** The code of the module: every script and the WebAssembly of the package. */
export const code = (folder) => fs.readdirSync(folder).filter((name) => /\.(?:js|wasm)$/.test(name)).sort();

const KINDS = {
  page: { title: 'First load', name: 'first load, KiB of Brotli', files: firstLoad },
  module: { title: 'Module', name: 'module, KiB of Brotli', files: code },
};

const brotli = (body) => zlib.brotliCompressSync(body, { params: { [zlib.constants.BROTLI_PARAM_QUALITY]: 11 } }).length;

if (process.argv[1] && fs.realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const [kind = 'page', folder = `dist/${kind}`] = process.argv.slice(2);
  const { title, name, files } = KINDS[kind];
  const budget = JSON.parse(fs.readFileSync(path.join(here, 'budget.json'), 'utf8'))[name];
  const line = (name, plain, packed) => console.log(`${name.padEnd(44)} ${String(plain).padStart(9)} ${String(packed).padStart(9)}`);
  line(title, 'bytes', 'Brotli');
  let plain = 0;
  let packed = 0;
  for (const file of files(folder)) {
    const body = fs.readFileSync(path.join(folder, file));
    const size = brotli(body);
    plain += body.length;
    packed += size;
    line(file, body.length, size);
  }
  line('total', plain, packed);
  const limit = budget * 1024;
  const share = Math.round((packed / limit) * 100);
  if (packed > limit) {
    console.error(`Over the budget of ${budget} KiB (${limit} bytes) by ${packed - limit} bytes.`);
    process.exit(1);
  }
  console.log(`${share} % of the budget of ${budget} KiB.`);
}
