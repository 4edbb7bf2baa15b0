import { main } from './lib/command.mjs';
import { exitWith } from '../../scripts/lib/say.mjs';

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  exitWith(error);
}
