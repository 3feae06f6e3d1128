import { spawnSync } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { bases } from '../../rules/catalogue/bases.ts'
import { readInputs } from '../../rules/cli/inputs.ts'

it('a folder is read to its end, whatever in it cannot be opened', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'beian-folder-'))
  const put = (name: string) => writeFileSync(join(folder, name), JSON.stringify(bases.organisation))
  mkdirSync(join(folder, 'locked'))
  put('locked/inside.json')
  put('a.json')
  put('z.json')
  symlinkSync('nowhere.json', join(folder, 'gone.json'))
  // Links to a folder above, and pipes, would keep the command busy for ever.
  symlinkSync('.', join(folder, 'again.json'))
  spawnSync('mkfifo', [join(folder, 'pipe.json')])
  chmodSync(join(folder, 'locked'), 0)
  const { filings, problems } = await readInputs([folder])
  chmodSync(join(folder, 'locked'), 0o700)
  const inside = (file: string) => file.slice(folder.length + 1)
  const read = filings.map(({ file }) => inside(file))
  expect(read).toEqual(expect.arrayContaining(['a.json', 'z.json']))
  expect(problems).toContainEqual(expect.objectContaining({ file: join(folder, 'gone.json'), code: 'not-found' }))
  // Who may read everything reads the locked folder too; for everybody else it is named.
  const named = problems.some(({ file, code }) => inside(file) === 'locked' && code === 'unreadable-file')
  expect([named, read.includes('locked/inside.json')].filter(Boolean)).toHaveLength(1)
  expect(read.length + problems.length).toBe(4)
})
