import { Alert } from '@backstage/ui';
import type { Drift } from '@callboard/plugin-golden-paths-common';
import { needsAnswers, wasRefused } from './serviceFacts';

/** What a person should know before they read the changes. */
export function ServiceNotice({ service }: { service: Drift }) {
  const { state, problem, update, missingAnswers } = service;
  if (update?.state === 'opening') {
    return (
      <Alert
        status="info"
        isPending
        title="The pull request is being opened"
        description="You can leave this page; the work goes on."
      />
    );
  }
  if (update?.state === 'failed' && state !== 'current') {
    return (
      <Alert
        status="danger"
        icon
        title="The pull request could not be opened"
        description={update.problem}
      />
    );
  }
  if (needsAnswers(service)) {
    return (
      <Alert
        status="info"
        icon
        title={`The new version asks for ${missingAnswers.join(', ')}`}
        description="What it changes is known once that is answered. You are asked when you open the pull request."
      />
    );
  }
  if (state === 'unknown') {
    return (
      <Alert
        status="warning"
        icon
        title="It is not known what differs"
        description={problem}
      />
    );
  }
  if (state === 'current') {
    return (
      <Alert
        status="success"
        icon
        title="At the present version of its template"
      />
    );
  }
  if (wasRefused(service)) {
    return (
      <Alert
        status="warning"
        icon
        title="The pull request to this version was refused"
        description="It is not opened again by itself until the template changes."
      />
    );
  }
  return null;
}
