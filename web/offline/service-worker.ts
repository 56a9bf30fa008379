// Keeps the files of one build of the page. Written for the scope of a service worker; vite.service-worker.config.ts fills
// in which files there are, and a version that changes with any of them.
import { files, late, version } from 'virtual:built-files';

interface LifeEvent extends Event {
  waitUntil(work: Promise<unknown>): void;
}
interface FetchEvent extends LifeEvent {
  readonly request: Request;
  respondWith(response: Promise<Response>): void;
}
interface ServiceWorkerScope {
  readonly registration: { readonly scope: string };
  addEventListener(type: 'install' | 'activate', listener: (event: LifeEvent) => void): void;
  addEventListener(type: 'fetch', listener: (event: FetchEvent) => void): void;
}
const worker = self as unknown as ServiceWorkerScope;

const family = 'ogi-check ';
const cacheName = family + version;

worker.addEventListener('install', (event) => {
  // Past the browser's own cache, which may still hold the page of an older build.
  const requests = files.map((file) => new Request(file, { cache: 'no-cache' }));
  event.waitUntil(caches.open(cacheName).then((cache) => cache.addAll(requests)));
});

// A new build takes over when the last tab of the old one is closed, so that no tab mixes two builds.
worker.addEventListener('activate', (event) => {
  event.waitUntil(deleteOthers());
});

async function deleteOthers(): Promise<void> {
  const names = await caches.keys();
  const old = names.filter((name) => name.startsWith(family) && name !== cacheName);
  await Promise.all(old.map((name) => caches.delete(name)));
}

// What is kept comes from the cache, all else of the page's own server from there; anything foreign is not touched.
worker.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method !== 'GET' || !request.url.startsWith(worker.registration.scope)) return;
  event.respondWith(kept(request));
});

async function kept(request: Request): Promise<Response> {
  const cache = await caches.open(cacheName);
  const asked = request.url.slice(worker.registration.scope.length);
  const isPage = /^(?:index\.html)?(?:[?#]|$)/.test(asked);
  const found = await cache.match(isPage ? './' : request, { ignoreSearch: true });
  if (found) return found;
  const response = await fetch(request);
  if (response.ok && late.includes(`./${asked}`)) await cache.put(request, response.clone());
  return response;
}
