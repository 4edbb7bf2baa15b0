import fs from 'node:fs';
import { createInterface } from 'node:readline';
import type { AuditVerification } from '@callboard/plugin-access-common';
import type { Terminal } from '../Terminal';
import { parseVerifyArgs, type VerifySource } from './parseVerifyArgs';
import { VerifyClient } from './VerifyClient';
import { verifyLines } from './verifyLines';
import { verifyPortal } from './verifyPortal';

/**
 * `callboard audit verify`: whether an audit log is whole.
 *
 * @returns 1 if something was changed, moved or taken out
 */
export async function verifyCommand(
  args: string[],
  terminal: Terminal,
  { env }: { env: Record<string, string | undefined> },
): Promise<number> {
  const { source, json } = parseVerifyArgs(args, env);
  const result = await verify(source, checked =>
    terminal.progress(`${checked.toLocaleString('en')} records`),
  );
  if (json) {
    terminal.out(JSON.stringify(result));
  } else if (result.broken) {
    const { seq, reason } = result.broken;
    terminal.err(`The log is broken at record ${seq}. ${reason}`);
  } else {
    terminal.out(describe(result));
  }
  return result.ok ? 0 : 1;
}

async function verify(
  source: VerifySource,
  progress: (checked: number) => void,
): Promise<AuditVerification> {
  if ('url' in source) {
    return verifyPortal(new VerifyClient(source), progress);
  }
  const { file, partial } = source;
  if (file !== '-' && !fs.statSync(file, { throwIfNoEntry: false })?.isFile()) {
    throw new Error(`${file} is not a file.`);
  }
  const input = file === '-' ? process.stdin : fs.createReadStream(file);
  return verifyLines(createInterface({ input, crlfDelay: Infinity }), {
    partial,
    progress,
  });
}

function describe({ checked, from, to }: AuditVerification): string {
  return checked === 0
    ? 'The log is empty.'
    : `The log is whole: ${checked.toLocaleString('en')} records, from ${from} to ${to}.`;
}
