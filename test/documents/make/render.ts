/** Photographs the invented documents with a browser: light, angle, blur, scale and JPEG as cameras and scanners give them. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import puppeteer from 'puppeteer'
import type { Truth } from '../compare.ts'
import {
  back as backData,
  licence as licenceData,
  type Person,
  person,
  pick,
  type Random,
  seeded,
  whole,
} from './data.ts'
import type { Fonts, Made } from './forms.ts'
import { between, harsher, plain, type Shot } from './harsher.ts'
import { others } from './others.ts'
import { back, front, licence } from './sheets.ts'

const shade = (random: Random, strength: number) =>
  `<div style="position:absolute;inset:0;background:linear-gradient(${whole(random, 0, 360)}deg,rgba(0,0,0,${strength}),transparent 70%)"></div>`

/** Classes of picture; each makes one shot from random numbers. */
export const classes: Readonly<Record<string, (random: Random) => Shot>> = {
  clean: (r) => ({ ...plain, turn: between(r, -0.8, 0.8) }),
  easy: (r) => ({
    ...plain,
    turn: between(r, -5, 5),
    tilt: between(r, -10, 10),
    over: shade(r, 0.2),
    blur: 0.3,
    quality: 82,
    ground: '#3a4a5c',
  }),
  hard: (r) => ({
    ...plain,
    turn: between(r, -12, 12),
    tilt: between(r, -20, 20),
    over: shade(r, 0.4),
    blur: 0.8,
    quality: 60,
    ground: '#6b4a35',
  }),
  low: (r) => ({ ...plain, turn: between(r, -3, 3), scale: 0.72, quality: 60 }),
  turned: (r) => ({ ...plain, turn: between(r, -4, 4) + 90 * whole(r, 1, 3), over: shade(r, 0.2), quality: 80 }),
  dark: (r) => ({ ...plain, turn: between(r, -3, 3), filter: 'brightness(.45) contrast(.85)', quality: 75 }),
  bright: (r) => ({ ...plain, turn: between(r, -3, 3), filter: 'brightness(1.25) contrast(.8)', quality: 75 }),
  copy: (r) => ({
    ...plain,
    turn: between(r, -2, 2),
    filter: 'grayscale(1) contrast(1.6) brightness(1.1)',
    ground: '#fff',
  }),
  mark: (r) => ({
    ...plain,
    turn: between(r, -3, 3),
    over: `<div style="position:absolute;inset:0;transform:rotate(-24deg);font:700 44px sans-serif;line-height:3.4;color:rgba(90,90,90,.28)">${'仅供备案使用 '.repeat(24)}</div>`,
  }),
}

function page(sheet: string, shot: Shot): string {
  const filter = `${shot.filter} ${shot.blur ? `blur(${shot.blur}px)` : ''}`
  return `<!doctype html><style>*{margin:0}body{background:${shot.ground};width:1500px;height:1500px;display:grid;place-items:center;perspective:2600px}
.pose{transform:rotateZ(${shot.turn}deg) rotateY(${shot.tilt}deg) rotateX(${shot.pitch ?? 0}deg);filter:${filter}}.box{position:relative;box-shadow:4px 6px 14px #0006;border-radius:14px}</style>
<div class="pose"><div class="box">${sheet}${shot.over}</div></div>`
}

/** Shots that an upload may well be, and that the first classes lack. */
export const moreClasses: Readonly<Record<string, (random: Random) => Shot>> = {
  glare: (r) => ({
    ...plain,
    turn: between(r, -6, 6),
    over: `<div style="position:absolute;left:${whole(r, 5, 60)}%;top:${whole(r, 5, 60)}%;width:34%;height:34%;background:radial-gradient(closest-side,rgba(255,255,255,.95),rgba(255,255,255,.6) 45%,transparent);"></div>`,
    ground: '#50382a',
  }),
  worn: (r) => ({
    ...plain,
    turn: between(r, -4, 4),
    filter: 'contrast(.72) brightness(1.08) sepia(.15)',
    blur: 0.4,
    quality: 75,
    over: Array.from(
      { length: 26 },
      () =>
        `<div style="position:absolute;left:${whole(r, 0, 95)}%;top:${whole(r, 0, 95)}%;width:${whole(r, 30, 260)}px;height:1.5px;background:rgba(255,255,255,.75);transform:rotate(${whole(r, 0, 180)}deg)"></div>`,
    ).join(''),
    ground: '#7d7466',
  }),
  marked: (r) => ({
    ...plain,
    turn: between(r, -5, 5),
    over: `<div style="position:absolute;inset:0;overflow:hidden"><div style="position:absolute;inset:-30%;transform:rotate(${whole(r, -40, 40)}deg);font:600 ${whole(r, 26, 52)}px sans-serif;line-height:${between(r, 2, 3.4)};color:rgba(${pick(r, ['200,40,40', '60,90,200', '80,80,80', '20,20,20'])},${between(r, 0.14, 0.36)})">${`${pick(r, ['仅供办理网站备案使用', '此件仅用于ICP备案', '备案专用 他用无效'])} 　`.repeat(60)}</div></div>`,
  }),
  screen: (r) => ({
    ...plain,
    turn: between(r, -2, 2),
    over: `<div style="position:absolute;inset:0;background:repeating-linear-gradient(${between(r, 0, 8)}deg,rgba(0,0,0,.16) 0 1px,transparent 1px 3px),repeating-linear-gradient(${between(r, 84, 98)}deg,rgba(0,60,160,.12) 0 1px,transparent 1px 3px)"></div>`,
    quality: 80,
    ground: '#111',
  }),
}

