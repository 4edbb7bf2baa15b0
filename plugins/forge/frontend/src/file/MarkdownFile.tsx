import { ForgeFile } from '@callboard/plugin-forge-common';
import { SkeletonRows } from '@callboard/ui';
import { lazy, Suspense } from 'react';
import { ForgeParams } from '../shared/useForgeParams';
import { useForgePath } from '../shared/useForgePath';
import styles from './MarkdownFile.module.css';

const Markdown = lazy(() =>
  import('./Markdown').then(m => ({ default: m.Markdown })),
);

/** What a {@link MarkdownFile} needs. */
export interface MarkdownFileProps {
  place: ForgeParams & { ref: string };
  file: ForgeFile;
  text: string;
}

/** A Markdown file as it is meant to be read. */
export function MarkdownFile({ place, file, text }: MarkdownFileProps) {
  const { repository, ref, path } = place;
  const forgePath = useForgePath();
  const links = {
    folder: path.split('/').slice(0, -1).join('/'),
    pageOf: (view: 'blob' | 'tree', target: string) =>
      forgePath({ repository, view, ref, path: target }),
    rawOf: (target: string) => rawUrlOf(file, target),
  };
  return (
    <Suspense fallback={<SkeletonRows label="Rendering" />}>
      <Markdown className={styles.markdown} text={text} links={links} />
    </Suspense>
  );
}

function rawUrlOf(file: ForgeFile, path: string): string {
  const encode = (text: string) =>
    text.split('/').map(encodeURIComponent).join('/');
  return file.rawUrl.slice(0, -encode(file.path).length) + encode(path);
}
