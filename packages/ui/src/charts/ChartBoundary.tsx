import { Component, ReactNode } from 'react';

/** What a {@link ChartBoundary} needs. */
export interface ChartBoundaryProps {
  /** Shown in place of a plot that failed. */
  fallback: ReactNode;
  children: ReactNode;
}

/** Keeps a plot that fails, or cannot be loaded, from taking the page with it. */
export class ChartBoundary extends Component<
  ChartBoundaryProps,
  { failed: boolean }
> {
  static getDerivedStateFromError() {
    return { failed: true };
  }

  state = { failed: false };

  render() {
    return this.state.failed ? this.props.fallback : this.props.children;
  }
}
