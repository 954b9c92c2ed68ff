import vue from '@vitejs/plugin-vue';
import { ElementPlusResolver } from 'unplugin-vue-components/resolvers';
import components from 'unplugin-vue-components/vite';
import { defineConfig } from 'vite';

const api = process.env.API_URL ?? 'http://127.0.0.1:3000';

export default defineConfig({
  base: '/',
  plugins: [vue(), components({ dirs: [], dts: 'components.d.ts', resolvers: [ElementPlusResolver({ importStyle: 'css' })] })],
  resolve: { conditions: ['rongcai-source', 'module', 'browser', 'development|production'] },
  build: { target: 'es2022', outDir: 'dist', assetsDir: 'assets', chunkSizeWarningLimit: 700 },
  server: { port: 5173, proxy: { '/v1': api, '/openapi.json': api } },
});
