import { ErrorState, Section, SkeletonRows } from '@callboard/ui';
import { ReactNode } from 'react';
import { Loaded } from './useLoad';

/** What a {@link HomeBlock} needs. */
export interface HomeBlockProps<T> {
  title: string;
  /** A link at the right of the title. */
  action?: ReactNode;
  content: Loaded<T>;
  /** Completes "… could not be loaded". */
  what: string;
  rows?: number;
  className?: string;
  children: (value: T) => ReactNode;
}

/** A block of the home page that loads, and fails, on its own. */
export function HomeBlock<T>(props: HomeBlockProps<T>) {
  const { title, action, content, what, rows, children } = props;
  const body = () => {
    if (content.value !== undefined) {
      return children(content.value);
    }
    return content.error === undefined ? (
      <SkeletonRows rows={rows} label={`Loading ${what}`} />
    ) : (
      <ErrorState
        size="compact"
        title={`${what[0].toLocaleUpperCase()}${what.slice(1)} could not be loaded`}
        error={content.error}
        onRetry={content.reload}
      />
    );
  };
  return (
    <Section title={title} action={action} className={props.className}>
      {body()}
    </Section>
  );
}
