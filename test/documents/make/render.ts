/** Photographs the invented documents with a browser: light, angle, blur, scale and JPEG as cameras and scanners give them. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import puppeteer from 'puppeteer'
import type { Truth } from '../compare.ts'
import { back as backData, licence as licenceData, type Person, person, type Random, seeded, whole } from './data.ts'
import { back, front, licence } from './sheets.ts'

interface Shot {
  readonly turn: number
  readonly tilt: number
  readonly blur: number
  readonly scale: number
  readonly quality: number
  readonly filter: string
  readonly over: string
  readonly ground: string
}

const plain: Shot = { turn: 0, tilt: 0, blur: 0, scale: 1.25, quality: 90, filter: '', over: '', ground: '#dcdcd8' }
const between = (random: Random, from: number, to: number) => from + random() * (to - from)
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
.pose{transform:rotateZ(${shot.turn}deg) rotateY(${shot.tilt}deg);filter:${filter}}.box{position:relative;box-shadow:4px 6px 14px #0006;border-radius:14px}</style>
<div class="pose"><div class="box">${sheet}${shot.over}</div></div>`
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
              ? back(fields as ReturnType<typeof backData>)
              : front(fields as Person)
        const shot = classes[degradation]!(random)
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
