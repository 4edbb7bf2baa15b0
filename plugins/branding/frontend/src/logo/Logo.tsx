import { useBranding } from '../config/useBranding';
import styles from './Logo.module.css';
import { LogoMark } from './LogoMark';

/** What a {@link Logo} needs. */
export interface LogoProps {
  /** `icon` shows the mark alone; default `full`. */
  variant?: 'full' | 'icon';
  /** Height in pixels; default 24. */
  size?: number;
}

/** The logo of the portal: the company's from the configuration, or ours. */
export function Logo({ variant = 'full', size = 24 }: LogoProps) {
  const { logo, title } = useBranding();
  if (variant === 'full' && logo.full) {
    return <img src={logo.full} alt={title} height={size} />;
  }
  const mark = logo.icon ? (
    <img
      src={logo.icon}
      alt={variant === 'icon' ? title : ''}
      width={size}
      height={size}
    />
  ) : (
    <LogoMark size={size} />
  );
  return (
    <span className={styles.logo}>
      {mark}
      <span className={variant === 'icon' ? styles.hidden : styles.title}>
        {title}
      </span>
    </span>
  );
}
