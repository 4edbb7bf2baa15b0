import fs from 'node:fs';
import type { GateAnswer } from '@callboard/plugin-scorecards-common';
import { PortalClient, PortalError } from '../portal/PortalClient';
import type { Terminal } from '../Terminal';
import { PRINT } from './formats';
import { parseGateArgs, type GateArgs } from './parseGateArgs';

/**
 * `callboard gate`: whether something may be deployed.
 *
 * @returns 1 when the gate stops it; also when the portal does not answer and
 *   `--on-error` is `deny`
 */
export async function gateCommand(
  args: string[],
  terminal: Terminal,
  tools: { env: Record<string, string | undefined>; signal: AbortSignal },
): Promise<number> {
  const options = parseGateArgs(args, tools.env);
  const { format, output, onError } = options;
  const answer = await ask(options, tools.signal).catch(error => {
    if (!(error instanceof PortalError && error.isOutage)) {
      throw error;
    }
    terminal.err(`callboard: ${error.message}`);
    return undefined;
  });
  if (!answer) {
    terminal.err(
      onError === 'deny'
        ? 'Stopped, because --on-error is deny.'
        : 'Not stopped, because --on-error is allow.',
    );
    return onError === 'deny' ? 1 : 0;
  }
  if (output !== undefined) {
    fs.writeFileSync(output, `${PRINT[format](answer)}\n`);
  }
  terminal.out(PRINT[output === undefined ? format : 'table'](answer));
  return answer.blocking ? 1 : 0;
}

async function ask(
  { portal, request, timeoutMs }: GateArgs,
  interrupted: AbortSignal,
): Promise<GateAnswer> {
  const signal = AbortSignal.any([interrupted, AbortSignal.timeout(timeoutMs)]);
  const answer = await new PortalClient(portal)
    .ask('/api/scorecards/gate', { body: request, signal })
    .catch(error => {
      interrupted.throwIfAborted();
      throw error;
    });
  if (!isAnswer(answer)) {
    throw new PortalError(
      `${portal.url} answered something else than a gate does.`,
      true,
    );
  }
  return answer;
}

function isAnswer(answer: unknown): answer is GateAnswer {
  const { outcome, blocking, failing, checks } = Object(answer);
  return (
    typeof outcome === 'string' &&
    typeof blocking === 'boolean' &&
    Array.isArray(failing) &&
    Array.isArray(checks)
  );
}
