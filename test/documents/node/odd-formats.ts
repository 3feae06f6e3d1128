import { animatedPng, animatedWebp, sample } from './files.ts'

/** The picture that all of them show. */
export const original = 'd033_back_low.jpg'
const size = [419, 294] as const

/** One picture in the odd forms that scanners, chats and drawing programs save; made with ImageMagick from the sample, or here. */
export const oddFormats = [
  { name: 'a JPEG in four printing inks', type: 'image/jpeg', bytes: () => sample('formats/cmyk.jpg') },
  { name: 'a progressive JPEG', type: 'image/jpeg', bytes: () => sample('formats/progressive.jpg') },
  { name: 'a grey PNG of 16 bits', type: 'image/png', bytes: () => sample('formats/grey-16-bit.png') },
  { name: 'an interlaced PNG with a palette', type: 'image/png', bytes: () => sample('formats/interlaced.png') },
  { name: 'an animated PNG', type: 'image/png', bytes: () => animatedPng(sample('formats/interlaced.png')) },
  { name: 'a WebP', type: 'image/webp', bytes: () => sample('formats/still.webp') },
  { name: 'an animated WebP', type: 'image/webp', bytes: () => animatedWebp(sample('formats/still.webp'), ...size) },
] as const
