// Trunk runs this over the page it has put together, before it moves it into place.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';

const folder = process.env.TRUNK_STAGING_DIR;
const at = (name) => path.join(folder, name);
const names = () => fs.readdirSync(folder);
const source = fs.readFileSync('index.html', 'utf8');
let html = fs.readFileSync(at('index.html'), 'utf8');

function replace(pattern, replacement) {
  const changed = html.replace(pattern, replacement);
  if (changed === html) throw new Error(`index.html: nothing matches ${pattern}`);
  html = changed;
}

// The size of the module, for the progress bar: Trunk offers no such parameter.
const wasm = names().find((name) => name.endsWith('_bg.wasm'));
replace(/(<meta name="boot"[^>]*)>/, `$1 data-size="${fs.statSync(at(wasm)).size}">`);

const hashOf = (content) => createHash('sha256').update(content).digest('hex').slice(0, 16);

// Trunk gives no hash to what it only copies.
function hashed(name, said) {
  const [, stem, ending] = name.match(/^(.*)(\.\w+)$/);
  const file = `${stem}-${hashOf(said)}${ending}`;
  fs.unlinkSync(at(name));
  fs.writeFileSync(at(file), said);
  replace(`content="${name}"`, `content="./${file}"`);
}
// Without the line breaks and spaces of a file that people read.
hashed('example-city.json', JSON.stringify(JSON.parse(fs.readFileSync(at('example-city.json'), 'utf8'))));
hashed('worker.js', fs.readFileSync(at('worker.js'), 'utf8'));

// What arrives after the page (src/ui/later.rs), as .ci/splitting cut it off: a
// file of its own, and the script that fetches it and its sheet, which goes into
// the page's.
function addLater(sheet) {
  const split = (name) => path.join(process.env.MP_SPLIT, name);
  if (process.env.MP_DEV !== '1') {
    // As Trunk optimises the page's.
    const [, level, parameters] = source.match(/data-wasm-opt="(\w+)" data-wasm-opt-params="([^"]*)"/);
    execFileSync('wasm-opt', [`-O${level}`, ...parameters.split(' '), split('split_later.wasm'), '-o', split('split_later.wasm')], { stdio: 'inherit' });
  }
  const later = fs.readFileSync(split('split_later.wasm'));
  const file = `later-${hashOf(later)}.wasm`;
  fs.writeFileSync(at(file), later);
  const exported = [];
  const address = (name) => `new URL("./${name}", import.meta.url)`;
  const fetching = fs.readFileSync('src/later.js', 'utf8');
  const script = fs
    .readFileSync(split('__wasm_split.js'), 'utf8')
    .replace(/^import .*$/m, '')
    .replace(/^export const (\w+)/gm, (_, name) => `const ${exported.push(name) && name}`)
    .replace('fetch(new URL("./split_later.wasm", import.meta.url))', `fetchLater(${[file, sheet].filter(Boolean).map(address).join(', ')})`)
    // A server may not know the type of the file.
    .replace('WebAssembly.instantiateStreaming(src, imports)', 'src.then((it) => WebAssembly.instantiate(it, imports))');
  const page = names().find((name) => /^page-.*\.js$/.test(name));
  const text = fs.readFileSync(at(page), 'utf8');
  const joined = text.replace(/^import \* as (\w+) from "\.\/__wasm_split\.js";?$/m, (_, name) => `const ${name} = (() => {\n${fetching}${script}\nreturn { ${exported.join(', ')} };\n})();`);
  if (!joined.includes(`fetchLater(${address(file)}`) || joined === text || !joined.includes('src.then(')) throw new Error(`${page}: what arrives later was not joined to it`);
  fs.writeFileSync(at(page), joined);
}

// wasm-bindgen tells what the module imports apart by hashes, which are in both
// files and do not compress: numbers of the same length do.
function numberImports() {
  const numbers = new Map();
  for (const name of names().filter((name) => /^page-.*\.(?:js|wasm)$/.test(name))) {
    const text = fs.readFileSync(at(name), 'latin1');
    const number = (hash) => numbers.get(hash) ?? numbers.set(hash, String(numbers.size).padStart(hash.length, '0')).get(hash);
    fs.writeFileSync(at(name), text.replace(/(__wb\w+_)([0-9a-f]{16})(?!\w)/g, (_, start, hash) => start + number(hash)), 'latin1');
  }
}

function smaller(text, loader) {
  return execFileSync('esbuild', ['--minify', `--loader=${loader}`, '--charset=utf8'], { input: text, encoding: 'utf8' });
}

// Two sheets instead of dozens: a request each costs more than what they say, and
// together they compress to half. The page names the one of a first view; the
// name of the other is returned, of what index.html lists between two comments.
function bundleStyle() {
  const listed = (part) => [...part.matchAll(/rel="css" href="([^"]+)"/g)].map(([, name]) => path.basename(name, '.css'));
  const [, parts] = source.match(/<!-- Of parts that arrive later[^>]*-->([^!]*)<!-- Of all parts again\. -->/);
  const later = new Set(listed(parts));
  const link = /\n *<link rel="stylesheet" href="\.\/([^"]+)"[^>]*>/g;
  const sheets = [...html.matchAll(link)].map(([, name]) => name);
  const isLater = (name) => later.has(name.replace(/-[0-9a-f]+\.css$/, ''));
  const bundle = (kind, names) => {
    const style = smaller(names.map((name) => fs.readFileSync(at(name), 'utf8')).join('\n'), 'css');
    const file = `${kind}-${hashOf(style)}.css`;
    fs.writeFileSync(at(file), style);
    return file;
  };
  const arriving = sheets.filter(isLater);
  if (arriving.length !== later.size) throw new Error(`index.html: of ${later.size} sheets that arrive later, ${arriving.length} were built`);
  const [first, second] = [bundle('style', sheets.filter((name) => !isLater(name))), bundle('later', arriving)];
  for (const name of sheets) fs.unlinkSync(at(name));
  let nth = 0;
  replace(link, () => (nth++ ? '' : `\n    <link rel="stylesheet" href="./${first}">`));
  replace(/\n *<!-- Of (?:parts that|all parts)[^>]*-->/g, '');
  return second;
}

if (process.env.MP_DEV === '1') {
  addLater();
  // The script by which Trunk reloads the page is an inline one.
  replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, '');
} else {
  addLater(bundleStyle());
  numberImports();
  // What speaks to old browsers stays as it is written, for them to read.
  for (const name of names().filter((name) => /^(?!boot-too-old).*\.js$/.test(name))) {
    fs.writeFileSync(at(name), smaller(fs.readFileSync(at(name), 'utf8'), 'js'));
  }
}

fs.writeFileSync(at('index.html'), html);
