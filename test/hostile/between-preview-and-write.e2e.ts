/** T36, T37, T39, T40, T41: what a page changes after the user has seen the preview. Only what was confirmed is written, only where it was seen. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { progress } from '../extension/progress.ts'
import { HOST, type Stage } from '../extension/stage.ts'
import {
  type Attack,
  confirm,
  DEEP,
  drawForm,
  ELSEWHERE,
  FIELDS,
  heard,
  listen,
  NOW,
  openAttack,
  openHostile,
  preview,
  secretsIn,
  values,
} from './support.ts'

/** What the page does to a field after the preview. In the page; `at` is the field's number. */
const swaps: Readonly<Record<string, (at: number) => void>> = {
  'its label says something else': (at) => {
    document.querySelector(`label[for=f${at}]`)!.textContent = '推荐人邀请码'
  },
  'another field stands in its place, with another label': (at) => {
    document.querySelector(`label[for=f${at}]`)!.textContent = '兴趣爱好'
    document
      .querySelector(`#f${at}`)!
      .replaceWith(Object.assign(document.createElement('input'), { id: `f${at}`, name: `twin${at}` }))
  },
  'it becomes a password field': (at) => document.querySelector(`#f${at}`)!.setAttribute('type', 'password'),
  'it becomes a hidden field': (at) => document.querySelector(`#f${at}`)!.setAttribute('type', 'hidden'),
  'it becomes read-only': (at) => document.querySelector(`#f${at}`)!.setAttribute('readonly', ''),
  'it is disabled': (at) => document.querySelector(`#f${at}`)!.setAttribute('disabled', ''),
  'it is taken out of sight': (at) => {
    document.querySelector<HTMLElement>(`#f${at}`)!.style.display = 'none'
  },
  'it becomes transparent': (at) => {
    document.querySelector<HTMLElement>(`#f${at}`)!.parentElement!.style.opacity = '0'
  },
  'it moves off the screen': (at) => {
    document.querySelector<HTMLElement>(`#f${at}`)!.style.cssText = 'position:absolute;left:-9999px'
  },
  'it shrinks to a point': (at) => {
    document.querySelector<HTMLElement>(`#f${at}`)!.parentElement!.style.cssText =
      'width:1px;height:1px;overflow:hidden'
  },
  'it is clipped away': (at) => {
    document.querySelector<HTMLElement>(`#f${at}`)!.parentElement!.style.clipPath = 'inset(50%)'
  },
  'a sheet is laid over it': (at) => {
    const row = document.querySelector<HTMLElement>(`#f${at}`)!.parentElement!
    row.style.position = 'relative'
    const sheet = document.createElement('div')
    sheet.style.cssText = 'position:absolute;inset:0;background:#fff;z-index:9'
    row.append(sheet)
  },
  'it goes away': (at) => document.querySelector(`#f${at}`)!.remove(),
  'it goes into a frame': (at) => {
    const frame = document.createElement('iframe')
    document.body.append(frame)
    frame.contentDocument!.body.append(document.querySelector(`#f${at}`)!)
  },
  'it becomes a file field': (at) => document.querySelector(`#f${at}`)!.setAttribute('type', 'file'),
}
/** One field is left alone each time: the control. */
const AT_ONCE = FIELDS.length - 1
const names = Object.keys(swaps)
const batches = Array.from({ length: Math.ceil(names.length / AT_ONCE) }, (_, n) =>
  names.slice(n * AT_ONCE, (n + 1) * AT_ONCE),
)

