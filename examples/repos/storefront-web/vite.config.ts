import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

export default defineConfig({
  plugins: [react()],
  server: {
    proxy: { '/graphql': process.env.GATEWAY ?? 'https://api.staging.larkfield.example' },
  },
  build: { target: 'es2022', sourcemap: true },
});
