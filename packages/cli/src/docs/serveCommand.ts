import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { BuildResult } from '@callboard/plugin-docs-engine-node';
import { messageOf } from '../messageOf';
import type { Terminal } from '../Terminal';
import { cacheFolder } from './cacheFolder';
import { describeResult, describeWarning } from './describe';
import type { DocsTools } from './DocsTools';
import { parseServeArgs } from './parseDocsArgs';
import { PreviewServer } from './PreviewServer';

const POLL_MS = 400;
const FAILED_SHARE = 4;

type Build = () => Promise<BuildResult>;

/**
 * `callboard docs serve`: shows the docs until it is interrupted. Looking for
 * changes by asking the builder costs milliseconds, and works on every file system.
 */
export async function serveCommand(
  args: string[],
  terminal: Terminal,
  { builder, env, signal }: DocsTools,
): Promise<number> {
  const options = parseServeArgs(args);
  const work = fs.mkdtempSync(path.join(os.tmpdir(), 'callboard-docs-'));
  const out = path.join(work, 'site');
  const server = new PreviewServer(out);
  const build: Build = () =>
    builder.build({
      source: options.source,
      out,
      siteName: options['site-name'],
      limits: options.limits,
      // What shows that nothing changed lies in the cache.
      cacheDir: cacheFolder(options, env) ?? path.join(work, 'cache'),
      signal,
    });
  try {
    const first = await build();
    first.warnings.forEach(warning => terminal.err(describeWarning(warning)));
    server.show(first.files);
    const address = await server.start(options.port);
    terminal.out(`${describeResult(first, options.source)}\n${address}`);
    await follow(build, { server, terminal, signal, source: options.source });
  } finally {
    await server.stop();
    fs.rmSync(work, { recursive: true, force: true });
  }
  return 0;
}

/** Builds again and again, which does nothing as long as nothing changes. */
async function follow(
  build: Build,
  shown: {
    server: PreviewServer;
    terminal: Terminal;
    signal: AbortSignal;
    source: string;
  },
) {
  const { server, terminal, signal, source } = shown;
  let failure = '';
  let pause = POLL_MS;
  while (await waited(pause, signal)) {
    const began = performance.now();
    try {
      const result = await build();
      failure = '';
      pause = POLL_MS;
      if (result.written || result.removed) {
        result.warnings.forEach(warning =>
          terminal.err(describeWarning(warning)),
        );
        terminal.out(describeResult(result, source));
        server.show(result.files);
      }
    } catch (error) {
      const message = messageOf(error);
      if (message !== failure && !signal.aborted) {
        terminal.err(`callboard: ${message}`);
      }
      failure = message;
      // What fails is tried in full each time; let it be a small part of the time.
      pause = Math.max(POLL_MS, FAILED_SHARE * (performance.now() - began));
    }
  }
}

/** @returns false when it is time to end */
async function waited(milliseconds: number, signal: AbortSignal) {
  try {
    await wait(milliseconds, undefined, { signal });
    return true;
  } catch {
    return false;
  }
}
