// What is wrong with a plan is said as the command line says it, and what is no plan at all is refused as clearly.
import assert from 'node:assert/strict';
import test from 'node:test';
import { PlanError, evaluate, validate } from '../../dist/module/index.js';
import { complaints, randomPlans } from './support/command-line.mjs';
import { PLANS, planOf, read } from './support/package.mjs';

const written = ({ path, message }) => (path ? `${path}: ${message}` : message);

function refused(plan, options) {
  try {
    evaluate(plan, options);
  } catch (error) {
    assert.ok(error instanceof PlanError && error instanceof Error, String(error));
    assert.equal(error.name, 'PlanError');
    assert.equal(error.constructor, PlanError);
    assert.match(error.stack, /^PlanError: /);
    assert.deepEqual(Object.keys(error), ['path']);
    return { path: error.path, message: error.message };
  }
  return assert.fail('nothing was thrown');
}

/** Values to put where others belong, always the same ones. */
const JUNK = [null, -1, 1.5, 1e21, true, '', 'x', 'S01', [], {}, [1], { x_a: 1 }, { a: 1 }, 2300, 'y'.repeat(201)];

/** A copy with three values replaced, chosen by a seed. */
function spoiled(plan, seed) {
  const copy = structuredClone(plan);
  let state = seed + 1;
  const below = (limit) => (state = (state * 48271) % 2147483647) % limit;
  for (let nth = 0; nth < 3; nth += 1) {
    let at = copy;
    for (;;) {
      const keys = Object.keys(at);
      if (!keys.length) break;
      const key = keys[below(keys.length)];
      if (at[key] && typeof at[key] === 'object' && below(5)) {
        at = at[key];
        continue;
      }
      at[key] = JUNK[below(JUNK.length)];
      break;
    }
  }
  return copy;
}

test('a plan that is in order has no problems', () => {
  for (const name of PLANS) assert.deepEqual(validate(planOf(name)), [], name);
});

test('ten mistakes give ten problems, as on the command line', () => {
  const problems = validate(planOf('tests/files/ten-mistakes.json'));
  assert.deepEqual(problems.map(({ path }) => path).sort(), read('tests/files/ten-mistakes.expected.txt').trim().split('\n').sort());
  assert.deepEqual(problems.map(written), complaints(read('tests/files/ten-mistakes.json')));
  assert.deepEqual(problems.map((it) => Object.keys(it).join()), Array(10).fill('path,message'));
});

test('spoiled plans give the lines of the command line, and evaluate throws the first', () => {
  let wrong = 0;
  for (const [nth, { text }] of randomPlans(60, 7).entries()) {
    const plan = spoiled(JSON.parse(text), nth);
    const problems = validate(plan);
    assert.deepEqual(problems.map(written), complaints(JSON.stringify(plan)), JSON.stringify(plan));
    const [line] = complaints(JSON.stringify(plan), ['evaluate']);
    if (line === undefined) continue;
    wrong += 1;
    assert.equal(written(refused(plan)), line);
  }
  assert.ok(wrong > 30, `${wrong} of them are wrong`);
});

test('every scenario is applied, and evaluate refuses the one asked for alone', () => {
  const plan = planOf('tests/files/korla.json');
  const close = (offering) => ({ do: 'close', offering, year: plan.as_of });
  plan.scenarios = [
    { id: 'good', actions: [close(plan.schools[0].offerings[0].id)] },
    { id: 'bad', actions: [close(plan.schools[0].offerings[0].id), close('nowhere')] },
    { id: 'worse', actions: [close('nowhere')] },
  ];
  const message = 'there is no offering "nowhere"';
  const expected = [{ path: 'scenarios[1].actions[1]', message }, { path: 'scenarios[2].actions[0]', message }];
  assert.deepEqual(validate(plan), expected);
  assert.deepEqual(validate(plan).map(written), complaints(JSON.stringify(plan)));
  evaluate(plan);
  evaluate(plan, { scenario: 'good' });
  assert.deepEqual(refused(plan, { scenario: 'bad' }), expected[0]);
  assert.deepEqual(refused(plan, { scenario: 'none' }), { path: '', message: 'there is no scenario "none"' });
});

