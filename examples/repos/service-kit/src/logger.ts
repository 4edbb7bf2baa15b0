export type Level = 'debug' | 'info' | 'warn' | 'error';
type Fields = Record<string, unknown>;

export interface Logger {
  debug(message: string, fields?: Fields): void;
  info(message: string, fields?: Fields): void;
  warn(message: string, fields?: Fields): void;
  error(message: string, fields?: Fields): void;
  child(fields: Fields): Logger;
}

const RANK: Record<Level, number> = { debug: 0, info: 1, warn: 2, error: 3 };
const SECRET = /pass(word)?|token|secret|authorization|card/i;

type Options = {
  service: string;
  level?: Level;
  write?: (line: string) => void;
  now?: () => Date;
};

/** JSON lines on standard output. Fields whose name smells of a secret are blanked out. */
export function createLogger(options: Options, fields: Fields = {}): Logger {
  const { service, level = 'info', write = console.log, now = () => new Date() } = options;

  const log = (at: Level) => (message: string, extra: Fields = {}) => {
    if (RANK[at] < RANK[level]) return;
    write(
      JSON.stringify(
        { time: now().toISOString(), level: at, service, message, ...fields, ...extra },
        (key, value: unknown) => {
          if (SECRET.test(key)) return '***';
          return value instanceof Error ? { name: value.name, message: value.message } : value;
        },
      ),
    );
  };

  return {
    debug: log('debug'),
    info: log('info'),
    warn: log('warn'),
    error: log('error'),
    child: more => createLogger(options, { ...fields, ...more }),
  };
}
