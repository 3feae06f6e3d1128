/** Free fonts for Chinese, as Debian installs them, and which characters each has. */
import { execFileSync } from 'node:child_process'
import { GlobalFonts } from '@napi-rs/canvas'

export interface Font {
  readonly family: string
  has(ch: string): boolean
}

const folder = '/usr/share/fonts'
const files = {
  'Noto Sans CJK SC': 'opentype/noto/NotoSansCJK-Regular.ttc',
  'Noto Serif CJK SC': 'opentype/noto/NotoSerifCJK-Regular.ttc',
  'WenQuanYi Zen Hei': 'truetype/wqy/wqy-zenhei.ttc',
  'AR PL UKai CN': 'truetype/arphic/ukai.ttc',
  'TW-Sung': 'truetype/cns11643/TW-Sung-98_1.ttf',
  'WenQuanYi Micro Hei': 'truetype/wqy/wqy-microhei.ttc',
  'AR PL UMing CN': 'truetype/arphic/uming.ttc',
  'Droid Sans Fallback': 'truetype/droid/DroidSansFallbackFull.ttf',
  'LXGW WenKai': 'truetype/lxgw-wenkai/LXGWWenKai-Regular.ttf',
} as const

/** fonts-noto-cjk, fonts-wqy-zenhei, fonts-arphic-ukai, fonts-cns11643-sung: two without serifs, two with, one as written by a brush. */
export const toLearnFrom = [
  'Noto Sans CJK SC',
  'Noto Serif CJK SC',
  'WenQuanYi Zen Hei',
  'AR PL UKai CN',
  'TW-Sung',
] as const

/** fonts-wqy-microhei, fonts-arphic-uming, fonts-droid-fallback, fonts-lxgw-wenkai: never learned from. */
export const toTestWith = ['Droid Sans Fallback', 'WenQuanYi Micro Hei', 'AR PL UMing CN', 'LXGW WenKai'] as const

export function openFonts(families: readonly (keyof typeof files)[]): Font[] {
  return families.map((family) => {
    const file = `${folder}/${files[family]}`
    GlobalFonts.registerFromPath(file)
    const faces = execFileSync('fc-query', ['--format=%{family}\t%{charset}\n', file], { encoding: 'utf8' })
    const [, ranges = ''] =
      faces.split('\n').flatMap((line) => (line.startsWith(family) ? [line.split('\t')] : []))[0] ?? []
    const covered = ranges.split(' ').map((range) => range.split('-').map((hex) => Number.parseInt(hex, 16)))
    return {
      family,
      has: (ch) => covered.some(([from = 0, to = from]) => ch.codePointAt(0)! >= from && ch.codePointAt(0)! <= to),
    }
  })
}
