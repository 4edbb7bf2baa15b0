import {
  ForgeRepository,
  PullRequestDetails,
} from '@callboard/plugin-forge-common';
import { Section, SkeletonRows } from '@callboard/ui';
import { lazy, Suspense } from 'react';
import markdown from '../file/MarkdownFile.module.css';
import { useForgePath } from '../shared/useForgePath';

const Markdown = lazy(() =>
  import('../file/Markdown').then(m => ({ default: m.Markdown })),
);

/** What a {@link Description} needs. */
export interface DescriptionProps {
  repository: ForgeRepository;
  pullRequest: PullRequestDetails;
}

/** What a pull request is for, as its author wrote it. */
export function Description({ repository, pullRequest }: DescriptionProps) {
  const forgePath = useForgePath();
  const { body, base: ref } = pullRequest;
  if (!body.trim()) {
    return null;
  }
  const raw = `${repository.cloneUrl.replace(/\.git$/, '')}/raw/branch/${encodeURIComponent(ref)}`;
  const links = {
    folder: '',
    pageOf: (view: 'blob' | 'tree', path: string) =>
      forgePath({ repository, view, ref, path }),
    rawOf: (path: string) =>
      `${raw}/${path.split('/').map(encodeURIComponent).join('/')}`,
  };
  return (
    <Section title="Description">
      <Suspense fallback={<SkeletonRows rows={2} label="Rendering" />}>
        <Markdown className={markdown.markdown} text={body} links={links} />
      </Suspense>
    </Section>
  );
}
