/**
 * `node test/documents/held-out.ts DIR [seed] [each] [class,class]`: invents documents nobody has looked at and photographs them
 * with a camera of its own (make/camera.ts), with a truth.json; classes `uploads` are the other ways into an upload
 * (make/uploads.ts) with other layouts (make/variants.ts). For `npm run ocr:score -- DIR` and the sweeps. What was measured
 * on them stands in test/REPORT.md; the reader must not be fitted to them: take another seed for each look.
 */
import './node/workspace.ts'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { PNG } from 'pngjs'
import puppeteer from 'puppeteer'
import type { Raster } from '../../sdk/documents/image/raster.ts'
import type { Truth } from './compare.ts'
import type { Random } from './make/data.ts'
import type { Fonts, Made } from './make/forms.ts'

const { back, licence, person, pick, seeded, whole } = await import('./make/data.ts')
const { back: backSheet, front, licence: licenceSheet } = await import('./make/sheets.ts')
const { between } = await import('./make/harsher.ts')
const { others } = await import('./make/others.ts')
const { cameras, laid, photograph } = await import('./make/camera.ts')
const { trimmed, uploads } = await import('./make/uploads.ts')
const { backVariant, frontVariant } = await import('./make/variants.ts')
const { licenceVariant } = await import('./make/variant-licence.ts')
const { recompress } = await import('./node/mutate.ts')
const { encodeInNode } = await import('./node/encode.ts')
const { resize } = await import('../../sdk/documents/image/raster.ts')

const [folder, seed = '7', each = '1', classes = Object.keys(cameras).join(',')] = process.argv.slice(2)
const only = classes === 'uploads' ? Object.keys(uploads).join(',') : classes
if (!folder) {
  console.error('usage: held-out.ts DIR [seed] [each] [class,class]')
  process.exit(2)
}

/** Names with characters that are rare but printed every day; about one in twelve is outside the networks' keys. */
const surnames = [...'佘郗仝逄亓麴戚阮覃冼邝郜郄乜甄綦蔺宓缪晁裘詹钭闫阎於劭禹庾祁']
const given = [...'喆珺旻昇淼犇煜垚彧璟瑄翊骞蕙蓁霖皓恺琰祎妤婕熠宸玥堃钊霏勰瑀炘赟祾翀']
const rareName = (r: Random) => pick(r, surnames) + pick(r, given) + (r() < 0.6 ? pick(r, given) : '')
const fonts = [
  'Noto Sans CJK SC',
  'Noto Serif CJK SC',
  'WenQuanYi Micro Hei',
  'Droid Sans Fallback',
  'AR PL UMing CN',
  'LXGW WenKai',
  'AR PL SungtiL GB',
]

const variants: Readonly<Record<string, (r: Random, font: string) => Made>> = {
  id_front: frontVariant,
  id_back: backVariant,
  licence: licenceVariant,
}
const otherFonts = [...fonts, 'AR PL UKai CN', 'AR PL KaitiM GB', 'WenQuanYi Zen Hei']

function invent(docType: string, r: Random): Made {
  const font = `'${pick(r, fonts)}'`
  const name = r() < 0.3 ? rareName(r) : null
  if (docType === 'id_front') {
    const p = { ...person(r), ...(name ? { 姓名: name } : {}) }
    return { fields: { ...p }, html: front(p, font) }
  }
  if (docType === 'id_back') {
    const b = back(r)
    return { fields: { ...b }, html: backSheet(b, font) }
  }
  if (docType === 'licence') {
    const l = { ...licence(r), ...(name ? { 法定代表人: name } : {}) }
    return { fields: { ...l }, html: licenceSheet(l, font) }
  }
  const pair: Fonts = { label: pick(r, fonts), value: pick(r, fonts) }
  return others[docType]!(r, pair)
}

const marks = [
  '仅供备案核验 复印无效',
  '仅限办理ICP备案使用',
  'ICP备案专用',
  '网站备案 他用无效',
  '本证件仅用于域名实名认证',
]
/** A tool's watermark: one line across, or words all over. */
function watermark(degradation: string, r: Random, width: number): string {
  const ink = `rgba(${pick(r, ['220,40,40', '40,80,200', '90,90,90', '250,250,250', '0,110,90'])},${between(r, 0.2, 0.45)})`
  const font = `'${pick(r, fonts)}'`
  const words = pick(r, marks)
  if (degradation === 'stamped')
    return `<div style="position:absolute;inset:0;display:grid;place-items:center"><span style="font:600 ${Math.round(width * between(r, 0.035, 0.06))}px ${font};color:${ink};transform:rotate(${whole(r, -30, 30)}deg);white-space:nowrap">${words}</span></div>`
  const size = Math.round(width * between(r, 0.014, 0.026))
  return `<div style="position:absolute;inset:0;overflow:hidden"><div style="position:absolute;inset:-40%;transform:rotate(${whole(r, -45, 45)}deg);font:400 ${size}px ${font};line-height:${between(r, 2.8, 5)};color:${ink};white-space:nowrap">${Array.from({ length: 60 }, () => `<div>${`${words}　　　`.repeat(14)}</div>`).join('')}</div></div>`
}