describe.each(NOW)('%s', (name) => {
  let stage: Stage
  beforeAll(async () => {
    stage = await openHostile(name)
  })
  afterAll(() => stage?.close())

  async function ready(): Promise<Attack> {
    const attack = await openAttack(stage)
    const cards = await preview(attack)
    const offered = cards.filter(({ group, checked }) => group === 'write' && checked).map(({ label }) => label)
    expect(offered.length).toBeGreaterThanOrEqual(FIELDS.length - 1)
    return attack
  }

  test.each(batches.map((batch) => [batch.join('; '), batch] as const))(
    'T42 %s: nothing is written into it',
    async (_what, batch) => {
      const attack = await ready()
      for (const [at, what] of batch.entries()) await attack.page.evaluate(swaps[what]!, at)
      await confirm(attack)
      const all = await values(attack.page)
      const astray = Object.entries(all).filter(([control, value]) => value !== '' && control !== `f${AT_ONCE}`)
      expect(astray).toEqual([])
      expect(['', FIELDS[AT_ONCE]![1]]).toContain(all[`f${AT_ONCE}`])
      await attack.page.close()
    },
  )

  test('T42 two labels change places: every value stands where its name stands now, or nowhere', async () => {
    const attack = await ready()
    await attack.page.evaluate(() => {
      const [a, b] = ['f3', 'f4'].map((id) => document.querySelector(`label[for=${id}]`)!)
      const kept = a!.textContent
      a!.textContent = b!.textContent
      b!.textContent = kept
    })
    await confirm(attack)
    const now = await attack.page.evaluate(() =>
      [...document.querySelectorAll<HTMLInputElement>('form input')].map(({ id, value }) => [
        document.querySelector(`label[for=${id}]`)?.textContent ?? '',
        value,
      ]),
    )
    const wanted = new Map<string, string>(FIELDS)
    expect(now.filter(([label, value]) => value !== '' && wanted.get(label!) !== value)).toEqual([])
    await attack.page.close()
  })

  test('T39 200 fields of the same names, added after the preview and while it is filled, get nothing', async () => {
    const attack = await ready()
    await attack.page.evaluate(
      (labels) => {
        const add = (count: number) => {
          for (let n = 0; n < count; n++) {
            const row = Object.assign(document.createElement('div'), { className: 'row' })
            const text = labels[n % labels.length]!
            const id = `late${document.querySelectorAll('[name^=late]').length}`
            row.append(
              Object.assign(document.createElement('label'), { htmlFor: id, textContent: text }),
              Object.assign(document.createElement('input'), { id, name: id }),
            )
            document.querySelector('form')!.prepend(row)
          }
        }
        add(100)
        document.addEventListener('input', () => add(20), { capture: true })
      },
      FIELDS.map(([label]) => label),
    )
    await confirm(attack)
    const late = Object.entries(await values(attack.page)).filter(([control]) => control.startsWith('late'))
    expect(late.length).toBeGreaterThanOrEqual(100)
    expect(late.filter(([, value]) => value !== '')).toEqual([])
    await attack.page.close()
  })

  test('T41 before the user confirms, the page learns nothing; afterwards only what was confirmed', async () => {
    const attack = await openAttack(stage)
    await listen(attack.page)
    await preview(attack)
    await attack.panel.press('检查')
    await attack.panel.press('填写')
    await new Promise((resolve) => setTimeout(resolve, 400))
    const before = await heard(attack.page)
    expect(secretsIn(JSON.stringify(before))).toEqual([])
    expect(secretsIn(await attack.page.content())).toEqual([])
    await attack.panel.look()
    await confirm(attack)
    const after = secretsIn(JSON.stringify(await heard(attack.page)))
    const wanted = new Set<string>(FIELDS.map(([, value]) => value))
    expect(after.filter((secret) => ![...wanted].some((value) => value.includes(secret)))).toEqual([])
    // The control: the same ears did hear what was filled.
    expect(after.length).toBeGreaterThanOrEqual(4)
    await attack.page.close()
  })

  const timings = Array.from({ length: DEEP ? 50 : 2 }, (_, at) => Math.round((at * 0.618 * 300) % 300))
  test(`T36 the page is replaced by another document, of this or another site, ${timings.length} times between the press and the write: the other document gets nothing`, {
    timeout: 600_000 + timings.length * 30_000,
  }, async () => {
    const found: string[] = []
    for (const [round, delay] of timings.entries()) {
      const attack = await ready()
      await attack.panel.press('填写 ')
      await new Promise((resolve) => setTimeout(resolve, delay))
      await attack.page.goto(stage.launched.url(round % 2 ? HOST : ELSEWHERE, '/no-form?later')).catch(() => undefined)
      await drawForm(attack.page)
      await new Promise((resolve) => setTimeout(resolve, 600))
      found.push(...secretsIn(JSON.stringify(await values(attack.page))))
      progress(`T36 ${name} ${round}: ${found.length} values in another document`)
      await attack.page.close()
    }
    expect(found).toEqual([])
  })

  test('T37 the page changes its own address in between: all is filled as shown, or nothing', async () => {
    const attack = await ready()
    await attack.page.evaluate(() => history.pushState(null, '', '/another/path?x=1'))
    const done = (await confirm(attack)).filter(({ status }) => status === 'done').length
    expect(Object.values(await values(attack.page)).filter((value) => value !== '')).toHaveLength(done)
    await attack.page.close()
  })
})
