import { type Filing, requiredMaterials } from '@beian-assist/rules'
import { expect, it } from 'vitest'
import { trader } from '../profiles/sample/trader.ts'
import { letterFor, letters, OFFICIAL } from './kinds/index.ts'
import { en } from './words/en.ts'
import { zhCN } from './words/zh-CN.ts'
import { BLANK, letterText, writeLetter } from './write-letter.ts'

const filing: Filing = {
  ...trader,
  principal: { ...trader.principal, name: '甲某', certType: 2, isLegalRep: false },
  websites: [
    {
      name: '甲站',
      contentTypes: [128],
      domains: [{ name: 'a.example.cn', holderName: trader.subject!.legalRepName }, { name: 'b.example.cn' }],
      owner: { reusePrincipal: true },
    },
    {
      name: '乙站',
      domains: [{ name: 'c.example.cn', holderName: '路人' }],
      owner: { name: '乙某', isLegalRep: false, certNumber: '330106198001010005' },
    },
    { name: '丙站', domains: [{ name: 'd.example.cn' }, {}], owner: { name: '丙某', isLegalRep: true } },
  ],
}
const ASKED = ['principal.certNumber', 'websites[1].owner.certNumber']
const write = (id: string, from: Filing = filing) => writeLetter(letterFor([id])!, from, ASKED)

it('each is a draft of a paper that the checklist knows, and none has an answer for signature, seal and date', () => {
  for (const { material } of letters) {
    const { sheets } = write(material)
    expect(sheets.length, material).toBeGreaterThan(0)
    for (const { lines, signatures } of sheets) {
      expect(lines.join(), material).not.toMatch(/[{}]|undefined/)
      for (const line of signatures) expect(line).toMatch(/：[_年月日]+$/)
    }
  }
  // What an authority words is not worded by us.
  for (const id of OFFICIAL) expect(letterFor([id])).toBeUndefined()
})

it('says what the filing says', () => {
  const { sheets, blanks, toWrite } = write('principalAuthLetter')
  expect(sheets).toHaveLength(1)
  expect(sheets[0]!.lines).toContain('被授权人：甲某')
  expect(sheets[0]!.lines).toContain(`证件类型及号码：居民身份证 ${trader.principal!.certNumber}`)
  expect([blanks, toWrite]).toEqual([[], []])
})

it('an empty filing gives lines to write on, each of them listed', () => {
  const { sheets, blanks } = write('principalAuthLetter', {})
  expect(sheets[0]!.lines[0]).toBe(`单位名称：${BLANK}`)
  expect(blanks).toEqual(
    expect.arrayContaining(['subject.name', 'subject.legalRepName', 'principal.certType', 'principal.mobile']),
  )
})

it('a code that no list has, and half a list of domains, stay blank', () => {
  const odd = { ...filing, principal: { ...filing.principal, certType: 987 } }
  expect(write('principalAuthLetter', odd).blanks).toEqual(['principal.certType'])
  const plan = write('constructionPlan')
  expect(plan.blanks).toContain('websites[2].domains.name')
  expect(letterText(plan)).toContain('内容类型：单位门户网站')
  expect(letterText(plan)).not.toContain('d.example.cn')
})

it('one sheet for each owner who is not the legal representative; the principal stands in for himself', () => {
  const { sheets, blanks } = write('ownerAuthLetter')
  expect(sheets.map(({ lines }) => lines.find((line) => line.startsWith('被授权人')))).toEqual([
    '被授权人：甲某',
    '被授权人：乙某',
  ])
  expect(blanks).toEqual(['websites[1].owner.certType', 'websites[1].owner.mobile'])
})

it('no letter for the domain of a stranger, nor one that makes up what the holder is in the unit', () => {
  const { sheets, toWrite } = write('holderProof')
  expect(sheets).toHaveLength(1)
  expect(sheets[0]!.lines).toContain('域名：a.example.cn')
  expect(sheets[0]!.lines).toContain(`注册者在我单位的身份：${BLANK}`)
  expect(toWrite).toHaveLength(1)
})

it('a guardian consents for each person under age, and is made up by nobody', () => {
  const young = { ...filing, subject: { ...filing.subject, nature: 5 }, province: '370000' }
  const born = '110101201001011210'
  const minor = { ...young, principal: { ...young.principal, name: '甲某', certNumber: born }, websites: [] }
  const asked = requiredMaterials(minor, { today: '2026-11-26' }).find(({ anyOf }) => anyOf.includes('guardianDocs'))
  expect(asked?.fields).toEqual(['principal.certNumber'])
  const { sheets, toWrite } = writeLetter(letterFor(asked!.anyOf)!, minor, asked!.fields)
  expect(sheets).toHaveLength(1)
  expect(sheets[0]!.lines).toEqual(
    expect.arrayContaining([
      `监护人姓名：${BLANK}`,
      '被监护人姓名：甲某',
      `被监护人证件类型及号码：居民身份证 ${born}`,
    ]),
  )
  expect(sheets[0]!.signatures.join()).toContain('监护人（签字）')
  expect(toWrite).toContain('write.guardianName')
})

it('what only the user can write is named in the language of the page', () => {
  const keys = letters.flatMap(({ material }) => write(material).toWrite)
  expect(keys.length).toBeGreaterThan(8)
  for (const key of [...keys, ...letters.map(({ material }) => `name.${material}` as const)]) {
    expect(zhCN[key as keyof typeof zhCN], key).toBeTruthy()
    expect(en[key as keyof typeof en], key).toBeTruthy()
  }
})

it('individuals sign, organisations seal', () => {
  const person = { ...filing, subject: { ...filing.subject, nature: 5 } }
  expect(write('multiDomainStatement', person).sheets[0]!.signatures.join()).not.toContain('盖章')
  expect(write('multiDomainStatement').sheets[0]!.signatures.join()).toContain('盖章')
})

it('whatever is asked of a filing with such owners has a sheet', () => {
  const asked = requiredMaterials({ ...filing, province: '330000' }, { today: '2026-11-26' })
  for (const { anyOf, need, fields } of asked) {
    const letter = letterFor(anyOf)
    if (letter && need !== 'undecided') expect(writeLetter(letter, filing, fields).sheets, anyOf.join()).not.toEqual([])
  }
  expect(asked.some(({ anyOf, need }) => need !== 'undecided' && letterFor(anyOf))).toBe(true)
})

it('both languages have the same texts with the same holes', () => {
  const holes = (value: string) => [...value.matchAll(/\{(\w+)\}/g)].map((match) => match[1]!).sort()
  expect(Object.keys(en).sort()).toEqual(Object.keys(zhCN).sort())
  for (const [key, value] of Object.entries(zhCN)) {
    const english = en[key as keyof typeof en]
    expect(holes(english), key).toEqual(holes(value))
    expect(english, key).not.toMatch(/\p{Script=Han}/u)
  }
})
