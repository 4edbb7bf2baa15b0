import { ForgeFile } from '@callboard/plugin-forge-common';
import { Alert, ButtonLink } from '@backstage/ui';
import { EmptyState, SkeletonRows } from '@callboard/ui';
import { RiDownloadLine, RiFileLine } from '@remixicon/react';
import { useSearchParams } from 'react-router-dom';
import { PathCrumbs } from '../repository/PathCrumbs';
import { RepositoryFrame } from '../repository/RepositoryFrame';
import { ForgeFailure } from '../shared/ForgeFailure';
import { formatBytes } from '../shared/formatBytes';
import { ForgeParams, useForgeParams } from '../shared/useForgeParams';
import { CodeView } from './CodeView';
import { FileToolbar } from './FileToolbar';
import { MarkdownFile } from './MarkdownFile';
import { useFile } from './useFile';
import styles from './FilePage.module.css';

/** A file of a repository. */
export function FilePage() {
  const params = useForgeParams();
  return (
    <RepositoryFrame
      params={params}
      view="blob"
      toolbar={ref => (
        <PathCrumbs
          repository={params.repository}
          gitRef={ref}
          path={params.path}
        />
      )}
    >
      {(ref, repository) => (
        <File
          key={`${ref}:${params.path}`}
          place={{ ...params, ref }}
          cloneUrl={repository.cloneUrl}
        />
      )}
    </RepositoryFrame>
  );
}

function File(props: {
  place: ForgeParams & { ref: string };
  cloneUrl: string;
}) {
  const { place, cloneUrl } = props;
  const [search] = useSearchParams();
  const file = useFile(place);
  if (file.error) {
    return (
      <ForgeFailure what="The file" error={file.error} onRetry={file.retry} />
    );
  }
  if (!file.value) {
    return <SkeletonRows rows={12} label="Loading file" />;
  }
  const isMarkdown = /\.(?:md|markdown)$/i.test(file.value.name);
  const rendered = isMarkdown && search.get('view') !== 'source';
  return (
    <div className={styles.file}>
      {search.has('edit') && (
        <Alert
          status="info"
          icon
          title="Files are edited in a clone"
          description={`git clone ${cloneUrl}, change ${place.path}, commit and push. The portal follows within seconds.`}
        />
      )}
      <FileToolbar place={place} file={file.value} canRender={isMarkdown} />
      <Content place={place} file={file.value} rendered={rendered} />
    </div>
  );
}

function Content(props: {
  place: ForgeParams & { ref: string };
  file: ForgeFile;
  rendered: boolean;
}) {
  const { place, file, rendered } = props;
  if (file.text === undefined) {
    return (
      <EmptyState
        title={
          file.content === 'binary' ? 'A binary file' : 'Too large to show here'
        }
        icon={<RiFileLine size={24} />}
        action={
          <ButtonLink
            variant="secondary"
            href={file.rawUrl}
            target="_blank"
            iconStart={<RiDownloadLine />}
          >
            Download
          </ButtonLink>
        }
      >
        {formatBytes(file.size)}
      </EmptyState>
    );
  }
  if (rendered) {
    return (
      <div className={styles.rendered}>
        <MarkdownFile place={place} file={file} text={file.text} />
      </div>
    );
  }
  return <CodeView fileName={file.name} text={file.text} />;
}
