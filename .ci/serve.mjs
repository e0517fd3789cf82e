// Serves a built page on the loopback address, under the policy it was built for.
//
//   node .ci/serve.mjs [FOLDER] [PORT]        dist/page and 8080 unless said otherwise
import fs from 'node:fs';
import http from 'node:http';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import zlib from 'node:zlib';

const TYPES = {
  '.css': 'text/css; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.mjs': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};
const COMPRESSED = new Set(['.css', '.csv', '.html', '.js', '.json', '.mjs', '.svg', '.txt', '.wasm', '.webmanifest']);

/** The policy in the page's own meta tag, which the header repeats: it is written down once. */
export function policyOf(html) {
  const tag = html.match(/<meta http-equiv="Content-Security-Policy" content="([^"]+)"/);
  if (!tag) throw new Error('index.html states no Content-Security-Policy');
  return tag[1];
}

/** Serves `folder`; port 0 takes any free one. `headers` may add to or change those of every answer. */
export async function serve(folder, { port = 0, headers = {} } = {}) {
  const root = fs.realpathSync(folder);
  const index = path.join(root, 'index.html');
  policyOf(fs.readFileSync(index, 'utf8'));
  const compressed = new Map();

  // A rebuild changes the files under a running server, so each is looked at anew.
  function answer(request) {
    if (request.method !== 'GET' && request.method !== 'HEAD') return { status: 405, type: 'text/plain', body: 'GET and HEAD only\n' };
    let file;
    try {
      const name = decodeURIComponent(new URL(request.url, 'http://localhost').pathname);
      file = fs.realpathSync(path.join(root, name.endsWith('/') ? `${name}index.html` : name));
      if (!file.startsWith(root + path.sep) || !fs.statSync(file).isFile()) throw new Error('outside');
    } catch {
      return { status: 404, type: 'text/plain', body: 'not found\n' };
    }
    const extension = path.extname(file);
    const type = TYPES[extension] ?? 'application/octet-stream';
    const body = fs.readFileSync(file);
    if (!COMPRESSED.has(extension) || !/\bbr\b/.test(request.headers['accept-encoding'] ?? '')) return { status: 200, type, body };
    const key = `${file} ${fs.statSync(file).mtimeMs}`;
    if (!compressed.has(key)) {
      compressed.set(key, zlib.brotliCompressSync(body, { params: { [zlib.constants.BROTLI_PARAM_QUALITY]: 5 } }));
    }
    return { status: 200, type, body: compressed.get(key), encoding: 'br' };
  }

  const server = http.createServer((request, response) => {
    let given;
    let policy;
    try {
      given = answer(request);
      policy = policyOf(fs.readFileSync(index, 'utf8'));
    } catch (error) {
      // As between two builds, when the page is away for a moment.
      response.writeHead(503, { 'Content-Type': 'text/plain' }).end(`${error.message}\n`);
      return;
    }
    response.writeHead(given.status, {
      'Content-Type': given.type,
      'Content-Length': Buffer.byteLength(given.body),
      ...(given.encoding ? { 'Content-Encoding': given.encoding } : {}),
      Vary: 'Accept-Encoding',
      'Cache-Control': 'no-cache',
      'Content-Security-Policy': policy,
      'X-Content-Type-Options': 'nosniff',
      'Referrer-Policy': 'no-referrer',
      'Cross-Origin-Opener-Policy': 'same-origin',
      ...headers,
    });
    response.end(request.method === 'HEAD' ? undefined : given.body);
  });
  await new Promise((ready, failed) => {
    server.once('error', failed);
    server.listen(port, '127.0.0.1', ready);
  });
  return {
    address: `http://127.0.0.1:${server.address().port}/`,
    close: () =>
      new Promise((closed) => {
        server.close(closed);
        server.closeAllConnections();
      }),
  };
}

if (process.argv[1] && fs.realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const [folder = 'dist/page', port = '8080'] = process.argv.slice(2);
  try {
    const { address } = await serve(folder, { port: Number(port) });
    console.log(`Major Planner: ${address} (Ctrl+C ends it)`);
  } catch (error) {
    if (error.code === 'EADDRINUSE') console.error(`Port ${port} is taken. Choose another: make serve PORT=8090`);
    else if (error.code === 'ENOENT') console.error(`${folder} holds no page. Build it first: make build`);
    else console.error(error.message);
    process.exit(1);
  }
}
