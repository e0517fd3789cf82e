// What others import: objects in, objects out. It loads the WebAssembly beside it before it is ready, so that
// every call is an ordinary one. The types and their explanation are in index.d.ts.
import start, * as engine from './major_planner.js';
import { PlanError, textOf } from './text.js';

export { PlanError };

const wasm = new URL('major_planner_bg.wasm', import.meta.url);
await start({ module_or_path: wasm.protocol === 'file:' && globalThis.process?.versions?.node ? fromFile(wasm) : fetch(wasm) });

/** In Node, where `fetch` reads no files. The name is no literal, or bundlers would look for it. */
async function fromFile(url) {
  const name = 'node:fs/promises';
  const { readFile } = await import(/* @vite-ignore */ /* webpackIgnore: true */ name);
  return readFile(url);
}

export function evaluate(plan, options) {
  const { scenario, all } = options ?? {};
  if (scenario != null && typeof scenario !== 'string') throw new TypeError('options.scenario: expected the id of a scenario, a string');
  if (all != null && typeof all !== 'boolean') throw new TypeError('options.all: expected true or false');
  const { text, problems } = handedOver(plan);
  if (problems.length) throw new PlanError(problems[0].path, problems[0].message);
  let report;
  try {
    report = engine.evaluate(text, scenario ?? undefined, all ?? false);
  } catch (thrown) {
    if (typeof thrown !== 'string') throw thrown;
    const { path, message } = JSON.parse(thrown);
    throw new PlanError(path, message);
  }
  return JSON.parse(report);
}

export function validate(plan) {
  const { text, problems } = handedOver(plan);
  return problems.length ? problems : JSON.parse(engine.validate(text));
}

export function version() {
  return engine.version();
}

/** What is larger than any plan is cut, and still too large: memory is not filled with what will be refused. */
function handedOver(plan) {
  const { text, problems } = textOf(plan);
  return { text: text?.slice(0, engine.most_bytes() + 1), problems };
}
