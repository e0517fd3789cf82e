// The page's program once more, beside the page: where it finds no document it
// does long work that it is asked for (src/browser/worker.rs).

onmessage = async ({ data: [js, wasm] }) => {
  onmessage = null;
  const program = await import(js);
  await program.default({ module_or_path: wasm });
};
