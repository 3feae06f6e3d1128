/** What printers lay under and over the words: fine curves, codes of squares, seals. */
import { type Random, whole } from './data.ts'
import { between } from './harsher.ts'
import type { Print } from './sheets.ts'

const print = ({ x, y, size, text, style = '' }: Print) =>
  `<div style="position:absolute;left:${x}px;top:${y}px;font-size:${size}px;line-height:1.3;white-space:pre;${style}">${text.replaceAll('<', '&lt;')}</div>`

/** Interlaced fine lines of two colours, as security printing has them, all over the sheet. */
export function guilloche(r: Random, width: number, height: number, colours: readonly string[]): string {
  const [wave, turns] = [between(r, 8, 40), between(r, 2, 7)]
  const curve = (i: number) => {
    const points = Array.from({ length: 61 }, (_, k) => {
      const y = (height * (i + 0.5)) / 34 + Math.sin((k / 60) * Math.PI * 2 * turns + (i % 3)) * wave
      return `${(width * k) / 60},${Math.round(y)}`
    })
    return `<polyline points="${points.join(' ')}" fill="none" stroke="${colours[i % colours.length]}" stroke-width="${i % 4 ? 0.8 : 1.6}"/>`
  }
  return `<svg width="${width}" height="${height}" style="position:absolute;inset:0">${Array.from({ length: 34 }, (_, i) => curve(i)).join('')}</svg>`
}

export const plainSheet = (
  width: number,
  height: number,
  paper: string,
  under: string,
  marks: readonly Print[],
  over = '',
  round = 18,
) =>
  `<div style="position:relative;width:${width}px;height:${height}px;background:${paper};border-radius:${round}px;overflow:hidden;color:#222">${under}${marks.map(print).join('')}${over}</div>`

/** A field of small squares, as a two-dimensional code is. */
export function squares(r: Random, x: number, y: number, side: number): string {
  const cells = Array.from({ length: 29 * 29 }, (_, i) =>
    r() < 0.5 ? `<rect x="${i % 29}" y="${Math.floor(i / 29)}" width="1" height="1"/>` : '',
  )
  const eye = (a: number, b: number) =>
    `<path d="M${a} ${b}h7v7h-7z" fill="#fff"/><path d="M${a} ${b}h7v7h-7zM${a + 1} ${b + 1}v5h5v-5z" fill-rule="evenodd"/><path d="M${a + 2} ${b + 2}h3v3h-3z"/>`
  return `<svg viewBox="0 0 29 29" style="position:absolute;left:${x}px;top:${y}px;width:${side}px;height:${side}px;background:#fff">${cells.join('')}${eye(0, 0)}${eye(22, 0)}${eye(0, 22)}</svg>`
}

export function seal(r: Random, x: number, y: number, text: string): string {
  const turned = [...text].map(
    (ch, i, all) =>
      `<span style="position:absolute;left:50%;top:50%;font:700 20px 'Noto Serif CJK SC';transform:translate(-50%,-50%) rotate(${(i - (all.length - 1) / 2) * 19}deg) translateY(-62px)">${ch}</span>`,
  )
  return `<div style="position:absolute;left:${x}px;top:${y}px;width:170px;height:170px;border:5px solid;border-radius:50%;color:rgba(208,30,36,${between(r, 0.55, 0.85).toFixed(2)});transform:rotate(${whole(r, -14, 14)}deg)">${turned.join('')}<span style="position:absolute;inset:0;display:grid;place-items:center;font-size:54px">★</span></div>`
}
