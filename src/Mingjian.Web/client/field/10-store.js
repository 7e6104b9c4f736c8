/** The device had no room, or would not store: said in words that help. */
class NotKept extends Error {
  constructor(error) {
    super(
      error?.name === 'QuotaExceededError'
        ? '手机存储空间不足，刚才的内容没有保存。请先发送待发送的内容，或清理手机空间，再重新操作。'
        : '手机没有保存成功，刚才的内容没有保存。请退出浏览器的无痕模式，或换一个浏览器再试。',
    );
  }
}

const store = {
  db: null,

  open() {
    return new Promise((done, fail) => {
      const request = indexedDB.open('mingjian-field', 1);
      request.onupgradeneeded = () => {
        request.result.createObjectStore('days', { keyPath: 'owner' });
        request.result.createObjectStore('facts', { keyPath: 'name' });
        request.result.createObjectStore('visits', { keyPath: 'id' });
        request.result.createObjectStore('files', { keyPath: 'key' });
      };
      request.onerror = () => fail(new NotKept(request.error));
      request.onsuccess = () => {
        store.db = request.result;
        store.db.onversionchange = () => store.db.close();
        done();
      };
    });
  },

  /** One transaction: all of it is on the device when this is over, or nothing of it. */
  write(names, work) {
    return new Promise((done, fail) => {
      try {
        const all = store.db.transaction(names, 'readwrite', { durability: 'strict' });
        all.oncomplete = () => done();
        all.onabort = () => fail(new NotKept(all.error));
        work((name) => all.objectStore(name));
      } catch (error) {
        fail(new NotKept(error));
      }
    });
  },

  read(name, ask) {
    return new Promise((done, fail) => {
      const request = ask(store.db.transaction(name).objectStore(name));
      request.onsuccess = () => done(request.result);
      request.onerror = () => fail(request.error);
    });
  },

  get: (name, key) => store.read(name, (of) => of.get(key)),
  all: (name) => store.read(name, (of) => of.getAll()),
  put: (name, value) => store.write([name], (of) => of(name).put(value)),
};

/** What the page works with: the day as it was last fetched, whose it is, and the visits on this device. */
const state = {
  day: null,
  owner: null,
  visits: [],
  others: 0,
  /** online, offline, signin, forbidden, later */
  link: navigator.onLine ? 'online' : 'offline',
  sending: false,
  /** Said once at the top of the page. */
  said: '',
  wrong: false,
};

const keyOf = (owner) => `${owner.personId}@${owner.organisationId}`;
const visitOf = (id) => state.visits.find((visit) => visit.id === id);

/**
 * Everything of the own account; of others only how much waits. A visit that the page holds already stays the same object: a screen
 * on which somebody is writing must not be left with one that nobody keeps.
 */
const loadVisits = async () => {
  const all = await store.all('visits');
  state.visits = all
    .filter((visit) => visit.owner === state.owner)
    .map((visit) => visitOf(visit.id) ?? visit)
    .sort((a, b) => b.begun - a.begun);
  state.others = all.filter((visit) => visit.owner !== state.owner && visit.status !== 'sent').length;
};

const keep = (visit) => store.put('visits', visit);

/** What could not be stored is not shown as if it were. */
const revert = async (visit) => {
  const stored = await store.get('visits', visit.id);
  for (const key of Object.keys(visit)) delete visit[key];
  Object.assign(visit, stored);
};

const countOf = (visit) => 1 + visit.samples.length + visit.photos.length;
