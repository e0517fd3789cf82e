// One user, whatever the engine: the few things the main journey does with hands and eyes.
import { setTimeout as sleep } from 'node:timers/promises';

/** The keys of WebDriver that have no character of their own. */
const KEYS = { Control: '\uE009', Shift: '\uE008', Enter: '\uE007', Tab: '\uE004', Escape: '\uE00C', End: '\uE010', ArrowDown: '\uE015' };

/** The first element of a selector that holds a text. Runs in the page. */
const find = (selector, text) => [...document.querySelectorAll(selector)].find((it) => it.textContent.includes(text)) ?? null;

/** Looks again until a function of the page says yes. */
async function until(look, question, ...args) {
  const end = Date.now() + 20_000;
  let last = null;
  for (;;) {
    const said = await look(question, ...args).catch((error) => void (last = error));
    if (said) return said;
    if (Date.now() > end) throw new Error(`still not: ${question} (${args.join(', ')}) ${last ?? ''}`);
    await sleep(30);
  }
}

/** Through Playwright. */
export function playwrightUser(page) {
  // As one list of arguments: Playwright hands over a single value.
  const look = (question, ...args) => page.evaluate(`(${question})(...${JSON.stringify(args)})`);
  return {
    look,
    until: (question, ...args) => until(look, question, ...args),
    goto: (url) => page.goto(url),
    reload: () => page.reload(),
    click: (selector, text = '') => page.locator(selector).filter({ hasText: text }).first().click({ timeout: 15_000 }),
    type: (text) => page.keyboard.type(text),
    press: (key) => page.keyboard.press(key),
  };
}

/** Through WebDriver. */
export function webdriverUser({ ask, look, clickOn }) {
  const keys = async (actions) => {
    await ask('POST', '/actions', { actions: [{ type: 'key', id: 'keyboard', actions }] });
    await ask('DELETE', '/actions');
  };
  return {
    look,
    until: (question, ...args) => until(look, question, ...args),
    goto: (url) => ask('POST', '/url', { url }),
    reload: () => ask('POST', '/refresh'),
    click: async (selector, text = '') => clickOn(await until(look, find, selector, text)),
    type: (text) => keys([...text].flatMap((value) => [{ type: 'keyDown', value }, { type: 'keyUp', value }])),
    press: (key) => {
      const pressed = key.split('+').map((name) => KEYS[name] ?? name);
      const down = pressed.map((value) => ({ type: 'keyDown', value }));
      return keys([...down, ...pressed.reverse().map((value) => ({ type: 'keyUp', value }))]);
    },
  };
}
