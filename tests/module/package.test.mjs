// The package as others get it: its files, its types, its README.
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import test from 'node:test';
import { evaluate } from '../../dist/module/index.js';
import { randomPlans } from './support/command-line.mjs';
import { PACKAGE, PLANS, ROOT, folderWithPackage, planOf, read } from './support/package.mjs';

const here = (name) => path.join(ROOT, 'tests/module', name);
const tsc = path.join(path.dirname(createRequire(here('../e2e/package.json')).resolve('typescript')), 'tsc.js');

/** What the compiler says of the files in a folder, as one who is strict has it. */
function checked(folder, files, resolution) {
  const module = resolution === 'bundler' ? 'esnext' : 'nodenext';
  const options = ['--noEmit', '--strict', '--exactOptionalPropertyTypes', '--noUncheckedIndexedAccess', '--target', 'es2022', '--lib', 'es2022'];
  const done = spawnSync(process.execPath, [tsc, ...options, '--module', module, '--moduleResolution', resolution, ...files], { cwd: folder, encoding: 'utf8' });
  return done.stdout;
}

test('the package holds what it lists, and says of itself what the crate does', () => {
  const text = JSON.parse(fs.readFileSync(path.join(PACKAGE, 'package.json'), 'utf8'));
  const files = fs.readdirSync(PACKAGE).filter((name) => name !== 'package.json').sort();
  assert.deepEqual(text.files, files);
  assert.deepEqual(files, ['LICENSE-APACHE', 'LICENSE-MIT', 'README.md', 'index.d.ts', 'index.js', 'major_planner.js', 'major_planner_bg.wasm', 'text.js']);
  const field = (name) => read('Cargo.toml').match(new RegExp(`^${name} = "(.*)"$`, 'm'))[1];
  for (const name of ['name', 'version', 'license', 'description']) assert.equal(text[name], field(name));
  assert.equal(text.type, 'module');
  assert.equal(text.dependencies, undefined);
});

test('the WebAssembly asks for nothing but the glue of its own', async () => {
  const wasm = await WebAssembly.compile(fs.readFileSync(path.join(PACKAGE, 'major_planner_bg.wasm')));
  const foreign = WebAssembly.Module.imports(wasm).filter((it) => it.module !== './major_planner_bg.js' || !it.name.startsWith('__wbindgen_'));
  assert.deepEqual(foreign, []);
});

test('the example of the README runs, and prints what the README says', (t) => {
  const readme = fs.readFileSync(path.join(PACKAGE, 'README.md'), 'utf8');
  const [, code] = readme.match(/```js\n([^]*?)```/);
  const [, output] = readme.match(/```text\n([^]*?)```/);
  const folder = folderWithPackage(t);
  fs.writeFileSync(path.join(folder, 'example.js'), code);
  const { version } = JSON.parse(fs.readFileSync(path.join(PACKAGE, 'package.json'), 'utf8'));
  assert.equal(execFileSync(process.execPath, ['example.js'], { cwd: folder, encoding: 'utf8' }), output.replace('VERSION', version));
});

test('the types fit what is written with them, and nothing else', (t) => {
  const folder = folderWithPackage(t);
  fs.copyFileSync(here('support/use.ts'), path.join(folder, 'use.ts'));
  for (const resolution of ['nodenext', 'bundler']) assert.equal(checked(folder, ['use.ts'], resolution), '', resolution);
});

test('the types fit every plan in order, and the reports on them', (t) => {
  const folder = folderWithPackage(t);
  const plans = [...PLANS.map(planOf), ...randomPlans(40, 3).map(({ text }) => JSON.parse(text))];
  // One finding of each form is enough for the compiler.
  const seen = new Set();
  const isNew = ({ rule, verdict, facts }) => {
    const forms = Object.values(facts).map((it) => (Array.isArray(it) ? it.map((one) => (one === null ? null : typeof one)).join() : it === null ? null : typeof it));
    const key = JSON.stringify([rule, verdict, forms]);
    return !seen.has(key) && seen.add(key);
  };
  const reports = plans.map((plan) => {
    const report = evaluate(plan, { all: true, scenario: plan.scenarios?.[0]?.id });
    for (const year of report.years) year.findings = year.findings.filter(isNew);
    return report;
  });
  const rules = new Set(reports.flatMap(({ years }) => years.flatMap(({ findings }) => findings.map(({ rule }) => rule))));
  assert.equal(rules.size, 12);
  // Literals in the source: for them the compiler looks for fields that the types do not have, too.
  const written = (type, values) => values.map((value, nth) => `const ${type}${nth}: ${type} = ${JSON.stringify(value)};\n`).join('');
  const brief = plans.map((plan) => ({ ...plan, schools: plan.schools.slice(0, 6) }));
  const source = `import type { Plan, Report } from 'major-planner';\n${written('Plan', brief)}${written('Report', reports)}`;
  fs.writeFileSync(path.join(folder, 'values.ts'), source);
  assert.equal(checked(folder, ['values.ts'], 'nodenext'), '');
});
