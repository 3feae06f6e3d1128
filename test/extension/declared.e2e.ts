/** A form whose owner declares its fields: the extension reads that too, says so, and is held to what protects the user. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { samples } from '../../extension/profiles/samples.ts'
import { BROWSERS, openStage, type Stage } from './stage.ts'

const SAMPLE = samples[0]!

describe.each(BROWSERS)('%s', (name) => {
  let stage: Stage
  beforeAll(async () => {
    stage = await openStage(name)
  })
  afterAll(() => stage?.close())

  test('declared fields are filled although no label tells them, and nothing else is', async () => {
    const { page, panel } = await stage.open('/declared')
    await panel.choose(SAMPLE.zh.name)
    await panel.look()
    const write = (await panel.cards()).filter(({ group }) => group === 'write')
    expect(write.map(({ field }) => field)).toEqual(['subject.name', 'principal.mobile'])
    expect(await panel.page.$eval('.why', (why) => why.textContent)).toContain('页面自己声明')
    await panel.fill()
    const values = await page.$$eval('input', (inputs) =>
      inputs.map(({ id, type, value, checked }) => [id, type === 'checkbox' ? checked : value]),
    )
    expect(Object.fromEntries(values)).toEqual({
      a: SAMPLE.filing.subject?.name,
      b: SAMPLE.filing.principal?.mobile,
      c: '',
      d: '',
      e: false,
    })
  })
})
