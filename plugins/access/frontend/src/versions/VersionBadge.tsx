import type { VersionStatus } from '@callboard/plugin-access-common';
import { Status, StatusBadge } from '@callboard/ui';

const looks: Record<VersionStatus, { status: Status; word: string }> = {
  published: { status: 'good', word: 'Published' },
  draft: { status: 'info', word: 'Draft' },
  replaced: { status: 'neutral', word: 'Replaced' },
  discarded: { status: 'neutral', word: 'Discarded' },
};

/** Where a version stands, as word, icon and colour. */
export function VersionBadge({ status }: { status: VersionStatus }) {
  const { status: tone, word } = looks[status];
  return <StatusBadge status={tone}>{word}</StatusBadge>;
}
