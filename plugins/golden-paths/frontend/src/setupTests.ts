import '@testing-library/jest-dom';
import { configure } from '@testing-library/react';

// A whole app in jsdom is slow on a busy machine; what fails still fails.
configure({ asyncUtilTimeout: 15_000 });
jest.setTimeout(60_000);

// jsdom has no such observer: here no element ever comes into view.
class NothingIsSeen implements Partial<IntersectionObserver> {
  observe() {}
  unobserve() {}
  disconnect() {}
}
Object.assign(globalThis, { IntersectionObserver: NothingIsSeen });
