const kinds = { 'image/jpeg': 'jpg', 'image/png': 'png' };

/** Keeps a file and what is noted of it in one transaction: never one without the other. */
const keepFile = async (visit, blob, note) => {
  const digest = await digestOf(await blob.arrayBuffer());
  if (filesOf(visit).some((file) => file.digest === digest)) throw new Error('这张照片已经在这次作业中。');
  note(digest);

  try {
    await store.write(['visits', 'files'], (of) => {
      of('files').put({ key: `${visit.id}/${digest}`, blob });
      of('visits').put(visit);
    });
  } catch (error) {
    await revert(visit);
    throw error;
  }
};

const takePhotos = async (visit, chosen) => {
  say('');

  for (const file of chosen) {
    const kind = kinds[file.type];

    if (!kind) {
      say(`“${file.name}”不是 JPG 或 PNG 照片，没有保存。请在相机设置中改为“兼容性最佳”（JPG）后重拍。`, true);
    } else if (file.size > 20971520) {
      say(`“${file.name}”有 ${size(file.size)}，超过 20 MB，没有保存。请在相机设置中调低分辨率后重拍。`, true);
    } else {
      await takePhoto(visit, file, kind);
    }

    if (state.wrong) break;
  }

  render();
};

/** Kept first; where it was taken follows when the phone knows it. */
const takePhoto = async (visit, file, kind) => {
  try {
    // A copy in memory: the phone may take the camera's own file away again.
    const blob = new Blob([await file.arrayBuffer()], { type: file.type });
    let photo;
    await keepFile(visit, blob, (digest) => {
      photo = {
        digest,
        name: `${visit.values.number}-${visit.photos.length + 1}.${kind}`,
        size: blob.size,
        capturedAt: iso(Math.min((file.lastModified || Date.now()) - (clock.offset ?? 0), systemNow())),
        sample: null,
        arrived: false,
      };
      visit.photos.push(photo);
    });
    const place = {};
    locate(place).then(
      () => visit.photos.includes(photo) && (visit.status === 'open' || visit.status === 'returned') && change(visit, () => Object.assign(photo, place), { draw: false }),
      () => {},
    );
  } catch (error) {
    say(error instanceof NotKept || error.message.startsWith('这张') ? error.message : '照片没有读出来，没有保存。请重拍，或从相册选择。', true);
  }
};

/** Small pictures are drawn on a canvas: the policy of the site lets no page show what it made itself. */
const preview = (visit, photo) => {
  const canvas = el('canvas', { width: 96, height: 96, role: 'img', 'aria-label': `照片 ${photo.name}` });
  store
    .get('files', `${visit.id}/${photo.digest}`)
    .then((stored) => stored && createImageBitmap(stored.blob, { resizeWidth: 192 }))
    .then((image) => {
      if (!image) return;
      const side = Math.min(image.width, image.height);
      canvas.getContext('2d').drawImage(image, (image.width - side) / 2, (image.height - side) / 2, side, side, 0, 0, 96, 96);
    })
    .catch(() => {});
  return canvas;
};

const picker = (visit, title, camera) => {
  const input = el('input', {
    type: 'file',
    accept: 'image/jpeg,image/png',
    multiple: !camera,
    className: 'vh',
    id: camera ? 'camera' : 'album',
    onchange: (event) => takePhotos(visit, [...event.target.files]),
    oncancel: () => {
      say('没有取得照片。如果相机没有打开，请在手机“设置”中允许浏览器使用相机，或改用“从相册选择”。', true);
      render();
    },
  });
  if (camera) input.setAttribute('capture', 'environment');
  return [el('label', { className: camera ? 'button wide-button' : 'button second', htmlFor: input.id }, title), input];
};

