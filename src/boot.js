// Loads the page's program and shows how far that has come.
//
// A file of its own because the page's policy forbids inline scripts, and kept
// out of the program because it has to speak when there is no program. The
// words stand in index.html; this only shows and hides them. The skeleton goes
// when the program mounts itself in its place.

const element = (id) => document.getElementById(id);

function stop(id, reason) {
  const shown = element(id);
  if (!shown) {
    // The program is mounted already: what failed is no longer loading.
    return;
  }
  element('boot').removeAttribute('aria-busy');
  element('boot').classList.add('boot--stopped');
  element('boot-loading').hidden = true;
  if (reason) element('boot-reason').textContent = reason;
  shown.hidden = false;
}

// The same response, counted as it goes by. The total is the size of the file
// as written in the page: the header's would be the compressed one.
function counted(response, total) {
  const bytes = element('boot-bytes');
  const progress = element('boot-progress');
  const kilobytes = (n) => Math.ceil(n / 1000).toLocaleString('en');
  let loaded = 0;
  if (total > 0) progress.max = total;
  const counter = new TransformStream({
    transform(chunk, controller) {
      loaded += chunk.byteLength;
      if (total > 0) progress.value = Math.min(loaded, total);
      bytes.textContent = total > 0 ? `${kilobytes(loaded)} / ${kilobytes(total)} kB` : `${kilobytes(loaded)} kB`;
      controller.enqueue(chunk);
    },
  });
  return new Response(response.body.pipeThrough(counter), {
    status: response.status,
    headers: { 'Content-Type': response.headers.get('Content-Type') ?? '' },
  });
}

async function boot() {
  if (typeof WebAssembly !== 'object') return stop('boot-no-webassembly');
  const { js, wasm, size } = document.querySelector('meta[name="boot"]').dataset;
  const here = document.baseURI;
  try {
    const [program, response] = await Promise.all([import(new URL(js, here)), fetch(new URL(wasm, here))]);
    if (!response.ok) throw new Error(`${wasm}: ${response.status} ${response.statusText}`);
    await program.default({ module_or_path: counted(response, Number(size)) });
  } catch (error) {
    console.error(error);
    // What the browser cannot compile is newer than the browser: a damaged
    // file has the same name for its error, but does not come up on its own.
    if (error instanceof WebAssembly.CompileError) stop('boot-too-old');
    else stop('boot-failed', String(error?.message ?? error));
  }
}

boot();
