// The page's program once more, beside the page: where it finds no document it
// does long work that it is asked for (src/browser/worker.rs).

onmessage = async ({ data: [js, wasm] }) => {
  onmessage = null;
  try {
    const program = await import(js);
    await program.default({ module_or_path: wasm });
  } catch {
    // Of another build by now, or too large: the page hears no error of its own.
    postMessage(null);
  }
};
