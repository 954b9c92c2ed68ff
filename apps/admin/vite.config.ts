import vue from '@vitejs/plugin-vue';
import { ElementPlusResolver } from 'unplugin-vue-components/resolvers';
import components from 'unplugin-vue-components/vite';
import { defineConfig } from 'vite';

const api = process.env.API_URL ?? 'http://127.0.0.1:3000';

export default defineConfig({
  base: '/',
  plugins: [
    vue(),
    components({ dirs: [], dts: 'src/generated/components.d.ts', resolvers: [ElementPlusResolver({ importStyle: 'css' })] }),
  ],
  resolve: { conditions: ['rongcai-source', 'module', 'browser', 'development|production'] },
  define: {
    __VUE_I18N_FULL_INSTALL__: false,
    __VUE_I18N_LEGACY_API__: false,
    __INTLIFY_PROD_DEVTOOLS__: false,
    __VUE_PROD_DEVTOOLS__: false,
  },
  build: { target: 'es2022', outDir: 'dist', assetsDir: 'assets', chunkSizeWarningLimit: 700 },
  server: { port: 5173, proxy: { '/v1': api, '/openapi.json': api } },
});
