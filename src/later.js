// Fetches what arrives after the page (src/ui/later.rs), and asks again as long
// as it cannot be had, each time after twice as long.
//
// `.ci/after-build.mjs` puts this into the page's script.

async function fetchLater(url) {
  for (let pause = 1_000; ; pause = Math.min(2 * pause, 60_000)) {
    try {
      const response = await fetch(url);
      if (response.ok) return response.arrayBuffer();
    } catch {
      // No network: as if it were not found.
    }
    await new Promise((next) => setTimeout(next, pause));
  }
}
