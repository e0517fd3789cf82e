// Serves the benchmark page with a fine clock, opens it in Chromium without a window, and prints the table.
//
//   node benches/workload/run.mjs [FOLDER] [QUERY]        dist/bench, and e.g. 'sizes=city,nation&edits=10000'
import { serve } from '../../.ci/serve.mjs';
import { launch } from '../../tests/e2e/support/browser.mjs';

const [folder = 'dist/bench', query = ''] = process.argv.slice(2);
// Isolated from other origins a page's clock goes in steps of 5 microseconds instead of 100.
const server = await serve(folder, { headers: { 'Cross-Origin-Embedder-Policy': 'require-corp' } });
const browser = await launch();
try {
  const page = await browser.newPage();
  page.setDefaultTimeout(600_000);
  page.on('console', (message) => console.log(message.text()));
  page.on('pageerror', (error) => console.error(error.message));
  await page.goto(`${server.address}?${query}`);
  const results = await page.evaluate(() => window.results);
  print(results, browser.version());
} finally {
  await browser.close();
  await server.close();
}

function print(results, version) {
  const number = (it, digits = 1) => (it === null || it === undefined ? '–' : it.toFixed(digits));
  const lines = results.map((it) => [
    it.size, String(it.schools), String(it.offerings), number(it.load_ms), number(it.full_ms, 2),
    number(it.edit_us?.p50), number(it.edit_us?.p99), number(it.plain?.full_ms), number(it.plain?.edit_ms),
  ]);
  const heads = ['size', 'schools', 'offerings', 'load ms', 'full ms', 'edit p50 us', 'edit p99 us', 'plain full ms', 'plain edit ms'];
  console.log(`\nWebAssembly in Chromium ${version}`);
  for (const cells of [heads, ...lines]) console.log(cells.map((cell, at) => cell[at ? 'padStart' : 'padEnd'](Math.max(8, heads[at].length))).join('  '));
  targets(Object.fromEntries(results.map((it) => [it.size, it])));
}

/** What the product set itself, as far as the sizes measured tell. */
function targets({ city, nation, nation10 }) {
  const check = (what, value, most, unit = '') => {
    if (!Number.isFinite(value)) return;
    console.log(`${value <= most ? 'ok  ' : 'MISS'}  ${what}: ${value.toFixed(2)}${unit}, at most ${most}${unit}`);
  };
  console.log('');
  check('full, nation', nation?.full_ms, 15, ' ms');
  check('full, nation10 to nation', nation10?.full_ms / nation?.full_ms, 12);
  check('edit p50, nation', nation?.edit_us?.p50, 10, ' us');
  check('edit p99, nation', nation?.edit_us?.p99, 50, ' us');
  check('edit p50, nation10 to city', nation10?.edit_us?.p50 / city?.edit_us?.p50, 5);
  check('load, nation', nation?.load_ms, 250, ' ms');
}
