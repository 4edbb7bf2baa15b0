/** Greets somebody, or everybody when no name is given. */
export function greet(name?: string): string {
  return `Hello, ${name?.trim() || 'world'}!`;
}
