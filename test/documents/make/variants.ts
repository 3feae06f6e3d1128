/** Cards laid out as other printers do it. */
import { addressIn } from './addresses.ts'
import { allCounties, back, type Person, person, pick, type Random, whole } from './data.ts'
import { guilloche, plainSheet } from './decoration.ts'
import type { Made } from './forms.ts'
import { between } from './harsher.ts'
import { lines, type Print } from './sheets.ts'

export function frontVariant(r: Random, font: string): Made {
  const whose = person(r)
  const p: Person = { ...whose, 住址: addressIn(r, pick(r, allCounties()).names) }
  const colour = pick(r, ['#3c8fc0', '#2f7aa8', '#5a93b8', '#4a86c8'])
  const label = `color:${colour};font-family:${pick(r, ["'Noto Sans CJK SC'", "'WenQuanYi Zen Hei'", "'AR PL UKai CN'"])}`
  const value = `font-family:${font};letter-spacing:${between(r, 0, 3).toFixed(1)}px`
  const [y, m, d] = p.出生.split('-').map(Number)
  const [left, at] = [whole(r, 48, 66), whole(r, 138, 166)]
  const top = whole(r, 50, 66)
  const step = whole(r, 58, 66)
  const [small, large] = [whole(r, 20, 24), whole(r, 26, 30)]
  const gap = pick(r, ['　', ' ', '  '])
  const born: Print[] = [
    { x: at, y: top + step * 2, size: large, text: `${y}`, style: value },
    { x: at + 86, y: top + step * 2 + 3, size: small, text: '年', style: label },
    { x: at + 122, y: top + step * 2, size: large, text: `${m}`, style: value },
    { x: at + 162, y: top + step * 2 + 3, size: small, text: '月', style: label },
    { x: at + 200, y: top + step * 2, size: large, text: `${d}`, style: value },
    { x: at + 242, y: top + step * 2 + 3, size: small, text: '日', style: label },
  ]
  const face = `<div style="position:absolute;left:566px;top:78px;width:214px;height:280px;background:radial-gradient(ellipse 34% 30% at 50% 40%,#d9b08f 98%,transparent),radial-gradient(ellipse 52% 40% at 50% 100%,#2b3040 98%,transparent),#e7edf1"></div>`
  const html = plainSheet(
    856,
    540,
    pick(r, ['#eef4f4', '#f4f3ee', '#e9f0f5']),
    guilloche(
      r,
      856,
      540,
      pick(r, [
        ['#bcd9e8', '#e6c3d0'],
        ['#c9e0d5', '#d5d2ea'],
        ['#a9cfe2', '#efd0c4'],
      ]),
    ),
    [
      { x: left, y: top + 4, size: small, text: `姓${gap}名`, style: label },
      { x: at, y: top - 2, size: large + 3, text: p.姓名, style: `${value};letter-spacing:${whole(r, 0, 10)}px` },
      { x: left, y: top + step + 3, size: small, text: `性${gap}别`, style: label },
      { x: at, y: top + step, size: large, text: p.性别, style: value },
      { x: at + 92, y: top + step + 3, size: small, text: `民${gap}族`, style: label },
      { x: at + 92 + small * 3.4, y: top + step, size: large, text: p.民族, style: value },
      { x: left, y: top + step * 2 + 3, size: small, text: `出${gap}生`, style: label },
      ...born,
      { x: left, y: top + step * 3 + 3, size: small, text: `住${gap}址`, style: label },
      { x: at, y: top + step * 3, size: large, text: lines(p.住址, whole(r, 11, 12)), style: value },
      { x: left, y: 446, size: small, text: '公民身份号码', style: label },
      {
        x: left + small * 6 + 60,
        y: 440,
        size: large + 4,
        text: p.公民身份号码,
        style: `font-family:${pick(r, [font, "'DejaVu Sans'", "'Liberation Mono'"])};letter-spacing:${whole(r, 3, 7)}px`,
      },
    ],
    face,
  )
  return { fields: { ...p }, html }
}

export function backVariant(r: Random, font: string): Made {
  const b = back(r)
  const emblem =
    '<div style="position:absolute;left:52px;top:46px;width:150px;height:160px;border-radius:50%;background:radial-gradient(#e8b64a 18%,#c8281e 20% 62%,#d9a23a 64%)"></div>'
  const x = whole(r, 200, 290)
  const label = `font-family:${pick(r, ["'Noto Sans CJK SC'", "'WenQuanYi Zen Hei'"])};font-weight:${pick(r, [400, 700])}`
  const size = whole(r, 24, 28)
  const html = plainSheet(
    856,
    540,
    pick(r, ['#f1f1ea', '#eef3f0']),
    guilloche(
      r,
      856,
      540,
      pick(r, [
        ['#e3c6d2', '#c9dfc4'],
        ['#cfdcea', '#eadfc0'],
      ]),
    ),
    [
      {
        x: 250,
        y: 56,
        size: 46,
        text: '中华人民共和国',
        style: `font-family:${font};letter-spacing:${whole(r, 8, 18)}px`,
      },
      {
        x: 236,
        y: 136,
        size: 66,
        text: '居民身份证',
        style: `font-family:${font};font-weight:700;letter-spacing:${whole(r, 16, 32)}px`,
      },
      { x, y: 390, size, text: '签发机关', style: label },
      { x: x + size * 5 + 8, y: 390, size, text: b.签发机关, style: `font-family:${font}` },
      { x, y: 448, size, text: '有效期限', style: label },
      { x: x + size * 5 + 8, y: 448, size, text: b.有效期限, style: `font-family:${font}` },
    ],
    emblem,
  )
  return { fields: { ...b }, html }
}
