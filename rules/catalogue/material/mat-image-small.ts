import { defineRule, type Examples } from '../../engine/rule.ts'
import { imageLimits } from '../../materials/image-limits.ts'
import { cite } from '../../sources/index.ts'

export const rule = defineRule({
  id: 'mat-image-small',
  title: { zh: '图片分辨率偏低', en: 'Picture has few pixels' },
  severity: 'warning',
  kind: 'image',
  each: 'image',
  scope: ['filing.images[]'],
  needs: ['image.width', 'image.height'],
  appliesTo: {},
  message: {
    zh: '{material}只有 {width}×{height} 像素，长边不到 {long} 或短边不到 {short}，字可能看不清',
    en: '{material} has only {width}×{height} pixels: its longer side is below {long} or its shorter one below {short}; the text may not be legible',
  },
  fix: {
    zh: '用更高的分辨率重新拍照或扫描；不要用截图或聊天软件转发过的图',
    en: 'Photograph or scan it at a higher resolution; no screenshots, no pictures forwarded in a chat',
  },
  sources: [cite('wx', 'low')],
  check({ image }) {
    const { width, height } = image
    const { minShortSide, minLongSide } = imageLimits
    if (Math.min(width, height) >= minShortSide && Math.max(width, height) >= minLongSide) return false
    return { data: { material: image.shown('role'), width, height, long: minLongSide, short: minShortSide } }
  },
})

const image = (width: number, height: number) =>
  ({ on: 'organisation', set: { images: [{ role: 'subjectCert', width, height }] } }) as const

export const examples: Examples = {
  valid: [image(720, 1280), image(1280, 720), image(2480, 3508)],
  invalid: [image(719, 1280), image(720, 1279), image(1279, 720), image(1280, 719), image(500, 700)],
}
