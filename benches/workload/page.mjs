// Runs the benchmark in the page: ?sizes=city,nation&seed=1&edits=1000&plain=city,nation
import { edits, generate, take } from './generate.mjs';
import init, { measure } from './bench.js';
import { evaluate } from './plain.mjs';
import { toPlan } from './to-plan.mjs';

const REPETITIONS = 9;
const asked = new URLSearchParams(location.search);
const sizes = (asked.get('sizes') ?? 'city,province,nation,nation10').split(',');
// Ten nations of JavaScript objects take about a gigabyte: only when asked for.
const plain = (asked.get('plain') ?? 'city,province,nation').split(',');
const seed = Number(asked.get('seed') ?? 1);
const count = Number(asked.get('edits') ?? 1000);
const now = () => performance.now();

const state = document.getElementById('state');
/** Shows what is under way, and lets the page be painted before it takes the thread. */
async function say(text) {
  state.textContent = text;
  await new Promise((done) => setTimeout(done, 50));
}

const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.ceil(numbers.length / 2) - 1];

function times(repetitions, work) {
  return Array.from({ length: repetitions }, (_, nth) => {
    const begun = now();
    work(nth);
    return now() - begun;
  });
}

/** The same of the plain program. Each of its edits judges everything again, so few of them are enough to time. */
function measurePlain(size) {
  const data = generate(size, seed);
  const plan = toPlan(data);
  const all = take(edits(data), count);
  const { counts } = evaluate(plan).years[0];
  let report;
  const full = () => (report = evaluate(plan));
  times(3, full);
  const full_ms = median(times(REPETITIONS, full));
  const set = ({ school, major, year, value }) => (plan.schools[school].offerings[major].intake[year] = value);
  const timed = all.splice(0, REPETITIONS);
  const edit_ms = median(times(timed.length, (nth) => {
    set(timed[nth]);
    full();
  }));
  all.forEach(set);
  full();
  return { counts, full_ms, edit_ms, report };
}

async function digest(text) {
  const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

function row(it, plain) {
  const cells = [it.size, it.schools, it.offerings, it.load_ms, it.full_ms, it.edit_us?.p50, it.edit_us?.p99, plain?.full_ms, plain?.edit_ms];
  const row = document.getElementById('rows').insertRow();
  const text = (cell) => (typeof cell === 'number' ? cell.toLocaleString('en', { maximumSignificantDigits: 6, maximumFractionDigits: 3 }) : (cell ?? '–'));
  for (const cell of cells) row.insertCell().textContent = text(cell);
}

async function run() {
  await init();
  if (!crossOriginIsolated) await say('Not isolated: the clock goes in coarse steps, and single edits cannot be timed');
  const results = [];
  for (const size of sizes) {
    await say(`Measuring ${size}`);
    const line = measure(size, seed, count, now);
    console.log(line);
    const it = JSON.parse(line);
    results.push(it);
    if (!plain.includes(size)) {
      row(it);
      continue;
    }
    await say(`Measuring ${size} in plain JavaScript`);
    const { report, ...rest } = measurePlain(size);
    const same = (await digest(JSON.stringify(report))) === it.report_after_edits;
    if (!same || JSON.stringify(rest.counts) !== JSON.stringify(it.counts)) throw new Error(`${size}: the two programs differ`);
    it.plain = { full_ms: rest.full_ms, edit_ms: rest.edit_ms };
    row(it, it.plain);
  }
  await say('Done');
  return results;
}

window.results = run();
window.results.catch((error) => {
  state.textContent = `Failed: ${error.message}`;
});
