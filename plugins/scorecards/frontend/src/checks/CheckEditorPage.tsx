import { EmptyState } from '@callboard/ui';

/** Edits the check of the address, or a new one. */
export function CheckEditorPage() {
  return <EmptyState title="Nothing here yet" />;
}
