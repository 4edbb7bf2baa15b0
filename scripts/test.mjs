import { exitWith } from './lib/say.mjs';
import { main } from './lib/testCommand.mjs';

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  exitWith(error);
}
