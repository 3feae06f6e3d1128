import { mkdirSync, writeFileSync } from 'node:fs'
import { startRecorder } from '/work/main/test/map/record.ts'

const kits = ['element-plus', 'antd', 'antdv', 'native', 'view-ui-plus'] as const
const what = process.argv.slice(2)
mkdirSync('/tmp/rec', { recursive: true })
const r = await startRecorder(kits)
const save = (n: any) => writeFileSync('/tmp/rec/' + n.name.replace(/[^\w-]+/g, '_') + '.json', JSON.stringify(n))
try {
  if (!what.length || what.includes('first'))
    for (const q of [
      'step=1',
      'step=2',
      'step=3',
      'step=4',
      'step=1&app=1',
      'step=3&app=1',
      'step=1&locale=en',
      'step=2&locale=en',
      'step=3&locale=en',
      'step=4&locale=en',
      'step=3&app=1&locale=en',
    ])
      save(await r.page(`/first-filing/?popup=0&${q}`))
  if (!what.length || what.includes('kits'))
    for (const k of kits) for (const p of ['cells', 'filing'] as const) for (const n of await r.gallery(k, p)) save(n)
  if (!what.length || what.includes('mut'))
    for (const k of kits)
      for (const m of [
        ['drop-ids'],
        ['strip-aria', 'drop-ids', 'rename-classes'],
        ['labels-top'],
        ['labels-left'],
        ['labels-table'],
        ['placeholder-only'],
        ['shadow'],
      ])
        for (const n of await r.gallery(k, 'filing', m)) save(n)
} finally {
  await r.close()
}
process.exit(0)
