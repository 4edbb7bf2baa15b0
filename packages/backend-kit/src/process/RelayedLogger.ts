import type {
  LoggerService,
  RootLoggerService,
} from '@backstage/backend-plugin-api';
import type { JsonObject } from '@backstage/types';

/** How much a line matters. */
export type LogLevel = 'error' | 'warn' | 'info' | 'debug';

/** Lines of the log that another process writes. */
export interface RelayedLog {
  callboard: 'log';
  lines: RelayedLine[];
}

/** One of them. */
export interface RelayedLine {
  level: LogLevel;
  message: string;
  /** What is known of the line, such as the plugin that it is from. */
  meta: JsonObject;
  error?: { name: string; message: string; stack?: string };
}

/** Hands lines of the log to somebody else, who formats and redacts them. */
export class RelayedLogger implements RootLoggerService {
  readonly #relay: (line: RelayedLine) => void;
  readonly #meta: JsonObject;

  constructor(relay: (line: RelayedLine) => void, meta: JsonObject = {}) {
    this.#relay = relay;
    this.#meta = meta;
  }

  error(message: string, meta?: Error | JsonObject) {
    this.#write('error', message, meta);
  }

  warn(message: string, meta?: Error | JsonObject) {
    this.#write('warn', message, meta);
  }

  info(message: string, meta?: Error | JsonObject) {
    this.#write('info', message, meta);
  }

  debug(message: string, meta?: Error | JsonObject) {
    this.#write('debug', message, meta);
  }

  child(meta: JsonObject): LoggerService {
    return new RelayedLogger(this.#relay, { ...this.#meta, ...meta });
  }

  #write(level: LogLevel, message: string, meta: Error | JsonObject = {}) {
    const line = { level, message: String(message) };
    if (meta instanceof Error) {
      const { name, message: reason, stack } = meta;
      const error = { name, message: reason, stack };
      this.#relay({ ...line, meta: this.#meta, error });
    } else {
      this.#relay({ ...line, meta: { ...this.#meta, ...meta } });
    }
  }
}

/**
 * Writes a line that another process handed over.
 *
 * @param logger - of the process that writes the log
 * @param line - what the other one said
 * @param from - added to what is known of the line
 */
export function writeRelayed(
  logger: LoggerService,
  line: RelayedLine,
  from: JsonObject,
): void {
  const { level, message, error } = line;
  const meta = { ...line.meta, ...from };
  if (error) {
    logger.child(meta)[level](message, Object.assign(new Error(), error));
  } else {
    logger[level](message, meta);
  }
}
