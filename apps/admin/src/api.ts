import { createClient } from '@rongcai/client';
import { shallowRef } from 'vue';
import { currentLanguage } from './language/index.ts';

/** Grows when the server has ended the session; the router and the session store look at it. */
export const signedOut = shallowRef(0);

export const api = createClient({
  baseUrl: '',
  language: () => (currentLanguage() === 'en' ? 'en' : 'zh-CN'),
  onSignedOut: () => {
    signedOut.value++;
  },
});
