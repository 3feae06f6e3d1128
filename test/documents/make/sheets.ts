/** The documents as HTML, at the proportions of the printed ones. Layout and labels of the public specimens, no emblem. */
import type { Back, Licence, Person } from './data.ts'

export const [sans, serif] = ["'Noto Sans CJK SC',sans-serif", "'Noto Serif CJK SC',serif"]

/** Pale curves behind the print, as guilloche is. */
const waves = (width: number, height: number, colours: readonly string[]) => {
  const paths = Array.from({ length: 26 }, (_, i) => {
    const y = (height * i) / 26
    const colour = colours[i % colours.length]
    return `<path d="M0 ${y} Q${width / 4} ${y + 60} ${width / 2} ${y} T${width} ${y}" stroke="${colour}" fill="none"/>`
  })
  return `<svg width="${width}" height="${height}" style="position:absolute;inset:0">${paths.join('')}</svg>`
}

export interface Print {
  readonly x: number
  readonly y: number
  readonly size: number
  readonly text: string
  readonly style?: string
}

const print = ({ x, y, size, text, style = '' }: Print) =>
  `<div style="position:absolute;left:${x}px;top:${y}px;font-size:${size}px;line-height:1.3;white-space:pre;${style}">${text.replaceAll('<', '&lt;')}</div>`

export function sheet(
  width: number,
  height: number,
  paper: string,
  colours: readonly string[],
  marks: readonly Print[],
): string {
  return `<div class="sheet" style="position:relative;width:${width}px;height:${height}px;background:${paper};border-radius:14px;overflow:hidden;color:#1a1a1a">${waves(width, height, colours)}${marks.map(print).join('')}</div>`
}

export const lines = (text: string, length: number) => text.match(new RegExp(`.{1,${length}}`, 'gu'))?.join('\n') ?? ''

export function front(p: Person, font = sans): string {
  const label = `color:#2f86c9;font-family:${sans}`
  const value = `font-family:${font}`
  const [y, m, d] = p.出生.split('-').map(Number)
  const face = `<div style="position:absolute;left:590px;top:90px;width:190px;height:270px;background:linear-gradient(#e9eef2 30%,#caa58c 30% 62%,#3d4457 62%)"></div>`
  const html = sheet(
    856,
    540,
    '#f2f6f8',
    ['#cfe3ee', '#ecd3dd'],
    [
      { x: 60, y: 64, size: 24, text: '姓　名', style: label },
      { x: 150, y: 58, size: 32, text: p.姓名, style: value },
      { x: 60, y: 126, size: 24, text: '性　别', style: label },
      { x: 150, y: 123, size: 28, text: p.性别, style: value },
      { x: 250, y: 126, size: 24, text: '民　族', style: label },
      { x: 340, y: 123, size: 28, text: p.民族, style: value },
      { x: 60, y: 186, size: 24, text: '出　生', style: label },
      { x: 150, y: 183, size: 28, text: `${y}`, style: value },
      { x: 225, y: 186, size: 24, text: '年', style: label },
      { x: 270, y: 183, size: 28, text: `${m}`, style: value },
      { x: 310, y: 186, size: 24, text: '月', style: label },
      { x: 350, y: 183, size: 28, text: `${d}`, style: value },
      { x: 390, y: 186, size: 24, text: '日', style: label },
      { x: 60, y: 252, size: 24, text: '住　址', style: label },
      { x: 150, y: 248, size: 28, text: lines(p.住址, 13), style: value },
      { x: 60, y: 446, size: 24, text: '公民身份号码', style: label },
      { x: 270, y: 440, size: 32, text: p.公民身份号码, style: `${value};letter-spacing:9px` },
    ],
  )
  return html.replace('</div></div>', `</div>${face}</div>`)
}

export function back(b: Back, font = sans): string {
  const black = `font-family:${font}`
  return sheet(
    856,
    540,
    '#f6f4f0',
    ['#ecd3dd', '#d7e6cf'],
    [
      { x: 260, y: 70, size: 44, text: '中华人民共和国', style: `${black};letter-spacing:12px` },
      {
        x: 240,
        y: 150,
        size: 64,
        text: '居民身份证',
        style: `font-family:${serif};font-weight:700;letter-spacing:28px`,
      },
      { x: 210, y: 386, size: 27, text: '签发机关', style: black },
      { x: 350, y: 385, size: 28, text: b.签发机关, style: black },
      { x: 210, y: 446, size: 27, text: '有效期限', style: black },
      { x: 350, y: 445, size: 28, text: b.有效期限, style: black },
    ],
  )
}

/** A joint-stock or limited company's licence, duplicate. `font` prints the values. */
export function licence(l: Licence, font = serif): string {
  const label = `color:#8a6a2f;font-family:${serif}`
  const value = `font-family:${font}`
  const [y, m, d] = l.成立日期.split('-')
  const row = (i: number) => 330 + i * 58
  const scope =
    '一般项目：软件开发；网络技术服务；广告制作；办公用品销售；日用百货销售（除依法须经批准的项目外，凭营业执照依法自主开展经营活动）。'
  return sheet(
    1320,
    934,
    '#fdfbf3',
    ['#f0e4c4', '#f5ecd8'],
    [
      { x: 100, y: 150, size: 21, text: '统一社会信用代码', style: label },
      { x: 100, y: 184, size: 23, text: l.统一社会信用代码, style: `font-family:${sans}` },
      { x: 440, y: 150, size: 92, text: '营业执照', style: `font-family:${serif};font-weight:700;letter-spacing:44px` },
      { x: 620, y: 270, size: 26, text: '（副 本）1-1', style: label },
      { x: 100, y: row(0), size: 21, text: '名　　　称', style: label },
      { x: 240, y: row(0), size: 22, text: l.名称, style: value },
      { x: 100, y: row(1), size: 21, text: '类　　　型', style: label },
      { x: 240, y: row(1), size: 22, text: l.类型, style: value },
      { x: 100, y: row(2), size: 21, text: '法定代表人', style: label },
      { x: 240, y: row(2), size: 22, text: l.法定代表人, style: value },
      { x: 100, y: row(3), size: 21, text: '经 营 范 围', style: label },
      { x: 240, y: row(3), size: 20, text: lines(scope, 22), style: value },
      { x: 780, y: row(0), size: 21, text: '注 册 资 本', style: label },
      { x: 920, y: row(0), size: 22, text: l.注册资本, style: value },
      { x: 780, y: row(1), size: 21, text: '成 立 日 期', style: label },
      { x: 920, y: row(1), size: 22, text: `${y}年${m}月${d}日`, style: value },
      { x: 780, y: row(2), size: 21, text: '住　　　所', style: label },
      { x: 920, y: row(2), size: 22, text: lines(l.住所, 15), style: value },
      { x: 840, y: 720, size: 24, text: '登 记 机 关', style: label },
      { x: 860, y: 800, size: 20, text: '2024 年 03 月 12 日', style: value },
      { x: 80, y: 880, size: 14, text: '国家企业信用信息公示系统网址：http://www.gsxt.gov.cn', style: label },
      {
        x: 560,
        y: 880,
        size: 14,
        text: '市场主体应当于每年1月1日至6月30日通过国家企业信用信息公示系统报送公示年度报告',
        style: label,
      },
    ],
  )
}
