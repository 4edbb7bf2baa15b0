import type { HumanDuration, JsonObject } from '@backstage/types';
import type { ApprovalRequest } from '@callboard/plugin-golden-paths-common';
import { proposedFiles } from './proposedFiles';
import { readApprovers, type WrittenApprovers } from './readApprovers';
import { readMoment } from './readMoment';

/** The input of `gate:approval`, as a template has it. */
export interface ApprovalInput {
  approvers: WrittenApprovers;
  required?: number;
  selfApproval?: boolean;
  expires?: string | HumanDuration;
  onExpiry?: 'approve' | 'refuse';
  title?: string;
  summary?: string;
  parameters?: JsonObject;
  files?: boolean | string;
}

/**
 * What is asked for, but for the answers that are shown.
 *
 * @param context.workspacePath - where the files are that are shown
 * @throws InputError that names what is wrong
 */
export async function readApprovalInput(
  input: ApprovalInput,
  context: { workspacePath: string; templateTitle?: string },
): Promise<Omit<ApprovalRequest, 'parameters'>> {
  const { files = false, summary } = input;
  const { templateTitle = 'What this template does' } = context;
  const folder = typeof files === 'string' ? files : undefined;
  const proposal = files
    ? await proposedFiles(context.workspacePath, folder)
    : { files: [] };
  return {
    title: input.title ?? templateTitle,
    ...(summary !== undefined && { summary }),
    ...proposal,
    approvers: readApprovers(input.approvers),
    required: input.required ?? 1,
    selfApproval: input.selfApproval ?? false,
    ...(input.expires !== undefined && {
      expiresAt: readMoment(input.expires, { key: 'expires' }),
    }),
    onExpiry: input.onExpiry ?? 'refuse',
  };
}
