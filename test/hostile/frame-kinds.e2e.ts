/** T34: frames of every kind, each with a perfect form. Only what is the page's own origin may be filled without a further question. */
import type { Frame, Page } from 'puppeteer'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { until } from '../extension/panel-driver.ts'
import { HOST, type Stage } from '../extension/stage.ts'
import { confirm, ELSEWHERE, FIELDS, NOW, openAttack, openHostile, preview, values } from './support.ts'

/** The form as a document of its own; `__mark` tells its frame from the others. */
const html = (mark: string) =>
  `<!doctype html><title>ICP备案</title><body data-mark="${mark}" style="font:14px sans-serif">${FIELDS.map(
    ([label], at) => `<p><label>${label}<input name="f${at}" style="width:200px;height:24px"></label></p>`,
  ).join('')}`

/** Of another origin than the page, or of none: nothing may come into these. */
const FOREIGN = ['other', 'nested', 'sandbox', 'sandbox-srcdoc', 'data', 'credentialless'] as const
const OWN = ['same', 'srcdoc', 'blank', 'blob'] as const

async function addFrames(page: Page, elsewhere: string, own: string): Promise<void> {
  await page.evaluate(
    (documents, other, same) => {
      const add = (mark: string, attributes: Record<string, string>): HTMLIFrameElement => {
        const frame = document.createElement('iframe')
        for (const [name, value] of Object.entries({ ...attributes, width: '420', height: '260', title: mark }))
          frame.setAttribute(name, value)
        document.body.append(frame)
        return frame
      }
      const fill = (frame: HTMLIFrameElement, mark: string) => {
        frame.contentDocument!.open()
        frame.contentDocument!.write(documents[mark]!)
        frame.contentDocument!.close()
      }
      add('other', { src: other })
      add('credentialless', { src: other, credentialless: '' })
      add('sandbox', { src: same, sandbox: 'allow-scripts allow-forms' })
      add('sandbox-srcdoc', { srcdoc: documents['sandbox-srcdoc']!, sandbox: 'allow-scripts allow-forms' })
      add('data', { src: `data:text/html;charset=utf-8,${encodeURIComponent(documents.data!)}` })
      add('srcdoc', { srcdoc: documents.srcdoc! })
      add('blob', { src: URL.createObjectURL(new Blob([documents.blob!], { type: 'text/html' })) })
      fill(add('blank', {}), 'blank')
      const outer = add('same', { src: same })
      outer.addEventListener(
        'load',
        () => {
          fill(outer, 'same')
          const inner = outer.contentDocument!.createElement('iframe')
          inner.src = other
          inner.title = 'nested'
          outer.contentDocument!.body.append(inner)
        },
        { once: true },
      )
    },
    Object.fromEntries([...FOREIGN, ...OWN].map((mark) => [mark, html(mark)])),
    elsewhere,
    own,
  )
}

/** Draws the form into the frames that came from the server. */
async function drawIn(frame: Frame, mark: string): Promise<void> {
  await frame.evaluate((text) => {
    const parsed = new DOMParser().parseFromString(text, 'text/html')
    document.body.replaceWith(parsed.body)
  }, html(mark))
}

const titleOf = async (frame: Frame): Promise<string> => {
  const element = await frame.frameElement()
  return (await element?.evaluate((it) => (it as HTMLIFrameElement).title)) ?? ''
}

async function filledFrames(page: Page): Promise<Record<string, number>> {
  const found: Record<string, number> = {}
  for (const frame of page.frames()) {
    if (frame === page.mainFrame()) continue
    found[await titleOf(frame)] = await frame.evaluate(
      () => [...document.querySelectorAll('input')].filter((input) => input.value !== '').length,
    )
  }
  return found
}

describe.each(NOW)('%s', (name) => {
  let stage: Stage
  beforeAll(async () => {
    stage = await openHostile(name)
  })
  afterAll(() => stage?.close())

  test('T34 frames of other or no origin get nothing and are not offered', async () => {
    const attack = await openAttack(stage)
    const { page, panel } = attack
    await addFrames(page, stage.launched.url(ELSEWHERE, '/no-form'), stage.launched.url(HOST, '/no-form'))
    await until('the frames', async () => page.frames().length >= FOREIGN.length + OWN.length + 1)
    for (const frame of page.frames()) {
      if (frame === page.mainFrame()) continue
      const title = await titleOf(frame)
      if (['other', 'credentialless', 'sandbox', 'nested'].includes(title)) await drawIn(frame, title)
    }
    const cards = await preview(attack)
    // Their fields are not even seen; the page's own frames repeat the form, and which of them is meant nobody can know.
    expect(cards.length).toBeLessThanOrEqual(FIELDS.length * (1 + OWN.length))
    const asked = await panel.page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('[data-frame]')].map((row) => row.dataset.frame),
    )
    expect(asked.filter((origin) => origin !== `https://${ELSEWHERE}`)).toEqual([])
    await confirm(attack)
    const filled = await filledFrames(page)
    expect(Object.fromEntries(FOREIGN.map((mark) => [mark, filled[mark]]))).toEqual(
      Object.fromEntries(FOREIGN.map((mark) => [mark, 0])),
    )
    expect(Object.values(await values(page)).filter(Boolean).length).toBeGreaterThan(3)
    await page.close()
  })
})
