import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { packBackup, sealEnvelope } from '@beian-assist/rules/backup'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { beian } from './beian.ts'

const PASS = 'export words 备份'
const id = (n: number) => String(n).repeat(32)
const filing = { provider: 'huawei', principal: { name: '林示例', mobile: '123' } }

describe('beian backup open', () => {
  let file: Uint8Array
  let folder: string
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'beian-out-'))
    const payload = await packBackup({
      createdAt: '2026-11-25T10:00:00.000Z',
      counts: { filing: 1 },
      unreadable: 2,
      files: [
        { name: `records/${id(1)}.json`, json: { col: 'filing' } },
        { name: `filings/${id(1)}.json`, json: filing },
      ],
    })
    file = await sealEnvelope(payload, PASS, 4)
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  const open = (args: string[], content: Uint8Array = file, secret = `${PASS}\n`) =>
    beian(['backup', 'open', 'x.age', '--passphrase-file', 'secret', ...args], { 'x.age': content, secret })

  test('gives the filings one a line, which `beian check -` takes, and says what is not in it', () => {
    const { code, out, err } = open([])
    expect([code, out]).toEqual([0, `${JSON.stringify(filing)}\n`])
    expect(err).toContain('有 2 条记录读不出来')
    const checked = beian(['check', '-'], {}, out)
    expect([checked.code, checked.out.includes('手机')]).toEqual([1, true])
  })

  test('writes all files for the owner alone, and never over what is there', () => {
    const target = join(folder, 'all')
    expect(open(['--out', target])).toMatchObject({ code: 0 })
    expect(readdirSync(target).sort()).toEqual(['filings', 'manifest.json', 'records'])
    const written = join(target, 'filings', `${id(1)}.json`)
    expect(JSON.parse(readFileSync(written, 'utf8'))).toEqual(filing)
    expect(statSync(written).mode & 0o077).toBe(0)
    expect(open(['--out', target])).toMatchObject({ code: 2, err: expect.stringContaining('已经存在') })
  })

  test.each([
    ['a wrong passphrase', () => open([], file, 'no'), '口令不对'],
    ['a cut file', () => open([], file.subarray(0, -20)), '已损坏或不完整'],
    ['something else', () => open([], new TextEncoder().encode('{}')), '这不是备份文件'],
    ['no passphrase', () => beian(['backup', 'open', 'x.age'], { 'x.age': file }), '没有口令'],
    ['no file', () => beian(['backup', 'open', 'none.age', '--passphrase-file', 'secret']), 'none.age: ENOENT'],
    ['no act', () => beian(['backup']), '用法'],
  ])('refuses %s in words', (_what, run, words) => {
    expect(run()).toMatchObject({ code: 2, out: '', err: expect.stringContaining(words) })
  })

  test('speaks English too', () => {
    const { err } = beian(['backup', 'open', '--locale', 'en'])
    expect(err).toContain('usage: beian backup open')
  })
})
