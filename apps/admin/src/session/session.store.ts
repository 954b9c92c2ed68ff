import type { components } from '@rongcai/client';
import { defineStore } from 'pinia';
import { computed, shallowRef } from 'vue';
import { api } from '../api.ts';

const BEFORE = 'rongcai.signed-in';
type Me = components['schemas']['Me'];

/** Who is signed in, and what they may do. The server decides again on every call: this only spares useless buttons. */
export const useSession = defineStore('session', () => {
  const me = shallowRef<Me | null>(null);
  let resuming: Promise<boolean> | null = null;

  async function load(): Promise<boolean> {
    const { data } = await api.get('/v1/me');
    me.value = data ?? null;
    return me.value !== null;
  }
  /** Takes up the cookie's session on the first page. */
  function resume(): Promise<boolean> {
    if (me.value) return Promise.resolve(true);
    // nobody has signed in here: there is no cookie to ask about
    if (!localStorage.getItem(BEFORE)) return Promise.resolve(false);
    resuming ??= api.resume().then((alive) => alive && load());
    return resuming;
  }
  async function signIn(username: string, password: string) {
    const outcome = await api.signIn(username, password);
    if (!outcome.problem) {
      localStorage.setItem(BEFORE, '1');
      await load();
    }
    return outcome;
  }
  async function signOut(): Promise<void> {
    forget();
    await api.signOut();
  }
  function forget(): void {
    me.value = null;
    resuming = Promise.resolve(false);
    localStorage.removeItem(BEFORE);
  }
  const may = (permission: string) => permission === 'signed-in' || (me.value?.permissions.includes(permission) ?? false);
  /** `by` names staff roles and parties; staff may act when one of their roles is among them. */
  const isOneOf = (by: readonly string[]) => by.length === 0 || by.some((hat) => me.value?.roles.includes(hat));

  return { me, resume, signIn, signOut, forget, may, isOneOf, demo: computed(() => me.value?.demo ?? false) };
});