interface Wanted {
  readonly degradation: string
  readonly docType: string
}
const random = seeded(Number(seed))
const kinds = ['id_front', 'id_back', 'licence', ...Object.keys(others)]
const wanted: Wanted[] = only.split(',').flatMap((degradation) =>
  Array.from({ length: Number(each) }, () => [
    ...kinds.slice(0, 3),
    uploads[degradation] ? 'licence' : pick(random, kinds.slice(3)),
  ])
    .flat()
    .map((docType) => ({ degradation, docType })),
)

mkdirSync(folder, { recursive: true })
const browser = await puppeteer.launch({
  executablePath: process.env.CHROME_PATH ?? '/usr/bin/chromium',
  pipe: true,
  args: ['--no-sandbox', '--disable-gpu'],
})
const images: Truth[] = []
const size = (html: string) => /width:(\d+)px;height:(\d+)px/.exec(html)!.map(Number) as [number, number, number]
try {
  const tab = await browser.newPage()
  const shot = async (html: string, width: number, height: number, scale: number): Promise<Raster> => {
    await tab.setViewport({ width, height, deviceScaleFactor: scale })
    await tab.setContent(`<!doctype html><style>*{margin:0}html,body{background:transparent}</style>${html}`)
    await tab.evaluate(() => document.fonts.ready.then(() => undefined))
    const png = PNG.sync.read(Buffer.from(await tab.screenshot({ type: 'png', omitBackground: true })))
    return { width: png.width, height: png.height, data: new Uint8ClampedArray(png.data) }
  }
  const encoded = async (image: Raster, quality: number) => encodeInNode(image, 'jpeg', quality / 100)
  const upload = async (degradation: string, docType: string) => {
    const { fields, html } = variants[docType]!(random, `'${pick(random, otherFonts)}'`)
    const { camera, on, over, page, passedOn, cut } = uploads[degradation]!(random)
    const [, width, height] = size(html)
    let image = await shot(html.replace(/<\/div>$/, `${on?.(width, height) ?? ''}</div>`), width, height, 2)
    if (page) {
      const shown = page(`data:image/jpeg;base64,${Buffer.from(await encoded(image, 80)).toString('base64')}`)
      image = await shot(shown.html, shown.width, shown.height, 1)
    } else image = photograph(image, camera, random)
    if (cut) image = trimmed(image, cut)
    if (over) image = laid(image, await shot(over(image.width, image.height), image.width, image.height, 1))
    const by = passedOn ? passedOn / Math.max(image.width, image.height) : 1
    if (by < 1) image = resize(image, Math.round(image.width * by), Math.round(image.height * by))
    return { fields, image, quality: camera.jpeg.at(-1)! }
  }
  const photo = async (degradation: string, docType: string) => {
    const { fields, html } = invent(docType, random)
    const [, width, height] = size(html)
    const camera = cameras[degradation]!(random)
    let image = photograph(await shot(html, width, height, 2), camera, random)
    if (degradation === 'stamped' || degradation === 'tiled')
      image = laid(image, await shot(watermark(degradation, random, image.width), image.width, image.height, 1))
    for (const quality of camera.jpeg.slice(0, -1)) {
      image = recompress(quality)(image)
      image = resize(image, Math.round(image.width * 0.85), Math.round(image.height * 0.85))
    }
    return { fields, image, quality: camera.jpeg.at(-1)! }
  }
  for (const [i, { degradation, docType }] of wanted.entries()) {
    const made = await (uploads[degradation] ? upload : photo)(degradation, docType)
    const file = `h${String(i + 1).padStart(3, '0')}_${docType}_${degradation}.jpg`
    writeFileSync(join(folder, file), await encoded(made.image, made.quality))
    images.push({ file, docType, degradation, fields: made.fields })
  }
} finally {
  await browser.close()
}
writeFileSync(join(folder, 'truth.json'), JSON.stringify({ images }))
console.log(`${images.length} pictures in ${folder}`)
