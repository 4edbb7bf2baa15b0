import { ForgeFile } from '@callboard/plugin-forge-common';
import { ButtonLink } from '@backstage/ui';
import { useSearchParams } from 'react-router-dom';
import { formatBytes } from '../shared/formatBytes';
import { ForgeParams } from '../shared/useForgeParams';
import { useForgePath } from '../shared/useForgePath';
import styles from './FileToolbar.module.css';

/** What a {@link FileToolbar} needs. */
export interface FileToolbarProps {
  place: ForgeParams & { ref: string };
  file: ForgeFile;
  /** Whether the file can be read as more than its source. */
  canRender: boolean;
}

/** Facts about a file, and other ways to look at it. */
export function FileToolbar({ place, file, canRender }: FileToolbarProps) {
  const { repository, ref, path } = place;
  const forgePath = useForgePath();
  const [search] = useSearchParams();
  const page = forgePath({ repository, view: 'blob', ref, path });
  const isSource = search.get('view') === 'source';
  return (
    <div className={styles.toolbar}>
      <span className={styles.facts}>
        {file.text !== undefined && `${lineCount(file.text)} · `}
        {formatBytes(file.size)}
      </span>
      {canRender && (
        <ButtonLink
          size="small"
          variant="secondary"
          href={isSource ? page : `${page}?view=source`}
        >
          {isSource ? 'Rendered' : 'Source'}
        </ButtonLink>
      )}
      <ButtonLink
        size="small"
        variant="secondary"
        href={forgePath({ repository, view: 'commits', ref, path })}
      >
        History
      </ButtonLink>
      <ButtonLink
        size="small"
        variant="secondary"
        href={file.rawUrl}
        target="_blank"
      >
        Raw
      </ButtonLink>
    </div>
  );
}

function lineCount(text: string): string {
  const lines = text.split('\n').length - (text.endsWith('\n') ? 1 : 0);
  return `${lines} ${lines === 1 ? 'line' : 'lines'}`;
}
