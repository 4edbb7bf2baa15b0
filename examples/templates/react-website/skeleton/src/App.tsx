import { useState } from 'react';
import { greet } from './greeting';

export function App() {
  const [name, setName] = useState('');
  return (
    <main>
      <h1>${{ values.name }}</h1>
      <label>
        Your name
        <input
          value={name}
          onChange={event => setName(event.target.value)}
          autoComplete="given-name"
        />
      </label>
      <p role="status">{greet(name)}</p>
    </main>
  );
}
