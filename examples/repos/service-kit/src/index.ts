export { createLogger, type Logger, type Level } from './logger.ts';
export { createHealth, type Health, type Check } from './health.ts';
export { onShutdown } from './shutdown.ts';
export { retry, type RetryOptions } from './retry.ts';
