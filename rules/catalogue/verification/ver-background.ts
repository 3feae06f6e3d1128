import { defineRule, type Examples } from '../../engine/rule.ts'
import { cite } from '../../sources/index.ts'

export const rule = defineRule({
  id: 'ver-background',
  title: { zh: '核验照背景不是白色', en: 'Face photo without a white background' },
  severity: 'error',
  kind: 'image',
  each: 'filing',
  scope: ['verification.facePhotoBackground'],
  needs: ['verification.facePhotoBackground'],
  appliesTo: {},
  message: {
    zh: '真实性核验的照片要白色背景，现在不是',
    en: 'The photo of the authenticity check needs a white background, and this one has none',
  },
  fix: {
    zh: '站在白墙前重新核验：光线均匀，不戴帽子墨镜，面部没有遮挡',
    en: 'Repeat the check before a white wall: even light, no hat or sunglasses, nothing before the face',
  },
  sources: [cite('hw-help', 'high'), cite('hw-kb', 'high')],
  check({ verification }) {
    return verification.facePhotoBackground !== 'white' && !verification.isBlank('facePhotoBackground')
  },
})

const background = (value: string) =>
  ({ on: 'organisation', set: { 'verification.facePhotoBackground': value } }) as const

export const examples: Examples = {
  valid: [background('white'), background(' ')],
  invalid: [background('other'), background('blue')],
}
