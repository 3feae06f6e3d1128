import { describe, expect, it } from 'vitest'
import { allowedFor } from '../../extension/settings/self-test/allowed.ts'
import { filesBelow, read, shippedSources } from './files.ts'

const vault = filesBelow('extension/vault', /\.ts$/)
  .filter((file) => !/\.test\.ts$/.test(file))
  .map((file) => ({ file, source: read(file).replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '') }))
const everywhere = shippedSources().map((file) => ({ file, source: read(file) }))

const filesWith = (pattern: RegExp, sources = vault) =>
  sources.filter(({ source }) => pattern.test(source)).map(({ file }) => file)

describe('the vault', () => {
  it('awaits only through `step`, so that every point of a crash has a name', () => {
    const bare = vault.flatMap(({ file, source }) =>
      [...source.matchAll(/\bawait\b(?! step\(\s*['"])/g)].map(
        ({ index }) => `${file}: ${source.slice(index, index + 40)}`,
      ),
    )
    expect(bare).toEqual([])
  })

  it('names every such point once', () => {
    const labels = vault.flatMap(({ source }) =>
      [...source.matchAll(/\bstep\(\s*['"]([^'"]+)['"]/g)].map(([, label]) => label!),
    )
    expect(labels.length).toBeGreaterThan(150)
    expect(labels.filter((label, i) => labels.indexOf(label) !== i)).toEqual([])
  })

  it('writes to its database in one place, strictly', () => {
    const writers = filesWith(/['"]readwrite['"]/)
    expect(writers).toEqual(['extension/vault/commit.ts'])
    expect(read(writers[0]!).match(/'readwrite', \{ durability: 'strict' \}/g)?.length).toBe(
      read(writers[0]!).match(/\.transaction\(/g)?.length,
    )
    expect(filesWith(/\bdeleteDatabase\b/).length).toBeLessThanOrEqual(2)
  })

  it('knows the browser in two files only', () => {
    expect(filesWith(/webextension-polyfill/)).toEqual(['extension/vault/extension-env.ts'])
    expect(filesWith(/\b(indexedDB|navigator|document|window)\./)).toEqual(['extension/vault/page-env.ts'])
  })

  it('keeps a raw key under one name, in one file', () => {
    expect(filesWith(/['"]ba\.custody['"]/, everywhere)).toEqual(['extension/vault/custody-key.ts'])
    expect(filesWith(/\bbrowser\.storage\.session\b/, everywhere)).toEqual(['extension/vault/extension-env.ts'])
  })

  it('stores nothing beside the vault under a name that the settings do not list', () => {
    const names = everywhere.flatMap(({ file, source }) =>
      /^extension\//.test(file) && /KeyValuePort|storage\.(?:local|session|sync)/.test(source)
        ? [...source.matchAll(/^(?:export )?const (?:\w*KEY|FRAMES)\b[^=]*= '([^']+)'/gm)].map(([, name]) => name!)
        : [],
    )
    expect(names.length).toBeGreaterThanOrEqual(10)
    const listed = (name: string) =>
      allowedFor('local', name) !== undefined || allowedFor('session', name) !== undefined
    expect(names.filter((name) => !listed(name))).toEqual([])
  })

  it('never asks for a key that could be read out again', () => {
    const extractable = vault.flatMap(({ file, source }) =>
      [...source.matchAll(/\b(?:importKey|deriveKey|unwrapKey|generateKey)\([^;]*?\btrue\b/g)].map(
        ([call]) => `${file}: ${call}`,
      ),
    )
    expect(extractable).toEqual([])
    expect(filesWith(/\bexportKey\b|\bwrapKey\(/)).toEqual([])
  })

  it('takes random numbers from the browser only', () => {
    expect(filesWith(/Math\.random/)).toEqual([])
  })

  it('has one switch for tests, off unless a build turns it on', () => {
    expect(filesWith(/__BA_FAULTS__/, everywhere)).toEqual([
      'extension/vault/crypto/kdf.ts',
      'extension/vault/passphrase.ts',
      'extension/vault/step.ts',
    ])
    expect(filesWith(/\bsetFaultHook\b/, everywhere)).toEqual(['extension/vault/step.ts'])
    expect(filesWith(/\btestCost\b/, everywhere)).toEqual(['extension/vault/env.ts', 'extension/vault/passphrase.ts'])
  })
})
