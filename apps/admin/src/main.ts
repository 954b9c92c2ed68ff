import { createPinia } from 'pinia';
import { createApp } from 'vue';
import App from './App.vue';
import { i18n, speak } from './language/index.ts';
import { returnToSignIn, router } from './router.ts';
import './theme.css';

const app = createApp(App).use(createPinia()).use(i18n).use(router);
await speak();
returnToSignIn();
app.mount('#app');
