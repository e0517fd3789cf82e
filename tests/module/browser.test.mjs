// The package in a page: loaded from its own folder alone, under a policy that allows no more than it needs.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import test, { after, before } from 'node:test';
import { serve } from '../../.ci/serve.mjs';
import { launch } from '../e2e/support/browser.mjs';
import { open } from '../e2e/support/open.mjs';
import { evaluate, validate, version } from '../../dist/module/index.js';
import { PACKAGE, planOf } from './support/package.mjs';

const POLICY = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; base-uri 'none'; form-action 'none'";
const PAGE = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta http-equiv="Content-Security-Policy" content="${POLICY}">
    <title>A page of others</title>
    <script type="module" src="page.js"></script>
  </head>
  <body></body>
</html>
`;

const shared = {};
before(async () => {
  shared.folder = fs.mkdtempSync(path.join(os.tmpdir(), 'major-planner-'));
  fs.cpSync(PACKAGE, path.join(shared.folder, 'planner'), { recursive: true });
  fs.writeFileSync(path.join(shared.folder, 'index.html'), PAGE);
  fs.writeFileSync(path.join(shared.folder, 'page.js'), "import * as planner from './planner/index.js';\nwindow.planner = planner;\n");
  shared.server = await serve(shared.folder);
  shared.address = shared.server.address;
  shared.browser = await launch();
});
after(async () => {
  await shared.browser?.close();
  await shared.server?.close();
  if (shared.folder) fs.rmSync(shared.folder, { recursive: true });
});

/** Opens the page and waits for the module; the test fails on an error, a breach of the policy or an outside request. */
async function opened(t, before) {
  const requests = [];
  const page = await open(t, shared, {
    ready: false,
    before: async (page) => {
      page.on('request', (request) => requests.push(new URL(request.url()).pathname));
      await before?.(page);
    },
  });
  await page.waitForFunction(() => 'planner' in window);
  return { page, requests };
}

test('a page under a strict policy judges a plan to the same bytes', async (t) => {
  const { page, requests } = await opened(t);
  for (const name of ['src/store/example-city.json', 'tests/files/valid/everything.json']) {
    const plan = planOf(name);
    for (const options of [{}, { all: true }, { scenario: plan.scenarios?.[0]?.id, all: true }]) {
      const text = await page.evaluate(([plan, options]) => JSON.stringify(window.planner.evaluate(plan, options)), [plan, options]);
      assert.equal(text, JSON.stringify(evaluate(plan, options)));
    }
  }
  assert.equal(await page.evaluate(() => window.planner.version()), version());
  const expected = ['/', '/page.js', '/planner/index.js', '/planner/major_planner.js', '/planner/major_planner_bg.wasm', '/planner/text.js'];
  assert.deepEqual(requests.sort(), expected);
});

test('a page hears what is wrong', async (t) => {
  const { page } = await opened(t);
  const broken = planOf('tests/files/ten-mistakes.json');
  assert.deepEqual(await page.evaluate((plan) => window.planner.validate(plan), broken), validate(broken));
  const error = await page.evaluate((plan) => {
    plan.schools[0].offerings[0].intake = { 2025: NaN };
    try {
      window.planner.evaluate(plan);
    } catch (error) {
      return { known: error instanceof window.planner.PlanError, path: error.path, message: error.message };
    }
  }, planOf('tests/files/korla.json'));
  assert.deepEqual(error, { known: true, path: 'schools[0].offerings[0].intake.2025', message: 'is NaN, which a plan cannot hold' });
});

test('the WebAssembly is compiled while it loads, and once', async (t) => {
  const { page } = await opened(t, (page) =>
    page.addInitScript(() => {
      window.calls = [];
      for (const name of ['compile', 'compileStreaming', 'instantiate', 'instantiateStreaming']) {
        const original = WebAssembly[name];
        WebAssembly[name] = (...given) => (window.calls.push(name), original.apply(WebAssembly, given));
      }
    }),
  );
  assert.deepEqual(await page.evaluate(() => window.calls), ['instantiateStreaming']);
});
