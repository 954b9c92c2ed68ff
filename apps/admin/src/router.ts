import type { ResourceEntry } from '@rongcai/client';
import { catalogue } from '@rongcai/client/catalogue';
import { watch } from 'vue';
import { createRouter, createWebHistory, type RouteRecordRaw } from 'vue-router';
import { signedOut } from './api.ts';
import { adminModules, displayOf } from './module.ts';
import { useSession } from './session/session.store.ts';

declare module 'vue-router' {
  interface RouteMeta {
    /** Needed to see the page. */
    permission?: string;
    /** Path of the resource that the page is about. */
    resource?: string;
    open?: boolean;
  }
}

const pages = {
  list: () => import('./pages/ListPage.vue'),
  detail: () => import('./pages/DetailPage.vue'),
  form: () => import('./pages/FormPage.vue'),
};

/** List, record and forms of each resource of the contract, unless its module has pages of its own. */
function routesOf({ path, module, permission, create }: ResourceEntry): RouteRecordRaw[] {
  const display = displayOf(module, path);
  const base = `/app/${module}/${path}`;
  const common = (page: string) => ({ name: `${path}.${page}`, props: true, meta: { permission, resource: path } });
  return [
    { path: base, ...common('list'), component: display.list ?? pages.list },
    ...(create ? [{ path: `${base}/new`, ...common('new'), component: display.form ?? pages.form }] : []),
    { path: `${base}/:id`, ...common('detail'), component: display.detail ?? pages.detail },
    { path: `${base}/:id/edit`, ...common('edit'), component: display.form ?? pages.form },
  ];
}

export const router = createRouter({
  history: createWebHistory(),
  scrollBehavior: (to, from, saved) => saved ?? (to.path === from.path ? false : { top: 0 }),
  routes: [
    { path: '/', redirect: '/app' },
    { path: '/app/sign-in', name: 'sign-in', component: () => import('./session/SignInPage.vue'), meta: { open: true } },
    {
      path: '/app',
      component: () => import('./shell/AppShell.vue'),
      children: [
        { path: '', name: 'home', component: () => import('./pages/HomePage.vue') },
        ...[...adminModules.values()].flatMap(({ routes }) => routes ?? []),
        ...catalogue.flatMap(routesOf),
        { path: ':rest(.*)*', name: 'not-found', component: () => import('./pages/NotFoundPage.vue') },
      ],
    },
  ],
});

router.beforeEach(async (to) => {
  const session = useSession();
  const alive = await session.resume();
  if (to.meta.open) return to.name === 'sign-in' && alive ? { name: 'home' } : true;
  if (!alive) return { name: 'sign-in', query: to.fullPath === '/app' ? {} : { to: to.fullPath } };
  return true;
});

export function returnToSignIn(): void {
  watch(signedOut, () => {
    useSession().forget();
    const { fullPath, name } = router.currentRoute.value;
    if (name !== 'sign-in') void router.replace({ name: 'sign-in', query: { to: fullPath, ended: '1' } });
  });
}
