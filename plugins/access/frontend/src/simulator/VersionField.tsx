import { Select } from '@backstage/ui';
import type {
  PolicyVersionSummary,
  VersionRef,
} from '@callboard/plugin-access-common';

const NONE = 'none';

function labelOf({ version, status }: PolicyVersionSummary): string {
  return status === 'draft' ? `Draft ${version}` : `Version ${version}`;
}

/** What a {@link VersionField} needs. */
export interface VersionFieldProps {
  label: string;
  versions: PolicyVersionSummary[];
  /** Whether no version can be chosen. */
  allowsNone?: boolean;
  value: VersionRef | undefined;
  onChange: (version: VersionRef | undefined) => void;
}

/** Picks the published version of the policy or another one. */
export function VersionField(props: VersionFieldProps) {
  const { label, versions, allowsNone, value, onChange } = props;
  const published = versions.find(({ status }) => status === 'published');
  const others = versions.filter(({ status }) => status !== 'published');
  const options = [
    ...(allowsNone ? [{ id: NONE, label: 'Nothing' }] : []),
    {
      id: 'published',
      label: published ? `Published ${published.version}` : 'Published',
    },
    ...others
      .sort(
        (a, b) => Number(b.status === 'draft') - Number(a.status === 'draft'),
      )
      .map(version => ({
        id: String(version.version),
        label: labelOf(version),
      })),
  ];
  const shown =
    value === published?.version ? 'published' : String(value ?? NONE);
  const isKnown = options.some(({ id }) => id === shown);
  return (
    <Select
      label={label}
      size="small"
      options={
        isKnown
          ? options
          : [...options, { id: shown, label: `Version ${shown}` }]
      }
      value={shown}
      onChange={key => {
        if (key === NONE) {
          onChange(undefined);
        } else {
          onChange(key === 'published' ? key : Number(key));
        }
      }}
    />
  );
}
