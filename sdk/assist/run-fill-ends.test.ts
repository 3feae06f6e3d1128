import { expect, test } from 'vitest'
import { FormRefusal } from '../form-refusal.ts'
import type { Sample } from '../plan/sample-scan.ts'
import { runFill } from './run-fill.ts'
import { filing, mobile, name, nature, status } from './sample-fill.ts'
import { sampleForm } from './sample-form.ts'

test('navigating away fails the rest, and nothing is written on the next page', async () => {
  let url = 'https://form.example/step1?x=1'
  const leave = () => {
    url = 'https://form.example/step2'
  }
  const form = sampleForm({ nature, name }, { url: () => url, took: leave })
  const outcome = await runFill(form.port, filing, { map: form.map })
  expect(status(outcome)).toEqual({ nature: 'done', name: 'failed: navigated' })
  expect(form.written).toHaveLength(1)
  expect(outcome.receipts[1]).toMatchObject({ restored: true })
})

test('a step that the user turns in the same document is navigation too, a query is not', async () => {
  let step = '第一步'
  let url = 'https://form.example/'
  const form = sampleForm(
    { nature, name },
    {
      step: () => step,
      url: () => url,
      took: () => {
        url = 'https://form.example/?nature=4'
      },
    },
  )
  expect(status(await runFill(form.port, filing, { map: form.map }))).toEqual({ nature: 'done', name: 'done' })
  const turn = () => {
    step = '第二步'
  }
  const other = sampleForm({ nature, name }, { step: () => step, took: turn })
  expect(status(await runFill(other.port, filing, { map: other.map }))).toEqual({
    nature: 'done',
    name: 'failed: navigated',
  })
})

test('refusals of the port become receipts', async () => {
  for (const [code, reason] of [
    ['navigated', 'navigated'],
    ['site-not-allowed', 'no-access'],
    ['no-answer', 'timeout'],
    ['aborted', 'aborted'],
  ] as const) {
    const form = sampleForm(
      { nature, name },
      {
        batch: () => {
          throw new FormRefusal(code)
        },
      },
    )
    const outcome = await runFill(form.port, filing, { map: form.map })
    expect(outcome.refused).toBe(code)
    expect(status(outcome)).toEqual({ nature: `failed: ${reason}`, name: `failed: ${reason}` })
  }
  const blind = sampleForm(
    { nature },
    {
      look: () => {
        throw new FormRefusal('no-access')
      },
    },
  )
  expect(await runFill(blind.port, filing, { map: blind.map })).toMatchObject({ receipts: [], refused: 'no-access' })
})

test('a bug in the port is named and throws nothing', async () => {
  const form = sampleForm(
    { nature, name },
    {
      batch: () => {
        throw new TypeError('private text')
      },
    },
  )
  const outcome = await runFill(form.port, filing, { map: form.map })
  expect(outcome.fault).toBe('TypeError')
  expect(JSON.stringify(outcome)).not.toContain('private text')
  expect(status(outcome)).toEqual({ nature: 'failed: fault', name: 'failed: fault' })
})

test('an abort stops between waves and says so for the rest', async () => {
  const stop = new AbortController()
  const form = sampleForm({ nature, name }, { took: () => stop.abort() })
  const outcome = await runFill(form.port, filing, { map: form.map, signal: stop.signal })
  expect(status(outcome)).toEqual({ nature: 'done', name: 'failed: aborted' })
})

test('a control that failed is not tried again and again', async () => {
  let tries = 0
  const form = sampleForm(
    { nature, name },
    {
      answer: (write) => {
        if (write.control !== 'nature') return undefined
        tries += 1
        return { reason: 'no-option', restored: true }
      },
    },
  )
  const outcome = await runFill(form.port, filing, { map: form.map })
  expect(tries).toBe(1)
  expect(status(outcome)).toEqual({ nature: 'failed: no-option', name: 'done' })
})

test('rows are added one by one, only when the whole filing was asked for, and never twice in vain', async () => {
  const row = (at: number): Sample => ({
    field: 'website.domains[].name',
    path: `websites[0].domains[${at}].name`,
    label: '域名',
  })
  const anchors: string[] = []
  const habits = {
    addRow: (samples: Map<string, Sample>, anchor: string) => {
      anchors.push(anchor)
      samples.set('domain1', row(1))
      return 'added' as const
    },
  }
  const form = sampleForm({ domain0: row(0) }, habits)
  const outcome = await runFill(form.port, filing, { map: form.map })
  expect(outcome.plan.rows).toEqual([{ path: 'websites[0].domains', shown: 1, needed: 2, anchor: 'domain0' }])
  expect(form.texts()).toEqual({ domain0: 'a-example.cn', domain1: 'b-example.cn' })
  expect([anchors, outcome.rowsMissing]).toEqual([['domain0'], []])

  const careful = sampleForm({ domain0: row(0) }, habits)
  const partly = await runFill(careful.port, filing, { map: careful.map, confirm: ['domain0'] })
  expect(careful.texts()).toEqual({ domain0: 'a-example.cn' })
  expect(partly.rowsMissing).toHaveLength(1)
  const agreed = await runFill(careful.port, filing, {
    map: careful.map,
    confirm: [],
    confirmPaths: ['websites[0].domains'],
  })
  expect(status(agreed)).toEqual({ domain0: 'kept: equal', domain1: 'done' })

  let asked = 0
  const ignore = () => {
    asked += 1
    return 'ignored' as const
  }
  const stubborn = sampleForm({ domain0: row(0) }, { addRow: ignore })
  expect((await runFill(stubborn.port, filing, { map: stubborn.map })).rowsMissing).toHaveLength(1)
  expect(asked).toBe(1)
})

test('progress counts writes, and undo takes everything back', async () => {
  const form = sampleForm({ nature, name, mobile })
  const seen: [number, number][] = []
  const before = form.texts()
  const outcome = await runFill(form.port, filing, {
    map: form.map,
    onProgress: (done, total) => seen.push([done, total]),
  })
  expect(seen[0]).toEqual([0, 3])
  expect(seen.at(-1)).toEqual([3, 3])
  expect(outcome.transaction).toMatch(/^fill-[0-9a-f]{24}$/)
  await form.port.undo(outcome.transaction)
  expect(form.texts()).toEqual(before)
})

test('no value of the filing is in the name of a transaction or of a plan', async () => {
  const form = sampleForm({ nature, name, mobile })
  const { transaction, plan } = await runFill(form.port, filing, { map: form.map })
  for (const text of [transaction, plan.id]) expect(text).not.toMatch(/13800138001|青禾/)
})
