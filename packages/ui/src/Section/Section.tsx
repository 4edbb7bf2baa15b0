import { ReactNode, useId } from 'react';
import styles from './Section.module.css';

/** What a {@link Section} needs. */
export interface SectionProps {
  title: string;
  /** A link or button at the right of the title. */
  action?: ReactNode;
  /** `plain` leaves out the card's frame; default `card`. */
  variant?: 'card' | 'plain';
  className?: string;
  children: ReactNode;
}

/** A titled part of a page, named for screen readers. */
export function Section(props: SectionProps) {
  const id = useId();
  return (
    <section
      aria-labelledby={id}
      data-variant={props.variant ?? 'card'}
      className={[styles.section, props.className].filter(Boolean).join(' ')}
    >
      <div className={styles.header}>
        <h2 id={id} className={styles.title}>
          {props.title}
        </h2>
        {props.action}
      </div>
      {props.children}
    </section>
  );
}
