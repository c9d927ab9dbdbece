import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PlainDimension } from './scaled-pack.ts';

/**
 * The floor: the same questionnaire as plain HTML with native radios, one dimension shown at a time, answers kept,
 * a running mean, a worker of ten lines that keeps the page for use without its server. No library.
 */
export function writeFloor(folder: string, dimensions: readonly PlainDimension[]): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'index.html'), page(dimensions));
  writeFileSync(join(folder, 'sw.js'), WORKER);
}

function page(dimensions: readonly PlainDimension[]): string {
  const sections = dimensions.map(
    ({ id, name, items }) =>
      `<section id="${id}" hidden><h1>${name}</h1>${items
        .map(
          ({ id: item, stem, anchors }) =>
            `<fieldset><legend>${stem}</legend>${anchors
              .map(
                (text, at) =>
                  `<label><input type="radio" name="${item}" value="${at + 1}"><span>${text}</span></label>`,
              )
              .join('')}<textarea aria-label="备注" rows="1" data-note="${item}"></textarea></fieldset>`,
        )
        .join('')}</section>`,
  );
  return `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>floor</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<style>body{font:16px/1.7 system-ui,"Noto Sans CJK SC",sans-serif;max-width:42rem;margin:2rem auto}
label{display:flex;gap:.8rem;padding:.7rem 1rem;border:1px solid #ccc;border-radius:.5rem;margin:.5rem 0}
fieldset{border:1px solid #ddd;border-radius:.7rem;margin:1.5rem 0;padding:1.2rem}legend{font-weight:600}</style>
<p><output id="mean">–</output></p>${sections.join('')}<button id="next">下一步</button>
<script>${PROGRAM}</script></html>`;
}

const PROGRAM = `
const sections = [...document.querySelectorAll('section')];
const kept = JSON.parse(localStorage.getItem('floor') ?? '{}');
const values = new Map(Object.entries(kept));
const mean = document.getElementById('mean');
const total = document.querySelectorAll('fieldset').length;
function show(id) {
  for (const one of sections) one.hidden = one.id !== id;
  scrollTo(0, 0);
}
function draw() {
  let sum = 0;
  for (const value of values.values()) sum += Number(value);
  mean.textContent = values.size ? (sum / values.size).toFixed(2) + ' · ' + values.size + ' / ' + total : '–';
}
for (const [name, value] of values) {
  const input = document.querySelector('input[name="' + name + '"][value="' + value + '"]');
  if (input) input.checked = true;
}
let writing = false;
addEventListener('change', ({ target }) => {
  if (target.type !== 'radio') return;
  values.set(target.name, target.value);
  draw();
  if (writing) return;
  writing = true;
  setTimeout(() => {
    writing = false;
    localStorage.setItem('floor', JSON.stringify(Object.fromEntries(values)));
  });
});
addEventListener('hashchange', () => show(location.hash.slice(1)));
document.getElementById('next').onclick = () => {
  const at = sections.findIndex((one) => !one.hidden);
  location.hash = sections[Math.min(at + 1, sections.length - 1)].id;
};
show(location.hash.slice(1) || sections[0].id);
draw();
// the server's policy lets nobody else name a script
globalThis.trustedTypes?.createPolicy('default', { createScriptURL: (url) => url });
navigator.serviceWorker?.register('./sw.js');
`;

const WORKER = `
addEventListener('install', (event) => event.waitUntil(caches.open('floor').then((cache) => cache.add('./'))));
addEventListener('activate', (event) => event.waitUntil(clients.claim()));
addEventListener('fetch', (event) => {
  if (event.request.mode === 'navigate') event.respondWith(caches.match('./').then((hit) => hit ?? fetch(event.request)));
});
`;
