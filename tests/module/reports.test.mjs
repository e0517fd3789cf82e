// The module gives the bytes of the command line.
import assert from 'node:assert/strict';
import test from 'node:test';
import { evaluate, version } from '../../dist/module/index.js';
import { batch, printed, randomPlans } from './support/command-line.mjs';
import { PLANS, planOf, read } from './support/package.mjs';

const line = (plan, options) => `${JSON.stringify(evaluate(plan, options))}\n`;

/** Every way to ask about a plan. */
function* ways(plan) {
  for (const scenario of [undefined, ...(plan.scenarios ?? []).map(({ id }) => id)]) {
    for (const all of [true, false]) yield { scenario, all };
  }
}

for (const name of PLANS) {
  test(`the report on ${name} is the one the command line prints`, () => {
    const plan = planOf(name);
    for (const way of ways(plan)) assert.equal(line(plan, way), printed(name, way), JSON.stringify(way));
  });
}

test('the reports on 200 random plans are those of the command line', () => {
  const asked = randomPlans(200).flatMap(({ text }) => [...ways(JSON.parse(text))].map((way) => ({ text, ...way })));
  assert.ok(asked.filter(({ scenario }) => scenario !== undefined).length > 100, 'some with a scenario');
  const answers = batch(asked);
  assert.equal(answers.length, asked.length);
  asked.forEach(({ text, ...way }, nth) => assert.equal(line(JSON.parse(text), way), answers[nth], `${JSON.stringify(way)} ${text}`));
});

test('names with characters that JSON escapes come back as the same bytes', () => {
  const plan = planOf('tests/files/valid/minimal.json');
  const strange = '"\\/\b\f\n\r\t\u0000\u001f\u007f\u0085\u2028\u2029\ufeff\uffff😀é';
  plan.schools = [{ id: strange, kind: 'other', offerings: [{ id: '__proto__', code: '720201', first_year: plan.as_of }] }];
  plan.scenarios = [{ id: strange, actions: [] }];
  const way = { scenario: strange, all: true };
  assert.equal(line(plan, way), batch([{ text: JSON.stringify(plan), ...way }])[0]);
});

test('without options, the plan is judged as it stands and what is met is left out', () => {
  const plan = planOf('tests/files/valid/scenarios.json');
  const plain = line(plan, { all: false });
  for (const options of [undefined, null, {}, { scenario: null, all: null }]) assert.equal(line(plan, options), plain);
});

test('a plan is not changed, and may be frozen or without prototypes', () => {
  const text = read('tests/files/korla.json');
  const bare = (key, value) => (value && typeof value === 'object' && !Array.isArray(value) ? Object.assign(Object.create(null), value) : value);
  const frozen = JSON.parse(text, (key, value) => Object.freeze(bare(key, value)));
  assert.equal(line(frozen), line(JSON.parse(text)));
  assert.equal(JSON.stringify(frozen), JSON.stringify(JSON.parse(text)));
});

test('undefined fields are absent, dates and the like are what they give as JSON, one object may stand twice', () => {
  const plan = planOf('tests/files/korla.json');
  const shared = { since: 2024 };
  const more = { ...plan, title: undefined, scenarios: undefined, x_day: new Date(0), x_here: shared, x_there: [shared, shared, {}] };
  delete plan.title;
  delete plan.scenarios;
  assert.equal(line(more), line(plan));
});

test('the version is that of the reports', () => {
  assert.equal(version(), evaluate(planOf('tests/files/korla.json')).engine);
});
