import { parseArgs } from 'node:util';
import path from 'node:path';
import { Problem } from './say.mjs';

export const usage = `npm start [-- options]

  --production     build everything and serve it from one port
  --port <number>  app on this port, backend and Git host on the next two
  --config <file>  another configuration file, on top of the usual ones
  --verbose        print all log lines, not only warnings and errors
  --help           print this
`;

/** Reads the command line of `npm start`. */
export function readOptions(args) {
  const values = parse(args);
  const port = values.port === undefined ? undefined : Number(values.port);
  if (
    port !== undefined &&
    !(Number.isInteger(port) && port > 0 && port < 65534)
  ) {
    throw new Problem(
      `--port must be a number between 1 and 65533, but is "${values.port}".`,
    );
  }
  return {
    production: values.production,
    verbose: values.verbose,
    help: values.help,
    port,
    configs: (values.config ?? []).map(file =>
      path.resolve(process.env.INIT_CWD ?? process.cwd(), file),
    ),
  };
}

function parse(args) {
  try {
    return parseArgs({
      args,
      options: {
        production: { type: 'boolean', default: false },
        verbose: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
        port: { type: 'string' },
        config: { type: 'string', multiple: true },
      },
    }).values;
  } catch (error) {
    throw new Problem(`${error.message}\n\n${usage}`);
  }
}
