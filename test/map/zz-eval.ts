import { readdirSync, readFileSync } from 'node:fs'
import { mapControls } from '../../sdk/mapping/map.ts'
import { precision, reach, recall, sum, verdict } from './judge.ts'

const filter = new RegExp(process.argv[2] ?? '.')
const quiet = process.argv[3] === 'q'
const all: any[] = []
for (const f of readdirSync('/tmp/rec').filter((f) => filter.test(f))) {
  const n = JSON.parse(readFileSync('/tmp/rec/' + f, 'utf8'))
  const t0 = performance.now()
  const ms = mapControls(n.scan)
  const dt = performance.now() - t0
  const v = verdict(n, ms)
  all.push(v.tally)
  console.log(
    '##',
    f,
    `P=${precision(v.tally).toFixed(3)} R=${recall(v.tally).toFixed(3)} reach=${reach(v.tally).toFixed(3)}`,
    JSON.stringify(v.tally),
    n.unseen.length ? 'unseen ' + n.unseen : '',
    dt.toFixed(0) + 'ms',
  )
  if (!quiet) for (const x of v.notes) console.log('   ', x.replace(n.name + ': ', ''))
}
const t = sum(all)
console.log('ALL', precision(t).toFixed(4), recall(t).toFixed(4), reach(t).toFixed(4), JSON.stringify(t))
