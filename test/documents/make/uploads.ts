/** How pictures get into an upload besides a plain photograph: passed on by chat, shot of a screen's viewer, held, laminated, stamped by tools. */
import type { Raster } from '../../../sdk/documents/image/raster.ts'
import { type Camera, steady } from './camera.ts'
import { pick, type Random, two, whole } from './data.ts'
import { between } from './harsher.ts'

export interface Upload {
  readonly camera: Camera
  /** Laid on the document before it is photographed, HTML of its size. */
  readonly on?: (width: number, height: number) => string
  /** Laid over the picture, HTML of its size. */
  readonly over?: (width: number, height: number) => string
  /** The document shown inside a page instead of photographed: HTML around `image`. */
  readonly page?: (image: string) => { readonly html: string; readonly width: number; readonly height: number }
  /** Longer side after it was passed on. */
  readonly passedOn?: number
  /** Share cut off at each side, of the document's own frame. */
  readonly cut?: number
}

const some = (r: Random, size: number) => between(r, -size, size)
const layer = (style: string, inside = '') =>
  `<div style="position:absolute;inset:0;overflow:hidden;${style}">${inside}</div>`
const cloths: readonly ((x: number, y: number) => readonly [number, number, number])[] = [
  (x, y) => ((Math.floor(x / 60) + Math.floor(y / 60)) % 2 ? [190, 60, 60] : [236, 230, 222]),
  (x, y) => (Math.floor((x + y) / 26) % 2 ? [70, 96, 140] : [96, 124, 170]),
  (x, y) => (Math.hypot((x % 90) - 45, (y % 90) - 45) < 16 ? [240, 214, 120] : [92, 112, 84]),
  (x, y) => [150 + Math.sin(x * 0.05) * 30, 110 + Math.sin(y * 0.013 + x * 0.002) * 24, 76],
]

const marks = ['仅供ICP备案使用', '仅用于网站备案 他用无效', '与原件一致', '此件仅供阿里云备案', '腾讯云备案专用']
const tiled = (r: Random, opacity: number) => (width: number) =>
  layer(
    '',
    `<div style="position:absolute;inset:-60%;transform:rotate(${pick(r, [-45, 45, -30])}deg);font:400 ${Math.round(width * between(r, 0.018, 0.03))}px 'Noto Sans CJK SC';line-height:${between(r, 3.4, 5)};white-space:nowrap;color:rgba(${pick(r, ['128,128,128', '160,160,160', '100,100,110'])},${opacity})">${Array.from({ length: 70 }, (_, i) => `<div style="margin-left:${i % 2 ? 3 : 0}em">${`${pick(r, marks)}　　　　`.repeat(14)}</div>`).join('')}</div>`,
  )
const across = (r: Random) => (width: number) =>
  layer(
    'display:grid;place-items:center',
    `<span style="font:700 ${Math.round(width * between(r, 0.045, 0.07))}px '${pick(r, ['Noto Sans CJK SC', 'AR PL UKai CN', 'cwTeXFangSong'])}';color:rgba(${pick(r, ['230,20,20', '200,0,40', '255,60,40'])},${between(r, 0.25, 0.5)});transform:rotate(${whole(r, -35, -15)}deg);white-space:nowrap">${pick(r, marks)}</span>`,
  )
const corner = (r: Random) => (width: number, height: number) => {
  const size = Math.round(width * 0.026)
  const stamp = `${whole(r, 2019, 2025)}/${two(whole(r, 1, 12))}/${two(whole(r, 1, 28))} ${two(whole(r, 7, 21))}:${two(whole(r, 0, 59))}`
  return layer(
    '',
    `<div style="position:absolute;right:${size}px;bottom:${size * 0.6}px;font:600 ${size}px 'DejaVu Sans Mono';color:#ff9a2e;text-shadow:0 0 2px #000">${stamp}</div><div style="position:absolute;left:${size}px;top:${Math.round(height * 0.02)}px;font:700 ${size}px 'Noto Sans CJK SC';color:#fffc;text-shadow:0 1px 3px #0008">水印相机 · 今日拍摄</div>`,
  )
}
const finger = (r: Random) => (width: number, height: number) => {
  const right = r() < 0.5
  const y = between(r, 0.8, 0.92) * height
  return `<div style="position:absolute;${right ? 'right' : 'left'}:${-width * 0.1}px;top:${y}px;width:${width * 0.15}px;height:${height * 0.17}px;border-radius:46%;transform:rotate(${some(r, 16)}deg);background:radial-gradient(ellipse at 40% 35%,#eec0a2,#c98d6c 75%,#a86f52)"></div>`
}
const film = (r: Random) => () =>
  layer(
    'background:rgba(255,255,255,.08)',
    Array.from(
      { length: whole(r, 2, 4) },
      () =>
        `<div style="position:absolute;left:${whole(r, -10, 90)}%;top:-20%;width:${whole(r, 2, 7)}%;height:140%;transform:rotate(${whole(r, 12, 34)}deg);background:linear-gradient(90deg,transparent,rgba(255,255,255,${between(r, 0.3, 0.62)}) 40% 60%,transparent)"></div>`,
    ).join(''),
  )