const everyClass = { ...classes, ...moreClasses, ...harsher }

/** Fonts of one document; the list may name fonts that a machine lacks, which then fall back to another. */
const fontPairs: readonly Fonts[] = [
  { label: 'Noto Sans CJK SC', value: 'Noto Sans CJK SC' },
  { label: 'Noto Serif CJK SC', value: 'Noto Serif CJK SC' },
  { label: 'WenQuanYi Zen Hei', value: 'WenQuanYi Zen Hei' },
  { label: 'AR PL UMing CN', value: 'AR PL UMing CN' },
  { label: 'Noto Sans CJK SC', value: 'AR PL UKai CN' },
  { label: 'WenQuanYi Micro Hei', value: 'LXGW WenKai' },
]

/** Makes documents of the kinds beyond card and licence, `each` of every kind and class. */
export async function makeOthers(
  folder: string,
  seed: number,
  each: number,
  only: readonly string[],
  which = Object.keys(others),
) {
  const random = seeded(seed)
  const wanted = only.flatMap((degradation) =>
    which.flatMap((docType) =>
      Array.from({ length: each }, (_, i) => ({ degradation, docType, file: `${docType}_${degradation}_${i}.jpg` })),
    ),
  )
  return photograph(folder, wanted, ({ docType, degradation }) => {
    const made: Made = others[docType]!(random, pick(random, fontPairs))
    return { ...made, shot: everyClass[degradation]!(random) }
  })
}

interface Wanted {
  readonly degradation: string
  readonly docType: string
  readonly file: string
}

async function photograph(
  folder: string,
  wanted: readonly Wanted[],
  make: (one: Wanted) => Made & { shot: Shot },
): Promise<Truth[]> {
  mkdirSync(folder, { recursive: true })
  const browser = await puppeteer.launch({
    executablePath: process.env.CHROME_PATH ?? '/usr/bin/chromium',
    pipe: true,
    args: ['--no-sandbox', '--disable-gpu', '--allow-file-access-from-files'],
  })
  const images: Truth[] = []
  try {
    const tab = await browser.newPage()
    for (const one of wanted) {
      const { fields, html, shot } = make(one)
      await tab.setViewport({ width: 1500, height: 1500, deviceScaleFactor: shot.scale })
      await tab.setContent(page(html, shot))
      await tab.evaluate(() => document.fonts.ready.then(() => undefined))
      const frame = await tab.$eval('.pose', (el) => {
        const { x, y, width, height } = el.getBoundingClientRect()
        return { x: Math.max(0, x - 40), y: Math.max(0, y - 40), width: width + 80, height: height + 80 }
      })
      writeFileSync(join(folder, one.file), await tab.screenshot({ type: 'jpeg', quality: shot.quality, clip: frame }))
      images.push({ ...one, fields: { ...fields } })
    }
  } finally {
    await browser.close()
  }
  writeFileSync(join(folder, 'truth.json'), JSON.stringify({ images }))
  return images
}

/** Makes `each` documents of every kind and class in `folder`, with truth.json. */
export async function makeDocuments(
  folder: string,
  seed: number,
  each: number,
  only: readonly string[] = Object.keys(classes),
  head = '',
  font?: string,
) {
  mkdirSync(folder, { recursive: true })
  const browser = await puppeteer.launch({
    executablePath: process.env.CHROME_PATH ?? '/usr/bin/chromium',
    pipe: true,
    args: ['--no-sandbox', '--disable-gpu', '--allow-file-access-from-files'],
  })
  const random = seeded(seed)
  const images: Truth[] = []
  try {
    const tab = await browser.newPage()
    for (const degradation of only) {
      for (let i = 0; i < each * 3; i++) {
        const docType = ['id_front', 'id_back', 'licence'][i % 3]!
        const fields =
          docType === 'licence' ? licenceData(random) : docType === 'id_back' ? backData(random) : person(random)
        const sheet =
          docType === 'licence'
            ? licence(fields as ReturnType<typeof licenceData>, font)
            : docType === 'id_back'
              ? back(fields as ReturnType<typeof backData>, font)
              : front(fields as Person, font)
        const shot = everyClass[degradation]!(random)
        const file = `${docType}_${degradation}_${i}.jpg`
        await tab.setViewport({ width: 1500, height: 1500, deviceScaleFactor: shot.scale })
        await tab.setContent(head + page(sheet, shot))
        await tab.evaluate(() => document.fonts.ready.then(() => undefined))
        const frame = await tab.$eval('.pose', (el) => {
          const { x, y, width, height } = el.getBoundingClientRect()
          return { x: Math.max(0, x - 40), y: Math.max(0, y - 40), width: width + 80, height: height + 80 }
        })
        writeFileSync(join(folder, file), await tab.screenshot({ type: 'jpeg', quality: shot.quality, clip: frame }))
        images.push({ file, docType, degradation, fields: { ...fields } })
      }
    }
  } finally {
    await browser.close()
  }
  writeFileSync(join(folder, 'truth.json'), JSON.stringify({ images }))
  return images
}
