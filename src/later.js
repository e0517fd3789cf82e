// Fetches what arrives after the page (src/ui/later.rs), and asks again as long
// as it cannot be had, each time after twice as long.
//
// `.ci/after-build.mjs` puts this into the page's script.

async function untilThere(get) {
  for (let pause = 1_000; ; pause = Math.min(2 * pause, 60_000)) {
    try {
      const got = await get();
      if (got) return got;
    } catch {
      // No network: as if it were not found.
    }
    await new Promise((next) => setTimeout(next, pause));
  }
}

async function fetched(url) {
  const response = await fetch(url);
  return response.ok && response.arrayBuffer();
}

// Says whether the sheet is there. It goes where the page stands: in the
// document, or in the shadow root of an element (src/browser/place.rs).
function styled(url) {
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.href = url;
  const place = document.getElementById('app') ? document.head : document.querySelector('major-planner').shadowRoot;
  return new Promise((done) => {
    link.onload = () => done(true);
    link.onerror = () => {
      link.remove();
      done(false);
    };
    place.append(link);
  });
}

// The module, once its sheet is there as well: nothing is shown without. In a
// worker there is nothing to show.
async function fetchLater(module, sheet) {
  const needsSheet = sheet && typeof document === 'object';
  const [bytes] = await Promise.all([untilThere(() => fetched(module)), needsSheet && untilThere(() => styled(sheet))]);
  return bytes;
}
