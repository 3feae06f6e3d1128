import type { DrawText } from './watermark.ts'

/** In the system's font for Chinese. */
export const drawTextInBrowser: DrawText = async (text, height) => {
  const font = `600 ${Math.round(height * 0.8)}px system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif`
  const width = Math.ceil(measure(text, font)) + 2
  const context = new OffscreenCanvas(width, height).getContext('2d')
  if (!context) throw new Error('no 2d context')
  context.font = font
  context.textBaseline = 'middle'
  context.fillText(text, 1, height / 2)
  const { data } = context.getImageData(0, 0, width, height)
  return { width, height, data: Uint8Array.from({ length: width * height }, (_, index) => data[index * 4 + 3]!) }
}

function measure(text: string, font: string): number {
  const context = new OffscreenCanvas(1, 1).getContext('2d')
  if (!context) throw new Error('no 2d context')
  context.font = font
  return context.measureText(text).width
}
