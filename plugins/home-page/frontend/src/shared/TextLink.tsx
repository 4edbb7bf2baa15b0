import { ReactNode } from 'react';
import { Link } from 'react-router-dom';
import styles from './TextLink.module.css';

/** What a {@link TextLink} needs. */
export interface TextLinkProps {
  /** Path in the portal, or a full address that opens in a new tab. */
  to: string;
  /** `quiet` has the colour of text; default `accent`. */
  tone?: 'accent' | 'quiet';
  children: ReactNode;
}

/** A link inside a block. */
export function TextLink({ to, tone = 'accent', children }: TextLinkProps) {
  return /^[a-z]+:/i.test(to) ? (
    <a
      href={to}
      target="_blank"
      rel="noreferrer"
      className={styles.link}
      data-tone={tone}
    >
      {children}
    </a>
  ) : (
    <Link to={to} className={styles.link} data-tone={tone}>
      {children}
    </Link>
  );
}
