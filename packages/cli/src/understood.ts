import { parseArgs, type ParseArgsConfig } from 'node:util';
import { messageOf } from './messageOf';
import { UsageError } from './UsageError';

/**
 * Parses arguments strictly.
 *
 * @throws UsageError with one sentence for what is not understood
 */
export function understood<T extends ParseArgsConfig>(config: T) {
  try {
    return parseArgs({ ...config, strict: true });
  } catch (error) {
    const [message] = messageOf(error).split('. ');
    throw new UsageError(`${message.replace(/\.$/, '')}.`);
  }
}
