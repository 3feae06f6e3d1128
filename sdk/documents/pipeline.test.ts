import { expect, test } from 'vitest'
import type { OcrEngine } from './engines/engine.ts'
import { rectangle } from './image/geometry.ts'
import { raster } from './image/raster.ts'
import type { ToldKind } from './kinds/ids.ts'
import { parsePicture } from './pipeline.ts'

/** An engine like the light one that sees these lines, one below the other. */
function seeing(texts: readonly string[]): OcrEngine {
  const quads = texts.map((text, i) => rectangle(40, 40 + i * 50, 40 + [...text].length * 28, 76 + i * 50))
  return {
    id: 'light',
    detect: async () => quads,
    recognise: async (_, wanted) =>
      wanted.map((quad) => {
        const text = texts[quads.findIndex((own) => own[0][1] === quad[0][1])] ?? ''
        const chars = [...text].map((ch, i, all) => ({ ch, conf: 0.9, x0: i / all.length, x1: (i + 1) / all.length }))
        return { text, chars, quad }
      }),
    dispose: async () => undefined,
  }
}
const read = (...texts: string[]) => parsePicture(seeing(texts), raster(900, 700), { today: '2026-11-26' })

test('the light engine names a document that only the networks read', async () => {
  const domain = await read(
    '域名注册证书',
    '域名 example.com',
    '域名注册者 某某公司',
    '注册服务机构 某某',
    '到期日期 2027年1月1日',
  )
  expect(domain).toEqual({ ok: false, kind: 'domain-certificate', reason: 'needs-networks' })
  const institution = await read(
    '事业单位法人证书',
    '名称 某中心',
    '宗旨和业务范围 研究',
    '举办单位 某局',
    '开办资金 10万元',
  )
  expect(institution).toEqual({ ok: false, kind: 'institution-certificate', reason: 'needs-networks' })
})

test('a title alone is enough where nothing else is known', async () => {
  const permit = await read('台湾居民来往大陆通行证', '某某某')
  expect(permit).toMatchObject({ ok: false, reason: 'needs-networks' })
})

test('cards and licences are its own, and a page without a document is none', async () => {
  expect(
    await read('姓名 某某某', '性别 男 民族 汉', '出生 1990年1月1日', '住址 某省某市某路1号', '公民身份号码'),
  ).toMatchObject({
    ok: true,
    kind: 'id-card-front',
  })
  expect(await read('今天天气很好', '明天也是')).toMatchObject({ ok: false, reason: 'not-a-document' })
})

test('what is not recognised is read as what it is told to be, where that is borne out', async () => {
  const told = (kind: ToldKind, ...texts: string[]) =>
    parsePicture(seeing(texts), raster(900, 700), { today: '2026-11-26', told: kind })
  const folded = ['某某某某', '91420204MA4AHNXN5D']
  expect(await read(...folded)).toMatchObject({ ok: false, reason: 'not-a-document' })
  expect(await told('business-licence', ...folded)).toMatchObject({ ok: true, kind: 'business-licence', told: true })
  expect(await told('id-card-back', ...folded)).toEqual({ ok: false, kind: 'id-card-back', reason: 'not-a-document' })
  expect(await told('passport', ...folded)).toEqual({ ok: false, kind: 'passport', reason: 'needs-networks' })
  const front = ['姓名 某某某', '性别 男 民族 汉', '出生 1990年1月1日', '住址 某省某市某路1号', '公民身份号码']
  expect(await told('id-card-back', ...front)).toEqual({ ok: false, kind: 'id-card-front', reason: 'wrong-kind' })
  expect(await told('id-card-front', ...front)).not.toHaveProperty('told')
})
