import fs from 'node:fs';
import http from 'node:http';
import { extname, join } from 'node:path';

const LOOPBACK = '127.0.0.1';
const EVENTS = '/-/changes';
const OK = 200;
const MOVED = 302;
const NOT_FOUND = 404;
const MISDIRECTED = 421;

/** Asks to be told of changes, and shows them. */
const RELOAD = `<script>new EventSource('${EVENTS}').onmessage = () => location.reload();</script>`;

const TYPES: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.gif': 'image/gif',
  '.html': 'text/html; charset=utf-8',
  '.jpeg': 'image/jpeg',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.pdf': 'application/pdf',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webp': 'image/webp',
  '.xml': 'application/xml',
};

/**
 * Shows the files of a site to browsers of this machine and tells open pages to
 * reload. Only files that the build named are served.
 */
export class PreviewServer {
  private readonly server = http.createServer((request, response) =>
    this.answer(request, response),
  );
  private readonly readers = new Set<http.ServerResponse>();
  private files = new Set<string>();

  /** @param folder of the site */
  constructor(private readonly folder: string) {}

  /**
   * Begins to listen.
   * @param port 0 for any free one
   * @returns the address of the site
   * @throws Error if the port is taken
   */
  async start(port: number): Promise<string> {
    await new Promise<void>((resolve, reject) => {
      this.server.once('error', reject);
      this.server.listen(port, LOOPBACK, resolve);
    }).catch(error => {
      throw error?.code === 'EADDRINUSE'
        ? new Error(`Port ${port} is taken; choose another with --port.`)
        : error;
    });
    const address = this.server.address();
    const used = typeof address === 'object' && address ? address.port : port;
    return `http://${LOOPBACK}:${used}/`;
  }

  /** Serves these files from now on and reloads open pages. */
  show(files: string[]) {
    this.files = new Set(files);
    for (const reader of this.readers) {
      reader.write('data: changed\n\n');
    }
  }

  /** Closes all connections. */
  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise(resolve => this.server.close(resolve));
  }

  private answer(request: http.IncomingMessage, response: http.ServerResponse) {
    // A page of another site must not read the docs through a name of its own.
    const host = (request.headers.host ?? '').replace(/:\d+$/, '');
    if (![LOOPBACK, 'localhost'].includes(host)) {
      response.writeHead(MISDIRECTED).end();
      return;
    }
    const name = decoded(request.url ?? '/');
    if (name === EVENTS) {
      this.follow(response);
      return;
    }
    const path = name.slice(1);
    if (this.files.has(`${path}/index.html`) && path) {
      // Links of a page are relative to its folder.
      response.writeHead(MOVED, { location: `${encodeURI(name)}/` }).end();
      return;
    }
    const found = [path, `${path}index.html`].find(
      file => this.files.has(file) && (file === path || /^$|\/$/.test(path)),
    );
    const file = found ?? '404.html';
    response.writeHead(found === undefined ? NOT_FOUND : OK, {
      'content-type': TYPES[extname(file)] ?? 'application/octet-stream',
      'cache-control': 'no-store',
    });
    response.end(this.content(file));
  }

  private content(file: string): Buffer | string {
    const content = this.files.has(file)
      ? fs.readFileSync(join(this.folder, file))
      : '';
    switch (file) {
      case '404.html':
        return `${content}`.replace('<head>', '<head><base href="/">') + RELOAD;
      default:
        return file.endsWith('.html') ? `${content}${RELOAD}` : content;
    }
  }

  private follow(response: http.ServerResponse) {
    response.writeHead(OK, { 'content-type': 'text/event-stream' });
    response.write(': connected\n\n');
    this.readers.add(response);
    response.on('close', () => this.readers.delete(response));
  }
}

function decoded(url: string): string {
  const [name] = url.split(/[?#]/, 1);
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