const photos = (visit) =>
  screen(
    visit,
    '照片',
    el('p', { className: 'help' }, '每个点位至少两张：全景一张，采样口或样品瓶一张。原图保存，照片中的时间和位置一并保留。'),
    picker(visit, '拍照', true),
    picker(visit, '从相册选择', false),
    el('ul', { className: 'photos' }, visit.photos.map((photo, index) =>
      el(
        'li',
        {},
        preview(visit, photo),
        el(
          'div',
          {},
          el('span', {}, `${written(photo.capturedAt).slice(0, 16)}　${size(photo.size)}${photo.longitude ? '　已定位' : ''}${photo.arrived ? '　已上传' : ''}`),
          el('label', { className: 'vh', htmlFor: `of-${index}` }, '拍的是'),
          el(
            'select',
            { id: `of-${index}`, className: 'form-select', onchange: (event) => change(visit, () => (photo.sample = event.target.value === '' ? null : Number(event.target.value)), { draw: false }) },
            el('option', { value: '' }, '全景'),
            visit.samples.map((sample, at) => el('option', { value: String(at), selected: photo.sample === at }, `样品 ${sample.values.number}`)),
          ),
          el('button', { type: 'button', className: 'button plain', onclick: () => removeFile(visit, photo, () => visit.photos.splice(index, 1)) }, '删除'),
        ),
      ))),
  );

const removeFile = async (visit, file, forget) => {
  forget();
  await store.write(['visits', 'files'], (of) => {
    of('files').delete(`${visit.id}/${file.digest}`);
    of('visits').put(visit);
  });
  render();
};

/** A sheet to sign on with a finger. */
const sheet = () => {
  const canvas = el('canvas', { className: 'sheet', width: 700, height: 320, 'aria-label': '签名区', role: 'img' });
  const pen = canvas.getContext('2d');
  Object.assign(pen, { lineWidth: 4, lineCap: 'round', lineJoin: 'round', strokeStyle: '#1b2322', fillStyle: '#fff' });
  pen.fillRect(0, 0, canvas.width, canvas.height);
  let drawn = 0;
  const at = (event) => {
    const box = canvas.getBoundingClientRect();
    return [((event.clientX - box.left) / box.width) * canvas.width, ((event.clientY - box.top) / box.height) * canvas.height];
  };
  canvas.addEventListener('pointerdown', (event) => {
    canvas.setPointerCapture(event.pointerId);
    pen.beginPath();
    pen.moveTo(...at(event));
  });
  canvas.addEventListener('pointermove', (event) => {
    if (!canvas.hasPointerCapture(event.pointerId)) return;
    pen.lineTo(...at(event));
    pen.stroke();
    drawn += 1;
  });
  return { canvas, isEmpty: () => drawn < 5 };
};

const witness = (visit) => {
  const { values } = visit;
  const signing = sheet();
  const fields = state.day.visitFields;
  return screen(
    visit,
    '陪同人员确认',
    el('p', {}, `到达 ${written(values.arrivedAt).slice(0, 16)}，现场人员 ${values.people.join('、') || '未填写'}，样品 ${visit.samples.length} 个，照片 ${visit.photos.length} 张。请被测单位陪同人员核对后签名，不便签名的具名确认。`),
    control(fieldOf(fields, 'witness'), values, visit, 'visit'),
    visit.signature
      ? [
          el('p', { className: 'notice good' }, '已签名'),
          preview(visit, visit.signature),
          el('button', { type: 'button', className: 'button second', onclick: () => { const old = visit.signature; removeFile(visit, old, () => (visit.signature = null)); } }, '重新签名'),
        ]
      : [
          signing.canvas,
          el(
            'button',
            {
              type: 'button',
              className: 'button wide-button',
              onclick: async () => {
                if (signing.isEmpty() || !values.witness) {
                  say(signing.isEmpty() ? '还没有签名。请陪同人员用手指在框内签名。' : '请先填写陪同人员的姓名。', true);
                } else {
                  await keepSignature(visit, signing.canvas);
                }
                render();
              },
            },
            '保存签名',
          ),
          control(fieldOf(fields, 'witnessConfirmed'), values, visit, 'visit'),
        ],
  );
};

const keepSignature = async (visit, canvas) => {
  try {
    const blob = await new Promise((done) => canvas.toBlob(done, 'image/png'));
    await keepFile(visit, blob, (digest) => {
      visit.signature = { digest, name: `${visit.values.number}-签名.png`, size: blob.size, arrived: false };
    });
    say('');
  } catch (error) {
    say(error.message, true);
  }
};