test('of many problems the first thousand are listed and the rest counted', () => {
  const plan = planOf('tests/files/korla.json');
  plan.schools[0].offerings = Array.from({ length: 500 }, () => ({}));
  const problems = validate(plan);
  assert.equal(problems.length, 1_001);
  assert.deepEqual(problems[1_000], { path: '', message: '500 more problems' });
  assert.deepEqual(problems.map(written), complaints(JSON.stringify(plan)));
  plan.schools[0].offerings = Array.from({ length: 1_200 }, () => NaN);
  const unsayable = validate(plan);
  assert.equal(unsayable.length, 1_001);
  assert.deepEqual(unsayable[999], { path: 'schools[0].offerings[999]', message: 'is NaN, which a plan cannot hold' });
  assert.deepEqual(unsayable[1_000], { path: '', message: '200 more problems' });
});

test('what JSON cannot say is refused with its place', () => {
  const itself = { x_list: [] };
  itself.x_list.push(itself);
  const deep = {};
  for (let at = deep, nth = 0; nth < 1e5; nth += 1) at = at.x_deeper = {};
  const { proxy, revoke } = Proxy.revocable({}, {});
  revoke();
  const intake = (value) => ({ ...planOf('tests/files/valid/minimal.json'), schools: [{ id: 'S', kind: 'other', offerings: [{ intake: value }] }] });
  const at = 'schools[0].offerings[0].intake';
  const cases = [
    [undefined, '', /^is undefined/],
    [null, '', /^expected an object, found null$/],
    [() => ({}), '', /^is a function/],
    [Symbol('plan'), '', /^is a symbol/],
    [1n, '', /^is a bigint/],
    [NaN, '', /^is NaN/],
    [42, '', /^expected an object, found 42$/],
    ['{"format": "major-planner/plan"}', '', /^expected an object, found "/],
    [[], '', /^expected an object, found a list$/],
    [Promise.resolve({}), '', /^is an object of type Promise/],
    [intake({ 2024: 1, 2025: NaN }), `${at}.2025`, /^is NaN/],
    [intake({ 2025: -Infinity }), `${at}.2025`, /^is -Infinity/],
    [intake({ 2025: 12n }), `${at}.2025`, /^is a bigint/],
    [intake({ 2025: () => 12 }), `${at}.2025`, /^is a function/],
    [intake({ 2025: new Number(12) }), `${at}.2025`, /^is an object of type Number/],
    [intake(new Map([[2025, 12]])), at, /^is an object of type Map/],
    [{ schools: [undefined] }, 'schools[0]', /^is undefined/],
    [{ schools: [{}, , {}] }, 'schools[1]', /^is undefined/],
    [{ title: '\ud83d' }, 'title', /^is a text that holds half a character/],
    [{ schools: [{ x_1: {}, 'x_\ude00': 1 }] }, 'schools[0]', /^has a field whose name holds half a character/],
    [itself, 'x_list[0]', /^contains itself/],
    [deep, '', /^cannot be read: /],
    [{ get title() { throw new Error('not today'); } }, '', /^cannot be read: not today$/],
    [{ toJSON() { throw null; } }, '', /^cannot be read: null$/],
    [proxy, '', /^cannot be read: /],
    [{}, 'format', /^is missing$/],
  ];
  for (const [plan, path, message] of cases) {
    const error = refused(plan);
    assert.equal(error.path, path, error.message);
    assert.match(error.message, message);
    assert.deepEqual(validate(plan)[0], error);
  }
  evaluate(planOf('tests/files/korla.json'));
});

test('a plan larger than any may be is refused by its limit', () => {
  const plan = { ...planOf('tests/files/korla.json'), x_large: 'x'.repeat(64 << 20) };
  const error = { path: '', message: 'is larger than the limit of 64 MiB' };
  assert.deepEqual(refused(plan), error);
  assert.deepEqual(validate(plan), [error]);
  plan.x_large = '大'.repeat(22 << 20);
  assert.deepEqual(refused(plan), error);
});

test('options that are not what they should be are a mistake of the caller', () => {
  const plan = planOf('tests/files/korla.json');
  assert.throws(() => evaluate(plan, { scenario: 1 }), TypeError);
  assert.throws(() => evaluate(plan, { all: 'yes' }), TypeError);
});
