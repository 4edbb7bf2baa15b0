import { exitWith } from './lib/say.mjs';
import { main } from './lib/seedCommand.mjs';

await main(process.argv.slice(2)).catch(exitWith);
