import { exitWith } from './lib/say.mjs';
import { main } from './lib/newFeature/command.mjs';

try {
  await main(process.argv.slice(2));
} catch (error) {
  exitWith(error);
}
