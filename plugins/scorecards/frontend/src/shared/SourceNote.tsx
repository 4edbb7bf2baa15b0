import type { StandardSource } from '@callboard/plugin-scorecards-common';
import { RiFileTextLine } from '@remixicon/react';
import styles from './SourceNote.module.css';

function nameOf(location: string): string {
  return location.split(/[/\\]/).pop() || location;
}

/** Where a check or track is kept; nothing for those of the portal. */
export function SourceNote({ source }: { source: StandardSource }) {
  if (source.type === 'portal') {
    return null;
  }
  return (
    <span className={styles.source} title={source.location}>
      <RiFileTextLine size={14} aria-hidden="true" />
      {nameOf(source.location)}
    </span>
  );
}
