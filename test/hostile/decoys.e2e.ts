/** T38, T40: sixty fields that no person sees or may type into, between those of the form, through the whole extension. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Stage } from '../extension/stage.ts'
import { decoyPage, decoys } from '../fill/decoys.ts'
import { moreDecoys } from './more-decoys.ts'
import { confirm, NOW, openAttack, openHostile, preview, SAMPLE } from './support.ts'

/** `主体负责人手机号码` is what the genuine field is called; the decoys' own words are a part of it. */
const asGenuine = (html: string): string => html.replaceAll('负责人手机号码', '主体负责人手机号码')

describe.each(NOW)('%s', (name) => {
  let stage: Stage
  beforeAll(async () => {
    stage = await openHostile(name)
  })
  afterAll(() => stage?.close())

  test.each([
    ['in words of their own', decoys, moreDecoys],
    ['in the very words of the field', ...[decoys, moreDecoys].map((all) => all.map(asGenuine))],
  ] as [string, readonly string[], readonly string[]][])(
    'all decoys at once, %s: none is touched; the fields that are seen are filled',
    async (_words, between, extras) => {
      expect(between.length + extras.length).toBeGreaterThanOrEqual(60)
      const attack = await openAttack(stage)
      const { page } = attack
      await page.evaluate(
        (html, extra) => {
          const made = new DOMParser().parseFromString(html, 'text/html')
          document.head.append(...made.head.querySelectorAll('style'))
          document.head.append(
            Object.assign(document.createElement('style'), {
              textContent: '@keyframes gone{to{opacity:0;visibility:hidden}}',
            }),
          )
          document.body.replaceChildren(...made.body.children)
          const form = document.querySelector('form')!
          for (const [at, one] of extra.entries()) {
            const holder = document.createElement('div')
            holder.innerHTML = one
            form.children[at % form.children.length]!.after(...holder.children)
          }
          const store = window as unknown as { __touched: string[] }
          store.__touched = []
          for (const decoy of document.querySelectorAll('[data-decoy]'))
            for (const type of ['input', 'change', 'focus', 'keydown'])
              decoy.addEventListener(type, () => store.__touched.push(`${type} ${decoy.parentElement!.outerHTML}`))
        },
        decoyPage(between),
        extras,
      )
      await preview(attack)
      // Something that was seen when the page was looked at and is gone by now is one of them.
      await new Promise((resolve) => setTimeout(resolve, 900))
      await confirm(attack)
      const held = await page.evaluate(() =>
        [...document.querySelectorAll<HTMLInputElement>('[data-decoy]')]
          .filter(({ value }) => value !== '')
          .map((it) => it.parentElement!.outerHTML),
      )
      expect(held).toEqual([])
      expect(await page.evaluate(() => (window as unknown as { __touched: string[] }).__touched)).toEqual([])
      const real = await page.evaluate(() =>
        Object.fromEntries(
          [...document.querySelectorAll<HTMLInputElement>('[data-real]')].map((it) => [it.dataset.real, it.value]),
        ),
      )
      expect(real).toMatchObject({
        'subject.name': SAMPLE.filing.subject?.name,
        'subject.certNumber': SAMPLE.filing.subject?.certNumber,
        'principal.name': SAMPLE.filing.principal?.name,
        'principal.certNumber': SAMPLE.filing.principal?.certNumber,
        'principal.mobile': SAMPLE.filing.principal?.mobile,
        'principal.email': SAMPLE.filing.principal?.email,
      })
      await page.close()
    },
  )
})