/** A window of a viewer with its bars, the page in the middle at the size that fits. */
const viewer = (r: Random) => (image: string) => {
  const [width, height] = pick(r, [
    [1920, 1080],
    [1600, 900],
    [1440, 900],
  ] as const)
  const dark = r() < 0.5
  const bar = dark ? '#3b3b3f' : '#f3f3f3'
  const html = `<div style="width:${width}px;height:${height}px;background:${dark ? '#525659' : '#c8c8cc'};font:14px 'Noto Sans CJK SC';color:${dark ? '#eee' : '#333'};position:relative"><div style="height:46px;background:${bar};display:flex;gap:36px;align-items:center;padding:0 18px"><b>营业执照或证件扫描件.pdf</b><span>1 / 1</span><span>－　100%　＋</span><span>打印</span><span>下载</span></div><div style="position:absolute;left:0;top:46px;bottom:0;width:150px;background:${dark ? '#323639' : '#e6e6e9'}"><img src="${image}" style="width:110px;margin:20px"><div style="text-align:center">1</div></div><div style="position:absolute;left:170px;right:20px;top:64px;bottom:16px;display:grid;place-items:center"><div style="background:#fff;padding:30px;box-shadow:0 2px 8px #0006"><img src="${image}" style="display:block;max-width:${width - 330}px;max-height:${height - 160}px"></div></div></div>`
  return { html, width, height }
}

export const uploads: Readonly<Record<string, (r: Random) => Upload>> = {
  wechat: (r) => ({
    camera: {
      ...steady,
      side: 2400,
      turn: some(r, 9),
      lean: [some(r, 0.14), some(r, 0.14)],
      fill: between(r, 0.66, 0.88),
      warmth: some(r, 0.14),
      jpeg: [whole(r, 40, 60)],
    },
    passedOn: 1080,
  }),
  viewer: (r) => ({ camera: { ...steady, jpeg: [whole(r, 70, 90)] }, page: viewer(r) }),
  cloth: (r) => ({
    camera: {
      ...steady,
      turn: some(r, 14),
      lean: [some(r, 0.1), some(r, 0.1)],
      fill: between(r, 0.5, 0.75),
      side: 1900,
      jpeg: [70],
      under: pick(r, cloths),
    },
  }),
  finger: (r) => ({
    camera: { ...steady, turn: some(r, 10), lean: [some(r, 0.1), some(r, 0.1)], jpeg: [78], under: pick(r, cloths) },
    on: finger(r),
  }),
  tight: (r) => ({ camera: { ...steady, turn: some(r, 1), fill: 1, jpeg: [60] }, cut: between(r, 0.015, 0.03) }),
  laminated: (r) => ({
    camera: { ...steady, turn: some(r, 7), lean: [some(r, 0.08), some(r, 0.08)], jpeg: [74], light: 1.05 },
    on: film(r),
  }),
  wide: (r) => ({
    camera: {
      ...steady,
      side: 2200,
      lens: -0.16,
      lean: [pick(r, [-1, 1]) * between(r, 0.16, 0.24), some(r, 0.2)],
      fill: 0.7,
      jpeg: [80],
      under: pick(r, cloths),
    },
  }),
  moved: (r) => ({
    camera: {
      ...steady,
      side: 2000,
      shake: between(r, 4, 6.5),
      focus: 0.7,
      noise: 7,
      sharpen: 1,
      jpeg: [55],
      turn: some(r, 5),
    },
  }),
  tinted: (r) => ({
    camera: {
      ...steady,
      warmth: pick(r, [-0.28, 0.3]),
      light: between(r, 0.62, 0.9),
      noise: 8,
      jpeg: [whole(r, 30, 45)],
      turn: some(r, 6),
    },
  }),
  grid: (r) => ({ camera: { ...steady, turn: some(r, 4) }, over: tiled(r, between(r, 0.25, 0.45)) }),
  red: (r) => ({ camera: { ...steady, turn: some(r, 4) }, over: across(r) }),
  dated: (r) => ({
    camera: { ...steady, turn: some(r, 7), lean: [some(r, 0.08), 0], side: 1440, jpeg: [66] },
    over: corner(r),
  }),
}

/** The picture with some of its frame cut off. */
export function trimmed(image: Raster, share: number): Raster {
  const [x, y] = [Math.round(image.width * share), Math.round(image.height * share)]
  const [width, height] = [image.width - 2 * x, image.height - 2 * y]
  const data = new Uint8ClampedArray(width * height * 4)
  for (let row = 0; row < height; row++) {
    const from = ((row + y) * image.width + x) * 4
    data.set(image.data.subarray(from, from + width * 4), row * width * 4)
  }
  return { width, height, data }
}
