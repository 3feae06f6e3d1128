/** Sheets of labelled rows: forms in columns, and cards. */
import { day, type Random, two } from './data.ts'
import { lines, type Print, sheet } from './sheets.ts'

export interface Made {
  readonly fields: Readonly<Record<string, string>>
  readonly html: string
}

export interface Fonts {
  readonly label: string
  readonly value: string
}

export type Row = readonly [label: string, value: string, wrap?: number]

export interface Form {
  readonly width: number
  readonly height: number
  readonly paper: string
  readonly title: string
  readonly titleSize: number
  readonly colour: string
  readonly size: number
}

export function form(
  form: Form,
  fonts: Fonts,
  head: readonly Row[],
  columns: readonly (readonly Row[])[],
  foot: readonly string[] = [],
): string {
  const { width, height, size } = form
  const label = `color:${form.colour};font-family:'${fonts.label}'`
  const value = `font-family:'${fonts.value}'`
  const prints: Print[] = [
    {
      x: width / 2 - (form.title.length * form.titleSize * 1.15) / 2,
      y: height * 0.1,
      size: form.titleSize,
      text: form.title,
      style: `font-family:'${fonts.label}';font-weight:700;letter-spacing:${form.titleSize * 0.15}px`,
    },
  ]
  head.forEach(([name, text], i) => {
    prints.push({ x: width * 0.08, y: height * 0.2 + i * size * 1.8, size, text: name, style: label })
    prints.push({
      x: width * 0.08 + size * (name.length + 0.8),
      y: height * 0.2 + i * size * 1.8,
      size,
      text,
      style: value,
    })
  })
  columns.forEach((rows, c) => {
    const x = width * 0.08 + (c * width * 0.88) / columns.length
    let y = height * 0.2 + (head.length + 1) * size * 1.8
    for (const [name, text, wrap = 18] of rows) {
      const spaced = name.length === 2 ? `${name[0]}　　　${name[1]}` : name
      prints.push({ x, y, size, text: spaced, style: label })
      prints.push({ x: x + size * Math.max(6.2, name.length + 0.8), y, size, text: lines(text, wrap), style: value })
      y += size * 1.3 * Math.ceil(text.length / wrap) + size * 1.1
    }
  })
  foot.forEach((text, i) => {
    prints.push({ x: width * 0.6, y: height * 0.82 + i * size * 1.8, size, text, style: value })
  })
  return sheet(width, height, form.paper, ['#f0e4c4', '#e6efe0'], prints)
}

export const landscape = {
  width: 1320,
  height: 934,
  paper: '#fdfbf3',
  titleSize: 70,
  colour: '#8a6a2f',
  size: 22,
} as const
export const portrait = {
  width: 900,
  height: 1270,
  paper: '#fdfbf3',
  titleSize: 64,
  colour: '#1c1c1c',
  size: 23,
} as const
export const stamp = (random: Random) => {
  const [y, m, d] = day(random, 2016, 2024)
  return `${y} 年 ${two(m)} 月 ${two(d)} 日`
}
export const written = (date: string) => `${date.slice(0, 4)}年${date.slice(5, 7)}月${date.slice(8)}日`
export const scope =
  '软件开发；信息技术咨询服务；广告设计、制作；日用百货销售。（依法须经批准的项目，经相关部门批准后方可开展经营活动）'

export const spaced = (date: string) => {
  const [y, m, d] = date.split('-').map(Number)
  return `${y} 年 ${m} 月 ${d} 日`
}

export function card(fonts: Fonts, colour: string, rows: readonly Row[], foot: Row, title = ''): string {
  const label = `color:${colour};font-family:'${fonts.label}'`
  const value = `font-family:'${fonts.value}'`
  const prints: Print[] = title
    ? [{ x: 180, y: 22, size: 36, text: title, style: `font-family:'${fonts.label}';font-weight:700` }]
    : []
  let y = title ? 92 : 60
  for (const [name, text, wrap = 13] of rows) {
    const wide = name.length > 2 ? 200 : 150
    prints.push({ x: 56, y: y + 3, size: 24, text: name.length === 2 ? `${name[0]}　${name[1]}` : name, style: label })
    prints.push({ x: wide, y, size: 28, text: lines(text, wrap), style: value })
    y += 28 * 1.3 * Math.ceil(text.length / wrap) + 26
  }
  prints.push({ x: 56, y: 450, size: 24, text: foot[0], style: label })
  prints.push({ x: 270, y: 444, size: 32, text: foot[1], style: `${value};letter-spacing:8px` })
  const face =
    '<div style="position:absolute;left:610px;top:96px;width:180px;height:260px;background:linear-gradient(#e9eef2 30%,#caa58c 30% 62%,#3d4457 62%)"></div>'
  return sheet(856, 540, '#f2f6f8', ['#cfe3ee', '#ecd3dd'], prints).replace(/<\/div>$/, `${face}</div>`)
}
