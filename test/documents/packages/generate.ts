/** `node test/documents/packages/generate.ts [FOLDER]`: makes the packages of the tests anew; needs Debian's Android tools. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { makeKeys } from './keys.ts'
import { makeApks } from './make-apks.ts'
import { makeIpas } from './make-ipas.ts'
import { makeBundle, makeHaps } from './make-others.ts'
import type { Truth } from './truth.ts'

export const FIXTURES = join(import.meta.dirname, 'fixtures')

export function generate(out: string): Truth {
  const work = mkdtempSync(join(tmpdir(), 'beian-packages-'))
  try {
    mkdirSync(out, { recursive: true })
    const keys = makeKeys(work)
    const truth = {
      apks: makeApks(out, work, keys),
      ipas: makeIpas(out, work, keys),
      bundle: makeBundle(out, work, keys),
      haps: makeHaps(out, work, keys),
    }
    const told = JSON.stringify(truth, null, 1).replaceAll(`${out}/`, '').replaceAll(`${work}/`, '')
    writeFileSync(join(out, 'truth.json'), `${told}\n`)
    return truth
  } finally {
    rmSync(work, { recursive: true })
  }
}

if (import.meta.filename === process.argv[1]) generate(process.argv[2] ?? FIXTURES)
