import { exitWith } from '../../scripts/lib/say.mjs';
import { main } from './lib/searchCommand.mjs';

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  exitWith(error);
}
