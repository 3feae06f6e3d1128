/** A filing with eight planted mistakes, before and after it is filled into the page: exactly those, each with source and fix. */
import type { Page } from 'puppeteer'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { samples } from '../../extension/profiles/samples.ts'
import type { FindingRow, PanelDriver } from './panel-driver.ts'
import { BROWSERS, openStage, type Stage } from './stage.ts'

const PLANTED = [
  'con-emergency-cross-soft',
  'con-mobile-equals-emergency',
  'con-two-persons-same-email',
  'con-two-persons-same-mobile',
  'dom-holder-mismatch-org',
  'mat-gd-commitment',
  'typ-org-cross-province',
  'xp-emergency-reused',
]

describe.each(BROWSERS)('%s', (name) => {
  let stage: Stage
  let page: Page
  let panel: PanelDriver
  beforeAll(async () => {
    stage = await openStage(name)
    // An empty step: what the panel sees of it by itself says nothing beside the profile.
    ;({ page, panel } = await stage.open('/form?popup=0'))
  })
  afterAll(() => stage?.close())

  const counted = async (): Promise<FindingRow[]> => (await panel.findings()).filter((row) => row.severity !== 'info')

  test('of the profile alone', async () => {
    await panel.choose(samples[1]!.zh.name)
    const found = await counted()
    expect(found.map((row) => row.rule).sort()).toEqual(PLANTED)
    expect(found.filter((row) => !row.hasSource || !row.hasFix)).toEqual([])
  })

  test('none of the clean profile', async () => {
    await panel.choose(samples[0]!.zh.name)
    expect(await counted()).toEqual([])
  })

  test('what the page shows counts before what the profile says, and the field can be shown', async () => {
    await page.close()
    ;({ page, panel } = await stage.open('/form?popup=0&prefill=1&step=2'))
    await panel.choose(samples[1]!.zh.name)
    await panel.look()
    // The page holds another client's draft: the user says that it is this one's all the same.
    await panel.page.evaluate(() => {
      const labels = [...document.querySelectorAll('label, button')] as HTMLElement[]
      labels.find((label) => label.innerText.includes('我已逐项核对'))?.click()
    })
    const receipts = await panel.fill()
    expect(receipts.filter((row) => row.status === 'failed').map((row) => row.text)).toEqual([])
    expect((await counted()).map((row) => row.rule)).toEqual(expect.arrayContaining(['xp-emergency-reused']))
  })
})
