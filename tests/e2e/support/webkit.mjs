// WebKitGTK over plain WebDriver, on a screen of its own that nobody sees: its driver knows no headless mode.
import { spawn } from 'node:child_process';
import net from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf';

function freePort() {
  return new Promise((done) => {
    const server = net.createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => done(port));
    });
  });
}

/** A screen, by its number, which the server writes down as soon as it listens. */
function startScreen() {
  const screen = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1440x1000x24', '-nolisten', 'tcp'], { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
  return new Promise((done, fail) => {
    screen.once('error', fail);
    screen.once('exit', (code) => fail(new Error(`Xvfb ended with ${code} before it was ready`)));
    screen.stdio[3].once('data', (number) => done({ screen, display: `:${String(number).trim()}` }));
  });
}

async function answer(base, method, path, body) {
  const options = { method, headers: { 'content-type': 'application/json' } };
  if (method === 'POST') options.body = JSON.stringify(body ?? {});
  const { value } = await (await fetch(base + path, options)).json();
  if (value?.error) throw new Error(`${value.error}: ${value.message}`);
  return value;
}

/** Asks again while the driver is starting. */
async function untilReady(base) {
  for (let left = 100; ; left -= 1) {
    try {
      return await answer(base, 'GET', '/status');
    } catch (error) {
      if (left === 0) throw error;
      await sleep(100);
    }
  }
}

/** What the driver is asked for, as functions; `close` ends everything that was started. */
export async function launchWebKit() {
  const { screen, display } = await startScreen();
  const base = `http://127.0.0.1:${await freePort()}`;
  const env = { ...process.env, DISPLAY: display, LANGUAGE: 'zh_CN', GDK_BACKEND: 'x11' };
  const driver = spawn('WebKitWebDriver', [`--port=${new URL(base).port}`, '--host=127.0.0.1'], { stdio: 'ignore', env });
  const end = () => [driver, screen].forEach((it) => it.kill());
  try {
    await untilReady(base);
    const capabilities = { alwaysMatch: { 'webkitgtk:browserOptions': { binary: process.env.MINI_BROWSER, args: ['--automation'] } } };
    const { sessionId, capabilities: { browserVersion } } = await answer(base, 'POST', '/session', { capabilities });
    const ask = (method, path, body) => answer(base, method, `/session/${sessionId}${path}`, body);
    return {
      version: browserVersion,
      ask,
      /** What a function says in the page; an element it returns can be clicked. */
      look: (look, ...args) => ask('POST', '/execute/sync', { script: `return (${look})(...arguments)`, args }),
      clickOn: (element) => ask('POST', `/element/${element[ELEMENT]}/click`),
      async close() {
        await ask('DELETE', '').catch(() => {});
        end();
      },
    };
  } catch (error) {
    end();
    throw error;
  }
}
