import { textIn } from '../layout/glyphs.ts'
import { labelled, type Pieces, rowsWith, type Schema, wholeRow } from '../layout/labelled.ts'
import { authorityField, validityField, validityIn } from '../parse/id-card-back.ts'
import { gather, type Kind, type Pass } from './kind.ts'

type Name = '签发机关' | '有效期限'

const schema: Schema<Name> = {
  签发机关: { labels: ['签发机关'], more: 1 },
  有效期限: { labels: ['有效期限'], fits: (text) => validityIn(text) !== null },
}

/** Identity card, emblem side. */
export const idCardBack: Kind = {
  id: 'id-card-back',
  side: 'id-card-both',
  print: ['签发机关', '有效期限', '居民身份证', '中华人民共和国'],
  evidence: (rows) => (rowsWith(rows, (text) => validityIn(text) !== null).length > 0 ? 2 : 0),
  schema,
  least: 5,
  expected: ['签发机关', '有效期限'],
  pieces: backPieces,
  twice: ['签发机关', '有效期限'],
  read(passes, context) {
    const found = passes.map(backPieces)
    return {
      签发机关: authorityField(gather(found, '签发机关', context)),
      有效期限: validityField(gather(found, '有效期限', context), context.today),
    }
  },
}

export function backPieces(rows: Pass): Pieces<Name> {
  const found = labelled(rows, schema)
  const validity = found.get('有效期限')
  if (!validity || validityIn(textIn(validity.flatMap((piece) => piece.marks))) === null) {
    const [row] = rowsWith(rows, (text) => validityIn(text) !== null)
    if (row) found.set('有效期限', [wholeRow(row)])
  }
  if (!found.has('签发机关')) {
    const [row] = rowsWith(rows, (text) => /公安局|分局$/.test(text))
    if (row) found.set('签发机关', [wholeRow(row)])
  }
  return found
}
