// Starts the browser and the server the tests of one file share.
import { after, before } from 'node:test';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { serve } from '../../../.ci/serve.mjs';

/** The page as built last. The tests build nothing. */
export const PAGE = path.resolve(fileURLToPath(import.meta.url), '../../../../dist/page');

// As root Chromium has no sandbox; the rest keeps it from looking for hosts of its own.
const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
// Playwright's own list also turns off storage partitioning, and then storage in a frame of another origin throws.
// A later list replaces the earlier one, so this is Playwright's without that entry.
const FEATURES_OFF = [
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsFirstBalancedModeAutoEnable',
  'HttpsUpgrades',
  'MediaRouter',
  'NetworkTimeServiceQuerying',
  'OptimizationHints',
  'PaintHolding',
];

export const launch = (options = {}) =>
  chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    ...options,
    args: [...ARGUMENTS, `--disable-features=${FEATURES_OFF.join()}`, ...(options.args ?? [])],
  });

/** Call once at the top of a test file; `browser` and `address` are there from the first test on. */
export function setUp({ folder = PAGE, headers = {}, browser = true } = {}) {
  const shared = {};
  before(async () => {
    shared.server = await serve(folder, { headers });
    shared.address = shared.server.address;
    if (browser) shared.browser = await launch();
  });
  after(async () => {
    await shared.browser?.close();
    await shared.server?.close();
  });
  return shared;
}
