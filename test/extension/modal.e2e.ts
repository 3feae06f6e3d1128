/** A form in the browser's own modal dialog: its marks lie above it, and what cannot be written is said. */
import { PNG } from 'pngjs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { samples } from '../../extension/profiles/samples.ts'
import { until } from './panel-driver.ts'
import { BROWSERS, openStage, type Stage } from './stage.ts'

const SAMPLE = samples[0]!
/** Of the outline of a field that will be filled. */
const BLUE = [36, 89, 214]

const hasBlue = (bytes: Uint8Array): boolean => {
  const { data } = PNG.sync.read(Buffer.from(bytes))
  for (let at = 0; at < data.length; at += 4) {
    if (BLUE.every((value, channel) => Math.abs(data[at + channel]! - value) < 12)) return true
  }
  return false
}

describe.each(BROWSERS)('%s', (name) => {
  let stage: Stage
  beforeAll(async () => {
    stage = await openStage(name)
  })
  afterAll(() => stage?.close())

  test('marks can be seen over the dialog; the site’s own editor is left with a word why', async () => {
    const { page, panel } = await stage.open('/modal-form')
    await panel.choose(SAMPLE.zh.name)
    await panel.look()
    const box = (await (await page.$('#n'))!.boundingBox())!
    await page.bringToFront()
    const clip = { x: box.x - 8, y: box.y - 8, width: box.width + 16, height: box.height + 16 }
    await until('a mark over the dialog', async () => hasBlue(await page.screenshot({ clip })), 30_000)
    // A text grows, and no control changes its size: the mark goes with the control.
    await page.$eval('#dialog h2', (heading) => {
      heading.firstChild!.nodeValue = '主办单位 '.repeat(80)
    })
    const { y } = (await (await page.$('#n'))!.boundingBox())!
    expect(y).toBeGreaterThan(box.y + 20)
    const below = { ...clip, y: y - 8 }
    await until(
      'the mark where the control is now',
      async () => hasBlue(await page.screenshot({ clip: below })),
      30_000,
    )
    const other = await panel.page.$('.group-other:not([open]) > summary')
    await other?.click()
    await expect.poll(() => panel.text(), { timeout: 20_000 }).toContain('网站自己的编辑框')
    const receipts = await panel.fill()
    expect(receipts.filter(({ status }) => status === 'failed')).toEqual([])
    expect(await page.$eval('#n', (input) => (input as HTMLInputElement).value)).toBe(SAMPLE.filing.subject?.name)
    expect(await page.$eval('#editor', (editor) => editor.textContent)).toBe('')
    await page.close()
  })
})
