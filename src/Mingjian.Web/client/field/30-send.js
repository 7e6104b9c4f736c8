/** The records of a visit as the interface takes them, and of which part of the visit each one is. */
const recordsOf = (visit) => {
  const own = visit.values;
  const full = (record, values) =>
    Object.fromEntries(
      Object.entries({ record, ...values }).filter(([, value]) => value !== '' && value !== null && value !== undefined && value.length !== 0),
    );
  const records = [full('visits', { ...own, task: visit.task, witnessDigest: visit.signature?.digest })];
  const parts = ['visit'];

  visit.samples.forEach((sample, index) => {
    records.push(full('samples', { ...sample.values, task: visit.task, visit: own.number }));
    parts.push(`sample/${index}`);
  });

  for (const photo of visit.photos) {
    records.push(
      full('media', {
        digest: photo.digest,
        visit: own.number,
        sample: visit.samples[photo.sample]?.values.number,
        capturedAt: photo.capturedAt,
        longitude: photo.longitude,
        latitude: photo.latitude,
        crs: photo.longitude ? photo.crs : null,
      }),
    );
    parts.push('photos');
  }

  return { records, parts };
};

/** Once sent, the same text goes under the same key until an answer has come: a second sending is no second record. */
const seal = async (visit) => {
  if (visit.sealed) return;
  const { records, parts } = recordsOf(visit);
  const body = JSON.stringify(records);
  visit.sealed = { key: `field-${random(16)}`, body, digest: await digestOf(new TextEncoder().encode(body)), parts };
  await keep(visit);
};

const filesOf = (visit) => [...visit.photos, ...(visit.signature ? [visit.signature] : [])];

const sendFiles = async (visit, token) => {
  for (const file of filesOf(visit).filter((one) => !one.arrived)) {
    const stored = await store.get('files', `${visit.id}/${file.digest}`);
    if (!stored) throw new Trouble('refused', `“${file.name}”已不在手机上，可能被系统清理。请删除后重拍，或重新签名`);
    const digest = await sendFile(token, stored.blob, file.name);

    if (digest !== file.digest) {
      throw new Trouble('later', `“${file.name}”传到服务器后与手机上的不一致，将重新发送`);
    }

    file.arrived = true;
    await keep(visit);
  }
};

const remarksOf = (visit, result) =>
  result.records.flatMap((record, index) =>
    record.remarks.map((remark) => ({
      part: visit.sealed.parts[index],
      number: record.number,
      field: remark.field?.split('/').pop() ?? null,
      message: remark.message,
      refuses: remark.refuses,
    })),
  );

/** Only when what the server received is what was sent, and all of it was taken, does the device let go of it. */
const takeAnswer = async (visit, answer) => {
  if (answer.digest !== visit.sealed.digest) {
    throw new Trouble('later', '服务器收到的内容与手机上的不一致，将重新发送');
  }

  const remarks = remarksOf(visit, answer.result);
  const refused = remarks.filter((remark) => remark.refuses);
  visit.remarks = remarks;
  visit.receipt = { id: answer.result.deliveryId, at: answer.receivedAt, digest: answer.contentDigest };

  if (refused.length > 0) {
    visit.status = 'returned';
    visit.sealed = null;
    await keep(visit);
    return;
  }

  visit.status = 'sent';
  visit.sealed = null;
  visit.sentAt = systemNow();
  await store.write(['visits', 'files'], (of) => {
    of('visits').put(visit);
    for (const file of filesOf(visit)) of('files').delete(`${visit.id}/${file.digest}`);
  });
};

const returned = async (visit, part, message) => {
  Object.assign(visit, { status: 'returned', sealed: null, remarks: [{ part, field: null, message, refuses: true }] });
  await keep(visit);
};

const sendVisit = async (visit, token) => {
  let part = 'photos';

  try {
    await sendFiles(visit, token);
    part = 'visit';
    await seal(visit);
    await takeAnswer(visit, await sendRecords(token, visit.sealed));
  } catch (trouble) {
    if (trouble.kind !== 'refused') throw trouble;
    await returned(visit, part, trouble.message);
  }
};

const waiting = () => state.visits.filter((visit) => visit.status === 'ready');

/** What goes on in the background is shown where nobody is writing. */
const refresh = () => location.hash.split('/')[3] || render();

/** Sends what waits, one visit after the other. */
const send = async () => {
  if (state.sending) return;
  state.sending = true;
  refresh();

  try {
    await sendAll();
  } catch (trouble) {
    if (trouble instanceof NotKept) say(trouble.message, true);
    else if (trouble.kind) Object.assign(state, { link: trouble.kind, why: trouble.message });
    else throw trouble;
  } finally {
    state.sending = false;
    await loadVisits();
    refresh();
  }
};

const sendAll = async () => {
  const before = state.owner;
  const token = await fetchDay();
  if (before !== state.owner) location.hash = '';
  await loadVisits();

  for (const visit of state.visits.filter((one) => one.status === 'open' || one.status === 'returned')) {
    visit.points = state.day.tasks.find((task) => task.number === visit.task)?.points ?? visit.points;
  }

  refresh();

  for (const visit of waiting().reverse()) {
    await sendVisit(visit, token);
    refresh();
  }
};

/** Receipts stay a week. */
const forgetOld = async () => {
  const old = (await store.all('visits')).filter((visit) => visit.status === 'sent' && visit.sentAt < systemNow() - 604800000);
  if (old.length > 0) await store.write(['visits'], (of) => old.forEach((visit) => of('visits').delete(visit.id)));
};
