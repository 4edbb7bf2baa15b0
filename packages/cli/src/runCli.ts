import { version } from '../package.json';
import { verifyCommand } from './audit/verifyCommand';
import { buildCommand } from './docs/buildCommand';
import { serveCommand } from './docs/serveCommand';
import type { DocsTools } from './docs/DocsTools';
import { gateCommand } from './gate/gateCommand';
import { messageOf } from './messageOf';
import type { Terminal } from './Terminal';
import { USAGE } from './usage';
import { UsageError } from './UsageError';

type Command = (
  args: string[],
  terminal: Terminal,
  tools: DocsTools,
) => Promise<number>;

const COMMANDS: Record<string, Command> = {
  'audit verify': verifyCommand,
  'docs build': buildCommand,
  'docs serve': serveCommand,
  gate: gateCommand,
};

/**
 * Runs a command line.
 * @param args what stands behind `callboard`
 * @returns the exit code, 0 or 1
 */
export async function runCli(
  args: string[],
  terminal: Terminal,
  tools: DocsTools,
): Promise<number> {
  if (args.includes('--help') || args.includes('-h')) {
    terminal.out(USAGE);
    return 0;
  }
  if (args[0] === '--version') {
    terminal.out(version);
    return 0;
  }
  try {
    const { command, rest } = find(args);
    return await command(rest, terminal, tools);
  } catch (error) {
    terminal.err(`callboard: ${messageOf(error)}`);
    if (error instanceof UsageError) {
      terminal.err(`\n${USAGE}`);
    }
    return 1;
  }
}

function find(args: string[]): { command: Command; rest: string[] } {
  for (const words of [2, 1]) {
    const name = args.slice(0, words).join(' ');
    if (Object.hasOwn(COMMANDS, name)) {
      return { command: COMMANDS[name], rest: args.slice(words) };
    }
  }
  const name = args.slice(0, 2).join(' ');
  throw new UsageError(
    name ? `There is no command '${name}'.` : 'Which command?',
  );
}
