/** T12: the age project's own vectors (`cctv/README.md`), through the door that backups take and through the library behind it. */
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { inflateSync } from 'node:zlib'
import { openEnvelope } from '@beian-assist/rules/backup'
import { armor, Decrypter } from 'age-encryption'
import { describe, expect, test } from 'vitest'

const folder = new URL('cctv/age/', import.meta.url)

interface Vector {
  readonly name: string
  readonly fields: ReadonlyMap<string, readonly string[]>
  readonly body: Uint8Array
}

function vector(name: string): Vector {
  const bytes = readFileSync(new URL(name, folder))
  const end = bytes.indexOf('\n\n')
  const fields = new Map<string, string[]>()
  for (const line of bytes.subarray(0, end).toString('utf8').split('\n')) {
    const [key = '', value = ''] = line.split(/: (.*)/)
    fields.set(key, [...(fields.get(key) ?? []), value])
  }
  const raw = bytes.subarray(end + 2)
  return { name, fields, body: new Uint8Array(fields.has('compressed') ? inflateSync(raw) : raw) }
}

const vectors = readdirSync(folder).map(vector)
const one = ({ fields }: Vector, key: string) => fields.get(key)?.[0]
const expected = (it: Vector) => one(it, 'expect')
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')
const withPassphrase = vectors.filter(({ fields }) => fields.has('passphrase') && !fields.has('identity'))
const others = vectors.filter((it) => !withPassphrase.includes(it))

describe('T12 the door of backups', () => {
  test('all the vectors are here', () => {
    expect([vectors.length, withPassphrase.length]).toEqual([120, withPassphrase.length])
    expect(withPassphrase.length).toBeGreaterThanOrEqual(20)
  })

  test.each(withPassphrase.map((it) => [it.name, expected(it), it] as const))('%s: %s', async (_name, wanted, it) => {
    const opened = await openEnvelope(it.body, one(it, 'passphrase') ?? '')
    if (wanted === 'success') expect(opened.ok && sha256(opened.payload)).toBe(one(it, 'payload'))
    else expect(opened.ok).toBe(false)
  })

  test('refuses every file that is not encrypted with one passphrase, whatever else is right with it', async () => {
    const accepted: string[] = []
    for (const it of others) if ((await openEnvelope(it.body, 'password')).ok) accepted.push(it.name)
    expect(accepted).toEqual([])
  })
})

/** As a program would that takes everything age allows. */
async function decrypt(it: Vector): Promise<Uint8Array> {
  const decrypter = new Decrypter()
  for (const identity of it.fields.get('identity') ?? []) decrypter.addIdentity(identity)
  for (const passphrase of it.fields.get('passphrase') ?? []) decrypter.addPassphrase(passphrase)
  const file = it.fields.has('armored') ? armor.decode(new TextDecoder().decode(it.body)) : it.body
  return decrypter.decrypt(file)
}

describe('T12 the library behind it', () => {
  test.each(others.map((it) => [it.name, expected(it), it] as const))('%s: %s', async (_name, wanted, it) => {
    if (wanted === 'success') expect(sha256(await decrypt(it))).toBe(one(it, 'payload'))
    else await expect(decrypt(it)).rejects.toThrow()
  })
})
