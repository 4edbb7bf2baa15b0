import { ForgeTreeEntry } from '@callboard/plugin-forge-common';
import { Section, SkeletonRows } from '@callboard/ui';
import { MarkdownFile } from '../file/MarkdownFile';
import { useFile } from '../file/useFile';
import { ForgeFailure } from '../shared/ForgeFailure';
import { ForgeParams } from '../shared/useForgeParams';

/** What a {@link Readme} needs. */
export interface ReadmeProps {
  place: ForgeParams & { ref: string };
  /** Entries of the folder; without a README nothing is shown. */
  entries: ForgeTreeEntry[];
}

/** The README of a folder, below its files. */
export function Readme({ place, entries }: ReadmeProps) {
  const readme = entries.find(
    ({ type, name }) =>
      type === 'file' && /^readme\.(?:md|markdown)$/i.test(name),
  );
  return readme ? <ReadmeFile place={{ ...place, path: readme.path }} /> : null;
}

function ReadmeFile({ place }: { place: ForgeParams & { ref: string } }) {
  const file = useFile(place);
  return (
    <Section title={place.path.split('/').pop() ?? ''}>
      {file.error && (
        <ForgeFailure
          what="The README"
          error={file.error}
          onRetry={file.retry}
        />
      )}
      {!file.error && !file.value && <SkeletonRows label="Loading README" />}
      {file.value?.text !== undefined && (
        <MarkdownFile place={place} file={file.value} text={file.value.text} />
      )}
    </Section>
  );
}
