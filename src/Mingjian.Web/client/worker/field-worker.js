// The worker of the phone pages. `version`, `shell` and `kept` stand before this text (WorkerScript.cs). It keeps the page without
// anybody's data, never an answer that holds any; the day's tasks and what was written down are kept by the page itself.
const cacheName = `field-${version}`;
const patience = 6000;

// A new version is whole before it takes over; a page that is open runs on with what it has loaded.
self.addEventListener('install', (event) => {
  const requests = kept.map((url) => new Request(url, { cache: 'reload', credentials: 'omit' }));
  event.waitUntil(
    caches
      .open(cacheName)
      .then((cache) => cache.addAll(requests))
      .then(() => self.skipWaiting()),
  );
});

self.addEventListener('activate', (event) => {
  const old = caches
    .keys()
    .then((names) => names.filter((name) => name.startsWith('field-') && name !== cacheName))
    .then((names) => Promise.all(names.map((name) => caches.delete(name))));
  event.waitUntil(old.then(() => self.clients.claim()));
});

const fromCache = async (url) => (await caches.open(cacheName)).match(url);

/** The page of the server when it answers in time, else the one that was kept. */
const page = async (request) => {
  const late = new Promise((_, fail) => setTimeout(fail, patience));

  try {
    const answer = await Promise.race([fetch(request), late]);
    if (answer.status < 500) return answer;
    return (await fromCache(shell)) ?? answer;
  } catch {
    return (await fromCache(shell)) ?? Response.error();
  }
};

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== self.location.origin) return;

  if (request.mode === 'navigate') {
    event.respondWith(page(request));
  } else if (kept.includes(url.pathname + url.search)) {
    event.respondWith(fromCache(url.pathname + url.search).then((found) => found ?? fetch(request)));
  }
});
