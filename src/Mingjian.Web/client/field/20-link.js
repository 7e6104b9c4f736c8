/** Why something could not be sent. Only `refused` concerns the content; all else is tried again. */
class Trouble extends Error {
  constructor(kind, message) {
    super(message);
    this.kind = kind;
  }
}

const ask = async (url, options = {}) => {
  let answer;

  try {
    answer = await fetch(url, {
      credentials: 'same-origin',
      cache: 'no-store',
      signal: AbortSignal.timeout(options.body instanceof FormData ? 300000 : 30000),
      ...options,
    });
  } catch {
    throw new Trouble('offline', '没有网络');
  }

  if (answer.status === 401 || answer.redirected) throw new Trouble('signin', '登录已过期');
  if (answer.status === 429 || answer.status >= 500) throw new Trouble('later', '服务器暂时没有应答');

  try {
    return { status: answer.status, body: await answer.json() };
  } catch {
    throw new Trouble('later', '没有收到完整的应答');
  }
};

/** Fetches the day and a fresh token. Another account's day does not stay on the device. */
const fetchDay = async () => {
  const asked = Date.now();
  const { status, body } = await ask(`${folder}/day`);
  if (status === 403) throw new Trouble('forbidden', body.detail ?? '您的岗位没有报送职责');
  if (status !== 200) throw new Trouble('later', body.detail ?? '服务器暂时没有应答');
  const owner = keyOf(body.owner);
  clock.offset = Math.round((asked + Date.now()) / 2 - Date.parse(body.now));
  const { token, ...day } = body;
  await store.write(['days', 'facts'], (of) => {
    of('days').clear();
    of('days').put({ ...day, owner, by: body.owner });
    of('facts').put({ name: 'last', owner, offset: clock.offset });
  });
  Object.assign(state, { day: { ...day, owner, by: body.owner }, owner, link: 'online' });
  return token;
};

/** The day as it was when there was network last. */
const loadDay = async () => {
  const last = await store.get('facts', 'last');
  if (!last) return;
  clock.offset = last.offset;
  state.day = (await store.get('days', last.owner)) ?? null;
  state.owner = state.day ? last.owner : null;
};

const sendFile = async (token, file, name) => {
  const body = new FormData();
  body.append('file', file, name);
  const answer = await ask('/uploads?kinds=jpg,png', {
    method: 'POST',
    headers: { RequestVerificationToken: token },
    body,
  });
  if (answer.status === 201) return answer.body.digest;
  if (answer.body.code === 'antiforgery') throw new Trouble('later', '页面凭据已更新，稍后重试');
  throw new Trouble(answer.status === 403 ? 'forbidden' : 'refused', answer.body.detail ?? '文件没有被接收');
};

const sendRecords = async (token, sealed) => {
  const answer = await ask(`${folder}/records`, {
    method: 'POST',
    headers: {
      RequestVerificationToken: token,
      'Content-Type': 'application/json',
      'Idempotency-Key': sealed.key,
    },
    body: sealed.body,
  });
  if (answer.status === 200) return answer.body;
  if (answer.body.code === 'antiforgery' || answer.body.code === 'CHANGED-MEANWHILE') {
    throw new Trouble('later', answer.body.detail);
  }
  throw new Trouble(answer.status === 403 ? 'forbidden' : 'refused', answer.body.detail ?? '没有被接收');
};
