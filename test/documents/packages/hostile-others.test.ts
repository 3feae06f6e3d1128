/** App bundles and HarmonyOS packages that lie or are broken: refused with the reason. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { strToU8, unzipSync } from 'fflate'
import { expect, it, vi } from 'vitest'
import { bytesSource, type PackageProblem, readPackage } from '../../../sdk/documents/packages/index.ts'
import { type Forged, forge } from './forge.ts'
import { FIXTURES } from './generate.ts'
import { hapBlock } from './make-others.ts'

// Others share the machine: what takes a second alone may take ten.
vi.setConfig({ testTimeout: 60_000 })

const fixture = (file: string) => new Uint8Array(readFileSync(join(FIXTURES, file)))
const harmony: Forged[] = [
  { name: 'module.json', bytes: strToU8('{"app":{"bundleName":"com.example.one"}}') },
  { name: 'pack.info', bytes: strToU8('{}') },
]
const bundleWithout = (prefix: string) =>
  forge(
    Object.entries(unzipSync(fixture('bundle.aab')))
      .filter(([name]) => !name.startsWith(prefix))
      .map(([name, bytes]) => ({ name, bytes })),
  )

const CASES: Readonly<Record<string, readonly [PackageProblem, () => Uint8Array]>> = {
  'an app bundle without a base module': ['app-bundle', () => forge([{ name: 'BundleConfig.pb' }])],
  'an app bundle with an empty manifest': [
    'damaged',
    () => forge([{ name: 'BundleConfig.pb' }, { name: 'base/manifest/AndroidManifest.xml' }]),
  ],
  'an app bundle whose manifest never ends': [
    'damaged',
    () =>
      forge([{ name: 'base/manifest/AndroidManifest.xml', bytes: Uint8Array.from([0x0a, 0xff, 0xff, 0xff, 0x7f]) }]),
  ],
  'an unsigned app bundle': ['unsigned', () => bundleWithout('META-INF/')],
  'a HarmonyOS pack of several': ['harmony', () => forge([{ name: 'pack.info' }, { name: 'entry-default.hap' }])],
  'a HarmonyOS package that says nothing': ['damaged', () => forge([{ name: 'module.json' }])],
  'an unsigned HarmonyOS package': ['unsigned', () => forge(harmony)],
  'a HarmonyOS signing block that is none': [
    'unsigned',
    () => forge(harmony, { block: hapBlock([], 'something else 00') }),
  ],
  'a HarmonyOS part outside its block': [
    'damaged',
    () => {
      const block = hapBlock([[0x20000000, new Uint8Array(40)]])
      block.writeUInt32LE(0x7fffffff, 4)
      return forge(harmony, { block })
    },
  ],
  'a HarmonyOS block of two signatures': [
    'damaged',
    () =>
      forge(harmony, {
        block: hapBlock([
          [0x20000000, new Uint8Array(8)],
          [0x20000000, new Uint8Array(8)],
        ]),
      }),
  ],
  'a HarmonyOS signature that is none': [
    'damaged',
    () => forge(harmony, { block: hapBlock([[0x20000000, new Uint8Array(40)]]) }),
  ],
}

it.each(Object.entries(CASES))('%s is refused', async (_, [problem, make]) => {
  const outcome = await readPackage(bytesSource(make()))
  expect(outcome.ok ? 'read' : outcome.problem).toBe(problem)
})
