// From a plan object to the text of a plan file. JSON.stringify alone would drop functions and turn NaN into null,
// and a plan would be judged that nobody wrote: what JSON cannot say is refused, with its place.

export class PlanError extends Error {
  constructor(path, message) {
    super(message);
    this.path = path;
  }
}
// On the prototype, as the built-in errors have it: so it stands in stack traces and in no list of fields.
Object.defineProperty(PlanError.prototype, 'name', { value: 'PlanError', configurable: true, writable: true });

const KEPT = 1_000;
const LOST_HALF = /\p{Surrogate}/u;

/** The text, or what cannot be written: the first thousand places, then one entry that counts the rest. */
export function textOf(plan) {
  const problems = [];
  let leftOut = 0;
  // The objects from the plan down to the one at hand, each with its step of the path.
  const holders = [];
  const steps = [];
  const refuse = (path, what) => {
    if (problems.length < KEPT) problems.push({ path, message: `${what}, which a plan cannot hold` });
    else leftOut += 1;
    return null;
  };

  function checked(key, value) {
    while (holders.length && holders.at(-1) !== this) {
      holders.pop();
      steps.pop();
    }
    const step = Array.isArray(this) ? `[${key}]` : steps.length > 1 ? `.${key}` : key;
    const path = () => pathOf([...steps, step]);
    if (typeof key === 'string' && LOST_HALF.test(key)) return refuse(pathOf(steps), 'has a field whose name holds half a character');
    switch (typeof value) {
      case 'string':
        return LOST_HALF.test(value) ? refuse(path(), 'is a text that holds half a character') : value;
      case 'number':
        return Number.isFinite(value) ? value : refuse(path(), `is ${value}`);
      case 'boolean':
        return value;
      case 'undefined':
        // A field that is undefined is as good as absent; a list has no absent items.
        return holders.length && !Array.isArray(this) ? value : refuse(path(), 'is undefined');
      case 'object':
        break;
      default:
        return refuse(path(), `is a ${typeof value}`);
    }
    if (value === null) return value;
    if (holders.includes(value)) return refuse(path(), 'contains itself');
    const kind = Object.prototype.toString.call(value).slice(8, -1);
    if (!Array.isArray(value) && kind !== 'Object') return refuse(path(), `is an object of type ${kind}`);
    holders.push(value);
    steps.push(step);
    return value;
  }

  let text;
  try {
    text = JSON.stringify(plan, checked);
  } catch (error) {
    // A getter that throws, nesting without an end, more text than a string can have: where, nobody says.
    problems.splice(0, KEPT, { path: '', message: `cannot be read: ${error?.message ?? error}` });
    leftOut = 0;
  }
  if (leftOut) problems.push({ path: '', message: `${leftOut} more problems` });
  return { text, problems };
}

/** As in messages of the engine; what is deeper than any plan is not spelled out. */
const pathOf = (steps) => steps.slice(0, 16).join('') + (steps.length > 16 ? '…' : '');
