// Opens the page and holds it, to the end of the test, to what must never happen.
import assert from 'node:assert/strict';
import { setTimeout as sleep } from 'node:timers/promises';

const isLocal = (url) => !/^(?:https?|wss?):/.test(url) || ['127.0.0.1', 'localhost'].includes(new URL(url).hostname);

/** Everything that must never happen, as it happens. Call before the first navigation. */
export async function watch(page) {
  const seen = [];
  page.on('pageerror', (error) => seen.push(`page error: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error') seen.push(`console: ${message.text()}`);
  });
  // From every kind of request: those of frames, workers and sockets too.
  page.context().on('request', (request) => {
    if (!isLocal(request.url())) seen.push(`outside request: ${request.url()}`);
  });
  page.on('websocket', (socket) => {
    if (!isLocal(socket.url())) seen.push(`outside request: ${socket.url()}`);
  });
  await page.exposeBinding('reportViolation', (_, text) => seen.push(`policy violation: ${text}`));
  await page.addInitScript(() => {
    addEventListener(
      'securitypolicyviolation',
      (event) => window.reportViolation(`${event.effectiveDirective} ${event.blockedURI} ${event.sourceFile ?? ''}:${event.lineNumber}`),
      true,
    );
  });
  return seen;
}

/**
 * Opens the page in a context of its own and waits until the program stands in the skeleton's place.
 * The test fails if anything `watch` sees is not matched by one of `allow`.
 *
 *   const page = await open(t, shared, { context: { colorScheme: 'dark' } });
 */
export async function open(t, shared, { path = '', context: contextOptions = {}, allow = [], before = async () => {}, ready = true, tour = false } = {}) {
  const context = await shared.browser.newContext({ locale: 'zh-CN', ...contextOptions });
  context.setDefaultTimeout(15_000);
  const page = await context.newPage();
  const seen = await watch(page);
  t.after(async () => {
    // For reports that are still on their way; not a timer in the page, which has none where scripts are off.
    await sleep(50);
    await context.close();
    assert.deepEqual(seen.filter((text) => !allow.some((pattern) => pattern.test(text))), []);
  });
  // Offered once: whoever comes a second time is not asked.
  if (!tour) await page.addInitScript(() => location.protocol === 'http:' && localStorage.setItem('major-planner/tour', 'offered'));
  await before(page, context);
  await page.goto(new URL(path, shared.address).href);
  if (ready) await mounted(page);
  return page;
}

/** Waits until the program has taken the skeleton's place. */
export const mounted = (page) => page.locator('#boot').waitFor({ state: 'detached' });

/** How much what stood on the page has moved by itself since it opened (the web vital, 0 is still). */
export const layoutShift = (page) =>
  page.evaluate(
    () =>
      new Promise((done) => {
        let sum = 0;
        const add = (list) => list.getEntries().forEach((entry) => (sum += entry.hadRecentInput ? 0 : entry.value));
        const observer = new PerformanceObserver(add);
        observer.observe({ type: 'layout-shift', buffered: true });
        requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => (observer.disconnect(), done(sum)), 50)));
      }),
  );
