/** Harsher shots, never looked at while the reader was written: paper and hands, poor light, steep angles, other watermarks. */
import { pick, type Random, whole } from './data.ts'

export interface Shot {
  readonly turn: number
  readonly tilt: number
  /** Away from the camera at the top, degrees. */
  readonly pitch?: number
  readonly blur: number
  readonly scale: number
  readonly quality: number
  readonly filter: string
  readonly over: string
  readonly ground: string
}

export const plain: Shot = {
  ...{ turn: 0, tilt: 0, blur: 0, scale: 1.25, quality: 90, filter: '', over: '', ground: '#dcdcd8' },
}
export const between = (random: Random, from: number, to: number) => from + random() * (to - from)
const layer = (style: string, inside = '') => `<div style="position:absolute;inset:0;${style}">${inside}</div>`

const purposes = [
  '仅限ICP备案使用',
  '仅供网站备案 再次复印无效',
  '用于域名备案',
  '某某云备案专用',
  '复印件与原件一致 仅作备案',
]
const inks = ['200,30,30', '30,60,170', '110,110,110', '0,120,80', '150,40,140']

const fold = (r: Random) => {
  const at = between(r, 30, 70)
  return layer(
    `background:linear-gradient(${pick(r, [88, 91, 2, 178])}deg,rgba(0,0,0,.22),rgba(0,0,0,.05) ${at - 1}%,rgba(255,255,255,.55) ${at}%,rgba(0,0,0,.28) ${at + 0.8}%,rgba(0,0,0,0) ${at + 14}%)`,
  )
}
const hand = (r: Random) =>
  `<div style="position:absolute;left:${whole(r, -20, 70)}%;top:${whole(r, -20, 70)}%;width:60%;height:70%;transform:rotate(${whole(r, 0, 180)}deg);border-radius:40%;background:rgba(20,16,24,.42);filter:blur(26px)"></div>`
const grain = `<svg style="position:absolute;inset:0;width:100%;height:100%;opacity:.32;mix-blend-mode:overlay"><filter id="g"><feTurbulence type="fractalNoise" baseFrequency=".8" numOctaves="2"/></filter><rect width="100%" height="100%" filter="url(#g)"/></svg>`

/** One line of large letters across the document, filled or as an outline, with or without a box round it. */
const across = (r: Random) => {
  const ink = pick(r, inks)
  const outline = r() < 0.4
  const colour = `rgba(${ink},${between(r, 0.22, 0.42)})`
  const letters = outline ? `color:transparent;-webkit-text-stroke:2px ${colour}` : `color:${colour}`
  const box = r() < 0.4 ? `border:4px solid ${colour};padding:.1em .3em` : ''
  return layer(
    'display:grid;place-items:center',
    `<span style="transform:rotate(${whole(r, -34, 34)}deg);font:700 ${whole(r, 44, 76)}px '${pick(r, ['Noto Serif CJK SC', 'WenQuanYi Zen Hei', 'LXGW WenKai'])}';white-space:nowrap;${letters};${box}">${pick(r, purposes)}</span>`,
  )
}
/** Small words repeated in a lattice, every second row shifted. */
const lattice = (r: Random) => {
  const words = pick(r, purposes)
  const row = (i: number) => `<div style="margin-left:${i % 2 ? 4 : 0}em">${`${words}　　`.repeat(12)}</div>`
  return layer(
    'overflow:hidden',
    `<div style="position:absolute;inset:-40%;transform:rotate(${pick(r, [-45, -30, -20, 15, 30])}deg);font:500 ${whole(r, 16, 30)}px sans-serif;line-height:${between(r, 2.6, 4.2)};white-space:nowrap;color:rgba(${pick(r, inks)},${between(r, 0.2, 0.4)})">${Array.from({ length: 40 }, (_, i) => row(i)).join('')}</div>`,
  )
}

export const harsher: Readonly<Record<string, (random: Random) => Shot>> = {
  fold: (r) => ({ ...plain, turn: between(r, -6, 6), pitch: between(r, -8, 8), over: fold(r), blur: 0.3, quality: 78 }),
  hand: (r) => ({ ...plain, turn: between(r, -8, 8), over: hand(r), quality: 72, ground: '#8a7a66' }),
  night: (r) => ({
    ...plain,
    turn: between(r, -6, 6),
    filter: `brightness(${between(r, 0.3, 0.42)}) contrast(.8) sepia(.35)`,
    over: grain,
    blur: 0.5,
    quality: 55,
    ground: '#2a241e',
  }),
  steep: (r) => ({
    ...plain,
    turn: between(r, -8, 8),
    tilt: pick(r, [-1, 1]) * between(r, 20, 32),
    pitch: pick(r, [-1, 1]) * between(r, 12, 26),
    blur: 0.3,
    quality: 80,
    ground: '#4b5a4e',
  }),
  chat: (r) => ({ ...plain, turn: between(r, -4, 4), scale: between(r, 0.62, 0.8), blur: 0.2, quality: 38 }),
  across: (r) => ({ ...plain, turn: between(r, -5, 5), over: across(r), quality: 80 }),
  lattice: (r) => ({ ...plain, turn: between(r, -3, 3), over: lattice(r), quality: 82 }),
  both: (r) => ({ ...plain, turn: between(r, -3, 3), over: lattice(r) + across(r), quality: 85 }),
}
