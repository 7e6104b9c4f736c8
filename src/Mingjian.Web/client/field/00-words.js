// The phone pages: everything that is written down at a site lies on the device until the server has said what it received.
const folder = '/institution/field';

/** An element with properties, listeners (on…) and children; what is null or false is left out. */
const el = (tag, props = {}, ...children) => {
  const made = document.createElement(tag);

  for (const [name, value] of Object.entries(props)) {
    if (value === null || value === undefined || value === false) continue;
    if (name.startsWith('on')) made.addEventListener(name.slice(2), value);
    else if (name in made && name !== 'list' && name !== 'form') made[name] = value;
    else made.setAttribute(name, value === true ? '' : value);
  }

  made.append(...children.flat(Infinity).filter((child) => child !== null && child !== undefined && child !== false));
  return made;
};

const hex = (bytes) => [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
const digestOf = async (bytes) => hex(await crypto.subtle.digest('SHA-256', bytes));
const random = (count) => hex(crypto.getRandomValues(new Uint8Array(count)));
const size = (bytes) => (bytes < 1048576 ? `${Math.ceil(bytes / 1024)} KB` : `${(bytes / 1048576).toFixed(1)} MB`);

/** Device minus system, in milliseconds, as the last answer of the server showed it; null before there was one. */
const clock = { offset: null };
const systemNow = () => Date.now() - (clock.offset ?? 0);

/** Beijing time as the records take it: 2026-03-20T09:05:12+08:00. */
const iso = (moment) => `${new Date(moment + 28800000).toISOString().slice(0, 19)}+08:00`;
const spoken = (moment) => iso(moment).slice(0, 16).replace('T', ' ');
/** A moment of a record as people write it, and back. */
const written = (text) => (text ?? '').replace('T', ' ').replace('+08:00', '');
const momentOf = (text) => {
  const found = /^(\d{4})-(\d{1,2})-(\d{1,2})[ T](\d{1,2})[:：](\d{2})(?::(\d{2}))?$/.exec(written(text).trim());
  return found ? Date.UTC(found[1], found[2] - 1, found[3], found[4], found[5], found[6] ?? 0) - 28800000 : null;
};

const offsetWords = () => {
  if (clock.offset === null) return '尚未与系统对过时间';
  const seconds = Math.round(clock.offset / 1000);
  if (Math.abs(seconds) < 2) return '与系统时间一致';
  const off = Math.abs(seconds);
  const words = off < 120 ? `${off} 秒` : off < 172800 ? `${Math.round(off / 60)} 分钟` : `${Math.round(off / 86400)} 天`;
  return `比系统时间${seconds > 0 ? '快' : '慢'} ${words}`;
};
