// Makes wwwroot/lib: style sheet, script, htmx and the sprite of the icons in use. `node build.mjs styles | icons` makes a part.
import { copyFileSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = fileURLToPath(new URL('.', import.meta.url));
const web = join(here, '..');
const out = join(web, 'wwwroot', 'lib');
const modules = join(here, 'node_modules');

mkdirSync(out, { recursive: true });

async function styles() {
  const { compile } = await import('sass');
  const { css } = compile(join(here, 'css', 'mingjian.scss'), { loadPaths: [modules], style: 'compressed' });
  writeFileSync(join(out, 'mingjian.css'), css);
}

/** The scripts of a folder in the order of their names. */
function parts(folder) {
  const names = readdirSync(join(here, folder)).filter((name) => name.endsWith('.js')).sort();
  return names.map((name) => readFileSync(join(here, folder, name), 'utf8'));
}

/** The site's script, each file of js/ in its own block; the phone pages' own, one module of all files of field/; their worker. */
function scripts() {
  writeFileSync(join(out, 'mingjian.js'), parts('js').map((text) => `{\n${text}}\n`).join(''));
  writeFileSync(join(out, 'field.js'), parts('field').map((text) => text.trimEnd() + '\n').join('\n'));
  copyFileSync(join(here, 'worker', 'field-worker.js'), join(out, 'field-worker.js'));
  copyFileSync(join(modules, 'htmx.org', 'dist', 'htmx.min.js'), join(out, 'htmx.js'));
}

/** Every name in `<icon name="…">`, `icon="…"` and `Icon: "…"` of pages and code, plus those the pieces choose themselves. */
function icons() {
  const names = new Set();
  const pattern = /<icon\s+name="([a-z0-9-]+)"|\bicon="([a-z0-9-]+)"|\bIcon(?::|\s*=|\()\s*"([a-z0-9-]+)"/g;

  for (const file of readdirSync(web, { recursive: true })) {
    if (!/\.(cshtml|cs)$/.test(file) || /^(client|wwwroot|obj|bin)[\\/]/.test(file)) continue;

    for (const found of readFileSync(join(web, file), 'utf8').matchAll(pattern)) {
      names.add(found[1] ?? found[2] ?? found[3]);
    }
  }

  const symbols = [...names].sort().map((name) => {
    let svg;

    try {
      svg = readFileSync(join(modules, '@tabler', 'icons', 'icons', 'outline', `${name}.svg`), 'utf8');
    } catch {
      console.error(`client/build.mjs : error MJ0001: there is no icon "${name}" in @tabler/icons (outline)`);
      process.exit(1);
    }

    const shapes = svg.slice(svg.indexOf('>', svg.indexOf('<svg')) + 1, svg.lastIndexOf('</svg>'));
    return `<symbol id="${name}" viewBox="0 0 24 24">${shapes.replace(/\s*\n\s*/g, '')}</symbol>`;
  });

  writeFileSync(join(out, 'icons.svg'), `<svg xmlns="http://www.w3.org/2000/svg">${symbols.join('')}</svg>`);
}

const part = process.argv[2];

if (part !== 'icons') {
  await styles();
  scripts();
}

if (part !== 'styles') icons();
